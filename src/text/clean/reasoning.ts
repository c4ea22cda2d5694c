import { type Span, without } from './cut.ts';
import { withoutTokens } from './template-tokens.ts';

/**
 * Reasoning that stands in an output as text, before the answer or between parts of it. Taken out are
 * - every block that is opened and closed;
 * - all of the text where the first thing in it is a block that is never closed: it was cut off before any answer;
 * - all before a first closing mark that nothing has opened: the template had opened the block as part of the prompt.
 *
 * A block that opens behind text and is never closed is text, and so is a mark in code or between backticks. Closing marks
 * that come again close nothing: they go alone, so that an answer that is said over and over stays.
 */
export function withoutReasoning(text: string): string {
  const spans = reasoningIn(text);
  const left = without(text, spans);
  return spans.length > 0 && text.slice(0, spans[0][0]).trim() === '' ? left.trimStart() : left;
}

/** How many characters of a text are reasoning, its marks included. */
export function reasoningCharacters(text: string): number {
  return reasoningIn(text).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** How models mark it, as their chat templates have it. */
const MARKS: readonly (readonly [opens: string, closes: string])[] = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['<thought>', '</thought>'],
  ['<reasoning>', '</reasoning>'],
  ['<seed:think>', '</seed:think>'],
  ['<mm:think>', '</mm:think>'],
  ['[THINK]', '[/THINK]'],
  ['◁think▷', '◁/think▷'],
  ['<|begin_of_thought|>', '<|end_of_thought|>'],
  ['<|START_THINKING|>', '<|END_THINKING|>'],
  ['<|inner_prefix|>', '<|inner_suffix|>'],
  ['<|channel>thought', '<channel|>'],
];
const CLOSING = new Map(MARKS);
const OPENING = new Map(MARKS.map(([opens, closes]) => [closes, opens]));

/** Of harmony: a message of the analysis channel, which ends where another begins. */
const ANALYSIS = /^(?:<\|start\|>assistant)?<\|channel\|>analysis/;
const MESSAGE_END = /<\|(?:end|return|call)\|>|(?=<\|(?:start|channel)\|>)/g;
const ANSWER_HEAD = /(?:\s*<\|start\|>assistant)?(?:<\|channel\|>final<\|message\|>)?/y;

/** Where models mark it by words alone, or the marks are gone: at the start of a text that has an answer behind it. */
const SPOKEN: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^\s*analysis/, /assistantfinal/],
  [/^\s*Here(?:'s| is) my thought process:/, /Here(?:'s| is) my response:/],
];

const escaped = (mark: string) => mark.replace(/[[\]|/]/g, '\\$&');
/** Code, which is passed over, and marks. Code ends where it began to: at a fence, or in the same line. */
const MARK = [
  '(?<!`)```(?!`)',
  '(?<!`)`[^`\\n]+`(?!`)',
  '(?:<\\|start\\|>assistant)?<\\|channel\\|>analysis',
  ...MARKS.flat().map(escaped),
].join('|');

function reasoningIn(text: string): Span[] {
  const spoken = endOfSpoken(text);
  if (spoken !== null) return [[0, spoken]];
  if (!/[<[◁]/.test(text)) return [];
  const spans: Span[] = [];
  /** Where the last span ends; how many marks in it have opened what it did not close. */
  let [end, open] = [0, 0];
  const unclosed = new Set<string>();
  const marks = new RegExp(MARK, 'g');
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark.startsWith('`')) {
      const fence = mark === '```' ? text.indexOf('```', marks.lastIndex) : -1;
      if (fence >= 0) marks.lastIndex = fence + 3;
    } else if (OPENING.has(mark)) {
      if (isQuoted(text, found.index, marks.lastIndex)) continue;
      const isEnd = spans.length === 0 || open-- > 0;
      spans.push([isEnd ? end : found.index, marks.lastIndex]);
      end = marks.lastIndex;
    } else if (!unclosed.has(mark)) {
      const block = blockAt(text, marks.lastIndex, mark);
      if (block === null) {
        if (isBlank(text.slice(0, found.index), spans)) return [...spans, [found.index, text.length]];
        unclosed.add(mark);
        continue;
      }
      spans.push([found.index, block.end]);
      open = block.open;
      end = block.end;
      marks.lastIndex = end;
    }
  }
  return spans;
}

function endOfSpoken(text: string): number | null {
  const found = SPOKEN.find(([begins]) => begins.test(text));
  const end = found?.[1].exec(text);
  return end ? end.index + end[0].length : null;
}

/** Where a block ends that has opened before `from`, and how often its mark opens again in it; null where it doesn't end. */
function blockAt(text: string, from: number, mark: string): { end: number; open: number } | null {
  if (ANALYSIS.test(mark)) {
    MESSAGE_END.lastIndex = from;
    const found = MESSAGE_END.exec(text);
    if (found === null) return null;
    ANSWER_HEAD.lastIndex = found.index + found[0].length;
    return { end: ANSWER_HEAD.lastIndex + ANSWER_HEAD.exec(text)![0].length, open: 0 };
  }
  const closes = CLOSING.get(mark)!;
  let at = text.indexOf(closes, from);
  while (at >= 0 && isQuoted(text, at, at + closes.length)) at = text.indexOf(closes, at + 1);
  return at < 0 ? null : { end: at + closes.length, open: text.slice(from, at).split(mark).length - 1 };
}

function isQuoted(text: string, from: number, to: number): boolean {
  return text[from - 1] === '`' && text[to] === '`';
}

/** Whether nothing is said before, but for what was reasoned. */
function isBlank(text: string, spans: readonly Span[]): boolean {
  return withoutTokens(without(text, spans)).trim() === '';
}
