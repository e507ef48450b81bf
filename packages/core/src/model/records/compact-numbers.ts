/**
 * A block of numbers that will not change, in as few bytes each as they need: none where they rise by equal integers or are all the same, 1, 2 or 4
 * where they are integers near one another, else 8.
 */
export class CompactNumbers {
  readonly #first: number
  readonly #step: number
  readonly #offsets: Uint8Array | Uint16Array | Uint32Array | undefined = undefined
  readonly #floats: Float64Array | undefined = undefined

  /** @param numbers At least one; belong to the block from now on */
  constructor(numbers: Float64Array) {
    this.#first = numbers[0]!
    this.#step = numbers.length > 1 ? numbers[1]! - numbers[0]! : 0
    if (isEven(numbers, this.#step)) return
    const { least, span } = rangeOf(numbers)
    this.#first = least
    if (span < 2 ** 8) this.#offsets = offsetsFrom(least, numbers, new Uint8Array(numbers.length))
    else if (span < 2 ** 16) this.#offsets = offsetsFrom(least, numbers, new Uint16Array(numbers.length))
    else if (span < 2 ** 32) this.#offsets = offsetsFrom(least, numbers, new Uint32Array(numbers.length))
    else this.#floats = numbers
  }

  /** Whether the numbers that it was given are its own now. */
  get keepsThem(): boolean {
    return this.#floats !== undefined
  }

  at(i: number): number {
    if (this.#floats !== undefined) return this.#floats[i]!
    return this.#first + (this.#offsets === undefined ? this.#step * i : this.#offsets[i]!)
  }
}

/** Whether they are exact integers, each above the one before by the step. */
function isEven(numbers: Float64Array, step: number): boolean {
  const first = numbers[0]!
  if (!(isExact(first) && isExact(numbers[numbers.length - 1]!))) return false
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (number !== first + step * i || isMinusZero(number)) return false
  }
  return true
}

/** The least, and how far the greatest is above it; Infinity where there is anything but exact integers among them, minus zero included. */
function rangeOf(numbers: Float64Array): { readonly least: number; readonly span: number } {
  let least = numbers[0]!
  let greatest = least
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (Math.floor(number) !== number || isMinusZero(number)) return { least: 0, span: Number.POSITIVE_INFINITY }
    if (number < least) least = number
    else if (number > greatest) greatest = number
  }
  return { least, span: isExact(least) && isExact(greatest) ? greatest - least : Number.POSITIVE_INFINITY }
}

function isExact(number: number): boolean {
  return Number.isSafeInteger(number) && !isMinusZero(number)
}

function isMinusZero(number: number): boolean {
  return number === 0 && 1 / number < 0
}

function offsetsFrom<A extends Uint8Array | Uint16Array | Uint32Array>(
  least: number,
  numbers: Float64Array,
  into: A,
): A {
  for (let i = 0; i < numbers.length; i++) into[i] = numbers[i]! - least
  return into
}
