/**
 * The shapes of records, one file each in shapes/; the first that fits reads the file's records, so narrow ones stand
 * before general ones. Records of no tool in particular are `usual`.
 */
import type { Fields } from './format.ts';
import type { Shape } from './shape.ts';
import { alpacaEval } from './shapes/alpaca-eval.ts';
import { anthropicBatch } from './shapes/anthropic-batch.ts';
import { arenaHard, arenaHardQuestions } from './shapes/arena-hard.ts';
import { codeProblems, codeSamples } from './shapes/code-samples.ts';
import { everyEvalEver } from './shapes/every-eval-ever.ts';
import { lEval } from './shapes/leval.ts';
import { lighteval, lightevalFlat } from './shapes/lighteval.ts';
import { lmEval } from './shapes/lm-eval.ts';
import { mtBench, mtBenchQuestions } from './shapes/mt-bench.ts';
import { noveltyBench, noveltyBenchPrompts } from './shapes/novelty-bench.ts';
import { openaiBatch } from './shapes/openai-batch.ts';
import { openaiChat } from './shapes/openai-chat.ts';
import { openaiEvals } from './shapes/openai-evals.ts';
import { openaiKept } from './shapes/openai-kept.ts';
import { openaiRequests } from './shapes/openai-requests.ts';
import { preference } from './shapes/preference.ts';
import { promptfoo } from './shapes/promptfoo.ts';
import { servingBenchmark } from './shapes/serving-benchmark.ts';
import { shareGpt } from './shapes/sharegpt.ts';
import { usual } from './usual.ts';

export const SHAPES: readonly Shape[] = [
  anthropicBatch,
  openaiKept,
  openaiEvals,
  everyEvalEver,
  lEval,
  codeProblems,
  codeSamples,
  shareGpt,
  preference,
  noveltyBenchPrompts,
  noveltyBench,
  arenaHardQuestions,
  arenaHard,
  mtBenchQuestions,
  mtBench,
  alpacaEval,
  servingBenchmark,
  openaiRequests,
  openaiBatch,
  openaiChat,
  promptfoo,
  lighteval,
  lightevalFlat,
  lmEval,
];

export function shapeOf(record: Fields): Shape {
  return SHAPES.find((shape) => shape.fits(record)) ?? usual;
}
