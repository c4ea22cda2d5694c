import { Command, CommanderError, Option } from 'commander';
import { UserError } from './errors.ts';
import { screen } from './host/screen.ts';
import { type OptionName, optionList, settable } from './options/table.ts';
import { VERSION } from './version.ts';

/** Where there is no verdict: a mistake of the user, or a bug of ours. */
const ERROR = 2;

/** Options of commands that only read. */
const READING: readonly OptionName[] = [
  'config',
  'fields',
  'numbers',
  'unit',
  'characters',
  'pair-by',
  'select',
  'where',
  'exclude-prompts',
  'clean',
  'max-bad-lines',
  'threads',
];

const PLANNING: readonly OptionName[] = ['group-by', 'alpha', 'relabellings', 'seed'];
const CALIBRATING: readonly OptionName[] = ['alpha', 'seed'];
const NO_WORDS =
  'Leave out the dictionary of words that outputs to two prompts or more share; lost words have no names then.';

const EXIT_CODES = `
Exit codes:
  0  pass, and inconclusive unless --fail-on says otherwise
  1  fail
  2  could not judge: a wrong option, an unreadable file, a bug
  3  inconclusive, with --fail-on inconclusive`;

function program(): Command {
  const gate = new Command('collapse-gate')
    .description(
      'Compares the outputs of a candidate model with those of a baseline and says whether it has begun to collapse.',
    )
    .version(VERSION, '-V, --version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)')
    .configureHelp({ helpWidth: screen(process).width })
    .addHelpText('after', '\nExample:\n  collapse-gate check --baseline baseline.jsonl --candidate candidate.jsonl');

  const check = gate.command('check').summary('The gate: compare two sets of outputs.');
  check.description('Compare the outputs of a candidate with those of a baseline and judge by the rules.');
  for (const { name, option } of optionList()) if (settable(option, 'cli')) check.addOption(flagOf(name));
  check.option('--print-options', 'Show every option, who set it and its value, and stop.');
  check.addHelpText('after', EXIT_CODES);
  check.action(async (flags) => {
    process.exitCode = await (await commands()).check(flags, process);
  });

  const measure = gate.command('measure').description('Raw values of one set of outputs, as JSON.');
  takePaths(measure, 'Files, folders or globs with the outputs of one model.');
  for (const name of [...READING, 'metric-settings'] as const) measure.addOption(flagOf(name));
  measure.option('--reference <path...>', 'Outputs to measure against, for metrics that need another side.');
  measure.option('--metrics <name...>', 'Which metrics: names, or all; by default those that a check judges.');
  measure.addHelpText(
    'after',
    '\nExamples:\n  collapse-gate measure outputs.jsonl --metrics all\n  collapse-gate measure outputs.jsonl --metrics self-bleu score:spread',
  );
  measure.action(async (paths, flags) => {
    process.exitCode = await (await commands()).measure(paths, flags, process);
  });

  const inspect = gate.command('inspect').description('What would be read of files: format, fields, first outputs.');
  takePaths(inspect, 'Files, folders or globs.');
  for (const name of READING) inspect.addOption(flagOf(name));
  inspect.addOption(flagOf('group-by'));
  inspect.action(async (paths, flags) => {
    process.exitCode = await (await commands()).inspect(paths, flags, process);
  });

  const profile = gate.command('profile').summary('A small file that stands for outputs and adds up with others.');
  profile.description(
    'Write a profile of outputs: what a check counts of them. Most of their words can be restored from it. Profiles are taken wherever outputs are, and add up (merge).',
  );
  takePaths(profile, 'Files, folders or globs with the outputs of one model, or profiles.');
  for (const name of [...READING, 'group-by', 'most-grams'] as const) profile.addOption(flagOf(name));
  profile.option('--no-words', NO_WORDS);
  profile.requiredOption('--output <file>', 'The file to write; profiles end in .cgp.');
  profile.action(async (paths, flags) => {
    process.exitCode = await (await commands()).profile(paths, flags, process);
  });

  const merge = gate
    .command('merge')
    .summary('One profile of several: the same, to the byte, as of all outputs at once.');
  merge.description(
    'Add profiles up, such as those of the jobs of a matrix. The result is the profile of all outputs together.',
  );
  merge.argument('<profile...>', 'Profiles, or folders or globs of them. They come before the options.');
  for (const name of ['config', 'pair-by', 'most-grams'] as const) merge.addOption(flagOf(name));
  merge.option(
    '--sample-prompts <share>',
    'Keep only so large a share of the prompts, with all of their outputs: the same ones of every model. For more outputs than one machine can judge.',
  );
  merge.option('--no-words', NO_WORDS);
  merge.requiredOption('--output <file>', 'The file to write; profiles end in .cgp.');
  merge.action(async (paths, flags) => {
    process.exitCode = await (await commands()).merge(paths, flags, process);
  });

  const plan = gate.command('plan').summary('Which declines so many outputs would show, before any are generated.');
  plan.description(
    'From the outputs of the baseline alone: which declines a check of so many prompts and samples would show, and what it would take to show those that the rules forbid.',
  );
  takePaths(plan, 'Files, folders or globs with the outputs of one model.');
  for (const name of [...READING, ...PLANNING] as const) plan.addOption(flagOf(name));
  plan.option('--json [file]', 'Write the plan as JSON to this file; - or no file means standard output.');
  plan.action(async (paths, flags) => {
    process.exitCode = await (await commands()).plan(paths, flags, process);
  });

  const calibrate = gate.command('calibrate').summary('Spreads and rules from trainings that are known to be healthy.');
  calibrate.description(
    'From trainings of one recipe that are known to be healthy: how far they lie apart by themselves and which limits follow, as a piece of the config file on standard output. Each match of a glob is one training, a folder is one.',
  );
  takePaths(calibrate, 'Files, folders or globs with the outputs of the trainings.');
  for (const name of [...READING, ...CALIBRATING] as const) calibrate.addOption(flagOf(name));
  calibrate.action(async (paths, flags) => {
    process.exitCode = await (await commands()).calibrate(paths, flags, process);
  });

  const accept = gate.command('accept').summary('Record that a red candidate is meant to be as it is.');
  accept.description(
    'Adds an entry to .github/collapse-gate-accepted.json. Committed with the pull request, it lets a red gate pass there, and the candidate becomes the next baseline; the comment shows the reason.',
  );
  accept.argument(
    '[profile]',
    'The only candidate that is accepted: its profile. All of the pull request without one.',
  );
  accept.requiredOption('--reason <text>', 'Why: reviewers read it in the comment, and later in the history.');
  accept.action(async (profile, flags) => {
    process.exitCode = await (await commands()).accept(profile ?? null, flags.reason, process);
  });

  const explain = gate.command('explain').description('What a metric is, what its decline means, its source.');
  explain.argument('[metric]', 'Its name; all are listed without one.');
  explain.action(async (name) => {
    process.exitCode = (await commands()).explain(name, process);
  });
  return gate;
}

