import type { Generated } from "kysely";

export type InstitutionTable = {
  id: string;
  name: string;
  country: string | null;
  type: string | null;
  size: string | null;
  ror: string | null;
  created_at: string;
  demonstration: Generated<number>;
};
