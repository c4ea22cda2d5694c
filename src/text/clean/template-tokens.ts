import { type Span, without } from './cut.ts';

/**
 * Tokens of chat templates and of ends that stand in a text as if they were words of it. A token goes, and the role that
 * follows the head of a turn (`<|im_start|>assistant`), but nothing else. Text behind an end is kept as well: a model that
 * does not stop and goes on as the user is what a gate should see. A token between two backticks is one that is spoken of.
 */
export function withoutTokens(text: string): string {
  if (!/[<[]/.test(text)) return text;
  const spans: Span[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const end = index + token.length;
    if (text[index - 1] !== '`' || text[end] !== '`') spans.push([index, end]);
  }
  return without(text, spans);
}

const ROLE = '(?:system|developer|user|human|assistant|model|tool|function|environment|ipython)\\b';
/** Each needs as many steps as it is long, at most. */
const FORMS = [
  // Heads of a turn with their role: ChatML, Llama, Granite, Gemma, harmony, Kimi.
  `<\\|(?:im_start|start_header_id|header_start|start_of_role|start|im_system|im_user|im_assistant)\\|>[ \\t]{0,4}${ROLE}`,
  `<(?:start_of_turn|\\|turn)>[ \\t]{0,4}${ROLE}`,
  // A channel, and to whom and in which form it speaks.
  '<\\|channel\\|>[ \\t]{0,4}(?:analysis|commentary|final)\\b(?:[ \\t]{0,4}to=[\\w.-]{1,80})?',
  '<\\|constrain\\|>[ \\t]{0,4}\\w{1,20}',
  '<\\|channel>[ \\t]{0,4}thought\\b',
  // Any other of such a form; the bars of DeepSeek are wide ones, and Gemma 4 has one bar.
  '<\\|[A-Za-z][\\w-]{0,60}\\|>',
  '<｜[^｜<>\\s]{1,60}｜>',
  '<\\|(?:turn|channel|tool|tool_call|tool_response|think)>',
  '<(?:turn|channel|tool|tool_call|tool_response)\\|>',
  // By name.
  '</?s>|<(?:bos|eos|pad|unk|sop|eop|mask|start_of_turn|end_of_turn|unused\\d{1,4})>',
  '\\[/?INST\\]|<</?SYS>>|\\[/?SYSTEM_PROMPT\\]|\\[(?:BOS|EOS|PAD|gMASK)\\]',
];
const TOKEN = new RegExp(FORMS.join('|'), 'g');
