/**
 * Values of the field's reference implementations and of the definitions of our own signals, computed in another
 * language. They lie beside the project, not in it (outputs of other people's models): where they are missing, the tests
 * are shown as skipped, a line says so and nothing is checked.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureAnswers } from '../../src/compare/measure.ts';
import { retention } from '../../src/compare/retention.ts';
import { METRICS, type MeasuredId } from '../../src/metrics/index.ts';
import { unseenMass } from '../../src/metrics/unseen-mass.ts';
import { buildPool } from '../../src/pool/pool.ts';
import { Labeller } from '../../src/pool/side.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { chaoShenEntropy, entropy } from '../../src/stats/entropy.ts';
import { type Abundance, absence, expectedTypes, expectedUnseen } from '../../src/stats/rarefaction.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { setUp } from '../compare/sides.ts';
import { abundance } from '../stats/abundance.ts';

const FOLDER = new URL('../../../shared/oracle/', import.meta.url);
const here = existsSync(new URL('manifest.json', FOLDER));

interface Expected<Value> {
  case: string;
  fn: string;
  impl: string;
  params: Record<string, unknown>;
  value: Value;
  rtol: number;
  atol: number;
}
interface Panel {
  unigram: Signals;
  bigram: Signals;
  seq_rep_4_mean: number[];
  share_rep_4_over_half: number[];
  exact_duplicate_share: number[];
  mean_tokens: number[];
}
interface Signals {
  m: number;
  S_m: number[];
  unseen_m: number[];
  missing_mass: number[];
  support_asymmetry: number;
  chao_shen_nats: number[];
}
interface Bands {
  m: number;
  bands: { band: [number, number | string | null]; types: number; retained_share_at_m: number | string | null }[];
}
interface Listed {
  case: string;
  texts: number;
  tokens: number;
  types: number;
  sha256_tokens: string;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

const loaded = new Map<string, readonly string[]>();
function corpus(name: string): readonly string[] {
  let texts = loaded.get(name);
  if (texts === undefined) {
    texts = name.startsWith('t')
      ? read<Record<string, string[]>>('inputs/tiny.json')[name]
      : read<{ outputs: string[] }>(`inputs/${name}.json`).outputs;
    loaded.set(name, texts);
  }
  return texts;
}

/** The oracle's rule: ours, without the dictionary that cuts scripts without spaces. */
const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

const counted = new Map<readonly string[], Map<string, number>[]>();

/** How often the n-grams of some texts come; each list of texts is counted once. */
function grams(texts: readonly string[], n: number): Map<string, number> {
  const known = counted.get(texts) ?? [];
  counted.set(texts, known);
  known[n] ??= countGrams(texts, n);
  return known[n];
}

