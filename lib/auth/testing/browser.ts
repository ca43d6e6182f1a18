/** A browser's cookies for tests: what `next/headers` gives, to be put in its place by `vi.mock`. */
export function makeBrowser() {
  const jar = new Map<string, { value: string; options: object }>();
  const sent = new Headers();
  return {
    jar,
    sent,
    headersModule: {
      headers: async () => sent,
      cookies: async () => ({
        get: (name: string) => jar.get(name),
        set: (name: string, value: string, options: object) => {
          if ("maxAge" in options && options.maxAge === 0) jar.delete(name);
          else jar.set(name, { value, options });
        },
      }),
    },
  };
}
