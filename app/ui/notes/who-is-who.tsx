"use client";

import { useId, useState } from "react";
import fields from "@/app/ui/fields.module.css";
import { findPerson, isRealName, isSameLabel, type Known } from "@/lib/notes/who-speaks";
import styles from "./notes-workspace.module.css";
import type { Speakers } from "./use-speakers";

/**
 * In a transcript: which of the speakers is the person, and who the others are. Nothing shows where there is none.
 * Without `people` only the first is asked.
 */
export function WhoIsWho({ speakers, people }: { speakers: Speakers; people?: readonly Known[] }) {
  const id = useId();
  const { names, candidate } = speakers;
  if (names.length === 0) return null;
  const others = names.filter((name) => candidate === undefined || !isSameLabel(name, candidate));
  return (
    <div className="stack gap-1">
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          Which of them are you?
        </label>
        <select
          id={id}
          name="candidate"
          className={fields.control}
          value={candidate ?? ""}
          onChange={(event) => speakers.choose(event.target.value)}
        >
          {candidate === undefined ? <option value="">Not said</option> : null}
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        {speakers.isSaid ? <input type="hidden" name="isSaid" value="on" /> : null}
      </div>
      {people === undefined ? null : <Others names={others} people={people} />}
    </div>
  );
}

/** The other speakers, each with who that seems to be; folded, as it is nearly always right. */
function Others({ names, people }: { names: readonly string[]; people: readonly Known[] }) {
  const id = useId();
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const rows = names.map((name) => {
    const interviewer = said.get(name) ?? guess(name, people);
    return { name, interviewer, text: say(name, interviewer, people) };
  });
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>The others: {rows.map(({ text }) => text).join(", ")}</summary>
      <div className="stack gap-3">
        {rows.map(({ name, interviewer }, index) => (
          <div key={name} className={fields.field}>
            <input type="hidden" name="speaker" value={name} />
            <label htmlFor={`${id}${index}`} className={fields.label}>
              Who is <bdi>{name}</bdi>?
            </label>
            <select
              id={`${id}${index}`}
              name="interviewer"
              className={fields.control}
              value={interviewer}
              onChange={(event) => setSaid(new Map(said).set(name, event.target.value))}
            >
              <option value="">Not said</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
              {isRealName(name) ? <option value="new">New: {name}</option> : null}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}

function guess(name: string, people: readonly Known[]): string {
  return findPerson(name, people)?.id ?? (isRealName(name) ? "new" : "");
}

function say(name: string, interviewer: string, people: readonly Known[]): string {
  if (interviewer === "new") return `${name} (new)`;
  const person = people.find(({ id }) => id === interviewer);
  if (!person) return name;
  return isSameLabel(person.name, name) ? name : `${name} is ${person.name}`;
}
