/** The table of parameters. */
export const parametersEn = {
  lead: (parameters: number, assumptions: number) =>
    `${parameters} parameters. ${assumptions} ${assumptions === 1 ? "is an assumption" : "are assumptions"}, marked as such; ${parameters - assumptions} ${parameters - assumptions === 1 ? "has" : "have"} a source.`,
  none: "This scenario has no parameters.",
  parameter: "Parameter",
  value: "Value",
  range: "Allowed range",
  atLeast: (low: string) => `${low} or more`,
  basis: "Source or assumption",
  source: "Source",
  assumption: "Assumption",
}

export const parametersEs: typeof parametersEn = {
  lead: (parameters, assumptions) =>
    `${parameters} parámetros. ${assumptions} ${assumptions === 1 ? "es un supuesto" : "son supuestos"}, y así se marcan; ${parameters - assumptions} ${parameters - assumptions === 1 ? "tiene" : "tienen"} fuente.`,
  none: "Este escenario no tiene parámetros.",
  parameter: "Parámetro",
  value: "Valor",
  range: "Rango permitido",
  atLeast: (low) => `${low} o más`,
  basis: "Fuente o supuesto",
  source: "Fuente",
  assumption: "Supuesto",
}
