export const dynamic = "force-dynamic";

/** The same as `/api/health/ready`, for whoever knows one address only. */
export { GET } from "./ready/route";
