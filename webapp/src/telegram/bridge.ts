import {
  backButton,
  copyTextToClipboard,
  downloadFile,
  hapticFeedback,
  init,
  invoice,
  mainButton,
  miniApp,
  openTelegramLink,
  retrieveLaunchParams,
  retrieveRawInitData,
  setTargetOrigin,
  shareURL,
  viewport,
} from "@tma.js/sdk";
import { followTheme } from "./theme";

export interface Launch {
  /** The signed query string, as Telegram gave it. */
  initData: string;
  telegramId: number;
  languageCode: string | undefined;
  startParam: string | undefined;
}

interface InitDataUser {
  id: number;
  language_code?: string;
}

const inFrame = window.parent !== window;

/**
 * The page that frames us, Telegram Web. Where the browser does not name it, any parent will do:
 * who may frame us is the server's `frame-ancestors` to decide, and no message holds a secret.
 */
const parentOrigin = (): string => window.location.ancestorOrigins?.[0] ?? "*";

/**
 * Reads the launch parameters (the SDK keeps them in sessionStorage, so a reload finds them again)
 * and connects to the Telegram client. Null outside Telegram.
 */
export function connect(): Launch | null {
  let launch: Launch;
  try {
    const initData = retrieveRawInitData();
    const params = retrieveLaunchParams();
    const fields = new URLSearchParams(initData);
    const user = JSON.parse(fields.get("user") ?? "null") as InitDataUser | null;
    if (!initData || !user) return null;
    launch = {
      initData,
      telegramId: user.id,
      languageCode: user.language_code,
      startParam: fields.get("start_param") ?? params.tgWebAppStartParam,
    };
    if (inFrame) setTargetOrigin(parentOrigin());
    // Styles sent by the client would be inline ones, which the Content-Security-Policy refuses.
    init({ acceptCustomStyles: false });
  } catch {
    return null;
  }
  followTheme();
  backButton.mount.ifAvailable();
  mainButton.mount.ifAvailable();
  followViewport();
  return launch;
}

function followViewport(): void {
  viewport.mount().then(
    () => {
      viewport.bindCssVars.ifAvailable();
      viewport.expand.ifAvailable();
    },
    // A client that does not answer leaves the insets at zero.
    () => undefined,
  );
}

export const appIsReady = (): void => {
  miniApp.ready.ifAvailable();
};

export const haptic = {
  success: () => hapticFeedback.notificationOccurred.ifAvailable("success"),
  error: () => hapticFeedback.notificationOccurred.ifAvailable("error"),
  select: () => hapticFeedback.selectionChanged.ifAvailable(),
  tap: () => hapticFeedback.impactOccurred.ifAvailable("light"),
};

export const copyText = (text: string): Promise<void> => copyTextToClipboard(text);

export const share = (url: string, text: string): void => {
  shareURL.ifAvailable(url, text);
};

export const openInTelegram = (url: string): void => {
  openTelegramLink.ifAvailable(url);
};

export type InvoiceStatus = "paid" | "failed" | "pending" | "cancelled";

/** Opens Telegram's own payment form; answers how the person left it. */
export const payInvoice = async (link: string): Promise<InvoiceStatus> =>
  (await invoice.openUrl(link)) as InvoiceStatus;

/** Saves a public file: through the client where it can, else by an ordinary download. */
export async function saveUrl(path: string, fileName: string): Promise<void> {
  const url = new URL(path, window.location.href);
  if (!inFrame && url.protocol === "https:" && downloadFile.isAvailable()) {
    await downloadFile(url.href, fileName);
    return;
  }
  clickLink(url.href, fileName);
}

/** Saves text that only this session may read. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  clickLink(url, fileName);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function clickLink(href: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
