import type { GramIds } from './grams.ts';
import { shareable } from './room.ts';
import type { Extent } from './texts.ts';

/** Types are told apart by how often they come up to this count; beyond it no chance in a rarefied sum matters. */
export const SPECTRUM = 512;

/**
 * Which samples hold a gram, and how often: for each type its samples, in order. A gram that comes once in the whole
 * pool can't be told from another such gram by any count, so those are only numbered per sample (`once`): most types of
 * a text are of this kind, and no labelling has to walk them.
 */
export interface Postings {
  /** Types that come at least twice in the pool; they are numbered 0 … types - 1. The first `rare` come SPECTRUM times at most. */
  types: number;
  rare: number;
  /** Type t is held by sample[start[t]] … sample[start[t + 1] - 1], each with its count there. */
  start: Int32Array;
  sample: Int32Array;
  count: Int32Array;
  /** Per sample: how many of its grams come nowhere else in the pool, and how many tokens it has. */
  once: Int32Array;
  tokens: Int32Array;
  /** Where the type was first seen: an index into the texts' token sequence. */
  firstSeen: Int32Array;
  /** How many types each rare type (or gram that comes once) and each frequent one stands for: 1 where all are here. */
  each: { rare: number; frequent: number };
}

/** What is to be in postings where that is not every gram that comes twice. */
export interface Wanted {
  /** By id: those are the types, though they come only once, and `once` counts all the others. */
  ids?: ArrayLike<number>;
  /**
   * So many tokens of rare types are walked, and an eighth as many of frequent ones, which no rule of the default panel
   * hangs on: beyond that only types whose number's hash lies low are here, the same ones under all labellings.
   */
  most?: number;
  /** How many types one stands for, and how many tokens each sample has, where the sequence does not hold all there are. */
  each?: number;
  tokens?: Int32Array;
}

/**
 * Postings of some samples of a sequence of ids, each sample's grams lying in their extent; ids are below `ids`. Of the
 * rare types those held by fewer samples come first: walking them, the processor guesses the ends of the short lists
 * right.
 */
export function buildPostings(
  sequence: Int32Array,
  ids: number,
  extent: Extent,
  { ids: wanted, most = Number.POSITIVE_INFINITY, each = 1, tokens: all = extent.length }: Wanted = {},
): Postings {
  const { from, length } = extent;
  const tokens = countTokens(sequence, ids, extent);
  const isType = (id: number) => (wanted === undefined ? tokens[id] > 1 : tokens[id] > 0 && wanted[id] > 0);
  const levels = chooseLevels(tokens, isType, most);
  const keeps = (id: number) =>
    levels === null || levelOf(id) >= (tokens[id] <= SPECTRUM ? levels.rare : levels.frequent);
  // From here on the table says of each id its number among the kept types, that it is kept and comes once, or neither.
  const counts: number[] = [];
  for (let id = 0; id < ids; id++) {
    const isKept = keeps(id);
    const own = isType(id);
    const number = own ? counts.length : ONCE;
    if (own && isKept) counts.push(tokens[id]);
    tokens[id] = isKept ? number : DROPPED;
  }
  const numberOf = tokens;
  const types = counts.length;
  const { samples, firstSeen } = occurrences(sequence, numberOf, types, extent);
  const order = inOrder(Int32Array.from(counts), samples);
  const rare = counts.reduce((sum, n) => sum + (n <= SPECTRUM ? 1 : 0), 0);
  const start = new Int32Array(types + 1);
  const seenAt = new Int32Array(types);
  for (let k = 0; k < types; k++) {
    start[order[k] + 1] = samples[k];
    seenAt[order[k]] = firstSeen[k];
  }
  for (let t = 0; t < types; t++) start[t + 1] += start[t];

  const end = start.slice(0, types);
  const sample = new Int32Array(start[types]).fill(-1);
  const count = new Int32Array(start[types]);
  const once = new Int32Array(from.length);
  for (let s = 0; s < from.length; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const number = numberOf[sequence[i]];
      if (number < 0) {
        if (number === ONCE) once[s]++;
        continue;
      }
      const type = order[number];
      if (end[type] === start[type] || sample[end[type] - 1] !== s) sample[end[type]++] = s;
      count[end[type] - 1]++;
    }
  }
  const standsFor = (level: number) => each * 2 ** level;
  return {
    ...{ types, rare, start, sample: shareable(sample), count: shareable(count), once: shareable(once) },
    ...{ tokens: all, firstSeen: seenAt },
    each: { rare: standsFor(levels?.rare ?? 0), frequent: standsFor(levels?.frequent ?? 0) },
  };
}

