/** What the page says of itself to its script. */
export interface PageIsland {
  readonly rowsPerPage: number
  /** Stands at the top of files that a reader saves from the page. */
  readonly note: string
}
