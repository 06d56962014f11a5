import { describe, expect, test, vi } from "vitest";
import type { Letter } from "#app/letters/letter.ts";
import { handOver, tryMailServer } from "#app/letters/mail-server.server.ts";
import { aMailServer, headerOf, type TrialServer, textOf } from "./a-mail-server.ts";

const letter: Letter = {
  id: "letter.1",
  to: "mona@eastmere.example",
  language: "es",
  subject: "Invitación",
  text: "Buenos días:\n\n.un punto\nhttps://waymark.example/join#abc\n",
};
const never = new AbortController().signal;

function hand(server: TrialServer, change: Partial<Letter> = {}, before = async () => true, signal = never) {
  return handOver(server.settings, { ...letter, ...change }, { before, signal });
}

describe("a letter goes to the mail server", () => {
  test("as plain text in one part, with what tells machines not to answer, and nothing that tracks", async () => {
    const server = await aMailServer();
    expect(await hand(server)).toEqual({ ok: true });
    const [taken] = server.taken;
    if (taken === undefined) throw new Error("Nothing was taken.");
    expect([taken.from, taken.to]).toEqual(
      ["<waymark@harbour.example>", "<mona@eastmere.example>"].map((at) => expect.stringContaining(at)),
    );
    expect(textOf(taken)).toContain("Buenos días:\n\n.un punto\nhttps://waymark.example/join#abc");
    expect(headerOf(taken, "Subject")).toBe("Invitación");
    expect(headerOf(taken, "From")).toBe("Waymark <waymark@harbour.example>");
    expect(headerOf(taken, "To")).toBe("mona@eastmere.example");
    expect(headerOf(taken, "Content-Type")).toMatch(/^text\/plain; charset=utf-8/);
    expect(headerOf(taken, "Content-Language")).toBe("es");
    expect(headerOf(taken, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(taken, "Message-ID")).toBe("<letter.1@harbour.example>");
    expect(taken.lines.join("\n")).not.toMatch(/html|X-Mailer|Disposition-Notification|multipart/i);
    await vi.waitFor(() => expect(server.heard.at(-1)).toBe("QUIT"));
  });

  test("with user and password where the server asks for them", async () => {
    const login = { user: "waymark", password: "a:b@c%" };
    const server = await aMailServer({ login });
    expect(await hand(server)).toEqual({ ok: true });
    const wrong = { ...server.settings, server: { ...server.settings.server, login: { ...login, password: "no" } } };
    expect(await tryMailServer(wrong.server, never)).toMatchObject({ ok: false, fault: "login", code: "535 5.7.8" });
    expect(server.taken).toHaveLength(1);
  });

  test("to names and addresses of any script; a server that knows none says so before any word goes out", async () => {
    const server = await aMailServer();
    expect(await hand(server, { to: "mónica@universität.example", subject: "جامعة 大学" })).toEqual({ ok: true });
    expect(server.taken[0]?.to).toMatch(/^<mónica@(universität|xn--universitt-y5a)\.example>/);
    expect(headerOf(server.taken[0] ?? { lines: [] }, "Subject")).toBe("جامعة 大学");
    expect(await hand(server, { to: "mona@universität.example" })).toEqual({ ok: true });
    expect(server.taken[1]?.to).toContain("<mona@xn--universitt-y5a.example>");
    const old = await aMailServer({ extensions: [] });
    expect(await hand(old, { to: "mónica@eastmere.example" })).toMatchObject({
      ok: false,
      fault: "address",
      again: false,
    });
    expect(old.taken).toEqual([]);
  });

  test("without a second header or a second receiver, whatever names and addresses hold", async () => {
    const server = await aMailServer();
    const evil = "Invitation\r\nBcc: everybody@eastmere.example\r\n\r\nBuy this";
    await hand(server, { subject: evil });
    for (const taken of server.taken) {
      const head = taken.lines.slice(0, taken.lines.indexOf(""));
      expect(head.filter((line) => /^(bcc|cc):/i.test(line))).toEqual([]);
      expect(headerOf(taken, "Subject")).toContain("Bcc: everybody");
    }
    const before = server.heard.length;
    for (const to of [
      "mona@eastmere.example\r\nRCPT TO:<x@y.example>",
      "mona@eastmere.example>\r\nDATA",
      "mona@eastmere.example,eve@y.example",
      "Mona <mona@eastmere.example>",
      "mona",
      "",
    ]) {
      expect(await hand(server, { to })).toMatchObject({ ok: false, fault: "address", again: false });
    }
    expect(server.heard.slice(before).filter((line) => /^(RCPT|MAIL|DATA)/.test(line))).toEqual([]);
    const long = "x".repeat(5000);
    await hand(server, { subject: long });
    for (const line of server.taken.at(-1)?.lines ?? []) expect(line.length).toBeLessThanOrEqual(998);
  });

  test("only when whoever sends it may still do so", async () => {
    const server = await aMailServer();
    expect(await hand(server, {}, async () => false)).toMatchObject({ ok: false, again: true });
    expect(server.taken).toEqual([]);
  });
});

describe("what a mail server refuses", () => {
  test.each([
    ["to", "550 5.1.1 <mona@eastmere.example>: unknown", { fault: "address", code: "550 5.1.1", again: false }],
    ["to", "451 4.7.1 greylisted, come back", { fault: "address", code: "451 4.7.1", again: true }],
    ["from", "553 5.1.8 who are you", { fault: "refused", code: "553 5.1.8", again: false }],
    ["data", "554 no", { fault: "refused", code: "554", again: false }],
    [
      "end",
      "554 5.7.1 blocked: https://waymark.example/join#abc",
      { fault: "refused", code: "554 5.7.1", again: false },
    ],
    ["end", "452 4.3.1 full", { fault: "refused", code: "452 4.3.1", again: true }],
    ["greeting", "hang up", { fault: "unreachable", again: true }],
    ["to", "hang up", { fault: "unreachable", again: true }],
    ["end", "hang up", { fault: "unclear", again: false }],
  ] as const)("at %s with “%s” is told apart, and none of its words are kept", async (step, words, refusal) => {
    const server = await aMailServer();
    server.moods = { [step]: words };
    const handed = await hand(server);
    expect(handed).toMatchObject({ ok: false, ...refusal });
    expect(JSON.stringify(handed)).not.toMatch(/mona|join|unknown|blocked/);
  });

  test("nobody listens, or nobody speaks: that is no loss, and nobody waits for ever", async () => {
    const server = await aMailServer();
    const closed = { ...server.settings.server, port: 1 };
    expect(await tryMailServer(closed, never)).toMatchObject({ ok: false, fault: "unreachable", again: true });
    expect(await tryMailServer(server.settings.server, never)).toEqual({ ok: true });
    expect(server.taken).toEqual([]);
    expect(server.heard).not.toContain("DATA");
    server.moods = { greeting: "220-and" };
    expect(await hand(server, {}, undefined, AbortSignal.timeout(50))).toMatchObject({ fault: "unreachable" });
  });

  test("without encryption, where the server is not this machine", async () => {
    const server = await aMailServer();
    const far = { ...server.settings.server, security: "starttls" } as const;
    expect(await tryMailServer(far, never)).toMatchObject({ ok: false, fault: "encryption", again: true });
    expect(server.heard).not.toContain("DATA");
  });
});
