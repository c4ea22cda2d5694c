import { normalise } from './normalise.ts';
import { ASCII_ONLY, prefixOfWords, ruleFor, TOKENISER, tokenise } from './tokenise.ts';

/** What a text is counted in: its words, runs of its characters, or the ids of tokens that came with it. */
export type UnitOfText = 'words' | 'characters' | 'tokens';

export interface Tokeniser {
  /** Which rule makes the tokens, and whose tables it uses where it needs any (rule.ts). */
  id: string;
  /** As much of the id as the tokens of this text depend on. */
  ruleFor(text: string): string;
  tokenise(text: string, ids: readonly number[] | undefined): readonly string[];
  /** The text up to the end of its n-th token. */
  prefix(text: string, n: number): string;
}

export const WORDS: Tokeniser = { id: TOKENISER, ruleFor, tokenise, prefix: prefixOfWords };

/** The rule for a unit; `run` is the length of the runs of characters. */
export function tokeniserOf(unit: UnitOfText, run: number): Tokeniser {
  if (unit === 'words') return WORDS;
  if (unit === 'tokens')
    // Which piece of the text an id stands for is not known here.
    return {
      ...{ id: 'token-ids-1', ruleFor: () => 'token-ids-1' },
      tokenise: (_, ids) => (ids ?? []).map(String),
      prefix: (text) => text,
    };
  const rule = `characters-${run}-1`;
  const id = `${rule} unicode-${process.versions.unicode}`;
  return {
    id,
    ruleFor: (text) => (ASCII_ONLY.test(text) ? rule : id),
    tokenise: (text) => runsOf(text, run),
    prefix: (text, n) => prefixOfCharacters(normalise(text), n === 0 ? 0 : n + run - 1),
  };
}

/** So many characters of a text, as they are counted in lower case, where a few letters are two. */
function prefixOfCharacters(text: string, count: number): string {
  let left = count;
  let end = 0;
  for (const character of text) {
    left -= Array.from(character.toLowerCase()).length;
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Runs of so many characters, one beginning at each; white space counts once, case does not. A shorter text is one run. */
function runsOf(text: string, run: number): string[] {
  const characters = Array.from(normalise(text).toLowerCase());
  if (characters.length <= run) return characters.length === 0 ? [] : [characters.join('')];
  return Array.from({ length: characters.length - run + 1 }, (_, i) => characters.slice(i, i + run).join(''));
}
