import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/host/disk.ts';
import type { OptionName } from '../../src/options/table.ts';
import { gather } from '../../src/read/gather.ts';
import { inspect } from '../../src/read/inspect.ts';
import { optionsWith } from './options.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
const HAS_SAMPLES = existsSync(SAMPLES);
if (!HAS_SAMPLES) console.warn('../shared/samples is not there: the real files of other tools are not read.');

/** A real file, or several that are read together, and what an independent count finds in it. `error` is the code of what the user is told where it holds nothing to read. */
interface Sample {
  files: readonly string[];
  format: string;
  prompts: number;
  samples: number;
  /** Of the field that --group-by names. */
  groups?: number;
  options?: Partial<Record<OptionName, unknown>>;
  /** Codes of notes, and what is told of outputs. */
  notes?: readonly string[];
  conditions?: object;
  /** One output that is there, as it begins. */
  begins?: string;
}
interface Refused {
  files: readonly string[];
  error: string;
  options?: Partial<Record<OptionName, unknown>>;
}

const READ: readonly Sample[] = [
  // One line a file, in the order of their folders.
  {
    files: ['arena-hard/gpt-3.5-turbo-0125.jsonl', 'arena-hard/question.jsonl'],
    format: 'arena-hard',
    prompts: 500,
    samples: 500,
    groups: 250,
    options: { 'group-by': 'cluster' },
  },
  { files: ['arena-hard/gpt-4-0314.jsonl'], format: 'arena-hard', prompts: 500, samples: 500 },
  {
    files: ['arena-hard/gpt-4-0613.jsonl'],
    format: 'arena-hard',
    prompts: 500,
    samples: 500,
    begins: 'Implementing a SCIM (System for Cross-domain',
  },
  {
    files: ['bigcode-generations/humaneval_eval_gens.json'],
    format: 'bigcode-generations',
    prompts: 2,
    samples: 4,
    begins: 'This is some random text',
  },
  {
    files: ['bigcode-generations/humaneval_gen_gens.json'],
    format: 'bigcode-generations',
    prompts: 2,
    samples: 2,
    begins: 'from typing import List',
  },
  { files: ['bigcode-generations/mbpp_gen_gens.json'], format: 'bigcode-generations', prompts: 2, samples: 2 },
  {
    files: ['bigcode-generations/pal-gsm8k-greedy_eval_gens.json'],
    format: 'bigcode-generations',
    prompts: 2,
    samples: 2,
    begins: 'def solution():',
  },
  {
    files: ['deepeval/chatbot_evaluation_outputs.json'],
    format: 'json',
    prompts: 3,
    samples: 3,
    begins: 'Dubai is a city in the UAE',
  },
  { files: ['deepeval/test_run_sample.json'], format: 'deepeval', prompts: 1, samples: 1, begins: '{...}' },
  {
    files: ['derived/alpaca_model_outputs_shape_gpt-3.5-turbo-0125.json'],
    format: 'alpaca-eval',
    prompts: 30,
    samples: 30,
  },
  {
    files: ['derived/alpaca_model_outputs_shape_gpt-4-0613.json'],
    format: 'alpaca-eval',
    prompts: 30,
    samples: 30,
    groups: 1,
    options: { 'group-by': 'dataset' },
  },
  {
    files: ['derived/flat_prompt_completion.parquet'],
    format: 'parquet',
    prompts: 40,
    samples: 40,
    begins: 'Implementing a SCIM (System for Cross-domain',
  },
  {
    files: ['derived/lighteval_details_legacy_shape.parquet'],
    format: 'lighteval-flat',
    prompts: 40,
    samples: 40,
    begins: 'Implementing a SCIM (System for Cross-domain',
  },
  {
    files: ['derived/lighteval_details_shape.parquet'],
    format: 'lighteval',
    prompts: 40,
    samples: 40,
    begins: 'Implementing a SCIM (System for Cross-domain',
  },
  { files: ['derived/noveltybench_generations_shape.jsonl'], format: 'novelty-bench', prompts: 40, samples: 400 },
  { files: ['derived/trl_messages_gpt-3.5-turbo-0125.jsonl'], format: 'jsonl', prompts: 60, samples: 60 },
  { files: ['derived/trl_messages_gpt-4-0613.jsonl'], format: 'jsonl', prompts: 60, samples: 60 },
  { files: ['derived/trl_prompt_completion_gpt-3.5-turbo-0125.jsonl'], format: 'jsonl', prompts: 60, samples: 60 },
  { files: ['derived/trl_prompt_completion_gpt-4-0613.jsonl'], format: 'jsonl', prompts: 60, samples: 60 },
  { files: ['human-eval/example_samples.jsonl'], format: 'code-samples', prompts: 1, samples: 6 },
  {
    files: ['human-eval/example_samples.jsonl', 'human-eval/example_problem.jsonl'],
    format: 'code-samples',
    prompts: 1,
    samples: 6,
    groups: 1,
    options: { 'group-by': 'entry_point' },
  },
  { files: ['derived/inspect_log_streaming_zstd.eval'], format: 'inspect-eval', prompts: 2, samples: 4 },
  { files: ['derived/inspect_popularity_zstd.eval'], format: 'inspect-eval', prompts: 10, samples: 10, begins: 'Yes' },
  {
    files: ['derived/openai_evals_record_shape.jsonl'],
    format: 'openai-evals',
    prompts: 8,
    samples: 8,
    begins: 'If you have just overtaken',
  },
  {
    files: [
      'every-eval-ever/f3a1c0de-4b2e-4c1a-9f6d-1b7e5a2c8d40_samples.jsonl',
      'every-eval-ever/f3a1c0de-4b2e-4c1a-9f6d-1b7e5a2c8d40.json',
    ],
    format: 'every-eval-ever',
    prompts: 1,
    samples: 1,
    notes: ['files-beside'],
    begins: 'The answer is 4.',
  },
  {
    files: [
      'helm/commonsense-dataset_hellaswag_method_multiple_choice_joint_model_eleutherai_pythia-1b-v0/scenario_state.json',
    ],
    format: 'helm',
    prompts: 10,
    samples: 10,
    notes: ['not-generated'],
  },
  {
    files: ['helm/mmlu-subject_philosophy_method_multiple_choice_joint_model_openai_gpt2/scenario_state.json'],
    format: 'helm',
    prompts: 10,
    samples: 10,
    groups: 2,
    options: { 'group-by': 'split' },
    notes: ['not-generated'],
  },
  {
    files: [
      'helm/narrative_qa-model_openai_gpt2/scenario_state.json',
      'helm/narrative_qa-model_openai_gpt2/per_instance_stats.json',
      'helm/narrative_qa-model_openai_gpt2/run_spec.json',
      'helm/narrative_qa-model_openai_gpt2/scenario.json',
    ],
    format: 'helm',
    prompts: 5,
    samples: 5,
    groups: 2,
    notes: ['files-beside'],
    options: { 'group-by': 'split' },
  },
  {
    files: ['inspect/2024-11-05T13-32-37-05-00_input-task_hxs4q9azL3ySGkjJirypKZ.eval'],
    format: 'inspect-eval',
    prompts: 1,
    samples: 1,
    begins: 'Yo, fam! So, in February',
  },
  {
    files: ['inspect/2025-02-11T15-17-00-05-00_popularity_dPiJifoWeEQBrfWsAopzWr.eval'],
    format: 'inspect-eval',
    prompts: 10,
    samples: 10,
  },
  {
    files: ['inspect/2025-02-11T15-18-04-05-00_popularity_mj7khqpMM4GBCfVQozKgzB.eval'],
    format: 'inspect-eval',
    prompts: 10,
    samples: 10,
  },
  {
    files: ['inspect/2025-05-12T20-28-13-04-00_popularity.json'],
    format: 'inspect-json',
    prompts: 3,
    samples: 3,
    notes: ['run-unfinished'],
  },
  {
    files: ['inspect/data_arc_qwen.json'],
    format: 'inspect-json',
    prompts: 3,
    samples: 3,
    begins: 'ANSWER: A\n\nExplanation:\n\nPhotosynthesis',
  },
  {
    files: ['inspect/data_arc_sonnet.json'],
    format: 'inspect-json',
    prompts: 5,
    samples: 5,
    begins: 'I need to think about what makes photosynthesis',
  },
  {
    files: ['inspect/data_cvebench_empty_choices.json'],
    format: 'inspect-json',
    prompts: 1,
    samples: 1,
    conditions: { failed: 1 },
  },
  { files: ['inspect/data_pubmedqa_gpt4o_mini.json'], format: 'inspect-json', prompts: 2, samples: 2 },
  { files: ['inspect/log_formats.eval'], format: 'inspect-eval', prompts: 1, samples: 1, begins: 'No' },
  { files: ['inspect/log_formats.json'], format: 'inspect-json', prompts: 1, samples: 1, begins: 'No' },
  { files: ['inspect/log_message_deduplication.eval'], format: 'inspect-eval', prompts: 1, samples: 1, begins: 'done' },
  { files: ['inspect/log_streaming.eval'], format: 'inspect-eval', prompts: 2, samples: 4 },
  { files: ['inspect/mmlu-summary-choices.eval'], format: 'inspect-eval', prompts: 1, samples: 1, begins: 'ANSWER: C' },
  {
    files: [
      'lm-eval/samples_math_perturbed_full_2026-01-21T03-44-18.458309.jsonl',
      'lm-eval/results_2026-01-21T03-44-18.458309.json',
    ],
    format: 'lm-eval',
    prompts: 10,
    samples: 10,
    groups: 5,
    notes: ['files-beside'],
    options: { 'group-by': 'doc.level' },
    begins: ' 1. The graph of $y=1. The graph',
  },
  {
    files: ['mt-bench/mt_bench_reference_gpt-4.jsonl'],
    format: 'mt-bench',
    prompts: 60,
    samples: 60,
    groups: 2,
    options: { 'group-by': 'turn' },
    begins: 'If you have just overtaken the last person',
  },
  {
    files: ['mt-bench/vicuna_bench_reference_gpt-4.jsonl'],
    format: 'mt-bench',
    prompts: 10,
    samples: 10,
    begins: "Here's a simple C++ program",
  },
  {
    files: ['noveltybench/gemini-1.5-pro_nb-curated_scores.jsonl', 'noveltybench/curated_prompts.jsonl'],
    format: 'novelty-bench',
    prompts: 100,
    samples: 1000,
    groups: 6,
    options: { 'group-by': 'category' },
  },
  { files: ['openai-batch/batch_output.jsonl'], format: 'openai-batch', prompts: 65, samples: 65 },
  { files: ['opencompass-leval/claude-100k.pred.jsonl'], format: 'l-eval', prompts: 96, samples: 96 },
  { files: ['opencompass-leval/turbo-16k-0613.pred.jsonl'], format: 'l-eval', prompts: 96, samples: 96 },
  {
    files: ['promptfoo/sample-export.excerpt.json'],
    format: 'promptfoo',
    prompts: 2,
    samples: 2,
    notes: ['rows-left-out'],
    options: { select: [{ side: null, field: 'model', value: 'openai:gpt-5-mini' }] },
    begins: 'Answer: An echo.',
  },
];

