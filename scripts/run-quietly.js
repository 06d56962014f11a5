import { spawn } from "node:child_process";
import { projectRoot } from "../bin/runtime.js";

/**
 * Runs a program with one line of progress; its own words are shown only when it fails.
 * @param {string} label
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {Promise<boolean>} whether it ended well
 */
export function runQuietly(label, program, args, environment = {}) {
  const started = Date.now();
  process.stderr.write(`${label} … `);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      shell: program.endsWith(".cmd"),
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const words = [];
    child.stdout.on("data", (part) => words.push(part));
    child.stderr.on("data", (part) => words.push(part));
    child.on("error", (error) => words.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stderr.write(
        code === 0 ? `done in ${seconds} s\n` : `failed after ${seconds} s\n\n${Buffer.concat(words)}\n`,
      );
      resolve(code === 0);
    });
  });
}
