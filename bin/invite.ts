import { invitationHours, makeInvitation } from "@/lib/auth/invitations";
import { linkTo } from "@/lib/auth/letters";
import { paths } from "@/lib/paths";
import { emailSchema } from "@/lib/schemas/account";
import { runOperatorCommand } from "./operator";

/** `npm run -s invite -- [address]`: prints a link by which one account may be made, for that address or for any. */
await runOperatorCommand(async () => {
  const given = process.argv[2];
  const email = given === undefined ? null : emailSchema.safeParse({ email: given }).data?.email;
  if (email === undefined) throw new Error("Expected an email address, or none to let the person choose it.");
  const { token } = await makeInvitation(email, invitationHours.invited, new Date());
  return {
    link: linkTo(paths.acceptInvitation(token)),
    note: `Works once, within a week${email === null ? "" : `, for ${email} alone`}.`,
  };
});