const REFUSED: readonly Refused[] = [
  { files: ['arena-hard/question.jsonl'], error: 'only-questions' },
  { files: ['deepeval/chatbot_evaluation_dataset.json'], error: 'no-output-field' },
  { files: ['human-eval/example_problem.jsonl'], error: 'only-questions' },
  { files: ['noveltybench/curated_prompts.jsonl'], error: 'only-questions' },
  { files: ['noveltybench/gemini-1.5-pro_nb-curated_summary.json'], error: 'no-outputs-there' },
  { files: ['promptfoo/sample-export.excerpt.json'], error: 'several' },
  { files: ['every-eval-ever/f3a1c0de-4b2e-4c1a-9f6d-1b7e5a2c8d40.json'], error: 'no-outputs-there' },
  { files: ['helm/narrative_qa-model_openai_gpt2/run_spec.json'], error: 'no-outputs-there' },
  { files: ['helm/narrative_qa-model_openai_gpt2/per_instance_stats.json'], error: 'no-outputs-there' },
  { files: ['lm-eval/results_2026-01-21T03-44-18.458309.json'], error: 'no-outputs-there' },
  { files: ['inspect/data_with_llm_scoring.json'], error: 'no-outputs-inside' },
];

const named = <T extends { files: readonly string[] }>(all: readonly T[]) =>
  all.map((one) => [one.files.join(' + '), one] as const);

