import { describe, expect, test } from "vitest";
import { compareAnswers } from "./compare-answers";
import type { Finding } from "./types";

function findings(earlier: string, current: string): Finding[] {
  return compareAnswers({ question: "Tell me about your last job.", earlier, current }).findings;
}

function changed(earlier: string, current: string): Finding[] {
  return findings(earlier, current).filter((finding) => finding.label === "changed");
}

describe("a changed value of the same fact is a conflict", () => {
  test.each([
    ["number", "We had three people on the capstone team.", "So on the capstone team we had seven people."],
    ["number", "Three dogs run.", "Five dogs run."],
    ["number", "I finished in second place in the county race.", "I finished in third place in the county race."],
    ["number", "I was in my first year of nursing school.", "I was in my third year of nursing school."],
    ["duration", "I worked at Kroger for two years.", "I worked at Kroger for five years."],
    ["duration", "I did that job for a year.", "I did that job for three years."],
    ["date", "I graduated from Marlow College in 2016.", "I graduated from Marlow College in 2018."],
    ["date", "I could come in on Monday for training.", "I could come in on Friday for training."],
    ["money", "They paid me $50,000 a year at the depot.", "They paid me $65,000 a year at the depot."],
    ["percentage", "We cut waste by fifteen percent.", "We cut waste by 40%."],
    ["age", "I was 16 when I started at the bakery.", "I was 19 when I started at the bakery."],
    ["name", "I worked at Kroger as a cashier.", "I worked at Target as a cashier."],
    ["name", "I grew up in Leeds with my aunt.", "I grew up in Dover with my aunt."],
    ["name", "I studied biology for my degree.", "I studied chemistry for my degree."],
    ["role", "I worked there as a cashier for the summer.", "I worked there as a supervisor for the summer."],
    ["polarity", "I have managed people before.", "I have never managed people before."],
    ["preference", "I like working alone.", "I don't like working alone."],
    ["number", "I see a counsellor on campus, I go every two weeks.", "I see a counsellor there, I go every week."],
    ["date", "I was at Kroger from 2016 to 2019.", "I was at Kroger from 2016 to 2021."],
    ["duration", "I could start in two weeks if you like.", "My notice is three months, I'm afraid."],
    ["polarity", "I don't play any instruments.", "I play the guitar at weekends."],
    ["money", "I'd want forty five thousand for this.", "I'm hoping for 60k."],
    ["name", "I majored in biology.", "My degree is in chemistry, I like labs."],
    [
      "number",
      "We placed nineteenth out of ninety two.",
      "That year we came in thirty first out of ninety two, um, overall.",
    ],
  ])("%s: %s / %s", (kind, earlier, current) => {
    const [first, ...more] = changed(earlier, current);
    expect(first).toMatchObject({ label: "changed", certainty: "conflict", kind });
    expect(more).toEqual([]);
  });

  test("also inside another telling of the same", () => {
    const earlier =
      "Um, so I was at the Harbour Hotel for four years. I ran the night desk with three porters. It was calm mostly.";
    const current =
      "My last place was a hotel by the water. People shouted a lot, so you learn patience. I ran the night desk with nine porters. Then I left.";
    expect(changed(earlier, current)).toMatchObject([
      { kind: "number", earlier: { text: "three porters" }, current: { text: "nine porters" } },
    ]);
  });

  test("also where the same passage is told in other words, and one value of the sort is left over", () => {
    const earlier =
      "I pulled the looped cable from the switch and the slot machines came back. Nineteen minutes total. Then I wrote up loop protection for every switch.";
    const current =
      "Somebody had looped a cable into the switch, so I pulled it and the slot machines were up. Start to finish it was fifty minutes. I got loop protection written up afterwards.";
    expect(changed(earlier, current)).toMatchObject([{ kind: "duration", certainty: "conflict" }]);
  });

  test("also the size of the team, in the same story", () => {
    const earlier =
      "We're a team of five and our client is a food bank that wanted a security assessment. The director signed the scope.";
    const current =
      "The food bank is our client and we assess their security. I had the director sign the scope. There's four of us on that team.";
    expect(changed(earlier, current)).toMatchObject([{ kind: "number", certainty: "conflict" }]);
  });

  test("also a deed denied, however long the answers", () => {
    const more = "It was a long job with a bridge. The steel came late. People were kind about it.";
    expect(
      changed(`I didn't wait for the monthly report. ${more}`, `${more} I waited until the monthly report to say so.`),
    ).toMatchObject([{ kind: "polarity", certainty: "conflict" }]);
  });

  test.each([
    [
      "We had three people on the capstone team.",
      "So on the capstone team we had seven people.",
      "“three people” then, “seven people” now, both about the capstone team.",
    ],
    [
      "I worked at Kroger for two years.",
      "I worked at Kroger for five years.",
      "“two years” then, “five years” now, both about Kroger.",
    ],
    [
      "We cut waste by 6 percent, about 400 pounds a week.",
      "We cut waste by 4 percent, about 400 pounds a week.",
      "“6 percent” then, “4 percent” now.",
    ],
    [
      "I had twelve volunteers, and the drivers came late.",
      "I had nine volunteers, and the drivers came late.",
      "“twelve volunteers” then, “nine volunteers” now.",
    ],
    [
      "I did four years in a warehouse near the port.",
      "I did six years in a warehouse near the port.",
      "“four years” then, “six years” now.",
    ],
    [
      "The drive takes over an hour from home.",
      "The drive takes twenty minutes from home.",
      "“over an hour” then, “twenty minutes” now.",
    ],
  ])(
    "and the reason names both values, and what they are about where that is sure: %s / %s",
    (earlier, current, reason) => {
      expect(changed(earlier, current)[0]?.reason).toBe(reason);
    },
  );
});

