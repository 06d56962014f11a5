import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostInvited, readInviteList } from "#app/accounts/invite-list.ts";
import { mailAddress } from "#app/accounts/mail-address.ts";

describe("a list of people to invite", () => {
  test("holds a name, an address or both on each line, as they are copied from anywhere", () => {
    const typed = [
      "Mona Hartmann",
      "mona@eastmere.example",
      "",
      "Ada Chief <ADA@eastmere.example>",
      '"García, María" <maria@eastmere.example>;',
      "Jörg Müller\tjoerg@eastmere.example",
      "eve@eastmere.example, Eve Adler",
      "  Zoë   O’Neill  ",
      "陳大文 (chan@eastmere.example)",
      "mailto:li@eastmere.example",
    ].join("\r\n");
    expect(readInviteList(typed)).toEqual({
      ok: true,
      people: [
        { label: "Mona Hartmann", email: null },
        { label: "mona@eastmere.example", email: "mona@eastmere.example" },
        { label: "Ada Chief", email: "ada@eastmere.example" },
        { label: "García, María", email: "maria@eastmere.example" },
        { label: "Jörg Müller", email: "joerg@eastmere.example" },
        { label: "Eve Adler", email: "eve@eastmere.example" },
        { label: "Zoë O’Neill", email: null },
        { label: "陳大文", email: "chan@eastmere.example" },
        { label: "li@eastmere.example", email: "li@eastmere.example" },
      ],
    });
  });

  test("names every line that makes no sense, and takes none of the others", () => {
    const typed = ["Mona", "ada@", "x".repeat(101), "a@b.example c@d.example", "eve@e.example", "Eve <EVE@e.example>"];
    expect(readInviteList(typed.join("\n"))).toEqual({
      ok: false,
      faults: [
        { kind: "address", line: 2, text: "ada@" },
        { kind: "name", line: 3, text: "x".repeat(60) },
        { kind: "address", line: 4, text: "a@b.example c@d.example" },
        { kind: "twice", line: 6, text: "Eve <EVE@e.example>" },
      ],
    });
  });

  test("needs somebody, and has a longest", () => {
    for (const nobody of ["", " \n\t\n "])
      expect(readInviteList(nobody)).toEqual({ ok: false, faults: [{ kind: "none" }] });
    const long = "Somebody\n".repeat(mostInvited);
    expect(readInviteList(long).ok).toBe(true);
    expect(readInviteList(`${long}One more`)).toEqual({ ok: false, faults: [{ kind: "many" }] });
  });

  test("never holds what could become another line of a letter, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const list = readInviteList(`${typed}\nsomebody`);
        for (const { label, email } of list.ok ? list.people : []) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(label + (email ?? "")).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("an address for letters", () => {
  test("is kept in small letters, in any script", () => {
    expect(mailAddress(" Mona.Hartmann+x@Eastmere.Example ")).toBe("mona.hartmann+x@eastmere.example");
    expect(mailAddress("ügür@büro.example")).toBe("ügür@büro.example");
    expect(mailAddress("o'neill@eastmere.example")).toBe("o'neill@eastmere.example");
  });

  test.each([
    ...["", "mona", "@eastmere.example", "mona@", "mona@eastmere", "mona@@eastmere.example", "a@b@c.example"],
    ...["mona@eastmere..example", ".mona@eastmere.example", "mona.@eastmere.example", "mona@-eastmere.example"],
    ...["mona@eastmere.example\r\nBcc: eve@e.example", "mona@eastmere.example\nx", "mona eve@eastmere.example"],
    ...["mona,eve@eastmere.example", "mona;eve@eastmere.example", "<mona@eastmere.example>", '"mona"@eastmere.example'],
    ...["mona(x)@eastmere.example", "mona:eve@eastmere.example", "mona@[127.0.0.1]", `${"x".repeat(65)}@e.example`],
    ...["mona@eastmere.example\u0000", "mona\u2028@eastmere.example", `mona@${"x".repeat(250)}.example`],
  ])("%j is none", (typed) => {
    expect(mailAddress(typed)).toBeNull();
  });
});
