# pivoted_all
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

# Source orders: table public.orders.
orders = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.orders",
        },
    )
    .toDF()
    .select(F.col("cust_id"), F.col("placed_on"))
)

# Step by_year: derives columns from orders.
by_year = orders.select(F.col("cust_id"), F.year(F.col("placed_on")).alias("year"))

# Step years: turns values of year of by_year into columns.
years = by_year.agg(
    (
        F.coalesce(
            F.count_distinct(F.when(F.col("year") == F.lit(2023), F.col("cust_id"))),
            F.lit(0).cast("bigint"),
        )
        + F.lit(1).cast("bigint")
    ).alias("2023"),
    (
        F.coalesce(
            F.count_distinct(F.when(F.col("year") == F.lit(2024), F.col("cust_id"))),
            F.lit(0).cast("bigint"),
        )
        + F.lit(1).cast("bigint")
    ).alias("2024"),
)

# Target: table public.pivoted_all.
result = years.select(
    F.col("2023").cast("bigint").alias("2023"),
    F.col("2024").cast("bigint").alias("2024"),
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
