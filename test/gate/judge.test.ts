import { describe, expect, test } from 'vitest';
import { outputs } from '../../bench/recipe.ts';
import { model, PROSE, type Traits } from '../../bench/source.ts';
import { effect } from '../../src/compare/effect.ts';
import { judge } from '../../src/gate/judge.ts';
import { METRICS, type MetricId, PANEL } from '../../src/metrics/index.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { NOTHING_TOLD } from '../../src/read/telling.ts';
import { note } from '../../src/report/notes.ts';
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
    // Repetition is measured, and judged only where a team asks for it.
    const report = judged(drawn('baseline', 100), corpusOf('candidate', loops), {
      rules: { repetition: { fail: '3pp' } },
    });
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

  test('a choice that takes more outputs from the candidate: inconclusive at best', () => {
    const sides = (before: number, after: number) => {
      const of = (role: Role, left: number) => ({
        ...drawn(role, 200, { samples: 2 }),
        told: { ...NOTHING_TOLD, outputs: 400 + left, left },
      });
      return judged(of('baseline', before), of('candidate', after));
    };
    const report = sides(0, 248);
    expect(report.outcome).toBe('inconclusive');
    const found = report.notes.find(({ code }) => code === 'where-differs')!;
    expect(found).toEqual({ code: 'where-differs', level: 'warn', facts: { baseline: 0, candidate: 248 / 648 } });
    expect(note(found)).toMatch(/^Left out by where: 38 % of the candidate's outputs, 0 % of the baseline's\./);
    for (const [before, after] of [
      [248, 248],
      [248, 0],
      [0, 5],
      [200, 230],
    ] as const)
      expect([sides(before, after).outcome, codes(sides(before, after)).includes('where-differs')]).toEqual([
        'pass',
        false,
      ]);
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

  test('a group that one side alone has enters nothing and breaks nothing', () => {
    // g0 on both sides, g1 with the baseline, g2 with the candidate.
    const named = (own: string) => (key: string) => (Number(key.slice(1)) % 2 === 0 ? 'g0' : own);
    const baseline = drawn('baseline', 160, { group: named('g1') });
    const candidate = drawn('candidate', 160, { from: 1000, group: named('g2') });
    const given = { 'group-by': 'task', unpaired: 'allow' };
    const report = judged(baseline, candidate, given);
    expect(broken(report)).toEqual([]);
    // What is compared is what both have: g0 by itself gives the same.
    const among = (corpus: Corpus): Corpus => ({
      ...corpus,
      prompts: new Map([...corpus.prompts].filter(([, prompt]) => prompt.group === 'g0')),
    });
    const common = judged(among(baseline), among(candidate), { unpaired: 'allow' });
    expect(verdictOf(report, 'vocabulary').baseline).toBeCloseTo(verdictOf(common, 'vocabulary').baseline!, 9);
    for (const { group, verdicts } of report.groups)
      if (group !== 'g0') expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['unmeasured']));
  });

  test('sides that share no group at all are inconclusive, not a crash', () => {
    const report = judged(
      drawn('baseline', 80, { group: () => 'old' }),
      drawn('candidate', 80, { from: 1000, group: () => 'new' }),
      { 'group-by': 'task' },
    );
    expect(report.outcome).toBe('inconclusive');
    expect(broken(report)).toEqual([]);
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
    for (const id of ['vocabulary', 'distinct-bigrams', 'within-prompt-similarity'] as const) {
      const [a, b] = [one, other].map((report) => verdictOf(report, id));
      expect(b.candidate).toBeCloseTo(a.candidate!, 12);
      expect(b.p, id).not.toBeNull();
      expect(Math.abs(b.p! - a.p!)).toBeLessThan(0.2);
    }
  });
});

test('rules that are all off are refused, since such a gate would be green whatever the candidate does', () => {
  const rules = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));
  expect(() => judged(drawn('baseline', 40), drawn('candidate', 40), { rules })).toThrow('every rule is off');
});

