/** Lost detail: metrics of summaries that grow vague, by their definitions and on made-up generations of summaries. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureAnswers } from '../../src/compare/measure.ts';
import { judge } from '../../src/gate/judge.ts';
import { METRICS, type MetricId, PANEL } from '../../src/metrics/index.ts';
import type { Values } from '../../src/metrics/parameters.ts';
import { type Given, resolve } from '../../src/options/resolve.ts';
import { type Random, random } from '../../src/stats/random.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { tokeniserOf } from '../../src/text/unit.ts';
import type { Answer, Corpus, Prompt, Report, Role, Sample } from '../../src/types.ts';

const DETAIL = ['surprisal', 'rare-words', 'number-words', 'name-words', 'source-terms'] as const;
type Detail = (typeof DETAIL)[number];
const metricOf = (id: Detail, set: Values = {}) => METRICS.find((metric) => metric.id === id)!.with(set);

type Outputs = readonly (readonly Answer[])[];
function value(
  id: Detail,
  own: Outputs,
  {
    other = [],
    set = {},
    tokeniser = tokeniserOf('words', 4),
  }: { other?: Outputs; set?: Values; tokeniser?: typeof import('../../src/text/unit.ts').WORDS } = {},
) {
  return measureAnswers(own, other, { outputs: 0, empty: 0 }, [metricOf(id, set)], null, tokeniser).values[0];
}
const texts = (...list: readonly string[]): Outputs => list.map((text) => [{ text }]);

/** A source text of a made-up newspaper, and what it tells: five names, five numbers, five terms of its subject. */
function article(prompt: number) {
  const source = random(31, prompt);
  const name = () => capital(spell(source.below(200_000)));
  const details = {
    names: Array.from({ length: 5 }, name),
    numbers: Array.from({ length: 5 }, () => String(10 + source.below(100_000))),
    terms: Array.from({ length: 5 }, () => spell(200_000 + source.below(200_000))),
  };
  const { names, numbers, terms } = details;
  const told = names.map((one, i) => `it was ${one} who took the ${terms[i]} in the year ${numbers[i]}`);
  return { text: `Write a short summary of this. ${told.join(', and then ')}.`, details };
}

/** What a summary says of each detail: the detail itself, or a word that fits any. So vague is generation g. */
const VAGUE = [0.1, 0.3, 0.5, 0.7, 0.9];
const GENERIC = {
  names: ['someone', 'somebody'],
  numbers: ['many', 'some', 'few'],
  terms: ['things', 'goods', 'matters'],
};
const FILLERS = ['then', 'later', 'also', 'soon', 'again', 'now', 'still', 'often'];

function summary(prompt: number, generation: number, source: Random): string {
  const { details } = article(prompt);
  const said = (kind: keyof typeof GENERIC, i: number) =>
    source.unit() < VAGUE[generation] ? GENERIC[kind][source.below(GENERIC[kind].length)] : details[kind][i];
  const filler = () => FILLERS[source.below(FILLERS.length)];
  return details.names
    .map((_, i) => `there ${filler()} ${said('names', i)} had ${said('numbers', i)} ${said('terms', i)} ${filler()}`)
    .join(' and ');
}

function summaries(
  role: Role,
  generation: number,
  { prompts = 150, samples = 1, asked = true, seed = 1 } = {},
): Corpus {
  const source = random(seed, role === 'baseline' ? 1 : 2);
  const map = new Map<string, Prompt>();
  for (let p = 0; p < prompts; p++) {
    const list = Array.from({ length: samples }, (): Sample => ({ text: summary(p, generation, source) }));
    map.set(`p${p}`, { key: `p${p}`, text: asked ? article(p).text : null, group: null, samples: list as [Sample] });
  }
  return { role, run: role, source: role, commit: null, prompts: map, pairing: 'id', notes: [] };
}
const outputsOf = ({ prompts }: Corpus): Outputs =>
  [...prompts.values()].map(({ text, samples }) =>
    samples.map((one) => ({ text: one.text!, ...(text !== null && { asked: text }) })),
  );

function spell(word: number): string {
  let text = '';
  for (let n = word + 1; n > 0; n = Math.floor(n / 80))
    text += 'bcdfghklmnprstvz'[n % 16] + 'aeiou'[Math.floor((n % 80) / 16)];
  return text;
}
function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}

const OFF = Object.fromEntries(PANEL.map(({ id }) => [id, 'off']));
const LIMITS = {
  surprisal: { fail: '8%' },
  'rare-words': { fail: '15%' },
  'number-words': { fail: '15%' },
  'name-words': { fail: '15%' },
  'source-terms': { fail: '10pp' },
};
function judged(baseline: Corpus, candidate: Corpus, given: Given = {}): Report {
  const rules = { ...OFF, ...LIMITS, ...(given.rules as object) };
  return judge(baseline, candidate, resolve({ alpha: 0.05, relabellings: 199, ...given, rules }, {}, 'cli').options);
}
const broken = ({ verdicts }: Report) =>
  verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);
const verdictOf = ({ verdicts }: Report, id: MetricId) => verdicts.find(({ metric }) => metric === id)!;

