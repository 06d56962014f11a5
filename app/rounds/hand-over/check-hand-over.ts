import { checkInstitution } from "#app/institutions/institution-file.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import { type Problem, type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { findInstrument, type InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { checkContribution, checkHistory, checkRound, placesOfIds } from "./check-hand-over-parts.ts";
import {
  checksumText,
  type HandedAnswers,
  type HandedRecord,
  type HandOver,
  handOverFormat,
  handOverKind,
} from "./hand-over-file.ts";
import { formProblems, handOverSchema, type ReadHandOver } from "./hand-over-schema.ts";
import { instrumentOutline } from "./instrument-outline.ts";

export type CheckedHandOver =
  | { readonly ok: true; readonly file: HandOver; readonly checksum: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a hand-over file as a whole: what it is, that nothing of it is damaged, its form, and that every part fits the
 * instrument as it is known here. With one problem nothing is taken in.
 */
export function checkHandOver(
  value: unknown,
  library: InstrumentLibrary,
  hash: (text: string) => string,
): CheckedHandOver {
  const foreign = foreignProblem(value, hash);
  if (foreign !== null) return { ok: false, problems: [foreign] };
  const read = handOverSchema.safeParse(value);
  if (!read.success) return { ok: false, problems: formProblems(read.error) };
  const list = problemList();
  const { data } = read;
  const instrument = instrumentOf(data, library, hash, list);
  const institution = checkInstitution(data.institution);
  if (!institution.ok) {
    for (const { path, message } of institution.problems) {
      list.add(path === "" ? ["institution"] : ["institution", path], () => message);
    }
  }
  if (instrument === null || !institution.ok) return { ok: false, problems: list.problems };
  const record = recordIn(data.record, instrument, list);
  const places = placesOfIds(data);
  const contributions = data.contributions.map((part, at) => {
    const { id, name, answersAs, sections, state } = part;
    checkContribution(part, places, at, instrument, list);
    const answers = answersIn(part, ["contributions", at], instrument, list);
    return { id, ...(name === undefined ? {} : { name }), answersAs, sections, state, ...answers };
  });
  checkRound(data, instrument, list);
  checkHistory(data, hash, list);
  if (list.problems.length > 0) return { ok: false, problems: list.problems };
  const { checksum, ...rest } = data;
  const file = { ...rest, institution: institution.institution, record, contributions };
  return { ok: true, file, checksum };
}

/** Why the file is none of ours, of a newer make, or not as it was written. */
function foreignProblem(value: unknown, hash: (text: string) => string): Problem | null {
  const file = isGroup(value) ? value : {};
  if (file.kind !== handOverKind) {
    return {
      path: ["kind"],
      message: "This is no hand-over file of a round. Export one with waymark export, or from the page of the round.",
    };
  }
  if (typeof file.format === "number" && file.format > handOverFormat) {
    return {
      path: ["format"],
      message: `A newer Waymark made this file (format ${file.format}). Import it with that version.`,
    };
  }
  if (file.checksum !== hash(checksumText(file))) {
    return {
      path: ["checksum"],
      message: "The content does not match its checksum: the file was damaged or edited. Export it again.",
    };
  }
  return null;
}

function instrumentOf(
  { instrument: { id, version, sha256 } }: ReadHandOver,
  library: InstrumentLibrary,
  hash: (text: string) => string,
  list: ProblemList,
): Instrument | null {
  const known = library.instruments.map(({ instrument }) => instrument);
  const found = findInstrument(library, id, version)?.instrument;
  if (found !== undefined && hash(instrumentOutline(found)) === sha256) return found;
  if (found !== undefined) {
    list.add(
      ["instrument", "sha256"],
      () =>
        `Here ${quote(id)} ${quote(version)} has other questions than where the file was made. Install the same questionnaire.`,
    );
  } else if (known.some((one) => one.id === id)) {
    const versions = known.filter((one) => one.id === id).map((one) => one.version);
    list.add(
      ["instrument", "version"],
      () =>
        `Version ${quote(version)} of ${quote(id)} is not installed here. ${suggestId(version, versions)} Install that version.`,
    );
  } else {
    list.add(
      ["instrument", "id"],
      () =>
        `The questionnaire ${quote(id)} is not installed here. ${suggestId(
          id,
          known.map((one) => one.id),
        )}`,
    );
  }
  return null;
}

/** The record, and what it says of circumstances. */
function recordIn(
  { circumstances, ...ladder }: ReadHandOver["record"],
  instrument: Instrument,
  list: ProblemList,
): HandedRecord {
  const record = answersIn(ladder, ["record"], instrument, list);
  if (circumstances === undefined) return record;
  const path = ["record", "circumstances"];
  const facts = { ...answerable(instrument), capabilities: [] };
  const checked = checkAnswersFile({ instrument: instrument.id, answers: circumstances.answers }, facts);
  if (!checked.ok) for (const problem of checked.problems) list.add([...path, ...problem.path], () => problem.message);
  checkNotes(
    circumstances.notes,
    path,
    (facts.circumstances ?? []).map(({ id }) => id),
    list,
  );
  return { ...record, circumstances: { answers: checked.ok ? checked.circumstances : {}, notes: circumstances.notes } };
}

/** The answers of one part, checked as those of an answers file are, and words that belong to a question there is. */
function answersIn(
  { answers, notes }: ReadHandOver["contributions"][number] | Omit<ReadHandOver["record"], "circumstances">,
  path: ProblemPath,
  instrument: Instrument,
  list: ProblemList,
): HandedAnswers {
  const ladder = { ...answerable(instrument), circumstances: [] };
  const checked = checkAnswersFile({ instrument: instrument.id, answers }, ladder);
  if (!checked.ok) for (const problem of checked.problems) list.add([...path, ...problem.path], () => problem.message);
  const known = capabilitiesOf(instrument).map(({ id }) => id);
  checkNotes(notes, path, known, list);
  return { answers: checked.ok ? checked.answers : {}, notes };
}

function checkNotes(
  notes: HandedAnswers["notes"],
  path: ProblemPath,
  known: readonly string[],
  list: ProblemList,
): void {
  for (const id of Object.keys(notes)) {
    if (!known.includes(id))
      list.add([...path, "notes", id], () => `${quote(id)} is no question here. ${suggestId(id, known)}`);
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
