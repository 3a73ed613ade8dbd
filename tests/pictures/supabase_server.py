"""A server with the routes of Supabase Storage that we use, as strict as the real one."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web

BUCKETS: Final = {"pictures": True, "private-pictures": False}
"""Bucket name → is it public."""
TYPES: Final = {"image/jpeg"}


@dataclass
class Supabase:
    """`objects` by bucket and path; the next requests get the answers in `fail_with`, if any."""

    key: str
    objects: dict[tuple[str, str], bytes] = field(default_factory=dict)
    cache_control: dict[tuple[str, str], str] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    fail_with: web.StreamResponse | None = None
    hangs: bool = False
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    def app(self) -> web.Application:
        app = web.Application()
        base = "/storage/v1/object"
        app.router.add_post(base + "/sign/{bucket}/{path:.+}", self._guarded(self.sign))
        app.router.add_get(base + "/sign/{bucket}/{path:.+}", self.signed)
        app.router.add_get(base + "/public/{bucket}/{path:.+}", self.public)
        app.router.add_post(base + "/{bucket}/{path:.+}", self._guarded(self.upload))
        app.router.add_get(base + "/{bucket}/{path:.+}", self._guarded(self.download))
        app.router.add_delete(base + "/{bucket}", self._guarded(self.remove))
        return app

    def _guarded(self, handle: Any) -> Any:
        async def guarded(request: web.Request) -> web.StreamResponse:
            self.requests.append((request.method, request.path))
            if self.hangs:
                await self.ended.wait()
            if self.fail_with is not None:
                return self.fail_with
            if request.headers.get("Authorization") != f"Bearer {self.key}":
                return refusal(400, "403", "Unauthorized", "Invalid Compact JWS")
            if request.headers.get("apikey") != self.key:
                return refusal(401, "401", "Unauthorized", "No API key found in request")
            if request.match_info["bucket"] not in BUCKETS:
                return refusal(400, "404", "Bucket not found", "Bucket not found")
            answer: web.StreamResponse = await handle(request)
            return answer

        return guarded

    async def upload(self, request: web.Request) -> web.StreamResponse:
        place = request.match_info["bucket"], request.match_info["path"]
        form = await request.post()
        file = form.get("file")
        assert isinstance(file, web.FileField)
        if file.content_type not in TYPES:
            return refusal(400, "415", "invalid_mime_type", "mime type is not supported")
        if place in self.objects and request.headers.get("x-upsert") != "true":
            return refusal(400, "409", "Duplicate", "The resource already exists")
        self.objects[place] = file.file.read()
        self.cache_control[place] = str(form["cacheControl"])
        return web.json_response({"Key": "/".join(place), "Id": "1"})

    async def download(self, request: web.Request) -> web.StreamResponse:
        return self._object(request)

    async def public(self, request: web.Request) -> web.StreamResponse:
        if not BUCKETS.get(request.match_info["bucket"]):
            return refusal(400, "404", "Bucket not found", "Bucket not found")
        return self._object(request)

    async def sign(self, request: web.Request) -> web.StreamResponse:
        bucket, path = request.match_info["bucket"], request.match_info["path"]
        if (bucket, path) not in self.objects:
            return refusal(400, "404", "not_found", "Object not found")
        seconds = int((await request.json())["expiresIn"])
        return web.json_response(
            {"signedURL": f"/object/sign/{bucket}/{path}?token=for-{seconds}-seconds"}
        )

    async def signed(self, request: web.Request) -> web.StreamResponse:
        if not request.query.get("token", "").startswith("for-"):
            return refusal(400, "400", "InvalidJWT", "jwt malformed")
        return self._object(request)

    async def remove(self, request: web.Request) -> web.StreamResponse:
        bucket = request.match_info["bucket"]
        gone = [
            path
            for path in (await request.json())["prefixes"]
            if self.objects.pop((bucket, path), None) is not None
        ]
        return web.json_response([{"name": path, "bucket_id": bucket} for path in gone])

    def _object(self, request: web.Request) -> web.StreamResponse:
        content = self.objects.get((request.match_info["bucket"], request.match_info["path"]))
        if content is None:
            return refusal(400, "404", "not_found", "Object not found")
        return web.Response(body=content, content_type="image/jpeg")


def refusal(status: int, code: str, error: str, message: str) -> web.Response:
    """Like Supabase: the body names a different status than the response."""
    body = {"statusCode": code, "error": error, "message": message}
    return web.Response(status=status, text=json.dumps(body), content_type="application/json")
