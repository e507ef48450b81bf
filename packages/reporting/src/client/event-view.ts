import type { EventIsland } from "../events/event-island.js"
import {
  type EventFilter,
  eventAt,
  everyEvent,
  filterEvents,
  fullId,
  occurrenceOf,
  type ShownEvent,
} from "../events/event-list.js"
import { eventsCsv } from "../events/events-csv.js"
import { formatNumber } from "../html/format-number.js"
import type { CauseView } from "./cause-view.js"
import { element } from "./element.js"
import { messages, onLanguage } from "./page-language.js"

export interface EventViewOptions {
  readonly island: EventIsland
  /** Why events happened, where the run tells. */
  readonly causes: CauseView | null
  /** Rows on a page, the same as without scripts. */
  readonly rowsPerPage: number
  /** What stands in the file that is saved: simulated, which version, which run. */
  readonly note: string
  /** Called when a reader asks to see an event on the map. */
  readonly onShow: (event: ShownEvent) => void
}

export interface EventView {
  /** Called when the map's month changes: `2018-03`. */
  readonly setMonth: (month: string) => void
  /** Shows only the events of one place. */
  readonly showPlace: (name: string, state: string) => void
}

const kindName = (kind: string): string => {
  const { kinds } = messages().events
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kind) : kind
}

/** Longest chain of causes that is told; the rest is one click further. */
const longestChain = 6

/** Events that one brought about, at most as many as are told. */
const mostEffects = 6

