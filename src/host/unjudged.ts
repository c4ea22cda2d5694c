import { UserError } from '../errors.ts';
import { markdownText } from '../report/escape.ts';
import type { Publication } from './publish.ts';

/** What is shown where there is no verdict. Only a mistake of the user is shown in its own words: a bug's may hold anything. */
export function unjudged(error: unknown): Publication {
  const text = `### ⚠️ Collapse Gate could not judge\n\n${markdownText(reasonOf(error))}\n\nThis is no verdict on the candidate: nothing was compared.`;
  return { alarming: true, files: {}, text: (limit) => text.slice(0, limit), age: null, keep: null };
}

export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return 'This is a bug of Collapse Gate, not of your outputs. Please report it, with what the log of this job says.';
}
