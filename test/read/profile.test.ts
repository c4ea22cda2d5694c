import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { measureCorpus } from '../../src/compare/measure.ts';
import { UserError } from '../../src/errors.ts';
import { judge } from '../../src/gate/judge.ts';
import { plan } from '../../src/gate/plan.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { OptionName, Options } from '../../src/options/table.ts';
import { tokeniserFor } from '../../src/options/unit.ts';
import { ENVELOPE, encodeProfile, headerOf, mergeProfiles } from '../../src/pool/profile/index.ts';
import { readCorpora, readOne, readRuns } from '../../src/read/corpus.ts';
import { inspect } from '../../src/read/inspect.ts';
import { profileOptions } from '../../src/read/profile.ts';
import { findShards, together } from '../../src/read/shards.ts';
import { inspection } from '../../src/report/inspection.ts';
import { note } from '../../src/report/notes.ts';
import type { Corpus, Report } from '../../src/types.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

type Fields = Record<string, unknown>;
type Contents = Record<string, string | Uint8Array>;

const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
const rowsOf = (name: string): Fields[] =>
  example(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

/** Three outputs to a prompt, some of them missing, with numbers, labels and groups. */
const several = (name: string, cut = (text: string) => text) =>
  lines(
    rowsOf(name).map((row, i) => ({
      ...{ id: `q${i % 200}`, prompt: `question ${i % 200}`, lang: i % 200 < 80 ? 'en' : 'de' },
      output: i % 37 === 0 ? null : i % 41 === 0 ? 'No.' : cut(String(row.output)),
      score: (i * 31) % 17,
      mood: i % 5 === 0 ? 'sad' : 'glad',
    })),
  );
const shorter = (text: string) =>
  text
    .split(' ')
    .slice(0, Math.ceil(0.7 * text.split(' ').length))
    .join(' ');

const OUTPUTS: Contents = {
  'b.jsonl': example('baseline.jsonl'),
  'c.jsonl': example('collapsed.jsonl'),
  'h.jsonl': example('healthy.jsonl'),
  'r.jsonl': example('reference.jsonl'),
  'eb.jsonl': example('early/baseline.jsonl'),
  'ec.jsonl': example('early/collapsed.jsonl'),
  'sb.jsonl': several('baseline.jsonl'),
  'sh.jsonl': several('healthy.jsonl'),
  'sc.jsonl': several('collapsed.jsonl', shorter),
};

async function profileOf(name: string, contents: Contents, options: Options): Promise<Uint8Array> {
  return profiled(await readOne('candidate', [name], options, memoryFiles(contents)), options);
}

function profiled(corpus: Corpus, options: Options): Uint8Array {
  return encodeProfile(corpus.rows!, tokeniserFor(options), profileOptions(corpus, options));
}

/** The outputs, and beside each file a profile of it. */
async function withProfiles(contents: Contents, options: Options): Promise<Contents> {
  const all = { ...contents };
  for (const name of Object.keys(contents))
    all[name.replace('jsonl', 'cgp')] = await profileOf(name, contents, options);
  return all;
}

/** A profile that was changed, given as latin1, with a checksum that holds. */
function signed(changed: string): Uint8Array {
  const body = Buffer.from(changed, 'latin1').subarray(0, -32);
  return new Uint8Array(Buffer.concat([body, createHash('sha256').update(body).digest()]));
}

type Set = Partial<Record<OptionName, unknown>>;

async function report(contents: Contents, set: Set): Promise<Report> {
  const options = optionsWith({ relabellings: 199, alpha: 0.05, ...set });
  const { baseline, candidate, ...beside } = await readCorpora(options, memoryFiles(contents), () => {});
  return judge(baseline, candidate, options, () => {}, beside);
}

/** What was observed, whatever chance says of it: sums of other orders differ in the last digits. */
function observed({ verdicts, groups, inputs, details, lost }: Report, except: readonly string[] = []) {
  const values = [verdicts, ...groups.map((group) => group.verdicts)].map((list) =>
    list
      .filter(({ metric }) => !except.includes(metric))
      .map(({ metric, baseline, candidate }) => [metric, rounded(baseline), rounded(candidate)]),
  );
  const sides = [inputs.baseline, inputs.candidate, inputs.reference, ...inputs.healthy].map(
    (side) => side && [side.samples, side.prompts, side.words, side.empty],
  );
  const { comparedAt, retention, shares } = details;
  return { values, sides, comparedAt, bands: retention.map(({ words }) => words), shares, words: lost.words };
}

const rounded = (x: number | null) => x && Number(x.toPrecision(11));

describe('a check', () => {
  const beside = { reference: ['r.jsonl'], healthy: ['h.jsonl'] };
  const profiled = { reference: ['r.cgp'], healthy: ['h.cgp'] };

  test('observes of profiles what it observes of the outputs', async () => {
    const contents = await withProfiles(OUTPUTS, optionsWith());
    const whole = await report(contents, { baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...beside });
    const sides = [
      { baseline: ['b.cgp'], candidate: ['c.cgp'], ...profiled },
      { baseline: ['b.cgp'], candidate: ['c.jsonl'], ...beside },
      { baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...beside, reference: ['r.cgp'] },
      { baseline: ['b.jsonl'], candidate: ['c.jsonl'], ...beside, healthy: ['h.cgp'] },
    ];
    for (const set of sides) {
      const made = await report(contents, set);
      expect(observed(made, ['reference-surprisal'])).toEqual(observed(whole, ['reference-surprisal']));
      expect(made.outcome).toBe('fail');
      const surprisal = made.verdicts.find(({ metric }) => metric === 'reference-surprisal');
      expect(surprisal).toMatchObject({ outcome: 'unmeasured', reason: 'needs-texts', baseline: null });
      expect(made.notes.map(({ code }) => code)).toContain('from-profile');
    }
    expect(whole.notes.map(({ code }) => code)).not.toContain('from-profile');
  });

  test('says the same of one profile as of two, chance included', async () => {
    const contents = await withProfiles(OUTPUTS, optionsWith());
    const both = await report(contents, { baseline: ['eb.cgp'], candidate: ['ec.cgp'] });
    const one = await report(contents, { baseline: ['eb.cgp'], candidate: ['ec.jsonl'] });
    expect(one.verdicts).toEqual(both.verdicts);
    const whole = await report(contents, { baseline: ['eb.jsonl'], candidate: ['ec.jsonl'] });
    expect(observed(both)).toEqual(observed(whole));
    expect([both.outcome, both.stage]).toEqual([whole.outcome, whole.stage]);
  });

  test('with several outputs to a prompt, missing ones, groups, numbers, labels and shorter outputs', async () => {
    const set = {
      ...{ 'group-by': 'lang', numbers: ['score'] },
      shares: [{ field: 'mood', value: 'sad', max: 0.5, min: null }],
    };
    const outputs = { 'sb.jsonl': OUTPUTS['sb.jsonl']!, 'sc.jsonl': OUTPUTS['sc.jsonl']! };
    const contents = await withProfiles(outputs, optionsWith(set));
    const whole = await report(contents, { ...set, baseline: ['sb.jsonl'], candidate: ['sc.jsonl'] });
    for (const candidate of ['sc.cgp', 'sc.jsonl']) {
      const made = await report(contents, { ...set, baseline: ['sb.cgp'], candidate: [candidate] });
      expect(observed(made)).toEqual(observed(whole));
      expect(made.groups.map(({ group }) => group)).toEqual(['de', 'en']);
      expect(made.notes.map(({ code }) => code)).toContain('length-changed');
      const similarity = made.verdicts.find(({ metric }) => metric === 'within-prompt-similarity')!;
      expect(similarity.baseline).toBeGreaterThan(0);
    }
  });

  test('a change of length alone is not red from profiles either', async () => {
    const contents = await withProfiles(
      { 'b.jsonl': several('baseline.jsonl'), 'c.jsonl': several('baseline.jsonl', shorter) },
      optionsWith(),
    );
    const made = await report(contents, { baseline: ['b.cgp'], candidate: ['c.cgp'] });
    expect(made.outcome).not.toBe('fail');
  });

  test.each(['characters', 'tokens'])('counted in %s', async (unit) => {
    const withIds = (name: string) =>
      lines(
        rowsOf(name)
          .slice(0, 150)
          .map((row) => ({ ...row, token_ids: [...Buffer.from(String(row.output))] })),
      );
    const outputs = { 'b.jsonl': withIds('baseline.jsonl'), 'c.jsonl': withIds('collapsed.jsonl') };
    const contents = await withProfiles(outputs, optionsWith({ unit }));
    const whole = await report(contents, { unit, baseline: ['b.jsonl'], candidate: ['c.jsonl'] });
    expect(whole.inputs.baseline.words).toBeGreaterThan(15_000);
    for (const candidate of ['c.cgp', 'c.jsonl'])
      expect(observed(await report(contents, { unit, baseline: ['b.cgp'], candidate: [candidate] }))).toEqual(
        observed(whole),
      );
  });

  test('leaves the outcome alone where a metric needs texts, unless it is asked for by name', async () => {
    const contents = await withProfiles(OUTPUTS, optionsWith());
    const sides = { baseline: ['b.cgp'], candidate: ['h.jsonl'] };
    expect((await report(contents, { ...sides, ...profiled, healthy: [] })).outcome).toBe('pass');
    const asked = await report(contents, { ...sides, rules: { mtld: { fail: 0.2 } } });
    expect(asked.outcome).toBe('inconclusive');
    expect(asked.verdicts.find(({ metric }) => metric === 'mtld')).toMatchObject({
      outcome: 'unmeasured',
      reason: 'needs-texts',
    });
  });

  test('names lost words by the dictionary or by the other side, and leaves out those without a name', async () => {
    const contents = await withProfiles(OUTPUTS, optionsWith());
    const bare = await profileOf('b.jsonl', OUTPUTS, optionsWith({ words: false }));
    const sides = { baseline: ['b.cgp'], candidate: ['c.jsonl'] };
    const { lost } = await report(contents, sides);
    expect(lost.words.length).toBe(20);
    const unnamed = (await report({ ...contents, 'b.cgp': bare }, sides)).lost;
    const has = example('collapsed.jsonl').toLowerCase();
    expect(unnamed.words.length).toBeGreaterThan(0);
    for (const { item } of unnamed.words) expect(has).toContain(item);
    for (const { item } of unnamed.phrases) expect(item).toMatch(/^\S+ \S+$/);
    const other = await profileOf('c.jsonl', OUTPUTS, optionsWith({ words: false }));
    const both = { ...contents, 'b.cgp': bare, 'c.cgp': other };
    const neither = await report(both, { baseline: ['b.cgp'], candidate: ['c.cgp'] });
    expect([neither.lost.words, neither.lost.phrases]).toEqual([[], []]);
  });

  test('names phrases that both profiles hold as hashes only, as from the outputs', async () => {
    const contents = await withProfiles(OUTPUTS, optionsWith());
    const whole = (await report(contents, { baseline: ['b.jsonl'], candidate: ['c.jsonl'] })).lost;
    expect(whole.phrases).toHaveLength(10);
    const has = example('collapsed.jsonl').toLowerCase();
    expect(whole.phrases.some(({ item }) => !has.includes(item))).toBe(true);
    for (const candidate of ['c.cgp', 'c.jsonl'])
      expect((await report(contents, { baseline: ['b.cgp'], candidate: [candidate] })).lost.phrases).toEqual(
        whole.phrases,
      );
  });

  test('shows repeated answers by fingerprint, and by the names and texts that a side has', async () => {
    const rows = (same: boolean) =>
      Array.from({ length: 40 }, (_, i) => ({
        id: `q ${i}`,
        prompt: `ask ${i}`,
        output: same ? 'I  can not.' : `so ${i} it is`,
      }));
    const contents = await withProfiles({ 'b.jsonl': lines(rows(false)), 'c.jsonl': lines(rows(true)) }, optionsWith());
    const sides = { baseline: ['b.cgp'], candidate: ['c.jsonl'] };
    const { lost } = await report(contents, sides);
    expect(lost.prompts[0]!.item).toMatch(/^q \d+$/);
    // The first 16 digits of sha256('I can not.').
    expect(lost.outputs).toMatchObject([{ item: 'sha256:469e9d7554508161', baseline: 0, candidate: 40 }]);
    expect((await report(contents, { ...sides, examples: true })).lost.outputs[0]!.item).toBe('I  can not.');
    const hidden = await report(contents, { ...sides, candidate: ['c.cgp'], examples: true });
    expect(hidden.lost.outputs).toEqual(lost.outputs);
    expect(hidden.lost.prompts[0]!.item).toMatch(/^sha256:[0-9a-f]{16}$/);
  });
});

describe('pairing', () => {
  const twins = (change: (row: Fields) => Fields) => lines(rowsOf('healthy.jsonl').slice(0, 60).map(change));
  const pairs = async (set: Set, change: (row: Fields) => Fields) => {
    const contents = { 'b.jsonl': twins((row) => row), 'c.jsonl': twins(change) };
    const all = await withProfiles(contents, optionsWith());
    const options = optionsWith({ baseline: ['b.cgp'], candidate: ['c.jsonl'], ...set });
    return readCorpora(options, memoryFiles(all), () => {});
  };

  test('is by id, by the text of the prompt, or not at all, as of other files', async () => {
    const byId = await pairs({}, (row) => row);
    expect([byId.baseline.pairing, byId.baseline.prompts.size]).toEqual(['id', 60]);
    expect([...byId.candidate.prompts.keys()].every((key) => byId.baseline.prompts.has(key))).toBe(true);
    const byPrompt = await pairs({}, ({ id, prompt, ...row }) => ({ ...row, prompt: ` ${prompt}\n` }));
    expect(byPrompt.candidate.pairing).toBe('prompt');
    expect([...byPrompt.candidate.prompts.keys()].every((key) => byPrompt.baseline.prompts.has(key))).toBe(true);
    const none = await pairs({}, ({ output }) => ({ output }));
    expect([none.baseline.pairing, none.baseline.prompts.size]).toEqual(['none', 60]);
  });

  test('the same id with another prompt is an error that names the id', async () => {
    const changed = pairs({}, (row) => (row.id === 'p0007' ? { ...row, prompt: 'something else' } : row));
    await expect(changed).rejects.toThrow(/^c\.jsonl:8: id 'p0007' has another prompt here than at b\.cgp/);
  });

  test('by position is an error', async () => {
    await expect(pairs({ 'pair-by': 'position' }, (row) => row)).rejects.toMatchObject({ code: 'profile-position' });
  });
});

describe('reading', () => {
  const options = optionsWith();
  const contents = withProfiles(OUTPUTS, options);
  const grouped = optionsWith({ 'group-by': 'lang' });

  test('takes gzipped profiles, and profiles and outputs as one side', async () => {
    const all = await contents;
    const rows = rowsOf('baseline.jsonl');
    const half = await withProfiles({ 'x.jsonl': lines(rows.slice(0, 200)) }, options);
    const files = memoryFiles({ 'x.cgp': gzipSync(half['x.cgp']!), 'y.jsonl': lines(rows.slice(200)) });
    const side = await readOne('candidate', ['x.cgp', 'y.jsonl'], options, files);
    expect(side.prompts.size).toBe(600);
    expect(profiled(side, options)).toEqual(all['b.cgp']);
  });

  test('keeps the rows of the outputs for their own profile, whatever they are compared with', async () => {
    const all = await contents;
    const set = optionsWith({ baseline: ['b.cgp'], candidate: ['c.jsonl'] });
    const { candidate } = await readCorpora(set, memoryFiles(all), () => {});
    expect(candidate.rows![0]!.outputs[0]).toBe(rowsOf('collapsed.jsonl')[0]!.output);
    expect(profiled(candidate, set)).toEqual(all['c.cgp']);
  });

  test('plans and calibrates as from the outputs', async () => {
    const all = await contents;
    const planned = async (name: string) => plan(await readOne('baseline', [name], options, memoryFiles(all)), options);
    const [whole, profiled] = [await planned('sb.jsonl'), await planned('sb.cgp')];
    expect([profiled.prompts, profiled.samplesPerPrompt, profiled.exchanged]).toEqual([
      whole.prompts,
      whole.samplesPerPrompt,
      whole.exchanged,
    ]);
    const runs = await readRuns(['b.cgp', 'h.jsonl'], options, memoryFiles(all));
    expect(runs.map(({ run, prompts }) => [run, prompts.size])).toEqual([
      ['b', 600],
      ['h', 600],
    ]);
  });

  test('measures what needs no text, and says so of the rest', async () => {
    const all = await contents;
    const measured = async (name: string, reference: string) => {
      const [own, other] = [
        await readOne('candidate', [name], options, memoryFiles(all)),
        await readOne('reference', [reference], options, memoryFiles(all)),
      ];
      return measureCorpus(own, other, METRICS, tokeniserFor(options)).metrics;
    };
    const texts = await measured('sb.jsonl', 'r.jsonl');
    for (const profiled of [await measured('sb.cgp', 'r.cgp'), await measured('sb.cgp', 'r.jsonl')]) {
      const needing = METRICS.filter(({ id }) => (profiled[id] as { reason?: string }).reason === 'needs-texts');
      for (const metric of METRICS) {
        if (needing.includes(metric))
          expect(metric.byName ?? metric.id === 'reference-surprisal', metric.id).toBe(true);
        else if (texts[metric.id]!.value === null) expect(profiled[metric.id]!.value, metric.id).toBeNull();
        else expect(profiled[metric.id]!.value, metric.id).toBeCloseTo(texts[metric.id]!.value!, 9);
      }
      expect(needing.map(({ id }) => id)).toContain('compression');
      expect(needing.map(({ id }) => id)).not.toContain('rare-words');
    }
  });

  test('says of a profile that lacks a field how to make it with that field', async () => {
    const all = { ...(await contents), ...(await withProfiles({ 'g.jsonl': OUTPUTS['sb.jsonl']! }, grouped)) };
    const read = (set: Set, ...names: string[]) => readOne('outputs', names, optionsWith(set), memoryFiles(all));
    await expect(read({ 'group-by': 'speaker' }, 'b.cgp')).rejects.toThrow(
      "b.cgp: the profile was made without the field 'speaker' that --group-by names; the fields it has: none. Make it anew from the outputs with --group-by speaker.",
    );
    await expect(read({ numbers: ['marks'] }, 'b.cgp', 'g.cgp')).rejects.toThrow(
      /^b\.cgp: .*'marks' that the option 'numbers' names; the fields it has: lang, score\..* with --numbers marks\.$/,
    );
    const shares = [{ field: 'mood', value: 'sad', max: 0.5, min: null }];
    await expect(read({ shares }, 'g.cgp')).rejects.toThrow(/^g\.cgp: .* with shares in its config\.$/);
    // Where outputs were read as well, it is they that have no such field.
    const beside = read({ 'group-by': 'speaker' }, 'b.cgp', 'sb.jsonl');
    await expect(beside).rejects.toThrow(/^no row has the field 'speaker' .*; fields seen: id, prompt, lang,/);
    const plain = readOne('outputs', ['x.txt'], grouped, memoryFiles({ 'x.txt': 'one\ntwo' }));
    await expect(plain).rejects.toThrow(/fields seen: none\.$/);
    // Asked for and not there is another matter than never asked for.
    const rows = rowsOf('baseline.jsonl').map(({ id, output }) => ({ id, output, lang: null }));
    const none = await withProfiles({ 'n.jsonl': lines(rows) }, grouped);
    const without = readOne('outputs', ['n.cgp'], optionsWith({ 'group-by': 'lang' }), memoryFiles(none));
    await expect(without).rejects.toMatchObject({ code: 'no-group-field' });
  });

  test('asks for the tables of this Node.js only where the texts of a profile needed them', async () => {
    const made = (...outputs: string[]) =>
      profileOf('x.jsonl', { 'x.jsonl': lines(outputs.map((output) => ({ output }))) }, options);
    const read = (bytes: Uint8Array) => readOne('outputs', ['x.cgp'], options, memoryFiles({ 'x.cgp': bytes }));
    const { unicode, icu } = process.versions;
    const [ascii, accents, unspaced] = [
      await made('so it is'),
      await made('it is', 'né'),
      await made('né', '你好世界'),
    ];
    const rules = [ascii, accents, unspaced].map((bytes) => headerOf(bytes)!.tokeniser);
    expect(rules).toEqual(['words-1', `words-1 unicode-${unicode}`, `words-1 unicode-${unicode} icu-${icu}`]);
    // As another Node.js would have made them.
    const elsewhere = (bytes: Uint8Array) =>
      signed(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/unicode-[\d.]+/, 'unicode-9.0')
          .replace(/icu-[\d.]+/, 'icu-58.1'),
      );
    for (const bytes of [ascii, accents, unspaced]) await read(bytes);
    await read(elsewhere(ascii));
    await expect(read(elsewhere(accents))).rejects.toThrow(
      `x.cgp: the profile was made by a Node.js with Unicode 9.0, this one (${process.version}) has Unicode ${unicode}`,
    );
    const newer = Buffer.from(unspaced)
      .toString('latin1')
      .replace(/icu-[\d.]+/, 'icu-58.1');
    await expect(read(signed(newer))).rejects.toThrow(`with ICU 58.1, this one (${process.version}) has ICU ${icu},`);
    const unknown = Buffer.from(ascii).toString('latin1').replace('words-1', 'words-9');
    await expect(read(signed(unknown))).rejects.toThrow(
      /^x\.cgp: the profile can't be read: the rule for words is words-9,/,
    );
  });

  test('refuses a profile that is cut into words by another rule, and a damaged one', async () => {
    const all = await contents;
    const read = (set: Set, name = 'b.cgp') => readOne('candidate', [name], optionsWith(set), memoryFiles(all));
    await expect(read({ unit: 'characters' })).rejects.toThrow(
      /^b\.cgp: the profile was made with --unit words, and here it is --unit characters --characters 4: give the same/,
    );
    const half = { ...all, 'half.cgp': all['b.cgp']!.slice(0, 999) };
    const damaged = readOne('candidate', ['half.cgp'], options, memoryFiles(half));
    await expect(damaged).rejects.toThrow(
      /^half\.cgp: the profile is damaged: it is cut off, or was changed .*\. Make it anew, or fetch it again\.$/,
    );
  });

  test('refuses a profile from whose outputs something else was taken than from others here', async () => {
    const clean = ['reasoning', 'markup'];
    const all = { ...(await contents), 'm.cgp': await profileOf('b.jsonl', OUTPUTS, optionsWith({ clean })) };
    const read = (name: string, set: Set) => readOne('candidate', [name], optionsWith(set), memoryFiles(all));
    await read('m.cgp', { clean });
    await expect(read('b.cgp', { clean })).rejects.toThrow(
      "b.cgp: the profile was made with --clean none, and here it is --clean reasoning, markup: what was taken out of its outputs, or left in, can't be undone. Give the same here, or make it anew from the outputs.",
    );
    await expect(read('m.cgp', {})).rejects.toMatchObject({ code: 'profile-clean' });
    const looked = await inspect(['m.cgp'], optionsWith(), memoryFiles(all));
    expect(looked.files).toMatchObject([{ rows: 600, problem: null, notes: [{ code: 'other-clean' }] }]);
    const text = inspection(looked, { color: false, width: 1000 });
    expect(text).toContain('cleaned of reasoning, markup\n');
    expect(text).toContain('To compare this profile takes --clean reasoning, markup: that is how it was made');
  });

  test('takes what a profile tells of its outputs as if they were read', async () => {
    const rows = (reason: string) =>
      Array.from({ length: 8 }, (_, i) => ({ id: i, output: `<think>hm ${i}</think>so ${i}`, finish_reason: reason }));
    const clean = ['reasoning'];
    const outputs = { 'x.jsonl': lines(rows('length')), 'y.jsonl': lines(rows('stop')) };
    const all = await withProfiles(outputs, optionsWith({ clean }));
    const read = (...names: string[]) => readOne('outputs', names, optionsWith({ clean }), memoryFiles(all));
    const whole = await read('x.jsonl', 'y.jsonl');
    expect(whole.told).toMatchObject({
      outputs: 16,
      conditions: { truncated: 8 },
      cleaned: { reasoning: { outputs: 16 } },
    });
    expect(whole.told!.reasoning.characters).toBeGreaterThan(0);
    for (const names of [
      ['x.cgp', 'y.cgp'],
      ['x.jsonl', 'y.cgp'],
    ])
      expect((await read(...names)).told).toEqual(whole.told);
    expect((await read('x.cgp')).hasContentIds).toBe(false);
  });

  test('leaves out prompts by id or text, though a profile has only their hashes', async () => {
    const rows = (name: string) => ({ id: `id ${name}`, prompt: ` what is\n${name} `, output: `so it is ${name}` });
    const outputs = { 'x.jsonl': lines(['a', 'b', 'c', 'd'].map(rows)) };
    const all: Contents = {
      ...(await withProfiles(outputs, optionsWith())),
      'out.txt': 'id a\nwhat is c\nwhat is it',
      'none.txt': 'id z',
    };
    const read = async (name: string, list: string) =>
      readOne('outputs', [name], optionsWith({ 'exclude-prompts': [list] }), memoryFiles(all));
    const [plain, hashed] = [await read('x.jsonl', 'out.txt'), await read('x.cgp', 'out.txt')];
    expect([...plain.prompts.keys()]).toEqual(['id b', 'id d']);
    expect(hashed.prompts.size).toBe(2);
    for (const { notes } of [plain, hashed])
      expect(notes).toMatchObject([{ code: 'rows-left-out', facts: { exclude: 2 } }]);
    // What is told is not known of single rows.
    const { told } = hashed;
    expect([told!.outputs, plain.told!.outputs]).toEqual([4, 2]);
    expect(profiled(hashed, optionsWith())).toEqual(profiled({ ...plain, told: told! }, optionsWith()));
    expect((await read('x.cgp', 'none.txt')).notes).toMatchObject([{ code: 'nothing-excluded' }]);
  });

  test('takes a profile as it was made where rows are chosen, and says so', async () => {
    const all = await contents;
    const chosen = (set: Set) => {
      const options = optionsWith({ baseline: ['sb.cgp'], candidate: ['sc.jsonl'], ...set });
      return readCorpora(options, memoryFiles(all), () => {});
    };
    const where = [{ side: null, field: 'lang', value: 'en' }];
    const { baseline, candidate } = await chosen({ where });
    expect([baseline.prompts.size, candidate.prompts.size]).toEqual([200, 80]);
    expect(baseline.notes).toEqual([
      { code: 'profile-unfiltered', level: 'warn', facts: { role: 'baseline', by: '--where' } },
    ]);
    expect(candidate.notes.map(({ code }) => code)).not.toContain('profile-unfiltered');
    expect(note(baseline.notes[0]!)).toBe(
      "The baseline came as a profile, or part of it did, whose rows can't be chosen by --where: it is taken as it was made. If it was made without the same choice, make it anew.",
    );
    // Of one side alone the other has nothing to choose.
    const own = await chosen({ where: [{ ...where[0], side: 'candidate' }] });
    expect(own.baseline.notes).toEqual([]);
    const select = [{ side: 'baseline', field: 'model', value: 'm' }];
    expect((await chosen({ select })).baseline.notes).toMatchObject([{ facts: { by: '--select' } }]);
  });

  test('an inspection shows what a profile says of itself and no outputs', async () => {
    const set = optionsWith({ 'group-by': 'lang', numbers: ['score'] });
    const all = await withProfiles({ 'sb.jsonl': OUTPUTS['sb.jsonl']! }, set);
    const { files } = await inspect(['sb.cgp'], set, memoryFiles(all));
    expect(files).toMatchObject([
      {
        format: { id: 'profile' },
        ...{ rows: 200, samples: 600, empty: 17, prompts: 200, samplesPerPrompt: { min: 3, median: 3, max: 3 } },
        profile: { tokeniser: 'words-1', group: 'lang', numbers: ['score'], labels: [], words: true },
        ...{ first: [], problem: null },
      },
    ]);
    expect(files[0]!.fields).toEqual([
      { name: 'lang', use: 'group' },
      { name: 'score', use: 'number' },
    ]);
  });

  test('an inspection shows a profile of another unit, and says with which options it is compared', async () => {
    const set = optionsWith({ unit: 'characters', characters: 3, 'group-by': 'lang' });
    const all = await withProfiles({ 'sb.jsonl': OUTPUTS['sb.jsonl']! }, set);
    const looked = await inspect(['sb.cgp'], optionsWith(), memoryFiles(all));
    expect(looked.files).toMatchObject([{ rows: 200, problem: null, notes: [{ code: 'other-unit', level: 'info' }] }]);
    const text = inspection(looked, { color: false, width: 1000 });
    expect(text).toMatch(/ {2}counts +[\d,]+ runs of 3 characters, [\d,]+ different;/);
    expect(text).toMatch(/ {2}fields +lang as group \(with --group-by lang\), score as number\n/);
    expect(text).not.toContain('also has');
    expect(text).toMatch(/ {2}note +To compare this profile takes --unit characters --characters 3:/);
    const foreign = signed(Buffer.from(all['sb.cgp']!).toString('latin1').replace('-3-1', '-3-9'));
    const files = memoryFiles({ 'sb.cgp': foreign });
    expect((await inspect(['sb.cgp'], set, files)).files[0]).toMatchObject({
      ...{ rows: 200, problem: { code: 'foreign-profile' } },
    });
  });
});

