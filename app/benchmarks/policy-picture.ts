import type { DotPlot } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { middleHalfText, publishedText } from "./figure-text.ts";
import { everyone } from "./group.ts";
import type { PublishedFigure } from "./published-figure.ts";
import { dimensionMeasure, findGroup, overallMeasure, type PublishedGroup, type Release } from "./release.ts";

/** A release, its questionnaire and its reader: what every part of the picture is made of. Nothing else is looked at. */
export type Picture = {
  readonly release: Release;
  /** The release before, to tell what moved; null for the first. */
  readonly before: Release | null;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
};

/** Which dimensions stand furthest and which have furthest to go, by their medians over everyone. */
export function pictureHeadline(picture: Picture): string {
  const { t } = picture.translator;
  const medians = dimensionsOf(picture).flatMap(({ name, figure }) => (figure === null ? [] : [{ name, ...figure }]));
  const top = Math.max(...medians.map(({ median }) => median));
  const bottom = Math.min(...medians.map(({ median }) => median));
  if (medians.length === 0 || top === bottom) return t("benchmarks:policy.headline.level");
  const at = (height: number) => medians.filter(({ median }) => median === height).map(({ name }) => name);
  const [ahead, behind] = [at(top), at(bottom)];
  return t("benchmarks:policy.headline.split", {
    ahead: listed(ahead, picture.translator),
    behind: listed(behind, picture.translator),
    count: Math.max(ahead.length, behind.length),
  });
}

/** How many took part, as a band, and the overall median. */
export function pictureLead(picture: Picture): string {
  const { release, translator } = picture;
  const { t } = translator;
  const all = findGroup(release, everyone);
  const overall = all?.figures[overallMeasure];
  if (all === undefined || overall === undefined) return t("benchmarks:policy.leadHidden");
  return t("benchmarks:policy.lead", {
    band: t(`benchmarks:band.${all.band}`),
    median: publishedText(overall.median, translator),
  });
}

/** The quartile strips of everyone, one row per dimension; null when they are hidden. */
export function pictureProfile(picture: Picture): DotPlot | null {
  const { release, before, instrument, words, translator } = picture;
  const { t } = translator;
  const all = findGroup(release, everyone);
  if (all === undefined) return null;
  const values = { band: t(`benchmarks:band.${all.band}`), levels: instrument.levels };
  const place = (index: number) => 1 + (index / 100) * (instrument.levels - 1);
  const rows = dimensionsOf(picture).map(({ name, figure }) => ({
    label: name,
    note: null,
    value: null,
    range: null,
    target: null,
    peers: figure === null ? null : { q1: place(figure.q1), median: place(figure.median), q3: place(figure.q3) },
    reading: figureReading(figure, translator),
  }));
  const levels = Array.from({ length: instrument.levels }, (_, step) => step + 1);
  return {
    kind: "dot-plot",
    title: movement(picture),
    measure: release.demonstration
      ? t("benchmarks:policy.profile.measureDemonstration", values)
      : t("benchmarks:policy.profile.measure", values),
    description: t("benchmarks:policy.profile.description", {
      readings: rows.map(({ label, reading }) => t("results:reading.named", { name: label, reading })).join("; "),
    }),
    words: t("benchmarks:policy.profile.words"),
    scale: { min: 1, max: instrument.levels, names: levels.map((level) => words.levels[level]?.name ?? String(level)) },
    rows,
    key: { own: "", open: "", target: "", peers: t("results:key.peers") },
    table: {
      caption: t("benchmarks:policy.profile.caption"),
      columns: [
        { label: t("benchmarks:policy.profile.dimension"), numeric: false },
        { label: t("benchmarks:policy.profile.q1"), numeric: true },
        { label: t("benchmarks:policy.profile.median"), numeric: true },
        { label: t("benchmarks:policy.profile.q3"), numeric: true },
        ...(before === null
          ? []
          : [{ label: t("benchmarks:policy.profile.before", { number: before.number }), numeric: true }]),
      ],
      rows: dimensionsOf(picture).map(({ name, figure, earlier }) => [
        name,
        ...(["q1", "median", "q3"] as const).map((at) => indexCell(figure?.[at], translator)),
        ...(before === null ? [] : [indexCell(earlier?.median, translator)]),
      ]),
    },
  };
}

/** A figure in words: "Median 35, half between 25 to 45". */
export function figureReading(figure: PublishedFigure | null, translator: Translator): string {
  if (figure === null) return translator.t("benchmarks:figure.none");
  return translator.t("benchmarks:policy.profile.reading", {
    median: publishedText(figure.median, translator),
    middle: middleHalfText(figure, translator),
  });
}

/** Every dimension with its figure in a group, everyone by default, here and in the release before. */
export function dimensionsOf({ release, before, instrument, words }: Picture, group: string = everyone) {
  const now = findGroup(release, group);
  const then = before === null ? undefined : findGroup(before, group);
  return instrument.dimensions.map(({ id }) => ({
    id,
    name: words.dimensions[id]?.name ?? id,
    figure: figureIn(now, id),
    earlier: figureIn(then, id),
  }));
}

export function listed(names: readonly string[], { formats }: Translator): string {
  return new Intl.ListFormat(formats, { type: "conjunction" }).format(names);
}

function figureIn(group: PublishedGroup | undefined, dimensionId: string): PublishedFigure | null {
  return group?.figures[dimensionMeasure(dimensionId)] ?? null;
}

/** What moved since the release before: medians that went up, else those that went down. */
function movement(picture: Picture): string {
  const { before, translator } = picture;
  const { t } = translator;
  if (before === null) return t("benchmarks:policy.profile.title");
  const changes = dimensionsOf(picture).flatMap(({ name, figure, earlier }) =>
    figure === null || earlier === null ? [] : [{ name, points: figure.median - earlier.median }],
  );
  if (changes.length === 0) return t("benchmarks:policy.profile.title");
  const up = changes.filter(({ points }) => points > 0);
  const moved = up.length > 0 ? up : changes.filter(({ points }) => points < 0);
  if (moved.length === 0) return t("benchmarks:policy.profile.same", { number: before.number });
  const dimensions = listed(
    moved.map(({ name, points }) =>
      t("benchmarks:policy.profile.change", { dimension: name, points: publishedChange(points, translator) }),
    ),
    translator,
  );
  return t(up.length > 0 ? "benchmarks:policy.profile.up" : "benchmarks:policy.profile.down", {
    number: before.number,
    dimensions,
  });
}

function publishedChange(points: number, { formats }: Translator): string {
  return new Intl.NumberFormat(formats).format(Math.abs(points));
}

function indexCell(index: number | undefined, translator: Translator): string {
  return index === undefined ? translator.t("benchmarks:figure.none") : publishedText(index, translator);
}
