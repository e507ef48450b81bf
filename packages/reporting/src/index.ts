export { buildPublishedReport } from "./published/build-published-report.js"
export { buildReport } from "./report/build-report.js"
export type { ReportInput, RunTables } from "./report/report-input.js"
