import { describe, expect, test } from "vitest";
import {
  askedRole,
  checkInvite,
  type InviteTarget,
  isEngagementEnd,
  readInviteForm,
} from "#app/accounts/invite-form.ts";

const today = "2026-11-21";
const round = { id: "spring", groups: ["faculty", "leadership"], sections: ["STD", "REC", "TEC"] };
const toRound: InviteTarget = { institutionId: "harbour", role: "respondent", round, letterLanguages: ["en", "es"] };
const toInstitution = (role: InviteTarget["role"]): InviteTarget => ({
  institutionId: "harbour",
  role,
  round: null,
  letterLanguages: [],
});
const posted = (fields: string) => readInviteForm(new URLSearchParams(fields));

describe("a form that invites", () => {
  test("to a round names a group, and sections or whatever concerns the group", () => {
    const check = (fields: string) => checkInvite(posted(`people=Mona&${fields}`), toRound, today);
    expect(check("group=faculty&section=REC&section=STD&section=XXX")).toMatchObject({
      ok: true,
      plan: {
        place: { institutionId: "harbour", programmeId: null, roundId: "spring" },
        ...{ role: "respondent", roleGroup: "faculty", sections: ["STD", "REC"] },
        people: [{ label: "Mona", email: null }],
      },
    });
    expect(check("group=faculty")).toMatchObject({ ok: true, plan: { sections: null } });
    for (const fields of ["", "group=", "group=owner"]) {
      expect(check(fields)).toEqual({ ok: false, faults: { group: "group" } });
    }
  });

  test("to advise asks what for and until when", () => {
    const check = (fields: string) => checkInvite(posted(`people=Eve&${fields}`), toInstitution("consultant"), today);
    expect(check("purpose=Spring+workshop&until=2026-12-31")).toMatchObject({
      ok: true,
      plan: { purpose: "Spring workshop", grantEndsAt: "2026-12-31T23:59:59.999Z", roleGroup: null, sections: null },
    });
    expect(check("")).toEqual({ ok: false, faults: { purpose: "purpose", until: "until" } });
    expect(check(`purpose=${"x".repeat(201)}&until=2026-11-20`)).toMatchObject({ ok: false });
  });

  test("to any other role asks for people only, and takes no more than it asks for", () => {
    const form = posted("people=Ada&group=faculty&section=STD&purpose=x&until=2026-12-31&role=lead");
    expect(checkInvite(form, toInstitution("viewer"), today)).toMatchObject({
      ok: true,
      plan: { role: "viewer", roleGroup: null, sections: null, purpose: null, grantEndsAt: null },
    });
    expect(checkInvite(posted("people="), toInstitution("lead"), today)).toEqual({
      ok: false,
      faults: { people: [{ kind: "none" }] },
    });
  });
});

test("an engagement ends on a day that exists, from today to two years on", () => {
  const ends = ["2026-11-21", "2026-12-31", "2028-02-29", "2028-11-21"];
  const none = [
    "",
    "2026-11-20",
    "2027-02-29",
    "2026-13-01",
    "2029-01-01",
    "21.11.2026",
    "2026-11-21T10:00",
    "9999-99-99",
  ];
  expect(ends.filter((day) => !isEngagementEnd(day, today))).toEqual([]);
  expect(none.filter((day) => isEngagementEnd(day, today))).toEqual([]);
});

test("nobody is invited to administer, or to a role there is not", () => {
  expect(["respondent", "lead", "administrator", "publisher", "toString", null].map(askedRole)).toEqual([
    ...["respondent", "lead", null, null, null, null],
  ]);
});
