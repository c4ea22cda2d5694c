import { say } from './log.ts';
import { type Notice, notice } from './notices.ts';

/** Takes a step that may fail by itself: what it says then is left in the notices and the result is null. */
export async function attempt<T>(
  notices: Notice[],
  step: () => T | Promise<T>,
  refused: (error: unknown) => Notice,
): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    const met = refused(error);
    say(`${met.code}: ${error instanceof Error ? error.message : String(error)}`);
    notices.push(met);
    return null;
  }
}

/** The same for a step that is ours alone, from data to data: if it fails, it's a bug, and its stack goes to the log. */
export function attemptOwn<T>(notices: Notice[], what: string, step: () => T): Promise<T | null> {
  return attempt(notices, step, (error) => {
    if (error instanceof Error && error.stack) say(error.stack);
    return notice('unrendered', { what });
  });
}
