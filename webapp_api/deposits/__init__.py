"""Paying in by transfer: methods, people's deposits, what staff decide."""

from webapp_api.deposits import methods, payments, staff
from webapp_api.routing import RouteTable

routes = RouteTable("deposits")
for part in (methods, payments, staff):
    routes.routes.extend(part.routes.routes)
