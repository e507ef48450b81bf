import { expect, it } from "vitest"
import { readQuantity } from "./quantity-text.js"

it.each([
  ["14", "day", 14],
  ["3 weeks", "day", 21],
  ["12 hours", "day", 0.5],
  ["2 days", "week", 2 / 7],
  ["0.7 per week", "1/day", 0.1],
  ["0.7/week", "1/day", 0.1],
  ["1/week", "1/week", 1],
  ["7 members/week", "members/day", 1],
  ["1e-3 1/day", "1/day", 0.001],
  ["5 %", "share", 0.05],
  ["0.3 share", "share", 0.3],
  ["-2", "1", -2],
])("%s where %s is wanted is %d", (text, unit, value) => {
  expect(readQuantity(text, unit)).toBeCloseTo(value, 12)
})

it.each([
  [
    "3 weks",
    "day",
    '"weks" is no unit for it: did you mean weeks?; it is measured in day, and hours, days, weeks, months, years can be written',
  ],
  [
    "0.1 per fortnight",
    "1/day",
    '"per fortnight" is no unit for it; it is measured in 1/day, and per hour, per day, per week, per month, per year can be written',
  ],
  [
    "3 officers/week",
    "members/day",
    '"officers/week" is no unit for it; it is measured in members/day, and per hour, per day, per week, per month, per year can be written',
  ],
  ["many", "day", 'expected a number in day, or a number with its unit, got "many"'],
  [
    "0x10",
    "day",
    '"x10" is no unit for it; it is measured in day, and hours, days, weeks, months, years can be written',
  ],
  ["1e999", "day", "1e999 is no finite number"],
  [
    "5 %",
    "1/day",
    '"%" is no unit for it; it is measured in 1/day, and per hour, per day, per week, per month, per year can be written',
  ],
])("%s where %s is wanted is refused", (text, unit, message) => {
  expect(readQuantity(text, unit)).toBe(message)
})
