import { createHash } from 'node:crypto';
import { IDS_AT_ONCE } from '../pool/count-all.ts';
import type { Side } from '../pool/side.ts';
import type { Extent, Texts } from '../pool/texts.ts';
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
  const everything = new Int32Array(samples.length).map((_, s) => s);
  const { words, pairs } = texts.extents(everything, texts.length);
  const ofWords = { sequence: texts.word, ids: texts.words.length, extent: words };
  const ofPairs = { sequence: texts.bigram, ids: texts.bigrams, extent: pairs };
  const asked = texts.digests === null ? Number.POSITIVE_INFINITY : ASKED;
  return {
    words: lostGrams(ofWords, sides, MOST.words, Number.POSITIVE_INFINITY, (ids) =>
      ids.map((id) => texts.words.at(id)!),
    ),
    phrases: lostGrams(ofPairs, sides, MOST.phrases, asked, (ids) => phrasesOf(ids, ofPairs, texts)),
    prompts: repeatedAnswers(baseline, candidate, (p) => nameOf(prompts[p], quote.prompts)),
    outputs: repeatedOutputs(baseline, candidate, (s) => textOf(samples[s], quote.outputs)),
  };
}

/** Grams of samples: ids below `ids`, each sample's lying in its extent. */
interface Grams {
  sequence: Int32Array;
  ids: number;
  extent: Extent;
}

/** So many are asked for their names at once. */
const BATCH = 200;

function lostGrams(
  grams: Grams,
  [baseline, candidate]: readonly [Side, Side],
  most: number,
  asked: number,
  namesOf: (ids: readonly number[]) => readonly string[],
): Lost[] {
  const lost: (Omit<Lost, 'item' | 'p'> & { id: number; p: number })[] = [];
  const [had, has, last] = [0, 1, 2].map(() => new Int32Array(Math.min(IDS_AT_ONCE, grams.ids)));
  for (let from = 0; from < grams.ids; from += IDS_AT_ONCE) {
    const ids = Math.min(IDS_AT_ONCE, grams.ids - from);
    countOutputs(grams, baseline, from, { ids, outputs: had, last });
    countOutputs(grams, candidate, from, { ids, outputs: has, last });
    for (let k = 0; k < ids; k++) {
      if (had[k] < 2 || has[k] > LOST_SHARE * had[k]) continue;
      const p = fairCoinTail(has[k], had[k] + has[k]);
      lost.push({ id: from + k, baseline: had[k], candidate: has[k], p });
    }
  }
  // Ids rise with where a gram comes first.
  lost.sort((a, b) => a.p - b.p || b.baseline - a.baseline || a.id - b.id);
  const named: (Lost & { p: number })[] = [];
  let names: readonly string[] = [];
  for (const [i, { id, ...figures }] of lost.entries()) {
    // Where figures are equal the names decide, so all of those are asked for.
    const isTie = named.length > 0 && figures.p === named.at(-1)!.p && figures.baseline === named.at(-1)!.baseline;
    if (named.length >= most && !isTie) break;
    if (i % BATCH === 0 && i < asked) names = namesOf(lost.slice(i, Math.min(asked, i + BATCH)).map((one) => one.id));
    // In a profile not every word has a name.
    const item = i < asked ? names[i % BATCH] : '';
    if (item !== '') named.push({ item, ...figures });
  }
  return named.sort((a, b) => a.p - b.p || b.baseline - a.baseline || (a.item < b.item ? -1 : 1)).slice(0, most);
}

/** Per id from one on, of so many ids: the number of a side's samples that hold it. `last` is room that this needs. */
function countOutputs(
  { sequence, extent: { from, length } }: Grams,
  { samples }: Side,
  lowest: number,
  { ids, outputs, last }: { ids: number; outputs: Int32Array; last: Int32Array },
): void {
  outputs.fill(0);
  last.fill(-1);
  for (const s of samples) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const id = sequence[i] - lowest;
      // An id below the lowest is beyond all as an unsigned number.
      if (id >>> 0 >= ids || last[id] === s) continue;
      last[id] = s;
      outputs[id]++;
    }
  }
}

/** The words of pairs, read where each comes first; '' where they aren't known there. */
function phrasesOf(pairs: readonly number[], { sequence, extent: { from, length } }: Grams, texts: Texts): string[] {
  const phrases = new Map<number, string>();
  const wanted = new Set(pairs);
  for (let s = 0; s < from.length && wanted.size > 0; s++) {
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      if (wanted.delete(sequence[i])) phrases.set(sequence[i], texts.phrase(i));
    }
  }
  return pairs.map((id) => phrases.get(id)!);
}

/** Prompts whose answer the candidate gives to most other prompts too; the figures are numbers of prompts with it. */
function repeatedAnswers(baseline: Side, candidate: Side, name: (prompt: number) => string): Lost[] {
  const before = mostGiven(baseline, 1);
  return [...mostGiven(candidate, 2)]
    .filter(([prompt, times]) => times > (before.get(prompt) ?? 0))
    .sort(([p, a], [q, b]) => b - a || p - q)
    .slice(0, MOST.prompts)
    .map(([prompt, times]) => ({
      item: name(prompt),
      baseline: before.get(prompt) ?? 0,
      candidate: times,
      p: null,
    }));
}

/** The candidate's texts that answer most prompts. Their words are shown only when the team lets them be. */
function repeatedOutputs(baseline: Side, candidate: Side, text: (sample: number) => string): Lost[] {
  const answered = promptsOfTexts(baseline);
  const { pool } = candidate;
  const first = new Map<number, number>();
  const answers = promptsOfTexts(candidate);
  for (const s of candidate.samples)
    if (answers[pool.text[s]] > 1 && !first.has(pool.text[s])) first.set(pool.text[s], s);
  return [...first]
    .sort(([s], [t]) => answers[t] - answers[s] || s - t)
    .slice(0, MOST.outputs)
    .map(([id, sample]) => ({ item: text(sample), baseline: answered[id], candidate: answers[id], p: null }));
}

/** Per text: the number of prompts that it answers. */
function promptsOfTexts({ samples, pool }: Side): Int32Array {
  const prompts = new Int32Array(pool.samples);
  const seen = new Uint8Array(pool.samples);
  for (const s of samples) {
    if (seen[pool.answer[s]] === 1) continue;
    seen[pool.answer[s]] = 1;
    prompts[pool.text[s]]++;
  }
  return prompts;
}

/** Per prompt: how many prompts have its most widely given answer, where at least so many have. */
function mostGiven(side: Side, fewest: number): Map<number, number> {
  const given = promptsOfTexts(side);
  const most = new Map<number, number>();
  for (const s of side.samples) {
    const times = given[side.pool.text[s]];
    if (times >= fewest && times > (most.get(side.pool.prompt[s]) ?? 0)) most.set(side.pool.prompt[s], times);
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
