/** Of each token the n-gram that begins there; it means nothing where that would reach beyond the sample. */
export interface GramIds {
  id: Int32Array;
  types: number;
}

/** So many tokens are sorted at once, so that sorting takes little room beside the tokens themselves. */
const AT_ONCE = 2 ** 22;

/**
 * The n-grams of texts, none of them across two, from the n - 1-grams that begin at the same tokens: an n-gram is one of
 * these and the word behind it. Text s is word[start[s]] … word[start[s + 1] - 1], words are below `words`. Tokens are
 * sorted by their shorter gram (a counting sort, of some grams at a time); those of one gram then differ by the next word
 * only, for which a table of all words is enough. Ids rise with the shorter gram's.
 */
export function numberGrams(
  shorter: GramIds,
  { word, words, start }: { word: Int32Array; words: number; start: Int32Array },
  n: number,
  atOnce = AT_ONCE,
): GramIds {
  const end = new Int32Array(shorter.types + 1);
  eachGram(start, n, (i) => {
    end[shorter.id[i] + 1]++;
  });
  for (let gram = 0; gram < shorter.types; gram++) end[gram + 1] += end[gram];
  const id = new Int32Array(word.length);
  const seenAfter = new Int32Array(words).fill(-1);
  const known = new Int32Array(words);
  let types = 0;
  let sorted = new Int32Array(0);
  for (let from = 0, to = 0; from < shorter.types; from = to) {
    const first = end[from];
    for (to++; to < shorter.types && end[to + 1] - first <= atOnce; ) to++;
    if (end[to] - first > sorted.length) sorted = new Int32Array(end[to] - first);
    eachGram(start, n, (i) => {
      const gram = shorter.id[i];
      if (gram >= from && gram < to) sorted[end[gram]++ - first] = i;
    });
    for (let gram = from, k = 0; gram < to; gram++) {
      for (; k < end[gram] - first; k++) {
        const next = word[sorted[k] + n - 1];
        if (seenAfter[next] !== gram) {
          seenAfter[next] = gram;
          known[next] = types++;
        }
        id[sorted[k]] = known[next];
      }
    }
  }
  return { id, types };
}

function eachGram(start: Int32Array, n: number, visit: (token: number) => void): void {
  for (let s = 0; s + 1 < start.length; s++) for (let i = start[s]; i + n <= start[s + 1]; i++) visit(i);
}
