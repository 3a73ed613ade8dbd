"""Seals, draws and their proofs, for everyone; receipts, for a ticket's owner."""

import json
import tempfile
from contextlib import suppress
from typing import Any, Final
from uuid import UUID

from aiohttp import web
from pydantic import Field

from luckymart.approvals.errors import TooManyApprovals
from luckymart.draws import actions as draws
from luckymart.draws import doors
from luckymart.draws.doors import DrawCommand, VoidCommand
from luckymart.draws.errors import (
    BeaconSignatureInvalid,
    DrawNotFound,
    DrawPossible,
    EntropyNotYet,
    LotteryNotSealed,
    SealNotFound,
    TooFewSold,
    VoidNotYet,
)
from luckymart.draws.proof import ProofBundle, Receipt
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import (
    EntropySourceUnavailable,
    LotteryNotFound,
    LotteryState,
    OwnLottery,
)
from luckymart.lotteries.models import Source
from luckymart.purchases.errors import TicketNotFound
from webapp_api.approvals import ProposalView
from webapp_api.calls import Call, json_text
from webapp_api.clients import client_address
from webapp_api.errors import TooManyRequests
from webapp_api.fields import Input, Time, View
from webapp_api.lotteries import Cancellation, StaffLotteryView, act_on_lottery
from webapp_api.routing import RouteTable

routes = RouteTable("draws")

CHUNK_BYTES: Final = 256 * 1024
MAX_SPOOLED_BYTES: Final = 1024 * 1024


class FixedRound(View):
    """`published_at`: when the seal was public, if that was in time for this round and is already
    recorded; else null."""

    round: int
    fixed_at: Time
    available_at: Time
    published_at: Time | None


class SealDetails(View):
    lottery_id: UUID
    spec: str
    source: Source
    public_key: str
    root: str
    tickets: int
    winners: int
    round: int | None
    rounds: list[FixedRound]
    chain_hash: str | None
    sealed_at: Time
    leaves_url: str
    draw_due_at: Time
    voided_at: Time | None = Field(description="when the draw was given up, everyone refunded")
    void_reason: str | None = Field(description="`void`: no beacon; else in the words of staff")


class SignatureInput(Input):
    """The signature of the seal's round, as any relay returns it: 48 bytes in hex."""

    signature: str = Field(pattern=r"^[0-9a-fA-F]{96}$")


class Winner(View):
    rank: int
    ticket_number: int
    name: str | None
    is_me: bool


class Winners(View):
    items: list[Winner]


@routes("GET", "/lotteries/{lottery_id}/seal", session="optional", errors=[SealNotFound])
async def get_seal(call: Call, lottery_id: UUID) -> SealDetails:
    """The root of the frozen ticket list, published before the draw."""
    async with call.services.db.connection() as connection:
        seal = await draws.get_seal(connection, call.services.settings.public_url, lottery_id)
    return SealDetails.model_validate(seal)


@routes(
    "GET",
    "/lotteries/{lottery_id}/leaves",
    session="optional",
    errors=[SealNotFound],
    media_type="text/plain",
)
async def stream_leaves(call: Call, lottery_id: UUID) -> web.StreamResponse:
    """The frozen ticket list: one `number,owner-hex` line per ticket."""
    services = call.services
    # Through a file, so that a slow reader does not hold a database connection.
    with tempfile.SpooledTemporaryFile(MAX_SPOOLED_BYTES) as spool:
        async with services.leaves_at_once, services.db.connection() as connection:
            await draws.get_seal(connection, services.settings.public_url, lottery_id)
            async for lines in draws.stream_leaves(connection, lottery_id):
                spool.write(lines.encode())
        response = web.StreamResponse(
            headers={
                "Content-Type": "text/plain; charset=utf-8",
                "Content-Length": str(spool.tell()),
                "Cache-Control": "public, max-age=31536000, immutable",
            }
        )
        call.before_stream(response)
        spool.seek(0)
        await response.prepare(call.request)
        while chunk := spool.read(CHUNK_BYTES):
            await response.write(chunk)
        await response.write_eof()
    return response


