"""Every error a user may see: a message that says what happened and a hint that says the way out."""


class CrossreadError(Exception):
    """Base of all errors that are shown to a user, in the dashboard and on the command line alike.

    message: what happened, one plain sentence. hint: what to do about it, one plain sentence, or "".
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class UnreadableFile(CrossreadError):
    """A file, or one entry of it, that no reader could turn into an article."""


class BadOptions(CrossreadError):
    """Options that cannot be used together or are out of range; the message names all of them at once."""


class NoEngine(CrossreadError):
    """A stronger engine whose package or model is not there, or cannot be loaded."""


class StoryNotFound(CrossreadError):
    """A story that was deleted, never existed, or belongs to somebody else's session."""


class StorageFailed(CrossreadError):
    """The place where stories, or an archive, are kept cannot be opened or written."""


class DamagedIndex(CrossreadError):
    """An archive whose files are missing, cut short, altered or of an earlier version: it has to be made again."""
