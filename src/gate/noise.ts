import type { Compared, Entry } from '../compare/column.ts';
import { comparing } from '../compare/compare.ts';
import { alone } from '../compare/crew.ts';
import { layOut } from '../compare/layout.ts';
import { countGiven, pairPrompts } from '../compare/pairing.ts';
import type { Options } from '../options/table.ts';
import { tokeniserFor } from '../options/unit.ts';
import { internTexts } from '../pool/texts.ts';
import { random } from '../stats/random.ts';
import type { Corpus } from '../types.ts';
import type { Budget } from './budget.ts';
import { panelOf } from './panel.ts';
import { slices } from './slices.ts';
import { budgetOf, families, prepare, type Trial } from './trial.ts';

/** A comparison of two sets of outputs for what it says of chance; the whole first, then groups. */
export interface Noise {
  trials: readonly Trial[];
  entries: readonly Entry[];
  results: readonly (readonly Compared[])[];
}

/** Nothing is ever significant at this level, and nothing so near to it that more relabellings would be made. */
const NEVER = 1e-9;

/** What a check of the one against the other would see, the accepted false alarms shared out as there. */
export function noiseBetween(left: Corpus, right: Corpus, options: Options): Noise {
  return measure(left, right, options, (entries) => budgetOf(entries, options));
}

/** Only the spread under relabelling, of the whole: that takes fewer relabellings. */
export function chanceBetween(
  left: Corpus,
  right: Corpus,
  options: Options,
  relabellings: number,
): readonly Compared[] {
  const never = { tail: NEVER, whole: NEVER, groups: NEVER };
  return measure(left, right, { ...options, relabellings, 'group-by': null }, () => never).results[0];
}

function measure(left: Corpus, right: Corpus, options: Options, budget: (entries: readonly Entry[]) => Budget): Noise {
  const layout = layOut(pairPrompts(left, right), random(options.seed, 3));
  const texts = internTexts(layout, tokeniserFor(options));
  const material = { layout, texts, reference: null, panel: panelOf(layout, options), known: null };
  const { whole, groups } = slices(layout, options['group-by']);
  const given = [countGiven(left), countGiven(right)] as const;
  const entries: Entry[] = [];
  const trials = [whole, ...groups].map((slice) => prepare(slice, material, given, options, entries));
  const shares = budget(entries);
  const { entries: results } = alone(comparing(layout, entries, families(shares), options, () => {}));
  return { trials, entries, results };
}
