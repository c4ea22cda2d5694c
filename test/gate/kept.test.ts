import { expect, test } from 'vitest';
import { model, PROSE, rows, type Traits } from '../../bench/source.ts';
import { judge } from '../../src/gate/judge.ts';
import { resolve } from '../../src/options/resolve.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import type { Report } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';

function side(seed: number, traits: Partial<Traits>, prompts = 1200): string {
  const own = rows(model({ ...PROSE, vocabulary: 60_000, ...traits }), prompts, 3, seed);
  return own.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** The verdict on sides of which so many words are kept. */
async function judged(candidate: string, mostGrams: number, baseline = BASELINE, reference = ''): Promise<Report> {
  const files = memoryFiles({ 'b.jsonl': baseline, 'c.jsonl': candidate, 'r.jsonl': reference });
  const given = {
    ...{ baseline: ['b.jsonl'], candidate: ['c.jsonl'], reference: reference === '' ? [] : ['r.jsonl'] },
    ...{ 'most-grams': mostGrams, relabellings: 399 },
  };
  const { options } = resolve(given, {}, 'cli');
  const { baseline: before, candidate: after, ...beside } = await readCorpora(options, files, () => {});
  return judge(before, after, options, () => {}, beside);
}

/** 220,000 words. */
const BASELINE = side(1, {});
const CASES = {
  'another draw': side(2, {}),
  'a lost tail': side(3, { tailLost: 0.5 }),
  copies: side(4, { copies: 0.2 }),
};

for (const [name, candidate] of Object.entries(CASES)) {
  test(`sampled figures lie as near to the exact ones as their errors say: ${name}`, async () => {
    const exact = await judged(candidate, 0);
    const sampled = await judged(candidate, 2 ** 15);
    const note = sampled.notes.find(({ code }) => code === 'words-sampled')!;
    expect(note.facts.kept).toBe(1 / 8);
    expect(exact.notes.map(({ code }) => code)).not.toContain('words-sampled');
    let compared = 0;
    for (const [i, verdict] of sampled.verdicts.entries()) {
      const whole = exact.verdicts[i];
      expect(verdict.metric).toBe(whole.metric);
      expect(whole.decline?.sampled, verdict.metric).toBeUndefined();
      if (verdict.decline?.sampled === undefined || whole.decline === null) continue;
      compared++;
      // Ten parts tell an error to a quarter; twelve figures are looked at.
      const off = Math.abs(verdict.decline.point - whole.decline.point);
      expect(off, `${verdict.metric} ${off} ${verdict.decline.sampled}`).toBeLessThan(5 * verdict.decline.sampled);
    }
    expect(compared).toBeGreaterThanOrEqual(6);
    // What counts no words is the same to the digit.
    for (const id of ['duplicates', 'looping', 'length-spread', 'empties']) {
      const of = (report: Report) => report.verdicts.find(({ metric }) => metric === id)!;
      expect(of(sampled).decline?.point ?? 0, id).toBeCloseTo(of(exact).decline?.point ?? 0, 10);
    }
    expect(sampled.outcome).toBe(exact.outcome);
    expect(sampled.stage).toBe(exact.stage);
  });
}

test('so do those that are held against a reference', async () => {
  const sides = [side(1, {}, 400), side(5, {}, 400)] as const;
  const candidate = side(3, { tailLost: 0.5 }, 400);
  const [exact, sampled] = [await judged(candidate, 0, ...sides), await judged(candidate, 2 ** 13, ...sides)];
  expect(sampled.inputs.reference).toEqual(exact.inputs.reference);
  for (const id of ['reference-coverage', 'reference-phrases', 'reference-divergence']) {
    const of = (report: Report) => report.verdicts.find(({ metric }) => metric === id)!;
    const [seen, whole] = [of(sampled).decline!, of(exact).decline!];
    expect(seen.sampled, id).toBeGreaterThan(0);
    expect(Math.abs(seen.point - whole.point), `${id} ${seen.point} ${whole.point} ${seen.sampled}`).toBeLessThan(
      5 * seen.sampled!,
    );
  }
});

test('of as many words as are kept by default the error is less than a tenth of what rules allow, or said aloud', async () => {
  const { notes, verdicts } = await judged(CASES['another draw'], 2 ** 15);
  const { level, facts } = notes.find(({ code }) => code === 'words-sampled')!;
  const worst = Math.max(...verdicts.map(({ decline, rule }) => (rule.fail ? (decline?.sampled ?? 0) / rule.fail : 0)));
  expect(facts.error).toBeCloseTo(worst, 10);
  expect(level).toBe(worst > 0.1 ? 'warn' : 'info');
});
