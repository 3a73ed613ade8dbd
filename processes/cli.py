"""The command line: `luckymart …`."""

import argparse
import asyncio
import io
import secrets
import sys
from collections.abc import Callable, Coroutine, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NoReturn

import uvloop

from luckymart.draws import actions as draws
from luckymart.draws import beacon, ecvrf
from luckymart.draws.verify_files import (
    read_chain,
    run_receipt_verification,
    run_verification,
)
from luckymart.kit.database import Database, Tx, connect
from luckymart.kit.paging import MAX_LIMIT
from luckymart.kit.secret_box import KEY_BYTES
from luckymart.kit.settings import DatabaseSettings, DataSettings, MigrationSettings, Settings
from luckymart.ledger import actions as ledger
from luckymart.staff import duty, roles
from luckymart.two_factor import actions as two_factor
from luckymart.users import actions as users
from luckymart.withdrawals import actions as withdrawals
from processes import migrations
from processes.failures import FAILED, WRONG_USAGE, explain
from processes.logins import make_login
from processes.logs import configure_logs

PARTS: Final = ("api", "bot", "jobs")
DEMO_DATA: Final = Path(".data")
# The channels take seconds to import, so the commands that need one import it late, after they have
# read the settings.


def main(arguments: Sequence[str] | None = None) -> None:
    """Exit status: 0 for success, 1 for a failure or a check that failed, 2 for wrong usage."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # a pipe, too, gets each line at once
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        status = command(options)
    except KeyboardInterrupt:
        status = 130
    except Exception as error:
        if (failure := explain(error)) is None:
            raise
        _fail(failure.status, failure.text)
    sys.exit(status)


def _fail(status: int, message: str) -> NoReturn:
    print(f"luckymart: {message}", file=sys.stderr)
    sys.exit(status)


def _run(work: Coroutine[Any, Any, int]) -> int:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="luckymart", description="A shop whose goods are raffled")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('luckymart')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    for part in (*PARTS, "all"):
        what = "API, bot and jobs in one process" if part == "all" else f"serve the {part}"
        serving = commands.add_parser(part, help=what)
        serving.set_defaults(command=_serve, parts=PARTS if part == "all" else (part,))

    migrate = commands.add_parser("migrate", help="bring the database's schema up to date")
    migrate.add_argument("direction", choices=("up", "down", "status"))
    migrate.set_defaults(command=_migrate)

    staff = commands.add_parser("staff", help="give a user a role, take it, or list who has one")
    changes = staff.add_subparsers(required=True, metavar="CHANGE")
    for change in ("grant", "revoke"):
        changing = changes.add_parser(change)
        changing.add_argument("user", help="Telegram id, or @username of a user of the bot")
        changing.add_argument("role", help="owner, finance, content, support or viewer")
        changing.set_defaults(command=_staff, change=change)
    changes.add_parser("list").set_defaults(command=_list_staff)
    alone = changes.add_parser("alone", help="let whoever is left alone decide about money alone")
    alone.set_defaults(command=_end_rules_of_two)

    verify = commands.add_parser("verify", help="check a draw's proof, offline, step by step")
    verify.add_argument(
        "file", type=Path, nargs="?", help="the proof bundle (JSON); before the draw there is none"
    )
    verify.add_argument("--leaves", type=Path, help="the published list, where not in the bundle")
    verify.add_argument("--receipt", type=Path, help="a ticket's receipt (JSON), checked too")
    verify.add_argument(
        "--public-key", metavar="HEX", help="the key that was published before the sale"
    )
    verify.add_argument(
        "--root", metavar="HEX", help="of the seal, to check a receipt against without a bundle"
    )
    verify.add_argument(
        "--chain", type=Path, metavar="FILE", help="a trial's beacon instead of quicknet: its /info"
    )
    verify.set_defaults(command=_verify)

    reconcile = commands.add_parser("reconcile", help="prove that no money was lost or made")
    reconcile.set_defaults(command=_reconcile)

    stars = commands.add_parser("stars", help="compare our payments in Stars with Telegram's book")
    stars.set_defaults(command=_stars)

    keygen = commands.add_parser("keygen", help="make the operator's secret keys")
    keygen.set_defaults(command=_keygen)

    reseal = commands.add_parser("reseal", help="encrypt again what an older data key sealed")
    reseal.set_defaults(command=_reseal)

    demo = commands.add_parser("demo", help="the whole shop with a simulated Telegram")
    demo.add_argument("--port", type=_port, default=8080)
    demo.add_argument("--data", type=Path, default=DEMO_DATA, help="kept between runs")
    demo.set_defaults(command=_demo)
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{port} is not between 1 and 65535")
    return port


def _demo(options: argparse.Namespace) -> int:
    from processes.demo import run_demo

    try:
        return _run(run_demo(options.port, options.data))
    except Exception as error:
        if (failure := explain(error)) is None:
            raise
        _fail(WRONG_USAGE, failure.text)


def _serve(options: argparse.Namespace) -> int:
    settings = Settings()
    configure_logs(settings.log_level, settings.log_format)
    from processes.service import serve

    async def work() -> int:
        await serve(settings, options.parts)
        return 0

    return _run(work())


def _migrate(options: argparse.Namespace) -> int:
    settings = MigrationSettings()
    url = settings.owner_url

    async def work() -> int:
        if options.direction == "up":
            await migrations.migrate_up(url)
            if settings.drand_chain_info:
                await _register_chain(url, beacon.chain_of(settings.drand_chain_info))
            if settings.database_owner_url is not None:
                await make_login(url, settings.database_url.get_secret_value())
        elif options.direction == "down":
            await migrations.migrate_down(url)
        state = await migrations.status(url)
        print("\n".join([f"[X] {name}" for name in state.applied]))
        print("\n".join([f"[ ] {name}" for name in state.pending]), end="")
        return 0

    return _run(work())


async def _register_chain(url: str, chain: beacon.Chain) -> None:
    db = await connect(url, max_connections=1)
    async with db.transaction() as tx:
        await draws.register_chain(tx, chain)
    await db.close()


def _staff(options: argparse.Namespace) -> int:
    async def work(db: Database) -> int:
        async with db.transaction() as tx:
            user = await _find_user(tx, options.user)
            if user is None:
                _fail(FAILED, f"no user {options.user}: they have to press Start in the bot first")
            if options.change == "grant":
                await roles.grant(tx, None, user.id, options.role)
            else:
                await roles.revoke(tx, None, user.id, options.role)
        print(f"{options.change}: {options.role}, {user.first_name} ({user.telegram_id})")
        return 0

    return _as_owner(work)


def _end_rules_of_two(_options: argparse.Namespace) -> int:
    async def work(db: Database) -> int:
        async with db.transaction() as tx:
            if not await duty.takes_two(tx):
                _fail(FAILED, "one person may decide alone already")
            await duty.end_rules_of_two(tx, None)
        print("Whoever is left alone decides alone; all staff are told.")
        return 0

    return _as_owner(work)


def _list_staff(_options: argparse.Namespace) -> int:
    async def work(db: Database) -> int:
        cursor = None
        async with db.connection() as connection:
            while True:
                page = await roles.everybody(connection, MAX_LIMIT, cursor)
                for member in page.items:
                    _print_member(member)
                if (cursor := page.next_cursor) is None:
                    return 0

    return _with_database(work)


def _print_member(member: roles.Member) -> None:
    handle = f" @{member.telegram_username}" if member.telegram_username else ""
    banned = "" if member.status == "ACTIVE" else f" ({member.status.lower()})"
    for grant in member.roles:
        by = grant.granted_by_name or "the command line"
        print(
            f"{grant.role}: {member.first_name}{handle} {member.telegram_id}{banned}, "
            f"since {grant.created_at:%Y-%m-%d %H:%M} UTC by {by}"
        )


async def _find_user(tx: Tx, name: str) -> users.User | None:
    if name.isascii() and name.isdigit():
        return await users.get_by_telegram_id(tx, int(name))
    return await users.get_by_username(tx, name.removeprefix("@"))


def _verify(options: argparse.Namespace) -> int:
    if options.file is not None:
        steps = run_verification(
            options.file,
            options.leaves,
            options.receipt,
            public_key_hex=options.public_key,
            chain=read_chain(options.chain),
        )
    elif options.receipt is not None and options.root is not None:
        steps = run_receipt_verification(options.receipt, options.root, options.leaves)
    else:
        _fail(WRONG_USAGE, "verify needs a proof bundle, or --receipt and --root")
    for step in steps:
        print(f"{'ok    ' if step.ok else 'FAILED'}  {step.name}: {step.detail}")
    holds = bool(steps) and all(step.ok for step in steps)
    what = "draw" if options.file is not None else "receipt"
    print(f"The {what} holds." if holds else f"The {what} does NOT hold.")
    return 0 if holds else 1


def _reconcile(_options: argparse.Namespace) -> int:
    async def work(db: Database) -> int:
        async with db.transaction() as tx:
            differences = await ledger.reconcile(tx)
        for difference in differences:
            print(
                f"{difference.check}: wallet {difference.wallet_id}, "
                f"lottery {difference.lottery_id}, expected {difference.expected}, "
                f"is {difference.actual}"
            )
        print(f"{len(differences)} differences" if differences else "Everything adds up.")
        return 1 if differences else 0

    return _with_database(work)


def _stars(_options: argparse.Namespace) -> int:
    settings = Settings()
    configure_logs(settings.log_level, settings.log_format)
    from processes.aiogram_import import import_aiogram

    import_aiogram()
    from aiogram.exceptions import TelegramAPIError

    from bot.client import make_bot
    from jobs.stars import StarsCheck

    async def work(db: Database) -> int:
        bot = make_bot(settings)
        try:
            report = await StarsCheck(db, bot, settings).run()
        except TelegramAPIError as error:
            # The text of a network error may hold the URL with the token in it.
            _fail(FAILED, f"Telegram does not answer: {type(error).__name__}")
        finally:
            await bot.session.close()
        for what, charges in (
            ("credited now", report.credited),
            ("without an invoice, for staff to decide", report.unmatched),
            ("given back by Telegram", report.refunded),
            ("ours, but unknown to Telegram", report.missing.values()),
            ("could not be read or recorded", report.failed),
        ):
            for charge in charges:
                print(f"{what}: {charge}")
        print(f"{report.seen} payments seen, {report.differences} differences.")
        return 1 if report.differences else 0

    return _with_database(work)


def _keygen(_options: argparse.Namespace) -> int:
    key = secrets.token_bytes(32)
    print(f"VRF_SECRET_KEY={key.hex()}")
    print(f"# its public key, to publish: {ecvrf.public_key(key).hex()}")
    print(f"DATA_KEY={secrets.token_hex(KEY_BYTES)}")
    print(f"HASH_KEY={secrets.token_hex(KEY_BYTES)}")
    return 0


def _reseal(_options: argparse.Namespace) -> int:
    box = DataSettings().secret_box

    async def work(db: Database) -> int:
        done = 0
        for feature in (withdrawals, two_factor):
            while True:
                async with db.transaction() as tx:
                    count = await feature.reseal(tx, box)
                if not count:
                    break
                done += count
        print(f"{done} sealed again; the older keys are no longer needed.")
        return 0

    return _with_database(work)


def _with_database(work: Callable[[Database], Coroutine[Any, Any, int]]) -> int:
    settings = DatabaseSettings()
    return _connected(
        work,
        settings.database_url.get_secret_value(),
        through_pooler=settings.database_pooler == "transaction",
    )


def _as_owner(work: Callable[[Database], Coroutine[Any, Any, int]]) -> int:
    """What the database lets only its owner do, although in the application's role."""
    return _connected(work, DatabaseSettings().owner_url, through_pooler=False)


def _connected(
    work: Callable[[Database], Coroutine[Any, Any, int]], url: str, *, through_pooler: bool
) -> int:
    async def connected() -> int:
        db = await connect(url, max_connections=2, through_pooler=through_pooler)
        try:
            return await work(db)
        finally:
            await db.close()

    return _run(connected())


if __name__ == "__main__":
    main()
