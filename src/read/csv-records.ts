/** What a line takes besides its characters: a cell could hold millions of empty ones. */
const LINE = 64;

/**
 * Puts the records of a CSV file together from its lines (RFC 4180): a quoted cell may hold delimiters, doubled quotes
 * and line breaks. A quote inside an unquoted cell is text. Line breaks within cells become \n.
 */
export class CsvRecords {
  /** The line on which the present or last record began, and the one it has reached. */
  began = 0;
  line = 0;
  /** What the record takes in memory so far, about. */
  size = 0;
  readonly #delimiter: string;
  #cells: string[] = [];
  /** What the quoted cell holds so far; null outside of one. */
  #quoted: string[] | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Whether a quoted cell waits for its end. */
  get open(): boolean {
    return this.#quoted !== null;
  }

  /** The cells where this line ends a record; null where it doesn't, or is blank; why it can't be read, as a text. */
  push(text: string, line: number): string[] | string | null {
    this.line = line;
    if (this.#quoted === null) {
      if (text === '') return null;
      this.began = line;
      this.size = 0;
      this.#cells = [];
    } else this.#quoted.push('\n');
    this.size += text.length + LINE;
    for (let at = 0; at >= 0; ) {
      if (this.#quoted === null && text[at] === '"') {
        this.#quoted = [];
        at++;
      }
      const next = this.#quoted === null ? this.#plain(text, at) : this.#inQuotes(text, at, this.#quoted);
      if (next === 'open') return null;
      if (next === 'stray') {
        this.#quoted = null;
        return 'text follows a closing quote; a quote within quotes is written twice';
      }
      at = next;
    }
    return this.#cells;
  }

  /** Where the next cell begins; -1 after the last. */
  #plain(text: string, at: number): number {
    const end = text.indexOf(this.#delimiter, at);
    this.#cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
    return end < 0 ? -1 : end + 1;
  }

  #inQuotes(text: string, from: number, quoted: string[]): number | 'open' | 'stray' {
    let at = from;
    for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', at)) {
      if (text[quote + 1] === '"') {
        quoted.push(text.slice(at, quote + 1));
        at = quote + 2;
        continue;
      }
      const end = quote + 1;
      if (end < text.length && text[end] !== this.#delimiter) return 'stray';
      this.#cells.push(quoted.join('') + text.slice(at, quote));
      this.#quoted = null;
      return end === text.length ? -1 : end + 1;
    }
    quoted.push(text.slice(at));
    return 'open';
  }
}
