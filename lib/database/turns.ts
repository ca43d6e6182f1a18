/**
 * Lets one caller through at a time, in the order they came: `take` answers once every earlier caller has called the
 * function it was given, which ends its turn.
 */
export function createTurns(): { take: () => Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    take: async () => {
      const earlier = last;
      let end = () => {};
      last = new Promise((resolve) => {
        end = resolve;
      });
      await earlier;
      return end;
    },
  };
}
