import { UserError } from '../../errors.ts';
import type { Row } from '../../types.ts';
import { Columns } from '../columns.ts';
import type { Book } from '../digest.ts';
import { Census } from './census.ts';
import { withGroup } from './encode.ts';
import { Feed, type Stored } from './feed.ts';
import { type Header, named } from './header.ts';
import type { Lexicon, Listed } from './lexicon.ts';
import { compareRows, isSampled, type PromptSample } from './order.ts';
import { type ProfileOptions, ProfileWriter, type Written } from './profile-writer.ts';
import { KeptRanks } from './ranks.ts';
import { RowReader } from './row-reader.ts';
import type { RankOf, Ranks } from './row-writer.ts';
import { Tally } from './tables.ts';

/** What a profile says of itself, without reading the rest of it. */
export async function readHeaderOf(stored: Stored): Promise<Header> {
  const feed = new Feed(stored);
  try {
    return await feed.header();
  } catch (error) {
    throw named(stored.file, error);
  } finally {
    await feed.close();
  }
}

/** What a merge says of outputs beside them; and of which prompts, where not of all. */
export type MergeOptions = ProfileOptions & { sample?: PromptSample };

/**
 * The profile of all rows of profiles, piece by piece; of each it holds one row at a time. So every one is read twice: first
 * to count what all of them hold, then to merge their rows, which stand in one order in each.
 */
export async function* mergeProfiles(
  profiles: readonly Stored[],
  rule: string,
  options: MergeOptions,
): AsyncGenerator<Uint8Array, Written> {
  const census = new Census(rule, options.mostGrams ?? Number.POSITIVE_INFINITY);
  for (const stored of profiles) await count(stored, census, options);
  if (options.sample !== undefined && census.content().outputs === 0)
    throw new UserError('empty-sample', { share: options.sample.share });
  const queue = new Queue();
  try {
    const ranks = new WeakMap<Book, Ranks>();
    const writer = new ProfileWriter(census, options, (book) => ranks.get(book)!);
    for (const stored of profiles) await queue.add(await Shard.open(stored, census, options, ranks));
    while (queue.first !== null) {
      const rows = [queue.first];
      await queue.next();
      while (queue.first !== null && compareRows(rows[0], queue.first) === 0) {
        rows.push(queue.first);
        await queue.next();
      }
      writer.write(rows);
      if (writer.isFull) yield writer.taken();
    }
    yield writer.end();
    return writer.written;
  } finally {
    await queue.close();
  }
}

/** Counts what a profile holds, and makes sure that it is what it says of itself. */
async function count(stored: Stored, census: Census, { group, sample }: MergeOptions): Promise<void> {
  const feed = new Feed(stored);
  try {
    const header = await feed.header();
    const contents = await feed.contents(header);
    const { book, texts } = contents;
    const tally = new Tally(header, contents);
    const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, stored.file);
    while (!(await feed.isAtEnd())) {
      const row = await feed.read((reader) => {
        book.columns.rewind(0);
        return reads.row(reader, book);
      });
      tally.add(row.outputs.length, book.columns, 0);
      if (sample === undefined || isSampled(row, sample)) census.add(withGroup(row, group));
    }
    tally.require();
    census.forget(book);
    census.settle();
  } catch (error) {
    throw named(stored.file, error);
  } finally {
    await feed.close();
  }
}

/** After so many outputs columns are begun anew: of what was read before only the last row may still be wanted. */
const OUTPUTS = 1 << 10;

/** A profile whose rows are read one by one, with the numbers that its grams have in the profile of all. */
class Shard {
  row: Row | null = null;
  private book: Book;
  private readonly stored: Stored;
  private readonly feed: Feed;
  private readonly reads: RowReader;
  private readonly options: MergeOptions;
  private readonly register: (book: Book) => void;

  static async open(
    stored: Stored,
    census: Census,
    options: MergeOptions,
    ranks: WeakMap<Book, Ranks>,
  ): Promise<Shard> {
    const feed = new Feed(stored);
    try {
      const header = await feed.header();
      const { book, words, pairs, texts } = await feed.contents(header);
      const own = { words: ranksOf(words, census.words), pairs: ranksOf(pairs, census.pairs) };
      const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, stored.file);
      // Hashes and names have done their service.
      const bare = { ...book, words: [], pairs: [], names: [], sealed: new Map() };
      return new Shard(stored, feed, reads, options, bare, (book) => ranks.set(book, own));
    } catch (error) {
      await feed.close();
      throw named(stored.file, error);
    }
  }

  private constructor(
    stored: Stored,
    feed: Feed,
    reads: RowReader,
    options: MergeOptions,
    book: Book,
    register: (book: Book) => void,
  ) {
    this.stored = stored;
    this.feed = feed;
    this.reads = reads;
    this.options = options;
    this.book = book;
    this.register = register;
  }

  /** Goes on to the next row that is wanted. */
  async next(): Promise<void> {
    if (this.row === null || this.book.columns.outputs >= OUTPUTS) {
      this.book = { ...this.book, columns: new Columns() };
      this.register(this.book);
    }
    const { group, sample } = this.options;
    const { book, feed, reads } = this;
    const from = book.columns.outputs;
    try {
      for (this.row = null; this.row === null && !(await feed.isAtEnd()); ) {
        const row = await feed.read((reader) => {
          book.columns.rewind(from);
          return reads.row(reader, book);
        });
        if (sample === undefined || isSampled(row, sample)) this.row = withGroup(row, group);
      }
    } catch (error) {
      await this.close();
      throw named(this.stored.file, error);
    }
  }

  close(): Promise<void> {
    return this.feed.close();
  }
}

function ranksOf({ hashes }: Listed, lexicon: Lexicon): RankOf {
  const ranks = new KeptRanks(hashes.length, (gram) => lexicon.rankOf(hashes[gram]));
  // Bound, since a function written here would hold on to the hashes.
  return ranks.of.bind(ranks);
}

/** Profiles in the order of their next rows. */
class Queue {
  private readonly shards: Shard[] = [];

  get first(): Row | null {
    return this.shards.length === 0 ? null : this.shards[0].row;
  }

  /** Takes a profile in that is at the row before its next one. */
  async add(shard: Shard): Promise<void> {
    await shard.next();
    if (shard.row === null) return;
    let [low, high] = [0, this.shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareRows(this.shards[middle].row!, shard.row) <= 0) low = middle + 1;
      else high = middle;
    }
    this.shards.splice(low, 0, shard);
  }

  async next(): Promise<void> {
    await this.add(this.shards.shift()!);
  }

  async close(): Promise<void> {
    for (const shard of this.shards) await shard.close();
  }
}
