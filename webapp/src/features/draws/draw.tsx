import { useCallback, useState } from "preact/hooks";
import type { Lottery } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { phaseOf } from "../lotteries/phase";
import { serverNow } from "../../state/clock";
import { Link, Loading, pending } from "../../ui/basics";
import { Countdown, useDue } from "../../ui/countdown";
import { Page, Title } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { useLottery } from "../lotteries/data";
import { useMyTickets } from "../tickets/data";
import { drawIsDue, useWinners } from "./data";
import { Outcome } from "./outcome";
import { Proof } from "./proof";
import { Reveal } from "./reveal";
import { Winners } from "./winners";
import styles from "./draws.module.css";

export function DrawScreen({ id }: { id: string }) {
  const query = useLottery(id);
  const lottery = query.data.value;
  return (
    <Page inner>
      {lottery ? <DrawView lottery={lottery} /> : pending(query, <Loading cards={2} />)}
    </Page>
  );
}

function DrawView({ lottery }: { lottery: Lottery }) {
  const phase = phaseOf(lottery, serverNow());
  const completed = phase.name === "completed";
  const [revealed, setRevealed] = useState(false);
  useDue(phase.endsAt, () => drawIsDue(lottery.id));
  const showAll = useCallback(() => setRevealed(true), []);

  return (
    <>
      <Link to={{ name: "lottery", id: lottery.id }} class={styles.head}>
        <span class="thumb">
          <Picture url={lottery.image_url} />
        </span>
        <Title text={pick(lottery.title_i18n, lottery.title)} testId="lottery-title" />
      </Link>
      <section class={`card card-body ${styles.stage}`} data-phase={phase.name}>
        <p class={styles.status} data-testid="draw-status" data-status={lottery.status}>
          {t(`phase-${phase.name}`)}
        </p>
        <Reveal number={completed ? lottery.winning_ticket_number : null} done={showAll} />
        {phase.endsAt !== null && (
          <Countdown large label={t(`countdown-${phase.name}`)} endsAt={phase.endsAt} />
        )}
        <p class="muted">
          {completed
            ? t("drawn-on", {
                date: formatDate(lottery.actual_draw_time ?? lottery.updated_at, "moment"),
              })
            : t(`phase-${phase.name}-note`)}
        </p>
      </section>
      {completed && revealed && <Result lottery={lottery} />}
      <Proof lottery={lottery} />
    </>
  );
}

function Result({ lottery }: { lottery: Lottery }) {
  const query = useWinners(lottery.id);
  const mine = useMyTickets(lottery.id).data.value;
  const winners = query.data.value;
  if (!winners) return <>{pending(query, <Loading cards={1} />)}</>;
  const held = Math.max(lottery.my_tickets, mine?.items.length ?? 0);
  return (
    <>
      <Outcome lottery={lottery} held={held} won={winners.filter((winner) => winner.is_me)} />
      <Winners winners={winners} />
    </>
  );
}
