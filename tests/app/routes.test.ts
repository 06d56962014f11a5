import { describe, expect, test } from "vitest";
import { readText } from "../support/read-page.ts";
import { openSite } from "../support/site.server.ts";
import { places } from "./routes/assessments/places.ts";
import { answered, begin } from "./routes/begun.ts";

const open = [
  "/",
  "/start",
  "/return",
  "/questionnaire",
  "/method",
  "/evidence",
  "/evidence?capability=STD-1&region=africa",
  "/evidence/coding/varadarajan-2023",
  "/privacy",
  "/accessibility",
];
const pages = places.filter((place) => !/\.|\/answers|\/files|\/adopt/.test(place));

describe("every page", () => {
  test.each(open)("%s is open to everybody, with one heading and a title of its own", async (path) => {
    const site = await openSite();
    const { status, text, headers } = await site.visitor().get(path);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(readText(text.match(/<title>.*<\/title>/)?.[0] ?? "")).toMatch(/^.{4,}: Waymark$/);
  });

  test("of an assessment answers before anything is answered, half-way, and submitted", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    const steps = [
      async () => undefined,
      () => visitor.postJson(at("/answers"), answered("STD-1", "3")),
      () => visitor.post(at("/check"), { intent: "submit" }),
    ];
    for (const step of steps) {
      await step();
      for (const place of pages) {
        const { status, text } = await visitor.get(at(place));
        expect([place, status]).toEqual([place, 200]);
        expect(text.match(/<h1[ >]/g), place).toHaveLength(1);
        expect(readText(text), place).not.toMatch(/undefined|\[object|NaN|\{\{/);
      }
    }
  });

  test("speaks each language it offers, and is never left with words of none", async () => {
    const site = await openSite({ pseudoLocales: true });
    const { visitor, at } = await begin(site);
    await visitor.postJson(at("/answers"), answered("STD-1", "3"));
    for (const language of ["en-XA", "ar-XB"]) {
      for (const path of [...open, ...pages.map(at)]) {
        const { text } = await visitor.get(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        expect(text).toContain(`<html lang="${language}"`);
        // A key that has no words is shown as itself.
        expect(readText(text), path).not.toMatch(
          /\b(common|assessments|evidence|questions|reports|roadmaps|results):\w/,
        );
      }
    }
  });
});

describe("an address that leads nowhere", () => {
  test.each([
    "/nowhere",
    "/assessments",
    "/assessments/",
    "/START/x",
    "/.env",
    "/wp-admin.php",
    "/%00",
    "/a%2fb",
    "/nowhere.json",
  ])("%s is answered by a page that leads on", async (path) => {
    const site = await openSite();
    const { status, text } = await site.visitor().get(path);
    expect(status).toBe(404);
    expect(readText(text)).toContain("There is nothing at this address");
    expect(text).toContain('href="/return"');
  });
});

describe("methods no page answers", () => {
  test.each(["PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"])(
    "%s changes nothing and is no fault of ours",
    async (method) => {
      const site = await openSite();
      const { visitor, at } = await begin(site);
      for (const path of ["/", at(), at("/assessment.json"), "/nowhere"]) {
        const { status } = await visitor.send(method, path, {}, method === "PUT" ? "x" : undefined);
        expect([method, path, status >= 400 && status < 500]).toEqual([method, path, true]);
      }
      expect((await visitor.get(at())).status).toBe(200);
    },
  );

  test("HEAD tells what GET would, without the text", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    for (const path of ["/", at(), "/nowhere"]) {
      const [head, get] = [await visitor.send("HEAD", path), await visitor.get(path)];
      expect([head.status, head.headers["content-type"], head.text]).toEqual([
        get.status,
        get.headers["content-type"],
        "",
      ]);
    }
  });
});
