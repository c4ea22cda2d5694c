/**
 * Names of words that a profile may not tell yet. A word is told once answers to two prompts hold it. A shard that knows
 * it from one prompt alone can't say whether another shard has it from another, and still the merge of both must name
 * it, as the profile of the whole does. So the shard seals the name: its key is where a line through two points meets
 * the axis, both line and key are made from the word, and the shard tells the line's point at its own prompt. Two
 * prompts give two points, and they the key; one says nothing. This is how Shamir (1979) shares a secret, and how
 * Davidson et al. (2022), "STAR: Secret Sharing for Private Threshold Aggregation Reporting", open what enough report.
 *
 * Whoever guesses the word has all of it anyway: hashes are not keyed.
 */
import { createHash } from 'node:crypto';

/** The field of the line: whole numbers modulo a prime. */
const PRIME = 2n ** 61n - 1n;
/** A longer word has no name in a profile: it is a key or an address rather than a word. */
export const LONGEST_NAME = 63;
const BLOCK = 8;

/** Whether a profile may hold a word's name at all. */
export function hasName(name: string): boolean {
  return name !== '' && !name.includes('\0') && Buffer.byteLength(name) <= LONGEST_NAME;
}

/** The name as one prompt seals it: the line's point there, and the name under the key. */
export function seal(name: string, prompt: bigint): Uint8Array {
  const { key, slope } = lineOf(name);
  const plain = Buffer.from(name);
  const sealed = Buffer.alloc(BLOCK + BLOCK * Math.ceil(plain.length / BLOCK));
  sealed.writeBigUInt64BE((key + slope * (prompt % PRIME)) % PRIME);
  plain.copy(sealed, BLOCK);
  cipher(sealed, key);
  return sealed;
}

/** The name that two prompts have sealed; null where these don't belong to one name of that hash. */
export function open(
  one: Uint8Array,
  other: Uint8Array,
  [first, second]: readonly [bigint, bigint],
  isName: (name: string) => boolean,
): string | null {
  const [x1, x2] = [first % PRIME, second % PRIME];
  if (x1 === x2) return null;
  const [y1, y2] = [one, other].map((sealed) => Buffer.from(sealed).readBigUInt64BE());
  const slope = modulo((y2 - y1) * inverse(modulo(x2 - x1)));
  const key = modulo(y1 - slope * x1);
  const plain = Buffer.from(one);
  cipher(plain, key);
  const name = plain.subarray(BLOCK).toString().replace(/\0+$/, '');
  return hasName(name) && isName(name) ? name : null;
}

/** Of a prompt, or of what stands for it: where its point of all lines lies. */
export function pointOf(fingerprint: string): bigint {
  return BigInt(`0x${fingerprint}`);
}

function lineOf(name: string): { key: bigint; slope: bigint } {
  const bytes = createHash('sha256').update(name).digest();
  // The first bytes are the word's hash, which the profile tells.
  return { key: bytes.readBigUInt64BE(8) % PRIME, slope: bytes.readBigUInt64BE(16) % PRIME };
}

/** Turns a name into its cipher and back, behind the point. */
function cipher(sealed: Buffer, key: bigint): void {
  const stream = createHash('sha512').update(`name ${key}`).digest();
  for (let i = BLOCK; i < sealed.length; i++) sealed[i] ^= stream[i - BLOCK];
}

function modulo(x: bigint): bigint {
  return ((x % PRIME) + PRIME) % PRIME;
}

/** By Fermat: x^(p - 2). */
function inverse(x: bigint): bigint {
  let result = 1n;
  for (let power = x, left = PRIME - 2n; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
