import { quote } from "#app/questions/nearest-id.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { readShape } from "../shape.ts";
import type { Survey } from "../survey-schema.ts";
import { checkAlso } from "./check-also.ts";
import { type CodingFile, type CodingFileCode, citesOf, codingSchema } from "./coding-schema.ts";
import { countCodes } from "./count-codes.ts";
import { fitsPercent } from "./percent.ts";
import { capabilitiesCounting, sharesAt, sharesOf } from "./survey-shares.ts";

/**
 * Checks one coding table against its survey (null when that cannot be read). Studies and codes stand once, every code stands in
 * its own column and once in a cell, and what the paper prints for a code is what its studies add up to: the count, the
 * percentage, and every share of it that `survey.yaml` counts.
 */
export function checkCoding(value: unknown, name: string, survey: Survey | null): Checked<CodingFile> {
  const problems = problemList();
  const coding = readShape(codingSchema, value, problems);
  if (coding.paper !== "" && coding.paper !== name)
    problems.add(
      ["paper"],
      () =>
        `The file is called ${name}.yaml, but its paper is ${quote(coding.paper)}. Write ${quote(name)}, or rename the file.`,
    );
  checkIds(coding, problems);
  checkCells(coding, problems);
  if (problems.problems.length === 0) eachCode(coding, (code, path) => checkCounts(code, path, coding, problems));
  if (problems.problems.length === 0 && survey !== null)
    eachCode(coding, (code, path) => checkCitations(code, path, coding, survey, problems));
  return checkedAs(coding, problems, problemList());
}

function checkIds(coding: CodingFile, list: ProblemList): void {
  const columns = coding.columns.map(({ id }, c) => ({ id, path: ["columns", c, "id"] }));
  noteDuplicates(columns, "column", list);
  const tables = coding.columns.flatMap(({ tables }, c) =>
    tables.map(({ id }, t) => ({ id, path: ["columns", c, "tables", t, "id"] })),
  );
  noteDuplicates(tables, "table", list);
  const codes: { id: string; path: ProblemPath }[] = [];
  eachCode(coding, ({ id }, path) => codes.push({ id, path: [...path, "id"] }));
  noteDuplicates(codes, "code", list);
  const studies = coding.studies.map(({ id }, s) => ({ id, path: ["studies", s, "id"] }));
  noteDuplicates(studies, "study", list);
}

function checkCells(coding: CodingFile, list: ProblemList): void {
  const home = new Map(
    coding.columns.flatMap(({ id, tables }) =>
      tables.flatMap(({ codes }) => codes.map((code) => [code.id, id] as const)),
    ),
  );
  const columns = coding.columns.map(({ id }) => id);
  coding.studies.forEach(({ codes }, s) => {
    for (const [column, cell] of Object.entries(codes)) {
      const path = ["studies", s, "codes", column];
      noteUnknown(column, path, columns, "column", list);
      const ids = cell.map((id, place) => ({ id, path: [...path, place] }));
      noteDuplicates(ids, "code", list);
      for (const { id, path: at } of ids) {
        noteUnknown(id, at, [...home.keys()], "code", list);
        const own = home.get(id);
        if (own !== undefined && own !== column && columns.includes(column))
          list.add(at, () => `${quote(id)} belongs to the column ${quote(own)}, not to ${quote(column)}. Move it.`);
      }
    }
  });
}

function checkCounts(code: CodingFileCode, path: ProblemPath, coding: CodingFile, list: ProblemList): void {
  const counted = countCodes(coding).get(code.id) ?? 0;
  const of = coding.studies.length;
  if (counted !== code.n)
    list.add(
      [...path, "n"],
      () => `${counted} studies below carry ${code.id}, not ${code.n}. Correct "n", or the studies.`,
    );
  else if (code.percent !== undefined && !fitsPercent(counted, of, code.percent))
    list.add([...path, "percent"], () => `${counted} of ${of} studies is not ${code.percent}%. Correct "percent".`);
}

function checkCitations(
  code: CodingFileCode,
  path: ProblemPath,
  coding: CodingFile,
  survey: Survey,
  list: ProblemList,
): void {
  const shares = sharesOf(survey, coding.paper);
  code.cites?.forEach((locator, place) => {
    const known = shares.map((share) => share.locator);
    noteUnknown(locator, [...path, "cites", place], known, "share in survey.yaml called", list);
  });
  const cited = sharesAt(shares, citesOf(code));
  const wrong = cited.find(({ n, of }) => n !== code.n || of !== coding.studies.length);
  if (wrong !== undefined)
    list.add(
      path,
      () =>
        `survey.yaml counts ${wrong.n} of ${wrong.of} studies for ${code.id}, but the studies below give ${code.n} of ${coding.studies.length}. Correct the one that is wrong.`,
    );
  checkAlso(code.also ?? [], capabilitiesCounting(cited), survey, [...path, "also"], list);
}

function eachCode(coding: CodingFile, visit: (code: CodingFileCode, path: ProblemPath) => void): void {
  coding.columns.forEach(({ tables }, c) => {
    tables.forEach(({ codes }, t) => {
      codes.forEach((code, place) => {
        visit(code, ["columns", c, "tables", t, "codes", place]);
      });
    });
  });
}
