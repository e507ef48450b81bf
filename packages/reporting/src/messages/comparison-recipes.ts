/** What each what-if changes. */
export const comparisonRecipesEn = {
  lead: "One difference each from the scenario as it is; everything else is the same, the luck included.",
  parameter: "Parameter",
  from: "As it is",
  to: "What-if",
  basis: "Source or assumption of the value as it is",
  without: (names: string) => `Left out: ${names}.`,
  inputs: (list: string) => `Inputs changed: ${list}.`,
  input: (name: string, entries: number) => `${name} (${entries === 1 ? "one entry" : `${entries} entries`})`,
  inputNames: {
    deployments: "deployments of state forces",
    initialMembers: "members at the start",
    initialForces: "officers at the start",
    outsideMembers: "members outside the region",
    capabilities: "capabilities",
    policies: "policies",
    plannedAttacks: "planned attacks",
    leaderRemovals: "removals of leaders",
    alliances: "alliances",
    trafficking: "demand of trafficking",
  } as Readonly<Record<string, string>>,
  all: (parameters: number, assumptions: number) =>
    `The scenario as it is has ${parameters} parameters, of which ${assumptions} ${assumptions === 1 ? "is an assumption" : "are assumptions"}; all of them, with values, ranges and sources, stand in experiment.json and in the report of contested run.`,
}

export const comparisonRecipesEs: typeof comparisonRecipesEn = {
  lead: "Cada uno difiere en una cosa del escenario tal como es; todo lo demás es igual, también la suerte.",
  parameter: "Parámetro",
  from: "Tal como es",
  to: "Supuesto",
  basis: "Fuente o supuesto del valor tal como es",
  without: (names) => `Se omite: ${names}.`,
  inputs: (list) => `Entradas que cambian: ${list}.`,
  input: (name, entries) => `${name} (${entries === 1 ? "una entrada" : `${entries} entradas`})`,
  inputNames: {
    deployments: "despliegues de fuerzas del Estado",
    initialMembers: "integrantes al inicio",
    initialForces: "agentes al inicio",
    outsideMembers: "integrantes fuera de la región",
    capabilities: "capacidades",
    policies: "políticas",
    plannedAttacks: "ataques prescritos",
    leaderRemovals: "remociones de líderes",
    alliances: "alianzas",
    trafficking: "demanda de tráfico",
  },
  all: (parameters, assumptions) =>
    `El escenario tal como es tiene ${parameters} parámetros, de los cuales ${assumptions} ${assumptions === 1 ? "es un supuesto" : "son supuestos"}; todos, con valores, rangos y fuentes, están en experiment.json y en el informe de contested run.`,
}
