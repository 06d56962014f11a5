import { expect, it } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import { renderReportFile } from "#app/reports/render-report-file.tsx";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const note = '<script>alert("1")</script> said STD';
const facts = factsOf(workedAnswers, { notes: { "STD-1": { note, evidenceUrl: null } } });
const css = '@import "./a.css";\n@font-face { src: url(/f.woff2) }\nbody { color: red }';

function file(tag = "en"): string {
  const translator = createTranslator(tag);
  const document = buildReport(facts, translator, plainBrand);
  const pictures = chartsOf(document).map((_, place) => ({
    wide: `<svg data-wide="${place}"></svg>`,
    narrow: `<svg data-narrow="${place}"></svg>`,
  }));
  return renderReportFile({ document, pictures, translator, css });
}

it("the file stands alone: no script, no reference outside, no inline style", () => {
  const html = file();
  expect(html.startsWith("<!doctype html>")).toBe(true);
  expect(html).not.toMatch(/<script|<link|@import|@font-face|url\(|\sstyle=|src=/);
  expect(html).toContain("<style>");
  expect(html).toContain("body { color: red }");
});

it("what a respondent wrote is text", () => {
  expect(file()).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; said STD");
});

it("every figure gets its own recording, the profile the one after the cover's", () => {
  const html = file();
  const count = chartsOf(buildReport(facts, english, plainBrand)).length;
  expect(count).toBe(4);
  for (let place = 1; place < count; place++) expect(html).toContain(`data-wide="${place}"`);
});

it("headings go down one step at a time", () => {
  const levels = [...file().matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  levels.forEach((level, place) => {
    expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

it("every table has a caption and named columns, every link within the file an end", () => {
  const html = file();
  const tables = html.split("<table").slice(1);
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    expect(table.split("</table>")[0]).toMatch(/<caption[\s\S]*scope="col"/);
  }
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
});

it("reads from right to left where its language does", () => {
  expect(file("ar-XB")).toContain('<html lang="ar-XB" dir="rtl">');
});
