/**
 * `npm run conformance -- DIR [FILE …]`: are our metrics equal to the reference implementations, on every value of a
 * folder of the oracle's form? Each value that differs is a line; then the refusals with their reasons; the last line is
 * the count. It fails if a value differs, and if one is asked for of which the map knows nothing.
 */
import { existsSync, statSync } from 'node:fs';
import { diversityPackage } from './conformance/diversity-package.ts';
import { ecology } from './conformance/ecology.ts';
import { type Folder, Missing, readFolder } from './conformance/inputs.ts';
import { lexical } from './conformance/lexical.ts';
import { type Entry, type Expected, entryOf, Refused } from './conformance/map.ts';
import { nearDuplicates } from './conformance/near-duplicates.ts';
import { novelty } from './conformance/novelty.ts';
import { overlap } from './conformance/overlap.ts';
import { pairs } from './conformance/pairs.ts';
import { panel } from './conformance/panel.ts';
import { requireKnown, Unknown, watch } from './conformance/parameters.ts';
import { type Kind, REFUSALS, refusalOf } from './conformance/refusals.ts';
import { scalars } from './conformance/scalars.ts';
import { vendiText } from './conformance/vendi-text.ts';

const ENTRIES: readonly Entry[] = [
  ...lexical,
  ...ecology,
  ...overlap,
  ...diversityPackage,
  ...vendiText,
  ...nearDuplicates,
  ...pairs,
  ...scalars,
  ...novelty,
  ...panel,
];

export interface Outcome {
  values: number;
  equal: number;
  /** A line each. */
  differing: readonly string[];
  refused: ReadonlyMap<Kind, number>;
}

/** Holds every value of a folder, or of some of its files, against ours. */
export function conform(folder: Folder, only: readonly string[] = []): Outcome {
  let values = 0;
  const differing = folder.strangeTokens.map((name) => `${name}: its tokens are not those that the manifest lists`);
  const strange = differing.length;
  const refused = new Map<Kind, number>();
  for (const { file, records, faults } of folder.files) {
    if (only.length > 0 && !only.some((part) => file.startsWith(part))) continue;
    values += faults.length;
    differing.push(...faults.map((fault) => `${file}: ${fault}`));
    for (const record of records) {
      values++;
      const verdict = judge(record, folder);
      if (verdict === undefined) continue;
      if (verdict.kind === undefined) differing.push(`${file}: ${nameOf(record)}: ${verdict.difference}`);
      else refused.set(verdict.kind, (refused.get(verdict.kind) ?? 0) + 1);
    }
  }
  const notEqual = differing.length - strange + [...refused.values()].reduce((a, b) => a + b, 0);
  return { values, equal: values - notEqual, differing, refused };
}

/** Nothing where the value is equal. */
function judge(
  record: Expected,
  folder: Folder,
): { kind: Kind } | { kind?: undefined; difference: string } | undefined {
  const kind = refusalOf(record);
  if (kind !== undefined) return { kind };
  const entry = entryOf(ENTRIES, record);
  if (entry === undefined) return { difference: `no metric of ours is tied to it (${record.impl})` };
  const { params, read } = watch(record.params);
  try {
    const ours = entry.ours(folder.givenOf({ ...record, params }), params);
    requireKnown(record.params, read, entry.says);
    if (raises(record)) return { kind: 'the reference raises' };
    const found = difference(record.value, ours, record);
    return found === undefined ? undefined : { difference: found };
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind };
    const told = error instanceof Error ? error.message : String(error);
    if (error instanceof Unknown || error instanceof Missing) return { difference: told };
    return raises(record) ? { kind: 'the reference raises' } : { difference: `ours fails: ${told}` };
  }
}

/** Ours may have a value there, or none: which, the docs of the metric say. */
function raises({ value }: Expected): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function nameOf({ case: name, fn, params }: Expected): string {
  return [name, fn, JSON.stringify(params)].filter((part) => part !== '{}').join(' ');
}

const NOT_FINITE: readonly unknown[] = ['NaN', 'Infinity', '-Infinity'];

/** Where two values differ first, by the tolerance of the record; nothing where they agree. */
export function difference(
  expected: unknown,
  ours: unknown,
  tolerance: { rtol: number; atol: number },
  at = '',
): string | undefined {
  const differs = () => `${at === '' ? '' : `at ${at}: `}expected ${shown(expected)}, ours ${shown(ours)}`;
  if (typeof expected === 'number') {
    if (typeof ours !== 'number') return differs();
    const allowed = tolerance.atol + tolerance.rtol * Math.abs(expected);
    return Math.abs(ours - expected) <= allowed ? undefined : differs();
  }
  if (NOT_FINITE.includes(expected)) {
    // Ours says that there is no value, or the same.
    const none = ours === undefined || ours === null || Number.isNaN(ours);
    return none || String(ours) === expected ? undefined : differs();
  }
  if (expected === null) return ours === null || ours === undefined ? undefined : differs();
  if (typeof expected !== 'object') return ours === expected ? undefined : differs();
  if (typeof ours !== 'object' || ours === null) return differs();
  const [theirs, mine] = [expected, ours] as Record<string, unknown>[];
  if (Array.isArray(expected) && expected.length !== (ours as ArrayLike<unknown>).length) return differs();
  for (const [key, value] of Object.entries(theirs)) {
    const found = difference(value, mine[key], tolerance, at === '' ? key : `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** All lines that are printed, the count last. */
export function tell({ values, equal, differing, refused }: Outcome): string[] {
  const refusals = [...refused].map(([kind, count]) => `refused ${count}: ${kind}: ${REFUSALS[kind].reason}`);
  const all = [...refused.values()].reduce((a, b) => a + b, 0);
  return [...differing, ...refusals, `${values} values, ${equal} equal, ${all} refused`];
}

function main([path, ...only]: readonly string[]): number {
  if (path === undefined || !existsSync(path)) {
    console.error(path === undefined ? 'say which folder: npm run conformance -- DIR' : `there is no folder ${path}`);
    return 2;
  }
  if (!statSync(path).isDirectory()) {
    console.error(`${path} is a file, not a folder`);
    return 2;
  }
  let folder: Folder;
  try {
    folder = readFolder(path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const outcome = conform(folder, only);
  for (const line of tell(outcome)) console.log(line);
  if (outcome.values === 0) console.error(`${path} holds no value to compare with`);
  return outcome.values > 0 && outcome.differing.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