describe('summaries that grow vague, generation after generation', () => {
  test('have as many words as before', () => {
    const lengths = VAGUE.map((_, g) =>
      outputsOf(summaries('candidate', g))
        .flat()
        .map(({ text }) => tokenise(text).length),
    );
    expect(new Set(lengths.flat()).size).toBe(1);
  });

  test.each(DETAIL)('fall in %s at every step', (id) => {
    const alone = VAGUE.map((_, g) => value(id, outputsOf(summaries('candidate', g)))!);
    const beside = VAGUE.map(
      (_, g) => value(id, outputsOf(summaries('candidate', g)), { other: outputsOf(summaries('baseline', 0)) })!,
    );
    for (const values of [alone, beside])
      for (let g = 1; g < values.length; g++)
        expect(values[g], `generation ${g} of ${values}`).toBeLessThan(values[g - 1] * 0.95);
  });

  test('keep as much of their source as was kept', () => {
    // A source has fifteen terms; the words of the instruction and around them stand in all prompts.
    for (const [g, vague] of VAGUE.entries())
      expect(value('source-terms', outputsOf(summaries('candidate', g)))).toBeCloseTo(1 - vague, 1);
  });

  test('are red at the second generation, and early', () => {
    const report = judged(summaries('baseline', 0), summaries('candidate', 2));
    expect([report.outcome, report.stage]).toEqual(['fail', 'early']);
    expect(broken(report).sort()).toEqual([...DETAIL].sort());
  });

  test('are green where they are drawn anew from the first', () => {
    for (const samples of [1, 3]) {
      const report = judged(summaries('baseline', 0, { samples }), summaries('candidate', 0, { samples }));
      expect([report.outcome, broken(report)]).toEqual(['pass', []]);
    }
  });

  test('growing sharper is no decline', () => {
    const report = judged(summaries('baseline', 1), summaries('candidate', 0));
    expect([report.outcome, broken(report)]).toEqual(['pass', []]);
  });

  test('shorter ones are not red for their length alone', () => {
    const halved = (corpus: Corpus): Corpus => ({
      ...corpus,
      prompts: new Map(
        [...corpus.prompts].map(([key, prompt]) => {
          const samples = prompt.samples.map((one) => ({ ...one, text: one.text!.split(' ').slice(0, 18).join(' ') }));
          return [key, { ...prompt, samples: samples as [Sample] }];
        }),
      ),
    });
    const report = judged(summaries('baseline', 0), halved(summaries('candidate', 0)));
    expect(broken(report)).toEqual([]);
    expect(verdictOf(report, 'source-terms')).toMatchObject({ outcome: 'unclear', reason: 'length' });
    expect(broken(judged(summaries('baseline', 0), halved(summaries('candidate', 3))))).toContain('source-terms');
  });

  test('need the text of their prompts for the source terms; one side has it for both', () => {
    const [with0, with2] = [summaries('baseline', 0), summaries('candidate', 2)];
    const [without0, without2] = [
      summaries('baseline', 0, { asked: false }),
      summaries('candidate', 2, { asked: false }),
    ];
    const usual = verdictOf(judged(with0, with2), 'source-terms');
    for (const [baseline, candidate] of [
      [with0, without2],
      [without0, with2],
    ])
      expect(verdictOf(judged(baseline, candidate), 'source-terms')).toEqual(usual);
    const rules = { ...OFF, 'source-terms': { fail: '10pp' } };
    const report = judge(without0, without2, resolve({ alpha: 0.05, relabellings: 199, rules }, {}, 'cli').options);
    expect(report.outcome).toBe('inconclusive');
    expect(verdictOf(report, 'source-terms')).toMatchObject({ outcome: 'unmeasured', reason: 'no-prompts' });
  });

  test('are measured by none of these unless a rule names them', () => {
    const rules = { ...OFF, empties: 'on' };
    const report = judge(summaries('baseline', 0), summaries('candidate', 2), resolve({ rules }, {}, 'cli').options);
    expect(report.verdicts.map(({ metric }) => metric)).toEqual(['empties']);
  });
});

