/** What goes wrong at GitHub now and then, to be put before the answer to some requests. */
import { type Answer, refusal } from './answer.ts';

export interface Trouble {
  /** The answer; without one the connection is cut. */
  answer?: Answer;
  /** Milliseconds before it. */
  delay?: number;
  /** Whether what was asked is done all the same, after the delay. */
  done?: boolean;
}

/** A service that answers with a status and, as those before it do, with a page instead of JSON. */
export function broken(status: number): Trouble {
  const page = Buffer.from('<html><body>Unicorn! ::error::smuggled</body></html>');
  return { answer: { status, body: null, bytes: page, headers: { 'content-type': 'text/html; charset=utf-8' } } };
}

/** A limit to how fast one may ask, whatever one's quota; GitHub answers 403 or 429. */
export function secondaryLimit(seconds: number, status = 403): Trouble {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { answer: { ...refusal(status, message), headers: { 'retry-after': String(seconds) } } };
}

/** The quota of an hour is used up. */
export function primaryLimit(seconds: number): Trouble {
  const reset = Math.floor(Date.now() / 1000) + seconds;
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
  return { answer: { ...refusal(403, 'API rate limit exceeded for installation ID 1.'), headers } };
}

/** The older form of the secondary limit, which some servers still have. */
export function abuse(seconds: number): Trouble {
  const message = 'You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.';
  return { answer: { ...refusal(403, message), headers: { 'retry-after': String(seconds) } } };
}

/** The connection is cut before an answer. */
export const cut: Trouble = {};

/** An answer that takes its time. */
export function slow(milliseconds: number): Trouble {
  return { delay: milliseconds, done: true };
}
