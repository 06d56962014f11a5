import { describe, expect, test } from "vitest";
import { salience } from "#app/scoring/salience.ts";
import { readClaimFilter } from "#app/surveys/evidence/claim-filter.ts";
import { claimGroups } from "#app/surveys/evidence/claim-groups.ts";
import { figureText } from "#app/surveys/evidence/figure-text.ts";
import { filterFields } from "#app/surveys/evidence/filter-fields.ts";
import { regionSentences } from "#app/surveys/evidence/region-sentences.ts";
import { salienceNote } from "#app/surveys/evidence/salience-note.ts";
import { capabilitiesOf, findCapability } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence } from "../../../support/flagship.ts";

const reading = flagshipEvidence();
const { translator } = reading;
const ids = capabilitiesOf(flagship()).map(({ id }) => id);
const filter = (query: string) => readClaimFilter(new URLSearchParams(query), reading.evidence, ids);

describe("findings on a page", () => {
  test("each shows its paper, its table, its row, how many studies, and the questions it stands behind", () => {
    const [paper] = claimGroups(filter("capability=STD-2"), reading);
    expect(paper?.heading).toBe("Sasmita et al. 2026: 38 studies");
    const table = paper?.tables.find(({ locator }) => locator === "Table 5");
    expect(table?.title).toBe("What stands in the way");
    expect(table?.claims[0]).toMatchObject({
      row: "Standardisation & Definition",
      figure: "31 of 38 studies (82%)",
      percent: 82,
      counted: [{ id: "STD-1" }, { id: "STD-2" }],
    });
  });

  test("what limits a finding, its table and its review stands with it", () => {
    const [paper] = claimGroups(filter("paper=sasmita-2026&subject=stakeholders"), reading);
    expect(paper?.caveats).toContain("A page of the copy consulted is missing.");
    expect(paper?.tables[0]?.caveats).toContain("Shares of studies on a group, not of the people in it.");
    const [students, employers] = paper?.tables[0]?.claims ?? [];
    expect(students?.caveats.join()).toContain("No whole number of studies gives this percentage");
    expect(students?.figure).toBe("86% of 15 studies, as printed");
    expect(employers?.figure).toBe("6 of 8 studies (75%)");
    expect(employers?.caveats.join()).toContain("The paper prints only the percentage");
  });

  test("what a review looked at comes after what it found, and its address can be followed", () => {
    const papers = claimGroups(filter(""), reading);
    expect(papers).toHaveLength(5);
    for (const { id, tables } of papers) {
      const subjectOf = (table: string) => reading.evidence.tables.find((one) => one.id === table)?.subject;
      const base = tables.map((table) => subjectOf(table.id) === "base");
      expect(base, id).toEqual(base.toSorted((a, b) => Number(a) - Number(b)));
    }
    const yildirim = papers.find(({ id }) => id === "yildirim-2025");
    expect(yildirim?.citation.link).toBe("https://doi.org/10.24059/olj.v29i4.4969");
    expect(papers[0]?.citation).toMatchObject({ link: "", after: "" });
  });

  test("a finding without a count is said to have none", () => {
    expect(figureText({ kind: "named" }, translator)).toBe("Named, not counted");
    expect(figureText({ kind: "counted", n: 1, of: 1 }, translator)).toBe("1 of 1 study (100%)");
  });

  test("in Spanish, words are Spanish and what the paper prints stays as printed", () => {
    const spanish = flagshipEvidence("es");
    const [paper] = claimGroups(filter("capability=STD-2"), spanish);
    const table = paper?.tables.find(({ locator }) => locator === "Table 5");
    expect(table?.title).toBe("Qué estorba");
    expect(table?.claims[0]?.figure).toMatch(/^31 de 38 estudios \(82\s%\)$/u);
    expect(table?.claims[0]?.row).toBe("Standardisation & Definition");
  });
});

test("the form offers every question in its dimension and only kinds that some review has", () => {
  const fields = filterFields(filter("region=africa"), flagship(), reading);
  expect(fields.map(({ facet }) => facet)).toEqual([
    "capability",
    "topic",
    "paper",
    "region",
    "publication",
    "subject",
  ]);
  expect(fields[0]?.groups.map(({ options }) => options.length)).toEqual([5, 5, 5, 5]);
  expect(fields[3]?.chosen).toBe("africa");
});

test("the mean of the shares behind a question is opened down to its counts", () => {
  const capability = findCapability(flagship(), "STD-1");
  if (capability === undefined) throw new Error("STD-1 is missing.");
  const note = salienceNote(capability, salience(capability), reading);
  expect(note.title).toBe("Definition and taxonomy: raised by 69% of studies on average");
  expect(note.sentences[0]).toBe("It is the plain mean of 3 shares: 31 of 38; 28 of 60; 48 of 60.");
  expect(salienceNote({ ...capability, evidence: [] }, null, reading).sentences).toEqual([]);
});

test("studies from a part of the world are counted by review and never added", () => {
  expect(regionSentences("africa", reading)).toEqual([
    "Sasmita et al. 2026: 2 of 38 studies.",
    "Rajabalee 2023: 1 of 38 studies.",
    "Varadarajan et al. 2023: 3 of 60 studies.",
    "Tamoliune et al. 2023: 0 of 32 studies.",
    "Yıldırım et al. 2025: studies are not counted by place.",
    "The reviews share studies, so these numbers must not be added.",
  ]);
});
