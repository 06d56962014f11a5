import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

type Outcome = {
  readonly acknowledged: number;
  readonly lost: number;
  readonly phantom: number;
  readonly corrupt: number;
};

function proveCrash(...words: readonly string[]): Promise<Outcome> {
  const script = fileURLToPath(new URL("../../scripts/proof-crash.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--import", "tsx", script, ...words], (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(`${stdout}${stderr}`, { cause: error }));
    });
  });
}

test("twenty kills in the middle of four writers lose no confirmed save and invent none", async () => {
  const outcome = await proveCrash("--kills", "20", "--writers", "4");
  expect(outcome).toMatchObject({ lost: 0, phantom: 0, corrupt: 0 });
  expect(outcome.acknowledged).toBeGreaterThan(100);
});

test("the same proof catches a server that confirms before it commits", async () => {
  const outcome = await proveCrash("--kills", "3", "--writers", "4", "--control");
  expect(outcome.lost).toBeGreaterThan(0);
});
