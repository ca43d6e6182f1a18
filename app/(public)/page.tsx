import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/ui/button";
import { ThenAndNow } from "@/app/ui/then-and-now";
import { getCurrentUser } from "@/lib/auth/session";
import { canAnybodySignUp } from "@/lib/auth/sign-up";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import { paths } from "@/lib/paths";
import { ForgetDevice } from "./forget-device";
import styles from "./landing.module.css";

/** The landing page. Its example is compared by the same engine as everybody's answers. */
export default async function LandingPage({ searchParams }: { searchParams: Promise<{ left?: string }> }) {
  if (await getCurrentUser()) redirect(paths.applications());
  const canSignUp = canAnybodySignUp();
  const hasLeft = (await searchParams).left !== undefined;
  return (
    <main id="main" tabIndex={-1} className={styles.landing}>
      {hasLeft ? <ForgetDevice /> : null}
      <p className={styles.name}>Second Round</p>
      <header className={styles.hero}>
        <h1>They called you back. They may ask again.</h1>
        <p className={styles.lead}>
          Second interviews repeat questions, often to hear whether the story still holds. Log what you said the first
          time, practise it again with that answer hidden, then see both side by side.
        </p>
        <div className="cluster">
          {canSignUp ? <ButtonLink href={paths.signUp()}>Create an account</ButtonLink> : null}
          <ButtonLink href={paths.signIn()} look={canSignUp ? "plain" : "main"}>
            Sign in
          </ButtonLink>
        </div>
      </header>
      <section className="stack gap-5" aria-labelledby="example">
        <h2 id="example">“{example.question}”</h2>
        <ThenAndNow
          then={{ source: "Round 1", text: example.earlier }}
          now={{ source: "Practice, six days later", text: example.current }}
          findings={compareAnswers(example).findings}
        />
      </section>
      <ol className={styles.steps}>
        {steps.map(({ title, text }) => (
          <li key={title} className="stack gap-2">
            <h2>{title}</h2>
            <p className="soft">{text}</p>
          </li>
        ))}
      </ol>
      <p className="soft">
        Your notes stay on the machine that runs this app. No language model reads them, and nothing is sent elsewhere.
      </p>
    </main>
  );
}

const example = {
  question: "Tell me about a project you are proud of.",
  earlier:
    "I moved our stock list off paper at the hardware shop. We were 3 people on it and it took four months. Counting used to eat a whole Sunday, and now it takes two hours.",
  current:
    "I moved our stock list off paper at the hardware shop. We were 5 people on it and it took four months. I trained the weekend staff myself.",
};

const steps = [
  {
    title: "Write it down",
    text: "Right after the first interview, type or paste what you remember. Rough is fine: questions and answers are found for you.",
  },
  {
    title: "Say it again",
    text: "Before the next one, answer the questions that are likely to return. Your first answer stays hidden until you have.",
  },
  {
    title: "See what moved",
    text: "Same, changed, left out, added: marked in both texts. Where the first telling was off, you choose how to put it right.",
  },
];
