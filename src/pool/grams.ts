/** Of each token the n-gram that begins there; it means nothing where that would reach beyond the sample. */
export interface GramIds {
  id: Int32Array;
  types: number;
}

/**
 * The n-grams of texts, none of them across two, from the n - 1-grams that begin at the same tokens: an n-gram is one of
 * these and the word behind it. Text s is word[start[s]] … word[start[s + 1] - 1], words are below `words`. Tokens are
 * sorted by their shorter gram (a counting sort); those of one gram then differ by the next word only, for which a table
 * of all words is enough. Ids rise with the shorter gram's.
 */
export function numberGrams(
  shorter: GramIds,
  { word, words, start }: { word: Int32Array; words: number; start: Int32Array },
  n: number,
): GramIds {
  const end = new Int32Array(shorter.types + 1);
  eachGram(start, n, (i) => {
    end[shorter.id[i] + 1]++;
  });
  for (let gram = 0; gram < shorter.types; gram++) end[gram + 1] += end[gram];
  const sorted = new Int32Array(end[shorter.types]);
  eachGram(start, n, (i) => {
    sorted[end[shorter.id[i]]++] = i;
  });
  const id = new Int32Array(word.length);
  const seenAfter = new Int32Array(words).fill(-1);
  const known = new Int32Array(words);
  let types = 0;
  for (let gram = 0, k = 0; gram < shorter.types; gram++) {
    for (; k < end[gram]; k++) {
      const next = word[sorted[k] + n - 1];
      if (seenAfter[next] !== gram) {
        seenAfter[next] = gram;
        known[next] = types++;
      }
      id[sorted[k]] = known[next];
    }
  }
  return { id, types };
}

function eachGram(start: Int32Array, n: number, visit: (token: number) => void): void {
  for (let s = 0; s + 1 < start.length; s++) for (let i = start[s]; i + n <= start[s + 1]; i++) visit(i);
}
