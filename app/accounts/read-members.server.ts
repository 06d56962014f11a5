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
  const { page, paging } = words === "" ? await portion() : await withName(words);
  const ids = page.map(({ personId }) => personId);
  const held = await rolesOfMembers(read, institutionId, ids, now);
  const bare = await withoutPassword(read, ids);
  const members = page.map((member) => ({
    ...member,
    roles: held.filter(({ personId }) => personId === member.personId),
    withoutPassword: bare.has(member.personId),
  }));
  return { members, paging };

  async function portion() {
    const asked = pagingOf(search, Number.MAX_SAFE_INTEGER);
    const { members, total } = await listMembers(read, institutionId, { role }, asked, now);
    if (total > 0 || asked.number === 1) return { page: members, paging: { ...asked, total } };
    const paging = pagingOf(search, await countMembers(read, institutionId, { role }, now));
    return { page: (await listMembers(read, institutionId, { role }, paging, now)).members, paging };
  }

  /** Names are compared here, because neither engine knows that é is an e. */
  async function withName(typed: string) {
    const wanted = typed.split(" ");
    const { members } = await listMembers(read, institutionId, { role }, null, now);
    const found = members.filter(({ name }) => wanted.every((word) => plainWords(name).includes(word)));
    const paging = pagingOf(search, found.length);
    return { page: found.slice(paging.offset, paging.offset + paging.size), paging };
  }
}
