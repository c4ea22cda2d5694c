import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm, moderated, type Noise, sdOf, upperQuantile, upperTail } from '../../src/stats/moderated-t.ts';
import { normalTail } from '../../src/stats/normal.ts';
import { random } from '../../src/stats/random.ts';
import { normalQuantile, studentCdf } from '../../src/stats/student.ts';

const variances = fc.record({
  value: fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
  df: fc.double({ min: 0.5, max: 200, noNaN: true }),
});

describe('a moderated variance', () => {
  test('is the mean of what was known and what was seen, each weighing as its degrees of freedom', () => {
    // Four degrees of freedom of 4 and two of 9: (16 + 18) / 6.
    expect(moderated({ value: 4, df: 4 }, { value: 9, df: 2 })).toEqual({ value: 34 / 6, df: 6 });
    // Half a degree counts as half: (0.5 * 8 + 3 * 1) / 3.5.
    expect(moderated({ value: 8, df: 0.5 }, { value: 1, df: 3 })).toEqual({ value: 2, df: 3.5 });
  });

  test('is what was known where nothing was seen, whatever the value of nothing', () => {
    expect(moderated({ value: 0.3, df: 4 }, { value: 0, df: 0 })).toEqual({ value: 0.3, df: 4 });
  });

  test('of trainings that lie closer than expected is never 0', () => {
    const { value, df } = moderated({ value: 0.01, df: 4 }, { value: 0, df: 19 });
    expect(value).toBeCloseTo(0.04 / 23, 15);
    expect(df).toBe(23);
  });

  test('lies between the two, and nearer to the one with more degrees of freedom', () => {
    fc.assert(
      fc.property(variances, variances, (prior, observed) => {
        const { value, df } = moderated(prior, observed);
        expect(df).toBe(prior.df + observed.df);
        expect(value).toBeGreaterThanOrEqual(Math.min(prior.value, observed.value) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(Math.max(prior.value, observed.value) * (1 + 1e-12));
        const [near, far] = prior.df > observed.df ? [prior, observed] : [observed, prior];
        expect(Math.abs(value - near.value)).toBeLessThanOrEqual(Math.abs(value - far.value) + 1e-9 * value);
      }),
    );
  });
});

const noise = (value: number, df: number, known = 0): Noise => ({ estimated: { value, df }, known });
const noises = fc.record({ estimated: variances, known: fc.double({ min: 1e-6, max: 1e3, noNaN: true }) });

describe('noise of which nothing is known', () => {
  test('is Student t at so many standard deviations', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), variances, (t, { value, df }) => {
        const tail = upperTail(t * Math.sqrt(value), noise(value, df));
        expect(tail).toBeCloseTo(1 - studentCdf(t, df), 12);
        expect(tail + upperTail(-t * Math.sqrt(value), noise(value, df))).toBeCloseTo(1, 12);
      }),
    );
  });

  test('has the values of printed tables', () => {
    expect(upperTail(2.015048, noise(1, 5))).toBeCloseTo(0.05, 7);
    expect(upperTail(2 * 4.604095, noise(4, 4))).toBeCloseTo(0.005, 8);
    expect(upperTail(1.959964, noise(1, 1e6))).toBeCloseTo(0.025, 6);
  });

  test('keeps its digits far out, where 1 less a distribution function would have none', () => {
    // At 2 degrees of freedom it is (1 - t / sqrt(2 + t^2)) / 2, which is 1 / (2 t^2) for large t, times 1 - 3 / (2 t^2).
    for (const t of [1e3, 1e5, 1e7]) expect(upperTail(t, noise(1, 2)) * 2 * t * t).toBeCloseTo(1 - 1.5 / (t * t), 9);
    expect(upperTail(40, noise(1, 200))).toBeGreaterThan(0);
  });

  test('of no variance at all leaves no chance for what is worse, and every chance for what is not', () => {
    expect([0.1, 0, -0.1].map((effect) => upperTail(effect, noise(0, 4)))).toEqual([0, 1, 1]);
    expect(upperQuantile(0.01, noise(0, 4))).toBe(0);
  });
});

