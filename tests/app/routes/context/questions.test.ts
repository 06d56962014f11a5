import { describe, expect, test } from "vitest";
import { readItems } from "#app/assessments/read-items.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";
import { said } from "../surveys/begun-survey.ts";

async function opened(section: string) {
  const site = await openSite();
  const held = await begin(site);
  const page = held.at(`/context/${section}`);
  const form = readForm((await held.visitor.get(page)).text);
  const post = (fields: readonly (readonly [string, string])[]) => {
    const posted = new URLSearchParams(form);
    for (const [name] of fields) posted.delete(name);
    for (const [name, value] of fields) posted.append(name, value);
    return held.visitor.post(page, posted);
  };
  return { site, held, page, form, post, entries: () => readItems(site.database, held.id) };
}

describe("circumstances, told without script", () => {
  test("are saved, lead to the next section, and change no answer of the ladder", async () => {
    const { held, post, entries } = await opened("place");
    await held.visitor.postJson(held.at("/answers"), answered("STD-1", "3"));
    const { status, location } = await post([
      ["choice:framework", '{"choice":"none"}'],
      ["choice:means", '{"choice":"scarce"}'],
    ]);
    expect([status, location]).toEqual([303, held.at("/context/purpose")]);
    expect(await entries()).toMatchObject({
      framework: { answer: { choice: "none" }, revision: 1 },
      means: { answer: { choice: "scarce" } },
    });
    const { text } = await held.visitor.get(held.at("/context"));
    expect(readText(text)).toContain("policy, people and infrastructure come first");
    expect(readText((await held.visitor.get(held.at())).text)).toContain("Beside the score");
  });

  test("the last section leads back to all of them", async () => {
    const { held, post } = await opened("heard");
    const { location } = await post([["pick:voices", "managers"]]);
    expect(location).toBe(held.at("/context"));
    const { text } = await held.visitor.get(held.at("/context"));
    expect(readText(text)).toContain("Learners have not been heard.");
    expect(readText(text)).toContain("Teaching staff have not been heard.");
  });

  test("a section nobody has, and a questionnaire without any, are not found", async () => {
    const { held } = await opened("place");
    expect((await held.visitor.get(held.at("/context/elsewhere"))).status).toBe(404);
  });
});

describe("the register of risks", () => {
  test("opens with at least five risks, each with what to do about it and room for an owner", async () => {
    const { form, entries } = await opened("obstacles");
    const risks = form.getAll("cell:risks:risk").filter((text) => text !== "");
    expect(risks.length).toBeGreaterThanOrEqual(5);
    expect(form.getAll("cell:risks:mitigation").filter((text) => text !== "")).toHaveLength(risks.length);
    expect(form.getAll("cell:risks:owner").length).toBeGreaterThan(risks.length);
    expect(await entries()).toEqual({});
  });

  test("is kept once somebody changes it, and stays empty once somebody empties it", async () => {
    const { held, page, form, entries } = await opened("obstacles");
    await held.visitor.post(page, form);
    expect((await entries()).risks).toBeUndefined();
    const owners = form.getAll("cell:risks:owner");
    form.delete("cell:risks:owner");
    for (const [at, owner] of owners.entries()) form.append("cell:risks:owner", at === 0 ? "The provost" : owner);
    await held.visitor.post(page, form);
    expect((await entries()).risks?.answer).toMatchObject({ rows: { length: 6, 0: { owner: "The provost" } } });
    const again = readForm((await held.visitor.get(page)).text);
    for (const column of ["risk", "owner", "mitigation"]) again.delete(`cell:risks:${column}`);
    await held.visitor.post(page, again);
    expect((await entries()).risks?.answer).toBeNull();
    expect(
      readForm((await held.visitor.get(page)).text)
        .getAll("cell:risks:risk")
        .filter(Boolean),
    ).toEqual([]);
  });
});

describe("circumstances saved while somebody goes on", () => {
  test("go to the same address as every other answer", async () => {
    const { held, entries } = await opened("place");
    const reply = await held.visitor.postJson(held.at("/answers"), said("means", { choice: "scarce" }));
    expect(reply.status).toBe(200);
    expect(await entries()).toMatchObject({ means: { answer: { choice: "scarce" } } });
    const { status } = await held.visitor.postJson(held.at("/answers"), said("means", { choice: "plenty" }));
    expect(status).toBe(400);
    const stale = await held.visitor.postJson(held.at("/answers"), said("means", { choice: "enough" }));
    expect(stale.status).toBe(409);
  });

  test("are not changed once the assessment is submitted", async () => {
    const { held, post, entries } = await opened("place");
    await held.visitor.postJson(held.at("/answers"), answered("STD-1", "3"));
    await held.visitor.post(held.at("/check"), { intent: "submit" });
    expect((await post([["choice:means", '{"choice":"scarce"}']])).status).toBe(409);
    const reply = await held.visitor.postJson(held.at("/answers"), said("means", { choice: "scarce" }));
    expect(reply.status).toBe(409);
    expect(await entries()).toEqual({});
  });
});

describe("what was said", () => {
  test("stands in the result, the report, the roadmap and the file to take away, and goes with the assessment", async () => {
    const { site, held, post, entries } = await opened("purpose");
    await held.visitor.postJson(held.at("/answers"), answered("STD-1", "1"));
    await post([
      ["rank:drivers", "access"],
      ["rank:drivers", "cost"],
      ["choice:right-for-us", '{"choice":"undecided"}'],
    ]);
    await held.visitor.postJson(held.at("/answers"), said("barriers", { choices: ["terms"] }));
    const read = async (place: string) => readText((await held.visitor.get(held.at(place))).text);
    expect(await read("/result")).toContain("No pilot starts while it is open");
    const report = await read("/report");
    expect(report).toContain("Access for people whom degrees do not reach");
    expect(report).toContain("Terms and concepts are inconsistent");
    expect(await read("/roadmap")).toContain("No pilot starts while it is open");
    const file = JSON.parse((await held.visitor.get(held.at("/assessment.json"))).text);
    expect(file.answers).toMatchObject({
      "STD-1": { level: 1 },
      drivers: { ranking: ["access", "cost"] },
      barriers: { choices: ["terms"] },
    });
    await held.visitor.post(held.at("/delete"), { confirm: "Harbour University" });
    expect(await readItems(site.database, held.id)).toEqual({});
    expect(await entries()).toEqual({});
  });

  test("a reason opens the gate, and the report prints it", async () => {
    const { held } = await opened("purpose");
    await held.visitor.postJson(held.at("/answers"), answered("STD-1", "1"));
    await held.visitor.postJson(held.at("/answers"), said("right-for-us", { choice: "undecided" }));
    await held.visitor.postJson(held.at("/answers"), said("pilot-anyway", { text: "A partner pays for a trial." }));
    const text = readText((await held.visitor.get(held.at("/roadmap"))).text);
    expect(text).toContain("for this reason: A partner pays for a trial.");
    expect(text).not.toContain("wait until that is decided");
  });
});
