import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { withdrawInvitation } from "#app/accounts/change-invitation.server.ts";
import { endPart } from "#app/accounts/end-part.server.ts";
import { endRole } from "#app/accounts/end-role.server.ts";
import { readKey } from "#app/accounts/form-key.ts";
import { inviteFaults } from "#app/accounts/invite-faults.ts";
import type { Actor } from "#app/accounts/may.ts";
import { memberRow } from "#app/accounts/member-row.ts";
import { readInvitationOf } from "#app/accounts/read-invitation.server.ts";
import { readMembers } from "#app/accounts/read-members.server.ts";
import { readOpenInvitations } from "#app/accounts/read-open-invitations.server.ts";
import { sheetLines } from "#app/accounts/sheet.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withdraw } from "#app/rounds/withdraw.server.ts";
import { erasePerson } from "#db/queries/erase-person.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { actorWith, addGrant, addInstitution, addPerson, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { inInstitution, inRound, invited } from "./invited.ts";
import { freshBrowser } from "./somebody.ts";

const day = 24 * 60 * 60_000;
const moment = (days: number) => new Date(noon.getTime() + days * day);
const english = createTranslator("en");

describeEachDatabase("the people of an institution", (fresh) => {
  async function harbour() {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const scope = { kind: "institution", id } as const;
    const roundId = await addRoundIn(database, id, "open", noon);
    const give = async (name: string, role: "viewer" | "consultant" | "reviewer", endsAt: string | null = null) => {
      const person = await addPerson(database, name, noon);
      const at = role === "reviewer" ? ({ kind: "round", id: roundId } as const) : scope;
      return { ...person, grantId: await addGrant(database, person.id, role, at, noon, endsAt) };
    };
    const join = async (name: string) => {
      const { token } = await invited(database, lead.id, { place: inRound(id, roundId), sections: ["STD"] }, noon);
      const joined = await acceptInvitation(
        database,
        token,
        { name, language: "en", account: null },
        freshBrowser,
        noon,
      );
      return joined.ok ? joined.personId : "";
    };
    const read = async (search = "", at = noon) => readMembers(database, id, new URLSearchParams(search), at);
    const names = async (search = "", at = noon) => (await read(search, at)).members.map(({ name }) => name);
    return { database, id, lead, roundId, give, join, read, names };
  }

  test("are listed once each, with all they are, those with most say first", async () => {
    const { database, lead, roundId, give, join, read } = await harbour();
    const vera = await give("Vera", "viewer");
    await give("Rita", "reviewer");
    await give("Carl", "consultant", moment(10).toISOString());
    await join("Mona");
    await join("Ada");
    await addGrant(database, vera.id, "reviewer", { kind: "round", id: roundId }, moment(0));
    const { members, paging } = await read();
    expect(paging.total).toBe(6);
    expect(members.map(({ name, roles }) => [name, roles.map(({ role }) => role)])).toEqual([
      [lead.name, ["lead"]],
      ["Rita", ["reviewer"]],
      ["Vera", expect.arrayContaining(["viewer", "reviewer"])],
      ["Carl", ["consultant"]],
      ["Ada", ["respondent"]],
      ["Mona", ["respondent"]],
    ]);
    expect(members.filter((one) => one.withoutPassword).map(({ name }) => name)).toEqual(["Ada", "Mona"]);
    expect((await read("role=reviewer")).members.map(({ name }) => name)).toEqual(["Rita", "Vera"]);
  });

  test("leave the list with their last role, with the end of their engagement, and when they are erased", async () => {
    const { database, id, lead, give, join, names } = await harbour();
    const vera = await give("Vera", "viewer");
    await give("Carl", "consultant", moment(10).toISOString());
    const mona = await join("Mona");
    expect(await names()).toEqual([lead.name, "Carl", "Vera", "Mona"]);
    expect(await names("", moment(10))).toEqual([lead.name, "Vera", "Mona"]);
    await endRole(database, { institutionId: id, grantId: vera.grantId, byId: lead.id }, noon);
    await erasePerson(database.write, mona, noon);
    expect(await names()).toEqual([lead.name, "Carl"]);
    expect(await names("q=carl&role=viewer")).toEqual([]);
  });

  test("stay on the list when they withdraw, because they may come back, and leave it when their part is ended", async () => {
    const { database, id, lead, roundId, join, read, names } = await harbour();
    const mona = await join("Mona");
    await withdraw(database, roundId, actorWith(mona) as Extract<Actor, { kind: "person" }>, noon);
    expect(await names()).toEqual([lead.name, "Mona"]);
    const words = { group: () => "Teaching staff", section: () => "Standardisation" };
    const rows = (await read()).members.map((member) => memberRow(member, lead.id, words, english));
    expect(rows[1]?.roles[0]).toMatchObject({ about: expect.arrayContaining([expect.stringMatching(/^withdrew/)]) });
    expect(await endPart(database, { institutionId: id, roundId, personId: mona, byId: lead.id }, noon)).toBe(true);
    expect(await names()).toEqual([lead.name]);
  });

  test("are said in words, with what can be done about each role", async () => {
    const { lead, give, join, read } = await harbour();
    await give("Carl", "consultant", "2026-12-31T23:59:59.999Z");
    await join("Mona");
    const names = { group: () => "Teaching staff", section: () => "Standardisation" };
    const { members } = await read();
    const rows = members.map((member) => memberRow(member, lead.id, names, english));
    expect(rows).toMatchObject([
      { isSelf: true, mayComeBack: false, roles: [{ title: "Lead", way: { kind: "grant", other: "viewer" } }] },
      {
        mayComeBack: false,
        roles: [
          { about: ["since 21 November 2026", "until 31 December 2026"], way: { until: "2026-12-31", other: null } },
        ],
      },
      {
        mayComeBack: true,
        roles: [
          {
            about: ["Spring round", "Teaching staff", "Standardisation", "since 21 November 2026"],
            way: { kind: "part" },
          },
        ],
      },
    ]);
  });

  test("open invitations are listed until they are used, withdrawn or past their time, and say when their maker is gone", async () => {
    const { database, id, lead, roundId } = await harbour();
    const place = inRound(id, roundId);
    const [used, gone, open] = [
      await invited(database, lead.id, { place, people: [{ label: "Used", email: null }] }, noon),
      await invited(database, lead.id, { place, people: [{ label: "Gone", email: null }] }, noon),
      await invited(database, lead.id, { place: inInstitution(id), role: "viewer", roleGroup: null }, noon),
    ];
    const other = await addInstitution(database, "Another", noon);
    await invited(database, other.lead.id, { place: inInstitution(other.id), role: "viewer", roleGroup: null }, noon);
    await acceptInvitation(database, used.token, { name: "M", language: "en", account: null }, freshBrowser, noon);
    await withdrawInvitation(database, { institutionId: id, invitationId: gone.id, personId: lead.id }, noon);
    const list = async (at: Date) =>
      (await readOpenInvitations(database, id, new URLSearchParams(), 10, at)).invitations;
    expect(await list(noon)).toMatchObject([
      { id: open.id, label: "Mona", role: "viewer", round: null, orphaned: false },
    ]);
    expect(await list(moment(14))).toEqual([]);
    const standing = async (invitationId: string, at = noon) =>
      (await readInvitationOf(database, id, invitationId, at))?.standing;
    expect(await standing(used.id)).toBe("used");
    expect(await standing(gone.id)).toBe("withdrawn");
    expect(await standing(open.id, moment(14))).toBe("expired");
    await erasePerson(database.write, lead.id, noon);
    expect(await list(noon)).toMatchObject([{ orphaned: true }]);
    expect(await standing(open.id)).toBe("orphaned");
    expect(await readInvitationOf(database, other.id, open.id, noon)).toBeNull();
  });
});

