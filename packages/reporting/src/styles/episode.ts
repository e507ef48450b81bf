/** The sections of a single episode: tables whose last column is a picture. */
export const episodeRules = `
.span{display:block;width:100%;min-width:11rem;height:auto}
.span text{font-size:11px;fill:var(--soft);text-anchor:middle}
.span .mark{stroke:var(--rule);stroke-width:1}.span .zero{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 2}
.span .nine{stroke:var(--ink);stroke-width:1.4;fill:none}.span .half{stroke:var(--ink);stroke-width:5;stroke-opacity:.45;fill:none}
.span circle{fill:var(--ink);stroke:var(--paper);stroke-width:1.2}
.timings td,.timings th,.differences td,.differences th{vertical-align:middle;padding-top:.3rem;padding-bottom:.3rem}
.timings .range,.differences .range{display:block}
.picture{width:38%}.timings thead .picture{border-bottom-color:var(--soft);padding-bottom:0}
.differences{table-layout:auto;margin-bottom:1.6rem}.differences tr:not(.told) td,.differences tbody tr:not(.told) th{color:var(--soft)}.differences tr:not(.told) circle{fill:var(--soft)}
h3.what-if,h3.typical{font-size:1rem;margin:1.6rem 0 .3rem}
.steps td{white-space:nowrap}.outcomes td:last-child{min-width:18rem}
.panels .small{margin:.15rem 0 0}.panels .reported{color:var(--ink)}
@media screen and (max-width:760px){
.steps{min-width:42rem}
.timings,.timings thead,.timings tbody,.differences,.differences thead,.differences tbody{display:block}
.timings tr,.differences tr{display:grid;gap:0 .4rem;align-items:center;border-bottom:1px solid var(--rule);padding:.2rem 0;font-size:.82rem}
.timings tr{grid-template-columns:minmax(0,1fr) 3.2rem 2.9rem 7.6rem}.differences tr{grid-template-columns:minmax(0,1fr) 2.8rem 2.8rem 5.9rem 3.5rem;font-size:.76rem}
.timings td,.timings th,.differences td,.differences th{border:0;padding:.15rem 0}.timings thead .figure,.differences thead .figure,.timings .range,.differences .range{white-space:normal;overflow-wrap:normal}
.timings .picture,.differences .picture{grid-column:1/-1;width:auto}.differences thead .picture{display:none}.timings thead tr,.differences thead tr{align-items:end}
}
`