describe('merging', () => {
  const shards = async (...sets: Set[]) => {
    const contents: Contents = {};
    for (const [i, set] of sets.entries())
      contents[`${i}.cgp`] = await profileOf('sb.jsonl', OUTPUTS, optionsWith(set));
    return findShards(Object.keys(contents), memoryFiles(contents));
  };

  test('refuses what does not belong together, and what is no profile', async () => {
    const units = await shards({}, { unit: 'characters' });
    expect(() => together(units)).toThrow(
      /^1\.cgp: .*0\.cgp: the unit is --unit characters --characters 4 here and --unit words there/,
    );
    const groups = await shards({ 'group-by': 'lang' }, { 'group-by': 'mood' });
    expect(() => together(groups)).toThrow(
      /^1\.cgp: .*0\.cgp: the field that groups rows is 'mood' here and 'lang' there/,
    );
    const some = await shards({ 'group-by': 'lang' }, {});
    expect(() => together(some)).toThrow(/^1\.cgp: .* is none here and 'lang' there\. .* with the same --group-by\.$/);
    const none = findShards(['b.jsonl'], memoryFiles(OUTPUTS));
    await expect(none).rejects.toThrow(UserError);
    await expect(none).rejects.toThrow(/^b\.jsonl: this is no profile/);
  });

  test('refuses profiles from whose outputs not the same was taken', async () => {
    const all = await shards({ clean: ['markup'] }, {});
    expect(() => together(all)).toThrow(
      /^1\.cgp: .*0\.cgp: what was cleaned out of outputs is --clean none here and --clean markup there\. .* with the same --clean\.$/,
    );
  });

  test('adds up what shards tell, so that it is the profile of the whole to the byte', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      ...{ id: i, prompt: `p${i}`, output: i % 3 === 0 ? `<think>hm</think>yes ${i}` : `p${i} no ${i}` },
      finish_reason: i % 4 === 0 ? 'length' : 'stop',
    }));
    const set = optionsWith({ clean: ['prompt-echo', 'reasoning'] });
    const parts = {
      'a.jsonl': lines(rows.slice(0, 7)),
      'b.jsonl': lines(rows.slice(7, 9)),
      'c.jsonl': lines(rows.slice(9)),
    };
    const all: Contents = { ...(await withProfiles(parts, set)), 'all.jsonl': lines(rows) };
    const found = await findShards(['c.cgp', 'a.cgp', 'b.cgp'], memoryFiles(all, 100));
    const { tokeniser, ...about } = together(found);
    expect(about).toMatchObject({ clean: ['prompt-echo', 'reasoning'], contentIds: false });
    expect(about.told.cleaned).toMatchObject({ 'prompt-echo': { outputs: 20 }, reasoning: { outputs: 10 } });
    const merged: Uint8Array[] = [];
    for await (const piece of mergeProfiles(found, tokeniser, about)) merged.push(piece);
    expect(new Uint8Array(Buffer.concat(merged))).toEqual(await profileOf('all.jsonl', all, set));
    expect(tokeniser).toBe('words-1');
  });

  test('has words where all have them, and the field of groups that was asked for, though some have none', async () => {
    const made = (lang: string | null) =>
      profileOf('x.jsonl', { 'x.jsonl': lines([{ id: '1', output: 'a', lang }]) }, optionsWith({ 'group-by': 'lang' }));
    const files = memoryFiles({ 'a.cgp': await made(null), 'b.cgp': await made('en') });
    expect(together(await findShards(['a.cgp', 'b.cgp'], files))).toMatchObject({ words: true, group: 'lang' });
    expect(together(await shards({ words: false }, {}))).toMatchObject({ words: false, group: null });
  });

  test('needs of the rule for words what any of them needs, and refuses two that can not both be met', async () => {
    const made = (output: string) => profileOf('x.jsonl', { 'x.jsonl': lines([{ output }]) }, optionsWith());
    const contents = {
      'a.cgp': await made('so'),
      'b.cgp': await made('né'),
      'c.cgp': await made('你好'),
      'd.cgp': await made('è'),
    };
    const older = (bytes: Uint8Array) =>
      signed(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/unicode-[\d.]+/, 'unicode-9.0'),
      );
    const files = memoryFiles({ ...contents, 'o.cgp': older(contents['d.cgp']) });
    const rule = async (...names: string[]) => together(await findShards(names, files)).tokeniser;
    expect(await rule('a.cgp', 'c.cgp', 'd.cgp')).toBe(tokeniserFor(optionsWith()).id);
    expect(await rule('a.cgp', 'd.cgp')).toBe(`words-1 unicode-${process.versions.unicode}`);
    expect(await rule('a.cgp', 'o.cgp')).toBe('words-1 unicode-9.0');
    await expect(rule('a.cgp', 'c.cgp', 'o.cgp')).rejects.toThrow(
      `o.cgp: the profile does not fit together with c.cgp: what cut its words is Unicode 9.0 here and Unicode ${process.versions.unicode} there`,
    );
  });

  test('takes what runs keep as it was downloaded', async () => {
    const bytes = await profileOf('sb.jsonl', OUTPUTS, optionsWith());
    const stored = Buffer.concat([Buffer.from(`${ENVELOPE}{"accepted":true}\n`), bytes]);
    const files = memoryFiles({ 'a.cgp': bytes, 'b.cgp': stored, 'c.cgp': gzipSync(stored) });
    const [plain, ...kept] = await findShards(['a.cgp', 'b.cgp', 'c.cgp'], files);
    for (const shard of kept) {
      expect(shard.header).toEqual(plain!.header);
      const merged: Uint8Array[] = [];
      const about = { ...together([shard]), words: true };
      for await (const piece of mergeProfiles([shard], 'words-1', about)) merged.push(piece);
      expect(new Uint8Array(Buffer.concat(merged))).toEqual(bytes);
    }
  });
});
