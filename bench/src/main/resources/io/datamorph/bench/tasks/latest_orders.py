import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F
from pyspark.sql import Window

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
glue_context = GlueContext(SparkContext.getOrCreate())
job = Job(glue_context)
job.init(args["JOB_NAME"], args)


def table(name):
    return glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": name},
    ).toDF()


by_time = Window.partitionBy("customer_id", "status").orderBy(F.desc("placed_at"), F.desc("order_id"))
result = (
    table("public.orders")
    .withColumn("place", F.row_number().over(by_time))
    .filter(F.col("place") == 1)
    .select(
        "customer_id",
        "status",
        "order_id",
        F.when(F.col("amount") >= 400, "large").when(F.col("amount") >= 100, "medium").otherwise("small").alias("size"),
        F.coalesce("note", F.lit("none")).alias("remark"),
    )
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": args["STAGING_TABLE"]},
)
job.commit()
