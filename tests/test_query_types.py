"""What `tools.queries` infers: types from `prepare()`, NULL from the parse tree."""

from pathlib import Path

import pytest

from tools.queries import Database, QueryError, write_stub

pytestmark = pytest.mark.asyncio(loop_scope="module")

LOTTERY = "SELECT {} AS x FROM lotteries AS l"
OUTER = "SELECT {} AS x FROM seals AS s LEFT JOIN seal_rounds AS r ON r.lottery_id = s.lottery_id"
STATUS = 'Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]'


async def stub_of(database: Database, folder: Path, sql: str) -> str:
    path = folder / "queries.sql"
    path.write_text(sql, encoding="utf-8")
    return await write_stub(database, path)


@pytest.mark.parametrize(
    ("sql", "column"),
    [
        (LOTTERY.format("l.id"), "UUID"),
        (LOTTERY.format("l.draw_time"), "datetime | None"),
        (LOTTERY.format("l.ticket_price"), "Decimal"),
        (LOTTERY.format("l.title_i18n"), "dict[str, str]"),
        (LOTTERY.format("l.draw_algorithm_data"), "Any"),
        (LOTTERY.format("l.status"), STATUS),
        (LOTTERY.format("lower(l.status)"), "str"),
        # proven by WHERE
        (LOTTERY.format("l.draw_time") + " WHERE l.draw_time IS NOT NULL", "datetime"),
        (LOTTERY.format("l.draw_time") + " WHERE l.draw_time > now() AND TRUE", "datetime"),
        (LOTTERY.format("l.draw_time") + " WHERE l.draw_time > now() OR TRUE", "datetime | None"),
        (
            "SELECT w.user_id AS x FROM wallets AS w INNER JOIN users AS u ON u.id = w.user_id",
            "UUID",
        ),
        (
            "SELECT w.user_id AS x FROM wallets AS w LEFT JOIN users AS u ON u.id = w.user_id",
            "UUID | None",
        ),
        ("SELECT user_id AS x FROM wallets WHERE user_id = ANY(:ids::uuid [])", "UUID"),
        ("SELECT user_id AS x FROM wallets WHERE user_id <> ALL(:ids::uuid [])", "UUID | None"),
        # an UPDATE returns the new row
        (
            "UPDATE lotteries SET draw_time = NULL WHERE draw_time IS NOT NULL"
            " RETURNING draw_time AS x",
            "datetime | None",
        ),
        # outer joins
        (OUTER.format("s.root"), "bytes"),
        (OUTER.format("r.round"), "int | None"),
        (OUTER.format("coalesce(r.round, 0)"), "int"),
        (OUTER.format("r.round IS NULL"), "bool"),
        (OUTER.format("r.round = 1"), "bool | None"),
        (OUTER.format("r.round") + " WHERE r.round IS NOT NULL", "int"),
        (
            "SELECT r.round AS x FROM seals AS s FULL JOIN seal_rounds AS r USING (lottery_id)",
            "int | None",
        ),
        (
            "SELECT lottery_id AS x FROM seals FULL JOIN seal_rounds USING (lottery_id)",
            "UUID | None",
        ),
        # expressions
        ("SELECT 1 AS x", "int"),
        ("SELECT NULL::integer AS x", "int | None"),
        (LOTTERY.format("l.ticket_price * 2 + round(l.prize_value, 2)"), "Decimal"),
        (LOTTERY.format("l.draw_time - l.start_time"), "timedelta | None"),
        (LOTTERY.format("CASE WHEN TRUE THEN l.id END"), "UUID | None"),
        (LOTTERY.format("CASE WHEN TRUE THEN l.id ELSE l.id END"), "UUID"),
        (LOTTERY.format("nullif(l.sold_tickets, 0)"), "int | None"),
        (LOTTERY.format("l.title_i18n ->> 'ru'"), "str | None"),
        (LOTTERY.format("l.status IN ('ACTIVE', 'DRAWING')"), "bool"),
        (LOTTERY.format("greatest(l.draw_time, l.start_time)"), "datetime"),
        (LOTTERY.format("(SELECT 1 WHERE FALSE)"), "int | None"),
        (LOTTERY.format("(SELECT count(*) FROM tickets)"), "int"),
        (LOTTERY.format("(SELECT max(number) FROM tickets)"), "int | None"),
        (LOTTERY.format("EXISTS (SELECT)"), "bool"),
        (LOTTERY.format("row_number() OVER ()"), "int"),
        (LOTTERY.format("lag(l.id) OVER ()"), "UUID | None"),
        # aggregates of a group, and of possibly no rows
        (LOTTERY.format("count(*)"), "int"),
        (LOTTERY.format("sum(l.prize_value)"), "Decimal | None"),
        (LOTTERY.format("sum(l.prize_value)") + " GROUP BY l.status", "Decimal"),
        (LOTTERY.format("max(l.draw_time)") + " GROUP BY l.status", "datetime | None"),
        (
            LOTTERY.format("sum(l.prize_value) FILTER (WHERE l.period > 1)") + " GROUP BY l.status",
            "Decimal | None",
        ),
        (LOTTERY.format("l.status") + " GROUP BY ROLLUP (l.status)", "str | None"),
        # through views, subqueries, WITH and UNION
        ("SELECT seller_name AS x FROM resale_details", "str"),
        ("SELECT buyer_name AS x FROM resale_details", "str | None"),
        ("SELECT q.x FROM (SELECT id AS x FROM lotteries) AS q", "UUID"),
        ("WITH q AS (SELECT draw_time AS x FROM lotteries) SELECT x FROM q", "datetime | None"),
        ("SELECT id AS x FROM users UNION ALL SELECT id FROM lotteries", "UUID"),
        ("SELECT id AS x FROM users UNION ALL SELECT NULL", "UUID | None"),
        (
            "WITH RECURSIVE q AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM q WHERE x < 3)"
            " SELECT x FROM q",
            "int",
        ),
        ("SELECT v.x FROM (VALUES (1), (NULL)) AS v (x)", "int | None"),
        # a function may return NULL
        ("SELECT system_wallet('EXCHANGE', 'BALANCE', 'TJS') AS x", "UUID | None"),
        ("SELECT u.x FROM unnest(:ids::uuid []) AS u (x)", "UUID | None"),
        # arrays and their elements
        (LOTTERY.format("array_agg(l.id)") + " GROUP BY l.status", "list[UUID]"),
        (LOTTERY.format("array_agg(l.id)"), "list[UUID] | None"),
        (LOTTERY.format("array_agg(l.draw_time)") + " GROUP BY l.status", "list[datetime | None]"),
        (
            LOTTERY.format(
                "coalesce(array_agg(l.draw_time) FILTER (WHERE l.draw_time > now()), '{}')"
            ),
            "list[datetime]",
        ),
        (
            LOTTERY.format("coalesce(array_agg(l.draw_time), '{NULL}')"),
            "list[datetime | None]",
        ),
        (LOTTERY.format("ARRAY(SELECT t.id FROM tickets AS t)"), "list[UUID]"),
        (LOTTERY.format("string_to_array(l.title, ',')"), "list[str | None] | None"),
        ("-- not null: x\nSELECT u.x FROM unnest(:ids::uuid []) AS u (x)", "UUID"),
        ("-- not null: *\nSELECT u.x FROM unnest(:ids::uuid []) AS u (x)", "UUID"),
    ],
)
async def test_a_columns_type(readable: Database, tmp_path: Path, sql: str, column: str) -> None:
    stub = await stub_of(readable, tmp_path, f"-- name: ask\n{sql};\n")
    assert f"class AskRow(TypedDict):\n    x: {column}\n" in stub


