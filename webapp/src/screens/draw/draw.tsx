import { useCallback, useState } from "preact/hooks";
import { getWinners } from "../../api/routes";
import type { Lottery } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { phaseOf } from "../../lib/phase";
import { serverNow } from "../../state/clock";
import { useLottery, useMyTickets } from "../../state/lotteries";
import { invalidate, useQuery } from "../../state/query";
import { Link, Loading, pending } from "../../ui/basics";
import { Countdown, useDue } from "../../ui/countdown";
import { Page, Title } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { Outcome } from "./outcome";
import { Proof } from "./proof";
import { Reveal } from "./reveal";
import { Winners } from "./winners";

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
  useDue(phase.endsAt, () => invalidate(`lottery/${lottery.id}`, `draw/${lottery.id}`));
  const showAll = useCallback(() => setRevealed(true), []);

  return (
    <>
      <Link to={{ name: "lottery", id: lottery.id }} class="draw-head">
        <span class="thumb">
          <Picture url={lottery.image_url} />
        </span>
        <Title text={pick(lottery.title_i18n, lottery.title)} testId="lottery-title" />
      </Link>
      <section class="card card-body draw-stage" data-phase={phase.name}>
        <p class="draw-status" data-testid="draw-status" data-status={lottery.status}>
          {t(`phase-${phase.name}`)}
        </p>
        <Reveal number={completed ? lottery.winning_ticket_number : null} done={showAll} />
        {phase.endsAt !== null && (
          <Countdown label={t(`countdown-${phase.name}`)} endsAt={phase.endsAt} />
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
  const query = useQuery(`draw/${lottery.id}/winners`, () => getWinners(lottery.id));
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