describe('noise of which all is known', () => {
  test('is normal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
        (z, v) => {
          expect(upperTail(z * Math.sqrt(v), noise(0, 4, v))).toBeCloseTo(normalTail(z), 12);
        },
      ),
    );
    expect(upperTail(2 * 1.959964, noise(0, 4, 4))).toBeCloseTo(0.025, 7);
  });

  test('or next to all of it: what is estimated has no weight then, however uncertain', () => {
    for (const level of [0.3, 0.025, 0.00025])
      expect(upperQuantile(level, noise(1e-9, 4, 1))).toBeCloseTo(normalQuantile(1 - level), 6);
  });

  test('or so well estimated that it is as good as known', () => {
    for (const level of [0.3, 0.025, 0.00025])
      for (const df of [6000, 1e6])
        expect(upperQuantile(level, noise(0.5, df, 0.5))).toBeCloseTo(normalQuantile(1 - level), 2);
  });
});

describe('noise of which a part is known', () => {
  /**
   * The same by another way: what is estimated makes Student's t by itself, what is known a normal distribution, and the
   * noise is the sum of the two. This is their convolution.
   */
  function convolved(effect: number, { estimated: { value, df }, known }: Noise): number {
    const step = 0.01;
    let sum = 0;
    for (let z = -9; z <= 9; z += step)
      sum += Math.exp((-z * z) / 2) * studentCdf(-(effect - Math.sqrt(known) * z) / Math.sqrt(value), df);
    return (sum * step) / Math.sqrt(2 * Math.PI);
  }

  const cases = [0.5, 1, 2, 4, 4.5, 6, 9, 24, 200, 1019].flatMap((df) =>
    [1e-4, 0.01, 0.3, 1, 3, 100].map((known) => [df, known] as const),
  );

  test.each(cases)(
    'is the sum of Student t of %f degrees of freedom and a normal part %f times as large',
    (df, known) => {
      for (const level of [0.9, 0.5, 0.2, 0.05, 0.005, 0.00025, 0.00001]) {
        // Any effect would do; this one has about the level.
        const effect = level > 0.49 ? (level - 0.5) * -2 : upperQuantile(level, noise(1, df, known));
        expect(upperTail(effect, noise(1, df, known)) / convolved(effect, noise(1, df, known))).toBeCloseTo(1, 4);
      }
    },
  );

  /**
   * Many trainings whose true variance is value x df / chi-squared. The tail is the mean of indicators, so its
   * standard error is known.
   */
  test.each([
    [4, 1],
    [4, 0.2],
    [6, 2],
    [1, 1],
  ])('is what the model draws: %i degrees of freedom, known part %f', (df, known) => {
    const RUNS = 400_000;
    const source = random(df, Math.round(10 * known));
    const normal = () => Math.sqrt(-2 * Math.log(1 - source.unit())) * Math.cos(2 * Math.PI * source.unit());
    const levels = [0.2, 0.05, 0.005, 0.0005];
    const effects = levels.map((level) => upperQuantile(level, noise(1, df, known)));
    const reached = levels.map(() => 0);
    for (let run = 0; run < RUNS; run++) {
      let chi = 0;
      for (let i = 0; i < df; i++) chi += normal() ** 2;
      const drawn = Math.sqrt(df / chi) * normal() + Math.sqrt(known) * normal();
      effects.forEach((effect, i) => {
        if (drawn > effect) reached[i]++;
      });
    }
    levels.forEach((level, i) => {
      const error = Math.sqrt((level * (1 - level)) / RUNS);
      expect(Math.abs(reached[i] / RUNS - level) / error, `at ${level}`).toBeLessThan(4);
    });
  });

  test("has a heavier tail than Satterthwaite's t, which it replaced", () => {
    // Equal parts, 4 degrees of freedom: his are 16. By quadrature, the tail at his 0.5 % and 0.025 %.
    const at = (level: number) => {
      let [low, high] = [0, 20];
      while (high - low > 1e-9) {
        const middle = (low + high) / 2;
        if (studentCdf(-middle, 16) > level) low = middle;
        else high = middle;
      }
      return upperTail(low * Math.SQRT2, noise(1, 4, 1)) / level;
    };
    expect(at(0.005)).toBeGreaterThan(2);
    expect(at(0.00025)).toBeGreaterThan(8);
  });

  test('falls as the effect grows, from all but 1 down', () => {
    fc.assert(
      fc.property(
        noises,
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 0.01, max: 6, noNaN: true }),
        (one, at, more) => {
          const [near, far] = [at, at + more].map((x) => upperTail(x * sdOf(one), one));
          expect(far).toBeLessThanOrEqual(near * (1 + 1e-9));
          expect(far).toBeGreaterThanOrEqual(0);
          expect(near).toBeLessThanOrEqual(1);
        },
      ),
    );
    const tails = Array.from({ length: 60 }, (_, i) => upperTail(i / 5 - 4, noise(0.5, 4, 0.5)));
    for (let i = 1; i < tails.length; i++) expect(tails[i]).toBeLessThan(tails[i - 1]);
    expect(tails[0]).toBeGreaterThan(0.98);
  });

  test('is as likely below 0 as above', () => {
    fc.assert(
      fc.property(noises, fc.double({ min: 0, max: 20, noNaN: true }), (one, at) => {
        expect(upperTail(at, one) + upperTail(-at, one)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('does not hang on the scale of measurement', () => {
    fc.assert(
      fc.property(noises, fc.double({ min: -5, max: 5, noNaN: true }), ({ estimated, known }, at) => {
        const by = (scale: number) =>
          upperTail(
            at * scale * sdOf({ estimated, known }),
            noise(estimated.value * scale ** 2, estimated.df, known * scale ** 2),
          );
        expect(by(1e-3) / by(1)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('is the wider, the more is known to be added and the more doubt there is', () => {
    for (const level of [0.05, 0.005, 0.00025]) {
      const grown = [0, 1e-6, 0.1, 1, 10].map((known) => upperQuantile(level, noise(1, 4, known)));
      for (let i = 1; i < grown.length; i++) expect(grown[i]).toBeGreaterThan(grown[i - 1]);
      const surer = [1, 2, 4, 9, 40, 400, 1e6].map((df) => upperQuantile(level, noise(1, df, 0.5)));
      for (let i = 1; i < surer.length; i++) expect(surer[i]).toBeLessThan(surer[i - 1]);
    }
  });

  test('has at its quantile the level', () => {
    fc.assert(
      fc.property(
        noises,
        fc.boolean(),
        fc.double({ min: 1e-6, max: 0.499, noNaN: true }),
        (one, isPartKnown, level) => {
          const given = isPartKnown ? one : { ...one, known: 0 };
          expect(upperTail(upperQuantile(level, given), given) / level).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test('has a standard deviation that takes the estimate as it is', () => {
    expect(sdOf(noise(9, 4, 16))).toBe(5);
  });
});

describe("Holm's adjustment", () => {
  test('of a worked example', () => {
    // 0.005 x 4, 0.01 x 3, 0.03 x 2, and 0.04 x 1, which is not below the one before. R: p.adjust(p, 'holm').
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.9, 0.5, 0.8])).toEqual([1, 1, 1]);
    expect(holm([0.02])).toEqual([0.02]);
    expect(holm([])).toEqual([]);
    expect(holm([0.01, 0.01])).toEqual([0.02, 0.02]);
  });

  test('keeps the order, never lowers a p value, and goes up to 1 only', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (p) => {
        const adjusted = holm(p);
        p.forEach((own, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(own);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          expect(adjusted[i]).toBeLessThanOrEqual(own * p.length + 1e-15);
          p.forEach((other, j) => {
            if (own <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
          });
        });
      }),
    );
  });

  test('is the closed test of Bonferroni: the largest that any of the families with the member gives', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (p) => {
        const adjusted = holm(p);
        p.forEach((_, i) => {
          let largest = 0;
          for (let family = 0; family < 2 ** p.length; family++) {
            if (((family >> i) & 1) === 0) continue;
            const members = p.filter((_, j) => ((family >> j) & 1) === 1);
            largest = Math.max(largest, Math.min(1, members.length * Math.min(...members)));
          }
          expect(adjusted[i]).toBeCloseTo(largest, 12);
        });
      }),
    );
  });
});
