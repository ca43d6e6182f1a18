import { passwordLength } from "@/lib/schemas/password-rules";
import { TextField } from "./fields";

/** Where a password is chosen. */
export function NewPasswordField({ name = "password", label = "Password" }: { name?: string; label?: string }) {
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      hint={`${passwordLength.min} to ${passwordLength.max.toLocaleString("en")} characters. A few words in a row are fine.`}
    />
  );
}
