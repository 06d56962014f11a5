/** An e-mail address as it is kept and compared: without surrounding space and without case. */
export function normaliseEmail(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

/** Whether it has the shape of an address. Whether it exists is not asked, because nothing is sent to it. */
export function looksLikeEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)*$/.test(email);
}
