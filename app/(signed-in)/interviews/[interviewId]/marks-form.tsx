"use client";

import { useId, useRef } from "react";
import { Button } from "@/app/ui/button";
import fields from "@/app/ui/fields.module.css";
import { outcomes } from "@/lib/practice/types";
import { matteredLabels, outcomeLabels } from "@/lib/schemas/words";
import { mark } from "../actions";
import styles from "./interview.module.css";

type Marks = { mattered: string; outcome: string; askedById: string; followUp: boolean };

/** How much it mattered, how it went, who asked: each choice is saved when it is made. */
export function MarksForm({
  exchangeId,
  people,
  marks,
}: {
  exchangeId: string;
  people: readonly { id: string; name: string }[];
  marks: Marks;
}) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  return (
    <form
      ref={form}
      // Made anew when the marks change elsewhere, as React keeps the first defaults.
      key={JSON.stringify(marks)}
      action={mark.bind(null, exchangeId)}
      className={styles.marks}
      onChange={() => form.current?.requestSubmit()}
    >
      <Scale
        legend="How much did it matter to them?"
        name="mattered"
        value={marks.mattered}
        options={matteredLabels.map((label, index) => [String(index), label])}
      />
      <Scale
        legend="How did it go?"
        name="outcome"
        value={marks.outcome}
        options={outcomes.map((outcome) => [outcome, outcomeLabels[outcome]])}
      />
      <label className={fields.choice}>
        <input type="checkbox" name="followUp" defaultChecked={marks.followUp} />
        <span>They asked to hear more</span>
      </label>
      {people.length > 0 ? (
        <div className={fields.field}>
          <label htmlFor={id} className={fields.label}>
            Who asked?
          </label>
          <select id={id} name="askedById" className={fields.control} defaultValue={marks.askedById}>
            <option value="">Not sure</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <noscript>
        <Button type="submit" look="plain">
          Save
        </Button>
      </noscript>
    </form>
  );
}

function Scale({
  legend,
  name,
  value,
  options,
}: {
  legend: string;
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <fieldset className={fields.field}>
      <legend className={fields.label}>{legend}</legend>
      <div className={fields.choices}>
        {options.map(([option, label]) => (
          <label key={option} className={fields.choice}>
            <input type="radio" name={name} value={option} defaultChecked={option === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
