import { expect, test } from "vitest";
import { listedIdeas } from "#app/reports/listed-ideas.ts";
import { allAnswersAt, english, factsOf } from "./worked-facts.ts";

test("ideas say what they could help with, what they are about and where they come from", () => {
  const { fitting, others } = listedIdeas(factsOf(allAnswersAt(2)), null, english);
  expect(others).toEqual([]);
  expect(fitting.map(({ title }) => title)).toContain("Award badges for soft skills");
  expect(fitting.find(({ id }) => id === "soft-skill-badges")?.facts).toEqual([
    "Could help with: assessment, employer recognition",
    "Topics: learner-centred badges, vocational pathways",
    "Found in: Varadarajan et al. 2023, Discussion, employment pathway",
  ]);
});

test("where every capability is at its target all of them stand behind a line, and a topic leaves the others out", () => {
  const { fitting, others } = listedIdeas(factsOf(allAnswersAt(5)), "technology-platforms", english);
  expect(fitting).toEqual([]);
  expect(others.map(({ id }) => id)).toEqual(["employer-verification"]);
});
