# literals_and_casts
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
sc = SparkContext.getOrCreate()
glue_context = GlueContext(sc)
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)

# Source t: table public.everything.
t_ = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.everything",
        },
    )
    .toDF()
    .select(
        F.col("i"),
        F.col("d"),
        F.col("f"),
        F.col("s"),
        F.col("day"),
        F.col("moment").cast("timestamp_ntz").alias("moment"),
    )
)

# Step computed: selects columns of t.
computed = t_.select(
    F.lit(True).alias("truth"),
    F.lit(42).alias("whole"),
    F.lit(5000000000).cast("bigint").alias("large"),
    F.lit("12.50").cast("decimal(4,2)").alias("exact"),
    F.lit("it's \"quoted\" \\ ünï").alias("text"),
    F.lit("2024-01-31").cast("date").alias("a_day"),
    F.lit("2024-01-31 10:00:00").cast("timestamp_ntz").alias("a_time"),
    F.lit(None).cast("int").alias("nothing"),
    F.round(F.col("d"), 0).cast("decimal(11,0)").cast("int").alias("to_int"),
    F.round(F.col("f"), 0).cast("bigint").alias("float_to_big"),
    F.col("i").cast("string").alias("to_text"),
    F.col("s").cast("decimal(10,2)").alias("to_decimal"),
    F.col("d").cast("double").alias("to_double"),
    F.col("moment").cast("date").alias("to_day"),
    F.col("day").cast("timestamp_ntz").alias("to_time"),
    F.col("s").cast("boolean").alias("to_truth"),
)

# Target: table public.literals_and_casts.
result = computed.select(
    F.col("truth").cast("boolean").alias("truth"),
    F.col("whole").cast("int").alias("whole"),
    F.col("large").cast("bigint").alias("large"),
    F.col("exact").cast("decimal(4,2)").alias("exact"),
    F.col("text").cast("string").alias("text"),
    F.col("a_day").cast("date").alias("a_day"),
    F.col("a_time").cast("timestamp_ntz").alias("a_time"),
    F.col("nothing").cast("int").alias("nothing"),
    F.col("to_int").cast("int").alias("to_int"),
    F.col("float_to_big").cast("bigint").alias("float_to_big"),
    F.col("to_text").cast("string").alias("to_text"),
    F.col("to_decimal").cast("decimal(10,2)").alias("to_decimal"),
    F.col("to_double").cast("double").alias("to_double"),
    F.col("to_day").cast("date").alias("to_day"),
    F.col("to_time").cast("timestamp_ntz").alias("to_time"),
    F.col("to_truth").cast("boolean").alias("to_truth"),
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={
        "useConnectionProperties": "true",
        "connectionName": "warehouse",
        "dbtable": args["STAGING_TABLE"],
    },
)

job.commit()