describe('the tail index', () => {
  const off = Object.fromEntries(METRICS.map(({ id }) => [id, 'off']));

  test('is judged by itself where every metric is off, its parts measured all the same, with all of alpha', () => {
    const report = judged(drawn('baseline', 200), drawn('candidate', 200, { traits: { tailLost: 0.5 } }), {
      rules: off,
    });
    expect(report.verdicts.map(({ metric }) => metric)).toEqual(['tail-index']);
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    const alone = { rules: off, alpha: 0.01, relabellings: 99 };
    expect(() => judged(drawn('baseline', 40), drawn('candidate', 40), alone)).not.toThrow();
    expect(() => judged(drawn('baseline', 40), drawn('candidate', 40), { ...alone, rules: {} })).toThrow(
      expect.objectContaining({ code: 'too-few-relabellings', facts: expect.objectContaining({ needed: 199 }) }),
    );
  });

  test('stands at the head of the whole and of every group, and switched off it is gone from both', () => {
    const group = (key: string) => `g${Number(key.slice(1)) % 2}`;
    const sides = [drawn('baseline', 80, { group }), drawn('candidate', 80, { group })] as const;
    const report = judged(...sides, { 'group-by': 'task' });
    for (const { verdicts } of [report, ...report.groups]) expect(verdicts[0].metric).toBe('tail-index');
    const without = judged(...sides, { 'group-by': 'task', rules: { 'tail-index': 'off' } });
    for (const { verdicts } of [without, ...without.groups])
      expect(verdicts.map(({ metric }) => metric)).not.toContain('tail-index');
  });

  test('is the sum of the declines of its parts, told in what two trainings differ by', () => {
    const report = judged(drawn('baseline', 200), drawn('candidate', 200, { traits: { tailLost: 0.3 } }));
    const effects = (['vocabulary', 'unseen-mass'] as const).map((id) => {
      const { baseline, candidate } = verdictOf(report, id);
      const { trainingSpread } = METRICS.find((metric) => metric.id === id)!;
      return (2 * (baseline! - candidate!)) / (baseline! + candidate!) / (Math.SQRT2 * trainingSpread);
    });
    const { decline, baseline, candidate, unit } = verdictOf(report, 'tail-index');
    expect(decline!.point).toBeCloseTo((effects[0] + effects[1]) / 2, 9);
    expect([baseline, candidate, unit]).toEqual([null, null, 'spreads']);
  });
});

describe('the noise of retraining', () => {
  /** Sides on which chance by sampling alone can be ruled out. */
  const lost = () => [drawn('baseline', 300), drawn('candidate', 300, { traits: { tailLost: 0.4 } })] as const;
  const spreadsOf = (spread: (metric: (typeof PANEL)[number]) => number) =>
    Object.fromEntries(PANEL.map((metric) => [metric.id, spread(metric)]));

  test('a decline that trainings of such a spread have among themselves is not red', () => {
    expect(judged(...lost()).outcome).toBe('fail');
    const wide = judged(...lost(), {
      relabellings: 999,
      spreads: spreadsOf(({ id }) => (id === 'tail-index' ? 50 : 0.5)),
    });
    expect(broken(wide)).toEqual([]);
    expect(verdictOf(wide, 'tail-index')).toMatchObject({ outcome: 'unclear', reason: 'retraining' });
    expect(verdictOf(wide, 'unseen-mass')).toMatchObject({ outcome: 'unclear', reason: 'retraining' });
    // Nor is it inconclusive, since no number of outputs would change it; the report's headline is a doubt.
    expect(wide.outcome).toBe('pass');
    for (const { outcome, reason } of wide.verdicts) expect([outcome, reason]).not.toEqual(['unclear', 'blind']);
    expect(wide.details.retraining).toEqual({ trainings: 1, spreads: 'own', df: 4 });
  });

  test('a spread of 0 leaves it out of account', () => {
    const report = judged(...lost(), { spreads: spreadsOf(() => 0) });
    for (const { pRetrain, healthyNeeded } of report.verdicts) expect([pRetrain, healthyNeeded]).toEqual([null, null]);
    expect(broken(report)).toEqual(expect.arrayContaining(['tail-index', 'unseen-mass']));
  });

  test('is held against what is tested and has a direction, and nothing else', () => {
    const report = judged(...lost());
    for (const { metric, unit, rule, outcome, pRetrain } of report.verdicts) {
      const tested = (rule.fail !== null || rule.warn !== null) && unit !== 'distance' && outcome !== 'unmeasured';
      expect(pRetrain !== null, metric).toBe(tested);
    }
  });

  test('the families of the index, of the metrics and of groups each have their own share', () => {
    const group = (key: string) => `g${Number(key.slice(1)) % 2}`;
    const sides = [
      drawn('baseline', 200, { group }),
      drawn('candidate', 200, { group, traits: { tailLost: 0.2 } }),
    ] as const;
    // As many relabellings as tell the critical value to a few percent.
    const grouped = judged(...sides, { 'group-by': 'task', relabellings: 3999 });
    const plain = judged(...sides, { relabellings: 3999 });
    // What else is tested in groups costs the whole nothing by Holm, only its part of alpha.
    // The spread under relabelling, part of the noise, is known from other relabellings where more are looked at.
    for (const { metric, pRetrain } of plain.verdicts)
      if (pRetrain !== null) expect(verdictOf(grouped, metric).pRetrain! / pRetrain, metric).toBeCloseTo(1, 1);
    const ratio =
      verdictOf(grouped, 'tail-index').smallestDetectable! / verdictOf(plain, 'tail-index').smallestDetectable!;
    expect(ratio).toBeCloseTo(1, 1);
    expect(verdictOf(grouped, 'unseen-mass').smallestDetectable!).toBeGreaterThan(
      verdictOf(plain, 'unseen-mass').smallestDetectable!,
    );
  });
});

