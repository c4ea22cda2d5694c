#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9693:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*

The MIT License (MIT)

Original Library
  - Copyright (c) Marak Squires

Additional functionality
 - Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (sindresorhus.com)

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

*/

var colors = {};
module['exports'] = colors;

colors.themes = {};

var util = __nccwpck_require__(9023);
var ansiStyles = colors.styles = __nccwpck_require__(2251);
var defineProps = Object.defineProperties;
var newLineRegex = new RegExp(/[\r\n]+/g);

colors.supportsColor = (__nccwpck_require__(8740).supportsColor);

if (typeof colors.enabled === 'undefined') {
  colors.enabled = colors.supportsColor() !== false;
}

colors.enable = function() {
  colors.enabled = true;
};

colors.disable = function() {
  colors.enabled = false;
};

colors.stripColors = colors.strip = function(str) {
  return ('' + str).replace(/\x1B\[\d+m/g, '');
};

// eslint-disable-next-line no-unused-vars
var stylize = colors.stylize = function stylize(str, style) {
  if (!colors.enabled) {
    return str+'';
  }

  var styleMap = ansiStyles[style];

  // Stylize should work for non-ANSI styles, too
  if (!styleMap && style in colors) {
    // Style maps like trap operate as functions on strings;
    // they don't have properties like open or close.
    return colors[style](str);
  }

  return styleMap.open + str + styleMap.close;
};

var matchOperatorsRe = /[|\\{}()[\]^$+*?.]/g;
var escapeStringRegexp = function(str) {
  if (typeof str !== 'string') {
    throw new TypeError('Expected a string');
  }
  return str.replace(matchOperatorsRe, '\\$&');
};

function build(_styles) {
  var builder = function builder() {
    return applyStyle.apply(builder, arguments);
  };
  builder._styles = _styles;
  // __proto__ is used because we must return a function, but there is
  // no way to create a function with a different prototype.
  builder.__proto__ = proto;
  return builder;
}

var styles = (function() {
  var ret = {};
  ansiStyles.grey = ansiStyles.gray;
  Object.keys(ansiStyles).forEach(function(key) {
    ansiStyles[key].closeRe =
      new RegExp(escapeStringRegexp(ansiStyles[key].close), 'g');
    ret[key] = {
      get: function() {
        return build(this._styles.concat(key));
      },
    };
  });
  return ret;
})();

var proto = defineProps(function colors() {}, styles);

function applyStyle() {
  var args = Array.prototype.slice.call(arguments);

  var str = args.map(function(arg) {
    // Use weak equality check so we can colorize null/undefined in safe mode
    if (arg != null && arg.constructor === String) {
      return arg;
    } else {
      return util.inspect(arg);
    }
  }).join(' ');

  if (!colors.enabled || !str) {
    return str;
  }

  var newLinesPresent = str.indexOf('\n') != -1;

  var nestedStyles = this._styles;

  var i = nestedStyles.length;
  while (i--) {
    var code = ansiStyles[nestedStyles[i]];
    str = code.open + str.replace(code.closeRe, code.open) + code.close;
    if (newLinesPresent) {
      str = str.replace(newLineRegex, function(match) {
        return code.close + match + code.open;
      });
    }
  }

  return str;
}

colors.setTheme = function(theme) {
  if (typeof theme === 'string') {
    console.log('colors.setTheme now only accepts an object, not a string.  ' +
      'If you are trying to set a theme from a file, it is now your (the ' +
      'caller\'s) responsibility to require the file.  The old syntax ' +
      'looked like colors.setTheme(__dirname + ' +
      '\'/../themes/generic-logging.js\'); The new syntax looks like '+
      'colors.setTheme(require(__dirname + ' +
      '\'/../themes/generic-logging.js\'));');
    return;
  }
  for (var style in theme) {
    (function(style) {
      colors[style] = function(str) {
        if (typeof theme[style] === 'object') {
          var out = str;
          for (var i in theme[style]) {
            out = colors[theme[style][i]](out);
          }
          return out;
        }
        return colors[theme[style]](str);
      };
    })(style);
  }
};

function init() {
  var ret = {};
  Object.keys(styles).forEach(function(name) {
    ret[name] = {
      get: function() {
        return build([name]);
      },
    };
  });
  return ret;
}

var sequencer = function sequencer(map, str) {
  var exploded = str.split('');
  exploded = exploded.map(map);
  return exploded.join('');
};

// custom formatter methods
colors.trap = __nccwpck_require__(2154);
colors.zalgo = __nccwpck_require__(9312);

// maps
colors.maps = {};
colors.maps.america = __nccwpck_require__(8881)(colors);
colors.maps.zebra = __nccwpck_require__(5337)(colors);
colors.maps.rainbow = __nccwpck_require__(8543)(colors);
colors.maps.random = __nccwpck_require__(1298)(colors);

for (var map in colors.maps) {
  (function(map) {
    colors[map] = function(str) {
      return sequencer(colors.maps[map], str);
    };
  })(map);
}

defineProps(colors, init());


/***/ }),

/***/ 2154:
/***/ ((module) => {

module['exports'] = function runTheTrap(text, options) {
  var result = '';
  text = text || 'Run the trap, drop the bass';
  text = text.split('');
  var trap = {
    a: ['\u0040', '\u0104', '\u023a', '\u0245', '\u0394', '\u039b', '\u0414'],
    b: ['\u00df', '\u0181', '\u0243', '\u026e', '\u03b2', '\u0e3f'],
    c: ['\u00a9', '\u023b', '\u03fe'],
    d: ['\u00d0', '\u018a', '\u0500', '\u0501', '\u0502', '\u0503'],
    e: ['\u00cb', '\u0115', '\u018e', '\u0258', '\u03a3', '\u03be', '\u04bc',
      '\u0a6c'],
    f: ['\u04fa'],
    g: ['\u0262'],
    h: ['\u0126', '\u0195', '\u04a2', '\u04ba', '\u04c7', '\u050a'],
    i: ['\u0f0f'],
    j: ['\u0134'],
    k: ['\u0138', '\u04a0', '\u04c3', '\u051e'],
    l: ['\u0139'],
    m: ['\u028d', '\u04cd', '\u04ce', '\u0520', '\u0521', '\u0d69'],
    n: ['\u00d1', '\u014b', '\u019d', '\u0376', '\u03a0', '\u048a'],
    o: ['\u00d8', '\u00f5', '\u00f8', '\u01fe', '\u0298', '\u047a', '\u05dd',
      '\u06dd', '\u0e4f'],
    p: ['\u01f7', '\u048e'],
    q: ['\u09cd'],
    r: ['\u00ae', '\u01a6', '\u0210', '\u024c', '\u0280', '\u042f'],
    s: ['\u00a7', '\u03de', '\u03df', '\u03e8'],
    t: ['\u0141', '\u0166', '\u0373'],
    u: ['\u01b1', '\u054d'],
    v: ['\u05d8'],
    w: ['\u0428', '\u0460', '\u047c', '\u0d70'],
    x: ['\u04b2', '\u04fe', '\u04fc', '\u04fd'],
    y: ['\u00a5', '\u04b0', '\u04cb'],
    z: ['\u01b5', '\u0240'],
  };
  text.forEach(function(c) {
    c = c.toLowerCase();
    var chars = trap[c] || [' '];
    var rand = Math.floor(Math.random() * chars.length);
    if (typeof trap[c] !== 'undefined') {
      result += trap[c][rand];
    } else {
      result += c;
    }
  });
  return result;
};


/***/ }),

/***/ 9312:
/***/ ((module) => {

// please no
module['exports'] = function zalgo(text, options) {
  text = text || '   he is here   ';
  var soul = {
    'up': [
      '̍', '̎', '̄', '̅',
      '̿', '̑', '̆', '̐',
      '͒', '͗', '͑', '̇',
      '̈', '̊', '͂', '̓',
      '̈', '͊', '͋', '͌',
      '̃', '̂', '̌', '͐',
      '̀', '́', '̋', '̏',
      '̒', '̓', '̔', '̽',
      '̉', 'ͣ', 'ͤ', 'ͥ',
      'ͦ', 'ͧ', 'ͨ', 'ͩ',
      'ͪ', 'ͫ', 'ͬ', 'ͭ',
      'ͮ', 'ͯ', '̾', '͛',
      '͆', '̚',
    ],
    'down': [
      '̖', '̗', '̘', '̙',
      '̜', '̝', '̞', '̟',
      '̠', '̤', '̥', '̦',
      '̩', '̪', '̫', '̬',
      '̭', '̮', '̯', '̰',
      '̱', '̲', '̳', '̹',
      '̺', '̻', '̼', 'ͅ',
      '͇', '͈', '͉', '͍',
      '͎', '͓', '͔', '͕',
      '͖', '͙', '͚', '̣',
    ],
    'mid': [
      '̕', '̛', '̀', '́',
      '͘', '̡', '̢', '̧',
      '̨', '̴', '̵', '̶',
      '͜', '͝', '͞',
      '͟', '͠', '͢', '̸',
      '̷', '͡', ' ҉',
    ],
  };
  var all = [].concat(soul.up, soul.down, soul.mid);

  function randomNumber(range) {
    var r = Math.floor(Math.random() * range);
    return r;
  }

  function isChar(character) {
    var bool = false;
    all.filter(function(i) {
      bool = (i === character);
    });
    return bool;
  }


  function heComes(text, options) {
    var result = '';
    var counts;
    var l;
    options = options || {};
    options['up'] =
      typeof options['up'] !== 'undefined' ? options['up'] : true;
    options['mid'] =
      typeof options['mid'] !== 'undefined' ? options['mid'] : true;
    options['down'] =
      typeof options['down'] !== 'undefined' ? options['down'] : true;
    options['size'] =
      typeof options['size'] !== 'undefined' ? options['size'] : 'maxi';
    text = text.split('');
    for (l in text) {
      if (isChar(l)) {
        continue;
      }
      result = result + text[l];
      counts = {'up': 0, 'down': 0, 'mid': 0};
      switch (options.size) {
        case 'mini':
          counts.up = randomNumber(8);
          counts.mid = randomNumber(2);
          counts.down = randomNumber(8);
          break;
        case 'maxi':
          counts.up = randomNumber(16) + 3;
          counts.mid = randomNumber(4) + 1;
          counts.down = randomNumber(64) + 3;
          break;
        default:
          counts.up = randomNumber(8) + 1;
          counts.mid = randomNumber(6) / 2;
          counts.down = randomNumber(8) + 1;
          break;
      }

      var arr = ['up', 'mid', 'down'];
      for (var d in arr) {
        var index = arr[d];
        for (var i = 0; i <= counts[index]; i++) {
          if (options[index]) {
            result = result + soul[index][randomNumber(soul[index].length)];
          }
        }
      }
    }
    return result;
  }
  // don't summon him
  return heComes(text, options);
};



/***/ }),

/***/ 8881:
/***/ ((module) => {

module['exports'] = function(colors) {
  return function(letter, i, exploded) {
    if (letter === ' ') return letter;
    switch (i%3) {
      case 0: return colors.red(letter);
      case 1: return colors.white(letter);
      case 2: return colors.blue(letter);
    }
  };
};


/***/ }),

/***/ 8543:
/***/ ((module) => {

module['exports'] = function(colors) {
  // RoY G BiV
  var rainbowColors = ['red', 'yellow', 'green', 'blue', 'magenta'];
  return function(letter, i, exploded) {
    if (letter === ' ') {
      return letter;
    } else {
      return colors[rainbowColors[i++ % rainbowColors.length]](letter);
    }
  };
};



/***/ }),

/***/ 1298:
/***/ ((module) => {

module['exports'] = function(colors) {
  var available = ['underline', 'inverse', 'grey', 'yellow', 'red', 'green',
    'blue', 'white', 'cyan', 'magenta', 'brightYellow', 'brightRed',
    'brightGreen', 'brightBlue', 'brightWhite', 'brightCyan', 'brightMagenta'];
  return function(letter, i, exploded) {
    return letter === ' ' ? letter :
      colors[
          available[Math.round(Math.random() * (available.length - 2))]
      ](letter);
  };
};


/***/ }),

/***/ 5337:
/***/ ((module) => {

module['exports'] = function(colors) {
  return function(letter, i, exploded) {
    return i % 2 === 0 ? letter : colors.inverse(letter);
  };
};


/***/ }),

/***/ 2251:
/***/ ((module) => {

/*
The MIT License (MIT)

Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (sindresorhus.com)

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

*/

var styles = {};
module['exports'] = styles;

var codes = {
  reset: [0, 0],

  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  inverse: [7, 27],
  hidden: [8, 28],
  strikethrough: [9, 29],

  black: [30, 39],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
  white: [37, 39],
  gray: [90, 39],
  grey: [90, 39],

  brightRed: [91, 39],
  brightGreen: [92, 39],
  brightYellow: [93, 39],
  brightBlue: [94, 39],
  brightMagenta: [95, 39],
  brightCyan: [96, 39],
  brightWhite: [97, 39],

  bgBlack: [40, 49],
  bgRed: [41, 49],
  bgGreen: [42, 49],
  bgYellow: [43, 49],
  bgBlue: [44, 49],
  bgMagenta: [45, 49],
  bgCyan: [46, 49],
  bgWhite: [47, 49],
  bgGray: [100, 49],
  bgGrey: [100, 49],

  bgBrightRed: [101, 49],
  bgBrightGreen: [102, 49],
  bgBrightYellow: [103, 49],
  bgBrightBlue: [104, 49],
  bgBrightMagenta: [105, 49],
  bgBrightCyan: [106, 49],
  bgBrightWhite: [107, 49],

  // legacy styles for colors pre v1.0.0
  blackBG: [40, 49],
  redBG: [41, 49],
  greenBG: [42, 49],
  yellowBG: [43, 49],
  blueBG: [44, 49],
  magentaBG: [45, 49],
  cyanBG: [46, 49],
  whiteBG: [47, 49],

};

Object.keys(codes).forEach(function(key) {
  var val = codes[key];
  var style = styles[key] = [];
  style.open = '\u001b[' + val[0] + 'm';
  style.close = '\u001b[' + val[1] + 'm';
});


/***/ }),

/***/ 4982:
/***/ ((module) => {

/*
MIT License

Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (sindresorhus.com)

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/



module.exports = function(flag, argv) {
  argv = argv || process.argv;

  var terminatorPos = argv.indexOf('--');
  var prefix = /^-{1,2}/.test(flag) ? '' : '--';
  var pos = argv.indexOf(prefix + flag);

  return pos !== -1 && (terminatorPos === -1 ? true : pos < terminatorPos);
};


/***/ }),

/***/ 8740:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*
The MIT License (MIT)

Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (sindresorhus.com)

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.

*/



var os = __nccwpck_require__(857);
var hasFlag = __nccwpck_require__(4982);

var env = process.env;

var forceColor = void 0;
if (hasFlag('no-color') || hasFlag('no-colors') || hasFlag('color=false')) {
  forceColor = false;
} else if (hasFlag('color') || hasFlag('colors') || hasFlag('color=true')
           || hasFlag('color=always')) {
  forceColor = true;
}
if ('FORCE_COLOR' in env) {
  forceColor = env.FORCE_COLOR.length === 0
    || parseInt(env.FORCE_COLOR, 10) !== 0;
}

function translateLevel(level) {
  if (level === 0) {
    return false;
  }

  return {
    level: level,
    hasBasic: true,
    has256: level >= 2,
    has16m: level >= 3,
  };
}

function supportsColor(stream) {
  if (forceColor === false) {
    return 0;
  }

  if (hasFlag('color=16m') || hasFlag('color=full')
      || hasFlag('color=truecolor')) {
    return 3;
  }

  if (hasFlag('color=256')) {
    return 2;
  }

  if (stream && !stream.isTTY && forceColor !== true) {
    return 0;
  }

  var min = forceColor ? 1 : 0;

  if (process.platform === 'win32') {
    // Node.js 7.5.0 is the first version of Node.js to include a patch to
    // libuv that enables 256 color output on Windows. Anything earlier and it
    // won't work. However, here we target Node.js 8 at minimum as it is an LTS
    // release, and Node.js 7 is not. Windows 10 build 10586 is the first
    // Windows release that supports 256 colors. Windows 10 build 14931 is the
    // first release that supports 16m/TrueColor.
    var osRelease = os.release().split('.');
    if (Number(process.versions.node.split('.')[0]) >= 8
        && Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) {
      return Number(osRelease[2]) >= 14931 ? 3 : 2;
    }

    return 1;
  }

  if ('CI' in env) {
    if (['TRAVIS', 'CIRCLECI', 'APPVEYOR', 'GITLAB_CI'].some(function(sign) {
      return sign in env;
    }) || env.CI_NAME === 'codeship') {
      return 1;
    }

    return min;
  }

  if ('TEAMCITY_VERSION' in env) {
    return (/^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0
    );
  }

  if ('TERM_PROGRAM' in env) {
    var version = parseInt((env.TERM_PROGRAM_VERSION || '').split('.')[0], 10);

    switch (env.TERM_PROGRAM) {
      case 'iTerm.app':
        return version >= 3 ? 3 : 2;
      case 'Hyper':
        return 3;
      case 'Apple_Terminal':
        return 2;
      // No default
    }
  }

  if (/-256(color)?$/i.test(env.TERM)) {
    return 2;
  }

  if (/^screen|^xterm|^vt100|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) {
    return 1;
  }

  if ('COLORTERM' in env) {
    return 1;
  }

  if (env.TERM === 'dumb') {
    return min;
  }

  return min;
}

function getSupportLevel(stream) {
  var level = supportsColor(stream);
  return translateLevel(level);
}

module.exports = {
  supportsColor: getSupportLevel,
  stdout: getSupportLevel(process.stdout),
  stderr: getSupportLevel(process.stderr),
};


/***/ }),

/***/ 2708:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

//
// Remark: Requiring this file will use the "safe" colors API,
// which will not touch String.prototype.
//
//   var colors = require('colors/safe');
//   colors.red("foo")
//
//
var colors = __nccwpck_require__(9693);
module['exports'] = colors;


/***/ }),

/***/ 5832:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(9441);

/***/ }),

/***/ 6573:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { info, debug } = __nccwpck_require__(7150);
const utils = __nccwpck_require__(8268);

class Cell {
  /**
   * A representation of a cell within the table.
   * Implementations must have `init` and `draw` methods,
   * as well as `colSpan`, `rowSpan`, `desiredHeight` and `desiredWidth` properties.
   * @param options
   * @constructor
   */
  constructor(options) {
    this.setOptions(options);

    /**
     * Each cell will have it's `x` and `y` values set by the `layout-manager` prior to
     * `init` being called;
     * @type {Number}
     */
    this.x = null;
    this.y = null;
  }

  setOptions(options) {
    if (['boolean', 'number', 'bigint', 'string'].indexOf(typeof options) !== -1) {
      options = { content: '' + options };
    }
    options = options || {};
    this.options = options;
    let content = options.content;
    if (['boolean', 'number', 'bigint', 'string'].indexOf(typeof content) !== -1) {
      this.content = String(content);
    } else if (!content) {
      this.content = this.options.href || '';
    } else {
      throw new Error('Content needs to be a primitive, got: ' + typeof content);
    }
    this.colSpan = options.colSpan || 1;
    this.rowSpan = options.rowSpan || 1;
    if (this.options.href) {
      Object.defineProperty(this, 'href', {
        get() {
          return this.options.href;
        },
      });
    }
  }

  mergeTableOptions(tableOptions, cells) {
    this.cells = cells;

    let optionsChars = this.options.chars || {};
    let tableChars = tableOptions.chars;
    let chars = (this.chars = {});
    CHAR_NAMES.forEach(function (name) {
      setOption(optionsChars, tableChars, name, chars);
    });

    this.truncate = this.options.truncate || tableOptions.truncate;

    let style = (this.options.style = this.options.style || {});
    let tableStyle = tableOptions.style;
    setOption(style, tableStyle, 'padding-left', this);
    setOption(style, tableStyle, 'padding-right', this);
    this.head = style.head || tableStyle.head;
    this.border = style.border || tableStyle.border;

    this.fixedWidth = tableOptions.colWidths[this.x];
    this.lines = this.computeLines(tableOptions);

    this.desiredWidth = utils.strlen(this.content) + this.paddingLeft + this.paddingRight;
    this.desiredHeight = this.lines.length;
  }

  computeLines(tableOptions) {
    const tableWordWrap = tableOptions.wordWrap || tableOptions.textWrap;
    const { wordWrap = tableWordWrap } = this.options;
    if (this.fixedWidth && wordWrap) {
      this.fixedWidth -= this.paddingLeft + this.paddingRight;
      if (this.colSpan) {
        let i = 1;
        while (i < this.colSpan) {
          this.fixedWidth += tableOptions.colWidths[this.x + i];
          i++;
        }
      }
      const { wrapOnWordBoundary: tableWrapOnWordBoundary = true } = tableOptions;
      const { wrapOnWordBoundary = tableWrapOnWordBoundary } = this.options;
      return this.wrapLines(utils.wordWrap(this.fixedWidth, this.content, wrapOnWordBoundary));
    }
    return this.wrapLines(this.content.split('\n'));
  }

  wrapLines(computedLines) {
    const lines = utils.colorizeLines(computedLines);
    if (this.href) {
      return lines.map((line) => utils.hyperlink(this.href, line));
    }
    return lines;
  }

  /**
   * Initializes the Cells data structure.
   *
   * @param tableOptions - A fully populated set of tableOptions.
   * In addition to the standard default values, tableOptions must have fully populated the
   * `colWidths` and `rowWidths` arrays. Those arrays must have lengths equal to the number
   * of columns or rows (respectively) in this table, and each array item must be a Number.
   *
   */
  init(tableOptions) {
    let x = this.x;
    let y = this.y;
    this.widths = tableOptions.colWidths.slice(x, x + this.colSpan);
    this.heights = tableOptions.rowHeights.slice(y, y + this.rowSpan);
    this.width = this.widths.reduce(sumPlusOne, -1);
    this.height = this.heights.reduce(sumPlusOne, -1);

    this.hAlign = this.options.hAlign || tableOptions.colAligns[x];
    this.vAlign = this.options.vAlign || tableOptions.rowAligns[y];

    this.drawRight = x + this.colSpan == tableOptions.colWidths.length;
  }

  /**
   * Draws the given line of the cell.
   * This default implementation defers to methods `drawTop`, `drawBottom`, `drawLine` and `drawEmpty`.
   * @param lineNum - can be `top`, `bottom` or a numerical line number.
   * @param spanningCell - will be a number if being called from a RowSpanCell, and will represent how
   * many rows below it's being called from. Otherwise it's undefined.
   * @returns {String} The representation of this line.
   */
  draw(lineNum, spanningCell) {
    if (lineNum == 'top') return this.drawTop(this.drawRight);
    if (lineNum == 'bottom') return this.drawBottom(this.drawRight);
    let content = utils.truncate(this.content, 10, this.truncate);
    if (!lineNum) {
      info(`${this.y}-${this.x}: ${this.rowSpan - lineNum}x${this.colSpan} Cell ${content}`);
    } else {
      // debug(`${lineNum}-${this.x}: 1x${this.colSpan} RowSpanCell ${content}`);
    }
    let padLen = Math.max(this.height - this.lines.length, 0);
    let padTop;
    switch (this.vAlign) {
      case 'center':
        padTop = Math.ceil(padLen / 2);
        break;
      case 'bottom':
        padTop = padLen;
        break;
      default:
        padTop = 0;
    }
    if (lineNum < padTop || lineNum >= padTop + this.lines.length) {
      return this.drawEmpty(this.drawRight, spanningCell);
    }
    let forceTruncation = this.lines.length > this.height && lineNum + 1 >= this.height;
    return this.drawLine(lineNum - padTop, this.drawRight, forceTruncation, spanningCell);
  }

  /**
   * Renders the top line of the cell.
   * @param drawRight - true if this method should render the right edge of the cell.
   * @returns {String}
   */
  drawTop(drawRight) {
    let content = [];
    if (this.cells) {
      //TODO: cells should always exist - some tests don't fill it in though
      this.widths.forEach(function (width, index) {
        content.push(this._topLeftChar(index));
        content.push(utils.repeat(this.chars[this.y == 0 ? 'top' : 'mid'], width));
      }, this);
    } else {
      content.push(this._topLeftChar(0));
      content.push(utils.repeat(this.chars[this.y == 0 ? 'top' : 'mid'], this.width));
    }
    if (drawRight) {
      content.push(this.chars[this.y == 0 ? 'topRight' : 'rightMid']);
    }
    return this.wrapWithStyleColors('border', content.join(''));
  }

  _topLeftChar(offset) {
    let x = this.x + offset;
    let leftChar;
    if (this.y == 0) {
      leftChar = x == 0 ? 'topLeft' : offset == 0 ? 'topMid' : 'top';
    } else {
      if (x == 0) {
        leftChar = 'leftMid';
      } else {
        leftChar = offset == 0 ? 'midMid' : 'bottomMid';
        if (this.cells) {
          //TODO: cells should always exist - some tests don't fill it in though
          let spanAbove = this.cells[this.y - 1][x] instanceof Cell.ColSpanCell;
          if (spanAbove) {
            leftChar = offset == 0 ? 'topMid' : 'mid';
          }
          if (offset == 0) {
            let i = 1;
            while (this.cells[this.y][x - i] instanceof Cell.ColSpanCell) {
              i++;
            }
            if (this.cells[this.y][x - i] instanceof Cell.RowSpanCell) {
              leftChar = 'leftMid';
            }
          }
        }
      }
    }
    return this.chars[leftChar];
  }

  wrapWithStyleColors(styleProperty, content) {
    if (this[styleProperty] && this[styleProperty].length) {
      try {
        let colors = __nccwpck_require__(2708);
        for (let i = this[styleProperty].length - 1; i >= 0; i--) {
          colors = colors[this[styleProperty][i]];
        }
        return colors(content);
      } catch (e) {
        return content;
      }
    } else {
      return content;
    }
  }

  /**
   * Renders a line of text.
   * @param lineNum - Which line of text to render. This is not necessarily the line within the cell.
   * There may be top-padding above the first line of text.
   * @param drawRight - true if this method should render the right edge of the cell.
   * @param forceTruncationSymbol - `true` if the rendered text should end with the truncation symbol even
   * if the text fits. This is used when the cell is vertically truncated. If `false` the text should
   * only include the truncation symbol if the text will not fit horizontally within the cell width.
   * @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
   * @returns {String}
   */
  drawLine(lineNum, drawRight, forceTruncationSymbol, spanningCell) {
    let left = this.chars[this.x == 0 ? 'left' : 'middle'];
    if (this.x && spanningCell && this.cells) {
      let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
      while (cellLeft instanceof ColSpanCell) {
        cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
      }
      if (!(cellLeft instanceof RowSpanCell)) {
        left = this.chars['rightMid'];
      }
    }
    let leftPadding = utils.repeat(' ', this.paddingLeft);
    let right = drawRight ? this.chars['right'] : '';
    let rightPadding = utils.repeat(' ', this.paddingRight);
    let line = this.lines[lineNum];
    let len = this.width - (this.paddingLeft + this.paddingRight);
    if (forceTruncationSymbol) line += this.truncate || '…';
    let content = utils.truncate(line, len, this.truncate);
    content = utils.pad(content, len, ' ', this.hAlign);
    content = leftPadding + content + rightPadding;
    return this.stylizeLine(left, content, right);
  }

  stylizeLine(left, content, right) {
    left = this.wrapWithStyleColors('border', left);
    right = this.wrapWithStyleColors('border', right);
    if (this.y === 0) {
      content = this.wrapWithStyleColors('head', content);
    }
    return left + content + right;
  }

  /**
   * Renders the bottom line of the cell.
   * @param drawRight - true if this method should render the right edge of the cell.
   * @returns {String}
   */
  drawBottom(drawRight) {
    let left = this.chars[this.x == 0 ? 'bottomLeft' : 'bottomMid'];
    let content = utils.repeat(this.chars.bottom, this.width);
    let right = drawRight ? this.chars['bottomRight'] : '';
    return this.wrapWithStyleColors('border', left + content + right);
  }

  /**
   * Renders a blank line of text within the cell. Used for top and/or bottom padding.
   * @param drawRight - true if this method should render the right edge of the cell.
   * @param spanningCell - a number of if being called from a RowSpanCell. (how many rows below). otherwise undefined.
   * @returns {String}
   */
  drawEmpty(drawRight, spanningCell) {
    let left = this.chars[this.x == 0 ? 'left' : 'middle'];
    if (this.x && spanningCell && this.cells) {
      let cellLeft = this.cells[this.y + spanningCell][this.x - 1];
      while (cellLeft instanceof ColSpanCell) {
        cellLeft = this.cells[cellLeft.y][cellLeft.x - 1];
      }
      if (!(cellLeft instanceof RowSpanCell)) {
        left = this.chars['rightMid'];
      }
    }
    let right = drawRight ? this.chars['right'] : '';
    let content = utils.repeat(' ', this.width);
    return this.stylizeLine(left, content, right);
  }
}

class ColSpanCell {
  /**
   * A Cell that doesn't do anything. It just draws empty lines.
   * Used as a placeholder in column spanning.
   * @constructor
   */
  constructor() {}

  draw(lineNum) {
    if (typeof lineNum === 'number') {
      debug(`${this.y}-${this.x}: 1x1 ColSpanCell`);
    }
    return '';
  }

  init() {}

  mergeTableOptions() {}
}

class RowSpanCell {
  /**
   * A placeholder Cell for a Cell that spans multiple rows.
   * It delegates rendering to the original cell, but adds the appropriate offset.
   * @param originalCell
   * @constructor
   */
  constructor(originalCell) {
    this.originalCell = originalCell;
  }

  init(tableOptions) {
    let y = this.y;
    let originalY = this.originalCell.y;
    this.cellOffset = y - originalY;
    this.offset = findDimension(tableOptions.rowHeights, originalY, this.cellOffset);
  }

  draw(lineNum) {
    if (lineNum == 'top') {
      return this.originalCell.draw(this.offset, this.cellOffset);
    }
    if (lineNum == 'bottom') {
      return this.originalCell.draw('bottom');
    }
    debug(`${this.y}-${this.x}: 1x${this.colSpan} RowSpanCell for ${this.originalCell.content}`);
    return this.originalCell.draw(this.offset + 1 + lineNum);
  }

  mergeTableOptions() {}
}

function firstDefined(...args) {
  return args.filter((v) => v !== undefined && v !== null).shift();
}

// HELPER FUNCTIONS
function setOption(objA, objB, nameB, targetObj) {
  let nameA = nameB.split('-');
  if (nameA.length > 1) {
    nameA[1] = nameA[1].charAt(0).toUpperCase() + nameA[1].substr(1);
    nameA = nameA.join('');
    targetObj[nameA] = firstDefined(objA[nameA], objA[nameB], objB[nameA], objB[nameB]);
  } else {
    targetObj[nameB] = firstDefined(objA[nameB], objB[nameB]);
  }
}

function findDimension(dimensionTable, startingIndex, span) {
  let ret = dimensionTable[startingIndex];
  for (let i = 1; i < span; i++) {
    ret += 1 + dimensionTable[startingIndex + i];
  }
  return ret;
}

function sumPlusOne(a, b) {
  return a + b + 1;
}

let CHAR_NAMES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
];

module.exports = Cell;
module.exports.ColSpanCell = ColSpanCell;
module.exports.RowSpanCell = RowSpanCell;


/***/ }),

/***/ 7150:
/***/ ((module) => {

let messages = [];
let level = 0;

const debug = (msg, min) => {
  if (level >= min) {
    messages.push(msg);
  }
};

debug.WARN = 1;
debug.INFO = 2;
debug.DEBUG = 3;

debug.reset = () => {
  messages = [];
};

debug.setDebugLevel = (v) => {
  level = v;
};

debug.warn = (msg) => debug(msg, debug.WARN);
debug.info = (msg) => debug(msg, debug.INFO);
debug.debug = (msg) => debug(msg, debug.DEBUG);

debug.debugMessages = () => messages;

module.exports = debug;


/***/ }),

/***/ 2237:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { warn, debug } = __nccwpck_require__(7150);
const Cell = __nccwpck_require__(6573);
const { ColSpanCell, RowSpanCell } = Cell;

(function () {
  function next(alloc, col) {
    if (alloc[col] > 0) {
      return next(alloc, col + 1);
    }
    return col;
  }

  function layoutTable(table) {
    let alloc = {};
    table.forEach(function (row, rowIndex) {
      let col = 0;
      row.forEach(function (cell) {
        cell.y = rowIndex;
        // Avoid erroneous call to next() on first row
        cell.x = rowIndex ? next(alloc, col) : col;
        const rowSpan = cell.rowSpan || 1;
        const colSpan = cell.colSpan || 1;
        if (rowSpan > 1) {
          for (let cs = 0; cs < colSpan; cs++) {
            alloc[cell.x + cs] = rowSpan;
          }
        }
        col = cell.x + colSpan;
      });
      Object.keys(alloc).forEach((idx) => {
        alloc[idx]--;
        if (alloc[idx] < 1) delete alloc[idx];
      });
    });
  }

  function maxWidth(table) {
    let mw = 0;
    table.forEach(function (row) {
      row.forEach(function (cell) {
        mw = Math.max(mw, cell.x + (cell.colSpan || 1));
      });
    });
    return mw;
  }

  function maxHeight(table) {
    return table.length;
  }

  function cellsConflict(cell1, cell2) {
    let yMin1 = cell1.y;
    let yMax1 = cell1.y - 1 + (cell1.rowSpan || 1);
    let yMin2 = cell2.y;
    let yMax2 = cell2.y - 1 + (cell2.rowSpan || 1);
    let yConflict = !(yMin1 > yMax2 || yMin2 > yMax1);

    let xMin1 = cell1.x;
    let xMax1 = cell1.x - 1 + (cell1.colSpan || 1);
    let xMin2 = cell2.x;
    let xMax2 = cell2.x - 1 + (cell2.colSpan || 1);
    let xConflict = !(xMin1 > xMax2 || xMin2 > xMax1);

    return yConflict && xConflict;
  }

  function conflictExists(rows, x, y) {
    let i_max = Math.min(rows.length - 1, y);
    let cell = { x: x, y: y };
    for (let i = 0; i <= i_max; i++) {
      let row = rows[i];
      for (let j = 0; j < row.length; j++) {
        if (cellsConflict(cell, row[j])) {
          return true;
        }
      }
    }
    return false;
  }

  function allBlank(rows, y, xMin, xMax) {
    for (let x = xMin; x < xMax; x++) {
      if (conflictExists(rows, x, y)) {
        return false;
      }
    }
    return true;
  }

  function addRowSpanCells(table) {
    table.forEach(function (row, rowIndex) {
      row.forEach(function (cell) {
        for (let i = 1; i < cell.rowSpan; i++) {
          let rowSpanCell = new RowSpanCell(cell);
          rowSpanCell.x = cell.x;
          rowSpanCell.y = cell.y + i;
          rowSpanCell.colSpan = cell.colSpan;
          insertCell(rowSpanCell, table[rowIndex + i]);
        }
      });
    });
  }

  function addColSpanCells(cellRows) {
    for (let rowIndex = cellRows.length - 1; rowIndex >= 0; rowIndex--) {
      let cellColumns = cellRows[rowIndex];
      for (let columnIndex = 0; columnIndex < cellColumns.length; columnIndex++) {
        let cell = cellColumns[columnIndex];
        for (let k = 1; k < cell.colSpan; k++) {
          let colSpanCell = new ColSpanCell();
          colSpanCell.x = cell.x + k;
          colSpanCell.y = cell.y;
          cellColumns.splice(columnIndex + 1, 0, colSpanCell);
        }
      }
    }
  }

  function insertCell(cell, row) {
    let x = 0;
    while (x < row.length && row[x].x < cell.x) {
      x++;
    }
    row.splice(x, 0, cell);
  }

  function fillInTable(table) {
    let h_max = maxHeight(table);
    let w_max = maxWidth(table);
    debug(`Max rows: ${h_max}; Max cols: ${w_max}`);
    for (let y = 0; y < h_max; y++) {
      for (let x = 0; x < w_max; x++) {
        if (!conflictExists(table, x, y)) {
          let opts = { x: x, y: y, colSpan: 1, rowSpan: 1 };
          x++;
          while (x < w_max && !conflictExists(table, x, y)) {
            opts.colSpan++;
            x++;
          }
          let y2 = y + 1;
          while (y2 < h_max && allBlank(table, y2, opts.x, opts.x + opts.colSpan)) {
            opts.rowSpan++;
            y2++;
          }
          let cell = new Cell(opts);
          cell.x = opts.x;
          cell.y = opts.y;
          warn(`Missing cell at ${cell.y}-${cell.x}.`);
          insertCell(cell, table[y]);
        }
      }
    }
  }

  function generateCells(rows) {
    return rows.map(function (row) {
      if (!Array.isArray(row)) {
        let key = Object.keys(row)[0];
        row = row[key];
        if (Array.isArray(row)) {
          row = row.slice();
          row.unshift(key);
        } else {
          row = [key, row];
        }
      }
      return row.map(function (cell) {
        return new Cell(cell);
      });
    });
  }

  function makeTableLayout(rows) {
    let cellRows = generateCells(rows);
    layoutTable(cellRows);
    fillInTable(cellRows);
    addRowSpanCells(cellRows);
    addColSpanCells(cellRows);
    return cellRows;
  }

  module.exports = {
    makeTableLayout: makeTableLayout,
    layoutTable: layoutTable,
    addRowSpanCells: addRowSpanCells,
    maxWidth: maxWidth,
    fillInTable: fillInTable,
    computeWidths: makeComputeWidths('colSpan', 'desiredWidth', 'x', 1),
    computeHeights: makeComputeWidths('rowSpan', 'desiredHeight', 'y', 1),
  };
})();

function makeComputeWidths(colSpan, desiredWidth, x, forcedMin) {
  return function (vals, table) {
    let result = [];
    let spanners = [];
    let auto = {};
    table.forEach(function (row) {
      row.forEach(function (cell) {
        if ((cell[colSpan] || 1) > 1) {
          spanners.push(cell);
        } else {
          result[cell[x]] = Math.max(result[cell[x]] || 0, cell[desiredWidth] || 0, forcedMin);
        }
      });
    });

    vals.forEach(function (val, index) {
      if (typeof val === 'number') {
        result[index] = val;
      }
    });

    //spanners.forEach(function(cell){
    for (let k = spanners.length - 1; k >= 0; k--) {
      let cell = spanners[k];
      let span = cell[colSpan];
      let col = cell[x];
      let existingWidth = result[col];
      let editableCols = typeof vals[col] === 'number' ? 0 : 1;
      if (typeof existingWidth === 'number') {
        for (let i = 1; i < span; i++) {
          existingWidth += 1 + result[col + i];
          if (typeof vals[col + i] !== 'number') {
            editableCols++;
          }
        }
      } else {
        existingWidth = desiredWidth === 'desiredWidth' ? cell.desiredWidth - 1 : 1;
        if (!auto[col] || auto[col] < existingWidth) {
          auto[col] = existingWidth;
        }
      }

      if (cell[desiredWidth] > existingWidth) {
        let i = 0;
        while (editableCols > 0 && cell[desiredWidth] > existingWidth) {
          if (typeof vals[col + i] !== 'number') {
            let dif = Math.round((cell[desiredWidth] - existingWidth) / editableCols);
            existingWidth += dif;
            result[col + i] += dif;
            editableCols--;
          }
          i++;
        }
      }
    }

    Object.assign(vals, result, auto);
    for (let j = 0; j < vals.length; j++) {
      vals[j] = Math.max(forcedMin, vals[j] || 0);
    }
  };
}


