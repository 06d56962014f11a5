import type { Actor } from "#app/accounts/may.ts";
import { emptyEntry } from "#app/assessments/entry.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import type { Answer } from "#app/questions/answer.ts";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { moveRound } from "#app/rounds/move-round.server.ts";
import { perceptionSheet } from "#app/rounds/perception-sheet.server.ts";
import type { RoundStep } from "#app/rounds/round-steps.ts";
import { takePart } from "#app/rounds/take-part.server.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { Database } from "#db/database.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { actorWith, addGrant, addInstitution, addPerson } from "../support/cast.server.ts";
import { flagship } from "../support/flagship.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** An institution with a finished round and an open one after it, somebody who leads, answers and reviews each. */
export async function addTwoRounds(database: Database, now: Date) {
  const { id: institutionId, lead } = await addInstitution(database, "Harbour University", now);
  const leader = actorWith(lead.id, { role: "lead", scope: { kind: "institution", id: institutionId } }) as Person;
  const tom = await addPerson(database, "Tom Teacher", now);
  const rita = await addPerson(database, "Rita Reviewer", now);
  const teacher = actorWith(tom.id) as Person;
  const instrument = flagship();

  const round = async (id: string) => {
    const found = await findRound(database.read, id);
    if (found === null) throw new Error("The round is gone.");
    return found;
  };
  const make = async (name: string, previousId: string | null, at: Date) => {
    const { id, version } = instrument;
    const plan = { institutionId, name, language: "en", deadline: null, programmeId: null, showsPrevious: true };
    const made = await makeRound(database, { ...plan, previousId, instrument: { id, version } }, leader, at);
    await takePart(database, await round(made), { roleGroup: "faculty", sections: null }, teacher, at);
    await takePart(database, await round(made), { roleGroup: "quality_registry", sections: null }, leader, at);
    return made;
  };
  const step = async (id: string, one: RoundStep) =>
    moveRound(database, id, { step: one, revision: (await round(id)).revision }, instrument, leader, now);
  const answer = (id: string, personId: string, capabilityId: string, said: Answer) =>
    saveEntry(
      ...([database, perceptionSheet(id, personId)] as const),
      ...([{ capabilityId, baseRevision: 0, entry: { ...emptyEntry, answer: said } }, now] as const),
    );
  const answerAll = async (id: string, level: (place: number) => number) => {
    for (const [place, { id: capability }] of capabilitiesOf(instrument).entries()) {
      await answer(id, lead.id, capability, { level: level(place) });
    }
  };

  const before = await make("Round 2025", null, new Date(now.getTime() - 60_000));
  await step(before, "open");
  for (const capability of ["STD-1", "STD-2", "TEC-1"]) await answer(before, tom.id, capability, { level: 3 });
  await answerAll(before, (place) => 1 + (place % 4));
  await step(before, "consensus");
  await step(before, "lock");

  const after = await make("Round 2026", before, now);
  await addGrant(database, rita.id, "reviewer", { kind: "round", id: after }, now);
  await step(after, "open");
  await answerAll(after, (place) => 2 + (place % 3));
  await handIn(database, after, leader, now);
  return { institutionId, before, after, lead, tom, rita, step: (one: RoundStep) => step(after, one) };
}
