import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha1Start } from '../../src/stats/sha1.ts';

function start(text: string): number {
  const bytes = new Uint8Array(text.length * 4 + 80);
  return sha1Start(bytes, new TextEncoder().encodeInto(text, bytes).written);
}

test('it is the start of the digest in FIPS 180, the lowest byte first', () => {
  // a9993e36… and da39a3ee….
  expect(start('abc')).toBe(0x363e99a9);
  expect(start('') >>> 0).toBe(0xeea339da);
});

test('texts of every length, and what lay in the buffer before does not matter', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'aé漢 '.repeat(60).slice(0, length);
    expect(start(text)).toBe(createHash('sha1').update(text).digest().readInt32LE(0));
  }
  const bytes = new Uint8Array(200).fill(0xff);
  bytes.set([0x61, 0x62, 0x63]);
  expect(sha1Start(bytes, 3)).toBe(0x363e99a9);
});
