import { normalise } from '../../text/normalise.ts';
import type { Tokeniser } from '../../text/unit.ts';
import type { Attributes, Row } from '../../types.ts';
import { type Digest, fingerprint, fingerprintOfText } from '../digest.ts';
import { Notebook } from '../notebook.ts';
import { compareRows, isKeyed } from './order.ts';

/** What is kept of texts beside their digests, for reports: outputs, and what was asked. */
export interface Remembered {
  outputs: boolean;
  prompts: boolean;
}

/**
 * Takes rows as a profile would hold them: ids and prompts become hashes, texts fingerprints with a digest beside them.
 * Beyond so many words or pairs, of all rows together, only a share of them is kept (sharing.ts).
 */
export class Digester {
  private readonly notebook: Notebook;
  private readonly remembered: Remembered;

  constructor(tokeniser: Tokeniser, mostGrams: number, remembered: Remembered = { outputs: false, prompts: false }) {
    this.notebook = new Notebook(tokeniser, mostGrams);
    this.remembered = remembered;
  }

  /**
   * Puts a row behind others. Where only a profile is made, it goes into the last of them if it is of the same prompt:
   * they would be one row there.
   */
  add(row: Row, rows: Row[]): void {
    const own = this.row(row);
    const last = rows.at(-1);
    if (last === undefined || this.remembered.prompts || !isKeyed(own) || compareRows(last, own) !== 0) {
      // A list that has grown has room for more.
      if (last?.isHashed) Object.assign(last, { outputs: last.outputs.slice(), attributes: last.attributes?.slice() });
      rows.push(own);
      return;
    }
    last.outputs.push(...own.outputs);
    (last.attributes as Attributes[]).push(...own.attributes!);
  }

  row(row: Row): Row {
    if (row.isHashed) return row;
    const attributes: Attributes[] = [];
    const outputs = row.outputs.map((text, i) => {
      const own = row.attributes?.[i];
      if (text === null || !/\S/.test(text)) {
        attributes.push(own === undefined ? NOTHING : untokened(own));
        return null;
      }
      const digest = this.digest(text, own?.tokens);
      attributes.push(own === undefined ? { digest } : { ...untokened(own), digest });
      return fingerprintOfText(text);
    });
    const { id, prompt, group, place } = row;
    const known = this.remembered.prompts ? prompt : null;
    const { id: idHash, prompt: promptHash } = hashed(row);
    return {
      ...{ id: idHash, prompt: promptHash, group, outputs, attributes, place },
      ...{ isHashed: true, named: { id, prompt: known } },
    };
  }

  private digest(text: string, tokens: readonly number[] | undefined): Digest {
    const { notebook } = this;
    const at = notebook.digest(text, tokens);
    return this.remembered.outputs ? { book: notebook, at, raw: text } : { book: notebook, at };
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
