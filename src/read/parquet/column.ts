import type { ColumnMetaData, DecodedArray } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { RandomAccess } from '../format.ts';
import type { Budget } from './budget.ts';
import { Damage, dictionaryOf, type Leaf, type Page, pageOf, verify } from './page.ts';
import { structureEnd } from './thrift.ts';

/** Bytes that are read at once, and those that a page's header takes at most. */
const BLOCK = 256 * 1024;
const LONGEST_HEADER = 16 * 1024 * 1024;

/**
 * The values of one column in one row group, from the first to the last. Pages are loaded one after the other; what is
 * loaded is walked through place by place.
 */
export class Column {
  readonly leaf: Leaf;
  /** Whole rows that are loaded and not yet walked through. */
  rows = 0;
  /** Of the place it stands at: how much of the path is there, and which list goes on (0: a row begins). */
  definition = 0;
  repetition = 0;
  readonly #access: RandomAccess;
  readonly #budget: Budget;
  readonly #end: number;
  #at: number;
  #block: Uint8Array = new Uint8Array();
  #blockAt = 0;
  #dictionary: DecodedArray | null = null;
  #pages: (Page & { cost: number })[] = [];
  #place = 0;
  #value = 0;
  /** Places that pages have had so far, of those that the footer tells of; rows that have begun. */
  #loaded = 0;
  #begun = 0;
  #groupRows: number;
  #held = 0;

  constructor(access: RandomAccess, leaf: Leaf, groupRows: number, budget: Budget) {
    this.leaf = leaf;
    this.#access = access;
    this.#budget = budget;
    this.#groupRows = groupRows;
    const { start, end } = rangeOf(leaf.meta);
    this.#at = start;
    this.#end = end;
    this.#blockAt = start;
    if (!(start >= 4 && start <= end && end <= access.size)) throw new Damage('range');
  }

  get isOver(): boolean {
    return this.#loaded >= Number(this.leaf.meta.num_values);
  }

  /** Loads pages until there is a whole row more. */
  async load(): Promise<void> {
    const before = this.rows;
    while (this.rows === before) {
      if (this.isOver) throw new Damage('too few rows');
      await this.#page();
    }
  }

  /** The value of the place it stands at. */
  value(): unknown {
    return this.#pages[0].values[this.#value];
  }

  /** Goes on to the next place. */
  next(): void {
    const page = this.#pages[0];
    if (page === undefined) throw new Damage('too few values');
    if (this.definition === this.leaf.definition) this.#value++;
    if (++this.#place === page.count) {
      this.#free(page.cost);
      this.#pages.shift();
      this.#place = 0;
      this.#value = 0;
    }
    this.#stand();
    if (this.repetition === 0) this.rows--;
  }

  #stand(): void {
    const page = this.#pages[0];
    this.definition =
      page === undefined || page.definitions === null ? this.leaf.definition : page.definitions[this.#place];
    this.repetition = page === undefined || page.repetitions === null ? 0 : page.repetitions[this.#place];
  }

  async #page(): Promise<void> {
    const header = await this.#header();
    const { compressed_page_size: size, uncompressed_page_size: plain, type } = header;
    if (!(size >= 0 && plain >= 0 && this.#at + size <= this.#end)) throw new Damage('size');
    const data = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
    const count = data?.num_values ?? 0;
    if (!(count >= 0)) throw new Damage('count');
    const cost = this.#budget.take(plain, count);
    this.#held += cost;
    const bytes = await this.#bytes(size);
    this.#at += size;
    verify(bytes, header);
    if (type === 'DICTIONARY_PAGE') {
      this.#dictionary = dictionaryOf(bytes, header, this.leaf);
    } else if (type === 'DATA_PAGE' || type === 'DATA_PAGE_V2') {
      if (count > 0) this.#add({ ...pageOf(bytes, header, this.#dictionary, this.leaf), cost });
      else this.#free(cost);
    } else if (type !== 'INDEX_PAGE') throw new Damage('type');
  }

  #add(page: Page & { cost: number }): void {
    this.#loaded += page.count;
    if (this.#loaded > Number(this.leaf.meta.num_values)) throw new Damage('too many values');
    const starts = page.repetitions === null ? page.count : page.repetitions.filter((level) => level === 0).length;
    if (this.#begun === 0 && page.repetitions !== null && page.repetitions[0] !== 0) throw new Damage('no row begins');
    // The last row of a list's page may go on in the next.
    const open = this.leaf.repetition === 0 ? 0 : 1;
    this.rows += starts - (this.#begun === 0 ? open : 0) + (this.isOver ? open : 0);
    this.#begun += starts;
    if (this.#begun > this.#groupRows) throw new Damage('too many rows');
    this.#pages.push(page);
    if (this.#pages.length === 1) this.#stand();
  }

  async #header(): Promise<ReturnType<typeof parquetHeader>> {
    for (let size = BLOCK; ; size *= 4) {
      const bytes = await this.#bytes(Math.min(size, this.#end - this.#at), 1);
      const end = structureEnd(bytes, 0);
      if (end !== null) {
        this.#at += end;
        return parquetHeader({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
      }
      if (bytes.length === this.#end - this.#at || size > LONGEST_HEADER) throw new Damage('header');
    }
  }

  /** The next bytes: so many, or where fewer will do what is read already. */
  async #bytes(wanted: number, least = wanted): Promise<Uint8Array> {
    const start = this.#at - this.#blockAt;
    const there = this.#block.length - start;
    if (there < wanted && (there < least || wanted > BLOCK || there < BLOCK / 8)) {
      this.#block = await this.#access.read(this.#at, Math.min(this.#end, this.#at + Math.max(wanted, BLOCK)));
      this.#blockAt = this.#at;
      if (this.#block.length < wanted) throw new Damage('the file ends');
      return this.#block.subarray(0, wanted);
    }
    return this.#block.subarray(start, start + wanted);
  }

  /** Frees what it holds. */
  close(): void {
    this.#free(this.#held);
  }

  #free(cost: number): void {
    this.#held -= cost;
    this.#budget.free(cost);
  }
}

function rangeOf({ dictionary_page_offset, data_page_offset, total_compressed_size }: ColumnMetaData) {
  const data = Number(data_page_offset);
  const dictionary = Number(dictionary_page_offset ?? 0);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  return { start, end: start + Number(total_compressed_size) };
}
