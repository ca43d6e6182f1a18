import { linkTo } from "@/lib/auth/letters";
import { makeReset } from "@/lib/auth/reset-password";
import { paths } from "@/lib/paths";
import { runOperatorCommand } from "./operator";

/** `npm run -s reset-password -- address`: prints a link by which its person may choose a new password. */
await runOperatorCommand(async () => {
  const email = process.argv[2] ?? "";
  const reset = await makeReset(email, new Date());
  if (reset === null) {
    throw new Error(`Expected the address of an account, such as \`npm run -s reset-password -- dana@example.org\`.`);
  }
  return {
    link: linkTo(paths.newPassword(reset.token)),
    note: "Works once, within an hour. Give it to that person alone: whoever opens it chooses the password.",
  };
});
