import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsDivergence } from '../../src/metrics/js-divergence.ts';
import { klDivergence } from '../../src/metrics/kl-divergence.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { tailMass } from '../../src/metrics/tail-mass.ts';
import { tailRetention } from '../../src/metrics/tail-retention.ts';
import { verbatimOverlap } from '../../src/metrics/verbatim-overlap.ts';
import { BASELINE, CANDIDATE, NEITHER } from '../../src/pool/label.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { Labeller } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 }).map((words) => words.join(' '));
/** Two sides, and texts that are of neither. */
const three = fc.tuple(...[0, 1, 2].map(() => fc.array(text, { minLength: 1, maxLength: 6 })));

function sidesOf(corpora: readonly (readonly string[])[]) {
  const samples = corpora.flatMap((texts, c) => texts.map((one, i) => ({ prompt: 100 * c + i, text: one, c })));
  const nobody = { outputs: 0, empty: 0 };
  const all = Int32Array.from(samples.keys());
  const pool = buildPool(
    internTexts(outputsOf(samples)),
    all,
    [nobody, nobody],
    all.map(() => 2 ** 31 - 1),
  );
  const label = Uint8Array.from(samples, ({ c }) => [BASELINE, CANDIDATE, NEITHER][c]);
  return new Labeller(pool).split(label);
}

function countsOf(texts: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts.map((one) => one.split(' ').filter((word) => word !== ''))) {
    for (let i = 0; i + n <= words.length; i++) {
      const gram = words.slice(i, i + n).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** Holds a metric against its definition, written down with maps. */
function check(
  metric: Metric,
  n: number,
  by: (own: Map<string, number>, other: Map<string, number>) => number | undefined,
) {
  let measured = 0;
  fc.assert(
    fc.property(three, (corpora) => {
      const sides = sidesOf(corpora);
      for (const side of [0, 1]) {
        const [own, other] = [countsOf(corpora[side], n), countsOf(corpora[1 - side], n)];
        const got = metric.measure(sides[side], sides[1 - side]);
        if (total(own) === 0 || total(other) === 0) expect(got).toBeUndefined();
        else {
          measured++;
          expect(got).toBeCloseTo(by(own, other)!, 11);
        }
      }
    }),
  );
  expect(measured).toBeGreaterThan(50);
}

describe.each([1, 2, 3])('%i-grams', (n) => {
  const shareOf = (counts: Map<string, number>) => (gram: string) => (counts.get(gram) ?? 0) / total(counts);
  const divergence = (grams: readonly string[], p: (gram: string) => number, q: (gram: string) => number) =>
    sum(grams.map((gram) => (p(gram) === 0 ? 0 : p(gram) * Math.log(p(gram) / q(gram)))));
  const unionOf = (own: Map<string, number>, other: Map<string, number>) => [
    ...new Set([...own.keys(), ...other.keys()]),
  ];

  test('Jensen-Shannon is half of both divergences from the middle', () => {
    check(jsDivergence.with({ n }), n, (own, other) => {
      const [p, q] = [shareOf(own), shareOf(other)];
      const middle = (gram: string) => (p(gram) + q(gram)) / 2;
      const grams = unionOf(own, other);
      return (divergence(grams, p, middle) + divergence(grams, q, middle)) / 2 / Math.LN2;
    });
  });

  test('Kullback-Leibler with one added to each count, one way, the other and both', () => {
    const directed = (own: Map<string, number>, other: Map<string, number>) => {
      const grams = unionOf(own, other);
      const smooth = (counts: Map<string, number>) => (gram: string) =>
        ((counts.get(gram) ?? 0) + 1) / (total(counts) + grams.length);
      return divergence(grams, smooth(own), smooth(other));
    };
    check(klDivergence.with({ n, direction: 'own' }), n, directed);
    check(klDivergence.with({ n, direction: 'other' }), n, (own, other) => directed(other, own));
    check(klDivergence.with({ n }), n, (own, other) => directed(own, other) + directed(other, own));
  });

  test('Kullback-Leibler from the middle of both', () => {
    check(klDivergence.with({ n, smoothing: 'mixture', direction: 'own' }), n, (own, other) => {
      const [p, q] = [shareOf(own), shareOf(other)];
      return divergence([...own.keys()], p, (gram) => (p(gram) + q(gram)) / 2);
    });
  });

  test('tail mass and verbatim overlap are shares of own tokens', () => {
    check(tailMass.with({ n, from: 2, to: 3 }), n, (own, other) => {
      const inBand = [...own].filter(([gram]) => [2, 3].includes(other.get(gram) ?? 0));
      return sum(inBand.map(([, count]) => count)) / total(own);
    });
    check(verbatimOverlap.with({ n }), n, (own, other) => {
      return sum([...own].filter(([gram]) => other.has(gram)).map(([, count]) => count)) / total(own);
    });
  });

  test('tail retention is the share of the other side’s rare n-grams that own ones show', () => {
    const rare = (other: Map<string, number>) => [...other].filter(([, count]) => count <= 2).map(([gram]) => gram);
    check(tailRetention.with({ n, to: 2, shown: 'at all' }), n, (own, other) => {
      const grams = rare(other);
      return grams.length === 0 ? 1 : grams.filter((gram) => own.has(gram)).length / grams.length;
    });
    check(tailRetention.with({ n, to: 2 }), n, (own, other) => {
      const grams = rare(other);
      const [all, drawn] = [total(own), Math.min(total(own), total(other))];
      // C(all - count, drawn) / C(all, drawn), token after token.
      const absent = (count: number) => {
        let chance = 1;
        for (let i = 0; i < count; i++) chance *= Math.max(0, all - drawn - i) / (all - i);
        return chance;
      };
      return grams.length === 0 ? 1 : sum(grams.map((gram) => 1 - absent(own.get(gram) ?? 0))) / grams.length;
    });
  });
});
