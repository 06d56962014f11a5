import { type InstitutionRole, institutionRoles } from "./invitation.ts";
import { type ListFault, readInviteList } from "./invite-list.ts";
import type { InvitationPlan } from "./make-invitations.server.ts";
import { tidyName } from "./new-account.ts";

/** What was typed into the form that invites. */
export type PostedInvite = {
  readonly people: string;
  readonly group: string;
  readonly sections: readonly string[];
  readonly purpose: string;
  readonly until: string;
  /** The language of the letters to send, or nothing. */
  readonly letters: string;
};

export function readInviteForm(form: URLSearchParams): PostedInvite {
  const read = (field: string) => form.get(field) ?? "";
  return {
    people: read("people"),
    group: read("group"),
    sections: form.getAll("section").slice(0, 100),
    purpose: read("purpose"),
    until: read("until"),
    letters: read("letters"),
  };
}

export type InviteFaults = {
  readonly people?: readonly ListFault[];
  readonly group?: "group";
  readonly purpose?: "purpose";
  readonly until?: "until";
};

/** Where the form invites to: a role, and for some roles a round with its groups and sections. */
export type InviteTarget = {
  readonly institutionId: string;
  readonly role: InstitutionRole;
  readonly round: {
    readonly id: string;
    readonly groups: readonly string[];
    readonly sections: readonly string[];
  } | null;
  /** Languages letters can be sent in: none where no mail server is set up. */
  readonly letterLanguages: readonly string[];
};

export const longestPurpose = 200;

/** An engagement lasts this many days at most; it can be given again. */
const longestEngagement = 2 * 366;

/** What to make of a form, or what keeps it from being one. `today` is a day as `2026-12-31`. */
export function checkInvite(
  posted: PostedInvite,
  { institutionId, role, round, letterLanguages }: InviteTarget,
  today: string,
): { readonly ok: true; readonly plan: InvitationPlan } | { readonly ok: false; readonly faults: InviteFaults } {
  const list = readInviteList(posted.people);
  const group = round?.groups.includes(posted.group) ? posted.group : null;
  const purpose = tidyName(posted.purpose);
  const isEngagement = role === "consultant";
  const faults: InviteFaults = {
    ...(list.ok ? {} : { people: list.faults }),
    ...(role === "respondent" && group === null ? { group: "group" as const } : {}),
    ...(isEngagement && (purpose === "" || [...purpose].length > longestPurpose)
      ? { purpose: "purpose" as const }
      : {}),
    ...(isEngagement && !isEngagementEnd(posted.until, today) ? { until: "until" as const } : {}),
  };
  if (!list.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    plan: {
      place: { institutionId, programmeId: null, roundId: round?.id ?? null },
      role,
      roleGroup: role === "respondent" ? group : null,
      sections: role === "respondent" && round !== null ? sectionsOf(posted, round.sections) : null,
      purpose: isEngagement ? purpose : null,
      grantEndsAt: isEngagement ? endOfDay(posted.until) : null,
      people: list.people,
      letters: letterLanguages.includes(posted.letters) ? posted.letters : null,
    },
  };
}

/** The role an address asks to invite to, or null. */
export function askedRole(typed: string | null): InstitutionRole | null {
  return institutionRoles.find((role) => role === typed) ?? null;
}

/** Roles that hold in one round. */
export function needsRound(role: InstitutionRole): boolean {
  return role === "respondent" || role === "reviewer";
}

/** A day that is one, not before today and not too far away. */
export function isEngagementEnd(day: string, today: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const [end, start] = [Date.parse(day), Date.parse(today)];
  const isDay = !Number.isNaN(end) && new Date(end).toISOString().slice(0, 10) === day;
  return isDay && end >= start && end - start <= longestEngagement * 24 * 60 * 60_000;
}

/** The last moment of a day, in UTC. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/** None ticked is whatever is addressed to the group, in any section. */
function sectionsOf({ sections }: PostedInvite, known: readonly string[]): readonly string[] | null {
  const chosen = known.filter((id) => sections.includes(id));
  return chosen.length === 0 ? null : chosen;
}
