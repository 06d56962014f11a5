/** `survey.yaml` of a new questionnaire in format 1. */
export const ladderSurvey = `# yaml-language-server: $schema=../survey.schema.json
# What is asked: structure and numbers. Every word people read stands in locales/, joined by id.
# surveys/README.md explains every key. Check after each change: npx waymark instrument check surveys/{id}
format: 1
id: {id}

# Raise it once answers exist and something changes: see "Versions" in surveys/README.md.
version: 1.0.0

# An expert draft until a panel of experts has judged the questions.
status: expert-draft

# The highest level, 2 to 10. Every question describes each level in its words.
levels: 3

# Inside roles answer for the institution; outside roles say what they see.
roles:
  inside: [leadership, staff]
  outside: [users]

# Dimensions group the questions, here called capabilities. Weights are relative to their neighbours.
dimensions:
  - id: PLAN
    weight: 1
    capabilities:
      - id: PLAN-1
        weight: 1
        # A gate: the dimension stands no higher than this question.
        core: true
        roles: { lead: leadership, required: [leadership, staff], perception: [users] }
      - id: PLAN-2
        weight: 1
        roles: { lead: leadership, required: [leadership], perception: [] }
  - id: WORK
    weight: 1
    capabilities:
      - id: WORK-1
        weight: 2
        roles: { lead: staff, required: [staff], perception: [users] }
      - id: WORK-2
        weight: 1
        # "Does not apply" may be answered here; the words say when that is fair.
        notApplicable: allowed
        roles: { lead: staff, required: [leadership, staff], perception: [] }

# A profile of wished levels somebody can choose instead of the usual one. May be left out, with its words.
targets:
  - id: steady
    otherwise: 2
    levels: { PLAN-1: 3 }
`;

/** `actions.yaml` of a new questionnaire in format 1. */
export const ladderActions = `# yaml-language-server: $schema=../actions.schema.json
# What helps: the roadmap is planned from these. Each action lifts one question from one level to another.
phases:
  - { id: start, months: [0, 6] }
  - { id: grow, months: [6, 18] }

effort:
  S: { points: 1, personWeeks: [1, 4] }
  M: { points: 2, personWeeks: [5, 15] }
  L: { points: 3, personWeeks: [16, 40] }

actions:
  - { id: PLAN-1a, capability: PLAN-1, from: 1, to: 2, phase: start, effort: S, after: [], owner: leadership, sources: "Our own experience" }
  - { id: PLAN-1b, capability: PLAN-1, from: 2, to: 3, phase: grow, effort: M, after: [PLAN-1a], owner: leadership, sources: "Our own experience" }
  - { id: PLAN-2a, capability: PLAN-2, from: 1, to: 3, phase: grow, effort: M, after: [PLAN-1a], owner: leadership, sources: "Our own experience" }
  - { id: WORK-1a, capability: WORK-1, from: 1, to: 3, phase: start, effort: M, after: [], owner: staff, sources: "Our own experience" }
  - { id: WORK-2a, capability: WORK-2, from: 1, to: 3, phase: grow, effort: S, after: [WORK-1a], owner: staff, sources: "Our own experience" }
`;
