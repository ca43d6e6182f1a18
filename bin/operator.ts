/**
 * Runs a command of the operator's on the database, beside the app or without it. What it answers is printed: the link
 * alone to standard output, what is to know of it to standard error. Ends with status 1 where it throws.
 */
export async function runOperatorCommand(work: () => Promise<{ link: string; note: string }>): Promise<void> {
  try {
    const { link, note } = await work();
    console.log(link);
    console.error(note);
  } catch (error) {
    const isNew = error instanceof Error && "code" in error && error.code === "P2021";
    if (isNew) console.error("The database is not there yet, or of an older version. Start the app once: npm run app");
    else console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
