import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";
import { metu, secondSchemaOf } from "../institutions/a-dump.ts";

const database = { DATABASE_URL: "file:waymark.sqlite" };
const dump = "v9.1-2026-11-20-ror-data.json";
const sound = JSON.stringify([secondSchemaOf(metu)]);

function folderWith(name: string, content: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

describe("waymark institutions import", () => {
  test("says how many can be chosen, and of which release", async () => {
    const folder = folderWith(dump, sound);
    await waymark(["migrate"], folder, database);
    expect(await waymark(["institutions", "import", dump], folder, database)).toEqual({
      code: 0,
      out: "1 institution of ROR v9.1-2026-11-20 can be chosen now; 1 record was read.\n",
      err: "",
    });
  });

  test("names every mistake with line and column, and changes nothing", async () => {
    const folder = folderWith(dump, `[\n${sound.slice(1, -1)},\n  {"id": "https://ror.org/014weej13"}\n]`);
    await waymark(["migrate"], folder, database);
    const { code, out, err } = await waymark(["institutions", "import", dump], folder, database);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^v9\.1-2026-11-20-ror-data\.json:3:3: Record 2: [^\n]*check digits[^\n]*\nNothing was changed: the list stays as it was\.\n$/,
    );
  });

  test.each([
    ["no file", ["institutions", "import"], 2, /Say which file to import/],
    ["another act", ["institutions", "list", dump], 2, /Say which file to import/],
    ["a file that is not there", ["institutions", "import", `missing/${dump}`], 1, /There is no file/],
    ["a name without a release", ["institutions", "import", "ror.json"], 2, /--release v1\.54-2024-10-21/],
    ["an archive", ["institutions", "import", "ror.json", "--release", "v1"], 1, /ZIP archive\. Unpack it/],
    ["a database that was never made", ["institutions", "import", dump], 1, /npx waymark migrate/],
  ])("%s is answered with one sentence", async (_what, words, code, sentence) => {
    const folder = folderWith(dump, sound);
    writeFileSync(join(folder, "ror.json"), "PK\u0003\u0004");
    const refused = await waymark(words, folder, database);
    expect([refused.code, refused.out]).toEqual([code, ""]);
    expect(refused.err).toMatch(sentence);
    expect(refused.err.trimEnd()).not.toContain("\n");
  });
});
