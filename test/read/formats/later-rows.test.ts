/** The first row of a file shows its shape; a later one that lacks what the shape reads is a bad line, never an empty answer. */
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../../src/read/shapes.ts';
import { read } from '../fixture.ts';

const FIRST: Readonly<Record<string, Record<string, unknown>>> = {
  promptfoo: { prompt: { raw: 'p', label: 'p' }, vars: {}, response: { output: 'x' }, success: true, namedScores: {} },
  'openai-batch': { custom_id: '1', response: null, error: { code: 'c', message: 'm' } },
  'openai-requests': { custom_id: '1', method: 'POST', url: '/v1/completions', body: { prompt: 'p' } },
  'openai-chat': { object: 'text_completion', choices: [{ index: 0, text: 'x', finish_reason: 'stop' }] },
  'alpaca-eval': { instruction: 'p', output: 'x', generator: 'm' },
  'mt-bench': { question_id: 1, choices: [{ index: 0, turns: ['x'] }] },
  'mt-bench-questions': { question_id: 1, category: 'c', turns: ['p'] },
  'arena-hard': { uid: '1', ans_id: 'a', messages: [{ role: 'assistant', content: 'x' }] },
  'arena-hard-questions': { uid: '1', category: 'c', cluster: 'd', prompt: 'p' },
  'novelty-bench': { id: '1', prompt: 'p', model: 'm', generations: ['x'] },
  'novelty-bench-prompts': { id: '1', prompt: 'p', prompt_paraphrases: [] },
  'openai-kept': { id: '1', response: { object: 'text_completion', choices: [{ index: 0, text: 'x' }] } },
  'anthropic-batch': { custom_id: '1', result: { type: 'expired' } },
  preference: { prompt: 'p', chosen: 'x', rejected: 'y' },
  sharegpt: { conversations: [{ from: 'gpt', value: 'x' }] },
  'code-samples': { task_id: '1', completion: 'x' },
  'code-problems': { task_id: '1', prompt: 'p', test: 't', entry_point: 'e' },
  'l-eval': { query: 'q', gt: 'g', m_pred: 'x' },
};
const OPTIONS: Readonly<Record<string, object>> = { preference: { fields: { output: 'chosen' } } };

describe.each(Object.entries(FIRST))('%s', (id, first) => {
  const shape = SHAPES.find((one) => one.id === id)!;

  test('its record is known as one, and as no other', () => {
    expect(SHAPES.filter((one) => one.fits(first)).map((one) => one.id)).toEqual([id]);
  });

  test.each([{}, { other: 1 }, { id: '2', prompt: null, messages: null }])('then %j', async (then) => {
    const file = Buffer.from(`${JSON.stringify(first)}\n${JSON.stringify(then)}\n`);
    const found = await read({ 'rows.jsonl': file }, OPTIONS[id]);
    expect(found).toMatchObject({ error: { code: 'bad-line', message: expect.stringContaining('rows.jsonl:2') } });
    expect(shape.title).not.toBe('');
  });
});
