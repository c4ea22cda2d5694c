import { createHash } from 'node:crypto';
import { sortedJson } from '../json/sorted-json.ts';

/** An id longer than this tells a reader nothing that its beginning doesn't. */
const LONGEST = 120;
const KEPT = 60;

/** An id made of what a question consists of, for tools that number their rows anew in every run. */
export function contentId(content: unknown): string {
  const text = typeof content === 'string' ? content : sortedJson(content);
  return text.length <= LONGEST ? text : `${text.slice(0, KEPT)}… #${fingerprint(text)}`;
}

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
