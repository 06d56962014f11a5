import { middleHalfText, publishedText } from "#app/benchmarks/figure-text.ts";
import { groupName } from "#app/benchmarks/group-name.ts";
import { type PositionBand, positionAmong } from "#app/benchmarks/position-among.ts";
import type { PublishedFigure } from "#app/benchmarks/published-figure.ts";
import { dimensionMeasure, type Peers } from "#app/benchmarks/release.ts";
import type { ChartTable, DotRow } from "#app/charts/chart.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { dimensionList } from "./naming.ts";
import { indexText } from "./number.ts";
import { nodeOf } from "./standing.ts";

/** Whether anything in these facts is invented, so that everything made of them must say so. */
export function showsInvented({ demonstration, peers }: AssessmentFacts): boolean {
  return demonstration || (peers?.release.demonstration ?? false);
}

/** The middle half of peers on the level scale, as the plot draws it. */
export function peersStrip(facts: AssessmentFacts, dimension: Dimension): DotRow["peers"] {
  const figure = figureOf(facts, dimension);
  if (figure === null) return null;
  const place = (index: number) => 1 + (index / 100) * (facts.instrument.levels - 1);
  return { q1: place(figure.q1), median: place(figure.median), q3: place(figure.q3) };
}

/** What the plot measures and beside whom; null without peers. */
export function peersMeasure(facts: AssessmentFacts, translator: Translator): string | null {
  const { peers, instrument, institution, date } = facts;
  if (peers === null) return null;
  const key = peers.release.demonstration ? "benchmarks:position.measureDemonstration" : "benchmarks:position.measure";
  return translator.t(key, {
    levels: instrument.levels,
    institution: institution.name,
    date: dateText(date, translator),
    ...releaseValues(peers, translator),
    day: dateText(peers.release.asOf, translator),
  });
}

export function peersKey({ peers }: AssessmentFacts, translator: Translator): string {
  const { t } = translator;
  if (peers === null) return t("results:key.peers");
  const key = peers.release.demonstration ? "benchmarks:position.keyDemonstration" : "benchmarks:position.key";
  return t(key, { band: t(`benchmarks:band.${peers.group.band}`) });
}

/** Which release, which group, how many: the line under every comparison. */
export function peersRelease(peers: Peers, translator: Translator): string {
  return translator.t("benchmarks:position.release", {
    ...releaseValues(peers, translator),
    date: dateText(peers.release.asOf, translator),
  });
}

/** Where each dimension stands beside its peers, one sentence per band that occurs, the lowest first. */
export function positionSentences(facts: AssessmentFacts, translator: Translator): readonly string[] {
  const bands: readonly PositionBand[] = ["below", "lower-middle", "upper-middle", "above"];
  return bands.flatMap((band) => {
    const here = facts.instrument.dimensions.filter((dimension) => bandOf(facts, dimension) === band);
    if (here.length === 0) return [];
    const dimensions = dimensionList(
      here.map(({ id }) => id),
      facts.words,
      translator,
    );
    return [translator.t(`benchmarks:position.sentence.${band}`, { dimensions, count: here.length })];
  });
}

/** Columns a table of dimensions gains beside peers; none without. */
export function peersColumns({ peers }: AssessmentFacts, { t }: Translator): ChartTable["columns"] {
  if (peers === null) return [];
  return [
    { label: t("benchmarks:position.median"), numeric: true },
    { label: t("benchmarks:position.middle"), numeric: true },
    { label: t("benchmarks:position.where"), numeric: false },
  ];
}

/** The cells of those columns. */
export function peersCells(facts: AssessmentFacts, dimension: Dimension, translator: Translator): readonly string[] {
  if (facts.peers === null) return [];
  const { t } = translator;
  const figure = figureOf(facts, dimension);
  const band = bandOf(facts, dimension);
  return [
    figure === null ? t("benchmarks:figure.none") : publishedText(figure.median, translator),
    figure === null ? t("benchmarks:figure.none") : middleHalfText(figure, translator),
    t(band === null ? "benchmarks:position.none" : `benchmarks:position.${band}`),
  ];
}

export function ownIndex(facts: AssessmentFacts, dimension: Dimension, translator: Translator): string {
  const { publishable, index } = nodeOf(facts, dimension.id);
  return publishable && index !== null ? indexText(index, translator) : translator.t("benchmarks:figure.none");
}

function bandOf(facts: AssessmentFacts, dimension: Dimension): PositionBand | null {
  const figure = figureOf(facts, dimension);
  const { publishable, index } = nodeOf(facts, dimension.id);
  return figure === null || !publishable || index === null ? null : positionAmong(index, figure);
}

function figureOf({ peers }: AssessmentFacts, { id }: Dimension): PublishedFigure | null {
  return peers?.group.figures[dimensionMeasure(id)] ?? null;
}

function releaseValues({ release, group }: Peers, translator: Translator) {
  return {
    group: groupName(group.id, translator),
    band: translator.t(`benchmarks:band.${group.band}`),
    number: release.number,
  };
}
