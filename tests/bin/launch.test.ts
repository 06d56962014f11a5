import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A command line that tells what it was given, and waits when asked to. */
const echo = `
const [command = "", ...rest] = process.argv.slice(2);
// Listens before it speaks: whoever hears it may ask it to stop at once.
if (command === "wait") {
  process.on("SIGTERM", () => process.exit(7));
  setInterval(() => undefined, 1000);
}
console.log(JSON.stringify({ command, rest, folder: process.cwd(), napi: Number(process.versions.napi) }));
process.exitCode = command === "fail" ? 2 : 0;
`;

let copy = "";

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "waymark-launch-"));
  cpSync(join(root, "bin"), join(copy, "bin"), { recursive: true });
  for (const name of ["package.json", "tsconfig.json"]) cpSync(join(root, name), join(copy, name));
  mkdirSync(join(copy, "app", "commands"), { recursive: true });
  writeFileSync(join(copy, "app", "commands", "main.server.ts"), echo);
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

test("arguments, working folder and exit code pass through unchanged", async () => {
  install();
  const { code, output } = await ended(start(["fail", "--json", "a b"]));
  expect(JSON.parse(output)).toMatchObject({ command: "fail", rest: ["--json", "a b"], folder: tmpdir() });
  expect(code).toBe(2);
});

test("the command line runs on a Node that may open the database", async () => {
  install();
  const { output } = await ended(start(["hello"]));
  expect(JSON.parse(output).napi).toBeGreaterThanOrEqual(10);
});

test("a request to stop reaches the command, which ends in its own way", async () => {
  install();
  const child = start(["wait"]);
  child.stdout?.once("data", () => child.kill("SIGTERM"));
  expect((await ended(child)).code).toBe(7);
});

test("without an installation it says what to do", async () => {
  const { code, output } = await ended(start(["hello"]));
  expect(output).toContain("npm start");
  expect(code).toBe(1);
});

function install(): void {
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(copy, "bin", "waymark.js"), ...args], { cwd: tmpdir() });
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = "";
  const collect = (part: Buffer) => {
    output += part.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}
