import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../src/gate/judge.ts';
import { diskFiles } from '../src/host/disk.ts';
import type { MetricId } from '../src/metrics/index.ts';
import { type Given, resolve } from '../src/options/resolve.ts';
import { readCorpora } from '../src/read/corpus.ts';
import type { Report } from '../src/types.ts';

const files = diskFiles(join(import.meta.dirname, '../examples'));

async function judged(baseline: string, candidate: string, given: Given = {}): Promise<Report> {
  const { options } = resolve({ baseline, candidate, ...given }, {}, 'cli');
  const sides = await readCorpora(options, files, () => {});
  return judge(sides.baseline, sides.candidate, options);
}

const verdictOf = (report: Report, id: MetricId) => report.verdicts.find(({ metric }) => metric === id)!;
const broken = (report: Report) =>
  report.verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);

describe('the examples, at the defaults', () => {
  let late: Report;
  let healthy: Report;
  let early: Report;
  beforeAll(async () => {
    late = await judged('baseline.jsonl', 'collapsed.jsonl');
    healthy = await judged('baseline.jsonl', 'healthy.jsonl');
    early = await judged('early/baseline.jsonl', 'early/collapsed.jsonl');
  });

  test('each could have shown the loss of a tail that retraining does not bring', () => {
    for (const { verdicts } of [healthy, early])
      expect(verdicts[0]).toMatchObject({ metric: 'tail-index', enoughOutputs: true });
    expect(verdictOf(healthy, 'tail-index').smallestDetectable).toBeLessThan(8);
  });

  test('the collapsed one is red and late', () => {
    expect([late.outcome, late.stage]).toEqual(['fail', 'late']);
    expect(late.inputs).toMatchObject({ pairedPrompts: 600, paired: true });
  });

  test('the healthy one is green, and nothing of it is broken', () => {
    expect([healthy.outcome, healthy.stage, broken(healthy)]).toEqual(['pass', 'none', []]);
  });

  test('the slow one is red and early: the tail goes while phrases stay as varied as they were', () => {
    expect([early.outcome, early.stage]).toEqual(['fail', 'early']);
    expect(broken(early)).toContain('tail-index');
    expect(verdictOf(early, 'distinct-bigrams').outcome).not.toBe('broken');
  });

  test('figures are what a reader would expect of 600 short outputs', () => {
    for (const { verdicts, details } of [late, healthy, early]) {
      expect(details.comparedAt.words).toBeGreaterThan(5000);
      expect(details.comparedAt.words).toBeLessThan(30_000);
      for (const { metric, unit, decline, baseline, candidate } of verdicts) {
        if (decline === null) continue;
        for (const value of [baseline, candidate]) if (value !== null) expect(value, metric).toBeGreaterThanOrEqual(0);
        // A share, or a difference of shares; only the index is a multiple of something.
        if (unit === 'spreads') expect([baseline, candidate]).toEqual([null, null]);
        else expect(Math.abs(decline.point), metric).toBeLessThan(1);
        if (decline.low === null || decline.high === null) continue;
        expect(decline.low, metric).toBeLessThanOrEqual(decline.point);
        expect(decline.high, metric).toBeGreaterThanOrEqual(decline.point);
      }
    }
    const declines = (id: MetricId) => [healthy, early, late].map((report) => verdictOf(report, id).decline!.point);
    for (const id of ['vocabulary', 'unseen-mass'] as const) {
      const [none, , most] = declines(id);
      expect(Math.abs(none), id).toBeLessThan(0.06);
      expect(most, id).toBeGreaterThan(0.1);
    }
    // A healthy training lies about as far off as healthy trainings do, a collapsed one many times that.
    const [none, some, most] = declines('tail-index');
    expect(Math.abs(none)).toBeLessThan(2);
    expect(some).toBeGreaterThan(4);
    expect(most).toBeGreaterThan(20);
  });

  test('what is lost has names, and rare words are lost before frequent ones', () => {
    expect(late.lost.words.length).toBeGreaterThan(5);
    for (const { baseline, candidate } of late.lost.words) expect(candidate).toBeLessThanOrEqual(baseline / 10);
    const [rarest] = late.details.retention;
    expect(rarest.retained).toBeLessThan(rarest.expected - 0.02);
    for (const { retained, expected } of healthy.details.retention)
      expect(Math.abs(retained - expected)).toBeLessThan(0.05);
  });

  test('the same files give the same bytes again', async () => {
    expect(JSON.stringify(await judged('baseline.jsonl', 'collapsed.jsonl'))).toBe(JSON.stringify(late));
  });
});

test('a file against itself is never red', async () => {
  const report = await judged('baseline.jsonl', 'baseline.jsonl', { relabellings: 199 });
  expect(broken(report)).toEqual([]);
});

test('speakers have too few prompts to be judged each on its own: they are pooled, and the whole is not told twice', async () => {
  const report = await judged('baseline.jsonl', 'healthy.jsonl', { 'group-by': 'speaker', relabellings: 399 });
  expect(report.groups).toEqual([]);
  expect(report.notes.find(({ code }) => code === 'small-groups')?.facts.prompts).toBe(600);
});
