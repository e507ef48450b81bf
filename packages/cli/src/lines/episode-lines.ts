import type { RunEpisode } from "@contested/core"
import { printable } from "@contested/experiments"
import { shownNumber } from "./shown-number.js"
import { textTable } from "./text-table.js"

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
/** Sums of rounded numbers that cancel are nothing. */
const shown = (value: number): string => shownNumber(Math.abs(value) < 5e-4 ? 0 : value)

/** Where the reported outcomes of an episode lie, and what differs in its what-ifs, as lines for the terminal. */
export function episodeLines({ outcomes, whatIfs }: RunEpisode, bold: (text: string) => string): string[] {
  const told = outcomes.flatMap(({ measure, median, low, high, reported }) =>
    reported === null
      ? []
      : [
          [
            printable(measure),
            `${shown(reported.best)} (${shown(reported.low)} to ${shown(reported.high)})`,
            shown(median),
            `${shown(low)} to ${shown(high)}`,
            percent(reported.below),
            percent(reported.equal),
            percent(reported.above),
          ],
        ],
  )
  const [titles = "", ...rows] = textTable(
    [
      { title: "reported outcome", align: "left" },
      { title: "best (low to high)", align: "right" },
      { title: "middle run", align: "right" },
      { title: "nine runs in ten", align: "right" },
      { title: "runs below", align: "right" },
      { title: "at best", align: "right" },
      { title: "above", align: "right" },
    ],
    told,
  )
  // Differences that the interval tells apart from none; the rest stands in the file.
  const differing = whatIfs.flatMap(({ variant, differences }) =>
    differences.flatMap(({ measure, mean, difference, interval }) =>
      interval === null || (interval[0] <= 0 && interval[1] >= 0)
        ? []
        : [
            [
              printable(variant),
              printable(measure),
              shown(mean),
              shown(difference),
              `${shown(interval[0])} to ${shown(interval[1])}`,
            ],
          ],
    ),
  )
  const [heads = "", ...lines] = textTable(
    [
      { title: "what if", align: "left" },
      { title: "outcome", align: "left" },
      { title: "mean", align: "right" },
      { title: "difference", align: "right" },
      { title: "joint 95 % interval", align: "right" },
    ],
    differing,
  )
  return [
    ...(rows.length > 0 ? [bold(titles), ...rows, ""] : []),
    ...(lines.length > 0 ? [bold(heads), ...lines, ""] : []),
    ...(whatIfs.length > 0
      ? [
          "What-ifs are paired with the same luck; those that do not differ are left out here, and stand in episode.json.",
          "",
        ]
      : []),
  ]
}