function commands() {
  return import('./commands.ts');
}

/** An option that takes several values would take paths that follow it for more of them, so they come before. */
function takePaths(command: Command, about: string): void {
  command.argument('<path...>', `${about} They come before the options.`);
  command.showHelpAfterError(
    `(paths come before options: collapse-gate ${command.name()} PATH --option ...; add --help for the options)`,
  );
}

/** A flag as the option table describes it. The table reads the value; an option with `many` takes several. */
function flagOf(name: OptionName): Option {
  const { option } = optionList().find((entry) => entry.name === name)!;
  const { placeholder, many } = option.kind;
  const choices = placeholder.includes('|') ? placeholder.replace('...', '').split('|') : null;
  const wanted = choices === null ? placeholder : `choice${many ? '...' : ''}`;
  const value = wanted === '' ? '' : name === 'json' ? ` [${wanted}]` : ` <${wanted}>`;
  const flag = new Option(`--${option.flag ?? name}${value}`, option.about);
  flag.attributeName = () => name;
  if (many) flag.argParser((item: string, before: string[] | undefined) => [...(before ?? []), item]);
  if (choices !== null) flag.description += ` Choices: ${choices.join(', ')}.`;
  const said = typeof option.default === 'object' ? null : String(option.default);
  if (said !== null && wanted !== '') flag.description += ` Default: ${said}.`;
  return flag;
}

/** A reader that has seen enough, as `head` does, closes the pipe: no error, and no other exit code. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Does what the command line says. */
export async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = ERROR;
    if (error instanceof CommanderError) {
      // Commander has said what is wrong; asking for help or the version is no error.
      if (error.exitCode === 0) process.exitCode = 0;
    } else if (error instanceof UserError) complain(error.message);
    else
      complain(
        `a bug of ours; please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}`,
      );
  }
}

/** In place of the progress that may stand on the line. */
function complain(message: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001B[2K' : ''}collapse-gate: ${message}\n`);
}
