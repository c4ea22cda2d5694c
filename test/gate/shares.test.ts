/** Shares of a field's values: a training set that is guarded against its previous snapshot. */
import { describe, expect, test } from 'vitest';
import { model, PROSE } from '../../bench/source.ts';
import { lostValues, sharesOf } from '../../src/compare/shares.ts';
import { judge } from '../../src/gate/judge.ts';
import { type MetricId, metricById, PANEL } from '../../src/metrics/index.ts';
import { parseConfig } from '../../src/options/config.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { readCorpora } from '../../src/read/corpus.ts';
import { explanation } from '../../src/report/explanation.ts';
import { json } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { nextStep } from '../../src/report/next-step.ts';
import { terminal } from '../../src/report/terminal.ts';
import { headline, sentence } from '../../src/report/wording.ts';
import { random } from '../../src/stats/random.ts';
import type { Report } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { HOSTILE } from '../report/sample-reports.ts';

const OFF = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));

type Rows = readonly object[];
/** Rows whose texts say nothing, with the given values of a field; null is a row without it. */
const labelled = (values: readonly unknown[], field = 'provenance'): Rows =>
  values.map((value, id) => ({ id, output: `row ${id}`, ...(value !== null && { [field]: value }) }));
const times = <T>(counts: readonly (readonly [T, number])[]) => counts.flatMap(([value, n]) => Array<T>(n).fill(value));

/** The whole way: from files and a config to the report. */
async function judged(baseline: Rows, candidate: Rows, config: string, given: Given = {}): Promise<Report> {
  const lines = (rows: Rows) => rows.map((row) => JSON.stringify(row)).join('\n');
  const files = memoryFiles({ 'b.jsonl': lines(baseline), 'c.jsonl': lines(candidate) });
  const said = { baseline: ['b.jsonl'], candidate: ['c.jsonl'], alpha: 0.05, relabellings: 99, ...given };
  const { options } = resolve(said, await parseConfig(config, 'c.yml'), 'cli');
  const { baseline: before, candidate: after } = await readCorpora(options, files, () => {});
  return judge(before, after, options);
}
const only = (shares: string) => `${JSON.stringify({ rules: OFF })}`.replace(/}$/, `, "shares": ${shares}}`);

const verdictOf = ({ verdicts }: Report, id: MetricId) => verdicts.find(({ metric }) => metric === id)!;
const broken = ({ verdicts }: Report) =>
  verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);

const BEFORE = labelled(
  times<string | null>([
    ['human', 60],
    ['synthetic', 20],
    ['web', 15],
    [null, 5],
  ]),
);
const AFTER = labelled(
  times<string | null>([
    ['human', 40],
    ['synthetic', 45],
    [null, 15],
  ]),
);

