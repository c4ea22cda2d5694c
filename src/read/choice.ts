import { UserError } from '../errors.ts';
import type { Options } from '../options/table.ts';
import { fingerprint } from '../pool/digest.ts';
import { normalise } from '../text/normalise.ts';
import type { Note, Role } from '../types.ts';
import { FACETS, type Facet, isFacet, isWanted, type Wanted, wantedOf } from './facets.ts';
import { shown } from './shown.ts';

/** Prompts to leave out: ids, and normalised texts. */
export type Excluded = ReadonlySet<string>;

const NOTHING: Excluded = new Set();

/** Which rows of one side are wanted (--select, --where, --exclude-prompts), and what there was to choose from. */
export class Choice {
  readonly where: Wanted;
  readonly #role: Role;
  readonly #select: Wanted;
  readonly #excluded: Excluded;
  /** Of each facet its values, with the answers that had them, and whether any was taken. */
  readonly #facets = new Map<Facet, Map<string, { answers: number; isTaken: boolean }>>();
  /** Of each task the filters that were taken: an answer counts twice only under two of its own task's. */
  readonly #filters = new Map<string | undefined, Set<string>>();
  /** Of each field of --where some of its values, and whether any was wanted, however many there are. */
  readonly #met = new Map<string, { values: Set<string>; isAny: boolean }>();
  #taken = 0;
  readonly #left = { select: 0, where: 0, exclude: 0 };
  /** Those to leave out as a profile knows them, once there was one. */
  #hashes: Excluded | null = null;
  #hasProfile = false;

  constructor(role: Role, { select, where }: Options, excluded: Excluded = NOTHING) {
    this.#role = role;
    this.#select = wantedOf(role, select);
    this.where = wantedOf(role, where);
    this.#excluded = excluded;
  }

  /** Whether --select takes a row with these facets; all are counted, for an error to list. That it was taken in the end is said by `takes`. */
  selects(facets: readonly (readonly [Facet, string])[], answers: number): boolean {
    const isTaken = [...this.#select].every(([name, values]) =>
      isWanted(facets.find(([facet]) => facet === name)?.[1] ?? null, values),
    );
    for (const [name, value] of facets) {
      const values = this.#facets.get(name) ?? new Map();
      this.#facets.set(name, values);
      const known = values.get(value) ?? { answers: 0, isTaken: false };
      values.set(value, { ...known, answers: known.answers + answers });
    }
    if (!isTaken) this.#left.select += answers;
    return isTaken;
  }

  /** A row with these facets is among those that are read: --where chooses among models as well as --select does. */
  takes(facets: readonly (readonly [Facet, string])[]): void {
    this.#taken++;
    for (const [name, value] of facets) this.#facets.get(name)!.get(value)!.isTaken = true;
    const { filter, task }: Partial<Record<Facet, string>> = Object.fromEntries(facets);
    if (filter !== undefined) this.#filters.set(task, (this.#filters.get(task) ?? new Set()).add(filter));
  }

  /** Whether an answer with that value of a field may stay. */
  meets(field: string, value: string | null): boolean {
    const met = this.#met.get(field) ?? { values: new Set(), isAny: false };
    this.#met.set(field, met);
    if (value !== null && met.values.size < VALUES_KEPT) met.values.add(value);
    const meets = isWanted(value, this.where.get(field));
    if (meets) met.isAny = true;
    return meets;
  }

  /** Counts the answers of a row that --where has left out. */
  leaves(answers: number): void {
    this.#left.where += answers;
  }

