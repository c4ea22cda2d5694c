import { BASELINE, CANDIDATE } from '../pool/label.ts';
import type { Postings } from '../pool/postings.ts';
import { countTypes } from '../pool/side.ts';
import { absence } from '../stats/rarefaction.ts';
import { Dealer } from '../stats/relabelling.ts';
import type { RetentionBand } from '../types.ts';
import type { Arena } from './arena.ts';
import { Labelling } from './labelling.ts';
import type { Layout } from './layout.ts';

/** Bands of how often the baseline uses a word. */
const BANDS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [3, 5],
  [6, 10],
  [11, Number.POSITIVE_INFINITY],
];
/** Relabellings that say how much two draws of one model share; a mean over words needs few. */
const RELABELLINGS = 19;
/** These labellings are others than those that are compared. */
const RETENTION = 1;

/**
 * Retention: of the baseline's words that it uses so many times, the share that the candidate uses too, among an equal
 * number of words. Two draws of one model don't share all their rare words either; what they share is said beside it.
 * Collapse eats the bands from the rarest upwards (Suresh et al., 2024).
 */
export function retention(layout: Layout, arena: Arena, seed: number): RetentionBand[] {
  const labelling = new Labelling(layout);
  const expected = BANDS.map(() => ({ sum: 0, times: 0 }));
  let observed: { words: number; retained: number }[] = [];
  const dealer = new Dealer(layout.strata, RELABELLINGS + 1, seed, RETENTION);
  for (let r = 0; r < Math.min(dealer.ways, RELABELLINGS + 1); r++) {
    labelling.take(dealer, r);
    labelling.thin(0);
    const bands = retained(arena.pool.words, labelling.label);
    if (r === 0) observed = bands;
    else
      bands.forEach((band, i) => {
        if (band.words === 0) return;
        expected[i].sum += band.retained / band.words;
        expected[i].times++;
      });
  }
  return observed.flatMap(({ words, retained }, i) =>
    words === 0 || expected[i].times === 0
      ? []
      : [{ band: name(BANDS[i]), words, retained: retained / words, expected: expected[i].sum / expected[i].times }],
  );
}

/** Per band: the baseline's words in it, and how many of them the candidate is expected to show. */
function retained(words: Postings, label: Uint8Array): { words: number; retained: number }[] {
  const bands = BANDS.map(() => ({ words: 0, retained: 0 }));
  const totals = [0, 0];
  const { each, rare } = words;
  label.forEach((side, s) => {
    if (side > CANDIDATE) return;
    totals[side] += words.tokens[s];
    // Words that the whole pool holds once: the candidate has none of the baseline's.
    if (side === BASELINE) bands[0].words += each.rare * words.once[s];
  });
  const absent = absence(totals[CANDIDATE], Math.min(...totals));
  const has = countTypes(words, label, CANDIDATE);
  countTypes(words, label, BASELINE).forEach((count, type) => {
    if (count === 0) return;
    const band = bands[BANDS.findIndex(([, high]) => count <= high)];
    const standsFor = type < rare ? each.rare : each.frequent;
    band.words += standsFor;
    band.retained += standsFor * (1 - (absent[has[type]] ?? 0));
  });
  return bands;
}

function name([low, high]: readonly [number, number]): string {
  if (low === high) return String(low);
  return high === Number.POSITIVE_INFINITY ? `${low}+` : `${low}-${high}`;
}
