"""What two alike sentences must not differ in to be called the same.

A changed number or a "not" moves a sentence's likeness by next to nothing and is what a reader wants to know.
"""

from __future__ import annotations

from components.matching.guards.figures import Figure, differing, figures_in
from components.matching.guards.turned import turned

__all__ = ["Figure", "differing", "figures_in", "turned"]
