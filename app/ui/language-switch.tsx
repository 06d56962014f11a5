import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { useResponseMarks } from "./response-marks.tsx";

/** Offers the language the browser prefers where it is not given unasked, because nobody has reviewed it yet. */
export function LanguageOffer() {
  const { languageOffer, path } = useResponseMarks();
  if (languageOffer === null) return null;
  return (
    <form className="offer wrap" method="post" action={paths.language} lang={languageOffer.tag}>
      <input type="hidden" name="back" value={path} />
      <button className="link" type="submit" name="language" value={languageOffer.tag}>
        {languageOffer.words}
      </button>
    </form>
  );
}

/** How far the words of this page can be trusted, and the same page in the words it was translated from. */
export function TranslationNote() {
  const { t, review } = useTranslator();
  const { languageSwitch, path } = useResponseMarks();
  const source = languageSwitch.find((language) => language.source)?.tag;
  if (review !== "unreviewed") return null;
  return (
    <p className="translation">
      {t("common:translation.page")}{" "}
      <a href={`${path}?lang=${source}`} hrefLang={source}>
        {t("common:translation.source")}
      </a>
    </p>
  );
}

/** A plain form, so that the language can be changed without script. Hidden while there is only one. */
export function LanguageSwitch() {
  const { t } = useTranslator();
  const { languageSwitch, path } = useResponseMarks();
  if (languageSwitch.length < 2) return null;
  return (
    <form className="language" method="post" action={paths.language}>
      <input type="hidden" name="back" value={path} />
      <label htmlFor="language">{t("common:language")}</label>
      <select
        className="input small"
        id="language"
        name="language"
        defaultValue={languageSwitch.find((l) => l.current)?.tag}
      >
        {languageSwitch.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <button className="button quiet small" type="submit">
        {t("common:changeLanguage")}
      </button>
    </form>
  );
}