/** The event table: filters, sorting, pages, causes, and the way to the map and back. */
export function createEventView({
  island,
  causes: why,
  rowsPerPage,
  note,
  onShow,
}: EventViewOptions): EventView | null {
  const form = document.querySelector<HTMLFormElement>("#event-filters")
  const table = document.querySelector<HTMLTableElement>("#event-table")
  const body = table?.tBodies[0]
  if (form === null || table === null || body === undefined) return null
  const control = <T extends HTMLElement>(name: string) => form.elements.namedItem(name) as T & HTMLInputElement
  const byId = (id: string) => document.getElementById(id)
  const rowOfId = new Map(island.columns.id.map((id, row) => [id, row]))
  const rowsOfCause = new Map<number | string, number[]>()
  for (const [row, cause] of island.columns.cause.entries()) {
    if (cause === 0) continue
    const known = rowsOfCause.get(cause)
    if (known === undefined) rowsOfCause.set(cause, [row])
    else known.push(row)
  }
  let month = ""
  let page = 0
  let rows: readonly number[] = []
  let sort: { readonly by: string; readonly down: boolean } = { by: "date", down: false }

  /** A way to another event of the table: opens it where it stands. */
  const leadTo = (row: number): HTMLElement => {
    const { id, kind, place, date } = eventAt(island, row)
    const button = element(
      "button",
      { type: "button", class: "link" },
      `${id} ${kindName(kind)}, ${place.name}, ${date}`,
    )
    button.addEventListener("click", () => goTo(row))
    return button
  }
  /** What brought an event about, step by step back to the initial state or to where the table ends. */
  const causes = (row: number): readonly (Node | string)[] => {
    const words = messages().events
    const listed = (occurrence: number): HTMLElement | undefined => {
      const found = rowOfId.get(occurrence)
      return found === undefined ? undefined : leadTo(found)
    }
    const told = why?.chain(occurrenceOf(island, row), listed) ?? []
    if (told.length > 0) return told
    const chain: (Node | string)[] = []
    let cause = island.columns.cause[row] ?? 0
    while (chain.length < longestChain) {
      if (cause === 0) {
        chain.push(words.initial)
        break
      }
      const found = rowOfId.get(cause)
      if (found === undefined) {
        chain.push(words.unlisted(fullId(island, cause)))
        break
      }
      chain.push(leadTo(found))
      cause = island.columns.cause[found] ?? 0
    }
    return chain
  }
  const list = (className: string, steps: readonly (Node | string)[]): HTMLElement =>
    element("ol", { class: className }, ...steps.map((step) => element("li", {}, step)))
  /** What an event brought about itself, as far as the table lists it. */
  const effects = (row: number): readonly Node[] => {
    const words = messages().events
    const found = rowsOfCause.get(island.columns.id[row] ?? "") ?? []
    if (found.length === 0) return []
    const more = found.length - mostEffects
    return [
      element("p", {}, `${words.effects(found.length)}:`),
      list("effects", [...found.slice(0, mostEffects).map(leadTo), ...(more > 0 ? [words.moreEffects(more)] : [])]),
    ]
  }
  const details = (event: ShownEvent): HTMLTableRowElement => {
    const words = messages().events
    const { columns } = island
    const count = (list: readonly number[]) => formatNumber(list[event.row] ?? 0)
    const low = formatNumber(event.deaths - (columns.below[event.row] ?? 0))
    const high = formatNumber(event.deaths + (columns.above[event.row] ?? 0))
    const cell = element(
      "td",
      { colspan: "6" },
      ...(why?.rate(occurrenceOf(island, event.row), event.id) ?? []),
      element("p", {}, `${words.because}:`),
      list("chain", causes(event.row)),
      ...effects(event.row),
      element(
        "p",
        {},
        `${words.deaths}: ${words.split(count(columns.deathsA), count(columns.deathsB), count(columns.civilians), count(columns.unknown))}; ${words.range(low, high)}.`,
      ),
    )
    return element("tr", { class: "details" }, cell)
  }
  const line = (row: number): HTMLTableRowElement => {
    const words = messages().events
    const event = eventAt(island, row)
    const show = element("button", { type: "button", class: "link", title: words.showOnMap }, event.date)
    show.addEventListener("click", () => onShow(event))
    const more = element(
      "button",
      { type: "button", class: "link", title: words.details, "aria-expanded": "false" },
      event.id,
    )
    const cell = (className: string, ...children: readonly (Node | string)[]) =>
      element("td", { role: "cell", class: className }, ...children)
    const sides = cell("sides", event.a)
    if (event.b !== "") sides.append(element("span", { class: "soft" }, ` ${words.against} `), event.b)
    const made = element(
      "tr",
      { role: "row" },
      cell("date", event.place.index >= 0 ? show : event.date),
      cell("place", event.place.name, element("span", { class: "state" }, event.place.state)),
      cell("kind-of", kindName(event.kind)),
      sides,
      cell("figure toll", element("span", { class: "word" }, `${words.deaths} `), formatNumber(event.deaths)),
      cell("figure number-of", more),
    )
    more.addEventListener("click", () => {
      const open = more.getAttribute("aria-expanded") === "true"
      more.setAttribute("aria-expanded", String(!open))
      if (open) made.nextElementSibling?.remove()
      else made.after(details(event))
    })
    return made
  }
  const draw = () => {
    const words = messages().events
    const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage))
    page = Math.max(0, Math.min(page, pages - 1))
    const shown = rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage).map(line)
    body.replaceChildren(
      ...(shown.length > 0
        ? shown
        : [element("tr", {}, element("td", { colspan: "6", class: "soft" }, words.noMatch))]),
    )
    const set = (id: string, text: string) => {
      const box = byId(id)
      if (box !== null) box.textContent = text
    }
    set("event-count", words.count(formatNumber(rows.length), formatNumber(island.columns.id.length)))
    set("event-page", words.page(page + 1, pages))
    byId("event-previous")?.toggleAttribute("disabled", page === 0)
    byId("event-next")?.toggleAttribute("disabled", page >= pages - 1)
    for (const head of table.querySelectorAll("th[data-sort]"))
      head.setAttribute(
        "aria-sort",
        head.getAttribute("data-sort") !== sort.by ? "none" : sort.down ? "descending" : "ascending",
      )
  }
  const search = () => {
    const filter: EventFilter = {
      ...everyEvent,
      search: control("search").value,
      state: control("state").value,
      group: control("group").value,
      kind: control("kind").value,
      deaths: Number(control("deaths").value) || 0,
      month: control("month").checked ? month : "",
    }
    const found = [...filterEvents(island, filter, kindName)]
    // Rows stand in order of time already; only deaths need sorting, ties in order of time.
    if (sort.by === "deaths") {
      const deaths = new Map(found.map((row) => [row, eventAt(island, row).deaths]))
      found.sort((a, b) => deaths.get(a)! - deaths.get(b)! || b - a)
    }
    rows = sort.down ? found.reverse() : found
    page = 0
    draw()
  }
  /** Turns to the page on which an event stands, and opens it. */
  const reveal = (row: number): void => {
    page = Math.floor(rows.indexOf(row) / rowsPerPage)
    draw()
    const button = body.rows[rows.indexOf(row) % rowsPerPage]?.querySelector<HTMLElement>(".number-of button")
    button?.click()
    button?.focus()
  }
  /** The same, without filters where these hide the event. */
  const goTo = (row: number): void => {
    if (rows.includes(row)) {
      reveal(row)
      return
    }
    form.reset()
    // Behind the search that follows a reset.
    setTimeout(() => reveal(row))
  }
  form.addEventListener("input", search)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(search))
  for (const head of table.querySelectorAll("th[data-sort]")) {
    const by = head.getAttribute("data-sort") ?? ""
    const button = element("button", { type: "button", class: "sort" }, ...head.childNodes)
    head.replaceChildren(button)
    button.addEventListener("click", () => {
      sort = { by, down: sort.by === by ? !sort.down : by === "deaths" }
      search()
    })
  }
  const turn = (id: string, by: number) =>
    byId(id)?.addEventListener("click", () => {
      page += by
      draw()
    })
  turn("event-previous", -1)
  turn("event-next", 1)
  byId("event-download")?.addEventListener("click", () => {
    const blob = new Blob([eventsCsv(island, rows, note)], { type: "text/csv;charset=utf-8" })
    const link = element("a", { href: URL.createObjectURL(blob), download: "events-filtered.csv" })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  })
  search()
  onLanguage(draw)
  return {
    setMonth: (wanted) => {
      month = wanted
      if (control("month").checked) search()
    },
    showPlace: (name, state) => {
      form.reset()
      control("search").value = name
      control("state").value = state
      setTimeout(search)
      document.getElementById("events")?.scrollIntoView()
      control("search").focus({ preventScroll: true })
    },
  }
}
