"""What findings say: the sentences of each kind. Versions differ; nobody is called wrong."""

from __future__ import annotations
