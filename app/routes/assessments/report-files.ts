import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAssessment } from "../access.server.ts";
import { orderPdf } from "./order-pdf.ts";

/** Asks for the report as PDF; the page it leads to shows how far it is, and then the file. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  return redirect((await orderPdf(opened, args.request)).page, 303);
}

/** Nothing to see: the files are made from the report's page. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment } = await openAssessment(args, "assessment.result");
  return redirect(paths.report(assessment.id), 303);
}
