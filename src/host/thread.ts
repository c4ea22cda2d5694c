import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Options } from '../options/table.ts';

/** More threads than this only wait for one another. */
const MOST_THREADS = 16;

/** As many threads as options say, or as the machine has; this thread is one of them. */
export function threads({ threads: asked }: Pick<Options, 'threads'>): number {
  return asked > 0 ? asked : Math.min(MOST_THREADS, availableParallelism());
}

/** Threads make few objects that last: megabytes for those that do not. */
const YOUNG = 16;

/** What a thread does, and what it is handed for that. */
export interface Job {
  job: 'walk' | 'digest';
  task: unknown;
}

/** A thread that does one job and answers each message with one. */
export class Thread<Sent, Answer> {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  private lost: Error | null = null;

  constructor(job: Job) {
    this.worker = new Worker(program(), { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.worker.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (error) => this.lose(error));
    this.worker.on('exit', () => this.lose(new Error('a thread of the program has ended')));
  }

  /** Messages that were not answered yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /** An error where the thread is lost. */
  send(message: Sent): Promise<Answer> {
    if (this.lost !== null) return Promise.reject(this.lost);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(message);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

/** The program of a thread is the command line's, of the action too: a source, or the bundle here or below. */
function program(): URL {
  const names = import.meta.url.endsWith('.ts') ? ['../cli.ts'] : ['cli/index.js', 'index.js'];
  return names.map((name) => new URL(name, import.meta.url)).find((place) => existsSync(place))!;
}
