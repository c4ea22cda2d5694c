/**
 * What a check can't do without, each as a process of its own, in plain JavaScript so that nothing is translated at its
 * start: `node bench/floors.mjs parse|words|passes FILE...` on files of rows that have an `output`.
 *
 * - `parse`: JSON.parse of each line.
 * - `words`: that, and the words of each output by the rule of src/text/tokenise.ts, counted: what anybody would write.
 * - `passes`: how long one pass over postings takes, as each relabelling makes one: a sum over all, of those that have a
 *   label. The postings are those of words and of pairs of neighbouring words that come twice or more: of the first 10,000
 *   outputs of each file, and as many times as many as there are more outputs; `--most N` is the most that are walked. Says
 *   `{"postings":…,"seconds":…}`.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const PIECE = 1 << 22;
const FEW = 10_000;
/** The shortest of so many passes is told. */
const PASSES = 9;

const [what, ...rest] = process.argv.slice(2);
const most = rest[0] === '--most' ? Number(rest.splice(0, 2)[1]) : Number.POSITIVE_INFINITY;

if (what === 'parse') parse(rest);
else if (what === 'words') words(rest);
else if (what === 'passes') console.log(JSON.stringify(passes(rest)));
else throw new Error(`parse, words or passes, not '${what}'`);

function* lines(file) {
  const descriptor = openSync(file);
  const piece = Buffer.alloc(PIECE);
  const decoder = new StringDecoder('utf8');
  let open = '';
  for (let n = readSync(descriptor, piece); n > 0; n = readSync(descriptor, piece)) {
    const whole = (open + decoder.write(piece.subarray(0, n))).split('\n');
    open = whole.pop();
    yield* whole;
  }
  closeSync(descriptor);
  if (open !== '') yield open;
}

function parse(files) {
  let rows = 0;
  for (const file of files) for (const line of lines(file)) rows += JSON.parse(line) === null ? 0 : 1;
  console.log(rows);
}

function words(files) {
  const counts = new Map();
  for (const file of files)
    for (const line of lines(file)) for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
  console.log(counts.size);
}

function wordsOf(line) {
  return JSON.parse(line).output.toLowerCase().match(WORD) ?? [];
}

function passes(files) {
  const { sample, count, samples, share } = postings(files);
  const wanted = Math.min(Math.round(sample.length / share), most);
  const where = new Int32Array(wanted);
  const times = new Int32Array(wanted);
  // More than there are: the same again, with other outputs.
  const outputs = Math.round(samples / share);
  for (let i = 0; i < wanted; i++) {
    where[i] = (sample[i % sample.length] + Math.floor(i / sample.length) * samples) % outputs;
    times[i] = count[i % sample.length];
  }
  const label = Uint8Array.from({ length: outputs }, (_, i) => (i * 2654435761) >>> 31);
  const seconds = [];
  let sum = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = performance.now();
    for (let i = 0; i < wanted; i++) sum += label[where[i]] * times[i];
    seconds.push((performance.now() - before) / 1000);
  }
  return { postings: wanted, seconds: Math.min(...seconds), sum };
}

/** Postings in the order of their types; `share` of all outputs are in them. */
function postings(files) {
  const ids = new Map();
  const tokens = [];
  const holders = [];
  const held = [];
  let samples = 0;
  let outputs = 0;
  for (const file of files) {
    let seen = 0;
    for (const line of lines(file)) {
      outputs++;
      if (seen++ >= FEW) continue;
      const own = new Map();
      let before = '';
      for (const word of wordsOf(line)) {
        for (const gram of before === '' ? [word] : [word, `${before} ${word}`]) {
          const id = ids.get(gram) ?? ids.size;
          ids.set(gram, id);
          tokens[id] = (tokens[id] ?? 0) + 1;
          own.set(id, (own.get(id) ?? 0) + 1);
        }
        before = word;
      }
      for (const [id, n] of own) {
        holders[id] = (holders[id] ?? 0) + 1;
        held.push(id, n);
      }
      held.push(-1);
      samples++;
    }
  }
  const start = [];
  let total = 0;
  for (let id = 0; id < tokens.length; id++) {
    start[id] = tokens[id] < 2 ? -1 : total;
    if (tokens[id] >= 2) total += holders[id];
  }
  const sample = new Int32Array(total);
  const count = new Int32Array(total);
  for (let i = 0, s = 0; i < held.length; i++) {
    if (held[i] < 0) {
      s++;
      continue;
    }
    const id = held[i++];
    if (start[id] < 0) continue;
    sample[start[id]] = s;
    count[start[id]++] = held[i];
  }
  return { sample, count, samples, share: samples / outputs };
}
