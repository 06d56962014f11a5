import { paths } from "#app/paths.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { Coding } from "#app/surveys/evidence/evidence.ts";
import type { EvidenceReading } from "#app/surveys/evidence/evidence-reading.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { originLine } from "#app/surveys/words-note.ts";
import type { NavigationLink } from "#app/ui/page.tsx";
import { notFound, translatorOf } from "../access.server.ts";
import { defaultInstrument } from "../default-instrument.ts";

export type OpenEvidence = {
  readonly instrument: Instrument;
  readonly reading: EvidenceReading;
  /** What the foot says about the instrument. */
  readonly origin: string;
};

/** Opens the studies behind the instrument the product is shipped with, in the visitor's language. */
export function openEvidence({ request, context }: LoaderFunctionArgs): OpenEvidence {
  const translator = translatorOf(request);
  const { instrument, words, evidence } = newestInstrument(context.services.library, defaultInstrument);
  if (evidence === null) throw notFound();
  const instrumentWords = wordsFor(words, translator.language);
  return {
    instrument,
    reading: {
      evidence: evidence.evidence,
      words: wordsFor(evidence.words, translator.language),
      instrumentWords,
      translator,
    },
    origin: originLine(instrument, instrumentWords, translator, context.services.changedVersions),
  };
}

/** The coding table of the address, or the page that says there is none. */
export function openCoding(args: LoaderFunctionArgs): OpenEvidence & { readonly coding: Coding } {
  const opened = openEvidence(args);
  const coding = opened.reading.evidence.codings.find(({ id }) => id === args.params.paperId);
  if (coding === undefined) throw notFound();
  return { ...opened, coding };
}

/** The places around the evidence; `current` is the one the visitor is at. */
export function evidenceNavigation({ evidence, translator }: EvidenceReading, current: string): NavigationLink[] {
  const { t } = translator;
  const [coding] = evidence.codings;
  const link = (label: string, href: string, at: boolean) => ({ label, href, current: at });
  return [
    link(t("evidence:navigation.findings"), paths.evidence, current === paths.evidence),
    ...(coding === undefined
      ? []
      : [link(t("evidence:navigation.coding"), paths.coding(coding.id), current !== paths.evidence)]),
    link(t("common:method"), paths.method, false),
  ];
}
