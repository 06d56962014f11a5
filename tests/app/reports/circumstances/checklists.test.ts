import { describe, expect, test } from "vitest";
import { checklistsBeside } from "#app/reports/circumstances/checklists.ts";
import { circumstanceBlocks } from "#app/reports/circumstances/circumstance-blocks.ts";
import { capabilitySheet } from "#app/reports/sections/capability-sheets.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { flagship } from "../../../support/flagship.ts";
import { english, factsOf, workedAnswers } from "../worked-facts.ts";

const { context } = flagship();
const principles =
  context === null
    ? []
    : itemsBelow(context.questions.whole).flatMap(({ id, item }) =>
        id === "design" && item.kind === "checklist" ? item.entries.map((entry) => entry.id) : [],
      );
const ticked = (checked: readonly string[]) => factsOf(workedAnswers, { circumstances: { design: { checked } } });
const allButTwo = principles.filter((id) => !["inclusive", "varied"].includes(id));

describe("principles of design and fair assessment", () => {
  test("are twelve, and concern learning outcomes and assessment", () => {
    expect(principles).toHaveLength(12);
    expect(context?.concerns.design).toEqual(["STD-3", "STD-4"]);
  });

  test("stand in a table that says how many hold and which do not", () => {
    const tables = circumstanceBlocks(ticked(allButTwo), english).flatMap((block) =>
      block.kind === "table" ? [block.table] : [],
    );
    expect(tables[0]?.caption).toBe("Design and assessment: 10 of 12 hold");
    expect(tables[0]?.rows).toHaveLength(12);
    expect(tables[0]?.rows[0]).toEqual(["Design starts from the learners: who they are and what they need", "Yes"]);
    expect(tables[0]?.rows[11]).toEqual(["There is more than one way to show what one can do", "No"]);
  });

  test("stand beside the levels of those two questions, and of no other", () => {
    for (const { id } of capabilitiesOf(flagship())) {
      const lines = checklistsBeside(ticked(allButTwo), id, english);
      expect(lines.length, id).toBe(["STD-3", "STD-4"].includes(id) ? 1 : 0);
    }
    expect(checklistsBeside(ticked(allButTwo), "STD-4", english)).toEqual([
      {
        term: "Design and assessment",
        text: "10 of 12 hold. Not ticked: Assessment has been checked for barriers of disability, language and equipment; There is more than one way to show what one can do.",
      },
    ]);
    expect(checklistsBeside(ticked(principles), "STD-3", english)[0]?.text).toBe("All 12 hold.");
    expect(checklistsBeside(factsOf(workedAnswers), "STD-3", english)).toEqual([]);
  });

  test("change no level: a sheet differs by its line alone", () => {
    const capability = capabilitiesOf(flagship()).find(({ id }) => id === "STD-4");
    if (capability === undefined) throw new Error("The flagship has no STD-4.");
    const [without, none, all] = [factsOf(workedAnswers), ticked([]), ticked(principles)].map((facts) =>
      capabilitySheet(facts, capability, english),
    );
    for (const sheet of [none, all]) {
      const other = sheet?.facts.filter(({ term }) => term !== "Design and assessment");
      expect({ ...sheet, facts: other }).toEqual(without);
    }
    expect(none?.facts.length).toBe((without?.facts.length ?? 0) + 1);
  });
});
