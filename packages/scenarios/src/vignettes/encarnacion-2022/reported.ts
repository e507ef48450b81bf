import type { ReportedOutcome } from "@contested/core"

/**
 * What was reported of the attack. Reports differ on casualties, on the force that was attacked and on the place: a news report of that week
 * has two municipal officers and both attackers aboard the aircraft killed, and several streets of the town blocked; a daily of
 * Aguascalientes has clashes on the same Saturday at Mesón de los Sauces and near Teocaltiche, two attackers dead, state police, and one
 * block of a burnt vehicle.
 */
const NEWS = "News report of the week of 26 November 2022"
const DAILY = "El Heraldo de Aguascalientes, November 2022"

export const reportedOutcomes: readonly ReportedOutcome[] = [
  {
    measure: "officers-killed",
    low: 0,
    best: 2,
    high: 2,
    source: `${NEWS}: two municipal officers killed. ${DAILY}: names no officer among the dead`,
  },
  {
    measure: "attackers-killed",
    low: 2,
    best: 2,
    high: 2,
    source: `${NEWS}: two attackers killed, both aboard the aircraft. ${DAILY}: two attackers dead`,
  },
  {
    measure: "aircraft-hit",
    low: 0,
    best: 1,
    high: 1,
    source: `${NEWS}: shot back at, both aboard killed, read as one aircraft hit. ${DAILY}: no aircraft`,
  },
  {
    measure: "roadblocks",
    low: 1,
    best: 3,
    high: 6,
    source: `${NEWS}: several streets blocked with buses and pick-ups, read as three, at most six. ${DAILY}: one block of a burnt vehicle`,
  },
]
