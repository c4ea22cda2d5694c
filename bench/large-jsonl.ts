/**
 * Writes a large JSONL file of made-up outputs, to see what reading it takes:
 * `node bench/large-jsonl.ts FILE [MEGABYTES] [SAMPLES_PER_PROMPT]`. Words follow Zipf's law, a tenth of the text are
 * phrases that come again; the same arguments give the same file.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { random } from '../src/stats/random.ts';

const WORDS = 50_000;
const PER_OUTPUT = 150;
const PHRASES = 2_000;

const [file, megabytes = '1000', samples = '4'] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file to write: node bench/large-jsonl.ts FILE [MEGABYTES] [SAMPLES_PER_PROMPT]');
  process.exit(2);
}

const source = random(1, 1);
const words = Array.from({ length: WORDS }, (_, i) => spelled(i));
const phrases = Array.from({ length: PHRASES }, () => Array.from({ length: 8 }, word).join(' '));
const out = createWriteStream(file);
let written = 0;
for (let prompt = 0; written < Number(megabytes) * 1e6; prompt++) {
  for (let sample = 0; sample < Number(samples); sample++) {
    const line = `${JSON.stringify({ id: `p${prompt}`, prompt: `Question ${prompt}: ${words[prompt % WORDS]}?`, output: output() })}\n`;
    written += line.length;
    if (!out.write(line)) await once(out, 'drain');
  }
}
out.end();

/** By Zipf's law: the logarithm of the rank is uniform. */
function word(): string {
  return words[Math.floor(WORDS ** source.unit()) - 1];
}

function output(): string {
  const parts: string[] = [];
  for (let n = 0; n < PER_OUTPUT; ) {
    const isPhrase = source.unit() < 0.012;
    parts.push(isPhrase ? phrases[source.below(PHRASES)] : word());
    n += isPhrase ? 8 : 1;
  }
  return parts.join(' ');
}

/** A word of its own for each number. */
function spelled(i: number): string {
  const letters = 'etaoinshrdlucmfwypvbgk';
  let text = '';
  for (let left = i + 1; left > 0; left = Math.floor(left / letters.length)) text += letters[left % letters.length];
  return text;
}
