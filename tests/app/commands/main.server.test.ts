import { expect, test } from "vitest";
import { commands } from "#app/commands/commands.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

test("--help lists every command with its usage on standard output", async () => {
  const { code, out, err } = await waymark(["--help"], emptyFolder());
  expect([code, err]).toEqual([0, ""]);
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load();
    expect(out).toContain(`waymark ${usage}\n      ${summary}`);
  }
});

test.each([[["frobnicate"]], [[]]])("%j names no command: usage on standard error, exit 2", async (words) => {
  const { code, out, err } = await waymark(words, emptyFolder());
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Usage:");
});
