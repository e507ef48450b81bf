import { alsenafiBarbaro } from "./alsenafi-barbaro/alsenafi-barbaro.js"
import { birthDeath } from "./birth-death/birth-death.js"
import { epstein } from "./epstein/epstein.js"
import { fusionFission } from "./fusion-fission/fusion-fission.js"
import { hawkes } from "./hawkes/hawkes.js"
import { interdictionBelief } from "./interdiction-belief/interdiction-belief.js"
import { kalyvas } from "./kalyvas/kalyvas.js"
import { lanchester } from "./lanchester/lanchester.js"
import { lotkaVolterra } from "./lotka-volterra/lotka-volterra.js"
import { mathematics } from "./mathematics.js"
import { mmc } from "./mmc/mmc.js"
import { moran } from "./moran/moran.js"
import { prietoCuriel2023 } from "./prieto-curiel-2023/prieto-curiel-2023.js"
import { progressCurve } from "./progress-curve/progress-curve.js"
import type { PublishedModel } from "./published-model.js"
import { radiation } from "./radiation/radiation.js"
import { richardson } from "./richardson/richardson.js"
import { routes } from "./routes/routes.js"
import { score } from "./score/score.js"
import { tullock } from "./tullock/tullock.js"
import { voter } from "./voter/voter.js"
import { weidmannSalehyan } from "./weidmann-salehyan/weidmann-salehyan.js"

// biome-ignore format: one entry a line, so that two additions do not meet
const models: readonly PublishedModel[] = [
  prietoCuriel2023,
  lanchester,
  hawkes,
  birthDeath,
  moran,
  voter,
  mmc,
  fusionFission,
  epstein,
  score,
  alsenafiBarbaro,
  lotkaVolterra,
  tullock,
  routes,
  richardson,
  radiation,
  progressCurve,
  interdictionBelief,
  kalyvas,
  weidmannSalehyan,
]

/** Every published model, in the order in which lists and tables show them. */
export const publishedModels: readonly PublishedModel[] = models.map((model) => {
  const told = mathematics[model.name]
  return told === undefined ? model : { ...model, mathematics: told }
})
