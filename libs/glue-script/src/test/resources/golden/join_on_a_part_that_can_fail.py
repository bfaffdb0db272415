# join_on_a_part_that_can_fail
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
# From equal keys Spark would infer a join's condition for rows of one side, where it can fail.
spark.conf.set("spark.sql.constraintPropagation.enabled", "false")

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

# Step joined: left join of customers and orders.
joined = (
    customers.alias("customers")
    .join(
        orders.alias("orders"),
        (F.col("customers.customer_id") == F.col("orders.cust_id"))
        & F.when(
            F.col("customers.customer_id") == F.col("orders.cust_id"),
            F.lit("100").cast("decimal(26,0)")
            / F.col("orders.amount") < F.lit("5").cast("decimal(38,10)"),
        ),
        "left",
    )
    .select(F.col("customers.customer_id"), F.col("orders.amount"))
)

# Step kept: selects columns of joined.
kept = joined.select(F.col("customer_id"), F.col("amount"))

# Target: table public.join_on_a_part_that_can_fail.
result = kept.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
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
