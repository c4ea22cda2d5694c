/** Each story in each format, as a reviewer sees it. `UPDATE_GOLDEN=1 npx vitest run test/report` rewrites the files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/index.ts';
import { STORIES } from './sample-reports.ts';

const FOLDER = join(import.meta.dirname, '..', 'golden');
const NAMES: Readonly<Record<string, string>> = { markdown: 'comment.md', terminal: 'terminal.txt' };

describe.each(Object.entries(STORIES))('the story %s', (story, report) => {
  test.each(FORMATS.map((format) => [format.id, format] as const))('reads in %s as it was reviewed', (id, format) => {
    const path = join(FOLDER, story, NAMES[id] ?? format.file ?? id);
    const text = format.render(report);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(join(FOLDER, story), { recursive: true });
      writeFileSync(path, text);
    }
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
