import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
glue_context = GlueContext(SparkContext.getOrCreate())
job = Job(glue_context)
job.init(args["JOB_NAME"], args)


def table(name):
    return glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": name},
    ).toDF()


paid = table("public.orders").filter((F.col("status") == "paid") & (F.col("placed_at") >= "2024-03-01"))
result = (
    paid.join(table("public.customers"), "customer_id")
    .groupBy("customer_id", "full_name", "region")
    .agg(F.count("*").alias("order_count"), F.sum("amount").alias("revenue"))
    .filter(F.col("order_count") >= 3)
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": args["STAGING_TABLE"]},
)
job.commit()
