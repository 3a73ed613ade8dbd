import type { Winner } from "../../api/types";
import { formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { Section } from "../../ui/basics";
import { PersonName } from "../users/person-name";

export function Winners({ winners }: { winners: Winner[] }) {
  return (
    <Section title={t("winners-title", { count: winners.length })}>
      <ol class="card rows">
        {winners.map((winner) => (
          <li key={winner.rank} class="row" data-testid="winner-row">
            <span class="rank numbers">{formatNumber(winner.rank)}</span>
            <span class="row-main">
              <PersonName class="row-title" name={winner.name} />
              {winner.is_me && <span class="row-note accent">{t("winner-me")}</span>}
            </span>
            <span class="row-value numbers">№&nbsp;{winner.ticket_number}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
