import { z } from "zod";

/** A mail server to hand letters to, and who they are from. */
export type MailSettings = { readonly server: MailServer; readonly from: Sender };

export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** "tls" from the first byte, "starttls" before anything is said, or "plain", which is for this machine only. */
  readonly security: "tls" | "starttls" | "plain";
  readonly login: { readonly user: string; readonly password: string } | null;
};

export type Sender = { readonly name: string; readonly address: string };

const serverRule =
  "WAYMARK_SMTP_URL must be smtps://user:password@host:465 or smtp://user:password@host:587, with what is special in user and password written as %40 and the like.";

/** Says only the rule when it refuses: what was typed holds a password. */
export const smtpUrlSchema = z.string().transform((text, context): MailServer => {
  const server = readServer(text);
  if (server !== null) return server;
  context.addIssue({ code: "custom", message: serverRule });
  return z.NEVER;
});

export const senderSchema = z.string().transform((text, context): Sender => {
  const sender = readSender(text);
  if (sender !== null) return sender;
  const message =
    "WAYMARK_MAIL_FROM must be one address, such as waymark@example.edu or Waymark <waymark@example.edu>.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

function readServer(text: string): MailServer | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isTls = url.protocol === "smtps:";
  if (!isTls && url.protocol !== "smtp:") return null;
  if (url.hostname === "" || url.search + url.hash !== "" || !["", "/"].includes(url.pathname)) return null;
  if ((url.username === "") !== (url.password === "")) return null;
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null) return null;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: url.port === "" ? (isTls ? 465 : 587) : Number(url.port),
    // Letters carry links that open something, so without encryption they may not leave this machine.
    security: isTls ? "tls" : isThisMachine(host) ? "plain" : "starttls",
    login: user === "" ? null : { user, password },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readSender(text: string): Sender | null {
  const [, name = "", bracketed] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? [];
  const address = bracketed ?? text.trim();
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(address)
    ? { name: name.replaceAll('"', "").trim(), address }
    : null;
}
