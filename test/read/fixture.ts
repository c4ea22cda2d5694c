import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/errors.ts';
import type { OptionName } from '../../src/options/table.ts';
import { gather } from '../../src/read/gather.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

export const FORMATS = join(import.meta.dirname, '../fixtures/formats');
const OWN = /\.(expected|options)\.json$/;

/** A fixture: a file of a tool's output, or several that are read together (a folder NAME.d), by names inside of it. */
export interface Fixture {
  name: string;
  options: Partial<Record<OptionName, unknown>>;
  files: Readonly<Record<string, Buffer>>;
  expected: string;
}

/** All of them, in the order of their names. */
export function fixtures(): Fixture[] {
  return readdirSync(FORMATS).flatMap((format) => {
    const names = readdirSync(join(FORMATS, format)).filter((name) => !OWN.test(name));
    return names.map((name) => fixture(format, name));
  });
}

function fixture(format: string, name: string): Fixture {
  const path = join(FORMATS, format, name);
  const stem = join(FORMATS, format, name.replace(/\..*$/, ''));
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(path, file)).isFile())
    : null;
  const content =
    files === null
      ? { [name]: readFileSync(path) }
      : Object.fromEntries(files.map((file) => [`${name}/${file}`, readFileSync(join(path, file))]));
  return {
    name: `${format}/${name}`,
    options: optional(`${stem}.options.json`),
    files: content,
    expected: `${stem}.expected.json`,
  };
}

function optional(path: string): object {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
}

/** What is read of files, all of them one side; what the user is told where they can't be. */
export async function read(
  files: Fixture['files'],
  options: Fixture['options'] = {},
): Promise<Read | { error: object }> {
  try {
    const { rows, reading } = await gather('outputs', [''], optionsWith(options), everyFile(files), () => {});
    const told = reading.told.result();
    return {
      rows: rows.map(({ place, ...row }) => ({ file: place.file, line: place.line, ...row })),
      notes: reading.notes(),
      told,
      facets: Object.fromEntries(reading.choice.facets().map(([name, values]) => [name, Object.fromEntries(values)])),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}

export interface Read {
  rows: { file: string; line: number | null; id: string | null; outputs: (string | null)[] }[];
  notes: readonly object[];
  told: object;
  facets: object;
}

function everyFile(files: Fixture['files']) {
  const all = memoryFiles(files);
  return { ...all, find: async () => Object.keys(files).sort() };
}
