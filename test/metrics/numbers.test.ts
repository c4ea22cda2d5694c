/** Metrics of numeric fields: what they are, by definition, and what a gate makes of scores that shrink. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal } from '../../bench/source.ts';
import { measureAnswers } from '../../src/compare/measure.ts';
import { judge } from '../../src/gate/judge.ts';
import { type MetricId, NUMBER_METRICS, type NumberKind, PANEL } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { type Random, random } from '../../src/stats/random.ts';
import type { Corpus, Prompt, Report, Role, Sample } from '../../src/types.ts';

const kindOf = (id: NumberKind) => NUMBER_METRICS.find((kind) => kind.id === id)!;

function value(metric: Metric, own: readonly number[], other: readonly number[] = []): number | undefined {
  const answers = (numbers: readonly number[]) =>
    numbers.map((mark) => [{ text: '', attributes: { numbers: { mark } } }]);
  return measureAnswers(answers(own), answers(other), { outputs: 0, empty: 0 }, [metric]).values[0];
}

/** Numbers with ties, large and small, of either sign; none so small that its square is nothing. */
const numbers = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x)),
    fc.constantFrom(0.1, 1e-9),
  ),
  { maxLength: 40 },
);

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const mean = (list: readonly number[]) => sum(list) / list.length;
/** The quantile as R and numpy give it unless asked otherwise, by its definition: the inverse of a broken line. */
function quantile(list: readonly number[], p: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [from, to] = [i / (sorted.length - 1), (i + 1) / (sorted.length - 1)];
    if (p <= to) return sorted[i] + ((p - from) / (to - from)) * (sorted[i + 1] - sorted[i]);
  }
  return sorted[0];
}
const below = (list: readonly number[], x: number) => list.filter((one) => one <= x).length / list.length;

/** What each kind is, word by word; null is no value. */
const NAIVE: Record<NumberKind, (own: readonly number[], other: readonly number[]) => number | null> = {
  mean: (own) => (own.length < 1 ? null : mean(own)),
  spread(own, other) {
    if (own.length < 2) return null;
    const [low, high] = [Math.min(...own, ...other), Math.max(...own, ...other)];
    if ([low, high].some((end) => 2 * own.filter((x) => x === end).length >= own.length)) return null;
    const room = (mean(own) - low) * (high - mean(own));
    return own.every((x) => x === own[0]) ? 0 : Math.sqrt(mean(own.map((x) => (x - mean(own)) ** 2)) / room);
  },
  variance: (own) => (own.length < 2 ? null : sum(own.map((x) => (x - mean(own)) ** 2)) / (own.length - 1)),
  'lower-tail': (own) => (own.length < 2 ? null : quantile(own, 0.5) - quantile(own, 0.05)),
  'upper-tail': (own) => (own.length < 2 ? null : quantile(own, 0.95) - quantile(own, 0.5)),
  tails(own, other) {
    const all = [...own, ...other];
    const atEnd = (end: number) => all.filter((x) => x === end).length > all.length / 10;
    if (own.length < 1 || other.length < 1 || atEnd(Math.min(...all)) || atEnd(Math.max(...all))) return null;
    const [low, high] = [quantile([...own, ...other], 0.05), quantile([...own, ...other], 0.95)];
    return own.filter((x) => x < low || x > high).length / own.length;
  },
  outside(own, other) {
    if (own.length < 1 || other.length < 2) return null;
    const [low, high] = [quantile(other, 0.05), quantile(other, 0.95)];
    return own.filter((x) => x < low || x > high).length / own.length;
  },
  wasserstein(own, other) {
    if (own.length < 1 || other.length < 1) return null;
    const all = [...own, ...other].sort((a, b) => a - b);
    return sum(all.slice(1).map((x, i) => (x - all[i]) * Math.abs(below(own, all[i]) - below(other, all[i]))));
  },
  'kolmogorov-smirnov'(own, other) {
    if (own.length < 1 || other.length < 1) return null;
    return Math.max(...[...own, ...other].map((x) => Math.abs(below(own, x) - below(other, x))));
  },
};

