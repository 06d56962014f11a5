import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { waymark } from "../bin/launch.js";

export type ServedProduct = {
  readonly origin: string;
  readonly pid: number;
  /** Everything it has written to its log so far. */
  readonly log: () => string;
  /** How it ended; null while it runs or when a signal ended it. */
  readonly exitCode: () => number | null;
  readonly stop: () => Promise<void>;
  /** Ends the process at once, as a power cut would; its database stays until `stop`. */
  readonly kill: () => Promise<void>;
  readonly databaseUrl: string;
  /** Starts another process on the same database; the answer ends it. */
  readonly beside: (words: readonly string[]) => (signal: NodeJS.Signals) => Promise<void>;
  /** Runs a command on the same database and returns what it prints. */
  readonly run: (words: readonly string[]) => Promise<string>;
};

const root = join(import.meta.dirname, "..");

/** Starts the built product on a free port with an empty database of its own. */
export async function serveProduct(
  variables: Record<string, string> = {},
  words: readonly string[] = [],
): Promise<ServedProduct> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-"));
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, "waymark.sqlite")}`, PORT: "0", ...variables };
  const database = await openDatabase(env.DATABASE_URL);
  await migrate(database);
  await database.close();
  const child = command(["serve", ...words], env);
  let log = "";
  child.stderr?.on("data", (part) => {
    log += part;
  });
  const origin = await readyAddress(child);
  return {
    origin,
    pid: child.pid ?? 0,
    log: () => log,
    exitCode: () => child.exitCode,
    databaseUrl: env.DATABASE_URL,
    kill: () => ended(child, "SIGKILL"),
    beside: (others) => {
      const other = command(others, env);
      other.stdout?.resume();
      other.stderr?.resume();
      return (signal) => ended(other, signal);
    },
    run: (words) => run(words, env),
    stop: async () => {
      await ended(child, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function command(words: readonly string[], variables: NodeJS.ProcessEnv): ChildProcess {
  const { program, args, env } = waymark(words);
  return spawn(program, args, { cwd: root, env: { ...env, ...variables }, stdio: ["ignore", "pipe", "pipe"] });
}

async function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = command(words, env);
  let said = "";
  child.stderr?.on("data", (part) => {
    said += part;
  });
  let printed = "";
  child.stdout?.on("data", (part) => {
    printed += part;
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`waymark ${words.join(" ")} failed: ${said}`);
  return printed;
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (part) => {
      said += part;
      const address = said.match(/ready at (\S+)/)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.stderr?.on("data", (part) => {
      said += part;
    });
    child.once("exit", () => reject(new Error(`The server stopped before it was ready: ${said}`)));
  });
}

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