describe('further healthy trainings', () => {
  /** Lengths of their outputs vary by less than those of the baseline, so they are no draws of its training. */
  const trait = (seed: number): Partial<Traits> => ({ lengthSpread: 0.2 + 0.02 * (seed % 5) });
  const runs = (seeds: readonly number[], prompts = 200, draw: Draw = {}) =>
    seeds.map((seed) => ({
      ...drawn('healthy', prompts, { traits: trait(seed), ...draw, seed }),
      run: `run ${seed}`,
      source: `run-${seed}.jsonl`,
    }));
  const beside = (healthy: readonly Corpus[]) => ({ reference: null, healthy });
  function judgedBeside(healthy: readonly Corpus[], sides: readonly [Corpus, Corpus], given: Given = {}): Report {
    const report = judge(...sides, options(given), () => {}, beside(healthy));
    expectClean(report);
    return report;
  }
  const sides = (draw: Draw = {}): readonly [Corpus, Corpus] => [
    drawn('baseline', 200, draw),
    drawn('candidate', 200, draw),
  ];

  test('are said, and what can be seen becomes smaller', () => {
    const [one, three] = [judged(...sides()), judgedBeside(runs([11, 12]), sides())];
    expect(one.details.retraining.trainings).toBe(1);
    expect(three.details.retraining).toEqual({ trainings: 3, spreads: 'built-in', df: 4 });
    expect(three.inputs.healthy.map(({ source, run, samples, prompts }) => [source, run, samples, prompts])).toEqual([
      ['run-11.jsonl', 'run 11', 200, 200],
      ['run-12.jsonl', 'run 12', 200, 200],
    ]);
    expect(three.inputs.healthy[0].words).toBeGreaterThan(5000);
    for (const id of ['tail-index', 'vocabulary', 'unseen-mass', 'distinct-bigrams'] as const)
      expect(verdictOf(three, id).smallestDetectable!, id).toBeLessThan(verdictOf(one, id).smallestDetectable!);
  });

  test('the candidate is held against the mean of all of them; its value is its own, that beside it what follows', () => {
    const [baseline, candidate] = sides();
    const healthy = runs([11, 12]);
    const report = judgedBeside(healthy, [baseline, candidate]);
    // Against each alone, as the baseline: a pair is compared at as many words as two sides by themselves are.
    const pairs = [baseline, ...healthy].map((one) => judged({ ...one, role: 'baseline' }, candidate));
    for (const id of ['length-spread', 'repetition', 'duplicates', 'vocabulary'] as const) {
      const metric = METRICS.find((one) => one.id === id)!;
      const told = (one: Report) => effect(metric, verdictOf(one, id).baseline!, verdictOf(one, id).candidate!);
      const mean = pairs.reduce((sum, pair) => sum + told(pair) / 3, 0);
      expect(told(report), id).toBeCloseTo(mean, 10);
      expect(verdictOf(report, id).candidate, id).toBe(verdictOf(pairs[0], id).candidate);
    }
    const mean = pairs.reduce((sum, pair) => sum + verdictOf(pair, 'tail-index').decline!.point / 3, 0);
    expect(verdictOf(report, 'tail-index').decline!.point).toBeCloseTo(mean, 8);
  });

  test('a collapse is red beside them as without them', () => {
    const collapsed = drawn('candidate', 200, { traits: { tailLost: 0.5 } });
    const report = judgedBeside(runs([11, 12, 13]), [drawn('baseline', 200), collapsed]);
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    expect(broken(report)).toContain('tail-index');
  });

  test('that lie as far apart as the candidate make a decline one that retraining could bring', () => {
    // Trainings of a careless recipe: each loses another part of its tail.
    const healthy = [0.1, 0.3, 0.5, 0.2].map((tailLost, i) =>
      drawn('healthy', 200, { seed: 20 + i, traits: { tailLost } }),
    );
    const pair: readonly [Corpus, Corpus] = [
      drawn('baseline', 200, { traits: { tailLost: 0.1 } }),
      drawn('candidate', 200, { traits: { tailLost: 0.5 } }),
    ];
    expect(broken(judged(...pair))).toContain('tail-index');
    const report = judgedBeside(healthy, pair);
    expect(broken(report)).toEqual([]);
    expect(verdictOf(report, 'tail-index')).toMatchObject({ outcome: 'unclear', reason: 'retraining' });
  });

  test('the order in which they are named is nothing', () => {
    const [one, other] = [
      [11, 12, 13],
      [13, 11, 12],
    ].map((seeds) => judgedBeside(runs(seeds), sides()));
    one.verdicts.forEach((verdict, i) => {
      const { decline, pRetrain, p } = other.verdicts[i];
      expect(p).toBe(verdict.p);
      if (verdict.pRetrain !== null) expect(pRetrain).toBeCloseTo(verdict.pRetrain, 10);
      if (verdict.decline !== null) expect(decline!.point).toBeCloseTo(verdict.decline.point, 10);
    });
  });

  test('one that answered fewer than two thirds of the prompts is left out, and it is said; one with two thirds is used', () => {
    const [few] = runs([11], 133);
    const [enough] = runs([12], 134);
    const without = judged(...sides());
    const left = judgedBeside([few], sides());
    expect(left.verdicts).toEqual(without.verdicts);
    expect(left.details.retraining.trainings).toBe(1);
    expect(left.inputs.healthy).toHaveLength(1);
    expect(left.notes.find(({ code }) => code === 'healthy-left-out')).toMatchObject({
      level: 'warn',
      facts: { count: 1, total: 1, runs: 'run 11' },
    });
    const used = judgedBeside([enough], sides());
    expect(used.details.retraining.trainings).toBe(2);
    expect(codes(used)).not.toContain('healthy-left-out');
    const both = judgedBeside([few, enough], sides());
    expect(both.verdicts).toEqual(used.verdicts);
    expect(both.notes.find(({ code }) => code === 'healthy-left-out')).toMatchObject({
      facts: { count: 1, total: 2, runs: 'run 11' },
    });
  });

  test('none is used where the sides share no prompt', () => {
    const apart = [drawn('baseline', 100), drawn('candidate', 100, { from: 1000 })] as const;
    const [alone, beside] = [judged(...apart), judgedBeside(runs([11, 12], 100), apart)];
    expect(beside.verdicts).toEqual(alone.verdicts);
    expect(beside.details.retraining.trainings).toBe(1);
    expect(codes(beside)).toContain('healthy-unused');
    expect(codes(beside)).not.toContain('healthy-left-out');
    // What is known of retraining is said all the same, and nobody is told to give what would be of no use.
    for (const report of [alone, beside])
      expect(report.notes.find(({ code }) => code === 'retraining')!.facts).toMatchObject({
        trainings: 1,
        healthy: 0,
        withTwo: null,
        withFive: null,
      });
  });

  test('with one output a prompt they say nothing of what needs two, and all else', () => {
    const pair = sides({ samples: 2 });
    const [alone, beside] = [judged(...pair), judgedBeside(runs([11, 12]), pair)];
    const within = (report: Report) => verdictOf(report, 'within-prompt-similarity');
    expect(within(beside)).toMatchObject({ baseline: within(alone).baseline, decline: within(alone).decline });
    expect(within(beside).outcome).toBe('holds');
    expect(verdictOf(beside, 'length-spread').baseline).not.toBe(verdictOf(alone, 'length-spread').baseline);
  });

  test('judge groups too, each by those that answered enough of it', () => {
    const group = (key: string) => (Number(key.slice(1)) < 100 ? 'first' : 'second');
    const pair = sides({ group });
    // One answered everything, one the first group and a third of the second, which is two thirds of all prompts.
    const healthy = [...runs([11], 200), ...runs([12], 134)];
    const alone = judged(...pair, { 'group-by': 'task' });
    const beside = judgedBeside(healthy, pair, { 'group-by': 'task' });
    const lengthSpread = METRICS.find(({ id }) => id === 'length-spread')!;
    const spread = (report: Pick<Report, 'verdicts'>) => {
      const { baseline, candidate } = verdictOf(report, 'length-spread');
      return effect(lengthSpread, baseline!, candidate!);
    };
    const own = (corpus: Corpus, name: string) =>
      spread(
        judged(
          { ...corpus, role: 'baseline', prompts: new Map([...corpus.prompts].filter(([key]) => group(key) === name)) },
          { ...pair[1], prompts: new Map([...pair[1].prompts].filter(([key]) => group(key) === name)) },
        ),
      );
    expect(beside.groups.map(({ group: name }) => name)).toEqual(['first', 'second']);
    expect(spread(beside.groups[0])).toBeCloseTo(
      (own(pair[0], 'first') + own(healthy[0], 'first') + own(healthy[1], 'first')) / 3,
      10,
    );
    expect(spread(beside.groups[1])).toBeCloseTo((own(pair[0], 'second') + own(healthy[0], 'second')) / 2, 10);
    expect(spread(alone.groups[1])).toBeCloseTo(own(pair[0], 'second'), 10);
    const shown = (report: Report, i: number) => verdictOf(report.groups[i], 'tail-index').smallestDetectable!;
    for (const i of [0, 1]) expect(shown(beside, i)).toBeLessThan(shown(alone, i));
  });

  describe('a group', () => {
    const group = (key: string) => `g${Number(key.slice(1)) % 4}`;
    const indexOf = ({ verdicts }: Pick<Report, 'verdicts'>) => {
      const { outcome, reason } = verdictOf({ verdicts }, 'tail-index');
      return [outcome, reason];
    };
    const collapsed = (): readonly [Corpus, Corpus] => [
      drawn('baseline', 200, { group }),
      drawn('candidate', 200, { group, traits: { tailLost: 0.6 } }),
    ];

    test('only warns without them, and fails with them: they say how far trainings lie apart in it', () => {
      const alone = judged(...collapsed(), { 'group-by': 'task' });
      expect(alone.groups.map(indexOf)).toEqual(new Array(4).fill(['warned', 'group-warns']));
      const report = judgedBeside(runs([11, 12]), collapsed(), { 'group-by': 'task' });
      expect(report.groups.map(indexOf)).toEqual(new Array(4).fill(['broken', null]));
      expect(report.groups.map(({ outcome }) => outcome)).toEqual(new Array(4).fill('fail'));
    });

    test('of which they answered too little only warns, beside groups that fail', () => {
      const some = runs([11, 12]).map((run) => ({
        ...run,
        prompts: new Map([...run.prompts].filter(([key]) => group(key) !== 'g2')),
      }));
      const report = judgedBeside(some, collapsed(), { 'group-by': 'task' });
      expect(report.details.retraining.trainings).toBe(3);
      expect(report.groups.map(indexOf)).toEqual([
        ['broken', null],
        ['broken', null],
        ['warned', 'group-warns'],
        ['broken', null],
      ]);
    });

    test('that is as healthy as they are does not fail', () => {
      const twin = sides({ group });
      expect(judgedBeside(runs([11, 12]), twin, { 'group-by': 'task' }).groups.flatMap(broken)).toEqual([]);
    });

    test('is not let fail by what has no spread between trainings: a distance still warns only', () => {
      const report = judgedBeside(runs([11, 12]), collapsed(), { 'group-by': 'task' });
      for (const { verdicts } of report.groups)
        for (const { metric, unit, outcome } of verdicts)
          if (unit === 'distance') expect(outcome, metric).not.toBe('broken');
    });
  });

  test('are asked for in a note that says what two and five of them would bring, as far as there are fewer', () => {
    const facts = (healthy: readonly Corpus[]) =>
      judgedBeside(healthy, sides()).notes.find(({ code }) => code === 'retraining')!.facts;
    const [none, two, five] = [[], [11, 12], [11, 12, 13, 14, 15]].map((seeds) => facts(runs(seeds)));
    expect(none).toMatchObject({ trainings: 1, healthy: 0, spreads: 'built-in' });
    expect(none.withTwo).toBeLessThan(none.smallest as number);
    expect(none.withFive).toBeLessThan(none.withTwo as number);
    expect(two).toMatchObject({ trainings: 3, healthy: 2, withTwo: null, withFive: expect.any(Number) });
    expect(five).toMatchObject({ trainings: 6, healthy: 5, withTwo: null, withFive: null });
  });

  test('bring limits down that are told in what trainings differ by, and no others', () => {
    const limits = (report: Pick<Report, 'verdicts'>, id: MetricId) => {
      const { fail, warn } = verdictOf(report, id).rule;
      return [fail, warn];
    };
    const [one, three, six] = [[], [11, 12], [11, 12, 13, 14, 15]].map((seeds) =>
      judgedBeside(runs(seeds), sides(), { alpha: 0.05 }),
    );
    expect(limits(one, 'tail-index')).toEqual([4, 2]);
    // root((1 + 1/3) / 2) and root((1 + 1/6) / 2) of that.
    expect(limits(three, 'tail-index')[0]).toBeCloseTo(3.266, 3);
    expect(limits(three, 'tail-index')[1]).toBeCloseTo(1.633, 3);
    expect(limits(six, 'tail-index')[0]).toBeCloseTo(3.055, 3);
    for (const id of ['vocabulary', 'unseen-mass', 'distinct-bigrams', 'looping', 'shift'] as const)
      expect(limits(six, id), id).toEqual(limits(one, id));
    const own = judgedBeside(runs([11, 12]), sides(), { rules: { 'tail-index': { fail: 6, warn: 'off' } } });
    // What a team has set stays.
    expect(limits(own, 'tail-index')).toEqual([6, null]);
  });

  describe('that are draws of the one training', () => {
    const draws = (seeds: readonly number[]) => runs(seeds, 200, { traits: {} });
    const facts = (report: Report, code: string) => report.notes.find((one) => one.code === code)?.facts;

    test('count as that one, and it is said: no spread seen, no limit that shrinks', () => {
      const [alone, beside] = [judged(...sides()), judgedBeside(draws([11, 12, 13, 14, 15]), sides())];
      expect(beside.details.retraining).toEqual(alone.details.retraining);
      expect(beside.notes.find(({ code }) => code === 'healthy-alike')).toMatchObject({
        level: 'warn',
        facts: { count: 5 },
      });
      expect(beside.verdicts.map(({ rule }) => rule)).toEqual(alone.verdicts.map(({ rule }) => rule));
      // Of retraining as much is in doubt as before; only the sampling noise of the mean is less.
      const [one, six] = [alone, beside].map((report) => facts(report, 'retraining')!);
      expect(six).toMatchObject({ trainings: 1, healthy: 0 });
      expect(six.smallest as number).toBeGreaterThan(0.9 * (one.smallest as number));
      expect(six.smallest as number).toBeLessThanOrEqual(one.smallest as number);
      // And further trainings would bring as much.
      for (const runs of ['withTwo', 'withFive'])
        expect((six[runs] as number) / (one[runs] as number), runs).toBeCloseTo(1, 1);
      expect(six.withFive as number).toBeLessThan(0.8 * (six.smallest as number));
    });

    test('leave a group to warn', () => {
      const group = (key: string) => `g${Number(key.slice(1)) % 4}`;
      const pair = [
        drawn('baseline', 200, { group }),
        drawn('candidate', 200, { group, traits: { tailLost: 0.6 } }),
      ] as const;
      const report = judgedBeside(draws([11, 12]), pair, { 'group-by': 'task' });
      expect(report.groups.flatMap(broken)).toEqual([]);
      for (const one of report.groups)
        expect(verdictOf(one, 'tail-index')).toMatchObject({ outcome: 'warned', reason: 'group-warns' });
    });
  });

  describe('of a recipe', () => {
    // At 800 prompts trainings of this recipe have three times the variance of draws; at 400 they are hardly told from them.
    const training = (role: Role, t: number, seed: number, traits: Partial<Traits> = {}): Corpus => ({
      ...outputs(role, t, { first: 0, prompts: 800, seed }, traits),
      run: `training ${t}`,
    });
    const pair = [training('baseline', 1, 1), training('candidate', 2, 2)] as const;

    test('lie apart, and count as so many', () => {
      const healthy = [3, 4, 5, 6, 7].map((t) => training('healthy', t, 10 + t));
      const report = judgedBeside(healthy, pair);
      expect(report.details.retraining.trainings).toBe(6);
      for (const code of ['healthy-alike', 'healthy-strange', 'healthy-copies'])
        expect(codes(report)).not.toContain(code);
      const again = judgedBeside(
        [3, 4, 5, 6, 7].map((t) => training('healthy', 1, 10 + t)),
        pair,
      );
      expect(again.details.retraining.trainings).toBe(1);
      expect(codes(again)).toContain('healthy-alike');
    });

    test('are not called alike where the candidate is the baseline, so that nothing is held against them', () => {
      const healthy = [3, 4].map((t) => training('healthy', t, 10 + t));
      const report = judgedBeside(healthy, [pair[0], { ...pair[0], role: 'candidate' }]);
      expect(report.outcome).toBe('pass');
      expect(codes(report)).not.toContain('healthy-alike');
    });

    test('a collapsed one among four good ones is named', () => {
      const good = [3, 4, 5, 6].map((t) => training('healthy', t, 10 + t));
      const report = judgedBeside([...good, training('healthy', 7, 17, { tailLost: 0.6 })], pair);
      expect(report.notes.find(({ code }) => code === 'healthy-strange')).toMatchObject({
        level: 'warn',
        facts: { count: 1, runs: 'training 7' },
      });
    });

    test('the outputs of either side, or of another run, are left out and named: they are no further training', () => {
      const [three, four] = [3, 4].map((t) => training('healthy', t, 10 + t));
      const copy = (corpus: Corpus, run: string): Corpus => ({ ...corpus, role: 'healthy', run });
      const once = judgedBeside([three, four], pair);
      const copied = judgedBeside(
        [copy(pair[0], 'same'), three, four, copy(three, 'again'), copy(pair[1], 'candidate')],
        pair,
      );
      expect(copied.verdicts).toEqual(once.verdicts);
      expect(copied.details.retraining).toEqual(once.details.retraining);
      expect(copied.notes.find(({ code }) => code === 'healthy-copies')).toMatchObject({
        level: 'warn',
        facts: { count: 3, runs: 'same, again, candidate' },
      });
      expect(codes(copied)).not.toContain('healthy-left-out');
      // One output that is another makes another run of it.
      const [first, ...rest] = [...three.prompts];
      const other: Corpus = {
        ...copy(three, 'another'),
        prompts: new Map([[first[0], { ...first[1], samples: [{ ...first[1].samples[0], text: 'else' }] }], ...rest]),
      };
      expect(codes(judgedBeside([three, other], pair))).not.toContain('healthy-copies');
    });
  });

  test('have nothing to say of a candidate that has the outputs of the baseline: it passes, as without them', () => {
    const [baseline] = sides();
    const same = [baseline, { ...baseline, role: 'candidate' as const }] as const;
    const [alone, beside] = [judged(...same), judgedBeside(runs([11, 12, 13]), same)];
    expect([alone.outcome, beside.outcome]).toEqual(['pass', 'pass']);
    const told = ({ verdicts }: Report) =>
      verdicts.map(({ metric, outcome, decline }) => [metric, outcome, decline?.point]);
    expect(told(beside)).toEqual(told(alone));
  });

  test('do not move floors and ceilings: these are of the value of the candidate on all of its prompts', () => {
    const [baseline, candidate] = sides({ traits: { burst: 0.3 } });
    const [some] = runs([11], 140);
    const plain = judged(baseline, candidate);
    const own = (id: MetricId) => verdictOf(plain, id).candidate!;
    for (const [factor, outcome] of [
      [0.999, 'holds'],
      [1.001, 'broken'],
    ] as const) {
      const rules = {
        vocabulary: { fail: 'off', warn: 'off', floor: factor * own('vocabulary') },
        repetition: { fail: 'off', warn: 'off', ceiling: own('repetition') / factor },
      };
      for (const healthy of [[], [some]]) {
        const report = judgedBeside(healthy, [baseline, candidate], { rules });
        expect(verdictOf(report, 'vocabulary')).toMatchObject({ candidate: own('vocabulary'), outcome });
        expect(verdictOf(report, 'repetition')).toMatchObject({ candidate: own('repetition'), outcome });
      }
    }
  });

  test('imply no value of the baseline that there is none of, though some answered some of the prompts only', () => {
    const [baseline, candidate] = sides();
    // Two outputs that loop are 1 % of all prompts and more of those that the run answered.
    for (const key of ['p3', 'p7']) candidate.prompts.get(key)!.samples[0].text = 'and so on '.repeat(20);
    const looping = verdictOf(judgedBeside(runs([11], 140), [baseline, candidate]), 'looping');
    expect([looping.candidate, looping.baseline]).toEqual([0.01, 0]);
    expect(looping.decline!.point).toBeCloseTo((2 / 200 + 2 / 140) / 2, 12);
  });

  test('one without any answer does not silence the others', () => {
    const silent = runs([13])[0];
    for (const { samples } of silent.prompts.values()) for (const sample of samples) sample.text = null;
    const report = judgedBeside([...runs([11, 12]), silent], sides());
    expect(report.details.retraining.trainings).toBe(3);
    expect(report.verdicts).toEqual(judgedBeside(runs([11, 12]), sides()).verdicts);
    expect(report.notes.find(({ code }) => code === 'healthy-left-out')).toMatchObject({
      facts: { count: 1, total: 3, runs: 'run 13' },
    });
  });

  test('a prompt that one answered with nothing does not count as answered', () => {
    const [run] = runs([11], 200);
    [...run.prompts.values()].slice(0, 67).forEach(({ samples }) => {
      for (const sample of samples) sample.text = null;
    });
    expect(judgedBeside([run], sides()).details.retraining.trainings).toBe(1);
    [...run.prompts.values()][0].samples[0].text = 'one answer more';
    expect(judgedBeside([run], sides()).details.retraining.trainings).toBe(2);
  });

  test('two that each answered other two thirds still say what each says of the candidate', () => {
    const [first] = runs([11], 134);
    const second = { ...drawn('healthy', 134, { seed: 12, from: 66 }), run: 'run 12' };
    const report = judgedBeside([first, second], sides());
    expect(report.details.retraining.trainings).toBe(3);
    expect(verdictOf(report, 'tail-index').smallestDetectable!).toBeLessThan(
      verdictOf(judged(...sides()), 'tail-index').smallestDetectable!,
    );
    // With half each they would share no prompt, and could not be compared with one another.
    const halves = [runs([11], 100)[0], { ...drawn('healthy', 100, { seed: 12, from: 100 }), run: 'run 12' }];
    expect(judgedBeside(halves, sides()).notes.find(({ code }) => code === 'healthy-left-out')).toMatchObject({
      facts: { count: 2, total: 2, runs: 'run 11, run 12' },
    });
  });
});

