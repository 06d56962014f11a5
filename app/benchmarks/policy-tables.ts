import { capabilitiesOf, dimensionOf } from "#app/surveys/instrument.ts";
import { publishedShareText, publishedText } from "./figure-text.ts";
import { everyone, partsOf } from "./group.ts";
import { groupName } from "./group-name.ts";
import { alwaysListed } from "./listed-groups.ts";
import { dimensionsOf, figureReading, listed, type Picture } from "./policy-picture.ts";
import { capabilityMeasure, findGroup, overallMeasure } from "./release.ts";

export type ShareRow = {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  /** In per cent, as published. */
  readonly share: number;
  readonly text: string;
};

/** Capabilities with the published share at or below level 2, the weakest on top, ties in questionnaire order; and what that finds. */
export function shareTable(picture: Picture): { readonly title: string; readonly rows: readonly ShareRow[] } {
  const { release, instrument, words, translator } = picture;
  const figures = findGroup(release, everyone)?.figures ?? {};
  const rows = capabilitiesOf(instrument)
    .flatMap(({ id }): ShareRow[] => {
      const share = figures[capabilityMeasure(id)]?.lowShare ?? null;
      if (share === null) return [];
      const dimension = dimensionOf(instrument, id)?.id ?? "";
      return [
        {
          id,
          name: words.capabilities[id]?.name ?? id,
          dimension: words.dimensions[dimension]?.name ?? dimension,
          share,
          text: publishedShareText(share, translator),
        },
      ];
    })
    .toSorted((a, b) => b.share - a.share);
  const [weakest] = rows;
  if (weakest === undefined) return { title: translator.t("benchmarks:policy.shares.none"), rows };
  const weak = rows.filter(({ share }) => share === weakest.share);
  const capabilities = listed(
    weak.map(({ name }) => name),
    translator,
  );
  const values = { capabilities, count: weak.length, share: weakest.text };
  return { title: translator.t("benchmarks:policy.shares.title", values), rows };
}

export type MedianCell = { readonly id: string; readonly text: string; readonly level: number } | null;

/** One line of the table of medians; `cells` is null when the group is hidden. */
export type MedianRow = {
  readonly id: string;
  readonly name: string;
  readonly band: string;
  readonly cells: readonly MedianCell[] | null;
};

export type MedianTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly sections: readonly { readonly title: string | null; readonly rows: readonly MedianRow[] }[];
};

/** Medians of every listed group, in their fixed order, hidden ones in their place. */
export function medianTable(picture: Picture): MedianTable {
  const { release, translator } = picture;
  const { t } = translator;
  const rows = alwaysListed.map((id) => medianRow(picture, id));
  const section = (title: string | null, facet: string) => ({
    title,
    rows: rows.filter(({ id }) => partsOf(id)[0]?.[0] === facet),
  });
  return {
    title: t("benchmarks:policy.groups.title", {
      shown: rows.filter(({ cells }) => cells !== null).length,
      count: release.groups.filter(({ id }) => alwaysListed.includes(id)).length,
    }),
    columns: [...dimensionsOf(picture).map(({ name }) => name), t("benchmarks:policy.groups.overall")],
    sections: [
      { title: null, rows: rows.filter(({ id }) => id === everyone) },
      section(t("benchmarks:policy.groups.size"), "size"),
      section(t("benchmarks:policy.groups.type"), "type"),
      section(t("benchmarks:policy.groups.region"), "region"),
    ],
  };
}

function medianRow(picture: Picture, id: string): MedianRow {
  const { release, instrument, translator } = picture;
  const group = findGroup(release, id);
  const name = groupName(id, translator);
  if (group === undefined) return { id, name, band: "", cells: null };
  const medians = [
    ...dimensionsOf(picture, id).map((dimension) => [dimension.id, dimension.figure?.median] as const),
    [overallMeasure, group.figures[overallMeasure]?.median] as const,
  ];
  return {
    id,
    name,
    band: translator.t(`benchmarks:band.${group.band}`),
    cells: medians.map(([measure, median]) =>
      median === undefined
        ? null
        : {
            id: measure,
            text: publishedText(median, translator),
            level: Math.floor(1.5 + (median / 100) * (instrument.levels - 1)),
          },
    ),
  };
}

/** One region: its strips, or nothing but its name when it is hidden. */
export type RegionPanel = {
  readonly id: string;
  readonly name: string;
  readonly band: string | null;
  readonly description: string;
  readonly rows: readonly {
    readonly name: string;
    readonly figure: { readonly q1: number; readonly median: number; readonly q3: number } | null;
  }[];
};

/** The regions side by side on one axis, and whether the same dimension stands highest in all of them. */
export function regionPanels(picture: Picture): { readonly title: string; readonly panels: readonly RegionPanel[] } {
  const { release, translator } = picture;
  const { t } = translator;
  const ids = alwaysListed.filter((id) => id.startsWith("region:"));
  const panels = ids.map((id): RegionPanel => {
    const group = findGroup(release, id);
    const rows = dimensionsOf(picture, id);
    const readings = rows.map(({ name, figure }) =>
      t("results:reading.named", { name, reading: figureReading(figure, translator) }),
    );
    const region = groupName(id, translator);
    return {
      id,
      name: region,
      band: group === undefined ? null : t(`benchmarks:band.${group.band}`),
      description: t("benchmarks:policy.regions.description", { region, readings: readings.join("; ") }),
      rows,
    };
  });
  const highest = panels.filter(({ band }) => band !== null).map(({ rows }) => highestOf(rows));
  const [first = ""] = highest;
  const same = first !== "" && highest.every((names) => names === first);
  return {
    title: same ? t("benchmarks:policy.regions.same", { dimensions: first }) : t("benchmarks:policy.regions.different"),
    panels,
  };
}

/** The one dimension with the highest median; nothing when several share it. */
function highestOf(rows: RegionPanel["rows"]): string {
  const top = Math.max(...rows.map(({ figure }) => figure?.median ?? 0));
  const at = rows.filter(({ figure }) => figure?.median === top);
  return at.length === 1 ? (at[0]?.name ?? "") : "";
}
