import { mostClasses } from "../map/class-breaks.js"
import { fillRules } from "../map/fills.js"

/** Share of the group's colour in the ground of a cell, and of its hatch, for each class of agreement. */
const grounds = { 1: 0.86, 2: 0.58, 3: 0.32, 4: 0.1 } as const

function hatchRules(): string {
  const slots = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `.k${slot}{--k:var(--g${Math.min(slot, 5)})}`).join("")
  const classes = ([1, 2, 3, 4] as const)
    .map((agreement) => `.o${agreement}{fill:var(--k);fill-opacity:${grounds[agreement]}}`)
    .join("")
  return `${slots}${classes}.o1.k0{fill-opacity:.16}.o2.k0{fill-opacity:.11}.o3.k0{fill-opacity:.07}.o4.k0{fill-opacity:.03}
.l1{stroke:var(--weave);stroke-opacity:.2;stroke-width:1.1;fill:none}.l2{stroke:var(--k);stroke-width:1;fill:none}.l3{stroke:var(--k);stroke-width:1;fill:none}.l4{stroke:var(--k);stroke-width:.9;fill:none}
.l1.k6,.l2.k6,.l3.k6,.l4.k6{fill:var(--k);stroke:none}.l1.k6{fill:var(--weave);fill-opacity:.35}`
}

/**
 * What changes with every month while the slider is dragged: sizes that do not depend on their words, and layers of their own, so that neither
 * the page is laid out nor the rest of it painted again for a new word.
 */
const scrubbingRules = `@media screen{
.js .map-figure figcaption{height:1.9rem;contain:strict;will-change:transform}
.js .readout{contain:layout paint;will-change:transform}.js .legend{will-change:transform}
.js #holders .count{width:3.6rem;height:1.4rem;text-align:right;contain:strict}
}`

/** Fills of a sequential scale. */
const levelRules = Array.from({ length: mostClasses }, (_, at) => `.q-${at + 1}{fill:var(--q${at + 1})}`).join("")

/** The maps. Every filled cell has an outline: some of the colours alone do not stand out from paper enough. */
export const mapRules = `
.patterns{position:absolute}
${hatchRules()}
${fillRules()}
.f-x,.q-0{fill:none}
${levelRules}
.cell{fill-rule:evenodd;stroke:var(--ink);stroke-opacity:.34;stroke-width:.6;stroke-linejoin:round}
.map{display:block;width:100%;height:auto;overflow:visible}
#territory-map{cursor:pointer;touch-action:manipulation;border-radius:6px}
#territory-map .cell:hover{stroke-opacity:1;stroke-width:1.4}
.over{pointer-events:none}
.map-stack{position:relative}.map-stack canvas{position:absolute;inset:0;width:100%;height:100%;pointer-events:none;will-change:transform}.map-stack .map{position:relative;will-change:transform}
@media screen{.over-canvas .cell{fill:transparent}.over-canvas #circles{display:none}}
@media print{.map-stack canvas{display:none}}
.outline,.state-border{fill:none;stroke:var(--ink);stroke-linejoin:round;stroke-linecap:round}
.outline{stroke-width:1.2}.state-border{stroke-width:1.5}
.small .cell{stroke-width:.5;stroke-opacity:.3}.small .outline{stroke-width:2}.small .state-border{stroke-width:2}
.roads{fill:none;stroke:var(--halo);stroke-width:2.2;stroke-opacity:.85;stroke-linejoin:round;stroke-linecap:round}
.map text{font-size:11px;fill:var(--ink);paint-order:stroke;stroke:var(--halo);stroke-width:3px;stroke-linejoin:round}
.map .state-name{font-size:13px;font-weight:650;text-anchor:middle;letter-spacing:.14em;text-transform:uppercase;fill-opacity:.82}
.map .road-name{font-size:8.5px;fill:var(--soft);text-anchor:middle;stroke-width:2px}
.seat{fill:var(--ink);stroke:var(--halo);stroke-width:1}
.flow{fill:none;stroke:var(--flow);stroke-opacity:.85;stroke-linecap:round}.flow-legend text{font-size:12px;fill:var(--ink)}
.layer-switch{display:flex;flex-wrap:wrap;gap:.3rem;margin:1rem 0 0}
.layer-switch label{position:relative;cursor:pointer}
.layer-switch input{position:absolute;inset:0;width:100%;height:100%;min-height:0;margin:0;opacity:0;cursor:pointer}
.layer-switch input+span{display:flex;align-items:center;min-height:2.25rem;padding:.25rem .9rem;border:1px solid var(--soft);border-radius:999px;background:var(--surface);font-size:.88rem}
.layer-switch input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.layer-switch input:focus-visible+span{outline:2px solid var(--focus);outline-offset:2px}
.layer-switch label:hover span{border-color:var(--accent)}
#circles circle,.circle{fill:var(--ink);fill-opacity:.13;stroke:var(--ink);stroke-width:1}
.map:is([data-shows=violence],[data-shows=fear],[data-shows=displacement]) #circles circle{fill:var(--halo);fill-opacity:.6}
.map[data-shows=flow] .roads{visibility:hidden}
.cursor{fill:none;stroke:var(--ink);stroke-width:2.6;filter:drop-shadow(0 0 1.5px var(--halo)) drop-shadow(0 0 1.5px var(--halo))}
.map-and-side{display:grid;grid-template-columns:minmax(0,39rem) minmax(15rem,1fr);gap:1rem 2.4rem;align-items:start}
.map-figure figcaption{font-size:1.15rem;font-weight:650;margin-bottom:.5rem}
.side{display:grid;gap:1.6rem;position:sticky;top:1rem}
.readout{min-height:18.5rem;border:1px solid var(--rule);border-radius:8px;background:var(--surface);padding:1rem 1.1rem;font-size:.9rem}
.readout p{margin:0 0 .35rem}.readout h3{font-size:1.05rem;margin:0 0 .1rem}.readout .hint{color:var(--soft)}.readout .holder{margin-top:.6rem}
.readout .row{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.8rem}
.strip-title{font-size:.82rem;margin-top:.7rem!important}
.strip{display:block;width:100%;height:26px}.strip .now{fill:none;stroke:var(--ink);stroke-width:1.6;vector-effect:non-scaling-stroke}
.legend{display:grid;gap:1.3rem}
.legend .unit{float:right;font-weight:400;color:var(--soft)}
.keys{list-style:none;margin:0;padding:0;font-size:.88rem}.keys li{display:flex;gap:.6rem;align-items:center;padding:.16rem 0}.keys .name{flex:1}.keys .count{font-weight:600}
.swatch{flex:none;vertical-align:-3px}.swatch .cell{stroke-opacity:.7}
.circle-legend text{font-size:12px;fill:var(--ink)}.circle-legend .lead{stroke:var(--soft);stroke-width:.8;fill:none}
${scrubbingRules}
@media screen and (max-width:760px){.js .map-figure figcaption{height:3.4rem}.map-and-side,.side{grid-template-columns:minmax(0,1fr)}.side{position:static}.readout{min-height:0}.map text{font-size:16px;stroke-width:4px}.map .state-name{font-size:18px}.map .road-name{display:none}}
@media print{.side{position:static}.l1{stroke-opacity:.55}}
`