describe('a rule on a share', () => {
  test('is broken above its max and below its min, and holds at either', async () => {
    const outcome = async (rule: string) => {
      const report = await judged(BEFORE, AFTER, only(`[{ "field": "provenance", ${rule} }]`));
      return [report.outcome, report.verdicts[0].outcome, report.verdicts[0].reason];
    };
    expect(await outcome('"value": "synthetic", "max": "44%"')).toEqual(['fail', 'broken', 'ceiling']);
    expect(await outcome('"value": "synthetic", "max": "45%"')).toEqual(['pass', 'holds', null]);
    expect(await outcome('"value": "human", "min": 0.41')).toEqual(['fail', 'broken', 'floor']);
    expect(await outcome('"value": "human", "min": 0.4, "max": 0.4')).toEqual(['pass', 'holds', null]);
    expect(await outcome('"value": "web", "min": 0.01')).toEqual(['fail', 'broken', 'floor']);
    expect(await outcome('"value": "never seen", "max": 0')).toEqual(['pass', 'holds', null]);
  });

  test('on unknown counts the rows without the field, and those that say so', async () => {
    const rows = labelled(
      times<string | null>([
        ['human', 80],
        ['unknown', 5],
        [null, 15],
      ]),
    );
    const report = await judged(rows, rows, only('[{ "field": "provenance", "value": "unknown", "max": "19%" }]'));
    expect(verdictOf(report, 'provenance=unknown')).toMatchObject({ candidate: 0.2, baseline: 0.2, outcome: 'broken' });
  });

  test('counts outputs, compared or not, each sample by itself, and no empty ones', async () => {
    const rows = [
      { id: 1, output: ['x', 'y', ''], kind: ['a', 'b', 'b'] },
      { id: 2, output: 'z', kind: 'a' },
      { id: 3, output: null, kind: 'b' },
      // The baseline has no such prompt.
      { id: 4, output: 'w', kind: 'b' },
    ];
    const report = await judged(rows.slice(0, 2), rows, only('[{ "field": "kind", "value": "b", "max": "60%" }]'));
    expect(verdictOf(report, 'kind=b')).toMatchObject({ baseline: expect.closeTo(1 / 3, 12), candidate: 0.5 });
  });

  test('asks nothing of a baseline that has no such field', async () => {
    const rules = only('[{ "field": "provenance", "value": "synthetic", "max": "50%" }]');
    const bare = BEFORE.map((row) => ({ ...row, provenance: undefined }));
    const report = await judged(bare, AFTER, rules);
    expect([report.outcome, report.verdicts.length]).toEqual(['pass', 1]);
    expect(verdictOf(report, 'provenance=synthetic')).toMatchObject({
      baseline: null,
      candidate: 0.45,
      outcome: 'holds',
      decline: null,
    });
    expect(report.details.shares.map(({ baseline }) => baseline)).toEqual([null, null, null]);
    const red = await judged(bare, AFTER, rules.replace('50%', '40%'));
    expect(headline(red)).toContain(
      "The candidate's share of provenance = synthetic is 45 %, above the ceiling of 40 %",
    );
  });

  test('is a rule of the whole, whatever groups there are', async () => {
    const grouped = (rows: Rows) => rows.map((row, i) => ({ ...row, task: `g${i % 2}` }));
    const report = await judged(
      grouped(BEFORE),
      grouped(AFTER),
      only('[{ "field": "provenance", "value": "synthetic", "max": "30%" }]'),
      { 'group-by': 'task' },
    );
    expect(broken(report)).toEqual(['provenance=synthetic']);
    expect(report.groups.map(({ verdicts }) => verdicts)).toEqual([[], []]);
  });

  test('that counts a field alone is no rule by which the gate could be green', async () => {
    await expect(judged(BEFORE, AFTER, only('[{ "field": "provenance" }]'))).rejects.toMatchObject({
      code: 'no-rules',
    });
  });

  test('on a field that is not there is an error, not a pass', async () => {
    await expect(
      judged(BEFORE, AFTER, only('[{ "field": "provenence", "value": "synthetic", "max": "30%" }]')),
    ).rejects.toMatchObject({
      code: 'no-such-field',
    });
  });
});

