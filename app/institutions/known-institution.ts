/** An institution as the Research Organization Registry lists it: what a search needs of its record. */
export type KnownInstitution = {
  /** Nine characters, without the address. */
  readonly ror: string;
  /** The name the registry shows. */
  readonly name: string;
  /** Names in other languages. */
  readonly labels: readonly string[];
  readonly aliases: readonly string[];
  readonly acronyms: readonly string[];
  /** Two letters, mostly of ISO 3166-1. */
  readonly country: string | null;
  readonly city: string | null;
};

/** A list of institutions and the release of the registry it was taken from. */
export type KnownList = { readonly release: string; readonly records: readonly KnownInstitution[] };
