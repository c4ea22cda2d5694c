/**
 * What the parameters of a record say. Each must be read by the entry, or be listed by it as one that only describes,
 * with the values that describe what ours does: a parameter or a value that nobody here knows may be another convention,
 * so the record then counts as differing, never as equal by chance.
 */
export type Params = Readonly<Record<string, unknown>>;

/** A parameter that nobody here knows, or a value of one. */
export class Unknown extends Error {}

/** By parameter, the values that only say in words what ours does anyway; a pattern where they are many. */
export type Says = Readonly<Record<string, RegExp | readonly unknown[]>>;

/** A remark in words: whatever it says, nothing follows from it. */
const REMARKS: readonly string[] = ['note'];

/** Parameters that know which of them were read. */
export interface Watched {
  params: Params;
  read: ReadonlySet<string>;
}

export function watch(params: Params): Watched {
  const read = new Set<string>();
  const watched = new Proxy(params, {
    get(target, name) {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name);
    },
  });
  return { params: watched, read };
}

/** Throws where a parameter says something that was not read, and that is no description of ours. */
export function requireKnown(params: Params, read: ReadonlySet<string>, says: Says = {}): void {
  for (const [name, found] of Object.entries(params)) {
    if (read.has(name) || REMARKS.includes(name)) continue;
    const known = Object.hasOwn(says, name) ? says[name] : undefined;
    if (known === undefined) throw new Unknown(`unknown parameter '${name}'`);
    const isKnown =
      known instanceof RegExp
        ? known.test(String(found))
        : known.some((one) => JSON.stringify(one) === JSON.stringify(found));
    if (!isKnown) throw unknownValue(name, found);
  }
}

export function unknownValue(name: string, found: unknown): Unknown {
  return new Unknown(`unknown value of parameter '${name}': ${JSON.stringify(found)}`);
}

/** One of the values that are known of a parameter, the first where it is left out. */
export function oneOf<const T>(params: Params, name: string, known: readonly T[]): T {
  const said = params[name];
  if (said === undefined) return known[0];
  const found = known.find((one) => one === said);
  if (found === undefined) throw unknownValue(name, said);
  return found;
}

/** What a pattern finds in a parameter, the whole of which it must match; nothing where it is left out. */
export function matched(params: Params, name: string, pattern: RegExp): RegExpExecArray | undefined {
  const said = params[name];
  if (said === undefined) return undefined;
  const found = pattern.exec(String(said));
  if (found === null) throw unknownValue(name, said);
  return found;
}

/** A whole number among the parameters. */
export function whole(params: Params, name: string, otherwise?: number): number {
  const found = real(params, name, otherwise);
  if (!Number.isInteger(found)) throw new Unknown(`the parameter '${name}' is no whole number: ${found}`);
  return found;
}

/** A number among the parameters, or what it is where it is left out. */
export function real(params: Params, name: string, otherwise?: number): number {
  const found = params[name] ?? otherwise;
  if (typeof found !== 'number')
    throw new Unknown(`the parameter '${name}' is no number: ${JSON.stringify(found) ?? 'it is missing'}`);
  return found;
}
