export const id = 272;
export const ids = [272];
export const modules = {

/***/ 6828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Arena)
/* harmony export */ });
/* harmony import */ var _pool_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3872);
/* harmony import */ var _pool_side_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9485);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1178);



/**
 * One comparison under all labellings: the whole, a group, or either of them cut to equal length. It measures the same
 * metrics on both sides of its own pool, whatever subset of all samples that is.
 */
class Arena {
    metrics;
    pool;
    /** The pool's samples, as numbers among all samples. */
    samples;
    /** Metrics that turned out to need texts where there are only digests. */
    needTexts = new Set();
    labeller;
    /** Labels of the pool's samples only, with and without folds. */
    local;
    isAll;
    /** The pool is made of some of `all` samples. */
    constructor(pool, samples, metrics, all) {
        this.pool = pool;
        this.samples = samples;
        this.metrics = metrics;
        this.labeller = new _pool_side_js__WEBPACK_IMPORTED_MODULE_0__/* .Labeller */ .y(pool);
        this.local = Array.from({ length: _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci }, () => new Uint8Array(samples.length));
        this.isAll = samples.length === all;
    }
    /** How many counts a labelling takes, about: of grams, and of each sample for each metric. */
    get cost() {
        const { words, bigrams, samples } = this.pool;
        return words.sample.length + bigrams.sample.length + samples * this.metrics.length;
    }
    /** The sides under at most LANES labellings of all samples. Overwritten by the next call. */
    sides(labels) {
        return this.labeller.splitAll(labels.map((label, lane) => this.own(label, lane)));
    }
    /** The sides under one labelling, every gram counted. Overwritten by the next call. */
    wholeSides(label) {
        return this.labeller.splitWhole(this.own(label, 0));
    }
    /** The same with one part of the grams left out after the other; none where all are kept. */
    *partialSides(label) {
        const own = this.own(label, 0);
        for (const pool of this.pool.without(own))
            yield this.labeller.splitWhole(own, pool);
    }
    /** The same labelling with folds of samples left out, one fold each; at most LANES of them. */
    sidesWithout(label, fold, left) {
        const { samples, local } = this;
        left.forEach((number, lane) => {
            for (let i = 0; i < samples.length; i++)
                local[lane][i] = fold[samples[i]] === number ? _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .NEITHER */ .y4 : label[samples[i]];
        });
        return this.labeller.splitAll(local.slice(0, left.length));
    }
    /** Adds each metric's values to `sums`: at 2j the baseline's, at 2j + 1 the candidate's; NaN where one has none. */
    addValues(sums, [baseline, candidate]) {
        for (let j = 0; j < this.metrics.length; j++) {
            const [ofBaseline, ofCandidate] = this.measure(this.metrics[j], baseline, candidate);
            sums[2 * j] += ofBaseline;
            sums[2 * j + _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .CANDIDATE */ .Me] += ofCandidate;
        }
    }
    own(label, lane) {
        if (this.isAll)
            return label;
        const { samples } = this;
        const own = this.local[lane];
        for (let i = 0; i < samples.length; i++)
            own[i] = label[samples[i]];
        return own;
    }
    measure(metric, ...sides) {
        if (this.needTexts.has(metric))
            return UNKNOWN;
        return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessTexts */ .V4)(() => (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .measureBoth */ .ak)(metric, ...sides), () => {
            this.needTexts.add(metric);
            return UNKNOWN;
        });
    }
}
const UNKNOWN = [Number.NaN, Number.NaN];


/***/ }),

/***/ 9117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ boardOf),
  D: () => (/* binding */ walkOn)
});

// EXTERNAL MODULE: ./lib/metrics/metric.js
var metrics_metric = __webpack_require__(8637);
;// CONCATENATED MODULE: ./lib/pool/portable.js
/** Something was asked for that no metric had asked for where the pool was built. */
class NotHere extends Error {
}
/** The pool to be handed on, once every metric has been asked; null where one has asked for texts. */
function portable(pool) {
    const { used, reference, samples, kept, words, bigrams, prompt, repetition, text, answer, given, at, corpus } = pool;
    if (used.texts)
        return null;
    return {
        ...{ samples, kept, words, bigrams, prompt, repetition, text, answer, given, at, corpus },
        gramsAt: [pool.gramsAt(1), pool.gramsAt(2)],
        numbers: used.numbers,
        similarities: used.similarities,
        reference: reference && plain(reference),
    };
}
function plain(view) {
    const { words, pairs, total, hasTexts } = view;
    // Metrics that need bits have been found unable, and are asked no more.
    const [ownBits, bits] = hasTexts ? [view.ownBits, view.bits] : [Number.NaN, new Float64Array(0)];
    return { words, pairs, total, hasTexts, ownBits, bits };
}
/** The pool in another thread, which has no texts. */
function unpacked({ gramsAt, numbers, similarities, ...data }) {
    const notHere = () => {
        throw new NotHere('no metric had asked for this');
    };
    return {
        ...data,
        isWhole: true,
        countAll: notHere,
        without: notHere,
        gramsAt: (n) => gramsAt[n - 1] ?? notHere(),
        get bag() {
            return notHere();
        },
        get tokens() {
            return notHere();
        },
        gramIds: notHere,
        postings: notHere,
        raw: notHere,
        asked: notHere,
        numbers: (field) => numbers.get(field) ?? notHere(),
        get similarities() {
            return similarities ?? notHere();
        },
        used: { texts: false, numbers, similarities },
    };
}

// EXTERNAL MODULE: ./lib/stats/relabelling.js
var relabelling = __webpack_require__(7782);
// EXTERNAL MODULE: ./lib/compare/arena.js
var compare_arena = __webpack_require__(6828);
// EXTERNAL MODULE: ./lib/compare/column.js
var column = __webpack_require__(8797);
// EXTERNAL MODULE: ./lib/compare/walk.js
var walk = __webpack_require__(4066);
;// CONCATENATED MODULE: ./lib/compare/board.js






/** The board, once the observed labelling has been walked; null where a metric needs what no other thread is handed. */
function boardOf({ prompt, strata, unit, stratum, size, thinnings }, deal, entries, columns) {
    const id = (metric) => metric.id;
    const packed = entries.flatMap(({ arena, indices }, e) => {
        const pool = portable(arena.pool);
        if (pool === null)
            return [];
        return {
            pool,
            samples: arena.samples,
            metrics: arena.metrics.map(id),
            unable: [...arena.needTexts].map(id),
            indices: indices.map(id),
            cells: columns[e].map(({ values, errorsTried }) => ({ values, errorsTried })),
        };
    });
    if (packed.length < entries.length)
        return null;
    return { frame: { prompt, strata, unit, stratum, size, thinnings }, deal, entries: packed };
}
/** The walk over a board in this thread. What it finds stands in the board's cells. */
function walkOn({ frame, deal, entries }, named) {
    const all = entries.map(({ pool, samples, metrics, unable, indices }) => {
        const arena = new compare_arena/* Arena */.I(unpacked(pool), samples, metrics.map(named), frame.prompt.length);
        for (const metric of arena.metrics)
            if (unable.includes(metric.id))
                arena.needTexts.add(metric);
        const made = indices.map(named).filter((metric) => (0,metrics_metric/* isIndex */.nw)(metric));
        return { arena, indices: made, familyOf: () => null, trained: null, fewestEvents: 0 };
    });
    const columns = all.map((entry, e) => {
        const cells = entries[e].cells[Symbol.iterator]();
        return (0,column/* columnsOf */.PL)(entry, false, () => cells.next().value);
    });
    return new walk/* Walk */.q(frame, all, columns, new relabelling/* Dealer */.cN(frame.strata, deal.limit, deal.seed), deal.seed);
}


/***/ }),

/***/ 8797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ LEVEL),
/* harmony export */   Fw: () => (/* binding */ cellsFor),
/* harmony export */   JN: () => (/* binding */ TRIED),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   oo: () => (/* binding */ undecided)
/* harmony export */ });
/* harmony import */ var _stats_moments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _stats_student_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5956);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);



/** Intervals are given at this level. */
const LEVEL = 0.95;
/** Values below this are rounding, not something that could decline. */
const NOTHING = 1e-9;
/** Under so many events on both sides together an interval would be a guess. */
const FEWEST_EVENTS = 20;
/** A reference of fewer words has no tail. */
const FEWEST_REFERENCE_WORDS = 500;
/** In so many random labellings folds are left out as well, to see how far the jackknife overstates the noise. */
const TRIED = 5;
/** Cells for so many labellings, in memory that threads share. */
function cellsFor(labellings) {
    const shared = (length) => new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN);
    return { values: shared(labellings), errorsTried: shared(TRIED) };
}
/** The columns of an entry: its arena's metrics in order, then its indices; each takes the next cells. */
function columnsOf(entry, calibrates, cells) {
    const blank = (metric) => ({
        entry,
        metric,
        ...cells(),
        observed: [0, 0],
        effect: 0,
        sampled: 0,
        events: 0,
        error: 0,
        calibrates,
        folds: 0,
        outputs: 0,
    });
    const measured = entry.arena.metrics.map((metric) => ({ ...blank(metric), measured: metric, parts: [] }));
    const made = entry.indices.map((index) => ({
        ...blank(index),
        measured: null,
        parts: index.parts.map(({ metric, weight }) => ({
            column: measured.find((one) => one.metric === metric),
            weight,
        })),
    }));
    return [...measured, ...made];
}
/** The standard error of the pair's effect. */
function errorOf(column, labellings) {
    return column.error * calibration(column, labellings);
}
/**
 * How far the jackknife is off: it overstates the noise of counts of rare things (Efron and Stein, 1981). That is known
 * where both sides are alike: under random labellings, whose spread is there to be seen; unless hardly any prompt has
 * outputs that differ, so that hardly anything could move.
 */