/***/ }),

/***/ 9441:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const debug = __nccwpck_require__(7150);
const utils = __nccwpck_require__(8268);
const tableLayout = __nccwpck_require__(2237);

class Table extends Array {
  constructor(opts) {
    super();

    const options = utils.mergeOptions(opts);
    Object.defineProperty(this, 'options', {
      value: options,
      enumerable: options.debug,
    });

    if (options.debug) {
      switch (typeof options.debug) {
        case 'boolean':
          debug.setDebugLevel(debug.WARN);
          break;
        case 'number':
          debug.setDebugLevel(options.debug);
          break;
        case 'string':
          debug.setDebugLevel(parseInt(options.debug, 10));
          break;
        default:
          debug.setDebugLevel(debug.WARN);
          debug.warn(`Debug option is expected to be boolean, number, or string. Received a ${typeof options.debug}`);
      }
      Object.defineProperty(this, 'messages', {
        get() {
          return debug.debugMessages();
        },
      });
    }
  }

  toString() {
    let array = this;
    let headersPresent = this.options.head && this.options.head.length;
    if (headersPresent) {
      array = [this.options.head];
      if (this.length) {
        array.push.apply(array, this);
      }
    } else {
      this.options.style.head = [];
    }

    let cells = tableLayout.makeTableLayout(array);

    cells.forEach(function (row) {
      row.forEach(function (cell) {
        cell.mergeTableOptions(this.options, cells);
      }, this);
    }, this);

    tableLayout.computeWidths(this.options.colWidths, cells);
    tableLayout.computeHeights(this.options.rowHeights, cells);

    cells.forEach(function (row) {
      row.forEach(function (cell) {
        cell.init(this.options);
      }, this);
    }, this);

    let result = [];

    for (let rowIndex = 0; rowIndex < cells.length; rowIndex++) {
      let row = cells[rowIndex];
      let heightOfRow = this.options.rowHeights[rowIndex];

      if (rowIndex === 0 || !this.options.style.compact || (rowIndex == 1 && headersPresent)) {
        doDraw(row, 'top', result);
      }

      for (let lineNum = 0; lineNum < heightOfRow; lineNum++) {
        doDraw(row, lineNum, result);
      }

      if (rowIndex + 1 == cells.length) {
        doDraw(row, 'bottom', result);
      }
    }

    return result.join('\n');
  }

  get width() {
    let str = this.toString().split('\n');
    return str[0].length;
  }
}

Table.reset = () => debug.reset();

function doDraw(row, lineNum, result) {
  let line = [];
  row.forEach(function (cell) {
    line.push(cell.draw(lineNum));
  });
  let str = line.join('');
  if (str.length) result.push(str);
}

module.exports = Table;


/***/ }),

/***/ 8268:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const stringWidth = __nccwpck_require__(60);

function codeRegex(capture) {
  return capture ? /\u001b\[((?:\d*;){0,5}\d*)m/g : /\u001b\[(?:\d*;){0,5}\d*m/g;
}

function strlen(str) {
  let code = codeRegex();
  let stripped = ('' + str).replace(code, '');
  let split = stripped.split('\n');
  return split.reduce(function (memo, s) {
    return stringWidth(s) > memo ? stringWidth(s) : memo;
  }, 0);
}

function repeat(str, times) {
  return Array(times + 1).join(str);
}

function pad(str, len, pad, dir) {
  let length = strlen(str);
  if (len + 1 >= length) {
    let padlen = len - length;
    switch (dir) {
      case 'right': {
        str = repeat(pad, padlen) + str;
        break;
      }
      case 'center': {
        let right = Math.ceil(padlen / 2);
        let left = padlen - right;
        str = repeat(pad, left) + str + repeat(pad, right);
        break;
      }
      default: {
        str = str + repeat(pad, padlen);
        break;
      }
    }
  }
  return str;
}

let codeCache = {};

function addToCodeCache(name, on, off) {
  on = '\u001b[' + on + 'm';
  off = '\u001b[' + off + 'm';
  codeCache[on] = { set: name, to: true };
  codeCache[off] = { set: name, to: false };
  codeCache[name] = { on: on, off: off };
}

//https://github.com/Marak/colors.js/blob/master/lib/styles.js
addToCodeCache('bold', 1, 22);
addToCodeCache('italics', 3, 23);
addToCodeCache('underline', 4, 24);
addToCodeCache('inverse', 7, 27);
addToCodeCache('strikethrough', 9, 29);

function updateState(state, controlChars) {
  let controlCode = controlChars[1] ? parseInt(controlChars[1].split(';')[0]) : 0;
  if ((controlCode >= 30 && controlCode <= 39) || (controlCode >= 90 && controlCode <= 97)) {
    state.lastForegroundAdded = controlChars[0];
    return;
  }
  if ((controlCode >= 40 && controlCode <= 49) || (controlCode >= 100 && controlCode <= 107)) {
    state.lastBackgroundAdded = controlChars[0];
    return;
  }
  if (controlCode === 0) {
    for (let i in state) {
      /* istanbul ignore else */
      if (Object.prototype.hasOwnProperty.call(state, i)) {
        delete state[i];
      }
    }
    return;
  }
  let info = codeCache[controlChars[0]];
  if (info) {
    state[info.set] = info.to;
  }
}

function readState(line) {
  let code = codeRegex(true);
  let controlChars = code.exec(line);
  let state = {};
  while (controlChars !== null) {
    updateState(state, controlChars);
    controlChars = code.exec(line);
  }
  return state;
}

function unwindState(state, ret) {
  let lastBackgroundAdded = state.lastBackgroundAdded;
  let lastForegroundAdded = state.lastForegroundAdded;

  delete state.lastBackgroundAdded;
  delete state.lastForegroundAdded;

  Object.keys(state).forEach(function (key) {
    if (state[key]) {
      ret += codeCache[key].off;
    }
  });

  if (lastBackgroundAdded && lastBackgroundAdded != '\u001b[49m') {
    ret += '\u001b[49m';
  }
  if (lastForegroundAdded && lastForegroundAdded != '\u001b[39m') {
    ret += '\u001b[39m';
  }

  return ret;
}

function rewindState(state, ret) {
  let lastBackgroundAdded = state.lastBackgroundAdded;
  let lastForegroundAdded = state.lastForegroundAdded;

  delete state.lastBackgroundAdded;
  delete state.lastForegroundAdded;

  Object.keys(state).forEach(function (key) {
    if (state[key]) {
      ret = codeCache[key].on + ret;
    }
  });

  if (lastBackgroundAdded && lastBackgroundAdded != '\u001b[49m') {
    ret = lastBackgroundAdded + ret;
  }
  if (lastForegroundAdded && lastForegroundAdded != '\u001b[39m') {
    ret = lastForegroundAdded + ret;
  }

  return ret;
}

function truncateWidth(str, desiredLength) {
  if (str.length === strlen(str)) {
    return str.substr(0, desiredLength);
  }

  while (strlen(str) > desiredLength) {
    str = str.slice(0, -1);
  }

  return str;
}

function truncateWidthWithAnsi(str, desiredLength) {
  let code = codeRegex(true);
  let split = str.split(codeRegex());
  let splitIndex = 0;
  let retLen = 0;
  let ret = '';
  let myArray;
  let state = {};

  while (retLen < desiredLength) {
    myArray = code.exec(str);
    let toAdd = split[splitIndex];
    splitIndex++;
    if (retLen + strlen(toAdd) > desiredLength) {
      toAdd = truncateWidth(toAdd, desiredLength - retLen);
    }
    ret += toAdd;
    retLen += strlen(toAdd);

    if (retLen < desiredLength) {
      if (!myArray) {
        break;
      } // full-width chars may cause a whitespace which cannot be filled
      ret += myArray[0];
      updateState(state, myArray);
    }
  }

  return unwindState(state, ret);
}

function truncate(str, desiredLength, truncateChar) {
  truncateChar = truncateChar || '…';
  let lengthOfStr = strlen(str);
  if (lengthOfStr <= desiredLength) {
    return str;
  }
  desiredLength -= strlen(truncateChar);

  let ret = truncateWidthWithAnsi(str, desiredLength);

  ret += truncateChar;

  const hrefTag = '\x1B]8;;\x07';

  if (str.includes(hrefTag) && !ret.includes(hrefTag)) {
    ret += hrefTag;
  }

  return ret;
}

function defaultOptions() {
  return {
    chars: {
      top: '─',
      'top-mid': '┬',
      'top-left': '┌',
      'top-right': '┐',
      bottom: '─',
      'bottom-mid': '┴',
      'bottom-left': '└',
      'bottom-right': '┘',
      left: '│',
      'left-mid': '├',
      mid: '─',
      'mid-mid': '┼',
      right: '│',
      'right-mid': '┤',
      middle: '│',
    },
    truncate: '…',
    colWidths: [],
    rowHeights: [],
    colAligns: [],
    rowAligns: [],
    style: {
      'padding-left': 1,
      'padding-right': 1,
      head: ['red'],
      border: ['grey'],
      compact: false,
    },
    head: [],
  };
}

function mergeOptions(options, defaults) {
  options = options || {};
  defaults = defaults || defaultOptions();
  let ret = Object.assign({}, defaults, options);
  ret.chars = Object.assign({}, defaults.chars, options.chars);
  ret.style = Object.assign({}, defaults.style, options.style);
  return ret;
}

// Wrap on word boundary
function wordWrap(maxLength, input) {
  let lines = [];
  let split = input.split(/(\s+)/g);
  let line = [];
  let lineLength = 0;
  let whitespace;
  for (let i = 0; i < split.length; i += 2) {
    let word = split[i];
    let newLength = lineLength + strlen(word);
    if (lineLength > 0 && whitespace) {
      newLength += whitespace.length;
    }
    if (newLength > maxLength) {
      if (lineLength !== 0) {
        lines.push(line.join(''));
      }
      line = [word];
      lineLength = strlen(word);
    } else {
      line.push(whitespace || '', word);
      lineLength = newLength;
    }
    whitespace = split[i + 1];
  }
  if (lineLength) {
    lines.push(line.join(''));
  }
  return lines;
}

// Wrap text (ignoring word boundaries)
function textWrap(maxLength, input) {
  let lines = [];
  let line = '';
  function pushLine(str, ws) {
    if (line.length && ws) line += ws;
    line += str;
    while (line.length > maxLength) {
      lines.push(line.slice(0, maxLength));
      line = line.slice(maxLength);
    }
  }
  let split = input.split(/(\s+)/g);
  for (let i = 0; i < split.length; i += 2) {
    pushLine(split[i], i && split[i - 1]);
  }
  if (line.length) lines.push(line);
  return lines;
}

function multiLineWordWrap(maxLength, input, wrapOnWordBoundary = true) {
  let output = [];
  input = input.split('\n');
  const handler = wrapOnWordBoundary ? wordWrap : textWrap;
  for (let i = 0; i < input.length; i++) {
    output.push.apply(output, handler(maxLength, input[i]));
  }
  return output;
}

function colorizeLines(input) {
  let state = {};
  let output = [];
  for (let i = 0; i < input.length; i++) {
    let line = rewindState(state, input[i]);
    state = readState(line);
    let temp = Object.assign({}, state);
    output.push(unwindState(temp, line));
  }
  return output;
}

/**
 * Credit: Matheus Sampaio https://github.com/matheussampaio
 */
function hyperlink(url, text) {
  const OSC = '\u001B]';
  const BEL = '\u0007';
  const SEP = ';';

  return [OSC, '8', SEP, SEP, url || text, BEL, text, OSC, '8', SEP, SEP, BEL].join('');
}

module.exports = {
  strlen: strlen,
  repeat: repeat,
  pad: pad,
  truncate: truncate,
  mergeOptions: mergeOptions,
  wordWrap: multiLineWordWrap,
  colorizeLines: colorizeLines,
  hyperlink,
};


/***/ }),

/***/ 872:
/***/ ((module) => {



module.exports = function () {
  // https://mths.be/emoji
  return /\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62(?:\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67|\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74|\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73)\uDB40\uDC7F|\uD83D\uDC68(?:\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68\uD83C\uDFFB|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFE])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D)?\uD83D\uDC68|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D[\uDC68\uDC69])\u200D(?:\uD83D[\uDC66\uDC67])|[\u2695\u2696\u2708]\uFE0F|\uD83D[\uDC66\uDC67]|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|(?:\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708])\uFE0F|\uD83C\uDFFB\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C[\uDFFB-\uDFFF])|(?:\uD83E\uDDD1\uD83C\uDFFB\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)\uD83C\uDFFB|\uD83E\uDDD1(?:\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1)|(?:\uD83E\uDDD1\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFF\u200D\uD83E\uDD1D\u200D(?:\uD83D[\uDC68\uDC69]))(?:\uD83C[\uDFFB-\uDFFE])|(?:\uD83E\uDDD1\uD83C\uDFFC\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB\uDFFC])|\uD83D\uDC69(?:\uD83C\uDFFE\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB-\uDFFD\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFC\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFD-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFB\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFC-\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFD\u200D(?:\uD83E\uDD1D\u200D\uD83D\uDC68(?:\uD83C[\uDFFB\uDFFC\uDFFE\uDFFF])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\u200D(?:\u2764\uFE0F\u200D(?:\uD83D\uDC8B\u200D(?:\uD83D[\uDC68\uDC69])|\uD83D[\uDC68\uDC69])|\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD])|\uD83C\uDFFF\u200D(?:\uD83C[\uDF3E\uDF73\uDF93\uDFA4\uDFA8\uDFEB\uDFED]|\uD83D[\uDCBB\uDCBC\uDD27\uDD2C\uDE80\uDE92]|\uD83E[\uDDAF-\uDDB3\uDDBC\uDDBD]))|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67]))|(?:\uD83E\uDDD1\uD83C\uDFFD\u200D\uD83E\uDD1D\u200D\uD83E\uDDD1|\uD83D\uDC69\uD83C\uDFFE\u200D\uD83E\uDD1D\u200D\uD83D\uDC69)(?:\uD83C[\uDFFB-\uDFFD])|\uD83D\uDC69\u200D\uD83D\uDC66\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC69\u200D(?:\uD83D[\uDC66\uDC67])|(?:\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8|\uD83D\uDC69(?:\uD83C\uDFFF\u200D[\u2695\u2696\u2708]|\uD83C\uDFFE\u200D[\u2695\u2696\u2708]|\uD83C\uDFFC\u200D[\u2695\u2696\u2708]|\uD83C\uDFFB\u200D[\u2695\u2696\u2708]|\uD83C\uDFFD\u200D[\u2695\u2696\u2708]|\u200D[\u2695\u2696\u2708])|(?:(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)\uFE0F|\uD83D\uDC6F|\uD83E[\uDD3C\uDDDE\uDDDF])\u200D[\u2640\u2642]|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:(?:\uD83C[\uDFFB-\uDFFF])\u200D[\u2640\u2642]|\u200D[\u2640\u2642])|\uD83C\uDFF4\u200D\u2620)\uFE0F|\uD83D\uDC69\u200D\uD83D\uDC67\u200D(?:\uD83D[\uDC66\uDC67])|\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08|\uD83D\uDC15\u200D\uD83E\uDDBA|\uD83D\uDC69\u200D\uD83D\uDC66|\uD83D\uDC69\u200D\uD83D\uDC67|\uD83C\uDDFD\uD83C\uDDF0|\uD83C\uDDF4\uD83C\uDDF2|\uD83C\uDDF6\uD83C\uDDE6|[#\*0-9]\uFE0F\u20E3|\uD83C\uDDE7(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEF\uDDF1-\uDDF4\uDDF6-\uDDF9\uDDFB\uDDFC\uDDFE\uDDFF])|\uD83C\uDDF9(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDED\uDDEF-\uDDF4\uDDF7\uDDF9\uDDFB\uDDFC\uDDFF])|\uD83C\uDDEA(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDED\uDDF7-\uDDFA])|\uD83E\uDDD1(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF7(?:\uD83C[\uDDEA\uDDF4\uDDF8\uDDFA\uDDFC])|\uD83D\uDC69(?:\uD83C[\uDFFB-\uDFFF])|\uD83C\uDDF2(?:\uD83C[\uDDE6\uDDE8-\uDDED\uDDF0-\uDDFF])|\uD83C\uDDE6(?:\uD83C[\uDDE8-\uDDEC\uDDEE\uDDF1\uDDF2\uDDF4\uDDF6-\uDDFA\uDDFC\uDDFD\uDDFF])|\uD83C\uDDF0(?:\uD83C[\uDDEA\uDDEC-\uDDEE\uDDF2\uDDF3\uDDF5\uDDF7\uDDFC\uDDFE\uDDFF])|\uD83C\uDDED(?:\uD83C[\uDDF0\uDDF2\uDDF3\uDDF7\uDDF9\uDDFA])|\uD83C\uDDE9(?:\uD83C[\uDDEA\uDDEC\uDDEF\uDDF0\uDDF2\uDDF4\uDDFF])|\uD83C\uDDFE(?:\uD83C[\uDDEA\uDDF9])|\uD83C\uDDEC(?:\uD83C[\uDDE6\uDDE7\uDDE9-\uDDEE\uDDF1-\uDDF3\uDDF5-\uDDFA\uDDFC\uDDFE])|\uD83C\uDDF8(?:\uD83C[\uDDE6-\uDDEA\uDDEC-\uDDF4\uDDF7-\uDDF9\uDDFB\uDDFD-\uDDFF])|\uD83C\uDDEB(?:\uD83C[\uDDEE-\uDDF0\uDDF2\uDDF4\uDDF7])|\uD83C\uDDF5(?:\uD83C[\uDDE6\uDDEA-\uDDED\uDDF0-\uDDF3\uDDF7-\uDDF9\uDDFC\uDDFE])|\uD83C\uDDFB(?:\uD83C[\uDDE6\uDDE8\uDDEA\uDDEC\uDDEE\uDDF3\uDDFA])|\uD83C\uDDF3(?:\uD83C[\uDDE6\uDDE8\uDDEA-\uDDEC\uDDEE\uDDF1\uDDF4\uDDF5\uDDF7\uDDFA\uDDFF])|\uD83C\uDDE8(?:\uD83C[\uDDE6\uDDE8\uDDE9\uDDEB-\uDDEE\uDDF0-\uDDF5\uDDF7\uDDFA-\uDDFF])|\uD83C\uDDF1(?:\uD83C[\uDDE6-\uDDE8\uDDEE\uDDF0\uDDF7-\uDDFB\uDDFE])|\uD83C\uDDFF(?:\uD83C[\uDDE6\uDDF2\uDDFC])|\uD83C\uDDFC(?:\uD83C[\uDDEB\uDDF8])|\uD83C\uDDFA(?:\uD83C[\uDDE6\uDDEC\uDDF2\uDDF3\uDDF8\uDDFE\uDDFF])|\uD83C\uDDEE(?:\uD83C[\uDDE8-\uDDEA\uDDF1-\uDDF4\uDDF6-\uDDF9])|\uD83C\uDDEF(?:\uD83C[\uDDEA\uDDF2\uDDF4\uDDF5])|(?:\uD83C[\uDFC3\uDFC4\uDFCA]|\uD83D[\uDC6E\uDC71\uDC73\uDC77\uDC81\uDC82\uDC86\uDC87\uDE45-\uDE47\uDE4B\uDE4D\uDE4E\uDEA3\uDEB4-\uDEB6]|\uD83E[\uDD26\uDD37-\uDD39\uDD3D\uDD3E\uDDB8\uDDB9\uDDCD-\uDDCF\uDDD6-\uDDDD])(?:\uD83C[\uDFFB-\uDFFF])|(?:\u26F9|\uD83C[\uDFCB\uDFCC]|\uD83D\uDD75)(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u261D\u270A-\u270D]|\uD83C[\uDF85\uDFC2\uDFC7]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66\uDC67\uDC6B-\uDC6D\uDC70\uDC72\uDC74-\uDC76\uDC78\uDC7C\uDC83\uDC85\uDCAA\uDD74\uDD7A\uDD90\uDD95\uDD96\uDE4C\uDE4F\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1C\uDD1E\uDD1F\uDD30-\uDD36\uDDB5\uDDB6\uDDBB\uDDD2-\uDDD5])(?:\uD83C[\uDFFB-\uDFFF])|(?:[\u231A\u231B\u23E9-\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753-\u2755\u2757\u2795-\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55]|\uD83C[\uDC04\uDCCF\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE1A\uDE2F\uDE32-\uDE36\uDE38-\uDE3A\uDE50\uDE51\uDF00-\uDF20\uDF2D-\uDF35\uDF37-\uDF7C\uDF7E-\uDF93\uDFA0-\uDFCA\uDFCF-\uDFD3\uDFE0-\uDFF0\uDFF4\uDFF8-\uDFFF]|\uD83D[\uDC00-\uDC3E\uDC40\uDC42-\uDCFC\uDCFF-\uDD3D\uDD4B-\uDD4E\uDD50-\uDD67\uDD7A\uDD95\uDD96\uDDA4\uDDFB-\uDE4F\uDE80-\uDEC5\uDECC\uDED0-\uDED2\uDED5\uDEEB\uDEEC\uDEF4-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])|(?:[#\*0-9\xA9\xAE\u203C\u2049\u2122\u2139\u2194-\u2199\u21A9\u21AA\u231A\u231B\u2328\u23CF\u23E9-\u23F3\u23F8-\u23FA\u24C2\u25AA\u25AB\u25B6\u25C0\u25FB-\u25FE\u2600-\u2604\u260E\u2611\u2614\u2615\u2618\u261D\u2620\u2622\u2623\u2626\u262A\u262E\u262F\u2638-\u263A\u2640\u2642\u2648-\u2653\u265F\u2660\u2663\u2665\u2666\u2668\u267B\u267E\u267F\u2692-\u2697\u2699\u269B\u269C\u26A0\u26A1\u26AA\u26AB\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26CE\u26CF\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0-\u26F5\u26F7-\u26FA\u26FD\u2702\u2705\u2708-\u270D\u270F\u2712\u2714\u2716\u271D\u2721\u2728\u2733\u2734\u2744\u2747\u274C\u274E\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27A1\u27B0\u27BF\u2934\u2935\u2B05-\u2B07\u2B1B\u2B1C\u2B50\u2B55\u3030\u303D\u3297\u3299]|\uD83C[\uDC04\uDCCF\uDD70\uDD71\uDD7E\uDD7F\uDD8E\uDD91-\uDD9A\uDDE6-\uDDFF\uDE01\uDE02\uDE1A\uDE2F\uDE32-\uDE3A\uDE50\uDE51\uDF00-\uDF21\uDF24-\uDF93\uDF96\uDF97\uDF99-\uDF9B\uDF9E-\uDFF0\uDFF3-\uDFF5\uDFF7-\uDFFF]|\uD83D[\uDC00-\uDCFD\uDCFF-\uDD3D\uDD49-\uDD4E\uDD50-\uDD67\uDD6F\uDD70\uDD73-\uDD7A\uDD87\uDD8A-\uDD8D\uDD90\uDD95\uDD96\uDDA4\uDDA5\uDDA8\uDDB1\uDDB2\uDDBC\uDDC2-\uDDC4\uDDD1-\uDDD3\uDDDC-\uDDDE\uDDE1\uDDE3\uDDE8\uDDEF\uDDF3\uDDFA-\uDE4F\uDE80-\uDEC5\uDECB-\uDED2\uDED5\uDEE0-\uDEE5\uDEE9\uDEEB\uDEEC\uDEF0\uDEF3-\uDEFA\uDFE0-\uDFEB]|\uD83E[\uDD0D-\uDD3A\uDD3C-\uDD45\uDD47-\uDD71\uDD73-\uDD76\uDD7A-\uDDA2\uDDA5-\uDDAA\uDDAE-\uDDCA\uDDCD-\uDDFF\uDE70-\uDE73\uDE78-\uDE7A\uDE80-\uDE82\uDE90-\uDE95])\uFE0F|(?:[\u261D\u26F9\u270A-\u270D]|\uD83C[\uDF85\uDFC2-\uDFC4\uDFC7\uDFCA-\uDFCC]|\uD83D[\uDC42\uDC43\uDC46-\uDC50\uDC66-\uDC78\uDC7C\uDC81-\uDC83\uDC85-\uDC87\uDC8F\uDC91\uDCAA\uDD74\uDD75\uDD7A\uDD90\uDD95\uDD96\uDE45-\uDE47\uDE4B-\uDE4F\uDEA3\uDEB4-\uDEB6\uDEC0\uDECC]|\uD83E[\uDD0F\uDD18-\uDD1F\uDD26\uDD30-\uDD39\uDD3C-\uDD3E\uDDB5\uDDB6\uDDB8\uDDB9\uDDBB\uDDCD-\uDDCF\uDDD1-\uDDDD])/g;
};


/***/ }),

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 4519:
/***/ ((module) => {

/* eslint-disable yoda */


const isFullwidthCodePoint = codePoint => {
	if (Number.isNaN(codePoint)) {
		return false;
	}

	// Code points are derived from:
	// http://www.unix.org/Public/UNIDATA/EastAsianWidth.txt
	if (
		codePoint >= 0x1100 && (
			codePoint <= 0x115F || // Hangul Jamo
			codePoint === 0x2329 || // LEFT-POINTING ANGLE BRACKET
			codePoint === 0x232A || // RIGHT-POINTING ANGLE BRACKET
			// CJK Radicals Supplement .. Enclosed CJK Letters and Months
			(0x2E80 <= codePoint && codePoint <= 0x3247 && codePoint !== 0x303F) ||
			// Enclosed CJK Letters and Months .. CJK Unified Ideographs Extension A
			(0x3250 <= codePoint && codePoint <= 0x4DBF) ||
			// CJK Unified Ideographs .. Yi Radicals
			(0x4E00 <= codePoint && codePoint <= 0xA4C6) ||
			// Hangul Jamo Extended-A
			(0xA960 <= codePoint && codePoint <= 0xA97C) ||
			// Hangul Syllables
			(0xAC00 <= codePoint && codePoint <= 0xD7A3) ||
			// CJK Compatibility Ideographs
			(0xF900 <= codePoint && codePoint <= 0xFAFF) ||
			// Vertical Forms
			(0xFE10 <= codePoint && codePoint <= 0xFE19) ||
			// CJK Compatibility Forms .. Small Form Variants
			(0xFE30 <= codePoint && codePoint <= 0xFE6B) ||
			// Halfwidth and Fullwidth Forms
			(0xFF01 <= codePoint && codePoint <= 0xFF60) ||
			(0xFFE0 <= codePoint && codePoint <= 0xFFE6) ||
			// Kana Supplement
			(0x1B000 <= codePoint && codePoint <= 0x1B001) ||
			// Enclosed Ideographic Supplement
			(0x1F200 <= codePoint && codePoint <= 0x1F251) ||
			// CJK Unified Ideographs Extension B .. Tertiary Ideographic Plane
			(0x20000 <= codePoint && codePoint <= 0x3FFFD)
		)
	) {
		return true;
	}

	return false;
};

module.exports = isFullwidthCodePoint;
module.exports["default"] = isFullwidthCodePoint;


/***/ }),

/***/ 60:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const stripAnsi = __nccwpck_require__(1610);
const isFullwidthCodePoint = __nccwpck_require__(4519);
const emojiRegex = __nccwpck_require__(872);

const stringWidth = string => {
	if (typeof string !== 'string' || string.length === 0) {
		return 0;
	}

	string = stripAnsi(string);

	if (string.length === 0) {
		return 0;
	}

	string = string.replace(emojiRegex(), '  ');

	let width = 0;

	for (let i = 0; i < string.length; i++) {
		const code = string.codePointAt(i);

		// Ignore control characters
		if (code <= 0x1F || (code >= 0x7F && code <= 0x9F)) {
			continue;
		}

		// Ignore combining characters
		if (code >= 0x300 && code <= 0x36F) {
			continue;
		}

		// Surrogates
		if (code > 0xFFFF) {
			i++;
		}

		width += isFullwidthCodePoint(code) ? 2 : 1;
	}

	return width;
};

module.exports = stringWidth;
// TODO: remove this in the next major version
module.exports["default"] = stringWidth;


/***/ }),

/***/ 3161:
/***/ ((module) => {



module.exports = ({onlyFirst = false} = {}) => {
	const pattern = [
		'[\\u001B\\u009B][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/#&.:=?%@~_]*)*)?\\u0007)',
		'(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))'
	].join('|');

	return new RegExp(pattern, onlyFirst ? undefined : 'g');
};


/***/ }),

/***/ 1610:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const ansiRegex = __nccwpck_require__(3161);

module.exports = string => typeof string === 'string' ? string.replace(ansiRegex(), '') : string;


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(9154);
const { Command } = __nccwpck_require__(4348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(1135);
const { Help } = __nccwpck_require__(9754);
const { Option } = __nccwpck_require__(5240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 4348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(8474).EventEmitter);
const childProcess = __nccwpck_require__(1421);
const path = __nccwpck_require__(6760);
const fs = __nccwpck_require__(3024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(9154);
const { CommanderError } = __nccwpck_require__(1135);
const { Help, stripColor } = __nccwpck_require__(9754);
const { Option, DualOptions } = __nccwpck_require__(5240);
const { suggestSimilar } = __nccwpck_require__(5030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(9154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8179);
/* harmony import */ var _compare_measure_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(5855);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _host_config_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4953);
/* harmony import */ var _host_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9614);
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(667);
/* harmony import */ var _options_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7580);
/* harmony import */ var _options_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1390);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2374);
/* harmony import */ var _read_corpus_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6005);
/* harmony import */ var _read_inspect_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9984);
/* harmony import */ var _report_explanation_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4861);
/* harmony import */ var _report_inspection_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(5466);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(5886);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(3411);















/** Exit codes: a red gate and a broken tool are never the same one. */
const EXIT = { pass: 0, fail: 1, error: 2, inconclusive: 3 };
/** Options of commands that only read. */
const READING = ['config', 'fields', 'pair-by', 'max-bad-lines'];
function program() {
    const gate = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB('collapse-gate')
        .description('Compares the outputs of a candidate model with those of a baseline and says whether it has begun to collapse.')
        .version(_version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x, '-V, --version')
        .exitOverride()
        .showHelpAfterError('(add --help for the options)')
        .configureHelp({ helpWidth: 100 });
    const check = gate
        .command('check')
        .description('the gate: exit code 0 pass, 1 fail, 2 could not judge, 3 inconclusive with --fail-on inconclusive');
    for (const { name, option } of (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)())
        if ((0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .settable */ .lg)(option, 'cli'))
            check.addOption(flagOf(name));
    check.option('--print-options', 'show every option, its value and who set it, and stop');
    check.action(async (flags) => {
        const host = (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)(process);
        const { options, setBy } = await resolved(flags);
        if (flags.printOptions)
            return print(optionsText(options, setBy));
        const { outcome } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_12__/* .run */ .e)(options, host);
        process.exitCode = exitCode(outcome, options);
    });
    const measure = gate.command('measure').argument('<path...>', 'files, folders or globs of one model');
    measure.description('raw values of one set of outputs, as JSON');
    for (const name of READING)
        measure.addOption(flagOf(name));
    measure.option('--reference <path...>', 'outputs to measure against, for the metrics of pairs');
    measure.option('--metrics <name...>', 'which metrics; all by default');
    measure.action(async (paths, flags) => {
        const { files } = (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)(process);
        const { options } = await resolved(flags);
        const own = await (0,_read_corpus_js__WEBPACK_IMPORTED_MODULE_8__/* .readOne */ .J)('candidate', paths, options, files);
        const reference = flags.reference ? await (0,_read_corpus_js__WEBPACK_IMPORTED_MODULE_8__/* .readOne */ .J)('reference', flags.reference, options, files) : null;
        print(`${JSON.stringify((0,_compare_measure_js__WEBPACK_IMPORTED_MODULE_14__/* .measureCorpus */ .h)(own, reference, chosen(flags.metrics)), null, 2)}\n`);
    });
    const look = gate.command('inspect').argument('<path...>', 'files, folders or globs');
    look.description('what would be read of files: format, fields, counts, first outputs');
    for (const name of READING)
        look.addOption(flagOf(name));
    look.addOption(flagOf('group-by'));
    look.action(async (paths, flags) => {
        const { options } = await resolved(flags);
        const found = await (0,_read_inspect_js__WEBPACK_IMPORTED_MODULE_9__/* .inspect */ .N)(paths, options, (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)(process).files);
        print((0,_report_inspection_js__WEBPACK_IMPORTED_MODULE_11__/* .inspection */ .b)(found, (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .screen */ .n)(process)));
        if (found.files.some(({ problem }) => problem !== null))
            process.exitCode = EXIT.error;
    });
    const explain = gate.command('explain').argument('[metric]', 'its name; all are listed without one');
    explain.description('what a metric is, what it means when it moves, its source and a worked example');
    explain.action((name) => {
        if (name !== undefined)
            return print((0,_report_explanation_js__WEBPACK_IMPORTED_MODULE_10__/* .explanation */ .Q)(metricNamed(name), (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .screen */ .n)(process)));
        print(_metrics_index_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C.map(({ id, summary }) => `${id.padEnd(26)}${summary}\n`).join(''));
    });
    return gate;
}
/** A flag as the option table describes it. The table reads the value; an option with `many` takes several. */
function flagOf(name) {
    const { option } = (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)().find((entry) => entry.name === name);
    const { placeholder, many } = option.kind;
    const value = placeholder === '' ? '' : name === 'json' ? ` [${placeholder}]` : ` <${placeholder}>`;
    const flag = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${option.flag ?? name}${value}`, option.about);
    flag.attributeName = () => name;
    if (many)
        flag.argParser((item, before) => [...(before ?? []), item]);
    const said = typeof option.default === 'object' ? null : String(option.default);
    if (said !== null && placeholder !== '')
        flag.description += ` Default: ${said}.`;
    return flag;
}
async function resolved(flags) {
    const given = {};
    for (const { name } of (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)())
        if (flags[name] !== undefined)
            given[name] = flags[name];
    // --json without a file is standard output.
    if (given.json === true)
        given.json = '-';
    const config = await (0,_host_config_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(given.config, (0,_host_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)(process).files);
    return (0,_options_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .resolve */ .hd)(given, config, 'cli');
}
function exitCode(outcome, options) {
    if (options['fail-on'] === 'never')
        return EXIT.pass;
    if (outcome === 'fail')
        return EXIT.fail;
    return outcome === 'inconclusive' && options['fail-on'] === 'inconclusive' ? EXIT.inconclusive : EXIT.pass;
}
function chosen(names) {
    if (!Array.isArray(names) || names.includes('all'))
        return _metrics_index_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C;
    return names.flatMap((list) => list.split(',')).map(metricNamed);
}
function metricNamed(name) {
    const metric = _metrics_index_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C.find(({ id }) => id === name);
    if (metric === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('unknown-metric', {
            metric: name,
            todo: (0,_options_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, _metrics_index_js__WEBPACK_IMPORTED_MODULE_4__/* .METRICS */ .C.map(({ id }) => id)),
        });
    return metric;
}
function optionsText(options, setBy) {
    return (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)()
        .filter(({ option }) => (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .settable */ .lg)(option, 'cli') || (0,_options_table_js__WEBPACK_IMPORTED_MODULE_7__/* .settable */ .lg)(option, 'config'))
        .map(({ name }) => `${name.padEnd(20)}${JSON.stringify(options[name]).padEnd(30)} ${setBy[name]}\n`)
        .join('');
}
function print(text) {
    process.stdout.write(text);
}
try {
    await program().parseAsync();
}
catch (error) {
    process.exitCode = EXIT.error;
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7) {
        // Commander has said what is wrong; asking for help or the version is no error.
        if (error.exitCode === 0)
            process.exitCode = EXIT.pass;
    }
    else if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
        process.stderr.write(`collapse-gate: ${error.message}\n`);
    else
        process.stderr.write(`collapse-gate: a bug of ours; please report it with what follows.\n${error instanceof Error ? error.stack : String(error)}\n`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ measureCorpus)
/* harmony export */ });
/* unused harmony export measureAnswers */
/* harmony import */ var _pool_pool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5347);
/* harmony import */ var _pool_side_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2151);
/* harmony import */ var _pool_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8742);
/* harmony import */ var _pairing_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4875);




/**
 * Measures a corpus by itself, or against a reference. What depends on the amount of text is measured at half of the
 * corpus's words; against a reference, half of the smaller one's.
 */
function measureCorpus(corpus, reference, metrics) {
    const given = (0,_pairing_js__WEBPACK_IMPORTED_MODULE_0__/* .countGiven */ .v)(corpus);
    const own = answersOf(corpus);
    const other = reference === null ? [] : answersOf(reference);
    const { words, values } = measureAnswers(own, other, given, metrics);
    return {
        samples: given.outputs,
        words,
        metrics: Object.fromEntries(metrics.map(({ id, ...metric }, i) => [id, toJson(values[i], metric.needsOther && reference === null)])),
    };
}
/** The values of some metrics on answers, each prompt's samples together. */
function measureAnswers(own, other, given, metrics) {
    const samples = [];
    const labels = [];
    for (const [label, answers] of [
        [_pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um, own],
        [_pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .CANDIDATE */ .Me, other],
    ]) {
        answers.forEach((list, i) => {
            // Samples of a prompt lie next to each other; the other side's prompts are others.
            for (const text of list) {
                samples.push({ prompt: label === _pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um ? i : own.length + i, text });
                labels.push(label);
            }
        });
    }
    const texts = (0,_pool_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .internTexts */ .j)(samples);
    const everything = Int32Array.from(samples.keys());
    const pool = (0,_pool_pool_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPool */ .Z)(texts, everything, [given, { outputs: 0, empty: 0 }], everything.map(() => 2 ** 31 - 1));
    const size = (label, short) => labels.reduce((sum, l, s) => sum + (l === label ? Math.max(0, pool.words.tokens[s] - short) : 0), 0);
    const half = (short) => {
        const sizes = [size(_pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um, short), ...(other.length === 0 ? [] : [size(_pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .CANDIDATE */ .Me, short)])];
        return Math.floor(Math.min(...sizes) / 2);
    };
    pool.at = { words: half(0), bigrams: half(1) };
    const [left, right] = new _pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .Labeller */ .y0(pool).split(Uint8Array.from(labels));
    return { words: size(_pool_side_js__WEBPACK_IMPORTED_MODULE_1__/* .BASELINE */ .Um, 0), values: metrics.map((metric) => metric.measure(left, right)) };
}
function toJson(value, noReference) {
    if (value !== undefined && Number.isFinite(value))
        return { value };
    return { value: null, reason: noReference ? 'no-reference' : 'too-little-text' };
}
function answersOf({ prompts }) {
    return [...prompts.values()].map(({ samples }) => samples.map(({ text }) => text).filter((text) => text !== null));
}


/***/ }),

/***/ 4875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pairPrompts),
/* harmony export */   v: () => (/* binding */ countGiven)
/* harmony export */ });
/** Pairs the prompts that both sides answered. Sorted by key, texts by text, so that the order of files and rows is nothing. */
function pairPrompts(baseline, candidate) {
    const keys = [...new Set([...baseline.prompts.keys(), ...candidate.prompts.keys()])].sort();
    const all = keys.map((key) => pairOne(key, baseline.prompts.get(key), candidate.prompts.get(key)));
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
/** The outputs of a corpus, all of them or those of one group, and how many were empty. */
function countGiven(corpus, group) {
    let outputs = 0;
    let empty = 0;
    for (const prompt of corpus.prompts.values()) {
        if (group && !group(prompt))
            continue;
        outputs += prompt.samples.length;
        empty += prompt.samples.filter((sample) => sample.text === null).length;
    }
    return { outputs, empty };
}
function pairOne(key, baseline, candidate) {
    return {
        key,
        group: baseline?.group ?? candidate?.group ?? null,
        baseline: usable(baseline),
        candidate: usable(candidate),
    };
}
function usable(prompt) {
    return (prompt?.samples ?? [])
        .map((sample) => sample.text)
        .filter((text) => text !== null)
        .sort();
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
const MESSAGES = {
    'bad-option': (f) => `${f.option}: ${f.problem}. ${f.todo}`,
    'unknown-option': (f) => `unknown option ${f.option}. ${f.todo}`,
    'missing-option': (f) => `${f.option} is missing. ${f.todo}`,
    'unknown-metric': (f) => `there is no metric '${f.metric}'. ${f.todo}`,
    'bad-config': (f) => `${f.problem}. ${f.todo}`,
    'no-config': (f) => `the config file '${f.path}' does not exist. Check --config, or leave it out.`,
    'no-match': (f) => `nothing matches the ${f.role} '${f.pattern}'. Check the path; it is read from ${f.root}. Did the step that writes the outputs run?`,
    'no-outputs-file': (f) => `the folder '${f.pattern}' holds no file that could be outputs (${f.endings}). Name the file itself if it has another ending.`,
    'empty-file': () => 'the file is empty. Did the step that writes the outputs fail?',
    'unreadable-file': (f) => `the file can't be read: ${f.problem}.`,
    unwritable: (f) => `'${f.path}' can't be written (${f.problem}). Check the folder and its permissions.`,
    'too-large': (f) => `${f.what} is larger than ${f.limit}. Split the file, or cut the outputs.`,
    'unknown-format': (f) => `this does not look like a file of outputs: ${f.seen}. Read are JSONL, JSON, CSV, TSV, plain text (.txt, one output a line) and .gz of each.`,
    'bad-line': (f) => `the line can't be read: ${f.problem}. Mend it, or let some such lines pass with --max-bad-lines N (they are counted and shown).`,
    'bad-lines': (f) => `${f.count} lines can't be read, ${f.allowed} are allowed by --max-bad-lines; the last: ${f.problem}.`,
    'no-output-field': (f) => `the row has no output field; its fields are ${f.fields}. Say which one holds the model's answer: --field output=${f.guess}.`,
    'no-rows': (f) => `the ${f.role} has no rows. ${f.sources}`,
    'prompt-differs': (f) => `id '${f.id}' has another prompt here than at ${f.other}. Give each prompt an id of its own, or pair by the prompt's text: --pair-by prompt.`,
    'no-pairing': (f) => `rows can't be paired by ${f.by}: ${f.count} rows of the ${f.role} have none, the first of them here. Choose another --pair-by, or map the field: --field ${f.by}=NAME.`,
    'no-usable-output': (f) => `all ${f.samples} outputs of the ${f.role} are empty or errors. That is a failed generation, not a collapse: check the step that writes them.`,
    'too-few-relabellings': (f) => `${f.relabellings} relabellings can't show anything at alpha ${f.alpha}: the smallest share of alpha is ${f.share}, which needs at least ${f.needed}. Raise --relabellings or --alpha.`,
    'no-group-field': (f) => `no row has the field '${f.field}' that --group-by names; fields seen: ${f.fields}.`,
};
/** A mistake that only the user can mend. Its message is for people; nothing else in it is shown. */
class UserError extends Error {
    code;
    facts;
    place;
    constructor(code, facts = {}, place = null) {
        const message = MESSAGES[code];
        super(`${place ? `${place.file}${place.line === null ? '' : `:${place.line}`}: ` : ''}${message(facts)}`);
        this.name = 'UserError';
        this.code = code;
        this.facts = facts;
        this.place = place;
    }
}


