import type { CausesIsland } from "../causes/causes-island.js"
import { happeningWords, type SubjectNames, subjectWords, variableWords } from "../causes/subject-words.js"
import { ToldCauses, type ToldInput, type ToldLink } from "../causes/told-causes.js"
import { formatNumber } from "../html/format-number.js"
import { dayName } from "../messages/bilingual.js"
import { element } from "./element.js"
import { messages } from "./page-language.js"

/** Three significant digits: rates are read by their size. */
const size = (value: number): string => (value === 0 ? "0" : String(Number(value.toPrecision(3))))

/** Longest chain of causes that is told link by link; its beginning follows. */
const longestChain = 8

export interface CauseView {
  /** What is told of the rate of an occurrence; of one whose rate is not kept, how to ask the run. */
  readonly rate: (occurrence: number, id: string) => readonly Node[]
  /**
   * What brought an occurrence about, step by step.
   *
   * @param event a way to another event, where the table lists it
   */
  readonly chain: (
    occurrence: number,
    event: (occurrence: number) => HTMLElement | undefined,
  ) => readonly (Node | string)[]
}

/** Tells why events happened: rates, what made them, and chains of causes that name what is no event as well. */
export function createCauseView(island: CausesIsland): CauseView {
  const told = new ToldCauses(island)
  const names: SubjectNames = {
    agents: new Map(Object.entries(island.agents)),
    territories: new Map(Object.entries(island.territories)),
  }
  const happening = ({ name, subject }: ToldLink): string => {
    const about = subject === null ? "" : subjectWords(messages(), subject, names)
    return `${happeningWords(messages(), name)}${about === "" ? "" : ` (${about})`}`
  }
  const input = (one: ToldInput): readonly HTMLElement[] => {
    const { parameters, causes } = messages()
    const isName = typeof one.value === "string"
    const value = isName
      ? one.value === ""
        ? causes.nobody
        : (island.agents[one.value] ?? one.value)
      : formatNumber(Number(one.value))
    if ("variable" in one) return row(variableWords(messages(), one.variable, one.of, names), value, null)
    const { unit = "", source, assumption = "" } = one.origin ?? {}
    const origin = source === undefined ? `${parameters.assumption}: ${assumption}` : `${parameters.source}: ${source}`
    return row(one.parameter, `${value} ${unit}`, origin)
  }
  const row = (what: string, value: string, origin: string | null): readonly HTMLElement[] => [
    element("dt", {}, what, ...(origin === null ? [] : [element("span", { class: "origin" }, origin)])),
    element("dd", {}, value),
  ]
  const step = (link: ToldLink, event: HTMLElement | undefined): HTMLElement => {
    const { causes } = messages()
    const what = `${link.occurrence}: ${happening(link)}, ${dayName(messages(), link.date)}`
    const changed =
      link.changed === null
        ? ""
        : causes.changed(variableWords(messages(), link.changed.variable, link.changed.of, names))
    return element(
      "span",
      {},
      event ?? what,
      ...(changed === "" ? [] : [element("span", { class: "soft" }, ` · ${changed}`)]),
    )
  }
  return {
    rate: (occurrence, id) => {
      const { causes } = messages()
      const found = told.rate(occurrence)
      const link = told.link(occurrence)
      const command = element("code", {}, `npx contested why ${causes.folder} --event ${id}`)
      if (found === undefined || link === undefined)
        return [element("p", {}, `${causes.notKept} ${causes.ask}: `, command)]
      const { rate, place, inputs, more } = found
      const share = place === null ? "." : causes.share(`${size((100 * rate) / place)} %`, size(place))
      return [
        element("p", {}, causes.rate(happening(link), size(rate)), share),
        element("p", {}, `${causes.terms}:`),
        element("dl", { class: "terms" }, ...inputs.flatMap(input)),
        ...(more === 0 ? [] : [element("p", { class: "small" }, causes.more(more))]),
      ]
    },
    chain: (occurrence, event) => {
      const { events, causes } = messages()
      const chain: (Node | string)[] = []
      const self = told.link(occurrence)
      if (self === undefined) return chain
      let [changed, next] = [self.changed, self.cause]
      while (next !== 0 && chain.length < longestChain) {
        const link = told.link(next)
        if (link === undefined) break
        // What it changed stands with the change: it is told of what it brought about.
        chain.push(step({ ...link, changed }, event(next)))
        ;[changed, next] = [link.changed, link.cause]
      }
      const { steps, root } = told.rate(occurrence) ?? { steps: 0, root: 0 }
      const first = told.link(root)
      if (next !== 0 && first !== undefined) {
        const between = steps - chain.length - 2
        if (between > 0) chain.push(causes.further(between))
        chain.push(step({ ...first, changed: null }, event(root)))
      }
      chain.push(events.initial)
      return chain
    },
  }
}
