import type { Candidate } from "./group.ts";

/** The smallest group that is published (B3). */
export const smallestGroup = 10;
/** The smallest class of institutions that everything ever published can tell apart (B4). */
export const smallestClass = 5;
/** What must be left of a class when a party takes away the institutions it knows, unless nothing is left (B5). */
export const smallestRest = 3;

/** One institution in an earlier release: the published groups it counted in, and whether its answers were new there. */
export type PastMember = {
  readonly institution: string;
  readonly groups: readonly string[];
  readonly revised: boolean;
};

export type PastRelease = readonly PastMember[];

/** Somebody who knows several institutions' scores: a consultant, an owner of several campuses. */
export type Party = ReadonlySet<string>;

export type GroupChoice = {
  /** Ids of the groups that may be published, in the order tried. */
  readonly published: readonly string[];
  /** Institutions whose new answers wait for a later release; their last published answers count once more. */
  readonly waiting: ReadonlySet<string>;
};

/**
 * The atom rule. A group is published when it has at least ten institutions and when afterwards every class of institutions with
 * the same history has at least five: same membership in every group of every release so far, same moments of revision.
 * Institutions that were never in a published group have no history to protect yet.
 *
 * Every set that unions, intersections and differences of published groups can reach is a union of such classes, and
 * swapping two institutions inside a class changes no published figure; so no figure can be tied to fewer than five.
 * A class that only part has revised is split by that; where a part would have fewer than five, the revisions wait.
 *
 * @param candidates in a fixed order that does not depend on scores
 * @param history all earlier releases of the collection cycle, oldest first
 * @param revised institutions with other answers than in their last release
 */
export function chooseGroups(
  candidates: readonly Candidate[],
  history: readonly PastRelease[],
  revised: ReadonlySet<string>,
  parties: readonly Party[] = [],
): GroupChoice {
  const past = classesOf(history);
  const waiting = revisionsThatWait(past, revised, parties);
  let classes = withNewcomers(past, candidates).flatMap((one) =>
    split(one, (id) => revised.has(id) && !waiting.has(id)),
  );
  const published: string[] = [];
  for (const { id, members } of candidates) {
    if (members.size < smallestGroup) continue;
    const parts = classes.map((one) => split(one, (institution) => members.has(institution)));
    const told = parts.flat().filter((part) => part.published || holds(members, part));
    if (!told.every((part) => isLargeEnough(part.members, parties))) continue;
    published.push(id);
    classes = parts.flat().map((part) => ({ ...part, published: part.published || holds(members, part) }));
  }
  return { published, waiting };
}

/** Institutions that nothing published can tell apart; `published` once they have counted in any published group. */
type Class = { readonly members: readonly string[]; readonly published: boolean };

/** The classes that earlier releases have made. */
export function classesOf(history: readonly PastRelease[]): readonly Class[] {
  const signatures = new Map<string, string>();
  for (const [number, release] of history.entries()) {
    for (const { institution, groups, revised } of release) {
      if (groups.length === 0) continue;
      const bits = `${number}${revised ? "*" : ""}(${[...groups].sort().join(" ")})`;
      signatures.set(institution, (signatures.get(institution) ?? "") + bits);
    }
  }
  const classes = new Map<string, string[]>();
  for (const [institution, signature] of signatures) {
    classes.set(signature, [...(classes.get(signature) ?? []), institution]);
  }
  return [...classes.values()].map((members) => ({ members, published: true }));
}

function withNewcomers(past: readonly Class[], candidates: readonly Candidate[]): readonly Class[] {
  const known = new Set(past.flatMap(({ members }) => members));
  const newcomers = [...new Set(candidates.flatMap(({ members }) => [...members]))].filter((id) => !known.has(id));
  return newcomers.length === 0 ? past : [...past, { members: newcomers, published: false }];
}

function revisionsThatWait(
  classes: readonly Class[],
  revised: ReadonlySet<string>,
  parties: readonly Party[],
): ReadonlySet<string> {
  const tooSmall = classes.filter((one) => {
    const parts = split(one, (id) => revised.has(id));
    return parts.length > 1 && !parts.every(({ members }) => isLargeEnough(members, parties));
  });
  return new Set(tooSmall.flatMap(({ members }) => members.filter((id) => revised.has(id))));
}

function split({ members, published }: Class, belongs: (institution: string) => boolean): readonly Class[] {
  return [members.filter(belongs), members.filter((id) => !belongs(id))]
    .filter((part) => part.length > 0)
    .map((part) => ({ members: part, published }));
}

function holds(group: ReadonlySet<string>, { members: [first] }: Class): boolean {
  return first !== undefined && group.has(first);
}

function isLargeEnough(members: readonly string[], parties: readonly Party[]): boolean {
  if (members.length < smallestClass) return false;
  return parties.every((party) => {
    const rest = members.filter((id) => !party.has(id)).length;
    return rest === 0 || rest >= smallestRest;
  });
}
