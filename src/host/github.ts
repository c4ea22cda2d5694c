import { UserError } from '../errors.ts';
import { say } from './log.ts';
import { why } from './notices.ts';
import type { Repository } from './occasion.ts';

export type Client = ReturnType<typeof import('@actions/github')['getOctokit']>;

/** Seconds that a service may ask us to wait; more would hold up the verdict. */
const LONGEST_WAIT = 30;
const RETRIES = 2;

/** GitHub's own client, with its plugins that try again where a service is in trouble or asks for a pause. */
export async function connect(token: string): Promise<Client> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const waits = (seconds: number, _options: unknown, _client: unknown, tries: number) =>
    seconds <= LONGEST_WAIT && tries < RETRIES;
  const settings = {
    retry: { retries: RETRIES },
    throttle: {
      onRateLimit: waits,
      onSecondaryRateLimit: waits,
      fallbackSecondaryRateRetryAfter: LONGEST_WAIT,
      write: AT_ONCE,
    },
    log: QUIET,
  };
  return getOctokit(
    token,
    settings as unknown as Parameters<typeof getOctokit>[1],
    retry as never,
    throttling as never,
  );
}

/** The plugin would let a second pass between writes, and takes every GraphQL query for one; a run writes two or three times. */
const AT_ONCE = { key: () => ({ schedule: async (_: unknown, step: () => unknown) => step() }) };

/** What a service answers goes to the log by our own hand, escaped. */
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** The status that a service answered with; 0 where it is another kind of error. */
export function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' ? status : 0;
}

/** Whether a refusal is for asking too much, which GitHub gives the status of a missing permission. */
export function isLimited(error: unknown): boolean {
  const { response } = error as { response?: { headers: Record<string, unknown> } };
  return response?.headers['retry-after'] !== undefined || response?.headers['x-ratelimit-remaining'] === '0';
}

/** A client of GitHub's that fails in words alone, as that of artifacts does, and the status it may have had. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(error: unknown) {
    super(error instanceof Error ? error.message : String(error), { cause: error });
    this.status = statusOf(error) || Number(/\b([45]\d\d)\b/.exec(this.message)?.[1] ?? 503);
  }
}

/** Something that the verdict can't do without: where a service refuses it, an error that says what to do about it. */
export async function needed<T>(what: string, permissions: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status === 0) throw error;
    say(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    const todo =
      [401, 403, 404].includes(status) && !isLimited(error)
        ? `Give the job permissions: ${permissions}.`
        : 'Run the job again once GitHub answers.';
    throw new UserError('service-refused', { what, why: why(error), todo });
  }
}

/** What a service has, or null where it answers that there is no such thing. A file of a commit that is gone is another matter. */
export async function found<T>(request: Promise<{ data: T }>): Promise<T | null> {
  try {
    return (await request).data;
  } catch (error) {
    if (statusOf(error) === 404 && !/no commit found/i.test((error as Error).message)) return null;
    throw error;
  }
}

export function place({ owner, repo }: Repository): Repository {
  return { owner, repo };
}
