/**
 * What kept a letter from going out. Only words and numbers of our own are kept: a server's sentence may quote the
 * letter, and with it the link.
 */
export const letterFaults = [
  ...(["unreachable", "encryption", "login", "address", "refused", "unclear", "lost", "restored"] as const),
] as const;

export type LetterFault = (typeof letterFaults)[number];

export type Refusal = {
  readonly fault: LetterFault;
  /** Numbers of the server's, such as "550 5.1.1", or a code of the system's, such as "ECONNREFUSED"; null for none. */
  readonly code: string | null;
  /** Whether trying again later may help. */
  readonly again: boolean;
};

/** What speaking with a mail server may end in, as the library tells it. */
export type SmtpError = {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
};

/** What to make of such an error; `handed` says whether words of the letter had gone out by then. */
export function refusalOf({ code, command, responseCode, response }: SmtpError, handed: boolean): Refusal {
  if (responseCode !== undefined && responseCode >= 400) {
    const isLater = responseCode < 500;
    const numbers = [String(responseCode), enhancedCode(response)].filter((part) => part !== null).join(" ");
    if (code === "EAUTH") return { fault: "login", code: numbers, again: true };
    if (code === "ETLS" || command === "STARTTLS") return { fault: "encryption", code: numbers, again: true };
    const isAddress = command === "RCPT TO";
    return { fault: isAddress ? "address" : "refused", code: numbers, again: isLater };
  }
  const own = code !== undefined && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : null;
  if (handed) return { fault: "unclear", code: own, again: false };
  if (code === "EENVELOPE") return { fault: "address", code: own, again: false };
  if (code === "EAUTH" || code === "ENOAUTH") return { fault: "login", code: own, again: true };
  if (code === "ETLS" || isCertificateFault(code)) return { fault: "encryption", code: own, again: true };
  return { fault: "unreachable", code: own, again: true };
}

/** The three numbers of RFC 3463 after the reply code. */
function enhancedCode(response: string | undefined): string | null {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response ?? "")?.[1] ?? null;
}

function isCertificateFault(code: string | undefined): boolean {
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code ?? "");
}

/** As it is kept in the row of the letter. */
export function keptFault({ fault, code }: Pick<Refusal, "fault" | "code">): string {
  return code === null ? fault : `${fault} ${code}`;
}

/** What was kept, read again: anything else counts as refused. */
export function readFault(kept: string): Pick<Refusal, "fault" | "code"> {
  const [word = "", ...rest] = kept.split(" ");
  return {
    fault: letterFaults.find((one) => one === word) ?? "refused",
    code: rest.length === 0 ? null : rest.join(" "),
  };
}
