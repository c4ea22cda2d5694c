import { describe, expect, test } from 'vitest';
import { model, PROSE, type Traits } from '../../bench/source.ts';
import { judge } from '../../src/gate/judge.ts';
import { METRICS, type MetricId } from '../../src/metrics/index.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { random } from '../../src/stats/random.ts';
import type { Corpus, Report, Role } from '../../src/types.ts';
import { corpusOf } from '../compare/sides.ts';

const options = (given: Given = {}) => resolve({ alpha: 0.05, relabellings: 199, ...given }, {}, 'cli').options;

interface Draw {
  from?: number;
  samples?: number;
  traits?: Partial<Traits>;
  seed?: number;
  group?: (key: string) => string | null;
}

/** Made-up outputs of a model to so many prompts. */
function drawn(
  role: Role,
  prompts: number,
  { from = 0, samples = 1, traits = {}, seed = 1, group }: Draw = {},
): Corpus {
  const source = random(seed, role === 'baseline' ? 1 : 2);
  const answer = model({ ...PROSE, length: 40, ...traits });
  const answers: Record<string, string[]> = {};
  for (let p = from; p < from + prompts; p++)
    answers[`p${p}`] = Array.from({ length: samples }, () => answer(p, source));
  return corpusOf(role, answers, group);
}

const verdictOf = (report: Pick<Report, 'verdicts'>, id: MetricId) =>
  report.verdicts.find(({ metric }) => metric === id)!;
const codes = (report: Report) => report.notes.map(({ code }) => code);
const broken = (report: Pick<Report, 'verdicts'>) =>
  report.verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);

/** Every number in a report is finite and every field is there. */
function expectClean(value: unknown, path = 'report'): void {
  if (typeof value === 'number') expect(value, path).toSatisfy(Number.isFinite);
  expect(value, path).not.toBe(undefined);
  if (typeof value !== 'object' || value === null) return;
  expect(value instanceof Map || value instanceof Set || ArrayBuffer.isView(value), path).toBe(false);
  for (const [key, inner] of Object.entries(value)) expectClean(inner, `${path}.${key}`);
}

function judged(baseline: Corpus, candidate: Corpus, given: Given = {}): Report {
  const report = judge(baseline, candidate, options(given));
  expectClean(report);
  return report;
}

describe('large differences and none', () => {
  test('a twin passes, and what is measured holds', () => {
    const report = judged(drawn('baseline', 200, { samples: 2 }), drawn('candidate', 200, { samples: 2 }));
    expect([report.outcome, report.stage, broken(report)]).toEqual(['pass', 'none', []]);
    expect(report.inputs).toMatchObject({ pairedPrompts: 200, paired: true });
    expect(report.details.samplesPerPrompt).toBe(2);
  });

  test('a lost tail is early collapse', () => {
    const report = judged(drawn('baseline', 200), drawn('candidate', 200, { traits: { tailLost: 0.4 } }));
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    expect(broken(report)).toContain('unseen-mass');
    expect(verdictOf(report, 'unseen-mass').decline!.low).toBeGreaterThan(0);
  });

  test('a candidate that says one thing is red and late, and the report names it', () => {
    const same = corpusOf(
      'candidate',
      Object.fromEntries(
        Array.from({ length: 100 }, (_, p) => [`p${p}`, ['I am sorry but I can not help with that today my friend']]),
      ),
    );
    const report = judged(drawn('baseline', 100), same);
    expect([report.outcome, report.stage]).toEqual(['fail', 'late']);
    expect(broken(report)).toContain('duplicates');
    expect(verdictOf(report, 'duplicates').candidate).toBeCloseTo(0.99, 12);
    expect(codes(report)).toContain('all-identical');
    expect(report.lost.outputs[0]).toMatchObject({ candidate: 100 });
  });

  test('a candidate whose outputs loop is red and late', () => {
    const loops = Object.fromEntries(
      Array.from({ length: 100 }, (_, p) => [
        `p${p}`,
        [p % 4 === 0 ? 'so it goes '.repeat(12) : `word${p} and ${'so on '.repeat(2)}w${p + 1}`],
      ]),
    );
    const report = judged(drawn('baseline', 100), corpusOf('candidate', loops));
    expect(broken(report)).toEqual(expect.arrayContaining(['looping', 'repetition']));
    expect(report.stage).toBe('late');
  });

  test('answers to a prompt that become alike are red and late', () => {
    const report = judged(
      drawn('baseline', 60, { samples: 4 }),
      drawn('candidate', 60, { samples: 4, traits: { modesLost: 0.875 } }),
    );
    expect(broken(report)).toContain('within-prompt-similarity');
    expect(report.stage).toBe('late');
  });
});

