/** What a reader of a review judges: can it be followed, counted again, and does it say what it cannot say? */
export const criteria = ["question", "selection", "extraction", "figures", "limits"] as const;
export type Criterion = (typeof criteria)[number];

export const verdicts = ["yes", "partly", "no"] as const;
export type Verdict = (typeof verdicts)[number];

/** One reader's judgement of one review. */
export type Appraisal = { readonly by: string } & { readonly [Key in Criterion]: Verdict };

/** What several readers' judgements come to. */
export type AgreedAppraisal = {
  /** Nobody, one reader only, two who agree, two who differ, or a third who decided. */
  readonly state: "none" | "first" | "agreed" | "differ" | "decided";
  /** The verdict on each criterion; null while two readers differ on it, and for all of them while nobody has read. */
  readonly verdicts: { readonly [Key in Criterion]: Verdict | null };
  /** The criteria the first two readers differ on. */
  readonly differing: readonly Criterion[];
};

/**
 * What the appraisals of one review come to: two readers judge five criteria, each for themselves; where they differ on any, a
 * third decides those and no others.
 *
 * With one reader their verdicts stand, marked as the first. With two who agree they are agreed. Where two differ and nobody
 * has decided, the criterion has no verdict. A fourth appraisal and later ones are not looked at; a check refuses them.
 *
 * Source: two raters and a third who adjudicates, as Sasmita et al. (2026) appraised 45 articles and left out 7.
 *
 * @param appraisals In the order they were made, at most three.
 */
export function agreeOnAppraisal([first, second, third]: readonly Appraisal[]): AgreedAppraisal {
  if (first === undefined) return { state: "none", verdicts: verdictsBy(() => null), differing: [] };
  if (second === undefined) return { state: "first", verdicts: verdictsBy((one) => first[one]), differing: [] };
  const differing = criteria.filter((one) => first[one] !== second[one]);
  const decided = third === undefined ? null : third;
  return {
    state: differing.length === 0 ? "agreed" : decided === null ? "differ" : "decided",
    verdicts: verdictsBy((one) => (differing.includes(one) ? (decided?.[one] ?? null) : first[one])),
    differing,
  };
}

function verdictsBy(verdict: (criterion: Criterion) => Verdict | null): AgreedAppraisal["verdicts"] {
  return {
    question: verdict("question"),
    selection: verdict("selection"),
    extraction: verdict("extraction"),
    figures: verdict("figures"),
    limits: verdict("limits"),
  };
}
