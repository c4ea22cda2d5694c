import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { normalise } from '../text/normalise.ts';
import type { Pairing, Place, Row } from '../types.ts';
import type { Gathered } from './gather.ts';

/**
 * What tells prompts apart on all sides alike. `auto` takes the id where every row has one, else the prompt's text where
 * every row has it; of two that could serve the first under which the sides share a prompt, since ids that were given
 * anew to every row pair nothing. Otherwise every row is a prompt of its own.
 */
export function choosePairing(sides: readonly Gathered[], options: Options): Pairing {
  const asked = options['pair-by'];
  const { id, prompt } = options.fields;
  if (asked === 'none' || asked === 'position') return asked;
  if (asked === 'id' || asked === 'prompt') return required(asked, sides);
  if (id !== undefined) return required('id', sides);
  if (prompt !== undefined) required('prompt', sides);
  const possible = (['id', 'prompt'] as const).filter((by) =>
    sides.every(({ rows }) => rows.every((row) => row[by] !== null)),
  );
  const found = possible.find((by) => sharesPrompt(by, sides)) ?? possible[0];
  if (found !== undefined) return found;
  // Where only some rows lack what the others pair by, a stray row or file would end all pairing, and nobody see it.
  const partial = (['id', 'prompt'] as const).find((by) => sides.length > 1 && sharesPrompt(by, sides.map(having(by))));
  return partial === undefined ? 'none' : required(partial, sides);
}

function having(by: 'id' | 'prompt'): (side: Gathered) => Gathered {
  return (side) => ({ ...side, rows: side.rows.filter((row) => row[by] !== null) });
}

/** The key of each row's prompt, the same on both sides for the same prompt; never two prompts under one key. */
export function keysOf(rows: readonly Row[], pairing: Pairing): string[] {
  if (pairing === 'id') return rows.map((row) => row.id!);
  if (pairing === 'prompt') return rows.map((row) => normalise(row.prompt!));
  if (pairing === 'position') return rows.map((_, i) => String(i + 1));
  const seen = new Map<string, number>();
  return rows.map(({ place }) => {
    const key = placeText(place);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    // The rows of a JSON array may all stand on one line.
    return count === 1 ? key : `${key}#${count}`;
  });
}

export function placeText({ file, line }: Place): string {
  return line === null ? file : `${file}:${line}`;
}

/** A way to pair that needs a field needs it in every row of every side. */
export function required(by: Pairing, sides: readonly Gathered[]): Pairing {
  if (by !== 'id' && by !== 'prompt') return by;
  for (const { role, rows } of sides) {
    const without = rows.filter((row) => row[by] === null);
    if (without.length > 0) throw new UserError('no-pairing', { by, count: without.length, role }, without[0].place);
  }
  return by;
}

function sharesPrompt(by: 'id' | 'prompt', [first, ...others]: readonly Gathered[]): boolean {
  const keys = new Set(keysOf(first.rows, by));
  return others.every(({ rows }) => keysOf(rows, by).some((key) => keys.has(key)));
}
