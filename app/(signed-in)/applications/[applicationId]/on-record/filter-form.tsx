import Link from "next/link";
import { Button } from "@/app/ui/button";
import fields from "@/app/ui/fields.module.css";
import { recordTopics } from "@/lib/consistency/on-record";
import { recordTopicLabels } from "@/lib/schemas/words";
import type { RecordFilter } from "./filter";
import styles from "./on-record.module.css";

/** What to see of the ledger: a plain form that changes the address, with or without scripts. */
export function FilterForm({
  action,
  filter,
  people,
  rounds,
  isFiltered,
}: {
  action: string;
  filter: RecordFilter;
  people: readonly { id: string; name: string }[];
  rounds: readonly number[];
  isFiltered: boolean;
}) {
  return (
    // A key of what it holds: after a link that clears it, the fields are made anew.
    <search>
      <form key={JSON.stringify(filter)} action={action} className={styles.filter}>
        <label className={fields.field}>
          <span className="small">Search</span>
          <input className={fields.control} type="search" name="q" defaultValue={filter.typed} maxLength={100} />
        </label>
        <Choice name="kind" label="About" value={filter.kind ?? ""} any="Everything">
          {recordTopics.map((topic) => (
            <option key={topic} value={topic}>
              {recordTopicLabels[topic]}
            </option>
          ))}
        </Choice>
        <Choice name="person" label="Heard by" value={filter.personId ?? ""} any="Anybody">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice name="round" label="Round" value={filter.round === null ? "" : String(filter.round)} any="Any">
          {rounds.map((round) => (
            <option key={round} value={round}>
              {round}
            </option>
          ))}
        </Choice>
        <div className="cluster gap-1">
          <Button type="submit" look="plain">
            Show
          </Button>
          {isFiltered ? (
            <Link className={styles.link} href={action}>
              Show everything
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  value,
  any,
  children,
}: {
  name: string;
  label: string;
  value: string;
  any: string;
  children: React.ReactNode;
}) {
  return (
    <label className={fields.field}>
      <span className="small">{label}</span>
      <select className={fields.control} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}
