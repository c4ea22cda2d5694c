import type { Board } from '../compare/board.ts';
import { type Crew, type Errand, walkAll } from '../compare/crew.ts';
import type { Options } from '../options/table.ts';
import { LANES } from '../pool/label.ts';
import { shared } from './shared.ts';
import { Thread, threads } from './thread.ts';
import { tidy } from './tidy.ts';

/** What a thread is handed to walk labellings. */
export interface WalkTask {
  board: Board;
  options: Pick<Options, 'metric-settings' | 'shares'>;
}

/** Which labellings; threads take the next batch, LANES of them, until there are none, and mark what they have done. */
export interface WalkShare {
  from: number;
  to: number;
  next: Int32Array;
  done: Uint8Array;
}

/** Smaller errands are done before other threads have started: counts of all labellings together. */
const WORTHWHILE = 2e8;

type Hand = Thread<WalkShare, string>;

/** This thread and as many others as options allow, started when there is something to do that is worth it. */
export function crew(options: Options): Crew {
  const others = threads(options) - 1;
  let hands: Hand[] | null = null;
  return {
    async run(errand) {
      const isWorthwhile = errand.cost * (errand.to - errand.from) >= (options.threads > 0 ? 0 : WORTHWHILE);
      const board = others > 0 && isWorthwhile ? errand.board() : null;
      tidy();
      if (board === null) return walkAll(errand);
      if (hands === null) {
        const { 'metric-settings': settings, shares } = options;
        const task: WalkTask = shared({ board, options: { 'metric-settings': settings, shares } });
        hands = Array.from({ length: others }, () => new Thread({ job: 'walk', task }));
      }
      await walkTogether(errand, hands);
    },
    end() {
      for (const hand of hands ?? []) hand.end();
      hands = null;
    },
  };
}

async function walkTogether({ from, to, walk, progress }: Errand, hands: readonly Hand[]): Promise<void> {
  const batches = Math.ceil((to - from) / LANES);
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const done = new Uint8Array(new SharedArrayBuffer(batches));
  const share: WalkShare = { from, to, next, done };
  // A thread that is lost leaves its share to others.
  const ended = hands.map((hand) => hand.send(share).catch(() => 'lost'));
  walkShare(share, walk, () => progress(Math.min(to, from + LANES * done.reduce((sum, one) => sum + one, 0))));
  await Promise.all(ended);
  // What a thread has begun and not ended, whatever befell it, is done here.
  for (let batch = 0; batch < batches; batch++) if (done[batch] === 0) walkBatch(share, batch, walk);
}

/** Takes batches until there are none. */
export function walkShare(share: WalkShare, walk: Errand['walk'], told: () => void = () => {}): void {
  for (;;) {
    const batch = Atomics.add(share.next, 0, 1);
    if (batch >= share.done.length) return;
    walkBatch(share, batch, walk);
    told();
  }
}

function walkBatch({ from, to, done }: WalkShare, batch: number, walk: Errand['walk']): void {
  const first = from + batch * LANES;
  walk(first, Math.min(LANES, to - first));
  Atomics.store(done, batch, 1);
}
