import type { Option } from '../../src/options/table.ts';

/** A default as people would write it; null where nothing is the default. */
export function defaultText({ default: value }: Option<unknown>): string | null {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
