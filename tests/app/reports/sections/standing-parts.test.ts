import { describe, expect, test } from "vitest";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import type { Block } from "#app/reports/document.ts";
import { headlineRows, resultFacts } from "#app/reports/result-facts.ts";
import { furtherReading } from "#app/reports/sections/further-reading.ts";
import { summary } from "#app/reports/sections/index.ts";
import { whatCriticsSay } from "#app/reports/sections/what-critics-say.ts";
import { whatEachSideWants } from "#app/reports/sections/what-each-side-wants.ts";
import { whereWeStand } from "#app/reports/sections/where-we-stand.ts";
import { flagshipEvidence } from "../../../support/flagship.ts";
import { instrumentOfSize } from "../../../support/instrument-of.ts";
import { allAnswersAt, english, factsOf, spanish, spanishWords, workedAnswers } from "../worked-facts.ts";

const { evidence, words } = flagshipEvidence();
const records = [{}, workedAnswers, allAnswersAt(1), allAnswersAt(5)];
const tableIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []))[0];

describe("what every report says, whatever the result", () => {
  test("quality of the issuer and acceptance by employers stand on the first page", () => {
    const rows = headlineRows(factsOf(workedAnswers), english);
    expect(rows).toEqual([
      { term: "Quality of the issuer", text: "Level 2 Emerging" },
      { term: "Acceptance by employers", text: "Level 3 Defined" },
    ]);
    for (const answers of records) {
      const facts = factsOf(answers);
      const [first] = summary;
      const shown = (first?.build(facts, english) ?? []).flatMap((block) => (block.kind === "facts" ? block.rows : []));
      for (const { term } of rows) expect(shown.map((row) => row.term)).toContain(term);
      expect(resultFacts(facts, english).map(({ term }) => term)).toContain("Adoption");
    }
  });

  test("the block of criticism is always there, and with it the rise of publications since 2020", () => {
    for (const answers of records) {
      const { blocks } = buildReport(factsOf(answers), english, plainBrand);
      const text = JSON.stringify(blocks);
      expect(text).toContain("What critics say");
      expect(text).toContain("education turned into a market");
      expect(text).toContain("rose about threefold in 2021 and reached 45 in 2023, about six times the number of 2020");
    }
    const spoken = JSON.stringify(whatCriticsSay.build(factsOf({}, { words: spanishWords }), spanish));
    expect(spoken).toContain("unas seis veces las de 2020");
  });

  test("each of the four sides has a line of what it wants, tied to levels", () => {
    const table = tableIn(whatEachSideWants.build(factsOf(workedAnswers), english));
    expect(table?.rows).toEqual([
      ["Learners", "Learners want short, practical and current courses.", "Design standard: Level 2 Emerging"],
      [
        "The institution",
        "Institutions want accreditation that creates trust.",
        "Quality assurance: Level 2 Emerging, Regulatory recognition: Does not apply",
      ],
      [
        "Employers",
        "Employers want to see clearly what a holder is able to do.",
        "Assessment: Level 3 Defined, Digital issuing: Level 3 Defined",
      ],
      [
        "Government",
        "Governments want graduates to find work, at lower cost.",
        "Employer recognition: Level 3 Defined, Resources and structure: Level 2 Emerging",
      ],
    ]);
  });

  test("the reading list in the appendix has four groups and one author apart", () => {
    const facts = factsOf(workedAnswers, { evidence: { evidence, words } });
    const rows = tableIn(furtherReading.build(facts, english))?.rows ?? [];
    expect(rows.map(([group, authors]) => [group, (authors ?? "").split("; ").length])).toEqual([
      ["The bridge between all groups", 1],
      ["Policy and strategy", 3],
      ["Digital badges and learning with technology", 4],
      ["Methods of research", 2],
      ["Standing apart", 1],
    ]);
    expect(JSON.stringify(buildReport(facts, english, plainBrand).blocks)).toContain("Ebner M.");
  });
});

describe("whose voice is missing", () => {
  const warnings = (said: NonNullable<Parameters<typeof factsOf>[1]>["said"]) =>
    whereWeStand
      .build(factsOf(workedAnswers, { said: said ?? null }), english)
      .flatMap((block) => (block.kind === "callout" && block.tone === "warn" ? [block.text] : []));

  test("a round nobody spoke for learners or teachers in says so on the first page", () => {
    const heard = (role: string) => ({ "STD-1": [{ role, levels: [0, 1, 0, 0, 0] }] });
    expect(warnings(heard("leadership"))).toEqual([
      expect.stringMatching(/^Voices are missing: nobody spoke for Learners and Teaching staff in this round\./),
    ]);
    expect(warnings(heard("learner"))).toEqual([
      expect.stringMatching(/^A voice is missing: nobody spoke for Teaching/),
    ]);
  });

  test("control: with both heard, or outside a round, nothing is said of it", () => {
    const both = ["learner", "faculty"].map((role) => ({ role, levels: [0, 1, 0, 0, 0] }));
    expect(warnings({ "STD-1": both })).toEqual([]);
    expect(warnings(null)).toEqual([]);
  });
});

test("an instrument that names none of this has reports without it", () => {
  const facts = factsOf(
    {},
    { instrument: instrumentOfSize(2, 3), words: { ...factsOf({}).words, criticism: [], background: [] } },
  );
  expect(headlineRows(facts, english)).toEqual([]);
  for (const section of [whatCriticsSay, whatEachSideWants, furtherReading])
    expect(section.build(facts, english)).toEqual([]);
});
