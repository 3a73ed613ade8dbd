import { backButton, mainButton } from "@tma.js/sdk";
import { useEffect, useRef } from "preact/hooks";

export const hasMainButton = (): boolean => mainButton.setParams.isAvailable();
export const hasBackButton = (): boolean => backButton.show.isAvailable();

export interface MainAction {
  text: string;
  enabled: boolean;
  busy: boolean;
  press: () => void;
}

/** Shows Telegram's main button while the calling component lives; null hides it. */
export function useMainButton(action: MainAction | null): void {
  const press = useRef<() => void>(() => undefined);
  press.current = action?.press ?? (() => undefined);
  const { text = "", enabled = false, busy = false } = action ?? {};
  const visible = action !== null;

  useEffect(() => {
    if (!hasMainButton()) return;
    // Telegram refuses an empty text, so a hidden button keeps the last one.
    if (!visible) mainButton.setParams({ isVisible: false, isLoaderVisible: false });
    else {
      mainButton.setParams({ text, isVisible: true, isEnabled: enabled, isLoaderVisible: busy });
    }
  }, [text, enabled, busy, visible]);

  useEffect(() => {
    if (!hasMainButton()) return;
    const off = mainButton.onClick(() => press.current());
    return () => {
      off();
      mainButton.setParams({ isVisible: false, isLoaderVisible: false });
    };
  }, []);
}

/** Shows Telegram's back button on inner pages. */
export function useBackButton(visible: boolean, goBack: () => void): void {
  useEffect(() => {
    if (!hasBackButton() || !visible) return;
    backButton.show();
    const off = backButton.onClick(goBack);
    return () => {
      off();
      backButton.hide();
    };
  }, [visible, goBack]);
}