describe.each(NUMBER_METRICS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const metric = kind.of('mark');

  test('the worked example holds, by the definition too', () => {
    const { numbers: example } = metric.example;
    expect(value(metric, example!.own, example!.other)).toBeCloseTo(metric.example.value, 12);
    expect(NAIVE[id](example!.own, example!.other ?? [])).toBeCloseTo(metric.example.value, 12);
  });

  test('it is what its definition says, whatever the numbers and their order', () => {
    let measured = 0;
    fc.assert(
      fc.property(numbers, numbers, (own, other) => {
        // A quantile that falls on a number is that number up to rounding, which would tell on which side of it a tie lies.
        if (id === 'outside' && (other.length - 1) % 20 !== 0) other = other.slice(0, Math.max(0, other.length - 1));
        const [got, expected] = [value(metric, own, other), NAIVE[id](own, other)];
        const turned = value(metric, [...own].reverse(), [...other].reverse());
        if (expected === null) expect([got, turned]).toEqual([undefined, undefined]);
        else {
          measured++;
          const size = Math.max(1, ...own.map(Math.abs), ...other.map(Math.abs)) ** (id === 'variance' ? 2 : 1);
          expect(Math.abs(got! - expected) / size).toBeLessThan(1e-9);
          expect(turned).toBe(got);
        }
      }),
      { numRuns: 200 },
    );
    // Few lists of numbers with ties thin out towards both ends.
    expect(measured).toBeGreaterThan(id === 'tails' ? 20 : 100);
  });

  test('no numbers have no value, and those of a text that has none count for nothing', () => {
    expect(value(metric, [], [1, 2, 3])).toBeUndefined();
    if (metric.needsOther) expect(value(metric, [1, 2, 3], [])).toBeUndefined();
    const mixed = [
      [{ text: '', attributes: { numbers: { mark: 1 } } }],
      [{ text: '' }],
      [{ text: '', attributes: { numbers: { other: 9 } } }],
    ];
    const own = measureAnswers(mixed, mixed, { outputs: 0, empty: 0 }, [metric]).values[0];
    expect(own).toBe(value(metric, [1], [1]));
  });

  test('one number, or equal ones, have no spread and no tail, and lie nowhere apart', () => {
    const single = value(metric, [7], [7, 7]);
    const equal = value(metric, [7, 7, 7], [7, 7, 7, 7]);
    if (id === 'mean') expect([single, equal]).toEqual([7, 7]);
    else expect([single ?? 0, equal ?? 0]).toEqual([0, 0]);
    // The mean of three tenths is not a tenth to the last digit; the spread is nothing all the same.
    if (id !== 'mean') expect(value(metric, [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]) ?? 0).toBe(0);
  });

  test('its declarations fit together', () => {
    expect([metric.id, metric.field, metric.title.endsWith(' of mark')]).toEqual([`mark:${id}`, 'mark', true]);
    for (const words of [metric.summary, metric.meaning]) expect(words).toMatch(/\.$/);
    if (metric.unit === 'relative') expect(metric.range[0]).toBe(0);
    if (metric.stage === 'none') expect(metric.limits.fail).toBeNull();
    if (metric.byName) expect(metric.limits).toEqual({ fail: null, warn: null });
  });
});

describe('the tails', () => {
  test('of the baseline itself are a tenth of it, as near as whole outputs come', () => {
    for (const n of [21, 100, 101, 999, 5000]) {
      const source = random(n, 1);
      const own = Array.from({ length: n }, () => normal(source) ** 3);
      const share = value(kindOf('tails').of('mark'), own, own)!;
      expect(Math.abs(share - 0.1)).toBeLessThan(1 / n);
    }
  });

  test('say nothing of how far out an output lies', () => {
    const range = Array.from({ length: 101 }, (_, i) => i);
    expect(value(kindOf('outside').of('mark'), [50, 96, 1e9, -4, 5, 95], range)).toBeCloseTo(3 / 6, 12);
  });

  test('of the lower and upper end are those of the numbers turned round', () => {
    fc.assert(
      fc.property(numbers, (own) => {
        const [lower, upper] = [kindOf('lower-tail').of('mark'), kindOf('upper-tail').of('mark')];
        const turned = value(
          upper,
          own.map((x) => -x),
        );
        if (turned !== undefined)
          expect(Math.abs(value(lower, own)! - turned) / Math.max(1, turned)).toBeLessThan(1e-9);
      }),
    );
  });
});

type Draw = (source: Random, prompt: number) => number | null;
const WORDS_OFF = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));
const options = (given: Given = {}) =>
  resolve({ alpha: 0.05, relabellings: 199, ...given, rules: { ...WORDS_OFF, ...(given.rules as object) } }, {}, 'cli')
    .options;

