export const id = 569;
export const ids = [569];
export const modules = {

/***/ 6569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _compare_board_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9117);
/* harmony import */ var _gate_panel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _host_crew_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9964);
/* harmony import */ var _pool_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7032);
/* harmony import */ var _pool_notebook_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2585);
/* harmony import */ var _text_unit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8441);







/** The program of another thread: does the one job that it was started for, message by message. */
const JOBS = {
    /** Walks labellings on the board it was handed, whatever share it is sent. */
    walk(task) {
        const { board, options } = task;
        const walk = (0,_compare_board_js__WEBPACK_IMPORTED_MODULE_1__/* .walkOn */ .D)(board, (id) => (0,_gate_panel_js__WEBPACK_IMPORTED_MODULE_2__/* .metricNamed */ .S)(id, options));
        return (share) => {
            (0,_host_crew_js__WEBPACK_IMPORTED_MODULE_3__/* .walkShare */ .l)(share, (first, count) => walk.labellings(first, count));
            return 'done';
        };
    },
    /** Digests texts into a book of its own, and hands it over in the end. */
    digest(task) {
        const { unit, characters, mostGrams } = task;
        const notebook = new _pool_notebook_js__WEBPACK_IMPORTED_MODULE_5__/* .Notebook */ .g((0,_text_unit_js__WEBPACK_IMPORTED_MODULE_6__/* .tokeniserOf */ .g)(unit, characters), mostGrams);
        return (order) => {
            if ('levels' in order)
                return notebook.levels();
            if ('kept' in order) {
                if (order.kept < notebook.kept)
                    notebook.lower(order.kept);
                return notebook.parcel();
            }
            return order.texts.map((text, i) => {
                notebook.digest(text, order.tokens[i]);
                return (0,_pool_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprintOfText */ .Pn)(text);
            });
        };
    },
};
const { job, task } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
const answer = JOBS[job](task);
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort.on('message', (message) => {
    const given = answer(message);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort.postMessage(given, buffersOf(given));
});
/** Arrays are handed over, not copied. */
function buffersOf(given) {
    if (ArrayBuffer.isView(given))
        return [given.buffer];
    return given !== null && typeof given === 'object' && !Array.isArray(given)
        ? Object.values(given).flatMap(buffersOf)
        : [];
}


/***/ })

};
