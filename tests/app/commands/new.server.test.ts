import { readdirSync } from "node:fs";
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
    const [, check = ""] = /npx waymark (instrument check \S+)/.exec(made.out) ?? [];
    const checked = await waymark(check.split(" "), folder);
    expect([checked.code, checked.err]).toEqual([0, ""]);
    expect(checked.out).toMatch(/^hand-hygiene: hand-hygiene 1\.0\.0 is in order: /);
  },
);

test("without an id it says what to give, and writes nothing", async () => {
  const folder = emptyFolder();
  for (const words of [["new"], ["new", "survey"], ["new", "report", "x"], ["new", "survey", "x-y", "--format", "3"]]) {
    const { code, out, err } = await waymark(words, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("npm run new -- survey hand-hygiene");
  }
  expect(readdirSync(folder)).toEqual([]);
});
