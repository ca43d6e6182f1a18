import { ButtonLink } from "@/app/ui/button";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { dayValue, formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { logHeld } from "../actions";

/** To log a planned interview before its time has come: at once, or, where its date lies ahead, once it is said when it was. */
export function ItWasHeld({
  interview: { id, heldAt },
  now,
}: {
  interview: { id: string; heldAt: Date | null };
  now: Date;
}) {
  if (heldAt === null || heldAt <= now) {
    return (
      <ButtonLink href={paths.capture(id)} look="quiet">
        It was held: log it
      </ButtonLink>
    );
  }
  return (
    <details>
      <summary>It was held: log it</summary>
      <Form action={logHeld.bind(null, id)} values={{ heldOn: dayValue(now) }} className="stack gap-3">
        <TextField
          name="heldOn"
          label="When was it?"
          hint={`${formatDay(heldAt)} was planned.`}
          type="date"
          max={dayValue(new Date(now.getTime() + dayMs))}
        />
        <div>
          <SubmitButton>Log it</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

/** Somewhere it is tomorrow already. */
const dayMs = 86_400_000;
