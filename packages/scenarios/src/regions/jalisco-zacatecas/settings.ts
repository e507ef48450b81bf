/** How the numbers below marked with it were found. */
const FITTED =
  "Fitted with six others to the located events of 2018-2020 alone (examples/calibration/fit-jalisco-zacatecas.ts); 2021 was held out"

interface Setting {
  readonly value: number
  readonly assumption: string
}

/** Parameters in which the flagship differs from the mechanisms' defaults, each with its reason. */
const CHOSEN: Readonly<Record<string, Readonly<Record<string, Setting>>>> = {
  clash: {
    encounters: { value: 0.000477, assumption: FITTED },
    exponent: { value: 2.5, assumption: FITTED },
  },
  retaliation: {
    branching: { value: 0.467, assumption: FITTED },
    exponent: { value: 2.5, assumption: `${FITTED}; as for clashes` },
  },
  reinforcement: { commitment: { value: 0.0415, assumption: FITTED } },
  incursion: { scale: { value: 1.62, assumption: FITTED } },
  redeployment: { mobility: { value: 0.0645, assumption: FITTED } },
  reporting: {
    detection: { value: 0.47, assumption: FITTED },
  },
  displacement: {
    departure: {
      value: 0.0075,
      assumption:
        "Set so that runs displace about 900 people in 2020, the region's part by population of the 9,741 in mass episodes that CMDPDH counted in Mexico in that year (La Jornada, 5 February 2022)",
    },
  },
  attack: {
    attacks: {
      value: 0.004,
      assumption:
        "Some sixty attacks a year in the three states; no source counts those on municipal police, and the Army counts 254 a year on its own troops in the whole country",
    },
    onPost: {
      value: 0.03,
      assumption: "Large cities have many posts: one of them holds a small part of the municipal force on duty",
    },
  },
}

const entries = Object.entries(CHOSEN)

/** Values by mechanism. */
export const settings: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  entries.map(([mechanism, chosen]) => [
    mechanism,
    Object.fromEntries(Object.entries(chosen).map(([name, { value }]) => [name, value])),
  ]),
)

/** Reasons by mechanism. */
export const provenance: Readonly<Record<string, Readonly<Record<string, { readonly assumption: string }>>>> =
  Object.fromEntries(
    entries.map(([mechanism, chosen]) => [
      mechanism,
      Object.fromEntries(Object.entries(chosen).map(([name, { assumption }]) => [name, { assumption }])),
    ]),
  )
