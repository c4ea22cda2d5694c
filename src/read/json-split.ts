import { UserError } from '../errors.ts';
import { LIMITS } from './limits.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** An element of a JSON array or a member of an object, unread, and the line on which it begins. '' is a missing one. */
export interface Piece {
  text: string;
  line: number;
}

/**
 * Cuts one JSON array or object into its pieces while its bytes come in, so that each is read by itself: as fast as
 * lines are, with the line it begins on, and with a bad piece spoiling no other. It looks at quotes and brackets only;
 * whether a piece is JSON is for JSON.parse to say.
 *
 * No streaming JSON library, for four reasons: they refuse the NaN that Python writes, or lose it; they count characters
 * where an error has to name a line; a bad element ends the whole array, where here it ends only itself; and they take
 * several times as long as JSON.parse does.
 */
export class JsonSplitter {
  readonly #file: string;
  readonly #limit: number;
  #line: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #open: Buffer[] = [];
  #size = 0;
  /** The line of the present piece's first byte that isn't white space; 0 until it comes. */
  #begins = 0;
  #pieces = 0;
  #ended = false;

  constructor(file: string, limit: number, line = 1) {
    this.#file = file;
    this.#limit = limit;
    this.#line = line;
  }

  /** Whether the closing bracket has come. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The line that was reached. */
  get line(): number {
    return this.#line;
  }

  /** The pieces that end in this block. Refuses what follows the closing bracket by `false` as the last of them. */
  push(block: Buffer): (Piece | false)[] {
    const done: (Piece | false)[] = [];
    let start = 0;
    for (let i = 0; i < block.length; i++) {
      if (this.#inString) i = this.#stringEnd(block, i);
      if (i === block.length) break;
      const byte = block[i];
      if (byte === NEWLINE) this.#line++;
      if (byte <= SPACE) continue;
      if (this.#ended) return [...done, false];
      if (byte === QUOTE) this.#inString = true;
      else if (isOpening(byte)) {
        if (this.#descend() === 1) {
          start = i + 1;
          continue;
        }
      } else if (isClosing(byte) && --this.#depth === 0) {
        this.#ended = true;
        const last = this.#take(block.subarray(start, i));
        if (last.text !== '' || this.#pieces > 1) done.push(last);
      } else if (byte === COMMA && this.#depth === 1) {
        done.push(this.#take(block.subarray(start, i)));
        start = i + 1;
        continue;
      }
      if (this.#begins === 0 && this.#depth > 0) this.#begins = this.#line;
    }
    if (!this.#ended) this.#keep(block.subarray(start));
    return done;
  }

  /** The piece that the end of the file cuts off, if any was begun. */
  rest(): Piece | null {
    return this.#ended || this.#begins === 0 ? null : this.#take(Buffer.alloc(0));
  }

  /** Where the byte after the string's closing quote is, or the block's end while the string goes on. */
  #stringEnd(block: Buffer, from: number): number {
    let escaped = this.#escaped;
    for (let i = from; i < block.length; i++) {
      const byte = block[i];
      if (byte === NEWLINE) this.#line++;
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        this.#escaped = false;
        return i + 1;
      }
    }
    this.#escaped = escaped;
    return block.length;
  }

  #descend(): number {
    if (++this.#depth > LIMITS.depth) throw this.#tooLarge('the nesting of the JSON', `${LIMITS.depth} levels`);
    if (this.#depth === 1) {
      this.#open = [];
      this.#size = 0;
    }
    return this.#depth;
  }

  #take(end: Buffer): Piece {
    const line = this.#begins || this.#line;
    const text = this.#begins === 0 ? '' : Buffer.concat([...this.#open, end]).toString('utf8');
    this.#open = [];
    this.#size = 0;
    this.#begins = 0;
    this.#pieces++;
    return { text, line };
  }

  #keep(bytes: Buffer): void {
    this.#open.push(bytes);
    this.#size += bytes.length;
    if (this.#size > this.#limit) throw this.#tooLarge('the row', `${this.#limit / 2 ** 20} MiB`);
  }

  #tooLarge(what: string, limit: string): UserError {
    return new UserError('too-large', { what, limit }, { file: this.#file, line: this.#begins || this.#line });
  }
}

function isOpening(byte: number): boolean {
  return byte === 0x5b || byte === 0x7b;
}

function isClosing(byte: number): boolean {
  return byte === 0x5d || byte === 0x7d;
}
