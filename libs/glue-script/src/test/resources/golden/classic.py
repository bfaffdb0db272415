# customer_order_summary
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
    .select(F.col("customer_id"), F.col("customer_name"))
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
    .select(F.col("order_id"), F.col("cust_id"), F.col("amount"))
)

# Step customer_orders: left join of customers and orders.
customer_orders = (
    customers.alias("customers")
    .join(
        orders.alias("orders"),
        F.col("customers.customer_id") == F.col("orders.cust_id"),
        "left",
    )
    .select(
        F.col("customers.customer_id"),
        F.col("customers.customer_name"),
        F.col("orders.order_id"),
        F.col("orders.amount"),
    )
)

# Step totals: aggregates customer_orders.
totals = (
    customer_orders
    .groupBy(F.col("customer_id"), F.col("customer_name"))
    .agg(
        F.sum(F.col("amount")).cast("decimal(38,2)").alias("total_amount"),
        F.count(F.col("order_id")).alias("order_count"),
    )
)

# Step big_spenders: filters totals.
big_spenders = totals.where(F.col("total_amount") > F.lit("1000").cast("decimal(38,2)"))

# Target: table public.customer_order_summary.
result = big_spenders.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("customer_name").cast("string").alias("customer_name"),
    F.col("total_amount").cast("decimal(38,2)").alias("total_amount"),
    F.col("order_count").cast("bigint").alias("order_count"),
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
