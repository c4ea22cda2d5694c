import type { Extent } from './texts.ts';

/** How many tokens lie between one start and the next. */
export function lengthsOf(start: Int32Array): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, s) => start[s + 1] - start[s]);
}

/** Where the words of samples stand that are all kept, in order, each sample cut to so many; a pair stands where its first word does. */
export function prefixes(start: Int32Array, samples: Int32Array, cut: Int32Array): { words: Extent; pairs: Extent } {
  const from = samples.map((s) => start[s]);
  const length = samples.map((s, i) => Math.min(cut[i], start[s + 1] - start[s]));
  return { words: { from, length }, pairs: { from, length: length.map((n) => Math.max(0, n - 1)) } };
}
