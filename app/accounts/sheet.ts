import { harmlessCell } from "#app/charts/csv-text.ts";

/** One invitation as it is handed over. */
export type InvitationSheet = {
  readonly id: string;
  readonly label: string;
  readonly email: string | null;
  readonly link: string;
  readonly code: string;
  readonly expiresAt: string;
  /** Whether a letter to their address is in line. */
  readonly letter: boolean;
};

/** Name, address, link and code of each, a line each, as a table pastes them. */
export function sheetLines(sheets: readonly InvitationSheet[]): string {
  return sheets
    .map(({ label, email, link, code }) => [harmlessCell(label), email ?? "", link, code].join("\t"))
    .join("\n");
}
