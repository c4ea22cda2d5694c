/**
 * What the commands of the command line do; program.ts says how they are called. A file of its own, since it brings
 * everything with it: `--version` and `--help` answer without loading it.
 */
import path from 'node:path';
import { measureCorpus } from './compare/measure.ts';
import { UserError } from './errors.ts';
import { calibrate as calibrated } from './gate/calibrate.ts';
import { plan as planned } from './gate/plan.ts';
import { readConfig } from './host/config-file.ts';
import { screen } from './host/screen.ts';
import { isFilled, terminalHost, write, writePieces } from './host/terminal.ts';
import { METRICS, metricById, NUMBER_METRICS, PANEL } from './metrics/index.ts';
import { type Declared, isIndex, type Metric } from './metrics/metric.ts';
import { type AskedField, fieldsAsked } from './options/fields.ts';
import { didYouMeanMetric } from './options/nearest.ts';
import { type Given, resolve, type SetBy } from './options/resolve.ts';
import { type OptionName, type Options, optionList, settable } from './options/table.ts';
import { tokeniserFor } from './options/unit.ts';
import { mergeProfiles, type PromptSample, profilePieces, type Written } from './pool/profile/index.ts';
import { openFile } from './read/bytes/open.ts';
import { readDigested, readOne, readRuns } from './read/corpus.ts';
import type { Files } from './read/files.ts';
import { findAll } from './read/find.ts';
import { inspect as look } from './read/inspect.ts';
import { mostGrams, profile as profileFormat, profileOptions } from './read/profile.ts';
import { findShards, together } from './read/shards.ts';
import { calibrationText } from './report/calibration.ts';
import { explanation, overview } from './report/explanation.ts';
import { inspection } from './report/inspection.ts';
import { planText } from './report/plan.ts';
import { type MergedOf, profileText } from './report/profile.ts';
import { settings } from './report/settings.ts';
import { run } from './run.ts';
import type { Corpus, GateOutcome } from './types.ts';

