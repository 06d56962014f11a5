import { expect, test } from "vitest";
import { readText } from "../../support/read-page.ts";
import { openSite } from "../../support/site.server.ts";

test("the questions on paper are open to everybody: every level, a box for each answer, and where to enter them", async () => {
  const site = await openSite();
  const { status, text } = await site.visitor().get("/questionnaire");
  expect(status).toBe(200);
  const words = readText(text);
  for (const part of ["We do not know", "Does not apply to us", "Filled in by", site.origin])
    expect(words).toContain(part);
  expect(text.match(/<h3 /g)).toHaveLength(20);
  expect(text.match(/class="box"/g)?.length).toBeGreaterThan(120);
});

test("the first page and the task list lead there", async () => {
  const site = await openSite();
  expect((await site.visitor().get("/")).text).toContain('href="/questionnaire"');
});
