import { describe, expect, test } from 'vitest';
import { type MetricId, metricById, PANEL } from '../../src/metrics/index.ts';
import { explanation, facts } from '../../src/report/explanation.ts';

const fact = (id: MetricId, name: string) => new Map(facts(metricById(id)!)).get(name);

describe('the explanation of a metric', () => {
  test.each([
    ['near-duplicates', '44 %'],
    ['self-bleu', 'Exact at any number of outputs'],
    ['self-rouge', '1,414 outputs'],
    ['pairwise-bleu', 'standard error'],
    ['ngram-vendi', 'Exact up to `outputs`'],
    ['compression', '512 kB'],
  ] as const)('says of %s what is exact', (id, part) => {
    expect(fact(id, 'Exact')).toContain(part);
    expect(explanation(metricById(id)!, { color: false, width: 80 })).toMatch(/^Exact {13}/m);
  });

  test('has no such row where nothing is estimated', () => {
    expect(fact('vocabulary', 'Exact')).toBeUndefined();
  });

  test('gives the chances of near-duplicates that its bands have', () => {
    const found = (s: number) => 1 - (1 - s ** 9) ** 14;
    const percent = (x: number, digits: number) => `${(100 * x).toFixed(digits)} %`;
    const said = fact('near-duplicates', 'Exact')!;
    expect(said).toContain(`0.7 is found in ${percent(found(0.7), 0)}`);
    expect(said).toContain(`0.8 in ${percent(found(0.8), 0)}`);
    expect(said).toContain(`0.9 in ${percent(found(0.9), 1)}`);
  });

  test('says nothing, in words, where nothing is set', () => {
    expect(fact('novelty-utility', 'Set score')).toContain('A name; nothing unless set (');
    for (const metric of PANEL) for (const [, text] of facts(metric)) expect(text).not.toMatch(/; {2}|undefined/);
  });

  test('calls neither way of a share healthier, but of what else has bounds alone', () => {
    expect(fact('language=sw' as MetricId, 'Healthier is')).toBe('neither: it is held to bounds');
    expect(fact('empties', 'Healthier is')).toBe('lower');
    expect(fact('vocabulary', 'Healthier is')).toBe('higher');
  });
});
