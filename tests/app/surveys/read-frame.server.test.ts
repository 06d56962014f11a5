import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { frameReader } from "#app/surveys/read-frame.server.ts";
import { emptyFolder } from "#tests/support/waymark.server.ts";

test("the lines around a problem are read from its file; a file that is no text has none", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.yaml"), "one\ntwo\n");
  writeFileSync(join(folder, "b.yaml"), Buffer.from([0xff, 0xfe, 0x61, 0x00]));
  const frameAt = frameReader();
  const problem = { line: 2, column: 1, message: "" };
  expect(await frameAt({ ...problem, file: join(folder, "a.yaml") })).toMatchObject({ line: 2, before: 0 });
  expect(await frameAt({ ...problem, file: join(folder, "b.yaml") })).toBeNull();
  expect(await frameAt({ ...problem, file: join(folder, "c.yaml") })).toBeNull();
});
