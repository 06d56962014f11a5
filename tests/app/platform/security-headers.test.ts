import { describe, expect, test } from "vitest";
import { securityHeaders } from "#app/platform/security-headers.ts";

const policyOf = (https: boolean) => securityHeaders({ nonce: "n0nce", https })["Content-Security-Policy"]?.split("; ");

describe("the headers of every response", () => {
  test("let run only scripts marked with this response's nonce, and what those load", () => {
    expect(policyOf(true)).toContain("script-src 'nonce-n0nce' 'strict-dynamic'");
    expect(policyOf(true)?.join()).not.toMatch(/unsafe|\*|https:/);
  });

  test("allow nothing that is not named", () => {
    expect(policyOf(true)?.[0]).toBe("default-src 'none'");
    for (const rule of ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policyOf(true)).toContain(rule);
    }
  });

  test("insist on https where the site has it, and only there", () => {
    expect(policyOf(true)).toContain("upgrade-insecure-requests");
    expect(securityHeaders({ nonce: "n", https: true })).toHaveProperty("Strict-Transport-Security");
    expect(policyOf(false)).not.toContain("upgrade-insecure-requests");
    expect(securityHeaders({ nonce: "n", https: false })).not.toHaveProperty("Strict-Transport-Security");
  });
});
