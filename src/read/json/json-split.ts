import { UserError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const LIST = 0x5b;
/** White space that may stand about the name of a list; a longer piece leads nowhere, so that it isn't looked at again and again. */
const SPACE_ABOUT = 1024;

/** An element of a JSON array or a member of an object, unread, and the line on which it begins. '' is a missing one. */
export interface Piece {
  text: string;
  line: number;
  /** How many names of the path lead to where it stands: 0 at the top, all of them for an element of the list at its end. */
  depth: number;
}

/**
 * Cuts one JSON array or object into its pieces while its bytes come in, so that each is read by itself: as fast as
 * lines are, with the line it begins on, and with a bad piece spoiling no other. It looks at quotes and brackets only;
 * whether a piece is JSON is for JSON.parse to say. Given a path of names, as `['results', 'rows']`, it cuts up what lies
 * there as well: the list of a document that is larger than memory.
 *
 * No streaming JSON library, for four reasons: they refuse the NaN that Python writes, or lose it; they count characters
 * where an error has to name a line; a bad element ends the whole array, where here it ends only itself; and they take
 * several times as long as JSON.parse does.
 */
export class JsonSplitter {
  readonly #file: string;
  readonly #path: readonly string[];
  #line: number;
  #depth = 0;
  /** The brackets that were opened of what is cut up: the whole, and what the path has led into. */
  #opened: number[] = [];
  /** Whether the present piece has been cut up itself, so that nothing of it is left. */
  #isSpent = false;
  #inString = false;
  #escaped = false;
  #begun: Buffer[] = [];
  #size = 0;
  /** The line of the present piece's first byte that isn't white space; 0 until it comes. */
  #begins = 0;
  #pieces = 0;
  #ended = false;

  constructor(file: string, { line = 1, path = [] }: { line?: number; path?: readonly string[] } = {}) {
    this.#file = file;
    this.#path = path;
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

  /** The pieces that end in this block. Refuses what follows the closing bracket, or closes what isn't open, by `false` as the last of them. */
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
        const isCut =
          this.#depth === this.#opened.length && (this.#depth === 0 || this.#leadsTo(block.subarray(start, i)));
        this.#descend();
        if (isCut) {
          this.#open(byte);
          start = i + 1;
          continue;
        }
      } else if (isClosing(byte) && --this.#depth < this.#opened.length) {
        // Both brackets are two apart from their counterparts.
        if (byte !== this.#opened.pop()! + 2) return [...done, this.#end()];
        const last = this.#take(block.subarray(start, i), this.#opened.length);
        if (last !== null && (last.text !== '' || this.#pieces > 1)) done.push(last);
        start = i + 1;
        this.#isSpent = true;
        if (this.#depth === 0) this.#ended = true;
        continue;
      } else if (byte === COMMA && this.#depth === this.#opened.length) {
        const piece = this.#take(block.subarray(start, i), this.#depth - 1);
        if (piece !== null) done.push(piece);
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
    return this.#ended || this.#begins === 0 ? null : this.#take(Buffer.alloc(0), this.#opened.length - 1);
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

  #descend(): void {
    if (++this.#depth > LIMITS.depth) throw this.#tooLarge('the nesting of the JSON', `${LIMITS.depth} levels`);
  }

  /** Whether the value that opens after this begins with the next name of the path. */
  #leadsTo(before: Buffer): boolean {
    const name = this.#path[this.#opened.length - 1];
    if (name === undefined || this.#size + before.length > Buffer.byteLength(JSON.stringify(name)) + SPACE_ABOUT)
      return false;
    const begun = Buffer.concat([...this.#begun, before]).toString('utf8');
    return new RegExp(`^\\s*${JSON.stringify(name)}\\s*:\\s*$`).test(begun);
  }

  #open(bracket: number): void {
    this.#opened.push(bracket);
    this.#begun = [];
    this.#size = 0;
    this.#begins = 0;
    this.#pieces = 0;
  }

  #end(): false {
    this.#ended = true;
    return false;
  }

  /** Null for what was cut up itself. */
  #take(end: Buffer, depth: number): Piece | null {
    const line = this.#begins || this.#line;
    const text = this.#begins === 0 ? '' : Buffer.concat([...this.#begun, end]).toString('utf8');
    const isSpent = this.#isSpent && text === '';
    this.#begun = [];
    this.#size = 0;
    this.#begins = 0;
    this.#isSpent = false;
    this.#pieces++;
    return isSpent ? null : { text, line, depth };
  }

  #keep(bytes: Buffer): void {
    this.#begun.push(bytes);
    this.#size += bytes.length;
    const isRow = this.#opened.length > this.#path.length && this.#opened.at(-1) === LIST;
    const limit = isRow ? LIMITS.row : LIMITS.document;
    if (this.#size > limit) throw this.#tooLarge('the row', `${limit / 2 ** 20} MiB`);
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
