import { expect, test } from 'vitest';
import type { Told } from '../../../src/types.ts';
import { type Read, read } from '../fixture.ts';

test('a setting may have any name, that of what every object inherits as well', async () => {
  const generation_config = { generation_args: { max_output_tokens: 5, toString: 1, constructor: 2 } };
  const results = {
    schema_version: '0.2',
    evaluation_id: 'e',
    evaluation_results: [{ generation_config }],
    model_info: {},
  };
  const files = {
    'in/a.jsonl': Buffer.from('{"id":1,"output":"x"}'),
    'in/b.json': Buffer.from(JSON.stringify(results)),
  };
  const found = (await read(files)) as Read & { told: Told };
  expect(Object.keys(found.told.settings).sort()).toEqual(['constructor', 'max_tokens', 'toString']);
});
