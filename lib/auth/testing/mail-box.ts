import { createServer, type Socket } from "node:net";

/** A mail server for tests: takes every letter, keeps it, and sends none on. */
export type MailBox = {
  url: string;
  letters: Received[];
  /** The next letter to this address that was not asked for yet. */
  next: (to: string) => Promise<Received>;
  close: () => void;
};

export type Received = { to: string; subject: string; text: string };

export async function openMailBox(): Promise<MailBox> {
  const letters: Received[] = [];
  const given = new Set<Received>();
  let told = () => {};
  const server = createServer((socket) =>
    converse(socket, (letter) => {
      letters.push(letter);
      told();
    }),
  );
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    letters,
    next: async (to) => {
      for (;;) {
        const letter = letters.find((each) => each.to === to && !given.has(each));
        if (letter) {
          given.add(letter);
          return letter;
        }
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
    close: () => server.close(),
  };
}

/** As much of SMTP (RFC 5321) as it takes to be given a letter. */
function converse(socket: Socket, take: (letter: Received) => void): void {
  let held = "";
  let to = "";
  let isBody = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 mail box");
  socket.setEncoding("utf8");
  socket.on("data", (chunk) => {
    held += chunk;
    for (;;) {
      const ending = isBody ? "\r\n.\r\n" : "\r\n";
      const end = held.indexOf(ending);
      if (end < 0) return;
      const part = held.slice(0, end);
      held = held.slice(end + ending.length);
      if (isBody) {
        isBody = false;
        take(readLetter(to, part));
        say("250 taken");
        continue;
      }
      const command = part.slice(0, 4).toUpperCase();
      if (command === "RCPT") to = /<([^>]*)>/.exec(part)?.[1] ?? "";
      if (command === "DATA") {
        isBody = true;
        say("354 go on");
      } else if (command === "QUIT") socket.end("221 bye\r\n");
      else say("250 fine");
    }
  });
}

function readLetter(to: string, raw: string): Received {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const text = body.join("\n\n").replaceAll("\r\n", "\n");
  const isQuoted = /content-transfer-encoding: quoted-printable/i.test(head);
  return {
    to,
    subject: /^subject: (.*)$/im.exec(head)?.[1] ?? "",
    text: isQuoted
      ? text
          .replace(/=\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : text,
  };
}
