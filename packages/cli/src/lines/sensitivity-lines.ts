import type { SensitivityResult, TestFunction } from "@contested/experiments"
import { textTable } from "./text-table.js"

const TITLES: Readonly<Record<string, string>> = { prcc: "PRCC", first: "first order" }

function shown(value: number): string {
  if (value === 0) return "0"
  const size = Math.abs(value)
  return size >= 1e5 || size < 1e-3
    ? value.toExponential(2)
    : size >= 100
      ? value.toFixed(0)
      : value.toFixed(size >= 10 ? 2 : 3)
}

/** The table of a sensitivity analysis: one row per parameter, every estimate with its interval, and what is known exactly beside. */
export function sensitivityLines(
  { parameters, noise, noiseFloor }: SensitivityResult,
  exact: TestFunction["indices"] | null,
): string[] {
  const first = parameters[0]
  if (first === undefined)
    return ["The measure does not vary over the design, or no more than its luck: there is nothing to share out."]
  const names = Object.keys(first.estimates)
  const columns = names.flatMap((name) => [
    { title: TITLES[name] ?? name, align: "right" as const },
    { title: "95 % interval", align: "left" as const },
    ...(exact === null
      ? []
      : [
          { title: "exact", align: "right" as const },
          { title: "", align: "left" as const },
        ]),
  ])
  const rows = parameters.map(({ parameter, estimates }) => [
    parameter,
    ...names.flatMap((name) => {
      const { estimate, interval } = estimates[name] as (typeof estimates)[string]
      const cells = [shown(estimate), `${shown(interval[0])} to ${shown(interval[1])}`]
      if (exact === null) return cells
      const index = exact.find((one) => one.parameter === parameter)
      const value = index?.[name as "first" | "total"] ?? Number.NaN
      return [...cells, shown(value), value >= interval[0] && value <= interval[1] ? "inside" : "OUTSIDE"]
    }),
  ])
  return [
    ...textTable([{ title: "parameter", align: "left" }, ...columns], rows),
    "",
    noise === null
      ? "One replication at each point: luck and effect are not told apart. --replications 2 or more does."
      : `Of the variance of one run, ${((noise.parameterShare ?? 0) * 100).toFixed(1)} % come from the parameters, the rest is luck (variance ${shown(noise.noiseVariance)}; p ${noise.pValue < 0.001 ? "< 0.001" : `= ${noise.pValue.toFixed(3)}`} if the parameters did nothing).`,
    ...(noiseFloor === null ? [] : [`Luck alone gives an idle parameter a mu* of ${shown(noiseFloor)} on average.`]),
  ]
}
