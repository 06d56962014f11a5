import { institutionSizes, institutionTypes } from "#app/institutions/institution.ts";
import { regions } from "#app/institutions/region.ts";
import { everyone } from "./group.ts";

/** Groups every release lists in this order, hidden or not: everyone, then each size, type and region there is. */
export const alwaysListed: readonly string[] = [
  everyone,
  ...institutionSizes.map((size) => `size:${size}`),
  ...institutionTypes.map((type) => `type:${type}`),
  ...regions.map((region) => `region:${region}`),
];
