import type { MetadataRoute } from "next";
import { paths } from "@/lib/paths";
import { sharePath } from "./sw/addresses";

/** What a phone or laptop needs to know to install the app, and to offer it where something is shared. */
// biome-ignore lint/style/noDefaultExport: Next looks for it so.
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Second Round",
    short_name: "Second Round",
    description: "Write down your first interview, and practise the questions that the second may repeat.",
    lang: "en",
    dir: "ltr",
    scope: "/",
    // Without a network the service worker opens the capture page in its place.
    start_url: paths.applications(),
    display: "standalone",
    // --paper of app/ui/tokens.css
    background_color: "#faf8f3",
    theme_color: "#faf8f3",
    categories: ["business", "productivity"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [{ name: "Write it down", description: "Log an interview", url: paths.deviceCapture() }],
    share_target: {
      action: sharePath,
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        title: "title",
        text: "text",
        url: "url",
        files: [
          {
            name: "files",
            accept: [
              "text/plain",
              ".txt",
              "text/markdown",
              ".md",
              "text/vtt",
              ".vtt",
              "application/x-subrip",
              ".srt",
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              ".docx",
            ],
          },
        ],
      },
    },
  };
}
