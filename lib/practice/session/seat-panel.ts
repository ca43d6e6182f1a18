import { joinNames } from "@/lib/practice/join-names";
import type { ExpectedInterviewer, SessionPlan } from "@/lib/practice/types";
import type { Asker, NextNew } from "./choose-new";
import { type Making, type Ranked, repeatItem } from "./earlier-items";
import { isLastDay, minutesPerItem } from "./meeting-rules";
import type { OpenSession, Taken } from "./open-session";
import { introduce } from "./signals";

/**
 * Where a panel is expected, gives each named person of it one question, with their name in the reason: what they asked
 * before, what their part usually asks, or a new one. Where there are more people than questions, several share one.
 */
export function seatPanel(
  session: OpenSession,
  from: { repeats: readonly Ranked[]; news: NextNew },
  making: Making,
): void {
  for (const people of panelSeats(making.plan, Math.floor(session.left() / minutesPerItem.repeat))) {
    const taken = itemFor(people, session, from, making);
    if (taken !== null) session.take(taken);
  }
}

type Seat = readonly [ExpectedInterviewer, ...ExpectedInterviewer[]];

/** The named people, at most `most` seats; who finds none shares that of somebody with the same part, else any. */
function panelSeats({ meeting, interviewers }: SessionPlan, most: number): Seat[] {
  if (meeting !== "panel") return [];
  const named = interviewers.filter(({ name }) => name.trim() !== "");
  const seats = named.slice(0, most).map((person): [ExpectedInterviewer, ...ExpectedInterviewer[]] => [person]);
  for (const person of named.slice(most)) {
    const alike = seats.filter(([{ part }]) => part === person.part);
    const [fewest] = (alike.length > 0 ? alike : [...seats]).sort((a, b) => a.length - b.length);
    fewest?.push(person);
  }
  return seats;
}

function itemFor(
  people: Seat,
  session: OpenSession,
  { repeats, news }: { repeats: readonly Ranked[]; news: NextNew },
  making: Making,
): Taken | null {
  const [first] = people;
  const ids = new Set(people.map(({ id }) => id));
  const asker: Asker = { name: joinNames(people.map(({ name }) => name)), part: first.part };
  const free = repeats.filter(({ topic }) => !session.used.has(topic));
  const own = free.find(({ topic }) => topic.exchanges.some(({ askedBy }) => askedBy && ids.has(askedBy.id)));
  if (own) return { topic: own.topic, item: repeatItem(own, making, [`${asker.name} may ask it again`]) };
  const usual = free.find(({ topic }) => topic.intent?.askedBy.includes(first.part));
  const wantsNew = !isLastDay(making.plan) && session.owed.new > session.owed.repeat;
  const item = usual === undefined || wantsNew ? news(asker) : null;
  if (item !== null) return { topic: null, item };
  if (usual === undefined) return null;
  const who = people.length === 1 ? introduce(first) : asker.name;
  return { topic: usual.topic, item: repeatItem(usual, making, [`${who} may well ask it`]) };
}
