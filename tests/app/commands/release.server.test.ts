import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Command } from "#app/commands/command.ts";
import { demoCommand } from "#app/commands/demo.server.ts";
import { releaseCommand } from "#app/commands/release.server.ts";
import { reportCommand } from "#app/commands/report.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";

const instrument = "micro-credential-readiness";
const answers = `surveys/${instrument}/golden/worked-institution.json`;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-release-"));
  const url = `file:${join(folder, "waymark.sqlite")}`;
  const database = await openDatabase(url);
  await migrate(database);
  await database.close();
  vi.stubEnv("DATABASE_URL", url);
  const read = JSON.parse(await readFile(answers, "utf8"));
  await writeFile(join(folder, "answers.json"), JSON.stringify({ instrument, answers: read.answers }));
  await writeFile(join(folder, "institution.json"), JSON.stringify({ name: "Northgate College" }));
  await run(demoCommand, "add");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function run(command: Command, ...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

function report(release: string) {
  const files = { answers: join(folder, "answers.json"), institution: join(folder, "institution.json") };
  const out = join(folder, "report.json");
  const words = ["--instrument", instrument, "--answers", files.answers, "--institution", files.institution];
  return run(reportCommand, ...words, "--release", release, "--out", out);
}

test("releases are listed by number, marked as demonstration", async () => {
  const { code, out } = await run(releaseCommand, "list");
  expect(code).toBe(0);
  expect(out.split("\n").map((line) => line.split(/\s+/)[0])).toEqual(["demo-1", "demo-2"]);
  expect(out.match(/demonstration data/g)).toHaveLength(2);
  expect(JSON.parse((await run(releaseCommand, "list", "--json")).out)).toHaveLength(2);
});

test("one release is shown with its groups, and as JSON without anybody who was in it", async () => {
  expect((await run(releaseCommand, "show", "demo-2")).out).toMatch(/type:open +hidden/);
  const { out } = await run(releaseCommand, "show", "demo-2", "--json");
  expect(JSON.parse(out)).toMatchObject({ id: "demo-2", number: 2, demonstration: true, asOf: "2026-07-01" });
  expect(out).not.toMatch(/Eastmere|members|submission/);
  expect(await run(releaseCommand, "show", "demo-9")).toMatchObject({ code: 1, out: "" });
});

test("a release of real answers is not built while fewer than ten institutions have agreed, nor of what is not there", async () => {
  const refused = await run(releaseCommand, "build");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("0 finished rounds have agreed to be counted");
  expect((await run(releaseCommand, "build", "--programme", "nowhere")).err).toContain(
    'There is no programme "nowhere"',
  );
  expect((await run(releaseCommand, "build", "--instrument", "nothing")).err).toContain(
    'There is no questionnaire "nothing"',
  );
});

test("what is not understood is answered with the usage", async () => {
  for (const words of [[], ["publish"], ["show"], ["list", "demo-1"], ["build", "--real"]]) {
    expect((await run(releaseCommand, ...words)).code).toBe(2);
  }
  expect((await run(demoCommand, "reset")).code).toBe(2);
});

test("a report beside a release of the demonstration says so on every sheet", async () => {
  expect(await report("demo-2")).toMatchObject({ code: 0, err: "" });
  const document = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
  expect(document.demonstration).toBe("Demonstration data");
  expect(JSON.stringify(document)).toContain("Among peers");
});

test("a report beside a release that does not exist is not written", async () => {
  const refused = await report("demo-9");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('There is no release "demo-9"');
});
