import { argon2Sync } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { hashPassword, isOutdated, isPassword, passwordCost } from "#app/accounts/password.server.ts";

const cheap = { memory: 8 * 1024, passes: 1 };

describe("a kept password", () => {
  test("is Argon2id, at no less than the recommended cost, with a salt of its own", async () => {
    expect(passwordCost.memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(passwordCost.passes).toBeGreaterThanOrEqual(2);
    const [one, other] = [await hashPassword("vwkzpqrmtdxa"), await hashPassword("vwkzpqrmtdxa")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await isPassword("vwkzpqrmtdxa", one)).toBe(true);
    expect(await isPassword("vwkzpqrmtdxb", one)).toBe(false);
  });

  test("is recognised at the cost it was made with, and known to be outdated", async () => {
    const old = await hashPassword("vwkzpqrmtdxa", cheap);
    expect(await isPassword("vwkzpqrmtdxa", old)).toBe(true);
    expect(isOutdated(old)).toBe(true);
    expect(isOutdated(old, cheap)).toBe(false);
  });

  test("is opened by no password when there is none", async () => {
    expect(await isPassword("", null, cheap)).toBe(false);
    expect(await isPassword("vwkzpqrmtdxa", null, cheap)).toBe(false);
  });

  test("that is not one of ours is a fault and not a closed door", async () => {
    await expect(isPassword("x", "$2b$10$abc", cheap)).rejects.toThrow("not one of ours");
  });
});

test("the runtime's Argon2id agrees with RFC 9106, section 5.3", () => {
  const tag = argon2Sync("argon2id", {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  });
  expect(tag.toString("hex")).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
});

test("while many sign in at once, everything else goes on", async () => {
  const begun = performance.now();
  const hashing = Promise.all(Array.from({ length: 12 }, () => isPassword("vwkzpqrmtdxa", null)));
  let [longest, last, running] = [0, begun, true];
  void hashing.finally(() => {
    running = false;
  });
  while (running) {
    await sleep(1);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await hashing;
  // In one go the twelve would hold up everything for all that time; a busy machine makes both longer.
  expect(longest).toBeLessThan((performance.now() - begun) / 2);
});
