import { UserError } from '../errors.ts';
import type { Place } from '../types.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** The answers that a field's value holds: a text, several of them, content parts, or a conversation. */
export function outputsOf(value: unknown): (string | null)[] {
  if (!Array.isArray(value)) return [outputOf(value)];
  if (value.length === 0) return [null];
  if (isConversation(value)) {
    // Several answers may come as assistant messages one beside the other; in a conversation somebody else speaks, too.
    if (value.every((message) => message.role === 'assistant')) return value.map(outputOf);
    return [lastAnswer(value).answer];
  }
  if (value.every(isPart)) return [joinParts(value)];
  return value.map(outputOf);
}

/** What was asked: a text, a conversation, or anything else as JSON. */
export function promptOf(value: unknown, place: Place): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && isConversation(value)) return transcript(value);
  if (Array.isArray(value) && value.length > 0 && value.every(isPart)) return joinParts(value);
  refuseDepth(value, place);
  return JSON.stringify(value).toWellFormed();
}

/** A conversation's last answer, and what was said before it; without an answer everything was. */
export function lastAnswer(messages: readonly Message[]): { answer: string | null; before: string | null } {
  const at = messages.findLastIndex((message) => message.role === 'assistant');
  if (at < 0 || (at < messages.length - 1 && messages[messages.length - 1].role === 'user'))
    return { answer: null, before: transcript(messages) };
  return { answer: outputOf(messages[at]), before: transcript(messages.slice(0, at)) };
}

export interface Message {
  role: string;
  content?: unknown;
}

export function isConversation(value: unknown): value is Message[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && typeof item.role === 'string')
  );
}

/** Ids and groups: a short value as text, null where there is none. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value.toWellFormed();
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of one answer: a text, its parts, or a message; null where it is none. */
export function outputOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    if (isConversation(value)) return lastAnswer(value).answer;
    if (value.every(isPart)) return joinParts(value);
    throw new Unreadable('the output is a list of lists');
  }
  if (!isObject(value)) throw new Unreadable(`the output is a ${typeof value}`);
  const inner = Object.hasOwn(value, 'content') ? value.content : value.text;
  if (inner === null || (inner === undefined && typeof value.role === 'string')) return null;
  if (typeof inner === 'string') return inner.toWellFormed();
  if (Array.isArray(inner) && inner.every(isPart)) return joinParts(inner);
  throw new Unreadable('the output is an object without a text or content that is text');
}

/** A piece of a message: `{ type: 'text', text }`, or an image, a thought or a call, which is no text of the answer. */
function isPart(value: unknown): value is { type: string; text?: unknown } {
  return isObject(value) && typeof value.type === 'string' && typeof value.role !== 'string';
}

function joinParts(parts: readonly { type: string; text?: unknown }[]): string | null {
  const texts = parts.filter((part) => /^(output_|input_)?text$/.test(part.type) && typeof part.text === 'string');
  return texts.length === 0
    ? null
    : texts
        .map((part) => String(part.text))
        .join('')
        .toWellFormed();
}

/** A conversation as one text, the same for the same messages. A lone question is itself. */
function transcript(messages: readonly Message[]): string | null {
  if (messages.length === 0) return null;
  if (messages.length === 1 && messages[0].role === 'user') return said(messages[0]);
  return messages
    .map((message) => `${message.role}: ${said(message)}`)
    .join('\n\n')
    .toWellFormed();
}

function said({ content }: Message): string {
  if (typeof content === 'string') return content.toWellFormed();
  return Array.isArray(content) && content.every(isPart) ? (joinParts(content) ?? '') : '';
}

/** JSON.stringify takes stack for every level, JSON.parse doesn't. */
function refuseDepth(value: object, place: Place): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.depth)
      throw new UserError('too-large', { what: 'the nesting of the JSON', limit: `${LIMITS.depth} levels` }, place);
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
