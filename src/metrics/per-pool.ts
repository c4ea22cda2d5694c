import type { Pool } from '../pool/pool.ts';

/**
 * What no labelling changes is computed once for a pool, when it is first asked for, and again only for other
 * arguments: a check measures a metric under thousands of labellings.
 */
export function perPool<T, A extends readonly (number | string | boolean)[]>(build: (pool: Pool, ...args: A) => T) {
  const known = new WeakMap<Pool, Map<string, T>>();
  return (pool: Pool, ...args: A): T => {
    let values = known.get(pool);
    if (values === undefined) {
      values = new Map();
      known.set(pool, values);
    }
    const key = args.length === 0 ? '' : JSON.stringify(args);
    let value = values.get(key);
    if (value === undefined) {
      value = build(pool, ...args);
      values.set(key, value);
    }
    return value;
  };
}
