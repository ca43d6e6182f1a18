"use client";

import { TextArea } from "@/app/ui/fields";
import { useField } from "@/app/ui/form";

/** The address just made. It is shown this once; what was taken back is not shown any more. */
export function NewAddress({ isThere }: { isThere: boolean }) {
  const { value } = useField("address");
  if (value === "" || !isThere) return null;
  return (
    <div role="status">
      <TextArea
        name="address"
        label="Your private address"
        hint="Shown this once: copy it now, and paste it into your calendar program."
        value={value}
        rows={2}
        readOnly
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
