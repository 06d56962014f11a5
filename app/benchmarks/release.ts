import type { CountBand } from "./count-band.ts";
import type { PublishedFigure } from "./published-figure.ts";

/** A benchmark release: numbered, frozen, and everything a page, a file or a report may know about other institutions. */
export type Release = {
  readonly id: string;
  readonly number: number;
  /** Built from invented institutions. */
  readonly demonstration: boolean;
  readonly instrument: { readonly id: string; readonly version: string };
  /** The day the figures stand for, ISO 8601: "2026-07-01". */
  readonly asOf: string;
  /** Whose members it counts; null for the demonstration and for a release of everybody who consented. */
  readonly programmeId: string | null;
  /** Whether everybody may read it. */
  readonly isPublic: boolean;
  readonly groups: readonly ReleaseGroup[];
};

/** A group of a release in its place; a hidden one has nothing but its place. */
export type ReleaseGroup =
  | { readonly id: string; readonly hidden: true }
  | ({ readonly hidden: false } & PublishedGroup);

export type PublishedGroup = {
  readonly id: string;
  readonly band: CountBand;
  /** By measure: `overall`, `dimension:STD`, `capability:STD-1`. */
  readonly figures: Readonly<Record<string, PublishedFigure>>;
};

/** One group of one release, to set an institution beside. */
export type Peers = { readonly release: Omit<Release, "groups">; readonly group: PublishedGroup };

export const overallMeasure = "overall";

export function dimensionMeasure(id: string): string {
  return `dimension:${id}`;
}

export function capabilityMeasure(id: string): string {
  return `capability:${id}`;
}

export function isCapabilityMeasure(measure: string): boolean {
  return measure.startsWith("capability:");
}

/** The published group of that id; undefined when it is hidden or unknown. */
export function findGroup(release: Release, id: string): PublishedGroup | undefined {
  const group = release.groups.find((one) => one.id === id);
  return group === undefined || group.hidden ? undefined : group;
}

/** The group of a release as peers; null when it is hidden or unknown. */
export function peersOf({ groups, ...release }: Release, groupId: string): Peers | null {
  const group = findGroup({ groups, ...release }, groupId);
  return group === undefined ? null : { release, group };
}
