import type { Book } from '../digest.ts';
import { HASHES } from '../digest.ts';
import { Damaged, type Reader, type Writer } from './bytes.ts';

/**
 * Grams of several books, counted: those of one hash are one gram. They are numbered as a profile lists them: the most
 * frequent first, by hash where they are equally frequent.
 */
export class Lexicon {
  readonly counts: number[] = [];
  readonly hashes: number[] = [];
  /** By gram its number in the list; -1 where it comes too rarely to be listed. */
  rank = new Int32Array(0);
  /** The listed grams in order. */
  listed = new Int32Array(0);
  private readonly which: 'words' | 'pairs';
  private readonly fewest: number;
  private readonly ids = new Map<number, number>();
  private readonly ofBook = new Map<Book, Int32Array>();

  /** What comes fewer times than `fewest` is not listed. */
  constructor(which: 'words' | 'pairs', fewest: number) {
    this.which = which;
    this.fewest = fewest;
  }

  /** Counts a gram of a book; `isNew` says whether the book's gram had not been met. */
  add(book: Book, local: number): { id: number; isNew: boolean } {
    let table = this.ofBook.get(book);
    if (table === undefined || table.length <= local) {
      const larger = new Int32Array(Math.max(book[this.which].length, local + 1)).fill(-1);
      larger.set(table ?? []);
      this.ofBook.set(book, larger);
      table = larger;
    }
    const isNew = table[local] < 0;
    if (isNew) table[local] = this.idOf(book[this.which][local]);
    this.counts[table[local]]++;
    return { id: table[local], isNew };
  }

  id(book: Book, local: number): number {
    return this.ofBook.get(book)![local];
  }

  /** Numbers the grams, once all are counted. */
  order(): void {
    const { counts, hashes } = this;
    const often = counts.flatMap((count, id) => (count >= this.fewest ? [id] : []));
    this.listed = Int32Array.from(often.sort((a, b) => counts[b] - counts[a] || hashes[a] - hashes[b]));
    this.rank = new Int32Array(counts.length).fill(-1);
    this.listed.forEach((id, rank) => {
      this.rank[id] = rank;
    });
  }

  /** Writes the list: by how often they come, how many such grams there are, and their hashes as differences. */
  write(writer: Writer): void {
    const { listed, counts, hashes } = this;
    for (let from = 0, to = 0; from < listed.length; from = to) {
      const count = counts[listed[from]];
      while (to < listed.length && counts[listed[to]] === count) to++;
      writer.count(count);
      writer.count(to - from);
      for (let i = from; i < to; i++) writer.count(hashes[listed[i]] - (i === from ? 0 : hashes[listed[i - 1]]));
    }
  }

  private idOf(hash: number): number {
    let id = this.ids.get(hash);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(hash, id);
      this.hashes.push(hash);
      this.counts.push(0);
    }
    return id;
  }
}

/** The list of so many grams, as it was written: their hashes, and how often each comes. */
export function readLexicon(reader: Reader, grams: number, fewest: number): { hashes: number[]; counts: Int32Array } {
  if (grams > reader.left) throw new Damaged('it ends too early');
  const hashes: number[] = [];
  const counts = new Int32Array(grams);
  let last = 2 ** 31;
  while (hashes.length < grams) {
    const count = reader.count(last - 1);
    const many = reader.count(grams - hashes.length);
    if (count < fewest || many === 0) throw new Damaged('its list of grams is not in order');
    last = count;
    counts.fill(count, hashes.length, hashes.length + many);
    let hash = -1;
    for (let i = 0; i < many; i++) {
      const next = reader.count(HASHES) + (i === 0 ? 0 : hash);
      if (next <= hash || next >= HASHES) throw new Damaged('its list of grams is not in order');
      hash = next;
      hashes.push(hash);
    }
  }
  return { hashes, counts };
}
