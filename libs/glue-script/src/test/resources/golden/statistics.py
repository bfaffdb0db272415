# statistics
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
    .select(F.col("i"), F.col("b"), F.col("d"), F.col("f"), F.col("s"), F.col("flag"))
)

# Step computed: aggregates t.
computed = (
    t_
    .groupBy(F.col("flag"))
    .agg(
        F.median(F.col("f")).alias("c01"),
        F.percentile(F.col("d").cast("double"), 0.9).alias("c02"),
        F.mode(F.col("s"), True).alias("c03"),
        F.stddev_samp(F.col("i").cast("double")).alias("c04"),
        F.stddev_pop(F.col("f")).alias("c05"),
        F.var_samp(F.col("d").cast("double")).alias("c06"),
        F.var_pop(F.col("f")).alias("c07"),
        F.count_if(F.col("i") > F.lit(1)).alias("c08"),
        F.sum(F.col("b").cast("decimal(19,0)")).cast("bigint").alias("c09"),
        F.sum_distinct(F.col("b").cast("decimal(19,0)")).cast("bigint").alias("c10"),
    )
)

# Target: table public.statistics.
result = computed.select(
    F.col("flag").cast("boolean").alias("flag"),
    F.col("c01").cast("double").alias("c01"),
    F.col("c02").cast("double").alias("c02"),
    F.col("c03").cast("string").alias("c03"),
    F.col("c04").cast("double").alias("c04"),
    F.col("c05").cast("double").alias("c05"),
    F.col("c06").cast("double").alias("c06"),
    F.col("c07").cast("double").alias("c07"),
    F.col("c08").cast("bigint").alias("c08"),
    F.col("c09").cast("bigint").alias("c09"),
    F.col("c10").cast("bigint").alias("c10"),
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