  /** Whether a prompt is to be left out; its id may be named with that of its task before it, or without. */
  excludes({ id, task, prompt }: { id: string | null; task: string | null; prompt: string | null }, answers: number) {
    if (this.#excluded.size === 0) return false;
    const bare = id !== null && task !== null ? id.slice(task.length + 1) : id;
    const isOut =
      [id, bare].some((one) => one !== null && this.#excluded.has(one)) ||
      (prompt !== null && this.#excluded.has(normalise(prompt)));
    if (isOut) this.#left.exclude += answers;
    return isOut;
  }

  /** The same of a row whose id and prompt are hashes. */
  excludesHashed({ id, prompt }: { id: string | null; prompt: string | null }, answers: number): boolean {
    if (this.#excluded.size === 0) return false;
    this.#hashes ??= new Set([...this.#excluded].map(fingerprint));
    const isOut = [id, prompt].some((hash) => hash !== null && this.#hashes!.has(hash));
    if (isOut) this.#left.exclude += answers;
    else this.#taken++;
    return isOut;
  }

  /** A profile is read: its rows have no fields to choose by, so all of it is taken. */
  takesWhole(): void {
    this.#hasProfile = true;
  }

  /** The values of each facet, with how many answers have them: the most frequent first. */
  facets(): [Facet, [value: string, answers: number][]][] {
    return [...this.#facets].map(([name, values]) => [
      name,
      [...values].map(([value, { answers }]): [string, number] => [value, answers]).sort(([, a], [, b]) => b - a),
    ]);
  }

  /** An error where a choice fits nothing, or where several of what can't be read together were taken. */
  require(): void {
    for (const [name] of this.#select) {
      const wanted = [...this.#select.get(name)!];
      const there = isFacet(name) ? this.#facets.get(name) : undefined;
      // What was chosen when a profile was made is not known any more.
      if (there === undefined && this.#hasProfile) continue;
      if (there === undefined && !wanted.includes('*')) throw this.#nothingSelected(name, wanted, 'none');
      const missing = wanted.find((value) => value !== '*' && !there?.has(value));
      if (missing !== undefined) throw this.#nothingSelected(name, [missing], list(this.#valuesOf(name as Facet)));
    }
    for (const [field, wanted] of this.where) {
      const met = this.#met.get(field);
      if (met !== undefined && !met.isAny)
        throw new UserError('nothing-where', {
          role: this.#role,
          field,
          wanted: shown([...wanted]),
          values: met.values.size === 0 ? 'none' : shown([...met.values]),
        });
    }
    if (this.#taken === 0 && this.#left.exclude > 0)
      throw new UserError('all-excluded', { role: this.#role, count: this.#left.exclude });
    // Human answers may come from anywhere.
    if (this.#role === 'reference') return;
    for (const [name, values] of this.#facets) {
      const taken = [...values].filter(([, { isTaken }]) => isTaken);
      if (FACETS[name] === 'several' || taken.length < 2 || this.#select.get(name)?.has('*')) continue;
      if (name === 'filter' && [...this.#filters.values()].every(({ size }) => size < 2)) continue;
      throw new UserError('several', {
        role: this.#role,
        facet: name,
        count: taken.length,
        values: list(this.#valuesOf(name)),
        example: shown([taken[0][0]]),
      });
    }
  }

  notes(): Note[] {
    const { select, where, exclude } = this.#left;
    const notes: Note[] = [];
    if (select + where + exclude > 0)
      notes.push({ code: 'rows-left-out', level: 'info', facts: { role: this.#role, select, where, exclude } });
    if (this.#hasProfile && this.#select.size + this.where.size > 0)
      notes.push({ code: 'profile-unfiltered', level: 'info', facts: { role: this.#role, by: this.#asked() } });
    if (this.#excluded.size > 0 && exclude === 0)
      notes.push({ code: 'nothing-excluded', level: 'warn', facts: { role: this.#role } });
    return notes;
  }

  #asked(): string {
    return [this.#select.size > 0 ? '--select' : '', this.where.size > 0 ? '--where' : '']
      .filter(Boolean)
      .join(' and ');
  }

  #valuesOf(name: Facet): [string, number][] {
    return this.facets().find(([facet]) => facet === name)?.[1] ?? [];
  }

  #nothingSelected(facet: string, wanted: readonly string[], values: string): UserError {
    const facets = [...this.#facets.keys()].join(', ') || 'none';
    return new UserError('nothing-selected', { role: this.#role, facet, wanted: shown(wanted), values, facets });
  }
}

/** Of so many values of a field an error can choose some to show. */
const VALUES_KEPT = 50;
const VALUES_SHOWN = 10;

function list(values: readonly (readonly [string, number])[]): string {
  const more = values.length > VALUES_SHOWN ? ` and ${values.length - VALUES_SHOWN} more` : '';
  return (
    values
      .slice(0, VALUES_SHOWN)
      .map(([value, answers]) => `${shown([value])} (${answers})`)
      .join(', ') + more
  );
}
