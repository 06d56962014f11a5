import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findRuntime, projectRoot, runtimeMissing } from "./runtime.js";

/**
 * How to run the command line (app/commands/main.server.ts): under the pinned Node, from any working folder.
 * @param {readonly string[]} args
 */
export function waymark(args) {
  const loader = join(projectRoot, "node_modules", "tsx", "dist", "loader.mjs");
  if (!existsSync(loader)) {
    throw new Error(
      `Waymark is not installed yet. Run \`npm ci\` in ${projectRoot}, or \`npm start\`, which does it for you.`,
    );
  }
  const program = findRuntime();
  if (program === null) throw new Error(runtimeMissing);
  return {
    program,
    args: ["--import", pathToFileURL(loader).href, join(projectRoot, "app", "commands", "main.server.ts"), ...args],
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? "production",
      // The loader reads tsconfig.json from the working folder unless told where the project is.
      TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json"),
    },
  };
}

/** @type {readonly NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a command to its end as if it were this process: same terminal, signals passed on, same exit.
 * @param {readonly string[]} args
 */
export function launch(args) {
  const { program, args: rest, env } = waymark(args);
  const child = spawn(program, rest, { stdio: "inherit", env });
  child.on("error", (error) => {
    console.error(`The pinned Node could not be started: ${error.message}\nRun \`npm ci\` and try again.`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
  for (const name of signals) {
    // A terminal sends Ctrl+C to the whole group: the child has it already.
    process.on(name, () => (name === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(name)));
  }
}
