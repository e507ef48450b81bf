import { Facility } from "../processes/facility.js"
import { Command, type Waiter } from "../processes/process.js"
import { WaitingLine } from "../processes/waiting-line.js"
import { SimulationError } from "../simulation-error.js"

export interface StoreOptions<Item> {
  /** How many items it holds at most, a whole number >= 1; default unlimited. */
  readonly capacity?: number
  /** Items of a lower rank are taken first; among equals, and by default, first in first out. */
  readonly rank?: (item: Item) => number
  /** What lies in it at the start. */
  readonly items?: readonly Item[]
}

export interface GetOptions<Item> {
  /** Which items will do; default all. It is asked again when items arrive, so it only looks. */
  readonly filter?: (item: Item) => boolean
  /** Lower is served first; among equals, first come first. Default 0. */
  readonly priority?: number
}

class Put<Item> extends Command<void> {
  readonly #store: Store<Item>
  readonly item: Item
  readonly priority: number

  constructor(store: Store<Item>, item: Item, priority: number) {
    super()
    this.#store = store
    this.item = item
    this.priority = priority
  }

  override get parts(): number {
    return 1
  }

  override begin(waiter: Waiter): void {
    this.#store.enterPut(waiter, this)
  }

  override withdraw(waiter: Waiter): void {
    this.#store.leavePut(waiter)
  }

  override describe(): string {
    return `putting an item into "${this.#store.name}"`
  }
}

class Get<Item> extends Command<Item> {
  readonly #store: Store<Item>
  readonly filter: ((item: Item) => boolean) | undefined
  readonly priority: number

  constructor(store: Store<Item>, { filter, priority = 0 }: GetOptions<Item>) {
    super()
    this.#store = store
    this.filter = filter
    this.priority = priority
  }

  override get parts(): number {
    return 1
  }

  override begin(waiter: Waiter): void {
    this.#store.enterGet(waiter, this)
  }

  override withdraw(waiter: Waiter): void {
    this.#store.leaveGet(waiter)
  }

  override describe(): string {
    return `getting an item from "${this.#store.name}"`
  }
}

/**
 * Single items that processes put in and take out: messages, vehicles, prisoners. Items are plain data. Lines are ordered by
 * (priority, arrival); a get whose filter nothing fits holds up nobody behind it.
 */
export class Store<Item> extends Facility {
  readonly capacity: number
  readonly #rank: ((item: Item) => number) | undefined
  /** In the order in which they will be taken. */
  #items: Item[]
  readonly #puts = new WaitingLine<Waiter>()
  readonly #gets = new WaitingLine<Waiter>()
  readonly #plainGet: Get<Item>

  /** @throws SimulationError when the capacity is not a whole number >= 1, or less than the number of items */
  constructor({ capacity = Number.POSITIVE_INFINITY, rank, items = [] }: StoreOptions<Item> = {}) {
    super()
    if (!(capacity >= 1 && (Number.isInteger(capacity) || capacity === Number.POSITIVE_INFINITY)))
      throw new SimulationError("bad-model", `A store has a capacity of ${capacity}; expected a whole number >= 1.`)
    if (items.length > capacity)
      throw new SimulationError("bad-model", `A store of capacity ${capacity} starts with ${items.length} items.`)
    this.capacity = capacity
    this.#rank = rank
    this.#items = []
    for (const item of items) this.#insert(item)
    this.#plainGet = new Get(this, {})
  }

  /** What lies in it, in the order in which it will be taken. */
  get items(): readonly Item[] {
    return this.#items
  }

  /** Puts an item in; waits until there is room. */
  put(item: Item, options: { readonly priority?: number } = {}): Command<void> {
    return this.note(new Put(this, item, options.priority ?? 0))
  }

  /** Takes an item out, the first that the filter accepts; waits until there is one. */
  get(options?: GetOptions<Item>): Command<Item> {
    return this.note(options === undefined ? this.#plainGet : new Get(this, options))
  }

  /** Puts an item in at once, from anywhere, unless there is no room; says whether it did. */
  tryPut(item: Item): boolean {
    if (this.#items.length >= this.capacity) return false
    this.#insert(item)
    this.#serve()
    return true
  }

  /** Takes out the first item that the filter accepts, at once, from anywhere; undefined when there is none. */
  tryGet(filter?: (item: Item) => boolean): Item | undefined {
    const place = this.#find(filter)
    if (place < 0) return undefined
    const [item] = this.#items.splice(place, 1)
    this.#serve()
    return item
  }

  /** For its puts. */
  enterPut(waiter: Waiter, { item, priority }: Put<Item>): void {
    // Whoever waits to put waits because it is full.
    if (this.#items.length >= this.capacity) {
      this.#puts.add(waiter, priority)
      return
    }
    this.#insert(item)
    waiter.fulfil(undefined)
    this.#serve()
  }

  /** For its gets. */
  enterGet(waiter: Waiter, { filter, priority }: Get<Item>): void {
    // Whoever waits to get was refused every item that lies here.
    const place = this.#find(filter)
    if (place < 0) {
      this.#gets.add(waiter, priority)
      return
    }
    this.#take(waiter, place)
    this.#serve()
  }

  leavePut(waiter: Waiter): void {
    this.#puts.remove(waiter)
  }

  leaveGet(waiter: Waiter): void {
    this.#gets.remove(waiter)
  }

  override state(): unknown {
    const slots = (line: WaitingLine<Waiter>): number[] => Array.from(line, ({ process }) => process.slot)
    return { items: [...this.#items], puts: slots(this.#puts), gets: slots(this.#gets) }
  }

  override restore(state: unknown): void {
    this.#items = [...(state as { readonly items: readonly Item[] }).items]
  }

  #take(waiter: Waiter, place: number): void {
    const item = place === 0 ? this.#items.shift() : this.#items.splice(place, 1)[0]
    waiter.fulfil(item)
  }

  #insert(item: Item): void {
    if (this.#rank === undefined) {
      this.#items.push(item)
      return
    }
    const rank = this.#rank(item)
    let [low, high] = [0, this.#items.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#rank(this.#items[middle] as Item) > rank) high = middle
      else low = middle + 1
    }
    this.#items.splice(low, 0, item)
  }

  #find(filter: ((item: Item) => boolean) | undefined): number {
    if (filter === undefined) return this.#items.length > 0 ? 0 : -1
    return this.#items.findIndex(filter)
  }

  /** A put may let a get go, and the other way round, until neither moves. */
  #serve(): void {
    let moved = true
    while (moved) {
      moved = false
      for (let waiter = this.#gets.first; waiter !== undefined && this.#items.length > 0; ) {
        const place = this.#find((waiter.command as Get<Item>).filter)
        if (place < 0) {
          waiter = waiter.next
          continue
        }
        this.#gets.remove(waiter)
        this.#take(waiter, place)
        moved = true
        // From the front again: whoever was next may have left, having waited for either of two.
        waiter = this.#gets.first
      }
      while (this.#puts.first !== undefined && this.#items.length < this.capacity) {
        const waiter = this.#puts.first
        this.#puts.remove(waiter)
        this.#insert((waiter.command as Put<Item>).item)
        waiter.fulfil(undefined)
        moved = true
      }
    }
  }
}

/** Declares a store and what lies in it: `store<{ from: number; text: string }>()`. */
export function store<Item>(options: StoreOptions<Item> = {}): Store<Item> {
  return new Store(options)
}
