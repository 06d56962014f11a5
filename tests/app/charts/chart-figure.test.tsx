import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChartFigure } from "#app/charts/chart-figure.tsx";
import { radarOf } from "#app/charts/radar-of.ts";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { sampleChart } from "#tests/support/sample-report.ts";

const translator = createTranslator("en");
const chart = sampleChart();
const page = renderToStaticMarkup(
  <ChartFigure chart={chart} recorded={recordForPage(chart, translator)} translator={translator} csv="/numbers.csv" />,
);

describe("figure", () => {
  test("its five parts come in order: finding, measure, picture, words, numbers", () => {
    const places = [chart.title, chart.measure, 'role="img"', chart.words, "<table"].map((part) => page.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("the picture is named by its numbers, and drawn in two widths", () => {
    expect(page).toContain(`aria-label="${chart.description}"`);
    expect(page).toContain('<div class="wide"><svg');
    expect(page).toContain('<div class="narrow"><svg');
  });

  test("the numbers wait behind one line and can be fetched", () => {
    expect(page).toContain("<summary><span>Show the numbers</span></summary>");
    expect(page).toContain('href="/numbers.csv"');
    expect(page).toContain('<td data-label="Index" class="num">40</td>');
  });

  test("nothing on the page carries a style of its own", () => {
    expect(page).not.toContain("style=");
  });

  test("a radar waits below the numbers, behind a line of its own", () => {
    const radar = radarOf(chart);
    const second = radar === null ? null : { chart: radar, recorded: recordForPage(radar, translator) };
    const both = renderToStaticMarkup(
      <ChartFigure chart={chart} recorded={recordForPage(chart, translator)} translator={translator} radar={second} />,
    );
    expect(page).not.toContain("See it as a radar");
    const [before = "", after = ""] = both.split("<summary><span>See it as a radar</span></summary>");
    expect(before).toContain("<table");
    expect(after).toContain('role="img"');
    expect(after).not.toContain("<table");
  });

  test("without words and without a file those parts are left out", () => {
    const quiet = sampleChart({ words: "", measure: "" });
    const bare = renderToStaticMarkup(
      <ChartFigure chart={quiet} recorded={recordForPage(quiet, translator)} translator={translator} />,
    );
    expect(bare).not.toContain('class="words"');
    expect(bare).not.toContain('class="measure"');
    expect(bare).not.toContain("<a ");
  });
});
