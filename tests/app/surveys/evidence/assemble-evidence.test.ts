import { expect, test } from "vitest";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence } from "../../../support/flagship.ts";

const { claims } = flagshipEvidence().evidence;
const claim = (id: string) => claims.find((one) => one.id === id);

test("a cited row takes its count from the survey, and the capabilities that count it", () => {
  expect(claim("sasmita-standardisation")).toMatchObject({
    figure: { kind: "counted", n: 31, of: 38 },
    counted: ["STD-1", "STD-2"],
    also: ["STD-3", "STD-4", "STD-5"],
  });
});

test("a code takes its count from the studies that carry it", () => {
  expect(claim("EC1")).toMatchObject({
    figure: { kind: "counted", n: 48, of: 60 },
    counted: ["STD-1", "STD-3", "STD-5"],
    table: "varadarajan-table-4",
  });
});

test("a percentage gives the count where only one fits, and stays as printed where none does", () => {
  expect(claim("sasmita-employers")?.figure).toEqual({ kind: "workedOut", n: 6, of: 8, percent: 75 });
  expect(claim("sasmita-students")?.figure).toEqual({ kind: "printed", percent: 86, of: 15 });
  expect(claim("yildirim-quality")?.figure).toEqual({ kind: "named" });
});

test("every share that counts for a capability is a finding with the same count", () => {
  for (const { id, evidence } of capabilitiesOf(flagship())) {
    const counting = claims.filter(({ counted }) => counted.includes(id));
    expect(counting.length, id).toBeLessThanOrEqual(evidence.length);
    for (const { source, n, of } of evidence)
      expect(
        counting.some(({ paper, figure }) => paper === source && "n" in figure && figure.n === n && figure.of === of),
        `${id} ${source} ${n}`,
      ).toBe(true);
  }
});
