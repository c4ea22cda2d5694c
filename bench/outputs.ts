/**
 * Writes made-up outputs as JSONL, as many as wanted, to see what reading and judging them takes:
 * `node bench/outputs.ts FILE SAMPLES [PER_PROMPT] [SEED]`. Words follow Zipf's law, a tenth of an output are phrases that
 * come again, and lengths spread about 150 words. Other seeds answer the same prompts anew; the same arguments give the
 * same file.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { random } from '../src/stats/random.ts';
import { normal } from './source.ts';

const WORDS = 2_000_000;
const PHRASES = 2_000;
const LENGTH = 150;
const LENGTH_SPREAD = 0.3;

const [file, samples, perPrompt = '4', seed = '1'] = process.argv.slice(2);
if (file === undefined || !(Number(samples) > 0)) {
  console.error('Say where to and how many: node bench/outputs.ts FILE SAMPLES [PER_PROMPT] [SEED]');
  process.exit(2);
}

const world = random(1, 1);
const source = random(Number(seed), 2);
const words = Array.from({ length: WORDS }, (_, i) => spelled(i));
const phrases = Array.from({ length: PHRASES }, () => Array.from({ length: 8 }, () => word(world.unit())).join(' '));
const out = createWriteStream(file);
for (let n = 0; n < Number(samples); n++) {
  const prompt = Math.floor(n / Number(perPrompt));
  const row = { id: `p${prompt}`, prompt: `Question ${prompt}: ${words[prompt % WORDS]}?`, output: output() };
  if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
}
out.end();

/** By Zipf's law, the logarithm of the rank being uniform, and steeper in the tail, as text is. */
function word(u: number): string {
  return words[Math.floor(WORDS ** (u ** 1.5)) - 1];
}

function output(): string {
  const length = LENGTH * Math.exp(LENGTH_SPREAD * normal(source) - LENGTH_SPREAD ** 2 / 2);
  const parts: string[] = [];
  for (let n = 0; n < length; ) {
    const isPhrase = source.unit() < 0.012;
    parts.push(isPhrase ? phrases[source.below(PHRASES)] : word(source.unit()));
    n += isPhrase ? 8 : 1;
  }
  return parts.join(' ');
}

/** A word of its own for each number: the more frequent, the shorter. */
function spelled(i: number): string {
  const syllables = 40;
  let text = '';
  for (let left = i; left >= 0; left = Math.floor(left / syllables) - 1) {
    const at = left % syllables;
    text += `${'bdfgklmnprstvzth'[at % 16]}${'aeiou'[at % 5]}${at % 3 === 0 ? 'n' : ''}`;
  }
  return text;
}
