import { expect, test } from "vitest";
import { carriedForm, fieldsOf } from "#app/accounts/carried-form.ts";

const to = "/assessments/0f/questions/STD";

test("a form of an assessment's page is carried with every field, in order, twice the same name too", () => {
  const form = carriedForm(to, "a=1&b=%26%0A&a=2&empty=");
  expect(form).toEqual({ to, fields: "a=1&b=%26%0A&a=2&empty=" });
  expect(form && fieldsOf(form)).toEqual([
    ["a", "1"],
    ["b", "&\n"],
    ["a", "2"],
    ["empty", ""],
  ]);
});

test.each([
  [null, "a=1"],
  ["/sign-out", "a=1"],
  ["/assessments/../sign-out", "a=1"],
  ["https://evil.example/assessments/0f", "a=1"],
  [to, null],
  [to, ""],
  [to, "x".repeat(300_001)],
])("to %j with %.10j nothing is carried", (place, fields) => {
  expect(carriedForm(place, fields)).toBeNull();
});
