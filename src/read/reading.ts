import { UserError } from '../errors.ts';
import { fieldsNamed } from '../options/fields.ts';
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import type { Header } from '../pool/profile/index.ts';
import type { Note, Place, Role } from '../types.ts';
import { type Capacity, NEEDED } from './capacity.ts';
import { Choice, type Excluded } from './choice.ts';
import { dimensionOf } from './embedding.ts';
import type { Format } from './format.ts';
import type { At } from './row.ts';
import type { Found, Shape } from './shape.ts';
import { shown } from './shown.ts';
import { Telling } from './telling.ts';
import { Unreadable } from './unreadable.ts';

export type FieldUse = 'prompt' | 'output' | 'id' | 'group' | 'tokens' | 'embedding';

/** What was asked under an id, where a file of questions says so. */
export interface Question {
  prompt: string | null;
  at: At;
}

/** Whose outputs are read, how many bad lines may pass where that is not the option's number, what to leave out, and what there is memory for. */
interface About {
  role?: Role;
  allowed?: number;
  excluded?: Excluded;
  capacity?: Capacity | undefined;
}

/** What was read all the same, but not as it stands, and how much that matters. */
const DOUBTS = {
  // A score that is NaN is one less; a replaced character changes a word.
  'nan-read-as-null': 'info',
  'invalid-utf8': 'warn',
  // A question that a tool answers once a run has come again.
  'answered-again': 'warn',
  'run-unfinished': 'warn',
  'not-generated': 'warn',
  'further-calls': 'warn',
  // Questions of another set say nothing here; of one that was extended some may be missing.
  'questions-unmatched': 'warn',
  'questions-missing': 'info',
} as const satisfies Record<string, Note['level']>;
type Doubt = keyof typeof DOUBTS;

