import { readdirSync, realpathSync } from "node:fs";
import { expect, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

test.each(["1", "2"])(
  "a new questionnaire in format %s passes the product's own check as it is written",
  async (format) => {
    const folder = emptyFolder();
    const words = ["new", "survey", "hand-hygiene", "--title", "Hand hygiene", "--format", format, "--into", "."];
    const made = await waymark(words, folder);
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("hand-hygiene/survey.yaml");
    // Whoever starts npm elsewhere still finds the folder.
    expect(made.out).toContain(`WAYMARK_SURVEYS=${realpathSync(folder)} npm run dev`);
    const [, check = ""] = /npx waymark (instrument check \S+)/.exec(made.out) ?? [];
    const checked = await waymark(check.split(" "), folder);
    expect([checked.code, checked.err]).toEqual([0, ""]);
    expect(checked.out).toMatch(/^hand-hygiene: hand-hygiene 1\.0\.0 is in order: /);
  },
);

test("an installation's own folder is where it goes, and an id we ship is taken", async () => {
  const folder = emptyFolder();
  const own = { WAYMARK_SURVEYS: folder };
  const made = await waymark(["new", "survey", "hand-hygiene", "--language", "de"], folder, own);
  expect([made.code, readdirSync(folder)]).toEqual([0, ["hand-hygiene"]]);
  expect(made.out).toContain("Its words are English so far. Translate the values in hand-hygiene/locales/de.json");
  const taken = await waymark(["new", "survey", "adoption-stage"], folder, own);
  expect([taken.code, taken.out]).toEqual([1, ""]);
  const astray = await waymark(["new", "survey", "hands"], folder, { WAYMARK_SURVEYS: "nowhere" });
  expect([astray.code, astray.err]).toEqual([
    1,
    expect.stringMatching(/^WAYMARK_SURVEYS must be a folder that is there/),
  ]);
  expect(taken.err).toMatch(/The id "adoption-stage" is taken by .*raise the version/);
});

test("without an id it says what to give, and writes nothing", async () => {
  const folder = emptyFolder();
  for (const words of [["new"], ["new", "survey"], ["new", "report", "x"], ["new", "survey", "x-y", "--format", "3"]]) {
    const { code, out, err } = await waymark(words, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("npm run new -- survey hand-hygiene");
  }
  expect(readdirSync(folder)).toEqual([]);
});