@pytest.mark.parametrize(
    ("sign", "sql", "answer"),
    [
        ("", "SELECT id FROM users", "list[AskRow]"),
        ("^", "SELECT id FROM users", "AskRow | None"),
        ("^", "SELECT count(*) FROM users", "AskRow"),
        ("^", "SELECT count(*) FROM users GROUP BY status", "AskRow | None"),
        ("$", "SELECT id FROM users", "UUID | None"),
        ("$", "SELECT count(*) FROM users", "int"),
        ("$", "SELECT max(id::text) FROM users", "str | None"),
        ("$", "SELECT now()", "datetime"),
        ("$", "SELECT now() WHERE FALSE", "datetime | None"),
        ("^", "SELECT u.x FROM upper('a') AS u (x)", "AskRow"),
        ("^", "SELECT u.x FROM unnest(ARRAY[1]) AS u (x)", "AskRow | None"),
        ("$", "SELECT system_wallet('EXCHANGE', 'BALANCE', 'TJS')", "UUID | None"),
        ("!", "DELETE FROM users", "str"),
    ],
)
async def test_an_answer_by_its_sign(
    readable: Database, tmp_path: Path, sign: str, sql: str, answer: str
) -> None:
    stub = await stub_of(readable, tmp_path, f"-- name: ask{sign}\n{sql};\n")
    assert f"async def ask(connection: Connection) -> {answer}: ..." in stub


