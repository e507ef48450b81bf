/**
 * Colours of both themes. Groups 1 to 4: blue, vermillion, green and purple of Okabe & Ito (2008), each at least 3:1 on paper, for which the
 * purple is a shade darker than theirs; lighter on dark ground. Everything written reaches 4.5:1 (WCAG 2.2, 1.4.3).
 * Amounts: viridis (Smith & van der Walt 2015), which the colour-blind and grey print keep in order; the most is farthest from the ground in
 * either theme.
 */
const light = `color-scheme:light;--paper:#fbfaf7;--surface:#ffffff;--ink:#1d2327;--soft:#565f66;--rule:#ddd8cd;--accent:#0b5a87;--mark:#8a4b00;--mark-ground:#fdf1dc;--focus:#0b5a87;--g0:#8b877c;--g1:#0072b2;--g2:#d55e00;--g3:#009e73;--g4:#b9608f;--g5:#6b7278;--halo:#fbfaf7;--weave:#fff;--q1:#fde725;--q2:#7ad151;--q3:#22a884;--q4:#2a788e;--q5:#414487;--q6:#440154;--flow:#8a2f6b;`
const dark = `color-scheme:dark;--paper:#15181b;--surface:#1c2024;--ink:#e9e7e1;--soft:#a6aeb4;--rule:#363c41;--accent:#7cc0ea;--mark:#f3c27a;--mark-ground:#33291a;--focus:#7cc0ea;--g0:#8f938f;--g1:#3e9bd9;--g2:#ea7a35;--g3:#27b48b;--g4:#d992ba;--g5:#8e969c;--halo:#15181b;--weave:#15181b;--q1:#440154;--q2:#414487;--q3:#2a788e;--q4:#22a884;--q5:#7ad151;--q6:#fde725;--flow:#f0a6d0;`

export const tokens = `:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}
:root[data-theme=dark]{${dark}}
@media print{:root,:root[data-theme]{${light}--paper:#fff}}
`
