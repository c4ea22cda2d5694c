/** Signals as Markdown. */
import { beyondLimit, type Lineage, type Signal, timesNoise } from './signals.ts';
import { table } from './tables.ts';

/** So many times its noise an effect is proven in 80 % of cases, several metrics being tested. */
const SEEN = 4;

export type Noise = 'sampling' | 'retrain';

/** Lineages with their signals, as `signals` gives them. */
export interface Case {
  name: string;
  steps: Lineage['steps'];
  signals: readonly Signal[];
}

/** A lineage's metrics: their noise, and each step's decline over the retrain sd and (in brackets) over the sampling sd. */
export function signalTable({ steps, signals }: Case): string {
  const retrained = signals.some(({ retrain }) => !Number.isNaN(retrain));
  const head = ['metric', 'sampling sd', ...(retrained ? ['retrain sd', 'of one training'] : []), ...steps];
  const rows = signals.map((one) => [
    one.metric.id,
    percent(one.sampling),
    ...(retrained ? [percent(one.retrain), percent(one.between)] : []),
    ...one.effects.map((effect) => {
      const drawn = number(timesNoise(one, effect, one.sampling));
      return retrained ? `${number(timesNoise(one, effect, one.retrain))} (${drawn})` : drawn;
    }),
  ]);
  return table(head, rows);
}

/** Every step of every case by metric: the decline over its noise, bold where it is beyond the default limit as well. */
export function stepTable(cases: readonly Case[], noise: Noise): string {
  const metrics = cases[0].signals.map(({ metric }) => metric.id);
  const rows = cases.flatMap(({ name, steps, signals }) =>
    steps.map((step, s) => [
      name,
      step,
      ...metrics.map((id) => {
        const one = signals.find(({ metric }) => metric.id === id);
        if (one === undefined) return '';
        const told = number(timesNoise(one, one.effects[s], one[noise]));
        return beyondLimit(one, one.effects[s]) ? `**${told}**` : told;
      }),
    ]),
  );
  return table(['case', 'step', ...metrics], rows);
}

/** The first step of each case that a metric sees, and in bold the first that it sees beyond its default limit. */
export function firstTable(cases: readonly Case[], noise: Noise): string {
  const metrics = cases[0].signals.map(({ metric }) => metric.id);
  const rows = cases.map(({ name, steps, signals }) => [
    name,
    ...metrics.map((id) => {
      const one = signals.find(({ metric }) => metric.id === id);
      if (one === undefined) return '';
      const seen = one.effects.map((effect) => timesNoise(one, effect, one[noise]) >= SEEN);
      const first = seen.indexOf(true);
      const limit = seen.findIndex((is, s) => is && beyondLimit(one, one.effects[s]));
      if (first < 0) return '';
      const short = (s: number) => steps[s].replace('generation ', 'g');
      return limit === first ? `**${short(first)}**` : `${short(first)}${limit < 0 ? '' : `, **${short(limit)}**`}`;
    }),
  ]);
  return table(['case', ...metrics], rows);
}

export function number(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isFinite(value) || Math.abs(value) >= 100) return value > 0 ? '> 99' : '< -99';
  return value.toFixed(1).replace(/^-0\.0$/, '0.0');
}

function percent(value: number): string {
  return Number.isNaN(value) ? '' : (100 * value).toFixed(2);
}
