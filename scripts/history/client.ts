import { Agent, request } from "node:http";
import { seededNumbers } from "#app/demonstration/seeded-numbers.ts";
import { readForm } from "../../tests/support/read-page.ts";
import type { Door } from "../served-sources.ts";
import type { Operation, Told } from "./operation.ts";

export type Client = {
  readonly client: number;
  readonly door: Door;
  readonly cookie: string;
  readonly assessmentId: string;
  readonly operations: number;
  readonly seed: number;
};

const questions = ["STD", "REC", "TEC", "CUL"].flatMap((dimension) =>
  [1, 2, 3, 4, 5].map((number) => `${dimension}-${number}`),
);

/**
 * Answers, reads and sometimes hangs up, one thing after another; remembers for each question the last revision it was
 * told of, which is often not the newest. A fifth of everything is about one question.
 */
export async function answerForAWhile(client: Client): Promise<readonly Operation[]> {
  const next = seededNumbers(client.seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const known = new Map<string, number>();
  const done: Operation[] = [];
  let again: string | null = null;
  for (let at = 0; at < client.operations; at++) {
    const key: string =
      again ?? (next() < 0.2 ? "STD-1" : (questions[Math.floor(next() * questions.length)] ?? "STD-1"));
    const kind = next();
    const from = performance.now();
    const asked: Operation["asked"] =
      kind < 0.06 ? { kind: "read" } : { kind: "write", base: known.get(key) ?? 0, value: `${client.client}.${at}` };
    const told =
      asked.kind === "read" ? await read(client, agent, key) : await write(client, agent, key, asked, kind > 0.98);
    if (told === null) continue;
    done.push({ client: client.client, key, from, to: performance.now(), asked, told });
    // Whoever was told what stands there mostly chooses their own words over it.
    again = asked.kind === "write" && told.kind === "stands" && next() < 0.8 ? key : null;
    if ("revision" in told) known.set(key, told.revision);
  }
  agent.destroy();
  return done;
}

async function write(
  client: Client,
  agent: Agent,
  key: string,
  { base, value }: { readonly base: number; readonly value: string },
  hangUp: boolean,
): Promise<Told | null> {
  const body = JSON.stringify({
    capabilityId: key,
    baseRevision: base,
    choice: "3",
    reason: "",
    note: value,
    evidenceUrl: "",
  });
  const reply = await send(client, agent, "POST", `/assessments/${client.assessmentId}/answers`, body, hangUp);
  if (reply === null) return { kind: "nothing" };
  const answer = JSON.parse(reply.text);
  if (reply.status === 200) return { kind: "saved", revision: answer.revision };
  if (reply.status === 409)
    return { kind: "stands", revision: answer.theirs.revision, value: answer.theirs.fields.note };
  if (reply.status === 503) return null;
  throw new Error(`A save answered ${reply.status}: ${reply.text}`);
}

async function read(client: Client, agent: Agent, key: string): Promise<Told | null> {
  const path = `/assessments/${client.assessmentId}/questions/${key.split("-")[0]}`;
  const reply = await send(client, agent, "GET", path, null, false);
  if (reply?.status !== 200) return null;
  const form = readForm(reply.text);
  return { kind: "stands", revision: Number(form.get(`revision:${key}`)), value: form.get(`note:${key}`) ?? "" };
}

type Reply = { readonly status: number; readonly text: string };

/** The reply, or null when the connection was cut before it came. */
function send(
  client: Client,
  agent: Agent,
  method: string,
  path: string,
  body: string | null,
  hangUp: boolean,
): Promise<Reply | null> {
  const { port, origin } = client.door;
  return new Promise((resolve) => {
    const headers = { Cookie: `waymark=${client.cookie}`, Origin: origin, "Content-Type": "application/json" };
    const asked = request({ host: "127.0.0.1", port, path, method, agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }));
      answer.on("error", () => resolve(null));
    });
    asked.on("error", () => resolve(null));
    asked.end(body ?? undefined, () => {
      if (hangUp) setTimeout(() => asked.destroy(), 1);
    });
  });
}