/** Exit codes of a run that came to an end; a red gate and a broken tool are never the same one. */
const EXIT = { pass: 0, fail: 1, error: 2, inconclusive: 3 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Values of flags, by the name of their option; what is no option of the table has a name of its own. */
export type Flags = Readonly<Record<string, unknown>>;

export async function check(flags: Flags, process: NodeJS.Process): Promise<Exit> {
  const { options, setBy } = await resolved(flags, process);
  if (flags.printOptions) {
    process.stdout.write(settings(listed(options, setBy), screen(process)));
    return EXIT.pass;
  }
  const { outcome } = await run(options, terminalHost(process));
  return exitOf(outcome, options);
}

export async function measure(paths: string[], flags: Flags, process: NodeJS.Process): Promise<Exit> {
  const { files } = terminalHost(process);
  const resolution = await resolved(flags, process);
  const asked = chosen(flags.metrics, resolution.options);
  const fields = (asked ?? []).flatMap(fieldOf);
  const options = withFields(fields, resolution.options);
  const required = [...fields, ...fieldsAsked(resolution.options)];
  const own = await readOne('outputs', paths, options, files, required);
  const reference = flags.reference ? await readOne('reference', flags.reference as string[], options, files) : null;
  const metrics = asked ?? allMetrics(own, options, flags.metrics === undefined);
  process.stdout.write(`${JSON.stringify(measureCorpus(own, reference, metrics, tokeniserFor(options)), null, 2)}\n`);
  return EXIT.pass;
}

/** A look at files that a check could not read is an error as well, so that a script can tell. */
export async function inspect(paths: string[], flags: Flags, process: NodeJS.Process): Promise<Exit> {
  const { options } = await resolved(flags, process);
  const found = await look(paths, options, terminalHost(process).files);
  process.stdout.write(inspection(found, screen(process)));
  const unread = found.files.some(({ problem, badLines }) => problem !== null || badLines > options['max-bad-lines']);
  return unread ? EXIT.error : EXIT.pass;
}

export async function profile(paths: string[], { words, ...flags }: Flags, process: NodeJS.Process): Promise<Exit> {
  const { files } = terminalHost(process);
  // The flag only ever leaves words out: that it isn't there must not overrule the config file.
  const { options } = await resolved(words === false ? { ...flags, words } : flags, process);
  const output = await outputOf(flags, 'outputs', paths, files, process);
  const corpus = await readDigested(paths, options, files);
  const pieces = profilePieces(corpus.rows, tokeniserFor(options), profileOptions(corpus, options));
  await writeProfile(pieces, output, process);
  return EXIT.pass;
}

export async function merge(
  paths: string[],
  { words, samplePrompts, ...flags }: Flags,
  process: NodeJS.Process,
): Promise<Exit> {
  const { files } = terminalHost(process);
  const { options } = await resolved(flags, process);
  const sample = samplePrompts === undefined ? undefined : promptSample(samplePrompts, options);
  const output = await outputOf(flags, 'profile', paths, files, process);
  const shards = await findShards(paths, files);
  const { tokeniser, ...about } = together(shards);
  const wanted = { ...about, words: about.words && words !== false, mostGrams: mostGrams(options) };
  // Nothing is cut into words any more, so the rule need not be one of this machine.
  const pieces = mergeProfiles(shards, tokeniser.split(' ')[0], { ...wanted, ...(sample && { sample }) });
  await writeProfile(pieces, output, process, { profiles: shards.length, share: sample?.share ?? 1 });
  return EXIT.pass;
}

/** A sample of prompts, told apart as a check pairs them. */
function promptSample(flag: unknown, { 'pair-by': by }: Options): PromptSample {
  const share = Number(flag);
  if (!(share > 0 && share < 1)) {
    const problem = `'${String(flag)}' is no share between 0 and 1`;
    throw new UserError('bad-option', { option: '--sample-prompts', problem, todo: 'Give one, such as 0.1.' });
  }
  return { share, by: by === 'id' || by === 'prompt' ? by : 'auto' };
}

/** The file to write, which must be none of those that are read, and nothing else than a profile if it is there. */
async function outputOf(
  flags: Flags,
  role: 'outputs' | 'profile',
  paths: readonly string[],
  files: Files,
  process: NodeJS.Process,
) {
  const shown = String(flags.output);
  const absolute = path.resolve(process.cwd(), shown);
  const read = await findAll(role, paths, files);
  if (read.some((file) => path.resolve(process.cwd(), file) === absolute))
    throw new UserError('output-is-input', { path: shown });
  if ((await isFilled(absolute)) && !profileFormat.recognise((await openFile(absolute, files)).head))
    throw new UserError('output-is-no-profile', { path: shown });
  return { shown, absolute };
}

async function writeProfile(
  pieces: Generator<Uint8Array, Written> | AsyncGenerator<Uint8Array, Written>,
  { shown, absolute }: { shown: string; absolute: string },
  process: NodeJS.Process,
  of: MergedOf | null = null,
): Promise<void> {
  let written: Written;
  const noted = async function* () {
    written = yield* pieces;
  };
  const bytes = await writePieces(absolute, shown, noted());
  process.stderr.write(`${profileText(shown, bytes, written!, of)}\n`);
}

export async function plan(paths: string[], flags: Flags, process: NodeJS.Process): Promise<Exit> {
  const { options } = await resolved(flags, process);
  const found = planned(await readOne('baseline', paths, options, terminalHost(process).files), options);
  const json = `${JSON.stringify(found, null, 2)}\n`;
  if (options.json !== null && options.json !== '-')
    await write(path.resolve(process.cwd(), options.json), options.json, json);
  process.stdout.write(options.json === '-' ? json : planText(found, screen(process)));
  return EXIT.pass;
}

export async function calibrate(paths: string[], flags: Flags, process: NodeJS.Process): Promise<Exit> {
  const { options } = await resolved(flags, process);
  const runs = await readRuns(paths, options, terminalHost(process).files);
  process.stdout.write(calibrationText(calibrated(runs, options), screen(process)));
  return EXIT.pass;
}

export async function accept(profile: string | null, reason: string, process: NodeJS.Process): Promise<Exit> {
  if (reason.trim() === '')
    throw new UserError('bad-option', { option: '--reason', problem: 'is empty', todo: 'Say why, in a sentence.' });
  const { accept: add } = await import('./host/accept.ts');
  const { profile: digest } = await add(process.cwd(), reason, profile);
  const what = digest === null ? 'whatever this change brings' : `the profile ${digest.slice(0, 12)}`;
  process.stderr.write(`Accepted: ${what}. Commit .github/collapse-gate-accepted.json with the pull request.\n`);
  return EXIT.pass;
}

export function explain(name: string | undefined, process: NodeJS.Process): Exit {
  const text =
    name === undefined
      ? overview([...PANEL, ...NUMBER_METRICS.map((kind) => kind.of('FIELD'))], screen(process))
      : explanation(named(name), screen(process));
  process.stdout.write(text);
  return EXIT.pass;
}

async function resolved(flags: Flags, process: NodeJS.Process): Promise<ReturnType<typeof resolve>> {
  const given: Partial<Record<OptionName, unknown>> = {};
  for (const { name } of optionList()) if (flags[name] !== undefined) given[name] = flags[name];
  // --json without a file is standard output.
  if (given.json === true) given.json = '-';
  const config = await readConfig(given.config, terminalHost(process).files);
  return resolve(given as Given, config, 'cli');
}

function exitOf(outcome: GateOutcome, options: Options): Exit {
  if (options['fail-on'] === 'never') return EXIT.pass;
  if (outcome === 'fail') return EXIT.fail;
  return outcome === 'inconclusive' && options['fail-on'] === 'inconclusive' ? EXIT.inconclusive : EXIT.pass;
}

/** The metrics of these names, as they are set; null is all. */
function chosen(names: unknown, options: Options): readonly Metric[] | null {
  if (!Array.isArray(names) || names.includes('all')) return null;
  const ids = names.flatMap((list: string) => list.split(',')).map((id) => id.trim());
  return ids.filter((id) => id !== '').map((id) => withSettings(measurable(named(id)), options));
}

/** The field that a metric asks about: it must be there. */
function fieldOf({ id, field }: Metric): AskedField[] {
  const by = `--metrics ${id}`;
  if (field !== undefined) return [{ field, as: 'number', by }];
  return id.includes('=') ? [{ field: id.slice(0, id.indexOf('=')), as: 'label', by }] : [];
}

/** Such fields are read, whether or not an option names them. */
function withFields(fields: readonly AskedField[], options: Options): Options {
  const named = (as: AskedField['as']) => fields.filter((one) => one.as === as).map(({ field }) => field);
  const shares = named('label').map((field) => ({ field, value: null, max: null, min: null }));
  return { ...options, numbers: [...options.numbers, ...named('number')], shares: [...options.shares, ...shares] };
}

/** Every metric that could have a value here: those of texts, and those of numeric fields that there are; or only what is judged by itself. */
function allMetrics({ prompts }: Corpus, options: Options, standard: boolean): readonly Metric[] {
  const fields = new Set<string>();
  for (const { samples } of prompts.values())
    for (const { attributes } of samples) for (const field of Object.keys(attributes?.numbers ?? {})) fields.add(field);
  const numbers = [...fields].sort().flatMap((field) => NUMBER_METRICS.map((kind) => kind.of(field)));
  return [...METRICS.map((metric) => withSettings(metric, options)), ...numbers].filter(
    ({ byName }) => !standard || !byName,
  );
}

function withSettings(metric: Metric, options: Options): Metric {
  const own = options['metric-settings'][metric.id];
  return own === undefined ? metric : metric.with(own);
}

function measurable(metric: Declared): Metric {
  if (!isIndex(metric)) return metric as Metric;
  throw new UserError('not-measured', { metric: metric.id });
}

/** A metric by its name; the kind of a numeric field's may stand alone where only its meaning matters. */
function named(name: string): Declared {
  const metric = metricById(name) ?? NUMBER_METRICS.find(({ id }) => id === name)?.of('FIELD');
  if (metric !== undefined) return metric;
  throw new UserError('unknown-metric', { metric: name, todo: didYouMeanMetric(name) });
}

function listed(options: Options, setBy: Readonly<Record<OptionName, SetBy>>) {
  return optionList()
    .filter(({ option }) => settable(option, 'cli') || settable(option, 'config'))
    .map(({ name }) => ({ name, value: options[name], setBy: setBy[name] }));
}
