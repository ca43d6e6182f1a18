import { ButtonLink } from "@/app/ui/button";
import { ActionForm, Form, SubmitButton } from "@/app/ui/form";
import { When } from "@/app/ui/when";
import { paths } from "@/lib/paths";
import { makeCalendarAddress, revokeCalendarAddress } from "./actions";
import { NewAddress } from "./new-address";

/** The calendar: a file to take along, and a private address that a calendar reads by itself. */
export function Calendar({ feed }: { feed: { createdAt: Date } | null }) {
  return (
    <section className="stack" aria-labelledby="calendar">
      <h2 id="calendar">Calendar</h2>
      <p>
        Your coming interviews and days to practise. A calendar shows when, and the company’s name: nothing of what you
        wrote.
      </p>
      <div>
        <ButtonLink href={paths.calendar()} look="plain" prefetch={false} download>
          Download as a file
        </ButtonLink>
      </div>
      <h3>A private address</h3>
      <p>
        {feed ? (
          <>
            Made <When at={feed.createdAt.toISOString()} isDayOnly />. A calendar that has it keeps itself up to date.
            If you do not know it any more, make a new one: the old one stops at once.
          </>
        ) : (
          "Give it to your calendar program (“subscribe by URL”), and it keeps itself up to date. Whoever has the address can read it without signing in, so keep it to yourself; you can take it back at any time."
        )}
      </p>
      <Form action={makeCalendarAddress} values={{ address: "" }} className="stack gap-3">
        <NewAddress isThere={feed !== null} />
        <div>
          <SubmitButton look="plain">{feed ? "Make a new address" : "Make a private address"}</SubmitButton>
        </div>
      </Form>
      {feed ? (
        <ActionForm action={revokeCalendarAddress}>
          <SubmitButton look="danger">Take the address back</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
