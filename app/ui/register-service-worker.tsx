"use client";

import { useEffect } from "react";

/** Has the browser keep the capture page for times without a network, once this page is there and at rest. */
export function RegisterServiceWorker() {
  useEffect(() => {
    // A development server has no worker: its files change under their names.
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    if (document.readyState === "complete") {
      register();
      return;
    }
    window.addEventListener("load", register);
    return () => window.removeEventListener("load", register);
  }, []);
  return null;
}

function register(): void {
  // A browser may refuse it, as some do in private windows: all works without, but for opening without a network.
  navigator.serviceWorker.register("/sw.js", { scope: "/" }).catch(() => {});
}
