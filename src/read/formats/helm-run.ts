import { UserError } from '../../errors.ts';
import { outputCandidates } from '../candidates.ts';
import type { Fields, Format, Head } from '../format.ts';
import { membersOf } from '../json/members.ts';
import { isObject } from '../values.ts';
import { rememberTask } from './helm-runs.ts';

/** What stands beside HELM's outputs, by the names that only these files have together. */
const BESIDE: readonly ((record: Fields) => boolean)[] = [
  // scenario.json
  (one) => has(one, 'name', 'description', 'tags') && has(one, 'definition_path'),
  // per_instance_stats.json
  (one) => has(one, 'instance_id', 'train_trial_index', 'stats'),
  // stats.json
  (one) => has(one, 'name', 'count', 'sum', 'sum_squared') && isObject(one.name),
  // instances.json
  (one) => has(one, 'id', 'input', 'references') && isObject(one.input) && areReferences(one.references),
  // display_requests.json, display_predictions.json: a second writing of what scenario_state.json holds
  (one) => has(one, 'instance_id', 'train_trial_index') && (has(one, 'request') || has(one, 'predicted_text')),
];

/** What that second writing says of outputs. */
const PREDICTED: readonly string[] = ['predicted_text', 'truncated_predicted_text', 'mapped_output'];

/** HELM, the files of a run beside `scenario_state.json`. */
export const helmRun: Format = {
  id: 'helm-run',
  title: 'HELM specifications and figures',
  instead: 'the scenario_state.json beside it',
  recognise: (head) => isSpecification(head) || (head.record !== null && isBeside(head.record)),

  async *rows(source, reading) {
    if (!isSpecification(source.head)) return;
    const { name } = await membersOf(source, reading, (one) => one === 'name');
    // Without it the questions of this folder would have other ids.
    if (typeof name !== 'string' || name === '')
      throw new UserError(
        'unreadable-file',
        { problem: 'it does not name the run' },
        { file: source.file, line: null },
      );
    rememberTask(reading, source.file, name);
  },
};

function isBeside(record: Fields): boolean {
  return BESIDE.some((is) => is(record)) && outputCandidates(record).every((name) => PREDICTED.includes(name));
}

/** Each with its text and the tags that say whether it is right; a generation without any has none. */
function areReferences(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => isObject(one) && isObject(one.output) && Array.isArray(one.tags));
}

/** run_spec.json */
function isSpecification({ keys, name, text }: Head): boolean {
  if (name === 'run_spec.json' && /^\s*\{/.test(text)) return true;
  return ['name', 'scenario_spec', 'adapter_spec'].every((key) => keys.includes(key));
}

function has(record: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(record, name));
}