function calibration({ values, errorsTried, calibrates }, labellings) {
    if (!calibrates)
        return 1;
    const claimed = (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i)(Array.from(errorsTried.filter((error) => !Number.isNaN(error)), (error) => error ** 2));
    const random = values.subarray(1, labellings);
    const centre = (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i)(random);
    const seen = (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i)(random.map((value) => (value - centre) ** 2));
    return claimed > 0 ? Math.sqrt(seen / claimed) : 1;
}
/** A result before any family has been tested. */
function undecided(one, labellings) {
    const { metric, folds, values, outputs, effect, sampled } = one;
    const trained = trainedOf(one, labellings);
    const error = errorOf(one, labellings);
    const [pairBaseline, candidate] = one.observed;
    // What was seen on some of the prompts may imply a little less than nothing on all of them.
    const [lowest, highest] = metric.range;
    const implied = trained === null ? pairBaseline : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineOf */ .Bv)(metric, trained.effect, candidate);
    const baseline = Math.min(highest, Math.max(lowest, implied));
    const rare = (one.measured === null || one.measured.events !== undefined) && one.events < FEWEST_EVENTS;
    // What two draws of one model are apart is no distance between the models.
    const apart = metric.unit === 'distance' ? effect - (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i)(values.subarray(0, labellings)) : effect;
    const observed = trained?.effect ?? apart;
    const noise = Math.hypot(trained?.error ?? error, sampled);
    const reach = noise > NOTHING * Math.abs(observed) && !rare ? (0,_stats_student_js__WEBPACK_IMPORTED_MODULE_2__/* .studentQuantile */ .FI)((1 + LEVEL) / 2, folds - 1) * noise : null;
    return {
        metric,
        baseline: Number.isNaN(baseline) || metric.unit === 'distance' ? null : baseline,
        candidate: Number.isNaN(candidate) ? null : candidate,
        missing: missing(one, labellings),
        effect: observed,
        sampled,
        interval: reach === null ? null : { low: observed - reach, high: observed + reach },
        chance: 0,
        scale: Number.isNaN(error) ? 0 : error,
        p: null,
        pAdjusted: null,
        critical: Number.POSITIVE_INFINITY,
        level: 0,
        events: one.events,
        outputs: Math.round(outputs),
        labellings,
        trained,
    };
}
/** What healthy trainings say; nothing where both sides have the same outputs, so that there is nothing of the candidate's own. */
function trainedOf(one, labellings) {
    const { entry, metric, values } = one;
    const trained = entry.trained?.get(metric) ?? null;
    if (trained === null || values.subarray(0, labellings).every((value) => value === 0))
        return null;
    const factor = calibration(one, labellings);
    return { ...trained, error: trained.error * factor, sampling: trained.sampling * factor ** 2 };
}
function missing(column, labellings) {
    const { measured: metric, entry, values, observed, events, parts } = column;
    if (metric === null) {
        for (const { column: part } of parts) {
            const reason = missing(part, labellings);
            if (reason !== null)
                return reason;
        }
        return null;
    }
    if (entry.arena.needTexts.has(metric))
        return 'needs-texts';
    const { reference } = entry.arena.pool;
    if (metric.needsReference && reference !== null && reference.total < FEWEST_REFERENCE_WORDS)
        return 'small-reference';
    const [baseline, candidate] = observed;
    if (Number.isNaN(baseline) || Number.isNaN(candidate)) {
        if (metric.needsReference && reference === null)
            return 'no-reference';
        if (metric.field !== undefined)
            return 'no-numbers';
        if (metric.needsPrompt)
            return 'no-prompts';
        return metric.samplesPerPrompt > 1 ? 'needs-several-samples' : 'no-words';
    }
    if (metric.unit === 'relative' && baseline < NOTHING)
        return 'baseline-zero';
    // A figure that hangs on a few prompts has no standard error, and so nothing to be held against.
    if (Number.isNaN(column.error))
        return 'too-few-events';
    const fewest = Math.max(metric.fewestEvents ?? 0, entry.fewestEvents);
    if (metric.events !== undefined && events < fewest)
        return 'too-few-events';
    for (let r = 0; r < labellings; r++)
        if (Number.isNaN(values[r]))
            return 'too-few-events';
    return null;
}


/***/ }),

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ alone),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   jG: () => (/* binding */ walkAll),
/* harmony export */   pX: () => (/* binding */ REST)
/* harmony export */ });
/* harmony import */ var _pool_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3872);

/** Nothing to be done: whoever runs errands may tidy up before the work goes on. */
const REST = { from: 0, to: 0, cost: 0, walk: () => { }, board: () => null, progress: () => { } };
/** A piece of work that sends out errands, all of them done by this thread. */
function alone(work) {
    for (;;) {
        const step = work.next();
        if (step.done)
            return step.value;
        walkAll(step.value);
    }
}
/** The same, by a crew. */
async function together(work, crew) {
    try {
        for (;;) {
            const step = work.next();
            if (step.done)
                return step.value;
            await crew.run(step.value);
        }
    }
    finally {
        crew.end();
    }
}
function walkAll({ from, to, walk, progress }) {
    for (let first = from; first < to; first += _pool_label_js__WEBPACK_IMPORTED_MODULE_0__/* .LANES */ .Ci) {
        walk(first, Math.min(_pool_label_js__WEBPACK_IMPORTED_MODULE_0__/* .LANES */ .Ci, to - first));
        progress(Math.min(to, first + _pool_label_js__WEBPACK_IMPORTED_MODULE_0__/* .LANES */ .Ci));
    }
}


/***/ }),

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   QZ: () => (/* binding */ effect),
/* harmony export */   V4: () => (/* binding */ unlessTexts),
/* harmony export */   YO: () => (/* binding */ toDecline),
/* harmony export */   ak: () => (/* binding */ measureBoth),
/* harmony export */   vP: () => (/* binding */ fromDecline)
/* harmony export */ });
/* harmony import */ var _pool_pool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7721);

/**
 * The scale on which a metric is tested: above 0 is worse, 0 is no change, finite whatever the values. For relative
 * metrics it is 2 (baseline - candidate) / (baseline + candidate), which equals the log of their ratio up to its third
 * power and, unlike the log, has a value when one side is 0. For points it is the plain difference, for distances the
 * distance. `compare` settles the direction here; nobody asks again which way is healthier.
 */
function effect(metric, baseline, candidate) {
    const worse = metric.healthier === 'higher' ? baseline - candidate : candidate - baseline;
    const sum = baseline + candidate;
    switch (metric.unit) {
        case 'points':
        case 'value':
        case 'spreads':
            return worse;
        case 'distance':
            return candidate;
        case 'balance':
            return sum === 0 ? 0 : worse / sum;
        case 'relative':
            return sum === 0 ? 0 : (2 * worse) / sum;
    }
}
/** The values of both sides; NaN where one has none. A distance is the same from either side. */
function measureBoth(metric, baseline, candidate) {
    const ofCandidate = metric.measure(candidate, baseline) ?? Number.NaN;
    if (metric.unit === 'distance')
        return [ofCandidate, ofCandidate];
    return [metric.measure(baseline, candidate) ?? Number.NaN, ofCandidate];
}
/** What `measure` gives; `unable` where it needs texts and there are only digests of them. */
function unlessTexts(measure, unable) {
    try {
        return measure();
    }
    catch (error) {
        if (error instanceof _pool_pool_js__WEBPACK_IMPORTED_MODULE_0__/* .NeedsTexts */ .q)
            return unable();
        throw error;
    }
}
/** An effect told as a decline: for relative metrics the share of the baseline's value by which the candidate is worse. */
function toDecline(metric, effect) {
    if (metric.unit !== 'relative')
        return effect;
    const x = Math.max(-2, Math.min(2, effect));
    return metric.healthier === 'higher' ? (2 * x) / (2 + x) : (2 * x) / (2 - x);
}
/** The effect that makes a given decline. */
function fromDecline(metric, decline) {
    if (metric.unit !== 'relative')
        return decline;
    return metric.healthier === 'higher' ? (2 * decline) / (2 - decline) : (2 * decline) / (2 + decline);
}
/** The baseline's value from which a candidate's value is so far off. */
function baselineOf({ unit, healthier }, effect, candidate) {
    const worse = healthier === 'higher' ? effect : -effect;
    switch (unit) {
        case 'relative':
            return (candidate * (2 + worse)) / (2 - worse);
        case 'balance':
            return (candidate * (1 + worse)) / (1 - worse);
        default:
            return candidate + worse;
    }
}


/***/ }),

/***/ 4107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Folds),
/* harmony export */   f: () => (/* binding */ MOST_FOLDS)
/* harmony export */ });
/* harmony import */ var _pool_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3872);
/* harmony import */ var _stats_jackknife_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3643);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9376);



/** A jackknife over more groups costs more and gains little. */
const MOST_FOLDS = 40;
/** Leaves one fold of an arena's prompts out after the other: the same prompts on both sides. */
class Folds {
    count;
    arena;
    /** The fold of each sample; -1 where it isn't in the arena. */
    fold;
    sums;
    constructor({ prompt: promptOf, strata, unit, stratum }, arena, source) {
        this.arena = arena;
        const numbers = 1 + promptOf.reduce((most, prompt) => Math.max(most, prompt), -1);
        const sideOf = new Int8Array(numbers).fill(-1);
        for (let u = 0; u < stratum.length; u++) {
            const prompt = promptOf[unit[u]];
            if (sideOf[prompt] < 0)
                sideOf[prompt] = strata.label[u];
        }
        const foldOf = new Int32Array(numbers).fill(-1);
        // A sample's prompt is that of the one before it, or new.
        const prompts = arena.samples.map((s) => promptOf[s]).filter((prompt, i, all) => i === 0 || all[i - 1] !== prompt);
        (0,_stats_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffle */ .k4)(prompts, 0, prompts.length, source);
        this.count = Math.min(prompts.length, MOST_FOLDS);
        // Unpaired prompts stand on one side each: those of a side are spread over the folds evenly.
        let rank = 0;
        for (const side of [_pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um, _pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .CANDIDATE */ .Me])
            for (const prompt of prompts)
                if (sideOf[prompt] === side)
                    foldOf[prompt] = rank++ % this.count;
        this.fold = promptOf.map((prompt) => foldOf[prompt]);
        this.sums = Array.from({ length: this.count }, () => new Float64Array(2 * arena.metrics.length));
    }
    addValues(label) {
        for (let first = 0; first < this.count; first += _pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .Ci) {
            const left = Array.from({ length: Math.min(_pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .LANES */ .Ci, this.count - first) }, (_, lane) => first + lane);
            this.arena.sidesWithout(label, this.fold, left).forEach((sides, lane) => {
                this.arena.addValues(this.sums[first + lane], sides);
            });
        }
    }
    /** The standard error of a figure made of the sums; 0 of a single prompt; NaN where the figure has none without some prompts. */
    error(figure) {
        if (this.count < 2)
            return 0;
        const error = (0,_stats_jackknife_js__WEBPACK_IMPORTED_MODULE_2__/* .jackknifeError */ .D)(this.sums.map(figure));
        return Number.isFinite(error) ? error : Number.NaN;
    }
}


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Labelling)
/* harmony export */ });
/* harmony import */ var _pool_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3872);
/* harmony import */ var _stats_relabelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7782);


/**
 * Turns a dealing of units into labels of samples, of equal size on both sides. Where a stratum has more units on one
 * side, thinning number n takes the n-th run of them, starting over at the end, so that all get their turn.
 */
class Labelling {
    label;
    frame;
    inner;
    order;
    /** Each unit is one sample. */
    areSingle;
    constructor(frame) {
        this.frame = frame;
        this.inner = (0,_stats_relabelling_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineUnits */ .X1)(frame.strata);
        this.order = new Int32Array(frame.strata.label.length);
        this.label = new Uint8Array(frame.prompt.length);
        this.areSingle = frame.unit.length === frame.prompt.length + 1;
    }
    /** Keeps dealing number r. */
    take(dealer, r) {
        dealer.deal(r, this.order);
    }
    /** Fills `label` for one thinning of the dealing. */
    thin(thinning) {
        const { strata, size } = this.frame;
        this.label.fill(_pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .NEITHER */ .y4);
        for (let t = 0; t < size.length; t++) {
            const middle = strata.start[t] + this.inner[t];
            this.give(strata.start[t], middle, thinning, size[t], _pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um);
            this.give(middle, strata.start[t + 1], thinning, size[t], _pool_label_js__WEBPACK_IMPORTED_MODULE_1__/* .CANDIDATE */ .Me);
        }
    }
    give(from, to, thinning, size, side) {
        const { order, label, areSingle } = this;
        const { unit } = this.frame;
        const units = to - from;
        let at = units === 0 ? 0 : (thinning * size) % units;
        for (let i = 0; i < size; i++) {
            const own = order[from + at];
            if (areSingle)
                label[own] = side;
            else
                label.fill(side, unit[own], unit[own + 1]);
            if (++at === units)
                at = 0;
        }
    }
}


