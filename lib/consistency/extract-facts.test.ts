import { describe, expect, test } from "vitest";
import { extractFacts } from "./extract-facts";
import type { FactKind } from "./types";

/** What is said, the words that carry the fact, its kind, value and unit. */
const rows: readonly [answer: string, quote: string, kind: FactKind, value: string, unit?: string][] = [
  ["There were three and a half thousand guests", "three and a half thousand guests", "number", "3500", "guests"],
  ["We were fifteen or so volunteers", "fifteen or so volunteers", "number", "15", "volunteers"],
  ["I led a team of five", "five", "number", "5", "people"],
  ["There were four of us", "four of us", "number", "4", "people"],
  ["I ran it with twenty-one people", "twenty-one people", "number", "21", "people"],
  ["I closed two hundred and fifty tickets", "two hundred and fifty tickets", "number", "250", "tickets"],
  ["It has a hundred and ten beds", "a hundred and ten beds", "number", "110", "beds"],
  ["I called 3 times a week", "3 times a week", "number", "3", "times/week"],
  ["I came in second place", "second place", "number", "2", "place"],
  ["I was in the 12th grade", "12th grade", "number", "12", "grade"],
  ["There were three other people, so four of us", "three other people", "number", "3", "people"],
  ["There were a couple hundred people", "a couple hundred people", "number", "200", "people"],
  ["We had hundreds of people in", "hundreds of people", "number", "300", "people"],
  ["I had a pair of interns", "a pair of interns", "number", "2", "interns"],
  ["No more than three people fit", "No more than three people", "number", "3", "people"],
  ["We sold a million and a half tickets", "a million and a half tickets", "number", "1500000", "tickets"],
  [
    "We sold fourteen point five million tickets",
    "fourteen point five million tickets",
    "number",
    "14500000",
    "tickets",
  ],
  ["It held two hundred, um, and twelve machines", "two hundred, um, and twelve machines", "number", "212", "machines"],
  ["My GPA is 3.75", "3.75", "number", "3.75"],
  ["I go twice a week", "twice a week", "number", "2", "times/week"],
  ["I go every two weeks", "every two weeks", "number", "0.5", "times/week"],
  ["I go every other day", "every other day", "number", "0.5", "times/day"],
  ["I stayed a decade", "a decade", "duration", "120", "months"],
  ["A year and a half passed", "A year and a half", "duration", "18", "months"],
  ["I stayed 18mo there", "18mo", "duration", "18", "months"],
  ["I stayed two years and, um, three months", "two years and, um, three months", "duration", "27", "months"],
  ["I stayed three and a half years", "three and a half years", "duration", "42", "months"],
  ["I stayed 24 months", "24 months", "duration", "24", "months"],
  ["It took a year and a half to learn", "a year and a half", "duration", "18", "months"],
  ["I stayed 2 years and 3 months", "2 years and 3 months", "duration", "27", "months"],
  ["I was there for a couple of months", "a couple of months", "duration", "2", "months"],
  ["I work 40 hours a week", "40 hours a week", "duration", "40", "hours/week"],
  ["It opened in mid 2019", "2019", "date", "2019"],
  ["I worked there from 2016 to 2019", "2016 to 2019", "date", "2016/2019"],
  ["I worked there from mid 2019 to late 2022", "2019 to late 2022", "date", "2019/2022"],
  ["I was there June 2019 to March 2022", "June 2019 to March 2022", "date", "2019-06/2022-03"],
  ["I was there between 2016 and 2019", "between 2016 and 2019", "date", "2016/2019"],
  ["I was there 2016-19", "2016-19", "date", "2016/2019"],
  ["I was there in '16", "16", "date", "2016"],
  ["We opened at 5:30", "5:30", "date", "5:30"],
  ["I started on June 5th 2018", "June 5th 2018", "date", "2018-06-5"],
  ["I was born in nineteen ninety eight", "nineteen ninety eight", "date", "1998"],
  ["I am free on Tuesday", "Tuesday", "date", "weekday-2"],
  ["When I was 16 I started working", "16", "age", "16", "years"],
  ["He's seventy one and still works", "seventy one", "age", "71", "years"],
  ["I have a 12-year-old van", "12-year-old", "age", "12", "years"],
  ["I made $50 000.00 there", "$50 000.00", "money", "50000", "USD"],
  ["My salary was 85k", "85k", "money", "85000", "USD"],
  ["I make eighteen fifty an hour", "eighteen fifty an hour", "money", "18.5", "USD/hour"],
  ["I'm looking for 45 to 50k", "45 to 50k", "money", "47500", "USD"],
  ["I'd want forty five thousand", "forty five thousand", "money", "45000", "USD"],
  ["It cost half a million dollars", "half a million dollars", "money", "500000", "USD"],
  ["They paid fifty grand", "fifty grand", "money", "50000", "USD"],
  ["It was £12.50 an hour", "£12.50 an hour", "money", "12.5", "GBP/hour"],
  ["It was ten to fifteen thousand dollars", "ten to fifteen thousand dollars", "money", "12500", "USD"],
  ["Sales rose fifteen percent", "fifteen percent", "percentage", "15", "%"],
  ["Sales rose 15 per cent", "15 per cent", "percentage", "15", "%"],
  ["Two thirds of the class left", "Two thirds", "percentage", "67", "%"],
  ["Nine out of ten came back", "Nine out of ten", "percentage", "90", "%"],
  ["I majored in biology", "biology", "name", "biology"],
  ["I worked at Kroger", "Kroger", "name", "kroger"],
  ["I study at the University of Texas", "University of Texas", "name", "university of texas"],
  ["mostly I write python there", "python", "name", "python"],
  ["Im a junior studying music", "junior", "role", "junior"],
  ["I started as an assistant manager there", "assistant manager", "role", "assistant manager"],
  ["I have never managed people", "I have never managed people", "polarity", "no"],
  ["I don't like working alone", "I don't like working alone", "preference", "dislikes"],
  ["I love working alone", "I love working alone", "preference", "likes"],
  ["I left because the commute was long", "because the commute was long", "reason", "commute long"],
  ["The reason I left was the pay", "The reason I left was the pay", "reason", "reason left pay"],
  ["I'm free from June", "I'm free from June", "availability", "free june"],
  ["I led the project", "I led the project", "own-part", "led"],
  ["I helped with the project", "I helped with the project", "own-part", "helped"],
  ["We built the app", "We built the app", "own-part", "did together"],
  ["I built the app", "I built the app", "own-part", "did"],
  ["I could start in two weeks", "I could start in two weeks", "availability", "start weeks"],
];

