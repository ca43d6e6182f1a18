import type { Metadata } from "next";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { paths } from "@/lib/paths";
import { writeExample } from "../actions";
import { ExampleForm } from "../example-form";

export const metadata: Metadata = { title: "Write an example" };

export default async function NewExamplePage() {
  await requireAccount();
  return (
    <Page
      title="Write an example"
      lead="Something you did at work, told so that a stranger understands it."
      back={{ href: paths.examples(), label: "Examples" }}
    >
      <ExampleForm action={writeExample} keepAs="example:new" label="Add it" />
    </Page>
  );
}
