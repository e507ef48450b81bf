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
@media screen and (max-width:760px){.differences .picture,.timings .picture{min-width:12rem}.steps{min-width:42rem}.timings,.differences{min-width:40rem}}
`
