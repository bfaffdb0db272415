# functions_conditional
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
        F.col("b"),
        F.col("d"),
        F.col("s"),
        F.rtrim(F.col("padded")).alias("padded"),
    )
)

# Step computed: selects columns of t.
computed = t_.select(
    F.coalesce(F.col("s"), F.col("padded"), F.lit("none")).alias("c01"),
    F.nullif(F.col("i"), F.lit(0)).alias("c02"),
    F.greatest(F.col("i").cast("bigint"), F.col("b"), F.lit(3).cast("bigint")).alias("c03"),
    F.least(F.col("d"), F.lit("2.5").cast("decimal(12,2)")).alias("c04"),
    F.col("i").alias("c05"),
)

# Target: table public.functions_conditional.
result = computed.select(
    F.col("c01").cast("string").alias("c01"),
    F.col("c02").cast("int").alias("c02"),
    F.col("c03").cast("bigint").alias("c03"),
    F.col("c04").cast("decimal(12,2)").alias("c04"),
    F.col("c05").cast("int").alias("c05"),
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
