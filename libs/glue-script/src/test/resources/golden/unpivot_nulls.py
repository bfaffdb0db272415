# unpivoted_nulls
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
    .select(F.col("order_id"), F.col("cust_id"), F.col("amount"))
)

# Step long: turns columns of orders into rows.
long = orders.select(
    F.col("order_id"),
    F.stack(
        F.lit(2),
        F.lit("amount"),
        F.col("amount"),
        F.lit("the customer's id"),
        F.col("cust_id").cast("decimal(12,2)"),
    ).alias("what", "value"),
)

# Step chosen: selects columns of long.
chosen = long.select(F.col("order_id"), F.col("what"), F.col("value"))

# Target: table public.unpivoted_nulls.
result = chosen.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("what").cast("string").alias("what"),
    F.col("value").cast("decimal(12,2)").alias("value"),
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