/***/ }),

/***/ 4066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Walk)
/* harmony export */ });
/* harmony import */ var _pool_label_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3872);
/* harmony import */ var _stats_jackknife_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3643);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9376);
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1178);
/* harmony import */ var _folds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4107);
/* harmony import */ var _labelling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6701);







const ROUNDING = 1e-12;
/** Folds are drawn from streams of their own, from here on. */
const FOLDS = 16;
/** Walks labellings, a few at a time; the first of all is the observed one. Folds of prompts are left out of it, and of a few others. */
class Walk {
    frame;
    entries;
    columns;
    labelling;
    /** By lane and entry; and of the observed labelling with every gram, by entry. */
    sums;
    whole;
    /** The same with each part of the grams left out, where not all are kept. */
    parts;
    dealer;
    seed;
    constructor(frame, entries, columns, dealer, seed) {
        this.frame = frame;
        this.entries = entries;
        this.columns = columns;
        this.dealer = dealer;
        this.seed = seed;
        this.labelling = Array.from({ length: _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci }, () => new _labelling_js__WEBPACK_IMPORTED_MODULE_3__/* .Labelling */ .D(frame));
        this.sums = this.labelling.map(() => entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length)));
        this.whole = entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length));
        this.parts = entries.map(() => []);
    }
    /** Walks so many dealings, at most LANES, the first of them being number `first`. */
    labellings(first, count) {
        const lanes = this.labelling.slice(0, count);
        lanes.forEach((lane, i) => {
            lane.take(this.dealer, first + i);
        });
        for (const sums of this.sums.flat())
            sums.fill(0);
        // One of a few at a time, so that threads share this too.
        if (first % _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci === 0 && first <= _column_js__WEBPACK_IMPORTED_MODULE_0__/* .TRIED */ .JN * _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci)
            this.jackknife(lanes[0], first / _pool_label_js__WEBPACK_IMPORTED_MODULE_2__/* .LANES */ .Ci);
        for (let thinning = 0; thinning < this.frame.thinnings; thinning++) {
            for (const lane of lanes)
                lane.thin(thinning);
            this.entries.forEach(({ arena }, e) => {
                arena.sides(lanes.map(({ label }) => label)).forEach((sides, lane) => {
                    arena.addValues(this.sums[lane][e], sides);
                });
                if (first > 0)
                    return;
                const { label } = lanes[0];
                const observed = arena.wholeSides(label);
                arena.addValues(this.whole[e], observed);
                this.countObserved(this.columns[e], observed);
                let part = 0;
                for (const sides of arena.partialSides(label)) {
                    this.parts[e][part] ??= new Float64Array(this.whole[e].length);
                    arena.addValues(this.parts[e][part++], sides);
                }
            });
        }
        lanes.forEach((_, lane) => {
            this.record(first + lane, lane);
        });
    }
    record(r, lane) {
        this.columns.forEach((list, e) => {
            list.forEach((one, j) => {
                if (one.measured === null) {
                    one.values[r] = sumOf(one, (part) => part.values[r]);
                    if (r > 0)
                        return;
                    one.observed = [Number.NaN, Number.NaN];
                    one.effect = sumOf(one, (part) => part.effect);
                    one.sampled = this.sampled(e, (sums) => this.effectIn(sums, e, one));
                    return;
                }
                one.values[r] = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .QZ)(one.metric, ...this.means(this.sums[lane][e], j));
                if (r > 0)
                    return;
                one.observed = this.means(this.whole[e], j);
                one.effect = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .QZ)(one.metric, ...one.observed);
                one.sampled = this.sampled(e, (sums) => this.effectIn(sums, e, one));
            });
        });
    }
    countObserved(columns, [baseline, candidate]) {
        const { thinnings } = this.frame;
        for (const one of columns) {
            one.outputs += candidate.samples.length / thinnings;
            if (one.measured?.events && !one.entry.arena.needTexts.has(one.measured))
                one.events += (one.measured.events(baseline, candidate) + one.measured.events(candidate, baseline)) / thinnings;
            if (one.measured === null)
                one.events = Math.min(...one.parts.map(({ column }) => column.events));
        }
    }
    /** Leaves folds out of the observed labelling, number 0, or of one of those that are tried. */
    jackknife(labelling, number) {
        this.entries.forEach(({ arena }, e) => {
            const folds = new _folds_js__WEBPACK_IMPORTED_MODULE_4__/* .Folds */ .N(this.frame, arena, (0,_stats_random_js__WEBPACK_IMPORTED_MODULE_5__/* .random */ .yT)(this.seed, FOLDS + number * this.entries.length + e));
            for (let thinning = 0; thinning < this.frame.thinnings; thinning++) {
                labelling.thin(thinning);
                folds.addValues(labelling.label);
            }
            for (const one of this.columns[e]) {
                const error = folds.error((sums) => this.effectIn(sums, e, one));
                if (number > 0) {
                    one.errorsTried[number - 1] = error;
                    continue;
                }
                one.folds = folds.count;
                one.error = error;
            }
        });
    }
    effectIn(sums, e, one) {
        if (one.measured === null)
            return sumOf(one, (part) => this.effectIn(sums, e, part));
        return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .effect */ .QZ)(one.metric, ...this.means(sums, this.columns[e].indexOf(one)));
    }
    /** The standard error of an effect that comes of keeping only a share of words and pairs: a jackknife over parts of these. */
    sampled(e, of) {
        const effects = this.parts[e].map(of);
        if (effects.length === 0)
            return 0;
        const error = Math.sqrt(1 - this.entries[e].arena.pool.kept) * (0,_stats_jackknife_js__WEBPACK_IMPORTED_MODULE_6__/* .jackknifeError */ .D)(effects);
        // What counts no words differs by rounding only.
        return error > ROUNDING ? error : 0;
    }
    means(sums, j) {
        return [sums[2 * j] / this.frame.thinnings, sums[2 * j + 1] / this.frame.thinnings];
    }
}
/** What an index makes of something that each of its parts has. */
function sumOf({ parts }, of) {
    let sum = 0;
    for (const { column, weight } of parts)
        sum += weight * of(column);
    return sum;
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ metricNamed),
/* harmony export */   g: () => (/* binding */ panelOf)
/* harmony export */ });
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3186);
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8637);
/* harmony import */ var _metrics_share_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2990);
/* harmony import */ var _options_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6813);




/** The panel of metrics as they are set, with those of the numeric fields that both sides have or rules name, and the limited shares. */
function panelOf(layout, options) {
    const measured = _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.map((metric) => asSet(metric, options['metric-settings']));
    // A field that only the setting of a metric names, such as a class, has a use of its own.
    const judged = numberFields(layout).filter((field) => options.numbers.includes(field));
    const fields = [...new Set([...judged, ...(0,_options_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsInRules */ .Or)(options)])].sort();
    const numbers = fields.flatMap((field) => _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_METRICS */ ._z.map((kind) => kind.of(field)));
    const bounded = options.shares.map(limited).filter((one) => one !== null);
    const shares = new Map(bounded.map(({ metric, rule }) => [metric, rule]));
    const metrics = [...measured, ...numbers, ...shares.keys()];
    return { declared: [..._metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PANEL */ .zH.filter(_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw), ...metrics], metrics, shares };
}
/** A metric of a panel by its id, as it is set. */
function metricNamed(id, { 'metric-settings': settings, shares }) {
    const made = _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PANEL */ .zH.find((metric) => (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(metric) && metric.id === id);
    if (made !== undefined)
        return made;
    const metric = _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.find((one) => one.id === id);
    if (metric !== undefined)
        return asSet(metric, settings);
    const end = id.lastIndexOf(':');
    const kind = _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_METRICS */ ._z.find((one) => one.id === id.slice(end + 1));
    if (kind !== undefined)
        return kind.of(id.slice(0, end));
    const [share] = shares.map(limited).flatMap((one) => (one !== null && one.metric.id === id ? one.metric : []));
    return share;
}
function asSet(metric, settings) {
    const own = settings[metric.id];
    return own === undefined ? metric : metric.with(own);
}
/** The metric and the rule of a share that has a bound; null of one that is only shown. */
function limited({ field, value, max, min }) {
    if (value === null)
        return null;
    const metric = (0,_metrics_share_js__WEBPACK_IMPORTED_MODULE_2__/* .shareOf */ .t)(field, value, max === null ? 'higher' : 'lower');
    return { metric, rule: { fail: null, warn: null, floor: min, ceiling: max, asked: true } };
}
/** With fewer numbers on a side its spread and tails are a matter of a few outputs. */
const FEWEST_NUMBERS = 20;
/** The fields in which enough outputs of both sides hold numbers, in the order of the alphabet. */
function numberFields({ samples, unit, strata: { label } }) {
    const fields = [new Map(), new Map()];
    for (let u = 0; u < label.length; u++) {
        for (let s = unit[u]; s < unit[u + 1]; s++) {
            const { attributes } = samples[s];
            if (attributes?.numbers === undefined)
                continue;
            const counts = fields[label[u]];
            for (const field of Object.keys(attributes.numbers))
                counts.set(field, (counts.get(field) ?? 0) + 1);
        }
    }
    const enough = (counts, field) => (counts.get(field) ?? 0) >= FEWEST_NUMBERS;
    return [...fields[0].keys()].filter((field) => fields.every((counts) => enough(counts, field))).sort();
}


/***/ }),

/***/ 9964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ crew_crew),
  l: () => (/* binding */ walkShare)
});

// EXTERNAL MODULE: ./lib/compare/crew.js
var crew = __webpack_require__(8466);
// EXTERNAL MODULE: ./lib/pool/label.js
var label = __webpack_require__(3872);
// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
;// CONCATENATED MODULE: ./lib/host/shared.js

/** A copy of plain data in which every typed array lies in memory that threads share, each once. */
function shared(data) {
    return copy(data, new Map());
}
function copy(value, known) {
    if (typeof value !== 'object' || value === null)
        return value;
    const before = known.get(value);
    if (before !== undefined)
        return before;
    const own = fresh(value, known);
    known.set(value, own);
    return own;
}
function fresh(value, known) {
    if (ArrayBuffer.isView(value))
        return (0,room/* inSharedMemory */.ao)(value);
    if (Array.isArray(value))
        return value.map((one) => copy(one, known));
    if (value instanceof Map)
        return new Map(Array.from(value, ([key, one]) => [key, copy(one, known)]));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, known)]));
}

// EXTERNAL MODULE: ./lib/host/thread.js
var thread = __webpack_require__(5780);
// EXTERNAL MODULE: ./lib/host/tidy.js
var tidy = __webpack_require__(5380);
;// CONCATENATED MODULE: ./lib/host/crew.js





