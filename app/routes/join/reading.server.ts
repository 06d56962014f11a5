import { type InvitationReading, type RoundNames, readingOf } from "#app/accounts/invitation-reading.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import type { Database } from "#db/database.server.ts";
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

/** By what somebody came in last; null when they came without an invitation. */
export function lastJoined(database: Database, personId: string): Promise<NamedInvitation | null> {
  return lastInvitationUsed(database.read, personId);
}

function namesOf({ roles, dimensions }: InstrumentWords): RoundNames {
  const sections = Object.entries(dimensions).map(([id, { name }]) => [id, name]);
  return { groups: roles, sections: Object.fromEntries(sections) };
}
