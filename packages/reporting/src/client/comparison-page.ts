import type { ComparisonIsland } from "../comparison/comparison-island.js"
import { ComparisonMapsModel } from "../comparison/comparison-maps-model.js"
import { monthName } from "../messages/bilingual.js"
import { createComparisonMaps } from "./comparison-maps.js"
import { readIsland } from "./element.js"
import { messages, onLanguage, setUpLanguage } from "./page-language.js"
import { setUpPrint } from "./print.js"
import { setUpTheme } from "./theme.js"
import { createTransportBar } from "./transport-bar.js"

document.documentElement.classList.add("js")
setUpTheme()
setUpPrint()

const island = readIsland<ComparisonIsland>("comparison-maps")
const root = document.getElementById("transport")
if (island !== null && root !== null) {
  const model = new ComparisonMapsModel(island)
  const maps = createComparisonMaps(model)
  const bar = createTransportBar(root, {
    frames: island.months,
    start: island.months.length - 1,
    marks: () => model.changes(),
    messages: () => messages().transport,
    label: (frame) => monthName(messages(), island.months[frame] ?? ""),
    onChange: maps.showMonth,
  })
  onLanguage(() => {
    bar.relabel()
    maps.relabel()
  })
}
setUpLanguage()
