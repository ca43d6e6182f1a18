/**
 * Intents that interviewers slide between: an answer to one is partly an answer to the other. Two
 * such questions may be the same, and a person should be asked rather than told.
 */
export function areRelated(one: string, other: string): boolean {
  return relatedTo.get(one)?.has(other) ?? false;
}

const pairs = [
  "small-talk about-yourself",
  "about-yourself walk-through-cv",
  "about-yourself in-three-words",
  "about-yourself education",
  "walk-through-cv relevant-experience",
  "daily-work relevant-experience",
  "daily-work liked-about-job",
  "relevant-experience skills-and-tools",
  "relevant-experience internship",
  "education favourite-class",
  "education why-this-field",
  "why-this-field why-change-career",
  "project achievement",
  "project thesis-research",
  "project team-challenge",
  "hardest-problem overcame-obstacle",
  "why-this-company why-this-role",
  "why-this-role what-looking-for",
  "why-leaving short-stays",
  "why-leaving why-change-career",
  "why-leaving liked-about-job",
  "future-goals reached-goal",
  "failure mistake",
  "failure overcame-obstacle",
  "team-challenge overcame-obstacle",
  "team-challenge team-conflict",
  "team-challenge unreliable-teammate",
  "team-challenge alone-or-team",
  "team-challenge team-role",
  "team-conflict unreliable-teammate",
  "team-conflict disagreed-with-boss",
  "team-conflict pet-peeve",
  "tight-deadline stress",
  "tight-deadline prioritise",
  "organise-work prioritise",
  "initiative extra-mile",
  "initiative creative-idea",
  "strengths strengths-and-weaknesses",
  "weaknesses strengths-and-weaknesses",
  "weaknesses self-improvement",
  "weaknesses criticism-received",
  "strengths why-hire-you",
  "others-describe in-three-words",
  "motivates-you passion",
  "role-model motivates-you",
  "campus-activities free-time",
  "leadership-moment leadership-style",
  "leadership-moment coached-someone",
  "leadership-style motivate-others",
  "leadership-style manager-wanted",
  "hard-decision how-you-decide",
  "hard-decision decide-with-little",
  "how-you-decide decide-with-little",
  "hard-decision risk-taken",
  "manager-wanted work-environment",
  "work-environment values",
  "alone-or-team team-role",
  "relocation travel",
  "questions-for-us anything-to-add",
  "doubts-about-you weaknesses",
  "learned-quickly self-improvement",
  "achievement reached-goal",
  "define-success achievement",
];

const relatedTo = new Map<string, Set<string>>();
for (const pair of pairs) {
  const [one = "", other = ""] = pair.split(" ");
  relate(one, other);
  relate(other, one);
}

function relate(one: string, other: string): void {
  const others = relatedTo.get(one) ?? new Set();
  others.add(other);
  relatedTo.set(one, others);
}
