import { Unreadable } from '../unreadable.ts';

/** A JSON text, read. `nulls` counts Python's NaN and Infinity, which are no JSON and are read as null. */
export interface Parsed {
  value: unknown;
  nulls: number;
}

/**
 * Reads JSON as it is met: Python writes NaN, Infinity and -Infinity bare. They are looked for only where JSON.parse
 * has refused the text, since a second look at every row would cost as much as reading it.
 */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text), nulls: 0 };
  } catch (error) {
    let nulls = 0;
    const mended = outsideStrings(text, (bare) =>
      bare.replace(/(?<![\w.])(?:NaN|-?Infinity)(?![\w.])/g, () => {
        nulls++;
        return 'null';
      }),
    );
    if (nulls === 0) throw new Unreadable(problemOf(error));
    try {
      return { value: JSON.parse(mended), nulls };
    } catch (again) {
      throw new Unreadable(problemOf(again));
    }
  }
}

/** The same text with long whole numbers as strings: a double holds some 15 digits, an id may have 20. */
export function quoteLongIntegers(text: string): string {
  return outsideStrings(text, (bare) => bare.replace(/(?<![\w.+-])-?\d{16,}(?![\w.+-])/g, '"$&"'));
}

/** Rewrites what stands between the strings of a JSON text, and leaves the strings alone. */
function outsideStrings(text: string, rewrite: (bare: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', at)) {
    const close = closingQuote(text, open);
    if (close < 0) break;
    parts.push(rewrite(text.slice(at, open)), text.slice(open, close + 1));
    at = close + 1;
  }
  return parts.join('') + rewrite(text.slice(at));
}

/** Where the string that opens there ends: the next quote with an even number of backslashes before it; -1 if nowhere. */
export function closingQuote(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let before = close - 1;
    while (text[before] === '\\') before--;
    if ((close - before) % 2 === 1) return close;
  }
  return -1;
}

/** What JSON.parse found, without the piece of the row that it quotes: that is foreign text. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/end of JSON input|Unterminated string/.test(message)) return 'its JSON ends too early';
  const position = /at position (\d+)/.exec(message);
  return position === null ? 'it is not JSON' : `it is not JSON from character ${Number(position[1]) + 1} on`;
}