describe('what a report says of shares', () => {
  test('how outputs divide among all values, by how many the baseline has of each', async () => {
    const { details } = await judged(
      BEFORE,
      AFTER,
      only('[{ "field": "provenance", "value": "synthetic", "max": "30%" }]'),
    );
    expect(details.shares).toEqual([
      { field: 'provenance', value: 'human', baseline: 0.6, candidate: 0.4 },
      { field: 'provenance', value: 'synthetic', baseline: 0.2, candidate: 0.45 },
      { field: 'provenance', value: 'web', baseline: 0.15, candidate: 0 },
      { field: 'provenance', value: 'unknown', baseline: 0.05, candidate: 0.15 },
    ]);
  });

  test('which values were lost, as a warning that blocks nothing', async () => {
    const report = await judged(BEFORE, AFTER, only('[{ "field": "provenance", "value": "synthetic", "max": "50%" }]'));
    expect(report.outcome).toBe('pass');
    expect(report.notes).toContainEqual({
      code: 'values-lost',
      level: 'warn',
      facts: { field: 'provenance', count: 1, values: 'web' },
    });
    expect(terminal(report, { color: false, width: 200 })).toContain(
      'The candidate has lost 1 value of provenance, of which the baseline has outputs: web.',
    );
  });

  test('but not those that a candidate of its size may well have missed, nor what is unknown', () => {
    const given = (counts: Readonly<Record<string, number>>, outputs: number) => ({
      outputs,
      empty: 0,
      labels: new Map([['kind', new Map(Object.entries(counts))]]),
    });
    const lost = (baseline: Readonly<Record<string, number>>, before: number, after: number) => {
      const candidate = given({ a: after }, after);
      return lostValues(sharesOf('kind', given(baseline, before), candidate), candidate).map(({ value }) => value);
    };
    expect(lost({ a: 93, b: 7 }, 100, 100)).toEqual(['b']);
    expect(lost({ a: 94, b: 6 }, 100, 100)).toEqual([]);
    expect(lost({ a: 93, b: 7 }, 100, 99)).toEqual([]);
    expect(lost({ a: 94, b: 6 }, 100, 1000)).toEqual(['b']);
    // Rows without the field are nothing that could be lost.
    expect(lost({ a: 50 }, 100, 100)).toEqual([]);
  });

  test('that more is of unknown value than before, where no rule limits that', async () => {
    const rise = {
      code: 'unknown-rises',
      level: 'warn',
      facts: { field: 'provenance', baseline: 0.05, candidate: 0.15 },
    };
    const one = '{ "field": "provenance", "value": "synthetic", "max": "60%" }';
    expect((await judged(BEFORE, AFTER, only(`[${one}]`))).notes).toContainEqual(rise);
    const two = '{ "field": "provenance", "value": "unknown", "max": "60%" }';
    expect((await judged(BEFORE, AFTER, only(`[${one}, ${two}]`))).notes.map(({ code }) => code)).not.toContain(
      rise.code,
    );
  });

  test('a bound that broke by its own value, up or down, and what to look at', async () => {
    const report = await judged(
      BEFORE,
      AFTER,
      only(
        '[{ "field": "provenance", "value": "synthetic", "max": "30%" }, { "field": "provenance", "value": "human", "min": "50%" }]',
      ),
    );
    expect(headline(report)).toBe(
      "The candidate's share of provenance = synthetic rose from 20 % to 45 %, above the ceiling of 30 %: not a collapse, but more than the rules allow.",
    );
    expect(sentence(verdictOf(report, 'provenance=human'))).toBe(
      "The candidate's share of provenance = human fell from 60 % to 40 %, below the floor of 50 %.",
    );
    expect(verdictOf(report, 'provenance=human').decline!.point).toBeCloseTo(0.2, 12);
    expect(nextStep(report)).toMatch(/^Look at where the outputs come from/);
  });

  test('a share can be explained', () => {
    const text = explanation(metricById('provenance=synthetic')!, { color: false, width: 100 });
    expect(text).toContain('Share of outputs whose provenance is synthetic.');
    expect(text).toContain('"synthetic", "unknown" gives 0.5');
  });

  test('no more than fifty values of a field, the most frequent of the baseline', async () => {
    const many = labelled(Array.from({ length: 300 }, (_, i) => `site ${Math.floor(Math.sqrt(i * 30))}`));
    const { details } = await judged(many, many, only('[{ "field": "provenance", "value": "site 1", "max": 1 }]'));
    expect(details.shares).toHaveLength(50);
    const shares = details.shares.map(({ baseline }) => baseline!);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  });
});

