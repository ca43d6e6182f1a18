import { randomUUID } from "node:crypto";
import type { OwnServer } from "@/bin/steps/own-server";
import { readCorpus } from "../corpus/read-corpus";

type Database = ReturnType<OwnServer["open"]>;
type Value = string | number | null;

/** Where the pages of a person are, as `logInterviews` made them. */
export type Places = {
  applicationId: string;
  /** The first round, which holds most questions; and the second, in which some of them came again. */
  interviewId: string;
  laterId: string;
  /** A session whose first item waits and whose second is answered. */
  sessionId: string;
};

/** Questions of one round: as many as an evening's notes never hold. */
const inOneRound = 200;
const cameAgain = 10;
const itemsInSession = 12;
const day = 24 * 60 * 60_000;

/**
 * Gives a person so many exchanges, straight into the database: one application whose first round has 200 of them (or as many
 * as there are) and whose second repeats ten, with a plan for a third and a practice session under way; the rest in earlier
 * applications of two rounds each, every eighth of them planned for too. The texts are those of bench/corpus.
 */
export function logInterviews(database: Database, ownerId: string, exchanges: number, now: number): Places {
  const spoken = readCorpus().flatMap((person) => person.exchanges);
  const repeated = Math.min(cameAgain, Math.floor(exchanges / 3));
  return database.transaction(() => {
    const makeRound = (applicationId: string, round: number, status: "held" | "upcoming", at: number): string =>
      insert(database, "Interview", { ownerId, applicationId, round, status, heldAt: date(at), createdAt: date(now) });
    const makeApplication = (company: string, at: number): string =>
      insert(database, "Application", { ownerId, company, role: "Shift lead", createdAt: date(at) });
    const say = (interviewId: string, position: number, telling: "first" | "second", more: Record<string, Value>) => {
      const said = spoken[position % spoken.length]?.[telling];
      // Nobody's texts are like anybody else's: what one page worked out must not serve another person's.
      const answer = `${said?.answer} That was at ${ownerId.slice(-6)}.`;
      const exchange = { ownerId, interviewId, position, question: said?.question ?? "", answer };
      return insert(database, "Exchange", { ...exchange, createdAt: date(now), ...more });
    };

    const elsewhere = Math.max(0, exchanges - inOneRound - repeated);
    for (let made = 0, number = 1; made < elsewhere; number++) {
      const applicationId = makeApplication(`Company ${number}`, now - number * day);
      for (const round of [1, 2]) {
        const interviewId = makeRound(applicationId, round, "held", now - number * day);
        for (let position = 0; position < inOneRound / 2 && made < elsewhere; position++, made++) {
          say(interviewId, position, round === 1 ? "first" : "second", {});
        }
      }
      if (number % 8 === 0)
        makePlan(database, ownerId, applicationId, makeRound(applicationId, 3, "upcoming", now + day), now);
    }

    const applicationId = makeApplication("Harbour Clinic", now);
    const dana = { ownerId, applicationId, name: "Dana Reyes", title: "Manager", part: "hiring-manager" };
    const interviewerId = insert(database, "Interviewer", { ...dana, createdAt: date(now) });
    const interviewId = makeRound(applicationId, 1, "held", now - 9 * day);
    const laterId = makeRound(applicationId, 2, "held", now - 2 * day);
    for (const id of [interviewId, laterId]) {
      database
        .prepare('INSERT INTO "Seat" ("ownerId", "interviewId", "interviewerId") VALUES (?, ?, ?)')
        .run(ownerId, id, interviewerId);
    }
    const first = Array.from({ length: Math.min(inOneRound, exchanges - repeated) }, (_, position) =>
      say(interviewId, position, "first", { mattered: position % 4, askedById: interviewerId }),
    );
    for (let position = 0; position < repeated; position++) {
      say(laterId, position, "second", { askedBeforeId: first[position] ?? null, askedBefore: "same" });
    }
    const plannedId = makeRound(applicationId, 3, "upcoming", now + 4 * day);
    const planId = makePlan(database, ownerId, applicationId, plannedId, now);
    const sessionId = insert(database, "PracticeSession", {
      ...{ ownerId, applicationId, planId, seed: 1, createdAt: date(now - day) },
    });
    for (let index = 0; index < itemsInSession; index++) {
      const said = spoken[index % spoken.length];
      const answered = index > 0 && index < 6;
      insert(database, "PracticeItem", {
        ...{ ownerId, sessionId, position: index + 1, kind: "repeat", why: "It mattered to them." },
        exchangeId: first[index % first.length] ?? null,
        question: said?.second.question ?? "",
        earlierQuestion: said?.first.question ?? "",
        earlierAnswer: said?.first.answer ?? "",
        answer: answered ? `${said?.second.answer} That was at ${ownerId.slice(-6)}.` : null,
        answeredAt: answered ? date(now - day) : null,
        seconds: answered ? 80 : 0,
      });
    }
    return { applicationId, interviewId, laterId, sessionId };
  })();
}

function makePlan(
  database: Database,
  ownerId: string,
  applicationId: string,
  interviewId: string,
  now: number,
): string {
  const plan = { ownerId, applicationId, interviewId, meeting: "same", minutes: 40 };
  return insert(database, "Plan", { ...plan, createdAt: date(now) });
}

function insert(database: Database, table: string, row: Record<string, Value>): string {
  const id = randomUUID();
  const columns = ["id", ...Object.keys(row)];
  const names = columns.map((name) => `"${name}"`).join(", ");
  database
    .prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => "?").join(", ")})`)
    .run(id, ...Object.values(row));
  return id;
}

/** A time as the database keeps it. */
function date(at: number): string {
  return new Date(at).toISOString().replace("Z", "+00:00");
}
