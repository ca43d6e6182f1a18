/**
 * What was typed into boxes before the scripts were ready: as React takes over a box that was served with a text, it
 * sets it back to that text. Noted as this file is read, which is before any box on the page is taken over.
 */
const typedEarly = new WeakMap<EventTarget, string>();

if (typeof document !== "undefined") {
  for (const box of document.querySelectorAll("textarea")) {
    if (box.value !== box.defaultValue) typedEarly.set(box, box.value);
  }
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) typedEarly.set(target, target.value);
  });
}

/** Puts back what was typed into a box, as if it was typed now. To be called once it is taken over. */
export function restoreTypedEarly(box: HTMLTextAreaElement): void {
  const typed = typedEarly.get(box);
  typedEarly.delete(box);
  if (typed === undefined || typed === box.value) return;
  // Set by the browser's own setter: React would take a value set by its own for known already.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, typed);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
