import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Labelling } from '../../src/compare/labelling.ts';
import { layOut } from '../../src/compare/layout.ts';
import { comparedAt, equalLengths, meanLengths } from '../../src/compare/length.ts';
import { internTexts } from '../../src/pool/texts.ts';
import { random } from '../../src/stats/random.ts';
import { Dealer } from '../../src/stats/relabelling.ts';
import { promptsOf, setUp } from './sides.ts';

const answers = (...texts: string[]) => texts.map((text) => ({ text }));
const texts = (side: string, n: number) => Array.from({ length: n }, (_, i) => `${side} ${i} ${'x '.repeat(i)}`);
const sized = (...sizes: [number, number][]) =>
  setUp(
    sizes.map(([b, c]) => [texts('b', b), texts('c', c)]),
    [],
  );
const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), {
  minLength: 1,
  maxLength: 5,
});

test('each prompt enters with the smaller number of samples; there are as many thinnings as all of them need together', () => {
  const { layout } = sized([1, 1], [4, 2], [2, 5]);
  expect([...layout.size]).toEqual([1, 2, 2]);
  // 10 units on the larger sides, 5 of which enter at once.
  expect(layout.thinnings).toBe(2);
  expect(sized([3, 3], [1, 1]).layout.thinnings).toBe(1);
  expect(sized([1, 30]).layout.thinnings).toBe(8);
});

test('every thinning takes equally many samples of both sides of every prompt', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 50 }), (pairs, seed) => {
      const { layout } = sized(...pairs);
      const labelling = new Labelling(layout);
      const dealer = new Dealer(layout.strata, 1, seed);
      for (let looked = 0; looked < Math.min(3, dealer.ways); looked++) {
        labelling.take(dealer, looked);
        for (let thinning = 0; thinning < layout.thinnings; thinning++) {
          labelling.thin(thinning);
          pairs.forEach(([b, c], p) => {
            const own = layout.samples.flatMap((_, s) => (layout.prompt[s] === p ? [labelling.label[s]] : []));
            expect(own.filter((label) => label === 0)).toHaveLength(Math.min(b, c));
            expect(own.filter((label) => label === 1)).toHaveLength(Math.min(b, c));
            // The observed dealing takes from each side only what is its own.
            if (looked === 0) expect(own.slice(0, b)).not.toContain(1);
            if (looked === 0) expect(own.slice(b)).not.toContain(0);
          });
        }
      }
    }),
  );
});

test('over the thinnings every sample gets its turn, none two more than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 16 }), fc.nat(99), (few, many, seed) => {
      fc.pre(many >= few && many <= 8 * few);
      const { layout } = sized([few, many]);
      const labelling = new Labelling(layout);
      const used = new Int32Array(few + many);
      labelling.take(new Dealer(layout.strata, 1, seed), 0);
      for (let thinning = 0; thinning < layout.thinnings; thinning++) {
        labelling.thin(thinning);
        labelling.label.forEach((label, s) => {
          if (label < 2) used[s]++;
        });
      }
      const candidates = [...used.subarray(few)];
      expect([...used.subarray(0, few)]).toEqual(new Array(few).fill(layout.thinnings));
      expect(Math.min(...candidates)).toBeGreaterThan(0);
      expect(Math.max(...candidates) - Math.min(...candidates)).toBeLessThanOrEqual(1);
      if (many % few === 0) expect(new Set(candidates).size).toBe(1);
    }),
  );
});

test('unpaired: prompts are the units, in a stratum per group, with as many samples as their counterparts of the other side', () => {
  const prompts = [
    { key: 'a', text: null, group: 'g', baseline: answers('1', '2', '3'), candidate: [] },
    { key: 'b', text: null, group: 'g', baseline: answers('4'), candidate: [] },
    { key: 'c', text: null, group: 'g', baseline: [], candidate: answers('5', '6') },
    { key: 'd', text: null, group: null, baseline: [], candidate: answers('7', '8') },
  ];
  const { strata, size, prompt, unit, stratum, thinnings } = layOut(
    { paired: false, prompts, onlyBaseline: 2, onlyCandidate: 2, groupDiffers: 0 },
    random(1),
  );
  // A group that one side alone has is not compared: nothing of it enters, and its stratum is empty.
  expect([...strata.start]).toEqual([0, 3, 3]);
  expect([...strata.label]).toEqual([0, 0, 1]);
  expect([...stratum]).toEqual([0, 0, 0]);
  // The middle one of two prompts meets the only other.
  expect([...unit]).toEqual([0, 2, 3, 5]);
  expect([...size]).toEqual([1, 0]);
  expect([...prompt]).toEqual([0, 0, 1, 2, 2]);
  expect(thinnings).toBe(2);
});

