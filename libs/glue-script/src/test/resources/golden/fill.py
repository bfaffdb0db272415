# filled
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
    .select(
        F.col("customer_id"),
        F.col("customer_name"),
        F.col("email"),
        F.col("points").cast("int").alias("points"),
        F.col("note"),
    )
)

# Step complete: fills what is missing in customers.
complete = customers.select(
    F.col("customer_id"),
    F.col("customer_name"),
    F.coalesce(F.col("email"), F.lit("none@example.org")).alias("email"),
    F.coalesce(F.col("points"), F.lit(0)).alias("points"),
    F.col("note"),
)

# Target: table public.filled.
result = complete.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("customer_name").cast("string").alias("customer_name"),
    F.col("email").cast("string").alias("email"),
    F.col("points").cast("int").alias("points"),
    F.col("note").cast("string").alias("note"),
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
