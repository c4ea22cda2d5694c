import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestLengths, type Holders, heldElsewhere, unmatched } from '../../src/stats/leave-one-out.ts';

/** Samples are lists of types, here small numbers. */
const corpora = fc.array(fc.array(fc.nat(6), { maxLength: 12 }), { minLength: 1, maxLength: 7 });
const chosen = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
const timesIn = (type: number, sample: readonly number[]) => sample.filter((one) => one === type).length;

/** As postings are: types that come once in all are in no list. */
function holdersOf(samples: readonly (readonly number[])[]): Holders {
  const lists = [0, 1, 2, 3, 4, 5, 6]
    .map((type) => samples.flatMap((sample, s) => (sample.includes(type) ? [[s, timesIn(type, sample)]] : [])))
    .filter((list) => list.length > 0);
  const isAlone = (list: number[][]) => list.length === 1 && list[0][1] === 1;
  const once = new Int32Array(samples.length);
  for (const list of lists.filter(isAlone)) once[list[0][0]]++;
  const kept = lists.filter((list) => !isAlone(list));
  const start = new Int32Array(kept.length + 1);
  kept.forEach((list, t) => {
    start[t + 1] = start[t] + list.length;
  });
  const [sample, count] = [0, 1].map((k) => Int32Array.from(kept.flat(), (pair) => pair[k]));
  return { types: kept.length, start, sample, count, once };
}

describe('leaving one out', () => {
  test('what is left unmatched is what the loop over all others leaves', () => {
    fc.assert(
      fc.property(corpora, chosen, (samples, isMember) => {
        const left = unmatched(
          holdersOf(samples),
          Uint8Array.from(samples, (_, s) => Number(isMember[s])),
        );
        samples.forEach((sample, s) => {
          if (!isMember[s]) return;
          const others = samples.filter((_, o) => o !== s && isMember[o]);
          const matched = [...new Set(sample)].reduce((sum, type) => {
            const most = Math.max(0, ...others.map((other) => timesIn(type, other)));
            return sum + Math.min(timesIn(type, sample), most);
          }, 0);
          expect(left[s]).toBe(sample.length - matched);
        });
      }),
    );
  });

  test('two that have a type as often as each other match it wholly; of copies nothing is left', () => {
    expect([...unmatched(holdersOf([[1, 1, 2], [1, 1], [1]]), Uint8Array.of(1, 1, 1))]).toEqual([1, 0, 0]);
    expect([...unmatched(holdersOf([[1, 1, 2], [1, 1], [1]]), Uint8Array.of(1, 0, 1))]).toEqual([2, 0, 0]);
    expect([
      ...unmatched(
        holdersOf([
          [3, 4],
          [3, 4],
        ]),
        Uint8Array.of(1, 1),
      ),
    ]).toEqual([0, 0]);
  });

  test('what others hold is counted once a type and other', () => {
    fc.assert(
      fc.property(corpora, chosen, (samples, isMember) => {
        const elsewhere = heldElsewhere(
          holdersOf(samples),
          Uint8Array.from(samples, (_, s) => Number(isMember[s])),
        );
        samples.forEach((sample, s) => {
          if (!isMember[s]) return;
          const others = samples.filter((_, o) => o !== s && isMember[o]);
          const naive = [...new Set(sample)].reduce(
            (sum, type) => sum + others.filter((other) => other.includes(type)).length,
            0,
          );
          expect(elsewhere[s]).toBe(naive);
        });
      }),
    );
  });
});

test('the closest length is that of another text, the shorter where two are as close', () => {
  const lengths = fc.array(fc.nat(12), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(lengths, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (list, isReference) => {
      const known = [...new Set(list)].sort((a, b) => a - b);
      const rank = Int32Array.from(list, (length) => known.indexOf(length));
      const members = Int32Array.from(list.keys());
      const others = (i: number) => list.filter((_, j) => j !== i && isReference[j]);
      const naive = (i: number) =>
        others(i).reduce((best, length) => {
          const [d, e] = [Math.abs(length - list[i]), Math.abs(best - list[i])];
          return Number.isNaN(best) || d < e || (d === e && length < best) ? length : best;
        }, Number.NaN);
      const closest = closestLengths(known, rank, members, Uint8Array.from(isReference, Number));
      list.forEach((_, i) => {
        expect(closest(i)).toBe(naive(i));
      });
    }),
  );
});

test('who is no member is no reference', () => {
  const closest = closestLengths([3, 7], Int32Array.of(0, 1, 1), Int32Array.of(0, 1));
  expect(closest(0)).toBe(7);
  expect(closest(1)).toBe(3);
});
