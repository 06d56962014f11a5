import { expect, test } from "vitest";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import { assembleInstrument } from "#app/surveys/assemble-instrument.ts";
import type { Survey } from "#app/surveys/survey-schema.ts";

const roles = { lead: "library", required: ["library"], perception: [] };
const survey: Survey = {
  format: 1,
  id: "open-data",
  version: "1.0.0",
  status: "expert-draft",
  levels: 3,
  roles: { inside: ["library"], outside: ["public"] },
  dimensions: [
    {
      id: "POL",
      weight: 1,
      capabilities: [
        { id: "POL-1", weight: 1, core: true, notApplicable: "allowed", roles },
        { id: "POL-2", weight: 2, roles },
      ],
    },
  ],
  lenses: [
    { id: "enablers", elements: [{ id: "rules", capabilities: ["POL-2"] }] },
    { id: "other", elements: [{ id: "all", capabilities: ["POL-1", "POL-2"] }] },
  ],
};
const size = { points: 1, personWeeks: [1, 4] as [number, number] };
const library = { phases: [], effort: { S: size, M: size, L: size }, actions: [] };

test("what a file leaves out is not core, never not applicable, without evidence, literature and targets", () => {
  const { dimensions, targets } = assembleInstrument(survey, library);
  expect(targets).toEqual([]);
  expect(dimensions[0]?.literature).toBeNull();
  expect(dimensions[0]?.capabilities[1]).toEqual({
    id: "POL-2",
    weight: 2,
    core: false,
    enabler: true,
    mayBeNotApplicable: false,
    roles,
    evidence: [],
  });
});

test("only the lens called enablers makes enablers", () => {
  expect(assembleInstrument(survey, library).dimensions[0]?.capabilities.map(({ enabler }) => enabler)).toEqual([
    false,
    true,
  ]);
});

test("for checking answers, an instrument is its capabilities in order", () => {
  const { capabilities, ...rest } = answerable(assembleInstrument(survey, library));
  expect(rest).toEqual({ id: "open-data", version: "1.0.0", levels: 3, circumstances: [] });
  expect(capabilities.map(({ id, mayBeNotApplicable }) => [id, mayBeNotApplicable])).toEqual([
    ["POL-1", true],
    ["POL-2", false],
  ]);
});
