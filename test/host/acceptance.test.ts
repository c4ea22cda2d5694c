import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/host/accept.ts';
import { acceptanceOf, reasonIn } from '../../src/host/acceptance.ts';
import { entriesIn } from '../../src/host/accepted-file.ts';
import type { BaseTree } from '../../src/host/base.ts';
import { ACCEPTED_FILE } from '../../src/report/accepted.ts';

const COMMIT = 'a'.repeat(40);
const PROFILE = Buffer.from('profile');
const DIGEST = createHash('sha256').update(PROFILE).digest('hex');

function workspaceWith(text: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'collapse-gate-accept-'));
  mkdirSync(join(folder, '.github'));
  if (text !== null) writeFileSync(join(folder, ACCEPTED_FILE), text);
  return folder;
}

const entries = (...accepted: object[]) => JSON.stringify({ schema: 1, accepted });

function baseWith(text: string | null): BaseTree {
  const path = join(workspaceWith(text), ACCEPTED_FILE);
  return {
    commit: COMMIT,
    list: async () => [],
    file: async () => (text === null ? null : { path, differs: true }),
  };
}

const ask = (own: string | null, base: BaseTree | null, profile: Uint8Array | null = PROFILE) =>
  acceptanceOf(() => profile, { file: { own: async () => own, base }, pull: null, label: 'x', commit: COMMIT });

describe('the reason in a description', () => {
  test.each([
    ['Collapse-Gate-Accept: shorter is meant', 'shorter is meant'],
    ['Text\r\n\r\n  collapse-gate-accept:   shorter  \r\nmore', 'shorter'],
    ['<!-- Collapse-Gate-Accept: REASON -->', null],
    ['```\nCollapse-Gate-Accept: in code\n```', null],
    ['<!-- never closed\nCollapse-Gate-Accept: x', null],
    ['Say Collapse-Gate-Accept: x', null],
    ['Collapse-Gate-Accept:', null],
    ['Collapse-Gate-Accept:\nnext line', null],
    [null, null],
  ])('of %j is %j', (body, reason) => expect(reasonIn(body)).toBe(reason));
});

describe('the file', () => {
  test('accepts by an entry that the base does not have', async () => {
    const old = { reason: 'old', actor: 'bob', commit: null, profile: null };
    const own = entries(old, { reason: 'meant so', actor: 'jane' });
    expect(await ask(own, baseWith(entries(old)))).toEqual({
      accepted: { reason: 'meant so', actor: 'jane', commit: COMMIT, by: 'file' },
      notes: [],
    });
    expect((await ask(own, baseWith(null))).accepted?.reason).toBe('meant so');
  });

  test('of the base accepts nothing more: it was for another change', async () => {
    const own = entries({ reason: 'meant so', actor: 'jane' });
    expect(await ask(own, baseWith(own))).toEqual({ accepted: null, notes: [] });
  });

  test('accepts nothing while the base is out of reach, and says so', async () => {
    const { accepted, notes } = await ask(entries({ reason: 'meant so' }), null);
    expect([accepted, notes.map(({ code }) => code)]).toEqual([null, ['acceptance-unread']]);
  });

  test('that names a profile accepts that one alone', async () => {
    const own = entries({ reason: 'meant so', profile: DIGEST });
    expect((await ask(own, baseWith(null))).accepted?.reason).toBe('meant so');
    const other = await ask(own, baseWith(null), Buffer.from('another'));
    expect([other.accepted, other.notes.map(({ code }) => code)]).toEqual([null, ['acceptance-elsewhere']]);
  });

  test.each([
    'no JSON',
    '[]',
    '{"accepted":5}',
    entries({ reason: ' ' }),
    entries({ reason: 'x', profile: 'abc' }),
    entries({ reason: 5 }),
  ])('that says %j accepts nothing', async (text) => {
    expect(entriesIn(text)).toEqual([]);
    expect((await ask(text, baseWith(null))).accepted).toBeNull();
  });

  test('is written by accept, entry after entry, and never over what can not be read', async () => {
    const folder = workspaceWith(null);
    await accept(folder, ' first ', null);
    await accept(folder, 'second', null);
    expect(entriesIn(readFileSync(join(folder, ACCEPTED_FILE), 'utf8')).map(({ reason }) => reason)).toEqual([
      'first',
      'second',
    ]);
    const damaged = workspaceWith('{');
    await expect(accept(damaged, 'x', null)).rejects.toMatchObject({ code: 'bad-accepted-file' });
    expect(readFileSync(join(damaged, ACCEPTED_FILE), 'utf8')).toBe('{');
    writeFileSync(join(folder, 'x.cgp'), 'no profile');
    await expect(accept(folder, 'x', 'x.cgp')).rejects.toMatchObject({ code: 'not-a-profile' });
    await expect(accept(folder, 'x', 'none.cgp')).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
