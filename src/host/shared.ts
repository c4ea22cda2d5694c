import { inSharedMemory, type Numbers } from '../pool/room.ts';

/** A copy of plain data in which every typed array lies in memory that threads share, each once. */
export function shared<T>(data: T): T {
  return copy(data, new Map()) as T;
}

function copy(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const own = fresh(value, known);
  known.set(value, own);
  return own;
}

function fresh(value: object, known: Map<object, unknown>): unknown {
  if (ArrayBuffer.isView(value)) return inSharedMemory(value as Numbers);
  if (Array.isArray(value)) return value.map((one) => copy(one, known));
  if (value instanceof Map) return new Map(Array.from(value, ([key, one]) => [key, copy(one, known)]));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, known)]));
}
