import { type Given, resolve } from '../options/resolve.ts';
import { optionList } from '../options/table.ts';

/** So many changes are named. */
const NAMED = 12;
const LENGTH = 60;
/** Of what both have alike so much is left before the difference where not all can be shown. */
const BEFORE = 15;

/** What another config file would set otherwise, an entry for each value as it was written: `alpha 0.01 → 0.05`. */
export function configChanges(before: Given, after: Given): { count: number; text: string } {
  const [one, other] = [before, after].map((config) => ({
    means: flattened(resolve({}, config, 'action').options, true),
    says: flattened(config),
  }));
  const keys = [...new Set([...one.means.keys(), ...other.means.keys()])].sort();
  const changes = keys
    .filter((key) => one.means.get(key) !== other.means.get(key))
    .map((key) => `${key} ${pair(said(key, one), said(key, other)).join(' → ')}`);
  const more = changes.length > NAMED ? '; …' : '';
  return { count: changes.length, text: `${changes.slice(0, NAMED).join('; ')}${more}` };
}

interface Side {
  means: ReadonlyMap<string, string>;
  says: ReadonlyMap<string, string>;
}

/** Every value under the path that leads to it in a config file; a list is one value. */
function flattened(values: Given, isResolved = false): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    else if (value !== undefined && value !== null)
      found.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  };
  for (const { name, option } of optionList()) {
    const say = option.kind.say as ((value: unknown) => readonly string[]) | undefined;
    if (say === undefined) walk(values[name], option.key ?? name);
    // What has words of its own is said by them once it is resolved, however it was written.
    else if (isResolved && values[name] !== null)
      found.set(option.key ?? name, say(values[name]).join(', ') || 'unset');
  }
  return found;
}

function said(key: string, { means, says }: Side): string {
  return says.get(key) ?? means.get(key) ?? 'unset';
}

/** Both as far as they are shown, so that it can be seen where they differ. */
function pair(one: string, other: string): [string, string] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const from = same < LENGTH - BEFORE ? 0 : same - BEFORE;
  return [one, other].map((text) => cutOut(text, from)) as [string, string];
}

function cutOut(text: string, from: number): string {
  const end = text.length > from + LENGTH ? '…' : '';
  return `${from > 0 ? '…' : ''}${text.slice(from, from + LENGTH).toWellFormed()}${end}`;
}
