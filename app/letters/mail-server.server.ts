import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { mailAddress } from "#app/accounts/mail-address.ts";
import type { MailServer, MailSettings } from "#app/platform/mail-settings.ts";
import { type Letter, oneLine } from "./letter.ts";
import { type Refusal, refusalOf, type SmtpError } from "./letter-fault.ts";

export type Handed = { readonly ok: true } | ({ readonly ok: false } & Refusal);

type HandOver = {
  /** Called once the server has agreed to take the letter; unless it answers true, no word goes out. */
  readonly before: () => Promise<boolean>;
  readonly signal: AbortSignal;
};

/** In milliseconds. A server that answers each step just in time is cut off by whoever calls. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** Hands one letter to the mail server. */
export async function handOver(settings: MailSettings, letter: Letter, { before, signal }: HandOver): Promise<Handed> {
  let handed = false;
  return speak(
    settings.server,
    signal,
    () => handed,
    async (connection, { takesAnyScript }) => {
      const isPlain = /^\p{ASCII}*$/u.test(letter.to.slice(0, letter.to.lastIndexOf("@")));
      // Addresses were read strictly when they were typed; whatever else comes this far goes nowhere.
      if (mailAddress(letter.to) !== letter.to || !(isPlain || takesAnyScript)) throw badAddress();
      const { bytes, envelope } = await messageOf(settings, letter);
      async function* words() {
        if (!(await before())) throw new Error("The letter is somebody else's by now.");
        handed = true;
        yield bytes;
      }
      await answered((done) => connection.send(envelope, Readable.from(words()), done));
    },
  );
}

/** Whether a letter could be handed over: connects, encrypts, signs in, and leaves. */
export function tryMailServer(server: MailServer, signal: AbortSignal): Promise<Handed> {
  return speak(
    server,
    signal,
    () => false,
    async () => {},
  );
}

async function messageOf({ from }: MailSettings, letter: Letter) {
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const message = new MailComposer({
    from,
    to: { name: "", address: letter.to },
    subject: oneLine(letter.subject),
    text: letter.text,
    messageId: `<${letter.id}@${domain}>`,
    // So that nobody's absence note answers it.
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender, to } = message.getEnvelope();
  return { bytes: await message.build(), envelope: { from: sender, to } };
}

/** One conversation, ended in any case. */
async function speak(
  { host, port, security, login }: MailServer,
  signal: AbortSignal,
  isHanded: () => boolean,
  say: (connection: SMTPConnection, offers: { readonly takesAnyScript: boolean }) => Promise<void>,
): Promise<Handed> {
  const connection = new SMTPConnection({
    ...{ host, port, secure: security === "tls", requireTLS: security === "starttls" },
    ...{ ignoreTLS: security === "plain", ...patience },
  });
  const broken = new Promise<never>((_, reject) => {
    connection.on("error", reject);
    signal.addEventListener("abort", () => reject(new Error("There is no more time.")), { once: true });
    if (signal.aborted) reject(new Error("There is no more time."));
  });
  try {
    await Promise.race([broken, conversation()]);
    connection.quit();
    return { ok: true };
  } catch (error) {
    connection.close();
    return { ok: false, ...refusalOf(error instanceof Error ? (error as SmtpError) : {}, isHanded()) };
  }

  async function conversation() {
    await answered((done) => connection.connect(done));
    const takesAnyScript = /[ -]SMTPUTF8\b/i.test(connection.lastServerResponse || "");
    if (login !== null) await answered((done) => connection.login({ user: login.user, pass: login.password }, done));
    await say(connection, { takesAnyScript });
  }
}

function badAddress(): Error {
  return Object.assign(new Error("The server would not know this address."), { code: "EENVELOPE" });
}

function answered(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
}
