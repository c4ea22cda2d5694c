import { type Cutter, cutterOf } from '../text/unit.ts';
import type { Options } from './table.ts';

/** What outputs are counted in, as the options say. */
export function cutterFor(options: Options): Cutter {
  return cutterOf(options.unit, options.characters);
}
