import type { SpokenGroup } from "./questions-spoken";

/**
 * A second spoken set, written when the bank was nearly full. Some wordings added since come close
 * to it, so its figures are nearer the truth than those of the first set but not blind: before those
 * additions, recall of "same" among five was .857 where it now says .895.
 */
export const laterSpokenGroups: readonly SpokenGroup[] = [
  {
    id: "about-yourself",
    mock: true,
    questions: [
      "So hi, how are you? Um, can you tell me something about yourself?",
      "Okay, let's begin. Tell me about yourself, please.",
      "So how's everything? Well, I'm just gonna have you start off by telling me a little more about yourself.",
      "Alright, so before we get into the harder ones, who are you and what are you about?",
      "So I know we've met before but could you again tell me a bit about yourself and your interests?",
      "Can you walk me through who you are?",
      "So, uh, tell me a little bit about you.",
    ],
  },
  {
    id: "leadership-moment",
    mock: true,
    questions: [
      "So um tell me about a time that you demonstrated leadership, please.",
      "Okay. And can you talk about a leadership experience that you've had and what you learned from it?",
      "Can you give me one example of where you were able to show off your leadership skills?",
      "Very nice. So in the past when have you had to act as a leader?",
      "Now I was wondering if you could tell me about a situation where you had to lead a group.",
      "Do you have any experience with leading others? Could you describe it?",
      "So leadership, have you shown any leadership at MIT or before that?",
    ],
  },
  {
    id: "team-challenge",
    mock: true,
    questions: [
      "Okay cool, so tell me about a time that you were working with a team and you faced a challenge and how did you overcome it?",
      "And um when you were in a group, was there ever a problem that you guys had to work out?",
      "Could you share a story about being on a team with a difficult challenge?",
      "So can you tell me about a time when you had to work in a team and it was difficult, and how you managed that challenge?",
      "Tell me about one of the challenges you've faced while you were working in a team.",
      "What's a time that you were working with a group of people and you hit some kind of problem?",
      "Have you ever been on a team where things were not working, and what did you guys do?",
    ],
  },
  {
    id: "weaknesses",
    mock: true,
    questions: [
      "Alright, and what is one of your weaknesses and how do you plan to overcome that?",
      "So tell me what you think your biggest weakness is.",
      "Okay, and um what about a weakness, how are you planning on improving on it?",
      "Now what would you say is a weakness that you have, and what have you done so far to overcome it?",
      "What's one thing about yourself you want to get better at?",
      "Could you talk about some weakness of yours and how you're gonna deal with it?",
      "What's the one thing that you think you need to improve the most?",
    ],
  },
  {
    id: "why-hire-you",
    mock: true,
    questions: [
      "Okay so finally, why do you think that we should hire you?",
      "And then um lastly, why should we hire you over other people?",
      "So tell me why you'd be good for this job.",
      "Great. So what is it about you that makes you a better choice than the rest of the candidates?",
      "Um so there's a lot of people that want this job, why should we hire you?",
      "What makes you someone that we'd want at this company?",
      "So last thing, why do you feel that we should be hiring you?",
    ],
  },
  {
    id: "why-this-company",
    mock: false,
    questions: [
      "So what draws you to our company?",
      "What was the reason you applied to our company and not to a bigger one?",
    ],
  },
  {
    id: "why-leaving",
    mock: false,
    questions: ["Why are you trying to get out of your current job?", "What was it that made you leave that company?"],
  },
  {
    id: "future-goals",
    mock: false,
    questions: ["What do you want to be doing in five years' time?", "Tell me where you see your career heading."],
  },
  {
    id: "strengths",
    mock: false,
    questions: [
      "What would you say are your biggest strengths?",
      "Tell me about a skill that you're particularly strong in.",
    ],
  },
  {
    id: "others-describe",
    mock: false,
    questions: ["How do you think your coworkers see you?", "What's something your manager would say about you?"],
  },
  {
    id: "team-conflict",
    mock: false,
    questions: [
      "Give me an example of when you had a disagreement with somebody on your team.",
      "Tell me how you dealt with a coworker that you had a conflict with.",
    ],
  },
  {
    id: "overcame-obstacle",
    mock: false,
    questions: [
      "Describe a major challenge that you had to overcome.",
      "What's the toughest thing you've had to deal with?",
    ],
  },
  {
    id: "failure",
    mock: false,
    questions: [
      "What's one time that you failed and how'd you bounce back?",
      "Can you describe a project of yours that failed?",
    ],
  },
  {
    id: "stress",
    mock: false,
    questions: ["How do you perform when you're under a lot of stress?", "What's your way of dealing with pressure?"],
  },
  {
    id: "motivates-you",
    mock: false,
    questions: ["What is it that motivates you to work?", "What kind of things drive you?"],
  },
  {
    id: "salary",
    mock: false,
    questions: ["What's your desired salary?", "How much would we need to pay you?"],
  },
  {
    id: "start-date",
    mock: false,
    questions: ["When's the soonest you can start?", "How much notice would you need to give them?"],
  },
  {
    id: "questions-for-us",
    mock: false,
    questions: ["Now what questions do you have for us?", "Is there anything you'd want to know from me?"],
  },
  {
    id: "alone-or-team",
    mock: false,
    questions: ["Would you rather work on your own or with a group?", "Do you consider yourself a team player?"],
  },
  {
    id: "leadership-style",
    mock: false,
    questions: [
      "What would you say your style of leadership is?",
      "As a leader, how do you treat the people under you?",
    ],
  },
  {
    id: "hard-decision",
    mock: false,
    questions: [
      "Walk me through the hardest decision you've had to make.",
      "Tell me about a decision that was really tough on you.",
    ],
  },
  {
    id: "free-time",
    mock: false,
    questions: ["What do you get up to at the weekend?", "What do you enjoy doing when you have time to yourself?"],
  },
  {
    id: "achievement",
    mock: false,
    questions: ["Which accomplishment are you the most proud of?", "What's the best thing you've achieved?"],
  },
  {
    id: "project",
    mock: false,
    questions: ["Tell me about the most recent project you did.", "What's a project that you really liked doing?"],
  },
  {
    id: "relevant-experience",
    mock: false,
    questions: ["What prior experience do you have for this?", "Do you have a background in this kind of work?"],
  },
  {
    id: "mistake",
    mock: false,
    questions: ["Tell me about the last mistake you made.", "What's a time you made an error and had to own it?"],
  },
  {
    id: "initiative",
    mock: false,
    questions: [
      "When did you take initiative on something?",
      "Tell me about something you did without being asked to.",
    ],
  },
  {
    id: "difficult-customer",
    mock: false,
    questions: [
      "What do you do with a customer who's mad at you?",
      "Tell me about the most difficult client you've worked with.",
    ],
  },
  {
    id: "campus-activities",
    mock: false,
    questions: ["Which clubs or activities do you do at school?", "So besides class, what are you involved with?"],
  },
  {
    id: "role-model",
    mock: false,
    questions: ["Who has inspired you?", "Is there a person that you look up to?"],
  },
  {
    id: "education",
    mock: false,
    questions: ["So what's your major?", "What subject are you studying and where?"],
  },
  {
    id: "prioritise",
    mock: false,
    questions: [
      "How do you deal with lots of tasks at the same time?",
      "Tell me how you'd prioritize your tasks on a busy day.",
    ],
  },
  {
    id: "why-this-role",
    mock: false,
    questions: ["Why does this position interest you?", "What made you want this role?"],
  },
  {
    id: "know-about-us",
    mock: false,
    questions: ["What have you heard about our company?", "So what do you know about what we do?"],
  },
  {
    id: "work-environment",
    mock: false,
    questions: ["What's the kind of environment you work best in?", "Do you like fast paced places?"],
  },
  {
    id: "tight-deadline",
    mock: false,
    questions: [
      "Tell me about a deadline you had trouble meeting.",
      "How do you get things done when there isn't much time?",
    ],
  },
  {
    id: "learned-quickly",
    mock: false,
    questions: ["Tell me about something you had to learn in a hurry.", "Are you someone who learns fast?"],
  },
  {
    id: "criticism-received",
    mock: false,
    questions: ["Tell me about a time someone gave you harsh feedback.", "Are you open to criticism?"],
  },
];
