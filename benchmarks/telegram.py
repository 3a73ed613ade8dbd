"""A cheap Telegram: accepts every message after a delay and counts them.

`GET /figures` answers what was counted as JSON.
"""

import asyncio
import json
import re
import sys
from collections import Counter
from typing import Final, cast

import uvloop

END_OF_HEAD: Final = b"\r\n\r\n"
ANSWER_AFTER_SECONDS: Final = 0.1
"""The round trip to Telegram."""
_CHAT = re.compile(rb"chat_id(?:=|\": *)(\d+)")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_METHOD = re.compile(rb"^[A-Z]+ /bot[^/]*/(\w+)")


class Counts:
    """What arrived, and when."""

    def __init__(self) -> None:
        self.moments: list[float] = []
        self.people: Counter[bytes] = Counter()
        self.methods: Counter[str] = Counter()

    def figures(self) -> dict[str, object]:
        """`seconds` from the first message to the last; `most_in_one_second` in any second."""
        moments = sorted(self.moments)
        most, begin = 0, 0
        for end, moment in enumerate(moments):
            while moment - moments[begin] >= 1.0:
                begin += 1
            most = max(most, end - begin + 1)
        return {
            "messages": len(moments),
            "seconds": moments[-1] - moments[0] if moments else 0.0,
            "most_in_one_second": most,
            "people": len(self.people),
            "most_to_one": max(self.people.values(), default=0),
            "methods": dict(self.methods),
        }


class Connection(asyncio.Protocol):
    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._buffer = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, separator, body = self._buffer.partition(END_OF_HEAD)
        length = _LENGTH.search(head)
        if not separator or (length is not None and len(body) < int(length[1])):
            return
        self._buffer = b""
        if head.startswith(b"GET /figures"):
            self._answer(json.dumps(self._counts.figures()).encode())
            return
        method = _METHOD.search(head)
        chat = _CHAT.search(body)
        name = method[1].decode() if method else "?"
        self._counts.methods[name] += 1
        if name.startswith("send") and chat is not None:
            self._counts.moments.append(asyncio.get_running_loop().time())
            self._counts.people[chat[1]] += 1
        chat_id = chat[1] if chat else b"1"
        message = (
            b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":'
            + chat_id
            + b',"type":"private"},"text":"x"}}'
        )
        asyncio.get_running_loop().call_later(ANSWER_AFTER_SECONDS, self._answer, message)

    def _answer(self, body: bytes) -> None:
        assert self._transport is not None
        if not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + str(len(body)).encode()
                + END_OF_HEAD
                + body
            )


async def serve(port: int) -> None:
    counts = Counts()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(counts), "127.0.0.1", port, backlog=2048
    )
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