/** Outputs of which the text says nothing, with a score that depends on the prompt as well. */
function scored(
  role: Role,
  draw: Draw,
  { prompts = 400, samples = 1, seed = 1, field = 'score', from = 0, group = (_: number): string | null => null } = {},
): Corpus {
  const source = random(seed, role === 'baseline' ? 1 : 2);
  const map = new Map<string, Prompt>();
  for (let p = from; p < from + prompts; p++) {
    const answers = Array.from({ length: samples }, (_, k): Sample => {
      const mark = draw(source, p);
      return {
        text: `answer ${p} ${k} of ${role} ${seed}`,
        ...(mark !== null && { attributes: { numbers: { [field]: mark } } }),
      };
    });
    map.set(`p${p}`, { key: `p${p}`, text: null, group: group(p), samples: answers as [Sample] });
  }
  return { role, run: `${role} ${seed}`, source: role, commit: null, prompts: map, pairing: 'id', notes: [] };
}

const usual: Draw = (source) => normal(source);
const half: Draw = (source) => normal(source) / 2;
/** The middle nine tenths of `usual`: what is unusual is gone, the rest as before. */
const middle: Draw = (source, prompt) => {
  const x = normal(source);
  return Math.abs(x) < 1.645 ? x : middle(source, prompt);
};

const verdictOf = ({ verdicts }: Pick<Report, 'verdicts'>, id: MetricId) =>
  verdicts.find(({ metric }) => metric === id);
const broken = ({ verdicts }: Pick<Report, 'verdicts'>) =>
  verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);
const measured = ({ verdicts }: Report) => verdicts.map(({ metric }) => metric);
const codes = ({ notes }: Report) => notes.map(({ code }) => code);

