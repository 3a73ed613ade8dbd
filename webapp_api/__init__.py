"""The HTTP API: JSON in, one domain call, JSON out. One module a feature.

app.py puts it together, server.py runs it; openapi.py turns handlers into routes and into their
description; everything that every request passes is in middleware.py.
"""
