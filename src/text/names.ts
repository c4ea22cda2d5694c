/**
 * Words that are names as far as their capital letter tells: capitalised where no sentence begins, of two letters at the
 * least. Scripts without capitals have none; in German every noun is one.
 */
export function countNames(text: string): { names: string[]; words: number } {
  const names: string[] = [];
  let words = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words++;
    if (CAPITALISED.test(word) && !beginsSentence(text, index)) names.push(word.toLowerCase());
  }
  return { names, words };
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const CAPITALISED = /^[\p{Lu}\p{Lt}].*\p{L}/u;
const ENDS = /[.!?:;…。！？\n\r•|]/u;
const PASSED_OVER = /[\s"'“”‘’«»()[\]*_#–—\-\p{S}\p{Cs}\p{Cf}]|\uFE0F/u;

/** Whether only quotes, brackets, marks of a list, symbols and white space stand between a word and the end of the sentence before. */
function beginsSentence(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (ENDS.test(text[i])) return true;
    if (!PASSED_OVER.test(text[i])) return false;
  }
  return true;
}
