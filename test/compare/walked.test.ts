import { expect, test } from 'vitest';
import { model, PROSE, type Traits } from '../../bench/source.ts';
import { Arena } from '../../src/compare/arena.ts';
import type { Compared, Entry } from '../../src/compare/column.ts';
import { comparing } from '../../src/compare/compare.ts';
import { alone } from '../../src/compare/crew.ts';
import { layOut } from '../../src/compare/layout.ts';
import { comparedAt } from '../../src/compare/length.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { buildPostings } from '../../src/pool/postings.ts';
import { internTexts } from '../../src/pool/texts.ts';
import { random } from '../../src/stats/random.ts';
import { metricNamed, promptsOf } from './sides.ts';

const METRICS = (['vocabulary', 'unseen-mass', 'distinct-bigrams', 'shift'] as const).map(metricNamed);
const NOBODY = { outputs: 0, empty: 0 };

/** Two sides of a made-up model, of which labellings walk `most` tokens at the most. */
function compared(seed: number, most: number, candidate: Partial<Traits> = {}, relabellings = 199) {
  const draw = (traits: Partial<Traits>, stream: number) => {
    const source = random(seed, stream);
    const own = model({ ...PROSE, length: 80, vocabulary: 3000, ...traits });
    return Array.from({ length: 60 }, (_, p) => [own(p + 60 * seed, source), own(p + 60 * seed, source)]);
  };
  const [before, after] = [draw({}, 1), draw(candidate, 2)];
  const prompts = promptsOf(before.map((texts, p) => [texts, after[p]]));
  const layout = layOut({ paired: true, prompts, onlyBaseline: 0, onlyCandidate: 0, groupDiffers: 0 }, random(1, 3));
  const texts = internTexts(layout);
  const samples = Int32Array.from(layout.samples.keys());
  const pool = buildPool(texts, samples, [NOBODY, NOBODY], texts.length, null, most);
  pool.gramsAt = (n) => comparedAt(layout, samples, (s) => Math.max(0, texts.length[s] - n + 1));
  pool.at = { words: pool.gramsAt(1), tail: pool.gramsAt(1), bigrams: pool.gramsAt(2) };
  const arena = new Arena(pool, samples, METRICS, samples.length);
  const entry: Entry = { arena, indices: [], familyOf: () => 'whole', trained: null, fewestEvents: 0 };
  const { entries } = alone(
    comparing(layout, [entry], [{ name: 'whole', level: 0.05 }], { relabellings, seed }, () => {}),
  );
  return { results: entries[0], walked: pool.words.start[pool.words.types], isWhole: pool.isWhole };
}

const of = (results: readonly Compared[], id: string) => results.find(({ metric }) => metric.id === id)!;

test('what is observed is exact, however few tokens labellings walk', () => {
  const all = compared(1, Number.POSITIVE_INFINITY, { tailLost: 0.3 }, 19);
  const few = compared(1, 1500, { tailLost: 0.3 }, 19);
  expect([all.isWhole, few.isWhole]).toEqual([true, false]);
  expect(few.walked).toBeLessThan(all.walked / 4);
  for (const { id } of METRICS) {
    const [own, whole] = [of(few.results, id), of(all.results, id)];
    if (id !== 'shift') expect(own.effect, id).toBeCloseTo(whole.effect, 10);
    expect(own.baseline, id).toEqual(whole.baseline === null ? null : expect.closeTo(whole.baseline, 6));
    expect(own.candidate, id).toBeCloseTo(whole.candidate!, 8);
  }
});

test('on a sample of grams p stays what it says: two draws of one model are called different as rarely', () => {
  const runs = 120;
  let rejected = 0;
  const low = new Map<string, number>();
  for (let seed = 1; seed <= runs; seed++) {
    const { results } = compared(seed, 1500, {}, 99);
    if (results.some(({ pAdjusted }) => pAdjusted !== null && pAdjusted <= 0.05)) rejected++;
    for (const { metric, p } of results) low.set(metric.id, (low.get(metric.id) ?? 0) + Number(p! <= 0.2));
  }
  // Of 120 draws at 5 % more than 13 come once in a thousand; at 20 % fewer than 10 or more than 39.
  expect(rejected).toBeLessThanOrEqual(13);
  for (const [id, count] of low) {
    expect(count, id).toBeGreaterThanOrEqual(10);
    expect(count, id).toBeLessThanOrEqual(39);
  }
});

test('on a sample of grams the noise is no smaller than on all, and by not much more than fewer grams make it', () => {
  for (const id of ['vocabulary', 'unseen-mass', 'distinct-bigrams']) {
    const ratios = [1, 2, 3, 4, 5, 6].map((seed) => {
      const [few, all] = [compared(seed, 6000), compared(seed, Number.POSITIVE_INFINITY)];
      return of(few.results, id).scale / of(all.results, id).scale;
    });
    const mean = ratios.reduce((sum, ratio) => sum + ratio / ratios.length, 0);
    expect(mean, id).toBeGreaterThan(0.95);
    expect(mean, id).toBeLessThan(2.5);
  }
});

test('a loss of the tail is proven on a sample of grams as on all', () => {
  for (const seed of [1, 2, 3]) {
    const { results } = compared(seed, 3000, { tailLost: 0.4 });
    expect(of(results, 'vocabulary').pAdjusted).toBeLessThanOrEqual(0.05);
    expect(of(results, 'vocabulary').interval!.low).toBeGreaterThan(0);
  }
});

test('postings of a sample hold whole types, each standing for a power of two of them', () => {
  const sequence = Int32Array.from({ length: 30_000 }, (_, i) => (i * i) % 4001);
  const extent = { from: Int32Array.of(0, 10_000, 20_000), length: Int32Array.of(10_000, 10_000, 10_000) };
  const all = buildPostings(sequence, 4001, extent);
  const few = buildPostings(sequence, 4001, extent, { most: 5000 });
  expect(all.each).toEqual({ rare: 1, frequent: 1 });
  expect(Math.log2(few.each.rare) % 1).toBe(0);
  expect(few.each.rare).toBeGreaterThan(1);
  const tokens = few.count.reduce((sum, n) => sum + n, 0);
  expect(tokens).toBeLessThanOrEqual(5000);
  // Each type that is here is here with all of its tokens.
  const counts = new Map<number, number>();
  for (const id of sequence) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (let t = 0; t < few.types; t++) {
    let own = 0;
    for (let p = few.start[t]; p < few.start[t + 1]; p++) own += few.count[p];
    expect(own).toBe(counts.get(sequence[few.firstSeen[t]]));
  }
  // The estimate of the number of types is near the number there is.
  expect(Math.abs(few.each.rare * few.types - all.types) / all.types).toBeLessThan(0.15);
});
