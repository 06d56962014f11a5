import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { productRoot } from "#app/platform/product.server.ts";
import { readDocComments } from "#app/platform/read-doc-comments.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { SourceNotes } from "#app/ui/source-notes.tsx";
import { TextPage } from "#app/ui/text-page.tsx";
import { translatorOf } from "./access.server.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({
    title: t("common:pageTitle", { page: t("common:method") }),
    rooms: await Promise.all(
      rooms.map(async (room) => ({ room, files: await readDocComments(productRoot, `app/${room}`) })),
    ),
  });
}

/** The rooms whose comments say how a result comes about, in the order of the life of an answer. */
const rooms = ["scoring", "benchmarks", "roadmaps"] as const;

const sections = [
  "level",
  "overall",
  "index",
  "open",
  "notApplicable",
  "weights",
  "rounding",
  "roadmap",
  "draft",
] as const;

export default function Method() {
  const { t } = useTranslator();
  const { rooms } = useLoaderData<typeof loader>();
  return (
    <TextPage
      title={t("common:method")}
      lead={t("common:methodPage.lead")}
      sections={sections.map((section) => ({
        id: section,
        title: t(`common:methodPage.sections.${section}.title`),
        text: t(`common:methodPage.sections.${section}.text`),
      }))}
    >
      <section className="section" aria-labelledby="code">
        <h2 id="code">{t("common:methodPage.code.title")}</h2>
        <p className="mt2">{t("common:methodPage.code.lead")}</p>
        {rooms.map(({ room, files }) => (
          <section className="mt5 stack-s" key={room} aria-labelledby={`code-${room}`}>
            <h3 id={`code-${room}`}>{t(`common:methodPage.code.rooms.${room}`)}</h3>
            <div>
              <SourceNotes files={files} />
            </div>
          </section>
        ))}
      </section>
    </TextPage>
  );
}
