import { type Paging, pagingOf } from "#app/platform/paging.ts";
import type { Database } from "#db/database.server.ts";
import { listHolders } from "#db/queries/access-grants.server.ts";
import { countOpenInvitations, listOpenInvitations } from "#db/queries/open-invitations.server.ts";
import type { OpenInvitationRow } from "./open-invitations.tsx";

/** One page of the invitations that wait, the newest first, and whether whoever made each could still make it. */
export async function readOpenInvitations(
  { read }: Database,
  institutionId: string,
  search: URLSearchParams,
  size: number,
  now: Date,
): Promise<{ readonly invitations: readonly OpenInvitationRow[]; readonly paging: Paging }> {
  const paging = pagingOf(search, await countOpenInvitations(read, institutionId, now), size);
  const open = await listOpenInvitations(read, institutionId, paging, now);
  const holders = await listHolders(read, "institution", [institutionId], now);
  const leads = new Set(holders.filter(({ role }) => role === "lead").map(({ personId }) => personId));
  const invitations = open.map(({ createdBy, ...row }) => ({ ...row, orphaned: !leads.has(createdBy ?? "") }));
  return { invitations, paging };
}
