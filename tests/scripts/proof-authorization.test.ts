import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "../../scripts/proof-authorization.ts");

test("nobody gets into the wrong room, and a guard taken away is found out", { timeout: 300_000 }, async () => {
  const proof = await run("--mutants", "6", "--every", "5");
  expect(proof).toMatchObject({ leaks: 0, changed: false, breaches: [] });
  expect(proof.requests).toBeGreaterThan(1500);
  expect(proof.mutants.caught).toBe(proof.mutants.tried);
  expect(proof.mutants.tried).toBeGreaterThan(3);
});

type Proof = {
  readonly requests: number;
  readonly mutants: { readonly tried: number; readonly caught: number };
};

function run(...words: readonly string[]): Promise<Proof> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--import", "tsx", script, ...words], (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout));
      else reject(new Error(`${stdout}${stderr}`, { cause: error }));
    });
  });
}
