# crossed
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

# Source customers: table public.customers.
customers = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.customers",
        },
    )
    .toDF()
    .select(F.col("customer_id"))
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
    .select(F.col("order_id"))
)

# Step pairs: cross join of customers and orders.
pairs = (
    customers.alias("customers")
    .crossJoin(orders.alias("orders"))
    .select(F.col("customers.customer_id"))
)

# Step counted: aggregates pairs.
counted = pairs.agg(F.count(F.lit(1)).alias("pairs"))

# Target: table public.crossed.
result = counted.select(F.col("pairs").cast("bigint").alias("pairs"))

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
