export type Numbers = Int32Array | Uint8Array | Uint16Array | Float64Array;

/** Of the engine, which the types of Node leave out. */
declare const WebAssembly: { Memory: new (pages: { initial: number; maximum: number }) => { buffer: ArrayBuffer } };

/** Arrays of more bytes get memory of their own. */
const LARGE = 2 ** 20;
const PAGE = 2 ** 16;

/**
 * So many zeros. A large array gets memory of its own from the system, to which it goes back as a whole: of what is freed
 * otherwise much is kept for the thread that had it, even when that has ended. No other thread can be handed such an array.
 */
export function zeros<A extends Numbers>(like: A, length: number): A {
  const Kind = like.constructor as {
    new (length: number): A;
    new (memory: ArrayBuffer, at: number, length: number): A;
  };
  const bytes = length * like.BYTES_PER_ELEMENT;
  if (bytes < LARGE) return new Kind(length);
  const pages = Math.ceil(bytes / PAGE);
  try {
    return new Kind(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer, 0, length);
  } catch {
    // Where addresses are scarce, or it is larger than such memory may be.
    return new Kind(length);
  }
}

/** The same numbers with room for more, or for fewer. */
export function resized<A extends Numbers>(array: A, length: number): A {
  const other = zeros(array, length);
  other.set(array.subarray(0, length));
  return other;
}

/** The same numbers in memory that threads share. */
export function inSharedMemory<A extends Numbers>(numbers: A): A {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const Kind = numbers.constructor as new (memory: SharedArrayBuffer) => A;
  const own = new Kind(new SharedArrayBuffer(numbers.byteLength));
  own.set(numbers);
  return own;
}

/** The same of arrays that are so large that another thread should not be handed a copy. */
export function shareable<A extends Numbers>(numbers: A): A {
  return numbers.byteLength < LARGE ? numbers : inSharedMemory(numbers);
}
