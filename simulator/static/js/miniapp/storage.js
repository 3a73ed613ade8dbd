// Each person has a device of their own, but all Mini Apps here share one origin. So the app's
// storage is put away when another person opens the app and restored for its owner.

const OWN = "sim:";
const OWNER = "sim:storage-owner";

/** @param {Storage} area @param {Record<string, string>} values */
function put(area, values) {
  for (const key of Object.keys(area)) if (!key.startsWith(OWN)) area.removeItem(key);
  for (const [key, value] of Object.entries(values)) area.setItem(key, value);
}

/** @param {Storage} area */
function read(area) {
  return Object.fromEntries(Object.entries(area).filter(([key]) => !key.startsWith(OWN)));
}

/** @param {Storage} area @param {number} personId */
function swap(area, personId) {
  const owner = area.getItem(OWNER);
  if (owner === String(personId)) return;
  if (owner) area.setItem(`sim:storage:${owner}`, JSON.stringify(read(area)));
  put(area, JSON.parse(area.getItem(`sim:storage:${personId}`) ?? "{}"));
  area.setItem(OWNER, String(personId));
}

/**
 * Restore a person's storage.
 * @param {number} personId
 */
export function useStorageOf(personId) {
  for (const area of [localStorage, sessionStorage]) {
    try {
      swap(area, personId);
    } catch {
      // Full or forbidden: the app starts with what is there.
    }
  }
}
