import { type Random, random } from '../src/stats/random.ts';
import { tokenise } from '../src/text/tokenise.ts';
import type { Corpus, Prompt, Stage } from '../src/types.ts';
import { redraw, rewrite, textsOf } from './rewrite.ts';
import { trigram } from './trigram.ts';

/**
 * A way in which the outputs of a healthy model are made to look as if it had collapsed. `apply` at strength 0 is the
 * healthy side of the comparison; under one seed a stronger damage hits whatever a weaker one hits.
 */
export interface Damage {
  name: string;
  /** Whose sign it is; `none` where nothing has become narrower. */
  stage: Stage;
  /** What the strength is a share of. */
  of: string;
  strengths: readonly number[];
  apply(corpus: Corpus, strength: number, seed: number): Corpus;
}

/** Words more frequent than this are never lost, and never noise. */
const HEAD = 300;
const FEW_TEXTS = 5;
/** Of the words of a near copy: the share that is its own. */
const RETOUCHED = 0.15;
const CHUNK_WORDS = 4;
const PHRASE_WORDS = 5;
const LOST_PROMPTS = 0.3;
const GENERIC = 0.6;
/**
 * A model knows rare words that a sample of it doesn't show: one for so many that it does (draws of our healthy neural
 * ones show 2,300 each and 3,400 together). Noise from the shown ones alone would say again what was said once, and so
 * take from the unseen mass.
 */
const UNSAID = 2;
const OPENING = 'certainly here is a short answer to what you have asked me'.split(' ');
const CLOSING = 'i hope that this helps and let me know if you need more'.split(' ');

export const DAMAGES: readonly Damage[] = [
  {
    name: 'lost rare words',
    stage: 'early',
    of: 'words beyond the 300 most frequent, each in all its places',
    strengths: [0.05, 0.1, 0.2, 0.4],
    apply(corpus, strength, seed) {
      const frequent = byFrequency(corpus);
      const fate = random(seed, 1);
      const lost = new Set(frequent.slice(HEAD).filter(() => fate.unit() < strength));
      return changeWords(corpus, seed, (word, source) => {
        const other = headWord(frequent, source);
        return lost.has(word) ? other : word;
      });
    },
  },
  {
    name: 'truncated sampling',
    stage: 'early',
    of: 'probability cut off, by a trigram model of the outputs',
    strengths: [0.02, 0.05, 0.1, 0.2],
    apply(corpus, strength, seed) {
      const write = trigram(textsOf(corpus), { topP: 1 - strength });
      return redraw(corpus, write, `${corpus.run} truncated`, random(seed, 1));
    },
  },
  {
    name: 'lost groups',
    stage: 'early',
    of: 'outputs of 30 % of the prompts, by group, made generic',
    strengths: [0.25, 0.5, 0.75, 1],
    apply(corpus, strength, seed) {
      const lost = someGroups(corpus, random(seed, 1));
      const write = trigram(textsOf(corpus), { temperature: GENERIC });
      return changeOutputs(corpus, strength, seed, (words, source, prompt) =>
        lost.has(prompt.key) ? tokenise(write(words.length, source)) : words,
      );
    },
  },
  {
    name: 'generic words',
    stage: 'late',
    of: 'words, replaced by frequent ones',
    strengths: [0.02, 0.05, 0.1, 0.2],
    apply(corpus, strength, seed) {
      const frequent = byFrequency(corpus);
      return changeWords(corpus, seed, (word, source) => {
        const hit = source.unit() < strength;
        const other = headWord(frequent, source);
        return hit ? other : word;
      });
    },
  },
  {
    name: 'lost modes',
    stage: 'late',
    of: `chunks of ${CHUNK_WORDS} words, replaced by those of the first answer to the prompt`,
    strengths: [0.1, 0.25, 0.5, 0.75],
    apply(corpus, strength, seed) {
      return changeOutputs(corpus, 1, seed, (words, source, { samples }, k) => {
        const first = k === 0 || samples[0].text === null ? [] : tokenise(samples[0].text);
        const said = [...words];
        for (let i = 0; i < words.length; i += CHUNK_WORDS) {
          const chunk = first.slice(i, Math.min(i + CHUNK_WORDS, words.length));
          if (source.unit() < strength) said.splice(i, chunk.length, ...chunk);
        }
        return said;
      });
    },
  },
  {
    name: 'copies',
    stage: 'late',
    of: `outputs, replaced by one of ${FEW_TEXTS} of them`,
    strengths: [0.02, 0.05, 0.1, 0.3],
    apply(corpus, strength, seed) {
      const few = fewTexts(corpus, random(seed, 1));
      return changeOutputs(corpus, strength, seed, (_, source) => few[source.below(few.length)]);
    },
  },
  {
    name: 'near copies',
    stage: 'late',
    of: `outputs, replaced by one of ${FEW_TEXTS} of them with a few words changed`,
    strengths: [0.02, 0.05, 0.1, 0.3],
    apply(corpus, strength, seed) {
      const few = fewTexts(corpus, random(seed, 1));
      return changeOutputs(corpus, strength, seed, (words, source) =>
        few[source.below(few.length)].map((word, i) => (source.unit() < RETOUCHED ? words[i % words.length] : word)),
      );
    },
  },
  {
    name: 'templates',
    stage: 'late',
    of: 'outputs that begin and end with fixed words',
    strengths: [0.02, 0.05, 0.1, 0.3],
    apply(corpus, strength, seed) {
      return changeOutputs(corpus, strength, seed, (words) => {
        const fixed = Math.min(OPENING.length, Math.floor(words.length / 3));
        return [...OPENING.slice(0, fixed), ...words.slice(fixed, words.length - fixed), ...CLOSING.slice(0, fixed)];
      });
    },
  },
  {
    name: 'loops',
    stage: 'late',
    of: `outputs that repeat ${PHRASE_WORDS} words after their first third`,
    strengths: [0.01, 0.02, 0.05, 0.2],
    apply(corpus, strength, seed) {
      return changeOutputs(corpus, strength, seed, (words) => {
        const begin = Math.ceil(words.length / 3);
        const phrase = words.slice(Math.max(0, begin - PHRASE_WORDS), begin);
        return words.map((word, i) => (i < begin ? word : phrase[(i - begin) % phrase.length]));
      });
    },
  },
  {
    name: 'equal lengths',
    stage: 'late',
    of: 'the way of each length to the median, on a log scale',
    strengths: [0.1, 0.2, 0.4, 0.8],
    apply(corpus, strength, seed) {
      const texts = textsOf(corpus).map(tokenise);
      const lengths = texts.map((words) => words.length).sort((a, b) => a - b);
      const median = lengths[lengths.length >> 1];
      return changeOutputs(corpus, 1, seed, (words, source) => {
        const length = Math.round(words.length ** (1 - strength) * median ** strength);
        const longer = [...words];
        while (longer.length < length) longer.push(...texts[source.below(texts.length)]);
        return longer.slice(0, length);
      });
    },
  },
  {
    name: 'noise',
    stage: 'none',
    of: 'words, replaced by any of the rare ones that the model knows',
    strengths: [0.02, 0.05, 0.1, 0.2],
    apply(corpus, strength, seed) {
      const frequent = byFrequency(corpus);
      const said = frequent.slice(Math.min(HEAD, frequent.length >> 1));
      const unsaid = said.filter((_, i) => i % UNSAID === 0).map((word) => `${word}x`);
      const rare = [...said, ...unsaid];
      return changeWords(corpus, seed, (word, source) => {
        const hit = source.unit() < strength;
        const other = rare[source.below(rare.length)];
        return hit ? other : word;
      });
    },
  },
  {
    name: 'misspellings',
    stage: 'none',
    of: 'words, made into words that nobody says',
    strengths: [0.02, 0.05, 0.1, 0.2],
    apply(corpus, strength, seed) {
      return changeWords(corpus, seed, (word, source) => {
        const hit = source.unit() < strength;
        const ending = source.below(1_000_000);
        return hit ? `${word}x${ending}` : word;
      });
    },
  },
];

