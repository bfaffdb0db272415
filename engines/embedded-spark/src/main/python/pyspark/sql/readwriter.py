"""Reading and writing tables of the job's connections; files are out of reach."""

from datamorph_engine.bridge import current
from pyspark.errors import PySparkNotImplementedError, PySparkValueError


def _files(what):
    return PySparkNotImplementedError(
        what + " is not offered by the embedded engine: a job reads and writes the tables of its connections"
    )


class _Options:
    def __init__(self):
        self._options = {}
        self._format = None

    def format(self, source):
        self._format = source
        return self

    def option(self, key, value):
        self._options[key] = _text(value)
        return self

    def options(self, **options):
        for key, value in options.items():
            self.option(key, value)
        return self

    def _only_jdbc(self, what):
        if self._format not in ("jdbc", "postgresql"):
            raise _files("%s of %s" % (what, self._format or "files"))


def _text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


class DataFrameReader(_Options):
    """spark.read: JDBC, at the address of one of the job's connections."""

    def __init__(self, spark):
        super().__init__()
        self._spark = spark

    def schema(self, schema):
        raise _files("reading with a schema of one's own")

    def load(self, path=None, format=None, schema=None, **options):
        if format is not None:
            self._format = format
        self.options(**options)
        if path is not None:
            raise _files("reading files")
        self._only_jdbc("reading")
        return self._read()

    def jdbc(self, url, table, column=None, lowerBound=None, upperBound=None, numPartitions=None,
             predicates=None, properties=None):
        if predicates is not None:
            raise _files("reading by predicates")
        self.options(url=url, dbtable=table, **(properties or {}))
        if column is not None:
            self.options(partitionColumn=column, lowerBound=lowerBound, upperBound=upperBound,
                         numPartitions=numPartitions)
        return self._read()

    def table(self, tableName):
        return self._spark.table(tableName)

    def _read(self):
        from pyspark.sql.dataframe import DataFrame

        return DataFrame(current().op("readTable", self._options), self._spark)

    def _file(self, *args, **kwargs):
        raise _files("reading files")

    csv = json = parquet = orc = text = xml = _file


class DataFrameWriter(_Options):
    """df.write: appends to a table that exists."""

    def __init__(self, df):
        super().__init__()
        self._df = df
        self._mode = "error"

    def mode(self, saveMode):
        self._mode = saveMode
        return self

    def save(self, path=None, format=None, mode=None, partitionBy=None, **options):
        if format is not None:
            self._format = format
        self._mode = mode or self._mode
        self.options(**options)
        if path is not None:
            raise _files("writing files")
        self._only_jdbc("writing")
        self._write()

    def jdbc(self, url, table, mode=None, properties=None):
        self._mode = mode or self._mode
        self.options(url=url, dbtable=table, **(properties or {}))
        self._write()

    def _write(self):
        if self._mode.lower() != "append":
            raise PySparkValueError(
                'mode "%s" is not offered by the embedded engine: a job appends to its staging table' % self._mode
            )
        current().op("writeTable", self._df, self._options)

    def _file(self, *args, **kwargs):
        raise _files("writing files")

    csv = json = parquet = orc = text = xml = saveAsTable = insertInto = partitionBy = bucketBy = _file
