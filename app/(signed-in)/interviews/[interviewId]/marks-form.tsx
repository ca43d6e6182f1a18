"use client";

import Link from "next/link";
import { useId, useState } from "react";
import { Button } from "@/app/ui/button";
import fields from "@/app/ui/fields.module.css";
import { ActionForm } from "@/app/ui/form";
import { paths } from "@/lib/paths";
import { outcomes } from "@/lib/practice/types";
import { matteredLabels, outcomeLabels } from "@/lib/schemas/words";
import { mark } from "../actions";
import styles from "./interview.module.css";

export type Marks = { mattered: string; outcome: string; askedById: string; followUp: boolean };

/** How much it mattered, how it went, who asked: each choice is saved when it is made, and focus stays on it. */
export function MarksForm({
  interviewId,
  exchangeId,
  people,
  marks: saved,
}: {
  interviewId: string;
  exchangeId: string;
  people: readonly { id: string; name: string }[];
  marks: Marks;
}) {
  const [marks, setMarks] = useState(saved);
  const id = useId();
  return (
    <ActionForm action={mark.bind(null, exchangeId)} className={styles.marks} sendsOnChange>
      <Scale
        legend="How much did it matter to them?"
        name="mattered"
        value={marks.mattered}
        options={matteredLabels.map((label, index) => [String(index), label])}
        onChoose={(mattered) => setMarks({ ...marks, mattered })}
      />
      <Scale
        legend="How did it go?"
        name="outcome"
        value={marks.outcome}
        options={outcomes.map((outcome) => [outcome, outcomeLabels[outcome]])}
        onChoose={(outcome) => setMarks({ ...marks, outcome })}
      />
      <label className={fields.choice}>
        <input
          type="checkbox"
          name="followUp"
          checked={marks.followUp}
          onChange={(event) => setMarks({ ...marks, followUp: event.target.checked })}
        />
        <span>They asked to hear more</span>
      </label>
      {people.length > 0 ? (
        <div className={fields.field}>
          <label htmlFor={id} className={fields.label}>
            Who asked?
          </label>
          <select
            id={id}
            name="askedById"
            className={fields.control}
            value={marks.askedById}
            onChange={(event) => setMarks({ ...marks, askedById: event.target.value })}
          >
            <option value="">Not sure</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <p className="small soft">
          Who asked? <Link href={paths.editInterview(interviewId)}>Say who was there</Link> first.
        </p>
      )}
      <noscript>
        <Button type="submit" look="plain">
          Save
        </Button>
      </noscript>
    </ActionForm>
  );
}

function Scale({
  legend,
  name,
  value,
  options,
  onChoose,
}: {
  legend: string;
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (option: string) => void;
}) {
  return (
    <fieldset className={fields.field}>
      <legend className={fields.label}>{legend}</legend>
      <div className={fields.choices}>
        {[["", "Not said"] as const, ...options].map(([option, label]) => (
          <label key={option} className={fields.choice}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
