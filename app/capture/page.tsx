import type { Metadata } from "next";
import { RegisterServiceWorker } from "@/app/ui/register-service-worker";
import { DeviceCapture } from "./device-capture";

export const metadata: Metadata = { title: "Write it down" };

// Built once and kept by the service worker: it opens without a network and holds nobody's data.
export const dynamic = "force-static";

export default function DeviceCapturePage() {
  return (
    <>
      <RegisterServiceWorker />
      <DeviceCapture />
    </>
  );
}
