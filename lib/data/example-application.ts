import type { Mattered, Meeting, Outcome } from "@/lib/practice/types";
import type { InterviewerPart } from "@/lib/questions/types";

export type ExampleExchange = {
  question: string;
  answer: string;
  /** An interviewer's `key`; null where the notes do not tell. */
  askedByKey: string | null;
  mattered: Mattered | null;
  outcome: Outcome | null;
  followUp: boolean;
};

export type ExampleInterview = {
  round: 1 | 2;
  status: "held";
  format: "phone" | "video" | "on-site" | "other";
  heldAt: Date;
  interviewerKeys: readonly string[];
  /** As typed on the way home. */
  notes: string;
  debrief: {
    importantToThem: string;
    concernsRaised: string;
    salaryStated: string;
    noticeStated: string;
    startDateStated: string;
    nextStep: string;
    nextStepBy: Date | null;
    promised: string;
  };
  exchanges: readonly ExampleExchange[];
  ownQuestions: readonly { question: string; reply: string }[];
};

export type ExampleApplication = {
  company: string;
  role: string;
  interviewers: readonly { key: string; name: string; title: string; part: InterviewerPart }[];
  interviews: readonly ExampleInterview[];
  plan: { meeting: Meeting; minutes: number; heldAt: Date; interviewerKeys: readonly string[] };
  /** Answers already practised; `question` is a question as it was asked in one of the interviews. */
  answersForPractice: readonly { question: string; answer: string }[];
  /** Work stories kept; `toldAt` are questions as they were asked in the interviews. */
  stories: readonly ExampleStory[];
};

export type ExampleStory = {
  title: string;
  situation: string;
  action: string;
  result: string;
  shows: string;
  toldAt: readonly string[];
};

/**
 * An invented application to look around in: a coordinator of a community kitchen applies to a regional food bank.
 * Two interviews were held before `now`, the third is a few days after. All people and organisations are made up. What
 * was said does not always agree – years, a team, a notice period, a reason, a salary – so that there is something to see.
 */
export function exampleApplication(now: Date): ExampleApplication {
  return {
    company: "Tarn & Vale Food Bank",
    role: "Project Coordinator",
    interviewers: [
      { key: "ruth", name: "Ruth Lindgren", title: "People Officer", part: "recruiter" },
      { key: "dana", name: "Dana Okafor", title: "Head of Operations", part: "hiring-manager" },
      { key: "tomas", name: "Tomás Reyes", title: "Warehouse Coordinator", part: "peer" },
      { key: "helen", name: "Helen Marsh", title: "Director", part: "senior-manager" },
    ],
    interviews: [firstInterview(now), secondInterview(now)],
    plan: {
      meeting: "senior",
      minutes: 20,
      heldAt: at(now, 3, 14, 30),
      interviewerKeys: ["helen", "dana"],
    },
    answersForPractice: [
      {
        question: "And the harvest boxes: tell me about the project you ran, from the beginning.",
        answer:
          "It began with a photo of courgettes rotting behind a shed. I went round four allotment sites, asked what they had too much of, and drew up a pick-up plan. I had a team of eight volunteers, and I trained the drivers myself. We packed in a church hall. By October we were sending out 140 boxes a week, and the council paid for a second season. If I did it again, I would ask the families what they cook before I filled the first box.",
      },
      {
        question: "What would have made you stay at Millgate?",
        answer:
          "Very little, honestly. I like the people there and I have told the trustees so. But I'm leaving because the contract ends in spring and nobody can say whether it will be renewed, and I need to know where I stand. The drive takes me half an hour each way, I could have lived with that. More than anything, one kitchen is one kitchen. Here the supply for a whole region is sorted, and I would like to find out whether I can do that well.",
      },
    ],
    stories: stories(),
  };
}

