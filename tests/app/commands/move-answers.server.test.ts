import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { moveAnswersFile } from "#app/commands/move-answers.server.ts";
import { writeGuideInstrument } from "../../support/guide-instrument.ts";
import { secondVersions } from "../../support/guide-library.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const cases = {
  1: {
    answers: { "POL-1": { level: 3 }, "POL-2": { level: 2 } },
    moved: { "POL-2": { level: 2 } },
    lines: ["Carry over: 1.", "  POL-2  2 Trying", "  POL-1  Data policy: 3 Settled", "  POL-9  Data policy"],
  },
  2: {
    answers: { PLAN: { choice: "draft" }, RENEW: { choice: "no" }, VISITS: { number: 500 } },
    moved: { PLAN: { choice: "draft" } },
    lines: ["  VISITS  500 visits (other answers can be given now)", "  RENEW  Can loans be renewed online?: No"],
  },
} as const;

/** Both versions in folders, and an answers file for the first. */
function prepared(format: 1 | 2) {
  const folder = emptyFolder();
  const [from, to] = [
    writeGuideInstrument(format, join(folder, "one")),
    writeGuideInstrument(format, join(folder, "two"), secondVersions[format].edits),
  ];
  const answersFile = join(folder, "answers.json");
  const instrument = format === 1 ? "open-data" : "small-library";
  const notes = format === 1 ? { "POL-2": { note: "see paper 12" } } : {};
  writeFileSync(answersFile, JSON.stringify({ instrument, version: "1.0.0", answers: cases[format].answers, notes }));
  return { from, to, answersFile, instrument };
}

async function run(order: { answersFile: string; from: string | null; to: string; asJson?: boolean }) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await moveAnswersFile(
    { asJson: false, ...order },
    { out: (line) => void out.push(line), err: (line) => void err.push(line) },
  );
  return { code, out: out.join("\n"), err };
}

describe.each([1, 2] as const)("an answers file in format %i", (format) => {
  test("moves to a newer version: the new file is the result, and what became of every answer is told beside it", async () => {
    const { instrument, ...order } = prepared(format);
    const before = readFileSync(order.answersFile, "utf8");
    const { code, out, err } = await run(order);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ instrument, version: "2.0.0", answers: cases[format].moved });
    expect(Object.keys(JSON.parse(out).answers)).toEqual(Object.keys(cases[format].moved));
    for (const line of cases[format].lines) expect(err).toContain(line);
    expect(readFileSync(order.answersFile, "utf8")).toBe(before);
  });

  test("as JSON is one document with every list and the file", async () => {
    const { out } = await run({ ...prepared(format), asJson: true });
    expect(JSON.parse(out)).toMatchObject({
      from: { version: "1.0.0" },
      to: { version: "2.0.0" },
      carriesOver: expect.any(Array),
      look: expect.any(Array),
      noHome: [expect.objectContaining({ id: format === 1 ? "POL-1" : "RENEW" })],
      file: { version: "2.0.0" },
    });
  });
});

test("notes come along with their question", async () => {
  const { out } = await run(prepared(1));
  expect(JSON.parse(out).notes).toEqual({ "POL-2": { note: "see paper 12" } });
});

test("another instrument, a version that is not here and a broken file are refused with their place", async () => {
  const { from, answersFile } = prepared(1);
  expect(await run({ answersFile, from, to: "public-library-service" })).toMatchObject({
    code: 1,
    out: "",
    err: [expect.stringMatching(/answers\.json:1:1: These answers are for open-data, and public-library-service/)],
  });
  expect((await run({ answersFile, from: null, to: from })).err[0]).toMatch(/^open-data@1\.0\.0:1:1: There is no/);
  writeFileSync(answersFile, '{ "answers": {} }');
  expect((await run({ answersFile, from, to: from })).err[0]).toMatch(/answers\.json:1:1: An answers file begins with/);
});

test("from the command line, both names are needed", async () => {
  const { code, err } = await waymark(["instrument", "move", "--answers", "x.json"], emptyFolder());
  expect([code, err]).toEqual([2, expect.stringContaining("waymark instrument move --answers FILE --to ID|PATH")]);
});
