import type { Pool } from '../pool/pool.ts';

/**
 * Reads each output of a pool against the outputs to other prompts: how often each of its words comes there, and how
 * many words there are. What is said of the same prompt is left out, since that is where its subject's words are usual.
 */
export function readElsewhere(
  pool: Pool,
  read: (sample: number, timesElsewhere: (word: number) => number, wordsElsewhere: number) => number,
): Float64Array {
  const { word, from, length, words } = pool.bag;
  const total = new Int32Array(words.length);
  let all = 0;
  for (let s = 0; s < pool.samples; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) total[word[i]]++;
    all += length[s];
  }
  const here = new Int32Array(words.length);
  const values = new Float64Array(pool.samples);
  for (let begin = 0, end = 0; begin < pool.samples; begin = end) {
    let own = 0;
    while (end < pool.samples && pool.prompt[end] === pool.prompt[begin]) {
      for (let i = from[end]; i < from[end] + length[end]; i++) here[word[i]]++;
      own += length[end++];
    }
    for (let s = begin; s < end; s++) values[s] = read(s, (id) => total[id] - here[id], all - own);
    for (let s = begin; s < end; s++) for (let i = from[s]; i < from[s] + length[s]; i++) here[word[i]] = 0;
  }
  return values;
}
