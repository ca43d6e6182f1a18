"use client";

import { useField } from "@/app/ui/form";

/** The id of what is added: made with the form, and kept with what is typed, so that a repeated request adds it once. */
export function OwnQuestionId({ made }: { made: string }) {
  const { value: kept } = useField("id");
  return <input type="hidden" name="id" value={kept || made} />;
}