function countGrams(texts: readonly string[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = plain(text);
    for (let i = 0; i + n <= words.length; i++) {
      const gram = words.slice(i, i + n).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

const sideOf = (counts: ReadonlyMap<string, number>): Abundance => abundance([...counts.values()]);

function expectNear(got: number, value: number, { rtol, atol }: { rtol: number; atol: number }, what = ''): void {
  expect(Math.abs(got - value), `${what}: ${got} against ${value}`).toBeLessThanOrEqual(atol + rtol * Math.abs(value));
}

/** One prompt a text, empty ones left out, as the gate would have them. */
function measure(id: MeasuredId, own: readonly string[], other: readonly string[]): number | undefined {
  const answers = (texts: readonly string[]) => texts.map((text) => [text]);
  const metric = METRICS.find((one) => one.id === id)!;
  return measureAnswers(answers(own), answers(other), { outputs: own.length, empty: 0 }, [metric]).values[0];
}

/** Whether our tokeniser cuts more than the oracle's there. */
const cuts = new Map<readonly string[], boolean>();
function isCut(texts: readonly string[]): boolean {
  if (!cuts.has(texts))
    cuts.set(
      texts,
      texts.some((text) => tokenise(text).length !== plain(text).length),
    );
  return cuts.get(texts)!;
}

if (!here) {
  console.warn('\n*** The oracle folder is not beside the project: NO reference value is checked. ***\n');
}

describe.runIf(here)('against the oracle', () => {
  const panels = here ? read<Expected<Panel>[]>('panel.json') : [];
  const pairs = here ? read<Expected<Bands>[]>('pairs.json').filter(({ fn }) => fn === 'tail_retention') : [];
  const manifest = here ? read<Listed[]>('manifest.json') : [];

  test('there is something to check', () => {
    expect([panels.length, pairs.length, manifest.length]).toEqual([7, 14, 12]);
  });

  test.each(manifest.map((one) => [one.case, one] as const))(
    'the tokens of %s are the same to the last',
    (name, one) => {
      const texts = corpus(name);
      const tokens = isCut(texts) ? texts.map(plain) : texts.map(tokenise);
      expect(createHash('sha256').update(JSON.stringify(tokens)).digest('hex')).toBe(one.sha256_tokens);
      expect([texts.length, tokens.flat().length, new Set(tokens.flat()).size]).toEqual([
        one.texts,
        one.tokens,
        one.types,
      ]);
    },
  );

  test('the dictionary cuts hardly any text of those corpora, and the joined words stay the same', () => {
    for (const { case: name } of manifest) {
      for (const text of corpus(name)) expect(tokenise(text).join('')).toBe(plain(text).join(''));
    }
    expect(manifest.filter(({ case: name }) => !isCut(corpus(name))).length).toBeGreaterThanOrEqual(9);
  });

  describe.each(panels.map((one) => [one.case, one] as const))('%s', (name, { value: panel, ...tolerance }) => {
    const texts = name.split('->').map(corpus);

    test.each([
      ['unigram', 1],
      ['bigram', 2],
    ] as const)('vocabulary, unseen mass and asymmetry of %ss', (key, n) => {
      const expected = panel[key];
      const counts = texts.map((list) => grams(list, n));
      const sides = counts.map(sideOf);
      expect(Math.floor(Math.min(sides[0].total, sides[1].total) / 2)).toBe(expected.m);
      for (const side of [0, 1]) {
        const [own, other] = [counts[side], counts[1 - side]];
        expectNear(expectedTypes(sides[side], expected.m), expected.S_m[side], tolerance, 'S_m');
        expectNear(expectedUnseen(sides[side], expected.m), expected.unseen_m[side], tolerance, 'unseen_m');
        const absent = absence(sides[1 - side].total, expected.m);
        let missing = 0;
        for (const [gram, k] of own) missing += (k / sides[side].total) * (absent[other.get(gram) ?? 0] ?? 0);
        expectNear(missing, expected.missing_mass[side], tolerance, 'missing_mass');
      }
      if (n === 1)
        for (const side of [0, 1])
          expectNear(chaoShenEntropy(sides[side]), expected.chao_shen_nats[side], tolerance, 'chao_shen_nats');
    });

    test('unseen mass through pool and sides, at the number of words at which it is compared', () => {
      if (texts.some(isCut)) return expect(name).toMatch(/t05_unicode|gpt4/);
      const { m, unseen_m: expected } = panel.unigram;
      const samples = texts.flatMap((list, side) =>
        list.filter((text) => text !== '').map((text, i) => ({ prompt: 1e6 * side + i, text, side })),
      );
      const all = Int32Array.from(samples.keys());
      const nobody = { outputs: 0, empty: 0 };
      const uncut = all.map(() => 2 ** 31 - 1);
      const pool = buildPool(internTexts(outputsOf(samples)), all, [nobody, nobody], uncut);
      // Only this one of the three matters.
      pool.at = { words: 1, tail: m, bigrams: 1 };
      const [own, other] = new Labeller(pool).split(Uint8Array.from(samples, ({ side }) => side));
      expectNear(unseenMass.measure(own, other)!, expected[0], tolerance, 'unseen mass');
      expectNear(unseenMass.measure(other, own)!, expected[1], tolerance, 'unseen mass');
    });

    test('the same through pool, sides and metrics', () => {
      // Ours cuts scripts without spaces; where that matters there is nothing to compare.
      if (texts.some(isCut)) return expect(name).toMatch(/t05_unicode|gpt4/);
      const { unigram, bigram } = panel;
      for (const side of [0, 1]) {
        const [own, other] = [texts[side], texts[1 - side]];
        expectNear(measure('vocabulary', own, other)!, unigram.S_m[side], tolerance, 'vocabulary');
        const both = measure('distinct-bigrams', own, other)!;
        expectNear(both * bigram.m, bigram.S_m[side], tolerance, 'distinct-bigrams');
        // What this side lacks of the other is the mass of the other that is missing here.
        expectNear(measure('support-asymmetry', own, other)!, unigram.missing_mass[1 - side], tolerance, 'asymmetry');
        expectNear(Math.log(measure('effective-words', own, other)!), unigram.chao_shen_nats[side], tolerance, 'nats');
      }
      const [b, c] = [0, 1].map((side) => measure('support-asymmetry', texts[side], texts[1 - side])!);
      expectNear(b + c === 0 ? 0 : (c - b) / (b + c), unigram.support_asymmetry, tolerance, 'support_asymmetry');
    });

    test('repetition, looping and duplicates', () => {
      for (const side of [0, 1]) {
        const own = texts[side];
        // Duplicates here are equal after white space and composition; the oracle's are equal as they stand.
        const raw = 1 - new Set(own).size / own.length;
        expectNear(raw, panel.exact_duplicate_share[side], tolerance, 'exact duplicates');
        const ours = measure('duplicates', own, [])!;
        expect(ours).toBeGreaterThanOrEqual(raw - 1e-12);
        if (own.length > 100) expect(ours - raw).toBeLessThan(0.02);
        // Scripts without spaces have more words for us than for the oracle.
        const list = own.filter((text) => tokenise(text).length === plain(text).length);
        if (list.length < own.length) continue;
        const [mean, over] = [measure('repetition', list, []), measure('looping', list, [])];
        expectNear(mean ?? 0, panel.seq_rep_4_mean[side], tolerance, 'seq_rep_4_mean');
        expectNear(over ?? 0, panel.share_rep_4_over_half[side], tolerance, 'share_rep_4_over_half');
      }
    });
  });

  test.each(pairs.map((one) => [one.case, one] as const))(
    'retention of the bands: %s',
    (name, { value, ...tolerance }) => {
      const [corpora, n] = name.split('#');
      const [own, other] = corpora.split('->').map((one) => grams(corpus(one), Number(n)));
      const totals = [own, other].map((counts) => [...counts.values()].reduce((a, b) => a + b, 0));
      expect(Math.min(...totals)).toBe(value.m);
      const absent = absence(totals[1], value.m);
      for (const { band, types, retained_share_at_m: share } of value.bands) {
        const high = typeof band[1] === 'number' ? band[1] : Number.POSITIVE_INFINITY;
        const inside = [...own].filter(([, k]) => k >= band[0] && k <= high);
        expect(inside.length).toBe(types);
        if (typeof share !== 'number') continue;
        const kept = inside.reduce((sum, [gram]) => sum + 1 - (absent[other.get(gram) ?? 0] ?? 0), 0);
        expectNear(kept / types, share, tolerance, `band ${band}`);
      }
    },
  );

  test('retention in the report is that of the oracle, band by band, where both have one output a prompt', () => {
    const name = 'ae_text_davinci_001->ae_falcon-7b-instruct';
    const { value, ...tolerance } = pairs.find((one) => one.case === `${name}#1`)!;
    const [own, other] = name.split('->').map(corpus);
    // Cut to the smaller number of texts, as pairing would; the oracle is asked again by its own definition.
    const size = Math.min(own.length, other.length);
    const [a, b] = [own.slice(0, size), other.slice(0, size)];
    expect(value.bands.length).toBeGreaterThan(3);
    if (isCut(a) || isCut(b)) return;
    const { layout, arena } = setUp(
      a.map((text, p) => [[text], [b[p]]]),
      [],
    );
    const [mine, theirs] = [a, b].map((texts) => grams(texts, 1));
    const total = [mine, theirs].map((counts) => [...counts.values()].reduce((x, y) => x + y, 0));
    const absent = absence(total[1], Math.min(...total));
    for (const { band, words, retained } of retention(layout, arena, 1)) {
      const [low, high] = band.endsWith('+')
        ? [Number.parseInt(band, 10), Infinity]
        : [band.split('-')[0], band.split('-').at(-1)].map(Number);
      const inside = [...mine].filter(([, k]) => k >= low && k <= high);
      expect(words).toBe(inside.length);
      const kept = inside.reduce((sum, [gram]) => sum + 1 - (absent[theirs.get(gram) ?? 0] ?? 0), 0);
      expectNear(retained, kept / inside.length, tolerance, band);
    }
  });
});

describe.runIf(here)('against ecology packages', () => {
  const records = here ? read<Expected<number | number[] | Record<string, unknown>>[]>('ecology.json') : [];
  const sideOfCase = (name: string) => {
    const [own, n] = name.split('#');
    return sideOf(grams(corpus(own), Number(n)));
  };

  test('rarefaction is that of vegan', () => {
    const found = records.filter(({ fn, value }) => fn === 'rarefy' && typeof value === 'number');
    for (const one of found) {
      const m = Number(Object.values(one.params).find((value) => typeof value === 'number'));
      expectNear(expectedTypes(sideOfCase(one.case), m), one.value as number, one, `${one.case} at ${m}`);
    }
    expect(found.length).toBe(38);
  });

  const entropies = (fn: string) =>
    records.filter((one): one is Expected<number> => one.fn === fn && typeof one.value === 'number');

  test('the plug-in entropy is that of entropart', () => {
    const found = entropies('bcShannon None');
    for (const one of found) expectNear(entropy(sideOfCase(one.case)), one.value, one, one.case);
    expect(found.length).toBe(20);
  });

  test('Chao-Shen differs from that of entropart by its coverage only: Zhang and Huang there, Chao and Jost here', () => {
    const found = entropies('bcShannon ChaoShen');
    for (const one of found) {
      const side = sideOfCase(one.case);
      const coverage = entropies('Coverage ZhangHuang').find((other) => other.case === one.case)?.value;
      if (coverage === undefined || coverage <= 0) continue;
      const counts = [
        ...Array.from(side.spectrum, (types, k) => new Array<number>(types).fill(k)).flat(),
        ...Array.from(side.frequent),
      ];
      const theirs = -counts.reduce((sum, n) => {
        const p = (coverage * n) / side.total;
        return sum + (p * Math.log(p)) / -Math.expm1(side.total * Math.log1p(-p));
      }, 0);
      expectNear(theirs, one.value, one, `entropart's own, of ${one.case}`);
      // On real texts the difference is in the third digit at the most.
      if (side.total > 1000) expectNear(chaoShenEntropy(side), one.value, { rtol: 5e-3, atol: 0 }, one.case);
    }
    expect(found.length).toBe(18);
  });
});
