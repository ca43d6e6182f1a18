import { logInterview, planAndPractise, roughNotes } from "./support/logging";
import { expect, test } from "./support/person";

test("signing up: not an address, a short password", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/needed/);
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/8 to 1,000 characters.*is needed/);
  await page.getByLabel("Email").fill("dana at example");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/does not look like an email address/);
  await expect(page.getByLabel("Email")).toHaveValue("dana at example");
  await expect(page.getByLabel("Email")).toBeFocused();
});

test("logging an interview: no company, a title without a name, far too long a role", async ({
  page,
  person: _person,
}) => {
  await page.goto("/applications/new");
  await page.getByText("Role, when, how, who was there").click();
  await page.getByLabel("Role").fill("x".repeat(201));
  await page.getByLabel("Phone").check();
  await page.getByLabel("Job title").fill("Head of Care");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  await expect(page.getByLabel("Company")).toHaveAccessibleDescription(/needed/);
  await expect(page.getByLabel("Role")).toHaveAccessibleDescription(/at most 200/);
  await expect(page.getByRole("group", { name: /Who was there/ })).toHaveAccessibleDescription(/no name/);
  await expect(page.getByLabel("Job title")).toHaveValue("Head of Care");
  await expect(page.getByLabel("Phone")).toBeChecked();
  await expect(page.getByLabel("Role")).toHaveValue("x".repeat(201));
});

test("notes: empty", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Add to the notes" }).click();
  await page.getByLabel("Your notes").fill("  \n ");
  await page.getByRole("button", { name: "Keep these notes" }).click();
  await expect(page.getByLabel("Your notes")).toHaveAccessibleDescription(/Write something first/);
});

test("an exchange: neither question nor answer", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  await page.getByText("+ Add a question").click();
  const form = page.getByRole("form", { name: "Add a question" });
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(form.getByRole("textbox", { name: "Question" })).toHaveAccessibleDescription(/at least the answer/);

  await page.getByText("Change", { exact: true }).first().click();
  await page.getByRole("link", { name: "Edit or split" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Edit a question" })).toBeVisible();
  await page.getByRole("textbox", { name: "Question" }).fill("");
  await page.getByLabel("What you said").fill("  ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("textbox", { name: "Question" })).toHaveAccessibleDescription(/at least the answer/);

  await page.getByLabel("What you said").fill("One line");
  await page.getByLabel("What you said").press("Home");
  await page.getByRole("button", { name: "Split at the cursor" }).click();
  await expect(page.getByText(/Put the cursor where/)).toBeVisible();
  await expect(page.getByLabel("What you said")).toHaveValue("One line");
});

test("a debrief: too long a text keeps what was typed", async ({ page, person: _person }) => {
  const address = await logInterview(page, roughNotes);
  await page.goto(`${address}/debrief`);
  await page.getByLabel("What concerned them?").fill("y".repeat(4001));
  await page.getByLabel("The notice period you named").fill("One month");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("What concerned them?")).toHaveAccessibleDescription(/at most 4,000 characters/);
  await expect(page.getByLabel("The notice period you named")).toHaveValue("One month");
});

test("a plan: nobody said who will be there", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  await page.getByRole("link", { name: "Plan the next interview" }).click();
  await page.getByLabel("40 minutes").check();
  await page.getByRole("button", { name: "Make a practice session" }).click();
  await expect(page.getByRole("group", { name: "Who will be there?" })).toHaveAccessibleDescription(
    /Say who will be there/,
  );
  await expect(page.getByLabel("40 minutes")).toBeChecked();
});

test("practice: an empty answer, a question that is not there", async ({ page, person: _person }) => {
  await logInterview(page, roughNotes);
  await planAndPractise(page, "A panel");
  await page.getByLabel("Your answer now").fill("   ");
  await page.getByRole("button", { name: /^(Show then and now|Done)$/ }).click();
  await expect(page.getByLabel("Your answer now")).toHaveAccessibleDescription(/Write your answer first/);
  const session = page.url().replace(/\/\d+$/, "");
  for (const position of ["99", "0", "-1", "one", "1e3"]) {
    await page.goto(`${session}/${position}`);
    await expect(page.getByRole("heading", { level: 1, name: "Nothing here" })).toBeVisible();
  }
});

test("hostile text stays text", async ({ page, person: _person }) => {
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await logInterview(
    page,
    'Q: <img src=x onerror="alert(1)"> why?\nA: <script>alert(2)</script> because',
    "<b>Acme</b> & Söhne 🙂",
  );
  await expect(page.getByRole("heading", { level: 3 })).toContainText('<img src=x onerror="alert(1)"> why?');
  await expect(page.getByRole("article")).toContainText("<script>alert(2)</script> because");
  expect(dialogs).toEqual([]);
});
