import { drawUrl, leavesUrl } from "../../api/routes";
import type { Lottery, Seal } from "../../api/types";
import { formatDate, formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { copyText, saveUrl } from "../../telegram/bridge";
import { Section } from "../../ui/basics";
import { CopyIcon, DownloadIcon, ShieldIcon } from "../../ui/icons";
import { toast } from "../../ui/toast";
import { Verify } from "./verify";

interface Props {
  lottery: Lottery;
  seal: Seal | null;
  completed: boolean;
}

const copyRoot = (root: string) =>
  copyText(root).then(
    () => toast(t("copied")),
    () => toast(t("copy-failed"), true),
  );

const save = (url: string, name: string) =>
  saveUrl(url, name).catch(() => toast(t("download-failed"), true));

export function Proof({ lottery, seal, completed }: Props) {
  return (
    <Section title={t("proof-title")}>
      <div class="card card-body proof">
        <p class="proof-lead">
          <ShieldIcon />
          <span>{t("proof-meaning")}</span>
        </p>
        <p class="proof-remark" data-testid="entropy-remark">
          {t(`entropy-${lottery.entropy_source}`)}
        </p>
        {seal ? <SealFacts seal={seal} /> : <p class="muted">{t("not-sealed-yet")}</p>}
        {seal && (
          <div class="actions">
            {completed && (
              <button
                type="button"
                class="button soft"
                data-testid="proof-download"
                data-url={drawUrl(lottery.id)}
                onClick={() => void save(drawUrl(lottery.id), `draw-${lottery.id}.json`)}
              >
                <DownloadIcon />
                {t("download-proof")}
              </button>
            )}
            <button
              type="button"
              class="button soft"
              data-testid="leaves-download"
              data-url={leavesUrl(lottery.id)}
              onClick={() => void save(leavesUrl(lottery.id), `tickets-${lottery.id}.txt`)}
            >
              <DownloadIcon />
              {t("download-leaves")}
            </button>
          </div>
        )}
      </div>
      {completed && seal && <Verify lottery={lottery} />}
    </Section>
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
