import { baseName, folderOf } from '../bytes/open.ts';
import type { Reading } from '../reading.ts';

/** Of the name of a run what tells its questions, not who answers them: `mmlu:subject=law,model=gpt2` without the model. */
export function taskOf(run: string): string {
  const [scenario, ...said] = run.split(':');
  const kept = said
    .join(':')
    .split(',')
    .filter((one) => one !== '' && !/^model(_deployment)?=/.test(one));
  return kept.length === 0 ? scenario : `${scenario}:${kept.join(',')}`;
}

const tasksOfFolders = () => new Map<string, string>();

/** What the specification of a run, which stands beside its outputs, says of all files in the folder. */
export function rememberTask(reading: Reading, file: string, run: string): void {
  reading.memory(tasksOfFolders).set(folderOf(file), taskOf(run));
}

/**
 * The task of a file of outputs, since ids are counted anew in each. HELM gives its folders the names of runs; where they
 * were renamed, as an upload may do that takes no colons, the specification says it.
 */
export function helmTask(reading: Reading, file: string): string | null {
  const folder = folderOf(file);
  const name = baseName(folder);
  return reading.memory(tasksOfFolders).get(folder) ?? (/^\w+:.*\bmodel=/.test(name) ? taskOf(name) : null);
}
