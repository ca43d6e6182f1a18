import type { Metadata } from "next";
import { RegisterServiceWorker } from "@/app/ui/register-service-worker";
import { DeviceCapture } from "./device-capture";

export const metadata: Metadata = { title: "Write it down" };

/** The same for everybody but for its nonce: the service worker keeps it, and opens it without a network. */
export default function DeviceCapturePage() {
  return (
    <>
      <RegisterServiceWorker />
      <DeviceCapture />
    </>
  );
}
