import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";

const waymark = fileURLToPath(new URL("../../../../bin/waymark.js", import.meta.url));

async function opened(name?: string) {
  const site = await openSite();
  const held = await begin(site, name);
  await held.visitor.postJson(held.at("/answers"), { ...answered("STD-1", "3"), note: '=HYPERLINK("x")' });
  await held.visitor.postJson(held.at("/answers"), {
    ...answered("REC-4", "notApplicable"),
    reason: "no framework exists",
  });
  return held;
}

test("the download is an answers file: the command line scores it as the site does", async () => {
  const { visitor, at } = await opened();
  const { headers, text } = await visitor.get(at("/assessment.json"));
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  const folder = await mkdtemp(join(tmpdir(), "waymark-download-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "assessment.json");
  await writeFile(file, text);
  const typed = [waymark, "score", "--instrument", "micro-credential-readiness", "--answers", file, "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, typed);
  expect(JSON.parse(stdout)).toMatchObject({
    nodes: { STD: { value: 3, completeness: 0.2 }, REC: { notApplicable: 0.2 } },
  });
});

test.each([
  ["/assessment.json", "application/json; charset=utf-8", "json"],
  ["/result.csv", "text/csv; charset=utf-8", "csv"],
])(
  "%s is a file for keeping, under a name every system accepts, whatever the institution is called",
  async (place, type, end) => {
    const { visitor, at } = await opened('Université "de" Málaga/../\u202e<b>');
    const { headers, status } = await visitor.get(at(place));
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(type);
    expect(headers["content-disposition"]).toBe(`attachment; filename="waymark-universite-de-malaga-b.${end}"`);
    expect(headers["cache-control"]).toBe("no-store");
  },
);
