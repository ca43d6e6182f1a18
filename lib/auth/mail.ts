import "server-only";
import { createTransport } from "nodemailer";
import { settings } from "@/lib/env";

export type Letter = { to: string; subject: string; text: string };

/** Whether this installation sends mail. */
export function sendsMail(): boolean {
  return settings().SMTP_URL !== undefined;
}

/**
 * Sends a letter by the server in SMTP_URL. Failing is for the operator to know, not for who asked: it is logged, without
 * the address it was for.
 */
export async function sendMail({ to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = settings();
  if (SMTP_URL === undefined) return;
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A letter is words alone.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: MAIL_FROM, to, subject, text });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
    console.error(`A mail could not be sent (${code}). Is SMTP_URL right, and does that server answer?`);
  } finally {
    transport.close();
  }
}

const patienceMs = 20_000;
