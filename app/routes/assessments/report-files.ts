import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openEither } from "../access.server.ts";
import { orderPdf } from "./order-pdf.ts";
import { reportPlace } from "./report-document.ts";

/** Asks for the report as PDF; the page it leads to shows how far it is, and then the file. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openEither(args, "assessment.result");
  return redirect((await orderPdf(opened, args.request)).page, 303);
}

/** Nothing to see: the files are made from the report's page. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEither(args, "assessment.result");
  return redirect((await reportPlace(opened, args.request)).href, 303);
}
