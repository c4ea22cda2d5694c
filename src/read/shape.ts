import type { Condition, Place } from '../types.ts';
import type { Fields } from './format.ts';
import type { Reading } from './reading.ts';

/**
 * What a tool writes of one question or answer. A shape says what a record of it stands for, in terms that all tools
 * share; that it came as a line, an element of a list or a row of a table is dealt with before.
 */
export interface Shape {
  id: string;
  title: string;
  /** Whether the first record of a file is of this shape. No is the better answer in doubt. */
  fits(record: Fields): boolean;
  /** What the record stands for: nothing, one question with its answers, or several. Throws Unreadable where it can't be told. */
  read(record: Fields, context: Context): Found | readonly Found[];
  /** Its records ask and don't answer: they say what was asked under an id, for the rows of other files. */
  isQuestions?: true;
}

/** Where a record stands. */
export interface Context {
  place: Place;
  /** What the document around its list says at its top, as far as it came before the list. */
  document: Fields;
  reading: Reading;
}

/** A question and what was answered; none where it is only asked. */
export interface Found {
  /** What tells the question apart within its task. */
  id?: unknown;
  /** Of ids that are made from the question's content: the same id is the same question, however the prompt puts it. */
  isContentId?: true;
  /** A text, messages or parts of them, as it was put to the model. */
  prompt?: unknown;
  answers: readonly FoundAnswer[];
  /** The tool writes the prompt in front of its answers: it is taken off wherever it is known, and counted. */
  holdsPrompt?: true;
  /** The answers are those of the field that options map. */
  isMapped?: true;
  /**
   * Facts under their usual names, for --select, --where, --group-by, numbers and shares. They stand before the record's
   * own fields of that name. Some are facets (facets.ts): model, filter, template, task, split, turn, epoch.
   */
  facts?: Fields;
  /** How the answers were made: temperature, top_p, max_tokens, system prompt … */
  settings?: Fields;
}

export interface FoundAnswer {
  /** A text, parts of one, or a message; null where there is none. */
  text: unknown;
  /** Facts of this answer alone: score, logprob (natural, mean per token), finish_reason, embedding, tokens. */
  facts?: Fields;
  conditions?: readonly Condition[];
}

/** How an answer ended, by the word that the tool has for it. */
export function conditionOf(finish: unknown): Condition[] {
  if (typeof finish !== 'string') return [];
  const said = finish.toLowerCase();
  if (/^(length|max_?(output_)?tokens|model_length|token_limit|max_length|incomplete)$/.test(said))
    return ['truncated'];
  if (/^(content_filter|refusal|safety|recitation|blocklist|prohibited_content)$/.test(said)) return ['refused'];
  return /^(error|failed|unknown_error)$/.test(said) ? ['failed'] : [];
}