describe("the same said otherwise is no change", () => {
  test.each([
    ["words and digits", "I led three people for two years.", "I led 3 people for 2 years."],
    ["years and months", "I worked there for two years.", "I worked there for 24 months."],
    ["weeks and months", "The course took twelve weeks.", "The course took three months."],
    ["about", "We served about fifty guests a night.", "We served 48 guests a night."],
    ["more than", "I closed more than 100 tickets.", "I closed 120 tickets."],
    ["rounding", "We had 1,950 customers.", "We had 2,000 customers."],
    ["a range", "There were ten to fifteen people on the shift.", "There were twelve people on the shift."],
    ["loose counts", "I had a couple of helpers.", "I had three helpers."],
    ["money", "They paid $50 000.00 a year.", "They paid fifty thousand dollars a year."],
    ["percent", "We cut waste by fifteen percent.", "We cut waste by 15 per cent."],
    ["a month of that year", "I started there in 2019.", "I started there in May 2019."],
    ["initials", "I went to the University of Texas for that.", "I went to UT for that."],
    ["contractions", "I have not managed people, I am new.", "I haven't managed people, I'm new."],
    ["dropped apostrophes", "I don't like delays and I'm quick.", "I dont like delays and Im quick."],
    ["fillers", "I ran the desk and I liked it.", "Um, I, you know, ran the desk and, like, I liked it."],
    ["order", "I have two sons. I was a nurse for six years.", "I was a nurse for six years. I have two sons."],
    ["a correction", "There were three, no, four people on my crew.", "There were four people on my crew."],
    ["digits spoken in part", "We had twenty eight beds.", "We had twenty 8 beds."],
    ["start and end, and how long", "I was at Kroger from 2019 to 2022.", "I was at Kroger for three years."],
    ["an end within a year said", "I was there until 2019 at Kroger.", "I was there from 2016 to 2019 at Kroger."],
    ["nearly", "I was at Kroger for nearly four years.", "I was at Kroger for four years."],
    ["at least", "I trained at least five people at Kroger.", "I trained six people at Kroger."],
    ["less than", "I was at Kroger for less than a year.", "I was at Kroger for ten months."],
    ["a short form of a name", "I reported to Bob Miller there.", "I reported to Robert Miller there."],
    ["an abbreviation", "I grew up in New York City with my aunt.", "I grew up in NYC with my aunt."],
    ["singular and plural", "I have 1 brother in the trade.", "I have one brother in the trade."],
    ["with the speaker, one more", "There were four of us on the team.", "On the team I had three other people."],
    ["fillers inside a number", "We had two hundred and twelve beds.", "We had two hundred, um, and twelve beds."],
    ["how often", "I ran it four times a month.", "I ran it every week."],
    ["a share", "We lost about a third of them.", "We lost 35% of them."],
    ["two facts in another order", "My kids are nine and twelve.", "My kids are twelve and nine."],
  ])("%s: %s / %s", (_what, earlier, current) => {
    expect(changed(earlier, current)).toEqual([]);
  });
});

describe("another story is added or left out, never a conflict", () => {
  test.each([
    ["I had three people on the bakery crew.", "Later I trained seven people at the swimming pool."],
    ["I worked at Kroger for two years.", "I was a volunteer at the shelter for five years."],
    ["I didn't finish the marathon in spring.", "I did finish my degree, it took a while."],
    ["I don't like long meetings.", "I like long walks."],
    ["If I have never managed a shop, I would ask.", "I have managed a shop."],
    ["Nobody wants the night shift there.", "I want the night shift."],
    [
      "The stock was ordered for the average week and not for the weather, and I built a small model.",
      "I built a forecast model for them that took the weather into account.",
    ],
    ["I can't move because of my family.", "The team moves to Leeds in March."],
    ["The team moves to Leeds in March.", "I can't move because of my family."],
    ["Not only did I run the till, I closed up.", "I did run the till and I closed up."],
  ])("%s / %s", (earlier, current) => {
    expect(changed(earlier, current)).toEqual([]);
  });

  test("whole sentences are shown as left out, added and said again", () => {
    const labels = findings(
      "I ran the night desk at the hotel. My brother repaired bicycles in the garage.",
      "I ran the night desk at the hotel. Patients taught me to listen before speaking.",
    ).map((finding) => [finding.label, (finding.earlier ?? finding.current)?.text]);
    expect(labels).toEqual([
      ["left-out", "My brother repaired bicycles in the garage."],
      ["added", "Patients taught me to listen before speaking."],
      ["same", "I ran the night desk at the hotel."],
    ]);
  });
});

