export const id = 422;
export const ids = [422];
export const modules = {

/***/ 6422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accept: () => (/* binding */ accept)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pool/profile/index.js + 7 modules
var pool_profile = __webpack_require__(7093);
// EXTERNAL MODULE: ./lib/report/accepted.js
var report_accepted = __webpack_require__(4197);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(6811);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/host/log.js


/** Says text in the job's log that may hold foreign words, with nothing left that the runner takes for a command. */
function log_say(text) {
    for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/))
        info(terminalText(line));
}

;// CONCATENATED MODULE: ./lib/host/notices.js
/**
 * What the runner host could not do besides the verdict, by code, with what to do about it. The facts are our own words
 * and numbers: what a service answered in its own words goes to the log only.
 */
const NOTICES = {
    unrendered: (f) => `${f.what} could not be made; the verdict is not affected. This is a bug of Collapse Gate: please report it, with what the log of this job says.`,
    'reports-unwritten': (f) => `The reports could not be written to the folder for temporary files (${f.why}).`,
    'artifact-taken': (f) => `This run has an artifact named ${f.name} already, so the reports were not uploaded. Give each gate and each job of a matrix a comment-key of its own.`,
    'artifact-ghes': () => 'GitHub Enterprise Server does not take this kind of artifact, so the reports were not uploaded. Upload the folder of the output report with the upload-artifact version that your server supports, or set report-artifact: false.',
    'artifact-refused': (f) => `The reports could not be uploaded as an artifact (${f.why}). They are in the folder of the output report.`,
    'comment-no-token': () => 'No token was given, so there is no comment on the pull request. Leave the input token out to use the job’s own.',
    'comment-fork': () => 'The pull request comes from a fork, where the token may only read, as it should be: the verdict stands here and not in a comment.',
    'comment-bad-token': () => 'GitHub does not know the token (the service answered 401), so there is no comment: it may have expired. Renew it, or leave the input token out to use the job’s own.',
    'comment-locked': () => 'The conversation of the pull request is locked, so the comment could not be written: the verdict stands here.',
    'comment-full': () => 'The pull request has as many comments as GitHub allows (2,500), so the verdict stands here and not in a comment.',
    'comment-forbidden': () => 'The token may not write the comment on the pull request. Give the job permissions: pull-requests: write; without a comment, set comment: never.',
    'comment-refused': (f) => `The comment on the pull request could not be written (${f.why}). The verdict is not affected; the next run tries again.`,
    'baseline-old': (f) => `The baseline is ${f.age} days old (max-baseline-age is ${f.most}). Let a run of ${f.branch} keep a new one, so that slow changes don't add up unseen.`,
    'not-kept': (f) => `What was measured could not be kept as an artifact (${f.why}), so later runs can't use it. The verdict is not affected.`,
    'not-kept-ghes': () => 'GitHub Enterprise Server does not take this kind of artifact, so nothing was kept for later runs. Keep a profile by a step of your own (collapse-gate profile) and name it as the baseline, or set keep-baseline: false.',
    'not-kept-taken': (f) => `This run has an artifact named ${f.name} already, so nothing was kept for later runs. Give each gate and each job of a matrix a comment-key of its own.`,
    'summary-unwritten': (f) => `The job summary could not be written (${f.why}).`,
};
const AS_IT_SHOULD_BE = (/* unused pure expression or super */ null && (['comment-fork', 'comment-no-token', 'not-kept-ghes']));
function notice(code, facts = {}) {
    const word = NOTICES[code];
    const level = AS_IT_SHOULD_BE.includes(code) ? 'info' : 'warn';
    return { code, level, text: word(facts) };
}
/** A refusal of the artifact service, by what was to be uploaded. */
function artifactNotice(error, what, name) {
    const refused = what === 'artifact' ? 'artifact-refused' : 'not-kept';
    if (error instanceof Error && error.name === 'GHESNotSupportedError')
        return notice(`${what}-ghes`);
    if (notices_why(error).endsWith(' 409'))
        return notice(`${what}-taken`, { name });
    return notice(refused, { why: notices_why(error) });
}
/** Why something failed, in words that are safe anywhere: a status or an error code, never a message from outside. */
function notices_why(error) {
    const { status, statusCode, code, message } = (error ?? {});
    // Octokit names it status, Azure's storage statusCode; the artifact service has it in its message alone.
    const named = [status, statusCode].find((value) => typeof value === 'number');
    const answered = named ?? /\((\d{3})\)/.exec(String(message))?.[1];
    if (answered !== undefined)
        return `the service answered ${answered}`;
    return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : 'see the log';
}