/***/ }),

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/options/table.js
var table = __nccwpck_require__(2374);
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
            at = at.properties[part];
        }
        at.properties[last] = { title: name, description: option.about, ...defaultOf(option), ...option.kind.schema };
    }
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: 'urn:collapse-gate:config:1',
        title: 'Config file of Collapse Gate (.github/collapse-gate.yml)',
        ...root,
    };
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
    const { LineCounter, parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
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
    const { isMap, isScalar, isSeq } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
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
var kinds = __nccwpck_require__(1441);
// EXTERNAL MODULE: ./lib/options/nearest.js
var nearest = __nccwpck_require__(7580);
// EXTERNAL MODULE: ./lib/options/resolve.js
var resolve = __nccwpck_require__(1390);
;// CONCATENATED MODULE: ./lib/options/config.js







/** What a config file sets, in YAML or JSON; `path` is its name in messages. What the schema does not know is an error. */
async function parseConfig(text, path) {
    const config = await readYaml(text, path);
    // A CommonJS package: bundled, only its default is there under a dynamic import.
    const { default: ajv } = await __nccwpck_require__.e(/* import() */ 463).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2463, 19));
    const validate = new ajv.Ajv({ verbose: true, allowUnionTypes: true }).compile(configSchema());
    if (!validate(config.value))
        throw badConfig(mostPrecise(validate.errors), config, path);
    return (0,resolve/* fromConfig */.bw)(config.value);
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
    try {
        option.kind.read(value);
        return null;
    }
    catch (error) {
        if (!(error instanceof kinds/* Problem */.AF))
            throw error;
        return { problem: `${key}: ${error.message}`, todo: error.todo };
    }
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

;// CONCATENATED MODULE: ./lib/host/config-file.js


/** Read by itself when it exists. */
const USUAL = '.github/collapse-gate.yml';
/** What the config file sets; nothing where none was named and the usual one does not exist. */
async function readConfig(named, files) {
    const path = typeof named === 'string' ? named : USUAL;
    const [found] = await files.find(path);
    if (found === undefined && path !== USUAL)
        throw new errors/* UserError */.y('no-config', { path });
    return found === undefined ? {} : parseConfig(await textOf(found, files), path);
}
async function textOf(path, files) {
    const pieces = [];
    for await (const piece of files.open(path))
        pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
}


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ screen),
  P: () => (/* binding */ terminalHost)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
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
        lost: {
            words: lost.words.map(lostItem),
            phrases: lost.phrases.map(lostItem),
            prompts: lost.prompts.map(lostItem),
            outputs: lost.outputs.map(lostItem),
        },
        details: {
            comparedAt: { words: details.comparedAt.words, bigrams: details.comparedAt.bigrams },
            samplesPerPrompt: details.samplesPerPrompt,
            relabellings: details.relabellings,
            tokeniser: details.tokeniser,
            retention: details.retention.map(band),
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
        rule: { fail: rule.fail, warn: rule.warn, floor: rule.floor, ceiling: rule.ceiling, asked: rule.asked },
        outcome: v.outcome,
        reason: v.reason,
    };
}
function interval({ point, low, high, level, covers }) {
    return { point, low, high, level, covers };
}
function group({ by, group, outcome, inputs, verdicts }) {
    const { samples, prompts, words } = inputs;
    return { by, group, outcome, inputs: { samples, prompts, words }, verdicts: verdicts.map(verdict) };
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

;// CONCATENATED MODULE: ./node_modules/path-expression-matcher/src/Expression.js
/**
 * Expression - Parses and stores a tag pattern expression
 * 
 * Patterns are parsed once and stored in an optimized structure for fast matching.
 * 
 * @example
 * const expr = new Expression("root.users.user");
 * const expr2 = new Expression("..user[id]:first");
 * const expr3 = new Expression("root/users/user", { separator: '/' });
 */
class Expression {
  /**
   * Create a new Expression
   * @param {string} pattern - Pattern string (e.g., "root.users.user", "..user[id]")
   * @param {Object} options - Configuration options
   * @param {string} options.separator - Path separator (default: '.')
   */
  constructor(pattern, options = {}, data) {
    this.pattern = pattern;
    this.separator = options.separator || '.';
    this.segments = this._parse(pattern);
    this.data = data;
    // Cache expensive checks for performance (O(1) instead of O(n))
    this._hasDeepWildcard = this.segments.some(seg => seg.type === 'deep-wildcard');
    this._hasAttributeCondition = this.segments.some(seg => seg.attrName !== undefined);
    this._hasPositionSelector = this.segments.some(seg => seg.position !== undefined);
  }

  /**
   * Parse pattern string into segments
   * @private
   * @param {string} pattern - Pattern to parse
   * @returns {Array} Array of segment objects
   */
  _parse(pattern) {
    const segments = [];

    // Split by separator but handle ".." specially
    let i = 0;
    let currentPart = '';

    while (i < pattern.length) {
      if (pattern[i] === this.separator) {
        // Check if next char is also separator (deep wildcard)
        if (i + 1 < pattern.length && pattern[i + 1] === this.separator) {
          // Flush current part if any
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
            currentPart = '';
          }
          // Add deep wildcard
          segments.push({ type: 'deep-wildcard' });
          i += 2; // Skip both separators
        } else {
          // Regular separator
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
          }
          currentPart = '';
          i++;
        }
      } else {
        currentPart += pattern[i];
        i++;
      }
    }

    // Flush remaining part
    if (currentPart.trim()) {
      segments.push(this._parseSegment(currentPart.trim()));
    }

    return segments;
  }

  /**
   * Parse a single segment
   * @private
   * @param {string} part - Segment string (e.g., "user", "ns::user", "user[id]", "ns::user:first")
   * @returns {Object} Segment object
   */
  _parseSegment(part) {
    const segment = { type: 'tag' };

    // NEW NAMESPACE SYNTAX (v2.0):
    // ============================
    // Namespace uses DOUBLE colon (::)
    // Position uses SINGLE colon (:)
    // 
    // Examples:
    //   "user"              → tag
    //   "user:first"        → tag + position
    //   "user[id]"          → tag + attribute
    //   "user[id]:first"    → tag + attribute + position
    //   "ns::user"          → namespace + tag
    //   "ns::user:first"    → namespace + tag + position
    //   "ns::user[id]"      → namespace + tag + attribute
    //   "ns::user[id]:first" → namespace + tag + attribute + position
    //   "ns::first"         → namespace + tag named "first" (NO ambiguity!)
    //
    // This eliminates all ambiguity:
    //   :: = namespace separator
    //   :  = position selector
    //   [] = attributes

    // Step 1: Extract brackets [attr] or [attr=value]
    let bracketContent = null;
    let withoutBrackets = part;

    const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
    if (bracketMatch) {
      withoutBrackets = bracketMatch[1] + bracketMatch[3];
      if (bracketMatch[2]) {
        const content = bracketMatch[2].slice(1, -1);
        if (content) {
          bracketContent = content;
        }
      }
    }

    // Step 2: Check for namespace (double colon ::)
    let namespace = undefined;
    let tagAndPosition = withoutBrackets;

    if (withoutBrackets.includes('::')) {
      const nsIndex = withoutBrackets.indexOf('::');
      namespace = withoutBrackets.substring(0, nsIndex).trim();
      tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim(); // Skip ::

      if (!namespace) {
        throw new Error(`Invalid namespace in pattern: ${part}`);
      }
    }

    // Step 3: Parse tag and position (single colon :)
    let tag = undefined;
    let positionMatch = null;

    if (tagAndPosition.includes(':')) {
      const colonIndex = tagAndPosition.lastIndexOf(':'); // Use last colon for position
      const tagPart = tagAndPosition.substring(0, colonIndex).trim();
      const posPart = tagAndPosition.substring(colonIndex + 1).trim();

      // Verify position is a valid keyword
      const isPositionKeyword = ['first', 'last', 'odd', 'even'].includes(posPart) ||
        /^nth\(\d+\)$/.test(posPart);

      if (isPositionKeyword) {
        tag = tagPart;
        positionMatch = posPart;
      } else {
        // Not a valid position keyword, treat whole thing as tag
        tag = tagAndPosition;
      }
    } else {
      tag = tagAndPosition;
    }

    if (!tag) {
      throw new Error(`Invalid segment pattern: ${part}`);
    }

    segment.tag = tag;
    if (namespace) {
      segment.namespace = namespace;
    }

    // Step 4: Parse attributes
    if (bracketContent) {
      if (bracketContent.includes('=')) {
        const eqIndex = bracketContent.indexOf('=');
        segment.attrName = bracketContent.substring(0, eqIndex).trim();
        segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
      } else {
        segment.attrName = bracketContent.trim();
      }
    }

    // Step 5: Parse position selector
    if (positionMatch) {
      const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
      if (nthMatch) {
        segment.position = 'nth';
        segment.positionValue = parseInt(nthMatch[1], 10);
      } else {
        segment.position = positionMatch;
      }
    }

    return segment;
  }

  /**
   * Get the number of segments
   * @returns {number}
   */
  get length() {
    return this.segments.length;
  }

  /**
   * Check if expression contains deep wildcard
   * @returns {boolean}
   */
  hasDeepWildcard() {
    return this._hasDeepWildcard;
  }

  /**
   * Check if expression has attribute conditions
   * @returns {boolean}
   */
  hasAttributeCondition() {
    return this._hasAttributeCondition;
  }

  /**
   * Check if expression has position selectors
   * @returns {boolean}
   */
  hasPositionSelector() {
    return this._hasPositionSelector;
  }

  /**
   * Get string representation
   * @returns {string}
   */
  toString() {
    return this.pattern;
  }
}
;// CONCATENATED MODULE: ./node_modules/path-expression-matcher/src/Matcher.js


/**
 * MatcherView - A lightweight read-only view over a Matcher's internal state.
 *
 * Created once by Matcher and reused across all callbacks. Holds a direct
 * reference to the parent Matcher so it always reflects current parser state
 * with zero copying or freezing overhead.
 *
 * Users receive this via {@link Matcher#readOnly} or directly from parser
 * callbacks. It exposes all query and matching methods but has no mutation
 * methods — misuse is caught at the TypeScript level rather than at runtime.
 *
 * @example
 * const matcher = new Matcher();
 * const view = matcher.readOnly();
 *
 * matcher.push("root", {});
 * view.getCurrentTag(); // "root"
 * view.getDepth();      // 1
 */
class MatcherView {
  /**
   * @param {Matcher} matcher - The parent Matcher instance to read from.
   */
  constructor(matcher) {
    this._matcher = matcher;
  }

  /**
   * Get the path separator used by the parent matcher.
   * @returns {string}
   */
  get separator() {
    return this._matcher.separator;
  }

  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].tag : undefined;
  }

  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].namespace : undefined;
  }

  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return undefined;
    return path[path.length - 1].values?.[attrName];
  }

  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return false;
    const current = path[path.length - 1];
    return current.values !== undefined && attrName in current.values;
  }

  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {*}
   */
  getAnyParentAttr(attrName) {
    return this._matcher.getAnyParentAttr(attrName);
  }

  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    return this._matcher.hasAnyParentAttr(attrName);
  }

  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].position ?? 0;
  }

  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].counter ?? 0;
  }

  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }

  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this._matcher.path.length;
  }

  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    return this._matcher.toString(separator, includeNamespace);
  }

  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this._matcher.path.map(n => n.tag);
  }

  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    return this._matcher.matches(expression);
  }

  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this._matcher);
  }
}

/**
 * Matcher - Tracks current path in XML/JSON tree and matches against Expressions.
 *
 * The matcher maintains a stack of nodes representing the current path from root to
 * current tag. It only stores attribute values for the current (top) node to minimize
 * memory usage. Sibling tracking is used to auto-calculate position and counter.
 *
 * Use {@link Matcher#readOnly} to obtain a {@link MatcherView} safe to pass to
 * user callbacks — it always reflects current state with no Proxy overhead.
 *
 * @example
 * const matcher = new Matcher();
 * matcher.push("root", {});
 * matcher.push("users", {});
 * matcher.push("user", { id: "123", type: "admin" });
 *
 * const expr = new Expression("root.users.user");
 * matcher.matches(expr); // true
 */
class Matcher {
  /**
   * Create a new Matcher.
   * @param {Object} [options={}]
   * @param {string} [options.separator='.'] - Default path separator
   */
  constructor(options = {}) {
    this.separator = options.separator || '.';
    this.path = [];
    this.siblingStacks = [];
    // Each path node: { tag, values, position, counter, namespace? }
    // values only present for current (last) node
    // Each siblingStacks entry: Map<tagName, count> tracking occurrences at each level
    this._pathStringCache = null;
    this._view = new MatcherView(this);

    // Kept-attribute stack: only populated when push() is called with options.keep.
    this._keptAttrs = [];
  }

  /**
   * Push a new tag onto the path.
   * @param {string} tagName
   * @param {Object|null} [attrValues=null]
   * @param {string|null} [namespace=null]
   * @param {Object|null} [options=null]
   * @param {string[]} [options.keep] - Names of attributes (from attrValues)
   */
  push(tagName, attrValues = null, namespace = null, options = null) {
    this._pathStringCache = null;

    // Remove values from previous current node (now becoming ancestor)
    if (this.path.length > 0) {
      this.path[this.path.length - 1].values = undefined;
    }

    // Get or create sibling tracking for current level
    const currentLevel = this.path.length;
    let level = this.siblingStacks[currentLevel];
    if (!level) {
      // `counts` tells same-name siblings apart (the "counter" — nth <item>
      // among other <item>s). `total` is every child seen at this level so
      // far, kept as a running number instead of re-added from `counts` on
      // every push — a parent with many differently-named children would
      // otherwise cost more per child the more distinct names it has.
      level = { counts: new Map(), total: 0 };
      this.siblingStacks[currentLevel] = level;
    }

    // Create a unique key for sibling tracking that includes namespace
    const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;

    // Calculate counter (how many times this tag appeared at this level)
    const counter = level.counts.get(siblingKey) || 0;

    // Position = total children at this level seen before this one.
    const position = level.total;

    // Update sibling count for this tag, and the level's running total.
    level.counts.set(siblingKey, counter + 1);
    level.total++;

    // Create new node
    const node = {
      tag: tagName,
      position: position,
      counter: counter
    };

    if (namespace !== null && namespace !== undefined) {
      node.namespace = namespace;
    }

    if (attrValues !== null && attrValues !== undefined) {
      node.values = attrValues;
    }

    this.path.push(node);

    // Depth of the node we just pushed (1-based, matches this.path.length)
    const depth = this.path.length;

    // Copy only the requested attributes into the kept-attrs stack. This is
    // the one part of push() whose cost scales with input (O(keep.length))
    // rather than being O(1) — by design, since the caller is explicitly
    // opting in for specific attribute names. No options/keep => zero added
    // cost beyond the two property reads below.
    const keep = options !== null ? options.keep : null;
    if (keep !== null && keep !== undefined && keep.length > 0 && attrValues) {
      for (let i = 0; i < keep.length; i++) {
        const name = keep[i];
        if (attrValues[name] !== undefined) {
          this._keptAttrs.push({ depth, name, value: attrValues[name] });
        }
      }
    }
  }

  /**
   * Pop the last tag from the path.
   * @returns {Object|undefined} The popped node
   */
  pop() {
    if (this.path.length === 0) return undefined;
    this._pathStringCache = null;

    const node = this.path.pop();

    if (this.siblingStacks.length > this.path.length + 1) {
      this.siblingStacks.length = this.path.length + 1;
    }

    // Drop any kept attributes that belonged to the popped node (or deeper).
    // _keptAttrs is depth-ordered (push only ever appends increasing depths),
    // so this is a backward scan that stops at the first surviving entry —
    // typically O(1) since kept attrs are rare by design.
    const poppedDepth = this.path.length + 1;
    while (
      this._keptAttrs.length > 0 &&
      this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth
    ) {
      this._keptAttrs.pop();
    }

    return node;
  }

  /**
   * Update current node's attribute values.
   * Useful when attributes are parsed after push.
   * @param {Object} attrValues
   */
  updateCurrent(attrValues) {
    if (this.path.length > 0) {
      const current = this.path[this.path.length - 1];
      if (attrValues !== null && attrValues !== undefined) {
        current.values = attrValues;
      }
    }
  }

  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    return this.path.length > 0 ? this.path[this.path.length - 1].tag : undefined;
  }

  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    return this.path.length > 0 ? this.path[this.path.length - 1].namespace : undefined;
  }

  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    if (this.path.length === 0) return undefined;
    return this.path[this.path.length - 1].values?.[attrName];
  }

  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    if (this.path.length === 0) return false;
    const current = this.path[this.path.length - 1];
    return current.values !== undefined && attrName in current.values;
  }

  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * Unlike getAttrValue(), this works regardless of how deep the path has
   * gone since the attribute was pushed — but only for attribute names that
   * were explicitly marked with `keep` at push time. Cost is proportional to
   * the number of currently-kept attributes (typically 0-3), not path depth.
   * @param {string} attrName
   * @returns {*} the value, or undefined if no ancestor kept this attribute
   */
  getAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i = kept.length - 1; i >= 0; i--) {
      if (kept[i].name === attrName) return kept[i].value;
    }
    return undefined;
  }

  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i = kept.length - 1; i >= 0; i--) {
      if (kept[i].name === attrName) return true;
    }
    return false;
  }

  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].position ?? 0;
  }

  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].counter ?? 0;
  }

  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }

  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this.path.length;
  }

  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    const sep = separator || this.separator;
    const isDefault = (sep === this.separator && includeNamespace === true);

    if (isDefault) {
      if (this._pathStringCache !== null) {
        return this._pathStringCache;
      }
      const result = this.path.map(n =>
        (n.namespace) ? `${n.namespace}:${n.tag}` : n.tag
      ).join(sep);
      this._pathStringCache = result;
      return result;
    }

    return this.path.map(n =>
      (includeNamespace && n.namespace) ? `${n.namespace}:${n.tag}` : n.tag
    ).join(sep);
  }

  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this.path.map(n => n.tag);
  }

  /**
   * Reset the path to empty.
   */
  reset() {
    this._pathStringCache = null;
    this.path = [];
    this.siblingStacks = [];
    this._keptAttrs = [];
  }

  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    const segments = expression.segments;

    if (segments.length === 0) {
      return false;
    }

    if (expression.hasDeepWildcard()) {
      return this._matchWithDeepWildcard(segments);
    }

    return this._matchSimple(segments);
  }

  /**
   * @private
   */
  _matchSimple(segments) {
    if (this.path.length !== segments.length) {
      return false;
    }

    for (let i = 0; i < segments.length; i++) {
      if (!this._matchSegment(segments[i], this.path[i], i === this.path.length - 1)) {
        return false;
      }
    }

    return true;
  }

  /**
   * @private
   */
  _matchWithDeepWildcard(segments) {
    let pathIdx = this.path.length - 1;
    let segIdx = segments.length - 1;

    while (segIdx >= 0 && pathIdx >= 0) {
      const segment = segments[segIdx];

      if (segment.type === 'deep-wildcard') {
        segIdx--;

        if (segIdx < 0) {
          return true;
        }

        const nextSeg = segments[segIdx];
        let found = false;

        for (let i = pathIdx; i >= 0; i--) {
          if (this._matchSegment(nextSeg, this.path[i], i === this.path.length - 1)) {
            pathIdx = i - 1;
            segIdx--;
            found = true;
            break;
          }
        }

        if (!found) {
          return false;
        }
      } else {
        if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) {
          return false;
        }
        pathIdx--;
        segIdx--;
      }
    }

    return segIdx < 0;
  }

  /**
   * @private
   */
  _matchSegment(segment, node, isCurrentNode) {
    if (segment.tag !== '*' && segment.tag !== node.tag) {
      return false;
    }

    if (segment.namespace !== undefined) {
      if (segment.namespace !== '*' && segment.namespace !== node.namespace) {
        return false;
      }
    }

    if (segment.attrName !== undefined) {
      if (!isCurrentNode) {
        return false;
      }

      if (!node.values || !(segment.attrName in node.values)) {
        return false;
      }

      if (segment.attrValue !== undefined) {
        if (String(node.values[segment.attrName]) !== String(segment.attrValue)) {
          return false;
        }
      }
    }

    if (segment.position !== undefined) {
      if (!isCurrentNode) {
        return false;
      }

      const counter = node.counter ?? 0;

      if (segment.position === 'first' && counter !== 0) {
        return false;
      } else if (segment.position === 'odd' && counter % 2 !== 1) {
        return false;
      } else if (segment.position === 'even' && counter % 2 !== 0) {
        return false;
      } else if (segment.position === 'nth' && counter !== segment.positionValue) {
        return false;
      }
    }

    return true;
  }

  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this);
  }

  /**
   * Create a snapshot of current state.
   * @returns {Object}
   */
  snapshot() {
    return {
      path: this.path.map(node => ({ ...node })),
      siblingStacks: this.siblingStacks.map(level => level ? { counts: new Map(level.counts), total: level.total } : level),
      keptAttrs: this._keptAttrs.map(entry => ({ ...entry }))
    };
  }

  /**
   * Restore state from snapshot.
   * @param {Object} snapshot
   */
  restore(snapshot) {
    this._pathStringCache = null;
    this.path = snapshot.path.map(node => ({ ...node }));
    this.siblingStacks = snapshot.siblingStacks.map(level => level ? { counts: new Map(level.counts), total: level.total } : level);
    this._keptAttrs = (snapshot.keptAttrs || []).map(entry => ({ ...entry }));
  }

  /**
   * Return the read-only {@link MatcherView} for this matcher.
   *
   * The same instance is returned on every call — no allocation occurs.
   * It always reflects the current parser state and is safe to pass to
   * user callbacks without risk of accidental mutation.
   *
   * @returns {MatcherView}
   *
   * @example
   * const view = matcher.readOnly();
   * // pass view to callbacks — it stays in sync automatically
   * view.matches(expr);       // ✓
   * view.getCurrentTag();     // ✓
   * // view.push(...)         // ✗ method does not exist — caught by TypeScript
   */
  readOnly() {
    return this._view;
  }
}

;// CONCATENATED MODULE: ./node_modules/fast-xml-builder/src/util.js


// String(val)/val.toString() drop the sign of -0 (e.g. String(-0) === '0'), silently
// corrupting a round-tripped negative-zero value. XML has no separate int/float syntax,
// so this is the single place every raw value gets turned into text.
function valToStr(val) {
  return typeof val === 'number' && Object.is(val, -0) ? '-0' : String(val)
}

function safeComment(val) {
  return valToStr(val)
    .replace(/--/g, '- -')   // -- is illegal anywhere in comment content
    .replace(/--/g, '- -')   // handle the scenario when 2 consiucative dashes appears 
    .replace(/-$/, '- ');    // trailing - would form -- with the closing -->
}

function safeCdata(val) {
  return valToStr(val).replace(/\]\]>/g, ']]]]><![CDATA[>')
}

function escapeAttribute(val) {
  return valToStr(val).replace(/"/g, '&quot;').replace(/'/g, '&apos;')
}

/**
 * Resolve a tag or attribute name through sanitizeName if configured.
 * Validation via xml-naming's qName is performed first; the sanitizeName
 * callback is invoked only when the name is invalid. If sanitizeName is
 * false (default), no validation occurs and the name is used as-is.
 *
 * @param {string}  name        - raw name from the JS object
 * @param {boolean} isAttribute - true when resolving an attribute name
 * @param {object}  options
 * @param {Matcher} matcher     - current matcher state (readonly from callback perspective)
 * @param {function} qNameValidator - function to validate tag names
 */

function resolveName(name, isAttribute, options, matcher, validator) {
  if (!options.sanitizeName) return name;

  // Processing-instruction names: validate the part after the leading "?"
  const isPI = !isAttribute && name[0] === '?';
  const bare = isPI ? name.slice(1) : name;

  if (validator(bare)) return name;

  const result = options.sanitizeName(bare, { isAttribute, matcher: matcher.readOnly() });

  // Never trust the callback's output
  if (typeof result !== 'string' || !validator(result)) {
    throw new Error(`sanitizeName returned an invalid XML name for "${bare}"`);
  }
  return isPI ? '?' + result : result;
}
;// CONCATENATED MODULE: ./node_modules/xml-naming/src/index.js
/**
 * xml-naming
 * Validates XML Name productions as defined in the XML 1.0 and 1.1 specifications.
 * Covers: Name, NCName, QName, NMToken, NMTokens
 *
 * XML 1.0 spec: https://www.w3.org/TR/xml/#NT-Name
 * XML 1.1 spec: https://www.w3.org/TR/xml11/#NT-NameStartChar
 * XML NS spec:  https://www.w3.org/TR/xml-names/#NT-NCName
 */

// ---------------------------------------------------------------------------
// Character class strings — XML 1.0
//
// NameStartChar ::= ":" | [A-Z] | "_" | [a-z]
//   | [#xC0-#xD6]   | [#xD8-#xF6]   | [#xF8-#x2FF]
//   | [#x370-#x37D] | [#x37F-#x1FFF]    <- split to exclude #x0487
//   | [#x200C-#x200D]
//   | [#x2070-#x218F] | [#x2C00-#x2FEF]
//   | [#x3001-#xD7FF] | [#xF900-#xFDCF] | [#xFDF0-#xFFFD]
//
// NameChar ::= NameStartChar | "-" | "." | [0-9]
//   | #xB7 | [#x0300-#x036F] | [#x203F-#x2040]
//
// Note: \u0487 (Combining Cyrillic Millions Sign) was added in Unicode 4.0,
// after XML 1.0 was defined against Unicode 2.0. It falls inside the range
// \u037F-\u1FFF but must be excluded. We split that range into
// \u037F-\u0486 and \u0488-\u1FFF to exclude it explicitly.
// ---------------------------------------------------------------------------

const nameStartChar10 =
  ':A-Za-z_' +
  '\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF' +
  '\u0370-\u037D' +
  '\u037F-\u0486\u0488-\u1FFF' +  // split to exclude \u0487
  '\u200C-\u200D' +
  '\u2070-\u218F' +
  '\u2C00-\u2FEF' +
  '\u3001-\uD7FF' +
  '\uF900-\uFDCF' +
  '\uFDF0-\uFFFD';

const nameChar10 =
  nameStartChar10 +
  '\\-\\.\\d' +
  '\u00B7' +
  '\u0300-\u036F' +
  '\u203F-\u2040';

// ---------------------------------------------------------------------------
// Character class strings — XML 1.1
//
// Differences from XML 1.0:
//
// NameStartChar:
//   1.0 has split ranges: \u00C0-\u00D6, \u00D8-\u00F6, \u00F8-\u02FF
//   1.1 merges them into: \u00C0-\u02FF
//   (\u00D7 x and \u00F7 / are division symbols, excluded in both versions)
//
//   1.0 tops out at \uFFFD (BMP only)
//   1.1 adds \u{10000}-\u{EFFFF} (supplementary planes)
//   These require the /u flag on the RegExp — see buildRegexes below.
//
// NameChar:
//   1.1 adds \u0487 (Combining Cyrillic Millions Sign, added in Unicode 4.0)
// ---------------------------------------------------------------------------

const nameStartChar11 =
  ':A-Za-z_' +
  '\u00C0-\u02FF' +                    // merged — 1.0 had three split ranges here
  '\u0370-\u037D' +
  '\u037F-\u0486\u0488-\u1FFF' +       // split to exclude \u0487 (combining mark, never a NameStartChar)
  '\u200C-\u200D' +
  '\u2070-\u218F' +
  '\u2C00-\u2FEF' +
  '\u3001-\uD7FF' +
  '\uF900-\uFDCF' +
  '\uFDF0-\uFFFD' +
  '\u{10000}-\u{EFFFF}';     // supplementary planes — REQUIRES /u flag on RegExp

const nameChar11 =
  nameStartChar11 +
  '\\-\\.\\d' +
  '\u00B7' +
  '\u0300-\u036F' +
  '\u0487' +                 // Combining Cyrillic Millions Sign — valid in 1.1, not 1.0
  '\u203F-\u2040';

// ---------------------------------------------------------------------------
// Regex builders
//
// XML 1.0 regexes: no flags — BMP only, standard JS regex behaviour.
// XML 1.1 regexes: /u flag — required for \u{10000}-\u{EFFFF} to match actual
//   supplementary code points rather than lone surrogates (which are illegal XML).
// ---------------------------------------------------------------------------

const buildRegexes = (startChar, char, flags = '') => {
  const ncStart = startChar.replace(':', '');
  const ncChar = char.replace(':', '');
  const ncNamePat = `[${ncStart}][${ncChar}]*`;

  return {
    name: new RegExp(`^[${startChar}][${char}]*$`, flags),
    ncName: new RegExp(`^${ncNamePat}$`, flags),
    qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
    nmToken: new RegExp(`^[${char}]+$`, flags),
    nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags),
  };
};

const regexes10 = buildRegexes(nameStartChar10, nameChar10);       // no /u — BMP only
const regexes11 = buildRegexes(nameStartChar11, nameChar11, 'u');  // /u — enables \u{10000}-\u{EFFFF}

// ---------------------------------------------------------------------------
// ASCII-only fast path (opt-in, off by default)
//
// The XML 1.0 vs 1.1 NameStartChar/NameChar productions differ *only* in
// their non-ASCII ranges (merged vs split Latin-1 ranges, \u0487, and
// supplementary planes). Restricted to ASCII, both versions collapse to the
// same character classes, so a single regex pair covers both xmlVersion
// values — no /u flag needed.
//
// Rationale: unicode-aware regexes (the /u flag, required for XML 1.1's
// supplementary-plane range) are measurably slower in V8 than plain
// non-unicode regexes on the same input, even when the input is pure ASCII.
// For the common case — HTML/SVG ids, XML tags — names are ASCII, so callers
// who know this can opt in to skip the unicode-aware matching path entirely.
// This is a real but *conditional* win: mainly for XML 1.1 input (avoids /u),
// or at scale where the larger unicode character classes add engine
// overhead. It also changes behaviour (rejects legitimate non-ASCII XML
// 1.0/1.1 names), so it must never be silently enabled — hence off by
// default.
// ---------------------------------------------------------------------------

const nameStartCharAscii = ':A-Za-z_';
const nameCharAscii = nameStartCharAscii + '\\-\\.\\d';

const regexesAscii = buildRegexes(nameStartCharAscii, nameCharAscii); // no /u — ASCII only

const getRegexes = (xmlVersion = '1.0', asciiOnly = false) => {
  if (asciiOnly) return regexesAscii;
  return xmlVersion === '1.1' ? regexes11 : regexes10;
};

// ---------------------------------------------------------------------------
// Boolean validators
// ---------------------------------------------------------------------------

/**
 * Returns true if the string is a valid XML Name.
 * Colons are allowed anywhere (Name production).
 * Used for: DOCTYPE entity names, notation names, DTD element declarations.
 *
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 *   asciiOnly: skip unicode-aware matching, ASCII names only (default false).
 */
const src_name = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
  getRegexes(xmlVersion, asciiOnly).name.test(str);

/**
 * Returns true if the string is a valid NCName (Non-Colonized Name).
 * Colons are not permitted.
 * Used for: namespace prefixes, local names, SVG id attributes.
 *
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 *   asciiOnly: skip unicode-aware matching, ASCII names only (default false).
 */
const ncName = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
  getRegexes(xmlVersion, asciiOnly).ncName.test(str);

/**
 * Returns true if the string is a valid QName (Qualified Name).
 * Allows exactly one colon as a prefix separator: prefix:localName.
 * Used for: element and attribute names in namespace-aware XML/SVG.
 *
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 *   asciiOnly: skip unicode-aware matching, ASCII names only (default false).
 */
const qName = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
  getRegexes(xmlVersion, asciiOnly).qName.test(str);

/**
 * Returns true if the string is a valid NMToken.
 * Like Name but no restriction on the first character.
 * Used for: DTD NMTOKEN attribute values.
 *
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 *   asciiOnly: skip unicode-aware matching, ASCII names only (default false).
 */
const nmToken = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
  getRegexes(xmlVersion, asciiOnly).nmToken.test(str);

/**
 * Returns true if the string is a valid NMTokens value.
 * A whitespace-separated list of NMToken values.
 * Used for: DTD NMTOKENS attribute values.
 *
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 *   asciiOnly: skip unicode-aware matching, ASCII names only (default false).
 */
const nmTokens = (str, { xmlVersion = '1.0', asciiOnly = false } = {}) =>
  getRegexes(xmlVersion, asciiOnly).nmTokens.test(str);

// ---------------------------------------------------------------------------
// Memoized validator factory
//
// Real documents reuse a small vocabulary of tag/attribute names across many
// siblings (e.g. `id`, `class`, `href` repeated across hundreds of elements).
// The plain boolean validators above re-run the regex on every call
// regardless of repeats. `createValidator` returns a closure with a private
// string -> boolean cache, so repeated names after the first become O(1)
// lookups instead of regex tests.
//
// - opts (xmlVersion, asciiOnly) are fixed at creation time, so the regex is
//   resolved once, not on every call.
// - The cache is private to the returned closure — no shared/global state,
//   no cross-caller pollution.
// - `maxCacheSize` bounds memory: once the cache reaches this many entries,
//   it stops accepting new ones (existing entries keep serving hits; new
//   misses just fall through to the regex, uncached). This avoids unbounded
//   growth against adversarial/high-cardinality input (e.g. validating
//   attacker-supplied names with no repeats) without the cost/complexity of
//   a full LRU, and without the perf cliff of reset-and-refill thrashing.
// - Call `.reset()` on the returned function to clear the cache manually
//   (e.g. between unrelated parse calls).
// ---------------------------------------------------------------------------

const PRODUCTIONS = ['name', 'ncName', 'qName', 'nmToken', 'nmTokens'];

/**
 * Returns a memoized boolean validator function for a single production,
 * with opts fixed at creation time.
 *
 * @param {'name'|'ncName'|'qName'|'nmToken'|'nmTokens'} production
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean, maxCacheSize?: number }} [opts]
 *   maxCacheSize: max number of distinct strings to cache (default 2048).
 *   Once reached, new strings are validated but not cached; existing cached
 *   entries keep being served.
 * @returns {((str: string) => boolean) & { reset: () => void }}
 */
