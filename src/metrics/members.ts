import type { Side } from '../pool/side.ts';

/** Of each sample of the pool whether it belongs to the side. */
export function membersOf({ pool, samples }: Side): Uint8Array {
  const member = new Uint8Array(pool.samples);
  for (let i = 0; i < samples.length; i++) member[samples[i]] = 1;
  return member;
}

/** The samples of each corpus, in the pool's order. */
export function blocksOf(corpus: Int32Array): Int32Array[] {
  const blocks: number[][] = [];
  corpus.forEach((c, s) => {
    blocks[c] ??= [];
    blocks[c].push(s);
  });
  return blocks.filter((block) => block !== undefined).map((block) => Int32Array.from(block));
}