;// CONCATENATED MODULE: ./lib/host/github.js



/** Seconds that a service may ask us to wait; more would hold up the verdict. */
const LONGEST_WAIT = 30;
const RETRIES = 2;
/** GitHub's own client, with its plugins that try again where a service is in trouble or asks for a pause. */
async function connect(token) {
    const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 758).then(__webpack_require__.bind(__webpack_require__, 1758)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const waits = (seconds, _options, _client, tries) => seconds <= LONGEST_WAIT && tries < RETRIES;
    const settings = {
        retry: { retries: RETRIES },
        throttle: {
            onRateLimit: waits,
            onSecondaryRateLimit: waits,
            fallbackSecondaryRateRetryAfter: LONGEST_WAIT,
            write: AT_ONCE,
        },
        log: QUIET,
    };
    return getOctokit(token, settings, retry, throttling);
}
/** The plugin would let a second pass between writes, and takes every GraphQL query for one; a run writes two or three times. */
const AT_ONCE = { key: () => ({ schedule: async (_, step) => step() }) };
/** What a service answers goes to the log by our own hand, escaped. */
const QUIET = { debug() { }, info() { }, warn() { }, error() { } };
/** The status that a service answered with; 0 where it is another kind of error. */
function github_statusOf(error) {
    const { status } = (error ?? {});
    return typeof status === 'number' ? status : 0;
}
/** Whether a refusal is for asking too much, which GitHub gives the status of a missing permission. */
function isLimited(error) {
    const { response } = error;
    return response?.headers['retry-after'] !== undefined || response?.headers['x-ratelimit-remaining'] === '0';
}
/** A client of GitHub's that fails in words alone, as that of artifacts does, and the status it may have had. */
class ServiceError extends Error {
    status;
    constructor(error) {
        super(error instanceof Error ? error.message : String(error), { cause: error });
        this.status = github_statusOf(error) || Number(/\b([45]\d\d)\b/.exec(this.message)?.[1] ?? 503);
    }
}
/** Something that the verdict can't do without: where a service refuses it, an error that says what to do about it. */
async function needed(what, permissions, ask) {
    try {
        return await ask();
    }
    catch (error) {
        const status = github_statusOf(error);
        if (status === 0)
            throw error;
        say(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        const todo = [401, 403, 404].includes(status) && !isLimited(error)
            ? `Give the job permissions: ${permissions}.`
            : 'Run the job again once GitHub answers.';
        throw new UserError('service-refused', { what, why: why(error), todo });
    }
}
/** What a service has, or null where it answers that there is no such thing. A file of a commit that is gone is another matter. */
async function found(request) {
    try {
        return (await request).data;
    }
    catch (error) {
        if (github_statusOf(error) === 404 && !/no commit found/i.test(error.message))
            return null;
        throw error;
    }
}
function github_place({ owner, repo }) {
    return { owner, repo };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/host/occasion.js

/** What the runner says of the event, each fact checked here, so that nothing of it bends a path or an address later. */
function occasionOf(repository, env) {
    const event = payloadOf(env.GITHUB_EVENT_PATH);
    const head = occasion_commitOf(env.GITHUB_SHA) ?? '';
    const pull = pullOf(repository, event, env.GITHUB_EVENT_NAME === 'pull_request_target');
    if (pull !== null)
        return pull;
    if (env.GITHUB_EVENT_NAME === 'merge_group') {
        const branch = branchOf(occasion_textAt(event, 'merge_group', 'base_ref')?.replace(/^refs\/heads\//, ''));
        const entry = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(occasion_textAt(event, 'merge_group', 'head_ref') ?? '');
        const pull = entry === null ? null : Number(entry[1]);
        const before = occasion_commitOf(occasion_textAt(event, 'merge_group', 'base_sha'));
        if (branch !== null)
            return { kind: 'queue', base: { branch, commit: null }, head, before, pull };
    }
    if (env.GITHUB_EVENT_NAME === 'workflow_run') {
        const run = followedOf(event);
        if (run !== null)
            return { kind: 'follow-up', run };
    }
    const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '')?.[1];
    const own = branchOf(branch);
    if (own !== null && BRANCH_EVENTS.includes(env.GITHUB_EVENT_NAME ?? ''))
        return { kind: 'branch', branch: own, head, before: beforeOf(event), commits: commitsOf(event) };
    const usual = branchOf(occasion_textAt(event, 'repository', 'default_branch'));
    const isTag = env.GITHUB_REF?.startsWith('refs/tags/') ?? false;
    return { kind: 'other', base: usual === null ? null : { branch: usual, commit: null }, isTag };
}
/** Events whose runs belong to a branch itself, so that what they keep is its baseline. */
const BRANCH_EVENTS = (/* unused pure expression or super */ null && (['push', 'schedule', 'workflow_dispatch']));
/** `target`: the job has the base's token and secrets, so nothing of the head may have a say in it. */
function pullOf(repository, event, target) {
    const number = occasion_at(event, 'pull_request', 'number');
    if (!isId(number))
        return null;
    const branch = branchOf(occasion_textAt(event, 'pull_request', 'base', 'ref'));
    const fork = occasion_textAt(event, 'pull_request', 'head', 'repo', 'full_name') !== `${repository.owner}/${repository.repo}`;
    return {
        kind: 'pull',
        pull: { ...repository, number, fork },
        // The payload's commit of the base may be old; the merge commit that was checked out has a newer one.
        base: { branch: branch ?? '', commit: null },
        head: occasion_commitOf(occasion_textAt(event, 'pull_request', 'head', 'sha')) ?? '',
        target,
    };
}
/** A branch that is new was at no commit, which the payload says as zeros. */
function beforeOf(event) {
    const before = occasion_commitOf(occasion_textAt(event, 'before'));
    return before === null || /^0+$/.test(before) ? null : before;
}
function commitsOf(event) {
    const commits = occasion_at(event, 'commits');
    return (Array.isArray(commits) ? commits : []).flatMap((one) => occasion_commitOf(occasion_textAt(one, 'id')) ?? []).reverse();
}
function followedOf(event) {
    const run = occasion_at(event, 'workflow_run');
    const id = occasion_at(run, 'id');
    const head = occasion_commitOf(occasion_textAt(run, 'head_sha'));
    if (!isId(id) || head === null)
        return null;
    const owner = occasion_textAt(run, 'head_repository', 'owner', 'login');
    const branch = branchOf(occasion_textAt(run, 'head_branch'));
    const named = occasion_at(run, 'pull_requests');
    return {
        id,
        event: occasion_textAt(run, 'event') ?? '',
        head,
        headLabel: owner !== null && /^[\w-]+$/.test(owner) && branch !== null ? `${owner}:${branch}` : null,
        fork: occasion_at(run, 'head_repository', 'id') !== occasion_at(run, 'repository', 'id'),
        workflow: workflowFile(occasion_textAt(run, 'path')),
        pulls: (Array.isArray(named) ? named : []).map((pull) => occasion_at(pull, 'number')).filter(isId),
    };
}
/** The file name of a workflow, from its path in the repository or a reference to it (owner/repo/path@ref). */
function workflowFile(path) {
    return /(?:^|\/)\.github\/workflows\/([\w.-]+\.ya?ml)(?:@|$)/.exec(path ?? '')?.[1] ?? null;
}
function repositoryOf(name) {
    const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)$/.exec(name ?? '');
    if (match === null || /^\.+$/.test(match[2]))
        return null;
    return { owner: match[1], repo: match[2] };
}
function occasion_commitOf(text) {
    return text && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text) ? text : null;
}
/** A branch's name by git's own rules as far as they keep it from being anything else: an option, a range, a reflog. */
function branchOf(name) {
    if (!name || name.length > 250 || /^[-/.]|[/.]$|\.lock$|\.\.|@\{|\/\/|[\s~^:?*[\\<>`\p{C}]/u.test(name))
        return null;
    return name;
}
function isId(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
/** What stands at the end of a path through foreign JSON; undefined where it ends before. */
function occasion_at(value, ...path) {
    let found = value;
    for (const key of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
            return undefined;
        found = found[key];
    }
    return found;
}
function occasion_textAt(value, ...path) {
    const found = occasion_at(value, ...path);
    return typeof found === 'string' ? found : null;
}
/** Without a payload there is no pull request to speak of; a verdict on two named sides needs none. */
function payloadOf(path) {
    try {
        return path ? JSON.parse(readFileSync(path, 'utf8')) : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/host/acceptance.js






const LINE = /^[ \t]*Collapse-Gate-Accept:[ \t]*(\S.*?)[ \t]*$/im;
/** Characters of a reason. */
const LONGEST = 500;
/** Whether somebody answers for these outputs, in the file or by the label; and what is amiss with what was tried. */
async function acceptanceOf(profile, places) {
    const { pull } = places;
    const byFile = await unlessRefused(() => inFile(profile, places));
    if (byFile.accepted !== null || pull === null)
        return byFile;
    const byLabel = await unlessRefused(() => onPullRequest(pull, places));
    return { accepted: byLabel.accepted, notes: [...byFile.notes, ...byLabel.notes] };
}
/** What a service does not let be read accepts nothing, which is said. */
async function unlessRefused(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (statusOf(error) === 0)
            throw error;
        return { accepted: null, notes: [note('acceptance-unread', { why: why(error) })] };
    }
}
async function inFile(profile, { file, commit }) {
    const own = entriesIn(file && (await file.own()));
    if (file === null || own.length === 0)
        return { accepted: null, notes: [] };
    const { base } = file;
    if (base === null)
        return { accepted: null, notes: [note('acceptance-unread', { why: 'the base is out of reach' })] };
    const there = await base.file(ACCEPTED_FILE);
    const text = there === null ? null : await readFile(there.path, 'utf8');
    // Else whatever it has accepted before would count again.
    if (text !== null && listIn(text) === null)
        return { accepted: null, notes: [note('acceptance-unread', { why: 'the file of the base is damaged' })] };
    const before = entriesIn(text);
    const isKnown = (entry) => before.some((one) => JSON.stringify(one) === JSON.stringify(entry));
    const added = own.filter((entry) => !isKnown(entry));
    const bytes = added.some((entry) => entry.profile !== null) ? profile() : null;
    const digest = bytes && createHash('sha256').update(bytes).digest('hex');
    const fitting = added.findLast((entry) => entry.profile === null || entry.profile === digest);
    if (fitting !== undefined)
        return { accepted: { reason: fitting.reason, actor: fitting.actor, commit, by: 'file' }, notes: [] };
    const [other] = added;
    if (other === undefined)
        return { accepted: null, notes: [] };
    return { accepted: null, notes: [note('acceptance-elsewhere', { profile: other.profile.slice(0, 12) })] };
}
/** The entries of the file that can be read: whoever writes it by hand may have written others. */
function entriesIn(text) {
    return (listIn(text) ?? []).flatMap((entry) => {
        const reason = textAt(entry, 'reason')?.trim();
        if (!reason)
            return [];
        const profile = /^[0-9a-f]{64}$/.exec(textAt(entry, 'profile') ?? '')?.[0];
        const named = at(entry, 'profile');
        // A name that is none accepts nothing, least of all everything.
        if (named !== undefined && named !== null && profile === undefined)
            return [];
        return [
            {
                reason: cut(reason),
                actor: textAt(entry, 'actor'),
                commit: commitOf(textAt(entry, 'commit')),
                profile: profile ?? null,
            },
        ];
    });
}
/** What stands in the file, known or not; null where it is no such file. */
function listIn(text) {
    try {
        const list = occasion_at(JSON.parse(text ?? ''), 'accepted');
        return Array.isArray(list) ? list : null;
    }
    catch {
        return null;
    }
}
/** The label says that somebody with a say agrees, the line says why. Read now: the event's payload may be old. */
async function onPullRequest({ repository, number, client }, { label, commit }) {
    const { data } = await client.rest.pulls.get({ ...place(repository), pull_number: number });
    const hasLabel = data.labels.some(({ name }) => name.toLowerCase() === label.toLowerCase());
    const reason = reasonIn(data.body);
    if (!hasLabel && reason === null)
        return { accepted: null, notes: [] };
    if (!hasLabel || reason === null)
        return { accepted: null, notes: [note('acceptance-incomplete', { label, missing: hasLabel ? 'line' : 'label' })] };
    const set = await labelled(repository, number, label, client);
    if (set !== null && (set.isMoved || (await isOutdated(set.at, data, repository, client))))
        return { accepted: null, notes: [note('acceptance-outdated', { label })] };
    return { accepted: { reason, actor: set?.actor ?? null, commit, by: 'label' }, notes: [] };
}
/** The reason that a description gives, not counting what it only quotes: comments, as templates have them, and code. */
function reasonIn(body) {
    const said = (body ?? '')
        .replaceAll('\r', '')
        .replace(/<!--[\s\S]*?(-->|$)/g, '')
        .replace(/^[ \t]*(```|~~~)[\s\S]*?(^[ \t]*\1|(?![\s\S]))/gm, '');
    const reason = LINE.exec(said)?.[1];
    return reason === undefined ? null : cut(reason);
}
/** Who has set the label last, and when; null where GitHub doesn't say. */
async function labelled(repository, number, label, client) {
    const events = await client.paginate(client.rest.issues.listEvents, {
        ...place(repository),
        issue_number: number,
        per_page: 100,
    });
    const set = events.findLast((event) => event.event === 'labeled' && textAt(event, 'label', 'name')?.toLowerCase() === label.toLowerCase());
    if (set === undefined)
        return null;
    // Older commits may have come back as the head by force.
    const isMoved = events.some((event) => event.event === 'head_ref_force_pushed' && event.created_at > set.created_at);
    return { actor: set.actor?.login ?? null, at: set.created_at, isMoved };
}
/**
 * Whether the label was set for an earlier commit: others were pushed since. When a commit was pushed says the first run
 * that it started; that a commit claims of itself is worth nothing. The first commit of a pull request is never outdated.
 */
async function isOutdated(set, { head }, repository, client) {
    const { listWorkflowRunsForRepo: list } = client.rest.actions;
    const asked = { ...place(repository), event: 'pull_request', per_page: 100 };
    const started = async (more) => {
        const { data } = await list({ ...asked, ...more });
        const own = data.workflow_runs.filter((run) => run.head_repository?.id === head.repo?.id);
        return { own, isWhole: data.total_count <= 100 };
    };
    const ofHead = await started({ head_sha: head.sha });
    // So many runs of one commit are no help to the label: which was the first is not known then.
    if (!ofHead.isWhole)
        return true;
    const first = Math.min(...ofHead.own.map((run) => Date.parse(run.created_at)));
    const others = await started({ branch: head.ref, page: 1 });
    const isFirst = others.isWhole && !others.own.some((run) => run.head_sha !== head.sha && Date.parse(run.created_at) < first);
    return !isFirst && !(Date.parse(set) >= first);
}
function cut(reason) {
    return reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
}
function note(code, facts) {
    return { code, level: 'warn', facts };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/host/git.js



/** Bytes of a list of files. */
const LARGEST = 64 * 2 ** 20;
const PATIENCE = 60_000;
/** What git says in a folder; null where there is no git, no repository, or git fails. No shell, and nothing of git's own config is asked. */
function git(folder, ...args) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', gitArgs(folder, args), { ...SETTINGS, maxBuffer: LARGEST }, (error, stdout) => resolve(error === null ? stdout : null));
    });
}
/** Writes what git says to a file; whether git could. */
async function gitInto(path, folder, ...args) {
    const child = spawn('git', gitArgs(folder, args), { ...SETTINGS, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => {
        child.on('error', () => resolve(null));
        child.on('close', resolve);
    });
    await pipeline(child.stdout, createWriteStream(path)).catch(() => undefined);
    return (await ended) === 0;
}
/** In a container the checkout may be another user's; what is read of it is data alone. */
function gitArgs(folder, args) {
    return ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-C', folder, ...args];
}
/** Git needs to find itself and the user's folder, and nothing of the job's inputs or tokens. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_|GIT_)/i.test(name)));
const SETTINGS = { timeout: PATIENCE, windowsHide: true, env: { ...ENVIRONMENT, GIT_TERMINAL_PROMPT: '0' } };

;// CONCATENATED MODULE: ./lib/host/stored.js
/**
 * What runs keep for one another: a manifest, which says what became of some outputs, and their profile. It is one file,
 * so that an artifact needs no archive and reading it is bounded by its size: a line that names the format, the
 * manifest as a line of JSON, and the profile's bytes.
 */


const MOST_VALUES = 200;
function pack({ manifest, profile }) {
    return Buffer.concat([Buffer.from(`${ENVELOPE}${JSON.stringify(manifest)}\n`), profile]);
}
/** Null where it is not such a file, or says of itself what can't be. */
function unpack(bytes) {
    const found = (0,pool_profile/* opened */.Sg)(bytes);
    const manifest = found && manifestIn(found.manifest);
    return found && manifest && (0,pool_profile/* isProfile */.S9)(found.profile) ? { manifest, profile: found.profile } : null;
}
function manifestIn(line) {
    try {
        return manifestOf(JSON.parse(line));
    }
    catch {
        return null;
    }
}
/** What a manifest may say, and nothing else that stands in it; null where it says too little. */
function manifestOf(value) {
    const accepted = occasion_at(value, 'accepted');
    const outcome = OUTCOMES.find((one) => one === occasion_at(value, 'outcome'));
    const created = occasion_textAt(value, 'created');
    if (typeof accepted !== 'boolean' || outcome === undefined || created === null || Number.isNaN(Date.parse(created)))
        return null;
    return {
        accepted,
        outcome,
        judged: occasion_at(value, 'judged') === true,
        acceptance: acceptanceIn(occasion_at(value, 'acceptance')),
        commit: occasion_commitOf(occasion_textAt(value, 'commit')),
        branch: branchOf(occasion_textAt(value, 'branch')),
        run: idAt(value, 'run'),
        event: /^[a-z_]{1,40}$/.exec(occasion_textAt(value, 'event') ?? '')?.[0] ?? '',
        pull: idAt(value, 'pull'),
        created,
        version: /^[\w.+-]{1,40}$/.exec(occasion_textAt(value, 'version') ?? '')?.[0] ?? '',
        values: valuesIn(occasion_at(value, 'values')),
    };
}
function valuesIn(value) {
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    const known = entries.filter(([name, number]) => name.length <= 100 && Number.isFinite(number));
    return Object.fromEntries(known.slice(0, MOST_VALUES));
}
const OUTCOMES = ['pass', 'fail', 'inconclusive', 'skipped'];
function acceptanceIn(value) {
    const reason = occasion_textAt(value, 'reason');
    const by = ['file', 'label'].find((one) => one === occasion_at(value, 'by'));
    if (reason === null || by === undefined)
        return null;
    return { reason, actor: occasion_textAt(value, 'actor'), commit: occasion_commitOf(occasion_textAt(value, 'commit')), by };
}
function idAt(value, key) {
    const id = occasion_at(value, key);
    return isId(id) ? id : null;
}

;// CONCATENATED MODULE: ./lib/host/accept.js










/** Adds an entry to the file of accepted baselines in a folder, and gives it back. What stands there already stays. */
async function accept(folder, reason, profile) {
    const path = (0,external_node_path_.resolve)(folder, report_accepted/* ACCEPTED_FILE */.HW);
    const before = await (0,promises_.readFile)(path, 'utf8').catch(() => null);
    const entry = {
        reason: reason.trim(),
        actor: (await git(folder, 'config', 'user.name'))?.trim() || null,
        commit: occasion_commitOf((await git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD'))?.trim()),
        profile: profile === null ? null : await digestOf((0,external_node_path_.resolve)(folder, profile), profile),
    };
    const accepted = [...(before === null ? [] : entriesOf(before)), entry];
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${JSON.stringify({ schema: 1, accepted }, null, 2)}\n`);
    return entry;
}
/** A file that can't be read is not to be written over. */
function entriesOf(text) {
    const list = listIn(text);
    if (list !== null)
        return list;
    throw new errors/* UserError */.y('bad-accepted-file', {}, { file: report_accepted/* ACCEPTED_FILE */.HW, line: null });
}
/** What an entry names a profile by: of an artifact, the profile in it. */
async function digestOf(path, shown) {
    const bytes = await (0,promises_.readFile)(path).catch(() => null);
    if (bytes === null)
        throw new errors/* UserError */.y('unreadable-file', { problem: 'it does not exist' }, { file: shown, line: null });
    const profile = unpack(bytes)?.profile ?? bytes;
    if (!(0,pool_profile/* isProfile */.S9)(profile))
        throw new errors/* UserError */.y('not-a-profile', {}, { file: shown, line: null });
    return (0,external_node_crypto_.createHash)('sha256').update(profile).digest('hex');
}


/***/ })

};
