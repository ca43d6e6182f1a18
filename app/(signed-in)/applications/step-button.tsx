import { ButtonLink, type ButtonLook } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { finish } from "../practice/actions";
import { practise } from "./actions";
import type { NextStep } from "./next-step";

/** The one button of a next step. `describedBy` is the id of the text that says for which application. */
export function StepButton({
  step: { button },
  look,
  describedBy,
}: {
  step: NextStep;
  look: ButtonLook;
  describedBy: string;
}) {
  if ("href" in button) {
    return (
      <ButtonLink href={button.href} look={look} aria-describedby={describedBy}>
        {button.label}
      </ButtonLink>
    );
  }
  if ("finishes" in button) {
    return (
      <ActionForm action={finish.bind(null, button.finishes)}>
        <SubmitButton look={look} aria-describedby={describedBy}>
          {button.label}
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ActionForm action={practise.bind(null, button.planId)}>
      <SubmitButton look={look} busy="Making it…" aria-describedby={describedBy}>
        {button.label}
      </SubmitButton>
    </ActionForm>
  );
}
