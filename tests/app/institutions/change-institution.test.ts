import { expect, test } from "vitest";
import { changeInstitution } from "#app/institutions/change-institution.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const ror = "https://ror.org/05gq02987";

describeEachDatabase("correcting an institution", (fresh) => {
  test("changes what is said about it and writes down who did", async () => {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const change = async (profile: { name: string; ror: string | null }) => {
      const before = await findInstitution(database.read, id);
      if (before === null) throw new Error("The institution is gone.");
      const whole = { country: "ID", type: null, size: null, ...profile };
      const actor = { kind: "person" as const, personId: lead.id, assessments: [], grants: [] };
      await changeInstitution(database, before, whole, actor, noon);
      return findInstitution(database.read, id);
    };
    expect(await change({ name: "Harbour University", ror })).toMatchObject({ country: "ID", ror });
    expect(await change({ name: "Harbour University", ror: null })).toMatchObject({ ror });
    expect(await change({ name: "Port University", ror: null })).toMatchObject({ name: "Port University", ror: null });
    const [first] = await readAuditLinks(database.read, id, 1, 10);
    expect(first?.entry).toMatchObject({ act: "institution.changed", actor: { kind: "person", id: lead.id } });
  });
});
