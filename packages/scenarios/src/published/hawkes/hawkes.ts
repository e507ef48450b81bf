import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel } from "../published-model.js"
import { hawkesCases } from "./hawkes-cases.js"
import { intensityFigure } from "./intensity-figure.js"
import { hawkesModel } from "./model.js"
import { oneProcess } from "./one-process.js"
import { rivalryModel } from "./rivalries.js"
import { severalProcesses } from "./several-processes.js"
import { simulation } from "./simulation.js"

export const hawkes: PublishedModel = {
  name: "hawkes",
  title: "Hawkes processes: events that bring about events, and gangs that retaliate",
  citation:
    "Hawkes, A. G. (1971). Spectra of some self-exciting and mutually exciting point processes. Biometrika 58(1), 83-90, doi:10.1093/biomet/58.1.83. Rivalries: Short, M. B., Mohler, G. O., Brantingham, P. J., & Tita, G. E. (2014). Gang rivalry dynamics via coupled point process networks. Discrete and Continuous Dynamical Systems B 19(5), 1459-1477, doi:10.3934/dcdsb.2014.19.1459. Egesdal, M., Fathauer, C., Louie, K., Neuman, J., Mohler, G., & Lewis, E. (2010). Statistical and stochastic modeling of gang rivalries in Los Angeles. SIAM Undergraduate Research Online 3.",
  summary:
    "An event raises the rate of further events for a while: retaliation, imitation, aftershock. Each event has n further events on average as its direct consequence, so clusters have 1 / (1 - n) events, counts scatter far more than those of a Poisson process, and the mean rate is 1 / (1 - n) times the background. The exponential kernel has an exact likelihood and exact moments, and a fitted process can be checked by rescaling time. Several processes may excite each other, as places on a graph or gangs that retaliate; where an attack also weakens the attacker's other ties, Short and others find that rivalries form.",
  limits: [
    "Excitation cannot tell imitation from a common cause that nobody recorded.",
    "The effect of an event fades exponentially, and alike for all events, whatever their size.",
    "The network of rivalries is a form of ours in the spirit of Short and others (2014): their equations could not be read in full, so only the sign of their finding is held against it.",
    "Fitted values for gang data could not be read again; none is asserted.",
  ],
  parameters: [...parameterEntries(hawkesModel), ...parameterEntries(rivalryModel(2))],
  quantities: [...oneProcess, ...severalProcesses],
  figure: intensityFigure,
  simulation,
  cases: hawkesCases,
}