describe("on the page", () => {
  test("a list with many mistakes names the first of them and counts the others", () => {
    const people = Array.from({ length: 9 }, (_, at) => ({ kind: "address", line: at + 1, text: "x@" }) as const);
    const { people: sentence = "" } = inviteFaults({ people }, english);
    expect(sentence).toContain("Line 5, “x@”");
    expect(sentence).not.toContain("Line 6");
    expect(sentence).toMatch(/4 more lines have to be corrected\.$/);
    expect(inviteFaults({ people: [{ kind: "many" }], until: "until" }, english)).toEqual({
      people: "Invite at most 1,000 people at once.",
      until: "Choose a day from today on, at most two years away.",
    });
  });

  test("invitations are copied as lines of a table that runs nothing", () => {
    const sheet = {
      id: "i",
      link: "https://x.example/join#t",
      code: "K7QM-3XPA-9RTD",
      expiresAt: noon.toISOString(),
      letter: false,
    };
    const text = sheetLines([
      { ...sheet, label: "Mona", email: "mona@eastmere.example" },
      { ...sheet, label: "+1", email: null },
    ]);
    expect(text.split("\n").map((line) => line.split("\t"))).toEqual([
      ["Mona", "mona@eastmere.example", sheet.link, sheet.code],
      ["'+1", "", sheet.link, sheet.code],
    ]);
  });

  test("a form's key is one of ours or none", () => {
    const id = newId();
    expect(readKey(new URLSearchParams({ key: id }))).toBe(id);
    for (const key of ["", "x", id.toUpperCase().replace("4", "Z"), `${id} `]) {
      expect(readKey(new URLSearchParams({ key }))).toBeNull();
    }
  });
});
