import { UserError } from '../../errors.ts';
import { utf8 } from '../bytes/utf8.ts';
import type { Source } from '../format.ts';
import type { Reading } from '../reading.ts';
import { JsonSplitter, type Piece } from './json-split.ts';

/** What a JSON file is made of, piece by piece; what is wrong with the whole is counted as a bad line. */
export async function* pieces(source: Source, reading: Reading, path: readonly string[] = []): AsyncGenerator<Piece> {
  const { file } = source;
  const at = (line: number) => ({ file, line });
  const splitter = new JsonSplitter(file, { path });
  for await (const block of utf8(source, reading)) {
    for (const piece of splitter.push(block)) {
      if (piece !== false) yield piece;
      // No bad line but a wrong guess: what has been read is a part of something else.
      else
        throw new UserError('unreadable-file', { problem: 'something follows the end of its JSON' }, at(splitter.line));
    }
  }
  if (splitter.ended) return;
  reading.bad(at(splitter.rest()?.line ?? splitter.line), 'the file ends in the middle of its JSON');
}
