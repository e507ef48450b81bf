export { bundleClient } from "./bundle-client.js"
export { renderPublished } from "./render-published.js"
export { renderReport } from "./render-report.js"
