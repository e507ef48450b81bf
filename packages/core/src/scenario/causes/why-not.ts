import { SimulationError } from "../../engine/simulation-error.js"
import { exp } from "../../math/exponential.js"
import type { Inspection } from "../../model/inspection.js"
import type { RateAccount } from "../../model/rate-account.js"
import type { Hindrance, Hindrances, RateInput } from "../../model/rate-inputs.js"
import type { NamedSubject } from "../../results/run-causes.js"
import type { ConflictWorld } from "../../world/conflict-world.js"
import { NOBODY } from "../../world/conflict-world.js"
import type { Ground } from "../../world/ground.js"
import { shownValue } from "../../world/world-axes.js"
import { findHazard } from "./find-hazard.js"
import { namedSubject, subjectOfIndex, variableName } from "./named-subject.js"
import type { OpenRun } from "./why-event.js"

/** What is asked: why a hazard did not fire, where and when. */
export interface WhyNotQuestion {
  /** `mechanism/hazard`, or a part of it that is clear. */
  readonly hazard: string
  /** Code of a territory; left out: all. */
  readonly territory?: string
  /** Id of a group that takes part; left out: all. */
  readonly group?: string
  /** Days since the start; the period is asked about up to `to`, which is not in it. */
  readonly from: number
  readonly to: number
}

/** A value that kept a rate at 0, and one with which it would not have been. */
export interface WhyHindrance {
  /** A variable of the state, or `mechanism.parameter`. */
  readonly variable: string
  /** Whose it is; null for a parameter. */
  readonly of: NamedSubject | null
  /** Where it was several numbers in turn, the least of them. */
  readonly value: number | string
  /** The most of them; as `value` where it was one. */
  readonly upTo: number | string
  readonly instead: number | string
}

/** A stretch of the period in which it could not happen, for one reason. */
export interface WhyImpossible {
  readonly days: number
  readonly isGateShut: boolean
  /** Each of these alone would have let it happen. */
  readonly alone: readonly WhyHindrance[]
  /** Where none alone would: these together. */
  readonly together: readonly WhyHindrance[]
  /** False where those together are needed, and something else is too. */
  readonly isEnough: boolean
}

/** What became of one member of the hazard in the period. */
export interface WhyNotMember {
  readonly subject: NamedSubject
  /** The rate, summed over the period: firings to be expected on the way that the run took. */
  readonly expected: number
  /** Days of the period in which it could happen. */
  readonly possibleDays: number
  /** Firings per day: mean over the days in which it could happen, and most. */
  readonly meanRate: number
  readonly highestRate: number
  /** Occurrences in which it did happen. */
  readonly happened: readonly number[]
  /** Why it could not in the other days, longest first. */
  readonly impossible: readonly WhyImpossible[]
}

export interface WhyNot {
  readonly hazard: string
  readonly from: string
  readonly to: string
  readonly days: number
  /** Of all members that were asked about. */
  readonly expected: number
  readonly happened: number
  /** exp(-expected): how probable it is that none happens where that many are to be expected. */
  readonly probabilityOfNone: number
  /** Those with most to be expected first. */
  readonly members: readonly WhyNotMember[]
}

/** Members that can be looked at in one question: more would answer nobody. */
const MOST_MEMBERS = 500

/**
 * Why something did not happen: the run is made again up to the end of the period, and the rates of what was asked about are summed on the way,
 * from occurrence to occurrence, so the number to be expected is exact for the way that the run took (to 1e-6 of itself where a rate changes
 * with time alone). Where the rate was 0, the model's own function is asked what kept it there.
 *
 * @throws SimulationError when nothing is of this name, place or group, when that is more than 500 members, or the period is not in the run
 */
