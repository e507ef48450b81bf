// Model code touches no wall clock, no unseeded randomness and no function whose bits differ between JavaScript engines.
import { codeOf, sourceFiles } from "./source-files.mjs"

const BANNED = [
  [/\bMath\.random\b/, "draw from a named stream instead"],
  [/\b(Date\.now|new Date\(\)|performance\.)/, "a run knows only its own clock"],
  [
    /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b/,
    "its bits differ between engines; use packages/core/src/math",
  ],
  // A power of two is exact everywhere; anything else is Math.pow by another name.
  [/(?<!\b2 )\*\*(?!\*)/, "x ** y is Math.pow; use packages/core/src/math"],
  [/\b(localeCompare|toLocale\w+|Intl\.)/, "depends on the locale"],
  [
    /\b(crypto\.|process\.(env|argv|hrtime|nextTick|exit|pid|cwd|std|platform|memoryUsage|uptime)|setTimeout|setInterval)/,
    "model code has no outside",
  ],
]
const EVERYWHERE = [[/\bas any\b|:\s*any\b|<any>|@ts-ignore|@ts-nocheck/, "say what it is"]]

const problems = []
for (const file of [...sourceFiles({ tests: false }), ...sourceFiles({ tests: true })]) {
  const isModelCode = /^packages\/(core|scenarios)\//.test(file) && !file.endsWith(".test.ts")
  const rules = isModelCode ? [...BANNED, ...EVERYWHERE] : EVERYWHERE
  codeOf(file)
    .split("\n")
    .forEach((line, i) => {
      for (const [pattern, advice] of rules) {
        const match = pattern.exec(line)
        if (match !== null) problems.push(`${file}:${i + 1}: ${match[0]}: ${advice}`)
      }
    })
}
for (const problem of problems) console.error(problem)
console.log(
  problems.length === 0
    ? "no clock, no stray randomness, no engine-dependent Math, no `any`"
    : `${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