describe('too little to judge is never green', () => {
  test('one prompt only is inconclusive, with a note', () => {
    const report = judged(drawn('baseline', 1), drawn('candidate', 1));
    expect(report.outcome).toBe('inconclusive');
    expect(codes(report)).toEqual(expect.arrayContaining(['few-prompts', 'exhaustive']));
  });

  test('one prompt with many samples gives a report without a number out of place', () => {
    expect(
      judged(drawn('baseline', 1, { samples: 30 }), drawn('candidate', 1, { samples: 30 })).inputs.pairedPrompts,
    ).toBe(1);
  });

  test('two short prompts, one-word outputs and outputs without words give no infinite number', () => {
    for (const [b, c] of [
      [
        ['a', 'b c d e f g h'],
        ['a b', 'a b c'],
      ],
      [
        ['a b', 'a b'],
        ['a', 'a b c d e f'],
      ],
      [
        ['yes', 'no'],
        ['yes', 'yes'],
      ],
      [
        ['!!!', '???'],
        ['...', '...'],
      ],
      [
        ['a', '!!!'],
        ['!!!', 'a'],
      ],
    ]) {
      const report = judged(
        corpusOf('baseline', { x: [b[0]], y: [b[1]] }),
        corpusOf('candidate', { x: [c[0]], y: [c[1]] }),
      );
      expect(report.outcome).toBe('inconclusive');
    }
  });

  test('all outputs identical on both sides: nothing can be seen, so nothing is called healthy', () => {
    const same = Object.fromEntries(Array.from({ length: 100 }, (_, p) => [`p${p}`, ['the same answer as ever']]));
    const report = judged(corpusOf('baseline', same), corpusOf('candidate', same));
    expect(report.outcome).toBe('inconclusive');
    expect(broken(report)).toEqual([]);
    expect(codes(report).filter((code) => code === 'all-identical')).toHaveLength(2);
  });

  test('the same outputs on both sides, each different, are not red', () => {
    const baseline = drawn('baseline', 100);
    const report = judged(baseline, { ...baseline, role: 'candidate' });
    expect(broken(report)).toEqual([]);
    expect(report.outcome).not.toBe('fail');
  });

  test('half of the prompts missing on the side of the candidate: inconclusive at best', () => {
    const report = judged(drawn('baseline', 400, { samples: 2 }), drawn('candidate', 200, { samples: 2 }));
    expect(report.outcome).toBe('inconclusive');
    expect(report.notes.find(({ code }) => code === 'candidate-missing-prompts')).toMatchObject({
      level: 'warn',
      facts: { count: 200, total: 400, share: 0.5 },
    });
  });

  test('two of a hundred missing are let pass, three are not; prompts that the baseline lacks are no matter', () => {
    const outcome = (prompts: number, from = 0) =>
      judged(drawn('baseline', 200, { samples: 2 }), drawn('candidate', prompts, { samples: 2, from })).outcome;
    expect(outcome(196)).toBe('pass');
    expect(outcome(195)).toBe('inconclusive');
    expect(outcome(260)).toBe('pass');
  });

  test('a missing half can not hide a collapse of the rest', () => {
    const report = judged(drawn('baseline', 400), drawn('candidate', 200, { traits: { tailLost: 0.5 } }));
    expect(report.outcome).toBe('fail');
  });

  test('too few relabellings for alpha are refused', () => {
    expect(() =>
      judge(drawn('baseline', 5), drawn('candidate', 5), options({ alpha: 0.01, relabellings: 19 })),
    ).toThrow(expect.objectContaining({ code: 'too-few-relabellings' }));
  });
});

