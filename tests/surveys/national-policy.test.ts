import { expect, test } from "vitest";
import { chosen, scoreSurvey } from "../support/score-survey.ts";

test("seven areas count the same, on a scale from nothing yet to revised: worked out by hand", async () => {
  const { overall, nodes } = await scoreSurvey("national-policy", {
    "COUNTRY-1": { text: "Kenya" },
    ...chosen(`COUNTRY-2 no COUNTRY-3 partly
      FRAMEWORK-1 in_force FRAMEWORK-3 drafted
      QUALITY-1 reviewed QUALITY-2 none QUALITY-3 drafted
      RECOGNITION-1 none RECOGNITION-2 none RECOGNITION-3 none
      FUNDING-1 debated FUNDING-2 debated FUNDING-3 debated
      DIGITAL-1 in_force DIGITAL-2 in_force DIGITAL-3 in_force
      INFORMATION-1 reviewed INFORMATION-2 drafted
      EQUITY-1 none EQUITY-2 drafted`),
    "FRAMEWORK-2": { notApplicable: "There is no such framework." },
    "NEXT-1": { ranking: ["regulation", "funding"] },
  });
  const areas = ["FRAMEWORK", "QUALITY", "RECOGNITION", "FUNDING", "DIGITAL", "INFORMATION", "EQUITY"];
  expect(areas.map((id) => nodes[id]?.value)).toEqual([62.5, 50, 0, 25, 75, 75, 25]);
  expect(overall.value).toBeCloseTo(312.5 / 7, 9);
  expect(overall).toMatchObject({ band: "debated", publishable: true });
});