describe("facts of one answer", () => {
  test.each(rows)("%s: %s", (answer, quote, kind, value, unit) => {
    const fact = extractFacts(answer).find((each) => each.kind === kind);
    expect(fact?.span.text).toBe(quote);
    expect(fact?.value).toBe(value);
    expect(fact?.unit).toBe(unit);
  });

  test.each([
    ["There were three, no, four people", "4"],
    ["It was 10, sorry, 12 people", "12"],
    ["I had six people, I mean seven people", "7"],
    ["There were five people, or actually six", "6"],
  ])("what was taken back does not count: %s", (answer, value) => {
    const numbers = extractFacts(answer).filter((fact) => fact.kind === "number");
    expect(numbers.map((fact) => fact.value)).toEqual([value]);
  });

  test.each(["No one came", "I like one of them", "That may help, I think", "Well, I march on", ""])(
    "no number and no date in: %s",
    (answer) => {
      const kinds = extractFacts(answer).map((fact) => fact.kind);
      expect(kinds).not.toContain("number");
      expect(kinds).not.toContain("date");
    },
  );

  test.each(["We have been there since 2019", "It was a 10k", "Every day is different", "I was promoted twice"])(
    "no reason, money, frequency or own part in: %s",
    (answer) => {
      const kinds = extractFacts(answer).map((fact) => fact.kind);
      for (const kind of ["reason", "money", "own-part"]) expect(kinds).not.toContain(kind);
      expect(extractFacts(answer).map((fact) => fact.unit)).not.toContain("times/day");
    },
  );

  test("says what a fact is about in words of the answer", () => {
    const facts = extractFacts("We had seven people on the capstone team");
    expect(facts.find((fact) => fact.kind === "number")?.about).toEqual(["people", "capstone", "team"]);
  });

  test("quotes where the words stand", () => {
    const answer = "Um, so… I’ve worked at Tesco for 2 years 🙂 and then 3 more.";
    for (const { span } of extractFacts(answer)) {
      expect(answer.slice(span.start, span.end)).toBe(span.text);
    }
    expect(extractFacts(answer).map((fact) => fact.span.text)).toContain("2 years");
  });
});
