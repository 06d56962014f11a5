import { belongsTo, everyone, facetsOf } from "#app/benchmarks/group.ts";
import { groupName } from "#app/benchmarks/group-name.ts";
import type { PeerFormProps } from "#app/benchmarks/peer-form.tsx";
import { readDemonstrationRelease } from "#app/benchmarks/read-release.server.ts";
import { type Peers, peersOf, type Release } from "#app/benchmarks/release.ts";
import { paths } from "#app/paths.ts";
import type { OpenAssessment } from "../access.server.ts";

/** The peers a page stands its assessment beside, and how the address says so. */
export type PeerChoice = {
  readonly peers: Peers | null;
  /** "?peers=demo&group=…", kept from page to page; empty when nothing was asked for. */
  readonly query: string;
  /** What the result page lets the visitor choose; null where there is nothing to choose from. */
  readonly form: PeerFormProps | null;
};

export const noPeers: PeerChoice = { peers: null, query: "", form: null };

/**
 * Invented institutions stand beside invented peers. A real one has no peers yet and sees invented ones only when somebody asks,
 * with `peers=demo`. `group` narrows to a published group that the institution belongs to.
 */
export async function choosePeers(opened: OpenAssessment, request: Request): Promise<PeerChoice> {
  const { services, assessment, instrument } = opened;
  const release = await readDemonstrationRelease(services.database, instrument);
  if (release === null) return noPeers;
  const asked = new URL(request.url).searchParams;
  const shown = assessment.demonstration || asked.get("peers") === "demo";
  const groups = groupsFor(opened, release);
  const group = groups.find((id) => id === asked.get("group")) ?? everyone;
  const peers = shown ? peersOf(release, group) : null;
  const query = new URLSearchParams({
    ...(shown && !assessment.demonstration ? { peers: "demo" } : {}),
    ...(shown && group !== everyone ? { group } : {}),
  });
  return {
    peers,
    query: query.size === 0 ? "" : `?${query}`,
    form: formOf(opened, groups, { group, shown: peers !== null }),
  };
}

/** Everyone, and the published groups this institution belongs to. */
function groupsFor({ assessment }: OpenAssessment, release: Release): readonly string[] {
  const own = facetsOf(assessment.institution);
  return release.groups.flatMap((group) => (!group.hidden && belongsTo(own, group.id) ? [group.id] : []));
}

function formOf(
  { assessment, translator }: OpenAssessment,
  groups: readonly string[],
  { group, shown }: { readonly group: string; readonly shown: boolean },
): PeerFormProps {
  return {
    action: paths.result(assessment.id),
    institution: assessment.institution.name,
    invented: assessment.demonstration,
    shown,
    group,
    groups: groups.map((id) => ({ id, name: groupName(id, translator) })),
  };
}
