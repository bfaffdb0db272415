"""The session: one a job, made by the engine."""

from datamorph_engine.bridge import current
from pyspark.errors import PySparkNotImplementedError, PySparkTypeError, PySparkValueError
from pyspark.sql import inference
from pyspark.sql.types import DataType, StructType

__all__ = ["SparkSession", "SQLContext"]


class RuntimeConfig:
    """spark.conf: settings about how queries run can be changed, the others only seen."""

    def get(self, key, default=None):
        value = current().op("setting", key)
        if value is None and default is None:
            raise PySparkValueError("the setting %s is not set" % key)
        return default if value is None else value

    def set(self, key, value):
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if not current().op("set", key, text):
            raise PySparkNotImplementedError("a job may not change " + key)

    def isModifiable(self, key):
        return key.startswith("spark.sql.")


class Catalog:
    """spark.catalog: the temporary views of the job."""

    def dropTempView(self, viewName):
        return current().op("dropTempView", viewName)

    def clearCache(self):
        """Cached DataFrames end with the job."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("spark.catalog." + name + " is not offered by the embedded engine")


class _Builder:
    def __init__(self):
        self._settings = {}

    def appName(self, name):
        return self

    def master(self, master):
        return self

    def enableHiveSupport(self):
        return self

    def config(self, key=None, value=None, conf=None, map=None):
        if key is not None:
            self._settings[key] = value
        for name, each in (map or {}).items():
            self._settings[name] = each
        if conf is not None:
            self._settings.update(conf.getAll())
        return self

    def getOrCreate(self):
        """Settings that a job may not change are the engine's, and are passed over."""
        session = SparkSession._active or SparkSession()
        for key, value in self._settings.items():
            current().op("set", key, str(value).lower() if isinstance(value, bool) else str(value))
        return session

    create = getOrCreate


class _BuilderProperty:
    def __get__(self, instance, owner):
        return _Builder()


class SparkSession:
    """Where DataFrames come from."""

    builder = _BuilderProperty()
    Builder = _Builder
    _active = None

    def __init__(self, sparkContext=None, jsparkSession=None, options=None):
        SparkSession._active = self
        self.conf = RuntimeConfig()
        self.catalog = Catalog()

    @classmethod
    def getActiveSession(cls):
        return cls._active

    @classmethod
    def active(cls):
        return cls._active or cls()

    @property
    def sparkContext(self):
        from pyspark.context import SparkContext

        return SparkContext.getOrCreate()

    @property
    def version(self):
        return current().op("version")

    @property
    def read(self):
        from pyspark.sql.readwriter import DataFrameReader

        return DataFrameReader(self)

    @property
    def udf(self):
        from pyspark.sql.udf import UDFRegistration

        return UDFRegistration(self)

    def _frame(self, java):
        from pyspark.sql.dataframe import DataFrame

        return DataFrame(java, self)

    def range(self, start, end=None, step=1, numPartitions=None):
        if end is None:
            start, end = 0, start
        return self._frame(current().op("range", start, end, step, numPartitions or 2))

    def sql(self, sqlQuery, args=None, **kwargs):
        if args or kwargs:
            raise PySparkNotImplementedError("spark.sql() with arguments is not offered by the embedded engine")
        return self._frame(current().op("sql", sqlQuery))

    def table(self, tableName):
        return self._frame(current().op("table", tableName))

    def createDataFrame(self, data, schema=None, samplingRatio=None, verifySchema=True):
        from pyspark.sql.dataframe import DataFrame

        if isinstance(data, DataFrame):
            raise PySparkTypeError("data is already a DataFrame")
        if type(data).__module__.split(".")[0] in ("pandas", "numpy", "pyarrow"):
            raise PySparkNotImplementedError("pandas and arrow data need real PySpark")
        rows = list(data)
        if isinstance(schema, str):
            schema = DataType.fromDDL(schema)
        if isinstance(schema, DataType) and not isinstance(schema, StructType):
            schema = StructType().add("value", schema)
            rows = [(each,) for each in rows]
        if not isinstance(schema, StructType):
            rows, schema = inference.infer(rows, schema)
        cells = [schema.toCell(each) for each in rows]
        return self._frame(current().op("createDataFrame", current().raw(cells), schema))

    def newSession(self):
        return self

    def stop(self):
        """The engine ends the session itself."""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.stop()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("SparkSession." + name + " is not offered by the embedded engine")


class SQLContext:
    """The old name for a session."""

    def __init__(self, sparkContext=None, sparkSession=None, jsqlContext=None):
        self.sparkSession = sparkSession or SparkSession.builder.getOrCreate()

    @classmethod
    def getOrCreate(cls, sc=None):
        return cls(sc)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.sparkSession, name)
