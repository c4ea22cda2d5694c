import type { Written } from '../pool/profile/index.ts';
import { terminalText } from './escape.ts';
import { count, counted } from './format.ts';

/** What was written, in one line. */
export function profileText(file: string, bytes: number, { outputs, empty, words, kept, prompts }: Written): string {
  const none = empty === 0 ? '' : ` (${count(empty)} empty)`;
  const names = words ? 'with the words that two prompts share' : 'without words';
  const share = kept === 1 ? '' : ` 1 in ${count(1 / kept)} of all words kept,`;
  return `${terminalText(file)}: ${counted(outputs, 'output')}${none} to ${counted(prompts, 'prompt')},${share} ${names}, ${counted(bytes, 'byte')}`;
}
