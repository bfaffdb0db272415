"""Functions of the script as functions of Spark, evaluated row by row in this process."""

import functools

from datamorph_engine.bridge import current
from pyspark.errors import PySparkTypeError
from pyspark.sql.column import Column, java_column
from pyspark.sql.types import DataType, StringType, parse_json


class UserDefinedFunction:
    """A Python function and the type of its values."""

    def __init__(self, function, returnType):
        if not callable(function):
            raise PySparkTypeError("a udf needs a function")
        self.func = function
        self.returnType = DataType.fromDDL(returnType) if isinstance(returnType, str) else returnType
        functools.update_wrapper(self, function)

    def __call__(self, *cols, **kwargs):
        columns = [Column(java_column(each)) for each in list(cols) + list(kwargs.values())]
        evaluation = _Evaluation(self.func, list(kwargs), self.returnType)
        name = getattr(self.func, "__name__", "udf")
        java = current().op("udf", current().register(evaluation), self.returnType, name)
        fields = [each.alias("_%d" % i) for i, each in enumerate(columns)]
        packed = Column(current().call("functions", "struct", *fields))
        return Column(current().call(java, "apply", packed))

    def asNondeterministic(self):
        """Every call is evaluated as it stands; nothing is optimised away but equal calls."""
        return self


class _Evaluation:
    """One use of a function: the JVM sends its argument types with the first row."""

    def __init__(self, function, names, return_type):
        self._function = function
        self._names = names
        self._return_type = return_type
        self._types = None

    def __call__(self, request):
        if "types" in request:
            self._types = [field.dataType for field in parse_json(request["types"])]
        values = [kind.fromCell(cell) for kind, cell in zip(self._types, request["args"])]
        split = len(values) - len(self._names)
        result = self._function(*values[:split], **dict(zip(self._names, values[split:])))
        return self._return_type.toCell(_fitting(result, self._return_type))


def _fitting(value, kind):
    """As in PySpark, a value of another type is no value."""
    try:
        kind.toCell(value)
        return value
    except (TypeError, ValueError):
        return None


def udf(f=None, returnType=StringType(), *, useArrow=None):
    """A function, or a decorator that makes one."""
    if f is None or isinstance(f, (str, DataType)):
        return functools.partial(_make, returnType=returnType if f is None else f)
    return _make(f, returnType=returnType)


def _make(f, returnType):
    return UserDefinedFunction(f, returnType)


class UDFRegistration:
    """spark.udf: only functions that stay with the script, not ones that SQL knows by name."""

    def __init__(self, session):
        self._session = session

    def __getattr__(self, name):
        from pyspark.errors import PySparkNotImplementedError

        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("spark.udf." + name + " is not offered by the embedded engine; use udf()")
