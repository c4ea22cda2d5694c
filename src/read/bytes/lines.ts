import { UserError } from '../../errors.ts';
import type { Place } from '../../types.ts';
import type { Source } from '../format.ts';
import { LIMITS } from '../limits.ts';
import type { Reading } from '../reading.ts';
import { utf8 } from './utf8.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** Lines that stand one below the other, without their ends; the first has this number, 1-based. */
export interface Lines {
  first: number;
  texts: string[];
}

/**
 * The lines of a file, many at a time: a step of an async loop for every single line would cost as much as parsing it.
 * Nothing comes after the last line end.
 */
export async function* linesOf(source: Source, reading: Reading): AsyncGenerator<Lines> {
  let open: Buffer[] = [];
  let size = 0;
  let first = 1;
  for await (const block of utf8(source, reading)) {
    const end = block.lastIndexOf(NEWLINE);
    open.push(end < 0 ? block : block.subarray(0, end));
    size += block.length;
    if (end < 0) {
      if (size > LIMITS.row) throw tooLong({ file: source.file, line: first });
      continue;
    }
    const texts = split(Buffer.concat(open));
    yield { first, texts };
    first += texts.length;
    open = [block.subarray(end + 1)];
    size = open[0].length;
  }
  if (size > 0) yield { first, texts: split(Buffer.concat(open)) };
}

function tooLong(place: Place): UserError {
  return new UserError('too-large', { what: 'the line', limit: '64 MiB' }, place);
}

function split(bytes: Buffer): string[] {
  const texts = bytes.toString('utf8').split('\n');
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text.charCodeAt(text.length - 1) === CARRIAGE_RETURN) texts[i] = text.slice(0, -1);
  }
  return texts;
}
