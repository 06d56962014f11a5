import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

function proveSessions(...words: readonly string[]) {
  const script = fileURLToPath(new URL("../../scripts/proof-sessions.ts", import.meta.url));
  return new Promise<Record<string, unknown>>((resolve, reject) => {
    execFile(process.execPath, ["--import", "tsx", script, ...words], (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(`${stdout}${stderr}`, { cause: error }));
    });
  });
}

test("sessions renew, cookies are closed, guesses get nowhere, nothing tells who exists, a dump opens nothing", async () => {
  const outcome = await proveSessions("--guesses", "2000", "--samples", "100");
  expect(outcome).toMatchObject({
    fixation: "5/5",
    cookies: { loose: 0 },
    dump: { usable: 0 },
    guesses: { successes: 0 },
    enumeration: {
      signIn: { differing: 0, workDiffering: 0, times: { told: false } },
      recovery: { differing: 0, workDiffering: 0, times: { told: false } },
    },
  });
}, 180_000);

test("the same proof finds out each of the five when it is weakened", async () => {
  const outcome = await proveSessions("--guesses", "300", "--samples", "100", "--control");
  expect(outcome).toMatchObject({
    control: true,
    fixation: "0/5",
    guesses: { successes: 1 },
    enumeration: {
      signIn: { workDiffering: 10, times: { told: true } },
      recovery: { workDiffering: 10, times: { told: true } },
    },
  });
}, 180_000);
