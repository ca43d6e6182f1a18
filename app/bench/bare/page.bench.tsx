/** The least that a page of this app costs: for `npm run bench` to hold the others against. In no other build. */
export default function BarePage() {
  return (
    <main id="main">
      <h1>A bare page</h1>
    </main>
  );
}
