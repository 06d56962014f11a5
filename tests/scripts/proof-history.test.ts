import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/proof-history.ts");

test("no answer is overwritten unseen, and leaving out the look at the revision is found", {
  timeout: 240_000,
}, async () => {
  const [sqlite, postgres] = await run("--operations", "800");
  for (const proof of [sqlite, postgres]) expect(proof).toMatchObject({ control: false, violations: 0 });
  expect([sqlite?.engine, postgres?.engine]).toEqual(["sqlite", "postgres"]);
  expect(sqlite?.saved).toBeGreaterThan(50);
  const [mutant] = await run("--operations", "400", "--engine", "sqlite", "--control");
  expect(mutant?.violations).toBeGreaterThan(0);
});

type Proof = { readonly engine: string; readonly saved: number; readonly violations: number };

function run(...words: readonly string[]): Promise<readonly Proof[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--import", "tsx", script, ...words], (error, stdout, stderr) => {
      if (error === null)
        resolve(
          stdout
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line)),
        );
      else reject(new Error(`${stdout}${stderr}`, { cause: error }));
    });
  });
}
