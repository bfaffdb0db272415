"""A PySpark for one job on DataMorph's embedded Spark: the same names, every call through one bridge."""

from pyspark.conf import SparkConf
from pyspark.context import SparkContext
from pyspark.storagelevel import StorageLevel

__version__ = "4.1.3"
__facade__ = True
__all__ = ["SparkConf", "SparkContext", "StorageLevel"]
