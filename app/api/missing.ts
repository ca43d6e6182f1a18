/**
 * What a function of lib/data gives, or null where the row is missing: in a route, Next would answer `notFound()` with
 * an empty page.
 */
export async function orMissing<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** Next tells such errors by their digest. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";
}
