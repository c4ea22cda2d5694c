/** Words by number; '' where only a hash is known. */
export interface Names {
  readonly length: number;
  at(word: number): string | undefined;
}

/** Words one behind the other in one array: millions of them take no string each. */
export class WordList implements Names {
  readonly length: number;
  /** UTF-16; those of a word from start[word] to start[word + 1]. */
  readonly letters: Uint16Array;
  readonly start: Int32Array;

  constructor({ letters, start }: Pick<WordList, 'letters' | 'start'>) {
    this.length = start.length - 1;
    this.letters = letters;
    this.start = start;
  }

  at(word: number): string {
    return textOf(this.letters, this.start[word], this.start[word + 1]);
  }
}

export function textOf(letters: Uint16Array, from: number, end: number): string {
  let text = '';
  for (let at = from; at < end; at += PIECE)
    text += Reflect.apply(String.fromCharCode, null, letters.subarray(at, Math.min(at + PIECE, end)));
  return text;
}

/** A call takes only so many arguments. */
const PIECE = 1 << 12;
