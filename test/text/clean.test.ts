import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLEAN_UPS, type CleanUp, cleaned } from '../../src/text/clean/index.ts';
import { reasoningCharacters } from '../../src/text/clean/reasoning.ts';

const by =
  (way: CleanUp) =>
  (output: string, prompt: string | null = null) =>
    cleaned(output, prompt, way);

describe('the echo of the prompt', () => {
  const clean = by('prompt-echo');

  test.each([
    ['goes where the output begins with it', 'def f():\n    return 1', 'def f():\n', '    return 1'],
    ['goes where only white space differs', ' Q:  two\n words\tA: yes', 'Q: two words A:', ' yes'],
    ['goes from behind tokens that begin a text', '<s> Once upon a time', 'Once upon', ' a time'],
    ['leaves nothing of an output that is the prompt', 'Say it.', 'Say it.', ''],
    ['leaves white space behind it, which counts as empty', 'Say  it. ', 'Say it.', ' '],
    ['has all of the prompt', 'Once upon', 'Once upon a time', 'Once upon'],
    ['is not white space that the prompt has none of', 'Once upon', 'Onceupon', 'Once upon'],
    ['is not the prompt in other words', 'user: Hi\nHello', 'Hi', 'user: Hi\nHello'],
    ['is not found in the middle', 'You said: Hi', 'Hi', 'You said: Hi'],
    ['said twice is a model that goes round in circles', 'Go on. Go on. Go on.', 'Go on.', 'Go on. Go on. Go on.'],
    ['of a blank prompt is none', '  yes', '  ', '  yes'],
    ['may end within a word', 'Parisian', 'Paris', 'ian'],
    ['is found beyond the first plane', '😀  a b', '😀 a', ' b'],
  ])('%s', (_, output, prompt, left) => {
    expect(clean(output, prompt)).toBe(left);
  });

  test('is not known without the prompt', () => {
    expect(clean('Hi there')).toBe('Hi there');
  });
});

describe('reasoning', () => {
  const clean = by('reasoning');

  test.each([
    ['Qwen, DeepSeek, GLM', '<think>\nLet me see.\n</think>\n\nParis.', 'Paris.'],
    ['a tag as prompts ask for it', '<thinking>Hm.</thinking>Paris.', 'Paris.'],
    ['EXAONE', '<thought>Hm.</thought>Paris.', 'Paris.'],
    ['a tag with another name', '<reasoning>Hm.</reasoning>\nParis.', 'Paris.'],
    ['Seed-OSS', '<seed:think>Hm.</seed:think>Paris.', 'Paris.'],
    ['Magistral', '[THINK]Hm.[/THINK]Paris.', 'Paris.'],
    ['Kimi', '◁think▷Hm.◁/think▷Paris.', 'Paris.'],
    ['Sky-T1', '<|begin_of_thought|>Hm.<|end_of_thought|>Paris.', 'Paris.'],
    ['Command', '<|START_THINKING|>Hm.<|END_THINKING|>Paris.', 'Paris.'],
    ['Apertus', '<|inner_prefix|>Hm.<|inner_suffix|>Paris.', 'Paris.'],
    ['Gemma 4', '<|channel>thought\nHm.<channel|>Paris.', 'Paris.'],
    [
      'harmony',
      '<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Paris.<|return|>',
      'Paris.<|return|>',
    ],
    ['harmony, straight to the answer', '<|channel|>analysis<|message|>Hm.<|channel|>final<|message|>Paris.', 'Paris.'],
    ['harmony whose tokens are gone', 'analysisHm.assistantfinalParis.', 'Paris.'],
    ['Granite', 'Here is my thought process:\nHm.\nHere is my response: Paris.', 'Paris.'],
    ['a template that opens the block in the prompt', 'Hm.\n</think>\n\nParis.', 'Paris.'],
    ['an empty block', '<think>\n\n</think>\n\nParis.', 'Paris.'],
    ['several blocks', '<think>a</think>One.<think>b</think> Two.', 'One. Two.'],
    ['a block within a block', '<think>a<think>b</think>c</think>Paris.', 'Paris.'],
    ['a mark that is only spoken of in a block', '<think>I write `</think>` soon.</think>Paris.', 'Paris.'],
    ['an opening mark that reasoning speaks of', '<think>use <think> now</think>Paris.', 'Paris.'],
    ['a broken fence in a block', '<think>```py\nx</think>Paris.', 'Paris.'],
    ['words that would run together', 'One<think>a</think>two', 'One two'],
  ])('is taken out: %s', (_, output, left) => {
    expect(clean(output)).toBe(left);
  });

  test.each([
    ['<think>\nLet me see. If'],
    ['  [THINK]Let'],
    ['<|channel|>analysis<|message|>Let'],
    ['<think>a</think><think>and then'],
    ['Hm.</think>'],
  ])('that was cut off before any answer leaves nothing: %j', (output) => {
    expect(clean(output)).toBe('');
  });

  test('that was cut off leaves the head of the turn before it', () => {
    expect(clean('<|im_start|>assistant\n<think>Let')).toBe('<|im_start|>assistant\n');
  });

  test.each([
    ['Paris. <think>or'],
    ['Put it in `<think>` and `</think>`.'],
    ['So:\n```\n<think>\n…\n</think>\n```\nThat is all.'],
    ['It says ``</think>``.'],
    ['analysis of the text: good'],
    ['I think <b>so</b>.'],
    ['No mark <at> all [here]'],
  ])('is not what only looks like it: %j', (output) => {
    expect(clean(output)).toBe(output);
  });

  test('ends once: closing marks that come again take no answer with them', () => {
    expect(clean('Hm.</think>Yes.</think>Yes.</think>Yes.')).toBe('Yes. Yes. Yes.');
  });

  test('is counted in characters, with its marks', () => {
    expect(reasoningCharacters('<think>abc</think>Paris.')).toBe(18);
    expect(reasoningCharacters('abc</think>Paris. <think>x')).toBe(11);
    expect(reasoningCharacters('analysisHm.assistantfinalParis.')).toBe(25);
    expect(reasoningCharacters('Paris.')).toBe(0);
  });
});

