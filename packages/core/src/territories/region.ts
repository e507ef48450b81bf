import type { Territory } from "./territory.js"

/** Two neighbouring territories and the road between their seats; travelled both ways. */
export interface RoadLink {
  /** Index of one end. */
  readonly from: number
  /** Index of the other end. */
  readonly to: number
  /** Kilometres between the seats by road. */
  readonly roadKm: number
  /** Minutes between the seats by car. */
  readonly travelMinutes: number
}

/** A numbered road and the territories it runs through, in order. */
export interface Highway {
  readonly name: string
  /**
   * Indexes of the territories of the region along its course. Two that follow each other need not be neighbours: the
   * road may leave the region and come back, or return through a territory that is already listed.
   */
  readonly course: readonly number[]
  /** Where the road comes from and where it leads, often outside the region; absent when the table does not say. */
  readonly ends?: readonly [from: string, to: string]
}

/** Where a table's figures come from. */
export interface TableSource {
  /** The table's file, for error messages. */
  readonly file: string
  readonly title: string
  readonly source: string
  readonly licence: string
}

/** The country a region lies in, as data sets name it. */
export interface Country {
  readonly name: string
  /** Gleditsch & Ward's number, which UCDP uses. */
  readonly gwno: number
  /** ISO 3166-1 numeric. */
  readonly iso: number
  /** Region of the world in the UCDP GED, for example `Americas`. */
  readonly ucdpRegion: string
  /** Region of the world in ACLED, for example `North America`. */
  readonly acledRegion: string
}

/** The ground a scenario is played on, checked when it was built. */
export interface Region {
  readonly name: string
  /** Left out where the places are invented or lie in several. */
  readonly country?: Country
  readonly territories: readonly Territory[]
  readonly links: readonly RoadLink[]
  readonly highways: readonly Highway[]
  readonly sources: readonly TableSource[]
}
