import { type Tokeniser, tokeniserOf } from '../text/unit.ts';
import type { Options } from './table.ts';

/** What outputs are counted in, as the options say. */
export function tokeniserFor(options: Options): Tokeniser {
  return tokeniserOf(options.unit, options.characters);
}
