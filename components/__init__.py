"""Crossread: how news outlets tell the same story."""

import os

# Before numpy is there: its huge pages stall large arrays on some machines (a third of the time of 1,000 articles).
os.environ.setdefault("NUMPY_MADVISE_HUGEPAGE", "0")