const createValidator = (production, { xmlVersion = '1.0', asciiOnly = false, maxCacheSize = 2048 } = {}) => {
  if (!PRODUCTIONS.includes(production)) {
    throw new TypeError(
      `Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(', ')}`
    );
  }

  const regex = getRegexes(xmlVersion, asciiOnly)[production];
  let cache = new Map();

  const validator = (str) => {
    const cached = cache.get(str);
    if (cached !== undefined) return cached;

    const result = regex.test(str);
    if (cache.size < maxCacheSize) cache.set(str, result);
    return result;
  };

  validator.reset = () => { cache = new Map(); };

  return validator;
};

// ---------------------------------------------------------------------------
// Diagnostic validator
// ---------------------------------------------------------------------------

/**
 * Validates a string against a named production and returns a detailed result.
 *
 * @param {string} str
 * @param {'name'|'ncName'|'qName'|'nmToken'|'nmTokens'} production
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 * @returns {{ valid: boolean, production: string, input: string, reason?: string, position?: number }}
 */
const validate = (str, production, { xmlVersion = '1.0', asciiOnly = false } = {}) => {
  if (!PRODUCTIONS.includes(production)) {
    throw new TypeError(
      `Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(', ')}`
    );
  }

  const validators = { name: src_name, ncName, qName, nmToken, nmTokens };
  const isValid = validators[production](str, { xmlVersion, asciiOnly });

  if (isValid) return { valid: true, production, input: str };

  let reason = 'Does not match the production rules';
  let position;

  // Diagnostic fallback char checks must mirror the same character set the
  // boolean validator above used, or the reported reason/position could
  // contradict the `valid: false` result (e.g. flagging a char as illegal
  // that the unicode-aware check would have accepted).
  const startCharPattern = asciiOnly ? /^[:A-Za-z_]/ : /^[:A-Za-z_\u00C0-\uFFFD]/;
  const namePattern = asciiOnly ? /[\w\-\\.:]/ : /[\w\-\\.:\u00B7\u00C0-\uFFFD]/;

  if (str.length === 0) {
    reason = 'Input is empty';
  } else if (production === 'ncName' && str.includes(':')) {
    position = str.indexOf(':');
    reason = 'Colon is not allowed in NCName';
  } else if (production === 'qName' && str.startsWith(':')) {
    reason = 'QName cannot start with a colon';
    position = 0;
  } else if (production === 'qName' && str.endsWith(':')) {
    reason = 'QName cannot end with a colon';
    position = str.length - 1;
  } else if (production === 'qName' && (str.match(/:/g) || []).length > 1) {
    reason = 'QName can have at most one colon';
    position = str.lastIndexOf(':');
  } else if (
    ['name', 'ncName', 'qName'].includes(production) &&
    !startCharPattern.test(str[0])
  ) {
    reason = `First character "${str[0]}" is not a valid NameStartChar`;
    position = 0;
  } else {
    for (let i = 0; i < str.length; i++) {
      if (!namePattern.test(str[i])) {
        reason = `Character "${str[i]}" at position ${i} is not a valid NameChar`;
        position = i;
        break;
      }
    }
  }

  return { valid: false, production, input: str, reason, position };
};

// ---------------------------------------------------------------------------
// Batch validator
// ---------------------------------------------------------------------------

/**
 * Validates an array of strings against a named production.
 *
 * @param {string[]} strings
 * @param {'name'|'ncName'|'qName'|'nmToken'|'nmTokens'} production
 * @param {{ xmlVersion?: '1.0'|'1.1', asciiOnly?: boolean }} [opts]
 * @returns {Array<{ valid: boolean, production: string, input: string, reason?: string, position?: number }>}
 */
const validateAll = (strings, production, opts = {}) =>
  strings.map(str => validate(str, production, opts));

// ---------------------------------------------------------------------------
// Sanitizer
// ---------------------------------------------------------------------------

/**
 * Transforms an invalid string into the nearest valid XML name for the given production.
 *
 * @param {string} str
 * @param {'name'|'ncName'|'qName'|'nmToken'|'nmTokens'} production
 * @param {{ replacement?: string, asciiOnly?: boolean }} [opts]
 *   asciiOnly: also replace any non-ASCII character, not just XML-illegal
 *   ones (default false).
 * @returns {string}
 */
const sanitize = (str, production = 'name', { replacement = '_', asciiOnly = false } = {}) => {
  if (!str) return replacement;

  let result = str;

  // Strip colons for NCName
  if (production === 'ncName') {
    result = result.replace(/:/g, '');
  }

  // Replace illegal characters
  const allowedCharPattern = asciiOnly ? /[^\w\-\.:]/g : /[^\w\-\.:\u00B7\u00C0-\uFFFD]/g;
  result = result.replace(allowedCharPattern, replacement);

  // Fix invalid start character for Name / NCName / QName
  if (production !== 'nmToken' && production !== 'nmTokens') {
    if (/^[\-\.\d]/.test(result)) {
      result = replacement + result;
    }
  }

  return result || replacement;
};
;// CONCATENATED MODULE: ./node_modules/fast-xml-builder/src/orderedJs2Xml.js




const EOL = "\n";

/**
 * Detect XML version from the first element of the ordered array input.
 * The first element must be a ?xml processing instruction with a version attribute.
 * Returns '1.0' if not found.
 *
 * @param {array}  jArray
 * @param {object} options
 */
function detectXmlVersionFromArray(jArray, options) {
    if (!Array.isArray(jArray) || jArray.length === 0) return '1.0';
    const first = jArray[0];
    const firstKey = propName(first);
    if (firstKey === '?xml') {
        const attrs = first[':@'];
        if (attrs) {
            const versionKey = options.attributeNamePrefix + 'version';
            if (attrs[versionKey]) return attrs[versionKey];
        }
    }
    return '1.0';
}

/**
 * @param {array} jArray
 * @param {any} options
 * @returns
 */
function toXml(jArray, options) {
    let indentation = "";
    if (options.format) {
        indentation = EOL;
    }

    // Pre-compile stopNode expressions for pattern matching
    const stopNodeExpressions = [];
    if (options.stopNodes && Array.isArray(options.stopNodes)) {
        for (let i = 0; i < options.stopNodes.length; i++) {
            const node = options.stopNodes[i];
            if (typeof node === 'string') {
                stopNodeExpressions.push(new Expression(node));
            } else if (node instanceof Expression) {
                stopNodeExpressions.push(node);
            }
        }
    }

    // Detect XML version for use in name validation
    const xmlVersion = detectXmlVersionFromArray(jArray, options);
    const qNameValidator = createValidator('qName', { xmlVersion });
    // Initialize matcher for path tracking
    const matcher = new Matcher();

    return arrToStr(jArray, options, indentation, matcher, stopNodeExpressions, qNameValidator);
}

function arrToStr(arr, options, indentation, matcher, stopNodeExpressions, qNameValidator) {
    let xmlStr = "";
    let isPreviousElementTag = false;

    if (options.maxNestedTags && matcher.getDepth() > options.maxNestedTags) {
        throw new Error("Maximum nested tags exceeded");
    }

    if (!Array.isArray(arr)) {
        // Non-array values (e.g. string tag values) should be treated as text content
        if (arr !== undefined && arr !== null) {
            let text = valToStr(arr);
            text = replaceEntitiesValue(text, options);
            return text;
        }
        return "";
    }

    for (let i = 0; i < arr.length; i++) {
        const tagObj = arr[i];
        const rawTagName = propName(tagObj);
        if (rawTagName === undefined) continue;

        // Special names are exempt from sanitizeName: internal conventions and PI tags
        // are not user-supplied XML element names.
        const isSpecialName = rawTagName === options.textNodeName
            || rawTagName === options.cdataPropName
            || rawTagName === options.commentPropName;
        //|| rawTagName[0] === '?';

        // Resolve tag name (may transform it; may throw for invalid names)
        const tagName = isSpecialName
            ? rawTagName
            : resolveName(rawTagName, false, options, matcher, qNameValidator);

        // Extract attributes from ":@" property
        const attrValues = extractAttributeValues(tagObj[":@"], options);

        // Push resolved tag to matcher WITH attributes
        matcher.push(tagName, attrValues);

        // Check if this is a stop node using Expression matching
        const isStopNode = checkStopNode(matcher, stopNodeExpressions);

        if (tagName === options.textNodeName) {
            let tagText = tagObj[rawTagName];
            if (!isStopNode) {
                tagText = options.tagValueProcessor(tagName, tagText);
                tagText = replaceEntitiesValue(tagText, options);
            }
            tagText = valToStr(tagText);
            if (isPreviousElementTag) {
                xmlStr += indentation;
            }
            xmlStr += tagText;
            isPreviousElementTag = false;
            matcher.pop();
            continue;
        } else if (tagName === options.cdataPropName) {
            if (isPreviousElementTag) {
                xmlStr += indentation;
            }
            const val = tagObj[rawTagName][0][options.textNodeName];
            const safeVal = safeCdata(val);
            xmlStr += `<![CDATA[${safeVal}]]>`;
            isPreviousElementTag = false;
            matcher.pop();
            continue;
        } else if (tagName === options.commentPropName) {
            const val = tagObj[rawTagName][0][options.textNodeName];
            const safeVal = safeComment(val);
            xmlStr += indentation + `<!--${safeVal}-->`;
            isPreviousElementTag = true;
            matcher.pop();
            continue;
        } else if (tagName[0] === "?") {
            const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
            const tempInd = tagName === "?xml" ? "" : indentation;
            // Text node content on PI/XML declaration tags is intentionally ignored.
            // Only attributes are valid on these tags per the XML spec.
            xmlStr += tempInd + `<${tagName}${attStr}?>`;
            isPreviousElementTag = true;
            matcher.pop();
            continue;
        }

        let newIdentation = indentation;
        if (newIdentation !== "") {
            newIdentation += options.indentBy;
        }

        // Pass isStopNode to attr_to_str so attributes are also not processed for stopNodes
        const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
        const tagStart = indentation + `<${tagName}${attStr}`;

        // If this is a stopNode, get raw content without processing
        let tagValue;
        if (isStopNode) {
            tagValue = getRawContent(tagObj[rawTagName], options, matcher.getDepth());
        } else {
            tagValue = arrToStr(tagObj[rawTagName], options, newIdentation, matcher, stopNodeExpressions, qNameValidator);
        }

        if (options.unpairedTags.indexOf(tagName) !== -1) {
            if (options.suppressUnpairedNode) xmlStr += tagStart + ">";
            else xmlStr += tagStart + "/>";
        } else if ((!tagValue || tagValue.length === 0) && options.suppressEmptyNode) {
            xmlStr += tagStart + "/>";
        } else if (tagValue && tagValue.endsWith(">")) {
            xmlStr += tagStart + `>${tagValue}${indentation}</${tagName}>`;
        } else {
            xmlStr += tagStart + ">";
            if (tagValue && indentation !== "" && (tagValue.includes("/>") || tagValue.includes("</"))) {
                xmlStr += indentation + options.indentBy + tagValue + indentation;
            } else {
                xmlStr += tagValue;
            }
            xmlStr += `</${tagName}>`;
        }
        isPreviousElementTag = true;

        // Pop tag from matcher
        matcher.pop();
    }

    return xmlStr;
}

/**
 * Extract attribute values from the ":@" object and return as plain object
 * for passing to matcher.push()
 */
function extractAttributeValues(attrMap, options) {
    if (!attrMap || options.ignoreAttributes) return null;

    const attrValues = {};
    let hasAttrs = false;

    for (let attr in attrMap) {
        if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
        // Remove the attribute prefix to get clean attribute name
        const cleanAttrName = attr.startsWith(options.attributeNamePrefix)
            ? attr.substr(options.attributeNamePrefix.length)
            : attr;
        attrValues[cleanAttrName] = escapeAttribute(attrMap[attr]);
        hasAttrs = true;
    }

    return hasAttrs ? attrValues : null;
}

/**
 * Extract raw content from a stopNode without any processing
 * This preserves the content exactly as-is, including special characters
 */
function getRawContent(arr, options, depth = 0) {
    if (options.maxNestedTags && depth > options.maxNestedTags) {
        throw new Error("Maximum nested tags exceeded");
    }
    if (!Array.isArray(arr)) {
        // Non-array values return as-is
        if (arr !== undefined && arr !== null) {
            return valToStr(arr);
        }
        return "";
    }

    let content = "";
    for (let i = 0; i < arr.length; i++) {
        const item = arr[i];
        const tagName = propName(item);

        if (tagName === options.textNodeName) {
            // Raw text content - NO processing, NO entity replacement
            content += valToStr(item[tagName]);
        } else if (tagName === options.cdataPropName) {
            // CDATA content
            content += item[tagName][0][options.textNodeName];
        } else if (tagName === options.commentPropName) {
            // Comment content
            content += item[tagName][0][options.textNodeName];
        } else if (tagName && tagName[0] === "?") {
            // Processing instruction - skip for stopNodes
            continue;
        } else if (tagName) {
            // Nested tags within stopNode — no sanitizeName, content is raw
            const attStr = attr_to_str_raw(item[":@"], options);
            const nestedContent = getRawContent(item[tagName], options, depth + 1);

            if (!nestedContent || nestedContent.length === 0) {
                content += `<${tagName}${attStr}/>`;
            } else {
                content += `<${tagName}${attStr}>${nestedContent}</${tagName}>`;
            }
        }
    }
    return content;
}

/**
 * Build attribute string for stopNodes - NO entity replacement
 */
function attr_to_str_raw(attrMap, options) {
    let attrStr = "";
    if (attrMap && !options.ignoreAttributes) {
        for (let attr in attrMap) {
            if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
            // For stopNodes, use raw value without processing
            let attrVal = attrMap[attr];
            if (attrVal === true && options.suppressBooleanAttributes) {
                attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}`;
            } else {
                attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}="${escapeAttribute(attrVal)}"`;
            }
        }
    }
    return attrStr;
}

function propName(obj) {
    const keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
        if (key !== ":@") return key;
    }
}

/**
 * Build attribute string, resolving attribute names through sanitizeName when configured.
 * Accepts matcher so the callback has path context.
 */
function attr_to_str(attrMap, options, isStopNode, matcher, qNameValidator) {
    let attrStr = "";
    if (attrMap && !options.ignoreAttributes) {
        for (let attr in attrMap) {
            if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;

            // Strip prefix to get the clean XML attribute name, then optionally sanitize it
            const cleanAttrName = attr.substr(options.attributeNamePrefix.length);
            const resolvedAttrName = isStopNode
                ? cleanAttrName  // stopNodes are raw — skip sanitizeName for attr names too
                : resolveName(cleanAttrName, true, options, matcher, qNameValidator);

            let attrVal;
            if (isStopNode) {
                // For stopNodes, use raw value without any processing
                attrVal = attrMap[attr];
            } else {
                // Normal processing: apply attributeValueProcessor and entity replacement
                attrVal = options.attributeValueProcessor(attr, attrMap[attr]);
                attrVal = replaceEntitiesValue(attrVal, options);
            }

            if (attrVal === true && options.suppressBooleanAttributes) {
                attrStr += ` ${resolvedAttrName}`;
            } else {
                attrStr += ` ${resolvedAttrName}="${escapeAttribute(attrVal)}"`;
            }
        }
    }
    return attrStr;
}

function checkStopNode(matcher, stopNodeExpressions) {
    if (!stopNodeExpressions || stopNodeExpressions.length === 0) return false;

    for (let i = 0; i < stopNodeExpressions.length; i++) {
        if (matcher.matches(stopNodeExpressions[i])) {
            return true;
        }
    }
    return false;
}

function replaceEntitiesValue(textValue, options) {
    if (textValue && textValue.length > 0 && options.processEntities) {
        for (let i = 0; i < options.entities.length; i++) {
            const entity = options.entities[i];
            textValue = textValue.replace(entity.regex, entity.val);
        }
    }
    return textValue;
}
;// CONCATENATED MODULE: ./node_modules/fast-xml-builder/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
    if (typeof ignoreAttributes === 'function') {
        return ignoreAttributes
    }
    if (Array.isArray(ignoreAttributes)) {
        return (attrName) => {
            for (const pattern of ignoreAttributes) {
                if (typeof pattern === 'string' && attrName === pattern) {
                    return true
                }
                if (pattern instanceof RegExp && pattern.test(attrName)) {
                    return true
                }
            }
        }
    }
    return () => false
}
;// CONCATENATED MODULE: ./node_modules/fast-xml-builder/src/fxb.js

//parse Empty Node as self closing node






const defaultOptions = {
  attributeNamePrefix: '@_',
  attributesGroupName: false,
  textNodeName: '#text',
  ignoreAttributes: true,
  cdataPropName: false,
  format: false,
  indentBy: '  ',
  suppressEmptyNode: false,
  suppressUnpairedNode: true,
  suppressBooleanAttributes: true,
  tagValueProcessor: function (key, a) {
    return a;
  },
  attributeValueProcessor: function (attrName, a) {
    return a;
  },
  preserveOrder: false,
  commentPropName: false,
  unpairedTags: [],
  entities: [
    { regex: new RegExp("&", "g"), val: "&amp;" },//it must be on top
    { regex: new RegExp(">", "g"), val: "&gt;" },
    { regex: new RegExp("<", "g"), val: "&lt;" },
    { regex: new RegExp("\'", "g"), val: "&apos;" },
    { regex: new RegExp("\"", "g"), val: "&quot;" }
  ],
  processEntities: true,
  stopNodes: [],
  // transformTagName: false,
  // transformAttributeName: false,
  oneListGroup: false,
  maxNestedTags: 100,
  jPath: true,  // When true, callbacks receive string jPath; when false, receive Matcher instance
  sanitizeName: false  // false = allow all names as-is (default, backward-compatible).
  // Set to a function (name, { isAttribute, matcher }) => string to
  // validate/sanitize tag and attribute names. Throw inside the function
  // to reject an invalid name.
};

function Builder(options) {
  this.options = Object.assign({}, defaultOptions, options);

  // Convert old-style stopNodes for backward compatibility
  // Old syntax: "*.tag" meant "tag anywhere in tree"
  // New syntax: "..tag" means "tag anywhere in tree"
  if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
    this.options.stopNodes = this.options.stopNodes.map(node => {
      if (typeof node === 'string' && node.startsWith('*.')) {
        // Convert old wildcard syntax to deep wildcard
        return '..' + node.substring(2);
      }
      return node;
    });
  }

  // Pre-compile stopNode expressions for pattern matching
  this.stopNodeExpressions = [];
  if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
    for (let i = 0; i < this.options.stopNodes.length; i++) {
      const node = this.options.stopNodes[i];
      if (typeof node === 'string') {
        this.stopNodeExpressions.push(new Expression(node));
      } else if (node instanceof Expression) {
        this.stopNodeExpressions.push(node);
      }
    }
  }

  if (this.options.ignoreAttributes === true || this.options.attributesGroupName) {
    this.isAttribute = function (/*a*/) {
      return false;
    };
  } else {
    this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes)
    this.attrPrefixLen = this.options.attributeNamePrefix.length;
    this.isAttribute = isAttribute;
  }

  this.processTextOrObjNode = processTextOrObjNode

  if (this.options.format) {
    this.indentate = indentate;
    this.tagEndChar = '>\n';
    this.newLine = '\n';
  } else {
    this.indentate = function () {
      return '';
    };
    this.tagEndChar = '>';
    this.newLine = '';
  }
}

/**
 * Detect XML version from the ?xml declaration at the root of a plain-object input.
 * Checks both attributesGroupName and flat attribute forms.
 * Returns '1.0' if no declaration is found.
 */
function detectXmlVersionFromObj(jObj, options) {
  const decl = jObj['?xml'];
  if (decl && typeof decl === 'object') {
    // attributesGroupName path e.g. { '$$': { '@_version': '1.1' } }
    if (options.attributesGroupName && decl[options.attributesGroupName]) {
      const v = decl[options.attributesGroupName][options.attributeNamePrefix + 'version'];
      if (v) return v;
    }
    // flat attribute path e.g. { '@_version': '1.1' }
    const v = decl[options.attributeNamePrefix + 'version'];
    if (v) return v;
  }
  return '1.0';
}

Builder.prototype.build = function (jObj) {
  if (this.options.preserveOrder) {
    return toXml(jObj, this.options);
  } else {
    if (Array.isArray(jObj) && this.options.arrayNodeName && this.options.arrayNodeName.length > 1) {
      jObj = {
        [this.options.arrayNodeName]: jObj
      }
    }
    // Initialize matcher for path tracking
    const matcher = new Matcher();
    const xmlVersion = detectXmlVersionFromObj(jObj, this.options);
    const qNameValidator = createValidator('qName', { xmlVersion });
    return this.j2x(jObj, 0, matcher, qNameValidator).val;
  }
};

Builder.prototype.j2x = function (jObj, level, matcher, qNameValidator) {
  let attrStr = '';
  let val = '';
  if (this.options.maxNestedTags && matcher.getDepth() >= this.options.maxNestedTags) {
    throw new Error("Maximum nested tags exceeded");
  }
  // Get jPath based on option: string for backward compatibility, or Matcher for new features
  const jPath = this.options.jPath ? matcher.toString() : matcher;

  // Check if current node is a stopNode (will be used for attribute encoding)
  const isCurrentStopNode = this.checkStopNode(matcher);

  for (let key in jObj) {
    if (!Object.prototype.hasOwnProperty.call(jObj, key)) continue;

    // Resolve the key through sanitizeName before any use.
    // Special keys (textNodeName, cdataPropName, commentPropName, attributeNamePrefix,
    // attributesGroupName, "?" PI tags) are exempt — they are builder-internal conventions,
    // not user-supplied XML names.
    const isSpecialKey = key === this.options.textNodeName
      || key === this.options.cdataPropName
      || key === this.options.commentPropName
      || (this.options.attributesGroupName && key === this.options.attributesGroupName)
      || this.isAttribute(key);
    //|| key[0] === '?';

    const resolvedKey = isSpecialKey
      ? key
      : resolveName(key, false, this.options, matcher, qNameValidator);

    if (typeof jObj[key] === 'undefined') {
      // supress undefined node only if it is not an attribute
      if (this.isAttribute(key)) {
        val += '';
      }
    } else if (jObj[key] === null) {
      // null attribute should be ignored by the attribute list, but should not cause the tag closing
      if (this.isAttribute(key)) {
        val += '';
      } else if (resolvedKey === this.options.cdataPropName || resolvedKey === this.options.commentPropName) {
        val += '';
      } else if (resolvedKey[0] === '?') {
        val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
      } else {
        val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
      }
    } else if (jObj[key] instanceof Date) {
      val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
    } else if (typeof jObj[key] !== 'object') {
      //premitive type
      const attr = this.isAttribute(key);
      if (attr && !this.ignoreAttributesFn(attr, jPath)) {
        // Resolve the attribute name through sanitizeName
        const resolvedAttr = resolveName(attr, true, this.options, matcher, qNameValidator);
        attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key]), isCurrentStopNode);
      } else if (!attr) {
        //tag value
        if (key === this.options.textNodeName) {
          let newval = this.options.tagValueProcessor(key, valToStr(jObj[key]));
          val += this.replaceEntitiesValue(newval);
        } else {
          // Check if this is a stopNode before building
          matcher.push(resolvedKey);
          const isStopNode = this.checkStopNode(matcher);
          matcher.pop();

          if (isStopNode) {
            // Build as raw content without encoding
            const textValue = valToStr(jObj[key]);
            if (textValue === '') {
              val += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
            } else {
              val += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
            }
          } else {
            val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
          }
        }
      }
    } else if (Array.isArray(jObj[key])) {
      //repeated nodes
      const arrLen = jObj[key].length;
      let listTagVal = "";
      let listTagAttr = "";
      for (let j = 0; j < arrLen; j++) {
        const item = jObj[key][j];
        if (typeof item === 'undefined') {
          // supress undefined node
        } else if (item === null) {
          if (resolvedKey[0] === "?") val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
          else val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
        } else if (typeof item === 'object') {
          if (this.options.oneListGroup) {
            // Push tag to matcher before recursive call
            matcher.push(resolvedKey);
            const result = this.j2x(item, level + 1, matcher, qNameValidator);
            // Pop tag from matcher after recursive call
            matcher.pop();

            listTagVal += result.val;
            if (this.options.attributesGroupName && item.hasOwnProperty(this.options.attributesGroupName)) {
              listTagAttr += result.attrStr
            }
          } else {
            listTagVal += this.processTextOrObjNode(item, resolvedKey, level, matcher, qNameValidator)
          }
        } else {
          if (this.options.oneListGroup) {
            let textValue = this.options.tagValueProcessor(resolvedKey, item);
            textValue = this.replaceEntitiesValue(textValue);
            textValue = valToStr(textValue);
            listTagVal += textValue;
          } else {
            // Check if this is a stopNode before building
            matcher.push(resolvedKey);
            const isStopNode = this.checkStopNode(matcher);
            matcher.pop();

            if (isStopNode) {
              // Build as raw content without encoding
              const textValue = valToStr(item);
              if (textValue === '') {
                listTagVal += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
              } else {
                listTagVal += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
              }
            } else {
              listTagVal += this.buildTextValNode(item, resolvedKey, '', level, matcher);
            }
          }
        }
      }
      if (this.options.oneListGroup) {
        listTagVal = this.buildObjectNode(listTagVal, resolvedKey, listTagAttr, level);
      }
      val += listTagVal;
    } else {
      //nested node
      if (this.options.attributesGroupName && key === this.options.attributesGroupName) {
        const Ks = Object.keys(jObj[key]);
        const L = Ks.length;
        for (let j = 0; j < L; j++) {
          // Resolve attribute names inside attributesGroupName
          const resolvedAttr = resolveName(Ks[j], true, this.options, matcher, qNameValidator);
          attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key][Ks[j]]), isCurrentStopNode);
        }
      } else {
        val += this.processTextOrObjNode(jObj[key], resolvedKey, level, matcher, qNameValidator)
      }
    }
  }
  return { attrStr: attrStr, val: val };
};

Builder.prototype.buildAttrPairStr = function (attrName, val, isStopNode) {
  if (!isStopNode) {
    val = this.options.attributeValueProcessor(attrName, valToStr(val));
    val = this.replaceEntitiesValue(val);
  }
  if (this.options.suppressBooleanAttributes && val === "true") {
    return ' ' + attrName;
  } else return ' ' + attrName + '="' + escapeAttribute(val) + '"';
}

function processTextOrObjNode(object, key, level, matcher, qNameValidator) {
  // Extract attributes to pass to matcher
  const attrValues = this.extractAttributes(object);

  // Push tag to matcher before recursion WITH attributes
  matcher.push(key, attrValues);

  // Check if this entire node is a stopNode
  const isStopNode = this.checkStopNode(matcher);

  if (isStopNode) {
    // For stopNodes, build raw content without entity encoding
    const rawContent = this.buildRawContent(object, matcher.getDepth());
    const attrStr = this.buildAttributesForStopNode(object);
    matcher.pop();
    return this.buildObjectNode(rawContent, key, attrStr, level);
  }

  const result = this.j2x(object, level + 1, matcher, qNameValidator);
  // Pop tag from matcher after recursion
  matcher.pop();

  // PI/XML-declaration tags must never emit text content — route through
  // buildTextValNode which correctly ignores the text node for "?" tags.
  if (key[0] === '?') {
    return this.buildTextValNode('', key, result.attrStr, level, matcher);
  } else if (object[this.options.textNodeName] !== undefined && Object.keys(object).length === 1) {
    return this.buildTextValNode(object[this.options.textNodeName], key, result.attrStr, level, matcher);
  } else {
    return this.buildObjectNode(result.val, key, result.attrStr, level);
  }
}

// Helper method to extract attributes from an object
Builder.prototype.extractAttributes = function (obj) {
  if (!obj || typeof obj !== 'object') return null;

  const attrValues = {};
  let hasAttrs = false;

  // Check for attributesGroupName (when attributes are grouped)
  if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
    const attrGroup = obj[this.options.attributesGroupName];
    for (let attrKey in attrGroup) {
      if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
      // Remove attribute prefix if present
      const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
        ? attrKey.substring(this.options.attributeNamePrefix.length)
        : attrKey;
      attrValues[cleanKey] = escapeAttribute(attrGroup[attrKey]);
      hasAttrs = true;
    }
  } else {
    // Look for individual attributes (prefixed with attributeNamePrefix)
    for (let key in obj) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
      const attr = this.isAttribute(key);
      if (attr) {
        attrValues[attr] = escapeAttribute(obj[key]);
        hasAttrs = true;
      }
    }
  }

  return hasAttrs ? attrValues : null;
};

// Build raw content for stopNode without entity encoding
Builder.prototype.buildRawContent = function (obj, depth = 0) {
  if (this.options.maxNestedTags && depth >= this.options.maxNestedTags) {
    throw new Error("Maximum nested tags exceeded");
  }
  if (typeof obj === 'string') {
    return obj; // Already a string, return as-is
  }

  if (typeof obj !== 'object' || obj === null) {
    return String(obj);
  }

  // Check if this is a stopNode data from parser: { "#text": "raw xml", "@_attr": "val" }
  if (obj[this.options.textNodeName] !== undefined) {
    return obj[this.options.textNodeName]; // Return raw text without encoding
  }

  // Build raw XML from nested structure
  let content = '';

  for (let key in obj) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;

    // Skip attributes
    if (this.isAttribute(key)) continue;
    if (this.options.attributesGroupName && key === this.options.attributesGroupName) continue;

    const value = obj[key];

    if (key === this.options.textNodeName) {
      content += value; // Raw text
    } else if (Array.isArray(value)) {
      // Array of same tag
      for (let item of value) {
        if (typeof item === 'string' || typeof item === 'number') {
          content += `<${key}>${item}</${key}>`;
        } else if (typeof item === 'object' && item !== null) {
          const nestedContent = this.buildRawContent(item, depth + 1);
          const nestedAttrs = this.buildAttributesForStopNode(item);
          if (nestedContent === '') {
            content += `<${key}${nestedAttrs}/>`;
          } else {
            content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
          }
        }
      }
    } else if (typeof value === 'object' && value !== null) {
      // Nested object
      const nestedContent = this.buildRawContent(value, depth + 1);
      const nestedAttrs = this.buildAttributesForStopNode(value);
      if (nestedContent === '') {
        content += `<${key}${nestedAttrs}/>`;
      } else {
        content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
      }
    } else {
      // Primitive value
      content += `<${key}>${value}</${key}>`;
    }
  }

  return content;
};

// Build attribute string for stopNode (no entity encoding)
Builder.prototype.buildAttributesForStopNode = function (obj) {
  if (!obj || typeof obj !== 'object') return '';

  let attrStr = '';

  // Check for attributesGroupName (when attributes are grouped)
  if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
    const attrGroup = obj[this.options.attributesGroupName];
    for (let attrKey in attrGroup) {
      if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
      const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
        ? attrKey.substring(this.options.attributeNamePrefix.length)
        : attrKey;
      const val = attrGroup[attrKey];
      if (val === true && this.options.suppressBooleanAttributes) {
        attrStr += ' ' + cleanKey;
      } else {
        // stopNode content is raw, but the quote delimiter is always escaped
        // so a quote in the value cannot break out of the attribute (see orderedJs2Xml attr_to_str)
        attrStr += ' ' + cleanKey + '="' + escapeAttribute(val) + '"';
      }
    }
  } else {
    // Look for individual attributes
    for (let key in obj) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
      const attr = this.isAttribute(key);
      if (attr) {
        const val = obj[key];
        if (val === true && this.options.suppressBooleanAttributes) {
          attrStr += ' ' + attr;
        } else {
          // stopNode content is raw, but the quote delimiter is always escaped
          // so a quote in the value cannot break out of the attribute (see orderedJs2Xml attr_to_str)
          attrStr += ' ' + attr + '="' + escapeAttribute(val) + '"';
        }
      }
    }
  }

  return attrStr;
};

Builder.prototype.buildObjectNode = function (val, key, attrStr, level) {
  if (val === "") {
    if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
    else {
      return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
    }
  } else if (key[0] === "?") {
    // PI/XML-declaration tags never have body content — treat them like empty.
    return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
  } else {
    let tagEndExp = '</' + key + this.tagEndChar;
    let piClosingChar = "";

    if (key[0] === "?") {
      piClosingChar = "?";
      tagEndExp = "";
    }

    // attrStr is an empty string in case the attribute came as undefined or null
    if ((attrStr || attrStr === '') && val.indexOf('<') === -1) {
      return (this.indentate(level) + '<' + key + attrStr + piClosingChar + '>' + val + tagEndExp);
    } else if (this.options.commentPropName !== false && key === this.options.commentPropName && piClosingChar.length === 0) {
      return this.indentate(level) + `<!--${safeComment(val)}-->` + this.newLine;
    } else {
      return (
        this.indentate(level) + '<' + key + attrStr + piClosingChar + this.tagEndChar +
        val +
        this.indentate(level) + tagEndExp);
    }
  }
}

Builder.prototype.closeTag = function (key) {
  let closeTag = "";
  if (this.options.unpairedTags.indexOf(key) !== -1) { //unpaired
    if (!this.options.suppressUnpairedNode) closeTag = "/"
  } else if (this.options.suppressEmptyNode) { //empty
    closeTag = "/";
  } else {
    closeTag = `></${key}`
  }
  return closeTag;
}

Builder.prototype.checkStopNode = function (matcher) {
  if (!this.stopNodeExpressions || this.stopNodeExpressions.length === 0) return false;

  for (let i = 0; i < this.stopNodeExpressions.length; i++) {
    if (matcher.matches(this.stopNodeExpressions[i])) {
      return true;
    }
  }
  return false;
}

function buildEmptyObjNode(val, key, attrStr, level) {
  if (val !== '') {
    return this.buildObjectNode(val, key, attrStr, level);
  } else {
    if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
    else {
      return this.indentate(level) + '<' + key + attrStr + '/' + this.tagEndChar;
    }
  }
}

Builder.prototype.buildTextValNode = function (val, key, attrStr, level, matcher) {
  if (this.options.cdataPropName !== false && key === this.options.cdataPropName) {
    const safeVal = safeCdata(val);
    return this.indentate(level) + `<![CDATA[${safeVal}]]>` + this.newLine;
  } else if (this.options.commentPropName !== false && key === this.options.commentPropName) {
    const safeVal = safeComment(val);
    return this.indentate(level) + `<!--${safeVal}-->` + this.newLine;
  } else if (key[0] === "?") {//PI tag
    return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
  } else {
    // Normal processing: apply tagValueProcessor and entity replacement
    let textValue = this.options.tagValueProcessor(key, val);
    textValue = this.replaceEntitiesValue(textValue);
    // tagValueProcessor may return the raw value unchanged (default is identity), and
    // replaceEntitiesValue no-ops on non-strings, so a plain number can still reach here;
    // stringify it now, sign-preserving, before it's implicitly ToString'd below.
    textValue = valToStr(textValue);

    if (textValue === '') {
      return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
    } else {
      return this.indentate(level) + '<' + key + attrStr + '>' +
        textValue +
        '</' + key + this.tagEndChar;
    }
  }
}

Builder.prototype.replaceEntitiesValue = function (textValue) {
  if (textValue && textValue.length > 0 && this.options.processEntities) {
    for (let i = 0; i < this.options.entities.length; i++) {
      const entity = this.options.entities[i];
      textValue = textValue.replace(entity.regex, entity.val);
    }
  }
  return textValue;
}

function indentate(level) {
  return this.options.indentBy.repeat(level);
}

function isAttribute(name /*, options*/) {
  if (name.startsWith(this.options.attributeNamePrefix) && name !== this.options.textNodeName) {
    return name.substr(this.attrPrefixLen);
  } else {
    return false;
  }
}
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __nccwpck_require__(2527);
// EXTERNAL MODULE: ./lib/report/format.js
var report_format = __nccwpck_require__(7703);
// EXTERNAL MODULE: ./lib/report/metric-words.js
var metric_words = __nccwpck_require__(3868);
// EXTERNAL MODULE: ./lib/report/notes.js
var report_notes = __nccwpck_require__(3731);
;// CONCATENATED MODULE: ./lib/report/reasons.js


