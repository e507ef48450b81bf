/**
 * The page of a comparison. More deaths in oranges, fewer in purples (ColorBrewer PuOr, Harrower & Brewer 2003, safe for colour-blind readers); fewer is
 * hatched too, so that the two are told apart in grey. In the dark theme the far ends are the light ones.
 */
const light = `--dp2:#fdb863;--dp3:#e08214;--dp4:#b35806;--dm2:#b2abd2;--dm3:#8073ac;--dm4:#542788;`
const dark = `--dp2:#7a4a17;--dp3:#c67d24;--dp4:#fdc57e;--dm2:#4d4580;--dm3:#8579c2;--dm4:#c9c0f0;`

const shades = ([2, 3, 4] as const)
  .map(
    (shade) =>
      `.dp${shade}{fill:var(--dp${shade})}.dm${shade}{fill:url(#p-dm${shade})}.g-dm${shade}{fill:var(--dm${shade})}`,
  )
  .join("")
const shares = ([1, 2, 3, 4] as const)
  .map((share) => `.c${share}{fill:var(--accent);fill-opacity:${[0.16, 0.38, 0.64, 0.95][share - 1]}}`)
  .join("")

export const comparisonRules = `
:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}
:root[data-theme=dark]{${dark}}
@media print{:root,:root[data-theme]{${light}}}
${shades}.dp1{fill:url(#p-dp1)}.dm1{fill:url(#p-dm1)}.d0,.c0{fill:var(--surface)}
.g-dp1{fill:var(--dp3);fill-opacity:.12}.g-dm1{fill:var(--dm3);fill-opacity:.12}.g-dp1-dot{fill:var(--dp3);fill-opacity:.8}.g-dm1-dot{fill:var(--dm3);fill-opacity:.8}
.weave{stroke:var(--paper);stroke-width:2;stroke-opacity:.75;fill:none}
${shares}
.js .compared .cells{cursor:pointer}
.compared .cursor{fill:none;stroke:var(--ink);stroke-width:6;pointer-events:none}
.multiples.compared{grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:1.2rem 1.4rem;margin:.6rem 0 1.8rem}.multiples.compared.few{grid-template-columns:repeat(auto-fill,minmax(230px,1fr))}
.multiples.compared figcaption b,.multiples.compared .told{display:block}.multiples.compared figcaption b{overflow-wrap:anywhere}.multiples.compared .told{color:var(--soft);font-size:.94em}
.multiples.compared figure{display:flex;flex-direction:column;justify-content:space-between}
.scale{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.2rem 0 .8rem;padding:0;font-size:.82rem;color:var(--soft)}.scale li{display:flex;gap:.4rem;align-items:center}
.sticky{position:sticky;top:0;z-index:1}
#maps .chosen{margin:0;align-self:center;font-size:.88rem;flex:1 1 16rem}#maps .chosen button{margin-left:.6rem}
#maps-month{font-size:.94rem;color:var(--ink);font-weight:650}
#maps h3{font-size:.94rem;margin-top:1.2rem}
.key-mark{margin-right:.45rem;vertical-align:-2px}.key-mark path{stroke:var(--ink);stroke-width:2}.key-mark circle{stroke:var(--ink);stroke-width:1.6}.key-mark .told{fill:var(--ink)}.key-mark .open{fill:var(--paper)}.key-mark .pair{fill:var(--soft);fill-opacity:.55;stroke:none}
.key.reference{height:0;vertical-align:4px;border-top:2px dashed var(--accent)}
.variants td,.variants th{padding-right:1.1rem}.variants .small{line-height:1.35}.variants th[scope=row]{max-width:19rem}
.controlled th[scope=row]{padding-left:1rem}
.race{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.5rem}.race li{border:1px solid var(--rule);border-radius:6px;padding:.35rem .7rem;font-size:.9rem;background:var(--surface)}.race .status{color:var(--soft);font-size:.9em}.race .chosen{border-color:var(--ink)}.race .chosen .name{font-weight:650}.race .dropped .name{color:var(--soft);text-decoration:line-through}
.fans figcaption{overflow-wrap:anywhere}.fans figcaption::first-letter,.compared figcaption::first-letter{text-transform:none}#fans .band-keys{display:inline-flex;margin-right:1.2rem;vertical-align:top}
.recipe th[scope=row]{width:34%}.recipe .description{display:block;color:var(--soft);margin-top:.1rem}.recipe .basis{width:42%}.recipe .unit{color:var(--soft)}
.pairs td,.pairs th,.territories td,.territories th{padding-top:.2rem;padding-bottom:.2rem}
@media screen and (max-width:760px){.multiples.compared,.multiples.compared.few{grid-template-columns:repeat(2,minmax(0,1fr))}html{scroll-padding-top:8rem}.sticky{padding:.4rem .6rem;gap:.1rem .6rem}.sticky label:last-child,.sticky label span,.sticky .glyph:first-child,.sticky .glyph:nth-child(5){display:none}.sticky .date-field{width:5.6rem;padding-inline:.4rem}.recipe,.recipe tbody,.recipe tr,.recipe th,.recipe td{display:block;width:auto!important}.recipe thead{display:none}.recipe th,.recipe td{border:0;padding:.1rem 0}.recipe tr{border-bottom:1px solid var(--rule);padding:.5rem 0}}
@media print{.multiples.compared,.multiples.compared.few{grid-template-columns:repeat(3,minmax(0,1fr));gap:.8rem}.folded .territories .t{white-space:normal}}
`
