import type { Options } from '../options/table.ts';
import type { CleanUp } from '../text/clean/index.ts';
import type { Condition, Corpus, Note, Told } from '../types.ts';
import { shown } from './shown.ts';

/** A share of outputs, or of their text, may differ by so much between the sides before it is a doubt and no mere fact. */
const NOTABLE = 0.05;
/** Where chance alone decides how outputs end, so many standard errors are no surprise. */
const CHANCE = 3;

/** What differs in the making of both sides, as far as their files say: it may explain what is found instead of the training. */
export function confounds({ told: before }: Corpus, { told: after }: Corpus, clean: Options['clean']): Note[] {
  if (before === undefined || after === undefined) return [];
  return [
    ...settingsDiffer(before, after),
    ...conditionsOf(before, after),
    ...reasoningOf(before, after, clean),
    ...cleanedOf(before, after),
  ];
}

/** Settings of which more outputs of one side than of the other have a value; those of one side alone can't be compared. */
function settingsDiffer(before: Told, after: Told): Note[] {
  const differing = Object.keys(before.settings).filter((name) => {
    if (!Object.hasOwn(after.settings, name)) return false;
    const [one, other] = [before, after].map(({ settings }) => sharesOf(settings[name]));
    const values = new Set([...one.keys(), ...other.keys()]);
    const moved = [...values].reduce(
      (sum, value) => sum + Math.abs((one.get(value) ?? 0) - (other.get(value) ?? 0)),
      0,
    );
    return moved / 2 > NOTABLE;
  });
  if (differing.length === 0) return [];
  const said = differing.map((name) => `${shown([name])} ${valuesOf(before, name)} and ${valuesOf(after, name)}`);
  return [{ code: 'settings-differ', level: 'warn', facts: { count: differing.length, settings: said.join('; ') } }];
}

/** Of each value of a setting the share of outputs that were made with it; alike where a file says it of outputs of another. */
function sharesOf(values: Readonly<Record<string, number>>): Map<string, number> {
  const all = Object.entries(values);
  const sum = all.reduce((before, [, outputs]) => before + outputs, 0);
  return new Map(all.map(([value, outputs]) => [value, sum === 0 ? 1 / all.length : outputs / sum]));
}

/** The most frequent ones. */
function valuesOf({ settings }: Told, name: string): string {
  const all = Object.entries(settings[name]).sort(([, one], [, other]) => other - one);
  return shown(all.slice(0, 3).map(([value]) => value));
}

/** Where only one side tells how outputs ended, the other's are not known; but what came from a cache is a doubt in any case. */
function conditionsOf(before: Told, after: Told): Note[] {
  const names = [...new Set([...Object.keys(before.conditions), ...Object.keys(after.conditions)])] as Condition[];
  const areKnown = before.known > 0 && after.known > 0;
  return names
    .filter((condition) => areKnown || condition === 'cached')
    .sort()
    .map((condition) => {
      const [one, other] = [before, after].map(
        ({ conditions, outputs }) => (conditions[condition] ?? 0) / Math.max(1, outputs),
      );
      const difference = Math.abs(other - one);
      const isNotable = difference >= NOTABLE && difference >= CHANCE * errorOf(condition, before, after);
      return {
        code: `outputs-${condition}`,
        level: isNotable || condition === 'cached' ? 'warn' : 'info',
        facts: { baseline: one, candidate: other },
      };
    });
}

/** The standard error of the difference of both sides' shares, were they one. */
function errorOf(condition: Condition, before: Told, after: Told): number {
  const [n, m] = [before, after].map(({ outputs }) => Math.max(1, outputs));
  const share = ((before.conditions[condition] ?? 0) + (after.conditions[condition] ?? 0)) / (n + m);
  return Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
}

/** Reasoning counts as answers where it isn't taken out. */
function reasoningOf(before: Told, after: Told, clean: Options['clean']): Note[] {
  const [one, other] = [before, after].map(({ reasoning }) => reasoning.characters / Math.max(1, reasoning.of));
  if (one + other === 0) return [];
  const isCleaned = clean.includes('reasoning');
  const isNotable = !isCleaned && Math.abs(other - one) >= NOTABLE;
  const facts = { baseline: one, candidate: other, measured: isCleaned ? 0 : 1 };
  return [{ code: 'reasoning-text', level: isNotable ? 'warn' : 'info', facts }];
}

/** What is taken out of one side much more than of the other may be what it has to say, again and again. */
function cleanedOf(before: Told, after: Told): Note[] {
  const names = [...new Set([...Object.keys(before.cleaned), ...Object.keys(after.cleaned)])] as CleanUp[];
  return names.sort().map((by) => {
    const [one, other] = [before, after].map(({ cleaned, reasoning, outputs, left }) => {
      const of = cleaned[by] ?? { outputs: 0, emptied: 0, characters: 0 };
      return { ...of, share: of.characters / Math.max(1, reasoning.of), all: outputs - left };
    });
    return {
      code: 'cleaned',
      level: Math.abs(other.share - one.share) >= NOTABLE ? 'warn' : 'info',
      facts: {
        what: by,
        baseline: one.outputs,
        baselineOf: one.all,
        baselineShare: one.share,
        baselineEmptied: one.emptied,
        candidate: other.outputs,
        candidateOf: other.all,
        candidateShare: other.share,
        candidateEmptied: other.emptied,
      },
    };
  });
}
