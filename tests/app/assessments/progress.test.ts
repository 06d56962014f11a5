import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import { progressOf } from "#app/assessments/progress.ts";
import type { Capability, Instrument } from "#app/surveys/instrument.ts";

const capability = (id: string): Capability => ({
  id,
  weight: 1,
  core: false,
  enabler: false,
  mayBeNotApplicable: true,
  roles: { lead: "lead", required: ["lead"], perception: [] },
  evidence: [],
});

const ids = ["A-1", "A-2", "B-1"];
const instrument: Instrument = {
  id: "small",
  version: "1.0.0",
  status: "expert-draft",
  levels: 5,
  insideRoles: ["lead"],
  outsideRoles: [],
  dimensions: ["A", "B"].map((id) => ({
    id,
    weight: 1,
    literature: null,
    capabilities: ids.filter((name) => name.startsWith(id)).map(capability),
  })),
  lenses: [],
  panel: null,
  targets: [],
  headlines: [],
  audiences: [],
  adoption: null,
  balance: null,
  voices: [],
  context: null,
  library: {
    phases: [],
    effort: {
      S: { points: 1, personWeeks: [1, 2] },
      M: { points: 2, personWeeks: [2, 4] },
      L: { points: 3, personWeeks: [4, 8] },
    },
    actions: [],
  },
};

const saved = (entry: Entry) => ({ ...entry, revision: 1, updatedAt: "2026-11-21T12:00:00.000Z" });
const level = saved({ ...emptyEntry, answer: { level: 2 } });

test("an assessment nobody has touched is not started", () => {
  expect(progressOf(instrument, {})).toEqual({
    answered: 0,
    of: 3,
    sections: [
      { dimension: "A", answered: 0, of: 2, state: "notStarted" },
      { dimension: "B", answered: 0, of: 1, state: "notStarted" },
    ],
  });
});

test("'does not apply' and 'we do not know' are answers; a lone note is none", () => {
  const entries = {
    "A-1": saved({ ...emptyEntry, answer: { notApplicable: "no such unit" } }),
    "A-2": saved({ ...emptyEntry, note: "to discuss" }),
    "B-1": saved({ ...emptyEntry, answer: { dontKnow: true } }),
  };
  expect(progressOf(instrument, entries).sections.map((section) => section.state)).toEqual(["inProgress", "answered"]);
});

test("an entry the instrument does not know counts nowhere", () => {
  expect(progressOf(instrument, { "Z-9": level }).answered).toBe(0);
});

test("sections always add up to the whole, and one more answer never lowers a count", () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (answered, another) => {
      const entriesOf = (list: readonly string[]) => Object.fromEntries(list.map((id) => [id, level]));
      const before = progressOf(instrument, entriesOf(answered));
      const after = progressOf(instrument, entriesOf([...answered, another]));
      const sum = before.sections.reduce((total, section) => total + section.answered, 0);
      return sum === before.answered && before.answered === answered.length && after.answered >= before.answered;
    }),
  );
});
