from luckymart.kit.errors import NotFound


class OrderNotFound(NotFound):
    code = "order_not_found"
