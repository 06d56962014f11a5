import type { Answers } from "#app/questions/answer.ts";
import { levelOf } from "#app/questions/answer.ts";
import { indexOf } from "#app/scoring/index-of.ts";
import { score } from "#app/scoring/score-record.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { chooseGroups, type Party } from "./atom-rule.ts";
import { countBand } from "./count-band.ts";
import { type Candidate, catalogue, type Facets } from "./group.ts";
import { alwaysListed } from "./listed-groups.ts";
import { publishedFigure } from "./published-figure.ts";
import {
  capabilityMeasure,
  dimensionMeasure,
  isCapabilityMeasure,
  overallMeasure,
  type PublishedGroup,
  type ReleaseGroup,
} from "./release.ts";

/** The indexes of one submission by measure, 0 to 100, unrounded; null where there is none. */
export type MeasureRecord = Readonly<Record<string, number | null>>;

/** What one institution hands in for a release. `id` differs whenever it submitted anew, even with the same answers. */
export type Submission = {
  readonly institution: string;
  readonly id: string;
  readonly facets: Facets;
  readonly record: MeasureRecord;
};

/**
 * An institution as a release counted it; kept for the rule that protects the next release. The record is empty once the
 * round is gone or may no longer be counted.
 */
export type ReleaseMember = {
  readonly institution: string;
  readonly submission: string;
  readonly revised: boolean;
  readonly groups: readonly string[];
  readonly record: MeasureRecord;
};

export type ComposedRelease = { readonly groups: readonly ReleaseGroup[]; readonly members: readonly ReleaseMember[] };

/**
 * The indexes an institution would be compared by; null when it may not be: a dimension has fewer than four fifths of its
 * questions answered or more than two fifths set aside.
 */
export function measureRecord(instrument: Instrument, answers: Answers): MeasureRecord | null {
  const { overall, nodes } = score(instrument, answers, "equal");
  if (!overall.publishable || !instrument.dimensions.every(({ id }) => nodes[id]?.publishable)) return null;
  return Object.fromEntries([
    [overallMeasure, overall.index],
    ...instrument.dimensions.map(({ id }) => [dimensionMeasure(id), nodes[id]?.index ?? null] as const),
    ...capabilitiesOf(instrument).map(
      ({ id }) => [capabilityMeasure(id), indexOf(levelOf(answers[id]), instrument.levels)] as const,
    ),
  ]);
}

/**
 * Submissions to a release: who may be grouped is decided from membership and history alone, then quartiles are taken.
 * Groups of size, type and region that cannot be published keep their place as hidden; of countries and pairs only published ones are
 * named, because a hidden country would tell that somebody there took part. Whoever would have to count with an earlier
 * record that is gone is not counted at all, as if they had left.
 */
export function composeRelease(
  instrument: Instrument,
  submissions: readonly Submission[],
  history: readonly (readonly ReleaseMember[])[],
  parties: readonly Party[] = [],
): ComposedRelease {
  const last = lastPublished(history);
  const revised = new Set(
    submissions
      .filter(({ institution, id }) => (last.get(institution)?.submission ?? id) !== id)
      .map((s) => s.institution),
  );
  const candidates = catalogue(new Map(submissions.map(({ institution, facets }) => [institution, facets])));
  const { published, waiting } = chooseGroups(candidates, history, revised, parties);
  const gone = new Set([...waiting].filter((institution) => isGone(last.get(institution))));
  if (gone.size > 0) {
    const others = submissions.filter(({ institution }) => !gone.has(institution));
    return composeRelease(instrument, others, history, parties);
  }
  const used = submissions.map(({ institution, id, record }) => {
    const before = waiting.has(institution) ? last.get(institution) : undefined;
    return { institution, submission: before?.submission ?? id, record: before?.record ?? record };
  });
  const chosen = candidates.filter(({ id }) => published.includes(id));
  return {
    groups: inPlace(chosen.map((group) => publish(instrument, group, used))),
    members: used.map((member) => ({
      ...member,
      revised: revised.has(member.institution) && !waiting.has(member.institution),
      groups: chosen.filter(({ members }) => members.has(member.institution)).map(({ id }) => id),
    })),
  };
}

/** What each institution last counted with in a group that was published. */
function lastPublished(history: readonly (readonly ReleaseMember[])[]): ReadonlyMap<string, ReleaseMember> {
  return new Map(history.flat().flatMap((one) => (one.groups.length === 0 ? [] : [[one.institution, one] as const])));
}

function isGone(member: ReleaseMember | undefined): boolean {
  return member !== undefined && Object.keys(member.record).length === 0;
}

type Counted = { readonly institution: string; readonly record: MeasureRecord };

function publish(instrument: Instrument, { id, members }: Candidate, counted: readonly Counted[]): PublishedGroup {
  const band = countBand(members.size);
  if (band === null) throw new Error(`The group ${id} was chosen although it has fewer than ten institutions.`);
  const records = counted.filter(({ institution }) => members.has(institution)).map(({ record }) => record);
  const measures = Object.keys(records[0] ?? {});
  const figures = measures.flatMap((measure) => {
    const indexes = records.flatMap((record) => record[measure] ?? []);
    const figure = publishedFigure(indexes, isCapabilityMeasure(measure) ? indexOf(2, instrument.levels) : null);
    return figure === null ? [] : [[measure, figure] as const];
  });
  return { id, band, figures: Object.fromEntries(figures) };
}

/** Everyone, the listed groups in their order whether published or hidden, then the other published ones as tried. */
function inPlace(published: readonly PublishedGroup[]): readonly ReleaseGroup[] {
  const listed = alwaysListed.map((id): ReleaseGroup => {
    const group = published.find((one) => one.id === id);
    return group === undefined ? { id, hidden: true } : { hidden: false, ...group };
  });
  const others = published.filter(({ id }) => !alwaysListed.includes(id));
  return [...listed, ...others.map((group) => ({ hidden: false as const, ...group }))];
}
