import { type Paging, pagingOf } from "#app/platform/paging.ts";
import type { Database } from "#db/database.server.ts";
import {
  countAuditEntries,
  countAuditEntriesAbout,
  listAuditEntries,
  listAuditEntriesAbout,
} from "#db/queries/audit.server.ts";
import { namesOfPeople } from "#db/queries/people.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import type { ChainLink } from "./audit-chain.ts";
import { actsOf, isAuditKind } from "./audit-kind.ts";
import { type HistoryRow, historyRow } from "./history-row.ts";

export type HistoryReading = { readonly rows: readonly HistoryRow[]; readonly paging: Paging };

/** A page of an institution's history: the newest entries first, of one kind or of all. */
export async function readHistory(
  database: Database,
  institution: { readonly id: string; readonly name: string },
  search: URLSearchParams,
): Promise<HistoryReading> {
  const kind = search.get("kind") ?? "";
  const acts = isAuditKind(kind) ? actsOf(kind) : null;
  const paging = pagingOf(search, await countAuditEntries(database.read, institution.id, acts));
  const links = await listAuditEntries(database.read, institution.id, acts, paging);
  const people = await namesOfPeople(database.read, [...actorsIn(links), ...subjectsIn(links)]);
  const rounds = new Map(
    (await listRounds(database.read, institution.id)).map(({ assessmentId, name }) => [assessmentId, name]),
  );
  return { paging, rows: links.map((link) => historyRow(link, institution.name, { people, rounds, self: null })) };
}

/**
 * A page of what somebody did and what was done to them. Rounds are named as they were written down then, because they may
 * no longer belong to them; others are named only as those who did something to them.
 */
export async function readOwnHistory(
  database: Database,
  personId: string,
  search: URLSearchParams,
): Promise<HistoryReading> {
  const paging = pagingOf(search, await countAuditEntriesAbout(database.read, personId));
  const links = (await listAuditEntriesAbout(database.read, personId, paging)).map((link) => ({
    ...link,
    detail: link.detail?.personId == null || link.detail.personId === personId ? link.detail : null,
  }));
  const people = await namesOfPeople(database.read, [...actorsIn(links), personId]);
  const known = { people, rounds: new Map<string, string>(), self: personId };
  return { paging, rows: links.map((link) => historyRow(link, link.institution, known)) };
}

function actorsIn(links: readonly ChainLink[]): readonly string[] {
  return links.flatMap(({ entry: { actor } }) => (actor.kind === "person" && actor.id !== null ? [actor.id] : []));
}

function subjectsIn(links: readonly ChainLink[]): readonly string[] {
  return links.flatMap(({ entry: { subject } }) => (subject.kind === "person" ? [subject.id] : []));
}
