import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/texts";
import { CrossIcon } from "./icons";

interface Props {
  title: string;
  close: () => void;
  children: ComponentChildren;
}

/** A dialog that rises from the bottom. The browser traps the focus in it and restores it. */
export function Sheet({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-label={title}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") dialog.current?.close();
      }}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2>{title}</h2>
          <button
            type="button"
            class="round"
            aria-label={t("close")}
            onClick={() => dialog.current?.close()}
          >
            <CrossIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
