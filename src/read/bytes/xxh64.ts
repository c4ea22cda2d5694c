/**
 * XXH64 without a seed, the checksum of a zstd frame: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.
 * Needed only where Node has no zstd of its own; at some 100 MB/s it is no slower than what decompresses there.
 */
const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;
const STRIPE = 32;

export class Xxh64 {
  #lanes: [bigint, bigint, bigint, bigint] = [wrap(P1 + P2), P2, 0n, wrap(-P1)];
  #rest: Uint8Array = new Uint8Array(0);
  #length = 0;

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const end = all.length - (all.length % STRIPE);
    this.#mix(viewOf(all), end);
    // A copy: the piece that it was part of may be long, or be written over.
    this.#rest = all.slice(end);
  }

  digest(): bigint {
    const [a, b, c, d] = this.#lanes;
    let hash = P5;
    if (this.#length >= STRIPE) {
      hash = wrap(turn(a, 1n) + turn(b, 7n) + turn(c, 12n) + turn(d, 18n));
      for (const lane of this.#lanes) hash = wrap((hash ^ round(0n, lane)) * P1 + P4);
    }
    return avalanche(remainder(wrap(hash + BigInt(this.#length)), this.#rest));
  }

  #mix(view: DataView, end: number): void {
    let [a, b, c, d] = this.#lanes;
    for (let at = 0; at < end; at += STRIPE) {
      a = round(a, view.getBigUint64(at, true));
      b = round(b, view.getBigUint64(at + 8, true));
      c = round(c, view.getBigUint64(at + 16, true));
      d = round(d, view.getBigUint64(at + 24, true));
    }
    this.#lanes = [a, b, c, d];
  }
}

function remainder(start: bigint, rest: Uint8Array): bigint {
  const view = viewOf(rest);
  let hash = start;
  let at = 0;
  for (; at + 8 <= rest.length; at += 8)
    hash = wrap(turn(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * P1 + P4);
  if (at + 4 <= rest.length) {
    hash = wrap(turn(hash ^ wrap(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
    at += 4;
  }
  for (; at < rest.length; at++) hash = wrap(turn(hash ^ wrap(BigInt(rest[at]) * P5), 11n) * P1);
  return hash;
}

function avalanche(start: bigint): bigint {
  let hash = wrap((start ^ (start >> 33n)) * P2);
  hash = wrap((hash ^ (hash >> 29n)) * P3);
  return hash ^ (hash >> 32n);
}

function round(lane: bigint, input: bigint): bigint {
  return wrap(turn(wrap(lane + wrap(input * P2)), 31n) * P1);
}

function turn(value: bigint, by: bigint): bigint {
  return wrap((value << by) | (value >> (64n - by)));
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