describe('by definition', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '12', 'x9', '漢字', '٣', '½');
  const text = fc.array(word, { minLength: 0, maxLength: 8 }).map((words) => words.join(' '));
  const corpus = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  const mean = (list: readonly number[]) =>
    list.length === 0 ? undefined : list.reduce((a, b) => a + b, 0) / list.length;
  const answers = (prompts: readonly (readonly string[])[]): Outputs =>
    prompts.map((list) => list.map((text) => ({ text })));

  /** The mean over one side's outputs that have words; each is read beside the outputs to all other prompts of both sides. */
  function naive(
    own: readonly (readonly string[])[],
    other: readonly (readonly string[])[],
    read: (words: string[], elsewhere: string[], known: number) => number,
  ) {
    const all = [...own, ...other];
    const known = new Set(all.flat().flatMap(tokenise)).size;
    return mean(
      own.flatMap((list, p) =>
        list
          .map(tokenise)
          .filter((words) => words.length > 0)
          .map((words) =>
            read(
              words,
              all.flatMap((one, q) => (q === p ? [] : one.flatMap(tokenise))),
              known,
            ),
          ),
      ),
    );
  }
  const times = (word: string, words: readonly string[]) => words.filter((one) => one === word).length;

  function expectSame(
    id: Detail,
    expected: (own: string[][], other: string[][]) => number | undefined,
    set: Values = {},
  ) {
    let measured = 0;
    fc.assert(
      fc.property(corpus, corpus, (own, other) => {
        const [got, due] = [value(id, answers(own), { other: answers(other), set }), expected(own, other)];
        if (due === undefined) expect(got).toBeUndefined();
        else {
          measured++;
          expect(got).toBeCloseTo(due, 10);
        }
      }),
    );
    expect(measured).toBeGreaterThan(50);
  }

  test('surprisal is the mean bits of the words, one added to the count of each that is known', () => {
    expectSame('surprisal', (own, other) =>
      naive(
        own,
        other,
        (words, elsewhere, known) =>
          mean(words.map((one) => -Math.log2((times(one, elsewhere) + 1) / (elsewhere.length + known))))!,
      ),
    );
  });

  test('rare words are those that come elsewhere no more often than is set', () => {
    for (const most of [0, 1, 2, 5])
      expectSame(
        'rare-words',
        (own, other) =>
          naive(own, other, (words, elsewhere) => mean(words.map((one) => (times(one, elsewhere) <= most ? 1 : 0)))!),
        { most },
      );
  });

  test('numbers are words that hold a digit of any script', () => {
    expectSame('number-words', (own) =>
      naive(own, [], (words) => mean(words.map((one) => (/[1239٣½]/.test(one) ? 1 : 0)))!),
    );
  });

  test('names are counted in sentences of which they are known', () => {
    const part = fc.constantFrom<[text: string, names: number, words: number]>(
      ['Then he went home. ', 0, 4],
      ['Then Lise Meitner went home. ', 2, 5],
      ['“Now,” she said, “to Bern!” ', 1, 5],
      ['- Paris\n', 0, 1],
      ['ok, NASA: no. ', 1, 3],
      ['… ', 0, 0],
    );
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), (outputs) => {
        const shares = outputs.flatMap((parts) => {
          const words = parts.reduce((sum, [, , n]) => sum + n, 0);
          return words === 0 ? [] : [parts.reduce((sum, [, n]) => sum + n, 0) / words];
        });
        const got = value('name-words', texts(...outputs.map((parts) => parts.map(([text]) => text).join(''))));
        if (shares.length === 0) expect(got).toBeUndefined();
        else expect(got).toBeCloseTo(mean(shares)!, 12);
      }),
    );
  });

  test('source terms are words of the prompt with a digit, names, and words of no more than so many other prompts', () => {
    const prompt = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '7', 'Ada', 'Bo'), {
      minLength: 0,
      maxLength: 9,
    });
    const rows = fc.array(fc.tuple(prompt, fc.array(text, { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      maxLength: 5,
    });
    let measured = 0;
    for (const most of [0, 1, 3])
      fc.assert(
        fc.property(rows, (list) => {
          const asked = list.map(([words]) => `so ${words.join(' ')}`);
          const kept = list.flatMap(([words, outputs], p) => {
            const others = [...new Set(asked)].filter((one) => one !== asked[p]).map((one) => new Set(tokenise(one)));
            const terms = new Set(
              ['so', ...words]
                .filter(
                  (one) =>
                    /\d|^[A-Z]/.test(one) || others.filter((other) => other.has(one.toLowerCase())).length <= most,
                )
                .map((one) => one.toLowerCase()),
            );
            if (terms.size < 3) return [];
            return outputs.map(
              (text) => [...terms].filter((term) => tokenise(text).includes(term)).length / terms.size,
            );
          });
          const own = list.map(([, outputs], p) => outputs.map((text) => ({ text, asked: asked[p] })));
          const got = value('source-terms', own, { set: { most } });
          if (kept.length === 0) expect(got).toBeUndefined();
          else {
            measured++;
            expect(got).toBeCloseTo(mean(kept)!, 12);
          }
        }),
      );
    expect(measured).toBeGreaterThan(100);
  });

  test('an instruction that all prompts repeat is no term of any, whichever prompts there are', () => {
    const asked = (detail: string) => `Summarise the following report in two sentences: ${detail}`;
    const own = ['alpha beta gamma', 'delta epsilon zeta', 'eta theta iota'].map((detail) => [
      { text: `in two sentences: ${detail}`, asked: asked(detail) },
    ]);
    expect(value('source-terms', own)).toBe(1);
  });

  test('numbers, names and source terms are those of the words, whatever outputs are counted in', () => {
    const own: Outputs = [
      [{ text: 'So Ada had 50 marks', asked: 'ada paid 50 to Bo', attributes: { tokens: [5, 6] } }],
    ];
    for (const id of ['number-words', 'name-words', 'source-terms'] as const)
      for (const unit of ['characters', 'tokens'] as const)
        expect([id, unit, value(id, own, { tokeniser: tokeniserOf(unit, 4) })]).toEqual([id, unit, value(id, own)]);
  });
});
