import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const instrument = "micro-credential-readiness";

/** Three clients: budget and staff are missing together, and the definition is missing where both are there. */
function clients() {
  const folder = emptyFolder();
  const levels = { a: [1, 1, 3], b: [2, 2, 3], c: [3, 3, 2] };
  for (const [name, [budget, staff, definition]] of Object.entries(levels)) {
    const answers = { "CUL-2": { level: budget }, "CUL-3": { level: staff }, "STD-1": { level: definition } };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ instrument, answers }));
  }
  return folder;
}

describe("waymark gaps", () => {
  test("names the pairs of gaps that occur together, and warns that three records are few", async () => {
    const words = ["gaps", "--instrument", instrument, "--answers", "a.json", "b.json", "c.json"];
    const { code, out, err } = await waymark(words, clients());
    expect([code, out.trim()]).toEqual([
      0,
      "CUL-2 Resources and structure + CUL-3 Staff and incentives: both below target in 2 of 3, 1.50 times what chance would give (phi 1.00)",
    ]);
    expect(err).toContain("Only 3 records");
  });

  test("as JSON it gives every pair with its counts", async () => {
    const words = ["gaps", "--json", "--instrument", instrument, "--answers", "a.json", "b.json", "c.json"];
    const { records, pairs } = JSON.parse((await waymark(words, clients())).out);
    expect(records).toBe(3);
    expect(pairs).toHaveLength(3);
    expect(pairs[0]).toMatchObject({ one: "CUL-2", other: "CUL-3", together: 2, withOne: 2, withOther: 2 });
  });

  test("one record is wrong usage, and a broken one is wrong input with its place", async () => {
    const folder = clients();
    const one = await waymark(["gaps", "--instrument", instrument, "--answers", "a.json"], folder);
    expect([one.code, one.err]).toEqual([2, expect.stringContaining("at least two answers files")]);
    writeFileSync(join(folder, "d.json"), "{");
    const broken = await waymark(["gaps", "--instrument", instrument, "--answers", "a.json", "d.json"], folder);
    expect([broken.code, broken.err]).toEqual([1, expect.stringMatching(/^d\.json:1:/)]);
  });
});
