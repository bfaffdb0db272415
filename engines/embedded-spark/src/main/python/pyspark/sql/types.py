"""The types of columns, rows, and how a cell travels between Python and the JVM."""

import base64
import datetime
import decimal
import json
import re

from datamorph_engine.bridge import current, from_micros, micros
from pyspark.errors import PySparkTypeError, PySparkValueError
from pyspark.sql.row import Row

__all__ = [
    "DataType", "NullType", "CharType", "StringType", "VarcharType", "BinaryType", "BooleanType", "DateType",
    "TimestampType", "TimestampNTZType", "DecimalType", "DoubleType", "FloatType", "ByteType", "IntegerType",
    "LongType", "ShortType", "DayTimeIntervalType", "YearMonthIntervalType", "ArrayType", "MapType",
    "StructField", "StructType", "VariantType", "TimeType", "Row",
]

_EPOCH_DAY = datetime.date(1970, 1, 1)


class DataType:
    """The base of all types; two of the same shape are equal."""

    def __eq__(self, other):
        return isinstance(other, type(self)) and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(repr(self))

    def __repr__(self):
        return type(self).__name__ + "()"

    @classmethod
    def typeName(cls):
        return cls.__name__[:-4].lower()

    def simpleString(self):
        return self.typeName()

    def jsonValue(self):
        return self.typeName()

    def json(self):
        return json.dumps(self.jsonValue(), separators=(",", ":"), sort_keys=True)

    def toCell(self, value):
        """A value of the script as the JVM reads it; the JVM checks and converts."""
        return value

    def fromCell(self, cell):
        """A cell of the JVM as the script sees it."""
        return cell

    @staticmethod
    def fromDDL(text):
        return parse_json(current().data("parseType", text))


class AtomicType(DataType):
    """A type without parts."""


class NumericType(AtomicType):
    """A number."""


class IntegralType(NumericType):
    """A whole number."""

    def toCell(self, value):
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise _wrong(self, value)
        bits = self._bits
        if not -(1 << bits) <= value < 1 << bits:
            raise PySparkValueError("%s is out of the range of %s" % (value, self.typeName()))
        return value


class FractionalType(NumericType):
    """A number with a fraction."""


class NullType(DataType):
    """Only NULL."""

    @classmethod
    def typeName(cls):
        return "void"


class StringType(AtomicType):
    """Text."""

    def __init__(self, collation="UTF8_BINARY"):
        self.collation = collation

    def simpleString(self):
        return "string" if self.collation == "UTF8_BINARY" else "string collate " + self.collation

    def jsonValue(self):
        return self.simpleString()

    def toCell(self, value):
        return value if value is None or isinstance(value, str) else str(value)


class CharType(AtomicType):
    """Text of a fixed length."""

    def __init__(self, length):
        self.length = length

    def simpleString(self):
        return "%s(%d)" % (self.typeName(), self.length)

    def jsonValue(self):
        return self.simpleString()

    def __repr__(self):
        return "%s(%d)" % (type(self).__name__, self.length)


class VarcharType(CharType):
    """Text up to a length."""


class BinaryType(AtomicType):
    """Bytes."""

    def toCell(self, value):
        return None if value is None else base64.b64encode(bytes(value)).decode("ascii")

    def fromCell(self, cell):
        return None if cell is None else bytearray(base64.b64decode(cell))


class BooleanType(AtomicType):
    """True or false."""

    def toCell(self, value):
        if value is not None and not isinstance(value, bool):
            raise _wrong(self, value)
        return value


class DateType(AtomicType):
    """A day."""

    def toCell(self, value):
        if value is None:
            return None
        if isinstance(value, datetime.datetime):
            value = value.date()
        if not isinstance(value, datetime.date):
            raise _wrong(self, value)
        return (value - _EPOCH_DAY).days

    def fromCell(self, cell):
        return None if cell is None else _EPOCH_DAY + datetime.timedelta(days=cell)


class TimestampType(AtomicType):
    """A moment; shown in UTC."""

    def toCell(self, value):
        if value is None:
            return None
        if not isinstance(value, datetime.datetime):
            raise _wrong(self, value)
        return micros(value)

    def fromCell(self, cell):
        return None if cell is None else from_micros(cell)


class TimestampNTZType(TimestampType):
    """A date and a time of day, wherever."""

    @classmethod
    def typeName(cls):
        return "timestamp_ntz"


class TimeType(AtomicType):
    """A time of day."""

    def __init__(self, precision=6):
        self.precision = precision

    def simpleString(self):
        return "time(%d)" % self.precision

    def jsonValue(self):
        return self.simpleString()

    def toCell(self, value):
        return None if value is None else value.isoformat()

    def fromCell(self, cell):
        return None if cell is None else datetime.time.fromisoformat(cell)


