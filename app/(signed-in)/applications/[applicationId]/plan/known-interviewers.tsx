"use client";

import fields from "@/app/ui/fields.module.css";
import { useField, useFieldList } from "@/app/ui/form";

/** The people met so far, to tick who will be there again. */
export function KnownInterviewers({ people }: { people: readonly { id: string; name: string; title: string }[] }) {
  const { attempt } = useField("known");
  const ticked = useFieldList("known");
  if (people.length === 0) return null;
  return (
    <fieldset className={fields.field}>
      <legend className={fields.label}>
        Of those you know <span className={fields.optional}>optional</span>
      </legend>
      <div className={fields.choices} key={attempt}>
        {people.map(({ id, name, title }) => (
          <label key={id} className={fields.choice}>
            <input type="checkbox" name="known" value={id} defaultChecked={ticked.includes(id)} />
            <span>
              {name}
              {title ? <span className="soft">, {title}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
