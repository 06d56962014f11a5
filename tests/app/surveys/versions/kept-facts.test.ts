import { expect, test } from "vitest";
import { installedVersion } from "#app/surveys/versions/installed-version.ts";
import { ladderFacts, treeFacts } from "#app/surveys/versions/instrument-facts.ts";
import { driftOf, factsEdition, factsText, readFacts } from "#app/surveys/versions/kept-facts.ts";
import { flagship, flagshipWords } from "../../../support/flagship.ts";
import { type GuideVersion, guideLibrary } from "../../../support/guide-library.ts";
import { modelTree } from "../../../support/models.ts";

async function factsIn({ format, edits = [] }: GuideVersion) {
  const id = format === 1 ? "open-data" : "small-library";
  const found = installedVersion(await guideLibrary({ format, edits }), id, "1.0.0");
  if (found === undefined) throw new Error(`The guide has no ${id}.`);
  return found.facts;
}

test.each([1, 2] as const)("what is kept of format %i reads back as it was", async (format) => {
  const facts = await factsIn({ format });
  expect(readFacts(factsText(facts, "all"))).toEqual(facts);
  const parts = [...readFacts(factsText(facts, "meaning")), ...readFacts(factsText(facts, "words"))];
  expect(new Map(parts)).toEqual(facts);
});

test("an older edition of the product is not blamed for what it never looked at; what both look at counts", async () => {
  const now = await factsIn({ format: 1 });
  const before = new Map([...now].filter(([, { what }]) => what !== "core"));
  const kept = { edition: factsEdition - 1, facts: before };
  expect(driftOf(kept, now)).toEqual({ meaning: [], wording: [] });
  expect(driftOf({ ...kept, edition: factsEdition }, now).meaning).not.toEqual([]);
  const changed = await factsIn({ format: 1, edits: [["survey.yaml", "weight: 2", "weight: 3"]] });
  expect(driftOf(kept, changed).meaning).toMatchObject([{ about: "POL-2", what: "weight" }]);
});

test("the kinds of facts of this edition are these: who adds one raises the edition", async () => {
  const shipped = [
    ladderFacts(flagship(), { en: flagshipWords() }),
    ...(["mixed-scales", "samm-structure", "cumulative-levels"] as const).map((model) =>
      treeFacts(modelTree(model), {}),
    ),
  ];
  const kinds = new Set(
    [await factsIn({ format: 1 }), await factsIn({ format: 2 }), ...shipped].flatMap((facts) =>
      [...facts.values()].map(({ what }) => what),
    ),
  );
  expect([factsEdition, [...kinds].toSorted()]).toMatchInlineSnapshot(`
    [
      1,
      [
        "action",
        "advice",
        "answers",
        "audience",
        "bands",
        "cap of does not apply",
        "capability",
        "columns",
        "condition",
        "core",
        "dimension",
        "dimension of the capability",
        "effort",
        "elements",
        "enabler",
        "form",
        "full",
        "gate",
        "group",
        "group around it",
        "headlines",
        "idea",
        "item",
        "kind",
        "lens element",
        "lens weighed in reports",
        "levels",
        "literature share",
        "long",
        "max",
        "may be answered does not apply",
        "min",
        "most",
        "note on circumstances",
        "option of circumstances",
        "optional",
        "order of actions",
        "order of audiences",
        "order of enablers",
        "order of ideas",
        "order of its elements",
        "order of its parts",
        "order of lenses",
        "order of notes on circumstances",
        "order of phases",
        "order of sets of weights",
        "order of stages of adoption",
        "order of standards",
        "order of targets",
        "order of terms",
        "own judgement of the stage",
        "phase",
        "place of the lens element",
        "questions about circumstances",
        "questions it concerns",
        "reversed",
        "roles",
        "rows to open with",
        "rule",
        "scale",
        "scored",
        "set of its answers",
        "set of its bands",
        "source of the lens",
        "source of the stages of adoption",
        "stage of adoption",
        "standards",
        "status",
        "steps",
        "studies counted",
        "target",
        "term",
        "topics of actions",
        "voices",
        "weight",
        "when and how it is asked",
        "whole",
        "words (en)",
        "worst and best",
        "worth of the answers",
      ],
    ]
  `);
});
