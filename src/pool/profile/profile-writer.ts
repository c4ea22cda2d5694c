import { createHash } from 'node:crypto';
import type { Row } from '../../types.ts';
import type { Book } from '../digest.ts';
import type { Census } from './census.ts';
import { type Content, headOf } from './header.ts';
import { type Ranks, RowWriter } from './row-writer.ts';

/** What a profile says of outputs beside them. Words of two prompts may get names; without a field groups are left out. */
export type ProfileOptions = Pick<Content, 'words' | 'group' | 'clean' | 'contentIds' | 'told'> & {
  /** So many words are kept, and as many pairs, before only a share of them is (sharing.ts); left out: all. */
  mostGrams?: number;
};

/** What there is to say of a profile that was written. */
export type Written = Pick<Content, 'outputs' | 'empty' | 'words' | 'kept'> & { prompts: number };

/** What was written is taken in pieces of about this length. */
const PIECE = 1 << 20;

/** Writes a profile piece by piece: first what was counted of all rows, then the rows in their order. */
export class ProfileWriter {
  private readonly rows: RowWriter;
  private readonly header: Omit<Written, 'prompts'>;
  private readonly checksum = createHash('sha256');

  constructor(census: Census, options: ProfileOptions, ranksIn: (book: Book) => Ranks) {
    const { words, group, clean, contentIds, told } = options;
    const content = census.content();
    const texts = census.textNumbers();
    this.rows = new RowWriter({ ...content, texts, ranksIn });
    const { writer } = this.rows;
    writer.bytes(headOf({ ...content, words, group, clean, contentIds, told }));
    const start = writer.reserve();
    census.write(words, writer);
    writer.count(texts.size);
    for (const text of texts.keys()) writer.text(text);
    writer.fillIn(start);
    this.header = { ...content, words };
  }

  /** What was written, in short. */
  get written(): Written {
    return { ...this.header, prompts: this.rows.prompts };
  }

  get isFull(): boolean {
    return this.rows.writer.length >= PIECE;
  }

  /** Rows that none comes before or after by their order. */
  write(rows: readonly Row[]): void {
    this.rows.write(rows);
  }

  taken(): Uint8Array {
    const piece = this.rows.writer.taken();
    this.rows.writer.clear();
    this.checksum.update(piece);
    return piece;
  }

  end(): Uint8Array {
    return Buffer.concat([this.taken(), this.checksum.digest()]);
  }
}
