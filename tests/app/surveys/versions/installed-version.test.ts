import { expect, test } from "vitest";
import { versionOf } from "#app/surveys/versions/installed-version.ts";
import { openSurvey } from "../../../support/score-survey.ts";

const loaded = await openSurvey("public-library-service");

test("what a version says is worked out once, however often it is asked", () => {
  expect(versionOf(loaded)).toBe(versionOf(loaded));
  // Control: another one that says the same is another one.
  const again = { ...loaded };
  expect(versionOf(again)).not.toBe(versionOf(loaded));
  expect(versionOf(again)).toEqual(versionOf(loaded));
});
