"""Every word, colour and symbol a user sees, in one place. Plain words: no jargon on screen."""

from components.wording.adding import *  # noqa: F403
from components.wording.archive import *  # noqa: F403
from components.wording.archive_page import *  # noqa: F403
from components.wording.claims import *  # noqa: F403
from components.wording.compare_page import *  # noqa: F403
from components.wording.differences_page import *  # noqa: F403
from components.wording.disagreements import *  # noqa: F403
from components.wording.engines import *  # noqa: F403
from components.wording.files import *  # noqa: F403
from components.wording.grouping import *  # noqa: F403
from components.wording.links import *  # noqa: F403
from components.wording.matches import *  # noqa: F403
from components.wording.overview_page import *  # noqa: F403
from components.wording.pages import *  # noqa: F403
from components.wording.passages_page import *  # noqa: F403
from components.wording.reader import *  # noqa: F403
from components.wording.report import *  # noqa: F403
from components.wording.stories import *  # noqa: F403
from components.wording.terminal import *  # noqa: F403
