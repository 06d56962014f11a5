import { expect, test } from "vitest";
import { setOwnWeights } from "#app/assessments/set-own-weights.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later } from "../rounds/a-round.ts";

const own = { by: "The senate", reason: "Recognition first.", points: { STD: 1, REC: 3, TEC: 1, CUL: 1 } };

describeEachDatabase("own weights", (fresh) => {
  test("are kept with the assessment, and of a round its history says who changed them", async () => {
    const database = await fresh.open();
    const { id, institutionId, leader, lead } = await aRound(database);
    await setOwnWeights(database, id, own, leader, later);
    expect((await findAssessment(database.read, id))?.ownWeights).toEqual(own);
    await setOwnWeights(database, id, null, leader, later);
    expect((await findAssessment(database.read, id))?.ownWeights).toBeNull();
    const links = (await readAuditLinks(database.read, institutionId, 1, 50)).slice(-2);
    expect(links.map(({ entry: { act, actor } }) => [act, actor.id])).toEqual([
      ["weights.changed", lead.id],
      ["weights.changed", lead.id],
    ]);
    expect(JSON.stringify(links)).not.toContain(own.by);
  });

  test("of an assessment that is gone are refused", async () => {
    const database = await fresh.open();
    await expect(setOwnWeights(database, "gone", own, { kind: "operator" }, later)).rejects.toThrow("no longer exists");
  });
});
