/** What a report is not. */
export const limitsEn = {
  lead: "The report describes a model. Before you quote a number from it, read what it cannot say.",
  general: [
    "It is no forecast and no assessment of a real place, group or person.",
    "Nothing in it was observed but what is marked so: every event, death and change of hands is simulated.",
    "Ranges show how replications of one model differ. They do not show how far the model is from the world.",
  ] as readonly string[],
  own: "Of this scenario in particular:",
  none: "The scenario names no limits of its own.",
}

export const limitsEs: typeof limitsEn = {
  lead: "El informe describe un modelo. Antes de citar una cifra, lea lo que no puede decir.",
  general: [
    "No es un pronóstico ni una evaluación de un lugar, un grupo o una persona reales.",
    "Nada en él se observó, salvo lo que así se indica: cada evento, muerte y cambio de manos es simulado.",
    "Los rangos muestran cuánto difieren las réplicas de un mismo modelo. No muestran qué tan lejos está el modelo del mundo.",
  ],
  own: "De este escenario en particular:",
  none: "El escenario no nombra límites propios.",
}
