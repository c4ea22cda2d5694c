import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void;

/** Heaps of fewer bytes are left as they are: it takes a moment to look through them. */
const LARGE = 2 ** 28;

/**
 * Gives memory back that is no longer used. Where hundreds of megabytes were read, the engine holds on to as much again
 * otherwise, in case more is.
 */
export function tidy(): void {
  if (process.memoryUsage().heapTotal < LARGE) return;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as Collect | undefined;
  collect?.({ type: 'major', flavor: 'last-resort' });
}
