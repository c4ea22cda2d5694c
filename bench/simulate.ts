/**
 * `npm run simulate [-- RUNS]`: lets the gate judge made-up models whose truth is known, and writes the tables of
 * docs/analysis.md between its markers. Everything is seeded; a run with the same number gives the same tables.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { writeSections } from './document.ts';
import { type Digest, NULL_STUDIES, POWER_STUDIES, runOnce, type Study } from './studies.ts';
import { alarmTable, biasTable, coverageTable, powerTable } from './tables.ts';

interface Task {
  list: 'null' | 'power';
  study: number;
  run: number;
  alpha: number;
}

const LISTS: Readonly<Record<Task['list'], readonly Study[]>> = { null: NULL_STUDIES, power: POWER_STUDIES };
const POWER_RUNS = 40;

/** Results by study, in the order of runs, whichever worker had them. */
async function runAll(tasks: readonly Task[]): Promise<Digest[]> {
  const results: Digest[] = new Array(tasks.length);
  let next = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => {
      const worker = new Worker(new URL(import.meta.url));
      return new Promise<void>((resolve, reject) => {
        const give = () => {
          if (next === tasks.length) resolve(void worker.terminate());
          else worker.postMessage({ number: next, task: tasks[next++] });
        };
        worker.on('error', reject);
        worker.on('message', ({ number, digest }) => {
          results[number] = digest;
          if (++done % 50 === 0) process.stderr.write(`\r${done}/${tasks.length}`);
          give();
        });
        give();
      });
    }),
  );
  process.stderr.write('\n');
  return results;
}

async function tabulate(runs: number): Promise<Record<string, string>> {
  const alphas = [0.01, 0.05];
  const nulls = NULL_STUDIES.flatMap((_, study) =>
    alphas.flatMap((alpha) =>
      Array.from({ length: runs }, (_, run): Task => ({ list: 'null', study, run: run + 1, alpha })),
    ),
  );
  const powers = POWER_STUDIES.flatMap((_, study) =>
    Array.from({ length: POWER_RUNS }, (_, run): Task => ({ list: 'power', study, run: run + 1, alpha: 0.01 })),
  );
  const tasks = [...nulls, ...powers];
  const results = await runAll(tasks);
  const of = (list: Task['list'], study: number, alpha: number) =>
    results.filter((_, i) => tasks[i].list === list && tasks[i].study === study && tasks[i].alpha === alpha);
  return {
    alarms: alarmTable(
      NULL_STUDIES.map(({ name }, s) => ({ name, at: alphas.map((alpha) => of('null', s, alpha)) })),
      alphas,
    ),
    bias: biasTable(NULL_STUDIES.map(({ name }, s) => ({ name, digests: of('null', s, 0.05) }))),
    coverage: coverageTable([
      ...NULL_STUDIES.map(({ name }, s) => ({ name, digests: of('null', s, 0.05), truth: 0 as const })),
      ...POWER_STUDIES.map(({ name }, s) => ({ name, digests: of('power', s, 0.01), truth: null })),
    ]),
    power: powerTable(POWER_STUDIES.map(({ name }, s) => ({ name, digests: of('power', s, 0.01) }))),
  };
}

if (isMainThread) writeSections(await tabulate(Number(process.argv[2] ?? 400)));
else
  parentPort!.on('message', ({ number, task }: { number: number; task: Task }) => {
    parentPort!.postMessage({ number, digest: runOnce(LISTS[task.list][task.study], task.run, task.alpha) });
  });
