import { may } from "#app/accounts/may.ts";
import type { Picture } from "#app/benchmarks/policy-picture.ts";
import { readRelease, readReleaseBefore } from "#app/benchmarks/read-release.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { notFound, translatorOf } from "../access.server.ts";

/** Opens the release of the address. One nobody may see and a missing one look the same. */
export async function openRelease({ request, context, params }: LoaderFunctionArgs): Promise<Picture> {
  const { database, library } = context.services;
  const release = await readRelease(database, params.releaseId ?? "");
  if (release === null || !may({ kind: "anonymous" }, "release.read", subjectOf(release))) throw notFound();
  const found = findInstrument(library, release.instrument.id, release.instrument.version);
  if (found === undefined) throw notFound();
  const translator = translatorOf(request);
  return {
    release,
    before: await readReleaseBefore(database, release),
    instrument: found.instrument,
    words: wordsFor(found.words, translator.language),
    translator,
  };
}

/** Releases of the demonstration belong to no programme. */
function subjectOf({ demonstration }: { readonly demonstration: boolean }) {
  return { release: { demonstration, programmeId: null } };
}
