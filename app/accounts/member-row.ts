import { dateText } from "#app/i18n/date-text.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { MemberRole } from "#db/queries/institution-people.server.ts";
import type { MemberReading } from "./read-members.server.ts";

/** Somebody on the page of an institution's people. */
export type MemberRow = {
  readonly personId: string;
  readonly name: string;
  readonly isSelf: boolean;
  /** Whether a link could let them back in. */
  readonly mayComeBack: boolean;
  readonly roles: readonly RoleRow[];
};

/** One role of somebody: what it is, where, since when, and what can be done about it. */
export type RoleRow = {
  readonly key: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly way:
    | {
        readonly kind: "grant";
        readonly grantId: string;
        /** What it can be changed into. */
        readonly other: "lead" | "viewer" | null;
        /** The day an engagement ends; null for roles without an end. */
        readonly until: string | null;
      }
    | { readonly kind: "part"; readonly roundId: string };
};

/** What an instrument calls a group or a section. */
export type NameOf = (instrument: { readonly id: string; readonly version: string }, id: string) => string;

export function memberRow(
  member: MemberReading,
  selfId: string,
  names: { readonly group: NameOf; readonly section: NameOf },
  translator: Translator,
): MemberRow {
  const { personId, name, withoutPassword, roles } = member;
  return {
    ...{ personId, name, isSelf: personId === selfId, mayComeBack: withoutPassword && personId !== selfId },
    roles: roles.map((role) => ({
      key: role.grantId ?? role.round?.id ?? "",
      title: translator.t(`accounts:role.${role.role}`),
      about: aboutOf(role, names, translator),
      way: wayOf(role),
    })),
  };
}

function aboutOf(
  role: MemberRole,
  names: { readonly group: NameOf; readonly section: NameOf },
  translator: Translator,
): readonly string[] {
  const { t, formats } = translator;
  const { round } = role;
  const part = round === null ? null : role.part;
  const sections = part?.sections?.map((id) => (round === null ? id : names.section(round.instrument, id)));
  return [
    ...(round === null ? [] : [isolate(round.name)]),
    ...(part === null || round === null ? [] : [names.group(round.instrument, part.group)]),
    ...(sections === undefined ? [] : [new Intl.ListFormat(formats, { type: "unit" }).format(sections)]),
    ...(part?.withdrawn === true ? [t("accounts:people.withdrew")] : []),
    ...(role.part === null && role.purpose !== null ? [isolate(role.purpose)] : []),
    t("accounts:people.since", { date: dateText(role.since, translator) }),
    ...(role.part === null && role.endsAt !== null
      ? [t("accounts:people.until", { date: dateText(role.endsAt, translator) })]
      : []),
  ];
}

function wayOf(role: MemberRole): RoleRow["way"] {
  if (role.grantId === null) return { kind: "part", roundId: role.round?.id ?? "" };
  const other = role.role === "lead" ? "viewer" : role.role === "viewer" ? "lead" : null;
  const until = role.role === "consultant" ? (role.endsAt?.slice(0, 10) ?? "") : null;
  return { kind: "grant", grantId: role.grantId, other, until };
}
