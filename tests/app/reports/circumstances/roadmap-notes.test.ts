import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { roadmapNotes } from "#app/reports/circumstances/roadmap-notes.ts";
import { roadmapAtAGlance } from "#app/reports/sections/roadmap-at-a-glance.ts";
import { roadmapInDetail } from "#app/reports/sections/roadmap-in-detail.ts";
import { whereWeStand } from "#app/reports/sections/where-we-stand.ts";
import { flagship } from "../../../support/flagship.ts";
import { english, factsOf, workedAnswers } from "../worked-facts.ts";

const factsIn = (circumstances: ItemAnswers) => factsOf(workedAnswers, { circumstances });
const notes = (circumstances: ItemAnswers) =>
  roadmapNotes(factsIn(circumstances), english).flatMap((block) => (block.kind === "callout" ? [block] : []));

describe("two institutions with the same answers in different circumstances", () => {
  const scarce: ItemAnswers = { means: { choice: "scarce" }, framework: { choice: "none" } };
  const settled: ItemAnswers = { means: { choice: "enough" }, framework: { choice: "in-place" } };

  test("get different notes on the order", () => {
    expect(notes(scarce).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Foundation: .*policy, people and infrastructure come first.* It concerns: .*\.$/),
    ]);
    expect(notes(settled).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Pilot: A national framework is there\./),
    ]);
  });

  test("and the same scores and the same plan", () => {
    const [one, other] = [factsIn(scarce), factsIn(settled)];
    expect(one.plan).toEqual(other.plan);
    expect(one.scores).toEqual(other.scores);
  });
});

test("where public money meets little coordination, staff and partners come first", () => {
  const text = notes({ "public-money": { choice: "yes" }, "working-together": { choice: "no" } })[0]?.text;
  expect(text).toMatch(/^Foundation: .*Make staff aware and find partners first/);
});

describe("while it is open whether it is right for us", () => {
  test.each(["undecided", "no"])("no pilot starts: %s", (choice) => {
    const [found] = notes({ "right-for-us": { choice } });
    expect(found?.tone).toBe("warn");
    expect(found?.text).toContain("No pilot starts");
    expect(found?.text).toContain("The phase Pilot and those after it wait");
  });

  test("and the phase and those after it say that they wait", () => {
    const exits = (circumstances: ItemAnswers) =>
      roadmapInDetail
        .build(factsIn(circumstances), english)
        .flatMap((block) => (block.kind === "phases" ? block.phases : []))
        .map(({ exit }) => exit.startsWith("It waits until it is decided"));
    const planned = factsIn({}).plan.phases.map(({ actions }, place) => place > 0 && actions.length > 0);
    expect(planned).toContain(true);
    expect(exits({ "right-for-us": { choice: "undecided" } })).toEqual(planned);
    expect(exits({ "right-for-us": { choice: "yes" } })).toEqual([false, false, false, false]);
    const reason = { "pilot-anyway": { text: "The ministry asks for it." } };
    expect(exits({ "right-for-us": { choice: "no" }, ...reason })).toEqual([false, false, false, false]);
  });

  test("unless a reason is given, which is printed", () => {
    const [found] = notes({ "right-for-us": { choice: "no" }, "pilot-anyway": { text: "The ministry asks for it." } });
    expect(found).toMatchObject({
      tone: "note",
      text: expect.stringContaining("this reason: The ministry asks for it."),
    });
  });

  test("and once it is decided, nothing waits", () => {
    expect(notes({ "right-for-us": { choice: "yes" } })).toEqual([]);
  });
});

test("the summary of the report says that pilots wait, and the roadmap in full what comes first", () => {
  const facts = factsIn({ means: { choice: "scarce" }, "right-for-us": { choice: "undecided" } });
  expect(JSON.stringify(whereWeStand.build(facts, english))).toContain("No pilot starts");
  expect(JSON.stringify(roadmapAtAGlance.build(facts, english))).toContain("Pilot (waits)");
  expect(JSON.stringify(roadmapInDetail.build(facts, english))).toContain(
    "policy, people and infrastructure come first",
  );
});

test("notes without a phase are none of the roadmap's, and an instrument without circumstances has none", () => {
  expect(notes({ voices: { choices: ["managers"] } })).toEqual([]);
  expect(roadmapNotes({ ...factsIn({}), instrument: { ...flagship(), context: null } }, english)).toEqual([]);
});
