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




/** The program of another thread: walks labellings on the board it was handed, whatever share it is sent. */
const { board, options } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData.task;
const walk = (0,_compare_board_js__WEBPACK_IMPORTED_MODULE_1__/* .walkOn */ .D)(board, (id) => (0,_gate_panel_js__WEBPACK_IMPORTED_MODULE_2__/* .metricNamed */ .S)(id, options));
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort.on('message', (share) => {
    (0,_host_crew_js__WEBPACK_IMPORTED_MODULE_3__/* .walkShare */ .l5)(share, (first, count) => walk.labellings(first, count));
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort.postMessage('free');
});


/***/ })

};
