import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { uncompared } from '../../src/gate/uncompared.ts';
import { resolve } from '../../src/options/resolve.ts';
import { json } from '../../src/report/json.ts';
import { markdown } from '../../src/report/markdown.ts';
import { tone } from '../../src/report/wording.ts';
import type { Corpus, Report } from '../../src/types.ts';
import { STORIES } from './sample-reports.ts';

const SCHEMA = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'));
const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(SCHEMA);

const PLACE = { file: 'a.jsonl', line: 1 };
const corpus: Corpus = {
  role: 'candidate',
  run: 'a',
  source: 'a.jsonl',
  commit: null,
  prompts: new Map([['1', { key: '1', text: null, group: null, samples: [{ text: 'some words', place: PLACE }] }]]),
  pairing: 'id',
  notes: [],
};

/** A story as read back from its JSON, to be spoilt. */
function parsed(story = 'late') {
  return JSON.parse(json(STORIES[story]));
}

test.each(Object.entries(STORIES))('the story %s fits the schema', (_, report) => {
  valid(JSON.parse(json(report)));
  expect(valid.errors).toBeNull();
});

test('a report with a reference and healthy runs says of each what a side says, and fits the schema', () => {
  const { inputs, details, verdicts } = parsed('reference');
  expect(Object.keys(inputs)).toEqual(['baseline', 'candidate', 'reference', 'healthy', 'pairedPrompts', 'paired']);
  for (const input of [inputs.reference, ...inputs.healthy])
    expect(Object.keys(input)).toEqual(Object.keys(inputs.baseline));
  expect(inputs.healthy).toHaveLength(3);
  expect(details.retraining).toEqual({ trainings: 3, spreads: 'built-in', df: 4 });
  expect(verdicts.find(({ metric }: { metric: string }) => metric === 'reference-coverage')).toMatchObject({
    pRetrain: 0.0011,
    healthyNeeded: 5,
    enoughOutputs: true,
  });
  expect(parsed('healthy').inputs).toMatchObject({ reference: null, healthy: [] });
});

test('what the gate says where nothing was compared fits the schema', () => {
  const { options } = resolve({}, {}, 'action');
  const firstRun = uncompared(
    'pass',
    corpus,
    [{ code: 'no-baseline', level: 'warn', facts: { branch: 'main' } }],
    options,
  );
  const skipped = uncompared('skipped', null, [], options);
  for (const report of [firstRun, skipped]) {
    valid(JSON.parse(json(report)));
    expect(valid.errors).toBeNull();
    expect([tone(report), markdown(report).slice(0, 5)]).toEqual(['none', '### ⚪']);
  }
});

describe('the schema refuses', () => {
  const SPOILT: Readonly<Record<string, (report: ReturnType<typeof parsed>) => void>> = {
    'another version': (r) => {
      r.schema = 2;
    },
    'an unknown field': (r) => {
      r.clock = '2026-11-22';
    },
    'a missing field': (r) => {
      delete r.verdicts[0].pRetrain;
    },
    'an unknown outcome': (r) => {
      r.outcome = 'error';
    },
    'an unknown outcome of a verdict': (r) => {
      r.verdicts[0].outcome = 'worse';
    },
    'a value as text': (r) => {
      r.verdicts[0].baseline = '12';
    },
    'a p above 1': (r) => {
      r.verdicts[0].p = 1.1;
    },
    'half an interval': (r) => {
      delete r.verdicts[0].decline.high;
    },
    'a field in a rule': (r) => {
      r.verdicts[0].rule.max = 1;
    },
    'a metric that is no id': (r) => {
      r.verdicts[0].metric = 'Lost words';
    },
    'an unmeasured verdict without a reason': (r) => {
      Object.assign(r.verdicts[0], { outcome: 'unmeasured', reason: null });
    },
    'a negative count': (r) => {
      r.inputs.baseline.words = -1;
    },
    'half a sample': (r) => {
      r.inputs.candidate.samples = 0.5;
    },
    'a lost word without counts': (r) => {
      r.lost.words[0] = { item: 'x' };
    },
    'a fact that is an object': (r) => {
      r.notes[0].facts = { x: {} };
    },
    'an inner list that is missing': (r) => {
      delete r.lost.outputs;
    },
    'a report that does not say whether there was a reference': (r) => {
      delete r.inputs.reference;
    },
    'a report that does not say whether there were healthy runs': (r) => {
      delete r.inputs.healthy;
    },
    'a healthy run that is only named': (r) => {
      r.inputs.healthy[0] = 'runs/seed-2.jsonl';
    },
    'an input without its run': (r) => {
      delete r.inputs.baseline.run;
    },
    'a verdict that does not say how many healthy runs it would take': (r) => {
      delete r.verdicts[0].healthyNeeded;
    },
    'a verdict that does not say whether there were enough outputs': (r) => {
      delete r.verdicts[0].enoughOutputs;
    },
    'outputs that are enough in words': (r) => {
      r.verdicts[0].enoughOutputs = 'yes';
    },
    'a chance of retraining above 1': (r) => {
      r.verdicts[0].pRetrain = 1.5;
    },
    'a unit that is not known': (r) => {
      r.verdicts[0].unit = 'sigmas';
    },
    'details that do not say what is known of retraining': (r) => {
      delete r.details.retraining;
    },
    'no training at all': (r) => {
      r.details.retraining.trainings = 0;
    },
    'an acceptance without a reason': (r) => {
      r.accepted = { reason: '', actor: null, commit: null, by: 'file' };
    },
    'an acceptance by other means': (r) => {
      r.accepted = { reason: 'x', actor: null, commit: null, by: 'mail' };
    },
    'spreads of unknown origin': (r) => {
      r.details.retraining.spreads = 'guessed';
    },
    'retraining without degrees of freedom': (r) => {
      delete r.details.retraining.df;
    },
  };
  test.each(Object.entries(SPOILT))('%s', (_, spoil) => {
    const report = parsed();
    spoil(report);
    expect(valid(report)).toBe(false);
  });
});

test('numbers have 12 significant digits', () => {
  const report = structuredClone(STORIES.healthy) as Report;
  report.verdicts[0].baseline = 0.1 + 0.2;
  report.verdicts[0].candidate = 123456.78901234567;
  expect(JSON.parse(json(report)).verdicts[0]).toMatchObject({ baseline: 0.3, candidate: 123456.789012 });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is a bug and is never written', (value) => {
  const report = structuredClone(STORIES.healthy) as Report;
  report.verdicts[0].baseline = value;
  expect(() => json(report)).toThrow("as 'baseline'");
});

test('the order of keys does not depend on how the report was built', () => {
  const { options, ...rest } = STORIES.late;
  const reversed = Object.fromEntries(Object.entries({ options, ...rest }).reverse()) as unknown as Report;
  expect(json({ ...reversed, options })).toBe(json(STORIES.late));
});

test('nothing comes along that the report does not name', () => {
  const report = { ...STORIES.healthy, token: 'secret' } as Report;
  expect(json(report)).not.toContain('secret');
});
