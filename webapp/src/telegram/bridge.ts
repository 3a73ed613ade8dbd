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
  setTargetOrigin,
  shareURL,
  viewport,
} from "@tma.js/sdk";
import { ensureStorage, findLaunch, type Launch } from "./launch";
import { followTheme } from "./theme";

const inFrame = window.parent !== window;

/**
 * The page that frames us: Telegram Web. Some browsers do not name it; then any parent will do,
 * since the server's `frame-ancestors` decides who may frame us and no message holds a secret.
 */
const parentOrigin = (): string => window.location.ancestorOrigins?.[0] ?? "*";

/** Connect to the Telegram client. Returns null outside Telegram. */
export function connect(): Launch | null {
  ensureStorage();
  const launch = findLaunch();
  if (!launch) return null;
  const { version, isInline, theme } = launch;
  const steps = [
    () => inFrame && setTargetOrigin(parentOrigin()),
    // The Content-Security-Policy refuses inline styles, which the client would send.
    () => init({ version, isInlineMode: isInline, themeParams: theme, acceptCustomStyles: false }),
    followTheme,
    () => backButton.mount.ifAvailable(),
    () => mainButton.mount.ifAvailable(),
    followViewport,
  ];
  // A client that lacks or refuses one of these must not lock the person out.
  for (const step of steps) attempt(step);
  return launch;
}

function attempt(step: () => unknown): void {
  try {
    step();
  } catch (error) {
    console.warn(error);
  }
}

function followViewport(): void {
  viewport.mount().then(
    () => {
      viewport.bindCssVars.ifAvailable();
      viewport.expand.ifAvailable();
    },
    // Without an answer the insets stay zero.
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

/** Open Telegram's payment form. Resolves to how the person left it. */
export const payInvoice = async (link: string): Promise<InvoiceStatus> =>
  (await invoice.openUrl(link)) as InvoiceStatus;

/** Save a public file through the client if it can, else as an ordinary download. */
export async function saveUrl(path: string, fileName: string): Promise<void> {
  const url = new URL(path, window.location.href);
  if (!inFrame && url.protocol === "https:" && downloadFile.isAvailable()) {
    await downloadFile(url.href, fileName);
    return;
  }
  clickLink(url.href, fileName);
}

/** Save text that only this session may read. */
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
