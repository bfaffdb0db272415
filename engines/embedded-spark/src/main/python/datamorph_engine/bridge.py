"""Calls into the JVM: one request, one answer, over two pipes that only this process holds.

The JVM decides what may be called; everything here is convenience. Values travel as JSON, objects of the JVM
as numbers (see Values.java for the forms).
"""

import base64
import datetime
import decimal
import json
import os
import struct

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


class JavaError(Exception):
    """An exception of the JVM, as it was reported; the facade turns it into one of its own."""

    def __init__(self, report):
        super().__init__(report.get("message"))
        self.report = report


class JavaObject:
    """An object that the JVM keeps for us until this is collected."""

    __slots__ = ("bridge", "number", "kind")

    def __init__(self, bridge, number, kind):
        self.bridge = bridge
        self.number = number
        self.kind = kind

    def __del__(self):
        self.bridge.released.append(self.number)


class Wire:
    """Length-prefixed JSON."""

    def __init__(self, incoming, outgoing):
        self._in = os.fdopen(incoming, "rb", buffering=1 << 16)
        self._out = outgoing

    def send(self, message):
        body = json.dumps(message, separators=(",", ":")).encode("utf-8", "replace")
        data = memoryview(struct.pack(">I", len(body)) + body)
        while data:
            data = data[os.write(self._out, data):]

    def receive(self):
        head = self._in.read(4)
        if len(head) < 4:
            raise EOFError("the JVM is gone")
        return json.loads(self._in.read(struct.unpack(">I", head)[0]))


class Bridge:
    """One call at a time; while it waits, Spark may ask for the value of a Python function."""

    def __init__(self, wire):
        self.wire = wire
        self.released = []
        self.functions = []
        self.raise_error = None  # set by the facade: turns a JavaError into its own exception

    def call(self, on, method, *arguments, names=False):
        """A method of an object, or of "functions" or "Window"."""
        request = {
            "on": on.number if isinstance(on, JavaObject) else on,
            "method": method,
            "args": [encode(each) for each in arguments],
        }
        if names:
            request["names"] = True
        return self._ask(request)

    def op(self, name, *arguments):
        """An operation of the engine that is no method of Spark's."""
        return self._ask({"op": name, "args": [encode(each) for each in arguments]})

    def data(self, name, *arguments):
        """An operation whose answer is rows or a schema, never an object."""
        return self._ask({"op": name, "args": [encode(each) for each in arguments]}, data=True)

    def raw(self, value):
        """JSON that the JVM is to take as it stands."""
        return _Raw(value)

    def register(self, function):
        """Makes a function callable by Spark, under the number that is returned."""
        self.functions.append(function)
        return len(self.functions) - 1

    def _ask(self, request, data=False):
        if self.released:
            request["release"], self.released = self.released, []
        self.wire.send(request)
        while True:
            answer = self.wire.receive()
            if "ok" in answer:
                return answer["ok"] if data else self._decode(answer["ok"])
            if "error" in answer:
                error = JavaError(answer["error"])
                raise error if self.raise_error is None else self.raise_error(error) from None
            self.wire.send(self._value(answer))

    def _value(self, request):
        try:
            return {"value": self.functions[request["call"]](request)}
        except Exception as e:  # whatever the script's function raises is Spark's to report
            return {"raised": type(e).__name__ + ": " + str(e)[:500]}

    def _decode(self, value):
        if isinstance(value, list):
            return [self._decode(each) for each in value]
        if isinstance(value, dict) and len(value) == 2 and "h" in value and "k" in value:
            return JavaObject(self, value["h"], value["k"])
        return value


class _Raw:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value


def encode(value):
    """A Python value in the form that Values.java reads."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, JavaObject):
        return {"h": value.number}
    java = getattr(value, "_java", None)
    if java is not None:
        return {"h": java.number}
    return _encode_other(value)


def _encode_other(value):
    if isinstance(value, (list, tuple, set, frozenset)):
        return [encode(each) for each in value]
    if isinstance(value, dict):
        return {"map": [[encode(key), encode(each)] for key, each in value.items()]}
    if isinstance(value, decimal.Decimal):
        return {"dec": str(value)}
    if isinstance(value, datetime.datetime):
        return {"tsz": _utc(value).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
    if isinstance(value, datetime.date):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.timedelta):
        return {"dur": value // datetime.timedelta(microseconds=1)}
    if isinstance(value, (bytes, bytearray)):
        return {"bytes": base64.b64encode(bytes(value)).decode("ascii")}
    if isinstance(value, _Raw):
        return {"raw": value.value}
    as_type = getattr(value, "jsonValue", None)
    if as_type is not None:
        return {"type": as_type()}
    raise TypeError("a " + type(value).__name__ + " cannot be given to Spark")


def _utc(moment):
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(datetime.timezone.utc)


def micros(moment):
    """Microseconds since 1970; a time without a zone is one in UTC."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    return (moment - _EPOCH) // datetime.timedelta(microseconds=1)


def from_micros(value):
    """The time without a zone, in UTC."""
    return (_EPOCH + datetime.timedelta(microseconds=value)).replace(tzinfo=None)


_current = None


def connect(bridge):
    """Sets the one bridge of this process."""
    global _current
    _current = bridge


def current():
    """The one bridge of this process."""
    if _current is None:
        raise RuntimeError("this pyspark runs only inside DataMorph's embedded engine")
    return _current
