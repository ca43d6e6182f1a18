import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. Not import.meta.dirname: an older Node, which lacks it, must reach its clear message. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const neededMajor = 20;
const neededMinor = 19;

/** A failure whose message is written for the person at the terminal; `output` is what a program printed. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = "") {
    super(message);
    this.name = "StepFailure";
    this.output = output;
  }
}

/**
 * Makes ready for every other step: the project's folder, a new enough Node, the settings of `.env` (which
 * never replace one that is set already), and no telemetry.
 */
export function openProject() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    throw new StepFailure(
      `Second Round needs Node ${neededMajor}.${neededMinor} or newer; this is ${process.versions.node}.\n` +
        "Install a newer one from nodejs.org, then start again.",
    );
  }
  process.chdir(root);
  loadSettings();
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.CHECKPOINT_DISABLE = "1";
}

/** Reads `.env`, if there is one, for what the environment does not say itself. */
export function loadSettings() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Runs the steps of a command; a failure is told calmly and ends with exit status 1.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    if (error instanceof StepFailure && error.output) console.error(error.output.trimEnd());
    // Ours carry a message for the person; of anything else the stack is worth more.
    const isOurs = error instanceof Error && /^(StepFailure|MigrationError)$/.test(error.name);
    console.error(isOurs ? `\n${error.message}` : error);
    process.exit(1);
  }
}
