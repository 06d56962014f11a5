import { describe, expect, it } from "vitest";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { resultFacts } from "#app/reports/result-facts.ts";
import { weightsPicture, weightsSentence, weightsView } from "#app/reports/weights-picture.ts";
import { weightsOf } from "#app/scoring/weights.ts";
import { allAnswersAt, answersOf, english, factsOf, spanish, workedAnswers } from "./worked-facts.ts";

const worked = factsOf(workedAnswers);

describe("one sentence beside the index", () => {
  it("says both words when the band changes within the range", () => {
    expect(weightsSentence(worked, english)).toBe(
      "With other weights the index would lie between 36 and 43, from Emerging to Defined",
    );
    expect(weightsSentence(worked, spanish)).toContain("de la franja Emerging a la franja Defined");
  });

  it("says one word when it does not", () => {
    const uneven = answersOf({
      STD: [3, 3, 3, 3, 3],
      REC: [3, 3, 3, 3, 3],
      TEC: [3, 3, 4, 3, 3],
      CUL: [3, 3, 3, 3, 3],
    });
    expect(weightsSentence(factsOf(uneven), english)).toMatch(/between 5\d and 5\d, all of it Defined$/);
  });

  it("says so when no weights would move it", () => {
    expect(weightsSentence(factsOf(allAnswersAt(3)), english)).toBe("The index stays at 50 whatever the weights");
  });

  it("says nothing where no index is shown", () => {
    const little = factsOf(answersOf({ STD: [3, 3, 3, 3, 3] }));
    expect([
      weightsSentence(little, english),
      weightsPicture(little, english),
      weightsView(little, "literature", english),
    ]).toEqual([null, null, null]);
  });

  it("stands among the facts of the result, with a link on a page and without one on paper", () => {
    const weights = (rows: ReturnType<typeof resultFacts>) => rows.find(({ term }) => term === "Weights");
    expect(weights(resultFacts(worked, english))).toEqual({ term: "Weights", text: weightsSentence(worked, english) });
    const link = { href: "#weights", text: "Why this matters" };
    expect(weights(resultFacts(worked, english, link))).toMatchObject({ link });
  });
});

describe("every set of weights", () => {
  it("stands with its index under its name", () => {
    expect(weightsPicture(worked, english)?.rows.map(({ name, index }) => [name, index])).toEqual([
      ["Equal weights", "39"],
      ["Weights of the literature", "39"],
      ["Learning pathway, its capabilities counted twice", "39"],
      ["Employment pathway, its capabilities counted twice", "40"],
      ["Qualification pathway, its capabilities counted twice", "38"],
    ]);
  });

  it("is printed in the report, where the scores are explained", () => {
    const { blocks } = buildReport(worked, english, plainBrand);
    const at = blocks.findIndex((block) => block.kind === "heading" && block.id === "why-weights");
    const [, lead, table] = blocks.slice(at, at + 3);
    expect(lead).toMatchObject({ kind: "paragraph", text: expect.stringContaining("1,000 random sets") });
    expect(table).toMatchObject({ kind: "table", table: { rows: { length: 5 } } });
  });
});

describe("weights of one's own", () => {
  const weights = {
    dimensions: { STD: 0, REC: 1, TEC: 0, CUL: 0 },
    capabilities: weightsOf(worked.instrument, "equal").capabilities,
  };
  const own = factsOf(workedAnswers, { ownWeights: { by: "The senate", reason: "Recognition first.", weights } });

  it("stand last among the sets, with who set them and why", () => {
    const picture = weightsPicture(own, english);
    expect(picture?.rows.at(-1)).toEqual({ weights: "custom", name: "Own weights", index: "31" });
    expect(picture?.because?.replaceAll(/[\u2066-\u2069]/g, "")).toBe(
      "Own weights were set by The senate. Reason: Recognition first.",
    );
    expect(weightsPicture(worked, english)?.because).toBeNull();
  });

  it("are another view like any other, and change neither the result nor the range", () => {
    const view = weightsView(own, "custom", english);
    expect(view?.table.rows[0]).toEqual(["The whole", "39", "31"]);
    expect(view?.text).toContain("Recognition first.");
    expect(own.scores.overall).toEqual(worked.scores.overall);
    expect(weightsSentence(own, english)).toBe(weightsSentence(worked, english));
  });
});

describe("another view", () => {
  it("shows the same answers with other weights beside the result, and works them out", () => {
    const view = weightsView(worked, "pathway-employment", english);
    expect(view?.title).toBe("Another view: Employment pathway, its capabilities counted twice");
    expect(view?.table.rows[0]).toEqual(["The whole", "39", "40"]);
    expect(view?.table.rows).toHaveLength(5);
    expect(view?.explanations.map(({ caption }) => caption)).toEqual([
      "4 dimensions, equal weights",
      ...Array.from({ length: 4 }, () => "5 capabilities, those of the pathway counted twice"),
    ]);
  });

  it("with the literature's weights the whole is weighed by them as well", () => {
    const [whole] = weightsView(worked, "literature", english)?.explanations ?? [];
    expect(whole?.caption).toBe("4 dimensions, weights of the literature");
  });

  it.each([null, "equal", "custom", "pathway-nowhere", "__proto__", "<b>"])(
    "asked for as %j there is none",
    (asked) => {
      expect(weightsView(worked, asked, english)).toBeNull();
    },
  );
});
