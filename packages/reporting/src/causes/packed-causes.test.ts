import { expect, it } from "vitest"
import { inventedCauses } from "../../tests/fixtures/invented-causes.js"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { causesIsland } from "./causes-island.js"
import { packCauses, unpackCauses } from "./packed-causes.js"
import { ToldCauses } from "./told-causes.js"

const run = inventRun({ replications: 1, territories: 12, until: "2018-12-31" })
const causes = inventedCauses(run)
const island = causesIsland(
  {
    ...causes,
    occurrences: { ...causes.occurrences, time: causes.occurrences.time.map((time, index) => time + (index % 7) / 7) },
  },
  run.manifest,
)!

it("packed causes tell of every occurrence what they told before, through the text of the page", () => {
  const before = new ToldCauses(island)
  const after = new ToldCauses(unpackCauses(JSON.parse(JSON.stringify(packCauses(island)))))
  expect(causes.occurrences.occurrence.length).toBeGreaterThan(30)
  for (const occurrence of causes.occurrences.occurrence) {
    expect(after.link(occurrence)).toEqual(before.link(occurrence))
    expect(after.rate(occurrence)).toEqual(before.rate(occurrence))
  }
})

it("packed causes take less text", () => {
  expect(JSON.stringify(packCauses(island).causes.occurrences).length).toBeLessThan(
    0.9 * JSON.stringify(island.causes.occurrences).length,
  )
})
