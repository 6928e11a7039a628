"""A visit without a browser: what one sends to a Streamlit server and waits for, over the same web socket, undrawn."""

from __future__ import annotations

import time
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

LONGEST = 120.0
"""Seconds for which an answer is waited for."""


class Visit:
    """One session on a page. address: what stands behind the question mark; cookie: as a browser's header says it."""

    def __init__(self, url: str, page: str, address: str = "", cookie: str = "") -> None:
        headers = {"Cookie": cookie} if cookie else None
        stream = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._ends = ExitStack()
        connection = connect(
            stream,
            origin=Origin(url),
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            additional_headers=headers,
        )
        self._socket = self._ends.enter_context(connection)
        self._page, self.address = page, address
        self.sent = b""
        """All that the last run sent for the screen."""

    def run(self) -> float:
        """The page from top to bottom, as after a change of any widget; -> seconds until the last of it is here."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.address
        asked.rerun_script.page_name = self._page
        began, sent = time.perf_counter(), list[bytes]()
        self._socket.send(asked.SerializeToString())
        while True:
            message = self._socket.recv(timeout=LONGEST, decode=False)
            told = ForwardMsg.FromString(message)
            kind = told.WhichOneof("type")
            if kind == "page_info_changed":
                self.address = told.page_info_changed.query_string
            if kind == "delta":
                sent.append(message)
            if kind == "script_finished":
                self.sent = b"".join(sent)
                return time.perf_counter() - began

    def close(self) -> None:
        self._ends.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