export function whyNot(open: OpenRun, question: WhyNotQuestion): WhyNot {
  const fired: {
    readonly name: string
    readonly member: number
    readonly occurrence: number
    readonly time: number
  }[] = []
  const opened = open({ onFiring: (firing) => fired.push(firing) })
  const { run, ground, end } = opened
  const { from, to } = question
  if (!(from >= 0 && to > from && to <= end)) {
    throw new SimulationError("bad-time", `Asked was about day ${from} to ${to}; the run goes from day 0 to ${end}.`)
  }
  const inspection = run.inspect()
  const hazard = findHazard(
    question.hazard,
    inspection.families.map(({ name }) => name),
  )
  const members = membersAsked(hazard, question, inspection, ground)
  run.runUntil(from)
  fired.length = 0
  const watched = members.map((member) => new Watched(hazard, member, inspection))
  for (let now = from; now < to; ) {
    const next = Math.min(run.nextTime(), to)
    for (const one of watched) one.pass(now, next)
    // A candidate of a thinned hazard may come to nothing.
    if (next === to || !run.step(next)) run.runUntil(next)
    now = next
  }
  const found = watched
    .map((one) =>
      one.found(
        fired.filter(({ name, member }) => name === hazard && member === one.member),
        ground,
      ),
    )
    .sort((a, b) => b.expected - a.expected)
  const expected = found.reduce((sum, one) => sum + one.expected, 0)
  return {
    hazard,
    from: ground.calendar.dateAt(from),
    to: ground.calendar.dateAt(to),
    days: to - from,
    expected,
    happened: found.reduce((sum, one) => sum + one.happened.length, 0),
    probabilityOfNone: exp(-expected),
    members: found,
  }
}

function membersAsked(
  hazard: string,
  { territory, group }: WhyNotQuestion,
  inspection: Inspection<ConflictWorld>,
  ground: Ground,
): number[] {
  const { groups, region } = ground
  const place = region.territories.findIndex(({ code }) => code === territory)
  const side = groups.findIndex(({ id }) => id === group)
  if (territory !== undefined && place === -1)
    throw new SimulationError("bad-model", `Region ${region.name} has no territory ${territory}.`)
  if (group !== undefined && side === -1)
    throw new SimulationError(
      "bad-model",
      `There is no group "${group}"; there are ${groups.map(({ id }) => id).join(", ")}.`,
    )
  const count = inspection.families.find(({ name }) => name === hazard)?.members ?? 0
  const found: number[] = []
  for (let member = 0; member < count; member++) {
    const subject = inspection.subjectOf(hazard, member)
    if (territory !== undefined && subject["territory"] !== place && subject["destination"] !== place) continue
    if (group !== undefined && subject["group"] !== side && subject["rival"] !== side) continue
    found.push(member)
  }
  const asked = [territory === undefined ? "" : ` in ${territory}`, group === undefined ? "" : ` of ${group}`].join("")
  if (found.length === 0)
    throw new SimulationError("bad-model", `Hazard ${hazard} can never happen${asked}: it has no member there.`)
  if (found.length <= MOST_MEMBERS) return found
  throw new SimulationError(
    "bad-model",
    `Hazard ${hazard}${asked} has ${found.length} members; at most ${MOST_MEMBERS} are looked at: name a territory or a group.`,
  )
}

/** Simpson panels of a stretch in which a rate changes with time alone. */
const PANELS = 8

/** One member of the hazard, passing through the period. */
class Watched {
  readonly member: number
  readonly #hazard: string
  readonly #inspection: Inspection<ConflictWorld>
  readonly #changesWithTime: boolean
  #expected = 0
  #possibleDays = 0
  #highest = 0
  readonly #impossible = new Map<string, { readonly account: RateAccount; days: number; readonly found: Hindrances }>()

  constructor(hazard: string, member: number, inspection: Inspection<ConflictWorld>) {
    this.member = member
    this.#hazard = hazard
    this.#inspection = inspection
    this.#changesWithTime = inspection.changesWithTime(hazard)
  }

