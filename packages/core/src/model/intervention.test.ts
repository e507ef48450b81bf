import { describe, expect, it } from "vitest"
import { applyRecipe, applyWorldPatches } from "./intervention.js"

const world = () => ({
  members: new Int32Array([5, 0, 7]),
  field: new Float64Array([0.5, -0]),
  groups: [{ name: "a", allies: [1, 2] }] as { name: string; allies: number[]; split?: boolean }[],
  truce: null as null | { until: number },
})

describe("a recipe", () => {
  it("changes the world in place, typed arrays included, and leaves patches that survive JSON", () => {
    const one = world()
    const members = one.members
    const { patches } = applyRecipe(one, (draft) => {
      draft.members[1] = 40
      draft.groups[0]?.allies.push(9)
      draft.groups.push({ name: "b", allies: [], split: true })
      draft.truce = { until: 12 }
    })
    expect(one.members).toBe(members)
    expect([...members]).toEqual([5, 40, 7])

    const other = world()
    applyWorldPatches(other, JSON.parse(JSON.stringify(patches)))
    expect(other).toEqual(one)
  })

  it("is taken back by its inverse", () => {
    const changed = world()
    const { inverse } = applyRecipe(changed, (draft) => {
      draft.members[0] = 1
      draft.groups.length = 0
      draft.truce = { until: 3 }
    })
    applyWorldPatches(changed, JSON.parse(JSON.stringify(inverse)))
    expect(changed).toEqual(world())
  })

  it("is refused by the path where it writes what is no plain data, and changes nothing", () => {
    const one = world()
    const truce = { until: new Date(0) as unknown as number }
    const recipe = (draft: typeof one) => {
      draft.truce = truce
    }
    expect(() => applyRecipe(one, recipe)).toThrow("world.truce.until is a Date")
    expect(one).toEqual(world())
  })

  it("leaves a world that can be written to, not a frozen one", () => {
    const one = world()
    applyRecipe(one, (draft) => void draft.groups.push({ name: "c", allies: [1] }))
    one.groups[1]?.allies.push(2)
    expect(one.groups[1]?.allies).toEqual([1, 2])
  })

  it("that does not fit is refused by value, and changes nothing", () => {
    const one = world()
    expect(() => applyRecipe(one, (draft) => void draft.members.fill(2.5, 0, 1))).toThrow(
      /2\.5 to world\.members\[0\].*Int32Array/,
    )
    expect(() => applyRecipe(one, (draft) => void draft.members.fill(2 ** 40, 0, 1))).toThrow(/Int32Array cannot hold/)
    expect(() =>
      applyRecipe(one, (draft) => {
        draft.members = [1, 2] as unknown as Int32Array<ArrayBuffer>
      }),
    ).toThrow(/gives world\.members 2 entries; it has 3/)
    expect(() => applyWorldPatches(one, [{ op: "replace", path: ["nowhere", "deep"], value: 1 }])).toThrow(
      /does not fit/,
    )
    expect(one).toEqual(world())
  })
})
