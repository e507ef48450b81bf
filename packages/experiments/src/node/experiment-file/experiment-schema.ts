import { expected } from "@contested/core/documents"
import { z } from "zod"
import { DESIGN_METHODS } from "../../designs/named-design.js"

const number = z.number({ error: expected("a number") })
const text = z.string({ error: expected("a text") })
const whole = z.int({ error: expected("a whole number") })

const range = z.strictObject({
  low: number.optional(),
  high: number.optional(),
  scale: z.enum(["linear", "log"], { error: expected("linear or log") }).optional(),
  whole: z.boolean({ error: expected("true or false") }).optional(),
})

const choice = z.union(
  [z.array(number, { error: expected("a list of numbers") }).transform((levels) => ({ levels })), range],
  { error: expected("a range (low, high) or a list of numbers") },
)

const design = z.strictObject({
  file: text.optional(),
  method: z.enum(DESIGN_METHODS, { error: expected(`one of ${DESIGN_METHODS.join(", ")}`) }).optional(),
  points: whole.optional(),
  parameters: z.record(z.string(), choice, { error: expected("parameters by name") }).optional(),
})

const names = z.array(text, { error: expected("a list of names") })

/** An experiment as it is written by hand; what is left out has its default. */
export const experimentSchema = z.strictObject(
  {
    /** Name of a scenario or published model, or of one of the file's own `subjects`. */
    subject: text,
    seed: text.optional(),
    replications: whole.optional(),
    luck: z.enum(["common", "own"], { error: expected("common or own") }).optional(),
    until: text.optional(),
    variants: names.optional(),
    measures: z.union([names, z.literal("all")], { error: expected("a list of names, or all") }).optional(),
    design: design.optional(),
    /** Parameters that have one value in every run. */
    set: z.record(z.string(), number, { error: expected("numbers by parameter") }).optional(),
  },
  { error: expected("an experiment: at least its subject") },
)

export type ExperimentText = z.output<typeof experimentSchema>
