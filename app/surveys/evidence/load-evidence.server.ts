import { join } from "node:path";
import { checkFile, type FileReport, languagesIn, namesIn } from "../check-file.server.ts";
import type { ActionLibrary } from "../instrument.ts";
import type { InstrumentWords } from "../instrument-words.ts";
import { readJson } from "../read-json.server.ts";
import { readYaml } from "../read-yaml.server.ts";
import type { Survey } from "../survey-schema.ts";
import { assembleEvidence } from "./assemble-evidence.ts";
import { checkCoding } from "./check-coding.ts";
import { checkEvidenceWords } from "./check-evidence-words.ts";
import { checkLibrary } from "./check-library.ts";
import type { CodingFile } from "./coding-schema.ts";
import type { EvidenceWords, LoadedEvidence } from "./evidence-words.ts";
import { topicsOf } from "./topics.ts";

/**
 * Reads the evidence beside an instrument: `library.yaml`, `coding/<paper>.yaml` and `locales/<language>.json`. Null when the
 * folder has no library, which is no mistake; mistakes are added to the report. A survey with mistakes of its own is given as
 * null: what is checked against it would only repeat them.
 */
export async function loadEvidence(
  folder: string,
  survey: Survey | null,
  actions: ActionLibrary | null,
  words: Readonly<Record<string, InstrumentWords>>,
  report: FileReport,
): Promise<LoadedEvidence | null> {
  if (!(await namesIn(folder)).includes("library.yaml")) return null;
  const codings: CodingFile[] = [];
  const before = report.problems.length;
  for (const file of await namesIn(join(folder, "coding"))) {
    const name = file.replace(/\.yaml$/, "");
    const check = (value: unknown) => checkCoding(value, name, survey);
    const coding = await checkFile(join(folder, "coding", file), readYaml, check, report);
    if (coding !== null) codings.push(coding);
  }
  const [first] = Object.values(words);
  const sound = report.problems.length === before ? survey : null;
  const context = { survey: sound, sources: first === undefined ? null : Object.keys(first.sources), codings };
  const library = await checkFile(
    join(folder, "library.yaml"),
    readYaml,
    (value) => checkLibrary(value, context),
    report,
  );
  const found: [string, EvidenceWords][] = [];
  for (const language of await languagesIn(join(folder, "locales"), report)) {
    const check = (value: unknown) => checkEvidenceWords(value, language, library, codings);
    const own = await checkFile(join(folder, "locales", `${language}.json`), readJson, check, report);
    if (own !== null) found.push([language, own]);
  }
  const topics = actions === null ? [] : topicsOf(actions);
  if (report.problems.length > 0 || library === null || survey === null) return null;
  return { evidence: assembleEvidence(library, codings, survey, topics), words: Object.fromEntries(found) };
}
