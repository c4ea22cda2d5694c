/**
 * What the runner host could not do besides the verdict, by code, with what to do about it. The facts are our own words
 * and numbers: what a service answered in its own words goes to the log only.
 */
const NOTICES = {
  unrendered: (f) =>
    `${f.what} could not be made; the verdict is not affected. This is a bug of Collapse Gate: please report it, with what the log of this job says.`,
  'reports-unwritten': (f) => `The reports could not be written to the folder for temporary files (${f.why}).`,
  'artifact-taken': (f) =>
    `This run has an artifact named ${f.name} already, so the reports were not uploaded. Give each gate and each job of a matrix a comment-key of its own.`,
  'artifact-ghes': () =>
    'GitHub Enterprise Server does not take this kind of artifact, so the reports were not uploaded. Upload the folder of the output report with the upload-artifact version that your server supports, or set report-artifact: false.',
  'artifact-refused': (f) =>
    `The reports could not be uploaded as an artifact (${f.why}). They are in the folder of the output report.`,
  'comment-no-token': () =>
    'No token was given, so there is no comment on the pull request. Leave the input token out to use the job’s own.',
  'comment-fork': () =>
    'The pull request comes from a fork, where the token may only read, as it should be: the verdict stands here and not in a comment.',
  'comment-bad-token': () =>
    'GitHub does not know the token (the service answered 401), so there is no comment: it may have expired. Renew it, or leave the input token out to use the job’s own.',
  'comment-locked': () =>
    'The conversation of the pull request is locked, so the comment could not be written: the verdict stands here.',
  'comment-full': () =>
    'The pull request has as many comments as GitHub allows (2,500), so the verdict stands here and not in a comment.',
  'comment-forbidden': () =>
    'The token may not write the comment on the pull request. Give the job permissions: pull-requests: write; without a comment, set comment: never.',
  'comment-refused': (f) =>
    `The comment on the pull request could not be written (${f.why}). The verdict is not affected; the next run tries again.`,
  'baseline-old': (f) =>
    `The baseline is ${f.age} days old (max-baseline-age is ${f.most}). Let a run of ${f.branch} keep a new one, so that slow changes don't add up unseen.`,
  'not-kept': (f) =>
    `What was measured could not be kept as an artifact (${f.why}), so later runs can't use it. The verdict is not affected.`,
  'not-kept-ghes': () =>
    'GitHub Enterprise Server does not take this kind of artifact, so nothing was kept for later runs. Keep a profile by a step of your own (collapse-gate profile) and name it as the baseline, or set keep-baseline: false.',
  'not-kept-taken': (f) =>
    `This run has an artifact named ${f.name} already, so nothing was kept for later runs. Give each gate and each job of a matrix a comment-key of its own.`,
  'summary-unwritten': (f) => `The job summary could not be written (${f.why}).`,
} satisfies Record<string, (facts: Readonly<Record<string, string>>) => string>;

export type NoticeCode = keyof typeof NOTICES;

export interface Notice {
  code: NoticeCode;
  /** What is as it should be informs; the rest warns. */
  level: 'info' | 'warn';
  text: string;
}

const AS_IT_SHOULD_BE: readonly NoticeCode[] = ['comment-fork', 'comment-no-token', 'not-kept-ghes'];

export function notice(code: NoticeCode, facts: Readonly<Record<string, string>> = {}): Notice {
  const word: (facts: Readonly<Record<string, string>>) => string = NOTICES[code];
  const level = AS_IT_SHOULD_BE.includes(code) ? 'info' : 'warn';
  return { code, level, text: word(facts) };
}

/** A refusal of the artifact service, by what was to be uploaded. */
export function artifactNotice(error: unknown, what: 'artifact' | 'not-kept', name: string): Notice {
  const refused = what === 'artifact' ? 'artifact-refused' : 'not-kept';
  if (error instanceof Error && error.name === 'GHESNotSupportedError') return notice(`${what}-ghes`);
  if (why(error).endsWith(' 409')) return notice(`${what}-taken`, { name });
  return notice(refused, { why: why(error) });
}

/** Why something failed, in words that are safe anywhere: a status or an error code, never a message from outside. */
export function why(error: unknown): string {
  const { status, statusCode, code, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  // Octokit names it status, Azure's storage statusCode; the artifact service has it in its message alone.
  const named = [status, statusCode].find((value) => typeof value === 'number');
  const answered = named ?? /\((\d{3})\)/.exec(String(message))?.[1];
  if (answered !== undefined) return `the service answered ${answered}`;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : 'see the log';
}
