import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean …?" with the nearest known name, or the list of them where none is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const best = closest(name, [...known]);
  if (distance(name, best) <= Math.max(2, name.length / 2)) return `Did you mean '${best}'?`;
  return `Known are ${known.join(', ')}.`;
}