test('unpaired: whatever groups the sides have, no unit is empty and only common groups have any', () => {
  const side = fc.array(fc.tuple(fc.constantFrom('f', 'g', 'h', null), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(side, side, (own, other) => {
      const prompts = [
        ...own.map(([group, n], p) => ({
          key: `b${p}`,
          text: null,
          group,
          baseline: answers(...texts('b', n)),
          candidate: [],
        })),
        ...other.map(([group, n], p) => ({
          key: `c${p}`,
          text: null,
          group,
          baseline: [],
          candidate: answers(...texts('c', n)),
        })),
      ];
      const layout = layOut(
        { paired: false, prompts, onlyBaseline: own.length, onlyCandidate: other.length, groupDiffers: 0 },
        random(1),
      );
      for (let u = 1; u < layout.unit.length; u++) expect(layout.unit[u]).toBeGreaterThan(layout.unit[u - 1]);
      const common = prompts.filter(({ group }) => [own, other].every((list) => list.some(([name]) => name === group)));
      expect(new Set(Array.from(layout.prompt, (prompt) => prompts[prompt].key))).toEqual(
        new Set(common.map(({ key }) => key)),
      );
      expect(layout.thinnings).toBeGreaterThanOrEqual(1);
      const labelling = new Labelling(layout);
      labelling.take(new Dealer(layout.strata, 1, 2), 0);
      labelling.thin(0);
      const units = layout.strata.label.reduce((sum, _, u) => sum + (labelling.label[layout.unit[u]] < 2 ? 1 : 0), 0);
      expect(units).toBe(2 * layout.size.reduce((sum, n) => sum + n, 0));
    }),
  );
});

test('sides are compared at three quarters of the smaller one, and never above nine tenths of the smallest that a labelling makes', () => {
  const words = fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 8,
  });
  const output = (n: number) => new Array(n).fill('w').join(' ');
  fc.assert(
    fc.property(words, (lengths) => {
      const { layout, texts: interned } = setUp(
        lengths.map(([b, c]) => [[output(b)], [output(c)]]),
        [],
      );
      const all = Int32Array.from(layout.samples.keys());
      const at = comparedAt(layout, all, (s) => interned.start[s + 1] - interned.start[s]);
      const sum = (side: number) => lengths.reduce((total, pair) => total + pair[side], 0);
      const smallest = lengths.reduce((total, pair) => total + Math.min(...pair), 0);
      expect(at).toBe(Math.floor(Math.min(0.75 * sum(0), 0.75 * sum(1), 0.9 * smallest)));
    }),
  );
});

test('where a side is thinned, its expected size over the thinnings counts', () => {
  const output = (n: number) => new Array(n).fill('w').join(' ');
  const { layout, texts: interned } = setUp([[[output(100)], [output(40), output(50), output(60)]]], []);
  const all = Int32Array.from(layout.samples.keys());
  const tokens = (s: number) => interned.start[s + 1] - interned.start[s];
  // Three quarters of 50 are 37.5; the smallest side that could be dealt has 40, of which nine tenths are 36.
  expect(comparedAt(layout, all, tokens)).toBe(36);
  // Against 90 words in all there is no such limit: three quarters of the 60 that are expected.
  const wide = setUp([[[output(90)], [output(58), output(60), output(62)]]], []);
  const every = Int32Array.from(wide.layout.samples.keys());
  const length = (s: number) => wide.texts.start[s + 1] - wide.texts.start[s];
  expect(comparedAt(wide.layout, every, length)).toBe(45);
  expect(meanLengths(layout, interned, all)).toEqual({ baseline: 100, candidate: 50, differs: true });
});

test('mean lengths differ from a tenth on, in either direction', () => {
  const output = (n: number) => new Array(n).fill('w').join(' ');
  const differs = (b: number, c: number) => {
    const { layout, texts: interned } = setUp([[[output(b)], [output(c)]]], []);
    return meanLengths(layout, interned, Int32Array.of(0, 1)).differs;
  };
  expect([differs(100, 109), differs(100, 112), differs(112, 100), differs(0, 1), differs(0, 0)]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('outputs cut to equal length have the same lengths on both sides of every prompt', () => {
  const output = (n: number) => new Array(n).fill('w').join(' ');
  const lengths = fc.integer({ min: 1, max: 4 }).chain((n) => {
    const list = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: n, maxLength: n });
    return fc.array(fc.tuple(list, list), { minLength: 1, maxLength: 4 });
  });
  fc.assert(
    fc.property(lengths, (prompts) => {
      const { layout, texts: interned } = setUp(
        prompts.map(([b, c]) => [b.map(output), c.map(output)]),
        [],
      );
      const cut = equalLengths(layout, interned);
      let at = 0;
      for (const [b, c] of prompts) {
        const own = [...cut.subarray(at, at + b.length)].sort((x, y) => x - y);
        const other = [...cut.subarray(at + b.length, at + b.length + c.length)].sort((x, y) => x - y);
        expect(own).toEqual(other);
        // The i-th shortest of both, cut to the shorter of the two: nothing is cut more than it must.
        const sorted = [b.toSorted((x, y) => x - y), c.toSorted((x, y) => x - y)];
        expect(own).toEqual(sorted[0].map((n, i) => Math.min(n, sorted[1][i])));
        at += b.length + c.length;
      }
    }),
  );
});

test('one output against several is cut by the middle one, and no output grows', () => {
  const output = (n: number) => new Array(n).fill('w').join(' ');
  const prompts = promptsOf([[[output(20)], [output(10), output(15), output(40)]]]);
  const layout = layOut({ paired: true, prompts, onlyBaseline: 0, onlyCandidate: 0, groupDiffers: 0 }, random(1));
  expect([...equalLengths(layout, internTexts(layout))]).toEqual([15, 10, 15, 20]);
});
