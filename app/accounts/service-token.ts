import { type Grant, placesOf, type Role, type Scope } from "./grant.ts";
import { type TokenAct, tokenActs } from "./may.ts";
import { isName, tidyName } from "./new-account.ts";

/** Where a token can act. */
export type TokenScope = Extract<Scope, { kind: "institution" | "programme" }>;

/** Lets a program do one act in one place for a time. Times are ISO 8601 in UTC. */
export type ServiceToken = {
  readonly id: string;
  readonly name: string;
  readonly act: TokenAct;
  readonly scope: TokenScope;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
};

/** What a token can do in each kind of place. */
export const actsIn = {
  institution: ["assessment.export", "round.read"],
  programme: ["release.read"],
} as const satisfies Record<TokenScope["kind"], readonly TokenAct[]>;

/** The role somebody must hold in a place for the tokens they made there to work. */
const roleBehind = { institution: "lead", programme: "publisher" } as const satisfies Record<TokenScope["kind"], Role>;

/** How long a token may last, in days: a year at most. */
export const tokenDays = [30, 90, 365] as const;

const day = 24 * 60 * 60_000;

/** Whether a token still works, given what its maker holds now. One made by a clock that ran far ahead is not believed. */
export function isLive(token: ServiceToken, makersGrants: readonly Grant[], now: Date): boolean {
  const { createdAt, expiresAt, revokedAt, scope } = token;
  const at = now.getTime();
  if (revokedAt !== null || at >= Date.parse(expiresAt) || at < Date.parse(createdAt) - day) return false;
  return placesOf(makersGrants, roleBehind[scope.kind], scope.kind).includes(scope.id);
}

export type PostedToken = { readonly name: string; readonly act: string; readonly days: string };

export type TokenFaults = { readonly name?: "name"; readonly act?: "act"; readonly days?: "days" };

export function readTokenForm(form: URLSearchParams): PostedToken {
  const read = (field: string) => (form.get(field) ?? "").slice(0, 200);
  return { name: read("name"), act: read("act"), days: read("days") };
}

export type TokenPlan = { readonly name: string; readonly act: TokenAct; readonly days: number };

/** A token to make, or what keeps it from being one. */
export function checkToken(
  posted: PostedToken,
  kind: TokenScope["kind"],
): { readonly ok: true; readonly plan: TokenPlan } | { readonly ok: false; readonly faults: TokenFaults } {
  const name = tidyName(posted.name);
  const offered: readonly TokenAct[] = actsIn[kind];
  const act = tokenActs.find((one) => one === posted.act && offered.includes(one));
  const days = tokenDays.find((one) => String(one) === posted.days);
  if (isName(name) && act !== undefined && days !== undefined) return { ok: true, plan: { name, act, days } };
  return {
    ok: false,
    faults: {
      ...(isName(name) ? {} : { name: "name" as const }),
      ...(act === undefined ? { act: "act" as const } : {}),
      ...(days === undefined ? { days: "days" as const } : {}),
    },
  };
}

export function tokenExpiry(days: number, now: Date): string {
  return new Date(now.getTime() + days * day).toISOString();
}

/** The token in an `Authorization` header, or null when the header speaks of something else, such as a proxy's password. */
export function bearerIn(header: string | null): string | null {
  return /^Bearer +(\S{1,200}) *$/i.exec(header ?? "")?.[1] ?? (/^Bearer\b/i.test(header ?? "") ? "" : null);
}
