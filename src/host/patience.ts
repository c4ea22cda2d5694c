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

/** Tries again, after so many milliseconds, where a service is in trouble. The step must be safe to repeat. */
export async function patiently<T>(step: () => Promise<T>, pauses: readonly number[] = [1000, 3000]): Promise<T> {
  const [pause, ...later] = pauses;
  try {
    return await step();
  } catch (error) {
    const { status } = error as { status?: number };
    if (pause === undefined || (status !== undefined && status < 500)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return patiently(step, later);
  }
}
