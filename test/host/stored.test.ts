import { describe, expect, test } from 'vitest';
import { lineageText, problemFor, union } from '../../src/host/kept.ts';
import { isExpiring } from '../../src/host/promotion.ts';
import { type Manifest, manifestOf, pack, unpack } from '../../src/host/stored.ts';
import { encodeProfile, MAGIC } from '../../src/pool/profile/index.ts';
import { NOTHING_TOLD } from '../../src/read/telling.ts';
import { WORDS } from '../../src/text/unit.ts';
import { optionsWith } from '../read/options.ts';

const manifest: Manifest = {
  accepted: true,
  outcome: 'fail',
  judged: true,
  acceptance: { reason: 'shorter answers are meant', actor: 'jane', commit: 'c'.repeat(40), by: 'label' },
  commit: 'a'.repeat(40),
  branch: 'main',
  run: 42,
  event: 'push',
  pull: 7,
  created: '2026-11-01T00:00:00.000Z',
  version: '0.1.0',
  values: { vocabulary: 1688 },
};
const profile = Buffer.concat([Buffer.from(MAGIC), Buffer.from([0, 1, 2, 10, 255])]);

describe('what runs keep for one another', () => {
  test('comes back as it was', () => {
    expect(unpack(pack({ manifest, profile }))).toEqual({ manifest, profile });
  });

  test('is refused where it is cut, foreign or says what can not be', () => {
    const bytes = Buffer.from(pack({ manifest, profile }));
    expect(unpack(bytes.subarray(0, 20))).toBeNull();
    expect(unpack(bytes.subarray(0, 60))).toBeNull();
    expect(unpack(profile)).toBeNull();
    expect(unpack(pack({ manifest, profile: Buffer.from('{"output":"a"}\n') }))).toBeNull();
    for (const change of [{ accepted: 'yes' }, { outcome: 'green' }, { created: 'yesterday' }, { created: 5 }])
      expect(manifestOf({ ...manifest, ...change }), JSON.stringify(change)).toBeNull();
  });

  test('lets nothing hostile through', () => {
    const hostile = {
      ...manifest,
      commit: '$(id)',
      branch: '--upload-pack=x',
      run: '42',
      event: '::error::',
      version: '<script>',
      extra: 'x',
      values: { a: 'x', b: 1 },
    };
    expect(manifestOf(hostile)).toEqual({
      ...manifest,
      commit: null,
      branch: null,
      run: null,
      event: '',
      version: '',
      values: { b: 1 },
    });
    expect(
      manifestOf(JSON.parse('{"__proto__":{"accepted":true},"outcome":"pass","created":"2026-01-01"}')),
    ).toBeNull();
  });
});

describe('the lineage', () => {
  const at = (run: number, day: number, outcome: Manifest['outcome'] = 'pass'): Manifest => ({
    ...manifest,
    run,
    outcome,
    created: `2026-11-0${day}T00:00:00.000Z`,
  });

  test('is the union of two that each lack an entry of the other, in order, a run that was run again once', () => {
    const lists = [
      [at(1, 1), at(3, 3)],
      [at(1, 1), at(2, 2), at(3, 4, 'fail')],
    ];
    expect(union(lists).map(({ run, outcome }) => [run, outcome])).toEqual([
      [1, 'pass'],
      [2, 'pass'],
      [3, 'fail'],
    ]);
    expect(JSON.parse(lineageText(union(lists)))).toMatchObject({
      schema: 1,
      runs: [{ run: 1 }, { run: 2 }, { run: 3 }],
    });
  });

  test('is renewed when less than half of its life is left', () => {
    const life = { created: '2026-11-01T00:00:00Z', expires: '2026-11-11T00:00:00Z' };
    expect(isExpiring(life, Date.parse('2026-11-05T00:00:00Z'))).toBe(false);
    expect(isExpiring(life, Date.parse('2026-11-06T00:00:01Z'))).toBe(true);
    expect(isExpiring({ ...life, expires: null }, Date.parse('2027-11-06T00:00:01Z'))).toBe(false);
  });
});

test('a profile whose outputs were cleaned in another way is none to hold these against', () => {
  const row = { id: '1', prompt: null, group: null, outputs: ['a b'], place: { file: 'x', line: 1 } };
  const about = { words: true, group: null, contentIds: false, told: NOTHING_TOLD };
  const made = (...clean: string[]) => encodeProfile([row], WORDS, { ...about, clean });
  const asked = problemFor(optionsWith({ clean: ['reasoning', 'markup'] }));
  expect(asked(made('reasoning', 'markup'))).toBeNull();
  expect(asked(made())).toBe('its outputs were cleaned in another way (--clean none; here --clean reasoning, markup)');
  expect(problemFor(optionsWith())(made('markup'))).toMatch(/cleaned in another way/);
  expect(problemFor(optionsWith())(made())).toBeNull();
});
