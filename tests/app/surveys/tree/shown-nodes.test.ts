import { expect, test } from "vitest";
import { shownNodes } from "#app/surveys/tree/shown-nodes.ts";
import { modelTree } from "../../../support/models.ts";

test("nodes come in the order of the questionnaire, each with the place of the group around it", () => {
  const nodes = shownNodes(modelTree("mixed-scales").whole.children);
  const around = (id: string) => nodes[nodes.find((node) => node.id === id)?.inside ?? -1]?.id;
  expect([around("D1"), around("DIGITAL"), around("SERVICE")]).toEqual(["DIGITAL", "ACCESS", undefined]);
  nodes.forEach(({ inside }, place) => {
    expect(inside).toBeLessThan(place);
  });
});
