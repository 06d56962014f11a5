import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { findLanguage, languages } from "#app/i18n/languages.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { Institution } from "#app/institutions/institution.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Brand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { chartsOf } from "#app/reports/charts-of.ts";
import type { ReportDocument } from "#app/reports/document.ts";
import { evidenceIn, gatherFacts } from "#app/reports/facts.ts";
import { renderReport } from "#app/reports/pdf/render-pdf.server.ts";
import { renderReportFile } from "#app/reports/render-report-file.tsx";
import { buildTreeReport } from "#app/reports/tree/build-tree-report.ts";
import { gatherTreeFacts } from "#app/reports/tree/tree-facts.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { type OpenedRecord, type OpenedTreeRecord, openRecord, openTreeRecord } from "./open-record.server.ts";
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
  const { instrument = "", answers = "", institution = "", out = "", lang = "en" } = values;
  const [tree, profile, dress] = await Promise.all([
    openTreeRecord(instrument, answers),
    readInstitution(institution),
    readBrandOption(values.brand),
  ]);
  const opened = tree ?? (await openRecord(instrument, answers));
  if (!opened.ok || !profile.ok || !dress.ok) return refuse([opened, profile, dress], err);
  const createdAt = now();
  const subject = { institution: profile.institution, date: createdAt.toISOString().slice(0, 10), submitted: true };
  const composed =
    "tree" in opened.record
      ? composeTree(opened.record, subject, lang, values.release, dress.brand)
      : await compose(opened.record, subject, lang, values.release, dress.brand);
  if (!composed.ok) return refuse([composed], err);
  const report = await render(composed.document, extname(out).toLowerCase(), dress.brand, createdAt, lang);
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

type Refused = { readonly ok: false; readonly problems: readonly string[] };

function refuse(reads: readonly ({ readonly ok: true } | Refused)[], err: Output["err"]): number {
  for (const read of reads) if (!read.ok) for (const line of read.problems) err(line);
  return wrongInput;
}

type Subject = { readonly institution: Institution; readonly date: string; readonly submitted: boolean };
type Composed = { readonly ok: true; readonly document: ReportDocument } | Refused;

async function compose(
  { instrument, words, answers, circumstances, evidence }: OpenedRecord,
  subject: Subject,
  lang: string,
  release: string | undefined,
  brand: Brand,
): Promise<Composed> {
  const compared = await readReleaseOption(release, instrument);
  if (!compared.ok) return compared;
  const facts = gatherFacts({
    ...{ ...subject, instrument, words: wordsFor(words, lang), answers, circumstances },
    peers: compared.peers,
    evidence: evidenceIn(lang, evidence),
  });
  return { ok: true, document: buildReport(facts, translatorFor(lang), brand) };
}

function composeTree(
  { tree, words, answers }: OpenedTreeRecord,
  subject: Subject,
  lang: string,
  release: string | undefined,
  brand: Brand,
): Composed {
  if (release !== undefined) {
    const message = "A questionnaire in format 2 has no peers to stand beside. Leave --release out.";
    return { ok: false, problems: [`${release}:1:1: ${message}`] };
  }
  const entries = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, note: null, evidenceUrl: null }]),
  );
  const facts = gatherTreeFacts({ ...subject, tree, words: wordsFor(words, lang), entries });
  return { ok: true, document: buildTreeReport(facts, translatorFor(lang), brand) };
}

async function render(document: ReportDocument, format: string, brand: Brand, createdAt: Date, lang: string) {
  if (format === ".json") return `${JSON.stringify(document, null, 2)}\n`;
  if (format === ".pdf") return renderReport(document, { brand, createdAt });
  const translator = translatorFor(lang);
  const pictures = chartsOf(document).map((chart) => recordForPage(chart, translator));
  return renderReportFile({ document, pictures, translator, css: await readPageStyles() });
}
