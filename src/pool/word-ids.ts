import { CUT, letterAt, WHOLE } from '../text/letters.ts';
import { type Tokeniser, WORDS } from '../text/unit.ts';
import { resized, zeros } from './room.ts';
import { type Names, textOf, WordList } from './word-list.ts';

/**
 * Gives the tokens of texts consecutive ids from 0, in order of first appearance. Words of most texts are told apart letter
 * by letter, without a string for each. Open addressing over typed arrays.
 */
export class WordIds implements Names {
  length = 0;
  private readonly tokeniser: Tokeniser;
  /** Token ids of the text that was read last, and room behind them. */
  private ids = new Int32Array(1 << 10);
  /** The words one behind the other (UTF-16), that of an id from start[id] to start[id + 1]; then the one being read. */
  private letters = new Uint16Array(1 << 14);
  private start = new Int32Array((1 << 10) + 1);
  private hashes = new Int32Array(1 << 10);
  /** id + 1, or 0 where the slot is free. */
  private slots = new Int32Array(1 << 11);

  constructor(tokeniser: Tokeniser) {
    this.tokeniser = tokeniser;
  }

  at(id: number): string {
    return textOf(this.letters, this.start[id], this.start[id + 1]);
  }

  /** The words without what it takes to read more. */
  list(): WordList {
    const letters = this.letters.slice(0, this.start[this.length]);
    return new WordList({ letters, start: this.start.slice(0, this.length + 1) });
  }

  /** Some of the words, numbered in that order. */
  only(ids: Int32Array): WordIds {
    const own = new WordIds(this.tokeniser);
    for (const id of ids) {
      const [from, end] = [this.start[id], this.start[id + 1]];
      own.makeRoom(0, end - from);
      const at = own.start[own.length];
      own.letters.set(this.letters.subarray(from, end), at);
      own.add(this.hashes[id], at + end - from);
    }
    return own;
  }

  /** The ids of a text's tokens, until the next text is read. `tokens` are those that came with it, if any. */
  read(text: string, tokens: readonly number[] | undefined): Int32Array {
    const count = this.tokeniser === WORDS ? this.readLetters(text) : -1;
    return count < 0 ? this.readTokens(this.tokeniser.tokenise(text, tokens)) : this.ids.subarray(0, count);
  }

  /**
   * How many words were read; -1 where the text is to be cut as a whole. Those before the letter that says so are words
   * of the text either way, so that they may have got ids.
   */
  private readLetters(text: string): number {
    this.makeRoom(text.length, text.length);
    const { letters } = this;
    let count = 0;
    let from = this.start[this.length];
    let end = from;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = letterAt(text, i);
      if (letter === WHOLE) return -1;
      if (letter !== CUT) {
        letters[end++] = letter;
        hash = Math.imul(hash ^ letter, FACTOR);
        continue;
      }
      if (end === from) continue;
      this.ids[count++] = this.idOf(hash, from, end);
      from = this.start[this.length];
      end = from;
      hash = 0;
    }
    if (end > from) this.ids[count++] = this.idOf(hash, from, end);
    return count;
  }

  private readTokens(tokens: readonly string[]): Int32Array {
    this.makeRoom(tokens.length, 0);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      this.makeRoom(0, token.length);
      const from = this.start[this.length];
      let hash = 0;
      for (let k = 0; k < token.length; k++) {
        const letter = token.charCodeAt(k);
        this.letters[from + k] = letter;
        hash = Math.imul(hash ^ letter, FACTOR);
      }
      this.ids[i] = this.idOf(hash, from, from + token.length);
    }
    return this.ids.subarray(0, tokens.length);
  }

  /** The id of the word that stands behind all others. */
  private idOf(rolled: number, from: number, end: number): number {
    const { letters, start, hashes, slots } = this;
    const hash = rolled ^ (rolled >>> 15);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = slots[slot] - 1;
      if (id < 0) return this.add(hash, end);
      if (hashes[id] === hash && start[id + 1] - start[id] === end - from) {
        let one = start[id];
        let other = from;
        while (other < end && letters[one] === letters[other]) {
          one++;
          other++;
        }
        if (other === end) return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  private add(hash: number, end: number): number {
    const id = this.length++;
    this.hashes[id] = hash;
    this.start[id + 1] = end;
    this.place(id);
    if (this.length === this.hashes.length) this.grow();
    return id;
  }

  private makeRoom(tokens: number, letters: number): void {
    if (tokens > this.ids.length) this.ids = new Int32Array(2 * tokens);
    const needed = this.start[this.length] + letters;
    if (needed > this.letters.length) this.letters = resized(this.letters, Math.max(needed, 2 * this.letters.length));
  }

  /** Doubles the room; slots stay twice as many as ids at the most, so that at least half of them are free. */
  private grow(): void {
    this.hashes = resized(this.hashes, 2 * this.length);
    this.start = resized(this.start, 2 * this.length + 1);
    this.slots = zeros(this.slots, 4 * this.length);
    for (let id = 0; id < this.length; id++) this.place(id);
  }

  private place(id: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[id] & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = id + 1;
  }
}

const FACTOR = 0x9e3779b1;
