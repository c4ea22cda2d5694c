/** Lines longer than this are hard to read, whatever the window. */
const WIDEST = 100;

export interface Screen {
  color: boolean;
  width: number;
}

/** How the standard output can be written to. NO_COLOR and FORCE_COLOR are obeyed as on other programs. */
export function screen({ stdout, env }: NodeJS.Process): Screen {
  const wanted = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return { color: Boolean(wanted), width: Math.min(stdout.columns || 80, WIDEST) };
}
