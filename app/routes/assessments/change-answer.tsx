import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { OpenAssessment } from "../access.server.ts";

/** Where a visitor of the demonstration opens its answers again; null where there is nothing to open. */
export function changeOf({ assessment }: OpenAssessment): string | null {
  return assessment.demonstration ? paths.check(assessment.id) : null;
}

/** Opens the answers of the demonstration again and leads to all of them. */
export function ChangeAnswer({ action }: { action: string }) {
  const { t } = useTranslator();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="reopen" />
      <button className="button quiet" type="submit">
        {t("benchmarks:demonstration.change")}
      </button>
    </form>
  );
}
