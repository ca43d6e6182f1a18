"use client";

import { useField } from "@/app/ui/form";

/** The id of what is added: made with the form, and kept with what is typed, so that a repeated request adds it once. */
export function OwnQuestionId({ made }: { made: string }) {
  const { value: kept } = useField("id");
  return <input type="hidden" name="id" value={kept || made} />;
}

/** What the form began from; and, where it was changed elsewhere since, how it reads now, to choose from. */
export function OwnQuestionElsewhere() {
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
