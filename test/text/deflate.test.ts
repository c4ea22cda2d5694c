import { describe, expect, test } from 'vitest';
import { BLOCK, deflateBlocks, deflatedSize, ENCODERS, gzipSizes } from '../../src/text/deflate.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Words by chance, so that a copy far off is all that can be found. */
const prose = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return 97 + ((state >>> 16) % 20);
  });
};

describe('sizes of compressed text', () => {
  test('those of zlib 1.2 (Python 3.11), byte for byte', () => {
    const text = bytes(Array(5).fill('To be or not to be, that is the question.').join(' '));
    expect(text.length).toBe(209);
    expect(deflatedSize(text, 'pako')).toBe(44);
    expect(gzipSizes(text)).toEqual({ once: 62, twice: 80 });
    expect(deflatedSize(bytes('hello'), 'pako')).toBe(7);
  });
});

describe('blocks', () => {
  test('a short text is one block; behind whole blocks the rest is dropped', () => {
    for (const encoder of ENCODERS) {
      const short = bytes('a b c');
      expect(deflateBlocks(short, encoder)).toEqual({ blocks: 1, raw: 5, deflated: deflatedSize(short, encoder) });
      const text = prose(2 * BLOCK + 100);
      const sizes = [0, 1].map((i) => deflatedSize(text.subarray(i * BLOCK, (i + 1) * BLOCK), encoder));
      expect(deflateBlocks(text, encoder)).toEqual({ blocks: 2, raw: 2 * BLOCK, deflated: sizes[0] + sizes[1] });
    }
  });

  test('they add up over parts that are whole blocks', () => {
    const text = prose(4 * BLOCK);
    const [first, rest, all] = [text.subarray(0, BLOCK), text.subarray(BLOCK), text].map((part) =>
      deflateBlocks(part, 'pako'),
    );
    expect(first.deflated + rest.deflated).toBe(all.deflated);
  });

  test('of many, some are taken from all over the text', () => {
    const text = prose(6 * BLOCK).fill(97, 0, 3 * BLOCK);
    const { blocks, raw, deflated } = deflateBlocks(text, 'pako', 2);
    expect([blocks, raw]).toEqual([2, 2 * BLOCK]);
    expect(deflated).toBe(
      [0, 3].reduce((sum, i) => sum + deflatedSize(text.subarray(i * BLOCK, (i + 1) * BLOCK), 'pako'), 0),
    );
  });
});
