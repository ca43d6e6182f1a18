import { expect, test } from "vitest";
import { address } from "./serve.mjs";

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["192.168.1.20", "http://192.168.1.20:3000"],
  ["localhost", "http://localhost:3000"],
  ["::", "http://[::1]:3000"],
  ["::1", "http://[::1]:3000"],
  ["fd00::7", "http://[fd00::7]:3000"],
])("what listens on %s answers at %s", (host, expected) => {
  expect(address(host, 3000)).toBe(expected);
  expect(new URL(expected).port).toBe("3000");
});
