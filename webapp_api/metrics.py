"""Metrics for Prometheus. Labels have few values: route templates, never paths."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

LATENCY_BUCKETS_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

BATCH_BUCKETS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Metrics:
    """The counters of one application, in a registry of its own."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or CollectorRegistry()
        self.requests = Counter(
            "luckymart_http_requests",
            "requests answered",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.latency = Histogram(
            "luckymart_http_request_seconds",
            "from the request's headers to the answer",
            ("method", "route"),
            buckets=LATENCY_BUCKETS_SECONDS,
            registry=self.registry,
        )
        self.in_flight = Gauge(
            "luckymart_http_requests_in_flight",
            "requests being answered",
            registry=self.registry,
        )
        self.purchases = Counter(
            "luckymart_purchases", "purchases answered", ("result",), registry=self.registry
        )
        self.batch_sizes = Histogram(
            "luckymart_purchase_batch_size",
            "purchases sold by one call",
            buckets=BATCH_BUCKETS,
            registry=self.registry,
        )
        self.refused_init_data = Counter(
            "luckymart_init_data_refusals",
            "sign-ins whose init data was refused",
            ("code",),
            registry=self.registry,
        )
        self.event_streams = Gauge(
            "luckymart_event_streams", "open streams of /events", registry=self.registry
        )
        self._answered: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._bought = self.purchases.labels("sold")
        self._replayed = self.purchases.labels("replayed")

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        key = (method, route, status)
        # Looking a child up by labels costs more than counting, so the few children are cached.
        pair = self._answered.get(key)
        if pair is None:
            pair = (
                self.requests.labels(method, route, str(status)),
                self.latency.labels(method, route),
            )
            self._answered[key] = pair
        pair[0].inc()
        pair[1].observe(seconds)

    def sold(self, replayed: bool) -> None:
        (self._replayed if replayed else self._bought).inc()
