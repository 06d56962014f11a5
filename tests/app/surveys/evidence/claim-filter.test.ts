import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimFacets, claimsThatFit, filterQuery, readClaimFilter } from "#app/surveys/evidence/claim-filter.ts";
import { subjects } from "#app/surveys/evidence/evidence.ts";
import { publicationKinds, publicationsOf } from "#app/surveys/evidence/publication-base.ts";
import { regionOfCountry, regionsOf, studiesFrom } from "#app/surveys/evidence/region-base.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence } from "../../../support/flagship.ts";

const { evidence } = flagshipEvidence();
const capabilities = capabilitiesOf(flagship()).map(({ id }) => id);
const read = (query: string) => readClaimFilter(new URLSearchParams(query), evidence, capabilities);
const found = (query: string) => claimsThatFit(evidence, read(query)).map(({ id }) => id);

describe("choosing findings", () => {
  test("nothing chosen shows everything, and what does not exist chooses nothing", () => {
    expect(found("")).toHaveLength(evidence.claims.length);
    expect(found("capability=STD-9&paper=&region=moon&kind=x")).toHaveLength(evidence.claims.length);
  });

  test("a question shows what counts for it and what speaks to it", () => {
    expect(found("capability=STD-1")).toEqual([
      "sasmita-employers",
      "sasmita-standardisation",
      "yildirim-critiques",
      "EC1",
      "GC1",
    ]);
  });

  test("a topic shows what speaks to the questions its actions are for, and nothing else", () => {
    const ids = found("topic=technology-platforms");
    expect(ids).toContain("yildirim-proof");
    expect(ids).not.toContain("yildirim-critiques");
    const about = ["TEC-1", "TEC-2", "TEC-3", "TEC-4", "REC-3"].flatMap((id) => found(`capability=${id}`));
    expect(new Set(ids)).toEqual(new Set(about));
  });

  test("a region shows its own places and whatever its reviews find, and no place elsewhere", () => {
    const ids = found("region=africa");
    expect(ids).toContain("sasmita-africa");
    expect(ids).toContain("rajabalee-context-tanzania");
    expect(ids).toContain("EC1");
    expect(ids).not.toContain("sasmita-europe");
    expect(ids).not.toContain("HED1");
  });

  test("a kind of publication shows the reviews that looked at it", () => {
    expect(new Set(claimsThatFit(evidence, read("publication=report")).map(({ paper }) => paper))).toEqual(
      new Set(["rajabalee-2023"]),
    );
    expect(found("publication=report")).not.toContain("rajabalee-journals");
  });

  test("the query of a choice reads back as the same choice, and a second choice never shows more", () => {
    const any = fc.record({
      paper: fc.constantFrom(null, ...evidence.papers.map(({ id }) => id)),
      capability: fc.constantFrom(null, ...capabilities),
      topic: fc.constantFrom(null, ...evidence.topics.map(({ id }) => id)),
      region: fc.constantFrom(null, ...evidence.regions.map(({ id }) => id)),
      publication: fc.constantFrom(null, ...publicationKinds),
      subject: fc.constantFrom(null, ...subjects),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...claimFacets), (filter, dropped) => {
        expect(read(filterQuery(filter))).toEqual(filter);
        const wider = claimsThatFit(evidence, { ...filter, [dropped]: null });
        expect(wider).toEqual(expect.arrayContaining([...claimsThatFit(evidence, filter)]));
      }),
    );
  });
});

describe("where studies come from", () => {
  test("a part counted inside another one is taken out of it, so that all add up to the review", () => {
    expect(regionsOf(evidence, "sasmita-2026").map(({ region, n }) => [region, n])).toEqual([
      ["asia-pacific", 16],
      ["north-america", 8],
      ["europe", 6],
      ["africa", 2],
      ["middle-east-north-africa", 3],
      ["elsewhere", 3],
    ]);
    expect(regionsOf(evidence, "rajabalee-2023").reduce((sum, { n }) => sum + n, 0)).toBe(38);
    expect(regionsOf(evidence, "varadarajan-2023").reduce((sum, { n }) => sum + n, 0)).toBe(56);
  });

  test("a review that does not count by place has no number, not zero", () => {
    expect(studiesFrom(evidence, "yildirim-2025", "africa")).toBeNull();
    expect(studiesFrom(evidence, "tamoliune-2023", "africa")).toBe(0);
    expect(studiesFrom(evidence, "varadarajan-2023", "asia-pacific")).toBe(17);
  });

  test("a Kenyan institution finds two, one and three studies from Africa, a Moroccan one three from its own part", () => {
    const kenya = regionOfCountry(evidence, "KE", "others") ?? "";
    expect(evidence.papers.map(({ id }) => studiesFrom(evidence, id, kenya))).toEqual([2, 1, null, 3, 0]);
    expect(studiesFrom(evidence, "sasmita-2026", regionOfCountry(evidence, "MA", "others") ?? "")).toBe(3);
  });

  test("a country belongs where it is listed, else to the platform's own part, else nowhere", () => {
    expect(regionOfCountry(evidence, "NZ", "asia-pacific")).toBe("asia-pacific");
    expect(regionOfCountry(evidence, "KZ", "others")).toBeNull();
    expect(regionOfCountry(evidence, null, null)).toBeNull();
  });
});

test("kinds of publication are those a review states, and the rest is said to be unstated", () => {
  expect(publicationsOf(evidence, "rajabalee-2023").map(({ kind, n }) => [kind, n])).toEqual([
    ["journal", 18],
    ["conference", 8],
    ["report", 12],
  ]);
  expect(publicationsOf(evidence, "yildirim-2025")).toEqual([{ kind: "unstated", n: 205 }]);
});
