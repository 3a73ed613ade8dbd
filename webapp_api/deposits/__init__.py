"""Paying in: methods, deposits by hand, Stars, and what people ask about their payments."""

from webapp_api.deposits import methods, payments, requests, staff, stars
from webapp_api.routing import RouteTable

routes = RouteTable("deposits")
for part in (methods, payments, stars, requests, staff):
    routes.routes.extend(part.routes.routes)
