/** promptfoo writes results as they come, so nothing may hang on their order or number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpora } from '../../../src/read/corpus.ts';
import { memoryFiles } from '../../memory-files.ts';
import { optionsWith } from '../options.ts';

interface Asked {
  topic: string;
  output: unknown;
}

function exported(asked: readonly Asked[], template = 'A line on {{topic}}'): string {
  const results = asked.map(({ topic, output }, i) => ({
    testIdx: i,
    promptIdx: 0,
    promptId: 'x',
    provider: { id: 'p', label: '' },
    prompt: { raw: template.replace('{{topic}}', topic), label: template },
    vars: { topic },
    response: { output, cached: false },
    success: true,
    score: 1,
    namedScores: {},
  }));
  return JSON.stringify({ evalId: 'e', results: { version: 3, timestamp: 't', prompts: [], results, stats: {} } });
}

const read = (baseline: string, candidate: string) =>
  readCorpora(
    optionsWith({ baseline: ['b.json'], candidate: ['c.json'] }),
    memoryFiles({ 'b.json': baseline, 'c.json': candidate }),
    () => {},
  );

const ASKED = ['rain', 'snow', 'hail', 'rain', 'snow', 'hail'].map((topic, i) => ({ topic, output: `${topic} ${i}` }));

test('in whatever order results were done, the same prompts have the same answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ASKED, { minLength: ASKED.length }), async (done) => {
      const { baseline, candidate } = await read(exported(ASKED), exported(done));
      const answers = (corpus: typeof baseline) =>
        [...corpus.prompts].map(([key, { samples }]) => [key, samples.map(({ text }) => text).sort()]).sort();
      expect(answers(candidate)).toEqual(answers(baseline));
      expect([baseline.pairing, baseline.prompts.size]).toEqual(['id', 3]);
    }),
    { numRuns: 20 },
  );
});

test('a template that was edited in between asks the same questions', async () => {
  const { baseline, candidate } = await read(exported(ASKED), exported(ASKED, 'One short line on {{topic}}, please'));
  expect([...candidate.prompts.keys()]).toEqual([...baseline.prompts.keys()]);
  expect([...candidate.prompts.values()][0].text).toBe('One short line on rain, please');
});

test('objects that say the same are the same text, whatever the order of their names', async () => {
  const { baseline, candidate } = await read(
    exported([{ topic: 'rain', output: { title: 'Rain', lines: [1, { b: 2, a: 'x' }] } }]),
    exported([{ topic: 'rain', output: { lines: [1, { a: 'x', b: 2 }], title: 'Rain' } }]),
  );
  const texts = [baseline, candidate].map((corpus) => [...corpus.prompts.values()][0].samples[0].text);
  expect(texts).toEqual(Array(2).fill('{"lines":[1,{"a":"x","b":2}],"title":"Rain"}'));
});

test('an object nested without end is a line that can not be read, not a crash', async () => {
  const deep = `${'{"a":'.repeat(150)}1${'}'.repeat(150)}`;
  const deeper = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const row = (output: string) => exported([{ topic: 'rain', output: 'HERE' }]).replace('"HERE"', output);
  expect((await read(row(deep), row(deep))).baseline.prompts.size).toBe(1);
  await expect(read(row(deeper), row(deeper))).rejects.toMatchObject({ code: 'too-large' });
  const line = JSON.stringify(JSON.parse(row('1')).results.results[0]).replace('"output":1', `"output":${deeper}`);
  await expect(read(line, line)).rejects.toMatchObject({ code: expect.stringMatching(/bad-line|too-large/) });
});
