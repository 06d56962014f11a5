import { expect, test } from "vitest";
import { chosen, openSurvey, scoreSurvey } from "../support/score-survey.ts";

const record = {
  ...chosen(`STORE-badges partial STORE-wallet pilot STORE-blockchain none STORE-platform tracking
    STACK-framework none STACK-taxonomy tracking STACK-badges none
    MANAGE-platform full MANAGE-registry none MANAGE-ctdl none
    VERIFY-signature pilot VERIFY-blockchain none VERIFY-registry tracking`),
  "SYSTEMS-1": { rows: [{ system: "Badge server", function: "store", state: "partial", open: true, since: 2021 }] },
};

test("a function stands where its furthest technology stands, and the whole is the mean of the four", async () => {
  const { overall, nodes } = await scoreSurvey("technology-deployment", record);
  expect(["STORE", "STACK", "MANAGE", "VERIFY"].map((id) => nodes[id]?.value)).toEqual([3, 1, 4, 2]);
  expect(overall).toMatchObject({ value: 2.5, index: 62.5, band: "trying" });
  expect(nodes.SYSTEMS?.scale).toBeNull();
});

test("rules and a sample credential have values of their own and leave the stock-taking as it is", async () => {
  const { overall, nodes } = await scoreSurvey("technology-deployment", {
    ...record,
    ...chosen("RULES-1 yes RULES-2 yes RULES-3 no RULES-4 no"),
    "SAMPLE-1": { checked: ["recipient", "issuer", "criteria", "evidence"] },
    "SAMPLE-2": { checked: ["issuer", "outcomes", "context"] },
  });
  expect([nodes.RULES?.value, nodes.SAMPLE?.value]).toEqual([0.5, (4 / 5 + 3 / 4) / 2]);
  expect(overall).toMatchObject({ value: 2.5, publishable: true });
});

test("a sample credential is held against the profile of European Digital Credentials: nine of fourteen, beside the stock-taking", async () => {
  const nine = ["awarder", "holder", "title", "outcomes", "workload", "level", "dates", "language", "seal"];
  const { overall, nodes } = await scoreSurvey("technology-deployment", { ...record, "EUROPASS-1": { checked: nine } });
  expect(nodes.EUROPASS?.value).toBeCloseTo(9 / 14, 12);
  expect(overall.value).toBe(2.5);
  for (const language of ["en", "es"]) {
    const { words } = await openSurvey("technology-deployment");
    expect(Object.keys(words[language]?.items["EUROPASS-1"]?.entries ?? {})).toHaveLength(14);
  }
});
