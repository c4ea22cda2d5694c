import { afterEach, expect, test, vi } from 'vitest';
import { inSharedMemory, resized, shareable, zeros } from '../../src/pool/room.ts';

const SMALL = 1000;
const LARGE = 2 ** 20;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('there is room for as many zeros as were asked for, of the same kind', () => {
  for (const like of [new Int32Array(0), new Uint8Array(0), new Uint16Array(0), new Float64Array(0)]) {
    for (const length of [0, SMALL, LARGE, LARGE + 7]) {
      const room = zeros(like, length);
      expect(room.constructor).toBe(like.constructor);
      expect(room).toHaveLength(length);
      expect(room.every((n) => n === 0)).toBe(true);
    }
  }
});

test('numbers stay where there is more room or less', () => {
  const numbers = new Int32Array(LARGE).map((_, i) => 7 * i);
  for (const length of [SMALL, LARGE - 1, LARGE, 2 * LARGE]) {
    const other = resized(numbers, length);
    expect(other).toHaveLength(length);
    expect(other.subarray(0, LARGE)).toEqual(numbers.subarray(0, length));
    expect(other.subarray(LARGE).every((n) => n === 0)).toBe(true);
  }
});

test('where there are no addresses left, room is found as for any array', () => {
  vi.stubGlobal('WebAssembly', {
    Memory: class {
      constructor() {
        throw new RangeError('could not allocate memory');
      }
    },
  });
  expect(zeros(new Float64Array(0), LARGE)).toEqual(new Float64Array(LARGE));
});

test('large arrays are shared once, small ones are not', () => {
  const [small, large] = [Int32Array.of(1, 2), new Float64Array(LARGE).fill(3)];
  expect(shareable(small)).toBe(small);
  const shared = shareable(large);
  expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(shared).toEqual(large);
  expect(shareable(shared)).toBe(shared);
  expect(inSharedMemory(small).buffer).toBeInstanceOf(SharedArrayBuffer);
});
