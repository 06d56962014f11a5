import { expect, test } from "vitest";
import { assembleInstrument } from "#app/surveys/assemble-instrument.ts";
import { findInstrument, type InstrumentLibrary, newestInstrument } from "#app/surveys/instrument-library.ts";

const effort = { points: 1, personWeeks: [1, 4] as [number, number] };
const library: InstrumentLibrary = {
  trees: [],
  instruments: ["1.9.3", "1.10.0", "1.2.0"].map((version) => ({
    instrument: assembleInstrument(
      {
        format: 1,
        id: "open-data",
        version,
        status: "validated",
        levels: 3,
        roles: { inside: ["a"], outside: [] },
        dimensions: [],
      },
      { phases: [], effort: { S: effort, M: effort, L: effort }, actions: [] },
    ),
    words: {},
    evidence: null,
  })),
};

test("without a version the newest is found, by number and not by letter", () => {
  expect(findInstrument(library, "open-data")?.instrument.version).toBe("1.10.0");
  expect(newestInstrument(library, "open-data").instrument.version).toBe("1.10.0");
});

test("with a version that one is found, or none", () => {
  expect(findInstrument(library, "open-data", "1.9.3")?.instrument.version).toBe("1.9.3");
  expect(findInstrument(library, "open-data", "3.0.0")).toBeUndefined();
  expect(findInstrument(library, "other")).toBeUndefined();
});
