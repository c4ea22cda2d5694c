import { describe, expect, test } from 'vitest';
import { type Copying, findCopying } from '../../src/compare/copying.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { type Random, random } from '../../src/stats/random.ts';

/** Per prompt the outputs of both sides. */
type Answers = readonly (readonly [baseline: readonly string[], candidate: readonly string[]])[];

function copying(answers: Answers, reference: readonly string[] = []): Copying {
  const samples = answers.flatMap((sides, prompt) =>
    sides.flatMap((outputs, side) => outputs.map((text) => ({ prompt, text, side }))),
  );
  const texts = internTexts(outputsOf([...samples, ...reference.map((text) => ({ prompt: -1, text }))]));
  return findCopying(
    texts,
    Uint8Array.from(samples, ({ side }) => side),
  );
}

const found = (one: Copying) => Object.entries(one).flatMap(([where, { isCopied }]) => (isCopied ? [where] : []));
const RUN = 'it was the best of times it was the worst of times';

/** Texts whose words are drawn at random: no two of them share a run. */
function prose(source: Random, words = 40): string {
  return Array.from({ length: words }, () => `w${Math.floor(3000 * source.unit() ** 2)}`).join(' ');
}

/** A model that writes as the texts it was fitted to, word by word from the two before, and so now and then by heart. */
function trigrams(texts: readonly string[], source: Random): () => string {
  const after = new Map<string, string[]>();
  const note = (key: string, word: string) => {
    const known = after.get(key);
    if (known) known.push(word);
    else after.set(key, [word]);
  };
  for (const text of texts) {
    const list = ['<', '<', ...text.split(' '), '>'];
    list.forEach((word, i) => {
      if (i < 2) return;
      note(`${list[i - 2]} ${list[i - 1]}`, word);
      note(list[i - 1], word);
    });
  }
  return () => {
    const list = ['<', '<'];
    while (list.length < 60) {
      const [first, second] = list.slice(-2);
      const next = (source.unit() > 0.3 && after.get(`${first} ${second}`)) || after.get(second)!;
      const word = next[Math.floor(source.unit() * next.length)];
      if (word === '>') break;
      list.push(word);
    }
    return list.slice(2).join(' ');
  };
}

function pairs(prompts: number, baseline: () => string, candidate: () => string, each = 1): Answers {
  const outputs = (draw: () => string) => Array.from({ length: each }, draw);
  return Array.from({ length: prompts }, () => [outputs(baseline), outputs(candidate)] as const);
}

test('worked by hand: of four prompts two share a run with the baseline at another prompt, none with their own side', () => {
  const { otherPrompts, samePrompt, reference } = copying(
    [
      [[RUN], ['nothing of that kind is said in here by anybody at all']],
      [['one two three four five six seven eight nine'], [`and ${RUN}`]],
      [['short'], ['three four five six seven eight nine ten']],
      [['to be or not to be that is the question'], ['well, two three four five six seven eight nine!']],
    ],
    ['To be or not to be, that is', 'two three four five six seven eight nine'],
  );
  expect(otherPrompts).toEqual({ prompts: 4, share: 2 / 4, expected: 0, isCopied: false });
  // The candidate says a run of the reference to one prompt, the baseline to two.
  expect(reference).toEqual({ prompts: 4, share: 1 / 4, expected: 2 / 4, isCopied: false });
  expect(samePrompt).toEqual({ prompts: 0, share: 0, expected: 0, isCopied: false });
});

test('of outputs to one prompt the pairs count: across sides, and within the side that has more of them', () => {
  const { samePrompt, otherPrompts } = copying([
    [
      [RUN, `${RUN} too`, 'something else'],
      [`so ${RUN}`, 'that is not so'],
    ],
  ]);
  // 2 of 6 pairs across, 1 of 3 within the baseline (each seen from either end), none within the candidate.
  expect(samePrompt).toEqual({ prompts: 1, share: 2 / 6, expected: 1 / 3, isCopied: false });
  expect(otherPrompts.share).toBe(0);
});

describe('a candidate that was trained on the outputs of the baseline', () => {
  const source = random(11, 0);
  const human = Array.from({ length: 500 }, () => prose(source));
  const model = trigrams(human, source);
  const baseline = Array.from({ length: 500 }, model);

  test('is found where a tenth of its outputs repeat half of one', () => {
    const own = baseline.map(() => prose(source));
    const answers: Answers = own.map((text, p) => {
      const copied = own[(p + 77) % 500].split(' ').slice(5, 25).join(' ');
      return [[text], [p % 10 === 0 ? `${prose(source, 15)} ${copied}` : prose(source)]];
    });
    const one = copying(answers);
    expect(found(one)).toEqual(['otherPrompts']);
    expect(one.otherPrompts).toMatchObject({ prompts: 500, share: 0.1, expected: 0 });
  });

  test('is found where it is a model fitted to them, and only there', () => {
    const [trained, twin] = [trigrams(baseline, source), trigrams(human, source)];
    expect(found(copying(baseline.map((text) => [[text], [trained()]])))).toEqual(['otherPrompts']);
    expect(found(copying(baseline.map((text) => [[text], [twin()]])))).toEqual([]);
  });

  test('is found at the same prompt where there are several outputs to it', () => {
    const answers: Answers = Array.from({ length: 60 }, (_, p) => {
      const own = [prose(source), prose(source), prose(source)];
      return [own, [prose(source), p % 3 === 0 ? own[1] : prose(source), prose(source)]];
    });
    expect(found(copying(answers))).toEqual(['samePrompt']);
  });

  test('is found against the reference where it says more of that than the baseline does', () => {
    const reference = human.slice(0, 300);
    const answers: Answers = baseline.map((_, p) => [[prose(source)], [p % 10 === 0 ? human[p] : prose(source)]]);
    expect(found(copying(answers, reference))).toEqual(['reference']);
    expect(found(copying(pairs(400, model, model), reference))).toEqual([]);
  });
});

describe('nothing is copied', () => {
  const source = random(5, 0);

  test.each([
    ['by two draws of a model that knows texts by heart', 1],
    ['by two draws with several outputs to a prompt', 4],
  ])('%s', (_, each) => {
    for (let round = 0; round < 12; round++) {
      const model = trigrams(
        Array.from({ length: 150 }, () => prose(source)),
        source,
      );
      expect(found(copying(pairs(120, model, model, each)))).toEqual([]);
    }
  });

  test('by answers of one word', () => {
    const label = () => (source.unit() < 0.7 ? 'yes' : 'no');
    expect(copying(pairs(300, label, label)).otherPrompts).toMatchObject({ share: 0, isCopied: false });
  });

  test('where both sides begin and end as they always do', () => {
    const polite = () => `As an AI language model I am happy to help you with that. ${prose(source)}`;
    expect(copying(pairs(200, polite, polite)).otherPrompts).toMatchObject({ share: 1, expected: 1, isCopied: false });
  });

  test('where the candidate is in a rut that the baseline has but seldom', () => {
    const ruts = Array.from({ length: 5 }, () => prose(source, 12));
    const model = (often: number) => () =>
      source.unit() < often ? `${ruts[Math.floor(5 * source.unit())]} ${prose(source, 5)}` : prose(source);
    expect(found(copying(pairs(400, model(0.02), model(0.9))))).toEqual([]);
    expect(found(copying(pairs(400, model(0.9), model(0.02))))).toEqual([]);
  });

  test('where there are no outputs', () => {
    expect(found(copying([]))).toEqual([]);
    expect(found(copying([[['x'], []]]))).toEqual([]);
  });
});
