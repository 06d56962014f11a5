import { describe, expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { workedAnswers } from "../../reports/worked-facts.ts";
import { answered, begin } from "../begun.ts";

async function worked() {
  const held = await begin(await openSite());
  for (const [id, answer] of Object.entries(workedAnswers)) {
    const posted =
      "level" in answer
        ? answered(id, String(answer.level))
        : { ...answered(id, "notApplicable"), reason: "no framework exists" };
    await held.visitor.postJson(held.at("/answers"), posted);
  }
  return {
    held,
    get: async (query = "") => (await held.visitor.get(held.at(`/result${query}`))).text,
    result: held.at("/result"),
  };
}

describe("how much the weights matter, on the page of the result", () => {
  test("stands in one sentence beside the index, with a way to why", async () => {
    const { get } = await worked();
    const page = await get();
    expect(readText(page)).toContain(
      "With other weights the index would lie between 36 and 43, from Emerging to Defined Why this matters",
    );
    expect(page).toContain('href="#weights"');
    expect(page).toContain('href="/method#weights"');
    expect(readText(page)).not.toContain("Another view");
  });

  test("each preset is a link to another view of the same answers, marked as no result", async () => {
    const { get, result } = await worked();
    expect(await get()).toContain(`href="${result}?weights=pathway-employment#weights"`);
    const page = await get("?weights=pathway-employment");
    expect(readText(page)).toContain("Another view: Employment pathway");
    expect(readText(page)).toContain("This is not the result.");
    expect(page).toContain(`href="${result}#weights"`);
    expect(readText(page, "another-view")).toContain("Employment pathway");
  });

  test("weights nobody offers change nothing", async () => {
    const { get } = await worked();
    expect(readText(await get("?weights=mine"))).toBe(readText(await get()));
  });
});

test("every number is downloaded with all that is behind it", async () => {
  const { held, get } = await worked();
  expect(await get()).toContain(`href="${held.at("/trace.json")}"`);
  const { headers, text } = await held.visitor.get(held.at("/trace.json"));
  expect(headers["content-disposition"]).toBe('attachment; filename="waymark-trace-harbour-university.json"');
  const trace = JSON.parse(text);
  expect(trace.overall.shown).toEqual({ mean: 2.56, index: 39 });
  expect(trace.items["REC-4"].answer).toEqual({ notApplicable: "no framework exists" });
});
