"""The context that Glue scripts ask for first; in the embedded engine it only leads to the session."""

from pyspark.errors import PySparkNotImplementedError


class SparkContext:
    """One a process, made by the engine."""

    _active = None

    def __init__(self, master=None, appName=None, sparkHome=None, pyFiles=None, environment=None, conf=None):
        self._conf = conf
        SparkContext._active = self

    @classmethod
    def getOrCreate(cls, conf=None):
        return cls._active or cls(conf=conf)

    @property
    def version(self):
        from datamorph_engine.bridge import current

        return current().op("version")

    @property
    def applicationId(self):
        return "local-datamorph"

    @property
    def appName(self):
        return "datamorph-job"

    @property
    def defaultParallelism(self):
        return 2

    def setLogLevel(self, logLevel):
        """The level is the engine's."""

    def setJobGroup(self, groupId, description, interruptOnCancel=False):
        """Jobs of one script are not grouped."""

    def setLocalProperty(self, key, value):
        """The engine reads no such property."""

    def getConf(self):
        from pyspark.conf import SparkConf

        return self._conf or SparkConf()

    def stop(self):
        """The engine ends the session itself."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError(
            "SparkContext." + name + " needs real PySpark; the embedded engine offers DataFrames only"
        )
