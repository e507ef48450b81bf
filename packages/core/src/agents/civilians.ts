/** Side of an event when civilians are the victims, as UCDP GED calls it. */
export const CIVILIANS = "Civilians"
