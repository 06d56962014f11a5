/** The one door to the framework for everything that is neither a route nor an entry. */
export type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
export { json, redirect } from "@remix-run/node";
