export const id = 847;
export const ids = [847];
export const modules = {

/***/ 847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  accept: () => (/* binding */ accept),
  calibrate: () => (/* binding */ commands_calibrate),
  check: () => (/* binding */ check),
  explain: () => (/* binding */ explain),
  inspect: () => (/* binding */ commands_inspect),
  measure: () => (/* binding */ commands_measure),
  merge: () => (/* binding */ merge),
  plan: () => (/* binding */ commands_plan),
  profile: () => (/* binding */ commands_profile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/pool/pool.js + 1 modules
var pool_pool = __webpack_require__(7721);
// EXTERNAL MODULE: ./lib/pool/reference.js
var pool_reference = __webpack_require__(6495);
// EXTERNAL MODULE: ./lib/pool/side.js + 3 modules
var side = __webpack_require__(9485);
// EXTERNAL MODULE: ./lib/pool/texts.js + 3 modules
var pool_texts = __webpack_require__(3786);
// EXTERNAL MODULE: ./lib/text/unit.js
var text_unit = __webpack_require__(8441);
// EXTERNAL MODULE: ./lib/compare/effect.js
var compare_effect = __webpack_require__(1178);
;// CONCATENATED MODULE: ./lib/compare/pairing.js
/** Pairs the prompts that both sides answered. Sorted by key, texts by text, so that the order of files and rows is nothing. */
function pairPrompts(baseline, candidate) {
    const keys = [...new Set([...baseline.prompts.keys(), ...candidate.prompts.keys()])].sort();
    const all = keys.map((key) => pairOne(key, groupOf(key, baseline, candidate), baseline.prompts.get(key), candidate.prompts.get(key)));
    const shared = all.filter((prompt) => prompt.baseline.length > 0 && prompt.candidate.length > 0);
    const paired = shared.length > 0 && baseline.pairing !== 'none' && candidate.pairing !== 'none';
    const answered = all.filter((prompt) => prompt.baseline.length + prompt.candidate.length > 0);
    return {
        paired,
        prompts: paired ? shared : answered,
        onlyBaseline: answered.filter((prompt) => prompt.candidate.length === 0).length,
        onlyCandidate: answered.filter((prompt) => prompt.baseline.length === 0).length,
        groupDiffers: keys.filter((key) => {
            const [a, b] = [baseline.prompts.get(key)?.group ?? null, candidate.prompts.get(key)?.group ?? null];
            return a !== null && b !== null && a !== b;
        }).length,
    };
}
/** The outputs of a corpus, all of them or those to some prompts, and how many were empty. */
function countGiven(corpus, among) {
    let outputs = 0;
    let empty = 0;
    const labels = new Map();
    for (const prompt of corpus.prompts.values()) {
        if (among && !among(prompt.key))
            continue;
        outputs += prompt.samples.length;
        for (const { text, attributes } of prompt.samples) {
            if (text === null)
                empty++;
            else
                for (const [field, label] of Object.entries(attributes?.labels ?? {}))
                    count(labels, field, label);
        }
    }
    return { outputs, empty, labels };
}
function count(labels, field, label) {
    const values = labels.get(field) ?? new Map();
    labels.set(field, values);
    values.set(label, (values.get(label) ?? 0) + 1);
}
/** The group of a prompt: the baseline's, or the candidate's where the baseline has none. */
function groupOf(key, baseline, candidate) {
    return baseline.prompts.get(key)?.group ?? candidate.prompts.get(key)?.group ?? null;
}
function pairOne(key, group, baseline, candidate) {
    // What was asked may stand with the outputs of one side only.
    const text = baseline?.text ?? candidate?.text ?? null;
    const [before, after] = [baseline, candidate].map((prompt) => usable(prompt).sort(byContent));
    const name = baseline?.name ?? candidate?.name;
    return { key, text, ...(name !== undefined && { name }), group, baseline: before, candidate: after };
}
/** The samples with an output, as they are: there may be millions. */
function usable(prompt) {
    const isThere = (sample) => sample.text !== null;
    // A list that has grown has room for more.
    return prompt === undefined ? [] : prompt.samples.filter(isThere).slice();
}
/** The answers to a prompt in an order that the input's has no part in. */
function answersTo(prompt) {
    return prompt === undefined ? [] : answersIn(prompt).sort(byContent);
}
/** The answers to a prompt as they stand in its corpus, without those that are missing. */
function answersIn({ text: asked, samples }) {
    return samples.flatMap(({ text, attributes }) => text === null ? [] : [{ text, ...(asked !== null && { asked }), ...(attributes && { attributes }) }]);
}
function byContent(a, b) {
    if (a.text !== b.text)
        return a.text < b.text ? -1 : 1;
    const [left, right] = [told(a), told(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}
/** A digest follows from the text. */
function told({ attributes }) {
    return JSON.stringify(attributes && { ...attributes, digest: undefined }) ?? 'null';
}

;// CONCATENATED MODULE: ./lib/compare/measure.js







const NEEDS_TEXTS = 'needs-texts';
/**
 * Measures a corpus by itself, or against a reference. What depends on the amount of text is measured at half of the
 * corpus's words, unseen mass at a quarter, as other tools do (a check reads further, compare/length.ts); against a
 * reference, of the smaller one's.
 */
function measureCorpus(corpus, reference, metrics, tokeniser = text_unit/* WORDS */.q) {
    const given = countGiven(corpus);
    const own = answersOf(corpus);
    const other = reference === null ? [] : answersOf(reference);
    const texts = reference === null ? null : other.flat();
    const { words, values, needTexts } = measureAnswers(own, other, given, metrics, texts, tokeniser);
    return {
        samples: given.outputs,
        words,
        metrics: Object.fromEntries(metrics.map((metric, i) => {
            const reason = needTexts.includes(metric) ? NEEDS_TEXTS : reasonOf(metric, reference === null);
            return [metric.id, toJson(values[i], reason)];
        })),
    };
}
/** The values of some metrics on answers, each prompt's samples together; `reference` is what a metric may ask for besides. */
function measureAnswers(own, other, given, metrics, reference = null, tokeniser = text_unit/* WORDS */.q) {
    const [left, right] = sidesOfAnswers(own, other, given, reference, tokeniser);
    const values = metrics.map((metric) => (0,compare_effect/* unlessTexts */.V4)(() => metric.measure(left, right), () => NEEDS_TEXTS));
    return {
        words: left.words.total,
        values: values.map((value) => (value === NEEDS_TEXTS ? undefined : value)),
        needTexts: metrics.filter((_, i) => values[i] === NEEDS_TEXTS),
    };
}
/**
 * Answers as the sides of one pool. Metrics of the default panel are compared at half of the smaller side's words, unseen
 * mass at a quarter.
 */
function sidesOfAnswers(own, other, given, reference = null, tokeniser = text_unit/* WORDS */.q) {
    const samples = [own, other].flatMap((answers, label) => 
    // Samples of a prompt lie next to each other; the other side's prompts are others.
    answers.flatMap((list, i) => list.map((answer) => ({ ...asAnswer(answer), prompt: label * own.length + i, label }))));
    const { texts, reference: read } = (0,pool_reference/* internWith */.FQ)((0,pool_texts/* outputsOf */.Yz)(samples), reference?.map(asAnswer) ?? null, tokeniser);
    const everything = Int32Array.from(samples.keys());
    const uncut = new Int32Array(samples.length).fill(2 ** 31 - 1);
    const pool = (0,pool_pool/* buildPool */.Z)(texts, everything, [given, { outputs: 0, empty: 0 }], uncut, read);
    const sides = new side/* Labeller */.y(pool).split(Uint8Array.from(samples, ({ label }) => label));
    const half = (n) => {
        const sizes = sides.slice(0, other.length === 0 ? 1 : 2).map((side) => side.grams(n).total);
        return Math.floor(Math.min(...sizes) / 2);
    };
    pool.at = { words: half(1), tail: Math.floor(half(1) / 2), bigrams: half(2) };
    return sides;
}
function toJson(value, reason) {
    return value !== undefined && Number.isFinite(value) ? { value } : { value: null, reason };
}
/** Why a metric would have no value. */
function reasonOf({ needsOther, needsReference, needsPrompt, samplesPerPrompt, field }, noReference) {
    if ((needsOther || needsReference) && noReference)
        return 'no-reference';
    if (field !== undefined)
        return 'no-numbers';
    if (needsPrompt)
        return 'no-prompts';
    return samplesPerPrompt > 1 ? 'needs-several-samples' : 'too-little-text';
}
function answersOf({ prompts }) {
    return [...prompts.values()].map(answersIn);
}
function asAnswer(answer) {
    return typeof answer === 'string' ? { text: answer } : answer;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pool/label.js
var pool_label = __webpack_require__(3872);
// EXTERNAL MODULE: ./lib/pool/once.js
var once = __webpack_require__(5033);
// EXTERNAL MODULE: ./lib/stats/jackknife.js
var jackknife = __webpack_require__(3643);
// EXTERNAL MODULE: ./lib/stats/moments.js
var moments = __webpack_require__(1370);
// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(9376);
// EXTERNAL MODULE: ./lib/compare/folds.js
var folds = __webpack_require__(4107);
// EXTERNAL MODULE: ./lib/pool/digest.js
var pool_digest = __webpack_require__(7032);
;// CONCATENATED MODULE: ./lib/compare/length.js

/** Mean lengths of outputs that differ by more than this factor make lexical metrics be judged at equal length as well. */
const DIFFERENT = 1.1;
/** Sides are compared at so large a share of the smaller one's tokens: what is rare shows only where much is read. */
const SHARE_COMPARED = 0.75;
/** Per sample: the side it was observed on, its weight after thinning, and its length. */
function observed(layout, texts) {
    const label = new Uint8Array(layout.samples.length);
    const weight = new Float64Array(layout.samples.length);
    const length = texts.length;
    const units = layout.size.map(() => 0);
    const sides = [units.slice(), units.slice()];
    for (let u = 0; u < layout.stratum.length; u++)
        sides[layout.strata.label[u]][layout.stratum[u]]++;
    for (let u = 0; u < layout.stratum.length; u++) {
        const t = layout.stratum[u];
        label.fill(layout.strata.label[u], layout.unit[u], layout.unit[u + 1]);
        weight.fill(layout.size[t] / sides[layout.strata.label[u]][t], layout.unit[u], layout.unit[u + 1]);
    }
    return { label, weight, length };
}
function meanLengths(layout, texts, samples) {
    const { label, weight, length } = observed(layout, texts);
    const words = [0, 0];
    const outputs = [0, 0];
    for (const s of samples) {
        words[label[s]] += weight[s] * length[s];
        outputs[label[s]] += weight[s];
    }
    const [baseline, candidate] = words.map((n, side) => (outputs[side] === 0 ? 0 : n / outputs[side]));
    const [low, high] = [Math.min(baseline, candidate), Math.max(baseline, candidate)];
    return { baseline, candidate, differs: high > DIFFERENT * low };
}
/**
 * The number of tokens at which sides of these samples are compared: a share of the smaller side's, by expectation over
 * thinnings, and never more than 9/10 of the smallest side that any labelling could make.
 */
function comparedAt(layout, samples, tokens) {
    const inside = new Uint8Array(layout.samples.length);
    for (const s of samples)
        inside[s] = 1;
    const sides = [0, 0];
    let smallest = 0;
    for (let t = 0; t < layout.size.length; t++) {
        const sizes = [[], []];
        for (let u = layout.strata.start[t]; u < layout.strata.start[t + 1]; u++) {
            let sum = 0;
            for (let s = layout.unit[u]; s < layout.unit[u + 1]; s++)
                if (inside[s] === 1)
                    sum += tokens(s);
            sizes[layout.strata.label[u]].push(sum);
        }
        const all = sizes.flat().sort((a, b) => a - b);
        for (let i = 0; i < layout.size[t]; i++)
            smallest += all[i];
        sizes.forEach((list, side) => {
            if (list.length > 0)
                sides[side] += (layout.size[t] * list.reduce((sum, n) => sum + n, 0)) / list.length;
        });
    }
    return mostCompared(sides, smallest);
}
/** The number of tokens for two sides of these sizes, and the smallest size that a labelling could make. */
function mostCompared(sides, smallest) {
    return Math.floor(Math.min(SHARE_COMPARED * Math.min(...sides), 0.9 * smallest));
}
/**
 * To how many words each sample is cut so that the lengths of both sides' outputs to a prompt come together: sorted by
 * length, each meets its counterpart of the other side, the one at the same quantile, and is cut to its length if that
 * is shorter. Of equally many outputs counterparts meet each other, and lengths become the same. Of unequally many they
 * become similar only: several meet one that itself meets only one of them, so the side with more outputs tends to stay
 * shorter. Four answers of 10, 20, 30 and 40 words beside one of 25 keep 10, 20, 25 and 25, and that one its 25. Digests
 * can be cut at some lengths only, so where there are any, both sides are cut at the next shorter one.
 */
function equalLengths(layout, texts) {
    const { label, length } = observed(layout, texts);
    const cut = Int32Array.from(length);
    for (let t = 0; t < layout.size.length; t++) {
        const from = layout.unit[layout.strata.start[t]];
        const to = layout.unit[layout.strata.start[t + 1]];
        const sorted = [0, 1].map((side) => {
            const own = [];
            for (let s = from; s < to; s++)
                if (label[s] === side)
                    own.push(s);
            return own.sort((a, b) => length[a] - length[b] || a - b);
        });
        for (const side of [0, 1]) {
            const [own, other] = [sorted[side], sorted[1 - side]];
            if (other.length === 0)
                continue;
            own.forEach((s, rank) => {
                const counterpart = other[Math.floor(((rank + 0.5) / own.length) * other.length)];
                const shorter = Math.min(length[s], length[counterpart]);
                const isCut = texts.digests !== null && length[s] !== length[counterpart];
                cut[s] = isCut ? (0,pool_digest/* boundaryBelow */.IF)(shorter) : shorter;
            });
        }
    }
    return cut;
}

;// CONCATENATED MODULE: ./lib/compare/numbers.js
/** How many outputs of either side hold no number, of each field of which some output holds one. */
function missingNumbers(prompts) {
    const sides = [prompts.flatMap(({ baseline }) => baseline), prompts.flatMap(({ candidate }) => candidate)];
    const fields = [...new Set(sides.flatMap((answers) => answers.flatMap(fieldsOf)))].sort();
    const missing = (answers, field) => ({
        count: answers.filter((answer) => answer.attributes?.numbers?.[field] === undefined).length,
        all: answers.length,
    });
    return new Map(fields.map((field) => [field, { baseline: missing(sides[0], field), candidate: missing(sides[1], field) }]));
}
/**
 * The answers to a prompt, sides or corpora beside each other, with the numbers that all of them hold. Where one lacks a
 * number the prompt says nothing of that field: what is missing would be dealt out with the labels, and sides of equally
 * many outputs have unequally many numbers.
 */
function withCompleteNumbers(answers) {
    const all = answers.flat();
    if (all.every(({ attributes }) => attributes?.numbers === undefined))
        return answers;
    const fields = new Set(all.flatMap(fieldsOf));
    const incomplete = [...fields].filter((field) => all.some(({ attributes }) => attributes?.numbers?.[field] === undefined));
    if (incomplete.length === 0)
        return answers;
    return answers.map((list) => list.map((answer) => without(answer, incomplete)));
}
/** Numbers that one side lacks oftener than this beyond the other are not compared where whole prompts are exchanged. */
const UNEVEN = 0.02;
/** Unpaired prompts without the fields that one side fills more often: labels would not deal that out evenly. */
function withEvenNumbers(prompts) {
    const share = ({ count, all }) => count / Math.max(1, all);
    const uneven = [...missingNumbers(prompts)]
        .filter(([, { baseline, candidate }]) => Math.abs(share(baseline) - share(candidate)) > UNEVEN)
        .map(([field]) => field);
    if (uneven.length === 0)
        return prompts;
    const strip = (answers) => answers.map((answer) => without(answer, uneven));
    return prompts.map((prompt) => ({
        ...prompt,
        baseline: strip(prompt.baseline),
        candidate: strip(prompt.candidate),
    }));
}
function without(answer, fields) {
    const { attributes } = answer;
    if (attributes?.numbers === undefined)
        return answer;
    const kept = Object.entries(attributes.numbers).filter(([field]) => !fields.includes(field));
    return { ...answer, attributes: { ...attributes, numbers: Object.fromEntries(kept) } };
}
function fieldsOf({ attributes }) {
    return Object.keys(attributes?.numbers ?? {});
}

;// CONCATENATED MODULE: ./lib/compare/trainings.js















const MOST_THINNINGS = 8;
/**
 * Several trainings in one pool, compared two by two: on the prompts that both answered, with equally many outputs to
 * each. A training may lack prompts or have more outputs to some.
 */
class Trainings {
    metrics;
    indices;
    pool;
    labeller;
    /** By training and prompt: its samples, in an order of chance. */
    samples;
    /** The fold of each sample. */
    fold;
    folds;
    /** The trainings' outputs to some prompts. Metrics that an index is made of must be among the metrics. */
    constructor(corpora, among, metrics, indices, source, reference = null, tokeniser = text_unit/* WORDS */.q) {
        this.metrics = metrics;
        this.indices = indices;
        const keys = [...new Set(corpora.flatMap(({ prompts }) => [...prompts.keys()]))].filter(among).sort();
        const texts = [];
        const samples = corpora.map(() => keys.map(() => []));
        keys.forEach((key, prompt) => {
            const answers = withCompleteNumbers(corpora.map(({ prompts }) => answersTo(prompts.get(key))));
            answers.forEach((list, training) => {
                const own = (0,random/* shuffled */.A4)(list, source);
                samples[training][prompt] = own.map((answer) => texts.push({ ...answer, prompt }) - 1);
            });
        });
        this.samples = samples;
        const everything = Int32Array.from(texts.keys());
        const none = { outputs: 0, empty: 0 };
        const uncut = everything.map(() => 2 ** 31 - 1);
        const interned = (0,pool_reference/* internWith */.FQ)((0,pool_texts/* outputsOf */.Yz)(texts), reference, tokeniser);
        this.pool = (0,pool_pool/* buildPool */.Z)(interned.texts, everything, [none, none], uncut, interned.reference);
        this.pool.corpus = new Int32Array(texts.length);
        samples.forEach((prompts, training) => {
            for (const s of prompts.flat())
                this.pool.corpus[s] = training;
        });
        this.labeller = new side/* Labeller */.y(this.pool);
        this.folds = Math.min(keys.length, folds/* MOST_FOLDS */.f);
        const order = (0,random/* shuffled */.A4)([...keys.keys()], source);
        const foldOf = new Int32Array(keys.length);
        order.forEach((prompt, rank) => {
            foldOf[prompt] = rank % this.folds;
        });
        this.fold = this.pool.prompt.map((prompt) => foldOf[prompt]);
    }
    /** How the candidate, one of the trainings, lies to the mean of others, and they to one another; nothing where they share too little. */
    against(candidate, healthy) {
        const pairs = healthy.map((training) => this.compare(training, candidate, true));
        const scores = this.scores(healthy.length, this.pairs(healthy));
        return new Map([...this.metrics, ...this.indices].map((metric, j) => {
            const errors = pairs.map(({ leftOut }) => errorOf(leftOut, j));
            return [
                metric,
                {
                    effect: (0,moments/* mean */.i)(pairs.map((pair) => pair.effect[j])),
                    error: errorOf(Array.from({ length: this.folds }, (_, f) => meanOf(pairs.map(({ leftOut }) => leftOut[f]))), j),
                    trainings: healthy.length,
                    scores: scores.map((score) => score[j]),
                    variance: (0,moments/* variance */.G)(scores.map((score) => score[j])),
                    // An effect has the sampling noise of two trainings.
                    sampling: (0,moments/* mean */.i)(errors.map((error) => error ** 2 / 2)),
                },
            ];
        }));
    }
    /**
     * How far trainings lie apart by themselves, per metric: the variance of their values, sampling noise included, and the
     * effects between them, each pair once in one order of pairs for all metrics.
     */
    spread(trainings) {
        const pairs = this.pairs(trainings);
        const scores = this.scores(trainings.length, pairs);
        return new Map([...this.metrics, ...this.indices].map((metric, j) => [
            metric,
            { variance: (0,moments/* variance */.G)(scores.map((score) => score[j])), effects: pairs.map((effects) => effects[j]) },
        ]));
    }
    /** The effects between each two, the first with the second, the first with the third and so on. */
    pairs(trainings) {
        return trainings.flatMap((a, i) => trainings.slice(i + 1).map((b) => this.compare(a, b, false).effect));
    }
    /** Per training and metric: the mean effect of the others against it, which is how far it lies above their mean. */
    scores(count, pairs) {
        const scores = Array.from({ length: count }, () => new Float64Array(this.metrics.length + this.indices.length));
        let pair = 0;
        for (let a = 0; a < count; a++) {
            for (let b = a + 1; b < count; b++) {
                pairs[pair++].forEach((x, j) => {
                    scores[a][j] += x / count;
                    scores[b][j] -= x / count;
                });
            }
        }
        return scores;
    }
    compare(baseline, candidate, folded) {
        const shared = this.samples[baseline].map((own, prompt) => Math.min(own.length, this.samples[candidate][prompt].length));
        const thinnings = this.thinnings(baseline, candidate, shared);
        const columns = this.metrics.length + this.indices.length;
        const count = 1 + (folded ? this.folds : 0);
        const sums = Array.from({ length: count }, () => [new Float64Array(columns), new Float64Array(columns)]);
        for (let thinning = 0; thinning < thinnings; thinning++) {
            const label = new Uint8Array(this.pool.samples).fill(pool_label/* NEITHER */.y4);
            this.give(label, baseline, shared, thinning, pool_label/* BASELINE */.Um);
            this.give(label, candidate, shared, thinning, pool_label/* CANDIDATE */.Me);
            this.pool.at = this.comparedAt(label);
            this.pool.gramsAt = (0,once/* once */.O)((n) => this.gramsAt(label, n));
            for (let first = 0; first < count; first += pool_label/* LANES */.Ci) {
                const labels = Array.from({ length: Math.min(pool_label/* LANES */.Ci, count - first) }, (_, lane) => first + lane === 0 ? label : this.without(label, first + lane - 1));
                this.labeller.splitAll(labels).forEach(([left, right], lane) => {
                    this.metrics.forEach((metric, j) => {
                        const [ofBaseline, ofCandidate] = (0,compare_effect/* unlessTexts */.V4)(() => (0,compare_effect/* measureBoth */.ak)(metric, left, right), () => [Number.NaN, Number.NaN]);
                        sums[first + lane][0][j] += ofBaseline / thinnings;
                        sums[first + lane][1][j] += ofCandidate / thinnings;
                    });
                });
            }
        }
        const [effect, ...leftOut] = sums.map((values) => this.effects(values));
        return { effect, leftOut };
    }
    effects([baseline, candidate]) {
        const effects = baseline.map((value, j) => j < this.metrics.length ? (0,compare_effect/* effect */.QZ)(this.metrics[j], value, candidate[j]) : 0);
        this.indices.forEach(({ parts }, i) => {
            for (const { metric, weight } of parts)
                effects[this.metrics.length + i] += weight * effects[this.metrics.indexOf(metric)];
        });
        return effects;
    }
    /** In how many turns the larger side shows its outputs. */
    thinnings(baseline, candidate, shared) {
        let smaller = 0;
        let larger = 0;
        shared.forEach((n, prompt) => {
            if (n === 0)
                return;
            smaller += n;
            larger += Math.max(this.samples[baseline][prompt].length, this.samples[candidate][prompt].length);
        });
        return smaller === 0 ? 1 : Math.min(MOST_THINNINGS, Math.ceil(larger / smaller));
    }
    give(label, training, shared, thinning, side) {
        this.samples[training].forEach((own, prompt) => {
            for (let i = 0; i < shared[prompt]; i++)
                label[own[(thinning * shared[prompt] + i) % own.length]] = side;
        });
    }
    without(label, fold) {
        return label.map((side, s) => (this.fold[s] === fold ? pool_label/* NEITHER */.y4 : side));
    }
    /** As two sides are by themselves (length.ts): also not near the smallest side that any labelling could make. */
    comparedAt(label) {
        const words = this.gramsAt(label, 1);
        return { words, tail: words, bigrams: this.gramsAt(label, 2) };
    }
    gramsAt(label, n) {
        const { words, bigrams, postings } = this.pool;
        const { tokens } = n === 1 ? words : n === 2 ? bigrams : postings(n);
        const sides = [0, 0];
        let smallest = 0;
        for (let from = 0, to = 0; from < label.length; from = to) {
            while (to < label.length && this.pool.prompt[to] === this.pool.prompt[from])
                to++;
            const own = [];
            for (let s = from; s < to; s++) {
                if (label[s] === pool_label/* NEITHER */.y4)
                    continue;
                sides[label[s]] += tokens[s];
                own.push(tokens[s]);
            }
            own.sort((a, b) => a - b);
            for (let i = 0; 2 * i < own.length; i++)
                smallest += own[i];
        }
        return mostCompared(sides, smallest);
    }
}
function errorOf(leftOut, j) {
    if (leftOut.length < 2)
        return 0;
    const error = (0,jackknife/* jackknifeError */.D)(leftOut.map((effects) => effects[j]));
    return Number.isFinite(error) ? error : 0;
}
function meanOf(lists) {
    return lists[0].map((_, j) => (0,moments/* mean */.i)(lists.map((list) => list[j])));
}

// EXTERNAL MODULE: ./lib/metrics/index.js + 128 modules
var lib_metrics = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/metrics/metric.js
var metrics_metric = __webpack_require__(8637);
// EXTERNAL MODULE: ./lib/options/table.js + 3 modules
var table = __webpack_require__(326);
// EXTERNAL MODULE: ./lib/stats/normal.js
var normal = __webpack_require__(5172);
// EXTERNAL MODULE: ./lib/stats/student.js
var student = __webpack_require__(5956);
;// CONCATENATED MODULE: ./lib/stats/moderated-t.js
/**
 * The moderated t test (Smyth, 2004): a variance of few values is drawn towards one that is known beforehand, as if that
 * had been seen in so many degrees of freedom.
 */


/** More degrees of freedom than this are as good as a normal distribution, and too narrow a peak for so few steps. */
const MOST_DF = 5e3;
/** Steps of the integral over what the estimated variance may truly be: its integrand is smooth, so few are exact. */
const STEPS = 160;
/** Prior and observed variance as one, each weighing as its degrees of freedom. */
function moderated(prior, observed) {
    const df = prior.df + observed.df;
    return { value: (prior.df * prior.value + observed.df * observed.value) / df, df };
}
/** The standard deviation of the noise, the estimate taken as it is. */
function sdOf({ estimated, known }) {
    return Math.sqrt(estimated.value + known);
}
/**
 * The chance that noise alone exceeds an effect. The estimated variance is truly value x df / chi-squared, so it is the
 * mean of normal tails over that; without a known part it is Student's t. No single t will do for the sum:
 * Satterthwaite's has too light a tail where both parts are alike, twofold at 0.005 and ninefold at 0.00025.
 */
function upperTail(effect, { estimated, known }) {
    const { value, df } = estimated;
    const variance = value + known;
    if (variance === 0)
        return effect > 0 ? 0 : 1;
    if (value === 0 || df > MOST_DF)
        return (0,normal/* normalTail */.W)(effect / Math.sqrt(variance));
    if (known === 0)
        return (0,student/* studentCdf */.Rf)(-effect / Math.sqrt(value), df);
    // Over the logarithm of chi-squared, as far as it has any weight.
    const low = Math.log(df) - Math.max(3, 50 / df);
    const high = Math.log(df + 12 * Math.sqrt(2 * df) + 40);
    const step = (high - low) / STEPS;
    const scale = (df / 2) * Math.LN2 + (0,student/* logGamma */.SX)(df / 2);
    let sum = 0;
    for (let i = 0; i <= STEPS; i++) {
        const log = low + i * step;
        const x = Math.exp(log);
        const weight = Math.exp((df / 2) * log - x / 2 - scale);
        sum += weight * (0,normal/* normalTail */.W)(effect / Math.sqrt((value * df) / x + known));
    }
    return Math.min(1, sum * step);
}
/** How large an effect noise exceeds in a share `level` of cases; below one half. */
function upperQuantile(level, noise) {
    const sd = sdOf(noise);
    if (sd === 0)
        return 0;
    let [low, high] = [0, sd];
    while (upperTail(high, noise) > level)
        [low, high] = [high, 2 * high];
    while (high - low > 1e-9 * high) {
        const middle = (low + high) / 2;
        if (upperTail(middle, noise) > level)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
/** Holm's (1979) adjustment: p values such that the chance of any at or below a level is at most that level. */
function holm(p) {
    const order = [...p.keys()].sort((i, j) => p[i] - p[j]);
    const adjusted = new Array(p.length);
    let largest = 0;
    order.forEach((i, rank) => {
        largest = Math.max(largest, Math.min(1, (p.length - rank) * p[i]));
        adjusted[i] = largest;
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/gate/budget.js

function shareOut(alpha, tested) {
    const tail = tested.tail ? alpha / 2 : 0;
    const groups = tested.groups ? alpha / 4 : 0;
    const rest = alpha - tail - groups;
    return tested.whole || !tested.tail ? { tail, whole: rest, groups } : { tail: tail + rest, whole: 0, groups };
}
/** Refuses a number of relabellings so small that nothing could ever be significant. */
function checkRelabellings(relabellings, alpha, { tail, whole, groups }) {
    const share = Math.min(...[tail, whole, groups].filter((one) => one > 0));
    const needed = Math.ceil(1 / share - 1e-9) - 1;
    if (relabellings < needed)
        throw new errors/* UserError */.y('too-few-relabellings', { relabellings, alpha, share, needed });
}

;// CONCATENATED MODULE: ./lib/gate/detectable.js


/** Cases in which a decline should be seen to be called detectable. */
const POWER = 0.8;
const Z_POWER = (0,student/* normalQuantile */.Zl)(POWER);
const NOTHING = { smallest: null, redAt80: null, promptsNeeded: null };
/** `limit` is what a green must have been able to show. */
function detectable(compared, fail, limit, prompts) {
    const { metric, critical, scale, sampled } = compared;
    if (compared.p === null)
        return NOTHING;
    if (scale === 0)
        return ofRareEvents(compared, fail, limit, prompts);
    // What is proven hangs on the words that are kept; how far they show a decline, on which ones these are as well.
    const noise = Math.hypot(scale, sampled);
    const smallest = critical * scale + Z_POWER * noise;
    if (!Number.isFinite(smallest) || !isPossible(compared, smallest)) {
        return { smallest: null, redAt80: null, promptsNeeded: needed(compared, smallest, limit, prompts) };
    }
    const red = fail === null ? null : Math.max(smallest, (0,compare_effect/* fromDecline */.vP)(metric, fail) + Z_POWER * noise);
    return {
        smallest: (0,compare_effect/* toDecline */.YO)(metric, smallest),
        redAt80: red === null || !isPossible(compared, red) ? null : (0,compare_effect/* toDecline */.YO)(metric, red),
        promptsNeeded: needed(compared, smallest, limit, prompts),
    };
}
/** Of a value and of a share no more can be lost than there is. */
function isPossible({ metric, baseline }, effect) {
    if (metric.unit === 'relative')
        return effect < 2;
    const isLost = metric.unit === 'points' && metric.healthier === 'higher' && baseline !== null;
    return !isLost || effect <= baseline + 1e-12;
}
/** Noise of a mean falls with the root of the number of prompts; that of what more text shows more of, slower. */
function needed({ metric }, smallest, fail, prompts) {
    if (fail === null || fail === 0 || !Number.isFinite(smallest))
        return null;
    const ratio = smallest / (0,compare_effect/* fromDecline */.vP)(metric, fail);
    return ratio <= 1 ? null : ceiling(prompts * ratio ** (1 / (metric.noiseFalls ?? 1 / 2)));
}
/**
 * Where no labelling has moved the metric, the rate of events that would be significant in 80 % of cases if all fell on
 * the candidate, each moving a mean by at most 1 / outputs. k events that a fair coin deals to the sides have the spread
 * root k, so it takes critical squared of them; and the rate at which so many come in 80 % of cases is the upper quantile
 * of a gamma distribution (Wilson and Hilferty's form).
 */
function ofRareEvents({ metric, level, critical, outputs, labellings }, fail, limit, prompts) {
    if (metric.unit !== 'points' || level * labellings < 1 || outputs === 0)
        return NOTHING;
    // Where nothing else is tested there is no critical value yet: that of a single test.
    const c = Number.isFinite(critical) ? critical : (0,student/* normalQuantile */.Zl)(1 - level);
    const events = Math.ceil(Math.max(c * c, Math.log(level) / Math.log(0.5)));
    const expected = events * (1 - 1 / (9 * events) + Z_POWER / (3 * Math.sqrt(events))) ** 3;
    const smallest = expected / outputs;
    return {
        smallest: smallest > 1 ? null : smallest,
        redAt80: fail === null || smallest > 1 ? null : Math.max(smallest, fail),
        promptsNeeded: limit === null || limit === 0 || smallest <= limit ? null : ceiling((prompts * smallest) / limit),
    };
}
/** Rounded up, but not for the last digit of a product. */
function ceiling(x) {
    return Math.ceil(x * (1 - 1e-12));
}

;// CONCATENATED MODULE: ./lib/stats/max-t.js
/**
 * Westfall and Young's (1993) step-down maxT: p values of several statistics at once, adjusted for their number and for
 * how they move together. The chance that any of them is called significant at level a when nothing has changed is at
 * most a.
 */
/** Values this near count as equal, so that sums in another order don't break a tie. */
const TIE = 1e-9;
/**
 * Tests the statistics of one family. `errors` are their standard errors from elsewhere: the observed value is divided
 * by the larger of it and the null's spread, so that two different but equally diverse sources stay quiet. Statistics
 * whose null has no spread leave the family with p = 1.
 */
function maxT(values, errors, level) {
    const tested = values.map((value, j) => standardise(value, errors[j]));
    const active = tested.map((_, j) => j).filter((j) => !Number.isNaN(tested[j].z));
    const labellings = values[0]?.length ?? 1;
    active.sort((i, j) => tested[j].z - tested[i].z || i - j);
    // From the least to the most extreme statistic: the largest of those not yet passed, in every labelling.
    const largest = new Float64Array(labellings).fill(Number.NEGATIVE_INFINITY);
    for (const j of active.toReversed()) {
        const { mean, sd, z } = tested[j];
        let reached = 0;
        let alone = 0;
        for (let r = 0; r < labellings; r++) {
            const zr = (values[j][r] - mean) / sd;
            if (zr > largest[r])
                largest[r] = zr;
            if (zr >= z - TIE)
                alone++;
            if (largest[r] >= z - TIE)
                reached++;
        }
        tested[j].p = alone / labellings;
        tested[j].pAdjusted = reached / labellings;
    }
    for (let i = 1; i < active.length; i++) {
        const one = tested[active[i]];
        one.pAdjusted = Math.max(one.pAdjusted, tested[active[i - 1]].pAdjusted);
    }
    return { tested, critical: active.length === 0 ? Number.POSITIVE_INFINITY : criticalValue(largest, level) };
}
function standardise(value, error) {
    const n = value.length;
    let mean = 0;
    for (let r = 0; r < n; r++)
        mean += value[r] / n;
    let squares = 0;
    for (let r = 0; r < n; r++)
        squares += (value[r] - mean) ** 2;
    const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
    const spread = sd > 1e-12 * Math.max(1, Math.abs(mean));
    return {
        mean,
        sd: spread ? sd : 0,
        z: spread ? (value[0] - mean) / Math.max(sd, error) : Number.NaN,
        p: 1,
        pAdjusted: 1,
    };
}
/** The value that at most a share `level` of the labellings reach. */
function criticalValue(largest, level) {
    const allowed = Math.floor(level * largest.length + TIE);
    if (allowed < 1)
        return Number.POSITIVE_INFINITY;
    return largest.slice().sort()[largest.length - allowed];
}

// EXTERNAL MODULE: ./lib/stats/relabelling.js
var relabelling = __webpack_require__(7782);
// EXTERNAL MODULE: ./lib/compare/board.js + 1 modules
var compare_board = __webpack_require__(9117);
// EXTERNAL MODULE: ./lib/compare/column.js
var column = __webpack_require__(8797);
// EXTERNAL MODULE: ./lib/compare/walk.js
var compare_walk = __webpack_require__(4066);
;// CONCATENATED MODULE: ./lib/compare/compare.js






/** A first look with an adjusted p near the budget is followed by one at so many times the labellings. */
const SECOND_LOOK = 10;
/**
 * Compares both sides of all arenas under one set of relabellings, which it sends out as errands. Deterministic in `seed`,
 * whoever does them; `progress` is told how many labellings are done.
 */
function* comparing(layout, entries, families, { relabellings, seed }, progress) {
    const first = relabellings + 1;
    const deal = { seed, limit: first };
    const dealer = new relabelling/* Dealer */.cN(layout.strata, first, seed);
    const all = dealer.ways;
    const last = SECOND_LOOK * first;
    const calibrates = 2 * shareOfDiffering(layout) >= 1;
    const columns = entries.map((entry) => (0,column/* columnsOf */.PL)(entry, calibrates, () => (0,column/* cellsFor */.Fw)(Math.min(all, last))));
    const walk = new compare_walk/* Walk */.q(layout, entries, columns, dealer, seed);
    const board = () => (0,compare_board/* boardOf */.m)(layout, deal, entries, columns);
    const cost = entries.reduce((sum, { arena }) => sum + arena.cost, 0);
    let target = Math.min(all, first);
    const errand = (from, to) => {
        const total = target;
        const tell = (reached) => progress(reached, total);
        return { from, to, cost, walk: (at, count) => walk.labellings(at, count), board, progress: tell };
    };
    let done = Math.min(pool_label/* LANES */.Ci, target);
    // The observed labelling says which metrics have a value, and what they need: before it there is no board.
    yield { ...errand(0, done), board: () => null };
    for (;;) {
        yield errand(done, target);
        done = target;
        if (done === last || done === all || !isNear(columns.flat(), families, done))
            break;
        target = last;
    }
    progress(done, done);
    const results = columns.map((list) => list.map((one) => (0,column/* undecided */.oo)(one, done)));
    for (const { name, level } of families)
        test(columns, results, name, level, done);
    return { entries: results, labellings: done, exhaustive: done === all };
}
/** The share of prompts (or groups of prompts) whose outputs are not all one text. */
function shareOfDiffering({ samples, unit, strata: { start } }) {
    let differing = 0;
    for (let t = 0; t + 1 < start.length; t++) {
        const [from, to] = [unit[start[t]], unit[start[t + 1]]];
        for (let s = from + 1; s < to; s++) {
            if (samples[s].text === samples[from].text)
                continue;
            differing++;
            break;
        }
    }
    return differing / Math.max(1, start.length - 1);
}
/** The columns of a family that can be tested at all. */
function testable(columns, family, labellings) {
    return columns.filter((one) => one.entry.familyOf(one.metric) === family && (0,column/* missing */.LO)(one, labellings) === null);
}
function isNear(columns, families, labellings) {
    return families.some(({ name, level }) => testFamily(testable(columns, name, labellings), level, labellings).tested.some(({ pAdjusted }) => pAdjusted >= level / 2 && pAdjusted <= 2 * level));
}
function testFamily(columns, level, labellings) {
    return maxT(columns.map(({ values }) => values.subarray(0, labellings)), columns.map((one) => (0,column/* errorOf */.Mz)(one, labellings)), level);
}
/** Puts the family's p values and critical value into the results. */
function test(columns, results, family, level, labellings) {
    const members = testable(columns.flat(), family, labellings);
    const { tested, critical } = testFamily(members, level, labellings);
    const found = new Map(members.map((one, i) => [one, tested[i]]));
    columns.forEach((list, e) => {
        list.forEach((one, j) => {
            if (one.entry.familyOf(one.metric) !== family)
                return;
            const result = results[e][j];
            result.level = level;
            result.critical = critical;
            const mine = found.get(one);
            if (mine === undefined)
                return;
            result.p = mine.p;
            result.pAdjusted = mine.pAdjusted;
            result.chance = mine.sd;
            result.scale = Math.max(mine.sd, (0,column/* errorOf */.Mz)(one, labellings));
        });
    });
}

// EXTERNAL MODULE: ./lib/compare/crew.js
var crew = __webpack_require__(8466);
// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
;// CONCATENATED MODULE: ./lib/compare/layout.js




const layout_MOST_THINNINGS = 8;
/** Lays out the samples of the compared prompts. `source` picks samples where unpaired prompts have differing numbers. */
function layOut({ paired, prompts }, source) {
    return paired ? layOutPaired(prompts) : layOutUnpaired(withEvenNumbers(prompts), source);
}
function layOutPaired(prompts) {
    const builder = new Builder(prompts);
    prompts.forEach((prompt, p) => {
        builder.stratum();
        const [baseline, candidate] = withCompleteNumbers([prompt.baseline, prompt.candidate]);
        for (const answer of baseline)
            builder.unit(0, p, [answer]);
        for (const answer of candidate)
            builder.unit(1, p, [answer]);
    });
    return builder.finish();
}
function layOutUnpaired(prompts, source) {
    const groups = [...new Set(prompts.map((prompt) => prompt.group))];
    const builder = new Builder(prompts);
    for (const group of groups) {
        builder.stratum();
        const own = prompts.flatMap((prompt, p) => (prompt.group === group ? [p] : []));
        const sizes = equalSizes(own, prompts, source);
        for (const [label, side] of SIDES.entries()) {
            for (const p of own) {
                // Of a group that only one side has nothing enters.
                const size = sizes[label].get(p) ?? 0;
                if (size > 0)
                    builder.unit(label, p, pick(prompts[p][side], size, source));
            }
        }
    }
    return builder.finish();
}
const SIDES = ['baseline', 'candidate'];
/**
 * How many samples of each prompt enter, so that both sides have prompts of the same sizes: in order of size, each meets
 * its counterpart of the other side (at the same quantile where numbers differ), and both keep the smaller number.
 */
function equalSizes(own, prompts, source) {
    const bySize = SIDES.map((side) => {
        const order = Int32Array.from(own.filter((p) => prompts[p][side].length > 0));
        (0,random/* shuffle */.k4)(order, 0, order.length, source);
        return [...order].sort((p, q) => prompts[p][side].length - prompts[q][side].length);
    });
    return SIDES.map((side, s) => {
        const other = bySize[1 - s];
        return new Map(bySize[s].map((p, rank) => {
            const counterpart = other[Math.floor(((rank + 0.5) / bySize[s].length) * other.length)];
            const size = counterpart === undefined ? 0 : prompts[counterpart][SIDES[1 - s]].length;
            return [p, Math.min(prompts[p][side].length, size)];
        }));
    });
}
function pick(answers, most, source) {
    if (answers.length <= most)
        return answers;
    const order = Int32Array.from(answers.keys());
    (0,random/* shuffle */.k4)(order, 0, order.length, source);
    return Array.from(order.subarray(0, most), (i) => answers[i]);
}
class Builder {
    samples = [];
    promptOf = [];
    starts = [];
    units = [0];
    labels = [];
    prompts;
    constructor(prompts) {
        this.prompts = prompts;
    }
    stratum() {
        this.starts.push(this.labels.length);
    }
    unit(label, prompt, answers) {
        for (const answer of answers) {
            this.samples.push(answer);
            this.promptOf.push(prompt);
        }
        this.units.push(this.samples.length);
        this.labels.push(label);
    }
    finish() {
        const start = Int32Array.from([...this.starts, this.labels.length]);
        const strata = { start, label: Uint8Array.from(this.labels) };
        const inner = (0,relabelling/* baselineUnits */.X1)(strata);
        const size = inner.map((own, t) => Math.min(own, start[t + 1] - start[t] - own));
        const stratum = (0,room/* shareable */.UR)(new Int32Array(this.labels.length));
        for (let t = 0; t < size.length; t++)
            stratum.fill(t, start[t], start[t + 1]);
        // Strata that only one side has never enter.
        const units = size.reduce((sum, n, t) => sum + (n > 0 ? start[t + 1] - start[t] : 0), 0);
        const smaller = size.reduce((sum, n) => sum + n, 0);
        const larger = units - smaller;
        const thinnings = smaller === 0 ? 1 : Math.min(layout_MOST_THINNINGS, Math.ceil(larger / smaller));
        const { samples, prompts } = this;
        const prompt = (0,room/* shareable */.UR)(Int32Array.from(this.promptOf));
        return {
            ...{ samples, prompt, prompts, asked: (s) => prompts[prompt[s]].text },
            strata,
            unit: (0,room/* shareable */.UR)(Int32Array.from(this.units)),
            stratum,
            size,
            thinnings,
        };
    }
}

;// CONCATENATED MODULE: ./lib/options/unit.js

/** What outputs are counted in, as the options say. */
function tokeniserFor(options) {
    return (0,text_unit/* tokeniserOf */.g)(options.unit, options.characters);
}

// EXTERNAL MODULE: ./lib/gate/panel.js
var panel = __webpack_require__(8881);
;// CONCATENATED MODULE: ./lib/gate/slices.js

/** Groups of fewer prompts can't be judged on their own; they are pooled. */
const SMALL_GROUP = 30;
const OTHER = '(other)';
/** The whole, and the groups by the field that slices them; no groups where they would repeat the whole. */
function slices(layout, by) {
    const everything = (0,room/* shareable */.UR)(new Int32Array(layout.samples.length).map((_, s) => s));
    const whole = { group: null, samples: everything, prompts: layout.prompts.length, holds: () => true };
    if (by === null)
        return { whole, groups: [], small: { count: 0, prompts: 0 } };
    const sizes = new Map();
    for (const { group } of layout.prompts)
        sizes.set(group ?? OTHER, (sizes.get(group ?? OTHER) ?? 0) + 1);
    const large = [...sizes].filter(([group, size]) => size >= SMALL_GROUP && group !== OTHER).map(([group]) => group);
    const sliceOf = (group) => (group !== null && large.includes(group) ? group : OTHER);
    const groups = [...large.sort(), OTHER].map((group) => {
        const samples = everything.filter((s) => sliceOf(layout.prompts[layout.prompt[s]].group) === group);
        const prompts = layout.prompts.filter((prompt) => sliceOf(prompt.group) === group).length;
        return { group, samples, prompts, holds: (name) => sliceOf(name) === group };
    });
    const filled = groups.filter(({ prompts }) => prompts > 0);
    const pooled = [...sizes].filter(([group]) => !large.includes(group));
    return {
        whole,
        groups: filled.length > 1 ? filled : [],
        small: { count: pooled.length, prompts: pooled.reduce((sum, [, size]) => sum + size, 0) },
    };
}

// EXTERNAL MODULE: ./lib/compare/arena.js
var arena = __webpack_require__(6828);
// EXTERNAL MODULE: ./lib/options/rules.js
var options_rules = __webpack_require__(5229);
;// CONCATENATED MODULE: ./lib/gate/decide.js



/** The verdict on one metric; the first of the cases that fits. */
function decide(compared, rule, circumstances) {
    const { metric } = compared;
    const { retraining } = circumstances;
    const limit = limitToShow(metric, rule.fail);
    const able = detectable(compared, rule.fail, limit, circumstances.prompts);
    const atEqualLength = circumstances.equalLength && detectable(circumstances.equalLength, rule.fail, limit, circumstances.prompts);
    const sampling = atEqualLength ? larger(able.smallest, atEqualLength.smallest) : able.smallest;
    const told = (effect) => (isPossible(compared, effect) ? (0,compare_effect/* toDecline */.YO)(metric, effect) : null);
    const smallest = retraining === null ? sampling : larger(sampling, told(retraining.smallest));
    const blind = isBlind(compared, rule, sampling);
    return {
        metric: metric.id,
        family: metric.family,
        stage: metric.stage,
        unit: metric.unit,
        baseline: compared.baseline,
        candidate: compared.candidate,
        decline: compared.missing === null ? decline(compared) : null,
        p: compared.p,
        pAdjusted: compared.pAdjusted,
        pRetrain: retraining?.pAdjusted ?? null,
        smallestDetectable: smallest,
        redAt80: retraining === null ? able.redAt80 : larger(able.redAt80, told(retraining.smallest)),
        promptsNeeded: able.promptsNeeded,
        // Without common prompts healthy runs can't be held against both sides.
        healthyNeeded: (circumstances.paired ? retraining?.healthyNeeded : null) ?? null,
        enoughOutputs: compared.missing === null && !isSaturated(compared, rule) && !blind,
        rule,
        ...judgement(compared, rule, blind, circumstances),
    };
}
/** Whether the candidate is worse beyond chance: rare enough under relabelling, and an interval above 0 where there is one. */
function isProven({ missing, effect, pAdjusted, level, interval }) {
    return (missing === null &&
        effect > 0 &&
        pAdjusted !== null &&
        pAdjusted <= level + 1e-12 &&
        (interval === null || interval.low > 0));
}
/** Of two smallest detectable declines the one that both would show; null is none. */
function larger(one, other) {
    return one === null || other === null ? null : Math.max(one, other);
}
function judgement(compared, rule, blind, about) {
    const { missing, candidate } = compared;
    if (candidate !== null && rule.floor !== null && candidate < rule.floor)
        return broken('floor', about);
    if (candidate !== null && rule.ceiling !== null && candidate > rule.ceiling && (rule.asked || about.isWorse()))
        return broken('ceiling', about);
    // A bound that a team sets asks for no baseline.
    if (compared.metric.boundsOnly && rule.asked && candidate !== null)
        return { outcome: 'holds', reason: null };
    if (missing !== null)
        return { outcome: 'unmeasured', reason: missing };
    const proven = isProven(compared);
    if (isBeyond(compared, rule.fail)) {
        if (!proven)
            return { outcome: 'unclear', reason: compared.pAdjusted > compared.level ? 'not-proven' : 'interval' };
        if (!isBeyondRetraining(about))
            return { outcome: 'unclear', reason: 'retraining' };
        if (!holdsAtEqualLength(about.equalLength, rule.fail))
            return { outcome: 'unclear', reason: 'length' };
        return broken(null, about);
    }
    if (isBeyond(compared, rule.warn) &&
        proven &&
        isBeyondRetraining(about) &&
        holdsAtEqualLength(about.equalLength, rule.warn))
        return { outcome: 'warned', reason: null };
    if (isSaturated(compared, rule))
        return { outcome: 'unclear', reason: 'saturated' };
    if (blind)
        return { outcome: 'unclear', reason: 'blind' };
    return { outcome: 'holds', reason: null };
}
/** The decline that a green must have been able to show. */
function limitToShow({ mustShow }, fail) {
    return fail === null ? null : Math.max(fail, mustShow ?? 0);
}
/** Whether there is too little of what could be lost. */
function isSaturated({ events, metric }, rule) {
    return events < (metric.fewestToHold ?? 0) && rule.fail !== null;
}
function isBeyondRetraining({ retraining }) {
    return retraining === null || retraining.pAdjusted <= retraining.level + 1e-12;
}
/**
 * Whether a decline as large as the rule forbids could have gone unseen because there are too few outputs. What only
 * healthy runs could tell is said beside the verdict: no number of outputs would change it. Where every prompt has the
 * same outputs on both sides there is no such decline.
 */
function isBlind({ metric, scale, effect, interval }, rule, smallest) {
    if (rule.fail === null || rule.fail === 0 || metric.stage === 'none')
        return false;
    const unmoved = scale === 0 && effect === 0 && metric.unit !== 'points';
    // What is better beyond chance can't be worse, however little a decline would show.
    const better = interval !== null && interval.high < 0;
    return !unmoved && !better && (smallest === null || smallest > limitToShow(metric, rule.fail));
}
function broken(reason, { warnsAtMost }) {
    if (reason === null && warnsAtMost !== null)
        return { outcome: 'warned', reason: warnsAtMost };
    return { outcome: 'broken', reason };
}
function isBeyond({ metric, effect }, limit) {
    return limit !== null && effect >= (0,compare_effect/* fromDecline */.vP)(metric, limit) - 1e-12;
}
function holdsAtEqualLength(equalLength, limit) {
    return equalLength === null || (isBeyond(equalLength, limit) && isProven(equalLength));
}
function decline({ metric, effect, interval, sampled }) {
    return {
        point: (0,compare_effect/* toDecline */.YO)(metric, effect),
        low: end(interval && (0,compare_effect/* toDecline */.YO)(metric, interval.low)),
        high: end(interval && (0,compare_effect/* toDecline */.YO)(metric, interval.high)),
        level: column/* LEVEL */.Bk,
        covers: 'sampling',
        ...(sampled > 0 && { sampled: Math.abs((0,compare_effect/* toDecline */.YO)(metric, effect + sampled) - (0,compare_effect/* toDecline */.YO)(metric, effect)) }),
    };
}
/** An interval that reaches past "nothing is left" has no end there. */
function end(decline) {
    return decline !== null && Number.isFinite(decline) ? decline : null;
}

;// CONCATENATED MODULE: ./lib/gate/material.js


/** What healthy trainings say of a slice; nothing of a metric that some of them have no value of. */
function learn({ layout, texts, known }, slice, { metrics, indices }, options) {
    if (known === null)
        return null;
    const { healthy, candidate, reference } = known;
    const keys = new Set(Array.from(slice.samples, (s) => layout.prompts[layout.prompt[s]].key));
    const enough = healthy.filter((corpus) => sharesEnough(keys, corpus));
    if (enough.length < 2)
        return null;
    const directed = metrics.filter(({ unit, boundsOnly }) => unit !== 'distance' && !boundsOnly);
    const trainings = new Trainings([...enough, candidate], (key) => keys.has(key), directed, indices, (0,random/* random */.yT)(options.seed, 4), reference, texts.tokeniser);
    const learnt = [...trainings.against(enough.length, [...enough.keys()])];
    return new Map(learnt.filter(([, { effect, variance }]) => Number.isFinite(effect) && Number.isFinite(variance)));
}
/**
 * A training that answered few of the prompts would say more of those few than of itself. Two that have two thirds each
 * share a third at least.
 */
function sharesEnough(keys, { prompts }) {
    let shared = 0;
    for (const key of keys)
        if (prompts.get(key)?.samples.some(({ text }) => text !== null))
            shared++;
    return 3 * shared >= 2 * keys.size;
}
/** The runs whose outputs are not those of one of the sides or of a run before them. */
function withoutCopies(sides, runs) {
    const kept = [];
    for (const run of runs)
        if (![...sides, ...kept].some((one) => isCopy(run, one)))
            kept.push(run);
    return kept;
}
function isCopy({ prompts }, other) {
    if (prompts.size !== other.prompts.size)
        return false;
    for (const [key, { samples }] of prompts) {
        const same = other.prompts.get(key)?.samples;
        if (same === undefined || same.length !== samples.length)
            return false;
        if (samples.some(({ text }, i) => text !== same[i].text))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/gate/retraining.js




/** Metrics that follow words, phrases and lengths of a training as such: by them trainings are told from draws of one. */
const TELLING = ['vocabulary', 'distinct-bigrams', 'length-spread', 'effective-words'];
/** So often would draws of one training pass for trainings. */
const MISTAKEN = 0.05;
/**
 * Whether the healthy runs lie further apart than draws of one training would: whether the variance of any of a few
 * metrics is larger than sampling makes it in 19 of 20 cases. Where none is, they may sharpen the baseline but say
 * nothing of retraining.
 */
function areApart(whole) {
    const telling = whole.flatMap(({ metric, trained }) => trained !== null && TELLING.includes(metric.id) && trained.sampling > 0 ? [trained] : []);
    const level = 1 - (1 - MISTAKEN) ** (1 / Math.max(1, telling.length));
    return telling.some(({ variance, sampling, trainings }) => variance > sampling * (0,student/* meanSquareQuantile */.aZ)(1 - level, trainings - 1));
}
/** A healthy run this many standard deviations from the others is no retrain of the same recipe. */
const STRANGE = 5;
/** The numbers of the trainings that lie far from all others in a metric, above or below; at least three are needed to tell. */
function strangers({ metric, trained }, options) {
    if (trained === null || trained.trainings < 3)
        return [];
    const { scores, sampling } = trained;
    return [...scores.keys()].filter((i) => {
        const others = scores.filter((_, j) => j !== i);
        const seen = { variance: (0,moments/* variance */.G)(others), sampling };
        const between = betweenOf(metric, seen, others.length, options).value;
        return Math.abs(scores[i] - (0,moments/* mean */.i)(others)) > STRANGE * Math.sqrt((between + sampling) * (1 + 1 / others.length));
    });
}
const retraining_Z_POWER = (0,student/* normalQuantile */.Zl)(0.8);
const MOST_HEALTHY = 20;
/**
 * Tests the members of one family. The candidate's distance from the mean of K trainings has the variance
 * between (1 + 1/K) + sampling; between is the variance of the trainings' values less their sampling noise, drawn towards
 * what the metric's trainings are known to have.
 */
function testRetraining(family, level, options, apart) {
    const members = family
        .filter(({ compared }) => compared.missing === null && hasSpread(compared.metric, options))
        .map((member) => ({ ...member, known: knownOf(member.compared, options, apart) }));
    const p = members.map(({ compared, known }) => upperTail(compared.effect, noiseNow(known)));
    const adjusted = holm(p);
    const first = level / Math.max(1, members.length);
    return new Map(members.map(({ compared, fail, known }, i) => [
        compared,
        {
            p: p[i],
            pAdjusted: adjusted[i],
            level,
            // Found by bisection, and not always asked for.
            get smallest() {
                return smallestAt(first, noiseNow(known));
            },
            healthyNeeded: healthyNeeded(compared, fail, first, known),
            smallestWith: (healthy) => smallestAt(first, noiseWith(1 + healthy, known)),
        },
    ]));
}
/** How far healthy trainings lie apart in a metric: as the team knows from its own, or as ours do. */
function spreadOf(metric, { spreads }) {
    return spreads[metric.id] ?? metric.trainingSpread;
}
/** A distance has no direction in which a training could be worse. */
function hasSpread(metric, options) {
    return metric.unit !== 'distance' && spreadOf(metric, options) > 0;
}
function knownOf({ metric, trained, chance, scale, sampled }, options, apart) {
    if (trained === null) {
        const sampling = scale ** 2 + sampled ** 2;
        return { between: priorOf(metric, options), trainings: 1, distinct: 1, sampling };
    }
    const { trainings, error } = trained;
    const between = apart ? betweenOf(metric, trained, trainings, options) : priorOf(metric, options);
    // The pair's own spread under relabelling has the noise of two trainings.
    const sampling = Math.max((chance ** 2 * (1 + 1 / trainings)) / 2, error ** 2) + sampled ** 2;
    return { between, trainings, distinct: apart ? trainings : 1, sampling };
}
function priorOf(metric, options) {
    return { value: spreadOf(metric, options) ** 2, df: options['spread-df'] };
}
/** The variance between trainings: what was seen, less its sampling noise, drawn towards what is known beforehand. */
function betweenOf(metric, { variance, sampling }, trainings, options) {
    return moderated(priorOf(metric, options), { value: Math.max(0, variance - sampling), df: trainings - 1 });
}
/** The noise of the candidate's distance from what there is. The mean of several draws of one training has all of its own. */
function noiseNow(known) {
    return noiseOf(known.distinct, known.trainings, known);
}
/** And from so many trainings, as if those to come lay apart as the known ones do. */
function noiseWith(trainings, known) {
    return noiseOf(trainings, trainings, known);
}
function noiseOf(distinct, drawn, { between, trainings, distinct: now, sampling }) {
    return {
        estimated: { value: between.value * (1 + 1 / distinct), df: between.df + distinct - now },
        known: (sampling * (1 + 1 / drawn)) / (1 + 1 / trainings),
    };
}
function smallestAt(level, noise) {
    return upperQuantile(level, noise) + retraining_Z_POWER * sdOf(noise);
}
function healthyNeeded({ metric, effect }, fail, level, known) {
    if (fail === null || fail === 0)
        return null;
    const target = Math.max(effect, (0,compare_effect/* fromDecline */.vP)(metric, fail));
    for (let trainings = known.distinct; trainings <= MOST_HEALTHY + 1; trainings++) {
        const noise = noiseWith(trainings, known);
        const left = target - retraining_Z_POWER * sdOf(noise);
        if (left > 0 && upperTail(left, noise) <= level)
            return trainings === known.distinct ? null : trainings - 1;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/gate/trial.js











/**
 * Labellings walk so many tokens of the whole, and of each kind (postings.ts), its groups together as many again: more
 * makes nothing clearer that a rule asks for.
 */
const WALKED = 2 ** 19;
/** In a group, metrics of rarer events are not tested. */
const GROUP_EVENTS = 10;
/** Sets up the comparison of a slice: its pool, and a second one at equal length if need be. Adds them to `entries`. */
function prepare(slice, material, given, options, entries) {
    const { layout, texts } = material;
    const rules = rulesFor(slice, material, options);
    const familyOf = (metric) => (isTested(rules.get(metric)) ? familyIn(slice, metric) : null);
    const ruled = [...rules.keys()];
    const fewestEvents = slice.group === null ? 0 : GROUP_EVENTS;
    const length = meanLengths(layout, texts, slice.samples);
    const { metrics, indices } = measuredFor(ruled, material.panel);
    const arena = makeArena(slice, material, given, metrics, texts.length);
    const trained = learn(material, slice, { metrics, indices }, options);
    const entry = entries.push({ arena, indices, familyOf, trained, fewestEvents }) - 1;
    const followers = measuredFor(ruled.filter((metric) => metric.followsLength && familyOf(metric) !== null), material.panel);
    if (!length.differs || followers.metrics.length === 0)
        return { slice, rules, length, arena, entry, equalLength: null };
    const equalLength = entries.push({
        arena: makeArena(slice, material, given, followers.metrics, equalLengths(layout, texts)),
        indices: followers.indices,
        familyOf: (metric) => withSuffix(familyOf(metric)),
        trained: null,
        fewestEvents,
    }) - 1;
    return { slice, rules, length, arena, entry, equalLength };
}
function rulesFor(slice, { reference, panel }, options) {
    const rules = new Map();
    for (const metric of panel.declared) {
        const share = panel.shares.get(metric);
        // Shares are counted in all outputs of a side, so they have rules of the whole only.
        if (share !== undefined && slice.group !== null)
            continue;
        const rule = share ?? (0,options_rules/* ruleFor */.sG)(metric, ...rulesOf(slice, options));
        const hasAll = reference !== null || !metric.needsReference;
        if (rule !== null && (hasAll || rule.asked))
            rules.set(metric, rule);
    }
    const limited = [...rules.values()].some((rule) => [rule.fail, rule.warn, rule.floor, rule.ceiling].some((limit) => limit !== null));
    // A group may be let off everything; a whole that is would be green whatever the candidate does.
    if (!limited && slice.group === null)
        throw new errors/* UserError */.y('no-rules');
    return rules;
}
function isTested(rule) {
    return rule !== undefined && (rule.fail !== null || rule.warn !== null);
}
function familyIn(slice, metric) {
    if (slice.group !== null)
        return 'groups';
    return (0,metrics_metric/* isIndex */.nw)(metric) ? 'tail' : 'whole';
}
/** What has to be measured for these, and what is made of it. */
function measuredFor(wanted, panel) {
    const indices = wanted.filter(metrics_metric/* isIndex */.nw);
    const parts = new Set(indices.flatMap((index) => index.parts.map(({ metric }) => metric)));
    return { metrics: panel.metrics.filter((metric) => wanted.includes(metric) || parts.has(metric)), indices };
}
const FAMILIES = ['tail', 'whole', 'groups'];
/** The families of tests and their shares of alpha; a second look at equal length only ever takes a red away. */
function families(budget) {
    return FAMILIES.flatMap((name) => [
        { name, level: budget[name] },
        { name: withSuffix(name), level: budget[name] },
    ]);
}
/** Alpha as it is shared out among the families in which anything is tested. */
function budgetOf(entries, options) {
    const isTested = (family) => entries.some(({ arena, indices, familyOf }) => [...arena.metrics, ...indices].some((metric) => familyOf(metric) === family));
    const budget = shareOut(options.alpha, {
        tail: isTested('tail'),
        whole: isTested('whole'),
        groups: isTested('groups'),
    });
    checkRelabellings(options.relabellings, options.alpha, budget);
    return budget;
}
function withSuffix(family) {
    return (family === null ? null : `${family}, equal length`);
}
/** What retraining could do by itself, of everything that is tested in any of the trials. */
function retrainings(trials, comparison, budget, options, apart) {
    const all = trials.flatMap(({ slice, rules, entry }) => comparison.entries[entry]
        .filter(({ metric }) => isTested(rules.get(metric)))
        .map((compared) => ({
        compared,
        fail: scaled(rules.get(compared.metric), compared, apart).fail,
        family: familyIn(slice, compared.metric),
    })));
    return new Map(FAMILIES.flatMap((name) => [
        ...testRetraining(all.filter(({ family }) => family === name), budget[name], options, apart),
    ]));
}
/** The verdicts of a trial, in the panel's order. */
function conclude(trial, comparison, { paired, isWorse, retraining, apart, suspect, }, options) {
    const equal = trial.equalLength === null ? [] : comparison.entries[trial.equalLength];
    return [...trial.rules].map(([metric, rule]) => {
        const compared = comparison.entries[trial.entry].find((one) => one.metric === metric);
        const circumstances = {
            prompts: trial.slice.prompts,
            equalLength: equal.find((one) => one.metric === metric) ?? null,
            retraining: retraining.get(compared) ?? null,
            paired,
            isWorse,
            warnsAtMost: warnsAtMost(trial.slice, compared, { paired, apart, suspect }, options),
        };
        return decide(compared, scaled(rule, compared, apart), circumstances);
    });
}
/**
 * Default limits in multiples of what two trainings differ by shrink with that: the mean of several trainings is a surer
 * thing to differ from than one of them. What a team has set stays as it is.
 */
function scaled(rule, { metric, trained }, apart) {
    if (metric.unit !== 'spreads' || rule.asked || trained === null || !apart)
        return rule;
    const factor = Math.sqrt((1 + 1 / trained.trainings) / 2);
    return { ...rule, fail: rule.fail && rule.fail * factor, warn: rule.warn && rule.warn * factor };
}
/** Why a proven break can only warn. `suspect`: the reference holds the baseline's outputs, so it favours them. */
function warnsAtMost(slice, compared, { paired, apart, suspect }, options) {
    if (!mayFail(slice, compared, options, apart))
        return 'group-warns';
    if (compared.metric.needsReference && suspect)
        return 'reference-warns';
    return !paired && options.unpaired === 'warn' ? 'unpaired-warns' : null;
}
/** A group warns at most, unless healthy runs say how far trainings lie apart in it, or its own rule names the decline that fails. */
function mayFail(slice, { metric: { id }, trained }, options, apart) {
    if (slice.group === null || (trained !== null && apart))
        return true;
    return rulesOf(slice, options)
        .slice(1)
        .some((rules) => {
        const said = rules?.[id];
        return typeof said === 'object' && typeof said.fail === 'number';
    });
}
/** What the team says about a slice's metrics, from the general to the particular. */
function rulesOf({ group }, options) {
    if (group === null)
        return [options.rules];
    const own = options['group-rules'];
    return [options.rules, Object.hasOwn(own, group) ? own[group] : own['*']];
}
function makeArena({ samples }, { layout, texts, reference }, given, metrics, length) {
    const pool = (0,pool_pool/* buildPool */.Z)(texts, samples, given, samples.map((s) => length[s]), reference, Math.ceil((WALKED * samples.length) / layout.samples.length));
    pool.gramsAt = (0,once/* once */.O)((n) => comparedAt(layout, samples, (s) => Math.max(0, length[s] - n + 1)));
    pool.at = { words: pool.gramsAt(1), tail: pool.gramsAt(1), bigrams: pool.gramsAt(2) };
    return new arena/* Arena */.I(pool, samples, metrics, layout.samples.length);
}

;// CONCATENATED MODULE: ./lib/gate/noise.js










/** Nothing is ever significant at this level, and nothing so near to it that more relabellings would be made. */
const NEVER = 1e-9;
/** What a check of the one against the other would see, the accepted false alarms shared out as there. */
function noiseBetween(left, right, options) {
    return measure(left, right, options, (entries) => budgetOf(entries, options));
}
/** Only the spread under relabelling, of the whole: that takes fewer relabellings. */
function chanceBetween(left, right, options, relabellings) {
    const never = { tail: NEVER, whole: NEVER, groups: NEVER };
    return measure(left, right, { ...options, relabellings, 'group-by': null }, () => never).results[0];
}
function measure(left, right, options, budget) {
    const layout = layOut(pairPrompts(left, right), (0,random/* random */.yT)(options.seed, 3));
    const texts = (0,pool_texts/* internTexts */.jQ)(layout, tokeniserFor(options));
    const material = { layout, texts, reference: null, panel: (0,panel/* panelOf */.g)(layout, options), known: null };
    const { whole, groups } = slices(layout, options['group-by']);
    const given = [countGiven(left), countGiven(right)];
    const entries = [];
    const trials = [whole, ...groups].map((slice) => prepare(slice, material, given, options, entries));
    const shares = budget(entries);
    const { entries: results } = (0,crew/* alone */.QR)(comparing(layout, entries, families(shares), options, () => { }));
    return { trials, entries, results };
}

;// CONCATENATED MODULE: ./lib/gate/calibrate.js













/** A standard deviation of chance is known to a fourteenth from so many. */
const RELABELLINGS = 99;
/** A limit lies so many times as far out as healthy trainings go. */
const MARGIN = 1.25;
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
function calibrate(runs, options) {
    const prompts = requireComparable(runs);
    const known = calibrate_learn(runs, options);
    const builtInDf = table/* OPTIONS */.lw['spread-df'].default;
    const df = builtInDf + runs.length - 1;
    const spreads = Object.fromEntries(known.map(({ compared, spread }) => [compared.metric.id, spread]));
    const builtIn = new Judge(known, { ...options, spreads: {}, 'spread-df': builtInDf });
    const calibrated = new Judge(known, { ...options, spreads, 'spread-df': df });
    // The same trainings, given as healthy runs in place of the calibration: they count once.
    const withRuns = new Judge(known, { ...options, spreads, 'spread-df': builtInDf });
    const metrics = known.map((one) => ({ one, limits: limitsFor(one) }));
    return {
        runs: runs.map(({ run }) => run),
        prompts,
        alpha: options.alpha,
        df,
        builtInDf,
        metrics: metrics.map(({ one, limits }) => ({
            metric: one.compared.metric.id,
            unit: one.compared.metric.unit,
            seen: one.seen,
            builtIn: one.compared.metric.trainingSpread,
            spread: one.spread,
            largest: (0,compare_effect/* toDecline */.YO)(one.compared.metric, Math.max(...one.effects.map(Math.abs))),
            limits,
            smallest: {
                builtIn: builtIn.smallest(one, 0),
                calibrated: calibrated.smallest(one, 0),
                withRuns: withRuns.smallest(one, runs.length),
            },
        })),
        checks: runs.length * (runs.length - 1),
        red: {
            builtIn: builtIn.countRed(({ compared }) => compared.metric.limits.fail),
            calibrated: calibrated.countRed((one) => metrics.find((other) => other.one === one).limits?.fail ?? null),
        },
    };
}
function calibrate_learn(runs, options) {
    const chances = neighbours(runs).map(([one, next]) => chanceBetween(one, next, options, RELABELLINGS));
    const measured = chances[0].flatMap((compared, j) => {
        const all = chances.map((results) => results[j]);
        const chance = Math.sqrt(all.reduce((sum, { chance }) => sum + chance ** 2, 0) / all.length);
        return all.some(({ p }) => p === null) ? [] : [{ ...compared, chance, scale: chance }];
    });
    const metrics = measured.map(({ metric }) => metric);
    const trainings = new Trainings(runs, () => true, metrics.filter((metric) => !(0,metrics_metric/* isIndex */.nw)(metric)), metrics.filter(metrics_metric/* isIndex */.nw), (0,random/* random */.yT)(options.seed, 4));
    const spreads = trainings.spread([...runs.keys()]);
    const budget = shareOut(options.alpha, { tail: metrics.some(metrics_metric/* isIndex */.nw), whole: true, groups: false });
    const others = metrics.filter((metric) => !(0,metrics_metric/* isIndex */.nw)(metric)).length;
    const order = lib_metrics/* PANEL */.zH.map(({ id }) => id);
    // Those of numeric fields are not in the panel, and come last.
    const place = ({ metric }) => metric.field === undefined ? order.indexOf(metric.id) : lib_metrics/* PANEL */.zH.length;
    return measured
        .filter(({ metric }) => metric.unit !== 'distance')
        .sort((a, b) => place(a) - place(b))
        .map((compared) => {
        const { metric, chance } = compared;
        const { variance, effects } = spreads.get(metric);
        // An effect has the sampling noise of two trainings.
        const seen = Math.max(0, variance - chance ** 2 / 2);
        const prior = { value: metric.trainingSpread ** 2, df: table/* OPTIONS */.lw['spread-df'].default };
        const { value } = moderated(prior, { value: seen, df: runs.length - 1 });
        const [level, members] = (0,metrics_metric/* isIndex */.nw)(metric) ? [budget.tail, 1] : [budget.whole, others];
        const critical = (0,student/* normalQuantile */.Zl)(1 - level / members);
        const tested = { ...compared, level, critical, labellings: Math.ceil(1 / level) };
        return { compared: tested, effects, seen: Math.sqrt(seen), spread: Math.sqrt(value) };
    });
}
/** Each with the next, in a ring. */
function neighbours(runs) {
    const ring = runs.map((run, i) => [run, runs[(i + 1) % runs.length]]);
    return runs.length === 2 ? ring.slice(0, 1) : ring;
}
/** What a check would say, as far as spreads decide. */
class Judge {
    known;
    options;
    constructor(known, options) {
        this.known = known;
        this.options = options;
    }
    /** The decline that would be proven in 80 % of cases with so many healthy runs beside the baseline. */
    smallest(one, healthy) {
        const { compared } = one;
        const sampling = detectable(compared, null, null, 0).smallest;
        const retraining = this.tested(({ compared }) => compared)
            .get(compared)
            ?.smallestWith(healthy);
        if (sampling === null || retraining === undefined)
            return sampling;
        return isPossible(compared, retraining) ? Math.max(sampling, (0,compare_effect/* toDecline */.YO)(compared.metric, retraining)) : null;
    }
    /** Of all checks of one of the trainings against another, how many would be red. */
    countRed(failOf) {
        const pairs = [...(this.known[0]?.effects.keys() ?? [])];
        return pairs.flatMap((pair) => [1, -1].filter((sign) => this.isRed(pair, sign, failOf))).length;
    }
    isRed(pair, sign, failOf) {
        const now = new Map(this.known.map((one) => [one, { ...one.compared, effect: sign * one.effects[pair] }]));
        const tested = this.tested((one) => now.get(one));
        return this.known.some((one) => {
            const { metric, effect, critical, scale, level } = now.get(one);
            const fail = failOf(one);
            const proven = effect > 0 && effect >= critical * scale && (tested.get(now.get(one))?.pAdjusted ?? 0) <= level;
            return proven && fail !== null && effect >= (0,compare_effect/* fromDecline */.vP)(metric, fail);
        });
    }
    tested(comparedOf) {
        const families = [true, false].map((index) => this.known.filter(({ compared }) => (0,metrics_metric/* isIndex */.nw)(compared.metric) === index));
        return new Map(families.flatMap((family) => {
            if (family.length === 0)
                return [];
            const members = family.map((one) => ({ compared: comparedOf(one), fail: null }));
            return [...testRetraining(members, family[0].compared.level, this.options, true)];
        }));
    }
}
/**
 * The metric's own limits where healthy trainings stay well inside them; else the next round ones beyond what they do.
 * Where any decline fails that can be proven, proof is what keeps healthy trainings out, whatever the limit.
 */
function limitsFor({ compared, effects, spread }) {
    const { metric, scale } = compared;
    const { fail, warn } = metric.limits;
    if (fail === null)
        return null;
    // Of few trainings none may lie far out by chance.
    const apart = Math.sqrt(2 * spread ** 2 + scale ** 2);
    const reach = (0,compare_effect/* toDecline */.YO)(metric, Math.max(2 * apart, ...effects.map(Math.abs)));
    if (metric.mustShow !== undefined || MARGIN * reach <= fail)
        return { fail, warn: warn ?? fail, isDefault: true };
    const most = metric.unit === 'spreads' ? Number.POSITIVE_INFINITY : 1;
    const own = { fail: Math.min(most, roundUp(MARGIN * reach)), warn: Math.min(most, roundUp(reach)) };
    // A limit that nothing can reach would be none.
    if (!isPossible(compared, (0,compare_effect/* fromDecline */.vP)(metric, own.fail)))
        return { fail, warn: warn ?? fail, isDefault: true };
    return { ...own, isDefault: false };
}
/** The next of 1, 1.5, 2, … 10 times a power of ten. */
function roundUp(x) {
    const power = 10 ** Math.floor(Math.log10(x));
    return Number((ROUND.find((step) => step * power >= x * (1 - 1e-9)) * power).toPrecision(2));
}
/** The mean number of prompts that two of them share; an error where that is little, or where there are not two. */
function requireComparable(runs) {
    if (runs.length < 2)
        throw new errors/* UserError */.y('too-few-trainings', { runs: runs.length, run: runs[0]?.run ?? '' });
    let sum = 0;
    runs.forEach((one, i) => {
        for (const other of runs.slice(0, i)) {
            const shared = [...one.prompts.keys()].filter((key) => other.prompts.has(key)).length;
            const prompts = Math.max(one.prompts.size, other.prompts.size);
            if (2 * shared < prompts)
                throw new errors/* UserError */.y('few-shared-prompts', { one: other.run, other: one.run, shared, prompts });
            sum += shared;
        }
    });
    return Math.round(sum / ((runs.length * (runs.length - 1)) / 2));
}

;// CONCATENATED MODULE: ./lib/gate/plan.js








const HEALTHY = [0, 2, 5];
const OTHERS = ['vocabulary', 'unseen-mass', 'distinct-bigrams', 'within-prompt-similarity', 'distinct-answers'];
const TIMES = [1 / 4, 1 / 2, 1, 2, 4, 10];
const SAMPLES = [1, 2, 4, 8];
const MOST_PROMPTS = 1e7;
const plan_MOST_HEALTHY = 20;
/** Fewer prompts than this say nothing of their noise. */
const FEWEST_PROMPTS = 20;
/** In so many parts the prompts are cut, to see how the noise falls with their number. */
const PARTS = [1, 2, 4];
/** Enough to know a spread to a twentieth. */
const plan_RELABELLINGS = 199;
/** With which power of the number of outputs the noise falls: 1/2 for means, less for counts of words. */
const POWERS = { least: 0.2, most: 0.5 };
function plan(baseline, options) {
    const planned = new Planned(baseline, options);
    const { prompts, samples, exchanged } = planned;
    const columns = planned.columns();
    const each = exchanged === 'prompts' ? [1] : SAMPLES.filter((n) => n <= 2 * samples);
    if (!each.includes(samples))
        each.push(samples);
    return {
        prompts,
        samplesPerPrompt: samples,
        exchanged,
        columns: columns.map(({ metric, healthy }) => ({
            metric: metric.id,
            unit: metric.unit,
            healthy,
            fail: planned.fail(metric),
            mustShow: planned.mustShow(metric),
            promptsNeeded: planned.promptsNeeded(metric),
            healthyNeeded: planned.healthyNeeded(metric),
        })),
        rows: TIMES.map((times) => Math.round(times * prompts)).flatMap((n) => each
            .sort((a, b) => a - b)
            .map((samples) => ({
            prompts: n,
            samples,
            smallest: columns.map(({ metric, healthy }) => planned.smallest(metric, healthy, n, samples)),
        }))),
        groups: options['group-by'] === null ? null : planned.groups(),
    };
}
class Planned {
    prompts;
    /** Samples of the median prompt. */
    samples;
    exchanged;
    options;
    noise;
    /** With as many samples as a half can have first, then with fewer. */
    measured;
    power;
    constructor(baseline, options) {
        const answered = answeredPrompts(baseline, options);
        this.options = options;
        this.prompts = answered.length;
        this.samples = median(answered.map(({ samples }) => samples.length));
        this.exchanged = this.samples < 2 ? 'prompts' : 'samples';
        const usable = this.exchanged === 'prompts' ? inAllParts(answered) : answered.filter(({ samples }) => samples.length > 1);
        if (usable.length < FEWEST_PROMPTS)
            throw new errors/* UserError */.y('too-few-to-plan', { prompts: usable.length, needed: FEWEST_PROMPTS });
        const each = Math.max(1, Math.floor(this.samples / 2));
        const [left, right] = this.halves(usable, each);
        this.noise = noiseBetween(left, right, options);
        const prompts = left.prompts.size;
        this.measured = [
            { prompts, samples: each, results: this.noise.results[0] },
            ...SAMPLES.filter((n) => n < each).map((n) => ({ prompts, samples: n, results: this.chance(usable, n) })),
        ];
        this.power = this.powers(usable, each);
    }
    columns() {
        const of = (id) => this.measured[0].results.find(({ metric, p }) => metric.id === id && p !== null);
        const others = OTHERS.map(of).filter((one) => one !== undefined);
        const index = of('tail-index');
        return [
            ...(index === undefined ? [] : HEALTHY.map((healthy) => ({ metric: index.metric, healthy }))),
            ...others.map(({ metric }) => ({ metric, healthy: 0 })),
        ];
    }
    fail(metric) {
        return this.noise.trials[0].rules.get(metric)?.fail ?? null;
    }
    mustShow(metric) {
        const fail = this.fail(metric);
        return fail === null ? null : Math.max(fail, metric.mustShow ?? 0);
    }
    smallest(metric, healthy, prompts, samples = this.samples) {
        return this.shown(metric, healthy, prompts, samples).all;
    }
    promptsNeeded(metric) {
        const limit = this.mustShow(metric);
        return limit === null ? null : fewest((n) => atMost(this.shown(metric, 0, n, this.samples).chance, limit));
    }
    healthyNeeded(metric) {
        const limit = this.fail(metric);
        if (limit === null)
            return null;
        for (let n = 0; n <= plan_MOST_HEALTHY; n++)
            if (atMost(this.smallest(metric, n, this.prompts), limit))
                return n;
        return null;
    }
    groups() {
        const index = this.columns()[0]?.metric;
        const limit = index === undefined ? null : this.mustShow(index);
        if (limit === null)
            return [];
        const [{ prompts: ofHalf, samples: each }] = this.measured;
        const found = this.noise.trials.flatMap(({ slice, entry }, t) => {
            const measured = this.noise.results[entry].find((one) => one.metric === index);
            if (slice.group === null || measured === undefined || measured.p === null)
                return [];
            const inHalf = slice.prompts * (ofHalf / this.prompts);
            const smallest = (healthy, prompts) => {
                const ratio = (prompts * this.samples) / (inHalf * each);
                return this.shownIn(t, index, { healthy, scale: measured.chance * this.fall(index, ratio), ratio }).all;
            };
            return {
                group: slice.group,
                prompts: slice.prompts,
                smallest: HEALTHY.map((healthy) => smallest(healthy, slice.prompts)),
                promptsNeeded: HEALTHY.map((healthy) => fewest((n) => atMost(smallest(healthy, n), limit))),
            };
        });
        return found.sort((a, b) => b.prompts - a.prompts);
    }
    shown(metric, healthy, prompts, samples) {
        const from = this.measured.find((one) => one.samples === samples) ?? this.measured[0];
        const measured = from.results.find((one) => one.metric === metric);
        if (samples < from.samples || measured === undefined || measured.p === null)
            return { chance: null, all: null };
        const ratio = (prompts * samples) / (from.prompts * from.samples);
        return this.shownIn(0, metric, { healthy, scale: measured.chance * this.fall(metric, ratio), ratio });
    }
    shownIn(trial, metric, { healthy, scale, ratio }) {
        const { trials, entries, results } = this.noise;
        const { slice, rules, entry } = trials[trial];
        const measured = results[entry].find((one) => one.metric === metric);
        const then = { ...measured, scale, outputs: measured.outputs * ratio };
        const chance = detectable(then, rules.get(metric)?.fail ?? null, null, slice.prompts).smallest;
        const family = entries[entry].familyOf(metric);
        const relatives = trials
            .flatMap((one) => results[one.entry].filter(({ metric }) => entries[one.entry].familyOf(metric) === family))
            .map((one) => ({ compared: one === measured ? then : one, fail: null }));
        const retraining = testRetraining(relatives, measured.level, this.options, true).get(then);
        if (chance === null || retraining === undefined)
            return { chance, all: chance };
        const effect = retraining.smallestWith(healthy);
        return { chance, all: isPossible(then, effect) ? Math.max(chance, (0,compare_effect/* toDecline */.YO)(metric, effect)) : null };
    }
    /** By which factor the noise of a metric changes when there are so many times the outputs. */
    fall(metric, ratio) {
        return ratio ** -(this.power.get(metric) ?? POWERS.most);
    }
    chance(usable, each) {
        const [left, right] = this.halves(usable, each);
        return chanceBetween(left, right, this.options, plan_RELABELLINGS);
    }
    /** How the noise falls with the number of prompts, seen in halves and quarters of them. */
    powers(usable, each) {
        const parts = PARTS.filter((n) => usable.length >= n * FEWEST_PROMPTS);
        const noise = parts.map((n) => {
            const pieces = Array.from({ length: n }, (_, i) => usable.filter((_, p) => p % n === i));
            return pieces.map((piece) => this.chance(piece, each));
        });
        return new Map(this.measured[0].results.map(({ metric }, j) => {
            const points = parts
                .map((n, i) => [Math.log(1 / n), Math.log((0,moments/* mean */.i)(noise[i].map((results) => results[j].chance ** 2))) / 2])
                .filter(([, y]) => Number.isFinite(y));
            const power = points.length < 2 ? POWERS.most : -slope(points);
            return [metric, Math.min(POWERS.most, Math.max(POWERS.least, power))];
        }));
    }
    /** Two random halves: `each` samples of every prompt and as many others, or half of the prompts and the other half. */
    halves(usable, each) {
        if (this.exchanged === 'samples')
            return [corpusOf(usable, 0, each), corpusOf(usable, each, each)];
        const half = (side) => usable.filter((_, p) => p % 2 === side);
        return [corpusOf(half(0), 0, 1), corpusOf(half(1), 0, 1)];
    }
}
/**
 * The prompts with an answer, and of each its answers, in an order of chance. Prompts of groups lie together, so that
 * halves hold as many of each; small ones are pooled.
 */
function answeredPrompts({ prompts }, { seed, 'group-by': groupBy }) {
    const source = (0,random/* random */.yT)(seed, 5);
    const answered = (0,random/* shuffled */.A4)([...prompts.values()].sort(byKey), source).flatMap((prompt) => {
        const samples = (0,random/* shuffled */.A4)(prompt.samples.filter(({ text }) => text !== null).sort(byText), source);
        return samples.length === 0 ? [] : [{ ...prompt, samples: samples }];
    });
    const sizes = countBy(answered);
    const pooled = answered.map((prompt) => ({
        ...prompt,
        group: groupBy !== null && (prompt.group === null || sizes.get(prompt.group) < SMALL_GROUP) ? OTHER : prompt.group,
    }));
    return pooled.sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : a.group === b.group ? 0 : 1));
}
/** Without the prompts of groups that are so small that a part's half might hold none. */
function inAllParts(prompts) {
    const sizes = countBy(prompts);
    return prompts.filter(({ group }) => group === null || sizes.get(group) >= 2 * PARTS.at(-1));
}
function countBy(prompts) {
    const sizes = new Map();
    for (const { group } of prompts)
        sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return sizes;
}
/** `count` samples of each prompt, from number `first` on; all of them where it has fewer for this and the other half. */
function corpusOf(prompts, first, count) {
    const some = prompts.map((prompt) => {
        const each = Math.min(count, Math.max(1, Math.floor(prompt.samples.length / 2)));
        const from = first === 0 ? 0 : each;
        const samples = prompt.samples.slice(from, from + each);
        return [prompt.key, { ...prompt, samples }];
    });
    return {
        role: 'baseline',
        run: '',
        source: '',
        commit: null,
        prompts: new Map(some),
        pairing: 'id',
        notes: [],
    };
}
/** The least number of prompts for which it holds, to the nearest twentieth; null where it does for none. */
function fewest(holds) {
    for (let n = FEWEST_PROMPTS; n < MOST_PROMPTS; n *= 1.05)
        if (holds(n))
            return Math.ceil(n);
    return null;
}
function atMost(smallest, limit) {
    return smallest !== null && smallest <= limit;
}
/** The slope of the line through points that has the least squares. */
function slope(points) {
    const [mx, my] = [0, 1].map((i) => (0,moments/* mean */.i)(points.map((point) => point[i])));
    const products = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
    return products / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
function median(values) {
    return values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
function byKey(a, b) {
    return a.key < b.key ? -1 : 1;
}
function byText(a, b) {
    return a.text < b.text ? -1 : a.text === b.text ? 0 : 1;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/options/config-schema.js


/** The JSON schema of the config file, from the option table: dots in an option's key are levels. */
function configSchema() {
    const root = level();
    root.properties.$schema = { type: 'string', description: 'The schema that an editor checks this file with.' };
    for (const { name, option } of (0,table/* optionList */.UX)()) {
        if (!(0,table/* settable */.lg)(option, 'config'))
            continue;
        const parts = (option.key ?? name).split('.');
        const last = parts.pop();
        let at = root;
        for (const part of parts) {
            at.properties[part] ??= level();
            at = levelOf(at.properties[part]);
        }
        at.properties[last] = { title: name, description: option.about, ...defaultOf(option), ...option.kind.schema };
    }
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: 'urn:collapse-gate:config:1',
        title: 'Config file of Collapse Gate (.github/collapse-gate.yml)',
        ...root,
        definitions: options_rules/* DEFINITIONS */.LX,
    };
}
/** A level, or the one among the alternatives of an option with others beside its value: `baseline: { path, branch }`. */
function levelOf(schema) {
    const { anyOf } = schema;
    return (anyOf?.find((one) => 'properties' in one) ?? schema);
}
function level() {
    return { type: 'object', properties: {}, additionalProperties: false };
}
/** Nothing and an empty list or set of rules are no values that one could write. */
function defaultOf(option) {
    const value = option.default;
    const empty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
    return empty ? {} : { default: value };
}

;// CONCATENATED MODULE: ./lib/options/config-text.js

const CHARACTERS = 2 ** 20;
const BRACKETS = 100;
/** Reads YAML, of which JSON is a part. An empty file is an empty config. */
async function readYaml(text, file) {
    refuseBombs(text, file);
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        throw badYaml(error, { file, line: lines.linePos(error.pos[0]).line });
    return { value: dataOf(document, file) ?? {}, lineOf: await locator(document, lines) };
}
/** The parser of YAML takes stack and patterns for every level: some 10,000 open brackets end the whole process. */
function refuseBombs(text, file) {
    const todo = 'A config is short: check that this is the right file.';
    if (text.length > CHARACTERS)
        throw new errors/* UserError */.y('bad-config', { problem: 'the file is larger than 1 MiB', todo }, { file, line: null });
    let depth = 0;
    let line = 1;
    for (const char of text) {
        if (char === '\n')
            line++;
        else if (char === '[' || char === '{')
            depth++;
        else if (char === ']' || char === '}')
            depth--;
        if (depth > BRACKETS)
            throw new errors/* UserError */.y('bad-config', { problem: `more than ${BRACKETS} brackets are open`, todo }, { file, line });
    }
}
function dataOf(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        // An alias without an anchor, or aliases of aliases that would grow without end.
        if (!(error instanceof ReferenceError))
            throw error;
        const problem = /excessive/i.test(error.message)
            ? 'its aliases (*) stand for too much'
            : 'an alias (*) names an anchor (&) that is not there';
        throw new errors/* UserError */.y('bad-config', { problem, todo: 'Write out what they stand for.' }, { file, line: null });
    }
}
function badYaml(error, place) {
    if (error.code === 'DUPLICATE_KEY')
        return new errors/* UserError */.y('bad-config', { problem: 'the same key stands here twice', todo: 'Keep one of them.' }, place);
    if (error.code === 'MULTIPLE_DOCS')
        return new errors/* UserError */.y('bad-config', { problem: 'a second document begins here', todo: "Keep one, without a line '---' between." }, place);
    const problem = `this is not YAML: ${error.message.split('\n', 1)[0]}`;
    return new errors/* UserError */.y('bad-config', { problem, todo: 'Mend it; indent with spaces.' }, place);
}
async function locator(document, lines) {
    const { isMap, isScalar, isSeq } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    return (path) => {
        let node = document.contents;
        let offset = 0;
        for (const part of path) {
            let key;
            if (isMap(node)) {
                const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
                key = pair?.key;
                node = pair?.value;
            }
            else if (isSeq(node))
                key = node = node.items[Number(part)];
            offset = rangeStart(key) ?? offset;
        }
        return lines.linePos(offset).line;
    };
}
function rangeStart(node) {
    return node?.range?.[0];
}

// EXTERNAL MODULE: ./lib/options/kinds.js
var kinds = __webpack_require__(1441);
// EXTERNAL MODULE: ./lib/options/nearest.js
var nearest = __webpack_require__(7580);
;// CONCATENATED MODULE: ./lib/options/resolve.js



/** Flag or input first, then the config file, then the default; each read by its kind. The result is frozen. */
function resolve_resolve(given, config, source) {
    const options = {};
    const setBy = {};
    for (const { name, option } of (0,table/* optionList */.UX)()) {
        const from = given[name] !== undefined ? source : config[name] !== undefined ? 'config' : 'default';
        setBy[name] = from;
        options[name] =
            from === 'default' ? option.default : read(name, from === 'config' ? config[name] : given[name], from);
    }
    return { options: Object.freeze(options), setBy: setBy };
}
function read(name, value, from) {
    const { option } = (0,table/* optionList */.UX)().find((entry) => entry.name === name);
    try {
        return option.kind.read(value);
    }
    catch (error) {
        if (!(error instanceof kinds/* Problem */.AF))
            throw error;
        throw new errors/* UserError */.y('bad-option', { option: spelling(name, from), problem: error.message, todo: error.todo });
    }
}
/** An option as the user wrote it there: a flag, an input or a property of the config file. */
function spelling(name, from) {
    const { option } = (0,table/* optionList */.UX)().find((entry) => entry.name === name);
    if (from === 'cli')
        return `--${option.flag ?? name}`;
    return from === 'config' ? `'${option.key ?? name}' in the config file` : `input '${name}'`;
}
/** Options from a parsed config file that the schema has accepted: nested properties become option names. */
function fromConfig(config) {
    const given = {};
    for (const { name, option } of (0,table/* optionList */.UX)()) {
        if (!(0,table/* settable */.lg)(option, 'config'))
            continue;
        let value = config;
        for (const part of (option.key ?? name).split('.')) {
            value = typeof value === 'object' && value !== null ? value[part] : undefined;
        }
        if (value !== undefined)
            given[name] = value;
    }
    return given;
}

;// CONCATENATED MODULE: ./lib/options/config.js







/** What a config file sets, in YAML or JSON; `path` is its name in messages. What the schema does not know is an error. */
async function config_parseConfig(text, path) {
    const config = await readYaml(text, path);
    // A CommonJS package: bundled, only its default is there under a dynamic import.
    const { default: ajv } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19));
    const validate = new ajv.Ajv({ verbose: true, allowUnionTypes: true, inlineRefs: false }).compile(configSchema());
    if (!validate(config.value))
        throw badConfig(mostPrecise(validate.errors), config, path);
    const given = fromConfig(config.value);
    for (const entry of configurable())
        requireReadable(entry, given[entry.name], config, path);
    return given;
}
/** What the schema accepts the option's kind may still refuse: here, where the line is known, not where it is used. */
function requireReadable({ key, option }, value, { lineOf }, file) {
    const problem = value === undefined ? null : problemOf(() => option.kind.read(value));
    if (problem === null)
        return;
    const path = [...key.split('.'), ...culprit(option.kind.read, value, problem.message)];
    throw new errors/* UserError */.y('bad-config', { problem: `${key}: ${problem.message}`, todo: problem.todo }, { file, line: lineOf(path) });
}
/** The way to the innermost part of a value that has the same problem when it stands there alone. */
function culprit(read, value, message) {
    if (typeof value !== 'object' || value === null)
        return [];
    const alone = (key, part) => (Array.isArray(value) ? [part] : { [key]: part });
    for (const [key, part] of Object.entries(value)) {
        const readAlone = (inner) => read(alone(key, inner));
        if (problemOf(() => readAlone(part))?.message === message)
            return [key, ...culprit(readAlone, part, message)];
    }
    return [];
}
function problemOf(read) {
    try {
        read();
        return null;
    }
    catch (error) {
        if (error instanceof kinds/* Problem */.AF)
            return error;
        throw error;
    }
}
/**
 * Of the errors of several alternatives, the one about the innermost value: there the reader has to look. That a value
 * is none of the alternatives says the least.
 */
function mostPrecise(errors) {
    const precision = (error) => 2 * pathOf(error).length + (/^(anyOf|const)$/.test(error.keyword) ? 0 : 1);
    return errors.reduce((best, error) => (precision(error) > precision(best) ? error : best));
}
/** Where an error is; of a property too many, that property. */
function pathOf({ instancePath, params }) {
    const path = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    return 'additionalProperty' in params ? [...path, String(params.additionalProperty)] : path;
}
function badConfig(error, { value, lineOf }, file) {
    const path = pathOf(error);
    const { problem, todo } = describe(error, path, value);
    return new errors/* UserError */.y('bad-config', { problem, todo }, { file, line: lineOf(path) });
}
function describe(error, path, config) {
    const name = path.join('.');
    if (path.length === 0)
        return { problem: 'the config is not a set of options', todo: "Write lines such as 'alpha: 0.01'." };
    const option = optionAt(path);
    if (option === undefined && error.keyword === 'additionalProperties')
        return { problem: `there is no option '${name}'`, todo: config_nearest(name) };
    if (error.data === null)
        return { problem: `'${name}' has no value`, todo: 'Give it one, or delete the line.' };
    if (option === undefined)
        return { problem: `'${name}' ${error.message}`, todo: `Write ${keys(name).join(', ')} below it.` };
    return ownWords(option, config) ?? { problem: `'${name}' ${error.message}`, todo: `${option.option.about}` };
}
/** The option's kind says best what is wrong with its value, if it is stricter than the schema or as strict. */
function ownWords({ key, option }, config) {
    let value = config;
    for (const part of key.split('.'))
        value = value[part];
    const problem = problemOf(() => option.kind.read(value));
    return problem && { problem: `${key}: ${problem.message}`, todo: problem.todo };
}
function configurable() {
    return (0,table/* optionList */.UX)()
        .filter(({ option }) => (0,table/* settable */.lg)(option, 'config'))
        .map(({ name, option }) => ({ name, option, key: option.key ?? name }));
}
/** The option to whose value a path leads. */
function optionAt(path) {
    return configurable().find(({ key }) => `${path.join('.')}.`.startsWith(`${key}.`));
}
function keys(within) {
    return configurable()
        .filter(({ key }) => key.startsWith(`${within}.`))
        .map(({ key }) => key);
}
function config_nearest(name) {
    const known = (0,table/* optionList */.UX)().find((entry) => entry.name === name || entry.option.flag === name);
    if (known === undefined)
        return (0,nearest/* didYouMean */.a)(name, configurable().map(({ key }) => key));
    if ((0,table/* settable */.lg)(known.option, 'config'))
        return `Write it as '${known.option.key ?? known.name}'.`;
    return 'It can only be given where the program is called.';
}

;// CONCATENATED MODULE: ./lib/read/bytes/endings.js
/** Of files in a folder or an archive that could be outputs. */
const ENDINGS = ['jsonl', 'ndjson', 'json', 'csv', 'tsv', 'txt', 'parquet', 'eval', 'zip', 'cgp'];
/** The same as a glob over all folders below one; each may be compressed. */
const endings_ENDINGS_GLOB = `**/*.{${ENDINGS.join(',')}}{,.gz,.zst}`;
const COULD_BE_OUTPUTS = new RegExp(`\\.(${ENDINGS.join('|')})(\\.gz|\\.zst)?$`, 'i');
/** Whether a file in an archive could be outputs, as that glob finds them in a folder: none that is hidden, or that macOS has put beside. */
function couldBeOutputs(name) {
    const isHidden = name.split('/').some((part) => /^\.(?!\.?$)/.test(part) || part === '__MACOSX');
    return !isHidden && COULD_BE_OUTPUTS.test(name);
}
/** In a sentence. */
const ENDINGS_SHOWN = ENDINGS.map((ending) => `.${ending}`).join(' ');

;// CONCATENATED MODULE: ./lib/host/base-files.js




/** A pattern as it stands at the base; null where the base has nothing of that name. */
async function standIn(pattern, { branch, tree }, files, workspace) {
    const inside = base_files_insideOf(workspace, pattern);
    if (inside === null)
        return null;
    const single = inside === '' ? null : await tree.file(inside);
    const names = single === null ? matching(inside, await tree.list()) : [inside];
    const paths = new Map();
    const differing = [];
    for (const name of names) {
        const file = await tree.file(name);
        // A link that leads nowhere, or to a folder.
        if (file === null)
            continue;
        paths.set(file.differs ? `${branch}:${name}` : name, file.path);
        if (file.differs)
            differing.push(name);
    }
    if (paths.size === 0) {
        await requireNoLink(pattern, inside, tree);
        return null;
    }
    // A file that the change adds is none of the base's.
    const own = single === null ? await files.find(pattern).catch(() => []) : [];
    for (const added of own)
        if (!names.includes(added))
            differing.push(added);
    return { paths, isFolder: single === null && names.every((name) => name.startsWith(folderOf(inside))), differing };
}
/** A path as the repository has it; null for one that lies beside it, which is in no commit of it. */
function base_files_insideOf(workspace, pattern) {
    const inside = path.relative(workspace, path.resolve(workspace, pattern)).split(path.sep).join('/');
    return inside === '..' || inside.startsWith('../') || path.isAbsolute(inside) ? null : inside;
}
/** Files of the base that a glob or a folder stands for. A folder's own name may begin with a dot. */
function matching(inside, list) {
    const isOutput = picomatch(ENDINGS_GLOB, { nocase: true });
    const isMatch = inside === '' ? () => false : picomatch(inside, { nocase: true });
    const folder = folderOf(inside);
    const isInside = (name) => name.startsWith(folder) && isOutput(name.slice(folder.length));
    return list
        .map(({ path }) => path)
        .filter((name) => isMatch(name) || isInside(name))
        .sort();
}
/** What lies behind a linked folder is at the base, if under another name: it must not pass for what the base does not have. */
async function requireNoLink(pattern, inside, tree) {
    const link = (await tree.list()).find(({ path, isLink }) => isLink && `${inside}/`.startsWith(`${path}/`));
    if (link !== undefined)
        throw new UserError('linked-folder', { path: pattern, link: link.path });
}
function folderOf(inside) {
    return inside === '' ? '' : `${inside}/`;
}

;// CONCATENATED MODULE: ./lib/host/config-changes.js


/** So many changes are named. */
const NAMED = 12;
const LENGTH = 60;
/** Of what both have alike so much is left before the difference where not all can be shown. */
const BEFORE = 15;
/** What another config file would set otherwise, an entry for each value as it was written: `alpha 0.01 → 0.05`. */
function config_changes_configChanges(before, after) {
    const [one, other] = [before, after].map((config) => ({
        means: flattened(resolve({}, config, 'action').options, true),
        says: flattened(config),
    }));
    const keys = [...new Set([...one.means.keys(), ...other.means.keys()])].sort();
    const changes = keys
        .filter((key) => one.means.get(key) !== other.means.get(key))
        .map((key) => `${key} ${pair(said(key, one), said(key, other)).join(' → ')}`);
    const more = changes.length > NAMED ? '; …' : '';
    return { count: changes.length, text: `${changes.slice(0, NAMED).join('; ')}${more}` };
}
/** Every value under the path that leads to it in a config file; a list is one value. */
function flattened(values, isResolved = false) {
    const found = new Map();
    const walk = (value, path) => {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            for (const [key, inner] of Object.entries(value))
                walk(inner, `${path}.${key}`);
        else if (value !== undefined && value !== null)
            found.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    };
    for (const { name, option } of optionList()) {
        const say = option.kind.say;
        if (say === undefined)
            walk(values[name], option.key ?? name);
        // What has words of its own is said by them once it is resolved, however it was written.
        else if (isResolved && values[name] !== null)
            found.set(option.key ?? name, say(values[name]).join(', ') || 'unset');
    }
    return found;
}
function said(key, { means, says }) {
    return says.get(key) ?? means.get(key) ?? 'unset';
}
/** Both as far as they are shown, so that it can be seen where they differ. */
function pair(one, other) {
    let same = 0;
    while (same < one.length && one[same] === other[same])
        same++;
    const from = same < LENGTH - BEFORE ? 0 : same - BEFORE;
    return [one, other].map((text) => cutOut(text, from));
}
function cutOut(text, from) {
    const end = text.length > from + LENGTH ? '…' : '';
    return `${from > 0 ? '…' : ''}${text.slice(from, from + LENGTH).toWellFormed()}${end}`;
}

;// CONCATENATED MODULE: ./lib/host/config-file.js





/** Read by itself when it exists. */
const USUAL = '.github/collapse-gate.yml';
/** Bytes. No more is read, since anything may have been named. */
const LARGEST = 2 ** 20;
const TOO_LARGE = {
    problem: 'the file is larger than 1 MiB',
    todo: 'A config is short: check that this is the right file.',
};
/** What the config file sets, named by its exact path; nothing where none was named and the usual one does not exist. */
async function readConfig(named, files) {
    const file = typeof named === 'string' ? named : USUAL;
    const text = await textOf(file, files);
    if (text === null && file !== USUAL)
        throw new errors/* UserError */.y('no-config', { path: file });
    return text === null ? {} : config_parseConfig(text, file);
}
/**
 * The config file as it stands at the base, so that a change can't loosen the rules that it is judged by; a note says
 * what its own file would change. A change's own that can't be parsed is an error: merged, it would be one for all.
 */
async function readConfigAtBase(named, files, { branch, tree, workspace, own, mends, isAsked }) {
    const file = typeof named === 'string' ? named : USUAL;
    const inside = insideOf(workspace, file);
    if (tree === null || inside === null) {
        const text = await textOf(file, files);
        if (text === null && file !== USUAL)
            throw new UserError('no-config', { path: file });
        // Where nobody can be asked, and there is nothing, there is nothing to say.
        const notes = text === null && !isAsked ? [] : [warn('config-from-workspace', { path: file, branch })];
        return { config: text === null ? {} : await parseConfig(text, file), notes };
    }
    const proposed = await own(inside);
    const there = await tree.file(inside);
    if (there === null) {
        if (proposed === null && file !== USUAL)
            throw new UserError('no-config', { path: file });
        if (proposed !== null)
            await parseConfig(proposed, file);
        return { config: {}, notes: proposed === null ? [] : [warn('config-new', { path: file, branch })] };
    }
    const after = proposed === null ? {} : await parseConfig(proposed, file);
    try {
        const text = await textAt(there.path, file);
        const config = await parseConfig(text, file);
        return { config, notes: changed(config, after, file, branch) };
    }
    catch (error) {
        if (!(error instanceof UserError) || proposed === null || !mends)
            throw error;
        return { config: after, notes: [warn('config-mended', { path: file, branch, why: error.message })] };
    }
}
function changed(config, after, file, branch) {
    const { count, text } = configChanges(config, after);
    return count === 0 ? [] : [warn('config-changed', { path: file, branch, count, changes: text })];
}
/** The workspace's file as text; null where there is none. */
function ownConfig(files) {
    return (path) => textOf(path, files);
}
async function textAt(absolute, file) {
    if ((await stat(absolute)).size > LARGEST)
        throw new UserError('bad-config', TOO_LARGE, { file, line: null });
    return readFile(absolute, 'utf8');
}
/** Null where there is no such file. */
async function textOf(file, files) {
    const pieces = [];
    let size = 0;
    try {
        for await (const piece of files.open(file)) {
            size += piece.length;
            if (size > LARGEST)
                throw new errors/* UserError */.y('bad-config', TOO_LARGE, { file, line: null });
            pieces.push(piece);
        }
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y && ['ENOENT', 'ENOTDIR'].includes(String(error.facts.code)))
            return null;
        throw error;
    }
    return Buffer.concat(pieces).toString('utf8');
}
function warn(code, facts) {
    return { code, level: 'warn', facts };
}

// EXTERNAL MODULE: ./lib/host/screen.js
var screen = __webpack_require__(4544);
;// CONCATENATED MODULE: ./lib/report/json.js
function json(report) {
    return `${JSON.stringify(ordered(report), rounded, 2)}\n`;
}
/** NaN and Infinity would become null in silence: whoever computed them has a bug. */
function rounded(key, value) {
    if (typeof value !== 'number')
        return value;
    if (!Number.isFinite(value))
        throw new Error(`the report holds ${value} as '${key}'`);
    return Number(value.toPrecision(12));
}
function ordered({ inputs, lost, details, ...report }) {
    return {
        schema: report.schema,
        version: report.version,
        outcome: report.outcome,
        stage: report.stage,
        inputs: orderedInputs(inputs),
        verdicts: report.verdicts.map(verdict),
        groups: report.groups.map(group),
        accepted: report.accepted && acceptance(report.accepted),
        lost: {
            words: lost.words.map(lostItem),
            phrases: lost.phrases.map(lostItem),
            prompts: lost.prompts.map(lostItem),
            outputs: lost.outputs.map(lostItem),
        },
        details: {
            comparedAt: {
                words: details.comparedAt.words,
                tail: details.comparedAt.tail,
                bigrams: details.comparedAt.bigrams,
            },
            samplesPerPrompt: details.samplesPerPrompt,
            relabellings: details.relabellings,
            tokeniser: details.tokeniser,
            retraining: {
                trainings: details.retraining.trainings,
                spreads: details.retraining.spreads,
                df: details.retraining.df,
            },
            retention: details.retention.map(band),
            shares: details.shares.map(({ field, value, baseline, candidate }) => ({ field, value, baseline, candidate })),
        },
        notes: report.notes.map(orderedNote),
        options: report.options,
    };
}
function orderedInputs({ baseline, candidate, reference, healthy, pairedPrompts, paired }) {
    return {
        baseline: input(baseline),
        candidate: input(candidate),
        reference: reference === null ? null : input(reference),
        healthy: healthy.map(input),
        pairedPrompts,
        paired,
    };
}
function input({ source, commit, run, samples, prompts, words, empty }) {
    return { source, commit, run, samples, prompts, words, empty };
}
function verdict({ rule, decline, ...v }) {
    return {
        metric: v.metric,
        family: v.family,
        stage: v.stage,
        unit: v.unit,
        baseline: v.baseline,
        candidate: v.candidate,
        decline: decline === null ? null : interval(decline),
        p: v.p,
        pAdjusted: v.pAdjusted,
        pRetrain: v.pRetrain,
        smallestDetectable: v.smallestDetectable,
        redAt80: v.redAt80,
        promptsNeeded: v.promptsNeeded,
        healthyNeeded: v.healthyNeeded,
        enoughOutputs: v.enoughOutputs,
        rule: { fail: rule.fail, warn: rule.warn, floor: rule.floor, ceiling: rule.ceiling, asked: rule.asked },
        outcome: v.outcome,
        reason: v.reason,
    };
}
function interval({ point, low, high, level, covers, sampled }) {
    return { point, low, high, level, covers, ...(sampled !== undefined && { sampled }) };
}
function group({ by, group, outcome, inputs, verdicts }) {
    const { samples, prompts, words } = inputs;
    return { by, group, outcome, inputs: { samples, prompts, words }, verdicts: verdicts.map(verdict) };
}
function acceptance({ reason, actor, commit, by }) {
    return { reason, actor, commit, by };
}
function lostItem({ item, baseline, candidate, p }) {
    return { item, baseline, candidate, p };
}
function band({ band, words, retained, expected }) {
    return { band, words, retained, expected };
}
function orderedNote({ code, level, facts }) {
    return { code, level, facts };
}

// EXTERNAL MODULE: ./node_modules/fast-xml-builder/src/fxb.js + 6 modules
var fxb = __webpack_require__(9585);
// EXTERNAL MODULE: ./lib/report/accepted.js
var report_accepted = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/format.js
var report_format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/metric-words.js
var metric_words = __webpack_require__(3868);
;// CONCATENATED MODULE: ./lib/report/provenance-notes.js


const PROVENANCE_NOTES = {
    'no-baseline': (f) => `${f.branch ? `${f.branch} has` : 'There is'} no baseline yet, so nothing was compared.`,
    'no-candidate-of-run': (f) => `Run ${f.run} has kept no outputs of a candidate that could be read, so nothing was judged.`,
    'follow-up-without-pull': (f) => `Run ${f.run} belongs to no open pull request, so nothing was judged.`,
    'no-candidate': (f) => `There are no outputs of a candidate${f.pattern ? ` (${provenance_notes_said(f.pattern)})` : ''}, so nothing was judged.`,
    'baseline-from-workspace': (f) => f.why === 'unreachable'
        ? `${f.branch} could not be read, so ${provenance_notes_said(f.path)} was read from this checkout, which the pull request may have changed. Give the job permissions: contents: read.`
        : `${f.branch} does not have ${provenance_notes_said(f.path)}, so it was read from this checkout, where the pull request may have brought it. Commit it to ${f.branch}, or keep what another step brings outside of the checkout.`,
    'config-from-workspace': (f) => `${f.branch} could not be read, so the config is ${provenance_notes_said(f.path)} as this checkout has it, which the pull request may have changed. Give the job permissions: contents: read.`,
    'config-mended': (f) => `The config of ${f.branch} can't be read (${provenance_notes_said(f.why)}), so this was judged by that of this checkout, ${provenance_notes_said(f.path)}. Look at its rules.`,
    'baseline-replaced': (f) => `What ${f.branch} has in ${provenance_notes_said(f.path)} can't be used any more, so it was read from this checkout, where the pull request has changed it. Look at where its outputs come from.`,
    'config-changed': (f) => `This pull request changes the config, but was judged by that of ${f.branch}. From the merge on: ${provenance_notes_said(f.changes, CHANGES)}.`,
    'config-new': (f) => `${f.branch} has no config file, so this was judged by the defaults. The one that this pull request adds holds from the merge on.`,
    'baseline-changed': (f) => `This pull request changes the baseline (${provenance_notes_said(f.paths)}), but was compared with that of ${f.branch}. Its own holds from the merge on.`,
    'beside-changed': (f) => `This pull request changes the reference, the healthy runs or the prompts to leave out (${provenance_notes_said(f.paths)}), but was judged by those of ${f.branch}. Its own hold from the merge on.`,
    'baseline-passed-over': (f) => `${f.count === 1 ? 'The newest baseline' : `The ${f.count} newest baselines`} could not be used: ${provenance_notes_said(f.why)}.`,
    'acceptance-incomplete': (f) => f.missing === 'line'
        ? `The label ${provenance_notes_said(f.label)} accepts nothing without a reason: add a line “Collapse-Gate-Accept: REASON” to the description, and run this job again.`
        : `The line “Collapse-Gate-Accept” of the description accepts nothing without the label ${provenance_notes_said(f.label)}: set it, and run this job again.`,
    'acceptance-outdated': (f) => `The label ${provenance_notes_said(f.label)} was set for an earlier commit and does not count for this one: take it off, set it again, and run this job again.`,
    'acceptance-elsewhere': (f) => `${report_accepted/* ACCEPTED_FILE */.HW} accepts other outputs than these (profile ${provenance_notes_said(f.profile, 20)}), so it does not count: run collapse-gate accept again with this candidate's profile.`,
    'acceptance-unread': (f) => `Whether these outputs are accepted could not be read, so they are not: ${provenance_notes_said(f.why)}.`,
    promoted: (f) => `The candidate of ${f.number ? `pull request ${f.number}` : 'the merged pull request'} is the baseline now.`,
    renewed: (f) => `The baseline of run ${f.run} was kept anew, so that it does not expire.`,
    'baseline-kept': (f) => {
        if (f.run === null)
            return 'There is no baseline yet, and no outputs to make one of.';
        return f.run === undefined
            ? 'These outputs were kept as the baseline that later ones are compared with.'
            : `The baseline is still that of run ${f.run}.`;
    },
    'not-promoted': (f) => `${f.number ? `The candidate of pull request ${f.number}` : 'No candidate'} did not become the baseline: ${provenance_notes_said(f.why)}.`,
    'candidate-of-run': (f) => `The candidate's outputs are those that run ${f.run} has kept.`,
};
/** What differs in a config may be a list. */
const CHANGES = 600;
/** A foreign piece in a sentence. One that ends it with a full stop of its own needs no second one. */
function provenance_notes_said(fact, length = 200) {
    return (0,report_escape/* cut */.Jj)(String(fact ?? ''), length).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/report/notes.js



const CLEANED = {
    'prompt-echo': 'The prompt at the start',
    reasoning: 'Reasoning',
    'template-tokens': 'Tokens of chat templates',
    markup: 'Markup',
};
/** The share of each side's outputs of which something is so. */
function shares({ baseline, candidate }) {
    return `${(0,report_format/* percent */.KN)(n(candidate), 'coarse')} of the candidate's outputs (baseline: ${(0,report_format/* percent */.KN)(n(baseline), 'coarse')})`;
}
function leftOut({ role, select, where, exclude }) {
    const parts = [
        n(select) > 0 ? `${(0,report_format/* count */.U9)(n(select))} by select` : '',
        n(where) > 0 ? `${(0,report_format/* count */.U9)(n(where))} by where` : '',
        n(exclude) > 0 ? `${(0,report_format/* count */.U9)(n(exclude))} by exclude-prompts` : '',
    ].filter((part) => part !== '');
    return `Outputs ${role === 'outputs' ? '' : `of the ${role} `}left out as asked: ${parts.join(', ')}.`;
}
/** Outputs that were nothing else than what was taken out. */
function emptied({ baselineEmptied, candidateEmptied }) {
    if (n(baselineEmptied) + n(candidateEmptied) === 0)
        return '';
    return ` Nothing was left of ${(0,report_format/* count */.U9)(n(baselineEmptied))} and ${(0,report_format/* count */.U9)(n(candidateEmptied))} of them.`;
}
const NOTES = {
    'length-changed': (f) => `The candidate's outputs are ${f.change === null ? '' : `${(0,report_format/* percent */.KN)(Math.abs(n(f.change)), 'coarse')} `}` +
        `${n(f.candidate) < n(f.baseline) ? 'shorter' : 'longer'} (${(0,report_format/* number */.ai)(n(f.candidate))} ${(0,report_format/* tokens */.LU)(f.unit, f.run)} on average, baseline: ` +
        `${(0,report_format/* number */.ai)(n(f.baseline))}), so what depends on length is red only if it is at equal length too.`,
    'candidate-missing-prompts': (f) => `The candidate has no output for ${(0,report_format/* count */.U9)(n(f.count))} of the baseline's ${(0,report_format/* counted */.hS)(n(f.total), 'prompt')} (${(0,report_format/* percent */.KN)(n(f.share), 'coarse')}).`,
    'unpaired-prompts': (f) => `Left out, because only one side answered them: ${(0,report_format/* counted */.hS)(n(f.baseline), 'prompt')} of the baseline, ${(0,report_format/* count */.U9)(n(f.candidate))} of the candidate.`,
    'candidate-fewer-samples': (f) => `The baseline has ${(0,report_format/* number */.ai)(n(f.baseline))} samples per prompt, the candidate ${(0,report_format/* number */.ai)(n(f.candidate))}: with one each, answers that have become alike can't be seen.`,
    'nothing-varies': () => 'All outputs of both sides are one and the same text, so nothing could be seen.',
    'values-lost': (f) => `The candidate has lost ${(0,report_format/* counted */.hS)(n(f.count), 'value')} of ${f.field}, of which the baseline has outputs: ${f.values}${n(f.count) > 5 ? ', …' : ''}.`,
    'numbers-missing': (f) => `Outputs without a number in ${f.field}: ${(0,report_format/* count */.U9)(n(f.baseline))} of the baseline, ${(0,report_format/* count */.U9)(n(f.candidate))} of the candidate. They enter no figure of it.`,
    'all-different': (f) => `${(0,report_format/* percent */.KN)(n(f.share), 'coarse')} of what is counted comes only once, so no loss could be seen: ${f.unit === 'characters' ? 'count in shorter runs (--characters 2), or in words' : 'count in characters (--unit characters)'}.`,
    'more-tested': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'metric')} ${n(f.count) === 1 ? 'is' : 'are'} tested beside the default ones, so each needs a little more proof: the others see somewhat less.`,
    'unknown-rises': (f) => `${(0,report_format/* percent */.KN)(n(f.candidate), 'coarse')} of the candidate's outputs have no known ${f.field} (baseline: ${(0,report_format/* percent */.KN)(n(f.baseline), 'coarse')}), and no rule limits that: set one with value: unknown.`,
    unit: (f) => `Counted in ${(0,report_format/* tokens */.LU)(f.unit, f.run)}: what is called a word here is one of them.`,
    'other-unit': (f) => `To compare this profile takes ${f.made}: that is how it was made, and ${f.here} counts something else.`,
    'rows-left-out': (f) => leftOut(f),
    'nothing-excluded': (f) => `No prompt of the ${f.role} is among those to leave out (exclude-prompts): their ids or texts are others.`,
    'prompts-differ': (f) => `${(0,report_format/* count */.U9)(n(f.count))} of ${(0,report_format/* counted */.hS)(n(f.of), 'question')} were put to the candidate in other words than to the baseline (another template, other examples): part of any difference may come from that.`,
    'settings-differ': (f) => `The outputs were made with other settings (baseline and candidate): ${f.settings}. Part of any difference may come from that.`,
    'outputs-truncated': (f) => `Cut off at a length limit were ${shares(f)}.`,
    'outputs-refused': (f) => `Refused were ${shares(f)}.`,
    'outputs-failed': (f) => `Ended in an error were ${shares(f)}.`,
    'outputs-cached': (f) => `From a cache came ${shares(f)}. Repeats from a cache are alike, whatever the model can do: generate with the cache switched off.`,
    'outputs-reasoned': (f) => `Had reasoning beside the answer, which is not measured: ${shares(f)}.`,
    'reasoning-text': (f) => `Reasoning is ${(0,report_format/* percent */.KN)(n(f.candidate), 'coarse')} of the candidate's text (baseline: ${(0,report_format/* percent */.KN)(n(f.baseline), 'coarse')})` +
        `${n(f.measured) > 0 ? ', and is measured as part of the answers: --clean reasoning takes it out.' : '; it was taken out before measuring.'}`,
    'profile-unfiltered': (f) => `The ${f.role} came as a profile, or part of it did, whose rows can't be chosen by ${f.by}: it is taken as it was made. If it was made without the same choice, make it anew.`,
    'other-clean': (f) => `To compare this profile takes ${f.made}: that is how it was made, and here it is ${f.here}.`,
    'where-differs': (f) => `Left out by where: ${(0,report_format/* percent */.KN)(n(f.candidate), 'coarse')} of the candidate's outputs, ${(0,report_format/* percent */.KN)(n(f.baseline), 'coarse')} of the baseline's. What is compared may be what is left of a collapse.`,
    cleaned: (f) => `Before measuring, ${(0,metric_words/* lowerFirst */.oZ)(CLEANED[String(f.what)] ?? String(f.what))} ${f.what === 'template-tokens' ? 'were' : 'was'} taken out of ${(0,report_format/* count */.U9)(n(f.baseline))} of the baseline's ${(0,report_format/* counted */.hS)(n(f.baselineOf), 'output')} (${(0,report_format/* percent */.KN)(n(f.baselineShare), 'coarse')} of the text) and ${(0,report_format/* count */.U9)(n(f.candidate))} of the candidate's ${(0,report_format/* count */.U9)(n(f.candidateOf))} (${(0,report_format/* percent */.KN)(n(f.candidateShare), 'coarse')}).${emptied(f)}`,
    unpaired: () => 'Both sides share no prompt: part of any difference may come from the prompts.',
    'samples-thinned': (f) => thinned(tenths(f.baseline), tenths(f.candidate)),
    'share-value-unseen': (f) => `No output of either side has ${f.field} = ${f.value}; seen ${n(f.count) === 1 ? 'is' : 'are'} ${f.values}${n(f.count) > 5 ? ', …' : ''}.`,
    drift: (f) => `${(0,metric_words/* title */.DD)(metricId(f))} drifted by ${declined(f)}: within its limit, but more than chance (p ${(0,report_format/* probability */.E5)(n(f.p))}).`,
    better: (f) => `${(0,metric_words/* title */.DD)(metricId(f))} moved the healthier way.`,
    'words-sampled': (f) => `Of so many words 1 in ${(0,report_format/* count */.U9)(Math.round(1 / n(f.kept)))} is kept, and of word pairs, the same on both sides.${f.metric === null
        ? ''
        : ` That adds a standard error of at most ${(0,report_format/* percent */.KN)(n(f.error), 'coarse')} of what a rule allows (${(0,metric_words/* title */.DD)(metricId(f))}).${n(f.error) > 0.1 ? ' Raise --most-grams to make it smaller.' : ''}`}`,
    'from-profile': () => 'Some of the outputs came as a profile, which holds no text: whether the candidate repeats whole passages of others could not be seen.',
    'copies-baseline': (f) => `The candidate says word for word what the baseline says to other prompts, in ${(0,report_format/* percent */.KN)(n(f.share), 'coarse')} of ` +
        `the prompts (expected: ${(0,report_format/* percent */.KN)(n(f.expected), 'coarse')}): if it was trained on these outputs, it looks healthier than it is.`,
    'copies-answers': (f) => `The candidate repeats the baseline's answers word for word in ${(0,report_format/* percent */.KN)(n(f.share), 'coarse')} of the prompts ` +
        `(expected: ${(0,report_format/* percent */.KN)(n(f.expected), 'coarse')}): if it was trained on these outputs, it looks healthier than it is.`,
    'copies-reference': (f) => `The candidate says word for word what the reference says, in ${(0,report_format/* percent */.KN)(n(f.share), 'coarse')} of the prompts ` +
        `(baseline: ${(0,report_format/* percent */.KN)(n(f.expected), 'coarse')}): if the reference is in its training data, it looks healthier than it is.`,
    retraining: (f) => `Intervals and p cover the noise of sampling; how far healthy trainings lie apart ${known(f)}. ` +
        (n(f.trainings) > 1
            ? 'Declines are from the mean of these trainings, and the column of the baseline shows that. '
            : '') +
        `A tail index of ${times(f.smallest)} or more would show here${sharper(f)}.`,
    'healthy-left-out': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'healthy run')} of ${(0,report_format/* count */.U9)(n(f.total))} answered less than two thirds of the prompts and ${n(f.count) === 1 ? 'was' : 'were'} left out: ${f.runs}.`,
    'healthy-copies': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'healthy run')} ${n(f.count) === 1 ? 'has' : 'have'} the very outputs of the baseline, the candidate or another run, and ${n(f.count) === 1 ? 'was' : 'were'} left out: ${f.runs}.`,
    'healthy-alike': (f) => `The baseline and ${(0,report_format/* counted */.hS)(n(f.count), 'healthy run')} differ no more than draws of one training do and count as one: they say nothing of retraining. If they are outputs of one training, give those of trainings with other seeds.`,
    'healthy-strange': (f) => `Far from the other trainings in the tail index: ${f.runs}. If ${n(f.count) === 1 ? 'it is' : 'they are'} not a healthy training of this recipe, leave ${n(f.count) === 1 ? 'it' : 'them'} out: the gate sees less with ${n(f.count) === 1 ? 'it' : 'them'}.`,
    'reference-holds-baseline': () => 'The reference holds outputs of the baseline word for word, which favours the baseline: metrics of the reference only warn. Take human answers, or text that neither side wrote.',
    'healthy-unused': () => 'Healthy runs are of no use here: both sides share no prompt.',
    'few-prompts': (f) => `${(0,report_format/* counted */.hS)(n(f.prompts), 'prompt')} can show only large declines.`,
    exhaustive: (f) => `There are only ${(0,report_format/* count */.U9)(n(f.relabellings))} ways to relabel these outputs; all of them were tried.`,
    'more-relabellings': (f) => `A result was close to the border, so ${(0,report_format/* count */.U9)(n(f.relabellings))} relabellings were made.`,
    'unknown-group': (f) => `The rules name a group '${f.group}', but no prompt is of it: check the name, and the field that groups are by.`,
    'small-groups': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'small group')} with ${(0,report_format/* counted */.hS)(n(f.prompts), 'prompt')} in all ${n(f.count) === 1 ? 'is' : 'are'} judged together as (other).`,
    'bad-lines-skipped': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'line')} of ${f.file} could not be read and ${n(f.count) === 1 ? 'was' : 'were'} skipped (line ${f.line}).`,
    'passed-over': (f) => `Passed over in ${f.file}: ${(0,report_format/* count */.U9)(n(f.count))} ${f.what}.`,
    'files-beside': (f) => `Not read as outputs, because they stand beside them and hold none: ${(0,report_format/* counted */.hS)(n(f.count), 'file')} (${f.files}${n(f.count) > 3 ? ', …' : ''}).`,
    'answered-again': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'question')} of ${f.file} had been answered before, by the same file or another one. They are read as further answers; if they are those of another run or model, give the files of one alone.`,
    'run-unfinished': (f) => `The run that wrote ${f.file} was not finished (stopped, or ended in an error), so only part of its outputs may be there.`,
    'not-generated': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'output')} of ${f.file} ${n(f.count) === 1 ? 'is' : 'are'} the letter of a choice and no free text: such outputs are alike by design, and say little of diversity.`,
    'further-calls': (f) => `${f.file} holds ${(0,report_format/* counted */.hS)(n(f.count), 'answer')} to other questions than a sample's first one, as graders and later steps ask them. They were left out.`,
    'questions-unmatched': (f) => `None of the ${(0,report_format/* counted */.hS)(n(f.count), 'row')} has an id that ${f.file} asks about, so its questions were not used. Map the id (--field id=NAME), or leave that file out.`,
    'questions-missing': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'row')} ${n(f.count) === 1 ? 'has an id' : 'have ids'} that ${f.file} does not ask about.`,
    'stands-beside': (f) => `Files of this kind hold no outputs. Those are in ${f.instead}.`,
    'nan-read-as-null': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'value')} NaN or Infinity in ${f.file} ${n(f.count) === 1 ? 'was' : 'were'} read as missing.`,
    'invalid-utf8': (f) => `${f.file} is not valid UTF-8; ${(0,report_format/* counted */.hS)(n(f.count), 'broken character')} became U+FFFD.`,
    'group-differs': (f) => `${(0,report_format/* counted */.hS)(n(f.count), 'prompt')} ${n(f.count) === 1 ? 'has' : 'have'} another group on the other side.`,
    'empty-outputs': (f) => `Empty or failed outputs: ${(0,report_format/* count */.U9)(n(f.baseline))} of the baseline, ${(0,report_format/* count */.U9)(n(f.candidate))} of the candidate. They count as empty and enter nothing else.`,
    'all-identical': (f) => `All outputs of the ${f.side} are one and the same text.`,
    ...PROVENANCE_NOTES,
};
/** A note as a sentence; one of another version by its code and facts. */
function note({ code, facts }) {
    return NOTES[code]?.(facts) ?? `${code.replaceAll('-', ' ')}${list(facts)}.`;
}
function n(fact) {
    return typeof fact === 'number' ? fact : 0;
}
/** To one decimal: an average number of samples. */
function tenths(fact) {
    return String(Number(n(fact).toFixed(1)));
}
/** On average the sides may have alike many while single prompts differ. */
function thinned(baseline, candidate) {
    if (baseline === candidate)
        return 'Some prompts have more samples on one side than on the other; both were compared at the smaller number.';
    return `The baseline has ${baseline} ${baseline === '1' ? 'sample' : 'samples'} per prompt, the candidate ${candidate}; both were compared at the smaller number.`;
}
/** What the spread between healthy trainings is known from. */
function known({ trainings, spreads }) {
    const before = spreads === 'own' ? "your config's spreads" : 'the built-in spreads, which come from two small recipes';
    return n(trainings) > 1
        ? `is known from ${(0,report_format/* counted */.hS)(n(trainings), 'training')} and, for the rest, from ${before}`
        : `is known only from ${before}`;
}
function times(fact) {
    return (0,report_format/* amount */.vj)(n(fact), 'spreads');
}
/** What further healthy runs would bring. */
function sharper({ healthy, withTwo, withFive }) {
    const each = [
        ['two', withTwo, 2],
        ['five', withFive, 5],
    ];
    const better = each.filter(([, smallest, runs]) => typeof smallest === 'number' && runs > n(healthy));
    if (better.length === 0)
        return '';
    return `; with ${better.map(([name, smallest]) => `${name} healthy runs ${times(smallest)}`).join(', with ')} (--healthy)`;
}
function metricId(facts) {
    return String(facts.metric);
}
function declined(facts) {
    return (0,report_format/* amount */.vj)(n(facts.decline), (0,metric_words/* metricOf */.ak)(metricId(facts))?.unit ?? 'relative', 'coarse');
}
function list(facts) {
    const parts = Object.entries(facts).map(([name, fact]) => `${(0,metric_words/* lowerFirst */.oZ)(name)} ${fact}`);
    return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/report/uncompared.js



/** What a branch's run without outputs did for its baseline, the most telling first. */
const UPKEEP = ['promoted', 'not-promoted', 'renewed', 'baseline-kept'];
/** Why there are no outputs of a candidate. */
const ABSENCE = ['no-candidate', 'no-candidate-of-run', 'follow-up-without-pull'];
/** Whether there was a candidate and no baseline: the job passes, and that says nothing of the candidate. */
function isFirstRun({ outcome, verdicts, inputs }) {
    return outcome === 'pass' && verdicts.length === 0 && inputs.baseline.samples === 0;
}
function isUncompared(report) {
    return report.outcome === 'skipped' || isFirstRun(report);
}
/** The note that the headline tells, which is then not said again. */
function leadingNote(report) {
    const { notes } = report;
    if (isFirstRun(report))
        return notes.find(({ code }) => code === 'no-baseline');
    if (report.outcome !== 'skipped')
        return undefined;
    const [first] = [...UPKEEP, ...ABSENCE].flatMap((code) => notes.filter((one) => one.code === code));
    return first ?? notes.find(({ level }) => level === 'warn') ?? notes[0];
}
function firstRunHeadline(report) {
    const branch = leadingNote(report)?.facts.branch;
    if (report.notes.some(({ code }) => code === 'baseline-passed-over'))
        return `No verdict: ${branch ? `${branch} has no baseline` : 'there is no baseline'} that can be compared with.`;
    return `First run, no verdict: ${branch ? `${branch} has no baseline yet` : 'there is no baseline yet'} to compare with.`;
}
function skippedHeadline(report) {
    const why = leadingNote(report);
    if (why === undefined)
        return 'Skipped: nothing was compared.';
    return `${UPKEEP.includes(why.code) ? 'Nothing to judge' : 'Skipped'}: ${(0,metric_words/* lowerFirst */.oZ)(note(why))}`;
}
/** The fact `kept` says when the outputs become the baseline: now, with the merge, or never. */
function firstRunStep(report) {
    const branch = leadingNote(report)?.facts.branch ?? 'the base branch';
    switch (leadingNote(report)?.facts.kept) {
        case 'now':
            return 'Look at these outputs yourself: they are the baseline from now on, and what is wrong with them will not be seen later. The next run is judged.';
        case 'never':
            return `These outputs are not kept. For a verdict, run this workflow on ${branch}, or commit outputs of the model that is in use there and name them in the option baseline.`;
        default:
            return `Look at these outputs yourself before you merge: they become the baseline then, and what is wrong with them will not be seen later. For a verdict now, run this workflow on ${branch} first, or commit outputs of the model that is in use there and name them in the option baseline.`;
    }
}
function skippedStep(report) {
    const why = leadingNote(report);
    switch (why?.code) {
        case 'promoted':
        case 'renewed':
            return 'Nothing to do.';
        case 'baseline-kept':
            return why.facts.run === null
                ? 'Let a run of this branch write outputs: they become the baseline.'
                : 'Nothing to do.';
        case 'not-promoted':
            return 'The baseline stays what it was. For a new one, let a run of this branch write outputs; if they are red, they have to be accepted (collapse-gate accept).';
        case 'follow-up-without-pull':
            return 'Nothing to do, if the run was not for a pull request that is open.';
        default:
            return 'Nothing was judged. That is right where a change makes no new outputs; if this one should, look at the step that writes them.';
    }
}
/** What was read, where nothing was compared. */
function unjudgedAmount({ inputs, options }) {
    const { samples, prompts, words } = inputs.candidate;
    if (samples === 0)
        return 'nothing.';
    return `nothing. Read: ${(0,report_format/* counted */.hS)(samples, 'output')} to ${(0,report_format/* counted */.hS)(prompts, 'prompt')}, ${(0,report_format/* count */.U9)(words)} ${(0,report_format/* tokens */.LU)(options.unit, options.characters)}.`;
}

;// CONCATENATED MODULE: ./lib/report/reasons.js


const REASONS = {
    'needs-texts': () => 'it needs the texts, or the order of their words, and a profile holds neither',
    'no-words': () => 'there are no words to compare',
    'no-numbers': () => 'too few outputs have a number in this field, or too many the same one',
    'no-prompts': () => 'no prompt is a text with terms that an output could keep',
    'small-reference': () => 'the reference has fewer than 500 words',
    'no-reference': () => 'it needs a reference corpus (--reference)',
    'needs-several-samples': () => 'it needs several samples per prompt on both sides',
    'too-few-events': () => 'it happens too rarely here to be tested',
    'baseline-zero': () => "the baseline's value is 0, so no part of it can be lost",
    'no-other': () => 'there is no other side to compare with',
    off: () => 'its rule is off',
    'not-proven': (v) => `chance can't be ruled out${reasons_needed(v)}`,
    retraining: (v) => `another training of the same recipe could do this by itself${reasons_healthyNeeded(v)}`,
    interval: (v) => `its interval does not exclude that nothing was lost${reasons_needed(v)}`,
    length: () => 'it is not proven with outputs cut to equal length, so their length may explain it',
    saturated: () => 'the baseline has hardly any rare words, so there is no tail whose loss could be seen',
    blind: (v) => `${v.smallestDetectable === null ? `no ${(0,metric_words/* change */.Zg)(v)}` : `only ${visible(v)}`} would show here${reasons_needed(v)}`,
    floor: (v) => `below the floor of ${(0,metric_words/* bound */.$s)(v.rule.floor, v)}`,
    ceiling: (v) => `above the ceiling of ${(0,metric_words/* bound */.$s)(v.rule.ceiling, v)}`,
    'reference-warns': () => 'this only warns, since the reference holds outputs of the baseline',
    'unpaired-warns': () => 'this only warns, since both sides share no prompt',
    'group-warns': () => 'this only warns: a group fails where its own rule says so, or with healthy runs',
};
/** Null where the outcome speaks for itself. */
function reason(verdict) {
    if (verdict.reason === null)
        return null;
    return REASONS[verdict.reason]?.(verdict) ?? verdict.reason.replaceAll('-', ' ');
}
/** The end of a sentence about a decline that can't be seen or proven: what would be enough. */
function reasons_needed({ promptsNeeded }) {
    return promptsNeeded === null ? '' : `; it would take about ${(0,report_format/* about */.Cv)(promptsNeeded)} prompts`;
}
/** What would tell a decline from another training. */
function reasons_healthyNeeded({ healthyNeeded }) {
    return healthyNeeded === null ? '' : `; ${(0,report_format/* counted */.hS)(healthyNeeded, 'healthy run')} would tell (--healthy)`;
}
function visible(verdict) {
    return `a ${(0,metric_words/* change */.Zg)(verdict)} of ${(0,report_format/* amount */.vj)(verdict.smallestDetectable ?? 0, verdict.unit, 'coarse')} or more`;
}
/** What the rule allows, as a table cell shows it. */
function allowed(verdict) {
    const { rule, unit } = verdict;
    const { fail, warn, floor, ceiling } = rule;
    const parts = [
        fail !== null ? (0,report_format/* limit */.AB)(fail, unit) : warn !== null ? `${(0,report_format/* limit */.AB)(warn, unit)} warns` : null,
        floor === null ? null : `min ${(0,metric_words/* bound */.$s)(floor, verdict)}`,
        ceiling === null ? null : `max ${(0,metric_words/* bound */.$s)(ceiling, verdict)}`,
    ];
    return parts.filter((part) => part !== null).join(', ') || report_format/* NONE */.x3;
}

;// CONCATENATED MODULE: ./lib/report/headline.js







const STAGES = ['late', 'early', 'none'];
/** So many signs of collapse that only warn are named. */
const headline_NAMED = 4;
/** With the reason of an acceptance, for places where this sentence stands alone. */
function headline(report) {
    const accepted = (0,report_accepted/* acceptanceOf */.BL)(report);
    return accepted === null ? judged(report) : `${heading(report)} Reason: ${(0,report_accepted/* acceptedReason */.Ok)(accepted)}`;
}
/** Without the reason, which stands below it. */
function heading(report) {
    const accepted = (0,report_accepted/* acceptanceOf */.BL)(report);
    return accepted === null ? judged(report) : (0,report_accepted/* acceptedHeadline */.Kk)(accepted, judged(report));
}
function judged(report) {
    if (report.outcome === 'fail')
        return failed(report);
    if (report.outcome === 'inconclusive')
        return `Inconclusive: ${inconclusive(report)}.`;
    if (report.outcome === 'skipped')
        return skippedHeadline(report);
    if (isFirstRun(report))
        return firstRunHeadline(report);
    const [warning] = findings(report, 'warned');
    const doubt = suspicion(report);
    if (warning === undefined && doubt !== undefined)
        return `A doubt, no failure: ${(0,metric_words/* lowerFirst */.oZ)(inFull({ verdict: doubt, group: null }, report))}; ${odds(doubt)}.`;
    return warning === undefined
        ? passed(report)
        : `A warning, no failure${limited(warning)}: ${(0,metric_words/* lowerFirst */.oZ)(headline_told(warning))}.`;
}
/** Verdicts with this outcome, of the whole and of groups, the worst first. */
function findings(report, outcome) {
    const all = [
        ...report.verdicts.map((verdict) => ({ verdict, group: null })),
        ...report.groups.flatMap(({ group, verdicts }) => verdicts.map((verdict) => ({ verdict, group: (0,report_escape/* cut */.Jj)(group, 40) }))),
    ];
    return all.filter(({ verdict }) => verdict.outcome === outcome).sort((a, b) => compare(rank(a), rank(b)));
}
/** The worst of what is beyond its limit and more than chance, though another training could do it. */
function suspicion({ outcome, verdicts }) {
    if (outcome !== 'pass')
        return undefined;
    const suspects = verdicts
        .filter(({ reason }) => reason === 'retraining')
        .map((verdict) => ({ verdict, group: null }));
    return suspects.sort((a, b) => compare(rank(a), rank(b)))[0]?.verdict;
}
/** How often a healthy training looks as bad. */
function odds({ pRetrain }) {
    const one = pRetrain === null || pRetrain > 0.4 ? '' : `about one healthy training in ${(0,report_format/* about */.Cv)(1 / pRetrain)} shows as much`;
    return one === '' ? 'another healthy training may well show as much' : one;
}
/** A finding as a sentence without its full stop. */
function headline_told({ verdict, group }) {
    const sentence = bounded(verdict) ?? (0,metric_words/* declineOf */.sd)(verdict);
    return group === null ? sentence : `In group ${group}, ${(0,metric_words/* lowerFirst */.oZ)(sentence)}`;
}
function failed(report) {
    const [worst] = findings(report, 'broken');
    if (worst === undefined)
        return 'A rule is broken.';
    const { stage } = worst.verdict;
    return `${inFull(worst, report)}${stage === 'none' ? beside(report) : `: ${stage} collapse`}.`;
}
/** What is broken is no sign of collapse; that there is none may be said only where nothing else shows one. */
function beside(report) {
    const signs = findings(report, 'warned').filter(({ verdict }) => verdict.stage !== 'none');
    if (signs.length > 0)
        return `; signs of ${stagesOf(signs)} collapse that only warn: ${named(signs)}`;
    const all = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)];
    const isSuspect = all.some(({ stage, reason }) => stage !== 'none' && reason === 'retraining');
    return isSuspect ? ': more than the rules allow' : ': not a collapse, but more than the rules allow';
}
function stagesOf(signs) {
    return ['early', 'late']
        .filter((stage) => signs.some(({ verdict }) => verdict.stage === stage))
        .join(' and ');
}
function named(signs) {
    const each = signs
        .slice(0, headline_NAMED)
        .map(({ verdict, group }) => `${(0,metric_words/* inSentence */.BX)((0,metric_words/* title */.DD)(verdict.metric))}${group === null ? '' : ` in group ${group}`}`);
    return `${each.join(', ')}${signs.length > headline_NAMED ? ', …' : ''}`;
}
/** The tail index by what it is made of, so that a reader knows what was lost. */
function inFull(finding, report) {
    const { verdict, group } = finding;
    if (verdict.metric !== 'tail-index' || verdict.decline === null)
        return headline_told(finding);
    const verdicts = group === null ? report.verdicts : (report.groups.find((one) => (0,report_escape/* cut */.Jj)(one.group, 40) === group)?.verdicts ?? []);
    const lost = ['unseen-mass', 'vocabulary'].flatMap((id) => {
        const decline = verdicts.find(({ metric }) => metric === id)?.decline;
        return decline && decline.point > 0 ? [`${(0,report_format/* amount */.vj)(decline.point, 'relative', 'coarse')} of its ${(0,metric_words/* noun */.jB)(id)}`] : [];
    });
    if (lost.length === 0)
        return headline_told(finding);
    const sentence = `The candidate lost ${lost.join(' and ')}, ${(0,report_format/* amount */.vj)(verdict.decline.point, 'spreads')} the usual difference of two trainings`;
    return group === null ? sentence : `In group ${group}, ${(0,metric_words/* lowerFirst */.oZ)(sentence)}`;
}
function passed({ verdicts, inputs }) {
    const held = verdicts.filter(({ outcome, rule }) => outcome === 'holds' && [rule.fail, rule.ceiling, rule.floor].some((limit) => limit !== null));
    const unclear = verdicts.filter(({ outcome }) => outcome === 'unclear').length;
    const doubt = unclear === 0 ? '' : `; ${unclear} can't tell`;
    const prompts = inputs.paired ? `${(0,report_format/* counted */.hS)(inputs.pairedPrompts, 'prompt')} show` : 'the outputs show';
    return `No sign of collapse: ${prompts} no decline beyond the limits of ${(0,report_format/* counted */.hS)(held.length, 'metric')}${doubt}.`;
}
/** Notes of an outcome that is inconclusive because too little was handed in. */
const SHORTFALLS = ['candidate-missing-prompts', 'candidate-fewer-samples', 'nothing-varies', 'numbers-missing'];
/** What stands in the way: differing prompts, a metric that was asked for, a mute stage, or what was not handed in. */
function inconclusive(report) {
    if (!report.inputs.paired)
        return 'both sides share no prompt, so a difference may come from the prompts';
    const verdicts = report.verdicts.filter(isUnanswered);
    const [asked] = verdicts.filter(({ rule }) => rule.asked);
    if (asked !== undefined)
        return unanswered(asked, report);
    // More outputs would not help there.
    const blunt = report.notes.find(({ code }) => code === 'all-different');
    if (blunt !== undefined)
        return (0,metric_words/* lowerFirst */.oZ)(note(blunt)).replace(/\.$/, '');
    const [mute] = ['early', 'late']
        .map((stage) => verdictsOfMuteStage(stage, report))
        .filter((list) => list.length > 0);
    if (mute !== undefined)
        return unanswered(mute.find(({ reason }) => reason !== 'blind') ?? mute[0], report);
    const missing = report.notes.find(({ code, level }) => SHORTFALLS.includes(code) && level === 'warn');
    if (missing !== undefined)
        return (0,metric_words/* lowerFirst */.oZ)(note(missing)).replace(/\.$/, '');
    return verdicts.length === 0
        ? 'the outputs are too few, or too different, to see what the rules forbid'
        : unanswered(verdicts[0], report);
}
function isUnanswered({ outcome }) {
    return outcome === 'unclear' || outcome === 'unmeasured';
}
/** Those that can't tell, then those that aren't measured, of a stage with no answer at all; none otherwise. */
function verdictsOfMuteStage(stage, { verdicts }) {
    const ruled = verdicts.filter((verdict) => verdict.stage === stage && verdict.rule.fail !== null);
    if (!ruled.every(isUnanswered))
        return [];
    const unclear = ruled.filter(({ outcome }) => outcome === 'unclear');
    return unclear.length > 0 ? unclear : ruled;
}
function unanswered(verdict, report) {
    if (verdict.outcome === 'unmeasured')
        return `${(0,metric_words/* noun */.jB)(verdict.metric)} could not be measured: ${reason(verdict)}`;
    if (verdict.reason === 'blind')
        return unseen(verdict, report);
    return `${(0,metric_words/* lowerFirst */.oZ)((0,metric_words/* declineOf */.sd)(verdict))}, but ${reason(verdict)}`;
}
function unseen(verdict, { inputs }) {
    const { fail } = verdict.rule;
    const limitToShow = fail === null ? null : Math.max(fail, (0,metric_words/* metricOf */.ak)(verdict.metric)?.mustShow ?? 0);
    const prompts = inputs.paired ? (0,report_format/* counted */.hS)(inputs.pairedPrompts, 'prompt') : (0,report_format/* counted */.hS)(inputs.candidate.prompts, 'prompt');
    const size = limitToShow === null ? '' : ` of ${(0,report_format/* limit */.AB)(limitToShow, verdict.unit)}`;
    return `${prompts} can't show a ${(0,metric_words/* change */.Zg)(verdict)}${size} in ${(0,metric_words/* noun */.jB)(verdict.metric)}${reasons_needed(verdict).replace(/ prompts$/, '')}`;
}
/** A value beyond a floor or ceiling is told by itself, not by its change. */
function bounded(verdict) {
    if (verdict.reason !== 'floor' && verdict.reason !== 'ceiling')
        return null;
    const { metric, unit, candidate, baseline, decline } = verdict;
    const told = unit === 'points' && (decline?.point ?? 0) > 0;
    const before = baseline === null ? '' : ` (baseline: ${(0,metric_words/* value */.Uq)(baseline, verdict, 'coarse')})`;
    const what = told
        ? (0,metric_words/* declineOf */.sd)(verdict)
        : `The candidate's ${(0,metric_words/* noun */.jB)(metric)} is ${(0,metric_words/* value */.Uq)(candidate, verdict, 'coarse')}${before}`;
    return `${what}, ${reason(verdict)}`;
}
function limited({ verdict, group }) {
    if (verdict.reason === 'unpaired-warns')
        return ' (both sides share no prompt)';
    return verdict.reason === 'group-warns' && group !== null ? ' (a group only warns)' : '';
}
function rank({ verdict, group }) {
    return [STAGES.indexOf(verdict.stage), group === null ? 0 : 1, -excess(verdict)];
}
/** The decline in proportion to the limit it is held against; with a limit of 0 any decline is the worst. */
function excess({ decline, rule, candidate, reason }) {
    if (reason === 'ceiling')
        return (candidate ?? 0) / (rule.ceiling || Number.MIN_VALUE);
    if (reason === 'floor')
        return (rule.floor ?? 0) / (candidate || Number.MIN_VALUE);
    return (decline?.point ?? 0) / (rule.fail || rule.warn || Number.MIN_VALUE);
}
function compare(a, b) {
    for (const [i, x] of a.entries()) {
        if (x !== b[i])
            return x - b[i];
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/report/wording.js









/** What was asked for and changes what is measured is said first of all, doubt or none. */
const ASKED = ['rows-left-out', 'cleaned'];
/** Notes on whose rules, and whose baseline, held. */
const RULE_NOTES = [
    'config-changed',
    'config-new',
    'config-from-workspace',
    'baseline-changed',
    'baseline-from-workspace',
    'beside-changed',
    'baseline-replaced',
    'config-mended',
];
/** The verdict of a row in a word or two. */
const VERDICT_WORDS = {
    broken: 'broken',
    warned: 'warned',
    unclear: "can't tell",
    holds: 'holds',
    unmeasured: 'not measured',
};
const OUTCOME_WORDS = {
    fail: 'failed',
    inconclusive: 'inconclusive',
    pass: 'passed',
    skipped: 'skipped',
};
function tone(report) {
    if ((0,report_accepted/* acceptanceOf */.BL)(report) !== null)
        return 'accepted';
    if (report.outcome === 'fail')
        return 'bad';
    if (isUncompared(report))
        return 'none';
    const isDoubtful = report.outcome === 'inconclusive' || findings(report, 'warned').length > 0;
    return isDoubtful || suspicion(report) !== undefined ? 'doubt' : 'good';
}
/** Whether lost words are worth a line: something is in doubt, and not only in numbers or in the make-up of the data. */
function leadsWithWords(report) {
    if (tone(report) === 'good')
        return false;
    const all = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)];
    const doubtful = all.filter(({ outcome, reason }) => outcome === 'broken' || outcome === 'warned' || reason === 'retraining');
    return doubtful.length === 0 || doubtful.some((verdict) => fieldOf(verdict) === null && !isShareOf(verdict));
}
/** A verdict as a sentence. */
function sentence(verdict) {
    const { outcome, metric, unit, rule } = verdict;
    const why = reason(verdict);
    if (outcome === 'unmeasured')
        return `${(0,metric_words/* title */.DD)(metric)}: not measured${why === null ? '' : `, ${why}`}.`;
    if (outcome === 'holds')
        return `${(0,metric_words/* title */.DD)(metric)}: holds${moved(verdict)}.`;
    const what = headline_told({ verdict, group: null });
    if (outcome === 'broken')
        return why === null ? `${what}; ${permitted(verdict)}.` : `${what}.`;
    if (outcome === 'warned' && why !== null)
        return `${what}; ${permitted(verdict)}, but ${why}.`;
    if (outcome === 'warned')
        return `${what}${rule.warn === null ? '' : `; it warns from ${(0,report_format/* limit */.AB)(rule.warn, unit)} on`}.`;
    if (verdict.reason === 'blind')
        return `${(0,metric_words/* title */.DD)(metric)}: can't tell${why === null ? '' : `, ${why}`}.`;
    return `${what}${why === null ? '' : `, but ${why}`}.`;
}
/** What needs a word beside the table: why a row can't tell or only warns, and notes that are warnings. */
function remarks(report) {
    const { verdicts, groups } = report;
    const isRed = verdicts.some(({ outcome }) => outcome === 'broken');
    // Once something is proven, what another training could do by itself is said in short.
    const isNews = ({ reason }) => reason !== null && reason !== 'blind' && !(isRed && reason === 'retraining');
    const explained = isRed
        ? verdicts.filter(({ reason }) => reason === 'retraining').map(({ metric }) => (0,metric_words/* title */.DD)(metric))
        : [];
    const held = groups.some((group) => group.verdicts.some(({ reason }) => reason === 'group-warns'));
    return [
        ...verdicts.filter((v) => isLoud(v) && isNews(v)).map(sentence),
        ...(explained.length === 0
            ? []
            : [`Beyond the limit as well, but another training could do that by itself: ${explained.join(', ')}.`]),
        ...blindness(verdicts.filter(({ outcome, reason }) => outcome === 'unclear' && reason === 'blind')),
        ...(held
            ? ['A group fails where its own rule says so, or with healthy runs (--healthy); else it warns at most.']
            : []),
        ...furtherNotes(report)
            .filter((one) => (one.level === 'warn' || ASKED.includes(one.code)) && !RULE_NOTES.includes(one.code))
            .map(note),
    ];
}
/** What differs between the change and what it was judged by: it bears on all of the report, so it comes before it. */
function ruleRemarks({ notes }) {
    return notes.filter(({ code, level }) => level === 'warn' && RULE_NOTES.includes(code)).map(note);
}
/** All notes but the one that the headline has told. */
function furtherNotes(report) {
    const told = leadingNote(report);
    return report.notes.filter((one) => one !== told);
}
/** What is broken or warned in groups, the worst first, but for what the headline says. */
function groupRemarks(report) {
    const leading = headline(report).toLowerCase();
    const inGroups = ['broken', 'warned'].flatMap((outcome) => findings(report, outcome).filter(({ group }) => group !== null));
    return inGroups
        .map(headline_told)
        .filter((sentence) => !leading.includes(sentence.toLowerCase()))
        .map((sentence) => `${sentence}.`);
}
/** A row that needs a look. */
function isLoud({ outcome }) {
    return outcome === 'broken' || outcome === 'warned' || outcome === 'unclear';
}
/** What was compared, and how much of it. */
function compared(report) {
    if (isUncompared(report))
        return unjudgedAmount(report);
    const { inputs, details, options } = report;
    const { baseline, candidate, paired, pairedPrompts } = inputs;
    const each = `${(0,report_format/* number */.ai)(details.samplesPerPrompt)} ${details.samplesPerPrompt === 1 ? 'sample' : 'samples'} each`;
    const words = `${(0,report_format/* count */.U9)(baseline.words)} ${(0,report_format/* tokens */.LU)(options.unit, options.characters)} of the baseline against ${(0,report_format/* count */.U9)(candidate.words)} of the candidate`;
    if (paired)
        return `${(0,report_format/* counted */.hS)(pairedPrompts, 'prompt')}, ${each}: ${words}.`;
    return `${(0,report_format/* counted */.hS)(baseline.prompts, 'prompt')} of the baseline and ${(0,report_format/* count */.U9)(candidate.prompts)} others of the candidate: ${words}.`;
}
/** How often the gate is red for nothing. */
function falseAlarms(report) {
    const { options, details } = report;
    if (options.alpha === undefined || isUncompared(report))
        return null;
    const { trainings, spreads } = details.retraining;
    const known = spreads === 'own' ? "your config's spreads" : 'the built-in spreads';
    const apart = trainings > 1 ? `the baseline and ${(0,report_format/* counted */.hS)(trainings - 1, 'healthy run')}, and ${known},` : known;
    return (`Outputs of one and the same model turn this gate red in at most ${(0,report_format/* limit */.AB)(options.alpha, 'relative')} of runs; ` +
        `another healthy training does as rarely if trainings lie as far apart as ${apart} say.`);
}
/** The numeric field that it asks about; null where it asks about the text. */
function fieldOf({ metric }) {
    const field = (0,metric_words/* metricOf */.ak)(metric)?.field;
    return field === undefined ? null : (0,report_escape/* cut */.Jj)(field, 40);
}
/** Whether it asks how many outputs have some value. */
function isShareOf({ metric }) {
    return metric.includes('=');
}
/** All metrics that can't see their limit in one sentence: the least change that would show, and the prompts it would take. */
function blindness(verdicts) {
    if (verdicts.length === 0)
        return [];
    const each = verdicts.map((verdict) => {
        const { metric, unit, smallestDetectable, promptsNeeded } = verdict;
        const least = smallestDetectable === null ? `no ${(0,metric_words/* change */.Zg)(verdict)} at this size` : (0,report_format/* amount */.vj)(smallestDetectable, unit, 'coarse');
        return `${(0,metric_words/* title */.DD)(metric)} ${least}${promptsNeeded === null ? '' : ` (${(0,report_format/* about */.Cv)(promptsNeeded)})`}`;
    });
    return [
        `Too few outputs to see some limits. What would show, and about how many prompts it takes: ${each.join(', ')}.`,
    ];
}
function permitted(verdict) {
    const { rule, unit } = verdict;
    if (rule.fail === null)
        return 'that is more than its rule allows';
    const size = (0,report_format/* limit */.AB)(rule.fail, unit);
    if (unit === 'relative')
        return `${size} is allowed`;
    return `a ${(0,metric_words/* worsensUp */.vh)(verdict) ? 'rise' : 'fall'} of ${size} is allowed`;
}
function moved(verdict) {
    const { decline, unit, rule } = verdict;
    if (decline === null)
        return '';
    const much = decline.point < 0
        ? `no ${(0,metric_words/* change */.Zg)(verdict)} (${(0,report_format/* amount */.vj)(decline.point, unit, 'coarse')})`
        : `a ${(0,metric_words/* change */.Zg)(verdict)} of ${(0,report_format/* interval */.YP)(decline, unit, 'coarse')}`;
    return `, ${much}${rule.fail === null ? '' : `, ${(0,report_format/* limit */.AB)(rule.fail, unit)} allowed`}`;
}

;// CONCATENATED MODULE: ./lib/report/junit.js
/**
 * The verdicts as JUnit XML, which most CI systems show as test results: a suite for the whole and one per group, a
 * case per verdict. What can't be told is skipped; a warning passes and says so in its output.
 *
 * What is broken and accepted is skipped as well: as a failure it would turn a system red that reads only this file, and
 * as a pass, whatever its output, it would look like a metric that holds. Where nothing was compared there is one case,
 * skipped too: many systems take a file without cases for an error, and none should count it as passed.
 */





const BUILDER = { ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true };
/** A name ends up in paths and tables of the CI system. */
const NAME_LENGTH = 120;
const WHOLE = 'whole';
function junit(report) {
    const isAccepted = (0,report_accepted/* acceptanceOf */.BL)(report) !== null;
    const cases = (verdicts, name) => verdicts.map((verdict) => testcase(verdict.metric, name, result(verdict, isAccepted)));
    const whole = isUncompared(report) ? [uncompared(report)] : cases(report.verdicts, WHOLE);
    const groups = report.groups.map((group) => [groupName(group), cases(group.verdicts, groupName(group))]);
    const suites = [suite(WHOLE, whole, properties(report)), ...groups.map(([name, inside]) => suite(name, inside))];
    const all = [...whole, ...groups.flatMap(([, inside]) => inside)];
    const root = { '@name': 'collapse-gate', ...counts(all), testsuite: suites };
    const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
    return `${new fxb/* default */.A(BUILDER).build({ '?xml': declaration, testsuites: root }).trim()}\n`;
}
function suite(name, cases, extra = {}) {
    return { '@name': name, ...counts(cases), ...extra, testcase: cases };
}
function testcase(name, suiteName, result) {
    return {
        '@name': (0,report_escape/* cut */.Jj)(name, NAME_LENGTH),
        '@classname': `collapse-gate.${suiteName.replaceAll('.', '_')}`,
        ...result,
    };
}
function uncompared(report) {
    return testcase('comparison', WHOLE, { skipped: { '@message': (0,report_escape/* xmlText */.xK)(headline(report)) } });
}
function result(verdict, isAccepted) {
    const message = (0,report_escape/* xmlText */.xK)(sentence(verdict));
    switch (verdict.outcome) {
        case 'broken':
            if (isAccepted)
                return { skipped: { '@message': `accepted: ${message}` } };
            return {
                failure: { '@message': message, '@type': reason(verdict) === null ? 'decline' : (verdict.reason ?? '') },
            };
        case 'unclear':
        case 'unmeasured':
            return { skipped: { '@message': message } };
        case 'warned':
            return { 'system-out': `${VERDICT_WORDS.warned}: ${message}` };
        case 'holds':
            return {};
    }
}
function counts(cases) {
    const failures = cases.filter(({ failure }) => failure !== undefined).length;
    const skipped = cases.filter(({ skipped }) => skipped !== undefined).length;
    return { '@tests': cases.length, '@failures': failures, '@errors': 0, '@skipped': skipped };
}
function properties(report) {
    const facts = {
        headline: (0,report_escape/* xmlText */.xK)(headline(report)),
        outcome: report.outcome,
        stage: report.stage,
        version: report.version,
    };
    const property = Object.entries(facts).map(([name, value]) => ({ '@name': name, '@value': value }));
    return { properties: { property } };
}
function groupName({ by, group }) {
    return (0,report_escape/* cut */.Jj)(`${by}: ${group}`, NAME_LENGTH);
}

// EXTERNAL MODULE: ./lib/report/provenance.js
var provenance = __webpack_require__(9555);
;// CONCATENATED MODULE: ./lib/report/command.js
/**
 * The command that gives this report on a laptop: sources as the user named them, or where they can be had, and what
 * differs from the defaults.
 */



function command({ inputs, options }) {
    const parts = [
        'npx collapse-gate check',
        `--baseline ${sources(inputs.baseline, 'baseline')}`,
        `--candidate ${sources(inputs.candidate, 'candidate')}`,
        ...(inputs.reference === null ? [] : [`--reference ${sources(inputs.reference, 'baseline')}`]),
        ...(inputs.healthy.length === 0
            ? []
            : [`--healthy ${[...new Set(inputs.healthy.map((run) => sources(run, 'baseline')))].join(' ')}`]),
        ...flags(options, inputs),
    ];
    const before = [fetching(inputs.baseline, 'baseline'), fetching(inputs.candidate, 'candidate')];
    return [...before, parts.join(' \\\n  ')].filter((line) => line !== '').join('\n');
}
/** Names of options that are set but can't be said on the command line. */
function unsaid({ options }) {
    return command_changed(options)
        .filter(({ option }) => !(0,table/* settable */.lg)(option, 'cli'))
        .map(({ name, option }) => option.key ?? name);
}
/** The seed is said even where it is the default: it is what makes the run repeatable. */
function flags(options, { baseline }) {
    const from = (0,provenance/* provenanceOf */.Jj)(baseline);
    /** A file as the base branch has it lies where the baseline does. */
    const placed = (word) => from.kind === 'committed' && word.startsWith(`${from.branch}:`)
        ? `${worktreeOf(from.commit)}/${word.slice(from.branch.length + 1)}`
        : word;
    return command_changed(options)
        .filter(({ option }) => (0,table/* settable */.lg)(option, 'cli'))
        .map(({ name, option, value }) => {
        const said = option.kind.say?.(value) ?? value;
        const own = name === 'exclude-prompts' && Array.isArray(said) ? said.map(placed) : said;
        return [`--${option.flag ?? name}`, ...words(own)].join(' ');
    });
}
function command_changed(options) {
    return (0,table/* optionList */.UX)()
        .map((entry) => ({ ...entry, value: options[entry.name] }))
        .filter(({ option, value }) => !option.unreported && value !== undefined && value !== null && value !== false)
        .filter(({ name, option, value }) => name === 'seed' || JSON.stringify(value) !== JSON.stringify(option.default));
}
function words(value) {
    if (value === true)
        return [];
    if (Array.isArray(value))
        return value.length === 0 ? ['none'] : value.map((item) => (0,report_escape/* shellWord */.r7)(String(item)));
    if (typeof value !== 'object' || value === null)
        return [(0,report_escape/* shellWord */.r7)(String(value))];
    return pairs(value).map(report_escape/* shellWord */.r7);
}
/** `key=value`, and `key.inner=value` of what stands on a lower level. */
function pairs(value) {
    return Object.entries(value).flatMap(([key, item]) => typeof item === 'object' ? pairs(item).map((pair) => `${key}.${pair}`) : [`${key}=${item}`]);
}
function sources(side, role) {
    const from = (0,provenance/* provenanceOf */.Jj)(side);
    switch (from.kind) {
        case 'kept':
            return (0,report_escape/* shellWord */.r7)(keptFile(from.run, role));
        case 'committed':
            return from.paths.map((path) => (0,report_escape/* shellWord */.r7)(`${worktreeOf(from.commit)}/${path}`)).join(' ');
        case 'here':
            return from.paths.map(report_escape/* shellWord */.r7).join(' ');
    }
}
/** How to have what lies on no laptop: a comment, and what to run. */
function fetching(side, role) {
    const from = (0,provenance/* provenanceOf */.Jj)(side);
    switch (from.kind) {
        case 'kept':
            return `# The ${role} that run ${from.run} has kept:\n${download(from.run, role)}`;
        case 'committed':
            return `# The ${role} as ${(0,report_escape/* shellWord */.r7)(from.branch)} has it:\ngit worktree add --detach ${(0,report_escape/* shellWord */.r7)(worktreeOf(from.commit))} ${(0,report_escape/* shellWord */.r7)(from.commit)}`;
        case 'here':
            return '';
    }
}
/** The artifact is one file, not archived; GitHub hands it out by its id. */
function download(run, role) {
    const id = `first(.artifacts[] | select(.name | startswith("collapse-gate-${role}-")).id)`;
    const found = `gh api 'repos/{owner}/{repo}/actions/runs/${run}/artifacts' --jq '${id}'`;
    return `gh api "repos/{owner}/{repo}/actions/artifacts/$(${found})/zip" > ${keptFile(run, role)}`;
}
function keptFile(run, role) {
    return `${role}-of-run-${run}.cgp`;
}
function worktreeOf(commit) {
    return `../collapse-gate-${(0,provenance/* short */.h0)(commit)}`;
}

;// CONCATENATED MODULE: ./lib/report/rows.js



const COLUMNS = ['Metric', 'Baseline', 'Candidate', 'Decline', 'Allowed', 'Verdict'];
const ORDER = ['broken', 'warned', 'unclear', 'holds', 'unmeasured'];
function rows(verdicts, grain = 'fine') {
    return verdicts
        .map((verdict) => row(verdict, grain))
        .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}
/** What is broken or warned in groups, the worst first, at most so many. */
function groupRows(report, most, grain = 'fine') {
    return ['broken', 'warned']
        .flatMap((outcome) => findings(report, outcome))
        .filter(({ group }) => group !== null)
        .slice(0, most)
        .map(({ verdict, group }) => ({
        ...row(verdict, grain),
        metric: `${group}: ${(0,metric_words/* lowerFirst */.oZ)((0,metric_words/* title */.DD)(verdict.metric))}`,
    }));
}
/** Whether a rule can say anything of it; the others are figures for the details. */
function isGated({ rule }) {
    return [rule.fail, rule.warn, rule.floor, rule.ceiling].some((limit) => limit !== null);
}
function row(verdict, grain) {
    const { metric, baseline, candidate, decline, unit, outcome } = verdict;
    return {
        metric: (0,metric_words/* title */.DD)(metric),
        baseline: (0,metric_words/* value */.Uq)(baseline, verdict, grain),
        candidate: (0,metric_words/* value */.Uq)(candidate, verdict, grain),
        decline: decline === null ? report_format/* NONE */.x3 : (0,report_format/* interval */.YP)(decline, unit, grain),
        allowed: allowed(verdict),
        outcome,
        verdict: VERDICT_WORDS[outcome],
    };
}

;// CONCATENATED MODULE: ./lib/report/markdown-table.js


const MARKS = {
    broken: '🔴 ',
    warned: '🟡 ',
    unclear: '⚪ ',
    holds: '',
    unmeasured: '',
};
function markdown_table_table(head, aligns, body) {
    const line = (cells) => `| ${cells.map(report_escape/* markdownCell */.UZ).join(' | ')} |`;
    return [line(head), line(aligns.map((align) => (align === 'right' ? '--:' : ':--'))), ...body.map(line)].join('\n');
}
function metricTable(rows) {
    if (rows.length === 0)
        return '';
    const body = rows.map((row) => [
        (0,report_escape/* markdownText */.p7)(row.metric),
        ...[row.baseline, row.candidate, row.decline, row.allowed, `${MARKS[row.outcome]}${row.verdict}`].map(unbroken),
    ]);
    return markdown_table_table(COLUMNS, ['left', 'right', 'right', 'right', 'right', 'left'], body);
}
/** Numbers stay with their unit on one line. Escaping would make ordinary spaces of these, so it comes first. */
function unbroken(text) {
    return (0,report_escape/* markdownText */.p7)(text).replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}

;// CONCATENATED MODULE: ./lib/report/lost.js



/** Words that are named in a line; the table has all. */
const lost_NAMED = 8;
const ITEM_LENGTH = 80;
/** The words, or what else is counted, in one line; null where none is known. */
function lostWords({ lost, options }) {
    if (lost.words.length === 0)
        return null;
    const named = lost.words
        .slice(0, lost_NAMED)
        .map(({ item, baseline, candidate }) => `${code(item, 40)}\u00A0${lost_times(baseline, candidate)}`);
    const more = lost.words.length > lost_NAMED ? ', …' : '';
    return `**Lost ${(0,report_format/* tokens */.LU)(options.unit, options.characters)}** (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
}
/** `figures` says what the two numbers count. */
function lostTable(what, items, figures) {
    const body = items.map(({ item, baseline, candidate }) => [
        code(item, ITEM_LENGTH),
        (0,report_format/* count */.U9)(baseline),
        (0,report_format/* count */.U9)(candidate),
    ]);
    return `${figures}\n\n${markdown_table_table([what, 'Baseline', 'Candidate'], ['left', 'right', 'right'], body)}`;
}
function retentionTable(bands, what) {
    const body = bands.map(({ band, words, retained, expected }) => [
        (0,report_escape/* markdownText */.p7)(band),
        (0,report_format/* count */.U9)(words),
        (0,report_format/* percent */.KN)(retained),
        (0,report_format/* percent */.KN)(expected),
    ]);
    const head = ['Times in the baseline', what, 'Candidate keeps', 'Two draws of one model keep'];
    return markdown_table_table(head, ['left', 'right', 'right', 'right'], body);
}
/** How the outputs divide among the values of fields. */
function sharesTable(shares) {
    const share = (x) => (x === null ? report_format/* NONE */.x3 : (0,report_format/* percent */.KN)(x));
    const body = shares.map(({ field, value, baseline, candidate }) => [
        code(field, 40),
        code(value, ITEM_LENGTH),
        share(baseline),
        share(candidate),
    ]);
    return markdown_table_table(['Field', 'Value', 'Baseline', 'Candidate'], ['left', 'left', 'right', 'right'], body);
}
function code(item, length) {
    return (0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(item, length));
}
function lost_times(baseline, candidate) {
    return `${(0,report_format/* count */.U9)(baseline)}\u00A0→\u00A0${(0,report_format/* count */.U9)(candidate)}`;
}

;// CONCATENATED MODULE: ./lib/report/details.js









const OUTPUTS = 'In how many outputs it stands:';
const SHARING = "How many prompts have this prompt's most common answer:";
const ANSWERED = 'How many prompts it answers; a fingerprint stands for the text unless `examples` is on:';
function details(report) {
    const { lost, groups, options } = report;
    const notes = furtherNotes(report);
    const [one, many] = [(0,report_format/* token */.Sh)(options.unit, options.characters), (0,report_format/* tokens */.LU)(options.unit, options.characters)];
    const sections = [
        section(`What was lost: ${(0,report_format/* count */.U9)(lost.words.length)} ${lost.words.length === 1 ? one : many}`, 7, lost.words.length > 0, () => lostTable((0,metric_words/* upperFirst */.Zb)(one), lost.words, OUTPUTS)),
        section(`${(0,report_format/* counted */.hS)(lost.phrases.length, 'phrase')} lost`, 5, lost.phrases.length > 0, () => lostTable('Phrase', lost.phrases, OUTPUTS)),
        section('Prompts that get the answer of others', 4, lost.prompts.length > 0, () => lostTable('Prompt', lost.prompts, SHARING)),
        section('Most repeated outputs', 3, lost.outputs.length > 0, () => lostTable('Output', lost.outputs, ANSWERED)),
        section(`How many rare ${many} are kept`, 2, report.details.retention.length > 0, () => retentionTable(report.details.retention, (0,metric_words/* upperFirst */.Zb)(many))),
        section('Shares of outputs', 6, report.details.shares.length > 0, () => sharesTable(report.details.shares)),
        section(groupsTitle(groups), 8, groups.length > 0, () => groupTable(report)),
        section(notesTitle(report, notes), 9, notes.length > 0, () => noteList(notes)),
        section('All figures', 1, report.verdicts.length > 0, () => figures(report)),
        section('What the metrics ask', 0, report.verdicts.length > 0, () => meanings(report)),
        section('How to repeat this', 10, !isUncompared(report), () => repeat(report)),
    ];
    return sections.filter((section) => section !== null);
}
function section(title, weight, wanted, body) {
    return wanted ? { title, weight, body: body() } : null;
}
function groupsTitle(groups) {
    const failed = groups.filter(({ outcome }) => outcome === 'fail').length;
    return `${(0,report_format/* counted */.hS)(groups.length, 'group')}, ${failed} failed`;
}
function groupTable(report) {
    const body = report.groups.map((group) => [
        (0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(group.group, 60)),
        (0,report_format/* count */.U9)(group.inputs.prompts),
        OUTCOME_WORDS[group.outcome],
        (0,report_escape/* markdownText */.p7)(worst(group, report)),
    ]);
    const by = (0,report_escape/* cut */.Jj)(report.groups[0]?.by ?? '', 40);
    return markdown_table_table([(0,report_escape/* markdownText */.p7)(by) || 'Group', 'Prompts', 'Outcome', 'Worst'], ['left', 'right', 'left', 'left'], body);
}
function worst(group, report) {
    const alone = { ...report, verdicts: group.verdicts, groups: [] };
    const [finding] = [...findings(alone, 'broken'), ...findings(alone, 'warned')];
    return finding === undefined ? report_format/* NONE */.x3 : headline_told(finding);
}
function notesTitle(report, notes) {
    return `${(0,report_format/* counted */.hS)(notes.length, 'note')}${isUncompared(report) ? '' : ' on how far to trust this'}`;
}
function noteList(notes) {
    return notes.map((one) => `- ${(0,report_escape/* markdownText */.p7)(note(one))}`).join('\n');
}
function figures({ verdicts, details, options }) {
    const body = verdicts.map((verdict) => [
        (0,report_escape/* markdownText */.p7)((0,metric_words/* title */.DD)(verdict.metric)),
        ...[
            (0,metric_words/* value */.Uq)(verdict.baseline, verdict),
            (0,metric_words/* value */.Uq)(verdict.candidate, verdict),
            maybe(verdict.p, report_format/* probability */.E5),
            maybe(verdict.pAdjusted, report_format/* probability */.E5),
            maybe(verdict.pRetrain, report_format/* probability */.E5),
            size(verdict, verdict.smallestDetectable),
            size(verdict, verdict.redAt80),
            maybe(verdict.promptsNeeded, report_format/* count */.U9),
            maybe(verdict.healthyNeeded, report_format/* count */.U9),
        ].map(unbroken),
    ]);
    const head = [
        'Metric',
        'Baseline',
        'Candidate',
        'p',
        'p adjusted',
        'p retrain',
        'Would show',
        'Would be red',
        'Prompts needed',
        'Healthy runs needed',
    ];
    const made = `${(0,report_format/* count */.U9)(details.relabellings)} relabellings; word metrics at ${(0,report_format/* count */.U9)(details.comparedAt.words)} ${(0,report_format/* tokens */.LU)(options.unit, options.characters)}, word pairs at ${(0,report_format/* count */.U9)(details.comparedAt.bigrams)} of each side.`;
    const legend = '“Would show” and “Would be red”: declines that would be proven, or fail, in 80 % of cases. p: the share of ' +
        'relabellings that look as bad, alone and adjusted for all metrics; p retrain: the chance that another healthy training does.';
    return `${markdown_table_table(head, ['left', ...head.slice(1).map(() => 'right')], body)}\n\n${made} ${legend}`;
}
function meanings({ verdicts }) {
    return verdicts
        .map(({ metric }) => (0,metric_words/* metricOf */.ak)(metric))
        .filter((metric) => metric !== undefined)
        .map(({ id, title, summary, meaning }) => `- **${(0,report_escape/* markdownText */.p7)(title)}** (${(0,report_escape/* markdownCode */.D9)(id)}): ${(0,report_escape/* markdownText */.p7)(summary)} Worse means: ${(0,report_escape/* markdownText */.p7)(meaning)}`)
        .join('\n');
}
function repeat(report) {
    const { version, details, inputs } = report;
    const config = unsaid(report);
    const commits = [inputs.baseline, inputs.candidate].filter(({ commit }) => commit !== null);
    return [
        `\`\`\`sh\n${command(report)}\n\`\`\``,
        config.length === 0 ? '' : `With \`${config.join('`, `')}\` as in the config file (\`--config\`).`,
        `Collapse Gate ${version}, tokeniser ${(0,report_escape/* markdownText */.p7)(details.tokeniser)}. The same inputs and options give the same report, byte for byte.`,
        ...commits.map(({ source, commit }) => `${(0,report_escape/* markdownCode */.D9)(source)}: commit ${(0,report_escape/* markdownCode */.D9)(commit ?? '')}.`),
    ]
        .filter((block) => block !== '')
        .join('\n\n');
}
function maybe(x, format) {
    return x === null ? report_format/* NONE */.x3 : format(x);
}
function size(verdict, x) {
    return x === null ? report_format/* NONE */.x3 : (0,report_format/* amount */.vj)(x, verdict.unit);
}

;// CONCATENATED MODULE: ./lib/report/next-step.js






/** What to do next. */
function nextStep(report) {
    if ((0,report_accepted/* acceptanceOf */.BL)(report) !== null)
        return (0,report_accepted/* acceptedStep */.CN)(report);
    if (isFirstRun(report))
        return firstRunStep(report);
    if (report.outcome === 'fail')
        return failedStep(report);
    if (report.outcome === 'inconclusive') {
        if (!report.inputs.paired)
            return 'Give both sides the same prompts, by id or by text; or allow a verdict on differing prompts: unpaired: allow.';
        if (report.notes.some(({ code }) => code === 'candidate-missing-prompts'))
            return 'Generate the candidate again for the prompts it has no output for.';
        const explained = report.verdicts.find(({ rule, reason }) => rule.asked && reason === 'retraining');
        if (explained !== undefined)
            return suspectedStep(explained, report);
        return 'Generate outputs for more prompts, or several per prompt, on both sides; or allow a larger decline if that is all that matters to you.';
    }
    if (report.outcome === 'skipped')
        return skippedStep(report);
    const doubt = suspicion(report);
    if (doubt !== undefined)
        return suspectedStep(doubt, report);
    if (tone(report) === 'doubt')
        return warnedStep(report);
    const rules = ruleStep(report);
    if (rules !== null)
        return rules;
    if (report.verdicts.some(({ outcome }) => outcome === 'unclear'))
        return "Nothing is blocked. With more prompts the metrics that can't tell could.";
    return 'Nothing to do.';
}
/** A verdict may be good and the change still loosen what later ones are held against. */
function ruleStep({ notes }) {
    const changed = (code) => notes.some((one) => one.code === code);
    const what = [
        changed('config-changed') || changed('config-new') ? 'the config' : '',
        changed('baseline-changed') ? 'the baseline' : '',
    ].filter((part) => part !== '');
    if (what.length === 0)
        return null;
    return `Nothing is blocked. Before you merge, look at the changes to ${what.join(' and ')}: later candidates are judged by them.`;
}
function warnedStep(report) {
    const [worst] = findings(report, 'warned');
    if (worst === undefined || leadsWithWords(report))
        return 'Nothing is blocked. Look at what was lost before you merge.';
    const field = fieldOf(worst.verdict);
    if (field === null)
        return 'Nothing is blocked. Look at where the outputs come from before you merge.';
    return `Nothing is blocked. Look at the outputs with the highest and the lowest ${field} before you merge.`;
}
function failedStep(report) {
    const [worst] = findings(report, 'broken');
    if (worst !== undefined && isShareOf(worst.verdict))
        return 'Look at where the outputs come from: what was added, and what was left out. If the mix is meant, change the bound.';
    if (worst?.verdict.unit === 'value')
        return `Look at the outputs whose numbers fell most. ${meant(report)}`;
    const field = worst === undefined ? null : fieldOf(worst.verdict);
    if (field !== null && (worst?.verdict.stage === 'none' || !leadsWithWords(report)))
        return `Look at the outputs with the highest and the lowest ${field}, on both sides. ${meant(report)}`;
    if (worst?.verdict.stage === 'none')
        return 'Look at the step that generates the outputs before you judge the model.';
    const kept = report.verdicts.every(({ metric, decline }) => metric !== 'vocabulary' || (decline?.point ?? 0) <= 0);
    if (worst?.verdict.metric.startsWith('reference-') && kept)
        return `No ${(0,report_format/* tokens */.LU)(report.options.unit, report.options.characters)} were lost, but they no longer stand as in the reference. Look for noise first: decoding, temperature, broken text. If it is none, look at the training data.`;
    return `Look at what was lost. Usual causes: too much generated text in the training data, a narrower data mix, a lower temperature. ${meant(report)}`;
}
/** What to do about a loss that is wanted. A path of this machine is a baseline that its owner can replace; any other changes by a merge. */
function meant({ inputs }) {
    const how = (0,provenance/* provenanceOf */.Jj)(inputs.baseline).kind === 'here'
        ? 'make these outputs the new baseline'
        : 'accept it with a reason (collapse-gate accept)';
    return `If the change is meant, ${how}, or raise the metric's limit.`;
}
/** As many further trainings as the verdict asks for; where no number would surely do, the more the better. */
function suspectedStep({ healthyNeeded }, { details, inputs }) {
    if (!inputs.paired)
        return 'Nothing is blocked. Give both sides the same prompts, by id or by text, to know more.';
    const given = details.retraining.trainings - 1;
    const [times, then] = healthyNeeded === null
        ? ['as often as you can afford', 'the more there are, the sooner this can be told']
        : [(0,report_format/* counted */.hS)(healthyNeeded - given, given > 0 ? 'more time' : 'time'), 'then this can be told'];
    return `Nothing is blocked, but this may be a collapse that begins. Train the baseline again with other seeds, ${times}, and give those outputs as healthy runs (--healthy): ${then}.`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js









const markdown_MARKS = { bad: '🔴', accepted: '🟣', doubt: '🟡', good: '🟢', none: '⚪' };
/** So many rows without news don't disturb; more are folded. */
const QUIET_ROWS = 3;
/** So many rows of groups are shown; the section on groups has all groups. */
const GROUP_ROWS = 10;
function markdown(report, options = {}) {
    const { limit = Number.POSITIVE_INFINITY, marker } = options;
    const tail = marker === undefined ? [] : [marker];
    const aside = (0,report_escape/* markdownText */.p7)(options.aside ?? '');
    const [first, ...rest] = opening(report);
    const head = [first, ...rest, aside].filter(isSaid);
    let kept = [quietRows(report), ...details(report)].filter((section) => section !== null);
    const dropped = [];
    for (;;) {
        const text = join([...head, ...kept.map(fold), ...missing(dropped), ...tail]);
        if (text.length <= limit)
            return text;
        if (kept.length === 0)
            return join([first, ...[aside].filter(isSaid), ...missing(dropped, 'the table'), ...tail]);
        const last = kept.reduce((least, section) => (section.weight < least.weight ? section : least));
        kept = kept.filter((section) => section !== last);
        dropped.push(last);
    }
}
function opening(report) {
    const lost = leadsWithWords(report) ? lostWords(report) : null;
    return [
        `### ${markdown_MARKS[tone(report)]} ${(0,report_escape/* markdownText */.p7)(heading(report))}`,
        accepted(report),
        ...ruleRemarks(report).map((line) => `⚠️ ${unbrokenChanges((0,report_escape/* markdownText */.p7)(line))}`),
        metricTable(shown(report)),
        remarks(report)
            .map((line) => `- ${(0,report_escape/* markdownText */.p7)(line)}`)
            .join('\n'),
        lost ?? '',
        `**Next:** ${(0,report_escape/* markdownText */.p7)(nextStep(report))}`,
        [
            (0,report_escape/* markdownText */.p7)(`Compared: ${compared(report)}`),
            (0,provenance/* cameFrom */.jI)(report, report_escape/* markdownCode */.D9),
            (0,report_escape/* markdownText */.p7)(falseAlarms(report) ?? ''),
        ]
            .filter(isSaid)
            .join(' '),
    ].filter(isSaid);
}
function accepted(report) {
    const acceptance = (0,report_accepted/* acceptanceOf */.BL)(report);
    if (acceptance === null)
        return '';
    return `**Why:** ${(0,report_escape/* markdownText */.p7)((0,report_accepted/* acceptedReason */.Ok)(acceptance))} ${(0,report_accepted/* acceptedWhere */.nw)(acceptance, report_escape/* markdownCode */.D9)}`;
}
/** What stood and what stands now stay on one line, units included. */
function unbrokenChanges(markdown) {
    return markdown.replaceAll(' → ', '\u00A0→\u00A0').replace(/(?<=\d) (?=%|pp)/g, '\u00A0');
}
function isSaid(block) {
    return block !== '';
}
/** Rows that need a look, those of groups included; where there are none, or few others, those as well. */
function shown(report) {
    const gated = rows(report.verdicts.filter(isGated));
    const held = gated.filter(({ outcome }) => outcome === 'holds');
    const loud = [...gated.filter(isLoud), ...groupRows(report, GROUP_ROWS)];
    return loud.length === 0 || held.length <= QUIET_ROWS ? [...loud, ...held] : loud;
}
function quietRows(report) {
    const visible = new Set(shown(report).map(({ metric }) => metric));
    const quiet = rows(report.verdicts.filter(isGated)).filter(({ metric }) => !visible.has(metric));
    if (quiet.length === 0)
        return null;
    const held = quiet.filter(({ outcome }) => outcome === 'holds').length;
    const parts = [held > 0 ? `${held} hold` : '', held < quiet.length ? `${quiet.length - held} not measured` : ''];
    return { title: `Other metrics: ${parts.filter(Boolean).join(', ')}`, body: metricTable(quiet), weight: 6 };
}
/** Blank lines around the body: without them GitHub shows a table inside as plain text. */
function fold({ title, body }) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function missing(dropped, also = '') {
    if (dropped.length === 0 && also === '')
        return [];
    const names = [also, ...dropped.map(({ title }) => `“${title}”`)].filter((name) => name !== '').join(', ');
    return [`Left out here for length: ${names}. All of it is in report.json, among the reports of this run.`];
}
function join(blocks) {
    return `${blocks.join('\n\n')}\n`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
;// CONCATENATED MODULE: ./lib/report/terminal-text.js
/** Colour, tables and line breaks for terminals; everything that is shown there is laid out with these. */


const BOLD = [1, 22];
const DIM = [2, 22];
const RED = [31, 39];
const GREEN = [32, 39];
const YELLOW = [33, 39];
const MAGENTA = [35, 39];
const TONE_PAINT = {
    bad: RED,
    accepted: MAGENTA,
    doubt: YELLOW,
    good: GREEN,
    none: DIM,
};
const OUTCOME_PAINT = {
    broken: RED,
    warned: YELLOW,
    unclear: YELLOW,
    holds: GREEN,
    unmeasured: DIM,
};
/** A function that paints text, or leaves it as it is; nothing stays nothing. */
function painter(color) {
    if (!color)
        return (text) => text;
    return (text, ...how) => text === '' ? '' : how.reduce((inner, [on, off]) => `\u001B[${on}m${inner}\u001B[${off}m`, text);
}
/** A table without borders, and its width in columns. */
function textTable(head, colAligns, body) {
    const table = new cli_table3({
        head: [...head],
        colAligns,
        chars: NO_BORDER,
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    });
    table.push(...body.map((cells) => [...cells]));
    const lines = table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd());
    return { text: lines.join('\n'), width: Math.max(...lines.map((line) => (0,external_node_util_.stripVTControlCharacters)(line).length)) };
}
/**
 * Lines of at most so many characters, broken at spaces but not before a unit; a longer word stands alone. `head` stands
 * before the first word, a bullet or a name, and later lines are indented by as much.
 */
function wrap(text, width, head = '') {
    const lines = [];
    let line = head;
    let words = 0;
    for (const word of text.split(/ (?!%|pp\b)/)) {
        if (words > 0 && line.length + 1 + word.length > width) {
            lines.push(line);
            line = ' '.repeat(head.length);
            words = 0;
        }
        line += words === 0 ? word : ` ${word}`;
        words++;
    }
    return [...lines, line];
}
const NO_BORDER = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
};

;// CONCATENATED MODULE: ./lib/report/terminal.js








/** Words that are named. */
const terminal_NAMED = 10;
function terminal(report, options) {
    const paint = painter(options.color);
    const say = (text, ...how) => wrap((0,report_escape/* terminalText */.eR)(text), options.width)
        .map((line) => paint(line, ...how))
        .join('\n');
    const bullets = [...remarks(report), ...groupRemarks(report)].map((line) => wrap((0,report_escape/* terminalText */.eR)(line), options.width, '- ').join('\n'));
    const accepted = (0,report_accepted/* acceptanceOf */.BL)(report);
    const lost = leadsWithWords(report) ? terminal_lostWords(report) : null;
    const blocks = [
        say(heading(report), BOLD, TONE_PAINT[tone(report)]),
        accepted === null ? '' : say(`Why: ${(0,report_accepted/* acceptedReason */.Ok)(accepted)} ${(0,report_accepted/* acceptedWhere */.nw)(accepted)}`),
        ...ruleRemarks(report).map((line) => say(line)),
        metrics(report, options),
        say(unmeasured(report), DIM),
        bullets.join('\n'),
        lost === null ? '' : say(lost),
        say(`Next: ${nextStep(report)}`),
        say([`Compared: ${compared(report)}`, (0,provenance/* cameFrom */.jI)(report), falseAlarms(report)].filter(Boolean).join(' '), DIM),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** The first layout that fits: exact intervals, whole percents, intervals of loud rows only, none; the last in any case. */
function metrics({ verdicts }, options) {
    const measured = verdicts.filter((verdict) => isGated(verdict) && verdict.outcome !== 'unmeasured');
    if (measured.length === 0)
        return '';
    const coarse = rows(measured, 'coarse');
    const layouts = [
        rows(measured, 'fine'),
        coarse,
        coarse.map((row) => (isLoud(row) ? row : withoutInterval(row))),
        coarse.map(withoutInterval),
    ].map((layout) => terminal_metricTable(layout, options.color));
    return (layouts.find(({ width }) => width <= options.width) ?? layouts[layouts.length - 1]).text;
}
function unmeasured({ verdicts }) {
    const names = verdicts
        .filter((verdict) => isGated(verdict) && verdict.outcome === 'unmeasured')
        .map(({ metric }) => (0,metric_words/* title */.DD)(metric));
    return names.length === 0 ? '' : `Not measured: ${names.join(', ')}`;
}
function terminal_metricTable(body, color) {
    const paint = painter(color);
    const cells = body.map(({ outcome, ...row }) => [
        (0,report_escape/* terminalText */.eR)(row.metric),
        row.baseline,
        row.candidate,
        row.decline,
        row.allowed,
        paint(row.verdict, OUTCOME_PAINT[outcome]),
    ]);
    const head = COLUMNS.map((name) => paint(name, DIM));
    return textTable(head, ['left', 'right', 'right', 'right', 'right', 'left'], cells);
}
function withoutInterval(row) {
    return { ...row, decline: row.decline.replace(/ \(.*/, '') };
}
function terminal_lostWords({ lost, options }) {
    if (lost.words.length === 0)
        return null;
    const named = lost.words
        .slice(0, terminal_NAMED)
        .map(({ item, baseline, candidate }) => `${(0,report_escape/* cut */.Jj)(item, 40)} ${(0,report_format/* count */.U9)(baseline)}→${(0,report_format/* count */.U9)(candidate)}`);
    const more = lost.words.length > terminal_NAMED ? ', …' : '';
    return `Lost ${(0,report_format/* tokens */.LU)(options.unit, options.characters)} (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./lib/report/index.js




const FORMATS = [
    { id: 'json', file: 'report.json', render: json },
    { id: 'markdown', file: 'report.md', render: (report) => markdown(report) },
    { id: 'junit', file: 'junit.xml', render: junit },
    { id: 'terminal', file: null, render: (report) => terminal(report, { color: false, width: 80 }) },
];

// EXTERNAL MODULE: ./lib/host/crew.js + 1 modules
var host_crew = __webpack_require__(9964);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/read/capacity.js
/** Bytes of the engine's heap that an output takes while sides are compared, and that are not for outputs. */
const EACH = 450;
const capacity_OTHERS = 2 ** 28;
/** So many outputs are tried in any case. */
const FEWEST = 10_000;
/** What there has to be, as messages say it: megabytes, and megabytes for each million outputs. */
const NEEDED = { others: 100 * Math.ceil(capacity_OTHERS / 1e8), million: EACH };
/** How many outputs there is memory for: those of all sides that are compared lie there at once. */
class Capacity {
    /** So many, about. */
    most;
    taken = 0;
    constructor(most) {
        this.most = most;
    }
    /** Of an engine whose heap may have so many bytes. */
    static ofHeap(bytes) {
        return new Capacity(Math.max(FEWEST, Math.floor((bytes - capacity_OTHERS) / EACH)));
    }
    /** Whether there is memory for so many more beside those that were taken before. */
    take(outputs) {
        this.taken += outputs;
        return this.taken <= this.most;
    }
}

// EXTERNAL MODULE: ./lib/pool/notebook.js
var pool_notebook = __webpack_require__(2585);
// EXTERNAL MODULE: ./lib/pool/parcel.js
var parcel = __webpack_require__(9961);
// EXTERNAL MODULE: ./lib/pool/sharing.js
var sharing = __webpack_require__(4950);
// EXTERNAL MODULE: ./lib/host/thread.js
var thread = __webpack_require__(5780);
// EXTERNAL MODULE: ./lib/host/tidy.js
var tidy = __webpack_require__(5380);
;// CONCATENATED MODULE: ./lib/host/scribes.js







/** So many characters are sent at once, and so many messages at most wait for each thread. */
const scribes_CHARACTERS = 2 ** 18;
const WAITING = 4;
/** With fewer characters in all no other thread is started. */
const WORTHWHILE = 2 ** 22;
/** Other threads write the digests; null where there are none. */
function scribes(options, mostGrams) {
    const others = (0,thread/* threads */.e)(options);
    return others > 1 ? new Scribes(options, mostGrams, others) : null;
}
const empty = () => ({ texts: [], tokens: [], told: [] });
class Scribes {
    task;
    others;
    first = (0,parcel/* emptyBook */.B)();
    hands = [];
    hand = null;
    batch = empty();
    characters = 0;
    outputs = 0;
    sent = new Set();
    waiter = null;
    failed = null;
    constructor({ unit, characters }, mostGrams, others) {
        this.task = { unit, characters, mostGrams };
        this.others = others;
    }
    digest(text, tokens, told) {
        const { batch, hand } = this;
        batch.texts.push(text);
        batch.tokens.push(tokens);
        batch.told.push(told);
        this.characters += text.length;
        const digest = { book: hand?.book ?? this.first, at: hand === null ? this.outputs++ : hand.outputs++ };
        if (hand !== null && this.characters > scribes_CHARACTERS)
            this.flush(hand);
        if (hand === null && this.characters > WORTHWHILE)
            this.start();
        return digest;
    }
    room() {
        if (this.failed !== null)
            return Promise.reject(this.failed);
        if (this.hand === null || this.hand.thread.pending < WAITING)
            return null;
        return new Promise((resolve) => {
            this.waiter = resolve;
        });
    }
    async finish() {
        if (this.hand === null)
            return this.writeAlone();
        this.flush(this.hand);
        try {
            await Promise.all(this.sent);
            if (this.failed !== null)
                throw this.failed;
            const { mostGrams } = this.task;
            const levels = { words: new sharing/* Levels */.Ei(), pairs: new sharing/* Levels */.Ei() };
            for (const { thread } of this.hands) {
                const counted = (await thread.send({ levels: true }));
                levels.words.addAll(counted.words);
                levels.pairs.addAll(counted.pairs);
            }
            const kept = levels.pairs.share(levels.words.share(1, mostGrams), mostGrams);
            for (const { thread, book } of this.hands)
                (0,parcel/* unpack */.l)((await thread.send({ kept })), book);
        }
        finally {
            this.end();
            (0,tidy/* tidy */.D)();
        }
    }
    end() {
        for (const { thread } of this.hands)
            thread.end();
    }
    /** There are so few texts that this thread is done before others have begun. */
    writeAlone() {
        const { unit, characters, mostGrams } = this.task;
        const notebook = new pool_notebook/* Notebook */.g((0,text_unit/* tokeniserOf */.g)(unit, characters), mostGrams);
        const { texts, tokens, told } = this.batch;
        for (const [i, text] of texts.entries()) {
            notebook.digest(text, tokens[i]);
            told[i]((0,pool_digest/* fingerprintOfText */.Pn)(text));
        }
        (0,parcel/* unpack */.l)(notebook.parcel(), this.first);
    }
    start() {
        const { task, others } = this;
        this.hands = Array.from({ length: others }, (_, i) => ({
            thread: new thread/* Thread */.j({ job: 'digest', task }),
            book: i === 0 ? this.first : (0,parcel/* emptyBook */.B)(),
            outputs: 0,
        }));
        this.hands[0].outputs = this.outputs;
        this.flush(this.hands[0]);
    }
    /** Sends what is there, and goes on to the thread that has least to do. */
    flush({ thread }) {
        const { texts, tokens, told } = this.batch;
        if (texts.length > 0) {
            const answered = thread.send({ texts, tokens }).then((prints) => {
                for (const [i, print] of prints.entries())
                    told[i](print);
            }, (error) => {
                this.failed ??= error;
            });
            this.sent.add(answered);
            void answered.then(() => {
                this.sent.delete(answered);
                this.waiter?.();
                this.waiter = null;
            });
        }
        this.batch = empty();
        this.characters = 0;
        this.hand = this.hands.reduce((least, one) => (one.thread.pending < least.thread.pending ? one : least));
    }
}

;// CONCATENATED MODULE: ./lib/host/disk.js








const PIECE = 256 * 1024;
/** The files of this machine. Paths are relative to root and have forward slashes; only those outside of it are absolute. Messages call it shownRoot. */
function diskFiles(root, shownRoot = root) {
    return {
        root: shownRoot,
        find: (pattern) => find(pattern, root),
        isFolder: async (pattern) => (await kindOf(external_node_path_.resolve(root, pattern), pattern)) === 'folder',
        open: (file) => disk_open(file, root),
        random: (file) => disk_random(file, root),
        capacity: Capacity.ofHeap((0,external_node_v8_.getHeapStatistics)().heap_size_limit),
        scribe: scribes,
    };
}
function withOthers(files, { paths, patterns }) {
    return {
        root: files.root,
        find: async (pattern) => patterns.get(pattern)?.names ?? (paths.has(pattern) ? [pattern] : files.find(pattern)),
        isFolder: async (pattern) => patterns.get(pattern)?.isFolder ?? (!paths.has(pattern) && files.isFolder(pattern)),
        open: (file) => files.open(paths.get(file) ?? file),
        random: (file) => files.random(paths.get(file) ?? file),
        ...(files.capacity && { capacity: files.capacity }),
        scribe: (options, mostGrams) => files.scribe?.(options, mostGrams) ?? null,
    };
}
/** Whether any of these paths and globs stands for a file. */
async function matchesAny(patterns, files) {
    for (const pattern of patterns) {
        try {
            if ((await files.find(pattern)).length > 0)
                return true;
        }
        catch (error) {
            // A folder without outputs matches nothing.
            if (!(error instanceof errors/* UserError */.y) || error.code !== 'no-outputs-file')
                throw error;
        }
    }
    return false;
}
/** Hidden in a folder, but for what lm_eval names after the path of a model: the folder of ./model is `.__model`. */
const HIDDEN = ['**/.[!_]*', '**/.[!_]*/**', '**/._[!_]*', '**/._[!_]*/**'];
/** What exists is taken by its name, so that a name may hold the characters of a glob. */
async function find(pattern, root) {
    const known = await kindOf(external_node_path_.resolve(root, pattern), pattern);
    if (known === 'file')
        return [shownPath(external_node_path_.resolve(root, pattern), root)];
    if (known === 'none')
        return glob(slashed(pattern), root, root);
    const inside = await glob(endings_ENDINGS_GLOB, external_node_path_.resolve(root, pattern), root, HIDDEN);
    if (inside.length === 0)
        throw new errors/* UserError */.y('no-outputs-file', { pattern, endings: ENDINGS_SHOWN });
    return inside;
}
async function glob(pattern, folder, root, ignore) {
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const found = await glob(pattern, {
        cwd: folder,
        absolute: true,
        dot: ignore !== undefined,
        ...(ignore && { ignore }),
        caseSensitiveMatch: false,
        expandDirectories: false,
    });
    return found.map((file) => shownPath(file, root)).sort();
}
async function kindOf(absolute, pattern) {
    try {
        return (await (0,promises_.stat)(absolute)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL', 'ENAMETOOLONG'].includes(codeOf(error)))
            return 'none';
        throw unreadable(error, pattern);
    }
}
async function* disk_open(file, root) {
    try {
        yield* (0,external_node_fs_.createReadStream)(external_node_path_.resolve(root, file), { highWaterMark: PIECE });
    }
    catch (error) {
        throw unreadable(error, file);
    }
}
/** Each read opens the file anew: a handle that waits for the next one would have to be closed by whoever reads last. */
async function disk_random(file, root) {
    const absolute = external_node_path_.resolve(root, file);
    try {
        const { size } = await (0,promises_.stat)(absolute);
        return { size, read: (start, end) => readAt(absolute, file, start, Math.min(end, size)) };
    }
    catch (error) {
        throw unreadable(error, file);
    }
}
async function readAt(absolute, file, start, end) {
    if (!(start < end))
        return new Uint8Array(0);
    try {
        const handle = await (0,promises_.open)(absolute);
        try {
            const bytes = Buffer.allocUnsafe(end - start);
            let length = 0;
            for (let read = -1; read !== 0 && length < bytes.length; length += read)
                read = (await handle.read(bytes, length, bytes.length - length, start + length)).bytesRead;
            return bytes.subarray(0, length);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw unreadable(error, file);
    }
}
const PROBLEMS = {
    ENOENT: 'it does not exist',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'it is a folder',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open',
};
/** Node's own message holds the absolute path. */
function unreadable(error, file) {
    const code = codeOf(error);
    if (code === '')
        return error;
    return new errors/* UserError */.y('unreadable-file', { problem: PROBLEMS[code] ?? code, code }, { file, line: null });
}
function codeOf(error) {
    return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
}
function shownPath(absolute, root) {
    const relative = external_node_path_.relative(external_node_path_.resolve(root), absolute);
    return slashed(relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? absolute : relative);
}
function slashed(file) {
    return external_node_path_.sep === '/' ? file : file.replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./lib/host/terminal.js








/** A person's terminal, or another CI's log: files where asked for, a table on standard output, progress on standard error. */
function terminalHost(process) {
    const root = process.cwd();
    const bar = progressLine(process.stderr);
    return {
        files: diskFiles(root),
        progress: bar.show,
        crew: host_crew/* crew */.w,
        supply: (options) => supplyOf(options, diskFiles(root)),
        accepts: async () => ({ accepted: null, notes: [] }),
        async publish({ report }, options) {
            bar.clear();
            await writeReports(report, options, root);
            const asked = FORMATS.find(({ id }) => options[id] === '-');
            if (asked !== undefined)
                process.stdout.write(asked.render(report));
            else
                process.stdout.write(terminal(report, (0,screen/* screen */.n)(process)));
        },
    };
}
/** Files as they were named; a candidate without any may be left out where the options say so. */
async function supplyOf(options, files) {
    const supply = { options, origins: {}, notes: [], missing: null, baseline: null };
    if (options['on-missing-candidate'] === 'fail' || options.candidate.length === 0)
        return supply;
    if (await matchesAny(options.candidate, files))
        return supply;
    const pattern = options.candidate.join(', ');
    return { ...supply, missing: 'candidate', notes: [{ code: 'no-candidate', level: 'info', facts: { pattern } }] };
}
async function writeReports(report, options, root) {
    for (const { id, file, render } of FORMATS) {
        if (file === null)
            continue;
        const named = options[id];
        const targets = [named === '-' ? null : named, options.out === null ? null : external_node_path_.join(options.out, file)];
        for (const target of targets)
            if (target !== null)
                await write(external_node_path_.resolve(root, target), target, render(report));
    }
}
/** Whether there is a file of that name, and anything in it. */
async function isFilled(absolute) {
    const found = await (0,promises_.stat)(absolute).catch(() => null);
    return found?.isFile() === true && found.size > 0;
}
/** Writes a file that the user named. */
async function write(absolute, shown, text) {
    await unless(shown, async () => {
        await (0,promises_.mkdir)(external_node_path_.dirname(absolute), { recursive: true });
        await (0,promises_.writeFile)(absolute, text);
    });
}
/** What is done, with an error of the file that is shown where it can't be. */
async function unless(shown, done) {
    try {
        return await done();
    }
    catch (error) {
        throw new errors/* UserError */.y('unwritable', {
            path: shown,
            problem: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
        });
    }
}
/** The same of a file that comes in pieces: it is there once the last of them is. How many bytes it has. */
async function writePieces(absolute, shown, pieces) {
    await unless(shown, () => (0,promises_.mkdir)(external_node_path_.dirname(absolute), { recursive: true }));
    const target = await (0,promises_.realpath)(absolute).catch(() => absolute);
    const found = await (0,promises_.stat)(target).catch(() => null);
    // A device or a pipe is no file that another could take the place of.
    const part = found === null || found.isFile() ? `${target}.${process.pid}.part` : target;
    let bytes = 0;
    try {
        const handle = await unless(shown, () => (0,promises_.open)(part, 'w'));
        try {
            for await (const piece of pieces) {
                await unless(shown, () => handle.writeFile(piece));
                bytes += piece.length;
            }
        }
        finally {
            await handle.close();
        }
        if (part !== target)
            await unless(shown, () => (0,promises_.rename)(part, target));
    }
    catch (error) {
        if (part !== target)
            await (0,promises_.rm)(part, { force: true });
        throw error;
    }
    return bytes;
}
/** One line that is written over and over, on a terminal only; at most ten times a second. */
function progressLine(stream) {
    let last = 0;
    let shown = '';
    const clear = () => {
        if (shown !== '')
            stream.write('\r\x1b[2K');
        shown = '';
    };
    return {
        clear,
        show({ step, done, total }) {
            const now = performance.now();
            if (!stream.isTTY || now - last < 100)
                return;
            last = now;
            clear();
            shown = done === undefined || total === undefined ? `${step} …` : `${step} ${done}/${total}`;
            stream.write(shown);
        },
    };
}

// EXTERNAL MODULE: ./lib/options/fields.js
var options_fields = __webpack_require__(6813);
// EXTERNAL MODULE: ./lib/pool/profile/index.js + 19 modules
var profile = __webpack_require__(3332);
// EXTERNAL MODULE: ./lib/read/bytes/open.js + 1 modules
var bytes_open = __webpack_require__(3064);
// EXTERNAL MODULE: ./lib/text/normalise.js
var normalise = __webpack_require__(8873);
// EXTERNAL MODULE: ./lib/read/shown.js
var read_shown = __webpack_require__(9405);
;// CONCATENATED MODULE: ./lib/read/confounds.js

/** A share of outputs, or of their text, may differ by so much between the sides before it is a doubt and no mere fact. */
const NOTABLE = 0.05;
/** Where chance alone decides how outputs end, so many standard errors are no surprise. */
const CHANCE = 3;
/** What differs in the making of both sides, as far as their files say: it may explain what is found instead of the training. */
function confounds({ told: before }, { told: after }, clean) {
    if (before === undefined || after === undefined)
        return [];
    return [
        ...settingsDiffer(before, after),
        ...conditionsOf(before, after),
        ...reasoningOf(before, after, clean),
        ...cleanedOf(before, after),
    ];
}
/** Settings of which more outputs of one side than of the other have a value; those of one side alone can't be compared. */
function settingsDiffer(before, after) {
    const differing = Object.keys(before.settings).filter((name) => {
        if (!Object.hasOwn(after.settings, name))
            return false;
        const [one, other] = [before, after].map(({ settings }) => sharesOf(settings[name]));
        const values = new Set([...one.keys(), ...other.keys()]);
        const moved = [...values].reduce((sum, value) => sum + Math.abs((one.get(value) ?? 0) - (other.get(value) ?? 0)), 0);
        return moved / 2 > NOTABLE;
    });
    if (differing.length === 0)
        return [];
    const said = differing.map((name) => `${(0,read_shown/* shown */.S)([name])} ${valuesOf(before, name)} and ${valuesOf(after, name)}`);
    return [{ code: 'settings-differ', level: 'warn', facts: { count: differing.length, settings: said.join('; ') } }];
}
/** Of each value of a setting the share of outputs that were made with it; alike where a file says it of outputs of another. */
function sharesOf(values) {
    const all = Object.entries(values);
    const sum = all.reduce((before, [, outputs]) => before + outputs, 0);
    return new Map(all.map(([value, outputs]) => [value, sum === 0 ? 1 / all.length : outputs / sum]));
}
/** The most frequent ones. */
function valuesOf({ settings }, name) {
    const all = Object.entries(settings[name]).sort(([, one], [, other]) => other - one);
    return (0,read_shown/* shown */.S)(all.slice(0, 3).map(([value]) => value));
}
/** Where only one side tells how outputs ended, the other's are not known; but what came from a cache is a doubt in any case. */
function conditionsOf(before, after) {
    const names = [...new Set([...Object.keys(before.conditions), ...Object.keys(after.conditions)])];
    const areKnown = before.known > 0 && after.known > 0;
    return names
        .filter((condition) => areKnown || condition === 'cached')
        .sort()
        .map((condition) => {
        const [one, other] = [before, after].map(({ conditions, outputs }) => (conditions[condition] ?? 0) / Math.max(1, outputs));
        const difference = Math.abs(other - one);
        const isNotable = difference >= NOTABLE && difference >= CHANCE * confounds_errorOf(condition, before, after);
        return {
            code: `outputs-${condition}`,
            level: isNotable || condition === 'cached' ? 'warn' : 'info',
            facts: { baseline: one, candidate: other },
        };
    });
}
/** The standard error of the difference of both sides' shares, were they one. */
function confounds_errorOf(condition, before, after) {
    const [n, m] = [before, after].map(({ outputs }) => Math.max(1, outputs));
    const share = ((before.conditions[condition] ?? 0) + (after.conditions[condition] ?? 0)) / (n + m);
    return Math.sqrt(share * (1 - share) * (1 / n + 1 / m));
}
/** Reasoning counts as answers where it isn't taken out. */
function reasoningOf(before, after, clean) {
    const [one, other] = [before, after].map(({ reasoning }) => reasoning.characters / Math.max(1, reasoning.of));
    if (one + other === 0)
        return [];
    const isCleaned = clean.includes('reasoning');
    const isNotable = !isCleaned && Math.abs(other - one) >= NOTABLE;
    const facts = { baseline: one, candidate: other, measured: isCleaned ? 0 : 1 };
    return [{ code: 'reasoning-text', level: isNotable ? 'warn' : 'info', facts }];
}
/** What is taken out of one side much more than of the other may be what it has to say, again and again. */
function cleanedOf(before, after) {
    const names = [...new Set([...Object.keys(before.cleaned), ...Object.keys(after.cleaned)])];
    return names.sort().map((by) => {
        const [one, other] = [before, after].map(({ cleaned, reasoning, outputs, left }) => {
            const of = cleaned[by] ?? { outputs: 0, emptied: 0, characters: 0 };
            return { ...of, share: of.characters / Math.max(1, reasoning.of), all: outputs - left };
        });
        return {
            code: 'cleaned',
            level: Math.abs(other.share - one.share) >= NOTABLE ? 'warn' : 'info',
            facts: {
                what: by,
                baseline: one.outputs,
                baselineOf: one.all,
                baselineShare: one.share,
                baselineEmptied: one.emptied,
                candidate: other.outputs,
                candidateOf: other.all,
                candidateShare: other.share,
                candidateEmptied: other.emptied,
            },
        };
    });
}

;// CONCATENATED MODULE: ./lib/read/appearance.js
const MAGIC = [
    ['1f8b', 'it is compressed twice; compress it once'],
    ['28b52ffd', 'it is compressed twice; compress it once'],
    ['fd377a585a', 'it is compressed with xz; use gzip or zstd'],
    ['425a68', 'it is compressed with bzip2; use gzip or zstd'],
    ['04224d18', 'it is compressed with lz4; use gzip or zstd'],
    ['504b0304', 'it is a ZIP archive'],
    ['377abcaf271c', 'it is a 7z archive; unpack it, or make a ZIP archive of it'],
    ['52617221', 'it is a RAR archive; unpack it, or make a ZIP archive of it'],
    ['50415231', 'it is a Parquet file'],
    ['4152524f5731', 'it is an Arrow file'],
    ['934e554d5059', 'it is a NumPy array'],
    ['25504446', 'it is a PDF'],
    ['fffe', 'it is UTF-16 text; save it as UTF-8'],
    ['feff', 'it is UTF-16 text; save it as UTF-8'],
];
/** What a file that no format recognises looks like, in words. None of its content is quoted: it is foreign text. */
function appearance({ bytes, text }) {
    const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
    const known = MAGIC.find(([magic]) => start.startsWith(magic));
    if (known !== undefined)
        return known[1];
    if (text.slice(257, 262) === 'ustar')
        return 'it is a tar archive; unpack it, or make a ZIP archive of it';
    if (isBinary(text))
        return 'it holds bytes that are not text';
    if (/^\s*\{\s*'/.test(text))
        return 'its lines look like Python dicts; write them with json.dumps';
    if (/^\s*[{[]/.test(text))
        return 'it starts like JSON but holds no rows';
    return 'it is text, but neither JSON nor a table with an output column';
}
/** Text never holds NUL, and little that isn't UTF-8. */
function isBinary(text) {
    return text.includes('\0') || text.split('\uFFFD').length - 1 > text.length / 10;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/read/bytes/utf8.js

const BOM = Buffer.from('\uFEFF');
const REPLACEMENT = Buffer.from('\uFFFD');
/**
 * The bytes of a text file in pieces that end between characters, without a BOM and valid: what isn't UTF-8 is
 * replaced and counted. Where the file's own pieces are cut makes no difference.
 */
async function* utf8(source, reading) {
    let rest = Buffer.alloc(0);
    let first = true;
    for await (const piece of source.bytes()) {
        const block = rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
        const end = endOfCharacters(block);
        rest = block.subarray(end);
        if (end === 0)
            continue;
        const skip = first && block.subarray(0, 3).equals(BOM) ? 3 : 0;
        first = false;
        yield valid(block.subarray(skip, end), source.file, reading);
    }
    if (rest.length > 0)
        yield valid(rest, source.file, reading);
}
/** Where the last character begins that may go on in the next piece; the block's length where none does. */
function endOfCharacters(block) {
    for (let back = 1; back <= Math.min(3, block.length); back++) {
        const byte = block[block.length - back];
        if (byte < 0x80)
            break;
        if (byte >= 0xc0)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? block.length - back : block.length;
    }
    return block.length;
}
function valid(block, file, reading) {
    if ((0,external_node_buffer_.isUtf8)(block))
        return block;
    const mended = Buffer.from(block.toString());
    reading.doubt('invalid-utf8', file, occurrences(mended) - occurrences(block));
    return mended;
}
function occurrences(block) {
    let count = 0;
    for (let at = block.indexOf(REPLACEMENT); at >= 0; at = block.indexOf(REPLACEMENT, at + 3))
        count++;
    return count;
}

// EXTERNAL MODULE: ./lib/read/fields.js
var fields = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __webpack_require__(9394);
// EXTERNAL MODULE: ./lib/read/records.js
var records = __webpack_require__(8618);
// EXTERNAL MODULE: ./lib/read/unreadable.js
var read_unreadable = __webpack_require__(1469);
;// CONCATENATED MODULE: ./lib/read/csv.js








const DELIMITERS = [',', '\t', ';'];
const csv_USUAL = Object.values(fields/* FIELD_NAMES */.Yr).flat();
/** A table whose first line names the columns, separated by commas, tabs or semicolons. Cells may hold line breaks. */
const csv = {
    id: 'csv',
    title: 'CSV or TSV with a header line',
    recognise: ({ name, text }) => !isBinary(text) && (/\.(csv|tsv)$/.test(name) || namesOutput(text)),
    async *rows(source, reading) {
        let columns = null;
        for await (const { cells, place } of recordsOf(source, reading)) {
            if (columns === null)
                columns = columnNames(cells, reading);
            else {
                yield* rowsOfCells(cells, columns, place, reading);
            }
        }
    },
};
/**
 * The rows as csv-parse finds them, by RFC 4180 to the letter: a cell with a quote in it is quoted, each of its quotes
 * written twice. A stray quote takes rows into a cell or tears cells apart, and nobody can tell where that ends. So it
 * is an error that no max-bad-lines lets pass; what may pass are rows with a wrong number of cells, one by one.
 */
async function* recordsOf(source, reading) {
    // Loaded only where there is a table to read.
    const { parse } = await __webpack_require__.e(/* import() */ 70).then(__webpack_require__.bind(__webpack_require__, 6070));
    const at = (line) => ({ file: source.file, line });
    /** The line after the records so far, blank ones not counted. csv-parse's own count takes CRLF in a cell for two. */
    let next = 1;
    const options = {
        delimiter: delimiterOf(source.head.text),
        record_delimiter: ['\r\n', '\n'],
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: limits/* LIMITS */.b.row,
        // Further delimiters count as text of the last cell: empty cells add nothing to the record's size.
        ignore_last_delimiters: limits/* LIMITS */.b.cells,
        on_record(cells, { empty_lines }) {
            const line = next + empty_lines;
            next += 1 + cells.reduce((sum, cell) => sum + csv_occurrences(cell, '\n'), 0);
            return { cells, place: at(line) };
        },
    };
    // Its types know no on_record that makes something else of a record.
    const parser = parse(options);
    // A failure of either destroys the other, and reaches the loop below.
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(utf8(source, reading)), parser, () => { });
    try {
        yield* parser;
    }
    catch (error) {
        throw isCsvError(error) ? userError(error, at(next + parser.info.empty_lines)) : error;
    }
}
/** csv-parse's own messages quote the file. */
function userError({ code }, place) {
    if (code === 'CSV_MAX_RECORD_SIZE')
        return new errors/* UserError */.y('too-large', { what: 'the row', limit: '64 MiB' }, place);
    return new errors/* UserError */.y('bad-quote', { problem: QUOTE_PROBLEMS[code] ?? 'its quotes are broken' }, place);
}
const QUOTE_PROBLEMS = {
    CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
    CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
    INVALID_OPENING_QUOTE: 'a quote stands in a cell that is not quoted',
};
function isCsvError(error) {
    return error instanceof Error && 'code' in error && /^(CSV_|INVALID_)/.test(String(error.code));
}
function rowsOfCells(cells, columns, place, reading) {
    const rows = reading.attempt(place, () => {
        if (cells.length !== columns.length)
            throw new read_unreadable/* Unreadable */.I(`it has ${cells.length} cells, the header has ${columns.length}`);
        const texts = cells.map((cell) => cell.replaceAll('\r\n', '\n'));
        return (0,records/* recordRows */.d)(Object.fromEntries(columns.map((column, i) => [column, texts[i]])), place, reading);
    });
    return rows ?? [];
}
/** Spreadsheets like to capitalise: a usual name counts in any case, unless the user has named the column so. */
function columnNames(cells, reading) {
    const mapped = [...Object.values(reading.fields), reading.groupBy];
    return cells.map((cell) => {
        const name = cell.trim();
        const lower = name.toLowerCase();
        return mapped.includes(name) || !csv_USUAL.includes(lower) ? name : lower;
    });
}
/** Without a telling file name: a first line of two or more columns, one of them with a usual name for the output. */
function namesOutput(text) {
    const cells = firstLine(text).split(delimiterOf(text));
    const names = fields/* FIELD_NAMES */.Yr.output;
    const plain = (cell) => cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .toLowerCase();
    return cells.length > 1 && cells.some((cell) => names.includes(plain(cell)));
}
/** The one that is most frequent in the header. */
function delimiterOf(text) {
    const counts = DELIMITERS.map((delimiter) => csv_occurrences(firstLine(text), delimiter));
    return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
function firstLine(text) {
    return text.trimStart().split('\n', 1)[0];
}
function csv_occurrences(text, character) {
    let count = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
        count++;
    return count;
}

// EXTERNAL MODULE: ./lib/text/clean/prompt-echo.js
var prompt_echo = __webpack_require__(4425);
;// CONCATENATED MODULE: ./lib/read/json/json-split.js


const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const LIST = 0x5b;
/** White space that may stand about the name of a list; a longer piece leads nowhere, so that it isn't looked at again and again. */
const SPACE_ABOUT = 1024;
/**
 * Cuts one JSON array or object into its pieces while its bytes come in, so that each is read by itself: as fast as
 * lines are, with the line it begins on, and with a bad piece spoiling no other. It looks at quotes and brackets only;
 * whether a piece is JSON is for JSON.parse to say. Given a path of names, as `['results', 'rows']`, it cuts up what lies
 * there as well: the list of a document that is larger than memory.
 *
 * No streaming JSON library, for four reasons: they refuse the NaN that Python writes, or lose it; they count characters
 * where an error has to name a line; a bad element ends the whole array, where here it ends only itself; and they take
 * several times as long as JSON.parse does.
 */
class JsonSplitter {
    #file;
    #path;
    #line;
    #depth = 0;
    /** The brackets that were opened of what is cut up: the whole, and what the path has led into. */
    #opened = [];
    /** Whether the present piece has been cut up itself, so that nothing of it is left. */
    #isSpent = false;
    #inString = false;
    #escaped = false;
    #begun = [];
    #size = 0;
    /** The line of the present piece's first byte that isn't white space; 0 until it comes. */
    #begins = 0;
    #pieces = 0;
    #ended = false;
    constructor(file, { line = 1, path = [] } = {}) {
        this.#file = file;
        this.#path = path;
        this.#line = line;
    }
    /** Whether the closing bracket has come. */
    get ended() {
        return this.#ended;
    }
    /** The line that was reached. */
    get line() {
        return this.#line;
    }
    /** The pieces that end in this block. Refuses what follows the closing bracket, or closes what isn't open, by `false` as the last of them. */
    push(block) {
        const done = [];
        let start = 0;
        for (let i = 0; i < block.length; i++) {
            if (this.#inString)
                i = this.#stringEnd(block, i);
            if (i === block.length)
                break;
            const byte = block[i];
            if (byte === NEWLINE)
                this.#line++;
            if (byte <= SPACE)
                continue;
            if (this.#ended)
                return [...done, false];
            if (byte === QUOTE)
                this.#inString = true;
            else if (isOpening(byte)) {
                const isCut = this.#depth === this.#opened.length && (this.#depth === 0 || this.#leadsTo(block.subarray(start, i)));
                this.#descend();
                if (isCut) {
                    this.#open(byte);
                    start = i + 1;
                    continue;
                }
            }
            else if (isClosing(byte) && --this.#depth < this.#opened.length) {
                // Both brackets are two apart from their counterparts.
                if (byte !== this.#opened.pop() + 2)
                    return [...done, this.#end()];
                const last = this.#take(block.subarray(start, i), this.#opened.length);
                if (last !== null && (last.text !== '' || this.#pieces > 1))
                    done.push(last);
                start = i + 1;
                this.#isSpent = true;
                if (this.#depth === 0)
                    this.#ended = true;
                continue;
            }
            else if (byte === COMMA && this.#depth === this.#opened.length) {
                const piece = this.#take(block.subarray(start, i), this.#depth - 1);
                if (piece !== null)
                    done.push(piece);
                start = i + 1;
                continue;
            }
            if (this.#begins === 0 && this.#depth > 0)
                this.#begins = this.#line;
        }
        if (!this.#ended)
            this.#keep(block.subarray(start));
        return done;
    }
    /** The piece that the end of the file cuts off, if any was begun. */
    rest() {
        return this.#ended || this.#begins === 0 ? null : this.#take(Buffer.alloc(0), this.#opened.length - 1);
    }
    /** Where the byte after the string's closing quote is, or the block's end while the string goes on. */
    #stringEnd(block, from) {
        let escaped = this.#escaped;
        for (let i = from; i < block.length; i++) {
            const byte = block[i];
            if (byte === NEWLINE)
                this.#line++;
            if (escaped)
                escaped = false;
            else if (byte === BACKSLASH)
                escaped = true;
            else if (byte === QUOTE) {
                this.#inString = false;
                this.#escaped = false;
                return i + 1;
            }
        }
        this.#escaped = escaped;
        return block.length;
    }
    #descend() {
        if (++this.#depth > limits/* LIMITS */.b.depth)
            throw this.#tooLarge('the nesting of the JSON', `${limits/* LIMITS */.b.depth} levels`);
    }
    /** Whether the value that opens after this begins with the next name of the path. */
    #leadsTo(before) {
        const name = this.#path[this.#opened.length - 1];
        if (name === undefined || this.#size + before.length > Buffer.byteLength(JSON.stringify(name)) + SPACE_ABOUT)
            return false;
        const begun = Buffer.concat([...this.#begun, before]).toString('utf8');
        return new RegExp(`^\\s*${JSON.stringify(name)}\\s*:\\s*$`).test(begun);
    }
    #open(bracket) {
        this.#opened.push(bracket);
        this.#begun = [];
        this.#size = 0;
        this.#begins = 0;
        this.#pieces = 0;
    }
    #end() {
        this.#ended = true;
        return false;
    }
    /** Null for what was cut up itself. */
    #take(end, depth) {
        const line = this.#begins || this.#line;
        const text = this.#begins === 0 ? '' : Buffer.concat([...this.#begun, end]).toString('utf8');
        const isSpent = this.#isSpent && text === '';
        this.#begun = [];
        this.#size = 0;
        this.#begins = 0;
        this.#isSpent = false;
        this.#pieces++;
        return isSpent ? null : { text, line, depth };
    }
    #keep(bytes) {
        this.#begun.push(bytes);
        this.#size += bytes.length;
        const isRow = this.#opened.length > this.#path.length && this.#opened.at(-1) === LIST;
        const limit = isRow ? limits/* LIMITS */.b.row : limits/* LIMITS */.b.document;
        if (this.#size > limit)
            throw this.#tooLarge('the row', `${limit / 2 ** 20} MiB`);
    }
    #tooLarge(what, limit) {
        return new errors/* UserError */.y('too-large', { what, limit }, { file: this.#file, line: this.#begins || this.#line });
    }
}
function isOpening(byte) {
    return byte === 0x5b || byte === 0x7b;
}
function isClosing(byte) {
    return byte === 0x5d || byte === 0x7d;
}

;// CONCATENATED MODULE: ./lib/read/json/json-pieces.js



/** What a JSON file is made of, piece by piece; what is wrong with the whole is counted as a bad line. */
async function* pieces(source, reading, path = []) {
    const { file } = source;
    const at = (line) => ({ file, line });
    const splitter = new JsonSplitter(file, { path });
    for await (const block of utf8(source, reading)) {
        for (const piece of splitter.push(block)) {
            if (piece !== false)
                yield piece;
            // No bad line but a wrong guess: what has been read is a part of something else.
            else
                throw new errors/* UserError */.y('unreadable-file', { problem: 'something follows the end of its JSON' }, at(splitter.line));
        }
    }
    if (splitter.ended)
        return;
    reading.bad(at(splitter.rest()?.line ?? splitter.line), 'the file ends in the middle of its JSON');
}

// EXTERNAL MODULE: ./lib/read/json/json-text.js
var json_text = __webpack_require__(8769);
;// CONCATENATED MODULE: ./lib/read/json/json-row.js




/** The value of a JSON text. NaN is counted; where ids have more digits than a number holds, long numbers become texts. */
function jsonValue(text, place, reading, loses = fields/* losesDigits */.Vp) {
    const { value, nulls } = (0,json_text/* parseJson */.qF)(text);
    if (nulls > 0)
        reading.doubt('nan-read-as-null', place.file, nulls);
    return loses(value, reading) ? (0,json_text/* parseJson */.qF)((0,json_text/* quoteLongIntegers */.cy)(text)).value : value;
}
/** Name and value of a member of an object, as it stands between two commas. */
function jsonMember(text, place, reading, loses = fields/* losesDigits */.Vp) {
    const [entry] = Object.entries(jsonValue(`{${text}}`, place, reading, loses));
    if (entry === undefined)
        throw new read_unreadable/* Unreadable */.I('a comma has nothing before or after it');
    return entry;
}
/** The rows that a JSON text stands for; none where it can't be read, which is counted. */
function jsonRows(text, place, reading) {
    return reading.attempt(place, () => (0,records/* recordRows */.d)(jsonValue(text, place, reading), place, reading)) ?? [];
}

;// CONCATENATED MODULE: ./lib/read/json/members.js


/** What a JSON object says at its top under the names that are wanted; the rest is passed by unread. */
async function membersOf(source, reading, isWanted) {
    const members = Object.create(null);
    for await (const { text, line } of pieces(source, reading)) {
        const place = { file: source.file, line };
        const name = /^\s*"((?:[^"\\]|\\.)*)"\s*:/.exec(text)?.[1];
        if (name === undefined || !isWanted(name))
            continue;
        const value = reading.attempt(place, () => jsonValue(`{${text}}`, place, reading, () => false));
        if (value !== null)
            Object.assign(members, value);
    }
    return members;
}

// EXTERNAL MODULE: ./lib/read/row.js + 1 modules
var read_row = __webpack_require__(4155);
// EXTERNAL MODULE: ./lib/read/values.js
var read_values = __webpack_require__(7852);
;// CONCATENATED MODULE: ./lib/read/formats/bigcode.js








const bigcode_NOTHING = {};
/**
 * The generations of bigcode-evaluation-harness: a list of texts for each task, in the tasks' order and without their ids.
 * Each text begins with the prompt. What that was only the file of problems can say: where samples of a task begin alike
 * it may as well be the collapse that is looked for, so nothing is taken off that is not known to be the prompt. Lists of
 * texts may be anything, pairs or a table: the file's name has to say that these are generations.
 */
const bigcodeGenerations = {
    id: 'bigcode-generations',
    title: 'bigcode-evaluation-harness generations',
    recognise: ({ name, text }) => /(^|[^a-z])gen(s|erations)([^a-z].*)?\.json$/.test(name) &&
        /^\s*\[\s*(?:null\s*,\s*|\[\s*\]\s*,\s*)*\[\s*(?:null\s*,\s*)*"/.test(text),
    async *rows(source, reading) {
        let problems = null;
        const named = factsOf(source.file);
        let task = 0;
        for await (const { text, line } of pieces(source, reading)) {
            const place = { file: source.file, line };
            const texts = reading.attempt(place, () => textsOf(jsonValue(text, place, reading), task + 1));
            // A task that a run has left out has none.
            if (texts !== null && texts.length > 0) {
                problems ??= problemsOf(reading, task, texts);
                const row = (0,read_row/* rowFrom */.H)(taskOf(texts, task, problems[task], named), bigcode_NOTHING, { place, document: bigcode_NOTHING, reading });
                if (row !== null)
                    yield row;
            }
            task++;
        }
    },
};
/** The problems that were asked, in their file's order, which is that of the tasks: known by what the first texts begin with. */
function problemsOf({ questions }, task, texts) {
    const problems = [...questions];
    const prompt = problems[task]?.[1].prompt ?? null;
    const areTheirs = texts.some((text) => text !== null && (0,prompt_echo/* withoutPrompt */.N)(text, prompt) !== text);
    return areTheirs ? problems : [];
}
/**
 * What `generations_<task>.json` says in its name; `_intermediate` is put behind the task while the run goes on, and what
 * was saved then stays beside the final file.
 */
function factsOf(file) {
    const found = /^generations(?:_(.+?))??(_intermediate)?\.json(\.gz|\.zst)?$/i.exec((0,bytes_open/* baseName */.Fl)(file));
    if (found === null)
        return {};
    const [, task, isIntermediate] = found;
    return { ...(task !== undefined && { task }), filter: isIntermediate === undefined ? 'final' : 'intermediate' };
}
function taskOf(texts, number, problem, { task, filter }) {
    return {
        id: problem === undefined ? number : problem[0],
        prompt: problem?.[1].prompt,
        holdsPrompt: true,
        answers: texts.map((text) => ({ text, conditions: text === null ? ['failed'] : [] })),
        isMapped: true,
        // A problem's id tells the task already.
        facts: { ...(problem === undefined && { task }), filter },
    };
}
function textsOf(value, element) {
    if (value === null)
        return [];
    if (Array.isArray(value) && value.every((text) => typeof text === 'string' || text === null))
        return value;
    throw new read_unreadable/* Unreadable */.I(`a task's generations are ${(0,read_values/* kindOf */.I)(value)}, not a list of texts (element ${element})`);
}
/** The tests of the same harness, a text for each task: they stand beside the generations and are none. */
const bigcodeReferences = {
    id: 'bigcode-references',
    title: 'bigcode-evaluation-harness references',
    instead: 'the generations_*.json beside it, which --save_generations writes',
    recognise: ({ name, text }) => /^references_.*\.json$/.test(name) && /^\s*\[\s*"/.test(text),
    async *rows() { },
};
/** Its results: figures of each task, and how the generations beside it were made. */
const bigcodeResults = {
    id: 'bigcode-results',
    title: 'bigcode-evaluation-harness results',
    instead: 'the generations_*.json beside it, which --save_generations writes',
    recognise: areResults,
    rows: settings,
};
/** Beside the settings, which have names of the tool's own, there are figures of tasks and no rows. */
function areResults({ record }) {
    if (record === null || !(0,read_values/* isObject */.Gv)(record.config))
        return false;
    const { config, ...tasks } = record;
    return (['tasks', 'n_samples', 'max_length_generation', 'do_sample'].every((name) => name in config) &&
        Object.values(tasks).every(isFigures));
}
function isFigures(value) {
    return (0,read_values/* isObject */.Gv)(value) && Object.values(value).every((one) => typeof one !== 'string');
}
async function* settings(source, reading) {
    const { config } = await membersOf(source, reading, (name) => name === 'config');
    if (!(0,read_values/* isObject */.Gv)(config))
        return;
    reading.told.settings({
        temperature: config.do_sample === false ? 0 : config.temperature,
        top_p: config.top_p,
        max_tokens: config.max_length_generation,
        'system prompt': config.instruction_tokens,
    }, 0);
}

;// CONCATENATED MODULE: ./lib/read/json/document.js





function documentFormat(shape) {
    return {
        id: shape.id,
        title: shape.title,
        recognise: shape.recognise,
        rows: (source, reading) => document_elements(source, shape, reading),
    };
}
async function* document_elements(source, shape, reading) {
    const { file } = source;
    const document = Object.create(null);
    let hasList = false;
    let number = 0;
    for await (const { text, line, depth } of pieces(source, reading, shape.list)) {
        const place = { file, line };
        if (depth === shape.list.length) {
            hasList = true;
            number++;
            const rows = reading.attempt(place, () => numbered(number, () => {
                const value = jsonValue(text, place, reading);
                return (0,records/* rowsOf */.R)(shape, value, { place, document, reading });
            }));
            if (rows !== null)
                yield* rows;
        }
        else {
            const member = reading.attempt(place, () => jsonMember(text, place, reading, () => false));
            if (member !== null)
                within(document, shape.list.slice(0, depth))[member[0]] = member[1];
        }
    }
    shape.after?.(document, reading);
    if (!hasList && reading.badLines === 0)
        throw new errors/* UserError */.y('no-outputs-inside', { title: shape.title, list: shape.list.join('.'), todo: shape.without }, { file, line: null });
}
/** All elements may stand on one line: hence the number. */
function numbered(number, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof read_unreadable/* Unreadable */.I)
            throw new read_unreadable/* Unreadable */.I(`${error.message} (element ${number})`);
        throw error;
    }
}
/** The object inside a document that those names lead to. */
function within(document, path) {
    let object = document;
    for (const name of path) {
        object[name] ??= Object.create(null);
        object = object[name];
    }
    return object;
}

;// CONCATENATED MODULE: ./lib/read/formats/deepeval.js




/** A case of a test run: what was asked tells it apart, since names number the cases of one run alone. */
const single = {
    id: 'deepeval',
    title: 'deepeval test run',
    fits: ({ actualOutput, metricsData }) => typeof actualOutput === 'string' && Array.isArray(metricsData),
    read({ input, name, order, actualOutput: output, metricsData, success }) {
        if (input === undefined && name === undefined)
            throw new read_unreadable/* Unreadable */.I('the case has neither an input nor a name');
        const isThere = typeof output === 'string';
        return {
            ...(typeof input !== 'string' && { id: name ?? order }),
            prompt: input,
            answers: [{ text: isThere ? output : null, conditions: isThere ? [] : ['failed'] }],
            facts: scoresOf(metricsData, success),
        };
    },
};
/** A conversation, often with a user who is a model as well: each thing that the assistant says is an answer. */
const conversation = {
    id: single.id,
    title: single.title,
    fits: ({ turns }) => Array.isArray(turns),
    read({ name, scenario, order, turns, metricsData, success }) {
        const said = (Array.isArray(turns) ? turns : []).filter((turn) => (0,read_values/* isObject */.Gv)(turn) && turn.role === 'assistant');
        const id = (0,read_values/* nameOf */.Vb)(scenario) ?? (0,read_values/* nameOf */.Vb)(name) ?? (0,read_values/* nameOf */.Vb)(order);
        return said.map(({ content }, turn) => ({
            id: id === null ? null : `${id} turn ${turn + 1}`,
            answers: [{ text: content }],
            facts: { ...scoresOf(metricsData, success), turn: turn + 1 },
        }));
    },
};
/**
 * What deepeval saves of a test run: test_run_*.json, or .deepeval/.latest_run_full.json with the same one level deeper.
 * A run may have cases of either kind, each in a list of its own.
 */
const deepeval = {
    id: single.id,
    title: single.title,
    recognise: ({ keys, text }) => (keys.includes('testCases') || keys.includes('testRunData')) &&
        /"(actualOutput|metricsData|metricsScores|conversationalTestCases)"\s*:/.test(text),
    async *rows(source, reading) {
        const above = source.head.keys.includes('testRunData') ? ['testRunData'] : [];
        const known = { hasConversations: false };
        try {
            yield* cases(single, [...above, 'testCases'], source, reading, known);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.y) || error.code !== 'no-outputs-inside')
                throw error;
            known.hasConversations = true;
        }
        if (known.hasConversations)
            yield* cases(conversation, [...above, 'conversationalTestCases'], source, reading);
    },
};
function cases(shape, list, source, reading, known) {
    const without = 'Nor does testCases. Give the file of a run that has evaluated cases.';
    const after = ({ testRunData, ...document }) => {
        const { conversationalTestCases: others } = (0,read_values/* isObject */.Gv)(testRunData) ? testRunData : document;
        if (known !== undefined && Array.isArray(others))
            known.hasConversations = others.length > 0;
    };
    return documentFormat({ ...shape, recognise: deepeval.recognise, list, without, after }).rows(source, reading);
}
/** Each metric's score under its name; of a lone metric it is the score, of several whether all of them held. */
function scoresOf(metrics, success) {
    const all = (Array.isArray(metrics) ? metrics : []).filter(read_values/* isObject */.Gv);
    const scores = all.flatMap(({ name, score }) => typeof name === 'string' ? [[name, score]] : []);
    return { ...Object.fromEntries(scores), score: scores.length === 1 ? scores[0][1] : success };
}

// EXTERNAL MODULE: ./lib/read/candidates.js
var candidates = __webpack_require__(2828);
;// CONCATENATED MODULE: ./lib/read/formats/evalplus-results.js

/** EvalPlus, `*_eval_results.json`: which samples passed. */
const evalplusResults = {
    id: 'evalplus-results',
    title: 'EvalPlus results',
    instead: 'the .jsonl of samples that was evaluated, beside it',
    recognise: ({ keys, text }) => ['date', 'hash', 'eval'].every((key) => keys.includes(key)) &&
        /"eval"\s*:\s*\{/.test(text) &&
        !keys.some(candidates/* namesOutput */.yT),
    async *rows() { },
};

;// CONCATENATED MODULE: ./lib/read/formats/every-eval-ever-results.js


const NAMES = { max_output_tokens: 'max_tokens', stop_sequences: 'stop' };
/** Every Eval Ever, `<uuid>.json`: the figures of an evaluation, and how the outputs beside it were made. */
const everyEvalEverResults = {
    id: 'every-eval-ever-results',
    title: 'Every Eval Ever results',
    instead: 'the _samples.jsonl of the same name beside it (its detailed_evaluation_results name it)',
    recognise: ({ keys }) => ['schema_version', 'evaluation_id'].every((key) => keys.includes(key)) &&
        ['evaluation_results', 'model_info', 'source_metadata'].some((key) => keys.includes(key)) &&
        !keys.includes('interaction_type'),
    async *rows(source, reading) {
        const { evaluation_results } = await membersOf(source, reading, (name) => name === 'evaluation_results');
        for (const result of Array.isArray(evaluation_results) ? evaluation_results : []) {
            const config = (0,read_values/* isObject */.Gv)(result) && (0,read_values/* isObject */.Gv)(result.generation_config) ? result.generation_config : {};
            if (!(0,read_values/* isObject */.Gv)(config.generation_args))
                continue;
            const said = Object.entries(config.generation_args).map(([name, value]) => [
                Object.hasOwn(NAMES, name) ? NAMES[name] : name,
                value,
            ]);
            reading.told.settings(Object.fromEntries(said), 0);
        }
    },
};

// EXTERNAL MODULE: ./lib/read/json/sorted-json.js
var sorted_json = __webpack_require__(8109);
// EXTERNAL MODULE: ./lib/read/shape.js
var shape = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/read/shapes/content-id.js
var content_id = __webpack_require__(1922);
;// CONCATENATED MODULE: ./lib/read/formats/helm-runs.js

/** Of the name of a run what tells its questions, not who answers them: `mmlu:subject=law,model=gpt2` without the model. */
function helm_runs_taskOf(run) {
    const [scenario, ...said] = run.split(':');
    const kept = said
        .join(':')
        .split(',')
        .filter((one) => one !== '' && !/^model(_deployment)?=/.test(one));
    return kept.length === 0 ? scenario : `${scenario}:${kept.join(',')}`;
}
const tasksOfFolders = () => new Map();
/** What the specification of a run, which stands beside its outputs, says of all files in the folder. */
function rememberTask(reading, file, run) {
    reading.memory(tasksOfFolders).set((0,bytes_open/* folderOf */.yS)(file), helm_runs_taskOf(run));
}
/**
 * The task of a file of outputs, since ids are counted anew in each. HELM gives its folders the names of runs; where they
 * were renamed, as an upload may do that takes no colons, the specification says it.
 */
function helmTask(reading, file) {
    const folder = (0,bytes_open/* folderOf */.yS)(file);
    const name = (0,bytes_open/* baseName */.Fl)(folder);
    return reading.memory(tasksOfFolders).get(folder) ?? (/^\w+:.*\bmodel=/.test(name) ? helm_runs_taskOf(name) : null);
}

;// CONCATENATED MODULE: ./lib/read/formats/helm.js








/**
 * HELM, `scenario_state.json`: a request for each question, for each choice of examples that come before it
 * (`train_trial_index`), and for each way in which the question was perturbed: those ask something else, so their ids do.
 * Requests that only weigh a given text are passed by; those for the letter of a choice are read, with a warning.
 */
const helm = documentFormat({
    id: 'helm',
    title: 'HELM scenario_state.json',
    list: ['request_states'],
    without: 'Was it a dry run? Give the scenario_state.json that helm-run writes when it has sent the requests, or the folder of the run.',
    fits: () => false,
    recognise: ({ keys }) => keys.includes('adapter_spec') && keys.includes('request_states'),
    read(record, { document, place, reading }) {
        const instance = (0,read_values/* isObject */.Gv)(record.instance) ? record.instance : {};
        const request = (0,read_values/* isObject */.Gv)(record.request) ? record.request : {};
        const adapter = (0,read_values/* isObject */.Gv)(document.adapter_spec) ? document.adapter_spec : {};
        requireWhole(record, request, adapter);
        // Asked for no tokens, the model only tells how likely the prompt is.
        if (request.max_tokens === 0) {
            reading.passes('requests that weigh a given text, and generate none', place.file);
            return [];
        }
        if ((0,read_values/* nameOf */.Vb)(instance.id) === null)
            throw new read_unreadable/* Unreadable */.I("the request's instance has no id");
        if (!(0,read_values/* isObject */.Gv)(record.result))
            throw new read_unreadable/* Unreadable */.I('the request has no result, as in a dry run');
        const answers = helm_answersOf(record.result);
        if (/^multiple_choice_joint$|^ranking_binary$/.test(String(adapter.method)))
            for (const _ of answers)
                reading.doubt('not-generated', place.file, 1);
        return {
            id: idOf(record, instance),
            prompt: promptIn(request, instance),
            answers,
            ...(request.echo_prompt === true && { holdsPrompt: true }),
            facts: {
                task: helmTask(reading, place.file),
                model: request.model ?? adapter.model,
                split: instance.split,
            },
            settings: settingsOf(request, adapter),
        };
    },
});
/** What HELM always says, and without which a request would pass for another one. */
function requireWhole(record, request, { method }) {
    if (typeof request.max_tokens !== 'number')
        throw new read_unreadable/* Unreadable */.I('the request does not say how much to generate');
    if (typeof request.echo_prompt !== 'boolean')
        throw new read_unreadable/* Unreadable */.I('the request does not say whether it is echoed');
    if (typeof record.train_trial_index !== 'number')
        throw new read_unreadable/* Unreadable */.I("the request has no 'train_trial_index'");
    if (/separate|ranking/.test(String(method)) && typeof record.reference_index !== 'number')
        throw new read_unreadable/* Unreadable */.I("the request has no 'reference_index'");
}
function idOf({ train_trial_index, reference_index, request_mode }, { id, perturbation }) {
    const parts = [String(id)];
    if ((0,read_values/* isObject */.Gv)(perturbation)) {
        parts.push(`${(0,read_values/* nameOf */.Vb)(perturbation.name) ?? 'perturbed'}-${(0,content_id/* fingerprint */.R)((0,sorted_json/* sortedJson */.I)(perturbation)).slice(0, 8)}`);
    }
    if (typeof train_trial_index === 'number' && train_trial_index > 0)
        parts.push(`trial ${train_trial_index}`);
    if (typeof reference_index === 'number')
        parts.push(`choice ${reference_index}`);
    if ((0,read_values/* nameOf */.Vb)(request_mode) !== null && request_mode !== 'original')
        parts.push(String(request_mode));
    return parts.join('/');
}
/** What was sent: messages, a text, or media of which the texts count; else the question as the scenario has it. */
function promptIn({ messages, prompt, multimodal_prompt }, { input }) {
    if ((0,read_values/* isConversation */.Iy)(messages))
        return messages;
    if (typeof prompt === 'string' && prompt !== '')
        return prompt;
    const media = (0,read_values/* isObject */.Gv)(multimodal_prompt) ? multimodal_prompt.media_objects : null;
    if (Array.isArray(media))
        return media.flatMap((one) => ((0,read_values/* isObject */.Gv)(one) && typeof one.text === 'string' ? [one.text] : [])).join('\n');
    return (0,read_values/* isObject */.Gv)(input) ? input.text : null;
}
function helm_answersOf({ success, error, completions, cached }) {
    const hasFailed = success === false || (error !== undefined && error !== null);
    if (hasFailed || !Array.isArray(completions) || completions.length === 0)
        return [{ text: null, conditions: ['failed'] }];
    return completions.map((one) => {
        if (!(0,read_values/* isObject */.Gv)(one) || typeof one.text !== 'string')
            throw new read_unreadable/* Unreadable */.I('a completion has no text');
        const finish = (0,read_values/* isObject */.Gv)(one.finish_reason) ? one.finish_reason.reason : one.finish_reason;
        return {
            text: one.text,
            facts: { finish_reason: finish, logprob: logprobOf(one.tokens) },
            conditions: [
                ...(0,shape/* conditionOf */.r)(finish),
                ...(cached === true ? ['cached'] : []),
                ...((0,read_values/* isObject */.Gv)(one.thinking) ? ['reasoned'] : []),
            ],
        };
    });
}
/** Where a service tells no log-probabilities, all of them are put down as 0. */
function logprobOf(tokens) {
    const all = Array.isArray(tokens) ? tokens.map((token) => ((0,read_values/* isObject */.Gv)(token) ? token.logprob : null)) : [];
    if (!all.every((one) => typeof one === 'number') || all.every((one) => one === 0))
        return null;
    return (0,moments/* mean */.i)(all);
}
const TEMPLATE = [
    ...['instructions', 'global_prefix', 'global_suffix', 'input_prefix', 'input_suffix', 'output_prefix'],
    ...['output_suffix', 'instance_prefix', 'reference_prefix', 'reference_suffix', 'substitutions'],
    ...['chain_of_thought_prefix', 'chain_of_thought_suffix'],
];
function settingsOf(request, adapter) {
    const template = TEMPLATE.map((name) => adapter[name] ?? '');
    return {
        temperature: request.temperature,
        top_p: request.top_p,
        top_k: request.top_k_per_token,
        max_tokens: request.max_tokens,
        stop: request.stop_sequences,
        frequency_penalty: request.frequency_penalty,
        presence_penalty: request.presence_penalty,
        method: adapter.method,
        'few-shot': adapter.max_train_instances,
        'prompt template': template.every((part) => part === '') ? null : JSON.stringify(template),
    };
}

;// CONCATENATED MODULE: ./lib/read/formats/helm-run.js





/** What stands beside HELM's outputs, by the names that only these files have together. */
const BESIDE = [
    // scenario.json
    (one) => has(one, 'name', 'description', 'tags') && has(one, 'definition_path'),
    // per_instance_stats.json
    (one) => has(one, 'instance_id', 'train_trial_index', 'stats'),
    // stats.json
    (one) => has(one, 'name', 'count', 'sum', 'sum_squared') && (0,read_values/* isObject */.Gv)(one.name),
    // instances.json
    (one) => has(one, 'id', 'input', 'references') && (0,read_values/* isObject */.Gv)(one.input) && areReferences(one.references),
    // display_requests.json, display_predictions.json: a second writing of what scenario_state.json holds
    (one) => has(one, 'instance_id', 'train_trial_index') && (has(one, 'request') || has(one, 'predicted_text')),
];
/** What that second writing says of outputs. */
const PREDICTED = ['predicted_text', 'truncated_predicted_text', 'mapped_output'];
/** HELM, the files of a run beside `scenario_state.json`. */
const helmRun = {
    id: 'helm-run',
    title: 'HELM specifications and figures',
    instead: 'the scenario_state.json beside it',
    recognise: (head) => isSpecification(head) || (head.record !== null && isBeside(head.record)),
    async *rows(source, reading) {
        if (!isSpecification(source.head))
            return;
        const { name } = await membersOf(source, reading, (one) => one === 'name');
        // Without it the questions of this folder would have other ids.
        if (typeof name !== 'string' || name === '')
            throw new errors/* UserError */.y('unreadable-file', { problem: 'it does not name the run' }, { file: source.file, line: null });
        rememberTask(reading, source.file, name);
    },
};
function isBeside(record) {
    return BESIDE.some((is) => is(record)) && (0,candidates/* outputCandidates */.yp)(record).every((name) => PREDICTED.includes(name));
}
/** Each with its text and the tags that say whether it is right; a generation without any has none. */
function areReferences(value) {
    return Array.isArray(value) && value.every((one) => (0,read_values/* isObject */.Gv)(one) && (0,read_values/* isObject */.Gv)(one.output) && Array.isArray(one.tags));
}
/** run_spec.json */
function isSpecification({ keys, name, text }) {
    if (name === 'run_spec.json' && /^\s*\{/.test(text))
        return true;
    return ['name', 'scenario_spec', 'adapter_spec'].every((key) => keys.includes(key));
}
function has(record, ...names) {
    return names.every((name) => Object.hasOwn(record, name));
}

;// CONCATENATED MODULE: ./lib/read/shapes/inspect-attachments.js


/** A whole text that stands for another; `tc://` is what it was in logs of 2024. */
const REFERENCE = /^(?:attachment|tc):\/\/([0-9a-f]{32}|\d+)$/;
/** Whether any text within a JSON text is kept apart. */
function hasReferences(json) {
    return /"(?:attachment|tc):\/\/(?:[0-9a-f]{32}|\d+)"/.test(json);
}
function isKept(text, attachments) {
    const name = REFERENCE.exec(text)?.[1];
    return name !== undefined && Object.hasOwn(attachments, name);
}
/** The text that is meant. */
function resolved(text, attachments) {
    const name = REFERENCE.exec(text)?.[1];
    if (name === undefined)
        return text;
    const found = isKept(text, attachments) ? attachments[name] : undefined;
    if (typeof found !== 'string')
        throw new read_unreadable/* Unreadable */.I('a text is kept apart from the sample, and is missing there');
    return found;
}
/** Content with the texts of its parts in place: a text, or a list of parts. What is an image stays a reference. */
function resolvedContent(content, attachments) {
    if (typeof content === 'string')
        return resolved(content, attachments);
    if (!Array.isArray(content))
        return content;
    return content.map((part) => (0,read_values/* isObject */.Gv)(part) && typeof part.text === 'string' ? { ...part, text: resolved(part.text, attachments) } : part);
}

// EXTERNAL MODULE: ./lib/read/shapes/answered.js
var answered = __webpack_require__(6364);
;// CONCATENATED MODULE: ./lib/read/shapes/inspect-sample.js






/**
 * A sample of an Inspect log: one question, asked once in each epoch. What counts is `output`, what the sample ended in;
 * `messages` and `events` tell how it came to that. `document` is the head of the log.
 */
const inspectSample = {
    id: 'inspect-sample',
    title: 'samples of Inspect',
    // It is read by the formats of logs alone, which know it by what stands around it.
    fits: () => false,
    read(record, { document, place, reading }) {
        if (!(0,read_values/* isObject */.Gv)(record.output) || !Object.hasOwn(record, 'id'))
            throw new read_unreadable/* Unreadable */.I('the sample has no output');
        const head = (0,read_values/* isObject */.Gv)(document.eval) ? document.eval : {};
        const facts = {
            ...inspect_sample_scoresOf(record.scores),
            model: head.model,
            task: head.task,
            epoch: record.epoch,
        };
        (0,answered/* answeredOnce */.f)([head.model, head.task, record.id, record.epoch], place, reading);
        const attachments = (0,read_values/* isObject */.Gv)(record.attachments) ? record.attachments : {};
        return {
            id: record.id,
            prompt: inspect_sample_promptIn(record.input, attachments),
            answers: inspect_sample_answersOf(record, record.output, attachments),
            facts,
            settings: inspect_sample_settingsOf(head, (0,read_values/* isObject */.Gv)(document.plan) ? document.plan : {}),
        };
    },
};
/** Where the question is a text, a reference that nothing is kept for may well be what it says. */
function inspect_sample_promptIn(input, attachments) {
    if (typeof input === 'string')
        return isKept(input, attachments) ? resolved(input, attachments) : input;
    if (!(0,read_values/* isConversation */.Iy)(input))
        return input;
    return input.map((message) => ({ ...message, content: resolvedContent(message.content, attachments) }));
}
/** One for each choice. What a sample that ended in an error had said by then is no answer. */
function inspect_sample_answersOf(record, output, attachments) {
    if ((0,read_values/* isObject */.Gv)(record.error))
        return [{ text: null, conditions: ['failed'] }];
    const choices = Array.isArray(output.choices) ? output.choices : [];
    if (choices.length === 0)
        return [{ text: null, conditions: ['failed'] }];
    const isLimited = (0,read_values/* isObject */.Gv)(record.limit);
    return choices.map((choice) => {
        if (!(0,read_values/* isObject */.Gv)(choice) || !(0,read_values/* isObject */.Gv)(choice.message))
            throw new read_unreadable/* Unreadable */.I('a choice of the output has no message');
        const { message, stop_reason } = choice;
        const conditions = new Set((0,shape/* conditionOf */.r)(stop_reason));
        if (isLimited)
            conditions.add('truncated');
        if (hasReasoning(message))
            conditions.add('reasoned');
        if (isCached(record.events, message.id))
            conditions.add('cached');
        return {
            text: textIn(resolvedContent(message.content, attachments)),
            facts: { finish_reason: stop_reason, logprob: inspect_sample_logprobOf(choice.logprobs) },
            conditions: [...conditions],
        };
    });
}
/** Parts stand on lines of their own, as Inspect itself puts them together. */
function textIn(content) {
    if (typeof content === 'string')
        return content;
    if (content === null || content === undefined)
        return null;
    if (!Array.isArray(content))
        throw new read_unreadable/* Unreadable */.I('the content of the output is neither a text nor a list of parts');
    const texts = content.filter((part) => (0,read_values/* isObject */.Gv)(part) && part.type === 'text' && typeof part.text === 'string');
    return texts.length === 0 ? null : texts.map(({ text }) => text).join('\n');
}
function hasReasoning({ content, reasoning }) {
    const isReasoning = (part) => (0,read_values/* isObject */.Gv)(part) && part.type === 'reasoning';
    return (Array.isArray(content) && content.some(isReasoning)) || (typeof reasoning === 'string' && reasoning !== '');
}
/** Whether the call of the model that gave this message was answered from a cache. */
function isCached(events, id) {
    if (!Array.isArray(events) || typeof id !== 'string')
        return false;
    return events.some((event) => {
        if (!(0,read_values/* isObject */.Gv)(event) || event.event !== 'model' || event.cache !== 'read' || !(0,read_values/* isObject */.Gv)(event.output))
            return false;
        const { choices } = event.output;
        return (Array.isArray(choices) && choices.some((one) => (0,read_values/* isObject */.Gv)(one) && (0,read_values/* isObject */.Gv)(one.message) && one.message.id === id));
    });
}
function inspect_sample_logprobOf(said) {
    const content = (0,read_values/* isObject */.Gv)(said) && Array.isArray(said.content) ? said.content : [];
    const all = content.map((token) => ((0,read_values/* isObject */.Gv)(token) ? token.logprob : null));
    if (all.length === 0 || !all.every((one) => typeof one === 'number'))
        return null;
    return (0,moments/* mean */.i)(all);
}
/** Correct, incorrect, partial, no answer: with the numbers that Inspect's own means take for them. */
const LETTERS = { C: 1, I: 0, P: 0.5, N: 0 };
/** Each scorer's value under its name, or under `name.key` where it gives several; `score` where there is one number alone. */
function inspect_sample_scoresOf(said) {
    if (!(0,read_values/* isObject */.Gv)(said))
        return {};
    const values = Object.entries(said).flatMap(([name, score]) => {
        const value = (0,read_values/* isObject */.Gv)(score) ? score.value : score;
        if (!(0,read_values/* isObject */.Gv)(value))
            return [[name, numberIn(value)]];
        return Object.entries(value).map(([key, one]) => [`${name}.${key}`, numberIn(one)]);
    });
    const [[, only] = []] = values;
    return {
        ...Object.fromEntries(values),
        ...(values.length === 1 && typeof only === 'number' && { score: only }),
    };
}
function numberIn(value) {
    if (typeof value === 'boolean')
        return Number(value);
    return typeof value === 'string' && Object.hasOwn(LETTERS, value) ? LETTERS[value] : value;
}
/** Of what a call of the model can be told, that which bears on its text: not how often it is tried again. */
const GENERATION = {
    ...{ temperature: 'temperature', top_p: 'top_p', top_k: 'top_k', max_tokens: 'max_tokens', stop_seqs: 'stop' },
    ...{ seed: 'seed', frequency_penalty: 'frequency_penalty', presence_penalty: 'presence_penalty' },
    ...{ logit_bias: 'logit_bias', num_choices: 'n', best_of: 'best_of', system_message: 'system prompt' },
    ...{ reasoning_effort: 'reasoning_effort', reasoning_tokens: 'reasoning_tokens', effort: 'effort', cache: 'cache' },
};
/** What the plan says goes before what the model was set up with; the steps of the plan hold templates of prompts. */
function inspect_sample_settingsOf(head, plan) {
    const config = {
        ...((0,read_values/* isObject */.Gv)(head.model_generate_config) ? head.model_generate_config : {}),
        ...((0,read_values/* isObject */.Gv)(plan.config) ? plan.config : {}),
    };
    return {
        ...Object.fromEntries(Object.entries(GENERATION).flatMap(([name, usual]) => Object.hasOwn(config, name) ? [[usual, config[name]]] : [])),
        solver: plan.steps,
        'task arguments': (0,read_values/* isObject */.Gv)(head.task_args) && Object.keys(head.task_args).length > 0 ? head.task_args : null,
    };
}

;// CONCATENATED MODULE: ./lib/read/formats/inspect-log.js











const WITHOUT = 'It is the head of a log, or of a run that logged no samples. Give the whole log: the .eval file, or what `inspect log dump` or `inspect log convert --to json` makes of it, without --header-only; and run with log_samples on.';
const toldOfFiles = () => new Set();
/** Inspect AI, a log in JSON. */
const inspectJson = documentFormat({
    ...inspectSample,
    id: 'inspect-json',
    title: 'Inspect AI log (JSON)',
    list: ['samples'],
    without: WITHOUT,
    // Sample lists come last; what a log is shows before.
    recognise: (head) => head.keys.includes('eval') &&
        head.keys.includes('status') &&
        (head.keys.includes('plan') || head.keys.includes('version')) &&
        namesTask(head),
    read(record, context) {
        const { document, place, reading } = context;
        requireEval(document, 'its head', place.file);
        const told = reading.memory(toldOfFiles);
        if (!told.has(place.file) && document.status !== undefined)
            tellStatus(document, place.file, reading);
        told.add(place.file);
        return inspectSample.read(record, context);
    },
});
/** Whether the evaluation names a task: by the record where it is whole, else by what there is of its text. */
function namesTask({ record, text }) {
    if (record !== null)
        return (0,read_values/* isObject */.Gv)(record.eval) && Object.hasOwn(record.eval, 'task');
    const start = text.search(/"eval"\s*:\s*\{/);
    return start >= 0 && /"task"\s*:/.test(text.slice(start));
}
const SAMPLE_OF_EVAL = { ...inspectSample, id: 'inspect-eval', title: 'Inspect AI log (.eval)' };
/**
 * Inspect AI, a log as it is written by default: a ZIP archive with a member for each sample and epoch, in the order in
 * which they were done. `header.json` comes when the run is over; until then `_journal/start.json` says what it is.
 * Summaries are passed by: they hold no outputs.
 */
const inspectEval = {
    id: SAMPLE_OF_EVAL.id,
    title: SAMPLE_OF_EVAL.title,
    recognise: ({ entries }) => entries !== null &&
        (entries.includes('_journal/start.json') ||
            (entries.includes('header.json') && entries.some((name) => /^(summaries\.json$|samples\/)/.test(name)))),
    async *rows(source, reading) {
        const { file } = source;
        const archive = source.archive;
        const names = archive.names.filter((name) => isSample(name)).sort();
        if (names.length === 0)
            throw new errors/* UserError */.y('no-outputs-inside', { title: inspectEval.title, list: 'samples', todo: WITHOUT }, { file, line: null });
        const document = await headOf(archive, source, reading);
        tellStatus(document, file, reading);
        const parts = partsByFolder(archive.names);
        for (const name of names)
            yield* await sampleRows(name, parts, archive, document, source, reading);
    },
};
const inspect_log_WHOLE = /^samples\/.+_epoch_\d+\.json$/;
const SHELL = /^samples\/.+_epoch_\d+\/sample\.json$/;
/** A sample's own member, or, where its parts are members of their own, the one that holds the others together. */
function isSample(name) {
    return inspect_log_WHOLE.test(name) || SHELL.test(name);
}
async function headOf(archive, source, reading) {
    const name = ['header.json', '_journal/start.json'].find((one) => archive.names.includes(one));
    const head = name === undefined ? null : await memberOf(name, archive, source, reading);
    const document = (0,read_values/* isObject */.Gv)(head) ? head : {};
    requireEval(document, name ?? 'it', source.file);
    return document;
}
/** Without the task that it names the samples would have other ids. */
function requireEval(document, what, file) {
    if (!(0,read_values/* isObject */.Gv)(document.eval))
        throw new errors/* UserError */.y('unreadable-file', { problem: `${what} does not say which evaluation this is` }, { file, line: null });
}
/** A run that was stopped says so, or has not come to say anything. */
function tellStatus({ status }, file, reading) {
    if (status !== 'success')
        reading.doubt('run-unfinished', file, 1);
}
const PART = /^(samples\/.+_epoch_\d+\/)(?:(metadata)|attachments\/(\d+))\.json$/;
/** The parts of all samples, so that no sample looks through the names of all others. */
function partsByFolder(names) {
    const parts = new Map();
    for (const name of names) {
        const found = PART.exec(name);
        if (found === null)
            continue;
        const [, folder, metadata, start] = found;
        const own = parts.get(folder) ?? { hasMetadata: false, starts: [] };
        if (metadata !== undefined)
            own.hasMetadata = true;
        else
            own.starts.push(Number(start));
        parts.set(folder, own);
    }
    return parts;
}
async function sampleRows(name, parts, archive, document, source, reading) {
    const place = { file: source.file, line: null };
    const sample = await memberOf(name, archive, source, reading);
    if (sample === null)
        return [];
    const apart = SHELL.test(name) && (0,read_values/* isObject */.Gv)(sample) ? await partsOf(name, sample, parts, archive, source, reading) : {};
    return (reading.attempt(place, () => inMember(name, () => (0,records/* rowsOf */.R)(SAMPLE_OF_EVAL, (0,read_values/* isObject */.Gv)(sample) ? { ...sample, ...apart } : sample, { place, document, reading }))) ?? []);
}
/** Of a sample in parts those that are needed: its metadata, and the texts that it refers to, counted on from member to member. */
async function partsOf(name, sample, parts, archive, source, reading) {
    const folder = name.slice(0, -'sample.json'.length);
    const { hasMetadata, starts } = parts.get(folder) ?? { hasMetadata: false, starts: [] };
    const metadata = hasMetadata ? await memberOf(`${folder}metadata.json`, archive, source, reading) : null;
    const attachments = {};
    if (hasReferences(JSON.stringify([sample.input, sample.output]))) {
        for (const start of starts.sort((one, other) => one - other)) {
            const texts = await memberOf(`${folder}attachments/${start}.json`, archive, source, reading);
            if (Array.isArray(texts))
                for (const [i, text] of texts.entries())
                    attachments[start + i] = text;
        }
    }
    return { ...(metadata !== null && { metadata }), attachments };
}
/** What a member holds; null where it can't be read, which is counted. */
async function memberOf(name, archive, source, reading) {
    const place = { file: source.file, line: null };
    const blocks = [];
    let size = 0;
    for await (const block of utf8({ ...source, bytes: () => archive.bytes(name) }, reading)) {
        blocks.push(block);
        size += block.length;
        if (size > limits/* LIMITS */.b.document)
            throw new errors/* UserError */.y('too-large', { what: `the member ${(0,read_shown/* shown */.S)([name])}`, limit: '256 MiB' }, place);
    }
    const text = Buffer.concat(blocks).toString();
    return reading.attempt(place, () => inMember(name, () => jsonValue(text, place, reading)));
}
function inMember(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof read_unreadable/* Unreadable */.I)
            throw new read_unreadable/* Unreadable */.I(`${error.message} (in ${(0,read_shown/* shown */.S)([name])})`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/read/formats/lighteval-results.js


/** lighteval, `results_*.json`: figures of the whole run, and how the outputs in its details were made. */
const lightevalResults = {
    id: 'lighteval-results',
    title: 'lighteval results',
    instead: 'the details_*.parquet of the same run, which lighteval writes with --save-details',
    recognise: ({ keys }) => keys.includes('config_general') &&
        keys.includes('results') &&
        ['config_tasks', 'summary_tasks', 'summary_general'].some((name) => keys.includes(name)),
    async *rows(source, reading) {
        const { config_general: config } = await membersOf(source, reading, (name) => name === 'config_general');
        if (!(0,read_values/* isObject */.Gv)(config))
            return;
        const model = (0,read_values/* isObject */.Gv)(config.model_config) ? config.model_config : config;
        const { temperature, top_p, top_k, seed } = (0,read_values/* isObject */.Gv)(model.generation_parameters)
            ? model.generation_parameters
            : {};
        reading.told.settings({ temperature, top_p, top_k, seed, 'system prompt': model.system_prompt }, 0);
    },
};

// EXTERNAL MODULE: ./lib/read/shapes/lm-eval.js
var lm_eval = __webpack_require__(1951);
// EXTERNAL MODULE: ./lib/read/formats/lm-eval-runs.js
var lm_eval_runs = __webpack_require__(3254);
;// CONCATENATED MODULE: ./lib/read/formats/lm-eval-results.js




const READ = ['configs', 'n-shot', 'system_instruction_sha', 'chat_template_sha', 'fewshot_as_multiturn', 'model_name'];
/** lm-evaluation-harness, `results_*.json`: figures of the whole run, and how the outputs beside it were made. */
const lmEvalResults = {
    id: 'lm-eval-results',
    title: 'lm-evaluation-harness results',
    instead: 'the samples_*.jsonl beside it, which lm_eval writes with --log_samples',
    recognise: ({ keys, name }) => keys.includes('results') &&
        keys.includes('configs') &&
        (['group_subtasks', 'versions', 'n-shot'].some((key) => keys.includes(key)) || /^results.*\.json$/.test(name)),
    async *rows(source, reading) {
        const results = await membersOf(source, reading, (name) => READ.includes(name));
        const shots = (0,read_values/* isObject */.Gv)(results['n-shot']) ? [...new Set(Object.values(results['n-shot']))] : [];
        reading.told.settings({
            'few-shot': shots.length === 1 ? shots[0] : results['n-shot'],
            'few-shot as turns': results.fewshot_as_multiturn,
            'system prompt': results.system_instruction_sha,
            'chat template': results.chat_template_sha,
        }, 0);
        for (const task of Object.values(results.configs ?? {}))
            if ((0,read_values/* isObject */.Gv)(task))
                reading.told.settings((0,lm_eval/* settingsIn */.R)(task.generation_kwargs), 0);
        if (typeof results.model_name === 'string' && results.model_name !== '')
            (0,lm_eval_runs/* rememberModel */.$S)(reading, source.file, results.model_name);
    },
};

;// CONCATENATED MODULE: ./lib/read/formats/novelty-bench-summary.js
/** NoveltyBench, `summary.json`: two means of the whole run. */
const noveltyBenchSummary = {
    id: 'novelty-bench-summary',
    title: 'NoveltyBench summary',
    instead: 'the generations.jsonl or scores.jsonl beside it',
    recognise: ({ keys }) => keys.includes('mean_distinct') && keys.includes('mean_utility'),
    async *rows() { },
};

// EXTERNAL MODULE: ./lib/read/shapes/promptfoo.js
var promptfoo = __webpack_require__(9869);
;// CONCATENATED MODULE: ./lib/read/formats/promptfoo.js



const ANEW = 'Export the evaluation anew: promptfoo export eval ID --output results.json (promptfoo list evals shows the ids).';
/** What `promptfoo eval --output x.json` writes. Versions before 3 hold a table beside the same results. */
const promptfooExport = documentFormat({
    ...promptfoo/* promptfoo */.h,
    title: 'promptfoo, an exported evaluation',
    recognise: ({ keys, text }) => keys.includes('results') && /"results"\s*:\s*\{\s*"(version|timestamp|prompts|results|stats|table)"\s*:/.test(text),
    list: ['results', 'results'],
    without: ANEW,
    after: ({ config }, reading) => {
        const settings = (0,read_values/* isObject */.Gv)(config) ? providerSettings(config.providers) : null;
        if (settings !== null)
            reading.told.settings(settings, 0);
    },
});
/** Those of a lone provider. Of several, which one's hold for the outputs that were chosen is not said beside them. */
function providerSettings(providers) {
    const [provider, ...others] = Array.isArray(providers) ? providers : [];
    if (!(0,read_values/* isObject */.Gv)(provider) || others.length > 0)
        return null;
    // Either { id, config }, or { "openai:gpt": { config } }.
    const inner = typeof provider.id === 'string' ? provider : Object.values(provider)[0];
    const config = (0,read_values/* isObject */.Gv)(inner) ? inner.config : null;
    return (0,read_values/* isObject */.Gv)(config) ? (0,promptfoo/* settingsOf */.f)(config) : null;
}
/** The table that promptfoo's viewer downloads: its cells hold verdicts and texts in one. */
const promptfooTable = documentFormat({
    ...promptfoo/* promptfoo */.h,
    id: 'promptfoo-table',
    title: 'promptfoo, the table of its viewer',
    recognise: ({ keys, text }) => keys[0] === 'head' && /^\s*\{\s*"head"\s*:\s*\{\s*"(prompts|vars)"\s*:/.test(text),
    list: ['results', 'results'],
    without: ANEW,
});

// EXTERNAL MODULE: ./lib/read/shapes.js + 19 modules
var shapes = __webpack_require__(5894);
// EXTERNAL MODULE: ./lib/read/usual.js
var usual = __webpack_require__(1646);
;// CONCATENATED MODULE: ./lib/read/json/json-document.js





/** The rows of a JSON value that was read whole: those that it wraps, or itself. */
function* rowsOfDocument(value, placeOf, reading) {
    const { key, rows } = wrapper(value, reading) ?? { key: null, rows: [value] };
    for (const [index, record] of rows.entries()) {
        const place = placeOf(key, index);
        yield* reading.attempt(place, () => (0,records/* recordRows */.d)(record, place, reading)) ?? [];
    }
}
/** `losesDigits` of any row that the value wraps or is. */
function losesDigitsWithin(value, reading) {
    return (wrapper(value, reading)?.rows ?? [value]).some((record) => (0,fields/* losesDigits */.Vp)(record, reading));
}
/**
 * The rows that an object holds under exactly one of its names, such as `data` or `results`; null where it is a row
 * itself. An object with an id or a prompt is a row, whatever lists it has.
 */
function wrapper(value, reading) {
    if (!(0,read_values/* isObject */.Gv)(value) || (0,shapes/* shapeOf */.F)(value) !== usual/* usual */.B)
        return null;
    if ((0,fields/* has */.zy)('id', value, reading) || (0,fields/* has */.zy)('prompt', value, reading))
        return null;
    const lists = Object.entries(value).filter(([key, list]) => key !== reading.fields.output && isRows(list, reading));
    if (lists.length !== 1)
        return null;
    const [key, rows] = lists[0];
    return { key, rows: rows };
}
function isRows(list, reading) {
    if (!Array.isArray(list) || list.length === 0 || !list.every(read_values/* isObject */.Gv))
        return false;
    return (list.every((item) => typeof item.role !== 'string' && typeof item.type !== 'string') &&
        list.some((item) => (0,shapes/* shapeOf */.F)(item) !== usual/* usual */.B || (0,fields/* has */.zy)('output', item, reading)));
}

;// CONCATENATED MODULE: ./lib/read/json/json.js









/**
 * A JSON file: an array of rows, read one by one, or an object, which is read whole since only its end shows whether
 * it is a row or wraps rows. A row's line is the one it begins on.
 */
const json_json = {
    id: 'json',
    title: 'JSON, an array of rows or an object that holds them',
    recognise: ({ text }) => isArray(text) || isSpreadObject(text),
    rows: (source, reading) => (isArray(source.head.text) ? json_elements(source, reading) : json_document(source, reading)),
};
/** An array that could hold rows: not, say, a line of text that starts with `[1]`. */
function isArray(text) {
    return /^\s*\[\s*(?:[[{"\]]|null\b|$)/.test(text);
}
/** An object over several lines, where JSONL would have one on each. */
function isSpreadObject(text) {
    return /^\s*\{(?:\s*$|\s*\n\s*["}]|\s*"[^\n]*[[{,:][ \t\r]*\n)/.test(text);
}
async function* json_elements(source, reading) {
    let number = 0;
    for await (const { text, line } of pieces(source, reading)) {
        const place = { file: source.file, line };
        number++;
        yield* reading.attempt(place, () => elementRows(text, number, place, reading)) ?? [];
    }
}
/** The rows of an element; a bare text is an output without a prompt. All may stand on one line: hence the number. */
function elementRows(text, number, place, reading) {
    try {
        const value = jsonValue(text, place, reading);
        return typeof value === 'string' ? bareOutput(value, place, reading) : (0,records/* recordRows */.d)(value, place, reading);
    }
    catch (error) {
        if (error instanceof read_unreadable/* Unreadable */.I)
            throw new read_unreadable/* Unreadable */.I(`${error.message} (element ${number})`);
        throw error;
    }
}
function bareOutput(text, place, reading) {
    const row = (0,read_row/* rowFrom */.H)({ answers: [{ text }], isMapped: true }, {}, { place, document: {}, reading });
    return row === null ? [] : [row];
}
async function* json_document(source, reading) {
    const { file } = source;
    const members = [];
    let size = 0;
    for await (const piece of pieces(source, reading)) {
        size += piece.text.length;
        if (size > limits/* LIMITS */.b.document)
            throw new errors/* UserError */.y('too-large', { what: 'the JSON object', limit: '256 MiB' }, { file, line: piece.line });
        const place = { file, line: piece.line };
        const member = reading.attempt(place, () => jsonMember(piece.text, place, reading, losesDigitsWithin));
        if (member !== null)
            members.push({ key: member[0], value: member[1], piece });
    }
    const lines = new Map();
    const placeOf = (key, index) => {
        if (key === null)
            return { file, line: members[0]?.piece.line ?? 1 };
        if (!lines.has(key))
            lines.set(key, linesWithin(members.findLast((member) => member.key === key).piece, file));
        return { file, line: lines.get(key)[index] };
    };
    yield* rowsOfDocument(Object.fromEntries(members.map(({ key, value }) => [key, value])), placeOf, reading);
}
function linesWithin({ text, line }, file) {
    const splitter = new JsonSplitter(file, { line });
    return splitter.push(Buffer.from(text)).map((piece) => (piece === false ? line : piece.line));
}

;// CONCATENATED MODULE: ./lib/read/bytes/lines.js



const lines_NEWLINE = 10;
const CARRIAGE_RETURN = 13;
/**
 * The lines of a file, many at a time: a step of an async loop for every single line would cost as much as parsing it.
 * Nothing comes after the last line end.
 */
async function* linesOf(source, reading) {
    let open = [];
    let size = 0;
    let first = 1;
    for await (const block of utf8(source, reading)) {
        const end = block.lastIndexOf(lines_NEWLINE);
        open.push(end < 0 ? block : block.subarray(0, end));
        size += block.length;
        if (end < 0) {
            if (size > limits/* LIMITS */.b.row)
                throw tooLong({ file: source.file, line: first });
            continue;
        }
        const texts = split(Buffer.concat(open));
        yield { first, texts };
        first += texts.length;
        open = [block.subarray(end + 1)];
        size = open[0].length;
    }
    if (size > 0)
        yield { first, texts: split(Buffer.concat(open)) };
}
function tooLong(place) {
    return new errors/* UserError */.y('too-large', { what: 'the line', limit: '64 MiB' }, place);
}
function split(bytes) {
    const texts = bytes.toString('utf8').split('\n');
    for (let i = 0; i < texts.length; i++) {
        const text = texts[i];
        if (text.charCodeAt(text.length - 1) === CARRIAGE_RETURN)
            texts[i] = text.slice(0, -1);
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/read/json/jsonl.js



/** One JSON object a line. Blank lines say nothing. */
const jsonl = {
    id: 'jsonl',
    title: 'JSONL, a JSON object on each line',
    recognise: ({ text }) => /^\s*\{\s*["}]/.test(text),
    async *rows(source, reading) {
        const { file } = source;
        for await (const { first, texts } of linesOf(source, reading)) {
            for (let i = 0; i < texts.length; i++) {
                const text = texts[i];
                if (text === '' || !/\S/.test(text))
                    continue;
                const place = { file, line: first + i };
                if (reading.rowsOfFile === 0) {
                    // A whole document may stand on one long line, of which the head shows only a part.
                    const value = reading.attempt(place, () => ({ is: jsonValue(text, place, reading, losesDigitsWithin) }));
                    if (value !== null)
                        yield* rowsOfDocument(value.is, () => place, reading);
                    continue;
                }
                // Handing on by yield* would take a promise more for each row.
                for (const row of jsonRows(text, place, reading))
                    yield row;
            }
        }
    },
};

;// CONCATENATED MODULE: ./lib/read/parquet.js
/**
 * A Parquet file, read page by page: memory grows with a page of each column, not with the file or its row groups. A
 * row's place is its number. What reads it is loaded only where there is one.
 */
const parquet = {
    id: 'parquet',
    title: 'Parquet, a row for each record',
    recognise: ({ bytes }) => /^PAR[1E]$/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1')),
    async *rows(source, reading) {
        const { tableRows } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(667)]).then(__webpack_require__.bind(__webpack_require__, 9667));
        yield* tableRows(source, reading);
    },
};

;// CONCATENATED MODULE: ./lib/pool/cap.js


/**
 * Lets the books of some outputs keep no larger share of words, and of pairs, than the profile of all of them would where
 * there are so many at the most.
 */
function capTogether(digests, mostGrams) {
    const books = new Set(digests.map(({ book }) => book));
    let kept = (0,sharing/* commonShare */.PM)([...books].map((book) => book.kept));
    for (const which of ['words', 'pairs']) {
        const tokens = digests.reduce((sum, digest) => sum + (0,pool_digest/* tokensOf */.k8)(digest, which), 0);
        if (tokens > mostGrams)
            kept = levelsOf(digests, which).share(kept, mostGrams);
    }
    for (const book of books)
        book.kept = kept;
}
function levelsOf(digests, which) {
    const levels = new sharing/* Levels */.Ei();
    for (const { book, at } of digests) {
        const { start, value } = book.columns[which];
        for (let i = start[at]; i < start[at + 1]; i++)
            levels.add(book[which].at(value[i]), 1);
    }
    return levels;
}

// EXTERNAL MODULE: ./lib/text/rule.js
var rule = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/text/clean/index.js + 1 modules
var clean = __webpack_require__(1608);
// EXTERNAL MODULE: ./lib/text/clean/reasoning.js
var reasoning = __webpack_require__(3205);
;// CONCATENATED MODULE: ./lib/read/telling.js



/** Characters of a setting's name that are kept as they are: of longer ones a fingerprint. */
const LONGEST = 40;
/**
 * Settings whose values are kept as they are. Of all others, whoever told them, it is a fingerprint: they may be what
 * models were told, or a key to them, which is nobody else's business.
 */
const PLAIN = new Set([
    ...['temperature', 'top_p', 'top_k', 'min_p', 'max_tokens', 'n', 'do_sample', 'num_beams', 'few_shot'],
    ...['frequency_penalty', 'presence_penalty', 'repetition_penalty', 'reasoning_effort'],
]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WORD = /^[a-z]{1,10}$/i;
const FINGERPRINT = /^#[0-9a-f]{8}$/;
/** Values of one setting that are told apart: one that differs from row to row is none, in whatever order rows come. */
const VALUES = 20;
const MANY = '(many)';
/** So many settings no tool has; what has more is none that could be told. */
const telling_NAMES = 100;
/** Collects what files say of the making of their outputs, and counts what is cleaned out of them. */
class Telling {
    #clean;
    #outputs = 0;
    #left = 0;
    #known = 0;
    /** Whether all ids so far were made from the content of questions. */
    #hasContentIds = true;
    #conditions = new Map();
    #settings = new Map();
    #cleaned = new Map();
    #reasoning = 0;
    #characters = 0;
    constructor(clean) {
        this.#clean = clean;
    }
    /**
     * What is said of answers and their ends, and of those `taken` from them. How answers ended counts before --where chooses
     * among them: to leave out those that were cut off must not hide that they were.
     */
    of({ all, ends }, taken, { settings, id, isContentId }, mapped = {}) {
        this.#outputs += all.length;
        this.#left += all.length - taken;
        for (const [i, { conditions = [] }] of all.entries()) {
            for (const one of conditions)
                telling_count(this.#conditions, one, 1);
            // A missing text has failed, in whatever file; that says nothing of the ends of others.
            if ((ends[i] ?? null) !== null || conditions.some((one) => one !== 'failed'))
                this.#known++;
        }
        if (taken === 0)
            return;
        if (isContentId !== true || id === null || id === undefined || mapped.id !== undefined)
            this.#hasContentIds = false;
        if (settings !== undefined)
            this.settings(settings, taken);
    }
    /** How so many outputs were made; none where a file says it of those of another. */
    settings(settings, outputs) {
        for (const [name, value] of Object.entries(settings)) {
            const said = isSeed(name) ? null : saidAs(value, name);
            if (said !== null)
                this.#setting(shortened(name), said, outputs);
        }
    }
    /** What there is too much of becomes one, so that it does not matter what came first. */
    #setting(name, said, outputs) {
        const isOver = this.#settings.has(MANY) || name === MANY || this.#settings.size === telling_NAMES;
        if (isOver && !this.#settings.has(name)) {
            const all = [...this.#settings.values()].flatMap((values) => [...values.values()]);
            this.#settings.clear();
            this.#settings.set(MANY, new Map([[MANY, all.reduce((sum, n) => sum + n, outputs)]]));
            return;
        }
        const values = this.#settings.get(name) ?? new Map();
        const isMany = values.has(MANY) || said === MANY || (values.size === VALUES && !values.has(said));
        if (isMany)
            this.#settings.set(name, new Map([[MANY, [...values.values()].reduce((sum, n) => sum + n, outputs)]]));
        else
            this.#settings.set(name, values.set(said, (values.get(said) ?? 0) + outputs));
    }
    /** An output as it is measured. */
    cleaned(output, prompt, holdsPrompt = false) {
        if (output === null)
            return null;
        this.#characters += output.length;
        this.#reasoning += (0,reasoning/* reasoningCharacters */.d)(output);
        let text = output;
        for (const by of holdsPrompt ? new Set(['prompt-echo', ...this.#clean]) : this.#clean) {
            const next = (0,clean/* cleaned */.L)(text, prompt, by);
            if (next !== text) {
                const characters = Math.max(0, text.length - next.length);
                this.#cleans(by, { outputs: 1, emptied: /\S/.test(next) ? 0 : 1, characters });
            }
            text = next;
        }
        return text;
    }
    #cleans(by, { outputs, emptied, characters }) {
        const known = this.#cleaned.get(by) ?? { outputs: 0, emptied: 0, characters: 0 };
        this.#cleaned.set(by, {
            outputs: known.outputs + outputs,
            emptied: known.emptied + emptied,
            characters: known.characters + characters,
        });
    }
    /** Adds what a profile says of its outputs. */
    add(told, hasContentIds) {
        this.#outputs += told.outputs;
        this.#left += told.left;
        this.#known += told.known;
        if (!hasContentIds)
            this.#hasContentIds = false;
        for (const [name, n] of Object.entries(told.conditions))
            telling_count(this.#conditions, name, n);
        for (const [name, cleaned] of Object.entries(told.cleaned))
            this.#cleans(name, cleaned);
        for (const [name, values] of Object.entries(told.settings)) {
            if (isSeed(name))
                continue;
            for (const [value, n] of Object.entries(values)) {
                const isToldOf = FINGERPRINT.test(value) || value === MANY;
                this.#setting(shortened(name), isToldOf ? value : (saidAs(value, name) ?? marked(value)), n);
            }
        }
        this.#reasoning += told.reasoning.characters;
        this.#characters += told.reasoning.of;
    }
    get hasContentIds() {
        return this.#hasContentIds;
    }
    /** All of it, in an order that does not depend on that of the files. */
    result() {
        return {
            outputs: this.#outputs,
            left: this.#left,
            known: this.#known,
            conditions: sorted(this.#conditions),
            settings: Object.fromEntries([...this.#settings].sort(byName).map(([name, values]) => [name, sorted(values)])),
            cleaned: sorted(this.#cleaned),
            reasoning: { characters: this.#reasoning, of: this.#characters },
        };
    }
}
/** What is told where nothing was read. */
const NOTHING_TOLD = new Telling([]).result();
/** The value of a setting, however it is written: 0.7 and "0.7" are one, as are "a" and ["a"], and stop words in any order. */
function saidAs(value, name) {
    if (value === null || value === undefined || value === '')
        return null;
    const list = Array.isArray(value) ? (name === 'stop' ? [...value].sort() : value) : [];
    const one = list.length === 1 ? list[0] : Array.isArray(value) ? list : value;
    const text = typeof one === 'string' ? one : JSON.stringify(one);
    if (text === undefined)
        return null;
    const said = NUMBER.test(text) ? String(Number(text)) : text;
    const isPlain = PLAIN.has(name.toLowerCase().replaceAll(/[\s-]/g, '_')) && (NUMBER.test(said) || WORD.test(said));
    return isPlain ? said : marked(said);
}
/** Every run has another one, and it is to have. */
function isSeed(name) {
    return /(^|[\s_.-])seed$/i.test(name);
}
function shortened(text) {
    return text.length > LONGEST ? marked(text) : text.toWellFormed();
}
function marked(text) {
    return `#${(0,content_id/* fingerprint */.R)(text).slice(0, 8)}`;
}
function telling_count(counts, key, by) {
    counts.set(key, (counts.get(key) ?? 0) + by);
}
function sorted(counts) {
    return Object.fromEntries([...counts].sort(byName));
}
function byName([one], [other]) {
    return one < other ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/read/profile.js








/** A profile: what is counted of outputs in place of the outputs (pool/profile). */
const profile_profile = {
    id: 'profile',
    title: 'Profile of outputs',
    recognise: ({ bytes }) => (0,profile/* isProfile */.S9)((0,profile/* opened */.Sg)(bytes)?.profile ?? bytes),
    async *rows(source, reading) {
        const place = { file: source.file, line: null };
        const { header, rows } = await readProfile(source, (outputs) => reading.hold(outputs, place));
        const hasGroups = rows.some(({ group }) => group !== null);
        reading.tells(source.file, header, hasGroups);
        if (reading.rule !== null)
            requireRule(header.tokeniser, reading.rule, source.file);
        if (reading.clean !== null)
            requireClean(header.clean, reading.clean, source.file);
        reading.told.add(header.told, header.contentIds);
        reading.choice.takesWhole();
        const isGrouped = hasGroups && header.group === reading.groupBy;
        if (isGrouped)
            reading.use('group', reading.groupBy);
        for (const row of rows) {
            if (reading.choice.excludesHashed(row, row.outputs.length))
                continue;
            yield {
                ...row,
                group: isGrouped ? row.group : null,
                attributes: row.attributes.map((one) => asked(one, reading)),
            };
        }
    },
};
/** An error where the texts of a profile were cut by another rule than this, as far as they needed one. */
function requireRule(found, here, file) {
    const differs = (0,rule/* difference */.iv)(found, here);
    if (differs === null)
        return;
    const place = { file, line: null };
    if (differs.of === 'unit')
        throw new errors/* UserError */.y('profile-unit', { found: differs.found, here: differs.here }, place);
    if (differs.of === 'rule')
        throw new errors/* UserError */.y('foreign-profile', { what: 'the rule for words', found: differs.found, known: here }, place);
    const { found: tables, here: own } = differs;
    throw new errors/* UserError */.y('profile-tokeniser', { found: tables, here: own, node: process.version }, place);
}
/** An error where something else was taken out of the outputs of a profile than is of others here. */
function requireClean(found, here, file) {
    const [made, asked] = [found, here].map(cleanUps);
    if (made !== asked)
        throw new errors/* UserError */.y('profile-clean', { found: made, here: asked }, { file, line: null });
}
/** The clean-ups as the option takes them. */
function cleanUps(names) {
    return names.length === 0 ? '--clean none' : `--clean ${(0,read_shown/* shown */.S)(names)}`;
}
/** What a profile of a side says of its outputs beside them. */
function profileOptions({ told = NOTHING_TOLD, hasContentIds = false }, options) {
    const { words, 'group-by': group, clean } = options;
    return { words, group, clean, contentIds: hasContentIds, told, mostGrams: mostGrams(options) };
}
/** So many words, and as many pairs, are kept of a side. */
function mostGrams({ 'most-grams': most }) {
    return most === 0 ? Number.POSITIVE_INFINITY : most;
}
/** Whoever writes the digests of a side that is read as a profile holds it: other threads where there are any. */
function scribeFor(options, { scribe: others }) {
    return others?.(options, mostGrams(options)) ?? (0,profile/* scribe */.jO)(tokeniserFor(options), mostGrams(options));
}
/** All of a profile, whatever the options ask for; `hold` is told how many outputs that will be. */
async function readProfile({ file, bytes }, hold) {
    const pieces = [];
    let size = 0;
    for await (const piece of bytes()) {
        size += piece.length;
        if (size > limits/* LIMITS */.b.profile)
            throw new errors/* UserError */.y('profile-too-large', { limit: '1 GiB' }, { file, line: null });
        pieces.push(piece);
    }
    const whole = Buffer.concat(pieces);
    return (0,profile/* decodeProfile */.OC)((0,profile/* opened */.Sg)(whole)?.profile ?? whole, file, hold);
}
/** The fields that the options ask for, as of rows of any other file. */
function asked({ numbers, labels, ...rest }, reading) {
    const own = kept(numbers, reading.numberFields, reading.held.number);
    const values = kept(labels, reading.labelFields, reading.held.label);
    return { ...rest, ...(own && { numbers: own }), ...(values && { labels: values }) };
}
function kept(values, fields, held) {
    if (values === undefined)
        return undefined;
    const own = fields.filter((field) => Object.hasOwn(values, field));
    for (const field of own)
        held.add(field);
    return own.length === 0 ? undefined : Object.fromEntries(own.map((field) => [field, values[field]]));
}
function digestsOf(rows) {
    return rows.flatMap(({ attributes = [] }) => attributes.flatMap(({ digest }) => digest ?? []));
}
/**
 * Sides in one space: where any row comes from a profile, ids and prompts of all are hashes, and all outputs digests, so
 * that they pair and no side is treated otherwise than another. What is known by name keeps it for display.
 */
function alike(sides, options) {
    if (!sides.some((side) => side?.rows.some(({ isHashed }) => isHashed)))
        return [...sides];
    if (options['pair-by'] === 'position') {
        const profiled = sides.find((side) => side !== null && side.reading.profile !== null);
        if (profiled)
            throw new errors/* UserError */.y('profile-position', {}, { file: profiled.reading.profileFile, line: null });
    }
    const most = mostGrams(options);
    return sides.map((side) => {
        if (side === null)
            return side;
        const remembered = { outputs: true, prompts: true, rows: true };
        const digester = new profile/* Digester */.Y8((0,profile/* scribe */.jO)(tokeniserFor(options), most), remembered);
        const rows = side.rows.map((row) => digester.row(row));
        capTogether(digestsOf(rows), most);
        return { ...side, given: side.rows, rows };
    });
}

;// CONCATENATED MODULE: ./lib/read/text.js



const NO_FIELDS = {};
/**
 * Plain text: every line is an output. An empty line is an empty output, so that the n-th line stays the n-th (for
 * --pair-by position). Any file could be text, so only .txt is read as such.
 */
const text_text = {
    id: 'text',
    title: 'Plain text, an output on each line',
    recognise: ({ name, text }) => name.endsWith('.txt') && !isBinary(text),
    async *rows(source, reading) {
        for await (const { first, texts } of linesOf(source, reading)) {
            for (let i = 0; i < texts.length; i++) {
                const place = { file: source.file, line: first + i };
                const row = (0,read_row/* rowFrom */.H)({ answers: [{ text: texts[i] }], isMapped: true }, NO_FIELDS, {
                    place,
                    document: NO_FIELDS,
                    reading,
                });
                if (row !== null)
                    yield row;
            }
        }
    },
};

;// CONCATENATED MODULE: ./lib/read/index.js
/**
 * The formats that outputs are read from, one file each; the first that recognises a file reads it, so narrow ones
 * stand before general ones. A format turns bytes into rows and knows nothing of prompts, pairs or sides: that is
 * corpus.ts. Compression, byte order marks and invalid UTF-8 are dealt with before a format sees them (open.ts, utf8.ts).
 */




















const read_FORMATS = [
    profile_profile,
    everyEvalEverResults,
    helmRun,
    helm,
    deepeval,
    evalplusResults,
    bigcodeGenerations,
    bigcodeReferences,
    bigcodeResults,
    noveltyBenchSummary,
    inspectEval,
    inspectJson,
    promptfooTable,
    promptfooExport,
    lightevalResults,
    lmEvalResults,
    parquet,
    json_json,
    jsonl,
    csv,
    text_text,
];
/** Whether the first record holds a text under a usual name of outputs: such a file is read, whatever else it resembles. */
function holdsOutput({ record }) {
    const isText = (value) => typeof value === 'string' && /\S/.test(value);
    return record !== null && fields/* FIELD_NAMES */.Yr.output.some((name) => Object.hasOwn(record, name) && isText(record[name]));
}
/** The format of a file; an error where it is empty or none fits. */
function recognise({ file, head }) {
    const place = { file, line: null };
    if (head.whole && head.text.trim() === '')
        throw new errors/* UserError */.y('empty-file', {}, place);
    const format = read_FORMATS.find((one) => one.recognise(head) && !(one.instead !== undefined && holdsOutput(head)));
    if (format === undefined)
        throw new errors/* UserError */.y('unknown-format', { seen: appearance(head) }, place);
    return format;
}

// EXTERNAL MODULE: ./lib/read/bytes/archive.js + 1 modules
var bytes_archive = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/read/bytes/memory.js
var memory = __webpack_require__(2281);
// EXTERNAL MODULE: ./lib/read/bytes/unpack.js
var unpack = __webpack_require__(7848);
;// CONCATENATED MODULE: ./lib/read/bytes/sources.js








/**
 * What a path stands for: the file itself, or each file that could be outputs in a ZIP archive. Some formats are
 * archives by themselves, and read as one file.
 */
async function sourcesOf(path, files) {
    const source = await (0,bytes_open/* openFile */.Tq)(path, files);
    if (source.archive === null || isFormat(source))
        return [{ file: path, open: async () => source }];
    const { names } = source.archive;
    const inside = names.filter(couldBeOutputs).sort();
    if (inside.length === 0)
        throw new errors/* UserError */.y('no-outputs-in-archive', { endings: ENDINGS_SHOWN, names: (0,read_shown/* shown */.S)(names) }, { file: path, line: null });
    const { archive } = source;
    return inside.map((name) => ({ file: (0,bytes_archive/* insideOf */.kP)(path, name), open: () => openInside(archive, path, name) }));
}
async function openInside(archive, path, name) {
    const file = (0,bytes_archive/* insideOf */.kP)(path, name);
    const bytes = () => archive.bytes(name);
    const source = await (0,bytes_open/* open */.ho)({ file, bytes, random: (0,memory/* inMemory */.Z)(bytes, file) });
    if (source.archive !== null && !isFormat(source))
        throw (0,unpack/* unreadable */.O$)(file, 'it is a ZIP archive in a ZIP archive; unpack the outer one');
    return source;
}
function isFormat({ head }) {
    return read_FORMATS.some((format) => format.recognise(head));
}

;// CONCATENATED MODULE: ./lib/read/find.js

/** Every file once, however many patterns find it. */
async function findAll(role, patterns, files) {
    const found = new Set();
    for (const pattern of patterns) {
        const paths = await files.find(pattern);
        if (paths.length === 0)
            throw new errors/* UserError */.y('no-match', { role, pattern, root: files.root });
        for (const path of paths)
            found.add(path);
    }
    return [...found].sort();
}

// EXTERNAL MODULE: ./lib/read/facets.js
var read_facets = __webpack_require__(8518);
;// CONCATENATED MODULE: ./lib/read/choice.js





const choice_NOTHING = new Set();
/** Which rows of one side are wanted (--select, --where, --exclude-prompts), and what there was to choose from. */
class Choice {
    where;
    #role;
    #select;
    #excluded;
    /** Of each facet its values, with the answers that had them, and whether any was taken. */
    #facets = new Map();
    /** Of each task the filters that were taken: an answer counts twice only under two of its own task's. */
    #filters = new Map();
    /** Of each field of --where some of its values, and whether any was wanted, however many there are. */
    #met = new Map();
    #taken = 0;
    #left = { select: 0, where: 0, exclude: 0 };
    /** Those to leave out as a profile knows them, once there was one. */
    #hashes = null;
    #hasProfile = false;
    constructor(role, { select, where }, excluded = choice_NOTHING) {
        this.#role = role;
        this.#select = (0,read_facets/* wantedOf */.Lm)(role, select);
        this.where = (0,read_facets/* wantedOf */.Lm)(role, where);
        this.#excluded = excluded;
    }
    /** Whether --select takes a row with these facets; all are counted, for an error to list. That it was taken in the end is said by `takes`. */
    selects(facets, answers) {
        const isTaken = [...this.#select].every(([name, values]) => (0,read_facets/* isWanted */.Yu)(facets.find(([facet]) => facet === name)?.[1] ?? null, values));
        for (const [name, value] of facets) {
            const values = this.#facets.get(name) ?? new Map();
            this.#facets.set(name, values);
            const known = values.get(value) ?? { answers: 0, isTaken: false };
            values.set(value, { ...known, answers: known.answers + answers });
        }
        if (!isTaken)
            this.#left.select += answers;
        return isTaken;
    }
    /** A row with these facets is among those that are read: --where chooses among models as well as --select does. */
    takes(facets) {
        this.#taken++;
        for (const [name, value] of facets)
            this.#facets.get(name).get(value).isTaken = true;
        const { filter, task } = Object.fromEntries(facets);
        if (filter !== undefined)
            this.#filters.set(task, (this.#filters.get(task) ?? new Set()).add(filter));
    }
    /** Whether an answer with that value of a field may stay. */
    meets(field, value) {
        const met = this.#met.get(field) ?? { values: new Set(), isAny: false };
        this.#met.set(field, met);
        if (value !== null && met.values.size < VALUES_KEPT)
            met.values.add(value);
        const meets = (0,read_facets/* isWanted */.Yu)(value, this.where.get(field));
        if (meets)
            met.isAny = true;
        return meets;
    }
    /** Counts the answers of a row that --where has left out. */
    leaves(answers) {
        this.#left.where += answers;
    }
    /** Whether a prompt is to be left out; its id may be named with that of its task before it, or without. */
    excludes({ id, task, prompt }, answers) {
        if (this.#excluded.size === 0)
            return false;
        const bare = id !== null && task !== null ? id.slice(task.length + 1) : id;
        const isOut = [id, bare].some((one) => one !== null && this.#excluded.has(one)) ||
            (prompt !== null && this.#excluded.has((0,normalise/* normalise */.j)(prompt)));
        if (isOut)
            this.#left.exclude += answers;
        return isOut;
    }
    /** The same of a row whose id and prompt are hashes. */
    excludesHashed({ id, prompt }, answers) {
        if (this.#excluded.size === 0)
            return false;
        this.#hashes ??= new Set([...this.#excluded].map(pool_digest/* fingerprint */.Rj));
        const isOut = [id, prompt].some((hash) => hash !== null && this.#hashes.has(hash));
        if (isOut)
            this.#left.exclude += answers;
        else
            this.#taken++;
        return isOut;
    }
    /** A profile is read: its rows have no fields to choose by, so all of it is taken. */
    takesWhole() {
        this.#hasProfile = true;
    }
    /** The values of each facet, with how many answers have them: the most frequent first. */
    facets() {
        return [...this.#facets].map(([name, values]) => [
            name,
            [...values].map(([value, { answers }]) => [value, answers]).sort(([, a], [, b]) => b - a),
        ]);
    }
    /** An error where a choice fits nothing, or where several of what can't be read together were taken. */
    require() {
        for (const [name] of this.#select) {
            const wanted = [...this.#select.get(name)];
            const there = (0,read_facets/* isFacet */.Ep)(name) ? this.#facets.get(name) : undefined;
            // What was chosen when a profile was made is not known any more.
            if (there === undefined && this.#hasProfile)
                continue;
            if (there === undefined && !wanted.includes('*'))
                throw this.#nothingSelected(name, wanted, 'none');
            const missing = wanted.find((value) => value !== '*' && !there?.has(value));
            if (missing !== undefined)
                throw this.#nothingSelected(name, [missing], choice_list(this.#valuesOf(name)));
        }
        for (const [field, wanted] of this.where) {
            const met = this.#met.get(field);
            if (met !== undefined && !met.isAny)
                throw new errors/* UserError */.y('nothing-where', {
                    role: this.#role,
                    field,
                    wanted: (0,read_shown/* shown */.S)([...wanted]),
                    values: met.values.size === 0 ? 'none' : (0,read_shown/* shown */.S)([...met.values]),
                });
        }
        if (this.#taken === 0 && this.#left.exclude > 0)
            throw new errors/* UserError */.y('all-excluded', { role: this.#role, count: this.#left.exclude });
        // Human answers may come from anywhere.
        if (this.#role === 'reference')
            return;
        for (const [name, values] of this.#facets) {
            const taken = [...values].filter(([, { isTaken }]) => isTaken);
            if (read_facets/* FACETS */.hI[name] === 'several' || taken.length < 2 || this.#select.get(name)?.has('*'))
                continue;
            if (name === 'filter' && [...this.#filters.values()].every(({ size }) => size < 2))
                continue;
            throw new errors/* UserError */.y('several', {
                role: this.#role,
                facet: name,
                count: taken.length,
                values: choice_list(this.#valuesOf(name)),
                example: (0,read_shown/* shown */.S)([taken[0][0]]),
            });
        }
    }
    notes() {
        const { select, where, exclude } = this.#left;
        const notes = [];
        if (select + where + exclude > 0)
            notes.push({ code: 'rows-left-out', level: 'info', facts: { role: this.#role, select, where, exclude } });
        if (this.#hasProfile && this.#select.size + this.where.size > 0)
            notes.push({ code: 'profile-unfiltered', level: 'info', facts: { role: this.#role, by: this.#asked() } });
        if (this.#excluded.size > 0 && exclude === 0)
            notes.push({ code: 'nothing-excluded', level: 'warn', facts: { role: this.#role } });
        return notes;
    }
    #asked() {
        return [this.#select.size > 0 ? '--select' : '', this.where.size > 0 ? '--where' : '']
            .filter(Boolean)
            .join(' and ');
    }
    #valuesOf(name) {
        return this.facets().find(([facet]) => facet === name)?.[1] ?? [];
    }
    #nothingSelected(facet, wanted, values) {
        const facets = [...this.#facets.keys()].join(', ') || 'none';
        return new errors/* UserError */.y('nothing-selected', { role: this.#role, facet, wanted: (0,read_shown/* shown */.S)(wanted), values, facets });
    }
}
/** Of so many values of a field an error can choose some to show. */
const VALUES_KEPT = 50;
const VALUES_SHOWN = 10;
function choice_list(values) {
    const more = values.length > VALUES_SHOWN ? ` and ${values.length - VALUES_SHOWN} more` : '';
    return (values
        .slice(0, VALUES_SHOWN)
        .map(([value, answers]) => `${(0,read_shown/* shown */.S)([value])} (${answers})`)
        .join(', ') + more);
}

// EXTERNAL MODULE: ./lib/read/embedding.js
var embedding = __webpack_require__(9745);
;// CONCATENATED MODULE: ./lib/read/reading.js









/** What was read all the same, but not as it stands, and how much that matters. */
const DOUBTS = {
    // A score that is NaN is one less; a replaced character changes a word.
    'nan-read-as-null': 'info',
    'invalid-utf8': 'warn',
    // A question that a tool answers once a run has come again.
    'answered-again': 'warn',
    'run-unfinished': 'warn',
    'not-generated': 'warn',
    'further-calls': 'warn',
    // Questions of another set say nothing here; of one that was extended some may be missing.
    'questions-unmatched': 'warn',
    'questions-missing': 'info',
};
/** So many files that stand beside outputs are named. */
const BESIDE_SHOWN = 3;
/** So many rows of a file show which fields it has. */
const ROWS_LOOKED_AT = 100;
/**
 * What the reading of one side brings besides rows: lines it could not read, doubts, and the fields that were seen.
 * It also says which fields to read, and how many bad lines may pass.
 */
class Reading {
    fields;
    groupBy;
    /** Fields with numbers and with labels that are kept where a row has them; `held` are those that any row had. */
    numberFields;
    labelFields;
    held = { number: new Set(), label: new Set() };
    /** Whether outputs are counted in token ids, so that each must bring its own. */
    wantsTokens;
    /** The rule that a profile must have been made by; null where any will do. */
    rule;
    /** The clean-ups that a profile must have been made with; null where any will do. */
    clean;
    /** What the last profile that was read says of itself; the first one's file. */
    profile = null;
    profileFile = '';
    /** Whether anything but profiles had fields. */
    hasRecords = false;
    badLines = 0;
    firstBad = null;
    /** Names of fields in order of appearance; what was read from which. */
    seen = new Set();
    uses = new Map();
    /** How long the vectors of outputs are; and of the first rows' fields that look like vectors, how long those are. */
    dimension = null;
    vectors = new Map();
    /** Rows with a readable shape in the present file, so far; and which shape that is. */
    rowsOfFile = 0;
    shape = null;
    /** What files of questions have asked, by id. */
    questions = new Map();
    /** Which rows are wanted; what is told of those that were taken, and what was done to them. */
    choice;
    told;
    /** Files that stand beside outputs and hold none. */
    beside = [];
    #allowed;
    #role;
    #capacity;
    #doubts = new Map();
    #memory = new Map();
    #passed = new Map();
    constructor(options, { role = 'outputs', allowed = options['max-bad-lines'], excluded, capacity } = {}) {
        this.fields = options.fields;
        this.groupBy = options['group-by'];
        this.numberFields = [...new Set([...options.numbers, ...(0,options_fields/* fieldsNamed */.X$)(options)])];
        this.labelFields = [...new Set(options.shares.map(({ field }) => field))];
        this.wantsTokens = options.unit === 'tokens';
        this.rule = tokeniserFor(options).id;
        this.clean = options.clean;
        this.choice = new Choice(role, options, excluded);
        this.told = new Telling(options.clean);
        this.#allowed = allowed;
        this.#role = role;
        this.#capacity = capacity;
    }
    beginFile() {
        this.rowsOfFile = 0;
        this.shape = null;
    }
    /** Takes memory for outputs before they are read, or as they are; an error where there is none. */
    hold(outputs, place) {
        const capacity = this.#capacity;
        if (capacity === undefined || capacity.take(outputs))
            return;
        throw new errors/* UserError */.y('too-many-outputs', { role: this.#role, most: capacity.most, ...NEEDED }, place);
    }
    /** Counts a line that can't be read; an error once there are more than may pass. */
    bad(place, problem) {
        this.badLines++;
        this.firstBad ??= { place, problem };
        if (this.badLines <= this.#allowed)
            return;
        if (this.#allowed === 0)
            throw new errors/* UserError */.y('bad-line', { problem }, place);
        throw new errors/* UserError */.y('bad-lines', { count: this.badLines, allowed: this.#allowed, problem }, place);
    }
    /** What `read` gives, or null where it finds the row unreadable, which is counted. */
    attempt(place, read) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof read_unreadable/* Unreadable */.I))
                throw error;
            this.bad(place, error.message);
            return null;
        }
    }
    /** Something that was read all the same, but not as it stands. */
    doubt(code, file, count) {
        const key = `${code} ${file}`;
        const known = this.#doubts.get(key);
        if (known === undefined)
            this.#doubts.set(key, { code, file, count });
        else
            known.count += count;
    }
    /** A record that a tool writes beside its outputs and that is none: what it is, in words that follow "12 ". */
    passes(what, file) {
        const key = `${what} ${file}`;
        const known = this.#passed.get(key);
        if (known === undefined)
            this.#passed.set(key, { what, file, count: 1 });
        else
            known.count++;
    }
    /** What was passed over, as a sentence; empty where nothing was. */
    get passed() {
        const counts = new Map();
        for (const { what, count } of this.#passed.values())
            counts.set(what, (counts.get(what) ?? 0) + count);
        return counts.size === 0
            ? ''
            : `Passed over, because they hold no text: ${[...counts].map(([what, count]) => `${count} ${what}`).join('; ')}.`;
    }
    saw(record) {
        this.hasRecords = true;
        if (this.rowsOfFile++ >= ROWS_LOOKED_AT)
            return;
        for (const [name, value] of Object.entries(record))
            this.#sawField(name, value);
    }
    #sawField(name, value) {
        this.seen.add(name);
        const dimension = (0,embedding/* dimensionOf */.eT)(value);
        if (dimension !== null)
            this.vectors.set(name, dimension);
    }
    /** What a shape finds has names like fields have, and can be asked for in the same way. */
    sawFacts(found) {
        if (this.rowsOfFile > ROWS_LOOKED_AT)
            return;
        for (const { facts = {}, answers } of found)
            for (const own of [facts, ...answers.map((answer) => answer.facts ?? {})])
                for (const [name, value] of Object.entries(own))
                    if (value !== undefined && value !== null)
                        this.#sawField(name, value);
    }
    /** A profile's rows have no fields any more; those that came along are as good as seen. */
    tells(file, profile, hasGroups) {
        if (this.profile === null)
            this.profileFile = file;
        this.profile = profile;
        const { group, numbers, labels } = profile;
        for (const name of [...(group !== null && hasGroups ? [group] : []), ...numbers, ...labels])
            this.seen.add(name);
    }
    /** Of a file of questions: what was asked under an id. The first to say so counts. */
    asks(id, question) {
        if (!this.questions.has(id))
            this.questions.set(id, question);
    }
    /** What a reader remembers from file to file of this side; `begin` makes it, and tells one memory from another. */
    memory(begin) {
        if (!this.#memory.has(begin))
            this.#memory.set(begin, begin());
        return this.#memory.get(begin);
    }
    use(use, name) {
        if (!this.uses.has(use))
            this.uses.set(use, name);
    }
    notes() {
        const doubts = [...this.#doubts.values()].map(({ code, file, count }) => ({
            code,
            level: DOUBTS[code],
            facts: { count, file },
        }));
        const passed = [...this.#passed.values()].map(({ what, file, count }) => ({ code: 'passed-over', level: 'info', facts: { count, file, what } }));
        const notes = [...this.choice.notes(), ...doubts, ...passed];
        if (this.beside.length > 0) {
            const names = this.beside.slice(0, BESIDE_SHOWN).map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
            const facts = { count: this.beside.length, files: (0,read_shown/* shown */.S)(names) };
            notes.push({ code: 'files-beside', level: 'info', facts });
        }
        if (this.firstBad !== null) {
            const { file, line } = this.firstBad.place;
            notes.push({ code: 'bad-lines-skipped', level: 'warn', facts: { count: this.badLines, file, line } });
        }
        return notes;
    }
}

;// CONCATENATED MODULE: ./lib/read/exclude.js








/** The ids and the normalised prompts that are to be left out: lines of text are either, rows have fields for them. */
async function excludedBy(options, files) {
    const excluded = new Set();
    const add = (name) => {
        if (name !== null && name.trim() !== '')
            excluded.add(name.trim()).add((0,normalise/* normalise */.j)(name));
    };
    for (const file of await findAll('prompts to leave out', options['exclude-prompts'], files)) {
        const reading = new Reading({ ...options, clean: [], select: [], where: [] });
        const shape = naming(add);
        reading.shape = shape;
        const source = await (0,bytes_open/* openFile */.Tq)(file, files);
        for await (const { id, prompt, outputs, place } of recognise(source).rows(source, reading)) {
            if (id !== null || prompt !== null)
                add(id ?? prompt);
            // Lines of text and bare JSON strings are what is meant; what a tool's document calls an output is an answer.
            else if (reading.shape === shape)
                outputs.forEach(add);
            else
                reading.bad(place, NAMELESS);
        }
    }
    return excluded;
}
const NAMELESS = 'the row has neither an id nor a prompt';
/** Rows that name prompts and need no output. */
function naming(add) {
    return {
        id: 'prompts',
        title: 'prompts',
        fits: () => true,
        read(record, { place, reading }) {
            const [id, prompt] = ['id', 'prompt'].map((use) => (0,fields/* find */.I6)(use, record, reading));
            if (id === null && prompt === null)
                throw new read_unreadable/* Unreadable */.I(NAMELESS);
            if (id !== null)
                add((0,read_values/* nameOf */.Vb)((0,fields/* valueAt */.fK)(record, id)));
            else
                add((0,read_values/* promptOf */.Gh)((0,fields/* valueAt */.fK)(record, prompt), place));
            return [];
        },
    };
}

;// CONCATENATED MODULE: ./lib/read/holding.js

/** A word and the space behind it, in most texts. */
const CHARACTERS_PER_WORD = 6;
/** While a side is read, texts of so many times as many words are held as a profile would keep. */
const HELD = 4;
/**
 * The rows of a side as they are held while it is read: with their texts; or, once these are several times as long as all
 * that a profile would keep, as a profile holds them. Which of both follows from the rows, not from their order.
 */
class Holding {
    rows = [];
    most;
    makeDigester;
    digester;
    characters = 0;
    /** Rows that ask the same hold the same text, once. */
    shared = new Map();
    /** `always`: all rows are held as a profile holds them, however few. */
    constructor(options, makeDigester, always) {
        this.most = mostGrams(options) * HELD * CHARACTERS_PER_WORD;
        this.makeDigester = makeDigester;
        this.digester = always ? makeDigester() : null;
    }
    /** Resolves when there is room for more rows; null where there is. */
    take(row) {
        if (this.digester === null && !row.isHashed) {
            for (const output of row.outputs)
                this.characters += output?.length ?? 0;
            if (this.characters > this.most)
                return this.digestAll(row);
        }
        if (this.digester !== null)
            this.digester.add(row, this.rows);
        else {
            if (row.prompt !== null)
                row.prompt = this.share(row.prompt);
            this.rows.push(row);
        }
        return this.digester?.room() ?? null;
    }
    /** Resolves when all rows are complete. */
    async finish() {
        await this.digester?.finish();
    }
    /** What was begun is let go, whether it was finished or not. */
    end() {
        this.digester?.end();
    }
    async digestAll(last) {
        this.digester = this.makeDigester();
        this.shared.clear();
        const before = this.rows.splice(0);
        before.push(last);
        for (const [i, row] of before.entries()) {
            this.digester.add(row, this.rows);
            // Its texts are let go at once.
            before[i] = undefined;
            await this.digester.room();
        }
    }
    share(text) {
        const known = this.shared.get(text);
        if (known === undefined)
            this.shared.set(text, text);
        return known ?? text;
    }
}

;// CONCATENATED MODULE: ./lib/read/gather.js












/**
 * Reads all files that the patterns stand for, in the order of their paths; before them those that say something of
 * others: what was asked, and how a run was made. Where a profile is made, no more is held of rows than that will hold.
 */
async function gather(role, patterns, options, files, progress, asProfile = false) {
    const paths = await findAll(role, patterns, files);
    const reading = new Reading(options, { role, excluded: await excludedBy(options, files), capacity: files.capacity });
    const pairs = role === 'reference' ? 'none' : options['pair-by'];
    const isByRow = !asProfile && (pairs === 'none' || pairs === 'position');
    const remembered = { outputs: false, prompts: false, rows: isByRow };
    const holding = new Holding(options, () => new profile/* Digester */.Y8(scribeFor(options, files), remembered), asProfile);
    const { rows } = holding;
    const asking = [];
    let [count, unasked] = [0, 0];
    const read = async (source, format) => {
        progress(`reading ${role} ${source.file}`);
        reading.beginFile();
        for await (const row of format.rows(source, reading)) {
            if (count++ >= limits/* LIMITS */.b.rows)
                throw new errors/* UserError */.y('too-large', { what: `the ${role}`, limit: '50 million rows' }, row.place);
            if (row.id === null || !reading.questions.has(row.id))
                unasked++;
            // Those of a profile are held already.
            if (!row.isHashed)
                reading.hold(row.outputs.length, row.place);
            const room = holding.take(row);
            if (room !== null)
                await room;
        }
    };
    try {
        const left = [];
        for (const path of paths) {
            const sources = await sourcesOf(path, files);
            const answering = [];
            for (const [number, { open }] of sources.entries()) {
                const source = await open();
                const format = recognise(source);
                if (format.instead !== undefined) {
                    reading.beside.push({ file: source.file, format });
                }
                else if (asksOnly(source))
                    asking.push(source.file);
                else {
                    answering.push({ number, format });
                    continue;
                }
                await read(source, format);
            }
            if (answering.length > 0)
                left.push({ path, sources: paths.length === 1 ? sources : null, answering });
        }
        for (const { path, sources, answering } of left) {
            const opened = sources ?? (await sourcesOf(path, files));
            for (const { number, format } of answering)
                await read(await opened[number].open(), format);
        }
        await holding.finish();
    }
    finally {
        holding.end();
    }
    reading.choice.require();
    if (rows.length === 0)
        throw nothingIn(role, { paths, asking }, reading);
    doubtQuestions(asking, unasked, count, reading);
    return { role, run: runOf(paths, role), source: patterns.join(', '), rows, reading };
}
function asksOnly({ head: { record } }) {
    return record !== null && (0,shapes/* shapeOf */.F)(record).isQuestions === true;
}
/** What is there in place of outputs, and what to give instead. */
function nothingIn(role, { paths, asking }, { passed, beside }) {
    if (beside.length > 0 && passed === '') {
        const [{ file, format }] = beside;
        return new errors/* UserError */.y('no-outputs-there', { role, title: format.title, instead: format.instead }, { file, line: null });
    }
    if (asking.length > 0)
        return new errors/* UserError */.y('only-questions', { role }, { file: asking[0], line: null });
    return new errors/* UserError */.y('no-rows', { role, sources: `Read: ${paths.join(', ')}. ${passed}`.trim() });
}
/** Questions of which rows answer none are those of others; of some that are answered the rest may be missing. */
function doubtQuestions([file], unasked, rows, reading) {
    if (file === undefined)
        return;
    if (unasked > 0)
        reading.doubt(unasked === rows ? 'questions-unmatched' : 'questions-missing', file, unasked);
}
/** Several runs of one role: each file that the patterns stand for is one, and each folder that they name. */
async function gatherRuns(role, patterns, options, files, progress) {
    const sources = new Set();
    for (const pattern of patterns) {
        const isFolder = await files.isFolder(pattern);
        for (const source of isFolder ? [pattern] : await findAll(role, [pattern], files))
            sources.add(source);
    }
    const runs = [];
    for (const source of sources)
        runs.push(await gather(role, [source], options, files, progress));
    const named = (run) => runs.filter((other) => other.run === run).length;
    // Files of one name in several folders are told apart by their paths.
    return runs.map((one) => (named(one.run) === 1 ? one : { ...one, run: one.source }));
}
/** The name of a run: that of its file without endings, or of the folder that holds its files. */
function runOf(paths, role) {
    if (paths.length === 1)
        return (0,bytes_open/* baseName */.Fl)(paths[0]).replace(/(?<=.)\.[^.]*$/, '');
    const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
    const apart = first.findIndex((folder, i) => others.some((folders) => folders[i] !== folder));
    return (apart < 0 ? first : first.slice(0, apart)).at(-1) || role;
}

;// CONCATENATED MODULE: ./lib/read/pairing.js


/**
 * What tells prompts apart on all sides alike. `auto` takes the id where every row has one, else the prompt's text where
 * every row has it; of two that could serve the first under which the sides share a prompt, since ids that were given
 * anew to every row pair nothing. Otherwise every row is a prompt of its own.
 */
function choosePairing(sides, options) {
    const asked = options['pair-by'];
    const { id, prompt } = options.fields;
    if (asked === 'none' || asked === 'position')
        return asked;
    if (asked === 'id' || asked === 'prompt')
        return required(asked, sides);
    if (id !== undefined)
        return required('id', sides);
    if (prompt !== undefined)
        required('prompt', sides);
    const possible = ['id', 'prompt'].filter((by) => sides.every(({ rows }) => rows.every((row) => row[by] !== null)));
    const found = possible.find((by) => sharesPrompt(by, sides)) ?? possible[0];
    if (found !== undefined)
        return found;
    // Where only some rows lack what the others pair by, a stray row or file would end all pairing, and nobody see it.
    const partial = ['id', 'prompt'].find((by) => sides.length > 1 && sharesPrompt(by, sides.map(having(by))));
    return partial === undefined ? 'none' : required(partial, sides);
}
function having(by) {
    return (side) => ({ ...side, rows: side.rows.filter((row) => row[by] !== null) });
}
/** The key of each row's prompt, the same on both sides for the same prompt; never two prompts under one key. */
function keysOf(rows, pairing) {
    if (pairing === 'id')
        return rows.map((row) => row.id);
    if (pairing === 'prompt')
        return rows.map((row) => (0,normalise/* normalise */.j)(row.prompt));
    if (pairing === 'position')
        return rows.map((_, i) => String(i + 1));
    const seen = new Map();
    return rows.map(({ place }) => {
        const key = placeText(place);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        // The rows of a JSON array may all stand on one line.
        return count === 1 ? key : `${key}#${count}`;
    });
}
function placeText({ file, line }) {
    return line === null ? file : `${file}:${line}`;
}
/** A way to pair that needs a field needs it in every row of every side. */
function required(by, sides) {
    if (by !== 'id' && by !== 'prompt')
        return by;
    for (const { role, rows } of sides) {
        const without = rows.filter((row) => row[by] === null);
        if (without.length > 0)
            throw new errors/* UserError */.y('no-pairing', { by, count: without.length, role }, without[0].place);
    }
    return by;
}
function sharesPrompt(by, [first, ...others]) {
    const keys = new Set(keysOf(first.rows, by));
    return others.every(({ rows }) => keysOf(rows, by).some((key) => keys.has(key)));
}

;// CONCATENATED MODULE: ./lib/read/corpus.js








function withOrigin(corpus, origin) {
    return origin === undefined
        ? corpus
        : { ...corpus, source: origin.source, commit: origin.commit, run: origin.run ?? corpus.run };
}
/** Both sides, and what stands beside them; the prompts of all but the reference told apart in the same way. */
async function readCorpora(options, files, progress, origins = {}) {
    for (const role of ['baseline', 'candidate']) {
        if (options[role].length === 0)
            throw new errors/* UserError */.y('missing-option', {
                option: role,
                todo: `Name the files with the ${role} model's outputs: --${role} PATH, the action's input '${role}', or '${role}: PATH' in the config file.`,
            });
    }
    const given = [
        await gather('baseline', options.baseline, options, files, progress),
        await gather('candidate', options.candidate, options, files, progress),
        ...(await gatherRuns('healthy', options.healthy, options, files, progress)),
    ];
    const human = await readReference(options, files, progress);
    const [reference, ...all] = alike([human, ...given], options);
    const [sides, runs] = [all.slice(0, 2), all.slice(2)];
    requireGroupField(sides, options);
    requireFields(sides, (0,options_fields/* fieldsAsked */.kN)(options));
    const pairing = choosePairing(sides, options);
    required(pairing, runs);
    const [baseline, candidate] = sides.map((side) => corpus_corpusOf(side, pairing));
    const healthy = runs.map((run) => corpus_corpusOf(run, pairing));
    const notes = confounds(baseline, candidate, options.clean);
    if (pairing === 'id') {
        notes.push(...promptsDiffer(baseline, candidate, sides));
        healthy.forEach((corpus, k) => {
            promptsDiffer(baseline, corpus, [sides[0], runs[k]]);
        });
    }
    return {
        baseline: withOrigin({ ...baseline, notes: corpus_beside(baseline, candidate) }, origins.baseline),
        candidate: withOrigin({ ...candidate, notes: [...corpus_beside(candidate, baseline), ...notes] }, origins.candidate),
        // Of the reference only the texts matter, whatever they answer: every row is a prompt of its own.
        reference: reference && corpus_corpusOf(reference, 'none'),
        healthy,
    };
}
/** A side's notes; that its profile was taken whole is a doubt where rows of the other side were left out. */
function corpus_beside({ notes }, other) {
    const isChosen = ({ code, facts }) => code === 'rows-left-out' && Number(facts.select) + Number(facts.where) > 0;
    if (!other.notes.some(isChosen))
        return [...notes];
    return notes.map((note) => (note.code === 'profile-unfiltered' ? { ...note, level: 'warn' } : note));
}
async function readReference(options, files, progress) {
    return options.reference.length === 0 ? null : gather('reference', options.reference, options, files, progress);
}
/** Several trainings of one recipe, each match of a glob or folder one of them, their prompts told apart in the same way. */
async function readRuns(patterns, options, files) {
    const runs = alike(await gatherRuns('healthy', patterns, options, files, () => { }), options);
    const pairing = choosePairing(runs, options);
    const corpora = runs.map((run) => corpus_corpusOf(run, pairing));
    if (pairing === 'id') {
        corpora.slice(1).forEach((corpus, k) => {
            promptsDiffer(corpora[0], corpus, [runs[0], runs[k + 1]]);
        });
    }
    return corpora;
}
/** One side by itself; of a measurement, which has no sides, with the fields that must be there. */
async function readOne(role, patterns, options, files, asked) {
    const [side] = alike([await gather(role, patterns, options, files, () => { })], options);
    requireGroupField([side], options);
    requireFields([side], asked ?? (0,options_fields/* fieldsAsked */.kN)(options));
    return corpus_corpusOf(side, choosePairing([side], options));
}
/** What a profile is made of: rows as it holds them, whose texts are forgotten as they are read. */
async function readDigested(patterns, options, files) {
    const side = await gather('outputs', patterns, options, files, () => { }, true);
    const { role, rows, reading } = side;
    requireGroupField([side], options);
    requireFields([side], (0,options_fields/* fieldsAsked */.kN)(options));
    if (choosePairing([side], options) === 'id')
        requireOnePrompt(side);
    const outputs = rows.reduce((sum, row) => sum + row.outputs.length, 0);
    if (rows.every((row) => row.outputs.every((output) => output === null)))
        throw new errors/* UserError */.y('no-usable-output', { samples: outputs, role });
    return { rows, told: reading.told.result(), hasContentIds: reading.told.hasContentIds };
}
/** An error where rows of one id ask something else. */
function requireOnePrompt(side) {
    if (side.reading.told.hasContentIds)
        return;
    const asked = new Map();
    for (const { id, prompt, place } of side.rows) {
        const before = asked.get(id);
        if (prompt === null || before === prompt)
            continue;
        if (before !== undefined)
            throw promptDiffers(id, place, side);
        asked.set(id, prompt);
    }
}
function corpus_corpusOf(side, pairing) {
    const { role, run, source, rows, given, reading } = side;
    const keys = keysOf(rows, pairing);
    const drafts = new Map();
    for (const [i, row] of rows.entries()) {
        const draft = drafts.get(keys[i]);
        if (draft === undefined)
            drafts.set(keys[i], {
                key: keys[i],
                text: row.prompt,
                ...corpus_named(row, pairing),
                group: row.group,
                samples: samplesOf(row),
            });
        else
            add(row, draft, side, pairing);
    }
    requireOutput(role, drafts);
    return {
        role,
        run,
        source,
        commit: null,
        // A profile is made of a candidate, or of outputs that are held against nothing.
        ...((role === 'candidate' || role === 'outputs') && { rows: given ?? rows }),
        prompts: drafts,
        pairing,
        told: reading.told.result(),
        hasContentIds: reading.told.hasContentIds,
        notes: reading.notes(),
    };
}
/** What a hash that tells prompts apart was, as far as that is known. */
function corpus_named({ isHashed, named }, pairing) {
    if (!isHashed || (pairing !== 'id' && pairing !== 'prompt'))
        return {};
    const name = named?.[pairing] ?? null;
    return { name: name !== null && pairing === 'prompt' ? (0,normalise/* normalise */.j)(name) : name };
}
function add(row, draft, side, pairing) {
    if (draft.text === null)
        draft.text = row.prompt;
    else if (row.prompt !== null && !side.reading.told.hasContentIds && !sameText(draft.text, row.prompt))
        throw promptDiffers(draft.key, row.place, side);
    draft.group ??= row.group;
    if (draft.name === null)
        Object.assign(draft, corpus_named(row, pairing));
    for (const sample of samplesOf(row))
        draft.samples.push(sample);
}
/** A row has an output at least, be it a missing one. */
function samplesOf({ outputs, attributes }) {
    const samples = outputs.map((output, i) => {
        const text = output === null || !/\S/.test(output) ? null : output;
        return attributes === undefined ? { text } : { text, attributes: attributes[i] };
    });
    return samples;
}
function requireOutput(role, drafts) {
    let samples = 0;
    for (const draft of drafts.values()) {
        if (draft.samples.some((sample) => sample.text !== null))
            return;
        samples += draft.samples.length;
    }
    throw new errors/* UserError */.y('no-usable-output', { samples, role });
}
/** What is asked of fields must be there, of the candidate or of both sides. */
function requireFields(sides, asked) {
    for (const { role, reading } of sides) {
        if (role === 'reference')
            continue;
        for (const { field, as, by } of asked) {
            // A share is that of the candidate; the baseline stands beside it where it has the field.
            if (reading.held[as].has(field) || (as === 'label' && role === 'baseline'))
                continue;
            if (isOnlyProfiles(reading))
                throw madeWithout(reading, { field, by, option: as === 'number' ? '--numbers' : 'shares in its config' });
            const what = as === 'number' ? 'a number' : 'a value';
            throw new errors/* UserError */.y('no-such-field', { role, field, by, what, fields: (0,read_shown/* shown */.S)(reading.seen) });
        }
    }
}
function isOnlyProfiles({ profile, hasRecords }) {
    return profile !== null && !hasRecords;
}
/** What was not asked for when a profile was made is not in it, whatever the outputs had. */
function madeWithout({ profileFile, seen }, facts) {
    return new errors/* UserError */.y('profile-without-field', { ...facts, fields: (0,read_shown/* shown */.S)(seen) }, { file: profileFile, line: null });
}
function requireGroupField(sides, options) {
    const field = options['group-by'];
    if (field === null || sides.some(({ reading }) => reading.uses.has('group')))
        return;
    const seen = new Set(sides.flatMap(({ reading }) => [...reading.seen]));
    const profiled = sides.find(({ reading: { profile } }) => profile !== null && profile.group !== field);
    if (profiled !== undefined && sides.every(({ reading }) => isOnlyProfiles(reading)))
        throw madeWithout(profiled.reading, { field, by: '--group-by', option: '--group-by' });
    throw new errors/* UserError */.y('no-group-field', { field, fields: (0,read_shown/* shown */.S)(seen) });
}
/**
 * The same id with another text is another prompt, and its outputs are not to be compared; unless ids are made from the
 * questions' content: then the same is asked in another way, which is a doubt.
 */
function promptsDiffer(baseline, candidate, [baselineSide, candidateSide]) {
    const isSameQuestion = baseline.hasContentIds === true && candidate.hasContentIds === true;
    let [count, of] = [0, 0];
    for (const { key, text } of candidate.prompts.values()) {
        const before = baseline.prompts.get(key)?.text ?? null;
        if (text === null || before === null)
            continue;
        of++;
        if (sameText(text, before))
            continue;
        if (!isSameQuestion)
            throw promptDiffers(key, askedAt(key, candidateSide), baselineSide, candidateSide);
        count++;
    }
    return count === 0 ? [] : [{ code: 'prompts-differ', level: 'warn', facts: { count, of } }];
}
function promptDiffers(id, place, other, own = other) {
    const isKnown = (row) => row.id === id && row.named !== undefined;
    const name = (own.rows.find(isKnown) ?? other.rows.find(isKnown))?.named?.id ?? id;
    return new errors/* UserError */.y('prompt-differs', { id: (0,read_shown/* shown */.S)([name]), other: placeText(askedAt(id, other)) }, place);
}
/** Where the prompt of that id is first asked in words. */
function askedAt(id, { rows }) {
    return rows.find((row) => row.id === id && row.prompt !== null).place;
}
function sameText(one, other) {
    return one === other || (0,normalise/* normalise */.j)(one) === (0,normalise/* normalise */.j)(other);
}

;// CONCATENATED MODULE: ./lib/read/inspect.js








const SAMPLES_SHOWN = 3;
/** Looks at files as a check would read them, but shows what is wrong with them instead of failing. */
async function inspect(patterns, options, files) {
    const inspected = [];
    for (const path of await findAll('outputs', patterns, files))
        for (const source of await sourcesAt(path, files))
            inspected.push(await inspectSource(source, options));
    return { files: inspected };
}
/** What a path stands for; what is wrong with it as a whole comes up again when it is opened. */
async function sourcesAt(path, files) {
    try {
        return await sourcesOf(path, files);
    }
    catch (error) {
        return [{ file: path, open: () => Promise.reject(error) }];
    }
}
async function inspectSource({ file, open }, options) {
    const reading = new Reading(options, { allowed: Number.POSITIVE_INFINITY });
    const notes = [];
    // Of a profile that could not be compared it can still be said what it is.
    const here = reading.rule;
    reading.rule = null;
    reading.clean = null;
    const tally = new Tally();
    let format = null;
    let packed = null;
    let problem = null;
    try {
        const source = await open();
        packed = source.packed;
        const found = recognise(source);
        format = { id: found.id, title: found.title };
        if (found.instead !== undefined)
            notes.push({ code: 'stands-beside', level: 'info', facts: { instead: found.instead } });
        for await (const row of found.rows(source, reading))
            tally.add(row);
        format = titled(found, reading);
        const differs = reading.profile && (0,rule/* difference */.iv)(reading.profile.tokeniser, here);
        if (differs?.of === 'unit')
            notes.push({ code: 'other-unit', level: 'info', facts: { made: differs.found, here: differs.here } });
        else if (differs)
            requireRule(reading.profile.tokeniser, here, file);
        const [made, asked] = [reading.profile?.clean ?? options.clean, options.clean].map(cleanUps);
        if (made !== asked)
            notes.push({ code: 'other-clean', level: 'info', facts: { made, here: asked } });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        problem = { code: error.code, message: error.message };
    }
    const { badLines, firstBad } = reading;
    return {
        file,
        format,
        packed,
        profile: reading.profile,
        ...tally.result(),
        questions: reading.questions.size,
        facets: reading.choice.facets(),
        told: reading.told.result(),
        fields: inspect_fieldsOf(reading),
        badLines,
        firstBad,
        problem,
        notes: [...reading.notes(), ...notes],
    };
}
/** What the file is of, and how it is written down where that says more. */
function titled({ id, title }, { shape }) {
    if (shape === null || shape === usual/* usual */.B || shape.id === id)
        return { id, title };
    return { id: shape.id, title: `${shape.title} (${id})` };
}
function inspect_fieldsOf(reading) {
    const held = ['number', 'label'].flatMap((use) => [...reading.held[use]].map((name) => [name, use]));
    const uses = new Map([...held, ...[...reading.uses].map(([use, name]) => [name, use])]);
    // A path such as response.text is no name of a field, but is what is read.
    return [...new Set([...reading.seen, ...uses.keys()])].map((name) => {
        const use = uses.get(name) ?? null;
        const dimension = use === 'embedding' ? reading.dimension : (reading.vectors.get(name) ?? null);
        return { name, use, ...(dimension !== null && { dimension }) };
    });
}
/** Counts rows one by one, so that a look at a large file takes no more memory than its prompts. */
class Tally {
    #rows = 0;
    #samples = 0;
    #empty = 0;
    #first = [];
    #withId = new Map();
    #withPrompt = new Map();
    #byRow = [];
    #ids = 0;
    #prompts = 0;
    add({ id, prompt, outputs, isHashed, place }) {
        this.#rows++;
        this.#samples += outputs.length;
        this.#byRow.push(outputs.length);
        if (id !== null)
            this.#ids++;
        if (prompt !== null)
            this.#prompts++;
        inspect_count(this.#withId, id, outputs.length);
        inspect_count(this.#withPrompt, prompt, outputs.length);
        for (const text of outputs) {
            if (text === null || !/\S/.test(text))
                this.#empty++;
            // A fingerprint is nothing to look at.
            if (this.#first.length < SAMPLES_SHOWN && !isHashed)
                this.#first.push({ place, text });
        }
    }
    result() {
        const counts = this.#countsByPrompt().sort((one, other) => one - other);
        const samplesPerPrompt = counts.length === 0 ? null : { min: counts[0], median: inspect_median(counts), max: counts[counts.length - 1] };
        return {
            rows: this.#rows,
            samples: this.#samples,
            empty: this.#empty,
            prompts: counts.length,
            samplesPerPrompt,
            first: this.#first,
        };
    }
    #countsByPrompt() {
        if (this.#ids === this.#rows)
            return [...this.#withId.values()];
        return this.#prompts === this.#rows ? [...this.#withPrompt.values()] : this.#byRow;
    }
}
function inspect_count(counts, key, by) {
    if (key !== null)
        counts.set(key, (counts.get(key) ?? 0) + by);
}
function inspect_median(sorted) {
    const middle = sorted.length / 2;
    return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

;// CONCATENATED MODULE: ./lib/read/shards.js








/** Profiles and nothing else, in the order of their paths. */
async function findShards(patterns, files) {
    const shards = [];
    for (const path of await findAll('profile', patterns, files)) {
        for (const { file, open } of await sourcesOf(path, files)) {
            const { head, bytes } = await open();
            if (!profile_profile.recognise(head))
                throw new errors/* UserError */.y('not-a-profile', {}, { file, line: null });
            shards.push({ file, bytes, header: await (0,profile/* readHeaderOf */.F2)({ file, bytes }) });
        }
    }
    return shards;
}
/** What holds of all of some profiles that belong together; an error where two don't. */
function together(shards) {
    const [first] = shards;
    let widest = first;
    const told = new Telling([]);
    for (const shard of shards) {
        if ((0,rule/* isWithin */.UO)(widest.header.tokeniser, shard.header.tokeniser))
            widest = shard;
        requireSameRule(shard, widest);
        requireSameGroup(shard, first);
        requireSameClean(shard, first);
        told.add(shard.header.told, shard.header.contentIds);
    }
    return {
        tokeniser: widest.header.tokeniser,
        words: shards.every(({ header }) => header.words),
        group: first.header.group,
        clean: first.header.clean,
        contentIds: told.hasContentIds,
        told: told.result(),
    };
}
function requireSameRule({ file, header }, other) {
    const differs = (0,rule/* difference */.iv)(header.tokeniser, other.header.tokeniser);
    if (differs === null)
        return;
    const { of, found, here: wanted } = differs;
    const what = { unit: 'the unit', tables: 'what cut its words', rule: 'the rule for words' }[of];
    const todo = of === 'unit' ? 'in the same unit' : 'by the same version of Node.js and of Collapse Gate';
    throw new errors/* UserError */.y('profiles-differ', { other: other.file, what, found, wanted, todo }, { file, line: null });
}
/** Where groups were not asked for, rows may have had some all the same. */
function requireSameGroup({ file, header }, other) {
    if (header.group === other.header.group)
        return;
    const [found, wanted] = [header.group, other.header.group].map((group) => group === null ? 'none' : `'${(0,read_shown/* shown */.S)([group])}'`);
    const facts = { what: 'the field that groups rows', found, wanted, todo: 'with the same --group-by' };
    throw new errors/* UserError */.y('profiles-differ', { other: other.file, ...facts }, { file, line: null });
}
/** Else part of the outputs would be measured with what was taken out of the others. */
function requireSameClean({ file, header }, other) {
    const [found, wanted] = [header, other.header].map(({ clean }) => cleanUps(clean));
    if (found === wanted)
        return;
    const facts = { what: 'what was cleaned out of outputs', found, wanted, todo: 'with the same --clean' };
    throw new errors/* UserError */.y('profiles-differ', { other: other.file, ...facts }, { file, line: null });
}

;// CONCATENATED MODULE: ./lib/report/calibration.js



/** What healthy trainings say, as a piece of the config file whose comments give the reasons. */
function calibrationText(calibration, { width }) {
    const { metrics, df } = calibration;
    const say = (text, indent = '') => wrap((0,report_escape/* terminalText */.eR)(text), width - indent.length - 2).map((line) => `${indent}# ${line}`);
    const limited = metrics.filter(hasLimits);
    // What needs no line is a comment: single lines, or all of them.
    const none = limited.every(({ limits }) => limits.isDefault) ? '# ' : '';
    const lines = [
        ...say(origin(calibration)),
        '',
        'retraining:',
        ...say(spreadWords(calibration), '  '),
        '  spreads:',
        ...calibration_beside(metrics.map((one) => [`    ${key(one.metric)}: ${written(one.spread, one.unit)}`, spreadReason(one)])),
        `  df: ${df}`,
        '',
        ...say(ruleWords(limited)),
        `${none}rules:`,
        ...calibration_beside(limited.map((one) => [
            `${none}  ${one.limits.isDefault && none === '' ? '# ' : ''}${calibration_rule(one)}`,
            `apart by up to ${(0,report_format/* amount */.vj)(one.largest, one.unit)}`,
        ])),
        '',
        ...say(calibration_falseAlarms(calibration)),
        '#',
        ...say(detectionWords(calibration)),
        ...detections(calibration)
            .split('\n')
            .map((line) => `#   ${line}`.trimEnd()),
    ];
    return `${lines.join('\n')}\n`;
}
function origin({ runs, prompts }) {
    return (`From 'collapse-gate calibrate': ${(0,report_format/* counted */.hS)(runs.length, 'training')} of one recipe that are known to be healthy ` +
        `(${runs.join(', ')}), compared two by two on ${(0,report_format/* counted */.hS)(prompts, 'prompt')}.`);
}
function spreadWords({ runs, df, builtInDf }) {
    return ('How far healthy trainings lie apart: the standard deviation of one, the noise of sampling taken off. Few trainings ' +
        `can't tell that well, so what was seen is drawn towards what is built in, which weighs as ${(0,report_format/* count */.U9)(builtInDf)} degrees of ` +
        `freedom; these trainings weigh as ${(0,report_format/* count */.U9)(runs.length - 1)}, together ${(0,report_format/* count */.U9)(df)}.`);
}
function spreadReason({ seen, builtIn, unit }) {
    return `seen ${calibration_shown(seen, unit)}, built in ${calibration_shown(builtIn, unit)}`;
}
function hasLimits(one) {
    return one.limits !== null;
}
function ruleWords(limited) {
    const own = limited.filter(({ limits }) => !limits.isDefault);
    const rest = 'Beside each: the largest decline from one of these trainings to another. A metric that is named here must give a clear answer, or the outcome is inconclusive; so defaults are comments.';
    if (own.length === 0)
        return `Limits: healthy trainings stay well inside the defaults. ${rest}`;
    return `Limits: the default where healthy trainings stay well inside it, else the next round one beyond what they do. ${rest}`;
}
function calibration_rule({ metric, unit, limits: { fail, warn } }) {
    return `${key(metric)}: { fail: ${written(fail, unit)}, warn: ${written(warn, unit)} }`;
}
/** A metric's name as YAML reads it, whatever its field is called. */
function key(metric) {
    return /^[a-z][\w.:-]*$/i.test(metric) ? metric : JSON.stringify(metric);
}
function calibration_falseAlarms({ alpha, checks, red }) {
    return (`False alarms: ${(0,report_format/* percent */.KN)(alpha, 'coarse')} of checks are accepted to be red where nothing is wrong; for healthy trainings ` +
        `that holds as far as these spreads do. Of the ` +
        `${(0,report_format/* count */.U9)(checks)} checks of one of these trainings against another, ${(0,report_format/* count */.U9)(red.calibrated)} would be red with this file, ${(0,report_format/* count */.U9)(red.builtIn)} without it.`);
}
function detectionWords({ runs }) {
    return ('The smallest declines that a check of so many outputs would prove in 80 % of cases: without this file, with it, ' +
        `and with these ${(0,report_format/* count */.U9)(runs.length)} trainings as healthy runs (healthy: in the config file) in its place, which tells more. ` +
        'Not both of the same trainings: they would count twice.');
}
function detections({ runs, metrics }) {
    const cell = (decline, unit) => (decline === null ? report_format/* NONE */.x3 : (0,report_format/* amount */.vj)(decline, unit));
    const rows = metrics
        .filter(hasLimits)
        .map(({ metric, unit, limits, smallest }) => [
        metric,
        (0,report_format/* limit */.AB)(limits.fail, unit),
        ...[smallest.builtIn, smallest.calibrated, smallest.withRuns].map((decline) => cell(decline, unit)),
    ]);
    const head = ['metric', 'limit', 'without', 'with it', `${(0,report_format/* count */.U9)(runs.length)} healthy`];
    return textTable(head, ['left', 'right', 'right', 'right', 'right'], rows).text;
}
/** Lines with a comment beside each, in a column. */
function calibration_beside(lines) {
    const longest = Math.max(0, ...lines.map(([line]) => line.length));
    return lines.map(([line, reason]) => `${line.padEnd(longest)}  # ${reason}`);
}
/** A limit or spread as the config file reads it, to three digits. */
function written(x, unit) {
    if (unit === 'relative')
        return `${digits(100 * x)}%`;
    return unit === 'points' ? `${digits(100 * x)}pp` : digits(x);
}
/** The same for people. */
function calibration_shown(x, unit) {
    return written(x, unit).replace(/%|pp/, ' $&');
}
/** Three digits, never in the form 1e-7, which the config file doesn't read. */
function digits(x) {
    const decimals = x === 0 ? 0 : Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(x))));
    return String(x.toFixed(decimals))
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/report/explanation.js



/** All metrics with a sentence each, for a terminal. */
function overview(metrics, { color, width }) {
    const paint = painter(color);
    const longest = Math.max(...metrics.map(({ id }) => id.length)) + 2;
    const lines = metrics.map(({ id, summary }) => fact(id.padEnd(longest), summary, width, (name) => paint(name, BOLD)));
    return `${lines.join('\n')}\n`;
}
/** What a metric is, for a terminal: from plain words to the worked example. */
function explanation(metric, { color, width }) {
    const paint = painter(color);
    const rows = facts(metric).map(([name, text]) => fact(name.padEnd(18), text, width, (name) => paint(name, DIM)));
    const head = [paint(`${metric.title} (${metric.id})`, BOLD), ...wrap(metric.summary, width)];
    return `${head.join('\n')}\n\n${rows.join('\n')}\n`;
}
/** Everything that a metric declares, in plain words; the docs say the same. */
function facts(metric) {
    const { meaning, stage, family, unit, followsLength, amount, exact, cost, adds, source } = metric;
    return [
        ['When it is worse', meaning],
        ['Sign of', stage === 'none' ? 'no stage of collapse by itself' : `${stage} collapse (${family})`],
        ['Healthier is', healthier(metric)],
        ['Decline in', UNITS[unit]],
        ['Allowed', explanation_limits(metric)],
        ['Needs', needs(metric)],
        ['Length', followsLength ? 'follows it: judged again at equal length where lengths differ' : 'judged as it is'],
        ['Amount of text', amount],
        ...(exact === undefined ? [] : [['Exact', exact]]),
        ['Range', rangeOf(metric)],
        ['Cost', cost],
        ['Adds up', ADDS[adds]],
        ['Source', source],
        ...explanation_settingsOf(metric),
        (0,metrics_metric/* isIndex */.nw)(metric) ? ['Made of', parts(metric)] : ['Example', example(metric)],
    ];
}
/** A name, painted, and beside it a text with a hanging indent. */
function fact(name, text, width, paint) {
    const [first, ...rest] = wrap(text, width, name);
    return [paint(name) + first.slice(name.length), ...rest].join('\n');
}
const UNITS = {
    relative: "percent of the baseline's value",
    points: 'percentage points',
    balance: 'points of imbalance, (candidate - baseline) / (candidate + baseline)',
    spreads: 'multiples of what two healthy trainings differ by (standard deviation)',
    value: "the value's own unit",
    distance: 'the distance between the sides, less what two draws of one model have',
};
const ADDS = {
    counts: 'over shards, exactly, from merged counts',
    sums: 'over shards, exactly, from merged sums',
    sketch: 'over shards, from merged sketches',
    sorted: 'over shards, exactly, from merged sorted values',
    'two passes': 'over shards with a second pass over the merged whole',
    no: 'not at all: it takes all outputs in one place',
};
/** A share is what somebody chose: which way is worse, its rule says. */
function healthier({ id, healthier, boundsOnly }) {
    return boundsOnly && id.includes('=') ? 'neither: it is held to bounds' : healthier;
}
function rangeOf({ range }) {
    const [low, high] = range;
    if (!Number.isFinite(low))
        return 'any number';
    return Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;
}
/** Each setting with its values, and how it stands. */
function explanation_settingsOf({ id, parameters, settings }) {
    return Object.entries(parameters ?? {}).map(([name, parameter]) => [
        `Set ${name}`,
        `${parameter.about} ${explanation_valuesOf(parameter)}; ${explanation_defaultOf(settings?.[name] ?? parameter.default)} unless set (metrics: { ${id}: { ${name}: … } }).`,
    ]);
}
function explanation_defaultOf(value) {
    return value === '' ? 'nothing' : String(value);
}
function explanation_valuesOf(parameter) {
    switch (parameter.kind) {
        case 'whole':
            return `A whole number from ${parameter.low} to ${parameter.high}`;
        case 'real':
            return Number.isFinite(parameter.high)
                ? `A number from ${parameter.low} to ${parameter.high}`
                : `A number of ${parameter.low} or more`;
        case 'choice':
            return parameter.values.join(' or ');
        case 'flag':
            return 'true or false';
        case 'name':
            return 'A name';
    }
}
function explanation_limits({ limits, unit, byName }) {
    const parts = [
        limits.fail === null ? null : `fails at ${(0,report_format/* limit */.AB)(limits.fail, unit)}`,
        limits.warn === null ? null : `warns at ${(0,report_format/* limit */.AB)(limits.warn, unit)}`,
        limits.ceiling === undefined ? null : `no more than ${(0,report_format/* percent */.KN)(limits.ceiling)} on the candidate's side`,
        limits.floor === undefined ? null : `no less than ${(0,report_format/* percent */.KN)(limits.floor)} on the candidate's side`,
    ].filter((part) => part !== null);
    if (byName)
        return 'measured where a rule names it, with the limits that it sets';
    return parts.length === 0
        ? 'no limit unless the config sets one'
        : `${parts.join(', ')}, unless the config says otherwise${unit === 'spreads' ? '; by root((1 + 1/K) / 2) less with K trainings, the baseline and healthy runs' : ''}`;
}
function needs({ samplesPerPrompt, needsOther, needsReference, needsPrompt, field }) {
    if (field !== undefined)
        return `a number in the field ${field}${needsOther ? ' on both sides' : ''}`;
    if (needsPrompt)
        return 'the text of the prompts';
    if (samplesPerPrompt > 1)
        return `${samplesPerPrompt} outputs a prompt or more on both sides`;
    if (needsReference)
        return 'a reference corpus (--reference)';
    return needsOther ? 'another side to compare with' : 'one output a prompt';
}
function parts({ parts }) {
    const each = parts.map(({ metric, weight }) => `${Number(weight.toPrecision(3))} x the decline of ${metric.id} (on the scale of the test)`);
    return each.join(' + ');
}
function example({ example: { texts, asked, numbers, labels, other, reference, value, with: set } }) {
    const against = numbers === undefined ? other : numbers.other;
    const settings = Object.entries(set ?? {}).map(([name, said]) => `${name} ${said}`);
    const parts = [
        explanation_list(numbers?.own ?? labels ?? texts),
        against && `against ${explanation_list(against)}`,
        asked && `for the prompt ${explanation_list(asked)}`,
        reference && `with the reference ${explanation_list(reference)}`,
        settings.length > 0 && `with ${settings.join(', ')}`,
        `gives ${Number(value.toPrecision(6))}`,
    ];
    return parts.filter((part) => typeof part === 'string').join(' ');
}
/** Longer texts of an example are cut: what matters of them is that they are long. */
const explanation_LONGEST = 60;
function explanation_list(items) {
    return items.map(explanation_shown).join(', ');
}
function explanation_shown(item) {
    if (Array.isArray(item))
        return `[${explanation_list(item)}]`;
    if (typeof item !== 'string' || item.length <= explanation_LONGEST)
        return JSON.stringify(item);
    return `"${item.slice(0, explanation_LONGEST / 2)}…" (${item.length} characters)`;
}

;// CONCATENATED MODULE: ./lib/report/inspection.js





/** What would be read of files, for a terminal. */
function inspection({ files }, options) {
    return `${files.map((file) => oneFile(file, options)).join('\n\n')}\n`;
}
function oneFile(file, { color, width }) {
    const paint = painter(color);
    const format = file.format === null ? 'not recognised' : `${file.format.title}${file.packed === null ? '' : `, ${file.packed}`}`;
    const line = ([name, text]) => {
        const head = `  ${name.padEnd(10)} `;
        const [first, ...rest] = wrap((0,report_escape/* terminalText */.eR)(text), width, head);
        return [paint(head, DIM) + first.slice(head.length), ...rest].join('\n');
    };
    return [`${paint((0,report_escape/* terminalText */.eR)(file.file), BOLD)}  ${paint(format, DIM)}`, ...inspection_facts(file).map(line)].join('\n');
}
/** What there is to say of a file, in the order in which one would ask. */
function inspection_facts(file) {
    const { rows, empty, profile, fields, firstBad, badLines, problem, notes, first } = file;
    // A profile has said which fields it has.
    const read = fields.filter(({ use }) => use !== null && profile === null);
    const unread = fields.filter(({ use }) => use === null && profile === null);
    const at = firstBad === null || firstBad.place.line === null ? '' : ` at line ${firstBad.place.line}`;
    return [
        ...some(rows > 0, 'read', amounts(file)),
        ...some(empty > 0, 'empty', (0,report_format/* counted */.hS)(empty, 'output')),
        ...(profile === null ? [] : aboutProfile(profile)),
        ...some(file.questions > 0, 'asks', (0,report_format/* counted */.hS)(file.questions, 'question')),
        ...file.facets.map(([name, values]) => [name, values.length > 1 ? listed(values) : values[0][0]]),
        ...about(file),
        ...some(read.length > 0, 'fields', read.map(used).join(', ')),
        ...some(unread.length > 0, 'also has', unread.map(unused).join(', ')),
        ...some(firstBad !== null, 'bad lines', `${(0,report_format/* count */.U9)(badLines)}, the first${at}: ${firstBad?.problem}`),
        ...some(problem !== null, 'problem', problem?.message ?? ''),
        // The bad lines have been told.
        ...notes.filter(({ code }) => code !== 'bad-lines-skipped').map((one) => ['note', note(one)]),
        ...first.map(({ place, text }) => [
            place.line === null ? 'sample' : `line ${place.line}`,
            text === null ? '(empty)' : (0,report_escape/* cut */.Jj)(text, 100),
        ]),
    ];
}
function used({ name, use, dimension }) {
    const length = dimension === undefined ? '' : ` of ${(0,report_format/* counted */.hS)(dimension, 'number')}`;
    return use === name ? `${name}${length}` : `${name} as ${use}${length}`;
}
/** What looks like a vector can be read as one. */
function unused({ name, dimension }) {
    return dimension === undefined ? name : `${name} (${(0,report_format/* counted */.hS)(dimension, 'number')}: --field embedding=${name})`;
}
function aboutProfile({ tokeniser, tokens, types, words, group, clean, numbers, labels }) {
    const fields = [
        ...(group === null ? [] : [`${group} as group (with --group-by ${group})`]),
        ...numbers.map((name) => `${name} as number`),
        ...labels.map((name) => `${name} as label`),
    ];
    const run = (0,rule/* runOf */.ng)(tokeniser);
    const unit = tokeniser.startsWith('token-ids') ? 'tokens' : run === null ? 'words' : 'characters';
    const all = `${(0,report_format/* count */.U9)(tokens)} ${(tokens === 1 ? report_format/* token */.Sh : report_format/* tokens */.LU)(unit, run)}`;
    return [
        ['counts', `${all}, ${(0,report_format/* count */.U9)(types)} different; those of two prompts ${words ? 'by name' : 'without names'}`],
        ['cut by', tokeniser],
        ...some(clean.length > 0, 'cleaned of', clean.join(', ')),
        ...some(fields.length > 0, 'fields', fields.join(', ')),
    ];
}
/** What the file says of how its outputs were made, and what was done to them. */
function about({ told: { settings, conditions, cleaned, reasoning } }) {
    const made = Object.entries(settings).map(([name, values]) => `${name} ${Object.keys(values).join(', ')}`);
    const were = Object.entries(conditions).map(([name, outputs]) => `${(0,report_format/* count */.U9)(outputs)} ${name}`);
    const without = Object.entries(cleaned).map(([name, { outputs }]) => `${name} from ${(0,report_format/* count */.U9)(outputs)}`);
    return [
        ...some(made.length > 0, 'made with', made.join('; ')),
        ...some(were.length > 0, 'outputs', were.join(', ')),
        ...some(reasoning.characters > 0, 'reasoning', `${(0,report_format/* percent */.KN)(reasoning.characters / reasoning.of, 'coarse')} of the text`),
        ...some(without.length > 0, 'cleaned', without.join(', ')),
    ];
}
const inspection_VALUES_SHOWN = 8;
/** What there is to choose from. */
function listed(values) {
    const more = values.length > inspection_VALUES_SHOWN ? `, and ${(0,report_format/* count */.U9)(values.length - inspection_VALUES_SHOWN)} more` : '';
    const some = values.slice(0, inspection_VALUES_SHOWN).map(([value, outputs]) => `${value} (${(0,report_format/* count */.U9)(outputs)})`);
    return `${some.join(', ')}${more}`;
}
function amounts({ rows, samples, prompts, samplesPerPrompt }) {
    return `${(0,report_format/* counted */.hS)(rows, 'row')}, ${(0,report_format/* counted */.hS)(samples, 'output')} to ${(0,report_format/* counted */.hS)(prompts, 'prompt')} (${each(samplesPerPrompt)})`;
}
function each(samples) {
    if (samples === null)
        return 'none';
    const { min, median, max } = samples;
    return min === max ? `${min} each` : `${min} to ${max} each, median ${median}`;
}
function some(wanted, name, text) {
    return wanted ? [[name, text]] : [];
}

;// CONCATENATED MODULE: ./lib/report/plan.js





/**
 * The tail index of generations 1 to 5 of a small language model, each trained on the outputs of the one before, at
 * temperature 1: what early collapse looks like. docs/analysis.md tells of them.
 */
const GENERATIONS = [1.7, 2.3, 4.2, 5.5, 7.7];
/** Which declines so many outputs would show, for a terminal. */
function planText(plan, { color, width }) {
    const paint = painter(color);
    const bullets = [...seen(plan), ...plan_needs(plan), ...doubts(plan)];
    const blocks = [
        paint(`${(0,report_format/* counted */.hS)(plan.prompts, 'prompt')} with ${(0,report_format/* counted */.hS)(plan.samplesPerPrompt, 'sample')} each`, BOLD),
        wrap('The smallest decline that a check would prove in 80 % of cases, against chance and against what another training does by itself:', width).join('\n'),
        plan_table(plan, paint),
        bullets.map((line) => wrap((0,report_escape/* terminalText */.eR)(line), width, '- ').join('\n')).join('\n'),
        plan_groupTable(plan, { paint, width }),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function plan_table({ columns, rows, prompts, samplesPerPrompt }, paint) {
    const several = new Set(rows.map(({ samples }) => samples)).size > 1;
    const head = ['Prompts', ...(several ? ['Samples\neach'] : []), ...columns.map(plan_heading)];
    const body = rows.map(({ smallest, ...row }) => {
        const isNow = row.prompts === prompts && row.samples === samplesPerPrompt;
        const cells = [
            (0,report_format/* count */.U9)(row.prompts),
            ...(several ? [(0,report_format/* count */.U9)(row.samples)] : []),
            ...smallest.map((decline, j) => plan_told(decline, columns[j])),
        ];
        return isNow ? cells.map((cell) => paint(cell, BOLD)) : cells;
    });
    const limits = ['limit', ...(several ? [''] : []), ...columns.map(forbidden)];
    body.push(limits.map((cell) => paint(cell, DIM)));
    return textTable(head.map((name) => dim(name, paint)), head.map(() => 'right'), body).text;
}
function plan_heading({ metric, healthy }) {
    if (healthy > 0)
        return `with ${healthy}\nhealthy`;
    return (0,metric_words/* title */.DD)(metric).replace(' ', '\n');
}
function plan_told(decline, { unit }) {
    return decline === null ? report_format/* NONE */.x3 : (0,report_format/* amount */.vj)(decline, unit);
}
/** What the rule forbids. */
function forbidden({ fail, unit }) {
    return fail === null ? report_format/* NONE */.x3 : (0,report_format/* limit */.AB)(fail, unit);
}
/** What the tail index would show as things are. */
function seen({ columns, rows, prompts, samplesPerPrompt }) {
    const now = rows.find((row) => row.prompts === prompts && row.samples === samplesPerPrompt).smallest;
    const index = columns.flatMap((column, j) => column.metric === 'tail-index' && now[j] !== null ? [{ column, from: now[j] }] : []);
    const alone = index.find(({ column }) => column.healthy === 0);
    if (alone === undefined)
        return [];
    const others = index
        .filter((one) => one !== alone)
        .map(({ column, from }) => `with ${column.healthy} from ${plan_told(from, column)} on`);
    return [
        `With ${(0,report_format/* counted */.hS)(prompts, 'prompt')} and no healthy runs the tail index would be seen from ${plan_told(alone.from, alone.column)} on${generation(alone.from)}${others.map((other) => `; ${other}`).join('')}.`,
    ];
}
function generation(from) {
    const at = GENERATIONS.findIndex((value) => value >= from);
    const model = 'of a small language model that is trained on its own outputs (temperature 1)';
    if (at < 0)
        return `: more than ${GENERATIONS.length} generations ${model} lose`;
    return `, about generation ${at + 1} ${model}`;
}
/** What it would take to show what the rules forbid. */
function plan_needs({ columns, prompts }) {
    return columns
        .filter(({ healthy, fail }) => healthy === 0 && fail !== null)
        .map(({ metric, unit, mustShow, promptsNeeded, healthyNeeded }) => {
        const what = (0,report_format/* limit */.AB)(mustShow, unit);
        if (metric === 'tail-index')
            return `A check is conclusive about the tail when ${what} would show: ${enough(promptsNeeded, prompts)}.`;
        const runs = healthyNeeded === null ? 'more than 20 healthy runs' : (0,report_format/* counted */.hS)(healthyNeeded, 'healthy run');
        const training = healthyNeeded === 0
            ? 'another training can be told from it without healthy runs'
            : `to tell it from another training takes ${runs}`;
        return `${(0,metric_words/* title */.DD)(metric)}, ${what}: ${enough(promptsNeeded, prompts)} to tell it from chance; ${training}.`;
    });
}
function enough(needed, prompts) {
    if (needed === null)
        return 'no number of prompts is enough';
    return needed <= prompts ? 'there are prompts enough' : `it takes about ${(0,report_format/* about */.Cv)(needed)} prompts`;
}
function doubts({ exchanged, samplesPerPrompt, rows, prompts }) {
    const beyond = rows.some((row) => row.prompts > prompts || row.samples > samplesPerPrompt);
    return [
        ...(exchanged === 'prompts'
            ? [
                'With one sample a prompt, noise is seen by exchanging prompts instead of samples: about what a check has, or more where prompts differ much. What more samples would show can be told from two a prompt on.',
            ]
            : []),
        ...(exchanged === 'samples' && samplesPerPrompt < 4
            ? ['What metrics within a prompt would show can be told from four samples a prompt on.']
            : []),
        ...(beyond
            ? ['Beyond what there is, noise is reckoned to fall as it does between a quarter of the prompts and all.']
            : []),
    ];
}
/** The tail index of each group, and how many prompts it takes to be seen there at all. */
function plan_groupTable({ columns, groups }, { paint, width }) {
    if (groups === null)
        return '';
    if (groups.length === 0)
        return wrap(`There are no groups to judge by themselves: that takes ${SMALL_GROUP} prompts.`, width).join('\n');
    const index = columns.filter(({ metric }) => metric === 'tail-index');
    const [alone] = index;
    const { text } = textTable(['Group', 'Prompts', ...index.map(plan_heading), `prompts\nfor ${(0,report_format/* limit */.AB)(alone.mustShow ?? 0, alone.unit)}`].map((name) => dim(name, paint)), ['left', ...Array.from({ length: index.length + 2 }, () => 'right')], groups.map(({ group, prompts, smallest, promptsNeeded }) => [
        (0,report_escape/* cut */.Jj)((0,report_escape/* terminalText */.eR)(group), 30),
        (0,report_format/* count */.U9)(prompts),
        ...smallest.map((decline) => plan_told(decline, alone)),
        promptsNeeded[0] === null ? report_format/* NONE */.x3 : (0,report_format/* about */.Cv)(promptsNeeded[0]),
    ]));
    const needed = groups.map(({ promptsNeeded }) => promptsNeeded[0]).filter((n) => n !== null);
    const least = needed.length < groups.length
        ? 'Without healthy runs no number of prompts would do in some groups.'
        : `A group needs about ${(0,report_format/* about */.Cv)(Math.max(...needed))} prompts for that; under ${SMALL_GROUP} it is judged together with others.`;
    return `${text}\n\n${wrap(least, width).join('\n')}`;
}
function dim(name, paint) {
    return name
        .split('\n')
        .map((line) => paint(line, DIM))
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/report/profile.js


/** What was written, in one line. */
function profileText(file, bytes, { outputs, empty, words, kept, prompts }, of) {
    const none = empty === 0 ? '' : ` (${(0,report_format/* count */.U9)(empty)} empty)`;
    const names = words ? 'with the words that two prompts share' : 'without words';
    const share = kept === 1 ? '' : ` 1 in ${(0,report_format/* count */.U9)(1 / kept)} of all words kept,`;
    const sample = of === null || of.share === 1 ? '' : `, a share of ${of.share}`;
    const merged = of === null ? '' : ` of ${(0,report_format/* counted */.hS)(of.profiles, 'profile')}${sample}`;
    return `${(0,report_escape/* terminalText */.eR)(file)}: ${(0,report_format/* counted */.hS)(outputs, 'output')}${none} to ${(0,report_format/* counted */.hS)(prompts, 'prompt')}${merged},${share} ${names}, ${(0,report_format/* counted */.hS)(bytes, 'byte')}`;
}

;// CONCATENATED MODULE: ./lib/report/settings.js


const WHO = { cli: 'flag', action: 'input', config: 'config', default: 'default' };
const NAME = 17;
const WHO_WIDTH = 9;
/** Every option on a line of its own, for a terminal. */
function settings_settings(list, { color, width }) {
    const paint = painter(color);
    const lines = list.flatMap(({ name, value, setBy }) => {
        const said = (0,report_escape/* terminalText */.eR)(valueText(value));
        const [first, ...rest] = wrap(said, Math.max(20, width - NAME - WHO_WIDTH));
        const head = `${name.padEnd(NAME)}${WHO[setBy].padEnd(WHO_WIDTH)}${first}`;
        return [setBy === 'default' ? paint(head, DIM) : head, ...rest.map((line) => ' '.repeat(NAME + WHO_WIDTH) + line)];
    });
    return `${lines.join('\n')}\n`;
}
function valueText(value) {
    if (value === null || (typeof value === 'object' && Object.keys(value).length === 0))
        return '–';
    if (Array.isArray(value))
        return value.map(valueText).join(', ');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// EXTERNAL MODULE: ./lib/pool/pairs.js
var pool_pairs = __webpack_require__(9991);
;// CONCATENATED MODULE: ./lib/pool/runs.js

/** So many words in a row are no chance: two people who write about the same thing don't hit on them. */
const RUN = 8;
/** A filter has so many bits for each run, so that few runs look as if they had come before. */
const BITS_EACH = 16;
const MOST_BITS = 2 ** 29;
/**
 * The runs of 8 words that come more than once in all texts. Most don't: a first pass marks hashes of runs in a field
 * of bits, and only runs whose mark was met before get an exact id, pairs of pairs of pairs. A few that come only once
 * get one too, which hurts nobody. Only some texts may be looked at.
 */
function recurringRuns(texts, isLookedAt = () => true) {
    const { bigram } = texts;
    const samples = texts.start.length - 1;
    const start = new Int32Array(samples + 1);
    for (let s = 0; s < samples; s++)
        start[s + 1] = start[s] + (isLookedAt(s) ? texts.start[s + 1] - texts.start[s] : 0);
    const tokens = start[samples];
    const bits = Math.min(MOST_BITS, 2 ** Math.ceil(Math.log2(BITS_EACH * (tokens + 2))));
    const mask = bits - 1;
    const seen = new Int32Array(bits >>> 5);
    const again = new Int32Array(seen.length);
    const id = new Int32Array(tokens).fill(-1);
    for (let s = 0; s < samples; s++) {
        for (let i = start[s], at = texts.start[s]; i + RUN <= start[s + 1]; i++, at++) {
            const h = hash(bigram, at) & mask;
            id[i] = h;
            const bit = 1 << (h & 31);
            if ((seen[h >>> 5] & bit) === 0)
                seen[h >>> 5] |= bit;
            else
                again[h >>> 5] |= bit;
        }
    }
    const [fours, eights] = [new pool_pairs/* PairIds */.d(), new pool_pairs/* PairIds */.d()];
    const four = (at) => fours.id(bigram[at], bigram[at + 2]);
    for (let s = 0; s < samples; s++) {
        for (let i = start[s], at = texts.start[s]; i + RUN <= start[s + 1]; i++, at++) {
            const isAgain = (again[id[i] >>> 5] & (1 << (id[i] & 31))) !== 0;
            id[i] = isAgain ? eights.id(four(at), four(at + 4)) : -1;
        }
    }
    return { start, id, runs: eights.size };
}
/** Of the four pairs that make the run. */
function hash(bigram, i) {
    let h = Math.imul(bigram[i], 0x9e3779b1) ^ Math.imul(bigram[i + 2], 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(bigram[i + 4], 0xc2b2ae35);
    h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(bigram[i + 6], 0x27d4eb2f);
    h = Math.imul(h ^ (h >>> 16), 0x165667b1);
    return h ^ (h >>> 15);
}

;// CONCATENATED MODULE: ./lib/compare/copying.js


/** By chance a share exceeds another by so many standard errors once in two thousand cases; here it must do so twice. */
const ERRORS = 3.3;
/** A smaller excess than in this share of the prompts is nothing to speak of. */
const LEAST = 0.02;
/** So many words of both sides show it. */
const ENOUGH = 2 ** 22;
/** Of the outputs to one prompt so many of each side are looked at. */
const MOST_OUTPUTS = 8;
/**
 * Whether the candidate says word for word what the baseline has said, more than two draws of one model would: it was
 * trained on these very outputs then, and looks healthier than it is.
 *
 * Two draws share phrases, and a collapsed model repeats a few. So what both sides share is held against what each shares
 * with itself, outputs to one prompt with those to other prompts: of two draws of one model the same is expected. A
 * model in a rut repeats itself more than it repeats the baseline, one with new boilerplate too; one that copies has
 * the other's words, of which either side has its own but once. Only what exceeds both is copied. With several outputs to a prompt,
 * pairs of those are compared likewise; with one, a copy can't be told from a model that always answers so. Of the
 * reference the baseline's share is what is expected.
 *
 * `label` holds the sides of the first texts, equally many of each, a prompt's next to each other; texts beyond it are
 * the reference. Of very many prompts some are looked at: what those don't show is no copying to speak of.
 */
function findCopying(texts, sides) {
    // Runs of words can't be seen in digests.
    if (texts.digests !== null)
        return { otherPrompts: copying_NOTHING, samePrompt: copying_NOTHING, reference: copying_NOTHING, referenceByBaseline: copying_NOTHING };
    const label = lookedAt(texts, sides);
    const places = new Places(texts, label);
    const other = [new Excess(), new Excess()];
    const same = [new Excess(), new Excess()];
    const referred = [new Excess(), new Excess()];
    for (let from = 0, to = 0; from < label.length; from = to) {
        while (to < label.length && texts.prompt[to] === texts.prompt[from])
            to++;
        const sides = [pool_label/* BASELINE */.Um, pool_label/* CANDIDATE */.Me].map((side) => places.outputs(from, to, side));
        for (const own of [pool_label/* BASELINE */.Um, pool_label/* CANDIDATE */.Me]) {
            if (sides[own].length === 0)
                continue;
            const within = (side) => Number(sides[own].some((s) => places.elsewhere(s, side)));
            other[own].add(within(1 - own), within(own));
        }
        if (sides.every((outputs) => outputs.length > 0)) {
            const found = sides.map((outputs) => Number(outputs.some((s) => places.inReference(s))));
            for (const own of [pool_label/* BASELINE */.Um, pool_label/* CANDIDATE */.Me])
                referred[own].add(found[own], found[1 - own]);
        }
        if (sides.every((outputs) => outputs.length > 1)) {
            const cross = places.similar(sides[pool_label/* BASELINE */.Um], sides[pool_label/* CANDIDATE */.Me]);
            for (const own of [pool_label/* BASELINE */.Um, pool_label/* CANDIDATE */.Me])
                same[own].add(cross, places.similar(sides[own], sides[own]));
        }
    }
    return {
        otherPrompts: copied(other),
        samePrompt: copied(same),
        reference: copied([referred[pool_label/* CANDIDATE */.Me]]),
        referenceByBaseline: copied([referred[pool_label/* BASELINE */.Um]]),
    };
}
/** The labels of every so many prompts, drawn by a hash of their numbers, where all have more words than enough. */
function lookedAt({ prompt, start }, label) {
    const every = Math.ceil(start[label.length] / ENOUGH);
    if (every <= 1)
        return label;
    return label.map((side, s) => ((Math.imul(prompt[s] + 1, 0x9e3779b1) >>> 8) % every === 0 ? side : pool_label/* NEITHER */.y4));
}
const copying_NOTHING = { prompts: 0, share: 0, expected: 0, isCopied: false };
/** Where the runs of 8 words stand. */
class Places {
    texts;
    label;
    runs;
    /** Per side and run: the one prompt (counted from 1) to which the side says it; 0 for none, SEVERAL for more. */
    prompt;
    referred;
    constructor(texts, label) {
        this.texts = texts;
        this.label = label;
        this.runs = recurringRuns(texts, (s) => label[s] !== pool_label/* NEITHER */.y4);
        this.prompt = [pool_label/* BASELINE */.Um, pool_label/* CANDIDATE */.Me].map(() => new Int32Array(this.runs.runs));
        this.referred = new Uint8Array(this.runs.runs);
        for (let s = 0; s < texts.start.length - 1; s++) {
            const said = this.prompt[label[s]];
            const prompt = texts.prompt[s] + 1;
            this.some(s, (run) => {
                if (s >= label.length)
                    this.referred[run] = 1;
                else if (said)
                    said[run] = said[run] === 0 || said[run] === prompt ? prompt : SEVERAL;
                return false;
            });
        }
    }
    outputs(from, to, side) {
        const outputs = [];
        for (let s = from; s < to && outputs.length < MOST_OUTPUTS; s++)
            if (this.label[s] === side)
                outputs.push(s);
        return outputs;
    }
    /** Whether a side says a run of this output to another prompt. */
    elsewhere(output, side) {
        const said = this.prompt[side];
        const prompt = this.texts.prompt[output] + 1;
        return this.some(output, (run) => said[run] !== 0 && said[run] !== prompt);
    }
    inReference(output) {
        return this.some(output, (run) => this.referred[run] === 1);
    }
    /** The share of pairs of outputs, one of each list, that have a run in common; never an output with itself. */
    similar(one, other) {
        let pairs = 0;
        let alike = 0;
        for (const a of one) {
            const runs = new Set();
            this.some(a, (run) => runs.add(run).size < 0);
            for (const b of other) {
                if (a === b)
                    continue;
                pairs++;
                if (runs.size > 0 && this.some(b, (run) => runs.has(run)))
                    alike++;
            }
        }
        return alike / pairs;
    }
    some(output, test) {
        const { start, id } = this.runs;
        for (let i = start[output]; i < start[output + 1]; i++)
            if (id[i] >= 0 && test(id[i]))
                return true;
        return false;
    }
}
const SEVERAL = -1;
/** By how much one figure exceeds another, prompt by prompt. */
class Excess {
    prompts = 0;
    found = 0;
    expected = 0;
    squares = 0;
    add(found, expected) {
        this.prompts++;
        this.found += found;
        this.expected += expected;
        this.squares += (found - expected) ** 2;
    }
    get isProven() {
        const excess = this.found - this.expected;
        return excess > 0 && excess >= LEAST * this.prompts && excess >= ERRORS * Math.sqrt(this.squares);
    }
}
/** The candidate's is the last. */
function copied(sides) {
    const { prompts, found } = sides[sides.length - 1];
    const share = (sum, of) => (of === 0 ? 0 : sum / of);
    return {
        prompts,
        share: share(found, prompts),
        expected: Math.max(...sides.map((side) => share(side.expected, side.prompts))),
        isCopied: sides.every((side) => side.isProven),
    };
}

// EXTERNAL MODULE: ./lib/compare/labelling.js
var compare_labelling = __webpack_require__(6701);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/pool/count-all.js
var count_all = __webpack_require__(7059);
;// CONCATENATED MODULE: ./lib/compare/lost.js



/** At most so many of a kind are named. */
const MOST = { words: 20, phrases: 10, prompts: 10, outputs: 5 };
/** Characters of a text that are quoted. */
const lost_LONGEST = 200;
/** A gram counts as lost when the candidate has at most this share of the baseline's outputs that hold it. */
const LOST_SHARE = 0.1;
/** Phrases of a profile that are asked for their names: each has to be found by trying, and some have none. */
const lost_ASKED = 2000;
/**
 * What the baseline has and the candidate has not, by name. Words and phrases stand in two outputs of the baseline or
 * more, so that nothing is quoted that only one output says; `baseline` and `candidate` are numbers of outputs, and p is
 * the chance of so one-sided a split by itself, not adjusted for the number of words looked at.
 */
function findLost({ samples, prompts }, texts, sides, quote) {
    const [baseline, candidate] = sides;
    const everything = new Int32Array(samples.length).map((_, s) => s);
    const { words, pairs } = texts.extents(everything, texts.length);
    const ofWords = { sequence: texts.word, ids: texts.words.length, extent: words };
    const ofPairs = { sequence: texts.bigram, ids: texts.bigrams, extent: pairs };
    const asked = texts.digests === null ? Number.POSITIVE_INFINITY : lost_ASKED;
    return {
        words: lostGrams(ofWords, sides, MOST.words, Number.POSITIVE_INFINITY, (ids) => ids.map((id) => texts.words.at(id))),
        phrases: lostGrams(ofPairs, sides, MOST.phrases, asked, (ids) => phrasesOf(ids, ofPairs, texts)),
        prompts: repeatedAnswers(baseline, candidate, (p) => nameOf(prompts[p], quote.prompts)),
        outputs: repeatedOutputs(baseline, candidate, (s) => lost_textOf(samples[s], quote.outputs)),
    };
}
/** So many are asked for their names at once. */
const BATCH = 200;
function lostGrams(grams, [baseline, candidate], most, asked, namesOf) {
    const lost = [];
    const [had, has, last] = [0, 1, 2].map(() => new Int32Array(Math.min(count_all/* IDS_AT_ONCE */.ZK, grams.ids)));
    for (let from = 0; from < grams.ids; from += count_all/* IDS_AT_ONCE */.ZK) {
        const ids = Math.min(count_all/* IDS_AT_ONCE */.ZK, grams.ids - from);
        countOutputs(grams, baseline, from, { ids, outputs: had, last });
        countOutputs(grams, candidate, from, { ids, outputs: has, last });
        for (let k = 0; k < ids; k++) {
            if (had[k] < 2 || has[k] > LOST_SHARE * had[k])
                continue;
            const p = (0,student/* fairCoinTail */.o3)(has[k], had[k] + has[k]);
            lost.push({ id: from + k, baseline: had[k], candidate: has[k], p });
        }
    }
    // Ids rise with where a gram comes first.
    lost.sort((a, b) => a.p - b.p || b.baseline - a.baseline || a.id - b.id);
    const named = [];
    let names = [];
    for (const [i, { id, ...figures }] of lost.entries()) {
        // Where figures are equal the names decide, so all of those are asked for.
        const isTie = named.length > 0 && figures.p === named.at(-1).p && figures.baseline === named.at(-1).baseline;
        if (named.length >= most && !isTie)
            break;
        if (i % BATCH === 0 && i < asked)
            names = namesOf(lost.slice(i, Math.min(asked, i + BATCH)).map((one) => one.id));
        // In a profile not every word has a name.
        const item = i < asked ? names[i % BATCH] : '';
        if (item !== '')
            named.push({ item, ...figures });
    }
    return named.sort((a, b) => a.p - b.p || b.baseline - a.baseline || (a.item < b.item ? -1 : 1)).slice(0, most);
}
/** Per id from one on, of so many ids: the number of a side's samples that hold it. `last` is room that this needs. */
function countOutputs({ sequence, extent: { from, length } }, { samples }, lowest, { ids, outputs, last }) {
    outputs.fill(0);
    last.fill(-1);
    for (const s of samples) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const id = sequence[i] - lowest;
            // An id below the lowest is beyond all as an unsigned number.
            if (id >>> 0 >= ids || last[id] === s)
                continue;
            last[id] = s;
            outputs[id]++;
        }
    }
}
/** The words of pairs, read where each comes first; '' where they aren't known there. */
function phrasesOf(pairs, { sequence, extent: { from, length } }, texts) {
    const phrases = new Map();
    const wanted = new Set(pairs);
    for (let s = 0; s < from.length && wanted.size > 0; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            if (wanted.delete(sequence[i]))
                phrases.set(sequence[i], texts.phrase(i));
        }
    }
    return pairs.map((id) => phrases.get(id));
}
/** Prompts whose answer the candidate gives to most other prompts too; the figures are numbers of prompts with it. */
function repeatedAnswers(baseline, candidate, name) {
    const before = mostGiven(baseline, 1);
    return [...mostGiven(candidate, 2)]
        .filter(([prompt, times]) => times > (before.get(prompt) ?? 0))
        .sort(([p, a], [q, b]) => b - a || p - q)
        .slice(0, MOST.prompts)
        .map(([prompt, times]) => ({
        item: name(prompt),
        baseline: before.get(prompt) ?? 0,
        candidate: times,
        p: null,
    }));
}
/** The candidate's texts that answer most prompts. Their words are shown only when the team lets them be. */
function repeatedOutputs(baseline, candidate, text) {
    const answered = promptsOfTexts(baseline);
    const { pool } = candidate;
    const first = new Map();
    const answers = promptsOfTexts(candidate);
    for (const s of candidate.samples)
        if (answers[pool.text[s]] > 1 && !first.has(pool.text[s]))
            first.set(pool.text[s], s);
    return [...first]
        .sort(([s], [t]) => answers[t] - answers[s] || s - t)
        .slice(0, MOST.outputs)
        .map(([id, sample]) => ({ item: text(sample), baseline: answered[id], candidate: answers[id], p: null }));
}
/** Per text: the number of prompts that it answers. */
function promptsOfTexts({ samples, pool }) {
    const prompts = new Int32Array(pool.samples);
    const seen = new Uint8Array(pool.samples);
    for (const s of samples) {
        if (seen[pool.answer[s]] === 1)
            continue;
        seen[pool.answer[s]] = 1;
        prompts[pool.text[s]]++;
    }
    return prompts;
}
/** Per prompt: how many prompts have its most widely given answer, where at least so many have. */
function mostGiven(side, fewest) {
    const given = promptsOfTexts(side);
    const most = new Map();
    for (const s of side.samples) {
        const times = given[side.pool.text[s]];
        if (times >= fewest && times > (most.get(side.pool.prompt[s]) ?? 0))
            most.set(side.pool.prompt[s], times);
    }
    return most;
}
function nameOf({ key, name }, quoted) {
    if (name === undefined)
        return lost_shown(key, quoted);
    return name !== null && quoted ? cut(name) : `sha256:${key}`;
}
function lost_textOf({ text, attributes }, quoted) {
    const digest = attributes?.digest;
    if (digest === undefined)
        return lost_shown(text, quoted);
    return digest.raw !== undefined && quoted ? cut(digest.raw) : `sha256:${text}`;
}
/** The text itself, cut; or a fingerprint by which two reports can be compared without it. */
function lost_shown(text, quoted) {
    if (quoted)
        return cut(text);
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16)}`;
}
function cut(text) {
    return text.length > lost_LONGEST ? `${text.slice(0, lost_LONGEST).toWellFormed()}…` : text;
}

// EXTERNAL MODULE: ./lib/stats/rarefaction.js
var rarefaction = __webpack_require__(9227);
;// CONCATENATED MODULE: ./lib/compare/retention.js





/** Bands of how often the baseline uses a word. */
const BANDS = [
    [1, 1],
    [2, 2],
    [3, 5],
    [6, 10],
    [11, Number.POSITIVE_INFINITY],
];
/** Relabellings that say how much two draws of one model share; a mean over words needs few. */
const retention_RELABELLINGS = 19;
/** These labellings are others than those that are compared. */
const RETENTION = 1;
/**
 * Retention: of the baseline's words that it uses so many times, the share that the candidate uses too, among an equal
 * number of words. Two draws of one model don't share all their rare words either; what they share is said beside it.
 * Collapse eats the bands from the rarest upwards (Suresh et al., 2024).
 */
function retention(layout, arena, seed) {
    const labelling = new compare_labelling/* Labelling */.D(layout);
    const expected = BANDS.map(() => ({ sum: 0, times: 0 }));
    let observed = [];
    const dealer = new relabelling/* Dealer */.cN(layout.strata, retention_RELABELLINGS + 1, seed, RETENTION);
    for (let r = 0; r < Math.min(dealer.ways, retention_RELABELLINGS + 1); r++) {
        labelling.take(dealer, r);
        labelling.thin(0);
        const bands = retained(arena.pool.words, labelling.label);
        if (r === 0)
            observed = bands;
        else
            bands.forEach((band, i) => {
                if (band.words === 0)
                    return;
                expected[i].sum += band.retained / band.words;
                expected[i].times++;
            });
    }
    return observed.flatMap(({ words, retained }, i) => words === 0 || expected[i].times === 0
        ? []
        : [{ band: retention_name(BANDS[i]), words, retained: retained / words, expected: expected[i].sum / expected[i].times }]);
}
/** Per band: the baseline's words in it, and how many of them the candidate is expected to show. */
function retained(words, label) {
    const bands = BANDS.map(() => ({ words: 0, retained: 0 }));
    const totals = [0, 0];
    const { each, rare } = words;
    label.forEach((side, s) => {
        if (side > pool_label/* CANDIDATE */.Me)
            return;
        totals[side] += words.tokens[s];
        // Words that the whole pool holds once: the candidate has none of the baseline's.
        if (side === pool_label/* BASELINE */.Um)
            bands[0].words += each.rare * words.once[s];
    });
    const absent = (0,rarefaction/* absence */.An)(totals[pool_label/* CANDIDATE */.Me], Math.min(...totals));
    const has = (0,side/* countTypes */.D)(words, label, pool_label/* CANDIDATE */.Me);
    (0,side/* countTypes */.D)(words, label, pool_label/* BASELINE */.Um).forEach((count, type) => {
        if (count === 0)
            return;
        const band = bands[BANDS.findIndex(([, high]) => count <= high)];
        const standsFor = type < rare ? each.rare : each.frequent;
        band.words += standsFor;
        band.retained += standsFor * (1 - (absent[has[type]] ?? 0));
    });
    return bands;
}
function retention_name([low, high]) {
    if (low === high)
        return String(low);
    return high === Number.POSITIVE_INFINITY ? `${low}+` : `${low}-${high}`;
}

// EXTERNAL MODULE: ./lib/metrics/share.js
var metrics_share = __webpack_require__(2990);
;// CONCATENATED MODULE: ./lib/compare/shares.js

/** So many values of a field are listed, the most frequent of the baseline first. */
const MOST_VALUES = 50;
/** A value of which so many outputs were to be expected does not stay away by chance: e^-7 is less than 1 in 1,000. */
const EXPECTED = 7;
/** How the outputs of both sides divide among the values of a field; null where a side has no such field. */
function shares_sharesOf(field, baseline, candidate) {
    const sides = [divided(field, baseline), divided(field, candidate)];
    const values = [...new Set(sides.flatMap((side) => [...(side?.keys() ?? [])]))];
    const share = (side, value) => (side === null ? null : (side.get(value) ?? 0));
    return values
        .map((value) => ({ field, value, baseline: share(sides[0], value), candidate: share(sides[1], value) }))
        .sort((a, b) => weight(b) - weight(a) || (a.value < b.value ? -1 : 1))
        .slice(0, MOST_VALUES);
}
/** The values that the baseline has often enough to be missed, and the candidate not at all. */
function lostValues(shares, candidate) {
    const outputs = candidate.outputs - candidate.empty;
    return shares.filter((one) => one.candidate === 0 && (one.baseline ?? 0) * outputs >= EXPECTED && one.value !== metrics_share/* UNKNOWN */.H);
}
function weight({ baseline, candidate }) {
    return (baseline ?? 0) + (candidate ?? 0) / 1e6;
}
function divided(field, { outputs, empty, labels }) {
    const counts = labels?.get(field);
    if (counts === undefined)
        return null;
    const all = outputs - empty;
    const shares = new Map([...counts].map(([value, count]) => [value, count / all]));
    const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (known < all)
        shares.set(metrics_share/* UNKNOWN */.H, (shares.get(metrics_share/* UNKNOWN */.H) ?? 0) + (all - known) / all);
    return shares;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/gate/enough.js



/** More prompts without an answer of the candidate than this share, and the outcome is inconclusive at best. */
const MISSING_SHARE = 0.02;
/** Reasons for which what was handed in is too little to call the candidate healthy, as notes; none where it is enough. */
function shortfalls({ baseline, candidate, pairing, alpha }, { layout, texts }, verdicts, missing, unit, compared) {
    return [
        ...missingPrompts(baseline, candidate, pairing, alpha),
        ...enough_leftOut(baseline, candidate),
        ...fewerSamples(baseline, candidate, verdicts),
        ...oneText(layout, texts),
        ...allDifferent(verdicts, unit, compared),
        ...missing.flatMap(({ note, isSuspect, isPartial }) => (isSuspect && isPartial ? [note] : [])),
    ];
}
/**
 * --where that takes more outputs from the candidate than from the baseline, beyond chance, may have taken the bad ones:
 * those without an end, with a low score.
 */
function enough_leftOut(baseline, candidate) {
    const [before, after] = [baseline, candidate].map(({ told }) => ({
        count: told?.left ?? 0,
        all: told?.outputs ?? 0,
    }));
    const [one, other] = [before, after].map(({ count, all }) => count / Math.max(1, all));
    if (other - one <= Math.max(MISSING_SHARE, 3 * enough_errorOf(before, after)))
        return [];
    return [enough_warn('where-differs', { baseline: one, candidate: other })];
}
/** What the candidate may lack more of than the baseline, beyond what three standard errors explain. */
const MISSING_NUMBERS = 0.02;
/**
 * Of each numeric field how many outputs hold none. Suspect is a candidate that lacks more than the baseline beyond chance:
 * leaving out the numbers of bad outputs must not pay. Partial where some outputs of the candidate do hold one: none at all is
 * rather a step that was left out.
 */
function numbersMissing({ prompts }) {
    return [...missingNumbers(prompts)].flatMap(([field, { baseline, candidate }]) => {
        if (baseline.count + candidate.count === 0)
            return [];
        const excess = candidate.count / Math.max(1, candidate.all) - baseline.count / Math.max(1, baseline.all);
        const isSuspect = excess > Math.max(MISSING_NUMBERS, 3 * enough_errorOf(baseline, candidate));
        const facts = { field, baseline: baseline.count, candidate: candidate.count };
        const note = { code: 'numbers-missing', level: isSuspect ? 'warn' : 'info', facts };
        return [{ note, isSuspect, isPartial: candidate.count < candidate.all }];
    });
}
/** The standard error of the difference of two shares, were they one. */
function enough_errorOf(one, other) {
    const share = (one.count + other.count) / Math.max(1, one.all + other.all);
    return Math.sqrt(share * (1 - share) * (1 / Math.max(1, one.all) + 1 / Math.max(1, other.all)));
}
/** Dropping hard prompts must not pay, by leaving them out or by leaving them empty more often than the baseline does. */
function missingPrompts(baseline, candidate, pairing, alpha) {
    if (!pairing.paired)
        return [];
    const total = pairing.prompts.length + pairing.onlyBaseline;
    const share = pairing.onlyBaseline / total;
    const absent = [...baseline.prompts.keys()].filter((key) => !candidate.prompts.has(key)).length / total;
    const excess = (pairing.onlyBaseline - pairing.onlyCandidate) / total;
    const rises = excess > MISSING_SHARE && riseOfEmpties(baseline, candidate) <= alpha;
    if (absent <= MISSING_SHARE && !rises)
        return [];
    return [enough_warn('candidate-missing-prompts', { count: pairing.onlyBaseline, share, total })];
}
/** Where the baseline shows how alike its answers to a prompt are, a candidate with one answer each could hide a collapse. */
function fewerSamples(baseline, candidate, verdicts) {
    const [before, after] = [baseline, candidate].map((corpus) => countGiven(corpus).outputs / corpus.prompts.size);
    const wanted = verdicts.some(({ reason, rule }) => reason === 'needs-several-samples' && rule.fail !== null);
    return wanted && before >= 2 && after < 2
        ? [enough_warn('candidate-fewer-samples', { baseline: before, candidate: after })]
        : [];
}
/** Where more of the words than this are different ones, hardly any comes back. */
const ALL_DIFFERENT = 0.9;
/** Fewer words may well be all different. */
const FEW_WORDS = 1000;
/** Where nearly every word comes only once, as long runs of characters do, no word can be seen to be lost. */
function allDifferent(verdicts, unit, compared) {
    const types = verdicts.find(({ metric }) => metric === 'vocabulary')?.baseline ?? 0;
    return compared > FEW_WORDS && types > ALL_DIFFERENT * compared
        ? [enough_warn('all-different', { share: types / compared, unit })]
        : [];
}
/** Where all outputs of both sides are one text nothing could be seen. */
function oneText({ prompts, samples }, { text }) {
    return prompts.length > 1 && text.subarray(0, samples.length).every((id) => id === text[0])
        ? [enough_warn('nothing-varies')]
        : [];
}
/**
 * The chance of so large a rise of the share of empty outputs when both sides fail equally often: one-sided t test over
 * prompts, which may fail as a whole, of their differences; over the prompts of each side where they share none.
 */
function riseOfEmpties(baseline, candidate, among = () => true) {
    const before = emptyShares(baseline, among);
    const after = emptyShares(candidate, among);
    const shared = [...before.keys()].filter((key) => after.has(key));
    if (shared.length > 1)
        return tail([shared.map((key) => after.get(key) - before.get(key))]);
    return tail([[...after.values()], [...before.values()].map((share) => -share)]);
}
/** One-sided p of the sum of the lists' means being above 0. */
function tail(lists) {
    let rise = 0;
    let variance = 0;
    let df = -lists.length;
    for (const list of lists) {
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        rise += mean;
        variance += list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1) / list.length;
        df += list.length;
    }
    if (!(rise > 0) || df < 1 || Number.isNaN(variance))
        return 1;
    return variance === 0 ? 0 : 1 - (0,student/* studentCdf */.Rf)(rise / Math.sqrt(variance), df);
}
function emptyShares({ prompts }, among) {
    const shares = new Map();
    for (const [key, { samples }] of prompts) {
        if (among(key))
            shares.set(key, samples.filter(({ text }) => text === null).length / samples.length);
    }
    return shares;
}
function enough_warn(code, facts = {}) {
    return { code, level: 'warn', facts };
}

;// CONCATENATED MODULE: ./lib/gate/notes.js




/** Under so many prompts hardly any metric can be judged. */
const FEW_PROMPTS = 30;
/** So many lost values are named in a note, each cut to so many characters. */
const notes_NAMED = 5;
const notes_NAME_LENGTH = 40;
/** What a reader should know beside the verdicts, in a fixed order. */
function findNotes(findings) {
    return [
        ...aboutPrompts(findings),
        ...aboutOutputs(findings),
        ...aboutKept(findings),
        ...aboutCopying(findings),
        ...aboutTrainings(findings),
        ...aboutLabellings(findings),
        ...aboutVerdicts(findings),
    ];
}
function aboutPrompts({ pairing, small, options }) {
    const notes = [];
    const { paired, prompts, onlyBaseline, onlyCandidate } = pairing;
    if (!paired)
        notes.push(notes_warn('unpaired'));
    if (paired && onlyBaseline + onlyCandidate > 0)
        notes.push(info('unpaired-prompts', { baseline: onlyBaseline, candidate: onlyCandidate }));
    if (prompts.length < FEW_PROMPTS)
        notes.push(notes_warn('few-prompts', { prompts: prompts.length }));
    if (pairing.groupDiffers > 0 && options['group-by'] !== null)
        notes.push(notes_warn('group-differs', { count: pairing.groupDiffers }));
    if (small.count > 0)
        notes.push(info('small-groups', small));
    const groups = new Set(prompts.map(({ group }) => group));
    for (const group of Object.keys(options['group-rules'])) {
        if (group !== '*' && group !== OTHER && !groups.has(group))
            notes.push(notes_warn('unknown-group', { group }));
    }
    return notes;
}
function aboutOutputs({ baseline, candidate, layout, length, given, shares, missing, options }) {
    const notes = [];
    const [before, after] = given;
    const lost = lostValues(shares, after);
    for (const field of new Set(lost.map((share) => share.field))) {
        const values = lost.filter((share) => share.field === field).map(({ value }) => value);
        notes.push(notes_warn('values-lost', { field, count: values.length, values: values.slice(0, notes_NAMED).map(notes_short).join(', ') }));
    }
    notes.push(...aboutShares(given, options), ...aboutUnknown(shares, options));
    for (const { note, isSuspect, isPartial } of missing) {
        // What makes the outcome inconclusive is among the shortfalls.
        if (!isSuspect || !isPartial)
            notes.push(note);
    }
    const counted = options.unit === 'words' ? {} : { unit: options.unit, run: options.characters };
    if (options.unit !== 'words')
        notes.push(info('unit', counted));
    if (length.differs) {
        const change = length.baseline === 0 ? null : length.candidate / length.baseline - 1;
        notes.push(notes_warn('length-changed', { baseline: length.baseline, candidate: length.candidate, change, ...counted }));
    }
    if (before.empty + after.empty > 0)
        notes.push(notes_warn('empty-outputs', { baseline: before.empty, candidate: after.empty }));
    if (layout.thinnings > 1) {
        notes.push(info('samples-thinned', {
            baseline: before.outputs / baseline.prompts.size,
            candidate: after.outputs / candidate.prompts.size,
        }));
    }
    for (const side of [0, 1]) {
        const own = (s) => sideOf(layout, s) === side;
        const first = layout.samples.findIndex((_, s) => own(s));
        const isOne = first >= 0 && layout.samples.every(({ text }, s) => !own(s) || text === layout.samples[first].text);
        if (isOne && layout.prompts.length > 1)
            notes.push(notes_warn('all-identical', { side: side === 0 ? 'baseline' : 'candidate' }));
    }
    return notes;
}
/** A rule whose value no output has is mistyped, or guards against what is not there yet. */
function aboutShares(given, options) {
    const rules = options.shares.filter(({ value }) => value !== null && value !== metrics_share/* UNKNOWN */.H);
    if (rules.length === 0)
        return [];
    return rules.flatMap(({ field, value }) => {
        const seen = new Map();
        for (const { labels } of given)
            for (const [label, outputs] of labels?.get(field) ?? [])
                seen.set(label, (seen.get(label) ?? 0) + outputs);
        if (seen.size === 0 || seen.has(value))
            return [];
        const values = [...seen].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([label]) => notes_short(label));
        const named = values.slice(0, notes_NAMED).join(', ');
        return [notes_warn('share-value-unseen', { field, value: notes_short(value), count: seen.size, values: named })];
    });
}
/** How much more often the candidate's outputs are of unknown value may pass beside a rule on a known one. */
const UNKNOWN_RISE = 0.05;
/** What is of unknown origin may be of the kind that a rule limits. */
function aboutUnknown(counted, { shares }) {
    const limited = new Set(shares.filter(({ value }) => value !== null).map(({ field }) => field));
    const bounded = shares.filter(({ value }) => value === metrics_share/* UNKNOWN */.H).map(({ field }) => field);
    return [...limited].flatMap((field) => {
        if (bounded.includes(field))
            return [];
        const unknown = counted.find((share) => share.field === field && share.value === metrics_share/* UNKNOWN */.H);
        if (unknown === undefined || (unknown.candidate ?? 0) - (unknown.baseline ?? 0) <= UNKNOWN_RISE)
            return [];
        return [notes_warn('unknown-rises', { field, baseline: unknown.baseline, candidate: unknown.candidate })];
    });
}
/** An error from keeping only some words is nothing to speak of below this share of what a rule allows. */
const SMALL_ERROR = 0.1;
/** That only a share of words and pairs was kept, and what that has cost at the most. */
function aboutKept({ kept, verdicts }) {
    if (kept === 1)
        return [];
    const errors = verdicts.flatMap(({ metric, decline, rule }) => decline?.sampled === undefined || !rule.fail ? [] : [{ metric, error: decline.sampled / rule.fail }]);
    const worst = errors.sort((a, b) => b.error - a.error)[0] ?? { metric: null, error: 0 };
    return [{ code: 'words-sampled', level: worst.error > SMALL_ERROR ? 'warn' : 'info', facts: { kept, ...worst } }];
}
/** A candidate that was trained on what it is compared with looks healthier than it is. */
function aboutCopying({ copying, pairing, layout }) {
    if (layout.samples.some(({ attributes }) => attributes?.digest !== undefined))
        return [info('from-profile')];
    if (!pairing.paired)
        return [];
    const { otherPrompts, samePrompt, reference, referenceByBaseline } = copying;
    const notes = [
        ['copies-baseline', otherPrompts],
        ['copies-answers', samePrompt],
        ['copies-reference', reference],
    ]
        .filter(([, { isCopied }]) => isCopied)
        .map(([code, { share, expected, prompts }]) => notes_warn(code, { share, expected, prompts }));
    return referenceByBaseline.isCopied ? [...notes, notes_warn('reference-holds-baseline')] : notes;
}
/** What is known of retraining, and what further healthy runs would bring. */
function aboutTrainings({ healthy, tail, pairing, options }) {
    const notes = [];
    const { given, distinct, used, trainings, isAlike, strange } = healthy;
    if (tail !== null) {
        const { smallest, retraining } = tail;
        // Where the sides share no prompt, healthy runs can't be held against both.
        const better = (runs) => pairing.paired && trainings - 1 < runs ? Math.min(smallest, retraining.smallestWith(runs)) : null;
        notes.push(info('retraining', {
            trainings,
            healthy: trainings - 1,
            spreads: Object.keys(options.spreads).length > 0 ? 'own' : 'built-in',
            smallest,
            withTwo: better(2),
            withFive: better(5),
        }));
    }
    const names = (runs) => runs.map(({ run }) => run).join(', ');
    const copies = given.filter((run) => !distinct.includes(run));
    if (copies.length > 0)
        notes.push(notes_warn('healthy-copies', { count: copies.length, runs: names(copies) }));
    if (isAlike)
        notes.push(notes_warn('healthy-alike', { count: used.length }));
    if (strange.length > 0)
        notes.push(notes_warn('healthy-strange', { count: strange.length, runs: names(strange) }));
    const left = distinct.filter((run) => !used.includes(run));
    if (!pairing.paired && given.length > 0)
        notes.push(notes_warn('healthy-unused'));
    else if (left.length > 0)
        notes.push(notes_warn('healthy-left-out', { count: left.length, total: given.length, runs: names(left) }));
    return notes;
}
function aboutLabellings({ comparison, options }) {
    if (comparison.exhaustive)
        return [info('exhaustive', { relabellings: comparison.labellings })];
    if (comparison.labellings > options.relabellings + 1)
        return [info('more-relabellings', { relabellings: comparison.labellings - 1 })];
    return [];
}
function aboutVerdicts({ verdicts, options }) {
    const notes = [];
    const more = verdicts.filter(({ metric, rule }) => isBesides(metric) && (rule.fail !== null || rule.warn !== null));
    if (more.length > 0)
        notes.push(info('more-tested', { count: more.length }));
    for (const { metric, outcome, decline, p, pAdjusted, reason, unit } of verdicts) {
        if (decline === null || unit === 'distance')
            continue;
        if (outcome === 'holds' &&
            decline.point > 0 &&
            (decline.low ?? 0) > 0 &&
            pAdjusted !== null &&
            pAdjusted <= options.alpha)
            notes.push(info('drift', { metric, decline: decline.point, p: pAdjusted }));
        if (decline.high !== null && decline.high < 0 && p !== null && p >= 0.99 && reason === null)
            notes.push(info('better', { metric }));
    }
    return notes;
}
/** Whether a metric is tested only because a rule names it, or because rows hold a number. */
function isBesides(id) {
    const metric = (0,lib_metrics/* metricById */.Zw)(id);
    return metric !== undefined && (metric.byName === true || metric.field !== undefined);
}
function notes_short(value) {
    return value.length > notes_NAME_LENGTH ? `${value.slice(0, notes_NAME_LENGTH).toWellFormed()}…` : value;
}
function sideOf({ unit, strata }, sample) {
    // Units are few per prompt and in order: the last one that starts at or before the sample.
    let low = 0;
    let high = unit.length - 1;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (unit[middle] <= sample)
            low = middle;
        else
            high = middle;
    }
    return strata.label[low];
}
function info(code, facts = {}) {
    return { code, level: 'info', facts };
}
function notes_warn(code, facts = {}) {
    return { code, level: 'warn', facts };
}

;// CONCATENATED MODULE: ./lib/gate/outcome.js
/**
 * The gate's outcome. `fail` if anything is broken. Else `inconclusive` if the set could not have shown what the rules
 * forbid: if no early metric, or no late one, could; if a proven decline can't be told from a change of length; if a
 * metric that was asked for by name gave no clear answer; or if the outputs are not enough to judge by.
 */
function outcomeOf(verdicts, groups, notEnough) {
    if ([...verdicts, ...groups].some(({ outcome }) => outcome === 'broken'))
        return 'fail';
    if (notEnough || outcome_isBlind(verdicts, 'early') || outcome_isBlind(verdicts, 'late'))
        return 'inconclusive';
    const unanswered = verdicts.some(({ rule, outcome, reason }) => reason === 'length' || (rule.asked && (outcome === 'unclear' || outcome === 'unmeasured')));
    return unanswered ? 'inconclusive' : 'pass';
}
/** Whether none of a stage's metrics with a rule could have shown what it forbids; where there is a tail index, whether it couldn't. */
function outcome_isBlind(verdicts, stage) {
    const ruled = verdicts.filter((verdict) => verdict.stage === stage && verdict.rule.fail !== null && verdict.rule.fail > 0);
    const index = ruled.filter(({ metric }) => metric === 'tail-index');
    const judges = index.length > 0 ? index : ruled;
    return judges.length > 0 && judges.every(couldNotShow);
}
function couldNotShow({ outcome, enoughOutputs }) {
    return outcome !== 'holds' && !enoughOutputs;
}
/** `late` if a broken metric is a sign of late collapse, else `early` if one is of early, else none. */
function stageOf(verdicts) {
    const stages = verdicts.filter(({ outcome }) => outcome === 'broken').map(({ stage }) => stage);
    return stages.includes('late') ? 'late' : stages.includes('early') ? 'early' : 'none';
}

;// CONCATENATED MODULE: ./lib/gate/summaries.js



/** What a report says of a corpus, so many of its words being compared. */
function summary(corpus, words) {
    const { outputs, empty } = countGiven(corpus);
    const { source, commit, run, prompts } = corpus;
    return { source, commit, run, samples: outputs, prompts: prompts.size, words, empty };
}
/** Of a corpus of which all words count, or are counted. */
function summaryOfWhole(corpus, tokeniser) {
    return summary(corpus, summaries_answersOf(corpus).reduce((sum, { text, attributes }) => sum + (attributes?.digest ? (0,pool_digest/* lengthOf */.Y5)(attributes.digest) : tokeniser.tokenise(text, attributes?.tokens).length), 0));
}
function summaries_answersOf({ prompts }) {
    return [...prompts.values()].flatMap(answersTo);
}
/** The options that bear on the verdict. */
function published(options) {
    const shown = (0,table/* optionList */.UX)().filter(({ option }) => option.unreported !== true);
    return Object.fromEntries(shown.map(({ name }) => [name, options[name]]));
}

;// CONCATENATED MODULE: ./lib/gate/judge.js























const judge_NOTHING = { reference: null, healthy: [] };
/** The decision, from data to data: no file, no clock, no network. */
function judge(...given) {
    return alone(judging(...given));
}
/** The decision, with errands that a crew may do. */
function* judging(baseline, candidate, options, progress = () => { }, { reference, healthy } = judge_NOTHING) {
    const pairing = pairPrompts(baseline, candidate);
    const layout = layOut(pairing, (0,random/* random */.yT)(options.seed, 3));
    const tokeniser = tokeniserFor(options);
    const human = reference && summaries_answersOf(reference);
    const interned = (0,pool_reference/* internWith */.FQ)(layout, human, tokeniser);
    yield crew/* REST */.pX;
    const { texts } = interned;
    const { whole, groups, small } = slices(layout, options['group-by']);
    const of = (slice) => (key) => slice.holds(groupOf(key, baseline, candidate));
    const keys = new Set(pairing.prompts.map(({ key }) => key));
    const distinct = withoutCopies([baseline, candidate], healthy);
    const used = pairing.paired ? distinct.filter((corpus) => sharesEnough(keys, corpus)) : [];
    const known = used.length > 0 ? { healthy: [baseline, ...used], candidate, reference: human } : null;
    const material = { layout, ...interned, panel: (0,panel/* panelOf */.g)(layout, options), known };
    const entries = [];
    const trials = [whole, ...groups].map((slice) => {
        const given = [countGiven(baseline, of(slice)), countGiven(candidate, of(slice))];
        return prepare(slice, material, given, options, entries);
    });
    const budget = budgetOf(entries, options);
    const comparison = yield* comparing(layout, entries, families(budget), options, progress);
    const seen = comparison.entries[trials[0].entry];
    const apart = areApart(seen);
    const trainings = apart ? 1 + used.length : 1;
    const retraining = retrainings(trials, comparison, budget, options, apart);
    const given = [countGiven(baseline), countGiven(candidate)];
    const fields = [...new Set(options.shares.map(({ field }) => field))];
    const shares = fields.flatMap((field) => shares_sharesOf(field, ...given));
    const missing = numbersMissing(pairing);
    const labels = observedLabels(layout, options.seed);
    const copying = findCopying(texts, labels);
    const suspect = copying.referenceByBaseline.isCopied;
    const [verdicts, ...byGroup] = trials.map((trial) => {
        const isWorse = () => riseOfEmpties(baseline, candidate, of(trial.slice)) <= options.alpha;
        return conclude(trial, comparison, { paired: pairing.paired, isWorse, retraining, apart, suspect }, options);
    });
    const { arena, length } = trials[0];
    const index = seen.find(({ metric }) => metric.id === 'tail-index');
    const told = verdicts.find(({ metric }) => metric === 'tail-index')?.smallestDetectable ?? null;
    const held = index && retraining.get(index);
    const short = shortfalls({ baseline, candidate, pairing, alpha: options.alpha }, { layout, texts }, verdicts, missing, options.unit, arena.pool.at.words);
    return {
        schema: 1,
        version: version/* VERSION */.x,
        outcome: outcomeOf(verdicts, byGroup.flat(), short.length > 0),
        stage: stageOf([...verdicts, ...byGroup.flat()]),
        inputs: {
            baseline: summaryOfSide(baseline, layout, texts, 0),
            candidate: summaryOfSide(candidate, layout, texts, 1),
            reference: reference && summary(reference, interned.reference.total),
            healthy: healthy.map((one) => summaryOfWhole(one, tokeniser)),
            pairedPrompts: pairing.paired ? pairing.prompts.length : 0,
            paired: pairing.paired,
        },
        verdicts,
        groups: byGroup.map((list, i) => groupReport(trials[i + 1], list, options)),
        accepted: null,
        lost: findLost(layout, texts, arena.sides([labels])[0], {
            outputs: options.examples,
            // Without ids a prompt's key is its text.
            prompts: options.examples || baseline.pairing !== 'prompt',
        }),
        details: {
            comparedAt: arena.pool.at,
            samplesPerPrompt: layout.size.reduce((sum, n) => sum + n, 0) / Math.max(1, layout.size.length),
            relabellings: comparison.labellings - 1,
            tokeniser: tokeniser.id,
            retraining: {
                trainings,
                spreads: Object.keys(options.spreads).length > 0 ? 'own' : 'built-in',
                df: options['spread-df'],
            },
            retention: retention(layout, arena, options.seed),
            shares,
        },
        notes: [
            ...baseline.notes,
            ...candidate.notes,
            ...(reference?.notes ?? []),
            ...healthy.flatMap(({ notes }) => notes),
            ...short,
            ...findNotes({
                baseline,
                candidate,
                pairing,
                layout,
                comparison,
                kept: texts.kept,
                length,
                verdicts,
                small,
                copying,
                given,
                shares,
                missing,
                options,
                healthy: {
                    given: healthy,
                    distinct,
                    used,
                    trainings,
                    isAlike: !apart && seen.some(({ trained }) => trained !== null),
                    strange: index ? strangers(index, options).map((i) => [baseline, ...used][i]) : [],
                },
                tail: held && told !== null ? { retraining: held, smallest: told } : null,
            }),
        ],
        options: published(options),
    };
}
/** The labels as observed, the larger side of a prompt thinned. */
function observedLabels(layout, seed) {
    const labelling = new compare_labelling/* Labelling */.D(layout);
    labelling.take(new relabelling/* Dealer */.cN(layout.strata, 1, seed), 0);
    labelling.thin(0);
    return labelling.label;
}
/** Of one of the sides: its words that are compared. */
function summaryOfSide(corpus, layout, texts, side) {
    let words = 0;
    layout.strata.label.forEach((label, unit) => {
        if (label !== side)
            return;
        for (let s = layout.unit[unit]; s < layout.unit[unit + 1]; s++)
            words += texts.length[s];
    });
    return summary(corpus, words);
}
function groupReport({ slice, arena }, verdicts, options) {
    return {
        by: options['group-by'],
        group: slice.group,
        outcome: outcomeOf(verdicts, [], false),
        inputs: {
            samples: slice.samples.length,
            prompts: slice.prompts,
            words: arena.pool.words.tokens.reduce((sum, n) => sum + n, 0),
        },
        verdicts,
    };
}

;// CONCATENATED MODULE: ./lib/gate/uncompared.js



const uncompared_NOTHING = { source: '', commit: null, run: '', samples: 0, prompts: 0, words: 0, empty: 0 };
/** The report of a run in which nothing was compared, since one side is not there: a first run, or one without outputs. */
function uncompared_uncompared(outcome, candidate, notes, options) {
    const tokeniser = tokeniserFor(options);
    return {
        schema: 1,
        version: version/* VERSION */.x,
        outcome,
        stage: 'none',
        inputs: {
            baseline: uncompared_NOTHING,
            candidate: candidate === null ? uncompared_NOTHING : summaryOfWhole(candidate, tokeniser),
            reference: null,
            healthy: [],
            pairedPrompts: 0,
            paired: false,
        },
        verdicts: [],
        groups: [],
        accepted: null,
        lost: { words: [], phrases: [], prompts: [], outputs: [] },
        details: {
            comparedAt: { words: 0, tail: 0, bigrams: 0 },
            samplesPerPrompt: 0,
            relabellings: 0,
            tokeniser: tokeniser.id,
            retraining: { trainings: 0, spreads: 'built-in', df: 0 },
            retention: [],
            shares: [],
        },
        notes: [...notes, ...(candidate?.notes ?? [])],
        options: published(options),
    };
}

;// CONCATENATED MODULE: ./lib/run.js




/** The program: find both sides, read, judge, publish. */
async function run(options, host) {
    const supply = await host.supply(options);
    const concluded = await run_conclude(supply, host);
    await host.publish(concluded, options);
    return concluded.report;
}
async function run_conclude(supply, host) {
    const { options, origins, notes, missing } = supply;
    const reading = (step) => host.progress({ step });
    if (missing === 'candidate')
        return { report: uncompared_uncompared('skipped', null, notes, options), candidate: null, supply };
    if (missing === 'baseline') {
        const read = await readOne('candidate', options.candidate, options, host.files);
        const candidate = withOrigin(read, origins.candidate);
        return { report: uncompared_uncompared('pass', candidate, notes, options), candidate, supply };
    }
    const { baseline, candidate, ...beside } = await readCorpora(options, host.files, reading, origins);
    const progress = (done, total) => host.progress({ step: 'relabelling', done, total });
    const found = await (0,crew/* together */.bs)(judging(baseline, candidate, options, progress, beside), host.crew(options));
    const report = { ...found, notes: [...notes, ...found.notes] };
    if (report.outcome === 'pass')
        return { report, candidate, supply };
    const { accepted, notes: also } = await host.accepts(candidate, options);
    return { report: { ...report, accepted, notes: [...report.notes, ...also] }, candidate, supply };
}

;// CONCATENATED MODULE: ./lib/commands.js
/**
 * What the commands of the command line do; program.ts says how they are called. A file of its own, since it brings
 * everything with it: `--version` and `--help` answer without loading it.
 */





























/** Exit codes of a run that came to an end; a red gate and a broken tool are never the same one. */
const EXIT = { pass: 0, fail: 1, error: 2, inconclusive: 3 };
async function check(flags, process) {
    const { options, setBy } = await commands_resolved(flags, process);
    if (flags.printOptions) {
        process.stdout.write(settings_settings(commands_listed(options, setBy), (0,screen/* screen */.n)(process)));
        return EXIT.pass;
    }
    const { outcome } = await run(options, terminalHost(process));
    return exitOf(outcome, options);
}
async function commands_measure(paths, flags, process) {
    const { files } = terminalHost(process);
    const resolution = await commands_resolved(flags, process);
    const asked = chosen(flags.metrics, resolution.options);
    const fields = (asked ?? []).flatMap(commands_fieldOf);
    const options = withFields(fields, resolution.options);
    const required = [...fields, ...(0,options_fields/* fieldsAsked */.kN)(resolution.options)];
    const own = await readOne('outputs', paths, options, files, required);
    const reference = flags.reference ? await readOne('reference', flags.reference, options, files) : null;
    const metrics = asked ?? allMetrics(own, options, flags.metrics === undefined);
    process.stdout.write(`${JSON.stringify(measureCorpus(own, reference, metrics, tokeniserFor(options)), null, 2)}\n`);
    return EXIT.pass;
}
/** A look at files that a check could not read is an error as well, so that a script can tell. */
async function commands_inspect(paths, flags, process) {
    const { options } = await commands_resolved(flags, process);
    const found = await inspect(paths, options, terminalHost(process).files);
    process.stdout.write(inspection(found, (0,screen/* screen */.n)(process)));
    const unread = found.files.some(({ problem, badLines }) => problem !== null || badLines > options['max-bad-lines']);
    return unread ? EXIT.error : EXIT.pass;
}
async function commands_profile(paths, { words, ...flags }, process) {
    const { files } = terminalHost(process);
    // The flag only ever leaves words out: that it isn't there must not overrule the config file.
    const { options } = await commands_resolved(words === false ? { ...flags, words } : flags, process);
    const output = await outputOf(flags, 'outputs', paths, files, process);
    const corpus = await readDigested(paths, options, files);
    const pieces = (0,profile/* profilePieces */.ho)(corpus.rows, tokeniserFor(options), profileOptions(corpus, options));
    await writeProfile(pieces, output, process);
    return EXIT.pass;
}
async function merge(paths, { words, samplePrompts, ...flags }, process) {
    const { files } = terminalHost(process);
    const { options } = await commands_resolved(flags, process);
    const sample = samplePrompts === undefined ? undefined : promptSample(samplePrompts, options);
    const output = await outputOf(flags, 'profile', paths, files, process);
    const shards = await findShards(paths, files);
    const { tokeniser, ...about } = together(shards);
    const wanted = { ...about, words: about.words && words !== false, mostGrams: mostGrams(options) };
    // Nothing is cut into words any more, so the rule need not be one of this machine.
    const pieces = (0,profile/* mergeProfiles */.Ns)(shards, tokeniser.split(' ')[0], { ...wanted, ...(sample && { sample }) });
    await writeProfile(pieces, output, process, { profiles: shards.length, share: sample?.share ?? 1 });
    return EXIT.pass;
}
/** A sample of prompts, told apart as a check pairs them. */
function promptSample(flag, { 'pair-by': by }) {
    const share = Number(flag);
    if (!(share > 0 && share < 1)) {
        const problem = `'${String(flag)}' is no share between 0 and 1`;
        throw new errors/* UserError */.y('bad-option', { option: '--sample-prompts', problem, todo: 'Give one, such as 0.1.' });
    }
    return { share, by: by === 'id' || by === 'prompt' ? by : 'auto' };
}
/** The file to write, which must be none of those that are read, and nothing else than a profile if it is there. */
async function outputOf(flags, role, paths, files, process) {
    const shown = String(flags.output);
    const absolute = external_node_path_.resolve(process.cwd(), shown);
    const read = await findAll(role, paths, files);
    if (read.some((file) => external_node_path_.resolve(process.cwd(), file) === absolute))
        throw new errors/* UserError */.y('output-is-input', { path: shown });
    if ((await isFilled(absolute)) && !profile_profile.recognise((await (0,bytes_open/* openFile */.Tq)(absolute, files)).head))
        throw new errors/* UserError */.y('output-is-no-profile', { path: shown });
    return { shown, absolute };
}
async function writeProfile(pieces, { shown, absolute }, process, of = null) {
    let written;
    const noted = async function* () {
        written = yield* pieces;
    };
    const bytes = await writePieces(absolute, shown, noted());
    process.stderr.write(`${profileText(shown, bytes, written, of)}\n`);
}
async function commands_plan(paths, flags, process) {
    const { options } = await commands_resolved(flags, process);
    const found = plan(await readOne('baseline', paths, options, terminalHost(process).files), options);
    const json = `${JSON.stringify(found, null, 2)}\n`;
    if (options.json !== null && options.json !== '-')
        await write(external_node_path_.resolve(process.cwd(), options.json), options.json, json);
    process.stdout.write(options.json === '-' ? json : planText(found, (0,screen/* screen */.n)(process)));
    return EXIT.pass;
}
async function commands_calibrate(paths, flags, process) {
    const { options } = await commands_resolved(flags, process);
    const runs = await readRuns(paths, options, terminalHost(process).files);
    process.stdout.write(calibrationText(calibrate(runs, options), (0,screen/* screen */.n)(process)));
    return EXIT.pass;
}
async function accept(profile, reason, process) {
    if (reason.trim() === '')
        throw new errors/* UserError */.y('bad-option', { option: '--reason', problem: 'is empty', todo: 'Say why, in a sentence.' });
    const { accept: add } = await __webpack_require__.e(/* import() */ 61).then(__webpack_require__.bind(__webpack_require__, 4061));
    const { profile: digest } = await add(process.cwd(), reason, profile);
    const what = digest === null ? 'whatever this change brings' : `the profile ${digest.slice(0, 12)}`;
    process.stderr.write(`Accepted: ${what}. Commit .github/collapse-gate-accepted.json with the pull request.\n`);
    return EXIT.pass;
}
function explain(name, process) {
    const text = name === undefined
        ? overview([...lib_metrics/* PANEL */.zH, ...lib_metrics/* NUMBER_METRICS */._z.map((kind) => kind.of('FIELD'))], (0,screen/* screen */.n)(process))
        : explanation(commands_named(name), (0,screen/* screen */.n)(process));
    process.stdout.write(text);
    return EXIT.pass;
}
async function commands_resolved(flags, process) {
    const given = {};
    for (const { name } of (0,table/* optionList */.UX)())
        if (flags[name] !== undefined)
            given[name] = flags[name];
    // --json without a file is standard output.
    if (given.json === true)
        given.json = '-';
    const config = await readConfig(given.config, terminalHost(process).files);
    return resolve_resolve(given, config, 'cli');
}
function exitOf(outcome, options) {
    if (options['fail-on'] === 'never')
        return EXIT.pass;
    if (outcome === 'fail')
        return EXIT.fail;
    return outcome === 'inconclusive' && options['fail-on'] === 'inconclusive' ? EXIT.inconclusive : EXIT.pass;
}
/** The metrics of these names, as they are set; null is all. */
function chosen(names, options) {
    if (!Array.isArray(names) || names.includes('all'))
        return null;
    const ids = names.flatMap((list) => list.split(',')).map((id) => id.trim());
    return ids.filter((id) => id !== '').map((id) => withSettings(measurable(commands_named(id)), options));
}
/** The field that a metric asks about: it must be there. */
function commands_fieldOf({ id, field }) {
    const by = `--metrics ${id}`;
    if (field !== undefined)
        return [{ field, as: 'number', by }];
    return id.includes('=') ? [{ field: id.slice(0, id.indexOf('=')), as: 'label', by }] : [];
}
/** Such fields are read, whether or not an option names them. */
function withFields(fields, options) {
    const named = (as) => fields.filter((one) => one.as === as).map(({ field }) => field);
    const shares = named('label').map((field) => ({ field, value: null, max: null, min: null }));
    return { ...options, numbers: [...options.numbers, ...named('number')], shares: [...options.shares, ...shares] };
}
/** Every metric that could have a value here: those of texts, and those of numeric fields that there are; or only what is judged by itself. */
function allMetrics({ prompts }, options, standard) {
    const fields = new Set();
    for (const { samples } of prompts.values())
        for (const { attributes } of samples)
            for (const field of Object.keys(attributes?.numbers ?? {}))
                fields.add(field);
    const numbers = [...fields].sort().flatMap((field) => lib_metrics/* NUMBER_METRICS */._z.map((kind) => kind.of(field)));
    return [...lib_metrics/* METRICS */.Cb.map((metric) => withSettings(metric, options)), ...numbers].filter(({ byName }) => !standard || !byName);
}
function withSettings(metric, options) {
    const own = options['metric-settings'][metric.id];
    return own === undefined ? metric : metric.with(own);
}
function measurable(metric) {
    if (!(0,metrics_metric/* isIndex */.nw)(metric))
        return metric;
    throw new errors/* UserError */.y('not-measured', { metric: metric.id });
}
/** A metric by its name; the kind of a numeric field's may stand alone where only its meaning matters. */
function commands_named(name) {
    const metric = (0,lib_metrics/* metricById */.Zw)(name) ?? lib_metrics/* NUMBER_METRICS */._z.find(({ id }) => id === name)?.of('FIELD');
    if (metric !== undefined)
        return metric;
    throw new errors/* UserError */.y('unknown-metric', { metric: name, todo: (0,nearest/* didYouMeanMetric */.M)(name) });
}
function commands_listed(options, setBy) {
    return (0,table/* optionList */.UX)()
        .filter(({ option }) => (0,table/* settable */.lg)(option, 'cli') || (0,table/* settable */.lg)(option, 'config'))
        .map(({ name }) => ({ name, value: options[name], setBy: setBy[name] }));
}


/***/ }),

/***/ 3332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y8: () => (/* reexport */ Digester),
  OC: () => (/* reexport */ decodeProfile),
  S9: () => (/* reexport */ isProfile),
  Ns: () => (/* reexport */ mergeProfiles),
  Sg: () => (/* reexport */ envelope_opened),
  ho: () => (/* reexport */ profilePieces),
  F2: () => (/* reexport */ readHeaderOf),
  jO: () => (/* reexport */ scribe)
});

// UNUSED EXPORTS: ENVELOPE, MAGIC, encodeProfile, hashed, headerOf, isForeign

;// CONCATENATED MODULE: ./lib/pool/profile/bytes.js
/** Numbers as bytes, and back. What is read comes from anywhere: nothing is read beyond the end, no count believed. */
/** Why bytes are no profile, in words that follow "the profile is damaged: ". */
class bytes_Damaged extends Error {
}
const CHANGED = 'it is cut off, or was changed after it was written';
/** There is less than is asked for; of a file that is still being read there may be more. */
class TooShort extends bytes_Damaged {
    constructor() {
        super('it ends too early');
    }
}
/** Bytes of a length that is filled in later. */
const LENGTH = 6;
class Writer {
    buffer = Buffer.alloc(1 << 12);
    length = 0;
    /** A whole number from 0 to 2^53, seven bits to a byte, the lowest first. */
    count(n) {
        this.room(8);
        let rest = n;
        for (; rest < 2 ** 31 && rest >= 0x80; rest >>>= 7)
            this.buffer[this.length++] = (rest & 0x7f) | 0x80;
        while (rest >= 0x80) {
            this.buffer[this.length++] = (rest % 0x80) | 0x80;
            rest = Math.floor(rest / 0x80);
        }
        this.buffer[this.length++] = rest;
    }
    number(x) {
        this.room(8);
        this.length = this.buffer.writeDoubleBE(x, this.length);
    }
    /** So many hexadecimal digits, two to a byte. */
    hex(text) {
        this.bytes(Buffer.from(text, 'hex'));
    }
    text(text) {
        const bytes = Buffer.from(text);
        this.count(bytes.length);
        this.bytes(bytes);
    }
    bytes(bytes) {
        this.room(bytes.length);
        this.buffer.set(bytes, this.length);
        this.length += bytes.length;
    }
    /** Keeps room for a length that is known later; where it stands. */
    reserve() {
        this.bytes(new Uint8Array(LENGTH));
        return this.length - LENGTH;
    }
    /** Writes how much was written since that room was kept. */
    fillIn(at) {
        this.buffer.writeUIntBE(this.length - at - LENGTH, at, LENGTH);
    }
    clear() {
        this.length = 0;
    }
    /** A copy of what was written. */
    taken() {
        return Buffer.from(this.buffer.subarray(0, this.length));
    }
    room(bytes) {
        if (this.length + bytes <= this.buffer.length)
            return;
        const larger = Buffer.alloc(Math.max(2 * this.buffer.length, this.length + bytes));
        larger.set(this.buffer.subarray(0, this.length));
        this.buffer = larger;
    }
}
class Reader {
    buffer;
    /** How many bytes were read. */
    at = 0;
    constructor(bytes) {
        this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    get left() {
        return this.buffer.length - this.at;
    }
    /** A number; an error where it is above `most`. */
    count(most) {
        let n = 0;
        for (let scale = 1;; scale *= 0x80) {
            if (this.at >= this.buffer.length)
                throw new TooShort();
            const byte = this.buffer[this.at++];
            n += (byte & 0x7f) * scale;
            if (byte < 0x80)
                break;
            if (scale >= 2 ** 49)
                throw new bytes_Damaged('a number in it is too large');
        }
        if (n > most)
            throw new bytes_Damaged('a number in it is too large');
        return n;
    }
    /** How many of something follow, each of which takes so many bytes at least. */
    many(bytes) {
        const n = this.count(Number.MAX_SAFE_INTEGER);
        if (n * bytes > this.left)
            throw new TooShort();
        return n;
    }
    /** A length that room was kept for. */
    size() {
        return this.take(LENGTH).readUIntBE(0, LENGTH);
    }
    number() {
        return this.take(8).readDoubleBE(0);
    }
    hex(bytes) {
        return this.take(bytes).toString('hex');
    }
    text() {
        return utf8(this.take(this.many(1)));
    }
    take(bytes) {
        if (bytes > this.left)
            throw new TooShort();
        this.at += bytes;
        return this.buffer.subarray(this.at - bytes, this.at);
    }
    end() {
        if (this.left > 0)
            throw new bytes_Damaged('something follows where it should end');
    }
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new bytes_Damaged('a text in it is no UTF-8');
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pool/sharing.js
var sharing = __webpack_require__(4950);
// EXTERNAL MODULE: ./lib/text/clean/index.js + 1 modules
var clean = __webpack_require__(1608);
;// CONCATENATED MODULE: ./lib/pool/profile/told.js

/** What a profile says of the making of its outputs is text of a file like any other: it is checked, and put in one order. */
const CONDITIONS = Object.keys({
    truncated: true,
    refused: true,
    failed: true,
    cached: true,
    reasoned: true,
});
/** Whether something read is such an account. */
function isTold(value) {
    if (!isObject(value) || !isObject(value.settings) || !isObject(value.reasoning))
        return false;
    const { outputs, left, known, conditions, settings, cleaned, reasoning } = value;
    const numbers = [outputs, left, known, reasoning.characters, reasoning.of];
    return (numbers.every(isCount) &&
        [conditions, ...Object.values(settings)].every(isCounts) &&
        isObject(cleaned) &&
        Object.values(cleaned).every(isCleaned) &&
        Object.keys(conditions).every((name) => CONDITIONS.includes(name)) &&
        Object.keys(cleaned).every((name) => clean/* CLEAN_UPS */.T.includes(name)));
}
/** The same account, whatever the order of its parts, and nothing else that stands in it. */
function toldInOrder({ outputs, left, known, conditions, settings, cleaned, reasoning }) {
    return {
        outputs,
        left,
        known,
        conditions: inOrder(conditions),
        settings: inOrder(Object.fromEntries(Object.entries(settings).map(([name, values]) => [name, inOrder(values)]))),
        cleaned: inOrder(Object.fromEntries(Object.entries(cleaned).map(([by, { outputs, emptied, characters }]) => [by, { outputs, emptied, characters }]))),
        reasoning: { characters: reasoning.characters, of: reasoning.of },
    };
}
function inOrder(values) {
    return Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}
function isCleaned(value) {
    return isObject(value) && [value.outputs, value.emptied, value.characters].every(isCount);
}
function isCounts(value) {
    return isObject(value) && Object.values(value).every(isCount);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/pool/profile/header.js





/** What a profile begins with; the version of the format follows, and a line feed. */
const MAGIC = 'collapse-gate-profile ';
const VERSION = '3';
/** Rules that a later version may change; a profile made by others can't be read here. */
const RULES = { hash: 'sha256-48', segments: 'fifths-1' };
const CHECKSUM = 32;
/** By a zero byte near the start git and editors see that a file is no text. */
const NO_TEXT = '\0';
/** Fields and group are few and short. */
const LONGEST_LINE = 2 ** 20;
/** What the file begins with; its payload follows, and a checksum of both. */
function headOf(content) {
    return Buffer.from(`${MAGIC}${VERSION}\n${line({ ...content, ...RULES })}\n${NO_TEXT}`);
}
/** Whether bytes are those of a profile of any version. */
function isProfile(bytes) {
    return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}
/** What a profile says of itself; null where it is damaged or none that this version can read. */
function headerOf(bytes) {
    try {
        return unwrap(bytes).header;
    }
    catch (error) {
        if (error instanceof Foreign || error instanceof Damaged)
            return null;
        throw error;
    }
}
/** Whether a profile is none that this version can read, since another one has made it. */
function isForeign(bytes) {
    try {
        unwrap(bytes);
        return false;
    }
    catch (error) {
        return error instanceof Foreign;
    }
}
/** Header and payload of a file whose checksum holds. */
function unwrap(bytes) {
    requireVersion(bytes);
    const end = bytes.length - CHECKSUM;
    const sum = (0,external_node_crypto_.createHash)('sha256')
        .update(bytes.subarray(0, Math.max(0, end)))
        .digest();
    if (end < 0 || !sum.equals(bytes.subarray(end)))
        throw new bytes_Damaged(CHANGED);
    const { header, length } = readHeader(bytes);
    if (length > end)
        throw new bytes_Damaged('nothing follows its header');
    return { header, payload: bytes.subarray(length, end) };
}
/** What is wrong with a profile as an error of that file; any other error as it is. */
function named(file, error) {
    if (error instanceof Foreign)
        return new errors/* UserError */.y('foreign-profile', error.facts, { file, line: null });
    if (error instanceof bytes_Damaged)
        return new errors/* UserError */.y('damaged-profile', { problem: error.message }, { file, line: null });
    return error;
}
/** Something that this version of the program does not know. */
class Foreign extends Error {
    facts;
    constructor(what, found, known) {
        super(what);
        this.facts = { what, found: found.replace(/[^\x20-\x7e]/g, '?').slice(0, 40), known };
    }
}
function requireVersion(bytes) {
    if (!isProfile(bytes))
        throw new bytes_Damaged('it does not begin as a profile does');
    const end = bytes.indexOf(NEWLINE);
    const version = Buffer.from(bytes.subarray(MAGIC.length, Math.max(MAGIC.length, end))).toString('latin1');
    if (end < 0)
        throw new bytes_Damaged(CHANGED);
    if (version === VERSION)
        return;
    // Git, or an editor, has turned line feeds into Windows line ends.
    if (version === `${VERSION}\r`)
        throw new bytes_Damaged(LINE_ENDS);
    throw new Foreign('format version', version, VERSION);
}
const NEWLINE = 10;
const LINE_ENDS = 'its line ends were changed, as git does to texts; profiles are binary files (*.cgp binary in .gitattributes)';
/** The header that bytes begin with, and where the payload does. */
function readHeader(bytes) {
    requireVersion(bytes);
    const start = bytes.indexOf(NEWLINE) + 1;
    const end = bytes.subarray(0, start + LONGEST_LINE).indexOf(NEWLINE, start);
    if (end < 0)
        throw new bytes_Damaged('its header has no end');
    const text = utf8(bytes.subarray(start, end));
    const header = parse(text);
    for (const [rule, known] of Object.entries(RULES)) {
        const found = header[rule];
        if (found !== known)
            throw new Foreign(`the value of '${rule}'`, String(found), String(known));
    }
    // One profile, one header: nothing else can be hidden in it.
    if (line(header) !== text)
        throw new bytes_Damaged('its header is not in order');
    if (bytes[end + 1] !== 0)
        throw new bytes_Damaged('nothing follows its header');
    return { header, length: end + 2 };
}
function line(header) {
    return JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, key === 'told' ? toldInOrder(header.told) : header[key]])));
}
const header_isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value) => typeof value === 'string';
const isTexts = (value) => Array.isArray(value) && value.every((text, i) => isText(text) && (i === 0 || value[i - 1] < text));
const SHAPE = {
    tokeniser: isText,
    hash: isText,
    segments: isText,
    kept: sharing/* isShare */.GS,
    words: (value) => typeof value === 'boolean',
    group: (value) => value === null || isText(value),
    clean: (value) => Array.isArray(value) && value.every(isText),
    contentIds: (value) => typeof value === 'boolean',
    told: isTold,
    numbers: isTexts,
    labels: isTexts,
    outputs: header_isCount,
    empty: header_isCount,
    tokens: header_isCount,
    types: header_isCount,
    pairs: header_isCount,
};
const KEYS = Object.keys(SHAPE);
function parse(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new bytes_Damaged('its header is no JSON');
    }
    if (typeof value !== 'object' || value === null)
        throw new bytes_Damaged('its header is not in order');
    const header = value;
    for (const key of KEYS)
        if (!SHAPE[key](header[key]))
            throw new bytes_Damaged(`its header has no '${key}'`);
    return header;
}

// EXTERNAL MODULE: ./lib/pool/digest.js
var digest = __webpack_require__(7032);
;// CONCATENATED MODULE: ./lib/pool/profile/order.js


/**
 * The order of rows in a profile, which knows nothing of where they come from: by id, prompt and group. Rows that have
 * neither id nor prompt stand by the fingerprints of their outputs. All rows here are digested.
 */
function compareRows(a, b) {
    return (compare(a.id, b.id) ||
        compare(a.prompt, b.prompt) ||
        compare(a.group, b.group) ||
        (isKeyed(a) ? 0 : compare(printsOf(a), printsOf(b))));
}
/** Rows of one id, or prompt, and group are one; each of the others is one of its own. */
function isKeyed({ id, prompt }) {
    return id !== null || prompt !== null;
}
/** What counts as the prompt of a row where it is asked whether words come from several: its text before its id. */
function promptFor(row) {
    return row.prompt ?? row.id ?? (0,digest/* fingerprint */.Rj)(printsOf(row));
}
/**
 * Whether a row is in the sample: decided by a hash of its prompt alone, so profiles of other models keep the same prompts.
 * An error where the row has nothing that tells its prompt.
 */
function isSampled(row, { share, by }) {
    const key = by === 'auto' ? (row.id ?? row.prompt) : row[by];
    if (key === null) {
        const what = by === 'auto' ? 'neither an id nor a prompt' : by === 'id' ? 'no id' : 'no prompt';
        throw new errors/* UserError */.y('sample-without-prompts', { what }, row.place);
    }
    return Number.parseInt(key.slice(0, 8), 16) < share * 2 ** 32;
}
function printsOf({ outputs }) {
    return outputs
        .map((print) => print ?? '')
        .sort()
        .join(' ');
}
/** What is missing stands first. */
function compare(a, b) {
    if (a === b)
        return 0;
    if (a === null || b === null)
        return a === null ? -1 : 1;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/pool/columns.js
var columns = __webpack_require__(681);
;// CONCATENATED MODULE: ./lib/pool/profile/row-writer.js




const HAS_ID = 1;
const HAS_PROMPT = 2;
/** Writes rows, which come in their order (order.ts): what is the same of several of them stands there once. */
class RowWriter {
    writer = new Writer();
    /** So many prompts were there, told apart by the id where rows have one, else by the text, else by the row. */
    prompts = 0;
    before = null;
    record = new Writer();
    context;
    ranks = null;
    numbers = new Float64Array(1 << 8);
    constructor(context) {
        this.context = context;
    }
    /** Rows that none comes before or after by their order. */
    write(rows) {
        const [first] = rows;
        const records = rows.map((row) => row.outputs.map((print, i) => this.recordOf(print, row.attributes[i])));
        const lists = isKeyed(first) ? [records.flat()] : records;
        for (const list of lists)
            list.sort(Buffer.compare);
        if (lists.length > 1)
            lists.sort(compareAll);
        const prompt = first.id ?? first.prompt;
        this.prompts += prompt === null ? lists.length : prompt === this.before ? 0 : 1;
        this.before = prompt;
        for (const list of lists) {
            this.key(first);
            this.writer.count(list.length);
            for (const bytes of list)
                this.writer.bytes(bytes);
        }
    }
    key({ id, prompt, group }) {
        const { writer } = this;
        writer.count((id === null ? 0 : HAS_ID) | (prompt === null ? 0 : HAS_PROMPT));
        if (id !== null)
            writer.hex(id);
        if (prompt !== null)
            writer.hex(prompt);
        writer.count(this.textNumber(group));
    }
    textNumber(text) {
        return text === null || text === undefined ? 0 : this.context.texts.get(text.toWellFormed()) + 1;
    }
    recordOf(print, { digest, numbers, labels }) {
        const { record, context } = this;
        record.clear();
        if (print === null) {
            record.count(0);
            return record.taken();
        }
        record.count(digest.book.columns.length[digest.at] + 1);
        record.hex(print);
        this.digest(digest);
        for (const field of context.numbers) {
            const value = numbers?.[field];
            record.count(value === undefined ? 0 : 1);
            if (value !== undefined)
                record.number(value);
        }
        for (const field of context.labels)
            record.count(this.textNumber(labels?.[field]));
        return record.taken();
    }
    /** Where all grams are kept, how many of them follow, and how many are different, goes without saying. */
    digest({ book, at }) {
        const { columns } = book;
        const { words, pairs } = this.ranksIn(book);
        const isWhole = this.context.kept === 1;
        const segments = (0,digest/* segmentsOf */.OD)(columns.length[at]);
        if (!isWhole)
            this.record.count(columns.distinct[at]);
        this.grams(columns.words, at, words, segments, isWhole);
        this.grams(columns.pairs, at, pairs, segments, isWhole);
        const { start, value, segment } = columns.repeats;
        this.record.count(start[at + 1] - start[at]);
        for (let i = start[at]; i < start[at + 1]; i++) {
            this.record.count(i === start[at] ? segment[i] : segment[i] - segment[i - 1]);
            this.record.count(value[i]);
        }
    }
    /** A gram is its number in the list times the number of segments, and its segment; grams are written as differences. */
    grams({ start, value, segment }, at, rankOf, segments, isWhole) {
        const all = start[at + 1] - start[at];
        if (all > this.numbers.length)
            this.numbers = new Float64Array(2 * all);
        const { numbers, record } = this;
        let kept = 0;
        for (let i = start[at]; i < start[at + 1]; i++) {
            const rank = rankOf(value[i]);
            if (rank >= 0)
                numbers[kept++] = rank * segments + segment[i];
        }
        (0,columns/* sortNumbers */.Dx)(numbers, 0, kept);
        if (!isWhole)
            record.count(kept);
        for (let i = 0, last = 0; i < kept; last = numbers[i++])
            record.count(numbers[i] - last);
    }
    ranksIn(book) {
        if (this.ranks?.book !== book)
            this.ranks = { book, of: this.context.ranksIn(book) };
        return this.ranks.of;
    }
}
function compareAll(a, b) {
    for (let i = 0; i < a.length && i < b.length; i++) {
        const order = Buffer.compare(a[i], b[i]);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}

;// CONCATENATED MODULE: ./lib/pool/profile/row-reader.js




/** Larger numbers are read of no file (read/attributes.ts). */
const LARGEST = 1e100;
/** An output takes a byte, and no text has more words than this. */
const MOST_WORDS = 2 ** 31 - 2;
/** Reads the rows of a profile one by one into the columns of a book, and believes nothing of them. */
class RowReader {
    header;
    tables;
    place;
    before = null;
    sizes = new Float64Array(128);
    counts = new Int32Array(128);
    value = new Int32Array(1 << 8);
    segment = new Uint8Array(1 << 8);
    constructor(header, tables, file) {
        this.header = header;
        this.tables = tables;
        this.place = { file, line: null };
    }
    row(reader, book) {
        const flags = reader.count(HAS_ID | HAS_PROMPT);
        const id = (flags & HAS_ID) === 0 ? null : reader.hex(8);
        const prompt = (flags & HAS_PROMPT) === 0 ? null : reader.hex(8);
        const group = this.text(reader);
        const outputs = [];
        const attributes = [];
        for (let left = reader.many(1); left > 0; left--) {
            const words = reader.count(MOST_WORDS + 1) - 1;
            outputs.push(words < 0 ? null : reader.hex(8));
            attributes.push(words < 0 ? NOTHING : this.output(reader, words, book));
        }
        if (outputs.length === 0)
            throw new bytes_Damaged('a row of it has no outputs');
        const row = { id, prompt, group, outputs, attributes, isHashed: true, place: this.place };
        const order = this.before === null ? -1 : compareRows(this.before, row);
        if (order > 0 || (order === 0 && isKeyed(row)))
            throw new bytes_Damaged('its rows are not in order');
        this.before = row;
        return row;
    }
    text(reader) {
        const number = reader.count(this.tables.texts.length);
        return number === 0 ? null : this.tables.texts[number - 1];
    }
    output(reader, words, book) {
        const digest = { book, at: this.digest(reader, words, book) };
        const numbers = this.header.numbers.flatMap((field) => {
            if (reader.count(1) === 0)
                return [];
            const x = reader.number();
            if (!(Math.abs(x) <= LARGEST))
                throw new bytes_Damaged('a number of an output is none');
            return [[field, x]];
        });
        const labels = this.header.labels.flatMap((field) => {
            const value = this.text(reader);
            return value === null ? [] : [[field, value]];
        });
        if (numbers.length + labels.length === 0)
            return { digest };
        return {
            ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
            ...(labels.length > 0 && { labels: Object.fromEntries(labels) }),
            digest,
        };
    }
    digest(reader, length, { columns }) {
        const { words, pairs } = this.tables;
        const isWhole = this.header.kept === 1;
        const segments = (0,digest/* segmentsOf */.OD)(length);
        for (let k = 0, from = 0; k < segments; k++) {
            const to = (0,digest/* nextBoundary */.eP)(from);
            this.sizes[k] = Math.min(to, length) - from;
            from = to;
        }
        const distinct = isWhole ? -1 : reader.count(length);
        const many = isWhole ? length : reader.count(length);
        const different = this.grams(reader, many, segments, words, columns.words);
        if (!isWhole && (distinct < different || (length > 0 && distinct === 0)))
            throw new bytes_Damaged(ODD);
        // A pair stands where its second word does.
        if (length > 0)
            this.sizes[0]--;
        const mostPairs = Math.max(0, length - 1);
        this.grams(reader, isWhole ? mostPairs : reader.count(mostPairs), segments, pairs, columns.pairs);
        this.repeats(reader, segments, columns.repeats);
        return columns.close(length, isWhole ? different : distinct);
    }
    /** How many different grams there are among so many. */
    grams(reader, many, segments, listed, into) {
        if (many > reader.left)
            throw new TooShort();
        if (many > this.value.length) {
            this.value = new Int32Array(2 * many);
            this.segment = new Uint8Array(2 * many);
        }
        const { counts, value, segment } = this;
        const most = listed * segments - 1;
        counts.fill(0, 0, segments);
        let different = 0;
        for (let i = 0, last = 0; i < many; i++) {
            last += reader.count(Math.max(0, most));
            if (last > most)
                throw new bytes_Damaged('it names a gram that is not listed');
            value[i] = Math.floor(last / segments);
            segment[i] = last - value[i] * segments;
            counts[segment[i]]++;
            if (i === 0 || value[i] !== value[i - 1])
                different++;
        }
        for (let k = 0; k < segments; k++)
            if (counts[k] > this.sizes[k])
                throw new bytes_Damaged(ODD);
        into.place(value, segment, many, counts);
        return different;
    }
    repeats(reader, segments, into) {
        let k = -1;
        for (let left = reader.count(segments); left > 0; left--) {
            const further = reader.count(segments);
            if (k >= 0 && further === 0)
                throw new bytes_Damaged(ODD);
            k = Math.max(0, k) + further;
            if (k >= segments)
                throw new bytes_Damaged(ODD);
            const times = reader.count(this.sizes[k]);
            if (times === 0)
                throw new bytes_Damaged(ODD);
            into.add(times, k);
        }
    }
}
/** Of an output that is not there. */
const NOTHING = {};
const ODD = 'its counts do not add up';

// EXTERNAL MODULE: ./lib/pool/hash-ids.js
var hash_ids = __webpack_require__(4563);
// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
;// CONCATENATED MODULE: ./lib/pool/profile/lexicon.js





/**
 * Grams, counted: those of one hash are one gram. They are numbered as a profile lists them: the most frequent first, by
 * hash where they are equally frequent.
 */
class Lexicon {
    /** By id. */
    counts = new Int32Array(1 << 10);
    /** By id the number in the list, once all are counted. */
    rank = new Int32Array(0);
    /** The ids in order. */
    listed = new Int32Array(0);
    ids = new hash_ids/* HashIds */.H(digest/* HASHES */.T$);
    get size() {
        return this.ids.size;
    }
    hash(id) {
        return this.ids.hashes[id];
    }
    id(hash) {
        const id = this.ids.id(hash);
        if (id >= this.counts.length)
            this.counts = (0,room/* resized */.tV)(this.counts, 2 * id);
        return id;
    }
    /** Makes room for so many more. */
    reserve(more) {
        this.ids.reserve(this.size + more);
        if (this.size + more > this.counts.length)
            this.counts = (0,room/* resized */.tV)(this.counts, this.size + more);
    }
    /** The number in the list of what has that hash; -1 where nothing has. */
    rankOf(hash) {
        const id = this.ids.find(hash);
        return id < 0 ? -1 : this.rank[id];
    }
    /** The largest share, up to that one, at which there are at most so many tokens. */
    share(largest, most) {
        const levels = new sharing/* Levels */.Ei();
        for (let id = 0; id < this.size; id++)
            levels.add(this.hash(id), this.counts[id]);
        return levels.share(largest, most);
    }
    /** Keeps no more than that share of grams; of each id that there was the new one, or -1. */
    lower(kept) {
        const limit = (0,sharing/* limitOf */.LF)(kept);
        const { ids, counts } = this;
        this.ids = new hash_ids/* HashIds */.H(limit);
        this.counts = new Int32Array(1 << 10);
        const table = new Int32Array(ids.size).fill(-1);
        for (let former = 0; former < table.length; former++) {
            if (ids.hashes[former] >= limit)
                continue;
            table[former] = this.id(ids.hashes[former]);
            this.counts[table[former]] = counts[former];
        }
        return table;
    }
    /** Numbers the grams, once all are counted. */
    order() {
        const { size, ids } = this;
        const counts = this.counts.subarray(0, size);
        const next = new Map();
        const many = new Map();
        for (const count of counts)
            many.set(count, (many.get(count) ?? 0) + 1);
        let before = 0;
        for (const count of [...many.keys()].sort((a, b) => b - a)) {
            next.set(count, before);
            before += many.get(count);
        }
        this.listed = new Int32Array(size);
        this.rank = new Int32Array(size);
        for (const id of ids.sorted()) {
            const rank = next.get(counts[id]);
            next.set(counts[id], rank + 1);
            this.listed[rank] = id;
            this.rank[id] = rank;
        }
    }
    /** Writes the list: by how often they come, how many such grams there are, and their hashes as differences. */
    write(writer) {
        const { listed, counts } = this;
        for (let from = 0, to = 0; from < listed.length; from = to) {
            const count = counts[listed[from]];
            while (to < listed.length && counts[listed[to]] === count)
                to++;
            writer.count(count);
            writer.count(to - from);
            for (let i = from; i < to; i++)
                writer.count(this.hash(listed[i]) - (i === from ? 0 : this.hash(listed[i - 1])));
        }
    }
}
/** The list of so many grams, as it was written. */
function readLexicon(reader, grams, kept) {
    if (grams > reader.left)
        throw new TooShort();
    const hashes = new Float64Array(grams);
    const counts = new Int32Array(grams);
    const limit = Math.min(digest/* HASHES */.T$, (0,sharing/* limitOf */.LF)(kept));
    let last = 2 ** 31;
    for (let at = 0; at < grams;) {
        const count = reader.count(last - 1);
        const many = reader.count(grams - at);
        if (count === 0 || many === 0)
            throw new bytes_Damaged('its list of grams is not in order');
        last = count;
        counts.fill(count, at, at + many);
        let hash = -1;
        for (const end = at + many; at < end; at++) {
            const next = reader.count(digest/* HASHES */.T$) + Math.max(0, hash);
            if (next <= hash || next >= limit)
                throw new bytes_Damaged('its list of grams is not in order');
            hash = next;
            hashes[at] = hash;
        }
    }
    return { hashes, counts };
}

;// CONCATENATED MODULE: ./lib/pool/profile/seal.js
/**
 * Names of words that a profile may not tell yet. A word is told once answers to two prompts hold it. A shard that knows
 * it from one prompt alone can't say whether another shard has it from another, and still the merge of both must name
 * it, as the profile of the whole does. So the shard seals the name: its key is where a line through two points meets
 * the axis, both line and key are made from the word, and the shard tells the line's point at its own prompt. Two
 * prompts give two points, and they the key; one says nothing. This is how Shamir (1979) shares a secret, and how
 * Davidson et al. (2022), "STAR: Secret Sharing for Private Threshold Aggregation Reporting", open what enough report.
 *
 * Whoever guesses the word has all of it anyway: hashes are not keyed.
 */

/** The field of the line: whole numbers modulo a prime. */
const PRIME = 2n ** 61n - 1n;
/** A longer word has no name in a profile: it is a key or an address rather than a word. */
const LONGEST_NAME = 63;
const BLOCK = 8;
/** Whether a profile may hold a word's name at all. */
function hasName(name) {
    return name !== '' && !name.includes('\0') && Buffer.byteLength(name) <= LONGEST_NAME;
}
/** The name as one prompt seals it: the line's point there, and the name under the key. */
function seal(name, prompt) {
    const { key, slope } = lineOf(name);
    const plain = Buffer.from(name);
    const sealed = Buffer.alloc(BLOCK + BLOCK * Math.ceil(plain.length / BLOCK));
    sealed.writeBigUInt64BE((key + slope * (prompt % PRIME)) % PRIME);
    plain.copy(sealed, BLOCK);
    cipher(sealed, key);
    return sealed;
}
/** The name that two prompts have sealed; null where these don't belong to one name of that hash. */
function seal_open(one, other, [first, second], isName) {
    const [x1, x2] = [first % PRIME, second % PRIME];
    if (x1 === x2)
        return null;
    const [y1, y2] = [one, other].map((sealed) => Buffer.from(sealed).readBigUInt64BE());
    const slope = modulo((y2 - y1) * inverse(modulo(x2 - x1)));
    const key = modulo(y1 - slope * x1);
    const plain = Buffer.from(one);
    cipher(plain, key);
    const name = plain.subarray(BLOCK).toString().replace(/\0+$/, '');
    return hasName(name) && isName(name) ? name : null;
}
/** Of a prompt, or of what stands for it: where its point of all lines lies. */
function pointOf(fingerprint) {
    return BigInt(`0x${fingerprint}`);
}
function lineOf(name) {
    const bytes = (0,external_node_crypto_.createHash)('sha256').update(name).digest();
    // The first bytes are the word's hash, which the profile tells.
    return { key: bytes.readBigUInt64BE(8) % PRIME, slope: bytes.readBigUInt64BE(16) % PRIME };
}
/** Turns a name into its cipher and back, behind the point. */
function cipher(sealed, key) {
    const stream = (0,external_node_crypto_.createHash)('sha512').update(`name ${key}`).digest();
    for (let i = BLOCK; i < sealed.length; i++)
        sealed[i] ^= stream[i - BLOCK];
}
function modulo(x) {
    return ((x % PRIME) + PRIME) % PRIME;
}
/** By Fermat: x^(p - 2). */
function inverse(x) {
    let result = 1n;
    for (let power = x, left = PRIME - 2n; left > 0n; left >>= 1n) {
        if (left & 1n)
            result = (result * power) % PRIME;
        power = (power * power) % PRIME;
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/pool/profile/names.js




/** Which words of a profile it names, and which it seals (seal.ts); words are numbers given elsewhere. */
class Names {
    /** By word: the only prompt that its outputs answer; null where there are several. */
    prompts = [];
    names = [];
    /** By word: where its name is sealed and by which prompt; and of some words another that another prompt has sealed. */
    first = new Seals();
    second = new Map();
    /** A book's word, met for the first time, in an output to that prompt. */
    meet(word, { names, sealed }, local, prompt) {
        const name = names.at(local);
        if (name)
            this.names[word] = name;
        const own = sealed.get(local);
        if (own === undefined)
            return;
        const known = this.first.promptOf(word);
        if (known === undefined)
            this.first.set(word, sealed, local, prompt);
        else if (known !== prompt && !this.second.has(word))
            this.second.set(word, { sealed: own, prompt });
    }
    /** An output to that prompt holds the word. */
    answers(word, prompt) {
        const known = this.prompts[word];
        if (known === undefined)
            this.prompts[word] = prompt;
        else if (known !== null && known !== prompt)
            this.prompts[word] = null;
    }
    /** Words have other numbers from now on; -1 where there is no such word any more. */
    renumber(table) {
        const { prompts, names, first, second } = this;
        this.prompts = [];
        this.names = [];
        this.first = new Seals();
        this.second = new Map();
        for (let former = 0; former < table.length; former++) {
            const word = table[former];
            if (word < 0)
                continue;
            this.prompts[word] = prompts[former];
            this.names[word] = names[former];
            this.first.take(word, first, former);
            if (second.has(former))
                this.second.set(word, second.get(former));
        }
    }
    /** Behind a byte of 0 there is no name, behind one up to 63 one of so many bytes; above that it is sealed. */
    write(word, hash, writer) {
        const prompt = this.prompts[word];
        const own = this.names[word];
        const sealed = this.first.get(word);
        if (prompt === null) {
            const name = own ?? opened(sealed, this.second.get(word), hash);
            if (name !== null && hasName(name))
                writer.text(name);
            else
                writer.count(0);
            return;
        }
        const bytes = own !== undefined && hasName(own) ? seal(own, pointOf(prompt)) : sealed?.sealed;
        if (bytes === undefined) {
            writer.count(0);
            return;
        }
        writer.bytes(Uint8Array.of(SEALED + bytes.length / 8));
        writer.bytes(bytes);
    }
}
const SEALED = 64;
/** By word a sealed name and its prompt, without an object for each: they stay where they were read. */
class Seals {
    source = [];
    local = [];
    prompt = [];
    promptOf(word) {
        return this.prompt[word];
    }
    get(word) {
        const sealed = this.source[word]?.get(this.local[word]);
        return sealed && { sealed, prompt: this.prompt[word] };
    }
    set(word, source, local, prompt) {
        // An array with gaps would be a table of its own kind, and larger.
        for (let before = this.source.length; before < word; before++) {
            this.source.push(undefined);
            this.local.push(-1);
            this.prompt.push(undefined);
        }
        this.source[word] = source;
        this.local[word] = local;
        this.prompt[word] = prompt;
    }
    take(word, { source, local, prompt }, former) {
        const own = source[former];
        if (own !== undefined)
            this.set(word, own, local[former], prompt[former]);
    }
}
function opened(one, other, hash) {
    if (one === undefined || other === undefined)
        return null;
    const points = [pointOf(one.prompt), pointOf(other.prompt)];
    return seal_open(one.sealed, other.sealed, points, (name) => (0,digest/* hashWord */.RC)(name) === hash);
}
/** The names of words of these hashes, as they were written. */
function readNames(reader, hashes) {
    const names = [];
    const start = new Int32Array(hashes.length + 1);
    let bytes = new Uint8Array(1 << 10);
    for (let word = 0; word < hashes.length; word++) {
        const size = reader.count(0x7f);
        if (size > LONGEST_NAME) {
            if (size < SEALED + 2 || size > SEALED + 9)
                throw new bytes_Damaged('a sealed name has the wrong length');
            const sealed = reader.take(8 * (size - SEALED));
            const end = start[word] + sealed.length;
            if (end > bytes.length)
                bytes = (0,room/* resized */.tV)(bytes, Math.max(end, 2 * bytes.length));
            bytes.set(sealed, start[word]);
            start[word + 1] = end;
            names.push('');
            continue;
        }
        start[word + 1] = start[word];
        const name = size === 0 ? '' : utf8(reader.take(size));
        if (size > 0 && (0,digest/* hashWord */.RC)(name) !== hashes[word])
            throw new bytes_Damaged('a name is not that of its word');
        names.push(name);
    }
    const sealedOf = (word) => start[word] === start[word + 1] ? undefined : bytes.subarray(start[word], start[word + 1]);
    return { names, sealed: { get: sealedOf } };
}

;// CONCATENATED MODULE: ./lib/pool/profile/tables.js




/** `reader` has these and nothing else. */
function readContents(reader, header) {
    const words = readLexicon(reader, header.types, header.kept);
    const pairs = readLexicon(reader, header.pairs, header.kept);
    const named = header.words ? readNames(reader, words.hashes) : { names: [], sealed: new Map() };
    const texts = Array.from({ length: reader.many(1) }, () => reader.text());
    reader.end();
    return { book: bookOf(header, words, pairs, named), words, pairs, texts };
}
function bookOf(header, words, pairs, named) {
    return {
        ...{ rule: header.tokeniser, kept: header.kept, words: words.hashes, pairs: pairs.hashes },
        ...{ ...named, phrase: () => '', columns: new columns/* Columns */.e() },
    };
}
/** Holds what rows say against what the profile says of all of them. */
class Tally {
    header;
    /** Of each listed word and pair: how often it is still to come. */
    left;
    outputs = 0;
    empty = 0;
    tokens = 0;
    constructor(header, { words, pairs }) {
        this.header = header;
        this.left = { words: words.counts, pairs: pairs.counts };
    }
    /** Counts outputs, and those of the columns from number `from` on, which are all that are not empty. */
    add(outputs, columns, from) {
        this.outputs += outputs;
        this.empty += outputs - (columns.outputs - from);
        for (let at = from; at < columns.outputs; at++)
            this.tokens += columns.length[at];
        for (const which of ['words', 'pairs']) {
            const { start, value } = columns[which];
            const left = this.left[which];
            for (let i = start[from]; i < start[columns.outputs]; i++)
                left[value[i]]--;
        }
    }
    require() {
        const { header, left } = this;
        const isWhole = this.outputs === header.outputs &&
            this.empty === header.empty &&
            this.tokens === header.tokens &&
            left.words.every((n) => n === 0) &&
            left.pairs.every((n) => n === 0);
        if (!isWhole)
            throw new bytes_Damaged('its counts do not add up');
    }
}

;// CONCATENATED MODULE: ./lib/pool/profile/decode.js




/** As many as rows of other files (read/limits.ts). */
const MOST_OUTPUTS = 50_000_000;
/**
 * The rows of a profile; an error of that file where it isn't one as this version writes it. Before there are any `hold` is
 * told how many outputs they hold.
 */
function decodeProfile(bytes, file, hold = () => { }) {
    try {
        const { header, payload } = unwrap(bytes);
        if (header.outputs > payload.length)
            throw new TooShort();
        if (header.outputs > MOST_OUTPUTS)
            throw new bytes_Damaged('it holds more outputs than any should');
        hold(header.outputs);
        const reader = new Reader(payload);
        const contents = readContents(new Reader(reader.take(reader.size())), header);
        const { book, texts } = contents;
        const tally = new Tally(header, contents);
        const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, file);
        const rows = [];
        while (reader.left > 0) {
            const from = book.columns.outputs;
            const row = reads.row(reader, book);
            tally.add(row.outputs.length, book.columns, from);
            rows.push(row);
        }
        tally.require();
        return { header, rows };
    }
    catch (error) {
        throw named(file, error);
    }
}

// EXTERNAL MODULE: ./lib/text/normalise.js
var normalise = __webpack_require__(8873);
// EXTERNAL MODULE: ./lib/pool/notebook.js
var pool_notebook = __webpack_require__(2585);
;// CONCATENATED MODULE: ./lib/pool/profile/digester.js




/** Writes at once. */
function scribe(tokeniser, mostGrams) {
    const notebook = new pool_notebook/* Notebook */.g(tokeniser, mostGrams);
    return {
        digest(text, tokens, told) {
            told((0,digest/* fingerprintOfText */.Pn)(text));
            return { book: notebook, at: notebook.digest(text, tokens) };
        },
        room: () => null,
        finish: async () => notebook.close(),
        end: () => { },
    };
}
/**
 * Takes rows as a profile would hold them: ids and prompts become hashes, texts fingerprints with a digest beside them.
 * Beyond so many words or pairs, of all rows together, only a share of them is kept (sharing.ts).
 */
class Digester {
    scribe;
    remembered;
    constructor(scribe, remembered = { outputs: false, prompts: false, rows: false }) {
        this.scribe = scribe;
        this.remembered = remembered;
    }
    /**
     * Puts a row behind others; or into the last of them, if it is of the same prompt: in a profile they would be one row.
     */
    add(row, rows) {
        const own = row.isHashed ? row : this.blank(row);
        const last = rows.at(-1);
        const isMore = last !== undefined && !this.remembered.rows && isKeyed(own) && compareRows(last, own) === 0 ? last : null;
        if (!row.isHashed)
            this.fill(row, isMore ?? own);
        else if (isMore !== null) {
            isMore.outputs.push(...row.outputs);
            isMore.attributes.push(...row.attributes);
        }
        if (isMore !== null)
            return;
        // A list that has grown has room for more.
        if (last?.isHashed)
            Object.assign(last, { outputs: last.outputs.slice(), attributes: last.attributes?.slice() });
        rows.push(own);
    }
    row(row) {
        if (row.isHashed)
            return row;
        const own = this.blank(row);
        this.fill(row, own);
        return own;
    }
    /** What `add` has begun: see Scribe. */
    room() {
        return this.scribe.room();
    }
    finish() {
        return this.scribe.finish();
    }
    end() {
        this.scribe.end();
    }
    /** A row of the same prompt without outputs. */
    blank(row) {
        const { id, prompt, group, place } = row;
        const { id: idHash, prompt: promptHash } = hashed(row);
        const known = this.remembered.prompts ? prompt : null;
        return {
            ...{ id: idHash, prompt: promptHash, group, outputs: [], attributes: [], place },
            ...{ isHashed: true, named: { id, prompt: known } },
        };
    }
    fill(row, into) {
        const attributes = into.attributes;
        row.outputs.forEach((text, i) => {
            const own = row.attributes?.[i];
            const at = into.outputs.length;
            if (text === null || !/\S/.test(text)) {
                into.outputs.push(null);
                attributes.push(own === undefined ? digester_NOTHING : untokened(own));
                return;
            }
            into.outputs.push('');
            const told = this.scribe.digest(text, own?.tokens, (print) => {
                into.outputs[at] = print;
            });
            const digest = this.remembered.outputs ? { ...told, raw: text } : told;
            attributes.push(own === undefined ? { digest } : { ...untokened(own), digest });
        });
    }
}
const digester_NOTHING = {};
/** Ids of tokens are in the digest. */
function untokened({ tokens, ...own }) {
    return own;
}
/** What a profile keeps of a row's id and prompt. */
function hashed({ id, prompt, isHashed }) {
    if (isHashed)
        return { id, prompt };
    return { id: id && (0,digest/* fingerprint */.Rj)(id), prompt: prompt === null ? null : (0,digest/* fingerprint */.Rj)((0,normalise/* normalise */.j)(prompt)) };
}

// EXTERNAL MODULE: ./lib/text/rule.js
var rule = __webpack_require__(7609);
;// CONCATENATED MODULE: ./lib/pool/profile/census.js





const LISTS = ['words', 'pairs'];
const UNKNOWN = -1;
const DROPPED = -2;
/** What a profile says of all of its rows: counted first, before any row can be written. Rows are digested ones. */
class Census {
    /** The share of grams that are kept. */
    kept = 1;
    words = new Lexicon();
    pairs = new Lexicon();
    names = new Names();
    rule;
    outputs = 0;
    empty = 0;
    tokens = 0;
    numbers = new Set();
    labels = new Set();
    /** Groups and values of labels. */
    texts = new Set();
    /** By book: the id of each of its grams. */
    tables = new Map();
    mostGrams;
    constructor(rule, mostGrams) {
        this.rule = rule;
        this.mostGrams = mostGrams;
    }
    add(row) {
        const prompt = promptFor(row);
        if (row.group !== null)
            this.texts.add(row.group.toWellFormed());
        this.outputs += row.outputs.length;
        for (const [i, print] of row.outputs.entries()) {
            if (print === null) {
                this.empty++;
                continue;
            }
            const { digest, numbers = {}, labels = {} } = row.attributes[i];
            for (const field of Object.keys(numbers))
                this.numbers.add(field);
            for (const [field, value] of Object.entries(labels)) {
                this.labels.add(field);
                this.texts.add(value.toWellFormed());
            }
            this.count(digest, prompt);
        }
    }
    /** Keeps a smaller share of grams where there are too many. */
    settle() {
        const share = Math.min(...LISTS.map((which) => this[which].share(this.kept, this.mostGrams)));
        if (share < this.kept)
            this.lower(share);
    }
    /** Words, pairs, and names of words where they are wanted. */
    write(hasNames, writer) {
        const { words, pairs, names } = this;
        for (const lexicon of [words, pairs]) {
            lexicon.order();
            lexicon.write(writer);
        }
        if (hasNames)
            for (const word of words.listed)
                names.write(word, words.hash(word), writer);
    }
    /** No more rows with digests in that book will come. */
    forget(book) {
        this.tables.delete(book);
    }
    /** What was counted, once it is settled. */
    content() {
        return {
            ...{ tokeniser: this.rule, kept: this.kept },
            ...{ numbers: [...this.numbers].sort(), labels: [...this.labels].sort() },
            ...{ outputs: this.outputs, empty: this.empty, tokens: this.tokens },
            ...{ types: this.words.size, pairs: this.pairs.size },
        };
    }
    /** Groups and values of labels in order, with their numbers. */
    textNumbers() {
        return new Map([...this.texts].sort().map((text, i) => [text, i]));
    }
    ranksIn(book) {
        const { words, pairs } = this.tables.get(book);
        const rankOf = (table, { rank }) => (gram) => table[gram] < 0 ? -1 : rank[table[gram]];
        return { words: rankOf(words, this.words), pairs: rankOf(pairs, this.pairs) };
    }
    count({ book, at }, prompt) {
        this.rule = (0,rule/* wider */.ox)(this.rule, book.rule);
        if (book.kept < this.kept)
            this.lower(book.kept);
        const limit = (0,sharing/* limitOf */.LF)(this.kept);
        const { columns } = book;
        this.tokens += columns.length[at];
        const tables = this.tablesOf(book);
        for (const which of LISTS) {
            const { start, value } = columns[which];
            const table = tables[which];
            const lexicon = this[which];
            for (let i = start[at]; i < start[at + 1]; i++) {
                const local = value[i];
                const isNew = table[local] === UNKNOWN;
                if (isNew) {
                    const hash = book[which].at(local);
                    table[local] = hash < limit ? lexicon.id(hash) : DROPPED;
                }
                const id = table[local];
                if (id < 0)
                    continue;
                lexicon.counts[id]++;
                if (which === 'pairs')
                    continue;
                if (isNew)
                    this.names.meet(id, book, local, prompt);
                this.names.answers(id, prompt);
            }
        }
    }
    lower(kept) {
        this.kept = kept;
        const ids = { words: this.words.lower(kept), pairs: this.pairs.lower(kept) };
        this.names.renumber(ids.words);
        for (const tables of this.tables.values())
            for (const which of LISTS)
                renumber(tables[which], ids[which]);
    }
    tablesOf(book) {
        let tables = this.tables.get(book);
        if (tables === undefined) {
            const table = (which) => new Int32Array(book[which].length).fill(UNKNOWN);
            tables = { words: table('words'), pairs: table('pairs') };
            for (const which of LISTS)
                this[which].reserve(book[which].length);
            this.tables.set(book, tables);
        }
        return tables;
    }
}
function renumber(table, ids) {
    for (let gram = 0; gram < table.length; gram++) {
        if (table[gram] < 0)
            continue;
        const id = ids[table[gram]];
        table[gram] = id < 0 ? DROPPED : id;
    }
}

;// CONCATENATED MODULE: ./lib/pool/profile/profile-writer.js



/** What was written is taken in pieces of about this length. */
const PIECE = 1 << 20;
/** Writes a profile piece by piece: first what was counted of all rows, then the rows in their order. */
class ProfileWriter {
    rows;
    header;
    checksum = (0,external_node_crypto_.createHash)('sha256');
    constructor(census, options, ranksIn) {
        const { words, group, clean, contentIds, told } = options;
        const content = census.content();
        const texts = census.textNumbers();
        this.rows = new RowWriter({ ...content, texts, ranksIn });
        const { writer } = this.rows;
        writer.bytes(headOf({ ...content, words, group, clean, contentIds, told }));
        const start = writer.reserve();
        census.write(words, writer);
        writer.count(texts.size);
        for (const text of texts.keys())
            writer.text(text);
        writer.fillIn(start);
        this.header = { ...content, words };
    }
    /** What was written, in short. */
    get written() {
        return { ...this.header, prompts: this.rows.prompts };
    }
    get isFull() {
        return this.rows.writer.length >= PIECE;
    }
    /** Rows that none comes before or after by their order. */
    write(rows) {
        this.rows.write(rows);
    }
    taken() {
        const piece = this.rows.writer.taken();
        this.rows.writer.clear();
        this.checksum.update(piece);
        return piece;
    }
    end() {
        return Buffer.concat([this.taken(), this.checksum.digest()]);
    }
}

;// CONCATENATED MODULE: ./lib/pool/profile/encode.js




/**
 * The profile of rows, be they outputs, of profiles, or both. It holds the rows as a set: neither their order, nor where
 * they were read, nor how they are cut into profiles that are merged changes a byte.
 */
function encodeProfile(rows, tokeniser, options) {
    const pieces = [...profilePieces(rows, tokeniser, options)];
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
    }
    return bytes;
}
/** The same, piece by piece; and what there is to say of it. */
function* profilePieces(rows, tokeniser, options) {
    const mostGrams = options.mostGrams ?? Number.POSITIVE_INFINITY;
    const digester = new Digester(scribe(tokeniser, mostGrams));
    const own = rows.map((row) => withGroup(digester.row(row), options.group)).sort(compareRows);
    const census = new Census(tokeniser.ruleFor(''), mostGrams);
    for (const row of own)
        census.add(row);
    census.settle();
    const writer = new ProfileWriter(census, options, (book) => census.ranksIn(book));
    for (let from = 0, to = 0; from < own.length; from = to) {
        while (to < own.length && compareRows(own[from], own[to]) === 0)
            to++;
        writer.write(own.slice(from, to));
        if (writer.isFull)
            yield writer.taken();
    }
    yield writer.end();
    return writer.written;
}
/** Groups are kept where they were asked for. */
function withGroup(row, field) {
    return field === null && row.group !== null ? { ...row, group: null } : row;
}

;// CONCATENATED MODULE: ./lib/pool/profile/envelope.js
/**
 * What runs keep for one another is a profile behind a line that names the format and a manifest in a line of JSON
 * (host/stored.ts). Whoever reads outputs passes over them, so that such a file can be read as it was downloaded.
 */
const ENVELOPE = 'collapse-gate stored 1\n';
/** Bytes of a manifest; far more than one takes. */
const LONGEST = 64 * 1024;
/** The manifest's line and the profile; null where it is no such file. */
function envelope_opened(bytes) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST));
    if (start.toString('latin1', 0, ENVELOPE.length) !== ENVELOPE)
        return null;
    const end = start.indexOf('\n', ENVELOPE.length);
    if (end < 0)
        return null;
    return { manifest: start.toString('utf8', ENVELOPE.length, end), profile: bytes.subarray(end + 1) };
}

;// CONCATENATED MODULE: ./lib/pool/profile/feed.js





/** What a file may begin with before the payload does: an envelope's lines, and those of the profile. */
const LONGEST_HEAD = 2 * LONGEST_LINE;
/** More than the lines of an envelope take. */
const FIRST = 1 << 17;
/** Reads a profile front to back, of which it holds no more than what is being read; its checksum is held against it at the end. */
class Feed {
    buffer = Buffer.alloc(0);
    at = 0;
    isDone = false;
    pieces;
    sum = (0,external_node_crypto_.createHash)('sha256');
    constructor({ bytes }) {
        this.pieces = bytes()[Symbol.asyncIterator]();
    }
    async header() {
        let head = this.buffer;
        for (let wanted = FIRST; wanted <= LONGEST_HEAD && !this.isDone; wanted *= 2) {
            await this.fill(wanted);
            head = Buffer.from(envelope_opened(this.buffer)?.profile ?? this.buffer);
            if (head.indexOf('\n', head.indexOf('\n') + 1) > 0)
                break;
        }
        const { header, length } = readHeader(head);
        this.at = this.buffer.length - head.length;
        this.pass(length);
        return header;
    }
    /** What stands between the header and the rows. */
    async contents(header) {
        const size = await this.read((reader) => reader.size());
        await this.fill(size + CHECKSUM);
        const contents = await this.read((reader) => readContents(new Reader(reader.take(size)), header));
        // They may be long: their bytes are not held beside them.
        this.buffer = Buffer.from(this.buffer.subarray(this.at));
        this.at = 0;
        return contents;
    }
    /** What `parse` reads; it is called again with more where there was too little. */
    async read(parse) {
        for (;;) {
            const reader = new Reader(this.buffer.subarray(this.at, Math.max(this.at, this.buffer.length - CHECKSUM)));
            try {
                const found = parse(reader);
                this.pass(reader.at);
                return found;
            }
            catch (error) {
                if (!(error instanceof TooShort) || this.isDone)
                    throw error;
            }
            await this.fill(2 * (this.buffer.length - this.at) + 1);
        }
    }
    /** Whether there is nothing left but the checksum, which must be right then. */
    async isAtEnd() {
        if (this.buffer.length - this.at <= CHECKSUM)
            await this.fill(CHECKSUM + 1);
        const left = this.buffer.subarray(this.at);
        if (left.length > CHECKSUM)
            return false;
        if (!this.sum.digest().equals(left))
            throw new bytes_Damaged(CHANGED);
        return true;
    }
    /** Closes the file where not all of it was read. */
    async close() {
        if (!this.isDone)
            await this.pieces.return?.();
    }
    pass(bytes) {
        this.sum.update(this.buffer.subarray(this.at, this.at + bytes));
        this.at += bytes;
    }
    /** Reads on until so many bytes lie ahead, or there are no more. */
    async fill(wanted) {
        const pieces = [this.buffer.subarray(this.at)];
        let length = pieces[0].length;
        while (!this.isDone && length < wanted) {
            const { done, value } = await this.pieces.next();
            if (done) {
                this.isDone = true;
                break;
            }
            pieces.push(value);
            length += value.length;
        }
        this.buffer = Buffer.concat(pieces, length);
        this.at = 0;
    }
}

;// CONCATENATED MODULE: ./lib/pool/profile/ranks.js

/**
 * New numbers for some of many old ones, in little room however few they are: a bit for each that has one, how many have one
 * before every 32, and the new numbers in a row.
 */
class KeptRanks {
    bits;
    before;
    ranks;
    /** `rankOf` gives the new number of each old one below `all`, or -1. */
    constructor(all, rankOf) {
        this.bits = new Int32Array((all >> 5) + 1);
        this.before = new Int32Array(this.bits.length);
        let ranks = new Int32Array(1 << 8);
        let end = 0;
        for (let old = 0; old < all; old++) {
            if ((old & 31) === 0)
                this.before[old >> 5] = end;
            const rank = rankOf(old);
            if (rank < 0)
                continue;
            this.bits[old >> 5] |= 1 << (old & 31);
            if (end === ranks.length)
                ranks = (0,room/* resized */.tV)(ranks, 2 * end);
            ranks[end++] = rank;
        }
        this.ranks = ranks.slice(0, end);
    }
    /** -1 where it has none. */
    of(old) {
        const bits = this.bits[old >> 5];
        const bit = 1 << (old & 31);
        if ((bits & bit) === 0)
            return -1;
        return this.ranks[this.before[old >> 5] + ones(bits & (bit - 1))];
    }
}
/** How many bits are set. */
function ones(bits) {
    let n = bits - ((bits >>> 1) & 0x55555555);
    n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
    return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

;// CONCATENATED MODULE: ./lib/pool/profile/merge.js











/** What a profile says of itself, without reading the rest of it. */
async function readHeaderOf(stored) {
    const feed = new Feed(stored);
    try {
        return await feed.header();
    }
    catch (error) {
        throw named(stored.file, error);
    }
    finally {
        await feed.close();
    }
}
/**
 * The profile of all rows of profiles, piece by piece; of each it holds one row at a time. So every one is read twice: first
 * to count what all of them hold, then to merge their rows, which stand in one order in each.
 */
async function* mergeProfiles(profiles, rule, options) {
    const census = new Census(rule, options.mostGrams ?? Number.POSITIVE_INFINITY);
    for (const stored of profiles)
        await count(stored, census, options);
    if (options.sample !== undefined && census.content().outputs === 0)
        throw new errors/* UserError */.y('empty-sample', { share: options.sample.share });
    const queue = new Queue();
    try {
        const ranks = new WeakMap();
        const writer = new ProfileWriter(census, options, (book) => ranks.get(book));
        for (const stored of profiles)
            await queue.add(await Shard.open(stored, census, options, ranks));
        while (queue.first !== null) {
            const rows = [queue.first];
            await queue.next();
            while (queue.first !== null && compareRows(rows[0], queue.first) === 0) {
                rows.push(queue.first);
                await queue.next();
            }
            writer.write(rows);
            if (writer.isFull)
                yield writer.taken();
        }
        yield writer.end();
        return writer.written;
    }
    finally {
        await queue.close();
    }
}
/** Counts what a profile holds, and makes sure that it is what it says of itself. */
async function count(stored, census, { group, sample }) {
    const feed = new Feed(stored);
    try {
        const header = await feed.header();
        const contents = await feed.contents(header);
        const { book, texts } = contents;
        const tally = new Tally(header, contents);
        const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, stored.file);
        while (!(await feed.isAtEnd())) {
            const row = await feed.read((reader) => {
                book.columns.rewind(0);
                return reads.row(reader, book);
            });
            tally.add(row.outputs.length, book.columns, 0);
            if (sample === undefined || isSampled(row, sample))
                census.add(withGroup(row, group));
        }
        tally.require();
        census.forget(book);
        census.settle();
    }
    catch (error) {
        throw named(stored.file, error);
    }
    finally {
        await feed.close();
    }
}
/** After so many outputs columns are begun anew: of what was read before only the last row may still be wanted. */
const OUTPUTS = 1 << 10;
/** A profile whose rows are read one by one, with the numbers that its grams have in the profile of all. */
class Shard {
    row = null;
    book;
    stored;
    feed;
    reads;
    options;
    register;
    static async open(stored, census, options, ranks) {
        const feed = new Feed(stored);
        try {
            const header = await feed.header();
            const { book, words, pairs, texts } = await feed.contents(header);
            const own = { words: ranksOf(words, census.words), pairs: ranksOf(pairs, census.pairs) };
            const reads = new RowReader(header, { texts, words: header.types, pairs: header.pairs }, stored.file);
            // Hashes and names have done their service.
            const bare = { ...book, words: [], pairs: [], names: [], sealed: new Map() };
            return new Shard(stored, feed, reads, options, bare, (book) => ranks.set(book, own));
        }
        catch (error) {
            await feed.close();
            throw named(stored.file, error);
        }
    }
    constructor(stored, feed, reads, options, book, register) {
        this.stored = stored;
        this.feed = feed;
        this.reads = reads;
        this.options = options;
        this.book = book;
        this.register = register;
    }
    /** Goes on to the next row that is wanted. */
    async next() {
        if (this.row === null || this.book.columns.outputs >= OUTPUTS) {
            this.book = { ...this.book, columns: new columns/* Columns */.e() };
            this.register(this.book);
        }
        const { group, sample } = this.options;
        const { book, feed, reads } = this;
        const from = book.columns.outputs;
        try {
            for (this.row = null; this.row === null && !(await feed.isAtEnd());) {
                const row = await feed.read((reader) => {
                    book.columns.rewind(from);
                    return reads.row(reader, book);
                });
                if (sample === undefined || isSampled(row, sample))
                    this.row = withGroup(row, group);
            }
        }
        catch (error) {
            await this.close();
            throw named(this.stored.file, error);
        }
    }
    close() {
        return this.feed.close();
    }
}
function ranksOf({ hashes }, lexicon) {
    const ranks = new KeptRanks(hashes.length, (gram) => lexicon.rankOf(hashes[gram]));
    // Bound, since a function written here would hold on to the hashes.
    return ranks.of.bind(ranks);
}
/** Profiles in the order of their next rows. */
class Queue {
    shards = [];
    get first() {
        return this.shards.length === 0 ? null : this.shards[0].row;
    }
    /** Takes a profile in that is at the row before its next one. */
    async add(shard) {
        await shard.next();
        if (shard.row === null)
            return;
        let [low, high] = [0, this.shards.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (compareRows(this.shards[middle].row, shard.row) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        this.shards.splice(low, 0, shard);
    }
    async next() {
        await this.add(this.shards.shift());
    }
    async close() {
        for (const shard of this.shards)
            await shard.close();
    }
}

;// CONCATENATED MODULE: ./lib/pool/profile/index.js
/**
 * A profile is a file that stands for outputs and adds up with others: rows with hashed ids and prompts, and a digest of
 * each output (pool/digest.ts). Bytes in, bytes out; files are read and written elsewhere. docs/profiles.md says what is
 * in it and what can be guessed from it.
 */








/***/ }),

/***/ 9786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kP: () => (/* binding */ insideOf),
  K0: () => (/* binding */ isZip),
  p_: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __webpack_require__(9394);
// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __webpack_require__(9405);
// EXTERNAL MODULE: ./lib/read/bytes/gzip.js
var gzip = __webpack_require__(6030);
;// CONCATENATED MODULE: ./lib/read/bytes/paged.js
/** Reads by the page, so that many small reads near one another are few of the file. */
class Paged {
    size;
    #bytes;
    #length;
    #start = 0;
    #page = new Uint8Array(0);
    constructor(bytes, length) {
        this.size = bytes.size;
        this.#bytes = bytes;
        this.#length = length;
    }
    async read(start, end) {
        if (start < this.#start || end > this.#start + this.#page.length) {
            this.#page = await this.#bytes.read(start, Math.max(end, start + this.#length));
            this.#start = start;
        }
        return this.#page.subarray(start - this.#start, end - this.#start);
    }
}

// EXTERNAL MODULE: ./lib/read/bytes/unpack.js
var unpack = __webpack_require__(7848);
// EXTERNAL MODULE: ./lib/read/bytes/zstd.js + 1 modules
var zstd = __webpack_require__(3637);
;// CONCATENATED MODULE: ./lib/read/bytes/archive.js








const STORED = 0;
const DEFLATED = 8;
const ZSTD = 93;
/** Methods that other programs use, by APPNOTE 4.4.5. */
const OTHER_METHODS = {
    9: 'Deflate64',
    12: 'bzip2',
    14: 'LZMA',
    95: 'xz',
    98: 'PPMd',
    99: 'AES encryption',
};
const LOCAL_HEADER = 30;
const PIECE = 256 * 1024;
/** Of a name, in characters, as it is shown. */
const LONGEST_NAME = 200;
const DAMAGED = 'the ZIP archive is damaged';
/** Whether a file begins as ZIP archives do: with a file, or with the end where there is none. */
function isZip(start) {
    const magic = Buffer.from(start.subarray(0, 4)).toString('hex');
    return magic === '504b0304' || magic === '504b0506';
}
/** Where a file of an archive is, in messages and reports: names in archives are foreign, and may be anything. */
function insideOf(archive, name) {
    const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
    return `${archive}/${plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME)}…` : plain}`;
}
/** What a ZIP archive holds. Nothing is ever written by the names in it, so any name will do. */
async function openArchive(file, bytes) {
    const members = await membersOf(file, bytes);
    return {
        names: [...members.keys()],
        bytes: (name) => contentOf(members.get(name), bytes, insideOf(file, name)),
    };
}
/** All files by name, in the order of the archive's directory. */
async function membersOf(file, bytes) {
    const members = new Map();
    const headers = new Paged(bytes, 4 * 1024);
    let unpacked = 0;
    const { getFileNameLowLevel } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    for await (const entry of entriesOf(file, bytes)) {
        const member = memberOf(entry);
        unpacked += member.unpacked;
        (0,unpack/* requireProportion */.AW)(unpacked, bytes.size, { what: 'the unpacked archive', file });
        const name = getFileNameLowLevel(entry.generalPurposeBitFlag, member.rawName, [], false);
        await requireSameName(member, headers, file);
        if (name.endsWith('/'))
            continue;
        const twin = members.get(name);
        if (twin === undefined)
            members.set(name, member);
        else if (twin.crc !== member.crc || twin.unpacked !== member.unpacked)
            throw (0,unpack/* unreadable */.O$)(file, `the archive holds '${(0,shown/* shown */.S)([name])}' twice, and each time something else`);
    }
    return members;
}
function memberOf(entry) {
    return {
        // Without decoding the name is given as it stands.
        rawName: entry.fileName,
        isEncrypted: entry.isEncrypted(),
        method: entry.compressionMethod,
        crc: entry.crc32,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        start: entry.relativeOffsetOfLocalHeader,
    };
}
/** The entries of the directory, which is at the archive's end. */
async function* entriesOf(file, bytes) {
    const yauzl = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    const paged = new Paged(bytes, 64 * 1024);
    try {
        const options = { decodeStrings: false, autoClose: false };
        const reader = readerOf(yauzl.RandomAccessReader, paged);
        const zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.size, options);
        if (zip.entryCount > limits/* LIMITS */.b.entries)
            throw new errors/* UserError */.y('too-large', { what: 'the archive', limit: '100,000 entries' }, { file, line: null });
        yield* zip.eachEntry();
        await requireEnd(zip, paged, file);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            throw error;
        throw (0,unpack/* unreadable */.O$)(file, problemOf(error));
    }
}
/** How yauzl reads: what goes wrong in one of its callbacks must not be lost, nor end the program. */
function readerOf(Base, bytes) {
    class Reader extends Base {
        read(buffer, offset, length, position, callback) {
            bytes
                .read(position, position + length)
                .then((piece) => {
                buffer.set(piece, offset);
                callback(null, piece.length);
            })
                .catch(callback);
        }
    }
    return new Reader();
}
/** A directory that says it has fewer entries than it has would hide the others. */
async function requireEnd(zip, bytes, file) {
    const cursor = zip.readEntryCursor;
    const next = Buffer.from(await bytes.read(cursor, cursor + 4)).toString('hex');
    // The end of the directory, its ZIP64 form, and a signature.
    if (!['504b0506', '504b0606', '504b0505'].includes(next))
        throw (0,unpack/* unreadable */.O$)(file, DAMAGED);
}
/** The name stands before the content as well: where they differ, one of them is damaged. */
async function requireSameName({ rawName, start }, headers, file) {
    const header = Buffer.from(await headers.read(start, start + LOCAL_HEADER + rawName.length));
    const isSame = header.length === LOCAL_HEADER + rawName.length &&
        header.readUInt16LE(26) === rawName.length &&
        header.subarray(LOCAL_HEADER).equals(rawName);
    if (!isSame)
        throw (0,unpack/* unreadable */.O$)(file, DAMAGED);
}
/** The messages of yauzl may quote names. */
function problemOf(error) {
    const message = error instanceof Error ? error.message : '';
    if (/^End of central directory record signature not found/.test(message))
        return 'the ZIP archive has no directory at its end, so it was cut or is none';
    if (/^multi-disk/.test(message))
        return 'it is one of several parts of a ZIP archive; put them together first';
    if (/encryption/.test(message))
        return 'the ZIP archive is encrypted; unpack it first';
    return DAMAGED;
}
/** The content of one file, decompressed; an error where it is not what the directory says it is. */
async function* contentOf(member, bytes, file) {
    (0,unpack/* requireProportion */.AW)(member.unpacked, member.packed, { what: 'the decompressed file', file });
    let size = 0;
    let crc = 0;
    for await (const piece of decompressed(member, bytes, file)) {
        size += piece.length;
        crc = crc32(piece, crc);
        if (size > member.unpacked)
            break;
        yield piece;
    }
    if (size !== member.unpacked || crc !== member.crc)
        throw (0,unpack/* unreadable */.O$)(file, 'its data is damaged');
}
function decompressed(member, bytes, file) {
    const { method, isEncrypted } = member;
    if (isEncrypted)
        throw (0,unpack/* unreadable */.O$)(file, 'it is encrypted in the archive; unpack the archive first');
    const packed = packedBytes(member, bytes, file);
    if (method === STORED)
        return packed;
    if (method === DEFLATED)
        return (0,gzip/* inflateRaw */.w)(packed, file);
    if (method === ZSTD)
        return (0,zstd/* unzstd */.h2)(packed, file);
    const known = OTHER_METHODS[method] ?? `method ${method}`;
    throw (0,unpack/* unreadable */.O$)(file, `the archive has it compressed with ${known}; make it anew with deflate, or unpack it first`);
}
async function* packedBytes({ start, rawName, packed }, bytes, file) {
    const header = Buffer.from(await bytes.read(start, start + LOCAL_HEADER));
    const begin = start + LOCAL_HEADER + rawName.length + header.readUInt16LE(28);
    const end = begin + packed;
    if (end > bytes.size)
        throw (0,unpack/* unreadable */.O$)(file, 'its data ends too early');
    for (let at = begin; at < end; at += PIECE)
        yield bytes.read(at, Math.min(at + PIECE, end));
}
/** Came to Node with 20.15. */
const crc32 = typeof external_node_zlib_.crc32 === 'function' ? external_node_zlib_.crc32 : (bytes, start) => ~bytes.reduce(shifted, ~start) >>> 0;
function shifted(crc, byte) {
    let next = (crc ^ byte) & 255;
    for (let bit = 0; bit < 8; bit++)
        next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1;
    return (crc >>> 8) ^ next;
}


/***/ }),

/***/ 6030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gunzip),
/* harmony export */   w: () => (/* binding */ inflateRaw)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7848);


/** The bytes of a gzip file, decompressed; of several that were put one after the other, those of all. */
async function* gunzip(bytes, file) {
    const packed = new _unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .Counted */ .pq(bytes());
    const engine = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip)({ chunkSize: _unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ });
    yield* (0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .bounded */ .Mm)((0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .through */ .sc)(packed, engine, { file, problemOf }), packed, file);
    const wasAllTaken = packed.isDone && engine.bytesWritten === packed.total;
    // Zeros may fill up the end; zlib takes all that begins with one for such.
    if (!wasAllTaken && !(await isZeroFrom(engine.bytesWritten, bytes())))
        throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(file, DAMAGED);
}
/** What a ZIP archive holds by its method 8. */
function inflateRaw(bytes, file) {
    const problem = (code) => (code === 'Z_BUF_ERROR' ? 'its data ends too early' : 'its data is damaged');
    return (0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .through */ .sc)(bytes, (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createInflateRaw)({ chunkSize: _unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .PIECE */ .TJ }), { file, problemOf: problem });
}
const DAMAGED = 'its gzip data is damaged';
function problemOf(code) {
    return code === 'Z_BUF_ERROR' ? 'its gzip data ends too early' : DAMAGED;
}
async function isZeroFrom(start, bytes) {
    let at = 0;
    for await (const piece of bytes) {
        if (piece.subarray(Math.max(0, start - at)).some((byte) => byte !== 0))
            return false;
        at += piece.length;
    }
    return true;
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ inMemory)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9394);


/** Bytes that come only in order, held once they are asked for, so that they can be read here and there. */
function inMemory(bytes, file) {
    let held = null;
    return () => {
        held ??= hold(bytes(), file);
        return held;
    };
}
async function hold(bytes, file) {
    const pieces = [];
    let size = 0;
    for await (const piece of bytes) {
        if (size + piece.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.held)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('too-large', { what: 'the decompressed file', limit: '1 GiB' }, { file, line: null });
        pieces.push({ start: size, piece });
        size += piece.length;
    }
    return {
        size,
        read: async (start, end) => {
            const parts = [];
            for (let i = indexOf(start, pieces); i < pieces.length && pieces[i].start < end; i++)
                parts.push(pieces[i].piece.subarray(Math.max(0, start - pieces[i].start), end - pieces[i].start));
            return parts.length === 1 ? parts[0] : Buffer.concat(parts);
        },
    };
}
/** Which piece holds that place; by halves, since there may be many. */
function indexOf(place, pieces) {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (pieces[middle].start <= place)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 3064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fl: () => (/* binding */ baseName),
  yS: () => (/* binding */ folderOf),
  ho: () => (/* binding */ open_open),
  Tq: () => (/* binding */ openFile)
});

// EXTERNAL MODULE: ./lib/read/values.js
var values = __webpack_require__(7852);
// EXTERNAL MODULE: ./lib/read/json/json-text.js
var json_text = __webpack_require__(8769);
;// CONCATENATED MODULE: ./lib/read/json/head.js


/** The first JSON object of a text that may be cut: as far as it goes the names at its top, and itself where it ends. */
function firstObject(text) {
    const opening = /^\s*(?:\[\s*)?\{/.exec(text);
    if (opening === null)
        return { record: null, keys: [], isCut: false };
    const start = opening[0].length - 1;
    const keys = [];
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const character = text[at];
        if (character === '"') {
            const close = (0,json_text/* closingQuote */.m2)(text, at);
            if (close < 0)
                break;
            if (depth === 1 && /^\s*:/.test(text.slice(close + 1, close + 64)))
                keys.push(keyIn(text.slice(at, close + 1)));
            at = close;
        }
        else if (character === '{' || character === '[')
            depth++;
        else if ((character === '}' || character === ']') && --depth === 0)
            return { record: recordIn(text.slice(start, at + 1)), keys, isCut: false };
    }
    return { record: null, keys, isCut: true };
}
function keyIn(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return '';
    }
}
function recordIn(text) {
    try {
        const { value } = (0,json_text/* parseJson */.qF)(text);
        return (0,values/* isObject */.Gv)(value) ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __webpack_require__(9394);
// EXTERNAL MODULE: ./lib/read/bytes/archive.js + 1 modules
var bytes_archive = __webpack_require__(9786);
// EXTERNAL MODULE: ./lib/read/bytes/gzip.js
var gzip = __webpack_require__(6030);
// EXTERNAL MODULE: ./lib/read/bytes/memory.js
var memory = __webpack_require__(2281);
// EXTERNAL MODULE: ./lib/read/bytes/zstd.js + 1 modules
var zstd = __webpack_require__(3637);
// EXTERNAL MODULE: ./lib/read/bytes/zstd-frames.js
var zstd_frames = __webpack_require__(196);
;// CONCATENATED MODULE: ./lib/read/bytes/open.js







const HEAD_BYTES = 64 * 1024;
/** A file with its head, decompressed if need be. */
function openFile(file, files) {
    return open_open({ file, bytes: () => files.open(file), random: () => files.random(file) });
}
/** What it was compressed with, and that it is an archive, is told by the first bytes, whatever the name says. */
async function open_open(stored) {
    const { file } = stored;
    const asStored = await start(stored.bytes(), HEAD_BYTES + 1);
    const packed = packing(asStored);
    const { bytes, random } = packed === null ? stored : unpacked(stored, packed);
    const first = packed === null ? asStored : await start(bytes(), HEAD_BYTES + 1);
    const archive = (0,bytes_archive/* isZip */.K0)(first) ? await (0,bytes_archive/* openArchive */.p_)(file, await random()) : null;
    const head = headOf(file, first, archive?.names ?? null);
    const source = { file, packed, random, archive, head: { ...head, ...(await wholeFirst(head, bytes)) } };
    return { ...source, bytes: head.whole ? () => only(first) : bytes };
}
/** The name of a file without folders, .gz and .zst, as it was written. */
function baseName(file) {
    return file.slice(file.lastIndexOf('/') + 1).replace(/\.(gz|zst)$/i, '');
}
/** The folder of a file, as it was written; empty where there is none. */
function folderOf(file) {
    return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
function packing(magic) {
    if (magic[0] === 0x1f && magic[1] === 0x8b)
        return 'gzip';
    return (0,zstd_frames/* isZstd */.oO)(magic) ? 'zstd' : null;
}
function unpacked({ file, bytes }, packed) {
    const plain = () => (packed === 'gzip' ? (0,gzip/* gunzip */.k)(bytes, file) : (0,zstd/* unzstd */.h2)(bytes(), file));
    return { bytes: plain, random: (0,memory/* inMemory */.Z)(plain, file) };
}
function headOf(file, bytes, entries) {
    const head = bytes.subarray(0, HEAD_BYTES);
    return {
        name: baseName(file).toLowerCase(),
        bytes: head,
        text: textOf(head),
        whole: bytes.length <= HEAD_BYTES,
        entries,
    };
}
/** The first object of JSON: a prompt in it may be longer than the head, so it is looked for further on. */
async function wholeFirst({ text, whole }, bytes) {
    const { isCut, ...first } = firstObject(text);
    if (!isCut || whole)
        return first;
    const { record, keys } = firstObject(textOf(await start(bytes(), limits/* LIMITS */.b.first)));
    return { record, keys };
}
/** TextDecoder drops the BOM, and with `stream` a character that the cut goes through. */
function textOf(bytes) {
    return new TextDecoder().decode(bytes, { stream: true });
}
/** A file that ends within its head has been read. */
async function* only(bytes) {
    if (bytes.length > 0)
        yield bytes;
}
/** The first n bytes, or fewer where there are fewer. Leaving the loop closes the file. */
async function start(bytes, n) {
    const pieces = [];
    let length = 0;
    for await (const piece of bytes) {
        pieces.push(piece);
        length += piece.length;
        if (length >= n)
            break;
    }
    return Buffer.concat(pieces).subarray(0, n);
}


/***/ }),

/***/ 7848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ requireProportion),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   pq: () => (/* binding */ Counted),
/* harmony export */   sc: () => (/* binding */ through)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9394);



/** Size of the pieces that decompression gives. */
const PIECE = 64 * 1024;
/** Compressed bytes on their way in, counted. */
class Counted {
    total = 0;
    /** Whether all of them were asked for. */
    isDone = false;
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    async *[Symbol.asyncIterator]() {
        for await (const piece of this.#bytes) {
            this.total += piece.length;
            yield piece;
        }
        this.isDone = true;
    }
}
/** What zlib makes of bytes; what goes wrong in it is an error of the file, in the words of `problemOf`. */
async function* through(bytes, engine, { file, problemOf }) {
    // A failure of either destroys the other, and reaches the loop.
    const plain = (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(bytes), engine, () => { });
    try {
        yield* plain;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw /^(Z_|ZSTD_)/.test(code) ? unreadable(file, problemOf(code)) : error;
    }
}
/** The same bytes, as long as they don't grow out of all proportion to what they were compressed to. */
async function* bounded(plain, packed, file) {
    let unpacked = 0;
    for await (const piece of plain) {
        unpacked += piece.length;
        requireProportion(unpacked, packed.total, { what: 'the decompressed file', file });
        yield piece;
    }
}
/** An error where so much from so little can't be outputs. */
function requireProportion(unpacked, packed, { what, file }) {
    if (unpacked > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.unpacked && unpacked > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.ratio * packed)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('too-large', { what, limit: '1 GiB and 1000 times the compressed' }, { file, line: null });
}
/** A file that can't be read as it is, for a reason that its place in the file doesn't tell. */
function unreadable(file, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('unreadable-file', { problem }, { file, line: null });
}


/***/ }),

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ DAMAGED),
/* harmony export */   CQ: () => (/* binding */ zstdFrames),
/* harmony export */   oO: () => (/* binding */ isZstd)
/* harmony export */ });
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7848);

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** How far back a frame may refer. zstd's own tools ask before they give more memory than that to a file. */
const WINDOW = 2 ** 27;
const BLOCK = 2 ** 17;
const RLE = 1;
const LONGEST_HEADER = 18;
const CUT = 'its zstd data ends too early';
const DAMAGED = 'its zstd data is damaged';
/** Whether a file begins as zstd does: with a frame, or with one that is to be skipped, as pzstd writes it. */
function isZstd(start) {
    if (start.length < 4)
        return false;
    const magic = Buffer.from(start.subarray(0, 4)).readUInt32LE();
    return magic === FRAME || isSkippable(magic);
}
/**
 * The frames of a zstd file, part by part, without those to be skipped (RFC 8878, section 3.1). A decoder that is given
 * several frames at once may stop after the first and say nothing, so they are told apart here.
 */
async function* zstdFrames(bytes, file) {
    const taken = new Taken(bytes, file);
    try {
        while (!(await taken.isAtEnd())) {
            const magic = (await taken.peek(4)).readUInt32LE();
            if (isSkippable(magic))
                await taken.skip(8 + (await taken.peek(8)).readUInt32LE(4));
            else if (magic === FRAME)
                yield* frame(taken, file);
            else
                throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, DAMAGED);
        }
    }
    finally {
        await taken.close();
    }
}
async function* frame(taken, file) {
    const header = headerOf(await taken.peek(LONGEST_HEADER, 'or fewer'), file);
    yield { bytes: await taken.take(header.length), isEnd: false, what: header };
    for (let isLast = false; !isLast;) {
        const start = await taken.peek(3);
        isLast = (start[0] & 1) === 1;
        const size = start.readUIntLE(0, 3) >> 3;
        if (size > Math.min(BLOCK, header.window))
            throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, DAMAGED);
        const bytes = await taken.take(3 + (((start[0] >> 1) & 3) === RLE ? 1 : size));
        yield { bytes, isEnd: isLast && !header.hasChecksum, what: isLast ? 'last block' : 'block' };
    }
    if (header.hasChecksum)
        yield { bytes: await taken.take(4), isEnd: true, what: 'checksum' };
}
function headerOf(start, file) {
    const descriptor = start[4] ?? 0;
    const isSingle = (descriptor & 32) !== 0;
    const dictionary = [0, 1, 2, 4][descriptor & 3];
    const size = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6];
    const length = 5 + (isSingle ? 0 : 1) + dictionary + size;
    if (start.length < length)
        throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, CUT);
    if ((descriptor & 8) !== 0)
        throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, DAMAGED);
    if (start.subarray(length - size - dictionary, length - size).some((byte) => byte !== 0))
        throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, 'it was compressed with a zstd dictionary; compress it without');
    const contentSize = size === 0 ? null : sizeIn(start.subarray(length - size, length));
    const window = isSingle ? contentSize : windowOf(start[5]);
    if (window > WINDOW)
        throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(file, 'zstd was let look back further than 128 MiB; compress it without --long');
    return { length, contentSize, window, hasChecksum: (descriptor & 4) !== 0 };
}
function sizeIn(bytes) {
    if (bytes.length === 8)
        return Number(bytes.readBigUInt64LE());
    // Two bytes count from 256, since less takes only one.
    return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}
function windowOf(descriptor) {
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
}
function isSkippable(magic) {
    return magic >>> 4 === SKIPPABLE >>> 4;
}
/** Bytes that are taken in lengths of one's own; the file's end within one is an error. */
class Taken {
    #pieces;
    #file;
    #held = Buffer.alloc(0);
    constructor(bytes, file) {
        this.#pieces = bytes[Symbol.asyncIterator]();
        this.#file = file;
    }
    async isAtEnd() {
        return !(await this.#hold(1));
    }
    async peek(length, strictly) {
        if (!(await this.#hold(length)) && strictly === undefined)
            throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(this.#file, CUT);
        return this.#held.subarray(0, length);
    }
    async take(length) {
        const bytes = await this.peek(length);
        this.#held = this.#held.subarray(length);
        return bytes;
    }
    async skip(length) {
        let left = length;
        while (left > 0) {
            if (!(await this.#hold(1)))
                throw (0,_unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(this.#file, CUT);
            const skipped = Math.min(left, this.#held.length);
            this.#held = this.#held.subarray(skipped);
            left -= skipped;
        }
    }
    /** Lets go of the file, at its end or before. */
    async close() {
        await this.#pieces.return?.();
    }
    async #hold(length) {
        if (this.#held.length >= length)
            return true;
        const pieces = [this.#held];
        let held = this.#held.length;
        while (held < length) {
            const { value, done } = await this.#pieces.next();
            if (done)
                break;
            pieces.push(value);
            held += value.length;
        }
        this.#held = Buffer.concat(pieces);
        return held >= length;
    }
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h2: () => (/* binding */ unzstd)
});

// UNUSED EXPORTS: native, portable

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/read/bytes/unpack.js
var unpack = __webpack_require__(7848);
;// CONCATENATED MODULE: ./lib/read/bytes/xxh64.js
/**
 * XXH64 without a seed, the checksum of a zstd frame: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md.
 * Needed only where Node has no zstd of its own; at some 100 MB/s it is no slower than what decompresses there.
 */
const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;
const STRIPE = 32;
class Xxh64 {
    #lanes = [wrap(P1 + P2), P2, 0n, wrap(-P1)];
    #rest = new Uint8Array(0);
    #length = 0;
    add(bytes) {
        this.#length += bytes.length;
        const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
        const end = all.length - (all.length % STRIPE);
        this.#mix(viewOf(all), end);
        // A copy: the piece that it was part of may be long, or be written over.
        this.#rest = all.slice(end);
    }
    digest() {
        const [a, b, c, d] = this.#lanes;
        let hash = P5;
        if (this.#length >= STRIPE) {
            hash = wrap(turn(a, 1n) + turn(b, 7n) + turn(c, 12n) + turn(d, 18n));
            for (const lane of this.#lanes)
                hash = wrap((hash ^ round(0n, lane)) * P1 + P4);
        }
        return avalanche(remainder(wrap(hash + BigInt(this.#length)), this.#rest));
    }
    #mix(view, end) {
        let [a, b, c, d] = this.#lanes;
        for (let at = 0; at < end; at += STRIPE) {
            a = round(a, view.getBigUint64(at, true));
            b = round(b, view.getBigUint64(at + 8, true));
            c = round(c, view.getBigUint64(at + 16, true));
            d = round(d, view.getBigUint64(at + 24, true));
        }
        this.#lanes = [a, b, c, d];
    }
}
function remainder(start, rest) {
    const view = viewOf(rest);
    let hash = start;
    let at = 0;
    for (; at + 8 <= rest.length; at += 8)
        hash = wrap(turn(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * P1 + P4);
    if (at + 4 <= rest.length) {
        hash = wrap(turn(hash ^ wrap(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
        at += 4;
    }
    for (; at < rest.length; at++)
        hash = wrap(turn(hash ^ wrap(BigInt(rest[at]) * P5), 11n) * P1);
    return hash;
}
function avalanche(start) {
    let hash = wrap((start ^ (start >> 33n)) * P2);
    hash = wrap((hash ^ (hash >> 29n)) * P3);
    return hash ^ (hash >> 32n);
}
function round(lane, input) {
    return wrap(turn(wrap(lane + wrap(input * P2)), 31n) * P1);
}
function turn(value, by) {
    return wrap((value << by) | (value >> (64n - by)));
}
function wrap(value) {
    return BigInt.asUintN(64, value);
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

// EXTERNAL MODULE: ./lib/read/bytes/zstd-frames.js
var zstd_frames = __webpack_require__(196);
;// CONCATENATED MODULE: ./lib/read/bytes/zstd.js




/** Node's own decoder, which came with 22.15; before that one in JavaScript. */
const DECODER = typeof external_node_zlib_.createZstdDecompress === 'function' ? zstd_native : portable;
/** The bytes of a zstd file, decompressed: all of its frames. */
function unzstd(bytes, file, decoder = DECODER) {
    const packed = new unpack/* Counted */.pq(bytes);
    return (0,unpack/* bounded */.Mm)(decoder((0,zstd_frames/* zstdFrames */.CQ)(packed, file), file), packed, file);
}
function zstd_native(parts, file) {
    const engine = external_node_zlib_.createZstdDecompress({ chunkSize: unpack/* PIECE */.TJ });
    return (0,unpack/* through */.sc)(framewise(parts), engine, { file, problemOf: () => zstd_frames/* DAMAGED */.Ax });
}
/** Pieces that end where a frame does: what follows it in the same piece Node would leave out. */
async function* framewise(parts) {
    let pieces = [];
    let size = 0;
    for await (const { bytes, isEnd } of parts) {
        pieces.push(bytes);
        size += bytes.length;
        if (!isEnd && size < unpack/* PIECE */.TJ)
            continue;
        yield Buffer.concat(pieces);
        pieces = [];
        size = 0;
    }
}
/** By fzstd, which checks neither how long a frame's content is nor its checksum. */
async function* portable(parts, file) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 8339));
    let given = [];
    let engine = new Decompress();
    let expected = null;
    for await (const { bytes, what, isEnd } of parts) {
        if (what === 'checksum')
            expected?.requireChecksum(bytes.readUInt32LE());
        else {
            if (typeof what === 'object') {
                engine = new Decompress((piece) => given.push(piece));
                expected = new Expected(what, file);
            }
            try {
                engine.push(typeof what === 'object' ? withoutChecksum(bytes) : bytes, what === 'last block');
            }
            catch {
                // Whatever it stumbles over: it is given nothing but the file.
                throw (0,unpack/* unreadable */.O$)(file, zstd_frames/* DAMAGED */.Ax);
            }
            for (const piece of given)
                expected?.add(piece);
            yield* given;
            given = [];
        }
        if (isEnd)
            expected?.requireSize();
    }
}
/** The header of a frame as if no checksum followed. */
function withoutChecksum(header) {
    const plain = Buffer.from(header);
    plain[4] &= ~4;
    return plain;
}
/** What a frame says of its content. */
class Expected {
    #header;
    #file;
    #hash = new Xxh64();
    #size = 0;
    constructor(header, file) {
        this.#header = header;
        this.#file = file;
    }
    add(piece) {
        this.#size += piece.length;
        if (this.#header.hasChecksum)
            this.#hash.add(piece);
    }
    requireChecksum(checksum) {
        if (Number(this.#hash.digest() & 0xffffffffn) !== checksum)
            throw (0,unpack/* unreadable */.O$)(this.#file, zstd_frames/* DAMAGED */.Ax);
    }
    requireSize() {
        const { contentSize } = this.#header;
        if (contentSize !== null && contentSize !== this.#size)
            throw (0,unpack/* unreadable */.O$)(this.#file, zstd_frames/* DAMAGED */.Ax);
    }
}


/***/ }),

/***/ 2828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ likelyOutputs),
/* harmony export */   tF: () => (/* binding */ refuseSeveral),
/* harmony export */   yT: () => (/* binding */ namesOutput),
/* harmony export */   yp: () => (/* binding */ outputCandidates),
/* harmony export */   z8: () => (/* binding */ namesOther)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(143);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9405);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);




const CERTAIN = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .CERTAIN_OUTPUTS */ .s1;
const LAST = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .LAST_OUTPUTS */ ._A;
const USUAL = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELD_NAMES */ .Yr.output;
/** A part of a name that speaks of an output. */
const SAYS_OUTPUT = /^(out|outputs?|resp|responses?|reply|replies|pred|preds|predict|predicted|predictions?|gen|gens|generated|generations?|llm|gpt\w*|answer|completions?|summary|translation|hypothesis)$/;
/** A part of a name that says it is about an output, about what was asked, or the right one. */
const SAYS_OTHER = new Set([
    'prompt prompts query question input inputs instruction system template context id ids uid uuid key keys name names',
    'tokens token len length lengths chars words count num number n size time timed times latency duration date created',
    'score scores rating rank reward logprob logprobs prob probs confidence correct is has label labels type format schema',
    'args kwargs params config settings options choices path file dir url hash version provider family seed temperature',
    'cost price usage status reason error index idx role mode lang language category source by from at held embedding',
    'embeddings vector expected reference references ref gold golden target truth true ideal canonical right reasoning',
    'thinking evaluation eval metadata meta',
]
    .join(' ')
    .split(' '));
/** Whether a field of that name is likely to hold an output. */
function namesOutput(name) {
    if (USUAL.includes(name))
        return true;
    const parts = partsOf(name);
    if (parts.some((part) => SAYS_OTHER.has(part)))
        return false;
    // A model by itself, as in `base_model`, is a name; what it says stands after it.
    return parts.some((part, i) => SAYS_OUTPUT.test(part) || (part === 'model' && i < parts.length - 1));
}
/** Whether a name speaks of something else than an output, as `query_text` and `answer_id` do. */
function namesOther(name) {
    return partsOf(name).some((part) => SAYS_OTHER.has(part));
}
/** `modelAnswer`, `model_answer` and `Model Answer 1` have the same parts. */
function partsOf(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .map((part) => part.replace(/\d+$/, ''))
        .filter((part) => part !== '');
}
/** The fields of a record that could be the model's output, by their names and by what they hold. */
function outputCandidates(record) {
    return Object.keys(record).filter((name) => namesOutput(name) && holdsText(record[name]));
}
/** Of those the ones that are no more likely to be something else. */
function likelyOutputs(record) {
    return outputCandidates(record).filter((name) => !LAST.includes(name));
}
function holdsText(value) {
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isConversation */ .Iy)(value))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lastAnswer */ .$k)(value).answer !== null;
    if (Array.isArray(value))
        return value.length > 0 && value.every((one) => typeof one === 'string' || isMessage(one));
    return typeof value === 'string' || isMessage(value);
}
function isMessage(value) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && (typeof value.text === 'string' || typeof value.content === 'string');
}
/** An error where a record has further fields that could be the output as well; `others` are those known to be none. */
function refuseSeveral(own, record, others, place) {
    const rivals = outputCandidates(record).filter((name) => name !== own && !others.has(name));
    const left = CERTAIN.includes(own)
        ? rivals.filter((name) => CERTAIN.includes(name) || !USUAL.includes(name))
        : rivals;
    if (left.length === 0)
        return;
    const names = [own, ...left];
    const guess = names.find((name) => /model|llm|gpt|pred|gener/i.test(name) && !/judge/i.test(name)) ?? own;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('which-output', { fields: (0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(names), guess: (0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)([guess]) }, place);
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eT: () => (/* binding */ dimensionOf),
/* harmony export */   ev: () => (/* binding */ embeddingsOf)
/* harmony export */ });
/* unused harmony export isVector */
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9405);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);


/**
 * The vectors of outputs, where a field is mapped to them: one list of numbers for one output, a list of such lists for
 * several; in a table as JSON. An output that is missing needs none. All of a side are of one length, else they would be of
 * two models of embedding.
 */
function embeddingsOf(value, field, outputs, reading) {
    const given = fromCell(value);
    const lists = outputs.length === 1 && (given === null || given === undefined || isVector(given)) ? [given] : given;
    if (!Array.isArray(lists) || lists.length !== outputs.length)
        throw noVector(field, outputs.length);
    return outputs.map((text, i) => {
        const list = lists[i] ?? null;
        if (list === null && text === null)
            return null;
        if (!isVector(list))
            throw noVector(field, outputs.length);
        reading.dimension ??= list.length;
        if (list.length !== reading.dimension)
            throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(`the embedding has ${list.length} numbers, those before have ${reading.dimension}`);
        return Float32Array.from(list);
    });
}
function noVector(field, outputs) {
    const each = outputs === 1 ? '' : ' for each of the outputs';
    return new _unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(`the field '${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)([field])}' is not a list of finite numbers${each}`);
}
/** Numbers that stay finite in single precision, as vectors are kept. */
function isVector(value) {
    const isList = Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
    return (isList && value.length > 0 && value.every((x) => typeof x === 'number' && Number.isFinite(Math.fround(x))));
}
function fromCell(value) {
    if (typeof value !== 'string' || !value.trimStart().startsWith('['))
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
/** So many numbers that are not all whole look like a vector; whole ones would be ids of tokens. */
const FEWEST = 8;
/** The length of what looks like a vector, or like a list of them; null where it doesn't. */
function dimensionOf(value) {
    const one = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : value;
    return isVector(one) && one.length >= FEWEST && [...one].some((x) => !Number.isInteger(x)) ? one.length : null;
}


/***/ }),

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ facetsOf),
/* harmony export */   Ep: () => (/* binding */ isFacet),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   hI: () => (/* binding */ FACETS)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);

/**
 * What a file may hold several of, by the name that --select takes. Of those that are `one`, a side must hold one alone,
 * since together they would be counted twice or compared with themselves; of the others all may be read together: they
 * are part of the prompt's id, or (epochs) further answers to it.
 */
const FACETS = {
    model: 'one',
    filter: 'one',
    template: 'one',
    task: 'several',
    split: 'several',
    turn: 'several',
    epoch: 'several',
};
const NAMES = Object.keys(FACETS);
function isFacet(name) {
    return Object.hasOwn(FACETS, name);
}
/** The values of a row for those facets that it has. */
function facetsOf(facts) {
    const found = [];
    for (const name of NAMES) {
        const value = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(facts[name]);
        if (value !== null)
            found.push([name, value]);
    }
    return found;
}
/** What is said of a role by name goes before what is said of all. */
function wantedOf(role, said) {
    const wanted = new Map();
    const own = said.filter(({ side }) => side === role);
    const others = said.filter(({ side, field }) => side === null && !own.some((one) => one.field === field));
    for (const { field, value } of [...own, ...others]) {
        const values = wanted.get(field) ?? new Set();
        wanted.set(field, values.add(value));
    }
    return wanted;
}
/** Whether the value of a field is among those that are wanted; a missing one is none. */
function isWanted(value, values) {
    return values === undefined || values.has('*') || (value !== null && values.has(value));
}


/***/ }),

/***/ 143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ find),
/* harmony export */   Vp: () => (/* binding */ losesDigits),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   _A: () => (/* binding */ LAST_OUTPUTS),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   s1: () => (/* binding */ CERTAIN_OUTPUTS),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7852);

/** Names that can be nothing but the model's output: beside one of them the usual others are the right answer. */
const CERTAIN_OUTPUTS = [
    ...['model_output', 'model_response', 'actual_output', 'actualOutput', 'generated_text', 'generated_texts'],
];
/** Names that may as well be the right answer, or what was asked. */
const LAST_OUTPUTS = ['answer', 'text', 'content', 'messages'];
/** Usual names of fields; the first that a row has is taken. */
const FIELD_NAMES = {
    prompt: ['prompt', 'instruction', 'input', 'question', 'query', 'user_input'],
    output: [
        ...CERTAIN_OUTPUTS,
        ...['output', 'outputs', 'completion', 'completions', 'response', 'responses', 'generation', 'generations'],
        ...['output_text', 'prediction', 'predicted'],
        ...LAST_OUTPUTS,
    ],
    id: ['id', 'prompt_id', 'question_id', 'uid', 'task_id', 'doc_id', 'custom_id', 'sample_id'],
    tokens: ['token_ids', 'output_ids', 'tokens'],
};
/** Whether the row's id or prompt is a whole number with more digits than a number can hold. */
function losesDigits(record, reading) {
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(record))
        return false;
    return ['id', 'prompt'].some((use) => {
        const name = nameIn(use, record, reading);
        const value = name === null ? null : valueAt(record, name);
        return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
    });
}
/** A field by its name; where there is none of that name, by its path, as in `response.text` or `choices.0.text`. */
function valueAt(record, name) {
    if (Object.hasOwn(record, name))
        return record[name];
    if (!name.includes('.'))
        return undefined;
    let value = record;
    for (const part of name.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
            return undefined;
        value = value[part];
    }
    return value;
}
/** Whether a record has one of the usual or mapped fields for that use. */
function has(use, record, reading) {
    return nameIn(use, record, reading) !== null;
}
/** The mapped field of that use, else the first of a usual name that a record has; it is what the use is read from. */
function find(use, record, reading) {
    const name = nameIn(use, record, reading);
    if (name !== null)
        reading.use(use, name);
    return name;
}
function nameIn(use, record, reading) {
    const mapped = reading.fields[use];
    if (mapped !== undefined)
        return valueAt(record, mapped) === undefined ? null : mapped;
    return FIELD_NAMES[use].find((name) => Object.hasOwn(record, name)) ?? null;
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ rememberModel),
/* harmony export */   DM: () => (/* binding */ modelOf),
/* harmony export */   y6: () => (/* binding */ runFile)
/* harmony export */ });
/* harmony import */ var _bytes_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3064);

/** Null of a file that was renamed, whose name says nothing for sure. Names of tasks may hold underscores, times don't. */
function runFile(file) {
    const found = /^(?:samples_(.+)|results)_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d+)?)\.jsonl?\b/.exec((0,_bytes_open_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(file));
    if (found === null)
        return null;
    return { folder: (0,_bytes_open_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(file), task: found[1] ?? null, time: found[2] };
}
const modelsOfRuns = () => new Map();
/** What the results of a run say of its model. */
function rememberModel(reading, file, model) {
    const run = runFile(file);
    if (run !== null)
        reading.memory(modelsOfRuns).set(keyOf(run), model);
}
/**
 * The model that a file of samples is of. Its rows don't say; the results beside it do. Without them the folder is named
 * after the model, with `__` for the slash of `organisation/model`; any other folder may be anything.
 */
function modelOf(reading, run) {
    const folder = (0,_bytes_open_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(run.folder);
    return reading.memory(modelsOfRuns).get(keyOf(run)) ?? (/[^_]__[^_]/.test(folder) ? folder.replace('__', '/') : null);
}
function keyOf({ folder, time }) {
    return `${folder}/${time}`;
}


/***/ }),

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cy: () => (/* binding */ quoteLongIntegers),
/* harmony export */   m2: () => (/* binding */ closingQuote),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1469);

/**
 * Reads JSON as it is met: Python writes NaN, Infinity and -Infinity bare. They are looked for only where JSON.parse
 * has refused the text, since a second look at every row would cost as much as reading it.
 */
function parseJson(text) {
    try {
        return { value: JSON.parse(text), nulls: 0 };
    }
    catch (error) {
        let nulls = 0;
        const mended = outsideStrings(text, (bare) => bare.replace(/(?<![\w.])(?:NaN|-?Infinity)(?![\w.])/g, () => {
            nulls++;
            return 'null';
        }));
        if (nulls === 0)
            throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(problemOf(error));
        try {
            return { value: JSON.parse(mended), nulls };
        }
        catch (again) {
            throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .I(problemOf(again));
        }
    }
}
/** The same text with long whole numbers as strings: a double holds some 15 digits, an id may have 20. */
function quoteLongIntegers(text) {
    return outsideStrings(text, (bare) => bare.replace(/(?<![\w.+-])-?\d{16,}(?![\w.+-])/g, '"$&"'));
}
/** Rewrites what stands between the strings of a JSON text, and leaves the strings alone. */
function outsideStrings(text, rewrite) {
    const parts = [];
    let at = 0;
    for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', at)) {
        const close = closingQuote(text, open);
        if (close < 0)
            break;
        parts.push(rewrite(text.slice(at, open)), text.slice(open, close + 1));
        at = close + 1;
    }
    return parts.join('') + rewrite(text.slice(at));
}
/** Where the string that opens there ends: the next quote with an even number of backslashes before it; -1 if nowhere. */
function closingQuote(text, open) {
    for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
        let before = close - 1;
        while (text[before] === '\\')
            before--;
        if ((close - before) % 2 === 1)
            return close;
    }
    return -1;
}
/** What JSON.parse found, without the piece of the row that it quotes: that is foreign text. */
function problemOf(error) {
    const message = error instanceof Error ? error.message : '';
    if (/end of JSON input|Unterminated string/.test(message))
        return 'its JSON ends too early';
    const position = /at position (\d+)/.exec(message);
    return position === null ? 'it is not JSON' : `it is not JSON from character ${Number(position[1]) + 1} on`;
}


/***/ }),

/***/ 8109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sortedJson)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9394);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1469);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);



/** A value as JSON with its names in order: the same text for the same content, whatever order a tool has written it in. */
function sortedJson(value, depth = 0) {
    if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.depth)
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .I('its JSON is nested too deep');
    if (Array.isArray(value))
        return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return JSON.stringify(value) ?? 'null';
    const members = Object.keys(value)
        .sort()
        .map((name) => `${JSON.stringify(name)}:${sortedJson(value[name], depth + 1)}`);
    return `{${members.join(',')}}`;
}


/***/ }),

/***/ 9394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
const MiB = 2 ** 20;
/** What hostile or broken input may take at most. Each is far beyond what an evaluation writes. */
const LIMITS = {
    /** Of a line, or of an element of a JSON array. */
    row: 64 * MiB,
    /** Of a JSON object that has to be read whole. */
    document: 256 * MiB,
    rows: 50_000_000,
    /** Of a profile, which is read whole. */
    profile: 1024 * MiB,
    /** Of a row of a table. */
    cells: 65_536,
    /** Of objects and lists in one another. Below what a recursive function can take. */
    depth: 200,
    /** What is compressed may grow beyond this only while it stays under `ratio`. */
    unpacked: 1024 * MiB,
    ratio: 1000,
    /** Of a compressed file that is held whole, since its format is read here and there. */
    held: 1024 * MiB,
    /** Of a ZIP archive: files and folders. */
    entries: 100_000,
    /** What the first object of a JSON file may take to be looked at before the file is read. */
    first: 4 * MiB,
};


/***/ }),

/***/ 8618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rowsOf),
/* harmony export */   d: () => (/* binding */ recordRows)
/* harmony export */ });
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4155);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5894);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1469);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);




/** The rows that a record stands for; the first record of a file shows of which shape all of them are. */
function recordRows(record, place, reading) {
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record))
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`the row is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(record)}, not an object with fields`);
    reading.shape ??= (0,_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F)(record);
    return rowsOf(reading.shape, record, { place, document: NOTHING, reading });
}
const NOTHING = {};
function rowsOf(shape, record, context) {
    const { reading } = context;
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record))
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`the row is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(record)}, not an object with fields`);
    reading.shape = shape;
    reading.saw(record);
    // A file that begins with a question and goes on with answers would lose them without a word.
    if (shape.isQuestions && !shape.fits(record))
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I(`the row is none of the ${shape.title}`);
    const found = shape.read(record, context);
    if (isSeveral(found)) {
        reading.sawFacts(found);
        return found.map((one) => (0,_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowFrom */ .H)(one, record, context)).filter((row) => row !== null);
    }
    reading.sawFacts([found]);
    const row = (0,_row_js__WEBPACK_IMPORTED_MODULE_0__/* .rowFrom */ .H)(found, record, context);
    return row === null ? [] : [row];
}
function isSeveral(found) {
    return Array.isArray(found);
}


/***/ }),

/***/ 4155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ rowFrom)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/read/embedding.js
var read_embedding = __webpack_require__(9745);
// EXTERNAL MODULE: ./lib/read/unreadable.js
var unreadable = __webpack_require__(1469);
;// CONCATENATED MODULE: ./lib/read/attributes.js


/** What came with the outputs of a row and was asked for; undefined where there is nothing. */
function attributesOf(at, tokens, outputs, reading) {
    const { numberFields, labelFields, fields: { embedding }, } = reading;
    if (numberFields.length + labelFields.length === 0 && tokens === null && embedding === undefined)
        return undefined;
    const numbers = present(numberFields, at, outputs.length, numberOf, reading.held.number);
    const labels = present(labelFields, at, outputs.length, labelOf, reading.held.label);
    const ids = tokens === null ? null : tokensOf(at(tokens), outputs);
    const vectors = embedding === undefined ? null : (0,read_embedding/* embeddingsOf */.ev)(at(embedding), embedding, outputs, reading);
    if (vectors !== null)
        reading.use('embedding', embedding);
    if (numbers.length + labels.length === 0 && ids === null && vectors === null)
        return undefined;
    return Array.from(outputs, (_, i) => ({
        ...(numbers.length > 0 && { numbers: Object.fromEntries(known(numbers, i)) }),
        ...(labels.length > 0 && { labels: Object.fromEntries(known(labels, i)) }),
        ...(ids !== null && { tokens: ids[i] }),
        ...(vectors !== null && vectors[i] !== null && { embedding: vectors[i] }),
    }));
}
/** Those of the fields that any of the outputs has, with what each has. Rows are many and most lack most fields. */
function present(fields, at, outputs, one, held) {
    const found = [];
    for (const field of fields) {
        const value = at(field);
        if (value === undefined)
            continue;
        const each = eachOf(value, outputs, one);
        if (each.every((known) => known === null))
            continue;
        held.add(field);
        found.push([field, each]);
    }
    return found;
}
function known(fields, i) {
    return fields.flatMap(([field, each]) => (each[i] === null ? [] : [[field, each[i]]]));
}
/** One value for each output: a list of as many, or a single one that is that of all. */
function eachOf(value, outputs, one) {
    const list = Array.isArray(value) && value.length === outputs ? value : null;
    return list === null ? new Array(outputs).fill(one(value)) : list.map((item) => one(item));
}
/** Beyond this a number measures nothing; below, sums of squares stay finite. */
const LARGEST = 1e100;
/** A finite number, or a text that is one, as in a table; true counts as 1, false as 0. NaN is none. */
function numberOf(value) {
    const said = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (said === true || said === 'true')
        return 1;
    if (said === false || said === 'false')
        return 0;
    const n = typeof said === 'string' && said !== '' ? Number(said) : said;
    return typeof n === 'number' && Math.abs(n) <= LARGEST ? n : null;
}
/** A short value as text; nothing is what nobody knows. */
function labelOf(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? null : value.toWellFormed();
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return null;
}
/** Token ids: a list of whole numbers for the output, or a list of such lists. An output that is missing needs none. */
function tokensOf(value, outputs) {
    const lists = outputs.length === 1 && isIds(value) ? [value] : value;
    const isOne = (ids, i) => isIds(ids) || outputs[i] === null;
    if (!Array.isArray(lists) || lists.length !== outputs.length || !lists.every(isOne))
        throw new unreadable/* Unreadable */.I(`the token ids are not a list of whole numbers${outputs.length === 1 ? '' : ' for each of the outputs'}`);
    return lists.map((ids) => (isIds(ids) ? ids : []));
}
function isIds(value) {
    return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id));
}

// EXTERNAL MODULE: ./lib/read/facets.js
var read_facets = __webpack_require__(8518);
// EXTERNAL MODULE: ./lib/read/fields.js
var fields = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __webpack_require__(9405);
// EXTERNAL MODULE: ./lib/read/values.js
var values = __webpack_require__(7852);
;// CONCATENATED MODULE: ./lib/read/row.js







/**
 * The row that a question with its answers makes: read as options map fields, narrowed to what they select, cleaned up.
 * Null where nothing of it is left, and where it only asks.
 */
function rowFrom(found, record, context) {
    const { place, reading } = context;
    const id = idOf(found, record, reading);
    if (found.answers.length === 0) {
        if (id !== null)
            reading.asks(id, { prompt: promptIn(found, record, context), at: lookup(found, record, []) });
        return null;
    }
    const question = id === null ? undefined : reading.questions.get(id);
    const prompt = promptIn(found, record, context) ?? question?.prompt ?? null;
    const all = answersOf(found, record, reading);
    const facets = (0,read_facets/* facetsOf */.C4)(found.facts ?? {});
    const task = (0,values/* nameOf */.Vb)(found.facts?.task);
    if (!reading.choice.selects(facets, all.length) || reading.choice.excludes({ id, task, prompt }, all.length))
        return null;
    const of = lookup(found, record, all, question?.at);
    const answers = meeting(all, of, reading);
    const ended = { all, ends: endsOf(of, all.length) };
    if (answers.length === 0) {
        reading.told.of(ended, 0, found, reading.fields);
        return null;
    }
    reading.choice.takes(facets);
    const at = answers === all ? of : lookup(found, record, answers, question?.at);
    const texts = answers.map(({ text }) => (0,values/* outputOf */.jH)(text));
    const tokens = reading.wantsTokens && texts.some((text) => text !== null) ? tokensIn(at, record, context) : null;
    const attributes = attributesOf(at, tokens, texts, reading);
    // Only of what could be read.
    reading.told.of(ended, answers.length, found, reading.fields);
    const outputs = texts.map((text) => reading.told.cleaned(text, prompt, found.holdsPrompt));
    return { id, prompt, group: groupOf(at, reading), outputs, ...(attributes && { attributes }), place };
}
/** An id of one of several tasks' questions tells the task as well. */
function idOf({ id: found, facts }, record, reading) {
    const { id: field } = reading.fields;
    const value = field === undefined ? found : (0,fields/* valueAt */.fK)(record, field);
    if (typeof value === 'object' && value !== null)
        throw new unreadable/* Unreadable */.I(`the id is ${(0,values/* kindOf */.I)(value)}`);
    if (field !== undefined && value !== undefined)
        reading.use('id', field);
    const id = (0,values/* nameOf */.Vb)(value);
    const task = (0,values/* nameOf */.Vb)(facts?.task);
    return id === null || task === null ? id : `${task}/${id}`;
}
function promptIn({ prompt }, record, { place, reading }) {
    const { prompt: field } = reading.fields;
    if (field === undefined)
        return (0,values/* promptOf */.Gh)(prompt, place);
    const value = (0,fields/* valueAt */.fK)(record, field);
    if (value !== undefined)
        reading.use('prompt', field);
    return (0,values/* promptOf */.Gh)(value, place);
}
/** The answers, or what a mapped field holds in place of them. */
function answersOf({ answers, isMapped }, record, reading) {
    const { output: field } = reading.fields;
    if (field === undefined || isMapped)
        return answers;
    const value = (0,fields/* valueAt */.fK)(record, field);
    if (value === undefined)
        throw new unreadable/* Unreadable */.I(`the row has no field '${field}'`);
    reading.use('output', field);
    const texts = (0,values/* outputsOf */.Yz)(value);
    return texts.map((text, i) => (texts.length === answers.length ? { ...answers[i], text } : { text }));
}
/** What answers say themselves goes before what the shape has found, that before the record, that before the question. */
function lookup({ facts = {} }, record, answers, asked) {
    const areTold = answers.some((answer) => answer.facts !== undefined);
    return (field) => {
        if (areTold && answers.some((answer) => answer.facts !== undefined && Object.hasOwn(answer.facts, field))) {
            const values = answers.map((answer) => answer.facts?.[field] ?? null);
            return values.length === 1 ? values[0] : values;
        }
        const value = Object.hasOwn(facts, field) ? facts[field] : (0,fields/* valueAt */.fK)(record, field);
        return value === undefined ? asked?.(field) : value;
    };
}
/** The answers that --where leaves. */
function meeting(answers, at, reading) {
    const { choice } = reading;
    if (choice.where.size === 0)
        return answers;
    const masks = [...choice.where.keys()].map((field) => eachOf(at(field), answers.length, values/* nameOf */.Vb).map((value) => choice.meets(field, value)));
    const left = answers.filter((_, i) => masks.every((mask) => mask[i]));
    choice.leaves(answers.length - left.length);
    return left;
}
/** How answers ended, as far as anything says so. */
function endsOf(at, answers) {
    return eachOf(at('finish_reason') ?? at('stop_reason'), answers, values/* nameOf */.Vb);
}
function groupOf(at, reading) {
    if (reading.groupBy === null)
        return null;
    const value = at(reading.groupBy);
    if (value !== undefined)
        reading.use('group', reading.groupBy);
    return (0,values/* nameOf */.Vb)(value);
}
/** The name of the field with token ids. */
function tokensIn(at, record, { place, reading }) {
    const { tokens: mapped } = reading.fields;
    const name = (mapped === undefined ? fields/* FIELD_NAMES */.Yr.tokens : [mapped]).find((one) => at(one) !== undefined);
    if (name !== undefined) {
        reading.use('tokens', name);
        return name;
    }
    if (reading.rowsOfFile > 1)
        throw new unreadable/* Unreadable */.I('the row has no field with token ids');
    throw new errors/* UserError */.y('no-token-field', { fields: (0,shown/* shown */.S)(Object.keys(record)) }, place);
}


/***/ }),

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ conditionOf)
/* harmony export */ });
/** How an answer ended, by the word that the tool has for it. */
function conditionOf(finish) {
    if (typeof finish !== 'string')
        return [];
    const said = finish.toLowerCase();
    if (/^(length|max_?(output_)?tokens|model_length|token_limit|max_length|incomplete)$/.test(said))
        return ['truncated'];
    if (/^(content_filter|refusal|safety|recitation|blocklist|prohibited_content)$/.test(said))
        return ['refused'];
    return /^(error|failed|unknown_error)$/.test(said) ? ['failed'] : [];
}


/***/ }),

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ shapeOf)
});

// UNUSED EXPORTS: SHAPES

// EXTERNAL MODULE: ./lib/read/candidates.js
var candidates = __webpack_require__(2828);
// EXTERNAL MODULE: ./lib/read/unreadable.js
var unreadable = __webpack_require__(1469);
;// CONCATENATED MODULE: ./lib/read/shapes/alpaca-eval.js


/** A row of AlpacaEval's model_outputs.json, or of data in the shape of Alpaca's: what was asked is in two fields there. */
const alpacaEval = {
    id: 'alpaca-eval',
    title: 'AlpacaEval outputs',
    fits: ({ instruction, output, generator, input }) => typeof instruction === 'string' &&
        (typeof output === 'string' || output === null) &&
        (typeof generator === 'string' || typeof input === 'string'),
    read(record, { place, reading }) {
        const { instruction, input, output, generator } = record;
        if (output === undefined)
            throw new unreadable/* Unreadable */.I("the row has no field 'output'");
        if (reading.fields.output === undefined && reading.rowsOfFile === 1)
            (0,candidates/* refuseSeveral */.tF)('output', record, new Set(), place);
        const hasInput = typeof input === 'string' && input.trim() !== '';
        return {
            prompt: hasInput ? `${instruction}\n\n${input}` : instruction,
            answers: [{ text: output }],
            facts: { model: generator },
        };
    },
};

// EXTERNAL MODULE: ./lib/read/shape.js
var shape = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/read/values.js
var values = __webpack_require__(7852);
;// CONCATENATED MODULE: ./lib/read/shapes/anthropic-batch.js



/** A line of the results of Anthropic's message batches: in no order, without what was asked. */
const anthropicBatch = {
    id: 'anthropic-batch',
    title: 'Anthropic batch results',
    fits: ({ custom_id: id, result }) => typeof id === 'string' && (0,values/* isObject */.Gv)(result) && typeof result.type === 'string',
    read({ custom_id: id, result }) {
        if (!(0,values/* isObject */.Gv)(result))
            throw new unreadable/* Unreadable */.I('it has no result');
        if (result.type !== 'succeeded')
            return { id, answers: [{ text: null, conditions: ['failed'] }] };
        const { message } = result;
        if (!(0,values/* isObject */.Gv)(message))
            throw new unreadable/* Unreadable */.I('its result has no message');
        const { content, model, stop_reason: stop } = message;
        const thinks = Array.isArray(content) && content.some((part) => (0,values/* isObject */.Gv)(part) && /thinking$/.test(String(part.type)));
        const conditions = [...(0,shape/* conditionOf */.r)(stop), ...(thinks ? ['reasoned'] : [])];
        return {
            id,
            answers: [{ text: (0,values/* outputOf */.jH)(content), facts: { finish_reason: stop }, conditions }],
            facts: { model },
        };
    },
};

;// CONCATENATED MODULE: ./lib/read/shapes/arena-hard.js


/** A line of model_answer/MODEL.jsonl of Arena-Hard: a conversation whose answer stands in an object. */
const arenaHard = {
    id: 'arena-hard',
    title: 'Arena-Hard answers',
    fits: ({ uid, messages, ans_id: answer }) => typeof uid === 'string' && typeof answer === 'string' && (0,values/* isConversation */.Iy)(messages),
    read({ uid, messages, model }) {
        if (!(0,values/* isConversation */.Iy)(messages))
            throw new unreadable/* Unreadable */.I('the row has no messages');
        const last = messages[messages.length - 1];
        const isAnswered = last.role === 'assistant';
        const content = isAnswered ? last.content : null;
        const { answer, thought } = (0,values/* isObject */.Gv)(content) ? content : { answer: content };
        const text = (0,values/* outputOf */.jH)(answer);
        const isThere = text !== null && text !== '$ERROR$';
        const hasReasoning = typeof thought === 'string' && thought !== '';
        return {
            id: uid,
            prompt: isAnswered ? messages.slice(0, -1) : messages,
            answers: [
                {
                    text: isThere ? text : null,
                    conditions: [...(isThere ? [] : ['failed']), ...(hasReasoning ? ['reasoned'] : [])],
                },
            ],
            facts: { model },
        };
    },
};
/** A line of its question.jsonl: 250 clusters of prompts to group by. */
const arenaHardQuestions = {
    id: 'arena-hard-questions',
    title: 'Arena-Hard questions',
    isQuestions: true,
    fits: ({ uid, prompt, category, cluster, subcategory, messages }) => typeof uid === 'string' &&
        typeof prompt === 'string' &&
        typeof category === 'string' &&
        (typeof cluster === 'string' || typeof subcategory === 'string') &&
        messages === undefined,
    read: ({ uid, prompt }) => ({ id: uid, prompt, answers: [] }),
};

;// CONCATENATED MODULE: ./lib/read/shapes/code-samples.js


/** Beside what was asked, a solution is the right one. */
const ASKED = ['prompt', 'question', 'problem', 'description', 'instruction', 'input', 'text'];
/**
 * A line of HumanEval's samples.jsonl, or of EvalPlus, of which a task has as many as were drawn. EvalPlus writes the
 * prompt in front of a base model's `solution`, and beside a file of samples one of the same ones, raw or sanitized; as
 * HumanEval writes one with what passed. Both together would count each answer twice, so the file's name tells them apart.
 */
const codeSamples = {
    id: 'code-samples',
    title: 'HumanEval or EvalPlus samples',
    fits: (record) => (typeof record.task_id === 'string' || typeof record.task_id === 'number') &&
        record.test === undefined &&
        (typeof record.completion === 'string' ||
            (typeof record.solution === 'string' && !ASKED.some((name) => name in record))) &&
        (0,candidates/* outputCandidates */.yp)(record).every((name) => name === 'completion'),
    read({ task_id: id, prompt, completion, solution, passed }, { place }) {
        const isSolution = completion === undefined;
        if (isSolution && solution === undefined)
            throw new unreadable/* Unreadable */.I('the row has neither a completion nor a solution');
        return {
            id,
            prompt,
            answers: [{ text: completion ?? solution, facts: { ...(typeof passed === 'boolean' && { score: passed }) } }],
            ...(isSolution && { holdsPrompt: true }),
            facts: { filter: filterOf(place.file) },
        };
    },
};
function filterOf(file) {
    const [, told] = /[._-](raw|sanitized|results)\.jsonl?(\.gz|\.zst)?$/.exec(file) ?? [];
    return told ?? 'samples';
}
/** A line of the problems they solve: HumanEval's, or MBPP's with its tests in a list. */
const codeProblems = {
    id: 'code-problems',
    title: 'HumanEval or MBPP problems',
    isQuestions: true,
    fits: ({ task_id: id, prompt, text, test, test_list: tests, entry_point: entry, code, completion }) => (typeof id === 'string' || typeof id === 'number') &&
        completion === undefined &&
        (typeof prompt === 'string' || typeof text === 'string') &&
        ((typeof test === 'string' && typeof entry === 'string') || (Array.isArray(tests) && typeof code === 'string')),
    read: ({ task_id: id, prompt, text }) => ({ id, prompt: prompt ?? text, answers: [] }),
};

// EXTERNAL MODULE: ./lib/read/shapes/answered.js
var answered = __webpack_require__(6364);
;// CONCATENATED MODULE: ./lib/read/shapes/every-eval-ever.js



/**
 * Every Eval Ever, `<uuid>_samples.jsonl`: an answer, or several, to one question of an evaluation. Its hash is that of the
 * question and its reference answers, and is the same for all models.
 */
const everyEvalEver = {
    id: 'every-eval-ever',
    title: 'Every Eval Ever samples',
    fits: (record) => ['schema_version', 'evaluation_id', 'model_id', 'interaction_type', 'sample_id'].every((name) => Object.hasOwn(record, name)),
    read(record, { place, reading }) {
        const { sample_hash, sample_id, model_id, evaluation_name, input, evaluation } = record;
        const hash = (0,values/* nameOf */.Vb)(sample_hash);
        (0,answered/* answeredOnce */.f)([evaluation_name, model_id, sample_id, hash], place, reading);
        const { score, is_correct } = (0,values/* isObject */.Gv)(evaluation) ? evaluation : {};
        return {
            id: hash ?? sample_id,
            ...(hash !== null && { isContentId: true }),
            prompt: (0,values/* isObject */.Gv)(input) ? (input.formatted ?? input.raw) : input,
            answers: answersOf(record),
            facts: { model: model_id, task: evaluation_name, score, is_correct },
        };
    },
};
/** A single turn's answers are its output; a conversation's is what the model said last, between or after its calls of tools. */
function answersOf(record) {
    const { output, messages } = record;
    if ((0,values/* isObject */.Gv)(output)) {
        const thoughts = hasText(output.reasoning_trace);
        return (0,values/* outputsOf */.Yz)(output.raw).map((text) => ({ text, conditions: conditionsOf(record, text, thoughts) }));
    }
    if ((0,values/* isConversation */.Iy)(messages)) {
        const last = messages.findLast(({ role, content }) => role === 'assistant' && hasText(content));
        const text = last?.content ?? null;
        const thoughts = last !== undefined && 'reasoning_trace' in last && hasText(last.reasoning_trace);
        return [{ text, conditions: conditionsOf(record, text, thoughts) }];
    }
    if (hasText(record.error))
        return [{ text: null, conditions: ['failed'] }];
    throw new unreadable/* Unreadable */.I("the row has neither an 'output' nor 'messages'");
}
function conditionsOf({ error }, text, hasThoughts) {
    return [
        ...(hasText(error) || text === null ? ['failed'] : []),
        ...(hasThoughts ? ['reasoned'] : []),
    ];
}
/** A text that says something, or a list with one. */
function hasText(value) {
    return Array.isArray(value) ? value.some(hasText) : typeof value === 'string' && value.trim() !== '';
}

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __webpack_require__(9405);
// EXTERNAL MODULE: ./lib/read/shapes/content-id.js
var content_id = __webpack_require__(1922);
;// CONCATENATED MODULE: ./lib/read/shapes/leval.js





/**
 * A line of L-Eval's predictions: the answer stands under the model's name (`turbo-16k_pred`). The same query is asked of
 * several documents, which some models' files leave out, so it takes the right answer as well to tell what was asked.
 */
const lEval = {
    id: 'l-eval',
    title: 'L-Eval predictions',
    fits: (record) => {
        const names = predictionsOf(record);
        const isTheirs = typeof record.query === 'string' && 'gt' in record && names.length > 0;
        return isTheirs && (0,candidates/* outputCandidates */.yp)(record).every((name) => names.includes(name));
    },
    read(record, { reading, place }) {
        const names = predictionsOf(record);
        const mapped = reading.fields.output;
        if (names.length > 1 && mapped === undefined)
            throw new lib_errors/* UserError */.y('which-output', { fields: (0,shown/* shown */.S)(names), guess: (0,shown/* shown */.S)([names[0]]) }, place);
        const name = mapped ?? names[0];
        if (name === undefined)
            throw new unreadable/* Unreadable */.I('the row has no field that ends in _pred');
        return {
            id: (0,content_id/* contentId */.f)([record.query, record.gt]),
            isContentId: true,
            prompt: record.query,
            answers: [{ text: record[name] }],
            facts: { model: name.replace(/_pred$/, '') },
        };
    },
};
function predictionsOf(record) {
    return Object.keys(record).filter((name) => /._pred$/.test(name) && typeof record[name] === 'string');
}

// EXTERNAL MODULE: ./lib/stats/moments.js
var moments = __webpack_require__(1370);
// EXTERNAL MODULE: ./lib/read/bytes/open.js + 1 modules
var bytes_open = __webpack_require__(3064);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __webpack_require__(9394);
;// CONCATENATED MODULE: ./lib/read/shapes/python-literal.js

/**
 * The value that Python's repr() has written: dicts, lists, tuples, texts, numbers, True, False and None. Undefined where
 * it is anything else, such as an object of some class or a text that was cut.
 */
function pythonLiteral(text) {
    try {
        const literal = new Literal(text);
        const value = literal.value(0);
        return literal.isOver ? value : undefined;
    }
    catch (error) {
        if (error === NONE)
            return undefined;
        throw error;
    }
}
const NONE = new Error('no literal of Python');
const WORDS = {
    ...{ None: null, True: true, False: false },
    ...{ nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY },
};
const ESCAPES = {
    ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '0': '\0' },
    ...{ '\\': '\\', "'": "'", '"': '"', '\n': '' },
};
const HEX = { x: 2, u: 4, U: 8 };
class Literal {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    get isOver() {
        this.#space();
        return this.#at === this.#text.length;
    }
    value(depth) {
        if (depth > limits/* LIMITS */.b.depth)
            throw NONE;
        this.#space();
        const first = this.#text[this.#at];
        if (first === '[')
            return this.#items(']', depth);
        if (first === '(')
            return this.#items(')', depth);
        if (first === '{')
            return Object.fromEntries(this.#items('}', depth, true));
        if (first === "'" || first === '"')
            return this.#quoted(first);
        return this.#word();
    }
    #items(end, depth, isDict = false) {
        const items = [];
        this.#at++;
        for (;;) {
            this.#space();
            if (this.#take(end))
                return items;
            items.push(isDict ? this.#entry(depth) : this.value(depth + 1));
            this.#space();
            if (this.#take(','))
                continue;
            if (this.#take(end))
                return items;
            throw NONE;
        }
    }
    #entry(depth) {
        const key = this.value(depth + 1);
        this.#space();
        if (!this.#take(':'))
            throw NONE;
        return [String(key), this.value(depth + 1)];
    }
    #quoted(quote) {
        let text = '';
        for (let start = ++this.#at;;) {
            const character = this.#text[this.#at];
            if (character === undefined)
                throw NONE;
            if (character !== quote && character !== '\\') {
                this.#at++;
                continue;
            }
            text += this.#text.slice(start, this.#at++);
            if (character === quote)
                return text;
            text += this.#escaped();
            start = this.#at;
        }
    }
    #escaped() {
        const kind = this.#text[this.#at++];
        if (Object.hasOwn(ESCAPES, kind ?? ''))
            return ESCAPES[kind];
        if (!Object.hasOwn(HEX, kind ?? ''))
            throw NONE;
        const digits = this.#text.slice(this.#at, this.#at + HEX[kind]);
        const code = Number.parseInt(digits, 16);
        if (!/^[0-9a-f]+$/i.test(digits) || digits.length !== HEX[kind] || code > 0x10ffff)
            throw NONE;
        this.#at += digits.length;
        return String.fromCodePoint(code);
    }
    #word() {
        const [word] = /^[-+\w.]*/.exec(this.#text.slice(this.#at, this.#at + LONGEST_WORD));
        this.#at += word.length;
        if (Object.hasOwn(WORDS, word))
            return WORDS[word];
        if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word))
            throw NONE;
        const number = Number(word);
        return Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(word) ? word : number;
    }
    #space() {
        while (/\s/.test(this.#text[this.#at] ?? ''))
            this.#at++;
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
}
const LONGEST_WORD = 400;

;// CONCATENATED MODULE: ./lib/read/shapes/lighteval.js







/**
 * lighteval's details, a Parquet file for each task with a row for each question and way of asking: what was asked, what
 * the model said and how it was scored are a group of fields each. The documentation names them `__doc__`, some versions
 * `doc`. `text` is what the model said; `text_post_processed`, which the scores are of, is the same without reasoning,
 * which `--clean reasoning` takes out of both sides alike. Token ids are left out: some models' are padded.
 */
const lighteval = {
    id: 'lighteval',
    title: 'lighteval details',
    fits: (record) => NAMES.some(({ doc, response }) => isGroup(record[doc]) && isGroup(record[response])),
    read(record, context) {
        const names = NAMES.find(({ doc, response }) => Object.hasOwn(record, doc) && Object.hasOwn(record, response));
        if (names === undefined)
            throw new unreadable/* Unreadable */.I('the row has no document or no model response');
        const doc = groupIn(record, names.doc);
        const response = groupIn(record, names.response);
        const metric = groupIn(record, names.metric);
        const answers = lighteval_answersOf(response, doc);
        if (answers === null)
            return passed(context);
        return questionOf({
            id: doc.id,
            prompt: doc.query,
            answers,
            facts: { task: (0,values/* nameOf */.Vb)(doc.task_name) },
            settings: {
                'few-shot': shotsOf(doc.num_effective_few_shots),
                max_tokens: doc.generation_size,
                stop: listOf(doc.stop_sequences)?.length ? doc.stop_sequences : null,
                'system prompt': doc.system_prompt,
                instruction: doc.instruction,
            },
        }, metric, context);
    },
};
const NAMES = [
    { doc: '__doc__', response: '__model_response__', metric: '__metric__' },
    { doc: 'doc', response: 'model_response', metric: 'metric' },
];
/** The details of lighteval before 0.10: all fields side by side, in some versions each written by Python's repr(). */
const lightevalFlat = {
    id: 'lighteval-flat',
    title: 'lighteval details, as versions before 0.10 wrote them',
    fits: (record) => ['full_prompt', 'example', 'predictions', 'gold_index'].every((name) => Object.hasOwn(record, name)),
    read(record, context) {
        const predictions = valueIn(record.predictions);
        if (!Array.isArray(predictions))
            throw new unreadable/* Unreadable */.I("its 'predictions' are no list");
        const texts = predictions.flat();
        // Of a choice between texts that were given there are only likelihoods.
        if (texts.some((text) => typeof text === 'number' || typeof text === 'boolean'))
            return passed(context);
        const example = (0,values/* nameOf */.Vb)(record.example);
        return questionOf({
            prompt: example ?? valueIn(record.full_prompt),
            answers: texts.length === 0 ? FAILED : texts.map((text) => ({ text })),
            settings: {
                'few-shot': shotsOf(record.num_effective_few_shots),
                instruction: record.instruction,
            },
        }, groupIn(record, 'metrics'), context);
    },
};
const FAILED = [{ text: null, conditions: ['failed'] }];
function passed({ reading, place }) {
    reading.passes('rows of log-likelihoods, numbers for texts that were given', place.file);
    return [];
}
function questionOf(found, metric, context) {
    const { file } = context.place;
    const scores = Object.entries(metric).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
    const task = found.facts?.task ?? taskIn(file);
    const model = modelIn(file);
    (0,answered/* answeredOnce */.f)([model, task, (0,values/* nameOf */.Vb)(found.id) ?? found.prompt], context.place, context.reading);
    return {
        ...found,
        facts: {
            ...Object.fromEntries(scores),
            // Of several metrics nobody says which counts.
            ...(scores.length === 1 && { score: scores[0][1] }),
            task,
            model,
        },
    };
}
/** Null where the model was not asked for a text, but for the likelihood of texts that were given. */
function lighteval_answersOf(response, doc) {
    const texts = listOf(response.text) ?? [];
    if (texts.length === 0)
        return listOf(response.logprobs)?.length || isChoice(doc) ? null : FAILED;
    const { reasonings, finish_reasons: finishes, output_tokens: tokens } = response;
    const logprobs = logprobsOf(listOf(response.logprobs), listOf(tokens), texts.length);
    return texts.map((text, i) => ({
        text,
        facts: { logprob: logprobs[i], finish_reason: listOf(finishes)?.[i] },
        conditions: [
            ...(0,shape/* conditionOf */.r)(listOf(finishes)?.[i]),
            ...(isSaid(listOf(reasonings)?.[i]) ? ['reasoned'] : []),
        ],
    }));
}
function isChoice({ sampling_methods: methods }) {
    const all = listOf(methods) ?? [];
    return all.length > 0 && all.every((method) => /LOGPROBS|PERPLEXITY/.test(String(method)));
}
function isSaid(reasoning) {
    return typeof reasoning === 'string' && reasoning.trim() !== '';
}
/** The mean of a list of as many as there are tokens; whether another number is of a token or of a text it doesn't say. */
function logprobsOf(all, tokens, answers) {
    const lists = answers === 1 && all?.every((one) => typeof one === 'number') ? [all] : (all ?? []);
    return Array.from({ length: answers }, (_, i) => {
        const ids = listOf(tokens?.[i]);
        const list = lists.length === answers ? lists[i] : null;
        const isMean = Array.isArray(list) && list.length > 0 && list.length === ids?.length;
        return isMean && list.every((one) => typeof one === 'number') ? (0,moments/* mean */.i)(list) : null;
    });
}
/** -1 is what nobody has counted. */
function shotsOf(said) {
    return Number(said) >= 0 ? said : null;
}
function listOf(value) {
    return Array.isArray(value) ? value : null;
}
function isGroup(value) {
    return (0,values/* isObject */.Gv)(value) || (typeof value === 'string' && /^\s*\{\s*'/.test(value));
}
function groupIn(record, name) {
    const value = valueIn(record[name]);
    if (value === null || value === undefined)
        return {};
    if (!(0,values/* isObject */.Gv)(value))
        throw new unreadable/* Unreadable */.I(`its '${name}' is no group of fields`);
    return value;
}
/** A value that came as the text of a list, a tuple or a dict; any other as it stands. */
function valueIn(value) {
    if (typeof value !== 'string' || !/^\s*[[({]/.test(value))
        return value;
    const read = pythonLiteral(value);
    return read === undefined ? value : read;
}
/** Old files say of which task they are only by their name; the task's own may hold underscores. */
function taskIn(file) {
    return /^details_(.+)_\d{4}-\d\d-\d\dT[\d.:-]+\.parquet$/.exec((0,bytes_open/* baseName */.Fl)(file))?.[1] ?? null;
}
/** Folders are named after the model: details/ORGANISATION/MODEL/TIME/. */
function modelIn(file) {
    return /(?:^|\/)details\/(.+)\/\d{4}-\d\d-\d\dT[^/]+\/details_[^/]+$/.exec(file)?.[1] ?? null;
}

// EXTERNAL MODULE: ./lib/read/shapes/lm-eval.js
var lm_eval = __webpack_require__(1951);
;// CONCATENATED MODULE: ./lib/read/shapes/mt-bench.js


/** What FastChat writes in place of an answer that it could not get. */
const mt_bench_FAILED = new Set(['$ERROR$', 'ERROR']);
/**
 * A line of model_answer/MODEL.jsonl of MT-Bench and its kin: several choices, each a conversation of one turn or two.
 * The second turn follows on the model's own first answer, so each turn is a prompt of its own.
 */
const mtBench = {
    id: 'mt-bench',
    title: 'MT-Bench answers',
    fits: ({ question_id: id, choices }) => (typeof id === 'number' || typeof id === 'string') &&
        Array.isArray(choices) &&
        choices.some((choice) => (0,values/* isObject */.Gv)(choice) && Array.isArray(choice.turns)),
    read({ question_id: id, choices, model_id: model, generate_params: params }) {
        const all = Array.isArray(choices) ? [...choices].filter(values/* isObject */.Gv) : [];
        all.sort((one, other) => Number(one.index) - Number(other.index));
        const turns = all.map(({ turns }) => (Array.isArray(turns) ? turns : []));
        const longest = Math.max(0, ...turns.map(({ length }) => length));
        if (longest === 0)
            throw new unreadable/* Unreadable */.I('its choices have no turns');
        return Array.from({ length: longest }, (_, turn) => ({
            id: turnId(id, turn),
            answers: turns.filter((said) => said.length > turn).map((said) => answerOf(said[turn])),
            facts: { model, turn: turn + 1 },
            ...((0,values/* isObject */.Gv)(params) && {
                settings: { temperature: params.temperature, top_p: params.top_p, max_tokens: params.max_new_token },
            }),
        }));
    },
};
/** A line of question.jsonl: the user's turns, and the category. */
const mtBenchQuestions = {
    id: 'mt-bench-questions',
    title: 'MT-Bench questions',
    isQuestions: true,
    fits: ({ question_id: id, turns, category, choices }) => (typeof id === 'number' || typeof id === 'string') &&
        typeof category === 'string' &&
        Array.isArray(turns) &&
        turns.every((turn) => typeof turn === 'string' || ((0,values/* isObject */.Gv)(turn) && typeof turn.content === 'string')) &&
        choices === undefined,
    read({ question_id: id, turns }) {
        const asked = (Array.isArray(turns) ? turns : []).map((turn) => ({ role: 'user', content: (0,values/* outputOf */.jH)(turn) }));
        return asked.map((_, turn) => ({
            id: turnId(id, turn),
            prompt: asked.slice(0, turn + 1),
            answers: [],
            facts: { turn: turn + 1 },
        }));
    },
};
function turnId(id, turn) {
    if ((0,values/* nameOf */.Vb)(id) === null)
        throw new unreadable/* Unreadable */.I('the row has no question_id');
    return `${id} turn ${turn + 1}`;
}
/** A text; later versions count its tokens beside it. */
function answerOf(turn) {
    const text = (0,values/* outputOf */.jH)(turn);
    return text !== null && mt_bench_FAILED.has(text) ? { text: null, conditions: ['failed'] } : { text };
}

;// CONCATENATED MODULE: ./lib/read/shapes/novelty-bench.js

/**
 * A line of NoveltyBench's generations.jsonl, partitions.jsonl or scores.jsonl: several answers to a prompt, then the
 * class of meaning that each belongs to, then scores. Its `distinct` is the number of the last class, counted from 0, so
 * one less than there are classes; here it is how many there are. All three hold the same answers, so one is to be chosen.
 */
const noveltyBench = {
    id: 'novelty-bench',
    title: 'NoveltyBench generations',
    fits: ({ id, prompt, model, generations }) => typeof id === 'string' && typeof prompt === 'string' && typeof model === 'string' && Array.isArray(generations),
    read({ id, prompt, model, generations, partition, generation_scores: scores }) {
        if (!Array.isArray(generations))
            throw new unreadable/* Unreadable */.I('its generations are no list');
        // A prompt that failed ten times is written without any.
        const filter = scores !== undefined ? 'scores' : partition !== undefined ? 'partitions' : 'generations';
        if (generations.length === 0)
            return { id, prompt, answers: [{ text: null, conditions: ['failed'] }], facts: { model, filter } };
        const classes = novelty_bench_listOf(partition, generations.length);
        const scored = novelty_bench_listOf(scores, generations.length);
        return {
            id,
            prompt,
            answers: generations.map((text, i) => ({
                // What it writes where Gemini has given nothing.
                ...(text === '[Blocked]' ? { text: null, conditions: ['refused'] } : { text }),
                facts: { ...(classes && { partition: classes[i] }), ...(scored && { score: scored[i] }) },
            })),
            facts: { model, filter, ...(classes && { distinct: new Set(classes).size }) },
        };
    },
};
function novelty_bench_listOf(value, length) {
    return Array.isArray(value) && value.length === length ? value : null;
}
/** A line of its data: a prompt, its category, and other ways to ask it. */
const noveltyBenchPrompts = {
    id: 'novelty-bench-prompts',
    title: 'NoveltyBench prompts',
    isQuestions: true,
    fits: ({ id, prompt, prompt_paraphrases: paraphrases, generations }) => typeof id === 'string' &&
        typeof prompt === 'string' &&
        (Array.isArray(paraphrases) || typeof paraphrases === 'string') &&
        generations === undefined,
    read: ({ id, prompt }) => ({ id, prompt, answers: [] }),
};

;// CONCATENATED MODULE: ./lib/read/shapes/openai-body.js




/** What OpenAI's interfaces answer with, and all that speak as they do: chat completions, completions and responses. */
function isBody(value) {
    return (0,values/* isObject */.Gv)(value) && (isCompletion(value) || isResponse(value));
}
function isCompletion({ object, choices }) {
    return Array.isArray(choices) && (object === 'chat.completion' || object === 'text_completion');
}
function isResponse({ object, output }) {
    return object === 'response' && Array.isArray(output);
}
function readBody(body) {
    return {
        answers: isResponse(body) ? [responseOf(body)] : choicesOf(body),
        facts: { model: body.model },
        // A response repeats what it was asked for; a completion doesn't.
        ...(isResponse(body) && { settings: settingsOf(body) }),
    };
}
/** How answers were asked for, by the names that a request has for it. */
function settingsOf(request) {
    const { instructions, reasoning } = request;
    return {
        temperature: request.temperature,
        top_p: request.top_p,
        max_tokens: request.max_tokens ?? request.max_completion_tokens ?? request.max_output_tokens,
        stop: request.stop,
        seed: request.seed,
        'presence penalty': request.presence_penalty,
        'frequency penalty': request.frequency_penalty,
        'reasoning effort': request.reasoning_effort ?? ((0,values/* isObject */.Gv)(reasoning) ? reasoning.effort : undefined),
        'system prompt': typeof instructions === 'string' ? instructions : systemPromptOf(request.messages),
    };
}
function systemPromptOf(messages) {
    if (!Array.isArray(messages))
        return undefined;
    const first = messages.find((message) => (0,values/* isObject */.Gv)(message) && /^(system|developer)$/.test(String(message.role)));
    return first === undefined ? undefined : (0,values/* outputOf */.jH)(first);
}
/** Several answers to one request (`n`) come in any order. */
function choicesOf({ choices }) {
    if (!Array.isArray(choices) || choices.length === 0)
        throw new unreadable/* Unreadable */.I('its choices are missing');
    return [...choices].sort((one, other) => indexOf(one) - indexOf(other)).map(choiceOf);
}
function indexOf(choice) {
    return (0,values/* isObject */.Gv)(choice) && typeof choice.index === 'number' ? choice.index : 0;
}
function choiceOf(choice) {
    if (!(0,values/* isObject */.Gv)(choice))
        throw new unreadable/* Unreadable */.I('a choice is no object');
    const { message, text, finish_reason: finish, logprobs, token_ids: tokens } = choice;
    const isRefused = (0,values/* isObject */.Gv)(message) && typeof message.refusal === 'string' && message.refusal !== '';
    const conditions = [
        ...(0,shape/* conditionOf */.r)(finish),
        ...(isRefused ? ['refused'] : []),
        ...((0,values/* isObject */.Gv)(message) && hasReasoning(message) ? ['reasoned'] : []),
    ];
    return {
        text: (0,values/* isObject */.Gv)(message) ? said(message) : text,
        facts: { finish_reason: finish, logprob: meanLogprob(logprobs), ...(Array.isArray(tokens) && { tokens }) },
        conditions: [...new Set(conditions)],
    };
}
/** A refusal is what the model has said instead; a call of a tool is no text. */
function said({ content, refusal }) {
    return (0,values/* outputOf */.jH)(content) ?? (0,values/* outputOf */.jH)(refusal);
}
function hasReasoning({ reasoning_content: content, reasoning }) {
    return [content, reasoning].some((text) => typeof text === 'string' && text !== '');
}
/** The tokens' own log-probabilities: `content[].logprob` of chats, `token_logprobs` of completions. */
function meanLogprob(logprobs) {
    if (!(0,values/* isObject */.Gv)(logprobs))
        return null;
    const { content, token_logprobs: tokens } = logprobs;
    const all = Array.isArray(content) ? content.map((token) => (0,values/* isObject */.Gv)(token) && token.logprob) : tokens;
    const known = Array.isArray(all) ? all.filter((one) => typeof one === 'number') : [];
    return known.length === 0 ? null : (0,moments/* mean */.i)(known);
}
/** The messages among what a response has put out; the rest is thoughts and calls of tools. */
function responseOf({ output, status, error, incomplete_details: incomplete }) {
    const items = output.filter(values/* isObject */.Gv);
    const parts = items
        .filter(({ type }) => type === 'message')
        .flatMap(({ content }) => (Array.isArray(content) ? content.filter(values/* isObject */.Gv) : []));
    const texts = parts.filter(({ type, text }) => type === 'output_text' && typeof text === 'string');
    const refusals = parts.filter(({ type, refusal }) => type === 'refusal' && typeof refusal === 'string');
    const reason = (0,values/* isObject */.Gv)(incomplete) ? incomplete.reason : null;
    const hasFailed = status === 'failed' || status === 'cancelled' || (0,values/* isObject */.Gv)(error);
    const conditions = [
        ...(hasFailed ? ['failed'] : []),
        ...(0,shape/* conditionOf */.r)(reason),
        ...(refusals.length > 0 ? ['refused'] : []),
        ...(items.some(({ type }) => type === 'reasoning') ? ['reasoned'] : []),
    ];
    const pieces = texts.length > 0 ? texts.map(({ text }) => text) : refusals.map(({ refusal }) => refusal);
    return {
        text: hasFailed || pieces.length === 0 ? null : pieces.join(''),
        facts: {
            finish_reason: reason ?? status,
            logprob: meanLogprob({ content: texts.flatMap(({ logprobs }) => (Array.isArray(logprobs) ? logprobs : [])) }),
        },
        conditions: [...new Set(conditions)],
    };
}

;// CONCATENATED MODULE: ./lib/read/shapes/openai-batch.js



/**
 * A line of a batch's output or error file, of OpenAI, Azure or vLLM's run-batch. Lines come in no order; what was asked
 * stands only in the batch's input file, under the same custom_id.
 */
const openaiBatch = {
    id: 'openai-batch',
    title: 'OpenAI batch results',
    fits: ({ custom_id: id, response, error }) => typeof id === 'string' && ((0,values/* isObject */.Gv)(response) ? 'body' in response || 'status_code' in response : (0,values/* isObject */.Gv)(error)),
    read({ custom_id: id, response, error }) {
        const { status_code: status, body } = (0,values/* isObject */.Gv)(response) ? response : {};
        if (response === undefined && error === undefined)
            throw new unreadable/* Unreadable */.I('it has neither a response nor an error');
        if (openai_batch_isSaid(error) || (typeof status === 'number' && status !== 200) || !(0,values/* isObject */.Gv)(response))
            return { id, answers: [{ text: null, conditions: ['failed'] }] };
        if (!isBody(body))
            throw new unreadable/* Unreadable */.I('its response is neither a chat completion, a completion nor a response');
        return { id, ...readBody(body) };
    },
};
function openai_batch_isSaid(error) {
    return (0,values/* isObject */.Gv)(error) || (typeof error === 'string' && error !== '');
}

;// CONCATENATED MODULE: ./lib/read/shapes/openai-chat.js



/** A chat completion, completion or response as it came. Its id is new every time, so it pairs nothing. */
const openaiChat = {
    id: 'openai-chat',
    title: 'OpenAI completions and responses',
    fits: (record) => isChunk(record) || isBody(record),
    read(record, { place }) {
        if (isChunk(record))
            throw new lib_errors/* UserError */.y('streamed-pieces', {}, place);
        if (!isBody(record))
            throw new unreadable/* Unreadable */.I('it is neither a chat completion, a completion nor a response');
        return readBody(record);
    },
};
/** Answers that are streamed come in pieces of a few characters each. */
function isChunk({ object }) {
    return object === 'chat.completion.chunk';
}

// EXTERNAL MODULE: ./lib/read/json/sorted-json.js
var sorted_json = __webpack_require__(8109);
;// CONCATENATED MODULE: ./lib/read/shapes/openai-evals.js





const runsOfFiles = () => new Map();
/**
 * openai/evals, a record: what is evaluated, then events as they come. Of these only `sampling` holds answers, but a
 * sample may have several: graders, and whatever a completion function asks on its way, are recorded in the same manner
 * and with nothing to tell them by. A sample is worked on by one thread, the model before its graders; so what is asked
 * first is the question. Whatever else is answered to the same prompt is a further answer, and the rest is left out.
 */
const openaiEvals = {
    id: 'openai-evals',
    title: 'openai/evals record',
    fits: (record) => isSpec(record) || isEvent(record),
    read(record, { place, reading }) {
        const runs = reading.memory(runsOfFiles);
        const run = runs.get(place.file) ?? { model: null, settings: {}, asked: new Map(), next: 0 };
        runs.set(place.file, run);
        if (isSpec(record)) {
            // Another run may have been appended.
            runs.set(place.file, { ...specOf(record.spec), asked: new Map(), next: 0 });
            return [];
        }
        if (Object.hasOwn(record, 'final_report'))
            return [];
        if (!isEvent(record))
            throw new unreadable/* Unreadable */.I('the line is neither an event nor the report at the end');
        requireNext(record.event_id, run, place);
        const { type, data } = record;
        if (type === 'cond_logp' || type === 'pick_option')
            reading.passes('events that weigh given texts', place.file);
        if (type === 'error')
            return failure(record, run);
        return type === 'sampling' && (0,values/* isObject */.Gv)(data) ? sampling(record, data, run, { place, reading }) : [];
    },
};
/**
 * Events are written in the order of their numbers. Where one is missing it may have been a model's answer, and what comes
 * after, a grader's, would be taken for it.
 */
function requireNext(event, run, place) {
    if (event !== run.next)
        throw new lib_errors/* UserError */.y('unreadable-file', {
            problem: `event ${run.next} of the record is not where it should be, and without it answers can't be told from those of graders. Give the whole record, as it was written or sorted by event_id`,
        }, place);
    run.next++;
}
function isSpec({ spec }) {
    return (0,values/* isObject */.Gv)(spec) && ['run_id', 'eval_name', 'created_at'].every((name) => Object.hasOwn(spec, name));
}
function isEvent(record) {
    return ['run_id', 'event_id', 'sample_id', 'type', 'data'].every((name) => Object.hasOwn(record, name));
}
/** Before completion functions there were models. */
function specOf({ completion_fns, model_name, model_names, run_config }) {
    const models = Array.isArray(completion_fns) ? completion_fns : (0,values/* isObject */.Gv)(model_names) ? model_names.completions : [];
    const { seed, initial_settings } = (0,values/* isObject */.Gv)(run_config) ? run_config : {};
    return {
        model: Array.isArray(models) && models.length > 0 ? models.map(String).join(' + ') : (0,values/* nameOf */.Vb)(model_name),
        settings: {
            seed,
            settings: (0,values/* isObject */.Gv)(initial_settings) && Object.keys(initial_settings).length > 0 ? initial_settings : null,
        },
    };
}
function sampling({ sample_id }, data, run, { place, reading }) {
    const id = (0,values/* nameOf */.Vb)(sample_id);
    if (id === null)
        throw new unreadable/* Unreadable */.I('the event has no sample_id');
    if (!Object.hasOwn(data, 'sampled'))
        throw new unreadable/* Unreadable */.I("the event has no 'sampled'");
    const prompt = (0,sorted_json/* sortedJson */.I)(data.prompt ?? null);
    const first = run.asked.get(id) ?? null;
    if (first === null) {
        run.asked.set(id, prompt);
        (0,answered/* answeredOnce */.f)([run.model, id], place, reading);
    }
    else if (first !== prompt) {
        reading.doubt('further-calls', place.file, 1);
        return [];
    }
    const sampled = (0,values/* outputsOf */.Yz)(data.sampled);
    return {
        id,
        prompt: data.prompt,
        answers: sampled.map((text) => ({ text, conditions: text === null ? ['failed'] : [] })),
        facts: { model: run.model ?? data.model },
        settings: run.settings,
    };
}
/** A sample that ended in an error before anything was answered; later ones are of graders. */
function failure({ sample_id }, run) {
    const id = (0,values/* nameOf */.Vb)(sample_id);
    if (id === null || run.asked.has(id))
        return [];
    run.asked.set(id, null);
    return {
        id,
        answers: [{ text: null, conditions: ['failed'] }],
        facts: { model: run.model },
        settings: run.settings,
    };
}

// EXTERNAL MODULE: ./lib/read/fields.js
var fields = __webpack_require__(143);
;// CONCATENATED MODULE: ./lib/read/shapes/openai-kept.js




const openai_kept_NAMES = ['response', 'completion', 'output', 'result', 'raw_response'];
/** A row of one's own that keeps a whole completion beside what was asked, instead of its text. */
const openaiKept = {
    id: 'openai-kept',
    title: 'rows with OpenAI completions',
    fits: (record) => bodyIn(record) !== null,
    read(record, { reading }) {
        const body = bodyIn(record);
        if (body === null)
            throw new unreadable/* Unreadable */.I('the row has no completion');
        const [id, prompt] = ['id', 'prompt'].map((use) => (0,fields/* find */.I6)(use, record, reading));
        const { request } = record;
        const asked = (0,values/* isObject */.Gv)(request) ? (request.messages ?? request.input ?? request.prompt) : record.messages;
        const read = readBody(body);
        return {
            ...read,
            id: id === null ? null : (0,fields/* valueAt */.fK)(record, id),
            prompt: prompt === null ? asked : (0,fields/* valueAt */.fK)(record, prompt),
            settings: { ...((0,values/* isObject */.Gv)(request) && settingsOf(request)), ...read.settings },
        };
    },
};
function bodyIn(record) {
    for (const name of openai_kept_NAMES) {
        const value = record[name];
        if (isBody(value))
            return value;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/read/shapes/openai-requests.js


/** A line of a batch's input file: what was asked under a custom_id, and how. */
const openaiRequests = {
    id: 'openai-requests',
    title: 'OpenAI batch requests',
    isQuestions: true,
    fits: ({ custom_id: id, method, url, body }) => typeof id === 'string' && typeof method === 'string' && typeof url === 'string' && (0,values/* isObject */.Gv)(body),
    read({ custom_id: id, body }, { reading }) {
        if (!(0,values/* isObject */.Gv)(body))
            return [];
        // Of outputs that others hold: how many came of it is not known here.
        reading.told.settings(settingsOf(body), 0);
        return { id, prompt: body.messages ?? body.input ?? body.prompt, answers: [] };
    },
};

;// CONCATENATED MODULE: ./lib/read/shapes/preference.js




/** A row of preference data: of two answers to a prompt either may be the model's, so options have to say which. */
const preference = {
    id: 'preference',
    title: 'preference pairs',
    // Beside an output the pair is of others.
    fits: (record) => isAnswer(record.chosen) && isAnswer(record.rejected) && (0,candidates/* likelyOutputs */.$N)(record).length === 0,
    read(record, { reading, place }) {
        const { output } = reading.fields;
        if (output === undefined)
            throw new lib_errors/* UserError */.y('which-output', { fields: 'chosen, rejected', guess: 'chosen' }, place);
        const value = (0,fields/* valueAt */.fK)(record, output);
        // Without a prompt of its own, what was asked is the beginning of the conversation.
        const prompt = record.prompt ?? ((0,values/* isConversation */.Iy)(value) ? (0,values/* lastAnswer */.$k)(value).before : null);
        return { id: record.id ?? record.prompt_id, prompt, answers: [{ text: null }] };
    },
};
function isAnswer(value) {
    return typeof value === 'string' || (0,values/* isConversation */.Iy)(value);
}

// EXTERNAL MODULE: ./lib/read/shapes/promptfoo.js
var promptfoo = __webpack_require__(9869);
;// CONCATENATED MODULE: ./lib/read/shapes/serving-benchmark.js


const title = 'the serving benchmarks of vLLM and SGLang';
const WITH_DETAILS = 'Run it with --save-result --save-detailed (vLLM) or --output-details (SGLang), so that the texts are saved, too.';
/**
 * What the serving benchmarks of vLLM and SGLang save with details: lists side by side of the requests' texts, errors and
 * lengths, without ids or prompts. The n-th text of one run answers the same as the n-th of another where both have sent
 * the same data set with the same seed: --pair-by position.
 */
const servingBenchmark = {
    id: 'serving-benchmark',
    title,
    fits: (record) => (Array.isArray(record.generated_texts) ? hasLists(record) : isSummary(record)),
    read({ generated_texts: texts, errors, model_id: model, backend }, { place }) {
        if (texts === undefined)
            throw new lib_errors/* UserError */.y('no-outputs-inside', { title, list: 'generated_texts', todo: WITH_DETAILS }, place);
        if (!Array.isArray(texts) || texts.length === 0)
            throw new unreadable/* Unreadable */.I('its generated_texts are empty');
        if (Array.isArray(errors) && errors.length !== texts.length)
            throw new unreadable/* Unreadable */.I(`it has ${texts.length} generated_texts and ${errors.length} errors`);
        return texts.map((text, i) => {
            const hasFailed = Array.isArray(errors) && typeof errors[i] === 'string' && errors[i] !== '';
            const conditions = hasFailed ? ['failed'] : [];
            return {
                answers: [{ text: hasFailed ? null : text, conditions }],
                facts: { model },
                settings: { backend },
            };
        });
    },
};
function hasLists({ errors, input_lens: lengths }) {
    return Array.isArray(errors) || Array.isArray(lengths);
}
/** Saved without details: speeds and counts alone. */
function isSummary(record) {
    return ['completed', 'duration', 'request_throughput', 'output_throughput'].every((name) => typeof record[name] === 'number');
}

;// CONCATENATED MODULE: ./lib/read/shapes/sharegpt.js




const USERS = new Set(['human', 'user']);
const MODELS = new Set(['gpt', 'chatgpt', 'model', 'assistant', 'bing', 'bard']);
/** A conversation in the form of ShareGPT (`from` and `value`), or under another name than `messages`; its last answer counts. */
const shareGpt = {
    id: 'sharegpt',
    title: 'ShareGPT conversations',
    // Beside an output under a name of its own, a conversation is what was asked.
    fits: (record) => !fields/* FIELD_NAMES */.Yr.output.some((name) => name in record) &&
        (0,candidates/* outputCandidates */.yp)(record).length === 0 &&
        turnsOf(record).length > 0,
    read(record) {
        const turns = turnsOf(record);
        if (turns.length === 0)
            throw new unreadable/* Unreadable */.I('the row has no conversation');
        const { answer, before } = (0,values/* lastAnswer */.$k)(turns);
        return {
            id: record.id ?? record.conversation_id,
            prompt: before,
            answers: [{ text: answer }],
            facts: { model: record.model },
        };
    },
};
function turnsOf({ conversations, conversation }) {
    const turns = conversations ?? conversation;
    if ((0,values/* isConversation */.Iy)(turns))
        return turns;
    return Array.isArray(turns) && turns.every(isTurn)
        ? turns.map(({ from, value }) => ({ role: roleOf(from.toLowerCase()), content: value }))
        : [];
}
function roleOf(name) {
    if (USERS.has(name))
        return 'user';
    return MODELS.has(name) ? 'assistant' : name;
}
function isTurn(value) {
    return (0,values/* isObject */.Gv)(value) && typeof value.from === 'string' && typeof value.value === 'string';
}

// EXTERNAL MODULE: ./lib/read/usual.js
var usual = __webpack_require__(1646);
;// CONCATENATED MODULE: ./lib/read/shapes.js




















const SHAPES = [
    anthropicBatch,
    openaiKept,
    openaiEvals,
    everyEvalEver,
    lEval,
    codeProblems,
    codeSamples,
    shareGpt,
    preference,
    noveltyBenchPrompts,
    noveltyBench,
    arenaHardQuestions,
    arenaHard,
    mtBenchQuestions,
    mtBench,
    alpacaEval,
    servingBenchmark,
    openaiRequests,
    openaiBatch,
    openaiChat,
    promptfoo/* promptfoo */.h,
    lighteval,
    lightevalFlat,
    lm_eval/* lmEval */.o,
];
function shapeOf(record) {
    return SHAPES.find((shape) => shape.fits(record)) ?? usual/* usual */.B;
}


/***/ }),

/***/ 6364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ answeredOnce)
/* harmony export */ });
const answeredBefore = () => new Set();
/**
 * Of tools that answer a question once in a run: notes it where one comes again, as it does when a file was appended to,
 * or when a folder holds several runs. `what` tells the question apart, and whatever else may differ within a run.
 */
function answeredOnce(what, { file }, reading) {
    const answered = reading.memory(answeredBefore);
    const key = JSON.stringify(what);
    if (answered.has(key))
        reading.doubt('answered-again', file, 1);
    else
        answered.add(key);
}


/***/ }),

/***/ 1922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   f: () => (/* binding */ contentId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _json_sorted_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);


/** An id longer than this tells a reader nothing that its beginning doesn't. */
const LONGEST = 120;
const KEPT = 60;
/** An id made of what a question consists of, for tools that number their rows anew in every run. */
function contentId(content) {
    const text = typeof content === 'string' ? content : (0,_json_sorted_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedJson */ .I)(content);
    return text.length <= LONGEST ? text : `${text.slice(0, KEPT)}… #${fingerprint(text)}`;
}
function fingerprint(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ settingsIn),
/* harmony export */   o: () => (/* binding */ lmEval)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _formats_lm_eval_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9405);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1469);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7852);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6364);






/** What a row holds besides a value for each metric. */
const OWN = new Set([
    ...['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps', 'filter', 'metrics', 'doc_hash'],
    ...['prompt_hash', 'target_hash', 'task_name', 'schema_version', 'input', 'sample_len'],
]);
/**
 * lm-evaluation-harness, `samples_*.jsonl`: a row for each document and filter. `resps` is what the model said, the same
 * under every filter; `filtered_resps` what the filter has found in it, often a number alone, so that its variety is that
 * of the solutions. Hence `resps` are the outputs, of one filter, since under several each would count several times.
 */
const lmEval = {
    id: 'lm-eval',
    title: 'lm-evaluation-harness samples',
    fits: (record) => Object.hasOwn(record, 'doc_id') &&
        (Array.isArray(record.resps) || Array.isArray(record.filtered_resps)) &&
        ['doc', 'arguments', 'target'].some((name) => Object.hasOwn(record, name)),
    read(record, context) {
        const requests = requestsOf(record.arguments);
        const responses = responsesOf(record, context);
        if (!isGenerated(requests, responses)) {
            context.reading.passes('rows of log-likelihoods, numbers for texts that were given', context.place.file);
            return [];
        }
        const run = (0,_formats_lm_eval_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .runFile */ .y6)(context.place.file);
        const facts = {
            task: run?.task,
            filter: record.filter,
            model: run === null ? null : (0,_formats_lm_eval_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .modelOf */ .DM)(context.reading, run),
            score: scoreOf(record),
        };
        const id = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(record.doc_hash) ?? record.doc_id;
        const isContentId = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(record.doc_hash) !== null;
        (0,_answered_js__WEBPACK_IMPORTED_MODULE_3__/* .answeredOnce */ .f)([facts.task, record.doc_id, id, record.filter], context.place, context.reading);
        // A field that is mapped stands for all requests of the row.
        const all = context.reading.fields.output === undefined ? responses : responses.slice(0, 1);
        return all.map((texts, i) => ({
            id: all.length === 1 ? id : `${id}/${i}`,
            ...(isContentId && { isContentId }),
            prompt: promptIn(requests[i]?.[0]),
            answers: texts.length === 0 ? [{ text: null, conditions: ['failed'] }] : texts.map((text) => ({ text })),
            facts,
            settings: settingsIn(requests[i]?.[1]),
        }));
    },
};
/** Of each request its arguments: `{gen_args_0: {arg_0, arg_1}}`, in older files `[[arg_0, arg_1]]`. */
function requestsOf(said) {
    if (typeof said !== 'object' || said === null)
        return [];
    return Object.values(said).map((one) => (typeof one === 'object' && one !== null ? Object.values(one) : [one]));
}
/** Of each request its answers: several where the task repeats it. */
function responsesOf(record, { place, reading }) {
    const { resps } = record;
    if (Array.isArray(resps))
        return resps.length === 0 ? [[]] : resps.map((one) => (Array.isArray(one) ? one : [one]));
    if (reading.fields.output !== undefined)
        return [[null]];
    if (reading.rowsOfFile > 1)
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .Unreadable */ .I("the row has no 'resps'");
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('no-output-field', { fields: (0,_shown_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(Object.keys(record)), guess: 'filtered_resps' }, place);
}
/**
 * Whether the model wrote text. Asked for the likelihood of a text, a request names that text, or (rolling) nothing but
 * the prompt; the answer is a number, with whether the text was the likeliest, all of it put down as texts.
 */
function isGenerated(requests, responses) {
    const answers = responses.flat();
    if (answers.some((one) => Array.isArray(one)))
        return false;
    const isNumber = (one) => typeof one === 'number' || (typeof one === 'string' && NUMBER.test(one));
    if (requests.length === 0 || requests.some(([, settings]) => (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(settings)))
        return true;
    return answers.length === 0 || !answers.every(isNumber);
}
const NUMBER = /^-?(\d+(\.\d+)?(e[-+]?\d+)?|inf|nan)$/i;
/** A text; for models behind a chat API a JSON text of messages, alone in a list. */
function promptIn(said) {
    const text = Array.isArray(said) && said.length === 1 ? said[0] : said;
    if (typeof text !== 'string' || !/^\s*\[\s*\{/.test(text))
        return text;
    try {
        const messages = JSON.parse(text);
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isConversation */ .Iy)(messages) ? messages : text;
    }
    catch {
        return text;
    }
}
const SETTINGS = { until: 'stop', max_gen_toks: 'max_tokens' };
function settingsIn(said) {
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(said))
        return {};
    const ours = (name) => (Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : name);
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [ours(name), value]));
}
/** The metric's number where there is one metric: of several nobody says which counts. */
function scoreOf(record) {
    const names = Array.isArray(record.metrics) ? record.metrics.map(String) : Object.keys(record).filter(isMetric);
    const value = names.length === 1 && Object.hasOwn(record, names[0]) ? record[names[0]] : null;
    return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : null;
}
function isMetric(name) {
    return !OWN.has(name);
}


/***/ }),

/***/ 9869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf),
/* harmony export */   h: () => (/* binding */ promptfoo)
/* harmony export */ });
/* harmony import */ var _json_sorted_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7610);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1469);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7852);
/* harmony import */ var _content_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1922);





/**
 * A result of promptfoo: one test with one prompt template and one provider. Results come in the order in which they were
 * done, and `--repeat` numbers each repeat as a test of its own, so the question is told by its variables.
 */
const promptfoo = {
    id: 'promptfoo',
    title: 'promptfoo results',
    fits: (record) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(record.prompt) &&
        typeof record.prompt.raw === 'string' &&
        typeof record.success === 'boolean' &&
        (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(record.namedScores) &&
        ('response' in record || 'error' in record),
    read(record) {
        const prompt = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(record.prompt) ? record.prompt : {};
        const raw = prompt.raw === '[prompt stripped]' ? null : prompt.raw;
        const { config } = prompt;
        return {
            id: questionOf(record, raw),
            isContentId: true,
            prompt: raw,
            answers: [answerOf(record)],
            facts: {
                model: modelOf(record.provider),
                template: templateOf(prompt, record.promptId),
                score: record.score,
            },
            ...((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(config) && { settings: settingsOf(config) }),
        };
    },
};
/** The variables; without any, or where they were left out of the export, what was asked; else the number of the test. */
function questionOf({ vars, testCase, testIdx }, raw) {
    const given = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(vars) ? vars : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(testCase) && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(testCase.vars) ? testCase.vars : {};
    const own = Object.entries(given).filter(([name]) => !isAtRunTime(name));
    if (own.length > 0)
        return (0,_content_id_js__WEBPACK_IMPORTED_MODULE_2__/* .contentId */ .f)(Object.fromEntries(own));
    return typeof raw === 'string' ? (0,_content_id_js__WEBPACK_IMPORTED_MODULE_2__/* .contentId */ .f)(raw) : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(testIdx);
}
/** Variables that promptfoo itself sets, anew in every run. */
function isAtRunTime(name) {
    return name.startsWith('_') || name === 'sessionId';
}
/** `error` is also the reason why an assertion did not hold; the answer is there all the same. */
function answerOf({ response, error: problem }) {
    if (response === undefined && problem === undefined)
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('it has neither a response nor an error');
    const { output, error, cached, finishReason, isRefusal, raw } = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(response) ? response : {};
    if (output === '[output stripped]')
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .Unreadable */ .I('its output was left out of the export (PROMPTFOO_STRIP_RESPONSE_OUTPUT)');
    const isThere = output !== undefined && output !== null && !(error !== undefined && error !== null && output === '');
    const conditions = [
        ...(isThere ? [] : ['failed']),
        ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .conditionOf */ .r)(finishReason),
        ...(isRefusal === true ? ['refused'] : []),
        ...(cached === true ? ['cached'] : []),
        ...(hasReasoning(raw) ? ['reasoned'] : []),
    ];
    return {
        text: isThere ? textOf(output) : null,
        facts: { finish_reason: finishReason },
        conditions: [...new Set(conditions)],
    };
}
/** Of providers that answer with an object, a list or a number: its JSON, as promptfoo itself shows it. */
function textOf(output) {
    return typeof output === 'string' ? output : (0,_json_sorted_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sortedJson */ .I)(output);
}
function hasReasoning(raw) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(raw) && typeof raw.reasoning_content === 'string' && raw.reasoning_content !== '';
}
function modelOf(provider) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(provider) ? ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(provider.label) ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(provider.id)) : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(provider);
}
/** A prompt's label is the whole template unless it was given one. */
function templateOf({ label, raw }, promptId) {
    const name = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(label) ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(raw);
    if (name === null)
        return null;
    const line = name.replace(/\s+/g, ' ').trim();
    return line.length <= 40 ? line : `${line.slice(0, 28)}… #${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(promptId)?.slice(0, 8) ?? ''}`;
}
/** What a prompt says of its own generation; a provider's settings are only in the file's config. */
function settingsOf(config) {
    return {
        temperature: config.temperature,
        top_p: config.top_p ?? config.topP,
        max_tokens: config.max_tokens ?? config.max_completion_tokens ?? config.max_output_tokens ?? config.maxTokens,
        stop: config.stop,
        seed: config.seed,
        'reasoning effort': config.reasoning_effort ?? ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(config.reasoning) ? config.reasoning.effort : undefined),
    };
}


/***/ }),

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
const MOST = 20;
const LENGTH = 40;
/** Names from a file as a message may hold them: a few, cut, without control characters; none is 'none'. They are foreign text. */
function shown(names) {
    const all = [...names];
    if (all.length === 0)
        return 'none';
    const some = all.slice(0, MOST).map((name) => {
        const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
        return plain.length > LENGTH ? `${plain.slice(0, LENGTH)}…` : plain;
    });
    return all.length > MOST ? `${some.join(', ')}, … (${all.length})` : some.join(', ');
}


/***/ }),

/***/ 1469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable)
/* harmony export */ });
/** Why a row can't be read, in words that follow "the line can't be read: ". */
class Unreadable extends Error {
}


/***/ }),

/***/ 1646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ usual)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2828);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7610);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9405);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1469);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7852);







/** A record of no tool in particular: its fields have usual names, or options say which they are. */
const usual = {
    id: 'rows',
    title: 'rows',
    fits: () => true,
    read(record, { place, reading }) {
        const output = outputField(record, place, reading);
        const prompt = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .find */ .I6)('prompt', record, reading);
        const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .find */ .I6)('id', record, reading);
        const value = output === null ? null : (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(record, output);
        const outputs = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(value);
        const conditions = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .conditionOf */ .r)(record.finish_reason ?? record.stop_reason);
        const before = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isConversation */ .Iy)(value) ? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .lastAnswer */ .$k)(value).before : null;
        return {
            id: id === null ? null : (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(record, id),
            prompt: prompt === null ? before : (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(record, prompt),
            answers: outputs.map((text) => ({ text, conditions: output === null ? ['failed'] : conditions })),
            isMapped: true,
            facts: { model: record.model },
        };
    },
};
/** The name of the output's field; null where the row says that there was an error instead of an output. */
function outputField(record, place, reading) {
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .find */ .I6)('output', record, reading);
    if (name !== null) {
        // The first row shows what there is to choose from.
        if (reading.fields.output === undefined && reading.rowsOfFile === 1)
            (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseSeveral */ .tF)(name, record, usedOtherwise(reading), place);
        return name;
    }
    const { error } = record;
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(error) || (typeof error === 'string' && error.trim() !== ''))
        return null;
    // In a file's first row it is the mapping that is wrong, and every other row would be skipped as well.
    if (reading.rowsOfFile > 1)
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .Unreadable */ .I('the row has no output field');
    const names = Object.keys(record);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('no-output-field', { fields: names.length === 0 ? 'none' : (0,_shown_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .S)(names), guess: likeliestOutput(names) }, place);
}
/** Fields that options name for something else than the output. */
function usedOtherwise(reading) {
    const { prompt, id, tokens } = reading.fields;
    const named = [prompt, id, tokens, reading.groupBy, ...reading.numberFields, ...reading.labelFields];
    return new Set([...named, ...reading.choice.where.keys()].filter((name) => typeof name === 'string'));
}
function likeliestOutput(names) {
    const likely = names.find(_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOutput */ .yT) ??
        names.find((name) => !(0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOther */ .z8)(name) && /out|resp|compl|gener|answ|pred|repl|result|text/i.test(name));
    return likely === undefined ? 'NAME' : (0,_shown_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .S)([likely]);
}


/***/ }),

/***/ 7852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ lastAnswer),
/* harmony export */   Gh: () => (/* binding */ promptOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Iy: () => (/* binding */ isConversation),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   jH: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9394);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1469);



/** The answers that a field's value holds: a text, several of them, content parts, or a conversation. */
function outputsOf(value) {
    if (!Array.isArray(value))
        return [outputOf(value)];
    if (value.length === 0)
        return [null];
    if (isConversation(value)) {
        // Several answers may come as assistant messages one beside the other; in a conversation somebody else speaks, too.
        if (value.every((message) => message.role === 'assistant'))
            return value.map(outputOf);
        return [lastAnswer(value).answer];
    }
    if (value.every(isPart))
        return [joinParts(value)];
    return value.map(outputOf);
}
/** What was asked: a text, a conversation, or anything else as JSON. */
function promptOf(value, place) {
    if (value === null || value === undefined || value === '')
        return null;
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value !== 'object')
        return String(value);
    if (Array.isArray(value) && isConversation(value))
        return transcript(value);
    if (Array.isArray(value) && value.length > 0 && value.every(isPart))
        return joinParts(value);
    refuseDepth(value, place);
    return JSON.stringify(value).toWellFormed();
}
/** A conversation's last answer, and what was said before it; without an answer everything was. */
function lastAnswer(messages) {
    const at = messages.findLastIndex((message) => message.role === 'assistant');
    if (at < 0 || (at < messages.length - 1 && messages[messages.length - 1].role === 'user'))
        return { answer: null, before: transcript(messages) };
    return { answer: outputOf(messages[at]), before: transcript(messages.slice(0, at)) };
}
function isConversation(value) {
    return (Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && typeof item.role === 'string'));
}
/** Ids and groups: a short value as text, null where there is none. */
function nameOf(value) {
    if (typeof value === 'string')
        return value === '' ? null : value.toWellFormed();
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : null;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The text of one answer: a text, its parts, or a message; null where it is none. */
function outputOf(value) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'string')
        return value.toWellFormed();
    if (Array.isArray(value)) {
        if (value.length === 0)
            return null;
        if (isConversation(value))
            return lastAnswer(value).answer;
        if (value.every(isPart))
            return joinParts(value);
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .I('the output is a list of lists');
    }
    if (!isObject(value))
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .I(`the output is a ${typeof value}`);
    const inner = Object.hasOwn(value, 'content') ? value.content : value.text;
    if (inner === null || (inner === undefined && typeof value.role === 'string'))
        return null;
    if (typeof inner === 'string')
        return inner.toWellFormed();
    if (Array.isArray(inner) && inner.every(isPart))
        return joinParts(inner);
    throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .I('the output is an object without a text or content that is text');
}
/** A piece of a message: `{ type: 'text', text }`, or an image, a thought or a call, which is no text of the answer. */
function isPart(value) {
    return isObject(value) && typeof value.type === 'string' && typeof value.role !== 'string';
}
function joinParts(parts) {
    const texts = parts.filter((part) => /^(output_|input_)?text$/.test(part.type) && typeof part.text === 'string');
    return texts.length === 0
        ? null
        : texts
            .map((part) => String(part.text))
            .join('')
            .toWellFormed();
}
/** A conversation as one text, the same for the same messages. A lone question is itself. */
function transcript(messages) {
    if (messages.length === 0)
        return null;
    if (messages.length === 1 && messages[0].role === 'user')
        return said(messages[0]);
    return messages
        .map((message) => `${message.role}: ${said(message)}`)
        .join('\n\n')
        .toWellFormed();
}
function said({ content }) {
    if (typeof content === 'string')
        return content.toWellFormed();
    return Array.isArray(content) && content.every(isPart) ? (joinParts(content) ?? '') : '';
}
/** JSON.stringify takes stack for every level, JSON.parse doesn't. */
function refuseDepth(value, place) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.depth)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('too-large', { what: 'the nesting of the JSON', limit: `${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.depth} levels` }, place);
        level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    }
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ acceptanceOf),
/* harmony export */   CN: () => (/* binding */ acceptedStep),
/* harmony export */   HW: () => (/* binding */ ACCEPTED_FILE),
/* harmony export */   Kk: () => (/* binding */ acceptedHeadline),
/* harmony export */   Ok: () => (/* binding */ acceptedReason),
/* harmony export */   nw: () => (/* binding */ acceptedWhere)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _metric_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3868);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9555);



/** Where the command `accept` writes to. */
const ACCEPTED_FILE = '.github/collapse-gate-accepted.json';
/** Characters of a reason. */
const LONGEST = 300;
/** The acceptance, where there is something to accept. */
function acceptanceOf({ accepted, outcome }) {
    return outcome === 'fail' || outcome === 'inconclusive' ? accepted : null;
}
/** Who accepted what; `judged` is the headline without it. */
function acceptedHeadline({ actor }, judged) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((actor ?? '').replace(/^@+/, ''), 40);
    const isUnclear = judged.startsWith('Inconclusive');
    return `Accepted${name === '' ? '' : ` by ${name}`} although ${isUnclear ? 'the outcome is ' : ''}${(0,_metric_words_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerFirst */ .oZ)(judged)}`;
}
/** Why, in the words of who accepted it. */
function acceptedReason({ reason }) {
    return `“${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(reason, LONGEST)}”`;
}
/** Where it is written down. */
function acceptedWhere({ by, commit }, mark = (foreign) => foreign) {
    const way = by === 'file' ? `in ${mark(ACCEPTED_FILE)}` : "by the pull request's label and description";
    return `Accepted ${way}${commit === null ? '' : `, commit ${mark((0,_provenance_js__WEBPACK_IMPORTED_MODULE_2__/* .short */ .h0)(commit))}`}.`;
}
/** What it means from now on, which depends on where the baseline is kept. */
function acceptedStep({ inputs, notes, outcome }) {
    const from = (0,_provenance_js__WEBPACK_IMPORTED_MODULE_2__/* .provenanceOf */ .Jj)(inputs.baseline);
    if (notes.some(({ code }) => code === 'baseline-changed'))
        return 'Nothing is blocked. Once this is merged, later candidates are compared with the baseline that it brings along.';
    if (from.kind === 'committed')
        return `Nothing is blocked. The baseline stays what ${from.branch} has in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(from.paths.join(', '), 120)}: put these outputs in its place, or the next check finds the same again.`;
    const lost = outcome === 'fail' ? 'has lost' : 'may have lost';
    return `Nothing is blocked. Once this is merged, this candidate is the baseline: what it ${lost} is not missed again.`;
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   xK: () => (/* binding */ xmlText)
/* harmony export */ });
/* unused harmony export plain */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/**
 * Text that comes from models and files, made harmless for the place where it is shown. Whatever the place, it is
 * first made `plain`: one line of visible characters. What a place adds is its own function below.
 */

/** Breaks a mention or a link and can't be seen. Foreign text never brings one along: `plain` takes it out. */
const BREAK = '\u200B';
/** Bidi controls and marks, zero-width characters, soft hyphen, interlinear marks, invisible tags, noncharacters. */
const INVISIBLE = /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;
/** Joiners are part of words in Persian or Hindi and of emoji; anywhere else they only hide something. */
const STRAY_JOINER = /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
/** One line without controls, escape sequences or invisible characters; half a surrogate pair becomes U+FFFD. */
function plain(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .toWellFormed()
        .replace(/[\s\u0085]/gu, ' ')
        .replace(/\p{Cc}/gu, '')
        .replace(INVISIBLE, '')
        .replace(STRAY_JOINER, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}
/**
 * Plain text of at most so many characters as a reader counts them. A character may be built of any number of marks,
 * so the length in code units is bounded as well.
 */
function cut(text, length) {
    const whole = plain(text.slice(0, length * 64));
    const kept = [];
    let units = 0;
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(whole)) {
        units += segment.length;
        if (kept.length === length || units > length * 8)
            return `${kept.slice(0, length - 1).join('')}…`;
        kept.push(segment);
    }
    return text.length > length * 64 ? `${kept.slice(0, length - 1).join('')}…` : whole;
}
/**
 * Markdown: a sentence in running text or a table cell. GitHub looks for mentions, issues, commits and links once more
 * in the finished HTML, where an escaped character is an ordinary one again; so those are broken, not escaped.
 */
function markdownText(text) {
    return breakLinks(plain(text))
        .replace(/[\\`*_[\]<>~$!#]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('|', '&#124;')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
/**
 * Markdown: foreign text as a code span, where nothing but the fence and, in a table, the pipe has a meaning. Mentions
 * are broken all the same: the comment is also read in mails and by other programs.
 */
function markdownCode(text) {
    const inside = plain(text).replaceAll('@', `@${BREAK}`) || '(no visible text)';
    const fence = '`'.repeat(longestRun(inside, '`') + 1);
    const padding = /^[` ]|[` ]$/.test(inside) ? ' ' : '';
    return `${fence}${padding}${inside}${padding}${fence}`;
}
/** A finished piece of Markdown as a cell. A backslash before a pipe would take the pipe's own escape away. */
function markdownCell(markdown) {
    return markdown.replace(/\\?\|/g, (pipe) => (pipe.length === 2 ? `\\${BREAK}\\|` : '\\|'));
}
/** Terminal: also no word that the runner of GitHub takes for a command, wherever a line may be broken. */
function terminalText(text) {
    return plain(text)
        .replace(/(^|\s)::/g, '$1: :')
        .replaceAll('##[', '# #[');
}
/** XML: `plain` leaves nothing that XML 1.0 forbids; the builder turns `<`, `>`, `&` and quotes into entities. */
const xmlText = plain;
/** An argument that a shell reads as exactly these characters, none of them hidden and none of them a mention. */
function shellWord(text) {
    if (/^[\w./:=*%+,-]+$/.test(text))
        return /[*]/.test(text) ? `'${text}'` : text;
    if (/^[\x20-\x7E]+$/.test(text) && !/[@'`]/.test(text))
        return `'${text}'`;
    const escaped = [...text].map((character) => /[\w ./:=,+-]/.test(character) ? character : escapedCharacter(character));
    return `$'${escaped.join('')}'`;
}
function escapedCharacter(character) {
    if (/[\p{L}\p{N}]/u.test(character))
        return character;
    const code = character.codePointAt(0);
    return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
function breakLinks(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll('://', `:${BREAK}//`)
        .replace(/www(?=\.)/gi, `$&${BREAK}`)
        .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/(?<=[A-Za-z][A-Za-z0-9]*-)(?=\d)/g, BREAK)
        .replace(/(?<![0-9A-Za-z])[0-9a-f]{7,}(?![0-9A-Za-z])/gi, (commit) => commit.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}
function longestRun(text, character) {
    let longest = 0;
    for (const [run] of text.matchAll(new RegExp(`${character}+`, 'g')))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   E5: () => (/* binding */ probability),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* unused harmony export span */
const NONE = '–';
/** A share as "9.1 %" or, coarse, "9 %". */
function percent(share, grain = 'fine') {
    return `${digits(share * 100, grain)} %`;
}
/** A decline in its own unit: "9 %", "2.1 pp", or a bare number for balances and distances. */
function amount(decline, unit, grain = 'fine') {
    return `${bare(decline, unit, grain)}${suffix(unit)}`;
}
/** A decline with its interval: "9 % (6-12 %)"; "to" instead of the hyphen where a minus stands beside it. */
function interval({ point, low, high }, unit, grain = 'fine') {
    const range = span(low, high, unit, grain);
    return range === '' ? amount(point, unit, grain) : `${amount(point, unit, grain)} (${range})`;
}
/** The interval alone, "6-12 %"; empty where there is none. */
function span(low, high, unit, grain = 'fine') {
    if (low === null || high === null)
        return '';
    const joint = low < 0 ? ' to ' : '-';
    return `${bare(low, unit, grain)}${joint}${bare(high, unit, grain)}${suffix(unit)}`;
}
/** A limit as it was set, without rounding that could be seen: "6 %", "2.5 %", "0.5 pp", "0.08". */
function limit(value, unit) {
    if (unit === 'spreads')
        return amount(value, unit).replace('.0', '');
    const scaled = unit === 'relative' || unit === 'points' ? value * 100 : value;
    return `${minus(String(Number(scaled.toPrecision(4))))}${suffix(unit)}`;
}
/** A whole number with separators: "23,331". */
function count(n) {
    return minus(Math.round(n).toLocaleString('en-US'));
}
/** "1 prompt", "600 prompts". */
function counted(n, noun) {
    return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}
/** What outputs are counted in. */
function tokens(unit, run) {
    if (unit === 'tokens')
        return 'token ids';
    return unit === 'characters' ? `runs of ${run} characters` : 'words';
}
/** One of them. */
function token(unit, run) {
    if (unit === 'tokens')
        return 'token id';
    return unit === 'characters' ? `run of ${run} characters` : 'word';
}
/** Any number: whole from 100 on, three digits down to 1, three decimals below. */
function number(x) {
    const size = Math.abs(x);
    if (size >= 99.95)
        return count(x);
    return minus(String(Number(size >= 1 ? x.toPrecision(3) : x.toFixed(3))));
}
/** A share of relabellings: "< 0.001", "0.012", "0.34". */
function probability(p) {
    return p < 0.001 ? '< 0.001' : String(Number(p.toPrecision(2)));
}
/** A number of prompts that is an estimate: two digits, rounded up, so that it never promises too much. */
function about(n) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
    return count(Math.ceil(n / step) * step);
}
function bare(decline, unit, grain) {
    if (unit === 'spreads')
        return minus(Math.abs(decline) >= 99.5 ? count(decline) : decline.toFixed(1));
    if (unit === 'relative' || unit === 'points')
        return digits(decline * 100, grain);
    if (unit === 'value')
        return number(decline);
    return minus(decline.toFixed(grain === 'fine' ? 3 : 2));
}
function suffix(unit) {
    if (unit === 'relative')
        return ' %';
    if (unit === 'spreads')
        return '×';
    return unit === 'points' ? ' pp' : '';
}
/** Fine: one decimal from 1 on, two below. Coarse: whole from 1 on, one significant digit below. Only everything is 100. */
function digits(x, grain) {
    const size = Math.abs(x);
    if (size < 0.005)
        return '0';
    if (size >= 99.5 && size < 100)
        return minus(`${x < 0 ? '-' : ''}${Math.min(99.9, Math.floor(size * 10) / 10)}`);
    if (grain === 'fine')
        return minus(x.toFixed(size < 0.995 ? 2 : 1));
    return minus(size < 0.95 ? x.toPrecision(1) : x.toFixed(0));
}
function minus(text) {
    return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ bound),
/* harmony export */   BX: () => (/* binding */ inSentence),
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Zb: () => (/* binding */ upperFirst),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   jB: () => (/* binding */ noun),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   sd: () => (/* binding */ declineOf),
/* harmony export */   vh: () => (/* binding */ worsensUp)
/* harmony export */ });
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3186);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);
/**
 * What a decline of each metric is called. A metric that isn't in the table is told by its title, so that adding one
 * needs nothing here.
 */


const WORDS = {
    'tail-index': {
        noun: 'the tail of rare words',
        decline: (f) => `The candidate's tail of rare words shrank by ${f.lost}${f.range} the usual difference of two trainings`,
    },
    vocabulary: {
        noun: 'vocabulary',
        decline: (f) => `The candidate lost ${f.lost} of its vocabulary${f.range}`,
    },
    'unseen-mass': {
        noun: 'rare words',
        decline: (f) => `The candidate lost ${f.lost} of its tail of rare words${f.range}`,
    },
    'support-asymmetry': {
        noun: 'words lost beyond words gained',
        decline: (f) => `The candidate lacks ${f.candidate} of the baseline's words, the baseline only ${f.baseline} of the candidate's`,
    },
    'distinct-bigrams': {
        noun: 'different word pairs',
        decline: (f) => `The candidate lost ${f.lost} of its different word pairs${f.range}`,
    },
    'reference-phrases': {
        noun: "the reference's phrases",
        decline: (f) => `The candidate says ${f.candidate} of what is rare among the reference's word pairs (baseline: ${f.baseline})`,
    },
    'reference-coverage': {
        noun: "the reference's rare words",
        decline: (f) => `The candidate says ${f.candidate} of the reference's rare words (baseline: ${f.baseline})`,
    },
    'reference-divergence': {
        noun: 'distance from the reference',
        decline: (f) => `The candidate's words moved ${f.lost}${f.range} further from the reference's`,
    },
    'reference-surprisal': {
        noun: 'strangeness to the reference',
        decline: (f) => `The candidate's text is ${f.candidate} off in predictability under a model of the reference (baseline: ${f.baseline})`,
    },
    'effective-words': {
        noun: 'effective vocabulary',
        decline: (f) => `The candidate lost ${f.lost} of its effective vocabulary${f.range}`,
    },
    duplicates: {
        noun: 'copied outputs',
        decline: (f) => `${f.candidate} of the candidate's outputs are copies of others (baseline: ${f.baseline})`,
    },
    repetition: {
        noun: 'repeated phrases within an output',
        decline: (f) => `The candidate repeats ${f.candidate} of its phrases within an output (baseline: ${f.baseline})`,
    },
    looping: {
        noun: 'outputs stuck in a loop',
        decline: (f) => `${f.candidate} of the candidate's outputs are stuck in a loop (baseline: ${f.baseline})`,
    },
    'length-spread': {
        noun: 'spread of lengths',
        decline: (f) => `The candidate's outputs vary ${f.lost} less in length${f.range}`,
    },
    'within-prompt-similarity': {
        noun: 'likeness of the answers to one prompt',
        decline: (f) => `The candidate's answers to one prompt are ${f.candidate} alike (baseline: ${f.baseline})`,
    },
    'distinct-answers': {
        noun: 'different answers to one prompt',
        decline: (f) => `${f.candidate} of the candidate's answers to one prompt are different (baseline: ${f.baseline})`,
    },
    shift: {
        noun: 'shift of the words',
        decline: (f) => `The candidate's words shifted away from the baseline's by ${f.lost}${f.range}`,
    },
    empties: {
        noun: 'empty outputs',
        decline: (f) => `${f.candidate} of the candidate's outputs are empty or errors (baseline: ${f.baseline})`,
    },
};
/** The metric's own declaration; undefined in a report that was written by another version. */
function metricOf(id) {
    return (0,_metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .metricById */ .Zw)(id);
}
function title(id) {
    return metricOf(id)?.title ?? upperFirst(id.replaceAll('-', ' '));
}
function noun(id) {
    return WORDS[id]?.noun ?? inSentence(title(id));
}
/** Whether it gets worse by rising; what has only a floor, by falling. */
function worsensUp({ metric, unit, rule }) {
    const { healthier, boundsOnly } = metricOf(metric) ?? {};
    if (boundsOnly && rule.floor !== null && rule.ceiling === null)
        return false;
    return healthier === undefined ? unit !== 'relative' : healthier === 'lower';
}
/** What it does when it gets worse. */
function change(verdict) {
    return worsensUp(verdict) ? 'rise' : 'decline';
}
/** A value of the metric as a reader expects it: shares in percent, anything else as a number. */
function value(x, verdict, grain = 'fine') {
    if (x === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    return isShare(verdict) ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(x, grain) : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(x);
}
/** A floor or ceiling on the value, as it was set. */
function bound(x, verdict) {
    if (x === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3;
    return isShare(verdict) ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .AB)(x, 'relative') : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(x);
}
function isShare({ metric, unit }) {
    const range = metricOf(metric)?.range;
    if (range === undefined)
        return unit === 'points';
    return range[0] === 0 && range[1] === 1 && unit !== 'distance';
}
/** What got worse, as a sentence without its full stop. */
function declineOf(verdict) {
    const words = WORDS[verdict.metric];
    const { decline, unit } = verdict;
    const [lost = _format_js__WEBPACK_IMPORTED_MODULE_1__/* .NONE */ .x3, range] = decline === null ? [] : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(decline, unit, 'coarse').split(/ (?=\()/);
    const figures = {
        lost,
        range: range === undefined ? '' : ` ${range}`,
        baseline: value(verdict.baseline, verdict, 'coarse'),
        candidate: value(verdict.candidate, verdict, 'coarse'),
    };
    if (words !== undefined)
        return words.decline(figures);
    // What is only told between both sides, a distance, has no value of the baseline.
    if (verdict.baseline === null && unit !== 'relative')
        return `The candidate's ${noun(verdict.metric)} is ${figures.candidate}`;
    const moved = worsensUp(verdict) ? 'rose' : 'fell';
    if (unit === 'relative')
        return `The candidate's ${noun(verdict.metric)} ${moved} by ${lost}${figures.range}`;
    return `The candidate's ${noun(verdict.metric)} ${moved} from ${figures.baseline} to ${figures.candidate}`;
}
/** Names and abbreviations that a title may begin with keep their capital. */
const PROPER = /^([A-Z]{2}|[A-Z]+-[A-Z]\b|Berger|Chao|Dugast|Fisher|Gini|Heaps|Heip|Herdan|Hill|Jensen|Kolmogorov|Kullback|Maas|Margalef|McIntosh|Pielou|Simpson|Summer|Wasserstein|Yule|Zipf)/;
function inSentence(title) {
    return PROPER.test(title) ? title : lowerFirst(title);
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ provenanceOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   jI: () => (/* binding */ cameFrom)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

/** Without a commit it is a file, which may be called anything. */
function provenanceOf({ source, commit }) {
    if (commit === null)
        return { kind: 'here', paths: pathsIn(source) };
    const kept = /^run (\d+)(?: of \S+)?$/.exec(source);
    if (kept !== null)
        return { kind: 'kept', run: kept[1] };
    const committed = /^(.+) at (\S+)$/s.exec(source);
    if (committed !== null)
        return { kind: 'committed', paths: pathsIn(committed[1]), branch: committed[2], commit };
    return { kind: 'here', paths: pathsIn(source) };
}
/** Both sides as far as more than a path is known of them; `mark` sets foreign pieces apart from our own words. */
function cameFrom({ inputs }, mark = (foreign) => foreign) {
    const sides = [
        ['Baseline', inputs.baseline],
        ['Candidate', inputs.candidate],
    ];
    return sides
        .flatMap(([name, { source, commit }]) => commit === null ? [] : [`${name}: ${mark((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(source, 120))}, commit ${mark(short(commit))}.`])
        .join(' ');
}
/** A commit as people read it. */
function short(commit) {
    return commit.slice(0, 7);
}
/** Reading joins several paths with a comma and a space. */
function pathsIn(source) {
    return source.split(/, |\n/);
}


/***/ })

};
