"""Ways out of the product: one format a file, and what they share."""
