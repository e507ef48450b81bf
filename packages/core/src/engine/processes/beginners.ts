import type { Process } from "./process.js"

/** Processes that were started and are yet to begin in the present occurrence, in order; linked by `next`, for they stand in no line. */
export class Beginners {
  #first: Process | undefined = undefined
  #last: Process | undefined = undefined

  get areThere(): boolean {
    return this.#first !== undefined
  }

  add(process: Process): void {
    if (this.#first === undefined) this.#first = process
    else (this.#last as Process).next = process
    this.#last = process
  }

  takeFirst(): Process | undefined {
    const first = this.#first
    if (first === undefined) return undefined
    this.#first = first.next as Process | undefined
    first.next = undefined
    return first
  }
}
