"""PySpark's exceptions, raised from what the JVM reports."""

from datamorph_engine.bridge import current


class PySparkException(Exception):
    """The base of them all."""

    def __init__(self, message=None, errorClass=None, messageParameters=None, report=None):
        super().__init__(message)
        self._message = message
        self._error_class = errorClass
        self._parameters = dict(messageParameters or {})
        self._report = report or {"condition": errorClass, "sqlState": None}

    def getCondition(self):
        return self._report.get("condition") or self._error_class

    def getErrorClass(self):
        return self.getCondition()

    def getSqlState(self):
        return self._report.get("sqlState")

    def getMessageParameters(self):
        return self._parameters

    def getMessage(self):
        return str(self)

    @property
    def desc(self):
        return self._message

    def __str__(self):
        return self._message or ""


class CapturedException(PySparkException):
    """Something the JVM raised."""


class AnalysisException(PySparkException):
    """A query that does not fit its tables."""


class ParseException(AnalysisException):
    """SQL that cannot be read."""


class TempTableAlreadyExistsException(AnalysisException):
    """The view is there already."""


class SparkRuntimeException(PySparkException):
    """A query that failed while it ran."""


class ArithmeticException(PySparkException):
    """A division by zero or an overflow."""


class ArrayIndexOutOfBoundsException(PySparkException):
    """An element that is not there."""


class DateTimeException(PySparkException):
    """A text that is no date or time."""


class NumberFormatException(PySparkException, ValueError):
    """A text that is no number."""


class IllegalArgumentException(PySparkException):
    """An argument that Spark does not take."""


class SparkNoSuchElementException(PySparkException):
    """A setting or key that is not there."""


class SparkUpgradeException(PySparkException):
    """Something that earlier versions did otherwise."""


class UnsupportedOperationException(PySparkException):
    """Something that Spark does not do."""


class QueryExecutionException(PySparkException):
    """A query that could not be run."""


class PythonException(PySparkException):
    """A function of the script that raised inside Spark."""


class UnknownException(PySparkException):
    """Something else."""


class PySparkTypeError(PySparkException, TypeError):
    """An argument of a wrong type."""


class PySparkValueError(PySparkException, ValueError):
    """An argument of a wrong value."""


class PySparkAttributeError(PySparkException, AttributeError):
    """An attribute that is not there."""


class PySparkIndexError(PySparkException, IndexError):
    """An index that is not there."""


class PySparkKeyError(PySparkException, KeyError):
    """A key that is not there."""


class PySparkRuntimeError(PySparkException, RuntimeError):
    """A call at a wrong time."""


class PySparkAssertionError(PySparkException, AssertionError):
    """A comparison that failed."""


class PySparkNotImplementedError(PySparkException, NotImplementedError):
    """Something that needs real PySpark."""


# Names of Java classes, the more particular before the more general.
_BY_JAVA_NAME = [
    ("ParseException", ParseException),
    ("TempTableAlreadyExistsException", TempTableAlreadyExistsException),
    ("AnalysisException", AnalysisException),
    ("CallRefused", PySparkTypeError),
    ("PythonRaised", PythonException),
    ("SparkUpgradeException", SparkUpgradeException),
    ("ArithmeticException", ArithmeticException),
    ("NumberFormatException", NumberFormatException),
    ("ArrayIndexOutOfBoundsException", ArrayIndexOutOfBoundsException),
    ("DateTimeException", DateTimeException),
    ("NoSuchElementException", SparkNoSuchElementException),
    ("UnsupportedOperationException", UnsupportedOperationException),
    ("IllegalArgumentException", IllegalArgumentException),
    ("QueryExecutionException", QueryExecutionException),
    ("SparkRuntimeException", SparkRuntimeException),
    ("SparkException", SparkRuntimeException),
    ("PSQLException", QueryExecutionException),
    ("SQLException", QueryExecutionException),
]


def from_java(error):
    """The exception that PySpark raises for what the JVM reported."""
    report = error.report
    name = report.get("class", "")
    for java, python in _BY_JAVA_NAME:
        if name.endswith(java):
            return python(report.get("message"), report.get("condition"), report.get("parameters"), report)
    return UnknownException("%s: %s" % (name.rsplit(".", 1)[-1], report.get("message")), report=report)


current().raise_error = from_java

__all__ = [name for name, value in list(globals().items()) if isinstance(value, type) and name[0] != "_"]
