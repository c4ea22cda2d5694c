import type { Options } from '../options/table.ts';
import type { Role } from '../types.ts';
import type { Fields } from './format.ts';
import { nameOf } from './values.ts';

/**
 * What a file may hold several of, by the name that --select takes. Of those that are `one`, a side must hold one alone,
 * since together they would be counted twice or compared with themselves; of the others all may be read together: they
 * are part of the prompt's id, or (epochs) further answers to it.
 */
export const FACETS = {
  model: 'one',
  filter: 'one',
  template: 'one',
  task: 'several',
  split: 'several',
  turn: 'several',
  epoch: 'several',
} as const satisfies Record<string, 'one' | 'several'>;
export type Facet = keyof typeof FACETS;
const NAMES = Object.keys(FACETS) as Facet[];

export function isFacet(name: string): name is Facet {
  return Object.hasOwn(FACETS, name);
}

/** The values of a row for those facets that it has. */
export function facetsOf(facts: Fields): [Facet, string][] {
  const found: [Facet, string][] = [];
  for (const name of NAMES) {
    const value = nameOf(facts[name]);
    if (value !== null) found.push([name, value]);
  }
  return found;
}

/** What must be so of a role's rows: of each field the values that may be. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** What is said of a role by name goes before what is said of all. */
export function wantedOf(role: Role, said: Options['select']): Wanted {
  const wanted = new Map<string, Set<string>>();
  const own = said.filter(({ side }) => side === role);
  const others = said.filter(({ side, field }) => side === null && !own.some((one) => one.field === field));
  for (const { field, value } of [...own, ...others]) {
    const values = wanted.get(field) ?? new Set();
    wanted.set(field, values.add(value));
  }
  return wanted;
}

/** Whether the value of a field is among those that are wanted; a missing one is none. */
export function isWanted(value: string | null, values: ReadonlySet<string> | undefined): boolean {
  return values === undefined || values.has('*') || (value !== null && values.has(value));
}
