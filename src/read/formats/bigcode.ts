import { withoutPrompt } from '../../text/clean/prompt-echo.ts';
import type { Row } from '../../types.ts';
import { baseName } from '../bytes/open.ts';
import type { Format, Head, Source } from '../format.ts';
import { pieces } from '../json/json-pieces.ts';
import { jsonValue } from '../json/json-row.ts';
import { membersOf } from '../json/members.ts';
import type { Question, Reading } from '../reading.ts';
import { rowFrom } from '../row.ts';
import type { Found } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isObject, kindOf } from '../values.ts';

const NOTHING = {};

/**
 * The generations of bigcode-evaluation-harness: a list of texts for each task, in the tasks' order and without their ids.
 * Each text begins with the prompt. What that was only the file of problems can say: where samples of a task begin alike
 * it may as well be the collapse that is looked for, so nothing is taken off that is not known to be the prompt. Lists of
 * texts may be anything, pairs or a table: the file's name has to say that these are generations.
 */
export const bigcodeGenerations: Format = {
  id: 'bigcode-generations',
  title: 'bigcode-evaluation-harness generations',
  recognise: ({ name, text }) =>
    /(^|[^a-z])gen(s|erations)([^a-z].*)?\.json$/.test(name) &&
    /^\s*\[\s*(?:null\s*,\s*|\[\s*\]\s*,\s*)*\[\s*(?:null\s*,\s*)*"/.test(text),

  async *rows(source, reading) {
    let problems: Problems | null = null;
    const named = factsOf(source.file);
    let task = 0;
    for await (const { text, line } of pieces(source, reading)) {
      const place = { file: source.file, line };
      const texts = reading.attempt(place, () => textsOf(jsonValue(text, place, reading), task + 1));
      // A task that a run has left out has none.
      if (texts !== null && texts.length > 0) {
        problems ??= problemsOf(reading, task, texts);
        const row = rowFrom(taskOf(texts, task, problems[task], named), NOTHING, { place, document: NOTHING, reading });
        if (row !== null) yield row;
      }
      task++;
    }
  },
};

type Problems = readonly (readonly [id: string, Question])[];

/** The problems that were asked, in their file's order, which is that of the tasks: known by what the first texts begin with. */
function problemsOf({ questions }: Reading, task: number, texts: readonly (string | null)[]): Problems {
  const problems = [...questions];
  const prompt = problems[task]?.[1].prompt ?? null;
  const areTheirs = texts.some((text) => text !== null && withoutPrompt(text, prompt) !== text);
  return areTheirs ? problems : [];
}

/**
 * What `generations_<task>.json` says in its name; `_intermediate` is put behind the task while the run goes on, and what
 * was saved then stays beside the final file.
 */
function factsOf(file: string): { task?: string; filter?: string } {
  const found = /^generations(?:_(.+?))??(_intermediate)?\.json(\.gz|\.zst)?$/i.exec(baseName(file));
  if (found === null) return {};
  const [, task, isIntermediate] = found;
  return { ...(task !== undefined && { task }), filter: isIntermediate === undefined ? 'final' : 'intermediate' };
}

function taskOf(
  texts: readonly (string | null)[],
  number: number,
  problem: Problems[number] | undefined,
  { task, filter }: ReturnType<typeof factsOf>,
): Found {
  return {
    id: problem === undefined ? number : problem[0],
    prompt: problem?.[1].prompt,
    holdsPrompt: true,
    answers: texts.map((text) => ({ text, conditions: text === null ? ['failed'] : [] })),
    isMapped: true,
    // A problem's id tells the task already.
    facts: { ...(problem === undefined && { task }), filter },
  };
}

function textsOf(value: unknown, element: number): readonly (string | null)[] {
  if (value === null) return [];
  if (Array.isArray(value) && value.every((text) => typeof text === 'string' || text === null)) return value;
  throw new Unreadable(`a task's generations are ${kindOf(value)}, not a list of texts (element ${element})`);
}

/** The tests of the same harness, a text for each task: they stand beside the generations and are none. */
export const bigcodeReferences: Format = {
  id: 'bigcode-references',
  title: 'bigcode-evaluation-harness references',
  instead: 'the generations_*.json beside it, which --save_generations writes',
  recognise: ({ name, text }) => /^references_.*\.json$/.test(name) && /^\s*\[\s*"/.test(text),
  async *rows() {},
};

/** Its results: figures of each task, and how the generations beside it were made. */
export const bigcodeResults: Format = {
  id: 'bigcode-results',
  title: 'bigcode-evaluation-harness results',
  instead: 'the generations_*.json beside it, which --save_generations writes',
  recognise: areResults,
  rows: settings,
};

/** Beside the settings, which have names of the tool's own, there are figures of tasks and no rows. */
function areResults({ record }: Head): boolean {
  if (record === null || !isObject(record.config)) return false;
  const { config, ...tasks } = record;
  return (
    ['tasks', 'n_samples', 'max_length_generation', 'do_sample'].every((name) => name in config) &&
    Object.values(tasks).every(isFigures)
  );
}

function isFigures(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one !== 'string');
}

async function* settings(source: Source, reading: Reading): AsyncGenerator<Row> {
  const { config } = await membersOf(source, reading, (name) => name === 'config');
  if (!isObject(config)) return;
  reading.told.settings(
    {
      temperature: config.do_sample === false ? 0 : config.temperature,
      top_p: config.top_p,
      max_tokens: config.max_length_generation,
      'system prompt': config.instruction_tokens,
    },
    0,
  );
}
