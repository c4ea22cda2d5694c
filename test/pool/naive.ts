import { SPECTRUM } from '../../src/pool/postings.ts';
import { tokenise } from '../../src/text/tokenise.ts';

/** Grams of a text as strings: its words, or its neighbouring pairs of words. */
export type Grams = (text: string) => string[];
export const words: Grams = tokenise;
export const bigrams: Grams = (text) => {
  const list = tokenise(text);
  return list.slice(1).map((word, i) => `${list[i]} ${word}`);
};

export function countGrams(texts: readonly string[], grams: Grams): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of grams(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** What a side's counts should be, by maps of strings. */
export function naiveCounts(own: readonly string[], other: readonly string[], grams: Grams) {
  const [mine, theirs, both] = [
    countGrams(own, grams),
    countGrams(other, grams),
    countGrams([...own, ...other], grams),
  ];
  const whereOtherHas = new Array<number>(SPECTRUM + 1).fill(0);
  for (const [gram, n] of mine) {
    const k = theirs.get(gram) ?? 0;
    if (k <= SPECTRUM) whereOtherHas[k] += n;
  }
  return { ...naiveAbundance(mine), whereOtherHas, union: naiveAbundance(both) };
}

export function naiveAbundance(counts: ReadonlyMap<string, number>) {
  const list = [...counts.values()];
  return {
    total: list.reduce((a, b) => a + b, 0),
    // How many types come how often, whichever way they are kept.
    times: list.sort((a, b) => a - b),
  };
}
