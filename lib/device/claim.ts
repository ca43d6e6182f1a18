/** That one page of this browser alone writes what the device keeps of interviews. */
export type Claim = { isLost: boolean; end: () => void };

/**
 * Makes this page the one that writes. Whichever page had the claim loses it and is told by `onLost`: all it wrote lies
 * on the device, and this page reads it once it has the claim. A browser without locks gives the claim to everybody.
 */
export async function claimWriting(onLost: () => void): Promise<Claim> {
  const claim: Claim = { isLost: false, end: () => {} };
  if (!("locks" in navigator)) return claim;
  await new Promise<void>((granted) => {
    const holding = navigator.locks.request("second-round-capture", { steal: true }, () => {
      granted();
      return new Promise<void>((end) => {
        claim.end = end;
      });
    });
    holding.catch(() => {
      claim.isLost = true;
      granted();
      onLost();
    });
  });
  return claim;
}
