import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Programme } from "./programme.ts";
import type { ProgrammeFacts } from "./read-programme.server.ts";

export type MemberRow = {
  readonly key: string;
  readonly name: string | null;
  readonly state: string;
  readonly since: string;
};

export type CallRow = { readonly id: string; readonly label: string; readonly text: string };

export type ReleaseRow = {
  readonly id: string;
  readonly number: number;
  readonly href: string;
  readonly title: string;
  readonly state: string;
  readonly isPublic: boolean;
};

/** The page of a programme as sentences and rows. */
export type ProgrammePage = {
  readonly crumb: string;
  readonly name: string;
  readonly description: string;
  readonly deadline: string;
  readonly closed: boolean;
  readonly members: { readonly count: string; readonly rows: readonly MemberRow[] } | null;
  readonly calls: readonly CallRow[];
  readonly releases: readonly ReleaseRow[];
};

export function programmePage(
  programme: Programme,
  { members, calls, releases }: ProgrammeFacts,
  instrumentTitle: string,
  translator: Translator,
): ProgrammePage {
  const { t } = translator;
  return {
    crumb: t("programmes:home.crumb", { title: instrumentTitle }),
    name: programme.name,
    description: programme.description,
    deadline:
      programme.deadline === null
        ? t("programmes:home.noDeadline")
        : t("programmes:home.deadline", { date: dateText(programme.deadline, translator) }),
    closed: programme.closedAt !== null,
    members:
      members === null
        ? null
        : {
            count:
              members.length === 0 ? t("programmes:home.none") : t("programmes:home.count", { count: members.length }),
            rows: members.map((member, at) => ({
              key: String(at),
              name: member.named ? member.name : null,
              state: t(member.named ? `programmes:home.state.${member.state}` : "programmes:home.unnamedState"),
              since: dateText(member.joinedAt, translator),
            })),
          },
    calls: calls.map(({ id, label, expiresAt }) => ({
      id,
      label,
      text: t("programmes:home.callFor", { label, date: dateText(expiresAt, translator) }),
    })),
    releases: releases.map(({ id, number, asOf, publicAt }) => ({
      id,
      number,
      href: paths.policy(id),
      title: t("programmes:releases.item", { number, date: dateText(asOf, translator) }),
      state:
        publicAt === null
          ? t("programmes:releases.private")
          : t("programmes:releases.public", { date: dateText(publicAt, translator) }),
      isPublic: publicAt !== null,
    })),
  };
}
