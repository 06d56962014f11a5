/** One import of the Research Organization Registry. Only rows of the current list are searched. */
export type KnownListTable = {
  id: string;
  release: string;
  state: "arriving" | "current" | "replaced";
  begun_at: string;
};

/** Lists of names are JSON; `search` holds what `searchText` makes of them all. */
export type KnownInstitutionTable = {
  list_id: string;
  ror: string;
  name: string;
  name_length: number;
  labels: string;
  aliases: string;
  acronyms: string;
  country: string | null;
  city: string | null;
  search: string;
};
