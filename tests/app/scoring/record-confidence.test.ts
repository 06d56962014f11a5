import { expect, test } from "vitest";
import { recordConfidence } from "#app/scoring/record-confidence.ts";
import { findCapability } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";

const instrument = flagship();
const required = findCapability(instrument, "STD-1")?.roles.required ?? [];
const [first = "", second = ""] = required;

test("confidence is worked out from what people had said, each part by itself", () => {
  const said = {
    "STD-1": [
      { role: first, levels: [0, 0, 2, 0, 0] },
      { role: "nobody_asked", levels: [5, 0, 0, 0, 0] },
    ],
  };
  const found = recordConfidence(instrument, { "STD-1": { level: 3 } }, said, new Set(["STD-1"]))["STD-1"];
  expect(found?.coverage).toMatchObject({ answered: 1, required: required.length, value: 1 / required.length });
  expect(found?.agreement).toMatchObject({ people: 2, deviation: 0, value: 1 });
  expect(found?.evidence).toMatchObject({ state: "pending", value: 0.5 });
  expect(found?.value).toBeCloseTo(0.4 / required.length + 0.3 + 0.15, 12);
});

test("roles that chose no level have not answered, and one voice agrees with nobody", () => {
  const said = {
    "STD-1": [
      { role: first, levels: [0, 1, 0, 0, 0] },
      { role: second, levels: [0, 0, 0, 0, 0] },
    ],
  };
  const found = recordConfidence(instrument, { "STD-1": { level: 2 } }, said, new Set())["STD-1"];
  expect(found).toMatchObject({
    coverage: { answered: 1 },
    agreement: { people: 1, value: 0.5 },
    evidence: { value: 0 },
  });
});

test("only levels of the record have a confidence", () => {
  const record = { "STD-1": { notApplicable: "no" }, "STD-2": { dontKnow: true as const }, "STD-3": { level: 2 } };
  expect(Object.keys(recordConfidence(instrument, record, {}, new Set()))).toEqual(["STD-3"]);
});