class DecimalType(FractionalType):
    """An exact number of up to 38 digits."""

    def __init__(self, precision=10, scale=0):
        self.precision = precision
        self.scale = scale

    def simpleString(self):
        return "decimal(%d,%d)" % (self.precision, self.scale)

    def jsonValue(self):
        return self.simpleString()

    def __repr__(self):
        return "DecimalType(%d,%d)" % (self.precision, self.scale)

    def toCell(self, value):
        if value is None:
            return None
        if not isinstance(value, decimal.Decimal):
            raise _wrong(self, value)
        return str(value)

    def fromCell(self, cell):
        return None if cell is None else decimal.Decimal(cell)


class DoubleType(FractionalType):
    """A floating-point number of 64 bits."""

    def toCell(self, value):
        if value is not None and not isinstance(value, float):
            raise _wrong(self, value)
        return value


class FloatType(DoubleType):
    """A floating-point number of 32 bits."""


class ByteType(IntegralType):
    """A whole number of 8 bits."""

    _bits = 7

    def simpleString(self):
        return "tinyint"


class ShortType(IntegralType):
    """A whole number of 16 bits."""

    _bits = 15

    def simpleString(self):
        return "smallint"


class IntegerType(IntegralType):
    """A whole number of 32 bits."""

    _bits = 31

    def simpleString(self):
        return "int"


class LongType(IntegralType):
    """A whole number of 64 bits."""

    _bits = 63

    def simpleString(self):
        return "bigint"


class DayTimeIntervalType(AtomicType):
    """A length of time in days and seconds."""

    DAY, HOUR, MINUTE, SECOND = 0, 1, 2, 3
    _fields = ["day", "hour", "minute", "second"]

    def __init__(self, startField=0, endField=3):
        self.startField = startField
        self.endField = endField

    def simpleString(self):
        names = type(self)._fields
        start, end = names[self.startField], names[self.endField]
        return "interval " + (start if start == end else start + " to " + end)

    def jsonValue(self):
        return self.simpleString()

    def toCell(self, value):
        return None if value is None else value // datetime.timedelta(microseconds=1)

    def fromCell(self, cell):
        return None if cell is None else datetime.timedelta(microseconds=cell)


class YearMonthIntervalType(DayTimeIntervalType):
    """A length of time in months."""

    YEAR, MONTH = 0, 1
    _fields = ["year", "month"]

    def __init__(self, startField=0, endField=1):
        super().__init__(startField, endField)

    def toCell(self, value):
        return value

    def fromCell(self, cell):
        return cell


class VariantType(AtomicType):
    """A value that brings its own type; seen as its text."""


class ArrayType(DataType):
    """A list of elements of one type."""

    def __init__(self, elementType, containsNull=True):
        self.elementType = elementType
        self.containsNull = containsNull

    def simpleString(self):
        return "array<%s>" % self.elementType.simpleString()

    def __repr__(self):
        return "ArrayType(%r, %s)" % (self.elementType, self.containsNull)

    def jsonValue(self):
        return {
            "type": "array",
            "elementType": self.elementType.jsonValue(),
            "containsNull": self.containsNull,
        }

    def toCell(self, value):
        return None if value is None else [self.elementType.toCell(each) for each in value]

    def fromCell(self, cell):
        return None if cell is None else [self.elementType.fromCell(each) for each in cell]


class MapType(DataType):
    """Pairs of a key and a value."""

    def __init__(self, keyType, valueType, valueContainsNull=True):
        self.keyType = keyType
        self.valueType = valueType
        self.valueContainsNull = valueContainsNull

    def simpleString(self):
        return "map<%s,%s>" % (self.keyType.simpleString(), self.valueType.simpleString())

    def __repr__(self):
        return "MapType(%r, %r, %s)" % (self.keyType, self.valueType, self.valueContainsNull)

    def jsonValue(self):
        return {
            "type": "map",
            "keyType": self.keyType.jsonValue(),
            "valueType": self.valueType.jsonValue(),
            "valueContainsNull": self.valueContainsNull,
        }

    def toCell(self, value):
        if value is None:
            return None
        return [[self.keyType.toCell(key), self.valueType.toCell(each)] for key, each in value.items()]

    def fromCell(self, cell):
        if cell is None:
            return None
        return {self.keyType.fromCell(key): self.valueType.fromCell(value) for key, value in cell}


