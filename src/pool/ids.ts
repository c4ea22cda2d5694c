/** The ids of some of the numbers given anew, from 0 in order of first appearance. */
export function renumber(ids: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return ids.map((id) => idOf(known, id));
}

/** The number of a key, the next one where it is new. */
export function idOf<K>(ids: Map<K, number>, key: K): number {
  let id = ids.get(key);
  if (id === undefined) {
    id = ids.size;
    ids.set(key, id);
  }
  return id;
}
