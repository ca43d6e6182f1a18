import fields from "@/app/ui/fields.module.css";

/** Says how much of the notes is there already, and takes it once more where the person wants it. */
export function Repeats({
  count,
  isTaken,
  onChange,
}: {
  count: number;
  isTaken: boolean;
  onChange: (isTaken: boolean) => void;
}) {
  return (
    <div className="stack gap-2">
      <p>
        {count === 1
          ? "One of these is here already, word for word"
          : `${count} of these are here already, word for word`}
        {isTaken ? "." : ", and left out."}
      </p>
      <div className={fields.choices}>
        <label className={fields.choice}>
          <input
            type="checkbox"
            name="takesRepeats"
            checked={isTaken}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{count === 1 ? "Take it anyway" : "Take them anyway"}</span>
        </label>
      </div>
    </div>
  );
}
