type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * What a translation of these words must hold: every sentence of theirs and, of every plural, the form all languages have.
 * Which other forms a language needs is a question of its grammar; a house test asks it of `Intl.PluralRules`.
 */
export type Translated<Source> = {
  readonly [Key in keyof Source as Key extends `${string}_${PluralForm}` ? never : Key]: Source[Key] extends string
    ? string
    : Translated<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_other` : never]: string;
};
