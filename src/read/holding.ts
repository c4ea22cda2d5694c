import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { Digester } from '../pool/profile/index.ts';
import type { Row } from '../types.ts';
import { mostGrams } from './profile.ts';

/** A word and the space behind it, in most texts. */
const CHARACTERS_PER_WORD = 6;
/** While a side is read so many times as many words are held as a profile would keep. */
const HELD = 4;

/**
 * The rows of a side as they are held while it is read: with their texts; or, once these are several times as long as all
 * that a profile would keep, as a profile holds them. Which of both follows from the rows, not from their order.
 */
export class Holding {
  readonly rows: Row[] = [];
  private readonly options: Options;
  private readonly most: number;
  private digester: Digester | null;
  private characters = 0;
  /** Rows that ask the same hold the same text, once. */
  private readonly shared = new Map<string, string>();

  /** With a digester all rows are taken by it. */
  constructor(options: Options, digester: Digester | null) {
    this.options = options;
    this.most = mostGrams(options) * HELD * CHARACTERS_PER_WORD;
    this.digester = digester;
  }

  take(row: Row): void {
    if (this.digester === null && !row.isHashed) {
      for (const output of row.outputs) this.characters += output?.length ?? 0;
      if (this.characters > this.most) this.digestAll();
    }
    if (this.digester !== null) this.digester.add(row, this.rows);
    else {
      if (row.prompt !== null) row.prompt = this.share(row.prompt);
      this.rows.push(row);
    }
  }

  private digestAll(): void {
    this.digester = new Digester(tokeniserFor(this.options), mostGrams(this.options));
    this.shared.clear();
    const before: (Row | undefined)[] = this.rows.splice(0);
    for (const [i, row] of before.entries()) {
      this.digester.add(row!, this.rows);
      // Its texts are let go at once.
      before[i] = undefined;
    }
  }

  private share(text: string): string {
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, text);
    return known ?? text;
  }
}
