/** Who is assessed. Only the name is required. */
export type InstitutionType = "research" | "teaching" | "applied" | "open";
export type InstitutionSize = "small" | "medium" | "large";

export type Institution = {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly type: InstitutionType | null;
  readonly size: InstitutionSize | null;
  /** A ROR address, https://ror.org/… */
  readonly ror: string | null;
};

/** An institution as it is kept. */
export type KeptInstitution = Institution & {
  readonly id: string;
  /** Invented, for showing the product. */
  readonly demonstration: boolean;
  readonly createdAt: string;
};

export const institutionTypes: readonly InstitutionType[] = ["research", "teaching", "applied", "open"];
export const institutionSizes: readonly InstitutionSize[] = ["small", "medium", "large"];