describe('the gate', () => {
  test('is red and late where the variance of a score has shrunk', () => {
    const report = judge(scored('baseline', usual), scored('candidate', half), options());
    expect([report.outcome, report.stage]).toEqual(['fail', 'late']);
    expect(broken(report)).toEqual(['score:tails', 'score:spread']);
    const { decline } = verdictOf(report, 'score:spread')!;
    expect(decline!.low).toBeGreaterThan(0.4);
    expect(decline!.high).toBeLessThan(0.6);
  });

  test('is red and early where only the tails have gone', () => {
    const report = judge(scored('baseline', usual), scored('candidate', middle), options());
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    expect(broken(report)).toEqual(['score:tails']);
    expect(verdictOf(report, 'score:tails')).toMatchObject({
      baseline: expect.closeTo(0.15, 1),
      candidate: expect.closeTo(0.05, 1),
      unit: 'points',
    });
  });

  test('is green where the scores are drawn anew, once there are enough of them', () => {
    const [baseline, candidate] = (['baseline', 'candidate'] as const).map((role) =>
      scored(role, usual, { prompts: 1000 }),
    );
    const report = judge(baseline, candidate, options());
    expect([report.outcome, broken(report)]).toEqual(['pass', []]);
    expect(verdictOf(report, 'score:tails')).toMatchObject({ outcome: 'holds' });
    expect(verdictOf(report, 'score:spread')).toMatchObject({ outcome: 'holds' });
  });

  test('sees through the differences between prompts, which shrink with nothing', () => {
    const of =
      (draw: Draw): Draw =>
      (source, prompt) =>
        5 * (prompt % 3) + draw(source, prompt)!;
    const report = judge(
      scored('baseline', of(usual), { samples: 4 }),
      scored('candidate', of(usual), { samples: 4 }),
      options(),
    );
    expect(broken(report)).toEqual([]);
  });

  test('is not red where a score only rises or falls, unless the team limits the mean', () => {
    const lower: Draw = (source) => normal(source) - 1;
    const judged = (given: Given) => judge(scored('baseline', usual), scored('candidate', lower), options(given));
    expect(broken(judged({}))).toEqual([]);
    const report = judged({ rules: { 'score:mean': { fail: 0.5 } } });
    expect([report.outcome, report.stage, broken(report)]).toEqual(['fail', 'none', ['score:mean']]);
    expect(verdictOf(report, 'score:mean')).toMatchObject({ unit: 'value', decline: { point: expect.closeTo(1, 0) } });
    expect(broken(judged({ rules: { 'score:mean': { fail: 1.5 } } }))).toEqual([]);
    expect(broken(judged({ rules: { 'score:mean': { floor: -0.5 } } }))).toEqual(['score:mean']);
  });

  test('measures what is by name only where a rule names it', () => {
    const judged = (given: Given) => judge(scored('baseline', usual), scored('candidate', half), options(given));
    expect(measured(judged({}))).toEqual(['score:tails', 'score:spread', 'score:mean']);
    const rules = { 'score:variance': { fail: '40%' }, 'score:upper-tail': 'on', 'score:tails': 'off' };
    const report = judged({ rules });
    expect(measured(report)).toEqual(['score:spread', 'score:mean', 'score:upper-tail', 'score:variance']);
    expect(broken(report)).toContain('score:variance');
  });

  test('does not look at a field that one side lacks, or that no option names', () => {
    const [baseline, candidate] = [scored('baseline', usual), scored('candidate', half)];
    const bare = scored('candidate', () => null);
    for (const [one, other] of [
      [baseline, bare],
      [bare, candidate],
      [baseline, scored('candidate', half, { field: 'reward' })],
    ])
      expect(measured(judge(one, other, options({ rules: { empties: 'on' } })))).toEqual(['empties']);
    expect(measured(judge(baseline, candidate, options({ numbers: 'reward', rules: { empties: 'on' } })))).toEqual([
      'empties',
    ]);
  });

  test('is not red where a model has become better on a scale that ends, or on one of right and wrong', () => {
    const share = (mean: number): Draw => {
      // The mean of some numbers drawn alike: the nearer the end of the scale, the less they differ.
      return (source) =>
        Array.from({ length: 12 }, () => (source.unit() < mean ? 1 : 0)).reduce((a: number, b) => a + b, 0) / 12;
    };
    const right =
      (often: number): Draw =>
      (source) =>
        source.unit() < often ? 1 : 0;
    const marks =
      (best: number): Draw =>
      (source) =>
        source.unit() < best ? 5 : 1 + source.below(4);
    for (const [before, after] of [
      [share(0.6), share(0.93)],
      [marks(0.1), marks(0.4)],
    ]) {
      const report = judge(scored('baseline', before), scored('candidate', after), options());
      expect(broken(report)).toEqual([]);
      expect(verdictOf(report, 'score:spread')!.decline!.point).toBeLessThan(0.2);
    }
    for (const [before, after] of [
      [right(0.6), right(0.95)],
      [right(0.9), right(1)],
      [right(0.95), right(0.3)],
      [marks(0.3), marks(0.9)],
      [marks(0.3), marks(1)],
      [share(0.6), share(1)],
    ]) {
      const report = judge(scored('baseline', before), scored('candidate', after), options());
      expect(broken(report)).toEqual([]);
      expect(verdictOf(report, 'score:spread')).toMatchObject({ outcome: 'unmeasured', reason: 'no-numbers' });
    }
  });

  test('does not let a rule pass in silence whose field one side lacks', () => {
    const report = judge(
      scored('baseline', usual),
      scored('candidate', () => null),
      options({ rules: { 'score:spread': { fail: '30%' } } }),
    );
    expect(report.outcome).toBe('inconclusive');
    expect(verdictOf(report, 'score:spread')).toMatchObject({ outcome: 'unmeasured', reason: 'no-numbers' });
  });

  test('says how many outputs have no number, and warns where the candidate lacks more', () => {
    const some =
      (share: number): Draw =>
      (source) =>
        source.unit() < share ? null : normal(source);
    const report = (b: number, c: number) =>
      judge(scored('baseline', some(b)), scored('candidate', some(c)), options());
    const [alike, hidden] = [report(0.1, 0.1), report(0, 0.3)];
    expect(alike.notes.find(({ code }) => code === 'numbers-missing')).toMatchObject({
      level: 'info',
      facts: { field: 'score' },
    });
    expect(hidden.notes.find(({ code }) => code === 'numbers-missing')).toMatchObject({
      level: 'warn',
      facts: { field: 'score', baseline: 0, candidate: expect.any(Number) },
    });
    expect(codes(judge(scored('baseline', usual), scored('candidate', usual), options()))).not.toContain(
      'numbers-missing',
    );
  });

  test('is inconclusive where the candidate lacks more numbers than chance explains, and says so where it has none', () => {
    const some: Draw = (source) => (source.unit() < 0.3 ? null : normal(source));
    const judgedTo = (draw: Draw) => judge(scored('baseline', usual), scored('candidate', draw), options());
    expect(judgedTo(some).outcome).toBe('inconclusive');
    const bare = judge(
      scored('baseline', usual),
      scored('candidate', () => null),
      options({ rules: { empties: 'on' } }),
    );
    expect(bare.notes).toContainEqual({
      code: 'numbers-missing',
      level: 'warn',
      facts: { field: 'score', baseline: 0, candidate: 400 },
    });
  });

  test('is hardly ever red where numbers of one model are missing on one side, at random or from hard prompts', () => {
    let red = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const few: Draw = (source, prompt) =>
        source.unit() < (seed % 2 ? 0.8 : prompt % 2) ? null : normal(source) ** 3;
      const report = judge(
        scored('baseline', (source) => normal(source) ** 3, { prompts: 200, seed }),
        scored('candidate', few, { prompts: 200, seed: 1000 + seed }),
        options({ rules: { 'score:spread': { fail: 0 }, 'score:tails': { fail: 0 } } }),
      );
      if (broken(report).length > 0) red++;
    }
    // 5 % of 60, and 2.33 standard deviations.
    expect(red).toBeLessThanOrEqual(7);
  });

  test('a score that is the same on both sides throughout gives no number out of place', () => {
    for (const constant of [0, 3, -1e300]) {
      const report = judge(
        scored('baseline', () => constant),
        scored('candidate', () => constant),
        options({ rules: { 'score:spread': 'on', 'score:tails': 'on', 'score:variance': 'on' } }),
      );
      expect(broken(report)).toEqual([]);
      expect(verdictOf(report, 'score:spread')).toMatchObject({ outcome: 'unmeasured', reason: 'no-numbers' });
      expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
    }
  });

  test('judges groups by their own numbers, and by rules of their own', () => {
    const group = (prompt: number) => (prompt % 2 === 0 ? 'even' : 'odd');
    const oddHalf: Draw = (source, prompt) => normal(source) * (prompt % 2 === 0 ? 1 : 0.4);
    const judged = (given: Given) =>
      judge(
        scored('baseline', usual, { group, prompts: 600 }),
        scored('candidate', oddHalf, { group, prompts: 600 }),
        options({ 'group-by': 'task', ...given }),
      );
    const byDefault = judged({});
    expect(
      byDefault.groups.map(({ group: name, verdicts }) => [name, verdictOf({ verdicts }, 'score:spread')!.outcome]),
    ).toEqual([
      ['even', 'holds'],
      ['odd', 'warned'],
    ]);
    const rules = {
      odd: { 'score:spread': { fail: '30%' } },
      even: { 'score:spread': 'off', 'score:tails': 'off', 'score:mean': 'off' },
    };
    const report = judged({ 'group-rules': rules });
    expect(report.groups.map(({ group: name, verdicts }) => [name, broken({ verdicts })])).toEqual([
      ['even', []],
      ['odd', ['score:spread']],
    ]);
    expect(report.groups[0].verdicts).toEqual([]);
    expect([report.outcome, report.stage]).toEqual(['fail', 'late']);
  });

  test('holds the candidate against healthy runs, in scores as in words', () => {
    // Trainings of this recipe differ by a sixth in the spread of their scores.
    const training =
      (t: number, scale = 1): Draw =>
      (source) =>
        scale * Math.exp(0.15 * normal(random(t, 9))) * normal(source);
    const at = { prompts: 500 };
    const healthy = [2, 3, 4, 5].map((t) => scored('healthy', training(t), { ...at, seed: t }));
    const judged = (candidate: Corpus) => {
      const baseline = scored('baseline', training(1), at);
      return judge(baseline, candidate, options({ rules: { vocabulary: 'on', 'distinct-bigrams': 'on' } }), () => {}, {
        reference: null,
        healthy,
      });
    };
    const well = judged(scored('candidate', training(6), { ...at, seed: 6 }));
    expect(broken(well).filter((id) => id.startsWith('score:'))).toEqual([]);
    expect(verdictOf(well, 'score:spread')!.pRetrain).not.toBeNull();
    const ill = judged(scored('candidate', training(6, 0.25), { ...at, seed: 6 }));
    expect(broken(ill)).toContain('score:spread');
    expect(ill.stage).toBe('late');
  });

  test('compares prompts that differ, where the team allows it', () => {
    const apart = (draw: Draw) =>
      judge(scored('baseline', usual), scored('candidate', draw, { from: 10_000 }), options({ unpaired: 'allow' }));
    expect(broken(apart(half))).toContain('score:spread');
    expect(broken(apart(usual))).toEqual([]);
  });

  test('gives the same report whatever the order of the rows', () => {
    const [baseline, candidate] = [scored('baseline', usual), scored('candidate', half)];
    const turned = (corpus: Corpus): Corpus => ({ ...corpus, prompts: new Map([...corpus.prompts].reverse()) });
    expect(judge(turned(baseline), turned(candidate), options())).toEqual(judge(baseline, candidate, options()));
  });
});
