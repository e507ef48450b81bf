import type { Language } from "../messages/bilingual.js"

const en = {
  after: "After",
  patterns: "It is held against these published or exact numbers by contested reproduce",
  quantity: ["quantity", "reference", "unit", "source"] as readonly string[],
  parameters: ["parameter", "value", "unit", "what it is", "source or assumption"] as readonly string[],
  untold: "The definition of the model does not tell this; see its folder.",
  variants: "Forms of the model:",
  concepts: [
    "Basic principles",
    "Emergence",
    "Adaptation",
    "Objectives",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Stochasticity",
    "Collectives",
    "Observation",
  ] as readonly string[],
  notUsed: "Not used.",
  sensing: "What the rates and rules of section 7 name, and nothing else.",
  observed: "At the end of a run:",
  observedNumbers: "The numbers of section 1.",
  noInput: "None.",
}

const es: typeof en = {
  after: "Según",
  patterns: "Se compara con estos números publicados o exactos mediante contested reproduce",
  quantity: ["cantidad", "referencia", "unidad", "fuente"],
  parameters: ["parámetro", "valor", "unidad", "qué es", "fuente o supuesto"],
  untold: "La definición del modelo no lo dice; véase su carpeta.",
  variants: "Formas del modelo:",
  concepts: [
    "Principios básicos",
    "Emergencia",
    "Adaptación",
    "Objetivos",
    "Aprendizaje",
    "Predicción",
    "Percepción",
    "Interacción",
    "Estocasticidad",
    "Colectivos",
    "Observación",
  ],
  notUsed: "No se usa.",
  sensing: "Lo que nombran las tasas y reglas de la sección 7, y nada más.",
  observed: "Al final de una corrida:",
  observedNumbers: "Los números de la sección 1.",
  noInput: "No hay.",
}

/** Words of an ODD text on a published model. */
export const publishedWords: Readonly<Record<Language, typeof en>> = { en, es }
