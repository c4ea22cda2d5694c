import { parentPort, workerData } from 'node:worker_threads';
import { walkOn } from './compare/board.ts';
import { metricNamed } from './gate/panel.ts';
import { type WalkShare, type WalkTask, walkShare } from './host/crew.ts';

/** The program of another thread: walks labellings on the board it was handed, whatever share it is sent. */
const { board, options } = workerData.task as WalkTask;
const walk = walkOn(board, (id) => metricNamed(id, options));

parentPort!.on('message', (share: WalkShare) => {
  walkShare(share, (first, count) => walk.labellings(first, count));
  parentPort!.postMessage('free');
});
