import { expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answerAll, answered, begin } from "../begun.ts";

const points = { "points:STD": "1", "points:REC": "3", "points:TEC": "0", "points:CUL": "0" };
const who = { by: "The senate", reason: "Recognition comes first." };

async function withResult() {
  const site = await openSite();
  const held = await begin(site);
  await answerAll(held, 3);
  for (const place of [1, 2, 3, 4, 5])
    await held.visitor.postJson(held.at("/answers"), answered(`REC-${place}`, "5", 1));
  const read = async (place: string) => readText((await held.visitor.get(held.at(place))).text);
  return { site, held, read };
}

test("own weights are found from the result, set without script, and stand beside it as another view with their reason", async () => {
  const { held, read } = await withResult();
  expect((await held.visitor.get(held.at("/result"))).text).toContain(`href="${held.at("/weights")}"`);
  expect(await read("/weights")).toContain("In the whole index");
  const { status, location } = await held.visitor.post(held.at("/weights"), { intent: "set", ...who, ...points });
  expect([status, location]).toEqual([303, `${held.at("/result")}?weights=custom#weights`]);
  // Levels 3, 5, 3, 3: the result is index 62.5, and (1 × 50 + 3 × 100) ÷ 4 = 87.5 with these points.
  const result = await read("/result");
  expect(result).toMatch(/Equal weights\s+the result\s+63/);
  expect(result).toMatch(/Own weights\s+88/);
  expect(result).toContain("Change your own weights");
  expect(result.match(/Recognition comes first\./g)).toHaveLength(1);
  const view = await read("/result?weights=custom");
  expect(view).toContain("Another view: Own weights");
  expect(view).toContain("Reason: Recognition comes first.");
  expect(view.match(/Recognition comes first\./g)).toHaveLength(1);
  expect(await read("/report")).toMatch(/Own weights were set by .?The senate/);
});

test("the view is downloaded as data with who set the weights, and so are they with the assessment", async () => {
  const { site, held } = await withResult();
  expect((await held.visitor.get(held.at("/trace.json?weights=custom"))).status).toBe(404);
  await held.visitor.post(held.at("/weights"), { ...who, ...points });
  const trace = JSON.parse((await held.visitor.get(held.at("/trace.json?weights=custom"))).text);
  expect([trace.weights, trace.overall.shown.index, trace.custom.by]).toEqual(["custom", 88, "The senate"]);
  expect(JSON.parse((await held.visitor.get(held.at("/trace.json"))).text).overall.shown.index).toBe(63);
  const file = JSON.parse((await held.visitor.get(held.at("/assessment.json"))).text);
  expect(file.ownWeights).toEqual({ ...who, points: { STD: 1, REC: 3, TEC: 0, CUL: 0 } });
  expect((await site.visitor().get(held.at("/weights"))).status).toBe(404);
});

test("weights without a reason are refused in words, with everything typed still there", async () => {
  const { held, read } = await withResult();
  const { status, text } = await held.visitor.post(held.at("/weights"), { ...points, "points:CUL": "many" });
  expect(status).toBe(400);
  expect(readText(text)).toContain("Nobody can judge weights without a reason.");
  expect(readText(text)).toContain("Give every part a number from 0 to 1000");
  expect(text).toContain('value="many"');
  expect(await read("/result")).not.toMatch(/Own weights/);
});

test("they are taken away again, and nothing of the result or the plan ever depended on them", async () => {
  const { held, read } = await withResult();
  const [result, roadmap] = [await read("/result"), await read("/roadmap")];
  await held.visitor.post(held.at("/weights"), { ...who, ...points });
  expect(await read("/roadmap")).toBe(roadmap);
  await held.visitor.post(held.at("/weights"), { intent: "remove" });
  expect(await read("/result")).toBe(result);
});