const REASONS = {
    'no-words': () => 'there are no words to compare',
    'needs-several-samples': () => 'it needs several samples per prompt on both sides',
    'too-few-events': () => 'it happens too rarely here to be tested',
    'baseline-zero': () => "the baseline's value is 0, so no part of it can be lost",
    'no-other': () => 'there is no other side to compare with',
    off: () => 'its rule is off',
    'not-proven': (v) => `chance can't be ruled out${needed(v)}`,
    interval: (v) => `its interval does not exclude that nothing was lost${needed(v)}`,
    length: () => 'it is gone when outputs are cut to equal length, so their length explains it',
    blind: (v) => `${v.smallestDetectable === null ? `no ${(0,metric_words/* change */.Zg)(v)}` : `only ${visible(v)}`} would show here${needed(v)}`,
    floor: (v) => `below the floor of ${(0,metric_words/* bound */.$s)(v.rule.floor, v)}`,
    ceiling: (v) => `above the ceiling of ${(0,metric_words/* bound */.$s)(v.rule.ceiling, v)}`,
    'unpaired-warns': () => 'this only warns, since both sides share no prompt',
    'group-warns': () => 'this only warns, since a group fails only where its own rule says so',
};
/** Null where the outcome speaks for itself. */
function reason(verdict) {
    if (verdict.reason === null)
        return null;
    return REASONS[verdict.reason]?.(verdict) ?? verdict.reason.replaceAll('-', ' ');
}
/** The end of a sentence about a decline that can't be seen or proven: what would be enough. */
function needed({ promptsNeeded }) {
    return promptsNeeded === null ? '' : `; it would take about ${(0,report_format/* about */.Cv)(promptsNeeded)} prompts`;
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
const ENDINGS = {
    late: 'late collapse',
    early: 'early collapse',
    none: 'not a collapse, but more than the rules allow',
};
function headline(report) {
    if (report.outcome === 'fail')
        return failed(report);
    if (report.outcome === 'inconclusive')
        return `Inconclusive: ${inconclusive(report)}.`;
    if (report.outcome === 'skipped')
        return skipped(report);
    const [warning] = findings(report, 'warned');
    return warning === undefined
        ? passed(report)
        : `A warning, no failure${limited(warning)}: ${(0,metric_words/* lowerFirst */.oZ)(told(warning))}.`;
}
/** Verdicts with this outcome, of the whole and of groups, the worst first. */
function findings(report, outcome) {
    const all = [
        ...report.verdicts.map((verdict) => ({ verdict, group: null })),
        ...report.groups.flatMap(({ group, verdicts }) => verdicts.map((verdict) => ({ verdict, group: (0,report_escape/* cut */.Jj)(group, 40) }))),
    ];
    return all.filter(({ verdict }) => verdict.outcome === outcome).sort((a, b) => compare(rank(a), rank(b)));
}
/** A finding as a sentence without its full stop. */
function told({ verdict, group }) {
    const sentence = bounded(verdict) ?? (0,metric_words/* declineOf */.sd)(verdict);
    return group === null ? sentence : `In group ${group}, ${(0,metric_words/* lowerFirst */.oZ)(sentence)}`;
}
function failed(report) {
    const [worst] = findings(report, 'broken');
    if (worst === undefined)
        return 'A rule is broken.';
    return `${told(worst)}: ${ENDINGS[worst.verdict.stage]}.`;
}
function passed({ verdicts, inputs }) {
    const held = verdicts.filter(({ outcome, rule }) => outcome === 'holds' && (rule.fail !== null || rule.ceiling !== null));
    const unclear = verdicts.filter(({ outcome }) => outcome === 'unclear').length;
    const doubt = unclear === 0 ? '' : `; ${unclear} can't tell`;
    const prompts = inputs.paired ? `${(0,report_format/* counted */.hS)(inputs.pairedPrompts, 'prompt')} show` : 'the outputs show';
    return `No sign of collapse: ${prompts} no decline beyond the limits of ${(0,report_format/* counted */.hS)(held.length, 'metric')}${doubt}.`;
}
/** What stands in the way: a metric that was asked for, a stage of which no metric can tell, or missing prompts. */
function inconclusive(report) {
    const verdicts = report.verdicts.filter(isUnanswered);
    const [asked] = verdicts.filter(({ rule }) => rule.asked);
    if (asked !== undefined)
        return unanswered(asked, report);
    const [mute] = ['early', 'late']
        .map((stage) => verdictsOfMuteStage(stage, report))
        .filter((list) => list.length > 0);
    if (mute !== undefined)
        return unanswered(mute.find(({ reason }) => reason !== 'blind') ?? mute[0], report);
    const missing = report.notes.find(({ code }) => code === 'candidate-missing-prompts');
    if (missing !== undefined)
        return (0,metric_words/* lowerFirst */.oZ)((0,report_notes/* note */.N)(missing)).replace(/\.$/, '');
    return verdicts.length === 0 ? 'no metric could be measured' : unanswered(verdicts[0], report);
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
    const prompts = inputs.paired ? (0,report_format/* counted */.hS)(inputs.pairedPrompts, 'prompt') : (0,report_format/* counted */.hS)(inputs.candidate.prompts, 'prompt');
    const size = fail === null ? '' : ` of ${(0,report_format/* limit */.AB)(fail, verdict.unit)}`;
    return `${prompts} can't show a ${(0,metric_words/* change */.Zg)(verdict)}${size} in ${(0,metric_words/* noun */.jB)(verdict.metric)}${needed(verdict).replace(/ prompts$/, '')}`;
}
function skipped({ notes }) {
    const why = notes.find(({ level }) => level === 'warn') ?? notes[0];
    return why === undefined ? 'Skipped: nothing was compared.' : `Skipped: ${(0,metric_words/* lowerFirst */.oZ)((0,report_notes/* note */.N)(why))}`;
}
/** A value beyond a floor or ceiling is told by itself, not by its change. */
function bounded(verdict) {
    if (verdict.reason !== 'floor' && verdict.reason !== 'ceiling')
        return null;
    const { metric, unit, candidate } = verdict;
    const what = unit === 'points' ? (0,metric_words/* declineOf */.sd)(verdict) : `The candidate's ${(0,metric_words/* noun */.jB)(metric)} is ${(0,metric_words/* value */.Uq)(candidate, verdict)}`;
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
    if (report.outcome === 'fail')
        return 'bad';
    if (report.outcome === 'skipped')
        return 'none';
    return report.outcome === 'inconclusive' || findings(report, 'warned').length > 0 ? 'doubt' : 'good';
}
/** A verdict as a sentence. */
function sentence(verdict) {
    const { outcome, metric, unit, rule } = verdict;
    const why = reason(verdict);
    if (outcome === 'unmeasured')
        return `${(0,metric_words/* title */.DD)(metric)}: not measured${why === null ? '' : `, ${why}`}.`;
    if (outcome === 'holds')
        return `${(0,metric_words/* title */.DD)(metric)}: holds${moved(verdict)}.`;
    const what = told({ verdict, group: null });
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
function remarks({ verdicts, groups, notes }) {
    const held = groups.some((group) => group.verdicts.some(({ reason }) => reason === 'group-warns'));
    return [
        ...verdicts.filter((v) => isLoud(v) && v.reason !== null && v.reason !== 'blind').map(sentence),
        ...blindness(verdicts.filter(({ outcome, reason }) => outcome === 'unclear' && reason === 'blind')),
        ...(held ? ['A group fails only where its own rule says so; else it warns at most.'] : []),
        ...notes.filter(({ level }) => level === 'warn').map(report_notes/* note */.N),
    ];
}
/** What is broken or warned in groups, the worst first, but for what the headline says. */
function groupRemarks(report) {
    const leading = headline(report).toLowerCase();
    const inGroups = ['broken', 'warned'].flatMap((outcome) => findings(report, outcome).filter(({ group }) => group !== null));
    return inGroups
        .map(told)
        .filter((sentence) => !leading.includes(sentence.toLowerCase()))
        .map((sentence) => `${sentence}.`);
}
/** A row that needs a look. */
function isLoud({ outcome }) {
    return outcome === 'broken' || outcome === 'warned' || outcome === 'unclear';
}
/** What to do next. */
function nextStep(report) {
    if (report.outcome === 'fail')
        return failedStep(report);
    if (report.outcome === 'inconclusive') {
        return 'Generate outputs for more prompts, or several per prompt, on both sides; or allow a larger decline if that is all that matters to you.';
    }
    if (report.outcome === 'skipped')
        return 'Nothing was judged. Check the step that writes the outputs.';
    if (tone(report) === 'doubt')
        return 'Nothing is blocked. Look at what was lost before you merge.';
    if (report.verdicts.some(({ outcome }) => outcome === 'unclear'))
        return "Nothing is blocked. With more prompts the metrics that can't tell could.";
    return 'Nothing to do.';
}
/** What was compared, and how much of it. */
function compared({ inputs, details }) {
    const { baseline, candidate, paired, pairedPrompts } = inputs;
    const each = `${(0,report_format/* number */.ai)(details.samplesPerPrompt)} ${details.samplesPerPrompt === 1 ? 'sample' : 'samples'} each`;
    const words = `${(0,report_format/* count */.U9)(baseline.words)} words of the baseline against ${(0,report_format/* count */.U9)(candidate.words)} of the candidate`;
    if (paired)
        return `${(0,report_format/* counted */.hS)(pairedPrompts, 'prompt')}, ${each}: ${words}.`;
    return `${(0,report_format/* counted */.hS)(baseline.prompts, 'prompt')} of the baseline and ${(0,report_format/* count */.U9)(candidate.prompts)} others of the candidate: ${words}.`;
}
/** How often the gate is red for nothing. */
function falseAlarms({ options }) {
    if (options.alpha === undefined)
        return null;
    return `Outputs of one and the same model turn this gate red in at most ${(0,report_format/* limit */.AB)(options.alpha, 'relative')} of runs.`;
}
function failedStep(report) {
    const [worst] = findings(report, 'broken');
    if (worst?.verdict.stage === 'none')
        return 'Look at the step that generates the outputs before you judge the model.';
    return "Look at what was lost. Usual causes: too much generated text in the training data, a narrower data mix, a lower temperature. If the change is meant, make these outputs the new baseline, or raise the metric's limit.";
}
/** All metrics that can't see their limit in one sentence: the least change that would show, and the prompts it would take. */
function blindness(verdicts) {
    if (verdicts.length === 0)
        return [];
    const each = verdicts.map(({ metric, unit, smallestDetectable, promptsNeeded }) => {
        const least = smallestDetectable === null ? 'nothing' : (0,report_format/* amount */.vj)(smallestDetectable, unit, 'coarse');
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
 */



const BUILDER = { ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true };
/** A name ends up in paths and tables of the CI system. */
const NAME_LENGTH = 120;
function junit(report) {
    const { verdicts, groups } = report;
    const all = [...verdicts, ...groups.flatMap((group) => group.verdicts)];
    const suites = [
        suite('whole', verdicts, properties(report)),
        ...groups.map((group) => suite(groupName(group), group.verdicts)),
    ];
    const root = { '@name': 'collapse-gate', ...counts(all), testsuite: suites };
    const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
    return `${new Builder(BUILDER).build({ '?xml': declaration, testsuites: root }).trim()}\n`;
}
function suite(name, verdicts, extra = {}) {
    return { '@name': name, ...counts(verdicts), ...extra, testcase: verdicts.map((verdict) => testcase(verdict, name)) };
}
function testcase(verdict, suiteName) {
    return {
        '@name': verdict.metric,
        '@classname': `collapse-gate.${suiteName.replaceAll('.', '_')}`,
        ...result(verdict),
    };
}
function result(verdict) {
    const message = (0,report_escape/* xmlText */.xK)(sentence(verdict));
    switch (verdict.outcome) {
        case 'broken':
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
function counts(verdicts) {
    const failures = verdicts.filter(({ outcome }) => outcome === 'broken').length;
    const skipped = verdicts.filter(({ outcome }) => outcome === 'unclear' || outcome === 'unmeasured').length;
    return { '@tests': verdicts.length, '@failures': failures, '@errors': 0, '@skipped': skipped };
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

// EXTERNAL MODULE: ./lib/options/table.js
var table = __nccwpck_require__(2374);
;// CONCATENATED MODULE: ./lib/report/command.js
/** The command that gives this report on a laptop: sources as the user named them, and what differs from the defaults. */


function command({ inputs, options }) {
    const parts = [
        'npx collapse-gate check',
        `--baseline ${sources(inputs.baseline)}`,
        `--candidate ${sources(inputs.candidate)}`,
        ...flags(options),
    ];
    return parts.join(' \\\n  ');
}
/** Names of options that are set but can't be said on the command line. */
function unsaid({ options }) {
    return changed(options)
        .filter(({ option }) => !(0,table/* settable */.lg)(option, 'cli'))
        .map(({ name, option }) => option.key ?? name);
}
/** The seed is said even where it is the default: it is what makes the run repeatable. */
function flags(options) {
    return changed(options)
        .filter(({ option }) => (0,table/* settable */.lg)(option, 'cli'))
        .map(({ name, option, value }) => [`--${option.flag ?? name}`, ...words(value)].join(' '));
}
function changed(options) {
    return (0,table/* optionList */.UX)()
        .map((entry) => ({ ...entry, value: options[entry.name] }))
        .filter(({ option, value }) => !option.unreported && value !== undefined && value !== null && value !== false)
        .filter(({ name, option, value }) => name === 'seed' || JSON.stringify(value) !== JSON.stringify(option.default));
}
function words(value) {
    if (value === true)
        return [];
    if (Array.isArray(value))
        return value.map((item) => (0,report_escape/* shellWord */.r7)(String(item)));
    if (typeof value !== 'object' || value === null)
        return [(0,report_escape/* shellWord */.r7)(String(value))];
    return Object.entries(value).map(([key, item]) => (0,report_escape/* shellWord */.r7)(`${key}=${item}`));
}
/** Reading joins several paths with a comma and a space. */
function sources({ source }) {
    return source
        .split(/, |\n/)
        .map((one) => (0,report_escape/* shellWord */.r7)(one))
        .join(' ');
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
const NAMED = 8;
const ITEM_LENGTH = 80;
/** The words in one line; null where none is known. */
function lostWords({ lost }) {
    if (lost.words.length === 0)
        return null;
    const named = lost.words
        .slice(0, NAMED)
        .map(({ item, baseline, candidate }) => `${code(item, 40)} ${times(baseline, candidate)}`);
    const more = lost.words.length > NAMED ? ', …' : '';
    return `**Lost words** (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
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
function retentionTable(bands) {
    const body = bands.map(({ band, words, retained, expected }) => [
        (0,report_escape/* markdownText */.p7)(band),
        (0,report_format/* count */.U9)(words),
        (0,report_format/* percent */.KN)(retained),
        (0,report_format/* percent */.KN)(expected),
    ]);
    const head = ['Times in the baseline', 'Words', 'Candidate keeps', 'Two draws of one model keep'];
    return markdown_table_table(head, ['left', 'right', 'right', 'right'], body);
}
function code(item, length) {
    return (0,report_escape/* markdownCode */.D9)((0,report_escape/* cut */.Jj)(item, length));
}
function times(baseline, candidate) {
    return `${(0,report_format/* count */.U9)(baseline)}\u00A0→\u00A0${(0,report_format/* count */.U9)(candidate)}`;
}

;// CONCATENATED MODULE: ./lib/report/details.js








const OUTPUTS = 'In how many outputs it stands:';
const SHARING = "How many prompts have this prompt's most common answer:";
const ANSWERED = 'How many prompts it answers; a fingerprint stands for the text unless `examples` is on:';
function details(report) {
    const { lost, groups, notes } = report;
    const sections = [
        section(`What was lost: ${(0,report_format/* counted */.hS)(lost.words.length, 'word')}`, 7, lost.words.length > 0, () => lostTable('Word', lost.words, OUTPUTS)),
        section(`${(0,report_format/* counted */.hS)(lost.phrases.length, 'phrase')} lost`, 5, lost.phrases.length > 0, () => lostTable('Phrase', lost.phrases, OUTPUTS)),
        section('Prompts that get the answer of others', 4, lost.prompts.length > 0, () => lostTable('Prompt', lost.prompts, SHARING)),
        section('Most repeated outputs', 3, lost.outputs.length > 0, () => lostTable('Output', lost.outputs, ANSWERED)),
        section('How many rare words are kept', 2, report.details.retention.length > 0, () => retentionTable(report.details.retention)),
        section(groupsTitle(groups), 8, groups.length > 0, () => groupTable(report)),
        section(`${(0,report_format/* counted */.hS)(notes.length, 'note')} on how far to trust this`, 9, notes.length > 0, () => noteList(report)),
        section('All figures', 1, report.verdicts.length > 0, () => figures(report)),
        section('What the metrics ask', 0, report.verdicts.length > 0, () => meanings(report)),
        section('How to repeat this', 10, true, () => repeat(report)),
    ];
    return sections.filter((one) => one !== null);
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
    return finding === undefined ? report_format/* NONE */.x3 : told(finding);
}
function noteList({ notes }) {
    return notes.map((one) => `- ${(0,report_escape/* markdownText */.p7)((0,report_notes/* note */.N)(one))}`).join('\n');
}
function figures({ verdicts, details }) {
    const body = verdicts.map((verdict) => [
        (0,metric_words/* title */.DD)(verdict.metric),
        (0,metric_words/* value */.Uq)(verdict.baseline, verdict),
        (0,metric_words/* value */.Uq)(verdict.candidate, verdict),
        maybe(verdict.p, report_format/* probability */.E5),
        maybe(verdict.pAdjusted, report_format/* probability */.E5),
        size(verdict, verdict.smallestDetectable),
        size(verdict, verdict.redAt80),
        maybe(verdict.promptsNeeded, report_format/* count */.U9),
    ]);
    const head = ['Metric', 'Baseline', 'Candidate', 'p', 'p adjusted', 'Would show', 'Would be red', 'Prompts needed'];
    const made = `${(0,report_format/* count */.U9)(details.relabellings)} relabellings; word metrics at ${(0,report_format/* count */.U9)(details.comparedAt.words)} words, word pairs at ${(0,report_format/* count */.U9)(details.comparedAt.bigrams)} of each side.`;
    const legend = '“Would show” and “Would be red”: declines that would be proven, or fail, in 80 % of cases.';
    return `${markdown_table_table(head, ['left', ...head.slice(1).map(() => 'right')], body)}\n\n${made} ${legend}`;
}
function meanings({ verdicts }) {
    return verdicts
        .map(({ metric }) => (0,metric_words/* metricOf */.ak)(metric))
        .filter((metric) => metric !== undefined)
        .map(({ id, title, summary, meaning }) => `- **${title}** (\`${id}\`): ${(0,report_escape/* markdownText */.p7)(summary)} Worse means: ${(0,report_escape/* markdownText */.p7)(meaning)}`)
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
        ...commits.map(({ source, commit }) => `${(0,report_escape/* markdownCode */.D9)(source)} at commit ${(0,report_escape/* markdownCode */.D9)(commit ?? '')}.`),
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

;// CONCATENATED MODULE: ./lib/report/markdown.js






const markdown_MARKS = { bad: '🔴', doubt: '🟡', good: '🟢', none: '⚪' };
/** So many rows without news don't disturb; more are folded. */
const QUIET_ROWS = 3;
/** So many rows of groups are shown; the section on groups has all groups. */
const GROUP_ROWS = 10;
function markdown(report, { limit = Number.POSITIVE_INFINITY, marker } = {}) {
    const tail = marker === undefined ? [] : [marker];
    const head = opening(report);
    let kept = [quietRows(report), ...details(report)].filter((section) => section !== null);
    const dropped = [];
    for (;;) {
        const text = join([...head, ...kept.map(fold), ...missing(dropped), ...tail]);
        if (text.length <= limit)
            return text;
        if (kept.length === 0)
            return join([head[0], ...missing(dropped, 'the table'), ...tail]);
        const last = kept.reduce((least, section) => (section.weight < least.weight ? section : least));
        kept = kept.filter((section) => section !== last);
        dropped.push(last);
    }
}
function opening(report) {
    const lost = tone(report) === 'good' ? null : lostWords(report);
    return [
        `### ${markdown_MARKS[tone(report)]} ${(0,report_escape/* markdownText */.p7)(headline(report))}`,
        metricTable(shown(report)),
        remarks(report)
            .map((line) => `- ${(0,report_escape/* markdownText */.p7)(line)}`)
            .join('\n'),
        lost ?? '',
        `**Next:** ${(0,report_escape/* markdownText */.p7)(nextStep(report))}`,
        (0,report_escape/* markdownText */.p7)([`Compared: ${compared(report)}`, falseAlarms(report)].filter(Boolean).join(' ')),
    ].filter((block) => block !== '');
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

// EXTERNAL MODULE: ./lib/report/terminal-text.js
var terminal_text = __nccwpck_require__(2234);
;// CONCATENATED MODULE: ./lib/report/terminal.js





/** Words that are named. */
const terminal_NAMED = 10;
function terminal(report, options) {
    const paint = (0,terminal_text/* painter */.C2)(options.color);
    const say = (text, ...how) => (0,terminal_text/* wrap */.LV)((0,report_escape/* terminalText */.eR)(text), options.width)
        .map((line) => paint(line, ...how))
        .join('\n');
    const bullets = [...remarks(report), ...groupRemarks(report)].map((line) => (0,terminal_text/* wrap */.LV)((0,report_escape/* terminalText */.eR)(line), options.width, '- ').join('\n'));
    const lost = tone(report) === 'good' ? null : terminal_lostWords(report);
    const blocks = [
        say(headline(report), terminal_text/* BOLD */.Y, terminal_text/* TONE_PAINT */.OF[tone(report)]),
        metrics(report, options),
        say(unmeasured(report), terminal_text/* DIM */.xU),
        bullets.join('\n'),
        lost === null ? '' : say(lost),
        say(`Next: ${nextStep(report)}`),
        say([`Compared: ${compared(report)}`, falseAlarms(report)].filter(Boolean).join(' '), terminal_text/* DIM */.xU),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
/** The first layout that fits: exact intervals, whole percents, intervals of loud rows only, none; the last in any case. */
function metrics({ verdicts }, options) {
    const measured = verdicts.filter((verdict) => isGated(verdict) && verdict.outcome !== 'unmeasured');
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
    const paint = (0,terminal_text/* painter */.C2)(color);
    const cells = body.map(({ outcome, ...row }) => [
        row.metric,
        row.baseline,
        row.candidate,
        row.decline,
        row.allowed,
        paint(row.verdict, terminal_text/* OUTCOME_PAINT */.aS[outcome]),
    ]);
    const head = COLUMNS.map((name) => paint(name, terminal_text/* DIM */.xU));
    return (0,terminal_text/* textTable */.ed)(head, ['left', 'right', 'right', 'right', 'right', 'left'], cells);
}
function withoutInterval(row) {
    return { ...row, decline: row.decline.replace(/ \(.*/, '') };
}
function terminal_lostWords({ lost }) {
    if (lost.words.length === 0)
        return null;
    const named = lost.words
        .slice(0, terminal_NAMED)
        .map(({ item, baseline, candidate }) => `${(0,report_escape/* cut */.Jj)(item, 40)} ${(0,report_format/* count */.U9)(baseline)}→${(0,report_format/* count */.U9)(candidate)}`);
    const more = lost.words.length > terminal_NAMED ? ', …' : '';
    return `Lost words (in how many outputs, baseline → candidate): ${named.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./lib/report/index.js




const FORMATS = [
    { id: 'json', file: 'report.json', render: json },
    { id: 'markdown', file: 'report.md', render: (report) => markdown(report) },
    { id: 'junit', file: 'junit.xml', render: junit },
    { id: 'terminal', file: null, render: (report) => terminal(report, { color: false, width: 80 }) },
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/host/disk.js




const disk_ENDINGS = ['jsonl', 'ndjson', 'json', 'csv', 'tsv', 'txt'];
const PIECE = 256 * 1024;
/** The files of this machine. Paths are relative to root and have forward slashes; only those outside of it are absolute. */
function diskFiles(root) {
    return {
        root,
        find: (pattern) => find(pattern, root),
        open: (file) => disk_open(file, root),
    };
}
/** What exists is taken by its name, so that a name may hold the characters of a glob. */
async function find(pattern, root) {
    const known = await kindOf(external_node_path_.resolve(root, pattern), pattern);
    if (known === 'file')
        return [shownPath(external_node_path_.resolve(root, pattern), root)];
    if (known === 'none')
        return glob(slashed(pattern), root, root);
    const inside = await glob(`**/*.{${disk_ENDINGS.join(',')}}{,.gz}`, external_node_path_.resolve(root, pattern), root);
    if (inside.length === 0)
        throw new errors/* UserError */.y('no-outputs-file', { pattern, endings: disk_ENDINGS.map((ending) => `.${ending}`).join(' ') });
    return inside;
}
async function glob(pattern, folder, root) {
    const { glob } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 3382));
    const found = await glob(pattern, {
        cwd: folder,
        absolute: true,
        dot: false,
        caseSensitiveMatch: false,
        expandDirectories: false,
    });
    return found.map((file) => shownPath(file, root)).sort();
}
async function kindOf(absolute, pattern) {
    try {
        return (await (0,promises_namespaceObject.stat)(absolute)).isDirectory() ? 'folder' : 'file';
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
    return new errors/* UserError */.y('unreadable-file', { problem: PROBLEMS[code] ?? code }, { file, line: null });
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






/** Lines longer than this are hard to read, whatever the window. */
const WIDEST = 100;
/** How the standard output can be written to. NO_COLOR and FORCE_COLOR are obeyed as on other programs. */
function screen({ stdout, env }) {
    const wanted = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
    return { color: Boolean(wanted), width: Math.min(stdout.columns || 80, WIDEST) };
}
/** A person's terminal, or another CI's log: files where asked for, a table on standard output, progress on standard error. */
function terminalHost(process) {
    const root = process.cwd();
    const bar = progressLine(process.stderr);
    return {
        files: diskFiles(root),
        progress: bar.show,
        async publish(report, options) {
            bar.clear();
            await writeReports(report, options, root);
            const json = FORMATS.find(({ id }) => id === 'json');
            if (options.json === '-')
                process.stdout.write(json.render(report));
            else
                process.stdout.write(terminal(report, screen(process)));
        },
    };
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
async function write(absolute, shown, text) {
    try {
        await (0,promises_namespaceObject.mkdir)(external_node_path_.dirname(absolute), { recursive: true });
        await (0,promises_namespaceObject.writeFile)(absolute, text);
    }
    catch (error) {
        throw new errors/* UserError */.y('unwritable', {
            path: shown,
            problem: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
        });
    }
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


/***/ }),

/***/ 667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ METRICS)
});

;// CONCATENATED MODULE: ./lib/metrics/metric.js
/** Declares a metric; keeps its id as a literal type. */
function metric(definition) {
    return definition;
}

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
const distinctAnswers = metric({
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
    followsLength: true,
    samplesPerPrompt: 2,
    needsOther: false,
    limits: { fail: 0.1, warn: 0.05 },
    example: {
        texts: [
            ['yes', 'yes', 'no'],
            ['red', 'blue', 'green'],
        ],
        value: (2 / 3 + 1) / 2,
    },
    measure(own) {
        const { answer } = own.pool;
        return meanOverPrompts(own, (samples, from, to) => {
            let different = 0;
            for (let i = from; i < to; i++) {
                let j = from;
                while (answer[samples[j]] !== answer[samples[i]])
                    j++;
                if (j === i)
                    different++;
            }
            return different / (to - from);
        });
    },
});

// EXTERNAL MODULE: ./lib/stats/rarefaction.js
var rarefaction = __nccwpck_require__(9227);
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
const distinctBigrams = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.1, warn: 0.05 },
    // 4 pairs, 2 drawn: 'the cat' is among them in 1 - C(2,2)/C(4,2) = 5/6 of cases, the other two in 1/2 each.
    example: { texts: ['the cat sat', 'the cat ran'], value: (5 / 6 + 1 / 2 + 1 / 2) / 2 },
    measure({ bigrams, pool }) {
        if (bigrams.total === 0 || pool.at.bigrams === 0)
            return undefined;
        return (0,rarefaction/* expectedTypes */.MA)(bigrams, pool.at.bigrams) / pool.at.bigrams;
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
const duplicates = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.02, warn: 0.005 },
    example: { texts: ['yes', 'yes', 'no', 'it depends'], value: 1 / 4 },
    measure(own) {
        if (own.samples.length === 0)
            return undefined;
        const answers = distinct(own, own.pool.answer);
        return (answers - distinct(own, own.pool.text)) / answers;
    },
    events(own) {
        return distinct(own, own.pool.answer) - distinct(own, own.pool.text);
    },
});
/** The number of different ids among a side's samples; ids are below the pool's number of samples. */
function distinct({ samples, pool }, ids) {
    const seen = new Uint8Array(pool.samples);
    let count = 0;
    for (let i = 0; i < samples.length; i++) {
        const id = ids[samples[i]];
        count += 1 - seen[id];
        seen[id] = 1;
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/stats/entropy.js
/** Shannon's entropy in nats of the observed shares, -sum p ln p. Biased low by about types / (2 tokens). */
function entropy({ total, spectrum, frequent }) {
    let sum = 0;
    for (let k = 2; k < spectrum.length; k++)
        if (spectrum[k] > 0)
            sum += spectrum[k] * k * (LOG[k] ?? Math.log(k));
    for (let i = 0; i < frequent.length; i++)
        sum += frequent[i] * Math.log(frequent[i]);
    return Math.log(total) - sum / total;
}
/** ln k, asked for thousands of times a run. */
const LOG = Float64Array.from({ length: 1024 }, (_, k) => Math.log(k));
/**
 * Entropy in nats after Chao and Shen (2003), with the coverage of Chao and Jost as entropart's default has it: shares
 * are scaled to the part of the distribution that was seen, and each is weighted by its chance to be seen at all.
 */
function chaoShenEntropy(side) {
    const { total } = side;
    const once = side.spectrum[1];
    const twice = side.spectrum[2] ?? 0;
    const unseen = ((total - 1) / total) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
    const correction = unseen + once > 0 ? (total * unseen) / (total * unseen + once) : 0;
    const coverage = 1 - (once / total) * correction;
    if (coverage <= 0)
        return entropy(side);
    const term = (count) => {
        const p = (coverage * count) / total;
        // 1 - (1-p)^N without losing the digits of a small p.
        return (p * Math.log(p)) / Math.expm1(total * Math.log1p(-p));
    };
    let sum = 0;
    for (let k = 1; k < side.spectrum.length; k++)
        if (side.spectrum[k] > 0)
            sum += side.spectrum[k] * term(k);
    for (let i = 0; i < side.frequent.length; i++)
        sum += term(side.frequent[i]);
    return sum;
}

;// CONCATENATED MODULE: ./lib/metrics/effective-words.js


/**
 * Effective words: the number of equally frequent words that would be as uncertain as this text's words are, exp of the
 * entropy. Frequent words rule it, so it moves late; between healthy retrains it differs by 5-9 %, which is why no limit
 * is set unless a team sets one.
 *
 * Chao and Shen (2003): unlike the plug-in entropy it is nearly free of the amount of text.
 */
const effectiveWords = metric({
    id: 'effective-words',
    title: 'Effective words',
    family: 'diversity',
    stage: 'late',
    healthier: 'higher',
    unit: 'relative',
    range: [1, Number.POSITIVE_INFINITY],
    summary: 'Number of equally frequent words with the same entropy.',
    meaning: 'The weight of the text rests on fewer words.',
    source: 'Chao and Shen (2003), exp of the entropy; entropart ChaoShen.',
    cost: 'One pass over the words.',
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: null, warn: null },
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
const empties = metric({
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
    followsLength: false,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: null, warn: null, ceiling: 0.1 },
    example: { texts: ['yes', ''], value: 1 / 2 },
    measure({ given }) {
        return given.outputs === 0 ? undefined : given.empty / given.outputs;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/length-spread.js

/**
 * Length spread: how much outputs differ in length, as the mean absolute deviation of the logarithm of their number of
 * words. A variance that every data set has for free; a model that has lost its variance answers everything at one
 * length.
 *
 * On a log scale, so that a change of the mean length alone does not move it. The mean, not the median, deviation: the
 * median one stands still under the jackknife on real data.
 */
const lengthSpread = metric({
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
    followsLength: false,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.35, warn: 0.2 },
    // ln 1 and ln 4 lie (ln 4)/2 from their mean.
    example: { texts: ['a', 'a b c d'], value: Math.LN2 },
    measure({ samples, pool }) {
        const { tokens } = pool.words;
        let sum = 0;
        let outputs = 0;
        for (let i = 0; i < samples.length; i++) {
            const n = tokens[samples[i]];
            if (n === 0)
                continue;
            sum += Math.log(n);
            outputs++;
        }
        if (outputs < 2)
            return undefined;
        const mean = sum / outputs;
        let deviation = 0;
        for (let i = 0; i < samples.length; i++) {
            const n = tokens[samples[i]];
            if (n !== 0)
                deviation += Math.abs(Math.log(n) - mean);
        }
        return deviation / outputs;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/looping.js

/**
 * Looping: the share of outputs that are mostly repetition, more than half of their four-word runs having been said
 * before in the same output. A few stuck outputs hardly move a mean; here each counts.
 *
 * Not judged again at equal length: a loop is what makes an output long.
 */
const looping = metric({
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
    followsLength: false,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.02, warn: 0.01 },
    // Eight times 'a' are five runs, four of them said before; the other output has none.
    example: { texts: ['a a a a a a a a', 'a b c d e'], value: 1 / 2 },
    measure({ samples, pool: { repetition } }) {
        let loops = 0;
        let outputs = 0;
        for (let i = 0; i < samples.length; i++) {
            const share = repetition[samples[i]];
            if (Number.isNaN(share))
                continue;
            outputs++;
            if (share > 0.5)
                loops++;
        }
        return outputs === 0 ? undefined : loops / outputs;
    },
    events({ samples, pool: { repetition } }) {
        return samples.reduce((count, s) => count + (repetition[s] > 0.5 ? 1 : 0), 0);
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
const repetition = metric({
    id: 'repetition',
    title: 'Repetition',
    family: 'uniqueness',
    stage: 'late',
    healthier: 'lower',
    unit: 'points',
    range: [0, 1],
    summary: 'Share of an output’s four-word runs that it has said before, averaged over outputs.',
    meaning: 'The candidate repeats itself within its outputs.',
    source: 'Welleck et al. (2020) seq-rep-4.',
    cost: 'One pass over the words, sorted per output.',
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.03, warn: 0.01 },
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
const shift = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: true,
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

;// CONCATENATED MODULE: ./lib/metrics/support-asymmetry.js


/**
 * Support asymmetry: the share of the other side's words that an equal number of own words does not contain. Two draws
 * of one model miss equally much of each other; a candidate that has lost its tail misses more of the baseline than the
 * baseline misses of it. The decline is that imbalance, (candidate - baseline) / (candidate + baseline).
 *
 * It judges itself: new words of a changed style miss each other both ways and cancel.
 */
const supportAsymmetry = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: true,
    limits: { fail: 0.15, warn: 0.1 },
    // One own word of three is drawn, 'a' with 2/3, 'b' with 1/3. Of the other's words 'a' is missed in 1/3, 'c' always.
    example: { texts: ['a a b'], other: ['a c'], value: (1 / 2) * (1 / 3) + 1 / 2 },
    measure(own, other) {
        const at = own.pool.at.words;
        if (other.words.total === 0 || own.words.total === 0 || at === 0)
            return undefined;
        const absent = (0,rarefaction/* absence */.An)(own.words.total, at);
        const { whereOtherHas, total } = other.words;
        let missed = 0;
        for (let k = 0; k < absent.length && k < whereOtherHas.length; k++)
            missed += whereOtherHas[k] * absent[k];
        return missed / total;
    },
});

;// CONCATENATED MODULE: ./lib/metrics/unseen-mass.js


/**
 * Unseen mass: after reading a part of a side's text, the chance that its next word is one not read yet. It is the
 * weight of the tail itself, so it falls steepest of all when tails go: a model without rare words has nothing new to say.
 *
 * f1/N, Good and Turing's estimate, falls as text grows; here it is the expectation after a fixed number of random
 * tokens, half as many as the vocabulary is compared at, where its jackknife is honest.
 *
 * Good (1953); Chao and Jost (2012): 1 - iNEXT's coverage for m < N. Never a difference of two vocabularies: it cancels.
 */
const unseenMass = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.1, warn: 0.05 },
    // 6 words, 1 drawn: the next is new unless it is that word. 'the', 'cat': 2/6 each, new in 4/5; the other two in 5/5.
    example: { texts: ['the cat sat', 'the cat ran'], value: (4 / 6) * (4 / 5) + 2 / 6 },
    measure({ words, pool }) {
        const read = Math.floor(pool.at.words / 2);
        if (words.total < 2 || read === 0)
            return undefined;
        return (0,rarefaction/* expectedUnseen */.fF)(words, read);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/vocabulary.js


/**
 * Vocabulary: how many different words a side uses. A model that loses the tail of its distribution stops using rare
 * words first, so this falls while the text still reads well.
 *
 * The number grows with the amount of text, so it is the number expected among m random tokens of the side (rarefaction),
 * m the same for both sides: half the smaller one's. Exact, no drawing.
 *
 * Hurlbert (1971), "The Nonconcept of Species Diversity"; equal to vegan's `rarefy`.
 */
const vocabulary = metric({
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
    followsLength: true,
    samplesPerPrompt: 1,
    needsOther: false,
    limits: { fail: 0.06, warn: 0.03 },
    // 6 words, 3 drawn: each word that comes once is among them in 1/2 of cases, 'the' and 'cat' in 1 - C(4,3)/C(6,3) = 4/5.
    example: { texts: ['the cat sat', 'the cat ran'], value: 2 * (4 / 5) + 2 * (1 / 2) },
    measure({ words, pool }) {
        if (words.total === 0 || pool.at.words === 0)
            return undefined;
        return (0,rarefaction/* expectedTypes */.MA)(words, pool.at.words);
    },
});

;// CONCATENATED MODULE: ./lib/metrics/within-prompt-similarity.js


/**
 * Within-prompt similarity: how alike two answers to one prompt are, as the share of their different words that they
 * have in common (Dice), averaged over the pairs of a prompt and then over prompts. The sharpest sign of lost variance
 * where several answers to a prompt are at hand: mode collapse makes them alike long before they are equal.
 */
const withinPromptSimilarity = metric({
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
    followsLength: true,
    samplesPerPrompt: 2,
    needsOther: false,
    limits: { fail: 0.06, warn: 0.03 },
    // Two words each, one of them shared.
    example: { texts: [['red rose', 'red tulip']], value: 1 / 2 },
    measure(own) {
        const { similarity } = own.pool;
        return meanOverPrompts(own, (samples, from, to) => {
            let sum = 0;
            for (let i = from; i < to; i++)
                for (let j = i + 1; j < to; j++)
                    sum += similarity(samples[i], samples[j]);
            return sum / (((to - from) * (to - from - 1)) / 2);
        });
    },
});

;// CONCATENATED MODULE: ./lib/metrics/index.js
/**
 * The metrics, in the order in which reports show them: early signs first, then late ones. A metric is a file that
 * declares what it is and measures a side; its limits, intervals and tests are the same for all and live elsewhere.
 */













const LIST = [
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
    effectiveWords,
    shift,
    empties,
];
const METRICS = LIST;


/***/ }),

/***/ 1441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   f0: () => (/* binding */ paths),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   nd: () => (/* binding */ integer)
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
/** Paths or globs: a list, or a text with one a line. A config file may also say `{ path: … }`. */
function paths() {
    const one = { type: 'string', minLength: 1 };
    const list = { type: 'array', items: one, minItems: 1 };
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
                    required: ['path'],
                    additionalProperties: false,
                },
            ],
        },
        read(value) {
            const inner = typeof value === 'object' && value !== null && 'path' in value ? value.path : value;
            const items = (Array.isArray(inner) ? inner : [inner]).flatMap((item) => {
                if (typeof item !== 'string')
                    throw new Problem(`'${String(item)}' is not a path`, 'Give paths or globs.');
                return item.split('\n');
            });
            return items.map((item) => item.trim()).filter((item) => item !== '');
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

/***/ 7580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);

/** "Did you mean …?" with the nearest known name, or the list of them where none is near. */
function didYouMean(name, known) {
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, [...known]);
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, best) <= Math.max(2, name.length / 2))
        return `Did you mean '${best}'?`;
    return `Known are ${known.join(', ')}.`;
}


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bw: () => (/* binding */ fromConfig),
/* harmony export */   hd: () => (/* binding */ resolve)
/* harmony export */ });
/* unused harmony export spelling */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1441);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2374);



/** Flag or input first, then the config file, then the default; each read by its kind. The result is frozen. */
function resolve(given, config, source) {
    const options = {};
    const setBy = {};
    for (const { name, option } of (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionList */ .UX)()) {
        const from = given[name] !== undefined ? source : config[name] !== undefined ? 'config' : 'default';
        setBy[name] = from;
        options[name] =
            from === 'default' ? option.default : read(name, from === 'config' ? config[name] : given[name], from);
    }
    return { options: Object.freeze(options), setBy: setBy };
}
function read(name, value, from) {
    const { option } = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionList */ .UX)().find((entry) => entry.name === name);
    try {
        return option.kind.read(value);
    }
    catch (error) {
        if (!(error instanceof _kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('bad-option', { option: spelling(name, from), problem: error.message, todo: error.todo });
    }
}
/** An option as the user wrote it there: a flag, an input or a property of the config file. */
function spelling(name, from) {
    const { option } = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionList */ .UX)().find((entry) => entry.name === name);
    if (from === 'cli')
        return `--${option.flag ?? name}`;
    return from === 'config' ? `'${option.key ?? name}' in the config file` : `input '${name}'`;
}
/** Options from a parsed config file that the schema has accepted: nested properties become option names. */
function fromConfig(config) {
    const given = {};
    for (const { name, option } of (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionList */ .UX)()) {
        if (!(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .settable */ .lg)(option, 'config'))
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


/***/ }),

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sG: () => (/* binding */ ruleFor),
  aO: () => (/* binding */ rules),
  qA: () => (/* binding */ rulesByGroup)
});

// EXTERNAL MODULE: ./lib/metrics/index.js + 16 modules
var metrics = __nccwpck_require__(667);
// EXTERNAL MODULE: ./lib/options/kinds.js
var kinds = __nccwpck_require__(1441);
;// CONCATENATED MODULE: ./lib/options/limits.js

/**
 * Reads a limit as people write it and gives a number between 0 and 1: `6%` or `0.06` for relative declines, `2pp` or
 * `0.02` for points. The two are never mixed up in silence: a relative limit in pp, or points in percent, is refused.
 */
function readLimit(value, unit) {
    if (typeof value === 'number')
        return within(value, String(value), unit);
    const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%|pp)?\s*$/.exec(value) : null;
    if (match === null)
        throw new kinds/* Problem */.AF(`'${String(value)}' is not a limit`, `Write ${example(unit)}.`);
    const number = Number(match[1]);
    if (match[2] === undefined)
        return within(number, String(value), unit);
    const expected = unit === 'relative' ? '%' : 'pp';
    if (match[2] !== expected) {
        const why = unit === 'relative'
            ? 'a relative decline, not points'
            : `told in ${unit === 'points' ? 'points' : unit}, not in percent`;
        throw new kinds/* Problem */.AF(`'${String(value)}' does not fit: this metric's decline is ${why}`, `Write ${number}${expected}.`);
    }
    return within(number / 100, String(value), unit);
}
/** Reads a floor or ceiling on the value itself: a number in the metric's own unit, or a percentage for shares. */
function readBound(value) {
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(value) : null;
    if (match === null)
        throw new kinds/* Problem */.AF(`'${String(value)}' is not a value`, 'Write a number, or a percentage such as 5%.');
    return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}
function within(limit, written, unit) {
    if (!(limit >= 0))
        throw new kinds/* Problem */.AF(`'${written}' is below 0`, 'A decline above 0 is worse; give a limit of 0 or more.');
    if (limit > 1)
        throw new kinds/* Problem */.AF(`'${written}' is more than everything`, `Did you mean ${example(unit, limit)}?`);
    return limit;
}
function example(unit, limit = 6) {
    return unit === 'relative' ? `${limit}% or ${limit / 100}` : `${limit}pp or ${limit / 100}`;
}

// EXTERNAL MODULE: ./lib/options/nearest.js
var nearest = __nccwpck_require__(7580);
;// CONCATENATED MODULE: ./lib/options/rules.js




const LIMITS = ['fail', 'warn', 'floor', 'ceiling'];
const limitSchema = {
    anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*-?\\d+(\\.\\d+)?\\s*(%|pp)?\\s*$' }, { const: 'off' }],
};
const ruleSchema = {
    anyOf: [
        { const: 'off' },
        {
            type: 'object',
            properties: Object.fromEntries(LIMITS.map((name) => [name, limitSchema])),
            additionalProperties: false,
            minProperties: 1,
        },
    ],
};
const rulesSchema = {
    type: 'object',
    properties: Object.fromEntries(metrics/* METRICS */.C.map(({ id }) => [id, ruleSchema])),
    additionalProperties: false,
};
function rules() {
    return { placeholder: '', schema: rulesSchema, read: readRules };
}
/** Rules for single groups, by the group's name; `*` means every group that has none of its own. */
function rulesByGroup() {
    return {
        placeholder: '',
        schema: { type: 'object', additionalProperties: rulesSchema },
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
    let rule = { fail, warn, floor, ceiling, asked: false };
    for (const rules of said) {
        const one = rules?.[metric.id];
        if (one === undefined)
            continue;
        if (one === 'off')
            rule = null;
        else
            rule = { ...(rule ?? { fail, warn, floor, ceiling }), ...one, asked: true };
    }
    if (rule !== null && rule.fail !== null && rule.warn !== null && rule.warn > rule.fail)
        rule.warn = rule.fail;
    return rule;
}
function readRules(value) {
    const result = {};
    for (const [id, said] of Object.entries(asObject(value))) {
        const metric = metrics/* METRICS */.C.find((m) => m.id === id);
        if (metric === undefined)
            throw new kinds/* Problem */.AF(`there is no metric '${id}'`, (0,nearest/* didYouMean */.a)(id, metrics/* METRICS */.C.map((m) => m.id)));
        result[id] = said === 'off' || said === false ? 'off' : readRule(metric, asObject(said));
    }
    return result;
}
function readRule(metric, said) {
    const rule = {};
    for (const [name, value] of Object.entries(said)) {
        const limit = LIMITS.find((known) => known === name);
        if (limit === undefined)
            throw new kinds/* Problem */.AF(`${metric.id} has no limit '${name}'`, (0,nearest/* didYouMean */.a)(name, LIMITS));
        if (value === 'off' || value === null)
            rule[limit] = null;
        else
            rule[limit] =
                limit === 'fail' || limit === 'warn'
                    ? prefixed(metric.id, () => readLimit(value, metric.unit))
                    : readBound(value);
    }
    return rule;
}
function prefixed(id, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof kinds/* Problem */.AF)
            throw new kinds/* Problem */.AF(`${id}: ${error.message}`, error.todo);
        throw error;
    }
}
function asObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new kinds/* Problem */.AF(`'${String(value)}' is not a set of rules`, "Write 'metric: { fail: 6%, warn: 3% }' or 'metric: off'.");
    return value;
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ optionList),
/* harmony export */   lg: () => (/* binding */ settable)
/* harmony export */ });
/* unused harmony export OPTIONS */
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1441);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3797);
/**
 * Every option, once. From an entry follow its field in `Options`, its flag and --help, its input in action.yml, its
 * property in the config file's schema, and its row in docs/options.md. Nothing later reads an input, a flag or the
 * environment.
 */


