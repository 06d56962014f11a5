import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";

/** Somebody at work on a questionnaire in each format. */
async function author() {
  const previews = emptyFolder();
  for (const format of [1, 2] as const)
    await writeStarter(previews, { id: `hands-${format}`, title: `Hands ${format}`, language: "en", format });
  const visitor = (await openSite({ previews: [previews] })).visitor();
  const change = (file: string, from: string, to: string) => {
    const path = join(previews, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  return { visitor, change, previews };
}

test("in a product that serves there is no preview at all", async () => {
  const visitor = (await openSite()).visitor();
  for (const path of ["/preview", "/preview/micro-credential-readiness", "/preview/public-library-service/revision"]) {
    const { status, text } = await visitor.get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(readText(text)).toContain("There is nothing at this address");
  }
});

test("every questionnaire of the folder is listed by its title, and one with mistakes says so", async () => {
  const { visitor, change } = await author();
  change("hands-2/survey.yaml", "format: 2", "format: two");
  const { status, text } = await visitor.get("/preview");
  expect(status).toBe(200);
  expect(readText(text)).toMatch(/Hands 1.*hands-2 *1 mistake/s);
});

test("a questionnaire is shown with every question, answer, level and help text it has", async () => {
  const { visitor } = await author();
  const ladder = readText((await visitor.get("/preview/hands-1")).text);
  for (const part of ["A plan", "No plan is written.", "Settled", "Only where you serve nobody", "The list of courses"])
    expect(ladder).toContain(part);
  const tree = await visitor.get("/preview/hands-2");
  for (const part of ["Who knows the plan?", "Everybody", "New staff are trained.", "%", "Only where you serve nobody"])
    expect(readText(tree.text)).toContain(part);
  expect(tree.text, "nothing is hidden by answers nobody gave").not.toMatch(/<fieldset[^>]* hidden/);
});

test("what is asked only after some answers says so in the author's own words", async () => {
  const { visitor, change } = await author();
  change("hands-2/survey.yaml", "  - id: WORK\n", '  - id: WORK\n    when: PLAN-1 = "yes" or answered(PLAN-2)\n');
  const words = readText((await visitor.get("/preview/hands-2")).text);
  expect(words).toMatch(/PLAN-2 Asked only when this holds: not PLAN-1 = "no"/);
  expect(words).toMatch(/WORK Asked only when this holds: PLAN-1 = "yes" or answered\(PLAN-2\)/);
});

test("it is shown in every language it has words for, with the product's own words in the nearest it speaks", async () => {
  const { visitor, change, previews } = await author();
  const english = join(previews, "hands-2/locales/en.json");
  writeFileSync(join(previews, "hands-2/locales/es-MX.json"), readFileSync(english));
  change("hands-2/locales/es-MX.json", '"language": "en"', '"language": "es-MX"');
  change("hands-2/locales/es-MX.json", "Who knows the plan?", "¿Quién conoce el plan?");
  const { text } = await visitor.get("/preview/hands-2?words=es-MX");
  expect(text).toContain('<div lang="es-MX"');
  expect(readText(text)).toMatch(/¿Quién conoce el plan\?.*No lo sabemos/s);
  expect(text).toContain('href="?words=en"');
  expect((await visitor.get("/preview/hands-2?words=tlh")).status).toBe(200);
});

test("a mistake stands in place of the questions, with its place, the lines around it and how to mend it", async () => {
  const { visitor, change } = await author();
  change("hands-1/survey.yaml", "levels: 3", "levels: three");
  const { status, text } = await visitor.get("/preview/hands-1");
  expect(status).toBe(200);
  const words = readText(text);
  expect(words).toMatch(/hands-1\/survey\.yaml:\d+:1/);
  expect(words).toContain('"levels" must be a number, but here stands the text "three". Change it.');
  expect(words).toMatch(/> \d+ \| levels: three/);
  expect(words).not.toContain("No plan is written.");
  change("hands-1/survey.yaml", "levels: three", "levels: 3");
  expect(readText((await visitor.get("/preview/hands-1")).text)).toContain("No plan is written.");
});

test("the revision moves with every save, so that an open page knows", async () => {
  const { visitor, change } = await author();
  const revision = async () => JSON.parse((await visitor.get("/preview/hands-1/revision")).text).revision;
  const before = await revision();
  expect(await revision()).toBe(before);
  change("hands-1/locales/en.json", "A plan", "A short plan");
  expect(await revision()).not.toBe(before);
  expect((await visitor.get("/preview/hands-1")).text).toContain(`data-revision="${await revision()}"`);
});

test.each([
  "/preview/nowhere",
  "/preview/..%2f..",
  "/preview/.git",
  "/preview/nowhere/revision",
  "/preview/%2e%2e/revision",
])("%s leads nowhere", async (path) => {
  const { visitor } = await author();
  expect((await visitor.get(path)).status).toBe(404);
});
