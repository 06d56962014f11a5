import { expect, test } from "vitest";
import { signInAs } from "#tests/support/cast.server.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";
import { aRound } from "../../rounds/a-round.ts";
import { sendForm } from "./send-form.ts";

test("somebody withdraws without any script, told before and after what becomes of their answers", async () => {
  const site = await openSite();
  const round = await aRound(site.database);
  const tom = await round.join("Tom Teacher", "faculty");
  await round.step("open");
  await round.answer(tom.id, "STD-1", { level: 3 });
  const visitor = await signInAs(site, tom);
  const own = `/rounds/${round.id}/respond`;
  const page = `/rounds/${round.id}/withdraw`;
  expect((await visitor.get(own)).text).toContain(page);
  const before = readText((await visitor.get(page)).text);
  expect(before).toContain("Your 1 answer is deleted, with its note and link, and cannot be brought back.");
  expect((await visitor.post(page)).location).toBe(own);
  const after = await visitor.get(own);
  expect(readText(after.text)).toContain("Your answers were deleted, and nothing of them counts.");
  expect(after.text).not.toContain(page);
  expect(readText((await visitor.get(page)).text)).toContain("you have withdrawn already");
  const typed = await visitor.post(`${own}/STD`, { "choice:STD-1": "4", "revision:STD-1": "0" });
  expect([typed.status, readText(typed.text)]).toEqual([409, expect.stringContaining("You have withdrawn")]);

  expect((await sendForm(visitor, own, 'value="rejoin"')).location).toBe(own);
  expect(readText((await visitor.get(own)).text)).toContain("Your answers save as you go.");
  await round.step("consensus");
  const late = await visitor.post(page);
  expect([late.status, readText(late.text)]).toEqual([409, expect.stringContaining("Answers were closed meanwhile")]);
  expect((await visitor.post(own, { intent: "rejoin" })).status).toBe(409);

  const leader = await signInAs(site, round.lead);
  expect((await leader.get(page)).status).toBe(404);
});