/** The kind says what T is; the default must fit it. */
function option(entry) {
    return entry;
}
const NO_PATHS = [];
const NO_FIELDS = {};
const NO_RULES = {};
const NO_GROUP_RULES = {};
const OPTIONS = {
    baseline: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .paths */ .f0)(),
        default: NO_PATHS,
        about: "Files, folders or globs with the baseline model's outputs.",
        unreported: true,
    }),
    candidate: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .paths */ .f0)(),
        default: NO_PATHS,
        about: "Files, folders or globs with the candidate model's outputs.",
        unreported: true,
    }),
    config: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('file'),
        default: null,
        about: 'The config file (YAML or JSON); .github/collapse-gate.yml is read by itself when it exists.',
        from: ['cli', 'action'],
        unreported: true,
    }),
    fields: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(['output', 'prompt', 'id'], 'name=field...'),
        default: NO_FIELDS,
        about: 'Which field of a row holds the output, prompt or id, where it has an unusual name (output=my_pred).',
        flag: 'field',
    }),
    'pair-by': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'id', 'prompt', 'position', 'none'),
        default: 'auto',
        about: "What makes two rows answers to the same prompt; auto takes the id, else the prompt's text, else nothing.",
    }),
    'max-bad-lines': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(0),
        default: 0,
        about: "So many lines that can't be read are skipped, counted and shown, before it is an error.",
    }),
    rules: option({
        kind: (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rules */ .aO)(),
        default: NO_RULES,
        about: 'Per metric the declines that fail and warn, a floor or ceiling on its value, or off.',
        from: ['config'],
    }),
    'group-by': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('field'),
        default: null,
        about: 'Field that slices the prompts (task, topic, language); each group is judged on its own as well.',
        key: 'groups.by',
    }),
    'group-rules': option({
        kind: (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesByGroup */ .qA)(),
        default: NO_GROUP_RULES,
        about: "Rules for single groups, by the group's name; * stands for every other group.",
        from: ['config'],
        key: 'groups.rules',
    }),
    unpaired: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('warn', 'allow'),
        default: 'warn',
        about: 'What a red verdict may do when both sides share no prompt: warn at most, or allow it to fail.',
    }),
    alpha: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(0, 0.5),
        default: 0.01,
        about: 'The most frequent false alarm that is accepted: the share of red gates when both sides are one model.',
    }),
    relabellings: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(19, 1_000_000),
        default: 999,
        about: 'How often the outputs are relabelled at random between the sides, to see what chance does.',
    }),
    seed: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(0),
        default: 1,
        about: 'Start of the random sequence. The same seed and inputs give the same report, byte for byte.',
    }),
    'fail-on': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('fail', 'inconclusive', 'never'),
        default: 'fail',
        about: 'Which outcome fails the job: fail, also inconclusive, or none.',
        unreported: true,
    }),
    'on-error': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('fail', 'warn'),
        default: 'fail',
        about: 'Whether the job fails when the gate could not judge (unreadable input, a bug).',
        from: ['action', 'config'],
        unreported: true,
    }),
    comment: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('always', 'on-change', 'on-fail', 'never'),
        default: 'on-change',
        about: 'When to write the comment on the pull request: on every run, only when what it says has changed, only once something is wrong (and then until it is green again), or never.',
        from: ['action', 'config'],
        unreported: true,
    }),
    'comment-key': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('key'),
        default: null,
        about: 'Name of this gate where a pull request has several: each key has its own comment, artifact and files.',
        from: ['action', 'config'],
        unreported: true,
    }),
    examples: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
        default: false,
        about: 'Let short, escaped pieces of outputs into reports and comments.',
    }),
    'report-artifact': option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(),
        default: true,
        about: 'Upload the reports as an artifact of the workflow run.',
        from: ['action', 'config'],
        unreported: true,
    }),
    token: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('token'),
        default: null,
        about: 'Token that writes the comment; needs pull-requests: write.',
        from: ['action'],
        unreported: true,
    }),
    json: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('file'),
        default: null,
        about: 'Write the report as JSON to this file; - or no file means standard output.',
        from: ['cli'],
        unreported: true,
    }),
    markdown: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('file'),
        default: null,
        about: 'Write the report as Markdown to this file.',
        from: ['cli'],
        unreported: true,
    }),
    junit: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('file'),
        default: null,
        about: 'Write the verdicts as JUnit XML to this file.',
        from: ['cli'],
        unreported: true,
    }),
    out: option({
        kind: (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('folder'),
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

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ PairIds)
/* harmony export */ });
/** Gives pairs of numbers consecutive ids from 0, in order of first appearance. Open addressing over typed arrays. */
class PairIds {
    size = 0;
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
        this.first = doubled(this.first);
        this.second = doubled(this.second);
        this.slots = new Int32Array(this.slots.length * 2);
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
function doubled(array) {
    const larger = new Int32Array(array.length * 2);
    larger.set(array);
    return larger;
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ buildPool)
});

// EXTERNAL MODULE: ./lib/pool/pairs.js
var pool_pairs = __nccwpck_require__(9991);
;// CONCATENATED MODULE: ./lib/pool/postings.js
/**
 * Postings of some samples of a sequence of ids. `from` and `length` say where a sample's grams lie; ids are below
 * `ids`. Types held by fewer samples come first: walking them, the processor guesses the ends of the short lists right.
 */
function buildPostings(sequence, ids, from, length) {
    const { tokens, samples, firstSeen } = occurrences(sequence, ids, from, length);
    const typeOf = numberTypes(tokens, samples);
    const types = tokens.reduce((count, n) => count + (n > 1 ? 1 : 0), 0);
    const start = new Int32Array(types + 1);
    const seenAt = new Int32Array(types);
    for (let id = 0; id < ids; id++) {
        if (typeOf[id] < 0)
            continue;
        start[typeOf[id] + 1] = samples[id];
        seenAt[typeOf[id]] = firstSeen[id];
    }
    for (let t = 0; t < types; t++)
        start[t + 1] += start[t];
    const end = start.slice(0, types);
    const sample = new Int32Array(start[types]).fill(-1);
    const count = new Int32Array(start[types]);
    const once = new Int32Array(from.length);
    for (let s = 0; s < from.length; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const id = sequence[i];
            const type = typeOf[id];
            if (type < 0) {
                once[s]++;
                continue;
            }
            if (end[type] === start[type] || sample[end[type] - 1] !== s)
                sample[end[type]++] = s;
            count[end[type] - 1]++;
        }
    }
    return { types, start, sample, count, once, tokens: length, firstSeen: seenAt };
}
/** Of each id: its tokens, the samples that hold it, and where it comes first. */
function occurrences(sequence, ids, from, length) {
    const tokens = new Int32Array(ids);
    const samples = new Int32Array(ids);
    const firstSeen = new Int32Array(ids);
    const lastSample = new Int32Array(ids).fill(-1);
    for (let s = 0; s < from.length; s++) {
        for (let i = from[s]; i < from[s] + length[s]; i++) {
            const id = sequence[i];
            if (tokens[id]++ === 0)
                firstSeen[id] = i;
            if (lastSample[id] === s)
                continue;
            lastSample[id] = s;
            samples[id]++;
        }
    }
    return { tokens, samples, firstSeen };
}
/** The type of each id that comes twice or more, by number of samples; -1 for the others. A counting sort. */
function numberTypes(tokens, samples) {
    const next = new Int32Array(samples.reduce((most, n) => Math.max(most, n), 0) + 2);
    tokens.forEach((n, id) => {
        if (n > 1)
            next[samples[id] + 1]++;
    });
    for (let n = 1; n < next.length; n++)
        next[n] += next[n - 1];
    return tokens.map((n, id) => (n > 1 ? next[samples[id]]++ : -1));
}

// EXTERNAL MODULE: ./lib/pool/texts.js
var pool_texts = __nccwpck_require__(8742);
;// CONCATENATED MODULE: ./lib/pool/pool.js



/**
 * The pool of some samples of the texts, all or a group, each cut to so many words. Types are counted anew within it.
 * Where any sample is cut, two texts are the same if their words are.
 */
function buildPool(texts, samples, given, cut) {
    const from = samples.map((s) => texts.start[s]);
    const length = samples.map((s, i) => Math.min(cut[i], texts.start[s + 1] - texts.start[s]));
    const isCut = samples.some((s, i) => length[i] < texts.start[s + 1] - texts.start[s]);
    const pairs = length.map((n) => Math.max(0, n - 1));
    const prompt = samples.map((s) => texts.prompt[s]);
    const text = isCut ? sameWords(texts, from, length) : (0,pool_texts/* renumber */.Z)(samples.map((s) => texts.text[s]));
    const answers = new pool_pairs/* PairIds */.d();
    return {
        samples: samples.length,
        words: buildPostings(texts.word, texts.words.length, from, length),
        bigrams: buildPostings(texts.bigram, texts.bigrams, from, pairs),
        prompt,
        repetition: Float64Array.from(from, (begin, i) => repeatedShare(texts.bigram, begin, length[i])),
        text,
        answer: text.map((id, i) => answers.id(prompt[i], id)),
        given,
        at: { words: 0, bigrams: 0 },
        similarity: similarities(texts, from, length, prompt),
    };
}
/** 1 - distinct / all of the 4-grams of a text (rep-4), a 4-gram being a bigram and the next but one. */
function repeatedShare(bigram, from, words) {
    const grams = words - 3;
    if (grams < 1)
        return Number.NaN;
    const keys = new Float64Array(grams);
    for (let i = 0; i < grams; i++)
        keys[i] = bigram[from + i] * 2 ** 26 + bigram[from + i + 2];
    keys.sort();
    let repeats = 0;
    for (let i = 1; i < grams; i++)
        if (keys[i] === keys[i - 1])
            repeats++;
    return repeats / grams;
}
/** Numbers that are equal where the words of two cut texts are. */
function sameWords(texts, from, length) {
    const known = new Map();
    return from.map((begin, i) => {
        const key = texts.word.subarray(begin, begin + length[i]).join(' ');
        const id = known.get(key) ?? known.size;
        known.set(key, id);
        return id;
    });
}
/**
 * Dice's coefficient of the distinct words of two answers to one prompt, 2 shared / (both numbers). All pairs of a
 * prompt are computed when the first is asked for.
 */
function similarities(texts, from, length, prompt) {
    const first = new Int32Array(prompt.length);
    for (let i = 1; i < prompt.length; i++)
        first[i] = prompt[i] === prompt[i - 1] ? first[i - 1] : i;
    const tables = new Map();
    const table = (begin) => {
        let end = begin;
        while (end < prompt.length && prompt[end] === prompt[begin])
            end++;
        const sets = Array.from({ length: end - begin }, (_, i) => distinctSorted(texts.word.slice(from[begin + i], from[begin + i] + length[begin + i])));
        const values = new Float32Array((sets.length * (sets.length - 1)) / 2);
        for (let j = 1; j < sets.length; j++)
            for (let i = 0; i < j; i++)
                values[(j * (j - 1)) / 2 + i] = dice(sets[i], sets[j]);
        return values;
    };
    return (a, b) => {
        const begin = first[a];
        let values = tables.get(begin);
        if (values === undefined) {
            values = table(begin);
            tables.set(begin, values);
        }
        const [low, high] = a < b ? [a - begin, b - begin] : [b - begin, a - begin];
        return values[(high * (high - 1)) / 2 + low];
    };
}
function distinctSorted(ids) {
    ids.sort();
    let end = 0;
    for (let i = 0; i < ids.length; i++)
        if (i === 0 || ids[i] !== ids[i - 1])
            ids[end++] = ids[i];
    return ids.subarray(0, end);
}
function dice(a, b) {
    if (a.length + b.length === 0)
        return 1;
    let shared = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        if (a[i] === b[j]) {
            shared++;
            i++;
            j++;
        }
        else if (a[i] < b[j])
            i++;
        else
            j++;
    }
    return (2 * shared) / (a.length + b.length);
}


/***/ }),

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ countTypes),
/* harmony export */   Me: () => (/* binding */ CANDIDATE),
/* harmony export */   Um: () => (/* binding */ BASELINE),
/* harmony export */   y0: () => (/* binding */ Labeller),
/* harmony export */   y4: () => (/* binding */ NEITHER)
/* harmony export */ });
/* unused harmony export SPECTRUM */
/** Counts above this are listed one by one in `frequent`; no chance in a rarefied sum matters so far out. */
const SPECTRUM = 512;
/** To which side a sample belongs under a labelling. */
const BASELINE = 0;
const CANDIDATE = 1;
const NEITHER = 2;
/**
 * Sees a pool through one labelling after another. The two sides it hands out are overwritten by the next call, so that
 * thousands of labellings need the memory of one.
 */
class Labeller {
    pool;
    members;
    /** Per side and sample all bits set or none, so that a count is added without a branch. */
    masks;
    words;
    bigrams;
    constructor(pool) {
        this.pool = pool;
        this.members = [new Int32Array(pool.samples), new Int32Array(pool.samples)];
        this.masks = [new Int32Array(pool.samples), new Int32Array(pool.samples)];
        this.words = new Counter(pool.words);
        this.bigrams = new Counter(pool.bigrams);
    }
    /** `label[s]` is BASELINE, CANDIDATE or NEITHER. */
    split(label) {
        const { members, masks, pool } = this;
        const sizes = [0, 0];
        for (let s = 0; s < label.length; s++) {
            masks[0][s] = label[s] === BASELINE ? -1 : 0;
            masks[1][s] = label[s] === CANDIDATE ? -1 : 0;
            if (label[s] !== NEITHER)
                members[label[s]][sizes[label[s]]++] = s;
        }
        const complete = sizes[0] + sizes[1] === label.length;
        const words = this.words.count(masks, label, complete);
        const bigrams = this.bigrams.count(masks, label, complete);
        const side = (which) => ({
            pool,
            samples: members[which].subarray(0, sizes[which]),
            words: words[which],
            bigrams: bigrams[which],
            given: pool.given[which],
        });
        return [side(BASELINE), side(CANDIDATE)];
    }
}
/** How often types come on a side, in memory that is used again and again. */
class Tally {
    spectrum = new Int32Array(SPECTRUM + 1);
    whereOtherHas = new Int32Array(SPECTRUM + 1);
    frequent;
    total = 0;
    beyond = 0;
    /** The largest count so far, up to SPECTRUM: what lies above need be neither cleared nor read. */
    top = 1;
    constructor(types) {
        this.frequent = new Int32Array(types);
    }
    clear() {
        this.spectrum.fill(0, 0, this.top + 1);
        this.whereOtherHas.fill(0);
        this.total = 0;
        this.beyond = 0;
        this.top = 1;
    }
    add(count) {
        if (count > SPECTRUM)
            this.frequent[this.beyond++] = count;
        else {
            this.spectrum[count]++;
            if (count > this.top)
                this.top = count;
        }
    }
    /** A sample's grams that come nowhere else in the pool, and the number of all its tokens. */
    addSample(once, tokens) {
        this.spectrum[1] += once;
        this.whereOtherHas[0] += once;
        this.total += tokens;
    }
    abundance() {
        this.spectrum[0] = 0;
        return {
            total: this.total,
            spectrum: this.spectrum.subarray(0, this.top + 1),
            frequent: this.frequent.subarray(0, this.beyond),
        };
    }
}
class Counter {
    postings;
    tallies;
    /** How often each type comes in the pool. */
    totals;
    /** Whether the union's tally is that of the whole pool, and so need not be made again. */
    unionIsWhole = false;
    constructor(postings) {
        const { types, start, count } = postings;
        this.postings = postings;
        this.tallies = [new Tally(types), new Tally(types), new Tally(types)];
        this.totals = new Int32Array(types);
        for (let type = 0; type < types; type++) {
            for (let p = start[type]; p < start[type + 1]; p++)
                this.totals[type] += count[p];
        }
    }
    /** One pass over the postings, type by type: a type's counts on both sides stand in registers. */
    count(masks, label, complete) {
        const [baseline, candidate, union] = this.tallies;
        const keepsUnion = complete && this.unionIsWhole;
        for (const tally of keepsUnion ? [baseline, candidate] : this.tallies)
            tally.clear();
        if (complete)
            this.countHalf(masks[0]);
        else
            this.countBoth(masks);
        if (complete && !keepsUnion)
            for (const n of this.totals)
                union.add(n);
        this.unionIsWhole = complete;
        const { once, tokens } = this.postings;
        for (let s = 0; s < label.length; s++) {
            if (label[s] === NEITHER)
                continue;
            this.tallies[label[s]].addSample(once[s], tokens[s]);
            if (!keepsUnion)
                union.addSample(once[s], tokens[s]);
        }
        const together = union.abundance();
        return [
            { ...baseline.abundance(), whereOtherHas: baseline.whereOtherHas, union: together },
            { ...candidate.abundance(), whereOtherHas: candidate.whereOtherHas, union: together },
        ];
    }
    /** Where no sample is left out, what is not the baseline's is the candidate's. */
    countHalf(inBaseline) {
        const { start, sample, count, types } = this.postings;
        const { totals } = this;
        for (let type = 0, p = 0; type < types; type++) {
            let b = 0;
            for (const end = start[type + 1]; p < end; p++)
                b += count[p] & inBaseline[sample[p]];
            this.tally(b, totals[type] - b);
        }
    }
    countBoth([inBaseline, inCandidate]) {
        const { start, sample, count, types } = this.postings;
        for (let type = 0, p = 0; type < types; type++) {
            let b = 0;
            let c = 0;
            for (const end = start[type + 1]; p < end; p++) {
                b += count[p] & inBaseline[sample[p]];
                c += count[p] & inCandidate[sample[p]];
            }
            this.tally(b, c);
            this.tallies[2].add(b + c);
        }
    }
    tally(b, c) {
        const [baseline, candidate] = this.tallies;
        baseline.add(b);
        candidate.add(c);
        if (c <= SPECTRUM)
            baseline.whereOtherHas[c] += b;
        if (b <= SPECTRUM)
            candidate.whereOtherHas[b] += c;
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

/***/ 8742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ renumber),
/* harmony export */   j: () => (/* binding */ internTexts)
/* harmony export */ });
/* harmony import */ var _text_normalise_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8873);
/* harmony import */ var _text_tokenise_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6991);
/* harmony import */ var _pairs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9991);



/** Reads every text once: words and bigrams get ids in order of first appearance. */
function internTexts(samples) {
    const wordIds = new Map();
    const textIds = new Map();
    const pairs = new _pairs_js__WEBPACK_IMPORTED_MODULE_0__/* .PairIds */ .d();
    const start = new Int32Array(samples.length + 1);
    let word = new Int32Array(1 << 12);
    let bigram = new Int32Array(1 << 12);
    let end = 0;
    const text = new Int32Array(samples.length);
    samples.forEach((sample, s) => {
        text[s] = idOf(textIds, (0,_text_normalise_js__WEBPACK_IMPORTED_MODULE_1__/* .normalise */ .j)(sample.text));
        const tokens = (0,_text_tokenise_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenise */ .t)(sample.text);
        if (end + tokens.length > word.length) {
            const room = Math.max(word.length * 2, end + tokens.length);
            word = resized(word, room);
            bigram = resized(bigram, room);
        }
        for (const token of tokens) {
            word[end] = idOf(wordIds, token);
            if (end > start[s])
                bigram[end - 1] = pairs.id(word[end - 1], word[end]);
            end++;
        }
        start[s + 1] = end;
    });
    return {
        start,
        word: word.subarray(0, end),
        bigram: bigram.subarray(0, end),
        words: [...wordIds.keys()],
        bigrams: pairs.size,
        prompt: Int32Array.from(samples, (sample) => sample.prompt),
        text,
    };
}
/** The ids of some of the numbers given anew, from 0 in order of first appearance. */
function renumber(ids) {
    const known = new Map();
    return ids.map((id) => idOf(known, id));
}
function idOf(ids, key) {
    let id = ids.get(key);
    if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
    }
    return id;
}
function resized(array, length) {
    const larger = new Int32Array(length);
    larger.set(array);
    return larger;
}


/***/ }),

/***/ 6005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readBoth),
  J: () => (/* binding */ readOne)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/text/normalise.js
var normalise = __nccwpck_require__(8873);
// EXTERNAL MODULE: ./lib/read/gather.js
var gather = __nccwpck_require__(8809);
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
    return possible.find((by) => sharesPrompt(by, sides)) ?? possible[0] ?? 'none';
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
function required(by, sides) {
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

// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __nccwpck_require__(9405);
;// CONCATENATED MODULE: ./lib/read/corpus.js





/** Both sides, their prompts told apart in the same way. */
async function readBoth(options, files, progress) {
    for (const role of ['baseline', 'candidate']) {
        if (options[role].length === 0)
            throw new errors/* UserError */.y('missing-option', { option: role, todo: `Name the files with the ${role} model's outputs.` });
    }
    const sides = [
        await (0,gather/* gather */.k)('baseline', options.baseline, options, files, progress),
        await (0,gather/* gather */.k)('candidate', options.candidate, options, files, progress),
    ];
    requireGroupField(sides, options);
    const pairing = choosePairing(sides, options);
    const [baseline, candidate] = sides.map((side) => corpusOf(side, pairing));
    if (pairing === 'id')
        requireSamePrompts(baseline, candidate, sides);
    return { baseline, candidate };
}
/** One side by itself. */
async function readOne(role, patterns, options, files) {
    const side = await (0,gather/* gather */.k)(role, patterns, options, files, () => { });
    requireGroupField([side], options);
    return corpusOf(side, choosePairing([side], options));
}
function corpusOf(side, pairing) {
    const { role, run, source, rows, reading } = side;
    const keys = keysOf(rows, pairing);
    const drafts = new Map();
    for (const [i, row] of rows.entries()) {
        const draft = drafts.get(keys[i]);
        if (draft === undefined)
            drafts.set(keys[i], { key: keys[i], text: row.prompt, group: row.group, samples: samplesOf(row) });
        else
            add(row, draft, side);
    }
    requireOutput(role, drafts);
    return { role, run, source, commit: null, prompts: drafts, pairing, notes: reading.notes() };
}
function add(row, draft, side) {
    if (draft.text === null)
        draft.text = row.prompt;
    else if (row.prompt !== null && !sameText(draft.text, row.prompt))
        throw promptDiffers(draft.key, row.place, side);
    draft.group ??= row.group;
    for (const sample of samplesOf(row))
        draft.samples.push(sample);
}
/** A row has an output at least, be it a missing one. */
function samplesOf({ outputs, place }) {
    const samples = outputs.map((output) => ({ text: output === null || !/\S/.test(output) ? null : output, place }));
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
function requireGroupField(sides, options) {
    const field = options['group-by'];
    if (field === null || sides.some(({ reading }) => reading.uses.has('group')))
        return;
    const seen = new Set(sides.flatMap(({ reading }) => [...reading.seen]));
    throw new errors/* UserError */.y('no-group-field', { field, fields: (0,shown/* shown */.S)(seen) });
}
/** The same id with another text is another prompt, and its outputs are not to be compared. */
function requireSamePrompts(baseline, candidate, [baselineSide, candidateSide]) {
    for (const { key, text } of candidate.prompts.values()) {
        const before = baseline.prompts.get(key)?.text ?? null;
        if (text !== null && before !== null && !sameText(text, before))
            throw promptDiffers(key, askedAt(key, candidateSide), baselineSide);
    }
}
function promptDiffers(id, place, other) {
    return new errors/* UserError */.y('prompt-differs', { id: (0,shown/* shown */.S)([id]), other: placeText(askedAt(id, other)) }, place);
}
/** Where the prompt of that id is first asked in words. */
function askedAt(id, { rows }) {
    return rows.find((row) => row.id === id && row.prompt !== null).place;
}
function sameText(one, other) {
    return one === other || (0,normalise/* normalise */.j)(one) === (0,normalise/* normalise */.j)(other);
}


/***/ }),

/***/ 8809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findAll),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2094);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9394);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7996);





/** Reads all files that the patterns stand for, in the order of their paths. */
async function gather(role, patterns, options, files, progress) {
    const paths = await findAll(role, patterns, files);
    const reading = new _reading_js__WEBPACK_IMPORTED_MODULE_4__/* .Reading */ .z(options);
    const rows = [];
    const prompts = new Map();
    for (const path of paths) {
        progress(`reading ${role} ${path}`);
        const source = await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .T)(path, files);
        reading.beginFile();
        for await (const row of (0,_index_js__WEBPACK_IMPORTED_MODULE_1__/* .recognise */ .G)(source).rows(source, reading)) {
            if (rows.length >= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.rows)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('too-large', { what: `the ${role}`, limit: '50 million rows' }, row.place);
            rows.push(row);
            shareText(row, prompts);
        }
    }
    if (rows.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('no-rows', { role, sources: `Read: ${paths.join(', ')}.` });
    return { role, run: runOf(paths, role), source: patterns.join(', '), rows, reading };
}
/** Every file once, however many patterns find it. */
async function findAll(role, patterns, files) {
    const found = new Set();
    for (const pattern of patterns) {
        const paths = await files.find(pattern);
        if (paths.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('no-match', { role, pattern, root: files.root });
        for (const path of paths)
            found.add(path);
    }
    return [...found].sort();
}
/** Rows that ask the same hold the same text, once. */
function shareText(row, prompts) {
    if (row.prompt === null)
        return;
    const known = prompts.get(row.prompt);
    if (known === undefined)
        prompts.set(row.prompt, row.prompt);
    else
        row.prompt = known;
}
/** The name of a run: that of its file without endings, or of the folder that holds its files. */
function runOf(paths, role) {
    if (paths.length === 1)
        return (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .F)(paths[0]).replace(/(?<=.)\.[^.]*$/, '');
    const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
    const apart = first.findIndex((folder, i) => others.some((folders) => folders[i] !== folder));
    return (apart < 0 ? first : first.slice(0, apart)).at(-1) || role;
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ recognise)
});

// UNUSED EXPORTS: FORMATS

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/read/appearance.js
const MAGIC = [
    ['1f8b', 'it is compressed twice; compress it once'],
    ['28b52ffd', 'it is compressed with zstd; use gzip'],
    ['fd377a585a', 'it is compressed with xz; use gzip'],
    ['425a68', 'it is compressed with bzip2; use gzip'],
    ['504b0304', 'it is a ZIP archive'],
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

;// CONCATENATED MODULE: ./lib/read/csv-records.js
/** What a line takes besides its characters: a cell could hold millions of empty ones. */
const LINE = 64;
/**
 * Puts the records of a CSV file together from its lines (RFC 4180): a quoted cell may hold delimiters, doubled quotes
 * and line breaks. A quote inside an unquoted cell is text. Line breaks within cells become \n.
 */
class CsvRecords {
    /** The line on which the present or last record began, and the one it has reached. */
    began = 0;
    line = 0;
    /** What the record takes in memory so far, about. */
    size = 0;
    #delimiter;
    #cells = [];
    /** What the quoted cell holds so far; null outside of one. */
    #quoted = null;
    constructor(delimiter) {
        this.#delimiter = delimiter;
    }
    /** Whether a quoted cell waits for its end. */
    get open() {
        return this.#quoted !== null;
    }
    /** The cells where this line ends a record; null where it doesn't, or is blank; why it can't be read, as a text. */
    push(text, line) {
        this.line = line;
        if (this.#quoted === null) {
            if (text === '')
                return null;
            this.began = line;
            this.size = 0;
            this.#cells = [];
        }
        else
            this.#quoted.push('\n');
        this.size += text.length + LINE;
        for (let at = 0; at >= 0;) {
            if (this.#quoted === null && text[at] === '"') {
                this.#quoted = [];
                at++;
            }
            const next = this.#quoted === null ? this.#plain(text, at) : this.#inQuotes(text, at, this.#quoted);
            if (next === 'open')
                return null;
            if (next === 'stray') {
                this.#quoted = null;
                return 'text follows a closing quote; a quote within quotes is written twice';
            }
            at = next;
        }
        return this.#cells;
    }
    /** Where the next cell begins; -1 after the last. */
    #plain(text, at) {
        const end = text.indexOf(this.#delimiter, at);
        this.#cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
        return end < 0 ? -1 : end + 1;
    }
    #inQuotes(text, from, quoted) {
        let at = from;
        for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', at)) {
            if (text[quote + 1] === '"') {
                quoted.push(text.slice(at, quote + 1));
                at = quote + 2;
                continue;
            }
            const end = quote + 1;
            if (end < text.length && text[end] !== this.#delimiter)
                return 'stray';
            this.#cells.push(quoted.join('') + text.slice(at, quote));
            this.#quoted = null;
            return end === text.length ? -1 : end + 1;
        }
        quoted.push(text.slice(at));
        return 'open';
    }
}

// EXTERNAL MODULE: ./lib/read/reading.js
var read_reading = __nccwpck_require__(7996);
// EXTERNAL MODULE: ./lib/read/shown.js
var shown = __nccwpck_require__(9405);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __nccwpck_require__(9394);
;// CONCATENATED MODULE: ./lib/read/values.js



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
        throw new read_reading/* Unreadable */.I('the output is a list of lists');
    }
    if (!isObject(value))
        throw new read_reading/* Unreadable */.I(`the output is a ${typeof value}`);
    const inner = Object.hasOwn(value, 'content') ? value.content : value.text;
    if (inner === null || (inner === undefined && typeof value.role === 'string'))
        return null;
    if (typeof inner === 'string')
        return inner.toWellFormed();
    if (Array.isArray(inner) && inner.every(isPart))
        return joinParts(inner);
    throw new read_reading/* Unreadable */.I('the output is an object without a text or content that is text');
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
        if (depth > limits/* LIMITS */.b.depth)
            throw new errors/* UserError */.y('too-large', { what: 'the nesting of the JSON', limit: `${limits/* LIMITS */.b.depth} levels` }, place);
        level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    }
}

;// CONCATENATED MODULE: ./lib/read/fields.js




