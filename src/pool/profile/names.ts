import { type Book, hashWord } from '../digest.ts';
import { resized } from '../room.ts';
import { Damaged, type Reader, utf8, type Writer } from './bytes.ts';
import { hasName, LONGEST_NAME, open, pointOf, seal } from './seal.ts';

/** Which words of a profile it names, and which it seals (seal.ts); words are numbers given elsewhere. */
export class Names {
  /** By word: the only prompt that its outputs answer; null where there are several. */
  private prompts: (string | null)[] = [];
  private names: (string | undefined)[] = [];
  /** By word: where its name is sealed and by which prompt; and of some words another that another prompt has sealed. */
  private first: Seals = new Seals();
  private second = new Map<number, Sealed>();

  /** A book's word, met for the first time, in an output to that prompt. */
  meet(word: number, { names, sealed }: Book, local: number, prompt: string): void {
    const name = names.at(local);
    if (name) this.names[word] = name;
    const own = sealed.get(local);
    if (own === undefined) return;
    const known = this.first.promptOf(word);
    if (known === undefined) this.first.set(word, sealed, local, prompt);
    else if (known !== prompt && !this.second.has(word)) this.second.set(word, { sealed: own, prompt });
  }

  /** An output to that prompt holds the word. */
  answers(word: number, prompt: string): void {
    const known = this.prompts[word];
    if (known === undefined) this.prompts[word] = prompt;
    else if (known !== null && known !== prompt) this.prompts[word] = null;
  }

  /** Words have other numbers from now on; -1 where there is no such word any more. */
  renumber(table: Int32Array): void {
    const { prompts, names, first, second } = this;
    this.prompts = [];
    this.names = [];
    this.first = new Seals();
    this.second = new Map();
    for (let former = 0; former < table.length; former++) {
      const word = table[former];
      if (word < 0) continue;
      this.prompts[word] = prompts[former];
      this.names[word] = names[former];
      this.first.take(word, first, former);
      if (second.has(former)) this.second.set(word, second.get(former)!);
    }
  }

  /** Behind a byte of 0 there is no name, behind one up to 63 one of so many bytes; above that it is sealed. */
  write(word: number, hash: number, writer: Writer): void {
    const prompt = this.prompts[word];
    const own = this.names[word];
    const sealed = this.first.get(word);
    if (prompt === null) {
      const name = own ?? opened(sealed, this.second.get(word), hash);
      if (name !== null && hasName(name)) writer.text(name);
      else writer.count(0);
      return;
    }
    const bytes = own !== undefined && hasName(own) ? seal(own, pointOf(prompt)) : sealed?.sealed;
    if (bytes === undefined) {
      writer.count(0);
      return;
    }
    writer.bytes(Uint8Array.of(SEALED + bytes.length / 8));
    writer.bytes(bytes);
  }
}

const SEALED = 64;

interface Sealed {
  sealed: Uint8Array;
  prompt: string;
}

/** By word a sealed name and its prompt, without an object for each: they stay where they were read. */
class Seals {
  private readonly source: (Book['sealed'] | undefined)[] = [];
  private readonly local: number[] = [];
  private readonly prompt: (string | undefined)[] = [];

  promptOf(word: number): string | undefined {
    return this.prompt[word];
  }

  get(word: number): Sealed | undefined {
    const sealed = this.source[word]?.get(this.local[word]);
    return sealed && { sealed, prompt: this.prompt[word]! };
  }

  set(word: number, source: Book['sealed'], local: number, prompt: string): void {
    // An array with gaps would be a table of its own kind, and larger.
    for (let before = this.source.length; before < word; before++) {
      this.source.push(undefined);
      this.local.push(-1);
      this.prompt.push(undefined);
    }
    this.source[word] = source;
    this.local[word] = local;
    this.prompt[word] = prompt;
  }

  take(word: number, { source, local, prompt }: Seals, former: number): void {
    const own = source[former];
    if (own !== undefined) this.set(word, own, local[former], prompt[former]!);
  }
}

function opened(one: Sealed | undefined, other: Sealed | undefined, hash: number): string | null {
  if (one === undefined || other === undefined) return null;
  const points = [pointOf(one.prompt), pointOf(other.prompt)] as const;
  return open(one.sealed, other.sealed, points, (name) => hashWord(name) === hash);
}

/** The names of words of these hashes, as they were written. */
export function readNames(reader: Reader, hashes: ArrayLike<number>): Pick<Book, 'names' | 'sealed'> {
  const names: string[] = [];
  const start = new Int32Array(hashes.length + 1);
  let bytes = new Uint8Array(1 << 10);
  for (let word = 0; word < hashes.length; word++) {
    const size = reader.count(0x7f);
    if (size > LONGEST_NAME) {
      if (size < SEALED + 2 || size > SEALED + 9) throw new Damaged('a sealed name has the wrong length');
      const sealed = reader.take(8 * (size - SEALED));
      const end = start[word] + sealed.length;
      if (end > bytes.length) bytes = resized(bytes, Math.max(end, 2 * bytes.length));
      bytes.set(sealed, start[word]);
      start[word + 1] = end;
      names.push('');
      continue;
    }
    start[word + 1] = start[word];
    const name = size === 0 ? '' : utf8(reader.take(size));
    if (size > 0 && hashWord(name) !== hashes[word]) throw new Damaged('a name is not that of its word');
    names.push(name);
  }
  const sealedOf = (word: number) =>
    start[word] === start[word + 1] ? undefined : bytes.subarray(start[word], start[word + 1]);
  return { names, sealed: { get: sealedOf } };
}
