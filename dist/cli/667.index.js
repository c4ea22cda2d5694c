export const id = 667;
export const ids = [667];
export const modules = {

/***/ 9667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tableRows: () => (/* binding */ tableRows)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/read/records.js
var records = __webpack_require__(8618);
// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __webpack_require__(9405);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __webpack_require__(9394);
;// CONCATENATED MODULE: ./lib/read/parquet/budget.js


/** A value costs about so many bytes besides its own: its place in a list, and its levels. */
const PER_VALUE = 32;
/** What the pages of a file take, before they are unpacked: at the same time, and all in all. */
class Budget {
    #size;
    #place;
    #held = 0;
    #unpacked = 0;
    constructor(size, place) {
        this.#size = size;
        this.#place = place;
    }
    /** Makes room for a page; gives what it takes. */
    take(bytes, values) {
        const cost = bytes + PER_VALUE * values;
        this.#held += cost;
        this.#unpacked += cost;
        if (this.#held > limits/* LIMITS */.b.unpacked)
            throw new errors/* UserError */.y('too-large', { what: 'what the columns hold from this row on', limit: '1 GiB at once' }, this.#place());
        if (this.#unpacked > limits/* LIMITS */.b.unpacked && this.#unpacked > limits/* LIMITS */.b.ratio * this.#size)
            throw new errors/* UserError */.y('too-large', { what: 'the decompressed file', limit: '1 GiB and 1000 times the compressed' }, this.#place());
        return cost;
    }
    free(cost) {
        this.#held -= cost;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/read/parquet/codec.js

/** How pages are decompressed; uncompressed and Snappy need nothing of it. */
const BUILT_IN = ['UNCOMPRESSED', 'SNAPPY'];
const KNOWN = [...BUILT_IN, 'GZIP', 'BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW'];
/** Node's own where it has them, since they are faster and stop at the length that a page says. */
const NATIVE = {
    GZIP: (input, length) => external_node_zlib_.gunzipSync(input, { maxOutputLength: atLeastOne(length) }),
    BROTLI: (input, length) => external_node_zlib_.brotliDecompressSync(input, { maxOutputLength: atLeastOne(length) }),
    // Not in every Node.js 20 and 22.
    ...(external_node_zlib_.zstdDecompressSync !== undefined && {
        ZSTD: (input, length) => external_node_zlib_.zstdDecompressSync(input, { maxOutputLength: atLeastOne(length) }),
    }),
};
function atLeastOne(length) {
    return Math.max(1, length);
}
async function compressorsFor(codecs) {
    const isNative = [...codecs].every((codec) => BUILT_IN.includes(codec) || NATIVE[codec] !== undefined);
    return isNative ? NATIVE : { ...(await portable()), ...NATIVE };
}
/** Those that are written in JavaScript. None writes more than the length that a page says. */
async function portable() {
    const [{ compressors }, { decompress }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(339), __webpack_require__.e(31)]).then(__webpack_require__.bind(__webpack_require__, 1031)), __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 8339))]);
    const { LZ4, LZ4_RAW } = compressors;
    return { LZ4: LZ4, LZ4_RAW: LZ4_RAW, ZSTD: (input, length) => decompress(input, new Uint8Array(length)) };
}
/** Of Node.js since 20.15. */
const crc32 = external_node_zlib_.crc32 ?? tableCrc32;
/** The checksum that a page may carry. */
function checksum(bytes) {
    return crc32(bytes) | 0;
}
function tableCrc32(bytes) {
    let crc = -1;
    for (const byte of bytes)
        crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return ~crc >>> 0;
}
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++)
        crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
});

// EXTERNAL MODULE: ./node_modules/hyparquet/src/column.js
var column = __webpack_require__(6167);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/datapage.js + 1 modules
var datapage = __webpack_require__(3243);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/delta.js
var delta = __webpack_require__(8499);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/encoding.js
var encoding = __webpack_require__(1067);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/plain.js
var plain = __webpack_require__(4809);
;// CONCATENATED MODULE: ./lib/read/parquet/runs.js
/**
 * Checks what a page says of its own lengths. hyparquet fills as many values as a run claims, four thousand million if
 * need be, and follows lengths backwards: one changed byte would take all memory, or go on for ever.
 */
