/** A light stemmer of our own: inflections only, so that "leading" and "leads" meet at "lead". */
export function stem(word: string): string {
  const irregular = irregularForms.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3) return word;
  let root = word;
  if (root.endsWith("ies") && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith("sses")) root = root.slice(0, -2);
  else if (root.endsWith("s") && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.endsWith("ly") && root.length > 5) root = root.slice(0, -2);
  if (root.endsWith("ing") && root.length > 5) root = undouble(root.slice(0, -3));
  else if (root.endsWith("ed") && root.length > 4) root = undouble(root.slice(0, -2));
  if (root.endsWith("e") && root.length > 3) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith("is")) root = `${root.slice(0, -2)}iz`;
  if (root.length > 5 && root.endsWith("isation")) root = `${root.slice(0, -7)}ization`;
  if (root.length > 4 && root.endsWith("y")) root = `${root.slice(0, -1)}i`;
  return root;
}

function undouble(root: string): string {
  const last = root.at(-1);
  const doubled = last !== undefined && last === root.at(-2) && !"lsz".includes(last);
  return doubled ? root.slice(0, -1) : root;
}

const irregularForms = new Map(
  [
    "lead led leads leading",
    "choose chose chosen choosing",
    "teach taught",
    "leave left leaving",
    "make made making",
    "do did does done doing",
    "have has had having",
    "be was were are is been being am",
    "go went gone going goes",
    "deal dealt",
    "overcome overcame overcoming overcomes",
    "build built",
    "meet met",
    "tell told",
    "give gave given giving",
    "get got gotten getting",
    "speak spoke spoken",
    "think thought",
    "know knew known",
    "take took taken taking",
    "see saw seen seeing",
    "feel felt",
    "come came coming",
    "find found",
    "run ran running",
    "say said",
    "keep kept",
    "bring brought",
    "person people persons",
    "study studied studies studying",
    "weakness weaknesses",
    "using use used uses",
    "story story",
    "business business",
    "this this",
    "less less",
    "favorit favourite favorite favourites",
    "favor favour",
    "behavior behaviour behavior",
    "program programme program programming",
    "judgement judgment judgement",
    "win won winning",
    "fall fell fallen",
    "hire hire hired hiring",
    "plan plan plans planned planning",
  ].flatMap((line) => {
    const [root = "", ...forms] = line.split(" ");
    return [root, ...forms].map((form) => [form, root] as const);
  }),
);
