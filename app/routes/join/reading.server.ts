import { type InvitationReading, type RoundNames, readingOf } from "#app/accounts/invitation-reading.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { lastInvitationUsed, type NamedInvitation } from "#db/queries/invitations.server.ts";
import { translatorOf } from "../access.server.ts";

/** An invitation in the words of the visitor's language and of the round's instrument. */
export function readingFor({ request, context }: LoaderFunctionArgs, invitation: NamedInvitation): InvitationReading {
  const instrument = invitation.round?.instrument;
  const found =
    instrument === undefined ? undefined : findInstrument(context.services.library, instrument.id, instrument.version);
  const words = found === undefined ? null : wordsFor(found.words, translatorOf(request).language);
  return readingOf(invitation, words === null ? null : namesOf(words));
}

/** How somebody came in last; null when they came without an invitation. */
export async function lastReading(args: LoaderFunctionArgs, personId: string): Promise<InvitationReading | null> {
  const used = await lastInvitationUsed(args.context.services.database.read, personId);
  return used === null ? null : readingFor(args, used);
}

function namesOf({ roles, dimensions }: InstrumentWords): RoundNames {
  const sections = Object.entries(dimensions).map(([id, { name }]) => [id, name]);
  return { groups: roles, sections: Object.fromEntries(sections) };
}
