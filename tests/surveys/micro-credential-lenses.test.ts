import { describe, expect, test } from "vitest";
import { score } from "#app/scoring/score-record.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence, flagshipWords } from "../support/flagship.ts";
import { allAt } from "../support/instrument-of.ts";

const all = () => capabilitiesOf(flagship()).map(({ id }) => id);
const lensOf = (id: string) => {
  const lens = flagship().lenses.find((one) => one.id === id);
  if (lens === undefined) throw new Error(id);
  return lens;
};
const reachedBy = (id: string) => {
  const named = new Set(lensOf(id).elements.flatMap(({ capabilities }) => capabilities));
  return all().filter((capability) => named.has(capability));
};
const notReachedBy = (id: string) => all().filter((capability) => !reachedBy(id).includes(capability));

/** Lens, number of elements, what it does not look at. */
const reach: readonly [string, number, string][] = [
  ["varadarajan2023-codes", 36, ""],
  ["sasmita2026-table5", 5, ""],
  ["varadarajan2023-pathways", 3, "STD-2 CUL-2 CUL-4"],
  ["sasmita2026-multilevel", 4, "STD-3 STD-4 REC-1 REC-2 TEC-2 TEC-3 TEC-5"],
  ["eu2022-principles", 10, "STD-2 TEC-1 TEC-5 CUL-1 CUL-2 CUL-3 CUL-4"],
  ["irmi2025", 12, "STD-1 REC-5 TEC-2 TEC-3 TEC-4 TEC-5 CUL-4"],
  ["yildirim2025-impact-areas", 5, "REC-1 REC-4 REC-5 TEC-5 CUL-2 CUL-3 CUL-4"],
  ["themes-001", 4, "STD-1 STD-3 STD-4 STD-5 REC-5 TEC-5 CUL-2 CUL-3 CUL-4 CUL-5"],
];

/** Lens, number of elements, the few capabilities it looks at. */
const narrow: readonly [string, number, string][] = [
  ["tamoliune2023-subtopics", 10, "STD-3 STD-4 REC-1 REC-2 REC-3 REC-5 TEC-4 CUL-3 CUL-5"],
  ["sasmita2026-table4-concerns", 8, "STD-1 STD-3 STD-4 STD-5 REC-5 CUL-2 CUL-3 CUL-4"],
  ["selvaratnam2024-named-domains", 5, "STD-1 STD-3 STD-5 TEC-1 TEC-2 CUL-1 CUL-2"],
  ["oliver2022-definition", 4, "STD-3 STD-4 STD-5 REC-1 REC-2 TEC-2 TEC-3"],
  ["tamoliune2023-barriers", 7, "STD-2 STD-3 REC-2 TEC-1 CUL-3 CUL-4"],
  ["store-stack-manage-001", 4, "REC-1 TEC-1 TEC-2 TEC-3 TEC-4"],
];

describe("what each framework looks at", () => {
  test("fifteen lenses, the enablers among them", () => {
    const listed = [...reach, ...narrow].map(([id]) => id);
    expect(
      flagship()
        .lenses.map(({ id }) => id)
        .sort(),
    ).toEqual([...listed, "enablers"].sort());
  });

  test.each(reach)("%s has %i elements and does not reach: %s", (id, elements, missing) => {
    expect(lensOf(id).elements).toHaveLength(elements);
    expect(notReachedBy(id).join(" ")).toBe(missing);
  });

  test.each(narrow)("%s has %i elements and reaches only: %s", (id, elements, reached) => {
    expect(lensOf(id).elements).toHaveLength(elements);
    expect(reachedBy(id).join(" ")).toBe(reached);
  });

  test("every capability is looked at by at least two frameworks", () => {
    for (const id of all()) {
      const looking = flagship().lenses.filter(({ elements }) =>
        elements.some(({ capabilities }) => capabilities.includes(id)),
      );
      expect(looking.length, id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("scores through a lens", () => {
  const elementsOf = (scores: ReturnType<typeof score>) =>
    Object.values(scores.lenses).flatMap((lens) => Object.values(lens));

  test("a record at level 3 throughout stands at 3.0 in every element of every lens", () => {
    const elements = elementsOf(score(flagship(), allAt(flagship(), 3)));
    expect(elements).toHaveLength(118);
    for (const { value, index } of elements) expect([value, index]).toEqual([3, 50]);
  });

  test("an element none of whose capabilities applies has no number, and never 0", () => {
    const answers = {
      ...allAt(flagship(), 3),
      "REC-4": { notApplicable: "No framework." },
      "TEC-4": { notApplicable: "" },
    };
    const { lenses, overall } = score(flagship(), answers);
    for (const [lens, element] of [
      ["irmi2025", "government-policies"],
      ["varadarajan2023-codes", "GO4"],
      ["eu2022-principles", "7-portable"],
      ["store-stack-manage-001", "store"],
    ] as const)
      expect(lenses[lens]?.[element]).toMatchObject({ value: null, index: null, publishable: false, notApplicable: 1 });
    expect(lenses["eu2022-principles"]?.["6-recognition"]).toMatchObject({ value: 3, notApplicable: 0.5 });
    expect(overall.value).toBe(3);
  });
});

describe("words and places of the lenses", () => {
  test.each(["en", "es"])("in %s every lens says what the framework is", (language) => {
    for (const { id } of flagship().lenses)
      expect(flagshipWords(language).lenses[id]?.description?.length ?? 0, id).toBeGreaterThan(60);
  });

  test("every framework but our own enablers names the work it comes from", () => {
    const without = flagship().lenses.filter(({ source }) => source === undefined);
    expect(without.map(({ id }) => id)).toEqual(["enablers"]);
  });

  test("each of the 36 codes, of the five challenges and of the ten topics points to the finding that counts it", () => {
    const claims = new Map(flagshipEvidence().evidence.claims.map((claim) => [claim.id, claim]));
    for (const id of ["varadarajan2023-codes", "sasmita2026-table5", "tamoliune2023-subtopics"]) {
      const { source, elements } = lensOf(id);
      for (const { finding } of elements) {
        const claim = claims.get(finding ?? "");
        expect([claim?.paper, claim?.figure.kind]).toEqual([source, expect.stringMatching(/^(counted|workedOut)$/)]);
      }
    }
  });

  test("the three pathways stand for learners, employers and government, and are the targets of the roadmap", () => {
    const { elements } = lensOf("varadarajan2023-pathways");
    expect(elements.map(({ role }) => role)).toEqual(["learner", "employer", "government"]);
    const raised = flagship().targets.map(({ levels }) => Object.keys(levels).sort());
    expect(raised).toEqual(expect.arrayContaining(elements.map(({ capabilities }) => [...capabilities].sort())));
  });
});
