import { type Book, hashWord } from '../digest.ts';
import { Damaged, type Reader, utf8, type Writer } from './bytes.ts';
import { hasName, LONGEST_NAME, open, pointOf, seal } from './seal.ts';

/** Which words of a profile it names, and which it seals (seal.ts); words are numbers given elsewhere. */
export class Names {
  /** By word: the only prompt that its outputs answer; null where there are several. */
  private prompts: (string | null)[] = [];
  private names: (string | undefined)[] = [];
  /** Sealed names with the prompt that sealed them: one of each word, or two of two prompts. */
  private sealed = new Map<number, { sealed: Uint8Array; prompt: string }[]>();

  /** A book's word, met for the first time, in an output to that prompt. */
  meet(word: number, { names, sealed }: Book, local: number, prompt: string): void {
    const name = names.at(local);
    if (name) this.names[word] = name;
    const own = sealed.get(local);
    if (own === undefined) return;
    const known = this.sealed.get(word);
    if (known === undefined) this.sealed.set(word, [{ sealed: own, prompt }]);
    else if (known.length === 1 && known[0].prompt !== prompt) known.push({ sealed: own, prompt });
  }

  /** An output to that prompt holds the word. */
  answers(word: number, prompt: string): void {
    const known = this.prompts[word];
    if (known === undefined) this.prompts[word] = prompt;
    else if (known !== null && known !== prompt) this.prompts[word] = null;
  }

  /** Words have other numbers from now on; -1 where there is no such word any more. */
  renumber(table: Int32Array): void {
    const { prompts, names, sealed } = this;
    this.prompts = [];
    this.names = [];
    this.sealed = new Map();
    for (let former = 0; former < table.length; former++) {
      const word = table[former];
      if (word < 0) continue;
      this.prompts[word] = prompts[former];
      this.names[word] = names[former];
      if (sealed.has(former)) this.sealed.set(word, sealed.get(former)!);
    }
  }

  /** Behind a byte of 0 there is no name, behind one up to 63 one of so many bytes; above that it is sealed. */
  write(word: number, hash: number, writer: Writer): void {
    const prompt = this.prompts[word];
    const own = this.names[word];
    const sealed = this.sealed.get(word) ?? [];
    if (prompt === null) {
      const name = own ?? opened(sealed, hash);
      if (name !== null && hasName(name)) writer.text(name);
      else writer.count(0);
      return;
    }
    const bytes = own !== undefined && hasName(own) ? seal(own, pointOf(prompt)) : sealed[0]?.sealed;
    if (bytes === undefined) {
      writer.count(0);
      return;
    }
    writer.bytes(Uint8Array.of(SEALED + bytes.length / 8));
    writer.bytes(bytes);
  }
}

const SEALED = 64;

function opened(known: readonly { sealed: Uint8Array; prompt: string }[], hash: number): string | null {
  const [one, other] = known;
  if (other === undefined) return null;
  const points = [pointOf(one.prompt), pointOf(other.prompt)] as const;
  return open(one.sealed, other.sealed, points, (name) => hashWord(name) === hash);
}

/** The names of words of these hashes, as they were written. */
export function readNames(
  reader: Reader,
  hashes: ArrayLike<number>,
): { names: string[]; sealed: Map<number, Uint8Array> } {
  const names: string[] = [];
  const sealed = new Map<number, Uint8Array>();
  for (let word = 0; word < hashes.length; word++) {
    const size = reader.count(0x7f);
    if (size > LONGEST_NAME) {
      if (size < SEALED + 2 || size > SEALED + 9) throw new Damaged('a sealed name has the wrong length');
      // A copy: the bytes around it are not kept.
      sealed.set(word, Uint8Array.from(reader.take(8 * (size - SEALED))));
      names.push('');
      continue;
    }
    const name = size === 0 ? '' : utf8(reader.take(size));
    if (size > 0 && hashWord(name) !== hashes[word]) throw new Damaged('a name is not that of its word');
    names.push(name);
  }
  return { names, sealed };
}
