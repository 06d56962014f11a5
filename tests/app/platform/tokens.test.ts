import { expect, test } from "vitest";
import { hashOf, newCode, newToken, normaliseCode } from "#app/platform/tokens.server.ts";

test("a token has 256 bits in characters a URL leaves alone", () => {
  const tokens = Array.from({ length: 200 }, newToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(200);
});

test("a code has 60 bits in three groups without 0, O, 1 and I", () => {
  const codes = Array.from({ length: 2000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
  expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
});

test("a code is recognised however it is typed", () => {
  for (const typed of ["K7QM-3XPA-9RTL", "k7qm3xpa9rtl", " k7qm 3xpa 9rt1 ", "K7QM–3XPA–9RTI", "Ｋ７ＱＭ-3XPA-9RTL"]) {
    expect(normaliseCode(typed)).toBe("K7QM-3XPA-9RTL");
  }
  for (const code of Array.from({ length: 200 }, newCode)) expect(normaliseCode(code)).toBe(code);
});

test("a hash tells nothing but sameness", () => {
  expect(hashOf("a")).toBe("ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs");
  expect(hashOf("a")).not.toBe(hashOf("b"));
});
