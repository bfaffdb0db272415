"""A row: a tuple that knows the names of its values."""

from pyspark.errors import PySparkValueError


class Row(tuple):
    """Row(name="x", age=1), or Row("name", "age") as a maker of rows."""

    def __new__(cls, *args, **kwargs):
        if args and kwargs:
            raise PySparkValueError("a Row takes values or named values, not both")
        row = tuple.__new__(cls, list(kwargs.values()) if kwargs else args)
        if kwargs:
            row.__fields__ = list(kwargs)
        return row

    @classmethod
    def of(cls, names, values):
        """A row of these names; they may repeat."""
        row = tuple.__new__(cls, values)
        row.__fields__ = names
        return row

    def __call__(self, *values):
        if len(values) > len(self):
            raise PySparkValueError("%d values are too many for %d names" % (len(values), len(self)))
        return Row.of(list(self), list(values))

    def asDict(self, recursive=False):
        if not hasattr(self, "__fields__"):
            raise PySparkValueError("a Row without names has no dict")
        values = [_plain(each) for each in self] if recursive else list(self)
        return dict(zip(self.__fields__, values))

    def __contains__(self, item):
        return item in self.__fields__ if hasattr(self, "__fields__") else tuple.__contains__(self, item)

    def __getitem__(self, key):
        if isinstance(key, (int, slice)):
            return tuple.__getitem__(self, key)
        try:
            return tuple.__getitem__(self, self.__fields__.index(key))
        except (AttributeError, ValueError):
            raise PySparkValueError("the row has no column " + str(key)) from None

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return tuple.__getitem__(self, self.__fields__.index(name))
        except (AttributeError, ValueError):
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        if name != "__fields__":
            raise AttributeError("a Row cannot be changed")
        self.__dict__[name] = value

    def __repr__(self):
        if hasattr(self, "__fields__"):
            pairs = ["%s=%r" % pair for pair in zip(self.__fields__, tuple(self))]
            return "Row(%s)" % ", ".join(pairs)
        return "<Row(%s)>" % ", ".join(repr(each) for each in self)


def _plain(value):
    if isinstance(value, Row):
        return value.asDict(True)
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value
