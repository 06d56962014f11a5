import { describe, expect, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { openSite, type Site } from "../../../support/site.server.ts";
import { answered, begin } from "../begun.ts";

async function opened() {
  const site = await openSite();
  const held = await begin(site);
  const save = (value: unknown, headers = {}) => held.visitor.postJson(held.at("/answers"), value, headers);
  return { site, held, save };
}

async function entriesOf(site: Site, id: string) {
  return (await readAssessment(site.database, id))?.entries ?? {};
}

describe("one answer saved while somebody goes on", () => {
  test("is confirmed with its revision, the moment, and what the page should remember and show", async () => {
    const { site, held, save } = await opened();
    const { status, json, headers } = await save({ ...answered("STD-1", "3"), note: "n" });
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^application\/json/);
    const was = JSON.stringify(["3", "", "n", ""]);
    expect(json).toEqual({ ok: true, revision: 1, savedAt: "2026-11-21T12:00:00.000Z", was, mark: "3" });
    expect(await entriesOf(site, held.id)).toMatchObject({ "STD-1": { answer: { level: 3 }, note: "n", revision: 1 } });
  });

  test("sent again because its confirmation was lost, it is confirmed again and written once", async () => {
    const { save } = await opened();
    const replies = await Promise.all([1, 2, 3].map(() => save(answered("STD-1", "3"))));
    expect(replies.map(({ status, json }) => [status, json])).toEqual(
      replies.map(() => [200, expect.objectContaining({ ok: true, revision: 1 })]),
    );
  });

  test("of many at the same moment none is lost", async () => {
    const { site, held, save } = await opened();
    const ids = ["STD-1", "STD-2", "STD-3", "STD-4", "STD-5", "REC-1", "REC-2", "REC-3"];
    const replies = await Promise.all(ids.map((id) => save(answered(id, "4"))));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(Object.keys(await entriesOf(site, held.id)).sort()).toEqual([...ids].sort());
  });

  test("can be taken back", async () => {
    const { save } = await opened();
    await save(answered("STD-1", "3"));
    expect(await save(answered("STD-1", "", 1))).toMatchObject({ status: 200, json: { revision: 2, mark: "" } });
  });
});

describe("what cannot be saved is refused with a sentence, and nothing is written", () => {
  const good = answered("STD-1", "3");
  const refused: readonly [string, unknown, RegExp][] = [
    ["a level above the scale", { ...good, choice: "6" }, /Choose one of the answers/],
    ["a level that is a number", { ...good, choice: 3 }, /not understood|reload/i],
    [
      "'does not apply' without a reason",
      { ...good, capabilityId: "REC-4", choice: "notApplicable" },
      /Say in a sentence/,
    ],
    [
      "'does not apply' where it cannot be",
      { ...good, choice: "notApplicable", reason: "because" },
      /applies to every/,
    ],
    ["a note that is too long", { ...good, note: "x".repeat(4001) }, /Shorten the note/],
    ["a link that runs", { ...good, evidenceUrl: "javascript:1" }, /starts with https/],
    ["a note with NUL", { ...good, note: "\u0000" }, /control characters/],
    ["a note of half a letter", { ...good, note: "\ud800" }, /control characters/],
    ["a question of no questionnaire", { ...good, capabilityId: "XXX-1" }, /./],
    ["a question named like an object's own part", { ...good, capabilityId: "__proto__" }, /./],
    ["a revision below nothing", { ...good, baseRevision: -1 }, /./],
    ["a revision between two", { ...good, baseRevision: 0.5 }, /./],
    ["a revision as text", { ...good, baseRevision: "0" }, /./],
    ["a field that is missing", { capabilityId: "STD-1", baseRevision: 0 }, /./],
    ["a list", [good], /./],
    ["nothing", null, /./],
    ["JSON that was cut off", JSON.stringify(good).slice(0, 40), /./],
    ["no text at all", "", /./],
    ["no JSON", "choice=3", /./],
    ["JSON nested fifty deep", `${"[".repeat(50)}${"]".repeat(50)}`, /./],
  ];

  test.each(refused)("%s", async (_what, value, sentence) => {
    const { site, held, save } = await opened();
    const { status, json } = await save(value);
    expect(status).toBe(400);
    expect(json).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
    expect(await entriesOf(site, held.id)).toEqual({});
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""])(
    "an answer sent as %j",
    async (type) => {
      const { site, held, save } = await opened();
      expect(await save(good, { "Content-Type": type })).toMatchObject({ status: 400, json: { ok: false } });
      expect(await entriesOf(site, held.id)).toEqual({});
    },
  );

  test("a page that is merely visited at this address", async () => {
    const { held } = await opened();
    expect((await held.visitor.get(held.at("/answers"))).status).toBe(404);
  });
});

describe("an answer that somebody else changed in the meantime", () => {
  test("comes back with both values and the revision of theirs, and theirs stays", async () => {
    const { site, held, save } = await opened();
    await save(answered("STD-1", "2"));
    const { status, json } = await save(answered("STD-1", "4"));
    expect(status).toBe(409);
    expect(json).toEqual({
      ok: false,
      name: expect.stringMatching(/\w/),
      differences: [{ label: "Answer", yours: "4 Managed", theirs: "2 Emerging" }],
      theirs: {
        fields: { choice: "2", reason: "", note: "", evidenceUrl: "" },
        revision: 1,
        savedAt: "2026-11-21T12:00:00.000Z",
        was: JSON.stringify(["2", "", "", ""]),
        mark: "2",
      },
    });
    expect(await entriesOf(site, held.id)).toMatchObject({ "STD-1": { answer: { level: 2 }, revision: 1 } });
    expect(await save(answered("STD-1", "4", 1))).toMatchObject({ status: 200, json: { revision: 2 } });
  });

  test("with a revision from the future is stale too", async () => {
    const { save } = await opened();
    await save(answered("STD-1", "2"));
    expect((await save(answered("STD-1", "4", 7))).status).toBe(409);
  });

  test("of two at the same moment one is saved and the other learns of it", async () => {
    const { save } = await opened();
    const replies = await Promise.all(["2", "4"].map((choice) => save(answered("STD-1", choice))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

test("once submitted, an assessment takes no answer and says so; reopened, it does", async () => {
  const { held, save } = await opened();
  await save(answered("STD-1", "2"));
  await held.visitor.post(held.at("/check"), { intent: "submit" });
  const refused = await save(answered("STD-1", "4", 1));
  expect(refused).toMatchObject({ status: 409, json: { ok: false, sentence: expect.stringContaining("submitted") } });
  await held.visitor.post(held.at("/check"), { intent: "reopen" });
  expect((await save(answered("STD-1", "4", 1))).status).toBe(200);
});
