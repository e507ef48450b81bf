import type { EventRow, RunEpisode } from "@contested/core"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { catalogues } from "../messages/bilingual.js"
import { episodeTimeline } from "../records/episode-timeline.js"
import { buildReport } from "../report/build-report.js"
import type { RunTables } from "../report/report-input.js"

const run = inventRun({ territories: 4, replications: 3, groups: 2, until: "2018-01-31", eventsPerMonth: 4 })
const template = run.events[0]!
const at = (replication: number, kind: string, days: number): EventRow => ({
  ...template,
  replication,
  kind,
  time: days,
  id: `${replication}-${kind}-${days}`,
  date_start: "2018-01-06",
})
const events = [
  ...[at(1, "propaganda", 2), at(1, "alarm", 5), at(1, "roadblock", 5.25), at(1, "roadblock", 5.25)],
  ...[at(2, "alarm", 5.5), at(2, "officer killed", 5.51), at(2, "roadblock", 5.625)],
  ...[at(3, "alarm", 5), at(3, "roadblock", 5.125)],
]
const hostile = `</script><img src=x onerror="alert(1)">`
const episode: RunEpisode = {
  format: "contested/episode",
  version: 1,
  scenario: "invented",
  replications: 3,
  outcomes: [
    {
      measure: "officers-killed",
      unit: "officers",
      mean: 1 / 3,
      median: 0,
      low: 0,
      high: 0.9,
      isWhole: true,
      bins: [
        { from: 0, to: 1, count: 2 },
        { from: 1, to: 2, count: 1 },
      ],
      reported: {
        low: 0,
        best: 1,
        high: 2,
        below: 2 / 3,
        equal: 1 / 3,
        above: 0,
        within: 1,
        source: `A paper ${hostile}`,
      },
    },
    {
      measure: "something-else",
      unit: "hours",
      mean: 4,
      median: 4,
      low: 4,
      high: 4,
      isWhole: false,
      bins: [{ from: 4, to: 5, count: 3 }],
      reported: null,
    },
  ],
  whatIfs: [
    {
      variant: "none",
      title: `Nothing ${hostile}`,
      differences: [
        {
          measure: "officers-killed",
          unit: "officers",
          mean: 0,
          difference: -1 / 3,
          interval: [-0.6, -0.1],
          adjustedPValue: 0.0004,
        },
        { measure: "something-else", unit: "hours", mean: 4, difference: 1e-18, interval: null, adjustedPValue: null },
      ],
    },
  ],
}
const build = (tables: Partial<RunTables> = {}): Promise<string> =>
  buildReport({ ...run, events, episode, ...tables, clientScript: "void 0" })

describe("the timeline of an episode", () => {
  const { kinds, typical } = episodeTimeline(events, 3)
  const timing = (kind: string) => kinds.find((one) => one.kind === kind)

  it("counts from the alarm of each run: shares, numbers, and when a kind first comes", () => {
    expect(timing("roadblock")).toMatchObject({ isBefore: false, share: 1, perRun: 4 / 3, median: 3 })
    expect(timing("officer killed")?.share).toBeCloseTo(1 / 3)
    expect(timing("propaganda")).toMatchObject({ isBefore: true, median: 72 })
    expect(kinds.map(({ kind }) => kind)).toEqual(["propaganda", "alarm", "officer killed", "roadblock"])
  })

  it("tells the run whose counts lie nearest to the middle, several of a kind at one instant as one line", () => {
    expect(typical?.replication).toBe(3)
    const first = episodeTimeline(
      events.filter(({ replication }) => replication === 1),
      1,
    )
    expect(first.typical?.steps.map(({ event, number, hours }) => [event.kind, number, hours])).toEqual([
      ["propaganda", 1, -72],
      ["alarm", 1, 0],
      ["roadblock", 2, 6],
    ])
  })
})

describe("the report of an episode", () => {
  it("has the three sections in front, and none that speaks of months and years", async () => {
    const page = await build()
    const ids = elementsOf(page)
      .filter(({ name }) => name === "section")
      .map(({ attributes }) => attributes.get("id"))
    expect(ids).toEqual([
      "timeline",
      "outcomes",
      "what-ifs",
      "headline",
      "map",
      "events",
      "parameters",
      "sources",
      "provenance",
      "limits",
    ])
    const links = elementsOf(page).flatMap(({ name, attributes }) =>
      name === "a" ? (attributes.get("href") ?? []) : [],
    )
    for (const id of ids) expect(links).toContain(`#${id}`)
  })

  it("says in both languages where the report lies, and marks it in the picture", async () => {
    const page = await build()
    expect(wordsOf(page)).toContain(
      "Reported 1 (0 to 2): 67\u00a0% of the runs lie below, 33\u00a0% at it, 0\u00a0% above.",
    )
    expect(wordsOf(page)).toContain(
      "Reportado 1 (0 a 2): 67\u00a0% de las corridas quedan debajo, 33\u00a0% en esa cifra, 0\u00a0% encima.",
    )
    expect(wordsOf(page)).toContain("No figure was reported.")
    expect(page).toContain("var(--mark")
  })

  it("gives what-ifs with sign, interval and p, and no number that rounding made up", async () => {
    const words = wordsOf(await build())
    expect(words).toContain("−0.33")
    expect(words).toContain("−0.60 to −0.10")
    expect(words).toContain("< 0.001")
    expect(words).not.toContain("e-18")
  })

  it("takes no markup from a source or a title, and is whole without events", async () => {
    const page = await build()
    expect(elementsOf(page).some(({ name }) => name === "img")).toBe(false)
    const bare = await build({ events: [], manifest: { ...run.manifest, recorded: false }, series: [] })
    expect(wordsOf(bare)).toContain("did not record events")
    const marks = bare.replace(/<style>.*?<\/style>/s, "")
    expect(/\b(?:NaN|undefined|Infinity|\[object)\b/.exec(marks)?.[0]).toBeUndefined()
  })

  it("has a name in both languages for every outcome and kind that vignettes have", () => {
    for (const { episode: words } of Object.values(catalogues)) {
      expect(Object.keys(words.measures)).toEqual(Object.keys(catalogues.en.episode.measures))
      expect(words.measures["officers-killed"]).not.toBe("officers-killed")
    }
  })
})