/** Usual names of fields; the first that a row has is taken. */
const FIELD_NAMES = {
    prompt: ['prompt', 'instruction', 'input', 'question', 'query'],
    output: [
        ...['output', 'outputs', 'completion', 'completions', 'response', 'responses', 'generation', 'generations'],
        ...['answer', 'text', 'prediction', 'predicted', 'content', 'messages'],
    ],
    id: ['id', 'prompt_id', 'question_id', 'uid', 'task_id', 'doc_id', 'custom_id', 'sample_id'],
};
/** The row that a record of named fields stands for. */
function rowOf(record, place, reading) {
    if (!isObject(record))
        throw new read_reading/* Unreadable */.I(`the row is ${kindOf(record)}, not an object with fields`);
    reading.saw(record);
    const output = outputField(record, place, reading);
    const prompt = find('prompt', record, reading);
    const value = output === null ? null : valueAt(record, output);
    const asked = prompt === null ? undefined : valueAt(record, prompt);
    return {
        id: idOf(record, reading),
        prompt: prompt === null && isConversation(value) ? lastAnswer(value).before : promptOf(asked, place),
        group: groupOf(record, reading),
        outputs: outputsOf(value),
        place,
    };
}
/** Whether the row's id or prompt is a whole number with more digits than a number can hold. */
function losesDigits(record, reading) {
    if (!isObject(record))
        return false;
    return ['id', 'prompt'].some((use) => {
        const name = find(use, record, reading);
        const value = name === null ? null : valueAt(record, name);
        return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
    });
}
/** A field by its name; where there is none of that name, by its path, as in `response.text` or `choices.0.text`. */
function valueAt(record, name) {
    if (Object.hasOwn(record, name))
        return record[name];
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
    return find(use, record, reading) !== null;
}
function find(use, record, reading) {
    const mapped = reading.fields[use];
    if (mapped !== undefined)
        return valueAt(record, mapped) === undefined ? null : used(use, mapped, reading);
    for (const name of FIELD_NAMES[use])
        if (Object.hasOwn(record, name))
            return used(use, name, reading);
    return null;
}
function used(use, name, reading) {
    reading.use(use, name);
    return name;
}
/** The name of the output's field; null where the row says that there was an error instead of an output. */
function outputField(record, place, reading) {
    const name = find('output', record, reading);
    if (name !== null)
        return name;
    const { error } = record;
    if (isObject(error) || (typeof error === 'string' && error.trim() !== ''))
        return null;
    // In a file's first row it is the mapping that is wrong, and every other row would be skipped as well.
    if (reading.rowsOfFile > 1)
        throw new read_reading/* Unreadable */.I('the row has no output field');
    const names = Object.keys(record);
    throw new errors/* UserError */.y('no-output-field', { fields: names.length === 0 ? 'none' : (0,shown/* shown */.S)(names), guess: likeliestOutput(names) }, place);
}
function likeliestOutput(names) {
    const likely = names.find((name) => /out|resp|compl|gener|answ|pred|repl|result|text/i.test(name));
    return likely === undefined ? 'NAME' : (0,shown/* shown */.S)([likely]);
}
function idOf(record, reading) {
    const name = find('id', record, reading);
    const value = name === null ? null : valueAt(record, name);
    if (typeof value === 'object' && value !== null)
        throw new read_reading/* Unreadable */.I(`the id is ${kindOf(value)}`);
    return nameOf(value);
}
function groupOf(record, reading) {
    if (reading.groupBy === null)
        return null;
    const value = valueAt(record, reading.groupBy);
    if (value !== undefined)
        used('group', reading.groupBy, reading);
    return nameOf(value);
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./lib/read/utf8.js

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
    if ((0,external_node_buffer_namespaceObject.isUtf8)(block))
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

;// CONCATENATED MODULE: ./lib/read/lines.js



const NEWLINE = 10;
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
        const end = block.lastIndexOf(NEWLINE);
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

;// CONCATENATED MODULE: ./lib/read/csv.js







const DELIMITERS = [',', '\t', ';'];
const USUAL = Object.values(FIELD_NAMES).flat();
/** A table whose first line names the columns, separated by commas, tabs or semicolons. Cells may hold line breaks. */
const csv = {
    id: 'csv',
    title: 'CSV or TSV with a header line',
    recognise: ({ name, text }) => !isBinary(text) && (/\.(csv|tsv)$/.test(name) || namesOutput(text)),
    async *rows(source, reading) {
        const records = new CsvRecords(delimiterOf(source.head.text));
        const at = (line) => ({ file: source.file, line });
        let columns = null;
        for await (const { first, texts } of linesOf(source, reading)) {
            for (let i = 0; i < texts.length; i++) {
                const cells = records.push(texts[i], first + i);
                if (records.size > limits/* LIMITS */.b.row)
                    throw new errors/* UserError */.y('too-large', { what: 'the row', limit: '64 MiB' }, at(records.began));
                if (typeof cells === 'string') {
                    if (columns === null)
                        throw new errors/* UserError */.y('bad-line', { problem: cells }, at(records.began));
                    skip(records, cells, at, reading);
                }
                if (!Array.isArray(cells))
                    continue;
                if (columns === null)
                    columns = columnNames(cells, reading);
                else {
                    const row = rowOfCells(cells, columns, at(records.began), reading);
                    if (row !== null)
                        yield row;
                }
            }
        }
        if (records.open)
            skip(records, 'a quote is opened and never closed', at, reading);
    },
};
/** Every line of a record that can't be read is a bad line: a stray quote may have swallowed whole rows. */
function skip(records, problem, at, reading) {
    for (let line = records.began; line <= records.line; line++)
        reading.bad(at(line), problem);
}
function rowOfCells(cells, columns, place, reading) {
    return reading.attempt(place, () => {
        if (cells.length !== columns.length)
            throw new read_reading/* Unreadable */.I(`it has ${cells.length} cells, the header has ${columns.length}`);
        const row = rowOf(Object.fromEntries(columns.map((column, i) => [column, cells[i]])), place, reading);
        return {
            ...row,
            id: copy(row.id),
            prompt: copy(row.prompt),
            group: copy(row.group),
            outputs: row.outputs.map(copy),
        };
    });
}
/** A cell is a window on the piece of the file that it was cut from, and would keep all of that in memory. */
function copy(cell) {
    return cell === null ? null : Buffer.from(cell).toString();
}
/** Spreadsheets like to capitalise: a usual name counts in any case, unless the user has named the column so. */
function columnNames(cells, reading) {
    const mapped = [...Object.values(reading.fields), reading.groupBy];
    return cells.map((cell) => {
        const name = cell.trim();
        const lower = name.toLowerCase();
        return mapped.includes(name) || !USUAL.includes(lower) ? name : lower;
    });
}
/** Without a telling file name: a first line of two or more columns, one of them with a usual name for the output. */
function namesOutput(text) {
    const cells = new CsvRecords(delimiterOf(text)).push(firstLine(text), 1);
    const names = FIELD_NAMES.output;
    return Array.isArray(cells) && cells.length > 1 && cells.some((cell) => names.includes(cell.trim().toLowerCase()));
}
/** The one that is most frequent in the header. */
function delimiterOf(text) {
    const header = firstLine(text);
    const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
    return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
function firstLine(text) {
    return text.trimStart().split('\n', 1)[0];
}

;// CONCATENATED MODULE: ./lib/read/json-document.js


/** The rows of a JSON value that was read whole: those that it wraps, or itself. */
function* rowsOfDocument(value, placeOf, reading) {
    const { key, rows } = wrapper(value, reading) ?? { key: null, rows: [value] };
    for (const [index, record] of rows.entries()) {
        const place = placeOf(key, index);
        const row = reading.attempt(place, () => rowOf(record, place, reading));
        if (row !== null)
            yield row;
    }
}
/** `losesDigits` of any row that the value wraps or is. */
function losesDigitsWithin(value, reading) {
    return (wrapper(value, reading)?.rows ?? [value]).some((record) => losesDigits(record, reading));
}
/**
 * The rows that an object holds under exactly one of its names, such as `data` or `results`; null where it is a row
 * itself. An object with an id or a prompt is a row, whatever lists it has.
 */
function wrapper(value, reading) {
    if (!isObject(value) || has('id', value, reading) || has('prompt', value, reading))
        return null;
    const lists = Object.entries(value).filter(([key, list]) => key !== reading.fields.output && isRows(list, reading));
    if (lists.length !== 1)
        return null;
    const [key, rows] = lists[0];
    return { key, rows: rows };
}
function isRows(list, reading) {
    if (!Array.isArray(list) || list.length === 0 || !list.every(isObject))
        return false;
    return (list.every((item) => typeof item.role !== 'string' && typeof item.type !== 'string') &&
        list.some((item) => has('output', item, reading)));
}

;// CONCATENATED MODULE: ./lib/read/json-text.js

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
            throw new read_reading/* Unreadable */.I(problemOf(error));
        try {
            return { value: JSON.parse(mended), nulls };
        }
        catch (again) {
            throw new read_reading/* Unreadable */.I(problemOf(again));
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

;// CONCATENATED MODULE: ./lib/read/json-row.js


/** The value of a JSON text. NaN is counted; where ids have more digits than a number holds, long numbers become texts. */
function jsonValue(text, place, reading, loses = losesDigits) {
    const { value, nulls } = parseJson(text);
    if (nulls > 0)
        reading.doubt('nan-read-as-null', place.file, nulls);
    return loses(value, reading) ? parseJson(quoteLongIntegers(text)).value : value;
}
/** The row that a JSON text holds; null where it can't be read, which is counted. */
function jsonRow(text, place, reading) {
    return reading.attempt(place, () => rowOf(jsonValue(text, place, reading), place, reading));
}

;// CONCATENATED MODULE: ./lib/read/json-split.js


const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const json_split_NEWLINE = 0x0a;
/**
 * Cuts one JSON array or object into its pieces while its bytes come in, so that each is read by itself: as fast as
 * lines are, with the line it begins on, and with a bad piece spoiling no other. It looks at quotes and brackets only;
 * whether a piece is JSON is for JSON.parse to say.
 */
class JsonSplitter {
    #file;
    #limit;
    #line;
    #depth = 0;
    #inString = false;
    #escaped = false;
    #open = [];
    #size = 0;
    /** The line of the present piece's first byte that isn't white space; 0 until it comes. */
    #begins = 0;
    #pieces = 0;
    #ended = false;
    constructor(file, limit, line = 1) {
        this.#file = file;
        this.#limit = limit;
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
    /** The pieces that end in this block. Refuses what follows the closing bracket by `false` as the last of them. */
    push(block) {
        const done = [];
        let start = 0;
        for (let i = 0; i < block.length; i++) {
            if (this.#inString)
                i = this.#stringEnd(block, i);
            if (i === block.length)
                break;
            const byte = block[i];
            if (byte === json_split_NEWLINE)
                this.#line++;
            if (byte <= SPACE)
                continue;
            if (this.#ended)
                return [...done, false];
            if (byte === QUOTE)
                this.#inString = true;
            else if (isOpening(byte)) {
                if (this.#descend() === 1) {
                    start = i + 1;
                    continue;
                }
            }
            else if (isClosing(byte) && --this.#depth === 0) {
                this.#ended = true;
                const last = this.#take(block.subarray(start, i));
                if (last.text !== '' || this.#pieces > 1)
                    done.push(last);
            }
            else if (byte === COMMA && this.#depth === 1) {
                done.push(this.#take(block.subarray(start, i)));
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
        return this.#ended || this.#begins === 0 ? null : this.#take(Buffer.alloc(0));
    }
    /** Where the byte after the string's closing quote is, or the block's end while the string goes on. */
    #stringEnd(block, from) {
        let escaped = this.#escaped;
        for (let i = from; i < block.length; i++) {
            const byte = block[i];
            if (byte === json_split_NEWLINE)
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
        if (this.#depth === 1) {
            this.#open = [];
            this.#size = 0;
        }
        return this.#depth;
    }
    #take(end) {
        const line = this.#begins || this.#line;
        const text = this.#begins === 0 ? '' : Buffer.concat([...this.#open, end]).toString('utf8');
        this.#open = [];
        this.#size = 0;
        this.#begins = 0;
        this.#pieces++;
        return { text, line };
    }
    #keep(bytes) {
        this.#open.push(bytes);
        this.#size += bytes.length;
        if (this.#size > this.#limit)
            throw this.#tooLarge('the row', `${this.#limit / 2 ** 20} MiB`);
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

;// CONCATENATED MODULE: ./lib/read/json.js








/**
 * A JSON file: an array of rows, read one by one, or an object, which is read whole since only its end shows whether
 * it is a row or wraps rows. A row's line is the one it begins on.
 */
const json = {
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
    for await (const { text, line } of pieces(source, reading, limits/* LIMITS */.b.row)) {
        const place = { file: source.file, line };
        number++;
        const row = reading.attempt(place, () => elementRow(text, number, place, reading));
        if (row !== null)
            yield row;
    }
}
/** The row of an element; a bare text is an output without a prompt. All may stand on one line: hence the number. */
function elementRow(text, number, place, reading) {
    try {
        const value = jsonValue(text, place, reading);
        return typeof value === 'string' ? bareOutput(value, place) : rowOf(value, place, reading);
    }
    catch (error) {
        if (error instanceof read_reading/* Unreadable */.I)
            throw new read_reading/* Unreadable */.I(`${error.message} (element ${number})`);
        throw error;
    }
}
function bareOutput(text, place) {
    return { id: null, prompt: null, group: null, outputs: [text.toWellFormed()], place };
}
async function* json_document(source, reading) {
    const { file } = source;
    const members = [];
    let size = 0;
    for await (const piece of pieces(source, reading, limits/* LIMITS */.b.document)) {
        size += piece.text.length;
        if (size > limits/* LIMITS */.b.document)
            throw new errors/* UserError */.y('too-large', { what: 'the JSON object', limit: '256 MiB' }, { file, line: piece.line });
        const member = reading.attempt({ file, line: piece.line }, () => memberOf(piece, file, reading));
        if (member !== null)
            members.push({ ...member, piece });
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
function memberOf({ text, line }, file, reading) {
    const [entry] = Object.entries(jsonValue(`{${text}}`, { file, line }, reading, losesDigitsWithin));
    if (entry === undefined)
        throw new read_reading/* Unreadable */.I('a comma has nothing before or after it');
    return { key: entry[0], value: entry[1] };
}
function linesWithin({ text, line }, file) {
    const splitter = new JsonSplitter(file, limits/* LIMITS */.b.document, line);
    return splitter.push(Buffer.from(text)).map((piece) => (piece === false ? line : piece.line));
}
async function* pieces(source, reading, limit) {
    const { file } = source;
    const splitter = new JsonSplitter(file, limit);
    for await (const block of utf8(source, reading)) {
        for (const piece of splitter.push(block)) {
            if (piece !== false)
                yield piece;
            else
                return reading.bad({ file, line: splitter.line }, 'something follows the end of the JSON');
        }
    }
    if (splitter.ended)
        return;
    reading.bad({ file, line: splitter.rest()?.line ?? splitter.line }, 'the file ends in the middle of its JSON');
}

;// CONCATENATED MODULE: ./lib/read/jsonl.js



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
                const row = jsonRow(text, place, reading);
                if (row !== null)
                    yield row;
            }
        }
    },
};

;// CONCATENATED MODULE: ./lib/read/text.js


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
                yield { id: null, prompt: null, group: null, outputs: [texts[i]], place };
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






const FORMATS = [json, jsonl, csv, text_text];
/** The format of a file; an error where it is empty or none fits. */
function recognise({ file, head }) {
    const place = { file, line: null };
    if (head.whole && head.text.trim() === '')
        throw new errors/* UserError */.y('empty-file', {}, place);
    const format = FORMATS.find((one) => one.recognise(head));
    if (format === undefined)
        throw new errors/* UserError */.y('unknown-format', { seen: appearance(head) }, place);
    return format;
}


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8809);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2094);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9886);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7996);





const SAMPLES_SHOWN = 3;
/** Looks at files as a check would read them, but shows what is wrong with them instead of failing. */
async function inspect(patterns, options, files) {
    const inspected = [];
    for (const file of await (0,_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .findAll */ .J)('candidate', patterns, files))
        inspected.push(await inspectFile(file, options, files));
    return { files: inspected };
}
async function inspectFile(file, options, files) {
    const reading = new _reading_js__WEBPACK_IMPORTED_MODULE_4__/* .Reading */ .z(options, Number.POSITIVE_INFINITY);
    const tally = new Tally();
    let format = null;
    let gzipped = false;
    let problem = null;
    try {
        const source = await (0,_open_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .T)(file, files);
        gzipped = source.gzipped;
        const found = (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .recognise */ .G)(source);
        format = { id: found.id, title: found.title };
        for await (const row of found.rows(source, reading))
            tally.add(row);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        problem = { code: error.code, message: error.message };
    }
    const { badLines, firstBad } = reading;
    return {
        file,
        format,
        gzipped,
        ...tally.result(),
        fields: fieldsOf(reading),
        badLines,
        firstBad,
        problem,
        notes: reading.notes(),
    };
}
function fieldsOf(reading) {
    const uses = new Map([...reading.uses].map(([use, name]) => [name, use]));
    // A path such as response.text is no name of a field, but is what is read.
    return [...new Set([...reading.seen, ...uses.keys()])].map((name) => ({ name, use: uses.get(name) ?? null }));
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
    add({ id, prompt, outputs, place }) {
        this.#rows++;
        this.#samples += outputs.length;
        this.#byRow.push(outputs.length);
        if (id !== null)
            this.#ids++;
        if (prompt !== null)
            this.#prompts++;
        count(this.#withId, id, outputs.length);
        count(this.#withPrompt, prompt, outputs.length);
        for (const text of outputs) {
            if (text === null || !/\S/.test(text))
                this.#empty++;
            if (this.#first.length < SAMPLES_SHOWN)
                this.#first.push({ place, text });
        }
    }
    result() {
        const counts = this.#countsByPrompt().sort((one, other) => one - other);
        const samplesPerPrompt = counts.length === 0 ? null : { min: counts[0], median: median(counts), max: counts[counts.length - 1] };
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
function count(counts, key, by) {
    if (key !== null)
        counts.set(key, (counts.get(key) ?? 0) + by);
}
function median(sorted) {
    const middle = sorted.length / 2;
    return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}


/***/ }),

/***/ 9394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    /** Of objects and lists in one another. Below what a recursive function can take. */
    depth: 200,
    /** A gzip file may grow beyond this only while it stays under `ratio`. */
    unpacked: 1024 * MiB,
    ratio: 1000,
};


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ baseName),
  T: () => (/* binding */ openFile)
});

;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/read/limits.js
var limits = __nccwpck_require__(9394);
;// CONCATENATED MODULE: ./lib/read/open.js




const HEAD_BYTES = 64 * 1024;
/** A file with its head, decompressed if need be: gzip is told by its first two bytes, whatever the name says. */
async function openFile(file, files) {
    const magic = await start(files.open(file), 2);
    const gzipped = magic[0] === 0x1f && magic[1] === 0x8b;
    const bytes = () => (gzipped ? gunzip(files.open(file), file) : files.open(file));
    return { file, gzipped, bytes, head: headOf(file, await start(bytes(), HEAD_BYTES + 1)) };
}
/** The name of a file without folders and .gz, as it was written. */
function baseName(file) {
    return file.slice(file.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
}
function headOf(file, bytes) {
    const head = bytes.subarray(0, HEAD_BYTES);
    return {
        name: baseName(file).toLowerCase(),
        bytes: head,
        // TextDecoder drops the BOM, and with `stream` a character that the cut goes through.
        text: new TextDecoder().decode(head, { stream: true }),
        whole: bytes.length <= HEAD_BYTES,
    };
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
async function* gunzip(bytes, file) {
    let packed = 0;
    let unpacked = 0;
    const counted = async function* () {
        for await (const piece of bytes) {
            packed += piece.length;
            yield piece;
        }
    };
    const gunzip = (0,external_node_zlib_namespaceObject.createGunzip)({ chunkSize: HEAD_BYTES });
    // A failure of either destroys the other, and reaches the loop below.
    const plain = (0,external_node_stream_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(counted()), gunzip, () => { });
    try {
        for await (const piece of plain) {
            unpacked += piece.length;
            if (unpacked > limits/* LIMITS */.b.unpacked && unpacked > limits/* LIMITS */.b.ratio * packed)
                throw new errors/* UserError */.y('too-large', { what: 'the decompressed file', limit: '1 GiB and 1000 times the compressed' }, { file, line: null });
            yield piece;
        }
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
            throw new errors/* UserError */.y('unreadable-file', { problem: unpackProblem(String(error.code)) }, { file, line: null });
        throw error;
    }
}
function unpackProblem(code) {
    return code === 'Z_BUF_ERROR' ? 'its gzip data ends too early' : 'its gzip data is damaged';
}


/***/ }),

/***/ 7996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable),
/* harmony export */   z: () => (/* binding */ Reading)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

/** Why a row can't be read, in words that follow "the line can't be read: ". */
class Unreadable extends Error {
}
/** So many rows of a file show which fields it has. */
const ROWS_LOOKED_AT = 100;
/**
 * What the reading of one side brings besides rows: lines it could not read, doubts, and the fields that were seen.
 * It also says which fields to read, and how many bad lines may pass.
 */
class Reading {
    fields;
    groupBy;
    badLines = 0;
    firstBad = null;
    /** Names of fields in order of appearance; what was read from which. */
    seen = new Set();
    uses = new Map();
    /** Rows with a readable shape in the present file, so far. */
    rowsOfFile = 0;
    #allowed;
    #doubts = new Map();
    constructor(options, allowed = options['max-bad-lines']) {
        this.fields = options.fields;
        this.groupBy = options['group-by'];
        this.#allowed = allowed;
    }
    beginFile() {
        this.rowsOfFile = 0;
    }
    /** Counts a line that can't be read; an error once there are more than may pass. */
    bad(place, problem) {
        this.badLines++;
        this.firstBad ??= { place, problem };
        if (this.badLines <= this.#allowed)
            return;
        if (this.#allowed === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('bad-line', { problem }, place);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('bad-lines', { count: this.badLines, allowed: this.#allowed, problem }, place);
    }
    /** What `read` gives, or null where it finds the row unreadable, which is counted. */
    attempt(place, read) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof Unreadable))
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
    saw(record) {
        if (this.rowsOfFile++ >= ROWS_LOOKED_AT)
            return;
        for (const name of Object.keys(record))
            this.seen.add(name);
    }
    use(use, name) {
        if (!this.uses.has(use))
            this.uses.set(use, name);
    }
    notes() {
        const notes = [...this.#doubts.values()].map(({ code, file, count }) => ({
            code,
            // A replaced character changes a word; NaN stands in scores, which nothing here reads.
            level: code === 'invalid-utf8' ? 'warn' : 'info',
            facts: { count, file },
        }));
        if (this.firstBad !== null) {
            const { file, line } = this.firstBad.place;
            notes.push({ code: 'bad-lines-skipped', level: 'warn', facts: { count: this.badLines, file, line } });
        }
        return notes;
    }
}


/***/ }),

/***/ 9405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
const MOST = 20;
const LENGTH = 40;
/** Names from a file as a message may hold them: a few, cut, without control characters. They are foreign text. */
function shown(names) {
    const all = [...names];
    const some = all.slice(0, MOST).map((name) => {
        const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
        return plain.length > LENGTH ? `${plain.slice(0, LENGTH)}…` : plain;
    });
    return all.length > MOST ? `${some.join(', ')}, … (${all.length})` : some.join(', ');
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   xK: () => (/* binding */ xmlText)
/* harmony export */ });
/* unused harmony export plain */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
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

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ explanation)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7703);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2234);


/** What a metric is, for a terminal: from plain words to the worked example. */
function explanation(metric, { color, width }) {
    const paint = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .painter */ .C2)(color);
    const lines = (text, bullet = '') => (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .LV)(text, width, bullet).join('\n');
    const facts = [
        ['If it declines', metric.meaning],
        [
            'Sign of',
            metric.stage === 'none' ? 'no stage of collapse by itself' : `${metric.stage} collapse (${metric.family})`,
        ],
        ['Healthier is', metric.healthier],
        ['Decline in', UNITS[metric.unit]],
        ['Allowed', limits(metric)],
        ['Needs', needs(metric)],
        [
            'Length',
            metric.followsLength ? 'follows it: judged again at equal length where lengths differ' : 'judged as it is',
        ],
        ['Cost', metric.cost],
        ['Source', metric.source],
        ['Example', example(metric)],
    ];
    const rows = facts.map(([name, text]) => `${paint(name.padEnd(15), _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DIM */ .xU)}${lines(text, ' '.repeat(15)).trimStart()}`);
    return `${paint(`${metric.title} (${metric.id})`, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__/* .BOLD */ .Y)}\n${lines(metric.summary)}\n\n${rows.join('\n')}\n`;
}
const UNITS = {
    relative: "percent of the baseline's value",
    points: 'percentage points',
    balance: 'points of imbalance, (candidate - baseline) / (candidate + baseline)',
    distance: 'bits between the sides, less what two draws of one model have',
};
function limits({ limits, unit }) {
    const parts = [
        limits.fail === null ? null : `fails at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .AB)(limits.fail, unit)}`,
        limits.warn === null ? null : `warns at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .limit */ .AB)(limits.warn, unit)}`,
        limits.ceiling === undefined ? null : `no more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(limits.ceiling)} on the candidate's side`,
        limits.floor === undefined ? null : `no less than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(limits.floor)} on the candidate's side`,
    ].filter((part) => part !== null);
    return parts.length === 0
        ? 'no limit unless the config sets one'
        : `${parts.join(', ')}, unless the config says otherwise`;
}
function needs({ samplesPerPrompt, needsOther }) {
    if (samplesPerPrompt > 1)
        return `${samplesPerPrompt} outputs a prompt or more on both sides`;
    return needsOther ? 'another side to compare with' : 'one output a prompt';
}
function example({ example: { texts, other, value } }) {
    const list = (answers) => answers.map((answer) => JSON.stringify(answer)).join(', ');
    return `${list(texts)}${other ? ` against ${list(other)}` : ''} gives ${Number(value.toPrecision(6))}`;
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   E5: () => (/* binding */ probability),
/* harmony export */   KN: () => (/* binding */ percent),
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
    if (unit === 'relative' || unit === 'points')
        return digits(decline * 100, grain);
    return minus(decline.toFixed(grain === 'fine' ? 3 : 2));
}
function suffix(unit) {
    if (unit === 'relative')
        return ' %';
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

/***/ 5466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ inspection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2527);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7703);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3731);
/* harmony import */ var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2234);




/** What would be read of files, for a terminal. */
function inspection({ files }, options) {
    return `${files.map((file) => oneFile(file, options)).join('\n\n')}\n`;
}
function oneFile(file, { color, width }) {
    const paint = (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .painter */ .C2)(color);
    const format = file.format === null ? 'not recognised' : `${file.format.title}${file.gzipped ? ', gzip' : ''}`;
    const line = (name, text) => (0,_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .LV)(`${name.padEnd(10)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(text)}`, width, '  ').join('\n');
    const samples = file.samplesPerPrompt;
    const perPrompt = samples === null
        ? ''
        : samples.min === samples.max
            ? `${samples.min} a prompt`
            : `${samples.min}-${samples.max} a prompt, median ${samples.median}`;
    const used = file.fields.map(({ name, use }) => (use === null ? name : `${name} (${use})`));
    return [
        `${paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalText */ .eR)(file.file), _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .BOLD */ .Y)}  ${paint(format, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__/* .DIM */ .xU)}`,
        ...(file.rows === 0
            ? []
            : [
                line('read', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(file.rows)} rows, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(file.samples)} outputs (${perPrompt}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(file.prompts)} prompts`),
            ]),
        ...(file.empty === 0 ? [] : [line('empty', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(file.empty)} outputs`)]),
        ...(used.length === 0 ? [] : [line('fields', used.join(', '))]),
        ...(file.firstBad === null
            ? []
            : [
                line('bad lines', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(file.badLines)}; the first at line ${file.firstBad.place.line}: ${file.firstBad.problem}`),
            ]),
        ...(file.problem === null ? [] : [line('problem', file.problem.message)]),
        ...file.notes.map((one) => line('note', (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N)(one))),
        ...file.first.map(({ place, text }) => line(`line ${place.line}`, text === null ? '(empty)' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(text, 100))),
    ].join('\n');
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ bound),
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   jB: () => (/* binding */ noun),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   sd: () => (/* binding */ declineOf),
/* harmony export */   vh: () => (/* binding */ worsensUp)
/* harmony export */ });
/* harmony import */ var _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(667);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7703);
/**
 * What a decline of each metric is called. A metric that isn't in the table is told by its title, so that adding one
 * needs nothing here.
 */


const WORDS = {
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
    const metrics = _metrics_index_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C;
    return metrics.find((metric) => metric.id === id);
}
function title(id) {
    return metricOf(id)?.title ?? upperFirst(id.replaceAll('-', ' '));
}
function noun(id) {
    return WORDS[id]?.noun ?? lowerFirst(title(id));
}
/** Whether it gets worse by rising. */
function worsensUp({ metric, unit }) {
    const healthier = metricOf(metric)?.healthier;
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
    const moved = worsensUp(verdict) ? 'rose' : 'fell';
    if (unit === 'relative')
        return `The candidate's ${noun(verdict.metric)} ${moved} by ${lost}${figures.range}`;
    return `The candidate's ${noun(verdict.metric)} ${moved} from ${figures.baseline} to ${figures.candidate}`;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7703);
/* harmony import */ var _metric_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3868);


