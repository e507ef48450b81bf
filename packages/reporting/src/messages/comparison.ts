import { comparisonAnswerEn, comparisonAnswerEs } from "./comparison-answer.js"
import { comparisonBestEn, comparisonBestEs } from "./comparison-best.js"
import { comparisonDifferencesEn, comparisonDifferencesEs } from "./comparison-differences.js"
import { comparisonFansEn, comparisonFansEs } from "./comparison-fans.js"
import { comparisonMapsEn, comparisonMapsEs } from "./comparison-maps.js"
import { comparisonRecipesEn, comparisonRecipesEs } from "./comparison-recipes.js"
import { comparisonVariantsEn, comparisonVariantsEs } from "./comparison-variants.js"

/** The comparison of a scenario with its variants. */
export const comparisonEn = {
  kind: "Comparison of what-ifs",
  title: (scenario: string) => `What-ifs: ${scenario}`,
  sections: {
    differences: "What differs",
    variants: "The what-ifs in figures",
    best: "Which is best, and how sure that is",
    fans: "Month by month",
    maps: "Where it differs",
    recipes: "What each what-if changes",
  },
  asItIs: "as it is",
  quantities: { deaths: "deaths", events: "violent events" } as Readonly<Record<string, string>>,
  amount: (number: string, quantity: string) => `${number} ${quantity}`,
  and: " and ",
  question: (quantity: string, start: string, until: string, variants: number) =>
    `What would be different in this model? ${quantity} from ${start} to ${until}, ${variants === 1 ? "one what-if" : `${variants} what-ifs`} against the scenario as it is.`,
  limits: [
    "A what-if changes what its recipe says and nothing else: nobody in the model foresees it or answers it in ways that the model does not hold.",
    "That two variants differ in this model says nothing of what a measure would bring about in a real place.",
    "Intervals are corrected for the number of what-ifs, not for the number of measures, months or territories that a reader looks at.",
  ] as readonly string[],
  again: "Run the comparison again",
  answer: comparisonAnswerEn,
  differences: comparisonDifferencesEn,
  variants: comparisonVariantsEn,
  best: comparisonBestEn,
  fans: comparisonFansEn,
  maps: comparisonMapsEn,
  recipes: comparisonRecipesEn,
}

export const comparisonEs: typeof comparisonEn = {
  kind: "Comparación de supuestos",
  title: (scenario) => `Supuestos: ${scenario}`,
  sections: {
    differences: "Qué difiere",
    variants: "Los supuestos en cifras",
    best: "Cuál es el mejor, y con qué seguridad",
    fans: "Mes por mes",
    maps: "Dónde difiere",
    recipes: "Qué cambia cada supuesto",
  },
  asItIs: "tal como es",
  quantities: { deaths: "muertes", events: "eventos violentos" },
  amount: (number, quantity) => `${number} ${quantity}`,
  and: " y ",
  question: (quantity, start, until, variants) =>
    `¿Qué sería distinto en este modelo? ${quantity} del ${start} al ${until}, ${variants === 1 ? "un supuesto" : `${variants} supuestos`} frente al escenario tal como es.`,
  limits: [
    "Un supuesto cambia lo que dice su receta y nada más: nadie en el modelo lo prevé ni responde de maneras que el modelo no contenga.",
    "Que dos variantes difieran en este modelo no dice nada de lo que una medida causaría en un lugar real.",
    "Los intervalos se corrigen por el número de supuestos, no por el número de medidas, meses o territorios que alguien mire.",
  ],
  again: "Correr de nuevo la comparación",
  answer: comparisonAnswerEs,
  differences: comparisonDifferencesEs,
  variants: comparisonVariantsEs,
  best: comparisonBestEs,
  fans: comparisonFansEs,
  maps: comparisonMapsEs,
  recipes: comparisonRecipesEs,
}
