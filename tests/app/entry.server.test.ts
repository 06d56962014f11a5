import { afterEach, expect, test, vi } from "vitest";
import { readText } from "../support/read-page.ts";
import { openSite } from "../support/site.server.ts";
import { begin } from "./routes/begun.ts";

afterEach(() => vi.restoreAllMocks());

test("a fault of ours shows a page that says what to do, and is logged without a word anybody typed", async () => {
  const site = await openSite();
  const { visitor, at } = await begin(site, "Typed by somebody");
  await site.database.write.schema.dropTable("answer").execute();
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (const place of ["/questions/STD", "/assessment.json"]) {
    const { status, text } = await visitor.get(at(place));
    expect(status).toBe(500);
    expect(readText(text)).not.toMatch(/no such table|node_modules| at .*\.(ts|js)/);
  }
  expect(readText((await visitor.get(at())).text)).toContain("Everything that was confirmed as saved is still there");
  expect(printed).not.toHaveBeenCalled();
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({
      event: "request.fault",
      method: "GET",
      code: expect.stringMatching(/^\w{8}$/),
    });
    expect(line).not.toMatch(/no such table|Typed by/);
  }
});

test("what a visitor did wrong is no fault of ours and is not logged as one", async () => {
  const site = await openSite();
  const written = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect((await site.visitor().post("/method", { a: "1" })).status).toBe(405);
  expect((await site.visitor().get("/nowhere")).status).toBe(404);
  expect(written).not.toHaveBeenCalled();
  expect(printed).not.toHaveBeenCalled();
});
