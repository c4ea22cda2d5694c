/**
 * Writes what follows from the lists in src/: action.yml, the schema of the config file, the pages on options and
 * metrics, the README's table, the version. A test compares what is written here with what is in the tree.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionMetadata } from './generate/action-metadata.ts';
import { configJson } from './generate/config-json.ts';
import { metricsPage, withMetricsTable } from './generate/metrics-page.ts';
import { optionsPage } from './generate/options-page.ts';
import { versionModule } from './generate/version-module.ts';

const root = join(import.meta.dirname, '..');

/** The generated files, by their path from the root. */
export function generated(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Map([
    ['action.yml', actionMetadata()],
    ['schema/config.schema.json', configJson()],
    ['docs/options.md', optionsPage()],
    ['docs/metrics.md', metricsPage()],
    ['README.md', withMetricsTable(readFileSync(join(root, 'README.md'), 'utf8'))],
    ['src/version.ts', versionModule(version)],
  ]);
}

if (import.meta.main) {
  for (const [path, text] of generated()) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