const NOTES = {
    'length-changed': (f) => `The candidate's outputs are ${f.change === null ? '' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(Math.abs(n(f.change)), 'coarse')} `}` +
        `${n(f.candidate) < n(f.baseline) ? 'shorter' : 'longer'} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(n(f.candidate))} words on average, baseline: ` +
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(n(f.baseline))}), so what depends on length is red only if it is at equal length too.`,
    'candidate-missing-prompts': (f) => `The candidate has no output for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.count))} of the baseline's ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.total), 'prompt')} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(n(f.share), 'coarse')}).`,
    'unpaired-prompts': (f) => `Left out, because only one side answered them: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.baseline), 'prompt')} of the baseline, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.candidate))} of the candidate.`,
    unpaired: () => 'Both sides share no prompt: part of any difference may come from the prompts.',
    'samples-thinned': (f) => `The baseline has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.baseline), 'sample')} per prompt, the candidate ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(n(f.candidate))}; both were compared at the smaller number.`,
    drift: (f) => `${(0,_metric_words_js__WEBPACK_IMPORTED_MODULE_0__/* .title */ .DD)(metricId(f))} drifted by ${declined(f)}: within its limit, but more than chance (p ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .probability */ .E5)(n(f.p))}).`,
    better: (f) => `${(0,_metric_words_js__WEBPACK_IMPORTED_MODULE_0__/* .title */ .DD)(metricId(f))} moved the healthier way.`,
    'sampling-only': () => 'Intervals and p values cover the noise of sampling, not that of training again: no further healthy run was given.',
    'few-prompts': (f) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.prompts), 'prompt')} can show only large declines.`,
    exhaustive: (f) => `There are only ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.relabellings))} ways to relabel these outputs; all of them were tried.`,
    'more-relabellings': (f) => `A result was close to the border, so ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.relabellings))} relabellings were made.`,
    'small-groups': (f) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.count), 'small group')} with ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.prompts), 'prompt')} in all ${n(f.count) === 1 ? 'is' : 'are'} judged together as (other).`,
    'bad-lines-skipped': (f) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.count), 'line')} of ${f.file} could not be read and ${n(f.count) === 1 ? 'was' : 'were'} skipped (line ${f.line}).`,
    'nan-read-as-null': (f) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.count), 'value')} NaN or Infinity in ${f.file} ${n(f.count) === 1 ? 'was' : 'were'} read as missing.`,
    'invalid-utf8': (f) => `${f.file} is not valid UTF-8; ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.count), 'broken character')} became U+FFFD.`,
    'group-differs': (f) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(n(f.count), 'prompt')} ${n(f.count) === 1 ? 'has' : 'have'} another group on the other side.`,
    'empty-outputs': (f) => `Empty or failed outputs: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.baseline))} of the baseline, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(n(f.candidate))} of the candidate. They count as empty and enter nothing else.`,
    'all-identical': (f) => `All outputs of the ${f.side} are one and the same text.`,
};
/** A note as a sentence; one of another version by its code and facts. */
function note({ code, facts }) {
    return NOTES[code]?.(facts) ?? `${code.replaceAll('-', ' ')}${list(facts)}.`;
}
function n(fact) {
    return typeof fact === 'number' ? fact : 0;
}
function metricId(facts) {
    return String(facts.metric);
}
function declined(facts) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(n(facts.decline), (0,_metric_words_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metricId(facts))?.unit ?? 'relative', 'coarse');
}
function list(facts) {
    const parts = Object.entries(facts).map(([name, fact]) => `${(0,_metric_words_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerFirst */ .oZ)(name)} ${fact}`);
    return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}


/***/ }),

/***/ 2234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   OF: () => (/* binding */ TONE_PAINT),
/* harmony export */   Y: () => (/* binding */ BOLD),
/* harmony export */   aS: () => (/* binding */ OUTCOME_PAINT),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   xU: () => (/* binding */ DIM)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5832);
/** Colour, tables and line breaks for terminals; everything that is shown there is laid out with these. */


const BOLD = [1, 22];
const DIM = [2, 22];
const RED = [31, 39];
const GREEN = [32, 39];
const YELLOW = [33, 39];
const TONE_PAINT = { bad: RED, doubt: YELLOW, good: GREEN, none: DIM };
const OUTCOME_PAINT = {
    broken: RED,
    warned: YELLOW,
    unclear: YELLOW,
    holds: GREEN,
    unmeasured: DIM,
};
/** A function that paints text, or leaves it as it is. */
function painter(color) {
    if (!color)
        return (text) => text;
    return (text, ...how) => how.reduce((inner, [on, off]) => `\u001B[${on}m${inner}\u001B[${off}m`, text);
}
/** A table without borders, and its width in columns. */
function textTable(head, colAligns, body) {
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_1__({
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
    return { text: lines.join('\n'), width: Math.max(...lines.map((line) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).length)) };
}
/** Lines of at most so many characters, broken at spaces but not before a unit; a longer word stands alone. Later lines are indented. */
function wrap(text, width, bullet = '') {
    const lines = [];
    let line = bullet;
    for (const word of text.split(/ (?!%|pp\b)/)) {
        const full = line.length + word.length + 1 > width && line.trim() !== bullet.trim();
        if (full) {
            lines.push(line);
            line = ' '.repeat(bullet.length);
        }
        line += line.trim() === '' || line === bullet ? word : ` ${word}`;
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


/***/ }),

/***/ 5886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ./lib/stats/jackknife.js
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

;// CONCATENATED MODULE: ./lib/stats/random.js
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

;// CONCATENATED MODULE: ./lib/stats/relabelling.js

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
 * The observed dealing first, then random ones, without end; or, where there are at most `limit` different ones in all,
 * each of them once (the observed one first). A dealing is valid until the next is taken. The order of the observed
 * one is random too within each side, since thinning takes units in that order.
 */
function* dealings(strata, limit, source) {
    const { start, label } = strata;
    const order = Int32Array.from(label, (_, unit) => unit);
    const inner = baselineUnits(strata);
    for (let t = 0; t + 1 < start.length; t++) {
        order.subarray(start[t], start[t + 1]).sort((a, b) => label[a] - label[b] || a - b);
        shuffle(order, start[t], start[t] + inner[t], source);
        shuffle(order, start[t] + inner[t], start[t + 1], source);
    }
    yield { order };
    if (countRelabellings(strata, limit) <= limit) {
        yield* everyOther(strata, order.slice(), inner);
        return;
    }
    for (;;) {
        for (let t = 0; t + 1 < start.length; t++)
            shuffle(order, start[t], start[t + 1], source);
        yield { order };
    }
}
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
/** All dealings but the observed one: like an odometer, each stratum runs through its choices of baseline units. */
function* everyOther({ start }, observed, inner) {
    const choices = Array.from(inner, (k, t) => combinations(start[t + 1] - start[t], k));
    const at = new Int32Array(inner.length);
    const order = observed.slice();
    for (;;) {
        let t = 0;
        while (t < at.length && ++at[t] === choices[t].length)
            at[t++] = 0;
        if (t === at.length)
            return;
        for (let s = 0; s < at.length; s++) {
            const units = observed.subarray(start[s], start[s + 1]);
            const chosen = new Set(choices[s][at[s]]);
            const first = choices[s][at[s]];
            const rest = Array.from(units.keys()).filter((i) => !chosen.has(i));
            [...first, ...rest].forEach((i, position) => {
                order[start[s] + position] = units[i];
            });
        }
        yield { order };
    }
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

;// CONCATENATED MODULE: ./lib/stats/student.js
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
/** The z with P(Z <= z) = p. A t at so many degrees of freedom is normal to ten digits. */
function normalQuantile(p) {
    return studentQuantile(p, 1e10);
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

;// CONCATENATED MODULE: ./lib/compare/effect.js
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
            return worse;
        case 'distance':
            return candidate;
        case 'balance':
            return sum === 0 ? 0 : worse / sum;
        case 'relative':
            return sum === 0 ? 0 : (2 * worse) / sum;
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

// EXTERNAL MODULE: ./lib/pool/side.js
var pool_side = __nccwpck_require__(2151);
;// CONCATENATED MODULE: ./lib/compare/labelling.js


/**
 * Turns a dealing of units into labels of samples, of equal size on both sides. Where a stratum has more units on one
 * side, thinning number n takes the n-th run of them, starting over at the end, so that all get their turn.
 */
class Labelling {
    label;
    layout;
    inner;
    constructor(layout) {
        this.layout = layout;
        this.inner = baselineUnits(layout.strata);
        this.label = new Uint8Array(layout.samples.length);
    }
    /** Fills `label` for one thinning of a dealing. */
    deal({ order }, thinning) {
        const { strata, size } = this.layout;
        this.label.fill(pool_side/* NEITHER */.y4);
        for (let t = 0; t < size.length; t++) {
            const middle = strata.start[t] + this.inner[t];
            this.take(order, strata.start[t], middle, thinning, size[t], pool_side/* BASELINE */.Um);
            this.take(order, middle, strata.start[t + 1], thinning, size[t], pool_side/* CANDIDATE */.Me);
        }
    }
    take(order, from, to, thinning, size, side) {
        const units = to - from;
        for (let i = 0; i < size; i++) {
            const unit = order[from + ((thinning * size + i) % units)];
            this.label.fill(side, this.layout.unit[unit], this.layout.unit[unit + 1]);
        }
    }
}

;// CONCATENATED MODULE: ./lib/compare/compare.js







/** Intervals are given at this level. */
const LEVEL = 0.95;
/** A jackknife over more groups costs more and gains little. */
const MOST_FOLDS = 40;
/** Under so many events on both sides together an interval would be a guess. */
const FEWEST_EVENTS = 20;
/** A first look with an adjusted p near the budget is followed by one at so many times the labellings. */
const SECOND_LOOK = 10;
/**
 * Compares both sides of all arenas under one set of relabellings. Deterministic in `seed`; `progress` is told how many
 * labellings are done.
 */
function compare(layout, entries, families, { relabellings, seed }, progress) {
    const first = relabellings + 1;
    const all = countRelabellings(layout.strata, first);
    const last = SECOND_LOOK * first;
    const columns = entries.map((entry) => entry.arena.metrics.map((metric) => column(entry, metric, Math.min(all, last))));
    const run = new Run(layout, entries, columns, random(seed, 1));
    let done = 0;
    let target = Math.min(all, first);
    for (const dealing of dealings(layout.strata, first, random(seed, 0))) {
        run.labelling(dealing, done++);
        if (done % 64 === 0)
            progress(done, target);
        if (done < target)
            continue;
        if (done === last || done === all || !isNear(columns.flat(), families, done))
            break;
        target = last;
    }
    progress(done, done);
    const results = columns.map((list) => list.map((one) => undecided(one, done)));
    for (const { name, level } of families)
        test(columns, results, name, level, done);
    return { entries: results, labellings: done, exhaustive: done === all };
}
function column(entry, metric, room) {
    return { entry, metric, values: new Float64Array(room), observed: [0, 0], events: 0, error: 0, folds: 0, outputs: 0 };
}
/** Walks labellings; the first is the observed one, which is also left out of by folds of prompts. */
class Run {
    layout;
    entries;
    columns;
    labels;
    sums;
    source;
    constructor(layout, entries, columns, source) {
        this.layout = layout;
        this.entries = entries;
        this.columns = columns;
        this.source = source;
        this.labels = new Labelling(layout);
        this.sums = entries.map(({ arena }) => new Float64Array(2 * arena.metrics.length));
    }
    labelling(dealing, r) {
        const folds = r === 0 ? this.entries.map(({ arena }) => new Folds(this.layout, arena, this.source)) : [];
        for (const sums of this.sums)
            sums.fill(0);
        for (let thinning = 0; thinning < this.layout.thinnings; thinning++) {
            this.labels.deal(dealing, thinning);
            this.entries.forEach(({ arena }, e) => {
                const sides = arena.sides(this.labels.label);
                arena.addValues(this.sums[e], sides);
                if (r !== 0)
                    return;
                for (const one of this.columns[e]) {
                    one.outputs += sides[1].samples.length / this.layout.thinnings;
                    if (one.metric.events)
                        one.events += (one.metric.events(sides[0]) + one.metric.events(sides[1])) / this.layout.thinnings;
                }
                folds[e].addValues(this.labels.label);
            });
        }
        this.columns.forEach((list, e) => {
            list.forEach((one, j) => {
                const [baseline, candidate] = this.means(this.sums[e], j);
                one.values[r] = effect(one.metric, baseline, candidate);
                if (r !== 0)
                    return;
                one.observed = [baseline, candidate];
                one.folds = folds[e].count;
                one.error = folds[e].error((sums) => effect(one.metric, ...this.means(sums, j)));
            });
        });
    }
    means(sums, j) {
        return [sums[2 * j] / this.layout.thinnings, sums[2 * j + 1] / this.layout.thinnings];
    }
}
/** Leaves one fold of an arena's prompts out after the other: the same prompts on both sides. */
class Folds {
    count;
    arena;
    /** The fold of each sample of the layout. */
    fold;
    sums;
    constructor(layout, arena, source) {
        this.arena = arena;
        const sideOf = new Map();
        for (let u = 0; u < layout.stratum.length; u++) {
            const prompt = layout.samples[layout.unit[u]].prompt;
            if (!sideOf.has(prompt))
                sideOf.set(prompt, layout.strata.label[u]);
        }
        const prompts = Int32Array.from(new Set(Array.from(arena.samples, (s) => layout.samples[s].prompt)));
        shuffle(prompts, 0, prompts.length, source);
        // Unpaired prompts stand on one side each: those of a side are spread over the folds evenly.
        const ordered = [...prompts].sort((a, b) => sideOf.get(a) - sideOf.get(b));
        this.count = Math.min(ordered.length, MOST_FOLDS);
        const foldOf = new Map(ordered.map((prompt, rank) => [prompt, rank % this.count]));
        this.fold = Int32Array.from(layout.samples, ({ prompt }) => foldOf.get(prompt) ?? -1);
        this.sums = Array.from({ length: this.count }, () => new Float64Array(2 * arena.metrics.length));
    }
    addValues(label) {
        this.sums.forEach((sums, f) => {
            this.arena.addValues(sums, this.arena.sides(label, { fold: this.fold, number: f }));
        });
    }
    /** The standard error of a figure made of the sums; 0 where it can't be had. */
    error(figure) {
        if (this.count < 2)
            return 0;
        const error = jackknifeError(this.sums.map(figure));
        return Number.isFinite(error) ? error : 0;
    }
}
/** The columns of a family that can be tested at all. */
function testable(columns, family, labellings) {
    return columns.filter((one) => one.entry.family === family && one.entry.tests(one.metric) && missing(one, labellings) === null);
}
function isNear(columns, families, labellings) {
    return families.some(({ name, level }) => testFamily(testable(columns, name, labellings), level, labellings).tested.some(({ pAdjusted }) => pAdjusted >= level / 2 && pAdjusted <= 2 * level));
}
function testFamily(columns, level, labellings) {
    return maxT(columns.map(({ values }) => values.subarray(0, labellings)), columns.map(({ error }) => error), level);
}
/** Puts the family's p values and critical value into the results. */
function test(columns, results, family, level, labellings) {
    const members = testable(columns.flat(), family, labellings);
    const { tested, critical } = testFamily(members, level, labellings);
    const found = new Map(members.map((one, i) => [one, tested[i]]));
    columns.forEach((list, e) => {
        list.forEach((one, j) => {
            if (one.entry.family !== family)
                return;
            const result = results[e][j];
            result.level = level;
            result.critical = critical;
            const mine = found.get(one);
            if (mine === undefined)
                return;
            result.p = mine.p;
            result.pAdjusted = mine.pAdjusted;
            result.scale = Math.max(mine.sd, one.error);
            if (one.metric.unit !== 'distance')
                return;
            // What two draws of one model are apart is no distance between the models.
            result.effect -= mine.mean;
            if (result.interval)
                result.interval = { low: result.interval.low - mine.mean, high: result.interval.high - mine.mean };
        });
    });
}
/** A result before any family has been tested. */
function undecided(one, labellings) {
    const { metric, error, folds, values, outputs } = one;
    const [baseline, candidate] = one.observed;
    const rare = metric.events !== undefined && one.events < FEWEST_EVENTS;
    const reach = error > 0 && !rare ? studentQuantile((1 + LEVEL) / 2, folds - 1) * error : null;
    return {
        metric,
        baseline: Number.isNaN(baseline) || metric.unit === 'distance' ? null : baseline,
        candidate: Number.isNaN(candidate) ? null : candidate,
        missing: missing(one, labellings),
        effect: values[0],
        interval: reach === null ? null : { low: values[0] - reach, high: values[0] + reach },
        scale: error,
        p: null,
        pAdjusted: null,
        critical: Number.POSITIVE_INFINITY,
        level: 0,
        outputs: Math.round(outputs),
        labellings,
    };
}
function missing({ metric, entry, values, observed, events }, labellings) {
    const [baseline, candidate] = observed;
    if (Number.isNaN(baseline) || Number.isNaN(candidate)) {
        return metric.samplesPerPrompt > 1 ? 'needs-several-samples' : 'no-words';
    }
    if (metric.unit === 'relative' && baseline === 0)
        return 'baseline-zero';
    if (metric.events !== undefined && events < entry.fewestEvents)
        return 'too-few-events';
    for (let r = 0; r < labellings; r++)
        if (Number.isNaN(values[r]))
            return 'too-few-events';
    return null;
}

;// CONCATENATED MODULE: ./lib/compare/layout.js


const MOST_THINNINGS = 8;
/** Lays out the samples of the compared prompts. `source` picks samples where unpaired prompts have differing numbers. */
function layOut({ paired, prompts }, source) {
    return paired ? layOutPaired(prompts) : layOutUnpaired(prompts, source);
}
function layOutPaired(prompts) {
    const builder = new Builder(prompts);
    prompts.forEach((prompt, p) => {
        builder.stratum();
        for (const text of prompt.baseline)
            builder.unit(0, p, [text]);
        for (const text of prompt.candidate)
            builder.unit(1, p, [text]);
    });
    return builder.finish();
}
function layOutUnpaired(prompts, source) {
    const perPrompt = Math.max(1, Math.floor(Math.min(meanSize(prompts, 'baseline'), meanSize(prompts, 'candidate'))));
    const groups = [...new Set(prompts.map((prompt) => prompt.group))];
    const builder = new Builder(prompts);
    for (const group of groups) {
        builder.stratum();
        for (const [label, side] of [
            [0, 'baseline'],
            [1, 'candidate'],
        ]) {
            prompts.forEach((prompt, p) => {
                if (prompt.group === group && prompt[side].length > 0)
                    builder.unit(label, p, pick(prompt[side], perPrompt, source));
            });
        }
    }
    return builder.finish();
}
function meanSize(prompts, side) {
    const sizes = prompts.map((prompt) => prompt[side].length).filter((size) => size > 0);
    return sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
}
function pick(texts, most, source) {
    if (texts.length <= most)
        return texts;
    const order = Int32Array.from(texts.keys());
    shuffle(order, 0, order.length, source);
    return Array.from(order.subarray(0, most), (i) => texts[i]);
}
class Builder {
    samples = [];
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
    unit(label, prompt, texts) {
        for (const text of texts)
            this.samples.push({ prompt, text });
        this.units.push(this.samples.length);
        this.labels.push(label);
    }
    finish() {
        const start = Int32Array.from([...this.starts, this.labels.length]);
        const strata = { start, label: Uint8Array.from(this.labels) };
        const inner = baselineUnits(strata);
        const size = inner.map((own, t) => Math.min(own, start[t + 1] - start[t] - own));
        let thinnings = 1;
        const stratum = new Int32Array(this.labels.length);
        for (let t = 0; t < size.length; t++) {
            stratum.fill(t, start[t], start[t + 1]);
            const larger = start[t + 1] - start[t] - size[t];
            if (size[t] > 0)
                thinnings = Math.max(thinnings, Math.min(MOST_THINNINGS, Math.ceil(larger / size[t])));
        }
        return {
            samples: this.samples,
            strata,
            unit: Int32Array.from(this.units),
            prompts: this.prompts,
            stratum,
            size,
            thinnings,
        };
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/compare/lost.js


/** At most so many of a kind are named. */
const MOST = { words: 20, phrases: 10, prompts: 10, outputs: 5 };
/** A gram counts as lost when the candidate has at most this share of the baseline's outputs that hold it. */
const LOST_SHARE = 0.1;
/**
 * What the baseline has and the candidate has not, by name. Words and phrases stand in two outputs of the baseline or
 * more, so that nothing is quoted that only one output says; `baseline` and `candidate` are numbers of outputs, and p is
 * the chance of so one-sided a split by itself, not adjusted for the number of words looked at.
 */
function findLost({ samples, prompts }, texts, sides, examples) {
    const [baseline, candidate] = sides;
    const { words, bigrams } = baseline.pool;
    const word = (i) => texts.words[texts.word[i]];
    return {
        words: lostGrams(words, baseline, candidate, MOST.words, word),
        phrases: lostGrams(bigrams, baseline, candidate, MOST.phrases, (i) => `${word(i)} ${word(i + 1)}`),
        prompts: repeatedAnswers(baseline, candidate, prompts),
        outputs: repeatedOutputs(baseline, candidate, (s) => shown(samples[s].text, examples)),
    };
}
function lostGrams(postings, baseline, candidate, most, name) {
    const had = outputsWith(postings, baseline);
    const has = outputsWith(postings, candidate);
    const types = [];
    for (let type = 0; type < postings.types; type++) {
        if (had[type] >= 2 && has[type] <= LOST_SHARE * had[type])
            types.push(type);
    }
    return types
        .map((type) => ({
        item: name(postings.firstSeen[type]),
        baseline: had[type],
        candidate: has[type],
        p: fairCoinTail(has[type], had[type] + has[type]),
    }))
        .sort((a, b) => a.p - b.p || b.baseline - a.baseline || (a.item < b.item ? -1 : 1))
        .slice(0, most);
}
/** Per type: the number of samples of a side that hold it. */
function outputsWith({ types, start, sample }, side) {
    const inside = new Uint8Array(side.pool.samples);
    for (const s of side.samples)
        inside[s] = 1;
    const outputs = new Int32Array(types);
    for (let type = 0; type < types; type++) {
        for (let p = start[type]; p < start[type + 1]; p++)
            outputs[type] += inside[sample[p]];
    }
    return outputs;
}
/** Prompts whose answer the candidate gives to most other prompts too; the figures are numbers of prompts with it. */
function repeatedAnswers(baseline, candidate, prompts) {
    const before = mostGiven(baseline);
    return [...mostGiven(candidate)]
        .filter(([prompt, { prompts }]) => prompts > 1 && prompts > (before.get(prompt)?.prompts ?? 0))
        .sort(([p, a], [q, b]) => b.prompts - a.prompts || p - q)
        .slice(0, MOST.prompts)
        .map(([prompt, { prompts: times }]) => ({
        item: prompts[prompt].key,
        baseline: before.get(prompt)?.prompts ?? 0,
        candidate: times,
        p: null,
    }));
}
/** The candidate's texts that answer most prompts. Their words are shown only when the team lets them be. */
function repeatedOutputs(baseline, candidate, text) {
    const answered = promptsOfTexts(baseline);
    const { pool } = candidate;
    const first = new Map();
    for (const s of candidate.samples)
        if (!first.has(pool.text[s]))
            first.set(pool.text[s], s);
    return [...promptsOfTexts(candidate)]
        .filter(([, answers]) => answers.size > 1)
        .sort(([s, a], [t, b]) => b.size - a.size || s - t)
        .slice(0, MOST.outputs)
        .map(([id, answers]) => ({
        item: text(first.get(id)),
        baseline: answered.get(id)?.size ?? 0,
        candidate: answers.size,
        p: null,
    }));
}
/** Per text: the prompts that it answers. */
function promptsOfTexts({ samples, pool }) {
    const prompts = new Map();
    for (const s of samples) {
        const known = prompts.get(pool.text[s]);
        if (known)
            known.add(pool.prompt[s]);
        else
            prompts.set(pool.text[s], new Set([pool.prompt[s]]));
    }
    return prompts;
}
/** Per prompt: how many prompts have its most widely given answer. */
function mostGiven(side) {
    const given = promptsOfTexts(side);
    const most = new Map();
    for (const s of side.samples) {
        const times = given.get(side.pool.text[s]).size;
        if (times > (most.get(side.pool.prompt[s])?.prompts ?? 0))
            most.set(side.pool.prompt[s], { prompts: times });
    }
    return most;
}
/** The text itself, cut; or a fingerprint by which two reports can be compared without it. */
function shown(text, examples) {
    if (examples)
        return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text;
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex').slice(0, 16)}`;
}

// EXTERNAL MODULE: ./lib/compare/pairing.js
var compare_pairing = __nccwpck_require__(4875);
// EXTERNAL MODULE: ./lib/stats/rarefaction.js
var rarefaction = __nccwpck_require__(9227);
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
const RELABELLINGS = 19;
/**
 * Retention: of the baseline's words that it uses so many times, the share that the candidate uses too, among an equal
 * number of words. Two draws of one model don't share all their rare words either; what they share is said beside it.
 * Collapse eats the bands from the rarest upwards (Suresh et al., 2024).
 */
function retention(layout, arena, seed) {
    const labelling = new Labelling(layout);
    const expected = BANDS.map(() => ({ sum: 0, times: 0 }));
    let observed = [];
    let r = 0;
    for (const dealing of dealings(layout.strata, RELABELLINGS + 1, random(seed, 2))) {
        labelling.deal(dealing, 0);
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
        if (r++ === RELABELLINGS)
            break;
    }
    return observed.flatMap(({ words, retained }, i) => words === 0 || expected[i].times === 0
        ? []
        : [{ band: retention_name(BANDS[i]), words, retained: retained / words, expected: expected[i].sum / expected[i].times }]);
}
/** Per band: the baseline's words in it, and how many of them the candidate is expected to show. */
function retained(words, label) {
    const bands = BANDS.map(() => ({ words: 0, retained: 0 }));
    const totals = [0, 0];
    label.forEach((side, s) => {
        if (side > pool_side/* CANDIDATE */.Me)
            return;
        totals[side] += words.tokens[s];
        // Words that the whole pool holds once: the candidate has none of the baseline's.
        if (side === pool_side/* BASELINE */.Um)
            bands[0].words += words.once[s];
    });
    const absent = (0,rarefaction/* absence */.An)(totals[pool_side/* CANDIDATE */.Me], Math.min(...totals));
    const has = (0,pool_side/* countTypes */.Dh)(words, label, pool_side/* CANDIDATE */.Me);
    (0,pool_side/* countTypes */.Dh)(words, label, pool_side/* BASELINE */.Um).forEach((count, type) => {
        if (count === 0)
            return;
        const band = bands[BANDS.findIndex(([, high]) => count <= high)];
        band.words++;
        band.retained += 1 - (absent[has[type]] ?? 0);
    });
    return bands;
}
function retention_name([low, high]) {
    if (low === high)
        return String(low);
    return high === Number.POSITIVE_INFINITY ? `${low}+` : `${low}-${high}`;
}

// EXTERNAL MODULE: ./lib/options/table.js
var table = __nccwpck_require__(2374);
// EXTERNAL MODULE: ./lib/pool/texts.js
var pool_texts = __nccwpck_require__(8742);
// EXTERNAL MODULE: ./lib/text/tokenise.js
var tokenise = __nccwpck_require__(6991);
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/gate/budget.js

function shareOut(alpha, groups) {
    return groups ? { whole: 0.75 * alpha, groups: 0.25 * alpha } : { whole: alpha, groups: 0 };
}
/** Refuses a number of relabellings so small that nothing could ever be significant. */
function checkRelabellings(relabellings, alpha, budget) {
    const share = budget.groups > 0 ? budget.groups : budget.whole;
    const needed = Math.ceil(1 / share - 1e-9) - 1;
    if (relabellings < needed)
        throw new errors/* UserError */.y('too-few-relabellings', { relabellings, alpha, share, needed });
}

;// CONCATENATED MODULE: ./lib/gate/notes.js

/** Under so many prompts hardly any metric can be judged. */
const FEW_PROMPTS = 30;
/** What a reader should know beside the verdicts, in a fixed order. */
function findNotes(findings) {
    return [
        ...aboutPrompts(findings),
        ...aboutOutputs(findings),
        ...aboutLabellings(findings),
        ...aboutVerdicts(findings),
    ];
}
function aboutPrompts({ pairing, small, options }) {
    const notes = [];
    const { paired, prompts, onlyBaseline, onlyCandidate } = pairing;
    if (!paired)
        notes.push(warn('unpaired'));
    else if (onlyBaseline > 0) {
        const total = prompts.length + onlyBaseline;
        notes.push(warn('candidate-missing-prompts', { count: onlyBaseline, share: onlyBaseline / total, total }));
    }
    if (paired && onlyCandidate > 0)
        notes.push(info('unpaired-prompts', { baseline: onlyBaseline, candidate: onlyCandidate }));
    if (prompts.length < FEW_PROMPTS)
        notes.push(warn('few-prompts', { prompts: prompts.length }));
    if (pairing.groupDiffers > 0 && options['group-by'] !== null)
        notes.push(warn('group-differs', { count: pairing.groupDiffers }));
    if (small.count > 0)
        notes.push(info('small-groups', small));
    return notes;
}
function aboutOutputs({ baseline, candidate, layout, length }) {
    const notes = [];
    if (length.differs) {
        const change = length.baseline === 0 ? null : length.candidate / length.baseline - 1;
        notes.push(warn('length-changed', { baseline: length.baseline, candidate: length.candidate, change }));
    }
    const [before, after] = [(0,compare_pairing/* countGiven */.v)(baseline), (0,compare_pairing/* countGiven */.v)(candidate)];
    if (before.empty + after.empty > 0)
        notes.push(warn('empty-outputs', { baseline: before.empty, candidate: after.empty }));
    if (layout.thinnings > 1) {
        notes.push(info('samples-thinned', {
            baseline: before.outputs / baseline.prompts.size,
            candidate: after.outputs / candidate.prompts.size,
        }));
    }
    for (const side of [0, 1]) {
        const texts = new Set(layout.samples.filter((_, s) => sideOf(layout, s) === side).map(({ text }) => text));
        if (texts.size === 1 && layout.prompts.length > 1)
            notes.push(warn('all-identical', { side: side === 0 ? 'baseline' : 'candidate' }));
    }
    return notes;
}
function aboutLabellings({ comparison, options }) {
    if (comparison.exhaustive)
        return [info('exhaustive', { relabellings: comparison.labellings })];
    if (comparison.labellings > options.relabellings + 1)
        return [info('more-relabellings', { relabellings: comparison.labellings - 1 })];
    return [];
}
function aboutVerdicts({ verdicts }) {
    const notes = [info('sampling-only')];
    for (const { metric, outcome, decline, p, reason, unit } of verdicts) {
        if (decline === null || unit === 'distance')
            continue;
        if (outcome === 'holds' && decline.point > 0 && (decline.low ?? 0) > 0 && p !== null && p <= 0.01)
            notes.push(info('drift', { metric, decline: decline.point, p }));
        if (decline.high !== null && decline.high < 0 && p !== null && p >= 0.99 && reason === null)
            notes.push(info('better', { metric }));
    }
    return notes;
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
function warn(code, facts = {}) {
    return { code, level: 'warn', facts };
}

;// CONCATENATED MODULE: ./lib/gate/outcome.js
/**
 * The gate's outcome. `fail` if anything is broken. Else `inconclusive` if the set could not have shown what the rules
 * forbid: if no early metric, or no late one, could; or if a metric that was asked for by name gave no clear answer; or
 * if too many prompts are missing.
 */
function outcomeOf(verdicts, groups, tooManyMissing) {
    if ([...verdicts, ...groups].some(({ outcome }) => outcome === 'broken'))
        return 'fail';
    if (tooManyMissing || isBlind(verdicts, 'early') || isBlind(verdicts, 'late'))
        return 'inconclusive';
    const unanswered = verdicts.some(({ rule, outcome }) => rule.asked && (outcome === 'unclear' || outcome === 'unmeasured'));
    return unanswered ? 'inconclusive' : 'pass';
}
/** Whether none of a stage's metrics with a rule could have shown what it forbids. */
function isBlind(verdicts, stage) {
    const ruled = verdicts.filter((verdict) => verdict.stage === stage && verdict.rule.fail !== null && verdict.rule.fail > 0);
    return ruled.length > 0 && ruled.every(couldNotShow);
}
function couldNotShow({ outcome, smallestDetectable, rule }) {
    return outcome === 'unmeasured' || smallestDetectable === null || smallestDetectable > rule.fail;
}
/** `late` if a broken metric is a sign of late collapse, else `early` if one is of early, else none. */
function stageOf(verdicts) {
    const stages = verdicts.filter(({ outcome }) => outcome === 'broken').map(({ stage }) => stage);
    return stages.includes('late') ? 'late' : stages.includes('early') ? 'early' : 'none';
}

;// CONCATENATED MODULE: ./lib/gate/slices.js
/** Groups of fewer prompts can't be judged on their own; they are pooled. */
const SMALL_GROUP = 30;
const OTHER = '(other)';
/** The whole, and the groups by the field that slices them; no groups where they would repeat the whole. */
function slices(layout, by) {
    const everything = Int32Array.from(layout.samples.keys());
    const whole = { group: null, samples: everything, prompts: layout.prompts.length, holds: () => true };
    if (by === null)
        return { whole, groups: [], small: { count: 0, prompts: 0 } };
    const sizes = new Map();
    for (const { group } of layout.prompts)
        sizes.set(group ?? OTHER, (sizes.get(group ?? OTHER) ?? 0) + 1);
    const large = [...sizes].filter(([group, size]) => size >= SMALL_GROUP && group !== OTHER).map(([group]) => group);
    const sliceOf = (group) => (group !== null && large.includes(group) ? group : OTHER);
    const groups = [...large.sort(), OTHER].map((group) => {
        const samples = everything.filter((s) => sliceOf(layout.prompts[layout.samples[s].prompt].group) === group);
        const prompts = layout.prompts.filter((prompt) => sliceOf(prompt.group) === group).length;
        return { group, samples, prompts, holds: (prompt) => sliceOf(prompt.group) === group };
    });
    const filled = groups.filter(({ prompts }) => prompts > 0);
    const pooled = [...sizes].filter(([group]) => !large.includes(group));
    return {
        whole,
        groups: filled.length > 1 ? filled : [],
        small: { count: pooled.length, prompts: pooled.reduce((sum, [, size]) => sum + size, 0) },
    };
}

;// CONCATENATED MODULE: ./lib/compare/arena.js

/**
 * One comparison under all labellings: the whole, a group, or either of them cut to equal length. It measures the same
 * metrics on both sides of its own pool, whatever subset of all samples that is.
 */
class Arena {
    metrics;
    pool;
    /** The pool's samples, as numbers among all samples. */
    samples;
    labeller;
    local;
    constructor(pool, samples, metrics) {
        this.pool = pool;
        this.samples = samples;
        this.metrics = metrics;
        this.labeller = new pool_side/* Labeller */.y0(pool);
        this.local = new Uint8Array(samples.length);
    }
    /** The sides under a labelling of all samples; those of `without` are left out. Overwritten by the next call. */
    sides(label, without) {
        const { samples, local } = this;
        for (let i = 0; i < local.length; i++)
            local[i] = label[samples[i]];
        if (without) {
            for (let i = 0; i < local.length; i++)
                if (without.fold[samples[i]] === without.number)
                    local[i] = pool_side/* NEITHER */.y4;
        }
        return this.labeller.split(local);
    }
    /** Adds each metric's values to `sums`: at 2j the baseline's, at 2j + 1 the candidate's; NaN where one has none. */
    addValues(sums, [baseline, candidate]) {
        for (let j = 0; j < this.metrics.length; j++) {
            const metric = this.metrics[j];
            const value = metric.measure(candidate, baseline) ?? Number.NaN;
            sums[2 * j + pool_side/* CANDIDATE */.Me] += value;
            // A distance is the same from either side.
            sums[2 * j] += metric.unit === 'distance' ? value : (metric.measure(baseline, candidate) ?? Number.NaN);
        }
    }
}

;// CONCATENATED MODULE: ./lib/compare/length.js
/** Mean lengths of outputs that differ by more than this factor make lexical metrics be judged at equal length as well. */
const DIFFERENT = 1.1;
/** Per sample: the side it was observed on, its weight after thinning, and its length. */
function observed(layout, texts) {
    const label = new Uint8Array(layout.samples.length);
    const weight = new Float64Array(layout.samples.length);
    const length = layout.samples.map((_, s) => texts.start[s + 1] - texts.start[s]);
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
 * The numbers of tokens at which sides of these samples are compared: half of the smaller side's, by expectation over
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
    return Math.floor(Math.min(Math.min(...sides) / 2, 0.9 * smallest));
}
/**
 * To how many words each sample is cut so that both sides' outputs to a prompt have the same lengths: sorted by length,
 * each meets its counterpart of the other side (at the same quantile where numbers differ), and both keep the shorter
 * one's.
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
                cut[s] = Math.min(length[s], length[counterpart]);
            });
        }
    }
    return cut;
}

// EXTERNAL MODULE: ./lib/metrics/index.js + 16 modules
var metrics = __nccwpck_require__(667);
// EXTERNAL MODULE: ./lib/options/rules.js + 1 modules
var options_rules = __nccwpck_require__(3797);
// EXTERNAL MODULE: ./lib/pool/pool.js + 1 modules
var pool_pool = __nccwpck_require__(5347);
;// CONCATENATED MODULE: ./lib/gate/detectable.js


/** Cases in which a decline should be seen to be called detectable. */
const POWER = 0.8;
const Z_POWER = normalQuantile(POWER);
const NOTHING = { smallest: null, redAt80: null, promptsNeeded: null };
function detectable(compared, fail, prompts) {
    const { metric, critical, scale } = compared;
    if (compared.p === null)
        return NOTHING;
    if (scale === 0)
        return ofRareEvents(compared, fail, prompts);
    const smallest = (critical + Z_POWER) * scale;
    if (!Number.isFinite(smallest) || !isPossible(compared, smallest)) {
        return { smallest: null, redAt80: null, promptsNeeded: needed(compared, smallest, fail, prompts) };
    }
    const red = fail === null ? null : Math.max(smallest, fromDecline(metric, fail) + Z_POWER * scale);
    return {
        smallest: toDecline(metric, smallest),
        redAt80: red === null || !isPossible(compared, red) ? null : toDecline(metric, red),
        promptsNeeded: needed(compared, smallest, fail, prompts),
    };
}
/** A relative decline can't be more than everything. */
function isPossible({ metric }, effect) {
    return metric.unit !== 'relative' || effect < 2;
}
/** Noise falls with the root of the number of prompts. */
function needed({ metric }, smallest, fail, prompts) {
    if (fail === null || fail === 0 || !Number.isFinite(smallest))
        return null;
    const ratio = smallest / fromDecline(metric, fail);
    return ratio <= 1 ? null : Math.ceil(prompts * ratio ** 2);
}
/**
 * Where no labelling has moved the metric, the smallest number of events that could be significant if they all fell on
 * the candidate, each of which moves a mean by at most 1 / outputs. Half of the labellings put an event there.
 */
function ofRareEvents({ metric, level, outputs, labellings }, fail, prompts) {
    if (metric.unit !== 'points' || level * labellings < 1 || outputs === 0)
        return NOTHING;
    const events = Math.ceil(Math.log(level) / Math.log(0.5));
    const smallest = events / outputs;
    return {
        smallest: smallest > 1 ? null : smallest,
        redAt80: fail === null || smallest > 1 ? null : Math.max(smallest, fail),
        promptsNeeded: fail === null || fail === 0 || smallest <= fail ? null : Math.ceil((prompts * smallest) / fail),
    };
}

;// CONCATENATED MODULE: ./lib/gate/decide.js



/** The verdict on one metric; the first of the cases that fits. */
function decide(compared, rule, circumstances) {
    const { metric } = compared;
    const able = detectable(compared, rule.fail, circumstances.prompts);
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
        pRetrain: null,
        smallestDetectable: able.smallest,
        redAt80: able.redAt80,
        promptsNeeded: able.promptsNeeded,
        rule,
        ...judgement(compared, rule, able.smallest, circumstances),
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
function judgement(compared, rule, smallest, about) {
    const { missing, candidate, metric } = compared;
    if (candidate !== null && rule.floor !== null && candidate < rule.floor)
        return broken('floor', about);
    if (candidate !== null && rule.ceiling !== null && candidate > rule.ceiling)
        return broken('ceiling', about);
    if (missing !== null)
        return { outcome: 'unmeasured', reason: missing };
    const proven = isProven(compared);
    if (isBeyond(compared, rule.fail)) {
        if (!proven)
            return { outcome: 'unclear', reason: compared.pAdjusted > compared.level ? 'not-proven' : 'interval' };
        if (!holdsAtEqualLength(about.equalLength, rule.fail))
            return { outcome: 'unclear', reason: 'length' };
        return broken(null, about);
    }
    if (isBeyond(compared, rule.warn) && proven && holdsAtEqualLength(about.equalLength, rule.warn))
        return { outcome: 'warned', reason: null };
    if (rule.fail !== null && rule.fail > 0 && metric.stage !== 'none' && (smallest === null || smallest > rule.fail))
        return { outcome: 'unclear', reason: 'blind' };
    return { outcome: 'holds', reason: null };
}
function broken(reason, { warnsAtMost }) {
    if (reason === null && warnsAtMost !== null)
        return { outcome: 'warned', reason: warnsAtMost };
    return { outcome: 'broken', reason };
}
function isBeyond({ metric, effect }, limit) {
    return limit !== null && effect >= fromDecline(metric, limit) - 1e-12;
}
function holdsAtEqualLength(equalLength, limit) {
    return equalLength === null || (isBeyond(equalLength, limit) && isProven(equalLength));
}
function decline({ metric, effect, interval }) {
    return {
        point: toDecline(metric, effect),
        low: interval && toDecline(metric, interval.low),
        high: interval && toDecline(metric, interval.high),
        level: LEVEL,
        covers: 'sampling',
    };
}

;// CONCATENATED MODULE: ./lib/gate/trial.js






/** In a group, metrics of rarer events are not tested. */
const GROUP_EVENTS = 10;
/** Sets up the comparison of a slice: its pool, and a second one at equal length if need be. Adds them to `entries`. */
function prepare(slice, { layout, texts }, given, options, entries) {
    const family = slice.group === null ? 'whole' : 'groups';
    const rules = new Map();
    for (const metric of metrics/* METRICS */.C) {
        const rule = (0,options_rules/* ruleFor */.sG)(metric, ...rulesOf(slice, options));
        if (rule !== null)
            rules.set(metric, rule);
    }
    const tests = (metric) => rules.get(metric).fail !== null || rules.get(metric).warn !== null;
    const fewestEvents = slice.group === null ? 0 : GROUP_EVENTS;
    const length = meanLengths(layout, texts, slice.samples);
    const whole = Int32Array.from(layout.samples, (_, s) => texts.start[s + 1] - texts.start[s]);
    const arena = makeArena(slice, { layout, texts }, given, [...rules.keys()], whole);
    const entry = entries.push({ arena, family, tests, fewestEvents }) - 1;
    const followers = [...rules.keys()].filter((metric) => metric.followsLength && tests(metric));
    if (!length.differs || followers.length === 0)
        return { slice, rules, length, arena, entry, equalLength: null };
    const equal = makeArena(slice, { layout, texts }, given, followers, equalLengths(layout, texts));
    const equalLength = entries.push({ arena: equal, family: `${family}, equal length`, tests, fewestEvents }) - 1;
    return { slice, rules, length, arena, entry, equalLength };
}
/** The families of tests and their shares of alpha; a second look at equal length only ever takes a red away. */
function families(budget) {
    return [
        { name: 'whole', level: budget.whole },
        { name: 'whole, equal length', level: budget.whole },
        { name: 'groups', level: budget.groups },
        { name: 'groups, equal length', level: budget.groups },
    ];
}
/** The verdicts of a trial, in the metrics' order. */
function conclude(trial, comparison, paired, options) {
    const equal = trial.equalLength === null ? [] : comparison.entries[trial.equalLength];
    return comparison.entries[trial.entry].map((compared) => {
        const { metric } = compared;
        const circumstances = {
            prompts: trial.slice.prompts,
            equalLength: equal.find((one) => one.metric === metric) ?? null,
            warnsAtMost: mayFail(trial.slice, metric, options)
                ? !paired && options.unpaired === 'warn'
                    ? 'unpaired-warns'
                    : null
                : 'group-warns',
        };
        return decide(compared, trial.rules.get(metric), circumstances);
    });
}
/** A group warns at most, unless its own rule names the decline that fails: retrains differ more in small groups. */
function mayFail(slice, { id }, options) {
    if (slice.group === null)
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
function makeArena({ samples }, { layout, texts }, given, metrics, length) {
    const pool = (0,pool_pool/* buildPool */.Z)(texts, samples, given, samples.map((s) => length[s]));
    pool.at = {
        words: comparedAt(layout, samples, (s) => length[s]),
        bigrams: comparedAt(layout, samples, (s) => Math.max(0, length[s] - 1)),
    };
    return new Arena(pool, samples, metrics);
}

;// CONCATENATED MODULE: ./lib/gate/judge.js

















/** More prompts without an answer of the candidate than this share, and the outcome is inconclusive at best. */
const MISSING_SHARE = 0.02;
/** The decision, from data to data: no file, no clock, no network. */
function judge(baseline, candidate, options, progress = () => { }) {
    const pairing = (0,compare_pairing/* pairPrompts */.U)(baseline, candidate);
    const layout = layOut(pairing, random(options.seed, 3));
    const texts = (0,pool_texts/* internTexts */.j)(layout.samples);
    const { whole, groups, small } = slices(layout, options['group-by']);
    const budget = shareOut(options.alpha, groups.length > 0);
    checkRelabellings(options.relabellings, options.alpha, budget);
    const entries = [];
    const trials = [whole, ...groups].map((slice) => {
        const given = [(0,compare_pairing/* countGiven */.v)(baseline, slice.holds), (0,compare_pairing/* countGiven */.v)(candidate, slice.holds)];
        return prepare(slice, { layout, texts }, given, options, entries);
    });
    const comparison = compare(layout, entries, families(budget), options, progress);
    const [verdicts, ...byGroup] = trials.map((trial) => conclude(trial, comparison, pairing.paired, options));
    const { arena, length } = trials[0];
    const missing = pairing.paired ? pairing.onlyBaseline / (pairing.prompts.length + pairing.onlyBaseline) : 0;
    return {
        schema: 1,
        version: version/* VERSION */.x,
        outcome: outcomeOf(verdicts, byGroup.flat(), missing > MISSING_SHARE),
        stage: stageOf([...verdicts, ...byGroup.flat()]),
        inputs: {
            baseline: summary(baseline, layout, texts, 0),
            candidate: summary(candidate, layout, texts, 1),
            reference: null,
            healthy: [],
            pairedPrompts: pairing.paired ? pairing.prompts.length : 0,
            paired: pairing.paired,
        },
        verdicts,
        groups: byGroup.map((list, i) => groupReport(trials[i + 1], list, options)),
        lost: findLost(layout, texts, arena.sides(observedLabels(layout, options.seed)), options.examples),
        details: {
            comparedAt: arena.pool.at,
            samplesPerPrompt: layout.size.reduce((sum, n) => sum + n, 0) / Math.max(1, layout.size.length),
            relabellings: comparison.labellings - 1,
            tokeniser: tokenise/* TOKENISER */.Z,
            retention: retention(layout, arena, options.seed),
        },
        notes: [
            ...baseline.notes,
            ...candidate.notes,
            ...findNotes({ baseline, candidate, pairing, layout, comparison, length, verdicts, small, options }),
        ],
        options: published(options),
    };
}
/** The labels as observed, the larger side of a prompt thinned. */
function observedLabels(layout, seed) {
    const labelling = new Labelling(layout);
    for (const observed of dealings(layout.strata, 1, random(seed, 0))) {
        labelling.deal(observed, 0);
        break;
    }
    return labelling.label;
}
function summary(corpus, layout, texts, side) {
    let words = 0;
    layout.strata.label.forEach((label, unit) => {
        if (label === side)
            words += texts.start[layout.unit[unit + 1]] - texts.start[layout.unit[unit]];
    });
    const { outputs, empty } = (0,compare_pairing/* countGiven */.v)(corpus);
    const { source, commit, run, prompts } = corpus;
    return { source, commit, run, samples: outputs, prompts: prompts.size, words, empty };
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
function published(options) {
    const shown = (0,table/* optionList */.UX)().filter(({ option }) => option.unreported !== true);
    return Object.fromEntries(shown.map(({ name }) => [name, options[name]]));
}

// EXTERNAL MODULE: ./lib/read/corpus.js + 1 modules
var corpus = __nccwpck_require__(6005);
;// CONCATENATED MODULE: ./lib/run.js


/** The program: read both sides, judge, publish. */
async function run(options, host) {
    const { baseline, candidate } = await (0,corpus/* readBoth */._)(options, host.files, (step) => host.progress({ step }));
    const report = judge(baseline, candidate, options, (done, total) => host.progress({ step: 'relabelling', done, total }));
    await host.publish(report, options);
    return report;
}


/***/ }),

/***/ 9227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
    const absent = absence(side.total, m);
    let types = side.frequent.length;
    for (let k = 1; k < side.spectrum.length; k++) {
        if (side.spectrum[k] !== 0)
            types += side.spectrum[k] * (1 - (absent[k] ?? 0));
    }
    for (let i = 0; i < side.frequent.length; i++)
        types -= absent[side.frequent[i]] ?? 0;
    return types;
}
/**
 * The share of a side's tokens whose type m drawn ones would not have shown: the chance that the next token is a new
 * one. The sum over types of k/N C(N-k, m) / C(N-1, m); never the difference of two expected counts, which cancels.
 */
function expectedUnseen(side, m) {
    const { total, spectrum, frequent } = side;
    const absent = decay(1, total, m, (k) => (total - 1 - m - k) / (total - 1 - k));
    // absent[k - 1] belongs to a type that comes k times: one of its tokens is the next one, k - 1 are among the N - 1.
    let mass = 0;
    for (let k = 1; k < spectrum.length && k <= absent.length; k++)
        mass += spectrum[k] * k * absent[k - 1];
    for (let i = 0; i < frequent.length; i++)
        mass += frequent[i] * (absent[frequent[i] - 1] ?? 0);
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

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ normalise)
/* harmony export */ });
/** A text as it counts for sameness: canonical composition (NFC), white space runs as one space, none at the ends. */
function normalise(text) {
    return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}


/***/ }),

/***/ 6991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ TOKENISER),
/* harmony export */   t: () => (/* binding */ tokenise)
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
/** Which rule made the words, and whose tables it used: two corpora are compared only under the same one. */
const TOKENISER = `words-1 unicode-${process.versions.unicode} icu-${process.versions.icu}`;
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

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The program's version, from package.json; written by `npm run generate`. */
const VERSION = '0.1.0';


/***/ }),

/***/ 8179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b7: () => (/* binding */ CommanderError),
/* harmony export */   c$: () => (/* binding */ Option),
/* harmony export */   uB: () => (/* binding */ Command)
/* harmony export */ });
/* unused harmony exports program, createCommand, createArgument, createOption, InvalidArgumentError, InvalidOptionArgumentError, Argument, Help */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8909);


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = _index_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
