/**
 * Cuts a text into words: lower-cased runs of letters, marks, digits and underscores, whatever the language. Scripts
 * that put no spaces between words (Chinese, Japanese, Thai, …) are cut by the dictionary of Intl.Segmenter.
 * There is no Unicode normalisation here: é in one or two code points are two words, as for the reference
 * implementations.
 */
export function tokenise(text: string): string[] {
  const lower = text.toLowerCase();
  const words = lower.match(ASCII_ONLY.test(lower) ? ASCII_WORD : WORD) ?? [];
  return UNSPACED.test(lower) ? words.flatMap(segment) : words;
}

const RULE = 'words-1';
const WITH_UNICODE = `${RULE} unicode-${process.versions.unicode}`;

/** Which rule makes the words, and whose tables it uses where it needs any (rule.ts). */
export const TOKENISER = `${WITH_UNICODE} icu-${process.versions.icu}`;

/** As much of it as the words of this text depend on. */
export function ruleFor(text: string): string {
  if (ASCII_ONLY.test(text)) return RULE;
  return UNSPACED.test(text.toLowerCase()) ? TOKENISER : WITH_UNICODE;
}

/** A text up to the end of its n-th word. */
export function prefixOfWords(text: string, n: number): string {
  let left = n;
  for (const { 0: run, index } of text.matchAll(WORD)) {
    const words = segment(run);
    let end = index;
    for (const word of words) {
      if (left-- === 0) return text.slice(0, end);
      end += word.length;
    }
    if (left === 0) return text.slice(0, end);
  }
  return text;
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const ASCII_WORD = /[a-z0-9_]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
export const ASCII_ONLY = /^[\x00-\x7f]*$/;
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

function segment(word: string): string[] {
  if (!UNSPACED.test(word)) return [word];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(word), (part) => part.segment);
}
