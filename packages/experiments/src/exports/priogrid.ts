/**
 * Number of the PRIO-GRID cell (0.5 x 0.5 degrees) that a place lies in: row by row from the south-west corner of the globe, from 1
 * (Tollefsen, Strand & Buhaug 2012, doi:10.1177/0022343311431287).
 *
 * @param latitude degrees north, -90 to 90 (both included)
 * @param longitude degrees east, -180 to 180 (both included)
 */
export function priogridCell(latitude: number, longitude: number): number {
  // The northern and the eastern rim belong to the last row and column.
  const row = Math.min(359, Math.floor((latitude + 90) * 2))
  const column = Math.min(719, Math.floor((longitude + 180) * 2))
  return row * 720 + column + 1
}
