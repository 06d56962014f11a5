import { describe, expect, test } from "vitest";
import { confidencePicture } from "#app/reports/confidence-picture.ts";
import { howSure } from "#app/reports/sections/how-sure.ts";
import { findCapability } from "#app/surveys/instrument.ts";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const facts = factsOf(workedAnswers);
const [role = ""] = findCapability(facts.instrument, "STD-1")?.roles.required ?? [];
const agreed = { ...facts, said: { "STD-1": [{ role, levels: [0, 0, 3, 0, 0] }] } };

describe("how sure each level is", () => {
  test("each word opens down to who was asked, how far they agree, and a document", () => {
    const reading = confidencePicture(agreed, english)?.readings[0];
    expect(reading?.parts.map(({ name }) => name)).toEqual(["Who was asked", "How far they agree", "Document"]);
    expect(reading?.parts[1]).toMatchObject({
      found: "3 people, on average 0.00 levels from their average",
      sum: "1.00 × 0.30 = 0.30",
    });
    expect(confidencePicture(agreed, english)?.lead).toMatch(/^Of 18 levels, \d+ have high/);
  });

  test("the report says the same in one table", () => {
    const blocks = howSure.build(agreed, english);
    expect(blocks[0]).toMatchObject({ kind: "heading", text: "How sure each level is" });
    expect(JSON.stringify(blocks)).toContain("Fewer than two people chose a level");
  });

  test("where nobody was asked there is nothing to say", () => {
    expect(confidencePicture(facts, english)).toBeNull();
    expect(howSure.build(facts, english)).toEqual([]);
  });
});
