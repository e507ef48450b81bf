var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/alea.js
var require_alea = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/alea.js"(exports, module) {
    (function(global, module2, define2) {
      function Alea(seed) {
        var me = this, mash = Mash();
        me.next = function() {
          var t = 2091639 * me.s0 + me.c * 23283064365386963e-26;
          me.s0 = me.s1;
          me.s1 = me.s2;
          return me.s2 = t - (me.c = t | 0);
        };
        me.c = 1;
        me.s0 = mash(" ");
        me.s1 = mash(" ");
        me.s2 = mash(" ");
        me.s0 -= mash(seed);
        if (me.s0 < 0) {
          me.s0 += 1;
        }
        me.s1 -= mash(seed);
        if (me.s1 < 0) {
          me.s1 += 1;
        }
        me.s2 -= mash(seed);
        if (me.s2 < 0) {
          me.s2 += 1;
        }
        mash = null;
      }
      function copy(f, t) {
        t.c = f.c;
        t.s0 = f.s0;
        t.s1 = f.s1;
        t.s2 = f.s2;
        return t;
      }
      function impl(seed, opts) {
        var xg = new Alea(seed), state = opts && opts.state, prng = xg.next;
        prng.int32 = function() {
          return xg.next() * 4294967296 | 0;
        };
        prng.double = function() {
          return prng() + (prng() * 2097152 | 0) * 11102230246251565e-32;
        };
        prng.quick = prng;
        if (state) {
          if (typeof state == "object") copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      function Mash() {
        var n = 4022871197;
        var mash = function(data) {
          data = String(data);
          for (var i = 0; i < data.length; i++) {
            n += data.charCodeAt(i);
            var h = 0.02519603282416938 * n;
            n = h >>> 0;
            h -= n;
            h *= n;
            n = h >>> 0;
            h -= n;
            n += h * 4294967296;
          }
          return (n >>> 0) * 23283064365386963e-26;
        };
        return mash;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.alea = impl;
      }
    })(
      exports,
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xor128.js
var require_xor128 = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xor128.js"(exports, module) {
    (function(global, module2, define2) {
      function XorGen(seed) {
        var me = this, strseed = "";
        me.x = 0;
        me.y = 0;
        me.z = 0;
        me.w = 0;
        me.next = function() {
          var t = me.x ^ me.x << 11;
          me.x = me.y;
          me.y = me.z;
          me.z = me.w;
          return me.w ^= me.w >>> 19 ^ t ^ t >>> 8;
        };
        if (seed === (seed | 0)) {
          me.x = seed;
        } else {
          strseed += seed;
        }
        for (var k = 0; k < strseed.length + 64; k++) {
          me.x ^= strseed.charCodeAt(k) | 0;
          me.next();
        }
      }
      function copy(f, t) {
        t.x = f.x;
        t.y = f.y;
        t.z = f.z;
        t.w = f.w;
        return t;
      }
      function impl(seed, opts) {
        var xg = new XorGen(seed), state = opts && opts.state, prng = function() {
          return (xg.next() >>> 0) / 4294967296;
        };
        prng.double = function() {
          do {
            var top = xg.next() >>> 11, bot = (xg.next() >>> 0) / 4294967296, result = (top + bot) / (1 << 21);
          } while (result === 0);
          return result;
        };
        prng.int32 = xg.next;
        prng.quick = prng;
        if (state) {
          if (typeof state == "object") copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.xor128 = impl;
      }
    })(
      exports,
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xorwow.js
var require_xorwow = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xorwow.js"(exports, module) {
    (function(global, module2, define2) {
      function XorGen(seed) {
        var me = this, strseed = "";
        me.next = function() {
          var t = me.x ^ me.x >>> 2;
          me.x = me.y;
          me.y = me.z;
          me.z = me.w;
          me.w = me.v;
          return (me.d = me.d + 362437 | 0) + (me.v = me.v ^ me.v << 4 ^ (t ^ t << 1)) | 0;
        };
        me.x = 0;
        me.y = 0;
        me.z = 0;
        me.w = 0;
        me.v = 0;
        if (seed === (seed | 0)) {
          me.x = seed;
        } else {
          strseed += seed;
        }
        for (var k = 0; k < strseed.length + 64; k++) {
          me.x ^= strseed.charCodeAt(k) | 0;
          if (k == strseed.length) {
            me.d = me.x << 10 ^ me.x >>> 4;
          }
          me.next();
        }
      }
      function copy(f, t) {
        t.x = f.x;
        t.y = f.y;
        t.z = f.z;
        t.w = f.w;
        t.v = f.v;
        t.d = f.d;
        return t;
      }
      function impl(seed, opts) {
        var xg = new XorGen(seed), state = opts && opts.state, prng = function() {
          return (xg.next() >>> 0) / 4294967296;
        };
        prng.double = function() {
          do {
            var top = xg.next() >>> 11, bot = (xg.next() >>> 0) / 4294967296, result = (top + bot) / (1 << 21);
          } while (result === 0);
          return result;
        };
        prng.int32 = xg.next;
        prng.quick = prng;
        if (state) {
          if (typeof state == "object") copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.xorwow = impl;
      }
    })(
      exports,
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xorshift7.js
var require_xorshift7 = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xorshift7.js"(exports, module) {
    (function(global, module2, define2) {
      function XorGen(seed) {
        var me = this;
        me.next = function() {
          var X = me.x, i = me.i, t, v, w;
          t = X[i];
          t ^= t >>> 7;
          v = t ^ t << 24;
          t = X[i + 1 & 7];
          v ^= t ^ t >>> 10;
          t = X[i + 3 & 7];
          v ^= t ^ t >>> 3;
          t = X[i + 4 & 7];
          v ^= t ^ t << 7;
          t = X[i + 7 & 7];
          t = t ^ t << 13;
          v ^= t ^ t << 9;
          X[i] = v;
          me.i = i + 1 & 7;
          return v;
        };
        function init(me2, seed2) {
          var j, w, X = [];
          if (seed2 === (seed2 | 0)) {
            w = X[0] = seed2;
          } else {
            seed2 = "" + seed2;
            for (j = 0; j < seed2.length; ++j) {
              X[j & 7] = X[j & 7] << 15 ^ seed2.charCodeAt(j) + X[j + 1 & 7] << 13;
            }
          }
          while (X.length < 8) X.push(0);
          for (j = 0; j < 8 && X[j] === 0; ++j) ;
          if (j == 8) w = X[7] = -1;
          else w = X[j];
          me2.x = X;
          me2.i = 0;
          for (j = 256; j > 0; --j) {
            me2.next();
          }
        }
        init(me, seed);
      }
      function copy(f, t) {
        t.x = f.x.slice();
        t.i = f.i;
        return t;
      }
      function impl(seed, opts) {
        if (seed == null) seed = +/* @__PURE__ */ new Date();
        var xg = new XorGen(seed), state = opts && opts.state, prng = function() {
          return (xg.next() >>> 0) / 4294967296;
        };
        prng.double = function() {
          do {
            var top = xg.next() >>> 11, bot = (xg.next() >>> 0) / 4294967296, result = (top + bot) / (1 << 21);
          } while (result === 0);
          return result;
        };
        prng.int32 = xg.next;
        prng.quick = prng;
        if (state) {
          if (state.x) copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.xorshift7 = impl;
      }
    })(
      exports,
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xor4096.js
var require_xor4096 = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/xor4096.js"(exports, module) {
    (function(global, module2, define2) {
      function XorGen(seed) {
        var me = this;
        me.next = function() {
          var w = me.w, X = me.X, i = me.i, t, v;
          me.w = w = w + 1640531527 | 0;
          v = X[i + 34 & 127];
          t = X[i = i + 1 & 127];
          v ^= v << 13;
          t ^= t << 17;
          v ^= v >>> 15;
          t ^= t >>> 12;
          v = X[i] = v ^ t;
          me.i = i;
          return v + (w ^ w >>> 16) | 0;
        };
        function init(me2, seed2) {
          var t, v, i, j, w, X = [], limit = 128;
          if (seed2 === (seed2 | 0)) {
            v = seed2;
            seed2 = null;
          } else {
            seed2 = seed2 + "\0";
            v = 0;
            limit = Math.max(limit, seed2.length);
          }
          for (i = 0, j = -32; j < limit; ++j) {
            if (seed2) v ^= seed2.charCodeAt((j + 32) % seed2.length);
            if (j === 0) w = v;
            v ^= v << 10;
            v ^= v >>> 15;
            v ^= v << 4;
            v ^= v >>> 13;
            if (j >= 0) {
              w = w + 1640531527 | 0;
              t = X[j & 127] ^= v + w;
              i = 0 == t ? i + 1 : 0;
            }
          }
          if (i >= 128) {
            X[(seed2 && seed2.length || 0) & 127] = -1;
          }
          i = 127;
          for (j = 4 * 128; j > 0; --j) {
            v = X[i + 34 & 127];
            t = X[i = i + 1 & 127];
            v ^= v << 13;
            t ^= t << 17;
            v ^= v >>> 15;
            t ^= t >>> 12;
            X[i] = v ^ t;
          }
          me2.w = w;
          me2.X = X;
          me2.i = i;
        }
        init(me, seed);
      }
      function copy(f, t) {
        t.i = f.i;
        t.w = f.w;
        t.X = f.X.slice();
        return t;
      }
      ;
      function impl(seed, opts) {
        if (seed == null) seed = +/* @__PURE__ */ new Date();
        var xg = new XorGen(seed), state = opts && opts.state, prng = function() {
          return (xg.next() >>> 0) / 4294967296;
        };
        prng.double = function() {
          do {
            var top = xg.next() >>> 11, bot = (xg.next() >>> 0) / 4294967296, result = (top + bot) / (1 << 21);
          } while (result === 0);
          return result;
        };
        prng.int32 = xg.next;
        prng.quick = prng;
        if (state) {
          if (state.X) copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.xor4096 = impl;
      }
    })(
      exports,
      // window object or global
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/tychei.js
var require_tychei = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/lib/tychei.js"(exports, module) {
    (function(global, module2, define2) {
      function XorGen(seed) {
        var me = this, strseed = "";
        me.next = function() {
          var b = me.b, c = me.c, d = me.d, a = me.a;
          b = b << 25 ^ b >>> 7 ^ c;
          c = c - d | 0;
          d = d << 24 ^ d >>> 8 ^ a;
          a = a - b | 0;
          me.b = b = b << 20 ^ b >>> 12 ^ c;
          me.c = c = c - d | 0;
          me.d = d << 16 ^ c >>> 16 ^ a;
          return me.a = a - b | 0;
        };
        me.a = 0;
        me.b = 0;
        me.c = 2654435769 | 0;
        me.d = 1367130551;
        if (seed === Math.floor(seed)) {
          me.a = seed / 4294967296 | 0;
          me.b = seed | 0;
        } else {
          strseed += seed;
        }
        for (var k = 0; k < strseed.length + 20; k++) {
          me.b ^= strseed.charCodeAt(k) | 0;
          me.next();
        }
      }
      function copy(f, t) {
        t.a = f.a;
        t.b = f.b;
        t.c = f.c;
        t.d = f.d;
        return t;
      }
      ;
      function impl(seed, opts) {
        var xg = new XorGen(seed), state = opts && opts.state, prng = function() {
          return (xg.next() >>> 0) / 4294967296;
        };
        prng.double = function() {
          do {
            var top = xg.next() >>> 11, bot = (xg.next() >>> 0) / 4294967296, result = (top + bot) / (1 << 21);
          } while (result === 0);
          return result;
        };
        prng.int32 = xg.next;
        prng.quick = prng;
        if (state) {
          if (typeof state == "object") copy(state, xg);
          prng.state = function() {
            return copy(xg, {});
          };
        }
        return prng;
      }
      if (module2 && module2.exports) {
        module2.exports = impl;
      } else if (define2 && define2.amd) {
        define2(function() {
          return impl;
        });
      } else {
        this.tychei = impl;
      }
    })(
      exports,
      typeof module == "object" && module,
      // present in node.js
      typeof define == "function" && define
      // present with an AMD loader
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/seedrandom.js
var require_seedrandom = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/seedrandom.js"(exports, module) {
    (function(global, pool, math) {
      var width = 256, chunks = 6, digits2 = 52, rngname = "random", startdenom = math.pow(width, chunks), significance = math.pow(2, digits2), overflow = significance * 2, mask = width - 1, nodecrypto;
      function seedrandom2(seed, options3, callback) {
        var key = [];
        options3 = options3 == true ? { entropy: true } : options3 || {};
        var shortseed = mixkey(flatten(
          options3.entropy ? [seed, tostring(pool)] : seed == null ? autoseed() : seed,
          3
        ), key);
        var arc4 = new ARC4(key);
        var prng = function() {
          var n = arc4.g(chunks), d = startdenom, x = 0;
          while (n < significance) {
            n = (n + x) * width;
            d *= width;
            x = arc4.g(1);
          }
          while (n >= overflow) {
            n /= 2;
            d /= 2;
            x >>>= 1;
          }
          return (n + x) / d;
        };
        prng.int32 = function() {
          return arc4.g(4) | 0;
        };
        prng.quick = function() {
          return arc4.g(4) / 4294967296;
        };
        prng.double = prng;
        mixkey(tostring(arc4.S), pool);
        return (options3.pass || callback || function(prng2, seed2, is_math_call, state) {
          if (state) {
            if (state.S) {
              copy(state, arc4);
            }
            prng2.state = function() {
              return copy(arc4, {});
            };
          }
          if (is_math_call) {
            math[rngname] = prng2;
            return seed2;
          } else return prng2;
        })(
          prng,
          shortseed,
          "global" in options3 ? options3.global : this == math,
          options3.state
        );
      }
      function ARC4(key) {
        var t, keylen = key.length, me = this, i = 0, j = me.i = me.j = 0, s = me.S = [];
        if (!keylen) {
          key = [keylen++];
        }
        while (i < width) {
          s[i] = i++;
        }
        for (i = 0; i < width; i++) {
          s[i] = s[j = mask & j + key[i % keylen] + (t = s[i])];
          s[j] = t;
        }
        (me.g = function(count2) {
          var t2, r = 0, i2 = me.i, j2 = me.j, s2 = me.S;
          while (count2--) {
            t2 = s2[i2 = mask & i2 + 1];
            r = r * width + s2[mask & (s2[i2] = s2[j2 = mask & j2 + t2]) + (s2[j2] = t2)];
          }
          me.i = i2;
          me.j = j2;
          return r;
        })(width);
      }
      function copy(f, t) {
        t.i = f.i;
        t.j = f.j;
        t.S = f.S.slice();
        return t;
      }
      ;
      function flatten(obj, depth) {
        var result = [], typ = typeof obj, prop;
        if (depth && typ == "object") {
          for (prop in obj) {
            try {
              result.push(flatten(obj[prop], depth - 1));
            } catch (e) {
            }
          }
        }
        return result.length ? result : typ == "string" ? obj : obj + "\0";
      }
      function mixkey(seed, key) {
        var stringseed = seed + "", smear, j = 0;
        while (j < stringseed.length) {
          key[mask & j] = mask & (smear ^= key[mask & j] * 19) + stringseed.charCodeAt(j++);
        }
        return tostring(key);
      }
      function autoseed() {
        try {
          var out;
          if (nodecrypto && (out = nodecrypto.randomBytes)) {
            out = out(width);
          } else {
            out = new Uint8Array(width);
            (global.crypto || global.msCrypto).getRandomValues(out);
          }
          return tostring(out);
        } catch (e) {
          var browser = global.navigator, plugins2 = browser && browser.plugins;
          return [+/* @__PURE__ */ new Date(), global, plugins2, global.screen, tostring(pool)];
        }
      }
      function tostring(a) {
        return String.fromCharCode.apply(0, a);
      }
      mixkey(math.random(), pool);
      if (typeof module == "object" && module.exports) {
        module.exports = seedrandom2;
        try {
          nodecrypto = __require("crypto");
        } catch (ex) {
        }
      } else if (typeof define == "function" && define.amd) {
        define(function() {
          return seedrandom2;
        });
      } else {
        math["seed" + rngname] = seedrandom2;
      }
    })(
      // global: `self` in browsers (including strict mode and web workers),
      // otherwise `this` in Node and other environments
      typeof self !== "undefined" ? self : exports,
      [],
      // pool: entropy pool starts empty
      Math
      // math: package containing random, pow, and seedrandom
    );
  }
});

// ../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/index.js
var require_seedrandom2 = __commonJS({
  "../node_modules/.pnpm/seedrandom@3.0.5/node_modules/seedrandom/index.js"(exports, module) {
    var alea = require_alea();
    var xor128 = require_xor128();
    var xorwow = require_xorwow();
    var xorshift7 = require_xorshift7();
    var xor4096 = require_xor4096();
    var tychei = require_tychei();
    var sr = require_seedrandom();
    sr.alea = alea;
    sr.xor128 = xor128;
    sr.xorwow = xorwow;
    sr.xorshift7 = xorshift7;
    sr.xor4096 = xor4096;
    sr.tychei = tychei;
    module.exports = sr;
  }
});

// ../node_modules/.pnpm/fastest-levenshtein@1.0.16/node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "../node_modules/.pnpm/fastest-levenshtein@1.0.16/node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
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
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
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
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start2 = j * 32;
      var vlen = Math.min(32, m - start2) + start2;
      for (var k = start2; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start2; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
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
    exports.distance = distance2;
    var closest2 = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest2;
  }
});

// ../packages/core/src/agents/hostility.ts
var Hostility = class {
  #values;
  #groups;
  /**
   * @param groups how many groups there are
   * @param rivalries pairs of group indexes with their rivalry weight, >= 0; pairs left out have weight 0
   * @throws RangeError when a pair names an unknown group or the same group twice, or a weight is negative
   */
  constructor(groups, rivalries) {
    this.#groups = groups;
    const weights = new Float64Array(groups * groups);
    let largest = 0;
    for (const { a, b, weight } of rivalries) {
      if (a === b) throw new RangeError(`Group ${a} cannot be a rival of itself.`);
      for (const group of [a, b]) {
        if (!(Number.isInteger(group) && group >= 0 && group < groups)) {
          throw new RangeError(`A rivalry names group ${group}; there are groups 0 to ${groups - 1}.`);
        }
      }
      if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
        throw new RangeError(
          `The rivalry of groups ${a} and ${b} has weight ${weight}; a weight is a finite number >= 0.`
        );
      }
      weights[a * groups + b] = weight;
      weights[b * groups + a] = weight;
      largest = Math.max(largest, weight);
    }
    this.#values = weights.map((weight, pair) => pair % (groups + 1) === 0 ? 0 : (weight + 1) / (largest + 1));
  }
  between(a, b) {
    return this.#values[a * this.#groups + b];
  }
};

// ../packages/core/src/engine/calendar.ts
var MILLISECONDS_PER_DAY = 864e5;
var ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
function dayNumber(isoDate) {
  const match = ISO_DATE.exec(isoDate);
  if (match === null) return void 0;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const milliseconds = (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month - 1, day);
  return isoDateOf(milliseconds / MILLISECONDS_PER_DAY) === isoDate ? milliseconds / MILLISECONDS_PER_DAY : void 0;
}
function isoDateOf(day) {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
var Calendar = class {
  start;
  #startDay;
  /** @throws RangeError when `start` is not an ISO date (YYYY-MM-DD) of the calendar */
  constructor(start2) {
    this.start = start2;
    this.#startDay = requireDay(start2, "The start date");
  }
  /** The ISO date of the day in which `time` falls. */
  dateAt(time) {
    return isoDateOf(this.#startDay + Math.floor(time));
  }
  yearAt(time) {
    return Number(this.dateAt(time).slice(0, 4));
  }
  /** Days from the start to the beginning of a date; negative before the start. @throws RangeError when it is not a date */
  timeOf(isoDate) {
    return requireDay(isoDate, "The date") - this.#startDay;
  }
  /** Beginnings of calendar months from the start's own day up to and including `until` (days): the start itself comes first. */
  monthStarts(until) {
    const times = [0];
    let [year, month] = [Number(this.start.slice(0, 4)), Number(this.start.slice(5, 7))];
    for (; ; ) {
      month += 1;
      if (month > 12) [year, month] = [year + 1, 1];
      const time = this.timeOf(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
      if (time > until) return times;
      times.push(time);
    }
  }
};
function requireDay(isoDate, subject) {
  const day = dayNumber(isoDate);
  if (day === void 0)
    throw new RangeError(`${subject} must be a day of the calendar written YYYY-MM-DD, got ${JSON.stringify(isoDate)}.`);
  return day;
}

// ../packages/core/src/engine/simulation-error.ts
var SimulationError = class extends Error {
  name = "SimulationError";
  code;
  constructor(code, message, options3) {
    super(message, options3);
    this.code = code;
  }
};

// ../packages/core/src/engine/processes/waiting-line.ts
var WaitingLine = class {
  first = void 0;
  #last = void 0;
  length = 0;
  add(member, rank) {
    member.rank = rank;
    let before = this.#last;
    while (before !== void 0 && before.rank > rank) before = before.previous;
    const after = before === void 0 ? this.first : before.next;
    member.previous = before;
    member.next = after;
    if (before === void 0) this.first = member;
    else before.next = member;
    if (after === void 0) this.#last = member;
    else after.previous = member;
    this.length += 1;
  }
  /** The member must stand in this line. */
  remove(member) {
    const { previous, next } = member;
    if (previous === void 0) this.first = next;
    else previous.next = next;
    if (next === void 0) this.#last = previous;
    else next.previous = previous;
    member.previous = void 0;
    member.next = void 0;
    this.length -= 1;
  }
  takeFirst() {
    const { first } = this;
    if (first !== void 0) this.remove(first);
    return first;
  }
  *[Symbol.iterator]() {
    for (let member = this.first; member !== void 0; member = member.next) yield member;
  }
};

// ../packages/core/src/engine/processes/process.ts
var Command = class {
  /** How many commands of facilities it is made of; finds commands that were made and never yielded. */
  parts = 0;
  *[Symbol.iterator]() {
    return yield this;
  }
};
var Waiter = class {
  /** What it waits for; undefined while it holds or does not wait. */
  command = void 0;
  previous = void 0;
  next = void 0;
  rank = 0;
  /** The timeout it waits for, if any; the host's business. */
  timer = -1;
  /** Its waiting for several things together, if it does. */
  whole = void 0;
};
var Process = class extends Waiter {
  host;
  slot;
  generation = 0;
  state = "free";
  kind = 0;
  /** Of its steps among events of one time. */
  priority = 0;
  /** The how-manieth process of the run it is. */
  serial = 0;
  startedAt = 0;
  payload = void 0;
  body = void 0;
  /** Its next step, where one is scheduled. */
  wake = 0;
  /** What `yield` will return. */
  value = void 0;
  /** What `yield` will throw instead. */
  error = void 0;
  /** Interrupts that have not reached it yet. */
  interrupts = void 0;
  joiners = void 0;
  holdings = void 0;
  constructor(host, slot) {
    super();
    this.host = host;
    this.slot = slot;
  }
  get process() {
    return this;
  }
  fulfil(value) {
    this.command = void 0;
    this.value = value;
    this.host.resume(this);
  }
  fail(error) {
    this.command = void 0;
    this.error = error;
    this.host.resume(this);
  }
  addJoiner(waiter) {
    this.joiners ??= new WaitingLine();
    this.joiners.add(waiter, 0);
  }
};

// ../packages/core/src/engine/processes/interrupt.ts
var Interrupt = class extends Error {
  name = "Interrupt";
  cause;
  constructor(cause, message = `interrupted, cause ${JSON.stringify(cause)}`) {
    super(message);
    this.cause = cause;
  }
};
var Preemption = class extends Interrupt {
  name = "Preemption";
  constructor(cause) {
    super(cause, `lost ${cause.resource}, held since day ${cause.since}, to a more urgent request`);
  }
};

// ../packages/core/src/engine/processes/facility.ts
var Facility = class {
  #name = "";
  #host;
  /** Where it stands among the model's resources, for example `pumps[2]`. */
  get name() {
    return this.#name;
  }
  /** Called once, when a run begins. */
  bind(name, host) {
    if (this.#host !== void 0) {
      throw new SimulationError(
        "bad-model",
        `The resources "${this.#name}" and "${name}" are one object: make a new one for each place and for each run.`
      );
    }
    this.#name = name;
    this.#host = host;
  }
  note(command) {
    this.#requireHost().noteCommand(command);
    return command;
  }
  requireProcess(action) {
    const { current: current2 } = this.#requireHost();
    if (current2 !== void 0) return current2;
    throw new SimulationError("bad-command", `"${this.#name}" was ${action} outside of any process.`);
  }
  requireHost() {
    return this.#requireHost();
  }
  #requireHost() {
    if (this.#host !== void 0) return this.#host;
    throw new SimulationError("bad-model", "A resource was used that the model does not declare under its resources.");
  }
};

// ../packages/core/src/engine/resources/resource.ts
var Request = class extends Command {
  parts = 1;
  #resource;
  priority;
  amount;
  preempt;
  constructor(resource2, { priority = 0, amount = 1, preempt = resource2.preemptive }) {
    super();
    if (!(Number.isSafeInteger(amount) && amount >= 1 && amount <= resource2.capacity)) {
      throw new SimulationError(
        "bad-command",
        `${amount} units of "${resource2.name}" were requested; ask for a whole number from 1 to its capacity, ${resource2.capacity}.`
      );
    }
    if (!Number.isFinite(priority))
      throw new SimulationError(
        "bad-command",
        `"${resource2.name}" was requested with priority ${priority}; a priority is a finite number.`
      );
    this.#resource = resource2;
    this.priority = priority;
    this.amount = amount;
    this.preempt = preempt;
  }
  begin(waiter) {
    this.#resource.enter(waiter, this);
  }
  withdraw(waiter) {
    this.#resource.leave(waiter);
  }
  describe() {
    return `a request for "${this.#resource.name}"`;
  }
};
var Usage = class {
  resource;
  process = void 0;
  amount = 0;
  priority = 0;
  since = 0;
  /** Taken away by a more urgent request, which its process need not know yet. */
  lost = false;
  next = void 0;
  constructor(resource2) {
    this.resource = resource2;
  }
  giveBack() {
    this.resource.takeBack(this);
  }
};
var Resource = class extends Facility {
  capacity;
  preemptive;
  #line = new WaitingLine();
  #inUse = 0;
  /** Kept only where pre-emption has to choose among them; in order of acquisition. */
  #usages = [];
  /** Spent usages, used again. */
  #pool = [];
  #plainRequest;
  /** @throws SimulationError when the capacity is not a whole number >= 1 */
  constructor({ capacity, preemptive = false }) {
    super();
    if (!(Number.isSafeInteger(capacity) && capacity >= 1))
      throw new SimulationError("bad-model", `A resource has a capacity of ${capacity}; expected a whole number >= 1.`);
    this.capacity = capacity;
    this.preemptive = preemptive;
    this.#plainRequest = new Request(this, {});
  }
  /** Units in use. */
  get inUse() {
    return this.#inUse;
  }
  /** How many wait. */
  get waiting() {
    return this.#line.length;
  }
  /** Asks for units; waits until they are granted. @throws SimulationError when the amount can never be granted */
  request(options3) {
    return this.note(options3 === void 0 ? this.#plainRequest : new Request(this, options3));
  }
  /**
   * Gives back what the running process took last of this resource. Returns false when it was taken away before, so that it is safe
   * in a `finally` whatever interrupted the use.
   *
   * @throws SimulationError when the process has not been granted any
   */
  release() {
    const usage = this.#usageOf(this.requireProcess("released"));
    if (usage === void 0)
      throw new SimulationError("bad-command", `"${this.name}" was released by a process that does not hold it.`);
    const { lost } = usage;
    this.takeBack(usage);
    return !lost;
  }
  /** Whether the running process has been granted this resource and not released it; also true when it was taken away meanwhile. */
  get isHeld() {
    return this.#usageOf(this.requireProcess("looked at")) !== void 0;
  }
  /** For its requests: grants at once, pre-empts, or puts in line. */
  enter(waiter, request) {
    const first = this.#line.first;
    const isFirst = first === void 0 || request.priority < first.rank;
    if (isFirst && this.#inUse + request.amount > this.capacity && request.preempt)
      this.#preempt(waiter.process, request);
    if (isFirst && this.#inUse + request.amount <= this.capacity) this.#grant(waiter, request);
    else this.#line.add(waiter, request.priority);
  }
  /** For its requests: who leaves the line may have held up those behind. */
  leave(waiter) {
    this.#line.remove(waiter);
    this.#serve();
  }
  /** For its usages: ends one, given back or lost. */
  takeBack(usage) {
    const process3 = usage.process;
    if (process3.holdings === usage) process3.holdings = usage.next;
    for (let held = process3.holdings; held !== void 0; held = held.next)
      if (held.next === usage) held.next = usage.next;
    if (!usage.lost) this.#freeUnits(usage);
    usage.process = void 0;
    usage.next = void 0;
    this.#pool.push(usage);
    this.#serve();
  }
  state() {
    return { inUse: this.#inUse, line: Array.from(this.#line, ({ process: process3 }) => process3.slot) };
  }
  restore() {
  }
  #grant(waiter, { amount, priority }) {
    const { process: process3 } = waiter;
    const usage = this.#pool.pop() ?? new Usage(this);
    usage.process = process3;
    usage.amount = amount;
    usage.priority = priority;
    usage.since = process3.host.now;
    usage.lost = false;
    usage.next = process3.holdings;
    process3.holdings = usage;
    this.#inUse += amount;
    if (this.preemptive) this.#usages.push(usage);
    waiter.fulfil(void 0);
  }
  #serve() {
    for (let first = this.#line.first; first !== void 0; first = this.#line.first) {
      const request = first.command;
      if (this.#inUse + request.amount > this.capacity) return;
      this.#line.remove(first);
      this.#grant(first, request);
    }
  }
  #freeUnits(usage) {
    this.#inUse -= usage.amount;
    if (this.preemptive) this.#usages.splice(this.#usages.indexOf(usage), 1);
  }
  /** Takes units from the least urgent, among equals the latest, until there are enough; from nobody when that would not do. */
  #preempt(process3, { amount, priority }) {
    const victims = this.#usages.filter((usage) => usage.priority > priority && usage.process !== process3);
    const takeable = victims.reduce((sum, victim) => sum + victim.amount, 0);
    if (this.#inUse + amount - takeable > this.capacity) return;
    victims.sort((a, b) => a.priority - b.priority);
    while (this.#inUse + amount > this.capacity) {
      const victim = victims.pop();
      this.#freeUnits(victim);
      victim.lost = true;
      const holder = victim.process;
      holder.host.interrupt(holder, new Preemption({ resource: this.name, amount: victim.amount, since: victim.since }));
    }
  }
  #usageOf(process3) {
    for (let held = process3.holdings; held !== void 0; held = held.next)
      if (held.resource === this) return held;
    return void 0;
  }
};
function resource(options3) {
  return new Resource(options3);
}

// ../packages/core/src/math/power-of-two.ts
var POWERS = new Float64Array(2098);
for (let k = 0, up = 1; k <= 1023; k++, up *= 2) POWERS[k + 1074] = up;
for (let k = -1, down = 0.5; k >= -1074; k--, down /= 2) POWERS[k + 1074] = down;
function powerOfTwo(k) {
  return POWERS[k + 1074];
}
function scaleByPowerOfTwo(x, k) {
  if (k > 1023) return x * POWERS[2097] * POWERS[k - 1023 + 1074];
  if (k < -1022) return x * POWERS[k + 1022 + 1074] * POWERS[-1022 + 1074];
  return x * POWERS[k + 1074];
}

// ../packages/core/src/math/exponential.ts
var LOG2_E = Math.LOG2E;
var LN2_HIGH = 0.6931471803691238;
var LN2_LOW = 19082149292705877e-26;
var OVERFLOW = 709.782712893384;
var UNDERFLOW = -745.1332191019412;
function exponentialOfSum(high, low, k) {
  const r = high - low;
  const square = r * r;
  const fourth = square * square;
  const even = square * (0.16666666666666602 + fourth * (6613756321437934e-20 + fourth * 41381367970572385e-24));
  const odd = fourth * (-0.0027777777777015593 + fourth * -16533902205465252e-22);
  const c = r - (even + odd);
  const value = 1 - (low - r * c / (2 - c) - high);
  return k > -1022 && k < 1024 ? value * powerOfTwo(k) : scaleByPowerOfTwo(value, k);
}
function exp(x) {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x;
  if (x < UNDERFLOW) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  return exponentialOfSum(x - k * LN2_HIGH, k * LN2_LOW, k);
}
function expm1(x) {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x;
  if (x < -38) return -1;
  if (x > -5e-17 && x < 5e-17) return x;
  const k = x > -0.3465735 && x < 0.3465735 ? 0 : Math.floor(x * LOG2_E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const half = 0.5 * r;
  const halfSquare = r * half;
  const ratio = 1 + halfSquare * (-0.03333333333333313 + halfSquare * (0.0015873015872548146 + halfSquare * (-793650757867488e-19 + halfSquare * (4008217827329362e-21 + halfSquare * -20109921818362437e-23))));
  const t = 3 - ratio * half;
  const e = halfSquare * ((ratio - t) / (6 - r * t));
  if (k === 0) return r - (r * e - halfSquare);
  const correction = r * (e - lost) - lost - halfSquare;
  if (k === -1) return 0.5 * (r - correction) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (correction - (r + 0.5)) : 1 + 2 * (r - correction);
  if (k < -1 || k > 56) return scaleByPowerOfTwo(1 - (correction - r), k) - 1;
  const back = powerOfTwo(-k);
  const sum = k < 20 ? 1 - back - (correction - r) : r - (correction + back) + 1;
  return sum * powerOfTwo(k);
}

// ../packages/core/src/math/float64-words.ts
var float = new Float64Array(1);
var words = new Int32Array(float.buffer);
var HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
var LOW = 1 - HIGH;
function highWord(x) {
  float[0] = x;
  return words[HIGH];
}

// ../packages/core/src/math/extended-logarithm.ts
var LN2_SCALED = 3048493539143n;
var LN2_HIGH2 = Number(LN2_SCALED) / powerOfTwo(42);
var LN2_LOW2 = 5497923018708371e-29;
var FIRST = 90;
var RECIPROCAL = new Float64Array(93);
var LOG_HIGH = new Float64Array(93);
var LOG_LOW = new Float64Array(93);
for (let i = 0; i < RECIPROCAL.length; i++) {
  const reciprocal = Math.fround(128 / (FIRST + i));
  const exact = minusLog(reciprocal);
  const high = exact + (1n << 85n) >> 86n;
  RECIPROCAL[i] = reciprocal;
  LOG_HIGH[i] = Number(high) / powerOfTwo(42);
  LOG_LOW[i] = Number(exact - (high << 86n)) / powerOfTwo(128);
}
function minusLog(c) {
  const scaled = BigInt(c * powerOfTwo(30));
  const one = 1n << 30n;
  const ratio = (one - scaled << 136n) / (one + scaled);
  const square = ratio * ratio >> 136n;
  let sum = 0n;
  for (let power = ratio, odd = 1n; power > 1n || power < -1n; power = power * square >> 136n, odd += 2n)
    sum += power / odd;
  return sum >> 7n;
}
var tailOfLast = new Float64Array(1);
function lastLogTail() {
  return tailOfLast[0];
}
function extendedLog(x) {
  const normal = x < 22250738585072014e-324 ? x * 18014398509481984 : x;
  const exponent = highWord(normal) - 1072079006 >> 20;
  const m = normal * powerOfTwo(0 - exponent);
  const k = normal === x ? exponent : exponent - 54;
  const i = (m * 128 + 0.5 | 0) - FIRST;
  const c = RECIPROCAL[i];
  const mHigh = Math.fround(m);
  const a = c * mHigh - 1;
  const b = c * (m - mHigh);
  const f = a + b;
  const bVirtual = f - a;
  const fTail = a - (f - bVirtual) + (b - bVirtual);
  const base = k * LN2_HIGH2 + LOG_HIGH[i];
  const first = base + f;
  const firstTail = base - first + f;
  const fHigh = Math.fround(f);
  const halfSquare = -0.5 * fHigh * fHigh;
  const halfSquareTail = -0.5 * (f - fHigh) * (f + fHigh);
  const second = first + halfSquare;
  const secondTail = first - second + halfSquare;
  const series = f * f * f * (1 / 3 + f * (-1 / 4 + f * (1 / 5 + f * (-1 / 6 + f * (1 / 7 + f * (-1 / 8 + f * (1 / 9)))))));
  const tail = k * LN2_LOW2 + LOG_LOW[i] + (fTail - fTail * f) + firstTail + halfSquareTail + secondTail + series;
  const head = second + tail;
  tailOfLast[0] = second - head + tail;
  return head;
}

// ../packages/core/src/math/logarithm.ts
var LN2_HIGH3 = 0.6931471803691238;
var LN2_LOW3 = 19082149292705877e-26;
var SQRT_HALF_WORD = 1072079006;
var SMALLEST_NORMAL = 22250738585072014e-324;
function logOfReduced(f, k, correction) {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const series = even + odd;
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH3 - (halfSquare - (s * (halfSquare + series) + (k * LN2_LOW3 + correction)) - f);
}
function log(x) {
  if (x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY) {
    const k = highWord(x) - SQRT_HALF_WORD >> 20;
    return logOfReduced(x * powerOfTwo(0 - k) - 1, k, 0);
  }
  return specialLog(x);
}
function specialLog(x) {
  if (x > 0 && x < 1) {
    const normal = x * 18014398509481984;
    const k = highWord(normal) - SQRT_HALF_WORD >> 20;
    return logOfReduced(normal * powerOfTwo(0 - k) - 1, k - 54, 0);
  }
  return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
}
function log1p(x) {
  if (x > -0.2928 && x < 0.4142) return x > -5e-17 && x < 5e-17 ? x : logOfReduced(x, 0, 0);
  if (!(x > -1 && x < 9007199254740992)) return log(1 + x);
  const u = 1 + x;
  const k = highWord(u) - SQRT_HALF_WORD >> 20;
  const lost = (x >= 1 ? 1 - (u - x) : x - (u - 1)) / u;
  return logOfReduced(u * powerOfTwo(0 - k) - 1, k, lost);
}

// ../packages/core/src/math/power.ts
var LOG2_E2 = Math.LOG2E;
var LN2_HIGH4 = 0.6931471803691238;
var LN2_LOW4 = 19082149292705877e-26;
function pow(x, y) {
  if (x > 0 && x < Number.POSITIVE_INFINITY && y > -1e19 && y < 1e19) return positivePower(x, y);
  return specialPower(x, y);
}
function specialPower(x, y) {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const base = Math.abs(x);
  if (y === Number.POSITIVE_INFINITY || y === Number.NEGATIVE_INFINITY) {
    if (base === 1) return Number.NaN;
    return base > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const negative = x < 0 || Object.is(x, -0);
  const sign = negative && isOdd(y) ? -1 : 1;
  if (base === 0) return sign * (y > 0 ? 0 : Number.POSITIVE_INFINITY);
  if (base === Number.POSITIVE_INFINITY) return sign * (y > 0 ? Number.POSITIVE_INFINITY : 0);
  if (negative && Math.floor(y) !== y) return Number.NaN;
  if (base === 1) return sign;
  if (y >= 1e19 || y <= -1e19) return base > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  return sign * positivePower(base, y);
}
function isOdd(y) {
  return Math.abs(y) <= 9007199254740991 && Math.abs(y % 2) === 1;
}
function positivePower(x, y) {
  if (y < 1e-19 && y > -1e-19) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  const head = extendedLog(x);
  const product = y * head;
  if (product > 710) return Number.POSITIVE_INFINITY;
  if (product < -746) return 0;
  const yHigh = Math.fround(y);
  const headHigh = Math.fround(head);
  const yLow = y - yHigh;
  const headLow = head - headHigh;
  const error = yHigh * headHigh - product + yHigh * headLow + yLow * headHigh + yLow * headLow;
  const tail = error + y * lastLogTail();
  const k = Math.floor(product * LOG2_E2 + 0.5);
  return exponentialOfSum(product - k * LN2_HIGH4, k * LN2_LOW4 - tail, k);
}

// ../packages/core/src/model/parameter.ts
var DAYS_PER = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };
function declare(value, unit, scale, whole, range, options3) {
  const [low, high] = [options3.low ?? range[0], options3.high ?? range[1]];
  const provenance = options3.source !== void 0 ? { source: options3.source } : { assumption: options3.assumption ?? "chosen by the author of the model" };
  return { value, unit, scale, low, high, whole, description: options3.description ?? "", ...provenance };
}
function count(value, options3 = {}) {
  return declare(value, options3.of ?? "count", 1, true, [0, Number.MAX_SAFE_INTEGER], options3);
}
function rate(value, options3) {
  const unit = `${options3.of ?? "1"}/${options3.per}`;
  return declare(value, unit, 1 / DAYS_PER[options3.per], false, [0, Number.MAX_VALUE], options3);
}
function duration(value, options3) {
  return declare(value, options3.in, DAYS_PER[options3.in], false, [0, Number.MAX_VALUE], options3);
}
function share(value, options3 = {}) {
  return declare(value, "share", 1, false, [0, 1], options3);
}
function quantity(value, options3 = {}) {
  return declare(value, options3.unit ?? "1", 1, false, [-Number.MAX_VALUE, Number.MAX_VALUE], options3);
}
function resolveParameters(where, declarations, settings = {}) {
  const problems = [];
  const at = where === "" ? "" : `${where}.`;
  for (const name of Object.keys(settings)) {
    if (!Object.hasOwn(declarations, name)) {
      problems.push(
        `parameter ${at}${name} does not exist; there are ${Object.keys(declarations).join(", ") || "none"}`
      );
    }
  }
  const values = {};
  for (const [name, declaration] of Object.entries(declarations)) {
    const value = Object.hasOwn(settings, name) ? settings[name] : declaration.value;
    const problem = problemWith(value, declaration);
    if (problem === void 0) values[name] = value * declaration.scale;
    else problems.push(`parameter ${at}${name}: expected ${problem}, got ${value}`);
  }
  if (problems.length > 0) throw new SimulationError("bad-parameter", `${problems.join(";\n")}.`);
  return values;
}
function problemWith(value, { low, high, whole, unit }) {
  if (Number.isFinite(value) && value >= low && value <= high && (!whole || Number.isInteger(value))) return void 0;
  return `${whole ? "a whole number" : "a finite number"} from ${low} to ${high} [${unit}]`;
}

// ../packages/core/src/world/change-members.ts
function changeMembers(world, context, index, change) {
  const left = world.members[index] + change;
  if (left < 0)
    throw new RangeError(`Members at index ${index} would become ${left}; a mechanism took away more than there were.`);
  world.members[index] = left;
  context.changed.members(index);
}

// ../packages/core/src/model/model.ts
function erasePart(name, part) {
  const hazards = {};
  for (const [hazardName, hazard] of Object.entries(part.hazards ?? {})) {
    hazards[hazardName] = {
      members: hazard.members ?? 1,
      reads: hazard.reads,
      rate: hazard.rate,
      bound: hazard.bound,
      effect: hazard.effect
    };
  }
  const handlers = part.on;
  const bodies = part.bodies ?? {};
  requireEach("Event", Object.keys(part.events ?? {}), handlers ?? {}, name, "on");
  requireEach("Process", Object.keys(part.processes ?? {}), bodies, name, "bodies");
  return {
    name,
    parameters: part.parameters,
    hazards,
    events: part.events ?? {},
    processes: part.processes ?? {},
    begin: (kind, world, parameters, payload, context) => bodies[kind](world, parameters, payload, context),
    createResources: (parameters) => part.resources?.(parameters) ?? {},
    // Written out: gathering the rest of the arguments into a list costs as much as all else here.
    on: (kind, world, parameters, payload, context) => handlers?.[kind]?.(world, parameters, payload, context),
    reacts: part.reacts ?? {},
    initialise: (world, parameters, context) => part.initialise?.(
      world,
      parameters,
      context
    )
  };
}
function requireEach(what, declared, given, part, where) {
  const missing = declared.find((kind) => given[kind] === void 0);
  if (missing === void 0) return;
  throw new SimulationError(
    "bad-model",
    `${what} "${missing}"${part === "" ? "" : ` of "${part}"`} is declared, but nothing says what it does: add it under "${where}".`
  );
}

// ../packages/core/src/mechanisms/mechanism.ts
function defineMechanism(definition) {
  const { name, claim, after, parameters, events, remembers, variables } = definition;
  const memoryOf = (world) => world.memories[name];
  return {
    name,
    claim,
    after,
    parameters,
    onGround: (ground) => erasePart(name, {
      ...definition.build(ground, memoryOf),
      parameters,
      ...events && { events }
    }),
    memory: (ground) => remembers?.(ground) ?? {},
    variables: (ground) => Object.fromEntries(
      Object.entries(variables ?? {}).map(([variable, size]) => [variable, size(ground)])
    )
  };
}

// ../packages/core/src/mechanisms/arrest.ts
var arrest = defineMechanism({
  name: "arrest",
  claim: "The state arrests a steady number of members a week, where its officers are; groups lose in proportion to their presence.",
  after: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, second term of the equation for dC/dt; apportioning to places is this project's",
  parameters: {
    arrests: rate(110, {
      per: "week",
      of: "members",
      low: 0,
      high: 1e4,
      description: "Members incapacitated in the whole country",
      source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fitted to Mexico 2012-2021"
    }),
    nationalMembers: count(146700, {
      of: "members",
      low: 1,
      description: "Members in the whole country when the run starts, to apportion the arrests",
      source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: the equation with the published parameters, between weeks 260 (140,783) and 416 (159,742), at week 312"
    }),
    halfSaturation: quantity(10, {
      unit: "members",
      low: 0,
      high: 1e4,
      description: "Members in a territory at which arrests reach half of what its officers can do",
      assumption: "A handful of members is hard to find; any value from 1 to 50 would be as good"
    }),
    municipalShare: share(0.25, {
      description: "What a municipal officer counts against a federal one",
      assumption: "Municipal police patrol and rarely investigate; federal forces carry out most arrests of members"
    })
  },
  build: ({ region, groups, forces, initialForces: initialForces2, initialMembers: initialMembers2 }) => {
    const territories = region.territories.length;
    const weightOf = (force, municipalShare) => forces[force]?.id === "municipal-police" ? municipalShare : 1;
    const officers = (strengths, territory, municipalShare) => {
      let sum = 0;
      for (let force = 0; force < forces.length; force++) {
        sum += weightOf(force, municipalShare) * strengths[force * territories + territory];
      }
      return sum;
    };
    const membersAtStart = initialMembers2.reduce((sum, n) => sum + n, 0);
    const presentIn = (world, territory) => {
      let sum = 0;
      for (let group = 0; group < groups.length; group++)
        sum += world.members[group * territories + territory];
      return sum;
    };
    const allGroupsIn = (territory) => groups.map((_, group) => group * territories + territory);
    let known = { municipalShare: -1, total: 0 };
    const officersAtStart = (municipalShare) => {
      if (known.municipalShare !== municipalShare) {
        let total = 0;
        for (let territory = 0; territory < territories; territory++)
          total += officers(initialForces2, territory, municipalShare);
        known = { municipalShare, total };
      }
      return known.total;
    };
    return {
      hazards: {
        arrest: {
          members: (world) => world.members.length,
          reads: {
            members: (member) => allGroupsIn(member % territories),
            forces: (member) => forces.map((_, force) => force * territories + member % territories)
          },
          rate: (world, p, member) => {
            const members = world.members[member];
            const atStart = officersAtStart(p.municipalShare);
            if (members === 0 || atStart === 0) return 0;
            const territory = member % territories;
            const capacityPerOfficer = p.arrests * (membersAtStart / p.nationalMembers) / atStart;
            const capacity = capacityPerOfficer * officers(world.forces, territory, p.municipalShare);
            return capacity * members / (presentIn(world, territory) + p.halfSaturation);
          },
          effect: (world, _, member, context) => changeMembers(world, context, member, -1)
        }
      }
    };
  }
});

// ../packages/core/src/random/distributions/parameter-error.ts
function isNonNegative(value) {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}
var NON_NEGATIVE = { holds: isNonNegative, allowed: "a finite number >= 0" };
function parameterError(distribution, parameters) {
  const mistakes = parameters.filter(([, value, { holds }]) => typeof value !== "number" || !holds(value)).map(([name, value, { allowed }]) => `expected ${name} to be ${allowed}, got ${String(value)}`);
  return new RangeError(`${distribution}: ${mistakes.join("; ")}`);
}

// ../packages/core/src/random/distributions/discrete-power-law.ts
var TABLE = 4096;
function discretePowerLaw(parameters) {
  const { exponent, minimum, maximum = Number.MAX_SAFE_INTEGER } = parameters;
  checkParameters(parameters);
  const entries = Math.min(maximum - minimum + 1, TABLE);
  const beyond = minimum + entries;
  const tail = (k) => eulerMaclaurin(exponent, minimum, k, maximum);
  const sums = new Float64Array(entries + 1);
  sums[entries] = beyond > maximum ? 0 : tail(beyond);
  for (let i = entries - 1; i >= 0; i--) sums[i] = sums[i + 1] + pow((minimum + i) / minimum, -exponent);
  const total = sums[0];
  const inSupport = (k) => k >= minimum && k <= maximum && Math.floor(k) === k;
  return {
    sample: (source) => {
      const target = (1 - source.uniform()) * total;
      if (sums[entries] >= target) return searchTail(tail, target, beyond, maximum);
      let high = 1;
      while (high < entries && sums[high] >= target) high *= 2;
      let low = high >> 1;
      if (high > entries) high = entries;
      while (high - low > 1) {
        const middle = low + high >> 1;
        if (sums[middle] < target) high = middle;
        else low = middle;
      }
      return minimum + high - 1;
    },
    probability: (k) => inSupport(k) ? pow(k / minimum, -exponent) / total : 0,
    exceedance: (k) => {
      if (Number.isNaN(k)) return Number.NaN;
      if (k <= minimum) return 1;
      if (k > maximum) return 0;
      const next = Math.ceil(k);
      return (next < beyond ? sums[next - minimum] : tail(next)) / total;
    }
  };
}
function checkParameters({ exponent, minimum, maximum }) {
  const isWhole = (value) => Number.isSafeInteger(value) && value >= 1;
  const exponentRule = maximum === void 0 ? {
    holds: (value) => value > 1 && isNonNegative(value),
    allowed: "a finite number > 1 where there is no maximum"
  } : NON_NEGATIVE;
  const minimumRule = { holds: isWhole, allowed: "a whole number from 1 to 2^53 - 1" };
  const maximumRule = {
    holds: (value) => isWhole(value) && !(value < minimum),
    allowed: `a whole number from the minimum, ${minimum}, to 2^53 - 1`
  };
  const top = maximum ?? Number.MAX_SAFE_INTEGER;
  if (exponentRule.holds(exponent) && minimumRule.holds(minimum) && maximumRule.holds(top)) return;
  throw parameterError("discretePowerLaw", [
    ["exponent", exponent, exponentRule],
    ["minimum", minimum, minimumRule],
    ["maximum", top, maximumRule]
  ]);
}
function eulerMaclaurin(exponent, unit, from, to) {
  const end = to + 1;
  const first = pow(from / unit, -exponent);
  const last = pow(end / unit, -exponent);
  const power = 1 - exponent;
  const width = log(end / from);
  const integral = from * first * (power === 0 ? width : expm1(power * width) / power);
  const half = (first - last) / 2;
  const slope = exponent / 12 * (first / from - last / end);
  const third = exponent * (exponent + 1) * (exponent + 2) / 720 * (first / (from * from * from) - last / (end * end * end));
  return integral + half + slope - third;
}
function searchTail(tail, target, first, maximum) {
  let low = first - 1;
  let step = first;
  let high = Math.min(maximum, low + step);
  while (high < maximum && tail(high + 1) >= target) {
    low = high;
    step *= 2;
    high = Math.min(maximum, low + step);
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (tail(middle + 1) < target) high = middle;
    else low = middle;
  }
  return high;
}

// ../packages/core/src/world/record-happening.ts
function recordHappening(context, kind, {
  territory,
  violence = 0,
  sideA = "",
  sideB = "",
  deathsA = 0,
  deathsB = 0,
  deathsCivilians = 0
}) {
  context.record(kind, { territory, violence, sideA, sideB, deathsA, deathsB, deathsCivilians });
}

// ../packages/core/src/mechanisms/casualties.ts
var casualtyParameters = {
  exponent: quantity(2.52, {
    low: 1.5,
    high: 6,
    description: "Exponent of the discrete power law of deaths per clash",
    source: "UCDP GED 24.1 (Sundberg & Melander 2013), day-precise events in Mexico 2015-2021: maximum likelihood with x_min = 1; not a pure power law"
  }),
  worst: count(30, {
    of: "deaths",
    low: 1,
    high: 1e3,
    description: "Most deaths one clash can cost",
    source: "UCDP GED 24.1: the largest day-precise event in Mexico"
  }),
  civilianShare: share(0.1, {
    description: "Probability that a death is a civilian's",
    assumption: "UCDP GED 24.1 attributes few deaths: civilians are 28 of 61 attributed and of 1,637 recorded in the three states 2018-2021, so between 0.02 and 0.46"
  })
};
var Casualties = class {
  #ground;
  /** Every pair of groups, in order: pair p of territory t is member `p * territories + t` of a hazard. */
  #pairs;
  #law;
  constructor(ground) {
    this.#ground = ground;
    this.#pairs = ground.groups.flatMap(
      (_, a) => ground.groups.slice(a + 1).map((__, later) => [a, a + 1 + later])
    );
  }
  /** Size of the index set of pairs and territories. */
  get members() {
    return this.#pairs.length * this.#ground.region.territories.length;
  }
  /** Who meets where, by member of the index set. */
  encounterOf(member) {
    const territories = this.#ground.region.territories.length;
    const [a, b] = this.#pairs[Math.floor(member / territories)];
    return { a, b, territory: member % territories };
  }
  /** Where both sides stand in `members`. */
  cellsOf(member) {
    const territories = this.#ground.region.territories.length;
    const { a, b, territory } = this.encounterOf(member);
    return [a * territories + territory, b * territories + territory];
  }
  /** Members of either side who are there. */
  strengths(world, member) {
    const [a, b] = this.cellsOf(member);
    return [world.members[a], world.members[b]];
  }
  /** Draws the toll, takes the dead from both sides, and leaves a record. Two draws a death, and one for their number. */
  suffer(kind, world, values, member, luck, context) {
    const { a, b, territory } = this.encounterOf(member);
    const [atA, atB] = this.cellsOf(member);
    const [ofA, ofB] = this.strengths(world, member);
    let [deathsA, deathsB, deathsCivilians] = [0, 0, 0];
    for (let deaths = this.#lawOf(values).sample(luck); deaths > 0; deaths--) {
      const civilian = luck.uniform() < values.civilianShare;
      const onSideA = luck.uniform() * (ofA + ofB) < ofB;
      if (civilian) deathsCivilians += 1;
      else if (onSideA && deathsA < ofA) deathsA += 1;
      else if (deathsB < ofB) deathsB += 1;
      else if (deathsA < ofA) deathsA += 1;
    }
    changeMembers(world, context, atA, -deathsA);
    changeMembers(world, context, atB, -deathsB);
    const name = (group) => this.#ground.groups[group]?.name ?? "";
    const toll = { deathsA, deathsB, deathsCivilians };
    recordHappening(context, kind, { territory, violence: 2, sideA: name(a), sideB: name(b), ...toll });
  }
  #lawOf({ exponent, worst }) {
    if (this.#law?.exponent !== exponent || this.#law.worst !== worst) {
      this.#law = { exponent, worst, law: discretePowerLaw({ exponent, minimum: 1, maximum: worst }) };
    }
    return this.#law.law;
  }
};

// ../packages/core/src/mechanisms/clash.ts
var clash = defineMechanism({
  name: "clash",
  claim: "Violence happens where rivals are both present, as often as the weaker of them allows, with heavy-tailed deaths.",
  after: "Contact between rivals after Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888 (third term), made local; losses after Lanchester's square law (1916); severity after Clauset, Young & Gleditsch 2007, doi:10.1177/0022002706296157",
  parameters: {
    encounters: rate(3e-4, {
      per: "day",
      low: 0,
      high: 10,
      description: "Lethal clashes per unit of the harmonic mean of both strengths, between the fiercest rivals",
      assumption: "Chosen so that the flagship, with retaliation and reinforcement, sees about as many events in four years as UCDP GED 24.1 locates there (746); not fitted to years, months or places"
    }),
    ...casualtyParameters
  },
  build: (ground) => {
    const casualties = new Casualties(ground);
    return {
      hazards: {
        clash: {
          members: casualties.members,
          reads: { members: (member) => casualties.cellsOf(member) },
          rate: (world, { encounters }, member) => {
            const [ofA, ofB] = casualties.strengths(world, member);
            if (ofA === 0 || ofB === 0) return 0;
            const { a, b } = casualties.encounterOf(member);
            return encounters * ground.hostility.between(a, b) * (2 * ofA * ofB / (ofA + ofB));
          },
          effect: (world, values, member, context) => {
            casualties.suffer("clash", world, values, member, context.random("casualties", member), context);
          }
        }
      }
    };
  }
});

// ../packages/core/src/model/context.ts
function event(options3 = {}) {
  return { priority: options3.priority ?? 0 };
}

// ../packages/core/src/territories/apportion.ts
function apportion(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => total * weight / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = whole[index] + 1;
  return whole;
}

// ../packages/core/src/mechanisms/deployment.ts
var deployment = defineMechanism({
  name: "deployment",
  claim: "State forces stand where, and when, they were sent; within a state in proportion to population.",
  after: "Dated official figures of the scenario; spreading by population is an assumption of this project",
  parameters: {},
  events: { deploy: event({ priority: -1 }) },
  build: ({ region, calendar, deployments: deployments2 }) => {
    const territories = region.territories.length;
    return {
      on: {
        deploy: (world, _, { force, state, strength }, context) => {
          const places = region.territories.flatMap((territory, index) => territory.state === state ? [index] : []);
          const spread = apportion(
            strength,
            places.map((index) => region.territories[index]?.population ?? 0)
          );
          places.forEach((territory, place) => {
            const index = force * territories + territory;
            world.forces[index] = spread[place];
            context.changed.forces(index);
          });
        }
      },
      initialise: (_, __, context) => {
        for (const { date, force, state, strength } of deployments2) {
          const at = calendar.timeOf(date);
          if (at >= 0) context.schedule("deploy", { force, state, strength }, { at });
        }
      }
    };
  }
});

// ../packages/core/src/mechanisms/recruitment.ts
var recruitment = defineMechanism({
  name: "recruitment",
  claim: "A group grows in proportion to its members.",
  after: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, first term of the equation for dC/dt",
  parameters: {
    growth: rate(2527474e-9, {
      per: "week",
      low: 0,
      high: 0.05,
      description: "Recruits per member and week",
      source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fitted to Mexico 2012-2021"
    })
  },
  build: () => ({
    hazards: {
      recruit: {
        members: (world) => world.members.length,
        reads: { members: (member) => member },
        rate: (world, { growth }, member) => growth * world.members[member],
        effect: (world, _, member, context) => changeMembers(world, context, member, 1)
      }
    }
  })
});

// ../packages/core/src/mechanisms/redeployment.ts
var MINUTES_PER_DAY = 1440;
var redeployment = defineMechanism({
  name: "redeployment",
  claim: "Members move along roads towards populated and contested places.",
  after: "Gravity-like pull of population after Zipf 1946; reinforcement of contested places is this project's reading of Kalyvas 2006 and Osorio 2015, doi:10.1177/0022002715587048",
  parameters: {
    mobility: rate(0.1, {
      per: "year",
      low: 0,
      high: 100,
      description: "Parties a spare member sets out with in a year, over all roads, to places of equal size and fully the group's own",
      assumption: "Most members stay where they live and work"
    }),
    frontPull: quantity(20, {
      low: 0,
      high: 1e3,
      description: "How much more a place draws when none of those present belong to the group",
      assumption: "Chosen so that fronts move within years rather than weeks"
    }),
    party: count(8, {
      of: "members",
      low: 1,
      high: 1e3,
      description: "Members who travel together",
      assumption: "A few vehicles"
    }),
    garrison: count(4, {
      of: "members",
      low: 0,
      high: 1e4,
      description: "Members who stay behind",
      assumption: "A place is not emptied to reinforce another"
    })
  },
  events: { arrival: event() },
  build: ({ region, roads, groups }) => {
    const territories = region.territories.length;
    const roadsOut = roads.neighbours.length;
    const startOf = new Uint32Array(roadsOut);
    const pull = new Float64Array(roadsOut);
    const worth = new Float64Array(roadsOut);
    const people = region.territories.reduce((sum, { population }) => sum + population, 0);
    for (let from = 0; from < territories; from++) {
      const [first, end] = [roads.offsets[from], roads.offsets[from + 1]];
      const here = region.territories[from]?.population ?? 0;
      for (let road = first; road < end; road++) {
        startOf[road] = from;
        const there = region.territories[roads.neighbours[road]]?.population ?? 0;
        worth[road] = people === 0 ? 0 : there * territories / people;
        pull[road] = here + there === 0 ? 0 : 2 * there / (here + there) / (end - first);
      }
    }
    const groupOf = (member) => Math.floor(member / roadsOut);
    return {
      on: {
        arrival: (world, _, { group, to, members }, context) => {
          world.inTransit[group] = world.inTransit[group] - members;
          changeMembers(world, context, group * territories + to, members);
          const holder = world.control[to];
          if (holder === group) return;
          recordHappening(context, "advance", {
            territory: to,
            sideA: groups[group]?.name ?? "",
            sideB: groups[holder]?.name ?? ""
          });
        }
      },
      hazards: {
        departure: {
          members: groups.length * roadsOut,
          reads: {
            members: (member) => {
              const road = member % roadsOut;
              const to = roads.neighbours[road];
              return [
                groupOf(member) * territories + startOf[road],
                ...groups.map((_, group) => group * territories + to)
              ];
            }
          },
          rate: (world, { mobility, frontPull, garrison }, member) => {
            const group = groupOf(member);
            const road = member % roadsOut;
            const spare = world.members[group * territories + startOf[road]] - garrison;
            if (spare <= 0) return 0;
            const to = roads.neighbours[road];
            let present = 0;
            for (let other = 0; other < groups.length; other++)
              present += world.members[other * territories + to];
            const own = present === 0 ? 0 : world.members[group * territories + to] / present;
            return mobility * spare * pull[road] * (1 + frontPull * (1 - own) * worth[road]);
          },
          effect: (world, p, member, context) => {
            const group = groupOf(member);
            const road = member % roadsOut;
            const from = startOf[road];
            const at = group * territories + from;
            const members = Math.min(p.party, world.members[at] - p.garrison);
            changeMembers(world, context, at, -members);
            world.inTransit[group] = world.inTransit[group] + members;
            context.schedule(
              "arrival",
              { group, from, to: roads.neighbours[road], members },
              { after: roads.minutes[road] / MINUTES_PER_DAY }
            );
          }
        }
      }
    };
  }
});

// ../packages/core/src/mechanisms/reinforcement.ts
var reinforcement = defineMechanism({
  name: "reinforcement",
  claim: "A challenged group is reinforced from outside the region, in proportion to what it has there and to what is at stake.",
  after: "Escalation by mutual response after Richardson 1960, Arms and Insecurity; that what is at stake is people after Kalyvas 2006; the form is this project's",
  parameters: {
    commitment: rate(0.12, {
      per: "year",
      low: 0,
      high: 10,
      description: "Share of the members outside the region who would come in a year, were every inhabitant's place contested on equal terms by the fiercest rival",
      assumption: "A few members in a hundred; no source counts them"
    }),
    party: count(8, {
      of: "members",
      low: 1,
      high: 1e3,
      description: "Members who come together",
      assumption: "A few vehicles"
    })
  },
  build: ({ region, groups, hostility, outsideMembers: outsideMembers2 }) => {
    const territories = region.territories.length;
    const people = region.territories.reduce((sum, { population }) => sum + population, 0);
    const stake = region.territories.map(({ population }) => people === 0 ? 0 : population / people);
    return {
      hazards: {
        arrival: {
          members: (world) => world.members.length,
          reads: {
            members: (member) => groups.map((_, group) => group * territories + member % territories)
          },
          rate: (world, { commitment, party }, member) => {
            const group = Math.floor(member / territories);
            const territory = member % territories;
            const own = world.members[member];
            if (own === 0) return 0;
            let threat = 0;
            let present = 0;
            for (let other = 0; other < groups.length; other++) {
              const there = world.members[other * territories + territory];
              present += there;
              threat += hostility.between(group, other) * there;
            }
            const contested = 4 * own * threat / (present * present);
            return commitment * (outsideMembers2[group] ?? 0) * stake[territory] * contested / party;
          },
          effect: (world, { party }, member, context) => {
            changeMembers(world, context, member, party);
            const group = groups[Math.floor(member / territories)];
            recordHappening(context, "reinforcement", { territory: member % territories, sideA: group?.name ?? "" });
          }
        }
      }
    };
  }
});

// ../packages/core/src/mechanisms/retaliation.ts
var retaliation = defineMechanism({
  name: "retaliation",
  claim: "Violence between two groups excites more of it between them, where it happened and next door, and the excitement decays.",
  after: "Self-exciting point processes: Hawkes 1971; gang rivalries: Short, Mohler, Brantingham & Tita 2014, doi:10.3934/dcdsb.2014.19.1459; crime: Mohler et al. 2011, doi:10.1198/jasa.2011.ap09546; spreading by road is this project's",
  parameters: {
    branching: quantity(0.6, {
      low: 0,
      high: 0.99,
      description: "Expected direct retaliations per lethal encounter, where both sides stay present",
      assumption: "At the upper end of the 0.3 to 0.6 usual for gang rivalries; below 1, or violence would grow without end"
    }),
    memory: duration(14, {
      in: "day",
      low: 0.1,
      high: 1e3,
      description: "Mean time from an encounter to a retaliation it causes",
      assumption: "Days to weeks in studies of gang rivalries"
    }),
    spread: share(0.25, {
      description: "Share of retaliations that happen in a neighbouring territory instead of the same",
      assumption: "Most revenge is taken where the dead fell"
    }),
    ...casualtyParameters
  },
  remembers: (ground) => {
    const { members } = new Casualties(ground);
    return { excitation: new Float64Array(members), since: new Float64Array(members) };
  },
  variables: { excitation: (ground) => new Casualties(ground).members },
  build: (ground, memoryOf) => {
    const casualties = new Casualties(ground);
    const { roads, groups, region } = ground;
    const territories = region.territories.length;
    const idOf = new Map(groups.map(({ name }, group) => [name, group]));
    const memberOf = new Map(
      Array.from({ length: casualties.members }, (_, member) => {
        const { a, b, territory } = casualties.encounterOf(member);
        return [(a * groups.length + b) * territories + territory, member];
      })
    );
    const excitationAt = (memory, member, now, days) => memory.excitation[member] * exp(-(now - memory.since[member]) / days);
    return {
      hazards: {
        retaliation: {
          members: casualties.members,
          reads: { members: (member) => casualties.cellsOf(member), excitation: (member) => member },
          rate: (world, { memory: days }, member, now) => {
            const [ofA, ofB] = casualties.strengths(world, member);
            return ofA === 0 || ofB === 0 ? 0 : excitationAt(memoryOf(world), member, now, days);
          },
          // It only decays while nothing happens: what it is now bounds what it can become.
          bound: (world, { memory: days }, member, now) => {
            const [ofA, ofB] = casualties.strengths(world, member);
            return ofA === 0 || ofB === 0 ? 0 : excitationAt(memoryOf(world), member, now, days);
          },
          effect: (world, values, member, context) => {
            casualties.suffer("retaliation", world, values, member, context.random("casualties", member), context);
          }
        }
      },
      reacts: Object.fromEntries(
        ["clash", "retaliation"].map((kind) => [
          kind,
          (world, { branching, memory: days, spread }, data, context) => {
            const { territory, sideA, sideB } = data;
            const pair = (idOf.get(sideA) ?? 0) * groups.length + (idOf.get(sideB) ?? 0);
            const memory = memoryOf(world);
            const excite = (place, amount) => {
              const member = memberOf.get(pair * territories + place);
              if (member === void 0 || amount === 0) return;
              memory.excitation[member] = excitationAt(memory, member, context.now, days) + amount;
              memory.since[member] = context.now;
              context.changed.excitation(member);
            };
            const [first, end] = [roads.offsets[territory], roads.offsets[territory + 1]];
            const away = first === end ? 0 : spread;
            excite(territory, branching / days * (1 - away));
            let nearness = 0;
            for (let road = first; road < end; road++) nearness += 1 / roads.minutes[road];
            for (let road = first; road < end; road++) {
              const weight = 1 / roads.minutes[road] / nearness;
              excite(roads.neighbours[road], branching / days * away * weight);
            }
          }
        ])
      )
    };
  }
});

// ../packages/core/src/world/conflict-world.ts
var NOBODY = -1;
function createConflictWorld(ground, memories) {
  const territories = ground.region.territories.length;
  const members = Int32Array.from(ground.initialMembers);
  const control = new Int16Array(territories).fill(NOBODY);
  for (let territory = 0; territory < territories; territory++) {
    let most = 0;
    for (let group = 0; group < ground.groups.length; group++) {
      const present = members[group * territories + territory];
      if (present <= most) continue;
      most = present;
      control[territory] = group;
    }
  }
  return {
    members,
    inTransit: new Int32Array(ground.groups.length),
    control,
    forces: Int32Array.from(ground.initialForces),
    memories
  };
}

// ../packages/core/src/mechanisms/takeover.ts
var takeover = defineMechanism({
  name: "takeover",
  claim: "Control of a territory passes to whoever is stronger there, sooner the clearer the lead.",
  after: "Contest success function: Tullock 1980, exponent 1; control as following presence: Kalyvas 2006; the waiting time is this project's",
  parameters: {
    takeovers: rate(6, {
      per: "year",
      low: 0,
      high: 1e3,
      description: "Takeovers per year by a challenger who is alone in the territory",
      assumption: "Two months from being alone in a place to being seen as its holder"
    }),
    lapse: rate(2, {
      per: "year",
      low: 0,
      high: 1e3,
      description: "How fast control lapses once the holder has no member left",
      assumption: "Half a year until an absent holder is no longer reckoned with"
    })
  },
  build: ({ region, groups }) => {
    const territories = region.territories.length;
    const everyGroupIn = (territory) => groups.map((_, group) => group * territories + territory);
    return {
      hazards: {
        takeover: {
          members: (world) => world.members.length,
          reads: { members: (member) => everyGroupIn(member % territories), control: (member) => member % territories },
          rate: (world, { takeovers }, member) => {
            const territory = member % territories;
            const challenger = world.members[member];
            const holder = world.control[territory];
            if (challenger === 0 || holder * territories + territory === member) return 0;
            const held = holder === NOBODY ? 0 : world.members[holder * territories + territory];
            if (challenger <= held) return 0;
            let all = 0;
            for (let group = 0; group < groups.length; group++)
              all += world.members[group * territories + territory];
            return takeovers * ((challenger - held) / all);
          },
          effect: (world, _, member, context) => {
            const territory = member % territories;
            const before = world.control[territory];
            const after = Math.floor(member / territories);
            world.control[territory] = after;
            context.changed.control(territory);
            recordHappening(context, "takeover", {
              territory,
              sideA: groups[after]?.name ?? "",
              sideB: groups[before]?.name ?? ""
            });
          }
        },
        lapse: {
          members: territories,
          reads: { members: everyGroupIn, control: (territory) => territory },
          rate: (world, { lapse }, territory) => {
            const holder = world.control[territory];
            return holder !== NOBODY && world.members[holder * territories + territory] === 0 ? lapse : 0;
          },
          effect: (world, _, territory, context) => {
            const before = world.control[territory];
            world.control[territory] = NOBODY;
            context.changed.control(territory);
            recordHappening(context, "lapse of control", { territory, sideA: groups[before]?.name ?? "" });
          }
        }
      }
    };
  }
});

// ../packages/core/src/model/define-model.ts
function defineModel(definition) {
  const part = erasePart("", definition);
  return {
    name: definition.name,
    parts: [part],
    variables: definition.variables ?? {},
    createWorld: (parameters) => definition.world(parameters[""] ?? {}),
    ...definition.ends && { ends: (world) => definition.ends?.(world) ?? false },
    savedWithoutReplay: definition.savedWithoutReplay ?? false
  };
}

// ../packages/core/src/random/random-stream.ts
var import_seedrandom = __toESM(require_seedrandom2(), 1);
var RandomStream = class {
  #generator;
  /** The next number, uniform on [0, 1), 53 bits. Costs two steps of the generator, some 10 ns. */
  uniform;
  /** @param state where to begin: from a hashed name, or from {@link state} of a stream that was saved */
  constructor(state) {
    const [c, s0, s1, s2] = state;
    this.#generator = import_seedrandom.default.alea("", { state: { c, s0, s1, s2 } });
    this.uniform = this.#generator.double;
  }
  state() {
    const { c, s0, s1, s2 } = this.#generator.state();
    return [c, s0, s1, s2];
  }
};

// ../node_modules/.pnpm/@noble+hashes@2.2.0/node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
function abytes(value, length, title = "") {
  const bytes = isBytes(value);
  const len = value?.length;
  const needsLen = length !== void 0;
  if (!bytes || needsLen && len !== length) {
    const prefix = title && `"${title}" `;
    const ofLen = needsLen ? ` of length ${length}` : "";
    const got = bytes ? `length=${len}` : `type=${typeof value}`;
    const message = prefix + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message);
    throw new RangeError(message);
  }
  return value;
}
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("Hash instance has been destroyed");
  if (checkFinished && instance.finished)
    throw new Error("Hash#digest() has already been called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "digestInto() output");
  const min = instance.outputLen;
  if (out.length < min) {
    throw new RangeError('"digestInto() output" expected to be of length >=' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  return new Uint8Array(new TextEncoder().encode(str));
}
function createHasher(hashCons, info = {}) {
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// ../node_modules/.pnpm/@noble+hashes@2.2.0/node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        continue;
      }
      buffer.set(data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
      }
    }
    this.length += data.length;
    this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    clean(this.buffer.subarray(pos));
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      pos = 0;
    }
    for (let i = pos; i < blockLen; i++)
      buffer[i] = 0;
    view.setBigUint64(blockLen - 8, BigInt(this.length * 8), isLE);
    this.process(view, 0);
    const oview = createView(out);
    const len = this.outputLen;
    if (len % 4)
      throw new Error("_sha2: outputLen must be aligned to 32bit");
    const outLen = len / 4;
    const state = this.get();
    if (outLen > state.length)
      throw new Error("_sha2: outputLen bigger than state");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneInto(to) {
    to ||= new this.constructor();
    to.set(...this.get());
    const { blockLen, buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (length % blockLen)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// ../node_modules/.pnpm/@noble+hashes@2.2.0/node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  constructor(outputLen) {
    super(64, outputLen, 8, false);
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  A = SHA256_IV[0] | 0;
  B = SHA256_IV[1] | 0;
  C = SHA256_IV[2] | 0;
  D = SHA256_IV[3] | 0;
  E = SHA256_IV[4] | 0;
  F = SHA256_IV[5] | 0;
  G = SHA256_IV[6] | 0;
  H = SHA256_IV[7] | 0;
  constructor() {
    super(32);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// ../packages/core/src/random/stream-key.ts
function streamKey(seed, replication, purpose) {
  const bytes = sha256(utf8ToBytes(JSON.stringify([seed, replication, purpose])));
  return Uint32Array.from({ length: 8 }, (_, i) => {
    const [a, b, c, d] = bytes.subarray(4 * i);
    return (a | b << 8 | c << 16 | d << 24) >>> 0;
  });
}
function streamState(key, entity) {
  const low = entity >>> 0;
  const high = Math.floor(entity / 4294967296) >>> 0;
  const word = (lane) => {
    let h = finalise(key[lane] ^ Math.imul(low, 2654435761));
    h = finalise(h + key[3 + lane] ^ Math.imul(high + lane + 1, 2246822519));
    h = finalise(h ^ key[6 + (lane & 1)] ^ Math.imul(low + lane, 3266489917));
    return h / 4294967296;
  };
  return [1, word(0), word(1), word(2)];
}
function finalise(word) {
  let h = word | 0;
  h = Math.imul(h ^ h >>> 16, 2246822507);
  h = Math.imul(h ^ h >>> 13, 3266489909);
  return (h ^ h >>> 16) >>> 0;
}

// ../packages/core/src/random/random-streams.ts
var RandomStreams = class {
  seed;
  replication;
  #streams = /* @__PURE__ */ new Map();
  #keys = /* @__PURE__ */ new Map();
  /** Purposes whose streams are kept elsewhere, and who keeps them. */
  #handedOver = /* @__PURE__ */ new Set();
  #keepers = [];
  constructor(seed, replication, state = {}) {
    this.seed = seed;
    this.replication = replication;
    for (const [name, saved] of Object.entries(state)) {
      const [purpose, entity] = JSON.parse(name);
      this.#ofPurpose(purpose).set(entity, new RandomStream(saved));
    }
  }
  /**
   * The stream of this purpose and entity; the same object at every call. Costs two look-ups; keep the stream where a loop draws
   * from it.
   *
   * @param purpose what is drawn for, usually `mechanism` or `mechanism/quantity`
   * @param entity whose draw it is, a whole number from 0 to 2^53 - 1 or text; omitted for a stream of the whole model
   * @throws RangeError when the entity is a number, but not such a one
   */
  stream(purpose, entity = "") {
    const streams = this.#ofPurpose(purpose);
    const known = streams.get(entity);
    if (known !== void 0) return known;
    if (this.#handedOver.has(purpose))
      throw new RangeError(`Stream "${purpose}" belongs to the clocks of a hazard; draw from one of another name.`);
    const stream = new RandomStream(this.#begin(purpose, entity));
    streams.set(entity, stream);
    return stream;
  }
  /** Names who keeps streams that were handed over, and is asked how they stand when the state is wanted. */
  keepElsewhere(keeper) {
    this.#keepers.push(keeper);
  }
  /** Where a stream begins, or stood when it was saved. Its caller keeps it from now on; streams of its purpose are no longer given out here. */
  handOver(purpose, entity) {
    this.#handedOver.add(purpose);
    const streams = this.#streams.get(purpose);
    const known = streams?.get(entity);
    if (known === void 0) return this.#begin(purpose, entity);
    streams?.delete(entity);
    return known.state();
  }
  state() {
    const entries = [...this.#streams].flatMap(
      ([purpose, streams]) => Array.from(streams, ([entity, stream]) => [JSON.stringify([purpose, entity]), stream.state()])
    );
    for (const keeper of this.#keepers)
      for (const [purpose, entity, state] of keeper()) entries.push([JSON.stringify([purpose, entity]), state]);
    return Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1));
  }
  #ofPurpose(purpose) {
    const known = this.#streams.get(purpose);
    if (known !== void 0) return known;
    const streams = /* @__PURE__ */ new Map();
    this.#streams.set(purpose, streams);
    return streams;
  }
  #begin(purpose, entity) {
    if (typeof entity === "string") return streamState(this.#key(JSON.stringify([purpose, entity])), 0);
    if (!Number.isSafeInteger(entity) || entity < 0) {
      throw new RangeError(
        `Stream "${purpose}" was asked for entity ${entity}; expected a whole number from 0 to 2^53 - 1, or text.`
      );
    }
    return streamState(this.#key(purpose), entity);
  }
  #key(purpose) {
    const known = this.#keys.get(purpose);
    if (known !== void 0) return known;
    const key = streamKey(this.seed, this.replication, purpose);
    this.#keys.set(purpose, key);
    return key;
  }
};

// ../packages/core/src/engine/event-list/event-handle.ts
var SLOT_LIMIT = 2 ** 26;
var GENERATION_LIMIT = 2 ** 27;
function packHandle(slot, generation) {
  return generation * SLOT_LIMIT + slot;
}
function generationOfHandle(handle) {
  return Math.floor(handle / SLOT_LIMIT);
}
function slotOfHandle(handle) {
  return handle - generationOfHandle(handle) * SLOT_LIMIT;
}

// ../packages/core/src/engine/event-list/event-list-state-faults.ts
var MOST_FAULTS = 10;
function eventListStateFaults(state) {
  const faults = [];
  const { nextSequence, generations, freeSlots, pending } = state;
  if (!Number.isSafeInteger(nextSequence) || nextSequence < 0)
    faults.push(`nextSequence is ${nextSequence}, not a count`);
  if (generations.length > SLOT_LIMIT) faults.push(`it has ${generations.length} slots, more than ${SLOT_LIMIT}`);
  generations.forEach((generation, slot) => {
    if (!Number.isInteger(generation) || generation < 0 || generation > GENERATION_LIMIT)
      faults.push(`generations[${slot}] is ${generation}, not an integer from 0 to ${GENERATION_LIMIT}`);
  });
  const owner = /* @__PURE__ */ new Map();
  const claim = (slot, name) => {
    const other = owner.get(slot);
    if (other !== void 0) faults.push(`${name} and ${other} share slot ${slot}`);
    owner.set(slot, name);
  };
  freeSlots.forEach((slot, index) => {
    const name = `freeSlots[${index}]`;
    const generation = generations[slot];
    if (generation === void 0) faults.push(`${name} is ${slot}, which is no slot`);
    else if (generation % 2 !== 0) faults.push(`${name} is ${slot}, which is marked as pending`);
    claim(slot, name);
  });
  pending.forEach((event2, index) => {
    const name = `pending[${index}]`;
    const slot = slotOfHandle(event2.handle);
    if (generations[slot] !== generationOfHandle(event2.handle) || event2.handle < SLOT_LIMIT)
      faults.push(`${name}.handle is ${event2.handle}, which does not fit the generation of its slot`);
    if (!Number.isFinite(event2.time)) faults.push(`${name}.time is ${event2.time}, not a finite number`);
    if ((event2.priority | 0) !== event2.priority) faults.push(`${name}.priority is ${event2.priority}, not an integer`);
    if ((event2.kind & 65535) !== event2.kind) faults.push(`${name}.kind is ${event2.kind}, not an index of a kind`);
    if (!Number.isSafeInteger(event2.sequence) || event2.sequence < 0 || event2.sequence >= nextSequence)
      faults.push(`${name}.sequence is ${event2.sequence}, not a count below nextSequence (${nextSequence})`);
    claim(slot, name);
  });
  generations.forEach((generation, slot) => {
    if (!owner.has(slot) && generation !== GENERATION_LIMIT) faults.push(`slot ${slot} is neither pending nor free`);
  });
  const more = faults.length - MOST_FAULTS;
  return more > 0 ? [...faults.slice(0, MOST_FAULTS), `and ${more} more`] : faults;
}

// ../packages/core/src/engine/event-list/event-table.ts
var FIRST_CAPACITY = 64;
var DOUBLES = 5;
var TIME = 0;
var SEQUENCE = 1;
var CAUSE = 2;
var INTEGERS = 10;
var GENERATION = 6;
var PRIORITY = 7;
var KIND = 8;
var NEXT_FREE = 9;
var EventTable = class {
  #doubles;
  /** The same memory, read as integers. */
  #integers;
  #payloads = [];
  #size = 0;
  #nextSequence = 0;
  #capacity = FIRST_CAPACITY;
  #slotsUsed = 0;
  /** Free slots are a chain; the slot freed last is used first, while its record is still in the cache. -1: none. */
  #firstFree = -1;
  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state) {
    const faults = state === void 0 ? [] : eventListStateFaults(state);
    if (faults.length > 0) throw new RangeError(`cannot restore the event list: ${faults.join("; ")}`);
    while (state !== void 0 && this.#capacity < state.generations.length) this.#capacity *= 2;
    this.#doubles = new Float64Array(this.#capacity * DOUBLES);
    this.#integers = new Int32Array(this.#doubles.buffer);
    if (state !== void 0) this.#restore(state);
  }
  /** How many slots are pending. */
  get size() {
    return this.#size;
  }
  /**
   * Takes a slot for a new event. The time must be what `time + 0` gives, so that minus zero never gets in.
   * @throws RangeError when the time is not finite, the priority not an integer of 32 bits, or the kind not one of 16 bits
   */
  add(time, priority, kind, payload, cause) {
    if (time - time !== 0 || (priority | 0) !== priority || (kind & 65535) !== kind) refuse(time, priority, kind);
    const slot = this.#firstFree >= 0 ? this.#firstFree : this.#newSlot();
    const doubles = this.#doubles;
    const integers = this.#integers;
    const record = slot * DOUBLES;
    const words3 = slot * INTEGERS;
    this.#firstFree = integers[words3 + NEXT_FREE];
    doubles[record + TIME] = time;
    doubles[record + SEQUENCE] = this.#nextSequence++;
    doubles[record + CAUSE] = cause;
    integers[words3 + GENERATION] = integers[words3 + GENERATION] + 1;
    integers[words3 + PRIORITY] = priority;
    integers[words3 + KIND] = kind;
    this.#payloads[slot] = payload;
    this.#size++;
    return slot;
  }
  /** Gives an event another time and the next sequence number. @throws RangeError when the time is not finite */
  move(slot, time) {
    if (time - time !== 0) refuse(time, 0, 0);
    this.#doubles[slot * DOUBLES + TIME] = time;
    this.#doubles[slot * DOUBLES + SEQUENCE] = this.#nextSequence++;
  }
  /** Frees the slot of an event that happens. Its fields stay readable until the slot is used again. */
  release(slot) {
    const words3 = slot * INTEGERS;
    const generation = this.#integers[words3 + GENERATION] + 1;
    this.#integers[words3 + GENERATION] = generation;
    this.#size--;
    if (generation === GENERATION_LIMIT) return;
    this.#integers[words3 + NEXT_FREE] = this.#firstFree;
    this.#firstFree = slot;
  }
  /** Frees the slot of an event that will not happen, and leaves nothing of it. */
  discard(slot) {
    this.#doubles[slot * DOUBLES + TIME] = Number.NaN;
    this.#doubles[slot * DOUBLES + SEQUENCE] = -1;
    this.#payloads[slot] = void 0;
    this.release(slot);
  }
  timeOf(slot) {
    return this.#doubles[slot * DOUBLES + TIME];
  }
  sequenceOf(slot) {
    return this.#doubles[slot * DOUBLES + SEQUENCE];
  }
  causeOf(slot) {
    return this.#doubles[slot * DOUBLES + CAUSE];
  }
  priorityOf(slot) {
    return this.#integers[slot * INTEGERS + PRIORITY];
  }
  kindOf(slot) {
    return this.#integers[slot * INTEGERS + KIND];
  }
  payloadOf(slot) {
    return this.#payloads[slot];
  }
  handleOf(slot) {
    return packHandle(slot, this.#generationOf(slot));
  }
  /** The slot of a pending event, -1 when the handle's event is no longer pending. */
  find(handle) {
    const slot = slotOfHandle(handle);
    if (!(slot < this.#slotsUsed)) return -1;
    const generation = generationOfHandle(handle);
    return this.#generationOf(slot) === generation && (generation & 1) === 1 ? slot : -1;
  }
  /** Every pending slot, in slot order. */
  pendingSlots() {
    const slots = [];
    for (let slot = 0; slot < this.#slotsUsed; slot++) if ((this.#generationOf(slot) & 1) === 1) slots.push(slot);
    return slots;
  }
  /** Negative when the first of two events with one time happens first. */
  compareSimultaneous(a, b) {
    return this.priorityOf(a) - this.priorityOf(b) || this.sequenceOf(a) - this.sequenceOf(b);
  }
  /** The first `count` pending events in true order. */
  peek(count2) {
    const slots = this.pendingSlots().sort((a, b) => this.timeOf(a) - this.timeOf(b) || this.compareSimultaneous(a, b));
    return slots.slice(0, Math.max(0, count2)).map((slot) => ({
      handle: this.handleOf(slot),
      time: this.timeOf(slot),
      priority: this.priorityOf(slot),
      sequence: this.sequenceOf(slot),
      kind: this.kindOf(slot),
      payload: this.payloadOf(slot),
      cause: this.causeOf(slot)
    }));
  }
  state() {
    const freeSlots = [];
    for (let slot = this.#firstFree; slot >= 0; slot = this.#integers[slot * INTEGERS + NEXT_FREE])
      freeSlots.push(slot);
    return {
      nextSequence: this.#nextSequence,
      generations: Array.from({ length: this.#slotsUsed }, (_, slot) => this.#generationOf(slot)),
      freeSlots,
      pending: this.peek(this.#size)
    };
  }
  #restore(state) {
    this.#nextSequence = state.nextSequence;
    this.#slotsUsed = state.generations.length;
    state.generations.forEach((generation, slot) => {
      this.#doubles[slot * DOUBLES + TIME] = Number.NaN;
      this.#integers[slot * INTEGERS + GENERATION] = generation;
      this.#integers[slot * INTEGERS + NEXT_FREE] = -1;
      this.#payloads.push(void 0);
    });
    for (const event2 of state.pending) {
      const slot = slotOfHandle(event2.handle);
      this.#doubles[slot * DOUBLES + TIME] = event2.time;
      this.#doubles[slot * DOUBLES + SEQUENCE] = event2.sequence;
      this.#doubles[slot * DOUBLES + CAUSE] = event2.cause;
      this.#integers[slot * INTEGERS + PRIORITY] = event2.priority;
      this.#integers[slot * INTEGERS + KIND] = event2.kind;
      this.#payloads[slot] = event2.payload;
    }
    this.#size = state.pending.length;
    for (const slot of [...state.freeSlots].reverse()) {
      this.#integers[slot * INTEGERS + NEXT_FREE] = this.#firstFree;
      this.#firstFree = slot;
    }
  }
  #generationOf(slot) {
    return this.#integers[slot * INTEGERS + GENERATION];
  }
  #newSlot() {
    const slot = this.#slotsUsed;
    if (slot === SLOT_LIMIT) throw new RangeError(`the event list is full: ${SLOT_LIMIT} events are pending`);
    if (slot === this.#capacity) this.#grow();
    this.#integers[slot * INTEGERS + NEXT_FREE] = -1;
    this.#payloads.push(void 0);
    this.#slotsUsed++;
    return slot;
  }
  #grow() {
    this.#capacity *= 2;
    this.#doubles = doubled(this.#doubles);
    this.#integers = new Int32Array(this.#doubles.buffer);
  }
};
function doubled(column) {
  const larger = new column.constructor(column.length * 2);
  larger.set(column);
  return larger;
}
function refuse(time, priority, kind) {
  const faults = [];
  if (!Number.isFinite(time)) faults.push(`its time is ${time}; a time is a finite number of days`);
  if ((priority | 0) !== priority)
    faults.push(`its priority is ${priority}; a priority is an integer from -2147483648 to 2147483647`);
  if ((kind & 65535) !== kind) faults.push(`its kind is ${kind}; a kind is an integer from 0 to 65535`);
  throw new RangeError(`cannot schedule an event: ${faults.join("; ")}`);
}

// ../packages/core/src/engine/event-list/simultaneous-events.ts
var FIRST_CAPACITY2 = 64;
var SimultaneousEvents = class {
  #table;
  #slots = new Uint32Array(FIRST_CAPACITY2);
  #priorities = new Int32Array(FIRST_CAPACITY2);
  #sequences = new Float64Array(FIRST_CAPACITY2);
  #head = 0;
  #tail = 0;
  constructor(table) {
    this.#table = table;
  }
  /** Entries left, among them those that will be passed over. 0 means: nothing here. */
  get length() {
    return this.#tail - this.#head;
  }
  /** Adds the event that was scheduled last of all: it goes behind everything of its priority. Constant time but for mixed priorities. */
  add(slot) {
    if (this.#head === this.#tail) this.#head = this.#tail = 0;
    else if (this.#tail === this.#slots.length) this.#makeRoom();
    const priority = this.#table.priorityOf(slot);
    let place = this.#tail++;
    if (place > this.#head && this.#priorities[place - 1] > priority) {
      place = this.#placeBehind(priority);
      this.#slots.copyWithin(place + 1, place, this.#tail - 1);
      this.#priorities.copyWithin(place + 1, place, this.#tail - 1);
      this.#sequences.copyWithin(place + 1, place, this.#tail - 1);
    }
    this.#slots[place] = slot;
    this.#priorities[place] = priority;
    this.#sequences[place] = this.#table.sequenceOf(slot);
  }
  /** Forgets what is here, for a new time. Then come any number of `gather`, then `putInOrder`. */
  begin() {
    this.#head = this.#tail = 0;
  }
  /** Takes over the slot of a pending event, in any order; a slot may come twice. */
  gather(slot) {
    if (this.#tail === this.#slots.length) this.#makeRoom();
    this.#slots[this.#tail] = slot;
    this.#priorities[this.#tail] = this.#table.priorityOf(slot);
    this.#sequences[this.#tail++] = this.#table.sequenceOf(slot);
  }
  /** Sorts what was gathered and keeps every slot once. */
  putInOrder() {
    if (this.#isInOrder()) return;
    const slots = Array.from(new Set(this.#slots.subarray(0, this.#tail)));
    slots.sort((a, b) => this.#table.compareSimultaneous(a, b));
    this.begin();
    for (const slot of slots) this.gather(slot);
  }
  #isInOrder() {
    for (let place = 1; place < this.#tail; place++) {
      const rise = this.#priorities[place] - this.#priorities[place - 1];
      if (rise < 0 || rise === 0 && this.#sequences[place] <= this.#sequences[place - 1]) return false;
    }
    return true;
  }
  /** The slot of the first event, -1 when there is none. */
  first() {
    while (this.#head < this.#tail) {
      const slot = this.#slots[this.#head];
      if (this.#table.sequenceOf(slot) === this.#sequences[this.#head]) return slot;
      this.#head++;
    }
    return -1;
  }
  /** Removes the first event, which `first` has just found. */
  removeFirst() {
    this.#head++;
  }
  /** Where the first entry of a higher priority number stands. */
  #placeBehind(priority) {
    let low = this.#head;
    let high = this.#tail - 1;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#priorities[middle] > priority) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  /** Moves what is left to the front, or doubles the room when that would not free half of it. */
  #makeRoom() {
    if (this.#head < this.#tail / 2) {
      this.#slots = doubled(this.#slots);
      this.#priorities = doubled(this.#priorities);
      this.#sequences = doubled(this.#sequences);
      return;
    }
    this.#slots.copyWithin(0, this.#head, this.#tail);
    this.#priorities.copyWithin(0, this.#head, this.#tail);
    this.#sequences.copyWithin(0, this.#head, this.#tail);
    this.#tail -= this.#head;
    this.#head = 0;
  }
};

// ../packages/core/src/engine/event-list/time-ordered-event-list.ts
var SMALL = 64;
var TimeOrderedEventList = class {
  table;
  #present;
  /**
   * The time of the last pop. All events of this time are in the present, and what is scheduled for it goes there; no entry has it.
   * -Infinity when something was scheduled for an earlier time: then there is no present.
   */
  #presentTime = Number.NEGATIVE_INFINITY;
  /** A list that can be restored adds an entry for every pending slot of the table. */
  constructor(state) {
    this.table = new EventTable(state);
    this.#present = new SimultaneousEvents(this.table);
  }
  get size() {
    return this.table.size;
  }
  schedule(time, priority, kind, payload, cause) {
    const when = time + 0;
    const slot = this.table.add(when, priority, kind, payload, cause);
    if (when > this.#presentTime) this.insert(when, slot);
    else this.#insertNotLater(when, slot);
    return this.table.handleOf(slot);
  }
  cancel(handle) {
    const slot = this.table.find(handle);
    if (slot < 0) return false;
    this.table.discard(slot);
    if (this.entryCount() > 2 * this.table.size + SMALL) this.compact();
    return true;
  }
  reschedule(handle, time) {
    const slot = this.table.find(handle);
    if (slot < 0) return false;
    const when = time + 0;
    const before = this.table.timeOf(slot);
    this.table.move(slot, when);
    if (when <= this.#presentTime) this.#insertNotLater(when, slot);
    else if (when !== before) this.insert(when, slot);
    if (this.entryCount() > 2 * this.table.size + SMALL) this.compact();
    return true;
  }
  isPending(handle) {
    return this.table.find(handle) >= 0;
  }
  nextTime() {
    return this.#present.length > 0 && this.#present.first() >= 0 ? this.#presentTime : this.earliestTime();
  }
  pop() {
    let slot = this.#present.length > 0 ? this.#present.first() : -1;
    if (slot >= 0) this.#present.removeFirst();
    else {
      const time = this.earliestTime();
      if (time === Number.POSITIVE_INFINITY) return -1;
      slot = this.removeEarliest();
      this.#presentTime = time;
      if (this.mayBeTied(time)) slot = this.#popFromTie(time, slot);
    }
    this.table.release(slot);
    return slot;
  }
  timeOf(slot) {
    return this.table.timeOf(slot);
  }
  priorityOf(slot) {
    return this.table.priorityOf(slot);
  }
  sequenceOf(slot) {
    return this.table.sequenceOf(slot);
  }
  kindOf(slot) {
    return this.table.kindOf(slot);
  }
  payloadOf(slot) {
    return this.table.payloadOf(slot);
  }
  causeOf(slot) {
    return this.table.causeOf(slot);
  }
  peek(count2) {
    return this.table.peek(count2);
  }
  state() {
    return this.table.state();
  }
  /** Moves every entry of this time to the present, and takes out the first event. */
  #popFromTie(time, first) {
    this.#present.begin();
    this.#present.gather(first);
    while (this.earliestTime() === time) this.#present.gather(this.removeEarliest());
    this.#present.putInOrder();
    const slot = this.#present.first();
    this.#present.removeFirst();
    return slot;
  }
  /** For a time that is the present one or lies before it. */
  #insertNotLater(time, slot) {
    if (time === this.#presentTime) {
      this.#present.add(slot);
      return;
    }
    for (let other = this.#present.first(); other >= 0; other = this.#present.first()) {
      this.#present.removeFirst();
      this.insert(this.#presentTime, other);
    }
    this.#presentTime = Number.NEGATIVE_INFINITY;
    this.insert(time, slot);
  }
};

// ../packages/core/src/engine/event-list/heap-event-list.ts
var ROOT = 3;
var FIRST_CAPACITY3 = 64;
var LARGE = 65536;
var HeapEventList = class extends TimeOrderedEventList {
  /** Infinity behind the last entry, so that a group of children is always complete. */
  #times = new Float64Array(FIRST_CAPACITY3).fill(Number.POSITIVE_INFINITY);
  #slots = new Uint32Array(FIRST_CAPACITY3);
  /** The place behind the last entry. */
  #end = ROOT;
  /** Whether the root is empty, its entry being the one removed last. It still counts as an entry. */
  #rootIsEmpty = false;
  /** What was read only to have it in the cache; kept, lest the compiler leave out the reading. */
  fetched = 0.5;
  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state) {
    super(state);
    for (const slot of this.table.pendingSlots()) this.insert(this.table.timeOf(slot), slot);
  }
  insert(time, slot) {
    if (this.#rootIsEmpty) {
      this.#rootIsEmpty = false;
      this.#sink(time, slot);
      return;
    }
    if (this.#end + 4 > this.#times.length) this.#grow();
    this.#rise(this.#end++, time, slot);
  }
  earliestTime() {
    if (this.#rootIsEmpty) this.#fillRootFromEnd();
    while (this.#end > ROOT && this.table.timeOf(this.#slots[ROOT]) !== this.#times[ROOT]) this.#fillRootFromEnd();
    return this.#times[ROOT];
  }
  removeEarliest() {
    this.#rootIsEmpty = true;
    return this.#slots[ROOT];
  }
  mayBeTied(time) {
    const times = this.#times;
    return times[ROOT + 1] === time || times[ROOT + 2] === time || times[ROOT + 3] === time || times[ROOT + 4] === time;
  }
  entryCount() {
    return this.#end - ROOT;
  }
  compact() {
    const slots = /* @__PURE__ */ new Set();
    for (let place = this.#rootIsEmpty ? ROOT + 1 : ROOT; place < this.#end; place++) {
      const slot = this.#slots[place];
      if (this.table.timeOf(slot) === this.#times[place]) slots.add(slot);
    }
    this.#times.fill(Number.POSITIVE_INFINITY, ROOT, this.#end);
    this.#end = ROOT;
    this.#rootIsEmpty = false;
    for (const slot of slots) this.insert(this.table.timeOf(slot), slot);
  }
  #fillRootFromEnd() {
    this.#rootIsEmpty = false;
    const last = --this.#end;
    const time = this.#times[last];
    this.#times[last] = Number.POSITIVE_INFINITY;
    if (last > ROOT) this.#sink(time, this.#slots[last]);
  }
  #rise(from, time, slot) {
    const times = this.#times;
    const slots = this.#slots;
    let place = from;
    while (place > ROOT) {
      const parent = (place >> 2) + 2;
      if (times[parent] <= time) break;
      times[place] = times[parent];
      slots[place] = slots[parent];
      place = parent;
    }
    times[place] = time;
    slots[place] = slot;
  }
  /** Puts an entry where it belongs on the way down from the empty root. */
  #sink(time, slot) {
    const times = this.#times;
    const slots = this.#slots;
    const end = this.#end;
    const fetchEnd = end > LARGE ? end : 0;
    let fetched = 0;
    let place = ROOT;
    for (let child = 4 * place - 8; child < end; child = 4 * place - 8) {
      const grandchild = 4 * child - 8;
      if (grandchild + 12 < fetchEnd) fetched += times[grandchild] + times[grandchild + 8];
      const left = child + +(times[child + 1] < times[child]);
      const right = child + 2 + +(times[child + 3] < times[child + 2]);
      const smallest = left + (right - left) * +(times[right] < times[left]);
      if (times[smallest] >= time) break;
      times[place] = times[smallest];
      slots[place] = slots[smallest];
      place = smallest;
    }
    times[place] = time;
    slots[place] = slot;
    this.fetched = fetched;
  }
  #grow() {
    const length = this.#times.length;
    this.#times = doubled(this.#times).fill(Number.POSITIVE_INFINITY, length);
    this.#slots = doubled(this.#slots);
  }
};

// ../packages/core/src/engine/event-list/entry-chunks.ts
var FIRST_CHUNKS = 64;
var SHIFT = 4;
var NONE = -1;
var CHUNK_ENTRIES = 1 << SHIFT;
var EntryChunks = class {
  times = new Float64Array(FIRST_CHUNKS * CHUNK_ENTRIES);
  slots = new Uint32Array(FIRST_CHUNKS * CHUNK_ENTRIES);
  /** The chunk that follows in the same bucket, or among the free ones. */
  next = new Int32Array(FIRST_CHUNKS);
  #used = 0;
  #firstFree = NONE;
  take() {
    const free = this.#firstFree;
    if (free !== NONE) {
      this.#firstFree = this.next[free];
      return free;
    }
    if (this.#used === this.next.length) this.#grow();
    return this.#used++;
  }
  giveBack(chunk) {
    this.next[chunk] = this.#firstFree;
    this.#firstFree = chunk;
  }
  set(chunk, index, time, slot) {
    const place = (chunk << SHIFT) + index;
    this.times[place] = time;
    this.slots[place] = slot;
  }
  #grow() {
    this.times = doubled(this.times);
    this.slots = doubled(this.slots);
    this.next = doubled(this.next);
  }
};

// ../packages/core/src/engine/event-list/entry-list.ts
var FIRST_CAPACITY4 = 64;
var EntryList = class {
  times = new Float64Array(FIRST_CAPACITY4);
  slots = new Uint32Array(FIRST_CAPACITY4);
  length = 0;
  add(time, slot) {
    if (this.length === this.times.length) this.#grow();
    this.times[this.length] = time;
    this.slots[this.length++] = slot;
  }
  #grow() {
    this.times = doubled(this.times);
    this.slots = doubled(this.slots);
  }
};

// ../packages/core/src/engine/event-list/ladder-bottom.ts
var FIRST_CAPACITY5 = 256;
var SHORT = 96;
var LadderBottom = class {
  #times = new Float64Array(FIRST_CAPACITY5);
  #slots = new Uint32Array(FIRST_CAPACITY5);
  #head = 0;
  #tail = 0;
  get length() {
    return this.#tail - this.#head;
  }
  /** The time of the first entry; only when there is one. */
  get firstTime() {
    return this.#times[this.#head];
  }
  get firstSlot() {
    return this.#slots[this.#head];
  }
  removeFirst() {
    this.#head++;
  }
  insert(time, slot) {
    if (this.#tail === this.#times.length) this.#makeRoom();
    const times = this.#times;
    const slots = this.#slots;
    const head = this.#head;
    let place = this.#tail++;
    while (place > head && times[place - 1] > time) {
      times[place] = times[place - 1];
      slots[place] = slots[place - 1];
      place--;
    }
    times[place] = time;
    slots[place] = slot;
  }
  /** Takes over all entries of a list; only when nothing is here. */
  fill(entries) {
    this.#head = this.#tail = 0;
    const { times, slots, length } = entries;
    if (length <= SHORT || isSorted(entries)) {
      for (let place = 0; place < length; place++) this.insert(times[place], slots[place]);
      return;
    }
    const order = Uint32Array.from({ length }, (_, place) => place).sort((a, b) => times[a] - times[b] || a - b);
    for (const place of order) this.insert(times[place], slots[place]);
  }
  /** Moves all entries to the end of a list. */
  drain(into) {
    for (let place = this.#head; place < this.#tail; place++) into.add(this.#times[place], this.#slots[place]);
    this.#head = this.#tail = 0;
  }
  /** Moves what is left to the front, or doubles the room when that would not free half of it. */
  #makeRoom() {
    if (this.#head < this.#tail / 2) {
      this.#times = doubled(this.#times);
      this.#slots = doubled(this.#slots);
      return;
    }
    this.#times.copyWithin(0, this.#head, this.#tail);
    this.#slots.copyWithin(0, this.#head, this.#tail);
    this.#tail -= this.#head;
    this.#head = 0;
  }
};
function isSorted({ times, length }) {
  for (let place = 1; place < length; place++) if (times[place] < times[place - 1]) return false;
  return true;
}

// ../packages/core/src/engine/event-list/ladder-rung.ts
var FIRST_BUCKETS = 64;
var LadderRung = class {
  #chunks;
  #counts = new Int32Array(FIRST_BUCKETS);
  #heads = new Int32Array(FIRST_BUCKETS);
  #tails = new Int32Array(FIRST_BUCKETS);
  #buckets = 0;
  /** Buckets before this one are used up. */
  #current = 0;
  #start = 0;
  #perDay = 0;
  constructor(chunks) {
    this.#chunks = chunks;
  }
  /** Whether these bounds can be told apart by this many buckets at all. */
  static divides(start2, end, buckets) {
    const perDay = buckets / (end - start2);
    return perDay > 0 && perDay < Number.POSITIVE_INFINITY;
  }
  open(start2, end, buckets) {
    while (this.#counts.length < buckets) {
      this.#counts = doubled(this.#counts);
      this.#heads = doubled(this.#heads);
      this.#tails = doubled(this.#tails);
    }
    this.#counts.fill(0, 0, buckets);
    this.#buckets = buckets;
    this.#current = 0;
    this.#start = start2;
    this.#perDay = buckets / (end - start2);
  }
  get isUsedUp() {
    return this.#current === this.#buckets;
  }
  /** Takes an entry, unless its time lies in a bucket that is used up. */
  accept(time, slot) {
    const position = (time - this.#start) * this.#perDay;
    const bucket = position < this.#buckets ? Math.floor(position) : this.#buckets - 1;
    if (bucket < this.#current) return false;
    const chunks = this.#chunks;
    const count2 = this.#counts[bucket];
    const index = count2 & CHUNK_ENTRIES - 1;
    let chunk = this.#tails[bucket];
    if (index === 0) {
      const fresh = chunks.take();
      if (count2 === 0) this.#heads[bucket] = fresh;
      else chunks.next[chunk] = fresh;
      this.#tails[bucket] = fresh;
      chunk = fresh;
    }
    chunks.set(chunk, index, time, slot);
    this.#counts[bucket] = count2 + 1;
    return true;
  }
  /** Moves the next bucket that is not empty to the end of the list; false when there is none. */
  drainNext(into) {
    while (this.#current < this.#buckets && this.#counts[this.#current] === 0) this.#current++;
    if (this.#current === this.#buckets) return false;
    const chunks = this.#chunks;
    let chunk = this.#heads[this.#current];
    for (let left = this.#counts[this.#current]; left > 0; left -= CHUNK_ENTRIES) {
      const start2 = chunk * CHUNK_ENTRIES;
      const end = start2 + Math.min(left, CHUNK_ENTRIES);
      for (let place = start2; place < end; place++) into.add(chunks.times[place], chunks.slots[place]);
      const following = chunks.next[chunk];
      chunks.giveBack(chunk);
      chunk = following;
    }
    this.#current++;
    return true;
  }
};

// ../packages/core/src/engine/event-list/ladder-event-list.ts
var CROWD = 64;
var PER_BUCKET = 8;
var MOST_RUNGS = 8;
var NO_TOP = Number.NEGATIVE_INFINITY;
var LadderEventList = class extends TimeOrderedEventList {
  /** What is later than this is in the top, all the rest is not. */
  #topStart = NO_TOP;
  #top = new EntryList();
  #rungs;
  /** The finest rung in use is the last of this many. */
  #rungCount = 0;
  #bottom = new LadderBottom();
  /** Entries on their way from one place to the next. */
  #moving = new EntryList();
  #entries = 0;
  /** A bottom longer than this is made into a rung. Raised while that is impossible, because all its times are one. */
  #longestBottom = CROWD;
  /** @throws RangeError with every fault of a state that no event list can have left behind */
  constructor(state) {
    super(state);
    const chunks = new EntryChunks();
    this.#rungs = Array.from({ length: MOST_RUNGS }, () => new LadderRung(chunks));
    for (const slot of this.table.pendingSlots()) this.insert(this.table.timeOf(slot), slot);
  }
  insert(time, slot) {
    this.#entries++;
    if (time > this.#topStart) {
      this.#top.add(time, slot);
      return;
    }
    for (let rung = 0; rung < this.#rungCount; rung++) if (this.#rungs[rung].accept(time, slot)) return;
    this.#bottom.insert(time, slot);
    if (this.#bottom.length > this.#longestBottom) this.#relieveBottom();
  }
  earliestTime() {
    while (this.#bottom.length > 0 || this.#refillBottom()) {
      const time = this.#bottom.firstTime;
      if (this.table.timeOf(this.#bottom.firstSlot) === time) return time;
      this.#bottom.removeFirst();
      this.#entries--;
    }
    return Number.POSITIVE_INFINITY;
  }
  removeEarliest() {
    const slot = this.#bottom.firstSlot;
    this.#bottom.removeFirst();
    this.#entries--;
    return slot;
  }
  /** Entries of one time always move together, so the others, if any, follow in the bottom. */
  mayBeTied(time) {
    return this.#bottom.length > 0 && this.#bottom.firstTime === time;
  }
  entryCount() {
    return this.#entries;
  }
  compact() {
    const moving = this.#moving;
    moving.length = 0;
    this.#bottom.drain(moving);
    for (let rung = 0; rung < this.#rungCount; rung++) while (this.#rungs[rung].drainNext(moving)) ;
    const { times, slots, length } = this.#top;
    for (let place = 0; place < length; place++) moving.add(times[place], slots[place]);
    const valid = /* @__PURE__ */ new Set();
    for (let place = 0; place < moving.length; place++) {
      const slot = moving.slots[place];
      if (this.table.timeOf(slot) === moving.times[place]) valid.add(slot);
    }
    this.#top.length = 0;
    this.#topStart = NO_TOP;
    this.#rungCount = 0;
    this.#entries = 0;
    for (const slot of valid) this.insert(this.table.timeOf(slot), slot);
  }
  /** Gets entries into the empty bottom; false when there are none anywhere. */
  #refillBottom() {
    this.#longestBottom = CROWD;
    while (true) {
      this.#moving.length = 0;
      if (this.#rungCount === 0) {
        if (this.#top.length === 0) return false;
        this.#leaveTop();
      } else {
        const rung = this.#rungs[this.#rungCount - 1];
        const found = rung.drainNext(this.#moving);
        if (rung.isUsedUp) this.#rungCount--;
        if (!found) continue;
      }
      this.#dropInvalid();
      if (this.#moving.length <= CROWD || !this.#openRung()) {
        this.#bottom.fill(this.#moving);
        if (this.#bottom.length > 0) return true;
      }
    }
  }
  /** Takes out of the top what is not later than twice the mean wait after its first; at least one entry. */
  #leaveTop() {
    const { times, slots, length } = this.#top;
    let first = times[0];
    let sum = 0;
    for (let place = 0; place < length; place++) {
      const time = times[place];
      sum += time / length;
      if (time < first) first = time;
    }
    const end = length <= CROWD ? Number.POSITIVE_INFINITY : Math.max(first, first + 2 * (sum - first));
    let latest2 = first;
    let kept = 0;
    for (let place = 0; place < length; place++) {
      const time = times[place];
      const slot = slots[place];
      if (time <= end) {
        this.#moving.add(time, slot);
        if (time > latest2) latest2 = time;
      } else {
        times[kept] = time;
        slots[kept++] = slot;
      }
    }
    this.#top.length = kept;
    this.#topStart = latest2;
  }
  /** Looking at every slot here also brings it into the cache, many at a time, shortly before it is needed. */
  #dropInvalid() {
    const { times, slots, length } = this.#moving;
    let kept = 0;
    for (let place = 0; place < length; place++) {
      const time = times[place];
      const slot = slots[place];
      if (this.table.timeOf(slot) !== time) continue;
      times[kept] = time;
      slots[kept++] = slot;
    }
    this.#moving.length = kept;
    this.#entries -= length - kept;
  }
  /** Deals what is moving out into a new finest rung; false when it cannot be divided or there are rungs enough. */
  #openRung() {
    if (this.#rungCount === MOST_RUNGS) return false;
    const { times, slots, length } = this.#moving;
    let first = times[0];
    let last = first;
    for (let place = 1; place < length; place++) {
      const time = times[place];
      if (time < first) first = time;
      else if (time > last) last = time;
    }
    const buckets = Math.ceil(length / PER_BUCKET);
    if (!LadderRung.divides(first, last, buckets)) return false;
    const rung = this.#rungs[this.#rungCount++];
    rung.open(first, last, buckets);
    for (let place = 0; place < length; place++) rung.accept(times[place], slots[place]);
    return true;
  }
  #relieveBottom() {
    this.#moving.length = 0;
    this.#bottom.drain(this.#moving);
    if (this.#openRung()) return;
    this.#bottom.fill(this.#moving);
    this.#longestBottom = 2 * this.#bottom.length;
  }
};

// ../packages/core/src/engine/event-list/event-list.ts
function createEventList(choice, state) {
  return choice === "heap" ? new HeapEventList(state) : new LadderEventList(state);
}

// ../packages/core/src/engine/reaction-queue.ts
var ROOT2 = 3;
var ReactionQueue = class {
  /** By place; Infinity behind the last, so that a group of children is always complete. */
  #times;
  /** Member of each place. */
  #members;
  /** Place of each member in the heap, 0 when absent. */
  #places;
  /** The place behind the last. */
  #end = ROOT2;
  constructor(members) {
    this.#times = new Float64Array(members + ROOT2 + 4).fill(Number.POSITIVE_INFINITY);
    this.#members = new Int32Array(members + ROOT2 + 4);
    this.#places = new Int32Array(members);
  }
  /** The member that fires first, -1 when none does. */
  first() {
    return this.#end === ROOT2 ? -1 : this.#members[ROOT2];
  }
  /** When the first member fires, Infinity when none does. */
  firstTime() {
    return this.#times[ROOT2];
  }
  timeOf(member) {
    const place = this.#places[member];
    return place === 0 ? Number.POSITIVE_INFINITY : this.#times[place];
  }
  /** Moves a member to a time; Infinity takes it out. */
  set(member, time) {
    const place = this.#places[member];
    if (time === Number.POSITIVE_INFINITY) {
      if (place !== 0) this.#remove(member, place);
    } else if (place === 0) this.#rise(this.#end++, member, time);
    else if (time < this.#times[place]) this.#rise(place, member, time);
    else this.#sink(place, member, time);
  }
  #remove(member, place) {
    this.#places[member] = 0;
    const last = --this.#end;
    const time = this.#times[last];
    this.#times[last] = Number.POSITIVE_INFINITY;
    if (place === last) return;
    const moved = this.#members[last];
    const parent = (place >> 2) + 2;
    if (place > ROOT2 && this.#isBefore(time, moved, parent)) this.#rise(place, moved, time);
    else this.#sink(place, moved, time);
  }
  #isBefore(time, member, place) {
    const other = this.#times[place];
    return time < other || time === other && member < this.#members[place];
  }
  #rise(from, member, time) {
    const times = this.#times;
    const members = this.#members;
    const places = this.#places;
    let place = from;
    while (place > ROOT2) {
      const parent = (place >> 2) + 2;
      const above = times[parent];
      const aboveMember = members[parent];
      if (above < time || above === time && aboveMember < member) break;
      times[place] = above;
      members[place] = aboveMember;
      places[aboveMember] = place;
      place = parent;
    }
    times[place] = time;
    members[place] = member;
    places[member] = place;
  }
  #sink(from, member, time) {
    const times = this.#times;
    const members = this.#members;
    const places = this.#places;
    const end = this.#end;
    let place = from;
    for (let child = 4 * place - 8; child < end; child = 4 * place - 8) {
      const first = times[child];
      const second = times[child + 1];
      const third = times[child + 2];
      const fourth = times[child + 3];
      const left = child + +(second < first);
      const right = child + 2 + +(fourth < third);
      let smallest = left + (right - left) * +(times[right] < times[left]);
      const least = times[smallest];
      if (least > time) break;
      if (+(first === least) + +(second === least) + +(third === least) + +(fourth === least) > 1)
        smallest = this.#lowestOf(child, least);
      const below = members[smallest];
      if (least === time && member < below) break;
      times[place] = least;
      members[place] = below;
      places[below] = place;
      place = smallest;
    }
    times[place] = time;
    members[place] = member;
    places[member] = place;
  }
  /** The place of the lowest member among the children that share a time. */
  #lowestOf(child, time) {
    let lowest = -1;
    for (let place = child; place < Math.min(child + 4, this.#end); place++) {
      if (this.#times[place] !== time) continue;
      if (lowest < 0 || this.#members[place] < this.#members[lowest]) lowest = place;
    }
    return lowest;
  }
};

// ../packages/core/src/engine/hazard-clocks.ts
var FIELDS = 4;
var RATE = 0;
var REMAINING = 1;
var SINCE = 2;
var ENABLED_BY = 3;
var HazardClocks = class {
  #queue;
  /** One record a hazard, so that an update touches one cache line. */
  #records;
  #hazards;
  #drawUnitExponential;
  constructor(hazards, drawUnitExponential, state) {
    this.#hazards = hazards;
    this.#queue = new ReactionQueue(hazards);
    this.#drawUnitExponential = drawUnitExponential;
    this.#records = new Float64Array(hazards * FIELDS);
    for (let hazard = 0; hazard < hazards; hazard++) {
      const record = hazard * FIELDS;
      this.#records[record + RATE] = state?.rates[hazard] ?? 0;
      this.#records[record + REMAINING] = state?.remaining[hazard] ?? -1;
      this.#records[record + SINCE] = state?.since[hazard] ?? 0;
      this.#records[record + ENABLED_BY] = state?.enabledBy[hazard] ?? 0;
      if (state !== void 0) this.#enqueue(hazard);
    }
  }
  /** The hazard that fires next, -1 when all rates are zero. */
  next() {
    return this.#queue.first();
  }
  /** When the next hazard fires, Infinity when none does. */
  nextTime() {
    return this.#queue.firstTime();
  }
  rateOf(hazard) {
    return this.#records[hazard * FIELDS + RATE];
  }
  /** The occurrence whose effect gave the hazard its present rate. */
  enabledBy(hazard) {
    return this.#records[hazard * FIELDS + ENABLED_BY];
  }
  /** Says that a hazard fires: its next firing will need a new draw, made when its rate is next set. */
  fired(hazard) {
    this.#records[hazard * FIELDS + REMAINING] = -1;
    this.#queue.set(hazard, Number.POSITIVE_INFINITY);
  }
  /**
   * Sets the rate of a hazard from `now` on. A rate that has not changed leaves the clock untouched to the bit.
   *
   * @param cause the occurrence that changed it
   */
  update(hazard, rate2, now, cause) {
    const records = this.#records;
    const record = hazard * FIELDS;
    const oldRate = records[record + RATE];
    const remaining = records[record + REMAINING];
    const mustDraw = remaining < 0;
    if (rate2 === oldRate && !(mustDraw && rate2 > 0)) return;
    if (rate2 !== oldRate) records[record + ENABLED_BY] = cause;
    if (!mustDraw && oldRate > 0) {
      records[record + REMAINING] = Math.max(0, remaining - oldRate * (now - records[record + SINCE]));
    } else if (mustDraw && rate2 > 0) {
      records[record + REMAINING] = this.#drawUnitExponential(hazard);
    }
    records[record + RATE] = rate2;
    records[record + SINCE] = now;
    this.#enqueue(hazard);
  }
  #enqueue(hazard) {
    const record = hazard * FIELDS;
    const rate2 = this.#records[record + RATE];
    const remaining = this.#records[record + REMAINING];
    const fires = rate2 > 0 && remaining >= 0;
    const since = this.#records[record + SINCE];
    this.#queue.set(hazard, fires ? since + remaining / rate2 : Number.POSITIVE_INFINITY);
  }
  state() {
    return {
      rates: this.#column(RATE),
      remaining: this.#column(REMAINING),
      since: this.#column(SINCE),
      enabledBy: this.#column(ENABLED_BY)
    };
  }
  #column(field) {
    return Array.from({ length: this.#hazards }, (_, hazard) => this.#records[hazard * FIELDS + field]);
  }
};

// ../packages/core/src/engine/hazard-streams.ts
var FIELDS2 = 4;
var TWO_TO_MINUS_32 = 23283064365386963e-26;
var TWO_TO_MINUS_53 = 11102230246251565e-32;
var HazardStreams = class {
  #streams;
  #nameOf;
  /** c, s0, s1, s2 of Alea (Baagøe 2010); a NaN where a stream has not begun. */
  #states;
  constructor(streams, hazards, nameOf2) {
    this.#streams = streams;
    this.#nameOf = nameOf2;
    this.#states = new Float64Array(hazards * FIELDS2).fill(Number.NaN);
    streams.keepElsewhere(() => this.#kept());
  }
  /** The next number of a hazard's stream, uniform on [0, 1), 53 bits. */
  uniform(hazard) {
    const states = this.#states;
    const at = hazard * FIELDS2;
    if (Number.isNaN(states[at])) this.#begin(hazard);
    const first = 2091639 * states[at + 1] + states[at] * TWO_TO_MINUS_32;
    const carry = first | 0;
    const high = first - carry;
    const second = 2091639 * states[at + 2] + carry * TWO_TO_MINUS_32;
    const c = second | 0;
    const low = second - c;
    states[at] = c;
    states[at + 1] = states[at + 3];
    states[at + 2] = high;
    states[at + 3] = low;
    return high + (low * 2097152 | 0) * TWO_TO_MINUS_53;
  }
  #begin(hazard) {
    const [purpose, entity] = this.#nameOf(hazard);
    this.#states.set(this.#streams.handOver(purpose, entity), hazard * FIELDS2);
  }
  *#kept() {
    for (let hazard = 0; hazard * FIELDS2 < this.#states.length; hazard++) {
      const [c, s0, s1, s2] = this.#states.subarray(
        hazard * FIELDS2,
        (hazard + 1) * FIELDS2
      );
      if (Number.isNaN(c)) continue;
      yield [...this.#nameOf(hazard), [c, s0, s1, s2]];
    }
  }
};

// ../packages/core/src/engine/hazard-table.ts
var HazardTable = class {
  clocks;
  #families;
  #variables;
  #streams;
  /** Family of each hazard, and the hazard number of each family's member 0. */
  #familyOf;
  #offsets;
  /** Members of families that declared no dependencies. */
  #alwaysDirty;
  #dirty;
  #dirtyCount = 0;
  #isDirty;
  #traced;
  /** While traced, in pairs: the variable and index whose change made a hazard dirty, and those that gave it its present rate. */
  #touchedBy;
  #enabledBy;
  constructor(program, streams, options3) {
    this.#families = program.hazards;
    this.#variables = program.variables;
    this.#streams = streams;
    const offsets = [];
    let hazards = 0;
    for (const family of program.hazards) {
      offsets.push(hazards);
      hazards += family.members;
    }
    this.#offsets = offsets;
    this.#familyOf = new Uint16Array(hazards);
    program.hazards.forEach((family, f) => {
      this.#familyOf.fill(f, offsets[f], offsets[f] + family.members);
    });
    this.#alwaysDirty = Uint32Array.from(
      program.hazards.flatMap(
        (family, f) => family.readsEverything ? Array.from({ length: family.members }, (_, m) => offsets[f] + m) : []
      )
    );
    this.#dirty = new Uint32Array(hazards);
    this.#isDirty = new Uint8Array(hazards);
    this.#traced = options3.traced;
    this.#touchedBy = new Int32Array(options3.traced ? 2 * hazards : 0).fill(-1);
    this.#enabledBy = new Int32Array(options3.traced ? 2 * hazards : 0).fill(-1);
    this.clocks = new HazardClocks(hazards, this.#unitExponentials(), options3.state);
  }
  familyOf(hazard) {
    return this.#familyOf[hazard];
  }
  memberOf(hazard) {
    return hazard - this.#offsets[this.#familyOf[hazard]];
  }
  /** While traced: the variable whose change gave a hazard its rate, -1 for none, and the index at which it changed. */
  enabledBy(hazard) {
    return [this.#enabledBy[2 * hazard] ?? -1, this.#enabledBy[2 * hazard + 1] ?? -1];
  }
  /**
   * Whether a hazard whose clock has run out fires. One without a bound does; one with a bound fires with probability rate / bound, and
   * otherwise its clock starts again, at the bound as it is now.
   *
   * @throws SimulationError when the rate exceeds the bound that was promised
   */
  accepts(hazard, now, occurrence) {
    const family = this.#families[this.#familyOf[hazard]];
    return family.bound === void 0 || this.#acceptsBounded(hazard, family, { now, occurrence });
  }
  #acceptsBounded(hazard, family, moment) {
    const member = this.memberOf(hazard);
    const bound = this.clocks.rateOf(hazard);
    const rate2 = family.rate(member, moment.now);
    if (!(rate2 >= 0 && rate2 < Number.POSITIVE_INFINITY)) this.#refuse(hazard, rate2, moment.now, "rate");
    if (rate2 > bound) {
      throw new SimulationError(
        "bad-rate",
        `The rate of hazard "${family.name}", member ${member}, is ${rate2} at day ${moment.now}, above its bound ${bound} (${family.describe(member)}). A bound must hold until something that the hazard reads changes.`
      );
    }
    if (this.#streams.stream(`${family.name}/thinning`, member).uniform() * bound < rate2) return true;
    this.clocks.fired(hazard);
    this.#refresh(hazard, moment.now, moment.occurrence);
    return false;
  }
  /** Says that a hazard fires. */
  fired(hazard) {
    this.clocks.fired(hazard);
    this.#mark(hazard);
  }
  /** Says that a variable changed at an index. @throws SimulationError when there is no such index */
  touch(variable, index) {
    const { starts, readers, size, name } = this.#variables[variable];
    if (!(index >= 0 && index < size)) {
      throw new SimulationError(
        "bad-model",
        `"${name}" was said to change at index ${index}; it has indexes 0 to ${size - 1}.`
      );
    }
    const end = starts[index + 1];
    for (let i = starts[index]; i < end; i++) {
      const hazard = readers[i];
      if (this.#traced) this.#noteTouch(hazard, variable, index);
      this.#mark(hazard);
    }
  }
  /** Brings up to date what the occurrence touched. */
  settle({ now, occurrence }) {
    const always = this.#alwaysDirty;
    for (let i = 0; i < always.length; i++) this.#mark(always[i]);
    for (let i = 0; i < this.#dirtyCount; i++) {
      const hazard = this.#dirty[i];
      this.#isDirty[hazard] = 0;
      this.#refresh(hazard, now, occurrence);
    }
    this.#dirtyCount = 0;
  }
  /** Brings everything up to date: at the start, and after a change from outside. */
  settleAll({ now, occurrence }) {
    for (let hazard = 0; hazard < this.#familyOf.length; hazard++) this.#refresh(hazard, now, occurrence);
    this.#dirtyCount = 0;
    this.#isDirty.fill(0);
  }
  /** Recomputes every rate and compares. @throws SimulationError naming the first hazard that was not brought up to date */
  audit(moment) {
    for (let hazard = 0; hazard < this.#familyOf.length; hazard++) {
      const current2 = this.clocks.rateOf(hazard);
      const { name, bound, rate: rate2 } = this.#families[this.familyOf(hazard)];
      const correct = rate2(this.memberOf(hazard), moment.now);
      if (!(correct >= 0 && correct < Number.POSITIVE_INFINITY)) this.#refuse(hazard, correct, moment.now, "rate");
      if (bound === void 0 ? current2 === correct : current2 >= correct) continue;
      throw new SimulationError(
        "undeclared-dependency",
        `Audit at day ${moment.now}, occurrence ${moment.occurrence}: hazard "${name}", member ${this.memberOf(hazard)}, still has rate ${current2} where its state says ${correct}. Either it reads something it does not declare, or the effect that changed it did not say so.`
      );
    }
  }
  #mark(hazard) {
    if (this.#isDirty[hazard] === 1) return;
    this.#isDirty[hazard] = 1;
    this.#dirty[this.#dirtyCount++] = hazard;
  }
  #refresh(hazard, now, occurrence) {
    const rate2 = this.#clockRate(hazard, now);
    if (!(rate2 >= 0 && rate2 < Number.POSITIVE_INFINITY)) this.#refuse(hazard, rate2, now);
    if (this.#traced) this.#noteEnabling(hazard, rate2);
    this.clocks.update(hazard, rate2, now, occurrence);
  }
  /** What the clock runs at: the rate, or its bound where it has one. */
  #clockRate(hazard, now) {
    const f = this.#familyOf[hazard];
    const family = this.#families[f];
    const member = hazard - this.#offsets[f];
    return family.bound === void 0 ? family.rate(member, now) : family.bound(member, now);
  }
  #refuse(hazard, rate2, now, what) {
    const family = this.#families[this.familyOf(hazard)];
    const member = this.memberOf(hazard);
    throw new SimulationError(
      "bad-rate",
      `The ${what ?? (family.bound === void 0 ? "rate" : "bound")} of hazard "${family.name}" became ${rate2} at day ${now}, member ${member} (${family.describe(member)}). A rate is a finite number >= 0.`
    );
  }
  /** The first change in an occurrence is kept as the reason. */
  #noteTouch(hazard, variable, index) {
    if (this.#touchedBy[2 * hazard] !== -1) return;
    this.#touchedBy[2 * hazard] = variable;
    this.#touchedBy[2 * hazard + 1] = index;
  }
  #noteEnabling(hazard, rate2) {
    if (rate2 !== this.clocks.rateOf(hazard)) {
      this.#enabledBy[2 * hazard] = this.#touchedBy[2 * hazard];
      this.#enabledBy[2 * hazard + 1] = this.#touchedBy[2 * hazard + 1];
    }
    this.#touchedBy[2 * hazard] = -1;
  }
  /** One stream a hazard, so that a draw is shared between runs whatever else happens in them. */
  #unitExponentials() {
    const purposes = this.#families.map(({ name }) => `${name}/clock`);
    const streams = new HazardStreams(this.#streams, this.#familyOf.length, (hazard) => [
      purposes[this.familyOf(hazard)],
      this.memberOf(hazard)
    ]);
    return (hazard) => -log1p(-streams.uniform(hazard));
  }
};

// ../packages/core/src/engine/occurrence-trace.ts
var INTERVENTION = -2147483648;
var FIRST_CAPACITY6 = 1024;
var OccurrenceTrace = class {
  /** Number of the last occurrence before the trace began. */
  #before;
  #size = 0;
  #times = new Float64Array(FIRST_CAPACITY6);
  #causes = new Float64Array(FIRST_CAPACITY6);
  #whats = new Int32Array(FIRST_CAPACITY6);
  #subjects = new Uint32Array(FIRST_CAPACITY6);
  #variables = new Int32Array(FIRST_CAPACITY6);
  #indexes = new Int32Array(FIRST_CAPACITY6);
  constructor(before) {
    this.#before = before;
  }
  /** How many occurrences are kept. */
  get size() {
    return this.#size;
  }
  add(time, what, subject, cause, variable, index) {
    const i = this.#size++;
    if (i === this.#times.length) this.#grow();
    this.#times[i] = time;
    this.#whats[i] = what;
    this.#subjects[i] = subject;
    this.#causes[i] = cause;
    this.#variables[i] = variable;
    this.#indexes[i] = index;
  }
  /** What is known of an occurrence; undefined before the trace began and after its end. */
  at(occurrence) {
    const i = occurrence - this.#before - 1;
    if (!(i >= 0 && i < this.#size)) return void 0;
    return {
      occurrence,
      time: this.#times[i],
      what: this.#whats[i],
      subject: this.#subjects[i],
      cause: this.#causes[i],
      variable: this.#variables[i],
      index: this.#indexes[i]
    };
  }
  #grow() {
    const capacity = this.#times.length * 2;
    const grown = (old, fresh) => {
      fresh.set(old);
      return fresh;
    };
    this.#times = grown(this.#times, new Float64Array(capacity));
    this.#causes = grown(this.#causes, new Float64Array(capacity));
    this.#whats = grown(this.#whats, new Int32Array(capacity));
    this.#subjects = grown(this.#subjects, new Uint32Array(capacity));
    this.#variables = grown(this.#variables, new Int32Array(capacity));
    this.#indexes = grown(this.#indexes, new Int32Array(capacity));
  }
};

// ../packages/core/src/engine/processes/conditions.ts
var Conditions = class {
  #variables;
  #waiting = /* @__PURE__ */ new Map();
  /** Variables that changed since the last check. */
  #touched;
  constructor(variables) {
    this.#variables = variables;
    this.#touched = new Uint8Array(variables.length);
  }
  get size() {
    return this.#waiting.size;
  }
  add(waiter, predicate, variables) {
    if (this.#waiting.size === 0) this.#touched.fill(0);
    this.#waiting.set(waiter, { waiter, predicate, variables: variables?.map((name) => this.#numberOf(name)) });
  }
  remove(waiter) {
    this.#waiting.delete(waiter);
  }
  touch(variable) {
    this.#touched[variable] = 1;
  }
  /** Lets those go whose condition has come true. @param all also those whose variables nobody said to have changed */
  check(all) {
    for (const { waiter, predicate, variables } of this.#waiting.values()) {
      if (!all && variables !== void 0 && !variables.some((variable) => this.#touched[variable] === 1)) continue;
      if (!predicate()) continue;
      this.#waiting.delete(waiter);
      waiter.fulfil(void 0);
    }
    this.#touched.fill(0);
  }
  #numberOf(name) {
    const number = this.#variables.indexOf(name);
    if (number >= 0) return number;
    throw new SimulationError(
      "bad-command",
      `A condition reads "${name}", which the model does not declare; it has ${this.#variables.join(", ") || "no variables"}.`
    );
  }
};

// ../packages/core/src/engine/processes/describe-process.ts
var LONGEST = 60;
function describeValue(value) {
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint" || typeof value === "symbol" || value === void 0) return String(value);
  let text;
  try {
    text = JSON.stringify(value);
  } catch {
    text = "an object";
  }
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
function describeProcess(name, payload, startedAt) {
  const subject = payload === void 0 || payload === null ? "" : ` ${describeValue(payload)}`;
  return `Process "${name}"${subject}, started at day ${startedAt},`;
}
function failureOf(process3, now, error) {
  if (error instanceof Interrupt) return `${process3} was ${error.message}, at day ${now} and did not catch it.`;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : describeValue(error);
  return `${process3} failed at day ${now}: ${reason}`;
}

// ../packages/core/src/engine/processes/timers.ts
var Timers = class {
  #waiters = [];
  #events = [];
  #free = [];
  /** Numbers below this have been given out. */
  #end = 0;
  add(waiter, schedule) {
    const timer = this.#free.pop() ?? this.#end++;
    this.#waiters[timer] = waiter;
    this.#events[timer] = schedule(timer);
    waiter.timer = timer;
  }
  /** Takes a timer away and says which event stood for it. */
  remove(waiter) {
    const { timer } = waiter;
    this.#clear(timer);
    waiter.timer = -1;
    return this.#events[timer];
  }
  /** Who waited for a timer, which has passed. */
  passed(timer) {
    const waiter = this.#waiters[timer];
    this.#clear(timer);
    waiter.timer = -1;
    return waiter;
  }
  #clear(timer) {
    this.#waiters[timer] = void 0;
    this.#free.push(timer);
    if (this.#free.length < this.#end) return;
    this.#free.length = 0;
    this.#end = 0;
  }
};

// ../packages/core/src/engine/processes/process-table.ts
var ProcessTable = class {
  #programs;
  #firstKind;
  #scheduler;
  #conditions;
  #facilities;
  #timers = new Timers();
  #processes = [];
  #freeSlots = [];
  #outcomes = /* @__PURE__ */ new Map();
  #started = 0;
  #alive = 0;
  #current = void 0;
  /** Commands that facilities made during the present step, less those yielded. */
  #commandsMade = 0;
  #lastCommand = void 0;
  constructor({ processes, events, variables, facilities }, scheduler, state) {
    this.#programs = processes;
    this.#firstKind = events.length;
    this.#scheduler = scheduler;
    this.#facilities = facilities;
    this.#conditions = new Conditions(variables.map(({ name }) => name));
    for (const [name, facility] of facilities) facility.bind(name, this);
    if (state !== void 0) this.#restore(state);
  }
  /** The event kinds that processes need; none when the model has no processes. */
  eventPrograms() {
    if (this.#programs.length === 0) return [];
    return [
      ...this.#programs.map(({ name, priority }) => ({
        name,
        priority,
        execute: (slot) => this.#step(this.#processes[slot])
      })),
      {
        name: "timeout",
        priority: 0,
        execute: (timer) => this.#timers.passed(timer).fulfil(void 0)
      }
    ];
  }
  get now() {
    return this.#scheduler.now;
  }
  get current() {
    return this.#current;
  }
  /** How many processes have been started and not ended. */
  get alive() {
    return this.#alive;
  }
  /** Whether the model knows processes or anything they share. */
  get isUsed() {
    return this.#programs.length > 0 || this.#facilities.size > 0;
  }
  /** How many wait for a condition: only then `touch` and `checkConditions` have anything to do. */
  get conditions() {
    return this.#conditions.size;
  }
  /** Starts a process of a kind (its index in the program); its first step is scheduled for `time`. */
  start(kind, payload, time) {
    const { priority } = this.#programs[kind];
    const slot = this.#freeSlots.pop() ?? this.#processes.push(new Process(this, this.#processes.length)) - 1;
    const process3 = this.#processes[slot];
    process3.generation += 1;
    process3.state = "starting";
    process3.kind = kind;
    process3.priority = priority;
    process3.payload = payload;
    process3.serial = this.#started += 1;
    process3.startedAt = time;
    this.#alive += 1;
    this.#schedule(process3, time);
    return handleOf(process3);
  }
  /** The handle of the process whose body is running. @throws SimulationError outside of any */
  self() {
    if (this.#current !== void 0) return handleOf(this.#current);
    throw new SimulationError(
      "bad-command",
      "There is no process whose handle could be asked for: nothing but an event or a hazard is happening."
    );
  }
  isAlive(handle) {
    return this.find(handle) !== void 0;
  }
  find(handle) {
    const number = handle;
    const process3 = this.#processes[slotOfHandle(number)];
    const generation = generationOfHandle(number);
    if (process3 === void 0 || !(generation >= 1 && generation <= process3.generation))
      throw new SimulationError("bad-command", `${describeValue(handle)} is not the handle of a process of this run.`);
    return generation === process3.generation && process3.state !== "free" ? process3 : void 0;
  }
  interruptByHandle(handle, cause) {
    const process3 = this.find(handle);
    if (process3 === void 0) return false;
    if (process3 === this.#current)
      throw new SimulationError("bad-command", `${this.#describe(process3)} interrupts itself at day ${this.now}.`);
    this.interrupt(process3, new Interrupt(cause));
    return true;
  }
  interrupt(process3, interrupt) {
    process3.interrupts ??= [];
    process3.interrupts.push(interrupt);
    if (process3.state === "waiting") this.#deliverInterrupt(process3);
  }
  resume(process3) {
    process3.state = "resuming";
    this.#schedule(process3, this.#scheduler.now);
  }
  deliverOutcome(handle, waiter) {
    const outcome = this.#outcomes.get(handle);
    if (outcome !== void 0 && "failure" in outcome)
      waiter.fail(new SimulationError("process-failed", outcome.failure));
    else waiter.fulfil(outcome?.value);
  }
  startTimer(waiter, days) {
    const kind = this.#firstKind + this.#programs.length;
    this.#timers.add(waiter, (timer) => this.#scheduler.schedule(kind, timer, this.now + days, waiter.process.priority));
  }
  cancelTimer(waiter) {
    this.#scheduler.cancel(this.#timers.remove(waiter));
  }
  watch(waiter, predicate, variables) {
    this.#conditions.add(waiter, predicate, variables);
  }
  stopWatching(waiter) {
    this.#conditions.remove(waiter);
  }
  touch(variable) {
    this.#conditions.touch(variable);
  }
  /** @param all also where nobody said that something changed: after a change from outside */
  checkConditions(all = false) {
    this.#conditions.check(all);
  }
  noteCommand(command) {
    this.#commandsMade += 1;
    this.#lastCommand = command;
    if (this.#current === void 0) {
      throw new SimulationError(
        "bad-command",
        `${command.describe()} was made outside of any process. A command is for a process to yield; events and hazards use what takes effect at once, such as tryPut, tryGet and send.`
      );
    }
  }
  state() {
    return {
      started: this.#started,
      generations: this.#processes.map(({ generation }) => generation),
      freeSlots: [...this.#freeSlots],
      outcomes: [...this.#outcomes],
      alive: this.#processes.filter(({ state }) => state !== "free").map((process3) => ({ slot: process3.slot, serial: process3.serial, waitsFor: describeWaiting(process3) })),
      facilities: Object.fromEntries(Array.from(this.#facilities, ([name, facility]) => [name, facility.state()]))
    };
  }
  #restore({ started, generations, freeSlots, outcomes, alive, facilities }) {
    if (alive.length > 0) throw new SimulationError("bad-snapshot", `${alive.length} processes were alive in it.`);
    this.#started = started;
    generations.forEach((generation, slot) => {
      const process3 = new Process(this, slot);
      process3.generation = generation;
      this.#processes.push(process3);
    });
    this.#freeSlots.push(...freeSlots);
    for (const [handle, outcome] of outcomes) this.#outcomes.set(handle, outcome);
    for (const [name, facility] of this.#facilities) facility.restore(facilities[name]);
  }
  #schedule(process3, time) {
    process3.wake = this.#scheduler.schedule(this.#firstKind + process3.kind, process3.slot, time, process3.priority);
  }
  /** Runs a body to its next `yield`. */
  #step(process3) {
    this.#current = process3;
    let step;
    try {
      step = this.#advance(process3);
    } catch (error) {
      this.#current = void 0;
      this.#fail(process3, error);
      return;
    }
    this.#current = void 0;
    if (step.done === true) this.#finish(process3, step.value);
    else this.#wait(process3, step.value);
  }
  #advance(process3) {
    if (process3.state === "starting") {
      process3.state = "running";
      const body2 = this.#programs[process3.kind].begin(process3.payload);
      process3.body = body2;
      return body2.next();
    }
    process3.state = "running";
    const body = process3.body;
    const { error, value } = process3;
    if (error !== void 0) {
      process3.error = void 0;
      return body.throw(error);
    }
    process3.value = void 0;
    return body.next(value);
  }
  #wait(process3, yielded) {
    process3.state = "waiting";
    if (typeof yielded === "number") {
      if (!(yielded >= 0 && yielded < Number.POSITIVE_INFINITY)) this.#refuse(process3, yielded);
      this.#schedule(process3, this.#scheduler.now + yielded);
    } else if (yielded instanceof Command) {
      this.#commandsMade -= yielded.parts;
      process3.command = yielded;
      yielded.begin(process3);
    } else {
      this.#refuse(process3, yielded);
    }
    if (this.#commandsMade !== 0) this.#checkCommands(process3);
    if (process3.interrupts !== void 0 && process3.state === "waiting") this.#deliverInterrupt(process3);
  }
  /** The process stops waiting; its next step throws the interrupt that came first. */
  #deliverInterrupt(process3) {
    const { command, interrupts } = process3;
    const interrupt = interrupts?.shift();
    if (interrupt === void 0) return;
    if (interrupts?.length === 0) process3.interrupts = void 0;
    if (command === void 0) this.#scheduler.cancel(process3.wake);
    process3.fail(interrupt);
    command?.withdraw(process3);
  }
  #finish(process3, result) {
    if (this.#commandsMade !== 0) this.#checkCommands(process3);
    if (result !== void 0) this.#outcomes.set(handleOf(process3), { value: result });
    const joiners = this.#free(process3);
    for (let waiter = joiners?.takeFirst(); waiter !== void 0; waiter = joiners?.takeFirst()) waiter.fulfil(result);
  }
  #fail(process3, error) {
    const message = failureOf(this.#describe(process3), this.now, error);
    const failure = new SimulationError("process-failed", message, { cause: error });
    const { joiners } = process3;
    if (joiners === void 0 || joiners.length === 0) throw failure;
    this.#outcomes.set(handleOf(process3), { failure: message });
    this.#free(process3);
    for (let waiter = joiners.takeFirst(); waiter !== void 0; waiter = joiners.takeFirst()) waiter.fail(failure);
  }
  /** Gives back what an ended process still holds, and its slot. Returns who waits for its end. */
  #free(process3) {
    while (process3.holdings !== void 0) process3.holdings.giveBack();
    const { joiners } = process3;
    process3.state = "free";
    process3.payload = void 0;
    process3.body = void 0;
    process3.interrupts = void 0;
    process3.joiners = void 0;
    this.#alive -= 1;
    if (process3.generation + 1 < GENERATION_LIMIT) this.#freeSlots.push(process3.slot);
    return joiners;
  }
  #checkCommands(process3) {
    const forgotten = this.#commandsMade > 0;
    this.#commandsMade = 0;
    if (!forgotten) return;
    throw new SimulationError(
      "bad-command",
      `${this.#describe(process3)} made ${this.#lastCommand?.describe()} by day ${this.now} and did not yield it. A command does nothing until it is yielded; make it where you yield it.`
    );
  }
  #refuse(process3, yielded) {
    const what = typeof yielded === "number" ? `held for ${yielded} days` : `yielded ${describeValue(yielded)}`;
    throw new SimulationError(
      "bad-command",
      `${this.#describe(process3)} ${what} at day ${this.now}. A process yields a finite number of days >= 0, or a command: a request, put or get, wait, after, until, join, anyOf, allOf.`
    );
  }
  #describe(process3) {
    const { name } = this.#programs[process3.kind];
    return describeProcess(name, process3.payload, process3.startedAt);
  }
};
function handleOf({ slot, generation }) {
  return packHandle(slot, generation);
}
function describeWaiting({ state, command }) {
  if (state !== "waiting") return state;
  return command === void 0 ? "hold" : command.describe();
}

// ../packages/core/src/engine/trace-hash.ts
var words2 = new Int32Array(2);
var float2 = new Float64Array(words2.buffer);
var LOW2 = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
var HIGH2 = 1 - LOW2;
var TraceHash = class {
  #a;
  #b;
  constructor(state = [608135816, 2242054355]) {
    this.#a = state[0] | 0;
    this.#b = state[1] | 0;
  }
  /** @param kind event kind, or a number apart from those for a hazard family @param subject event sequence or hazard member */
  fold(time, kind, subject) {
    float2[0] = time;
    const low = words2[LOW2];
    const high = words2[HIGH2];
    const a1 = mixFirst(this.#a, low);
    const b1 = mixSecond(this.#b, low, a1);
    const a2 = mixFirst(a1, high);
    const b2 = mixSecond(b1, high, a2);
    const a3 = mixFirst(a2, kind);
    const b3 = mixSecond(b2, kind, a3);
    const a4 = mixFirst(a3, subject);
    this.#a = a4;
    this.#b = mixSecond(b3, subject, a4);
  }
  state() {
    return [this.#a >>> 0, this.#b >>> 0];
  }
};
function mixFirst(lane, word) {
  const spread = Math.imul(word, 3432918353);
  const mixed = lane ^ Math.imul(spread << 15 | spread >>> 17, 461845907);
  return Math.imul(mixed << 13 | mixed >>> 19, 5) + 3864292196 | 0;
}
function mixSecond(lane, word, first) {
  const mixed = Math.imul(lane ^ word, 2246822507);
  return Math.imul(mixed ^ mixed >>> 13, 3266489909) + first | 0;
}

// ../packages/core/src/engine/simulation.ts
var RECENT_NAMES = 8;
var NOTHING = 0;
var HAPPENED = 1;
var REJECTED = 2;
var Simulation = class {
  streams;
  processes;
  /** What happened and why; undefined unless traced. */
  occurrences;
  #program;
  /** The model's event kinds, then those of its processes. */
  #eventPrograms;
  #events;
  #hazards;
  #trace;
  #ends;
  #audit;
  #instantLimit;
  #now = 0;
  #occurrence = 0;
  #cause = 0;
  #lastWhat = 0;
  #lastSubject = 0;
  #ended = false;
  #atThisInstant = 0;
  #recent = [];
  /** @param initialise called once for a new run, not for a restored one: schedules what is known at the start */
  constructor(program, options3, initialise = () => {
  }) {
    const { seed, replication, state, trace = false } = options3;
    this.#program = program;
    this.#ends = program.ends;
    this.#audit = options3.audit ?? false;
    this.#instantLimit = options3.instantLimit ?? 1e6;
    this.streams = new RandomStreams(seed, replication, state?.streams);
    this.#events = createEventList(options3.eventList ?? "heap", state?.events);
    this.#trace = new TraceHash(state?.trace);
    this.occurrences = trace ? new OccurrenceTrace(state?.occurrence ?? 0) : void 0;
    this.processes = new ProcessTable(program, this, state?.processes);
    this.#eventPrograms = [...program.events, ...this.processes.eventPrograms()];
    this.#hazards = new HazardTable(program, this.streams, { traced: trace, state: state?.clocks });
    if (state === void 0) {
      initialise(this);
      this.#hazards.settleAll({ now: 0, occurrence: 0 });
    } else {
      this.#now = state.now;
      this.#occurrence = state.occurrence;
      this.#ended = state.ended;
    }
  }
  /** Days since the start. */
  get now() {
    return this.#now;
  }
  /** Number of the occurrence in progress, or of the last one. */
  get occurrence() {
    return this.#occurrence;
  }
  /** What brought about the occurrence in progress. */
  get cause() {
    return this.#cause;
  }
  /** True when the model's end was reached. */
  get ended() {
    return this.#ended;
  }
  get pendingEvents() {
    return this.#events;
  }
  /** Schedules an event of a kind (its index in the program). @throws SimulationError when the time is not finite or lies in the past */
  schedule(kind, payload, time, priority) {
    const event2 = this.#eventPrograms[kind];
    if (event2 === void 0)
      throw new SimulationError("unknown-event", `Event kind ${kind} does not exist in this model.`);
    this.#requireTime(time, event2.name);
    return this.#events.schedule(time, priority ?? event2.priority, kind, payload, this.#occurrence);
  }
  cancel(handle) {
    return this.#events.cancel(handle);
  }
  reschedule(handle, time) {
    this.#requireTime(time, "the event");
    return this.#events.reschedule(handle, time);
  }
  /** Says that a variable changed at an index, so that the hazards that read it are brought up to date after the occurrence. */
  touch(variable, index) {
    this.#hazards.touch(variable, index);
    if (this.processes.conditions > 0) this.processes.touch(variable);
  }
  /** The time of the next occurrence, Infinity when nothing more can happen. */
  nextTime() {
    return this.#ended ? Number.POSITIVE_INFINITY : Math.min(this.#events.nextTime(), this.#hazards.clocks.nextTime());
  }
  /** Makes the next thing happen, if it does by time `until`. Returns false, having changed nothing, when nothing does. */
  step(until = Number.POSITIVE_INFINITY) {
    for (; ; ) {
      const outcome = this.#advance(until);
      if (outcome !== REJECTED) return outcome === HAPPENED;
    }
  }
  /** Runs up to and including time `until`, or to the model's end; the clock then stands at `until`, or at the end. */
  runUntil(until) {
    while (this.#advance(until) !== NOTHING) {
    }
    if (!this.#ended && until > this.#now) this.#now = until;
  }
  /** Takes the earliest of what is due by `until`; it may be a candidate of a thinned hazard, and come to nothing. */
  #advance(until) {
    if (this.#ended) return NOTHING;
    const eventTime = this.#events.nextTime();
    const hazardTime = this.#hazards.clocks.nextTime();
    if (eventTime <= hazardTime) {
      if (eventTime > until || eventTime === Number.POSITIVE_INFINITY) return NOTHING;
      this.#happen(eventTime);
    } else {
      if (hazardTime > until) return NOTHING;
      if (!this.#fire(hazardTime)) return REJECTED;
    }
    this.#hazards.settle(this);
    if (this.processes.conditions > 0) this.processes.checkConditions();
    if (this.#audit) this.#hazards.audit(this);
    if (this.#ends !== void 0) this.#ended = this.#ends();
    return HAPPENED;
  }
  /**
   * Says that the state was changed from outside the model: an occurrence of its own, caused by nothing in the model, after which every
   * rate is made current.
   */
  intervene() {
    this.#begin(this.#now, 0, "intervention", INTERVENTION, 0);
    this.occurrences?.add(this.#now, INTERVENTION, 0, 0, -1, -1);
    this.#hazards.settleAll(this);
    if (this.processes.conditions > 0) this.processes.checkConditions(true);
    if (this.#ends !== void 0) this.#ended = this.#ends();
  }
  /** What happened last: as {@link OccurrenceTrace} writes it. */
  get last() {
    return { what: this.#lastWhat, subject: this.#lastSubject };
  }
  /** Name of what happened: an event kind, a hazard, or `intervention`. */
  nameOf(what) {
    if (what === INTERVENTION) return "intervention";
    return what >= 0 ? this.#eventPrograms[what]?.name ?? "" : this.#program.hazards[-1 - what]?.name ?? "";
  }
  /** Name of a variable by its number; undefined for -1. */
  variableName(variable) {
    return this.#program.variables[variable]?.name;
  }
  #happen(time) {
    const slot = this.#events.pop();
    const kind = this.#events.kindOf(slot);
    const payload = this.#events.payloadOf(slot);
    const sequence = this.#events.sequenceOf(slot);
    const cause = this.#events.causeOf(slot);
    const event2 = this.#eventPrograms[kind];
    this.#begin(time, cause, event2.name, kind, sequence);
    this.occurrences?.add(time, kind, sequence, cause, -1, -1);
    event2.execute(payload);
  }
  #fire(time) {
    const { clocks } = this.#hazards;
    const hazard = clocks.next();
    if (!this.#hazards.accepts(hazard, time, this.#occurrence)) return false;
    const f = this.#hazards.familyOf(hazard);
    const member = this.#hazards.memberOf(hazard);
    const family = this.#program.hazards[f];
    this.#begin(time, clocks.enabledBy(hazard), family.name, -1 - f, member);
    this.occurrences?.add(time, -1 - f, member, this.#cause, ...this.#hazards.enabledBy(hazard));
    this.#hazards.fired(hazard);
    family.fire(member);
    return true;
  }
  #begin(time, cause, name, what, subject) {
    if (time > this.#now) {
      this.#atThisInstant = 0;
      if (this.#recent.length > 0) this.#recent.length = 0;
    } else if (++this.#atThisInstant >= this.#instantLimit - RECENT_NAMES) this.#noteStandstill(time, name);
    this.#now = time;
    this.#occurrence += 1;
    this.#cause = cause;
    this.#lastWhat = what;
    this.#lastSubject = subject;
    this.#trace.fold(time, what, subject);
  }
  #noteStandstill(time, name) {
    this.#recent.push(name);
    if (this.#atThisInstant < this.#instantLimit) return;
    const names = [...new Set(this.#recent)].map((recent) => `"${recent}"`).join(", ");
    throw new SimulationError(
      "no-progress",
      `Time stands still at day ${time}: ${this.#instantLimit} things happened there, lately ${names}. Give one of them a delay.`
    );
  }
  #requireTime(time, name) {
    if (!Number.isFinite(time))
      throw new SimulationError("bad-time", `"${name}" was scheduled for ${time}; a time is a finite number of days.`);
    if (time < this.#now) {
      throw new SimulationError(
        "bad-time",
        `"${name}" was scheduled for day ${time}, which is before now (day ${this.#now}).`
      );
    }
  }
  state() {
    return {
      now: this.#now,
      occurrence: this.#occurrence,
      ended: this.#ended,
      events: this.#events.state(),
      clocks: this.#hazards.clocks.state(),
      streams: this.streams.state(),
      trace: this.#trace.state(),
      ...this.processes.isUsed && { processes: this.processes.state() }
    };
  }
  /** The fingerprint of all that has happened. */
  traceHash() {
    return this.#trace.state();
  }
};

// ../packages/core/src/model/qualified-name.ts
function qualifiedName(part, name) {
  return part === "" ? name : `${part}/${name}`;
}

// ../packages/core/src/model/bind-program.ts
var NO_VALUES = {};
function bindProgram(model, world, values, contextOf, resourcesOf = () => ({})) {
  const events = [];
  const processes = [];
  const facilities = /* @__PURE__ */ new Map();
  const hazards = [];
  const declared = [];
  for (const part of model.parts) {
    const context = contextOf(part);
    const parameters = values[part.name] ?? NO_VALUES;
    for (const [kind, declaration] of Object.entries(part.events)) {
      const name = qualifiedName(part.name, kind);
      events.push({
        name,
        priority: declaration.priority,
        execute: (payload) => part.on(kind, world, parameters, payload, context)
      });
    }
    for (const [kind, { priority }] of Object.entries(part.processes)) {
      const name = qualifiedName(part.name, kind);
      processes.push({ name, priority, begin: (payload) => part.begin(kind, world, parameters, payload, context) });
    }
    collectFacilities(resourcesOf(part), part.name, facilities);
    for (const [hazardName, hazard] of Object.entries(part.hazards)) {
      declared.push(hazard);
      hazards.push(bindHazard(qualifiedName(part.name, hazardName), hazard, world, parameters, context));
    }
  }
  const variables = bindVariables(model, world, hazards, declared);
  const ends = model.ends === void 0 ? {} : { ends: () => model.ends?.(world) ?? false };
  return { events, hazards, variables, processes, facilities, ...ends };
}
function collectFacilities(value, path, into) {
  if (value instanceof Facility) into.set(path, value);
  else if (Array.isArray(value))
    for (const [i, element] of value.entries()) collectFacilities(element, `${path}[${i}]`, into);
  else if (typeof value === "object" && value !== null)
    for (const [key, field] of Object.entries(value)) collectFacilities(field, qualifiedName(path, key), into);
}
function bindHazard(name, hazard, world, parameters, context) {
  const members = typeof hazard.members === "number" ? hazard.members : hazard.members(world);
  if (!Number.isSafeInteger(members) || members < 0) {
    throw new SimulationError("bad-model", `Hazard "${name}" has ${members} members; expected a whole number >= 0.`);
  }
  const { rate: rate2, bound, effect } = hazard;
  return {
    name,
    members,
    readsEverything: hazard.reads === void 0,
    rate: (member, now) => rate2(world, parameters, member, now),
    ...bound && { bound: (member, now) => bound(world, parameters, member, now) },
    fire: (member) => effect(world, parameters, member, context),
    describe: () => `parameters ${JSON.stringify(parameters)}`
  };
}
function bindVariables(model, world, hazards, declared) {
  const variables = Object.entries(model.variables).map(([name, size]) => ({
    name,
    size: typeof size === "number" ? size : size(world)
  }));
  const known = new Map(variables.map(({ name }, v) => [name, v]));
  const pairs = variables.map(() => ({ index: [], hazard: [] }));
  let offset = 0;
  hazards.forEach((family, f) => {
    for (const [variable, indexesOf] of Object.entries(declared[f]?.reads ?? {})) {
      const v = known.get(variable);
      if (v === void 0) {
        throw new SimulationError(
          "bad-model",
          `Hazard "${family.name}" reads "${variable}", which the model does not declare; it has ${[...known.keys()].join(", ") || "no variables"}.`
        );
      }
      const { index, hazard } = pairs[v];
      const size = variables[v].size;
      for (let member = 0; member < family.members; member++) {
        const read = indexesOf(member, world);
        for (const i of typeof read === "number" ? [read] : read) {
          if (!(Number.isInteger(i) && i >= 0 && i < size)) {
            throw new SimulationError(
              "bad-model",
              `Hazard "${family.name}", member ${member}, reads "${variable}" at index ${i}; it has indexes 0 to ${size - 1}.`
            );
          }
          index.push(i);
          hazard.push(offset + member);
        }
      }
    }
    offset += family.members;
  });
  return variables.map(({ name, size }, v) => {
    const { index, hazard } = pairs[v];
    const starts = new Uint32Array(size + 1);
    for (const i of index) starts[i + 1] = starts[i + 1] + 1;
    for (let i = 0; i < size; i++) starts[i + 1] = starts[i + 1] + starts[i];
    const fill = starts.slice();
    const readers = new Uint32Array(index.length);
    index.forEach((i, pair) => {
      const place = fill[i];
      readers[place] = hazard[pair];
      fill[i] = place + 1;
    });
    return { name, size, starts, readers };
  });
}

// ../packages/core/src/model/create-context.ts
function createContext(model, part, simulation, record, resources) {
  const kinds = numberKinds(model, part, "events");
  let lastKind = "";
  let lastNumber = 0;
  const processKinds = numberKinds(model, part, "processes");
  const streams = /* @__PURE__ */ new Map();
  const changed = Object.fromEntries(
    Object.keys(model.variables).map((name, v) => [name, (index) => simulation().touch(v, index)])
  );
  const timeOf = (when, kind) => {
    if (when.at !== void 0) return when.at;
    const delay = when.after;
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY)) {
      throw new SimulationError(
        "bad-time",
        `"${kind}" was scheduled after ${delay} days; a delay is a finite number >= 0.`
      );
    }
    return simulation().now + delay;
  };
  const numberOf = (kind) => {
    const number = kinds.get(kind);
    if (number !== void 0) return number;
    throw new SimulationError(
      "unknown-event",
      `"${kind}" was scheduled, but the part knows only ${[...kinds.keys()].join(", ") || "no events"}.`
    );
  };
  return {
    get now() {
      return simulation().now;
    },
    get occurrence() {
      return simulation().occurrence;
    },
    random: (purpose, entity = "") => {
      let byEntity = streams.get(purpose);
      if (byEntity === void 0) {
        byEntity = /* @__PURE__ */ new Map();
        streams.set(purpose, byEntity);
      }
      let stream = byEntity.get(entity);
      if (stream === void 0) {
        stream = simulation().streams.stream(qualifiedName(part.name, purpose), entity);
        byEntity.set(entity, stream);
      }
      return stream;
    },
    schedule: (kind, payload, when) => {
      if (kind !== lastKind || kind === "") {
        lastNumber = numberOf(kind);
        lastKind = kind;
      }
      return simulation().schedule(lastNumber, payload, timeOf(when, kind), when.priority);
    },
    cancel: (handle) => simulation().cancel(handle),
    reschedule: (handle, when) => simulation().reschedule(handle, timeOf(when, "the event")),
    changed,
    record,
    resources,
    start: (kind, payload, when) => {
      const kindNumber = processKinds.get(kind);
      if (kindNumber === void 0) {
        throw new SimulationError(
          "bad-command",
          `Process "${kind}" was started, but the part knows only ${[...processKinds.keys()].join(", ") || "no processes"}.`
        );
      }
      if (model.savedWithoutReplay) {
        throw new SimulationError(
          "bad-command",
          `Process "${kind}" was started at day ${simulation().now}, but "${model.name}" asks to be saved without replay: a process in the middle of its body cannot be saved. Say it with events and hazards, or drop savedWithoutReplay.`
        );
      }
      const time = when === void 0 ? simulation().now : timeOf(when, kind);
      return simulation().processes.start(kindNumber, payload, time);
    },
    interrupt: (handle, cause) => simulation().processes.interruptByHandle(handle, cause),
    isAlive: (handle) => simulation().processes.isAlive(handle),
    get self() {
      return simulation().processes.self();
    },
    interruption: (error) => {
      if (error instanceof Interrupt) return error;
      throw error;
    }
  };
}
function numberKinds(model, part, what) {
  const before = model.parts.slice(0, model.parts.indexOf(part));
  const first = before.reduce((sum, other) => sum + Object.keys(other[what]).length, 0);
  return new Map(Object.keys(part[what]).map((kind, i) => [kind, first + i]));
}

// ../node_modules/.pnpm/immer@11.1.3/node_modules/immer/dist/immer.mjs
var NOTHING2 = /* @__PURE__ */ Symbol.for("immer-nothing");
var DRAFTABLE = /* @__PURE__ */ Symbol.for("immer-draftable");
var DRAFT_STATE = /* @__PURE__ */ Symbol.for("immer-state");
var errors = process.env.NODE_ENV !== "production" ? [
  // All error codes, starting by 0:
  function(plugin) {
    return `The plugin for '${plugin}' has not been loaded into Immer. To enable the plugin, import and call \`enable${plugin}()\` when initializing your application.`;
  },
  function(thing) {
    return `produce can only be called on things that are draftable: plain objects, arrays, Map, Set or classes that are marked with '[immerable]: true'. Got '${thing}'`;
  },
  "This object has been frozen and should not be mutated",
  function(data) {
    return "Cannot use a proxy that has been revoked. Did you pass an object from inside an immer function to an async process? " + data;
  },
  "An immer producer returned a new value *and* modified its draft. Either return a new value *or* modify the draft.",
  "Immer forbids circular references",
  "The first or second argument to `produce` must be a function",
  "The third argument to `produce` must be a function or undefined",
  "First argument to `createDraft` must be a plain object, an array, or an immerable object",
  "First argument to `finishDraft` must be a draft returned by `createDraft`",
  function(thing) {
    return `'current' expects a draft, got: ${thing}`;
  },
  "Object.defineProperty() cannot be used on an Immer draft",
  "Object.setPrototypeOf() cannot be used on an Immer draft",
  "Immer only supports deleting array indices",
  "Immer only supports setting array indices and the 'length' property",
  function(thing) {
    return `'original' expects a draft, got: ${thing}`;
  }
  // Note: if more errors are added, the errorOffset in Patches.ts should be increased
  // See Patches.ts for additional errors
] : [];
function die(error, ...args) {
  if (process.env.NODE_ENV !== "production") {
    const e = errors[error];
    const msg = isFunction(e) ? e.apply(null, args) : e;
    throw new Error(`[Immer] ${msg}`);
  }
  throw new Error(
    `[Immer] minified error nr: ${error}. Full error at: https://bit.ly/3cXEKWf`
  );
}
var O = Object;
var getPrototypeOf = O.getPrototypeOf;
var CONSTRUCTOR = "constructor";
var PROTOTYPE = "prototype";
var CONFIGURABLE = "configurable";
var ENUMERABLE = "enumerable";
var WRITABLE = "writable";
var VALUE = "value";
var isDraft = (value) => !!value && !!value[DRAFT_STATE];
function isDraftable(value) {
  if (!value)
    return false;
  return isPlainObject(value) || isArray(value) || !!value[DRAFTABLE] || !!value[CONSTRUCTOR]?.[DRAFTABLE] || isMap(value) || isSet(value);
}
var objectCtorString = O[PROTOTYPE][CONSTRUCTOR].toString();
var cachedCtorStrings = /* @__PURE__ */ new WeakMap();
function isPlainObject(value) {
  if (!value || !isObjectish(value))
    return false;
  const proto = getPrototypeOf(value);
  if (proto === null || proto === O[PROTOTYPE])
    return true;
  const Ctor = O.hasOwnProperty.call(proto, CONSTRUCTOR) && proto[CONSTRUCTOR];
  if (Ctor === Object)
    return true;
  if (!isFunction(Ctor))
    return false;
  let ctorString = cachedCtorStrings.get(Ctor);
  if (ctorString === void 0) {
    ctorString = Function.toString.call(Ctor);
    cachedCtorStrings.set(Ctor, ctorString);
  }
  return ctorString === objectCtorString;
}
function each(obj, iter, strict = true) {
  if (getArchtype(obj) === 0) {
    const keys = strict ? Reflect.ownKeys(obj) : O.keys(obj);
    keys.forEach((key) => {
      iter(key, obj[key], obj);
    });
  } else {
    obj.forEach((entry, index) => iter(index, entry, obj));
  }
}
function getArchtype(thing) {
  const state = thing[DRAFT_STATE];
  return state ? state.type_ : isArray(thing) ? 1 : isMap(thing) ? 2 : isSet(thing) ? 3 : 0;
}
var has = (thing, prop, type = getArchtype(thing)) => type === 2 ? thing.has(prop) : O[PROTOTYPE].hasOwnProperty.call(thing, prop);
var get = (thing, prop, type = getArchtype(thing)) => (
  // @ts-ignore
  type === 2 ? thing.get(prop) : thing[prop]
);
var set = (thing, propOrOldValue, value, type = getArchtype(thing)) => {
  if (type === 2)
    thing.set(propOrOldValue, value);
  else if (type === 3) {
    thing.add(value);
  } else
    thing[propOrOldValue] = value;
};
function is(x, y) {
  if (x === y) {
    return x !== 0 || 1 / x === 1 / y;
  } else {
    return x !== x && y !== y;
  }
}
var isArray = Array.isArray;
var isMap = (target) => target instanceof Map;
var isSet = (target) => target instanceof Set;
var isObjectish = (target) => typeof target === "object";
var isFunction = (target) => typeof target === "function";
var isBoolean = (target) => typeof target === "boolean";
function isArrayIndex(value) {
  const n = +value;
  return Number.isInteger(n) && String(n) === value;
}
var getProxyDraft = (value) => {
  if (!isObjectish(value))
    return null;
  return value?.[DRAFT_STATE];
};
var latest = (state) => state.copy_ || state.base_;
var getFinalValue = (state) => state.modified_ ? state.copy_ : state.base_;
function shallowCopy(base, strict) {
  if (isMap(base)) {
    return new Map(base);
  }
  if (isSet(base)) {
    return new Set(base);
  }
  if (isArray(base))
    return Array[PROTOTYPE].slice.call(base);
  const isPlain = isPlainObject(base);
  if (strict === true || strict === "class_only" && !isPlain) {
    const descriptors = O.getOwnPropertyDescriptors(base);
    delete descriptors[DRAFT_STATE];
    let keys = Reflect.ownKeys(descriptors);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const desc = descriptors[key];
      if (desc[WRITABLE] === false) {
        desc[WRITABLE] = true;
        desc[CONFIGURABLE] = true;
      }
      if (desc.get || desc.set)
        descriptors[key] = {
          [CONFIGURABLE]: true,
          [WRITABLE]: true,
          // could live with !!desc.set as well here...
          [ENUMERABLE]: desc[ENUMERABLE],
          [VALUE]: base[key]
        };
    }
    return O.create(getPrototypeOf(base), descriptors);
  } else {
    const proto = getPrototypeOf(base);
    if (proto !== null && isPlain) {
      return { ...base };
    }
    const obj = O.create(proto);
    return O.assign(obj, base);
  }
}
function freeze(obj, deep = false) {
  if (isFrozen(obj) || isDraft(obj) || !isDraftable(obj))
    return obj;
  if (getArchtype(obj) > 1) {
    O.defineProperties(obj, {
      set: dontMutateMethodOverride,
      add: dontMutateMethodOverride,
      clear: dontMutateMethodOverride,
      delete: dontMutateMethodOverride
    });
  }
  O.freeze(obj);
  if (deep)
    each(
      obj,
      (_key, value) => {
        freeze(value, true);
      },
      false
    );
  return obj;
}
function dontMutateFrozenCollections() {
  die(2);
}
var dontMutateMethodOverride = {
  [VALUE]: dontMutateFrozenCollections
};
function isFrozen(obj) {
  if (obj === null || !isObjectish(obj))
    return true;
  return O.isFrozen(obj);
}
var PluginMapSet = "MapSet";
var PluginPatches = "Patches";
var PluginArrayMethods = "ArrayMethods";
var plugins = {};
function getPlugin(pluginKey) {
  const plugin = plugins[pluginKey];
  if (!plugin) {
    die(0, pluginKey);
  }
  return plugin;
}
var isPluginLoaded = (pluginKey) => !!plugins[pluginKey];
function loadPlugin(pluginKey, implementation) {
  if (!plugins[pluginKey])
    plugins[pluginKey] = implementation;
}
var currentScope;
var getCurrentScope = () => currentScope;
var createScope = (parent_, immer_) => ({
  drafts_: [],
  parent_,
  immer_,
  // Whenever the modified draft contains a draft from another scope, we
  // need to prevent auto-freezing so the unowned draft can be finalized.
  canAutoFreeze_: true,
  unfinalizedDrafts_: 0,
  handledSet_: /* @__PURE__ */ new Set(),
  processedForPatches_: /* @__PURE__ */ new Set(),
  mapSetPlugin_: isPluginLoaded(PluginMapSet) ? getPlugin(PluginMapSet) : void 0,
  arrayMethodsPlugin_: isPluginLoaded(PluginArrayMethods) ? getPlugin(PluginArrayMethods) : void 0
});
function usePatchesInScope(scope, patchListener) {
  if (patchListener) {
    scope.patchPlugin_ = getPlugin(PluginPatches);
    scope.patches_ = [];
    scope.inversePatches_ = [];
    scope.patchListener_ = patchListener;
  }
}
function revokeScope(scope) {
  leaveScope(scope);
  scope.drafts_.forEach(revokeDraft);
  scope.drafts_ = null;
}
function leaveScope(scope) {
  if (scope === currentScope) {
    currentScope = scope.parent_;
  }
}
var enterScope = (immer2) => currentScope = createScope(currentScope, immer2);
function revokeDraft(draft) {
  const state = draft[DRAFT_STATE];
  if (state.type_ === 0 || state.type_ === 1)
    state.revoke_();
  else
    state.revoked_ = true;
}
function processResult(result, scope) {
  scope.unfinalizedDrafts_ = scope.drafts_.length;
  const baseDraft = scope.drafts_[0];
  const isReplaced = result !== void 0 && result !== baseDraft;
  if (isReplaced) {
    if (baseDraft[DRAFT_STATE].modified_) {
      revokeScope(scope);
      die(4);
    }
    if (isDraftable(result)) {
      result = finalize(scope, result);
    }
    const { patchPlugin_ } = scope;
    if (patchPlugin_) {
      patchPlugin_.generateReplacementPatches_(
        baseDraft[DRAFT_STATE].base_,
        result,
        scope
      );
    }
  } else {
    result = finalize(scope, baseDraft);
  }
  maybeFreeze(scope, result, true);
  revokeScope(scope);
  if (scope.patches_) {
    scope.patchListener_(scope.patches_, scope.inversePatches_);
  }
  return result !== NOTHING2 ? result : void 0;
}
function finalize(rootScope, value) {
  if (isFrozen(value))
    return value;
  const state = value[DRAFT_STATE];
  if (!state) {
    const finalValue = handleValue(value, rootScope.handledSet_, rootScope);
    return finalValue;
  }
  if (!isSameScope(state, rootScope)) {
    return value;
  }
  if (!state.modified_) {
    return state.base_;
  }
  if (!state.finalized_) {
    const { callbacks_ } = state;
    if (callbacks_) {
      while (callbacks_.length > 0) {
        const callback = callbacks_.pop();
        callback(rootScope);
      }
    }
    generatePatchesAndFinalize(state, rootScope);
  }
  return state.copy_;
}
function maybeFreeze(scope, value, deep = false) {
  if (!scope.parent_ && scope.immer_.autoFreeze_ && scope.canAutoFreeze_) {
    freeze(value, deep);
  }
}
function markStateFinalized(state) {
  state.finalized_ = true;
  state.scope_.unfinalizedDrafts_--;
}
var isSameScope = (state, rootScope) => state.scope_ === rootScope;
var EMPTY_LOCATIONS_RESULT = [];
function updateDraftInParent(parent, draftValue, finalizedValue, originalKey) {
  const parentCopy = latest(parent);
  const parentType = parent.type_;
  if (originalKey !== void 0) {
    const currentValue = get(parentCopy, originalKey, parentType);
    if (currentValue === draftValue) {
      set(parentCopy, originalKey, finalizedValue, parentType);
      return;
    }
  }
  if (!parent.draftLocations_) {
    const draftLocations = parent.draftLocations_ = /* @__PURE__ */ new Map();
    each(parentCopy, (key, value) => {
      if (isDraft(value)) {
        const keys = draftLocations.get(value) || [];
        keys.push(key);
        draftLocations.set(value, keys);
      }
    });
  }
  const locations = parent.draftLocations_.get(draftValue) ?? EMPTY_LOCATIONS_RESULT;
  for (const location of locations) {
    set(parentCopy, location, finalizedValue, parentType);
  }
}
function registerChildFinalizationCallback(parent, child, key) {
  parent.callbacks_.push(function childCleanup(rootScope) {
    const state = child;
    if (!state || !isSameScope(state, rootScope)) {
      return;
    }
    rootScope.mapSetPlugin_?.fixSetContents(state);
    const finalizedValue = getFinalValue(state);
    updateDraftInParent(parent, state.draft_ ?? state, finalizedValue, key);
    generatePatchesAndFinalize(state, rootScope);
  });
}
function generatePatchesAndFinalize(state, rootScope) {
  const shouldFinalize = state.modified_ && !state.finalized_ && (state.type_ === 3 || state.type_ === 1 && state.allIndicesReassigned_ || (state.assigned_?.size ?? 0) > 0);
  if (shouldFinalize) {
    const { patchPlugin_ } = rootScope;
    if (patchPlugin_) {
      const basePath = patchPlugin_.getPath(state);
      if (basePath) {
        patchPlugin_.generatePatches_(state, basePath, rootScope);
      }
    }
    markStateFinalized(state);
  }
}
function handleCrossReference(target, key, value) {
  const { scope_ } = target;
  if (isDraft(value)) {
    const state = value[DRAFT_STATE];
    if (isSameScope(state, scope_)) {
      state.callbacks_.push(function crossReferenceCleanup() {
        prepareCopy(target);
        const finalizedValue = getFinalValue(state);
        updateDraftInParent(target, value, finalizedValue, key);
      });
    }
  } else if (isDraftable(value)) {
    target.callbacks_.push(function nestedDraftCleanup() {
      const targetCopy = latest(target);
      if (target.type_ === 3) {
        if (targetCopy.has(value)) {
          handleValue(value, scope_.handledSet_, scope_);
        }
      } else {
        if (get(targetCopy, key, target.type_) === value) {
          if (scope_.drafts_.length > 1 && (target.assigned_.get(key) ?? false) === true && target.copy_) {
            handleValue(
              get(target.copy_, key, target.type_),
              scope_.handledSet_,
              scope_
            );
          }
        }
      }
    });
  }
}
function handleValue(target, handledSet, rootScope) {
  if (!rootScope.immer_.autoFreeze_ && rootScope.unfinalizedDrafts_ < 1) {
    return target;
  }
  if (isDraft(target) || handledSet.has(target) || !isDraftable(target) || isFrozen(target)) {
    return target;
  }
  handledSet.add(target);
  each(target, (key, value) => {
    if (isDraft(value)) {
      const state = value[DRAFT_STATE];
      if (isSameScope(state, rootScope)) {
        const updatedValue = getFinalValue(state);
        set(target, key, updatedValue, target.type_);
        markStateFinalized(state);
      }
    } else if (isDraftable(value)) {
      handleValue(value, handledSet, rootScope);
    }
  });
  return target;
}
function createProxyProxy(base, parent) {
  const baseIsArray = isArray(base);
  const state = {
    type_: baseIsArray ? 1 : 0,
    // Track which produce call this is associated with.
    scope_: parent ? parent.scope_ : getCurrentScope(),
    // True for both shallow and deep changes.
    modified_: false,
    // Used during finalization.
    finalized_: false,
    // Track which properties have been assigned (true) or deleted (false).
    // actually instantiated in `prepareCopy()`
    assigned_: void 0,
    // The parent draft state.
    parent_: parent,
    // The base state.
    base_: base,
    // The base proxy.
    draft_: null,
    // set below
    // The base copy with any updated values.
    copy_: null,
    // Called by the `produce` function.
    revoke_: null,
    isManual_: false,
    // `callbacks` actually gets assigned in `createProxy`
    callbacks_: void 0
  };
  let target = state;
  let traps = objectTraps;
  if (baseIsArray) {
    target = [state];
    traps = arrayTraps;
  }
  const { revoke, proxy } = Proxy.revocable(target, traps);
  state.draft_ = proxy;
  state.revoke_ = revoke;
  return [proxy, state];
}
var objectTraps = {
  get(state, prop) {
    if (prop === DRAFT_STATE)
      return state;
    let arrayPlugin = state.scope_.arrayMethodsPlugin_;
    const isArrayWithStringProp = state.type_ === 1 && typeof prop === "string";
    if (isArrayWithStringProp) {
      if (arrayPlugin?.isArrayOperationMethod(prop)) {
        return arrayPlugin.createMethodInterceptor(state, prop);
      }
    }
    const source = latest(state);
    if (!has(source, prop, state.type_)) {
      return readPropFromProto(state, source, prop);
    }
    const value = source[prop];
    if (state.finalized_ || !isDraftable(value)) {
      return value;
    }
    if (isArrayWithStringProp && state.operationMethod && arrayPlugin?.isMutatingArrayMethod(
      state.operationMethod
    ) && isArrayIndex(prop)) {
      return value;
    }
    if (value === peek(state.base_, prop)) {
      prepareCopy(state);
      const childKey = state.type_ === 1 ? +prop : prop;
      const childDraft = createProxy(state.scope_, value, state, childKey);
      return state.copy_[childKey] = childDraft;
    }
    return value;
  },
  has(state, prop) {
    return prop in latest(state);
  },
  ownKeys(state) {
    return Reflect.ownKeys(latest(state));
  },
  set(state, prop, value) {
    const desc = getDescriptorFromProto(latest(state), prop);
    if (desc?.set) {
      desc.set.call(state.draft_, value);
      return true;
    }
    if (!state.modified_) {
      const current2 = peek(latest(state), prop);
      const currentState = current2?.[DRAFT_STATE];
      if (currentState && currentState.base_ === value) {
        state.copy_[prop] = value;
        state.assigned_.set(prop, false);
        return true;
      }
      if (is(value, current2) && (value !== void 0 || has(state.base_, prop, state.type_)))
        return true;
      prepareCopy(state);
      markChanged(state);
    }
    if (state.copy_[prop] === value && // special case: handle new props with value 'undefined'
    (value !== void 0 || prop in state.copy_) || // special case: NaN
    Number.isNaN(value) && Number.isNaN(state.copy_[prop]))
      return true;
    state.copy_[prop] = value;
    state.assigned_.set(prop, true);
    handleCrossReference(state, prop, value);
    return true;
  },
  deleteProperty(state, prop) {
    prepareCopy(state);
    if (peek(state.base_, prop) !== void 0 || prop in state.base_) {
      state.assigned_.set(prop, false);
      markChanged(state);
    } else {
      state.assigned_.delete(prop);
    }
    if (state.copy_) {
      delete state.copy_[prop];
    }
    return true;
  },
  // Note: We never coerce `desc.value` into an Immer draft, because we can't make
  // the same guarantee in ES5 mode.
  getOwnPropertyDescriptor(state, prop) {
    const owner = latest(state);
    const desc = Reflect.getOwnPropertyDescriptor(owner, prop);
    if (!desc)
      return desc;
    return {
      [WRITABLE]: true,
      [CONFIGURABLE]: state.type_ !== 1 || prop !== "length",
      [ENUMERABLE]: desc[ENUMERABLE],
      [VALUE]: owner[prop]
    };
  },
  defineProperty() {
    die(11);
  },
  getPrototypeOf(state) {
    return getPrototypeOf(state.base_);
  },
  setPrototypeOf() {
    die(12);
  }
};
var arrayTraps = {};
for (let key in objectTraps) {
  let fn = objectTraps[key];
  arrayTraps[key] = function() {
    const args = arguments;
    args[0] = args[0][0];
    return fn.apply(this, args);
  };
}
arrayTraps.deleteProperty = function(state, prop) {
  if (process.env.NODE_ENV !== "production" && isNaN(parseInt(prop)))
    die(13);
  return arrayTraps.set.call(this, state, prop, void 0);
};
arrayTraps.set = function(state, prop, value) {
  if (process.env.NODE_ENV !== "production" && prop !== "length" && isNaN(parseInt(prop)))
    die(14);
  return objectTraps.set.call(this, state[0], prop, value, state[0]);
};
function peek(draft, prop) {
  const state = draft[DRAFT_STATE];
  const source = state ? latest(state) : draft;
  return source[prop];
}
function readPropFromProto(state, source, prop) {
  const desc = getDescriptorFromProto(source, prop);
  return desc ? VALUE in desc ? desc[VALUE] : (
    // This is a very special case, if the prop is a getter defined by the
    // prototype, we should invoke it with the draft as context!
    desc.get?.call(state.draft_)
  ) : void 0;
}
function getDescriptorFromProto(source, prop) {
  if (!(prop in source))
    return void 0;
  let proto = getPrototypeOf(source);
  while (proto) {
    const desc = Object.getOwnPropertyDescriptor(proto, prop);
    if (desc)
      return desc;
    proto = getPrototypeOf(proto);
  }
  return void 0;
}
function markChanged(state) {
  if (!state.modified_) {
    state.modified_ = true;
    if (state.parent_) {
      markChanged(state.parent_);
    }
  }
}
function prepareCopy(state) {
  if (!state.copy_) {
    state.assigned_ = /* @__PURE__ */ new Map();
    state.copy_ = shallowCopy(
      state.base_,
      state.scope_.immer_.useStrictShallowCopy_
    );
  }
}
var Immer2 = class {
  constructor(config) {
    this.autoFreeze_ = true;
    this.useStrictShallowCopy_ = false;
    this.useStrictIteration_ = false;
    this.produce = (base, recipe, patchListener) => {
      if (isFunction(base) && !isFunction(recipe)) {
        const defaultBase = recipe;
        recipe = base;
        const self2 = this;
        return function curriedProduce(base2 = defaultBase, ...args) {
          return self2.produce(base2, (draft) => recipe.call(this, draft, ...args));
        };
      }
      if (!isFunction(recipe))
        die(6);
      if (patchListener !== void 0 && !isFunction(patchListener))
        die(7);
      let result;
      if (isDraftable(base)) {
        const scope = enterScope(this);
        const proxy = createProxy(scope, base, void 0);
        let hasError = true;
        try {
          result = recipe(proxy);
          hasError = false;
        } finally {
          if (hasError)
            revokeScope(scope);
          else
            leaveScope(scope);
        }
        usePatchesInScope(scope, patchListener);
        return processResult(result, scope);
      } else if (!base || !isObjectish(base)) {
        result = recipe(base);
        if (result === void 0)
          result = base;
        if (result === NOTHING2)
          result = void 0;
        if (this.autoFreeze_)
          freeze(result, true);
        if (patchListener) {
          const p = [];
          const ip = [];
          getPlugin(PluginPatches).generateReplacementPatches_(base, result, {
            patches_: p,
            inversePatches_: ip
          });
          patchListener(p, ip);
        }
        return result;
      } else
        die(1, base);
    };
    this.produceWithPatches = (base, recipe) => {
      if (isFunction(base)) {
        return (state, ...args) => this.produceWithPatches(state, (draft) => base(draft, ...args));
      }
      let patches, inversePatches;
      const result = this.produce(base, recipe, (p, ip) => {
        patches = p;
        inversePatches = ip;
      });
      return [result, patches, inversePatches];
    };
    if (isBoolean(config?.autoFreeze))
      this.setAutoFreeze(config.autoFreeze);
    if (isBoolean(config?.useStrictShallowCopy))
      this.setUseStrictShallowCopy(config.useStrictShallowCopy);
    if (isBoolean(config?.useStrictIteration))
      this.setUseStrictIteration(config.useStrictIteration);
  }
  createDraft(base) {
    if (!isDraftable(base))
      die(8);
    if (isDraft(base))
      base = current(base);
    const scope = enterScope(this);
    const proxy = createProxy(scope, base, void 0);
    proxy[DRAFT_STATE].isManual_ = true;
    leaveScope(scope);
    return proxy;
  }
  finishDraft(draft, patchListener) {
    const state = draft && draft[DRAFT_STATE];
    if (!state || !state.isManual_)
      die(9);
    const { scope_: scope } = state;
    usePatchesInScope(scope, patchListener);
    return processResult(void 0, scope);
  }
  /**
   * Pass true to automatically freeze all copies created by Immer.
   *
   * By default, auto-freezing is enabled.
   */
  setAutoFreeze(value) {
    this.autoFreeze_ = value;
  }
  /**
   * Pass true to enable strict shallow copy.
   *
   * By default, immer does not copy the object descriptors such as getter, setter and non-enumrable properties.
   */
  setUseStrictShallowCopy(value) {
    this.useStrictShallowCopy_ = value;
  }
  /**
   * Pass false to use faster iteration that skips non-enumerable properties
   * but still handles symbols for compatibility.
   *
   * By default, strict iteration is enabled (includes all own properties).
   */
  setUseStrictIteration(value) {
    this.useStrictIteration_ = value;
  }
  shouldUseStrictIteration() {
    return this.useStrictIteration_;
  }
  applyPatches(base, patches) {
    let i;
    for (i = patches.length - 1; i >= 0; i--) {
      const patch = patches[i];
      if (patch.path.length === 0 && patch.op === "replace") {
        base = patch.value;
        break;
      }
    }
    if (i > -1) {
      patches = patches.slice(i + 1);
    }
    const applyPatchesImpl = getPlugin(PluginPatches).applyPatches_;
    if (isDraft(base)) {
      return applyPatchesImpl(base, patches);
    }
    return this.produce(
      base,
      (draft) => applyPatchesImpl(draft, patches)
    );
  }
};
function createProxy(rootScope, value, parent, key) {
  const [draft, state] = isMap(value) ? getPlugin(PluginMapSet).proxyMap_(value, parent) : isSet(value) ? getPlugin(PluginMapSet).proxySet_(value, parent) : createProxyProxy(value, parent);
  const scope = parent?.scope_ ?? getCurrentScope();
  scope.drafts_.push(draft);
  state.callbacks_ = parent?.callbacks_ ?? [];
  state.key_ = key;
  if (parent && key !== void 0) {
    registerChildFinalizationCallback(parent, state, key);
  } else {
    state.callbacks_.push(function rootDraftCleanup(rootScope2) {
      rootScope2.mapSetPlugin_?.fixSetContents(state);
      const { patchPlugin_ } = rootScope2;
      if (state.modified_ && patchPlugin_) {
        patchPlugin_.generatePatches_(state, [], rootScope2);
      }
    });
  }
  return draft;
}
function current(value) {
  if (!isDraft(value))
    die(10, value);
  return currentImpl(value);
}
function currentImpl(value) {
  if (!isDraftable(value) || isFrozen(value))
    return value;
  const state = value[DRAFT_STATE];
  let copy;
  let strict = true;
  if (state) {
    if (!state.modified_)
      return state.base_;
    state.finalized_ = true;
    copy = shallowCopy(value, state.scope_.immer_.useStrictShallowCopy_);
    strict = state.scope_.immer_.shouldUseStrictIteration();
  } else {
    copy = shallowCopy(value, true);
  }
  each(
    copy,
    (key, childValue) => {
      set(copy, key, currentImpl(childValue));
    },
    strict
  );
  if (state) {
    state.finalized_ = false;
  }
  return copy;
}
function enablePatches() {
  const errorOffset = 16;
  if (process.env.NODE_ENV !== "production") {
    errors.push(
      'Sets cannot have "replace" patches.',
      function(op) {
        return "Unsupported patch operation: " + op;
      },
      function(path) {
        return "Cannot apply patch, path doesn't resolve: " + path;
      },
      "Patching reserved attributes like __proto__, prototype and constructor is not allowed"
    );
  }
  function getPath(state, path = []) {
    if (state.key_ !== void 0) {
      const parentCopy = state.parent_.copy_ ?? state.parent_.base_;
      const proxyDraft = getProxyDraft(get(parentCopy, state.key_));
      const valueAtKey = get(parentCopy, state.key_);
      if (valueAtKey === void 0) {
        return null;
      }
      if (valueAtKey !== state.draft_ && valueAtKey !== state.base_ && valueAtKey !== state.copy_) {
        return null;
      }
      if (proxyDraft != null && proxyDraft.base_ !== state.base_) {
        return null;
      }
      const isSet2 = state.parent_.type_ === 3;
      let key;
      if (isSet2) {
        const setParent = state.parent_;
        key = Array.from(setParent.drafts_.keys()).indexOf(state.key_);
      } else {
        key = state.key_;
      }
      if (!(isSet2 && parentCopy.size > key || has(parentCopy, key))) {
        return null;
      }
      path.push(key);
    }
    if (state.parent_) {
      return getPath(state.parent_, path);
    }
    path.reverse();
    try {
      resolvePath(state.copy_, path);
    } catch (e) {
      return null;
    }
    return path;
  }
  function resolvePath(base, path) {
    let current2 = base;
    for (let i = 0; i < path.length - 1; i++) {
      const key = path[i];
      current2 = get(current2, key);
      if (!isObjectish(current2) || current2 === null) {
        throw new Error(`Cannot resolve path at '${path.join("/")}'`);
      }
    }
    return current2;
  }
  const REPLACE = "replace";
  const ADD = "add";
  const REMOVE = "remove";
  function generatePatches_(state, basePath, scope) {
    if (state.scope_.processedForPatches_.has(state)) {
      return;
    }
    state.scope_.processedForPatches_.add(state);
    const { patches_, inversePatches_ } = scope;
    switch (state.type_) {
      case 0:
      case 2:
        return generatePatchesFromAssigned(
          state,
          basePath,
          patches_,
          inversePatches_
        );
      case 1:
        return generateArrayPatches(
          state,
          basePath,
          patches_,
          inversePatches_
        );
      case 3:
        return generateSetPatches(
          state,
          basePath,
          patches_,
          inversePatches_
        );
    }
  }
  function generateArrayPatches(state, basePath, patches, inversePatches) {
    let { base_, assigned_ } = state;
    let copy_ = state.copy_;
    if (copy_.length < base_.length) {
      ;
      [base_, copy_] = [copy_, base_];
      [patches, inversePatches] = [inversePatches, patches];
    }
    const allReassigned = state.allIndicesReassigned_ === true;
    for (let i = 0; i < base_.length; i++) {
      const copiedItem = copy_[i];
      const baseItem = base_[i];
      const isAssigned = allReassigned || assigned_?.get(i.toString());
      if (isAssigned && copiedItem !== baseItem) {
        const childState = copiedItem?.[DRAFT_STATE];
        if (childState && childState.modified_) {
          continue;
        }
        const path = basePath.concat([i]);
        patches.push({
          op: REPLACE,
          path,
          // Need to maybe clone it, as it can in fact be the original value
          // due to the base/copy inversion at the start of this function
          value: clonePatchValueIfNeeded(copiedItem)
        });
        inversePatches.push({
          op: REPLACE,
          path,
          value: clonePatchValueIfNeeded(baseItem)
        });
      }
    }
    for (let i = base_.length; i < copy_.length; i++) {
      const path = basePath.concat([i]);
      patches.push({
        op: ADD,
        path,
        // Need to maybe clone it, as it can in fact be the original value
        // due to the base/copy inversion at the start of this function
        value: clonePatchValueIfNeeded(copy_[i])
      });
    }
    for (let i = copy_.length - 1; base_.length <= i; --i) {
      const path = basePath.concat([i]);
      inversePatches.push({
        op: REMOVE,
        path
      });
    }
  }
  function generatePatchesFromAssigned(state, basePath, patches, inversePatches) {
    const { base_, copy_, type_ } = state;
    each(state.assigned_, (key, assignedValue) => {
      const origValue = get(base_, key, type_);
      const value = get(copy_, key, type_);
      const op = !assignedValue ? REMOVE : has(base_, key) ? REPLACE : ADD;
      if (origValue === value && op === REPLACE)
        return;
      const path = basePath.concat(key);
      patches.push(
        op === REMOVE ? { op, path } : { op, path, value: clonePatchValueIfNeeded(value) }
      );
      inversePatches.push(
        op === ADD ? { op: REMOVE, path } : op === REMOVE ? { op: ADD, path, value: clonePatchValueIfNeeded(origValue) } : { op: REPLACE, path, value: clonePatchValueIfNeeded(origValue) }
      );
    });
  }
  function generateSetPatches(state, basePath, patches, inversePatches) {
    let { base_, copy_ } = state;
    let i = 0;
    base_.forEach((value) => {
      if (!copy_.has(value)) {
        const path = basePath.concat([i]);
        patches.push({
          op: REMOVE,
          path,
          value
        });
        inversePatches.unshift({
          op: ADD,
          path,
          value
        });
      }
      i++;
    });
    i = 0;
    copy_.forEach((value) => {
      if (!base_.has(value)) {
        const path = basePath.concat([i]);
        patches.push({
          op: ADD,
          path,
          value
        });
        inversePatches.unshift({
          op: REMOVE,
          path,
          value
        });
      }
      i++;
    });
  }
  function generateReplacementPatches_(baseValue, replacement, scope) {
    const { patches_, inversePatches_ } = scope;
    patches_.push({
      op: REPLACE,
      path: [],
      value: replacement === NOTHING2 ? void 0 : replacement
    });
    inversePatches_.push({
      op: REPLACE,
      path: [],
      value: baseValue
    });
  }
  function applyPatches_(draft, patches) {
    patches.forEach((patch) => {
      const { path, op } = patch;
      let base = draft;
      for (let i = 0; i < path.length - 1; i++) {
        const parentType = getArchtype(base);
        let p = path[i];
        if (typeof p !== "string" && typeof p !== "number") {
          p = "" + p;
        }
        if ((parentType === 0 || parentType === 1) && (p === "__proto__" || p === CONSTRUCTOR))
          die(errorOffset + 3);
        if (isFunction(base) && p === PROTOTYPE)
          die(errorOffset + 3);
        base = get(base, p);
        if (!isObjectish(base))
          die(errorOffset + 2, path.join("/"));
      }
      const type = getArchtype(base);
      const value = deepClonePatchValue(patch.value);
      const key = path[path.length - 1];
      switch (op) {
        case REPLACE:
          switch (type) {
            case 2:
              return base.set(key, value);
            case 3:
              die(errorOffset);
            default:
              return base[key] = value;
          }
        case ADD:
          switch (type) {
            case 1:
              return key === "-" ? base.push(value) : base.splice(key, 0, value);
            case 2:
              return base.set(key, value);
            case 3:
              return base.add(value);
            default:
              return base[key] = value;
          }
        case REMOVE:
          switch (type) {
            case 1:
              return base.splice(key, 1);
            case 2:
              return base.delete(key);
            case 3:
              return base.delete(patch.value);
            default:
              return delete base[key];
          }
        default:
          die(errorOffset + 1, op);
      }
    });
    return draft;
  }
  function deepClonePatchValue(obj) {
    if (!isDraftable(obj))
      return obj;
    if (isArray(obj))
      return obj.map(deepClonePatchValue);
    if (isMap(obj))
      return new Map(
        Array.from(obj.entries()).map(([k, v]) => [k, deepClonePatchValue(v)])
      );
    if (isSet(obj))
      return new Set(Array.from(obj).map(deepClonePatchValue));
    const cloned = Object.create(getPrototypeOf(obj));
    for (const key in obj)
      cloned[key] = deepClonePatchValue(obj[key]);
    if (has(obj, DRAFTABLE))
      cloned[DRAFTABLE] = obj[DRAFTABLE];
    return cloned;
  }
  function clonePatchValueIfNeeded(obj) {
    if (isDraft(obj)) {
      return deepClonePatchValue(obj);
    } else
      return obj;
  }
  loadPlugin(PluginPatches, {
    applyPatches_,
    generatePatches_,
    generateReplacementPatches_,
    getPath
  });
}
var immer = new Immer2();
var produce = immer.produce;
var produceWithPatches = /* @__PURE__ */ immer.produceWithPatches.bind(
  immer
);
var applyPatches = /* @__PURE__ */ immer.applyPatches.bind(immer);

// ../packages/core/src/model/intervention.ts
enablePatches();
function applyRecipe(world, recipe) {
  const before = asDraftable(world);
  const [after, patches, inverse] = produceWithPatches(before, (draft) => {
    recipe(draft);
  });
  checkFits(world, after, "world");
  writeInto(world, after);
  return { patches, inverse };
}
function applyWorldPatches(world, patches) {
  let after;
  try {
    after = applyPatches(asDraftable(world), patches);
  } catch (error) {
    throw new SimulationError("bad-snapshot", `An intervention does not fit this world: ${error.message}`);
  }
  checkFits(world, after, "world");
  writeInto(world, after);
}
function isTypedArray(value) {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
function asDraftable(value) {
  if (isTypedArray(value)) return Array.from(value);
  if (Array.isArray(value)) return value.map(asDraftable);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, asDraftable(field)]));
  }
  return value;
}
function checkFits(target, source, path) {
  if (isTypedArray(target)) {
    const length = Array.isArray(source) ? source.length : void 0;
    if (length !== target.length) {
      throw new SimulationError(
        "bad-model",
        `The intervention gives ${path} ${length === void 0 ? "something that is no list" : `${length} entries`}; it has ${target.length} and keeps them.`
      );
    }
    const trial = target.slice();
    source.forEach((value, i) => {
      trial[i] = value;
      if (!Object.is(trial[i], value) && !(value === 0 && trial[i] === 0)) {
        throw new SimulationError(
          "bad-model",
          `The intervention writes ${String(value)} to ${path}[${i}], which a ${target.constructor.name} cannot hold.`
        );
      }
    });
    return;
  }
  if (typeof target !== "object" || target === null || typeof source !== "object" || source === null) return;
  for (const [key, field] of Object.entries(source)) {
    checkFits(target[key], field, `${path}.${key}`);
  }
}
function writeInto(target, source) {
  if (isTypedArray(target)) {
    target.set(source);
    return;
  }
  if (Array.isArray(target)) target.length = source.length;
  const into = target;
  const from = source;
  for (const key of Object.keys(into)) if (!Object.hasOwn(from, key)) delete into[key];
  for (const [key, field] of Object.entries(from)) {
    const existing = into[key];
    const bothObjects = typeof existing === "object" && existing !== null && typeof field === "object" && field !== null;
    if (bothObjects && (isTypedArray(existing) || Array.isArray(existing) === Array.isArray(field)))
      writeInto(existing, field);
    else into[key] = thawed(field);
  }
}
function thawed(value) {
  return asDraftable(value);
}

// ../packages/core/src/model/plain-data.ts
var TYPED_ARRAYS = { Float64Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array };
function encodePlainData(value, path = "state") {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return encodeNumber(value);
  if (Array.isArray(value)) return value.map((element, i) => encodePlainData(element, `${path}[${i}]`));
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name;
    if (Object.hasOwn(TYPED_ARRAYS, name)) return { [`$${name}`]: Array.from(value, encodeNumber) };
  } else if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).filter(([, field]) => field !== void 0).map(([key, field]) => {
        if (key.startsWith("$") || key === "__proto__") throw notPlain(`${path}.${key}`, "a key with a reserved name");
        return [key, encodePlainData(field, `${path}.${key}`)];
      })
    );
  }
  throw notPlain(
    path,
    typeof value === "object" ? `a ${value.constructor?.name ?? "null-prototype object"}` : `a ${typeof value}`
  );
}
function notPlain(path, what) {
  return new SimulationError(
    "bad-snapshot",
    `${path} is ${what}: state is plain data only (numbers, text, true and false, null, arrays, plain objects, typed arrays).`
  );
}
function encodeNumber(value) {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  return { $number: Object.is(value, -0) ? "-0" : String(value) };
}
function decodePlainData(json, path = "state") {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map((element, i) => decodePlainData(element, `${path}[${i}]`));
  const entries = Object.entries(json);
  const [first] = entries;
  if (first?.[0].startsWith("$")) return decodeSpecial(first[0], first[1], path);
  return Object.fromEntries(entries.map(([key, field]) => [key, decodePlainData(field, `${path}.${key}`)]));
}
function decodeSpecial(key, content, path) {
  if (key === "$number" && (content === "-0" || content === "NaN" || content === "Infinity" || content === "-Infinity")) {
    return Number(content);
  }
  const name = key.slice(1);
  if (Object.hasOwn(TYPED_ARRAYS, name) && Array.isArray(content)) {
    return TYPED_ARRAYS[name].from(
      content.map((element, i) => decodePlainData(element, `${path}[${i}]`))
    );
  }
  throw new SimulationError("bad-snapshot", `${path} holds "${key}", which no version of this program has written.`);
}
function digestOf(value) {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sortKeys(encodePlainData(value))))));
}
function sortKeys(json) {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(sortKeys);
  const entries = Object.entries(json);
  entries.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return Object.fromEntries(entries.map(([key, field]) => [key, sortKeys(field)]));
}

// ../packages/core/src/model/settings.ts
function resolveSettings(model, settings) {
  const single = model.parts.length === 1 && model.parts[0]?.name === "";
  const byPart = single ? { "": settings } : settings;
  const problems = [];
  for (const name of Object.keys(byPart)) {
    if (model.parts.some((part) => part.name === name)) continue;
    problems.push(`"${model.name}" has no part "${name}"; it has ${model.parts.map((part) => part.name).join(", ")}`);
  }
  const values = {};
  for (const part of model.parts) {
    try {
      values[part.name] = resolveParameters(part.name, part.parameters, byPart[part.name]);
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error;
      problems.push(error.message.replace(/\.$/, ""));
    }
  }
  if (problems.length > 0) throw new SimulationError("bad-parameter", `${problems.join(";\n")}.`);
  return values;
}

// ../packages/core/src/model/snapshot.ts
function sealSnapshot(model, content) {
  const whole = {
    format: "contested/snapshot",
    version: 1,
    model: model.name,
    shape: shapeOf(model),
    ...content
  };
  return { ...whole, check: digestOf(JSON.stringify(whole)) };
}
function checkSnapshot(model, snapshot2) {
  if (snapshot2?.format !== "contested/snapshot") throw refuseSnapshot("This is not a snapshot of Contested");
  if (snapshot2.version !== 1)
    throw refuseSnapshot(`This snapshot has version ${String(snapshot2.version)}; this program reads version 1`);
  const { check, ...content } = snapshot2;
  if (check !== digestOf(JSON.stringify(content)))
    throw refuseSnapshot("This snapshot is damaged or was edited: its check sum does not fit");
  if (snapshot2.model !== model.name)
    throw refuseSnapshot(`This is a snapshot of "${snapshot2.model}", not of "${model.name}"`);
  if (snapshot2.shape !== shapeOf(model))
    throw refuseSnapshot(
      `This snapshot was made by another version of "${model.name}": its hazards, events or variables differ`
    );
}
function refuseSnapshot(message) {
  return new SimulationError("bad-snapshot", `${message}.`);
}
function shapeOf(model) {
  return digestOf({
    parts: model.parts.map(({ name, hazards, events, processes }) => ({
      name,
      hazards: Object.keys(hazards),
      events: Object.keys(events),
      processes: Object.keys(processes)
    })),
    variables: Object.keys(model.variables)
  });
}

// ../packages/core/src/model/why.ts
function nameOf(simulation, { what, subject }) {
  const name = simulation.nameOf(what);
  return { name, member: what < 0 && name !== "intervention" ? subject : null };
}
function chainOfCauses(simulation, occurrence) {
  const trace = simulation.occurrences;
  if (trace === void 0) {
    throw new SimulationError("bad-model", "This run does not know why: it was started without `trace: true`.");
  }
  const chain = [];
  for (let next = occurrence; next > 0; ) {
    const traced = trace.at(next);
    if (traced === void 0) {
      if (chain.length > 0) return chain;
      const last = simulation.occurrence;
      throw new SimulationError(
        "bad-model",
        `Occurrence ${occurrence} is not in the trace, which holds ${last - trace.size + 1} to ${last}.`
      );
    }
    const { time, what, cause, variable, index } = traced;
    const named = nameOf(simulation, traced);
    const changed = simulation.variableName(variable) ?? null;
    chain.push({
      occurrence: next,
      time,
      ...named,
      cause,
      because: what >= 0 ? "scheduled" : named.name === "intervention" ? "outside" : changed === null ? "enabled" : "changed",
      variable: changed,
      index: changed === null ? null : index
    });
    next = cause;
  }
  return chain;
}

// ../packages/core/src/model/run.ts
var START = { simulation: null, world: null };
var Run = class {
  model;
  world;
  #simulation;
  #options;
  #values;
  /** The last saved state without processes. */
  #keyframe;
  #interventions;
  /** While a past is replayed, nobody watches: what it recorded has been seen. */
  #isReplaying;
  /** Use {@link start} or {@link restore}. */
  constructor(model, options3, values, {
    simulation: state,
    world,
    interventions = [],
    replay
  } = START) {
    const { seed, replication = 1, audit = false, trace = false, onRecord } = options3;
    this.model = model;
    this.#interventions = [...interventions];
    this.#options = options3;
    this.#values = values;
    this.#keyframe = { simulation: state, world };
    this.#isReplaying = replay !== void 0;
    const isNew = state === null;
    this.world = isNew ? model.createWorld(values) : decodePlainData(world, "world");
    let simulation;
    const resources = new Map(model.parts.map((part) => [part, part.createResources(values[part.name] ?? {})]));
    const answers = answersByKind(model);
    const contexts = new Map(
      model.parts.map((part) => [
        part,
        createContext(
          model,
          part,
          () => simulation,
          (kind, data) => {
            if (onRecord !== void 0 && !this.#isReplaying) {
              const { now: time, occurrence, cause } = simulation;
              onRecord({ time, occurrence, cause, kind, data });
            }
            for (const { answer, by } of answers.get(kind) ?? []) {
              answer(this.world, values[by.name] ?? {}, data, contextOf(by));
            }
          },
          resources.get(part)
        )
      ])
    );
    const contextOf = (part) => contexts.get(part);
    const program = bindProgram(model, this.world, values, contextOf, (part) => resources.get(part));
    this.#simulation = new Simulation(
      program,
      {
        seed,
        replication,
        audit,
        trace,
        ...options3.eventList && { eventList: options3.eventList },
        ...!isNew && { state: decodePlainData(state) }
      },
      (created) => {
        simulation = created;
        for (const part of model.parts) part.initialise(this.world, values[part.name] ?? {}, contextOf(part));
      }
    );
    simulation = this.#simulation;
  }
  /** Days since the start. */
  get now() {
    return this.#simulation.now;
  }
  /** How many things have happened. */
  get occurrences() {
    return this.#simulation.occurrence;
  }
  /** True when the model's end was reached. */
  get ended() {
    return this.#simulation.ended;
  }
  /** The time of the next occurrence, Infinity when nothing more can happen. */
  nextTime() {
    return this.#simulation.nextTime();
  }
  /** Makes the next thing happen, if it does by time `until` (days; default: ever); false when nothing does. */
  step(until) {
    return this.#simulation.step(until);
  }
  /** Runs up to and including a time in days, or to the model's end. */
  runUntil(time) {
    if (Number.isNaN(time) || time < this.now) {
      throw new SimulationError("bad-time", `The run was asked to go to day ${time}, but it stands at day ${this.now}.`);
    }
    this.#simulation.runUntil(time);
    return this;
  }
  /** What was done to the run from outside, in order; plain data. */
  get interventions() {
    return this.#interventions;
  }
  /**
   * Changes the world from outside, between two occurrences, and makes every rate current. What the recipe did is kept as patches
   * (Immer), so that it can be saved, replayed and undone; it counts as an occurrence that nothing in the model caused.
   *
   * @param label what it is, for people and for the manifest
   * @throws SimulationError when the recipe writes what the world cannot hold; the world is then as before
   */
  intervene(label, recipe) {
    const { patches, inverse } = applyRecipe(this.world, recipe);
    this.#simulation.intervene();
    this.#interventions.push({ label, time: this.now, occurrence: this.occurrences, patches, inverse });
    return this;
  }
  /** Goes on to the moment of an intervention made in another run, and makes it here too. */
  reapply(intervention) {
    if (intervention.time > this.now) this.runUntil(intervention.time);
    applyWorldPatches(this.world, intervention.patches);
    this.#simulation.intervene();
    this.#interventions.push({ ...intervention, occurrence: this.occurrences });
    return this;
  }
  /** What happened last: its name and whom it happened to. Undefined at the start. */
  lastOccurrence() {
    return this.occurrences === 0 ? void 0 : { occurrence: this.occurrences, time: this.now, ...nameOf(this.#simulation, this.#simulation.last) };
  }
  /**
   * Why something happened: the chain of causes, from the occurrence asked about back to the initial state or to where the trace begins.
   *
   * @param occurrence its number, as records and `lastOccurrence` give it
   * @throws SimulationError when the run is not traced, or the occurrence lies outside the trace
   */
  why(occurrence) {
    return chainOfCauses(this.#simulation, occurrence);
  }
  /** SHA-256 of all that has happened and of the state it led to. Does not depend on what was recorded, nor on how the run was cut. */
  digest() {
    const { clocks, events, streams, processes } = this.#simulation.state();
    return digestOf({ trace: this.#simulation.traceHash(), clocks, events, streams, processes, world: this.world });
  }
  /**
   * The run at rest, as plain JSON. Takes time and space in proportion to the state.
   *
   * A process in the middle of its body cannot be saved. While one is alive, the snapshot says instead how to get here: the last
   * snapshot taken of this run without processes (or the start), the number of occurrences since, and the digest that proves the
   * arrival. Restoring then costs as much as running from there. It replays the model alone: a world changed by hand between
   * occurrences, since that keyframe, is not part of it, and {@link restore} refuses such a snapshot.
   */
  snapshot() {
    const { seed, replication = 1 } = this.#options;
    const processesLive = this.#simulation.processes.alive > 0;
    if (!processesLive) {
      const simulation2 = encodePlainData(this.#simulation.state());
      this.#keyframe = { simulation: simulation2, world: encodePlainData(this.world, "world") };
    }
    const { simulation, world } = this.#keyframe;
    return sealSnapshot(this.model, {
      seed,
      replication,
      parameters: this.#values,
      simulation,
      world,
      interventions: [...this.#interventions],
      ...processesLive && { replay: { occurrence: this.occurrences, now: this.now, digest: this.digest() } }
    });
  }
  /** Repeats a past, unwatched; false when it turns out otherwise than it was. For {@link restore}, once. */
  replay({ occurrence, now, digest }) {
    const known = this.#interventions.splice(0);
    const atKeyframe = this.occurrences;
    for (const intervention of known) {
      if (intervention.occurrence <= atKeyframe) this.#interventions.push(intervention);
      else if (this.#stepTo(intervention.occurrence - 1)) this.reapply(intervention);
    }
    this.#stepTo(occurrence);
    const arrives = this.occurrences === occurrence && this.now <= now && (this.ended || this.nextTime() > now);
    if (arrives) this.#simulation.runUntil(now);
    this.#isReplaying = false;
    return arrives && this.digest() === digest;
  }
  #stepTo(occurrence) {
    while (this.occurrences < occurrence && this.step()) {
    }
    return this.occurrences === occurrence;
  }
  /** An independent run that shares the past up to now, and all streams. */
  fork(options3 = {}) {
    return restore(this.model, this.snapshot(), options3);
  }
};
function answersByKind(model) {
  const answers = /* @__PURE__ */ new Map();
  for (const by of model.parts) {
    for (const [kind, answer] of Object.entries(by.reacts))
      answers.set(kind, [...answers.get(kind) ?? [], { answer, by }]);
  }
  return answers;
}
function start(model, options3) {
  return new Run(model, options3, resolveSettings(model, options3.parameters ?? {}));
}
function restore(model, snapshot2, options3 = {}) {
  checkSnapshot(model, snapshot2);
  const { seed, replication, parameters, interventions, replay } = snapshot2;
  const run2 = new Run(model, { ...options3, seed, replication }, parameters, { ...snapshot2, interventions });
  if (replay !== void 0 && !run2.replay(replay)) {
    throw refuseSnapshot(
      `This snapshot was taken with processes alive, and repeating its past led elsewhere than to day ${replay.now}: the world was changed by hand, "${model.name}" has changed, or one of its processes reads something that is not part of the run`
    );
  }
  return run2;
}

// ../packages/core/src/model/process-declaration.ts
function process2(options3 = {}) {
  return { priority: options3.priority ?? 0 };
}

// ../packages/core/src/model/simulate.ts
function simulate(model, options3) {
  const run2 = start(model, options3);
  const { until = Number.POSITIVE_INFINITY } = options3;
  if (Number.isNaN(until) || until < 0) {
    throw new SimulationError("bad-time", `"until" must be a number of days >= 0, got ${until}.`);
  }
  while (run2.step(until)) {
  }
  return Number.isFinite(until) && !run2.ended ? run2.runUntil(until) : run2;
}

// ../packages/core/src/scenario/conflict-model.ts
function conflictModel(name, ground, mechanisms) {
  const territories = ground.region.territories.length;
  const shared = {
    members: ground.groups.length * territories,
    control: territories,
    forces: ground.forces.length * territories
  };
  const own = mechanisms.flatMap((mechanism) => Object.entries(mechanism.variables(ground)));
  requireUnique(
    "mechanism",
    name,
    mechanisms.map((mechanism) => mechanism.name)
  );
  requireUnique("state variable", name, [...Object.keys(shared), ...own.map(([variable]) => variable)]);
  return {
    name,
    parts: mechanisms.map((mechanism) => mechanism.onGround(ground)),
    variables: { ...shared, ...Object.fromEntries(own) },
    createWorld: () => createConflictWorld(
      ground,
      Object.fromEntries(mechanisms.map((mechanism) => [mechanism.name, mechanism.memory(ground)]))
    )
  };
}
function requireUnique(what, model, names) {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === void 0) return;
  throw new SimulationError("bad-model", `"${model}" has the ${what} "${twice}" twice; each may be there once.`);
}

// ../packages/core/src/scenario/death-toll.ts
var DeathToll = class {
  #ground;
  #month;
  #byPlaceAndYear = /* @__PURE__ */ new Map();
  #years;
  #states;
  /** @param until last instant of the run, days */
  constructor(ground, until) {
    this.#ground = ground;
    const territories = ground.region.territories.length;
    this.#month = { events: new Int32Array(territories), deaths: new Int32Array(territories) };
    const first = ground.calendar.yearAt(0);
    const last = ground.calendar.yearAt(Math.max(0, Math.ceil(until) - 1));
    this.#years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    this.#states = [...new Set(ground.region.territories.map(({ state }) => state))];
    for (const state of this.#states) {
      for (const year of this.#years) this.#byPlaceAndYear.set(`${state}|${year}`, { events: 0, deaths: 0 });
    }
  }
  /** Counts a record if somebody was attacked. */
  add(record) {
    const { territory, violence, deathsA, deathsB, deathsCivilians } = record.data;
    if (violence === 0) return;
    const deaths = deathsA + deathsB + deathsCivilians;
    this.#month.events[territory] = this.#month.events[territory] + 1;
    this.#month.deaths[territory] = this.#month.deaths[territory] + deaths;
    const state = this.#ground.region.territories[territory]?.state ?? "";
    const sum = this.#byPlaceAndYear.get(`${state}|${this.#ground.calendar.yearAt(record.time)}`);
    if (sum === void 0) return;
    sum.events += 1;
    sum.deaths += deaths;
  }
  /** The counts of the month under way, by territory; then starts the next month. */
  closeMonth() {
    const closed = { events: this.#month.events.slice(), deaths: this.#month.deaths.slice() };
    this.#month.events.fill(0);
    this.#month.deaths.fill(0);
    return closed;
  }
  /** Events and deaths by state and year, with totals over both. */
  measures() {
    return ["events", "deaths"].flatMap(
      (measure3) => ["all", ...this.#states].flatMap(
        (place) => ["all", ...this.#years].map((year) => ({
          measure: measure3,
          unit: measure3,
          place,
          agent: "",
          year,
          value: this.#sum(measure3, place, year)
        }))
      )
    );
  }
  #sum(measure3, place, year) {
    let sum = 0;
    for (const state of place === "all" ? this.#states : [place]) {
      for (const y of year === "all" ? this.#years : [year])
        sum += this.#byPlaceAndYear.get(`${state}|${y}`)?.[measure3] ?? 0;
    }
    return sum;
  }
};

// ../packages/core/src/scenario/event-rows.ts
function eventRow(ground, replication, record) {
  const { territory, violence, sideA, sideB, deathsA, deathsB, deathsCivilians } = record.data;
  const place = ground.region.territories[territory];
  if (place === void 0)
    throw new RangeError(`Record "${record.kind}" names territory ${territory}, which does not exist.`);
  const date = ground.calendar.dateAt(record.time);
  const best = deathsA + deathsB + deathsCivilians;
  return {
    id: `${replication}-${record.occurrence}`,
    year: Number(date.slice(0, 4)),
    date_start: date,
    date_end: date,
    type_of_violence: violence === 0 ? "" : violence,
    side_a: sideA,
    side_b: sideB,
    adm_1: place.state,
    adm_2: place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    deaths_a: deathsA,
    deaths_b: deathsB,
    deaths_civilians: deathsCivilians,
    deaths_unknown: 0,
    best,
    low: best,
    high: best,
    time: record.time,
    kind: record.kind,
    territory: place.code,
    cause: `${replication}-${record.cause}`,
    replication,
    variant: "baseline"
  };
}

// ../packages/core/src/scenario/monthly-series.ts
var MonthlySeries = class {
  rows = [];
  #ground;
  #replication;
  #controlBefore;
  constructor(ground, replication) {
    this.#ground = ground;
    this.#replication = replication;
  }
  /** Samples the state at the beginning of a month. */
  sample(time, world) {
    const { groups, region } = this.#ground;
    const before = this.#controlBefore;
    region.territories.forEach(({ code }, territory) => {
      const holder = world.control[territory];
      if (before === void 0 || before[territory] !== holder)
        this.#add(time, code, holderId(this.#ground, holder), "control", 1);
    });
    this.#controlBefore = world.control.slice();
    groups.forEach(({ id }, group) => {
      this.#add(time, "all", id, "territories-held", territoriesHeld(world, group));
      for (const [state, members] of membersByState(this.#ground, world, group))
        this.#add(time, state, id, "members", members);
    });
  }
  /** Writes what happened in the month that began at `time`. */
  addCounts(time, counts) {
    this.#ground.region.territories.forEach(({ code }, territory) => {
      for (const variable of ["deaths", "events"]) {
        const value = counts[variable][territory];
        if (value > 0) this.#add(time, code, "", variable, value);
      }
    });
  }
  #add(time, territory, agent, variable, value) {
    const date = this.#ground.calendar.dateAt(time);
    this.rows.push({
      replication: this.#replication,
      variant: "baseline",
      time,
      date,
      territory,
      agent,
      variable,
      value
    });
  }
};
function holderId(ground, holder) {
  return holder === NOBODY ? "" : ground.groups[holder]?.id ?? "";
}
function territoriesHeld(world, group) {
  return world.control.reduce((sum, holder) => sum + (holder === group ? 1 : 0), 0);
}
function membersByState(ground, world, group) {
  const { territories } = ground.region;
  const sums = /* @__PURE__ */ new Map();
  territories.forEach(({ state }, territory) => {
    sums.set(state, (sums.get(state) ?? 0) + world.members[group * territories.length + territory]);
  });
  return sums;
}
function standingMeasures(ground, world) {
  return ground.groups.flatMap(({ id: agent }, group) => {
    const byState = [...membersByState(ground, world, group)];
    const total = byState.reduce((sum, [, members]) => sum + members, 0);
    return [
      {
        measure: "territories-held",
        unit: "territories",
        place: "all",
        agent,
        year: "all",
        value: territoriesHeld(world, group)
      },
      { measure: "members", unit: "members", place: "all", agent, year: "all", value: total },
      ...byState.map(([place, value]) => ({
        measure: "members",
        unit: "members",
        place,
        agent,
        year: "all",
        value
      }))
    ];
  });
}

// ../packages/core/src/scenario/define-scenario.ts
function defineScenario({ ground, mechanisms, settings = {}, ...description }) {
  return {
    ...description,
    start: ground.calendar.start,
    region: ground.region,
    agents: [
      ...ground.groups.map(({ id, name }) => ({ id, name, kind: "armed group" })),
      ...ground.forces.map(({ id, name }) => ({ id, name, kind: "state force" }))
    ],
    parameters: parameterEntries(mechanisms, settings),
    replicate: (request) => replicate(description.name, ground, mechanisms, settings, request)
  };
}
function replicate(name, ground, mechanisms, settings, { seed, replication, until, record }) {
  const end = ground.calendar.timeOf(until) + 1;
  const events = [];
  const toll = new DeathToll(ground, end);
  const series = new MonthlySeries(ground, replication);
  const run2 = start(conflictModel(name, ground, mechanisms), {
    seed,
    replication,
    parameters: settings,
    onRecord: (happened) => {
      toll.add(happened);
      if (record) events.push(eventRow(ground, replication, happened));
    }
  });
  const months = ground.calendar.monthStarts(end).filter((month) => month < end);
  months.forEach((month, i) => {
    if (record) series.sample(month, run2.world);
    run2.runUntil(months[i + 1] ?? end);
    const counts = toll.closeMonth();
    if (record) series.addCounts(month, counts);
  });
  return {
    replication,
    digest: run2.digest(),
    events,
    series: series.rows,
    measures: [...toll.measures(), ...standingMeasures(ground, run2.world)],
    occurrences: run2.occurrences
  };
}
function parameterEntries(mechanisms, settings) {
  return mechanisms.flatMap(
    (mechanism) => Object.entries(mechanism.parameters).map(([name, { value, unit, low, high, description, source, assumption }]) => ({
      mechanism: mechanism.name,
      name,
      value: settings[mechanism.name]?.[name] ?? value,
      unit,
      low,
      high,
      description,
      ...source === void 0 ? { assumption: assumption ?? "" } : { source }
    }))
  );
}

// ../packages/core/src/territories/region-error.ts
var RegionError = class extends Error {
  name = "RegionError";
  /** Stable name of this kind of error. */
  code = "REGION_INVALID";
  problems;
  constructor(region, problems) {
    const mistakes = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`;
    super(`The region "${region}" cannot be built: ${mistakes} in its tables.
${problems.map(line).join("\n")}`);
    this.problems = problems;
  }
};
function line(problem) {
  const row = problem.row === null ? "" : ` row ${problem.row}`;
  const column = problem.column === null ? "" : ` column ${problem.column}`;
  return `  ${problem.file}${row}${column}: ${problem.message}`;
}
function shown(value) {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string") return clipped(JSON.stringify(value.replaceAll(new RegExp("\\p{C}", "gu"), escaped)));
  if (value === void 0) return "nothing";
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
function escaped(character) {
  return `<U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
}
function clipped(text) {
  return text.length <= 60 ? text : `${text.slice(0, 59)}\u2026`;
}

// ../packages/core/src/territories/table-reader.ts
var TableReader = class {
  #table;
  #problems;
  #columns = /* @__PURE__ */ new Map();
  /** Notes a problem for each of the `required` columns that the table does not have. */
  constructor(table, required, problems) {
    this.#table = table;
    this.#problems = problems;
    for (const [index, column] of table.columns.entries()) this.#columns.set(column.name, index);
    for (const name of required) {
      if (this.#columns.has(name)) continue;
      const present = table.columns.map((column) => column.name).join(", ") || "none";
      this.note(null, name, void 0, `the column is missing; the table has ${present}`);
    }
  }
  has(column) {
    return this.#columns.has(column);
  }
  /** Row numbers, from 1. Notes each row whose number of cells is not the number of columns. */
  *rowNumbers() {
    const expected = this.#table.columns.length;
    for (const [index, row] of this.#table.rows.entries()) {
      if (row.length !== expected) {
        this.note(index + 1, null, row.length, `expected ${expected} cells, one per column, got ${row.length}`);
      }
      yield index + 1;
    }
  }
  note(row, column, value, message) {
    this.#problems.push({ file: this.#table.file, row, column, value, message });
  }
  /** The cell as it stands; undefined where the column is missing. */
  cell(row, column) {
    const index = this.#columns.get(column);
    return index === void 0 ? void 0 : this.#table.rows[row - 1]?.[index];
  }
  /** A text with at least one visible character and no control, format or unpaired surrogate character. */
  text(row, column) {
    if (!this.has(column)) return void 0;
    const value = this.cell(row, column);
    if (typeof value === "string" && value.trim() !== "" && !new RegExp("\\p{C}", "u").test(value)) return value;
    return this.note(row, column, value, `expected a text without control characters, got ${shown(value)}`);
  }
  /** A whole number from 0 to 2^53 - 1, both included. */
  count(row, column, what) {
    const allowed = (value) => Number.isSafeInteger(value) && value >= 0;
    return this.#number(row, column, allowed, `expected a whole number of ${what} >= 0`);
  }
  /** A finite number above 0. */
  positive(row, column, what) {
    return this.#number(row, column, (value) => value > 0 && Number.isFinite(value), `expected ${what} > 0`);
  }
  /** A number from `low` to `high`, both included. */
  between(row, column, low, high, what) {
    const allowed = (value) => value >= low && value <= high;
    return this.#number(row, column, allowed, `expected ${what} from ${low} to ${high}`);
  }
  #number(row, column, allowed, rule) {
    if (!this.has(column)) return void 0;
    const value = this.cell(row, column);
    if (typeof value === "number" && allowed(value)) return value + 0;
    return this.note(row, column, value, `${rule}, got ${shown(value)}`);
  }
};

// ../packages/core/src/territories/read-highways.ts
function readHighways(table, codes, problems) {
  const reader = new TableReader(table, ["name", "course"], problems);
  const firstRow = /* @__PURE__ */ new Map();
  const highways2 = [];
  for (const row of reader.rowNumbers()) {
    const name = reader.text(row, "name");
    const course = readCourse(reader, row, codes);
    const ends = readEnds(reader, row);
    if (name === void 0) continue;
    const first = firstRow.get(name);
    if (first !== void 0) {
      reader.note(row, "name", name, `the highway ${name} is already given in row ${first}; a name occurs once`);
      continue;
    }
    firstRow.set(name, row);
    highways2.push(ends === void 0 ? { name, course } : { name, course, ends });
  }
  return highways2;
}
function readCourse(reader, row, codes) {
  const text = reader.text(row, "course");
  if (text === void 0 || codes.size === 0) return [];
  const course = [];
  let before;
  for (const code of text.trim().split(/\s+/)) {
    const index = codes.indexOf(code);
    if (index === void 0) reader.note(row, "course", code, codes.unknown(code));
    else if (code === before) {
      reader.note(row, "course", code, `${codes.label(code)} follows itself; a course names each stretch once`);
    } else course.push(index);
    before = code;
  }
  return course;
}
function readEnds(reader, row) {
  if (!reader.has("from") || !reader.has("to")) return void 0;
  const [from, to] = [reader.text(row, "from"), reader.text(row, "to")];
  return from === void 0 || to === void 0 ? void 0 : [from, to];
}

// ../packages/core/src/territories/read-links.ts
function readLinks(table, codes, expected, problems) {
  const reader = new TableReader(table, ["a", "b", "road_km", "travel_minutes"], problems);
  const firstRow = /* @__PURE__ */ new Map();
  const links2 = [];
  const pairs = [];
  for (const row of reader.rowNumbers()) {
    const from = readEnd(reader, row, "a", codes);
    const to = readEnd(reader, row, "b", codes);
    const roadKm = reader.positive(row, "road_km", "kilometres by road");
    const travelMinutes = reader.positive(row, "travel_minutes", "minutes by car");
    if (from === void 0 || to === void 0) continue;
    const [a, b] = [String(reader.cell(row, "a")), String(reader.cell(row, "b"))];
    if (from === to) {
      reader.note(row, "b", b, `${codes.label(b)} is linked to itself; a link joins two municipalities`);
      continue;
    }
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const first = firstRow.get(pair);
    if (first !== void 0) {
      const twice = `${codes.label(a)} and ${codes.label(b)} are already linked in row ${first}`;
      reader.note(row, "b", b, `${twice}; a link occurs once and serves both directions`);
      continue;
    }
    firstRow.set(pair, row);
    pairs.push([from, to]);
    links2.push({ from, to, roadKm: roadKm ?? 0, travelMinutes: travelMinutes ?? 0 });
  }
  if (expected !== void 0 && table.rows.length !== expected) {
    reader.note(null, null, table.rows.length, `the table has ${table.rows.length} links, expected ${expected}`);
  }
  return { links: links2, pairs };
}
function readEnd(reader, row, column, codes) {
  if (!reader.has(column) || codes.size === 0) return void 0;
  const code = reader.cell(row, column);
  return codes.indexOf(code) ?? reader.note(row, column, code, codes.unknown(code));
}

// ../packages/core/src/territories/read-municipalities.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);

// ../packages/core/src/territories/known-codes.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var KnownCodes = class {
  #codes = /* @__PURE__ */ new Map();
  add(code, index, name) {
    this.#codes.set(code, { index, name });
  }
  get size() {
    return this.#codes.size;
  }
  indexOf(code) {
    return typeof code === "string" ? this.#codes.get(code)?.index : void 0;
  }
  /** The code with its name in brackets, for messages. */
  label(code) {
    const known = this.#codes.get(code);
    return known === void 0 || known.name === "" ? code : `${code} (${known.name})`;
  }
  /** What is wrong with a code that is not known, with the nearest code, or the code of the nearest name. */
  unknown(code) {
    if (typeof code !== "string") return `expected the code of a municipality as a text, got ${shown(code)}`;
    const nearest = this.#nearest(code);
    const hint = nearest === void 0 ? "" : `; the nearest is ${this.label(nearest)}`;
    return `unknown municipality ${shown(code)}${hint}`;
  }
  // Ties go to the row that comes first. A code is measured against codes, anything else against names; what differs in
  // more than a third of its letters is no typing mistake and gets no suggestion.
  #nearest(text) {
    if (text.length > 100) return void 0;
    const byCode = /^\d+$/.test(text);
    const sought = byCode ? text : text.toLowerCase();
    let best;
    let least = Math.max(2, Math.floor(text.length / 3)) + 1;
    for (const [code, { name }] of this.#codes) {
      const steps = (0, import_fastest_levenshtein.distance)(sought, byCode ? code : name.toLowerCase());
      if (steps >= least) continue;
      least = steps;
      best = code;
    }
    return best;
  }
};

// ../packages/core/src/territories/read-municipalities.ts
var columns = ["code", "name", "state", "population", "area_km2", "latitude", "longitude"];
function readMunicipalities(table, expectations, problems) {
  const reader = new TableReader(table, columns, problems);
  const codes = new KnownCodes();
  const firstRow = /* @__PURE__ */ new Map();
  const territories = [];
  const tally = new Tally(expectations.states);
  for (const row of reader.rowNumbers()) {
    const code = readCode(reader, row, expectations.codeDigits ?? 5);
    const name = reader.text(row, "name");
    const state = readState(reader, row, expectations.states, code);
    const population = reader.count(row, "population", "inhabitants");
    const areaKm2 = reader.positive(row, "area_km2", "square kilometres");
    const latitude = reader.between(row, "latitude", -90, 90, "degrees north");
    const longitude = reader.between(row, "longitude", -180, 180, "degrees east");
    tally.add(state, population);
    if (code === void 0) continue;
    const first = firstRow.get(code);
    if (first !== void 0) {
      reader.note(
        row,
        "code",
        code,
        `the code ${codes.label(code)} is already used in row ${first}; a code occurs once`
      );
      continue;
    }
    firstRow.set(code, row);
    codes.add(code, territories.length, name ?? "");
    territories.push({
      code,
      name: name ?? "",
      state: state?.name ?? "",
      population: population ?? 0,
      areaKm2: areaKm2 ?? 0,
      latitude: latitude ?? 0,
      longitude: longitude ?? 0
    });
  }
  if (reader.has("state")) tally.compare(reader);
  return { territories, codes };
}
function readCode(reader, row, digits2) {
  if (!reader.has("code")) return void 0;
  const value = reader.cell(row, "code");
  if (typeof value === "string" && value.length === digits2 && /^[0-9]+$/.test(value)) return value;
  const rule = `expected a code of ${digits2} digits as a text`;
  if (value === void 0 || value === null || value === "") {
    return reader.note(row, "code", value, `${rule}, but the code is missing`);
  }
  const lost = Number.isSafeInteger(value) && Number(value) >= 0 ? String(value).padStart(digits2, "0") : "";
  const hint = lost.length === digits2 ? `; a number loses its leading zeros, write "${lost}"` : "";
  return reader.note(row, "code", value, `${rule}, got ${shown(value)}${hint}`);
}
function readState(reader, row, states, code) {
  if (!reader.has("state")) return void 0;
  const value = reader.cell(row, "state");
  const state = states.find(({ name }) => name === value);
  if (state === void 0) {
    const names = states.map(({ name }) => name);
    const near = typeof value === "string" && value.length <= 100 && names.length > 0;
    const hint = near ? `; the nearest is ${(0, import_fastest_levenshtein2.closest)(value, names)}` : "";
    return reader.note(row, "state", value, `unknown state ${shown(value)}, expected one of ${names.join(", ")}${hint}`);
  }
  if (code !== void 0 && !code.startsWith(state.codePrefix)) {
    reader.note(row, "code", code, `codes in ${state.name} begin with ${state.codePrefix}, got ${shown(code)}`);
  }
  return state;
}
var Tally = class {
  #states;
  #found = /* @__PURE__ */ new Map();
  constructor(states) {
    this.#states = states;
    for (const { name } of states) this.#found.set(name, { territories: 0, population: 0, complete: true });
  }
  add(state, population) {
    const found = state === void 0 ? void 0 : this.#found.get(state.name);
    if (found === void 0) return;
    found.territories += 1;
    found.population += population ?? 0;
    if (population === void 0) found.complete = false;
  }
  compare(reader) {
    for (const state of this.#states) {
      const found = this.#found.get(state.name);
      if (found.territories !== state.territories) {
        const message = `${state.name} has ${found.territories} municipalities, expected ${state.territories}`;
        reader.note(null, "state", found.territories, message);
      }
      if (found.complete && reader.has("population") && found.population !== state.population) {
        const message = `${state.name} has ${found.population} inhabitants in all, expected ${state.population}`;
        reader.note(null, "population", found.population, message);
      }
    }
  }
};

// ../packages/core/src/territories/build-region.ts
function buildRegion(name, tables, expectations) {
  const problems = [];
  const { territories, codes } = readMunicipalities(tables.municipalities, expectations, problems);
  const { links: links2, pairs } = readLinks(tables.links, codes, expectations.links, problems);
  const highways2 = readHighways(tables.highways, codes, problems);
  if (pairs.length > 0 || tables.links.rows.length === 0) {
    problems.push(...cutOff(tables.links.file, territories, pairs));
  }
  if (problems.length > 0) throw new RegionError(name, problems);
  const sources = [tables.municipalities, tables.links, tables.highways].map(sourceOf);
  return { name, territories, links: links2, highways: highways2, sources };
}
function sourceOf({ file, title, source, licence: licence2 }) {
  return { file, title, source, licence: licence2 };
}
function cutOff(file, territories, pairs) {
  const pieces = connectedPieces(territories.length, pairs);
  let main2 = pieces[0];
  for (const piece of pieces) if (main2 === void 0 || piece.length > main2.length) main2 = piece;
  return pieces.filter((piece) => piece !== main2).map((piece) => {
    const places = piece.map((index) => `${territories[index].code} (${territories[index].name})`);
    const verb = piece.length === 1 ? "is" : "are";
    const message = `${listed(places)} ${verb} cut off: no chain of links leads to the other ${territories.length - piece.length} municipalities; add a link`;
    return { file, row: null, column: null, value: piece.map((index) => territories[index].code).join(" "), message };
  });
}
function connectedPieces(size, pairs) {
  const neighbours = Array.from({ length: size }, () => []);
  for (const [from, to] of pairs) {
    neighbours[from].push(to);
    neighbours[to].push(from);
  }
  const seen = new Uint8Array(size);
  const pieces = [];
  for (let start2 = 0; start2 < size; start2 += 1) {
    if (seen[start2] === 1) continue;
    const piece = [start2];
    seen[start2] = 1;
    for (let next = 0; next < piece.length; next += 1) {
      for (const neighbour of neighbours[piece[next]]) {
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        piece.push(neighbour);
      }
    }
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces;
}
function listed(places) {
  const most = 20;
  if (places.length <= most) return places.join(", ");
  return `${places.slice(0, most).join(", ")} and ${places.length - most} more`;
}

// ../packages/core/src/territories/road-network.ts
function roadNetwork(region) {
  const size = region.territories.length;
  const offsets = new Uint32Array(size + 1);
  for (const { from, to } of region.links) {
    offsets[from + 1] += 1;
    offsets[to + 1] += 1;
  }
  for (let territory = 0; territory < size; territory += 1) offsets[territory + 1] += offsets[territory];
  const ends = region.links.flatMap(({ from, to, roadKm, travelMinutes }, link) => [
    { at: from, neighbour: to, link, roadKm, travelMinutes },
    { at: to, neighbour: from, link, roadKm, travelMinutes }
  ]);
  ends.sort((a, b) => a.at - b.at || a.neighbour - b.neighbour || a.link - b.link);
  return {
    size,
    offsets,
    neighbours: Uint32Array.from(ends, ({ neighbour }) => neighbour),
    links: Uint32Array.from(ends, ({ link }) => link),
    minutes: Float64Array.from(ends, ({ travelMinutes }) => travelMinutes),
    kilometres: Float64Array.from(ends, ({ roadKm }) => roadKm)
  };
}

// src/peers/import-peer.ts
var PeerMissing = class extends Error {
};
async function importPeer(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      throw new PeerMissing(`${name} is not installed`);
    throw error;
  }
}

// src/usage-error.ts
var UsageError = class extends Error {
};

// src/measure/options.ts
import { parseArgs } from "node:util";
var SEED_RANGE = { least: 0, most: 2 ** 32 - 1 };
function parseOptions(options3, words3) {
  const types = Object.entries(options3).map(([name, { initial }]) => {
    const type = initial === false ? "boolean" : "string";
    return [name, { type }];
  });
  const { tokens } = parseArgs({ args: [...words3], options: Object.fromEntries(types), strict: false, tokens: true });
  const values = Object.fromEntries(
    Object.entries(options3).map(([name, { initial }]) => [name, initial])
  );
  const mistakes = [];
  for (const token of tokens) {
    if (token.kind === "positional") mistakes.push(`"${token.value}" stands where an option was expected`);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options3, token.name) ? options3[token.name] : void 0;
    if (option === void 0) {
      const known = Object.keys(options3).map((name) => `--${name}`);
      mistakes.push(`there is no option ${token.rawName}; there are ${known.join(", ")}`);
      continue;
    }
    const mistake = mistakeOf(token.name, option, token.value);
    if (mistake !== void 0) mistakes.push(mistake);
    else values[token.name] = "choices" in option ? token.value : option.initial === false ? true : Number(token.value);
  }
  if (mistakes.length > 0) throw new UsageError(`${mistakes.join(";\n")}.`);
  return values;
}
function mistakeOf(name, option, text) {
  if (option.initial === false) return text === void 0 ? void 0 : `--${name} takes no value, got "${text}"`;
  if (text === void 0) return `--${name} needs a value`;
  if ("choices" in option)
    return option.choices.includes(text) ? void 0 : `--${name} is "${text}"; choose ${option.choices.join(", ")}`;
  const value = Number(text);
  const fits = text.trim() !== "" && Number.isInteger(value) && value >= option.least && value <= option.most;
  return fits ? void 0 : `--${name} is "${text}"; give a whole number from ${option.least} to ${option.most}`;
}
function describeOptions(options3) {
  const left = Object.entries(options3).map(([name, option]) => {
    if ("choices" in option) return `--${name} ${option.choices.join("|")}`;
    return option.initial === false ? `--${name}` : `--${name} ${option.least}..${option.most}`;
  });
  const width = Math.min(48, Math.max(...left.map(({ length }) => length)));
  return Object.values(options3).map(({ about, initial }, i) => {
    const end = initial === false ? "" : `; default ${initial}`;
    return `  ${left[i].padEnd(width)}  ${about}${end}`;
  }).join("\n");
}

// src/measure/rounds.ts
import { spawnSync } from "node:child_process";
function runInRounds(commandLines, rounds) {
  const lines = commandLines.map(() => []);
  for (let round = 0; round < rounds; round++)
    commandLines.forEach((commandLine, index) => {
      if (lines[index][0]?.missing === void 0) lines[index].push(runOnce(commandLine));
    });
  return lines;
}
function runOnce(commandLine) {
  const script = process.argv[1];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, "--expose-gc", script, ...commandLine, "--json"],
    { encoding: "utf8" }
  );
  if (status !== 0) throw new Error(`the run "${commandLine.join(" ")}" failed:
${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// src/measure/table.ts
function formatTable(header, rows6) {
  const widths = header.map((title, column) => Math.max(title.length, ...rows6.map((row) => row[column].length)));
  const line2 = (cells) => cells.map((cell, column) => column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])).join("  ").trimEnd();
  return [line2(header), line2(widths.map((width) => "-".repeat(width))), ...rows6.map(line2)].join("\n");
}

// src/measure/benchmark.ts
function defineBenchmark(definition) {
  const { name, about, programs, tables, rounds } = definition;
  const names = Object.keys(programs);
  const own = {
    program: { about: "which program --json runs", choices: names, initial: names[0] },
    rounds: { about: "how often each program runs, in turn", least: 1, most: 1e3, initial: rounds },
    json: { about: "one run of one program, one line of JSON", initial: false }
  };
  const options3 = { ...definition.options, ...own };
  const usage = `npm run bench -- ${name} [options]
${about}

${describeOptions(options3)}

For example: npm run bench -- ${definition.example}`;
  const parse = (words3) => {
    try {
      return parseOptions(options3, words3);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`${error.message} Try: npm run bench -- ${definition.example}`);
    }
  };
  const runOnce2 = async (values) => {
    const { program, rounds: _, json: __, ...setting } = values;
    const ran = { workload: name, program, ...setting };
    try {
      const { ns, cold, hash, figures = {}, sameWork } = await programs[program](values);
      const known = definition.knownHash?.(values);
      const same = sameWork ?? (known === void 0 || hash === void 0 ? void 0 : hash === known);
      return {
        ...ran,
        ns: tenth(ns),
        ...cold !== void 0 && { cold: tenth(cold) },
        ...hash !== void 0 && { hash },
        figures,
        ...same !== void 0 && { sameWork: same }
      };
    } catch (error) {
      if (error instanceof PeerMissing) return { ...ran, missing: error.message };
      throw error;
    }
  };
  const compare = (words3) => {
    const values = parse(words3);
    const passed = wordsWithoutOwn(words3);
    const lines = runInRounds(
      names.map((program) => [name, ...passed, "--program", program]),
      values.rounds
    );
    return comparison(definition.title(values), names, lines, definition.unit ?? ["ns", 1]);
  };
  return {
    name,
    about,
    async run(words3) {
      if (words3.includes("--help")) {
        console.log(usage);
        return;
      }
      const values = parse(words3);
      console.log(values.json ? JSON.stringify(await runOnce2(values)) : compare(words3));
    },
    *tables() {
      for (const words3 of tables) yield compare(words3);
    }
  };
}
function wordsWithoutOwn(words3) {
  const kept = [];
  for (let i = 0; i < words3.length; i++) {
    if (words3[i] === "--rounds" || words3[i] === "--program") i++;
    else if (!/^--(rounds|program)=/.test(words3[i])) kept.push(words3[i]);
  }
  return kept;
}
function comparison(title, names, lines, [unit, nanoseconds]) {
  const ran = lines.filter(([first]) => first?.missing === void 0);
  const reference = median(ran[0].map(({ ns }) => ns));
  const ourHash = ran[0][0].hash;
  const figures = [...new Set(ran.flatMap(([first]) => Object.keys(first?.figures ?? {})))];
  const rows6 = names.map((program, i) => {
    const runs = lines[i];
    const first = runs[0];
    if (first.missing !== void 0) return [program, first.missing, ...new Array(4 + figures.length).fill("")];
    const times = runs.map(({ ns }) => ns);
    const colds = runs.flatMap(({ cold }) => cold === void 0 ? [] : [cold]);
    const same = runs.every(({ sameWork, hash }) => sameWork ?? (hash === void 0 ? void 0 : hash === ourHash));
    const told = first.sameWork !== void 0 || first.hash !== void 0 && ourHash !== void 0;
    return [
      program,
      digits(median(times) / nanoseconds),
      digits(Math.min(...times) / nanoseconds),
      colds.length === 0 ? "" : digits(median(colds) / nanoseconds),
      (median(times) / reference).toFixed(2),
      ...figures.map((figure) => {
        const all = runs.flatMap(({ figures: own }) => own?.[figure] === void 0 ? [] : [own[figure]]);
        return all.length === 0 ? "" : String(Number(median(all).toPrecision(5)));
      }),
      told ? same ? "same" : "OTHER" : ""
    ];
  });
  const header = ["program", `median ${unit}`, `min ${unit}`, `cold ${unit}`, "ratio", ...figures, "work"];
  return `${title}
${formatTable(header, rows6)}
`;
}
function digits(value) {
  return value >= 10 ? value.toFixed(1) : value.toPrecision(3);
}
function tenth(value) {
  return Math.round(value * 10) / 10;
}

// src/measure/cpu-time.ts
function cpuNanoseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1e3;
}
function timed(operations, work) {
  const started = cpuNanoseconds();
  work();
  return (cpuNanoseconds() - started) / operations;
}

// src/epstein/epstein-model.ts
var CITIZENS = 0.7;
var COPS = 0.074;
var RADIUS = 7;
var LEGITIMACY = 0.8;
var THRESHOLD = 0.1;
var ARREST_CONSTANT = 2.3;
var LONGEST_SENTENCE = 1e3;
var EMPTY = -1;
var COP = 0;
var QUIET = 1;
var ACTIVE = 2;
var JAILED = 3;
function neighbourhoods(side) {
  const seen = [];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let dy = -RADIUS; dy <= RADIUS; dy++)
        for (let dx = -RADIUS; dx <= RADIUS; dx++)
          if (Math.abs(dx) + Math.abs(dy) <= RADIUS && (dx !== 0 || dy !== 0))
            seen.push((y + dy + side) % side * side + (x + dx + side) % side);
  return Uint16Array.from(seen);
}
function epsteinWorld(side) {
  const cells = side * side;
  return {
    side,
    agentAt: new Int32Array(cells).fill(EMPTY),
    seen: neighbourhoods(side),
    sight: 2 * RADIUS * (RADIUS + 1),
    cellOf: new Int32Array(cells),
    state: new Uint8Array(cells),
    grievance: new Float64Array(cells),
    riskAversion: new Float64Array(cells),
    sentence: new Int32Array(cells),
    order: new Int32Array(cells),
    steps: 0
  };
}
function populate(world, random) {
  let agents = 0;
  for (let cell = 0; cell < world.agentAt.length; cell++) {
    const u = random.uniform();
    if (u >= CITIZENS + COPS) continue;
    world.agentAt[cell] = agents;
    world.cellOf[agents] = cell;
    world.state[agents] = u < COPS ? COP : QUIET;
    if (u >= COPS) {
      world.grievance[agents] = random.uniform() * (1 - LEGITIMACY);
      world.riskAversion[agents] = random.uniform();
    }
    world.order[agents] = agents;
    agents++;
  }
  return agents;
}
function roundHalfToEven(x) {
  const below = Math.floor(x);
  const rest = x - below;
  return rest < 0.5 || rest === 0.5 && below % 2 === 0 ? below : below + 1;
}
function decide(world, agent) {
  const { agentAt, seen, sight, state } = world;
  const first = world.cellOf[agent] * sight;
  let cops = 0;
  let actives = 1;
  for (let i = first; i < first + sight; i++) {
    const other = agentAt[seen[i]];
    if (other === EMPTY) continue;
    if (state[other] === COP) cops++;
    else if (state[other] === ACTIVE) actives++;
  }
  const arrest2 = 1 - exp(-ARREST_CONSTANT * roundHalfToEven(cops / actives));
  const isActive = world.grievance[agent] - world.riskAversion[agent] * arrest2 > THRESHOLD;
  state[agent] = isActive ? ACTIVE : QUIET;
}
function patrol(world, agent, random) {
  const { agentAt, seen, sight, state } = world;
  const first = world.cellOf[agent] * sight;
  let suspects = 0;
  for (let i = first; i < first + sight; i++) {
    const other = agentAt[seen[i]];
    if (other !== EMPTY && state[other] === ACTIVE) candidates[suspects++] = other;
  }
  if (suspects === 0) return;
  const chosen = candidates[Math.floor(random.uniform() * suspects)];
  state[chosen] = JAILED;
  world.sentence[chosen] = Math.floor(random.uniform() * (LONGEST_SENTENCE + 1));
}
function move(world, agent, random) {
  const { agentAt, seen, sight, cellOf } = world;
  const from = cellOf[agent];
  let free = 0;
  for (let i = from * sight; i < (from + 1) * sight; i++) {
    const cell = seen[i];
    if (agentAt[cell] === EMPTY) candidates[free++] = cell;
  }
  if (free === 0) return;
  const to = candidates[Math.floor(random.uniform() * free)];
  agentAt[from] = EMPTY;
  agentAt[to] = agent;
  cellOf[agent] = to;
}
var candidates = new Int32Array(2 * RADIUS * (RADIUS + 1));
function activate(world, agent, random) {
  const { state, sentence } = world;
  if (state[agent] === JAILED) {
    sentence[agent] = sentence[agent] - 1;
    if (sentence[agent] <= 0) state[agent] = QUIET;
    return;
  }
  if (state[agent] === COP) patrol(world, agent, random);
  else decide(world, agent);
  move(world, agent, random);
}
function epsteinModel(side) {
  return defineModel({
    name: "civil violence",
    parameters: {},
    world: () => epsteinWorld(side),
    events: { step: event() },
    initialise(world, _parameters, context) {
      context.schedule("step", populate(world, context.random("population")), { at: 1 });
    },
    on: {
      step(world, _parameters, agents, context) {
        const random = context.random("step");
        const { order } = world;
        for (let last = agents - 1; last > 0; last--) {
          const other = Math.floor(random.uniform() * (last + 1));
          const kept = order[last];
          order[last] = order[other];
          order[other] = kept;
        }
        for (let i = 0; i < agents; i++) activate(world, order[i], random);
        world.steps += 1;
        context.schedule("step", agents, { after: 1 });
      }
    }
  });
}

// src/epstein/epstein-benchmark.ts
function hashOf({ agentAt, state }) {
  let hash = 0;
  for (const agent of agentAt) hash = Math.imul(hash, 31) + agent * 4 + (agent === EMPTY ? 0 : state[agent]) | 0;
  return hash >>> 0;
}
function runEpstein({ side, warmup, steps, seed }) {
  const run2 = start(epsteinModel(side), { seed: `epstein ${seed}` });
  const cold = timed(warmup, () => void run2.runUntil(warmup));
  const ns = timed(steps, () => void run2.runUntil(warmup + steps));
  const { agentAt, state } = run2.world;
  let agents = 0;
  let active = 0;
  let jailed = 0;
  for (const agent of agentAt) {
    if (agent === EMPTY) continue;
    agents++;
    if (state[agent] === ACTIVE) active++;
    if (state[agent] === JAILED) jailed++;
  }
  return { ns, ...warmup > 0 && { cold }, hash: hashOf(run2.world), figures: { agents, active, jailed } };
}
var epstein = defineBenchmark({
  name: "epstein",
  about: "Epstein's civil violence on a torus: one operation is one step, in which each agent acts once.",
  example: "epstein --json",
  options: {
    side: { about: "of the torus, cells", least: 15, most: 250, initial: 40 },
    warmup: { about: "untimed steps before", least: 0, most: 1e6, initial: 200 },
    steps: { about: "timed steps", least: 1, most: 1e6, initial: 1e3 },
    seed: { about: "of the run", ...SEED_RANGE, initial: 1 }
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: { contested: runEpstein },
  title: ({ side, steps }) => `E. Epstein civil violence, ${side} x ${side}, ${steps} steps; CPU time per step`,
  tables: [[]]
});

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/observed-facts.ts
var SOURCE = "UCDP GED 24.1 (Sundberg & Melander 2013; Davies et al. 2024), CC BY 4.0: events of 2018-2021 in the three states located to a municipality and dated to a week or better (where_prec and date_prec <= 3), 746 in all; own computation";
var COUNTS = [
  ["Aguascalientes", 2018, 0, 0],
  ["Aguascalientes", 2019, 2, 3],
  ["Aguascalientes", 2020, 6, 8],
  ["Aguascalientes", 2021, 1, 1],
  ["Jalisco", 2018, 25, 88],
  ["Jalisco", 2019, 33, 135],
  ["Jalisco", 2020, 135, 197],
  ["Jalisco", 2021, 102, 181],
  ["Zacatecas", 2018, 16, 0],
  ["Zacatecas", 2019, 9, 51],
  ["Zacatecas", 2020, 133, 292],
  ["Zacatecas", 2021, 284, 681]
];
var STYLISED = [
  ["share of lethal events with 1 death", "all", 0.561],
  ["share of lethal events with 2 deaths", "all", 0.203],
  ["share of lethal events with 5 deaths or more", "all", 0.1029],
  ["share of lethal events with 10 deaths or more", "all", 0.0219],
  ["share of territory-months without an event", "all", 0.9674],
  ["Gini coefficient of events over territories", "all", 0.9342],
  ["lag-1 autocorrelation of monthly events", "all", 0.5955],
  ["lag-1 autocorrelation of monthly events", "Jalisco", 0.2223],
  ["lag-1 autocorrelation of monthly events", "Zacatecas", 0.7034],
  ["variance to mean of monthly events", "all", 14.86],
  ["share of events in a territory hit in the 60 days before", "all", 0.8003],
  ["share of events in the ten territories with most", "all", 0.8284]
];
var observedFacts = [
  ...COUNTS.flatMap(([state, year, events, deaths]) => [
    { fact: "events", state, year, observed: events, tolerance: { factor: 2 }, source: SOURCE },
    { fact: "deaths", state, year, observed: deaths, tolerance: { factor: 2 }, source: SOURCE }
  ]),
  ...STYLISED.map(([fact, state, observed]) => ({
    fact,
    state,
    year: "all",
    observed,
    tolerance: { relative: 0.3 },
    source: SOURCE
  }))
];

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/group-network.ts
var study = "Prieto-Curiel, Campedelli and Hope 2023, Science 381:1312-1316, doi:10.1126/science.adh2888; data doi:10.5061/dryad.zw3r228d7, from BACRIM 2020 (PPData, CentroGeo)";
var licence = "CC0 (data deposited at Dryad)";
var tieRows = [
  ["CJNG", "Sinaloa", 7, 0]
];
var groupTies = {
  file: "group-network.ts",
  title: "Rivalry and alliance between the two groups, 2020",
  source: study,
  licence,
  columns: [
    { name: "a", meaning: "one group" },
    { name: "b", meaning: "the other group" },
    { name: "rival_weight", meaning: "weight of the rivalry; 0 for none" },
    { name: "ally_weight", meaning: "weight of the alliance; 0 for none" }
  ],
  rows: tieRows
};
var sizeRows = [
  ["CJNG", 2012, 20568.1069],
  ["CJNG", 2018, 25210.2491],
  ["Sinaloa", 2012, 10284.0534],
  ["Sinaloa", 2018, 14296.8002]
];
var groupSizes = {
  file: "group-network.ts",
  title: "Members of the two groups in Mexico, 2012 and 2018",
  source: `${study}; 2012: its initial sizes, 115,000 members shared among 150 groups in proportion to 1/rank; 2018: week 312 of its equations`,
  licence: "own computation from published equations",
  columns: [
    { name: "group", meaning: "short name" },
    { name: "year", meaning: "start of the year, in years of 52 weeks from the start of 2012" },
    {
      name: "members",
      meaning: "expected members in Mexico",
      unit: "people",
      assumption: "a model's size and no count: initial sizes of the study, and its equations with its fitted parameters run for 312 weeks by the fourth-order Runge-Kutta method with steps of one week"
    }
  ],
  rows: sizeRows
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/highways.ts
var rows = [
  ["MEX-45", "Le\xF3n, Guanajuato", "14109 14053 14035 01001 01005 01011 01006 01007 01004 32025 32036 32057 32017 32056 32032 32037 32005 32013 32010 32040 32042 32009", "Durango, Durango", "known"],
  ["MEX-49", "San Luis Potos\xED, San Luis Potos\xED", "32038 32053 32016 32036 32057 32017 32056 32032 32037 32005 32013 32010 32039 32014 32022 32029", "Cuencam\xE9, Durango", "known"],
  ["MEX-54 north", "Guadalajara, Jalisco", "14039 14045 14120 32033 32023 32001 32019 32018 32044 32055 32056 32032 32037 32051 32026 32007", "Saltillo, Coahuila", "known"],
  ["MEX-54 south", "Colima, Colima", "14103 14108 14121 14023 14079 14082 14004 14089 14119 14002 14097 14070 14098 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-70 east", "San Luis Potos\xED, San Luis Potos\xED", "32038 14064 14053 01010 01001 01005 01003 32018 32019", "Jalpa, Zacatecas", "known"],
  ["MEX-70 west", "Guadalajara, Jalisco", "14039 14120 14009 14083 14077 14095 14006 14038 14062 14012 14058 14067", "Puerto Vallarta, Jalisco", "known"],
  ["MEX-71", "Teocaltiche, Jalisco", "14091 14116 01001", "Aguascalientes, Aguascalientes", "uncertain"],
  ["MEX-25", "Aguascalientes, Aguascalientes", "01001 01011 01002 32052 32024", "Loreto, Zacatecas", "uncertain"],
  ["MEX-80", "San Luis Potos\xED, San Luis Potos\xED", "32038 14064 14053 14073 14046 14111 14093 14001 14124 14101 14098 14039 14120 14097 14002 14114 14024 14077 14088 14052 14090 14110 14015 14021 14043 14022", "Cihuatl\xE1n, Jalisco", "known"],
  ["MEX-23", "Fresnillo, Zacatecas", "32010 32020 32046 14041 14081 14025 32030 32048 32003 32045 32058 32047 32004 32011 32028 14071 14120 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-44", "Fresnillo, Zacatecas", "32010 32049 14042", "Huejuquilla el Alto, Jalisco", "known"],
  ["MEX-15", "Sahuayo, Michoac\xE1n", "14096 14107 14050 14097 14120 14098 14039 14009 14005 14094 14055 14040", "Tepic, Nayarit", "known"],
  ["MEX-35", "La Barca, Jalisco", "14018 14063 14066 14030 14044 14097 14070 14098 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-90", "La Piedad, Michoac\xE1n", "14033 14016 14013 14105 14124", "Zapotlanejo, Jalisco", "known"],
  ["MEX-200", "Manzanillo, Colima", "14022 14043 14100 14020 14067", "Compostela, Nayarit", "known"]
];
var highways = {
  file: "highways.ts",
  title: "Federal highways across Aguascalientes, Jalisco and Zacatecas",
  source: "Own coding of the towns along each highway; the municipalities between them by the shortest path on the road graph of the Digital Chart of the World over INEGI's municipal outlines",
  licence: "own figures; Digital Chart of the World and INEGI outlines with attribution",
  columns: [
    { name: "name", meaning: "number of the federal highway, with a compass word where two stretches bear one number" },
    { name: "from", meaning: "town and state where the coded course begins, in or outside the region" },
    {
      name: "course",
      meaning: "INEGI codes of the municipalities of the region along the road, in order of travel, each listed once",
      assumption: "towns coded by hand; what lies between them is a shortest path, not a survey"
    },
    { name: "to", meaning: "town and state where the coded course ends, in or outside the region" },
    { name: "certainty", meaning: "whether the course is known or uncertain" }
  ],
  rows
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/links.ts
var rows2 = [
  ["01001", "01002", 60.9, "road graph", 45, 81],
  ["01001", "01003", 48.9, "road graph", 45, 65],
  ["01001", "01005", 14.5, "road graph", 75, 12],
  ["01001", "01010", 67.3, "road graph", 75, 54],
  ["01001", "01011", 22.6, "road graph", 75, 18],
  ["01001", "14035", 42.1, "road graph", 75, 34],
  ["01001", "14053", 83.6, "road graph", 45, 111],
  ["01001", "14091", 70.4, "road graph", 45, 94],
  ["01001", "14116", 42.6, "road graph", 75, 34],
  ["01002", "01006", 80.9, "road graph", 45, 108],
  ["01002", "01009", 13, "great circle x 1.6", 45, 17],
  ["01002", "01010", 126.5, "road graph", 45, 169],
  ["01002", "01011", 70.1, "road graph", 75, 56],
  ["01002", "14064", 144.5, "road graph", 45, 193],
  ["01002", "32024", 14.8, "road graph", 45, 20],
  ["01002", "32052", 25.5, "great circle x 1.6", 75, 20],
  ["01003", "01005", 61.6, "road graph", 75, 49],
  ["01003", "01008", 63.7, "road graph", 45, 85],
  ["01003", "14116", 48.4, "road graph", 45, 65],
  ["01003", "32018", 52.8, "road graph", 75, 42],
  ["01003", "32044", 67.1, "road graph", 45, 89],
  ["01003", "32055", 126.1, "road graph", 45, 168],
  ["01004", "01007", 16.2, "road graph", 75, 13],
  ["01004", "32008", 11.5, "road graph", 45, 15],
  ["01004", "32025", 26.3, "road graph", 75, 21],
  ["01005", "01006", 29.1, "road graph", 45, 39],
  ["01005", "01008", 41, "road graph", 45, 55],
  ["01005", "01011", 18.3, "road graph", 75, 15],
  ["01006", "01007", 12.3, "road graph", 75, 10],
  ["01006", "01008", 16.2, "road graph", 45, 22],
  ["01006", "01009", 19.2, "road graph", 45, 26],
  ["01006", "01011", 10.8, "road graph", 75, 9],
  ["01007", "01008", 24.2, "road graph", 45, 32],
  ["01007", "01009", 30.8, "road graph", 45, 41],
  ["01007", "32008", 26.8, "road graph", 45, 36],
  ["01007", "32012", 45, "road graph", 45, 60],
  ["01007", "32025", 29.8, "road graph", 45, 40],
  ["01008", "32012", 68.9, "road graph", 45, 92],
  ["01008", "32055", 101.3, "road graph", 45, 135],
  ["01009", "32024", 30.9, "great circle x 1.6", 45, 41],
  ["01009", "32025", 32, "road graph", 45, 43],
  ["01010", "14053", 82.8, "road graph", 75, 66],
  ["01010", "14064", 50.2, "road graph", 45, 67],
  ["14001", "14029", 32.9, "great circle x 1.6", 45, 44],
  ["14001", "14093", 23.7, "road graph", 75, 19],
  ["14001", "14124", 31, "road graph", 75, 25],
  ["14002", "14050", 28.7, "road graph", 45, 38],
  ["14002", "14083", 59.1, "road graph", 45, 79],
  ["14002", "14097", 24.1, "road graph", 75, 19],
  ["14002", "14114", 10.1, "road graph", 75, 8],
  ["14002", "14119", 22.6, "road graph", 75, 18],
  ["14003", "14005", 44.3, "road graph", 45, 59],
  ["14003", "14006", 43.1, "road graph", 45, 57],
  ["14003", "14007", 29.2, "road graph", 45, 39],
  ["14003", "14036", 14.3, "road graph", 45, 19],
  ["14003", "14094", 32.6, "road graph", 45, 43],
  ["14003", "14095", 13.9, "road graph", 45, 19],
  ["14004", "14014", 32.9, "road graph", 45, 44],
  ["14004", "14082", 15.5, "road graph", 75, 12],
  ["14004", "14086", 25.7, "road graph", 45, 34],
  ["14004", "14089", 9.5, "road graph", 75, 8],
  ["14005", "14009", 8.8, "road graph", 75, 7],
  ["14005", "14094", 14, "road graph", 75, 11],
  ["14005", "14095", 43.7, "road graph", 45, 58],
  ["14005", "14120", 45.1, "road graph", 45, 60],
  ["14006", "14036", 56.7, "road graph", 45, 76],
  ["14006", "14038", 42.8, "road graph", 75, 34],
  ["14006", "14062", 43.5, "road graph", 45, 58],
  ["14006", "14077", 18.6, "road graph", 45, 25],
  ["14006", "14088", 69.3, "road graph", 45, 92],
  ["14006", "14095", 42.5, "road graph", 75, 34],
  ["14007", "14036", 15.1, "road graph", 45, 20],
  ["14007", "14055", 19.3, "great circle x 1.6", 45, 26],
  ["14007", "14094", 61, "road graph", 45, 81],
  ["14008", "14013", 35.6, "road graph", 45, 47],
  ["14008", "14016", 57.1, "road graph", 45, 76],
  ["14008", "14048", 19.8, "road graph", 45, 26],
  ["14008", "14072", 78.2, "road graph", 45, 104],
  ["14008", "14074", 88.8, "road graph", 45, 118],
  ["14008", "14078", 57.6, "road graph", 45, 77],
  ["14008", "14093", 55.8, "road graph", 45, 74],
  ["14008", "14125", 21.8, "road graph", 45, 29],
  ["14009", "14083", 27.2, "road graph", 75, 22],
  ["14009", "14095", 39.7, "road graph", 45, 53],
  ["14009", "14120", 37.8, "road graph", 75, 30],
  ["14010", "14024", 42, "road graph", 45, 56],
  ["14010", "14032", 24.1, "great circle x 1.6", 45, 32],
  ["14010", "14086", 41, "road graph", 45, 55],
  ["14010", "14088", 86.6, "road graph", 45, 115],
  ["14010", "14089", 22.7, "road graph", 45, 30],
  ["14010", "14114", 44.6, "road graph", 45, 59],
  ["14010", "14119", 40, "road graph", 45, 53],
  ["14011", "14012", 47.1, "road graph", 45, 63],
  ["14011", "14017", 24.5, "road graph", 45, 33],
  ["14011", "14028", 35.2, "road graph", 45, 47],
  ["14011", "14062", 57, "road graph", 45, 76],
  ["14011", "14088", 23.9, "road graph", 45, 32],
  ["14011", "14090", 11.7, "road graph", 45, 16],
  ["14012", "14028", 33.5, "road graph", 45, 45],
  ["14012", "14058", 59.6, "road graph", 75, 48],
  ["14012", "14062", 11.7, "road graph", 75, 9],
  ["14012", "14084", 63.6, "road graph", 45, 85],
  ["14013", "14016", 21.9, "road graph", 75, 18],
  ["14013", "14018", 31, "road graph", 45, 41],
  ["14013", "14063", 50.3, "road graph", 45, 67],
  ["14013", "14093", 47.8, "road graph", 45, 64],
  ["14013", "14105", 31.3, "road graph", 75, 25],
  ["14014", "14026", 38.8, "road graph", 45, 52],
  ["14014", "14079", 36.2, "road graph", 45, 48],
  ["14014", "14082", 18.8, "road graph", 45, 25],
  ["14014", "14089", 12.8, "great circle x 1.6", 45, 17],
  ["14014", "14092", 20.9, "road graph", 45, 28],
  ["14014", "14119", 40.5, "road graph", 45, 54],
  ["14015", "14017", 60.4, "road graph", 45, 81],
  ["14015", "14021", 33.2, "road graph", 75, 27],
  ["14015", "14027", 42.3, "road graph", 45, 56],
  ["14015", "14037", 19.3, "road graph", 45, 26],
  ["14015", "14068", 29.2, "road graph", 45, 39],
  ["14015", "14106", 49.4, "road graph", 45, 66],
  ["14015", "14110", 32.6, "road graph", 75, 26],
  ["14016", "14018", 51.4, "road graph", 45, 69],
  ["14016", "14033", 26.2, "road graph", 75, 21],
  ["14016", "14048", 22.9, "great circle x 1.6", 45, 31],
  ["14017", "14028", 11.3, "road graph", 45, 15],
  ["14017", "14068", 86.3, "road graph", 45, 115],
  ["14017", "14090", 31, "road graph", 45, 41],
  ["14017", "14100", 165.5, "road graph", 45, 221],
  ["14017", "14110", 30.8, "road graph", 45, 41],
  ["14018", "14047", 20.3, "road graph", 45, 27],
  ["14018", "14063", 28.3, "road graph", 75, 23],
  ["14019", "14031", 6.8, "road graph", 45, 9],
  ["14019", "14061", 85.1, "road graph", 45, 113],
  ["14019", "14076", 29.6, "road graph", 45, 39],
  ["14019", "14115", 34.6, "road graph", 45, 46],
  ["14020", "14067", 42, "road graph", 75, 34],
  ["14020", "14084", 115.1, "road graph", 45, 153],
  ["14020", "14100", 50, "road graph", 75, 40],
  ["14021", "14027", 38.7, "road graph", 45, 52],
  ["14021", "14043", 30.2, "road graph", 75, 24],
  ["14021", "14068", 37.4, "road graph", 45, 50],
  ["14022", "14027", 42.6, "road graph", 45, 57],
  ["14022", "14043", 52.6, "road graph", 75, 42],
  ["14023", "14079", 11.7, "road graph", 75, 9],
  ["14023", "14082", 28, "road graph", 45, 37],
  ["14023", "14085", 71.7, "road graph", 45, 96],
  ["14023", "14108", 23.6, "road graph", 45, 31],
  ["14023", "14113", 44.3, "road graph", 45, 59],
  ["14023", "14121", 15.5, "road graph", 75, 12],
  ["14024", "14077", 14.1, "road graph", 75, 11],
  ["14024", "14088", 48.2, "road graph", 45, 64],
  ["14024", "14114", 22.4, "road graph", 75, 18],
  ["14025", "14041", 35.5, "road graph", 45, 47],
  ["14025", "14081", 12.5, "road graph", 75, 10],
  ["14025", "14104", 33.7, "road graph", 45, 45],
  ["14025", "32015", 36.1, "road graph", 45, 48],
  ["14025", "32030", 28.3, "road graph", 75, 23],
  ["14025", "32031", 39.3, "road graph", 45, 52],
  ["14025", "32055", 66.8, "road graph", 45, 89],
  ["14026", "14057", 14, "road graph", 45, 19],
  ["14026", "14059", 40, "road graph", 45, 53],
  ["14026", "14079", 64.5, "road graph", 45, 86],
  ["14026", "14085", 56, "road graph", 45, 75],
  ["14026", "14092", 19, "road graph", 45, 25],
  ["14026", "14107", 42.5, "road graph", 45, 57],
  ["14027", "14043", 66, "road graph", 45, 88],
  ["14027", "14099", 79.4, "road graph", 45, 106],
  ["14027", "14106", 66.7, "road graph", 45, 89],
  ["14028", "14084", 66.9, "road graph", 45, 89],
  ["14028", "14100", 156.1, "road graph", 45, 208],
  ["14029", "14045", 59.3, "road graph", 45, 79],
  ["14029", "14093", 105, "road graph", 45, 140],
  ["14029", "14118", 51.3, "road graph", 45, 68],
  ["14029", "14124", 81.6, "road graph", 45, 109],
  ["14029", "32033", 87.1, "road graph", 45, 116],
  ["14030", "14044", 7.1, "road graph", 75, 6],
  ["14030", "14050", 26.3, "road graph", 45, 35],
  ["14030", "14051", 38.9, "road graph", 45, 52],
  ["14030", "14066", 32.1, "road graph", 75, 26],
  ["14030", "14096", 80, "road graph", 45, 107],
  ["14030", "14107", 24.5, "great circle x 1.6", 45, 33],
  ["14030", "14123", 41, "road graph", 45, 55],
  ["14031", "14076", 23.4, "road graph", 45, 31],
  ["14031", "14104", 56.6, "road graph", 45, 75],
  ["14031", "14115", 39.2, "road graph", 45, 52],
  ["14031", "32003", 72.1, "road graph", 45, 96],
  ["14031", "32004", 45.5, "road graph", 45, 61],
  ["14031", "32045", 83.5, "road graph", 45, 111],
  ["14032", "14034", 102.9, "road graph", 45, 137],
  ["14032", "14052", 59, "road graph", 45, 79],
  ["14032", "14086", 30.8, "great circle x 1.6", 45, 41],
  ["14032", "14088", 54.3, "road graph", 45, 72],
  ["14032", "14102", 131.4, "road graph", 45, 175],
  ["14033", "14048", 45.7, "road graph", 45, 61],
  ["14034", "14037", 24.7, "road graph", 45, 33],
  ["14034", "14052", 64.3, "road graph", 45, 86],
  ["14034", "14054", 17.3, "road graph", 45, 23],
  ["14034", "14090", 70.8, "road graph", 45, 94],
  ["14034", "14102", 28.5, "road graph", 45, 38],
  ["14034", "14110", 15.3, "road graph", 45, 20],
  ["14035", "14053", 44.3, "road graph", 75, 35],
  ["14035", "14073", 36.9, "road graph", 45, 49],
  ["14035", "14091", 42.9, "road graph", 45, 57],
  ["14036", "14055", 63.4, "road graph", 45, 85],
  ["14036", "14075", 16.3, "road graph", 45, 22],
  ["14037", "14054", 9.1, "road graph", 45, 12],
  ["14037", "14106", 32.9, "road graph", 45, 44],
  ["14037", "14110", 40, "road graph", 45, 53],
  ["14038", "14058", 86.6, "road graph", 45, 115],
  ["14038", "14062", 19.7, "road graph", 75, 16],
  ["14038", "14080", 116.8, "road graph", 45, 156],
  ["14039", "14045", 44.4, "road graph", 75, 36],
  ["14039", "14098", 7.3, "road graph", 75, 6],
  ["14039", "14101", 17.7, "road graph", 45, 24],
  ["14039", "14120", 13.1, "road graph", 75, 10],
  ["14039", "14124", 40.6, "road graph", 45, 54],
  ["14040", "14055", 23.8, "road graph", 75, 19],
  ["14040", "14094", 42.9, "road graph", 45, 57],
  ["14041", "14081", 24.9, "road graph", 75, 20],
  ["14041", "32031", 40.8, "road graph", 45, 54],
  ["14041", "32046", 14.5, "road graph", 75, 12],
  ["14042", "14061", 39.4, "road graph", 45, 53],
  ["14042", "32049", 42.4, "road graph", 75, 34],
  ["14043", "14068", 36.8, "road graph", 45, 49],
  ["14043", "14100", 125.5, "road graph", 75, 100],
  ["14044", "14050", 32.2, "road graph", 45, 43],
  ["14044", "14051", 32.6, "road graph", 45, 43],
  ["14044", "14097", 38.6, "road graph", 75, 31],
  ["14045", "14071", 45, "great circle x 1.6", 45, 60],
  ["14045", "14120", 54.5, "road graph", 75, 44],
  ["14045", "14124", 69.7, "road graph", 45, 93],
  ["14045", "32028", 101.4, "road graph", 45, 135],
  ["14045", "32033", 50.1, "road graph", 45, 67],
  ["14046", "14073", 20.9, "road graph", 75, 17],
  ["14046", "14078", 52.7, "road graph", 45, 70],
  ["14046", "14091", 38, "road graph", 45, 51],
  ["14046", "14111", 25.8, "road graph", 75, 21],
  ["14046", "14117", 73.5, "road graph", 45, 98],
  ["14047", "14063", 12.8, "road graph", 45, 17],
  ["14047", "14066", 27.8, "road graph", 45, 37],
  ["14049", "14056", 42.3, "road graph", 45, 56],
  ["14049", "14085", 69.1, "road graph", 45, 92],
  ["14049", "14087", 94.8, "road graph", 45, 126],
  ["14050", "14092", 76.7, "road graph", 45, 102],
  ["14050", "14097", 41.6, "road graph", 75, 33],
  ["14050", "14107", 37.1, "road graph", 75, 30],
  ["14050", "14119", 50.4, "road graph", 45, 67],
  ["14051", "14070", 2.2, "road graph", 45, 3],
  ["14051", "14097", 48.3, "road graph", 45, 64],
  ["14051", "14101", 27.9, "road graph", 45, 37],
  ["14051", "14123", 53.1, "road graph", 45, 71],
  ["14051", "14124", 20.9, "road graph", 45, 28],
  ["14052", "14088", 15.7, "road graph", 75, 13],
  ["14052", "14090", 27.4, "road graph", 75, 22],
  ["14053", "14064", 70.6, "road graph", 75, 56],
  ["14053", "14073", 46.4, "road graph", 75, 37],
  ["14053", "14109", 72.3, "road graph", 75, 58],
  ["14054", "14102", 26.2, "road graph", 45, 35],
  ["14054", "14106", 40.9, "road graph", 45, 55],
  ["14055", "14075", 79.5, "road graph", 45, 106],
  ["14055", "14094", 21.2, "road graph", 75, 17],
  ["14056", "14069", 93, "road graph", 45, 124],
  ["14056", "14085", 58.5, "road graph", 45, 78],
  ["14056", "14112", 86, "road graph", 45, 115],
  ["14057", "14059", 32.7, "road graph", 45, 44],
  ["14057", "14096", 28.2, "road graph", 45, 38],
  ["14057", "14107", 29.6, "road graph", 45, 39],
  ["14058", "14062", 69.5, "road graph", 45, 93],
  ["14058", "14067", 58.4, "road graph", 75, 47],
  ["14058", "14080", 32.5, "road graph", 45, 43],
  ["14058", "14084", 19.2, "road graph", 45, 26],
  ["14059", "14085", 39.6, "road graph", 45, 53],
  ["14059", "14112", 26.8, "road graph", 45, 36],
  ["14060", "14091", 36.7, "road graph", 45, 49],
  ["14060", "14117", 18.1, "road graph", 45, 24],
  ["14060", "14118", 19.2, "road graph", 45, 26],
  ["14060", "32002", 33.4, "road graph", 45, 45],
  ["14060", "32034", 25.4, "road graph", 45, 34],
  ["14061", "14115", 67.2, "road graph", 45, 90],
  ["14061", "32031", 25.3, "road graph", 45, 34],
  ["14061", "32049", 54.8, "road graph", 45, 73],
  ["14062", "14088", 79.3, "road graph", 45, 106],
  ["14063", "14066", 17.8, "road graph", 75, 14],
  ["14063", "14105", 26.7, "road graph", 45, 36],
  ["14063", "14123", 30, "road graph", 45, 40],
  ["14064", "32038", 50.8, "road graph", 75, 41],
  ["14064", "32052", 77.9, "road graph", 45, 104],
  ["14065", "14087", 32.6, "road graph", 45, 43],
  ["14065", "14108", 42.4, "road graph", 45, 57],
  ["14066", "14096", 44, "great circle x 1.6", 45, 59],
  ["14066", "14123", 12.7, "road graph", 45, 17],
  ["14067", "14080", 60.6, "road graph", 45, 81],
  ["14067", "14084", 75.4, "road graph", 45, 101],
  ["14068", "14100", 108.8, "road graph", 45, 145],
  ["14069", "14112", 7.5, "road graph", 45, 10],
  ["14070", "14097", 46.7, "road graph", 75, 37],
  ["14070", "14098", 27.9, "road graph", 75, 22],
  ["14070", "14101", 25.8, "road graph", 45, 34],
  ["14071", "14094", 74.6, "road graph", 45, 99],
  ["14071", "14120", 50, "estimate", 75, 40],
  ["14071", "32011", 22.9, "road graph", 45, 31],
  ["14071", "32028", 32.6, "great circle x 1.6", 75, 26],
  ["14072", "14074", 21.2, "road graph", 45, 28],
  ["14072", "14109", 20.3, "road graph", 45, 27],
  ["14073", "14074", 41.7, "road graph", 45, 56],
  ["14073", "14078", 36, "road graph", 45, 48],
  ["14073", "14091", 53.6, "road graph", 45, 71],
  ["14073", "14109", 41, "road graph", 45, 55],
  ["14074", "14078", 32.3, "road graph", 45, 43],
  ["14074", "14109", 29.7, "road graph", 45, 40],
  ["14076", "14094", 149.8, "road graph", 45, 200],
  ["14076", "32004", 48.2, "road graph", 45, 64],
  ["14077", "14083", 55.8, "road graph", 75, 45],
  ["14077", "14088", 51.4, "road graph", 75, 41],
  ["14077", "14095", 59.4, "road graph", 75, 48],
  ["14077", "14114", 32.8, "road graph", 45, 44],
  ["14078", "14093", 72.2, "road graph", 45, 96],
  ["14078", "14111", 76.3, "road graph", 45, 102],
  ["14078", "14125", 37.9, "road graph", 45, 51],
  ["14079", "14082", 18.1, "road graph", 75, 14],
  ["14079", "14085", 82.1, "road graph", 45, 109],
  ["14081", "32046", 37.4, "road graph", 45, 50],
  ["14081", "32055", 72.9, "road graph", 45, 97],
  ["14082", "14086", 22.2, "road graph", 45, 30],
  ["14082", "14113", 26.1, "road graph", 45, 35],
  ["14083", "14095", 16.4, "road graph", 45, 22],
  ["14083", "14097", 47.2, "road graph", 45, 63],
  ["14083", "14114", 61.3, "road graph", 45, 82],
  ["14083", "14120", 44.7, "road graph", 45, 60],
  ["14084", "14100", 92.3, "road graph", 45, 123],
  ["14085", "14087", 36, "road graph", 45, 48],
  ["14085", "14112", 65.4, "road graph", 45, 87],
  ["14085", "14121", 58.7, "road graph", 45, 78],
  ["14086", "14089", 34.7, "road graph", 45, 46],
  ["14086", "14102", 81.8, "road graph", 45, 109],
  ["14086", "14113", 47, "road graph", 45, 63],
  ["14087", "14108", 13.4, "road graph", 45, 18],
  ["14087", "14121", 23.2, "road graph", 45, 31],
  ["14088", "14090", 13.5, "road graph", 45, 18],
  ["14089", "14119", 18.3, "road graph", 75, 15],
  ["14090", "14110", 56.5, "road graph", 75, 45],
  ["14091", "14116", 30, "road graph", 75, 24],
  ["14091", "14117", 53.7, "road graph", 45, 72],
  ["14091", "32002", 19.9, "road graph", 45, 27],
  ["14091", "32018", 126.9, "road graph", 45, 169],
  ["14091", "32019", 115.8, "road graph", 45, 154],
  ["14091", "32034", 35.6, "road graph", 45, 47],
  ["14092", "14107", 41.1, "road graph", 45, 55],
  ["14092", "14119", 34.1, "road graph", 45, 45],
  ["14093", "14105", 41.1, "road graph", 45, 55],
  ["14093", "14111", 27.2, "road graph", 75, 22],
  ["14093", "14118", 56.2, "road graph", 45, 75],
  ["14093", "14124", 43.6, "road graph", 45, 58],
  ["14093", "14125", 35, "road graph", 45, 47],
  ["14094", "14120", 58.9, "road graph", 45, 79],
  ["14094", "32004", 106.3, "road graph", 45, 142],
  ["14094", "32011", 94.1, "road graph", 45, 125],
  ["14094", "32047", 113.4, "road graph", 45, 151],
  ["14096", "14107", 18.2, "road graph", 75, 15],
  ["14097", "14098", 36.1, "road graph", 45, 48],
  ["14097", "14120", 38.3, "road graph", 75, 31],
  ["14098", "14101", 11.8, "road graph", 75, 9],
  ["14098", "14120", 17.4, "road graph", 75, 14],
  ["14099", "14106", 14.9, "road graph", 45, 20],
  ["14099", "14113", 30.2, "road graph", 45, 40],
  ["14099", "14122", 17.1, "road graph", 45, 23],
  ["14101", "14124", 32.7, "road graph", 75, 26],
  ["14102", "14106", 15.6, "great circle x 1.6", 45, 21],
  ["14102", "14113", 35.4, "road graph", 45, 47],
  ["14103", "14108", 48, "road graph", 75, 38],
  ["14104", "14115", 18.6, "road graph", 45, 25],
  ["14104", "32003", 15.8, "road graph", 45, 21],
  ["14104", "32030", 46.7, "road graph", 45, 62],
  ["14104", "32031", 70.9, "road graph", 45, 95],
  ["14104", "32048", 34.9, "road graph", 45, 47],
  ["14105", "14123", 25.7, "road graph", 45, 34],
  ["14105", "14124", 31.4, "road graph", 75, 25],
  ["14106", "14113", 35.4, "road graph", 45, 47],
  ["14108", "14113", 65.6, "road graph", 45, 87],
  ["14108", "14121", 10.5, "road graph", 75, 8],
  ["14108", "14122", 104.1, "road graph", 45, 139],
  ["14111", "14117", 48.5, "road graph", 45, 65],
  ["14111", "14118", 81.3, "road graph", 45, 108],
  ["14113", "14122", 46.1, "road graph", 45, 61],
  ["14114", "14119", 31.7, "road graph", 45, 42],
  ["14115", "32031", 76.7, "road graph", 45, 102],
  ["14116", "32018", 101.1, "road graph", 45, 135],
  ["14117", "14118", 35.1, "road graph", 45, 47],
  ["14118", "32033", 36.6, "road graph", 45, 49],
  ["14118", "32034", 21.9, "road graph", 45, 29],
  ["14123", "14124", 32.7, "road graph", 45, 44],
  ["32001", "32019", 29.2, "road graph", 75, 23],
  ["32001", "32023", 8.1, "road graph", 75, 6],
  ["32001", "32034", 81.7, "road graph", 45, 109],
  ["32001", "32058", 64.9, "road graph", 45, 87],
  ["32002", "32034", 21.9, "road graph", 45, 29],
  ["32003", "32045", 30.7, "road graph", 75, 25],
  ["32003", "32048", 21.4, "road graph", 75, 17],
  ["32004", "32045", 40.4, "road graph", 45, 54],
  ["32004", "32047", 17.1, "great circle x 1.6", 75, 14],
  ["32004", "32058", 58.7, "road graph", 45, 78],
  ["32005", "32010", 32.1, "road graph", 45, 43],
  ["32005", "32013", 8.4, "road graph", 75, 7],
  ["32005", "32020", 78.9, "road graph", 45, 105],
  ["32005", "32032", 14.3, "road graph", 45, 19],
  ["32005", "32037", 24.3, "road graph", 75, 19],
  ["32005", "32056", 29.5, "road graph", 45, 39],
  ["32006", "32010", 60.4, "road graph", 45, 81],
  ["32006", "32039", 51.9, "road graph", 45, 69],
  ["32006", "32051", 66.7, "road graph", 45, 89],
  ["32007", "32026", 15, "road graph", 75, 12],
  ["32007", "32041", 89.7, "road graph", 45, 120],
  ["32008", "32012", 19.8, "road graph", 45, 26],
  ["32008", "32025", 36.1, "road graph", 45, 48],
  ["32008", "32036", 19.3, "road graph", 45, 26],
  ["32009", "32021", 50.6, "road graph", 45, 67],
  ["32009", "32042", 31.6, "road graph", 75, 25],
  ["32010", "32013", 26.7, "road graph", 75, 21],
  ["32010", "32020", 65, "estimate", 75, 52],
  ["32010", "32037", 54.9, "road graph", 45, 73],
  ["32010", "32039", 78.2, "road graph", 75, 63],
  ["32010", "32040", 63.5, "road graph", 75, 51],
  ["32010", "32042", 106.9, "road graph", 45, 143],
  ["32010", "32049", 93, "road graph", 75, 74],
  ["32010", "32051", 73.7, "road graph", 45, 98],
  ["32011", "32028", 17, "great circle x 1.6", 75, 14],
  ["32011", "32047", 36, "road graph", 45, 48],
  ["32012", "32017", 33.1, "road graph", 45, 44],
  ["32012", "32036", 33.5, "road graph", 45, 45],
  ["32012", "32055", 94.4, "road graph", 45, 126],
  ["32012", "32056", 40.3, "road graph", 45, 54],
  ["32014", "32022", 62.6, "road graph", 75, 50],
  ["32014", "32026", 264.8, "road graph", 45, 353],
  ["32014", "32039", 21.1, "road graph", 75, 17],
  ["32014", "32051", 134.7, "road graph", 45, 180],
  ["32015", "32030", 36.6, "road graph", 45, 49],
  ["32015", "32044", 27.2, "road graph", 45, 36],
  ["32015", "32048", 52.9, "road graph", 45, 71],
  ["32015", "32055", 53.7, "road graph", 45, 72],
  ["32016", "32017", 49.6, "road graph", 45, 66],
  ["32016", "32036", 30.8, "road graph", 75, 25],
  ["32016", "32053", 67.7, "road graph", 75, 54],
  ["32016", "32057", 33.4, "road graph", 45, 45],
  ["32017", "32036", 44.4, "road graph", 45, 59],
  ["32017", "32037", 29.6, "road graph", 45, 39],
  ["32017", "32050", 22.5, "road graph", 45, 30],
  ["32017", "32056", 7.2, "road graph", 75, 6],
  ["32017", "32057", 16.5, "road graph", 75, 13],
  ["32018", "32019", 18.9, "road graph", 75, 15],
  ["32018", "32044", 15.8, "road graph", 75, 13],
  ["32018", "32048", 60.2, "road graph", 45, 80],
  ["32019", "32034", 109.5, "road graph", 45, 146],
  ["32019", "32045", 57.1, "road graph", 45, 76],
  ["32019", "32048", 45.6, "road graph", 45, 61],
  ["32019", "32058", 80.5, "road graph", 45, 107],
  ["32020", "32043", 14.2, "road graph", 45, 19],
  ["32020", "32046", 27.8, "road graph", 75, 22],
  ["32020", "32049", 66.9, "road graph", 45, 89],
  ["32020", "32055", 58.4, "road graph", 45, 78],
  ["32020", "32056", 58.1, "road graph", 45, 77],
  ["32021", "32042", 79.1, "road graph", 45, 105],
  ["32021", "32049", 82.1, "road graph", 45, 109],
  ["32022", "32029", 7.8, "road graph", 75, 6],
  ["32022", "32039", 66.3, "road graph", 45, 88],
  ["32023", "32028", 36.7, "road graph", 45, 49],
  ["32023", "32033", 19.7, "road graph", 75, 16],
  ["32023", "32034", 74.4, "road graph", 45, 99],
  ["32023", "32047", 78.7, "road graph", 45, 105],
  ["32023", "32058", 71.7, "road graph", 45, 96],
  ["32024", "32025", 116.7, "road graph", 45, 156],
  ["32024", "32035", 32.9, "great circle x 1.6", 45, 44],
  ["32024", "32038", 67.9, "great circle x 1.6", 45, 91],
  ["32024", "32052", 19.7, "great circle x 1.6", 75, 16],
  ["32025", "32035", 57.4, "road graph", 45, 77],
  ["32025", "32036", 20, "road graph", 75, 16],
  ["32026", "32027", 37.2, "great circle x 1.6", 45, 50],
  ["32026", "32051", 209.3, "road graph", 45, 279],
  ["32028", "32033", 54.6, "road graph", 45, 73],
  ["32028", "32047", 114.6, "road graph", 45, 153],
  ["32029", "32039", 70.4, "road graph", 45, 94],
  ["32029", "32042", 93.5, "road graph", 45, 125],
  ["32030", "32048", 17.4, "road graph", 75, 14],
  ["32031", "32043", 90.3, "road graph", 45, 120],
  ["32031", "32046", 53.3, "road graph", 45, 71],
  ["32031", "32049", 79.2, "road graph", 45, 106],
  ["32032", "32037", 10.2, "road graph", 75, 8],
  ["32032", "32050", 8.5, "road graph", 45, 11],
  ["32032", "32056", 15.4, "road graph", 75, 12],
  ["32033", "32034", 55.9, "road graph", 45, 75],
  ["32035", "32036", 51, "road graph", 45, 68],
  ["32035", "32038", 39.8, "road graph", 45, 53],
  ["32035", "32053", 8.3, "road graph", 45, 11],
  ["32035", "32054", 23.4, "road graph", 45, 31],
  ["32036", "32053", 44.2, "road graph", 45, 59],
  ["32036", "32057", 28.2, "road graph", 75, 23],
  ["32037", "32050", 18, "road graph", 45, 24],
  ["32037", "32051", 57.5, "road graph", 75, 46],
  ["32038", "32052", 83.3, "road graph", 45, 111],
  ["32038", "32054", 18.9, "road graph", 45, 25],
  ["32039", "32040", 48.6, "road graph", 45, 65],
  ["32039", "32042", 91.9, "road graph", 45, 123],
  ["32039", "32051", 114.2, "road graph", 45, 152],
  ["32040", "32042", 43.9, "road graph", 75, 35],
  ["32042", "32049", 137.9, "road graph", 45, 184],
  ["32043", "32046", 37.9, "road graph", 45, 51],
  ["32043", "32049", 59.9, "road graph", 45, 80],
  ["32044", "32055", 62.7, "road graph", 75, 50],
  ["32045", "32048", 14.2, "road graph", 45, 19],
  ["32045", "32058", 26.6, "road graph", 75, 21],
  ["32046", "32055", 82.1, "road graph", 45, 109],
  ["32047", "32058", 9.8, "road graph", 75, 8],
  ["32050", "32056", 17.7, "road graph", 45, 24],
  ["32055", "32056", 59.6, "road graph", 75, 48]
];
var links = {
  file: "links.ts",
  title: "Neighbouring municipalities and the roads between their seats",
  source: "Neighbours: shared borders of INEGI's municipal outlines. Distances: own computation, shortest path between the seats on the road graph of the Digital Chart of the World",
  licence: "own figures; Digital Chart of the World and INEGI outlines with attribution",
  columns: [
    { name: "a", meaning: "INEGI code of one municipality" },
    { name: "b", meaning: "INEGI code of the other municipality" },
    { name: "road_km", meaning: "distance between the seats by road, see road_source", unit: "km" },
    {
      name: "road_source",
      meaning: "how the distance was found: a shortest path on the road graph, or a guess where the graph has none",
      assumption: "without a path on the graph the road is 1.6 times the great circle; two roads are estimated by hand"
    },
    {
      name: "speed_km_per_hour",
      meaning: "mean speed by car: 75 where a listed federal highway joins the two seats, 45 elsewhere",
      unit: "km/h",
      assumption: "two speeds for all roads, chosen and not measured"
    },
    {
      name: "travel_minutes",
      meaning: "60 x road_km / speed_km_per_hour, rounded to whole minutes",
      unit: "minutes",
      assumption: "follows from the assumed speeds"
    }
  ],
  rows: rows2
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/municipalities.ts
var rows3 = [
  ["01001", "Aguascalientes", "Aguascalientes", 948990, 1177.9, 21.879823, -102.296047],
  ["01002", "Asientos", "Aguascalientes", 51536, 549, 22.238317, -102.089275],
  ["01003", "Calvillo", "Aguascalientes", 58250, 932.6, 21.846907, -102.718751],
  ["01004", "Cos\xEDo", "Aguascalientes", 17e3, 130.6, 22.366409, -102.300044],
  ["01005", "Jes\xFAs Mar\xEDa", "Aguascalientes", 129929, 505.7, 21.961273, -102.343416],
  ["01006", "Pabell\xF3n de Arteaga", "Aguascalientes", 47646, 197.4, 22.149202, -102.276542],
  ["01007", "Rinc\xF3n de Romos", "Aguascalientes", 57369, 373.8, 22.229233, -102.323069],
  ["01008", "San Jos\xE9 de Gracia", "Aguascalientes", 9552, 867.1, 22.150216, -102.415634],
  ["01009", "Tepezal\xE1", "Aguascalientes", 22485, 233.3, 22.224228, -102.166971],
  ["01010", "El Llano", "Aguascalientes", 20853, 509.5, 21.918869, -101.965307],
  ["01011", "San Francisco de los Romo", "Aguascalientes", 61997, 139.3, 22.072393, -102.272678],
  ["14001", "Acatic", "Jalisco", 23175, 338.2, 20.779444, -102.905278],
  ["14002", "Acatl\xE1n de Ju\xE1rez", "Jalisco", 25250, 155, 20.421389, -103.587222],
  ["14003", "Ahualulco de Mercado", "Jalisco", 23630, 274.9, 20.700556, -103.975],
  ["14004", "Amacueca", "Jalisco", 5743, 127, 20.010556, -103.596111],
  ["14005", "Amatit\xE1n", "Jalisco", 16490, 172.9, 20.835, -103.73],
  ["14006", "Ameca", "Jalisco", 60386, 841.1, 20.548611, -104.043056],
  ["14007", "San Juanito de Escobedo", "Jalisco", 9433, 193, 20.800468, -104.000986],
  ["14008", "Arandas", "Jalisco", 80609, 946.8, 20.705556, -102.340278],
  ["14009", "El Arenal", "Jalisco", 21115, 112.5, 20.776111, -103.693889],
  ["14010", "Atemajac de Brizuela", "Jalisco", 7758, 356, 20.139449, -103.724536],
  ["14011", "Atengo", "Jalisco", 5599, 441.2, 20.275556, -104.234444],
  ["14012", "Atenguillo", "Jalisco", 4176, 611.1, 20.414722, -104.4925],
  ["14013", "Atotonilco el Alto", "Jalisco", 64009, 512.4, 20.550556, -102.504167],
  ["14014", "Atoyac", "Jalisco", 8689, 450.7, 20.010556, -103.516389],
  ["14015", "Autl\xE1n de Navarro", "Jalisco", 64931, 707.5, 19.771389, -104.365278],
  ["14016", "Ayotl\xE1n", "Jalisco", 41552, 433.6, 20.528056, -102.328333],
  ["14017", "Ayutla", "Jalisco", 12880, 888.2, 20.129167, -104.347778],
  ["14018", "La Barca", "Jalisco", 67937, 416.9, 20.290278, -102.541944],
  ["14019", "Bola\xF1os", "Jalisco", 7043, 867, 21.83087, -103.7815],
  ["14020", "Cabo Corrientes", "Jalisco", 10940, 1544.8, 20.318333, -105.323889],
  ["14021", "Casimiro Castillo", "Jalisco", 20548, 522, 19.603611, -104.434722],
  ["14022", "Cihuatl\xE1n", "Jalisco", 40139, 500.8, 19.238343, -104.562998],
  ["14023", "Zapotl\xE1n el Grande", "Jalisco", 115141, 273.9, 19.708611, -103.464167],
  ["14024", "Cocula", "Jalisco", 29267, 330.5, 20.3675, -103.824167],
  ["14025", "Colotl\xE1n", "Jalisco", 19689, 647.8, 22.117222, -103.264722],
  ["14026", "Concepci\xF3n de Buenos Aires", "Jalisco", 6334, 265.3, 19.978611, -103.257222],
  ["14027", "Cuautitl\xE1n de Garc\xEDa Barrag\xE1n", "Jalisco", 18370, 1390.5, 19.449722, -104.356944],
  ["14028", "Cuautla", "Jalisco", 2166, 415.9, 20.201389, -104.4075],
  ["14029", "Cuqu\xEDo", "Jalisco", 17820, 640.4, 20.9275, -103.023889],
  ["14030", "Chapala", "Jalisco", 55196, 629, 20.293333, -103.189722],
  ["14031", "Chimaltit\xE1n", "Jalisco", 3270, 654.5, 21.778865, -103.780706],
  ["14032", "Chiquilistl\xE1n", "Jalisco", 5983, 298, 20.088611, -103.858056],
  ["14033", "Degollado", "Jalisco", 21226, 426.2, 20.4475, -102.135],
  ["14034", "Ejutla", "Jalisco", 1981, 296.2, 19.906389, -104.161944],
  ["14035", "Encarnaci\xF3n de D\xEDaz", "Jalisco", 53039, 1253.5, 21.524444, -102.233056],
  ["14036", "Etzatl\xE1n", "Jalisco", 20011, 338.4, 20.767222, -104.078333],
  ["14037", "El Grullo", "Jalisco", 25920, 176.1, 19.8075, -104.215556],
  ["14038", "Guachinango", "Jalisco", 4199, 840.4, 20.576389, -104.377222],
  ["14039", "Guadalajara", "Jalisco", 1385629, 151.6, 20.676389, -103.342222],
  ["14040", "Hostotipaquillo", "Jalisco", 8732, 758.6, 21.058056, -104.050278],
  ["14041", "Huej\xFAcar", "Jalisco", 5920, 308.5, 22.362222, -103.211667],
  ["14042", "Huejuquilla el Alto", "Jalisco", 10015, 769.5, 22.628611, -103.894167],
  ["14043", "La Huerta", "Jalisco", 23258, 2010.4, 19.485, -104.643333],
  ["14044", "Ixtlahuac\xE1n de los Membrillos", "Jalisco", 67969, 201.7, 20.349136, -103.192966],
  ["14045", "Ixtlahuac\xE1n del R\xEDo", "Jalisco", 20465, 833.4, 20.864167, -103.239167],
  ["14046", "Jalostotitl\xE1n", "Jalisco", 32678, 521.1, 21.168611, -102.461111],
  ["14047", "Jamay", "Jalisco", 24894, 164.1, 20.2945, -102.709717],
  ["14048", "Jes\xFAs Mar\xEDa", "Jalisco", 18982, 664.9, 20.6075, -102.22],
  ["14049", "Jilotl\xE1n de los Dolores", "Jalisco", 9425, 1478, 19.370556, -103.019722],
  ["14050", "Jocotepec", "Jalisco", 47105, 323.3, 20.284444, -103.425278],
  ["14051", "Juanacatl\xE1n", "Jalisco", 30855, 138.5, 20.509444, -103.167222],
  ["14052", "Juchitl\xE1n", "Jalisco", 5534, 248.5, 20.083856, -104.096249],
  ["14053", "Lagos de Moreno", "Jalisco", 172403, 2517.1, 21.356389, -101.929167],
  ["14054", "El Lim\xF3n", "Jalisco", 5368, 114.9, 19.824444, -104.152222],
  ["14055", "Magdalena", "Jalisco", 21781, 292.7, 20.906389, -103.976111],
  ["14056", "Santa Mar\xEDa del Oro", "Jalisco", 1815, 776.8, 19.5875, -102.908333],
  ["14057", "La Manzanilla de la Paz", "Jalisco", 4099, 135.1, 20.004444, -103.15],
  ["14058", "Mascota", "Jalisco", 14451, 1844.4, 20.525556, -104.782222],
  ["14059", "Mazamitla", "Jalisco", 14043, 287.3, 19.917222, -103.020278],
  ["14060", "Mexticac\xE1n", "Jalisco", 5307, 287.4, 21.263056, -102.777778],
  ["14061", "Mezquitic", "Jalisco", 22083, 3361.8, 22.39, -103.728123],
  ["14062", "Mixtl\xE1n", "Jalisco", 3638, 628.5, 20.440556, -104.408889],
  ["14063", "Ocotl\xE1n", "Jalisco", 106050, 242.8, 20.351389, -102.768056],
  ["14064", "Ojuelos de Jalisco", "Jalisco", 33588, 1154.9, 21.864167, -101.593333],
  ["14065", "Pihuamo", "Jalisco", 11386, 874.9, 19.252439, -103.375038],
  ["14066", "Poncitl\xE1n", "Jalisco", 53659, 832.7, 20.381389, -102.924167],
  ["14067", "Puerto Vallarta", "Jalisco", 291839, 680, 20.613611, -105.227222],
  ["14068", "Villa Purificaci\xF3n", "Jalisco", 11303, 1845.3, 19.719167, -104.605],
  ["14069", "Quitupan", "Jalisco", 7734, 673.7, 19.927651, -102.872153],
  ["14070", "El Salto", "Jalisco", 232852, 92.5, 20.519444, -103.181667],
  ["14071", "San Crist\xF3bal de la Barranca", "Jalisco", 2924, 522.2, 21.044444, -103.429167],
  ["14072", "San Diego de Alejandr\xEDa", "Jalisco", 7609, 352.4, 20.993056, -101.993611],
  ["14073", "San Juan de los Lagos", "Jalisco", 72230, 846.3, 21.247778, -102.332778],
  ["14074", "San Juli\xE1n", "Jalisco", 16792, 262.1, 21.009722, -102.180833],
  ["14075", "San Marcos", "Jalisco", 3791, 305.8, 20.79, -104.1975],
  ["14076", "San Mart\xEDn de Bola\xF1os", "Jalisco", 3095, 693, 21.683556, -103.814199],
  ["14077", "San Mart\xEDn Hidalgo", "Jalisco", 28102, 343.2, 20.435, -103.928611],
  ["14078", "San Miguel el Alto", "Jalisco", 31965, 789.8, 21.030556, -102.398056],
  ["14079", "G\xF3mez Far\xEDas", "Jalisco", 16431, 353.8, 19.794444, -103.473056],
  ["14080", "San Sebasti\xE1n del Oeste", "Jalisco", 5086, 1117.2, 20.760833, -104.851667],
  ["14081", "Santa Mar\xEDa de los \xC1ngeles", "Jalisco", 3515, 262, 22.173333, -103.223056],
  ["14082", "Sayula", "Jalisco", 37186, 215.2, 19.883611, -103.597222],
  ["14083", "Tala", "Jalisco", 87690, 451.1, 20.6525, -103.702778],
  ["14084", "Talpa de Allende", "Jalisco", 14997, 1996, 20.381389, -104.818056],
  ["14085", "Tamazula de Gordiano", "Jalisco", 38955, 1364.2, 19.676389, -103.25],
  ["14086", "Tapalpa", "Jalisco", 21245, 617.7, 19.945556, -103.754167],
  ["14087", "Tecalitl\xE1n", "Jalisco", 16705, 1299.9, 19.469444, -103.306667],
  ["14088", "Tecolotl\xE1n", "Jalisco", 16603, 764.5, 20.203611, -104.045],
  ["14089", "Techaluta de Montenegro", "Jalisco", 4072, 80, 20.074167, -103.551667],
  ["14090", "Tenamaxtl\xE1n", "Jalisco", 7302, 281.8, 20.218611, -104.160278],
  ["14091", "Teocaltiche", "Jalisco", 39839, 933.7, 21.434444, -102.570278],
  ["14092", "Teocuitatl\xE1n de Corona", "Jalisco", 11039, 335.5, 20.093333, -103.38],
  ["14093", "Tepatitl\xE1n de Morelos", "Jalisco", 150190, 1398.8, 20.8175, -102.757222],
  ["14094", "Tequila", "Jalisco", 44353, 1693.4, 20.879439, -103.835647],
  ["14095", "Teuchitl\xE1n", "Jalisco", 9647, 218.4, 20.685278, -103.849167],
  ["14096", "Tizap\xE1n el Alto", "Jalisco", 22758, 193.5, 20.158611, -103.039167],
  ["14097", "Tlajomulco de Z\xFA\xF1iga", "Jalisco", 727750, 675.3, 20.473611, -103.443056],
  ["14098", "San Pedro Tlaquepaque", "Jalisco", 687127, 115.3, 20.638611, -103.307222],
  ["14099", "Tolim\xE1n", "Jalisco", 11219, 509.7, 19.6, -103.914444],
  ["14100", "Tomatl\xE1n", "Jalisco", 36316, 3017, 19.941525, -105.245273],
  ["14101", "Tonal\xE1", "Jalisco", 569913, 157.3, 20.623333, -103.245556],
  ["14102", "Tonaya", "Jalisco", 5961, 292, 19.784167, -103.970833],
  ["14103", "Tonila", "Jalisco", 7565, 144.7, 19.410833, -103.549444],
  ["14104", "Totatiche", "Jalisco", 4180, 586.2, 21.928611, -103.443611],
  ["14105", "Tototl\xE1n", "Jalisco", 23573, 337.8, 20.543614, -102.789218],
  ["14106", "Tuxcacuesco", "Jalisco", 5482, 430.5, 19.69722, -103.983587],
  ["14107", "Tuxcueca", "Jalisco", 6702, 132.3, 20.155556, -103.183889],
  ["14108", "Tuxpan", "Jalisco", 37518, 724.7, 19.554444, -103.372222],
  ["14109", "Uni\xF3n de San Antonio", "Jalisco", 19069, 729.6, 21.128056, -102.007222],
  ["14110", "Uni\xF3n de Tula", "Jalisco", 13799, 439.9, 19.954444, -104.264444],
  ["14111", "Valle de Guadalupe", "Jalisco", 6627, 352.1, 21.010598, -102.617767],
  ["14112", "Valle de Ju\xE1rez", "Jalisco", 6151, 195.7, 19.933611, -102.940278],
  ["14113", "San Gabriel", "Jalisco", 16548, 748.6, 19.747783, -103.766458],
  ["14114", "Villa Corona", "Jalisco", 19063, 316.9, 20.416389, -103.661389],
  ["14115", "Villa Guerrero", "Jalisco", 5525, 674.5, 21.983056, -103.596667],
  ["14116", "Villa Hidalgo", "Jalisco", 20088, 452.5, 21.674444, -102.585278],
  ["14117", "Ca\xF1adas de Obreg\xF3n", "Jalisco", 4388, 271.7, 21.148611, -102.685278],
  ["14118", "Yahualica de Gonz\xE1lez Gallo", "Jalisco", 22394, 563.5, 21.1825, -102.887222],
  ["14119", "Zacoalco de Torres", "Jalisco", 30472, 478.9, 20.228611, -103.565278],
  ["14120", "Zapopan", "Jalisco", 1476491, 1155.5, 20.720962, -103.388988],
  ["14121", "Zapotiltic", "Jalisco", 33713, 253.8, 19.625556, -103.4125],
  ["14122", "Zapotitl\xE1n de Vadillo", "Jalisco", 7466, 307.4, 19.548142, -103.812707],
  ["14123", "Zapotl\xE1n del Rey", "Jalisco", 19279, 400.2, 20.466389, -102.926111],
  ["14124", "Zapotlanejo", "Jalisco", 64806, 720.1, 20.6225, -103.064167],
  ["14125", "San Ignacio Cerro Gordo", "Jalisco", 18341, 227, 20.743056, -102.536111],
  ["32001", "Apozol", "Zacatecas", 6260, 292.1, 21.470877, -103.09119],
  ["32002", "Apulco", "Zacatecas", 4942, 201.7, 21.388438, -102.681209],
  ["32003", "Atolinga", "Zacatecas", 2277, 281.7, 21.806949, -103.465583],
  ["32004", "Benito Ju\xE1rez", "Zacatecas", 4493, 328.5, 21.504478, -103.55595],
  ["32005", "Calera", "Zacatecas", 45759, 389, 22.949037, -102.702263],
  ["32006", "Ca\xF1itas de Felipe Pescador", "Zacatecas", 8255, 447, 23.606976, -102.72659],
  ["32007", "Concepci\xF3n del Oro", "Zacatecas", 12115, 2418.4, 24.613169, -101.420484],
  ["32008", "Cuauht\xE9moc", "Zacatecas", 13466, 325.8, 22.449218, -102.350102],
  ["32009", "Chalchihuites", "Zacatecas", 10086, 899.5, 23.47735, -103.884046],
  ["32010", "Fresnillo", "Zacatecas", 240532, 5092.2, 23.174895, -102.868229],
  ["32011", "Trinidad Garc\xEDa de la Cadena", "Zacatecas", 3362, 308.1, 21.20979, -103.464871],
  ["32012", "Genaro Codina", "Zacatecas", 8168, 792.5, 22.487614, -102.456574],
  ["32013", "General Enrique Estrada", "Zacatecas", 6644, 198.5, 22.995123, -102.740013],
  ["32014", "General Francisco R. Murgu\xEDa", "Zacatecas", 20191, 4832.8, 23.994668, -103.019825],
  ["32015", "El Plateado de Joaqu\xEDn Amaro", "Zacatecas", 1579, 352.6, 21.936653, -103.092394],
  ["32016", "General P\xE1nfilo Natera", "Zacatecas", 23526, 441.3, 22.664371, -102.109923],
  ["32017", "Guadalupe", "Zacatecas", 211740, 816.9, 22.746782, -102.518802],
  ["32018", "Huanusco", "Zacatecas", 4547, 370, 21.772169, -102.972024],
  ["32019", "Jalpa", "Zacatecas", 25296, 720.3, 21.632239, -102.975834],
  ["32020", "Jerez", "Zacatecas", 59910, 1542.8, 22.649403, -102.989924],
  ["32021", "Jim\xE9nez del Teul", "Zacatecas", 4465, 1172.3, 23.25411, -103.798384],
  ["32022", "Juan Aldama", "Zacatecas", 19749, 622.3, 24.290481, -103.39359],
  ["32023", "Juchipila", "Zacatecas", 12251, 339.4, 21.411504, -103.119243],
  ["32024", "Loreto", "Zacatecas", 53709, 428.1, 22.272187, -101.986564],
  ["32025", "Luis Moya", "Zacatecas", 13184, 176.3, 22.432478, -102.249249],
  ["32026", "Mazapil", "Zacatecas", 17774, 12118.2, 24.638097, -101.554967],
  ["32027", "Melchor Ocampo", "Zacatecas", 2736, 1881, 24.831724, -101.642226],
  ["32028", "Mezquital del Oro", "Zacatecas", 2451, 485.1, 21.216722, -103.362901],
  ["32029", "Miguel Auza", "Zacatecas", 23713, 1106, 24.294446, -103.451449],
  ["32030", "Momax", "Zacatecas", 2446, 162.1, 21.922014, -103.313975],
  ["32031", "Monte Escobedo", "Zacatecas", 8683, 1601.1, 22.302785, -103.561643],
  ["32032", "Morelos", "Zacatecas", 13207, 181, 22.862194, -102.609535],
  ["32033", "Moyahua de Estrada", "Zacatecas", 4530, 541.8, 21.265594, -103.165697],
  ["32034", "Nochistl\xE1n de Mej\xEDa", "Zacatecas", 27945, 876.9, 21.363253, -102.847165],
  ["32035", "Noria de \xC1ngeles", "Zacatecas", 16284, 409.2, 22.442701, -101.908896],
  ["32036", "Ojocaliente", "Zacatecas", 44144, 644.4, 22.571967, -102.252934],
  ["32037", "P\xE1nuco", "Zacatecas", 17577, 682.6, 22.875964, -102.540884],
  ["32038", "Pinos", "Zacatecas", 72241, 3168.1, 22.298842, -101.575167],
  ["32039", "R\xEDo Grande", "Zacatecas", 64535, 1840.7, 23.827434, -103.034332],
  ["32040", "Sain Alto", "Zacatecas", 21844, 1414.7, 23.57983, -103.247479],
  ["32041", "El Salvador", "Zacatecas", 2509, 624.8, 24.520577, -100.86783],
  ["32042", "Sombrerete", "Zacatecas", 63665, 3632.3, 23.631378, -103.641342],
  ["32043", "Susticac\xE1n", "Zacatecas", 1365, 200, 22.611089, -103.099689],
  ["32044", "Tabasco", "Zacatecas", 16588, 410.5, 21.865277, -102.913057],
  ["32045", "Tepechitl\xE1n", "Zacatecas", 8321, 544.2, 21.671126, -103.327625],
  ["32046", "Tepetongo", "Zacatecas", 6490, 722.9, 22.461265, -103.147898],
  ["32047", "Te\xFAl de Gonz\xE1lez Ortega", "Zacatecas", 5356, 678.5, 21.464091, -103.462039],
  ["32048", "Tlaltenango de S\xE1nchez Rom\xE1n", "Zacatecas", 27302, 746.2, 21.783042, -103.305813],
  ["32049", "Valpara\xEDso", "Zacatecas", 32461, 5707.6, 22.7719, -103.567233],
  ["32050", "Vetagrande", "Zacatecas", 10276, 160.6, 22.832815, -102.555643],
  ["32051", "Villa de Cos", "Zacatecas", 34623, 6671.8, 23.293893, -102.346888],
  ["32052", "Villa Garc\xEDa", "Zacatecas", 19525, 342.9, 22.164898, -101.956319],
  ["32053", "Villa Gonz\xE1lez Ortega", "Zacatecas", 13208, 432.3, 22.512992, -101.913761],
  ["32054", "Villa Hidalgo", "Zacatecas", 19446, 374.8, 22.357088, -101.712599],
  ["32055", "Villanueva", "Zacatecas", 31558, 2182.3, 22.354259, -102.883726],
  ["32056", "Zacatecas", "Zacatecas", 149607, 441.8, 22.776096, -102.571836],
  ["32057", "Trancoso", "Zacatecas", 20455, 221, 22.735389, -102.366038],
  ["32058", "Santa Mar\xEDa de la Paz", "Zacatecas", 2767, 277.8, 21.512178, -103.407042]
];
var municipalities = {
  file: "municipalities.ts",
  title: "Municipalities of Aguascalientes, Jalisco and Zacatecas, 2020",
  source: "INEGI, Censo de Poblaci\xF3n y Vivienda 2020 (population); INEGI, Cat\xE1logo \xDAnico de Claves de \xC1reas Geoestad\xEDsticas (codes, names, seats); areas measured on INEGI's municipal outlines",
  licence: "INEGI, T\xE9rminos de Libre Uso: free use with attribution",
  columns: [
    { name: "code", meaning: "INEGI code: two digits for the state, three for the municipality" },
    { name: "name", meaning: "name in the INEGI catalogue" },
    { name: "state", meaning: "short name of the state" },
    { name: "population", meaning: "inhabitants at the census of 15 March 2020", unit: "inhabitants" },
    { name: "area_km2", meaning: "area of the municipality", unit: "km2" },
    { name: "latitude", meaning: "latitude of the seat of government", unit: "degrees north" },
    { name: "longitude", meaning: "longitude of the seat of government", unit: "degrees east" }
  ],
  rows: rows3
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/region.ts
var jaliscoZacatecasTables = { municipalities, links, highways };
var jaliscoZacatecasExpectations = {
  states: [
    { name: "Aguascalientes", codePrefix: "01", territories: 11, population: 1425607 },
    { name: "Jalisco", codePrefix: "14", territories: 125, population: 8348151 },
    { name: "Zacatecas", codePrefix: "32", territories: 58, population: 1622138 }
  ],
  links: 512
};
var jaliscoZacatecas = /* @__PURE__ */ buildRegion(
  "Jalisco, Zacatecas and Aguascalientes",
  jaliscoZacatecasTables,
  jaliscoZacatecasExpectations
);

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/municipal-police.ts
var rows4 = [
  ["01001", 1180, "estimate", "2020"],
  ["01002", 64, "estimate", "2020"],
  ["01003", 73, "estimate", "2020"],
  ["01004", 21, "estimate", "2020"],
  ["01005", 162, "estimate", "2020"],
  ["01006", 59, "estimate", "2020"],
  ["01007", 71, "estimate", "2020"],
  ["01008", 12, "estimate", "2020"],
  ["01009", 28, "estimate", "2020"],
  ["01010", 26, "estimate", "2020"],
  ["01011", 77, "estimate", "2020"],
  ["14001", 32, "estimate", "2018"],
  ["14002", 34, "estimate", "2018"],
  ["14003", 32, "estimate", "2018"],
  ["14004", 8, "estimate", "2018"],
  ["14005", 22, "estimate", "2018"],
  ["14006", 82, "estimate", "2018"],
  ["14007", 13, "estimate", "2018"],
  ["14008", 110, "estimate", "2018"],
  ["14009", 29, "estimate", "2018"],
  ["14010", 11, "estimate", "2018"],
  ["14011", 8, "estimate", "2018"],
  ["14012", 6, "estimate", "2018"],
  ["14013", 87, "estimate", "2018"],
  ["14014", 12, "estimate", "2018"],
  ["14015", 88, "estimate", "2018"],
  ["14016", 57, "estimate", "2018"],
  ["14017", 18, "estimate", "2018"],
  ["14018", 92, "estimate", "2018"],
  ["14019", 10, "estimate", "2018"],
  ["14020", 15, "estimate", "2018"],
  ["14021", 28, "estimate", "2018"],
  ["14022", 55, "estimate", "2018"],
  ["14023", 157, "estimate", "2018"],
  ["14024", 40, "estimate", "2018"],
  ["14025", 27, "estimate", "2018"],
  ["14026", 9, "estimate", "2018"],
  ["14027", 25, "estimate", "2018"],
  ["14028", 3, "estimate", "2018"],
  ["14029", 24, "estimate", "2018"],
  ["14030", 75, "estimate", "2018"],
  ["14031", 4, "estimate", "2018"],
  ["14032", 8, "estimate", "2018"],
  ["14033", 29, "estimate", "2018"],
  ["14034", 3, "estimate", "2018"],
  ["14035", 72, "estimate", "2018"],
  ["14036", 27, "estimate", "2018"],
  ["14037", 35, "estimate", "2018"],
  ["14038", 6, "estimate", "2018"],
  ["14039", 2402, "reported", "2018"],
  ["14040", 12, "estimate", "2018"],
  ["14041", 8, "estimate", "2018"],
  ["14042", 14, "estimate", "2018"],
  ["14043", 32, "estimate", "2018"],
  ["14044", 93, "estimate", "2018"],
  ["14045", 28, "estimate", "2018"],
  ["14046", 44, "estimate", "2018"],
  ["14047", 34, "estimate", "2018"],
  ["14048", 26, "estimate", "2018"],
  ["14049", 13, "estimate", "2018"],
  ["14050", 64, "estimate", "2018"],
  ["14051", 42, "estimate", "2018"],
  ["14052", 8, "estimate", "2018"],
  ["14053", 235, "estimate", "2018"],
  ["14054", 7, "estimate", "2018"],
  ["14055", 30, "estimate", "2018"],
  ["14056", 2, "estimate", "2018"],
  ["14057", 6, "estimate", "2018"],
  ["14058", 20, "estimate", "2018"],
  ["14059", 19, "estimate", "2018"],
  ["14060", 7, "estimate", "2018"],
  ["14061", 30, "estimate", "2018"],
  ["14062", 5, "estimate", "2018"],
  ["14063", 144, "estimate", "2018"],
  ["14064", 46, "estimate", "2018"],
  ["14065", 15, "estimate", "2018"],
  ["14066", 73, "estimate", "2018"],
  ["14067", 397, "estimate", "2018"],
  ["14068", 15, "estimate", "2018"],
  ["14069", 11, "estimate", "2018"],
  ["14070", 317, "estimate", "2018"],
  ["14071", 4, "estimate", "2018"],
  ["14072", 10, "estimate", "2018"],
  ["14073", 98, "estimate", "2018"],
  ["14074", 23, "estimate", "2018"],
  ["14075", 5, "estimate", "2018"],
  ["14076", 4, "estimate", "2018"],
  ["14077", 38, "estimate", "2018"],
  ["14078", 44, "estimate", "2018"],
  ["14079", 22, "estimate", "2018"],
  ["14080", 7, "estimate", "2018"],
  ["14081", 5, "estimate", "2018"],
  ["14082", 51, "estimate", "2018"],
  ["14083", 119, "estimate", "2018"],
  ["14084", 20, "estimate", "2018"],
  ["14085", 53, "estimate", "2018"],
  ["14086", 29, "estimate", "2018"],
  ["14087", 23, "estimate", "2018"],
  ["14088", 23, "estimate", "2018"],
  ["14089", 6, "estimate", "2018"],
  ["14090", 10, "estimate", "2018"],
  ["14091", 54, "estimate", "2018"],
  ["14092", 15, "estimate", "2018"],
  ["14093", 204, "estimate", "2018"],
  ["14094", 60, "estimate", "2018"],
  ["14095", 13, "estimate", "2018"],
  ["14096", 31, "estimate", "2018"],
  ["14097", 991, "estimate", "2018"],
  ["14098", 935, "estimate", "2018"],
  ["14099", 15, "estimate", "2018"],
  ["14100", 49, "estimate", "2018"],
  ["14101", 776, "estimate", "2018"],
  ["14102", 8, "estimate", "2018"],
  ["14103", 10, "estimate", "2018"],
  ["14104", 6, "estimate", "2018"],
  ["14105", 32, "estimate", "2018"],
  ["14106", 7, "estimate", "2018"],
  ["14107", 9, "estimate", "2018"],
  ["14108", 51, "estimate", "2018"],
  ["14109", 26, "estimate", "2018"],
  ["14110", 19, "estimate", "2018"],
  ["14111", 9, "estimate", "2018"],
  ["14112", 8, "estimate", "2018"],
  ["14113", 23, "estimate", "2018"],
  ["14114", 26, "estimate", "2018"],
  ["14115", 8, "estimate", "2018"],
  ["14116", 27, "estimate", "2018"],
  ["14117", 6, "estimate", "2018"],
  ["14118", 30, "estimate", "2018"],
  ["14119", 41, "estimate", "2018"],
  ["14120", 2266, "reported", "2018"],
  ["14121", 46, "estimate", "2018"],
  ["14122", 10, "estimate", "2018"],
  ["14123", 26, "estimate", "2018"],
  ["14124", 88, "estimate", "2018"],
  ["14125", 25, "estimate", "2018"],
  ["32001", 5, "estimate", "2020"],
  ["32002", 0, "reported", "2021-11"],
  ["32003", 2, "estimate", "2020"],
  ["32004", 3, "estimate", "2020"],
  ["32005", 36, "estimate", "2020"],
  ["32006", 6, "estimate", "2020"],
  ["32007", 10, "estimate", "2020"],
  ["32008", 0, "reported", "2021-11"],
  ["32009", 8, "estimate", "2020"],
  ["32010", 190, "estimate", "2020"],
  ["32011", 3, "estimate", "2020"],
  ["32012", 6, "estimate", "2020"],
  ["32013", 5, "estimate", "2020"],
  ["32014", 16, "estimate", "2020"],
  ["32015", 1, "estimate", "2020"],
  ["32016", 19, "estimate", "2020"],
  ["32017", 167, "estimate", "2020"],
  ["32018", 4, "estimate", "2020"],
  ["32019", 20, "estimate", "2020"],
  ["32020", 47, "estimate", "2020"],
  ["32021", 3, "estimate", "2020"],
  ["32022", 16, "estimate", "2020"],
  ["32023", 10, "estimate", "2020"],
  ["32024", 0, "reported", "2021-11"],
  ["32025", 10, "estimate", "2020"],
  ["32026", 0, "reported", "2021-11"],
  ["32027", 0, "reported", "2021-11"],
  ["32028", 2, "estimate", "2020"],
  ["32029", 19, "estimate", "2020"],
  ["32030", 2, "estimate", "2020"],
  ["32031", 0, "reported", "2021-11"],
  ["32032", 10, "estimate", "2020"],
  ["32033", 4, "estimate", "2020"],
  ["32034", 22, "estimate", "2020"],
  ["32035", 13, "estimate", "2020"],
  ["32036", 35, "estimate", "2020"],
  ["32037", 14, "estimate", "2020"],
  ["32038", 57, "estimate", "2020"],
  ["32039", 51, "estimate", "2020"],
  ["32040", 17, "estimate", "2020"],
  ["32041", 2, "estimate", "2020"],
  ["32042", 50, "estimate", "2020"],
  ["32043", 1, "estimate", "2020"],
  ["32044", 13, "estimate", "2020"],
  ["32045", 7, "estimate", "2020"],
  ["32046", 0, "reported", "2021-11"],
  ["32047", 4, "estimate", "2020"],
  ["32048", 21, "estimate", "2020"],
  ["32049", 26, "estimate", "2020"],
  ["32050", 8, "estimate", "2020"],
  ["32051", 27, "estimate", "2020"],
  ["32052", 0, "reported", "2021-11"],
  ["32053", 10, "estimate", "2020"],
  ["32054", 0, "reported", "2021-11"],
  ["32055", 25, "estimate", "2020"],
  ["32056", 118, "estimate", "2020"],
  ["32057", 16, "estimate", "2020"],
  ["32058", 2, "estimate", "2020"]
];
var municipalPolice = {
  file: "municipal-police.ts",
  title: "Municipal police, by municipality",
  source: "Reported: El Informador, 2020-08-10, quoting the 2018 figures (Jalisco 12,136 in all, Guadalajara 2,402, Zapopan 2,266); Pulso SLP, 2021-11 (nine municipalities of Zacatecas without a police). Rates for the estimates: INEGI, Censo Nacional de Gobiernos Municipales y Demarcaciones 2021, as quoted by La Jornada Zacatecas, 2022-03-01 (preventive officers per 100,000 inhabitants in 2020: Zacatecas 71.7, Mexico 124.4)",
  licence: "facts, paraphrased; estimates are own figures",
  columns: [
    { name: "code", meaning: "INEGI code of the municipality" },
    {
      name: "officers",
      meaning: "officers of the municipal police",
      unit: "officers",
      assumption: "where the method is estimate: the state's total less what is reported, spread over its other municipalities in proportion to the population of 2020, whole officers by largest remainder. Totals: Jalisco 12,136 (reported); Zacatecas 71.7 per 100,000 = 1,163; Aguascalientes, for want of a figure of its own, the national 124.4 per 100,000 = 1,773"
    },
    { name: "method", meaning: "whether the figure was reported or is an estimate" },
    { name: "as_of", meaning: "year, or year and month, that the figure or its total stands for" }
  ],
  rows: rows4
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/state-forces.ts
var guardRows = [
  ["2019-07", "Aguascalientes", 393, null],
  ["2019-07", "Jalisco", 3470, null],
  ["2019-07", "Zacatecas", 1558, null],
  ["2019-08", "Aguascalientes", 393, "2019-07"],
  ["2019-08", "Jalisco", 3470, "2019-07"],
  ["2019-08", "Zacatecas", 1558, "2019-07"],
  ["2019-09", "Aguascalientes", 393, "2019-07"],
  ["2019-09", "Jalisco", 3470, "2019-07"],
  ["2019-09", "Zacatecas", 1558, "2019-07"],
  ["2019-10", "Aguascalientes", 393, "2019-07"],
  ["2019-10", "Jalisco", 3470, "2019-07"],
  ["2019-10", "Zacatecas", 1558, "2019-07"],
  ["2019-11", "Aguascalientes", 393, "2019-07"],
  ["2019-11", "Jalisco", 3470, "2019-07"],
  ["2019-11", "Zacatecas", 1558, "2019-07"],
  ["2019-12", "Aguascalientes", 524, null],
  ["2019-12", "Jalisco", 3848, null],
  ["2019-12", "Zacatecas", 1647, null],
  ["2020-01", "Aguascalientes", 524, "2019-12"],
  ["2020-01", "Jalisco", 3848, "2019-12"],
  ["2020-01", "Zacatecas", 1647, "2019-12"],
  ["2020-02", "Aguascalientes", 524, "2019-12"],
  ["2020-02", "Jalisco", 3848, "2019-12"],
  ["2020-02", "Zacatecas", 1647, "2019-12"],
  ["2020-03", "Aguascalientes", 489, null],
  ["2020-03", "Jalisco", 4138, null],
  ["2020-03", "Zacatecas", 1599, null],
  ["2020-04", "Aguascalientes", 508, null],
  ["2020-04", "Jalisco", 4023, null],
  ["2020-04", "Zacatecas", 1575, null],
  ["2020-05", "Aguascalientes", 379, null],
  ["2020-05", "Jalisco", 4582, null],
  ["2020-05", "Zacatecas", 1743, null],
  ["2020-06", "Aguascalientes", 382, null],
  ["2020-06", "Jalisco", 4737, null],
  ["2020-06", "Zacatecas", 1628, null],
  ["2020-07", "Aguascalientes", 384, null],
  ["2020-07", "Jalisco", 5500, null],
  ["2020-07", "Zacatecas", 2e3, null],
  ["2020-08", "Aguascalientes", 384, "2020-07"],
  ["2020-08", "Jalisco", 5500, "2020-07"],
  ["2020-08", "Zacatecas", 2e3, "2020-07"],
  ["2020-09", "Aguascalientes", 384, null],
  ["2020-09", "Jalisco", 5596, null],
  ["2020-09", "Zacatecas", 2054, null],
  ["2020-10", "Aguascalientes", 378, null],
  ["2020-10", "Jalisco", 5864, null],
  ["2020-10", "Zacatecas", 2150, null],
  ["2020-11", "Aguascalientes", 377, null],
  ["2020-11", "Jalisco", 5842, null],
  ["2020-11", "Zacatecas", 2140, null],
  ["2020-12", "Aguascalientes", 358, null],
  ["2020-12", "Jalisco", 5831, null],
  ["2020-12", "Zacatecas", 2117, null],
  ["2021-01", "Aguascalientes", 364, null],
  ["2021-01", "Jalisco", 6264, null],
  ["2021-01", "Zacatecas", 1889, null],
  ["2021-02", "Aguascalientes", 377, "2020-11"],
  ["2021-02", "Jalisco", 5842, "2020-11"],
  ["2021-02", "Zacatecas", 2140, "2020-11"],
  ["2021-03", "Aguascalientes", 364, null],
  ["2021-03", "Jalisco", 6264, null],
  ["2021-03", "Zacatecas", 1889, null],
  ["2021-04", "Aguascalientes", 364, null],
  ["2021-04", "Jalisco", 6264, null],
  ["2021-04", "Zacatecas", 1889, null],
  ["2021-05", "Aguascalientes", 364, null],
  ["2021-05", "Jalisco", 6384, null],
  ["2021-05", "Zacatecas", 1928, null],
  ["2021-06", "Aguascalientes", 364, "2021-05"],
  ["2021-06", "Jalisco", 6384, "2021-05"],
  ["2021-06", "Zacatecas", 1928, "2021-05"],
  ["2021-07", "Aguascalientes", 364, "2021-05"],
  ["2021-07", "Jalisco", 6384, "2021-05"],
  ["2021-07", "Zacatecas", 1928, "2021-05"]
];
var nationalGuard = {
  file: "state-forces.ts",
  title: "National Guard deployed, by state and month, 2019-2021",
  source: "Government of Mexico, monthly deployment figures of the National Guard by state",
  licence: "government figures, free use with attribution",
  columns: [
    { name: "month", meaning: "year and month" },
    { name: "state", meaning: "short name of the state" },
    { name: "people", meaning: "members deployed in the state", unit: "people" },
    {
      name: "repeats",
      meaning: "the earlier month whose figures this month repeats in all 32 states of the country, so that it is no new observation; null where the figures are new"
    }
  ],
  rows: guardRows
};
var armyRows = [
  ["2018-01", "Aguascalientes", 467, "assumption"],
  ["2018-01", "Jalisco", 4124, "assumption"],
  ["2018-01", "Zacatecas", 1852, "assumption"]
];
var army = {
  file: "state-forces.ts",
  title: "Army on public-security duty, by state",
  source: "none: see the assumption",
  licence: "own figures",
  columns: [
    { name: "from", meaning: "first year and month for which the figure stands" },
    { name: "state", meaning: "short name of the state" },
    {
      name: "people",
      meaning: "soldiers on public-security duty",
      unit: "people",
      assumption: "1,954 soldiers for every 1,644 members of the National Guard, the proportion announced for Zacatecas on 25 November 2021, times the National Guard of July 2019, and the same in every year before reinforcements; vary it from half to twice"
    },
    { name: "method", meaning: "whether the figure was reported or is an assumption" }
  ],
  rows: armyRows
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/initial-forces.ts
var FORCE_IDS = ["municipal-police", "national-guard", "army"];
function initialForces(region) {
  const officers = new Map(municipalPolice.rows.map(([code, count2]) => [code, count2]));
  const police = region.territories.map(({ code }) => officers.get(code) ?? 0);
  const guard = region.territories.map(() => 0);
  const soldiers = region.territories.map(() => 0);
  for (const state of new Set(region.territories.map((territory) => territory.state))) {
    const places = region.territories.flatMap((territory, index) => territory.state === state ? [index] : []);
    const total = army.rows.find(([, armyState]) => armyState === state)?.[2] ?? 0;
    const spread = apportion(
      total,
      places.map((index) => region.territories[index]?.population ?? 0)
    );
    places.forEach((index, place) => {
      soldiers[index] = spread[place];
    });
  }
  return [...police, ...guard, ...soldiers];
}
function deployments() {
  return nationalGuard.rows.filter(([, , , repeats]) => repeats === null).map(([month, state, people]) => ({
    date: `${month}-01`,
    force: FORCE_IDS.indexOf("national-guard"),
    state,
    strength: people,
    source: nationalGuard.source
  }));
}

// ../packages/scenarios/src/regions/jalisco-zacatecas/data/presence.ts
var rows5 = [
  ["14007", 2007, "Gulf Cartel", 2, 3],
  ["14007", 2007, "Sinaloa", 2, 3],
  ["14013", 2010, "CJNG", 1, 2],
  ["14013", 2010, "La Familia", 1, 2],
  ["14013", 2011, "CJNG", 2, 9],
  ["14013", 2011, "La Resistencia", 2, 9],
  ["14015", 2010, "CJNG", 1, 1],
  ["14015", 2010, "La Familia", 1, 1],
  ["14018", 2010, "CJNG", 6, 7],
  ["14018", 2010, "La Familia", 6, 7],
  ["14018", 2013, "CJNG", 1, 72],
  ["14018", 2013, "Los Caballeros Templarios", 1, 72],
  ["14022", 2010, "CJNG", 3, 4],
  ["14022", 2010, "La Familia", 3, 4],
  ["14023", 2010, "CJNG", 4, 4],
  ["14023", 2010, "La Familia", 4, 4],
  ["14033", 2010, "CJNG", 1, 1],
  ["14033", 2010, "La Familia", 1, 1],
  ["14035", 2016, "CJNG", 1, 2],
  ["14035", 2016, "Sinaloa", 1, 2],
  ["14038", 2010, "CJNG", 2, 5],
  ["14038", 2010, "La Familia", 2, 5],
  ["14039", 2007, "Gulf Cartel", 12, 14],
  ["14039", 2007, "Sinaloa", 12, 14],
  ["14039", 2009, "Gulf Cartel", 2, 7],
  ["14039", 2009, "Sinaloa", 3, 7],
  ["14039", 2010, "CJNG", 55, 59],
  ["14039", 2010, "La Familia", 55, 59],
  ["14039", 2011, "CJNG", 5, 40],
  ["14039", 2011, "La Resistencia", 4, 14],
  ["14039", 2011, "Los Zetas", 1, 26],
  ["14039", 2012, "CJNG", 1, 1],
  ["14039", 2012, "Los Zetas", 1, 1],
  ["14039", 2012, "Sinaloa", 1, 1],
  ["14039", 2013, "CJNG", 4, 3],
  ["14039", 2013, "Los Caballeros Templarios", 4, 3],
  ["14039", 2014, "CJNG", 2, 25],
  ["14039", 2014, "Los Zetas", 2, 25],
  ["14039", 2015, "CJNG", 1, 3],
  ["14039", 2015, "Los Zetas", 1, 3],
  ["14039", 2016, "CJNG", 1, 1],
  ["14039", 2016, "Sinaloa", 1, 1],
  ["14039", 2017, "CJNG", 2, 6],
  ["14039", 2017, "Sinaloa", 2, 6],
  ["14044", 2007, "Gulf Cartel", 1, 1],
  ["14044", 2007, "Sinaloa", 1, 1],
  ["14044", 2010, "CJNG", 4, 12],
  ["14044", 2010, "La Familia", 3, 8],
  ["14044", 2010, "La Resistencia", 1, 4],
  ["14044", 2012, "Los Zetas", 1, 18],
  ["14044", 2012, "Sinaloa", 1, 18],
  ["14047", 2010, "CJNG", 1, 1],
  ["14047", 2010, "La Familia", 1, 1],
  ["14049", 2010, "CJNG", 5, 8],
  ["14049", 2010, "La Familia", 5, 8],
  ["14049", 2013, "CJNG", 1, 7],
  ["14049", 2013, "Los Caballeros Templarios", 1, 7],
  ["14050", 2007, "Gulf Cartel", 1, 1],
  ["14050", 2007, "Sinaloa", 1, 1],
  ["14050", 2010, "CJNG", 4, 4],
  ["14050", 2010, "La Familia", 4, 4],
  ["14053", 2010, "CJNG", 5, 8],
  ["14053", 2010, "La Familia", 5, 8],
  ["14053", 2012, "CJNG", 1, 3],
  ["14053", 2012, "Los Zetas", 1, 3],
  ["14059", 2007, "Gulf Cartel", 3, 3],
  ["14059", 2007, "Sinaloa", 3, 3],
  ["14059", 2010, "CJNG", 3, 5],
  ["14059", 2010, "La Familia", 3, 5],
  ["14059", 2011, "CJNG", 1, 3],
  ["14059", 2011, "La Resistencia", 1, 3],
  ["14063", 2010, "CJNG", 5, 6],
  ["14063", 2010, "La Familia", 5, 6],
  ["14065", 2007, "Gulf Cartel", 1, 1],
  ["14065", 2007, "Sinaloa", 1, 1],
  ["14065", 2010, "CJNG", 2, 2],
  ["14065", 2010, "La Familia", 2, 2],
  ["14065", 2012, "CJNG", 2, 23],
  ["14065", 2012, "Los Caballeros Templarios", 2, 23],
  ["14067", 2007, "Gulf Cartel", 2, 5],
  ["14067", 2007, "Sinaloa", 2, 5],
  ["14067", 2010, "CJNG", 13, 13],
  ["14067", 2010, "La Familia", 13, 13],
  ["14068", 2010, "CJNG", 1, 1],
  ["14068", 2010, "La Familia", 1, 1],
  ["14069", 2007, "Gulf Cartel", 1, 2],
  ["14069", 2007, "Sinaloa", 1, 2],
  ["14069", 2010, "CJNG", 1, 3],
  ["14069", 2010, "La Familia", 1, 3],
  ["14069", 2012, "CJNG", 1, 3],
  ["14069", 2012, "Los Caballeros Templarios", 1, 3],
  ["14069", 2013, "CJNG", 1, 3],
  ["14069", 2013, "Los Caballeros Templarios", 1, 3],
  ["14070", 2007, "Gulf Cartel", 4, 4],
  ["14070", 2007, "Sinaloa", 4, 4],
  ["14070", 2010, "CJNG", 11, 16],
  ["14070", 2010, "La Familia", 11, 16],
  ["14080", 2007, "Gulf Cartel", 1, 1],
  ["14080", 2007, "Sinaloa", 1, 1],
  ["14080", 2010, "CJNG", 1, 1],
  ["14080", 2010, "La Familia", 1, 1],
  ["14084", 2010, "CJNG", 2, 3],
  ["14084", 2010, "La Familia", 2, 3],
  ["14085", 2007, "Gulf Cartel", 1, 1],
  ["14085", 2007, "Sinaloa", 1, 1],
  ["14085", 2010, "CJNG", 1, 1],
  ["14085", 2010, "La Familia", 1, 1],
  ["14087", 2010, "CJNG", 15, 18],
  ["14087", 2010, "La Familia", 15, 18],
  ["14091", 2007, "Gulf Cartel", 2, 2],
  ["14091", 2007, "Sinaloa", 2, 2],
  ["14093", 2010, "CJNG", 3, 3],
  ["14093", 2010, "La Familia", 3, 3],
  ["14096", 2010, "CJNG", 2, 2],
  ["14096", 2010, "La Familia", 2, 2],
  ["14096", 2012, "La Familia", 1, 0],
  ["14096", 2012, "Los Caballeros Templarios", 1, 0],
  ["14097", 2007, "Gulf Cartel", 4, 5],
  ["14097", 2007, "Sinaloa", 4, 5],
  ["14097", 2009, "Gulf Cartel", 1, 1],
  ["14097", 2009, "Sinaloa", 1, 1],
  ["14097", 2010, "CJNG", 26, 32],
  ["14097", 2010, "La Familia", 26, 32],
  ["14098", 2007, "Gulf Cartel", 4, 4],
  ["14098", 2007, "Sinaloa", 4, 4],
  ["14098", 2010, "CJNG", 28, 33],
  ["14098", 2010, "La Familia", 28, 33],
  ["14098", 2011, "CJNG", 1, 1],
  ["14098", 2011, "La Resistencia", 1, 1],
  ["14098", 2017, "CJNG", 1, 2],
  ["14098", 2017, "Sinaloa", 1, 2],
  ["14100", 2007, "Gulf Cartel", 2, 2],
  ["14100", 2007, "Sinaloa", 2, 2],
  ["14100", 2010, "CJNG", 6, 7],
  ["14100", 2010, "La Familia", 6, 7],
  ["14100", 2015, "CJNG", 1, 1],
  ["14101", 2007, "Gulf Cartel", 10, 10],
  ["14101", 2007, "Sinaloa", 10, 10],
  ["14101", 2010, "CJNG", 8, 11],
  ["14101", 2010, "La Familia", 8, 11],
  ["14119", 2010, "CJNG", 1, 2],
  ["14119", 2010, "La Familia", 1, 2],
  ["14119", 2013, "CJNG", 1, 0],
  ["14119", 2013, "Los Caballeros Templarios", 1, 0],
  ["14120", 2007, "Gulf Cartel", 7, 9],
  ["14120", 2007, "Sinaloa", 7, 9],
  ["14120", 2010, "CJNG", 56, 75],
  ["14120", 2010, "La Familia", 56, 75],
  ["14120", 2011, "CJNG", 1, 1],
  ["14120", 2011, "La Resistencia", 1, 1],
  ["14120", 2013, "CJNG", 1, 4],
  ["14120", 2013, "Los Caballeros Templarios", 1, 4],
  ["14120", 2014, "CJNG", 1, 3],
  ["14120", 2014, "Los Zetas", 1, 3],
  ["14120", 2017, "Beltr\xE1n Leyva", 1, 1],
  ["14120", 2017, "Sinaloa splinter", 1, 1],
  ["14120", 2017, "CJNG", 3, 3],
  ["14120", 2017, "Sinaloa", 4, 5],
  ["14124", 2007, "Gulf Cartel", 1, 1],
  ["14124", 2007, "Sinaloa", 1, 1],
  ["14124", 2010, "CJNG", 2, 4],
  ["14124", 2010, "La Familia", 2, 4],
  ["32003", 2013, "Los Zetas", 1, 2],
  ["32003", 2013, "Sinaloa", 1, 2],
  ["32004", 2007, "Gulf Cartel", 1, 1],
  ["32004", 2007, "Sinaloa", 1, 1],
  ["32009", 2007, "Gulf Cartel", 1, 3],
  ["32009", 2007, "Sinaloa", 1, 3],
  ["32010", 2007, "Gulf Cartel", 1, 1],
  ["32010", 2007, "Sinaloa", 1, 1],
  ["32010", 2013, "Gulf Cartel", 9, 18],
  ["32010", 2013, "Los Zetas", 9, 18],
  ["32010", 2014, "Gulf Cartel", 2, 2],
  ["32010", 2014, "Los Zetas", 2, 2],
  ["32010", 2015, "Gulf Cartel", 1, 1],
  ["32010", 2015, "Los Zetas", 1, 1],
  ["32013", 2013, "Gulf Cartel", 1, 6],
  ["32013", 2013, "Los Zetas", 1, 6],
  ["32017", 2013, "Gulf Cartel", 6, 7],
  ["32017", 2013, "Los Zetas", 6, 7],
  ["32017", 2014, "Los Zetas", 1, 1],
  ["32017", 2015, "Gulf Cartel", 2, 2],
  ["32017", 2015, "Los Zetas", 2, 2],
  ["32017", 2016, "Gulf Cartel", 1, 4],
  ["32017", 2016, "Los Zetas", 1, 4],
  ["32019", 2009, "Gulf Cartel", 1, 2],
  ["32019", 2009, "Sinaloa", 1, 2],
  ["32020", 2011, "Los Zetas", 1, 4],
  ["32020", 2011, "Sinaloa", 1, 4],
  ["32020", 2012, "Gulf Cartel", 2, 8],
  ["32020", 2012, "Los Zetas", 2, 8],
  ["32020", 2013, "Gulf Cartel", 2, 10],
  ["32020", 2013, "Los Zetas", 2, 10],
  ["32022", 2016, "Gulf Cartel", 1, 5],
  ["32022", 2016, "Los Zetas", 1, 5],
  ["32047", 2014, "Gulf Cartel", 1, 1],
  ["32047", 2014, "Los Zetas", 1, 1],
  ["32049", 2013, "Gulf Cartel", 1, 1],
  ["32049", 2013, "Los Zetas", 1, 1],
  ["32049", 2014, "Los Zetas", 1, 1],
  ["32049", 2014, "Sinaloa", 1, 1],
  ["32050", 2013, "Gulf Cartel", 1, 6],
  ["32050", 2013, "Los Zetas", 1, 6],
  ["32056", 2009, "Gulf Cartel", 1, 2],
  ["32056", 2009, "Sinaloa", 1, 2],
  ["32056", 2013, "Gulf Cartel", 4, 12],
  ["32056", 2013, "Los Zetas", 5, 14],
  ["32056", 2013, "Sinaloa", 1, 2],
  ["32056", 2014, "Gulf Cartel", 1, 2],
  ["32056", 2014, "Los Zetas", 1, 2],
  ["32057", 2013, "Gulf Cartel", 1, 1],
  ["32057", 2013, "Los Zetas", 1, 1]
];
var presence = {
  file: "presence.ts",
  title: "Armed groups in located violent events, by municipality and year, 2007-2017",
  source: "UCDP Georeferenced Event Dataset 24.1 (Sundberg and Melander 2013, doi:10.1177/0022343313484347; Davies, Engstr\xF6m, Pettersson and \xD6berg 2024, Journal of Peace Research 61(4):673-693), events located to a municipality or better (where_prec <= 3), counted for each side",
  licence: "CC BY 4.0",
  columns: [
    { name: "code", meaning: "INEGI code of the municipality" },
    { name: "year", meaning: "year of the events" },
    { name: "group", meaning: "armed group that was one of the two sides" },
    { name: "events", meaning: "located events in which it was a side", unit: "events" },
    {
      name: "deaths",
      meaning: "best estimate of the deaths in these events on all sides; both sides of an event carry its deaths",
      unit: "deaths"
    }
  ],
  rows: rows5
};

// ../packages/scenarios/src/regions/jalisco-zacatecas/initial-members.ts
var GROUP_IDS = ["cjng", "sinaloa", "local"];
var membersByState2 = [
  {
    group: "cjng",
    state: "Jalisco",
    members: 3800,
    assumption: "15 % of the group's 25,210 members in Mexico: its home state"
  },
  { group: "cjng", state: "Zacatecas", members: 30, assumption: "0.1 % of its members: arriving" },
  {
    group: "cjng",
    state: "Aguascalientes",
    members: 0,
    assumption: "none: no located event of the group there up to 2017"
  },
  {
    group: "sinaloa",
    state: "Jalisco",
    members: 15,
    assumption: "0.1 % of the group's 14,297 members in Mexico: remnants near the border"
  },
  {
    group: "sinaloa",
    state: "Zacatecas",
    members: 430,
    assumption: "3 % of its members: long established on the way north"
  },
  {
    group: "sinaloa",
    state: "Aguascalientes",
    members: 20,
    assumption: "a few in transit: no located event of the group there up to 2017"
  },
  {
    group: "local",
    state: "Jalisco",
    members: 500,
    assumption: "chiefly Nueva Plaza, split off in 2017, two thirds of its 762 members of 2012"
  },
  { group: "local", state: "Zacatecas", members: 120, assumption: "remnants of the Gulf Cartel, Los Zetas and others" },
  { group: "local", state: "Aguascalientes", members: 20, assumption: "a few" }
];
var OBSERVED_AS = { CJNG: "cjng", Sinaloa: "sinaloa" };
var PRESENCE_BONUS = 4;
var RECENT = 2015;
function initialMembers(region) {
  const seen = new Set(
    presence.rows.filter(([, year]) => year >= RECENT).map(([code, , observed]) => `${OBSERVED_AS[observed] ?? "local"}|${code}`)
  );
  const territories = region.territories.length;
  const members = new Array(GROUP_IDS.length * territories).fill(0);
  for (const { group, state, members: total } of membersByState2) {
    const places = region.territories.flatMap((territory, index) => territory.state === state ? [index] : []);
    const weights = places.map((index) => {
      const { code = "", population = 0 } = region.territories[index] ?? {};
      return population * (seen.has(`${group}|${code}`) ? 1 + PRESENCE_BONUS : 1);
    });
    apportion(total, weights).forEach((count2, place) => {
      members[GROUP_IDS.indexOf(group) * territories + places[place]] = count2;
    });
  }
  return members;
}
function outsideMembers() {
  return GROUP_IDS.map((id) => {
    const observed = Object.keys(OBSERVED_AS).find((name) => OBSERVED_AS[name] === id);
    const national = groupSizes.rows.find(([group, year]) => group === observed && year === 2018)?.[2];
    const inRegion = membersByState2.filter(({ group }) => group === id).reduce((sum, { members }) => sum + members, 0);
    return national === void 0 ? 0 : Math.max(0, Math.round(national) - inRegion);
  });
}

// ../packages/scenarios/src/regions/jalisco-zacatecas/ground.ts
var NAMES = {
  cjng: "Jalisco group (CJNG)",
  sinaloa: "Sinaloa group",
  local: "Local groups",
  "municipal-police": "Municipal police",
  "national-guard": "National Guard",
  army: "Army"
};
var LOCAL_RIVALRY = 3;
function jaliscoZacatecasGround() {
  const index = (id) => GROUP_IDS.indexOf(id);
  const tie = groupTies.rows.find(([a, b]) => a === "CJNG" && b === "Sinaloa");
  return {
    region: jaliscoZacatecas,
    roads: roadNetwork(jaliscoZacatecas),
    calendar: new Calendar("2018-01-01"),
    groups: GROUP_IDS.map((id) => ({ id, name: NAMES[id] })),
    forces: FORCE_IDS.map((id) => ({ id, name: NAMES[id] })),
    hostility: new Hostility(GROUP_IDS.length, [
      { a: index("cjng"), b: index("sinaloa"), weight: tie?.[2] ?? 0 },
      { a: index("cjng"), b: index("local"), weight: LOCAL_RIVALRY }
    ]),
    deployments: deployments(),
    initialMembers: initialMembers(jaliscoZacatecas),
    outsideMembers: outsideMembers(),
    initialForces: initialForces(jaliscoZacatecas)
  };
}

// ../packages/scenarios/src/regions/jalisco-zacatecas/scenario.ts
var jaliscoZacatecasMechanisms = [
  recruitment,
  arrest,
  clash,
  retaliation,
  takeover,
  redeployment,
  reinforcement,
  deployment
];
var jaliscoZacatecasScenario = defineScenario({
  name: "jalisco-zacatecas",
  kind: "region",
  title: "Jalisco, Zacatecas and Aguascalientes, 2018-2021",
  summary: "Two large armed groups, the Jalisco group (CJNG) and the Sinaloa group, and local groups between them contest 194 municipalities of Jalisco, Zacatecas and Aguascalientes. Members are recruited, arrested, sent along the roads and in from elsewhere; rivals who meet clash, and clashes are retaliated; control follows presence. Starts on 1 January 2018.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened or is going to happen in these places.",
    "Nobody has counted the members of these groups: their numbers by state at the start are assumptions, and so are most rates that decide how violence spreads.",
    "The model is not fitted to observed events; its deaths are those of clashes between groups, not all homicides.",
    "Municipalities are the smallest unit. Nothing here speaks of neighbourhoods, routes, persons or plans.",
    "State forces arrest and are deployed, but are not attacked and do not change their ways; routes, leaders, weapons, fear and displacement are left out so far.",
    "Neighbouring states are no places of the model: members come in from outside where their group is challenged, and nobody leaves.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality."
  ],
  defaults: { until: "2021-12-31", replications: 20, seed: "2018" },
  observed: observedFacts,
  ground: jaliscoZacatecasGround(),
  mechanisms: jaliscoZacatecasMechanisms
});

// ../packages/scenarios/src/index.ts
var scenarios = [jaliscoZacatecasScenario];

// src/flagship/flagship-benchmark.ts
async function measure(workers, { replications, years, seed }) {
  const { makeReplications } = await import("@contested/experiments/node");
  const scenario = scenarios[0];
  const until = `${Number(scenario.start.slice(0, 4)) + years - 1}-12-31`;
  const request = { scenario: scenario.name, seed: `flagship ${seed}`, replications, until, record: false };
  let occurrences = 0;
  let hash = 0;
  let first = 0;
  const started = process.hrtime.bigint();
  for await (const { digest, occurrences: happened } of makeReplications(scenario, request, { workers })) {
    if (occurrences === 0) first = Number(process.hrtime.bigint() - started);
    occurrences += happened;
    hash = Math.imul(hash, 31) + Number.parseInt(digest.slice(0, 8), 16) | 0;
  }
  const elapsed = Number(process.hrtime.bigint() - started);
  return {
    ns: elapsed / replications,
    cold: first,
    hash: hash >>> 0,
    figures: {
      "replications/s": 1e9 * replications / elapsed,
      occurrences: occurrences / replications,
      "ns/occurrence": elapsed / occurrences
    }
  };
}
var flagship = defineBenchmark({
  name: "flagship",
  about: "The scenario that ships, all mechanisms: one operation is one replication, without rows. Wall-clock time, starting the threads included.",
  example: "flagship --years 6 --replications 8 --json",
  options: {
    replications: { about: "how many are made", least: 1, most: 1e5, initial: 8 },
    years: { about: "how long each one is", least: 1, most: 50, initial: 6 },
    seed: { about: "of the experiment", ...SEED_RANGE, initial: 1 }
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: {
    "calling thread": (setting) => measure(0, setting),
    "1 thread": (setting) => measure(1, setting),
    "2 threads": (setting) => measure(2, setting)
  },
  title: ({ replications, years }) => `Flagship scenario, ${years} years, ${replications} replications; wall-clock time per replication`,
  tables: [[]]
});

// src/random/xoshiro128.ts
var TWO_TO_32 = 2 ** 32;
var Xoshiro128 = class {
  #a;
  #b;
  #c;
  #d;
  constructor(seed) {
    let state = seed;
    const next = () => {
      state = state + 2654435769 | 0;
      let t = state ^ state >>> 16;
      t = Math.imul(t, 569420461);
      t ^= t >>> 15;
      t = Math.imul(t, 1935289751);
      return t ^ t >>> 15;
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    this.#d = next();
  }
  /** An integer from 0 to 2^32 - 1. */
  nextUint32() {
    const sum = this.#a + this.#d | 0;
    const result = (sum << 7 | sum >>> 25) + this.#a | 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = this.#d << 11 | this.#d >>> 21;
    return result >>> 0;
  }
  /** Uniform in (0, 1), never an end. */
  nextUniform() {
    return (this.nextUint32() + 0.5) / TWO_TO_32;
  }
};

// src/hold/hold-workload.ts
var DRAWS = 65536;
var increments = ["exp", "bimodal", "triangular", "ticks"];
function drawHold(setting) {
  const random = new Xoshiro128(setting.seed);
  const draw = samplers[setting.increments];
  return {
    increments: Float64Array.from({ length: DRAWS }, () => draw(random)),
    cancellations: Uint32Array.from({ length: DRAWS }, () => random.nextUint32()),
    firstTimes: Float64Array.from({ length: setting.pending }, () => draw(random))
  };
}
var samplers = {
  exp: (random) => -Math.log(random.nextUniform()),
  bimodal: (random) => {
    const first = random.nextUniform();
    return 0.95238 * first + (random.nextUniform() < 0.1 ? 9.5238 : 0);
  },
  triangular: (random) => 1.5 * Math.sqrt(random.nextUniform()),
  ticks: (random) => Math.ceil(10 * random.nextUniform())
};
function warmUpOf(setting) {
  return Math.max(2e5, Math.min(setting.pending, setting.events));
}
function defaultEvents(pending) {
  if (pending <= 100) return 3e6;
  return pending <= 1e4 ? 2e6 : 15e5;
}
var knownHashes = [
  [100, "exp", 3e6, 3530805240, 176668490],
  [1e4, "exp", 2e6, 3420663593, 1965231112],
  [1e6, "exp", 15e5, 3162930731, 1621758271],
  [100, "ticks", 3e6, 3075393009],
  [1e4, "bimodal", 2e6, 2559327346],
  [1e4, "triangular", 2e6, 2872190422],
  [1e4, "ticks", 2e6, 2814769967]
];
function knownHash(setting) {
  const known = knownHashes.find(
    ([pending, name, events]) => setting.seed === 12345 && pending === setting.pending && name === setting.increments && events === setting.events
  );
  return setting.cancel ? known?.[4] : known?.[3];
}

// src/peers/flatqueue.ts
async function holdFlatqueue(draws) {
  const { default: FlatQueue } = await importPeer("flatqueue");
  const queue = new FlatQueue();
  draws.firstTimes.forEach((time, id) => {
    queue.push(id, time);
  });
  let hash = 0;
  const run2 = (holds) => {
    for (let i = 0; i < holds; i++) {
      const now = queue.peekValue();
      const id = queue.pop();
      hash = Math.imul(hash, 31) + id | 0;
      queue.push(id, now + draws.increments[i & DRAWS - 1]);
    }
  };
  return { run: run2, hash: () => hash >>> 0 };
}

// src/peers/native/compile.ts
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
var cache = fileURLToPath(new URL("../../../../.cache/benchmarks/", import.meta.url));
function compileNative(name) {
  const source = fileURLToPath(new URL(`./${name}.cpp`, import.meta.url));
  const shared = fileURLToPath(new URL("./shared.hpp", import.meta.url));
  const text = Buffer.concat([readFileSync(source), readFileSync(shared)]);
  const version = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const program = `${cache}${name}-${version}`;
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  try {
    execFileSync("g++", ["-O3", "-std=c++17", "-o", unfinished, source], { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new PeerMissing("g++ is not installed");
    throw error;
  }
  renameSync(unfinished, program);
  return program;
}
function measureNative(name, settings) {
  return JSON.parse(execFileSync(compileNative(name), settings.map(String), { encoding: "utf8" }));
}

// src/peers/tinyqueue.ts
async function holdTinyqueue(draws, cancel) {
  const { default: TinyQueue } = await importPeer("tinyqueue");
  const queue = new TinyQueue([], (a, b) => a.time - b.time || a.sequence - b.sequence);
  const { increments: increments2, cancellations, firstTimes } = draws;
  const pending = firstTimes.length;
  const current2 = [];
  let sequence = 0;
  let hash = 0;
  const schedule = (id, time) => {
    const event2 = { time, sequence: sequence++, id, cancelled: false };
    current2[id] = event2;
    queue.push(event2);
  };
  firstTimes.forEach((time, id) => {
    schedule(id, time);
  });
  const run2 = (holds) => {
    for (let i = 0; i < holds; i++) {
      const event2 = queue.pop();
      hash = Math.imul(hash, 31) + event2.id | 0;
      event2.time += increments2[i & DRAWS - 1];
      event2.sequence = sequence++;
      queue.push(event2);
    }
  };
  const runCancelling2 = (holds) => {
    for (let i = 0; i < holds; i++) {
      let event2 = queue.pop();
      while (event2.cancelled) event2 = queue.pop();
      const now = event2.time;
      hash = Math.imul(hash, 31) + event2.id | 0;
      event2.time = now + increments2[i & DRAWS - 1];
      event2.sequence = sequence++;
      queue.push(event2);
      const draw = cancellations[i & DRAWS - 1];
      if (draw % 10 !== 0) continue;
      const victim = Math.floor(draw / 10) % pending;
      current2[victim].cancelled = true;
      schedule(victim, now + increments2[i + 7 & DRAWS - 1]);
    }
  };
  return { run: cancel ? runCancelling2 : run2, hash: () => hash >>> 0 };
}

// src/hold/hold-event-list.ts
function holdEventList(list, draws) {
  for (let id = 0; id < draws.firstTimes.length; id++) list.schedule(draws.firstTimes[id], 0, 0, id, 0);
  let hash = 0;
  return {
    run: (holds) => {
      hash = run(list, draws.increments, holds, hash);
    },
    hash: () => hash >>> 0
  };
}
function run(list, increments2, holds, before) {
  let hash = before;
  for (let i = 0; i < holds; i++) {
    const slot = list.pop();
    const id = list.payloadOf(slot);
    hash = Math.imul(hash, 31) + id | 0;
    list.schedule(list.timeOf(slot) + increments2[i & DRAWS - 1], 0, 0, id, 0);
  }
  return hash;
}
function holdEventListCancelling(list, draws) {
  const handles = Float64Array.from(draws.firstTimes, (time, id) => list.schedule(time, 0, 0, id, 0));
  let hash = 0;
  return {
    run: (holds) => {
      hash = runCancelling(list, draws, handles, holds, hash);
    },
    hash: () => hash >>> 0
  };
}
function runCancelling(list, draws, handles, holds, before) {
  const { increments: increments2, cancellations } = draws;
  const pending = handles.length;
  let hash = before;
  for (let i = 0; i < holds; i++) {
    const slot = list.pop();
    const id = list.payloadOf(slot);
    const now = list.timeOf(slot);
    hash = Math.imul(hash, 31) + id | 0;
    handles[id] = list.schedule(now + increments2[i & DRAWS - 1], 0, 0, id, 0);
    const draw = cancellations[i & DRAWS - 1];
    if (draw % 10 === 0) {
      const victim = Math.floor(draw / 10) % pending;
      list.cancel(handles[victim]);
      handles[victim] = list.schedule(now + increments2[i + 7 & DRAWS - 1], 0, 0, victim, 0);
    }
  }
  return hash;
}

// src/hold/hold-queues.ts
var LEAST_WEIGHED = 1e4;
var holdQueues = {
  heap: (setting) => measureEventList(setting, () => createEventList("heap")),
  ladder: (setting) => measureEventList(setting, () => createEventList("ladder")),
  flatqueue: (setting) => {
    if (setting.cancel) throw new PeerMissing("flatqueue cannot cancel");
    return measure2(setting, holdFlatqueue);
  },
  tinyqueue: (setting) => measure2(setting, (draws) => holdTinyqueue(draws, setting.cancel)),
  "C++ std::priority_queue": measurePriorityQueue
};
function measureEventList(setting, make) {
  return measure2(setting, async (draws) => (setting.cancel ? holdEventListCancelling : holdEventList)(make(), draws));
}
async function measure2(setting, start2) {
  const draws = drawHold(setting);
  const before = bytesInUse();
  const program = await start2(draws);
  const bytesPerEvent = Math.round((bytesInUse() - before) / setting.pending);
  const warmUp = warmUpOf(setting);
  const cold = timed(warmUp, () => program.run(warmUp));
  const nanoseconds = timed(setting.events, () => program.run(setting.events));
  const measurement = { nanoseconds, cold, hash: program.hash() };
  return globalThis.gc === void 0 || setting.pending < LEAST_WEIGHED ? measurement : { ...measurement, bytesPerEvent };
}
function bytesInUse() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
async function measurePriorityQueue({
  pending,
  increments: increments2,
  seed,
  events,
  cancel
}) {
  const { ns, hash } = measureNative("hold", [pending, increments2, seed, events, cancel ? "cancel" : "plain"]);
  return { nanoseconds: ns, hash };
}

// src/hold/hold-benchmark.ts
var options = {
  n: { about: "pending events", least: 1, most: 1e7, initial: 1e4 },
  increments: { about: "distribution of the time to the next event", choices: increments, initial: "exp" },
  cancel: { about: "after one hold in ten, cancel another event and schedule it anew", initial: false },
  events: { about: "timed holds; 0: as many as suit n", least: 0, most: 1e9, initial: 0 },
  seed: { about: "of xoshiro128++", ...SEED_RANGE, initial: 12345 }
};
function settingOf({ n, increments: name, cancel, events, seed }) {
  const timed2 = events === 0 ? defaultEvents(n) : events;
  return { pending: n, increments: name, cancel, events: timed2, seed };
}
function measurementOf({ nanoseconds, cold, hash, bytesPerEvent }) {
  const figures = bytesPerEvent === void 0 ? {} : { "bytes/event": bytesPerEvent };
  return { ns: nanoseconds, ...cold !== void 0 && { cold }, hash, figures };
}
var hold = defineBenchmark({
  name: "hold",
  about: "The hold model: take the earliest of n pending events and schedule it again. One operation is one hold.",
  example: "hold --n 10000 --cancel",
  options,
  rounds: 5,
  programs: Object.fromEntries(
    Object.entries(holdQueues).map(([name, run2]) => [
      name,
      async (values) => measurementOf(await run2(settingOf(values)))
    ])
  ),
  title: (values) => {
    const { pending, increments: name, cancel, events } = settingOf(values);
    return `A. hold model, N = ${pending}, ${name}${cancel ? ", one in ten cancels" : ""}, K = ${events}; CPU time per hold`;
  },
  knownHash: (values) => knownHash(settingOf(values)),
  tables: [
    ["--n", "100"],
    ["--n", "10000"],
    ["--n", "1000000", "--rounds", "3"],
    ["--n", "100", "--cancel"],
    ["--n", "10000", "--cancel"],
    ["--n", "1000000", "--cancel", "--rounds", "3"],
    ["--n", "100", "--increments", "ticks"],
    ["--n", "10000", "--increments", "bimodal"],
    ["--n", "10000", "--increments", "triangular"],
    ["--n", "10000", "--increments", "ticks"]
  ]
});

// src/lanchester/duel-model.ts
function duelModel(strength) {
  return defineModel({
    name: "duel",
    parameters: {},
    world: () => ({ strength: Int32Array.of(strength, strength) }),
    variables: { strength: 2 },
    hazards: {
      loss: {
        members: 2,
        reads: { strength: (side) => 1 - side },
        rate: (world, _parameters, side) => world.strength[1 - side],
        effect(world, _parameters, side, context) {
          world.strength[side] = world.strength[side] - 1;
          context.changed.strength(side);
        }
      }
    },
    ends: ({ strength: [a, b] }) => a === 0 || b === 0
  });
}

// src/lanchester/ring-model.ts
var INITIAL_UNITS = 20;
function groupsIn(territory) {
  return 2 + territory % 4;
}
function ringWorld(territories) {
  const firstGroup = new Int32Array(territories + 1);
  for (let t = 0; t < territories; t++) firstGroup[t + 1] = firstGroup[t] + groupsIn(t);
  const groups = firstGroup[territories];
  const territoryOf = new Int32Array(groups);
  for (let t = 0; t < territories; t++) territoryOf.fill(t, firstGroup[t], firstGroup[t + 1]);
  const totals = Int32Array.from({ length: territories }, (_, t) => INITIAL_UNITS * groupsIn(t));
  return { firstGroup, territoryOf, units: new Int32Array(groups).fill(INITIAL_UNITS), totals };
}
function neighbourOf(world, group) {
  const from = world.territoryOf[group];
  const to = (from + 1) % world.totals.length;
  return world.firstGroup[to] + (group - world.firstGroup[from]) % groupsIn(to);
}
function add(world, group, units) {
  world.units[group] = world.units[group] + units;
  const territory = world.territoryOf[group];
  world.totals[territory] = world.totals[territory] + units;
}
function ringModel(territories) {
  const groupCount = (world) => world.units.length;
  return defineModel({
    name: "ring",
    parameters: {},
    world: () => ringWorld(territories),
    variables: { units: groupCount },
    hazards: {
      attrition: {
        members: groupCount,
        reads: {
          units: (group, { firstGroup, territoryOf }) => {
            const territory = territoryOf[group];
            const first = firstGroup[territory];
            return Array.from({ length: firstGroup[territory + 1] - first }, (_, g) => first + g);
          }
        },
        rate: ({ units, totals, territoryOf }, _parameters, group) => units[group] > 0 ? 0.01 * (totals[territoryOf[group]] - units[group]) : 0,
        effect(world, _parameters, group, context) {
          add(world, group, -1);
          context.changed.units(group);
        }
      },
      reinforcement: {
        members: groupCount,
        reads: {},
        rate: () => 0.2,
        effect(world, _parameters, group, context) {
          add(world, group, 1);
          context.changed.units(group);
        }
      },
      move: {
        members: groupCount,
        reads: { units: (group) => group },
        rate: ({ units }, _parameters, group) => 5e-3 * units[group],
        effect(world, _parameters, group, context) {
          const to = neighbourOf(world, group);
          add(world, group, -1);
          add(world, to, 1);
          context.changed.units(group);
          context.changed.units(to);
        }
      }
    }
  });
}

// src/lanchester/lanchester-benchmark.ts
var STRENGTH = 1e3;
var FIRST_DUELS = 20;
var DUELS = 180;
function runDuels(seed, strength = STRENGTH, duels = DUELS) {
  const model = duelModel(strength);
  let duration2 = 0;
  let occurrences = 0;
  const fight = (from, to) => {
    duration2 = 0;
    occurrences = 0;
    return timed(1, () => {
      for (let replication = from; replication < to; replication++) {
        const run2 = simulate(model, { seed: `duel ${seed}`, replication });
        duration2 += run2.now;
        occurrences += run2.occurrences;
      }
    });
  };
  const first = fight(1, FIRST_DUELS + 1);
  const cold = first / occurrences;
  const ns = fight(FIRST_DUELS + 1, FIRST_DUELS + duels + 1) / occurrences;
  const mean = duration2 / duels;
  return {
    ns,
    cold,
    figures: { "mean duration": mean },
    ...strength === STRENGTH && duels === DUELS && { sameWork: mean >= 2.45 && mean <= 2.49 }
  };
}
var CHECKED_AT = 12e5;
function runRing({ territories, warmup, events, seed }) {
  const run2 = start(ringModel(territories), { seed: `ring ${seed}` });
  let figures = {};
  const happen = (count2) => () => {
    for (let i = 0; i < count2; i++) {
      run2.step();
      if (run2.occurrences === CHECKED_AT)
        figures = { clock: run2.now, units: run2.world.totals.reduce((sum, units) => sum + units, 0) };
    }
  };
  const cold = timed(warmup, happen(warmup));
  const ns = timed(events, happen(events));
  return { ns, ...warmup > 0 && { cold }, figures, ...judged(territories, figures) };
}
function judged(territories, { clock, units }) {
  if (territories !== 2e3 || clock === void 0 || units === void 0) return {};
  return { sameWork: Math.abs(clock - 359.8) <= 1 && Math.abs(units - 94500) <= 700 };
}
var lanchester = defineBenchmark({
  name: "lanchester",
  about: "Stochastic Lanchester attrition: territories on a ring, or, with --territories 0, two sides of 1,000. One operation is one occurrence.",
  example: "lanchester --territories 2000 --json",
  options: {
    territories: { about: "on the ring; 0: a duel of two sides", least: 0, most: 1e6, initial: 2e3 },
    warmup: { about: "untimed occurrences before, on the ring", least: 0, most: 1e9, initial: 2e5 },
    events: { about: "timed occurrences, on the ring", least: 1, most: 1e9, initial: 2e6 },
    seed: { about: "of the run", ...SEED_RANGE, initial: 7 }
  },
  rounds: 3,
  programs: {
    contested: (setting) => setting.territories === 0 ? runDuels(setting.seed) : runRing(setting),
    "C++ indexed heap": ({ territories, warmup, events, seed }) => {
      const measured = measureNative("lanchester", [territories, warmup, events, seed]);
      return { ...measured, ...judged(territories, measured.figures ?? {}) };
    }
  },
  title: ({ territories, events }) => territories === 0 ? `D. stochastic Lanchester, ${STRENGTH} against ${STRENGTH}, ${DUELS} replications; CPU time per occurrence` : `D. Lanchester on a ring of ${territories} territories, K = ${events}; CPU time per occurrence`,
  tables: [["--territories", "0"], []]
});

// src/mmc/mmc-model.ts
var ARRIVALS_PER_SERVER = 0.8;
function theoreticalWait(servers) {
  const load2 = ARRIVALS_PER_SERVER * servers;
  let term = 1;
  let sum = 0;
  for (let k = 0; k < servers; k++) {
    sum += term;
    term *= load2 / (k + 1);
  }
  const waiting = term / (1 - ARRIVALS_PER_SERVER);
  return waiting / (sum + waiting) / (servers - load2);
}
function mmcModel({ servers, customers, seed }) {
  const arrivals = new Xoshiro128(seed);
  const services = new Xoshiro128(seed + 1);
  return defineModel({
    name: "mmc",
    parameters: {},
    world: () => ({ waited: 0, served: 0, hash: 0 }),
    resources: () => ({ counter: resource({ capacity: servers }) }),
    processes: { source: process2(), customer: process2() },
    initialise: (_world, _parameters, context) => {
      context.start("source", null);
    },
    bodies: {
      *source(_world, _parameters, _payload, context) {
        for (let customer = 0; customer < customers; customer++) {
          yield -log(arrivals.nextUniform()) / (ARRIVALS_PER_SERVER * servers);
          context.start("customer", customer);
        }
      },
      *customer(world, _parameters, customer, context) {
        const { counter } = context.resources;
        const arrived = context.now;
        yield counter.request();
        world.waited += context.now - arrived;
        yield -log(services.nextUniform());
        counter.release();
        world.served += 1;
        world.hash = Math.imul(world.hash, 31) + customer | 0;
      }
    }
  });
}

// src/peers/simjs.ts
async function load() {
  const holder = globalThis;
  holder.window = {};
  await importPeer("simjs");
  const { Sim } = holder.window;
  delete holder.window;
  return Sim;
}
async function mmcSimjs({ servers, customers, seed }) {
  const { Sim, Entity, Facility: Facility2 } = await load();
  let hash = 0;
  let waited = 0;
  const ns = timed(customers, () => {
    const arrivals = new Xoshiro128(seed);
    const services = new Xoshiro128(seed + 1);
    const simulation = new Sim();
    const counter = new Facility2("counter", Facility2.FCFS, servers);
    class Customer extends Entity {
      start(customer) {
        const arrived = this.time();
        const service = -Math.log(services.nextUniform());
        this.useFacility(counter, service).done(() => {
          waited += this.time() - service - arrived;
          hash = Math.imul(hash, 31) + customer | 0;
        });
      }
    }
    class Source extends Entity {
      start() {
        this.arrive(0);
      }
      arrive(customer) {
        this.setTimer(-Math.log(arrivals.nextUniform()) / (ARRIVALS_PER_SERVER * servers)).done(() => {
          simulation.addEntity(Customer, "customer", customer);
          if (customer + 1 < customers) this.arrive(customer + 1);
        });
      }
    }
    simulation.addEntity(Source, "source");
    simulation.simulate(Number.POSITIVE_INFINITY);
  });
  return { ns, hash: hash >>> 0, figures: { "mean wait": waited / customers } };
}

// src/peers/simpy.ts
import { spawnSync as spawnSync2 } from "node:child_process";
import { fileURLToPath as fileURLToPath2 } from "node:url";
function mmcSimpy({ servers, customers, seed }) {
  const python = (...words3) => spawnSync2("python3", words3, { encoding: "utf8" });
  if (python("-c", "import simpy").status !== 0) throw new PeerMissing("no python3 that has SimPy");
  const driver = fileURLToPath2(new URL("./python/mmc.py", import.meta.url));
  const { status, stdout, stderr } = python(driver, String(servers), String(customers), String(seed));
  if (status !== 0) throw new Error(`python3 mmc.py failed:
${stderr}`);
  const { ns, hash, wait } = JSON.parse(stdout);
  return { ns, hash, figures: { "mean wait": wait } };
}

// src/mmc/mmc-benchmark.ts
var WARM_UP = 2e4;
function runMmc(setting) {
  const first = { ...setting, customers: Math.min(WARM_UP, setting.customers) };
  const cold = timed(first.customers, () => void simulate(mmcModel(first), { seed: "mmc" }));
  let world;
  const ns = timed(setting.customers, () => {
    world = simulate(mmcModel(setting), { seed: "mmc" }).world;
  });
  return { ns, cold, hash: world.hash >>> 0, figures: { "mean wait": world.waited / world.served } };
}
var mmc = defineBenchmark({
  name: "mmc",
  about: "M/M/c with a process for every customer: one operation is one customer, who waits, is served and leaves.",
  example: "mmc --servers 4 --customers 1000000",
  options: {
    servers: { about: "c; customers arrive at 0.8 c, each server serves at 1", least: 1, most: 1e3, initial: 1 },
    customers: { about: "how many are served", least: 1, most: 1e9, initial: 1e6 },
    seed: {
      about: "of the arrivals (xoshiro128++); the services have the next",
      ...{ least: 0, most: 2 ** 32 - 2 },
      initial: 1
    }
  },
  rounds: 3,
  programs: { contested: runMmc, "SIM.JS": mmcSimjs, SimPy: mmcSimpy },
  title: ({ servers, customers }) => `B. M/M/${servers}, ${customers} customers; CPU time per customer; in theory they wait ${theoreticalWait(servers).toFixed(4)}`,
  tables: [[], ["--servers", "4"]]
});

// src/phold/phold-model.ts
function pholdModel(entities, random) {
  return defineModel({
    name: "phold",
    parameters: {},
    world: () => ({ counts: new Int32Array(entities), hash: 0 }),
    events: { visit: event() },
    initialise(_world, _parameters, context) {
      for (let entity = 0; entity < entities; entity++)
        context.schedule("visit", entity, { at: -log(random.nextUniform()) });
    },
    on: {
      visit(world, _parameters, entity, context) {
        world.counts[entity] = world.counts[entity] + 1;
        world.hash = Math.imul(world.hash, 31) + entity | 0;
        const target = Math.floor(random.nextUniform() * entities);
        context.schedule("visit", target, { after: -log(random.nextUniform()) });
      }
    }
  });
}

// src/phold/phold-benchmark.ts
function runPhold({ entities, warmup, events, seed }) {
  const run2 = start(pholdModel(entities, new Xoshiro128(seed)), { seed: "phold" });
  const happen = (count2) => () => {
    for (let i = 0; i < count2; i++) run2.step();
  };
  const cold = timed(warmup, happen(warmup));
  run2.world.hash = 0;
  const ns = timed(events, happen(events));
  return { ns, ...warmup > 0 && { cold }, hash: run2.world.hash >>> 0 };
}
var phold = defineBenchmark({
  name: "phold",
  about: "PHOLD: one operation is one event, with its dispatch, two draws and the scheduling of the next.",
  example: "phold --seed 99 --json",
  options: {
    entities: { about: "each with one pending event at the start", least: 1, most: 1e7, initial: 1024 },
    warmup: { about: "untimed events before", least: 0, most: 1e9, initial: 3e5 },
    events: { about: "timed events", least: 1, most: 1e9, initial: 2e6 },
    seed: { about: "of xoshiro128++", ...SEED_RANGE, initial: 99 }
  },
  rounds: 5,
  programs: {
    contested: runPhold,
    "C++ std::priority_queue": ({ entities, warmup, events, seed }) => measureNative("phold", [entities, warmup, events, seed])
  },
  title: ({ entities, events }) => `C. PHOLD, ${entities} entities, K = ${events}; CPU time per event`,
  knownHash: ({ entities, warmup, events, seed }) => entities === 1024 && warmup === 3e5 && events === 2e6 && seed === 99 ? 3073715207 : void 0,
  tables: [[]]
});

// src/recording/recording-benchmark.ts
function recordPhold(isKept, { events }) {
  const random = new Xoshiro128(99);
  const entities = 1024;
  const model = defineModel({
    name: "phold",
    parameters: {},
    world: () => ({ hash: 0 }),
    events: { visit: event() },
    initialise(_world, _parameters, context) {
      for (let entity = 0; entity < entities; entity++)
        context.schedule("visit", entity, { at: -log(random.nextUniform()) });
    },
    on: {
      visit(world, _parameters, entity, context) {
        world.hash = Math.imul(world.hash, 31) + entity | 0;
        const target = Math.floor(random.nextUniform() * entities);
        context.schedule("visit", target, { after: -log(random.nextUniform()) });
        context.record("visit", { entity, target });
      }
    }
  });
  const kept = [];
  const run2 = start(model, {
    seed: "recording",
    ...isKept && { onRecord: (record) => void kept.push(record) }
  });
  const happen = (count2) => () => {
    for (let i = 0; i < count2; i++) run2.step();
  };
  const warmUp = Math.min(events, 3e5);
  const cold = timed(warmUp, happen(warmUp));
  kept.length = 0;
  const ns = timed(events, happen(events));
  return { ns, cold, hash: run2.world.hash >>> 0, figures: { records: kept.length } };
}
function recordScenario(record) {
  const scenario = scenarios[0];
  const until = `${scenario.start.slice(0, 4)}-12-31`;
  const replicate2 = (replication) => scenario.replicate({ seed: "recording", replication, until, record });
  const first = timed(1, () => void replicate2(1));
  let occurrences = 0;
  let rows6 = 0;
  const total = timed(1, () => {
    for (let replication = 2; replication < 7; replication++) {
      const result = replicate2(replication);
      occurrences += result.occurrences;
      rows6 += result.events.length + result.series.length;
    }
  });
  return { ns: total / occurrences, cold: 5 * first / occurrences, hash: occurrences, figures: { records: rows6 } };
}
var options2 = { events: { about: "timed events of PHOLD", least: 1, most: 1e8, initial: 1e6 } };
var recording = defineBenchmark({
  name: "recording",
  about: "What recording costs: PHOLD with a record of each event, and the scenario that ships. One operation is one occurrence.",
  example: "recording --json",
  options: options2,
  rounds: 5,
  programs: {
    "PHOLD, nobody listens": (setting) => recordPhold(false, setting),
    "PHOLD, every event kept": (setting) => recordPhold(true, setting),
    "scenario, no rows": () => unhashed(recordScenario(false)),
    "scenario, all rows": () => unhashed(recordScenario(true))
  },
  title: () => "Recording; CPU time per occurrence",
  tables: [[]]
});
function unhashed({ ns, cold, figures }) {
  return { ns, ...cold !== void 0 && { cold }, ...figures !== void 0 && { figures } };
}

// src/snapshot/snapshot-benchmark.ts
var MEGABYTE = 1e6;
function measureSnapshots(model, { occurrences, times }) {
  const run2 = start(model, { seed: "snapshot" });
  for (let i = 0; i < occurrences; i++) run2.step();
  const megabytes = JSON.stringify(run2.snapshot()).length / MEGABYTE;
  const spent = { snapshot: [], restore: [], fork: [] };
  const totals = [];
  for (let i = 0; i < times; i++) {
    const before = cpuNanoseconds();
    const snapshot2 = run2.snapshot();
    const saved = cpuNanoseconds();
    restore(model, snapshot2);
    const restored2 = cpuNanoseconds();
    run2.fork();
    const forked = cpuNanoseconds();
    spent.snapshot.push((saved - before) / megabytes);
    spent.restore.push((restored2 - saved) / megabytes);
    spent.fork.push((forked - restored2) / megabytes);
    totals.push((forked - before) / megabytes);
  }
  const figures = { MB: megabytes };
  for (const [what, all] of Object.entries(spent)) figures[`${what} ms/MB`] = median(all) / 1e6;
  const restored = restore(model, run2.snapshot());
  const sameWork = restored.digest() === run2.digest();
  return { ns: median(totals), cold: totals[0], figures, sameWork };
}
var snapshot = defineBenchmark({
  name: "snapshot",
  about: "Saving, restoring and forking a run: one operation is all three, for each MB (1e6 characters) of the snapshot as JSON.",
  example: "snapshot --size 2000 --json",
  options: {
    size: {
      about: "territories on the ring, and half the thousands of entities",
      least: 1,
      most: 1e5,
      initial: 2e3
    },
    occurrences: { about: "that happen before", least: 0, most: 1e9, initial: 1e5 },
    times: { about: "how often it is done; the median counts", least: 1, most: 1e3, initial: 7 }
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: {
    "hazards (ring)": (setting) => measureSnapshots(ringModel(setting.size), setting),
    "events (PHOLD)": (setting) => measureSnapshots(pholdModel(setting.size * 50, new Xoshiro128(99)), setting)
  },
  title: ({ size }) => `Snapshot + restore + fork, a ring of ${size} territories, PHOLD of ${size * 50} entities; CPU time per MB`,
  tables: [[]]
});

// src/main.ts
var benchmarks = [hold, mmc, phold, lanchester, epstein, snapshot, recording, flagship];
function overview() {
  const list = benchmarks.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join("\n");
  return `npm run bench                    all tables, some ten minutes
npm run bench -- NAME [options]  one table; NAME --help tells its options

${list}

For example: npm run bench -- phold --seed 99 --json`;
}
async function main([name, ...words3]) {
  if (name === "--help") {
    console.log(overview());
    return;
  }
  if (name === void 0) {
    for (const benchmark2 of benchmarks) for (const table of benchmark2.tables()) console.log(table);
    return;
  }
  const benchmark = benchmarks.find((known) => known.name === name);
  if (benchmark === void 0) {
    const names = benchmarks.map((known) => known.name);
    throw new UsageError(
      `There is no benchmark called "${name}"; there are ${names.join(", ")}. Without a name all of them run.`
    );
  }
  await benchmark.run(words3);
}
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