/** Smaller errands are done before other threads have started: counts of all labellings together. */
const WORTHWHILE = 2e8;
/** This thread and as many others as options allow, started when there is something to do that is worth it. */
function crew_crew(options) {
    const others = (0,thread/* threads */.e)(options) - 1;
    let hands = null;
    return {
        async run(errand) {
            const isWorthwhile = errand.cost * (errand.to - errand.from) >= (options.threads > 0 ? 0 : WORTHWHILE);
            const board = others > 0 && isWorthwhile ? errand.board() : null;
            (0,tidy/* tidy */.D)();
            if (board === null)
                return (0,crew/* walkAll */.jG)(errand);
            if (hands === null) {
                const { 'metric-settings': settings, shares } = options;
                const task = shared({ board, options: { 'metric-settings': settings, shares } });
                hands = Array.from({ length: others }, () => new thread/* Thread */.j({ job: 'walk', task }));
            }
            await walkTogether(errand, hands);
        },
        end() {
            for (const hand of hands ?? [])
                hand.end();
            hands = null;
        },
    };
}
async function walkTogether({ from, to, walk, progress }, hands) {
    const batches = Math.ceil((to - from) / label/* LANES */.Ci);
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const done = new Uint8Array(new SharedArrayBuffer(batches));
    const share = { from, to, next, done };
    // A thread that is lost leaves its share to others.
    const ended = hands.map((hand) => hand.send(share).catch(() => 'lost'));
    walkShare(share, walk, () => progress(Math.min(to, from + label/* LANES */.Ci * done.reduce((sum, one) => sum + one, 0))));
    await Promise.all(ended);
    // What a thread has begun and not ended, whatever befell it, is done here.
    for (let batch = 0; batch < batches; batch++)
        if (done[batch] === 0)
            walkBatch(share, batch, walk);
}
/** Takes batches until there are none. */
function walkShare(share, walk, told = () => { }) {
    for (;;) {
        const batch = Atomics.add(share.next, 0, 1);
        if (batch >= share.done.length)
            return;
        walkBatch(share, batch, walk);
        told();
    }
}
function walkBatch({ from, to, done }, batch, walk) {
    const first = from + batch * label/* LANES */.Ci;
    walk(first, Math.min(label/* LANES */.Ci, to - first));
    Atomics.store(done, batch, 1);
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ threads),
/* harmony export */   j: () => (/* binding */ Thread)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5919);



/** More threads than this only wait for one another. */
const MOST_THREADS = 16;
/** As many threads as options say, or as the machine has; this thread is one of them. */
function threads({ threads: asked }) {
    return asked > 0 ? asked : Math.min(MOST_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)());
}
/** Threads make few objects that last: megabytes for those that do not. */
const YOUNG = 16;
/** A thread that does one job and answers each message with one. */
class Thread {
    worker;
    waiting = [];
    lost = null;
    constructor(job) {
        this.worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(program(), { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
        this.worker.on('message', (answer) => this.waiting.shift()?.resolve(answer));
        this.worker.on('error', (error) => this.lose(error));
        this.worker.on('exit', () => this.lose(new Error('a thread of the program has ended')));
    }
    /** Messages that were not answered yet. */
    get pending() {
        return this.waiting.length;
    }
    /** An error where the thread is lost. */
    send(message) {
        if (this.lost !== null)
            return Promise.reject(this.lost);
        return new Promise((resolve, reject) => {
            this.waiting.push({ resolve, reject });
            this.worker.postMessage(message);
        });
    }
    end() {
        void this.worker.terminate();
    }
    lose(error) {
        this.lost ??= error;
        for (const { reject } of this.waiting.splice(0))
            reject(error);
    }
}
/** The program of a thread is the command line's, of the action too: a source, or the bundle here or below. */
function program() {
    const names = import.meta.url.endsWith('.ts') ? ['../cli.ts'] : ['cli/index.js', 'index.js'];
    return names.map((name) => new URL(name, import.meta.url)).find((place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place));
}


/***/ }),

/***/ 5380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


/** Heaps of fewer bytes are left as they are: it takes a moment to look through them. */
const LARGE = 2 ** 28;
/**
 * Gives memory back that is no longer used. Where hundreds of megabytes were read, the engine holds on to as much again
 * otherwise, in case more is.
 */
function tidy() {
    if (process.memoryUsage().heapTotal < LARGE)
        return;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const collect = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('globalThis.gc');
    collect?.({ type: 'major', flavor: 'last-resort' });
}


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ fieldsInRules),
/* harmony export */   X$: () => (/* binding */ fieldsNamed),
/* harmony export */   kN: () => (/* binding */ fieldsAsked)
/* harmony export */ });
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3186);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(326);


/** The fields that options name; those that are read by themselves where they are there are none of them. */
function fieldsAsked(options) {
    const numbers = options.numbers === _table_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.numbers.default ? [] : options.numbers;
    return [
        ...numbers.map((field) => ({ field, as: 'number', by: "the option 'numbers'" })),
        ...inRules(options).map(({ id, field }) => ({ field, as: 'number', by: `the rule '${id}'` })),
        ...inSettings(options).map(({ id, field }) => ({ field, as: 'number', by: `the setting '${id}'` })),
        ...options.shares.map(({ field }) => ({ field, as: 'label', by: "a rule of 'shares'" })),
    ];
}
/** The numeric fields that rules ask about, of the whole or of a group. */
function fieldsInRules(options) {
    return [...new Set(inRules(options).map(({ field }) => field))];
}
/** The numeric fields that rules or the settings of metrics name: they are read without being asked for again. */
function fieldsNamed(options) {
    return [...new Set([...inRules(options), ...inSettings(options)].map(({ field }) => field))];
}
function inRules(options) {
    return [options.rules, ...Object.values(options['group-rules'])].flatMap((rules) => Object.entries(rules).flatMap(([id, said]) => {
        const field = said === 'off' ? undefined : (0,_metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .metricById */ .Zw)(id)?.field;
        return field === undefined ? [] : { id, field };
    }));
}
function inSettings(options) {
    return _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PANEL */ .zH.flatMap(({ id, parameters = {} }) => Object.entries(options['metric-settings'][id] ?? {}).flatMap(([name, value]) => parameters[name].kind === 'name' && value !== '' ? { id: `${id}.${name}`, field: String(value) } : []));
}


/***/ }),

/***/ 7059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Vn: () => (/* binding */ countAll),
/* harmony export */   ZK: () => (/* binding */ IDS_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3872);
/* harmony import */ var _postings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2791);


const PARTS = 10;
/** Each part of the types left out in turn; none where all are kept. */
function partsOf(kept) {
    if (kept === 1)
        return [];
    return Array.from({ length: PARTS }, (_, part) => ({
        keeps: (id) => (Math.imul(id + 1, 0x9e3779b1) >>> 8) % PARTS !== part,
        each: PARTS / (PARTS - 1),
    }));
}
/** Tables of so many ids lie in the processor's own memory, and take little. */
const IDS_AT_ONCE = 2 ** 21;
/**
 * Counts every gram on both sides of a labelling, and not only those that relabellings walk. The last counts are of all
 * of them, those before with one of the parts left out each.
 */
function countAll(grams, label, parts = []) {
    const { sequence, ids, extent, tokens, each } = grams;
    const sums = [...parts, null].map((left) => new Sums(left, each));
    const room = [0, 1].map(() => new Int32Array(Math.min(IDS_AT_ONCE, ids)));
    for (let from = 0; from < ids; from += IDS_AT_ONCE) {
        const counts = room.map((own) => own.subarray(0, ids - from).fill(0));
        countRange(sequence, extent, label, from, counts);
        for (const sum of sums)
            sum.add(from, counts);
    }
    const totals = [0, 0];
    label.forEach((side, s) => {
        if (side !== _label_js__WEBPACK_IMPORTED_MODULE_0__/* .NEITHER */ .y4)
            totals[side] += tokens[s];
    });
    return sums.map((sum) => sum.counts(totals));
}
function countRange(sequence, { from, length }, label, lowest, counts) {
    for (let s = 0; s < from.length; s++) {
        const side = label[s];
        if (side === _label_js__WEBPACK_IMPORTED_MODULE_0__/* .NEITHER */ .y4)
            continue;
        const own = counts[side];
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const id = sequence[i] - lowest;
            // An id below the lowest is beyond all as an unsigned number.
            if (id >>> 0 < own.length)
                own[id]++;
        }
    }
}
/** The counts of both sides by how often types come; a part of the types may be left out. */
class Sums {
    left;
    each;
    spectra = Array.from({ length: 3 }, () => new Float64Array(_postings_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECTRUM */ .mJ + 1));
    where = Array.from({ length: 2 }, () => new Float64Array(_postings_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECTRUM */ .mJ + 1));
    /** Of frequent types: how often each comes on both sides. */
    frequent = [[], []];
    constructor(left, each) {
        this.left = left;
        this.each = each * (left?.each ?? 1);
    }
    add(from, [inBaseline, inCandidate]) {
        const { left, each, spectra, where, frequent } = this;
        for (let k = 0; k < inBaseline.length; k++) {
            if (left !== null && !left.keeps(from + k))
                continue;
            const [b, c] = [inBaseline[k], inCandidate[k]];
            if (b + c > _postings_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECTRUM */ .mJ) {
                frequent[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE */ .Um].push(b);
                frequent[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .CANDIDATE */ .Me].push(c);
            }
            else {
                spectra[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE */ .Um][b] += each;
                spectra[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .CANDIDATE */ .Me][c] += each;
                spectra[BOTH][b + c] += each;
            }
            if (c <= _postings_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECTRUM */ .mJ)
                where[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE */ .Um][c] += each * b;
            if (b <= _postings_js__WEBPACK_IMPORTED_MODULE_1__/* .SPECTRUM */ .mJ)
                where[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .CANDIDATE */ .Me][b] += each * c;
        }
    }
    counts(totals) {
        const { each, spectra, where, frequent } = this;
        for (const spectrum of spectra)
            spectrum[0] = 0;
        const own = frequent.map((counts) => Int32Array.from(counts));
        const union = {
            ...{ total: totals[0] + totals[1], spectrum: spectra[BOTH], each },
            frequent: own[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE */ .Um].map((b, i) => b + own[_label_js__WEBPACK_IMPORTED_MODULE_0__/* .CANDIDATE */ .Me][i]),
        };
        const side = (which) => ({
            ...{ total: totals[which], spectrum: spectra[which], frequent: own[which], each },
            ...{ whereOtherHas: where[which], union },
        });
        return [side(_label_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE */ .Um), side(_label_js__WEBPACK_IMPORTED_MODULE_0__/* .CANDIDATE */ .Me)];
    }
}
const BOTH = 2;


/***/ }),

/***/ 3872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ LANES),
/* harmony export */   Me: () => (/* binding */ CANDIDATE),
/* harmony export */   Um: () => (/* binding */ BASELINE),
/* harmony export */   y4: () => (/* binding */ NEITHER)
/* harmony export */ });
/** To which side a sample belongs under a labelling. */
const BASELINE = 0;
const CANDIDATE = 1;
const NEITHER = 2;
/** So many labellings are counted in one walk over the postings. */
const LANES = 3;


/***/ }),

/***/ 7721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ NeedsTexts),
  Z: () => (/* binding */ buildPool)
});