describe('a reference', () => {
  const withReference = (reference: Corpus, sides: readonly [Corpus, Corpus], given: Given = {}): Report => {
    const report = judge(...sides, options(given), () => {}, { reference, healthy: [] });
    expectClean(report);
    return report;
  };
  const ofReference = ({ verdicts }: Report) => verdicts.filter(({ metric }) => metric.startsWith('reference-'));

  test("that holds the baseline's own outputs lets its metrics warn at most: two draws of one model are not red", () => {
    const sides = [drawn('baseline', 300), drawn('candidate', 300)] as const;
    const report = withReference({ ...sides[0], role: 'reference' }, sides);
    expect(broken(report)).toEqual([]);
    expect(report.outcome).not.toBe('fail');
    expect(report.notes.find(({ code }) => code === 'reference-holds-baseline')).toMatchObject({ level: 'warn' });
    expect(ofReference(report).map(({ outcome, reason }) => [outcome, reason])).toContainEqual([
      'warned',
      'reference-warns',
    ]);
    // Text of neither side is a reference for both.
    const other = withReference(drawn('reference', 300, { seed: 9 }), sides);
    expect(codes(other)).not.toContain('reference-holds-baseline');
    expect(other.verdicts.map(({ reason }) => reason)).not.toContain('reference-warns');
  });

  test('that holds them does not hide what else breaks', () => {
    const sides = [drawn('baseline', 200), drawn('candidate', 200, { traits: { tailLost: 0.6 } })] as const;
    const report = withReference({ ...sides[0], role: 'reference' }, sides);
    expect(broken(report)).toContain('tail-index');
    expect(ofReference(report).map(({ outcome }) => outcome)).not.toContain('broken');
  });

  test('of under 500 words has no tail to be held against, so its metrics are not measured', () => {
    const sides = [drawn('baseline', 100), drawn('candidate', 100)] as const;
    const words = (count: number): Corpus => {
      const text = Array.from({ length: count }, (_, i) => `w${i % 300}`).join(' ');
      return corpusOf('reference', { r: [text] });
    };
    for (const { outcome, reason } of ofReference(withReference(words(499), sides)))
      expect([outcome, reason]).toEqual(['unmeasured', 'small-reference']);
    const enough = ofReference(withReference(words(500), sides));
    expect(enough.length).toBeGreaterThan(1);
    expect(enough.map(({ reason }) => reason)).not.toContain('small-reference');
  });
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

test('what comes only once can not be seen to be lost: long runs of characters make a green inconclusive', () => {
  const source = random(7);
  const write = (letters: number) =>
    Array.from({ length: 60 }, () => String.fromCharCode(0x4e00 + source.below(letters))).join('');
  const answers = (letters: number) =>
    Object.fromEntries(Array.from({ length: 100 }, (_, p) => [`p${p}`, [write(letters), write(letters)]]));
  const sides = [corpusOf('baseline', answers(400)), corpusOf('candidate', answers(160))] as const;
  const [long, short] = [5, 1].map((characters) => judged(...sides, { unit: 'characters', characters }));
  expect([long.outcome, codes(long).includes('all-different')]).toEqual(['inconclusive', true]);
  expect([short.outcome, codes(short).includes('all-different')]).toEqual(['fail', false]);
});
