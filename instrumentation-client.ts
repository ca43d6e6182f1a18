import { trustScriptUrls } from "@/app/ui/trusted-types";

// Runs in the browser before anything else of ours does.
trustScriptUrls();