// EXTERNAL MODULE: ./lib/pool/count-all.js
var count_all = __webpack_require__(7059);
// EXTERNAL MODULE: ./lib/pool/digest.js
var digest = __webpack_require__(7032);
// EXTERNAL MODULE: ./lib/pool/ids.js
var ids = __webpack_require__(9172);
// EXTERNAL MODULE: ./lib/pool/once.js
var once = __webpack_require__(5033);
// EXTERNAL MODULE: ./lib/pool/pairs.js
var pairs = __webpack_require__(9991);
// EXTERNAL MODULE: ./lib/pool/postings.js
var postings = __webpack_require__(2791);
// EXTERNAL MODULE: ./lib/pool/reference.js
var pool_reference = __webpack_require__(6495);
// EXTERNAL MODULE: ./lib/pool/room.js
var pool_room = __webpack_require__(9283);
;// CONCATENATED MODULE: ./lib/pool/shared-words.js

/** Texts of a prompt are numbered by bits; those beyond are compared in blocks of so many. */
const BLOCK = 16;
/** How many different words each two of some texts share, without sorting any: a word's bits say which texts have it. */
class SharedWords {
    bags;
    bits;
    isLeft;
    sizes;
    met = new Int32Array(1 << 10);
    members = new Int32Array(2 * BLOCK);
    constructor(bags) {
        const { words, keeps, extent } = bags;
        this.bags = bags;
        this.bits = new Int32Array(words);
        this.isLeft = keeps === undefined ? null : new Uint8Array(words).map((_, word) => (keeps(word) ? 1 : 0));
        this.sizes = new Int32Array(extent.from.length);
    }
    /**
     * Writes Dice's coefficient of texts first + i and first + j, i < j, 2 shared / (both numbers of different words), to
     * `into[at + j (j - 1) / 2 + i]`; 1 where both are empty. There must be zeros before.
     */
    dice(first, end, into, at) {
        for (let low = first; low < end; low += BLOCK)
            for (let high = low; high < end; high += BLOCK)
                this.block(first, end, low, high, into, at);
        const { known } = this.bags;
        const all = known?.sizes ?? this.sizes;
        const each = known?.each ?? 1;
        for (let j = first + 1; j < end; j++) {
            for (let i = first; i < j; i++) {
                const pair = at + pairOf(i - first, j - first);
                const both = all[i] + all[j];
                into[pair] = both === 0 ? 1 : (2 * each * into[pair]) / both;
            }
        }
    }
    /** Shared words of the texts of one block with those of another, or of the same. */
    block(first, end, low, high, into, at) {
        const { bits, isLeft, members, sizes } = this;
        const { word, extent } = this.bags;
        let count = 0;
        for (let i = low; i < Math.min(low + BLOCK, end); i++)
            members[count++] = i;
        if (high > low)
            for (let j = high; j < Math.min(high + BLOCK, end); j++)
                members[count++] = j;
        let found = 0;
        for (let bit = 0; bit < count; bit++) {
            const from = extent.from[members[bit]];
            const to = from + extent.length[members[bit]];
            if (found + to - from > this.met.length)
                this.met = (0,pool_room/* resized */.tV)(this.met, 2 * (found + to - from));
            const { met } = this;
            for (let k = from; k < to; k++) {
                const own = word[k];
                if (isLeft !== null && isLeft[own] === 0)
                    continue;
                if (bits[own] === 0)
                    met[found++] = own;
                bits[own] |= 1 << bit;
            }
        }
        for (let k = 0; k < found; k++) {
            let left = bits[this.met[k]];
            bits[this.met[k]] = 0;
            for (; left !== 0; left &= left - 1) {
                const i = members[31 - Math.clz32(left & -left)];
                if (high === low)
                    sizes[i]++;
                for (let others = left & (left - 1); others !== 0; others &= others - 1) {
                    const j = members[31 - Math.clz32(others & -others)];
                    if (high > low && i < high === j < high)
                        continue;
                    into[at + pairOf(i - first, j - first)]++;
                }
            }
        }
    }
}
/** The number of two texts of a prompt, the first i being lower. */
function pairOf(i, j) {
    return (j * (j - 1)) / 2 + i;
}

// EXTERNAL MODULE: ./lib/pool/texts.js + 3 modules
var pool_texts = __webpack_require__(3786);
;// CONCATENATED MODULE: ./lib/pool/pool.js










/** Something needs texts, or the order of their words, and a profile holds neither. */
class NeedsTexts extends Error {
}
/**
 * The pool of some samples of the texts, all or a group, each cut to so many words. Types are counted anew within it.
 * Where any sample is cut, two texts are the same if their words are. Labellings walk `most` tokens, of words and of pairs,
 * rare and frequent, at the most.
 */
function buildPool(texts, samples, given, cut, reference = null, most = Number.POSITIVE_INFINITY) {
    const { words: inWords, pairs: inPairs } = texts.extents(samples, cut);
    const { from } = inWords;
    const length = (0,pool_room/* shareable */.UR)(samples.map((s, i) => Math.min(cut[i], texts.length[s])));
    const isCut = samples.some((s, i) => length[i] < texts.length[s]);
    const prompt = (0,pool_room/* shareable */.UR)(samples.map((s) => texts.prompt[s]));
    const hasTexts = texts.digests === null;
    const used = { texts: false, numbers: new Map(), similarities: null };
    const needsTexts = () => {
        throw new NeedsTexts('a profile holds no text');
    };
    const needsAll = () => texts.kept === 1 || needsTexts();
    /** Something that no other thread is handed. */
    const here = (value) => {
        used.texts = true;
        return value;
    };
    const bag = { word: texts.word, ...inWords, words: texts.words };
    // What few kept words say of two cut texts is not that they are the same.
    const text = (0,pool_room/* shareable */.UR)(isCut && texts.kept === 1 ? sameWords(texts, inWords) : (0,ids/* renumber */.Z)(samples.map((s) => texts.text[s])));
    const repeats = new Repeats(texts.bigram);
    const each = 1 / texts.kept;
    const pairTokens = (0,pool_room/* shareable */.UR)(length.map((n) => Math.max(0, n - 1)));
    const ofWords = { sequence: texts.word, ids: texts.words.length, extent: inWords, tokens: length, each };
    const ofPairs = { sequence: texts.bigram, ids: texts.bigrams, extent: inPairs, tokens: pairTokens, each };
    const build = ({ sequence, ids, extent, ...own }, wanted = {}) => (0,postings/* buildPostings */.qC)(sequence, ids, extent, { ...own, ...wanted });
    // What a reference shares is counted type by type.
    const walked = { most: reference === null ? most : Number.POSITIVE_INFINITY };
    const [words, bigrams] = [build(ofWords, walked), build(ofPairs, walked)];
    const isWhole = [words, bigrams].every((own) => own.each.rare === each && own.each.frequent === each);
    const pool = {
        samples: samples.length,
        kept: texts.kept,
        words,
        bigrams,
        isWhole,
        countAll: (label) => ({ words: (0,count_all/* countAll */.Vn)(ofWords, label)[0], bigrams: (0,count_all/* countAll */.Vn)(ofPairs, label)[0] }),
        *without(label) {
            const left = (0,count_all/* partsOf */.CI)(texts.kept);
            let room;
            if (left.length === 0)
                return;
            const [words, bigrams] = [ofWords, ofPairs].map((grams) => (0,count_all/* countAll */.Vn)(grams, label, left));
            for (const [i, part] of left.entries()) {
                let own;
                yield Object.create(pool, {
                    isWhole: { value: false },
                    countAll: { value: () => ({ words: words[i], bigrams: bigrams[i] }) },
                    reference: { value: pool.reference && (0,pool_reference/* viewWithout */.sN)(pool.reference, reference, part) },
                    similarities: { get: () => (own ??= similarities(texts, samples, inWords, prompt, isCut, part, room)) },
                });
                // The next part writes over it.
                room = own?.value;
            }
        },
        prompt,
        repetition: (0,pool_room/* shareable */.UR)(new Float64Array(from).map((begin, i) => hasTexts
            ? repeats.share(begin, length[i])
            : length[i] < 4
                ? Number.NaN
                : (0,digest/* repeatsWithin */.iK)(texts.digests[samples[i]], length[i]) / (length[i] - 3))),
        text,
        answer: (0,pool_room/* shareable */.UR)(idsOfPairs(prompt, text)),
        given,
        at: { words: 0, tail: 0, bigrams: 0 },
        corpus: null,
        gramsAt: () => Number.POSITIVE_INFINITY,
        get bag() {
            needsAll();
            return here(bag);
        },
        get tokens() {
            return hasTexts ? here(bag) : needsTexts();
        },
        gramIds: (n) => (hasTexts ? here((0,pool_texts/* gramIds */.ol)(texts, n)) : needsTexts()),
        postings: (0,once/* once */.O)((n) => {
            needsAll();
            if (n <= 2 && isWhole)
                return here(n === 1 ? words : bigrams);
            if (n <= 2)
                return here(build(n === 1 ? ofWords : ofPairs));
            if (!hasTexts)
                return needsTexts();
            return here((0,postings/* buildGramPostings */.B1)((0,pool_texts/* gramIds */.ol)(texts, n), n, inWords));
        }),
        raw: (s) => {
            if (!hasTexts)
                return needsTexts();
            const { text } = here(texts.samples[samples[s]]);
            return length[s] < texts.length[samples[s]] ? texts.tokeniser.prefix(text, length[s]) : text;
        },
        asked: (s) => (hasTexts ? here(texts.asked(samples[s])) : needsTexts()),
        numbers: (field) => {
            const known = used.numbers.get(field);
            if (known !== undefined)
                return known;
            const own = new Float64Array(samples).map((s) => texts.samples[s].attributes?.numbers?.[field] ?? Number.NaN);
            used.numbers.set(field, own);
            return own;
        },
        reference: reference === null
            ? null
            : (0,pool_reference/* viewReference */.dQ)(reference, texts, { words: inWords, pairs: inPairs }, { words, bigrams }, needsTexts),
        get similarities() {
            used.similarities ??= similarities(texts, samples, inWords, prompt, isCut);
            return used.similarities;
        },
        used,
    };
    return pool;
}
/** Numbers that are equal where both of two numbers are. In a function of its own: the pool holds on to what stands beside it. */
function idsOfPairs(first, second) {
    const ids = new pairs/* PairIds */.d();
    return first.map((own, i) => ids.id(own, second[i]));
}
/** Counts the 4-grams of texts that came before in the same text, a 4-gram being a bigram and the next but one. */
class Repeats {
    bigram;
    /** Which text has last used a slot, and for which bigrams. */
    text = new Int32Array(0);
    first = new Int32Array(0);
    second = new Int32Array(0);
    now = 0;
    constructor(bigram) {
        this.bigram = bigram;
    }
    /** The share of the 4-grams of so many words that are repeats (rep-4); NaN where there are none. */
    share(from, words) {
        const grams = words - 3;
        if (grams < 1)
            return Number.NaN;
        while (this.text.length < 2 * grams)
            this.grow();
        const { bigram, text, first, second } = this;
        const now = ++this.now;
        const mask = text.length - 1;
        let repeats = 0;
        for (let i = from; i < from + grams; i++) {
            const [a, b] = [bigram[i], bigram[i + 2]];
            let slot = ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 8) & mask;
            while (text[slot] === now && !(first[slot] === a && second[slot] === b))
                slot = (slot + 1) & mask;
            if (text[slot] === now)
                repeats++;
            text[slot] = now;
            first[slot] = a;
            second[slot] = b;
        }
        return repeats / grams;
    }
    grow() {
        const room = Math.max(1 << 10, 2 * this.text.length);
        this.text = new Int32Array(room);
        this.first = new Int32Array(room);
        this.second = new Int32Array(room);
    }
}
/** Numbers that are equal where the words of two cut texts are; those of digests stand in order within each segment. */
function sameWords(texts, { from, length }) {
    const known = new Map();
    return from.map((begin, i) => {
        const key = texts.word.subarray(begin, begin + length[i]).join(' ');
        const id = known.get(key) ?? known.size;
        known.set(key, id);
        return id;
    });
}
/**
 * Dice's coefficient of the distinct words of two answers to one prompt, 2 shared / (both numbers), of all pairs. Where not
 * all words are kept, an estimate whose mean is right: each shared one stands for several.
 */
