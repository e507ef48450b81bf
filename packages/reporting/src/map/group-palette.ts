import { agreementAt } from "../records/agreement.js"
import type { RunRecord } from "../records/run-record.js"

/**
 * Which look a holder has. Slot 0: nobody. 1 to 4: a colour of Okabe & Ito (2008) and a hatch. 5 to 8: grey and a hatch of its own;
 * further groups share slot 8. More than four hues on one map cannot be told apart reliably.
 */
export type Slot = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const lastSlot = 8

/** The slot of every holder (index as in `record.holders`): by territory held over the whole run, most first; ties by their order. */
export function assignSlots(record: RunRecord): readonly Slot[] {
  const months = record.months.length
  const weight = new Float64Array(record.holders.length)
  for (const table of record.control) for (const holder of table) if (holder > 0) weight[holder]! += 1
  // Without control on record, groups with members come first, so that the charts have colours too.
  if (!record.hasControl)
    for (const [holder, tables] of record.members.entries())
      for (const table of tables) for (let month = 0; month < months; month++) weight[holder]! += table[month] || 0
  const order = record.holders
    .map((_, index) => index)
    .slice(1)
    .sort((a, b) => weight[b]! - weight[a]! || a - b)
  const slots: Slot[] = record.holders.map(() => 0)
  for (const [rank, holder] of order.entries()) slots[holder] = Math.min(rank + 1, lastSlot) as Slot
  return slots
}

/** Holders that held ground at some moment of some replication, in order of their slots. */
export function holdersSeen(record: RunRecord, slots: readonly Slot[]): readonly number[] {
  const seen = new Set<number>()
  for (const table of record.control) for (const holder of table) if (holder > 0) seen.add(holder)
  return [...seen].sort((a, b) => slots[a]! - slots[b]! || a - b)
}

/** Territories that each holder holds in most replications, at a month; index as in `record.holders`. */
export function modalCounts(record: RunRecord, month: number): readonly number[] {
  const counts = record.holders.map(() => 0)
  for (let territory = 0; territory < record.territories.length; territory++) {
    const { holder } = agreementAt(record.control, territory * record.months.length + month, record.holders.length)
    if (holder >= 0) counts[holder]! += 1
  }
  return counts
}
