import { expect, onTestFinished, test, vi } from "vitest";
import { postmen, startPostman } from "#app/jobs/postman.server.ts";
import { inInstitution, invited } from "#tests/app/accounts/invited.ts";
import { aMailServer } from "#tests/app/letters/a-mail-server.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { freshSqlite } from "#tests/support/database.server.ts";

const now = () => new Date();

test("a postman hears of letters at once, sends them, and forgets old ones", async () => {
  const database = await freshSqlite.open();
  const server = await aMailServer();
  const { id, lead } = await addInstitution(database, "Harbour", now());
  const people = [{ label: "Mona", email: "mona@eastmere.example" }];
  const plan = { place: inInstitution(id), role: "viewer", roleGroup: null, people, letters: "en" } as const;
  const old = await invited(database, lead.id, plan, now());
  const at = new Date(Date.now() - 31 * 24 * 3600_000).toISOString();
  await database.write.updateTable("mail").set({ state: "dropped", created_at: at }).execute();
  const pace = { rest: 60_000, grace: 1000, sweep: 60_000 };
  const postman = startPostman({ database, now }, { settings: server.settings, origin: "https://w.example" }, pace);
  onTestFinished(() => postman.stop());
  const rows = () => database.read.selectFrom("mail").select(["invitation_id", "state"]).execute();
  await vi.waitUntil(async () => (await rows()).length === 0, { timeout: 30_000 });
  const { id: invitationId } = await invited(database, lead.id, plan, now());
  postman.wake();
  await vi.waitUntil(async () => (await rows())[0]?.state === "sent", { timeout: 30_000 });
  expect(await rows()).toEqual([{ invitation_id: invitationId, state: "sent" }]);
  expect([invitationId === old.id, server.taken.length]).toEqual([false, 1]);
});

test("without a mail server there is no postman", async () => {
  const database = await freshSqlite.open();
  expect(postmen({ database, now }, { mail: null, publicUrl: "https://w.example" })).toEqual([]);
});
