import { UserError } from '../../errors.ts';
import type { Files } from '../files.ts';
import type { Archive, Source } from '../format.ts';
import { FORMATS } from '../index.ts';
import { shown } from '../shown.ts';
import { insideOf } from './archive.ts';
import { couldBeOutputs, ENDINGS_SHOWN } from './endings.ts';
import { inMemory } from './memory.ts';
import { open, openFile } from './open.ts';
import { unreadable } from './unpack.ts';

/** Something to read, opened when it is its turn: of thousands of files no two heads need to be held. */
export interface Unopened {
  file: string;
  open(): Promise<Source>;
}

/**
 * What a path stands for: the file itself, or each file that could be outputs in a ZIP archive. Some formats are
 * archives by themselves, and read as one file.
 */
export async function sourcesOf(path: string, files: Files): Promise<Unopened[]> {
  const source = await openFile(path, files);
  if (source.archive === null || isFormat(source)) return [{ file: path, open: async () => source }];
  const { names } = source.archive;
  const inside = names.filter(couldBeOutputs).sort();
  if (inside.length === 0)
    throw new UserError(
      'no-outputs-in-archive',
      { endings: ENDINGS_SHOWN, names: shown(names) },
      { file: path, line: null },
    );
  const { archive } = source;
  return inside.map((name) => ({ file: insideOf(path, name), open: () => openInside(archive, path, name) }));
}

async function openInside(archive: Archive, path: string, name: string): Promise<Source> {
  const file = insideOf(path, name);
  const bytes = () => archive.bytes(name);
  const source = await open({ file, bytes, random: inMemory(bytes, file) });
  if (source.archive !== null && !isFormat(source))
    throw unreadable(file, 'it is a ZIP archive in a ZIP archive; unpack the outer one');
  return source;
}

function isFormat({ head }: Source): boolean {
  return FORMATS.some((format) => format.recognise(head));
}
