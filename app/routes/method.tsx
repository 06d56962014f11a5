import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { TextPage } from "#app/ui/text-page.tsx";
import { translatorOf } from "./access.server.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({ title: t("common:pageTitle", { page: t("common:method") }) });
}

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
  return (
    <TextPage
      title={t("common:method")}
      lead={t("common:methodPage.lead")}
      sections={sections.map((section) => ({
        title: t(`common:methodPage.sections.${section}.title`),
        text: t(`common:methodPage.sections.${section}.text`),
        ...(section === "draft" ? { link: { href: paths.evidence, label: t("evidence:link") } } : {}),
      }))}
    />
  );
}
