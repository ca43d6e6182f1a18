import { ButtonLink, type ButtonLook } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { practise } from "./actions";
import type { NextStep } from "./next-step";

/** The one button of a next step; `about` tells buttons of several applications apart. */
export function StepButton({ step: { button }, look, about }: { step: NextStep; look: ButtonLook; about: string }) {
  const label = (
    <>
      {button.label}
      <span className="visually-hidden"> for {about}</span>
    </>
  );
  if ("href" in button) {
    return (
      <ButtonLink href={button.href} look={look}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <ActionForm action={practise.bind(null, button.planId)}>
      <SubmitButton look={look} busy="Making it…">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
