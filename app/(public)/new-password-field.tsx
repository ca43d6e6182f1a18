import { TextField } from "@/app/ui/fields";
import { passwordLength } from "@/lib/schemas/password-rules";

/** Where a password is chosen. */
export function NewPasswordField({ label = "Password" }: { label?: string }) {
  return (
    <TextField
      name="password"
      label={label}
      type="password"
      autoComplete="new-password"
      hint={`At least ${passwordLength.min} characters. A few words in a row are fine.`}
    />
  );
}
