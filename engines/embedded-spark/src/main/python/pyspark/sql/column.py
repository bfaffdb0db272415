"""Expressions over columns."""

from datamorph_engine.bridge import JavaObject, current
from pyspark.errors import PySparkTypeError, PySparkValueError
from pyspark.sql.types import DataType

__all__ = ["Column"]


def java_column(value):
    """The JVM's column for a column or a name."""
    if isinstance(value, Column):
        return value._java
    if isinstance(value, str):
        return current().call("functions", "col", value)
    raise PySparkTypeError("a Column or a name is wanted, not a " + type(value).__name__)


def java_literal(value):
    """The JVM's column for a column or a value."""
    return value._java if isinstance(value, Column) else literal(value)


def literal(value):
    """The JVM's column for a value."""
    if isinstance(value, (list, tuple)):
        return current().call("functions", "array", *[java_literal(each) for each in value])
    return current().call("functions", "lit", value)


class Column:
    """One expression; it is computed only as part of a DataFrame."""

    def __init__(self, java):
        self._java = java if isinstance(java, JavaObject) else java_column(java)

    def _call(self, method, *arguments):
        return Column(current().call(self._java, method, *arguments))

    def _fn(self, name, *arguments):
        return Column(current().call("functions", name, self._java, *arguments))

    # Arithmetic

    def __neg__(self):
        return self._fn("negate")

    def __add__(self, other):
        return self._call("plus", other)

    def __radd__(self, other):
        return Column(literal(other))._call("plus", self)

    def __sub__(self, other):
        return self._call("minus", other)

    def __rsub__(self, other):
        return Column(literal(other))._call("minus", self)

    def __mul__(self, other):
        return self._call("multiply", other)

    def __rmul__(self, other):
        return Column(literal(other))._call("multiply", self)

    def __truediv__(self, other):
        return self._call("divide", other)

    def __rtruediv__(self, other):
        return Column(literal(other))._call("divide", self)

    def __mod__(self, other):
        return self._call("mod", other)

    def __rmod__(self, other):
        return Column(literal(other))._call("mod", self)

    def __pow__(self, other):
        return self._fn("pow", java_literal(other))

    def __rpow__(self, other):
        return Column(literal(other))._fn("pow", self)

    # Comparison

    def __eq__(self, other):
        return self._call("equalTo", other)

    def __ne__(self, other):
        return self._call("notEqual", other)

    def __lt__(self, other):
        return self._call("lt", other)

    def __le__(self, other):
        return self._call("leq", other)

    def __gt__(self, other):
        return self._call("gt", other)

    def __ge__(self, other):
        return self._call("geq", other)

    __hash__ = None

    def eqNullSafe(self, other):
        return self._call("eqNullSafe", other)

    def between(self, lowerBound, upperBound):
        return (self >= lowerBound) & (self <= upperBound)

    def isin(self, *cols):
        values = cols[0] if len(cols) == 1 and isinstance(cols[0], (list, tuple, set)) else cols
        return self._call("isin", *values)

    # Logic

    def __and__(self, other):
        return self._call("and", java_literal(other))

    __rand__ = __and__

    def __or__(self, other):
        return self._call("or", java_literal(other))

    __ror__ = __or__

    def __invert__(self):
        return self._fn("not")

    def __bool__(self):
        raise PySparkValueError(
            "a Column has no truth value: use '&' for 'and', '|' for 'or', '~' for 'not'"
        )

    __nonzero__ = __bool__

    def isNull(self):
        return self._call("isNull")

    def isNotNull(self):
        return self._call("isNotNull")

    def isNaN(self):
        return self._call("isNaN")

    # Bits

    def bitwiseAND(self, other):
        return self._call("bitwiseAND", other)

    def bitwiseOR(self, other):
        return self._call("bitwiseOR", other)

    def bitwiseXOR(self, other):
        return self._call("bitwiseXOR", other)

    # Text

    def like(self, other):
        return self._call("like", other)

    def ilike(self, other):
        return self._call("ilike", other)

    def rlike(self, other):
        return self._call("rlike", other)

    def contains(self, other):
        return self._call("contains", other)

    def startswith(self, other):
        return self._call("startsWith", other)

    def endswith(self, other):
        return self._call("endsWith", other)

    def substr(self, startPos, length):
        if isinstance(startPos, Column) or isinstance(length, Column):
            return self._call("substr", java_literal(startPos), java_literal(length))
        return self._call("substr", startPos, length)

    # Parts

    def __getitem__(self, key):
        if isinstance(key, slice):
            if key.step is not None:
                raise PySparkValueError("a slice of a Column has no step")
            return self.substr(key.start, key.stop)
        return self._call("apply", key)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return self._call("getField", name)

    def __iter__(self):
        raise PySparkTypeError("Column is not iterable")

    def __contains__(self, item):
        raise PySparkValueError("use 'contains' for text, 'array_contains' for arrays")

    def getItem(self, key):
        return self._call("getItem", key)

    def getField(self, name):
        return self._call("getItem", name) if isinstance(name, Column) else self._call("getField", name)

    def withField(self, fieldName, col):
        return self._call("withField", fieldName, java_column(col))

    def dropFields(self, *fieldNames):
        return self._call("dropFields", list(fieldNames))

    # Name and type

    def alias(self, *alias, **kwargs):
        if len(alias) == 1:
            return self._call("as", alias[0])
        return self._call("as", list(alias))

    name = alias

    def cast(self, dataType):
        return self._call("cast", _known(dataType))

    astype = cast

    def try_cast(self, dataType):
        return self._call("try_cast", _known(dataType))

    # Order

    def asc(self):
        return self._call("asc")

    def asc_nulls_first(self):
        return self._call("asc_nulls_first")

    def asc_nulls_last(self):
        return self._call("asc_nulls_last")

    def desc(self):
        return self._call("desc")

    def desc_nulls_first(self):
        return self._call("desc_nulls_first")

    def desc_nulls_last(self):
        return self._call("desc_nulls_last")

    # Cases and windows

    def when(self, condition, value):
        if not isinstance(condition, Column):
            raise PySparkTypeError("condition should be a Column")
        return self._call("when", condition, value)

    def otherwise(self, value):
        return self._call("otherwise", value)

    def over(self, window):
        return self._call("over", window)

    def outer(self):
        return self._call("outer")

    def transform(self, f):
        result = f(self)
        if not isinstance(result, Column):
            raise PySparkTypeError("the function of transform must give a Column")
        return result

    def __repr__(self):
        return "Column<'%s'>" % current().call(self._java, "toString")


def _known(data_type):
    if isinstance(data_type, (str, DataType)):
        return data_type
    raise PySparkTypeError("dataType should be a DataType or a str")
