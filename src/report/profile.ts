import type { Written } from '../pool/profile/index.ts';
import { terminalText } from './escape.ts';
import { count, counted } from './format.ts';

/** What a profile was merged of, where it was: so many profiles, and the share of prompts where only a sample is in it. */
export interface MergedOf {
  profiles: number;
  share: number;
}

/** What was written, in one line. */
export function profileText(
  file: string,
  bytes: number,
  { outputs, empty, words, kept, prompts }: Written,
  of: MergedOf | null,
): string {
  const none = empty === 0 ? '' : ` (${count(empty)} empty)`;
  const names = words ? 'with the words that two prompts share' : 'without words';
  const share = kept === 1 ? '' : ` 1 in ${count(1 / kept)} of all words kept,`;
  const sample = of === null || of.share === 1 ? '' : `, a share of ${of.share}`;
  const merged = of === null ? '' : ` of ${counted(of.profiles, 'profile')}${sample}`;
  return `${terminalText(file)}: ${counted(outputs, 'output')}${none} to ${counted(prompts, 'prompt')}${merged},${share} ${names}, ${counted(bytes, 'byte')}`;
}
