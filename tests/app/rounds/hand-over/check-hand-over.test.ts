import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf } from "#app/platform/tokens.server.ts";
import { checkHandOver } from "#app/rounds/hand-over/check-hand-over.ts";
import type { HandOver, HandOverFile } from "#app/rounds/hand-over/hand-over-file.ts";
import { readHandOver } from "#app/rounds/hand-over/read-hand-over.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aHandOver, anyHandOver, sealed } from "./a-hand-over.ts";

const instrument = flagship();
const library: InstrumentLibrary = { instruments: [{ instrument, words: {}, evidence: null }], trees: [] };
const whole = aHandOver(instrument);

function problemsOf(change: (file: Record<string, unknown> & HandOver) => object): readonly string[] {
  const file = sealed(change(structuredClone(whole) as Record<string, unknown> & HandOver) as HandOver);
  const read = readHandOver(JSON.stringify(file, null, 2), library);
  if (read.ok) return [];
  const lines = JSON.stringify(file, null, 2).split("\n");
  return read.problems.map(({ line, message }) => `${(lines[line - 1] ?? "").trim()} → ${message}`);
}

function onlyProblem(text: string): string {
  const read = readHandOver(text, library);
  if (read.ok) throw new Error("It was accepted.");
  expect(read.problems).toHaveLength(1);
  const [{ line = 0, column = 0, message = "" } = {}] = read.problems;
  return `${line}:${column}: ${message}`;
}

