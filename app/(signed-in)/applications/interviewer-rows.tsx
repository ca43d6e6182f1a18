"use client";

import { useId, useState } from "react";
import { Button } from "@/app/ui/button";
import fields from "@/app/ui/fields.module.css";
import { useField, useFieldList } from "@/app/ui/form";
import { maxInterviewers } from "@/lib/schemas/limits";
import { partLabels } from "@/lib/schemas/words";
import styles from "./interviewer-rows.module.css";

type Row = { key: number; id: string; name: string; title: string; part: string };

/** Who was there, or will be: as many people as needed. Rows without a name are left out on saving. */
export function InterviewerRows({ legend, hint }: { legend: string; hint?: string }) {
  const ids = useFieldList("interviewerId");
  const names = useFieldList("interviewerName");
  const titles = useFieldList("interviewerTitle");
  const parts = useFieldList("interviewerPart");
  const { errors } = useField("interviewerName");
  const base = useId();
  const [rows, setRows] = useState<Row[]>(() =>
    (names.length > 0 ? names : [""]).map((name, index) => ({
      key: index,
      id: ids[index] ?? "",
      name,
      title: titles[index] ?? "",
      part: parts[index] ?? "other",
    })),
  );

  function change(key: number, part: Partial<Row>) {
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
  }

  return (
    <fieldset className="stack gap-3" aria-describedby={errors.length > 0 ? `${base}error` : undefined}>
      <legend className={fields.label}>
        {legend} <span className={fields.optional}>optional</span>
      </legend>
      {hint ? <p className={fields.hint}>{hint}</p> : null}
      {rows.map((row, index) => (
        <div key={row.key} className={styles.row}>
          <input type="hidden" name="interviewerId" value={row.id} />
          <label className={fields.field}>
            <span className="small">Name</span>
            <input
              className={fields.control}
              name="interviewerName"
              value={row.name}
              onChange={(event) => change(row.key, { name: event.target.value })}
              autoComplete="off"
              aria-invalid={errors.length > 0 && row.name === "" && row.title !== "" ? true : undefined}
            />
          </label>
          <label className={fields.field}>
            <span className="small">Job title</span>
            <input
              className={fields.control}
              name="interviewerTitle"
              value={row.title}
              onChange={(event) => change(row.key, { title: event.target.value })}
              autoComplete="off"
            />
          </label>
          <label className={fields.field}>
            <span className="small">Part in the decision</span>
            <select
              className={fields.control}
              name="interviewerPart"
              value={row.part}
              onChange={(event) => change(row.key, { part: event.target.value })}
            >
              {Object.entries(partLabels).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          {rows.length > 1 ? (
            <Button
              look="quiet"
              className={styles.remove}
              aria-label={`Remove ${row.name || `person ${index + 1}`}`}
              onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
            >
              Remove
            </Button>
          ) : null}
        </div>
      ))}
      <p id={`${base}error`} className={fields.errors} aria-live="polite" hidden={errors.length === 0}>
        {errors.join(" ")}
      </p>
      {rows.length < maxInterviewers ? (
        <div>
          <Button
            look="quiet"
            onClick={() =>
              setRows([
                ...rows,
                {
                  key: Math.max(...rows.map(({ key }) => key)) + 1,
                  id: "",
                  name: "",
                  title: "",
                  part: "other",
                },
              ])
            }
          >
            + Add a person
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
