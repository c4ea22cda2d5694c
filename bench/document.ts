import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = new URL('../docs/analysis.md', import.meta.url);

/** Puts each text between its markers in docs/analysis.md. */
export function writeSections(sections: Readonly<Record<string, string>>): void {
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, section] of Object.entries(sections)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`docs/analysis.md has no place for '${name}'`);
    text = `${text.slice(0, from + open.length)}\n\n${section}\n\n${text.slice(to)}`;
  }
  writeFileSync(DOCUMENT, text);
}
