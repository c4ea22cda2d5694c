import { readFileSync, writeFileSync } from 'node:fs';

export const ANALYSIS = new URL('../docs/analysis.md', import.meta.url);
export const BENCHES = new URL('README.md', import.meta.url);
export const CLUSTERS = new URL('../docs/clusters.md', import.meta.url);

/** Puts each text between its markers in the page. */
export function writeSections(sections: Readonly<Record<string, string>>, page = ANALYSIS): void {
  let text = readFileSync(page, 'utf8');
  for (const [name, section] of Object.entries(sections)) {
    const [from, to] = between(text, name, page);
    text = `${text.slice(0, from)}\n\n${section}\n\n${text.slice(to)}`;
  }
  writeFileSync(page, text);
}

/** What stands between its markers. */
export function readSection(name: string, page: URL): string {
  const text = readFileSync(page, 'utf8');
  return text.slice(...between(text, name, page)).trim();
}

function between(text: string, name: string, page: URL): [from: number, to: number] {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${page.pathname} has no place for '${name}'`);
  return [from + open.length, to];
}
