import { normalise } from '../../text/normalise.ts';
import type { Tokeniser } from '../../text/unit.ts';
import type { Attributes, Row } from '../../types.ts';
import { type Digest, fingerprint, fingerprintOfText } from '../digest.ts';
import { Notebook } from '../notebook.ts';
import { compareRows, isKeyed } from './order.ts';

/** What is kept of rows beside digests: outputs and what was asked, for reports; and each row as one, where it pairs as one. */
export interface Remembered {
  outputs: boolean;
  prompts: boolean;
  rows: boolean;
}

/** Writes outputs into books: in this thread, or in others, so that some time passes until all is there. */
export interface Scribe {
  /** The digest of a text, whose book may be empty until the end; `told` is given its fingerprint, once it is known. */
  digest(text: string, tokens: readonly number[] | undefined, told: (print: string) => void): Digest;
  /** Resolves when there is room for more texts; null where there is. */
  room(): Promise<void> | null;
  /** Resolves when all fingerprints are told and all books are written. */
  finish(): Promise<void>;
  /** Nothing more will be asked for, whether it was finished or not: threads are let go. */
  end(): void;
}

/** Writes at once. */
export function scribe(tokeniser: Tokeniser, mostGrams: number): Scribe {
  const notebook = new Notebook(tokeniser, mostGrams);
  return {
    digest(text, tokens, told) {
      told(fingerprintOfText(text));
      return { book: notebook, at: notebook.digest(text, tokens) };
    },
    room: () => null,
    finish: async () => notebook.close(),
    end: () => {},
  };
}

/**
 * Takes rows as a profile would hold them: ids and prompts become hashes, texts fingerprints with a digest beside them.
 * Beyond so many words or pairs, of all rows together, only a share of them is kept (sharing.ts).
 */
export class Digester {
  private readonly scribe: Scribe;
  private readonly remembered: Remembered;

  constructor(scribe: Scribe, remembered: Remembered = { outputs: false, prompts: false, rows: false }) {
    this.scribe = scribe;
    this.remembered = remembered;
  }

  /**
   * Puts a row behind others; or into the last of them, if it is of the same prompt: in a profile they would be one row.
   */
  add(row: Row, rows: Row[]): void {
    const own = row.isHashed ? row : this.blank(row);
    const last = rows.at(-1);
    const isMore =
      last !== undefined && !this.remembered.rows && isKeyed(own) && compareRows(last, own) === 0 ? last : null;
    if (!row.isHashed) this.fill(row, isMore ?? own);
    else if (isMore !== null) {
      isMore.outputs.push(...row.outputs);
      (isMore.attributes as Attributes[]).push(...row.attributes!);
    }
    if (isMore !== null) return;
    // A list that has grown has room for more.
    if (last?.isHashed) Object.assign(last, { outputs: last.outputs.slice(), attributes: last.attributes?.slice() });
    rows.push(own);
  }

  row(row: Row): Row {
    if (row.isHashed) return row;
    const own = this.blank(row);
    this.fill(row, own);
    return own;
  }

  /** What `add` has begun: see Scribe. */
  room(): Promise<void> | null {
    return this.scribe.room();
  }

  finish(): Promise<void> {
    return this.scribe.finish();
  }

  end(): void {
    this.scribe.end();
  }

  /** A row of the same prompt without outputs. */
  private blank(row: Row): Row {
    const { id, prompt, group, place } = row;
    const { id: idHash, prompt: promptHash } = hashed(row);
    const known = this.remembered.prompts ? prompt : null;
    return {
      ...{ id: idHash, prompt: promptHash, group, outputs: [], attributes: [], place },
      ...{ isHashed: true, named: { id, prompt: known } },
    };
  }

  private fill(row: Row, into: Row): void {
    const attributes = into.attributes as Attributes[];
    row.outputs.forEach((text, i) => {
      const own = row.attributes?.[i];
      const at = into.outputs.length;
      if (text === null || !/\S/.test(text)) {
        into.outputs.push(null);
        attributes.push(own === undefined ? NOTHING : untokened(own));
        return;
      }
      into.outputs.push('');
      const told = this.scribe.digest(text, own?.tokens, (print) => {
        into.outputs[at] = print;
      });
      const digest = this.remembered.outputs ? { ...told, raw: text } : told;
      attributes.push(own === undefined ? { digest } : { ...untokened(own), digest });
    });
  }
}

const NOTHING: Attributes = {};

/** Ids of tokens are in the digest. */
function untokened({ tokens, ...own }: Attributes): Attributes {
  return own;
}

/** What a profile keeps of a row's id and prompt. */
export function hashed({ id, prompt, isHashed }: Row): { id: string | null; prompt: string | null } {
  if (isHashed) return { id, prompt };
  return { id: id && fingerprint(id), prompt: prompt === null ? null : fingerprint(normalise(prompt)) };
}
