import { describe, expect, test } from 'vitest';
import { readCorpora } from '../../src/read/corpus.ts';
import { memoryFiles } from '../memory-files.ts';
import { optionsWith } from './options.ts';

/** Four answers to each of 20 questions, one after the other, in more characters than are held of 50 words. */
const side = (name: string) =>
  Array.from({ length: 80 }, (_, i) =>
    JSON.stringify({ id: `q${i >> 2}`, prompt: `question ${i >> 2}`, output: `${name} says ${'so '.repeat(i)}` }),
  ).join('\n');
const files = memoryFiles({ a: side('a'), b: side('b') });

async function read(by: string, mostGrams: number) {
  const options = optionsWith({ baseline: ['a'], candidate: ['b'], 'pair-by': by as 'id', 'most-grams': mostGrams });
  const { baseline, candidate } = await readCorpora(options, files, () => {});
  return [baseline, candidate];
}

describe.each(['auto', 'id', 'prompt', 'position', 'none'])('paired by %s', (by) => {
  test('sides of which no texts are held have the same prompts with as many answers', async () => {
    const [held, digested] = [await read(by, 0), await read(by, 50)];
    expect(held[0]!.prompts.size).toBe(by === 'position' || by === 'none' ? 80 : 20);
    for (const [k, corpus] of digested.entries()) {
      const answers = [...corpus.prompts.values()].map(({ samples }) => samples.length);
      expect(answers).toEqual([...held[k]!.prompts.values()].map(({ samples }) => samples.length));
      expect([...corpus.prompts.values()].every(({ samples }) => samples[0].attributes?.digest)).toBe(true);
    }
  });
});