/** So many files that stand beside outputs are named. */
const BESIDE_SHOWN = 3;
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
  /** The clean-ups that a profile must have been made with; null where any will do. */
  clean: Options['clean'] | null;
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
  /** How long the vectors of outputs are; and of the first rows' fields that look like vectors, how long those are. */
  dimension: number | null = null;
  readonly vectors = new Map<string, number>();
  /** Rows with a readable shape in the present file, so far; and which shape that is. */
  rowsOfFile = 0;
  shape: Shape | null = null;
  /** What files of questions have asked, by id. */
  readonly questions = new Map<string, Question>();
  /** Which rows are wanted; what is told of those that were taken, and what was done to them. */
  readonly choice: Choice;
  readonly told: Telling;
  /** Files that stand beside outputs and hold none. */
  readonly beside: { file: string; format: Format }[] = [];
  readonly #allowed: number;
  readonly #role: Role;
  readonly #capacity: Capacity | undefined;
  readonly #doubts = new Map<string, { code: Doubt; file: string; count: number }>();
  readonly #memory = new Map<() => unknown, unknown>();
  readonly #passed = new Map<string, { what: string; file: string; count: number }>();

  constructor(
    options: Options,
    { role = 'outputs', allowed = options['max-bad-lines'], excluded, capacity }: About = {},
  ) {
    this.fields = options.fields;
    this.groupBy = options['group-by'];
    this.numberFields = [...new Set([...options.numbers, ...fieldsNamed(options)])];
    this.labelFields = [...new Set(options.shares.map(({ field }) => field))];
    this.wantsTokens = options.unit === 'tokens';
    this.rule = tokeniserFor(options).id;
    this.clean = options.clean;
    this.choice = new Choice(role, options, excluded);
    this.told = new Telling(options.clean);
    this.#allowed = allowed;
    this.#role = role;
    this.#capacity = capacity;
  }

  beginFile(): void {
    this.rowsOfFile = 0;
    this.shape = null;
  }

  /** Takes memory for outputs before they are read, or as they are; an error where there is none. */
  hold(outputs: number, place: Place): void {
    const capacity = this.#capacity;
    if (capacity === undefined || capacity.take(outputs)) return;
    throw new UserError('too-many-outputs', { role: this.#role, most: capacity.most, ...NEEDED }, place);
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
  doubt(code: Doubt, file: string, count: number): void {
    const key = `${code} ${file}`;
    const known = this.#doubts.get(key);
    if (known === undefined) this.#doubts.set(key, { code, file, count });
    else known.count += count;
  }

  /** A record that a tool writes beside its outputs and that is none: what it is, in words that follow "12 ". */
  passes(what: string, file: string): void {
    const key = `${what} ${file}`;
    const known = this.#passed.get(key);
    if (known === undefined) this.#passed.set(key, { what, file, count: 1 });
    else known.count++;
  }

  /** What was passed over, as a sentence; empty where nothing was. */
  get passed(): string {
    const counts = new Map<string, number>();
    for (const { what, count } of this.#passed.values()) counts.set(what, (counts.get(what) ?? 0) + count);
    return counts.size === 0
      ? ''
      : `Passed over, because they hold no text: ${[...counts].map(([what, count]) => `${count} ${what}`).join('; ')}.`;
  }

  saw(record: object): void {
    this.hasRecords = true;
    if (this.rowsOfFile++ >= ROWS_LOOKED_AT) return;
    for (const [name, value] of Object.entries(record)) this.#sawField(name, value);
  }

  #sawField(name: string, value: unknown): void {
    this.seen.add(name);
    const dimension = dimensionOf(value);
    if (dimension !== null) this.vectors.set(name, dimension);
  }

  /** What a shape finds has names like fields have, and can be asked for in the same way. */
  sawFacts(found: readonly Found[]): void {
    if (this.rowsOfFile > ROWS_LOOKED_AT) return;
    for (const { facts = {}, answers } of found)
      for (const own of [facts, ...answers.map((answer) => answer.facts ?? {})])
        for (const [name, value] of Object.entries(own))
          if (value !== undefined && value !== null) this.#sawField(name, value);
  }

  /** A profile's rows have no fields any more; those that came along are as good as seen. */
  tells(file: string, profile: Header, hasGroups: boolean): void {
    if (this.profile === null) this.profileFile = file;
    this.profile = profile;
    const { group, numbers, labels } = profile;
    for (const name of [...(group !== null && hasGroups ? [group] : []), ...numbers, ...labels]) this.seen.add(name);
  }

  /** Of a file of questions: what was asked under an id. The first to say so counts. */
  asks(id: string, question: Question): void {
    if (!this.questions.has(id)) this.questions.set(id, question);
  }

  /** What a reader remembers from file to file of this side; `begin` makes it, and tells one memory from another. */
  memory<T>(begin: () => T): T {
    if (!this.#memory.has(begin)) this.#memory.set(begin, begin());
    return this.#memory.get(begin) as T;
  }

  use(use: FieldUse, name: string): void {
    if (!this.uses.has(use)) this.uses.set(use, name);
  }

  notes(): Note[] {
    const doubts = [...this.#doubts.values()].map(
      ({ code, file, count }): Note => ({
        code,
        level: DOUBTS[code],
        facts: { count, file },
      }),
    );
    const passed = [...this.#passed.values()].map(
      ({ what, file, count }): Note => ({ code: 'passed-over', level: 'info', facts: { count, file, what } }),
    );
    const notes = [...this.choice.notes(), ...doubts, ...passed];
    if (this.beside.length > 0) {
      const names = this.beside.slice(0, BESIDE_SHOWN).map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
      const facts = { count: this.beside.length, files: shown(names) };
      notes.push({ code: 'files-beside', level: 'info', facts });
    }
    if (this.firstBad !== null) {
      const { file, line } = this.firstBad.place;
      notes.push({ code: 'bad-lines-skipped', level: 'warn', facts: { count: this.badLines, file, line } });
    }
    return notes;
  }
}
