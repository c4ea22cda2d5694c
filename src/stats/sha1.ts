/**
 * SHA-1 (FIPS 180-4), of which near-duplicates take the first bytes as a hash, since datasketch does. Not for secrets.
 * Here because there are millions of short texts to hash: a call of the crypto module costs more than the work.
 */
const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const words = new Int32Array(80);

/**
 * The first four bytes of the digest of `length` bytes, read as a number with the lowest byte first. What stands behind
 * them in the buffer is overwritten: it needs room for 72 bytes more.
 */
export function sha1Start(bytes: Uint8Array, length: number): number {
  const blocks = (length + 72) >>> 6;
  const end = blocks * 64;
  bytes[length] = 0x80;
  bytes.fill(0, length + 1, end);
  for (let i = 0, bits = length * 8; i < 6; i++, bits = Math.floor(bits / 256)) bytes[end - 1 - i] = bits & 0xff;
  let [h0, h1, h2, h3, h4] = INITIAL;
  for (let block = 0; block < end; block += 64) {
    for (let i = 0, at = block; i < 16; i++, at += 4)
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 80; i++) words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    let a = h0 | 0;
    let b = h1 | 0;
    let c = h2 | 0;
    let d = h3 | 0;
    let e = h4 | 0;
    for (let i = 0; i < 80; i++) {
      let mixed: number;
      if (i < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (turn(a, 5) + mixed + e + words[i]) | 0;
      e = d;
      d = c;
      c = turn(b, 30);
      b = a;
      a = next;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  return (h0 >>> 24) | ((h0 >>> 8) & 0xff00) | ((h0 << 8) & 0xff0000) | (h0 << 24) | 0;
}

function turn(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}
