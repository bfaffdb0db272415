"""GlueContext: frames in and out of the job's connections."""

from datamorph_engine.bridge import current
from pyspark.errors import PySparkNotImplementedError, PySparkValueError
from pyspark.sql import DataFrame, SparkSession

from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection

_DATABASES = ("postgresql", "jdbc", "custom.jdbc")


class GlueContext:
    """One a job."""

    def __init__(self, sparkContext=None, **options):
        self._spark_context = sparkContext
        self.spark_session = SparkSession.builder.getOrCreate()
        self.create_dynamic_frame = _Sources(self, self._read_frame)
        self.create_data_frame = _Sources(self, self._read)
        self.write_dynamic_frame = _Sinks(self)
        self.write_data_frame = _Sinks(self)

    @property
    def sparkSession(self):
        return self.spark_session

    def get_logger(self):
        return _Logger()

    def create_dynamic_frame_from_options(self, connection_type, connection_options=None, **more):
        return self.create_dynamic_frame.from_options(connection_type, connection_options, **more)

    def create_dynamic_frame_from_catalog(self, database, table_name, **more):
        return self.create_dynamic_frame.from_catalog(database, table_name, **more)

    def write_dynamic_frame_from_options(self, frame, connection_type, connection_options=None, **more):
        return self.write_dynamic_frame.from_options(frame, connection_type, connection_options, **more)

    def getSource(self, connection_type, transformation_ctx="", **options):
        return _Source(self, connection_type, options)

    def getSink(self, connection_type, format=None, transformation_ctx="", **options):
        return _Sink(self, connection_type, options)

    def _read_frame(self, connection_type, options, name):
        return DynamicFrame(self._read(connection_type, options, name), self, name)

    def _read(self, connection_type, options, name):
        """As in Glue, conditions are not pushed into the database: they mean what Spark means by them."""
        given = _known(connection_type, options, "read")
        reading = {"pushDownPredicate": "false"}
        if "sampleQuery" in given:
            reading["query"] = given["sampleQuery"]
        elif "query" in given:
            reading["query"] = given["query"]
        else:
            reading["dbtable"] = given["dbtable"]
        if "hashexpression" in given or "hashfield" in given:
            pass  # one connection reads it all: a local engine gains nothing from more
        return DataFrame(current().op("readTable", dict(_place(given), **reading)), self.spark_session)

    def _write(self, frame, connection_type, options):
        given = _known(connection_type, options, "write")
        df = frame.toDF() if isinstance(frame, DynamicFrame) else frame
        current().op("writeTable", df, dict(_place(given), dbtable=given["dbtable"]))
        return frame

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("GlueContext." + name + " is not offered by the embedded engine")


def _known(connection_type, options, what):
    if connection_type not in _DATABASES:
        raise PySparkNotImplementedError(
            'the embedded engine cannot %s connection_type "%s"; it knows "postgresql"' % (what, connection_type)
        )
    options = dict(options or {})
    if not any(key in options for key in ("dbtable", "query", "sampleQuery")):
        raise PySparkValueError('connection_options need "dbtable"')
    return options


def _place(options):
    if "connectionName" in options:
        return {"connectionName": options["connectionName"]}
    if "url" in options:
        return {"url": options["url"]}
    raise PySparkValueError('connection_options need "connectionName"')


class _Sources:
    """glue_context.create_dynamic_frame and create_data_frame."""

    def __init__(self, context, read):
        self._context = context
        self._read = read

    def from_options(self, connection_type, connection_options=None, format=None, format_options=None,
                     transformation_ctx="", push_down_predicate="", **more):
        return self._read(connection_type, connection_options, transformation_ctx)

    def from_catalog(self, database=None, table_name=None, redshift_tmp_dir="", transformation_ctx="",
                     push_down_predicate="", additional_options=None, catalog_id=None, **more):
        """The catalogue's database is the connection, its table schema.table or schema_table."""
        options = {"connectionName": database, "dbtable": table_name}
        return self._read("postgresql", dict(options, **(additional_options or {})), transformation_ctx)


class _Sinks:
    """glue_context.write_dynamic_frame and write_data_frame."""

    def __init__(self, context):
        self._context = context

    def from_options(self, frame, connection_type, connection_options=None, format=None, format_options=None,
                     transformation_ctx="", **more):
        return self._context._write(frame, connection_type, connection_options)

    def from_jdbc_conf(self, frame, catalog_connection, connection_options=None, redshift_tmp_dir="",
                       transformation_ctx="", **more):
        options = dict(connection_options or {}, connectionName=catalog_connection)
        return self._context._write(frame, "postgresql", options)

    def from_catalog(self, frame, database=None, table_name=None, redshift_tmp_dir="", transformation_ctx="",
                     additional_options=None, catalog_id=None, **more):
        options = dict(additional_options or {}, connectionName=database, dbtable=table_name)
        return self._context._write(frame, "postgresql", options)


class _Source:
    """What getSource gives."""

    def __init__(self, context, connection_type, options):
        self._given = context, connection_type, options

    def getFrame(self, **more):
        context, connection_type, options = self._given
        return context._read_frame(connection_type, dict(options, **more), "")


class _Sink:
    """What getSink gives."""

    def __init__(self, context, connection_type, options):
        self._given = context, connection_type, options

    def writeFrame(self, frame, info=""):
        context, connection_type, options = self._given
        return context._write(frame, connection_type, options)

    write = writeFrame


class _Logger:
    """glue_context.get_logger(): lines of the job's output."""

    def info(self, message):
        print("INFO " + str(message))

    def warn(self, message):
        print("WARN " + str(message))

    warning = warn

    def error(self, message):
        print("ERROR " + str(message))

    def debug(self, message):
        """Not shown."""


__all__ = ["GlueContext", "DynamicFrameCollection"]
