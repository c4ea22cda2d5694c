import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagesIn, unlicensed } from '../../scripts/build.ts';

const DIST = join(import.meta.dirname, '../../dist');

test.each(['.', 'cli'])('every package in the bundle dist/%s has its licence beside it', (name) => {
  const bundle = join(DIST, name);
  expect(packagesIn(bundle)).toContain('node_modules/tinyglobby');
  expect(unlicensed(bundle)).toEqual([]);
});