describe('empty outputs', () => {
  const half = (share: number) => {
    const corpus = drawn('candidate', 100, { samples: 2 });
    let n = 0;
    for (const { samples } of corpus.prompts.values()) if (n++ < share * 100) samples[0].text = null;
    return corpus;
  };

  test('break their ceiling and nothing else: an outage is no collapse', () => {
    const report = judged(drawn('baseline', 100, { samples: 2 }), half(0.5));
    expect(broken(report)).toEqual(['empties']);
    expect([report.outcome, report.stage]).toEqual(['fail', 'none']);
    expect(verdictOf(report, 'empties')).toMatchObject({ baseline: 0, candidate: 0.25, reason: 'ceiling' });
    expect(report.inputs.candidate).toMatchObject({ samples: 200, empty: 50 });
  });

  test('no labelling moves them, so a limit on their increase is refused rather than never reached', () => {
    const given = { rules: { empties: { fail: '5pp' } } };
    expect(() => judged(drawn('baseline', 100, { samples: 2 }), half(0.5), given)).toThrow(
      "empties has no limit 'fail'",
    );
  });

  test('under the ceiling they are a note', () => {
    const report = judged(drawn('baseline', 100, { samples: 2 }), half(0.1));
    expect(broken(report)).toEqual([]);
    expect(codes(report)).toContain('empty-outputs');
  });
});

describe('numbers of samples', () => {
  test('one against four is compared at one: a twin is not red, and both sides have the same size', () => {
    const report = judged(drawn('baseline', 150), drawn('candidate', 150, { samples: 4 }));
    expect(broken(report)).toEqual([]);
    expect(codes(report)).toContain('samples-thinned');
    expect(report.details.samplesPerPrompt).toBe(1);
    expect(verdictOf(report, 'distinct-answers')).toMatchObject({
      outcome: 'unmeasured',
      reason: 'needs-several-samples',
    });
    const { baseline, candidate } = verdictOf(report, 'vocabulary');
    expect(Math.abs(candidate! / baseline! - 1)).toBeLessThan(0.04);
  });

  test('four against one still sees a lost tail', () => {
    const report = judged(
      drawn('baseline', 150, { samples: 4 }),
      drawn('candidate', 150, { traits: { tailLost: 0.5 } }),
    );
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
  });
});

describe('unpaired', () => {
  const apart = (given: Given, traits: Partial<Traits> = {}) =>
    judged(drawn('baseline', 200), drawn('candidate', 200, { from: 1000, traits }), given);

  test('other prompts can warn at most', () => {
    const report = apart({}, { tailLost: 0.7 });
    expect(broken(report)).toEqual([]);
    expect(verdictOf(report, 'unseen-mass')).toMatchObject({ outcome: 'warned', reason: 'unpaired-warns' });
    expect(codes(report)).toContain('unpaired');
    expect(report.inputs).toMatchObject({ paired: false, pairedPrompts: 0 });
  });

  test('allowed to, they fail', () => {
    expect(apart({ unpaired: 'allow' }, { tailLost: 0.7 }).outcome).toBe('fail');
  });

  test('a twin is not red', () => {
    expect(broken(apart({ unpaired: 'allow' }))).toEqual([]);
  });
});

