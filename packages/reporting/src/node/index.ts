export { bundleClient } from "./bundle-client.js"
export { renderReport } from "./render-report.js"
