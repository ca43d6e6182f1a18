import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Page } from "@/app/ui/page-frame";
import { requireProof } from "@/lib/data/delete-account";
import { isAccountEmpty } from "@/lib/data/import";
import { importProblemsCookie, readProblems } from "@/lib/export/problems";
import { paths } from "@/lib/paths";
import { DeleteAccount } from "./delete-account";
import { ImportFile } from "./import-file";
import { TakeAlong } from "./take-along";

export const metadata: Metadata = { title: "Your data" };

export default async function YourDataPage({ searchParams }: { searchParams: Promise<{ import?: string }> }) {
  const proof = await requireProof();
  const { import: imported } = await searchParams;
  const said = imported === "refused" ? (await cookies()).get(importProblemsCookie)?.value : undefined;
  return (
    <Page
      title="Your data"
      lead="What you write here is yours: private, yours to take along, and yours to delete."
      back={{ href: paths.settings(), label: "Settings" }}
    >
      <TakeAlong />
      <ImportFile isEmpty={await isAccountEmpty()} isDone={imported === "done"} problems={readProblems(said)} />
      <DeleteAccount proof={proof} />
    </Page>
  );
}
