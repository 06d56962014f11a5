import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CheckForm, checkInstruments } from "#app/commands/check-instrument.server.ts";

const flagship = "surveys/micro-credential-readiness";
let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "waymark-check-"));
});
afterAll(() => rm(root, { recursive: true }));

function check(...paths: string[]) {
  return checkWith("lines", ...paths);
}

async function checkWith(form: CheckForm, ...paths: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await checkInstruments(
    paths,
    (line) => out.push(line),
    (line) => err.push(line),
    form,
  );
  return { code, out, err };
}

test("a good instrument is confirmed in one line, however its place is named", async () => {
  const line = `${flagship}: micro-credential-readiness 1.0.0 is in order: 4 dimensions, 20 capabilities, 44 actions, 132 findings; words in en, es.`;
  for (const path of [
    flagship,
    `${flagship}/survey.yaml`,
    `${flagship}/locales/en.json`,
    `${flagship}/evidence/coding/tamoliune-2023.yaml`,
  ])
    expect(await check(path)).toEqual({ code: 0, out: [line], err: [] });
  const all = await check(flagship, "surveys");
  expect(all.out).toContain(line);
  expect(all.out).toContainEqual(
    expect.stringMatching(/public-library-service 1\.0\.0 is in order: 7 groups, 31 items/),
  );
  expect(all.out.filter((said) => !said.includes("is in order"))).toEqual([]);
  expect([all.code, all.err]).toEqual([0, []]);
});

test("each problem stands on its own line as path:line:column: message", async () => {
  const folder = join(root, "broken");
  await cp(flagship, folder, { recursive: true });
  const file = join(folder, "survey.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("levels: 5", "levels: five"));
  const { code, out, err } = await check(folder, flagship);
  expect(code).toBe(1);
  expect(out).toHaveLength(1);
  expect(err).toEqual([`${file}:6:1: "levels" must be a number, but here stands the text "five". Change it.`]);
});

test("with frames the line of each problem stays as it is, and the lines around its place follow, indented", async () => {
  const folder = join(root, "framed");
  await cp(flagship, folder, { recursive: true });
  const file = join(folder, "survey.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("levels: 5", "levels: five"));
  const { err } = await checkWith("frames", folder);
  expect(err.filter((line) => line !== "" && !line.startsWith("    "))).toEqual((await check(folder)).err);
  expect(err).toContain("    > 6 | levels: five");
  expect(err).toContain("        | ^");
});

test("a file that is missing is said without a frame", async () => {
  const folder = join(root, "without-actions");
  await cp(flagship, folder, { recursive: true });
  await rm(join(folder, "actions.yaml"));
  const { err } = await checkWith("frames", folder);
  expect(err).toEqual([`${join(folder, "actions.yaml")}:1:1: There is no such file. Check the path, or create it.`]);
});

test("a warning is said but does not fail", async () => {
  const folder = join(root, "warned");
  await cp(flagship, folder, { recursive: true });
  const file = join(folder, "locales", "en.json");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace(
      '"shortName": "Assessment"',
      '"shortName": "Assessment and competency assurance"',
    ),
  );
  const { code, err } = await check(folder);
  expect(code).toBe(0);
  expect(err).toHaveLength(1);
  expect(err[0]).toMatch(/en\.json:\d+:\d+: warning: The short name of STD-4 has 35 characters/);
});

test("a path that leads nowhere fails, and no path at all is a matter of usage", async () => {
  expect((await check(join(root, "nowhere"))).code).toBe(1);
  expect(await check()).toMatchObject({ code: 2, out: [] });
});

test("as data it is one document: every place with its cause and cure, and whether it must be mended", async () => {
  const folder = join(root, "as-data");
  await cp(flagship, folder, { recursive: true });
  const file = join(folder, "survey.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("levels: 5", "levels: five"));
  const { code, out, err } = await checkWith("data", folder, flagship);
  expect([code, err, out.length]).toEqual([1, [], 1]);
  expect(JSON.parse(out[0] ?? "")).toEqual({
    ok: false,
    instruments: [
      {
        folder,
        ok: false,
        problems: [
          {
            ...{ severity: "error", file, line: 6, column: 1 },
            message: '"levels" must be a number, but here stands the text "five". Change it.',
          },
        ],
      },
      { folder: flagship, ok: true, id: "micro-credential-readiness", version: "1.0.0", problems: [] },
    ],
  });
});
