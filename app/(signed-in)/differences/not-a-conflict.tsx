import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import { resolutionLabels } from "@/lib/schemas/words";
import { dismiss, takeBack } from "./actions";

/** Two passages of two statements on record that differ; the one said first first. */
export type Difference = { key: string; first: Passage; second: Passage };
type Passage = { id: string; text: string };

/** Says for good that the two do not conflict. */
export function NotAConflict({ difference: { key, first, second } }: { difference: Difference }) {
  return (
    <ActionForm action={dismiss.bind(null, first.id, second.id, key)}>
      <SubmitButton look="quiet">{resolutionLabels["not-conflict"]}</SubmitButton>
    </ActionForm>
  );
}

/** What was called no conflict, each to be taken back. */
export function Dismissed({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <details className="small">
      <summary className="soft">
        {resolutionLabels["not-conflict"]} ({differences.length})
      </summary>
      <ul className="stack gap-2">
        {differences.map(({ key, first, second }) => (
          <li key={`${first.id} ${second.id} ${key}`} className="cluster">
            <span>
              <Quoted text={first.text} /> → <Quoted text={second.text} />
            </span>
            <ActionForm action={takeBack.bind(null, first.id, second.id, key)}>
              <SubmitButton look="quiet" aria-label={`Undo: “${first.text}” and “${second.text}” may differ`}>
                Undo
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