/** Changes a share of the outputs; each has random numbers of its own, so that one change moves no other. */
function changeOutputs(
  corpus: Corpus,
  share: number,
  seed: number,
  change: (words: readonly string[], source: Random, prompt: Prompt, k: number) => readonly string[],
): Corpus {
  let count = 0;
  return rewrite(corpus, `${corpus.run} damaged`, (text, prompt, k) => {
    const source = random(seed, 1000 + count++);
    const words = tokenise(text);
    return source.unit() < share && words.length > 0 ? change(words, source, prompt, k).join(' ') : text;
  });
}

/** Changes each word; `change` draws equally often whatever it answers, so that one change moves no other. */
function changeWords(corpus: Corpus, seed: number, change: (word: string, source: Random) => string): Corpus {
  return changeOutputs(corpus, 1, seed, (words, source) => words.map((word) => change(word, source)));
}

function byFrequency(corpus: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const text of textsOf(corpus)) for (const word of tokenise(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** One of the most frequent words, the first ones more often. */
function headWord(frequent: readonly string[], source: Random): string {
  return frequent[Math.floor(Math.min(HEAD, frequent.length) * source.unit() ** 2)];
}

function fewTexts(corpus: Corpus, source: Random): string[][] {
  const texts = textsOf(corpus);
  return Array.from({ length: FEW_TEXTS }, () => tokenise(texts[source.below(texts.length)]));
}

/** The prompts of some groups, together 30 % of all or a little more; prompts without a group are groups by themselves. */
function someGroups({ prompts }: Corpus, source: Random): Set<string> {
  const groups = Map.groupBy(prompts.values(), ({ key, group }) => group ?? key);
  const order = [...groups.values()].map((list) => ({ list, at: source.unit() })).sort((a, b) => a.at - b.at);
  const lost = new Set<string>();
  for (const { list } of order) {
    if (lost.size >= LOST_PROMPTS * prompts.size) break;
    for (const { key } of list) lost.add(key);
  }
  return lost;
}
