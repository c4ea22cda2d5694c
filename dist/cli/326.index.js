export const id = 326;
export const ids = [326];
export const modules = {

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cb: () => (/* binding */ METRICS),
  _z: () => (/* binding */ NUMBER_METRICS),
  zH: () => (/* binding */ PANEL),
  Zw: () => (/* binding */ metricById)
});

;// CONCATENATED MODULE: ./lib/stats/abundance.js
/**
 * The sum over a side's types of a term that depends only on how often a type comes: computed once for each count of
 * the spectrum, not for each type, so that a corpus of any size costs a few hundred terms.
 */
function abundance_sumOver({ spectrum, frequent, each = 1 }, term) {
    let sum = 0;
    for (let k = 1; k < spectrum.length; k++)
        if (spectrum[k] > 0)
            sum += spectrum[k] * term(k);
    for (let i = 0; i < frequent.length; i++)
        if (frequent[i] > 0)
            sum += each * term(frequent[i]);
    return sum;
}
/** How many different types a side has. */
function abundance_typesOf(side) {
    return abundance_sumOver(side, () => 1);
}
/** How many types come exactly so often: types frequent elsewhere may come as seldom here and aren't in the spectrum. */
function abundance_typesThatCome(times, { spectrum, frequent, each = 1 }) {
    let types = spectrum[times] ?? 0;
    for (let i = 0; i < frequent.length; i++)
        if (frequent[i] === times)
            types += each;
    return types;
}
/** How often the most frequent type comes; 0 where there is none. */
function highestCount({ spectrum, frequent }) {
    let most = 0;
    for (let i = 0; i < frequent.length; i++)
        if (frequent[i] > most)
            most = frequent[i];
    for (let k = spectrum.length - 1; k > most; k--)
        if (spectrum[k] > 0)
            return k;
    return most;
}
/** The counts that occur, rising, and how many types have each. */
function abundance_distinctCounts({ spectrum, frequent, each = 1 }) {
    const listed = Int32Array.from(frequent).sort();
    const count = [];
    const types = [];
    const add = (times, more) => {
        if (count.at(-1) === times)
            types[types.length - 1] += more;
        else {
            count.push(times);
            types.push(more);
        }
    };
    let i = 0;
    while (i < listed.length && listed[i] <= 0)
        i++;
    for (let k = 1; k < spectrum.length; k++) {
        if (spectrum[k] > 0)
            add(k, spectrum[k]);
        for (; i < listed.length && listed[i] === k; i++)
            add(k, each);
    }
    for (; i < listed.length; i++)
        add(listed[i], each);
    return { count, types };
}

;// CONCATENATED MODULE: ./lib/stats/brent.js
/**
 * Brent's two searches (1973, "Algorithms for Minimization without Derivatives"), for a root and for a minimum of a
 * function of one number. R's `uniroot` and `optimize` are the same procedures, step by step: with their tolerance ours
 * stop where theirs do.
 */
const EPSILON = Number.EPSILON;
/**
 * Where a function that has opposite signs at `low` and `high` is 0, to within `tolerance`: by the secant or a parabola
 * through the last points as long as that closes in fast, else by halving.
 */
function rootBetween(f, low, high, tolerance) {
    // `best` is the closest point, `last` the one before it, `across` one where the function has the other sign.
    let last = low;
    let best = high;
    let across = low;
    let atLast = f(last);
    let atBest = f(best);
    let atAcross = atLast;
    if (atLast === 0)
        return last;
    for (let i = 0; i < 1000; i++) {
        const before = best - last;
        if (Math.abs(atAcross) < Math.abs(atBest)) {
            [last, best, across] = [best, across, best];
            [atLast, atBest, atAcross] = [atBest, atAcross, atBest];
        }
        const near = 2 * EPSILON * Math.abs(best) + tolerance / 2;
        const half = (across - best) / 2;
        if (Math.abs(half) <= near || atBest === 0)
            return best;
        let step = half;
        if (Math.abs(before) >= near && Math.abs(atLast) > Math.abs(atBest)) {
            const [p, q] = interpolate(last, best, across, atLast, atBest, atAcross);
            const room = 0.75 * (across - best) * q - Math.abs(near * q) / 2;
            if (p < room && p < Math.abs((before * q) / 2))
                step = p / q;
        }
        if (Math.abs(step) < near)
            step = step > 0 ? near : -near;
        last = best;
        atLast = atBest;
        best += step;
        atBest = f(best);
        if (atBest > 0 === atAcross > 0 && atBest !== 0 && atAcross !== 0) {
            across = last;
            atAcross = atLast;
        }
    }
    return best;
}
/** The step p / q to the root of the line through two points, or of the parabola in y through three; p is not negative. */
function interpolate(last, best, across, atLast, atBest, atAcross) {
    const width = across - best;
    let p;
    let q;
    if (last === across) {
        const ratio = atBest / atLast;
        p = width * ratio;
        q = 1 - ratio;
    }
    else {
        const a = atLast / atAcross;
        const b = atBest / atAcross;
        const c = atBest / atLast;
        p = c * (width * a * (a - b) - (best - last) * (b - 1));
        q = (a - 1) * (b - 1) * (c - 1);
    }
    return p > 0 ? [p, -q] : [-p, q];
}
const GOLDEN = (3 - Math.sqrt(5)) / 2;
/**
 * Where a function is least between `low` and `high`, to within `tolerance`: by parabolas through the three best points,
 * else by golden section. Finds one dip; where there are several, any.
 */
function minimumBetween(f, low, high, tolerance) {
    let [a, b] = [low, high];
    // The best point so far, the second best, and the second best before that.
    let x = a + GOLDEN * (b - a);
    let [w, v] = [x, x];
    let fx = f(x);
    let [fw, fv] = [fx, fx];
    let step = 0;
    let stepBefore = 0;
    for (let i = 0; i < 1000; i++) {
        const middle = (a + b) / 2;
        const near = Math.sqrt(EPSILON) * Math.abs(x) + tolerance / 3;
        if (Math.abs(x - middle) <= 2 * near - (b - a) / 2)
            break;
        let parabolic = false;
        if (Math.abs(stepBefore) > near) {
            const r = (x - w) * (fx - fv);
            const s = (x - v) * (fx - fw);
            let p = (x - v) * s - (x - w) * r;
            let q = 2 * (s - r);
            if (q > 0)
                p = -p;
            else
                q = -q;
            const allowed = stepBefore;
            stepBefore = step;
            if (Math.abs(p) < Math.abs((q * allowed) / 2) && p > q * (a - x) && p < q * (b - x)) {
                parabolic = true;
                step = p / q;
                const to = x + step;
                if (to - a < 2 * near || b - to < 2 * near)
                    step = x < middle ? near : -near;
            }
        }
        if (!parabolic) {
            stepBefore = (x < middle ? b : a) - x;
            step = GOLDEN * stepBefore;
        }
        const u = Math.abs(step) >= near ? x + step : step > 0 ? x + near : x - near;
        const fu = f(u);
        if (fu <= fx) {
            if (u < x)
                b = x;
            else
                a = x;
            [v, w, x] = [w, x, u];
            [fv, fw, fx] = [fw, fx, fu];
        }
        else {
            if (u < x)
                a = u;
            else
                b = u;
            if (fu <= fw || w === x) {
                [v, w] = [w, u];
                [fv, fw] = [fw, fu];
            }
            else if (fu <= fv || v === x || v === w) {
                v = u;
                fv = fu;
            }
        }
    }
    return x;
}

// EXTERNAL MODULE: ./lib/stats/rarefaction.js
var rarefaction = __webpack_require__(9227);
;// CONCATENATED MODULE: ./lib/stats/coverage.js
/**
 * Sample coverage: which share of a side's next tokens would be of types that it has shown already. 1 less it is the
 * unseen mass. Good and Turing's view of a tail: where every type comes once nothing is covered, where none does all is.
 */



/** How many types were not seen, at least (Chao 1984), from those that come once and twice; with the factor (N - 1) / N. */
function coverage_unseenTypes(side) {
    const once = abundance_typesThatCome(1, side);
    const twice = abundance_typesThatCome(2, side);
    return ((side.total - 1) / side.total) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
}
/** The coverage of the whole side, 0 to 1. */
function coverage(side, estimator) {
    const { total } = side;
    const once = abundance_typesThatCome(1, side);
    switch (estimator) {
        case 'turing':
            return 1 - once / total;
        case 'chao':
            return 1 - (once / total) * notShownAgain(side);
        case 'zhang-huang':
            return zhangHuang(side);
    }
}
/**
 * The coverage that m tokens of the side would have: drawn from it for m < N, as many more from where it comes for
 * m > N (Chao and Jost 2012); between two whole numbers of tokens it is on the line. The same as iNEXT's Chat.Ind.
 */
function coverageAt(side, m) {
    const { total } = side;
    if (m >= total)
        return 1 - (abundance_typesThatCome(1, side) / total) * notShownAgain(side) ** (m - total + 1);
    const below = Math.floor(m);
    const low = below === 0 ? 0 : 1 - (0,rarefaction/* expectedUnseen */.fF)(side, below);
    return below === m ? low : (below + 1 - m) * low + (m - below) * coverageAt(side, below + 1);
}
/** Of the mass that tokens seen once stand for, the share that the next token doesn't show again (Chao and Jost's A). */
function notShownAgain(side) {
    const unseen = coverage_unseenTypes(side);
    const once = abundance_typesThatCome(1, side);
    return unseen + once > 0 ? (side.total * unseen) / (side.total * unseen + once) : 0;
}
/**
 * Zhang and Huang (2007): 1 less the sum over types of (-1)^(n+1) / C(N, n), all orders of Turing's correction. It
 * isn't defined where a type makes up half of the tokens; Chao's stands there, and 1 where nothing comes once, as in
 * entropart.
 */
function zhangHuang(side) {
    const { total } = side;
    const once = abundance_typesThatCome(1, side);
    if (once === 0 || once === total)
        return once === 0 ? 1 : 0;
    if (2 * highestCount(side) >= total)
        return coverage(side, 'chao');
    // 1 / C(N, k) from 1 / C(N, k - 1); beyond a few k it is nothing.
    const inverse = [1];
    for (let k = 1; k <= total / 2 && inverse[k - 1] > 1e-25; k++)
        inverse.push((inverse[k - 1] * k) / (total - k + 1));
    return 1 - abundance_sumOver(side, (k) => (k % 2 === 0 ? -1 : 1) * (inverse[k] ?? 0));
}
/**
 * The number of tokens, whole or not, at which the coverage is `goal`, by halving. Undefined where no number of tokens
 * reaches it.
 */
function sizeAtCoverage(side, goal) {
    const { total } = side;
    if (goal > coverageAt(side, total))
        return sizeBeyond(side, goal);
    let low = 0;
    let high = total;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (coverageAt(side, middle) < goal)
            low = middle;
        else
            high = middle;
    }
    const before = coverageAt(side, low);
    const after = coverageAt(side, high);
    return after <= before ? high : low + Math.max(0, goal - before) / (after - before);
}
/** The m > N with 1 - f1/N A^(m - N + 1) = goal. */
function sizeBeyond(side, goal) {
    const once = abundance_typesThatCome(1, side);
    const rest = notShownAgain(side);
    if (goal >= 1 || once === 0 || rest <= 0 || rest >= 1)
        return undefined;
    return side.total - 1 + Math.log(((1 - goal) * side.total) / once) / Math.log(rest);
}
/**
 * The same number as iNEXT finds it: by R's `optimize`, which minimises the distance from the goal. It stops some 1e-4
 * tokens off, and where the curve is flat it can be led astray.
 */
function sizeAtCoverageByOptimize(side, goal) {
    const { total } = side;
    const whole = coverageAt(side, total);
    if (goal === whole)
        return total;
    if (goal > whole)
        return sizeBeyond(side, goal) ?? total;
    const found = minimumBetween((m) => Math.abs(coverageAt(side, m) - goal), 0, total, R_TOLERANCE);
    return Math.max(1, found);
}
/** R's default for `optimize` and `uniroot`: the fourth root of the machine's precision. */
const R_TOLERANCE = 2 ** -13;

;// CONCATENATED MODULE: ./lib/stats/richness.js
/**
 * How many types there are, those that the tokens have not shown among them: estimated from how many come once, twice, and
 * so on. All are lower bounds in the end: what is rare enough leaves no trace.
 */





/** Chao (1984): the types seen and the least number of unseen ones that those seen once and twice speak for. */
function chao1(side, form) {
    const seen = abundance_typesOf(side);
    if (form === 'with-factor')
        return seen + coverage_unseenTypes(side);
    const once = abundance_typesThatCome(1, side);
    const twice = abundance_typesThatCome(2, side);
    if (form === 'classic' && once > 0 && twice > 0)
        return seen + once ** 2 / (2 * twice);
    return seen + (once * (once - 1)) / (2 * (twice + 1));
}
/**
 * The standard error of the bias-corrected form by the delta method, as vegan's `estimateR` has it: the numbers of types
 * per count vary as a multinomial does, the estimate's slope in each is 1, plus that of the unseen number.
 */
function chao1Error(side) {
    const once = typesThatCome(1, side);
    const twice = typesThatCome(2, side);
    const ofOnce = (2 * once - 1) / (2 * (twice + 1));
    const ofTwice = (-once * (once - 1)) / (2 * (twice + 1) ** 2);
    const sum = once * ofOnce + twice * ofTwice;
    const squares = once * ofOnce ** 2 + twice * ofTwice ** 2;
    const seen = typesOf(side);
    return Math.sqrt(Math.max(0, seen + 2 * sum + squares - (seen + sum) ** 2 / chao1(side, 'bias-corrected')));
}
/** The rare types of a side: how many come 1, 2, … times, up to `rarest` times, and the sums that ACE is made of. */
function rareTypes(side, rarest) {
    const types = Array.from({ length: rarest }, (_, i) => abundance_typesThatCome(i + 1, side));
    const sum = (weight) => types.reduce((all, f, i) => all + f * weight(i + 1), 0);
    return { types, all: sum(() => 1), tokens: sum((k) => k), pairs: sum((k) => k * (k - 1)) };
}
/**
 * ACE (Chao and Lee 1992), from all types that come at most so often: their number over their coverage, and more the less
 * even they are. Undefined where every rare type comes once.
 */
function ace(side, rarest = 10) {
    const { types, all, tokens, pairs } = rareTypes(side, rarest);
    const frequent = abundance_typesOf(side) - all;
    if (all === 0)
        return frequent;
    const covered = 1 - types[0] / tokens;
    if (covered === 0)
        return undefined;
    const variation = Math.max(0, (all * pairs) / (covered * tokens * (tokens - 1)) - 1);
    return frequent + all / covered + (types[0] / covered) * variation;
}
/**
 * The standard error of ACE as vegan gives it, by the delta method. Its slopes are those of a formula in which the
 * coverage is 1 - f1 / (1 - tokens), with a sign that ACE itself doesn't have, and in which the variation may fall below 0:
 * kept, so that the numbers are the same.
 */
function aceError(side) {
    const estimate = ace(side);
    const { types, all, tokens, pairs } = rareTypes(side, 10);
    if (estimate === undefined || all === 0)
        return undefined;
    const once = types[0];
    const covered = 1 - once / (1 - tokens);
    const size = covered * tokens * (tokens - 1);
    const variation = (all * pairs) / size - 1;
    const slope = (count) => {
        const ofOnce = count === 1 ? 1 : 0;
        const ofCovered = -ofOnce / (1 - tokens) - (once * count) / (1 - tokens) ** 2;
        const ofSize = ofCovered * tokens * (tokens - 1) + covered * count * (2 * tokens - 1);
        const ofVariation = (pairs + all * count * (count - 1)) / size - (all * pairs * ofSize) / size ** 2;
        const ofSum = 1 + ofOnce * variation + once * ofVariation;
        return ofSum / covered - ((all + once * variation) * ofCovered) / covered ** 2;
    };
    const slopes = types.map((_, i) => slope(i + 1));
    const sum = types.reduce((s, f, i) => s + f * slopes[i], 0);
    const squares = types.reduce((s, f, i) => s + f * slopes[i] ** 2, 0);
    return Math.sqrt(squares - sum ** 2 / estimate);
}
/**
 * Chao's estimate with the factor, its standard error and an interval that never goes below the types seen, since it is
 * symmetric in the logarithm of the unseen number (Chao 1987). Equal to iNEXT's ChaoRichness before that rounds. Where
 * nothing is estimated to be unseen the interval rests on what Poisson counts like these would miss.
 */
function chaoRichness(side, level = 0.95) {
    const z = normalQuantile(1 - (1 - level) / 2);
    const seen = typesOf(side);
    const once = typesThatCome(1, side);
    const twice = typesThatCome(2, side);
    const factor = (side.total - 1) / side.total;
    const estimate = seen + unseenTypes(side);
    if (once === 0 || (once === 1 && twice === 0)) {
        const missed = sumOver(side, (k) => Math.exp(-k)) / seen;
        const tokens = sumOver(side, (k) => k * Math.exp(-k));
        const error = Math.sqrt(sumOver(side, (k) => Math.exp(-k) - Math.exp(-2 * k)) - tokens ** 2 / side.total);
        const centre = seen / (1 - missed);
        const reach = (z * error) / (1 - missed);
        return { seen, estimate: seen, error, low: Math.max(seen, centre - reach), high: centre + reach };
    }
    const ratio = once / twice;
    const square = twice > 0
        ? twice * ((factor * ratio ** 2) / 2 + factor ** 2 * ratio ** 3 + (factor ** 2 * ratio ** 4) / 4)
        : (factor * once * (once - 1)) / 2 +
            (factor ** 2 * once * (2 * once - 1) ** 2) / 4 -
            (factor ** 2 * once ** 4) / (4 * estimate);
    const unseen = estimate - seen;
    const spread = Math.exp(z * Math.sqrt(Math.log(1 + square / unseen ** 2)));
    return { seen, estimate, error: Math.sqrt(square), low: seen + unseen / spread, high: seen + unseen * spread };
}
/**
 * The standard error of the types that m tokens drawn from the side show: types that stay away together. Equal to vegan's
 * `rarefy(se = TRUE)`, which needs memory for each pair of types; here each pair of counts is one term.
 */
function expectedTypesError(side, m) {
    // One token shows one type, all show all, and where each is a type of its own m show m.
    if (m <= 1 || m >= side.total || typesOf(side) === side.total)
        return 0;
    const { count, types } = distinctCounts(side);
    const absent = absence(side.total, m);
    const chance = (k) => absent[k] ?? 0;
    let square = 0;
    for (let i = 0; i < count.length; i++) {
        const one = chance(count[i]);
        if (one === 0)
            break;
        const alike = chance(2 * count[i]) - one ** 2;
        square += types[i] * (one - one ** 2) + types[i] * (types[i] - 1) * alike;
        for (let j = 0; j < i; j++)
            square += 2 * types[i] * types[j] * (chance(count[i] + count[j]) - one * chance(count[j]));
    }
    return Math.sqrt(Math.max(0, square));
}
/**
 * Fisher's alpha (1943): the number of types grows as alpha ln(1 + N / alpha) where counts follow his series of
 * logarithms. Undefined where every token is a type of its own: then no alpha is large enough.
 */
function fisherAlpha(types, tokens) {
    if (types >= tokens || types <= 0)
        return undefined;
    const excess = (alpha) => alpha * Math.log1p(tokens / alpha) - types;
    let [low, high] = [1, 1];
    while (excess(low) > 0)
        low /= 2;
    while (excess(high) < 0)
        high *= 2;
    return low === high ? low : rootBetween(excess, low, high, 0);
}
/**
 * The same as vegan finds it: with R's `uniroot`, to within some 1e-4, from 1 to 50 or, where that doesn't hold it, from a
 * range that grows on both sides by twice as much each time. Where no alpha is large enough it answers with where its
 * numbers run out of digits.
 */
function fisherAlphaByUniroot(types, tokens) {
    const excess = (alpha) => alpha * Math.log(1 + tokens / alpha) - types;
    let [low, high] = [1, 50];
    let [down, up] = [0.01 * low, 0.01 * high];
    for (let i = 0; i < 1000 && excess(low) * excess(high) > 0; i++) {
        if (Number.isNaN(excess(low - down)))
            down /= 4;
        else
            low -= down;
        high += up;
        down *= 2;
        up *= 2;
    }
    return rootBetween(excess, low, high, R_TOLERANCE);
}

// EXTERNAL MODULE: ./lib/metrics/metric.js
var metric = __webpack_require__(8637);
// EXTERNAL MODULE: ./lib/metrics/parameters.js
var parameters = __webpack_require__(3729);
;// CONCATENATED MODULE: ./lib/metrics/ace.js



/**
 * ACE, the abundance-based coverage estimator: how many different words the model has, those not said yet among
 * them, from all words that come at most ten times: their number over the share of their mass that was seen, and
 * more the less even they are.
 *
 * It follows the amount of text for as long as there are rare words, and is noisy: it rests on the rare words. It
 * also rises where rare words are replaced by other rare ones, which is no gain.
 *
 * Chao and Lee (1992), Estimating the Number of Classes via Sample Coverage. Equal to ace of scikit-bio and S.ACE
 * of vegan estimateR. Where all rare words come once there is no value: scikit-bio stops there. Where no word is
 * rare it is the number of words; vegan has none.
 */
const ace_ace = (0,metric/* metric */.TH)({
    id: 'ace',
    title: 'ACE',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Estimated number of different words, those not said yet included.',
    meaning: 'The tail of the candidate is shorter: there are fewer words that it could still say.',
    source: 'Chao and Lee (1992); ace of scikit-bio, estimateR of vegan.',
    cost: 'One pass over the counts of words.',
    amount: 'Rises with the amount of text until nothing is rare. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.02,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        rare: (0,parameters/* whole */.WQ)(1, 1000, 10, 'Words that come at most so often are rare.'),
    },
    // All four are rare; three of their five tokens come once. They are as even as chance would have it.
    example: { texts: ['a a b', 'c d'], value: 4 / (1 - 3 / 5) },
    measure(own, _other, { n, rare }) {
        const grams = own.grams(n);
        return grams.total === 0 ? undefined : ace(grams, rare);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/berger-parker.js



/**
 * Berger-Parker dominance: the share of the most frequent word. In English it is that of the, some 5 percent, and
 * says more of style than of collapse, until a model is down to few words.
 *
 * One word's share: no tail that goes moves it.
 *
 * Berger and Parker (1970). Equal to berger_parker_d of scikit-bio; 1 over it is the Hill number of order infinity.
 */
const bergerParker = (0,metric/* metric */.TH)({
    id: 'berger-parker',
    title: 'Berger-Parker dominance',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of the most frequent word.',
    meaning: 'One word has taken up more of the text.',
    source: 'Berger and Parker (1970); berger_parker_d of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'Free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.088,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // the comes twice among six words, and so does cat.
    example: { texts: ['the cat sat', 'the cat ran'], value: 2 / 6 },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        return grams.total === 0 ? undefined : highestCount(grams) / grams.total;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/chao1.js



/**
 * Chao1: how many different words the model has, those that it has not said yet among them, at least: from how many
 * words come once and how many twice. Where no word comes once nothing is estimated to be missing.
 *
 * It follows the amount of text for as long as there are rare words, and is noisy: it rests on the few words that
 * come twice. It also rises where rare words are replaced by other rare ones, which is no gain.
 *
 * Chao (1984), Nonparametric Estimation of the Number of Classes. Three forms, up to percents apart on little text:
 * bias-corrected equals vegan estimateR and chao1 of scikit-bio by default; classic equals chao1 of scikit-bio with
 * bias_corrected=False; with-factor, which has (N - 1) / N before the classic one, equals ChaoRichness of iNEXT.
 */
const chao1_chao1 = (0,metric/* metric */.TH)({
    id: 'chao1',
    title: 'Chao1',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Estimated number of different words, those not said yet included.',
    meaning: 'The tail of the candidate is shorter: there are fewer words that it could still say.',
    source: 'Chao (1984); chao1 of scikit-bio, estimateR of vegan, ChaoRichness of iNEXT.',
    cost: 'One pass over the counts of words.',
    amount: 'Rises with the amount of text until nothing is rare. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.02,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        form: (0,parameters/* choice */.Yq)(['bias-corrected', 'classic', 'with-factor'], 'bias-corrected', 'Which form of the estimate.'),
    },
    // Three words come once, one twice.
    example: { texts: ['a a b', 'c d'], value: 4 + (3 * 2) / (2 * 2) },
    measure(own, _other, { n, form }) {
        const grams = own.grams(n);
        return grams.total === 0 ? undefined : chao1(grams, form);
    },
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/pako/dist/pako.esm.mjs
var pako_esm = __webpack_require__(3306);
;// CONCATENATED MODULE: ./lib/text/deflate.js


/**
 * Sizes of compressed text. They depend on the encoder: pako 2.1.0 is the deflate of zlib 1.2, to the byte, and the
 * same wherever it runs; node:zlib is that of Chromium, 0.2 percent smaller on megabytes of text and three times as
 * fast, but another one with another version of Node.js. All are at level 9.
 */
const ENCODERS = ['pako', 'node'];
const BLOCK = 32_768;
/** Bytes of a raw deflate stream. */
function deflatedSize(bytes, encoder) {
    return encoder === 'pako' ? (0,pako_esm/* deflateRaw */.at)(bytes, { level: 9 }).length : (0,external_node_zlib_.deflateRawSync)(bytes, { level: 9 }).length;
}
/** Bytes of a gzip file, and of a gzip file of that; no file name, no time. */
function gzipSizes(bytes) {
    const once = (0,pako_esm/* gzip */.ZI)(bytes, { level: 9 });
    return { once: once.length, twice: (0,pako_esm/* gzip */.ZI)(once, { level: 9 }).length };
}
/**
 * Blocks of 32 kB compressed each by itself, the rest behind the last one dropped; a text shorter than that is one
 * block. Sizes of blocks add up over parts of a corpus. At most `most` blocks, spread evenly over the text.
 */
function deflateBlocks(bytes, encoder, most = Number.POSITIVE_INFINITY) {
    const whole = Math.max(1, Math.floor(bytes.length / BLOCK));
    const blocks = Math.min(whole, most);
    let raw = 0;
    let deflated = 0;
    for (let i = 0; i < blocks; i++) {
        const from = Math.floor((i * whole) / blocks) * BLOCK;
        const block = bytes.subarray(from, from + BLOCK);
        raw += block.length;
        deflated += deflatedSize(block, encoder);
    }
    return { blocks, raw, deflated };
}

;// CONCATENATED MODULE: ./lib/metrics/per-pool.js
/**
 * What no labelling changes is computed once for a pool, when it is first asked for, and again only for other
 * arguments: a check measures a metric under thousands of labellings.
 */
function perPool(build) {
    const known = new WeakMap();
    return (pool, ...args) => {
        let values = known.get(pool);
        if (values === undefined) {
            values = new Map();
            known.set(pool, values);
        }
        const key = args.length === 0 ? '' : JSON.stringify(args);
        let value = values.get(key);
        if (value === undefined) {
            value = build(pool, ...args);
            values.set(key, value);
        }
        return value;
    };
}

;// CONCATENATED MODULE: ./lib/metrics/compression.js




/**
 * Compression ratio: how many times smaller a compressor makes the outputs, joined with spaces. Prose is near 2.7;
 * templates, set phrases and copies raise it, and it sees markup that words don't show.
 *
 * The trap: the compressor looks back over 32 kB, some 35 outputs of 150 words, so that a copy farther away is nothing
 * to it, and the order of outputs matters. For the same reason it hardly moves with the amount of text, once there are
 * 32 kB. Figures of different encoders are not to be compared.
 *
 * In blocks of 32 kB, each compressed by itself, sizes add up over parts of a corpus. With `double-gzip` it is
 * compression_ratio of the package `diversity`, which gzips a gzip: bytes / (that + 11), 11 for a file name in the
 * header. There up to five bytes more come from the time of day.
 *
 * Shaib et al. (2024), "Standardizing the Measurement of Text Diversity".
 */
const compression = (0,metric/* metric */.TH)({
    id: 'compression',
    title: 'Compression ratio',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'How many times smaller the outputs become when they are compressed.',
    meaning: "The candidate's outputs repeat one another's phrases and forms.",
    source: 'Shaib et al. (2024); compression_ratio of the package diversity.',
    cost: "Compresses a side's text for each labelling: with the default 16 blocks (512 kB) 30 ms a side, two minutes a check of 2,000 labellings; a third of that with the encoder of Node.js.",
    amount: 'Hardly moves with the amount of text above 32 kB; below it grows.',
    exact: 'Exact up to `blocks` blocks of 32 kB, by default 512 kB of text, without the rest that fills no block. Of more text so many blocks, spread evenly, stand for all; the standard error is at most what single blocks differ by over the root of their number. `double-gzip` takes all text.',
    adds: 'sums',
    byName: true,
    followsOrder: true,
    followsLength: true,
    trainingSpread: 0.0042,
    parameters: {
        form: (0,parameters/* choice */.Yq)(['blocks', 'double-gzip'], 'blocks', 'Blocks of 32 kB, or all text as a gzip of a gzip.'),
        encoder: (0,parameters/* choice */.Yq)(ENCODERS, 'pako', 'Who compresses blocks: `pako` is the same everywhere and equal to zlib; `node` is faster and changes with Node.js.'),
        blocks: (0,parameters/* whole */.WQ)(1, 1_000_000, 16, "Blocks that are compressed at most, spread evenly over a side's text."),
    },
    // Eight bits for each of two letters (none refers to the first), eight for 'the 258 that follow', five for 'as the
    // one before', three bits before and seven behind: 39 bits, five bytes for 260.
    example: { texts: ['a'.repeat(260)], value: 260 / 5 },
    measure({ pool, samples }, _other, { form, encoder, blocks }) {
        if (samples.length === 0)
            return undefined;
        const bytes = joined(samples, bytesOf(pool));
        if (form === 'double-gzip')
            return bytes.length / (gzipSizes(bytes).twice + FILE_NAME);
        const { raw, deflated } = deflateBlocks(bytes, encoder, blocks);
        return raw / deflated;
    },
});
/** What the name `compressed` of the package's file takes in the header, and the 0 behind it. */
const FILE_NAME = 11;
const bytesOf = perPool((pool) => {
    const encoder = new TextEncoder();
    return Array.from({ length: pool.samples }, (_, s) => encoder.encode(pool.raw(s)));
});
function joined(samples, bytes) {
    const all = samples.reduce((sum, s) => sum + bytes[s].length, 0) + samples.length - 1;
    const text = new Uint8Array(all).fill(0x20);
    let end = 0;
    for (const s of samples) {
        text.set(bytes[s], end);
        end += bytes[s].length + 1;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/metrics/types-at.js

/**
 * How many different n-grams a side has, and among how many: at the number of tokens at which sides are compared the
 * expected ones (rarefaction); all of them where a corpus is measured by itself.
 */
function typesAt(own, n) {
    const grams = own.grams(n);
    const tokens = Math.min(grams.total, own.pool.gramsAt(n));
    return { types: (0,rarefaction/* expectedTypes */.MA)(grams, tokens), tokens };
}

;// CONCATENATED MODULE: ./lib/metrics/corrected-ttr.js



/**
 * Corrected TTR (Carroll): different words over the square root of twice the number of words, root TTR over 1.41.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Carroll (1964), Language and Thought. Equal to cttr of LexicalRichness.
 */
const correctedTtr = (0,metric/* metric */.TH)({
    id: 'corrected-ttr',
    title: 'Corrected TTR',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Different words over the square root of twice the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Carroll (1964); cttr of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.019,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: 4 / Math.sqrt(12) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        return tokens === 0 ? undefined : types / Math.sqrt(2 * tokens);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/duplicates.js


/**
 * Duplicates: the share of outputs that another prompt got too, word for word. Each text counts once for each prompt
 * that it answers; of those answers, the share that could be struck out without losing a text. 0 when every prompt has
 * its own; near 1 when the model says one thing whatever it is asked.
 *
 * Texts are compared after NFC and with white space folded. The same answer twice to one prompt is not meant here: see
 * distinct-answers. Constant refusals are duplicates too.
 */
const duplicates = (0,metric/* metric */.TH)({
    id: 'duplicates',
    title: 'Duplicates',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of outputs that are the same text as an output to another prompt.',
    meaning: 'The candidate gives the same answer to different prompts.',
    source: 'Own definition; with one output a prompt, 1 - distinct / all.',
    cost: 'One pass over the outputs.',
    amount: 'Rises slowly with the number of prompts, since more texts can meet; both sides have the same prompts.',
    adds: 'counts',
    followsLength: false,
    trainingSpread: 0.002,
    limits: { fail: 0.03, warn: 0.01 },
    example: { texts: ['yes', 'yes', 'no', 'it depends'], value: 1 / 4 },
    measure(own) {
        if (own.samples.length === 0)
            return undefined;
        const answers = distinct(own, 'answer');
        return (answers - distinct(own, 'text')) / answers;
    },
    events(own) {
        return distinct(own, 'answer') - distinct(own, 'text');
    },
});
/** The number of different texts, or answers, among a side's samples. */
function distinct({ samples, pool }, which) {
    const ids = pool[which];
    const repeated = repeatedIds(pool, which);
    if (repeated === null)
        return samples.length;
    const { isRepeated, seen } = repeated;
    const now = ++repeated.now;
    let again = 0;
    for (let i = 0; i < samples.length; i++) {
        if (isRepeated[samples[i]] === 0)
            continue;
        const id = ids[samples[i]];
        if (seen[id] === now)
            again++;
        seen[id] = now;
    }
    return samples.length - again;
}
/** Which samples have the text, or answer, of another; null where none has. */
const repeatedIds = perPool((pool, which) => {
    const ids = pool[which];
    const times = new Int32Array(pool.samples);
    for (const id of ids)
        times[id]++;
    const isRepeated = new Uint8Array(ids.length).map((_, s) => (times[ids[s]] > 1 ? 1 : 0));
    return isRepeated.includes(1) ? { isRepeated, seen: new Int32Array(pool.samples), now: 0 } : null;
});

;// CONCATENATED MODULE: ./lib/metrics/distinct-answers.js


/**
 * Distinct answers: of the answers to one prompt, the share that are different texts, averaged over prompts. 1 when no
 * answer comes twice; with n answers 1/n when all are the same.
 *
 * It falls with the number of answers, so both sides are compared at the same number. Texts are compared after NFC and
 * with white space folded; answers that mean the same in other words count as different.
 *
 * The literal form of NoveltyBench's distinct_k (Zhang et al., 2025).
 */
const distinctAnswers = (0,metric/* metric */.TH)({
    id: 'distinct-answers',
    title: 'Distinct answers',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of the answers to one prompt that are different texts, averaged over prompts.',
    meaning: 'Asked the same thing again, the candidate gives the same answer word for word.',
    source: 'NoveltyBench distinct_k (Zhang et al., 2025), with equal texts as classes.',
    cost: 'One pass over the outputs.',
    amount: 'Falls with the number of answers to a prompt; both sides are compared at the same number.',
    adds: 'sums',
    followsLength: false,
    samplesPerPrompt: 2,
    trainingSpread: 0.005,
    example: {
        texts: [
            ['yes', 'yes', 'no'],
            ['red', 'blue', 'green'],
        ],
        value: (2 / 3 + 1) / 2,
    },
    measure({ samples, pool }) {
        const { answer, prompt } = pool;
        const areDistinct = repeatedIds(pool, 'answer') === null;
        let sum = 0;
        let prompts = 0;
        for (let from = 0, to = 0; from < samples.length; from = to) {
            let different = 0;
            for (to = from; to < samples.length && prompt[samples[to]] === prompt[samples[from]]; to++) {
                // Where no answer of the pool comes twice, one prompt says it all.
                if (areDistinct && to > from)
                    return 1;
                let j = from;
                while (answer[samples[j]] !== answer[samples[to]])
                    j++;
                if (j === to)
                    different++;
            }
            if (to - from < 2)
                continue;
            sum += different / (to - from);
            prompts++;
        }
        return prompts === 0 ? undefined : sum / prompts;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/distinct-bigrams.js


/**
 * Distinct bigrams: of neighbouring word pairs, the share that are different from one another. A model that has begun to
 * say the same phrases drifts towards 0.
 *
 * The share falls by itself as text grows, so it is the one expected among an equal number of random pairs of both
 * sides. The trap: noise looks like variety. In slow lineages this rises while the tail of rare words dies, so it is
 * a sign of late collapse only, and a rise says nothing good.
 *
 * After Li et al. (2016), "A Diversity-Promoting Objective Function for Neural Conversation Models". They divide by
 * words; pairs keep the top at 1.
 */
const distinctBigrams = (0,metric/* metric */.TH)({
    id: 'distinct-bigrams',
    title: 'Distinct bigrams',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of neighbouring word pairs that are different from one another, among an equal number of pairs.',
    meaning: 'The candidate builds its sentences from fewer phrases.',
    source: 'Li et al. (2016) distinct-2, rarefied.',
    cost: 'One pass over the bigrams.',
    amount: 'Falls as text grows; compared at an equal number of word pairs, by exact expectation (rarefaction); in the example of half of them.',
    adds: 'counts',
    followsLength: true,
    trainingSpread: 0.015,
    noiseFalls: 0.3,
    limits: { fail: 0.06, warn: 0.03 },
    // 4 pairs, 2 drawn: 'the cat' is among them in 1 - C(2,2)/C(4,2) = 5/6 of cases, the other two in 1/2 each.
    example: { texts: ['the cat sat', 'the cat ran'], value: (5 / 6 + 1 / 2 + 1 / 2) / 2 },
    measure({ bigrams, pool }) {
        if (bigrams.total === 0 || pool.at.bigrams === 0)
            return undefined;
        return (0,rarefaction/* expectedTypes */.MA)(bigrams, pool.at.bigrams) / pool.at.bigrams;
    },
});

// EXTERNAL MODULE: ./lib/pool/once.js
var once = __webpack_require__(5033);
// EXTERNAL MODULE: ./lib/pool/postings.js
var pool_postings = __webpack_require__(2791);
// EXTERNAL MODULE: ./lib/pool/texts.js + 3 modules
var pool_texts = __webpack_require__(3786);
;// CONCATENATED MODULE: ./lib/text/python-split.js
/**
 * Cuts a text at white space as Python's `str.split()` does. JavaScript's `\s` is another set: it lacks U+001C-001F and
 * U+0085, and has U+FEFF.
 */
function pythonSplit(text) {
    return text.split(SPACES).filter((word) => word !== '');
}
/** A text without the white space at its end, as Python's `str.rstrip()`. */
function pythonTrimEnd(text) {
    return text.replace(SPACES_AT_END, '');
}
const SPACE = '[\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const SPACES = new RegExp(`${SPACE}+`);
const SPACES_AT_END = new RegExp(`(?<!${SPACE})${SPACE}+$`);

;// CONCATENATED MODULE: ./lib/text/mteval-13a.js

/**
 * Cuts a text into tokens as mteval-v13a does, the script of the WMT evaluations, in the form that sacrebleu calls
 * `13a`: case is kept; marks are tokens of their own, but for apostrophes, hyphens that follow no digit, and the points
 * and commas within numbers.
 */
function mteval13a(text) {
    return pythonSplit(` ${readSgml(pythonTrimEnd(text))} `
        .replace(MARK, ' $& ')
        .replace(/([^0-9])([.,])/g, '$1 $2 ')
        .replace(/([.,])([^0-9])/g, ' $1 $2')
        .replace(/([0-9])-/g, '$1 - '));
}
/** Line ends and what SGML writes otherwise; in this order, so that `&amp;lt;` ends as `<`. */
function readSgml(text) {
    return text
        .replaceAll('<skipped>', '')
        .replaceAll('-\n', '')
        .replaceAll('\n', ' ')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
}
/** All marks of ASCII but for the apostrophe, comma, hyphen and point. */
const MARK = /[!-&(-+/:-@[-`{-~]/g;

;// CONCATENATED MODULE: ./lib/text/rouge-words.js
/**
 * Cuts a text into words as the ROUGE of google-research does (rouge_score, without a stemmer): lower-cased runs of a-z
 * and 0-9. Whatever else there is separates words, so that a text in another script has none.
 */
function rougeWords(text) {
    return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

;// CONCATENATED MODULE: ./lib/metrics/raw-words.js








/** What a metric may take for words instead of ours: the words of the implementations that it is compared with. */
const RULES = {
    python: pythonSplit,
    spaces: (text) => text.split(' '),
    rouge: rougeWords,
    '13a': mteval13a,
};
const wordRule = (0,parameters/* choice */.Yq)(['ours', 'python', 'spaces', 'rouge', '13a'], 'ours', 'What counts as a word: our rule; `python`: str.split(), so case and marks stay; `spaces`: cut at each space, nothing else; `rouge`: runs of a-z and 0-9; `13a`: the tokens of mteval-v13a (sacrebleu).');
/** The outputs as they are given are read once for a pool and a rule. */
const wordsOf = perPool((pool, rule) => {
    if (rule === 'ours') {
        const { word, from, length, words } = pool.tokens;
        const { gramIds, postings } = pool;
        return { word, from, length, types: words.length, gramIds, postings, bags: bagsOf(length, from, gramIds) };
    }
    const tokeniser = { id: rule, ruleFor: () => rule, tokenise: RULES[rule], prefix: (text) => text };
    const samples = Array.from(pool.prompt, (_, s) => ({ text: pool.raw(s) }));
    const texts = (0,pool_texts/* internTexts */.jQ)({ samples, prompt: pool.prompt, asked: pool.asked }, tokeniser);
    const from = texts.start.subarray(0, pool.samples);
    const { length } = texts;
    const grams = (n) => (0,pool_texts/* gramIds */.ol)(texts, n);
    const postings = (0,once/* once */.O)((n) => (0,pool_postings/* buildGramPostings */.B1)(grams(n), n, { from, length }));
    return {
        word: texts.word,
        from,
        length,
        types: texts.words.length,
        gramIds: grams,
        postings,
        bags: bagsOf(length, from, grams),
    };
});
function bagsOf(length, from, gramsOf) {
    return (0,once/* once */.O)((n) => {
        const grams = gramsOf(n);
        const start = new Int32Array(length.length + 1);
        const room = length.reduce((sum, own) => sum + Math.max(0, own - n + 1), 0);
        const id = new Int32Array(room);
        const count = new Int32Array(room);
        let end = 0;
        for (let s = 0; s < length.length; s++) {
            const sorted = grams.id.slice(from[s], from[s] + Math.max(0, length[s] - n + 1)).sort();
            for (let i = 0; i < sorted.length; i++) {
                if (i === 0 || sorted[i] !== sorted[i - 1])
                    id[end++] = sorted[i];
                count[end - 1]++;
            }
            start[s + 1] = end;
        }
        return { start, id: id.slice(0, end), count: count.slice(0, end), types: grams.types };
    });
}

;// CONCATENATED MODULE: ./lib/metrics/gram-repeats.js


/**
 * Of each output how many n-grams it has, and how many different ones; `dropLast` leaves each output's last n-gram out.
 */
const gramsWithin = perPool((pool, n, words, dropLast) => {
    const { from, length, gramIds } = wordsOf(pool, words);
    const { id } = gramIds(n);
    const total = length.map((own) => Math.max(0, own - n + (dropLast ? 0 : 1)));
    const distinct = total.map((grams, s) => {
        const sorted = id.slice(from[s], from[s] + grams).sort();
        return sorted.reduce((types, gram, i) => types + (i === 0 || gram !== sorted[i - 1] ? 1 : 0), 0);
    });
    return { total, distinct, repeated: new Float64Array(total).map((grams, s) => 1 - distinct[s] / grams) };
});
/** Among all n-grams of some outputs, the share that the same output has said before; undefined where there is none. */
function repeatedOf(samples, { total, distinct }) {
    let grams = 0;
    let types = 0;
    for (let i = 0; i < samples.length; i++) {
        grams += total[samples[i]];
        types += distinct[samples[i]];
    }
    return grams === 0 ? undefined : 1 - types / grams;
}

;// CONCATENATED MODULE: ./lib/metrics/mean-of.js
/** The mean over a side's samples of values that each sample of the pool has; NaN is none. Undefined where none has any. */
function meanOf({ samples }, values) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < samples.length; i++) {
        const value = values[samples[i]];
        if (Number.isNaN(value))
            continue;
        sum += value;
        count++;
    }
    return count === 0 ? undefined : sum / count;
}

;// CONCATENATED MODULE: ./lib/metrics/distinct-n.js





/**
 * Distinct-n: of all runs of n words, the share that are different from one another. A model that says the same phrases
 * drifts towards 0.
 *
 * Two metrics go by this name. Over the corpus the share falls as text grows, since common runs come back, so it is the
 * one expected among an equal number of random runs of both sides; of a corpus by itself it is plain distinct / all.
 * Per output, averaged, it is free of the number of outputs, but sees nothing of outputs that are alike; outputs under
 * n words have none.
 *
 * Li et al. (2016), "A Diversity-Promoting Objective Function for Neural Conversation Models". They divide by words;
 * dividing by runs, as most do, keeps the top at 1.
 */
const distinctN = (0,metric/* metric */.TH)({
    id: 'distinct-n',
    title: 'Distinct n-grams',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of the runs of n words that are different from one another.',
    meaning: 'The candidate builds its sentences from fewer phrases.',
    source: 'Li et al. (2016), distinct-n.',
    cost: 'One pass over the n-grams.',
    amount: 'Over the corpus it falls as text grows: compared at an equal number of n-grams, by exact expectation.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.015,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 2, 'Words in a run.'),
        over: (0,parameters/* choice */.Yq)(['corpus', 'texts'], 'corpus', 'Among the runs of all outputs, or per output and then averaged.'),
    },
    // the cat, cat sat; the cat, cat ran: three different pairs of four.
    example: { texts: ['the cat sat', 'the cat ran'], value: 3 / 4 },
    measure(own, _other, { n, over }) {
        if (over === 'texts') {
            const repeated = meanOf(own, gramsWithin(own.pool, n, 'ours', false).repeated);
            return repeated === undefined ? undefined : 1 - repeated;
        }
        const { types, tokens } = typesAt(own, n);
        return tokens === 0 ? undefined : types / tokens;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/dugast-u.js



/**
 * Dugast U: the squared logarithm of the number of words, over how far the logarithm of the number of different
 * words falls short of it. 1 over Maas a2. It has no value where no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them. On tiny vocabularies it grows with the amount of text.
 *
 * Dugast (1978). Equal to Dugast of LexicalRichness, natural logarithms.
 */
const dugastU = (0,metric/* metric */.TH)({
    id: 'dugast-u',
    title: 'Dugast U',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Squared logarithm of the number of words over the logarithm of words per different word.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Dugast (1978); Dugast of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0086,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(6) ** 2 / (Math.log(6) - Math.log(4)) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        return types >= tokens ? undefined : Math.log(tokens) ** 2 / Math.log(tokens / types);
    },
});

;// CONCATENATED MODULE: ./lib/stats/digamma.js
/** The number of Euler and Mascheroni, the limit of 1 + 1/2 + … + 1/n - ln n. */
const EULER = 0.5772156649015329;
/**
 * The digamma function of x > 0, the slope of ln gamma: for whole n it is 1 + 1/2 + … + 1/(n-1) less Euler's number. By
 * its asymptotic series from 12 on, by digamma(x) = digamma(x + 1) - 1/x below: about 15 digits.
 */
function digamma(x) {
    let shift = 0;
    let y = x;
    for (; y < 12; y++)
        shift += 1 / y;
    const z = 1 / (y * y);
    const series = z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760))))));
    return Math.log(y) - 1 / (2 * y) - series - shift;
}

;// CONCATENATED MODULE: ./lib/stats/lerch.js

/**
 * The sum over k = 0, 1, … of q^(k + 1) / (n + k), for 0 < q < 1 and n > 0: Lerch's function. It is
 * q^(1 - n) (-ln(1 - q) - q - q²/2 - … - q^(n-1) / (n-1)), which is how the literature on entropy writes it; but there
 * nearly equal numbers are taken from each other, n terms long.
 */
function lerch(q, n) {
    const decay = -Math.log(q);
    // Term by term where they fall off fast, and while n + k is too small for the series below.
    const few = decay > 0.3 ? Math.ceil(45 / decay) : Math.max(0, Math.ceil(40 - n));
    let sum = 0;
    let power = q;
    for (let k = 0; k < few; k++, power *= q)
        sum += power / (n + k);
    return decay > 0.3 ? sum : sum + power * exponentialOver(decay, n + few);
}
/**
 * The sum over k of exp(-decay k) / (a + k) by Euler and Maclaurin: the integral, half the first term, and what the
 * derivatives at the start put right.
 */
function exponentialOver(decay, a) {
    const x = decay * a;
    let sum = scaledExponentialIntegral(x) + 1 / (2 * a);
    // The m-th derivative of exp(-decay t) / (a + t) at 0 is (-1)^m m! / a^(m+1) (1 + x + x²/2! + … + x^m / m!).
    let partial = 1;
    let power = 1;
    let scale = 1 / a;
    for (let m = 1; m <= 2 * BERNOULLI.length; m++) {
        power *= x / m;
        partial += power;
        scale *= m / a;
        if (m % 2 === 1)
            sum += BERNOULLI[(m - 1) / 2] * scale * partial;
    }
    return sum;
}
/** Bernoulli's numbers over factorials, B(2i) / (2i)!. */
const BERNOULLI = [1 / 12, -1 / 720, 1 / 30_240, -1 / 1_209_600, 1 / 47_900_160, -691 / 1_307_674_368_000];
/** exp(x) times the integral of exp(-t) / t from x on: its series below 2, its continued fraction (Lentz) from there on. */
function scaledExponentialIntegral(x) {
    if (x < 2) {
        let sum = -EULER - Math.log(x);
        let term = 1;
        for (let k = 1; k < 60; k++) {
            term *= -x / k;
            sum -= term / k;
        }
        return Math.exp(x) * sum;
    }
    let b = x + 1;
    let c = Number.POSITIVE_INFINITY;
    let d = 1 / b;
    let fraction = d;
    for (let i = 1; i < 500; i++) {
        const a = -i * i;
        b += 2;
        d = 1 / (a * d + b);
        c = b + a / c;
        fraction *= c * d;
        if (Math.abs(c * d - 1) < 1e-16)
            break;
    }
    return fraction;
}

;// CONCATENATED MODULE: ./lib/stats/entropy.js




/** Shannon's entropy in nats of the observed shares, -sum p ln p. Biased low by about types / (2 tokens). */
function entropy({ total, spectrum, frequent, each = 1 }) {
    const all = Math.log(total);
    let sum = 0;
    for (let i = 0; i < frequent.length; i++)
        if (frequent[i] > 0)
            sum += frequent[i] * (all - Math.log(frequent[i]));
    sum *= each;
    for (let k = 1; k < spectrum.length; k++)
        if (spectrum[k] > 0)
            sum += spectrum[k] * k * (all - ln(k));
    return sum / total;
}
/** The logarithm of a count, from a table where it is small: asked for thousands of times a labelling. */
function ln(k) {
    return k < LOG.length ? LOG[k] : Math.log(k);
}
const LOG = Float64Array.from({ length: 1024 }, (_, k) => Math.log(k));
/** Miller and Madow (1955): the entropy of the observed shares, with the first term of its bias put back. */
function millerMadowEntropy(side) {
    return entropy(side) + (abundance_typesOf(side) - 1) / (2 * side.total);
}
/**
 * Entropy in nats after Chao and Shen (2003): shares are scaled to the part of the distribution that was seen, and each
 * is weighted by its chance to be seen at all. The coverage is that of Chao and Jost (2012); entropart takes Zhang and
 * Huang's by default, which differs in the third digit at the most on real texts.
 */
function chaoShenEntropy(side, covered = coverage(side, 'chao')) {
    const { total } = side;
    if (covered <= 0)
        return entropy(side);
    return abundance_sumOver(side, (count) => {
        const p = (covered * count) / total;
        // 1 - (1-p)^N without losing the digits of a small p.
        return (p * Math.log(p)) / Math.expm1(total * Math.log1p(-p));
    });
}
/** Grassberger (1988): the logarithm of each count is replaced by one whose mean is right for rare events. */
function grassbergerEntropy(side) {
    const { total } = side;
    return abundance_sumOver(side, (k) => (k / total) * (Math.log(total) - digamma(k) - (k % 2 === 0 ? 1 : -1) / (k + 1)));
}
/**
 * Chao, Wang and Jost (2013): the curve of rarefied types, continued beyond the tokens that there are, has the entropy in
 * it. The first sum is what the tokens show; the second what those to come would add.
 */
function chaoJostEntropy(side) {
    const { total } = side;
    const shown = abundance_sumOver(side, (k) => (k / total) * (digamma(total) - digamma(k)));
    const once = abundance_typesThatCome(1, side);
    if (once === 0)
        return shown;
    const twice = abundance_typesThatCome(2, side);
    const rate = twice > 0 ? (2 * twice) / ((total - 1) * once + 2 * twice) : 2 / ((total - 1) * (once - 1) + 2);
    return rate < 1 ? shown + (once / total) * lerch(1 - rate, total) : shown;
}

;// CONCATENATED MODULE: ./lib/metrics/effective-words.js


/**
 * Effective words: the number of equally frequent words that would be as uncertain as this text's words are, exp of the
 * entropy. Frequent words rule it, so it moves late; between healthy retrains it differs by 5-9 %, which is why no limit
 * is set unless a team sets one.
 *
 * Chao and Shen (2003): unlike the plug-in entropy it is nearly free of the amount of text.
 */
const effectiveWords = (0,metric/* metric */.TH)({
    id: 'effective-words',
    title: 'Effective words',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [1, Number.POSITIVE_INFINITY],
    summary: 'Number of equally frequent words with the same entropy.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'Chao and Shen (2003), exp of the entropy, with the coverage of Chao and Jost (2012).',
    cost: 'One pass over the words.',
    amount: 'Nearly free of it: the estimate allows for the words not seen yet. Its noise falls as text grows.',
    adds: 'counts',
    followsLength: true,
    trainingSpread: 0.035,
    // Two words twice each, nothing seen once: the coverage is 1, p = 1/2, and each is weighted by 1 / (1 - (1/2)^4).
    example: { texts: ['a b', 'b a'], value: Math.exp(Math.LN2 / (1 - 1 / 16)) },
    measure({ words }) {
        if (words.total < 2)
            return undefined;
        return Math.exp(chaoShenEntropy(words));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/empties.js

/**
 * Empties: the share of outputs that are empty or errors. An outage is not a collapse: empty outputs enter no other
 * metric, and this one has no stage, only a ceiling on the candidate's share.
 */
const empties = (0,metric/* metric */.TH)({
    id: 'empties',
    title: 'Empty outputs',
    family: 'validity',
    stage: 'none',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of outputs that are empty or errors; they enter no other metric.',
    meaning: 'The generation failed for many prompts: look at its log before anything else.',
    source: 'Own definition.',
    cost: 'Counted while reading.',
    amount: 'A share: free of it.',
    adds: 'sums',
    followsLength: false,
    trainingSpread: 0,
    limits: { fail: null, warn: null, ceiling: 0.1 },
    boundsOnly: true,
    example: { texts: ['yes', ''], value: 1 / 2 },
    measure({ given }) {
        return given.outputs === 0 ? undefined : given.empty / given.outputs;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/prompts.js
/** The mean over prompts with at least two outputs of a figure of their samples; undefined where there are none. */
function meanOverPrompts({ samples, pool }, figure) {
    let sum = 0;
    let prompts = 0;
    for (let from = 0; from < samples.length;) {
        let to = from + 1;
        while (to < samples.length && pool.prompt[samples[to]] === pool.prompt[samples[from]])
            to++;
        if (to - from > 1) {
            sum += figure(samples, from, to);
            prompts++;
        }
        from = to;
    }
    return prompts === 0 ? undefined : sum / prompts;
}

;// CONCATENATED MODULE: ./lib/metrics/equivalence-classes.js



/**
 * Equivalence classes: how many really different answers a prompt gets, averaged over prompts. Which answers say the same
 * is told by a classifier, whose verdict comes with the outputs: a field that numbers the class of each among the answers
 * to its prompt. Without such a field equal texts are one class. Models with good scores often have one or two classes
 * in ten answers.
 *
 * The number rises with that of the answers, so both sides are compared at the same. An answer without a class is left out.
 *
 * NoveltyBench's distinct_k (Zhang et al., 2025). The field `distinct` of its older files is one too low: it holds the
 * highest number of a class, and they begin at 0.
 */
const equivalenceClasses = (0,metric/* metric */.TH)({
    id: 'equivalence-classes',
    title: 'Equivalence classes',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Number of really different answers to a prompt, averaged over prompts.',
    meaning: 'Asked the same thing again, the candidate gives an answer that says the same.',
    source: 'NoveltyBench distinct_k (Zhang et al., 2025), on the classes that come with the outputs.',
    cost: 'One pass over the outputs.',
    amount: 'Rises with the number of answers to a prompt, which is the same on both sides.',
    adds: 'sums',
    byName: true,
    followsLength: false,
    samplesPerPrompt: 2,
    trainingSpread: 0.005,
    parameters: { classes: (0,parameters/* name */.UU)('', 'Field with the number of the class; where none is named, equal texts are one.') },
    example: {
        texts: [
            ['yes', 'yes', 'no'],
            ['red', 'blue', 'green'],
        ],
        value: (2 + 3) / 2,
    },
    measure(own, _, { classes }) {
        const classOf = classesOf(own.pool, classes);
        return meanOverPrompts(own, (samples, from, to) => {
            let different = 0;
            for (let i = from; i < to; i++)
                if (isNew(classOf, samples, from, i))
                    different++;
            return different;
        });
    },
});
/** The class of each sample by a field, or by its text. */
function classesOf(pool, field) {
    return field === '' ? pool.answer : pool.numbers(field);
}
/** Whether none of the samples from `from` up to the i-th has the class of that one; it has none itself: false. */
function isNew(classOf, samples, from, i) {
    const own = classOf[samples[i]];
    let j = from;
    while (j < i && classOf[samples[j]] !== own)
        j++;
    return j === i && !Number.isNaN(own);
}

;// CONCATENATED MODULE: ./lib/metrics/exact-duplicates.js



/**
 * Exact duplicates: the share of outputs that could be struck out without losing a text, 1 - distinct / all; or the
 * share that the most frequent text has. A model that answers everything with one refusal is at the top of both.
 *
 * Unlike `duplicates` it counts the same answer given twice to one prompt, which is no fault where outputs are short or
 * sampled coldly. The share grows with the number of outputs, which is the same on both sides of a check.
 */
const exactDuplicates = (0,metric/* metric */.TH)({
    id: 'exact-duplicates',
    title: 'Exact duplicates',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of outputs that are the same text as another one, one of each kept.',
    meaning: 'The candidate says the same thing word for word.',
    source: 'Own definition, as datasets are deduplicated.',
    cost: 'One pass over the outputs.',
    amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
    adds: 'counts',
    byName: true,
    followsLength: false,
    trainingSpread: 0.002,
    parameters: {
        figure: (0,parameters/* choice */.Yq)(['repeated', 'largest'], 'repeated', 'What is told: 1 - distinct / all, or the share of the most frequent text.'),
        same: (0,parameters/* choice */.Yq)(['text', 'raw', 'words'], 'text', 'What makes outputs the same: their text (NFC, white space as one space); every character of it; the words in it.'),
    },
    example: { texts: ['yes', 'yes', 'no', ' yes '], value: 1 - 2 / 4 },
    measure({ pool, samples }, _other, { figure, same }) {
        if (samples.length === 0)
            return undefined;
        const id = same === 'text' ? pool.text : idsOf(pool, same);
        const outputs = new Int32Array(pool.samples);
        let distinct = 0;
        let largest = 0;
        for (let i = 0; i < samples.length; i++) {
            const times = ++outputs[id[samples[i]]];
            if (times === 1)
                distinct++;
            if (times > largest)
                largest = times;
        }
        return figure === 'largest' ? largest / samples.length : 1 - distinct / samples.length;
    },
});
/** Numbers that are equal where outputs are. */
const idsOf = perPool((pool, same) => {
    const known = new Map();
    const { word, from, length } = pool.tokens;
    return Int32Array.from({ length: pool.samples }, (_, s) => {
        const key = same === 'raw' ? pool.raw(s) : word.subarray(from[s], from[s] + length[s]).join(' ');
        const id = known.get(key) ?? known.size;
        known.set(key, id);
        return id;
    });
});

;// CONCATENATED MODULE: ./lib/metrics/expectation-adjusted-distinct.js



/**
 * Expectation-adjusted distinct (EAD): how many different n-grams there are, divided by how many as many draws from a
 * vocabulary of fixed size would show if each word were as likely as any. About 1 would be random words; text is far
 * below.
 *
 * It was made to take the length out of distinct-n, and does so for draws that are alike; words are not, so under 10^5
 * of them it still falls with the amount of text, by 3 to 31 percent where text halves. Hence it too is taken at an
 * equal number of n-grams. The vocabulary is a constant of the tokeniser, never the words that were seen.
 *
 * Liu et al. (2022), "Rethinking and Refining the Distinct Metric".
 */
const expectationAdjustedDistinct = (0,metric/* metric */.TH)({
    id: 'expectation-adjusted-distinct',
    title: 'Expectation-adjusted distinct',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Different n-grams, divided by how many random draws from a fixed vocabulary would show.',
    meaning: 'The candidate builds its sentences from fewer words and phrases.',
    source: 'Liu et al. (2022), EAD.',
    cost: 'One pass over the n-grams.',
    amount: 'Still falls a little as text grows: compared at an equal number of n-grams, by exact expectation.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.019,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in a run.'),
        vocabulary: (0,parameters/* whole */.WQ)(2, 10_000_000, 50_257, "Size of the vocabulary drawn from: that of the tokeniser of GPT-2; 30,522 is BERT's."),
    },
    // Three draws of two words show 2 (1 - (1/2)^3) = 7/4 different ones; 'a b a' shows 2.
    example: { texts: ['a b a'], with: { vocabulary: 2 }, value: 2 / (7 / 4) },
    measure(own, _other, { n, vocabulary }) {
        const { types, tokens } = typesAt(own, n);
        if (tokens === 0)
            return undefined;
        // 1 - (1 - 1/U)^N, without losing the digits of 1/U.
        return types / (vocabulary * -Math.expm1(tokens * Math.log1p(-1 / vocabulary)));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/fisher-alpha.js




/**
 * Fisher alpha: the number that says how the vocabulary grows, if it grows as alpha ln(1 + N / alpha). Of the
 * classic indices that rest on the number of words and of different words it follows the amount of text least,
 * though texts have longer tails than Fisher had butterflies.
 *
 * At an equal number of words it tells what vocabulary tells, on another scale. Where no word comes twice it is
 * infinite and has no value.
 *
 * Fisher, Corbet and Williams (1943). Equal to fisher.alpha of vegan with search uniroot, which stops within some
 * 1e-4 of the root, and where there is none at a number without meaning; by default the root to all digits.
 */
const fisher_alpha_fisherAlpha = (0,metric/* metric */.TH)({
    id: 'fisher-alpha',
    title: 'Fisher alpha',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'How fast the vocabulary grows, by the series of Fisher.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Fisher, Corbet and Williams (1943); fisher.alpha of vegan.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text; compared at an equal number of words all the same.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.026,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        search: (0,parameters/* choice */.Yq)(['exact', 'uniroot'], 'exact', 'How the root is found: to all digits, or as vegan does.'),
    },
    // 5.2446 ln(1 + 6 / 5.2446) is 4.0000.
    example: { texts: ['the cat sat', 'the cat ran'], value: 5.244604685745266 },
    measure(own, _other, { n, search }) {
        const { types, tokens } = typesAt(own, n);
        if (tokens === 0)
            return undefined;
        return search === 'exact' ? fisherAlpha(types, tokens) : fisherAlphaByUniroot(types, tokens);
    },
});

;// CONCATENATED MODULE: ./lib/stats/evenness.js

/**
 * Gini's coefficient of the counts: how far the curve of the tokens that the rarest types hold together (Lorenz) lies
 * below that of equal counts. The area under the curve is taken in trapezoids, or in rectangles as scikit-bio has it by
 * default, which makes the coefficient smaller by 1 / types and that of equal counts negative.
 */
function gini(side, area) {
    const { count, types } = abundance_distinctCounts(side);
    let all = 0;
    let under = 0;
    let tokens = 0;
    for (let i = 0; i < count.length; i++) {
        // The types of one count make a straight piece of the curve.
        under += types[i] * tokens + (count[i] * types[i] * (types[i] + 1)) / 2;
        tokens += types[i] * count[i];
        all += types[i];
    }
    const rectangles = 1 - (2 * under) / (tokens * all);
    return area === 'rectangles' ? rectangles : rectangles + 1 / all;
}

;// CONCATENATED MODULE: ./lib/metrics/gini.js



/**
 * Gini coefficient of the counts of words: 0 where all words are equally frequent, towards 1 where few words make
 * up nearly all of the text.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. A single word
 * is perfectly even: 0.
 *
 * Gini (1912). The area under the curve of shares (Lorenz) is taken in trapezoids; with area rectangles equal to
 * gini_index of scikit-bio by default, lower by 1 over the number of words, and so below 0 where counts are equal.
 */
const gini_gini = (0,metric/* metric */.TH)({
    id: 'gini',
    title: 'Gini coefficient',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'How unequal the counts of words are, from 0 to 1.',
    meaning: 'Few words make up more of the text.',
    source: 'Gini (1912); gini_index of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'Rises with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0032,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        area: (0,parameters/* choice */.Yq)(['trapezoids', 'rectangles'], 'trapezoids', 'How the area under the curve is taken.'),
    },
    // The curve through 1/6, 2/6, 4/6, 1: the trapezoids under it are (1/12 + 3/12 + 6/12 + 10/12) / 4 = 5/12; 1 - 10/12.
    example: { texts: ['the cat sat', 'the cat ran'], value: 1 / 6 },
    measure(own, _other, { n, area }) {
        const grams = own.grams(n);
        return grams.total === 0 ? undefined : gini(grams, area);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/gini-simpson.js



/**
 * Gini-Simpson: the chance that two words of the text are different ones. 0 where there is one word only. 1 less
 * Simpson D.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. And since two words nearly
 * always differ, it has no room: look at the Hill number of order 2, 1 over what is left to 1.
 *
 * Simpson (1949). Equal to simpson of scikit-bio and vegan, each word put back before the second is drawn; what is
 * left to 1 is dominance, and 1 over that enspie and invsimpson. With unbiased the second word is another one.
 */
const giniSimpson = (0,metric/* metric */.TH)({
    id: 'gini-simpson',
    title: 'Gini-Simpson',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: 'Chance that two words of the text are different ones.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'Simpson (1949); simpson of scikit-bio and vegan.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.00053,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        unbiased: (0,parameters/* flag */.Jt)(false, 'The second word is another one, as it is in Simpson D.'),
    },
    // Shares 2/6, 2/6, 1/6, 1/6: the sum of their squares is 10/36.
    example: { texts: ['the cat sat', 'the cat ran'], value: 1 - 10 / 36 },
    measure(own, _other, { n, unbiased }) {
        const grams = own.grams(n);
        const { total } = grams;
        if (total < (unbiased ? 2 : 1))
            return undefined;
        const same = unbiased ? 1 : 0;
        return 1 - abundance_sumOver(grams, (k) => (k / total) * ((k - same) / (total - same)));
    },
});

;// CONCATENATED MODULE: ./lib/stats/hill.js
/**
 * Hill numbers (1973): how many equally frequent types would be as diverse as a side is. The order says how much rare
 * types count: at 0 each counts alike (the number of types), at 1 as it comes (exp of the entropy), at 2 the frequent
 * ones rule (1 over the chance that two tokens are of one type), without end only the most frequent counts.
 */




/** Of the observed shares. Equal to vegan's `renyi(hill = TRUE)`. */
function hillNumber(side, order) {
    const { total } = side;
    if (order === 0)
        return abundance_typesOf(side);
    if (order === 1)
        return Math.exp(entropy(side));
    const most = highestCount(side);
    if (order === Number.POSITIVE_INFINITY)
        return total / most;
    // Against the most frequent type's share, so that high powers don't vanish.
    const sum = abundance_sumOver(side, (k) => (k / most) ** order);
    return Math.exp((Math.log(sum) - order * Math.log(total / most)) / (1 - order));
}
/**
 * What the number would be if the model were asked without end (Chao and Jost 2015; iNEXT's asymptotic estimates), for
 * whole orders. Order 0 is a lower bound. Undefined for other orders, and where nothing comes twice and so no pair agrees.
 */
function asymptoticHill(side, order) {
    if (order === 0)
        return abundance_typesOf(side) + coverage_unseenTypes(side);
    if (order === 1)
        return Math.exp(chaoJostEntropy(side));
    if (!Number.isInteger(order))
        return undefined;
    // The chance that so many tokens, drawn without replacement, are all of one type.
    const agree = abundance_sumOver(side, (k) => {
        let chance = 1;
        for (let j = 0; j < order && chance > 0; j++)
            chance *= (k - j) / (side.total - j);
        return chance;
    });
    return agree > 0 ? agree ** (1 / (1 - order)) : undefined;
}
/**
 * The number that m tokens would show, whole m: drawn from the side for m < N (its expected counts, as iNEXT and Chao et
 * al. 2014 do), as many more from where it comes for m > N. Undefined where the asymptotic number is.
 */
function hillAtSize(side, order, m) {
    const { total } = side;
    if (m < total) {
        const below = Math.floor(m);
        if (below === m)
            return rarefiedHill(side, order, m);
        // Between two whole numbers of tokens on the line, as iNEXT does.
        const above = hillAtSize(side, order, below + 1);
        return above === undefined
            ? undefined
            : above + (below + 1 - m) * ((below === 0 ? 0 : rarefiedHill(side, order, below)) - above);
    }
    if (m === total)
        return hillNumber(side, order);
    return extrapolatedHill(side, order, m);
}
function rarefiedHill(side, order, m) {
    if (order === 0)
        return (0,rarefaction/* expectedTypes */.MA)(side, m);
    if (order === 1) {
        const weight = expectedOver(side, m, (k) => k * ln(k));
        return Math.exp(Math.log(m) - weight / m);
    }
    if (order === 2)
        return 1 / (1 / m + (1 - 1 / m) * pairsThatAgree(side));
    return expectedOver(side, m, (k) => (k / m) ** order) ** (1 / (1 - order));
}
/** The chance that two tokens are of one type. */
function pairsThatAgree(side) {
    return abundance_sumOver(side, (k) => (k / side.total) * ((k - 1) / (side.total - 1)));
}
/**
 * The number rises towards the asymptotic one by an equal share of what is left with each token, as it did with the last
 * one (Chao and Jost 2015).
 */
function extrapolatedHill(side, order, m) {
    const { total } = side;
    if (total === 1 && order === 2)
        return undefined;
    if (order === 2)
        return 1 / (1 / m + (1 - 1 / m) * pairsThatAgree(side));
    const limit = asymptoticHill(side, order);
    if (limit === undefined)
        return undefined;
    const observed = hillNumber(side, order);
    const before = total === 1 ? 0 : rarefiedHill(side, order, total - 1);
    if (limit === before || total === 1)
        return observed;
    const share = (observed - before) / (limit - before);
    return observed + (limit - observed) * (1 - (1 - share) ** (m - total));
}
/**
 * The sum over types of the mean of a function of how often the type is among m drawn tokens. How often is hypergeometric;
 * its chances are walked from the most likely one outwards until they no longer matter, by their ratios: no gamma
 * functions, and a few standard deviations of terms instead of m.
 */
function expectedOver(side, m, of) {
    const { total } = side;
    return abundance_sumOver(side, (count) => {
        const least = Math.max(0, m - (total - count));
        const most = Math.min(count, m);
        const mode = Math.min(most, Math.max(least, Math.floor(((m + 1) * (count + 1)) / (total + 2))));
        let weight = 1;
        let sum = mode === 0 ? 0 : of(mode);
        for (let k = mode, chance = 1; k < most && chance > 1e-19; k++) {
            chance *= ((count - k) * (m - k)) / ((k + 1) * (total - count - m + k + 1));
            weight += chance;
            sum += chance * of(k + 1);
        }
        for (let k = mode, chance = 1; k > least && chance > 1e-19; k--) {
            chance *= (k * (total - count - m + k)) / ((count - k + 1) * (m - k + 1));
            weight += chance;
            if (k > 1)
                sum += chance * of(k - 1);
        }
        return sum / weight;
    });
}
/** Types that m drawn tokens would show exactly so often, whole `times`, in expectation. */
function expectedThatCome(side, times, m) {
    if (m >= side.total)
        return abundance_typesThatCome(times, side);
    return expectedOver(side, m, (k) => (k === times ? 1 : 0));
}

;// CONCATENATED MODULE: ./lib/metrics/hapax-share.js




/**
 * Hapax share: of the different words, those that are said once only (hapax legomena); with times 2 those said
 * twice (dis legomena). They are the tail: what a model loses first.
 *
 * The trap: with half of the text twice as many words are hapaxes of all words. So it is what is expected among an
 * equal number of words of both sides (exact, nothing is drawn). Of tokens, it is what unseen mass is made of.
 *
 * Of tokens equal to robbins of scikit-bio (Robbins 1968), and to 1 less Good's coverage, of a corpus by itself.
 */
const hapaxShare = (0,metric/* metric */.TH)({
    id: 'hapax-share',
    title: 'Hapax share',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of the different words that come only once.',
    meaning: 'The candidate has lost its rare words.',
    source: 'Definition; robbins of scikit-bio (of tokens).',
    cost: 'One pass over the counts of words.',
    amount: 'Falls as text grows; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0076,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        of: (0,parameters/* choice */.Yq)(['types', 'tokens'], 'types', 'Of the different words, or of all words.'),
        times: (0,parameters/* whole */.WQ)(1, 100, 1, 'How often the words come.'),
    },
    // Of four different words sat and ran come once.
    example: { texts: ['the cat sat', 'the cat ran'], value: 2 / 4 },
    measure(own, _other, { n, of, times }) {
        const { types, tokens } = typesAt(own, n);
        if (tokens === 0)
            return undefined;
        const found = expectedThatCome(own.grams(n), times, tokens);
        return of === 'types' ? found / types : found / tokens;
    },
});

;// CONCATENATED MODULE: ./lib/stats/lexical.js
/**
 * Diversity of a sequence of words as it is read, of types over tokens in windows, segments and runs. Words are numbers;
 * what has been read is kept in a list by word that is handed in and out empty, so that millions of short texts need no
 * memory of their own.
 */
/** Types over tokens of all words; NaN where there are none. */
function typeTokenRatio(words, seen) {
    let types = 0;
    for (let i = 0; i < words.length; i++)
        if (seen[words[i]]++ === 0)
            types++;
    clear(words, seen);
    return types / words.length;
}
/** The mean of types over tokens over all windows of so many neighbouring words (MATTR); NaN where there is none. */
function movingTypeTokenRatio(words, window, seen) {
    if (words.length < window)
        return Number.NaN;
    let types = 0;
    let sum = 0;
    for (let i = 0; i < words.length; i++) {
        if (seen[words[i]]++ === 0)
            types++;
        if (i >= window && --seen[words[i - window]] === 0)
            types--;
        if (i >= window - 1)
            sum += types;
    }
    clear(words, seen);
    return sum / window / (words.length - window + 1);
}
/** The mean of types over tokens over segments of so many words one behind the other (MSTTR); NaN where there is none. */
function segmentalTypeTokenRatio(words, segment, last, seen) {
    const whole = Math.floor(words.length / segment);
    const all = Math.ceil(words.length / segment);
    const segments = last === 'if-whole' ? whole : last === 'always' ? all : all - 1;
    let sum = 0;
    for (let i = 0; i < segments; i++) {
        sum += typeTokenRatio(words.subarray(i * segment, Math.min(words.length, (i + 1) * segment)), seen);
    }
    return sum / segments;
}
/**
 * MTLD: the mean length of runs of words whose types over tokens stay above a threshold, read forwards and backwards. What
 * is left at the end is part of a run: as much of one as its ratio has fallen on the way from 1 to the threshold. With
 * `lastIsPart` the last word ends no run, whatever the ratio, as in lexical_diversity. NaN where no run has ended and none
 * begun to.
 */
function mtld(words, rule, lastIsPart, seen) {
    const forwards = runsIn(words, rule, lastIsPart, seen);
    if (forwards === 0)
        return Number.NaN;
    const backwards = runsIn(words.toReversed(), rule, lastIsPart, seen);
    return (words.length / forwards + words.length / backwards) / 2;
}
function runsIn(words, { threshold, minimum, ends }, lastIsPart, seen) {
    let runs = 0;
    let types = 0;
    let start = 0;
    for (let i = 0; i < words.length; i++) {
        // seen[word] is the run that the word was last met in: runs are numbered from 1.
        if (seen[words[i]] <= start)
            types++;
        seen[words[i]] = i + 1;
        const tokens = i + 1 - start;
        const ratio = types / tokens;
        const isLast = i + 1 === words.length;
        const isOver = tokens >= minimum && (ends === 'below' ? ratio < threshold : ratio <= threshold);
        if (isOver && !(isLast && lastIsPart)) {
            runs++;
            types = 0;
            start = i + 1;
        }
        else if (isLast)
            runs += (1 - ratio) / (1 - threshold);
    }
    clear(words, seen);
    return runs;
}
/**
 * The mean length of the runs that begin at each word (the moving average MTLD); those that don't end before the text does
 * are left out. `wrap`: the text is read on from its beginning, once. NaN where no run ends.
 */
function runLength(words, rule, wrap, seen) {
    const { threshold, minimum, ends } = rule;
    const end = wrap ? 2 * words.length : words.length;
    let runs = 0;
    let sum = 0;
    for (let start = 0; start < words.length; start++) {
        let types = 0;
        // seen[word] is 1 more than the start of the last run that met it.
        for (let i = start; i < end; i++) {
            const word = words[i < words.length ? i : i - words.length];
            if (seen[word] !== start + 1)
                types++;
            seen[word] = start + 1;
            const tokens = i + 1 - start;
            const ratio = types / tokens;
            if (tokens >= minimum && (ends === 'below' ? ratio < threshold : ratio <= threshold)) {
                runs++;
                sum += tokens;
                break;
            }
        }
    }
    clear(words, seen);
    return sum / runs;
}
/**
 * HD-D: the share of types among so many words drawn from these, in expectation; NaN where there are fewer. Each type
 * is there with 1 less the chance that no draw hits it.
 */
function hypergeometricDiversity(words, draws, seen) {
    const total = words.length;
    if (total < draws)
        return Number.NaN;
    for (let i = 0; i < total; i++)
        seen[words[i]]++;
    let types = 0;
    for (let i = 0; i < total; i++) {
        const count = seen[words[i]];
        if (count === 0)
            continue;
        seen[words[i]] = 0;
        let absent = 1;
        for (let k = 0; k < count && absent > 0; k++)
            absent *= Math.max(0, total - draws - k) / (total - k);
        types += 1 - absent;
    }
    return types / draws;
}
function clear(words, seen) {
    for (let i = 0; i < words.length; i++)
        seen[words[i]] = 0;
}

;// CONCATENATED MODULE: ./lib/metrics/word-sequences.js

/** The figure of each sample of a pool. */
function ofEachText(pool, read) {
    const { word, from, length } = pool.tokens;
    const { seen } = desk(pool);
    return new Float64Array(from).map((begin, s) => read(word.subarray(begin, begin + length[s]), seen));
}
/** The figure of all of a side's samples read as one text, in their order; undefined where it has none. */
function ofAllTexts({ pool, samples }, read) {
    const { word, from, length } = pool.tokens;
    const { seen, words } = desk(pool);
    let end = 0;
    for (const s of samples) {
        words.set(word.subarray(from[s], from[s] + length[s]), end);
        end += length[s];
    }
    const value = read(words.subarray(0, end), seen);
    return Number.isNaN(value) ? undefined : value;
}
/** Room for a list by word and for all words of a pool. */
const desk = perPool(({ tokens: { words, length } }) => ({
    seen: new Int32Array(words.length),
    words: new Int32Array(length.reduce((sum, n) => sum + n, 0)),
}));

;// CONCATENATED MODULE: ./lib/metrics/hdd.js







/**
 * HD-D: the share of different words among 42 words drawn at random from an output, in expectation over all draws:
 * exact, nothing is drawn. It replaces vocd-D, which fits a curve to random draws.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it hardly moves, as noise looks like variety while the rare words die. It is a sign of
 * loops within outputs, no more. Of a whole corpus it is the number of different words among 42, over 42: frequent
 * words rule it.
 *
 * An output of fewer words is drawn as a whole, and then has its plain ratio, which is higher the shorter it is.
 *
 * McCarthy and Jarvis (2007), vocd: A theoretical and empirical evaluation. With over corpus equal to hdd of
 * LexicalRichness, which stops where the text is shorter (here shorter: left-out) and loses digits beyond some
 * 100,000 words, and of lexical_diversity, which has 42 words always.
 */
const hdd = (0,metric/* metric */.TH)({
    id: 'hdd',
    title: 'HD-D',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of different words among 42 words drawn from an output.',
    meaning: 'The candidate repeats words within its outputs.',
    source: 'McCarthy and Jarvis (2007); hdd of LexicalRichness and lexical_diversity.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'A mean over outputs, free of their number; outputs that are longer than the draw hardly move it, shorter ones do.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0049,
    parameters: {
        draws: (0,parameters/* whole */.WQ)(1, 100_000, 42, 'Words that are drawn.'),
        shorter: (0,parameters/* choice */.Yq)(['whole', 'left-out'], 'whole', 'What becomes of outputs that are shorter: TTR of all of it, or nothing.'),
        over: (0,parameters/* choice */.Yq)(['texts', 'corpus'], 'texts', 'Per output and then averaged, or from the words of all outputs.'),
    },
    // Of a a b one draw of three has one word, two have two: 5/3 of 2.
    example: { texts: ['a a b', 'a b'], with: { draws: 2 }, value: (5 / 6 + 1) / 2 },
    measure(own, _other, { draws, shorter, over }) {
        if (over === 'texts')
            return meanOf(own, perText(own.pool, draws, shorter));
        const { words } = own;
        if (words.total === 0 || (shorter === 'left-out' && words.total < draws))
            return undefined;
        const drawn = Math.min(draws, words.total);
        return (0,rarefaction/* expectedTypes */.MA)(words, drawn) / drawn;
    },
});
const perText = perPool((pool, draws, shorter) => ofEachText(pool, (words, seen) => shorter === 'whole' && words.length < draws
    ? typeTokenRatio(words, seen)
    : hypergeometricDiversity(words, draws, seen)));

;// CONCATENATED MODULE: ./lib/stats/fit.js

/** The line through points that is nearest in the sum of squares; undefined where all points have one x. */
function leastSquares(x, y) {
    const middle = x.reduce((sum, one) => sum + one, 0) / x.length;
    const height = y.reduce((sum, one) => sum + one, 0) / y.length;
    let across = 0;
    let squares = 0;
    for (let i = 0; i < x.length; i++) {
        across += (x[i] - middle) * (y[i] - height);
        squares += (x[i] - middle) ** 2;
    }
    if (squares === 0)
        return undefined;
    const slope = across / squares;
    return { slope, intercept: height - slope * middle };
}
/**
 * Zipf's law: the line of the logarithm of the count over the logarithm of the rank, all ranks, types of equal counts
 * one behind the other. Types of one count are a run of ranks, so that only sums over runs are needed.
 */
function zipfLine(side) {
    const { count, types } = abundance_distinctCounts(side);
    const all = types.reduce((sum, one) => sum + one, 0);
    if (all < 2)
        return undefined;
    const { logs, squares } = rankSums(all);
    const middle = logs[all] / all;
    const height = count.reduce((sum, times, i) => sum + types[i] * Math.log(times), 0) / all;
    let across = 0;
    for (let i = count.length - 1, rank = 0; i >= 0; i--) {
        const to = rank + types[i];
        across += (Math.log(count[i]) - height) * (logs[to] - logs[rank] - types[i] * middle);
        rank = to;
    }
    const slope = across / (squares[all] - all * middle ** 2);
    return { slope, intercept: height - slope * middle };
}
/** Sums of ln r and its square over the ranks r up to each; grown when more are asked for. */
let sums = { logs: new Float64Array(1), squares: new Float64Array(1) };
function rankSums(ranks) {
    if (ranks < sums.logs.length)
        return sums;
    const room = 2 * ranks + 1;
    const logs = new Float64Array(room);
    const squares = new Float64Array(room);
    for (let r = 1; r < room; r++) {
        const log = Math.log(r);
        logs[r] = logs[r - 1] + log;
        squares[r] = squares[r - 1] + log ** 2;
    }
    sums = { logs, squares };
    return sums;
}
/** So many parts a text is cut into, to see how its vocabulary grows. */
const HEAPS_PARTS = 50;
/**
 * Heaps' law: the line of the logarithm of the number of types over the logarithm of the number of tokens, seen at each
 * fiftieth of the text. `typesAfter` says how many types so many tokens have shown.
 */
function heapsLine(tokens, typesAfter) {
    const step = Math.max(1, Math.floor(tokens / HEAPS_PARTS));
    const x = [];
    const y = [];
    for (let at = step; at <= tokens; at += step) {
        x.push(Math.log(at));
        y.push(Math.log(typesAfter(at)));
    }
    const line = leastSquares(x, y);
    return line && { ...line, points: x.length };
}

;// CONCATENATED MODULE: ./lib/metrics/heaps-exponent.js




/**
 * Heaps exponent: how fast the vocabulary grows: with exponent 0.6 twice the text has 1.5 times the words. 1 where
 * each word is new, 0 where none is. The line is fitted to the logarithms of words and different words at each
 * fiftieth of the text.
 *
 * In the order in which the outputs stand (order: given) it hangs on that order, and on which output comes first.
 * So by default it is fitted to the growth expected over all orders of the words (rarefaction), which needs the
 * counts only.
 *
 * Heaps (1978). With order given equal to numpy polyfit on the growth along the text.
 */
const heapsExponent = (0,metric/* metric */.TH)({
    id: 'heaps-exponent',
    title: 'Heaps exponent',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'How fast the vocabulary grows with the text.',
    meaning: 'The candidate runs out of new words sooner.',
    source: 'Heaps (1978); least squares on logarithms (numpy polyfit).',
    cost: 'Fifty expectations of one pass over the counts each.',
    amount: 'Falls as text grows; compared on the same number of words, by exact expectation, unless their order counts.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0065,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        order: (0,parameters/* choice */.Yq)(['any', 'given'], 'any', 'Over all orders of the words, or in that of the text.'),
    },
    // Each word is new.
    example: { texts: ['a b', 'c d'], value: 1 },
    measure(own, _other, { n, order }) {
        const grams = own.grams(n);
        const line = order === 'any'
            ? heapsLine(Math.min(grams.total, own.pool.gramsAt(n)), (tokens) => (0,rarefaction/* expectedTypes */.MA)(grams, tokens))
            : heapsLine(grams.total, growthOf(own, n, grams.total));
        return line && Math.min(1, Math.max(0, line.slope));
    },
});
/** How many types the first tokens of a side have shown, in the order of its outputs. */
function growthOf({ pool, samples }, n, total) {
    const { id, types } = pool.gramIds(n);
    const { from, length } = pool.tokens;
    const seen = new Uint8Array(types);
    const after = new Int32Array(total + 1);
    let at = 0;
    for (const s of samples) {
        for (let i = from[s]; i + n <= from[s] + length[s]; i++, at++) {
            after[at + 1] = after[at] + (seen[id[i]] === 0 ? 1 : 0);
            seen[id[i]] = 1;
        }
    }
    return (tokens) => after[tokens];
}

;// CONCATENATED MODULE: ./lib/metrics/heip-evenness.js




/**
 * Heip evenness: the effective number of words less 1, over their number less 1. 1 where all words are equally
 * frequent.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. One word said
 * twice or more has none left: 0.
 *
 * Heip (1974), A New Index Measuring Evenness. Equal to heip_e of scikit-bio, which divides 0 by 0 where there is
 * one word only.
 */
const heipEvenness = (0,metric/* metric */.TH)({
    id: 'heip-evenness',
    title: 'Heip evenness',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Effective number of words over the number of different words, each less 1.',
    meaning: 'Few words make up more of the text.',
    source: 'Heip (1974); heip_e of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'Falls with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.026,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Shares 3/4 and 1/4: exp of the entropy is 4 / 3^(3/4), over 2 words less 1.
    example: { texts: ['a b', 'a a'], value: 4 / 27 ** (1 / 4) - 1 },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        if (grams.total < 2)
            return undefined;
        const types = abundance_typesOf(grams);
        return types === 1 ? 0 : Math.expm1(entropy(grams)) / (types - 1);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/herdan-c.js



/**
 * Herdan C, also log TTR: the logarithm of the number of different words over that of the number of words. 1 where
 * no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Herdan (1960). Equal to Herdan of LexicalRichness and log_ttr of lexical_diversity, whatever the base of the
 * logarithms. One word has none: LexicalRichness stops there, lexical_diversity says 0.
 */
const herdanC = (0,metric/* metric */.TH)({
    id: 'herdan-c',
    title: 'Herdan C',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Logarithm of the number of different words over that of the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Herdan (1960); Herdan of LexicalRichness, log_ttr of lexical_diversity.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0025,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(4) / Math.log(6) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        return tokens < 2 ? undefined : Math.log(types) / Math.log(tokens);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/herdan-vm.js



/**
 * Herdan Vm: how unequal the counts of words are, their coefficient of variation over the root of the number of
 * different words. 0 where all words are equally frequent, a single one among them.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. Worse, it has no one direction:
 * fewer different words lower it, more weight on the frequent ones raises it, and a model that says one word only
 * has the value of perfect equality.
 *
 * Herdan (1955), A New Derivation and Interpretation of Yule's Characteristic K. Equal to herdanvm of
 * LexicalRichness.
 */
const herdanVm = (0,metric/* metric */.TH)({
    id: 'herdan-vm',
    title: 'Herdan Vm',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, 1],
    summary: 'How unequal the counts of words are.',
    meaning: 'The candidate leans on fewer frequent words.',
    source: 'Herdan (1955); herdanvm of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.024,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Counts 2, 2, 1, 1: 10/36 - 1/4 is 1/36.
    example: { texts: ['the cat sat', 'the cat ran'], value: 1 / 6 },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        if (grams.total === 0)
            return undefined;
        // Equal counts may come out at -1e-17.
        return Math.sqrt(Math.max(0, abundance_sumOver(grams, (k) => k * k) / grams.total ** 2 - 1 / abundance_typesOf(grams)));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/hill-number.js




/**
 * Hill number: how many equally frequent words would be as diverse as the words of the text. The order says how
 * much rare words count: 0 is the number of different words, 1 the exponential of the entropy, 2 is 1 over the
 * chance that two words agree; the higher, the more only frequent words count, and the blinder it is for a tail
 * that goes.
 *
 * It rises with the amount of text, the more the lower the order. So it is that of an equal number of words of both
 * sides (at-size; exact, nothing is drawn). at-coverage asks each side at as many words as leave the same share
 * unseen, which compares communities of words of unlike richness more fairly; asymptotic asks what the number would
 * be of text without end, observed takes the shares as they are.
 *
 * Hill (1973), Chao et al. (2014), Chao and Jost (2015). observed equals renyi(hill = TRUE) of vegan; the others
 * equal iNEXT (TD.m.est, estimateD, AsyD), whose search for the size of a coverage stops up to 1e-4 words off, and
 * on tiny texts elsewhere: search optimize does the same. Beyond the text asymptotic numbers are known for whole
 * orders only.
 */
const hill_number_hillNumber = (0,metric/* metric */.TH)({
    id: 'hill-number',
    title: 'Hill number',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Number of equally frequent words that would be as diverse.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'Hill (1973), Chao et al. (2014); renyi of vegan, iNEXT.',
    cost: 'One pass over the counts of words; at-size and at-coverage some hundred terms for each count that occurs.',
    amount: 'Rises with the amount of text; compared at an equal number of words, or at equal coverage, by exact expectation.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.034,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        order: (0,parameters/* real */.x)(0, 1000, 1, 'How much frequent words count: 0 as much as others, 1 as they come, 2 squared.'),
        estimator: (0,parameters/* choice */.Yq)(['at-size', 'at-coverage', 'asymptotic', 'observed'], 'at-size', 'Of how much text.'),
        size: (0,parameters/* real */.x)(0, 1e12, 0, 'at-size: words; 0: as many as sides are compared at, all where a corpus is measured by itself.'),
        coverage: (0,parameters/* real */.x)(0, 1, 0.8, 'at-coverage: the share of the next words that would have been said before.'),
        search: (0,parameters/* choice */.Yq)(['exact', 'optimize'], 'exact', 'at-coverage: how the size is found; optimize as iNEXT does.'),
    },
    // Shares 2/6, 2/6, 1/6, 1/6: 1 over the sum of their squares.
    example: { texts: ['the cat sat', 'the cat ran'], with: { order: 2 }, value: 36 / 10 },
    measure(own, _other, { n, order, estimator, size, coverage, search }) {
        const grams = own.grams(n);
        if (grams.total === 0)
            return undefined;
        switch (estimator) {
            case 'observed':
                return hillNumber(grams, order);
            case 'asymptotic':
                return asymptoticHill(grams, order);
            case 'at-size':
                return hillAtSize(grams, order, size > 0 ? size : Math.min(grams.total, own.pool.gramsAt(n)));
            case 'at-coverage': {
                const m = (search === 'exact' ? sizeAtCoverage : sizeAtCoverageByOptimize)(grams, coverage);
                return m === undefined ? undefined : hillAtSize(grams, order, Math.max(1, m));
            }
        }
    },
});

;// CONCATENATED MODULE: ./lib/metrics/joint-counts.js

/** Counts the n-grams of both sides in one walk over the pool's. */
function jointCounts(own, other, n) {
    const { pool } = own;
    const { types, start, sample, count, once, tokens } = pool.postings(n);
    const counts = roomFor(pool, n);
    const label = new Uint8Array(pool.samples);
    for (const s of own.samples)
        label[s] |= OWN;
    for (const s of other.samples)
        label[s] |= OTHER;
    for (let type = 0, p = 0; type < types; type++) {
        let [a, b] = [0, 0];
        for (const end = start[type + 1]; p < end; p++) {
            const side = label[sample[p]];
            a += count[p] & -(side & OWN);
            b += count[p] & -(side >> 1);
        }
        counts.own[type] = a;
        counts.other[type] = b;
    }
    const sumOf = ({ samples }, values) => samples.reduce((sum, s) => sum + values[s], 0);
    return {
        ...counts,
        ownOnce: sumOf(own, once),
        otherOnce: sumOf(other, once),
        ownTokens: sumOf(own, tokens),
        otherTokens: sumOf(other, tokens),
    };
}
const OWN = 1;
const OTHER = 2;
const roomFor = perPool((pool, n) => {
    const { types } = pool.postings(n);
    return { own: new Int32Array(types), other: new Int32Array(types) };
});

;// CONCATENATED MODULE: ./lib/metrics/js-divergence.js



/**
 * Jensen-Shannon divergence: how far both sides' n-gram distributions lie apart, each from the middle of both, in bits. 0
 * when they are equal, 1 when no n-gram is shared. The sides weigh the same however long they are, as in papers; `shift`
 * weighs them by their words and is the one that the gate looks at.
 *
 * It has no direction, and two draws of one model lie apart by about types / (4 words ln 2) bits: what they are apart
 * under relabelling is taken off the decline.
 *
 * Lin (1991); the square of scipy's `jensenshannon` at base 2, which is the root.
 */
const jsDivergence = (0,metric/* metric */.TH)({
    id: 'js-divergence',
    title: 'Jensen-Shannon divergence',
    family: 'coverage',
    stage: 'none',
    healthier: 'lower',
    unit: 'distance',
    range: [0, 1],
    summary: "Jensen-Shannon divergence of both sides' n-grams, each side weighing the same, in bits.",
    meaning: 'The candidate puts its words together differently; whether better or worse, other metrics say.',
    source: 'Lin (1991); scipy jensenshannon, squared, base 2.',
    cost: 'One pass over the n-grams.',
    amount: 'Falls as text grows, since small samples lie apart by chance; what two draws of one model have at this size is taken off.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    needsOther: true,
    trainingSpread: 0,
    parameters: { n: (0,parameters/* whole */.WQ)(1, 20, 1, 'Words in an n-gram.') },
    // 'a' has 1/2 here and 1/4 there, in the middle 3/8; 'b' 1/2 and none, 'c' none and 3/4.
    example: {
        texts: ['a b'],
        other: ['a c c c'],
        value: (Math.log2(4 / 3) / 2 + 1 / 2 + Math.log2(2 / 3) / 4 + 3 / 4) / 2,
    },
    measure(own, other, { n }) {
        const { own: ownCount, other: otherCount, ownTokens, otherTokens, ...joint } = jointCounts(own, other, n);
        if (ownTokens === 0 || otherTokens === 0)
            return undefined;
        // What only one side has is twice as frequent there as in the middle: one bit.
        let [ownAlone, otherAlone] = [joint.ownOnce, joint.otherOnce];
        let shared = 0;
        for (let type = 0; type < ownCount.length; type++) {
            const [a, b] = [ownCount[type], otherCount[type]];
            if (b === 0)
                ownAlone += a;
            else if (a === 0)
                otherAlone += b;
            else {
                const [p, q] = [a / ownTokens, b / otherTokens];
                shared += p * Math.log2((2 * p) / (p + q)) + q * Math.log2((2 * q) / (p + q));
            }
        }
        const divergence = (ownAlone / ownTokens + otherAlone / otherTokens + shared) / 2;
        return Math.min(1, Math.max(0, divergence));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/kl-divergence.js



/**
 * Kullback-Leibler divergence: how many nats per n-gram are lost by taking one side's distribution for the other's. By
 * itself it is infinite as soon as one side lacks an n-gram, so either every n-gram of both gets one more count, or a side is
 * held against the middle of both.
 *
 * The two directions mean two things: from a side that has lost its tail to the other little is lost, the other way round
 * more; from one that has run into a rut it is the reverse. So the sum of both is taken, which has no direction, unless
 * one is asked for. With one count more, values hang on how much text there is: compare them at equal sizes only.
 *
 * Kullback and Leibler (1951); scipy's `entropy` of two distributions.
 */
const klDivergence = (0,metric/* metric */.TH)({
    id: 'kl-divergence',
    title: 'Kullback-Leibler divergence',
    family: 'coverage',
    stage: 'none',
    healthier: 'lower',
    unit: 'distance',
    range: [0, Number.POSITIVE_INFINITY],
    summary: "Kullback-Leibler divergence of both sides' n-grams, both directions added, in nats.",
    meaning: 'The candidate puts its words together differently; whether better or worse, other metrics say.',
    source: 'Kullback and Leibler (1951), the sum after Jeffreys (1946); scipy entropy, with one added to each count.',
    cost: 'One pass over the n-grams.',
    amount: 'Moves with the amount of text, since added counts weigh more in little of it; what two draws of one model have at this size is taken off.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    needsOther: true,
    trainingSpread: 0,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 20, 1, 'Words in an n-gram.'),
        smoothing: (0,parameters/* choice */.Yq)(['add-one', 'mixture'], 'add-one', 'One more count for each, or against the middle of both sides.'),
        direction: (0,parameters/* choice */.Yq)(['both', 'own', 'other'], 'both', 'Both added, own || other, or other || own.'),
    },
    // With one more of each, 'a' has 2/4 here and 3/5 there, 'b' 2/4 and 2/5 … of 'a b' and 'a a b'.
    example: {
        texts: ['a b'],
        other: ['a a b'],
        value: (1 / 2) * Math.log(5 / 6) + (1 / 2) * Math.log(5 / 4) + (3 / 5) * Math.log(6 / 5) + (2 / 5) * Math.log(4 / 5),
    },
    measure(own, other, { n, smoothing, direction }) {
        const joint = jointCounts(own, other, n);
        if (joint.ownTokens === 0 || joint.otherTokens === 0)
            return undefined;
        const one = smoothing === 'add-one' ? addOne : toMixture;
        const there = direction === 'other' ? 0 : one(joint);
        const back = direction === 'own' ? 0 : one(turned(joint));
        return Math.max(0, there + back);
    },
});
function turned({ own, other, ownOnce, otherOnce, ownTokens, otherTokens }) {
    return {
        own: other,
        other: own,
        ownOnce: otherOnce,
        otherOnce: ownOnce,
        ownTokens: otherTokens,
        otherTokens: ownTokens,
    };
}
function addOne({ own, other, ownOnce, otherOnce, ownTokens, otherTokens }) {
    let types = ownOnce + otherOnce;
    let sum = ownOnce * 2 * Math.LN2 - otherOnce * Math.LN2;
    for (let type = 0; type < own.length; type++) {
        const [a, b] = [own[type], other[type]];
        if (a + b === 0)
            continue;
        types++;
        if (a !== b)
            sum += (a + 1) * Math.log((a + 1) / (b + 1));
    }
    return sum / (ownTokens + types) + Math.log((otherTokens + types) / (ownTokens + types));
}
function toMixture({ own, other, ownOnce, ownTokens, otherTokens }) {
    let sum = ownOnce * Math.LN2;
    for (let type = 0; type < own.length; type++) {
        const a = own[type];
        if (a > 0)
            sum += a * Math.log(2 / (1 + (other[type] * ownTokens) / (a * otherTokens)));
    }
    return sum / ownTokens;
}

;// CONCATENATED MODULE: ./lib/metrics/length-spread.js


/**
 * Length spread: how much outputs differ in length, as the mean absolute deviation of the logarithm of their number of
 * words. A variance that every data set has for free; a model that has lost its variance answers everything at one
 * length.
 *
 * On a log scale, so that a change of the mean length alone does not move it. The mean, not the median, deviation: the
 * median one stands still under the jackknife on real data.
 */
const lengthSpread = (0,metric/* metric */.TH)({
    id: 'length-spread',
    title: 'Length spread',
    family: 'variance',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Mean absolute deviation of the logarithm of the number of words of an output.',
    meaning: 'The candidate answers everything at much the same length.',
    source: 'Own choice; a robust spread after Levene (1960).',
    cost: 'One pass over the outputs.',
    amount: 'A mean over outputs: free of their number.',
    adds: 'two passes',
    followsLength: false,
    trainingSpread: 0.0436,
    limits: { fail: 0.35, warn: 0.2 },
    // ln 1 and ln 4 lie (ln 4)/2 from their mean.
    example: { texts: ['a', 'a b c d'], value: Math.LN2 },
    measure({ samples, pool }) {
        const logs = logLengths(pool);
        let sum = 0;
        let outputs = 0;
        let shortest = Number.POSITIVE_INFINITY;
        let longest = Number.NEGATIVE_INFINITY;
        for (let i = 0; i < samples.length; i++) {
            const log = logs[samples[i]];
            if (log < 0)
                continue;
            sum += log;
            outputs++;
            if (log < shortest)
                shortest = log;
            if (log > longest)
                longest = log;
        }
        if (outputs < 2)
            return undefined;
        // Equal lengths have no spread; the mean of equal logarithms may differ from them in its last digit.
        if (shortest === longest)
            return 0;
        const mean = sum / outputs;
        let deviation = 0;
        for (let i = 0; i < samples.length; i++) {
            const log = logs[samples[i]];
            if (log >= 0)
                deviation += Math.abs(log - mean);
        }
        return deviation / outputs;
    },
});
/** Of each output the logarithm of its number of words; below 0 where it has none. */
const logLengths = perPool((pool) => new Float64Array(pool.words.tokens).map((n) => (n === 0 ? Number.NEGATIVE_INFINITY : Math.log(n))));

;// CONCATENATED MODULE: ./lib/metrics/looping.js


/**
 * Looping: the share of outputs that are mostly repetition, more than half of their four-word runs having been said
 * before in the same output. A few stuck outputs hardly move a mean; here each counts.
 *
 * Not judged again at equal length: a loop is what makes an output long.
 */
const looping = (0,metric/* metric */.TH)({
    id: 'looping',
    title: 'Looping',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of outputs in which more than half of the four-word runs have been said before.',
    meaning: 'Some outputs of the candidate are stuck in a loop.',
    source: 'Own definition on Welleck et al. (2020) seq-rep-4.',
    cost: 'One pass over the words, sorted per output.',
    amount: 'A share of outputs: free of their number; longer outputs loop more easily.',
    adds: 'sums',
    followsLength: false,
    trainingSpread: 0.002,
    limits: { fail: 0.03, warn: 0.01 },
    // Eight times 'a' are five runs, four of them said before; the other output has none.
    example: { texts: ['a a a a a a a a', 'a b c d e'], value: 1 / 2 },
    measure({ samples, pool }) {
        const { loops, counts } = loopsOf(pool);
        let looping = 0;
        let outputs = 0;
        for (let i = 0; i < samples.length; i++) {
            looping += loops[samples[i]];
            outputs += counts[samples[i]];
        }
        return outputs === 0 ? undefined : looping / outputs;
    },
    events({ samples, pool }) {
        const { loops } = loopsOf(pool);
        return samples.reduce((count, s) => count + loops[s], 0);
    },
});
/** Per sample 1 where it loops, and where it has four words. */
const loopsOf = perPool(({ repetition }) => ({
    loops: new Uint8Array(repetition.length).map((_, s) => (repetition[s] > 0.5 ? 1 : 0)),
    counts: new Uint8Array(repetition.length).map((_, s) => (Number.isNaN(repetition[s]) ? 0 : 1)),
}));

;// CONCATENATED MODULE: ./lib/metrics/maas-a2.js



/**
 * Maas a2: how far the logarithm of the number of different words falls short of that of the number of words, over
 * the square of the latter. 0 where no word comes twice: lower is richer.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Maas (1972). The base matters, the two packages differ by the factor 2.3: with base e equal to Maas of
 * LexicalRichness, with base 10 to maas_ttr of lexical_diversity. One word has none: the former stops there, the
 * latter says 0.
 */
const maasA2 = (0,metric/* metric */.TH)({
    id: 'maas-a2',
    title: 'Maas a2',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Logarithm of words per different word, over the squared logarithm of the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Maas (1972); Maas of LexicalRichness (base e), maas_ttr of lexical_diversity (base 10).',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0086,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        base: (0,parameters/* choice */.Yq)(['e', '10'], 'e', 'Of the logarithms.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: (Math.log(6) - Math.log(4)) / Math.log(6) ** 2 },
    measure(own, _other, { n, base }) {
        const { types, tokens } = typesAt(own, n);
        if (tokens < 2)
            return undefined;
        const value = Math.log(tokens / types) / Math.log(tokens) ** 2;
        return base === 'e' ? value : value * Math.LN10;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/margalef.js



/**
 * Margalef richness: the number of different words less 1, over the logarithm of the number of words. It takes the
 * vocabulary to grow like a logarithm; in texts it grows faster.
 *
 * At an equal number of words it is a function of the number of different words alone: in a check it tells what
 * vocabulary tells, on another scale.
 *
 * Margalef (1958). Equal to margalef of scikit-bio.
 */
const margalef = (0,metric/* metric */.TH)({
    id: 'margalef',
    title: 'Margalef richness',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Number of different words less 1, over the logarithm of the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Margalef (1958); margalef of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.019,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: 3 / Math.log(6) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        return tokens < 2 ? undefined : (types - 1) / Math.log(tokens);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/mattr.js






/**
 * MATTR, the moving average TTR: different words over words in each window of so many neighbouring words, averaged
 * over the windows. What it sees is repetition close by.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more.
 *
 * An output shorter than a window counts with its plain ratio, which is higher the shorter it is. Read as one text
 * (over: corpus), windows reach across outputs and their order matters, and each relabelling needs a walk.
 *
 * Covington and McFall (2010), Cutting the Gordian Knot. With over corpus equal to mattr of LexicalRichness (window
 * 100 there by default; it stops where the text is shorter, here shorter: left-out) and of lexical_diversity
 * (shorter: whole).
 */
const mattr = (0,metric/* metric */.TH)({
    id: 'mattr',
    title: 'MATTR',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Different words over words in windows of neighbouring words, averaged.',
    meaning: 'The candidate repeats words close by within its outputs.',
    source: 'Covington and McFall (2010); mattr of LexicalRichness and lexical_diversity.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'A mean over outputs, free of their number; outputs that are longer than a window hardly move it, shorter ones do.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.005,
    parameters: {
        window: (0,parameters/* whole */.WQ)(1, 100_000, 50, 'Words in a window.'),
        shorter: (0,parameters/* choice */.Yq)(['whole', 'left-out'], 'whole', 'What becomes of outputs that are shorter: TTR of all of it, or nothing.'),
        over: (0,parameters/* choice */.Yq)(['texts', 'corpus'], 'texts', 'Per output and then averaged, or over all outputs read as one text, in their order.'),
    },
    // a b and b a are all different; of a a half is, of a b all.
    example: { texts: ['a b a', 'a a b'], with: { window: 2 }, value: (1 + 3 / 4) / 2 },
    measure(own, _other, { window, shorter, over }) {
        if (over === 'texts')
            return meanOf(own, mattr_perText(own.pool, window, shorter));
        return ofAllTexts(own, reading(window, shorter));
    },
});
const mattr_perText = perPool((pool, window, shorter) => ofEachText(pool, reading(window, shorter)));
function reading(window, shorter) {
    return (words, seen) => shorter === 'whole' && words.length < window
        ? typeTokenRatio(words, seen)
        : movingTypeTokenRatio(words, window, seen);
}

;// CONCATENATED MODULE: ./lib/metrics/mcintosh-d.js



/**
 * McIntosh D: how far the counts of words, as a point in space, are from where one word has all, between 0 and 1.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved.
 *
 * McIntosh (1967), An Index of Diversity. Equal to mcintosh_d of scikit-bio.
 */
const mcintoshD = (0,metric/* metric */.TH)({
    id: 'mcintosh-d',
    title: 'McIntosh D',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'How far the counts of words are from those of one word only.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'McIntosh (1967); mcintosh_d of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0027,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Counts 2, 2, 1, 1: the sum of their squares is 10.
    example: { texts: ['the cat sat', 'the cat ran'], value: (6 - Math.sqrt(10)) / (6 - Math.sqrt(6)) },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        const { total } = grams;
        if (total < 2)
            return undefined;
        return (total - Math.sqrt(abundance_sumOver(grams, (k) => k * k))) / (total - Math.sqrt(total));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/msttr.js






/**
 * MSTTR, the mean segmental TTR: the text is cut into segments of so many words, one behind the other; different
 * words over words of each, averaged. MATTR with windows that don't overlap, and noisier.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more.
 *
 * The words behind the last whole segment are left out; an output shorter than a segment counts with its plain
 * ratio.
 *
 * Johnson (1944), Studies in Language Behavior. With over corpus equal to msttr of lexical_diversity (last:
 * if-whole), and of LexicalRichness with discard (last: never, shorter: left-out), which leaves out the last
 * segment even where it is whole, or without (last: always).
 */
const msttr = (0,metric/* metric */.TH)({
    id: 'msttr',
    title: 'MSTTR',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Different words over words in segments of the text, averaged.',
    meaning: 'The candidate repeats words close by within its outputs.',
    source: 'Johnson (1944); msttr of LexicalRichness and lexical_diversity.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'A mean over outputs, free of their number; outputs that are longer than a segment hardly move it, shorter ones do.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.005,
    parameters: {
        segment: (0,parameters/* whole */.WQ)(1, 100_000, 50, 'Words in a segment.'),
        last: (0,parameters/* choice */.Yq)(['if-whole', 'always', 'never'], 'if-whole', 'Whether the last segment counts.'),
        shorter: (0,parameters/* choice */.Yq)(['whole', 'left-out'], 'whole', 'What becomes of outputs that are shorter: TTR of all of it, or nothing.'),
        over: (0,parameters/* choice */.Yq)(['texts', 'corpus'], 'texts', 'Per output and then averaged, or over all outputs read as one text, in their order.'),
    },
    // a b is all different, a a half; the last b is left out.
    example: { texts: ['a b a a b', 'a a'], with: { segment: 2 }, value: (3 / 4 + 1 / 2) / 2 },
    measure(own, _other, { segment, last, shorter, over }) {
        if (over === 'texts')
            return meanOf(own, msttr_perText(own.pool, segment, last, shorter));
        return ofAllTexts(own, msttr_reading(segment, last, shorter));
    },
});
const msttr_perText = perPool((pool, segment, last, shorter) => ofEachText(pool, msttr_reading(segment, last, shorter)));
function msttr_reading(segment, last, shorter) {
    return (words, seen) => shorter === 'whole' && words.length < segment
        ? typeTokenRatio(words, seen)
        : segmentalTypeTokenRatio(words, segment, last, seen);
}

;// CONCATENATED MODULE: ./lib/metrics/mtld.js






/**
 * MTLD: the mean length of the runs of words that keep different words over words above a threshold; read forwards
 * and backwards. What is left at the end counts as part of a run.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more. Under 50 to 100 words it is unstable, and an output in which no word comes twice has no
 * run: it counts with its own length (unbroken: length), which is less than it would go on for.
 *
 * Two packages, two conventions, 3 percent apart on clean text and 70 on text with loops, which a least length of a
 * run hides. McCarthy and Jarvis (2010). By default equal to mtld of LexicalRichness, with over corpus; to that of
 * lexical_diversity with minimum 10, ends below, last part, unbroken zero.
 */
const mtld_mtld = (0,metric/* metric */.TH)({
    id: 'mtld',
    title: 'MTLD',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Mean length of runs of words that keep different words over words above 0.72.',
    meaning: 'The candidate repeats words close by within its outputs.',
    source: 'McCarthy and Jarvis (2010); mtld of LexicalRichness, or of lexical_diversity by its parameters.',
    cost: 'Two passes over the words, once; then a mean over outputs.',
    amount: 'A mean over outputs, free of their number; outputs under some 100 words have lower ones.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.029,
    parameters: {
        threshold: (0,parameters/* real */.x)(0, 0.99, 0.72, 'Different words over words at which a run ends.'),
        minimum: (0,parameters/* whole */.WQ)(0, 1000, 0, 'A run has at least so many words.'),
        ends: (0,parameters/* choice */.Yq)(['at-most', 'below'], 'at-most', 'A run ends where the ratio is at most the threshold, or where it is below.'),
        last: (0,parameters/* choice */.Yq)(['may-end', 'part'], 'may-end', 'Whether the last word may end a run, or is always part of one.'),
        unbroken: (0,parameters/* choice */.Yq)(['length', 'zero'], 'length', 'An output in which no word comes twice: its length, or 0.'),
        over: (0,parameters/* choice */.Yq)(['texts', 'corpus'], 'texts', 'Per output and then averaged, or over all outputs read as one text, in their order.'),
    },
    // a a is a run, its ratio fell to 1/2, and b b: two of two words, either way. In a b c none ends: its length.
    example: { texts: ['a a b b', 'a b c'], value: (2 + 3) / 2 },
    measure(own, _other, { over, threshold, minimum, ends, last, unbroken }) {
        if (over === 'texts')
            return meanOf(own, mtld_perText(own.pool, threshold, minimum, ends, last, unbroken));
        return ofAllTexts(own, mtld_reading(threshold, minimum, ends, last, unbroken));
    },
});
const mtld_perText = perPool((pool, ...rule) => ofEachText(pool, mtld_reading(...rule)));
function mtld_reading(threshold, minimum, ends, last, unbroken) {
    return (words, seen) => {
        if (words.length === 0)
            return Number.NaN;
        const length = mtld(words, { threshold, minimum, ends }, last === 'part', seen);
        if (!Number.isNaN(length))
            return length;
        return unbroken === 'length' ? words.length : 0;
    };
}

;// CONCATENATED MODULE: ./lib/metrics/mtld-ma.js






/**
 * The moving average MTLD: from each word on, how many words it takes until different words over words fall below
 * the threshold; averaged over the words. Unlike MTLD it needs no parts of runs.
 *
 * A model that says the same text over and over has good ones: per output it sees nothing of outputs that are
 * alike. And under recursion it RISES, as noise looks like variety while the rare words die. It is a sign of loops
 * within outputs, no more. From words near the end of an output no run ends: the output is read on from its
 * beginning (reading: wrap), or those words are left out and it is read backwards as well (both-ways).
 *
 * Work grows with the length of the runs, so a text in which no word comes twice takes its squared length.
 *
 * After McCarthy and Jarvis (2010). With over corpus equal to mtld_ma_wrap and mtld_ma_bid of lexical_diversity
 * (the latter has 10 words at least whatever one asks for); where no run ends those say 0, here there is no value.
 */
const mtldMa = (0,metric/* metric */.TH)({
    id: 'mtld-ma',
    title: 'MTLD, moving average',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'How many words it takes from each word on until they repeat themselves.',
    meaning: 'The candidate repeats words close by within its outputs.',
    source: 'After McCarthy and Jarvis (2010); mtld_ma_wrap and mtld_ma_bid of lexical_diversity.',
    cost: 'A run of words from each word, once; then a mean over outputs.',
    amount: 'A mean over outputs, free of their number; outputs under some 100 words have lower ones.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0044,
    parameters: {
        threshold: (0,parameters/* real */.x)(0, 0.99, 0.72, 'Different words over words at which a run ends.'),
        minimum: (0,parameters/* whole */.WQ)(1, 1000, 10, 'A run has at least so many words.'),
        ends: (0,parameters/* choice */.Yq)(['below', 'at-most'], 'below', 'A run ends where the ratio is below the threshold, or where it is at most that.'),
        reading: (0,parameters/* choice */.Yq)(['wrap', 'both-ways'], 'wrap', 'Read on from the beginning, or only to the end, from both ends.'),
        over: (0,parameters/* choice */.Yq)(['texts', 'corpus'], 'texts', 'Per output and then averaged, or over all outputs read as one text, in their order.'),
    },
    // Read a a b a a b: a a is below 0.72, then a b a, then b a a.
    example: { texts: ['a a b'], with: { minimum: 2 }, value: (2 + 3 + 3) / 3 },
    measure(own, _other, { over, threshold, minimum, ends, reading: way }) {
        if (over === 'texts')
            return meanOf(own, mtld_ma_perText(own.pool, threshold, minimum, ends, way));
        return ofAllTexts(own, mtld_ma_reading(threshold, minimum, ends, way));
    },
});
const mtld_ma_perText = perPool((pool, ...rule) => ofEachText(pool, mtld_ma_reading(...rule)));
function mtld_ma_reading(threshold, minimum, ends, way) {
    const rule = { threshold, minimum, ends };
    if (way === 'wrap')
        return (words, seen) => runLength(words, rule, true, seen);
    return (words, seen) => (runLength(words, rule, false, seen) + runLength(words.toReversed(), rule, false, seen)) / 2;
}

;// CONCATENATED MODULE: ./lib/text/names.js
/**
 * Words that are names as far as their capital letter tells: capitalised where no sentence begins, of two letters at the
 * least. Scripts without capitals have none; in German every noun is one.
 */
function countNames(text) {
    const names = [];
    let words = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
        words++;
        if (CAPITALISED.test(word) && !beginsSentence(text, index))
            names.push(word.toLowerCase());
    }
    return { names, words };
}
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const CAPITALISED = /^[\p{Lu}\p{Lt}].*\p{L}/u;
const ENDS = /[.!?:;…。！？\n\r•|]/u;
const PASSED_OVER = /[\s"'“”‘’«»()[\]*_#–—\-\p{S}\p{Cs}\p{Cf}]|\uFE0F/u;
/** Whether only quotes, brackets, marks of a list, symbols and white space stand between a word and the end of the sentence before. */
function beginsSentence(text, at) {
    for (let i = at - 1; i >= 0; i--) {
        if (ENDS.test(text[i]))
            return true;
        if (!PASSED_OVER.test(text[i]))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/metrics/name-words.js




/**
 * Names: the share of an output's words that are names, averaged over outputs: words with a capital letter where no
 * sentence begins. People, places and titles go when a text grows vague: "a physicist" for "Lise Meitner".
 *
 * A capital is a rough sign of a name, the same for both sides: German has more, Chinese none (then there is nothing to
 * lose, and no value of a decline).
 */
const nameWords = (0,metric/* metric */.TH)({
    id: 'name-words',
    title: 'Names',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: "Share of an output's words that are capitalised within a sentence, averaged over outputs.",
    meaning: 'The outputs have lost their names: people, places, titles.',
    source: 'Own definition.',
    cost: 'One pass over the texts, once; then a mean over outputs.',
    amount: 'A mean over outputs: free of their number.',
    adds: 'sums',
    followsLength: true,
    byName: true,
    trainingSpread: 0.16,
    example: { texts: ['The city of Paris', 'The city'], value: (1 / 4 + 0) / 2 },
    measure: (own) => meanOf(own, namesIn(own.pool).share),
    events({ samples, pool }) {
        const { count } = namesIn(pool);
        return samples.reduce((sum, s) => sum + count[s], 0);
    },
});
const namesIn = perPool((pool) => {
    const count = new Int32Array(pool.samples);
    const share = Float64Array.from(count, (_, s) => {
        const { names, words } = countNames(pool.raw(s));
        count[s] = names.length;
        return words === 0 ? Number.NaN : names.length / words;
    });
    return { count, share };
});

;// CONCATENATED MODULE: ./lib/stats/integral.js
/** Nodes and weights by Newton's method on the Legendre polynomial (Press et al., Numerical Recipes, 4.6). */
function gaussLegendre(n) {
    const at = new Float64Array(n);
    const weight = new Float64Array(n);
    for (let i = 0; i < n; i++) {
        let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
        let slope = 1;
        for (let step = 0; step < 100; step++) {
            let [last, value] = [0, 1];
            for (let k = 1; k <= n; k++)
                [last, value] = [value, ((2 * k - 1) * x * value - (k - 1) * last) / k];
            slope = (n * (x * value - last)) / (x * x - 1);
            const correction = value / slope;
            x -= correction;
            if (Math.abs(correction) < 1e-15)
                break;
        }
        at[i] = x;
        weight[i] = 2 / ((1 - x * x) * slope * slope);
    }
    return { at, weight };
}
function integrate(f, from, to, { at, weight }) {
    const half = (to - from) / 2;
    const middle = (to + from) / 2;
    let sum = 0;
    for (let i = 0; i < at.length; i++)
        sum += weight[i] * f(middle + half * at[i]);
    return sum * half;
}

;// CONCATENATED MODULE: ./lib/stats/mersenne.js
/**
 * The generator MT19937 (Matsumoto and Nishimura, 1998), drawn from as numpy's RandomState does. Only for figures that
 * are to equal those of tools that seed numpy; whatever is drawn for our own tests comes from random.ts.
 */
const SIZE = 624;
const AHEAD = 397;
class MersenneTwister {
    state = new Int32Array(SIZE);
    at = SIZE;
    constructor(seed) {
        this.state[0] = seed | 0;
        for (let i = 1; i < SIZE; i++) {
            const before = this.state[i - 1];
            this.state[i] = (Math.imul(before ^ (before >>> 30), 1812433253) + i) | 0;
        }
    }
    /** The next 32 bits, from 0 to 2^32 - 1. */
    next() {
        if (this.at === SIZE)
            this.turn();
        let y = this.state[this.at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return (y ^ (y >>> 18)) >>> 0;
    }
    /**
     * A number from 0 to `most`, for a `most` of 2^32 or more: bits above its highest are struck out, and what is too large
     * all the same is drawn again. The upper half comes first.
     */
    upTo(most) {
        const mask = 2 ** (32 - Math.clz32(most.high)) - 1;
        for (;;) {
            const high = (this.next() & mask) >>> 0;
            const low = this.next();
            if (high < most.high || (high === most.high && low <= most.low))
                return { high, low };
        }
    }
    turn() {
        const { state } = this;
        for (let i = 0; i < SIZE; i++) {
            const y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
            state[i] = state[(i + AHEAD) % SIZE] ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
        }
        this.at = 0;
    }
}

;// CONCATENATED MODULE: ./lib/stats/minhash.js
/**
 * MinHash (Broder, 1997) and its banding (locality-sensitive hashing): sets that share much are found without comparing
 * all of them. Permutations, hash and bands are those of the Python package datasketch, bit by bit, so that signatures
 * made here and there can be compared.
 */


/** The largest number of 61 bits, a prime of Mersenne's, in halves. */
const PRIME = { high: 0x1fffffff, low: 0xffffffff };
/** The permutations that datasketch draws from numpy: a from 1 to the prime less 1, b from 0, in turns. */
function permutations(count, seed) {
    const source = new MersenneTwister(seed);
    const made = {
        count,
        multiplierHigh: new Int32Array(count),
        multiplierLow: new Int32Array(count),
        addendHigh: new Int32Array(count),
        addendLow: new Int32Array(count),
    };
    for (let i = 0; i < count; i++) {
        const { high, low } = source.upTo({ high: PRIME.high, low: PRIME.low - 2 });
        made.multiplierLow[i] = low + 1;
        made.multiplierHigh[i] = low === 0xffffffff ? high + 1 : high;
        const addend = source.upTo({ high: PRIME.high, low: PRIME.low - 1 });
        made.addendHigh[i] = addend.high;
        made.addendLow[i] = addend.low;
    }
    return made;
}
/** Turns the order of unsigned numbers into that of signed ones, which the engine compares without leaving integers. */
const SIGN = 0x80000000 | 0;
/**
 * Writes the signature of a set into `signature` from `at` on: for each permutation the least hash of its elements, the
 * first `size` of `elements`, as 32 bits. An empty set has the largest number everywhere, as in datasketch.
 */
function sign({ count, multiplierHigh, multiplierLow, addendHigh, addendLow }, elements, size, signature, at) {
    for (let p = 0; p < count; p++) {
        const aHigh = multiplierHigh[p];
        const aLow = multiplierLow[p];
        const aLow0 = aLow & 0xffff;
        const aLow1 = aLow >>> 16;
        const bHigh = addendHigh[p];
        const bLow = addendLow[p];
        let least = 0x7fffffff;
        for (let i = 0; i < size; i++) {
            const x = elements[i];
            const x0 = x & 0xffff;
            const x1 = x >>> 16;
            // a x in halves of 64 bits, from products of halves of 32; what is beyond 64 bits is lost, as it is there.
            const cross = Math.imul(aLow1, x0) + (Math.imul(aLow0, x0) >>> 16);
            const cross1 = Math.imul(aLow0, x1) + (cross & 0xffff);
            const product = Math.imul(aLow, x);
            const low = (product + bLow) | 0;
            const carry = (low ^ SIGN) < (product ^ SIGN) ? 1 : 0;
            const high = (Math.imul(aLow1, x1) + (cross >>> 16) + (cross1 >>> 16) + Math.imul(aHigh, x) + bHigh + carry) | 0;
            // Modulo 2^61 - 1: what stands above 61 bits is added below; where that reaches the prime, it is taken off.
            let value = low + (high >>> 29);
            if ((high & 0x1fffffff) === 0x1fffffff && (low >>> 0) + (high >>> 29) >= 0xffffffff)
                value++;
            value ^= SIGN;
            if (value < least)
                least = value;
        }
        signature[at + p] = least ^ SIGN;
    }
}
/** The chance that two sets of which a share `similarity` is common agree in a band. */
function chanceToMeet(similarity, { bands, rows }) {
    return 1 - (1 - similarity ** rows) ** bands;
}
/**
 * The banding that does best at a threshold: the least weighted sum of the area under `chanceToMeet` below it (work for
 * nothing) and of the area missing above it (pairs lost), as datasketch chooses it.
 */
function bestBanding(threshold, permutations, weights = [0.5, 0.5]) {
    // The integrands are polynomials of a degree up to the number of permutations: so many nodes are exact.
    const rule = gaussLegendre(Math.floor(permutations / 2) + 1);
    let best = { bands: 1, rows: 1 };
    let least = Number.POSITIVE_INFINITY;
    for (let bands = 1; bands <= permutations; bands++) {
        for (let rows = 1; rows <= Math.floor(permutations / bands); rows++) {
            const banding = { bands, rows };
            const idle = integrate((s) => chanceToMeet(s, banding), 0, threshold, rule);
            const lost = integrate((s) => (1 - s ** rows) ** bands, threshold, 1, rule);
            const error = weights[0] * idle + weights[1] * lost;
            if (error >= least)
                continue;
            least = error;
            best = banding;
        }
    }
    return best;
}

// EXTERNAL MODULE: ./lib/pool/pairs.js
var pool_pairs = __webpack_require__(9991);
;// CONCATENATED MODULE: ./lib/stats/sha1.js
/**
 * SHA-1 (FIPS 180-4), of which near-duplicates take the first bytes as a hash, since datasketch does. Not for secrets.
 * Here because there are millions of short texts to hash: a call of the crypto module costs more than the work.
 */
const INITIAL = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const words = new Int32Array(80);
/**
 * The first four bytes of the digest of `length` bytes, read as a number with the lowest byte first. What stands behind
 * them in the buffer is overwritten: it needs room for 72 bytes more.
 */
function sha1Start(bytes, length) {
    const blocks = (length + 72) >>> 6;
    const end = blocks * 64;
    bytes[length] = 0x80;
    bytes.fill(0, length + 1, end);
    for (let i = 0, bits = length * 8; i < 6; i++, bits = Math.floor(bits / 256))
        bytes[end - 1 - i] = bits & 0xff;
    let [h0, h1, h2, h3, h4] = INITIAL;
    for (let block = 0; block < end; block += 64) {
        for (let i = 0, at = block; i < 16; i++, at += 4)
            words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
        for (let i = 16; i < 80; i++)
            words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        let a = h0 | 0;
        let b = h1 | 0;
        let c = h2 | 0;
        let d = h3 | 0;
        let e = h4 | 0;
        for (let i = 0; i < 80; i++) {
            let mixed;
            if (i < 20)
                mixed = ((b & c) | (~b & d)) + 0x5a827999;
            else if (i < 40)
                mixed = (b ^ c ^ d) + 0x6ed9eba1;
            else if (i < 60)
                mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
            else
                mixed = (b ^ c ^ d) + 0xca62c1d6;
            const next = (turn(a, 5) + mixed + e + words[i]) | 0;
            e = d;
            d = c;
            c = turn(b, 30);
            b = a;
            a = next;
        }
        h0 = (h0 + a) | 0;
        h1 = (h1 + b) | 0;
        h2 = (h2 + c) | 0;
        h3 = (h3 + d) | 0;
        h4 = (h4 + e) | 0;
    }
    return (h0 >>> 24) | ((h0 >>> 8) & 0xff00) | ((h0 << 8) & 0xff0000) | (h0 << 24) | 0;
}
function turn(x, by) {
    return (x << by) | (x >>> (32 - by));
}

// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
;// CONCATENATED MODULE: ./lib/pool/shingles.js


/** A sample shorter than n words has one shingle, itself; one without words has none. */
function shinglesOf({ tokens: { from, length }, gramIds, samples }, n) {
    const grams = gramIds(n);
    const room = length.reduce((sum, words) => sum + Math.max(1, words - n + 1), 0);
    const start = new Int32Array(samples + 1);
    const id = new Int32Array(room);
    const at = new Int32Array(grams.types + samples);
    const words = new Int32Array(grams.types + samples);
    const short = new Map();
    let end = 0;
    let types = grams.types;
    for (let s = 0; s < samples; s++) {
        const begin = end;
        if (length[s] >= n) {
            for (let i = from[s]; i + n <= from[s] + length[s]; i++) {
                id[end++] = grams.id[i];
                at[grams.id[i]] = i;
                words[grams.id[i]] = n;
            }
        }
        else if (length[s] > 0) {
            const key = gramIds(length[s]).id[from[s]] * n + length[s];
            const known = short.get(key) ?? types++;
            short.set(key, known);
            id[end++] = known;
            at[known] = from[s];
            words[known] = length[s];
        }
        end = begin + shingles_distinct(id.subarray(begin, end));
        start[s + 1] = end;
    }
    return { start, id: id.subarray(0, end), types, at, words };
}
/** Sorts ids and strikes out what comes again; says how many are left. */
function shingles_distinct(ids) {
    ids.sort();
    let left = 0;
    for (let i = 0; i < ids.length; i++)
        if (i === 0 || ids[i] !== ids[i - 1])
            ids[left++] = ids[i];
    return left;
}
/** Of each shingle the first four bytes of the SHA-1 of its words, joined by spaces, in UTF-8. */
function hashShingles({ tokens }, { types, at, words }) {
    const encoder = new TextEncoder();
    const encoded = [];
    const hash = new Int32Array(types);
    let buffer = new Uint8Array(1 << 10);
    for (let shingle = 0; shingle < types; shingle++) {
        let end = 0;
        for (let i = at[shingle]; i < at[shingle] + words[shingle]; i++) {
            const word = tokens.word[i];
            encoded[word] ??= encoder.encode(tokens.words.at(word));
            const bytes = encoded[word];
            if (end + bytes.length + 80 > buffer.length)
                buffer = (0,room/* resized */.tV)(buffer, 2 * (end + bytes.length + 80));
            if (end > 0)
                buffer[end++] = 0x20;
            buffer.set(bytes, end);
            end += bytes.length;
        }
        if (words[shingle] > 0)
            hash[shingle] = sha1Start(buffer, end);
    }
    return hash;
}
/** How much two samples' sets have in common: shared shingles / all of both. Two empty sets have nothing in common. */
function jaccard({ start, id }, a, b) {
    const [endA, endB] = [start[a + 1], start[b + 1]];
    let shared = 0;
    for (let i = start[a], j = start[b]; i < endA && j < endB;) {
        const difference = id[i] - id[j];
        if (difference === 0)
            shared++;
        if (difference <= 0)
            i++;
        if (difference >= 0)
            j++;
    }
    const all = endA - start[a] + endB - start[b] - shared;
    return all === 0 ? 0 : shared / all;
}

;// CONCATENATED MODULE: ./lib/pool/near-duplicates.js



/** In a crowd of look-alikes each is compared with so many others at the most; that one of them is near is enough. */
const MOST_COMPANY = 32;
/** Finds the kinds of a pool's samples and which are nearly the same. Every pair that is found was verified. */
function nearDuplicates(pool, { shingle, threshold }, search) {
    const shingles = shinglesOf(pool, shingle);
    const { of, first } = kindsOf(shingles);
    const isNear = (a, b) => jaccard(shingles, first[a], first[b]) >= threshold;
    const near = search.by === 'bands'
        ? meetInBands(signaturesOf(pool, shingles, first, search), search.permutations, threshold, MOST_COMPANY).filter(([a, b]) => isNear(a, b))
        : nearByPrefix(shingles, first, threshold, MOST_COMPANY);
    return { of, count: first.length, ...linked(first.length, near) };
}
/** The kind of each sample, and the first sample of each kind. */
function kindsOf({ start, id }) {
    const of = new Int32Array(start.length - 1).fill(-1);
    const first = [];
    const known = new Map();
    for (let s = 0; s < of.length; s++) {
        if (start[s] === start[s + 1])
            continue;
        const hash = hashOf(id, start[s], start[s + 1]);
        const alike = known.get(hash);
        const kind = alike?.find((one) => isSame({ start, id }, first[one], s));
        of[s] = kind ?? first.length;
        if (kind !== undefined)
            continue;
        if (alike === undefined)
            known.set(hash, [first.length]);
        else
            alike.push(first.length);
        first.push(s);
    }
    return { of, first: Int32Array.from(first) };
}
function hashOf(id, from, to) {
    let h = to - from;
    for (let i = from; i < to; i++)
        h = Math.imul(h ^ id[i], 0x9e3779b1) ^ (h >>> 15);
    return h;
}
function isSame({ start, id }, a, b) {
    const size = start[a + 1] - start[a];
    if (size !== start[b + 1] - start[b])
        return false;
    for (let i = 0; i < size; i++)
        if (id[start[a] + i] !== id[start[b] + i])
            return false;
    return true;
}
/** The signatures of some samples, one after the other. */
function signaturesOf(pool, shingles, samples, { permutations: count, seed }) {
    const hash = hashShingles(pool, shingles);
    const drawn = permutations(count, seed);
    const signatures = new Int32Array(samples.length * count);
    const own = new Int32Array(shingles.id.length);
    samples.forEach((s, i) => {
        const size = shingles.start[s + 1] - shingles.start[s];
        for (let k = 0; k < size; k++)
            own[k] = hash[shingles.id[shingles.start[s] + k]];
        sign(drawn, own, size, signatures, i * count);
    });
    return signatures;
}
/**
 * The pairs whose signatures agree in a band, each once. Where more than `most` agree in one, each is paired with the
 * next so many: a crowd of n would be n squared pairs.
 */
function meetInBands(signatures, permutations, threshold, most) {
    const { bands, rows } = bestBanding(threshold, permutations);
    const count = signatures.length / permutations;
    const known = new pool_pairs/* PairIds */.d();
    const pairs = [];
    for (let band = 0; band < bands; band++) {
        for (const members of inSameBand(signatures, permutations, band * rows, rows, count)) {
            members.forEach((a, i) => {
                const company = Math.min(most, members.length - 1);
                for (let next = 1; next <= company; next++) {
                    const j = i + next;
                    // Round and round, so that the last ones have company too; in a small group no pair twice.
                    if (j >= members.length && company === members.length - 1)
                        break;
                    const b = members[j % members.length];
                    const before = known.size;
                    known.id(Math.min(a, b), Math.max(a, b));
                    if (known.size > before)
                        pairs.push(a < b ? [a, b] : [b, a]);
                }
            });
        }
    }
    return pairs;
}
/** The groups of at least two that agree in all rows of a band. */
function inSameBand(signatures, permutations, first, rows, count) {
    const ids = new pool_pairs/* PairIds */.d();
    const groups = [];
    for (let i = 0; i < count; i++) {
        const at = i * permutations + first;
        let key = ids.id(-1, signatures[at]);
        for (let row = 1; row < rows; row++)
            key = ids.id(key, signatures[at + row]);
        groups[key] ??= [];
        groups[key].push(i);
    }
    return groups.filter((members) => members.length > 1);
}
/**
 * The pairs of samples that are as like as the threshold, none left out but those beyond `most` that one has with smaller
 * ones (prefix filtering; Bayardo, Ma and Srikant, 2007): of two sets that share so much, each has a shared shingle among
 * its rarest ones, so only those are looked up.
 */
function nearByPrefix(shingles, samples, threshold, most) {
    const { start, id, types } = shingles;
    const times = new Int32Array(types);
    for (const s of samples)
        for (let i = start[s]; i < start[s + 1]; i++)
            times[id[i]]++;
    const size = (i) => start[samples[i] + 1] - start[samples[i]];
    const order = Array.from(samples.keys()).sort((a, b) => size(a) - size(b) || a - b);
    const holders = new Map();
    const comparedWith = new Int32Array(samples.length).fill(-1);
    const pairs = [];
    for (const b of order) {
        const all = size(b);
        const rarest = id.slice(start[samples[b]], start[samples[b] + 1]).sort((x, y) => times[x] - times[y] || x - y);
        const least = Math.ceil(threshold * all - 1e-9);
        let found = 0;
        for (const shingle of rarest.subarray(0, all - Math.max(1, least) + 1)) {
            if (times[shingle] === 1)
                continue;
            const others = holders.get(shingle) ?? [];
            for (let i = 0; i < others.length && found < most; i++) {
                const a = others[i];
                if (comparedWith[a] === b || size(a) < least)
                    continue;
                comparedWith[a] = b;
                if (jaccard(shingles, samples[a], samples[b]) < threshold)
                    continue;
                pairs.push(a < b ? [a, b] : [b, a]);
                found++;
            }
            others.push(b);
            holders.set(shingle, others);
        }
    }
    return pairs;
}
/** Lists of neighbours from pairs. */
function linked(count, pairs) {
    const start = new Int32Array(count + 1);
    for (const [a, b] of pairs) {
        start[a + 1]++;
        start[b + 1]++;
    }
    for (let k = 0; k < count; k++)
        start[k + 1] += start[k];
    const end = start.slice(0, count);
    const neighbour = new Int32Array(start[count]);
    for (const [a, b] of pairs) {
        neighbour[end[a]++] = b;
        neighbour[end[b]++] = a;
    }
    return { start, neighbour };
}

;// CONCATENATED MODULE: ./lib/metrics/near-duplicates.js




/**
 * Near-duplicates: the share of outputs that have a look-alike among the outputs to other prompts. Two outputs look alike
 * if of all their runs of three words at least 70 % are in both (Jaccard). 0 when every prompt has an answer of its own;
 * near 1 when the model fills one template whatever it is asked.
 *
 * Look-alikes among the answers to one prompt are not meant, see distinct-answers; `among: outputs` counts them, as tools
 * that clean corpora do. `figure` says what is told of the families of look-alikes: the share of outputs that are in one,
 * the share that could be struck out if one of each family stayed (`surplus`), or the share of the largest family.
 * Outputs without a word look like nothing.
 *
 * What is exact: every pair that counts was compared, so none is too much. What is estimated: pairs are looked for by the
 * bands of their MinHash signatures, which miss some. At 0.7 and 128 permutations there are 14 bands of 9 rows: a pair
 * with Jaccard s is found with 1 - (1 - s^9)^14, that is 44 % at 0.70, 87 % at 0.80, 99.9 % at 0.90, always at 1. Both
 * sides miss alike. `search: prefixes` misses none, and is fast where texts have rare words. In a crowd that agrees in a
 * band each output is compared with 32 others only, which changes nothing unless all of them are on the other side.
 *
 * Broder (1997); signatures, bands and pairs equal those of datasketch (MinHash, MinHashLSH; seed 1), verified after that.
 */
const near_duplicates_nearDuplicates = (0,metric/* metric */.TH)({
    id: 'near-duplicates',
    title: 'Near-duplicates',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of outputs that look much like an output to another prompt.',
    meaning: 'The candidate fills the same template for different prompts.',
    source: 'Broder (1997); datasketch MinHashLSH (128 permutations, seed 1), each pair verified by its exact Jaccard.',
    cost: 'A signature for each different text, grows with the words; pairs only among those that agree in a band.',
    amount: 'Rises with the number of outputs, since each has more others to look like; both sides have equally many.',
    exact: 'Each pair that counts was compared in full. Which pairs are looked for is by chance under `search: bands`: at the default settings a pair with Jaccard 0.7 is found in 44 % of cases, 0.8 in 87 %, 0.9 in 99.9 %, a copy always, on both sides alike; of a crowd that agrees in a band each output is compared with 32 others. `search: prefixes` misses none.',
    adds: 'sketch',
    byName: true,
    followsLength: false,
    trainingSpread: 0.002,
    parameters: {
        shingle: (0,parameters/* whole */.WQ)(1, 100, 3, 'Words in a run; a shorter output is one run.'),
        threshold: (0,parameters/* real */.x)(0.01, 1, 0.7, 'Share of common runs from which on two outputs look alike.'),
        search: (0,parameters/* choice */.Yq)(['bands', 'prefixes'], 'bands', 'How pairs are looked for: by MinHash signatures, or without misses.'),
        permutations: (0,parameters/* whole */.WQ)(1, 4096, 128, 'Length of a signature; more find more of the pairs.'),
        seed: (0,parameters/* whole */.WQ)(0, 2 ** 32 - 1, 1, 'Seed of the permutations.'),
        among: (0,parameters/* choice */.Yq)(['prompts', 'outputs'], 'prompts', 'Look-alikes of outputs to other prompts, or of any other output.'),
        figure: (0,parameters/* choice */.Yq)(['share', 'surplus', 'largest'], 'share', 'Outputs in families, those beyond one each, or in the largest.'),
    },
    // The first has four runs of three words, and the second those and one more: 4/5. The others have nothing in common.
    example: { texts: ['a b c d e f', 'a b c d e f g', 'a b', 'no'], value: 2 / 4 },
    measure(own, _, { shingle, threshold, search: by, permutations, seed, among, figure }) {
        if (own.samples.length === 0)
            return undefined;
        const kinds = near_duplicates_kindsOf(own.pool, shingle, threshold, by, permutations, seed);
        const families = familiesOf(own, kinds, among === 'prompts' ? own.pool.prompt : null);
        return families[figure] / own.samples.length;
    },
    events(own, _, { shingle, threshold, search: by, permutations, seed, among }) {
        const kinds = near_duplicates_kindsOf(own.pool, shingle, threshold, by, permutations, seed);
        return familiesOf(own, kinds, among === 'prompts' ? own.pool.prompt : null).share;
    },
});
const near_duplicates_kindsOf = perPool((pool, shingle, threshold, by, permutations, seed) => nearDuplicates(pool, { shingle, threshold }, by === 'bands' ? { by, permutations, seed } : { by }));
/** A kind that the side doesn't have, and one that it has for more than one prompt. */
const NOBODY = -1;
const SEVERAL = -2;
/**
 * How many of a side's outputs are in families, could be struck out of them, and are in the largest. Outputs to the same
 * prompt don't make a family; without prompts each output is its own.
 */
function familiesOf({ samples }, { of, count, start, neighbour }, prompt) {
    const asked = new Int32Array(count).fill(NOBODY);
    const size = new Int32Array(count);
    for (let i = 0; i < samples.length; i++) {
        const kind = of[samples[i]];
        if (kind < 0)
            continue;
        const own = prompt === null ? samples[i] : prompt[samples[i]];
        asked[kind] = asked[kind] === NOBODY || asked[kind] === own ? own : SEVERAL;
        size[kind]++;
    }
    const root = Int32Array.from(asked.keys());
    const find = (kind) => {
        let at = kind;
        while (root[at] !== at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    };
    const isFamily = asked.map((own) => (own === SEVERAL ? 1 : 0));
    for (let a = 0; a < count; a++) {
        if (asked[a] === NOBODY)
            continue;
        for (let i = start[a]; i < start[a + 1]; i++) {
            const b = neighbour[i];
            // Two kinds that only one and the same prompt got are no family.
            if (b < a || asked[b] === NOBODY || (asked[a] === asked[b] && asked[a] !== SEVERAL))
                continue;
            isFamily[a] = 1;
            isFamily[b] = 1;
            root[find(a)] = find(b);
        }
    }
    const families = new Int32Array(count);
    for (let kind = 0; kind < count; kind++)
        if (isFamily[kind] === 1)
            families[find(kind)] += size[kind];
    let [share, surplus, largest] = [0, 0, 0];
    for (const outputs of families) {
        if (outputs === 0)
            continue;
        share += outputs;
        surplus += outputs - 1;
        largest = Math.max(largest, outputs);
    }
    return { share, surplus, largest };
}

;// CONCATENATED MODULE: ./lib/metrics/ngram-diversity.js





/**
 * N-gram diversity: the shares of words, pairs of words and so on up to n-grams that are different from one another,
 * added up; n at the most. It falls when words, or phrases of any length, come again.
 *
 * As each share it falls as text grows (2.67, 2.04, 1.38 at 1,000, 10,000 and 100,000 outputs of one model). With our
 * words and within outputs it is taken at an equal number of n-grams; with the words of others or across outputs it is
 * that of all text of a side as it stands.
 *
 * Meister et al. (2023), "Locally Typical Sampling"; equal to ngram_diversity_score of the package `diversity` with
 * words `spaces` and `across`: it joins all texts with a space and cuts at spaces, so that n-grams reach from one text
 * into the next, and the order of texts matters. ngram_diversity of Vendi-Score is the mean of the shares in place of
 * their sum, within texts.
 */
const ngramDiversity = (0,metric/* metric */.TH)({
    id: 'ngram-diversity',
    title: 'N-gram diversity',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 9],
    summary: 'Shares of words, word pairs, … n-grams that are different from one another, added up.',
    meaning: 'The candidate says fewer different words and phrases.',
    source: 'Meister et al. (2023); ngram_diversity_score of the package diversity; Vendi-Score ngram_diversity.',
    cost: 'One pass over the n-grams of each order; with other words or across outputs, a table of them per labelling (2,000 outputs: minutes a check).',
    amount: 'Falls as text grows: compared at an equal number of n-grams, by exact expectation; not with other words or across outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0052,
    parameters: {
        from: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in the shortest n-grams.'),
        n: (0,parameters/* whole */.WQ)(1, 9, 4, 'Words in the longest n-grams.'),
        words: wordRule,
        across: (0,parameters/* flag */.Jt)(false, 'Lets n-grams reach from one output into the next.'),
    },
    // Three of six words are different (a, b, c), and so are three of four pairs.
    example: { texts: ['a b a', 'a b c'], with: { n: 2 }, value: 3 / 6 + 3 / 4 },
    measure(own, _other, { from, n, words, across }) {
        const shares = words === 'ours' && !across ? sharesAt(own, from, n) : sharesOf(own, from, n, words, across);
        return shares.length === 0 || shares.some(Number.isNaN) ? undefined : shares.reduce((a, b) => a + b);
    },
});
function sharesAt(own, shortest, longest) {
    const shares = [];
    for (let n = shortest; n <= longest; n++) {
        const { types, tokens } = typesAt(own, n);
        shares.push(types / tokens);
    }
    return shares;
}
/** Counts the different n-grams of the side's outputs one behind the other. */
function sharesOf({ pool, samples }, shortest, longest, words, across) {
    const { word, from, length } = wordsOf(pool, words);
    const all = samples.reduce((sum, s) => sum + length[s], 0);
    const sequence = new Int32Array(all);
    // Where the output, or the text as a whole, ends that a word stands in.
    const ends = new Int32Array(all).fill(all);
    let end = 0;
    for (const s of samples) {
        sequence.set(word.subarray(from[s], from[s] + length[s]), end);
        if (!across)
            ends.fill(end + length[s], end, end + length[s]);
        end += length[s];
    }
    const shares = [];
    const grams = new Int32Array(all);
    for (let n = 1; n <= longest; n++) {
        const pairs = new pool_pairs/* PairIds */.d();
        let tokens = 0;
        for (let i = 0; i < all; i++) {
            if (i + n > ends[i])
                continue;
            grams[i] = pairs.id(grams[i], sequence[i + n - 1]);
            tokens++;
        }
        if (n >= shortest)
            shares.push(pairs.size / tokens);
    }
    return shares;
}

;// CONCATENATED MODULE: ./lib/stats/eigenvalues.js
/**
 * The eigenvalues of a symmetric matrix, in no order. Householder's reflections make it tridiagonal, the QL iteration
 * with implicit shifts makes that diagonal; without vectors, that is 4/3 n^3 multiplications and some n^2. Each is
 * right to about n times the rounding of the largest.
 *
 * Only the lower triangle of `matrix` (n x n, row after row) is read; all of it is overwritten.
 */
function eigenvalues(matrix, n) {
    const { diagonal, beside } = tridiagonal(matrix, n);
    return diagonalised(diagonal, beside);
}
/** Reflects away row after row, from the last one up: what is left of a row are its last two elements. */
function tridiagonal(a, n) {
    const diagonal = new Float64Array(n);
    const beside = new Float64Array(n);
    const v = new Float64Array(n);
    const w = new Float64Array(n);
    // Beside the largest element this is nothing; without it the squares of tiny ones would be 0 and divided by.
    let largest = 0;
    for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++)
            largest = Math.max(largest, Math.abs(a[i * n + j]));
    const nothing = (1e-30 * largest) ** 2;
    for (let k = n - 1; k > 0; k--) {
        diagonal[k] = a[k * n + k];
        let rest = 0;
        for (let i = 0; i < k; i++) {
            v[i] = a[k * n + i];
            if (i < k - 1)
                rest += v[i] * v[i];
        }
        const last = v[k - 1];
        if (rest <= nothing) {
            beside[k] = last;
            continue;
        }
        // The reflection I - 2 v v' / (v'v) takes the row to (0, …, 0, length); of both signs the one that does not cancel.
        const length = last > 0 ? -Math.sqrt(rest + last * last) : Math.sqrt(rest + last * last);
        beside[k] = length;
        v[k - 1] = last - length;
        reflect(a, n, k, v, w, 2 / (rest + v[k - 1] * v[k - 1]));
    }
    if (n > 0)
        diagonal[0] = a[0];
    return { diagonal, beside };
}
/**
 * A -> A - v w' - w v' for the leading k rows, which is the reflection from both sides; w = b A v - (b^2 v'Av / 2) v.
 */
function reflect(a, n, k, v, w, b) {
    w.fill(0, 0, k);
    for (let i = 0; i < k; i++) {
        const row = i * n;
        const vi = v[i];
        let sum = a[row + i] * vi;
        for (let j = 0; j < i; j++) {
            sum += a[row + j] * v[j];
            w[j] += a[row + j] * vi;
        }
        w[i] += sum;
    }
    let along = 0;
    for (let i = 0; i < k; i++)
        along += w[i] * v[i];
    for (let i = 0; i < k; i++)
        w[i] = b * (w[i] - ((b * along) / 2) * v[i]);
    for (let i = 0; i < k; i++) {
        const row = i * n;
        const vi = v[i];
        const wi = w[i];
        for (let j = 0; j <= i; j++)
            a[row + j] -= vi * w[j] + wi * v[j];
    }
}
/** `beside[i]` stands beside `diagonal[i]` and `diagonal[i - 1]`. Rotations chase a bulge up until an element is 0. */
function diagonalised(diagonal, beside) {
    const d = diagonal;
    const n = d.length;
    // From here on e[i] stands between d[i] and d[i + 1].
    const e = new Float64Array(n);
    let largest = 0;
    for (let i = 0; i < n; i++) {
        if (i > 0)
            e[i - 1] = beside[i];
        largest = Math.max(largest, Math.abs(d[i]) + Math.abs(beside[i]));
    }
    const nothing = Number.EPSILON * largest;
    for (let low = 0; low < n; low++) {
        for (;;) {
            let high = low;
            while (high < n - 1 && Math.abs(e[high]) > nothing)
                high++;
            if (high === low)
                break;
            rotate(d, e, low, high);
        }
    }
    return d;
}
/** One step over rows `low` to `high`, shifted by the eigenvalue of the upper corner that is nearer to d[low]. */
function rotate(d, e, low, high) {
    const half = (d[low + 1] - d[low]) / (2 * e[low]);
    const root = Math.sqrt(half * half + 1);
    const shift = d[low] - e[low] / (half + (half < 0 ? -root : root));
    let bulge = d[high] - shift;
    let sine = 1;
    let cosine = 1;
    let moved = 0;
    for (let i = high - 1; i >= low; i--) {
        const f = sine * e[i];
        const g = cosine * e[i];
        const r = Math.sqrt(f * f + bulge * bulge);
        e[i + 1] = r;
        if (r === 0) {
            // Nothing is left to rotate: the matrix has come apart here.
            d[i + 1] -= moved;
            e[high] = 0;
            return;
        }
        sine = f / r;
        cosine = bulge / r;
        const above = d[i + 1] - moved;
        const t = (d[i] - above) * sine + 2 * cosine * g;
        moved = sine * t;
        d[i + 1] = above + moved;
        bulge = cosine * t - g;
    }
    d[low] -= moved;
    e[low] = bulge;
    e[high] = 0;
}

// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(9376);
;// CONCATENATED MODULE: ./lib/stats/vendi.js
/**
 * How many things that are wholly unlike each other would be as diverse: exp of the entropy of order q of the
 * eigenvalues of a kernel divided by its size. Friedman and Dieng (2023), "The Vendi Score"; with q Pasarkar and Dieng
 * (2024). Eigenvalues that can't be told from 0 count as 0: under q = 1 their noise would rule the sum.
 */
function effectiveNumber(eigenvalues, q) {
    const largest = eigenvalues.reduce((most, one) => Math.max(most, one), 0);
    const nothing = eigenvalues.length * Number.EPSILON * largest;
    let sum = 0;
    for (const p of eigenvalues) {
        if (p <= nothing)
            continue;
        sum += q === 1 ? -p * Math.log(p) : p ** q;
    }
    return q === 1 ? Math.exp(sum) : sum ** (1 / (1 - q));
}

;// CONCATENATED MODULE: ./lib/metrics/members.js
/** Of each sample of the pool whether it belongs to the side. */
function membersOf({ pool, samples }) {
    const member = new Uint8Array(pool.samples);
    for (let i = 0; i < samples.length; i++)
        member[samples[i]] = 1;
    return member;
}
/** The samples of each corpus, in the pool's order. */
function blocksOf(corpus) {
    const blocks = [];
    corpus.forEach((c, s) => {
        blocks[c] ??= [];
        blocks[c].push(s);
    });
    return blocks.filter((block) => block !== undefined).map((block) => Int32Array.from(block));
}

;// CONCATENATED MODULE: ./lib/metrics/ngram-vendi.js








/**
 * N-gram Vendi: the effective number of different outputs. Outputs are alike by the cosine of their counts of n-grams,
 * averaged over n = 1 to 4; n outputs that share nothing count as n, n copies as 1.
 *
 * The trap: sparse counts make all texts unlike, so it is near the number of outputs and grows with it; it sees copies
 * and templates, not topics. An output too short for some n has no likeness to itself there, so that the whole is off
 * for short outputs.
 *
 * The eigenvalues of a matrix of outputs by outputs take their number to the third power: at most `outputs` of both
 * sides together are looked at, whole prompts drawn by chance (always the same), and the figure is that of those. For a
 * corpus of no more than that it is exact.
 *
 * Friedman and Dieng (2023), "The Vendi Score"; equal to ngram_vendi_score of Vendi-Score, which raises where no text
 * has an n-gram of some n; there is no value then.
 */
const ngramVendi = (0,metric/* metric */.TH)({
    id: 'ngram-vendi',
    title: 'N-gram Vendi',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Effective number of different outputs, by the n-grams that they share.',
    meaning: "The candidate's outputs are copies and variants of fewer texts.",
    source: 'Friedman and Dieng (2023); ngram_vendi_score of Vendi-Score.',
    cost: 'The third power of `outputs`: a corpus of 1,000 takes half a second, a check of 2 x 300 under 2,000 labellings a minute; with q = 2 the square.',
    amount: 'Grows with the number of outputs; both sides of a check have as many of the prompts that are drawn.',
    exact: 'Exact up to `outputs`, in a check those of both sides together; of a larger corpus exact for the whole prompts that are drawn, always the same, not an estimate for all: it grows with the number of outputs.',
    adds: 'no',
    byName: true,
    followsLength: true,
    trainingSpread: 0.01,
    parameters: {
        from: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in the shortest n-grams.'),
        n: (0,parameters/* whole */.WQ)(1, 9, 4, 'Words in the longest n-grams.'),
        q: (0,parameters/* real */.x)(0, 100, 1, 'Order of the entropy: under 1 rare outputs weigh more, over 1 less.'),
        words: wordRule,
        outputs: (0,parameters/* whole */.WQ)(2, 5000, 600, 'Outputs that are looked at, of both sides together.'),
    },
    // 'a a', 'a a' and 'b b' are one thing twice and another one once: shares 2/3 and 1/3.
    example: {
        texts: ['a a', 'a a', 'b b'],
        with: { n: 2 },
        value: Math.exp((2 / 3) * Math.log(3 / 2) + (1 / 3) * Math.log(3)),
    },
    measure(own, _other, { from, n, q, words, outputs }) {
        if (own.samples.length === 0)
            return undefined;
        const { corpus } = own.pool;
        const block = corpus === null ? -1 : corpus[own.samples[0]];
        const { chosen, likeness, orders } = kernel(own.pool, from, n, words, outputs, block);
        const member = membersOf(own);
        const rows = Int32Array.from(chosen.keys()).filter((i) => member[chosen[i]] === 1);
        if (rows.length === 0 || orders.some((has) => rows.every((i) => has[i] === 0)))
            return undefined;
        const part = new Float64Array(rows.length ** 2);
        let squares = 0;
        for (let i = 0; i < rows.length; i++) {
            for (let j = 0; j <= i; j++) {
                const share = likeness[rows[i] * chosen.length + rows[j]] / rows.length;
                part[i * rows.length + j] = share;
                squares += (i === j ? 1 : 2) * share * share;
            }
        }
        // The sum of squares of the eigenvalues is that of all elements.
        return q === 2 ? 1 / squares : effectiveNumber(eigenvalues(part, rows.length), q);
    },
});
/** The likeness of each two of the chosen outputs, lower triangle; of each n, whether an output has an n-gram. */
const kernel = perPool((pool, shortest, longest, words, most, block) => {
    const chosen = choose(pool, most, block);
    const { bags } = wordsOf(pool, words);
    const likeness = new Float64Array(chosen.length ** 2);
    const orders = [];
    for (let n = shortest; n <= longest; n++) {
        const { id, count, start, types } = bags(n);
        const held = new Int32Array(types);
        const norm = Float64Array.from(chosen, (s) => {
            let squares = 0;
            for (let p = start[s]; p < start[s + 1]; p++)
                squares += count[p] ** 2;
            return Math.sqrt(squares);
        });
        for (let i = 0; i < chosen.length; i++) {
            for (let p = start[chosen[i]]; p < start[chosen[i] + 1]; p++)
                held[id[p]] = count[p];
            for (let j = 0; j <= i; j++) {
                let product = 0;
                for (let p = start[chosen[j]]; p < start[chosen[j] + 1]; p++)
                    product += held[id[p]] * count[p];
                if (product > 0)
                    likeness[i * chosen.length + j] += product / (norm[i] * norm[j]) / (longest - shortest + 1);
            }
            for (let p = start[chosen[i]]; p < start[chosen[i] + 1]; p++)
                held[id[p]] = 0;
        }
        orders.push(Uint8Array.from(norm, (own) => (own > 0 ? 1 : 0)));
    }
    return { chosen, likeness, orders };
});
/**
 * All outputs to prompts drawn by chance, as many as there is room for; in the pool's order. Of one corpus, where sides
 * are corpora: half as many then, which is what a side has where both are looked at together.
 */
function choose({ samples, prompt, corpus }, most, block) {
    const among = Int32Array.from({ length: samples }, (_, s) => s).filter((s) => corpus === null || corpus[s] === block);
    const room = corpus === null ? most : Math.ceil(most / 2);
    if (among.length <= room)
        return among;
    const first = Int32Array.from(among.keys()).filter((i) => i === 0 || prompt[among[i]] !== prompt[among[i - 1]]);
    (0,random/* shuffle */.k4)(first, 0, first.length, (0,random/* random */.yT)(1, 0x7665));
    const chosen = [];
    for (const begin of first) {
        let end = begin + 1;
        while (end < among.length && prompt[among[end]] === prompt[among[begin]])
            end++;
        if (chosen.length > 0 && chosen.length + end - begin > room)
            break;
        for (let i = begin; i < end && chosen.length < room; i++)
            chosen.push(among[i]);
    }
    return Int32Array.from(chosen).sort();
}

;// CONCATENATED MODULE: ./lib/metrics/novelty-utility.js




/**
 * Novelty utility: what a reader gets out of a list of answers who reads on with some patience and has no use for what
 * was said before. The first answer of each class is worth its score, every other nothing; the i-th answer is reached
 * with a chance of patience to the power of i. Scores come with the outputs, as classes do; where no field is named an
 * answer is worth 1.
 *
 * It falls as answers repeat one another and as they get worse; `equivalence-classes` tells which. The order of the
 * answers counts, since what is new depends on it.
 *
 * NoveltyBench's utility_k (Zhang et al., 2025), patience 0.8, weights adding up to 1.
 */
const noveltyUtility = (0,metric/* metric */.TH)({
    id: 'novelty-utility',
    title: 'Novelty utility',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Worth of the answers to a prompt to one who reads them in turn and wants new ones, averaged over prompts.',
    meaning: 'More answers to a prompt bring the reader less: they say the same, or are worse.',
    source: 'NoveltyBench utility_k (Zhang et al., 2025), on classes and scores that come with the outputs.',
    cost: 'One pass over the outputs.',
    amount: 'Falls with the number of answers to a prompt, which is the same on both sides.',
    adds: 'sums',
    byName: true,
    followsOrder: true,
    followsLength: false,
    samplesPerPrompt: 2,
    trainingSpread: 0.02,
    parameters: {
        classes: (0,parameters/* name */.UU)('', 'Field with the number of the class; where none is named, equal texts are one.'),
        score: (0,parameters/* name */.UU)('', 'Field with the worth of an answer; where none is named, each is worth 1.'),
        patience: (0,parameters/* real */.x)(0, 0.999_999, 0.8, 'Chance that a reader goes on to the next answer.'),
    },
    // Of three answers the first and the last are new. Weights are 1, 4/5 and 16/25 of their sum, 61/25.
    example: { texts: [['yes', 'yes', 'no']], value: (1 + 16 / 25) / (61 / 25) },
    measure(own, _, { classes, score, patience }) {
        const classOf = classesOf(own.pool, classes);
        const worth = score === '' ? undefined : own.pool.numbers(score);
        const mean = meanOverPrompts(own, (samples, from, to) => {
            let [sum, weights] = [0, 0];
            for (let i = from, weight = 1; i < to; i++, weight *= patience) {
                weights += weight;
                if (isNew(classOf, samples, from, i))
                    sum += weight * (worth === undefined ? 1 : worth[samples[i]]);
            }
            return sum / weights;
        });
        return Number.isNaN(mean) ? undefined : mean;
    },
});

// EXTERNAL MODULE: ./lib/text/tokenise.js
var tokenise = __webpack_require__(6991);
;// CONCATENATED MODULE: ./lib/metrics/number-words.js




/**
 * Numbers: the share of an output's words that hold a digit, averaged over outputs. Dates, amounts and counts are the
 * hardest detail of a text: a summary of a summary says "many" where the first one said "412".
 *
 * Read off the text in words, whatever outputs are counted in: ids of tokens are all digits.
 */
const numberWords = (0,metric/* metric */.TH)({
    id: 'number-words',
    title: 'Numbers',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: "Share of an output's words that hold a digit, averaged over outputs.",
    meaning: 'The outputs have lost their figures: dates, amounts, counts.',
    source: 'Own definition.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'A mean over outputs: free of their number.',
    adds: 'sums',
    followsLength: true,
    byName: true,
    trainingSpread: 0.02,
    example: { texts: ['born in 1879', 'born long ago'], value: (1 / 3 + 0) / 2 },
    measure: (own) => meanOf(own, numbersIn(own.pool).share),
    events({ samples, pool }) {
        const { count } = numbersIn(pool);
        return samples.reduce((sum, s) => sum + count[s], 0);
    },
});
const numbersIn = perPool((pool) => {
    const count = new Int32Array(pool.samples);
    const share = Float64Array.from(count, (_, s) => {
        const words = (0,tokenise/* tokenise */.tS)(pool.raw(s));
        for (const word of words)
            if (/\p{N}/u.test(word))
                count[s]++;
        return words.length === 0 ? Number.NaN : count[s] / words.length;
    });
    return { count, share };
});

;// CONCATENATED MODULE: ./lib/stats/distances.js
/**
 * How far two lists of numbers lie apart, by their distribution functions. Both come sorted, smallest first; one pass
 * over them. All are 0 for equal distributions, say nothing of direction, and are some way above 0 for two samples of one
 * distribution.
 */
/**
 * Wasserstein's distance (earth mover's): how far the numbers of one side must be moved, on average, to become the
 * other's. In the unit of the numbers. Equal to scipy's `wasserstein_distance`.
 */
function wasserstein(own, other) {
    let sum = 0;
    walk(own, other, (width, difference) => {
        sum += width * Math.abs(difference);
    });
    return sum;
}
/** The energy distance (Szekely and Rizzo, 2004): the root of twice the area of the squared difference, as scipy has it. */
function energyDistance(own, other) {
    let sum = 0;
    walk(own, other, (width, difference) => {
        sum += width * difference ** 2;
    });
    return Math.sqrt(2 * sum);
}
/** Kolmogorov and Smirnov's: the largest difference of both distribution functions, between 0 and 1 and without a unit. */
function kolmogorovSmirnov(own, other) {
    let largest = 0;
    walk(own, other, (_, difference) => {
        largest = Math.max(largest, Math.abs(difference));
    });
    return largest;
}
/**
 * Cramer and von Mises's T (Anderson, 1962): the squared difference of both distribution functions, averaged over both
 * samples. Rank after rank as scipy's `cramervonmises_2samp`, where equal numbers share a rank.
 */
function cramerVonMises(own, other) {
    const [n, m] = [own.length, other.length];
    return cramerVonMisesSum(own, other) / (n * m * (n + m)) - (4 * n * m - 1) / (6 * (n + m));
}
/** U of which T is made: n times the squared distances of own ranks from 1 … n, and the same of the other's. */
function cramerVonMisesSum(own, other) {
    let [ownSquares, otherSquares] = [0, 0];
    for (let i = 0, j = 0; i < own.length || j < other.length;) {
        const x = j === other.length || own[i] < other[j] ? own[i] : other[j];
        const [before, firstOwn, firstOther] = [i + j, i, j];
        while (own[i] === x)
            i++;
        while (other[j] === x)
            j++;
        const rank = (before + 1 + i + j) / 2;
        for (let k = firstOwn; k < i; k++)
            ownSquares += (rank - k - 1) ** 2;
        for (let k = firstOther; k < j; k++)
            otherSquares += (rank - k - 1) ** 2;
    }
    return own.length * ownSquares + other.length * otherSquares;
}
/** Goes along the numbers of both: how wide the step to the next one is, and by how much the own share is ahead there. */
function walk(own, other, visit) {
    const at = (list, i) => (i < list.length ? list[i] : Number.POSITIVE_INFINITY);
    for (let i = 0, j = 0; i < own.length || j < other.length;) {
        const x = Math.min(at(own, i), at(other, j));
        while (own[i] === x)
            i++;
        while (other[j] === x)
            j++;
        const next = Math.min(at(own, i), at(other, j));
        if (next < Number.POSITIVE_INFINITY)
            visit(next - x, i / own.length - j / other.length);
    }
}

;// CONCATENATED MODULE: ./lib/metrics/numbers/number-metric.js


/** Declares a metric of numeric fields. */
function numberMetric(definition) {
    return {
        ...definition,
        of(field) {
            const { id, noun, example, measure, events, ...declared } = definition;
            const numbers = { own: example.numbers, ...(example.other && { other: example.other }) };
            return (0,metric/* metric */.TH)({
                ...declared,
                id: `${field}:${id}`,
                title: `${noun[0].toUpperCase()}${noun.slice(1)} of ${field}`,
                field,
                followsLength: false,
                samplesPerPrompt: 1,
                example: { texts: [], numbers, value: example.value },
                measure: (own, other) => measure(sortedOf(own, field), sortedOf(other, field), inOrder(own.pool, field).sorted),
                ...(events && {
                    events: (own, other) => events(sortedOf(own, field), sortedOf(other, field), inOrder(own.pool, field).sorted),
                }),
            });
        },
    };
}
/** The pool's samples with a number in the field, by that number, and the numbers in that order. */
const inOrder = perPool((pool, field) => {
    const numbers = pool.numbers(field);
    const samples = Int32Array.from(numbers.keys()).filter((s) => !Number.isNaN(numbers[s]));
    samples.sort((a, b) => numbers[a] - numbers[b] || a - b);
    return { samples, sorted: Float64Array.from(samples, (s) => numbers[s]) };
});
const known = new WeakMap();
/** A side's numbers, sorted: the pool's order with those of others left out, so that no labelling sorts. */
function sortedOf(side, field) {
    let fields = known.get(side);
    if (fields === undefined) {
        fields = new Map();
        known.set(side, fields);
    }
    let sorted = fields.get(field);
    if (sorted === undefined) {
        const isOwn = new Uint8Array(side.pool.samples);
        for (let i = 0; i < side.samples.length; i++)
            isOwn[side.samples[i]] = 1;
        const all = inOrder(side.pool, field);
        const own = new Float64Array(side.samples.length);
        let count = 0;
        for (let i = 0; i < all.sorted.length; i++)
            if (isOwn[all.samples[i]] === 1)
                own[count++] = all.sorted[i];
        sorted = own.subarray(0, count);
        fields.set(field, sorted);
    }
    return sorted;
}

;// CONCATENATED MODULE: ./lib/metrics/numbers/kolmogorov-smirnov.js


/**
 * Kolmogorov-Smirnov distance of a numeric field: the largest difference between the shares of both sides that lie below
 * some bound. It is free of the field's unit and blind to how far away the numbers are.
 *
 * It has no direction. What two draws of one model are apart is taken off, and relabelling says what chance does: the
 * tables of Kolmogorov's distribution, which ties spoil, are not needed.
 */
const kolmogorov_smirnov_kolmogorovSmirnov = numberMetric({
    id: 'kolmogorov-smirnov',
    noun: 'Kolmogorov-Smirnov distance',
    family: 'coverage',
    stage: 'none',
    healthier: 'lower',
    unit: 'distance',
    range: [0, 1],
    summary: "Largest difference of both sides' distribution functions.",
    meaning: "The candidate's numbers are distributed differently; whether better or worse, other metrics say.",
    source: 'Kolmogorov (1933), Smirnov (1939); the statistic of scipy.stats.ks_2samp.',
    cost: 'One pass over the numbers.',
    amount: 'Falls as more numbers are there; what two draws of one model have at this size is taken off.',
    adds: 'sorted',
    needsOther: true,
    byName: true,
    trainingSpread: 0,
    // Up to 3 lie both numbers of the one side and 1 of the other's 2.
    example: { numbers: [1, 3], other: [1, 5], value: 1 / 2 },
    measure: (own, other) => (own.length === 0 || other.length === 0 ? undefined : kolmogorovSmirnov(own, other)),
});

;// CONCATENATED MODULE: ./lib/stats/sorted.js
/** What sorted numbers say: quantiles, and how far two lists of them lie apart. */
/** The value below which a share p lies, between two neighbours as far as p is (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted, p) {
    const at = (sorted.length - 1) * p;
    const low = Math.floor(at);
    const high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}
/** How many are below a bound; `upTo`: or equal to it. By halving. */
function countBelow(sorted, bound, upTo) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < bound || (upTo && sorted[middle] === bound))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/metrics/numbers/lower-tail.js


/**
 * Lower tail of a numeric field: how far its smallest twentieth lies below the middle. Of log-probabilities these are the
 * improbable outputs, which go first when a model feeds on itself.
 */
const lowerTail = numberMetric({
    id: 'lower-tail',
    noun: 'lower tail',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'From the 5 % quantile to the median of the numbers.',
    meaning: 'The smallest numbers have come up to the others.',
    source: 'Own definition; quantiles of type 7.',
    cost: 'One pass over the numbers.',
    amount: 'Free of their number, if there are some dozens.',
    adds: 'sorted',
    byName: true,
    trainingSpread: 0.1,
    // The quantile of 0, 1, …, 20 is 1, the median 10.
    example: { numbers: Array.from({ length: 21 }, (_, i) => i), value: 9 },
    measure: (own) => (own.length < 2 ? undefined : quantile(own, 0.5) - quantile(own, 0.05)),
});

// EXTERNAL MODULE: ./lib/stats/moments.js
var moments = __webpack_require__(1370);
;// CONCATENATED MODULE: ./lib/metrics/numbers/mean.js


/**
 * Mean of a numeric field. A benchmark score can rise while a model collapses, and its perplexity falls while it becomes
 * predictable, so a mean is no sign of collapse by itself: it stands beside the spread and the tails, which are. A team
 * that wants to can set a limit to its fall, a floor, or, where lower is better, a ceiling. How far trainings lie apart in
 * it is a matter of the field's unit: it is left out of account unless the config says (`retraining.spreads`).
 */
const mean = numberMetric({
    id: 'mean',
    noun: 'mean',
    family: 'validity',
    stage: 'none',
    healthier: 'higher',
    unit: 'value',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    summary: 'Mean of the numbers.',
    meaning: 'The candidate has lower numbers on the whole; where lower is better, set a ceiling instead.',
    source: 'Definition.',
    cost: 'One pass over the numbers.',
    amount: 'A mean: free of their number.',
    adds: 'sums',
    trainingSpread: 0,
    example: { numbers: [1, 2, 6], value: 3 },
    measure: (own) => (own.length === 0 ? undefined : (0,moments/* mean */.i)(own)),
});

;// CONCATENATED MODULE: ./lib/metrics/numbers/tails.js


/**
 * Tails of a numeric field: the share of outputs whose number lies outside the range that holds the middle nine tenths of
 * both sides' numbers. Two alike have a tenth each; of a model that has lost its unusual outputs fewer lie outside, and of
 * the other more. Early collapse takes the tails first, so this falls while the mean still looks well.
 *
 * The range is that of both sides together, which no labelling changes: the baseline's own would be narrower for the
 * baseline than for another draw of it, and so find tails in every candidate (see `outside`). Where the mean moves, each
 * side has its tail at the other's expense, and the figure hardly moves. Where more than a tenth of all outputs have the
 * lowest number or the highest, as with right and wrong or a scale that many reach the end of, there is no tail to lose,
 * and no value: a model that gets better would seem to lose one.
 */
const tails = numberMetric({
    id: 'tails',
    noun: 'tails',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: "Share of outputs outside the 5-95 % range of both sides' numbers.",
    meaning: 'The candidate gives no unusual outputs any more, neither good nor bad ones.',
    source: "Own definition, after Shumailov et al. (2024)'s early collapse; quantiles of type 7.",
    cost: 'One pass over the numbers.',
    amount: 'A share of outputs: free of their number.',
    adds: 'sorted',
    needsOther: true,
    againstPool: true,
    trainingSpread: 0.01,
    limits: { fail: 0.06, warn: 0.03 },
    // Of all 40 numbers the middle nine tenths lie between 1.95 and 37.05: of these four 0 and 39 are beyond.
    example: {
        numbers: [0, 10, 20, 39],
        other: Array.from({ length: 40 }, (_, i) => i).filter((i) => ![0, 10, 20, 39].includes(i)),
        value: 1 / 2,
    },
    measure(own, other, all) {
        if (own.length === 0 || other.length === 0 || !hasTails(all))
            return undefined;
        return outside(own, all) / own.length;
    },
    events: (own, _, all) => outside(own, all),
});
/** Whether the numbers thin out towards both ends. */
function hasTails(sorted) {
    const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
    const most = sorted.length / 10;
    return countBelow(sorted, lowest, true) <= most && sorted.length - countBelow(sorted, highest, false) <= most;
}
/** How many numbers lie outside the middle nine tenths of others. */
function outside(own, others) {
    if (others.length < 2)
        return 0;
    const below = countBelow(own, quantile(others, 0.05), false);
    return below + own.length - countBelow(own, quantile(others, 0.95), true);
}

;// CONCATENATED MODULE: ./lib/metrics/numbers/outside.js


/**
 * Outside: the share of a side's outputs whose number lies outside the range that holds the middle nine tenths of the
 * other side's; the figure that papers give of the candidate against the baseline. Beside it stands the baseline against
 * the candidate: with both alike a little over a tenth each, since nobody's range is as wide for others as for himself.
 *
 * Where the mean moves both rise. For what is judged by default see `tails`.
 */
const outside_outside = numberMetric({
    id: 'outside',
    noun: 'share outside the range',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: "Share of outputs outside the other side's 5-95 % range.",
    meaning: 'The candidate gives no unusual outputs any more, neither good nor bad ones.',
    source: 'Definition; quantiles of type 7, as numpy has them.',
    cost: 'One pass over the numbers.',
    amount: 'A share of outputs: free of their number.',
    adds: 'sorted',
    needsOther: true,
    byName: true,
    trainingSpread: 0.02,
    // Of 0, 1, …, 20 the middle nine tenths are 1 to 19: one of these two is beyond.
    example: { numbers: [10, 30], other: Array.from({ length: 21 }, (_, i) => i), value: 1 / 2 },
    measure(own, other) {
        if (own.length === 0 || other.length < 2)
            return undefined;
        return outside(own, other) / own.length;
    },
    events: (own, other) => outside(own, other),
});

;// CONCATENATED MODULE: ./lib/metrics/numbers/spread.js


/**
 * Spread of a numeric field: the standard deviation of the outputs' numbers as a share of the largest that numbers with
 * this mean and within this range can have. Late collapse is a loss of variance (Shumailov et al., 2024): everything gets
 * much the same score, every output is as probable as the others.
 *
 * The trap: scores have an end. A model that gets better comes near it, and the room for variance shrinks. So it is held
 * against that room, the root of (mean - lowest) (highest - mean) (Bhatia and Davis, 2000). Lowest and highest are those
 * of all outputs together, which no labelling changes. Where half of the numbers or more lie at an end there is no room
 * left to speak of, and no value: what is beside the end gets rarer and lies closer to it as a model gets better, and
 * with the last of it the spread is 0 / 0. Of right and wrong that is always so: their variance is nothing but their mean
 * told again.
 */
const spread = numberMetric({
    id: 'spread',
    noun: 'spread',
    family: 'variance',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Standard deviation of the numbers, as a share of the largest that their mean and range leave room for; none where half of them or more lie at an end of the range, as of right and wrong.',
    meaning: "The candidate's outputs are all alike in this.",
    source: 'Own choice; the largest variance after Bhatia and Davis (2000).',
    cost: 'One pass over the numbers.',
    amount: 'Free of their number, if there are some dozens.',
    adds: 'sorted',
    againstPool: true,
    trainingSpread: 0.05,
    limits: { fail: 0.35, warn: 0.2 },
    // The variance is (4 + 0 + 4) / 3; that of numbers with a mean of 3 between 1 and 5 is at most 2 x 2.
    example: { numbers: [1, 3, 5], value: Math.sqrt(8 / 3 / 4) },
    measure(own, _, all) {
        if (own.length < 2)
            return undefined;
        const [lowest, highest] = [all[0], all[all.length - 1]];
        if (own[(own.length - 1) >> 1] === lowest || own[own.length >> 1] === highest)
            return undefined;
        // Equal numbers have no spread; their mean may differ from them in its last digit.
        if (own[0] === own[own.length - 1])
            return 0;
        const centre = (0,moments/* mean */.i)(own);
        const room = (centre - lowest) * (highest - centre);
        return room > 0 ? Math.min(1, Math.sqrt((0,moments/* mean */.i)(own.map((x) => (x - centre) ** 2)) / room)) : undefined;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/numbers/upper-tail.js


/**
 * Upper tail of a numeric field: how far its largest twentieth lies above the middle. A model whose best outputs are gone
 * has a shorter one, whatever its mean.
 */
const upperTail = numberMetric({
    id: 'upper-tail',
    noun: 'upper tail',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'From the median to the 95 % quantile of the numbers.',
    meaning: 'The largest numbers have come down to the others.',
    source: 'Own definition; quantiles of type 7.',
    cost: 'One pass over the numbers.',
    amount: 'Free of their number, if there are some dozens.',
    adds: 'sorted',
    byName: true,
    trainingSpread: 0.1,
    // The median of 0, 1, …, 20 is 10, the quantile 19.
    example: { numbers: Array.from({ length: 21 }, (_, i) => i), value: 9 },
    measure: (own) => (own.length < 2 ? undefined : quantile(own, 0.95) - quantile(own, 0.5)),
});

;// CONCATENATED MODULE: ./lib/metrics/numbers/variance.js


/**
 * Variance of a numeric field, with n - 1 below the line: what shrinks to nothing in the theory of late collapse
 * (Shumailov et al., 2024). Outliers rule it: see `spread` for what is judged by default.
 */
const variance = numberMetric({
    id: 'variance',
    noun: 'variance',
    family: 'variance',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Variance of the numbers.',
    meaning: "The candidate's outputs are all alike in this.",
    source: 'Definition, n - 1 below the line; the ratio of both sides equals scipy.stats.describe.',
    cost: 'One pass over the numbers.',
    amount: 'Free of their number.',
    adds: 'sums',
    byName: true,
    trainingSpread: 0.1,
    // Both lie 1 from the mean: (1 + 1) / (2 - 1).
    example: { numbers: [1, 3], value: 2 },
    measure(own) {
        if (own.length < 2)
            return undefined;
        return own[0] === own[own.length - 1] ? 0 : (0,moments/* variance */.G)(own);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/numbers/wasserstein.js


/**
 * Wasserstein distance of a numeric field: how far the candidate's numbers must be moved, on average, to become the
 * baseline's, in the field's own unit. It keeps growing as a collapse goes on, where a divergence comes to a stand (Borji,
 * 2024), so it suits trends.
 *
 * It has no direction: a better model moves it as a collapsed one does. What two draws of one model are apart is taken off.
 */
const wasserstein_wasserstein = numberMetric({
    id: 'wasserstein',
    noun: 'Wasserstein distance',
    family: 'coverage',
    stage: 'none',
    healthier: 'lower',
    unit: 'distance',
    range: [0, Number.POSITIVE_INFINITY],
    summary: "Mean distance by which one side's numbers must be moved to become the other's.",
    meaning: "The candidate's numbers are distributed differently; whether better or worse, other metrics say.",
    source: 'Earth mover on the line; scipy.stats.wasserstein_distance.',
    cost: 'One pass over the numbers.',
    amount: 'Falls as more numbers are there; what two draws of one model have at this size is taken off.',
    adds: 'sorted',
    needsOther: true,
    byName: true,
    trainingSpread: 0,
    // 1 stays, 3 goes to 5: 2, halved.
    example: { numbers: [1, 3], other: [1, 5], value: 1 },
    measure: (own, other) => (own.length === 0 || other.length === 0 ? undefined : wasserstein(own, other)),
});

;// CONCATENATED MODULE: ./lib/stats/bleu.js
/**
 * BLEU of one text against others, from counts: of its n-grams of each order how many there are and how many are
 * matched, its length and the length of the other text that comes closest. The geometric mean of the shares that are
 * matched, times a penalty for being shorter than what it is compared with.
 *
 * Papineni et al. (2002). One text is short, so that often nothing of a high order is matched and the mean would be 0;
 * what is done about that is where implementations differ.
 */
/**
 * What a share of 0 becomes (Chen and Cherry 2014): with `none` it stays and the whole is 0; `method1` counts epsilon
 * matches (sacrebleu: floor); `method2` counts one more of both, in all orders but the first (add-k); `method3` takes
 * 1/2, 1/4, 1/8 … of a match, halved at each share of 0 (exp).
 */
const SMOOTHINGS = ['none', 'method1', 'method2', 'method3'];
/**
 * What an order counts that the text is too short for: as none matched of one (nltk); the mean is over the orders
 * before it (sacrebleu's effective order); the whole is 0 (sacrebleu without it).
 */
const SHORT_TEXTS = ['none-of-one', 'left-out', 'zero'];
/** `matches[k]` of the `totals[k]` (k+1)-grams are matched. Orders are weighted alike. */
function bleu(matches, totals, length, closest, { smoothing, epsilon, short }) {
    // No word is matched, so nothing longer is; without this every text would have a little in common with any.
    if (matches[0] === 0)
        return 0;
    let logs = 0;
    let orders = 0;
    let half = 1;
    for (let k = 0; k < matches.length; k++) {
        const added = smoothing === 'method2' && k > 0 ? 1 : 0;
        const matched = matches[k] + added;
        const total = (short === 'none-of-one' ? Math.max(1, totals[k]) : totals[k]) + added;
        if (total === 0) {
            if (short === 'zero')
                return 0;
            break;
        }
        orders++;
        if (matched > 0) {
            logs += Math.log(matched / total);
            continue;
        }
        half /= 2;
        const instead = smoothing === 'method1' ? epsilon : smoothing === 'method3' ? half : 0;
        if (instead === 0)
            return 0;
        logs += Math.log(instead / total);
    }
    return brevity(length, closest) * Math.exp(logs / orders);
}
/** 1 for a text that is at least as long as the other. */
function brevity(length, closest) {
    return length >= closest ? 1 : Math.exp(1 - closest / length);
}

;// CONCATENATED MODULE: ./lib/stats/common-elements.js
/** How many elements one bag of numbers shares with others, each as often as both have it. */
class CommonElements {
    /** How often the loaded bag has each element. */
    count;
    loaded = [new Int32Array(0), 0, 0];
    /** Elements are numbers below `ids`. */
    constructor(ids) {
        this.count = new Int32Array(ids);
    }
    /** The bag that those to come are held against: elements `from` up to `to`, each once, and how often it comes. */
    load(ids, counts, from, to) {
        const [known, first, end] = this.loaded;
        for (let i = first; i < end; i++)
            this.count[known[i]] = 0;
        for (let i = from; i < to; i++)
            this.count[ids[i]] = counts[i];
        this.loaded = [ids, from, to];
    }
    with(ids, counts, from, to) {
        const { count } = this;
        let shared = 0;
        for (let i = from; i < to; i++) {
            const own = count[ids[i]];
            shared += own < counts[i] ? own : counts[i];
        }
        return shared;
    }
}

;// CONCATENATED MODULE: ./lib/stats/pair-sample.js

/**
 * All pairs; where there are more than `most`, about so many, each with the same chance and none twice, always the same
 * ones: the number of pairs left out between two that are taken is geometric.
 */
function takePairs(n, most) {
    const all = (n * (n - 1)) / 2;
    const source = (0,random/* random */.yT)(1, 0x7061);
    const leftOut = all <= most ? () => 0 : () => Math.floor(Math.log1p(-source.unit()) / Math.log1p(-most / all));
    const start = new Int32Array(n + 1);
    // Ten standard deviations more than are expected.
    const other = new Int32Array(Math.min(all, most + 10 * Math.ceil(Math.sqrt(most))));
    let end = 0;
    let next = n > 1 ? leftOut() : 0;
    for (let i = 1; i < n; i++) {
        for (; next < i && end < other.length; next += 1 + leftOut())
            other[end++] = next;
        next -= i;
        start[i + 1] = end;
    }
    return { start, other: other.subarray(0, end) };
}

;// CONCATENATED MODULE: ./lib/metrics/pairwise.js



const mostPairs = (0,parameters/* whole */.WQ)(100, 100_000_000, 1_000_000, 'Pairs of outputs that are compared, of both sides together and within them; where there are more, so many of them are drawn by chance, always the same.');
/** The value of each pair that is taken; `hold` makes one sample ready to be compared with others. */
function valuesOfPairs(pool, most, hold) {
    const { samples } = pool;
    const { start, other } = pairsOf(pool, most);
    const value = new Float64Array(other.length);
    for (let s = 0; s < samples; s++) {
        if (start[s] === start[s + 1])
            continue;
        const compare = hold(s);
        for (let p = start[s]; p < start[s + 1]; p++)
            value[p] = compare(other[p]);
    }
    return { start, other, value };
}
function pairsOf({ samples, corpus }, most) {
    if (corpus === null)
        return takePairs(samples, most);
    const taken = blocksOf(corpus).map((block) => ({ block, ...takePairs(block.length, Math.ceil(most / 4)) }));
    const start = new Int32Array(samples + 1);
    for (const { block, start: own } of taken)
        block.forEach((s, i) => {
            start[s + 1] = own[i + 1] - own[i];
        });
    for (let s = 0; s < samples; s++)
        start[s + 1] += start[s];
    const other = new Int32Array(start[samples]);
    for (const { block, start: own, other: positions } of taken) {
        block.forEach((s, i) => {
            for (let p = own[i]; p < own[i + 1]; p++)
                other[start[s] + p - own[i]] = block[positions[p]];
        });
    }
    return { start, other };
}
/** Undefined where no pair lies within the side. */
function meanWithin(own, { start, other, value }) {
    const member = membersOf(own);
    let sum = 0;
    let pairs = 0;
    for (let i = 0; i < own.samples.length; i++) {
        const s = own.samples[i];
        for (let p = start[s]; p < start[s + 1]; p++) {
            if (member[other[p]] === 0)
                continue;
            sum += value[p];
            pairs++;
        }
    }
    return pairs === 0 ? undefined : sum / pairs;
}

;// CONCATENATED MODULE: ./lib/metrics/pairwise-bleu.js







/**
 * Pairwise BLEU: how much two outputs share, BLEU of one with the other as the only reference, averaged over all pairs
 * and both ways. Unlike Self-BLEU it does not grow with the number of outputs; but few pairs share a phrase, so that
 * most of what it shows is how a share of 0 is smoothed.
 *
 * Exact for as many pairs as `pairs` says; beyond that the mean over that many pairs drawn by chance (pairwise.ts).
 *
 * Shen et al. (2019), "Mixture Models for Diverse Machine Translation"; equal to pairwise_bleu of Vendi-Score, which is
 * a loop over nltk's sentence_bleu.
 */
const pairwiseBleu = (0,metric/* metric */.TH)({
    id: 'pairwise-bleu',
    title: 'Pairwise BLEU',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'How much two outputs share (BLEU of one against the other), averaged over pairs of outputs.',
    meaning: 'Any two outputs of the candidate have more phrases in common.',
    source: 'Shen et al. (2019); Vendi-Score pairwise_bleu over nltk 3.8.',
    cost: 'About a second for a million pairs of outputs of 150 words.',
    amount: 'A mean over pairs: free of the number of outputs.',
    exact: 'Exact up to 1,414 outputs (`pairs`), in a check those of both sides together. Beyond that the mean of a million pairs drawn by chance, always the same, in a check a quarter of them within each side; the standard error is what single pairs differ by over the root of the number of pairs: 0.006 on prose, so 0.001 pp in a check.',
    adds: 'no',
    byName: true,
    followsLength: true,
    trainingSpread: 0.001,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 4, 'The longest n-grams that are matched; all orders up to it weigh the same.'),
        words: wordRule,
        smoothing: (0,parameters/* choice */.Yq)(SMOOTHINGS, 'method1', 'What takes the place of a share of 0, as for self-bleu.'),
        epsilon: (0,parameters/* real */.x)(0, 1, 0.1, 'The matches that `method1` takes for none.'),
        short: (0,parameters/* choice */.Yq)(SHORT_TEXTS, 'none-of-one', 'What an order counts that the output is too short for, as for self-bleu.'),
        pairs: mostPairs,
    },
    // 'a b' is found in 'a b c' as a whole, but is shorter: e^(1 - 3/2); the other way 2 of 3 words and 1 of 2 pairs are
    // matched.
    example: {
        texts: ['a b', 'a b c'],
        with: { n: 2 },
        value: (Math.exp(1 - 3 / 2) + Math.sqrt((2 / 3) * (1 / 2))) / 2,
    },
    measure(own, _other, { n, words, smoothing, epsilon, short, pairs }) {
        return meanWithin(own, bleuOfPairs(own.pool, n, words, smoothing, epsilon, short, pairs));
    },
});
/** The mean of both ways. */
const bleuOfPairs = perPool((pool, n, words, smoothing, epsilon, short, pairs) => {
    const rule = { smoothing, epsilon, short };
    const { length, bags } = wordsOf(pool, words);
    const orders = Array.from({ length: n }, (_, k) => bags(k + 1));
    const held = orders.map(({ types }) => new CommonElements(types));
    const matches = new Int32Array(n);
    const [totals, othersTotals] = [new Int32Array(n), new Int32Array(n)];
    const count = (s, into) => {
        for (let k = 0; k < n; k++)
            into[k] = Math.max(0, length[s] - k);
    };
    return valuesOfPairs(pool, pairs, (s) => {
        orders.forEach(({ id, count, start }, k) => {
            held[k].load(id, count, start[s], start[s + 1]);
        });
        count(s, totals);
        return (other) => {
            matches.fill(0);
            for (let k = 0; k < n; k++) {
                const { id, count, start } = orders[k];
                matches[k] = held[k].with(id, count, start[other], start[other + 1]);
                if (matches[k] === 0)
                    break;
            }
            count(other, othersTotals);
            const [forth, back] = [
                bleu(matches, totals, length[s], length[other], rule),
                bleu(matches, othersTotals, length[other], length[s], rule),
            ];
            return (forth + back) / 2;
        };
    });
});

;// CONCATENATED MODULE: ./lib/stats/rounding.js
/**
 * A number to so many decimals, as Python's `round` gives it: by the value that the number really has, and of two
 * decimals that are as near, the even one.
 */
function rounded(value, decimals) {
    const scaled = value * 2 ** (decimals + 1);
    // Only an odd multiple of 2^-(decimals + 1) can lie in the middle of two decimals.
    if (Number.isInteger(scaled) && scaled % 2 !== 0) {
        const [low, high] = [Math.floor, Math.ceil].map((to) => to(value * 10 ** decimals));
        return (low % 2 === 0 ? low : high) / 10 ** decimals;
    }
    return Number(value.toFixed(decimals));
}

;// CONCATENATED MODULE: ./lib/metrics/phrase-diversity.js





/**
 * Phrase diversity: the shares of runs of two, three and four words that their output says for the first time,
 * multiplied. 1 where no output repeats a pair of words; a loop brings it near 0. Papers on decoding call it
 * `diversity`.
 *
 * It follows the length of outputs, as rep-n does. The trap is its name: outputs that are all the same are as diverse
 * as ever by it.
 *
 * Su et al. (2022), "A Contrastive Framework for Neural Text Generation"; equal to SimCTG with words `python`, the last
 * n-gram `dropped` and `hundredths`: there rep-n is rounded to a hundredth of a percent before it is multiplied. SimCTG
 * divides by zero where an order has no n-gram; there is no value then.
 */
const phraseDiversity = (0,metric/* metric */.TH)({
    id: 'phrase-diversity',
    title: 'Phrase diversity',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Shares of runs of 2, 3 and 4 words that their output says for the first time, multiplied.',
    meaning: 'The candidate repeats itself within its outputs.',
    source: 'Su et al. (2022), SimCTG diversity.',
    cost: 'One pass over the n-grams of each order, sorted per output.',
    amount: 'Free of the number of outputs; it falls with their length.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.00056,
    parameters: {
        n: (0,parameters/* whole */.WQ)(2, 9, 4, 'Words in the longest runs.'),
        words: wordRule,
        last: (0,parameters/* choice */.Yq)(['kept', 'dropped'], 'kept', 'Whether the last n-gram of each output counts; SimCTG drops it.'),
        hundredths: (0,parameters/* flag */.Jt)(false, 'Rounds each share to a hundredth of a percent first, as SimCTG does.'),
    },
    // Pairs ab, ba, ab, ba, ab: 2 of 5 are new; runs of three aba, bab, aba, bab: 2 of 4.
    example: { texts: ['a b a b a b'], with: { n: 3 }, value: (2 / 5) * (2 / 4) },
    measure({ samples, pool }, _other, { n, words, last, hundredths }) {
        let product = 1;
        for (let size = 2; size <= n; size++) {
            const repeated = repeatedOf(samples, gramsWithin(pool, size, words, last === 'dropped'));
            if (repeated === undefined)
                return undefined;
            product *= 1 - (hundredths ? rounded(100 * repeated, 2) / 100 : repeated);
        }
        return product;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/pielou-evenness.js




/**
 * Pielou evenness: the entropy of the words over the largest that so many different words could have. 1 where all
 * words are equally frequent.
 *
 * It is no sign of collapse by itself: when rare words go those that are left are more even, so it moves the wrong
 * way while the tail dies. It tells whether a loss was of rare words or of weight on frequent ones. One word said
 * twice or more has none left: 0.
 *
 * Pielou (1966), The Measurement of Diversity. Equal to pielou_e of scikit-bio, which divides 0 by 0 where there is
 * one word only.
 */
const pielouEvenness = (0,metric/* metric */.TH)({
    id: 'pielou-evenness',
    title: 'Pielou evenness',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Entropy of the words over the largest that so many could have.',
    meaning: 'Few words make up more of the text.',
    source: 'Pielou (1966); pielou_e of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'Falls with the amount of text, as rare words turn up. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0047,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Shares 3/4 and 1/4 of two words.
    example: { texts: ['a b', 'a a'], value: (Math.log(4) - (3 / 4) * Math.log(3)) / Math.LN2 },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        if (grams.total < 2)
            return undefined;
        const types = abundance_typesOf(grams);
        return types === 1 ? 0 : entropy(grams) / Math.log(types);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/elsewhere.js
/**
 * Reads each output of a pool against the outputs to other prompts: how often each of its words comes there, and how
 * many words there are. What is said of the same prompt is left out, since that is where its subject's words are usual.
 */
function readElsewhere(pool, read) {
    const { word, from, length, words } = pool.bag;
    const total = new Int32Array(words.length);
    let all = 0;
    for (let s = 0; s < pool.samples; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++)
            total[word[i]]++;
        all += length[s];
    }
    const here = new Int32Array(words.length);
    const values = new Float64Array(pool.samples);
    for (let begin = 0, end = 0; begin < pool.samples; begin = end) {
        let own = 0;
        while (end < pool.samples && pool.prompt[end] === pool.prompt[begin]) {
            for (let i = from[end]; i < from[end] + length[end]; i++)
                here[word[i]]++;
            own += length[end++];
        }
        for (let s = begin; s < end; s++)
            values[s] = read(s, (id) => total[id] - here[id], all - own);
        for (let s = begin; s < end; s++)
            for (let i = from[s]; i < from[s] + length[s]; i++)
                here[word[i]] = 0;
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/metrics/rare-words.js





/**
 * Rare words: the share of an output's words that the outputs to other prompts hardly have, averaged over outputs. They
 * are the terms of the subject: what a vague answer leaves out first.
 *
 * Unlike vocabulary and unseen mass, which ask how much a whole side has to say, it is a figure of each output, so it
 * also sees a few prompts' answers lose their detail. How rare a word is depends on how much there is to read; both
 * sides are read against the same, both sides' outputs to other prompts.
 */
const rareWords = (0,metric/* metric */.TH)({
    id: 'rare-words',
    title: 'Rare words',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: "Share of an output's words that the outputs to other prompts hardly have, averaged over outputs.",
    meaning: 'The outputs have lost the terms of their subject.',
    source: 'Own definition.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'Falls as more text is known; both sides are read against the same.',
    adds: 'two passes',
    followsLength: true,
    againstPool: true,
    byName: true,
    trainingSpread: 0.017,
    parameters: { most: (0,parameters/* whole */.WQ)(0, 1000, 2, 'How often a rare word may come in the outputs to other prompts.') },
    // 'b' comes nowhere else; 'a' does, once.
    example: { texts: ['a b', 'a'], with: { most: 0 }, value: (1 / 2 + 0) / 2 },
    measure: (own, _, { most }) => meanOf(own, shares(own.pool, most)),
});
const shares = perPool((pool, most) => {
    const { word, from, length } = pool.bag;
    return readElsewhere(pool, (s, times) => {
        let rare = 0;
        for (let i = from[s]; i < from[s] + length[s]; i++)
            if (times(word[i]) <= most)
                rare++;
        return length[s] === 0 ? Number.NaN : rare / length[s];
    });
});

;// CONCATENATED MODULE: ./lib/metrics/reference-coverage.js


/**
 * Reference coverage: how much of the reference's tail a side shows, the words that people (or whatever the reference
 * is) use from 2 to 10 times. A model that forgets rare words forgets these; other models' noise is not among them.
 *
 * A word weighs as often as the reference comes back to it, so that its one-off words, which no second author would
 * have used either, count nothing. The share grows with the amount of text, so it is the one expected among an equal
 * number of words of both sides, exactly, as for `vocabulary`.
 *
 * Own definition: recall of a fixed tail under rarefaction (Hurlbert, 1971). Two trainings of one model differ in it
 * hardly more than two draws of one, unlike in all metrics without a reference.
 */
const referenceCoverage = (0,metric/* metric */.TH)({
    id: 'reference-coverage',
    title: 'Reference coverage',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: "Share of the reference's rare words that an equal number of words of both sides shows.",
    meaning: 'The candidate has stopped using rare words that the reference comes back to: the tail of what it learnt from.',
    source: 'Own definition; recall of a fixed tail, rarefied after Hurlbert (1971).',
    cost: 'One pass over the words that the reference has too.',
    amount: 'Rises as text grows; both sides are compared at an equal number of words, by exact expectation.',
    adds: 'counts',
    followsLength: true,
    needsReference: true,
    trainingSpread: 0.008,
    limits: { fail: 0.06, warn: 0.03 },
    // The tail is 'a' (twice, weight 1) and 'b' (three times, weight 2). Of 'a c c d' 2 words are drawn: 'a' is among them in 1/2.
    example: { texts: ['a c c d'], reference: ['a b b', 'a b', 'e'], value: (1 / 3) * (1 / 2) },
    fewestEvents: 20,
    measure({ words, shared, pool }) {
        if (pool.reference === null || shared === null || words.total === 0)
            return undefined;
        return shownTail(pool.reference.words, shared.words, words.total, pool.at.words);
    },
    events: ({ shared, pool }) => (shared === null ? 0 : tailTypes(pool.reference.words, shared.words)),
});
/** The share of the tail's weight that m of a side's tokens are expected to show. */
function shownTail({ weight, tail }, counts, total, m) {
    if (tail === 0 || m === 0)
        return undefined;
    const absent = (0,rarefaction/* absence */.An)(total, m);
    let shown = 0;
    for (let type = 0; type < weight.length; type++)
        shown += weight[type] * (1 - (absent[counts[type]] ?? 0));
    return shown / tail;
}
/** How many different grams of the tail a side has. */
function tailTypes({ weight }, counts) {
    let types = 0;
    for (let type = 0; type < weight.length; type++)
        if (weight[type] > 0 && counts[type] > 0)
            types++;
    return types;
}

;// CONCATENATED MODULE: ./lib/metrics/reference-divergence.js


/**
 * Reference divergence: how far a side's words are distributed from the reference's, as the Jensen-Shannon divergence
 * in bits, both weighing one half: 0 for equal distributions, 1 for no common word. It grows when the tail goes, when
 * favourites swell, and when the words are other people's.
 *
 * Less text looks further away (some 7 % at half the text), so sides of differing length are judged at equal length too.
 * Words that either has alone add half their share; those of both, their share's entropy less: one sum over the words
 * that both have.
 *
 * Lin (1991).
 */
const referenceDivergence = (0,metric/* metric */.TH)({
    id: 'reference-divergence',
    title: 'Reference divergence',
    family: 'coverage',
    stage: 'early',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: "Jensen-Shannon divergence of a side's words from the reference's, in bits.",
    meaning: "The candidate's words have moved further away from those of the reference.",
    source: 'Lin (1991), equal weights.',
    cost: 'One pass over the words that the reference has too.',
    amount: 'Falls as text grows, since a small sample looks far from anything; both sides are compared at equal numbers of outputs, and at equal length.',
    adds: 'counts',
    followsLength: true,
    needsReference: true,
    trainingSpread: 0.003,
    limits: { fail: 0.02, warn: 0.01 },
    // Half of each one's words are shared, at equal shares: 1 - 1/2 (1/2 + 1/2).
    example: { texts: ['a c'], reference: ['a b'], value: 0.5 },
    measure({ words, shared, pool: { reference } }) {
        if (reference === null || shared === null || words.total === 0 || reference.total === 0)
            return undefined;
        const { times } = reference.words;
        const scale = reference.total / words.total;
        const lnScale = Math.log(scale);
        let both = 0;
        for (let type = 0; type < times.length; type++) {
            const [there, here] = [times[type], shared.words[type]];
            if (there === 0 || here === 0)
                continue;
            // p ln(1 + q/p) + q ln(1 + p/q), as counts among the reference's words.
            const union = Math.log(there + scale * here);
            both += there * (union - ln(there)) + scale * here * (union - ln(here) - lnScale);
        }
        // Where not all words are kept each stands for several.
        return Math.max(0, 1 - ((words.each ?? 1) * both) / (2 * Math.LN2 * reference.total));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/reference-phrases.js


/**
 * Reference phrases: how much of the reference's tail of word pairs a side shows, pairs that come there from 2 to 10
 * times. It is the sharpest sign of all that need a reference: a model that loses tails has fewer of them, and so has
 * one that turns to noise, whose words are all there but stand together as nobody puts them. Distinct pairs, counted
 * without a reference, rise with noise and look like health.
 *
 * Weights and equal numbers as for `reference-coverage`.
 */
const referencePhrases = (0,metric/* metric */.TH)({
    id: 'reference-phrases',
    title: 'Reference phrases',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: "Share of the reference's rarer word pairs that an equal number of pairs of both sides shows.",
    meaning: 'The candidate puts words together less as the reference does: it has lost phrases, or turned to noise.',
    source: 'Own definition; recall of a fixed tail, rarefied after Hurlbert (1971).',
    cost: "One pass over the pairs of the reference's tail.",
    amount: 'Rises as text grows; both sides are compared at an equal number of word pairs, by exact expectation.',
    adds: 'counts',
    followsLength: true,
    needsReference: true,
    trainingSpread: 0.008,
    limits: { fail: 0.08, warn: 0.04 },
    // The tail: 'a b' (twice, weight 1), 'b c' (3 times, weight 2). Of the pairs 'a b', 'b d' 1 is drawn: 'a b' in 1/2.
    example: { texts: ['a b d'], reference: ['a b c', 'a b c', 'b c e'], value: (1 / 3) * (1 / 2) },
    fewestEvents: 20,
    measure({ bigrams, shared, pool }) {
        if (pool.reference === null || shared === null || bigrams.total === 0)
            return undefined;
        return shownTail(pool.reference.pairs, shared.pairs, bigrams.total, pool.at.bigrams);
    },
    events: ({ shared, pool }) => (shared === null ? 0 : tailTypes(pool.reference.pairs, shared.pairs)),
});

;// CONCATENATED MODULE: ./lib/metrics/reference-surprisal.js

/**
 * Reference surprisal: how far from normal a side's words are to someone who knows the reference, word pairs included.
 * The yardstick is what the reference's own texts have, each read by one who knows the others. Noise and nonsense are
 * more surprising than that, a model that says the usual over and over is less: either way it is off, so the distance
 * counts, as a share of the reference's bits per word.
 *
 * Bits under a bigram model that leans on single words (Witten and Bell, 1991); the idea of typical text is that of
 * Holtzman et al. (2020) and Meister et al. (2023). A side's mean is a sum over samples that is made once.
 */
const referenceSurprisal = (0,metric/* metric */.TH)({
    id: 'reference-surprisal',
    title: 'Reference surprisal',
    family: 'coverage',
    stage: 'early',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: "How far the bits per word are from the reference's own, under a model of the reference, as a share of them.",
    meaning: 'The candidate is less like text of the reference: nonsense, if its bits rise; the same old phrases, if they fall.',
    source: 'Witten and Bell (1991), bigrams; the distance to typical text after Meister et al. (2023).',
    cost: 'One pass over the words, once; then a sum over samples.',
    amount: 'A mean over words: free of it.',
    adds: 'sums',
    followsLength: true,
    needsReference: true,
    trainingSpread: 0.0075,
    limits: { fail: 0.03, warn: 0.02 },
    // To one who read 'a', 'a' has a chance of 1 in 1 + 1 kinds: 1 bit. To one who read both, 'b' has 1 in 2 + 1 kinds.
    example: { texts: ['b'], reference: ['a', 'a'], value: Math.log2(3) - 1 },
    measure({ samples, words, pool: { reference } }) {
        if (reference === null || words.total === 0 || !(reference.ownBits > 0))
            return undefined;
        let bits = 0;
        for (let i = 0; i < samples.length; i++)
            bits += reference.bits[samples[i]];
        return Math.min(1, Math.abs(bits / words.total - reference.ownBits) / reference.ownBits);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/repeated-n-grams.js





/**
 * Repeated n-grams: of the runs of n words of all outputs, the share that the same output has said before, rep-n. 0 in
 * most good prose, near 1 in a loop. It sees loops within an output, not that outputs are alike.
 *
 * Longer outputs repeat more by themselves. Counted over all outputs at once, a long loop weighs more than a short one;
 * as a mean over outputs each weighs the same.
 *
 * Su et al. (2022), "A Contrastive Framework for Neural Text Generation": SimCTG's rep-n, in percent and rounded, with
 * words `python` and without each output's last n-gram, which their loop drops. Welleck et al. (2020), seq-rep-n: the
 * mean over outputs; they divide by zero on outputs under n words, here those are left out. With n = 4 that is the
 * metric `repetition`.
 */
const repeatedNGrams = (0,metric/* metric */.TH)({
    id: 'repeated-n-grams',
    title: 'Repeated n-grams',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of the runs of n words that the same output has said before.',
    meaning: 'The candidate repeats itself within its outputs.',
    source: 'Su et al. (2022), SimCTG rep-n; Welleck et al. (2020), seq-rep-n.',
    cost: 'One pass over the n-grams, sorted per output.',
    amount: 'Free of the number of outputs; it grows with their length.',
    adds: 'sums',
    byName: true,
    followsLength: true,
    trainingSpread: 0.002,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 4, 'Words in a run.'),
        over: (0,parameters/* choice */.Yq)(['all', 'texts'], 'all', 'Counted over all outputs at once, or as a mean of the shares of outputs.'),
        words: wordRule,
        last: (0,parameters/* choice */.Yq)(['kept', 'dropped'], 'kept', 'Whether the last n-gram of each output counts; SimCTG drops it.'),
    },
    // 'a b a b a b' has the pairs ab, ba, ab, ba, ab: three of five have been said; 'a b c' repeats none of its two.
    example: { texts: ['a b a b a b', 'a b c'], with: { n: 2 }, value: 3 / 7 },
    measure(own, _other, { n, over, words, last }) {
        const grams = gramsWithin(own.pool, n, words, last === 'dropped');
        return over === 'texts' ? meanOf(own, grams.repeated) : repeatedOf(own.samples, grams);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/repetition.js

/**
 * Repetition: within an output, the share of its runs of four words that it has said before; the mean over outputs.
 * 0 in most good prose, near 1 in a loop.
 *
 * Longer outputs repeat more by themselves, so it is judged again at equal length.
 *
 * Welleck et al. (2020), "Neural Text Generation with Unlikelihood Training", seq-rep-4. They divide by zero on outputs
 * under four words; here those are left out.
 */
const repetition = (0,metric/* metric */.TH)({
    id: 'repetition',
    title: 'Repetition',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: "Share of an output's four-word runs that it has said before, averaged over outputs.",
    meaning: 'The candidate repeats itself within its outputs.',
    source: 'Welleck et al. (2020) seq-rep-4.',
    cost: 'One pass over the words, sorted per output.',
    amount: 'A mean over outputs: free of their number; it grows with their length.',
    adds: 'sums',
    followsLength: true,
    trainingSpread: 0.002,
    // 'a b a b a b' has the runs abab, baba, abab: one of three has been said. 'a b c d e' repeats none.
    example: { texts: ['a b a b a b', 'a b c d e'], value: (1 / 3 + 0) / 2 },
    measure({ samples, pool: { repetition } }) {
        let sum = 0;
        let outputs = 0;
        for (let i = 0; i < samples.length; i++) {
            const share = repetition[samples[i]];
            if (Number.isNaN(share))
                continue;
            sum += share;
            outputs++;
        }
        return outputs === 0 ? undefined : sum / outputs;
    },
    events({ samples, pool: { repetition } }) {
        return samples.reduce((count, s) => count + (repetition[s] > 0 ? 1 : 0), 0);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/root-ttr.js



/**
 * Root TTR (Guiraud): different words over the square root of the number of words. The root was to take out the
 * amount of text; it does so only where the vocabulary grows like a square root.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Guiraud (1954). Equal to rttr of LexicalRichness and root_ttr of lexical_diversity; ecology has it as the index
 * of Menhinick (1964), menhinick of scikit-bio.
 */
const rootTtr = (0,metric/* metric */.TH)({
    id: 'root-ttr',
    title: 'Root TTR',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Different words over the square root of the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Guiraud (1954); rttr of LexicalRichness, root_ttr of lexical_diversity, menhinick of scikit-bio.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.019,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: 4 / Math.sqrt(6) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        return tokens === 0 ? undefined : types / Math.sqrt(tokens);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/sample-coverage.js



/**
 * Sample coverage: which share of the next words would be words that were said already. 1 less unseen mass. It
 * sounds like a good thing, and is one of a sample; of a model it is the sign of a tail that has gone, so higher is
 * worse.
 *
 * It rises with the amount of text, so it is that of an equal number of words of both sides. Near 1 it has little
 * room: unseen mass tells the same as a share of what is left, which is steeper.
 *
 * Good (1953), after Turing: turing, equal to goods_coverage of scikit-bio and Coverage of entropart; Chao and Jost
 * (2012): chao, the default, equal to Chat.Ind of iNEXT at any size; Zhang and Huang (2007): zhang-huang, entropart
 * by default. The others than chao are of all words that a side has.
 */
const sampleCoverage = (0,metric/* metric */.TH)({
    id: 'sample-coverage',
    title: 'Sample coverage',
    family: 'coverage',
    stage: 'early',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of the next words that would have been said before.',
    meaning: 'The candidate has less that is new to say: its tail has gone.',
    source: 'Good (1953), Chao and Jost (2012), Zhang and Huang (2007); scikit-bio, iNEXT, entropart.',
    cost: 'One pass over the counts of words.',
    amount: 'Rises with the amount of text; compared at an equal number of words, by exact expectation.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.00065,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        estimator: (0,parameters/* choice */.Yq)(['chao', 'turing', 'zhang-huang'], 'chao', 'How what was not seen is estimated.'),
        size: (0,parameters/* real */.x)(0, 1e12, 0, 'Of how many words; 0: as many as sides are compared at, all where a corpus is measured by itself.'),
    },
    // f1 = 3, f2 = 1, N = 5: the unseen number is 4/5 of 9/2; 5 times that, 18, over 18 + 3.
    example: { texts: ['a a b', 'c d'], value: 1 - (3 / 5) * (6 / 7) },
    measure(own, _other, { n, estimator, size }) {
        const grams = own.grams(n);
        if (grams.total === 0)
            return undefined;
        if (estimator !== 'chao')
            return coverage(grams, estimator);
        return coverageAt(grams, size > 0 ? size : Math.min(grams.total, own.pool.gramsAt(n)));
    },
});

;// CONCATENATED MODULE: ./lib/stats/leave-one-out.js
/**
 * What each member of a set has that no other member has, when all are compared with all the others: leave-one-out
 * without ever looking at a pair.
 */
/**
 * Of each member how many of its n-grams are left when each is matched by an n-gram of another member, as often as the
 * one that has it most often has it (the clipping of BLEU). Only a type's most frequent holder is left with some: what
 * it has more than the second.
 *
 * Who is no member counts 0. Written without a branch, since which samples are members is a matter of chance and a
 * processor guesses it wrong every other time.
 */
function unmatched({ types, start, sample, count, once }, member) {
    const left = once.slice();
    for (let type = 0, p = 0; type < types; type++) {
        let most = 0;
        let second = 0;
        let holder = 0;
        for (const end = start[type + 1]; p < end; p++) {
            const s = sample[p];
            const over = most - (count[p] & -member[s]);
            // All bits where this is the most so far, none otherwise.
            const more = over >> 31;
            const lesser = most - over + (over & more);
            const under = second - lesser;
            second -= under & (under >> 31);
            most -= over & more;
            holder ^= (holder ^ s) & more;
        }
        left[holder] += most - second;
    }
    return left;
}
/** Of each member how many times another member has one of its types, each type once a member. */
function heldElsewhere({ types, start, sample, once }, member) {
    const elsewhere = new Float64Array(once.length);
    for (let type = 0; type < types; type++) {
        let holders = 0;
        for (let p = start[type]; p < start[type + 1]; p++)
            holders += member[sample[p]];
        if (holders < 2)
            continue;
        for (let p = start[type]; p < start[type + 1]; p++)
            elsewhere[sample[p]] += holders - 1;
    }
    return elsewhere;
}
/**
 * For each text of a set the length of another text of the set that comes closest to its own, the shorter of two that
 * are as close: the reference length of BLEU, left one out. `rank[i]` is the place of text i's length among `lengths`,
 * the different lengths there are, ascending. Only texts that are `member`s are looked at; no other means NaN.
 */
function closestLengths(lengths, rank, members, isReference) {
    const count = new Int32Array(lengths.length);
    for (let i = 0; i < members.length; i++)
        if (isReference?.[members[i]] !== 0)
            count[rank[members[i]]]++;
    const below = new Int32Array(lengths.length);
    const above = new Int32Array(lengths.length);
    for (let r = 0, last = -1; r < lengths.length; r++) {
        below[r] = last;
        if (count[r] > 0)
            last = r;
    }
    for (let r = lengths.length - 1, last = -1; r >= 0; r--) {
        above[r] = last;
        if (count[r] > 0)
            last = r;
    }
    return (text) => {
        const r = rank[text];
        const own = lengths[r];
        if (count[r] > (isReference?.[text] === 0 ? 0 : 1))
            return own;
        if (below[r] < 0)
            return above[r] < 0 ? Number.NaN : lengths[above[r]];
        if (above[r] < 0)
            return lengths[below[r]];
        return lengths[above[r]] - own < own - lengths[below[r]] ? lengths[above[r]] : lengths[below[r]];
    };
}

;// CONCATENATED MODULE: ./lib/metrics/self-bleu.js







/**
 * Self-BLEU: how well each output can be put together from pieces of the others, BLEU of the output with all others as
 * references, averaged. Near 0 where outputs share nothing but common words; 1 where each is a copy of another.
 *
 * The trap: the more outputs there are, the likelier a phrase is found in one of them, so it grows without end with
 * their number (0.11, 0.19, 0.36 at 50, 200 and 1,000 outputs of one model). Both sides of a check have equally many.
 * Short outputs are ruled by how a share of 0 is smoothed.
 *
 * Exact, however many outputs there are, and no pair of them is ever looked at: an n-gram is clipped only in the one
 * output that has it more often than any other, to the second highest count. What is lost so is subtracted from that
 * output's matches; one walk over the n-grams serves all outputs.
 *
 * Zhu et al. (2018), "Texygen". Equal to the loop over nltk's sentence_bleu (with n = 3 that of Texygen, with 4 that of
 * Vendi-Score) under the defaults, and to sacrebleu with words `13a`, smoothing `method3` and short texts
 * `left-out`; sacrebleu's scale is 0 to 100. The references raise on one output; there is no value then.
 */
const selfBleu = (0,metric/* metric */.TH)({
    id: 'self-bleu',
    title: 'Self-BLEU',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'How well an output can be put together from pieces of the other outputs (BLEU), averaged over outputs.',
    meaning: "The candidate's outputs are made of the same phrases as one another.",
    source: 'Zhu et al. (2018), Texygen; nltk 3.8 sentence_bleu; sacrebleu with other settings.',
    cost: 'One walk over the n-grams of each order; 10,000 outputs of 150 words take about a second.',
    amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
    exact: 'Exact at any number of outputs: each is held against all others, none is drawn.',
    adds: 'two passes',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0039,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 4, 'The longest n-grams that are matched; all orders up to it weigh the same.'),
        words: wordRule,
        smoothing: (0,parameters/* choice */.Yq)(SMOOTHINGS, 'method1', 'What takes the place of a share of 0: `none`: nothing, the output scores 0; `method1`: epsilon matches (sacrebleu: floor); `method2`: one match more among one n-gram more, in all orders but the first (add-k); `method3`: 1/2, 1/4, 1/8 … of a match (exp).'),
        epsilon: (0,parameters/* real */.x)(0, 1, 0.1, 'The matches that `method1` takes for none.'),
        short: (0,parameters/* choice */.Yq)(SHORT_TEXTS, 'none-of-one', "What an order counts that the output is too short for: `none-of-one`: none matched of one (nltk); `left-out`: nothing (sacrebleu's effective order); `zero`: 0, and so the whole (sacrebleu without it)."),
    },
    // 'a b c' against 'a b d': 2 of 3 words are matched and 1 of 2 pairs; so they are the other way round.
    example: { texts: ['a b c', 'a b d'], with: { n: 2 }, value: Math.sqrt((2 / 3) * (1 / 2)) },
    measure(own, _other, { n, words, ...rule }) {
        const { pool, samples } = own;
        if (samples.length < 2)
            return undefined;
        const member = membersOf(own);
        const given = wordsOf(pool, words);
        const orders = Array.from({ length: n }, (_, k) => given.postings(k + 1));
        const left = orders.map((holders) => unmatched(holders, member));
        const { lengths, rank, isReference } = lengthsOf(pool, words);
        const closest = closestLengths(lengths, rank, samples, isReference);
        const matches = new Int32Array(n);
        const totals = new Int32Array(n);
        let sum = 0;
        for (let i = 0; i < samples.length; i++) {
            const s = samples[i];
            for (let k = 0; k < n; k++) {
                totals[k] = orders[k].tokens[s];
                matches[k] = totals[k] - left[k][s];
            }
            sum += bleu(matches, totals, given.length[s], closest(s), rule);
        }
        return sum / samples.length;
    },
});
/** The different lengths of outputs, ascending, and the place of each output's among them. */
const lengthsOf = perPool((pool, words) => {
    const { length } = wordsOf(pool, words);
    const lengths = Int32Array.from(new Set(length)).sort();
    const place = new Map(Array.from(lengths, (own, i) => [own, i]));
    const rank = length.map((own) => place.get(own));
    // sacrebleu takes a reference that is an empty string for none.
    const isReference = Uint8Array.from(length, (own, s) => (words === '13a' && own === 0 && pool.raw(s) === '' ? 0 : 1));
    return { lengths, rank, isReference };
});

;// CONCATENATED MODULE: ./lib/metrics/self-repetition.js





/**
 * Self-repetition: how often the runs of words of an output come in the others. For each output the number of times
 * that another one has one of its different n-grams, its logarithm (of one more), averaged over outputs. A model with
 * templates and set phrases is high.
 *
 * The trap: with twice as many outputs each run is found in twice as many others, so it grows with the logarithm of
 * their number, and with their length. Both sides of a check have equally many.
 *
 * Salkar et al. (2022), "Self-Repetition in Abstractive Neural Summarizers"; equal to self_repetition_score of the
 * package `diversity` with words `python`, but in one pass instead of the square of the number of outputs.
 */
const selfRepetition = (0,metric/* metric */.TH)({
    id: 'self-repetition',
    title: 'Self-repetition',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: "Logarithm of how often an output's runs of words come in other outputs, averaged over outputs.",
    meaning: "The candidate's outputs repeat one another's phrases.",
    source: 'Salkar et al. (2022); self_repetition_score of the package diversity.',
    cost: 'Two walks over the n-grams.',
    amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
    adds: 'two passes',
    byName: true,
    followsLength: true,
    trainingSpread: 0.067,
    parameters: { n: (0,parameters/* whole */.WQ)(1, 9, 4, 'Words in a run.'), words: wordRule },
    // 'a b' comes in two others for the first and the second, in the third too; 'b c' in one other of two outputs.
    example: { texts: ['a b c', 'a b c', 'a b'], with: { n: 2 }, value: (Math.log(4) + Math.log(4) + Math.log(3)) / 3 },
    measure(own, _other, { n, words }) {
        const { pool, samples } = own;
        if (samples.length === 0)
            return undefined;
        const elsewhere = heldElsewhere(wordsOf(pool, words).postings(n), membersOf(own));
        let sum = 0;
        for (let i = 0; i < samples.length; i++)
            sum += Math.log1p(elsewhere[samples[i]]);
        return sum / samples.length;
    },
});

;// CONCATENATED MODULE: ./lib/stats/lcs.js
/**
 * Lengths of longest common subsequences of one sequence and others, 31 columns of the table at a time: a set bit says
 * that the table does not grow at that column, so what is left at 0 in the end is the length. Exactly the integer that
 * the table of Wagner and Fischer gives, in a thirtieth of its steps; elements that the one sequence lacks cost
 * nothing.
 *
 * Crochemore et al. (2001), Hyyro (2004). 31 bits and not 32, so that the carry of an addition can be seen.
 */
class CommonSubsequence {
    /** Of each element its row among the masks, from 1; 0 where the sequence lacks it. */
    row;
    known = new Int32Array(0);
    masks = new Int32Array(0);
    column = new Int32Array(0);
    words = 0;
    /** Elements are numbers below `ids`. */
    constructor(ids) {
        this.row = new Int32Array(ids);
    }
    /** The sequence that those to come are held against. */
    load(sequence) {
        for (let i = 0; i < this.known.length; i++)
            this.row[this.known[i]] = 0;
        this.words = Math.ceil(sequence.length / BITS);
        const room = this.words * sequence.length;
        if (this.masks.length < room)
            this.masks = new Int32Array(room);
        else
            this.masks.fill(0, 0, room);
        if (this.column.length < this.words)
            this.column = new Int32Array(this.words);
        let rows = 0;
        for (let i = 0; i < sequence.length; i++) {
            if (this.row[sequence[i]] === 0)
                this.row[sequence[i]] = ++rows;
            this.masks[(this.row[sequence[i]] - 1) * this.words + Math.floor(i / BITS)] |= 1 << (i % BITS);
        }
        this.known = sequence;
    }
    /** The length that it has in common with elements `from` to `from + length - 1` of a sequence. */
    with(sequence, from, length) {
        const { row, masks, column, words } = this;
        column.fill(ALL, 0, words);
        for (let i = from; i < from + length; i++) {
            const found = row[sequence[i]];
            if (found === 0)
                continue;
            let carry = 0;
            for (let w = 0, mask = (found - 1) * words; w < words; w++, mask++) {
                const v = column[w];
                const hit = v & masks[mask];
                const sum = (((v + hit) | 0) + carry) | 0;
                carry = sum >>> BITS;
                column[w] = (sum | (v - hit)) & ALL;
            }
        }
        let zeros = 0;
        for (let w = 0; w < words; w++)
            zeros += bits(~column[w] & ALL);
        return zeros;
    }
}
const BITS = 31;
const ALL = 0x7fffffff;
/** How many bits are set. */
function bits(n) {
    let b = n - ((n >>> 1) & 0x55555555);
    b = (b & 0x33333333) + ((b >>> 2) & 0x33333333);
    return Math.imul((b + (b >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

;// CONCATENATED MODULE: ./lib/metrics/self-rouge.js







/**
 * Self-ROUGE: how much two outputs share, averaged over all pairs. ROUGE-L holds the longest sequence of words that
 * both have in the same order, gaps allowed, against both lengths (F); ROUGE-1 and ROUGE-2 count the words and word
 * pairs that both have. With ROUGE-L this is what the package `diversity` calls homogenization.
 *
 * Common words alone give 0.1 to 0.2, longer outputs a little more; what is told is the difference of both sides. The
 * words of ROUGE are runs of a-z and 0-9: take `words: rouge` to be equal to other tools, and for English only, since
 * text in another script has no such word and scores 0.
 *
 * Exact for as many pairs as `pairs` says, the common sequence too (by bits, but the same integer); beyond that the
 * mean over that many pairs drawn by chance (pairwise.ts).
 *
 * Lin (2004); Padmakumar and He (2024), "Does Writing with Language Models Reduce Content Diversity?". Equal to
 * rouge_score (google-research) without a stemmer. homogenization_score of `diversity` gives 1, its worst, where no two
 * texts share a word; here that is 0.
 */
const selfRouge = (0,metric/* metric */.TH)({
    id: 'self-rouge',
    title: 'Self-ROUGE',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'How much two outputs share (ROUGE, F), averaged over pairs of outputs.',
    meaning: 'Any two outputs of the candidate are put together more alike.',
    source: 'Lin (2004); rouge_score 0.1.2; homogenization_score of the package diversity.',
    cost: 'About a second for a million pairs of outputs of 150 words.',
    amount: 'A mean over pairs: free of the number of outputs.',
    exact: 'Exact up to 1,414 outputs (`pairs`), in a check those of both sides together. Beyond that the mean of a million pairs drawn by chance, always the same, in a check a quarter of them within each side; the standard error is what single pairs differ by over the root of the number of pairs: 0.04 on prose, so 0.008 pp in a check.',
    adds: 'no',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0033,
    parameters: {
        type: (0,parameters/* choice */.Yq)(['rouge-l', 'rouge-1', 'rouge-2'], 'rouge-l', 'What is shared: the longest common sequence of words, gaps allowed; words; pairs of neighbouring words.'),
        words: wordRule,
        pairs: mostPairs,
    },
    // 'a b c d' and 'b x d' both have b … d: twice 2 among 4 + 3 words.
    example: { texts: ['a b c d', 'b x d'], value: (2 * 2) / (4 + 3) },
    measure(own, _other, { type, words, pairs }) {
        if (type === 'rouge-l')
            return meanWithin(own, self_rouge_inOrder(own.pool, words, pairs));
        return meanWithin(own, inCommon(own.pool, words, type === 'rouge-1' ? 1 : 2, pairs));
    },
});
const self_rouge_inOrder = perPool((pool, words, pairs) => {
    const { word, from, length, types } = wordsOf(pool, words);
    const held = new CommonSubsequence(types);
    return valuesOfPairs(pool, pairs, (s) => {
        held.load(word.subarray(from[s], from[s] + length[s]));
        return (other) => f(held.with(word, from[other], length[other]), length[s], length[other]);
    });
});
const inCommon = perPool((pool, words, n, pairs) => {
    const { length, bags } = wordsOf(pool, words);
    const { id, count, start, types } = bags(n);
    const held = new CommonElements(types);
    const grams = (s) => Math.max(0, length[s] - n + 1);
    return valuesOfPairs(pool, pairs, (s) => {
        held.load(id, count, start[s], start[s + 1]);
        return (other) => f(held.with(id, count, start[other], start[other + 1]), grams(s), grams(other));
    });
});
/** The harmonic mean of the shares of both that are shared; 0 where nothing is. */
function f(shared, own, other) {
    return shared === 0 ? 0 : (2 * shared) / (own + other);
}

;// CONCATENATED MODULE: ./lib/metrics/shannon-entropy.js





/**
 * Shannon entropy of the words: how uncertain the next word is, when only the frequencies of words are known. Its
 * exponential is a number of equally frequent words (effective words, which is this by default).
 *
 * The entropy of the observed shares (plug-in) is too low, by about the number of different words over twice that
 * of all words, so more text has more. The estimators put back what is missing, Miller-Madow the least. All move
 * late: frequent words rule it.
 *
 * Shannon (1948). plug-in equals shannon of scikit-bio, diversity of vegan and bcShannon of entropart without
 * correction; miller-madow (1955), grassberger (1988) and chao-jost (2013) equal entropart and, the last,
 * ChaoShannon of iNEXT. chao-shen (2003) has the coverage of Chao and Jost by default; with that of Zhang and Huang
 * it equals entropart, with that of Turing the paper and R entropy.
 */
const shannonEntropy = (0,metric/* metric */.TH)({
    id: 'shannon-entropy',
    title: 'Entropy',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Uncertainty of the next word when only the frequencies of words are known: an estimate (Chao-Shen by default), so it may exceed the logarithm of the number of different words seen.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'Shannon (1948), Chao and Shen (2003), Chao, Wang and Jost (2013); scikit-bio, vegan, entropart.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text by chao-shen and chao-jost, too low on little text by the others. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0059,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
        estimator: (0,parameters/* choice */.Yq)(['chao-shen', 'plug-in', 'miller-madow', 'grassberger', 'chao-jost'], 'chao-shen', 'How it is estimated.'),
        coverage: (0,parameters/* choice */.Yq)(['chao', 'turing', 'zhang-huang'], 'chao', 'Whose coverage the estimate of Chao and Shen has.'),
        base: (0,parameters/* real */.x)(1.01, 1000, Math.E, 'Of the logarithm: e for nats, 2 for bits.'),
    },
    // Two words twice each, nothing seen once: the coverage is 1, p = 1/2, each weighted by 1 / (1 - (1/2)^4).
    example: { texts: ['a b', 'b a'], value: Math.LN2 / (1 - 1 / 16) },
    measure(own, _other, { n, estimator, coverage, base }) {
        const grams = own.grams(n);
        if (grams.total === 0)
            return undefined;
        // One word leaves nothing uncertain, whatever the formula would say of it.
        if (abundance_typesOf(grams) === 1)
            return 0;
        const nats = estimator === 'chao-shen' ? chaoShen(grams, coverage) : ESTIMATORS[estimator](grams);
        return nats === undefined ? undefined : nats / Math.log(base);
    },
});
const ESTIMATORS = {
    'plug-in': entropy,
    'miller-madow': millerMadowEntropy,
    grassberger: grassbergerEntropy,
    'chao-jost': chaoJostEntropy,
};
/** Where every word comes once, Turing, and Zhang and Huang, take nothing for covered: then there is no value. */
function chaoShen(grams, estimator) {
    const covered = coverage(grams, estimator);
    return covered > 0 ? chaoShenEntropy(grams, covered) : undefined;
}

// EXTERNAL MODULE: ./lib/metrics/share.js
var share = __webpack_require__(2990);
;// CONCATENATED MODULE: ./lib/metrics/shift.js


/**
 * Shift: how far the two sides' word distributions lie apart, as the Jensen-Shannon divergence in bits, each side
 * weighted by its size. It is what knowing the side tells about a word: 0 when the distributions are equal, at most 1.
 *
 * It has no direction, so it only warns: a new style moves it as a collapse does. Two draws of one model are some way
 * apart already; what they are apart under relabelling is taken off the decline.
 *
 * Lin (1991), the generalised form; half of Dunning's (1993) G per word.
 */
const shift = (0,metric/* metric */.TH)({
    id: 'shift',
    title: 'Shift',
    family: 'coverage',
    stage: 'none',
    healthier: 'lower',
    unit: 'distance',
    range: [0, 1],
    summary: "Jensen-Shannon divergence of both sides' words, in bits.",
    meaning: 'The candidate speaks differently from the baseline; whether better or worse, other metrics say.',
    source: 'Lin (1991); weights are the shares of the words.',
    cost: 'One pass over the words.',
    amount: 'Falls as text grows, since small samples lie apart by chance; what two draws of one model have at this size is taken off.',
    adds: 'counts',
    followsLength: true,
    needsOther: true,
    trainingSpread: 0,
    limits: { fail: null, warn: 0.05 },
    // Equal sizes, half of each side's words shared: entropies 1 bit each, 1.5 bits together.
    example: { texts: ['a b'], other: ['a c'], value: 0.5 },
    measure({ words: own }, { words: other }) {
        if (own.total === 0 || other.total === 0)
            return undefined;
        const both = own.union;
        const apart = (own.total * entropy(own) + other.total * entropy(other)) / both.total;
        return Math.max(0, entropy(both) - apart) / Math.LN2;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/simpson-d.js



/**
 * Simpson D: the chance that two different words of the text, drawn at random, are the same. 0 where no word comes
 * twice, 1 where there is one word only.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. In return it is free of the
 * amount of text, in expectation.
 *
 * Simpson (1949), Measurement of Diversity, the unbiased form. Equal to simpsond of LexicalRichness.
 */
const simpsonD = (0,metric/* metric */.TH)({
    id: 'simpson-d',
    title: 'Simpson D',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, 1],
    summary: 'Chance that two words of the text are the same.',
    meaning: 'The candidate leans on fewer frequent words.',
    source: 'Simpson (1949); simpsond of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'Free of the amount of text in expectation. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.046,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Two of 30 ordered pairs are the-the, two are cat-cat.
    example: { texts: ['the cat sat', 'the cat ran'], value: (2 + 2) / (6 * 5) },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        const { total } = grams;
        return total < 2 ? undefined : abundance_sumOver(grams, (k) => (k / total) * ((k - 1) / (total - 1)));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/source-terms.js






/** With fewer terms than this a prompt is no source whose detail could be kept. */
const FEWEST_TERMS = 3;
/**
 * Source terms: where the prompt is a text to be summarised or rewritten, the share of its salient terms that an output
 * keeps, averaged over outputs: its numbers, its names, and words that hardly any other prompt has. An instruction that
 * all prompts repeat is no term of any.
 *
 * Longer outputs keep more, so it is judged again at equal length. Prompts with fewer than three such terms are left out.
 */
const sourceTerms = (0,metric/* metric */.TH)({
    id: 'source-terms',
    title: 'Source terms',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: "Share of the prompt's numbers, names and rare words that an output keeps, averaged over outputs.",
    meaning: 'The outputs keep less of what their source says: summaries have grown vague.',
    source: 'Own definition.',
    cost: 'One pass over prompts and outputs, once; then a mean over outputs.',
    amount: 'A mean over outputs: free of their number; longer ones keep more.',
    adds: 'two passes',
    followsLength: true,
    needsPrompt: true,
    againstPool: true,
    byName: true,
    trainingSpread: 0.0046,
    parameters: { most: (0,parameters/* whole */.WQ)(0, 1000, 1, 'How many other prompts may have a rare word.') },
    // Terms are 'ada', 'paid' and '50'; two of them are kept.
    example: { texts: ['ada had 50'], asked: ['ada paid 50'], value: 2 / 3 },
    measure: (own, _, { most }) => meanOf(own, kept(own.pool, most)),
});
const kept = perPool((pool, most) => {
    const termsOf = new Map();
    const prompts = new Map();
    for (let s = 0; s < pool.samples; s++) {
        const asked = pool.asked(s);
        if (asked === null || termsOf.has(asked))
            continue;
        const words = new Set((0,tokenise/* tokenise */.tS)(asked));
        termsOf.set(asked, words);
        for (const word of words)
            prompts.set(word, (prompts.get(word) ?? 0) + 1);
    }
    for (const [asked, words] of termsOf) {
        const names = new Set(countNames(asked).names);
        const isTerm = (word) => /\p{N}/u.test(word) || names.has(word) || prompts.get(word) - 1 <= most;
        termsOf.set(asked, new Set([...words].filter(isTerm)));
    }
    return Float64Array.from({ length: pool.samples }, (_, s) => {
        const asked = pool.asked(s);
        const terms = asked === null ? undefined : termsOf.get(asked);
        if (terms === undefined || terms.size < FEWEST_TERMS)
            return Number.NaN;
        // Words of the text, whatever outputs are counted in.
        const found = new Set((0,tokenise/* tokenise */.tS)(pool.raw(s)).filter((word) => terms.has(word)));
        return found.size / terms.size;
    });
});

;// CONCATENATED MODULE: ./lib/metrics/summer-s.js



/**
 * Summer S: the logarithm of the logarithm of the number of different words, over that of the number of words. 1
 * where no word comes twice.
 *
 * At an equal number of words it is a function of the number of different words alone, as are TTR, root TTR,
 * corrected TTR, Herdan C, Summer S, Dugast U and Maas: in a check they all tell what vocabulary tells, on another
 * scale. They are here because papers report them.
 *
 * Summer (1966). Equal to Summer of LexicalRichness from three different words on. Fewer have a logarithm of the
 * logarithm below 0, or none: there it is 0. Under three words it has no value.
 */
const summerS = (0,metric/* metric */.TH)({
    id: 'summer-s',
    title: 'Summer S',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Logarithm of the logarithm of the number of different words over that of the number of words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Summer (1966); Summer of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0013,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Four different words of six.
    example: { texts: ['the cat sat', 'the cat ran'], value: Math.log(Math.log(4)) / Math.log(Math.log(6)) },
    measure(own, _other, { n }) {
        const { types, tokens } = typesAt(own, n);
        if (tokens < 3)
            return undefined;
        return types <= Math.E ? 0 : Math.log(Math.log(types)) / Math.log(Math.log(tokens));
    },
});

;// CONCATENATED MODULE: ./lib/metrics/support-asymmetry.js


/**
 * Support asymmetry: the share of the other side's words that an equal number of own words does not contain. Two draws
 * of one model miss equally much of each other; a candidate that has lost its tail misses more of the baseline than the
 * baseline misses of it. The decline is that imbalance, (candidate - baseline) / (candidate + baseline).
 *
 * It judges itself: new words of a changed style miss each other both ways and cancel.
 */
const supportAsymmetry = (0,metric/* metric */.TH)({
    id: 'support-asymmetry',
    title: 'Support asymmetry',
    family: 'coverage',
    stage: 'early',
    healthier: 'lower',
    unit: 'balance',
    range: [0, 1],
    summary: "Share of the other side's words that an equal number of own words does not contain.",
    meaning: 'The candidate misses more of what the baseline says than the other way round: its support has shrunk.',
    source: 'Own definition; recall of the support, made symmetric.',
    cost: 'One pass over the words.',
    amount: 'Both directions are taken at an equal number of words, so that it is 0 under no change whatever the sizes.',
    adds: 'counts',
    followsLength: true,
    needsOther: true,
    trainingSpread: 0.0347,
    noiseFalls: 0.3,
    // One own word of three is drawn, 'a' with 2/3, 'b' with 1/3. Of the other's words 'a' is missed in 1/3, 'c' always.
    example: { texts: ['a a b'], other: ['a c'], value: (1 / 2) * (1 / 3) + 1 / 2 },
    fewestEvents: 20,
    measure(own, other) {
        if (other.words.total === 0 || own.words.total === 0 || own.pool.at.words === 0)
            return undefined;
        return missedWords(own, other) / other.words.total;
    },
    // As many as were seen, where each stands for several.
    events: (own, other) => own.pool.kept * missedWords(own, other),
});
/** How many of the other side's tokens an equal number of own ones is expected not to show. */
function missedWords({ words: own, pool }, { words: other }) {
    const absent = (0,rarefaction/* absence */.An)(own.total, pool.at.words);
    let missed = 0;
    for (let k = 0; k < absent.length && k < other.whereOtherHas.length; k++)
        missed += other.whereOtherHas[k] * absent[k];
    // Types that are frequent in the pool are told one by one, the same on both sides.
    const { frequent, each = 1 } = own;
    for (let i = 0; i < frequent.length; i++) {
        if (frequent[i] >= other.whereOtherHas.length)
            missed += each * other.frequent[i] * (absent[frequent[i]] ?? 0);
    }
    return missed;
}

;// CONCATENATED MODULE: ./lib/metrics/surprisal.js




/**
 * Surprisal: how unexpected an output's words are to one who has read the outputs to the other prompts, in bits per word,
 * averaged over outputs. An output that has a subject says words which others don't; a vague one says what everybody
 * says. So it falls as answers grow generic, even while the vocabulary as a whole still stands.
 *
 * The words of both sides are read together, each prompt's own left out: a yardstick that no labelling changes makes
 * each output's figure one number, and paired tests sharp. Words never read count as one that was read once. Noise and
 * nonsense are surprising too, so only a fall is a decline.
 *
 * Bits under a unigram model with one added to each count.
 */
const surprisal = (0,metric/* metric */.TH)({
    id: 'surprisal',
    title: 'Surprisal',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Bits per word of an output to one who knows the words of the outputs to other prompts, averaged over outputs.',
    meaning: 'The outputs have grown generic: they say what could be said of anything.',
    source: 'Own definition: a unigram model of both sides, the prompt left out, with one added to each count.',
    cost: 'One pass over the words, once; then a mean over outputs.',
    amount: 'Rises slowly with the amount of text that is known; both sides are read against the same.',
    adds: 'two passes',
    followsLength: true,
    againstPool: true,
    byName: true,
    trainingSpread: 0.0054,
    // Two different words are known. Beside 'a b' stands 'a': 'a' has 2 of 1 + 2, 'b' has 1. Beside 'a' stands 'a b': 'a' has 2 of 2 + 2.
    example: { texts: ['a b', 'a'], value: ((Math.log2(3 / 2) + Math.log2(3)) / 2 + 1) / 2 },
    measure: (own) => meanOf(own, surprisal_bits(own.pool)),
});
const surprisal_bits = perPool((pool) => {
    const { word, from, length } = pool.bag;
    // Words of other samples of the texts, in no sample of this pool, are not known here.
    const known = new Set();
    for (let s = 0; s < pool.samples; s++)
        for (let i = from[s]; i < from[s] + length[s]; i++)
            known.add(word[i]);
    return readElsewhere(pool, (s, times, words) => {
        let sum = 0;
        for (let i = from[s]; i < from[s] + length[s]; i++)
            sum += Math.log2(times(word[i]) + 1);
        return length[s] === 0 ? Number.NaN : Math.log2(words + known.size) - sum / length[s];
    });
});

;// CONCATENATED MODULE: ./lib/metrics/unseen-mass.js


/**
 * Unseen mass: after reading a part of a side's text, the chance that its next word is one not read yet. It is the
 * weight of the tail itself, so it falls steepest of all when tails go: a model without rare words has nothing new to say.
 *
 * f1/N, Good and Turing's estimate, falls as text grows; here it is the expectation after a fixed number of random
 * tokens, the same for both sides.
 *
 * Good (1953); Chao and Jost (2012): 1 - iNEXT's coverage for m < N. Never a difference of two vocabularies: it cancels.
 */
const unseenMass = (0,metric/* metric */.TH)({
    id: 'unseen-mass',
    title: 'Unseen mass',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Chance that the next word is one that an equal number of words has not shown yet.',
    meaning: 'The tail of rare words has lost weight: the candidate says what it has said before.',
    source: 'Good (1953), Chao and Jost (2012); 1 - iNEXT Chat.Ind(m).',
    cost: 'One pass over the words.',
    amount: 'Falls as text grows; compared after an equal number of words, by exact expectation; in the example after a quarter of them.',
    adds: 'counts',
    followsLength: true,
    trainingSpread: 0.014,
    noiseFalls: 0.25,
    limits: { fail: 0.15, warn: 0.08 },
    // 6 words, 1 drawn: the next is new unless it is that word. 'the', 'cat': 2/6 each, new in 4/5; the other two in 5/5.
    example: { texts: ['the cat sat', 'the cat ran'], value: (4 / 6) * (4 / 5) + 2 / 6 },
    fewestEvents: 20,
    measure({ words, pool }) {
        const read = pool.at.tail;
        if (words.total < 2 || read === 0)
            return undefined;
        return (0,rarefaction/* expectedUnseen */.fF)(words, read);
    },
    events: (own) => own.pool.kept * unseenWords(own),
});
/** A side's tokens whose type an equal number of words would not have shown: how much of a tail there is. */
function unseenWords({ words, pool }) {
    const read = pool.at.tail;
    return words.total < 2 || read === 0 ? 0 : words.total * (0,rarefaction/* expectedUnseen */.fF)(words, read);
}

;// CONCATENATED MODULE: ./lib/metrics/vocabulary.js



/**
 * Vocabulary: how many different words a side uses. A model that loses the tail of its distribution stops using rare
 * words first, so this falls while the text still reads well.
 *
 * The number grows with the amount of text, so it is the number expected among m random tokens of the side (rarefaction),
 * m the same for both sides. Exact, no drawing.
 *
 * Hurlbert (1971), "The Nonconcept of Species Diversity"; equal to vegan's `rarefy`.
 */
const vocabulary = (0,metric/* metric */.TH)({
    id: 'vocabulary',
    title: 'Vocabulary',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Different words among an equal number of words of both sides.',
    meaning: 'The candidate has stopped using words that the baseline uses: rare words, names, minority topics go first.',
    source: 'Hurlbert (1971), rarefaction; vegan rarefy.',
    cost: 'One pass over the words.',
    amount: 'Grows without end as text does; compared at an equal number of words, by exact expectation (rarefaction); in the example of half the words.',
    adds: 'counts',
    followsLength: true,
    trainingSpread: 0.019,
    noiseFalls: 0.35,
    limits: { fail: 0.08, warn: 0.04 },
    // 6 words, 3 drawn: each word that comes once is among them in 1/2 of cases, 'the' and 'cat' in 1 - C(4,3)/C(6,3) = 4/5.
    example: { texts: ['the cat sat', 'the cat ran'], value: 2 * (4 / 5) + 2 * (1 / 2) },
    measure({ words, pool }) {
        if (words.total === 0 || pool.at.words === 0)
            return undefined;
        return (0,rarefaction/* expectedTypes */.MA)(words, pool.at.words);
    },
    // Where every word is common, as in labels, there is no tail that could be lost.
    fewestToHold: 20,
    events: (own) => own.pool.kept * unseenWords(own),
});

;// CONCATENATED MODULE: ./lib/metrics/tail-index.js



/**
 * Tail index: how much of the tail is lost, in one number. It is the mean of the declines of vocabulary and unseen mass,
 * each divided by what two healthy trainings differ by in it (the standard deviation of their difference). So 1 is what
 * retraining does by itself, and 5 is what it does not.
 *
 * One test in place of many, with half of the accepted false alarms for itself: early collapse is found in it generations
 * before any single metric passes its limit. N-grams stay out: they can rise while the tail dies.
 */
const tailIndex = (0,metric/* index */.Pe)({
    id: 'tail-index',
    title: 'Tail index',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'spreads',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    summary: 'Loss of rare words in one number: 1 is what two healthy trainings differ by.',
    meaning: 'The tail of the distribution has shrunk by more than another training of the same recipe would shrink it.',
    source: 'Own definition: the mean of standardised declines; compared with others in docs/analysis.md.',
    cost: 'None beside its parts.',
    amount: 'As its parts: they are compared at an equal number of words.',
    adds: 'counts',
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: true,
    trainingSpread: 0.72,
    noiseFalls: 0.3,
    limits: { fail: 4, warn: 2 },
    mustShow: 6,
    parts: [vocabulary, unseenMass].map((metric, _, all) => ({
        metric,
        weight: 1 / (all.length * Math.SQRT2 * metric.trainingSpread),
    })),
    fewestToHold: vocabulary.fewestToHold ?? 0,
});

;// CONCATENATED MODULE: ./lib/metrics/tail-mass.js



/**
 * Tail mass: the share of own n-grams that the other side has seldom, one to five times. It is what a model still spends on
 * the tail of the other; when it falls, the middle has taken it over. It sees a collapse of a part of the outputs that
 * figures of a whole corpus average away.
 *
 * N-grams that the other side hasn't got at all do not count, so noise does not look like a tail. Measured both ways, since
 * the level hangs on how much text there is. A model that says one thing only has no tail to be spent on: where
 * everything is lost, look at other metrics.
 *
 * Own definition, on the counts of the baseline as in tail retention.
 */
const tailMass = (0,metric/* metric */.TH)({
    id: 'tail-mass',
    title: 'Tail mass',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Share of own n-grams that the other side has one to five times.',
    meaning: 'The candidate spends fewer of its words on what the baseline says seldom.',
    source: 'Own definition.',
    cost: 'One pass over the n-grams.',
    amount: 'Moves with the amount of text on the other side, where what is seldom grows frequent; both sides are measured against each other.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    needsOther: true,
    trainingSpread: 0.026,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 20, 2, 'Words in an n-gram.'),
        from: (0,parameters/* whole */.WQ)(1, 1e9, 1, 'Least count on the other side.'),
        to: (0,parameters/* whole */.WQ)(1, 1e9, 5, 'Largest count on the other side.'),
    },
    // Of the pairs 'a b', 'b c', 'c d' and 'd e' the other side has the second, once.
    example: { texts: ['a b c d e'], other: ['b c'], value: 1 / 4 },
    measure(own, other, { n, from, to }) {
        const { own: ownCount, other: otherCount, ownTokens, otherTokens } = jointCounts(own, other, n);
        if (ownTokens === 0 || otherTokens === 0)
            return undefined;
        let mass = 0;
        for (let type = 0; type < ownCount.length; type++) {
            if (otherCount[type] >= from && otherCount[type] <= to)
                mass += ownCount[type];
        }
        return mass / ownTokens;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/tail-retention.js




/**
 * Tail retention: of the n-grams that come a few times on the other side, the share that an equal number of own n-grams
 * shows. A model that loses its tail still says what is common and no longer what is rare: the share of the rare ones
 * falls first, then that of the less rare. The time until a word is forgotten grows with its count, so bands of counts
 * show how far the loss has eaten.
 *
 * Measured both ways: two draws of one model keep equally much of each other's tails. The level says nothing by itself: of
 * words seen once a second draw of the same model shows 0.7, of pairs 0.5, and shorter outputs fewer. If the candidate was
 * trained on these very outputs it shows them all. Where the other side has no such n-gram none is lost: 1.
 *
 * Own definition; the expected share is exact (Hurlbert, 1971), drawn without replacement. Bands after Suresh et al. (2024).
 */
const tailRetention = (0,metric/* metric */.TH)({
    id: 'tail-retention',
    title: 'Tail retention',
    family: 'coverage',
    stage: 'early',
    healthier: 'higher',
    unit: 'points',
    range: [0, 1],
    summary: "Share of the other side's rare n-grams that an equal number of own n-grams shows.",
    meaning: 'The candidate no longer says what the baseline says seldom.',
    source: 'Own definition; rarefied after Hurlbert (1971).',
    cost: 'One pass over the n-grams.',
    amount: 'Rises with the amount of text; both sides show their share in as many n-grams as the smaller one has.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    needsOther: true,
    trainingSpread: 0.014,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 20, 1, 'Words in an n-gram.'),
        from: (0,parameters/* whole */.WQ)(1, 1e9, 1, 'Least count on the other side.'),
        to: (0,parameters/* whole */.WQ)(1, 1e9, 5, 'Largest count on the other side.'),
        shown: (0,parameters/* choice */.Yq)(['at equal size', 'at all'], 'at equal size', 'Whether own n-grams are drawn to an equal number.'),
    },
    // The other side's words are 'a' and 'b', once each. Two of the three own words are drawn: 'b' is one of them in 2/3.
    example: { texts: ['b c c'], other: ['a b'], value: (0 + 2 / 3) / 2 },
    measure(own, other, { n, from, to, shown }) {
        const { own: ownCount, other: otherCount, otherOnce, ownTokens, otherTokens } = jointCounts(own, other, n);
        if (ownTokens === 0 || otherTokens === 0)
            return undefined;
        const drawn = shown === 'at all' ? ownTokens : Math.min(ownTokens, otherTokens, own.pool.gramsAt(n));
        const absent = (0,rarefaction/* absence */.An)(ownTokens, drawn);
        // What the pool has once is the other's alone.
        let types = from === 1 ? otherOnce : 0;
        let kept = 0;
        for (let type = 0; type < ownCount.length; type++) {
            const there = otherCount[type];
            if (there < from || there > to)
                continue;
            types++;
            kept += 1 - (absent[ownCount[type]] ?? 0);
        }
        return types === 0 ? 1 : Math.min(1, kept / types);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/type-token-ratio.js







/**
 * Type-token ratio (TTR): different words over words. 1 where no word comes twice; a text that says the same again
 * and again drifts towards 0.
 *
 * The trap that gave it its bad name: it falls as text grows, so a model that says more looks poorer. Over the
 * corpus it is therefore the ratio expected among an equal number of words of both sides. Per output, averaged, it
 * falls with the length of outputs and sees nothing of outputs that are alike.
 *
 * Templin (1957), Certain Language Skills in Children. Of a corpus by itself equal to ttr of LexicalRichness and of
 * lexical_diversity.
 */
const type_token_ratio_typeTokenRatio = (0,metric/* metric */.TH)({
    id: 'type-token-ratio',
    title: 'Type-token ratio',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, 1],
    summary: 'Different words over words.',
    meaning: 'The candidate has stopped using words that the baseline uses.',
    source: 'Templin (1957); ttr of LexicalRichness and lexical_diversity.',
    cost: 'One pass over the counts of words.',
    amount: 'As text grows new words get rarer and it moves by itself; compared at an equal number of words, by exact expectation (rarefaction).',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.019,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram; per output it is of words.'),
        over: (0,parameters/* choice */.Yq)(['corpus', 'texts'], 'corpus', 'Of the words of all outputs together, or per output and then averaged.'),
    },
    // Of six words four are different.
    example: { texts: ['the cat sat', 'the cat ran'], value: 4 / 6 },
    measure(own, _other, { n, over }) {
        if (over === 'texts')
            return meanOf(own, type_token_ratio_perText(own.pool));
        const { types, tokens } = typesAt(own, n);
        return tokens === 0 ? undefined : types / tokens;
    },
});
const type_token_ratio_perText = perPool((pool) => ofEachText(pool, typeTokenRatio));

;// CONCATENATED MODULE: ./lib/metrics/verbatim-overlap.js



/**
 * Verbatim overlap: the share of own runs of eight words that stand on the other side word for word. Runs that long are
 * no chance. A candidate that was trained on the baseline's outputs gives them back: its coverage then is perfect, and
 * worth nothing. The gate looks for that by itself and notes it; here is the figure that papers give.
 *
 * It has a value and no healthy direction: what a side shares with another that has learnt from the same texts is not
 * copied. So no decline is judged, but a ceiling can be set.
 *
 * Own definition: tokens, not types, so that boilerplate counts as often as it comes.
 */
const verbatimOverlap = (0,metric/* metric */.TH)({
    id: 'verbatim-overlap',
    title: 'Verbatim overlap',
    family: 'validity',
    stage: 'none',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of own runs of eight words that stand on the other side word for word.',
    meaning: 'The candidate gives back whole phrases of the baseline: it may have been trained on its outputs.',
    source: 'Own definition; runs as in copy checks of training data.',
    cost: 'One pass over the runs.',
    amount: 'Rises with the amount of text on the other side, which then holds more runs.',
    adds: 'counts',
    byName: true,
    followsLength: false,
    needsOther: true,
    trainingSpread: 0,
    boundsOnly: true,
    parameters: { n: (0,parameters/* whole */.WQ)(1, 50, 8, 'Words in a run.') },
    // Of the three runs of eight words the first is there.
    example: { texts: ['a b c d e f g h i j'], other: ['x a b c d e f g h'], value: 1 / 3 },
    measure(own, other, { n }) {
        const { ownTokens, otherTokens, ...joint } = jointCounts(own, other, n);
        return ownTokens === 0 || otherTokens === 0 ? undefined : found(joint) / ownTokens;
    },
    events: (own, other, { n }) => found(jointCounts(own, other, n)),
});
function found({ own, other }) {
    return own.reduce((sum, tokens, type) => sum + (other[type] > 0 ? tokens : 0), 0);
}

;// CONCATENATED MODULE: ./lib/metrics/within-prompt-similarity.js

/**
 * Within-prompt similarity: how alike two answers to one prompt are, as the share of their different words that they
 * have in common (Dice), averaged over the pairs of a prompt and then over prompts. The sharpest sign of lost variance
 * where several answers to a prompt are at hand: mode collapse makes them alike long before they are equal.
 */
const withinPromptSimilarity = (0,metric/* metric */.TH)({
    id: 'within-prompt-similarity',
    title: 'Within-prompt similarity',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of words that two answers to one prompt have in common, averaged over pairs and prompts.',
    meaning: 'Asked the same thing again, the candidate says more nearly the same.',
    source: "Dice (1945); after Kirk et al. (2023)'s per-input diversity.",
    cost: 'All pairs of answers to a prompt, once.',
    amount: 'A mean over pairs and prompts: free of their number; longer outputs share more words.',
    adds: 'sums',
    followsLength: true,
    samplesPerPrompt: 2,
    trainingSpread: 0.0043,
    limits: { fail: 0.04, warn: 0.02 },
    // Two words each, one of them shared.
    example: { texts: [['red rose', 'red tulip']], value: 1 / 2 },
    measure({ samples, pool }) {
        const { first, from, value } = pool.similarities;
        let sum = 0;
        let prompts = 0;
        for (let begin = 0, end = 0; begin < samples.length; begin = end) {
            const base = first[samples[begin]];
            const pairs = from[samples[begin]];
            let own = 0;
            for (end = begin + 1; end < samples.length && first[samples[end]] === base; end++) {
                const j = samples[end] - base;
                const row = pairs + (j * (j - 1)) / 2 - base;
                for (let i = begin; i < end; i++)
                    own += value[row + samples[i]];
            }
            const answers = end - begin;
            if (answers < 2)
                continue;
            sum += own / ((answers * (answers - 1)) / 2);
            prompts++;
        }
        return prompts === 0 ? undefined : sum / prompts;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/yule-i.js



/**
 * Yule I: the squared number of different words, over the sum of squared counts less that number. The larger, the
 * richer; without end where no word comes twice, and then it has no value.
 *
 * It follows the amount of text from end to end, so it means something beside equally much text only.
 *
 * Yule (1944), as in Oakes (1998), Statistics for Corpus Linguistics. Equal to yulei of LexicalRichness.
 */
const yuleI = (0,metric/* metric */.TH)({
    id: 'yule-i',
    title: 'Yule I',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'Squared number of different words, over the sum of squared counts less that number.',
    meaning: 'The candidate has fewer words, or leans on fewer of them.',
    source: 'Yule (1944); yulei of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'Falls as text grows. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.066,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Counts 2, 2, 1, 1: four types, the sum of squares is 10.
    example: { texts: ['the cat sat', 'the cat ran'], value: 16 / (10 - 4) },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        const types = abundance_typesOf(grams);
        // Counts that are all 1 have a sum of squares equal to their number.
        if (types === grams.total)
            return undefined;
        return types ** 2 / (abundance_sumOver(grams, (k) => k * k) - types);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/yule-k.js



/**
 * Yule K: 10,000 times the chance that two words of the text, drawn one by one with each put back, are the same,
 * less the 1/N that a word is drawn twice. Higher is poorer.
 *
 * Frequent words rule it, most of all the, of and a: lost rare words don't move it. In a calibration on ten
 * generations of recursion it stayed within 7 percent while the vocabulary halved. In return it hardly follows the
 * amount of text.
 *
 * Yule (1944), The Statistical Study of Literary Vocabulary. Equal to yulek of LexicalRichness.
 */
const yuleK = (0,metric/* metric */.TH)({
    id: 'yule-k',
    title: 'Yule K',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, 10_000],
    summary: 'Chance that two words of the text are the same, times 10,000.',
    meaning: 'The candidate leans on fewer frequent words.',
    source: 'Yule (1944); yulek of LexicalRichness.',
    cost: 'One pass over the counts of words.',
    amount: 'Nearly free of the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.046,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Counts 2, 2, 1, 1: the sum of their squares is 10.
    example: { texts: ['the cat sat', 'the cat ran'], value: 1e4 * (10 / 36 - 1 / 6) },
    measure(own, _other, { n }) {
        const grams = own.grams(n);
        const { total } = grams;
        if (total === 0)
            return undefined;
        return 1e4 * (abundance_sumOver(grams, (k) => k * k) / total ** 2 - 1 / total);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/zipf-exponent.js



/**
 * Zipf exponent: how steeply the counts of words fall with their rank: 1 for a count that halves as the rank
 * doubles. The line is fitted by least squares to the logarithms of count and rank, all ranks.
 *
 * Most ranks are those of words said once or twice, and these steps rule the line: it follows the amount of text
 * and hardly the model. In a calibration it was blind to ten generations of recursion. A single word has none.
 *
 * Zipf (1949). Equal to the slope of numpy polyfit, sign turned, ties one behind the other; estimates by maximum
 * likelihood (poweRlaw) are something else.
 */
const zipfExponent = (0,metric/* metric */.TH)({
    id: 'zipf-exponent',
    title: 'Zipf exponent',
    family: 'diversity',
    stage: 'late',
    healthier: 'lower',
    unit: 'relative',
    range: [0, Number.POSITIVE_INFINITY],
    summary: 'How steeply the counts of words fall with their rank.',
    meaning: 'Few words make up more of the text.',
    source: 'Zipf (1949); least squares on logarithms (numpy polyfit).',
    cost: 'One pass over the counts of words.',
    amount: 'Follows the amount of text. Computed on all that a side says; both sides of a check have equally many outputs.',
    adds: 'counts',
    byName: true,
    followsLength: true,
    trainingSpread: 0.0076,
    parameters: {
        n: (0,parameters/* whole */.WQ)(1, 9, 1, 'Words in an n-gram.'),
    },
    // Count 2 at rank 1, count 1 at rank 2.
    example: { texts: ['a b', 'a'], value: 1 },
    measure(own, _other, { n }) {
        const line = zipfLine(own.grams(n));
        // Equal counts may come out at -1e-17.
        return line && Math.max(0, -line.slope);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/index.js
/**
 * The metrics, in the order in which reports show them: early signs first, then late ones. A metric is a file that
 * declares what it is and measures a side; its limits, intervals and tests are the same for all and live elsewhere.
 */





















































































const MEASURED = [
    vocabulary,
    unseenMass,
    supportAsymmetry,
    distinctBigrams,
    withinPromptSimilarity,
    distinctAnswers,
    duplicates,
    repetition,
    looping,
    lengthSpread,
    referencePhrases,
    referenceCoverage,
    referenceDivergence,
    referenceSurprisal,
    effectiveWords,
    shift,
    empties,
    nameWords,
    numberWords,
    rareWords,
    sourceTerms,
    surprisal,
    near_duplicates_nearDuplicates,
    distinctN,
    expectationAdjustedDistinct,
    ngramDiversity,
    ngramVendi,
    compression,
    selfBleu,
    pairwiseBleu,
    selfRouge,
    selfRepetition,
    repeatedNGrams,
    phraseDiversity,
    exactDuplicates,
    jsDivergence,
    klDivergence,
    tailRetention,
    tailMass,
    verbatimOverlap,
    type_token_ratio_typeTokenRatio,
    rootTtr,
    correctedTtr,
    herdanC,
    summerS,
    dugastU,
    maasA2,
    yuleK,
    yuleI,
    herdanVm,
    simpsonD,
    mattr,
    msttr,
    mtld_mtld,
    mtldMa,
    hdd,
    chao1_chao1,
    ace_ace,
    sampleCoverage,
    shannonEntropy,
    hill_number_hillNumber,
    giniSimpson,
    bergerParker,
    gini_gini,
    heipEvenness,
    pielouEvenness,
    hapaxShare,
    margalef,
    mcintoshD,
    fisher_alpha_fisherAlpha,
    zipfExponent,
    heapsExponent,
    equivalenceClasses,
    noveltyUtility,
];
/** Those of numeric fields, each of any field: score:spread is the spread of the field score. */
const KINDS = [tails, spread, mean, lowerTail, upperTail, outside_outside, variance, wasserstein_wasserstein, kolmogorov_smirnov_kolmogorovSmirnov];
const NUMBER_METRICS = KINDS;
/** Those that are measured on a side. */
const METRICS = MEASURED;
/** All that a rule can be set for: what is measured, and what is made of it. */
const PANEL = [tailIndex, ...MEASURED];
/** The metric of that id, be it one of the panel's, of a numeric field, or the share of a value. */
function metricById(id) {
    const known = PANEL.find((one) => one.id === id);
    if (known !== undefined)
        return known;
    const at = id.lastIndexOf(':');
    const kind = at < 1 ? undefined : NUMBER_METRICS.find((one) => one.id === id.slice(at + 1));
    if (kind !== undefined)
        return kind.of(id.slice(0, at));
    const equals = id.indexOf('=');
    return equals < 1 ? undefined : (0,share/* shareOf */.t)(id.slice(0, equals), id.slice(equals + 1));
}


/***/ }),

/***/ 8637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ index),
/* harmony export */   TH: () => (/* binding */ metric),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3729);

function isIndex(one) {
    return 'parts' in one;
}
/** What most metrics need and have not: a file says it only where it is otherwise. */
const USUAL = {
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: null, warn: null },
};
/** Declares a metric, its parameters at their defaults; keeps its id as a literal type. */
// biome-ignore lint/complexity/noBannedTypes: a metric without parameters has none
function metric(definition) {
    return bind(definition, (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultsOf */ .Gf)(definition.parameters ?? {}));
}
function bind(definition, settings) {
    const { measure, events, ...declared } = definition;
    const values = settings;
    return {
        ...USUAL,
        ...declared,
        settings,
        measure: (own, other) => measure(own, other, values),
        ...(events && { events: (own, other) => events(own, other, values) }),
        with: (changes) => bind(definition, { ...settings, ...changes }),
    };
}
/** Declares an index; keeps its id as a literal type. */
function index(definition) {
    return definition;
}


/***/ }),

/***/ 3729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ defaultsOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   x: () => (/* binding */ real)
/* harmony export */ });
/** A whole number from `low` to `high`. */
function whole(low, high, fallback, about) {
    return { kind: 'whole', low, high, default: fallback, about };
}
/** Any number from `low` to `high`. */
function real(low, high, fallback, about) {
    return { kind: 'real', low, high, default: fallback, about };
}
/** One of some words. */
function choice(values, fallback, about) {
    return { kind: 'choice', values, default: fallback, about };
}
function flag(fallback, about) {
    return { kind: 'flag', default: fallback, about };
}
/** Any name, such as that of a field. */
function name(fallback, about) {
    return { kind: 'name', default: fallback, about };
}
function defaultsOf(parameters) {
    return Object.fromEntries(Object.entries(parameters).map(([key, parameter]) => [key, parameter.default]));
}


/***/ }),

/***/ 2990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ UNKNOWN),
/* harmony export */   t: () => (/* binding */ shareOf)
/* harmony export */ });
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8637);

/** The value of outputs that have no such field, or nothing in it. */
const UNKNOWN = 'unknown';
/**
 * The share of outputs whose field has some value: how much of a training set is synthetic, or in one language. All
 * outputs of a corpus count, compared or not; those without the field are of `unknown` value. It is held to bounds, not
 * tested: a share is what somebody chose, not what a model does by chance.
 */
function shareOf(field, value, healthier = 'lower') {
    return (0,_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .metric */ .TH)({
        id: `${field}=${value}`,
        title: `Share of ${field} = ${value}`,
        family: 'validity',
        stage: 'none',
        healthier,
        unit: 'points',
        range: [0, 1],
        summary: `Share of outputs whose ${field} is ${value}.`,
        meaning: `The share of outputs whose ${field} is ${value} lies outside what the team has set.`,
        source: 'Definition.',
        cost: 'Counted while reading.',
        amount: 'A share: free of it.',
        adds: 'counts',
        followsLength: false,
        samplesPerPrompt: 1,
        needsOther: false,
        trainingSpread: 0,
        limits: { fail: null, warn: null },
        boundsOnly: true,
        // One of two outputs has the value.
        example: { texts: [], labels: [value, value === UNKNOWN ? 'known' : UNKNOWN], value: 1 / 2 },
        measure({ given: { outputs, empty, labels } }) {
            const all = outputs - empty;
            const values = labels?.get(field);
            if (all === 0 || values === undefined)
                return undefined;
            const named = values.get(value) ?? 0;
            if (value !== UNKNOWN)
                return named / all;
            let known = 0;
            for (const count of values.values())
                known += count;
            return (all - known + named) / all;
        },
    });
}


/***/ }),

/***/ 1441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   f0: () => (/* binding */ paths),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   oU: () => (/* binding */ integerOrZero),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** What is wrong with a value and what would be right. */
class Problem extends Error {
    todo;
    constructor(problem, todo) {
        super(problem);
        this.todo = todo;
    }
}
function text(placeholder = 'text') {
    return {
        placeholder,
        schema: { type: 'string', minLength: 1 },
        read(value) {
            if (value === null)
                return null;
            if (typeof value !== 'string' || value.trim() === '')
                throw new Problem('is not a text', 'Give one, or leave it out.');
            return value.trim();
        },
    };
}
function number(low, high, placeholder = 'number') {
    return {
        placeholder,
        schema: { type: 'number', exclusiveMinimum: low, exclusiveMaximum: high },
        read(value) {
            const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
            if (typeof n !== 'number' || !(n > low && n < high))
                throw new Problem(`'${String(value)}' is not a number between ${low} and ${high}`, 'Give such a number.');
            return n;
        },
    };
}
function integer(low, high = 2 ** 31 - 1) {
    return {
        placeholder: 'n',
        schema: { type: 'integer', minimum: low, maximum: high },
        read(value) {
            const n = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
            if (typeof n !== 'number' || !Number.isInteger(n) || n < low || n > high)
                throw new Problem(`'${String(value)}' is not a whole number from ${low} to ${high}`, 'Give such a number.');
            return n;
        },
    };
}
/** A whole number from `low` on, or 0. */
function integerOrZero(low) {
    const { read } = integer(0);
    return {
        placeholder: 'n',
        schema: { type: 'integer', anyOf: [{ const: 0 }, { minimum: low }] },
        read(value) {
            const n = read(value);
            if (n > 0 && n < low)
                throw new Problem(`${n} is below ${low}`, `Give 0, or ${low} or more.`);
            return n;
        },
    };
}
function choice(...values) {
    return {
        placeholder: values.join('|'),
        schema: { enum: values },
        read(value) {
            const found = values.find((v) => v === (typeof value === 'string' ? value.trim() : value));
            if (found === undefined)
                throw new Problem(`'${String(value)}' is not one of ${values.join(', ')}`, 'Choose one of them.');
            return found;
        },
    };
}
function flag() {
    return {
        placeholder: '',
        schema: { type: 'boolean' },
        read(value) {
            const v = typeof value === 'string' ? value.trim().toLowerCase() : value;
            if (v === true || v === 'true')
                return true;
            if (v === false || v === 'false')
                return false;
            throw new Problem(`'${String(value)}' is neither true nor false`, 'Write true or false.');
        },
    };
}
/** Paths or globs: a list, or a text with one a line. A config file may also say `{ path: … }`, or only what other options name beside that. */
function paths(needed = 'paths') {
    const one = { type: 'string', minLength: 1 };
    const list = { type: 'array', items: one, minItems: 1 };
    const optional = needed !== 'paths';
    return {
        placeholder: 'path...',
        many: true,
        schema: {
            anyOf: [
                one,
                list,
                {
                    type: 'object',
                    properties: { path: { anyOf: [one, list] } },
                    ...(optional ? { minProperties: 1 } : { required: ['path'] }),
                    additionalProperties: false,
                },
            ],
        },
        read(value) {
            const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
            const inner = isObject ? (value.path ?? (optional ? [] : value)) : value;
            const items = (Array.isArray(inner) ? inner : [inner]).flatMap((item) => {
                if (typeof item !== 'string')
                    throw new Problem(`'${String(item)}' is not a path`, 'Give paths or globs.');
                return item.split('\n');
            });
            return items.map((item) => item.trim()).filter((item) => item !== '');
        },
    };
}
/** Names: a list, or a text with some of them between commas or one a line. `none` is an empty list. */
function names() {
    const one = { type: 'string', minLength: 1 };
    return {
        placeholder: 'name...',
        many: true,
        schema: { anyOf: [one, { type: 'array', items: one }] },
        read(value) {
            const items = (Array.isArray(value) ? value : [value]).flatMap((item) => {
                if (typeof item !== 'string')
                    throw new Problem(`'${String(item)}' is not a name`, 'Give names of fields.');
                return item.split(/[\n,]/).map((name) => name.trim());
            });
            return items.length === 1 && items[0] === 'none' ? [] : [...new Set(items.filter((item) => item !== ''))];
        },
    };
}
/** Some of these: a list, or a text with some of them between commas or one a line. `none` is an empty list. */
function list(...values) {
    const one = { enum: [...values, 'none'] };
    const { read } = names();
    return {
        placeholder: `${values.join('|')}...`,
        many: true,
        schema: { anyOf: [one, { type: 'array', items: { enum: values } }] },
        read(value) {
            const said = read(value);
            const strange = said.find((name) => !values.some((known) => known === name));
            if (strange !== undefined)
                throw new Problem(`'${strange}' is not one of ${values.join(', ')}`, 'Choose some of them.');
            return values.filter((known) => said.includes(known));
        },
    };
}
/** Names of fields by what they hold: `output=my_pred`, one a line, or an object in a config file. */
function record(keys, placeholder) {
    return {
        placeholder,
        many: true,
        schema: {
            type: 'object',
            properties: Object.fromEntries(keys.map((key) => [key, { type: 'string', minLength: 1 }])),
            additionalProperties: false,
        },
        read(value) {
            const pairs = typeof value === 'object' && value !== null && !Array.isArray(value)
                ? Object.entries(value)
                : splitPairs(value, keys);
            const result = {};
            for (const [key, field] of pairs) {
                const known = keys.find((k) => k === key);
                if (known === undefined)
                    throw new Problem(`'${key}' is not one of ${keys.join(', ')}`, `Write ${keys[0]}=NAME.`);
                if (typeof field !== 'string' || field === '')
                    throw new Problem(`'${key}' has no field name`, `Write ${key}=NAME.`);
                result[known] = field;
            }
            return result;
        },
    };
}
function splitPairs(value, keys) {
    const lines = (Array.isArray(value) ? value : [value]).flatMap((item) => String(item).split(/[\n,]/));
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            throw new Problem(`'${line}' has no '='`, `Write ${keys[0]}=NAME.`);
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}


/***/ }),

/***/ 668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readBound),
/* harmony export */   i: () => (/* binding */ readLimit)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1441);

/**
 * Reads a limit as people write it and gives a number between 0 and 1: `6%` or `0.06` for relative declines, `2pp` or
 * `0.02` for points. The two are never mixed up in silence: a relative limit in pp, or points in percent, is refused.
 */
function readLimit(value, unit) {
    if (typeof value === 'number')
        return within(value, String(value), unit);
    const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%|pp)?\s*$/.exec(value) : null;
    if (match === null)
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(`'${String(value)}' is not a limit`, `Write ${example(unit)}.`);
    const number = Number(match[1]);
    if (match[2] === undefined)
        return within(number, String(value), unit);
    const expected = unit === 'relative' ? '%' : unit === 'spreads' || unit === 'value' ? '' : 'pp';
    if (match[2] !== expected) {
        const why = unit === 'relative'
            ? 'a relative decline, not points'
            : unit === 'spreads'
                ? 'a multiple of what two healthy trainings differ by'
                : unit === 'value'
                    ? "told in the value's own unit"
                    : `told in ${unit === 'points' ? 'points' : unit}, not in percent`;
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(`'${String(value)}' does not fit: this metric's decline is ${why}`, `Write ${number}${expected}.`);
    }
    return within(number / 100, String(value), unit);
}
/** Reads a floor or ceiling on the value itself: a number in the metric's own unit, or a percentage for shares. */
function readBound(value) {
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(value) : null;
    if (match === null)
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(`'${String(value)}' is not a value`, 'Write a number, or a percentage such as 5%.');
    return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}
function within(limit, written, unit) {
    if (!(limit >= 0))
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(`'${written}' is below 0`, 'A decline above 0 is worse; give a limit of 0 or more.');
    if (unit === 'spreads' || unit === 'value')
        return limit;
    if (limit > 1)
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF(`'${written}' is more than everything`, `Did you mean ${example(unit, limit)}?`);
    return limit;
}
function example(unit, limit = 6) {
    if (unit === 'spreads' || unit === 'value')
        return 'a number such as 3';
    return unit === 'relative' ? `${limit}% or ${limit / 100}` : `${limit}pp or ${limit / 100}`;
}


/***/ }),

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ didYouMeanMetric),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3186);


/** More names than this are no help in an error. */
const LISTED = 20;
/**
 * "Did you mean …?" with those of which the name is a part, else the nearest known name, else those that have it in
 * them, or the list of all; `instead` where that would be long.
 */
function didYouMean(name, known, instead = 'docs/options.md lists all.') {
    const meant = meantBy(name, known);
    if (meant.length > 0)
        return `Did you mean ${meant.map((one) => `'${one}'`).join(' or ')}?`;
    return known.length > LISTED ? instead : `Known are ${known.join(', ')}.`;
}
function meantBy(name, known) {
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, [...known]);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, best) <= 1)
        return [best];
    const ofParts = known.filter((one) => one.split(/[-.:]/).includes(name));
    if (ofParts.length > 0)
        return ofParts;
    if (isNear(name, best))
        return [best];
    const within = name.length < 3 ? [] : known.filter((one) => one.includes(name));
    return within.length > LISTED ? [] : within;
}
/** The same of a metric: one of the panel's, or, behind a colon, one of numeric fields. */
function didYouMeanMetric(name) {
    const panel = _metrics_index_js__WEBPACK_IMPORTED_MODULE_1__/* .PANEL */ .zH.map(({ id }) => id);
    const kinds = _metrics_index_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_METRICS */ ._z.map(({ id }) => id);
    const at = name.lastIndexOf(':');
    if (at >= 0)
        return didYouMean(name, ofField(at === 0 ? 'FIELD' : name.slice(0, at), kinds));
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, [...panel, ...kinds]);
    if (kinds.some((kind) => kind === best) && isNear(name, best))
        return `Did you mean 'FIELD:${best}'?`;
    const some = ofField(name, kinds.slice(0, 3)).join(', ');
    const ifField = /^[\w.-]+$/.test(name) ? `If it is a field of numbers, write ${some} or the like; ` : '';
    return didYouMean(name, [...panel, ...ofField('FIELD', kinds)], `${ifField}collapse-gate explain lists all metrics.`);
}
function ofField(field, kinds) {
    return kinds.map((kind) => `${field}:${kind}`);
}
function isNear(name, best) {
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, best) <= Math.max(2, name.length / 2);
}


/***/ }),

/***/ 5229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ spreads),
/* harmony export */   LX: () => (/* binding */ DEFINITIONS),
/* harmony export */   aO: () => (/* binding */ rules),
/* harmony export */   qA: () => (/* binding */ rulesByGroup),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3186);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1441);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(668);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7580);




const LIMITS = ['fail', 'warn', 'floor', 'ceiling'];
const BOUNDS = ['floor', 'ceiling'];
const limitSchema = {
    anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*-?\\d+(\\.\\d+)?\\s*(%|pp)?\\s*$' }, { const: 'off' }],
};
const ruleSchema = (limits) => ({
    anyOf: [
        { enum: ['off', 'on'] },
        {
            type: 'object',
            properties: Object.fromEntries(limits.map((name) => [name, ref('limit')])),
            additionalProperties: false,
            minProperties: 1,
        },
    ],
});
/** What many metrics have in common, said once in the schema of the config file: else checking a config takes a second. */
const DEFINITIONS = {
    limit: limitSchema,
    rule: ruleSchema(LIMITS),
    bounds: ruleSchema(BOUNDS),
    rules: byMetric(({ boundsOnly }) => ref(boundsOnly ? 'bounds' : 'rule')),
};
function ref(name) {
    return { $ref: `#/definitions/${name}` };
}
/** An object whose properties are metrics: those of the panel, and those of numeric fields, whatever the field's name. */
function byMetric(schemaOf) {
    return {
        type: 'object',
        properties: Object.fromEntries(_metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PANEL */ .zH.map((metric) => [metric.id, schemaOf(metric)])),
        patternProperties: Object.fromEntries(_metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER_METRICS */ ._z.map((kind) => [`^.+:${kind.id}$`, schemaOf(kind.of('FIELD'))])),
        additionalProperties: false,
    };
}
/** What can be limited of a metric. */
function limitsOf({ boundsOnly }) {
    return boundsOnly ? BOUNDS : LIMITS;
}
function spreads() {
    return {
        placeholder: '',
        schema: byMetric(() => ref('limit')),
        read(value) {
            const entries = Object.entries(asObject(value)).map(([id, said]) => {
                const metric = metricNamed(id);
                return [id, prefixed(id, () => (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimit */ .i)(said, metric.unit))];
            });
            return Object.fromEntries(entries);
        },
    };
}
function rules() {
    return { placeholder: '', schema: ref('rules'), read: readRules };
}
/** Rules for single groups, by the group's name; `*` means every group that has none of its own. */
function rulesByGroup() {
    return {
        placeholder: '',
        schema: { type: 'object', additionalProperties: ref('rules') },
        read(value) {
            return Object.fromEntries(Object.entries(asObject(value)).map(([group, inner]) => [group, readRules(inner)]));
        },
    };
}
/**
 * The rule that holds for a metric: the metric's own limits, then what each of the given rules says, later ones
 * winning; null is `off`. A limit that is loosened past `warn` takes `warn` along, so that it never lies beyond `fail`.
 */
function ruleFor(metric, ...said) {
    const { fail, warn, floor = null, ceiling = null } = metric.limits;
    const own = { fail, warn, floor, ceiling };
    let rule = metric.byName ? null : { ...own, asked: false };
    for (const rules of said) {
        const one = rules?.[metric.id];
        if (one === undefined)
            continue;
        if (one === 'off')
            rule = null;
        else if (one === 'on')
            rule ??= { ...own, asked: false };
        else
            rule = { ...(rule ?? own), ...one, asked: true };
    }
    if (rule !== null && rule.fail !== null && rule.warn !== null && rule.warn > rule.fail)
        rule.warn = rule.fail;
    return rule;
}
function readRules(value) {
    const result = {};
    for (const [id, said] of Object.entries(asObject(value))) {
        const metric = metricNamed(id);
        if (said === 'off' || said === false)
            result[id] = 'off';
        else if (said === 'on' || said === true)
            result[id] = 'on';
        else
            result[id] = readRule(metric, asObject(said));
    }
    return result;
}
function metricNamed(id) {
    const metric = (0,_metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .metricById */ .Zw)(id);
    if (metric === undefined)
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`there is no metric '${id}'`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMeanMetric */ .M)(id));
    if (!metric.boundsOnly || !id.includes('='))
        return metric;
    const [field, value] = id.split('=');
    throw new _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`'${id}' is a share, and those have rules of their own`, `Write shares: [{ field: ${field}, value: ${value}, max: 30% }].`);
}
function readRule(metric, said) {
    const rule = {};
    for (const [name, value] of Object.entries(said)) {
        const limit = limitsOf(metric).find((known) => known === name);
        if (limit === undefined)
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`${metric.id} has no limit '${name}'`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, limitsOf(metric)));
        if (value === 'off' || value === null)
            rule[limit] = null;
        else
            rule[limit] =
                limit === 'fail' || limit === 'warn'
                    ? prefixed(metric.id, () => (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .readLimit */ .i)(value, metric.unit))
                    : (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .readBound */ .$)(value);
    }
    return rule;
}
function prefixed(id, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF)
            throw new _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`${id}: ${error.message}`, error.todo);
        throw error;
    }
}
function asObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(`'${String(value)}' is not a set of rules`, "Write 'metric: { fail: 6%, warn: 3% }' or 'metric: off'.");
    return value;
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ OPTIONS),
  UX: () => (/* binding */ optionList),
  lg: () => (/* binding */ settable)
});

// EXTERNAL MODULE: ./lib/text/clean/index.js + 1 modules
var clean = __webpack_require__(1608);
// EXTERNAL MODULE: ./lib/options/kinds.js
var kinds = __webpack_require__(1441);
// EXTERNAL MODULE: ./lib/options/rules.js
var rules = __webpack_require__(5229);
;// CONCATENATED MODULE: ./lib/options/selection.js

const SIDES = ['baseline', 'candidate', 'reference', 'healthy'];
/** Values of fields, `field=value` or `side.field=value`, one a line; in a config file an object, by side or for all. */
function chosen() {
    const value = { type: ['string', 'number', 'boolean'] };
    const values = { anyOf: [value, { type: 'array', items: value }] };
    return {
        placeholder: '[side.]field=value...',
        many: true,
        schema: {
            type: 'object',
            properties: Object.fromEntries(SIDES.map((side) => [side, { anyOf: [values, { type: 'object', additionalProperties: values }] }])),
            additionalProperties: values,
        },
        say: (all) => all.map(({ side, field, value }) => `${side === null ? '' : `${side}.`}${field}=${value}`),
        read(said) {
            const pairs = typeof said === 'object' && said !== null && !Array.isArray(said) ? entries(said) : lines(said);
            return pairs.map(([name, value]) => choice(name, value));
        },
    };
}
function choice(name, value) {
    if (!['string', 'number', 'boolean'].includes(typeof value))
        throw new kinds/* Problem */.AF(`'${name}' has no value`, `Write ${name}=VALUE.`);
    const side = SIDES.find((one) => name.startsWith(`${one}.`)) ?? null;
    const field = side === null ? name : name.slice(side.length + 1);
    if (field === '')
        throw new kinds/* Problem */.AF(`'${name}' names no field`, 'Write field=VALUE.');
    return { side, field, value: String(value).trim() };
}
/** Of an object: `{model: x}`, `{model: [x, y]}`, `{candidate: {model: x}}`. */
function entries(object) {
    return Object.entries(object).flatMap(([name, value]) => {
        if (Array.isArray(value))
            return value.map((one) => [name, one]);
        if (typeof value !== 'object' || value === null)
            return [[name, value]];
        return entries(value).map(([field, one]) => [`${name}.${field}`, one]);
    });
}
/** A value may hold anything but a line break; only the first = parts it from the field. */
function lines(said) {
    return (Array.isArray(said) ? said : [said])
        .flatMap((item) => String(item).split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
        const at = line.indexOf('=');
        if (at < 1)
            throw new kinds/* Problem */.AF(`'${line}' has no '='`, 'Write field=VALUE.');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}

// EXTERNAL MODULE: ./lib/metrics/index.js + 128 modules
var metrics = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/options/nearest.js
var nearest = __webpack_require__(7580);
;// CONCATENATED MODULE: ./lib/options/settings.js



/** The settings of metrics: `self-bleu.n=4`, one a line, or an object in a config file. */
function settings() {
    return {
        placeholder: 'metric.name=value...',
        many: true,
        schema: {
            type: 'object',
            properties: Object.fromEntries(adjustable().map(({ id, parameters }) => [id, schemaOf(parameters)])),
            additionalProperties: false,
        },
        read(value) {
            const result = {};
            for (const [id, name, said] of entriesOf(value)) {
                const parameters = parametersOf(id);
                if (!Object.hasOwn(parameters, name))
                    throw new kinds/* Problem */.AF(`${id} has no setting '${name}'`, (0,nearest/* didYouMean */.a)(name, Object.keys(parameters)));
                try {
                    result[id] ??= {};
                    result[id][name] = kindOf(parameters[name]).read(said);
                }
                catch (error) {
                    if (error instanceof kinds/* Problem */.AF)
                        throw new kinds/* Problem */.AF(`${id}.${name}: ${error.message}`, error.todo);
                    throw error;
                }
            }
            return result;
        },
    };
}
function adjustable() {
    return metrics/* PANEL */.zH.flatMap(({ id, parameters }) => (parameters === undefined ? [] : [{ id, parameters }]));
}
function parametersOf(id) {
    const found = adjustable().find((one) => one.id === id);
    if (found !== undefined)
        return found.parameters;
    if ((0,metrics/* metricById */.Zw)(id) !== undefined)
        throw new kinds/* Problem */.AF(`${id} has no settings`, `See collapse-gate explain ${id}.`);
    throw new kinds/* Problem */.AF(`there is no metric '${id}'`, (0,nearest/* didYouMean */.a)(id, adjustable().map((one) => one.id), 'collapse-gate explain lists all metrics.'));
}
function entriesOf(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.entries(value).flatMap(([id, own]) => {
            if (typeof own !== 'object' || own === null || Array.isArray(own))
                throw new kinds/* Problem */.AF(`'${id}' is not followed by settings`, `Write ${id}: { NAME: VALUE }.`);
            return Object.entries(own).map(([name, said]) => [id, name, said]);
        });
    }
    const lines = (Array.isArray(value) ? value : [value]).flatMap((item) => String(item).split(/[\n,]/));
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
        const match = /^([\w:-]+)\.([\w-]+)\s*=\s*(.+)$/.exec(line);
        if (match === null)
            throw new kinds/* Problem */.AF(`'${line}' is not a setting`, 'Write METRIC.NAME=VALUE.');
        return [match[1], match[2], match[3]];
    });
}
function schemaOf(parameters) {
    return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [
            name,
            { description: parameter.about, default: parameter.default, ...kindOf(parameter).schema },
        ])),
        additionalProperties: false,
    };
}
function kindOf(parameter) {
    switch (parameter.kind) {
        case 'whole':
            return (0,kinds/* integer */.nd)(parameter.low, parameter.high);
        case 'real':
            return between(parameter.low, parameter.high);
        case 'choice':
            return (0,kinds/* choice */.Yq)(...parameter.values);
        case 'flag':
            return (0,kinds/* flag */.Jt)();
        case 'name':
            return settings_name();
    }
}
/** A name such as that of a field; none where it is empty. */
function settings_name() {
    return {
        placeholder: 'name',
        schema: { type: 'string' },
        read(value) {
            if (typeof value !== 'string')
                throw new kinds/* Problem */.AF(`'${String(value)}' is not a name`, 'Give one in quotes.');
            return value;
        },
    };
}
function between(low, high) {
    return {
        placeholder: 'number',
        schema: { type: 'number', minimum: low, ...(Number.isFinite(high) && { maximum: high }) },
        read(value) {
            const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
            if (typeof n !== 'number' || !(n >= low && n <= high))
                throw new kinds/* Problem */.AF(`'${String(value)}' is not a number ${Number.isFinite(high) ? `from ${low} to ${high}` : `of ${low} or more`}`, 'Give such a number.');
            return n;
        },
    };
}

// EXTERNAL MODULE: ./lib/metrics/share.js
var share = __webpack_require__(2990);
// EXTERNAL MODULE: ./lib/options/limits.js
var limits = __webpack_require__(668);
;// CONCATENATED MODULE: ./lib/options/shares.js




const KEYS = ['field', 'value', 'max', 'min'];
const bound = { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%?\\s*$' }] };
const one = {
    type: 'object',
    properties: {
        field: { type: 'string', minLength: 1 },
        value: { type: ['string', 'number', 'boolean'], minLength: 1 },
        max: bound,
        min: bound,
    },
    required: ['field'],
    additionalProperties: false,
};
function shares() {
    return {
        placeholder: '',
        schema: { type: 'array', items: one },
        read(value) {
            if (!Array.isArray(value))
                throw new kinds/* Problem */.AF('is not a list', 'Write - { field: provenance, value: synthetic, max: 30% }.');
            const rules = value.map(readShare);
            const twice = rules.find((rule, i) => rules.findIndex((one) => isSame(one, rule)) < i);
            if (twice !== undefined)
                throw new kinds/* Problem */.AF(`there are two rules for '${twice.field}'${twice.value === null ? '' : ` and '${twice.value}'`}`, 'Write max and min into one.');
            return rules;
        },
    };
}
function isSame(one, other) {
    return one.field === other.field && one.value === other.value;
}
function readShare(said) {
    if (typeof said !== 'object' || said === null || Array.isArray(said))
        throw new kinds/* Problem */.AF(`'${String(said)}' is not a rule`, 'Write { field: NAME }.');
    const { field, value = null, max = null, min = null, ...others } = said;
    const [strange] = Object.keys(others);
    if (strange !== undefined)
        throw new kinds/* Problem */.AF(`there is no '${strange}' in a rule for shares`, (0,nearest/* didYouMean */.a)(strange, KEYS));
    if (typeof field !== 'string' || field === '')
        throw new kinds/* Problem */.AF('a rule for shares names no field', 'Write field: NAME.');
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
        throw new kinds/* Problem */.AF(`the rule for '${field}' has a value that is neither text nor number`, 'Write value: NAME.');
    if (value === '')
        throw new kinds/* Problem */.AF(`the rule for '${field}' has an empty value`, `Write value: ${share/* UNKNOWN */.H} for rows without one.`);
    const rule = {
        field,
        value: value === null ? null : String(value),
        max: max === null ? null : shares_share(max),
        min: min === null ? null : shares_share(min),
    };
    if (rule.value === null && (rule.max !== null || rule.min !== null))
        throw new kinds/* Problem */.AF(`the rule for '${field}' limits no value`, `Write value: NAME, or value: ${share/* UNKNOWN */.H} for rows without one.`);
    if (rule.max !== null && rule.min !== null && rule.min > rule.max)
        throw new kinds/* Problem */.AF(`the rule for '${field}' wants at least ${rule.min} and at most ${rule.max}`, 'Let min be below max.');
    return rule;
}
function shares_share(value) {
    const read = (0,limits/* readBound */.$)(value);
    if (read < 0 || read > 1)
        throw new kinds/* Problem */.AF(`'${String(value)}' is no share`, 'Write 30% or 0.3.');
    return read;
}

;// CONCATENATED MODULE: ./lib/options/table.js
/**
 * Every option, once. From an entry follow its field in `Options`, its flag and --help, its input in action.yml, its
 * property in the config file's schema, and its row in docs/options.md. Nothing later reads an input, a flag or the
 * environment.
 */






/** The kind says what T is; the default must fit it. */
function table_option(entry) {
    return entry;
}
/** Days. Base branches that nobody has merged into for so long are rare. */
const OLD = 60;
/** About 28,000 outputs of 150 words. */
const MOST_GRAMS = 2 ** 22;
/** Of fewer nobody can say how far off they are. */
const FEWEST_GRAMS = 1000;
const NO_PATHS = [];
const NO_FIELDS = {};
const NUMBERS = ['score', 'reward', 'logprob', 'perplexity'];
const NO_SHARES = [];
const NOTHING_CHOSEN = [];
const NO_CLEAN_UP = [];
const NO_SETTINGS = {};
const NO_RULES = {};
const NO_SPREADS = {};
const NO_GROUP_RULES = {};
const OPTIONS = {
    baseline: table_option({
        kind: (0,kinds/* paths */.f0)('or what is beside them'),
        default: NO_PATHS,
        about: "Files, folders or globs with the baseline model's outputs, read at the base branch on a pull request. In the action left out: what the base branch's own runs have kept.",
        unreported: true,
    }),
    'baseline-branch': table_option({
        kind: (0,kinds/* text */.Qq)('branch'),
        default: null,
        about: "The branch whose kept baseline is taken. Left out: the pull request's base branch, else the run's own.",
        from: ['action', 'config'],
        key: 'baseline.branch',
        unreported: true,
    }),
    'baseline-workflow': table_option({
        kind: (0,kinds/* text */.Qq)('file'),
        default: null,
        about: 'File name of the workflow whose runs keep the baseline (train.yml). Left out: the workflow that runs.',
        from: ['action', 'config'],
        key: 'baseline.workflow',
        unreported: true,
    }),
    candidate: table_option({
        kind: (0,kinds/* paths */.f0)(),
        default: NO_PATHS,
        about: "Files, folders or globs with the candidate model's outputs.",
        unreported: true,
    }),
    reference: table_option({
        kind: (0,kinds/* paths */.f0)(),
        default: NO_PATHS,
        about: 'Files, folders or globs with human answers, or the original training text: the tail that should be kept.',
        unreported: true,
    }),
    healthy: table_option({
        kind: (0,kinds/* paths */.f0)(),
        default: NO_PATHS,
        about: "Outputs of further healthy trainings of the baseline's recipe, to know how far trainings differ by themselves: each file is one, a folder is one.",
        unreported: true,
    }),
    config: table_option({
        kind: (0,kinds/* text */.Qq)('file'),
        default: null,
        about: 'The config file (YAML or JSON); .github/collapse-gate.yml is read by itself when it exists.',
        from: ['cli', 'action'],
        unreported: true,
    }),
    fields: table_option({
        kind: (0,kinds/* record */.g1)(['output', 'prompt', 'id', 'tokens', 'embedding'], 'name=field...'),
        default: NO_FIELDS,
        about: 'Which field of a row holds the output, prompt, id, token ids or embedding, where it has an unusual name (output=my_pred).',
        flag: 'field',
    }),
    numbers: table_option({
        kind: (0,kinds/* names */.Dy)(),
        default: NUMBERS,
        about: 'Fields that hold a number for each output; the spread and the tails of those that both sides have are judged as those of words are.',
    }),
    shares: table_option({
        kind: shares(),
        default: NO_SHARES,
        about: 'Fields whose values are counted, and how large the share of a value may be (max) or must be (min).',
        from: ['config'],
    }),
    unit: table_option({
        kind: (0,kinds/* choice */.Yq)('words', 'characters', 'tokens'),
        default: 'words',
        about: 'What outputs are counted in: words, runs of characters, or the token ids of a field.',
    }),
    characters: table_option({
        kind: (0,kinds/* integer */.nd)(1, 5),
        default: 4,
        about: 'How many characters a run has where the unit is characters.',
    }),
    'pair-by': table_option({
        kind: (0,kinds/* choice */.Yq)('auto', 'id', 'prompt', 'position', 'none'),
        default: 'auto',
        about: "What makes two rows answers to the same prompt; auto takes the id, else the prompt's text, else nothing.",
    }),
    select: table_option({
        kind: chosen(),
        default: NOTHING_CHOSEN,
        about: 'Of a file with several models, filters, tasks or epochs the one to read (model=NAME), for one side where it is named (candidate.model=NAME); * takes all.',
    }),
    where: table_option({
        kind: chosen(),
        default: NOTHING_CHOSEN,
        about: 'Only rows whose field has that value (language=de); several values of one field are any of them.',
    }),
    'exclude-prompts': table_option({
        kind: (0,kinds/* paths */.f0)(),
        default: NO_PATHS,
        about: 'Files with ids or prompts to leave out on all sides: one a line (.txt), or rows that have them.',
    }),
    clean: table_option({
        kind: (0,kinds/* list */.p_)(...clean/* CLEAN_UPS */.T),
        default: NO_CLEAN_UP,
        about: 'What to take out of outputs before they are measured; each is counted in the report.',
    }),
    'max-bad-lines': table_option({
        kind: (0,kinds/* integer */.nd)(0),
        default: 0,
        about: "So many lines that can't be read are skipped, counted and shown, before it is an error.",
    }),
    rules: table_option({
        kind: (0,rules/* rules */.aO)(),
        default: NO_RULES,
        about: 'Per metric the declines that fail and warn, a floor or ceiling on its value, or off.',
        from: ['config'],
    }),
    'metric-settings': table_option({
        kind: settings(),
        default: NO_SETTINGS,
        about: 'What is set of single metrics (self-bleu.n=4); explain METRIC says what there is.',
        key: 'metrics',
        flag: 'set',
    }),
    'group-by': table_option({
        kind: (0,kinds/* text */.Qq)('field'),
        default: null,
        about: 'Field that slices the prompts (task, topic, language); each group is judged on its own as well.',
        key: 'groups.by',
    }),
    'group-rules': table_option({
        kind: (0,rules/* rulesByGroup */.qA)(),
        default: NO_GROUP_RULES,
        about: "Rules for single groups, by the group's name; * stands for every other group.",
        from: ['config'],
        key: 'groups.rules',
    }),
    unpaired: table_option({
        kind: (0,kinds/* choice */.Yq)('warn', 'allow'),
        default: 'warn',
        about: 'What a red verdict may do when both sides share no prompt: warn at most, or allow it to fail.',
    }),
    spreads: table_option({
        kind: (0,rules/* spreads */.D0)(),
        default: NO_SPREADS,
        about: 'Per metric how far healthy trainings of your recipe lie apart (standard deviation of one), as calibrate finds it; 0 leaves retraining out of account.',
        from: ['config'],
        key: 'retraining.spreads',
    }),
    'spread-df': table_option({
        kind: (0,kinds/* number */.ai)(0.5, 1000),
        default: 4,
        about: 'How far the spreads are to be trusted before healthy runs are seen, in degrees of freedom.',
        from: ['config'],
        key: 'retraining.df',
    }),
    alpha: table_option({
        kind: (0,kinds/* number */.ai)(0, 0.5),
        default: 0.01,
        about: 'The most frequent false alarm that is accepted: the share of red gates when both sides are one model.',
    }),
    relabellings: table_option({
        kind: (0,kinds/* integer */.nd)(19, 1_000_000),
        default: 999,
        about: 'How often the outputs are relabelled at random between the sides, to see what chance does.',
    }),
    seed: table_option({
        kind: (0,kinds/* integer */.nd)(0),
        default: 1,
        about: 'Start of the random sequence. The same seed and inputs give the same report, byte for byte.',
    }),
    threads: table_option({
        kind: (0,kinds/* integer */.nd)(0, 64),
        default: 0,
        about: 'How many threads read and relabel; 0 takes as many as the machine has. The report is the same with any number.',
        unreported: true,
    }),
    'fail-on': table_option({
        kind: (0,kinds/* choice */.Yq)('fail', 'inconclusive', 'never'),
        default: 'fail',
        about: 'Which outcome fails the job: fail; inconclusive (that and fail); or never (none).',
        unreported: true,
    }),
    'on-error': table_option({
        kind: (0,kinds/* choice */.Yq)('fail', 'warn'),
        default: 'fail',
        about: 'What becomes of the job when the gate could not judge (unreadable input, a bug): fail, or warn and go on.',
        from: ['action', 'config'],
        unreported: true,
    }),
    comment: table_option({
        kind: (0,kinds/* choice */.Yq)('always', 'on-change', 'on-fail', 'never'),
        default: 'on-change',
        about: 'When to write the comment on the pull request: always, on every run; on-change, only when what it says has changed; on-fail, only once something is wrong (and then until it is green again); or never.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'comment-key': table_option({
        kind: (0,kinds/* text */.Qq)('key'),
        default: null,
        about: 'Name of this gate where a pull request has several: each key has its own comment, artifact and files.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'on-missing-baseline': table_option({
        kind: (0,kinds/* choice */.Yq)('pass', 'fail'),
        default: 'pass',
        about: 'What becomes of a run that finds no baseline, as the first one does: pass with a note, or fail.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'on-missing-candidate': table_option({
        kind: (0,kinds/* choice */.Yq)('fail', 'skip'),
        default: 'fail',
        about: 'What becomes of a run without outputs of a candidate: fail, or skip (outcome skipped, so that a required check never hangs).',
        unreported: true,
    }),
    'max-baseline-age': table_option({
        kind: (0,kinds/* integer */.nd)(1, 36_500),
        default: OLD,
        about: 'After so many days a baseline is old enough for a warning.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'accept-label': table_option({
        kind: (0,kinds/* text */.Qq)('label'),
        default: 'collapse-gate-accept',
        about: "The label that lets a red pull request pass, together with a line 'Collapse-Gate-Accept: REASON' in its description.",
        from: ['action', 'config'],
        unreported: true,
    }),
    'keep-baseline': table_option({
        kind: (0,kinds/* flag */.Jt)(),
        default: true,
        about: "Keep profiles of the candidate's outputs as artifacts: that of a pull request for its merge, that of a branch as the next baseline.",
        from: ['action', 'config'],
        unreported: true,
    }),
    'retention-days': table_option({
        kind: (0,kinds/* integer */.nd)(0, 400),
        default: 0,
        about: "How many days artifacts are kept; 0 is as the repository's settings say.",
        from: ['action', 'config'],
        unreported: true,
    }),
    words: table_option({
        kind: (0,kinds/* flag */.Jt)(),
        default: true,
        about: 'Write into a profile the words that outputs to two prompts or more share, so that lost words have names.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'most-grams': table_option({
        kind: (0,kinds/* integerOrZero */.oU)(FEWEST_GRAMS),
        default: MOST_GRAMS,
        about: 'Of a side or profile with more words than this, or pairs of words, only those are kept whose hash lies below a threshold, the same on all sides; 0 keeps all.',
    }),
    examples: table_option({
        kind: (0,kinds/* flag */.Jt)(),
        default: false,
        about: 'Let short, escaped pieces of outputs into reports and comments.',
    }),
    'report-artifact': table_option({
        kind: (0,kinds/* flag */.Jt)(),
        default: true,
        about: 'Upload the reports as an artifact of the workflow run.',
        from: ['action', 'config'],
        unreported: true,
    }),
    token: table_option({
        kind: (0,kinds/* text */.Qq)('token'),
        default: null,
        about: 'Token that writes the comment (pull-requests: write), and reads the base branch (contents: read) and its baseline (actions: read).',
        from: ['action'],
        unreported: true,
    }),
    json: table_option({
        kind: (0,kinds/* text */.Qq)('file'),
        default: null,
        about: 'Write the report as JSON to this file; - or no file means standard output.',
        from: ['cli'],
        unreported: true,
    }),
    markdown: table_option({
        kind: (0,kinds/* text */.Qq)('file'),
        default: null,
        about: 'Write the report as Markdown to this file.',
        from: ['cli'],
        unreported: true,
    }),
    junit: table_option({
        kind: (0,kinds/* text */.Qq)('file'),
        default: null,
        about: 'Write the verdicts as JUnit XML to this file.',
        from: ['cli'],
        unreported: true,
    }),
    out: table_option({
        kind: (0,kinds/* text */.Qq)('folder'),
        default: null,
        about: 'Write all of the reports into this folder.',
        from: ['cli'],
        unreported: true,
    }),
};
/** The entries as a list, in order, with their names. */
function optionList() {
    return Object.keys(OPTIONS).map((name) => ({ name, option: OPTIONS[name] }));
}
/** Whether an option may be set from there. */
function settable(option, source) {
    return option.from === undefined || option.from.includes(source);
}


/***/ }),

/***/ 681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ Segmented),
/* harmony export */   Dx: () => (/* binding */ sortNumbers),
/* harmony export */   e: () => (/* binding */ Columns)
/* harmony export */ });
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);

/**
 * What is known of many outputs, column by column: an output is a number, and nothing but numbers is held of it. So a
 * million of them take few large arrays instead of many small ones.
 */
class Columns {
    /** Of each output: all of its words, and how many different ones. */
    length = new Int32Array(1 << 8);
    distinct = new Int32Array(1 << 8);
    /** Its kept words and pairs; and of segments that have any how many positions repeat four words. */
    words = new Segmented();
    pairs = new Segmented();
    repeats = new Segmented();
    get outputs() {
        return this.words.outputs;
    }
    /** Columns as another thread has sent them. */
    static of({ length, distinct, words, pairs, repeats }) {
        const own = new Columns();
        Object.assign(own, { length, distinct });
        for (const [segmented, parts] of [
            [own.words, words],
            [own.pairs, pairs],
            [own.repeats, repeats],
        ])
            segmented.take(parts);
        return own;
    }
    /** As plain data, without the room that there is for more. */
    parts() {
        const { outputs, length, distinct, words, pairs, repeats } = this;
        return {
            ...{ length: length.slice(0, outputs), distinct: distinct.slice(0, outputs) },
            ...{ words: words.parts(), pairs: pairs.parts(), repeats: repeats.parts() },
        };
    }
    /** What was added since the last output is of this one; its number. */
    close(length, distinct) {
        const at = this.outputs;
        if (at === this.length.length) {
            this.length = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.length, 2 * at);
            this.distinct = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.distinct, 2 * at);
        }
        this.length[at] = length;
        this.distinct[at] = distinct;
        for (const own of [this.words, this.pairs, this.repeats])
            own.close();
        return at;
    }
    /** Forgets all from that output on, and what was not closed yet. */
    rewind(outputs) {
        for (const own of [this.words, this.pairs, this.repeats])
            own.rewind(outputs);
    }
}
/** Numbers of many outputs, output by output and within one segment by segment. */
class Segmented {
    outputs = 0;
    /** Those of output k lie from start[k] to start[k + 1]. */
    start;
    value;
    segment;
    end = 0;
    constructor(outputs = 1 << 8, values = 1 << 10) {
        this.start = new Int32Array(outputs + 1);
        this.value = new Int32Array(values);
        this.segment = new Uint8Array(values);
    }
    get size() {
        return this.end;
    }
    parts() {
        const { outputs, end, start, value, segment } = this;
        return { start: start.slice(0, outputs + 1), value: value.slice(0, end), segment: segment.slice(0, end) };
    }
    take({ start, value, segment }) {
        Object.assign(this, { outputs: start.length - 1, start, value, segment });
        this.end = value.length;
    }
    add(value, segment) {
        if (this.end === this.value.length)
            this.resize(this.end + (this.end >> 1) + (1 << 8));
        this.value[this.end] = value;
        this.segment[this.end++] = segment;
    }
    /** Adds so many values at once, each of any segment, `counts` of which say how many are of it. */
    place(value, segment, many, counts) {
        if (this.end + many > this.value.length)
            this.resize(this.end + (this.end >> 1) + many);
        const next = NEXT;
        for (let k = 0, from = this.end; from < this.end + many; from += counts[k++])
            next[k] = from;
        for (let i = 0; i < many; i++) {
            const at = next[segment[i]]++;
            this.value[at] = value[i];
            this.segment[at] = segment[i];
        }
        this.end += many;
    }
    /** Puts what was added since the last output in order within each segment; segments are in order already. */
    sort() {
        const { value, segment } = this;
        for (let from = this.start[this.outputs], to = from; from < this.end; from = to) {
            while (to < this.end && segment[to] === segment[from])
                to++;
            sortNumbers(value, from, to);
        }
    }
    close() {
        if (this.outputs + 1 === this.start.length)
            this.start = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.start, 2 * this.start.length);
        this.start[++this.outputs] = this.end;
    }
    rewind(outputs) {
        this.outputs = outputs;
        this.end = this.start[outputs];
    }
    /** Gives values the numbers that a table has for them; those that it has -1 for are dropped. */
    renumber(table) {
        let end = 0;
        for (let k = 0, i = 0; k < this.outputs; k++) {
            for (; i < this.start[k + 1]; i++) {
                const value = table[this.value[i]];
                if (value < 0)
                    continue;
                this.value[end] = value;
                this.segment[end++] = this.segment[i];
            }
            this.start[k + 1] = end;
        }
        this.end = end;
        if (4 * end < this.value.length)
            this.resize(2 * end);
    }
    resize(values) {
        this.value = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.value, values);
        this.segment = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.segment, values);
    }
}
/** Room to place values in; no text has so many segments. */
const NEXT = new Int32Array(256);
/** Sorts part of an array; most are short, and calls take longer than the sorting then. */
function sortNumbers(array, from, to) {
    if (to - from > 20) {
        array.subarray(from, to).sort();
        return;
    }
    for (let i = from + 1; i < to; i++) {
        const own = array[i];
        let at = i;
        for (; at > from && array[at - 1] > own; at--)
            array[at] = array[at - 1];
        array[at] = own;
    }
}


/***/ }),

/***/ 7032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ hashPair),
/* harmony export */   IF: () => (/* binding */ boundaryBelow),
/* harmony export */   OD: () => (/* binding */ segmentsOf),
/* harmony export */   Pn: () => (/* binding */ fingerprintOfText),
/* harmony export */   RC: () => (/* binding */ hashWord),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   T$: () => (/* binding */ HASHES),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   eP: () => (/* binding */ nextBoundary),
/* harmony export */   gP: () => (/* binding */ hashHalves),
/* harmony export */   iK: () => (/* binding */ repeatsWithin),
/* harmony export */   k8: () => (/* binding */ tokensOf)
/* harmony export */ });
/* unused harmony export HASH_BITS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8873);


/** Hashes of grams have so many bits: among ten million of them a collision is unlikely, and doubles hold them. */
const HASH_BITS = 48;
const HASHES = 2 ** HASH_BITS;
/** Where the next segment begins: at 1, 2, 3, … 10, 12, 14, 16, 19, 22 words and so on, a fifth further each time. */
function nextBoundary(boundary) {
    return boundary + Math.max(1, Math.floor(boundary / 5));
}
/** The largest boundary that is not above a number of words. */
function boundaryBelow(words) {
    let boundary = 0;
    for (let next = 1; next <= words; next = nextBoundary(next))
        boundary = next;
    return boundary;
}
/** How many segments so many words have, the last of which may not be full. */
function segmentsOf(words) {
    let segments = 0;
    for (let boundary = 0; boundary < words; boundary = nextBoundary(boundary))
        segments++;
    return segments;
}
/** All words of an output. */
function lengthOf({ book, at }) {
    return book.columns.length[at];
}
/** Its kept words, or pairs. */
function tokensOf({ book, at }, which) {
    const { start } = book.columns[which];
    return start[at + 1] - start[at];
}
/** Positions within the first words, as many as lie before a boundary or all, whose last four words came before. */
function repeatsWithin({ book: { columns }, at }, words) {
    const { start, value, segment } = columns.repeats;
    if (start[at] === start[at + 1])
        return 0;
    const segments = segmentsOf(words);
    let sum = 0;
    for (let i = start[at]; i < start[at + 1] && segment[i] < segments; i++)
        sum += value[i];
    return sum;
}
/** The first 64 bits of a text's SHA-256, by which reports name what they don't quote. */
function fingerprint(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest().toString('hex', 0, 8);
}
/** The same texts, and only those, have the same fingerprint; so have prompts. */
function fingerprintOfText(text) {
    return fingerprint((0,_text_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .normalise */ .j)(text));
}
/** A word's number: the first bits of its SHA-256. */
function hashWord(word) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(word).digest().readUIntBE(0, 6);
}
/** A pair's number, from those of its words; the order of the two matters. */
function hashPair(first, second) {
    return hashHalves(first | 0, Math.floor(first / 2 ** 32), second | 0, Math.floor(second / 2 ** 32));
}
/** The same, each word's number given as its lower 32 bits and those above. */
function hashHalves(firstLow, firstHigh, secondLow, secondHigh) {
    let high = 0x9e3779b1;
    let low = 0x85ebca6b;
    high = mix(high ^ firstLow, low);
    low = mix(low ^ firstHigh, high);
    high = mix(high ^ secondLow, low);
    low = mix(low ^ secondHigh, high);
    high = mix(high, low);
    low = mix(low, high);
    return whole(low, high & 0xffff);
}
/** A number of its lower 32 bits and those above. */
function whole(low, high) {
    return high * 2 ** 32 + (low >>> 0);
}
function mix(h, other) {
    let x = Math.imul(h ^ (h >>> 16), 0x7feb352d) ^ Math.imul(other, 0xc2b2ae35);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return x ^ (x >>> 16);
}


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HashIds)
/* harmony export */ });
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);

/**
 * Gives hashes that lie below a limit consecutive ids from 0, in order of first appearance. Open addressing over typed
 * arrays, whose slots stand in the order of hashes: so the sorted list of all comes nearly for nothing.
 */
class HashIds {
    size = 0;
    /** By id. */
    hashes = new Float64Array(1 << 10);
    /** id + 1, or 0 where the slot is free. */
    slots = new Int32Array(1 << 11);
    limit;
    constructor(limit) {
        this.limit = limit;
    }
    id(hash) {
        const slot = this.slotOf(hash);
        if (this.slots[slot] > 0)
            return this.slots[slot] - 1;
        const id = this.size++;
        this.hashes[id] = hash;
        this.slots[slot] = id + 1;
        if (this.size === this.hashes.length)
            this.reserve(2 * this.size);
        return id;
    }
    /** The id of a hash that may have none: -1 then. */
    find(hash) {
        return this.slots[this.slotOf(hash)] - 1;
    }
    /** Makes room for so many, all in all; slots are twice as many, so that at least half of them are free. */
    reserve(ids) {
        let room = this.hashes.length;
        while (room < ids)
            room *= 2;
        if (room === this.hashes.length)
            return;
        this.hashes = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.hashes, room);
        this.slots = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .zeros */ .Ul)(this.slots, 2 * room);
        for (let id = 0; id < this.size; id++)
            this.slots[this.slotOf(this.hashes[id])] = id + 1;
    }
    /** The ids in the order of their hashes. */
    sorted() {
        const { hashes, slots } = this;
        const ids = new Int32Array(this.size);
        let end = 0;
        // Those that found their slot taken stand a little behind their place; at the end they go on at the start.
        for (let slot = 0; slot < slots.length; slot++) {
            if (slots[slot] === 0)
                continue;
            const id = slots[slot] - 1;
            let at = end++;
            for (; at > 0 && hashes[ids[at - 1]] > hashes[id]; at--)
                ids[at] = ids[at - 1];
            ids[at] = id;
        }
        return ids;
    }
    /** Where the hash stands, or would stand. */
    slotOf(hash) {
        const { slots, hashes } = this;
        const mask = slots.length - 1;
        let slot = Math.floor((hash / this.limit) * slots.length) & mask;
        while (slots[slot] !== 0 && hashes[slots[slot] - 1] !== hash)
            slot = (slot + 1) & mask;
        return slot;
    }
}


/***/ }),

/***/ 9172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ idOf),
/* harmony export */   Z: () => (/* binding */ renumber)
/* harmony export */ });
/** Some ids given anew, from 0 in order of first appearance. */
function renumber(ids) {
    const known = new Int32Array(1 + ids.reduce((most, id) => Math.max(most, id), -1)).fill(-1);
    let next = 0;
    return ids.map((id) => {
        if (known[id] < 0)
            known[id] = next++;
        return known[id];
    });
}
/** The number of a key, the next one where it is new. */
function idOf(ids, key) {
    let id = ids.get(key);
    if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
    }
    return id;
}


/***/ }),

/***/ 2585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ Notebook)
/* harmony export */ });
/* harmony import */ var _text_rule_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7609);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(681);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7032);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9991);
/* harmony import */ var _parcel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9961);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9283);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4950);
/* harmony import */ var _word_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9753);








/** A book that is written as texts are digested. Beyond so many kept words, or pairs, it keeps a smaller share of them. */
class Notebook {
    rule;
    kept = 1;
    /** Words that were met have numbers, kept or not, while there is room; of pairs only those that are kept. */
    words;
    pairs;
    names;
    sealed = new Map();
    columns = new _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .Columns */ .e();
    tokeniser;
    mostGrams;
    wordIds;
    pairIds = new _pairs_js__WEBPACK_IMPORTED_MODULE_5__/* .PairIds */ .d();
    known = 0;
    forgetsBeyond;
    mostWords;
    /** Of each word, so that they lie side by side: the lower bits of its hash, the upper ones, the last output that had it, counted from 1. */
    facts = new Int32Array(FACTS << 10);
    repeats = new Repeats();
    constructor(tokeniser, mostGrams = Number.POSITIVE_INFINITY, forgetsBeyond = FORGETS_BEYOND) {
        this.tokeniser = tokeniser;
        this.mostGrams = mostGrams;
        this.forgetsBeyond = forgetsBeyond;
        this.mostWords = forgetsBeyond;
        this.rule = tokeniser.ruleFor('');
        this.wordIds = new _word_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .WordIds */ .B(tokeniser);
        this.names = this.wordIds;
        const notebook = this;
        this.words = {
            get length() {
                return notebook.names.length;
            },
            at: (word) => notebook.hashOfWord(word),
        };
        this.pairs = {
            get length() {
                return notebook.pairIds.size;
            },
            at: (pair) => notebook.hashOfPair(pair),
        };
    }
    /** The number of the output in the columns. `tokens` are the ids of its tokens where they came with it. */
    digest(text, tokens) {
        if (this.rule !== this.tokeniser.id)
            this.rule = (0,_text_rule_js__WEBPACK_IMPORTED_MODULE_6__/* .wider */ .ox)(this.rule, this.tokeniser.ruleFor(text));
        const ids = this.wordIds.read(text, tokens);
        this.learn();
        const { columns, facts, pairIds } = this;
        const output = columns.outputs + 1;
        const limit = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOf */ .LF)(this.kept);
        const isWhole = this.kept === 1;
        let distinct = 0;
        for (let i = 0, segment = 0, end = 1, low = 0, high = 0; i < ids.length; i++) {
            if (i === end) {
                segment++;
                end = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .nextBoundary */ .eP)(end);
            }
            const word = ids[i];
            const at = FACTS * word;
            const [lowBefore, highBefore] = [low, high];
            low = facts[at];
            high = facts[at + 1];
            if (facts[at + 2] !== output) {
                facts[at + 2] = output;
                distinct++;
            }
            if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(low, high) < limit)
                columns.words.add(word, segment);
            if (i > 0 && (isWhole || (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hashHalves */ .gP)(lowBefore, highBefore, low, high) < limit))
                columns.pairs.add(pairIds.id(ids[i - 1], word), segment);
        }
        this.repeats.find(ids, columns.repeats);
        const at = columns.close(ids.length, distinct);
        while (Math.max(columns.words.size, columns.pairs.size) > this.mostGrams && this.kept > _sharing_js__WEBPACK_IMPORTED_MODULE_3__/* .SMALLEST */ .uK)
            this.lower(this.kept / 2);
        if (this.names.length > this.mostWords) {
            this.forget();
            this.mostWords = Math.max(this.forgetsBeyond, 2 * this.names.length);
        }
        return at;
    }
    phrase(pair) {
        const { first, second } = this.pairIds;
        return `${this.names.at(first[pair])} ${this.names.at(second[pair])}`;
    }
    /** Keeps no more than that share of grams, of the outputs that are here and of those to come. */
    lower(kept) {
        this.kept = kept;
        const limit = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOf */ .LF)(kept);
        const { names, pairIds } = this;
        const isKept = (word) => this.hashOfWord(word) < limit;
        this.columns.words.renumber(new Int32Array(names.length).map((_, word) => (isKept(word) ? word : -1)));
        const left = new _pairs_js__WEBPACK_IMPORTED_MODULE_5__/* .PairIds */ .d();
        const table = new Int32Array(pairIds.size).fill(-1);
        for (let id = 0; id < table.length; id++)
            if (this.hashOfPair(id) < limit)
                table[id] = left.id(pairIds.first[id], pairIds.second[id]);
        this.pairIds = left;
        this.columns.pairs.renumber(table);
    }
    /** How many kept words, and pairs, there are by the smallest share at which they are kept. */
    levels() {
        const count = ({ value, size }, hashes) => {
            const levels = new _sharing_js__WEBPACK_IMPORTED_MODULE_3__/* .Levels */ .Ei();
            for (let i = 0; i < size; i++)
                levels.add(hashes.at(value[i]), 1);
            return levels.tokens;
        };
        const { columns, words, pairs } = this;
        return { words: count(columns.words, words), pairs: count(columns.pairs, pairs) };
    }
    /** Holds no more than a parcel of it does: no text can be digested any more. */
    close() {
        (0,_parcel_js__WEBPACK_IMPORTED_MODULE_2__/* .unpack */ .l)(this.parcel(), this);
        this.wordIds = new _word_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .WordIds */ .B(this.tokeniser);
        this.pairIds = new _pairs_js__WEBPACK_IMPORTED_MODULE_5__/* .PairIds */ .d();
        this.facts = new Int32Array(0);
    }
    /** All of it as plain data. */
    parcel() {
        this.forget();
        const { rule, kept, wordIds, pairIds, columns } = this;
        const { letters, start } = wordIds.list();
        return {
            ...{ rule, kept, letters, start, columns: columns.parts() },
            words: new Float64Array(wordIds.length).map((_, word) => this.hashOfWord(word)),
            ...{ first: pairIds.first.slice(0, pairIds.size), second: pairIds.second.slice(0, pairIds.size) },
        };
    }
    /** Forgets words that neither are kept nor are of a pair that is: they are met anew. The others have other numbers then. */
    forget() {
        const { wordIds, pairIds, columns, facts } = this;
        const isWanted = new Uint8Array(wordIds.length);
        for (let i = 0; i < columns.words.size; i++)
            isWanted[columns.words.value[i]] = 1;
        for (let pair = 0; pair < pairIds.size; pair++) {
            isWanted[pairIds.first[pair]] = 1;
            isWanted[pairIds.second[pair]] = 1;
        }
        const left = new Int32Array(wordIds.length).map((_, word) => word).filter((word) => isWanted[word] === 1);
        if (left.length === wordIds.length)
            return;
        const table = new Int32Array(wordIds.length);
        this.facts = (0,_room_js__WEBPACK_IMPORTED_MODULE_7__/* .zeros */ .Ul)(facts, FACTS * left.length);
        for (let i = 0; i < left.length; i++) {
            table[left[i]] = i;
            this.facts.set(facts.subarray(FACTS * left[i], FACTS * left[i] + FACTS), FACTS * i);
        }
        this.known = left.length;
        this.wordIds = wordIds.only(left);
        this.names = this.wordIds;
        this.pairIds = new _pairs_js__WEBPACK_IMPORTED_MODULE_5__/* .PairIds */ .d();
        for (let pair = 0; pair < pairIds.size; pair++)
            this.pairIds.id(table[pairIds.first[pair]], table[pairIds.second[pair]]);
        columns.words.renumber(table);
    }
    hashOfWord(word) {
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(this.facts[FACTS * word], this.facts[FACTS * word + 1]);
    }
    hashOfPair(pair) {
        const { first, second } = this.pairIds;
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hashPair */ .Fm)(this.hashOfWord(first[pair]), this.hashOfWord(second[pair]));
    }
    /** Hashes of words that were met for the first time. */
    learn() {
        const { length } = this.names;
        if (FACTS * length > this.facts.length)
            this.facts = (0,_room_js__WEBPACK_IMPORTED_MODULE_7__/* .resized */ .tV)(this.facts, 2 * FACTS * length);
        for (; this.known < length; this.known++) {
            const hash = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hashWord */ .RC)(this.wordIds.at(this.known));
            this.facts[FACTS * this.known] = hash | 0;
            this.facts[FACTS * this.known + 1] = Math.floor(hash / 2 ** 32);
        }
    }
}
/** So many words are known at once where fewer are kept: hashes of others are cheaper found anew than held. */
const FORGETS_BEYOND = 2 ** 20;
/** Places that a word takes: one of them is spare, so that none lies across two lines of memory. */
const FACTS = 4;
/** Finds where four words of a text come again. */
class Repeats {
    /** Place + 1 of the last of four words, or 0 where the slot is free. */
    slots = new Int32Array(1 << 8);
    /** Of each segment that has any: how many of its positions end four words that came before. */
    find(ids, into) {
        let room = this.slots.length;
        while (room < 2 * ids.length)
            room *= 2;
        if (room > this.slots.length)
            this.slots = new Int32Array(room);
        const mask = Math.min(room, powerAbove(2 * ids.length)) - 1;
        this.slots.fill(0, 0, mask + 1);
        let found = 0;
        let [segment, end] = [0, 1];
        for (let i = 0; i < ids.length; i++) {
            if (i === end) {
                if (found > 0)
                    into.add(found, segment);
                found = 0;
                segment++;
                end = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .nextBoundary */ .eP)(end);
            }
            if (i >= 3 && this.isAgain(ids, i, mask))
                found++;
        }
        if (found > 0)
            into.add(found, segment);
    }
    isAgain(ids, i, mask) {
        const { slots } = this;
        let hash = Math.imul(ids[i - 3], 0x9e3779b1) ^ ids[i - 2];
        hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ ids[i - 1];
        hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ ids[i];
        hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
        for (let slot = (hash ^ (hash >>> 15)) & mask;; slot = (slot + 1) & mask) {
            const j = slots[slot] - 1;
            if (j < 0) {
                slots[slot] = i + 1;
                return false;
            }
            if (ids[j] === ids[i] && ids[j - 1] === ids[i - 1] && ids[j - 2] === ids[i - 2] && ids[j - 3] === ids[i - 3])
                return true;
        }
    }
}
function powerAbove(n) {
    let power = 4;
    while (power < n)
        power *= 2;
    return power;
}


/***/ }),

/***/ 5033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** A function that remembers what it made of each key. */
function once(make) {
    const known = new Map();
    return (key) => {
        const value = known.get(key) ?? make(key);
        known.set(key, value);
        return value;
    };
}


/***/ }),

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ PairIds)
/* harmony export */ });
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);

/** Gives pairs of numbers consecutive ids from 0, in order of first appearance. Open addressing over typed arrays. */
class PairIds {
    size = 0;
    /** By id. */
    first = new Int32Array(1 << 10);
    second = new Int32Array(1 << 10);
    /** id + 1, or 0 where the slot is free. */
    slots = new Int32Array(1 << 11);
    id(a, b) {
        const mask = this.slots.length - 1;
        let slot = mix(a, b) & mask;
        for (;;) {
            const id = this.slots[slot] - 1;
            if (id < 0)
                return this.add(a, b, slot);
            if (this.first[id] === a && this.second[id] === b)
                return id;
            slot = (slot + 1) & mask;
        }
    }
    add(a, b, slot) {
        const id = this.size++;
        this.first[id] = a;
        this.second[id] = b;
        this.slots[slot] = id + 1;
        if (this.size === this.first.length)
            this.grow();
        return id;
    }
    /** Doubles the room; slots stay twice as many as ids at the most, so that at least half of them are free. */
    grow() {
        this.first = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.first, 2 * this.size);
        this.second = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .resized */ .tV)(this.second, 2 * this.size);
        this.slots = (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .zeros */ .Ul)(this.slots, 2 * this.slots.length);
        const mask = this.slots.length - 1;
        for (let id = 0; id < this.size; id++) {
            let slot = mix(this.first[id], this.second[id]) & mask;
            while (this.slots[slot] !== 0)
                slot = (slot + 1) & mask;
            this.slots[slot] = id + 1;
        }
    }
}
function mix(a, b) {
    let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    return h ^ (h >>> 13);
}


/***/ }),

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ emptyBook),
/* harmony export */   l: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(681);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7032);
/* harmony import */ var _word_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6973);



/** A book in which nothing is yet: digests may refer to it before it is filled. */
function emptyBook() {
    const columns = new _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .Columns */ .e();
    return { ...{ rule: '', kept: 1, words: [], pairs: [], names: [] }, phrase: () => '', sealed: new Map(), columns };
}
/** Fills a book with what a parcel holds, whatever it held. */
function unpack({ rule, kept, letters, start, words, first, second, columns }, book) {
    const names = new _word_list_js__WEBPACK_IMPORTED_MODULE_2__/* .WordList */ .n({ letters, start });
    const hash = (word) => words[word];
    const hashOfPair = (pair) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hashPair */ .Fm)(words[first[pair]], words[second[pair]]);
    Object.assign(book, {
        ...{ rule, kept, names, columns: _columns_js__WEBPACK_IMPORTED_MODULE_0__/* .Columns */ .e.of(columns) },
        ...{ words: { length: words.length, at: hash }, pairs: { length: first.length, at: hashOfPair } },
        phrase: (pair) => `${names.at(first[pair])} ${names.at(second[pair])}`,
    });
}


/***/ }),

/***/ 2791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ buildGramPostings),
/* harmony export */   ih: () => (/* binding */ countTokens),
/* harmony export */   mJ: () => (/* binding */ SPECTRUM),
/* harmony export */   qC: () => (/* binding */ buildPostings)
/* harmony export */ });
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);

/** Types are told apart by how often they come up to this count; beyond it no chance in a rarefied sum matters. */
const SPECTRUM = 512;
/**
 * Postings of some samples of a sequence of ids, each sample's grams lying in their extent; ids are below `ids`. Of the
 * rare types those held by fewer samples come first: walking them, the processor guesses the ends of the short lists
 * right.
 */
function buildPostings(sequence, ids, extent, { ids: wanted, most = Number.POSITIVE_INFINITY, each = 1, tokens: all = extent.length } = {}) {
    const { from, length } = extent;
    const tokens = countTokens(sequence, ids, extent);
    const isType = (id) => (wanted === undefined ? tokens[id] > 1 : tokens[id] > 0 && wanted[id] > 0);
    const levels = chooseLevels(tokens, isType, most);
    const keeps = (id) => levels === null || levelOf(id) >= (tokens[id] <= SPECTRUM ? levels.rare : levels.frequent);
    // From here on the table says of each id its number among the kept types, that it is kept and comes once, or neither.
    const counts = [];
    for (let id = 0; id < ids; id++) {
        const isKept = keeps(id);
        const own = isType(id);
        const number = own ? counts.length : ONCE;
        if (own && isKept)
            counts.push(tokens[id]);
        tokens[id] = isKept ? number : DROPPED;
    }
    const numberOf = tokens;
    const types = counts.length;
    const { samples, firstSeen } = occurrences(sequence, numberOf, types, extent);
    const order = inOrder(Int32Array.from(counts), samples);
    const rare = counts.reduce((sum, n) => sum + (n <= SPECTRUM ? 1 : 0), 0);
    const start = new Int32Array(types + 1);
    const seenAt = new Int32Array(types);
    for (let k = 0; k < types; k++) {
        start[order[k] + 1] = samples[k];
        seenAt[order[k]] = firstSeen[k];
    }
    for (let t = 0; t < types; t++)
        start[t + 1] += start[t];
    const end = start.slice(0, types);
    const sample = new Int32Array(start[types]).fill(-1);
    const count = new Int32Array(start[types]);
    const once = new Int32Array(from.length);
    for (let s = 0; s < from.length; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const number = numberOf[sequence[i]];
            if (number < 0) {
                if (number === ONCE)
                    once[s]++;
                continue;
            }
            const type = order[number];
            if (end[type] === start[type] || sample[end[type] - 1] !== s)
                sample[end[type]++] = s;
            count[end[type] - 1]++;
        }
    }
    const standsFor = (level) => each * 2 ** level;
    return {
        ...{ types, rare, start, sample: (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .shareable */ .UR)(sample), count: (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .shareable */ .UR)(count), once: (0,_room_js__WEBPACK_IMPORTED_MODULE_0__/* .shareable */ .UR)(once) },
        ...{ tokens: all, firstSeen: seenAt },
        each: { rare: standsFor(levels?.rare ?? 0), frequent: standsFor(levels?.frequent ?? 0) },
    };
}
const ONCE = -1;
const DROPPED = -2;
/** Postings of n-grams, of which a sample has n - 1 fewer than words. */
function buildGramPostings({ id, types }, n, { from, length }) {
    return buildPostings(id, types, { from, length: length.map((own) => Math.max(0, own - n + 1)) });
}
/** How often each id comes in samples. */
function countTokens(sequence, ids, { from, length }) {
    const tokens = new Int32Array(ids);
    for (let s = 0; s < from.length; s++)
        for (let i = from[s]; i < from[s] + length[s]; i++)
            tokens[sequence[i]]++;
    return tokens;
}
/** Half of all ids have a level of at least 1, a quarter of at least 2, and so on, whatever they stand for. */
function levelOf(id) {
    let h = Math.imul((id + 1) ^ ((id + 1) >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return Math.clz32(h ^ (h >>> 15));
}
/** Of frequent types an eighth as many tokens are walked; but of neither kind so few types that one stands for a great many. */
const FREQUENT = 8;
const FEWEST = 16;
/** The lowest levels at which rare and frequent types have so few tokens; null where all together have. */
function chooseLevels(tokens, isType, most) {
    if (tokens.reduce((sum, n) => sum + n, 0) <= most)
        return null;
    const [rare, frequent] = [new Tokens(), new Tokens()];
    for (let id = 0; id < tokens.length; id++)
        if (isType(id))
            (tokens[id] <= SPECTRUM ? rare : frequent).add(levelOf(id), tokens[id]);
    return { rare: rare.lowest(most), frequent: frequent.lowest(most / FREQUENT) };
}
/** Types and tokens by level. */
class Tokens {
    types = new Float64Array(33);
    tokens = new Float64Array(33);
    add(level, tokens) {
        this.types[level]++;
        this.tokens[level] += tokens;
    }
    lowest(most) {
        let level = this.types.length - 1;
        let types = this.types[level];
        let tokens = this.tokens[level];
        while (level > 0 && (types < FEWEST || tokens + this.tokens[level - 1] <= most)) {
            level--;
            types += this.types[level];
            tokens += this.tokens[level];
        }
        return level;
    }
}
/** Of each kept gram: the samples that hold it, and where it comes first. */
function occurrences(sequence, numberOf, kept, { from, length }) {
    const samples = new Int32Array(kept);
    const firstSeen = new Int32Array(kept);
    const lastSample = new Int32Array(kept).fill(-1);
    for (let s = 0; s < from.length; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const k = numberOf[sequence[i]];
            if (k < 0 || lastSample[k] === s)
                continue;
            if (lastSample[k] < 0)
                firstSeen[k] = i;
            lastSample[k] = s;
            samples[k]++;
        }
    }
    return { samples, firstSeen };
}
/** The place of each gram: by the number of samples, the frequent last. A counting sort. */
function inOrder(tokens, samples) {
    const last = samples.reduce((most, n) => Math.max(most, n), 0) + 1;
    const rank = tokens.map((n, k) => (n <= SPECTRUM ? samples[k] : last));
    const next = new Int32Array(last + 2);
    for (const n of rank)
        next[n + 1]++;
    for (let n = 1; n < next.length; n++)
        next[n] += next[n - 1];
    return rank.map((n) => next[n]++);
}


/***/ }),

/***/ 9283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UR: () => (/* binding */ shareable),
/* harmony export */   Ul: () => (/* binding */ zeros),
/* harmony export */   ao: () => (/* binding */ inSharedMemory),
/* harmony export */   tV: () => (/* binding */ resized)
/* harmony export */ });
/** Arrays of more bytes get memory of their own. */
const LARGE = 2 ** 20;
const PAGE = 2 ** 16;
/**
 * So many zeros. A large array gets memory of its own from the system, to which it goes back as a whole: of what is freed
 * otherwise much is kept for the thread that had it, even when that has ended. No other thread can be handed such an array.
 */
function zeros(like, length) {
    const Kind = like.constructor;
    const bytes = length * like.BYTES_PER_ELEMENT;
    if (bytes < LARGE)
        return new Kind(length);
    const pages = Math.ceil(bytes / PAGE);
    try {
        return new Kind(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer, 0, length);
    }
    catch {
        // Where addresses are scarce, or it is larger than such memory may be.
        return new Kind(length);
    }
}
/** The same numbers with room for more, or for fewer. */
function resized(array, length) {
    const other = zeros(array, length);
    other.set(array.subarray(0, length));
    return other;
}
/** The same numbers in memory that threads share. */
function inSharedMemory(numbers) {
    if (numbers.buffer instanceof SharedArrayBuffer)
        return numbers;
    const Kind = numbers.constructor;
    const own = new Kind(new SharedArrayBuffer(numbers.byteLength));
    own.set(numbers);
    return own;
}
/** The same of arrays that are so large that another thread should not be handed a copy. */
function shareable(numbers) {
    return numbers.byteLength < LARGE ? numbers : inSharedMemory(numbers);
}


/***/ }),

/***/ 4950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ Levels),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   PM: () => (/* binding */ commonShare),
/* harmony export */   uK: () => (/* binding */ SMALLEST)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7032);

/**
 * Of many outputs only some grams are kept: those whose hash lies below a share of all hashes. Whoever keeps the same
 * share keeps the same grams, so that counts of those are exact on all sides, and add up. Shares are 1, 1/2, 1/4 and so on.
 */
/** Shares are no smaller than this. */
const SMALLEST = 2 ** -40;
/** Hashes of kept grams lie below it. */
function limitOf(kept) {
    return kept * _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .HASHES */ .T$;
}
function isShare(kept) {
    return typeof kept === 'number' && kept <= 1 && kept >= SMALLEST && Number.isInteger(Math.log2(kept));
}
/** The smallest of some shares, which all have in common. */
function commonShare(shares) {
    let common = 1;
    for (const kept of shares)
        common = Math.min(common, kept);
    return common;
}
/** Tokens by the smallest share at which their gram is kept: how many would be left at any share is known from them. */
class Levels {
    /** By k: of grams that are kept at the share 2^-k and not at the next one. */
    tokens = new Float64Array(49);
    /** Adds what others have counted. */
    addAll(tokens) {
        for (let k = 0; k < this.tokens.length; k++)
            this.tokens[k] += tokens[k];
    }
    add(hash, tokens) {
        this.tokens[hash < 2 ** 32 ? 16 + Math.clz32(hash) : Math.clz32(hash / 2 ** 32) - 16] += tokens;
    }
    /** The largest share, up to that one, at which at most so many tokens are left. */
    share(largest, most) {
        const { tokens } = this;
        let kept = largest;
        let left = 0;
        for (let k = -Math.log2(kept); k < tokens.length; k++)
            left += tokens[k];
        for (; left > most && kept > SMALLEST; kept /= 2)
            left -= tokens[-Math.log2(kept)];
        return kept;
    }
}


/***/ }),

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ol: () => (/* binding */ gramIds),
  jQ: () => (/* binding */ internTexts),
  Yz: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./lib/text/normalise.js
var normalise = __webpack_require__(8873);
// EXTERNAL MODULE: ./lib/text/unit.js
var unit = __webpack_require__(8441);
// EXTERNAL MODULE: ./lib/pool/columns.js
var columns = __webpack_require__(681);
// EXTERNAL MODULE: ./lib/pool/digest.js
var pool_digest = __webpack_require__(7032);
;// CONCATENATED MODULE: ./lib/pool/extents.js
/** How many tokens lie between one start and the next. */
function lengthsOf(start) {
    return Int32Array.from({ length: start.length - 1 }, (_, s) => start[s + 1] - start[s]);
}
/** Where the words of samples stand that are all kept, in order, each sample cut to so many; a pair stands where its first word does. */
function prefixes(start, samples, cut) {
    const from = samples.map((s) => start[s]);
    const length = samples.map((s, i) => Math.min(cut[i], start[s + 1] - start[s]));
    return { words: { from, length }, pairs: { from, length: length.map((n) => Math.max(0, n - 1)) } };
}

// EXTERNAL MODULE: ./lib/pool/hash-ids.js
var hash_ids = __webpack_require__(4563);
// EXTERNAL MODULE: ./lib/pool/ids.js
var pool_ids = __webpack_require__(9172);
// EXTERNAL MODULE: ./lib/pool/notebook.js
var pool_notebook = __webpack_require__(2585);
// EXTERNAL MODULE: ./lib/pool/sharing.js
var sharing = __webpack_require__(4950);
;// CONCATENATED MODULE: ./lib/pool/bags.js







/**
 * As `internTexts`, of digests: grams of one hash are one gram, whichever book they stand in. Only the share of them that
 * all books keep is here.
 */
function internDigests({ samples: given, prompt, asked }, tokeniser) {
    const notebook = new pool_notebook/* Notebook */.g(tokeniser);
    const samples = given.map((sample) => (sample.attributes?.digest ? sample : digested(sample, notebook)));
    const digests = samples.map(({ attributes }) => attributes.digest);
    const kept = (0,sharing/* commonShare */.PM)(new Set(digests.map(({ book }) => book.kept)));
    const words = new Shelf('words', digests, kept);
    const pairs = new Shelf('pairs', digests, kept);
    const ofEach = (column) => new Int32Array(digests.length).map((_, s) => digests[s].book.columns[column][digests[s].at]);
    const length = ofEach('length');
    return {
        start: words.start,
        word: words.value,
        length,
        kept,
        distinct: kept === 1 ? null : ofEach('distinct'),
        bigram: pairs.value,
        words: words.names,
        bigrams: pairs.size,
        ...{ prompt, asked },
        text: idsOfTexts(samples),
        samples,
        tokeniser,
        digests,
        extents: (own, cut) => kept === 1
            ? prefixes(words.start, own, cut)
            : { words: words.extent(own, cut, length), pairs: pairs.extent(own, cut, length) },
        phrase: (i) => pairs.phrase(i) || tried(i, words, pairs),
    };
}
/** In a function of its own, since those above hold on to whatever stands beside them. */
function idsOfTexts(samples) {
    const ids = new Map();
    return new Int32Array(samples.length).map((_, s) => (0,pool_ids/* idOf */.T)(ids, samples[s].text));
}
function digested(sample, notebook) {
    const { text, attributes } = sample;
    const digest = { book: notebook, at: notebook.digest(text, attributes?.tokens), raw: text };
    return { ...sample, text: (0,pool_digest/* fingerprintOfText */.Pn)(text), attributes: { ...attributes, digest } };
}
/** The words of the pair at a place where both have names, whichever side they are known from: found by trying. */
function tried(place, words, pairs) {
    const sample = lastAtMost(pairs.start, place);
    const segment = pairs.segment[place];
    const near = [];
    for (let i = words.start[sample]; i < words.start[sample + 1]; i++)
        // The first word of a pair may lie in the segment before.
        if (segment - words.segment[i] <= 1 && words.segment[i] <= segment && words.names[words.value[i]])
            near.push(i);
    const hash = pairs.hashAt(place);
    for (const second of near) {
        if (words.segment[second] < segment)
            continue;
        for (const first of near)
            if ((0,pool_digest/* hashPair */.Fm)(words.hashAt(first), words.hashAt(second)) === hash)
                return `${words.names[words.value[first]]} ${words.names[words.value[second]]}`;
    }
    return '';
}
/** The last index of a rising list whose value is not above x. */
function lastAtMost(rising, x) {
    let [low, high] = [0, rising.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (rising[middle] <= x)
            low = middle;
        else
            high = middle;
    }
    return low;
}
const UNKNOWN = -1;
const DROPPED = -2;
/** Words, or pairs, of digests side by side, numbered in order of first appearance: of each segment in order of number. */
class Shelf {
    /** Those of sample s lie from start[s] to start[s + 1]. Pairs that are all kept leave room for one more, as in texts. */
    start;
    value;
    segment;
    /** By id; '' where only the hash is known. Of words only. */
    names = [];
    which;
    ids;
    /** By book: the id of each of its grams, or why it has none. */
    ofBook = new Map();
    /** By book that knows its pairs by name: the pair of each id, found when the first is asked for. */
    pairOf = new Map();
    constructor(which, digests, kept) {
        this.which = which;
        const spare = which === 'pairs' && kept === 1 ? 1 : 0;
        const all = new columns/* Segmented */.$q(digests.length, digests.reduce((sum, digest) => sum + (0,pool_digest/* tokensOf */.k8)(digest, which) + spare, 0));
        const limit = (0,sharing/* limitOf */.LF)(kept);
        this.ids = new hash_ids/* HashIds */.H(limit);
        for (const { book, at } of digests) {
            const table = this.tableOf(book);
            const { start, value, segment } = book.columns[which];
            for (let from = start[at], to = from; from < start[at + 1]; from = to) {
                while (to < start[at + 1] && segment[to] === segment[from])
                    to++;
                this.meet(value.subarray(from, to), book, table, limit);
                for (let i = from; i < to; i++)
                    if (table[value[i]] >= 0)
                        all.add(table[value[i]], segment[i]);
            }
            all.sort();
            if (spare === 1 && book.columns.length[at] > 0)
                all.add(0, 0);
            all.close();
        }
        this.start = all.start.subarray(0, digests.length + 1);
        this.value = all.value.subarray(0, all.size);
        this.segment = all.segment.subarray(0, all.size);
    }
    /** Gives the grams of a segment ids where they have none: in order of their hashes, however the book numbers them. */
    meet(grams, book, table, limit) {
        const fresh = [];
        for (const gram of grams) {
            if (table[gram] !== UNKNOWN)
                continue;
            table[gram] = DROPPED;
            fresh.push(gram);
        }
        const hashes = book[this.which];
        if (fresh.length > 1)
            fresh.sort((a, b) => hashes.at(a) - hashes.at(b));
        for (const gram of fresh)
            table[gram] = this.id(book, gram, limit);
    }
    get size() {
        return this.ids.size;
    }
    hashAt(place) {
        return this.ids.hashes[this.value[place]];
    }
    /** Where the grams of samples lie, each cut to so many words: at a boundary, or not at all. */
    extent(samples, cut, length) {
        const from = samples.map((s) => this.start[s]);
        const within = samples.map((s, i) => {
            const end = this.start[s + 1];
            if (cut[i] >= length[s])
                return end - from[i];
            const segments = (0,pool_digest/* segmentsOf */.OD)((0,pool_digest/* boundaryBelow */.IF)(cut[i]));
            let n = from[i];
            while (n < end && this.segment[n] < segments)
                n++;
            return n - from[i];
        });
        return { from, length: within };
    }
    /** The words of a pair as a book knows them by name. */
    phrase(place) {
        for (const book of this.ofBook.keys()) {
            const pair = this.pairsOf(book)[this.value[place]];
            const phrase = pair < 0 ? '' : book.phrase(pair);
            if (phrase !== '')
                return phrase;
        }
        return '';
    }
    pairsOf(book) {
        let pairs = this.pairOf.get(book);
        if (pairs === undefined) {
            pairs = new Int32Array(this.size).fill(-1);
            const ids = this.ofBook.get(book);
            for (let pair = 0; pair < ids.length; pair++)
                if (ids[pair] >= 0)
                    pairs[ids[pair]] = pair;
            this.pairOf.set(book, pairs);
        }
        return pairs;
    }
    tableOf(book) {
        let table = this.ofBook.get(book);
        if (table === undefined) {
            table = new Int32Array(book[this.which].length).fill(UNKNOWN);
            this.ofBook.set(book, table);
        }
        return table;
    }
    id(book, gram, limit) {
        const hash = book[this.which].at(gram);
        if (hash >= limit)
            return DROPPED;
        const id = this.ids.id(hash);
        if (this.which === 'words' && !this.names[id])
            this.names[id] = book.names.at(gram) ?? '';
        return id;
    }
}

;// CONCATENATED MODULE: ./lib/pool/grams.js
/** So many tokens are sorted at once, so that sorting takes little room beside the tokens themselves. */
const AT_ONCE = 2 ** 22;
/**
 * The n-grams of texts, none of them across two, from the n - 1-grams that begin at the same tokens: an n-gram is one of
 * these and the word behind it. Text s is word[start[s]] … word[start[s + 1] - 1], words are below `words`. Tokens are
 * sorted by their shorter gram (a counting sort, of some grams at a time); those of one gram then differ by the next word
 * only, for which a table of all words is enough. Ids rise with the shorter gram's.
 */
function numberGrams(shorter, { word, words, start }, n, atOnce = AT_ONCE) {
    const end = new Int32Array(shorter.types + 1);
    eachGram(start, n, (i) => {
        end[shorter.id[i] + 1]++;
    });
    for (let gram = 0; gram < shorter.types; gram++)
        end[gram + 1] += end[gram];
    const id = new Int32Array(word.length);
    const seenAfter = new Int32Array(words).fill(-1);
    const known = new Int32Array(words);
    let types = 0;
    let sorted = new Int32Array(0);
    for (let from = 0, to = 0; from < shorter.types; from = to) {
        const first = end[from];
        for (to++; to < shorter.types && end[to + 1] - first <= atOnce;)
            to++;
        if (end[to] - first > sorted.length)
            sorted = new Int32Array(end[to] - first);
        eachGram(start, n, (i) => {
            const gram = shorter.id[i];
            if (gram >= from && gram < to)
                sorted[end[gram]++ - first] = i;
        });
        for (let gram = from, k = 0; gram < to; gram++) {
            for (; k < end[gram] - first; k++) {
                const next = word[sorted[k] + n - 1];
                if (seenAfter[next] !== gram) {
                    seenAfter[next] = gram;
                    known[next] = types++;
                }
                id[sorted[k]] = known[next];
            }
        }
    }
    return { id, types };
}
function eachGram(start, n, visit) {
    for (let s = 0; s + 1 < start.length; s++)
        for (let i = start[s]; i + n <= start[s + 1]; i++)
            visit(i);
}

// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
// EXTERNAL MODULE: ./lib/pool/word-ids.js + 1 modules
var word_ids = __webpack_require__(9753);
;// CONCATENATED MODULE: ./lib/pool/texts.js








function outputsOf(samples) {
    const prompt = Int32Array.from(samples, (sample) => sample.prompt);
    return { samples, prompt, asked: (s) => samples[s].asked ?? null };
}
/** Reads every text once: words get ids in order of first appearance. */
function internTexts(outputs, tokeniser = unit/* WORDS */.q) {
    const { samples } = outputs;
    if (samples.some(({ attributes }) => attributes?.digest !== undefined))
        return internDigests(outputs, tokeniser);
    const words = new word_ids/* WordIds */.B(tokeniser);
    const textIds = new Map();
    const start = new Int32Array(samples.length + 1);
    let word = new Int32Array(1 << 12);
    let end = 0;
    const text = new Int32Array(samples.length);
    samples.forEach((sample, s) => {
        text[s] = (0,pool_ids/* idOf */.T)(textIds, (0,normalise/* normalise */.j)(sample.text));
        const ids = words.read(sample.text, sample.attributes?.tokens);
        if (end + ids.length > word.length)
            word = (0,room/* resized */.tV)(word, Math.max(Math.ceil(word.length * 1.5), end + ids.length));
        word.set(ids, end);
        end += ids.length;
        start[s + 1] = end;
    });
    // Room that was not used takes nothing.
    word = word.subarray(0, end);
    const names = words.list();
    const pairs = numberGrams({ id: word, types: names.length }, { word, words: names.length, start }, 2);
    return {
        start,
        word,
        length: lengthsOf(start),
        kept: 1,
        distinct: null,
        bigram: pairs.id,
        words: names,
        bigrams: pairs.types,
        ...outputs,
        text,
        tokeniser,
        digests: null,
        extents: (own, cut) => prefixes(start, own, cut),
        phrase: (i) => `${names.at(word[i])} ${names.at(word[i + 1])}`,
    };
}
const known = new WeakMap();
/** The n-grams of texts, none of them across two texts: an n-gram is one of n - 1 words and the word behind it. */
function gramIds(texts, n) {
    const grams = known.get(texts) ?? [
        { id: texts.word, types: texts.words.length },
        { id: texts.bigram, types: texts.bigrams },
    ];
    known.set(texts, grams);
    const { word, start } = texts;
    for (let size = grams.length + 1; size <= n; size++)
        grams.push(numberGrams(grams[size - 2], { word, words: texts.words.length, start }, size));
    return grams[n - 1];
}


/***/ }),

/***/ 9753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ WordIds)
});

// EXTERNAL MODULE: ./lib/text/tokenise.js
var tokenise = __webpack_require__(6991);
;// CONCATENATED MODULE: ./lib/text/letters.js

/** No letter: a word ends here. */
const CUT = 0;
/** What the words around depend on more than this letter alone: their text is to be cut as a whole. */
const WHOLE = 0xfffe;
const UNKNOWN = 0xffff;
/** By UTF-16 code unit; filled as they are met. The last two stand for no character. */
const LETTERS = new Uint16Array(0x10000).fill(UNKNOWN);
const IN_WORD = /^[\p{L}\p{M}\p{N}_]/u;
/**
 * The lower-case letter, mark, digit or underscore (UTF-16) at a place of a text, as `tokenise` has it in a word; CUT or
 * WHOLE where there is none such. A text without WHOLE is cut into the same words letter by letter.
 */
function letterAt(text, place) {
    const letter = LETTERS[text.charCodeAt(place)];
    return letter === UNKNOWN ? look(text, place) : letter;
}
function look(text, place) {
    const character = String.fromCodePoint(text.codePointAt(place));
    const letter = letterOf(character);
    // What half of a character stands for depends on the other half.
    if (/^[^\ud800-\udfff]$/.test(character))
        LETTERS[character.charCodeAt(0)] = letter;
    return letter;
}
function letterOf(character) {
    const lower = character.toLowerCase();
    if (!IN_WORD.test(lower))
        return CUT;
    // Σ is the one letter whose lower case depends on where in a word it stands.
    const isAlone = lower.length === 1 && character !== 'Σ' && !tokenise/* UNSPACED */.Ed.test(lower);
    return isAlone ? lower.charCodeAt(0) : WHOLE;
}

// EXTERNAL MODULE: ./lib/text/unit.js
var unit = __webpack_require__(8441);
// EXTERNAL MODULE: ./lib/pool/room.js
var room = __webpack_require__(9283);
// EXTERNAL MODULE: ./lib/pool/word-list.js
var word_list = __webpack_require__(6973);
;// CONCATENATED MODULE: ./lib/pool/word-ids.js




/**
 * Gives the tokens of texts consecutive ids from 0, in order of first appearance. Words of most texts are told apart letter
 * by letter, without a string for each. Open addressing over typed arrays.
 */
class WordIds {
    length = 0;
    tokeniser;
    /** Token ids of the text that was read last, and room behind them. */
    ids = new Int32Array(1 << 10);
    /** The words one behind the other (UTF-16), that of an id from start[id] to start[id + 1]; then the one being read. */
    letters = new Uint16Array(1 << 14);
    start = new Int32Array((1 << 10) + 1);
    hashes = new Int32Array(1 << 10);
    /** id + 1, or 0 where the slot is free. */
    slots = new Int32Array(1 << 11);
    constructor(tokeniser) {
        this.tokeniser = tokeniser;
    }
    at(id) {
        return (0,word_list/* textOf */.b)(this.letters, this.start[id], this.start[id + 1]);
    }
    /** The words without what it takes to read more. */
    list() {
        const letters = this.letters.slice(0, this.start[this.length]);
        return new word_list/* WordList */.n({ letters, start: this.start.slice(0, this.length + 1) });
    }
    /** Some of the words, numbered in that order. */
    only(ids) {
        const own = new WordIds(this.tokeniser);
        for (const id of ids) {
            const [from, end] = [this.start[id], this.start[id + 1]];
            own.makeRoom(0, end - from);
            const at = own.start[own.length];
            own.letters.set(this.letters.subarray(from, end), at);
            own.add(this.hashes[id], at + end - from);
        }
        return own;
    }
    /** The ids of a text's tokens, until the next text is read. `tokens` are those that came with it, if any. */
    read(text, tokens) {
        const count = this.tokeniser === unit/* WORDS */.q ? this.readLetters(text) : -1;
        return count < 0 ? this.readTokens(this.tokeniser.tokenise(text, tokens)) : this.ids.subarray(0, count);
    }
    /**
     * How many words were read; -1 where the text is to be cut as a whole. Those before the letter that says so are words
     * of the text either way, so that they may have got ids.
     */
    readLetters(text) {
        this.makeRoom(text.length, text.length);
        const { letters } = this;
        let count = 0;
        let from = this.start[this.length];
        let end = from;
        let hash = 0;
        for (let i = 0; i < text.length; i++) {
            const letter = letterAt(text, i);
            if (letter === WHOLE)
                return -1;
            if (letter !== CUT) {
                letters[end++] = letter;
                hash = Math.imul(hash ^ letter, FACTOR);
                continue;
            }
            if (end === from)
                continue;
            this.ids[count++] = this.idOf(hash, from, end);
            from = this.start[this.length];
            end = from;
            hash = 0;
        }
        if (end > from)
            this.ids[count++] = this.idOf(hash, from, end);
        return count;
    }
    readTokens(tokens) {
        this.makeRoom(tokens.length, 0);
        for (let i = 0; i < tokens.length; i++) {
            const token = tokens[i];
            this.makeRoom(0, token.length);
            const from = this.start[this.length];
            let hash = 0;
            for (let k = 0; k < token.length; k++) {
                const letter = token.charCodeAt(k);
                this.letters[from + k] = letter;
                hash = Math.imul(hash ^ letter, FACTOR);
            }
            this.ids[i] = this.idOf(hash, from, from + token.length);
        }
        return this.ids.subarray(0, tokens.length);
    }
    /** The id of the word that stands behind all others. */
    idOf(rolled, from, end) {
        const { letters, start, hashes, slots } = this;
        const hash = rolled ^ (rolled >>> 15);
        const mask = slots.length - 1;
        let slot = hash & mask;
        for (;;) {
            const id = slots[slot] - 1;
            if (id < 0)
                return this.add(hash, end);
            if (hashes[id] === hash && start[id + 1] - start[id] === end - from) {
                let one = start[id];
                let other = from;
                while (other < end && letters[one] === letters[other]) {
                    one++;
                    other++;
                }
                if (other === end)
                    return id;
            }
            slot = (slot + 1) & mask;
        }
    }
    add(hash, end) {
        const id = this.length++;
        this.hashes[id] = hash;
        this.start[id + 1] = end;
        this.place(id);
        if (this.length === this.hashes.length)
            this.grow();
        return id;
    }
    makeRoom(tokens, letters) {
        if (tokens > this.ids.length)
            this.ids = new Int32Array(2 * tokens);
        const needed = this.start[this.length] + letters;
        if (needed > this.letters.length)
            this.letters = (0,room/* resized */.tV)(this.letters, Math.max(needed, 2 * this.letters.length));
    }
    /** Doubles the room; slots stay twice as many as ids at the most, so that at least half of them are free. */
    grow() {
        this.hashes = (0,room/* resized */.tV)(this.hashes, 2 * this.length);
        this.start = (0,room/* resized */.tV)(this.start, 2 * this.length + 1);
        this.slots = (0,room/* zeros */.Ul)(this.slots, 4 * this.length);
        for (let id = 0; id < this.length; id++)
            this.place(id);
    }
    place(id) {
        const mask = this.slots.length - 1;
        let slot = this.hashes[id] & mask;
        while (this.slots[slot] !== 0)
            slot = (slot + 1) & mask;
        this.slots[slot] = id + 1;
    }
}
const FACTOR = 0x9e3779b1;


/***/ }),

/***/ 6973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   n: () => (/* binding */ WordList)
/* harmony export */ });
/** Words one behind the other in one array: millions of them take no string each. */
class WordList {
    length;
    /** UTF-16; those of a word from start[word] to start[word + 1]. */
    letters;
    start;
    constructor({ letters, start }) {
        this.length = start.length - 1;
        this.letters = letters;
        this.start = start;
    }
    at(word) {
        return textOf(this.letters, this.start[word], this.start[word + 1]);
    }
}
function textOf(letters, from, end) {
    let text = '';
    for (let at = from; at < end; at += PIECE)
        text += Reflect.apply(String.fromCharCode, null, letters.subarray(at, Math.min(at + PIECE, end)));
    return text;
}
/** A call takes only so many arguments. */
const PIECE = 1 << 12;


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ variance),
/* harmony export */   i: () => (/* binding */ mean)
/* harmony export */ });
/** Mean and variance of a few or many numbers. */
function mean(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i];
    return sum / values.length;
}
/** The sample variance, over n - 1; of one value there is none to know of: 0. */
function variance(values) {
    if (values.length < 2)
        return 0;
    const centre = mean(values);
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += (values[i] - centre) ** 2;
    return squares / (values.length - 1);
}


/***/ }),

/***/ 9376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ shuffled),
/* harmony export */   k4: () => (/* binding */ shuffle),
/* harmony export */   yT: () => (/* binding */ random)
/* harmony export */ });
/**
 * The generator sfc32 (Doty-Humphrey's PractRand), seeded by running splitmix32 over the seed and a stream number:
 * other streams of one seed are independent, so that one part of the program drawing more moves no other.
 */
function random(seed, stream = 0) {
    let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
    const split = () => {
        state = (state + 0x9e3779b9) | 0;
        let t = state ^ (state >>> 16);
        t = Math.imul(t, 0x21f0aaad);
        t ^= t >>> 15;
        t = Math.imul(t, 0x735a2d97);
        return t ^ (t >>> 15);
    };
    let a = split();
    let b = split();
    let c = split();
    let counter = 1;
    const next = () => {
        const t = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + t;
        return t >>> 0;
    };
    for (let i = 0; i < 12; i++)
        next();
    return {
        // Multiply-shift: the bias is below n / 2^32.
        below: (n) => Math.floor((next() / 2 ** 32) * n),
        unit: () => next() / 2 ** 32,
    };
}
/** Puts the items from `from` up to `to` into a random order, in place (Fisher-Yates). */
function shuffle(items, from, to, source) {
    for (let i = to - 1; i > from; i--) {
        const j = from + source.below(i - from + 1);
        const kept = items[i];
        items[i] = items[j];
        items[j] = kept;
    }
}
/** The items in an order of chance. */
function shuffled(list, source) {
    const order = Int32Array.from(list.keys());
    shuffle(order, 0, order.length, source);
    return Array.from(order, (i) => list[i]);
}


/***/ }),

/***/ 9227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ absence),
/* harmony export */   MA: () => (/* binding */ expectedTypes),
/* harmony export */   fF: () => (/* binding */ expectedUnseen)
/* harmony export */ });
/**
 * What a random subsample of m of the N tokens of a side would show, in expectation over all subsamples: exact, with no
 * drawing. Hurlbert (1971); the same as vegan's `rarefy` and, for unseen mass, as iNEXT's coverage for m < N.
 */
/** Chances below this are 0: they could not move a sum of millions in its twelfth digit. */
const NEGLIGIBLE = 1e-18;
/**
 * Chances that a type with k of the N tokens is absent from m drawn ones, C(N-k, m) / C(N, m), for k = 0, 1, … as long
 * as they matter. By recurrence, so there is no gamma function and no cancellation.
 */
function absence(total, m) {
    return decay(1, total, m, (k) => (total - m - k) / (total - k));
}
/** The types that m tokens drawn from a side would show. */
function expectedTypes(side, m) {
    const { total, spectrum, frequent, each = 1 } = side;
    const absent = absence(total, m);
    let types = frequent.length;
    for (let i = 0; i < frequent.length; i++)
        types -= absent[frequent[i]] ?? 0;
    types *= each;
    for (let k = 1; k < spectrum.length; k++)
        if (spectrum[k] !== 0)
            types += spectrum[k] * (1 - (absent[k] ?? 0));
    return types;
}
/**
 * The share of a side's tokens whose type m drawn ones would not have shown: the chance that the next token is a new
 * one. The sum over types of k/N C(N-k, m) / C(N-1, m); never the difference of two expected counts, which cancels.
 */
function expectedUnseen(side, m) {
    const { total, spectrum, frequent, each = 1 } = side;
    const absent = decay(1, total, m, (k) => (total - 1 - m - k) / (total - 1 - k));
    // absent[k - 1] belongs to a type that comes k times: one of its tokens is the next one, k - 1 are among the N - 1.
    let mass = 0;
    for (let k = 1; k < spectrum.length && k <= absent.length; k++)
        mass += spectrum[k] * k * absent[k - 1];
    for (let i = 0; i < frequent.length; i++)
        mass += each * frequent[i] * (absent[frequent[i] - 1] ?? 0);
    return mass / total;
}
function decay(start, total, m, factor) {
    const values = [];
    for (let k = 0, p = start; p > NEGLIGIBLE && k <= total; k++) {
        values.push(p);
        p *= Math.max(0, factor(k));
    }
    return m === 0 ? new Float64Array(values.length).fill(1) : Float64Array.from(values);
}


/***/ }),

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ without),
/* harmony export */   g: () => (/* binding */ settled)
/* harmony export */ });
/** The text without these spans, which are in order. Words that would run together are kept apart by a space. */
function without(text, spans) {
    if (spans.length === 0)
        return text;
    const pieces = [];
    let at = 0;
    let isOpen = false;
    for (const [from, to] of [...spans, [text.length, text.length]]) {
        if (from > at) {
            if (isOpen && !SPACE.test(text[at]))
                pieces.push(' ');
            pieces.push(text.slice(at, from));
            isOpen = !SPACE.test(text[from - 1]);
        }
        at = to;
    }
    return pieces.join('');
}
const SPACE = /\s/;
/** So often a text is gone over: what still changes after that is a riddle rather than an output. */
const ROUNDS = 8;
/**
 * What is left once going over the text again changes nothing, since taking one thing out can bring another together
 * (`<th<b>ink>`). A text that takes too many rounds is left as it is, so that all of this stays linear, and so that what
 * is cleaned once is clean.
 */
function settled(text, round) {
    let before = text;
    for (let i = 0; i < ROUNDS; i++) {
        const next = round(before);
        if (next === before)
            return next;
        before = next;
    }
    return text;
}


/***/ }),

/***/ 1608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ CLEAN_UPS),
  L: () => (/* binding */ cleaned)
});

// EXTERNAL MODULE: ./lib/text/clean/cut.js
var cut = __webpack_require__(9397);
;// CONCATENATED MODULE: ./lib/text/clean/markup.js
/**
 * The marks of Markdown and the tags of HTML, of which the text stays. This is no renderer: it knows what models write, in
 * steps that each go over the text once, and what it doesn't know stays as it is.
 *
 * Taken out: tags and comments of HTML (what stands between them stays, and character references become characters);
 * the lines that fence code, so that the code itself stays and is read as any other text; marks of headings, quotes and
 * bullets, rulers and the lines under titles and table heads, pipes at the edges and between cells of table rows that
 * begin with one; emphasis, also struck out, where it doesn't join letters or digits as in 2*3*4; the backticks of code; of
 * links and pictures the address. Numbers of lists, bare addresses, links by reference and formulas stay.
 */
function withoutMarkup(text) {
    const plain = /[<&]/.test(text) ? withoutTags(withoutComments(withCharacters(text))) : text;
    return withoutEmphasis(withoutLinks(plain.split('\n').map(withoutLineMarks).filter(isLine).join('\n')));
}
/** Character references, however often their ampersand is one itself. Of those that nobody knows nothing is changed. */
function withCharacters(text) {
    return text.replace(/&(?:(?:amp|#0{0,5}38|#[xX]0{0,5}26);)*(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d?);/g, (whole, name) => character(name) ?? whole);
}
function character(name) {
    if (!name.startsWith('#'))
        return NAMED.get(name) ?? null;
    const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
}
/** From U+00A0 on, one after the other, as HTML names them. */
const LATIN = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
    'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
    'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
    'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS = 'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • trade ™ euro € ' +
    'larr ← uarr ↑ rarr → darr ↓ minus − le ≤ ge ≥ ne ≠ infin ∞ ensp \u2002 emsp \u2003 thinsp \u2009';
const NAMED = new Map([
    ...LATIN.split(' ').map((name, i) => [name, String.fromCodePoint(0xa0 + i)]),
    ...Array.from(OTHERS.matchAll(/(\w+) (.)/gu), ([, name, sign]) => [name, sign]),
]);
function withoutComments(text) {
    const [first, ...others] = text.split('<!--');
    // One that doesn't end takes nothing with it.
    return others.reduce((left, piece) => {
        const end = piece.indexOf('-->');
        return end < 0 ? `${left}<!--${piece}` : left + piece.slice(end + 3);
    }, first);
}
/** Around these, words are words of different lines; other tags may stand within one. */
const BLOCKS = 'address|article|aside|blockquote|body|br|button|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|' +
    'form|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|meta|nav|ol|optgroup|option|p|pre|script|section|select|' +
    'source|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video|audio|canvas|svg|path';
const INLINE = 'a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const TAG = new RegExp(`</?(?:(${BLOCKS})|${INLINE})(?:[\\s/][^<>]*)?>`, 'gi');
function withoutTags(text) {
    return text
        .replace(TAG, (_, block) => (block === undefined ? '' : ' '))
        .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1');
}
/** What is no line any more: a fence, a ruler, what stands under a title or the head of a table. Null in its place. */
function withoutLineMarks(line) {
    if (isRuler(line))
        return null;
    const text = line.replace(LINE_MARKS, '');
    if (isRuler(text) || /^[ \t]*(?:```+[^`]*|~~~+[^~]*)$/.test(text))
        return null;
    return /^[ \t]*\|/.test(text) ? text.replaceAll('|', ' ').trim() : text;
}
function isRuler(line) {
    return /^[\s|:=*_-]+$/.test(line) && /---|===|___|([*_-])[ \t]*\1[ \t]*\1|:-+:|^[ \t]*\|[ \t]*:?-/.test(line);
}
/** Of quotes, bullets with their boxes, and headings; one may stand in another. */
const LINE_MARKS = /^(?:[ \t]*(?:>|(?:[-*+]|#{1,6})(?=[ \t])(?:[ \t]\[[ xX]\](?=[ \t]))?))+[ \t]*/;
const isLine = (line) => line !== null;
/** Of a call such as `handlers[i](event)` the brackets are none of a link. */
function withoutLinks(text) {
    if (!text.includes(']('))
        return text;
    return text.replace(/(?<![\w)\]])!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1');
}
function withoutEmphasis(text) {
    if (!/[*_~`]/.test(text))
        return text;
    return text
        .replace(/(?<!`)`+([^`\n]+)`+/g, '$1')
        .replace(/(?<![\w*])\*{2,3}(?=[^\s*])([^*\n]+)(?<=\S)\*{2,3}(?![\w*])/g, '$1')
        .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
        .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_\n]+)(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
        .replace(/(?<!~)~~(?=[^\s~])([^~\n]+)(?<=\S)~~(?!~)/g, '$1');
}

// EXTERNAL MODULE: ./lib/text/clean/prompt-echo.js
var prompt_echo = __webpack_require__(4425);
// EXTERNAL MODULE: ./lib/text/clean/reasoning.js
var reasoning = __webpack_require__(3205);
// EXTERNAL MODULE: ./lib/text/clean/template-tokens.js
var template_tokens = __webpack_require__(8530);
;// CONCATENATED MODULE: ./lib/text/clean/index.js





/** What can be taken out of an output before it is measured, in the order in which it is done. */
const CLEAN_UPS = ['prompt-echo', 'reasoning', 'template-tokens', 'markup'];
/** What is left of an output; `prompt` is null where it isn't known. Pure, never longer, and the same when it is done again. */
const CLEAN = {
    'prompt-echo': prompt_echo/* withoutPrompt */.N,
    reasoning: (output) => (0,cut/* settled */.g)(output, reasoning/* withoutReasoning */.D),
    'template-tokens': (output) => (0,cut/* settled */.g)(output, template_tokens/* withoutTokens */.N),
    markup: (output) => (0,cut/* settled */.g)(output, withoutMarkup),
};
function cleaned(output, prompt, by) {
    return CLEAN[by](output, prompt);
}


/***/ }),

/***/ 4425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutPrompt)
/* harmony export */ });
/**
 * The prompt that an output begins with: base models are often asked for their text together with what they were to go on
 * from, and every output then shares its beginning with the others of its prompt. An echo has the prompt's very characters,
 * or differs from them in white space alone; tokens that begin a text may stand before it. A conversation that a template
 * has put another way is none.
 *
 * An output that is the prompt becomes empty, and counts as such. One that says the prompt twice or more at its start is
 * left as it is: that is a model that goes round in circles, and not a tool that repeats the question.
 */
function withoutPrompt(output, prompt) {
    if (prompt === null || !/\S/.test(prompt))
        return output;
    const rest = afterEcho(output, prompt);
    return rest === null || afterEcho(rest, prompt) !== null ? output : rest;
}
function afterEcho(output, prompt) {
    if (output.startsWith(prompt))
        return output.slice(prompt.length);
    const end = endOfEcho(output, BEGIN.exec(output)[0].length, prompt);
    return end === null ? null : output.slice(end);
}
/** What may stand before a text that is not its own. */
const BEGIN = /^(?:\s*(?:<s>|<bos>|\[BOS\]|<\|(?:begin_of_text|startoftext|endoftext)\|>|<｜begin▁of▁sentence｜>))*/;
/** Where the prompt ends in the output, one run of white space being as good as another; null where it isn't there. */
function endOfEcho(output, from, prompt) {
    let at = skipSpace(output, from);
    for (let i = skipSpace(prompt, 0); i < prompt.length;) {
        const [here, there] = [skipSpace(prompt, i), skipSpace(output, at)];
        if (here === prompt.length)
            return there;
        if (here > i !== there > at || prompt[here] !== output[there])
            return null;
        [i, at] = [here + 1, there + 1];
    }
    return at;
}
function skipSpace(text, from) {
    let at = from;
    while (at < text.length && SPACE.test(text[at]))
        at++;
    return at;
}
const SPACE = /\s/;


/***/ }),

/***/ 3205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutReasoning),
/* harmony export */   d: () => (/* binding */ reasoningCharacters)
/* harmony export */ });
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9397);
/* harmony import */ var _template_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8530);


/**
 * Reasoning that stands in an output as text, before the answer or between parts of it. Taken out are
 * - every block that is opened and closed;
 * - all of the text where the first thing in it is a block that is never closed: it was cut off before any answer;
 * - all before a first closing mark that nothing has opened: the template had opened the block as part of the prompt.
 *
 * A block that opens behind text and is never closed is text, and so is a mark in code or between backticks. Closing marks
 * that come again close nothing: they go alone, so that an answer that is said over and over stays.
 */
function withoutReasoning(text) {
    const spans = reasoningIn(text);
    const left = (0,_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .F)(text, spans);
    return spans.length > 0 && text.slice(0, spans[0][0]).trim() === '' ? left.trimStart() : left;
}
/** How many characters of a text are reasoning, its marks included. */
function reasoningCharacters(text) {
    return reasoningIn(text).reduce((sum, [from, to]) => sum + to - from, 0);
}
/** How models mark it, as their chat templates have it. */
const MARKS = [
    ['<think>', '</think>'],
    ['<thinking>', '</thinking>'],
    ['<thought>', '</thought>'],
    ['<reasoning>', '</reasoning>'],
    ['<seed:think>', '</seed:think>'],
    ['<mm:think>', '</mm:think>'],
    ['[THINK]', '[/THINK]'],
    ['◁think▷', '◁/think▷'],
    ['<|begin_of_thought|>', '<|end_of_thought|>'],
    ['<|START_THINKING|>', '<|END_THINKING|>'],
    ['<|inner_prefix|>', '<|inner_suffix|>'],
    ['<|channel>thought', '<channel|>'],
];
const CLOSING = new Map(MARKS);
const OPENING = new Map(MARKS.map(([opens, closes]) => [closes, opens]));
/** Of harmony: a message of the analysis channel, which ends where another begins. */
const ANALYSIS = /^(?:<\|start\|>assistant)?<\|channel\|>analysis/;
const MESSAGE_END = /<\|(?:end|return|call)\|>|(?=<\|(?:start|channel)\|>)/g;
const ANSWER_HEAD = /(?:\s*<\|start\|>assistant)?(?:<\|channel\|>final<\|message\|>)?/y;
/** Where models mark it by words alone, or the marks are gone: at the start of a text that has an answer behind it. */
const SPOKEN = [
    [/^\s*analysis/, /assistantfinal/],
    [/^\s*Here(?:'s| is) my thought process:/, /Here(?:'s| is) my response:/],
];
const escaped = (mark) => mark.replace(/[[\]|/]/g, '\\$&');
/** Code, which is passed over, and marks. Code ends where it began to: at a fence, or in the same line. */
const MARK = [
    '(?<!`)```(?!`)',
    '(?<!`)`[^`\\n]+`(?!`)',
    '(?:<\\|start\\|>assistant)?<\\|channel\\|>analysis',
    ...MARKS.flat().map(escaped),
].join('|');
function reasoningIn(text) {
    const spoken = endOfSpoken(text);
    if (spoken !== null)
        return [[0, spoken]];
    if (!/[<[◁]/.test(text))
        return [];
    const spans = [];
    /** Where the last span ends; how many marks in it have opened what it did not close. */
    let [end, open] = [0, 0];
    const unclosed = new Set();
    const marks = new RegExp(MARK, 'g');
    for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
        const [mark] = found;
        if (mark.startsWith('`')) {
            const fence = mark === '```' ? text.indexOf('```', marks.lastIndex) : -1;
            if (fence >= 0)
                marks.lastIndex = fence + 3;
        }
        else if (OPENING.has(mark)) {
            if (isQuoted(text, found.index, marks.lastIndex))
                continue;
            const isEnd = spans.length === 0 || open-- > 0;
            spans.push([isEnd ? end : found.index, marks.lastIndex]);
            end = marks.lastIndex;
        }
        else if (!unclosed.has(mark)) {
            const block = blockAt(text, marks.lastIndex, mark);
            if (block === null) {
                if (isBlank(text.slice(0, found.index), spans))
                    return [...spans, [found.index, text.length]];
                unclosed.add(mark);
                continue;
            }
            spans.push([found.index, block.end]);
            open = block.open;
            end = block.end;
            marks.lastIndex = end;
        }
    }
    return spans;
}
function endOfSpoken(text) {
    const found = SPOKEN.find(([begins]) => begins.test(text));
    const end = found?.[1].exec(text);
    return end ? end.index + end[0].length : null;
}
/** Where a block ends that has opened before `from`, and how often its mark opens again in it; null where it doesn't end. */
function blockAt(text, from, mark) {
    if (ANALYSIS.test(mark)) {
        MESSAGE_END.lastIndex = from;
        const found = MESSAGE_END.exec(text);
        if (found === null)
            return null;
        ANSWER_HEAD.lastIndex = found.index + found[0].length;
        return { end: ANSWER_HEAD.lastIndex + ANSWER_HEAD.exec(text)[0].length, open: 0 };
    }
    const closes = CLOSING.get(mark);
    let at = text.indexOf(closes, from);
    while (at >= 0 && isQuoted(text, at, at + closes.length))
        at = text.indexOf(closes, at + 1);
    return at < 0 ? null : { end: at + closes.length, open: text.slice(from, at).split(mark).length - 1 };
}
function isQuoted(text, from, to) {
    return text[from - 1] === '`' && text[to] === '`';
}
/** Whether nothing is said before, but for what was reasoned. */
function isBlank(text, spans) {
    return (0,_template_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTokens */ .N)((0,_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .F)(text, spans)).trim() === '';
}


/***/ }),

/***/ 8530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutTokens)
/* harmony export */ });
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9397);

/**
 * Tokens of chat templates and of ends that stand in a text as if they were words of it. A token goes, and the role that
 * follows the head of a turn (`<|im_start|>assistant`), but nothing else. Text behind an end is kept as well: a model that
 * does not stop and goes on as the user is what a gate should see. A token between two backticks is one that is spoken of.
 */
function withoutTokens(text) {
    if (!/[<[]/.test(text))
        return text;
    const spans = [];
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
        const end = index + token.length;
        if (text[index - 1] !== '`' || text[end] !== '`')
            spans.push([index, end]);
    }
    return (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .F)(text, spans);
}
const ROLE = '(?:system|developer|user|human|assistant|model|tool|function|environment|ipython)\\b';
/** Each needs as many steps as it is long, at most. */
const FORMS = [
    // Heads of a turn with their role: ChatML, Llama, Granite, Gemma, harmony, Kimi.
    `<\\|(?:im_start|start_header_id|header_start|start_of_role|start|im_system|im_user|im_assistant)\\|>[ \\t]{0,4}${ROLE}`,
    `<(?:start_of_turn|\\|turn)>[ \\t]{0,4}${ROLE}`,
    // A channel, and to whom and in which form it speaks.
    '<\\|channel\\|>[ \\t]{0,4}(?:analysis|commentary|final)\\b(?:[ \\t]{0,4}to=[\\w.-]{1,80})?',
    '<\\|constrain\\|>[ \\t]{0,4}\\w{1,20}',
    '<\\|channel>[ \\t]{0,4}thought\\b',
    // Any other of such a form; the bars of DeepSeek are wide ones, and Gemma 4 has one bar.
    '<\\|[A-Za-z][\\w-]{0,60}\\|>',
    '<｜[^｜<>\\s]{1,60}｜>',
    '<\\|(?:turn|channel|tool|tool_call|tool_response|think)>',
    '<(?:turn|channel|tool|tool_call|tool_response)\\|>',
    // By name.
    '</?s>|<(?:bos|eos|pad|unk|sop|eop|mask|start_of_turn|end_of_turn|unused\\d{1,4})>',
    '\\[/?INST\\]|<</?SYS>>|\\[/?SYSTEM_PROMPT\\]|\\[(?:BOS|EOS|PAD|gMASK)\\]',
];
const TOKEN = new RegExp(FORMS.join('|'), 'g');


/***/ }),

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ normalise)
/* harmony export */ });
/** A text as it counts for sameness: canonical composition (NFC), white space runs as one space, none at the ends. */
function normalise(text) {
    return text.normalize('NFC').replace(RUN, ' ').trim();
}
/** White space other than one space between two words, so that most texts stay the string they are. */
const RUN = /[^\S ]\s*| \s+/g;


/***/ }),

/***/ 7609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   ox: () => (/* binding */ wider)
/* harmony export */ });
/**
 * By which rule texts were cut into tokens, and whose tables that took, as one line: the rule's name; Unicode's version if
 * any of the texts is not ASCII; ICU's if any is of a script without spaces. So 'words-1', 'words-1 unicode-17.0' or
 * 'words-1 unicode-17.0 icu-78.2', and of two lines that go together one begins with the other.
 */
/** Whether a line asks for nothing that another does not. */
function isWithin(rule, other) {
    return other === rule || other.startsWith(`${rule} `);
}
/** What texts of both need together, of two lines that go together. */
function wider(one, other) {
    return one.length < other.length ? other : one;
}
/** Why what was cut by the rule that was found can't be compared with what is cut by the other; null where it can. */
function difference(found, here) {
    if (isWithin(found, here))
        return null;
    const [parts, own] = [found.split(' '), here.split(' ')];
    const units = [unitOf(parts[0]), unitOf(own[0])];
    if (units[0] !== null && units[1] !== null && units[0] !== units[1])
        return { of: 'unit', found: units[0], here: units[1] };
    const at = parts.findIndex((part, i) => part !== own[i]);
    const tables = [tablesOf(parts[at]), tablesOf(own[at])];
    if (tables[0] !== null && tables[1] !== null)
        return { of: 'tables', found: tables[0], here: tables[1] };
    // Whatever stands there is foreign.
    return { of: 'rule', found: found.replace(/[^\x20-\x7e]/g, '?').slice(0, 60), here };
}
/** The options that count in the unit of a rule of that name; null where there is none. */
function unitOf(name) {
    if (/^words-\d+$/.test(name))
        return '--unit words';
    if (/^token-ids-\d+$/.test(name))
        return '--unit tokens';
    const run = runOf(name);
    return run === null ? null : `--unit characters --characters ${run}`;
}
/** How many characters the runs of a rule have; null where it makes none. */
function runOf(rule) {
    const run = /^characters-(\d)-\d+(?: |$)/.exec(rule)?.[1];
    return run === undefined ? null : Number(run);
}
function tablesOf(part) {
    const [, tables, version] = /^(unicode|icu)-([\d.]{1,20})$/.exec(part ?? '') ?? [];
    return tables === undefined ? null : `${tables === 'icu' ? 'ICU' : 'Unicode'} ${version}`;
}


/***/ }),

/***/ 6991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ UNSPACED),
/* harmony export */   Z4: () => (/* binding */ TOKENISER),
/* harmony export */   Zh: () => (/* binding */ ASCII_ONLY),
/* harmony export */   b1: () => (/* binding */ prefixOfWords),
/* harmony export */   sG: () => (/* binding */ ruleFor),
/* harmony export */   tS: () => (/* binding */ tokenise)
/* harmony export */ });
/**
 * Cuts a text into words: lower-cased runs of letters, marks, digits and underscores, whatever the language. Scripts
 * that put no spaces between words (Chinese, Japanese, Thai, …) are cut by the dictionary of Intl.Segmenter.
 * There is no Unicode normalisation here: é in one or two code points are two words, as for the reference
 * implementations.
 */
function tokenise(text) {
    const lower = text.toLowerCase();
    const words = lower.match(ASCII_ONLY.test(lower) ? ASCII_WORD : WORD) ?? [];
    return UNSPACED.test(lower) ? words.flatMap(segment) : words;
}
const RULE = 'words-1';
const WITH_UNICODE = `${RULE} unicode-${process.versions.unicode}`;
/** Which rule makes the words, and whose tables it uses where it needs any (rule.ts). */
const TOKENISER = `${WITH_UNICODE} icu-${process.versions.icu}`;
/** As much of it as the words of this text depend on. */
function ruleFor(text) {
    if (ASCII_ONLY.test(text))
        return RULE;
    return UNSPACED.test(text.toLowerCase()) ? TOKENISER : WITH_UNICODE;
}
/** A text up to the end of its n-th word. */
function prefixOfWords(text, n) {
    let left = n;
    for (const { 0: run, index } of text.matchAll(WORD)) {
        const words = segment(run);
        let end = index;
        for (const word of words) {
            if (left-- === 0)
                return text.slice(0, end);
            end += word.length;
        }
        if (left === 0)
            return text.slice(0, end);
    }
    return text;
}
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const ASCII_WORD = /[a-z0-9_]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII_ONLY = /^[\x00-\x7f]*$/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter;
function segment(word) {
    if (!UNSPACED.test(word))
        return [word];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
    return Array.from(segmenter.segment(word), (part) => part.segment);
}


/***/ }),

/***/ 8441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ tokeniserOf),
/* harmony export */   q: () => (/* binding */ WORDS)
/* harmony export */ });
/* harmony import */ var _normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8873);
/* harmony import */ var _tokenise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6991);


const WORDS = { id: _tokenise_js__WEBPACK_IMPORTED_MODULE_0__/* .TOKENISER */ .Z4, ruleFor: _tokenise_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleFor */ .sG, tokenise: _tokenise_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenise */ .tS, prefix: _tokenise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOfWords */ .b1 };
/** The rule for a unit; `run` is the length of the runs of characters. */
function tokeniserOf(unit, run) {
    if (unit === 'words')
        return WORDS;
    if (unit === 'tokens')
        // Which piece of the text an id stands for is not known here.
        return {
            ...{ id: 'token-ids-1', ruleFor: () => 'token-ids-1' },
            tokenise: (_, ids) => (ids ?? []).map(String),
            prefix: (text) => text,
        };
    const rule = `characters-${run}-1`;
    const id = `${rule} unicode-${process.versions.unicode}`;
    return {
        id,
        ruleFor: (text) => (_tokenise_js__WEBPACK_IMPORTED_MODULE_0__/* .ASCII_ONLY */ .Zh.test(text) ? rule : id),
        tokenise: (text) => runsOf(text, run),
        prefix: (text, n) => prefixOfCharacters((0,_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .normalise */ .j)(text), n === 0 ? 0 : n + run - 1),
    };
}
/** So many characters of a text, as they are counted in lower case, where a few letters are two. */
function prefixOfCharacters(text, count) {
    let left = count;
    let end = 0;
    for (const character of text) {
        left -= Array.from(character.toLowerCase()).length;
        if (left < 0)
            break;
        end += character.length;
    }
    return text.slice(0, end);
}
/** Runs of so many characters, one beginning at each; white space counts once, case does not. A shorter text is one run. */
function runsOf(text, run) {
    const characters = Array.from((0,_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .normalise */ .j)(text).toLowerCase());
    if (characters.length <= run)
        return characters.length === 0 ? [] : [characters.join('')];
    return Array.from({ length: characters.length - run + 1 }, (_, i) => characters.slice(i, i + run).join(''));
}


/***/ })

};
