import fc from "fast-check";
import { canonicalEntry } from "#app/accounts/audit-entry.ts";
import { roundStates } from "#app/accounts/subject.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Answer } from "#app/questions/answer.ts";
import {
  checksumText,
  type HandedAnswers,
  type HandOver,
  type HandOverFile,
} from "#app/rounds/hand-over/hand-over-file.ts";
import { instrumentOutline } from "#app/rounds/hand-over/instrument-outline.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";

export function sealed(file: HandOver): HandOverFile {
  return { ...file, checksum: hashOf(checksumText(file)) };
}

const noon = "2026-11-21T12:00:00.000Z";

/** A small round with one of everything. */
export function aHandOver(instrument: Instrument): HandOver {
  const unsigned = {
    ...{ institutionId: "elsewhere", number: 7, at: noon, actor: { kind: "operator", id: null } as const },
    ...{ act: "round.made", subject: { kind: "round", id: "r1" }, detailDigest: null, previousHash: "x" },
  };
  return {
    kind: "waymark.round",
    format: 1,
    madeBy: "Waymark 0.1.0",
    exportedAt: noon,
    institution: { name: "Harbour University", country: "ID", type: "teaching", size: null, ror: null },
    instrument: { id: instrument.id, version: instrument.version, sha256: hashOf(instrumentOutline(instrument)) },
    round: {
      ...{ id: "6f1c1e0e-5a43-4d0b-9a56-0d3c8d1f7a11", name: "Spring round", language: "en", state: "locked" },
      ...{ deadline: "2026-12-31", createdAt: noon, openedAt: noon, consensusAt: noon, lockedAt: noon },
      ...{ archivedAt: null, target: null, capacity: 20 },
    },
    record: {
      answers: { "STD-1": { level: 3 }, "REC-4": { notApplicable: "no framework" }, "TEC-5": { dontKnow: true } },
      notes: { "STD-1": { note: "Senate paper 12\nsecond line", evidenceUrl: "https://example.edu/1" } },
    },
    contributions: [
      {
        ...{ id: "c1", answersAs: "faculty", sections: ["STD", "REC"], state: "submitted" },
        ...{ answers: { "STD-1": { level: 2 } }, notes: { "STD-2": { note: "no answer yet" } } },
      },
    ],
    consents: [{ audience: "benchmark", granted: true }],
    history: { institution: "elsewhere", entries: [{ ...unsigned, hash: hashOf(canonicalEntry(unsigned)) }] },
  };
}

/** Text as people write it, in any script, and as nobody should. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength }),
      fc.constantFrom(
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "a\nb\tc",
        "جامعة الميناء",
        '"quoted", \\ back',
        "\u2028",
      ),
    )
    .map((written) => written.replace(/[^\P{Cc}\n\t]/gu, "").slice(0, maxLength))
    .filter((written) => written.trim() === written && written !== "" && written.isWellFormed());
const line = (maxLength: number) => text(maxLength).filter((written) => !/\p{Cc}|\u2028|\u2029/u.test(written));

/** Any round that could be handed over, without consents or a history, which stay where they are. */
export function anyHandOver(instrument: Instrument): fc.Arbitrary<HandOver> {
  const capabilities = capabilitiesOf(instrument);
  const answer = (mayBeNotApplicable: boolean): fc.Arbitrary<Answer> =>
    fc.oneof(
      fc.integer({ min: 1, max: instrument.levels }).map((level) => ({ level })),
      fc.constant({ dontKnow: true as const }),
      ...(mayBeNotApplicable ? [text(100).map((notApplicable) => ({ notApplicable }))] : []),
    );
  const note = fc
    .record({ note: text(200), evidenceUrl: fc.webUrl({ withQueryParameters: true }) }, { requiredKeys: [] })
    .filter((one) => Object.keys(one).length > 0);
  const answers: fc.Arbitrary<HandedAnswers> = fc.record({
    answers: fc.record(
      Object.fromEntries(capabilities.map(({ id, mayBeNotApplicable }) => [id, answer(mayBeNotApplicable)])),
      { requiredKeys: [] },
    ),
    notes: fc.record(Object.fromEntries(capabilities.map(({ id }) => [id, note])), { requiredKeys: [] }),
  }) as fc.Arbitrary<HandedAnswers>;
  const part = fc
    .tuple(
      fc.record({
        answersAs: fc.constantFrom(...instrument.insideRoles, ...instrument.outsideRoles),
        sections: fc.option(fc.subarray(instrument.dimensions.map(({ id }) => id))),
        state: fc.constantFrom("open", "submitted", "returned", "accepted", "withdrawn"),
      }),
      fc.option(line(80), { nil: undefined }),
      answers,
    )
    .map(([facts, name, given]) => ({ ...(name === undefined ? {} : { name }), ...facts, ...given }));
  const circumstances = fc.record({
    answers: fc.record(
      {
        means: fc.constantFrom("scarce", "enough").map((choice) => ({ choice })),
        drivers: fc.shuffledSubarray(["cost", "access", "jobs"], { minLength: 1 }).map((ranking) => ({ ranking })),
        risks: fc
          .array(line(60), { minLength: 1, maxLength: 3 })
          .map((all) => ({ rows: all.map((risk) => ({ risk })) })),
      },
      { requiredKeys: ["means"] },
    ),
    notes: fc.record({ means: note, voices: note }, { requiredKeys: [] }),
  });
  const small = aHandOver(instrument);
  return fc
    .record({
      name: line(100),
      id: fc.uuid(),
      state: fc.constantFrom(...roundStates),
      capacity: fc.option(fc.integer({ min: 1, max: 500 })),
      target: fc.option(fc.constantFrom(...instrument.targets.map(({ id }) => id))),
      weights: fc.option(fc.integer({ min: 1, max: 9 })),
      institution: line(80),
      record: answers,
      circumstances: fc.option(circumstances),
      parts: fc.array(part, { maxLength: 6 }),
    })
    .map(({ institution, record, circumstances: told, parts, weights, ...round }) => ({
      ...small,
      institution: { ...small.institution, name: institution },
      round: {
        ...small.round,
        ...round,
        ...(weights === null
          ? {}
          : { ownWeights: { by: "Senate", reason: "Trust.", points: { STD: weights, REC: 1, TEC: 1, CUL: 0.5 } } }),
      },
      record: {
        ...record,
        ...(told === null ? {} : { circumstances: told as HandOver["record"]["circumstances"] }),
      } as HandOver["record"],
      contributions: parts.map((one, at) => ({ id: `c${at + 1}`, ...one })) as HandOver["contributions"],
      consents: [],
      history: { institution: "elsewhere", entries: [] },
    }));
}
