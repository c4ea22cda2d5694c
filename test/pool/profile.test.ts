import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { problemFor } from '../../src/host/kept.ts';
import {
  decodeProfile,
  encodeProfile,
  headerOf,
  isForeign,
  type MergeOptions,
  mergeProfiles,
} from '../../src/pool/profile/index.ts';
import { open, pointOf, seal } from '../../src/pool/profile/seal.ts';
import { NOTHING_TOLD } from '../../src/read/telling.ts';
import { normalise } from '../../src/text/normalise.ts';
import { tokeniserOf, WORDS } from '../../src/text/unit.ts';
import type { Attributes, Row } from '../../src/types.ts';
import { optionsWith } from '../read/options.ts';

const WITH = { words: true, group: 'lang', clean: [], contentIds: false, told: NOTHING_TOLD };

const word = fc.constantFrom('a', 'b', 'c', 'é', 'straße', '語', 'x'.repeat(70), ...'defghij');
const output = fc.oneof(
  { arbitrary: fc.constantFrom(null, '', ' \n', '!?', 'a b a b a b a b'), weight: 1 },
  { arbitrary: fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')), weight: 4 },
);
const attributes: fc.Arbitrary<Attributes> = fc.record(
  {
    numbers: fc.record({ score: fc.double({ noNaN: true, min: -1e100, max: 1e100 }) }, { requiredKeys: [] }),
    labels: fc.record({ mood: fc.constantFrom('glad', 'sad', '') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const row: fc.Arbitrary<Row> = fc
  .record({
    id: fc.constantFrom(null, '1', '2', '3', '4'),
    prompt: fc.constantFrom(null, 'who', 'why ', ' why', 'wo\u0308'),
    group: fc.constantFrom(null, 'en', 'de'),
    samples: fc.array(fc.tuple(output, attributes), { minLength: 1, maxLength: 3 }),
    line: fc.nat(),
  })
  .map(({ samples, line, ...row }) => ({
    ...row,
    outputs: samples.map(([text]) => text),
    attributes: samples.map(([, one]) => one),
    place: { file: `file ${line}`, line },
  }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

test('the merge of shards is the profile of the whole, to the byte', () => {
  fc.assert(
    fc.property(
      rows,
      fc.infiniteStream(fc.nat(3)),
      fc.boolean(),
      fc.boolean(),
      fc.infiniteStream(fc.nat()),
      (all, shard, words, some, order) => {
        const options = { ...WITH, words };
        const shards: Row[][] = [[], [], [], []];
        for (const one of all) shards[shard.next().value!]!.push(one);
        // Profiles of shards, some shards as they are, all in any order.
        const parts = shards
          .filter((list) => list.length > 0)
          .flatMap((list, i) => (some && i === 0 ? list : decodeProfile(encodeProfile(list, WORDS, options), 'x').rows))
          .map((one) => [order.next().value!, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(encodeProfile(parts, WORDS, options)).toEqual(encodeProfile(all, WORDS, options));
      },
    ),
    { numRuns: 400 },
  );
});

test('profiles of profiles of shards are the same, however they are put together', () => {
  const all = fc.sample(rows, { numRuns: 30, seed: 4 }).flat();
  const profiled = (list: readonly Row[]) => decodeProfile(encodeProfile(list, WORDS, WITH), 'x').rows;
  let pile: Row[] = [];
  for (let i = 0; i < all.length; i += 7) pile = profiled([...profiled(all.slice(i, i + 7)), ...pile]);
  expect(encodeProfile(pile, WORDS, WITH)).toEqual(encodeProfile(all, WORDS, WITH));
});

/** Profiles merged as files are, read in pieces of so many bytes. */
async function merged(profiles: readonly Uint8Array[], options: MergeOptions, piece = 1000): Promise<Uint8Array> {
  const stored = profiles.map((bytes, i) => ({
    file: `${i}.cgp`,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  }));
  const pieces: Uint8Array[] = [];
  for await (const one of mergeProfiles(stored, 'words-1', options)) pieces.push(one);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Shards of rows, as many as there are numbers up to the highest. */
function shared(all: readonly Row[], shardOf: () => number): Row[][] {
  const shards: Row[][] = [];
  for (const one of all) {
    const k = shardOf();
    shards[k] = [...(shards[k] ?? []), one];
  }
  return shards.filter((list) => list !== undefined);
}

const most = fc.constantFrom(Number.POSITIVE_INFINITY, 200, 60, 20, 5, 0);

test('files of shards merge to the profile of the whole, whatever share of words is kept of any', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.infiniteStream(fc.nat(63)),
      fc.boolean(),
      most,
      fc.integer({ min: 1, max: 3000 }),
      async (all, shard, words, mostGrams, piece) => {
        const options = { ...WITH, words, mostGrams };
        const shards = shared(all, () => shard.next().value!).map((list) => encodeProfile(list, WORDS, options));
        expect(await merged(shards, options, piece)).toEqual(encodeProfile(all, WORDS, options));
      },
    ),
    { numRuns: 400 },
  );
});

describe('a sample of prompts', () => {
  /** From 0 to 1, by the first bits of a text's SHA-256. */
  const hash = (text: string) =>
    Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) / 2 ** 32;

  /** Which tables of Unicode a profile needed is not known by row, so none are needed here. */
  const plain = (row: Row): Row => ({
    ...row,
    outputs: row.outputs.map((text) => text?.replace(/[^ -~\s]/g, 'z') ?? null),
  });
  const keyed = rows
    .map((list) => list.map(plain).filter(({ id, prompt }) => id !== null || prompt !== null))
    .filter((list) => list.length > 0);

  test('is what the profile of their rows is', async () => {
    await fc.assert(
      fc.asyncProperty(
        keyed,
        fc.infiniteStream(fc.nat(9)),
        fc.double({ min: 0.1, max: 0.9 }),
        fc.constantFrom('auto' as const, 'id' as const, 'prompt' as const),
        async (all, shard, share, by) => {
          const keyOf = ({ id, prompt }: Row) => {
            const asked = prompt && normalise(prompt);
            return by === 'auto' ? (id ?? asked) : by === 'id' ? id : asked;
          };
          const isIn = (row: Row) => hash(keyOf(row) ?? '') < share;
          const wanted = all.filter(isIn);
          const shards = shared(all, () => shard.next().value!).map((list) => encodeProfile(list, WORDS, WITH));
          const sample = merged(shards, { ...WITH, sample: { share, by } });
          if (all.some((row) => keyOf(row) === null)) await expect(sample).rejects.toThrow(/no prompts can be sampled/);
          else if (wanted.length === 0) await expect(sample).rejects.toThrow(/none of the prompts/);
          else expect(await sample).toEqual(encodeProfile(wanted, WORDS, WITH));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('holds as large a share as was asked for', async () => {
    const list = Array.from({ length: 4000 }, (_, i) => ({
      ...{ id: `question ${i}`, prompt: null, group: null, place: { file: 'x', line: 1 } },
      outputs: ['an answer'],
    }));
    const all = encodeProfile(list, WORDS, WITH);
    const { header } = decodeProfile(await merged([all], { ...WITH, sample: { share: 0.25, by: 'id' } }), 'x');
    // Six standard errors around 1000.
    expect(Math.abs(header.outputs - 1000)).toBeLessThan(165);
  });
});

test('of profiles of several shares, and outputs, the smallest share is left, as in the profile of all rows', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, rows, most, most, most, async (one, two, three, ...caps) => {
      const [first, second] = [one, two].map((list, i) =>
        encodeProfile(list, WORDS, { ...WITH, mostGrams: caps[i]! }),
      ) as [Uint8Array, Uint8Array];
      const options = { ...WITH, mostGrams: caps[2]! };
      const again = encodeProfile(
        [...decodeProfile(second, 'x').rows, ...three, ...decodeProfile(first, 'x').rows],
        WORDS,
        options,
      );
      const { kept } = headerOf(again)!;
      const shares = [first, second].map((bytes) => headerOf(bytes)!.kept);
      expect(kept).toBeLessThanOrEqual(Math.min(...shares));
      // The same whichever way the share came about: here by a cap. No cap stops at a share that leaves as much as a larger one.
      const all = [...one, ...two, ...three];
      const capped = encodeProfile(all, WORDS, { ...WITH, mostGrams: tokensLeft(again) });
      if (headerOf(capped)!.kept === kept) expect(capped).toEqual(again);
      else expect([headerOf(capped)!.kept > kept, tokensLeft(capped)]).toEqual([true, tokensLeft(again)]);
      expect(await merged([first, second, encodeProfile(three, WORDS, WITH)], options)).toEqual(again);
    }),
    { numRuns: 200 },
  );
});

/** The most tokens of kept words or pairs in a profile. */
function tokensLeft(bytes: Uint8Array): number {
  const held = decodeProfile(bytes, 'x').rows.flatMap((one) => one.attributes!.map(({ digest }) => digest));
  const columns = held.find((digest) => digest !== undefined)?.book.columns;
  return columns === undefined ? 0 : Math.max(columns.words.size, columns.pairs.size);
}

test('64 shards merge to the profile of the whole', async () => {
  const all = EXAMPLES.map((one, i) => ({ ...one, id: `${i % 50}`, prompt: `q ${i % 50}` }));
  for (const mostGrams of [Number.POSITIVE_INFINITY, 5000, 300]) {
    const options = { ...WITH, mostGrams };
    let k = 0;
    const spread = shared(all, () => (k++ * 37) % 64).map((list) => encodeProfile(list, WORDS, options));
    expect(spread.length).toBe(64);
    const whole = encodeProfile(all, WORDS, options);
    expect(await merged(spread, options)).toEqual(whole);
    expect(headerOf(whole)!.kept).toBe({ 5000: 1 / 8, 300: 1 / 128 }[mostGrams] ?? 1);
  }
});

/** What the texts of rows need of the rule for words, and nothing else of the machine. */
function needed(all: readonly Row[]): string {
  const texts = all.flatMap((one) => one.outputs.filter((text) => text !== null && /\S/.test(text)));
  if (!texts.some((text) => /[^ -~]/.test(text!))) return 'words-1';
  return texts.some((text) => text!.includes('語')) ? WORDS.id : `words-1 unicode-${process.versions.unicode}`;
}

test('what a profile is decoded to is what was encoded', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const bytes = encodeProfile(all, WORDS, WITH);
      const { header, rows: back } = decodeProfile(bytes, 'a.cgp');
      const blank = (text: string | null) => text === null || text.trim() === '';
      const outputs = all.flatMap((one) => one.outputs);
      expect(header).toMatchObject({
        tokeniser: needed(all),
        kept: 1,
        outputs: outputs.length,
        empty: outputs.filter(blank).length,
        tokens: outputs.reduce((sum, text) => sum + (blank(text) ? 0 : WORDS.tokenise(text!, undefined).length), 0),
      });
      // Rows of one id, or prompt, and group are one.
      const keyed = all.map(({ id, prompt, group }, i) =>
        id === null && prompt === null ? `${i}` : JSON.stringify([id, prompt?.normalize('NFC').trim(), group]),
      );
      expect(back.length).toBe(new Set(keyed).size);
      expect(back.flatMap((one) => one.outputs.filter((text) => text !== null)).length).toBe(
        outputs.filter((text) => !blank(text)).length,
      );
      const scores = (list: readonly Row[]) =>
        list
          .flatMap((one) => one.outputs.flatMap((text, i) => (blank(text) ? [] : [one.attributes![i]!.numbers?.score])))
          .map(String)
          .sort();
      expect(scores(back)).toEqual(scores(all));
      const groups = (list: readonly Row[]) => list.flatMap((one) => one.outputs.map(() => String(one.group))).sort();
      expect(groups(back)).toEqual(groups(all));
      expect(back.every((one) => one.isHashed && one.place.file === 'a.cgp' && one.place.line === null)).toBe(true);
      expect(headerOf(bytes)).toEqual(header);
    }),
  );
});

test('nothing of where and in which order outputs were read is in it', () => {
  const one = (id: string, line: number, outputs: string[]): Row => ({
    ...{ id, prompt: 'q', group: null, outputs },
    place: { file: `f${line}`, line },
  });
  const there = encodeProfile([one('1', 1, ['a b', 'c']), one('2', 2, ['d'])], WORDS, WITH);
  const here = encodeProfile([one('2', 9, ['d']), one('1', 3, ['c', 'a b'])], WORDS, WITH);
  expect(here).toEqual(there);
});

const EXAMPLES = readFileSync(join(import.meta.dirname, '../../examples/baseline.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line, i): Row => {
    const { id, prompt, output } = JSON.parse(line);
    return { id, prompt, group: null, outputs: [output], place: { file: 'baseline.jsonl', line: i + 1 } };
  });

test('no prompt, no id, no two words in a row and no word of a single prompt can be read in it', () => {
  const body = (words: boolean) => {
    const text = Buffer.from(encodeProfile(EXAMPLES, WORDS, { ...WITH, words })).toString('latin1');
    return text.slice(text.indexOf('}\n')).toLowerCase();
  };
  const bytes = body(true);
  const promptsOf = new Map<string, Set<string>>();
  const pairs = new Set<string>();
  for (const { id, prompt, outputs } of EXAMPLES) {
    expect(bytes.includes(id!)).toBe(false);
    if (prompt!.length > 4) expect(bytes.includes(prompt!.toLowerCase())).toBe(false);
    const words = WORDS.tokenise(outputs[0]!, undefined);
    for (const one of words) promptsOf.set(one, (promptsOf.get(one) ?? new Set()).add(prompt!));
    for (const [i, one] of words.slice(1).entries()) pairs.add(`${words[i]} ${one}`);
  }
  // Three letters may come by chance.
  for (const pair of pairs) if (pair.length > 4) expect(bytes.includes(pair), pair).toBe(false);
  const names = [...promptsOf].filter(([one]) => one.length > 4);
  const shared = names.filter(([, prompts]) => prompts.size > 1);
  const rare = names.filter(([one, prompts]) => prompts.size === 1 && !shared.some(([name]) => name.includes(one)));
  expect(rare.length).toBeGreaterThan(100);
  for (const [one] of rare) expect(bytes.includes(one), one).toBe(false);
  expect(shared.length).toBeGreaterThan(500);
  for (const [one] of shared) expect(bytes.includes(one), one).toBe(true);
  const without = body(false);
  for (const [one] of names) expect(without.includes(one), one).toBe(false);
});

test('a sealed name opens with the seals of two prompts, and with no two of one', () => {
  const [one, two, three] = ['00000000000000ff', 'ffffffffffffffff', '0123456789abcdef'].map(pointOf) as [
    bigint,
    bigint,
    bigint,
  ];
  const is = (name: string) => name === 'naïveté';
  const [first, second, third] = [one, two, three].map((prompt) => seal('naïveté', prompt));
  expect(open(first!, second!, [one, two], is)).toBe('naïveté');
  expect(open(third!, first!, [three, one], is)).toBe('naïveté');
  expect(open(first!, first!, [one, one], is)).toBeNull();
  expect(open(first!, second!, [one, three], is)).toBeNull();
  expect(open(first!, seal('naives', two), [one, two], is)).toBeNull();
});

const SMALL = encodeProfile(
  [
    {
      ...{ id: '1', prompt: 'p', group: 'en', outputs: ['a b c a b c a b c d', null, 'd e'] },
      attributes: [{ numbers: { score: 0.5 }, labels: { mood: 'sad' } }, {}, {}],
      place: { file: 'x', line: 1 },
    },
    { id: '2', prompt: null, group: null, outputs: ['a b', 'a b'], place: { file: 'x', line: 2 } },
  ],
  WORDS,
  WITH,
);

function codeOf(bytes: Uint8Array): string | null {
  try {
    decodeProfile(bytes, 'a.cgp');
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(/^a\.cgp: the profile /);
    return error.code;
  }
}

test('whatever is cut off, every flipped byte and every byte too many is noticed', () => {
  expect(codeOf(SMALL)).toBeNull();
  for (let length = 0; length < SMALL.length; length++) expect(codeOf(SMALL.subarray(0, length))).not.toBeNull();
  for (let at = 0; at < SMALL.length; at++)
    for (const bit of [1, 0x20, 0x80]) {
      const flipped = SMALL.slice();
      flipped[at]! ^= bit;
      expect(codeOf(flipped), `byte ${at}`).not.toBeNull();
      expect(headerOf(flipped)).toBeNull();
    }
  expect(codeOf(Uint8Array.of(...SMALL, 10))).toBe('damaged-profile');
});

/** Somebody who means harm gives a false profile the right checksum. */
function signed(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(0, bytes.length - 32);
  return new Uint8Array(Buffer.concat([body, createHash('sha256').update(body).digest()]));
}

test('a false profile with the right checksum is refused, or is a profile; never anything else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(SMALL.length - 33), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat(SMALL.length - 33)),
      (changes, cut) => {
        const bytes = SMALL.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const shorter = cut === null ? bytes : bytes.subarray(cut);
        codeOf(signed(shorter));
      },
    ),
    { numRuns: 5000 },
  );
});

/** The profile with something else in its header. */
function withHeader(change: Readonly<Record<string, unknown>>): Uint8Array {
  const text = Buffer.from(SMALL).toString('latin1');
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n', start);
  const header = JSON.stringify({ ...JSON.parse(text.slice(start, end)), ...change });
  return signed(Buffer.from(text.slice(0, start) + header + text.slice(end), 'latin1'));
}

test('counts that are out of all bounds take no memory', () => {
  const before = process.memoryUsage().arrayBuffers;
  for (const key of ['outputs', 'empty', 'tokens', 'types', 'pairs'])
    for (const n of [0, 999, 1e6, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER])
      expect(codeOf(withHeader({ [key]: n })), `${key} ${n}`).toBe('damaged-profile');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
});

test('what is told of the outputs comes back, in one order, and nothing else can be hidden in it', () => {
  const told = {
    outputs: 4,
    ...{ left: 1, known: 3 },
    conditions: { truncated: 1, cached: 2 },
    settings: { top_p: { '1': 3, '0.9': 1 }, temperature: { '0': 4 }, ['__proto__']: { x: 1 } },
    cleaned: { reasoning: { outputs: 2, emptied: 1, characters: 5 } },
    reasoning: { characters: 5, of: 9 },
  };
  const about = { ...WITH, clean: ['reasoning', 'markup'] as const, contentIds: true, told };
  const bytes = encodeProfile(EXAMPLES, WORDS, about);
  expect(decodeProfile(bytes, 'x').header).toMatchObject({ clean: ['reasoning', 'markup'], contentIds: true, told });
  const others = {
    ...told,
    settings: { temperature: { '0': 4 }, ['__proto__']: { x: 1 }, top_p: { '0.9': 1, '1': 3 } },
  };
  expect(
    encodeProfile(EXAMPLES, WORDS, { ...about, told: { ...others, conditions: { cached: 2, truncated: 1 } } }),
  ).toEqual(bytes);
  for (const change of [
    { told: { ...NOTHING_TOLD, hidden: 1 } },
    { told: { ...NOTHING_TOLD, settings: { b: { x: 1 }, a: { x: 1 } } } },
    { told: { ...NOTHING_TOLD, settings: { a: { x: -1 } } } },
    { told: { ...NOTHING_TOLD, settings: { a: 'x' } } },
    { told: { ...NOTHING_TOLD, conditions: [1] } },
    { told: { ...NOTHING_TOLD, conditions: { strange: 1 } } },
    { told: { ...NOTHING_TOLD, cleaned: { strange: 1 } } },
    { told: { ...NOTHING_TOLD, cleaned: { reasoning: 1 } } },
    { told: { ...NOTHING_TOLD, cleaned: { reasoning: { outputs: 1, emptied: 0, characters: 1, more: 1 } } } },
    { told: { ...NOTHING_TOLD, known: -1 } },
    { told: { ...NOTHING_TOLD, outputs: 0.5 } },
    { told: { ...NOTHING_TOLD, reasoning: { characters: 0, of: 0, more: 1 } } },
    { told: null },
    { told: {} },
    { clean: 'markup' },
    { clean: [1] },
    { contentIds: 1 },
  ])
    expect(codeOf(withHeader(change)), JSON.stringify(change)).toBe('damaged-profile');
});

test('a profile of another version, and one by rules that are not known here, are refused as such', () => {
  const text = Buffer.from(SMALL).toString('latin1');
  for (const other of ['2', '4']) {
    const version = Buffer.from(text.replace('profile 3\n', `profile ${other}\n`), 'latin1');
    expect(() => decodeProfile(version, 'a.cgp')).toThrow(new RegExp(`format version is ${other}, .* knows 3`));
    expect([headerOf(version), isForeign(version)]).toEqual([null, true]);
    expect(problemFor(optionsWith())(version)).toBe('made by another version of Collapse Gate');
  }
  expect(problemFor(optionsWith())(SMALL.subarray(0, -1))).toBe('damaged');
  for (const kept of [0, 0.3, 2, -1, 2 ** -60, 'half'])
    expect(codeOf(withHeader({ kept })), String(kept)).toBe('damaged-profile');
  expect(codeOf(withHeader({ hash: 'md5' }))).toBe('foreign-profile');
  expect(codeOf(withHeader({ segments: 'halves' }))).toBe('foreign-profile');
  expect(codeOf(withHeader({ further: 1 }))).toBe('damaged-profile');
  const windows = Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
  expect(() => decodeProfile(windows, 'a.cgp')).toThrow(/line ends were changed, .*\*\.cgp binary/);
});

test('token ids and runs of characters are digested as words are', () => {
  const row = (outputs: string[], tokens?: number[]): Row => ({
    ...{ id: '1', prompt: null, group: null, outputs, place: { file: 'x', line: 1 } },
    ...(tokens && { attributes: [{ tokens }] }),
  });
  const ids = encodeProfile([row(['a'], [7, 7, 8])], tokeniserOf('tokens', 4), WITH);
  expect(decodeProfile(ids, 'x').header).toMatchObject({ tokens: 3, types: 2, tokeniser: 'token-ids-1' });
  const runs = encodeProfile([row(['abcabc'])], tokeniserOf('characters', 3), WITH);
  expect(decodeProfile(runs, 'x').header).toMatchObject({ tokens: 4, types: 3 });
});

test('a profile of 600 outputs is hardly larger than their texts', () => {
  expect(encodeProfile(EXAMPLES, WORDS, WITH).length).toBeLessThan(205_000);
});
