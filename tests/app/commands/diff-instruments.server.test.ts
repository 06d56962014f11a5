import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { diffInstruments } from "#app/commands/diff-instruments.server.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const library = fileURLToPath(new URL("../../../surveys/public-library-service", import.meta.url));

async function diff(from: string, to: string, asJson = false) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await diffInstruments(from, to, asJson, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

test("each change stands on a line of its own, and the end says what to do", async () => {
  const folder = join(emptyFolder(), "newer");
  cpSync(library, folder, { recursive: true });
  const file = join(folder, "survey.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace("version: 1.0.0", "version: 1.0.1").replace("id: COL\n    weight: 3", "id: COL\n    weight: 4"),
  );
  const { code, out, err } = await waymark(["instrument", "diff", "public-library-service", folder], emptyFolder());
  expect([code, err]).toEqual([0, ""]);
  expect(out.trimEnd().split("\n")).toEqual([
    "scoring    changed  COL  weight: 3 → 4. Not comparable: overall.",
    "",
    "Scores of overall cannot be compared directly.",
    "Answers to 31 of 31 questions carry over.",
    "These changes need a major version, but 1.0.1 is only a patch one. Raise it.",
  ]);
});

test("the same is the same, an unknown one is named, and two are needed", async () => {
  expect((await diff(library, "public-library-service@1.0.0")).out).toEqual([expect.stringContaining("say the same")]);
  expect(await diff(library, "nothing")).toMatchObject({ code: 1, err: [expect.stringContaining("nothing:1:1:")] });
  expect((await waymark(["instrument", "diff", "one"], emptyFolder())).code).toBe(2);
});

test("as JSON it is one document with both names", async () => {
  const { out } = await diff("micro-credential-readiness", library, true);
  expect(JSON.parse(out.join("\n"))).toMatchObject({
    from: { id: "micro-credential-readiness" },
    to: { id: "public-library-service" },
    raised: null,
    answers: { carryOver: [], noHome: expect.any(Array) },
  });
});
