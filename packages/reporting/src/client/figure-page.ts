import { parse, View } from "vega"
import { compile } from "vega-lite"
import type { SavedFigure } from "../figures/figure-spec.js"
import { readIsland } from "./element.js"

const figure = readIsland<SavedFigure>("figure")
const place = document.getElementById("drawing")
if (figure !== null && place !== null) {
  const view = new View(parse(compile(figure).spec), { renderer: "svg", container: place, hover: true })
  // The still picture stays until the living one is there.
  void view.runAsync().then(() => document.getElementById("still")?.remove())
}
