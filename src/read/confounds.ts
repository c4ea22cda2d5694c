import type { CleanUp } from '../text/clean/index.ts';
import type { Condition, Corpus, Note, Told } from '../types.ts';
import { shown } from './shown.ts';

/** A share of outputs may differ by so much between the sides before it is a doubt and no mere fact. */
const NOTABLE = 0.05;

/** What differs in the making of both sides, as far as their files say: it may explain what is found instead of the training. */
export function confounds({ told: before }: Corpus, { told: after }: Corpus): Note[] {
  if (before === undefined || after === undefined) return [];
  return [
    ...settingsDiffer(before, after),
    ...conditionsOf(before, after),
    ...reasoningOf(before, after),
    ...cleanedOf(before, after),
  ];
}

function settingsDiffer(before: Told, after: Told): Note[] {
  const differing = Object.keys(before.settings).filter((name) => {
    const [one, other] = [before, after].map(({ settings }) =>
      Object.keys(settings[name] ?? {})
        .sort()
        .join('\n'),
    );
    return other !== '' && one !== other;
  });
  if (differing.length === 0) return [];
  const said = differing.map((name) => `${shown([name])} ${valuesOf(before, name)} and ${valuesOf(after, name)}`);
  return [{ code: 'settings-differ', level: 'warn', facts: { count: differing.length, settings: said.join('; ') } }];
}

function valuesOf({ settings }: Told, name: string): string {
  return shown(Object.keys(settings[name]).slice(0, 3));
}

function conditionsOf(before: Told, after: Told): Note[] {
  const names = [...new Set([...Object.keys(before.conditions), ...Object.keys(after.conditions)])] as Condition[];
  return names.sort().map((condition) => {
    const [one, other] = [before, after].map(
      ({ conditions, outputs }) => (conditions[condition] ?? 0) / Math.max(1, outputs),
    );
    const isNotable = Math.abs(other - one) >= NOTABLE || condition === 'cached';
    return {
      code: `outputs-${condition}`,
      level: isNotable ? 'warn' : 'info',
      facts: { baseline: one, candidate: other },
    };
  });
}

/** Reasoning counts as answers where it isn't taken out. */
function reasoningOf(before: Told, after: Told): Note[] {
  const [one, other] = [before, after].map(({ reasoning }) => reasoning.characters / Math.max(1, reasoning.of));
  if (one + other === 0) return [];
  const isCleaned = (before.cleaned.reasoning ?? 0) + (after.cleaned.reasoning ?? 0) > 0;
  const isNotable = !isCleaned && Math.abs(other - one) >= NOTABLE;
  const facts = { baseline: one, candidate: other, measured: isCleaned ? 0 : 1 };
  return [{ code: 'reasoning-text', level: isNotable ? 'warn' : 'info', facts }];
}

function cleanedOf(before: Told, after: Told): Note[] {
  const names = [...new Set([...Object.keys(before.cleaned), ...Object.keys(after.cleaned)])] as CleanUp[];
  return names.sort().map((by) => ({
    code: 'cleaned',
    level: 'info',
    facts: {
      what: by,
      baseline: before.cleaned[by] ?? 0,
      baselineOf: before.outputs,
      candidate: after.cleaned[by] ?? 0,
      candidateOf: after.outputs,
    },
  }));
}