@routes(
    "GET",
    "/lotteries/{lottery_id}/draw",
    session="optional",
    answer=ProofBundle,
    errors=[DrawNotFound],
)
async def get_draw(call: Call, lottery_id: UUID) -> web.Response:
    """The proof bundle of a draw, for any verifier."""
    async with call.services.db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)
    return json_text(json.dumps(bundle, ensure_ascii=False))


@routes(
    "POST",
    "/lotteries/{lottery_id}/draw",
    session="none",
    answer=ProofBundle,
    errors=[
        SealNotFound,
        LotteryNotFound,
        LotteryState,
        EntropySourceUnavailable,
        EntropyNotYet,
        BeaconSignatureInvalid,
        TooManyRequests,
    ],
)
async def finish_draw(call: Call, lottery_id: UUID, body: SignatureInput) -> web.Response:
    """Draw with the beacon's signature. Anyone may submit it; only the right one is accepted.

    Returns the proof bundle, even if the lottery was drawn before.
    """
    services = call.services
    services.draw_limit.take(client_address(call.request, services.settings.trusted_proxies))
    signature, keys = bytes.fromhex(body.signature), services.draw_keys
    async with services.db.connection() as connection:
        seal = await draws.get_seal(connection, services.settings.public_url, lottery_id)
    if seal.rounds and seal.rounds[-1].published_at is None:  # no job has come to it
        async with services.db.transaction() as tx:
            await draws.publish(tx, lottery_id)
    bundle = await _bundle_if_drawn(call, lottery_id)
    if bundle is None:
        async with services.db.connection() as connection:
            await draws.check_signature(connection, keys.chain, lottery_id, signature)
        async with services.db.transaction() as tx:
            await draws.draw_with_signature(tx, keys, lottery_id, signature)
        bundle = await _bundle_if_drawn(call, lottery_id)
    return json_text(json.dumps(bundle, ensure_ascii=False))


async def _bundle_if_drawn(call: Call, lottery_id: UUID) -> dict[str, Any] | None:
    with suppress(DrawNotFound):
        async with call.services.db.connection() as connection:
            return await draws.get_bundle(connection, lottery_id)
    return None


@routes("GET", "/lotteries/{lottery_id}/winners", session="optional", errors=[LotteryNotFound])
async def list_winners(call: Call, lottery_id: UUID) -> Winners:
    """Who won, by rank; empty before the draw."""
    async with call.services.db.connection() as connection:
        await lotteries.get_published(connection, lottery_id)
        winners = await draws.list_winners(connection, lottery_id, call.user_id_or_none)
    return Winners(items=[Winner.model_validate(winner) for winner in winners])


@routes("GET", "/tickets/{ticket_id}/receipt", errors=[TicketNotFound, LotteryNotSealed])
async def get_receipt(call: Call, ticket_id: UUID) -> Receipt:
    """Proof that a ticket is in the frozen list: salt, leaf and path. Only for its owner."""
    async with call.services.db.connection() as connection:
        return await draws.get_receipt(connection, call.signed_in.user_id, ticket_id)


@routes(
    "POST",
    "/admin/lotteries/{lottery_id}/draw",
    permission="draws.write",
    about_money=True,
    idempotent=True,
    answer=StaffLotteryView,
    proposal=ProposalView,
    errors=[
        LotteryNotFound,
        LotteryState,
        OwnLottery,
        TooFewSold,
        EntropySourceUnavailable,
        EntropyNotYet,
        TooManyApprovals,
    ],
)
async def draw_now(call: Call, lottery_id: UUID) -> web.Response:
    """Draw by hand, now: close the sale, seal and draw; with `drand` only close and seal."""
    return await act_on_lottery(call, doors.DRAW_NOW, DrawCommand(lottery_id=lottery_id))


@routes(
    "POST",
    "/admin/lotteries/{lottery_id}/void",
    permission="draws.write",
    about_money=True,
    idempotent=True,
    answer=StaffLotteryView,
    proposal=ProposalView,
    errors=[LotteryNotFound, LotteryState, VoidNotYet, DrawPossible, TooManyApprovals],
)
async def void_draw(call: Call, lottery_id: UUID, body: Cancellation) -> web.Response:
    """Give up a draw by the shop's own key that has failed for 72 hours; everyone is refunded."""
    command = VoidCommand(lottery_id=lottery_id, reason=body.reason)
    return await act_on_lottery(call, doors.VOID, command)
