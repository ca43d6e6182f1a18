import { expect, test } from "vitest";
import { readTextFile } from "@/lib/notes/read-file";
import { readShare } from "./share";

test("a share is read by the names of the manifest", async () => {
  const form = new FormData();
  form.set("title", "First round");
  form.set("text", "They asked why I left.");
  form.set("url", "https://notes.example/1");
  form.append("files", new File(["WEBVTT"], "call.vtt", { type: "text/vtt" }));
  form.append("files", new File([], "empty.txt"));
  expect(await readShare(form)).toEqual({
    title: "First round",
    text: "They asked why I left.\nhttps://notes.example/1",
    files: [
      { name: "call.vtt", bytes: new TextEncoder().encode("WEBVTT") },
      { name: "empty.txt", bytes: new Uint8Array() },
    ],
  });
});

test("what is missing is empty, and what stands in the wrong place is left", async () => {
  const form = new FormData();
  form.set("title", new File(["x"], "x.txt"));
  form.set("files", "not a file");
  form.set("url", "https://notes.example/1");
  expect(await readShare(form)).toEqual({ title: "", text: "https://notes.example/1", files: [] });
});

test("of a film no more is read than it takes to refuse it", async () => {
  const form = new FormData();
  form.append("files", new File([new Uint8Array(9_000_000)], "film.mp4"));
  const [film] = (await readShare(form)).files;
  expect(readTextFile(film?.bytes ?? new Uint8Array(), "film.mp4")).toMatchObject({ kind: "refused" });
  expect(film?.bytes.length).toBeLessThan(6_000_000);
});
