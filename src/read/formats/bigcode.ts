import { withoutPrompt } from '../../text/clean/prompt-echo.ts';
import type { Row } from '../../types.ts';
import type { Format, Source } from '../format.ts';
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
 * it may as well be the collapse that is looked for, so nothing is taken off that is not known to be the prompt.
 */
export const bigcodeGenerations: Format = {
  id: 'bigcode-generations',
  title: 'bigcode-evaluation-harness generations',
  recognise: ({ text }) => /^\s*\[\s*(?:null\s*,\s*|\[\s*\]\s*,\s*)*\[\s*(?:null\s*,\s*)*"/.test(text),

  async *rows(source, reading) {
    let problems: Problems | null = null;
    let task = 0;
    for await (const { text, line } of pieces(source, reading)) {
      const place = { file: source.file, line };
      const texts = reading.attempt(place, () => textsOf(jsonValue(text, place, reading), task + 1));
      // A task that a run has left out has none.
      if (texts !== null && texts.length > 0) {
        problems ??= problemsOf(reading, task, texts);
        const row = rowFrom(taskOf(texts, task, problems[task]), NOTHING, { place, document: NOTHING, reading });
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

function taskOf(texts: readonly (string | null)[], task: number, problem: Problems[number] | undefined): Found {
  return {
    id: problem === undefined ? task : problem[0],
    prompt: problem?.[1].prompt,
    holdsPrompt: true,
    answers: texts.map((text) => ({ text, conditions: text === null ? ['failed'] : [] })),
    isMapped: true,
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
  recognise: ({ keys, text }) => keys.includes('config') && /"n_samples"\s*:/.test(text) && /"tasks"\s*:/.test(text),
  rows: settings,
};

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
