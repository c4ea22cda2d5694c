import { type Given, resolve } from '../options/resolve.ts';
import { optionList } from '../options/table.ts';

/** So many changes are named. */
const NAMED = 12;
const LENGTH = 60;

/** What another config file would set otherwise, an entry for each value as it was written: `alpha 0.01 → 0.05`. */
export function configChanges(before: Given, after: Given): { count: number; text: string } {
  const [one, other] = [before, after].map((config) => ({
    means: flattened(resolve({}, config, 'action').options),
    says: flattened(config),
  }));
  const keys = [...new Set([...one.means.keys(), ...other.means.keys()])].sort();
  const changes = keys
    .filter((key) => one.means.get(key) !== other.means.get(key))
    .map((key) => `${key} ${shown(key, one)} → ${shown(key, other)}`);
  const more = changes.length > NAMED ? '; …' : '';
  return { count: changes.length, text: `${changes.slice(0, NAMED).join('; ')}${more}` };
}

interface Side {
  means: ReadonlyMap<string, string>;
  says: ReadonlyMap<string, string>;
}

/** Every value under the path that leads to it in a config file; a list is one value. */
function flattened(values: Given): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    else if (value !== undefined && value !== null)
      found.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  };
  for (const { name, option } of optionList()) walk(values[name], option.key ?? name);
  return found;
}

function shown(key: string, { means, says }: Side): string {
  const text = says.get(key) ?? means.get(key) ?? 'unset';
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
