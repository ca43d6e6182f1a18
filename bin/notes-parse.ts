import { parseNotes, parseNotesInOrder } from "@/lib/notes/parse-notes";

process.stdin.setEncoding("utf8");
let text = "";
for await (const chunk of process.stdin) text += chunk;
const { exchanges, beside } = parseNotesInOrder(text);
// All that is no exchange, in the order of the notes; what the person asked stands there too, and again as pairs.
const unassigned = beside.flatMap((each) => {
  if (each.kind !== "own") return [each.text];
  const reply = each.askedOf === undefined || each.reply === "" ? each.reply : `${each.askedOf}: ${each.reply}`;
  return [each.question, reply].filter((part) => part !== "");
});
process.stdout.write(`${JSON.stringify({ exchanges, unassigned, ownQuestions: parseNotes(text).ownQuestions })}\n`);
