"""Which types the values of createDataFrame have when no schema is given."""

import datetime
import decimal

from pyspark.errors import PySparkTypeError, PySparkValueError
from pyspark.sql import types as t
from pyspark.sql.row import Row


def infer(rows, names):
    """The rows as lists, and their schema; names is None or a list of column names."""
    if not rows:
        raise PySparkValueError("can not infer schema from an empty dataset")
    first = rows[0]
    if isinstance(first, dict):
        keys = []
        for row in rows:
            keys += [key for key in row if key not in keys]
        rows = [[row.get(key) for key in keys] for row in rows]
    elif isinstance(first, Row) and hasattr(first, "__fields__"):
        keys = list(first.__fields__)
        rows = [list(row) for row in rows]
    elif isinstance(first, (list, tuple)):
        keys = ["_%d" % (i + 1) for i in range(max(len(row) for row in rows))]
        rows = [list(row) + [None] * (len(keys) - len(row)) for row in rows]
    elif hasattr(first, "__dict__"):
        keys = sorted(vars(first))
        rows = [[getattr(row, key, None) for key in keys] for row in rows]
    else:
        raise PySparkTypeError("can not infer a schema from a " + type(first).__name__)
    if names:
        keys = list(names) + keys[len(names):]
    kinds = [_merge([_type(row[i]) for row in rows]) for i in range(len(keys))]
    fields = [t.StructField(key, _settled(kind), True) for key, kind in zip(keys, kinds)]
    rows = [[_fitting(value, kind) for value, kind in zip(row, kinds)] for row in rows]
    return rows, t.StructType(fields)


def _type(value):
    if value is None:
        return t.NullType()
    if isinstance(value, bool):
        return t.BooleanType()
    if isinstance(value, int):
        return t.LongType()
    if isinstance(value, float):
        return t.DoubleType()
    if isinstance(value, str):
        return t.StringType()
    if isinstance(value, (bytes, bytearray)):
        return t.BinaryType()
    if isinstance(value, decimal.Decimal):
        return t.DecimalType(38, 18)
    if isinstance(value, datetime.datetime):
        return t.TimestampType()
    if isinstance(value, datetime.date):
        return t.DateType()
    if isinstance(value, datetime.timedelta):
        return t.DayTimeIntervalType()
    if isinstance(value, datetime.time):
        return t.TimeType()
    return _type_of_many(value)


def _type_of_many(value):
    if isinstance(value, dict):
        keys, values = [_type(key) for key in value], [_type(each) for each in value.values()]
        return t.MapType(_merge(keys), _merge(values))
    if isinstance(value, Row) and hasattr(value, "__fields__"):
        return t.StructType([t.StructField(n, _type(v)) for n, v in zip(value.__fields__, value)])
    if isinstance(value, tuple):
        return t.StructType([t.StructField("_%d" % (i + 1), _type(v)) for i, v in enumerate(value)])
    if isinstance(value, list):
        return t.ArrayType(_merge([_type(each) for each in value]))
    raise PySparkTypeError("not supported type: " + type(value).__name__)


def _merge(kinds):
    merged = t.NullType()
    for kind in kinds:
        merged = _both(merged, kind)
    return merged


def _both(one, other):
    if isinstance(one, t.NullType):
        return other
    if isinstance(other, t.NullType) or one == other:
        return one
    if {type(one), type(other)} == {t.LongType, t.DoubleType}:
        return t.DoubleType()
    if isinstance(one, t.ArrayType) and isinstance(other, t.ArrayType):
        return t.ArrayType(_both(one.elementType, other.elementType))
    if isinstance(one, t.MapType) and isinstance(other, t.MapType):
        return t.MapType(_both(one.keyType, other.keyType), _both(one.valueType, other.valueType))
    if isinstance(one, t.StructType) and isinstance(other, t.StructType) and one.names == other.names:
        return t.StructType([
            t.StructField(a.name, _both(a.dataType, b.dataType)) for a, b in zip(one, other)
        ])
    if isinstance(one, t.StringType) or isinstance(other, t.StringType):
        return t.StringType()
    raise PySparkTypeError("can not merge type %s and %s" % (one.simpleString(), other.simpleString()))


def _settled(kind):
    if isinstance(kind, t.NullType):
        raise PySparkValueError(
            "Some of types cannot be determined after inferring.", "CANNOT_DETERMINE_TYPE"
        )
    return kind


def _fitting(value, kind):
    return float(value) if isinstance(kind, t.DoubleType) and isinstance(value, int) else value
