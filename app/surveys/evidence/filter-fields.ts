import { dimensionOf, type Instrument } from "../instrument.ts";
import type { ClaimFilter } from "./claim-filter.ts";
import { subjects } from "./evidence.ts";
import { type EvidenceReading, paperName } from "./evidence-reading.ts";
import type { FilterField } from "./filter-form.tsx";
import { publicationKinds, publicationsOf } from "./publication-base.ts";

/** What a reader may choose by; only what at least one review has is offered. Questions are grouped by dimension. */
export function filterFields(
  filter: ClaimFilter,
  instrument: Instrument,
  reading: EvidenceReading,
): readonly FilterField[] {
  const { evidence, words, instrumentWords, translator } = reading;
  const { t } = translator;
  const raised = new Set(evidence.claims.flatMap(({ counted, also }) => [...counted, ...also]));
  const kinds = new Set(evidence.papers.flatMap(({ id }) => publicationsOf(evidence, id).map(({ kind }) => kind)));
  const one = (options: readonly { id: string; name: string }[]) => [{ title: null, options }];
  return [
    {
      facet: "capability",
      chosen: filter.capability,
      groups: instrument.dimensions.map(({ id, capabilities }) => ({
        title: instrumentWords.dimensions[id]?.name ?? id,
        options: capabilities
          .filter((capability) => raised.has(capability.id) && dimensionOf(instrument, capability.id) !== undefined)
          .map((capability) => ({
            id: capability.id,
            name: instrumentWords.capabilities[capability.id]?.name ?? capability.id,
          })),
      })),
    },
    ...(evidence.topics.length === 0
      ? []
      : [
          {
            facet: "topic" as const,
            chosen: filter.topic,
            groups: one(evidence.topics.map(({ id }) => ({ id, name: instrumentWords.tags?.[id] ?? id }))),
          },
        ]),
    {
      facet: "paper",
      chosen: filter.paper,
      groups: one(evidence.papers.map(({ id }) => ({ id, name: paperName(reading, id) }))),
    },
    {
      facet: "region",
      chosen: filter.region,
      groups: one(evidence.regions.map(({ id }) => ({ id, name: words.regions[id] ?? id }))),
    },
    {
      facet: "publication",
      chosen: filter.publication,
      groups: one(
        publicationKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ id: kind, name: t(`evidence:publication.${kind}`) })),
      ),
    },
    {
      facet: "subject",
      chosen: filter.subject,
      groups: one(subjects.map((subject) => ({ id: subject, name: t(`evidence:subject.${subject}`) }))),
    },
  ];
}