const WRONG = new Error('the lengths inside of the page are wrong');
/** Runs of equal or packed values, `width` bits each, between `at` and `end`: at most `count` of them. */
function checkRuns(bytes, at, end, width, count) {
    if (width > 32 || end > bytes.length || at > end)
        throw WRONG;
    const walk = new Varints(bytes, at, end);
    for (let seen = 0; seen < count;) {
        const header = walk.next();
        const isPacked = header % 2 === 1;
        const length = Math.floor(header / 2) * (isPacked ? 8 : 1);
        // The last packed run may be padded.
        if (length > count - seen + (isPacked ? PADDING : 0))
            throw WRONG;
        walk.at += isPacked ? (length / 8) * width : Math.ceil(width / 8);
        seen += length;
    }
}
const PADDING = 512;
/** Numbers as differences in packed blocks; gives where they end. `count` are wanted. */
function checkDeltas(bytes, at, count) {
    const walk = new Varints(bytes, at, bytes.length);
    const block = walk.next();
    const parts = walk.next();
    const total = walk.next();
    walk.next();
    const perPart = block / parts;
    if (block > MOST_IN_BLOCK || block % 128 !== 0 || !(perPart >= 32) || perPart % 32 !== 0 || total !== count)
        throw WRONG;
    for (let left = count - 1; left > 0;) {
        walk.next();
        const widths = bytes.subarray(walk.at, walk.at + parts);
        if (widths.length < parts)
            throw WRONG;
        walk.at += parts;
        for (let i = 0; i < parts && left > 0; i++) {
            if (widths[i] > 64)
                throw WRONG;
            // Of parts that are not needed any more only the width is there.
            walk.at += (perPart * widths[i]) / 8;
            left -= perPart;
        }
    }
    if (walk.at > bytes.length + PADDING)
        throw WRONG;
    return walk.at;
}
const MOST_IN_BLOCK = 2 ** 20;
class Varints {
    at;
    #bytes;
    #end;
    constructor(bytes, at, end) {
        this.#bytes = bytes;
        this.at = at;
        this.#end = end;
    }
    next() {
        let value = 0;
        for (let i = 0; i < 10; i++) {
            if (this.at >= this.#end)
                throw WRONG;
            const byte = this.#bytes[this.at++];
            value += (byte & 0x7f) * 2 ** (7 * i);
            if (byte < 0x80)
                return value;
        }
        throw WRONG;
    }
}

;// CONCATENATED MODULE: ./lib/read/parquet/page.js






/** Why a page can't be read; nobody is shown it. */
class Damage extends Error {
}
/** Data written for a checksum that is still right. Most writers give none: a changed byte of a text is then a text. */
function verify(bytes, { crc }) {
    if (crc !== undefined && checksum(bytes) !== crc)
        throw new Damage('checksum');
}
/** The values that pages refer to by number. */
function dictionaryOf(bytes, header, leaf) {
    const count = header.dictionary_page_header?.num_values ?? -1;
    const plain = unpacked(bytes, header.uncompressed_page_size, leaf);
    return plainValues(plain, count, leaf);
}
function pageOf(bytes, header, dictionary, leaf) {
    const read = header.data_page_header_v2 === undefined ? firstVersion : secondVersion;
    const { count, encoding, definitionLevels, repetitionLevels, dataPage } = read(bytes, header, leaf);
    const definitions = definitionLevels?.length ? definitionLevels : null;
    const repetitions = leaf.repetition === 0 ? null : repetitionLevels;
    const present = definitions === null ? count : presentOf(definitions, leaf.definition);
    if (definitions !== null && definitions.length !== count)
        throw new Damage('definitions');
    if (repetitions !== null && !areLevels(repetitions, count, leaf.repetition))
        throw new Damage('repetitions');
    if (dataPage.length !== present)
        throw new Damage('values');
    const values = encoding.endsWith('_DICTIONARY') ? lookedUp(dataPage, dictionary) : dataPage;
    return { count, values, definitions, repetitions };
}
/** Levels and values are compressed together. */
function firstVersion(bytes, header, leaf) {
    const data = header.data_page_header;
    if (data === undefined)
        throw new Damage('header');
    const { num_values: count, encoding } = data;
    const page = unpacked(bytes, header.uncompressed_page_size, leaf);
    const view = new DataView(page.buffer);
    let at = 0;
    let present = () => count;
    for (const [most, by] of [
        [leaf.repetition, data.repetition_level_encoding],
        [leaf.definition, data.definition_level_encoding],
    ]) {
        if (most === 0)
            continue;
        if (by !== 'RLE')
            throw new Damage('levels');
        const end = at + 4 + view.getUint32(at, true);
        checkRuns(page, at + 4, end, widthOf(most), count);
        const start = at;
        if (most === leaf.definition)
            present = () => presentAt(page, start, count, most);
        at = end;
    }
    checkValues(page, at, encoding, leaf, present);
    return { count, encoding, ...(0,datapage/* readDataPage */.kS)(page, data, decoder(leaf)) };
}
/** Levels stand before the compressed values. */
function secondVersion(bytes, header, leaf) {
    const data = header.data_page_header_v2;
    const { num_values: count, num_nulls: missing, encoding } = data;
    const { repetition_levels_byte_length: first, definition_levels_byte_length: second } = data;
    const levels = first + second;
    if (!(first >= 0 && second >= 0 && levels <= bytes.length && missing >= 0 && missing <= count))
        throw new Damage('levels');
    if (leaf.repetition > 0)
        checkRuns(bytes, 0, first, widthOf(leaf.repetition), count);
    if (leaf.definition > 0)
        checkRuns(bytes, first, levels, widthOf(leaf.definition), count);
    const packed = bytes.subarray(levels);
    const size = header.uncompressed_page_size - levels;
    const values = data.is_compressed === false ? packed : unpacked(packed, size, leaf);
    checkValues(values, 0, encoding, leaf, () => count - missing);
    const page = own(Buffer.concat([bytes.subarray(0, levels), values]));
    const plain = { ...header, data_page_header_v2: { ...data, is_compressed: false } };
    return { count, encoding, ...(0,datapage/* readDataPageV2 */.uD)(page, plain, decoder(leaf)) };
}
/** Checks how many values an encoding claims, before room is made for them. */
function checkValues(bytes, at, encoding, leaf, present) {
    if (encoding === 'PLAIN' || encoding === 'BYTE_STREAM_SPLIT')
        return;
    const count = present();
    if (count === 0)
        return;
    if (encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY') {
        const width = bytes[at];
        if (width > 0)
            checkRuns(bytes, at + 1, bytes.length, width, count);
    }
    else if (encoding === 'RLE')
        checkRuns(bytes, at + 4, bytes.length, 1, count);
    else if (encoding === 'DELTA_BINARY_PACKED' || encoding === 'DELTA_LENGTH_BYTE_ARRAY')
        checkDeltas(bytes, at, count);
    else if (encoding === 'DELTA_BYTE_ARRAY')
        checkPrefixes(bytes, at, count);
    else
        throw new Damage(`encoding of ${leaf.element.name}`);
}
/** Each value repeats the start of the one before: a few bytes may stand for as many as there is memory. */
function checkPrefixes(bytes, at, count) {
    const second = checkDeltas(bytes, at, count);
    checkDeltas(bytes, second, count);
    const prefixes = new Int32Array(count);
    (0,delta/* deltaBinaryUnpack */._H)({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at }, count, prefixes);
    const copied = prefixes.reduce((sum, length) => sum + Math.max(0, length), 0);
    if (copied > MOST_COPIED + 100 * bytes.length)
        throw new Damage('prefixes');
}
const MOST_COPIED = 2 ** 28;
/** The places that hold a value, by the levels that begin there. */
function presentAt(bytes, at, count, most) {
    const levels = new Array(count);
    (0,encoding/* readRleBitPackedHybrid */.z)({ view: new DataView(bytes.buffer), offset: at }, widthOf(most), levels);
    return presentOf(levels, most);
}
function presentOf(definitions, most) {
    let present = 0;
    for (const level of definitions) {
        if (!(level >= 0 && level <= most))
            throw new Damage('definitions');
        if (level === most)
            present++;
    }
    return present;
}
function areLevels(levels, count, most) {
    return levels.length === count && levels.every((level) => level >= 0 && level <= most);
}
function lookedUp(numbers, dictionary) {
    const values = new Array(numbers.length);
    for (let i = 0; i < values.length; i++) {
        if (!(Number(numbers[i]) < (dictionary?.length ?? 0)))
            throw new Damage('dictionary');
        values[i] = dictionary[Number(numbers[i])];
    }
    return values;
}
function plainValues(bytes, count, { meta, element }) {
    if (!(count >= 0))
        throw new Damage('header');
    return (0,plain/* readPlain */.r)({ view: new DataView(bytes.buffer), offset: 0 }, meta.type, count, element.type_length);
}
/** The bytes of a page, decompressed, in memory of their own: what is read beyond them is an error. */
function unpacked(bytes, size, { meta, compressors }) {
    // Where nothing is there, some writers put down nothing at all.
    if (size === 0)
        return new Uint8Array(0);
    return own((0,datapage/* decompressPage */.tC)(bytes, size, meta.codec, compressors));
}
function own(bytes) {
    return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}
function widthOf(most) {
    return 32 - Math.clz32(most);
}
function decoder({ meta, element, path }) {
    return {
        pathInSchema: meta.path_in_schema,
        type: meta.type,
        element,
        schemaPath: path,
        codec: 'UNCOMPRESSED',
    };
}

;// CONCATENATED MODULE: ./lib/read/parquet/thrift.js
/**
 * Walks over a structure of Thrift's compact protocol, which Parquet's footer and page headers are written in, and keeps
 * nothing: the parser that reads it afterwards makes room for whatever lists and texts the bytes claim to hold.
 */
/** Where the structure that begins at `at` ends; null where the bytes end before. An error where they are none. */
function structureEnd(bytes, at) {
    try {
        return new Walk(bytes, at).structure(0);
    }
    catch (error) {
        if (error === CUT)
            return null;
        throw error;
    }
}
const CUT = new Error('the bytes end within the structure');
/** Parquet's own structures go eight deep. */
const DEPTH = 32;
/** Bytes of a number of 64 bits. */
const LONGEST = 10;
const TYPES = { byte: 3, double: 7, binary: 8, list: 9, struct: 12 };
class Walk {
    #bytes;
    #at;
    constructor(bytes, at) {
        this.#bytes = bytes;
        this.#at = at;
    }
    structure(depth) {
        if (depth > DEPTH)
            throw new Error('nested too deep');
        for (;;) {
            const field = this.#byte();
            const type = field & 0x0f;
            if (type === 0)
                return this.#at;
            if (field >> 4 === 0)
                this.#number();
            // True and false are types of their own, without a byte, except in lists.
            if (type > 2)
                this.#value(type, depth);
        }
    }
    #value(type, depth) {
        if (type <= TYPES.byte)
            this.#skip(1);
        else if (type < TYPES.double)
            this.#number();
        else if (type === TYPES.double)
            this.#skip(8);
        else if (type === TYPES.binary)
            this.#skip(this.#number());
        else if (type === TYPES.list)
            this.#list(depth);
        else if (type === TYPES.struct)
            this.structure(depth + 1);
        else
            throw new Error('no type of Parquet');
    }
    #list(depth) {
        if (depth > DEPTH)
            throw new Error('nested too deep');
        const byte = this.#byte();
        const length = byte >> 4 === 15 ? this.#number() : byte >> 4;
        for (let i = 0; i < length; i++)
            this.#value(byte & 0x0f, depth + 1);
    }
    #number() {
        let value = 0;
        for (let i = 0; i < LONGEST; i++) {
            const byte = this.#byte();
            value += (byte & 0x7f) * 2 ** (7 * i);
            if (byte < 0x80)
                return value;
        }
        throw new Error('a number is too long');
    }
    #byte() {
        this.#skip(1);
        return this.#bytes[this.#at - 1];
    }
    #skip(n) {
        if (n > this.#bytes.length - this.#at)
            throw CUT;
        this.#at += n;
    }
}

