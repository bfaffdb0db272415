# filter_behind_a_join
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


def in_place(condition):
    """The condition, computed for no row that is not here; Spark moves others before a join."""
    return F.when(F.monotonically_increasing_id() >= 0, condition)


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
    .select(F.col("cust_id"), F.col("amount"))
)

# Step joined: inner join of customers and orders.
joined = (
    customers.alias("customers")
    .join(
        orders.alias("orders"),
        F.col("customers.customer_id") == F.col("orders.cust_id"),
        "inner",
    )
    .where(
        in_place(
            F.lit("100").cast("decimal(26,0)")
            / F.col("orders.amount") < F.lit("5").cast("decimal(38,10)"),
        ),
    )
    .select(F.col("customers.customer_id"), F.col("orders.amount"))
)

# Step dear: filters joined.
dear = joined.where(
    in_place(
        F.lit("1000").cast("decimal(26,0)")
        / F.col("amount") < F.lit("10").cast("decimal(38,10)"),
    ),
)

# Step totals: aggregates dear.
totals = (
    dear
    .groupBy(F.col("customer_id"))
    .agg(
        F.sum(F.col("amount")).cast("decimal(38,2)").alias("paid"),
        F.when(
            F.sum(F.col("amount")).cast("decimal(38,2)") > F.lit("0").cast("decimal(38,2)"),
            F.lit("100").cast("decimal(26,0)") / F.sum(F.col("amount")).cast("decimal(38,2)"),
        ).alias("share"),
    )
    .where(F.col("paid") > F.lit("0").cast("decimal(38,2)"))
)

# Target: table public.filter_behind_a_join.
result = totals.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("paid").cast("decimal(38,2)").alias("paid"),
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
