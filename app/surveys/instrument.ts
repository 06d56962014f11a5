import type { Context } from "./context/context.ts";
import type { Panel } from "./panel/check-panel.ts";

/**
 * What a questionnaire is, as plain data: structure without words.
 * Words live in one file per language (`instrument-words.ts`); ids join the two and are never reused.
 */

/** "n of `of` studies raise this": the only source of salience and of literature weights. */
export type Share = { readonly source: string; readonly locator: string; readonly n: number; readonly of: number };

/** Roles a capability addresses: who owns the evidence, who must answer inside, who sees it from outside. */
export type CapabilityRoles = {
  readonly lead: string;
  readonly required: readonly string[];
  readonly perception: readonly string[];
  /** Perception roles whose lower view is news by itself, because the capability exists for them. Left out: none. */
  readonly headline?: readonly string[] | undefined;
};

/** The unit that gets a level. `weight` is relative to its siblings. `core` gates the dimension's staged level. */
export type Capability = {
  readonly id: string;
  readonly weight: number;
  readonly core: boolean;
  /** Derived while loading: true when a lens marked `enablers` names this capability. */
  readonly enabler: boolean;
  /** Whether "does not apply" may be answered here at all. */
  readonly mayBeNotApplicable: boolean;
  readonly roles: CapabilityRoles;
  readonly evidence: readonly Share[];
  /** Where advice on the question comes from; the sentence itself stands in the words. Left out: no advice. */
  readonly guidance?: Guidance | undefined;
};

/** The place of a piece of advice in the literature. */
export type Guidance = { readonly source: string; readonly locator: string };

export type Dimension = {
  readonly id: string;
  readonly weight: number;
  /** The literature share behind the dimension; absent means the literature preset keeps `weight`. */
  readonly literature: Share | null;
  readonly capabilities: readonly Capability[];
};

/** A view that regroups capabilities by an outside framework. It never changes a score. */
export type Lens = {
  readonly id: string;
  /** The work it comes from, as under `sources` of the words; left out where there is none. */
  readonly source?: string | undefined;
  readonly elements: readonly LensElement[];
};

export type LensElement = {
  readonly id: string;
  readonly capabilities: readonly string[];
  /** The part of the framework it belongs to. */
  readonly group?: string | undefined;
  /** The outside role it stands for: what lies between the institution and these people. */
  readonly role?: string | undefined;
  /** The finding of the evidence that counts it. */
  readonly finding?: string | undefined;
};

/** Somebody who wants something of the subject, and the capabilities that show whether they get it. */
export type Audience = { readonly id: string; readonly capabilities: readonly string[] };

/** One stage of adoption, and the level each of these capabilities needs for it. */
export type AdoptionStage = { readonly id: string; readonly needs: Readonly<Record<string, number>> };

/** How far an institution is in taking the subject up: stages in order, each on top of those before. */
export type Adoption = {
  /** The work the stages come from, as under `sources` of the words; null where there is none. */
  readonly source: string | null;
  readonly stages: readonly AdoptionStage[];
};

/** Wished levels: `levels[id] ?? otherwise`. */
export type TargetProfile = {
  readonly id: string;
  readonly otherwise: number;
  /** The highest level this profile may ask for, because somebody decided so openly. Left out: the usual ceiling. */
  readonly ceiling?: number | undefined;
  /** Whether it is a set of weights too, in which the capabilities it raises count twice. Left out: yes. */
  readonly weights?: boolean | undefined;
  readonly levels: Readonly<Record<string, number>>;
};

/** What a profile may ask for at most unless it says more: going beyond "managed" should be somebody's decision. */
export const usualCeiling = 4;

export type Phase = { readonly id: string; readonly months: readonly [number, number] };
export type EffortSize = "S" | "M" | "L";
export type Effort = { readonly points: number; readonly personWeeks: readonly [number, number] };

/** One library action lifts one capability from level `from` to level `to`, after the actions it depends on. */
export type Action = {
  readonly id: string;
  readonly capability: string;
  readonly from: number;
  readonly to: number;
  readonly phase: string;
  readonly effort: EffortSize;
  readonly after: readonly string[];
  readonly owner: string;
  /** What it is about, in the library's own vocabulary. Left out: nothing, in a library without one. */
  readonly tags?: readonly string[] | undefined;
  /** How deep the measure of the action looks. Left out: it measures the work, not what the work brings. */
  readonly kirkpatrick?: KirkpatrickLevel | undefined;
  /** Where the idea stands in the literature, for the reader who wants to look it up. */
  readonly sources: string;
};

/** Kirkpatrick's four levels of evaluation: reaction, learning, behaviour, results. */
export type KirkpatrickLevel = 1 | 2 | 3 | 4;

/** Something worth a thought beside the plan: never planned, never scored, without phase or effort. */
export type Idea = {
  readonly id: string;
  /** What it could help with. */
  readonly capabilities: readonly string[];
  readonly tags?: readonly string[] | undefined;
  readonly sources: string;
};

export type ActionLibrary = {
  /** The vocabulary actions and ideas are tagged with. Left out: there is none. */
  readonly tags?: readonly string[] | undefined;
  readonly phases: readonly Phase[];
  readonly effort: Readonly<Record<EffortSize, Effort>>;
  readonly actions: readonly Action[];
  readonly ideas?: readonly Idea[] | undefined;
};

export type InstrumentStatus = "expert-draft" | "validated";

export type Instrument = {
  readonly id: string;
  readonly version: string;
  readonly status: InstrumentStatus;
  /** Levels run from 1 to this number in steps of one. */
  readonly levels: number;
  readonly insideRoles: readonly string[];
  readonly outsideRoles: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly lenses: readonly Lens[];
  readonly targets: readonly TargetProfile[];
  /** Capabilities every summary names by themselves. */
  readonly headlines: readonly string[];
  readonly audiences: readonly Audience[];
  readonly adoption: Adoption | null;
  /** The lens whose groups a report weighs against each other. */
  readonly balance: string | null;
  /** Roles without which a round hears only one side. */
  readonly voices: readonly string[];
  readonly library: ActionLibrary;
  /** The panel of experts that judged this version; null where none did. */
  readonly panel: Panel | null;
  /** Questions about an institution's circumstances, which enter no score; null without any. */
  readonly context: Context | null;
};

/** Every capability in questionnaire order. */
export function capabilitiesOf(instrument: Instrument): readonly Capability[] {
  return instrument.dimensions.flatMap((dimension) => dimension.capabilities);
}

/** The capability of that id, or undefined. */
export function findCapability(instrument: Instrument, id: string): Capability | undefined {
  return capabilitiesOf(instrument).find((capability) => capability.id === id);
}

/** The dimension that holds the capability, or undefined. */
export function dimensionOf(instrument: Instrument, capabilityId: string): Dimension | undefined {
  return instrument.dimensions.find((d) => d.capabilities.some((c) => c.id === capabilityId));
}
