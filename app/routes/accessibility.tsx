import { useTranslator } from "#app/i18n/translator-context.tsx";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { TextPage } from "#app/ui/text-page.tsx";
import { translatorOf } from "./access.server.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({ title: t("common:pageTitle", { page: t("common:accessibility") }) });
}

const sections = ["standard", "charts", "limits", "tell"] as const;

export default function Accessibility() {
  const { t } = useTranslator();
  return (
    <TextPage
      title={t("common:accessibility")}
      lead={t("common:accessibilityPage.lead")}
      sections={sections.map((section) => ({
        title: t(`common:accessibilityPage.sections.${section}.title`),
        text: t(`common:accessibilityPage.sections.${section}.text`),
      }))}
    />
  );
}
