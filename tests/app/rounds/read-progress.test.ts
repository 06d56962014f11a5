import { expect, test } from "vitest";
import { readProgress } from "#app/rounds/read-progress.server.ts";
import { putContribution } from "#db/queries/contributions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { addInstitution, addPerson, addRoundIn } from "../../support/cast.server.ts";
import { describeEachDatabase } from "../../support/database.server.ts";
import { flagship } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

describeEachDatabase("how far a round is", (fresh) => {
  test("is counted in the round that is asked for and in no other", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour", noon);
    const [spring, autumn] = [
      await addRoundIn(database, id, "open", noon),
      await addRoundIn(database, id, "open", noon, "Autumn"),
    ];
    const part = { roleGroup: "faculty", sections: null };
    for (const name of ["Mona", "Leo"]) {
      await putContribution(database.write, spring, (await addPerson(database, name, noon)).id, part, noon);
    }
    for (const [roundId, people] of [
      [spring, 2],
      [autumn, 0],
    ] as const) {
      const round = await findRound(database.read, roundId);
      if (round === null) throw new Error("The round is gone.");
      expect(await readProgress(database, round, flagship(), noon)).toMatchObject({
        round: roundId,
        people,
        handedIn: 0,
      });
    }
  });
});