describe('values that are hostile', () => {
  const rows = labelled(HOSTILE.flatMap((value) => Array<string>(8).fill(value)));
  const plain = labelled(Array<string>(HOSTILE.length * 8).fill('well'));

  test('reach no report as markup, be they values of files or of the config', async () => {
    const rules = [...new Set(HOSTILE.map((value) => value.toWellFormed()))].map((value) => ({
      field: 'provenance',
      value,
      max: 0,
    }));
    const report = await judged(plain, rows, only(JSON.stringify(rules)));
    expect(report.verdicts).toHaveLength(rules.length);
    expect(broken(report)).toHaveLength(rules.length);
    const text = markdown(report);
    const unescaped = text.replace(/^```sh\n[\s\S]*?\n```$/gm, '').replace(/\\./g, '');
    const outside = unescaped.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(outside.replace(/<\/?(details|summary)>/g, '')).not.toMatch(/[<>]|:\/\/|!\[|\]\(/);
    expect(text).not.toMatch(/@[\w/-]/);
    for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replace(/\\[^\n]/g, '').split('|').length);
      expect(new Set(cells).size, table).toBe(1);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFFFE]/;
    expect(terminal(report, { color: false, width: 100 })).not.toMatch(controls);
    expect(junit(report)).not.toMatch(controls);
    expect(() => JSON.parse(json(report))).not.toThrow();
  });

  test('that were lost are named in a note, a few and cut', async () => {
    const long = labelled(
      times([
        ['x'.repeat(5000), 10],
        ['\u001B[31mred <b>', 10],
        ['a', 10],
        ['b', 10],
        ['c', 10],
        ['d', 10],
        ['well', 40],
      ]),
    );
    const report = await judged(
      long,
      labelled(Array<string>(100).fill('well')),
      only('[{ "field": "provenance", "value": "well", "min": 0 }]'),
    );
    const { facts } = report.notes.find(({ code }) => code === 'values-lost')!;
    expect(facts).toMatchObject({ count: 6 });
    expect(String(facts.values).length).toBeLessThan(100);
    expect(terminal(report, { color: false, width: 100 })).not.toContain('\u001B');
    expect(markdown(report).replace(/`[^`\n]*`/g, '')).not.toContain('<b>');
  });
});

describe('a training set against its snapshot of before', () => {
  /** Rows of a training set have no prompt in common with the snapshot: texts of a source, each by its provenance. */
  function snapshot(from: number, { synthetic = 0, tailLost = 0, none = 0 } = {}): Rows {
    const source = random(5, from);
    const [human, machine] = [model({ ...PROSE, length: 40 }), model({ ...PROSE, length: 40, tailLost })];
    return Array.from({ length: 250 }, (_, i) => {
      const isMachine = source.unit() < synthetic;
      return {
        text: (isMachine ? machine : human)(from + i, source),
        ...(source.unit() >= none && { provenance: isMachine ? 'synthetic' : 'human' }),
      };
    });
  }
  const config = `
pair-by: none
unpaired: allow
shares:
  - { field: provenance, value: synthetic, max: 30% }
  - { field: provenance, value: unknown, max: 5% }
`;
  const before = snapshot(0, { synthetic: 0.1 });

  test('is green where it is more of the same', async () => {
    const report = await judged(before, snapshot(1000, { synthetic: 0.1 }), config);
    expect([report.outcome === 'fail', broken(report)]).toEqual([false, []]);
    expect(report.inputs).toMatchObject({ paired: false });
  });

  test('is red for synthetic rows alone, while its diversity still holds', async () => {
    const report = await judged(before, snapshot(1000, { synthetic: 0.5 }), config);
    expect([report.outcome, report.stage, broken(report)]).toEqual(['fail', 'none', ['provenance=synthetic']]);
    expect(verdictOf(report, 'unseen-mass').outcome).not.toBe('broken');
  });

  test('is red for rows of unknown origin', async () => {
    const report = await judged(before, snapshot(1000, { synthetic: 0.1, none: 0.2 }), config);
    expect(broken(report)).toEqual(['provenance=unknown']);
  });

  test('is red, and early, where rows that lack rare words make much of it', async () => {
    const report = await judged(before, snapshot(1000, { synthetic: 0.9, tailLost: 0.8 }), config);
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    expect(broken(report)).toEqual(expect.arrayContaining(['tail-index', 'provenance=synthetic']));
    expect(headline(report)).toContain('early collapse');
  });
});
