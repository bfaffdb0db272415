# items_with_everything
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

# Source items: table public.order_items.
items = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.order_items",
        },
    )
    .toDF()
    .select(F.col("order_id"), F.col("quantity"), F.col("unit_price"), F.col("note"))
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
    .select(F.col("order_id"), F.col("cust_id"), F.col("note"))
)

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
    .select(F.col("customer_id"), F.col("note"))
)

# Step with_orders: inner join of items and orders.
with_orders = (
    items.alias("items")
    .join(orders.alias("orders"), F.col("items.order_id") == F.col("orders.order_id"), "inner")
    .select(
        F.col("items.order_id"),
        F.col("items.quantity"),
        F.col("items.unit_price"),
        F.col("items.note"),
        F.col("orders.order_id").alias("orders__order_id"),
        F.col("orders.cust_id"),
        F.col("orders.note").alias("orders__note"),
    )
)

# Step with_customers: left join of with_orders and customers.
with_customers = (
    with_orders.alias("with_orders")
    .join(
        customers.alias("customers"),
        F.col("with_orders.cust_id") == F.col("customers.customer_id"),
        "left",
    )
    .select(
        F.col("with_orders.order_id"),
        F.col("with_orders.quantity"),
        F.col("with_orders.unit_price"),
        F.col("with_orders.note"),
        F.col("with_orders.orders__order_id"),
        F.col("with_orders.orders__note"),
        F.col("customers.note").alias("customers__note"),
    )
)

# Step kept: selects columns of with_customers.
kept = with_customers.select(
    F.col("order_id").alias("item_order"),
    F.col("orders__order_id").alias("order_order"),
    F.col("note").alias("item_note"),
    F.col("orders__note").alias("order_note"),
    F.col("customers__note").alias("customer_note"),
    (
        F.col("quantity").cast("decimal(10,0)") * F.col("unit_price")
    ).cast("decimal(20,2)").alias("revenue"),
)

# Target: table public.items_with_everything.
result = kept.select(
    F.col("item_order").cast("int").alias("item_order"),
    F.col("order_order").cast("int").alias("order_order"),
    F.col("item_note").cast("string").alias("item_note"),
    F.col("order_note").cast("string").alias("order_note"),
    F.col("customer_note").cast("string").alias("customer_note"),
    F.col("revenue").cast("decimal(20,2)").alias("revenue"),
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
