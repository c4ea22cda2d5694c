import { type Digest, tokensOf } from './digest.ts';
import { commonShare, Levels } from './sharing.ts';

/**
 * Lets the books of some outputs keep no larger share of words, and of pairs, than the profile of all of them would where
 * there are so many at the most.
 */
export function capTogether(digests: readonly Digest[], mostGrams: number): void {
  const books = new Set(digests.map(({ book }) => book));
  let kept = commonShare([...books].map((book) => book.kept));
  for (const which of ['words', 'pairs'] as const) {
    const tokens = digests.reduce((sum, digest) => sum + tokensOf(digest, which), 0);
    if (tokens > mostGrams) kept = levelsOf(digests, which).share(kept, mostGrams);
  }
  for (const book of books) book.kept = kept;
}

function levelsOf(digests: readonly Digest[], which: 'words' | 'pairs'): Levels {
  const levels = new Levels();
  for (const { book, at } of digests) {
    const { start, value } = book.columns[which];
    for (let i = start[at]; i < start[at + 1]; i++) levels.add(book[which].at(value[i])!, 1);
  }
  return levels;
}
