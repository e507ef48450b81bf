import { describe, expect, it } from "vitest"
import { doisIn } from "./dois-in.js"

describe("the DOIs in a text", () => {
  it("end where the sentence goes on", () => {
    expect(
      doisIn("After Dell 2015, doi:10.1257/aer.20121637: routes (Wardrop 1952, doi:10.1680/ipeds.1952.11259); ours."),
    ).toEqual(["10.1257/aer.20121637", "10.1680/ipeds.1952.11259"])
    expect(doisIn("'Kendall 1948, doi:10.1214/aoms/1177730285.'")).toEqual(["10.1214/aoms/1177730285"])
  })

  it("keep the brackets and semicolons that are theirs", () => {
    const named = [
      "10.1016/0771-050X(80)90013-3",
      "10.1175/1520-0493(2002)130<1653:EPFUIT>2.0.CO;2",
      "10.1023/A:1022294908268",
    ]
    for (const doi of named) {
      expect(doisIn(`doi:${doi}`)).toEqual([doi])
      expect(doisIn(`(Somebody 1980, doi:${doi}).`)).toEqual([doi])
      expect(doisIn(`<https://doi.org/${doi}>; more`)).toEqual([doi])
    }
  })

  it("are two in a link of Markdown that shows the DOI it leads to", () => {
    const doi = "10.1016/j.physa.2018.07.004"
    expect(doisIn(`([doi:${doi}](https://doi.org/${doi})).`)).toEqual([doi, doi])
    expect(doisIn(`| table | ${doi}| more |`)).toEqual([doi])
  })

  it("are none in numbers with points and strokes", () => {
    expect(doisIn("version 10.15/4, 10.5/1000 and 110.1000/5")).toEqual([])
  })
})
