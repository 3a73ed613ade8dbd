import { secureStorage } from "@tma.js/sdk";

const KEY = "luckymart/device";
const PATIENCE_MS = 1500;

/**
 * A random name that this device keeps: in Telegram's secure storage, else in the browser's. A
 * withdrawal from a new device may have to wait. Null where nothing can be kept.
 */
export async function deviceId(): Promise<string | null> {
  try {
    if (secureStorage.getItem.isAvailable()) {
      return await Promise.race([inTelegram(), tired()]);
    }
  } catch (error) {
    console.warn(error);
  }
  return inBrowser();
}

const newId = (): string => crypto.randomUUID();

async function inTelegram(): Promise<string> {
  const { value } = await secureStorage.getItem(KEY);
  if (value) return value;
  const id = inBrowser() ?? newId();
  await secureStorage.setItem(KEY, id);
  return id;
}

/** A client that never answers must not keep the person out. */
const tired = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error("no answer from the secure storage")), PATIENCE_MS);
  });

function inBrowser(): string | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept) return kept;
    const id = newId();
    localStorage.setItem(KEY, id);
    return id;
  } catch {
    return null;
  }
}
