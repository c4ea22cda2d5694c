import { type Random, random } from '../src/stats/random.ts';

/**
 * A made-up model whose outputs are as hard on statistics as text: Zipf words, topics that prompts belong to, words and
 * phrases of a prompt's own, bursts (a word said once is likely to be said again), and lengths that differ. Everything
 * follows from seeds.
 */
export interface Traits {
  /** Which words, topics and prompts there are: two models of one world answer the same prompts alike. */
  world: number;
  vocabulary: number;
  topics: number;
  /** Mean words of an output, and the spread of its logarithm. */
  length: number;
  lengthSpread: number;
  /** How likely the next word is one that this output has said before. */
  burst: number;
  /** Ways of answering that each prompt has; each with words and phrases of its own. */
  modes: number;
  /** Two models with other phrasings say the same words in other phrases. */
  phrasing: number;
  /** The share of rare words that the model has lost. */
  tailLost: number;
  /** The share of a prompt's ways of answering that the model has lost. */
  modesLost: number;
  /** The share of outputs that are one and the same text whatever the prompt. */
  copies: number;
  /** Words a prompt uses for one-word answers, as of a classifier; 0 for prose. */
  labels: number;
}

export const PROSE: Traits = {
  world: 1,
  vocabulary: 20_000,
  topics: 12,
  length: 60,
  lengthSpread: 0.5,
  burst: 0.12,
  modes: 8,
  phrasing: 1,
  tailLost: 0,
  modesLost: 0,
  copies: 0,
  labels: 0,
};

/** Words more frequent than this are never lost. */
const HEAD = 300;
const PHRASES = 40;
const PHRASE_WORDS = 4;
const OWN_WORDS = 25;

/** Answers to prompts 0, 1, 2, …; each call draws anew from `source`. */
export function model(traits: Traits): (prompt: number, source: Random) => string {
  const { vocabulary, topics, world } = traits;
  const kept = keptWords(traits);
  const zipf = zipfRanks(vocabulary);
  const topicShift = Array.from({ length: topics }, (_, t) => random(world, 100 + t).below(vocabulary));
  const general = (source: Random) => kept(zipf(source.unit()), source);
  const ofTopic = (topic: number, source: Random) =>
    kept((zipf(source.unit()) + HEAD + topicShift[topic]) % vocabulary, source);
  const phrases = new Map<number, number[][]>();

  return (prompt, source) => {
    if (source.unit() < traits.copies) return 'i am sorry but i can not help with that request today';
    if (traits.labels > 0) return `label ${Math.floor(traits.labels * source.unit() ** 2)}`;
    const topic = topicOf(prompt, traits);
    const mode = source.below(Math.max(1, Math.round(traits.modes * (1 - traits.modesLost))));
    const key = prompt * traits.modes + mode;
    let own = phrases.get(key);
    if (own === undefined) {
      // Every simulated comparison asks other prompts.
      if (phrases.size > 10_000) phrases.clear();
      own = ownPhrases(random(world * 31 + traits.phrasing, 5000 + key), (s) => ofTopic(topic, s));
      phrases.set(key, own);
    }
    const target = Math.max(
      1,
      Math.round(traits.length * Math.exp(traits.lengthSpread * normal(source) - traits.lengthSpread ** 2 / 2)),
    );
    const words: number[] = [];
    while (words.length < target) {
      const u = source.unit();
      if (words.length > 0 && u < traits.burst) words.push(words[source.below(words.length)]);
      else if (u < traits.burst + 0.06) words.push(...own[source.below(PHRASES)]);
      else if (u < traits.burst + 0.36) words.push(own[source.below(OWN_WORDS)][0]);
      else if (u < traits.burst + 0.56) words.push(ofTopic(topic, source));
      else words.push(general(source));
    }
    return words.slice(0, target).map(spell).join(' ');
  };
}

/** Outputs to prompts as rows of a file of outputs. */
export function rows(
  answer: (prompt: number, source: Random) => string,
  prompts: number,
  samples: number,
  seed: number,
): { id: string; prompt: string; output: string }[] {
  const source = random(seed, 7);
  const list = [];
  for (let p = 0; p < prompts; p++) {
    for (let k = 0; k < samples; k++) list.push({ id: `p${p}`, prompt: `question ${p}`, output: answer(p, source) });
  }
  return list;
}

/** The topic that a prompt belongs to. */
export function topicOf(prompt: number, { world, topics }: Pick<Traits, 'world' | 'topics'>): number {
  return random(world, 1000 + prompt).below(topics);
}

function ownPhrases(source: Random, word: (source: Random) => number): number[][] {
  return Array.from({ length: PHRASES }, () => Array.from({ length: PHRASE_WORDS }, () => word(source)));
}

/** A lost word's place is taken by a frequent one. */
function keptWords({ tailLost, world, vocabulary }: Traits): (word: number, source: Random) => number {
  if (tailLost === 0) return (word) => word;
  const source = random(world, 3);
  const lost = Uint8Array.from({ length: vocabulary }, (_, word) => (source.unit() < tailLost && word >= HEAD ? 1 : 0));
  return (word, draw) => (lost[word] === 1 ? Math.floor(HEAD * draw.unit() ** 2) : word);
}

/** Ranks with a chance in proportion to 1 / (rank + 2.7), Mandelbrot's form, by the inverse of its sums. */
function zipfRanks(vocabulary: number): (u: number) => number {
  const sums = new Float64Array(vocabulary);
  let sum = 0;
  for (let rank = 0; rank < vocabulary; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return (u) => {
    let low = 0;
    let high = vocabulary - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < u * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

export function normal(source: Random): number {
  return Math.sqrt(-2 * Math.log(1 - source.unit())) * Math.cos(2 * Math.PI * source.unit());
}

function spell(word: number): string {
  const letters = 'bcdfghklmnprstvz';
  const vowels = 'aeiou';
  let text = '';
  for (let n = word + 1; n > 0; n = Math.floor(n / 80)) text += letters[n % 16] + vowels[Math.floor((n % 80) / 16)];
  return text;
}
