import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { composeRelease } from "#app/benchmarks/compose-release.ts";
import { dataPackage, releaseTable } from "#app/benchmarks/open-data.ts";
import { type Picture, pictureHeadline, pictureLead, pictureProfile } from "#app/benchmarks/policy-picture.ts";
import { medianTable, regionPanels, shareTable } from "#app/benchmarks/policy-tables.ts";
import type { Release } from "#app/benchmarks/release.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { flagship } from "#tests/support/flagship.ts";

const words = JSON.parse(
  readFileSync(new URL("../../../surveys/micro-credential-readiness/locales/en.json", import.meta.url), "utf8"),
) as InstrumentWords;

/** Thirty institutions, ten in each region but one; technology stands at `technology`, everything else at 30. */
function release(number: number, technology: number): Release {
  const record = Object.fromEntries([
    ["overall", 35],
    ...["STD", "REC", "TEC", "CUL"].map((id) => [`dimension:${id}`, id === "TEC" ? technology : 30] as const),
    ...capabilitiesOf(flagship()).map(({ id }) => [`capability:${id}`, id === "STD-5" ? 25 : 50] as const),
  ]);
  const regions = ["asia-pacific", "europe", "others"];
  const submissions = Array.from({ length: 30 }, (_, n) => ({
    institution: `i${n}`,
    id: `i${n}`,
    facets: { size: null, type: null, region: regions[n % 3] ?? null, country: null },
    record,
  }));
  const { groups } = composeRelease(flagship(), submissions, []);
  const { id, version } = flagship();
  const head = {
    id: `demo-${number}`,
    number,
    demonstration: true,
    asOf: "2026-07-01",
    programmeId: null,
    isPublic: true,
  };
  return { ...head, instrument: { id, version }, groups };
}

const picture: Picture = {
  release: release(2, 50),
  before: release(1, 40),
  instrument: flagship(),
  words,
  translator: createTranslator("en"),
};

describe("the picture across institutions", () => {
  test("says in words who is ahead, how many took part, and what moved", () => {
    expect(pictureHeadline(picture)).toBe(
      "Ahead: Technology. Furthest to go: Standardisation, Recognition, and Culture",
    );
    expect(pictureLead(picture)).toBe(
      "30 to 49 institutions took part. Half of them stand at index 35 or below overall. Answers are self-reported.",
    );
    expect(pictureProfile(picture)?.title).toBe("Since release 1 these medians moved up: Technology by 10");
    expect(pictureProfile({ ...picture, before: picture.release })?.title).toBe("Since release 2 no median has moved");
    expect(pictureProfile({ ...picture, before: null })?.table.columns).toHaveLength(4);
  });

  test("draws strips only: no dot, no range, no target", () => {
    for (const row of pictureProfile(picture)?.rows ?? []) {
      expect(row).toMatchObject({ value: null, range: null, target: null });
    }
    expect(pictureProfile(picture)?.rows[2]?.peers).toEqual({ q1: 3, median: 3, q3: 3 });
  });

  test("puts the weakest capability on top", () => {
    const { title, rows } = shareTable(picture);
    expect(rows[0]).toMatchObject({ id: "STD-5", share: 90, text: "90% or more" });
    expect(rows[1]).toMatchObject({ share: 10, text: "10% or less" });
    expect(title).toBe(
      "Quality assurance and review is weakest: in 90% or more of institutions it stands at level 2 or below",
    );
  });

  test("a hidden group keeps its place and says nothing but its name", () => {
    const rows = medianTable(picture).sections.flatMap((section) => section.rows);
    expect(rows.find(({ id }) => id === "region:north-america")).toEqual({
      id: "region:north-america",
      name: "North America",
      band: "",
      cells: null,
    });
    expect(medianTable(picture).title).toBe("4 of 12 groups can be shown without exposing anyone");
    expect(regionPanels(picture).panels.map(({ band }) => band)).toEqual(["10 to 14", null, "10 to 14", "10 to 14"]);
    expect(regionPanels(picture).title).toBe("Technology stands highest in every region shown");
  });

  test("a release that hides everyone still has a page", () => {
    const hidden = { ...picture, release: { ...picture.release, groups: [] } };
    expect(pictureProfile(hidden)).toBeNull();
    expect(pictureLead(hidden)).toContain("hidden to protect");
    expect(shareTable(hidden).rows).toEqual([]);
  });
});

describe("open data", () => {
  const { columns, rows } = releaseTable(picture.release);
  const description = dataPackage(picture.release, words, picture.translator);

  test("every column is described, and every row has them all", () => {
    expect(description.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(columns.map(({ label }) => label));
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  });

  test("every row says that it is demonstration data, and so does the title", () => {
    const place = columns.findIndex(({ label }) => label === "data");
    expect(rows.filter((row) => row[place] !== "demonstration")).toEqual([]);
    expect(description.title).toContain("Demonstration data");
  });

  test("hidden groups have one row without figures", () => {
    const hidden = rows.filter((row) => row.includes("hidden"));
    expect(hidden).toHaveLength(8);
    for (const row of hidden) expect(row.slice(-6)).toEqual(["", "", "", "", "", ""]);
  });
});
