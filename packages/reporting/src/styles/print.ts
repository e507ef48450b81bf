import { printedRows } from "../sections/parts.js"

/**
 * Paper: no controls, everything open, pale ground, smaller letters. Tables that only repeat what a file of the folder holds show their first
 * rows and say where the rest is: a flagship's report takes 12 pages at most.
 */
export const printRules = `
@media print{
@page{size:A4;margin:12mm 13mm}
html{font-size:8.5pt;line-height:1.4}.controls,.transport,.layer-switch,nav,.switches,.event-bar,.skip,.hint,.readout{display:none!important}
header,nav,main,footer{max-width:none;padding:0}footer{padding-top:.6rem}
.masthead{padding:0 0 .4rem;margin-bottom:.8rem}h1{font-size:18pt;margin:.2rem 0 .6rem}h2{font-size:12pt}
section{border-top:0;margin-bottom:1rem;padding-top:.3rem}.answer{margin-bottom:1rem;max-width:none}.finding{font-size:12pt;margin-bottom:.5rem}p{margin-bottom:.4rem}.lead{max-width:none}
figure,tr,.card,.answer,.know{break-inside:avoid}h2,h3,.lead,summary{break-after:avoid}
details::details-content{content-visibility:visible;height:auto}.scroll,details .scroll{max-height:none;overflow:visible}
.only-printed{display:block;margin:.2rem 0}.long tbody tr:nth-child(n+${printedRows + 1}),.digests li:nth-child(n+${printedRows + 1}){display:none}
table{font-size:7.5pt;line-height:1.3}th,td{padding:.14rem .6rem .14rem 0}thead th{font-size:7pt}
.figures{grid-template-columns:1fr 2fr;gap:.4rem 2rem;margin:.3rem 0}.cards{gap:.5rem}.card .number{font-size:17pt}.card .label,.card .interval{font-size:7.5pt}.groups .range{min-width:7.5rem}
.folded,.folded[open]{margin:.2rem 0 .5rem}.folded>summary,.know>summary{padding:.1rem 0;font-size:8pt;list-style:none}.folded table{font-size:7pt}.folded th,.folded td{padding:.08rem .5rem .08rem 0;white-space:normal}.folded .t{white-space:nowrap}
.know{margin-top:.2rem;font-size:7.2pt;line-height:1.3}.know dl{gap:.05rem .8rem;padding:.25rem .5rem;margin:.1rem 0;max-width:none}
.chart-title{margin:.8rem 0 .1rem;font-size:9.5pt}.wide .chart{max-height:46mm}.wide{display:block}.narrow{display:none}.band-keys{margin:.2rem 0 .3rem;font-size:7.5pt;gap:.1rem 1rem}
.map-and-side{grid-template-columns:3fr 2fr;gap:.6rem 1.4rem}.map-figure .map{max-height:150mm;margin:0 auto}.legend{gap:.7rem}.keys{font-size:8pt}.keys li{padding:.05rem 0}
.multiples{grid-template-columns:repeat(4,minmax(0,1fr));gap:.6rem;margin:.4rem 0}.panels{grid-template-columns:repeat(4,minmax(0,1fr));gap:.5rem;margin:.2rem 0 .6rem}
.parameters{font-size:6.6pt;line-height:1.22}.parameters th,.parameters td{padding:.07rem .6rem .07rem 0}.parameters .description{display:inline;margin-left:.5em}.parameters .mechanism th{padding-top:.35rem;font-size:7.5pt}.parameters .dial{display:none}
.parameters th[scope=row]{width:42%}.parameters .basis{width:36%}.badge{font-size:6pt;padding:0 .25rem}.assumed th[scope=row]::before{display:none}
.sources,.limits{max-width:none;font-size:7.4pt;line-height:1.3;columns:2;column-gap:1.4rem;padding-left:1rem}.sources li,.limits li{margin-bottom:.25rem;break-inside:avoid}
.command{padding:.2rem .5rem;margin:0 0 .4rem}.facts{margin:.3rem 0;gap:.1rem 1rem}.digests{font-size:7pt;margin:.1rem 0;columns:2}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.sources a::after{content:" (" attr(href) ")"}
}
`
