import type { Metadata } from "next";
import { Page } from "@/app/ui/page-frame";
import { requireExample } from "@/lib/data/examples";
import { paths } from "@/lib/paths";
import { editExample } from "../actions";
import { ExampleForm } from "../example-form";

export const metadata: Metadata = { title: "Edit an example" };

export default async function ExamplePage({ params }: { params: Promise<{ exampleId: string }> }) {
  const { id, ...values } = await requireExample((await params).exampleId);
  return (
    <Page title="Edit an example" back={{ href: paths.examples(), label: "Examples" }}>
      <ExampleForm action={editExample.bind(null, id)} keepAs={`example:${id}`} values={values} label="Save" />
    </Page>
  );
}
