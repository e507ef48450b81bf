import type { ModelMathematics } from "@contested/core"

const tex = String.raw
const jumps =
  "A jump process in continuous time: whatever can happen does so at its rate, independently given the state."
const deterministic = "No time passes: the answer is computed."
const noChance = "Nothing is random."

/** What each published model says, by its name. */
export const mathematics: Readonly<Record<string, ModelMathematics>> = {
  "prieto-curiel-2023": {
    entities: tex`150 groups with members $C_i$, and their total $C=\sum_i C_i$.`,
    process: `${jumps} Its mean field is the published system of differential equations, solved with the week as unit.`,
    terms: [
      { what: "Recruitment, members a week", math: tex`\rho\, C_i`, effect: "$C_i$ grows by 1." },
      { what: "Incapacitation", math: tex`\eta\, C_i / C`, effect: "$C_i$ falls by 1." },
      { what: "Conflict deaths", math: tex`\theta\, C_i \sum_j S_{ij} C_j`, effect: "$C_i$ falls by 1." },
      { what: "Saturation", math: tex`\omega\, C_i^2`, effect: "$C_i$ falls by 1." },
      {
        what: "Who fights whom",
        math: tex`S_{ij} = \frac{R_{ij}+1}{A_i+1},\quad S_{ii}=0,\quad A_i=\sum_j \text{alliance weights of } i`,
        effect: "Not symmetric: allies reduce a group's own losses.",
      },
    ],
    start: tex`$C_k(0) = 115000\,k^{-1}/H_{150}$, groups in order of the sum of their ties.`,
    input:
      "Rivalry and alliance weights between groups (doi:10.5061/dryad.zw3r228d7), symmetrised by the larger of both directions.",
    emerges: "Total members, deaths a week and each group's share.",
    interacts: "Groups lose members to one another in proportion to both sizes and the ties between them.",
    chance:
      "Times of single recruitments, arrests, deaths and departures in the jump process; nothing in the equations.",
  },
  lanchester: {
    entities: "Two sides with $A$ and $B$ members.",
    process: `${jumps} It ends when a side is gone. The same definition gives the equations as its mean field.`,
    terms: [
      {
        what: "Square law",
        math: tex`\lambda_A = \beta B,\quad \lambda_B = \alpha A`,
        effect: "The side named loses one.",
      },
      { what: "Linear law", math: tex`\lambda_A = \beta A B,\quad \lambda_B = \alpha A B` },
      {
        what: "Mixed law (Deitchman), the second side hidden",
        math: tex`\lambda_A = \beta B,\quad \lambda_B = \alpha A B`,
      },
      { what: "Logarithmic law", math: tex`\lambda_A = \beta A,\quad \lambda_B = \alpha B` },
      {
        what: "Probability that the first side wins, square law (Brown 1963)",
        math: tex`P(m,n) = \frac{\alpha m}{\alpha m+\beta n}P(m,n-1) + \frac{\beta n}{\alpha m+\beta n}P(m-1,n)`,
      },
      {
        what: "Insurgents hidden among people",
        math: tex`B' = -aR,\quad R' = -bB\left(\mu+(1-\mu)\tfrac{R}{P}\right)+\kappa bB(1-\mu)\left(1-\tfrac{R}{P}\right)`,
      },
    ],
    start: "The sizes of both sides are given.",
    emerges: "Who wins, with how many survivors, and when.",
    interacts: "Each side's losses depend on the other's strength.",
    chance: "The order of losses; nothing in the equations.",
  },
  hawkes: {
    entities:
      "A point process with excitation $X$ kept as of time $s$; several processes with a matrix of branching ratios.",
    process: `${jumps} The rate decays between events and is thinned under its present value.`,
    terms: [
      {
        what: "Intensity",
        math: tex`\lambda(t) = \mu + X e^{-\beta(t-s)}`,
        effect: tex`$X \leftarrow X e^{-\beta(t-s)} + n\beta$, $s \leftarrow t$.`,
      },
      { what: "Mean rate, $n<1$", math: tex`\bar\lambda = \mu/(1-n)` },
      {
        what: "Several processes",
        math: tex`\lambda_i(t) = \mu_i + \sum_j \sum_{t_k^j<t} n_{ij}\,\beta e^{-\beta(t-t_k^j)}`,
      },
    ],
    start: "No excitation.",
    emerges: "Clusters, overdispersion of counts and their autocorrelation.",
    interacts: "Events excite events, their own process's or another's.",
    chance: "Times of events.",
  },
  "birth-death": {
    entities: "$N$ individuals.",
    process: jumps,
    terms: [
      { what: "Birth", math: tex`\lambda N`, effect: "$N$ grows by 1." },
      { what: "Death", math: tex`\mu N`, effect: "$N$ falls by 1." },
      { what: "Extinction in the end, $\\lambda>\\mu$", math: tex`(\mu/\lambda)^{N_0}` },
      { what: "Mean", math: tex`E[N_t] = N_0 e^{(\lambda-\mu)t}` },
    ],
    start: "$N_0$ is given.",
    emerges: "Extinction by chance of small populations.",
    interacts: "Not used: individuals are independent.",
    chance: "Times of births and deaths.",
  },
  moran: {
    entities: "A population of fixed size $N$ with $i$ mutants of relative fitness $r$.",
    process: `${jumps} It ends when one type is left.`,
    terms: [
      { what: "A mutant takes a resident's place", math: tex`r\, i\,(N-i)/N`, effect: "$i$ grows by 1." },
      { what: "A resident takes a mutant's place", math: tex`(N-i)\, i/N`, effect: "$i$ falls by 1." },
      { what: "Fixation of the mutants", math: tex`\frac{1-r^{-i}}{1-r^{-N}},\quad i/N \text{ for } r=1` },
    ],
    start: "The number of mutants is given.",
    emerges: "Which type takes over.",
    interacts: "Types compete for $N$ places.",
    chance: "Who reproduces and whose place is taken.",
  },
  voter: {
    entities: "Cells of a graph, each held by one of two groups.",
    process: `${jumps} It ends when one group holds all cells.`,
    terms: [
      {
        what: "Voter: a cell takes after a neighbour drawn at random",
        math: tex`\lambda_x = v\,\frac{\#\{y\sim x: \sigma_y\ne\sigma_x\}}{\deg x}`,
        effect: "Cell $x$ changes hands.",
      },
      {
        what: "Invasion: a cell sends its group to a neighbour drawn at random",
        math: tex`v\,r^{[\sigma_x=1]}`,
        effect: "The neighbour takes the group of $x$.",
      },
      { what: "Voter: probability that group 1 takes all", math: tex`\frac{\sum_{x:\sigma_x=1}\deg x}{\sum_x \deg x}` },
    ],
    start: "The holder of each cell is given.",
    emerges: "Blocks of like cells, borders, and who takes all.",
    interacts: "Cells take after their neighbours.",
    chance: "Which cell changes, when, and after whom.",
  },
  mmc: {
    entities: "Customers, $c$ servers and one waiting line.",
    process: "A discrete-event system: arrivals, waiting in order of arrival, service.",
    terms: [
      {
        what: "Arrivals and services",
        math: tex`\text{interarrival} \sim \mathrm{Exp}(\lambda),\quad \text{service} \sim \mathrm{Exp}(\mu)`,
      },
      {
        what: "Probability of waiting (Erlang's C), $a=\\lambda/\\mu$",
        math: tex`C = \frac{\frac{a^c}{c!}\frac{c}{c-a}}{\sum_{k<c}\frac{a^k}{k!}+\frac{a^c}{c!}\frac{c}{c-a}}`,
      },
      { what: "Mean wait", math: tex`W_q = C/(c\mu-\lambda)` },
    ],
    start: "Nobody is there.",
    emerges: "The line and the wait.",
    interacts: "Customers wait for one another.",
    chance: "Times of arrival and service.",
  },
  "fusion-fission": {
    entities: "$N$ members in groups of sizes that change.",
    process: jumps,
    terms: [
      {
        what: "Fission: a member drawn at random makes its group act",
        math: tex`N\nu`,
        effect: "The group shatters into single members.",
      },
      {
        what: "Fusion",
        math: tex`N(1-\nu)`,
        effect: "Its group merges with that of another member drawn at random, if it is another group.",
      },
      {
        what: "Attack",
        math: tex`a`,
        effect: "A group drawn uniformly, or by size, attacks; the severity is its size.",
      },
      { what: "Sizes in the long run", math: tex`n_s \propto s^{-5/2} \left(\frac{4(1-\nu)}{(2-\nu)^2}\right)^{s}` },
    ],
    start: "All members are single; counting begins after a transient.",
    emerges: "A power law of group sizes with exponent 5/2 and a cut-off, and of severities.",
    interacts: "Groups merge.",
    chance: "Who acts, whether the group shatters, whom it meets.",
  },
  epstein: {
    entities:
      "Citizens with hardship $H$ and risk aversion $R$, quiet, active or jailed, and cops, on a torus of cells; in the second model two groups and cops.",
    process:
      "Daily rounds: all take their turns in an order shuffled anew. NetLogo's and Mesa's readings differ in rounding, order and jail; both are variants.",
    terms: [
      { what: "Grievance", math: tex`G = H(1-L)` },
      {
        what: "Estimated risk of arrest, with cops $C$ and actives $A$ in sight (oneself counts)",
        math: tex`P = 1-e^{-k\,\lfloor C/A\rfloor}`,
        effect: "Rounded down, rounded, or not, by variant.",
      },
      { what: "A citizen is active when", math: tex`G - R\,P > T` },
      {
        what: "Each cop arrests one active in sight, for a term",
        math: tex`U\{0,\dots,J_{\max}\}`,
        effect: "NetLogo leaves out the maximum.",
      },
    ],
    start: tex`$H, R \sim U(0,1)$; everybody stands on a cell drawn at random.`,
    emerges: "Long calm broken by outbursts; answers to legitimacy lost in steps or at a stroke.",
    interacts: "Citizens see actives and cops; cops arrest.",
    chance: "Traits, places, order of turns, moves, who is arrested and for how long.",
  },
  score: {
    entities: "A forecast of $K$ draws $x_k$ and an outcome $y$.",
    process: deterministic,
    terms: [
      { what: "Continuous ranked probability score", math: tex`\frac1K\sum_k|x_k-y|-\frac1{2K^2}\sum_{k,l}|x_k-x_l|` },
      { what: "Ignorance, 11 bins with one draw added to each", math: tex`-\log_2\frac{n_{b(y)}+1}{K+11}` },
      { what: tex`Interval score, $\alpha=0.1$`, math: tex`(u-l)+\tfrac2\alpha(l-y)_++\tfrac2\alpha(y-u)_+` },
    ],
    start: "Draws and outcome are given.",
    emerges: "Not used.",
    interacts: "Not used.",
    chance: noChance,
  },
  "alsenafi-barbaro": {
    entities: tex`Members of two gangs on a torus of cells, and their marks $\xi_1,\xi_2$ by cell.`,
    process: "Steps of equal length: both gangs move, then marks fade and are left.",
    terms: [
      {
        what: "Probability of moving to the neighbouring cell $y$, by the rival's marks",
        math: tex`\frac{e^{-\beta \xi_r(y)}}{\sum_{z\sim x} e^{-\beta \xi_r(z)}}`,
      },
      {
        what: "Marks",
        math: tex`\xi_g(x) \leftarrow (1-\lambda)\,\xi_g(x) + \gamma\,\rho_g(x)`,
        effect: tex`$\rho_g(x)$ is the number of members of the gang there.`,
      },
    ],
    start: "Members stand on cells drawn at random; there are no marks.",
    emerges: "Mixed ground below a critical avoidance, territories above.",
    interacts: "Only through marks.",
    chance: "Places at the start and every step.",
  },
  "lotka-volterra": {
    entities: tex`Members $N_1, N_2$ of two groups in each cell.`,
    process: `${jumps} Its mean field is the system of equations.`,
    terms: [
      { what: "Growth", math: tex`r N_1`, effect: "$N_1$ grows by 1; the other group likewise." },
      {
        what: "Losses",
        math: tex`r N_1\,\frac{N_1+\alpha_{12}N_2}{K_1}`,
        effect: "$N_1$ falls by 1; the other group with $\\alpha_{21}$ and $K_2$.",
      },
      { what: "Steps to each neighbouring cell", math: tex`D N_1`, effect: "One member moves." },
    ],
    start: "Members of each group in each cell are given.",
    emerges: "Coexistence or exclusion, and where the boundary forms.",
    interacts: "Groups compete within a cell.",
    chance: "Times of births, deaths and steps; nothing in the equations.",
  },
  tullock: {
    entities: "Sides with efforts $x_i$.",
    process: deterministic,
    terms: [
      { what: "Contest success", math: tex`p_i = \frac{x_i^m}{\sum_j x_j^m}` },
      { what: "Effort in equilibrium, $n$ equal sides, prize $V$", math: tex`x^* = mV\frac{n-1}{n^2}` },
      { what: "Two sides that value the prize differently", math: tex`x_i = \frac{mV_iV_1^mV_2^m}{(V_1^m+V_2^m)^2}` },
      { what: "Hirshleifer's difference form", math: tex`p_1 = \frac1{1+e^{k(x_2-x_1)}}` },
      {
        what: "Contested revenue of an illegal good, demand elasticity $\\varepsilon$",
        math: tex`\frac{d\ln R}{d\ln Q} = 1-\frac1\varepsilon`,
      },
    ],
    start: "Prizes and exponents are given.",
    emerges: "How much of the prize is spent.",
    interacts: "Each side answers the other's effort best.",
    chance: noChance,
  },
  routes: {
    entities: "A graph of roads with costs, demands from origins to exits, and flows.",
    process: deterministic,
    terms: [
      { what: "Cheapest route", math: tex`\min_{\text{paths}} \sum_{e} c_e` },
      { what: "Congestion", math: tex`c_e(f) = c_e^0+\varphi\,(f/\kappa_e)^{\delta}` },
      { what: "Wardrop's equilibrium", math: tex`f_p>0 \Rightarrow c_p(f) = \min_q c_q(f)` },
    ],
    start: "The network and its costs are given; a place that turns against traffickers raises the cost of its roads.",
    emerges: "Which roads are used.",
    interacts: "With congestion, routes depend on one another.",
    chance: noChance,
  },
  richardson: {
    entities: "Arms $x, y$ of two sides.",
    process: `${jumps} Its mean field is Richardson's system.`,
    terms: [
      {
        what: "Arming",
        math: tex`\lambda_{x+} = k y + g,\quad \lambda_{y+} = l x + h`,
        effect: "The side named gains one.",
      },
      { what: "Retiring", math: tex`\lambda_{x-} = a x,\quad \lambda_{y-} = b y`, effect: "The side named loses one." },
      { what: "Rest, stable where $ab>kl$", math: tex`x^* = \frac{kh+bg}{ab-kl},\quad y^* = \frac{lg+ah}{ab-kl}` },
    ],
    start: "The arms of both sides are given.",
    emerges: "Rest or a race without end.",
    interacts: "Each side answers the other's arms.",
    chance: "Times of single changes; nothing in the equations.",
  },
  radiation: {
    entities: "People $m_i$ in places, and moves between them.",
    process: jumps,
    terms: [
      { what: "Departures", math: tex`d\, m_i` },
      {
        what: "Where to",
        math: tex`P_{ij} = \frac{m_i m_j}{(m_i+s_{ij})(m_i+m_j+s_{ij})}`,
        effect: tex`$s_{ij}$ is the number of people nearer to $i$ than $j$ is, both left out; with the rest of the probability nobody leaves.`,
      },
    ],
    start: "People by place and the distances between places are given.",
    emerges: "Flows between places.",
    interacts: "People compete for what places offer.",
    chance: "Who leaves when, and where to.",
  },
  "progress-curve": {
    entities: "Attacks, numbered.",
    process: jumps,
    terms: [
      { what: "Rate of attack $n$", math: tex`n^{b}/\tau_1`, effect: "The next attack is numbered $n+1$." },
      { what: "Mean wait", math: tex`\tau_n = \tau_1 n^{-b}` },
    ],
    start: "No attack yet.",
    emerges: "Acceleration.",
    interacts: "Not used.",
    chance: "Times of attacks.",
  },
  "interdiction-belief": {
    entities: "A route and what its users believe of its risk.",
    process: "Periods, for example months: what happened in each is weighed by its age.",
    terms: [
      {
        what: "Perceived risk",
        math: tex`\frac{\sum_k w^{a_k} e_k + \alpha}{\sum_k w^{a_k} + \alpha+\beta}`,
        effect: tex`$e_k$ is 1 where period $k$ had a seizure, $a_k$ its age, $w$ what is left of it after one period.`,
      },
    ],
    start: tex`The prior, Beta$(\alpha,\beta)$.`,
    emerges: "Beliefs that follow recent events.",
    interacts: "Not used.",
    chance: "Whether a period has a seizure.",
  },
  kalyvas: {
    entities: "Places of five zones with the incumbent's share of control $c$, and defectors in each, for either side.",
    process: jumps,
    terms: [
      { what: "Safety of denouncing, for a side with control $c$", math: tex`s(c) = \max(0,\ 2c-1)` },
      { what: "Defection", math: tex`\delta(1-c)`, effect: "One more defector." },
      {
        what: "Denunciation and selective violence",
        math: tex`d\, s(c)\, n`,
        effect: "One defector less; one act of selective violence.",
      },
      { what: "Lapse", math: tex`l\, n`, effect: "One defector less." },
      { what: "Indiscriminate violence", math: tex`b\,\max(0,\ 1-2c)` },
      { what: "Selective violence in the long run", math: tex`(1-c)\,\delta\,\frac{d\,s(c)}{d\,s(c)+l}` },
    ],
    start: "No defectors; control by zone is 0.98, 0.75, 0.5, 0.25 and 0.02.",
    emerges: "Which zones see selective violence, and which indiscriminate.",
    interacts: "Denunciation needs a side's control and the other's presence.",
    chance: "Times of all of these.",
  },
  "weidmann-salehyan": {
    entities: "Residents of two groups in the neighbourhoods of a city.",
    process: jumps,
    terms: [
      {
        what: "Attacks of a group on its neighbours, with $n$ and $m$ residents",
        math: tex`a\,\frac{nm}{n+m}`,
        effect: tex`Thwarted with probability $\mathrm{troops}$; else one of the others dies and up to $\mathrm{flight}$ of them leave.`,
      },
      { what: "Where they go, neighbourhood $j$", math: tex`\propto n_j \cdot \frac{n_j}{n_j+m_j}` },
    ],
    start: "Residents of both groups by neighbourhood are given.",
    emerges: "Segregation, and less violence with it.",
    interacts: "Groups who live together.",
    chance: "Times of attacks, whether troops stop them, where people go.",
  },
}
