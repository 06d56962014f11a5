import { describe, expect, test } from "vitest";
import { openSite } from "../../support/site.server.ts";

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const site = await openSite({ pseudoLocales: true });
  const reply = await site.visitor().get(`/institutions?${query}`, headers);
  return { ...reply, json: JSON.parse(reply.text) };
};

describe("institutions to choose from", () => {
  test("are told with their place and what to say when one is chosen", async () => {
    const { status, json, headers } = await ask("q=vilnius+uni");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("application/json");
    expect(headers["cache-control"]).toBe("private, max-age=300");
    expect(json).toEqual({
      release: "v1.54-2024-10-21",
      sentence: "2 institutions fit. Choose one with the arrow keys, or go on typing.",
      found: [
        {
          ror: "https://ror.org/03nadee84",
          name: "Vilnius University",
          also: null,
          place: "Vilnius, Lithuania",
          country: "LT",
          chosen: "Chosen: \u2068Vilnius University\u2069, \u2068Lithuania\u2069, \u2068ror.org/03nadee84\u2069",
        },
        expect.objectContaining({ name: "Vilnius Gediminas Technical University" }),
      ],
    });
  });

  test("are ten at most", async () => {
    expect((await ask("q=university")).json.found).toHaveLength(10);
  });

  test.each(["", "q=", "q=a", "q=%25%25", "x=vilnius", `q=${"x".repeat(5000)}`])(
    "%.20s finds nothing",
    async (query) => {
      const { status, json } = await ask(query);
      expect([status, json.found]).toEqual([200, []]);
    },
  );

  test("nobody fits, and it is said so", async () => {
    expect((await ask("q=moonbase")).json.sentence).toBe(
      "No institution in the list fits. What you type is kept as it is.",
    );
  });

  test("the sentence is in the language of the page", async () => {
    const { json } = await ask("q=oxford&lang=ar-XB");
    expect(json.sentence).not.toContain("1 institution fits.");
  });

  test("a visitor who asks faster than anybody types is asked to wait", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    site.now = new Date("2030-01-01T00:00:00.000Z");
    const statuses = new Set<number>();
    for (let asked = 0; asked < 65; asked++) statuses.add((await visitor.get("/institutions?q=oxford")).status);
    expect(statuses).toEqual(new Set([200, 429]));
    site.now = new Date("2030-01-01T00:00:02.000Z");
    expect((await visitor.get("/institutions?q=oxford")).status).toBe(200);
  });
});

describe("a chosen institution", () => {
  const vilnius = { name: "Vilnius University", country: "LT", ror: "https://ror.org/03nadee84" };

  test("is kept with the assessment", async () => {
    const site = await openSite();
    await site.visitor().post("/start", vilnius);
    expect(await site.database.read.selectFrom("institution").select(["name", "country", "ror"]).execute()).toEqual([
      vilnius,
    ]);
  });

  test("is still chosen, and said in words, when the form comes back for another reason", async () => {
    const site = await openSite();
    const { status, text } = await site.visitor().post("/start", { ...vilnius, size: "huge" });
    expect(status).toBe(400);
    expect(text).toContain('name="ror" value="https://ror.org/03nadee84"');
    expect(text.replace(/[\u2068\u2069]/g, "")).toContain("Chosen: Vilnius University, Lithuania, ror.org/03nadee84");
  });

  test.each(["https://ror.org/03nadee85", "javascript:alert(1)", "03nadee84"])(
    "%s is refused at the name, and nothing is stored",
    async (ror) => {
      const site = await openSite();
      const { status, text } = await site.visitor().post("/start", { ...vilnius, ror });
      expect(status).toBe(400);
      expect(text).toContain('id="name-fault"');
      expect(text).toContain('href="#name"');
      expect(await site.database.read.selectFrom("institution").selectAll().execute()).toEqual([]);
    },
  );

  test("a name of one's own words needs no registry", async () => {
    const site = await openSite();
    await site.visitor().post("/start", { name: "Harbour University", ror: "" });
    expect(await site.database.read.selectFrom("institution").select("ror").execute()).toEqual([{ ror: null }]);
  });
});
