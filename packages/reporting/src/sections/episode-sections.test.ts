import { describe, expect, it } from "vitest"
import { inventedEpisode } from "../../tests/fixtures/invented-episode.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { catalogues } from "../messages/bilingual.js"
import { episodeTimeline } from "../records/episode-timeline.js"
import { buildReport } from "../report/build-report.js"
import type { RunTables } from "../report/report-input.js"

const { events, manifest } = inventedEpisode
const build = (tables: Partial<RunTables> = {}): Promise<string> =>
  buildReport({ ...inventedEpisode, ...tables, clientScript: "void 0" })

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
    const bare = await build({ events: [], manifest: { ...manifest, recorded: false }, series: [] })
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
