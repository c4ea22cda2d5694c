/** A text as it counts for sameness: canonical composition (NFC), white space runs as one space, none at the ends. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(RUN, ' ').trim();
}

/** White space other than one space between two words, so that most texts stay the string they are. */
const RUN = /[^\S ]\s*| \s+/g;
