import { describe, expect, test } from "vitest";
import { checkPassword, readPasswordForm } from "#app/accounts/new-password.ts";
import { password } from "./somebody.ts";

const posted = { email: "", password, current: "" };

describe("a new password", () => {
  test("of somebody without an address comes with one, in one spelling", () => {
    const mona = { name: "Mona Hartmann", email: null };
    expect(checkPassword({ ...posted, email: " Mona@Eastmere.Example " }, mona)).toEqual({
      ok: true,
      chosen: { password, email: "mona@eastmere.example" },
    });
    for (const email of ["", "mona"]) {
      expect(checkPassword({ ...posted, email }, mona)).toEqual({ ok: false, faults: { email: "email" } });
    }
    const address = { ...posted, email: "orchestra@boat.example", password: "orchestra@boat.example" };
    expect(checkPassword(address, mona)).toEqual({ ok: false, faults: { password: "common" } });
  });

  test("of somebody with an address leaves it alone", () => {
    const mona = { name: "Mona Hartmann", email: "mona@eastmere.example" };
    const chosen = { password, email: null };
    expect(checkPassword(posted, mona)).toEqual({ ok: true, chosen });
    expect(checkPassword({ ...posted, email: "other@eastmere.example" }, mona)).toEqual({ ok: true, chosen });
  });

  test("reads a form that lacks everything as empty", () => {
    expect(readPasswordForm(new URLSearchParams("name=1"))).toEqual({ email: "", password: "", current: "" });
  });
});
