import { createHash } from 'node:crypto';
import type { Postings } from '../pool/postings.ts';
import type { Side } from '../pool/side.ts';
import type { Texts } from '../pool/texts.ts';
import { fairCoinTail } from '../stats/student.ts';
import type { Answer, Lost, Report } from '../types.ts';
import type { Layout } from './layout.ts';
import type { PairedPrompt } from './pairing.ts';

/** At most so many of a kind are named. */
const MOST = { words: 20, phrases: 10, prompts: 10, outputs: 5 };
/** Characters of a text that are quoted. */
const LONGEST = 200;
/** A gram counts as lost when the candidate has at most this share of the baseline's outputs that hold it. */
const LOST_SHARE = 0.1;
/** Phrases of a profile that are asked for their names: each has to be found by trying, and some have none. */
const ASKED = 2000;

/**
 * What the baseline has and the candidate has not, by name. Words and phrases stand in two outputs of the baseline or
 * more, so that nothing is quoted that only one output says; `baseline` and `candidate` are numbers of outputs, and p is
 * the chance of so one-sided a split by itself, not adjusted for the number of words looked at.
 */
export function findLost(
  { samples, prompts }: Layout,
  texts: Texts,
  sides: readonly [Side, Side],
  quote: { outputs: boolean; prompts: boolean },
): Report['lost'] {
  const [baseline, candidate] = sides;
  const { words, bigrams } = baseline.pool;
  const word = (i: number) => texts.words[texts.word[i]];
  const asked = texts.digests === null ? Number.POSITIVE_INFINITY : ASKED;
  return {
    words: lostGrams(words, baseline, candidate, MOST.words, word, Number.POSITIVE_INFINITY),
    phrases: lostGrams(bigrams, baseline, candidate, MOST.phrases, texts.phrase, asked),
    prompts: repeatedAnswers(baseline, candidate, (p) => nameOf(prompts[p], quote.prompts)),
    outputs: repeatedOutputs(baseline, candidate, (s) => textOf(samples[s], quote.outputs)),
  };
}

function lostGrams(
  postings: Postings,
  baseline: Side,
  candidate: Side,
  most: number,
  name: (first: number) => string,
  asked: number,
): Lost[] {
  const had = outputsWith(postings, baseline);
  const has = outputsWith(postings, candidate);
  const types = [];
  for (let type = 0; type < postings.types; type++) {
    if (had[type] >= 2 && has[type] <= LOST_SHARE * had[type]) types.push(type);
  }
  const lost = types
    .map((type) => ({
      first: postings.firstSeen[type],
      baseline: had[type],
      candidate: has[type],
      p: fairCoinTail(has[type], had[type] + has[type]),
    }))
    .sort((a, b) => a.p - b.p || b.baseline - a.baseline || a.first - b.first);
  const named: (Lost & { p: number })[] = [];
  for (const [i, { first, ...figures }] of lost.entries()) {
    // Where figures are equal the names decide, so all of those are asked for.
    const isTie = named.length > 0 && figures.p === named.at(-1)!.p && figures.baseline === named.at(-1)!.baseline;
    if (named.length >= most && !isTie) break;
    // In a profile not every word has a name.
    const item = i < asked ? name(first) : '';
    if (item !== '') named.push({ item, ...figures });
  }
  return named.sort((a, b) => a.p - b.p || b.baseline - a.baseline || (a.item < b.item ? -1 : 1)).slice(0, most);
}

/** Per type: the number of samples of a side that hold it. */
function outputsWith({ types, start, sample }: Postings, side: Side): Int32Array {
  const inside = new Uint8Array(side.pool.samples);
  for (const s of side.samples) inside[s] = 1;
  const outputs = new Int32Array(types);
  for (let type = 0; type < types; type++) {
    for (let p = start[type]; p < start[type + 1]; p++) outputs[type] += inside[sample[p]];
  }
  return outputs;
}

/** Prompts whose answer the candidate gives to most other prompts too; the figures are numbers of prompts with it. */
function repeatedAnswers(baseline: Side, candidate: Side, name: (prompt: number) => string): Lost[] {
  const before = mostGiven(baseline);
  return [...mostGiven(candidate)]
    .filter(([prompt, { prompts }]) => prompts > 1 && prompts > (before.get(prompt)?.prompts ?? 0))
    .sort(([p, a], [q, b]) => b.prompts - a.prompts || p - q)
    .slice(0, MOST.prompts)
    .map(([prompt, { prompts: times }]) => ({
      item: name(prompt),
      baseline: before.get(prompt)?.prompts ?? 0,
      candidate: times,
      p: null,
    }));
}

/** The candidate's texts that answer most prompts. Their words are shown only when the team lets them be. */
function repeatedOutputs(baseline: Side, candidate: Side, text: (sample: number) => string): Lost[] {
  const answered = promptsOfTexts(baseline);
  const { pool } = candidate;
  const first = new Map<number, number>();
  for (const s of candidate.samples) if (!first.has(pool.text[s])) first.set(pool.text[s], s);
  return [...promptsOfTexts(candidate)]
    .filter(([, answers]) => answers.size > 1)
    .sort(([s, a], [t, b]) => b.size - a.size || s - t)
    .slice(0, MOST.outputs)
    .map(([id, answers]) => ({
      item: text(first.get(id)!),
      baseline: answered.get(id)?.size ?? 0,
      candidate: answers.size,
      p: null,
    }));
}

/** Per text: the prompts that it answers. */
function promptsOfTexts({ samples, pool }: Side): Map<number, Set<number>> {
  const prompts = new Map<number, Set<number>>();
  for (const s of samples) {
    const known = prompts.get(pool.text[s]);
    if (known) known.add(pool.prompt[s]);
    else prompts.set(pool.text[s], new Set([pool.prompt[s]]));
  }
  return prompts;
}

/** Per prompt: how many prompts have its most widely given answer. */
function mostGiven(side: Side): Map<number, { prompts: number }> {
  const given = promptsOfTexts(side);
  const most = new Map<number, { prompts: number }>();
  for (const s of side.samples) {
    const times = given.get(side.pool.text[s])!.size;
    if (times > (most.get(side.pool.prompt[s])?.prompts ?? 0)) most.set(side.pool.prompt[s], { prompts: times });
  }
  return most;
}

function nameOf({ key, name }: PairedPrompt, quoted: boolean): string {
  if (name === undefined) return shown(key, quoted);
  return name !== null && quoted ? cut(name) : `sha256:${key}`;
}

function textOf({ text, attributes }: Answer, quoted: boolean): string {
  const digest = attributes?.digest;
  if (digest === undefined) return shown(text, quoted);
  return digest.raw !== undefined && quoted ? cut(digest.raw) : `sha256:${text}`;
}

/** The text itself, cut; or a fingerprint by which two reports can be compared without it. */
function shown(text: string, quoted: boolean): string {
  if (quoted) return cut(text);
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
