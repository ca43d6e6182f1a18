import { writeJson } from "@/lib/export/write-json";

const at = "2026-11-12T14:30:00.000Z";

/** An export with a row or two in every table. */
export function sampleExport() {
  return {
    format: "second-round",
    version: 1,
    account: { spokenAs: "Toni Meyer", exampleAnsweredAt: null as string | null },
    applications: [{ id: "a1", company: "Harbour Clinic", role: "Nurse", isExample: false, createdAt: at }],
    interviewers: [
      { id: "p1", applicationId: "a1", name: "Dana", title: "", part: "peer", spokenAs: "", createdAt: at },
    ],
    interviews: [interview("i1", 1), interview("i2", 2)],
    seats: [{ interviewId: "i1", interviewerId: "p1" }],
    exchanges: [exchange("e1", "p1"), exchange("e2", null)],
    exchangeRevisions: [
      {
        id: "r1",
        exchangeId: "e1",
        question: "Why us?",
        answer: "",
        cause: "logged",
        device: "Firefox",
        createdAt: at,
      },
    ],
    unassignedNotes: [{ id: "u1", interviewId: "i1", position: 0, text: "Parking.", removedAt: null, createdAt: at }],
    ownQuestions: [
      { id: "o1", interviewId: "i1", position: 0, question: "Shifts?", reply: "Two.", removedAt: at, createdAt: at },
    ],
    plans: [
      { id: "l1", applicationId: "a1", interviewId: "i2", meeting: "same", minutes: 20, toAsk: "", createdAt: at },
    ],
    practiceSessions: [session("s1", "s2"), session("s2", null)],
    practiceItems: [
      {
        ...{ id: "t1", sessionId: "s1", position: 1, kind: "repeat", question: "Why us?", category: "motivation" },
        ...{ why: "It mattered.", exchangeId: "e1", earlierQuestion: "Why us?", earlierAnswer: "The people." },
        ...{ isCorrected: false, draft: "", attempt: 0, answer: "The team.", answeredAt: at, seconds: 31 },
        ...{ rating: "fair", skippedAt: null, peekedAt: null, isAloud: false },
      },
    ],
    findingResolutions: [
      { itemId: "t1", key: "changed-name-a", exchangeId: "e1", resolution: "slip-now", createdAt: at },
    ],
    pairDismissals: [
      { applicationId: "a1", firstId: "e1", secondId: "i1:salaryStated", key: "changed-money", createdAt: at },
    ],
    corrections: [
      { exchangeId: "e1", quote: "", answer: "Three.", bringUp: "", toldAt: null, createdAt: at, changedAt: at },
    ],
    examples: [
      { id: "x1", title: "The van", situation: "", action: "", result: "", shows: "", removedAt: null, createdAt: at },
    ],
    tellings: [{ exampleId: "x1", exchangeId: "e1", isTold: true, createdAt: at }],
  };
}

/** Its text, as the app writes it. */
export async function writeSample(sample: ReturnType<typeof sampleExport>): Promise<string> {
  const { account, format: _format, version: _version, ...tables } = sample;
  let text = "";
  for await (const piece of writeJson(account, async function* ({ name }) {
    yield tables[name];
  }))
    text += piece;
  return text;
}

function interview(id: string, round: number) {
  return {
    ...{ id, applicationId: "a1", round, status: "held", format: "video", heldAt: at, notes: "Q: Why us?" },
    ...{ notesDraft: "", importantToThem: "", concernsRaised: "", salaryStated: "", noticeStated: "" },
    ...{ startDateStated: "", nextStep: "", nextStepBy: null, promised: "", promiseKeptAt: null, numbersStated: "" },
    ...{ reasonStated: "", reactions: "", theirWords: "", wishSaid: "", neverCameUp: "", ownQuestions: "" },
    createdAt: at,
  };
}

function exchange(id: string, askedById: string | null) {
  return {
    ...{ id, interviewId: "i1", position: 0, question: "Why us?", answer: "The people.", askedById, mattered: 3 },
    ...{ outcome: "so-so", followUp: true, removedAt: null, mergedIntoId: "gone", askedBeforeId: null },
    ...{ askedBefore: null, createdAt: at },
  };
}

function session(id: string, againOfId: string | null) {
  return { id, applicationId: "a1", planId: "l1", seed: 7, againOfId, createdAt: at, finishedAt: null };
}