describe("a hand-over file", () => {
  test("that is whole is taken as it is, however it is laid out", () => {
    for (const text of [JSON.stringify(sealed(whole)), JSON.stringify(sealed(whole), null, 4)]) {
      expect(readHandOver(text, library)).toEqual({ ok: true, file: whole, checksum: sealed(whole).checksum });
    }
  });

  test("holds for any round that there could be", () => {
    fc.assert(
      fc.property(anyHandOver(instrument), (file) => {
        const checked = checkHandOver(JSON.parse(JSON.stringify(sealed(file))), library, hashOf);
        expect(checked).toMatchObject({ ok: true, file });
      }),
      { numRuns: 200 },
    );
  });

  test("that is foreign, cut short, damaged, edited or of a newer make is refused with one sentence and its place", () => {
    const text = JSON.stringify(sealed(whole), null, 2);
    expect(onlyProblem("Dear diary")).toMatch(/^1:1: /);
    expect(onlyProblem("")).toMatch(/^1:1: The file is empty/);
    expect(onlyProblem('{"kind":"shopping"}')).toMatch(/^1:2: This is no hand-over file of a round/);
    expect(onlyProblem("[]")).toMatch(/no hand-over file/);
    for (const length of [1, 50, 500, text.length - 3]) {
      expect(onlyProblem(text.slice(0, length))).toMatch(/ends in the middle|no closing quote/);
    }
    expect(onlyProblem(text.replace('"level": 3', '"level": 4'))).toMatch(/checksum: the file was damaged or edited/);
    expect(onlyProblem(text.replace('"format": 1', '"format": 2'))).toMatch(
      /^3:3: A newer Waymark made this file \(format 2\)/,
    );
    expect(onlyProblem(text.replace('"madeBy"', '"kind"'))).toMatch(/"kind" is given twice/);
  });

  test("for another questionnaire, another version or other questions is refused by name", () => {
    const other = (change: Partial<HandOver["instrument"]>) =>
      problemsOf((file) => ({ ...file, instrument: { ...file.instrument, ...change } }));
    expect(other({ id: "micro-credential-readines" })).toEqual([
      expect.stringMatching(
        /"id": .* → The questionnaire .* is not installed here\. Did you mean "micro-credential-readiness"/,
      ),
    ]);
    expect(other({ version: "9.0.0" })).toEqual([
      expect.stringMatching(/"version": .* → Version "9\.0\.0" .* not installed/),
    ]);
    expect(other({ sha256: "other" })).toEqual([
      expect.stringMatching(/"sha256": .* → .*has other questions than where/),
    ]);
  });

  test("names each part that does not fit, with its place", () => {
    const part = whole.contributions[0];
    if (part === undefined) throw new Error("There is no contribution.");
    const faults: readonly [(file: HandOver) => object, RegExp][] = [
      [(file) => ({ ...file, extra: 1 }), /^"extra": 1.* → "extra" is not known here/],
      [(file) => ({ ...file, institution: { country: "ID" } }), /Give the institution a name/],
      [(file) => ({ ...file, round: { ...file.round, state: "lost" } }), /^"state": "lost".* → Use one of draft, open/],
      [
        (file) => ({ ...file, round: { ...file.round, id: "../../etc" } }),
        /^"id": .* → Leave the id as it was written/,
      ],
      [(file) => ({ ...file, round: { ...file.round, name: "a\u0000b" } }), /^"name": .* → Write it on one line/],
      [
        (file) => ({ ...file, round: { ...file.round, lockedAt: null } }),
        /^"lockedAt": null.* → A round that is locked/,
      ],
      [
        (file) => ({ ...file, round: { ...file.round, target: "moon" } }),
        /^"target": "moon".* → "moon" is no target here/,
      ],
      [(file) => ({ ...file, round: { ...file.round, deadline: "soon" } }), /^"deadline": "soon".* → Write a day/],
      [
        (file) => ({ ...file, record: { answers: { "STD-1": { level: 9 } }, notes: {} } }),
        /^"level": 9 → Level 9 is outside the scale/,
      ],
      [
        (file) => ({ ...file, record: { answers: { "SDT-1": { level: 1 } }, notes: {} } }),
        /^"SDT-1": .* → .*Did you mean "STD-1"/,
      ],
      [
        (file) => ({ ...file, record: { answers: {}, notes: { "STD-99": { note: "x" } } } }),
        /^"STD-99": .* → "STD-99" is no question here/,
      ],
      [
        (file) => ({ ...file, record: { answers: {}, notes: { "STD-1": { evidenceUrl: "javascript:1" } } } }),
        /^"evidenceUrl".* → Write a whole address/,
      ],
      [(file) => ({ ...file, record: saying({ means: { choice: "plenty" } }) }), /^"choice": "plenty".* → .*plenty/],
      [(file) => ({ ...file, record: saying({ "STD-1": { level: 1 } }) }), /^"STD-1": .* → "STD-1" is no capability/],
      [
        (file) => ({ ...file, record: { answers: { means: { choice: "scarce" } }, notes: {} } }),
        /^"means": .* → "means" is no capability/,
      ],
      [
        (file) => ({ ...file, contributions: [{ ...part, answers: { means: { choice: "scarce" } } }] }),
        /^"means": .* → "means" is no capability/,
      ],
      [
        (file) => ({ ...file, record: saying({}, { meanz: { note: "x" } }) }),
        /^"meanz": .* → "meanz" is no question here\. Did you mean "means"/,
      ],
      [
        (file) => ({ ...file, contributions: [part, part] }),
        /^"id": "c1".* → "c1" is the id of contribution 1 already/,
      ],
      [
        (file) => ({ ...file, contributions: [{ ...part, answersAs: "king" }] }),
        /^"answersAs": "king".* → "king" is no role here/,
      ],
      [
        (file) => ({ ...file, contributions: [{ ...part, sections: ["STD", "XYZ"] }] }),
        /^"XYZ" → "XYZ" is no section here/,
      ],
      [(file) => ({ ...file, consents: [...file.consents, ...file.consents] }), /"benchmark" stands here twice/],
      [
        (file) => ({ ...file, history: { ...file.history, institution: "other" } }),
        /Entry 7 of the history does not match its fingerprint/,
      ],
    ];
    for (const [change, sentence] of faults) {
      expect(problemsOf(change as never)).toEqual([expect.stringMatching(sentence)]);
    }
  });

  test("of more people than a round has is refused before anything else is looked at, and so are endless mistakes", () => {
    const [part] = whole.contributions;
    const parts = (length: number, change: object = {}) =>
      Array.from({ length }, (_, at) => ({ ...part, id: `c${at}`, ...change })) as HandOver["contributions"];
    expect(problemsOf((file) => ({ ...file, contributions: parts(2000) }))).toEqual([]);
    const tooMany = problemsOf((file) => ({ ...file, contributions: parts(2001) }));
    expect(tooMany).toEqual([expect.stringMatching(/at most 2000 people/)]);
    const sections = Array.from({ length: 201 }, () => "STD");
    expect(problemsOf((file) => ({ ...file, contributions: parts(1, { sections }) }))).toEqual([
      expect.stringMatching(/at most 200 sections/),
    ]);
    const twice = problemsOf((file) => ({ ...file, contributions: parts(2000, { id: "c1" }) }));
    expect(twice[0]).toMatch(/"c1" is the id of contribution 1 already/);
    const spoiled = problemsOf((file) => ({ ...file, contributions: parts(2000, { state: "lost" }) }));
    expect([twice.length, spoiled.length]).toEqual([201, 201]);
  });

  test("that is spoiled at random is refused, or says what it said", () => {
    const text = JSON.stringify(sealed(whole));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, written) => {
        const spoiled = text.slice(0, at) + written + text.slice(at + written.length);
        const read = readHandOver(spoiled, library);
        if (read.ok) expect(read.file).toEqual(whole);
        else
          for (const { line, message } of read.problems) expect([line > 0, message.length > 10]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a file's checksum is of all of it", () => {
  const file: HandOverFile = sealed(whole);
  for (const key of Object.keys(whole)) {
    const { [key as keyof HandOver]: _, ...rest } = file;
    expect(checkHandOver(rest, library, hashOf).ok).toBe(false);
  }
});

/** A record that says something of circumstances. */
function saying(answers: object, notes: object = {}): HandOver["record"] {
  return { answers: {}, notes: {}, circumstances: { answers, notes } } as HandOver["record"];
}
