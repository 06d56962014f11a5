import { describe, expect, test } from "vitest";
import { readText } from "../../support/read-page.ts";
import { openSite } from "../../support/site.server.ts";
import type { Reply, Visitor } from "../../support/visitor.server.ts";
import { places } from "./assessments/places.ts";
import { answered, begin } from "./begun.ts";

const missingId = "00000000-0000-4000-8000-000000000000";

/** What a reply tells, without what differs between any two: the nonce and the time. */
function told({ status, headers, text }: Reply, id: string) {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "-";
  const { date: _, ...rest } = headers;
  const hide = (part: unknown) => JSON.stringify(part).replaceAll(nonce, "nonce").replaceAll(id, "id");
  return { status, headers: hide(rest), text: hide(text) };
}

/** Everything that can be asked of an assessment. */
async function askAll(visitor: Visitor, id: string): Promise<readonly ReturnType<typeof told>[]> {
  const at = (place: string) => `/assessments/${id}${place}`;
  const replies: Reply[] = [];
  for (const place of places) replies.push(await visitor.get(at(place)));
  for (const place of places) replies.push(await visitor.post(at(place), { confirm: "Harbour University" }));
  replies.push(await visitor.postJson(at("/answers"), answered("STD-1", "3")));
  return replies.map((reply) => told(reply, id));
}

describe("somebody else's assessment", () => {
  test("looks in every way like one that does not exist, to a stranger and to who holds another", async () => {
    const site = await openSite();
    const theirs = await begin(site);
    const holder = (await begin(site, "Another")).visitor;
    for (const visitor of [site.visitor(), holder]) {
      expect(await askAll(visitor, theirs.id)).toEqual(await askAll(visitor, missingId));
    }
    expect((await theirs.visitor.get(theirs.at())).status).toBe(200);
  });

  test("each page of it is a plain page that says what to do", async () => {
    const site = await openSite();
    const { at } = await begin(site);
    for (const place of places.filter((one) => one !== "/answers")) {
      const { status, text, headers } = await site.visitor().get(at(place));
      expect(status).toBe(404);
      expect(headers["content-type"]).toContain("text/html");
      expect(readText(text), place).toContain("There is nothing at this address");
      expect(readText(text), place).toContain("personal link or a return code");
    }
  });

  test("the framework's own door to a page's data is as closed as the page", async () => {
    const site = await openSite();
    const { at, visitor } = await begin(site);
    const data = `${at()}?_data=routes/assessments/home.tsx`;
    expect((await visitor.get(data)).text).toContain("Harbour University");
    const stranger = await site.visitor().get(data);
    expect([stranger.status, stranger.text.includes("Harbour")]).toEqual([404, false]);
    for (const route of ["root", "routes/nowhere", "routes/assessments/result.tsx", "__proto__"]) {
      const { status, text } = await visitor.get(`${at()}?_data=${route}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/ at .*\.(ts|js)|node_modules/);
    }
  });
});

describe("ids that are none", () => {
  test.each(["__proto__", "%00", "..%2f..", "x".repeat(300), "%F0%9F%92%A9", "*", "1'--", "%"])("%.20j", async (id) => {
    const site = await openSite();
    const { visitor } = await begin(site);
    for (const place of ["", "/result", "/report.pdf"]) {
      const { status } = await visitor.get(`/assessments/${id}${place}`);
      expect([400, 404]).toContain(status);
    }
  });
});

describe("cookies", () => {
  test("on this computer: out of reach of scripts and of other sites", async () => {
    const site = await openSite();
    const { cookies, location } = await site.visitor().post("/start", { name: "Harbour" });
    expect(cookies).toEqual([
      expect.stringMatching(/^waymark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/),
      expect.stringMatching(/^waymark-link=[\w-]{43}\.[\w-]{14}; Path=\S+\/link; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
    expect(cookies[1]).toContain(`Path=${location}`);
  });

  test("behind https: bound to this host and to https, whatever the proxy calls us", async () => {
    const site = await openSite({ publicUrl: "https://waymark.example.edu" });
    const proxied = { Host: "10.0.0.7:3000", "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "http" };
    const { cookies, status, headers } = await site.visitor().post("/start", { name: "Harbour" }, proxied);
    expect(status).toBe(303);
    expect(headers["strict-transport-security"]).toBeDefined();
    expect(cookies[0]).toMatch(/^__Host-waymark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/);
    expect(cookies[1]).toMatch(/; Secure$/);
  });

  test("the personal link names the public address, whatever host was asked", async () => {
    const site = await openSite({ publicUrl: "https://waymark.example.edu" });
    const visitor = site.visitor();
    const { location } = await visitor.post("/start", { name: "Harbour" });
    const { text } = await visitor.get(location ?? "", { Host: "evil.example", "X-Forwarded-Host": "evil.example" });
    expect(readText(text, "personal-link")).toMatch(/^https:\/\/waymark\.example\.edu\/return#/);
    expect(text).not.toContain("evil.example");
  });

  test("a post from another site is refused, with the right cookie too", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    const foreign = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign) {
      const confirm = "Harbour University";
      expect((await visitor.post(at("/delete"), { confirm }, headers)).status).toBe(403);
    }
    expect((await visitor.get(at())).status).toBe(200);
  });
});
