import type { Translator } from "#app/i18n/translator.ts";
import type { OwnWeights, WeighedFamily } from "#app/scoring/own-weights.ts";
import { normalised } from "#app/scoring/weights.ts";
import { type PostedWeights, pointsField, type WeightsFaults } from "./own-weights-form.ts";

/** The form for weights of one's own: one table for every family of parts, and what is wrong in it. */
export type OwnWeightsPage = {
  readonly back: { readonly href: string; readonly label: string };
  readonly by: { readonly value: string; readonly fault: string | null };
  readonly reason: { readonly value: string; readonly fault: string | null };
  readonly families: readonly WeightsTable[];
  /** Everything that is wrong, each linked to its place. */
  readonly faults: readonly { readonly href: string; readonly text: string }[];
  /** Whether there are weights to take away. */
  readonly kept: boolean;
};

export type WeightsTable = {
  readonly id: string;
  readonly title: string;
  readonly fault: string | null;
  /** Whether it is shown before anybody asks for it. */
  readonly open: boolean;
  readonly rows: readonly {
    readonly name: string;
    readonly field: string;
    readonly value: string;
    /** "25%" of the group in the result. */
    readonly share: string;
    /** The share these points give; empty where none are kept. */
    readonly own: string;
  }[];
};

type Asked = {
  readonly families: readonly WeighedFamily[];
  readonly nameOf: (id: string) => string;
  /** What the tables below the first are headed by; the first is the whole. */
  readonly own: OwnWeights | null;
  readonly result: { readonly href: string; readonly label: string };
  /** What was typed and refused; null where nothing was sent. */
  readonly refused: { readonly posted: PostedWeights; readonly faults: WeightsFaults } | null;
};

export function ownWeightsPage(asked: Asked, translator: Translator): OwnWeightsPage {
  const { families, own, refused, result } = asked;
  const { t } = translator;
  const tables = families.map((family, place) => weightsTable(family, place, asked, translator));
  const by = fault("by", refused?.faults.by, translator);
  const reason = fault("reason", refused?.faults.reason, translator);
  const none = refused?.faults.none === true ? t("results:ownWeights.fault.none") : null;
  const first = families[0]?.id ?? "";
  const faults = [
    ...(none === null ? [] : [{ href: `#weights-${first}`, text: none }]),
    ...tables.flatMap(({ id, title, fault: text }) =>
      text === null
        ? []
        : [{ href: `#weights-${id}`, text: t("results:ownWeights.fault.inTable", { table: title, text }) }],
    ),
    ...(by === null ? [] : [{ href: "#by", text: by }]),
    ...(reason === null ? [] : [{ href: "#reason", text: reason }]),
  ];
  return {
    back: result,
    by: { value: refused?.posted.by ?? own?.by ?? "", fault: by },
    reason: { value: refused?.posted.reason ?? own?.reason ?? "", fault: reason },
    families: tables,
    faults,
    kept: own !== null,
  };
}

function weightsTable(
  { id, parts }: WeighedFamily,
  place: number,
  { nameOf, own, refused }: Asked,
  translator: Translator,
): WeightsTable {
  const { t } = translator;
  const kept = parts.map((part) => own?.points[part.id]);
  const shares = kept.some((points) => points === undefined) ? null : normalised(kept.map((points) => points ?? 0));
  const wrong = refused?.faults.families[id];
  const percent = new Intl.NumberFormat(translator.formats, { style: "percent", maximumFractionDigits: 1 });
  const rows = parts.map((part, at) => ({
    name: nameOf(part.id),
    field: pointsField(part.id),
    value: refused?.posted.points[part.id] ?? pointsText(kept[at], translator),
    share: percent.format(part.share),
    own: shares === null ? "" : percent.format(shares[at] ?? 0),
  }));
  return {
    id,
    title: place === 0 ? t("results:ownWeights.whole") : t("results:ownWeights.inside", { name: nameOf(id) }),
    fault: wrong === undefined ? null : t(`results:ownWeights.fault.${wrong}`),
    open: place === 0 || wrong !== undefined || rows.some(({ value }) => value !== ""),
    rows,
  };
}

function pointsText(points: number | undefined, { formats }: Translator): string {
  if (points === undefined) return "";
  return new Intl.NumberFormat(formats, { maximumFractionDigits: 3, useGrouping: false }).format(points);
}

function fault(field: "by" | "reason", what: "missing" | "long" | undefined, { t }: Translator): string | null {
  return what === undefined ? null : t(`results:ownWeights.fault.${field}.${what}`);
}
