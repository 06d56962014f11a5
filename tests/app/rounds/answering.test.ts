import { expect, test } from "vitest";
import { roundStates } from "#app/accounts/subject.ts";
import { answeringOf } from "#app/rounds/answering.ts";
import { contributionStates } from "#app/rounds/contribution.ts";

test("answers are taken while the round is open and the part is open or was returned, and never else", () => {
  const open = roundStates.flatMap((round) =>
    contributionStates.filter((state) => answeringOf(round, state) === "open").map((state) => [round, state]),
  );
  expect(open).toEqual([
    ["open", "open"],
    ["open", "returned"],
  ]);
});

test("what stands in the way is named: first the round, then one's own part", () => {
  expect(answeringOf("draft", "open")).toBe("notOpenYet");
  expect(answeringOf("consensus", "open")).toBe("roundClosed");
  expect(answeringOf("locked", "submitted")).toBe("roundClosed");
  expect(answeringOf("consensus", "withdrawn")).toBe("withdrawn");
  expect(answeringOf("open", "submitted")).toBe("submitted");
  expect(answeringOf("open", "accepted")).toBe("accepted");
  expect(answeringOf("open", "withdrawn")).toBe("withdrawn");
});
