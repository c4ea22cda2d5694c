import type { Fields, Head } from '../format.ts';
import { isObject } from '../values.ts';
import { closingQuote, parseJson } from './json-text.ts';

/** The first JSON object of a text, or as much of it as there is. */
export interface FirstObject extends Pick<Head, 'record' | 'keys'> {
  /** Whether the text ends before it does. */
  isCut: boolean;
}

/** The first JSON object of a text that may be cut: as far as it goes the names at its top, and itself where it ends. */
export function firstObject(text: string): FirstObject {
  const opening = /^\s*(?:\[\s*)?\{/.exec(text);
  if (opening === null) return { record: null, keys: [], isCut: false };
  const start = opening[0].length - 1;
  const keys: string[] = [];
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const close = closingQuote(text, at);
      if (close < 0) break;
      if (depth === 1 && /^\s*:/.test(text.slice(close + 1, close + 64))) keys.push(keyIn(text.slice(at, close + 1)));
      at = close;
    } else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0)
      return { record: recordIn(text.slice(start, at + 1)), keys, isCut: false };
  }
  return { record: null, keys, isCut: true };
}

function keyIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return '';
  }
}

function recordIn(text: string): Fields | null {
  try {
    const { value } = parseJson(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
