import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../../src/host/disk.ts';
import { openFile } from '../../src/read/bytes/open.ts';
import { recognise } from '../../src/read/index.ts';
import { Reading } from '../../src/read/reading.ts';
import type { Row } from '../../src/types.ts';
import { optionsWith } from './options.ts';

// A fixture is a file of outputs, its rows as x.expected.json and, where needed, x.options.json. `UPDATE=1 vitest run
// test/read/fixtures` writes the expected files; the review reads the difference.
const FOLDER = new URL('../fixtures/read/', import.meta.url);
const OWN = /\.(expected|options)\.json$/;

for (const name of readdirSync(FOLDER).filter((file) => !OWN.test(file))) {
  test(`${name} reads as expected`, async () => {
    const stem = new URL(name.replace(/\..*$/, ''), FOLDER).pathname;
    const read = await readFixture(name, `${stem}.options.json`);
    if (process.env.UPDATE) writeFileSync(`${stem}.expected.json`, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(`${stem}.expected.json`, 'utf8')));
  });
}

async function readFixture(name: string, optionsFile: string) {
  const options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : { 'group-by': 'task' };
  const reading = new Reading(optionsWith(options));
  const source = await openFile(name, diskFiles(FOLDER.pathname));
  const format = recognise(source);
  const rows: Row[] = [];
  for await (const row of format.rows(source, reading)) rows.push(row);
  return {
    format: format.id,
    rows: rows.map(({ place, ...row }) => ({ line: place.line, ...row })),
    notes: reading.notes(),
  };
}
