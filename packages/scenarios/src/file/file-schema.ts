import { dayNumber } from "@contested/core"
import { expected } from "@contested/core/documents"
import { z } from "zod"

/** The version of the format that this program reads. */
export const FORMAT_VERSION = 1

/** Names that Windows keeps for itself, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

const shortName =
  "a short name of lower-case letters, digits and hyphens, beginning with a letter, at most 60 characters"
const id = z
  .string({ error: expected(shortName) })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: expected(shortName) })
  .max(60, { error: expected(shortName) })
  .refine((text) => !DEVICE.test(text), { error: expected("a name that is no device of Windows") })

const text = (what: string, most = 2000) => {
  const error = expected(`${what}, 1 to ${most} characters, no control or direction characters`)
  return z
    .string({ error })
    .min(1, { error })
    .max(most, { error })
    .refine((value) => !CONTROL.test(value), { error })
}

const dayError = expected("a day of the calendar, YYYY-MM-DD")
const day = z.string({ error: dayError }).refine((value) => dayNumber(value) !== undefined, { error: dayError })

const whole = (what: string, least = 0, most = 1_000_000_000) => {
  const error = expected(`a whole number of ${what} from ${least} to ${most}`)
  return z.int({ error }).min(least, { error }).max(most, { error })
}

const number = (what: string, least: number, most: number) => {
  const error = expected(`${what}, a number from ${least} to ${most}`)
  return z.number({ error }).min(least, { error }).max(most, { error })
}

const placeError = expected(
  'a place: the name of a state, or the code or name of a municipality, in quotes where it is a number ("14035")',
)
const place = z.string({ error: placeError }).min(1, { error: placeError }).max(200, { error: placeError })
const homeError = expected("a list of places, or places with their shares (Jalisco: 0.9)")
const home = z
  .union([z.array(place), z.record(place, number("a share", 0, 1e9))], { error: homeError })
  .refine((value) => Object.keys(value).length > 0, { error: homeError })

const valueError = expected('a number in the declared unit, or a number with its unit ("3 weeks")')
const valueWithSource = z.strictObject({
  value: z.union([z.number(), z.string()], { error: valueError }),
  source: text("where the value is from").optional(),
  assumption: text("why the value was chosen").optional(),
})
const value = z.union([z.number(), z.string(), valueWithSource], { error: valueError })
const settingsError = expected("the mechanism's parameters with their values, or nothing")
const settings = z.record(z.string(), value, { error: settingsError }).nullable()
const mechanisms = z.record(z.string(), settings, {
  error: expected("mechanisms by name, each with its parameters or nothing"),
})

const names = z.array(z.string({ error: expected("a name") }), { error: expected("a list of names") })

const variant = z.strictObject({
  name: id,
  title: text("what is different, in one sentence").optional(),
  set: mechanisms.optional(),
  without: names.optional(),
})

const general = {
  contested: z.literal(FORMAT_VERSION, { error: expected(`the version of the format, ${FORMAT_VERSION}`) }),
  name: id,
  title: text("a title", 200),
  summary: text("what it is about").optional(),
  limits: z.array(text("what it cannot say"), { error: expected("a list of sentences") }).optional(),
  until: day,
  replications: whole("runs", 1, 1_000_000).optional(),
  seed: text("a seed in quotes", 200).optional(),
  variants: z.array(variant, { error: expected("a list of what-ifs") }).optional(),
}

const code = z.string({ error: expected('a code in quotes ("14035")') })
const region = z.strictObject({
  name: text("the region's name", 200),
  source: text("where its figures are from").optional(),
  licence: text("under which licence they are").optional(),
  territories: z
    .array(
      z.strictObject({
        code,
        name: text("its name", 200),
        state: text("its state", 200).optional(),
        population: whole("inhabitants"),
        area: number("square kilometres", 1e-6, 1e9),
        latitude: number("degrees north", -90, 90),
        longitude: number("degrees east", -180, 180),
      }),
      { error: expected("a list of territories") },
    )
    .min(1, { error: expected("at least one territory") }),
  links: z.array(
    z.strictObject({
      between: z.tuple([code, code], { error: expected("two codes") }),
      km: number("kilometres by road", 1e-6, 1e6),
      minutes: number("minutes by car", 1e-6, 1e6),
    }),
    { error: expected("a list of links between neighbours") },
  ),
})

/** A scenario that somebody has written from the ground up. */
export const wholeScenario = z.strictObject(
  {
    ...general,
    region: z.union([z.string(), region], { error: expected("the name of a region, or a region written out") }),
    start: day,
    groups: z
      .array(
        z.strictObject({
          id,
          name: text("its name", 200),
          size: whole("members"),
          home,
          outside: whole("members outside the region").optional(),
        }),
        { error: expected("a list of armed groups") },
      )
      .min(1, { error: expected("at least one armed group") }),
    rivalries: z
      .array(
        z.strictObject({
          between: z.tuple([z.string(), z.string()], { error: expected("two ids of groups") }),
          weight: number("a weight", 0, 1e9),
        }),
        { error: expected("a list of rivalries") },
      )
      .optional(),
    forces: z
      .array(
        z.strictObject({
          id,
          name: text("its name", 200),
          size: whole("officers"),
          home,
          responds: z.boolean({ error: expected("true or false") }).optional(),
        }),
        { error: expected("a list of state forces") },
      )
      .optional(),
    deployments: z
      .array(
        z.strictObject({
          date: day,
          force: z.string({ error: expected("the id of a force") }),
          state: z.string({ error: expected("the name of a state") }),
          strength: whole("officers"),
          source: text("where the number is from"),
        }),
        { error: expected("a list of deployments") },
      )
      .optional(),
    mechanisms,
  },
  { error: expected("a scenario: contested, name, title, region, start, until, groups, mechanisms and more") },
)

/** A scenario that changes another one. */
export const changedScenario = z.strictObject(
  {
    ...general,
    base: z.string({ error: expected("the name of a scenario") }),
    title: general.title.optional(),
    until: day.optional(),
    set: mechanisms.optional(),
    without: names.optional(),
  },
  { error: expected("a scenario") },
)

export type WholeScenarioFile = z.output<typeof wholeScenario>
export type ChangedScenarioFile = z.output<typeof changedScenario>
export type VariantFile = z.output<typeof variant>
export type MechanismsFile = z.output<typeof mechanisms>
export type RegionFile = z.output<typeof region>
export type HomeFile = z.output<typeof home>

/** The JSON Schema of scenario files, for editors. */
export function scenarioFileSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Contested scenario file, version ${FORMAT_VERSION}`,
    anyOf: [wholeScenario, changedScenario].map((schema) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Record<
        string,
        unknown
      >
      return rest
    }),
  }
}
