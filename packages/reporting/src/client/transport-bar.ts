import type { Messages } from "../messages/en.js"
import { drawn, element } from "./element.js"

export interface TransportOptions {
  /** ISO date of every frame, ascending. */
  readonly frames: readonly string[]
  readonly start: number
  /** Frames worth jumping to, ascending. */
  readonly marks: () => readonly number[]
  readonly messages: () => Messages["transport"]
  /** What a frame is called. */
  readonly label: (frame: number) => string
  /** `resting` is false while it plays or is dragged: the time to be brief. */
  readonly onChange: (frame: number, resting: boolean) => void
}

export interface TransportBar {
  readonly frame: () => number
  /** Goes to a frame, as if a reader had. */
  readonly go: (frame: number) => void
  /** Writes its words anew. */
  readonly relabel: () => void
}

const speeds = [1, 2, 4, 8, 16]

/** Years written under the slider; more would touch each other on the narrowest screen. */
const mostTicks = 6

/** Milliseconds between two writings of the date while time moves. */
const writeEvery = 120

/** Drawn here, as fonts differ in which of these signs they have. */
const icons = {
  first: "M3 3h2v10H3zM13 3v10L6 8z",
  back: "M12 3v10L4 8z",
  forward: "M4 3v10l8-5z",
  last: "M11 3h2v10h-2zM3 3v10l7-5z",
  change: "M2 3v10l5-5zM8 6h5v1.6H8zM8 9h5v1.6H8z",
} as const

/**
 * Play, pause, step, speed, position, date: one bar for anything that has frames in time. It knows nothing of what it drives.
 * Keys work only on its own controls.
 */
export function createTransportBar(root: HTMLElement, options: TransportOptions): TransportBar {
  const { frames, onChange, label } = options
  const last = frames.length - 1
  let frame = options.start
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Waits for the next picture of the screen while the slider is dragged. */
  let picture: number | undefined
  let writing: ReturnType<typeof setTimeout> | undefined
  let speed = 4

  const button = (icon: string) =>
    element(
      "button",
      { type: "button", class: "glyph" },
      drawn(
        "svg",
        { width: "16", height: "16", viewBox: "0 0 16 16", "aria-hidden": "true" },
        drawn("path", { d: icon }),
      ),
    )
  const first = button(icons.first)
  const back = button(icons.back)
  const play = element("button", { type: "button", class: "play" })
  const forward = button(icons.forward)
  const end = button(icons.last)
  const next = button(icons.change)
  const range = element("input", { type: "range", min: "0", max: String(last), step: "1", id: "month-range" })
  const date = element("input", {
    // Not type="month": browsers write that in their own language, and one of them not at all.
    type: "text",
    class: "date-field",
    inputmode: "numeric",
    size: "8",
    placeholder: (frames[0] ?? "").slice(0, 7),
  })
  const pace = element("select")
  for (const value of speeds) pace.append(element("option", { value: String(value) }))
  pace.value = String(speed)
  const dateLabel = element("label")
  const paceLabel = element("label")
  const ticks = element("div", { class: "ticks", "aria-hidden": "true" })
  root.append(
    element("div", { class: "buttons", role: "group" }, first, back, play, forward, end, next),
    element("div", { class: "track" }, range, ticks),
    dateLabel,
    paceLabel,
  )
  root.setAttribute("role", "group")

  const write = () => {
    clearTimeout(writing)
    writing = undefined
    range.setAttribute("aria-valuetext", label(frame))
    date.value = (frames[frame] ?? "").slice(0, 7)
  }
  const show = (resting: boolean) => {
    if (range.value !== String(frame)) range.value = String(frame)
    // A field that changes with every picture has the page laid out with every picture.
    if (resting) write()
    else writing ??= setTimeout(write, writeEvery)
    onChange(frame, resting)
  }
  const relabel = () => {
    const words = options.messages()
    root.setAttribute("aria-label", words.label)
    for (const [control, text] of [
      [first, words.first],
      [back, words.back],
      [forward, words.forward],
      [end, words.last],
      [next, words.nextChange],
      [range, words.position],
      [date, words.date],
    ] as const) {
      control.setAttribute("aria-label", text)
      if (control !== range && control !== date) control.title = text
    }
    play.textContent = timer === undefined ? words.play : words.pause
    dateLabel.replaceChildren(element("span", {}, words.date), date)
    paceLabel.replaceChildren(element("span", {}, words.speed), pace)
    for (const option of pace.options) option.textContent = words.perSecond(Number(option.value))
    range.setAttribute("aria-valuetext", label(frame))
  }
  const pause = () => {
    clearTimeout(timer)
    timer = undefined
    play.setAttribute("aria-pressed", "false")
    play.textContent = options.messages().play
  }
  const go = (target: number, resting = true) => {
    if (picture !== undefined) cancelAnimationFrame(picture)
    picture = undefined
    frame = Math.max(0, Math.min(last, Math.round(target) || 0))
    show(resting)
  }
  const tick = () => {
    if (frame >= last) {
      pause()
      show(true)
      return
    }
    go(frame + 1, false)
    timer = setTimeout(tick, 1000 / speed)
  }
  play.addEventListener("click", () => {
    if (timer !== undefined) {
      pause()
      show(true)
      return
    }
    if (frame >= last) go(0, false)
    timer = setTimeout(tick, 1000 / speed)
    play.setAttribute("aria-pressed", "true")
    play.textContent = options.messages().pause
  })
  const leap = (control: HTMLElement, target: () => number) =>
    control.addEventListener("click", () => {
      pause()
      go(target())
    })
  leap(first, () => 0)
  leap(back, () => frame - 1)
  leap(forward, () => frame + 1)
  leap(end, () => last)
  leap(next, () => options.marks().find((mark) => mark > frame) ?? last)
  range.addEventListener("input", () => {
    if (timer !== undefined) pause()
    // A drag sends more positions than the screen shows pictures: only the last before each is drawn.
    picture ??= requestAnimationFrame(() => {
      picture = undefined
      if (Number(range.value) !== frame) go(Number(range.value), false)
    })
  })
  range.addEventListener("change", () => go(Number(range.value)))
  date.addEventListener("change", () => {
    pause()
    const wanted = /^\s*\d{4}-\d{2}\b/.test(date.value) ? `${date.value.trim().slice(0, 7)}-99` : ""
    go(wanted === "" ? frame : frames.findLastIndex((start) => start <= wanted))
  })
  pace.addEventListener("change", () => {
    speed = Number(pace.value) || speed
  })
  const years = frames.flatMap((start, index) => (start.slice(5, 7) === "01" && last > 0 ? [index] : []))
  const every = Math.ceil(years.length / mostTicks)
  for (const [number, index] of years.entries()) {
    if (number % every !== 0) continue
    const tickMark = element("span", {}, frames[index]!.slice(0, 4))
    // Set through the object model: the page's policy forbids style attributes in markup, not this.
    tickMark.style.left = `${(index / last) * 100}%`
    ticks.append(tickMark)
  }
  range.value = String(frame)
  date.value = (frames[frame] ?? "").slice(0, 7)
  relabel()
  return {
    frame: () => frame,
    go: (target) => {
      pause()
      go(target)
    },
    relabel,
  }
}
