"""What the product does; knows no channel."""
