import {
  arrest,
  clash,
  conflictModel,
  deployment,
  type Mechanism,
  NOBODY,
  type OccurrenceRecord,
  recruitment,
  redeployment,
  start,
  takeover,
} from "@contested/core"
import { digestOf } from "../../src/model/state-digest.js"
import { lineGround } from "../conflict/line-ground.js"
import type { Assertions } from "./broken-assertions.js"
import { Causality } from "./causality.js"

const MECHANISMS: readonly Mechanism[] = [recruitment, arrest, clash, takeover, redeployment, deployment]
/** Faster than life, so that a short run sees everything happen. */
const LIVELY = {
  recruitment: { growth: 0.05 },
  arrest: { arrests: 2000 },
  clash: { encounters: 0.05 },
  takeover: { takeovers: 40, lapse: 40 },
  redeployment: { mobility: 5, garrison: 2 },
}
/** Then another replication begins, so that groups that won do not grow without bounds. */
const EVENTS_A_RUN = 20_000

/**
 * The conflict model on an invented ground, replication after replication.
 *
 * Asserted after every event: members present and on the road are those of the start, plus recruited, minus arrested and killed; none is
 * negative; every place is held by a group or nobody, every force has a strength; causes of what is recorded come first.
 */
export function conflictRuns(
  assertions: Assertions,
  {
    events,
    seed,
    mechanisms = MECHANISMS,
  }: { readonly events: number; readonly seed: string; readonly mechanisms?: readonly Mechanism[] },
): string {
  const ground = lineGround()
  const model = conflictModel("line", ground, mechanisms)
  const parameters = Object.fromEntries(
    Object.entries(LIVELY).filter(([name]) => mechanisms.some((mechanism) => mechanism.name === name)),
  )
  const digests: string[] = []
  for (let done = 0, replication = 1; done < events; replication++) {
    const causality = new Causality(assertions)
    let expected = ground.initialMembers.reduce((sum, members) => sum + members, 0)
    let record: OccurrenceRecord | undefined
    const run = start(model, {
      seed,
      replication,
      parameters,
      onRecord: (latest) => {
        record = latest
        if (latest.kind !== "clash") return
        const { deathsA, deathsB } = latest.data as { readonly deathsA: number; readonly deathsB: number }
        expected -= deathsA + deathsB
      },
    })
    const planned = Math.min(EVENTS_A_RUN, events - done)
    let i = 0
    while (i < planned && run.step()) {
      i++
      const name = run.lastOccurrence()?.name
      if (name === "recruitment/recruit") expected += 1
      if (name === "arrest/arrest") expected -= 1
      // Only what leaves a record tells its cause.
      causality.happened(i, run.now, record?.occurrence === i ? record.cause : i - 1)
      check(run.world, expected, `after ${i} events of replication ${replication}, lately ${name}`)
    }
    done += i
    digests.push(run.digest())
    if (i === 0) throw new Error("Nothing happens in the conflict model.")
  }
  return digestOf(digests)

  function check(
    { members, inTransit, control, forces }: ReturnType<typeof model.createWorld>,
    expected: number,
    at: string,
  ): void {
    assertions.made += 1 + members.length + inTransit.length + control.length + forces.length
    let people = 0
    for (const group of [members, inTransit])
      for (const present of group) {
        people += present
        if (present < 0) assertions.broken("no group has fewer members than none", `${present} ${at}`)
      }
    if (people !== expected) assertions.broken("people are conserved", `${people}, not ${expected}, ${at}`)
    for (const holder of control)
      if (holder !== NOBODY && !(holder >= 0 && holder < ground.groups.length))
        assertions.broken("a place is held by a group or nobody", `by ${holder} ${at}`)
    for (const strength of forces)
      if (strength < 0) assertions.broken("no force is smaller than none", `${strength} ${at}`)
  }
}
