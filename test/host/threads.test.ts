import { expect, test } from 'vitest';
import { model, PROSE, rows, type Traits } from '../../bench/source.ts';
import { together } from '../../src/compare/crew.ts';
import { judge, judging } from '../../src/gate/judge.ts';
import { crew } from '../../src/host/crew.ts';
import { scribes } from '../../src/host/scribes.ts';
import { Thread } from '../../src/host/thread.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import type { Options } from '../../src/options/table.ts';
import { tokeniserFor } from '../../src/options/unit.ts';
import { encodeProfile } from '../../src/pool/profile/index.ts';
import { readCorpora, readDigested } from '../../src/read/corpus.ts';
import type { Files } from '../../src/read/files.ts';
import { profileOptions } from '../../src/read/profile.ts';
import { memoryFiles } from '../memory-files.ts';

function side(prompts: number, samples: number, seed: number, traits: Partial<Traits> = {}): string {
  const own = rows(model({ ...PROSE, length: 120, ...traits }), prompts, samples, seed);
  return own.map((row, i) => `${JSON.stringify({ ...row, score: (i * 7) % 11, task: `t${i % 2}` })}\n`).join('');
}

const FILES: Files = {
  ...memoryFiles({
    'b.jsonl': side(80, 2, 1),
    'c.jsonl': side(80, 2, 2, { tailLost: 0.3 }),
    'big.jsonl': side(900, 8, 3),
  }),
  scribe: scribes,
};

function options(given: Given = {}): Options {
  return resolve({ baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...given }, {}, 'cli').options;
}

/** What is judged by so many threads, whatever it is worth. */
async function judgedBy(threads: number, given: Given = {}) {
  const own = options({ ...given, threads });
  const { baseline, candidate, ...beside } = await readCorpora(own, FILES, () => {});
  return together(
    judging(baseline, candidate, own, () => {}, beside),
    crew(own),
  );
}

test('any number of threads makes the same report as none', async () => {
  const given = { relabellings: 499, 'group-by': 'task', numbers: ['score'], seed: 3 };
  const own = options(given);
  const { baseline, candidate, ...beside } = await readCorpora(own, FILES, () => {});
  const alone = judge(baseline, candidate, own, () => {}, beside);
  expect(alone.verdicts.some(({ p }) => p !== null && p < 0.05)).toBe(true);
  for (const threads of [2, 3]) expect(await judgedBy(threads, given)).toEqual(alone);
});

test('metrics that need texts are measured in one thread, with a reference and without', async () => {
  const given = { rules: { 'self-bleu': { fail: 0.1 }, 'rare-words': { fail: 0.1 } }, relabellings: 199, alpha: 0.05 };
  expect(await judgedBy(2, given)).toEqual(await judgedBy(1, given));
  const referred = { relabellings: 199, alpha: 0.05, reference: ['b.jsonl'] };
  expect(await judgedBy(2, referred)).toEqual(await judgedBy(1, referred));
});

test('what another thread reads as a profile is what this one does, and it keeps the same share of words', async () => {
  const wanted = { 'most-grams': 60_000 };
  const profiles = [];
  for (const threads of [1, 2, 3]) {
    const own = options({ ...wanted, threads });
    const { rows: held, ...about } = await readDigested(['big.jsonl'], own, FILES);
    profiles.push(encodeProfile(held, tokeniserFor(own), profileOptions({ ...about } as never, own)));
  }
  expect(Buffer.compare(profiles[1], profiles[0])).toBe(0);
  expect(Buffer.compare(profiles[2], profiles[0])).toBe(0);
  const sampled = { ...wanted, 'most-grams': 4000, relabellings: 199, alpha: 0.05, baseline: ['big.jsonl'] };
  const report = await judgedBy(1, { ...sampled, candidate: ['big.jsonl'], unpaired: 'allow' });
  expect(report.notes.map(({ code }) => code)).toContain('words-sampled');
  expect(await judgedBy(3, { ...sampled, candidate: ['big.jsonl'], unpaired: 'allow' })).toEqual(report);
});

test('a thread that is lost says so to whoever waits for it', async () => {
  const thread = new Thread({ job: 'digest', task: { unit: 'words', characters: 4, mostGrams: 100 } });
  const answer = thread.send({ texts: ['a b', 'a'], tokens: [undefined, undefined] });
  expect(await answer).toHaveLength(2);
  const never = thread.send({ texts: 1 });
  await expect(never).rejects.toThrow();
  await expect(thread.send({ levels: true })).rejects.toThrow();
});
