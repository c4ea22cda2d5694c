import { createHash } from 'node:crypto';

/**
 * The user's name for a gate as it may stand in a file name, an artifact's name and a hidden marker. Where something had
 * to be replaced a piece of its hash follows, so that two keys never meet.
 */
export function safeKey(key: string): string {
  const safe = key
    .replace(/[^A-Za-z0-9_.]+/g, '-')
    .replace(/^[.-]+|-+$/g, '')
    .slice(0, 60);
  return safe === key ? key : `${safe}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

/** A name with the key behind it, or alone where there is no key. */
export function keyed(name: string, key: string | null): string {
  return key === null ? name : `${name}-${safeKey(key)}`;
}
