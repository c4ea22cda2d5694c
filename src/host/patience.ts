/** Waits no longer than so many milliseconds: a service that never answers must not hold up the verdict. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' })), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tries again, after so many milliseconds, where a service is in trouble or can't be reached. Neither a refusal nor a
 * timeout of ours nor a bug gets better by it. The step must be safe to repeat.
 */
export async function patiently<T>(step: () => Promise<T>, pauses: readonly number[] = [1000, 3000]): Promise<T> {
  const [pause, ...later] = pauses;
  try {
    return await step();
  } catch (error) {
    if (pause === undefined || !mayPass(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return patiently(step, later);
  }
}

function mayPass(error: unknown): boolean {
  const { status, code, cause } = error as { status?: unknown; code?: unknown; cause?: { code?: unknown } };
  if (typeof status === 'number') return status >= 500;
  // As the system and Node's fetch name what happens to a connection; ERR_… are wrong calls.
  return /^(E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/.test(String(code ?? cause?.code));
}
