import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';

/** A value as JSON with its names in order: the same text for the same content, whatever order a tool has written it in. */
export function sortedJson(value: unknown, depth = 0): string {
  if (depth > LIMITS.depth) throw new Unreadable('its JSON is nested too deep');
  if (Array.isArray(value)) return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${sortedJson(value[name], depth + 1)}`);
  return `{${members.join(',')}}`;
}
