import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { countBands } from "./count-band.ts";
import { type Facet, facets, partsOf } from "./group.ts";
import type { Release } from "./release.ts";

/** One column of the open data: its name, which never changes, its kind and what it means. */
type Field = { readonly name: string; readonly type: "string" | "integer"; readonly enum?: readonly string[] };

const fields: readonly Field[] = [
  { name: "release", type: "string" },
  { name: "as_of", type: "string" },
  { name: "data", type: "string", enum: ["demonstration", "real"] },
  { name: "group", type: "string" },
  ...facets.map((facet) => ({ name: facet, type: "string" as const })),
  { name: "status", type: "string", enum: ["published", "hidden"] },
  { name: "institutions", type: "string", enum: countBands },
  { name: "measure", type: "string" },
  { name: "q1", type: "integer" },
  { name: "median", type: "integer" },
  { name: "q3", type: "integer" },
  { name: "share_low", type: "integer" },
];

/** Everything a release publishes, one row per group and measure; a hidden group is one row without figures. */
export function releaseTable(release: Release): ChartTable {
  return {
    caption: release.id,
    columns: fields.map(({ name, type }) => ({ label: name, numeric: type === "integer" })),
    rows: release.groups.flatMap((group) => {
      const parts = partsOf(group.id);
      const value = (facet: Facet) => parts.find(([name]) => name === facet)?.[1] ?? "";
      const data = release.demonstration ? "demonstration" : "real";
      const start = [release.id, release.asOf, data, group.id, ...facets.map(value)];
      if (group.hidden) return [[...start, "hidden", "", "", "", "", "", ""]];
      return Object.entries(group.figures).map(([measure, { q1, median, q3, lowShare }]) => [
        ...start,
        "published",
        group.band,
        measure,
        String(q1),
        String(median),
        String(q3),
        lowShare === null ? "" : String(lowShare),
      ]);
    }),
  };
}

/** The description of that table as a tabular data package (Data Package standard, version 2). */
export function dataPackage(release: Release, words: InstrumentWords, { t }: Translator) {
  const title = t("benchmarks:dataset.title", { title: words.title, number: release.number });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `waymark-${release.id}`,
    title: release.demonstration ? `${t("benchmarks:demonstration.mark")}: ${title}` : title,
    description: t(
      release.demonstration ? "benchmarks:dataset.descriptionDemonstration" : "benchmarks:dataset.description",
    ),
    version: `${release.number}.0.0`,
    created: `${release.asOf}T00:00:00Z`,
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0",
      },
    ],
    sources: Object.values(words.sources).map(({ citation }) => ({ title: citation })),
    caveats: [
      t("benchmarks:dataset.rounding"),
      t("benchmarks:dataset.share"),
      t("benchmarks:dataset.hidden"),
      t("benchmarks:dataset.selfReported"),
      t("benchmarks:dataset.notValidated"),
    ],
    resources: [
      {
        name: "figures",
        type: "table",
        path: "figures.csv",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: fields.map(({ name, type, enum: values }) => ({
            name,
            type,
            ...(values === undefined ? {} : { constraints: { enum: values } }),
          })),
          missingValues: [""],
        },
      },
    ],
  };
}
