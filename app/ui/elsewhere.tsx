"use client";

import { useField } from "./form";

/**
 * What the form began from (`base`); where what was typed comes back from this device, what it began from then. And, where
 * the text was changed elsewhere since, how it reads now (`elsewhere`), to choose from.
 */
export function Elsewhere() {
  const { value: base } = useField("base");
  const { value: elsewhere } = useField("elsewhere");
  return (
    <>
      <input type="hidden" name="base" value={base} />
      {elsewhere === "" ? null : (
        <section className="stack gap-2" aria-label="How it reads now">
          <p>It reads now:</p>
          <blockquote className="said">{elsewhere}</blockquote>
          <p className="soft">Save to put your text below in its place.</p>
        </section>
      )}
    </>
  );
}