function similarities({ word, words, kept, distinct }, samples, extent, prompt, isCut, left, room) {
    const first = new Int32Array(prompt.length);
    const from = new Int32Array(prompt.length);
    let pairs = 0;
    for (let a = 0, end = 0; a < prompt.length; a = end) {
        while (end < prompt.length && prompt[end] === prompt[a])
            end++;
        first.fill(a, a, end);
        from.fill(pairs, a, end);
        pairs += ((end - a) * (end - a - 1)) / 2;
    }
    // In memory that other threads are handed as it is.
    const value = room?.fill(0) ?? new Float64Array(new SharedArrayBuffer(pairs * Float64Array.BYTES_PER_ELEMENT));
    // How many different words there are up to a cut nobody knows; of those that are kept it shows.
    const sizes = isCut ? null : distinct && samples.map((s) => distinct[s]);
    const known = sizes && { sizes, each: (left?.each ?? 1) / kept };
    const shared = new SharedWords({ word, extent, words: words.length, known, keeps: left?.keeps });
    for (let a = 0, end = 0; a < prompt.length; a = end) {
        while (end < prompt.length && prompt[end] === prompt[a])
            end++;
        shared.dice(a, end, value, from[a]);
    }
    return { first: (0,pool_room/* shareable */.UR)(first), from: (0,pool_room/* shareable */.UR)(from), value };
}


/***/ }),

/***/ 6495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ internWith),
/* harmony export */   dQ: () => (/* binding */ viewReference),
/* harmony export */   sN: () => (/* binding */ viewWithout)
/* harmony export */ });
/* unused harmony export readReference */
/* harmony import */ var _text_unit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8441);
/* harmony import */ var _postings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2791);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3786);



/** Words and pairs that the reference has from twice to so many times are its tail. */
const MOST_TIMES = 10;
/** Samples and, where there is one, the reference behind them, as integers together. */
function internWith(outputs, reference, tokeniser = _text_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .WORDS */ .q) {
    if (reference === null)
        return { texts: (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .internTexts */ .jQ)(outputs, tokeniser), reference };
    const first = outputs.samples.length;
    const prompt = new Int32Array(first + reference.length).fill(-1);
    prompt.set(outputs.prompt);
    const texts = (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .internTexts */ .jQ)({ ...outputs, samples: [...outputs.samples, ...reference], prompt }, tokeniser);
    return { texts, reference: readReference(texts, first) };
}
/** Reads the samples of the texts from number `first` on as a reference: they are interned together with the others. */
function readReference(texts, first) {
    const samples = new Int32Array(texts.start.length - 1 - first).map((_, i) => first + i);
    const length = samples.map((s) => texts.length[s]);
    const extents = texts.extents(samples, length);
    return {
        words: (0,_postings_js__WEBPACK_IMPORTED_MODULE_2__/* .countTokens */ .ih)(texts.word, texts.words.length, extents.words),
        pairs: (0,_postings_js__WEBPACK_IMPORTED_MODULE_2__/* .countTokens */ .ih)(texts.bigram, texts.bigrams, extents.pairs),
        total: length.reduce((sum, n) => sum + n, 0),
        // The bits of digests are asked for by nobody.
        ...(texts.digests === null ? surprisal(texts, first) : { ownBits: Number.NaN, bits: () => Number.NaN }),
    };
}
function surprisal(texts, first) {
    const { start } = texts;
    const model = new Model(texts);
    const last = start.length - 1;
    for (let s = first; s < last; s++)
        model.add(start[s], start[s + 1], 1);
    let bits = 0;
    let withWords = 0;
    for (let s = first; s < last; s++) {
        if (start[s + 1] > start[s])
            withWords++;
        model.add(start[s], start[s + 1], -1);
        bits += model.bits(start[s], start[s + 1] - start[s]);
        model.add(start[s], start[s + 1], 1);
    }
    return {
        ownBits: withWords < 2 ? Number.NaN : bits / model.total,
        bits: (from, length) => model.bits(from, length),
    };
}
/** A reference seen from samples whose words and pairs have these extents, and from the postings of these. */
function viewReference(reference, texts, extents, { words, bigrams }, needsTexts) {
    const weights = reference.pairs.map(weigh);
    const hasTexts = texts.digests === null;
    const { from, length } = extents.words;
    const bits = hasTexts ? new Float64Array(from).map((begin, s) => reference.bits(begin, length[s])) : null;
    return {
        words: share(reference.words, reference.words, texts.word, extents.words, words),
        pairs: share(reference.pairs, weights, texts.bigram, extents.pairs, bigrams),
        total: reference.total,
        hasTexts,
        get ownBits() {
            return hasTexts ? reference.ownBits : needsTexts();
        },
        get bits() {
            return bits ?? needsTexts();
        },
    };
}
function share(all, wanted, sequence, extent, { firstSeen, rare }) {
    const frequent = firstSeen.subarray(rare).map((i) => sequence[i]);
    const rarely = wanted.slice();
    for (const id of frequent)
        rarely[id] = 0;
    const postings = (0,_postings_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPostings */ .qC)(sequence, all.length, extent, { ids: rarely });
    const id = new Int32Array(postings.types + frequent.length);
    id.set(postings.firstSeen.map((i) => sequence[i]));
    id.set(frequent, postings.types);
    const times = id.map((own) => all[own]);
    return { postings, id, times, weight: times.map(weigh), tail: all.reduce((sum, n) => sum + weigh(n), 0) };
}
/** The view as if a part of all words, and of all pairs, were in no text. */
function viewWithout(view, { words, pairs }, { keeps }) {
    const part = (shared, all) => {
        const times = shared.times.map((n, type) => (keeps(shared.id[type]) ? n : 0));
        const tail = all.reduce((sum, n, id) => (n > 0 && keeps(id) ? sum + weigh(n) : sum), 0);
        return { ...shared, times, weight: times.map(weigh), tail };
    };
    // Bits are asked for where texts are there, and then nothing is left out.
    return Object.create(view, {
        words: { value: part(view.words, words) },
        pairs: { value: part(view.pairs, pairs) },
    });
}
/** A gram of the tail weighs as often as the reference comes back to it: what it has once may be chance. */
function weigh(times) {
    return times <= MOST_TIMES ? Math.max(0, times - 1) : 0;
}
/**
 * How surprising each word is after the one before it: a bigram model that leans on single words where a pair was not
 * seen, and counts a word never seen as one of as many as there are known ones. Witten and Bell (1991), interpolated.
 */
class Model {
    words;
    pairs;
    total = 0;
    types = 0;
    /** Per word: how many words follow it, and how many different ones. */
    followers;
    kinds;
    texts;
    constructor(texts) {
        this.texts = texts;
        this.words = new Int32Array(texts.words.length);
        this.followers = new Int32Array(texts.words.length);
        this.kinds = new Int32Array(texts.words.length);
        this.pairs = new Int32Array(texts.bigrams);
    }
    /** Adds the tokens of a text to the counts, or takes them out. */
    add(from, to, step) {
        const { words, pairs, followers, kinds, texts } = this;
        // A count that goes to 1 is a new kind, one that goes to 0 a lost one.
        const edge = step === 1 ? 1 : 0;
        for (let i = from; i < to; i++) {
            const word = texts.word[i];
            words[word] += step;
            this.total += step;
            if (words[word] === edge)
                this.types += step;
            if (i + 1 === to)
                continue;
            const pair = texts.bigram[i];
            pairs[pair] += step;
            followers[word] += step;
            if (pairs[pair] === edge)
                kinds[word] += step;
        }
    }
    bits(from, length) {
        const { words, pairs, followers, kinds, texts } = this;
        const all = this.total + this.types;
        let bits = 0;
        for (let i = from; i < from + length; i++) {
            const alone = Math.max(1, words[texts.word[i]]) / all;
            const before = i === from ? 0 : followers[texts.word[i - 1]];
            const other = i === from ? 1 : kinds[texts.word[i - 1]];
            const chance = before === 0 ? alone : (pairs[texts.bigram[i - 1]] + other * alone) / (before + other);
            bits -= Math.log2(chance);
        }
        return bits;
    }
}


/***/ }),

/***/ 9485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ Labeller),
  D: () => (/* binding */ countTypes)
});

// EXTERNAL MODULE: ./lib/pool/label.js
var pool_label = __webpack_require__(3872);
;// CONCATENATED MODULE: ./lib/pool/packing.js

/**
 * A lane's place in a packed number: rare types come at most 512 times, so 10 bits hold a count and three of them fit
 * into the small integers that the engine is fastest with. One addition then counts for three labellings.
 */
const BITS = 10;
const LOW = (1 << BITS) - 1;
function makeCodes(samples) {
    return { lanes: 0, baseline: new Int32Array(samples), candidate: new Int32Array(samples), isComplete: true };
}
/** Packs at most LANES labellings. */
function encode(labels, codes) {
    codes.lanes = labels.length;
    codes.isComplete = (pack(labels, IN_BASELINE, codes.baseline) & pool_label/* NEITHER */.y4) === 0;
    if (!codes.isComplete)
        pack(labels, IN_CANDIDATE, codes.candidate);
}
/** By label. */
const IN_BASELINE = Int32Array.of(1, 0, 0);
const IN_CANDIDATE = Int32Array.of(0, 1, 0);
/** All labels together, bit by bit. */
function pack([first, second, third], isIn, into) {
    let all = 0;
    if (third !== undefined) {
        for (let s = 0; s < into.length; s++) {
            const [a, b, c] = [first[s], second[s], third[s]];
            into[s] = isIn[a] | (isIn[b] << BITS) | (isIn[c] << (2 * BITS));
            all |= a | b | c;
        }
        return all;
    }
    for (let s = 0; s < into.length; s++) {
        const [a, b] = [first[s], second === undefined ? first[s] : second[s]];
        into[s] = isIn[a] | (isIn[b] << BITS);
        all |= a | b;
    }
    return all;
}

// EXTERNAL MODULE: ./lib/pool/postings.js
var postings = __webpack_require__(2791);
;// CONCATENATED MODULE: ./lib/pool/gram-counter.js



