import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { circumstanceBlocks } from "#app/reports/circumstances/circumstance-blocks.ts";
import type { Block } from "#app/reports/document.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../../support/flagship.ts";
import { english, factsOf, spanish, spanishWords, workedAnswers } from "../worked-facts.ts";

const build = (circumstances: ItemAnswers) => circumstanceBlocks(factsOf(workedAnswers, { circumstances }), english);

function tables(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

function texts(blocks: readonly Block[]): string {
  return JSON.stringify(blocks);
}

test("nothing is said where nothing was answered, or nobody knows", () => {
  expect(build({})).toEqual([]);
  expect(build({ means: { dontKnow: true } })).toEqual([]);
  expect(
    circumstanceBlocks({ ...factsOf(workedAnswers), instrument: { ...flagship(), context: null } }, english),
  ).toEqual([]);
});

describe("a barrier", () => {
  test("surfaces exactly the questions it concerns and the actions of its enablers", () => {
    const [found] = tables(build({ barriers: { choices: ["terms", "recognition"] } }));
    expect(found?.columns.map(({ label }) => label)).toEqual([
      ...["What you said", "Studies", "Questions it concerns", "What helps, and by which actions"],
    ]);
    expect(found?.rows).toEqual([
      [
        ...["Terms and concepts are inconsistent", "31 of 38 (82%)", "Definition and taxonomy"],
        "Collaboration of all stakeholders: steering group, advisory structure. Policies that fit together: policy and approval path, framework mapping.",
      ],
      [
        ...["Procedures of recognition are missing", "not counted", "Prior learning"],
        "A procedure with two routes: recognition procedure, precedents and issuers.",
      ],
    ]);
  });

  test("brings its opportunity, and only its own", () => {
    const text = texts(build({ barriers: { choices: ["verification"] } }));
    expect(text).toContain("A public page or a registry lets anyone check a credential");
    expect(text).not.toContain("Agree on terms");
  });

  test("each one, of Table 5 and of the seven, reaches a question and an action", () => {
    const { options, enablers } = contextOfFlagship();
    const known = capabilitiesOf(flagship()).map(({ id }) => id);
    const barriers = Object.entries(options.barriers ?? {});
    expect(barriers).toHaveLength(14);
    for (const [id, { capabilities, enablers: names }] of barriers) {
      expect(known, id).toEqual(expect.arrayContaining([...capabilities]));
      expect(capabilities.length, id).toBeGreaterThan(0);
      const actions = enablers.filter((one) => names.includes(one.id)).flatMap((one) => one.actions);
      expect(actions.length, id).toBeGreaterThan(0);
    }
  });

  test("the five challenges of Table 5 keep their counts", () => {
    const counts = Object.values(contextOfFlagship().options.barriers ?? {}).flatMap(
      ({ evidence }) => evidence?.n ?? [],
    );
    expect([...new Set(counts)]).toEqual([31, 29, 27, 26, 20]);
  });
});

describe("what is used stands beside the literature", () => {
  test("frameworks of assessment: 8, 6, 4, 3 and 2 of 23, as shares of studies", () => {
    const blocks = build({ frameworks: { choices: ["multi-level"] } });
    const [found] = tables(blocks);
    expect(found?.rows.map(([, here, studies]) => [here, studies])).toEqual([
      ["No", "8 of 23 (35%)"],
      ["Yes", "6 of 23 (26%)"],
      ["No", "4 of 23 (17%)"],
      ["No", "3 of 23 (13%)"],
      ["No", "2 of 23 (9%)"],
    ]);
    expect(texts(blocks)).toContain(
      "Shares are shares of studies, not of institutions or people. Source: Sasmita et al. 2026.",
    );
    const shares = Object.values(contextOfFlagship().options.frameworks ?? {}).map(({ evidence }) => evidence?.n ?? 0);
    expect(shares.reduce((sum, n) => sum + n, 0)).toBe(23);
  });

  test("patterns: two are known, four names are lost, and there is room for four of one's own", () => {
    const blocks = build({
      patterns: { choices: ["partnerships"] },
      "other-patterns": { rows: [{ pattern: "Summer schools" }] },
    });
    const [known, own] = tables(blocks);
    expect(known?.rows).toEqual([
      ["In partnership with industry", "Yes", "16 of 38 (42%)"],
      ["As parts of existing curricula", "No", "13 of 38 (34%)"],
    ]);
    expect(texts(blocks)).toContain("The names of four are on a page that is missing");
    expect(own?.rows).toEqual([["Summer schools"]]);
  });
});

test("drivers stand in the order they were ranked", () => {
  const [found] = tables(build({ drivers: { ranking: ["access", "pandemic", "cost", "employers", "jobs"] } }));
  expect(found?.rows.map(([place]) => place)).toEqual(["1", "2", "3", "4", "5"]);
  expect(found?.rows[0]?.[1]).toBe("Access for people whom degrees do not reach");
});

test("risks stand with their owners and what is done about them", () => {
  const rows = [{ risk: "A label only.", owner: "The provost", mitigation: "Decide on evidence." }];
  const [found] = tables(build({ risks: { rows } }));
  expect(found?.columns.map(({ label }) => label)).toEqual(["Risk", "Owner", "What you do about it"]);
  expect(found?.rows).toEqual([["A label only.", "The provost", "Decide on evidence."]]);
});

test.each([
  ["formal", "use the procedure for foreign qualifications"],
  ["non-formal", "use recognition of prior learning"],
])("the issuer decides which route of recognition is right: %s", (issuer, route) => {
  const text = texts(build({ issuers: { choice: issuer } }));
  expect(text).toContain(route);
  expect(text).toContain("A procedure with two routes:");
});

test("one's own judgement of the stage stands with its reason, and a measure with its level", () => {
  const blocks = build({
    stage: { choice: "implementation" },
    "stage-reason": { text: "Two faculties offer them." },
    tools: { choices: ["badge-taxonomy", "solo"] },
    kpis: { rows: [{ kpi: "Promotions within a year", level: "results" }] },
  });
  const facts = blocks.flatMap((block) => (block.kind === "facts" ? block.rows : []));
  expect(facts).toContainEqual({ term: "Own judgement of the stage", text: "Implementation: we offer them" });
  expect(facts).toContainEqual({ term: "Why there", text: "Two faculties offer them." });
  expect(texts(blocks)).toContain("A taxonomy of badges by level of competence, as by Braxton; The SOLO taxonomy");
  expect(tables(blocks)[0]?.rows).toEqual([["Promotions within a year", "4 Results: what has come of it?"]]);
});

test("the highest level of assessment asks for a measure of behaviour or results", () => {
  const note = "needs a measure of behaviour or results";
  expect(texts(build({ "kpi-levels": { choices: ["reaction", "learning"] } }))).toContain(note);
  expect(texts(build({ "kpi-levels": { choices: ["learning", "behaviour"] } }))).not.toContain(note);
});

test("learners and teachers who were not heard are missed in so many words", () => {
  const heard = texts(build({ voices: { choices: ["learners", "teachers", "managers"] } }));
  expect(heard).not.toContain("have not been heard");
  const unheard = texts(build({ voices: { choices: ["managers"] } }));
  expect(unheard).toContain("Learners have not been heard.");
  expect(unheard).toContain("Teaching staff have not been heard.");
});

test("an answer that is not asked any more is not reported", () => {
  const text = texts(build({ "right-for-us": { choice: "yes" }, "pilot-anyway": { text: "An old reason." } }));
  expect(text).not.toContain("An old reason.");
});

test("Spanish reports say it in Spanish", () => {
  const facts = factsOf(workedAnswers, { words: spanishWords, circumstances: { barriers: { choices: ["terms"] } } });
  const text = texts(circumstanceBlocks(facts, spanish));
  expect(text).toContain("Los términos y conceptos son incoherentes");
  expect(text).toContain("Qué ayuda, y con qué acciones");
});

function contextOfFlagship() {
  const { context } = flagship();
  if (context === null) throw new Error("The flagship has no context.");
  return context;
}
