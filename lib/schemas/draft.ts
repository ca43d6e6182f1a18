/** How the account answers a text that is still being written: taken; or it holds another one; or takes no more. */
export type DraftSaved = { kind: "saved" } | { kind: "elsewhere"; text: string } | { kind: "closed" };
