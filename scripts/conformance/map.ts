/**
 * How a value of another implementation is tied to ours: an entry names the project and the function, and says which of
 * our metrics, with which options, is to give the same value. Which corpus, which n and which texts are asked about is
 * read from the case and the parameters, so that an entry serves cases that nobody here has seen.
 */
import { type Answers, sidesOfAnswers } from '../../src/compare/measure.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Values } from '../../src/metrics/parameters.ts';
import type { Sides } from '../../src/pool/side.ts';
import type { Tokeniser } from '../../src/text/unit.ts';
import type { Params, Says } from './parameters.ts';
import type { Kind } from './refusals.ts';

/** One value of a reference implementation, as it stands in a file of the folder. */
export interface Expected {
  case: string;
  impl: string;
  fn: string;
  params: Params;
  value: unknown;
  rtol: number;
  atol: number;
  note?: string;
}

/** A list of texts with the tokens of the oracle's rule. The same list is the same object, so figures can be kept by it. */
export interface Corpus {
  name: string;
  texts: readonly string[];
  tokens: readonly (readonly string[])[];
}

/** What a case offers. A case that names no corpus has none: asking for it throws, and the value then counts as differing. */
export interface Given {
  /** The texts that the record speaks of: of `corpus` or, in `a->b`, of a; those that `texts` or `unit` picks. */
  corpus: Corpus;
  texts: readonly string[];
  tokens: readonly (readonly string[])[];
  /** The other side: b of `a->b`. */
  other: Corpus;
  /** n of `#n`; 1 where the case says nothing. */
  n: number;
  /** Numbers of both sides, from the record `data` of this case or of the one that the parameter `input` names. */
  baseline: readonly number[];
  candidate: readonly number[];
  /** Another record, by case and function: some are the input of another. */
  record(name: string, fn: string): Expected;
  /** The record itself, for what only its value says: which thresholds or bands are asked for. */
  expected: Expected;
}

export interface Entry {
  /** A part of the record's `impl`: the project's name, so that its commit or version may change. */
  impl: string;
  fn: string | RegExp;
  /** Parameters that are not read, since they only say in words what ours does, and what they say then. */
  says?: Says;
  /** Our value in the shape of the record's; undefined or NaN where ours has none. */
  ours(given: Given, params: Params): unknown;
}

/** Thrown by an entry that can't give a value, for a reason on the list of refusals. */
export class Refused extends Error {
  readonly kind: Kind;

  constructor(kind: Kind) {
    super(kind);
    this.kind = kind;
  }
}

/** The first entry for a record. */
export function entryOf(entries: readonly Entry[], { impl, fn }: Expected): Entry | undefined {
  return entries.find(
    (one) => impl.includes(one.impl) && (typeof one.fn === 'string' ? one.fn === fn : one.fn.test(fn)),
  );
}

/** Each text the only answer to its prompt, or answers by prompt. */
type TextsOrAnswers = readonly string[] | Answers;

/** The oracle's rule for words: ours, without the dictionary that cuts scripts without spaces. */
export const ORACLE: Tokeniser = {
  id: 'oracle',
  ruleFor: () => 'oracle',
  tokenise: (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [],
  prefix: () => {
    throw new Error('nothing is cut to length here');
  },
};

/**
 * The value of one of our metrics with some options, words being those of the oracle's rule: of texts, each the only
 * answer to its prompt, or of answers by prompt. What hangs on the amount of text is of all of it, or at half of the
 * smaller side's, where the metric is one of equal numbers.
 */
export function value(
  id: string,
  parameters: Params,
  own: TextsOrAnswers,
  other: TextsOrAnswers = NOTHING,
): number | undefined {
  const metric = METRICS.find((one) => one.id === id);
  if (metric === undefined) throw new Error(`there is no metric '${id}'`);
  const [left, right] = sidesOf(own, other);
  return metric.with(parameters as Values).measure(left, right);
}

const NOTHING: TextsOrAnswers = [];
const known = new WeakMap<TextsOrAnswers, WeakMap<TextsOrAnswers, Sides>>();

/** Both lists as sides of one pool, which is built once: most of the work, and asked for again and again. */
export function sidesOf(own: TextsOrAnswers, other: TextsOrAnswers = NOTHING): Sides {
  const beside = known.get(own) ?? new WeakMap<TextsOrAnswers, Sides>();
  known.set(own, beside);
  const sides = beside.get(other) ?? buildSides(own, other);
  beside.set(other, sides);
  return sides;
}

function buildSides(own: TextsOrAnswers, other: TextsOrAnswers): Sides {
  const [left, right] = [own, other].map((list) =>
    list.map((answers) => (typeof answers === 'string' ? [answers] : answers)),
  );
  const sides = sidesOfAnswers(left, right, { outputs: left.flat().length, empty: 0 }, null, ORACLE);
  // The folder's values of unseen mass are at half of the words, as those of vocabulary.
  const { pool } = sides[0];
  pool.at.tail = pool.at.words;
  return sides;
}
