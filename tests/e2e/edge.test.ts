import { request } from "node:http";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import routes from "#app/routes.ts";
import { startAssessment, type Walk } from "../../scripts/bench/walk.ts";
import { holds, proveXss } from "../../scripts/proof-xss.ts";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";

let product: ServedProduct;
let walk: Walk;

beforeAll(async () => {
  product = await serveProduct();
  walk = await startAssessment(product.origin);
});

afterAll(() => product.stop());

const evil = "https://evil.example";

/** What a foreign page, a forged header or a stripped request looks like. */
const hostileShapes: Readonly<Record<string, Record<string, string>>> = {
  "a cross-site form": { "Sec-Fetch-Site": "cross-site", Origin: evil },
  "a sibling host": { "Sec-Fetch-Site": "same-site", Origin: "http://other.localhost" },
  "a foreign origin of an old browser": { Origin: evil },
  "no origin at all": {},
  "an opaque origin": { Origin: "null" },
  "a forwarded host forged to match": {
    Origin: evil,
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
  },
};

const addresses = pathsOf(await routes).map((path) =>
  path
    .replace(":assessmentId", "00000000-0000-4000-8000-000000000000")
    .replace(/:\w+\??/g, "x")
    .replace("*", "nowhere"),
);

describe("every route × every unsafe method", () => {
  test.each(Object.entries(hostileShapes))("%s is refused", async (_name, headers) => {
    const letThrough: string[] = [];
    for (const path of addresses) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const { status } = await ask(method, `/${path}`, headers);
        if (status !== 403) letThrough.push(`${method} /${path} answered ${status}`);
      }
    }
    expect(letThrough).toEqual([]);
  });

  test("our own pages are let through, so the refusals above mean something", async () => {
    const { status } = await ask("POST", "/language", { Origin: product.origin, "Sec-Fetch-Site": "same-origin" });
    expect(status).not.toBe(403);
  });
});

test("every kind of answer carries the security headers", async () => {
  const asset = (await (await fetch(product.origin)).text()).match(/\/assets\/[\w.-]+\.css/)?.[0] ?? "";
  const answers = [
    ...(await Promise.all(addresses.map((path) => ask("GET", `/${path}`, { Cookie: walk.cookie })))),
    await ask("GET", asset, {}),
    await ask("GET", "/robots.txt", {}),
    await ask("POST", "/start", { Origin: evil }),
    await ask("GET", "/", { Host: "waymark.example.edu" }),
    await ask("GET", `/assessments/${walk.assessmentId}/assessment.json`, { Cookie: walk.cookie }),
  ];
  expect(asset).not.toBe("");
  for (const { headers } of answers) {
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("same-origin");
  }
});

test("a walk over every link breaks no content policy and meets no dead end", async () => {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const [name = "", value = ""] = walk.cookie.split("; ")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value, url: product.origin }]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  const waiting = [`${product.origin}/`, walk.address];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const address = waiting.shift() ?? "";
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await page.goto(address);
    if (answer?.status() !== 200) faults.push(`${address} answered ${answer?.status()}`);
    const links = await page.$$eval("a[href]:not([download])", (found) =>
      found.map((link) => (link as HTMLAnchorElement).href),
    );
    const isPage = (link: string) => link.startsWith(product.origin) && !/\.(pdf|json|csv)$/.test(link);
    waiting.push(...links.map((link) => link.split("#")[0] ?? "").filter(isPage));
  }
  await browser.close();
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(12);
});

test("texts that try to run stay text, and the watcher would see them run", async () => {
  const proof = await proveXss(1);
  expect(proof.fields).toBeGreaterThan(30);
  expect(holds(proof), JSON.stringify(proof)).toBe(true);
});

function pathsOf(entries: readonly RouteConfigEntry[], parent = ""): string[] {
  return entries.flatMap(({ path = "", children = [] }) => {
    const own = [parent, path].filter(Boolean).join("/");
    return [own, ...pathsOf(children, own)];
  });
}

function ask(method: string, path: string, headers: Record<string, string>) {
  const { port } = new URL(product.origin);
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined> }>((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, method, path, headers: { Host: `localhost:${port}`, ...headers } },
      (response) => {
        response.resume();
        response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}
