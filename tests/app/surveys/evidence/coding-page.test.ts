import { expect, test } from "vitest";
import { codingPage, readCode } from "#app/surveys/evidence/coding-page.ts";
import { flagshipEvidence } from "../../../support/flagship.ts";

const reading = flagshipEvidence();
const codingOf = (paper: string) => {
  const found = reading.evidence.codings.find(({ id }) => id === paper);
  if (found === undefined) throw new Error(`There is no coding table of ${paper}.`);
  return found;
};
const varadarajan = codingOf("varadarajan-2023");

test("the page says that all counts agree, how far studies hang together, and which stand in another review", () => {
  const { findings, totals, codes } = codingPage(varadarajan, null, reading);
  expect(findings).toEqual([
    "All 36 printed counts agree with the table.",
    expect.stringContaining(
      "39 of the 60 studies hang together in 12 groups that share at least 80% of their codes, and only 55 sets",
    ),
    "At least 15 of these studies are also among those of Tamoliune et al. 2023.",
  ]);
  expect(totals.rows.map(({ assignments, share, studies }) => [assignments, share, studies])).toEqual([
    ["234", "27.1%", "60 of 60 studies (100%)"],
    ["227", "26.2%", "59 of 60 studies (98%)"],
    ["277", "32.0%", "60 of 60 studies (100%)"],
    ["127", "14.7%", "49 of 60 studies (82%)"],
  ]);
  expect(codes.flatMap((column) => column.codes).find(({ id }) => id === "UC1")).toMatchObject({
    counted: "55",
    printed: "55 (92%)",
    share: "92%",
    side: "challenge",
  });
});

test("a count that differs from print is said, not smoothed over", () => {
  const [first, ...others] = varadarajan.studies;
  const fewer = { ...varadarajan, studies: first === undefined ? others : [{ ...first, codes: {} }, ...others] };
  expect(codingPage(fewer, null, reading).findings[0]).toBe("17 printed counts differ from the table.");
});

test("a code shows its studies only; a code that does not exist shows all", () => {
  const chosen = readCode(new URLSearchParams("code=GO6"), varadarajan);
  const page = codingPage(varadarajan, chosen, reading);
  expect(page.studies).toHaveLength(8);
  expect(page.found).toBe("GO6, Government initiatives and national policy. 8 of 60 studies (13%)");
  expect(readCode(new URLSearchParams("code=GO7"), varadarajan)).toBeNull();
});

test("the table of ten topics is read the same way, without sides and without percentages in print", () => {
  const page = codingPage(codingOf("tamoliune-2023"), null, reading);
  expect(page.totals.rows.map(({ studies }) => studies)).toEqual([
    "24 of 32 studies (75%)",
    "24 of 32 studies (75%)",
    "29 of 32 studies (91%)",
  ]);
  expect(page.codes[1]?.codes[0]).toMatchObject({ id: "SOC1", counted: "23", printed: "23", side: null });
});
