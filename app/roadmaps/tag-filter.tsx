import { useTranslator } from "#app/i18n/translator-context.tsx";

export type TagFilterProps = {
  readonly chosen: string | null;
  readonly options: readonly { readonly tag: string; readonly text: string }[];
  /** How many actions are shown of how many, and the way back to all; null where all are shown. */
  readonly shown: { readonly text: string; readonly all: string } | null;
  /** Ticked actions that are not in the list now; they go on counting. */
  readonly hiddenTicks: readonly string[];
};

/** Chooses actions by topic. It belongs into the form of the list, so that ticked actions stay ticked. */
export function TagFilter({ chosen, options, shown, hiddenTicks }: TagFilterProps) {
  const { t } = useTranslator();
  if (options.length === 0) return null;
  return (
    <>
      <div className="finder mt4">
        <div>
          <label htmlFor="tag">{t("roadmaps:tags.filter")}</label>
          <select className="input" id="tag" name="tag" defaultValue={chosen ?? ""}>
            <option value="">{t("roadmaps:tags.all")}</option>
            {options.map(({ tag, text }) => (
              <option key={tag} value={tag}>
                {text}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet" type="submit">
          {t("roadmaps:tags.show")}
        </button>
      </div>
      {hiddenTicks.map((id) => (
        <input key={id} type="hidden" name="if" value={id} />
      ))}
      {shown === null ? null : (
        <p className="mt2">
          {shown.text} <a href={shown.all}>{t("roadmaps:tags.back")}</a>
        </p>
      )}
    </>
  );
}
