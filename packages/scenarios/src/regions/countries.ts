import type { Country } from "@contested/core"

/** Gleditsch & Ward's number and the names of the UCDP GED and ACLED codebooks. */
export const mexico: Country = {
  name: "Mexico",
  gwno: 70,
  iso: 484,
  ucdpRegion: "Americas",
  acledRegion: "North America",
}
