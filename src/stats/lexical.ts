/**
 * Diversity of a sequence of words as it is read, of types over tokens in windows, segments and runs. Words are numbers;
 * what has been read is kept in a list by word that is handed in and out empty, so that millions of short texts need no
 * memory of their own.
 */

/** Types over tokens of all words; NaN where there are none. */
export function typeTokenRatio(words: Int32Array, seen: Int32Array): number {
  let types = 0;
  for (let i = 0; i < words.length; i++) if (seen[words[i]]++ === 0) types++;
  clear(words, seen);
  return types / words.length;
}

/** The mean of types over tokens over all windows of so many neighbouring words (MATTR); NaN where there is none. */
export function movingTypeTokenRatio(words: Int32Array, window: number, seen: Int32Array): number {
  if (words.length < window) return Number.NaN;
  let types = 0;
  let sum = 0;
  for (let i = 0; i < words.length; i++) {
    if (seen[words[i]]++ === 0) types++;
    if (i >= window && --seen[words[i - window]] === 0) types--;
    if (i >= window - 1) sum += types;
  }
  clear(words, seen);
  return sum / window / (words.length - window + 1);
}

/** What becomes of the words behind the last whole segment; LexicalRichness leaves out the last segment, whole or not. */
export type LastSegment = 'if-whole' | 'always' | 'never';

/** The mean of types over tokens over segments of so many words one behind the other (MSTTR); NaN where there is none. */
export function segmentalTypeTokenRatio(
  words: Int32Array,
  segment: number,
  last: LastSegment,
  seen: Int32Array,
): number {
  const whole = Math.floor(words.length / segment);
  const all = Math.ceil(words.length / segment);
  const segments = last === 'if-whole' ? whole : last === 'always' ? all : all - 1;
  let sum = 0;
  for (let i = 0; i < segments; i++) {
    sum += typeTokenRatio(words.subarray(i * segment, Math.min(words.length, (i + 1) * segment)), seen);
  }
  return sum / segments;
}

/** When a run of words ends: its types over its tokens have fallen to the threshold, or below it. */
export interface RunRule {
  threshold: number;
  /** A run has at least so many words. */
  minimum: number;
  ends: 'at-most' | 'below';
}

/**
 * MTLD: the mean length of runs of words whose types over tokens stay above a threshold, read forwards and backwards. What
 * is left at the end is part of a run: as much of one as its ratio has fallen on the way from 1 to the threshold. With
 * `lastIsPart` the last word ends no run, whatever the ratio, as in lexical_diversity. NaN where no run has ended and none
 * begun to.
 */
export function mtld(words: Int32Array, rule: RunRule, lastIsPart: boolean, seen: Int32Array): number {
  const forwards = runsIn(words, rule, lastIsPart, seen);
  if (forwards === 0) return Number.NaN;
  const backwards = runsIn(words.toReversed(), rule, lastIsPart, seen);
  return (words.length / forwards + words.length / backwards) / 2;
}

function runsIn(
  words: Int32Array,
  { threshold, minimum, ends }: RunRule,
  lastIsPart: boolean,
  seen: Int32Array,
): number {
  let runs = 0;
  let types = 0;
  let start = 0;
  for (let i = 0; i < words.length; i++) {
    // seen[word] is the run that the word was last met in: runs are numbered from 1.
    if (seen[words[i]] <= start) types++;
    seen[words[i]] = i + 1;
    const tokens = i + 1 - start;
    const ratio = types / tokens;
    const isLast = i + 1 === words.length;
    const isOver = tokens >= minimum && (ends === 'below' ? ratio < threshold : ratio <= threshold);
    if (isOver && !(isLast && lastIsPart)) {
      runs++;
      types = 0;
      start = i + 1;
    } else if (isLast) runs += (1 - ratio) / (1 - threshold);
  }
  clear(words, seen);
  return runs;
}

/**
 * The mean length of the runs that begin at each word (the moving average MTLD); those that don't end before the text does
 * are left out. `wrap`: the text is read on from its beginning, once. NaN where no run ends.
 */
export function runLength(words: Int32Array, rule: RunRule, wrap: boolean, seen: Int32Array): number {
  const { threshold, minimum, ends } = rule;
  const end = wrap ? 2 * words.length : words.length;
  let runs = 0;
  let sum = 0;
  for (let start = 0; start < words.length; start++) {
    let types = 0;
    // seen[word] is 1 more than the start of the last run that met it.
    for (let i = start; i < end; i++) {
      const word = words[i < words.length ? i : i - words.length];
      if (seen[word] !== start + 1) types++;
      seen[word] = start + 1;
      const tokens = i + 1 - start;
      const ratio = types / tokens;
      if (tokens >= minimum && (ends === 'below' ? ratio < threshold : ratio <= threshold)) {
        runs++;
        sum += tokens;
        break;
      }
    }
  }
  clear(words, seen);
  return sum / runs;
}

/**
 * HD-D: the share of types among so many words drawn from these, in expectation; NaN where there are fewer. Each type
 * is there with 1 less the chance that no draw hits it.
 */
export function hypergeometricDiversity(words: Int32Array, draws: number, seen: Int32Array): number {
  const total = words.length;
  if (total < draws) return Number.NaN;
  for (let i = 0; i < total; i++) seen[words[i]]++;
  let types = 0;
  for (let i = 0; i < total; i++) {
    const count = seen[words[i]];
    if (count === 0) continue;
    seen[words[i]] = 0;
    let absent = 1;
    for (let k = 0; k < count && absent > 0; k++) absent *= Math.max(0, total - draws - k) / (total - k);
    types += 1 - absent;
  }
  return types / draws;
}

function clear(words: Int32Array, seen: Int32Array): void {
  for (let i = 0; i < words.length; i++) seen[words[i]] = 0;
}
