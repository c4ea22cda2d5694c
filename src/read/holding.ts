import type { Options } from '../options/table.ts';
import type { Digester } from '../pool/profile/index.ts';
import type { Row } from '../types.ts';
import { mostGrams } from './profile.ts';

/** A word and the space behind it, in most texts. */
const CHARACTERS_PER_WORD = 6;
/** While a side is read, texts of so many times as many words are held as a profile would keep. */
const HELD = 4;

/**
 * The rows of a side as they are held while it is read: with their texts; or, once these are several times as long as all
 * that a profile would keep, as a profile holds them. Which of both follows from the rows, not from their order.
 */
export class Holding {
  readonly rows: Row[] = [];
  private readonly most: number;
  private readonly makeDigester: () => Digester;
  private digester: Digester | null;
  private characters = 0;
  /** Rows that ask the same hold the same text, once. */
  private readonly shared = new Map<string, string>();

  /** `always`: all rows are held as a profile holds them, however few. */
  constructor(options: Options, makeDigester: () => Digester, always: boolean) {
    this.most = mostGrams(options) * HELD * CHARACTERS_PER_WORD;
    this.makeDigester = makeDigester;
    this.digester = always ? makeDigester() : null;
  }

  /** Resolves when there is room for more rows; null where there is. */
  take(row: Row): Promise<void> | null {
    if (this.digester === null && !row.isHashed) {
      for (const output of row.outputs) this.characters += output?.length ?? 0;
      if (this.characters > this.most) return this.digestAll(row);
    }
    if (this.digester !== null) this.digester.add(row, this.rows);
    else {
      if (row.prompt !== null) row.prompt = this.share(row.prompt);
      this.rows.push(row);
    }
    return this.digester?.room() ?? null;
  }

  /** Resolves when all rows are complete. */
  async finish(): Promise<void> {
    await this.digester?.finish();
  }

  /** What was begun is let go, whether it was finished or not. */
  end(): void {
    this.digester?.end();
  }

  private async digestAll(last: Row): Promise<void> {
    this.digester = this.makeDigester();
    this.shared.clear();
    const before: (Row | undefined)[] = this.rows.splice(0);
    before.push(last);
    for (const [i, row] of before.entries()) {
      this.digester.add(row!, this.rows);
      // Its texts are let go at once.
      before[i] = undefined;
      await this.digester.room();
    }
  }

  private share(text: string): string {
    const known = this.shared.get(text);
    if (known === undefined) this.shared.set(text, text);
    return known ?? text;
  }
}