describe('tokens of templates', () => {
  const clean = by('template-tokens');

  test.each([
    ['ChatML', '<|im_start|>assistant\nParis.<|im_end|>', '\nParis.'],
    ['Llama 3', '<|begin_of_text|><|start_header_id|>assistant<|end_header_id|>\n\nParis.<|eot_id|>', '\n\nParis.'],
    ['Llama 2', '<s>[INST] <<SYS>>Be brief.<</SYS>> Where? [/INST] Paris.</s>', ' Be brief. Where?  Paris.'],
    ['Gemma', '<bos><start_of_turn>model\nParis.<end_of_turn><eos>', '\nParis.'],
    ['Gemma 4', '<|turn>model\nParis.<turn|>', '\nParis.'],
    ['Granite', '<|start_of_role|>assistant<|end_of_role|>Paris.<|end_of_text|>', 'Paris.'],
    ['DeepSeek', '<｜begin▁of▁sentence｜><｜Assistant｜>Paris.<｜end▁of▁sentence｜>', 'Paris.'],
    ['Kimi', '<|im_assistant|>assistant<|im_middle|>Paris.<|im_end|>', 'Paris.'],
    ['GLM', '[gMASK]<sop><|assistant|>\nParis.', '\nParis.'],
    ['harmony', '<|start|>assistant<|channel|>final<|message|>Paris.<|return|>', 'Paris.'],
    [
      'a call in harmony',
      '<|channel|>commentary to=functions.find<|constrain|>json<|message|>{"q": 1}<|call|>',
      '{"q": 1}',
    ],
    ['padding', 'Paris.<pad><pad><|endoftext|><|endoftext|>', 'Paris.'],
    ['words that would run together', 'one<|eot_id|>two<unk>,', 'one two ,'],
    ['one that appears as another goes', '<bo<pad> x', '<bo x'],
  ])('go: %s', (_, output, left) => {
    expect(clean(output)).toBe(left);
  });

  test('behind an end the text stays, so that a model that does not stop is seen', () => {
    expect(clean('Paris.<|im_end|>\n<|im_start|>user\nAnd Rome?<|im_end|>')).toBe('Paris.\n\nAnd Rome?');
  });

  test.each([
    ['a role that no head stands before: assistant'],
    ['a <| b |> c and x <| y'],
    ['`<|im_end|>` ends a turn'],
    ['List<String> and [1] and <b>'],
    ['<start_of_something>'],
  ])('are not: %j', (output) => {
    expect(clean(output)).toBe(output);
  });
});

