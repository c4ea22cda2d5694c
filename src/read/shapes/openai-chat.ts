import { UserError } from '../../errors.ts';
import type { Fields } from '../format.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';
import { isBody, readBody } from './openai-body.ts';

/** A chat completion, completion or response as it came. Its id is new every time, so it pairs nothing. */
export const openaiChat: Shape = {
  id: 'openai-chat',
  title: 'OpenAI completions and responses',
  fits: (record) => isChunk(record) || isBody(record),
  read(record, { place }) {
    if (isChunk(record)) throw new UserError('streamed-pieces', {}, place);
    if (!isBody(record)) throw new Unreadable('it is neither a chat completion, a completion nor a response');
    return readBody(record);
  },
};

/** Answers that are streamed come in pieces of a few characters each. */
function isChunk({ object }: Fields): boolean {
  return object === 'chat.completion.chunk';
}
