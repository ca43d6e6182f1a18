import type { Metadata } from "next";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireApplication } from "@/lib/data/applications";
import { paths } from "@/lib/paths";
import { editApplication } from "../../actions";

export const metadata: Metadata = { title: "Edit application" };

export default async function EditApplicationPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const { id, company, role } = await requireApplication((await params).applicationId);
  return (
    <Page title="Edit application" back={{ href: paths.application(id), label: company }}>
      <Form keepAs={`edit-application:${id}`} action={editApplication.bind(null, id)} values={{ company, role }}>
        <TextField name="company" label="Company" />
        <TextField name="role" label="Role" optional />
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
