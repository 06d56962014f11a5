import { expect, test } from "vitest";
import { endPart } from "#app/accounts/end-part.server.ts";
import { handIn } from "#app/rounds/hand-in.server.ts";
import { exportRound } from "#app/rounds/hand-over/export-round.server.ts";
import type { HandOver } from "#app/rounds/hand-over/hand-over-file.ts";
import { withdraw } from "#app/rounds/withdraw.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aRound, later } from "../a-round.ts";

const library: InstrumentLibrary = { instruments: [{ instrument: flagship(), words: {}, evidence: null }], trees: [] };

describeEachDatabase("the hand-over file of a round", (fresh) => {
  test("holds what was handed in once the round is locked, and no draft, nothing taken back, nobody removed", async () => {
    const database = await fresh.open();
    const round = await aRound(database);
    const [mona, ned, ola, pia] = [
      await round.join("Mona", "faculty"),
      await round.join("Ned", "student"),
      await round.join("Ola", "student"),
      await round.join("Pia", "faculty"),
    ];
    await round.step("open");
    for (const { id, name } of [mona, ned, ola, pia]) {
      await round.answer(id, "STD-1", { answer: { level: 2 }, note: `Said by ${name}`, evidenceUrl: null });
    }
    for (const { actor } of [mona, ned, ola]) await handIn(database, round.id, actor, later);
    await withdraw(database, round.id, ola.actor, later);
    const { id: roundId, institutionId, lead } = round;
    await endPart(database, { institutionId, roundId, personId: ned.id, byId: lead.id }, later);
    const handedOver = async (): Promise<HandOver["contributions"]> => {
      const file = await exportRound(database, library, roundId, { names: true, actor: round.leader }, later);
      return file?.contributions ?? [];
    };
    expect(await handedOver()).toEqual([]);
    await round.step("consensus");
    expect(await handedOver()).toEqual([]);
    await database.write.updateTable("round").set({ state: "locked" }).where("assessment_id", "=", roundId).execute();
    expect(await handedOver()).toEqual([
      expect.objectContaining({ id: "c1", name: "Mona", notes: { "STD-1": { note: "Said by Mona" } } }),
    ]);
  });

  test("leaves in the history whether names went with it", async () => {
    const database = await fresh.open();
    const { id, institutionId, leader: actor } = await aRound(database);
    for (const names of [false, true]) await exportRound(database, library, id, { names, actor }, later);
    const links = await readAuditLinks(database.read, institutionId, 1, 10);
    const exported = links.filter(({ entry }) => entry.act === "round.exported");
    expect(exported.map(({ detail }) => JSON.parse(detail?.detail ?? "{}").names)).toEqual(["without", "with"]);
  });
});
