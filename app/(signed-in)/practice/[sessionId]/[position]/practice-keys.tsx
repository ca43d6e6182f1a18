"use client";

import { useEffect, useState } from "react";
import styles from "./practice.module.css";

export type PracticeKey = { key: string; does: string };

/**
 * Single keys for what the screen offers: each presses the control that names it in `aria-keyshortcuts`. They never
 * work while typing in a field, and can be switched off for this device, as some people's tools need.
 */
export function PracticeKeys({ keys }: { keys: readonly PracticeKey[] }) {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => setIsOn(readChoice()), []);
  useEffect(() => {
    if (!isOn) return;
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOn]);

  return (
    <details className={styles.keys}>
      <summary className={styles.summary}>Keys</summary>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.keysSwitch}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setIsOn(event.target.checked);
            keepChoice(event.target.checked);
          }}
        />
        Single keys work on this device
      </label>
    </details>
  );
}

function press(event: KeyboardEvent) {
  const { key, target } = event;
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat);
  if (!isPlain || event.defaultPrevented || !/^[a-z0-9]$/i.test(key)) return;
  if (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]")) return;
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts~="${key.toLowerCase()}"]`);
  // What is folded away is not on offer.
  if (control === null || control.offsetParent === null) return;
  event.preventDefault();
  control.focus();
  if (!(control instanceof HTMLTextAreaElement)) control.click();
}

const place = "single-keys";

function readChoice(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    // A browser that keeps nothing has kept no choice.
    return true;
  }
}

function keepChoice(isOn: boolean) {
  try {
    localStorage.setItem(place, isOn ? "on" : "off");
  } catch {
    // It holds for this page at least.
  }
}
