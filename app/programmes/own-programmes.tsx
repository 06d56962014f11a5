import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";

type OwnProgrammesProps = { readonly programmes: readonly { readonly id: string; readonly name: string }[] };

/** The programmes on somebody's account page; nothing where there is none. */
export function OwnProgrammes({ programmes }: OwnProgrammesProps) {
  const { t } = useTranslator();
  if (programmes.length === 0) return null;
  return (
    <section className="own-places stack-s" aria-labelledby="programmes">
      <h2 id="programmes">{t("programmes:own")}</h2>
      <ul className="rows">
        {programmes.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.programme(id)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
