/** What the server says, whichever of its services was asked. */
export interface Answer {
  status: number;
  /** As JSON; null for none. */
  body: unknown;
  /** Instead of JSON. */
  bytes?: Buffer;
  headers?: Record<string, string>;
}

export function json(body: unknown, headers: Record<string, string> = {}): Answer {
  return { status: 200, body, headers };
}

export function raw(bytes: Buffer, type: string, headers: Record<string, string> = {}): Answer {
  return { status: 200, body: null, bytes, headers: { ...headers, 'content-type': type } };
}

/** GitHub's form of a refusal. */
export function refusal(status: number, message: string, more: object = {}): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', ...more } };
}

export function missing(message = 'Not Found'): Answer {
  return refusal(404, message);
}

/** Base64 as GitHub breaks it. */
export function lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
