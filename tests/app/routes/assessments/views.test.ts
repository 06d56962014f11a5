import { describe, expect, test } from "vitest";
import { flagship, flagshipWords } from "../../../support/flagship.ts";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { workedAnswers } from "../../reports/worked-facts.ts";
import { answered, begin } from "../begun.ts";

async function worked() {
  const held = await begin(await openSite());
  for (const [id, answer] of Object.entries(workedAnswers)) {
    const posted =
      "level" in answer
        ? answered(id, String(answer.level))
        : { ...answered(id, "notApplicable"), reason: "no framework exists" };
    await held.visitor.postJson(held.at("/answers"), posted);
  }
  return { ...held, get: async (place: string) => (await held.visitor.get(held.at(place))).text };
}

describe("the result seen by other frameworks", () => {
  test("result and report lead to the list, and the list to a page of every lens", async () => {
    const { at, get } = await worked();
    for (const place of ["/result", "/report"]) expect(await get(place)).toContain(`href="${at("/views")}"`);
    const list = await get("/views");
    for (const { id } of flagship().lenses) {
      expect(list).toContain(`href="${at(`/views/${id}`)}"`);
      const page = readText(await get(`/views/${id}`));
      expect(page).toContain(flagshipWords().lenses[id]?.title);
      expect(page).toContain("Nothing on this page is added to the score.");
    }
  });

  test("a page names its source and leads to its findings, where the platform has them", async () => {
    const { get } = await worked();
    expect(await get("/views/tamoliune2023-barriers")).toContain('href="/evidence?paper=tamoliune-2023"');
    const principles = await get("/views/eu2022-principles");
    expect(readText(principles)).toContain("2022/C 243/02");
    expect(principles).not.toContain('href="/evidence?paper=');
  });

  test("every number opens down to answers that can be read", async () => {
    const { at, get } = await worked();
    const page = await get("/views/eu2022-principles");
    expect(readText(page)).toContain("Average (3 + 2 + 2) ÷ 3 = 2.33.");
    expect(page).toContain(`href="${at("/questions/STD#STD-3")}"`);
    expect(readText(page)).toContain("This framework leaves out seven capabilities.");
  });

  test("in Spanish it reads Spanish, and a lens nobody knows is nowhere", async () => {
    const { visitor, at } = await worked();
    expect(readText((await visitor.get(at("/views/eu2022-principles?lang=es"))).text)).toContain("Lo que no mira");
    expect((await visitor.get(at("/views/astrology"))).status).toBe(404);
  });
});
