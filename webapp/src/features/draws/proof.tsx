import type { Lottery, Seal } from "../../api/types";
import { formatDate, formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { isSealed } from "../tickets/order";
import { copyText, saveUrl } from "../../telegram/bridge";
import { pending, Section, Skeleton } from "../../ui/basics";
import { CopyIcon, DownloadIcon, ShieldIcon } from "../../ui/icons";
import { toast } from "../../ui/toast";
import { drawUrl, leavesUrl, useSeal } from "./data";
import { Verify } from "./verify";
import styles from "./draws.module.css";

const copyRoot = (root: string) =>
  copyText(root).then(
    () => toast(t("copied")),
    () => toast(t("copy-failed"), true),
  );

export function Proof({ lottery }: { lottery: Lottery }) {
  return (
    <Section title={t("proof-title")}>
      <div class="card card-body">
        <p class={styles.lead}>
          <ShieldIcon />
          <span>{t("proof-meaning")}</span>
        </p>
        <p class={styles.remark} data-testid="entropy-remark">
          {t(`entropy-${lottery.entropy_source}`)}
        </p>
        {isSealed(lottery.status) ? (
          <Sealed lottery={lottery} />
        ) : (
          <p class="muted">{t("not-sealed-yet")}</p>
        )}
      </div>
      {lottery.status === "COMPLETED" && <Verify lottery={lottery} />}
    </Section>
  );
}

function Sealed({ lottery }: { lottery: Lottery }) {
  const query = useSeal(lottery.id);
  return (
    <>
      {pending(query, <Skeleton lines={4} />)}
      {query.data.value && <SealFacts seal={query.data.value} />}
      <div class="actions">
        {lottery.status === "COMPLETED" && (
          <DownloadButton name="proof" url={drawUrl(lottery.id)} file={`draw-${lottery.id}.json`} />
        )}
        <DownloadButton
          name="leaves"
          url={leavesUrl(lottery.id)}
          file={`tickets-${lottery.id}.txt`}
        />
        {lottery.status === "COMPLETED" && (
          <DownloadButton name="checker" url="/app/check.html" file="luckymart-check.html" />
        )}
      </div>
    </>
  );
}

function DownloadButton(props: {
  name: "proof" | "leaves" | "checker";
  url: string;
  file: string;
}) {
  const { name, url, file } = props;
  return (
    <button
      type="button"
      class="button soft"
      data-testid={`${name}-download`}
      data-url={url}
      onClick={() => {
        saveUrl(url, file).catch(() => toast(t("download-failed"), true));
      }}
    >
      <DownloadIcon />
      {t(`download-${name}`)}
    </button>
  );
}

function SealFacts({ seal }: { seal: Seal }) {
  return (
    <dl class="pairs">
      <div>
        <dt>{t("sealed-at")}</dt>
        <dd>{formatDate(seal.sealed_at, "moment")}</dd>
      </div>
      <div>
        <dt>{t("tickets-in-draw")}</dt>
        <dd class="numbers" data-testid="seal-tickets">
          {formatNumber(seal.tickets)}
        </dd>
      </div>
      <div>
        <dt>{t("winners")}</dt>
        <dd class="numbers">{formatNumber(seal.winners)}</dd>
      </div>
      {seal.round !== null && (
        <div>
          <dt>{t("seal-round")}</dt>
          <dd class="numbers" data-testid="seal-round">
            {String(seal.round)}
            {seal.rounds.length > 1 && <p class="row-note">{t("seal-round-anew")}</p>}
          </dd>
        </div>
      )}
      <div class="pair-wide">
        <dt>{t("seal-root")}</dt>
        <dd class="hash">
          <code data-testid="seal-root">{seal.root}</code>
          <button
            type="button"
            class="round"
            aria-label={t("copy")}
            onClick={() => void copyRoot(seal.root)}
          >
            <CopyIcon />
          </button>
        </dd>
      </div>
    </dl>
  );
}
