import { asksText } from "#app/accounts/asks-text.ts";
import type { InvitationSheetsProps } from "#app/accounts/invitation-sheets.tsx";
import type { MadeInvitation } from "#app/accounts/make-invitations.server.ts";
import { invitationLink, paths } from "#app/paths.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { OpenInstitution } from "../places.server.ts";

/** What is handed over of new invitations that all ask for the same. */
export function sheetsOf(
  { context }: LoaderFunctionArgs,
  { institution, who, translator }: OpenInstitution,
  asked: Omit<Parameters<typeof asksText>[0], "place" | "inviter">,
  invitations: readonly MadeInvitation[],
  /** Whether letters were asked for. */
  lettered = false,
): InvitationSheetsProps {
  const { id, name } = institution;
  return {
    institution: { id, name },
    asks: asksText({ ...asked, place: name, inviter: who.name }, translator),
    address: `${context.ownOrigin}${paths.join}`,
    lettered,
    sheets: invitations.map(({ token, ...sheet }) => ({ ...sheet, link: invitationLink(context.ownOrigin, token) })),
  };
}
