import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenCase } from "../../support/golden.ts";
import { readPdf } from "../../support/read-pdf.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const { instrument, answers } = goldenCase("worked-institution");

function prepared(files: Readonly<Record<string, unknown>> = {}) {
  const folder = emptyFolder();
  const all = {
    "answers.json": { instrument, answers },
    "institution.json": { name: "Eastmere <University>" },
    ...files,
  };
  for (const [name, content] of Object.entries(all))
    writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
  return folder;
}

function report(folder: string, ...words: string[]) {
  const named = ["--instrument", instrument, "--answers", "answers.json", "--institution", "institution.json"];
  return waymark(["report", ...named, ...words], folder);
}

describe("waymark report", () => {
  test("writes a tagged PDF and says nothing", async () => {
    const folder = prepared();
    expect(await report(folder, "--out", "report.pdf")).toEqual({ code: 0, out: "", err: "" });
    const pdf = readPdf(readFileSync(join(folder, "report.pdf")));
    expect(pdf).toMatchObject({ marked: true, language: "en" });
    expect(pdf.structure?.text).toContain("Eastmere <University>");
    expect(pdf.structure?.text).toContain("level 2, Emerging");
  });

  test("writes one HTML file that needs nothing beside it", async () => {
    const folder = prepared();
    expect((await report(folder, "--out", "report.html")).code).toBe(0);
    const html = readFileSync(join(folder, "report.html"), "utf8");
    expect(html).toContain("Eastmere &lt;University&gt;");
    expect(html).not.toMatch(/<script|\s(src|href)="(?!#|data:)|url\((?!["']?(data:|#))/);
  });

  test("writes the document itself as JSON, in the language asked for", async () => {
    const folder = prepared();
    expect((await report(folder, "--out", "report.json", "--lang", "ar-XB")).code).toBe(0);
    const document = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(document).toMatchObject({ direction: "rtl", institution: "Eastmere <University>" });
  });
});

test("circumstances in the answers file stand in the report with what follows from them", async () => {
  const circumstances = {
    means: { choice: "scarce" },
    design: { checked: ["fair"] },
    "right-for-us": { choice: "no" },
  };
  const folder = prepared({ "answers.json": { instrument, answers: { ...answers, ...circumstances } } });
  expect(await report(folder, "--out", "report.json")).toEqual({ code: 0, out: "", err: "" });
  const document = readFileSync(join(folder, "report.json"), "utf8");
  for (const said of [
    "Your circumstances",
    "Design and assessment: 1 of 12 hold",
    "The phase Pilot and those after it wait",
  ])
    expect(document).toContain(said);
  expect((await report(prepared(), "--out", "report.json")).code).toBe(0);
});

describe("a questionnaire of any shape", () => {
  const { answers: town } = JSON.parse(readFileSync("surveys/public-library-service/golden/town-library.json", "utf8"));
  const library = (folder: string, ...words: string[]) =>
    waymark(
      [
        ...["report", "--instrument", "public-library-service", "--answers", "town.json"],
        ...["--institution", "institution.json", ...words],
      ],
      folder,
    );
  const files = { "town.json": { instrument: "public-library-service", answers: town } };

  test("has the same kinds of files: a tagged PDF, a page, and the document as JSON", async () => {
    const folder = prepared(files);
    expect(await library(folder, "--out", "report.pdf")).toEqual({ code: 0, out: "", err: "" });
    const pdf = readPdf(readFileSync(join(folder, "report.pdf")));
    expect(pdf).toMatchObject({ marked: true, language: "en" });
    expect(pdf.structure?.text).toContain("Implementing the Manifesto");
    expect((await library(folder, "--lang", "es", "--out", "report.html")).code).toBe(0);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("Manifiesto IFLA-UNESCO");
    expect((await library(folder, "--out", "report.json")).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({
      title: expect.stringMatching(/^Public library service \d{4}$/),
    });
  });

  test("has no peers, and says so before anything is written", async () => {
    const folder = prepared(files);
    const { code, err } = await library(folder, "--release", "1", "--out", "report.pdf");
    expect([code, err]).toEqual([1, expect.stringContaining("has no peers to stand beside")]);
    expect(existsSync(join(folder, "report.pdf"))).toBe(false);
  });
});

describe("without everything it needs it writes no file", () => {
  test("mistakes in both files are named, each in its place", async () => {
    const folder = prepared({
      "answers.json": { instrument, answers: { "STD-1": { level: 0 } } },
      "institution.json": { name: "Eastmere", contry: "ID" },
    });
    const { code, out, err } = await report(folder, "--out", "report.pdf");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^answers\.json:5:\d+: Level 0 is outside the scale/m);
    expect(err).toMatch(/^institution\.json:3:\d+: "contry" is not a field/m);
    expect(readdirSync(folder)).toEqual(["answers.json", "institution.json"]);
  });

  test("a file that is not there is named", async () => {
    const folder = prepared();
    const { code, out, err } = await report(folder, "--brand", "brand.json", "--out", "report.pdf");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^brand\.json:1:1: /);
    expect(existsSync(join(folder, "report.pdf"))).toBe(false);
  });

  test("a place where nothing can be written is wrong input, in one sentence", async () => {
    const { code, out, err } = await report(prepared(), "--out", "nowhere/report.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^nowhere\/report\.json:1:1: [^\n]+\n$/);
  });

  test("a kind of file it cannot write is wrong usage", async () => {
    const { code, out, err } = await report(prepared(), "--out", "report.docx");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^--out ends in \.pdf, \.html, \.json\.\nUsage: waymark report /);
  });
});
