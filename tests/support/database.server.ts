import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";

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
  describe(`${subject}, on PostgreSQL`, () => tests(freshOn("postgres", emptyPostgres)));
}

/** For tests that need a migrated database and do not care which engine keeps it. */
export const freshSqlite: FreshDatabase = freshOn("sqlite", emptySqlite);

/** For tests of what only PostgreSQL does. */
export const freshPostgres: FreshDatabase = freshOn("postgres", emptyPostgres);

function freshOn(language: FreshDatabase["language"], url: () => Promise<string>): FreshDatabase {
  const open = async (): Promise<Database> => {
    const database = await openDatabase(await url());
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
  const server = await postgresUrl();
  const name = `waymark_test_${randomBytes(8).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database if exists ${name} with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function postgresUrl(): Promise<string> {
  const answer = await fetch(inject("postgresDoor"));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
