import { parentPort, workerData } from 'node:worker_threads';
import { walkOn } from './compare/board.ts';
import { metricNamed } from './gate/panel.ts';
import { type WalkShare, type WalkTask, walkShare } from './host/crew.ts';
import type { DigestAnswer, DigestOrder, DigestTask } from './host/scribes.ts';
import type { Job } from './host/thread.ts';
import { fingerprintOfText } from './pool/digest.ts';
import { Notebook } from './pool/notebook.ts';
import { tokeniserOf } from './text/unit.ts';

/** The program of another thread: does the one job that it was started for, message by message. */
const JOBS = {
  /** Walks labellings on the board it was handed, whatever share it is sent. */
  walk(task: unknown): (share: WalkShare) => string {
    const { board, options } = task as WalkTask;
    const walk = walkOn(board, (id) => metricNamed(id, options));
    return (share) => {
      walkShare(share, (first, count) => walk.labellings(first, count));
      return 'done';
    };
  },

  /** Digests texts into a book of its own, and hands it over in the end. */
  digest(task: unknown): (order: DigestOrder) => DigestAnswer {
    const { unit, characters, mostGrams } = task as DigestTask;
    const notebook = new Notebook(tokeniserOf(unit, characters), mostGrams);
    return (order) => {
      if ('levels' in order) return notebook.levels();
      if ('kept' in order) {
        if (order.kept < notebook.kept) notebook.lower(order.kept);
        return notebook.parcel();
      }
      return order.texts.map((text, i) => {
        notebook.digest(text, order.tokens[i]);
        return fingerprintOfText(text);
      });
    };
  },
};

const { job, task } = workerData as Job;
const answer = JOBS[job](task) as (message: unknown) => unknown;
parentPort!.on('message', (message: unknown) => {
  const given = answer(message);
  parentPort!.postMessage(given, buffersOf(given));
});

/** Arrays are handed over, not copied. */
function buffersOf(given: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(given)) return [given.buffer as ArrayBuffer];
  return given !== null && typeof given === 'object' && !Array.isArray(given)
    ? Object.values(given).flatMap(buffersOf)
    : [];
}
