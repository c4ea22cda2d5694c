import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUTS = new URL('outputs.ts', import.meta.url).pathname;

/** So many made-up outputs as a file in the folder, unless it is there; `a` is the baseline, `b` another draw. */
export function madeOutputs(folder: string, side: 'a' | 'b', outputs: number): string {
  const file = join(folder, `${side}${outputs}.jsonl`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [OUTPUTS, `${file}.part`, String(outputs), '4', side === 'a' ? '1' : '2']);
  renameSync(`${file}.part`, file);
  return file;
}
