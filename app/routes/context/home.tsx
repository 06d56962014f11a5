import { useLoaderData } from "@remix-run/react";
import { ContextHomeView } from "#app/assessments/context-home-view.tsx";
import { answersOf } from "#app/assessments/entry.ts";
import { itemSectionLinks } from "#app/assessments/item-section-links.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { followingAndSaid } from "#app/reports/circumstances/circumstance-blocks.ts";
import { BlockView } from "#app/reports/page/block-view.tsx";
import { openCover } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { contextOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await contextOf(await openCover(args, "assessment.read"));
  const { assessment, cover, sections, entries, hidden, translator } = opened;
  const { t } = translator;
  const { id, round } = assessment;
  const { instrument, words } = cover;
  return json({
    title: t("common:pageTitle", { page: t("assessments:context.title") }),
    frame: frameOf(opened, "home"),
    back:
      round === null
        ? { href: paths.assessment(id), label: t("assessments:section.crumb") }
        : { href: paths.round(id), label: t("rounds:home.back") },
    sections: itemSectionLinks(sections, entries, hidden, (section) => paths.contextQuestions(id, section), translator),
    blocks: followingAndSaid({ instrument, words, circumstances: answersOf(entries) }, translator),
  });
}

export default function ContextHome() {
  const translator = useTranslator();
  const { frame, blocks, ...page } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <ContextHomeView {...page}>
        {blocks.length === 0
          ? null
          : blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
              <BlockView key={place} block={block} translator={translator} />
            ))}
      </ContextHomeView>
    </AssessmentPage>
  );
}
