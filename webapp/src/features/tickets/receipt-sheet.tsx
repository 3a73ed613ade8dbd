import type { Ticket } from "../../api/types";
import { t } from "../../i18n/texts";
import { copyText, saveText } from "../../telegram/bridge";
import { Failure } from "../../ui/basics";
import { CopyIcon, DownloadIcon } from "../../ui/icons";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { useReceipt } from "./data";

/** A ticket's receipt: the proof that it is in the sealed list. */
export function ReceiptSheet({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const query = useReceipt(ticket.id);
  const receipt = query.data.value;
  const text = receipt ? JSON.stringify(receipt, null, 2) : "";
  return (
    <Sheet title={t("receipt-title", { number: String(ticket.number) })} close={close}>
      <p class="muted">{t("receipt-text")}</p>
      {query.error.value !== undefined && !receipt && (
        <Failure error={query.error.value} retry={() => void query.refresh()} />
      )}
      {receipt && (
        <>
          <div class="actions">
            <button
              type="button"
              class="button soft"
              data-testid="receipt-download"
              onClick={() => saveText(text, `receipt-${ticket.number}.json`)}
            >
              <DownloadIcon />
              {t("download")}
            </button>
            <button
              type="button"
              class="button soft"
              onClick={() => {
                copyText(text).then(
                  () => toast(t("copied")),
                  () => toast(t("copy-failed"), true),
                );
              }}
            >
              <CopyIcon />
              {t("copy")}
            </button>
          </div>
          {/* A scrolling region must be reachable by keyboard. */}
          <pre class="code" tabIndex={0}>
            {text}
          </pre>
        </>
      )}
    </Sheet>
  );
}