describe('groups', () => {
  const group = (key: string) => `g${Number(key.slice(1)) % 4}`;
  /** Of the prompts of one of four groups the candidate has lost most of its words. */
  function oneGroupCollapsed(): [Corpus, Corpus] {
    const [well, ill] = [{}, { tailLost: 0.9, modesLost: 0.8 }].map((traits) =>
      drawn('candidate', 200, { samples: 2, traits, group }),
    );
    const prompts = new Map(
      [...well.prompts].map(([key, prompt]) => [key, group(key) === 'g2' ? ill.prompts.get(key)! : prompt]),
    );
    return [drawn('baseline', 200, { samples: 2, group }), { ...well, prompts }];
  }

  test('a collapse in one of four is found and named, and warns', () => {
    const report = judged(...oneGroupCollapsed(), { 'group-by': 'task' });
    expect(report.groups.map(({ by, group: name }) => [by, name])).toEqual([
      ['task', 'g0'],
      ['task', 'g1'],
      ['task', 'g2'],
      ['task', 'g3'],
    ]);
    const warned = report.groups.map(({ verdicts }) => verdicts.filter(({ outcome }) => outcome === 'warned'));
    expect(warned[2].map(({ metric, reason }) => [metric, reason])).toContainEqual(['unseen-mass', 'group-warns']);
    expect([warned[0], warned[1], warned[3]]).toEqual([[], [], []]);
    expect(report.groups.flatMap(broken)).toEqual([]);
  });

  test('a group fails where its own rule, or the rule for every group, names the decline', () => {
    for (const name of ['g2', '*']) {
      const report = judged(...oneGroupCollapsed(), {
        'group-by': 'task',
        'group-rules': { [name]: { 'unseen-mass': { fail: 0.1 } } },
      });
      expect(report.groups.map(broken)).toEqual([[], [], ['unseen-mass'], []]);
      expect([report.outcome, report.groups[2].outcome]).toEqual(['fail', 'fail']);
      expect(report.stage).toBe('early');
    }
  });

  test('a rule for the whole, though it names the decline, does not let a group fail', () => {
    const report = judged(...oneGroupCollapsed(), { 'group-by': 'task', rules: { 'unseen-mass': { fail: 0.1 } } });
    expect(verdictOf(report.groups[2], 'unseen-mass')).toMatchObject({ outcome: 'warned', reason: 'group-warns' });
  });

  test('a metric switched off for a group is not in its table', () => {
    const report = judged(...oneGroupCollapsed(), {
      'group-by': 'task',
      'group-rules': { g2: { 'unseen-mass': 'off' } },
    });
    expect(report.groups[2].verdicts.map(({ metric }) => metric)).not.toContain('unseen-mass');
    expect(report.groups[1].verdicts.map(({ metric }) => metric)).toContain('unseen-mass');
  });

  test('groups under 30 prompts are pooled, and prompts without a group with them', () => {
    const uneven = (key: string) => {
      const p = Number(key.slice(1));
      return p < 60 ? 'large' : p < 80 ? 'small' : p < 100 ? 'tiny' : null;
    };
    const report = judged(drawn('baseline', 110, { group: uneven }), drawn('candidate', 110, { group: uneven }), {
      'group-by': 'task',
    });
    expect(report.groups.map(({ group: name, inputs }) => [name, inputs.prompts])).toEqual([
      ['large', 60],
      ['(other)', 50],
    ]);
    expect(codes(report)).toContain('small-groups');
  });

  test('one group of all prompts is the whole and not told twice', () => {
    const report = judged(
      drawn('baseline', 60, { group: () => 'all' }),
      drawn('candidate', 60, { group: () => 'all' }),
      { 'group-by': 'task' },
    );
    expect(report.groups).toEqual([]);
  });

  test('empty outputs are counted in their group, also where only the baseline says which it is', () => {
    const candidate = drawn('candidate', 200, { samples: 2 });
    for (const [key, { samples }] of candidate.prompts) if (group(key) === 'g1') samples[0].text = null;
    const report = judged(drawn('baseline', 200, { samples: 2, group }), candidate, { 'group-by': 'task' });
    const shares = report.groups.map((one) => verdictOf(one, 'empties').candidate);
    expect(shares).toEqual([0, 0.5, 0, 0]);
  });
});

describe('rules', () => {
  const tailLost = () => [drawn('baseline', 200), drawn('candidate', 200, { traits: { tailLost: 0.5 } })] as const;

  test('a metric that is off is not judged', () => {
    const report = judged(...tailLost(), { rules: { 'unseen-mass': 'off' } });
    expect(report.verdicts.map(({ metric }) => metric)).not.toContain('unseen-mass');
  });

  test('a floor breaks on the own value of the candidate, whatever the baseline', () => {
    const report = judged(...tailLost(), { rules: { vocabulary: { floor: 1e6, fail: 'off', warn: 'off' } } });
    expect(verdictOf(report, 'vocabulary')).toMatchObject({ outcome: 'broken', reason: 'floor' });
    expect(report.outcome).toBe('fail');
  });

  test('a ceiling does too', () => {
    const report = judged(...tailLost(), { rules: { repetition: { ceiling: '0%' } } });
    expect(verdictOf(report, 'repetition')).toMatchObject({ outcome: 'broken', reason: 'ceiling' });
  });

  test('a metric asked for by name that can not be measured makes the outcome inconclusive', () => {
    const twin = [drawn('baseline', 300), drawn('candidate', 300)] as const;
    expect(judged(...twin).outcome).toBe('pass');
    const asked = judged(...twin, { rules: { 'distinct-answers': { fail: '10pp' } } });
    expect(verdictOf(asked, 'distinct-answers')).toMatchObject({ outcome: 'unmeasured' });
    expect(asked.outcome).toBe('inconclusive');
  });

  test('a looser limit lets a decline pass', () => {
    const rules = {
      vocabulary: { fail: '90%' },
      'unseen-mass': { fail: '90%' },
      'support-asymmetry': { fail: '90pp' },
    };
    expect(broken(judged(...tailLost(), { rules })).filter((id) => id in rules)).toEqual([]);
  });

  test('a distance that has only a ceiling is still told less what two draws of one model are apart', () => {
    const twin = [drawn('baseline', 100), drawn('candidate', 100)] as const;
    const plain = verdictOf(judged(...twin), 'shift').decline!.point;
    const bounded = judged(...twin, { rules: { shift: { warn: 'off', ceiling: 0.9 } } });
    expect(verdictOf(bounded, 'shift').decline!.point).toBeCloseTo(plain, 2);
  });
});

