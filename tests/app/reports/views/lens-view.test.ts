import { describe, expect, test } from "vitest";
import { lensList } from "#app/reports/views/lens-list.ts";
import { lensView } from "#app/reports/views/lens-view.ts";
import { flagship, flagshipEvidence } from "../../../support/flagship.ts";
import { allAnswersAt, english, factsOf, spanish, spanishWords, workedAnswers } from "../worked-facts.ts";

const { evidence, words } = flagshipEvidence();
const facts = factsOf(workedAnswers, { evidence: { evidence, words } });
const viewOf = (lens: string, from = facts) => {
  const view = lensView(from, lens, english);
  if (view === null) throw new Error(`There is no lens ${lens}.`);
  return view;
};

describe("a record seen by an outside framework", () => {
  test("the European principles leave out most of Culture, and say that this is why it is a dimension", () => {
    const view = viewOf("eu2022-principles");
    expect(view.reach).toBe("13 of 20 capabilities");
    expect(view.outside?.capabilities.map(({ id }) => id)).toEqual([
      "STD-2",
      "TEC-1",
      "TEC-5",
      "CUL-1",
      "CUL-2",
      "CUL-3",
      "CUL-4",
    ]);
    expect(view.outside?.why).toBe(
      "Most of this dimension would go unseen: Culture. That is why it is a dimension of its own here.",
    );
    expect(view.outside?.capabilities[0]).toMatchObject({
      name: "Policy and approval pathway",
      reading: "Level 3 Defined",
    });
  });

  test("it names the work it comes from, and our own enablers name none", () => {
    expect(viewOf("eu2022-principles").source).toMatchObject({ id: "council-2022", short: "Council of the EU 2022" });
    expect(viewOf("enablers").source).toBeNull();
  });

  test("the finding names the highest and the furthest to go", () => {
    expect(viewOf("varadarajan2023-pathways").finding).toBe(
      "Best equipped for: Employment pathway. Furthest to go: Qualification framework",
    );
    expect(viewOf("enablers").finding).toBe("Institutional readiness: Index 46");
    expect(viewOf("eu2022-principles", factsOf(allAnswersAt(2))).finding).toBe("All 10 elements stand level");
    expect(viewOf("eu2022-principles", factsOf({})).finding).toContain("Too little is answered");
  });

  test("an element none of whose capabilities applies reads “Does not apply” and has no dot", () => {
    const [part] = viewOf("irmi2025").parts;
    const row = part?.chart.rows.find(({ label }) => label === "Policies of government");
    expect(row).toMatchObject({ value: null, reading: "Does not apply" });
    expect(part?.chart.table.rows.find(([name]) => name === "Policies of government")).toEqual([
      "Policies of government",
      "Regulatory recognition: Does not apply",
      "Does not apply",
      "–",
      "–",
    ]);
  });

  test("an open question gives its element bounds or, where too much is open, no number", () => {
    const rows = viewOf("sasmita2026-table5").parts[0]?.chart.rows ?? [];
    expect(rows.find(({ label }) => label === "Integration of technology")).toMatchObject({
      value: 3,
      range: [2.6, 3.4],
      reading: "Index 50, range 40 to 60",
    });
    const alone = viewOf("varadarajan2023-codes").parts.flatMap(({ chart }) => chart.rows);
    expect(alone.find(({ label }) => label.includes("EO4"))).toMatchObject({
      value: null,
      reading: "No score: fewer than four fifths answered",
    });
  });

  test("every element opens down to its capabilities and its arithmetic", () => {
    const explanation = viewOf("eu2022-principles").parts[0]?.explanations.find(({ id }) => id === "2-transparency");
    expect(explanation?.title).toBe("2. Transparency: index 33");
    expect(explanation?.caption).toBe("3 capabilities, equal weights");
    expect(explanation?.arithmetic).toEqual(["Average (3 + 2 + 2) ÷ 3 = 2.33.", "Index 25 × (2.33 − 1) = 33."]);
    expect(explanation?.rule).toBeNull();
  });

  test("where studies were counted, their number stands beside the element", () => {
    const view = viewOf("tamoliune2023-subtopics");
    expect(view.parts.map(({ title }) => title)).toEqual(["Economic", "Social", "Academic"]);
    const [economic] = view.parts;
    expect(economic?.chart.rows.map(({ note }) => note)).toEqual([
      "18 of 32 studies (56%)",
      "14 of 32 studies (44%)",
      "18 of 32 studies (56%)",
    ]);
    expect(economic?.chart.table.columns.map(({ label }) => label)).toContain("Studies that raise it");
    expect(viewOf("eu2022-principles").parts[0]?.chart.table.columns.map(({ label }) => label)).not.toContain(
      "Studies that raise it",
    );
  });

  test("there is no view of a lens nobody knows", () => {
    expect(lensView(facts, "astrology", english)).toBeNull();
  });
});

test("every lens is listed with its reach and what it shows, in both languages", () => {
  const listed = lensList(facts, english);
  expect(listed.map(({ id }) => id)).toEqual(flagship().lenses.map(({ id }) => id));
  expect(listed.find(({ id }) => id === "tamoliune2023-barriers")).toEqual({
    id: "tamoliune2023-barriers",
    title: "Seven barriers",
    size: "7 elements",
    reach: "6 of 20 capabilities",
    finding: expect.stringMatching(/^Best equipped for: .+ Furthest to go: /),
  });
  const [first] = lensList(factsOf(workedAnswers, { words: spanishWords }), spanish);
  expect(first).toMatchObject({ title: "Habilitadores", reach: "6 de 20 capacidades" });
});
