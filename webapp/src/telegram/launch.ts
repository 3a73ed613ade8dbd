import { parseColor } from "./contrast";

/** What Telegram tells a Mini App when it opens it, without the unusable parts. */
export interface Launch {
  /** The signed query string from Telegram. The server decides whether it is valid. */
  initData: string;
  telegramId: number;
  languageCode: string | undefined;
  startParam: string | undefined;
  /** Of the Mini Apps protocol; the oldest one if the client does not say. */
  version: string;
  isInline: boolean;
  /** Only valid colours. */
  theme: Record<string, `#${string}`>;
}

const OLDEST_VERSION = "6.0";
const KEPT = "luckymart/launch";
/** Where @tma.js/sdk looks for launch parameters if it accepts none in the address. */
const KEPT_FOR_SDK = "tapps/launchParams";

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function colorsIn(text: string | null): Launch["theme"] {
  const entries = Object.entries(Object(parseJson(text)) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(([, color]) => typeof color === "string" && parseColor(color)),
  ) as Launch["theme"];
}

/**
 * Parse the part of an address after `#`. Returns null only without init data, which is outside
 * Telegram: clients may omit or garble everything else.
 */
export function parseLaunch(fragment: string): Launch | null {
  const params = new URLSearchParams(fragment);
  const initData = params.get("tgWebAppData");
  const fields = new URLSearchParams(initData ?? "");
  const user = parseJson(fields.get("user")) as { id?: unknown; language_code?: unknown } | null;
  if (!initData || typeof user?.id !== "number") return null;
  const version = params.get("tgWebAppVersion") ?? "";
  return {
    initData,
    telegramId: user.id,
    languageCode: typeof user.language_code === "string" ? user.language_code : undefined,
    startParam: fields.get("start_param") ?? params.get("tgWebAppStartParam") ?? undefined,
    version: /^\d+(\.\d+)?$/.test(version) ? version : OLDEST_VERSION,
    isInline: params.get("tgWebAppBotInline") === "1",
    theme: colorsIn(params.get("tgWebAppThemeParams")),
  };
}

const afterHash = (address: string): string => address.split("#").slice(1).join("#");

/** The launch of this page. It survives reloads, although the address has changed by then. */
export function findLaunch(): Launch | null {
  const [navigation] = performance.getEntriesByType("navigation");
  const places = [
    afterHash(window.location.href),
    afterHash(navigation?.name ?? ""),
    sessionStorage.getItem(KEPT) ?? "",
  ];
  const fragment = places.find((place) => place.includes("tgWebAppData=")) ?? "";
  const launch = parseLaunch(fragment);
  if (launch) keep(fragment, launch);
  return launch;
}

function keep(fragment: string, { version, isInline, theme }: Launch): void {
  sessionStorage.setItem(KEPT, fragment);
  const platform = new URLSearchParams(fragment).get("tgWebAppPlatform") || "unknown";
  const forSdk = new URLSearchParams({
    tgWebAppVersion: version,
    tgWebAppPlatform: platform,
    tgWebAppThemeParams: JSON.stringify(theme),
    tgWebAppBotInline: isInline ? "1" : "0",
  });
  sessionStorage.setItem(KEPT_FOR_SDK, JSON.stringify(forSdk.toString()));
}

/** Replaces a sessionStorage that throws. Lasts as long as the page. */
class PageStorage {
  private readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}

/** Some browsers deny a framed page its storage, or give it none: replace it. */
export function ensureStorage(): void {
  const probe = "luckymart/probe";
  try {
    sessionStorage.setItem(probe, probe);
    sessionStorage.removeItem(probe);
  } catch {
    Object.defineProperty(window, "sessionStorage", {
      value: new PageStorage(),
      configurable: true,
    });
  }
}
