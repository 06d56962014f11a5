import type { LetterFault } from "#app/letters/letter-fault.ts";
import { tryMailServer } from "#app/letters/mail-server.server.ts";
import type { MailSettings } from "#app/platform/mail-settings.ts";
import { bad, type Finding, good } from "./finding.ts";

const name = "mail";

/** In milliseconds. */
const patience = 20_000;

/** Connects to the mail server and signs in as letters would, and sends nothing. */
export async function checkMail(mail: MailSettings | null): Promise<Finding> {
  if (mail === null) return good(name, "Not set up. Links and codes are passed on by hand.");
  const { host, port } = mail.server;
  const tried = await tryMailServer(mail.server, AbortSignal.timeout(patience));
  if (tried.ok) return good(name, `${host}:${port} takes letters from ${mail.from.address}.`);
  const code = tried.code === null ? "" : ` (${tried.code})`;
  return bad(name, `${host}:${port} would take no letter now: ${tried.fault}${code}.`, cures[tried.fault]);
}

const cures: Readonly<Record<LetterFault, string>> = {
  unreachable: "Look at host and port in WAYMARK_SMTP_URL, and whether a firewall lets this machine out to it.",
  encryption:
    "The server must offer TLS (smtps://) or STARTTLS (smtp://) with a certificate this machine trusts; NODE_EXTRA_CA_CERTS names one of your own.",
  login: "Look at user and password in WAYMARK_SMTP_URL. What is special in them is written as %40 and the like.",
  ...{ address: "Look at WAYMARK_MAIL_FROM.", refused: "Ask whoever runs the mail server for what the code means." },
  ...{ unclear: "Try again.", lost: "Try again.", restored: "Try again." },
};
