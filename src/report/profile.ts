import type { Header } from '../pool/profile/index.ts';
import { terminalText } from './escape.ts';
import { count, counted } from './format.ts';

/** What was written, in one line. */
export function profileText(file: string, bytes: number, { outputs, empty, words }: Header, prompts: number): string {
  const none = empty === 0 ? '' : ` (${count(empty)} empty)`;
  const names = words ? 'with the words that two prompts share' : 'without words';
  return `${terminalText(file)}: ${counted(outputs, 'output')}${none} to ${counted(prompts, 'prompt')}, ${names}, ${counted(bytes, 'byte')}`;
}
