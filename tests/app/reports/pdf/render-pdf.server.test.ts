import { describe, expect, test } from "vitest";
import { type Brand, plainBrand } from "#app/reports/brand.ts";
import type { Block, ReportDocument } from "#app/reports/document.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { readPdf } from "#tests/support/read-pdf.ts";
import { sampleChart, sampleReport } from "#tests/support/sample-report.ts";

const createdAt = new Date("2026-12-02T09:00:00Z");
const render = (document: ReportDocument, brand: Brand = plainBrand) => renderReport(document, { brand, createdAt });
const oneLine = (text: string) => text.replace(/\s+/gu, " ");
/** A page stores right-to-left letters as they stand from the left; readers turn them round again. */
const asStored = (name: string) =>
  /^[\p{Script=Arabic}\p{Script=Hebrew}\s]+$/u.test(name) ? [...name].reverse().join("") : name;
const textOf = (bytes: Uint8Array) => oneLine(readPdf(bytes).structure?.text ?? "");

describe("report on paper", () => {
  test("every block is set, tagged, named and in reading order", async () => {
    const file = readPdf(await render(sampleReport()));
    expect(file).toMatchObject({
      title: "Micro-credential readiness 2026, Eastmere University",
      language: "en",
      marked: true,
      images: 0,
      unmarked: 0,
    });
    expect(file.metadata).toMatch(/pdfuaid:part>1</u);
    const types = file.elements.map(({ type }) => type);
    for (const type of [
      "Title",
      "H1",
      "H2",
      "P",
      "Figure",
      "Table",
      "THead",
      "TH",
      "TD",
      "L",
      "LI",
      "TOC",
      "TOCI",
      "Link",
    ]) {
      expect(types, type).toContain(type);
    }
    const text = oneLine(file.structure?.text ?? "");
    const order = [
      "readiness 2026",
      "Level 2, Emerging: good",
      "Contents",
      "A mandatory design template",
      "Only Technology",
      "Finance and planning",
      "Provisional: the Provost",
      "Nineteen capabilities",
      "Regulatory and cross-border",
      "No unit owns",
      "Maturity, month 36",
      "Mandate a design template",
      "Nothing is planned here",
      "Senate paper 2025/14",
      "To be settled in spring.",
    ];
    const places = order.map((part) =>
      text.indexOf(part, text.indexOf("Contents") * Number(part !== order[0] && part !== order[1])),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("every figure has its alternative, and every table its head", async () => {
    const file = readPdf(await render(sampleReport()));
    const figures = file.elements.filter(({ type }) => type === "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual([sampleChart().description, sampleChart().description]);
    const tables = file.elements.filter(({ type }) => type === "Table");
    expect(tables.map(({ kids }) => kids[0]?.type)).toEqual(["THead", "THead"]);
  });

  test("headings never skip a level, and stand in the bookmarks", async () => {
    const blocks: Block[] = [{ kind: "heading", level: 3, text: "First", id: "a" }, ...sampleReport().blocks];
    const file = readPdf(await render(sampleReport({ blocks })));
    const levels = file.elements.flatMap(({ type }) => (/^H\d$/u.test(type) ? [Number(type.slice(1))] : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(file.bookmarks).toEqual(
      expect.arrayContaining(["First", "Where we stand", "Foundation", "Definition and taxonomy"]),
    );
  });

  test("the same report, brand and time give the same bytes", async () => {
    const [one, other] = await Promise.all([render(sampleReport()), render(sampleReport())]);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  test("an archive file can be asked for instead", async () => {
    const bytes = await renderReport(sampleReport(), { brand: plainBrand, createdAt, standard: "a-2a" });
    expect(readPdf(bytes).metadata).toMatch(/pdfaid:part>2</u);
  });

  test.each([
    '#read("/etc/passwd")',
    "<Test> [x] {y}",
    "*bold* _it_ `raw`",
    "$x$ \\ back~slash",
    "@ref // comment",
    "/ term: /* c */",
    "- item = head + more",
    "\"quotes\" 'x' --- ...",
    "😀 👩‍👩‍👧‍👦 🇩🇪 👍🏽 ❤️",
    "أكاديمية النور",
    "אוניברסיטה עברית",
    "विश्वविद्यालय",
  ])("the name %s is printed as it is written", async (name) => {
    const document = sampleReport({ institution: name, title: name, caveat: name, runningTitle: name });
    const chart = sampleChart({ rows: sampleChart().rows.map((row) => ({ ...row, label: name })) });
    const blocks: Block[] = [
      { kind: "heading", level: 2, text: name, id: "n" },
      { kind: "paragraph", tone: "normal", text: name },
      { kind: "figure", chart },
    ];
    const file = readPdf(
      await render({ ...document, blocks, cover: { ...document.cover, organisation: name, title: name } }),
    );
    const paragraphs = file.elements.filter(({ type }) => type === "P" || type === "H1" || type === "Title");
    const printed = paragraphs.map(({ text }) => oneLine(text).trim());
    expect(printed.filter((text) => text === asStored(name)).length).toBeGreaterThanOrEqual(3);
    expect(file.bookmarks).toEqual([name]);
    expect(file.title).toBe(name);
  });

  test("a word of a thousand letters stays on the page, whole", async () => {
    const name = "W".repeat(1000);
    const document = sampleReport({ institution: name, caveat: name });
    const blocks: Block[] = [{ kind: "paragraph", tone: "normal", text: name }];
    const text = textOf(await render({ ...document, blocks, cover: { ...document.cover, organisation: name } }));
    expect(text.split(name)).toHaveLength(3);
  });

  test("a character without a glyph becomes a box and takes nothing else with it", async () => {
    const blocks: Block[] = [
      { kind: "paragraph", tone: "normal", text: "before \u{10ffff} middle \u{e123} after \u0007 end" },
    ];
    const text = textOf(await render(sampleReport({ blocks })));
    expect(text).toMatch(/before □ middle .{1,2} after □ end/u);
  });

  test("empty words do not stop a report", async () => {
    const empty: Block[] = [
      { kind: "heading", level: 2, text: " ", id: "e" },
      { kind: "paragraph", tone: "normal", text: "" },
      { kind: "verdict", sentences: [] },
      { kind: "facts", rows: [] },
      { kind: "list", items: [] },
      { kind: "table", table: { caption: "", columns: [{ label: "A", numeric: false }], rows: [] } },
      { kind: "levels", table: { caption: "", columns: [], rows: [], note: null } },
      { kind: "carpet", groups: [] },
      { kind: "phases", phases: [] },
    ];
    const file = readPdf(await render(sampleReport({ blocks: empty, title: "", institution: "" })));
    expect(file.pages).toBeGreaterThan(0);
  });

  test("Arabic reads from right to left and says so", async () => {
    const text = "تقف الجامعة عند المستوى الثاني";
    const blocks: Block[] = [{ kind: "paragraph", tone: "normal", text }];
    const file = readPdf(await render(sampleReport({ language: "ar", direction: "rtl", blocks })));
    expect(file.language).toBe("ar");
    expect(oneLine(file.structure?.text ?? "")).toContain(asStored(text));
    expect(file.fonts.some((font) => font.includes("Amiri"))).toBe(true);
  });

  test("a brand gives its name, its colour and its logo, as vectors when the logo is one", async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    const brand: Brand = {
      accent: "#7a1f5c",
      organisation: "Northway Advisers",
      coverText: "Prepared for the Board.",
      disclaimer: null,
      logo: { format: "svg", base64: Buffer.from(logo).toString("base64") },
    };
    const bytes = await render(sampleReport(), brand);
    expect(readPdf(bytes).images).toBe(0);
    expect(textOf(bytes)).toMatch(/^ ?Northway Advisers .*Eastmere University .*Prepared for the Board\./u);
  });

  test("only our own fonts are used", async () => {
    const { fonts } = readPdf(await render(sampleReport()));
    expect(fonts.every((font) => /\+Source(Sans3|Serif4)-/u.test(font))).toBe(true);
  });

  test("a report can be stopped while it waits, and the next one is printed", async () => {
    const stop = new AbortController();
    const first = render(sampleReport());
    const second = renderReport(sampleReport(), { brand: plainBrand, createdAt, signal: stop.signal });
    stop.abort();
    await expect(second).rejects.toThrow("stopped before it was finished");
    expect((await first).length).toBeGreaterThan(10_000);
    expect((await render(sampleReport())).length).toBeGreaterThan(10_000);
  });

  test("a logo that cannot be drawn is a plain sentence, and the worker goes on", async () => {
    const logo = { format: "png", base64: Buffer.from("no picture").toString("base64") } as const;
    await expect(render(sampleReport(), { ...plainBrand, logo })).rejects.toThrow(
      /^The PDF could not be made: .*(decode|image)/u,
    );
    expect((await render(sampleReport())).length).toBeGreaterThan(10_000);
  });
});
