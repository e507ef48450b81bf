/** The root stands here so that the four children of place p, 4p - 8 to 4p - 5, lie in one aligned group. */
const ROOT = 3
/** Where the parent of the root would be. */
const ABOVE_ROOT = (ROOT >> 2) + 2

/**
 * An indexed 4-ary heap: for each of a fixed number of members the time of its next firing, the earliest on top.
 *
 * A member without a finite time is not in the heap and costs nothing. Equal times are ordered by member, so the order is total.
 * `set` costs O(log n), `first` O(1); no allocation after construction. Times stand in the heap itself, so that comparing reads along
 * the memory, and are handed on there: a number given to a function that is not inlined becomes an object.
 */
export class ReactionQueue {
  /** By place; Infinity behind the last, so that a group of children is always complete. */
  readonly #times: Float64Array
  /** Member of each place. */
  readonly #members: Int32Array
  /** Place of each member in the heap, 0 when absent. */
  readonly #places: Int32Array
  /** The place behind the last. */
  #end = ROOT

  /** @param times of all members, Infinity where it fires never; costs O(n) */
  constructor(times: Float64Array) {
    const members = times.length
    this.#times = new Float64Array(members + ROOT + 4).fill(Number.POSITIVE_INFINITY)
    this.#times[ABOVE_ROOT] = Number.NEGATIVE_INFINITY
    this.#members = new Int32Array(members + ROOT + 4)
    this.#places = new Int32Array(members)
    for (let member = 0; member < members; member++) {
      if (times[member] === Number.POSITIVE_INFINITY) continue
      const place = this.#end++
      this.#times[place] = times[member] as number
      this.#members[place] = member
      this.#places[member] = place
    }
    for (let place = (this.#end + 7) >> 2; place >= ROOT; place--)
      if (place < this.#end) this.#sink(place, this.#members[place] as number)
  }

  /** The member that fires first, -1 when none does. */
  first(): number {
    return this.#end === ROOT ? -1 : (this.#members[ROOT] as number)
  }

  /** When the first member fires, Infinity when none does. */
  firstTime(): number {
    return this.#times[ROOT] as number
  }

  /** Moves a member to a finite time. */
  set(member: number, time: number): void {
    const place = this.#places[member] as number
    if (place === 0) {
      this.#put(this.#end++, member, time)
      return
    }
    const times = this.#times
    times[place] = time
    // Above the root stands nothing, which is as good as a time that is earlier than all.
    if (time <= (times[(place >> 2) + 2] as number)) this.#rise(place, member)
    else this.#sink(place, member)
  }

  /** Takes a member out, if it is in. */
  remove(member: number): void {
    const place = this.#places[member] as number
    if (place === 0) return
    this.#places[member] = 0
    const last = --this.#end
    const time = this.#times[last] as number
    this.#times[last] = Number.POSITIVE_INFINITY
    if (place === last) return
    this.#put(place, this.#members[last] as number, time)
  }

  /** Puts a member to a place, and brings it from there to where it belongs. */
  #put(place: number, member: number, time: number): void {
    this.#times[place] = time
    this.#members[place] = member
    this.#places[member] = place
    if (time <= (this.#times[(place >> 2) + 2] as number)) this.#rise(place, member)
    else this.#sink(place, member)
  }

  /** Brings the entry that was put to a place upwards to where it belongs, which may be here or, among equals, even below. */
  #rise(from: number, member: number): void {
    const times = this.#times
    const members = this.#members
    const places = this.#places
    const time = times[from] as number
    let place = from
    while (place > ROOT) {
      const parent = (place >> 2) + 2
      const above = times[parent] as number
      const aboveMember = members[parent] as number
      if (above < time || (above === time && aboveMember < member)) break
      times[place] = above
      members[place] = aboveMember
      places[aboveMember] = place
      place = parent
    }
    if (place === from) {
      // Equal to its parent and behind it: it has not risen, and may have to sink.
      this.#sink(from, member)
      return
    }
    times[place] = time
    members[place] = member
    places[member] = place
  }

  /** Brings the entry that was put to a place downwards to where it belongs, which may be here. */
  #sink(from: number, member: number): void {
    const times = this.#times
    const members = this.#members
    const places = this.#places
    const end = this.#end
    const time = times[from] as number
    let place = from
    for (let child = ((place << 2) - 8) | 0; child < end; child = ((place << 2) - 8) | 0) {
      // Which child is smallest is a coin toss: arithmetic on the outcome of a comparison costs less than a mispredicted branch.
      const first = times[child] as number
      const second = times[child + 1] as number
      const third = times[child + 2] as number
      const fourth = times[child + 3] as number
      const left = (child + +(second < first)) | 0
      const right = (child + 2 + +(fourth < third)) | 0
      let smallest = (left + ((right - left) & -+((times[right] as number) < (times[left] as number)))) | 0
      const least = times[smallest] as number
      if (least > time) break
      if (+(first === least) + +(second === least) + +(third === least) + +(fourth === least) > 1)
        smallest = this.#lowestOf(child, least)
      const below = members[smallest] as number
      if (least === time && member < below) break
      times[place] = least
      members[place] = below
      places[below] = place
      place = smallest
    }
    if (place === from) return
    times[place] = time
    members[place] = member
    places[member] = place
  }

  /** The place of the lowest member among the children that share a time. */
  #lowestOf(child: number, time: number): number {
    let lowest = -1
    for (let place = child; place < Math.min(child + 4, this.#end); place++) {
      if (this.#times[place] !== time) continue
      if (lowest < 0 || (this.#members[place] as number) < (this.#members[lowest] as number)) lowest = place
    }
    return lowest
  }
}
