import type { Fields } from '../format.ts';
import { documentFormat } from '../json/document.ts';
import { promptfoo, settingsOf } from '../shapes/promptfoo.ts';
import { isObject } from '../values.ts';

const ANEW =
  'Export the evaluation anew: promptfoo export eval ID --output results.json (promptfoo list evals shows the ids).';

/** What `promptfoo eval --output x.json` writes. Versions before 3 hold a table beside the same results. */
export const promptfooExport = documentFormat({
  ...promptfoo,
  title: 'promptfoo, an exported evaluation',
  recognise: ({ keys, text }) =>
    keys.includes('results') && /"results"\s*:\s*\{\s*"(version|timestamp|prompts|results|stats|table)"\s*:/.test(text),
  list: ['results', 'results'],
  without: ANEW,
  after: ({ config }, reading) => {
    const settings = isObject(config) ? providerSettings(config.providers) : null;
    if (settings !== null) reading.told.settings(settings, 0);
  },
});

/** Those of a lone provider. Of several, which one's hold for the outputs that were chosen is not said beside them. */
function providerSettings(providers: unknown): Fields | null {
  const [provider, ...others] = Array.isArray(providers) ? providers : [];
  if (!isObject(provider) || others.length > 0) return null;
  // Either { id, config }, or { "openai:gpt": { config } }.
  const inner = typeof provider.id === 'string' ? provider : Object.values(provider)[0];
  const config = isObject(inner) ? inner.config : null;
  return isObject(config) ? settingsOf(config) : null;
}

/** The table that promptfoo's viewer downloads: its cells hold verdicts and texts in one. */
export const promptfooTable = documentFormat({
  ...promptfoo,
  id: 'promptfoo-table',
  title: 'promptfoo, the table of its viewer',
  recognise: ({ keys, text }) => keys[0] === 'head' && /^\s*\{\s*"head"\s*:\s*\{\s*"(prompts|vars)"\s*:/.test(text),
  list: ['results', 'results'],
  without: ANEW,
});
