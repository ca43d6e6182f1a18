/** All that the browser keeps as drafts, as one text; runs in the page. */
export function readDraftsOnDevice(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("second-round");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result;
      const reading = store.transaction("drafts").objectStore("drafts").getAll();
      reading.onsuccess = () => {
        store.close();
        resolve(JSON.stringify(reading.result));
      };
    };
  });
}

/** How many texts the browser keeps for its person; runs in the page. */
export function countOnDevice(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("second-round");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result;
      const counting = store.transaction(["drafts", "captures"]);
      const counts = [counting.objectStore("drafts").count(), counting.objectStore("captures").count()];
      counting.oncomplete = () => {
        store.close();
        resolve(counts.reduce((sum, { result }) => sum + result, 0));
      };
    };
  });
}
