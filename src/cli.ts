#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { measureCorpus } from './compare/measure.ts';
import { UserError } from './errors.ts';
import { readConfig } from './host/config-file.ts';
import { screen, terminalHost } from './host/terminal.ts';
import { METRICS, type MetricId } from './metrics/index.ts';
import type { Metric } from './metrics/metric.ts';
import { didYouMean } from './options/nearest.ts';
import { type Given, resolve, type SetBy } from './options/resolve.ts';
import { type OptionName, type Options, optionList, settable } from './options/table.ts';
import { readOne } from './read/corpus.ts';
import { inspect } from './read/inspect.ts';
import { explanation } from './report/explanation.ts';
import { inspection } from './report/inspection.ts';
import { run } from './run.ts';
import type { GateOutcome } from './types.ts';
import { VERSION } from './version.ts';

/** Exit codes: a red gate and a broken tool are never the same one. */
const EXIT = { pass: 0, fail: 1, error: 2, inconclusive: 3 } as const;

/** Options of commands that only read. */
const READING: readonly OptionName[] = ['config', 'fields', 'pair-by', 'max-bad-lines'];

type Flags = Readonly<Record<string, unknown>>;

function program(): Command {
  const gate = new Command('collapse-gate')
    .description(
      'Compares the outputs of a candidate model with those of a baseline and says whether it has begun to collapse.',
    )
    .version(VERSION, '-V, --version')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)')
    .configureHelp({ helpWidth: 100 });

  const check = gate
    .command('check')
    .description('the gate: exit code 0 pass, 1 fail, 2 could not judge, 3 inconclusive with --fail-on inconclusive');
  for (const { name, option } of optionList()) if (settable(option, 'cli')) check.addOption(flagOf(name));
  check.option('--print-options', 'show every option, its value and who set it, and stop');
  check.action(async (flags: Flags) => {
    const host = terminalHost(process);
    const { options, setBy } = await resolved(flags);
    if (flags.printOptions) return print(optionsText(options, setBy));
    const { outcome } = await run(options, host);
    process.exitCode = exitCode(outcome, options);
  });

  const measure = gate.command('measure').argument('<path...>', 'files, folders or globs of one model');
  measure.description('raw values of one set of outputs, as JSON');
  for (const name of READING) measure.addOption(flagOf(name));
  measure.option('--reference <path...>', 'outputs to measure against, for the metrics of pairs');
  measure.option('--metrics <name...>', 'which metrics; all by default');
  measure.action(async (paths: string[], flags: Flags) => {
    const { files } = terminalHost(process);
    const { options } = await resolved(flags);
    const own = await readOne('candidate', paths, options, files);
    const reference = flags.reference ? await readOne('reference', flags.reference as string[], options, files) : null;
    print(`${JSON.stringify(measureCorpus(own, reference, chosen(flags.metrics)), null, 2)}\n`);
  });

  const look = gate.command('inspect').argument('<path...>', 'files, folders or globs');
  look.description('what would be read of files: format, fields, counts, first outputs');
  for (const name of READING) look.addOption(flagOf(name));
  look.addOption(flagOf('group-by'));
  look.action(async (paths: string[], flags: Flags) => {
    const { options } = await resolved(flags);
    const found = await inspect(paths, options, terminalHost(process).files);
    print(inspection(found, screen(process)));
    if (found.files.some(({ problem }) => problem !== null)) process.exitCode = EXIT.error;
  });

  const explain = gate.command('explain').argument('[metric]', 'its name; all are listed without one');
  explain.description('what a metric is, what it means when it moves, its source and a worked example');
  explain.action((name: string | undefined) => {
    if (name !== undefined) return print(explanation(metricNamed(name), screen(process)));
    print(METRICS.map(({ id, summary }) => `${id.padEnd(26)}${summary}\n`).join(''));
  });
  return gate;
}

/** A flag as the option table describes it. The table reads the value; an option with `many` takes several. */
function flagOf(name: OptionName): Option {
  const { option } = optionList().find((entry) => entry.name === name)!;
  const { placeholder, many } = option.kind;
  const value = placeholder === '' ? '' : name === 'json' ? ` [${placeholder}]` : ` <${placeholder}>`;
  const flag = new Option(`--${option.flag ?? name}${value}`, option.about);
  flag.attributeName = () => name;
  if (many) flag.argParser((item: string, before: string[] | undefined) => [...(before ?? []), item]);
  const said = typeof option.default === 'object' ? null : String(option.default);
  if (said !== null && placeholder !== '') flag.description += ` Default: ${said}.`;
  return flag;
}

async function resolved(flags: Flags): Promise<{ options: Options; setBy: Readonly<Record<OptionName, SetBy>> }> {
  const given: Partial<Record<OptionName, unknown>> = {};
  for (const { name } of optionList()) if (flags[name] !== undefined) given[name] = flags[name];
  // --json without a file is standard output.
  if (given.json === true) given.json = '-';
  const config = await readConfig(given.config, terminalHost(process).files);
  return resolve(given as Given, config, 'cli');
}

function exitCode(outcome: GateOutcome, options: Options): number {
  if (options['fail-on'] === 'never') return EXIT.pass;
  if (outcome === 'fail') return EXIT.fail;
  return outcome === 'inconclusive' && options['fail-on'] === 'inconclusive' ? EXIT.inconclusive : EXIT.pass;
}

function chosen(names: unknown): readonly Metric<MetricId>[] {
  if (!Array.isArray(names) || names.includes('all')) return METRICS;
  return names.flatMap((list: string) => list.split(',')).map(metricNamed);
}

function metricNamed(name: string): Metric<MetricId> {
  const metric = METRICS.find(({ id }) => id === name);
  if (metric === undefined)
    throw new UserError('unknown-metric', {
      metric: name,
      todo: didYouMean(
        name,
        METRICS.map(({ id }) => id),
      ),
    });
  return metric;
}

function optionsText(options: Options, setBy: Readonly<Record<OptionName, SetBy>>): string {
  return optionList()
    .filter(({ option }) => settable(option, 'cli') || settable(option, 'config'))
    .map(({ name }) => `${name.padEnd(20)}${JSON.stringify(options[name]).padEnd(30)} ${setBy[name]}\n`)
    .join('');
}

function print(text: string): void {
  process.stdout.write(text);
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = EXIT.error;
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; asking for help or the version is no error.
    if (error.exitCode === 0) process.exitCode = EXIT.pass;
  } else if (error instanceof UserError) process.stderr.write(`collapse-gate: ${error.message}\n`);
  else
    process.stderr.write(
      `collapse-gate: a bug of ours; please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
}