const ONCE = -1;
const DROPPED = -2;

/** Postings of n-grams, of which a sample has n - 1 fewer than words. */
export function buildGramPostings({ id, types }: GramIds, n: number, { from, length }: Extent): Postings {
  return buildPostings(id, types, { from, length: length.map((own) => Math.max(0, own - n + 1)) });
}

/** How often each id comes in samples. */
export function countTokens(sequence: Int32Array, ids: number, { from, length }: Extent): Int32Array {
  const tokens = new Int32Array(ids);
  for (let s = 0; s < from.length; s++) for (let i = from[s]; i < from[s] + length[s]; i++) tokens[sequence[i]]++;
  return tokens;
}

/** Half of all ids have a level of at least 1, a quarter of at least 2, and so on, whatever they stand for. */
function levelOf(id: number): number {
  let h = Math.imul((id + 1) ^ ((id + 1) >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return Math.clz32(h ^ (h >>> 15));
}

/** Of frequent types an eighth as many tokens are walked; but of neither kind so few types that one stands for a great many. */
const FREQUENT = 8;
const FEWEST = 16;

/** The lowest levels at which rare and frequent types have so few tokens; null where all together have. */
function chooseLevels(tokens: Int32Array, isType: (id: number) => boolean, most: number) {
  if (tokens.reduce((sum, n) => sum + n, 0) <= most) return null;
  const [rare, frequent] = [new Tokens(), new Tokens()];
  for (let id = 0; id < tokens.length; id++)
    if (isType(id)) (tokens[id] <= SPECTRUM ? rare : frequent).add(levelOf(id), tokens[id]);
  return { rare: rare.lowest(most), frequent: frequent.lowest(most / FREQUENT) };
}

/** Types and tokens by level. */
class Tokens {
  private readonly types = new Float64Array(33);
  private readonly tokens = new Float64Array(33);

  add(level: number, tokens: number): void {
    this.types[level]++;
    this.tokens[level] += tokens;
  }

  lowest(most: number): number {
    let level = this.types.length - 1;
    let types = this.types[level];
    let tokens = this.tokens[level];
    while (level > 0 && (types < FEWEST || tokens + this.tokens[level - 1] <= most)) {
      level--;
      types += this.types[level];
      tokens += this.tokens[level];
    }
    return level;
  }
}

/** Of each kept gram: the samples that hold it, and where it comes first. */
function occurrences(sequence: Int32Array, numberOf: Int32Array, kept: number, { from, length }: Extent) {
  const samples = new Int32Array(kept);
  const firstSeen = new Int32Array(kept);
  const lastSample = new Int32Array(kept).fill(-1);
  for (let s = 0; s < from.length; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const k = numberOf[sequence[i]];
      if (k < 0 || lastSample[k] === s) continue;
      if (lastSample[k] < 0) firstSeen[k] = i;
      lastSample[k] = s;
      samples[k]++;
    }
  }
  return { samples, firstSeen };
}

/** The place of each gram: by the number of samples, the frequent last. A counting sort. */
function inOrder(tokens: Int32Array, samples: Int32Array): Int32Array {
  const last = samples.reduce((most, n) => Math.max(most, n), 0) + 1;
  const rank = tokens.map((n, k) => (n <= SPECTRUM ? samples[k] : last));
  const next = new Int32Array(last + 2);
  for (const n of rank) next[n + 1]++;
  for (let n = 1; n < next.length; n++) next[n] += next[n - 1];
  return rank.map((n) => next[n]++);
}
