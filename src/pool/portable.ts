import type { Pool, Similarities, Used } from './pool.ts';
import type { ReferenceView } from './reference.ts';

/** What of a pool labellings need, as plain data that another thread can be handed. */
export interface PortablePool
  extends Pick<
    Pool,
    'samples' | 'kept' | 'words' | 'bigrams' | 'prompt' | 'repetition' | 'text' | 'answer' | 'given' | 'at' | 'corpus'
  > {
  gramsAt: readonly [number, number];
  numbers: Used['numbers'];
  similarities: Similarities | null;
  reference: ReferenceView | null;
}

/** Something was asked for that no metric had asked for where the pool was built. */
export class NotHere extends Error {}

/** The pool to be handed on, once every metric has been asked; null where one has asked for texts. */
export function portable(pool: Pool): PortablePool | null {
  const { used, reference, samples, kept, words, bigrams, prompt, repetition, text, answer, given, at, corpus } = pool;
  if (used.texts) return null;
  return {
    ...{ samples, kept, words, bigrams, prompt, repetition, text, answer, given, at, corpus },
    gramsAt: [pool.gramsAt(1), pool.gramsAt(2)],
    numbers: used.numbers,
    similarities: used.similarities,
    reference: reference && plain(reference),
  };
}

function plain(view: ReferenceView): ReferenceView {
  const { words, pairs, total, hasTexts } = view;
  // Metrics that need bits have been found unable, and are asked no more.
  const [ownBits, bits] = hasTexts ? [view.ownBits, view.bits] : [Number.NaN, new Float64Array(0)];
  return { words, pairs, total, hasTexts, ownBits, bits };
}

/** The pool in another thread, which has no texts. */
export function unpacked({ gramsAt, numbers, similarities, ...data }: PortablePool): Pool {
  const notHere = (): never => {
    throw new NotHere('no metric had asked for this');
  };
  return {
    ...data,
    isWhole: true,
    countAll: notHere,
    without: notHere,
    gramsAt: (n) => gramsAt[n - 1] ?? notHere(),
    get bag() {
      return notHere();
    },
    get tokens() {
      return notHere();
    },
    gramIds: notHere,
    postings: notHere,
    raw: notHere,
    asked: notHere,
    numbers: (field) => numbers.get(field) ?? notHere(),
    get similarities() {
      return similarities ?? notHere();
    },
    used: { texts: false, numbers, similarities },
  };
}
