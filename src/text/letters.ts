import { UNSPACED } from './tokenise.ts';

/** No letter: a word ends here. */
export const CUT = 0;
/** What the words around depend on more than this letter alone: their text is to be cut as a whole. */
export const WHOLE = 0xfffe;
const UNKNOWN = 0xffff;

/** By UTF-16 code unit; filled as they are met. The last two stand for no character. */
const LETTERS = new Uint16Array(0x10000).fill(UNKNOWN);
const IN_WORD = /^[\p{L}\p{M}\p{N}_]/u;

/**
 * The lower-case letter, mark, digit or underscore (UTF-16) at a place of a text, as `tokenise` has it in a word; CUT or
 * WHOLE where there is none such. A text without WHOLE is cut into the same words letter by letter.
 */
export function letterAt(text: string, place: number): number {
  const letter = LETTERS[text.charCodeAt(place)];
  return letter === UNKNOWN ? look(text, place) : letter;
}

function look(text: string, place: number): number {
  const character = String.fromCodePoint(text.codePointAt(place)!);
  const letter = letterOf(character);
  // What half of a character stands for depends on the other half.
  if (/^[^\ud800-\udfff]$/.test(character)) LETTERS[character.charCodeAt(0)] = letter;
  return letter;
}

function letterOf(character: string): number {
  const lower = character.toLowerCase();
  if (!IN_WORD.test(lower)) return CUT;
  // Σ is the one letter whose lower case depends on where in a word it stands.
  const isAlone = lower.length === 1 && character !== 'Σ' && !UNSPACED.test(lower);
  return isAlone ? lower.charCodeAt(0) : WHOLE;
}
