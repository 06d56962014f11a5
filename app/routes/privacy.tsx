import { useTranslator } from "#app/i18n/translator-context.tsx";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { TextPage } from "#app/ui/text-page.tsx";
import { translatorOf } from "./access.server.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  return json({ title: t("common:pageTitle", { page: t("common:privacy") }) });
}

const sections = ["kept", "accounts", "cookies", "yours", "logs"] as const;

export default function Privacy() {
  const { t } = useTranslator();
  return (
    <TextPage
      title={t("common:privacy")}
      lead={t("common:privacyPage.lead")}
      sections={sections.map((section) => ({
        title: t(`common:privacyPage.sections.${section}.title`),
        text: t(`common:privacyPage.sections.${section}.text`),
      }))}
    />
  );
}
