#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { VERSION } from './version.ts';

/** The version is asked for often, by scripts too: it is told without loading the program. */
const [first, ...others] = process.argv.slice(2);
if (!isMainThread) await import('./worker.ts');
else if (others.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${VERSION}\n`);
else await (await import('./program.ts')).main();
