import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
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
  const rooms = (["scoring", "benchmarks", "roadmaps"] as const).map(async (room) => ({
    room,
    files: await readDocComments(productRoot, `app/${room}`),
  }));
  return json({ title: t("common:pageTitle", { page: t("common:method") }), rooms: await Promise.all(rooms) });
}

const parts = [
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
      sections={parts.map((part) => ({
        id: part,
        title: t(`common:methodPage.sections.${part}.title`),
        text: t(`common:methodPage.sections.${part}.text`),
        ...(part === "draft" ? { link: { href: paths.evidence, label: t("evidence:link") } } : {}),
      }))}
    >
      <SourceNotes rooms={rooms} />
    </TextPage>
  );
}
