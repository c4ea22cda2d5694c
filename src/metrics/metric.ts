import type { Side } from '../pool/side.ts';
import type { Family, Stage, Unit } from '../types.ts';
import { defaultsOf, type Parameters, type Values, type ValuesOf } from './parameters.ts';

/**
 * How a metric adds up over shards of a corpus: from merged counts of grams; from sums over outputs; from merged
 * sketches; from sorted values; only with a second pass over the merged whole; not at all.
 */
export type Adds = 'counts' | 'sums' | 'sketch' | 'sorted' | 'two passes' | 'no';

/** What rules, tests and reports must know of a metric, whether it is measured or made of others. */
export interface Declared<Id extends string = string> {
  id: Id;
  title: string;
  family: Family;
  /** Whose sign it is: early collapse loses tails, late collapse loses variance; `none` is a matter of validity. */
  stage: Stage;
  healthier: 'higher' | 'lower';
  /** How a decline is told (types.ts). */
  unit: Unit;
  /** Range of the value. */
  range: readonly [number, number];
  /** One sentence for tables and --help. */
  summary: string;
  /** What it means, in plain words, when it declines. */
  meaning: string;
  /** Where the definition comes from, and where ours differs. */
  source: string;
  /** How work grows with the input. */
  cost: string;
  /** How it moves with the amount of text, and how it is made comparable all the same. */
  amount: string;
  /** What is exact and what is estimated, with the error. */
  exact?: string;
  adds: Adds;
  /** It is measured only where a rule or a command names it. */
  byName?: true;
  /** What may be set of it, and what is. */
  parameters?: Parameters;
  settings?: Values;
  /** Longer or shorter outputs of one and the same model move it, so it is judged once more at equal length. */
  followsLength: boolean;
  /** It needs at least so many outputs to a prompt on both sides. */
  samplesPerPrompt: number;
  /** It has no meaning without the other side. */
  needsOther: boolean;
  /** The numeric field that it asks about. */
  field?: string;
  /** It has no meaning without the texts of the prompts. */
  needsPrompt?: true;
  /** It has no meaning without a reference corpus. */
  needsReference?: true;
  /**
   * How far healthy trainings of one recipe lie apart: the standard deviation of one training's value, sampling noise
   * taken off, on the scale of `effect` (compare/effect.ts). Measured on neural retrains; docs/analysis.md has the table.
   */
  trainingSpread: number;
  /** What the rule forbids and what it warns of unless the team says otherwise; null where there is no limit. */
  limits: { fail: number | null; warn: number | null; ceiling?: number; floor?: number };
  /**
   * The decline that a green must have been able to show, retraining aside, where that is more than the rule's limit.
   */
  mustShow?: number;
  /** Its noise falls with this power of the number of prompts; left out: 1/2, as that of a mean does. */
  noiseFalls?: number;
  /** No labelling moves it, so no decline of it can be proven: only a floor or ceiling can be set. */
  boundsOnly?: true;
  /** With fewer events than this it can be seen to break, but not to hold: there is too little of what could be lost. */
  fewestToHold?: number;
}

/**
 * A question asked of a side. A metric knows sides only: no threshold, no random number, not which side is the
 * candidate. The file of a metric declares what others must respect and computes one thing.
 */
export interface Metric<Id extends string = string> extends Declared<Id> {
  /** A case small enough to check by hand: printed in the docs and run as a test. One text is one prompt's only output. */
  example: {
    texts: readonly (string | readonly string[])[];
    other?: readonly (string | readonly string[])[];
    /** What was asked, of each text. */
    asked?: readonly string[];
    reference?: readonly string[];
    /** Of a numeric field, in place of texts. */
    numbers?: { own: readonly number[]; other?: readonly number[] };
    /** Of a field with labels, in place of texts. */
    labels?: readonly string[];
    with?: Values;
    value: number;
  };
  /** Its yardstick is the outputs of both sides together, which no labelling changes. */
  againstPool?: true;
  /** The order of the outputs matters to it, as it does to a compressor. */
  followsOrder?: true;
  /** The same metric with other values of its parameters. */
  with(values: Values): Metric<Id>;
  /** The value of a side, or undefined where it has none. `other` is empty where there is no other side. */
  measure(own: Side, other: Side): number | undefined;
  /** For metrics of rare events: how many there are on a side. Under 20 on both sides together no interval is given. */
  events?(own: Side, other: Side): number;
  /** With fewer events than this on both sides together the value is noise; 0 where none at all is good news. */
  fewestEvents?: number;
}

/** One number made of several metrics: the sum of their effects, each times its weight. */
export interface Index<Id extends string = string> extends Declared<Id> {
  parts: readonly { metric: Metric; weight: number }[];
}

export function isIndex(one: Declared): one is Index {
  return 'parts' in one;
}

/** What most metrics need and have not: a file says it only where it is otherwise. */
const USUAL: Pick<Metric, 'samplesPerPrompt' | 'needsOther' | 'limits'> = {
  samplesPerPrompt: 1,
  needsOther: false,
  limits: { fail: null, warn: null },
};

/** A metric as its file writes it: what it measures depends on its parameters. */
export interface Definition<Id extends string, P extends Parameters>
  extends Omit<Metric<Id>, 'measure' | 'events' | 'with' | 'parameters' | 'settings' | 'example' | keyof typeof USUAL>,
    Partial<Pick<Metric, keyof typeof USUAL>> {
  parameters?: P;
  example: Omit<Metric['example'], 'with'> & { with?: Partial<ValuesOf<P>> };
  measure(own: Side, other: Side, values: ValuesOf<P>): number | undefined;
  events?(own: Side, other: Side, values: ValuesOf<P>): number;
}

/** Declares a metric, its parameters at their defaults; keeps its id as a literal type. */
// biome-ignore lint/complexity/noBannedTypes: a metric without parameters has none
export function metric<const Id extends string, const P extends Parameters = {}>(
  definition: Definition<Id, P>,
): Metric<Id> {
  return bind(definition, defaultsOf(definition.parameters ?? {}));
}

function bind<Id extends string, P extends Parameters>(definition: Definition<Id, P>, settings: Values): Metric<Id> {
  const { measure, events, ...declared } = definition;
  const values = settings as ValuesOf<P>;
  return {
    ...USUAL,
    ...(declared as Omit<typeof declared, 'example' | keyof typeof USUAL> & Pick<Metric, 'example'>),
    settings,
    measure: (own, other) => measure(own, other, values),
    ...(events && { events: (own: Side, other: Side) => events(own, other, values) }),
    with: (changes) => bind(definition, { ...settings, ...changes }),
  };
}

/** Declares an index; keeps its id as a literal type. */
export function index<const Id extends string>(definition: Index<Id>): Index<Id> {
  return definition;
}
