/** Every address of the app, in one place. */
export const paths = {
  home: () => "/",
  /** The landing page after leaving for good: what this device still holds is dropped there. */
  left: () => "/?left",
  signUp: () => "/sign-up",
  /** A link to make an account, with the token of an invitation. */
  acceptInvitation: (token: string) => `/sign-up/${token}`,
  forgotPassword: () => "/forgot-password",
  /** A link to choose a new password, once. */
  newPassword: (token: string) => `/new-password/${token}`,
  /** The sign-in page after a new password was chosen. */
  signInAnew: () => "/sign-in?new-password",
  signIn: (next?: string) => (next && next !== "/" ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  /** The sign-in page after coming back from another site to no effect; `problem` is one of arrivalProblems. */
  signInProblem: (problem: string) => `/sign-in?problem=${problem}`,
  /** Logging on the device, with or without a network. */
  deviceCapture: () => "/capture",
  applications: (show?: number) => `/applications${asQuery({ show: show ?? "" })}`,
  newApplication: () => "/applications/new",
  application: (applicationId: string) => `/applications/${applicationId}`,
  editApplication: (applicationId: string) => `/applications/${applicationId}/edit`,
  newInterview: (applicationId: string) => `/applications/${applicationId}/interviews/new`,
  plan: (applicationId: string) => `/applications/${applicationId}/plan`,
  brief: (applicationId: string) => `/applications/${applicationId}/brief`,
  /** `show`: with so many questions and no fewer than the first screens have; `tools`: with everything that can be done to one. */
  interview: (interviewId: string, { show = 0, tools = "" } = {}) =>
    `/interviews/${interviewId}${asQuery({ show: show || "", tools })}${tools && `#q-${tools}`}`,
  editInterview: (interviewId: string) => `/interviews/${interviewId}/edit`,
  capture: (interviewId: string) => `/interviews/${interviewId}/capture`,
  debrief: (interviewId: string) => `/interviews/${interviewId}/debrief`,
  /** With the pairs of these exchanges open. */
  thenAndNow: (interviewId: string, open: readonly string[] = []) =>
    `/interviews/${interviewId}/then-and-now${open.length > 0 ? `?${new URLSearchParams(open.map((id) => ["open", id]))}` : ""}`,
  /** The same with all of its lists. */
  wholeThenAndNow: (interviewId: string) => `/interviews/${interviewId}/then-and-now?whole`,
  exchange: (exchangeId: string) => `/exchanges/${exchangeId}`,
  onRecord: (applicationId: string) => `/applications/${applicationId}/on-record`,
  examples: () => "/examples",
  newExample: () => "/examples/new",
  example: (exampleId: string) => `/examples/${exampleId}`,
  story: () => "/story",
  /** Where a correction is written; from a finding of a practice item, or of another round's exchange. */
  correction: (exchangeId: string, from?: { finding: string } & ({ item: string } | { against: string })) =>
    `/exchanges/${exchangeId}/correction${from ? `?${new URLSearchParams(from)}` : ""}`,
  session: (sessionId: string) => `/practice/${sessionId}`,
  item: (sessionId: string, position: number) => `/practice/${sessionId}/${position}`,
  skipped: (sessionId: string) => `/practice/${sessionId}/skipped`,
  review: (sessionId: string) => `/practice/${sessionId}/review`,
  /** All interviews and practice days as a file; with an interview, that one. */
  calendar: (interviewId?: string) => `/api/calendar${interviewId ? `?interview=${interviewId}` : ""}`,
  /** The private address that a calendar reads by itself. */
  calendarFeed: (token: string) => `/api/calendar/${token}.ics`,
  settings: () => "/settings",
  changePassword: () => "/settings/password",
  /** Taking everything along, bringing it back, deleting it; with what came of an import. */
  yourData: (imported?: "done" | "refused") => `/settings/data${imported ? `?import=${imported}#bring` : ""}`,
  /** Everything a person keeps, as a file. */
  export: (format: "json" | "markdown" | "csv") => `/api/export/${format}`,
  /** Where the form that brings it back sends its file. */
  import: () => "/api/import",
  /** The ways to sign in, and what came of linking one. */
  waysIn: (problem?: string) => `/settings${problem ? `?problem=${problem}` : ""}#ways-in`,
};

/** What is not empty, as the query of an address. */
function asQuery(values: Record<string, string | number>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
