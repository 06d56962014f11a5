import { describe, expect, test } from "vitest";
import { checkAccount, readAccountForm } from "#app/accounts/new-account.ts";
import { password } from "./somebody.ts";

const mona = { name: "Mona Hartmann", email: "mona@eastmere.example", password };

describe("an account", () => {
  test("is made of a name, an address in one spelling, and a password as it was typed", () => {
    const posted = { name: "  Mona\n Hartmann\u202e ", email: " Mona@Eastmere.Example ", password: ` ${password} ` };
    expect(checkAccount(posted, "es")).toEqual({
      ok: true,
      account: { ...mona, password: ` ${password} `, language: "es" },
    });
  });

  test("may have a name of any script, joined letters included", () => {
    for (const name of ["علی‌رضا", "Nguyễn Thị Minh", "李", "O’Brien-García"]) {
      expect(checkAccount({ ...mona, name }, "en")).toMatchObject({ ok: true, account: { name } });
    }
  });

  test.each([
    [{ name: " \u200b " }, { name: "name" }],
    [{ name: "x".repeat(101) }, { name: "name" }],
    [{ email: "" }, { email: "email" }],
    [{ email: "mona" }, { email: "email" }],
    [{ email: "a b@c.example" }, { email: "email" }],
    [{ email: "a@@c.example" }, { email: "email" }],
    [{ email: "<b>@c.example" }, { email: "email" }],
    [{ email: `${"x".repeat(250)}@c.example` }, { email: "email" }],
    [{ password: "short" }, { password: "short" }],
    [{ password: "mona@eastmere.example" }, { password: "common" }],
  ])("with %j is not made", (change, faults) => {
    expect(checkAccount({ ...mona, ...change }, "en")).toEqual({ ok: false, faults });
  });

  test("reads a form that lacks everything as empty", () => {
    expect(readAccountForm(new URLSearchParams("administrator=1"))).toEqual({ name: "", email: "", password: "" });
  });
});