describe("a sentence said again", () => {
  const saidAgain = (earlier: string, current: string) =>
    findings(earlier, current).filter(({ label, kind }) => label === "same" && kind === "passage").length;

  test.each([
    ["I have one month's notice.", "I have three months' notice."],
    ["One month.", "Two months."],
    [
      "I said 38,000, and that I'd look at the whole package.",
      "I'm looking for £42,000, and I'd look at the whole package.",
    ],
    ["I closed the till every night at nine.", "I closed the till every night."],
    ["We came second in the county race.", "We came third in the county race."],
    ["I sold two of the first three vans.", "I sold two of the first five vans."],
  ])("is not the same with another figure in it: %s / %s", (earlier, current) => {
    expect(saidAgain(earlier, current)).toBe(0);
  });

  test.each([
    ["I have one month's notice to give.", "I have a month's notice to give."],
    ["We had three cooks on the line.", "We had 3 cooks on the line."],
    ["We served about fifty guests a night.", "We served 48 guests a night."],
    ["I ran the night desk at the hotel.", "I ran the night desk at the hotel."],
  ])("is the same with the same figures: %s / %s", (earlier, current) => {
    expect(saidAgain(earlier, current)).toBe(1);
  });
});

describe("less sure differences are possible, not conflicts", () => {
  test.each([
    ["led or helped", "I led the website migration at Kroger.", "I helped with the website migration at Kroger."],
    ["half a year may be rounding", "I worked there for two years.", "I worked there for two and a half years."],
    ["a word with un-", "My old boss was always happy with us.", "My old boss was always unhappy with us."],
    ["a word for its contrary", "My old boss was always calm with us.", "My old boss was always nervous with us."],
    [
      "another thing in the same place",
      "I spent most of that summer in the workshop.",
      "I spent most of that summer in the canteen.",
    ],
  ])("%s: %s / %s", (_what, earlier, current) => {
    expect(changed(earlier, current)).toMatchObject([{ certainty: "possible" }]);
  });
});

test("findings come as conflicts, possible changes, left out, added, same", () => {
  const order = findings(
    "I had three cooks on the line. My old boss was always calm with us. Grandmother kept chickens behind the orchard. I like fresh bread.",
    "I had nine cooks on the line. My old boss was always nervous with us. Customers complained about parking on Sundays. I like fresh bread.",
  ).map((finding) => finding.certainty ?? finding.label);
  expect(order).toEqual(["conflict", "possible", "left-out", "added", "same"]);
});

describe("a question that asks for one value", () => {
  function changes(question: string, earlier: string, current: string): string[] {
    return compareAnswers({ question, earlier, current })
      .findings.filter(({ label }) => label === "changed")
      .map(({ certainty, kind, earlier, current }) => `${certainty} ${kind}: ${earlier?.text} / ${current?.text}`);
  }

  test.each([
    ["How long were you there?", "Three years.", "Well, five years.", "conflict duration: Three years / five years"],
    [
      "So how long did you work there?",
      "I was there 3 years.",
      "There for 5.5 years.",
      "conflict duration: 3 years / 5.5 years",
    ],
    [
      "What is your notice?",
      "My notice is one month.",
      "I'd have to give three months' notice.",
      "conflict duration: one month / three months",
    ],
    ["What salary are you looking for?", "£32,000", "£36,000 I would say", "conflict money: £32,000 / £36,000"],
    ["When could you start?", "In May.", "From July on.", "conflict date: May / July"],
    ["How many people reported to you?", "Four of them.", "I had seven.", "conflict number: Four of them / seven"],
  ])("%s %s / %s", (question, earlier, current, expected) => {
    expect(changes(question, earlier, current)).toEqual([expected]);
  });

  test.each([
    ["the same in other words", "How long were you there?", "Two years.", "Twenty four months."],
    [
      "several values of the sort",
      "How long were you there?",
      "Three years.",
      "Two years in the shop, then five in the office.",
    ],
    ["another sort of value", "How long were you there?", "Three years.", "Until 2020, with four people."],
    ["a range that holds the other", "What salary do you expect?", "Between £30,000 and £36,000.", "£32,000"],
    ["another currency", "What salary do you expect?", "£32,000", "$45,000"],
    ["another question", "Tell me about your last job.", "Three years.", "Five years."],
  ])("is no conflict with %s", (_, question, earlier, current) => {
    expect(changes(question, earlier, current)).toEqual([]);
  });
});
