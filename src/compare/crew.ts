import { LANES } from '../pool/label.ts';
import type { Board } from './board.ts';

/** Labellings to be walked, from one number up to, not including, another: by this thread alone, or together with others. */
export interface Errand {
  from: number;
  to: number;
  /** What one labelling takes: about so many counts. */
  cost: number;
  /** Walks at most LANES labellings from one on. */
  walk(first: number, count: number): void;
  /** What others need to take part; null where they can't. */
  board(): Board | null;
  progress(done: number): void;
}

/** Nothing to be done: whoever runs errands may tidy up before the work goes on. */
export const REST: Errand = { from: 0, to: 0, cost: 0, walk: () => {}, board: () => null, progress: () => {} };

/** Threads that share errands. */
export interface Crew {
  run(errand: Errand): Promise<void>;
  /** Lets the other threads go. */
  end(): void;
}

/** A piece of work that sends out errands, all of them done by this thread. */
export function alone<T>(work: Generator<Errand, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    walkAll(step.value);
  }
}

/** The same, by a crew. */
export async function together<T>(work: Generator<Errand, T, void>, crew: Crew): Promise<T> {
  try {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await crew.run(step.value);
    }
  } finally {
    crew.end();
  }
}

export function walkAll({ from, to, walk, progress }: Errand): void {
  for (let first = from; first < to; first += LANES) {
    walk(first, Math.min(LANES, to - first));
    progress(Math.min(to, first + LANES));
  }
}
