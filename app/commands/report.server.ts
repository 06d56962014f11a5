import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { findLanguage, languages } from "#app/i18n/languages.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Brand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { evidenceIn, gatherFacts } from "#app/reports/facts.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { renderReportFile } from "#app/reports/render-report-file.tsx";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { openRecord } from "./open-record.server.ts";
import { type Options, readOptions } from "./options.ts";
import { readBrandOption } from "./read-brand-option.server.ts";
import { readInstitution } from "./read-institution.server.ts";
import { readPageStyles } from "./read-page-styles.server.ts";
import { readReleaseOption } from "./read-release-option.server.ts";

const formats = [".pdf", ".html", ".json"];

export const reportCommand: Command = {
  summary: "Writes a report as PDF, HTML or JSON.",
  usage:
    "report --instrument ID|PATH --answers FILE --institution FILE [--lang TAG] [--brand FILE] [--release ID] --out FILE.{pdf,html,json}",
  async run(typed, output) {
    const options = readOptions(typed, {
      values: ["instrument", "answers", "institution", "audience", "lang", "brand", "release", "out"],
      flags: [],
    });
    const problem = "problem" in options ? options.problem : usageProblem(options);
    if (problem !== null || "problem" in options) {
      output.err(`${problem}\nUsage: waymark ${reportCommand.usage}`);
      return wrongUsage;
    }
    return write(options, output);
  },
};

function usageProblem({ values, words }: Options): string | null {
  const { instrument, answers, institution, out, lang = "en", audience = "leadership" } = values;
  if (instrument === undefined || answers === undefined || institution === undefined || out === undefined) {
    return "Instrument, answers, institution and out are all needed.";
  }
  if (words.length > 0) return `"${words[0]}" is not understood here.`;
  if (!formats.includes(extname(out).toLowerCase())) return `--out ends in ${formats.join(", ")}.`;
  if (findLanguage(lang) === undefined) {
    return `The report can be written in: ${languages.map(({ tag }) => tag).join(", ")}.`;
  }
  return audience === "leadership" ? null : "So far there is one audience: leadership.";
}

async function write({ values }: Options, { err }: Output): Promise<number> {
  const { instrument = "", answers = "", institution = "", out = "", lang = "en", brand } = values;
  const [opened, profile, dress] = await Promise.all([
    openRecord(instrument, answers),
    readInstitution(institution),
    readBrandOption(brand),
  ]);
  if (!opened.ok || !profile.ok || !dress.ok) {
    for (const read of [opened, profile, dress]) if (!read.ok) for (const line of read.problems) err(line);
    return wrongInput;
  }
  const compared = await readReleaseOption(values.release, opened.record.instrument);
  if (!compared.ok) {
    for (const problem of compared.problems) err(problem);
    return wrongInput;
  }
  const translator = translatorFor(lang);
  const createdAt = now();
  const facts = gatherFacts({
    institution: profile.institution,
    instrument: opened.record.instrument,
    words: wordsFor(opened.record.words, lang),
    answers: opened.record.answers,
    date: createdAt.toISOString().slice(0, 10),
    submitted: true,
    peers: compared.peers,
    evidence: evidenceIn(lang, opened.record.evidence),
  });
  const document = buildReport(facts, translator, dress.brand);
  const report = await render(document, extname(out).toLowerCase(), dress.brand, createdAt, lang);
  return writeFile(out, report).then(
    () => success,
    (error: NodeJS.ErrnoException) => {
      err(
        `${out}:1:1: The report cannot be written here (${error.code}). Name a folder that exists and is yours to write to.`,
      );
      return wrongInput;
    },
  );
}

async function render(document: ReportDocument, format: string, brand: Brand, createdAt: Date, lang: string) {
  if (format === ".json") return `${JSON.stringify(document, null, 2)}\n`;
  if (format === ".pdf") return renderReport(document, { brand, createdAt });
  const translator = translatorFor(lang);
  const pictures = chartsOf(document).map((chart) => recordForPage(chart, translator));
  return renderReportFile({ document, pictures, translator, css: await readPageStyles() });
}
