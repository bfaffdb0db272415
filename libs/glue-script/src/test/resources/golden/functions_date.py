# functions_date
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
        F.col("day"),
        F.col("moment").cast("timestamp_ntz").alias("moment"),
        F.col("instant"),
    )
)

# Step computed: selects columns of t.
computed = t_.select(
    F.year(F.col("day")).alias("c01"),
    F.quarter(F.col("day")).alias("c02"),
    F.month(F.col("day")).alias("c03"),
    F.dayofmonth(F.col("day")).alias("c04"),
    F.hour(F.col("moment")).alias("c05"),
    F.minute(F.col("moment")).alias("c06"),
    F.second(F.col("moment")).alias("c07"),
    (F.weekday(F.col("day")) + F.lit(1)).alias("c08"),
    F.dayofyear(F.col("day")).alias("c09"),
    F.weekofyear(F.col("day")).alias("c10"),
    F.date_trunc("month", F.col("day")).cast("date").alias("c11"),
    F.date_trunc("hour", F.col("moment")).cast("timestamp_ntz").alias("c12"),
    F.date_trunc("day", F.col("instant")).alias("c13"),
    F.date_add(F.col("day"), F.col("i")).alias("c14"),
    F.add_months(F.col("day"), F.lit(1)).alias("c15"),
    (F.col("moment") + F.make_ym_interval(F.lit(0), F.col("i"))).alias("c16"),
    F.datediff(F.col("moment").cast("date"), F.col("day")).alias("c17"),
    F.year(F.col("instant")).alias("c18"),
)

# Target: table public.functions_date.
result = computed.select(
    F.col("c01").cast("int").alias("c01"),
    F.col("c02").cast("int").alias("c02"),
    F.col("c03").cast("int").alias("c03"),
    F.col("c04").cast("int").alias("c04"),
    F.col("c05").cast("int").alias("c05"),
    F.col("c06").cast("int").alias("c06"),
    F.col("c07").cast("int").alias("c07"),
    F.col("c08").cast("int").alias("c08"),
    F.col("c09").cast("int").alias("c09"),
    F.col("c10").cast("int").alias("c10"),
    F.col("c11").cast("date").alias("c11"),
    F.col("c12").cast("timestamp_ntz").alias("c12"),
    F.col("c13").cast("timestamp").alias("c13"),
    F.col("c14").cast("date").alias("c14"),
    F.col("c15").cast("date").alias("c15"),
    F.col("c16").cast("timestamp_ntz").alias("c16"),
    F.col("c17").cast("int").alias("c17"),
    F.col("c18").cast("int").alias("c18"),
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
