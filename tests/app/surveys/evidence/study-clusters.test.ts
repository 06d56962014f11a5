import { expect, test } from "vitest";
import { sharedStudies } from "#app/surveys/evidence/shared-studies.ts";
import { studyClusters } from "#app/surveys/evidence/study-clusters.ts";

const study = (...codes: string[]) => ({ codes: { all: codes } });

test("studies hang together when the codes they share are enough of those either has", () => {
  const studies = [study("A", "B", "C", "D"), study("A", "B", "C", "D", "E"), study("X"), study("Y")];
  expect(studyClusters(studies, 0.8)).toEqual({ clusters: 1, clustered: 2, profiles: 4 });
  expect(studyClusters(studies, 0.81)).toEqual({ clusters: 0, clustered: 0, profiles: 4 });
});

test("groups grow along pairs, so the first and the last need not be alike", () => {
  const chain = [study("A", "B"), study("A", "B", "C"), study("B", "C", "D")];
  expect(studyClusters(chain, 0.5)).toEqual({ clusters: 1, clustered: 3, profiles: 3 });
});

test("the same codes in another order are the same, and studies without codes do not hang together", () => {
  expect(studyClusters([study("A", "B"), study("B", "A")], 1)).toEqual({ clusters: 1, clustered: 2, profiles: 1 });
  expect(studyClusters([study(), study()], 0.8)).toMatchObject({ clusters: 0 });
});

test("a study is known again by authors and year, whatever its accents", () => {
  const one = [{ source: "Devedžić and Jovanović (2015)" }, { source: "Law (2015)" }];
  const other = [{ source: "Devedzic and Jovanovic (2015)" }, { source: "Law (2016)" }];
  expect(sharedStudies(one, other)).toBe(1);
  expect(sharedStudies(one, [])).toBe(0);
});
