/**
 * The formats that outputs are read from, one file each; the first that recognises a file reads it, so narrow ones
 * stand before general ones. A format turns bytes into rows and knows nothing of prompts, pairs or sides: that is
 * corpus.ts. Compression, byte order marks and invalid UTF-8 are dealt with before a format sees them (open.ts, utf8.ts).
 */
import { UserError } from '../errors.ts';
import { appearance } from './appearance.ts';
import { csv } from './csv.ts';
import { FIELD_NAMES } from './fields.ts';
import type { Format, Head, Source } from './format.ts';
import { bigcodeGenerations, bigcodeReferences, bigcodeResults } from './formats/bigcode.ts';
import { deepeval } from './formats/deepeval.ts';
import { evalplusResults } from './formats/evalplus-results.ts';
import { everyEvalEverResults } from './formats/every-eval-ever-results.ts';
import { helm } from './formats/helm.ts';
import { helmRun } from './formats/helm-run.ts';
import { inspectEval, inspectJson } from './formats/inspect-log.ts';
import { lightevalResults } from './formats/lighteval-results.ts';
import { lmEvalResults } from './formats/lm-eval-results.ts';
import { noveltyBenchSummary } from './formats/novelty-bench-summary.ts';
import { promptfooExport, promptfooTable } from './formats/promptfoo.ts';
import { json } from './json/json.ts';
import { jsonl } from './json/jsonl.ts';
import { parquet } from './parquet.ts';
import { profile } from './profile.ts';
import { text } from './text.ts';

export const FORMATS: readonly Format[] = [
  profile,
  everyEvalEverResults,
  helmRun,
  helm,
  deepeval,
  evalplusResults,
  bigcodeGenerations,
  bigcodeReferences,
  bigcodeResults,
  noveltyBenchSummary,
  inspectEval,
  inspectJson,
  promptfooTable,
  promptfooExport,
  lightevalResults,
  lmEvalResults,
  parquet,
  json,
  jsonl,
  csv,
  text,
];

/** Whether the first record holds a text under a usual name of outputs: such a file is read, whatever else it resembles. */
function holdsOutput({ record }: Head): boolean {
  const isText = (value: unknown) => typeof value === 'string' && /\S/.test(value);
  return record !== null && FIELD_NAMES.output.some((name) => Object.hasOwn(record, name) && isText(record[name]));
}

/** The format of a file; an error where it is empty or none fits. */
export function recognise({ file, head }: Source): Format {
  const place = { file, line: null };
  if (head.whole && head.text.trim() === '') throw new UserError('empty-file', {}, place);
  const format = FORMATS.find((one) => one.recognise(head) && !(one.instead !== undefined && holdsOutput(head)));
  if (format === undefined) throw new UserError('unknown-format', { seen: appearance(head) }, place);
  return format;
}