describe('markup', () => {
  const clean = by('markup');

  test.each([
    ['headings', '# One\n### Two ##\n#three', 'One\nTwo ##\n#three'],
    ['titles with a line under them', 'One\n===\nTwo\n---\nthree', 'One\nTwo\nthree'],
    ['rulers', 'one\n***\n- - -\n* * *\ntwo', 'one\ntwo'],
    ['bullets and boxes', '- a\n* b\n  + c\n- [x] d\n-e', 'a\nb\nc\nd\n-e'],
    ['numbers of lists stay', '1. a\n2. b', '1. a\n2. b'],
    ['quotes', '> a\n> > b\n> - c', 'a\nb\nc'],
    ['emphasis', '**a b**, *c*, ***d***, _e_, __f__, ~~g~~', 'a b, c, d, e, f, g'],
    ['emphasis within emphasis', '**a *b* c**', 'a b c'],
    ['emphasis of a script without spaces', '这是**重点**内容', '这是重点内容'],
    ['signs and names are no emphasis', '2*3*4, a ** b, snake_case_name, ~5', '2*3*4, a ** b, snake_case_name, ~5'],
    ['powers are no emphasis', 'x**2 + y**2', 'x**2 + y**2'],
    ['code within a line', 'call `f(x)` or ``g``', 'call f(x) or g'],
    ['fences', '```python\nx = 1\n```\n~~~\ny\n~~~\nz', 'x = 1\ny\nz'],
    ['links and pictures', '[a b](http://x.y/(z) "t") ![c](d.png) [![e](f)](g)', 'a b c e'],
    ['what is no link', 'h[i](e), [1], [a][b], http://x.y', 'h[i](e), [1], [a][b], http://x.y'],
    ['tables', '| a | b |\n|:--|--:|\n| 1 | 2 |', 'a   b\n1   2'],
    ['a pipe elsewhere stays', 'a | b\n:-|', 'a | b\n:-|'],
    ['tags', '<p class="x">a<br/>b <b>c</b>H<sub>2</sub>O</p>', ' a b cH2O '],
    ['comments', 'a<!-- <b> -->b<!-- c', 'ab<!-- c'],
    ['references', 'AT&amp;T&nbsp;&eacute;&#65;&#x1F600;&hellip;&mdash;', 'AT&T\u00a0éA😀…—'],
    ['references that were escaped twice', 'a &amp;amp; b &amp;#65;', 'a & b A'],
    ['tags that were escaped', '&lt;b&gt;a&lt;/b&gt;', 'a'],
    ['references to nothing', '&nothing; &#x110000; &#0; R&D &', '&nothing;     R&D &'],
    ['addresses in brackets', '<https://x.y>', 'https://x.y'],
    ['what is no tag', 'a < b > c, List<String>, <think>', 'a < b > c, List<String>, <think>'],
  ])('%s', (_, output, left) => {
    expect(clean(output)).toBe(left);
  });
});

test('marks within marks are taken out as far as models write them; what is deeper is left alone as a whole', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}a${'](b)'.repeat(depth)}`;
  expect(cleaned(nested(5), null, 'markup')).toBe('a');
  expect(cleaned(nested(20), null, 'markup')).toBe(nested(20));
});

/** Pieces of marks, so that whole ones come about by chance, and by taking others out. */
const piece = fc.constantFrom(
  ...[
    '<think>',
    '</think>',
    '<thi',
    'nk>',
    '[THINK]',
    '[/THINK]',
    '`',
    '```',
    '\n',
    ' ',
    'a',
    'b c',
    '😀',
    '\ud800',
    'é',
  ],
  ...[
    '<|channel|>analysis',
    '<|message|>',
    '<|end|>',
    '<|start|>assistant',
    '<|channel|>final',
    '<|im_start|>',
    '<|im_end|>',
  ],
  ...[
    'user',
    '<s>',
    '</s>',
    '<bos>',
    '<|',
    '|>',
    '|',
    '---',
    '# ',
    '- ',
    '> ',
    '**',
    '*',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
  ],
  ...['](', '<b>', '</b>', '<br>', '<!--', '-->', '&amp;', '&lt;', '&gt;', '&#38;', '&', ';', 'amp;', 'Hi', 'Hi there'],
);
const output = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
const prompt = fc.option(fc.oneof(fc.constantFrom('Hi', 'Hi there', 'a b', ' '), output));

describe.each(CLEAN_UPS)('%s', (way) => {
  test('done again changes nothing, and nothing becomes longer', () => {
    fc.assert(
      fc.property(output, prompt, fc.boolean(), (text, asked, isEchoed) => {
        const whole = isEchoed ? `${asked ?? ''}${text}` : text;
        const once = cleaned(whole, asked, way);
        expect(cleaned(once, asked, way)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 5000 },
    );
  });

  test('takes no more than a second or so for a megabyte that means harm', () => {
    const pieces = [
      ...[
        '<think>',
        '</think>',
        '`</think>`',
        '<think>`</think>`',
        '</think>`',
        '`',
        '```',
        '<!--',
        '<b',
        '<a ',
        '</',
        '<p\n',
      ],
      ...[
        '&amp;',
        '&#38;',
        '&',
        '[](',
        '[',
        '![',
        '[](()',
        '(',
        '*a',
        '**a',
        '_a',
        '~~a',
        '*',
        '_',
        '|',
        '|-',
        '- ',
        '> ',
        '#',
      ],
      ...[
        '<|',
        '<|im_start|>',
        '<|im_start|> ',
        '<|channel|>analysis',
        '<｜',
        '<bo<bos>s>',
        ' ',
        '\n',
        '\t',
        'analysis',
        '[THINK]a',
      ],
    ];
    for (const one of pieces) {
      const whole = `a ${one.repeat(1e6 / one.length)}x`;
      const before = process.cpuUsage();
      cleaned(whole, `${whole.slice(0, whole.length / 2)}y`, way);
      const { user } = process.cpuUsage(before);
      expect(user / 1e6, one).toBeLessThan(2.5);
    }
  });
});
