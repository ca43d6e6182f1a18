import { parseNotes } from "@/lib/notes/parse-notes";

process.stdin.setEncoding("utf8");
let text = "";
for await (const chunk of process.stdin) text += chunk;
process.stdout.write(`${JSON.stringify(parseNotes(text))}\n`);
