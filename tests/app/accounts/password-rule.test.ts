import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestPassword, passwordFault, spelledAlike } from "#app/accounts/password-rule.ts";

describe("a password", () => {
  test.each([
    "a boat for the whole orchestra",
    "vwkzpqrmtdxa",
    "нижний плотник вода",
    "图书馆在桥的另一边等着我们呢",
    "😀🎈🐟🚲🌋🪁🧵🪵🥁🧭🪐🫖",
    "            .q/+     ,xz",
  ])("%j is fine: what it is made of is nobody's business", (password) => {
    expect(passwordFault(password)).toBeNull();
  });

  test("counts as people count, twelve at least and two hundred at most", () => {
    expect(passwordFault("vwkzpqrmtdx")).toBe("short");
    expect(passwordFault("😀🎈🐟🚲🌋🪁🧵🪵🥁🧭🪐")).toBe("short");
    expect(passwordFault("vwkz pqrm ".repeat(20))).toBeNull();
    expect(passwordFault(`${"vwkz pqrm ".repeat(20)}x`)).toBe("long");
    expect(longestPassword).toBe(200);
  });

  test.each([
    "password1234",
    "Password2026!",
    "P@ssw0rd12345",
    "passwordpassword",
    "1234567890123",
    "123456789012",
    "qwertyuiop12",
    "qwertyuiop[]\\",
    "aaaaaaaaaaaa",
    "abababababab",
    "abcdefghijkl",
    "administrator",
    "Administrator1",
    "letmeinletmein",
    "iloveyou2026",
    "waymark-waymark",
    "!!!university!!!",
    "correcthorsebatterystaple",
  ])("%s is guessed first and refused", (password) => {
    expect(passwordFault(password)).toBe("common");
  });

  test("that is one's own name or address is refused too", () => {
    const own = ["Mona Hartmann", "mona.hartmann@eastmere.example"];
    for (const password of ["MonaHartmann1", "hartmannhartmann", "mona.hartmann@eastmere.example", "Hartmann2026!!"]) {
      expect(passwordFault(password, own), password).toBe("common");
    }
    expect(passwordFault("Hartmann keeps bees", own)).toBeNull();
  });

  test("is the same on keyboards that write the same letter differently", () => {
    expect(spelledAlike("Caf\u00e9 ﬁn")).toBe(spelledAlike("Cafe\u0301 fin"));
  });

  test("of any text is judged without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 250 }), (password) => {
        expect([null, "short", "long", "common"]).toContain(passwordFault(password, [password.slice(3)]));
      }),
    );
  });
});
