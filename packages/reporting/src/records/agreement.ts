/** Who holds a territory in most replications, and in how many. */
export interface Agreement {
  /** Index into `holders`; -1 when no replication recorded the cell. */
  readonly holder: number
  /** Replications in which it holds: k of n. */
  readonly count: number
  /** The next most frequent holder; -1 when there is none. */
  readonly second: number
  readonly secondCount: number
  /** Replications that recorded the cell. */
  readonly of: number
}

/** Ties go to the holder that stands first in the manifest (nobody before all): stated, so that the same run gives the same map. */
export function agreementAt(control: readonly Int16Array[], cell: number, holders: number): Agreement {
  const counts = new Int32Array(holders)
  let of = 0
  for (const table of control) {
    const holder = table[cell] ?? -1
    if (holder < 0) continue
    counts[holder]! += 1
    of += 1
  }
  let holder = -1
  let second = -1
  for (let index = 0; index < holders; index++) {
    const count = counts[index]!
    if (count === 0) continue
    if (holder === -1 || count > counts[holder]!) {
      second = holder
      holder = index
    } else if (second === -1 || count > counts[second]!) second = index
  }
  return { holder, count: holder < 0 ? 0 : counts[holder]!, second, secondCount: second < 0 ? 0 : counts[second]!, of }
}

/** Classes of agreement, from most to least; a cell's fill shows its class. */
const agreementClasses = [
  { class: 1, from: 0.95 },
  { class: 2, from: 0.75 },
  { class: 3, from: 0.5 },
  { class: 4, from: 0 },
] as const

/** 1 (at least 95 % agree) to 4 (fewer than half). The lower end of each class belongs to it. */
export function agreementClass(count: number, of: number): 1 | 2 | 3 | 4 {
  const share = of === 0 ? 0 : count / of
  return agreementClasses.find(({ from }) => share >= from)?.class ?? 4
}
