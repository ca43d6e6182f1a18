"use client";

import { useFormStatus } from "react-dom";
import { Button } from "@/app/ui/button";

/** Save and go on to practise, or save only; each is sent once. */
export function PlanButtons() {
  const { pending } = useFormStatus();
  const once = {
    type: "submit" as const,
    name: "then",
    "aria-disabled": pending,
    onClick: (event: React.MouseEvent) => pending && event.preventDefault(),
  };
  return (
    <div className="cluster">
      <Button {...once} value="practise">
        {pending ? "One moment…" : "Make a practice session"}
      </Button>
      <Button {...once} value="save" look="plain">
        Save the plan only
      </Button>
    </div>
  );
}
