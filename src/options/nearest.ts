import { closest, distance } from 'fastest-levenshtein';
import { NUMBER_METRICS, PANEL } from '../metrics/index.ts';

/** More names than this are no help in an error. */
const LISTED = 20;

/**
 * "Did you mean …?" with those of which the name is a part, else the nearest known name, else those that have it in
 * them, or the list of all; `instead` where that would be long.
 */
export function didYouMean(name: string, known: readonly string[], instead = 'docs/options.md lists all.'): string {
  const meant = meantBy(name, known);
  if (meant.length > 0) return `Did you mean ${meant.map((one) => `'${one}'`).join(' or ')}?`;
  return known.length > LISTED ? instead : `Known are ${known.join(', ')}.`;
}

function meantBy(name: string, known: readonly string[]): readonly string[] {
  const best = closest(name, [...known]);
  if (distance(name, best) <= 1) return [best];
  const ofParts = known.filter((one) => one.split(/[-.:]/).includes(name));
  if (ofParts.length > 0) return ofParts;
  if (isNear(name, best)) return [best];
  const within = name.length < 3 ? [] : known.filter((one) => one.includes(name));
  return within.length > LISTED ? [] : within;
}

/** The same of a metric: one of the panel's, or, behind a colon, one of numeric fields. */
export function didYouMeanMetric(name: string): string {
  const panel = PANEL.map(({ id }) => id);
  const kinds = NUMBER_METRICS.map(({ id }) => id);
  const at = name.lastIndexOf(':');
  if (at >= 0) return didYouMean(name, ofField(at === 0 ? 'FIELD' : name.slice(0, at), kinds));
  const best = closest(name, [...panel, ...kinds]);
  if (kinds.some((kind) => kind === best) && isNear(name, best)) return `Did you mean 'FIELD:${best}'?`;
  const some = ofField(name, kinds.slice(0, 3)).join(', ');
  const ifField = /^[\w.-]+$/.test(name) ? `If it is a field of numbers, write ${some} or the like; ` : '';
  return didYouMean(name, [...panel, ...ofField('FIELD', kinds)], `${ifField}collapse-gate explain lists all metrics.`);
}

function ofField(field: string, kinds: readonly string[]): string[] {
  return kinds.map((kind) => `${field}:${kind}`);
}

function isNear(name: string, best: string): boolean {
  return distance(name, best) <= Math.max(2, name.length / 2);
}