  /** Nothing happens from `now` to `next`, days; the run stands at `now`. */
  pass(now: number, next: number): void {
    const days = next - now
    if (days === 0) return
    const rate = this.#inspection.rateOf(this.#hazard, this.member)
    if (rate === 0) this.#note(days)
    else {
      this.#possibleDays += days
      this.#highest = Math.max(this.#highest, rate)
      this.#expected += this.#changesWithTime ? this.#integral(now, days) : rate * days
    }
  }

  #integral(now: number, days: number): number {
    const at = (share: number): number => this.#inspection.rateOf(this.#hazard, this.member, now + share * days)
    let sum = at(0) + at(1)
    for (let i = 1; i < 2 * PANELS; i++) sum += (i % 2 === 1 ? 4 : 2) * at(i / (2 * PANELS))
    return (sum * days) / (6 * PANELS)
  }

  #note(days: number): void {
    const account = this.#inspection.account(this.#hazard, this.member)
    const key = JSON.stringify([account.isOpen, account.variables])
    const known = this.#impossible.get(key)
    if (known !== undefined) known.days += days
    else {
      this.#impossible.set(key, { account, days, found: this.#inspection.hindrances(account, othersOf) })
    }
  }

  found(fired: readonly { readonly occurrence: number }[], ground: Ground): WhyNotMember {
    const reasons = new Map<string, WhyImpossible>()
    for (const { account, days, found } of this.#impossible.values()) {
      const named = (hindrance: Hindrance): WhyHindrance => namedHindrance(hindrance, account, ground)
      const { isEnough } = found
      const [alone, together] = [found.alone.map(named), found.together.map(named)]
      const reason = { days, isGateShut: !account.isOpen, alone, together, isEnough }
      const what = [...alone, ...together].map(({ variable, of }) => [variable, of])
      const key = JSON.stringify([reason.isGateShut, alone.length, what])
      const known = reasons.get(key)
      reasons.set(key, known === undefined ? reason : joined(known, reason))
    }
    return {
      subject: namedSubject(this.#inspection.subjectOf(this.#hazard, this.member), ground),
      expected: this.#expected,
      possibleDays: this.#possibleDays,
      meanRate: this.#possibleDays === 0 ? 0 : this.#expected / this.#possibleDays,
      highestRate: this.#highest,
      happened: fired.map(({ occurrence }) => occurrence),
      impossible: [...reasons.values()].sort((a, b) => b.days - a.days),
    }
  }
}

/** Two stretches that differ in numbers alone as one. */
function joined(a: WhyImpossible, b: WhyImpossible): WhyImpossible {
  const ranged = (one: readonly WhyHindrance[], other: readonly WhyHindrance[]): WhyHindrance[] =>
    one.map((hindrance, i) => {
      const { value, upTo } = other[i] as WhyHindrance
      if (typeof hindrance.value !== "number" || typeof value !== "number") return hindrance
      return {
        ...hindrance,
        value: Math.min(hindrance.value, value),
        upTo: Math.max(Number(hindrance.upTo), Number(upTo)),
      }
    })
  return {
    ...a,
    days: a.days + b.days,
    alone: ranged(a.alone, b.alone),
    together: ranged(a.together, b.together),
  }
}

/** Values to try: somebody else holding the territory, or nobody; otherwise none, one, or twice as much. */
function othersOf({ path, value }: RateInput): readonly number[] {
  if (path === "control") return [NOBODY, value + 1, value - 1].filter((holder) => holder >= NOBODY)
  return value === 0 ? [1] : [0, 2 * value]
}

function namedHindrance({ input, instead }: Hindrance, account: RateAccount, ground: Ground): WhyHindrance {
  const { path, index, value } = input
  const parameter = /^parameters\.(.*)$/.exec(path)?.[1]
  if (parameter !== undefined) {
    const variable = `${account.hazard.split("/")[0]}.${parameter}`
    return { variable, of: null, value, upTo: value, instead: "more than 0" }
  }
  const shown = shownValue(path, value, ground)
  return {
    variable: variableName(path),
    of: subjectOfIndex(path, index, account, ground),
    value: shown,
    upTo: shown,
    instead: shownValue(path, instead, ground),
  }
}
