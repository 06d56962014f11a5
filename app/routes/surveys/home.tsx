import { useLoaderData } from "@remix-run/react";
import { isKept } from "#app/accounts/keep-assessment.server.ts";
import { homeSteps } from "#app/assessments/home-steps.ts";
import { HomeView } from "#app/assessments/home-view.tsx";
import { itemProgress } from "#app/assessments/item-progress.ts";
import { itemSectionLinks } from "#app/assessments/item-section-links.ts";
import { VersionsAside } from "#app/assessments/versions-aside.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { versionLinks } from "../assessments/planned-move.server.ts";
import { titleOf } from "../title.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.read"));
  const { assessment, words, translator, sections, entries, hidden } = opened;
  const { t } = translator;
  const { id, institution, submittedAt } = assessment;
  const progress = itemProgress(sections, entries, hidden);
  const stateOf = (section: string) => progress.sections.find((one) => one.id === section);
  const next = sections.find((section) => {
    const state = stateOf(section.id)?.state;
    return state === "notStarted" || state === "inProgress";
  });
  return json({
    title: t("common:pageTitle", {
      page: t("assessments:home.title", { instrument: words.title, institution: institution.name }),
    }),
    frame: frameOf(opened, "home"),
    heading: words.title,
    institution: institution.name,
    ...homeSteps(
      {
        ...{ submittedAt, answered: progress.answered, of: progress.of, welcome: words.description },
        next: next === undefined ? null : { href: paths.treeQuestions(id, next.id), name: next.name },
        ...{ result: paths.treeResult(id), check: paths.treeCheck(id) },
      },
      translator,
    ),
    versions: await versionLinks(opened),
    sections: itemSectionLinks(sections, entries, hidden, (section) => paths.treeQuestions(id, section), translator),
    inAccount: await isKept(opened.services.database, opened.actor, id),
    links: {
      keep: paths.keep(id),
      profile: paths.profile(id),
      link: paths.link(id),
      download: paths.download(id),
      delete: paths.delete(id),
    },
  });
}

export default function Home() {
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={page.frame}>
      <HomeView page={page}>
        <VersionsAside {...page.versions} />
      </HomeView>
    </AssessmentPage>
  );
}
