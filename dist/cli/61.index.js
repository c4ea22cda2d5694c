export const id = 61;
export const ids = [61];
export const modules = {

/***/ 4061:
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
// EXTERNAL MODULE: ./lib/pool/profile/index.js + 19 modules
var pool_profile = __webpack_require__(3332);
// EXTERNAL MODULE: ./lib/report/accepted.js
var report_accepted = __webpack_require__(4197);
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

;// CONCATENATED MODULE: ./lib/host/accepted-file.js

/** Characters of a reason. */
const LONGEST = 500;
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
/** A reason as long as is shown. */
function cut(reason) {
    return reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
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
