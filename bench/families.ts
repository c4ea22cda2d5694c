/** The lineages that signals are measured on: neural ones from files, trigram ones and damaged draws made here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../src/stats/random.ts';
import type { Corpus, Prompt } from '../src/types.ts';
import { corpus } from './corpora.ts';
import type { Damage } from './damage.ts';
import { redraw, textsOf, together } from './rewrite.ts';
import type { Lineage } from './signals.ts';
import { model, PROSE, topicOf } from './source.ts';
import { type Decoding, lineage, trigram } from './trigram.ts';

const DRAWS = ['draw1', 'draw2'];
const SEED = 1;

/** An example's file as a corpus; the speaker is the group. */
export function example(folder: string, name: string): Corpus {
  const prompts = new Map<string, Prompt>();
  const file = join(folder, `${name}.jsonl`);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as { id: string; prompt: string; speaker: string; output: string };
    const text = /\S/.test(row.output) ? row.output : null;
    const sample = { text, place: { file, line: null } };
    prompts.set(row.id, { key: row.id, text: row.prompt, group: row.speaker, samples: [sample] });
  }
  return { role: 'healthy', run: name, source: file, commit: null, prompts, pairing: 'id', notes: [] };
}

/** The lineage in a folder with its retrains; generation 0 is a healthy training too. */
export function recipe(folder: string, name: string): Lineage {
  const draws = (model: string) =>
    DRAWS.filter((draw) => existsSync(join(folder, `${model}.${draw}.jsonl`))).map((draw) =>
      example(folder, `${model}.${draw}`),
    );
  const all = (kind: string, from: number) => {
    const list = [];
    for (let k = from; existsSync(join(folder, `${kind}${k}.draw1.jsonl`)); k++) list.push(draws(`${kind}${k}`));
    return list;
  };
  const generations = all('lineage/gen', 0);
  return {
    name,
    trainings: [...all('retrains/run', 1), generations[0]],
    generations,
    steps: generations.slice(1).map((_, g) => `generation ${g + 1}`),
  };
}

/** Generations fitted to all data so far; what is noise is taken from another lineage's trainings. */
export function accumulated(folder: string, { trainings }: Lineage): Lineage {
  const generations = [0, 1, 2, 3].map((g) => [example(folder, `accumulate/gen${g}.draw1`)]);
  return {
    name: 'temperature 1, all data kept',
    trainings,
    generations,
    steps: generations.slice(1).map((_, g) => `generation ${g + 1}`),
  };
}

/** Draws of a made-up model: two answers to each of 300 prompts, whose topics are their groups. */
export function madeUp(draws: number): Corpus[] {
  const traits = { ...PROSE, length: 48 };
  const answer = model(traits);
  const prompts = Array.from({ length: 300 }, (_, p) => p);
  const group = (prompt: number) => `topic ${topicOf(prompt, traits)}`;
  return Array.from({ length: draws }, (_, d) =>
    corpus('healthy', answer, { prompts, samples: 2, seed: SEED + d, group }),
  );
}

export const DECODINGS: readonly Partial<Decoding>[] = [{}, { temperature: 0.8 }, { topP: 0.9 }];

/** What trigram lineages start from. */
export function trigramSources(folder: string | null): { name: string; corpus: Corpus }[] {
  const list = [{ name: 'made-up model', corpus: madeUp(1)[0] }];
  if (folder === null) return list;
  const neural = together(example(folder, 'lineage/gen0.draw1'), example(folder, 'lineage/gen0.draw2'));
  return [
    ...list,
    { name: 'human speeches', corpus: example(folder, 'reference') },
    { name: 'neural model', corpus: neural },
  ];
}

/** Five generations of trigram models, held against other draws of the first one than the second is fitted to. */
export function trigramLineage(source: { name: string; corpus: Corpus }, decoding: Partial<Decoding>): Lineage {
  const write = trigram(textsOf(source.corpus), decoding);
  const draws = Array.from({ length: 8 }, (_, d) =>
    redraw(source.corpus, write, `generation 0, draw ${d}`, random(SEED, 50 + d)),
  );
  const [, ...later] = lineage(source.corpus, 5, SEED, decoding);
  const { temperature = 1, topP = 1 } = decoding;
  return {
    name: `trigrams of ${source.name}, temperature ${temperature}, top-p ${topP}`,
    trainings: [draws],
    generations: [draws.slice(0, 2), ...later],
    steps: later.map((_, g) => `generation ${g + 1}`),
  };
}

/**
 * The draws of a lineage's first generation and what becomes of each under a damage, strength by strength. Healthy is
 * what the damage leaves at strength 0, of the trainings too.
 */
export function damaged({ name, trainings, generations: [draws] }: Lineage, damage: Damage): Lineage {
  const known = new Map<Corpus, Corpus>();
  const healthy = (corpus: Corpus) => {
    if (!known.has(corpus)) known.set(corpus, damage.apply(corpus, 0, SEED + known.size));
    return known.get(corpus)!;
  };
  return {
    name: `${name}, ${damage.name}`,
    trainings: trainings.map((list) => list.map(healthy)),
    generations: [
      draws.map(healthy),
      ...damage.strengths.map((strength) => draws.map((draw, d) => damage.apply(draw, strength, SEED + d))),
    ],
    steps: damage.strengths.map((strength) => `${+(100 * strength).toFixed(1)} %`),
    derived: true,
  };
}
