import type { Lottery } from "../../api/types";
import { getSeal, getWinners } from "../../api/routes";
import { ApiError } from "../../api/client";
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

/** The seal, or null before there is one. */
const useSeal = (id: string) =>
  useQuery(`draw/${id}/seal`, () =>
    getSeal(id).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === "seal_not_found") return null;
      throw error;
    }),
  );

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
  const seal = useSeal(lottery.id).data.value ?? null;
  const winners = useQuery(`draw/${lottery.id}/winners`, () =>
    completed ? getWinners(lottery.id) : Promise.resolve([]),
  );
  const mine = useMyTickets(lottery.id).data.value;
  useDue(phase.endsAt, () => invalidate(`lottery/${lottery.id}`, `draw/${lottery.id}`));

  const first = winners.data.value?.find(({ rank }) => rank === 1);
  const number = completed ? (first?.ticket_number ?? lottery.winning_ticket_number) : null;
  const held = Math.max(lottery.my_tickets, mine?.items.length ?? 0);
  const won = winners.data.value?.filter((winner) => winner.is_me) ?? [];

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
        <Reveal number={number} waiting={!completed} />
        {phase.endsAt !== null ? (
          <Countdown label={t(`countdown-${phase.name}`)} endsAt={phase.endsAt} />
        ) : (
          completed && (
            <p class="muted">
              {t("drawn-on", {
                date: formatDate(lottery.actual_draw_time ?? lottery.updated_at, "moment"),
              })}
            </p>
          )
        )}
        {!completed && <p class="muted">{t(`phase-${phase.name}-note`)}</p>}
      </section>
      {completed && winners.data.value && winners.data.value.length > 0 && (
        <>
          <Outcome lottery={lottery} held={held} won={won} />
          <Winners winners={winners.data.value} />
        </>
      )}
      <Proof lottery={lottery} seal={seal} completed={completed} />
    </>
  );
}