INSERT = "INSERT INTO payment_requests (user_id, deposit_id, text)"


@pytest.mark.parametrize(
    ("sql", "parameters"),
    [
        ("SELECT id FROM users WHERE id = :id", "id: UUID"),
        ("SELECT id FROM users WHERE :id::uuid IS NULL OR id = :id", "id: UUID | None"),
        ("SELECT coalesce(:text::text, '')", "text: str | None"),
        ("SELECT id FROM users WHERE id = ANY(:ids::uuid [])", "ids: Sequence[UUID]"),
        (
            "-- null: ids\nSELECT * FROM unnest(:ids::uuid []) AS u (id)",
            "ids: Sequence[UUID | None]",
        ),
        (
            "-- null: id\nSELECT id FROM users WHERE id IS NOT DISTINCT FROM (:id::uuid)",
            None,
        ),
        (f"{INSERT} VALUES (:a, :b, :c)", "a: UUID, b: UUID | None, c: str"),
        (
            f"{INSERT} SELECT q.a, q.b, q.c FROM (SELECT :a::uuid AS a, :b::uuid AS b, :c AS c) q",
            "a: UUID, b: UUID | None, c: str",
        ),
        (
            "SELECT lottery_id FROM unnest(:asked::ticket_request [])",
            "asked: Sequence[tuple[UUID, UUID, int, str, str, bytes]]",
        ),
        ("UPDATE lotteries SET draw_time = :at", "at: datetime | None"),
        ("UPDATE lotteries SET start_time = :at", "at: datetime"),
    ],
)
async def test_parameters(
    readable: Database, tmp_path: Path, sql: str, parameters: str | None
) -> None:
    asking = stub_of(readable, tmp_path, f"-- name: ask!\n{sql};\n")
    if parameters is None:
        with pytest.raises(QueryError, match="says nothing new"):
            await asking
        return
    assert f"connection: Connection, *, {parameters})" in await asking


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("not null: id", "says nothing new"),
        ("not null: nobody", "no column nobody"),
        ("null: nobody", "no parameter nobody"),
    ],
)
async def test_a_marker_that_is_of_no_use_is_refused(
    readable: Database, tmp_path: Path, comment: str, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        await stub_of(readable, tmp_path, f"-- name: ask\n-- {comment}\nSELECT id FROM users;\n")


async def test_equal_rows_are_one_type(readable: Database, tmp_path: Path) -> None:
    stub = await stub_of(
        readable,
        tmp_path,
        "-- name: first\nSELECT id FROM users;\n\n-- name: second^\nSELECT id FROM users;\n",
    )
    assert "SecondRow: TypeAlias = FirstRow" in stub
