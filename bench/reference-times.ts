/** The tables of metric times, and what the reference implementations took. */
import { table } from './tables.ts';

/** Seconds by metric and number of outputs. */
export type Times = ReadonlyMap<string, ReadonlyMap<number, number>>;

export const WORDS_ONCE = '(words, once for all)';
export const COUNTS_ONCE = '(counts of words and pairs, once for all)';
/** The size at which seconds are told beside each other. */
export const MANY = 10_000;
const GOAL = 20;

interface Reference {
  /** Where there are two, the faster one. */
  name: string;
  /** CPU seconds by number of texts; none where nobody waited, `about` where they were extrapolated. */
  seconds: Readonly<Record<number, number>>;
  about?: readonly number[];
  /** Why it is not 20 times as fast here; told where it is not. */
  why?: string;
  /** Where both do not do the same. */
  differs?: string;
}

const REFERENCES: Readonly<Record<string, Reference>> = {
  'self-rouge': {
    name: 'diversity, homogenization',
    // Beyond 1,414 outputs it is a million pairs drawn by chance here, and no longer all of them.
    seconds: { 1000: 3360 },
    about: [1000],
    differs: 'all pairs on both sides; beyond 1,414 outputs a million of them here, so that is not compared',
  },
  'self-bleu': {
    name: 'nltk in the Texygen loop',
    seconds: { 1000: 111, 10000: 11_160 },
    about: [1000, 10_000],
    differs: 'runs of up to four words here, three there',
  },
  'self-repetition': {
    name: 'diversity',
    seconds: { 1000: 0.37, 10000: 122, 100000: 12_240 },
    about: [100_000],
    why: 'at 1,000 both count runs of words in a hash table; theirs grows with the square',
  },
  hdd: { name: 'lexical_diversity', seconds: { 1000: 0.59, 10000: 6.1 } },
  mattr: { name: 'LexicalRichness', seconds: { 1000: 0.11, 10000: 1.2 } },
  mtld: { name: 'LexicalRichness', seconds: { 1000: 0.04, 10000: 0.41 }, why: 'one pass over the words on both sides' },
  'near-duplicates': {
    name: 'datasketch',
    seconds: { 1000: 0.83, 10000: 9.8 },
    why: 'the same 128 permutations of each run of words, which numpy does there, in C',
    differs: 'here each pair that was found is compared in full as well',
  },
  'ngram-diversity': {
    name: 'diversity',
    seconds: { 1000: 0.12, 10000: 1.9, 100000: 32.9 },
    why: 'runs of words are counted in a hash table on both sides',
  },
  'compression, double gzip': {
    name: 'diversity, gzip',
    seconds: { 1000: 0.08, 10000: 0.79, 100000: 8 },
    why: "all of it is zlib's deflate: C there, here its translation to JavaScript, equal to the byte under any Node.js",
  },
};

export function timeTable(sizes: readonly number[], times: Times): string {
  const head = ['metric', ...sizes.map((size) => `${size.toLocaleString('en-US')}: s`)];
  return table(
    head,
    [...times].map(([id, own]) => [id, ...sizes.map((size) => shown(own.get(size)))]),
  );
}

/** Metrics that both have: seconds at 10,000 outputs, or at what both were measured at, and how many times as fast they are here. */
export function referenceTable(sizes: readonly number[], times: Times): string {
  const head = [
    'metric',
    'reference',
    'outputs',
    'reference: s',
    'here: s',
    'times as fast',
    'with words and counts made for it alone',
    ...sizes.map((size) => `times as fast at ${size.toLocaleString('en-US')}`),
    `why not ${GOAL} times, and what is different`,
  ];
  const rows = Object.entries(REFERENCES).map(([id, { name, seconds, about = [], why, differs }]) => {
    const own = times.get(id);
    const told = Math.max(...sizes.filter((size) => size <= MANY && size in seconds));
    const before = (times.get(WORDS_ONCE)?.get(told) ?? 0) + (times.get(COUNTS_ONCE)?.get(told) ?? 0);
    const faster = (size: number, more = 0) => ratio(seconds[size], own?.get(size), more);
    const hedge = (size: number, cell: string) => (cell !== '' && about.includes(size) ? `about ${cell}` : cell);
    const isSlow = sizes.some((size) => (faster(size) ?? GOAL) < GOAL);
    return [
      id,
      name,
      told.toLocaleString('en-US'),
      hedge(told, shown(seconds[told])),
      shown(own?.get(told)),
      hedge(told, asRatio(faster(told))),
      hedge(told, asRatio(faster(told, before))),
      ...sizes.map((size) => hedge(size, asRatio(faster(size)))),
      [isSlow ? why : undefined, differs].filter((one) => one !== undefined).join('; '),
    ];
  });
  return table(head, rows);
}

/** Nothing is told as faster than a millisecond. */
function ratio(theirs: number | undefined, ours: number | undefined, more: number): number | undefined {
  return theirs === undefined || ours === undefined ? undefined : theirs / (Math.max(ours, 1e-3) + more);
}

function shown(x: number | undefined): string {
  return x === undefined ? '' : x < 0.0095 ? '< 0.01' : x < 9.95 ? x.toFixed(2) : x.toFixed(0);
}

function asRatio(x: number | undefined): string {
  return x === undefined ? '' : `${x >= 10 ? x.toFixed(0) : x.toFixed(1)} ×`;
}
