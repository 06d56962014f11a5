import { existsSync, readFileSync } from "node:fs";
import { listTables } from "#db/list-tables.server.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { Visitor } from "../../tests/support/visitor.server.ts";
import type { Site } from "./visits.ts";

/**
 * What somebody could do with a copy of the database: secrets that stand in its files as they are, and values of its
 * columns that open something when they are used as a cookie, a token or a code.
 */
export async function usableInDump(url: string, site: Site, secrets: readonly string[]) {
  const file = url.slice("file:".length);
  const bytes = [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path, "latin1"));
  const readable = secrets.filter((secret) => bytes.some((text) => text.includes(secret)));
  const values = await valuesOf(url);
  const opening: string[] = [];
  for (const [at, value] of values.entries()) {
    const visitor = new Visitor(site.origin, site.port);
    const from = { "X-Forwarded-For": `2001:db8:${at.toString(16)}::1` };
    const asCookie = await visitor.get("/account", { Cookie: `${site.cookie}=${encodeURIComponent(value)}` });
    const asSecret = await Promise.all([
      visitor.post("/return", { token: value }, from),
      visitor.post("/sign-in/link", { token: value }, from),
      visitor.post("/sign-in/recovery", { code: value }, from),
    ]);
    if (asCookie.status === 200 || asSecret.some(({ status }) => status === 303)) opening.push(value);
  }
  return { secrets: secrets.length, values: values.length, usable: readable.length + opening.length };
}

/** What is longer no browser keeps and no server takes (RFC 6265): words of a questionnaire, say. */
const longestCookie = 4096;

async function valuesOf(url: string): Promise<readonly string[]> {
  const database = await openCurrentDatabase(url);
  try {
    const found = new Set<string>();
    for (const { name } of await listTables(database)) {
      for (const row of await database.read.selectFrom(name).selectAll().execute()) {
        for (const value of Object.values(row))
          if (typeof value === "string" && value.length >= 8 && value.length <= longestCookie) found.add(value);
      }
    }
    return [...found];
  } finally {
    await database.close();
  }
}
