import { mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeText, largestFile, readText } from "#app/surveys/read-text.server.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("UTF-8 is read, with and without a byte-order mark", () => {
  expect(decodeText(Buffer.from("Şeyda: 1"))).toEqual({ ok: true, text: "Şeyda: 1" });
  expect(decodeText(Buffer.from("\ufeffa: 1"))).toEqual({ ok: true, text: "a: 1" });
  expect(decodeText(Buffer.from("a: \ufffd"))).toEqual({ ok: true, text: "a: \ufffd" });
});

test("UTF-16 is recognised and the cure is named", () => {
  const problem = { line: 1, column: 1, message: "The file is stored as UTF-16. Save it as UTF-8." };
  expect(decodeText(Buffer.from("\ufeffa: 1", "utf16le"))).toEqual({ ok: false, problems: [problem] });
  expect(decodeText(Buffer.from([0xfe, 0xff, 0, 97]))).toEqual({ ok: false, problems: [problem] });
});

test("the first byte that is no UTF-8 is pointed at", () => {
  const bytes = Buffer.concat([Buffer.from("a: ä\nbé: "), Buffer.from([0xe4]), Buffer.from("\nc: 1")]);
  const file = decodeText(bytes);
  expect(file.ok ? null : file.problems[0]).toMatchObject({ line: 2, column: 5 });
});

test("a missing file, a folder and a file too large are said, not thrown", async () => {
  await writeFile(join(folder, "large.yaml"), "a".repeat(largestFile + 1));
  const messages = [];
  for (const path of ["missing.yaml", ".", "large.yaml", "nul\0"]) {
    const file = await readText(join(folder, path));
    messages.push(file.ok ? "" : file.problems[0]?.message);
  }
  expect(messages[0]).toContain("no such file");
  expect(messages[1]).toContain("folder");
  expect(messages[2]).toContain("at most 1000000");
  expect(messages[3]).toContain("cannot be read");
});

test.skipIf(process.platform === "win32")("what never ends is read no further than a file may be long", async () => {
  await symlink("/dev/zero", join(folder, "endless.yaml"));
  const file = await readText(join(folder, "endless.yaml"));
  expect(file.ok ? "" : file.problems[0]?.message).toContain("goes on after 1000000 bytes");
  // Control: the system says that it is empty, so its size alone would have let it through.
  expect((await stat(join(folder, "endless.yaml"))).size).toBe(0);
});
