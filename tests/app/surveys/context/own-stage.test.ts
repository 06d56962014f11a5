import { expect, test } from "vitest";
import { adoptionPicture } from "#app/reports/adoption.ts";
import { ownStage } from "#app/surveys/context/own-stage.ts";
import { flagship } from "../../../support/flagship.ts";
import { english, factsOf, workedAnswers } from "../../reports/worked-facts.ts";

const { context } = flagship();
const told = { stage: { choice: "implementation" }, "stage-reason": { text: "Two faculties offer them." } };

test("the stage people see themselves in counts with its reason, and only then", () => {
  expect(ownStage(context, told)).toEqual({ stage: "implementation", reason: "Two faculties offer them." });
  expect(ownStage(context, { stage: told.stage })).toBeNull();
  expect(ownStage(context, { "stage-reason": told["stage-reason"] })).toBeNull();
  expect(ownStage(context, { ...told, stage: { dontKnow: true } })).toBeNull();
  expect(ownStage(null, told)).toBeNull();
});

test("it stands beside the stage read from the record, which it does not change", () => {
  const read = adoptionPicture(factsOf(workedAnswers), english);
  const beside = adoptionPicture(factsOf(workedAnswers, { circumstances: told }), english);
  expect([read?.own, beside?.stage]).toEqual([null, read?.stage]);
  expect(beside?.own).toContain("Two faculties offer them.");
});
