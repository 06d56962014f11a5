import { describe, expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { invitationLetter } from "#app/letters/invitation-letter.ts";
import { oneLine } from "#app/letters/letter.ts";
import { keptFault, letterFaults, readFault, refusalOf } from "#app/letters/letter-fault.ts";
import { letterDelay, mostTries } from "#app/letters/letter-retry.ts";
import { letterStanding } from "#app/letters/letter-standing.ts";
import { reminderLetter } from "#app/letters/reminder-letter.ts";

const origin = "https://waymark.example";
const link = `${origin}/join#abc`;
const noon = new Date("2026-11-21T12:00:00.000Z");
const invited = {
  ...({ role: "respondent", place: "Harbour University", inviter: "Ada", person: null, grantEndsAt: null } as const),
  ...{ round: { name: "Spring", deadline: null }, expiresAt: "2026-12-05T12:00:00.000Z" },
};
const round = { name: "Spring", state: "open", deadline: "2026-12-01" } as const;
const place = { origin, address: `${origin}/rounds/r/respond` };

describe.each(["en", "es"])("a letter in %s", (tag) => {
  const translator = createTranslator(tag);

  test("that invites says who asks what, gives the link a line of its own, and is made of whole sentences", () => {
    for (const role of ["respondent", "reviewer", "lead", "viewer", "consultant"] as const) {
      const { subject, text } = invitationLetter(
        { ...invited, role, grantEndsAt: "2026-12-31" },
        link,
        origin,
        translator,
      );
      expect(subject).toContain("Harbour University");
      expect(text).toContain("Ada");
      expect(text.split("\n")).toContain(link);
      expect(text).not.toMatch(/\{\{|letters:|undefined|null|<|http:/);
      for (const line of text.split("\n").filter((one) => one !== "" && one !== link)) {
        expect(line, role).toMatch(/[.,:]$|^-- $/);
      }
    }
    const back = invitationLetter({ ...invited, person: "Mona" }, link, origin, translator);
    expect(back.text).toContain("Mona");
    expect(back.subject).not.toBe(invitationLetter(invited, link, origin, translator).subject);
  });

  test("that reminds says until when, where, and why it came", () => {
    const { subject, text } = reminderLetter(round, "Harbour University", place, noon, translator);
    expect(subject).toContain("Spring");
    for (const part of ["Harbour University", "2026", place.address, origin]) expect(text).toContain(part);
    expect(text).not.toMatch(/\{\{|letters:|rounds:|undefined|null/);
    const unlimited = reminderLetter({ ...round, deadline: null }, "Harbour University", place, noon, translator);
    expect(unlimited.text).not.toContain("2026");
  });

  test("stands somewhere, which is said in a whole sentence for every state and every fault", () => {
    const at = { createdAt: noon.toISOString(), sentAt: null, fault: null };
    const said = [
      letterStanding({ ...at, state: "waiting" }, translator),
      letterStanding({ ...at, state: "sending" }, translator),
      letterStanding({ ...at, state: "dropped" }, translator),
      letterStanding({ ...at, state: "sent", sentAt: noon.toISOString() }, translator),
      letterStanding({ ...at, state: "waiting", fault: "login 535" }, translator),
      ...letterFaults.map((fault) => letterStanding({ ...at, state: "failed", fault }, translator)),
    ].map((sentences) => sentences.join(" "));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{10,}\.$|UTC\.$/u);
  });
});

test("names cannot break a letter's lines, nor make a subject endless", () => {
  const evil = "Spring\r\nBcc: all@eastmere.example\u2028x\u0000y";
  const translator = createTranslator("en");
  const { subject, text } = reminderLetter({ ...round, name: evil }, evil, place, noon, translator);
  expect(subject).not.toMatch(/[\r\n\u2028\0]/);
  expect(text.split("\n").some((line) => line.startsWith("Bcc:"))).toBe(false);
  const { text: other } = invitationLetter(
    { ...invited, place: evil, inviter: evil, person: evil, round: { name: evil, deadline: null } },
    link,
    origin,
    translator,
  );
  expect(other.split("\n").some((line) => line.startsWith("Bcc:"))).toBe(false);
  expect(oneLine("x".repeat(9000))).toHaveLength(500);
  expect(oneLine("  a \t b\n")).toBe("a b");
});

test("each attempt waits longer than the one before, and the last is the last", () => {
  const delays = Array.from({ length: mostTries }, (_, at) => letterDelay(at + 1));
  expect(delays.at(-1)).toBeNull();
  const waits = delays.slice(0, -1).map(Number);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.every((wait) => wait >= 60_000)).toBe(true);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(12 * 60 * 60_000);
});

test("of a fault only our word and the numbers are kept, and read again", () => {
  const echo = "550 5.7.1 see https://waymark.example/join#abc";
  const refusal = refusalOf({ code: "EMESSAGE", command: "DATA", responseCode: 550, response: echo }, true);
  expect(keptFault(refusal)).toBe("refused 550 5.7.1");
  expect(readFault("refused 550 5.7.1")).toEqual({ fault: "refused", code: "550 5.7.1" });
  for (const fault of letterFaults) expect(readFault(keptFault({ fault, code: null }))).toEqual({ fault, code: null });
  expect(readFault("something else")).toEqual({ fault: "refused", code: "else" });
  expect(refusalOf({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, false)).toMatchObject({ fault: "encryption", again: true });
  expect(refusalOf({ code: "join#abc secret" }, false)).toEqual({ fault: "unreachable", code: null, again: true });
  // A login that is refused for now, or for good, may be mended by the operator meanwhile.
  expect(refusalOf({ code: "EAUTH", responseCode: 535, response: "535 no" }, false)).toMatchObject({ again: true });
});
