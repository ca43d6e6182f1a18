import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import "./ui/tokens.css";
import "./ui/base.css";

const serif = localFont({
  src: "./ui/fonts/source-serif-4-latin.woff2",
  weight: "200 900",
  variable: "--font-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

export const metadata: Metadata = {
  title: { default: "Second Round", template: "%s · Second Round" },
  description:
    "Called back for a second interview? Practise the questions that are likely to return, and see your first answers beside your new ones.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
  interactiveWidget: "resizes-content",
};

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  // No page is made before it is asked for: its scripts carry a nonce of their own.
  await connection();
  return (
    <html lang="en" className={serif.variable}>
      <body>
        <a className="visually-hidden skip" href="#main">
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
