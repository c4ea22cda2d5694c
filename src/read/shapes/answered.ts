import type { Place } from '../../types.ts';
import type { Reading } from '../reading.ts';

const answeredBefore = () => new Set<string>();

/**
 * Of tools that answer a question once in a run: notes it where one comes again, as it does when a file was appended to,
 * or when a folder holds several runs. `what` tells the question apart, and whatever else may differ within a run.
 */
export function answeredOnce(what: readonly unknown[], { file }: Place, reading: Reading): void {
  const answered = reading.memory(answeredBefore);
  const key = JSON.stringify(what);
  if (answered.has(key)) reading.doubt('answered-again', file, 1);
  else answered.add(key);
}