/** Counts grams on both sides of labellings. `joint`: also how often they come on the other side. */
class GramCounter {
    postings;
    joint;
    lanes;
    /** How often each type comes in the pool. */
    totals;
    /** Sums over all samples. */
    all;
    constructor(postings, joint) {
        const { types, rare, start, count } = postings;
        this.postings = postings;
        this.joint = joint;
        this.totals = new Int32Array(types);
        const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
        this.all = { once: sumOf(postings.once), tokens: sumOf(postings.tokens) };
        for (let type = 0; type < types; type++) {
            for (let p = start[type]; p < start[type + 1]; p++)
                this.totals[type] += count[p];
        }
        const largest = this.totals.subarray(0, rare).reduce((most, n) => Math.max(most, n), 1);
        this.lanes = Array.from({ length: pool_label/* LANES */.Ci }, () => new Lane(types - rare, largest, postings.each));
    }
    /** The counts of both sides under each packed labelling. */
    count(codes) {
        const lanes = this.lanes.slice(0, codes.lanes);
        const { totals, postings } = this;
        const { isComplete } = codes;
        for (const lane of lanes)
            lane.clear(isComplete);
        if (isComplete)
            this.countRareOfComplete(lanes, codes);
        else
            this.countRare(lanes, codes);
        const once = sums(postings.once, this.all.once, codes);
        const tokens = sums(postings.tokens, this.all.tokens, codes);
        this.countFrequent(lanes, codes);
        lanes.forEach((lane, i) => {
            if (isComplete && !lane.unionIsWhole)
                for (let t = 0; t < postings.rare; t++)
                    lane.union.spectrum[totals[t]]++;
            lane.addSums(once[i], tokens[i], isComplete);
            lane.unionIsWhole = isComplete;
        });
        return lanes.map((lane) => lane.counts());
    }
    /** The hot loop of the program: what is not the baseline's is the candidate's. */
    countRareOfComplete(lanes, { baseline: code }) {
        const { start, sample, count, rare } = this.postings;
        const { totals, joint } = this;
        for (let type = 0, p = 0; type < rare; type++) {
            let packed = 0;
            for (const end = start[type + 1]; p < end; p++)
                packed = (packed + Math.imul(count[p], code[sample[p]])) | 0;
            const total = totals[type];
            for (let i = 0; i < lanes.length; i++) {
                const b = (packed >> (BITS * i)) & LOW;
                lanes[i].add(b, total - b, joint);
            }
        }
    }
    countRare(lanes, { baseline: inBaseline, candidate: inCandidate }) {
        const { start, sample, count, rare } = this.postings;
        for (let type = 0, p = 0; type < rare; type++) {
            let baseline = 0;
            let candidate = 0;
            for (const end = start[type + 1]; p < end; p++) {
                const s = sample[p];
                baseline = (baseline + Math.imul(count[p], inBaseline[s])) | 0;
                candidate = (candidate + Math.imul(count[p], inCandidate[s])) | 0;
            }
            for (let i = 0; i < lanes.length; i++) {
                const b = (baseline >> (BITS * i)) & LOW;
                const c = (candidate >> (BITS * i)) & LOW;
                lanes[i].add(b, c, this.joint);
                lanes[i].union.spectrum[b + c]++;
            }
        }
    }
    /** The few types that come so often that a packed count would overflow. */
    countFrequent(lanes, { baseline, candidate, isComplete }) {
        const { start, rare, types } = this.postings;
        for (let type = rare; type < types; type++) {
            const own = this.within(start[type], start[type + 1], baseline);
            const other = isComplete ? null : this.within(start[type], start[type + 1], candidate);
            const total = this.totals[type];
            for (let i = 0; i < lanes.length; i++)
                lanes[i].addFrequent(type - rare, own[i], other?.[i] ?? total - own[i]);
        }
    }
    /** By lane: the tokens of some postings that lie in samples of a side. */
    within(from, to, code) {
        const { sample, count } = this.postings;
        let [first, second, third] = [0, 0, 0];
        for (let p = from; p < to; p++) {
            const [own, tokens] = [code[sample[p]], count[p]];
            first += tokens & -(own & 1);
            second += tokens & -((own >> BITS) & 1);
            third += tokens & -((own >> (2 * BITS)) & 1);
        }
        return [first, second, third];
    }
}
/** By lane and side: the sum of a value that samples have. All lanes at once, without guessing which side is next. */
function sums(values, all, { lanes, baseline, candidate, isComplete }) {
    const own = sumsWithin(values, baseline);
    const others = isComplete ? null : sumsWithin(values, candidate);
    return Array.from({ length: lanes }, (_, lane) => [own[lane], others?.[lane] ?? all - own[lane]]);
}
function sumsWithin(values, code) {
    let [first, second, third] = [0, 0, 0];
    for (let s = 0; s < values.length; s++) {
        const [value, own] = [values[s], code[s]];
        first += value & -(own & 1);
        second += value & -((own >> BITS) & 1);
        third += value & -((own >> (2 * BITS)) & 1);
    }
    return [first, second, third];
}
/** How often types come under one labelling, in memory that is used again and again. */
class Lane {
    baseline;
    candidate;
    union;
    /** Whether the union's tally is that of the whole pool, and so need not be made again. */
    unionIsWhole = false;
    constructor(frequent, largest, each) {
        this.baseline = new Tally(frequent, largest, each);
        this.candidate = new Tally(frequent, largest, each);
        this.union = new Tally(frequent, largest, each);
    }
    clear(complete) {
        this.baseline.clear();
        this.candidate.clear();
        if (!complete || !this.unionIsWhole)
            this.union.clear();
    }
    add(b, c, joint) {
        this.baseline.spectrum[b]++;
        this.candidate.spectrum[c]++;
        if (!joint)
            return;
        this.baseline.whereOtherHas[c] += b;
        this.candidate.whereOtherHas[b] += c;
    }
    addFrequent(type, b, c) {
        const { baseline, candidate, union } = this;
        baseline.frequent[type] = b;
        candidate.frequent[type] = c;
        union.frequent[type] = b + c;
        if (c < baseline.frequentWhere.length)
            baseline.frequentWhere[c] += b;
        if (b < candidate.frequentWhere.length)
            candidate.frequentWhere[b] += c;
    }
    /** Totals, and the grams that come nowhere else in the pool, of both sides. */
    addSums(once, tokens, complete) {
        this.baseline.addSamples(once[0], tokens[0]);
        this.candidate.addSamples(once[1], tokens[1]);
        if (!(complete && this.unionIsWhole))
            this.union.addSamples(once[0] + once[1], tokens[0] + tokens[1]);
    }
    counts() {
        const { baseline, candidate } = this;
        const union = this.union.abundance();
        return [
            { ...baseline.abundance(), whereOtherHas: baseline.allWhere(), union },
            { ...candidate.abundance(), whereOtherHas: candidate.allWhere(), union },
        ];
    }
}
class Tally {
    spectrum;
    whereOtherHas;
    frequent;
    frequentWhere;
    total = 0;
    each;
    /** What types stand for, where each stands for several. */
    scaled;
    constructor(frequent, largest, each) {
        this.spectrum = new Int32Array(largest + 1);
        // A frequent type may come seldom on one side: however rare the others are, there is room for it.
        this.whereOtherHas = new Int32Array(postings/* SPECTRUM */.mJ + 1);
        this.frequent = new Int32Array(frequent);
        this.frequentWhere = new Int32Array(postings/* SPECTRUM */.mJ + 1);
        this.each = each;
        this.scaled = { spectrum: new Float64Array(largest + 1), whereOtherHas: new Float64Array(postings/* SPECTRUM */.mJ + 1) };
    }
    clear() {
        this.spectrum.fill(0);
        this.whereOtherHas.fill(0);
        this.frequentWhere.fill(0);
        this.total = 0;
    }
    addSamples(once, tokens) {
        this.spectrum[1] += once;
        this.whereOtherHas[0] += once;
        this.total += tokens;
    }
    abundance() {
        const { total, spectrum, frequent, each, scaled } = this;
        spectrum[0] = 0;
        if (each.rare === 1)
            return { total, spectrum, frequent, each: each.frequent };
        for (let k = 0; k < spectrum.length; k++)
            scaled.spectrum[k] = each.rare * spectrum[k];
        return { total, spectrum: scaled.spectrum, frequent, each: each.frequent };
    }
    /** Of types rare and frequent together. */
    allWhere() {
        const { whereOtherHas, frequentWhere, each, scaled } = this;
        for (let k = 0; k < whereOtherHas.length; k++)
            scaled.whereOtherHas[k] = each.rare * whereOtherHas[k] + each.frequent * frequentWhere[k];
        return scaled.whereOtherHas;
    }
}

;// CONCATENATED MODULE: ./lib/pool/type-counter.js


/**
 * Counts each type on both sides of labellings, where which type it is matters and not only how many come how often.
 * The types of its postings are rare ones; behind them stand the pool's frequent types, which are counted already.
 */