;// CONCATENATED MODULE: ./lib/read/parquet/column.js



/** Bytes that are read at once, and those that a page's header takes at most. */
const BLOCK = 256 * 1024;
const LONGEST_HEADER = 16 * 1024 * 1024;
/**
 * The values of one column in one row group, from the first to the last. Pages are loaded one after the other; what is
 * loaded is walked through place by place.
 */
class Column {
    leaf;
    /** Whole rows that are loaded and not yet walked through. */
    rows = 0;
    /** Of the place it stands at: how much of the path is there, and which list goes on (0: a row begins). */
    definition = 0;
    repetition = 0;
    #access;
    #budget;
    #end;
    #at;
    #block = new Uint8Array();
    #blockAt = 0;
    #dictionary = null;
    #pages = [];
    #place = 0;
    #value = 0;
    /** Places that pages have had so far, of those that the footer tells of; rows that have begun. */
    #loaded = 0;
    #begun = 0;
    #groupRows;
    #held = 0;
    constructor(access, leaf, groupRows, budget) {
        this.leaf = leaf;
        this.#access = access;
        this.#budget = budget;
        this.#groupRows = groupRows;
        const { start, end } = rangeOf(leaf.meta);
        this.#at = start;
        this.#end = end;
        this.#blockAt = start;
        if (!(start >= 4 && start <= end && end <= access.size))
            throw new Damage('range');
    }
    get isOver() {
        return this.#loaded >= Number(this.leaf.meta.num_values);
    }
    /** Loads pages until there is a whole row more. */
    async load() {
        const before = this.rows;
        while (this.rows === before) {
            if (this.isOver)
                throw new Damage('too few rows');
            await this.#page();
        }
    }
    /** The value of the place it stands at. */
    value() {
        return this.#pages[0].values[this.#value];
    }
    /** Goes on to the next place. */
    next() {
        const page = this.#pages[0];
        if (page === undefined)
            throw new Damage('too few values');
        if (this.definition === this.leaf.definition)
            this.#value++;
        if (++this.#place === page.count) {
            this.#free(page.cost);
            this.#pages.shift();
            this.#place = 0;
            this.#value = 0;
        }
        this.#stand();
        if (this.repetition === 0)
            this.rows--;
    }
    #stand() {
        const page = this.#pages[0];
        this.definition =
            page === undefined || page.definitions === null ? this.leaf.definition : page.definitions[this.#place];
        this.repetition = page === undefined || page.repetitions === null ? 0 : page.repetitions[this.#place];
    }
    async #page() {
        const header = await this.#header();
        const { compressed_page_size: size, uncompressed_page_size: plain, type } = header;
        if (!(size >= 0 && plain >= 0 && this.#at + size <= this.#end))
            throw new Damage('size');
        const data = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
        const count = data?.num_values ?? 0;
        if (!(count >= 0))
            throw new Damage('count');
        const cost = this.#budget.take(plain, count);
        this.#held += cost;
        const bytes = await this.#bytes(size);
        this.#at += size;
        verify(bytes, header);
        if (type === 'DICTIONARY_PAGE') {
            this.#dictionary = dictionaryOf(bytes, header, this.leaf);
        }
        else if (type === 'DATA_PAGE' || type === 'DATA_PAGE_V2') {
            if (count > 0)
                this.#add({ ...pageOf(bytes, header, this.#dictionary, this.leaf), cost });
            else
                this.#free(cost);
        }
        else if (type !== 'INDEX_PAGE')
            throw new Damage('type');
    }
    #add(page) {
        this.#loaded += page.count;
        if (this.#loaded > Number(this.leaf.meta.num_values))
            throw new Damage('too many values');
        const starts = page.repetitions === null ? page.count : page.repetitions.filter((level) => level === 0).length;
        if (this.#begun === 0 && page.repetitions !== null && page.repetitions[0] !== 0)
            throw new Damage('no row begins');
        // The last row of a list's page may go on in the next.
        const open = this.leaf.repetition === 0 ? 0 : 1;
        this.rows += starts - (this.#begun === 0 ? open : 0) + (this.isOver ? open : 0);
        this.#begun += starts;
        if (this.#begun > this.#groupRows)
            throw new Damage('too many rows');
        this.#pages.push(page);
        if (this.#pages.length === 1)
            this.#stand();
    }
    async #header() {
        for (let size = BLOCK;; size *= 4) {
            const bytes = await this.#bytes(Math.min(size, this.#end - this.#at), 1);
            const end = structureEnd(bytes, 0);
            if (end !== null) {
                this.#at += end;
                return (0,column/* parquetHeader */.wK)({ view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: 0 });
            }
            if (bytes.length === this.#end - this.#at || size > LONGEST_HEADER)
                throw new Damage('header');
        }
    }
    /** The next bytes: so many, or where fewer will do what is read already. */
    async #bytes(wanted, least = wanted) {
        const start = this.#at - this.#blockAt;
        const there = this.#block.length - start;
        if (there < wanted && (there < least || wanted > BLOCK || there < BLOCK / 8)) {
            this.#block = await this.#access.read(this.#at, Math.min(this.#end, this.#at + Math.max(wanted, BLOCK)));
            this.#blockAt = this.#at;
            if (this.#block.length < wanted)
                throw new Damage('the file ends');
            return this.#block.subarray(0, wanted);
        }
        return this.#block.subarray(start, start + wanted);
    }
    /** Frees what it holds. */
    close() {
        this.#free(this.#held);
    }
    #free(cost) {
        this.#held -= cost;
        this.#budget.free(cost);
    }
}
function rangeOf({ dictionary_page_offset, data_page_offset, total_compressed_size }) {
    const data = Number(data_page_offset);
    const dictionary = Number(dictionary_page_offset ?? 0);
    const start = dictionary > 0 && dictionary < data ? dictionary : data;
    return { start, end: start + Number(total_compressed_size) };
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 3 modules
var src_metadata = __webpack_require__(4038);
;// CONCATENATED MODULE: ./lib/read/parquet/footer.js




/** Its length and the letters that end the file. */
const TAIL = 8;
async function readFooter(access, file) {
    const refuse = (problem) => new errors/* UserError */.y('unreadable-file', { problem }, { file, line: null });
    const tail = Buffer.from(await access.read(Math.max(0, access.size - TAIL), access.size));
    const end = tail.subarray(-4).toString('latin1');
    const start = Buffer.from(await access.read(0, 4)).toString('latin1');
    if (end === 'PARE' || start === 'PARE')
        throw refuse(ENCRYPTED);
    if (access.size < TAIL + 4 || end !== 'PAR1')
        throw refuse('the end of this Parquet file is missing, so it was cut off or is still being written. Copy it anew');
    const length = tail.readUInt32LE(0);
    const damaged = refuse('the footer of this Parquet file is damaged. Copy it anew, or write it again');
    if (length > access.size - TAIL - 4)
        throw damaged;
    if (length > limits/* LIMITS */.b.document)
        throw new errors/* UserError */.y('too-large', { what: "the Parquet file's footer", limit: '256 MiB' }, { file, line: null });
    const bytes = await access.read(access.size - TAIL - length, access.size);
    const found = metadataOf(bytes);
    if (found === null)
        throw damaged;
    const { metadata, schema } = found;
    const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    if (rows !== Number(metadata.num_rows) || metadata.row_groups.some(({ num_rows }) => Number(num_rows) < 0))
        throw damaged;
    if (rows > limits/* LIMITS */.b.rows)
        throw new errors/* UserError */.y('too-large', { what: 'the file', limit: '50 million rows' }, { file, line: null });
    if (metadata.schema.length > limits/* LIMITS */.b.cells)
        throw new errors/* UserError */.y('too-large', { what: 'the schema', limit: `${limits/* LIMITS */.b.cells} columns` }, { file, line: null });
    const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
    if (chunks.some(({ crypto_metadata, meta_data }) => crypto_metadata !== undefined && meta_data === undefined))
        throw refuse(ENCRYPTED);
    if (chunks.some(({ file_path }) => file_path !== undefined))
        throw refuse('its columns are in other files, which this reader does not open. Write them into one file');
    return { schema, groups: metadata.row_groups, rows };
}
const ENCRYPTED = 'this Parquet file is encrypted. Write it without encryption, or the outputs alone as JSONL';
/** Null where the footer can't be read. */
function metadataOf(bytes) {
    try {
        if (structureEnd(bytes.subarray(0, -TAIL), 0) === null)
            return null;
        const metadata = (0,src_metadata/* parquetMetadata */.m5)(bytes, { geoparquet: false });
        if (metadata.schema.some(({ name }) => typeof name !== 'string'))
            return null;
        return { metadata, schema: (0,src_metadata/* parquetSchema */.YR)(metadata) };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/read/parquet/nesting.js


function nodeOf(tree, above) {
    const { element } = tree;
    if (above !== null && above.path.length > limits/* LIMITS */.b.depth)
        throw new Damage('depth');
    const node = {
        name: element.name,
        element,
        path: [...(above?.path ?? []), tree],
        children: [],
        definition: (above?.definition ?? 0) + (above === null || element.repetition_type === 'REQUIRED' ? 0 : 1),
        repetition: (above?.repetition ?? 0) + (above !== null && element.repetition_type === 'REPEATED' ? 1 : 0),
    };
    node.children = tree.children.map((child) => nodeOf(child, node)).filter((child) => leavesOf(child).length > 0);
    return node;
}
/** The fields that hold values, in the order of the schema. */
function leavesOf(node) {
    if (node.element.type !== undefined)
        return [node];
    return node.children.flatMap(leavesOf);
}
/**
 * Reads a field of the row at which its columns stand, and leaves them at the next: each place of a column says how much
 * of the path to its value is there, and which list it goes on with.
 */
function readerOf(node, columns) {
    const content = contentOf(node, columns);
    const kind = node.element.repetition_type;
    if (kind === 'REQUIRED')
        return content;
    if (kind === 'REPEATED')
        return repeated(node, content, columns);
    const below = columnsOf(node, columns);
    const [first] = below;
    return () => {
        if (first.definition >= node.definition)
            return content();
        for (const column of below)
            column.next();
        return null;
    };
}
function contentOf(node, columns) {
    const { children, element } = node;
    if (element.type !== undefined) {
        const { column, decoded } = columns.get(node);
        return () => {
            const value = decoded(column.value());
            column.next();
            return value;
        };
    }
    const [only] = children;
    if (children.length === 1 && only.element.repetition_type === 'REPEATED') {
        if (isMap(element) && only.children.length === 2)
            return mapOf(only, columns);
        if (isList(element))
            return repeated(only, itemOf(only, node, columns), columns);
    }
    const fields = children.map((child) => [child.name, readerOf(child, columns)]);
    // Makes a field of its own of any name, be it `__proto__`.
    return () => Object.fromEntries(fields.map(([name, read]) => [name, read()]));
}
function repeated(node, item, columns) {
    const below = columnsOf(node, columns);
    const [first] = below;
    return () => {
        const list = [];
        if (first.definition >= node.definition) {
            do
                list.push(item());
            while (first.repetition === node.repetition);
        }
        else
            for (const column of below)
                column.next();
        return list;
    };
}
/** Between a list and its items there is a group with a name of its own, except in old files. */
function itemOf(node, list, columns) {
    const isItem = node.children.length !== 1 || node.name === 'array' || node.name === `${list.name}_tuple`;
    return isItem ? contentOf(node, columns) : readerOf(node.children[0], columns);
}
function mapOf(node, columns) {
    const [key, value] = node.children.map((child) => readerOf(child, columns));
    const entries = repeated(node, () => [String(key()), value()], columns);
    return () => Object.fromEntries(entries());
}
function columnsOf(node, columns) {
    return leavesOf(node).map((leaf) => columns.get(leaf).column);
}
function isList({ converted_type: converted, logical_type: logical }) {
    return converted === 'LIST' || logical?.type === 'LIST';
}
function isMap({ converted_type: converted, logical_type: logical }) {
    return converted === 'MAP' || converted === 'MAP_KEY_VALUE' || logical?.type === 'MAP';
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/read/parquet/values.js



/** What makes a value as JSON has them of one that is stored: a text, a number, true or false; null where it is none. */
function decoderOf(element, place, broken) {
    const { type, converted_type: converted, logical_type: logical } = element;
    if (converted === 'DECIMAL' || logical?.type === 'DECIMAL')
        return (stored) => decimal(integerOf(stored), element);
    if (type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY') {
        const bytes = bytesOf(element, broken);
        return (stored) => {
            const all = stored;
            if (all.length > limits/* LIMITS */.b.row)
                throw new errors/* UserError */.y('too-large', { what: 'the cell', limit: '64 MiB' }, place());
            return bytes(Buffer.from(all.buffer, all.byteOffset, all.length));
        };
    }
    if (type === 'INT96')
        return (stored) => timestamp(int96(stored), 'NANOS', true);
    const isUnsigned = converted?.startsWith('UINT_') || (logical?.type === 'INTEGER' && !logical.isSigned);
    if (type === 'INT32') {
        if (converted === 'DATE' || logical?.type === 'DATE')
            return (stored) => date(Number(stored));
        return (stored) => (isUnsigned ? Number(stored) >>> 0 : stored);
    }
    if (type !== 'INT64')
        return (stored) => stored;
    if (logical?.type === 'TIMESTAMP')
        return (stored) => timestamp(stored, logical.unit, logical.isAdjustedToUTC);
    if (converted === 'TIMESTAMP_MILLIS')
        return (stored) => timestamp(stored, 'MILLIS', true);
    if (converted === 'TIMESTAMP_MICROS')
        return (stored) => timestamp(stored, 'MICROS', true);
    return (stored) => whole(isUnsigned ? BigInt.asUintN(64, stored) : stored);
}
/** Bytes that nothing is said of may be a text. */
function bytesOf({ type, converted_type: converted, logical_type: logical }, broken) {
    if (logical?.type === 'UUID')
        return (bytes) => uuid(bytes);
    if (logical?.type === 'FLOAT16')
        return (bytes) => half(bytes.readUInt16LE(0));
    if (converted === 'JSON' || logical?.type === 'JSON')
        return (bytes) => parsed(bytes.toString());
    const isText = converted === 'UTF8' || converted === 'ENUM' || logical?.type === 'STRING' || logical?.type === 'ENUM';
    if (!isText || type === 'FIXED_LEN_BYTE_ARRAY')
        return (bytes) => ((0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString() : null);
    return (bytes) => {
        const text = bytes.toString();
        if (text.includes('\uFFFD') && !(0,external_node_buffer_.isUtf8)(bytes))
            broken();
        return text;
    };
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return json;
    }
}
/** An integer that no number holds keeps its digits as a text, since it may be an id. */
function whole(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
}
/** Digits that a number holds whatever they are. */
const DIGITS = 15;
function decimal(unscaled, { scale = 0, logical_type: logical }) {
    const places = logical?.type === 'DECIMAL' ? logical.scale : scale;
    if (places <= 0)
        return whole(unscaled * 10n ** BigInt(-places));
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(places + 1, '0');
    const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return digits.length <= DIGITS ? Number(text) : text;
}
function integerOf(stored) {
    if (!(stored instanceof Uint8Array))
        return BigInt(stored);
    return stored.length === 0
        ? 0n
        : BigInt.asIntN(8 * stored.length, BigInt(`0x${Buffer.from(stored).toString('hex')}`));
}
function uuid(bytes) {
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
function half(bits) {
    const sign = bits >> 15 === 0 ? 1 : -1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return (sign * fraction) / 2 ** 24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
const DAY = 86_400_000;
function date(days) {
    return isoOf(days * DAY)?.slice(0, -14) ?? String(days);
}
const PER_SECOND = {
    MILLIS: [1000n, 3],
    MICROS: [1000000n, 6],
    NANOS: [1000000000n, 9],
};
/** As ISO 8601 writes it, with all digits of its fraction; without a Z where it is some place's own time. */
function timestamp(value, unit, isUtc) {
    const [units, digits] = PER_SECOND[unit];
    const fraction = ((value % units) + units) % units;
    const text = isoOf(Number((value - fraction) / units) * 1000);
    if (text === null)
        return String(value);
    const rest = fraction === 0n ? '' : `.${String(fraction).padStart(digits, '0')}`;
    return `${text.slice(0, -5)}${rest}${isUtc ? 'Z' : ''}`;
}
function isoOf(milliseconds) {
    const moment = new Date(milliseconds);
    return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
/** Days of the Julian calendar in the upper 32 bits, nanoseconds of the day below. */
function int96(value) {
    return ((value >> 64n) - 2440588n) * 86400000000000n + BigInt.asUintN(64, value);
}

;// CONCATENATED MODULE: ./lib/read/parquet/table.js










/** The rows of a file: those of its row groups one after the other, each read from all columns side by side. */
async function* tableRows(source, reading) {
    const { file } = source;
    const access = await source.random();
    const footer = await readFooter(access, file);
    const table = new Table(file, access, footer, await compressorsIn(footer, file), reading);
    for (const group of footer.groups) {
        for await (const record of table.records(group)) {
            yield* reading.attempt(table.place, () => (0,records/* recordRows */.d)(record, table.place, reading)) ?? [];
        }
    }
}
class Table {
    #file;
    #access;
    #compressors;
    #root;
    #leaves;
    #budget;
    #values;
    #row = 0;
    constructor(file, access, { schema }, compressors, reading) {
        this.#file = file;
        this.#access = access;
        this.#compressors = compressors;
        this.#root = this.#checked(() => nodeOf(schema, null));
        this.#leaves = leavesOf(this.#root);
        this.#budget = new Budget(access.size, () => this.place);
        const broken = () => reading.doubt('invalid-utf8', file, 1);
        this.#values = new Map(this.#leaves.map((leaf) => [leaf, decoderOf(leaf.element, () => this.place, broken)]));
    }
    /** The row that is read, by its number. */
    get place() {
        return { file: this.#file, line: this.#row };
    }
    async *records(group) {
        const rows = Number(group.num_rows);
        if (rows === 0)
            return;
        const columns = this.#checked(() => this.#columnsOf(group, rows));
        const stored = new Map(this.#leaves.map((leaf, i) => [leaf, { column: columns[i], decoded: this.#values.get(leaf) }]));
        const fields = this.#root.children.map((child) => [child.name, readerOf(child, stored)]);
        for (let left = rows; left > 0;) {
            for (const column of columns)
                await this.#load(column);
            const ready = columns.reduce((least, column) => Math.min(least, column.rows), left);
            const after = columns.map(({ rows }) => rows - ready);
            for (let i = 0; i < ready; i++) {
                this.#row++;
                yield this.#checked(() => Object.fromEntries(fields.map(([name, read]) => [name, read()])));
            }
            left -= ready;
            // Lists of different lengths side by side would go on into the next row.
            if (columns.some(({ rows, repetition }, i) => rows !== after[i] || repetition !== 0))
                throw this.#damaged(null);
        }
        for (const column of columns)
            column.close();
    }
    #columnsOf(group, rows) {
        const chunks = new Map(group.columns.map(({ meta_data }) => [meta_data?.path_in_schema.join('\0'), meta_data]));
        return this.#leaves.map((leaf) => {
            const meta = chunks.get(leaf.path
                .slice(1)
                .map(({ element }) => element.name)
                .join('\0'));
            if (meta === undefined || meta.type !== leaf.element.type)
                throw new Damage('column');
            const { element, path, definition, repetition } = leaf;
            const compressors = this.#compressors;
            return new Column(this.#access, { meta, element, path, definition, repetition, compressors }, rows, this.#budget);
        });
    }
    async #load(column) {
        try {
            if (column.rows <= 0)
                await column.load();
        }
        catch (error) {
            throw error instanceof errors/* UserError */.y ? error : this.#damaged(column.leaf.path[1].element.name);
        }
    }
    #checked(read) {
        try {
            return read();
        }
        catch (error) {
            throw error instanceof errors/* UserError */.y ? error : this.#damaged(null);
        }
    }
    #damaged(column) {
        const where = column === null ? '' : ` in the column '${(0,shown/* shown */.S)([column])}'`;
        const problem = `its Parquet data are damaged${where}, from about this row on. Copy the file anew, or write it again`;
        return new errors/* UserError */.y('unreadable-file', { problem }, this.#row === 0 ? { file: this.#file, line: null } : this.place);
    }
}
async function compressorsIn({ groups }, file) {
    const chunks = groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []));
    const unknown = chunks.find(({ codec }) => !KNOWN.includes(codec));
    if (unknown === undefined)
        return compressorsFor(new Set(chunks.map(({ codec }) => codec)));
    // A codec that nobody knows may be damage, and the name no name any more.
    const column = (0,shown/* shown */.S)([String(unknown.path_in_schema?.[0] ?? '?')]);
    throw new errors/* UserError */.y('unreadable-file', {
        problem: `its column '${column}' is compressed with a codec that is not read (${unknown.codec ?? 'unknown'}). Write it with snappy, gzip or zstd`,
    }, { file, line: null });
}


/***/ })

};
