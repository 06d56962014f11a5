import { expect, test } from "vitest";
import { inInstitution, invited } from "#tests/app/accounts/invited.ts";
import { addInstitution } from "#tests/support/cast.server.ts";
import { readForm, readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";
import { mona, password, signedIn, withAccount } from "../people.ts";

const path = "/account/password";

test("whoever joined with a name alone is asked for an address too, and can sign in with both", async () => {
  const site = await openSite();
  await withAccount(site);
  const { id, lead } = await addInstitution(site.database, "Eastmere University", site.now);
  const { token } = await invited(site.database, lead.id, { place: inInstitution(id), role: "viewer" }, site.now);
  const visitor = site.visitor();
  await visitor.post("/join", { token });
  const join = readForm((await visitor.get("/join")).text);
  join.set("name", "Ida Lind");
  expect((await visitor.post("/join", join)).location).toBe("/join/welcome");

  const form = readForm((await visitor.get(path)).text);
  form.set("password", password);
  expect([...form.keys()]).toContain("email");
  const without = await visitor.post(path, form);
  expect(without.status).toBe(400);
  expect(readText(without.text, "email-fault")).toContain("Enter an e-mail address");
  form.set("email", mona.email);
  const taken = await visitor.post(path, form);
  expect(taken.status).toBe(409);
  expect(readForm(taken.text).get("email")).toBe(mona.email);
  form.set("email", " Ida@Eastmere.example");
  expect((await visitor.post(path, form)).location).toBe("/account");

  const elsewhere = await signedIn(site, { ...mona, email: "ida@eastmere.example" });
  expect((await elsewhere.get(path)).text).not.toContain('name="email"');
});
