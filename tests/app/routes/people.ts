import type { Site } from "../../support/site.server.ts";
import type { Visitor } from "../../support/visitor.server.ts";
import { type Begun, begin } from "./begun.ts";

export const password = "a boat for the whole orchestra";
export const mona = { name: "Mona Hartmann", email: "mona@eastmere.example", password };

/** Somebody who began an assessment and keeps it in an account of their own. */
export async function withAccount(site: Site, person = mona, visitor = site.visitor()): Promise<Begun> {
  const begun = await begin(site, "Harbour University", visitor);
  const { status, text } = await visitor.post(begun.at("/keep"), person);
  if (status !== 303) throw new Error(`Making an account answered ${status}: ${text}`);
  return begun;
}

/** Somebody at another browser who signs in. */
export async function signedIn(site: Site, person = mona, visitor = site.visitor()): Promise<Visitor> {
  const { status } = await visitor.post("/sign-in", { email: person.email, password: person.password });
  if (status !== 303) throw new Error(`Signing in answered ${status}.`);
  return visitor;
}