function stories(): ExampleStory[] {
  return [
    {
      title: "The harvest boxes",
      situation:
        "Two summers ago the allotments around Millgate had far more vegetables than people could eat, and a lot of it was rotting.",
      action:
        "I went round four allotment sites, agreed a pick-up day with each of them and found a hall to pack in. I had a team of eight volunteers, and I trained the drivers myself.",
      result:
        "We started with 30 boxes in June and by October it was 140 boxes a week. The council paid for a second season, and one of the packers runs it now.",
      shows: "I start things with what is there, and leave them so that they run without me.",
      toldAt: [
        "Tell me about a project you ran from start to finish.",
        "And the harvest boxes: tell me about the project you ran, from the beginning.",
      ],
    },
    {
      title: "The fridge in the van",
      situation:
        "The fridge in the van broke down on the hottest day of July with about 90 meals in it, and the driver was new.",
      action:
        "I gave the driver one job, to read the thermometer every five minutes. I rang the supermarket on the ring road and asked for an hour in their cold room. Then I split the round in two and took half of it in my own car.",
      result:
        "All the meals were out by one o'clock. Since then we have had a standing agreement with that supermarket.",
      shows: "",
      toldAt: [
        "Tell me about a time something went wrong on the day.",
        "Can you give me an example of a day when something went badly wrong, and what you did?",
      ],
    },
  ];
}

function firstInterview(now: Date): ExampleInterview {
  return {
    round: 1,
    status: "held",
    format: "video",
    heldAt: at(now, -15, 10, 0),
    interviewerKeys: ["ruth", "dana"],
    notes: `Ruth started, friendly, Dana mostly listened for the first half.

Ruth: Could you start by telling us a bit about yourself?
Me: Millgate kitchen three years, before that deputy at the grocer's. Went on too long about the grocer's.

Ruth: Why do you want to work for us?
Me: saw the Saturday queue at the Vale depot, want to be where the supply is sorted

Ruth: Why are you leaving Millgate?
Me: grant for my post ends in June

Dana: Tell me about a project you ran from start to finish.
Me: harvest boxes. 8 volunteers, 140 boxes a week. She wrote that down!! Wants to hear more next time

Dana: Tell me about a time something went wrong on the day.
Me: van fridge. Rambled, never said how it ended

Dana: How do you keep track when several things land on you at once?
Me: one list, one calendar

Ruth: What salary do you have in mind?
Me: 32

Ruth: What notice do you have to give?
Me: one month

Ruth: Do you have any questions for us?
Me: Who orders what the depots get?
Dana: I do, with Tomás. You would sit between us.

They will ring by Friday. Send the harvest box leaflet to Dana!`,
    debrief: {
      importantToThem: "Keeping volunteers. Dana came back to the harvest boxes twice and asked who did what.",
      concernsRaised: "I have not run a warehouse. Dana asked how I would learn the stock system.",
      salaryStated: "£32,000",
      noticeStated: "One month",
      startDateStated: "First week after the notice",
      nextStep: "A visit to the depot with Dana and someone from the warehouse",
      nextStepBy: at(now, -10, 17, 0),
      promised: "The leaflet of the harvest boxes, to Dana",
    },
    exchanges: [
      {
        question: "Could you start by telling us a bit about yourself?",
        answer:
          "I'm the coordinator of the Millgate Community Kitchen. I have worked at Millgate for three years. We cook about 200 lunches a week with food that shops would throw away, and I look after the rota, the deliveries and most of the small grants. Before that I was a deputy manager at a family grocer's, Pell and Daughter, so I know what the back door of a shop looks like at six in the morning. What I like best is when twenty people who have never met get a hot meal out on time.",
        askedByKey: "ruth",
        mattered: 1,
        outcome: "so-so",
        followUp: false,
      },
      {
        question: "Why do you want to work for us?",
        answer:
          "A few weeks ago I stood outside your Vale depot on a Saturday and watched how the queue was handled. Nobody had to wait outside in the rain, and everyone was greeted by name. At Millgate we are at the end of the chain, we cook what turns up. I would like to work where it is decided what turns up, and for whom. And I live in the valley, so these are my neighbours.",
        askedByKey: "ruth",
        mattered: 2,
        outcome: "well",
        followUp: false,
      },
      {
        question: "Why are you leaving Millgate?",
        answer:
          "I'm leaving because the grant that pays for my post ends in June. The kitchen will go on with volunteers only, which I think is right for its size, and I have written the handbook for them. I would not say I'm running away from anything. I get on well with the trustees and they know that I am applying here. It just seemed a good moment to look for something bigger while I still have time to hand over properly.",
        askedByKey: "ruth",
        mattered: 2,
        outcome: "well",
        followUp: false,
      },
      {
        question: "Tell me about a project you ran from start to finish.",
        answer:
          "Two summers ago the allotments around Millgate had far more vegetables than people could eat, and a lot of it was rotting. I set up the harvest boxes. I visited four sites, agreed a pick-up day with each of them and found a hall to pack in. I had a team of eight volunteers, two drivers and six packers. We started with 30 boxes in June and by October it was 140 boxes a week. The council then paid for a second season, so it is still running.",
        askedByKey: "dana",
        mattered: 3,
        outcome: "well",
        followUp: true,
      },
      {
        question: "Tell me about a time something went wrong on the day.",
        answer:
          "That would be the van. The fridge in the van broke down on the hottest day of July with about 90 meals in it, and we had the day centre waiting, and the driver was new and quite upset. So, um, we tried to reach the hire company and nobody picked up, and then we thought about the supermarket, they have a cold room, and everybody was ringing somebody. It was a difficult morning. I suppose it taught us all to have a list of numbers in the van.",
        askedByKey: "dana",
        mattered: 2,
        outcome: "badly",
        followUp: true,
      },
      {
        question: "How do you keep track when several things land on you at once?",
        answer:
          "I keep one paper list and one shared calendar, and I try to have nothing in my head. In the morning I mark three things that would hurt somebody if they slipped. That might be a delivery, a gap in the rota or a form with a date on it. Those come first, before email. In the afternoon I go through the list again with whoever is on shift. It is old-fashioned, but anyone can pick up the list if I'm ill.",
        askedByKey: "dana",
        mattered: 1,
        outcome: "well",
        followUp: false,
      },
      {
        question: "What salary do you have in mind?",
        answer:
          "I looked at what similar charities in the region pay before I came. I'm looking for a salary of £32,000. I know that is more than I earn now, but Millgate is tiny and this job has a budget and a depot attached to it. I'm open to talking about it when you know whether you want me. The training you offer matters to me as well, especially the warehouse safety course, because I have never had the chance to do it.",
        askedByKey: "ruth",
        mattered: null,
        outcome: "so-so",
        followUp: false,
      },
      {
        question: "What notice do you have to give?",
        answer:
          "My notice period is one month. I would want to use all of it, because there is a summer programme to hand over and two new shift leaders who should not be left alone with the grant report. I have no holiday booked, so I could start with you the week after. If there is an induction day earlier than that, I could probably come for it on one of my free Fridays.",
        askedByKey: "ruth",
        mattered: null,
        outcome: "well",
        followUp: false,
      },
    ],
    ownQuestions: [
      { question: "Who orders what the depots get?", reply: "I do, with Tomás. You would sit between us." },
    ],
  };
}

