import { expect, test } from "vitest";
import { exportAssessment } from "#app/assessments/export-assessment.server.ts";
import { setPlan } from "#app/assessments/set-plan.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later } from "../rounds/a-round.ts";

describeEachDatabase("the history of an institution", (fresh) => {
  test("says who changed the plan of a round and who took its record out, a program by its token", async () => {
    const database = await fresh.open();
    const { id, institutionId, leader, lead } = await aRound(database);
    const plan = { target: "ambitious", capacity: 12 };
    for (const _twice of [1, 2]) await setPlan(database, id, plan, leader, later);
    const scope = { kind: "institution", id: institutionId } as const;
    const token = { kind: "token", tokenId: "dashboard", act: "assessment.export", scope } as const;
    for (const actor of [leader, token]) await exportAssessment(database, id, actor, later);
    const links = (await readAuditLinks(database.read, institutionId, 1, 50)).slice(1);
    expect(links.map(({ entry: { act, actor } }) => [act, actor.kind, actor.id])).toEqual([
      ["plan.changed", "person", lead.id],
      ["record.exported", "person", lead.id],
      ["record.exported", "token", "dashboard"],
    ]);
    expect(JSON.parse(links[0]?.detail?.detail ?? "{}")).toEqual({
      ...{ name: "Spring round", target: "ambitious", capacity: "12" },
    });
  });
});
