/** The root stands here so that the four children of place p, 4p - 8 to 4p - 5, lie in one aligned group. */
const ROOT = 3

/**
 * An indexed 4-ary heap: for each of a fixed number of members the time of its next firing, the earliest on top.
 *
 * A member without a finite time is not in the heap and costs nothing. Equal times are ordered by member, so the order is total.
 * `set` costs O(log n), `first` O(1); no allocation after construction. Times stand in the heap itself, so that comparing reads along
 * the memory.
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

  constructor(members: number) {
    this.#times = new Float64Array(members + ROOT + 4).fill(Number.POSITIVE_INFINITY)
    this.#members = new Int32Array(members + ROOT + 4)
    this.#places = new Int32Array(members)
  }

  /** The member that fires first, -1 when none does. */
  first(): number {
    return this.#end === ROOT ? -1 : (this.#members[ROOT] as number)
  }

  /** When the first member fires, Infinity when none does. */
  firstTime(): number {
    return this.#times[ROOT] as number
  }

  timeOf(member: number): number {
    const place = this.#places[member] as number
    return place === 0 ? Number.POSITIVE_INFINITY : (this.#times[place] as number)
  }

  /** Moves a member to a time; Infinity takes it out. */
  set(member: number, time: number): void {
    const place = this.#places[member] as number
    if (time === Number.POSITIVE_INFINITY) {
      if (place !== 0) this.#remove(member, place)
    } else if (place === 0) this.#rise(this.#end++, member, time)
    else if (time < (this.#times[place] as number)) this.#rise(place, member, time)
    else this.#sink(place, member, time)
  }

  #remove(member: number, place: number): void {
    this.#places[member] = 0
    const last = --this.#end
    const time = this.#times[last] as number
    this.#times[last] = Number.POSITIVE_INFINITY
    if (place === last) return
    const moved = this.#members[last] as number
    const parent = (place >> 2) + 2
    if (place > ROOT && this.#isBefore(time, moved, parent)) this.#rise(place, moved, time)
    else this.#sink(place, moved, time)
  }

  #isBefore(time: number, member: number, place: number): boolean {
    const other = this.#times[place] as number
    return time < other || (time === other && member < (this.#members[place] as number))
  }

  #rise(from: number, member: number, time: number): void {
    const times = this.#times
    const members = this.#members
    const places = this.#places
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
    times[place] = time
    members[place] = member
    places[member] = place
  }

  #sink(from: number, member: number, time: number): void {
    const times = this.#times
    const members = this.#members
    const places = this.#places
    const end = this.#end
    let place = from
    for (let child = 4 * place - 8; child < end; child = 4 * place - 8) {
      // Which child is smallest is a coin toss: arithmetic on the outcome of a comparison costs less than a mispredicted branch.
      const first = times[child] as number
      const second = times[child + 1] as number
      const third = times[child + 2] as number
      const fourth = times[child + 3] as number
      const left = child + +(second < first)
      const right = child + 2 + +(fourth < third)
      let smallest = left + (right - left) * +((times[right] as number) < (times[left] as number))
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
