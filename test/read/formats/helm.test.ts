import { expect, test } from 'vitest';
import { taskOf } from '../../../src/read/formats/helm-runs.ts';
import { type Read, read } from '../fixture.ts';

const REQUEST = { prompt: 'Q: Why?', model: 'acme/tiny', max_tokens: 20, echo_prompt: false };
const RESULT = { success: true, completions: [{ text: ' So.', logprob: 0, tokens: [] }], cached: false };
const STATE = {
  adapter_spec: { method: 'generation' },
  request_states: [
    { instance: { id: 'id1', input: { text: 'Why?' } }, train_trial_index: 0, request: REQUEST, result: RESULT },
  ],
};

async function idsOf(file: string): Promise<(string | null)[]> {
  const found = await read({ [file]: Buffer.from(JSON.stringify(STATE)) });
  return (found as Read).rows.map(({ id }) => id);
}

test('a folder that is named as HELM names runs tells the task, so that ids of several runs stay apart', async () => {
  expect(await idsOf('runs/v1/mmlu:subject=law,method=joint,model=acme_tiny/scenario_state.json')).toEqual([
    'mmlu:subject=law,method=joint/id1',
  ]);
});

test('any other folder tells nothing', async () => {
  expect(await idsOf('out/scenario_state.json')).toEqual(['id1']);
  expect(await idsOf('scenario_state.json')).toEqual(['id1']);
});

test('the model is no part of the task', () => {
  expect(taskOf('narrative_qa:model=openai_gpt2')).toBe('narrative_qa');
  expect(taskOf('mmlu:subject=law,model_deployment=a_b,model=b,data_augmentation=canonical')).toBe(
    'mmlu:subject=law,data_augmentation=canonical',
  );
  expect(taskOf('narrative_qa')).toBe('narrative_qa');
});
