import type { BrowserContext } from "playwright-core";
import { workedLevels } from "./worked-answers.ts";

type Written = {
  readonly choice: string;
  readonly reason?: string;
  readonly note?: string;
  readonly evidenceUrl?: string;
};

/** An assessment begun without a browser, and the cookies of who holds it. */
export type HeldAssessment = {
  readonly id: string;
  readonly cookies: Parameters<BrowserContext["addCookies"]>[0];
  readonly answer: (capabilityId: string, written: Written) => Promise<void>;
  readonly submit: () => Promise<void>;
};

export async function holdAssessment(origin: string, name: string): Promise<HeldAssessment> {
  const started = await send(`${origin}/start`, new URLSearchParams({ name }));
  const id = started.headers.get("Location")?.split("/")[2] ?? "";
  const cookies = started.headers.getSetCookie().map((line) => {
    const [pair = "", path = ""] = line.split("; ");
    const [cookie = "", value = ""] = pair.split("=");
    return { name: cookie, value, domain: new URL(origin).hostname, path: path.replace("Path=", "") };
  });
  const held = cookies.map(({ name: cookie, value }) => `${cookie}=${value}`).join("; ");
  return {
    id,
    cookies,
    answer: async (capabilityId, written) => {
      const fields = { capabilityId, baseRevision: 0, reason: "", note: "", evidenceUrl: "", ...written };
      await send(`${origin}/assessments/${id}/answers`, JSON.stringify(fields), held);
    },
    submit: async () => {
      await send(`${origin}/assessments/${id}/check`, new URLSearchParams({ intent: "submit" }), held);
    },
  };
}

type Words = { readonly notes?: Readonly<Record<string, string>>; readonly reason?: string };

/** The worked institution: everything answered but one question, one that does not apply. */
export async function holdWorkedAssessment(
  origin: string,
  name: string,
  { notes = {}, reason = "no framework exists" }: Words = {},
): Promise<HeldAssessment> {
  const held = await holdAssessment(origin, name);
  for (const levels of Object.values(workedLevels)) {
    for (const [id, level] of Object.entries(levels)) {
      await held.answer(id, { choice: String(level), note: notes[id] ?? "" });
    }
  }
  await held.answer("REC-4", { choice: "notApplicable", reason });
  return held;
}

async function send(address: string, body: URLSearchParams | string, cookie = ""): Promise<Response> {
  const type = typeof body === "string" ? "application/json" : "application/x-www-form-urlencoded";
  const headers = { Origin: new URL(address).origin, "Content-Type": type, Cookie: cookie };
  const response = await fetch(address, { method: "POST", redirect: "manual", headers, body });
  if (response.status >= 400) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return response;
}
