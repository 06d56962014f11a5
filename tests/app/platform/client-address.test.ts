import { expect, test } from "vitest";
import { clientAddress } from "#app/platform/client-address.ts";

const direct = { forwarded: null, behindProxy: false };

test("without a proxy the other end of the connection counts, whatever a header claims", () => {
  expect(clientAddress({ ...direct, socket: "127.0.0.1" })).toBe("127.0.0.1");
  expect(clientAddress({ ...direct, socket: "192.0.2.7", forwarded: "203.0.113.9" })).toBe("192.0.2.7");
  expect(clientAddress({ ...direct, socket: undefined })).toBe("");
});

test("behind a proxy the last address counts: those before it are anybody's claim", () => {
  const proxied = { socket: "10.0.0.1", behindProxy: true };
  expect(clientAddress({ ...proxied, forwarded: "203.0.113.9" })).toBe("203.0.113.9");
  expect(clientAddress({ ...proxied, forwarded: "198.51.100.1, 203.0.113.9" })).toBe("203.0.113.9");
  expect(clientAddress({ ...proxied, forwarded: "203.0.113.9:51234" })).toBe("203.0.113.9");
  expect(clientAddress({ ...proxied, forwarded: null })).toBe("10.0.0.1");
  expect(clientAddress({ ...proxied, forwarded: "" })).toBe("10.0.0.1");
});

test("all addresses of one IPv6 network are one, and IPv4 in IPv6 clothing is IPv4", () => {
  const at = (socket: string) => clientAddress({ ...direct, socket });
  expect(at("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(at("2001:0db8:0001:0002:ffff::1")).toBe("2001:db8:1:2");
  expect(at("2001:db8::1")).toBe("2001:db8:0:0");
  expect(at("::1")).toBe("0:0:0:0");
  expect(at("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(clientAddress({ socket: "", forwarded: "[2001:db8:1:2::9]:443", behindProxy: true })).toBe("2001:db8:1:2");
  expect(at(`${"x".repeat(300)}`).length).toBe(45);
});
