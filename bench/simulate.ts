/**
 * `npm run simulate [-- RUNS [LIST...]]`: lets the gate judge made-up models whose truth is known, and writes the tables of
 * docs/analysis.md between its markers. Everything is seeded; a run with the same number gives the same tables.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { writeSections } from './document.ts';
import {
  BY_NAME_STUDIES,
  type Digest,
  KEPT_STUDIES,
  NULL_STUDIES,
  PARTIAL_STUDIES,
  POWER_STUDIES,
  RETRAIN_POWER_STUDIES,
  RETRAIN_STUDIES,
  runOnce,
  STRUCK,
  type Study,
} from './studies.ts';
import {
  alarmTable,
  biasTable,
  coverageTable,
  partialTable,
  powerTable,
  retrainPowerTable,
  retrainTable,
} from './tables.ts';

interface Task {
  list: 'null' | 'kept' | 'by-name' | 'power' | 'retrain' | 'retrain-power' | 'partial';
  study: number;
  run: number;
  alpha: number;
}

const LISTS: Readonly<Record<Task['list'], readonly Study[]>> = {
  null: NULL_STUDIES,
  kept: KEPT_STUDIES,
  'by-name': BY_NAME_STUDIES,
  power: POWER_STUDIES,
  retrain: RETRAIN_STUDIES,
  'retrain-power': RETRAIN_POWER_STUDIES,
  partial: PARTIAL_STUDIES,
};
const POWER_RUNS = 40;
const RETRAIN_POWER_RUNS = 20;
const PARTIAL_RUNS = 5;

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

const ALPHAS = [0.01, 0.05];

/** The digests of a list's studies by study and alpha, each of so many runs. */
async function runList(list: Task['list'], runs: number, alphas: readonly number[]): Promise<Digest[][][]> {
  const tasks = LISTS[list].flatMap((_, study) =>
    alphas.flatMap((alpha) => Array.from({ length: runs }, (_, run): Task => ({ list, study, run: run + 1, alpha }))),
  );
  console.error(`${list}: ${tasks.length} comparisons`);
  const results = await runAll(tasks);
  return LISTS[list].map((_, study) =>
    alphas.map((alpha) => results.filter((_, i) => tasks[i].study === study && tasks[i].alpha === alpha)),
  );
}

/** Each list by itself, so that what is done is written when the next begins. */
async function simulate(list: Task['list'], runs: number): Promise<Record<string, string>> {
  const named = (digests: readonly Digest[][][]) =>
    LISTS[list].map(({ name }, s) => ({ name, at: digests[s], digests: digests[s][0] }));
  switch (list) {
    case 'null': {
      const rows = named(await runList(list, runs, ALPHAS));
      const last = rows.map(({ name, at }) => ({ name, digests: at[1] }));
      const truth = last.map((row) => ({ ...row, truth: 0 as const }));
      return { alarms: alarmTable(rows, ALPHAS), bias: biasTable(last), coverage: coverageTable(truth) };
    }
    case 'kept': {
      const rows = named(await runList(list, runs, ALPHAS));
      const truth = rows.map(({ name, at }) => ({ name, digests: at[1], truth: 0 as const }));
      return { 'kept alarms': alarmTable(rows, ALPHAS), 'kept coverage': coverageTable(truth) };
    }
    case 'by-name':
      return { 'by name alarms': alarmTable(named(await runList(list, Math.min(runs, 200), [0.05])), [0.05]) };
    case 'retrain':
      return { retraining: retrainTable(named(await runList(list, runs, ALPHAS)), ALPHAS) };
    case 'power': {
      const rows = named(await runList(list, POWER_RUNS, [0.01]));
      const coverage = coverageTable(rows.map((row) => ({ ...row, truth: null })));
      return { power: powerTable(rows), 'coverage power': coverage };
    }
    case 'retrain-power':
      return { 'retraining power': retrainPowerTable(named(await runList(list, RETRAIN_POWER_RUNS, [0.01]))) };
    case 'partial':
      return { partial: partialTable(named(await runList(list, PARTIAL_RUNS, [0.01])), STRUCK) };
  }
}

if (isMainThread) {
  const [runs = '400', ...lists] = process.argv.slice(2);
  for (const list of Object.keys(LISTS) as Task['list'][]) {
    if (lists.length === 0 || lists.includes(list)) writeSections(await simulate(list, Number(runs)));
  }
} else
  parentPort!.on('message', ({ number, task }: { number: number; task: Task }) => {
    parentPort!.postMessage({ number, digest: runOnce(LISTS[task.list][task.study], task.run, task.alpha) });
  });
