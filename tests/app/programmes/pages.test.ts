import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { programmePage } from "#app/programmes/programme-page.ts";
import { visibilityPage } from "#app/programmes/visibility-page.ts";

const translator = createTranslator("en");
const programme = {
  ...{ id: "p", name: "Ready together", description: "", instrument: { id: "i", version: "1.0.0" } },
  ...{ deadline: "2027-03-31", createdAt: "2026-11-21T12:00:00.000Z", closedAt: null },
};

test("a programme names whoever agreed, and counts whoever did not", () => {
  const members = [
    { named: true, name: "Harbour", joinedAt: "2026-11-21T12:00:00.000Z", state: "open" },
    { named: false, joinedAt: "2026-11-22" },
  ] as const;
  const page = programmePage(programme, { members, calls: [], releases: [] }, "Readiness", translator);
  expect(page.deadline).toBe("Answers are wanted by 31 March 2027.");
  expect(page.members?.count).toBe("2 institutions take part.");
  expect(page.members?.rows.map(({ name, state }) => [name, state])).toEqual([
    ["Harbour", "Being answered"],
    [null, "Not shown"],
  ]);
});

test("an analyst's page has no members and no calls", () => {
  const page = programmePage(programme, { members: null, calls: [], releases: [] }, "Readiness", translator);
  expect([page.members, page.calls]).toEqual([null, []]);
});

test("what others can see is said for each round and audience, with the day it was decided", () => {
  const consents = [{ audience: "benchmark", granted: true, decidedAt: "2026-11-21T12:00:00.000Z" }] as const;
  const round = { assessmentId: "a", name: "Spring", programme: null, consents };
  const consultants = [{ name: "Cleo", endsAt: "2026-12-31T00:00:00.000Z" }];
  const page = visibilityPage({ rounds: [round], consultants, programmes: [] }, translator);
  expect(page.rounds[0]?.choices[0]).toMatchObject({ granted: true, decided: "Decided on 21 November 2026." });
  expect(page.consultants).toEqual(["Cleo reads our rounds and results until 31 December 2026."]);
});