function secondInterview(now: Date): ExampleInterview {
  return {
    round: 2,
    status: "held",
    format: "on-site",
    heldAt: at(now, -5, 13, 30),
    interviewerKeys: ["dana", "tomas"],
    notes: `Depot tour first with Tomás (cold room, sorting line, the famous blue crates). Then his office, Dana joined.

Tomás: I haven't met you yet, so tell me a little about yourself and how you got here.
- four years Millgate, then the grocer's. Shorter this time, better

Dana: What would have made you stay at Millgate?
- said the drive, and that I want to learn. Did I say the grant last time? check

Dana: And the harvest boxes: tell me about the project you ran, from the beginning.
- twelve volunteers?? it was 8 + the allotment people
- 140 a week, she nodded

Tomás: What do you do about a volunteer who keeps letting the others down?
- the Thursday man. Good, he laughed

Dana: Can you give me an example of a day when something went badly wrong, and what you did?
- van again, but this time with the ending: meals out by 1, cold room deal

Dana: And remind me, how much notice do you have to give?
- six weeks (contract! look it up)

My questions:
- How do you find drivers in August? Students, and two retired bus drivers who never say no.
- What would you want done by Christmas? One rota for both depots.

Next: Helen Marsh, the director, wants to meet me. Dana will be there.`,
    debrief: {
      importantToThem: "Tomás: whether I respect the warehouse routine. Dana: what I did myself in the harvest boxes.",
      concernsRaised: "Whether I would stay more than a year, and again the warehouse.",
      salaryStated: "",
      noticeStated: "Six weeks",
      startDateStated: "As soon as the notice allows",
      nextStep: "A talk with Helen Marsh, the director; Dana will sit in",
      nextStepBy: at(now, 3, 14, 30),
      promised: "Two referees, one of them a trustee",
    },
    exchanges: [
      {
        question: "I haven't met you yet, so tell me a little about yourself and how you got here.",
        answer:
          "Of course. I run the Millgate Community Kitchen, where we turn surplus food into about 200 lunches a week. I have worked at Millgate for four years, and I do the rota, the deliveries and the grant reports. Before that I was deputy manager at Pell and Daughter, a family grocer's, and that is where I learned to order, to rotate stock and to be polite to drivers at six in the morning. So I have seen surplus food from both ends, from the shop that has too much and from the table it lands on.",
        askedByKey: "tomas",
        mattered: 2,
        outcome: "well",
        followUp: false,
      },
      {
        question: "What would have made you stay at Millgate?",
        answer:
          "To be honest, not much. I'm leaving because the drive is too long, it takes me over an hour each way since the bridge closed, and I can do this job from home on a bicycle. I also feel that I have learned what there was to learn there. A bigger kitchen might have kept me a little longer, but it would still be a kitchen. Here I could see a whole region, and I want to find out whether I'm any good at that.",
        askedByKey: "dana",
        mattered: 3,
        outcome: "so-so",
        followUp: true,
      },
      {
        question: "And the harvest boxes: tell me about the project you ran, from the beginning.",
        answer:
          "It began with a photo that someone sent me of a heap of courgettes behind a shed. I went round four allotment sites, asked what they had too much of and when, and drew up a pick-up plan. I had a team of twelve volunteers, and I trained the drivers myself. We packed on Wednesday evenings in a church hall. In October we reached 140 boxes a week, and the council paid for a second season. The part I'm proud of is that one of the packers runs it now.",
        askedByKey: "dana",
        mattered: 3,
        outcome: "well",
        followUp: false,
      },
      {
        question: "What do you do about a volunteer who keeps letting the others down?",
        answer:
          "I ask first. We had a man on Thursdays who came late every single week, and the others were getting short with him. I took him aside and it turned out that he brought his mother to the clinic first. So we gave him the afternoon shift and he has not missed one since. If it had been plain carelessness, I would have told him kindly what it does to the rest of the team, and after a second time I would have found him something with no one waiting for him.",
        askedByKey: "tomas",
        mattered: 2,
        outcome: "well",
        followUp: false,
      },
      {
        question: "Can you give me an example of a day when something went badly wrong, and what you did?",
        answer:
          "The day the fridge in the van broke down, in July, with about 90 meals in it. I gave the driver a cup of tea and one job, to read the thermometer every five minutes. I rang the supermarket on the ring road and asked for an hour in their cold room, and they said yes. Then I split the round in two and took half of it in my own car. All the meals were out by one o'clock. Since then we have had a standing agreement with that supermarket, and the number hangs in the van.",
        askedByKey: "dana",
        mattered: 2,
        outcome: "well",
        followUp: false,
      },
      {
        question: "And remind me, how much notice do you have to give?",
        answer:
          "My notice period is six weeks. I would like to work all of it, because the summer programme has to be handed over and the two shift leaders are still new. The trustees have been good to me and I do not want to leave them with a mess. After that I am free, I have no holiday booked and I could start on the Monday. If you need me for a day of induction before that, Fridays are possible.",
        askedByKey: "dana",
        mattered: 1,
        outcome: "so-so",
        followUp: false,
      },
    ],
    ownQuestions: [
      {
        question: "How do you find drivers in August?",
        reply: "Students, and two retired bus drivers who never say no.",
      },
      { question: "What would you want done by Christmas?", reply: "One rota for both depots." },
    ],
  };
}

/** `days` from `now`'s day (UTC) at the given time, so that the example always lies around today. */
function at(now: Date, days: number, hours: number, minutes: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hours, minutes));
}
