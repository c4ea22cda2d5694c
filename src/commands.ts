/**
 * What the commands of the command line do; cli.ts says how they are called. A file of its own, since it brings
 * everything with it: `--version` and `--help` answer without loading it.
 */
import path from 'node:path';
import { measureCorpus } from './compare/measure.ts';
import { UserError } from './errors.ts';
import { calibrate as calibrated } from './gate/calibrate.ts';
import { plan as planned } from './gate/plan.ts';
import { readConfig } from './host/config-file.ts';
import { screen } from './host/screen.ts';
import { terminalHost, write } from './host/terminal.ts';
import { METRICS, type MeasuredId, PANEL } from './metrics/index.ts';
import type { Declared, Metric } from './metrics/metric.ts';
import { didYouMean } from './options/nearest.ts';
import { type Given, resolve, type SetBy } from './options/resolve.ts';
import { type OptionName, type Options, optionList, settable } from './options/table.ts';
import { readOne, readRuns } from './read/corpus.ts';
import { inspect as look } from './read/inspect.ts';
import { calibrationText } from './report/calibration.ts';
import { explanation, overview } from './report/explanation.ts';
import { inspection } from './report/inspection.ts';
import { planText } from './report/plan.ts';
import { settings } from './report/settings.ts';
import { run } from './run.ts';
import type { GateOutcome } from './types.ts';

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
  const { options } = await resolved(flags, process);
  const metrics = chosen(flags.metrics);
  const own = await readOne('candidate', paths, options, files);
  const reference = flags.reference ? await readOne('reference', flags.reference as string[], options, files) : null;
  process.stdout.write(`${JSON.stringify(measureCorpus(own, reference, metrics), null, 2)}\n`);
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

export function explain(name: string | undefined, process: NodeJS.Process): Exit {
  const text = name === undefined ? overview(PANEL, screen(process)) : explanation(named(PANEL, name), screen(process));
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

function chosen(names: unknown): readonly Metric<MeasuredId>[] {
  if (!Array.isArray(names) || names.includes('all')) return METRICS;
  const ids = names.flatMap((list: string) => list.split(',')).map((id) => id.trim());
  return ids.filter((id) => id !== '').map((id) => named(METRICS, id));
}

function named<M extends Declared>(metrics: readonly M[], name: string): M {
  const metric = metrics.find(({ id }) => id === name);
  if (metric !== undefined) return metric;
  const ids = metrics.map(({ id }) => id);
  throw new UserError('unknown-metric', { metric: name, todo: didYouMean(name, ids) });
}

function listed(options: Options, setBy: Readonly<Record<OptionName, SetBy>>) {
  return optionList()
    .filter(({ option }) => settable(option, 'cli') || settable(option, 'config'))
    .map(({ name }) => ({ name, value: options[name], setBy: setBy[name] }));
}
