# merged
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
    .select(F.col("customer_id"), F.col("customer_name"), F.col("note"))
)

# Step noted: filters customers.
noted = customers.where(F.col("note").isNotNull())

# Step notes: selects columns of noted.
notes = noted.select(F.col("customer_id"), F.col("customer_name"), F.col("note"))

# What table public.customer_notes holds so far.
existing_rows = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.customer_notes",
        },
    )
    .toDF()
    .select(F.col("note"), F.col("customer_id"), F.col("customer_name"))
)

# Target: merges rows by key into table public.customer_notes.
new_rows = (
    notes
    .select(
        F.col("note").cast("string").alias("note"),
        F.col("customer_id").cast("int").alias("customer_id"),
        F.col("customer_name").cast("string").alias("customer_name"),
    )
    .cache()
)

# A row stays whose key is not among the new ones; NULL is a key like any other.
kept_rows = existing_rows.alias("existing_rows").join(
    new_rows.alias("new_rows"),
    F.col("existing_rows.customer_id").eqNullSafe(F.col("new_rows.customer_id"))
    & F.col("existing_rows.customer_name").eqNullSafe(F.col("new_rows.customer_name")),
    "left_anti",
)
result = new_rows.union(kept_rows)

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
