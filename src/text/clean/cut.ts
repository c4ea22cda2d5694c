/** From where to where a text is cut out. */
export type Span = readonly [from: number, to: number];

/** The text without these spans, which are in order. Words that would run together are kept apart by a space. */
export function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  let isOpen = false;
  for (const [from, to] of [...spans, [text.length, text.length] as const]) {
    if (from > at) {
      if (isOpen && !SPACE.test(text[at])) pieces.push(' ');
      pieces.push(text.slice(at, from));
      isOpen = !SPACE.test(text[from - 1]);
    }
    at = to;
  }
  return pieces.join('');
}

const SPACE = /\s/;

/** So often a text is gone over: what still changes after that is a riddle rather than an output. */
const ROUNDS = 8;

/**
 * What is left once going over the text again changes nothing, since taking one thing out can bring another together
 * (`<th<b>ink>`). A text that takes too many rounds is left as it is, so that all of this stays linear, and so that what
 * is cleaned once is clean.
 */
export function settled(text: string, round: (text: string) => string): string {
  let before = text;
  for (let i = 0; i < ROUNDS; i++) {
    const next = round(before);
    if (next === before) return next;
    before = next;
  }
  return text;
}