describe.runIf(HAS_SAMPLES)('real files of other tools', () => {
  const files = diskFiles(SAMPLES);

  test.each(named(READ))('%s', async (_, sample) => {
    const options = optionsWith(sample.options);
    const { rows, reading } = await gather('outputs', sample.files, options, files, () => {});
    const outputs = rows.flatMap((row) => row.outputs);
    const prompts = new Set(rows.map(({ id, prompt, place }) => id ?? prompt ?? `${place.file}:${place.line}`));
    const groups = new Set(rows.map(({ group }) => group).filter((group) => group !== null));
    expect({
      prompts: prompts.size,
      samples: outputs.length,
      groups: groups.size,
      notes: reading.notes().map(({ code }) => code),
      conditions: reading.told.result().conditions,
    }).toEqual({
      prompts: sample.prompts,
      samples: sample.samples,
      groups: sample.groups ?? 0,
      notes: sample.notes ?? [],
      conditions: sample.conditions ?? {},
    });
    if (sample.begins !== undefined) expect(outputs.some((output) => output?.startsWith(sample.begins!))).toBe(true);
    const inspected = await inspect([sample.files[0]], options, files);
    expect(inspected.files[0].format?.id).toBe(sample.format);
  });

  test.each(named(REFUSED))('%s is refused', async (_, { files: paths, error, options }) => {
    await expect(gather('outputs', paths, optionsWith(options), files, () => {})).rejects.toMatchObject({
      code: error,
    });
  });
});