describe('length', () => {
  const cut = (corpus: Corpus, share: number): Corpus => {
    for (const { samples } of corpus.prompts.values()) {
      for (const sample of samples) {
        const list = sample.text!.split(' ');
        sample.text = list.slice(0, Math.ceil(share * list.length)).join(' ');
      }
    }
    return corpus;
  };

  test('outputs of one model that are cut short, or that are longer, are not red, and the change is a note', () => {
    const short = judged(drawn('baseline', 200), cut(drawn('candidate', 200), 0.5));
    expect(broken(short)).toEqual([]);
    expect(short.notes.find(({ code }) => code === 'length-changed')!.facts.change).toBeLessThan(-0.4);
    const long = judged(cut(drawn('baseline', 200), 0.5), drawn('candidate', 200));
    expect(broken(long)).toEqual([]);
  });

  test('a lost tail is red although outputs are shorter as well', () => {
    const report = judged(drawn('baseline', 300), cut(drawn('candidate', 300, { traits: { tailLost: 0.6 } }), 0.7));
    expect(broken(report)).toContain('unseen-mass');
  });
});

describe('determinism', () => {
  const sides = (): [Corpus, Corpus] => [drawn('baseline', 80, { samples: 2 }), drawn('candidate', 80, { samples: 3 })];

  test('the same inputs and options give the same bytes', () => {
    expect(JSON.stringify(judged(...sides()))).toBe(JSON.stringify(judged(...sides())));
  });

  test('the order of prompts and samples changes no byte of the report', () => {
    const turned = (corpus: Corpus): Corpus => ({
      ...corpus,
      prompts: new Map(
        [...corpus.prompts]
          .reverse()
          .map(([key, prompt]) => [key, { ...prompt, samples: [...prompt.samples].reverse() as never }]),
      ),
    });
    const [baseline, candidate] = sides();
    expect(JSON.stringify(judged(turned(baseline), turned(candidate)))).toBe(
      JSON.stringify(judged(baseline, candidate)),
    );
  });

  test('another seed moves p values a little and no measured value', () => {
    const equal = [drawn('baseline', 80, { samples: 2 }), drawn('candidate', 80, { samples: 2 })] as const;
    const [one, other] = [1, 2].map((seed) => judged(...equal, { seed }));
    const [a, b] = [one, other].map((report) => verdictOf(report, 'repetition'));
    expect(b.candidate).toBeCloseTo(a.candidate!, 12);
    expect(Math.abs(b.p! - a.p!)).toBeLessThan(0.2);
  });
});

test('rules that are all off are refused, since such a gate would be green whatever the candidate does', () => {
  const rules = Object.fromEntries(METRICS.map(({ id }) => [id, 'off']));
  expect(() => judged(drawn('baseline', 40), drawn('candidate', 40), { rules })).toThrow('every rule is off');
});

test('rules for a group that no prompt is of are said, since a misspelt name would switch its gate off', () => {
  const group = (key: string) => `g${Number(key.slice(1)) % 2}`;
  const report = judged(drawn('baseline', 80, { group }), drawn('candidate', 80, { group }), {
    'group-by': 'task',
    'group-rules': { g0: { vocabulary: 'off' }, gO: { vocabulary: 'off' } },
    relabellings: 399,
  });
  expect(report.notes.filter(({ code }) => code === 'unknown-group').map(({ facts }) => facts.group)).toEqual(['gO']);
});
