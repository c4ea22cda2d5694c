import type { Abundance } from './rarefaction.ts';

/**
 * The sum over a side's types of a term that depends only on how often a type comes: computed once for each count of
 * the spectrum, not for each type, so that a corpus of any size costs a few hundred terms.
 */
export function sumOver({ spectrum, frequent, each = 1 }: Abundance, term: (count: number) => number): number {
  let sum = 0;
  for (let k = 1; k < spectrum.length; k++) if (spectrum[k] > 0) sum += spectrum[k] * term(k);
  for (let i = 0; i < frequent.length; i++) if (frequent[i] > 0) sum += each * term(frequent[i]);
  return sum;
}

/** How many different types a side has. */
export function typesOf(side: Abundance): number {
  return sumOver(side, () => 1);
}

/** How many types come exactly so often: types frequent elsewhere may come as seldom here and aren't in the spectrum. */
export function typesThatCome(times: number, { spectrum, frequent, each = 1 }: Abundance): number {
  let types = spectrum[times] ?? 0;
  for (let i = 0; i < frequent.length; i++) if (frequent[i] === times) types += each;
  return types;
}

/** How often the most frequent type comes; 0 where there is none. */
export function highestCount({ spectrum, frequent }: Abundance): number {
  let most = 0;
  for (let i = 0; i < frequent.length; i++) if (frequent[i] > most) most = frequent[i];
  for (let k = spectrum.length - 1; k > most; k--) if (spectrum[k] > 0) return k;
  return most;
}

/** The counts that occur, rising, and how many types have each. */
export function distinctCounts({ spectrum, frequent, each = 1 }: Abundance): { count: number[]; types: number[] } {
  const listed = Int32Array.from(frequent).sort();
  const count: number[] = [];
  const types: number[] = [];
  const add = (times: number, more: number) => {
    if (count.at(-1) === times) types[types.length - 1] += more;
    else {
      count.push(times);
      types.push(more);
    }
  };
  let i = 0;
  while (i < listed.length && listed[i] <= 0) i++;
  for (let k = 1; k < spectrum.length; k++) {
    if (spectrum[k] > 0) add(k, spectrum[k]);
    for (; i < listed.length && listed[i] === k; i++) add(k, each);
  }
  for (; i < listed.length; i++) add(listed[i], each);
  return { count, types };
}
