import { GROUP_IDS, membersByState } from "./initial-members.js"

/** How the flagship's initial state was made, one sentence each: what is sourced and what is assumed. */
export const initialisation: readonly string[] = [
  "Members outside the region are a group's national size at the beginning of 2018 less its members in the region; the national sizes come from the equations of Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, with the published parameters.",
  ...GROUP_IDS.flatMap((id) =>
    membersByState
      .filter(({ group }) => group === id)
      .map(
        ({ group, state, members, assumption }) =>
          `Members of ${group} in ${state}: ${members}. Assumption: ${assumption}.`,
      ),
  ),
  "A group's members in a state are spread over its municipalities in proportion to what is at stake there (appendix A), five times as much where the group took part in a located event of UCDP GED 24.1 in 2015-2017; whole members by largest remainder. Both weights are assumptions.",
  "What is at stake in a municipality is 1 plus its homicides of 2015-2017 (INEGI's death certificates, counted by Gargiulo, Aburto & Floridi 2023, doi:10.17605/OSF.IO/U8DC3); that people were killed where something was worth fighting for is an assumption.",
  "Hostility follows the rivalry weights of the network of Prieto-Curiel, Campedelli & Hope 2023 (data doi:10.5061/dryad.zw3r228d7).",
  "Municipal police stand as the table of municipal police says, with national means where a municipality gave no figure; the Army's strength of a state is spread in proportion to population; there is no National Guard before July 2019.",
]
