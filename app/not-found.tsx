import { paths } from "@/lib/paths";
import { ButtonLink } from "./ui/button";
import { Page } from "./ui/page-frame";

export default function NotFound() {
  return (
    <Page title="Nothing here" lead="This page does not exist, or it is not yours.">
      <div>
        <ButtonLink href={paths.applications()}>To your applications</ButtonLink>
      </div>
    </Page>
  );
}
