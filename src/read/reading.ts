import { UserError } from '../errors.ts';
import { fieldsNamed } from '../options/fields.ts';
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import type { Header } from '../pool/profile/index.ts';
import type { Note, Place } from '../types.ts';

/** Why a row can't be read, in words that follow "the line can't be read: ". */
export class Unreadable extends Error {}

export type FieldUse = 'prompt' | 'output' | 'id' | 'group' | 'tokens';

/** So many rows of a file show which fields it has. */
const ROWS_LOOKED_AT = 100;

/**
 * What the reading of one side brings besides rows: lines it could not read, doubts, and the fields that were seen.
 * It also says which fields to read, and how many bad lines may pass.
 */
export class Reading {
  readonly fields: Options['fields'];
  readonly groupBy: string | null;
  /** Fields with numbers and with labels that are kept where a row has them; `held` are those that any row had. */
  readonly numberFields: readonly string[];
  readonly labelFields: readonly string[];
  readonly held = { number: new Set<string>(), label: new Set<string>() };
  /** Whether outputs are counted in token ids, so that each must bring its own. */
  readonly wantsTokens: boolean;
  /** The rule that a profile must have been made by; null where any will do. */
  rule: string | null;
  /** What the last profile that was read says of itself; the first one's file. */
  profile: Header | null = null;
  profileFile = '';
  /** Whether anything but profiles had fields. */
  hasRecords = false;
  badLines = 0;
  firstBad: { place: Place; problem: string } | null = null;
  /** Names of fields in order of appearance; what was read from which. */
  readonly seen = new Set<string>();
  readonly uses = new Map<FieldUse, string>();
  /** Rows with a readable shape in the present file, so far. */
  rowsOfFile = 0;
  readonly #allowed: number;
  readonly #doubts = new Map<string, { code: string; file: string; count: number }>();

  constructor(options: Options, allowed = options['max-bad-lines']) {
    this.fields = options.fields;
    this.groupBy = options['group-by'];
    this.numberFields = [...new Set([...options.numbers, ...fieldsNamed(options)])];
    this.labelFields = [...new Set(options.shares.map(({ field }) => field))];
    this.wantsTokens = options.unit === 'tokens';
    this.rule = tokeniserFor(options).id;
    this.#allowed = allowed;
  }

  beginFile(): void {
    this.rowsOfFile = 0;
  }

  /** Counts a line that can't be read; an error once there are more than may pass. */
  bad(place: Place, problem: string): void {
    this.badLines++;
    this.firstBad ??= { place, problem };
    if (this.badLines <= this.#allowed) return;
    if (this.#allowed === 0) throw new UserError('bad-line', { problem }, place);
    throw new UserError('bad-lines', { count: this.badLines, allowed: this.#allowed, problem }, place);
  }

  /** What `read` gives, or null where it finds the row unreadable, which is counted. */
  attempt<T>(place: Place, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.bad(place, error.message);
      return null;
    }
  }

  /** Something that was read all the same, but not as it stands. */
  doubt(code: 'nan-read-as-null' | 'invalid-utf8', file: string, count: number): void {
    const key = `${code} ${file}`;
    const known = this.#doubts.get(key);
    if (known === undefined) this.#doubts.set(key, { code, file, count });
    else known.count += count;
  }

  saw(record: object): void {
    this.hasRecords = true;
    if (this.rowsOfFile++ >= ROWS_LOOKED_AT) return;
    for (const name of Object.keys(record)) this.seen.add(name);
  }

  /** A profile's rows have no fields any more; those that came along are as good as seen. */
  tells(file: string, profile: Header, hasGroups: boolean): void {
    if (this.profile === null) this.profileFile = file;
    this.profile = profile;
    const { group, numbers, labels } = profile;
    for (const name of [...(group !== null && hasGroups ? [group] : []), ...numbers, ...labels]) this.seen.add(name);
  }

  use(use: FieldUse, name: string): void {
    if (!this.uses.has(use)) this.uses.set(use, name);
  }

  notes(): Note[] {
    const notes: Note[] = [...this.#doubts.values()].map(({ code, file, count }) => ({
      code,
      // A replaced character changes a word; a score that is NaN is one less.
      level: code === 'invalid-utf8' ? 'warn' : 'info',
      facts: { count, file },
    }));
    if (this.firstBad !== null) {
      const { file, line } = this.firstBad.place;
      notes.push({ code: 'bad-lines-skipped', level: 'warn', facts: { count: this.badLines, file, line } });
    }
    return notes;
  }
}
