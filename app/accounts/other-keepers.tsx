import { useTranslator } from "#app/i18n/translator-context.tsx";

/** Who else opens the assessment by an account, and whether that ends together with the old link. */
export function OtherKeepers({ names }: { names: readonly string[] }) {
  const { t } = useTranslator();
  if (names.length === 0) return null;
  return (
    <fieldset className="plain stack-s mb5">
      <legend className="label">{t("accounts:link.keepers")}</legend>
      <p className="hint">{t("accounts:link.keepersText")}</p>
      <ul>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and the list never changes
          <li key={at}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <label className="check">
        <input type="checkbox" name="keepers" value="end" /> {t("accounts:link.endKeepers")}
      </label>
    </fieldset>
  );
}
