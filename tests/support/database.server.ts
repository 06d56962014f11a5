import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { runOnPostgres } from "./run-on-postgres.server.ts";

export type FreshDatabase = {
  readonly language: "sqlite" | "postgres";
  /** The URL of an empty database that disappears after the test. */
  readonly url: () => Promise<string>;
  /** A migrated database of its own, closed after the test. */
  readonly open: () => Promise<Database>;
};

/** Runs the same tests on every engine. Call `fresh.open()` inside a test. */
export function describeEachDatabase(subject: string, tests: (fresh: FreshDatabase) => void): void {
  describe(`${subject}, on SQLite`, () => tests(freshOn("sqlite", emptySqlite)));
  describe(`${subject}, on PostgreSQL`, () => tests(freshOn("postgres", emptyPostgres, migratedPostgres)));
}

/** For tests that need a migrated database and do not care which engine keeps it. */
export const freshSqlite: FreshDatabase = freshOn("sqlite", emptySqlite);

/** For tests of what only PostgreSQL does. */
export const freshPostgres: FreshDatabase = freshOn("postgres", emptyPostgres, migratedPostgres);

function freshOn(
  language: FreshDatabase["language"],
  url: () => Promise<string>,
  migratedUrl: () => Promise<string> = url,
): FreshDatabase {
  const open = async (): Promise<Database> => {
    const database = await openDatabase(await migratedUrl());
    onTestFinished(() => database.close());
    await migrate(database);
    return database;
  };
  return { language, url, open };
}

async function emptySqlite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-sqlite-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return `file:${join(folder, "waymark.sqlite")}`;
}

async function emptyPostgres(): Promise<string> {
  return newPostgres("template1");
}

/** A copy of one that is made once, which takes less than migrating each. */
async function migratedPostgres(): Promise<string> {
  return newPostgres(await askDoor("/migrated"));
}

async function newPostgres(template: string): Promise<string> {
  const server = await askDoor("/");
  const name = `waymark_test_${randomBytes(8).toString("hex")}`;
  await runOnPostgres(server, `create database ${name} template ${template}`);
  onTestFinished(() => runOnPostgres(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function askDoor(path: string): Promise<string> {
  const answer = await fetch(new URL(path, inject("postgresDoor")));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
