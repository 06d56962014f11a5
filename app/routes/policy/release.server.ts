import { may } from "#app/accounts/may.ts";
import type { Picture } from "#app/benchmarks/policy-picture.ts";
import { readRelease, readReleaseBefore } from "#app/benchmarks/read-release.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { actorFor, notFound, translatorOf } from "../access.server.ts";

/** Opens the release of the address. One that whoever asks may not see and a missing one look the same. */
export async function openRelease(args: LoaderFunctionArgs): Promise<Picture> {
  const { request, context, params } = args;
  const { database, library } = context.services;
  const release = await readRelease(database, params.releaseId ?? "");
  const actor = await actorFor(args);
  if (release === null || !may(actor, "release.read", { release })) throw notFound();
  const found = findInstrument(library, release.instrument.id, release.instrument.version);
  if (found === undefined) throw notFound();
  const before = await readReleaseBefore(database, release);
  const translator = translatorOf(request);
  return {
    release,
    before: before !== null && may(actor, "release.read", { release: before }) ? before : null,
    instrument: found.instrument,
    words: wordsFor(found.words, translator.language),
    translator,
  };
}
