"""Windows: which rows a function looks at."""

from datamorph_engine.bridge import current
from pyspark.sql.column import java_column

__all__ = ["Window", "WindowSpec"]

_LEAST, _MOST = -(1 << 63), (1 << 63) - 1


def _columns(cols):
    if len(cols) == 1 and isinstance(cols[0], list):
        cols = cols[0]
    return [java_column(each) for each in cols]


def _bound(value):
    """PySpark takes anything beyond 2^31 or so for "without bound"."""
    if value <= -(1 << 62):
        return _LEAST
    return _MOST if value >= 1 << 62 else int(value)


class WindowSpec:
    """A window under construction; each step gives a new one."""

    def __init__(self, java):
        self._java = java

    def partitionBy(self, *cols):
        return WindowSpec(current().call(self._java, "partitionBy", *_columns(cols)))

    def orderBy(self, *cols):
        return WindowSpec(current().call(self._java, "orderBy", *_columns(cols)))

    def rowsBetween(self, start, end):
        return WindowSpec(current().call(self._java, "rowsBetween", _bound(start), _bound(end)))

    def rangeBetween(self, start, end):
        return WindowSpec(current().call(self._java, "rangeBetween", _bound(start), _bound(end)))


class Window:
    """Where a window begins."""

    unboundedPreceding = _LEAST
    unboundedFollowing = _MOST
    currentRow = 0

    @staticmethod
    def partitionBy(*cols):
        return WindowSpec(current().call("Window", "partitionBy", *_columns(cols)))

    @staticmethod
    def orderBy(*cols):
        return WindowSpec(current().call("Window", "orderBy", *_columns(cols)))

    @staticmethod
    def rowsBetween(start, end):
        return WindowSpec(current().call("Window", "rowsBetween", _bound(start), _bound(end)))

    @staticmethod
    def rangeBetween(start, end):
        return WindowSpec(current().call("Window", "rangeBetween", _bound(start), _bound(end)))
