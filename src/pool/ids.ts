/** Some ids given anew, from 0 in order of first appearance. */
export function renumber(ids: Int32Array): Int32Array {
  const known = new Int32Array(1 + ids.reduce((most, id) => Math.max(most, id), -1)).fill(-1);
  let next = 0;
  return ids.map((id) => {
    if (known[id] < 0) known[id] = next++;
    return known[id];
  });
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
