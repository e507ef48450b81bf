/** What stands in a line: the links belong to the line, so a member stands in one line at a time. */
export interface LineMember<Self> {
  previous: Self | undefined
  next: Self | undefined
  /** Lower stands further in front; among equals, first come first. */
  rank: number
}

/**
 * A line ordered by (rank, arrival), linked through its members: entering and leaving allocate nothing.
 *
 * `add` costs a step for each member of a worse rank, `remove` and `takeFirst` are constant.
 */
export class WaitingLine<Member extends LineMember<Member>> {
  first: Member | undefined = undefined
  #last: Member | undefined = undefined
  length = 0

  add(member: Member, rank: number): void {
    member.rank = rank
    let before = this.#last
    while (before !== undefined && before.rank > rank) before = before.previous
    const after = before === undefined ? this.first : before.next
    member.previous = before
    member.next = after
    if (before === undefined) this.first = member
    else before.next = member
    if (after === undefined) this.#last = member
    else after.previous = member
    this.length += 1
  }

  /** The member must stand in this line. */
  remove(member: Member): void {
    const { previous, next } = member
    if (previous === undefined) this.first = next
    else previous.next = next
    if (next === undefined) this.#last = previous
    else next.previous = previous
    member.previous = undefined
    member.next = undefined
    this.length -= 1
  }

  takeFirst(): Member | undefined {
    const { first } = this
    if (first !== undefined) this.remove(first)
    return first
  }

  *[Symbol.iterator](): Generator<Member, void> {
    for (let member = this.first; member !== undefined; member = member.next) yield member
  }
}