class TypeCounter {
    postings;
    counts;
    constructor(postings, frequent) {
        this.postings = postings;
        const room = postings.types + frequent;
        this.counts = Array.from({ length: pool_label/* LANES */.Ci }, () => [new Int32Array(room), new Int32Array(room)]);
    }
    /** Per labelling and side the count of each type, overwritten by the next call. `known` are the pool's counts. */
    count(codes, known) {
        const counts = this.counts.slice(0, codes.lanes);
        this.countRare(counts, codes);
        counts.forEach((sides, lane) => {
            for (const side of [0, 1])
                sides[side].set(known[lane][side].frequent, this.postings.types);
        });
        return counts;
    }
    countRare(counts, { baseline: inBaseline, candidate: inCandidate, isComplete }) {
        const { start, sample, count, types } = this.postings;
        for (let type = 0, p = 0; type < types; type++) {
            let baseline = 0;
            let candidate = 0;
            let total = 0;
            for (const end = start[type + 1]; p < end; p++) {
                const s = sample[p];
                total += count[p];
                baseline = (baseline + Math.imul(count[p], inBaseline[s])) | 0;
                if (!isComplete)
                    candidate = (candidate + Math.imul(count[p], inCandidate[s])) | 0;
            }
            for (let i = 0; i < counts.length; i++) {
                const own = (baseline >> (BITS * i)) & LOW;
                counts[i][0][type] = own;
                counts[i][1][type] = isComplete ? total - own : (candidate >> (BITS * i)) & LOW;
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/pool/side.js




/**
 * Sees a pool through one labelling after another, or a few at a time. The sides it hands out are overwritten by the
 * next call, so that thousands of labellings need the memory of a few.
 */
class Labeller {
    pool;
    members;
    words;
    bigrams;
    codes;
    longer = new Map();
    shared;
    constructor(pool) {
        this.pool = pool;
        this.members = Array.from({ length: pool_label/* LANES */.Ci }, () => [new Int32Array(pool.samples), new Int32Array(pool.samples)]);
        this.codes = makeCodes(pool.samples);
        this.words = new GramCounter(pool.words, true);
        this.bigrams = new GramCounter(pool.bigrams, false);
        this.shared = pool.reference && {
            words: new TypeCounter(pool.reference.words.postings, pool.words.types - pool.words.rare),
            pairs: new TypeCounter(pool.reference.pairs.postings, pool.bigrams.types - pool.bigrams.rare),
        };
    }
    /** `label[s]` is BASELINE, CANDIDATE or NEITHER. */
    split(label) {
        return this.splitAll([label])[0];
    }
    /** As `split`, of every gram that is kept, though labellings walk only some (postings.ts). */
    splitWhole(label, pool = this.pool) {
        if (pool.isWhole)
            return this.split(label);
        const { words, bigrams } = pool.countAll(label);
        return this.sidesOf([label], pool, { words: [words], bigrams: [bigrams] })[0];
    }
    /** The sides under each of at most LANES labellings. */
    splitAll(labels) {
        return this.sidesOf(labels, this.pool, null);
    }
    sidesOf(labels, pool, known) {
        const { codes } = this;
        encode(labels, codes);
        const words = known?.words ?? this.words.count(codes);
        const bigrams = known?.bigrams ?? this.bigrams.count(codes);
        // Which type is which is known of what labellings walk.
        const shared = this.shared && {
            words: this.shared.words.count(codes, known === null ? words : this.words.count(codes)),
            pairs: this.shared.pairs.count(codes, known === null ? bigrams : this.bigrams.count(codes)),
        };
        const counted = new Map([
            [1, words],
            [2, bigrams],
        ]);
        return labels.map((label, lane) => {
            const members = this.members[lane];
            const sizes = [0, 0];
            for (let s = 0; s < label.length; s++) {
                if (label[s] !== pool_label/* NEITHER */.y4)
                    members[label[s]][sizes[label[s]]++] = s;
            }
            const side = (which) => ({
                pool,
                samples: members[which].subarray(0, sizes[which]),
                words: words[lane][which],
                bigrams: bigrams[lane][which],
                grams: (n) => this.countLonger(n, counted)[lane][which],
                shared: shared && { words: shared.words[lane][which], pairs: shared.pairs[lane][which] },
                given: this.pool.given[which],
            });
            return [side(pool_label/* BASELINE */.Um), side(pool_label/* CANDIDATE */.Me)];
        });
    }
    countLonger(n, counted) {
        let counts = counted.get(n);
        if (counts === undefined) {
            let counter = this.longer.get(n);
            if (counter === undefined) {
                counter = new GramCounter(this.pool.postings(n), false);
                this.longer.set(n, counter);
            }
            counts = counter.count(this.codes);
            counted.set(n, counts);
        }
        return counts;
    }
}
/** Of each type of the postings: how often it comes in samples with a label. */
function countTypes({ types, start, sample, count }, label, side) {
    const counts = new Int32Array(types);
    for (let type = 0; type < types; type++) {
        for (let p = start[type]; p < start[type + 1]; p++)
            if (label[sample[p]] === side)
                counts[type] += count[p];
    }
    return counts;
}


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ jackknifeError)
/* harmony export */ });
/**
 * Standard error by the delete-a-group jackknife: how much the estimate moves when one of G groups of prompts is left
 * out. Never by redrawing prompts: a prompt drawn twice looks like repetition and pulls every pooled count down.
 * Needs two groups; the estimates are those with group 1, 2, … left out.
 */
function jackknifeError(leaveOneOut) {
    const groups = leaveOneOut.length;
    if (groups < 2)
        throw new RangeError('the jackknife needs two groups');
    let mean = 0;
    for (let g = 0; g < groups; g++)
        mean += leaveOneOut[g] / groups;
    let squares = 0;
    for (let g = 0; g < groups; g++)
        squares += (leaveOneOut[g] - mean) ** 2;
    return Math.sqrt(((groups - 1) / groups) * squares);
}


/***/ }),

/***/ 5172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ normalTail)
/* harmony export */ });
/**
 * P(Z > z) of the normal distribution, to nearly all digits however far out: near 0 by a series all terms of which have one sign (Marsaglia, 2004), beyond
 * it by the continued fraction of Mills' ratio, where 1 - P(Z <= z) would have nothing left but rounding.
 */
function normalTail(z) {
    if (z < 0)
        return 1 - normalTail(-z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (z < 2.5) {
        let sum = z;
        for (let i = 3, term = z; Math.abs(term) > 1e-17 * sum; i += 2) {
            term *= (z * z) / i;
            sum += term;
        }
        return 0.5 - sum * density;
    }
    // z + 1/(z + 2/(z + 3/(z + …))), from the inside out; the further out the fewer steps.
    let fraction = z;
    for (let k = Math.ceil(20 + 800 / (z * z)); k >= 1; k--)
        fraction = z + k / fraction;
    return density / fraction;
}


/***/ }),

/***/ 7782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ baselineUnits),
/* harmony export */   cN: () => (/* binding */ Dealer)
/* harmony export */ });
/* unused harmony export countRelabellings */
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9376);

/** How many units of each stratum are the baseline's; relabelling keeps that. */
function baselineUnits({ start, label }) {
    const counts = new Int32Array(start.length - 1);
    for (let t = 0; t < counts.length; t++) {
        for (let u = start[t]; u < start[t + 1]; u++)
            if (label[u] === 0)
                counts[t]++;
    }
    return counts;
}
/**
 * Ways to deal the units to the sides: the units of each stratum in some order, its first ones, as many as are the
 * baseline's, going there. Number 0 is the observed dealing, in an order of chance within each side, since thinning takes
 * units in that order. Where there are at most `limit` different ones in all the others follow once each, else there are
 * random ones without end. Each number's dealing follows from the seed alone, whichever was asked for before.
 */
class Dealer {
    /** How many dealings there are; infinite where they are random. */
    ways;
    start;
    observed;
    /** Of each stratum how many units are drawn for their places: beyond those of the baseline order means nothing where sides are equal. */
    drawn;
    choices;
    seed;
    stream;
    /** Dealers of other parts of the program draw from other streams. */
    constructor(strata, limit, seed, part = 0) {
        const { start, label } = strata;
        this.start = start;
        this.seed = seed;
        this.stream = (part + 1) * STREAMS;
        this.observed = new Int32Array(label.length).map((_, unit) => unit);
        const inner = baselineUnits(strata);
        const source = (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .random */ .yT)(seed, this.stream);
        for (let t = 0; t + 1 < start.length; t++) {
            this.observed.subarray(start[t], start[t + 1]).sort((a, b) => label[a] - label[b] || a - b);
            (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffle */ .k4)(this.observed, start[t], start[t] + inner[t], source);
            (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .shuffle */ .k4)(this.observed, start[t] + inner[t], start[t + 1], source);
        }
        this.drawn = inner.map((k, t) => (2 * k === start[t + 1] - start[t] ? k : start[t + 1] - start[t]));
        this.ways = countRelabellings(strata, limit);
        const isFew = this.ways <= limit;
        this.choices = isFew ? Array.from(inner, (k, t) => combinations(start[t + 1] - start[t], k)) : [];
    }
    /** Writes dealing number r. */
    deal(r, order) {
        const { start, observed } = this;
        order.set(observed);
        if (r === 0)
            return;
        if (this.choices.length > 0) {
            this.choose(r, order);
            return;
        }
        const source = (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .random */ .yT)(this.seed, this.stream + r);
        for (let t = 0; t + 1 < start.length; t++)
            deal(order, start[t], start[t + 1], this.drawn[t], source);
    }
    /** Like an odometer, each stratum runs through its choices of baseline units. */
    choose(r, order) {
        let left = r;
        this.choices.forEach((choices, t) => {
            const units = this.observed.subarray(this.start[t], this.start[t + 1]);
            const first = choices[left % choices.length];
            left = Math.floor(left / choices.length);
            const rest = Array.from(units.keys()).filter((i) => !first.includes(i));
            [...first, ...rest].forEach((i, position) => {
                order[this.start[t] + position] = units[i];
            });
        });
    }
}
/** Draws units for the first so many places of a stratum, each place from those not drawn yet. */
function deal(order, from, to, places, source) {
    for (let i = from; i < from + places && i + 1 < to; i++) {
        const j = i + source.below(to - i);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
/** So many random dealings follow one another before another part's begin. */
const STREAMS = 2 ** 24;
/** The number of different ways to deal the units, counted up to `limit` and as infinite beyond. */
function countRelabellings(strata, limit) {
    const inner = baselineUnits(strata);
    let ways = 1;
    for (let t = 0; t < inner.length; t++) {
        const units = strata.start[t + 1] - strata.start[t];
        for (let i = 1; i <= Math.min(inner[t], units - inner[t]); i++) {
            ways = (ways * (units - i + 1)) / i;
            if (ways > limit * 1e6)
                return Number.POSITIVE_INFINITY;
        }
    }
    return Math.round(ways) > limit ? Number.POSITIVE_INFINITY : Math.round(ways);
}
/** The subsets of k of the numbers 0 … n - 1, the first k of them first. */
function combinations(n, k) {
    if (k === 0)
        return [[]];
    if (k > n)
        return [];
    const withFirst = combinations(n - 1, k - 1).map((rest) => [0, ...rest.map((i) => i + 1)]);
    return withFirst.concat(combinations(n - 1, k).map((rest) => rest.map((i) => i + 1)));
}


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ studentQuantile),
/* harmony export */   Rf: () => (/* binding */ studentCdf),
/* harmony export */   SX: () => (/* binding */ logGamma),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   aZ: () => (/* binding */ meanSquareQuantile),
/* harmony export */   o3: () => (/* binding */ fairCoinTail)
/* harmony export */ });
/* unused harmony export incompleteBeta */
/* harmony import */ var _normal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5172);
/** Student's t and the normal distribution: distribution functions and their inverses. */

/** P(T <= t) at `df` degrees of freedom, through the incomplete beta function. */
function studentCdf(t, df) {
    const tail = 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5);
    return t > 0 ? 1 - tail : tail;
}
/** The t with P(T <= t) = p, by bisection: called a few times a run, so plain beats fast. */
function studentQuantile(p, df) {
    return invert((t) => studentCdf(t, df), p);
}
/** The z with P(Z <= z) = p, for p that are not extreme (to about 1e-9). */
function normalQuantile(p) {
    return invert((z) => 1 - (0,_normal_js__WEBPACK_IMPORTED_MODULE_0__/* .normalTail */ .W)(z), p);
}
/** The quantile of the mean of df squared normals, chi-squared / df (Wilson and Hilferty, 1931): to a few percent. */
function meanSquareQuantile(p, df) {
    const v = 2 / (9 * df);
    return Math.max(0, 1 - v + normalQuantile(p) * Math.sqrt(v)) ** 3;
}
function invert(cdf, p) {
    let low = -1;
    let high = 1;
    while (cdf(low) > p)
        low *= 2;
    while (cdf(high) < p)
        high *= 2;
    for (let i = 0; i < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); i++) {
        const middle = (low + high) / 2;
        if (cdf(middle) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
/** The regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz; Numerical Recipes 6.4). */
function incompleteBeta(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(1 - x, b, a);
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
    let c = 1;
    let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m < 1000; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / notZero(1 + even * d);
        c = notZero(1 + even / c);
        fraction *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / notZero(1 + odd * d);
        c = notZero(1 + odd / c);
        fraction *= d * c;
        if (Math.abs(d * c - 1) < 1e-15)
            break;
    }
    return front * fraction;
}
function notZero(value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
const LANCZOS = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** ln of the gamma function for x > 0 (Lanczos, g = 7): about 15 digits. */
function logGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    let sum = LANCZOS[0];
    for (let i = 1; i < LANCZOS.length; i++)
        sum += LANCZOS[i] / (x - 1 + i);
    const t = x + 6.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
/** P(X <= k) of k successes in n fair coin tosses. */
function fairCoinTail(k, n) {
    let sum = 0;
    for (let i = 0; i <= k; i++)
        sum += Math.exp(logGamma(n + 1) - logGamma(i + 1) - logGamma(n - i + 1) - n * Math.LN2);
    return Math.min(1, sum);
}


/***/ })

};
