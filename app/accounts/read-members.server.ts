import { plainWords } from "#app/i18n/plain-words.ts";
import { type Paging, pagingOf } from "#app/platform/paging.ts";
import type { Database } from "#db/database.server.ts";
import {
  countMembers,
  listMembers,
  type Member,
  type MemberRole,
  rolesOfMembers,
  withoutPassword,
} from "#db/queries/institution-people.server.ts";
import { roles } from "./grant.ts";

export type MemberReading = Member & {
  readonly roles: readonly MemberRole[];
  /** Whether only a recovery code or a link of the lead lets them back in. */
  readonly withoutPassword: boolean;
};

export type MemberPage = { readonly members: readonly MemberReading[]; readonly paging: Paging };

/** One page of an institution's people: all of them, those of a role, those with a name like what was typed. */
export async function readMembers(
  { read }: Database,
  institutionId: string,
  search: URLSearchParams,
  now: Date,
): Promise<MemberPage> {
  const role = roles.find((one) => one === search.get("role")) ?? null;
  const words = plainWords((search.get("q") ?? "").slice(0, 100));
  const found = words === "" ? null : await withName(words);
  const paging = pagingOf(search, found?.length ?? (await countMembers(read, institutionId, { role }, now)));
  const page =
    found?.slice(paging.offset, paging.offset + paging.size) ??
    (await listMembers(read, institutionId, { role }, paging, now));
  const ids = page.map(({ personId }) => personId);
  const held = await rolesOfMembers(read, institutionId, ids, now);
  const bare = await withoutPassword(read, ids);
  const members = page.map((member) => ({
    ...member,
    roles: held.filter(({ personId }) => personId === member.personId),
    withoutPassword: bare.has(member.personId),
  }));
  return { members, paging };

  /** Names are compared here, because neither engine knows that é is an e. */
  async function withName(typed: string): Promise<readonly Member[]> {
    const wanted = typed.split(" ");
    const all = await listMembers(read, institutionId, { role }, null, now);
    return all.filter(({ name }) => wanted.every((word) => plainWords(name).includes(word)));
  }
}
