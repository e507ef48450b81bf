/** The table of what-ifs. */
export const comparisonVariantsEn = {
  variant: "What-if",
  mean: "Mean",
  difference: "Difference",
  joint: "joint 95 % interval",
  interval: "95 % interval",
  percent: "In %",
  p: "Adjusted p",
  worth: "Pairing is worth",
  pairs: "Pairs",
  times: (factor: string) => `${factor} × runs`,
  controlled: (name: string, coins: string) => `${name}, luck of its coins taken out (${coins})`,
  verdict: "Verdict",
  told: "differs",
  notTold: "cannot be told apart",
  same: "no pair differs",
  note: {
    definition:
      "Adjusted p: probability of so large a mean difference if there were none, adjusted for all what-ifs (Holm 1979). Pairing is worth so many times the runs: unpaired runs would need that many for the same interval; below 1, pairing does harm.",
    interval:
      "Under the difference: its interval, joint over all what-ifs (Bonferroni); the words at the end of a line follow it. Holm's p is a little less strict, and may lie below 0.05 where that interval still holds zero. Under what pairing is worth, where ten pairs or more were made: the 95 % interval of that factor (bootstrap over pairs).",
    control:
      "A second line takes out the luck of coins that decide much and whose probabilities are known (control variates, Lavenberg & Welch 1981, doi:10.1287/mnsc.27.3.322): what is left differs by the what-if.",
    notCounted: "Measures other than this one were not looked at: p values do not allow for a choice among measures.",
  },
}

export const comparisonVariantsEs: typeof comparisonVariantsEn = {
  variant: "Supuesto",
  mean: "Media",
  difference: "Diferencia",
  joint: "intervalo conjunto de 95 %",
  interval: "intervalo de 95 %",
  percent: "En %",
  p: "p ajustado",
  worth: "Emparejar vale",
  pairs: "Pares",
  times: (factor) => `${factor} × corridas`,
  controlled: (name, coins) => `${name}, sin la suerte de sus monedas (${coins})`,
  verdict: "Veredicto",
  told: "difiere",
  notTold: "no puede distinguirse",
  same: "ningún par difiere",
  note: {
    definition:
      "p ajustado: probabilidad de una diferencia media tan grande si no hubiera ninguna, ajustada por todos los supuestos (Holm 1979). Emparejar vale tantas veces las corridas: sin emparejar harían falta tantas para el mismo intervalo; por debajo de 1, emparejar perjudica.",
    interval:
      "Bajo la diferencia: su intervalo, conjunto para todos los supuestos (Bonferroni); las palabras al final de una línea lo siguen. El p de Holm es algo menos estricto, y puede estar por debajo de 0.05 donde ese intervalo aún contiene el cero. Bajo lo que vale emparejar, donde se hicieron diez pares o más: el intervalo de 95 % de ese factor (bootstrap sobre pares).",
    control:
      "Una segunda línea quita la suerte de monedas que deciden mucho y cuyas probabilidades se conocen (variables de control, Lavenberg y Welch 1981, doi:10.1287/mnsc.27.3.322): lo que queda difiere por el supuesto.",
    notCounted: "No se miraron otras medidas: los valores p no tienen en cuenta una elección entre medidas.",
  },
}
