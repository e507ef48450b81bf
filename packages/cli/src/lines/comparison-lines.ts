import type { BestOf, ComparedVariant, ComparisonDocument } from "@contested/experiments"
import { significant } from "./shown-number.js"
import { textTable } from "./text-table.js"

/** The variant to choose, and how sure that is; the scenario as it is counts among them. */
function bestLine(found: BestOf | null): string[] {
  if (found === null) return []
  const { chosen, alive, replications, level, indifference, best } = found
  const than = `with ${Math.round(level * 100)} % probability if better than all others by ${significant(indifference)}`
  return chosen !== null
    ? [`Best (${best}): ${chosen}, decided after ${replications} replications, ${than} (Kim & Nelson 2001).`]
    : [
        `Best (${best}): still open after ${replications} replications between ${alive.join(", ")}; more replications, or a larger --indifference, decide.`,
      ]
}

/** How many runs something is worth, with its interval. */
function worth(factor: number | null, interval: ComparedVariant["varianceReductionInterval"] = null): string {
  if (factor === null) return "-"
  const [low, high] = interval ?? []
  const ends = low === undefined ? "" : high == null ? ` (${shown(low)} or more)` : ` (${shown(low)} to ${shown(high)})`
  return `${shown(factor)}${ends} x runs`
}

function shown(factor: number): string {
  return factor >= 10 ? factor.toFixed(0) : factor.toFixed(2)
}

const LUCK_OUT = "  its coins' luck out"

function row(
  name: string,
  { mean, interval, adjustedPValue }: Pick<ComparedVariant, "mean" | "interval" | "adjustedPValue">,
  worthOf: string,
): string[] {
  return [
    name,
    mean.toFixed(1),
    `${interval[0].toFixed(1)} to ${interval[1].toFixed(1)}`,
    adjustedPValue < 0.001 ? "< 0.001" : adjustedPValue.toFixed(3),
    worthOf,
  ]
}

/** What the second line of a variant is, and what pairing alone is worth in it. */
function controlLine({ name, controlled }: ComparedVariant): string[] {
  if (controlled === null) return []
  const { controls, worthOfPairingAlone: alone } = controlled
  const pairing =
    alone === null ? "" : `; of unpaired runs treated alike it would take ${worth(alone.factor, alone.interval)}`
  return [
    `${name} tosses coins (${controls.join(", ")}): in its second line their luck is taken out, for their probabilities are known (control variates, Lavenberg & Welch 1981)${pairing}.`,
  ]
}

/** What a comparison says: a row for each variant, a second one where the luck of its coins is taken out, and which is best. */
export function comparisonLines({
  title,
  measure,
  replications,
  baseline,
  variants,
  best,
}: ComparisonDocument): string[] {
  return [
    `${title}: ${measure} over the whole run, ${replications} pairs of runs with the same luck`,
    `As it is: ${baseline.mean.toFixed(1)} on average.`,
    "",
    ...textTable(
      [
        { title: "variant", align: "left" },
        { title: "difference", align: "right" },
        { title: "joint 95 % interval", align: "right" },
        { title: "adjusted p", align: "right" },
        { title: "pairing is worth (95 % interval)", align: "right" },
      ],
      variants.flatMap((one) => [
        row(one.name, one, worth(one.varianceReduction, one.varianceReductionInterval)),
        ...(one.controlled === null
          ? []
          : [
              row(
                LUCK_OUT,
                one.controlled,
                worth(one.controlled.worth?.factor ?? null, one.controlled.worth?.interval),
              ),
            ]),
      ]),
    ),
    "",
    ...variants.map(({ name, title: said }) => `${name}: ${said}.`),
    ...variants.flatMap(controlLine),
    ...bestLine(best),
    "Pairing is worth so many times the runs: unpaired runs would need that many for the same interval.",
    "What differs in this model under its assumptions; intervals hold together (Bonferroni), p values are Holm's.",
  ]
}
