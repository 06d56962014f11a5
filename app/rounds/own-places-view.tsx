import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { OwnPlaces } from "./read-own-places.server.ts";

type Row = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly text: string;
  readonly tag: string | null;
};

/** Where somebody has a part, each kind of place under its own heading; nothing where there is none. */
export function OwnPlacesView({ places }: { places: OwnPlaces }) {
  const { t } = useTranslator();
  const answers = places.answers.map(({ id, name, institution, state, contribution }) => ({
    ...{ id, name, text: institution, href: paths.respond(id) },
    tag:
      state === "open" && contribution !== null ? t(`rounds:contribution.${contribution}`) : t(`rounds:state.${state}`),
  }));
  const reviews = places.reviews.map(({ id, name, institution, state }) => ({
    ...{ id, name, text: institution, href: paths.round(id), tag: t(`rounds:state.${state}`) },
  }));
  const institutions = places.institutions.map(({ id, name, role }) => ({
    ...{ id, name, href: paths.institution(id), text: t(`rounds:own.role.${role}`), tag: null },
  }));
  return (
    <>
      <Rows id="answers" title={t("rounds:own.answers")} rows={answers} />
      <Rows id="reviews" title={t("rounds:own.reviews")} rows={reviews} />
      <Rows id="institutions" title={t("rounds:own.institutions")} rows={institutions}>
        {places.institutions.some(({ role }) => role === "consultant") ? (
          <p>
            <a href={paths.clients}>{t("rounds:own.clients")}</a>
          </p>
        ) : null}
      </Rows>
    </>
  );
}

type RowsProps = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly children?: ReactNode;
};

function Rows({ id, title, rows, children }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <section className="own-places stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows">
        {rows.map(({ id: key, href, name, text, tag }) => (
          <li key={key}>
            <div>
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
              <p className="meta">
                <bdi>{text}</bdi>
              </p>
            </div>
            {tag === null ? null : <span className="tag">{tag}</span>}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
