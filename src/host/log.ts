import { info } from '@actions/core';
import { terminalText } from '../report/escape.ts';

/** Says text in the job's log that may hold foreign words, with nothing left that the runner takes for a command. */
export function say(text: string): void {
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) info(terminalText(line));
}
