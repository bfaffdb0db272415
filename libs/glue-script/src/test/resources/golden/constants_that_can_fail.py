# constants_that_can_fail
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


def by_row(constant):
    """The constant, for every row; Spark would compute with others before it sees a row."""
    return F.when(F.monotonically_increasing_id() >= 0, constant)

# For a column that equals a constant Spark would put the constant where it can fail.
spark.conf.set(
    "spark.sql.optimizer.excludedRules",
    "org.apache.spark.sql.catalyst.optimizer.ConstantPropagation",
)

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
    .select(F.col("cust_id"))
)

# Step rated: derives columns from orders.
rated = orders.select(
    F.col("cust_id"),
    by_row(F.lit(0)).alias("rate"),
    F.lit("shop").alias("origin"),
)

# Step chosen: filters rated.
chosen = rated.where(
    (F.col("cust_id") == F.lit(0))
    & (
        F.lit("100").cast("decimal(28,0)")
        / F.col("cust_id").cast("decimal(10,0)") > F.lit("1").cast("decimal(38,10)")
    ),
)

# Step shares: selects columns of chosen.
shares = chosen.select(
    F.col("cust_id"),
    F.col("origin"),
    (F.lit("1").cast("decimal(28,0)") / F.col("rate").cast("decimal(10,0)")).alias("share"),
)

# Target: table public.constants_that_can_fail.
result = shares.select(
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("origin").cast("string").alias("origin"),
    F.col("share").cast("decimal(38,10)").alias("share"),
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
