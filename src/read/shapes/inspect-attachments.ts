import { Unreadable } from '../unreadable.ts';
import { isObject } from '../values.ts';

/** Texts that a sample keeps apart, by the hash or the index that refers to them. */
export type Attachments = Readonly<Record<string, unknown>>;

/** A whole text that stands for another; `tc://` is what it was in logs of 2024. */
const REFERENCE = /^(?:attachment|tc):\/\/([0-9a-f]{32}|\d+)$/;

/** Whether any text within a JSON text is kept apart. */
export function hasReferences(json: string): boolean {
  return /"(?:attachment|tc):\/\/(?:[0-9a-f]{32}|\d+)"/.test(json);
}

export function isKept(text: string, attachments: Attachments): boolean {
  const name = REFERENCE.exec(text)?.[1];
  return name !== undefined && Object.hasOwn(attachments, name);
}

/** The text that is meant. */
export function resolved(text: string, attachments: Attachments): string {
  const name = REFERENCE.exec(text)?.[1];
  if (name === undefined) return text;
  const found = isKept(text, attachments) ? attachments[name] : undefined;
  if (typeof found !== 'string') throw new Unreadable('a text is kept apart from the sample, and is missing there');
  return found;
}

/** Content with the texts of its parts in place: a text, or a list of parts. What is an image stays a reference. */
export function resolvedContent(content: unknown, attachments: Attachments): unknown {
  if (typeof content === 'string') return resolved(content, attachments);
  if (!Array.isArray(content)) return content;
  return content.map((part) =>
    isObject(part) && typeof part.text === 'string' ? { ...part, text: resolved(part.text, attachments) } : part,
  );
}
