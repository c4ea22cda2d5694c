import { wider } from '../../text/rule.ts';
import type { Row } from '../../types.ts';
import type { Book, Digest } from '../digest.ts';
import { limitOf } from '../sharing.ts';
import type { Writer } from './bytes.ts';
import type { Content } from './header.ts';
import { Lexicon } from './lexicon.ts';
import { Names } from './names.ts';
import { promptFor } from './order.ts';
import type { Ranks } from './row-writer.ts';

const LISTS = ['words', 'pairs'] as const;
const UNKNOWN = -1;
const DROPPED = -2;

/** What a profile says of all of its rows: counted first, before any row can be written. Rows are digested ones. */
export class Census {
  /** The share of grams that are kept. */
  kept = 1;
  readonly words = new Lexicon();
  readonly pairs = new Lexicon();
  readonly names = new Names();
  private rule: string;
  private outputs = 0;
  private empty = 0;
  private tokens = 0;
  private readonly numbers = new Set<string>();
  private readonly labels = new Set<string>();
  /** Groups and values of labels. */
  private readonly texts = new Set<string>();
  /** By book: the id of each of its grams. */
  private readonly tables = new Map<Book, Record<'words' | 'pairs', Int32Array>>();
  private readonly mostGrams: number;

  constructor(rule: string, mostGrams: number) {
    this.rule = rule;
    this.mostGrams = mostGrams;
  }

  add(row: Row): void {
    const prompt = promptFor(row);
    if (row.group !== null) this.texts.add(row.group.toWellFormed());
    this.outputs += row.outputs.length;
    for (const [i, print] of row.outputs.entries()) {
      if (print === null) {
        this.empty++;
        continue;
      }
      const { digest, numbers = {}, labels = {} } = row.attributes![i];
      for (const field of Object.keys(numbers)) this.numbers.add(field);
      for (const [field, value] of Object.entries(labels)) {
        this.labels.add(field);
        this.texts.add(value.toWellFormed());
      }
      this.count(digest!, prompt);
    }
  }

  /** Keeps a smaller share of grams where there are too many. */
  settle(): void {
    const share = Math.min(...LISTS.map((which) => this[which].share(this.kept, this.mostGrams)));
    if (share < this.kept) this.lower(share);
  }

  /** Words, pairs, and names of words where they are wanted. */
  write(hasNames: boolean, writer: Writer): void {
    const { words, pairs, names } = this;
    for (const lexicon of [words, pairs]) {
      lexicon.order();
      lexicon.write(writer);
    }
    if (hasNames) for (const word of words.listed) names.write(word, words.hash(word), writer);
  }

  /** No more rows with digests in that book will come. */
  forget(book: Book): void {
    this.tables.delete(book);
  }

  /** What was counted, once it is settled. */
  content(): Omit<Content, 'words' | 'group' | 'clean' | 'contentIds' | 'told'> {
    return {
      ...{ tokeniser: this.rule, kept: this.kept },
      ...{ numbers: [...this.numbers].sort(), labels: [...this.labels].sort() },
      ...{ outputs: this.outputs, empty: this.empty, tokens: this.tokens },
      ...{ types: this.words.size, pairs: this.pairs.size },
    };
  }

  /** Groups and values of labels in order, with their numbers. */
  textNumbers(): ReadonlyMap<string, number> {
    return new Map([...this.texts].sort().map((text, i) => [text, i]));
  }

  ranksIn(book: Book): Ranks {
    const { words, pairs } = this.tables.get(book)!;
    const rankOf =
      (table: Int32Array, { rank }: Lexicon) =>
      (gram: number) =>
        table[gram] < 0 ? -1 : rank[table[gram]];
    return { words: rankOf(words, this.words), pairs: rankOf(pairs, this.pairs) };
  }

  private count({ book, at }: Digest, prompt: string): void {
    this.rule = wider(this.rule, book.rule);
    if (book.kept < this.kept) this.lower(book.kept);
    const limit = limitOf(this.kept);
    const { columns } = book;
    this.tokens += columns.length[at];
    const tables = this.tablesOf(book);
    for (const which of LISTS) {
      const { start, value } = columns[which];
      const table = tables[which];
      const lexicon = this[which];
      for (let i = start[at]; i < start[at + 1]; i++) {
        const local = value[i];
        const isNew = table[local] === UNKNOWN;
        if (isNew) {
          const hash = book[which].at(local)!;
          table[local] = hash < limit ? lexicon.id(hash) : DROPPED;
        }
        const id = table[local];
        if (id < 0) continue;
        lexicon.counts[id]++;
        if (which === 'pairs') continue;
        if (isNew) this.names.meet(id, book, local, prompt);
        this.names.answers(id, prompt);
      }
    }
  }

  private lower(kept: number): void {
    this.kept = kept;
    const ids = { words: this.words.lower(kept), pairs: this.pairs.lower(kept) };
    this.names.renumber(ids.words);
    for (const tables of this.tables.values()) for (const which of LISTS) renumber(tables[which], ids[which]);
  }

  private tablesOf(book: Book): Record<'words' | 'pairs', Int32Array> {
    let tables = this.tables.get(book);
    if (tables === undefined) {
      const table = (which: 'words' | 'pairs') => new Int32Array(book[which].length).fill(UNKNOWN);
      tables = { words: table('words'), pairs: table('pairs') };
      for (const which of LISTS) this[which].reserve(book[which].length);
      this.tables.set(book, tables);
    }
    return tables;
  }
}

function renumber(table: Int32Array, ids: Int32Array): void {
  for (let gram = 0; gram < table.length; gram++) {
    if (table[gram] < 0) continue;
    const id = ids[table[gram]];
    table[gram] = id < 0 ? DROPPED : id;
  }
}
