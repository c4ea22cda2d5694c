import { baseName, folderOf } from '../bytes/open.ts';
import type { Reading } from '../reading.ts';

/** What the name of a file of lm-evaluation-harness says: `samples_<task>_<time>.jsonl` and `results_<time>.json`. */
export interface RunFile {
  folder: string;
  task: string | null;
  time: string;
}

/** Null of a file that was renamed, whose name says nothing for sure. Names of tasks may hold underscores, times don't. */
export function runFile(file: string): RunFile | null {
  const found = /^(?:samples_(.+)|results)_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d+)?)\.jsonl?\b/.exec(baseName(file));
  if (found === null) return null;
  return { folder: folderOf(file), task: found[1] ?? null, time: found[2] };
}

const modelsOfRuns = () => new Map<string, string>();

/** What the results of a run say of its model. */
export function rememberModel(reading: Reading, file: string, model: string): void {
  const run = runFile(file);
  if (run !== null) reading.memory(modelsOfRuns).set(keyOf(run), model);
}

/**
 * The model that a file of samples is of. Its rows don't say; the results beside it do. Without them the folder is named
 * after the model, with `__` for the slash of `organisation/model`; any other folder may be anything.
 */
export function modelOf(reading: Reading, run: RunFile): string | null {
  const folder = baseName(run.folder);
  return reading.memory(modelsOfRuns).get(keyOf(run)) ?? (/[^_]__[^_]/.test(folder) ? folder.replace('__', '/') : null);
}

function keyOf({ folder, time }: RunFile): string {
  return `${folder}/${time}`;
}
