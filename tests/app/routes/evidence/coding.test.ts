import { expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";

const address = "/evidence/coding/varadarajan-2023";

test("the table of sixty studies is open to everybody, with every code counted again", async () => {
  const site = await openSite();
  const { text } = await site.visitor().get(address);
  expect(readText(text)).toContain("All 36 printed counts agree with the table.");
  expect(text.match(/<span class="muted">JA\d\d<\/span>/g)).toHaveLength(60);
  expect(text).toContain('href="/evidence/coding/tamoliune-2023"');
});

test("a code shows only the studies that carry it", async () => {
  const site = await openSite();
  const { text } = await site.visitor().get(`${address}?code=EC1`);
  expect(text.match(/<mark>EC1<\/mark>/g)).toHaveLength(48);
  expect(readText(text)).toContain("EC1, Credentials are not consistent. 48 of 60 studies (80%)");
});

test("it can be taken away as CSV and JSON", async () => {
  const site = await openSite();
  const csv = await site.visitor().get(`${address}/studies.csv`);
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(61);
  expect(csv.headers["content-disposition"]).toBe('attachment; filename="waymark-evidence-varadarajan-2023.csv"');
  const json = JSON.parse((await site.visitor().get(`${address}/studies.json`)).text);
  expect(json).toMatchObject({ paper: "varadarajan-2023", licence: "CC BY 4.0" });
  expect(json.studies).toHaveLength(60);
});

test.each(["/evidence/coding/sasmita-2026", "/evidence/coding/nobody", "/evidence/coding/nobody/studies.csv"])(
  "%s leads nowhere",
  async (path) => {
    const site = await openSite();
    expect((await site.visitor().get(path)).status).toBe(404);
  },
);
