/** Text, layout, tables and controls. Everything fits from 320 to 1,400 px; wide tables scroll by themselves. */
export const pageRules = `
*,*::before,*::after{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
header,nav,main,footer{max-width:1120px;margin:0 auto;padding:0 28px}
html[lang=en] .t[lang=es],html[lang=es] .t[lang=en]{display:none}
[hidden]{display:none!important}
html:not(.js) .needs-script,.js .no-script{display:none}
h1,.question,.finding{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Source Serif 4",Georgia,"Liberation Serif",serif}
h1{font-size:clamp(1.75rem,1.1rem + 2.6vw,2.75rem);line-height:1.15;font-weight:600;letter-spacing:-.01em;margin:.3rem 0 1.2rem;max-width:24em;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;font-weight:650;letter-spacing:-.005em;margin:0 0 .5rem}
h3{font-size:.82rem;line-height:1.3;font-weight:650;margin:0 0 .5rem}
p{margin:0 0 .8rem}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
.skip{position:absolute;left:-999px}.skip:focus{left:12px;top:12px;background:var(--surface);padding:.5rem .8rem;z-index:2}
.only-printed{display:none}
.soft{color:var(--soft)}.small{font-size:.86rem;color:var(--soft)}
.lead{max-width:46rem;color:var(--soft)}
.masthead{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding:1.1rem 0;border-bottom:1px solid var(--rule);margin-bottom:2.2rem}
.kind{margin:0;font-size:.86rem;color:var(--soft);letter-spacing:.01em}
.switches{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
.switches div{display:flex}
.switches button{border-radius:0}.switches button:first-child{border-radius:6px 0 0 6px}.switches button:last-child{border-radius:0 6px 6px 0;border-left:0}
button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
nav ul{list-style:none;margin:0 0 2.4rem;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.15rem;font-size:.88rem}
nav a{text-decoration:none;display:inline-block;padding:.25rem 0;color:var(--soft)}nav a:hover{color:var(--accent);text-decoration:underline}
section{margin:0 0 4rem;padding-top:1.4rem;border-top:1px solid var(--rule)}
.answer{max-width:48rem;margin-bottom:3.2rem}
.question{font-size:1.12rem;font-style:italic;color:var(--soft);margin-bottom:.5rem}
.finding{font-size:clamp(1.2rem,1rem + 1vw,1.5rem);line-height:1.38;margin-bottom:1rem;text-wrap:pretty}
.conditional{border-left:3px solid var(--mark);padding:.1rem 0 .1rem .9rem}
.about{color:var(--soft);font-size:.94rem;margin-top:1.1rem}
.warning{background:var(--mark-ground);color:var(--mark);padding:.5rem .8rem;border-radius:6px}
.figures{display:grid;gap:1.6rem 3rem;grid-template-columns:minmax(14rem,19rem) minmax(0,1fr);align-items:start;margin:1rem 0}
.cards{display:grid;gap:1.4rem}
.card p{margin:0}.card .label{font-size:.88rem;color:var(--soft)}.card .number{font-size:2.6rem;line-height:1.15;font-weight:600;letter-spacing:-.02em}.card .interval{font-size:.84rem;color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.42rem .8rem .42rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-size:.8rem;color:var(--soft);vertical-align:bottom;border-bottom-color:var(--soft)}
th:last-child,td:last-child{padding-right:0}
.figure{text-align:right;white-space:nowrap}
td.figure .t,th.figure .t{white-space:inherit}
thead .figure{white-space:normal}
.groups th[scope=row]{min-width:11.5rem}.groups .range{display:inline-block;min-width:8.5rem;font-weight:400}.range{color:var(--soft);font-size:.92em}
.scroll{overflow-x:auto;max-width:100%}
details .scroll{max-height:28rem;overflow:auto}
details .scroll thead th{position:sticky;top:0;background:var(--paper)}
.folded{margin:.4rem 0}.folded>summary,.know>summary{cursor:pointer;padding:.4rem 0;font-size:.9rem;color:var(--accent)}
.folded[open]{margin-bottom:1.2rem}
.know{margin-top:.4rem;font-size:.88rem}
.know .status{color:var(--soft);margin-left:.8rem}
.know dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.2rem;margin:.3rem 0 0;padding:.8rem 1rem;background:var(--surface);border:1px solid var(--rule);border-radius:6px;max-width:52rem}
dt{color:var(--soft)}dd{margin:0}
button,select,input{font:inherit;font-size:.88rem;color:var(--ink);background:var(--surface);border:1px solid var(--soft);border-radius:6px;min-height:2.25rem;padding:.25rem .7rem;max-width:100%}
button{cursor:pointer}button:hover:not(:disabled){border-color:var(--accent);color:var(--accent)}button[aria-pressed=true]:hover{color:var(--paper)}button:disabled{opacity:.45;cursor:default}
input[type=checkbox]{min-height:0;width:1.15rem;height:1.15rem;accent-color:var(--accent)}
.controls{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:end;margin:1rem 0}
.controls label{display:flex;flex-direction:column;gap:.2rem;font-size:.8rem;color:var(--soft)}
.controls .grow{flex:1 1 13rem}.controls .short input{width:7rem}.controls .check{flex-direction:row;align-items:center;gap:.5rem;min-height:2.25rem;font-size:.88rem}
.js .controls .grow input{width:100%}
.transport{display:flex;flex-wrap:wrap;gap:.7rem 1.1rem;align-items:center;padding:.7rem .9rem;margin:1rem 0 1.4rem;background:var(--surface);border:1px solid var(--rule);border-radius:8px}
.transport .buttons{display:flex;gap:.3rem}
.transport .glyph{width:2.5rem;padding:0;display:grid;place-items:center}.glyph path{fill:currentColor}.transport .play{min-width:6.2rem;font-weight:600}
.transport .track{flex:1 1 16rem;min-width:12rem}
.transport input[type=range]{width:100%;padding:0;border:0;background:none;accent-color:var(--accent);margin:0;min-height:1.75rem}
.ticks{position:relative;height:1rem;margin:0 8px;font-size:.75rem;color:var(--soft)}.ticks span{position:absolute;transform:translateX(-50%)}.ticks span:first-child{transform:translateX(-8px)}
.transport label{display:flex;gap:.4rem;align-items:center;font-size:.82rem;color:var(--soft)}
figure{margin:0}figcaption::first-letter{text-transform:uppercase}
.multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,15rem));gap:1.4rem 1.6rem;margin:1rem 0}
.multiples figcaption{font-size:.86rem;margin-bottom:.3rem}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,21rem));gap:1.2rem 1.6rem;margin:.4rem 0 1.8rem}
.panels figcaption{font-size:.88rem;margin-bottom:.3rem;font-weight:600}
.chart-title{font-size:1.08rem;margin:2.4rem 0 .3rem}
.axis-title{font-size:.8rem;color:var(--soft);margin:0 0 .2rem}
.chart{display:block;width:100%;height:auto}.narrow{display:none}
.band-keys{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.5rem 0 .8rem;font-size:.84rem;color:var(--soft)}
.key{display:inline-block;width:26px;height:12px;margin-right:.45rem;vertical-align:-1px}
.key.b95{background:color-mix(in srgb,var(--ink) 14%,transparent)}.key.b80{background:color-mix(in srgb,var(--ink) 29%,transparent)}.key.b50{background:color-mix(in srgb,var(--ink) 48%,transparent)}
.key.median,.key.run{height:0;vertical-align:4px;border-top:2px solid var(--ink)}.key.run{border-top-width:1px;opacity:.55}
.events td{vertical-align:baseline}.events .place{min-width:9rem}.events .word,.comparison .word{display:none}.events .state{display:block;font-size:.92em;color:var(--soft)}.date{white-space:nowrap}
.events .details p{margin:.1rem 0 .4rem;max-width:60rem;color:var(--soft)}
.terms{display:grid;grid-template-columns:minmax(0,34rem) minmax(0,max-content);gap:.15rem 1.4rem;margin:.2rem 0 .7rem}.terms dd{margin:0;text-align:right}.terms .origin{display:block;color:var(--soft);font-size:.85em;overflow-wrap:anywhere}
.events code{overflow-wrap:anywhere}
.chain,.effects{list-style:none;margin:0 0 .5rem;padding:0;color:var(--soft)}.chain li::before{content:"← ";}.effects li::before{content:"→ "}.chain .link,.effects .link{text-align:left}
.link{border:0;background:none;padding:.1rem 0;min-height:1.5rem;color:var(--accent);text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:1px}
.sort{border:0;background:none;padding:0;min-height:1.5rem;font-size:inherit;color:inherit;font-weight:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
th[aria-sort=ascending] .sort::after{content:" ↑"}th[aria-sort=descending] .sort::after{content:" ↓"}
.event-bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;margin:.6rem 0}.event-bar p{margin:0;font-size:.88rem;color:var(--soft)}
.pager{justify-content:center}
.parameters code{font-weight:600;font-size:.9em}.parameters .description{display:block;color:var(--soft);margin-top:.1rem}
.parameters th[scope=row]{width:38%}.parameters .value{white-space:nowrap}.parameters .unit,.parameters .allowed{color:var(--soft)}.parameters .basis{width:34%}
.parameters .mechanism th{font-weight:650;padding-top:1.3rem;border-bottom-color:var(--soft)}
.badge{display:inline-block;font-size:.78rem;line-height:1.3;font-weight:600;padding:.08rem .45rem;border-radius:4px;background:var(--mark-ground);color:var(--mark);border:1px solid currentColor}
.assumed th[scope=row]{position:relative}.assumed th[scope=row]::before{content:"";position:absolute;left:-14px;top:.55rem;bottom:.55rem;width:3px;background:var(--mark)}
.dial{display:block;margin-top:.25rem}.dial path{stroke:var(--soft);stroke-width:1;fill:none}.dial circle{fill:var(--ink)}
.beside{display:grid;gap:1rem 3rem;grid-template-columns:minmax(0,36rem) minmax(0,1fr);align-items:center}.network{display:block;width:100%;max-width:36rem;height:auto}.network .fight{fill:none;stroke:var(--ink);stroke-opacity:.45}.network .side{stroke:var(--paper);stroke-width:2}.network .allied{fill:none;stroke:var(--accent);stroke-width:2.4;stroke-dasharray:7 4}.network text{font-size:14px;fill:var(--ink);paint-order:stroke;stroke:var(--halo);stroke-width:3px;stroke-linejoin:round}.key-mark.network{display:inline-block;width:34px;vertical-align:-4px}.key-mark.network-node{vertical-align:-3px}.network-node circle,.network-node path{fill:var(--soft)}
.fit .where{color:var(--soft);margin-left:.7em}.fit .word{display:none}.fit th[scope=row]{min-width:11rem}.fit .ratio{padding-top:.3rem}.fit .part th{font-weight:650;padding-top:1.1rem;border-bottom-color:var(--soft)}.fit .count-of{font-weight:400;color:var(--soft);margin-left:.8em}.fit .verdict.missed{font-weight:650}
.strip-of-ratio,.scale-of-ratio{display:block}.key-mark.strip-of-ratio{display:inline-block;vertical-align:-1px;margin-right:.3rem}.strip-of-ratio .band{fill:color-mix(in srgb,var(--ink) 13%,transparent)}.strip-of-ratio .one{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 2;fill:none}.strip-of-ratio .range{stroke:var(--ink);stroke-width:1.6;fill:none}.strip-of-ratio .met{fill:var(--ink);stroke:var(--ink);stroke-width:1.6}.strip-of-ratio .missed{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}.scale-of-ratio text{fill:var(--soft);font-size:11px}
.sources{padding-left:1.1rem;max-width:52rem}.sources li{margin-bottom:.9rem}.limits{max-width:46rem;padding-left:1.1rem}.limits li{margin-bottom:.5rem}
.command-title{font-size:.82rem;color:var(--soft);margin:0 0 .2rem}
.command{background:var(--surface);border:1px solid var(--rule);border-radius:6px;padding:.7rem .9rem;margin:0 0 1rem;overflow-x:auto;white-space:pre-wrap}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.35rem 1.4rem;margin:1.2rem 0;font-size:.92rem}
.digests{font-size:.88rem;padding-left:2.4rem}
footer{padding-top:1.2rem;padding-bottom:3rem;font-size:.82rem;color:var(--soft);overflow-wrap:anywhere}
@media screen and (max-width:760px){
header,nav,main,footer{padding-left:16px;padding-right:16px}
.masthead{margin-bottom:1.4rem}section{margin-bottom:3rem}
.figures{grid-template-columns:minmax(0,1fr)}.cards{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr))}
.card .number{font-size:2.1rem}.groups .range{display:block;min-width:0}.groups th[scope=row]{min-width:0}
.wide{display:none}.narrow{display:block}
.know .status{display:block;margin:0}.know dl,.facts{grid-template-columns:minmax(0,1fr);gap:.1rem}.know dd,.facts dd{margin-bottom:.5rem}
.multiples{grid-template-columns:repeat(2,minmax(0,1fr))}
.transport .track{flex-basis:100%;order:5;min-width:0}
button,select,input{min-height:2.75rem}.link,.sort{min-height:1.75rem}.transport .glyph{width:2.4rem}.transport .play{min-width:5.4rem}.transport .buttons{flex-wrap:wrap}
.parameters,.parameters tbody,.parameters tr,.parameters th,.parameters td{display:block;width:auto}.parameters thead{display:none}
.parameters th[scope=row],.parameters .basis{width:auto}.parameters th,.parameters td{border:0;padding:.1rem 0}.parameters tr{border-bottom:1px solid var(--rule);padding:.7rem 0}
.parameters .allowed .dial{display:inline-block;vertical-align:middle;margin:0 0 0 .6rem}
.assumed th[scope=row]::before{left:-10px;top:.2rem;bottom:.2rem}
}
@media screen and (max-width:760px){
.events,.events thead,.events tbody,.events tr,.events td,.events th{display:block}.events thead tr{display:flex;gap:1.2rem}.events thead th:not([data-sort]){display:none}
.events tbody tr{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.05rem .8rem;padding:.45rem 0;border-bottom:1px solid var(--rule);align-items:baseline}.events th,.events td{border:0;padding:0}
.events .place{grid-area:2/1/3/3;min-width:0}.events .state{display:inline;margin-left:.5em}.events .sides{grid-area:3/1/4/4}.events .toll{grid-area:1/3}.events .number-of{grid-area:2/3}.events .word{display:inline;color:var(--soft)}
.events .details,.events td[colspan]{display:block}
.beside{grid-template-columns:minmax(0,1fr)}.network text{font-size:18px}
.fit,.fit tbody,.fit th,.fit td{display:block}.fit thead{display:none}.fit th,.fit td{border:0;padding:0}.fit .part th{padding-bottom:.3rem}.fit .count-of{display:block;margin:0}
.fit tbody tr:not(.part){display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.1rem 1rem;padding:.5rem 0;border-bottom:1px solid var(--rule);align-items:center}.fit th[scope=row]{grid-area:1/1/2/4}.fit .ratio{grid-area:2/1/3/3}.fit .verdict{grid-area:2/3}.fit .figure{text-align:left}.fit .word{display:block}.fit .tolerance{display:none}
.comparison,.comparison tbody,.comparison th,.comparison td{display:block}.comparison thead{display:none}.comparison th,.comparison td{border:0;padding:0}
.comparison tr{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.4rem 1rem;padding:.7rem 0;border-bottom:1px solid var(--rule)}
.comparison th,.comparison td:last-child{grid-column:1/-1}.comparison .figure{text-align:left;white-space:normal}.comparison .word{display:block}
}
@media screen{.js main>section:not(#map){contain:layout style}.js .transport{contain:layout paint;will-change:transform}}
`
