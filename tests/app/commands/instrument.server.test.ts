import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const flagship = fileURLToPath(new URL("../../../surveys/micro-credential-readiness", import.meta.url));

test("what is wrong with an instrument is named by file, line and column, with the cure", async () => {
  const folder = emptyFolder();
  cpSync(flagship, join(folder, "mine"), { recursive: true });
  const file = join(folder, "mine", "survey.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("levels: 5", "levels: five"));
  const { code, out, err } = await waymark(["instrument", "check", "mine"], folder);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^mine\/survey\.yaml:6:1: "levels" must be a number/);
  expect(err.trimEnd().split("\n"), "nobody looks on, so one line is one problem").toHaveLength(1);
  const framed = await waymark(["instrument", "check", "--frames", "mine"], folder);
  expect(framed.err).toContain("    > 6 | levels: five");
});

test("a path is needed, and 'check' is the only thing to do with it", async () => {
  const { code, out, err } = await waymark(["instrument", "mend", "mine"], emptyFolder());
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("waymark instrument check PATH");
});
