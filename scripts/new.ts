/**
 * `npm run new metric <id>`: lays out src/metrics/<id>.ts and adds its two lines to the list in index.ts. What is left
 * to write is marked with TODO; the contract test of metrics fails until it is done.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NewMetric {
  /** Path from the root of the new file, and its text. */
  path: string;
  text: string;
  /** The list with the metric in it. */
  index: string;
}

/** The files that a new metric starts from, or an error that says what is wrong with the id. */
export function newMetric(id: string, index: string): NewMetric {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(`'${id}' is not a metric's id: write it in lower case with hyphens, as distinct-bigrams`);
  if (index.includes(`'./${id}.ts'`)) throw new Error(`there is a metric '${id}' already`);
  return { path: `src/metrics/${id}.ts`, text: template(id), index: listed(id, index) };
}

/** The import where the alphabet puts it; in the list at its end, since its order is that of the reports. */
function listed(id: string, index: string): string {
  const line = `import { ${nameOf(id)} } from './${id}.ts';`;
  const lines = index.split('\n');
  const imports = lines.filter((one) => one.startsWith('import '));
  const from = (one: string) => /'\.\/(.*)\.ts'/.exec(one)?.[1] ?? '';
  const after = imports.find((one) => from(one) > id);
  const at = after === undefined ? lines.indexOf(imports[imports.length - 1]) + 1 : lines.indexOf(after);
  return lines
    .toSpliced(at, 0, line)
    .join('\n')
    .replace('\n] as const;', `\n  ${nameOf(id)},\n] as const;`);
}

/** distinct-bigrams is distinctBigrams. */
function nameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function template(id: string): string {
  const words = id.replaceAll('-', ' ');
  const title = words[0].toUpperCase() + words.slice(1);
  return `import { metric } from './metric.ts';

/**
 * ${title}: TODO what it is, in words; what it means when it moves, and what its ends stand for.
 *
 * TODO the trap: what moves it that is no collapse (length, amount of text, noise), and how that is met.
 *
 * TODO the source, and where we differ from it.
 */
export const ${nameOf(id)} = metric({
  id: '${id}',
  title: '${title}',
  family: 'diversity',
  stage: 'early',
  healthier: 'higher',
  unit: 'relative',
  range: [0, 1],
  summary: 'TODO one sentence.',
  meaning: 'TODO what the candidate does, in plain words, when this is worse.',
  source: 'TODO',
  cost: 'One pass over the words.',
  amount: 'TODO how it moves with the amount of text, and how it is made comparable.',
  adds: 'counts',
  followsLength: true,
  // Until it is known what healthy models do: see bench/signals.ts for how far trainings lie apart.
  byName: true,
  trainingSpread: 0,
  // TODO a case small enough to check by hand.
  example: { texts: ['the cat sat', 'the cat ran'], value: Number.NaN },

  measure({ words }) {
    if (words.total === 0) return undefined;
    throw new Error('TODO');
  },
});
`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const list = join(root, 'src/metrics/index.ts');
  const [what, id] = process.argv.slice(2);
  try {
    if (what !== 'metric' || id === undefined) throw new Error('say what is new: npm run new metric ID');
    const { path, text, index } = newMetric(id, readFileSync(list, 'utf8'));
    if (existsSync(join(root, path))) throw new Error(`${path} exists already`);
    writeFileSync(join(root, path), text);
    writeFileSync(list, index);
    console.log(`${path} is laid out and listed. Next: its TODOs, then npm run generate and npm test.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
