/** `survey.yaml` of a new questionnaire in format 2. */
export const treeSurvey = `# yaml-language-server: $schema=../survey.schema.json
# What is asked: structure and numbers. Every word people read stands in locales/, joined by id.
# surveys/README.md explains every key. Check after each change: npx waymark instrument check surveys/{id}
format: 2
id: {id}

# Raise it once answers exist and something changes: see "Versions" in surveys/README.md.
version: 1.0.0

# An expert draft until a panel of experts has judged the questions.
status: expert-draft

# Answers that several questions share, in the order people see them. A value is what an answer is worth.
answerSets:
  reach:
    - { id: nobody, value: 0 }
    - { id: some, value: 1 }
    - { id: everybody, value: 2 }

# Names for stretches of a scale. Each begins where the one before ends.
bandSets:
  standing:
    - { id: starting, from: 0, to: 50 }
    - { id: settled, from: 50, to: 100 }

# How the sections together become one number.
overall: { scale: { from: 0, to: 100 }, bands: standing }

# Sections (with children) and questions (with kind), in the order they are asked.
tree:
  - id: PLAN
    scale: { from: 0, to: 100 }
    children:
      - { id: PLAN-1, kind: yes-partly-no }
      # Asked only where the answer before makes it meaningful.
      - { id: PLAN-2, kind: choice, answers: reach, when: not PLAN-1 = "no" }
  - id: WORK
    # Counts twice as much as the section beside it.
    weight: 2
    scale: { from: 0, to: 100 }
    children:
      - { id: WORK-1, kind: level, levels: 3 }
      # "Does not apply" may be answered here; the words say when that is fair.
      - { id: WORK-2, kind: number, min: 0, max: 100, worst: 0, best: 100, notApplicable: allowed }
      # A fact: it is kept and shown, and enters no score.
      - { id: WORK-3, kind: text, long: true }
`;
