import { expect, test } from "vitest";
import { checkMail } from "#app/commands/doctor/check-mail.server.ts";
import { aMailServer } from "#tests/app/letters/a-mail-server.ts";

test("doctor says whether letters could go out, without sending one, and never the password", async () => {
  expect(await checkMail(null)).toMatchObject({ ok: true, found: expect.stringContaining("Not set up") });
  const login = { user: "waymark", password: "hunter2" };
  const server = await aMailServer({ login });
  expect(await checkMail(server.settings)).toMatchObject({ ok: true, found: expect.stringContaining("takes letters") });
  expect(server.heard.filter((line) => /^(MAIL|RCPT|DATA)/.test(line))).toEqual([]);
  server.moods = { login: "535 5.7.8 hunter2 is wrong" };
  const ill = await checkMail(server.settings);
  expect(ill).toMatchObject({ ok: false, found: expect.stringContaining("login (535 5.7.8)") });
  expect(JSON.stringify(ill)).not.toContain("hunter2");
  const nobody = { ...server.settings, server: { ...server.settings.server, port: 1 } };
  expect(await checkMail(nobody)).toMatchObject({ ok: false, cure: expect.stringContaining("WAYMARK_SMTP_URL") });
});