class StructField(DataType):
    """A named column of a struct."""

    def __init__(self, name, dataType, nullable=True, metadata=None):
        self.name = name
        self.dataType = _as_type(dataType)
        self.nullable = nullable
        self.metadata = metadata or {}

    def simpleString(self):
        return "%s:%s" % (self.name, self.dataType.simpleString())

    def __repr__(self):
        return "StructField(%r, %r, %s)" % (self.name, self.dataType, self.nullable)

    def jsonValue(self):
        return {
            "name": self.name,
            "type": self.dataType.jsonValue(),
            "nullable": self.nullable,
            "metadata": self.metadata,
        }


class StructType(DataType):
    """The columns of a row."""

    def __init__(self, fields=None):
        self.fields = list(fields or [])

    @property
    def names(self):
        return [field.name for field in self.fields]

    def fieldNames(self):
        return self.names

    def add(self, field, data_type=None, nullable=True, metadata=None):
        if not isinstance(field, StructField):
            field = StructField(field, data_type, nullable, metadata)
        self.fields.append(field)
        return self

    def __iter__(self):
        return iter(self.fields)

    def __len__(self):
        return len(self.fields)

    def __contains__(self, name):
        return name in self.names

    def __getitem__(self, key):
        if isinstance(key, str):
            for field in self.fields:
                if field.name == key:
                    return field
            raise KeyError("No StructField named " + key)
        return StructType(self.fields[key]) if isinstance(key, slice) else self.fields[key]

    def simpleString(self):
        return "struct<%s>" % ",".join(field.simpleString() for field in self.fields)

    def __repr__(self):
        return "StructType(%r)" % self.fields

    def jsonValue(self):
        return {"type": "struct", "fields": [field.jsonValue() for field in self.fields]}

    @classmethod
    def fromJson(cls, value):
        return parse_json(value)

    def toCell(self, value):
        if value is None:
            return None
        if isinstance(value, dict):
            return [field.dataType.toCell(value.get(field.name)) for field in self.fields]
        if isinstance(value, Row) and hasattr(value, "__fields__") and set(self.names) <= set(value.__fields__):
            return [field.dataType.toCell(value[field.name]) for field in self.fields]
        if not isinstance(value, (list, tuple)):
            value = [getattr(value, name, None) for name in self.names]
        if len(value) != len(self.fields):
            raise PySparkValueError("a row of %d values does not fit %d columns" % (len(value), len(self.fields)))
        return [field.dataType.toCell(each) for field, each in zip(self.fields, value)]

    def fromCell(self, cell):
        if cell is None:
            return None
        return Row.of(self.names, [field.dataType.fromCell(each) for field, each in zip(self.fields, cell)])


def _wrong(data_type, value):
    return PySparkTypeError(
        "%s can not accept a value of type %s" % (type(data_type).__name__, type(value).__name__)
    )


def _as_type(value):
    return DataType.fromDDL(value) if isinstance(value, str) else value


_BY_NAME = {
    each.typeName(): each
    for each in (
        NullType, StringType, BinaryType, BooleanType, DateType, TimestampType, TimestampNTZType, DoubleType,
        FloatType, ByteType, ShortType, IntegerType, LongType, VariantType,
    )
}
_BY_NAME["null"] = NullType
_WITH_LENGTH = {"char": CharType, "varchar": VarcharType, "time": TimeType}


def parse_json(value):
    """A type from Spark's JSON of it."""
    if isinstance(value, str):
        return _parse_name(value)
    kind = value["type"]
    if kind == "struct":
        return StructType([
            StructField(each["name"], parse_json(each["type"]), each["nullable"], each.get("metadata"))
            for each in value["fields"]
        ])
    if kind == "array":
        return ArrayType(parse_json(value["elementType"]), value["containsNull"])
    if kind == "map":
        return MapType(parse_json(value["keyType"]), parse_json(value["valueType"]), value["valueContainsNull"])
    raise PySparkValueError("unknown type " + str(kind))


def _parse_name(name):
    if name in _BY_NAME:
        return _BY_NAME[name]()
    if name == "decimal":
        return DecimalType()
    numbers = [int(each) for each in re.findall(r"\d+", name)]
    base = name.split("(")[0]
    if base == "decimal":
        return DecimalType(*numbers)
    if base in _WITH_LENGTH:
        return _WITH_LENGTH[base](*numbers)
    if base.startswith("string collate "):
        return StringType(base[len("string collate "):])
    if name.startswith("interval "):
        return _interval(name[len("interval "):].split(" to "))
    raise PySparkValueError("unknown type " + name)


def _interval(ends):
    kind = YearMonthIntervalType if ends[0] in YearMonthIntervalType._fields else DayTimeIntervalType
    return kind(kind._fields.index(ends[0]), kind._fields.index(ends[-1]))
