import { describe, expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answerAll, begin } from "../begun.ts";

describe("the studies behind the questions", () => {
  test("are open to everybody: five reviews, each finding with its place, its count and its questions", async () => {
    const site = await openSite();
    const { text } = await site.visitor().get("/evidence");
    const words = readText(text);
    for (const part of [
      "Sasmita et al. 2026: 38 studies",
      "Standardisation & Definition",
      "31 of 38 studies (82%)",
      "Counted for: Definition and taxonomy ; Policy and approval",
      "Shares of studies say how often a topic is raised",
      "Where the paper contradicts itself",
      "A page is missing",
      "132 of 132 findings.",
    ])
      expect(words).toContain(part);
    expect(text).toContain('href="https://doi.org/10.1186/s41239-023-00381-x"');
  });

  test("are chosen by an ordinary form, whose answer says what is chosen and offers the same as a file", async () => {
    const site = await openSite();
    const query = "?capability=STD-1&paper=varadarajan-2023";
    const { text } = await site.visitor().get(`/evidence${query}`);
    expect(readText(text)).toContain("2 of 132 findings.");
    expect(readText(text)).toContain("Definition and taxonomy: raised by 69% of studies on average");
    expect(text).toContain('<option value="STD-1" selected="">');
    expect(text.replaceAll("&amp;", "&")).toContain('href="/evidence.csv?paper=varadarajan-2023&capability=STD-1"');
  });

  test("a choice nothing fits says so, and one that does not exist shows everything", async () => {
    const site = await openSite();
    const none = await site.visitor().get("/evidence?paper=tamoliune-2023&region=africa");
    expect(readText(none.text)).toContain("No finding fits all of these.");
    const odd = await site.visitor().get("/evidence?capability=%3Cscript%3E&region=moon");
    expect(readText(odd.text)).toContain("132 of 132 findings.");
    expect(odd.text).not.toContain("<script>&");
  });

  test("come as CSV and JSON, with what limits each of them inside", async () => {
    const site = await openSite();
    const csv = await site.visitor().get("/evidence.csv?capability=STD-1");
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.headers["content-disposition"]).toBe('attachment; filename="waymark-evidence-findings.csv"');
    const lines = csv.text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      "\uFEFFid,paper,citation,place,row,finding,basis,n,of,percent,counted_for,speaks_to,region,publications,licence,caveats",
    );
    for (const line of lines.slice(1)) expect(line).toContain("not how important it is");
    const json = await site.visitor().get("/evidence.json?lang=es");
    const file = JSON.parse(json.text);
    expect(file).toMatchObject({ language: "es", title: "Los estudios detrás de las preguntas" });
    expect(file.findings).toHaveLength(132);
    expect(file.findings[0].caveats.length).toBeGreaterThan(5);
  });

  test("are one step away from every question, from the roadmap, the result and the method", async () => {
    const site = await openSite();
    const held = await begin(site);
    const { visitor, at } = held;
    const questions = (await visitor.get(at("/questions/STD"))).text;
    for (const place of [1, 2, 3, 4, 5]) expect(questions).toContain(`href="/evidence?capability=STD-${place}"`);
    await answerAll(held, 1);
    expect((await visitor.get(at("/roadmap"))).text).toContain('href="/evidence?capability=STD-1"');
    expect((await visitor.get(at("/result"))).text).toContain('href="/evidence"');
    expect((await visitor.get("/method")).text).toContain('href="/evidence"');
  });

  test("a Kenyan institution is told how many of them come from Africa", async () => {
    const site = await openSite();
    const visitor = site.visitor();
    const { location } = await visitor.post("/start", { name: "Lakeside University", country: "KE" });
    const id = location?.split("/")[2];
    const { text } = await visitor.get(`/assessments/${id}/result`);
    expect(readText(text)).toContain("Evidence from your region: Africa Sasmita et al. 2026: 2 of 38 studies.");
    expect(text).toContain('href="/evidence?region=africa"');
  });
});
