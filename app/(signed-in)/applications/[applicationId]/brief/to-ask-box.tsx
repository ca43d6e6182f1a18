"use client";

import { TextArea } from "@/app/ui/fields";
import { useField } from "@/app/ui/form";

/** The list of questions. What was saved may hold lines from elsewhere too, so that the box is made anew with it. */
export function ToAskBox() {
  return (
    <TextArea
      key={useField("base").value}
      name="toAsk"
      label="What do you want to ask them?"
      hint="One question a line. They stand on the page above, printed too."
      rows={4}
    />
  );
}
