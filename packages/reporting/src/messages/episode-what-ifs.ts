import { formatNumber } from "../html/format-number.js"

/** What-ifs of an episode beside the episode as it is. */
export const episodeWhatIfsEn = {
  lead: (n: number) =>
    `Each what-if changes one thing and is run with the same luck: ${n === 1 ? "one pair" : `${formatNumber(n)} pairs`} of runs. The dot is the mean difference, the line its interval; where the line crosses the middle, the model does not tell the two apart.`,
  none: "This scenario has no what-ifs.",
  outcome: "Outcome",
  asItIs: "As it is",
  whatIf: "What if",
  difference: "Difference, joint 95 % interval",
  p: "Adjusted p",
  picture: "Difference",
  note: {
    definition:
      "What-if minus scenario as it is, replication by replication; every draw that the change does not touch is the same in both.",
    interval:
      "Student's intervals of the mean difference that hold for all what-ifs together with 95 % (Bonferroni), for each outcome; p values are Holm's. They shrink with more replications and say nothing about the world.",
    notCounted: "Side effects of the change that no mechanism of the scenario speaks of.",
  },
}

export const episodeWhatIfsEs: typeof episodeWhatIfsEn = {
  lead: (n) =>
    `Cada supuesto cambia una cosa y se corre con la misma suerte: ${n === 1 ? "un par" : `${formatNumber(n)} pares`} de corridas. El punto es la diferencia media, la línea su intervalo; donde la línea cruza el centro, el modelo no distingue entre los dos.`,
  none: "Este escenario no tiene supuestos alternativos.",
  outcome: "Resultado",
  asItIs: "Tal como es",
  whatIf: "Y si",
  difference: "Diferencia, intervalo conjunto de 95 %",
  p: "p ajustado",
  picture: "Diferencia",
  note: {
    definition:
      "Supuesto menos escenario tal como es, réplica por réplica; todo sorteo que el cambio no toca es el mismo en ambos.",
    interval:
      "Intervalos de Student de la diferencia media que valen para todos los supuestos a la vez con 95 % (Bonferroni), por resultado; los valores p son de Holm. Se estrechan con más réplicas y nada dicen del mundo.",
    notCounted: "Efectos secundarios del cambio de los que ningún mecanismo del escenario habla.",
  },
}
