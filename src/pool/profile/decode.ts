import type { Attributes, Row } from '../../types.ts';
import { type Digest, hashWord, nextBoundary } from '../digest.ts';
import { Damaged, Reader, utf8 } from './bytes.ts';
import { HAS_ID, HAS_PROMPT, SAME, SEALED } from './encode.ts';
import { type Header, named, unwrap } from './header.ts';
import { readLexicon } from './lexicon.ts';
import { LONGEST_NAME } from './seal.ts';

/** Larger numbers are read of no file (read/attributes.ts). */
const LARGEST = 1e100;

/** As many as rows of other files (read/limits.ts). */
const MOST_OUTPUTS = 50_000_000;

export interface Profile {
  header: Header;
  /** Ids and prompts are hashes, the texts of outputs fingerprints with a digest beside them. */
  rows: Row[];
}

/** The rows of a profile; an error of that file where it isn't one as this version writes it. */
export function decodeProfile(bytes: Uint8Array, file: string): Profile {
  return named(file, () => {
    const { header, payload } = unwrap(bytes);
    return { header, rows: new Decoder(header, payload).rows(file) };
  });
}

/** What all rows of a profile share. */
class Decoder {
  private readonly header: Header;
  private readonly reader: Reader;
  private readonly texts: readonly string[];
  private readonly book: {
    rule: string;
    words: number[];
    pairs: number[];
    names: string[];
    parts: null;
    sealed: Map<number, Buffer>;
  };
  /** Of each listed word and pair: how often it is still to come. */
  private readonly wordsLeft: Int32Array;
  private readonly pairsLeft: Int32Array;
  private readonly words: Int32Array;
  private readonly pairs: Int32Array;
  private token = 0;

  constructor(header: Header, payload: Uint8Array) {
    this.header = header;
    this.reader = new Reader(payload);
    const words = readLexicon(this.reader, header.types, 1);
    const pairs = readLexicon(this.reader, header.pairs, 2);
    this.wordsLeft = words.counts;
    this.pairsLeft = pairs.counts;
    this.book = {
      ...{ rule: header.tokeniser, words: words.hashes, pairs: pairs.hashes },
      ...{ names: [], parts: null, sealed: new Map() },
    };
    for (let word = 0; word < header.types; word++) this.book.names.push(header.words ? this.name(word) : '');
    this.texts = Array.from({ length: this.reader.many(1) }, () => this.reader.text());
    // A word takes a byte at least, and so does a pair.
    if (header.tokens > this.reader.left) throw new Damaged('it ends too early');
    this.words = new Int32Array(header.tokens);
    this.pairs = new Int32Array(header.tokens);
  }

  rows(file: string): Row[] {
    const { header, reader } = this;
    if (header.rows > reader.left || header.outputs > reader.left) throw new Damaged('it ends too early');
    if (header.outputs > MOST_OUTPUTS) throw new Damaged('it holds more outputs than any should');
    const rows: Row[] = [];
    let key: Pick<Row, 'id' | 'prompt' | 'group'> | null = null;
    let outputs = 0;
    let empty = 0;
    for (let i = 0; i < header.rows; i++) {
      key = this.key(key);
      const samples = Array.from({ length: reader.many(1) }, () => this.output());
      outputs += samples.length;
      if (samples.length === 0 || outputs > header.outputs) throw new Damaged('its counts do not add up');
      empty += samples.filter((sample) => sample === null).length;
      rows.push({
        ...key,
        outputs: samples.map((sample) => sample?.text ?? null),
        attributes: samples.map((sample) => sample?.attributes ?? {}),
        isHashed: true,
        place: { file, line: null },
      });
    }
    reader.end();
    const isWhole =
      outputs === header.outputs &&
      empty === header.empty &&
      this.token === header.tokens &&
      this.wordsLeft.every((n) => n === 0) &&
      this.pairsLeft.every((n) => n === 0);
    if (!isWhole) throw new Damaged('its counts do not add up');
    return rows;
  }

  private name(word: number): string {
    const { reader, book } = this;
    const size = reader.count(0x7f);
    if (size > LONGEST_NAME) {
      book.sealed.set(word, reader.take(8 * (size - SEALED)));
      if (size < SEALED + 2 || size > SEALED + 9) throw new Damaged('a sealed name has the wrong length');
      return '';
    }
    const name = utf8(reader.take(size));
    if (size > 0 && hashWord(name) !== book.words[word]) throw new Damaged('a name is not that of its word');
    return name;
  }

  private key(before: Pick<Row, 'id' | 'prompt' | 'group'> | null): Pick<Row, 'id' | 'prompt' | 'group'> {
    const { reader } = this;
    const flags = reader.count(SAME);
    if (flags === SAME) {
      if (before === null) throw new Damaged('its first row repeats one');
      return before;
    }
    const id = (flags & HAS_ID) === 0 ? null : reader.hex(8);
    const prompt = (flags & HAS_PROMPT) === 0 ? null : reader.hex(8);
    const group = this.text();
    return { id, prompt, group };
  }

  private text(): string | null {
    const number = this.reader.count(this.texts.length);
    return number === 0 ? null : this.texts[number - 1];
  }

  private output(): { text: string; attributes: Attributes } | null {
    const { reader, header } = this;
    const words = reader.count(header.tokens - this.token + 1) - 1;
    if (words < 0) return null;
    const text = reader.hex(8);
    const digest = this.digest(words);
    const numbers = header.numbers.flatMap((field): [string, number][] =>
      reader.count(1) === 0 ? [] : [[field, this.number()]],
    );
    const labels = header.labels.flatMap((field): [string, string][] => {
      const value = this.text();
      return value === null ? [] : [[field, value]];
    });
    return {
      text,
      attributes: {
        ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
        ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
        digest,
      },
    };
  }

  private number(): number {
    const x = this.reader.number();
    if (!(Math.abs(x) <= LARGEST)) throw new Damaged('a number of an output is none');
    return x;
  }

  private digest(size: number): Digest {
    const begin = this.token;
    this.token += size;
    const words = this.words.subarray(begin, begin + size);
    const pairs = this.pairs.subarray(begin, begin + Math.max(0, size - 1));
    const sizes: number[] = [];
    for (let from = 0, to = 0; from < size; from = to) {
      to = Math.min(size, nextBoundary(from));
      sizes.push(to - from);
      this.sorted(words.subarray(from, to), this.wordsLeft);
      this.pairsOf(pairs.subarray(Math.max(0, from - 1), to - 1));
    }
    return { book: this.book, words, pairs, repeats: this.repeats(size, sizes) };
  }

  private pairsOf(into: Int32Array): void {
    if (into.length === 0) return;
    const once = this.reader.count(into.length);
    const listed = into.length - once;
    this.sorted(into.subarray(0, listed), this.pairsLeft);
    for (let i = listed; i < into.length; i++) into[i] = this.book.pairs.push(this.reader.hash()) - 1;
  }

  private sorted(into: Int32Array, left: Int32Array): void {
    let last = 0;
    for (let i = 0; i < into.length; i++) {
      last += this.reader.count(left.length);
      if (last >= left.length) throw new Damaged('it names a gram that is not listed');
      if (left[last]-- === 0) throw new Damaged('its counts do not add up');
      into[i] = last;
    }
  }

  private repeats(size: number, sizes: readonly number[]): Int32Array | null {
    const all = this.reader.count(size);
    if (all === 0) return null;
    const repeats = Int32Array.from(sizes, (most) => this.reader.count(most));
    if (repeats.reduce((sum, n) => sum + n, 0) !== all) throw new Damaged('its counts do not add up');
    return repeats;
  }
}
