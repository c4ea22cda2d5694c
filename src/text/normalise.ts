/** A text as it counts for sameness: canonical composition (NFC), white space runs as one space, none at the ends. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
