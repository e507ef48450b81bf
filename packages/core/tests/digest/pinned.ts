/**
 * What each part of the engine computes. The policy for these values: every published result was drawn with these bits, and a new value means that
 * some earlier run cannot be repeated with the new version. So they change only
 * - when something was wrong, when the state that a digest covers has changed, or when the workload itself has grown; never for speed or
 *   tidiness alone;
 * - in a commit that names the parts that have changed and says why, and with a new minor version of the package once there is a release;
 * - by `npm run digest -- --pin`, which writes them only when Node, Chromium and Firefox all computed them.
 * Last seen equal in Node 20.20 (main thread, worker threads, and interpreted by --jitless), Chromium 156 and Firefox 153.
 *
 * The parts of functions and distributions are cumulative: the first that differs is the culprit, those after it follow. Where the
 * test fails without such a change, or in a part that the change should not reach, the machine, the engine or a dependency computes
 * differently: find out which; do not edit the value.
 */
export const PINNED: Readonly<Record<string, string>> = {
  "math: exp": "b0ef7e40",
  "math: expm1": "423a3bd1",
  "math: log": "f510d0a2",
  "math: log1p": "b40fb3a5",
  "math: log2": "a517513b",
  "math: log10": "91763ea3",
  "math: sin": "38980b12",
  "math: cos": "d45bf039",
  "math: tanh": "b320d245",
  "math: logGamma": "282a6430",
  "math: erf": "b8cc4bc2",
  "math: erfc": "1aaeb225",
  "math: normalProbability": "48b07324",
  "math: normalQuantile": "2ad7e645",
  "math: pow of a base": "f0f274b4",
  "math: pow of an exponent": "d0ddca45",
  "math: functions of several numbers": "0cd79fab",
  "math: sin of large numbers": "61a8b7b9",
  "random: uniform": "9801181f",
  "random: integer": "cc372c6a",
  "random: bernoulli": "cd10d38a",
  "random: exponential": "3a7440e2",
  "random: normal": "5f95a8ee",
  "random: lognormal": "2d7082fe",
  "random: gamma": "ba2c777a",
  "random: beta": "19976362",
  "random: weibull": "507b7bcc",
  "random: pareto": "4f3f4055",
  "random: poisson": "52f00170",
  "random: binomial": "3a26a39a",
  "random: negative-binomial": "480f6994",
  "random: geometric": "4c5846ee",
  "random: categorical": "4b1e190f",
  "random: discrete": "8e864bf3",
  "random: discrete-power-law": "3fc13623",
  "random: draws of several numbers": "b5fb10c6",
  "model: hazards and events": "2dec4c497060c301",
  "model: hazards and events, audited": "1e69dd73e5441123",
  "model: processes and resources": "1d26ad7ca00410f7",
  "model: saved and restored": "24a93eb82cfc72be",
  "model: saved with living processes and replayed": "0e6391af6fc54a56",
  "model: interventions and history": "656d7ac47e3f5066",
  "model: statistics": "645aae6c1a772cfc",
  "model: jumps and mean field": "1432672888f76b95",
}
