import { describe, expect, it } from "vitest"
import { inventedFacts } from "../../tests/fixtures/invented-facts.js"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { buildReport } from "../report/build-report.js"

const run = inventRun({ territories: 6, replications: 3, groups: 2, until: "2018-03-31", eventsPerMonth: 4 })
const build = (facts: typeof inventedFacts | null) => buildReport({ ...run, facts, clientScript: "void 0" })

describe("a run beside what was observed", () => {
  it("shows every number, met or missed, years held out apart from those fitted to, and no number where there is none", async () => {
    const page = await build(inventedFacts)
    const words = wordsOf(page)
    expect(words).toContain(
      "1 of 6 observed numbers are met: the mean of 3 replications lies within the tolerance of each.",
    )
    for (const [title, count] of [
      ["Years to which parameters were fitted, to 31 December 2018", "1 of 3 met"],
      ["Later years, held out while parameters were fitted", "0 of 2 met"],
      ["All years together", "0 of 1 met"],
    ] as const)
      expect(words.slice(words.indexOf(title)).slice(0, 250)).toContain(count)
    expect(words).toContain("A made-up list of events.")
    expect(page).not.toMatch(/NaN|undefined|Infinity/)
    const section = page.slice(page.indexOf('<section id="fit"'))
    const table = section.slice(0, section.indexOf("</table>"))
    // Five numbers can be set over what was observed, less the one of which none was; those beyond the scale are arrows.
    expect(table.match(/class="strip-of-ratio"/g)).toHaveLength(4)
    expect(table.match(/<circle class="(met|missed)"/g)).toEqual(['<circle class="met"', '<circle class="missed"'])
    expect(table.match(/<path class="missed"/g)).toHaveLength(2)
    expect(table.match(/class="verdict missed"/g)).toHaveLength(5)
  })

  it("is no part of a page, nor of its contents, where nothing was observed", async () => {
    const page = await build(null)
    expect(elementsOf(page).some(({ attributes }) => attributes.get("href") === "#fit")).toBe(false)
    expect(page).not.toContain('id="fit"')
  })
})
